# All text that people read, in English. Keep the ids; change the words.
# `rostrum check` says which ids are missing, unknown or used with other variables.

## Sides and arguments

side_pro = ▲ Pro
side_con = ▼ Con
argument_lead = { $side } · argument { $index } of { $total }
rebuttal = Rebuttal
from_article = From “{ $title }”

## Facts, quotes, summaries

fact_lead = Fact { $index } of { $total }
fact_lead_topic = Fact { $index } of { $total } · { $topic }
disputed = ⚖ Articles disagree
quote_lead = Quote { $index } of { $total }
quote_speaker = — { $speaker }
quote_nameless = The article does not name the speaker.
summary_lead_short = Summary, short
summary_lead_full = Summary, in full
motion = Motion
question = Question
recommendations = What it asks for
no_summary = This brief has no summary yet.

## Lists

articles_title = { $count ->
    [one] One article
   *[other] { $count } articles
}
articles_counts = { $pro } pro · { $con } con · { $facts ->
    [one] 1 fact
   *[other] { $facts } facts
} · { $quotes ->
    [one] 1 quote
   *[other] { $quotes } quotes
}
articles_hint = Open a summary …
page = Page { $page } of { $pages }
search_title = { $count ->
    [one] One place speaks of “{ $query }”
   *[other] { $count } places speak of “{ $query }”
}
search_loose = No place has all of these words; these have some of them.
search_hint = Open a result …
place_title = Title
place_question = Question
place_motion = Motion
place_summary = Summary
place_fact = Fact
place_argument = { $side }
place_quote = Quote
place_recommendation = Recommendation

## Sources

sources_lead = Sources
sources_published = Published
sources_link = Where it stands
sources_unknown = The brief names no address. It was made from the article of this title.
sources_facts = Facts in this article
sources_more = … and { $count } more: /fact article:{ $slug }
sources_disputes = Where articles disagree

## Buttons

button_another = Another
button_other_side = Other side
button_sources = Sources
button_full = Full summary
button_short = Short summary
button_pro = ▲ Argument for
button_con = ▼ Argument against
button_previous = ◀ Previous
button_next = Next ▶

## Help and about

help_title = What you can ask
help_intro = Every command takes `private:true` if only you should see the answer. Without an article, one is chosen at random and named.
help_hint = Explain a command …
help_options = Options
help_required = required
help_example = Try
about_title = Rostrum { $version }
about_body = I turn opinion articles into debates: summaries, facts, and arguments for and against, drawn so that nothing repeats until all were heard.
about_library = Library
about_library_counts = { $articles ->
    [one] 1 article
   *[other] { $articles } articles
}, { $arguments ->
    [one] 1 argument
   *[other] { $arguments } arguments
}, { $facts ->
    [one] 1 fact
   *[other] { $facts } facts
}
about_uptime = Running for
about_latency = Delay to Discord
about_latency_unknown = not measured yet
about_milliseconds = { $count } ms
about_source = Source
about_source_unknown = Ask whoever runs this bot.
about_licence = Licence
days_hours = { $days } d { $hours } h
hours_minutes = { $hours } h { $minutes } min
minutes_seconds = { $minutes } min { $seconds } s

## When something cannot be

refuse_article = I have no article called “{ $named }”. Type a few letters in the article option and pick one from the list, or see /articles.
refuse_article_near = I have no article called “{ $named }”. Did you mean { $titles }?
or = { $first } or { $second }
title_quoted = “{ $title }”
refuse_empty = The library is empty. The owner can put briefs into the library folder; `rostrum digest` makes one from an article.
refuse_side = “{ $title }” has no argument on that side. Ask for side:either to hear the other one.
refuse_no_arguments = “{ $title }” argues for nothing and against nothing: I found no arguments in it. /summary and /fact still work.
refuse_no_arguments_at_all = No article in the library has an argument on that side. Ask for side:either, or see /articles.
refuse_no_side_at_all = No article in the library argues for or against anything. /summary and /fact still work.
refuse_no_facts_at_all = No article in the library has facts on record. Try /summary instead.
refuse_topic = I know no fact about “{ $topic }”. Leave the topic out, or pick one from the list that appears as you type.
refuse_topic_near = I know no fact about “{ $topic }”. Topics here: { $topics }.
refuse_facts = “{ $title }” has no facts on record. Try /summary instead.
refuse_quotes = “{ $title }” quotes nobody. Leave the article out to hear a quote from one that does.
refuse_no_quotes_at_all = No article in the library quotes anybody. Try /fact or /argument instead.
refuse_search = I found nothing about “{ $query }”. Try fewer or other words, or see /articles.
refuse_search_blank = There is no word in “{ $query }” to search for. Try a name or a subject.
refuse_side_word = “{ $word }” is not a side. Choose pro, con or either.
refuse_length_word = “{ $word }” is not a length. Choose short or full.
refuse_command = I know no command “{ $named }”. /help lists them all.
refuse_expired = This button is from an earlier time: what it points to is gone or has changed. Ask again with a command; /help lists them.
refuse_outdated = This command has changed since Discord last listed it. Wait a minute and try again; if it stays, tell the owner to run `rostrum register`.
note_flooded = You have had { $count } public answers here within a minute, so this one is only for you.
fault = Something broke on our side, and it is not your doing. Please try again in a moment. If it keeps happening, tell the owner this code: { $code }
restarting = I am restarting. Please ask again in a minute.

## Commands: names are lower case, at most 32 letters, without spaces

command_summary = summary
command_summary_about = What an article says, in short or in full
command_fact = fact
command_fact_about = A fact from an article, with a note where articles disagree
command_argument = argument
command_argument_about = Draw an argument for or against; nothing repeats until all were heard
command_quote = quote
command_quote_about = The words of someone quoted in an article
command_articles = articles
command_articles_about = List the articles and what is in them
command_search = search
command_search_about = Search all articles, arguments and facts
command_help = help
command_help_about = What I can do and how to ask
command_about = about
command_about_about = Version, uptime, delay, source and licence

option_article = article
option_article_about = Which article; leave out for one at random
option_private = private
option_private_about = Show the answer only to you
option_length = length
option_length_about = How long the summary should be
option_topic = topic
option_topic_about = What the fact should be about
option_side = side
option_side_about = For the motion, against it, or whichever comes
option_query = query
option_query_about = The words to look for
option_command = command
option_command_about = The command to explain

choice_short = short
choice_full = full
choice_pro = pro
choice_con = con
choice_either = either

## Polls: the card

stance_strongly_for = ▲▲ Strongly for
stance_for = ▲ For
stance_undecided = ● Undecided
stance_against = ▼ Against
stance_strongly_against = ▼▼ Strongly against
name_strongly_for = Strongly for
name_for = For
name_undecided = Undecided
name_against = Against
name_strongly_against = Strongly against
votes = { $count ->
    [0] no votes
    [one] 1 vote
   *[other] { $count } votes
}
share = { $percent }%
decimal = { $whole }.{ $tenth }
swing_before = Before
swing_after = After
poll_lead_open = Poll
poll_lead_closed = Poll · closed
poll_closes = Closes { $at } ({ $span })
poll_closed = Closed { $at }
poll_voters = { $count ->
    [one] 1 person has voted
   *[other] { $count } people have voted
}
poll_voters_quorum = { $count ->
    [one] 1 person has voted
   *[other] { $count } people have voted
}; the quorum is { $quorum }
rule_secret = Secret ballot: nobody is told who chose what. Results show from { $least } voters on and move in groups; the final result counts every vote, so the last few before the close can stand out.
rule_open = Open ballot: the results list who chose what.
rule_after_vote = Vote to see the results; after the close everyone sees them.
rule_after_close = Results are shown after the close.
rule_live = Results are shown at once.
rule_reasons_off = No reasons are asked for.
rule_reasons_optional = You may add a reason; reasons are shown without names.
rule_reasons_optional_open = You may add a reason.
rule_reasons_required = Each vote needs a reason; reasons are shown without names.
rule_reasons_required_open = Each vote needs a reason.
rule_joined = Open to members who joined before { $at }.
rule_account_days = { $days ->
    [one] Accounts must be at least 1 day old.
   *[other] Accounts must be at least { $days } days old.
}
rule_member_days = { $days ->
    [one] Members must have joined at least 1 day ago.
   *[other] Members must have joined at least { $days } days ago.
}
rule_role = Open to { $role }.
rule_quorum = Under { $quorum } voters the result is indicative only.
rule_before = A later vote on this motion: at the close, those who voted both times show the swing.
rule_change = You can change or withdraw your vote until the close.
poll_results_so_far = Results so far
button_my_vote = My vote
button_add_reason = Add reason
button_results = Results
button_sides = Read both sides
button_withdraw = Withdraw
button_restore = Undo
button_post_card = Post the card again
button_erase = Erase it all

## Polls: receipts

receipt_recorded = Your vote is recorded: **{ $stance }**
receipt_changed = Your vote is changed from { $before } to **{ $stance }**
receipt_unchanged = Your vote stands as it was: **{ $stance }**
receipt_overtaken = A later press of yours counts already. Your vote: **{ $stance }**
receipt_overtaken_none = A later press of yours counts already: you have withdrawn your vote.
receipt_until = You can change or withdraw it until { $at } ({ $span }).
receipt_reason_given = Your reason is recorded.
receipt_reason_kept = Your reason stays.
receipt_reason_dropped = Your earlier reason spoke for another stance, so it is gone. **Add reason** lets you write a new one.
receipt_reason_undecided = Results show only reasons for and against, so yours is not shown there.
receipt_withdrawn = { $reasons ->
    [off] Your vote is withdrawn.
   *[on] Your vote is withdrawn, and with it the reason if it had one.
} You can vote again until { $at } ({ $span }).
receipt_withdrawn_last = { $reasons ->
    [off] Your vote is withdrawn.
   *[on] Your vote is withdrawn, and with it the reason if it had one.
} The poll closed just after.
receipt_withdrawn_struck = { $reasons ->
    [off] Your vote is withdrawn.
   *[on] Your vote is withdrawn, and with it the reason if it had one.
} Staff have struck you from this poll, so you cannot vote again.
receipt_withdrawn_nothing = You have no vote in this poll, so there is nothing to withdraw. You can vote until { $at } ({ $span }).
receipt_withdrawn_nothing_last = You have no vote in this poll, so there is nothing to withdraw. The poll closed just now.
receipt_withdrawn_nothing_struck = You have no vote in this poll, so there is nothing to withdraw. Staff have struck you, so you cannot vote in it.
mine_vote = Your vote: **{ $stance }**, since { $at }
mine_reason = Your reason: “{ $reason }”
mine_reason_hidden = Staff have hidden your reason: “{ $reason }”. Your vote counts all the same.
mine_none = You have not voted in this poll.
mine_struck = Staff have struck you from this poll: a vote of yours does not count. Ask them if you think that is a mistake.
mine_struck_secret = Staff have struck you from this poll, so you cannot vote in it any more. A vote of yours stays in the tally until { $least } struck votes or more leave it together, so that nobody can tell what it was. Ask staff if you think that is a mistake.
mine_let_go = You had voted, but your vote has left the tally together with others while staff had struck you. It does not come back.
mine_again = Press a stance to vote again, until { $at } ({ $span }).
mine_title = { $count ->
    [one] Your vote in one poll
   *[other] Your votes in { $count } polls
}
mine_nowhere = You have no vote in a poll of this server. Press a stance on a poll card to cast one.
mine_line = { $stance } · { $motion }

## Polls: results

results_lead = Results
results_lead_closed = Result
results_lead_again = Result of closing { $number }
results_line = { $stance } **{ $count }** · { $percent }%
results_collapsed = In three steps: { $pro } · { $undecided } · { $con }
results_none = Nobody has voted.
results_nobody_voted = Nobody voted.
majority_for = More voted for the motion than against it.
majority_against = More voted against the motion than for it.
majority_tied = As many voted for the motion as against it.
majority_nobody = Nobody took a side.
results_indicative = Indicative only: the quorum is { $quorum }, and { $lacking ->
    [one] 1 voter is missing.
   *[other] { $lacking } voters are missing.
}
results_struck = Votes of people whom staff struck may be among these and count towards a quorum: they leave a secret result only { $least } or more at a time, so that nobody can tell what they were.
results_as_of = Counted { $at }. A secret tally moves only when at least { $least } people have voted or changed their vote, so that nobody can be singled out. Your own vote counts, even where it is shown with the next ones.
picture_as_of = Counted { $at }: { $count ->
    [one] 1 vote
   *[other] { $count } votes
}. Later ones follow in groups.
hidden_until_vote = The results are shown to those who have voted. Press a stance first.
hidden_until_close = The results are shown after the close, { $span }.
hidden_too_few = The results are shown when { $least } people have voted and can no longer be told apart.
hidden_too_few_closed = Fewer than { $least } people voted, so this secret poll shows no stances.
reasons_title_pro = ▲ Reasons for
reasons_title_con = ▼ Reasons against
reasons_line = “{ $reason }”
reasons_one_sided = Reasons are shown once both sides have some.
reasons_nothing = There is no reason here that could be hidden.
reasons_lead = Reasons, in no order
voters_title = { $stance } · who
voters_more = … and { $count } more
voters_none = nobody
results_to_poll = To the poll
results_reopened = This poll was opened again. Its result is shown after it closes.
results_closed_by_staff = Staff closed this poll before its time: { $why }
alt_results = Bar of the votes on “{ $motion }”: { $lines }
alt_swing = Flow of the votes on “{ $motion }” from before to after: { $lines }

## Polls: swing

swing_lead = Swing
swing_pairs = { $count ->
    [one] 1 person voted both times
   *[other] { $count } people voted both times
}; only before: { $before }, only after: { $after }
swing_share_before = Before: { $pro } · { $undecided } · { $con }
swing_share_after = After: { $pro } · { $undecided } · { $con }
swing_net = Net movement: { $pro } · { $undecided } · { $con }
swing_matrix = Who moved where
swing_from = from { $stance }: { $moves }
swing_to = { $count } to { $stance }
swing_stayed = { $count } stayed
swing_matrix_hidden = Who moved where is not shown: in secret polls it takes { $least } people who voted both times.
swing_too_few = The swing is not shown: it takes at least { $least } people who voted both times.
swing_mixed = The swing is not shown: one of the two votes is secret and the other is not, and the names of the one would tell the stances of the other.
swing_few_unpaired = The swing is not shown: fewer than { $least } people voted in only one of these two secret polls, so it could tell what they chose. It takes { $least } of them, or none.
swing_for = **The side for the motion won the swing**, by { $points } percentage points.
swing_against = **The side against the motion won the swing**, by { $points } percentage points.
swing_few_pairs = **Too close to call**: fewer than { $least } people voted both times. The movement was { $points } percentage points.
swing_small = **Too close to call**: the movement of { $points } percentage points is under { $least }.
swing_majority = In the later poll: { $majority }
swing_again = After a reopening, a secret swing moves only when at least { $least } people have voted both times anew or changed; until then it stands as it was.

## Polls: for staff

poll_created = The poll is open in { $channel } until { $at } ({ $span }). Its card appears there in a moment.
poll_created_elsewhere = If no card appears in { $channel }, the bot lacks one of these rights there: { $rights }. Grant them, then press **Post the card again**.
poll_extended = The poll now closes { $at } ({ $span }).
poll_closed_now = The poll is closed. Its result is posted in { $channel }.
poll_reopened = The poll is open again until { $at } ({ $span }). Results are hidden until the rules show them.
poll_struck = { $person } is struck from this poll and cannot vote in it. A vote of theirs does not count any more. **Undo** lifts that.
poll_struck_secret = { $person } is struck from this poll and cannot vote in it. A vote of theirs stays in the tally, at the close too, until { $least } struck votes or more leave it together: nobody shall learn from a strike what somebody chose, or whether they voted. **Undo** lifts that.
poll_restored = { $person } may vote in this poll again. A vote that they had counts again.
poll_restored_secret = { $person } may vote in this poll again. A vote that they had counts, unless it has left the tally together with others: then **My vote** tells them so, and they vote anew.
poll_reason_hidden = The reason is hidden. Its writer’s vote counts all the same.
poll_card_posted = The card appears in { $channel } in a moment.
poll_card_there = The card stands here: { $link }. Should somebody have removed it, it is posted anew in a moment.
poll_exported = The votes of “{ $motion }”, with its journal. { $secret ->
    [yes] The ballot is secret: people are replaced by numbers.
   *[no] The ballot is open: people stand in it with their ids.
}
poll_exported_hidden = Stances are left out: the rules do not show them yet.
list_title = { $count ->
    [0] No polls
    [one] One poll
   *[other] { $count } polls
}
list_open = closes { $span } · { $voters }
list_closed = closed { $span } · { $voters }
typed_poll_open = open until { $at }
typed_poll_closed = closed { $at }
list_link = [card]({ $link })
list_no_card = its card is gone
list_card_waits = its card is not posted yet
list_more = … and { $count } more
list_away = the bot cannot reach { $channel }
list_empty = There is no such poll that you can reach from here. `/poll create` opens one.
hide_hint = Hide a reason …
form_motion = A motion to vote on
form_motion_label = The statement, to be for or against
form_motion_hint = A sentence that one can agree or disagree with
form_reason = Your reason
form_reason_label = Why { $stance }?
form_reason_hint = One or two sentences
form_hide = Hide a reason
form_restore = Lift a strike
form_why_label = Why? It goes into the journal.

## Polls: when something cannot be

refuse_poll = I know no poll “{ $named }” that you can reach from here. Type a few letters of its motion and pick it from the list; a poll of another channel is found there.
refuse_poll_several = “{ $named }” fits { $count } polls, and only one can be meant. Type more of its motion, or pick it from the list that appears as you type:
refuse_poll_gone = This poll is not one of this server’s, or is gone. `/stance results` lists those that there are.
refuse_subject = Name one of the three: an article, a statement, or an earlier poll. With none, a form asks for a statement.
refuse_blank = There is nothing to read in “{ $what }”. Write a sentence with words in it.
refuse_long = “{ $what }” has { $characters } characters; there is room for { $most }. Shorten it and try again.
refuse_control = “{ $what }” holds characters that cannot be seen or that turn the text around. Type it anew, without copying.
what_statement = statement
what_reason = reason
refuse_duration = I cannot read “{ $typed }” as a length of time. Write it as one of { $forms }, between { $shortest } and { $longest }.
refuse_duration_short = “{ $typed }” is too short: a poll lasts between { $shortest } and { $longest }. Write it as one of { $forms }.
refuse_duration_long = “{ $typed }” is too long: a poll lasts between { $shortest } and { $longest }. Write it as one of { $forms }.
refuse_secret_minimum = A secret minimum of { $given } is not possible: choose between { $least } and { $most } voters.
refuse_quorum = A quorum of { $given } is not possible: choose at most { $most } voters.
refuse_days = { $given } days are not possible: choose at most { $most }.
refuse_choice_word = “{ $word }” is not one of the choices. Pick one from the list that appears as you type.
refuse_closed = This poll closed { $at }, so votes stay as they are. Staff can open it again with `/poll reopen`.
refuse_still_open = This poll is open already, until { $at } ({ $span }). `/poll extend` lets it run longer.
refuse_frozen = A later poll has taken up this motion, so this result must stay. Create the next poll with `before:` naming the later one.
refuse_too_long = That would keep the poll open for more than 32 days. It can be extended until { $at } at most.
refuse_too_old = This poll could be reopened until { $at }. Create a new one; with `before:` naming this one, the swing is shown.
refuse_struck = Staff have struck you from this poll, so you cannot vote in it. Ask them if you think that is a mistake.
refuse_role = This poll is for { $role }. Once you have that role, press again.
refuse_account = Your account is too new for this poll. You can vote from { $at } ({ $span }) on, if the poll is still open.
refuse_join_unknown = Discord did not say when you joined, and this poll asks for it. Try again in a minute, or ask staff.
refuse_joined_after = This poll is for members who joined before it opened, { $at }. You can still read both sides and, after the close, the result.
refuse_member = You joined too recently for this poll. You can vote from { $at } ({ $span }) on, if the poll is still open.
refuse_not_offered = This poll does not offer that stance. Press one of the buttons on its card.
refuse_no_ballot = You have no vote in this poll to give a reason for. Press a stance first.
refuse_reasons_off = This poll takes no reasons. Your vote counts without one.
refuse_reason_required = A vote in this poll counts only with a reason. Press the stance again and write one.
refuse_stance_changed = Meanwhile your vote says **{ $stance }**, so the reason was not recorded. Press **Add reason** to write one for that.
refuse_already_struck = That person is struck from this poll already. `undo:true` lifts it.
refuse_not_struck = That person is not struck from this poll, so there is nothing to undo.
refuse_no_reason = That reason is gone or hidden already. Press **Results** to see those that there are.
refuse_rights = You need the right “Manage Messages” for that. Ask somebody on the staff.
refuse_rights_there = That poll stands in another channel, and a right in this one is none there. Use this where the poll is, or ask somebody with the right “Manage Server”, who runs the polls of all channels.
refuse_rights_channel = To open a poll in { $channel } you need the right “Manage Messages” there, or “Manage Server”.
refuse_bot_rights = I cannot run a poll in { $channel }: I lack { $rights } there. Grant me that in the channel’s settings and try again.
refuse_guild_only = Polls belong to a server. Use this in the server where the poll is.
refuse_done = That was done already. `/poll list` shows how things stand.
refuse_sides = The article of this poll is no longer in the library, or argues for one side only. `/articles` lists what there is.
refuse_form_text = You wrote, to copy it: “{ $text }”
refuse_form_needed = That took too long, so the form could not open. Please press again.
refuse_source_foreign = I did not write that message, so I know no source for it. Use this on one of my messages.
refuse_source_none = No article belongs to that message. Use this on an argument, a fact, a quote, a summary, or the poll of an article.
refuse_source_many = Several articles stand in that message. Open one from its menu, then ask for its source.
refuse_before_open = The earlier poll is open until { $at } ({ $span }). Close it first with `/poll close`, then create this one.
refuse_before_taken = Another poll follows that one already. Name the later one in `before:` instead.
refuse_before_secret = The earlier poll is secret, so this one must be, too: names beside the second vote would tell the stances of the first. Leave `ballot:` out.
refuse_before_named = The earlier poll is open, so this one must be, too: names beside the first vote would tell the stances of the second. Leave `ballot:` out, or create a new secret poll without `before:`.
right_view = View Channel
right_send = Send Messages
right_send_threads = Send Messages in Threads
right_embed = Embed Links
right_attach = Attach Files
right_history = Read Message History

## Privacy

privacy_title = What is kept about you, and why
privacy_body = I read no messages and no member lists. I keep only what you do with me.
privacy_votes = Votes
privacy_votes_text = For each poll that you vote in: your user id, your stance, your reason if you wrote one, and when. Needed so that each person counts once, and so that you can change your vote. Kept until you erase it.
privacy_secret = What “secret” means
privacy_secret_text = Nobody in the server is told who chose what, staff and exports included. While a poll is open its tally moves only when at least as many people as its minimum have voted or changed their vote. The final result counts every vote: the last few before a close, or between two closings, can stand out there. Votes that staff strike leave the tally only as such a group, and one that was let go so does not come back. It does **not** mean that nobody could know: whoever runs this bot has its database, which links votes to people. If everybody chooses the same, the result says what each chose.
privacy_open = Open polls
privacy_open_text = Their results list who chose what, as their card says.
privacy_staff = What staff do
privacy_staff_text = Who created, extended, closed or reopened a poll, struck somebody or hid a reason, when and why. Needed to hold staff to account. It stays with the poll, and the exports of the poll show it.
privacy_short = Kept for a short time
privacy_short_text = The ids of interactions, for 30 minutes, so that nothing is done twice. Logs hold no stance beside a person.
privacy_rights = Your say
privacy_rights_text = `/privacy export` gives you all of it as a file. `/privacy erase` erases your votes and reasons: in closed polls your vote stays as a count without you, in open ones it is withdrawn.
privacy_export = This is all that is stored about you.
erase_ask = This erases your votes and reasons, in every server:
erase_counts = { $open ->
    [0] no vote in an open poll
    [one] 1 vote in an open poll, which is withdrawn
   *[other] { $open } votes in open polls, which are withdrawn
}; { $closed ->
    [0] no vote in a closed poll
    [one] 1 vote in a closed poll, which stays as a count without you
   *[other] { $closed } votes in closed polls, which stay as counts without you
}. It cannot be undone.
erase_stays_nothing = Nothing else about you stays with the polls.
erase_stays = What stays with the polls: { $decided ->
    [0] no decision of yours as staff
    [one] 1 decision of yours as staff
   *[other] { $decided } decisions of yours as staff
}, { $created ->
    [0] no poll
    [one] 1 poll
   *[other] { $created } polls
} that you created, { $struck ->
    [0] no strike
    [one] 1 strike
   *[other] { $struck } strikes
} against you.
erase_done = Your votes and reasons are erased. Of open polls the number of your last press stays, so that no earlier one counts after all.
menu_source = Ask for a source

## Commands of polls

command_poll = poll
command_poll_about = For staff: create, extend, close, reopen, list and export polls
command_poll_create = create
command_poll_create_about = Open a poll on an article, a statement, or the motion of an earlier poll
command_poll_extend = extend
command_poll_extend_about = Let a poll run longer
command_poll_close = close
command_poll_close_about = Close a poll before its time and post the result
command_poll_reopen = reopen
command_poll_reopen_about = Open a closed poll again; its results hide until the rules show them
command_poll_list = list
command_poll_list_about = List the polls of this channel; with Manage Server, of all
command_poll_export = export
command_poll_export_about = Get the votes and the journal of a poll as a file
command_poll_strike = strike
command_poll_strike_about = Leave a person's vote out of an open poll, or let it count again
command_stance = stance
command_stance_about = Your votes, and the results that you may see
command_stance_mine = mine
command_stance_mine_about = See your votes in this server
command_stance_results = results
command_stance_results_about = See the results of a poll
command_stance_withdraw = withdraw
command_stance_withdraw_about = Take your vote in a poll back
command_privacy = privacy
command_privacy_about = What is kept about you; get it or erase it
command_privacy_policy = policy
command_privacy_policy_about = What is kept, why, how long, and what secret means
command_privacy_export = export
command_privacy_export_about = Get all that is stored about you as a file
command_privacy_erase = erase
command_privacy_erase_about = Erase your votes and reasons in every server

option_poll = poll
option_poll_about = Which poll; type a few letters of its motion
option_poll_article = article
option_poll_article_about = Vote on the motion of an article
option_statement = statement
option_statement_about = Vote on a statement of your own, at most 200 characters
option_before = before
option_before_about = Vote once more on the motion of a closed poll, to show the swing
option_scale = scale
option_scale_about = Three steps or five; three unless you say
option_duration = duration
option_duration_about = How long, such as 30m, 24h or 7d; 24h unless you say
option_results = results
option_results_about = When results are shown; after voting unless you say
option_ballot = ballot
option_ballot_about = Whether it is shown who chose what; secret, or as the earlier poll’s, unless you say
option_reasons = reasons
option_reasons_about = Whether votes come with reasons; optional unless you say
option_joined_before_open = joined_before_open
option_joined_before_open_about = Only people who are members already may vote
option_min_account_days = min_account_days
option_min_account_days_about = How many days old an account must be
option_min_member_days = min_member_days
option_min_member_days_about = How many days ago a member must have joined
option_role = role
option_role_about = Only people with this role may vote
option_quorum = quorum
option_quorum_about = Voters under which the result is indicative only
option_secret_minimum = secret_minimum
option_secret_minimum_about = Voters from which a secret poll shows results; 3 unless you say
option_channel = channel
option_channel_about = Where the card is posted; here unless you say
option_by = by
option_by_about = By how much, such as 30m, 24h or 7d
option_for = for
option_for_about = For how long, such as 30m, 24h or 7d
option_reason = reason
option_reason_about = Why; it goes into the journal
option_state = state
option_state_about = Which polls; open ones unless you say
option_format = format
option_format_about = A table (CSV) or data for programs (JSON)
option_user = user
option_user_about = Whose vote
option_undo = undo
option_undo_about = Let the person's vote count again

choice_three = three steps
choice_five = five steps
choice_after_vote = after voting
choice_after_close = after the close
choice_live = at once
choice_secret = secret
choice_open = open
choice_off = off
choice_optional = optional
choice_required = required
choice_state_closed = closed
choice_state_all = all
choice_csv = CSV
choice_json = JSON
choice_state_open = open
