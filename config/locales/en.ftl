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
privacy_rights_text = `/privacy export` gives you all of it as a file. `/privacy erase` erases your votes and reasons: in closed polls your vote stays as a count without you, in open ones it is withdrawn. In debates that are over you become somebody without a name and what you said is blanked; in those under way this happens at their end.
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
command_privacy_erase_about = Erase your votes, reasons and what you said in debates, in every server

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

## Debates: what everybody sees

debate_somebody = somebody who left
debate_erased = *Erased by whoever wrote it.*
debate_seat = { $side } { $slot }
debate_seat_team = { $side } · team { $team }, speaker { $slot }
debate_days = { $count } d
debate_hours = { $count } h
debate_minutes = { $count } min
debate_seconds = { $count } s
debate_until = Until { $at } ({ $span })
debate_lead = Debate · { $format } · { $stage }
debate_people_more = and { $count } more
stage_draft = Draft
stage_scheduled = Scheduled
stage_lobby = Lobby
stage_opening_vote = Opening vote
stage_turn = Under way
stage_paused = Paused
stage_closing_vote = Closing vote
stage_results = Results
stage_archived = Over
stage_cancelled = Called off
now_draft = Not announced yet
now_scheduled = Starts { $span }
now_lobby = The lobby is open
now_called = { $person } is called
now_nobody = Nobody has this seat
now_preparing = Preparation time
now_speaks = { $person } speaks
now_leads = { $person } leads, both sides may speak
now_both = Both sides have the floor
now_break = Break
now_forum = The floor is open to everyone
now_voice = { $person } has the floor
now_grace = Time is up for { $person }
now_grace_both = Time is up
now_handover = The turn is over
now_over = The debate is over
now_cancelled = The debate was called off
turn_numbered = { $name } · turn { $number } of { $all }
turn_called = **Begin** takes the floor, for { $time }. Without it the debate pauses { $span }.
turn_preparing = Preparation ends { $span }. **Begin** takes the floor earlier, for { $time }.
turn_bank = The side can spend { $time } of preparation first.
turn_forum = This round ends { $span }.
turn_grace = A speech is still accepted; that ends { $span }.
turn_grace_spoken = Please finish your sentence; the turn ends { $span }.
turn_handover = It goes on { $span }.
turn_thread = Speeches stand in { $thread }.
next_is = **Next:** { $what }
next_lobby = the lobby, where sides and seats are taken
next_free = seat free
queue_nobody = Nobody is waiting: press **Raise hand** to speak.
queue_next = ✋ Waiting to speak: { $people }
queue_length = ✋ Waiting to speak: { $count }
queue_title = Waiting to speak: { $count }
queue_empty = Nobody is waiting to speak.
queue_waits = The floor is given in an audience’s turn.
queue_pick = Give the floor to …
queue_number = Number { $number } of the list
queue_take = Next in the queue
queue_clear = Empty the queue
card_draft = Only its hosts see it. Once it is announced, everybody can join here.
card_scheduled = Pick a side, or listen in the audience. Those who join are reminded.
card_scheduled_forum = Join the audience to be reminded. Everybody may speak in turn.
card_lobby = Take a side, then press **Ready**. It begins when every seat is taken and ready, or when the host starts it.
card_lobby_forum = Join the audience, and raise your hand if you want to speak. The host starts it.
card_lobby_until = -# Without a start it is called off { $span }.
card_opening_vote = What do you think of the motion **before** hearing the debate? Your two votes together show the swing.
card_closing_vote = What do you think of the motion **now**? Vote again, even if you have not changed your mind.
card_vote_link = **[Go to the vote]({ $link })**
card_results = The results become final { $at }; until then hosts can reopen the vote.
card_result_link = **[See the results]({ $link })**
card_thread = What was said stands in { $thread }.
card_cancelled = It does not take place.
card_cancelled_midway = It does not go on.
card_host = Host: { $host }
card_hosts = Host: { $host } · with { $cohosts }
lobby_side = { $side } · { $taken } of { $seats } seats taken
lobby_seat = { $number } · { $person }
lobby_seat_ready = { $number } · { $person } ✓ ready
lobby_free = { $number } · *free*
lobby_reserve = In reserve: { $people }
lobby_reserves = In reserve: { $count }
lobby_audience = Audience · { $count }
paused_host = The host has stopped the clock.
paused_no_show = { $person } was called and did not begin in time.
paused_vacant = Nobody has the seat of this turn.
paused_left = { $person } has left the seat of this turn.
paused_removed = { $person } was sent away.
paused_left_over = Time left: { $time }. Nothing of it is lost.
press_join_pro = ▲ Join pro
press_join_con = ▼ Join con
press_audience = Audience
press_ready = Ready
press_begin = Begin
press_prepare = Prepare ({ $time } left)
press_leave = Leave
press_pack = Brief pack
press_plan = Plan
press_speak = Speak
press_cite = Cite
press_yield = Yield
press_raise = Raise hand
press_lower = Lower hand
press_ask = Ask a question
press_transcript = Transcript
panel_lead = Host panel · { $format } · { $stage }
panel_draft = Check the plan, then open the lobby; or set a start with the command that edits it.
panel_card = [Card]({ $link })
panel_channel = Channel: { $channel }
panel_free = { $side }: { $count } free
panel_not_ready = Not ready yet: { $people }
panel_banks = Preparation left: { $banks }
panel_missing = **The speaker is missing.** Let somebody else speak, go on without, or call them once more.
panel_vacant = **The seat is empty.** Let somebody else speak in it, or go on without.
panel_publish = Open the lobby
panel_start = Start
panel_next = Next
panel_pause = Pause
panel_resume = Resume
panel_longer = +30 s
panel_shorter = −30 s
panel_end_turn = End turn
panel_open_vote = Open vote
panel_close_vote = Close vote
panel_extend_vote = +1 min
panel_queue = Queue ({ $count })
panel_coin = Coin flip
panel_end = End
panel_cancel = Call off
panel_substitute = Substitute
panel_forfeit = Forfeit
panel_wait = Wait
panel_archive = Make final
post_question = Question
post_citation = { $lead } · cites
post_part = { $lead } ({ $part } of { $parts })
result_final_vote = Final vote
result_no_vote = This debate had no vote.
result_audience = From the audience
board_thread = Speeches are written in a form and stand in a thread.
board_announce = People speak where they like; the bot keeps time, queue and votes.
board_each = everyone in the queue, { $time } each
board_each_host = whom the host picks, { $time } each
board_empty = There is no such debate in this server.
substitute_nobody = Nobody who takes part could stand in. Ask somebody to join the side or the audience first, then press again.
substitute_pick = Who speaks instead? …
substitute_title = Who speaks in “{ $turn }”?
pack_lead = Brief pack · { $side }
pack_facts = Facts
pack_no_arguments = The article has no argument on this side.
pack_nothing = The article has nothing to cite for your side. You can speak without a citation.
pack_cite = Pick what you want to cite. It is posted in your name, with its source.
pack_pick_argument = Arguments { $first }–{ $last } …
pack_pick_fact = Facts { $first }–{ $last } …
panel_vacant_paused = **The seat is empty.** Let somebody else speak in it, or end the debate.
told_published = A debate is coming up { $at } ({ $span }); join on its card. The motion: **{ $motion }**
told_reminder = The debate “{ $motion }” starts { $span }.
told_lobby = The lobby is open: take your place on the card, and { $host } starts the debate. The motion: **{ $motion }**
told_lobby_forum = The lobby is open: join on the card, and { $host } starts the debate. The motion: **{ $motion }**
told_opening_vote = **The opening vote is open** until { $at } ({ $span }): say what you think before the first speech.
told_closing_vote = **The closing vote is open** until { $at } ({ $span }): say what you think now.
told_vote_moved = The vote now closes { $at } ({ $span }).
told_vote_reopened = The closing vote is open again until { $at } ({ $span }); new results follow.
told_result_replaced = The vote was opened again after this result. The one that counts: { $link }
told_called = { $person }, it is your turn: **{ $turn }** ({ $seat }, { $time }). Press **Begin** on the card; otherwise the debate pauses { $span }.
told_next = { $person }, you are next.
told_vacant = **{ $turn }** comes next, but nobody has the seat ({ $seat }).
told_press_begin = Press **Begin** on the card.
told_forum = **{ $turn }**: the floor is open, { $each } each. Raise your hand on the card.
told_both = **{ $turn }**: both sides have the floor.
told_break = **{ $turn }**: nobody has the floor for a while.
told_on = **{ $turn }** goes on.
told_moved = The host has moved the end to { $at } ({ $span }).
told_grace = Time is up, { $person }. A speech is still accepted; that ends { $span }.
told_grace_both = Time is up. A speech is still accepted; that ends { $span }.
told_grace_spoken = Time is up, { $person }: please finish your sentence. The turn ends { $span }.
told_grace_spoken_both = Time is up: please finish your sentence. The turn ends { $span }.
told_skipped = **{ $turn }** is skipped by the host.
told_forfeited = **{ $turn }** passes without its speaker.
told_gone = **{ $turn }** ends early: its speaker has gone.
told_turn_over = **{ $turn }** is over.
told_paused = **The debate is paused.**
told_why = Reason: { $why }
told_resumed = The debate goes on.
told_resumed_speaker = The debate goes on, { $person }.
told_outage = The bot was away for { $late }. Nothing is lost: whatever was running gets its time back.
told_coin_keep = The coin has fallen: the sides stay as they are.
told_coin_swap = The coin has fallen: **the sides change places**. Everybody who was pro is con now, and the other way round; please press **Ready** again.
told_floor = { $person }, the floor is yours until { $at } ({ $span }).
told_warned = { $person }, this is a warning from the host.
told_removed = { $person } was sent away from this debate.
told_cancelled = The debate was called off: **{ $motion }**
told_given_up = Nobody started the debate, so it is called off: **{ $motion }**
bell_for = 🔔 { $left } left, { $person }
bell = 🔔 { $left } left: { $turn }
concern_missing = { $hosts }: the debate waits at **{ $turn }**. { $cause } Let somebody else speak, go on without, or call them once more.
concern_vacant = { $hosts }: the debate waits at **{ $turn }**. { $cause } Let somebody speak in that seat, or go on without.
concern_outage = { $hosts }: I was away for { $late } during “{ $motion }”. What was running has been moved, so nobody loses time; have a look at the panel.
concern_given_up = { $hosts }: nobody started “{ $motion }”, so the lobby was given up and the debate called off. Create it anew when you are ready.
concern_question = { $hosts }: **Question** from { $person }: { $question }
concern_questions = { $hosts }: A question was asked in “{ $motion }”.
what_motion = motion
what_speech = speech
what_question = question
refuse_debate_guild_only = Debates belong to a server. Use this in the server where the debate is.
refuse_debate_none_here = There is no debate in this channel. Name one in the command, or use it in the debate’s channel; { $command } shows those that there are.
refuse_debate_unknown = I know no debate “{ $named }” in this server. Type a few letters of its motion and pick it from the list.
refuse_debate_several = “{ $named }” fits { $count } debates, and only one can be meant. Type more of its motion, or pick it from the list that appears as you type:
refuse_debate_gone = This debate is not one of this server’s, or is gone. { $command } shows those that there are.
refuse_debate_channel = Another debate is under way in that channel: “{ $motion }”. End it first, or choose another channel.
refuse_debate_format = I know no format “{ $named }”. Pick one from the list that appears as you type.
refuse_debate_no_motion = A debate needs a motion. Name an article, or write a statement that one can agree or disagree with.
refuse_debate_article_motion = That article has no motion of its own. Write one beside it, as a sentence that one can agree or disagree with.
refuse_debate_length = I cannot read “{ $typed }” as a length of time. Write it like `90s`, `5m` or `1d12h`, at most { $longest }.
refuse_debate_done = That was done already. The card shows how things stand.
refuse_debate_no_article = This debate has no article, or it is no longer in the library, so there is nothing to cite. You can speak without a citation.
refuse_debate_no_side = A brief pack belongs to a side. Join pro or con first; from the audience you can ask a question.
refuse_debate_citation = What you picked is no longer in the article’s brief. Press **Cite** again to see what there is now.
refuse_debate_no_change = No time at all would change nothing. Say how much, such as `30s` or `1m`.
refuse_debate_cited = Just that was cited in this turn already. Pick something else, or speak without a citation.
refuse_step_not_yours = Only the host, a cohost or staff can do that. Ask one of them.
refuse_step_only_host = Only the host or staff can do that. Ask one of them.
refuse_step_sent_away = That person was sent away from this debate and cannot take part in it any more; watching and voting stay open. The staff can answer questions about it.
refuse_step_stale = The debate has moved on since then, so nothing was done. Look at the card, and press again if you still want to.
refuse_step_phase = This turn is not at a point where that works. The card shows what can be done now.
refuse_step_frozen = The motion is frozen, because people have begun to vote on it. For another motion, create another debate.
refuse_step_start_passed = That moment has passed. Name a later one.
refuse_step_start_far = That is too far away. Name a start by { $at }.
refuse_step_already_cohost = That person can steer this debate already, so there is nothing to do.
refuse_step_not_cohost = That person is no cohost of this debate, so there is nothing to take back.
refuse_step_cohosts = There are { $most } cohosts, as many as a debate can have. Take the role from one of them first.
refuse_step_host_stays = The host cannot be sent away. { $command } calls the debate off.
refuse_step_already_there = That is so already, and nothing needed to change.
refuse_step_full = The list is full: it holds { $most } people. You need no place on it to watch and to vote.
refuse_step_sides_locked = Sides are locked once the turns begin. Stay in the audience, or ask the host to give you a seat.
refuse_step_no_sides = Nobody has a side in this format. Raise your hand in the audience’s turn to speak.
refuse_step_not_there = You do not take part in this debate, so there is nothing to leave. **Audience** on its card lets you join.
refuse_step_not_seated = That needs a seat. Join a side that has one free, or ask the host for one.
refuse_step_no_seat = This format has no such seat. The plan on the card lists the seats of both sides.
refuse_step_other_side = That person is on the other side, and sides do not change while turns run. Choose somebody of this side or of the audience.
refuse_step_speaking_now = It is that speaker’s turn right now. Use **Substitute** to let somebody else speak in it.
refuse_step_vacant = Nobody has the seat of this turn. Name a substitute, or go on without a speaker.
refuse_step_already_ready = You are ready already. It begins when everybody is, or when the host starts it.
refuse_step_floor = You do not have the floor now. The card shows whose turn it is; in an audience’s turn you can raise your hand.
refuse_step_too_late = The turn and its grace were over when this came, so it was not posted. Here is your text back, whole; you can ask the host for more time.
refuse_step_elsewhere = In this debate people speak in their own channel, not through a form. Speak there; the card keeps the time.
refuse_step_no_preparation = Your side has no preparation time left. Press **Begin** to take the floor.
refuse_step_already_queued = Your hand is up already, or you have the floor. **Lower hand** takes it down.
refuse_step_not_queued = There is no raised hand to lower. **Raise hand** puts you into the queue.
refuse_step_queue_full = { $most } people are waiting already, so the queue is full. Try again when some have spoken, or ask a question.
refuse_step_queue_empty = Nobody is in the queue. Give the floor to somebody by name, or wait for a raised hand.
refuse_step_no_forum = The floor is given like that only in an audience’s turn. Ask a question instead, or wait for one if the plan has it.
refuse_step_nobody_speaks = Nobody has the floor at the moment. To end the whole round, press **End turn** on the panel.
refuse_step_questions = You have asked { $most } questions, as many as one person may in a debate. Raise your hand in an audience’s turn to say more.
refuse_step_short = That would end it at once or in the past. To end it, use **End turn** or **Next** instead.
refuse_step_long = That would last too long. Choose less: at most { $longest } from now.
refuse_step_no_vote = This format has no such vote. Use a poll beside the debate, or a format with votes next time.
refuse_step_turns_remain = Turns are still to come before the closing vote. { $command } ends the debate early and opens it.
refuse_step_nobody_missing = No speaker is missing here. Use **Next** to go on, or **Pause** to stop the clock.
refuse_step_already_paused = The debate is paused already. **Resume** lets it go on.
refuse_step_out_of_step = That did not fit the debate, which is our fault; nothing was changed. Look at the card and try again.
refuse_now_draft = The debate is still a draft, so that has to wait. Its host announces it first.
refuse_now_scheduled = The debate is only scheduled, so that has to wait. Wait for the lobby, or let the host open it.
refuse_now_lobby = The debate is in its lobby, so that has to wait until it has started. The host can start it.
refuse_now_vote = That does not go during the { $stage }. Vote on the poll’s card; the host can close the vote to go on.
refuse_now_turn = That does not go while the turns run. The card shows what can be done now.
refuse_now_paused = The debate is paused, so that has to wait. The host can let it go on with **Resume**.
refuse_now_results = The debate has come to its results, so that is no longer possible. The transcript tells all that was said.
refuse_now_archived = The debate is over, so that is no longer possible. The transcript tells all that was said; staff can create another debate.
refuse_now_cancelled = The debate was called off, so that is no longer possible. Staff can create another one.
refuse_own_sent_away = You were sent away from this debate and cannot take part in it any more; watching and voting stay open. The staff can answer questions about it.
refuse_own_too_late = That turn and its grace are over, so no speech is taken in it any more. You can ask the host for more time.
refuse_host_stale = The debate moved on a moment ago, so nothing was done. Look at the card, and send it again if you still want to.
refuse_host_edit = That can be changed only before the lobby opens. Go on as it is, or call the debate off with { $command } and create another.
refuse_host_draft = The debate is still a draft, so that has to wait. { $command } opens its lobby.
refuse_host_scheduled = The debate is only scheduled, so that has to wait. { $command } opens the lobby before its time.
refuse_host_lobby = The debate is in its lobby, so that has to wait until it has started. { $command } starts it.
refuse_host_vote = That does not go during the { $stage }. Wait until it closes, or close it with { $command }.
refuse_host_paused = The debate is paused, so that has to wait. **Resume** lets it go on.
refuse_host_not_seated = That person has no seat, so there is nothing to take from them. The card shows who has one.
refuse_host_not_queued = That person is not in the queue, so there is nothing to take them out of. **Queue** on the panel shows who waits.
refuse_host_full = The list is full: it holds { $most } people, and nobody more can be added to it.
refuse_host_no_sides = Nobody has a side in this format, so there is nothing to decide between.
refuse_host_no_forum = The floor is given like that only in an audience’s turn. The plan on the card shows whether one comes.
board_title = { $count ->
    [one] One debate
   *[other] { $count } debates
}

## Debates: hosts and commands

at_draft = The debate is a draft: only hosts and staff see it. `/host start` opens its lobby.
at_scheduled = The lobby opens { $at } ({ $span }).
at_lobby = The lobby is open. If nobody starts the debate, it is given up { $span }.
at_opening_vote = The opening vote runs; it closes { $span }.
at_called = **{ $name }**: { $person } is called and has to press **Begin**; that time is over { $span }.
at_preparing = **{ $name }**: the side prepares; its preparation time is used up { $span }.
at_speaking = **{ $name }** runs; it ends { $span }.
at_grace = **{ $name }** is over; a speech is still accepted, which ends { $span }.
at_handover = **{ $name }** is over; the next turn comes { $span }.
at_paused = The debate is paused in **{ $name }**: its clock stands still until `/host resume`.
at_closing_vote = The closing vote runs; it closes { $span }.
at_results = The results are out; they become final { $span }. Until then `/host reopen` opens the closing vote once more.
at_archived = The debate is over, and its results are final.
at_cancelled = The debate is called off.
did_motion = The motion is now: { $motion }
did_format = The format is now **{ $name }**.
did_start = The lobby now opens { $at } ({ $span }).
did_archive = The transcript is filed in { $channel } at the end.
did_archive_none = The transcript is filed nowhere.
did_venue_thread = People speak in a locked thread, through a form.
did_venue_announce = People speak wherever they like; I keep time, queue and votes.
did_cohost = { $person } may steer this debate now, from its panel too.
did_cohost_gone = { $person } does not steer this debate any more.
did_assigned = { $person } has the seat { $seat }.
did_assigned_over = { $person } has the seat { $seat }. { $before } had it and has no seat there any more.
did_substitute = { $person } takes the seat of this turn, for the rest of the debate.
did_unassigned = { $person } has no seat any more, and stays in the debate.
did_toss_keep = The coin says: everybody stays on their side.
did_toss_swap = The coin says: pro and con change places.
did_floor = { $person } has the floor; it ends { $span }.
did_queue_cleared = The queue is empty.
did_dismissed = { $person } is out of the queue.
did_warned = { $person } is warned. The warning and why stand in the journal.
did_removed = { $person } is sent away and cannot take part again. Watching and voting stay open to them.
did_leave = You do not take part any more. You can still watch and vote.
did_ready = You are ready. When every seat is, the debate begins; the host can begin before.
did_begin = You have the floor; it ends { $span }. Press **Speak** on the card and write; you can send several parts.
did_begin_aloud = You have the floor; it ends { $span }. Speak where the debate takes place.
did_prepare = Your side prepares; the time is used up { $span }. Press **Begin** when you want to speak.
did_floor_own = You have the floor; it ends { $span }.
did_raise = { $place ->
    [1] You are the next in the queue. I ping you when you have the floor.
   *[other] You are number { $place } in the queue. I ping you when you have the floor.
}
did_lower = Your hand is down.
did_ask = Your question is posted, and the hosts see it.
did_speak = Your speech is posted. While your time runs you can send more, or **Yield** the rest.
did_speak_grace = Your speech is posted. Your time is up; speeches are still accepted, which ends { $span }.
did_cite = The citation is posted with its source.
did_yield = You have given the rest of your time back.
did_card = The card appears in { $channel } in a moment.
did_panel = The panel appears in { $channel } in a moment. Everybody who sees that channel sees it; only hosts, cohosts and staff can use it.
did_transcript = The transcript of the debate.
did_transcript_so_far = The transcript so far; the debate is not over.
did_transcript_results = The transcript of the debate; its results are not final yet.
joined_seat = You are in: **{ $seat }**.
joined_reserve = You are on the side **{ $side }**. All its seats are taken, so you may be called on as a substitute.
joined_audience = You are in the audience: you can ask questions, and raise your hand where the format has time for it.
joined_scheduled = The lobby opens { $at } ({ $span }); I remind you before.
joined_lobby = Press **Ready** when you are: the debate begins when every seat is ready, or when the host starts it.
joined_lobby_watching = The debate begins when every seat is ready, or when the host starts it.
joined_lobby_forum = The debate begins when the host starts it.
own_ready = Ready
own_pack = Brief pack
own_leave = Leave
host_publish = Open the lobby
host_sure = Yes, do it
sure_end = End the debate now? The turns that are left are dropped; the closing vote follows, or the results.
sure_archive = Make the results final now? Then the closing vote cannot be opened again, and the transcript is filed.
sure_clear = Empty the whole queue? Everybody in it has to raise their hand again.
sure_close_vote = Close the vote now? Whoever has not voted yet cannot any more.
sure_forfeit = Go on without the missing speaker? The turn is lost for that side.
sure_other = Shall I? Press the button, or leave it be.
setup_draft = The debate is set up, as a draft: only hosts and staff see it. Open its lobby with the button, on the panel, or with `/host start`; `/host edit start:` announces it for a moment.
setup_scheduled = The debate is set up and announced: its lobby opens { $at } ({ $span }). The card appears in a moment.
setup_format = Format: **{ $name }** · { $turns ->
    [one] 1 turn
   *[other] { $turns } turns
}, { $time } of speaking time
setup_thread = Card in { $channel }; people speak in a locked thread there, through a form
setup_announce = Card in { $channel }; people speak wherever they like, I keep time, queue and votes
setup_panel = Host panel in { $channel }: everybody who sees that channel sees it, only hosts, cohosts and staff can use it
setup_minimum = Votes are secret and show stances from { $least } voters on
setup_archive = The transcript is filed in { $channel }
setup_no_archive = The transcript is filed nowhere; `/host export` gives it
setup_no_article = There is no article, so there are no brief packs and no citations
setup_elsewhere = If no card appears in { $channel }, I lack one of these rights there: { $rights }. Grant them in the channel’s settings under *Permissions*, then use `/host card`.
form_question = Ask a question
form_question_label = Your question, posted with your name
form_question_hint = One question, at most 500 characters
form_speech = Your speech
form_speech_label = Posted when sent; you can send several
form_speech_hint = What comes too late is given back to you, whole
form_cancel = Call the debate off
refuse_form_file = What you wrote comes with this as a file, whole.
refuse_debate_rights = I cannot run this debate in { $channel }: I lack { $rights } there. Grant me that in the channel’s settings under *Permissions* (or to my role, under *Server settings → Roles*), then try again. Nothing was changed.
refuse_thread_in_thread = There can be no thread inside a thread. Name another `channel:` for the card, or choose `venue:announce`.
refuse_moment = I cannot read “{ $typed }” as a moment. Write it as one of { $forms }; a local time needs `zone:` too.
refuse_no_zone = “{ $typed }” is a local time, and I do not guess whose. Pick the time zone in `zone:`, write “UTC” behind it, or say `in 2h`.
refuse_zone = I know no time zone “{ $named }”. Type the name of a large city in `zone:` and pick it from the list.
refuse_skipped = The clocks there never show “{ $typed }”: they go forward then, from { $before } to { $after }. Name another time.
refuse_twice = The clocks there show “{ $typed }” twice, with { $first } and with { $second }. Write the one that you mean behind it, such as “{ $typed }{ $second }”.
refuse_one_change = Change one thing at a time: fill in the motion or article, the format, the venue, the start, or the archive.
refuse_nobody_named = Somebody must be named for that. Fill in `user:`.
refuse_bot_named = That is a bot. Bots do not take part in debates: name a person in `user:`.
refuse_side_full = Every seat of that side is taken. Name the seat in `seat:`, and whoever has it gives it up.
right_threads_create = Create Public Threads
right_threads_manage = Manage Threads

command_host = host
command_host_about = For staff: set up and run moderated debates
command_host_create = create
command_host_create_about = Set up a debate on an article or a motion
command_host_edit = edit
command_host_edit_about = Change one thing of the set-up
command_host_cohost = cohost
command_host_cohost_about = Let somebody steer the debate too
command_host_assign = assign
command_host_assign_about = Put somebody into a seat
command_host_unassign = unassign
command_host_unassign_about = Take somebody out of their seat
command_host_coinflip = coinflip
command_host_coinflip_about = Let a coin decide who is pro and con
command_host_start = start
command_host_start_about = Open the lobby; from the lobby, begin
command_host_next = next
command_host_next_about = Go on to what comes next, at once
command_host_pause = pause
command_host_pause_about = Stop the clock
command_host_resume = resume
command_host_resume_about = Let the clock run again
command_host_time = time
command_host_time_about = Give the turn more or less time
command_host_floor = floor
command_host_floor_about = Give somebody the floor, or end the speaking time
command_host_queue = queue
command_host_queue_about = See, use or empty the queue of raised hands
command_host_vote = vote
command_host_vote_about = Open, close or extend the vote
command_host_substitute = substitute
command_host_substitute_about = Give the seat of this turn to somebody else, for the rest of the debate
command_host_warn = warn
command_host_warn_about = Warn somebody, with a reason
command_host_remove = remove
command_host_remove_about = Send somebody away from the debate
command_host_panel = panel
command_host_panel_about = Post the host panel anew; all who see the channel see it
command_host_card = card
command_host_card_about = Post the card anew
command_host_cancel = cancel
command_host_cancel_about = Call the debate off
command_host_end = end
command_host_end_about = End the debate early; the closing vote follows
command_host_reopen = reopen
command_host_reopen_about = Open the closing vote once more
command_host_archive = archive
command_host_archive_about = Make the results final and file the transcript
command_host_export = export
command_host_export_about = Get the transcript as a file
command_debate = debate
command_debate_about = Take part in debates: join, ask, speak, read the transcript
command_debate_list = list
command_debate_list_about = The debates of this server
command_debate_info = info
command_debate_info_about = The plan, the people, and where it stands
command_debate_join = join
command_debate_join_about = Take part on a side or in the audience
command_debate_leave = leave
command_debate_leave_about = Take part no more
command_debate_hand = hand
command_debate_hand_about = Raise your hand to speak, or lower it
command_debate_ask = ask
command_debate_ask_about = Ask a question
command_debate_speak = speak
command_debate_speak_about = Write your speech while you have the floor
command_debate_cite = cite
command_debate_cite_about = Cite the article while you have the floor
command_debate_pack = pack
command_debate_pack_about = Arguments of your side, and facts
command_debate_transcript = transcript
command_debate_transcript_about = Get the transcript as a file

option_debate = debate
option_debate_about = Which debate; this channel's unless you say
option_debate_article = article
option_debate_article_about = Debate the motion of an article
option_motion = motion
option_motion_about = A motion of your own; with an article, instead of its own
option_plan = format
option_plan_about = The plan of turns; Oxford unless you say
option_venue = venue
option_venue_about = Where people speak; in a locked thread unless you say
option_start = start
option_start_about = Such as: in 2h, 2026-02-02 19:30 (with zone), <t:…>
option_zone = zone
option_zone_about = The time zone of the start; type a city
option_archive = archive
option_archive_about = Where the transcript is filed at the end
option_panel = panel
option_panel_about = Where the host panel stands; all who see the channel see it; here unless you say
option_vote_minimum = secret_minimum
option_vote_minimum_about = Voters from which its secret votes show stances; 3 unless you say
option_panel_channel = channel
option_panel_channel_about = Where the panel stands; here unless you say
option_person = user
option_person_about = Who
option_remove = remove
option_remove_about = Let them steer it no more
option_seat = seat
option_seat_about = Which seat; pick it from the list
option_time_by = by
option_time_by_about = Such as +30s, -1m or 2m
option_vote_by = by
option_vote_by_about = To extend: how much longer, such as 90s; 1m unless you say
option_vote_for = for
option_vote_for_about = How long, such as 90s; as the format says unless you do
option_action = action
option_action_about = What to do
option_file_format = format
option_file_format_about = Text, data for programs, or a table; text unless you say
option_place = side
option_place_about = For the motion, against it, whichever has room, or the audience
option_question = question
option_question_about = Your question; without it a form opens

choice_thread = locked thread
choice_announce = announce only
choice_md = text (Markdown)
choice_audience = audience
choice_action_give = give to somebody
choice_action_end = end the speaking time
choice_action_show = show
choice_action_take = let the next speak
choice_action_clear = empty
choice_action_dismiss = take somebody out
choice_action_open = open
choice_action_close = close
choice_action_extend = extend
choice_action_raise = raise
choice_action_lower = lower

privacy_debates = Debates
privacy_debates_text = What you do in a debate, with your user id and when: joining, seats, raised hands, speeches, questions, citations, and what hosts decide, warnings too. Needed so that turns are fair, a restart loses nothing and there is a transcript. Kept with the debate until you erase it; what was posted in the server stays there.
erase_debates_none = No debate names you.
erase_debates = { $over ->
    [0] No debate that is over names you
    [one] In 1 debate that is over you become somebody without a name, and what you said is blanked
   *[other] In { $over } debates that are over you become somebody without a name, and what you said is blanked
}; { $running ->
    [0] none that is under way
    [one] in 1 that is under way this happens at its end
   *[other] in { $running } that are under way this happens at their end
}. What was posted in channels stays there: staff of the server can delete it.
erase_debates_done = Debates: { $over ->
    [0] none that is over named you
    [one] in 1 you are somebody without a name now
   *[other] in { $over } you are somebody without a name now
}; { $running ->
    [0] none is under way
    [one] 1 is under way and follows at its end
   *[other] { $running } are under way and follow at their end
}. What was posted in channels stays there.

## Debates: transcripts

courier_needs_rights = I cannot do my part of the debate in { $channel }. Give me these rights there, and I go on within a minute: { $rights }
courier_no_threads = { $channel } cannot have threads, so what is said in the debate goes to the channel itself.
filed_lead = Transcript of a debate
filed_format = Format: { $format }
filed_cancelled = It was called off.
filed_too_large = The data file is too large for Discord; only the readable one is here.
transcript_title = Transcript of a debate
transcript_format = Format
transcript_host = Host
transcript_article = Article
transcript_people = Who is who
transcript_people_hint = Paste a code into a message on Discord to see who it is.
transcript_name_side = { $side ->
    [con] Con { $number }
   *[pro] Pro { $number }
}
transcript_name_host = Host
transcript_name_cohost = Cohost { $number }
transcript_name_other = Guest { $number }
transcript_gone = somebody who left
transcript_erased = (erased by its writer)
transcript_sides = Sides
transcript_seat = { $side ->
    [con] Con, speaker { $slot }
   *[pro] Pro, speaker { $slot }
}
transcript_seat_team = { $side ->
    [con] Con, team { $team }, speaker { $slot }
   *[pro] Pro, team { $team }, speaker { $slot }
}
transcript_turns = Turns
transcript_not_begun = did not begin
transcript_ended = { $how ->
    [yielded] gave the rest back
    [host] ended by the host
    [skipped] skipped by the host
    [forfeited] forfeited, the speaker was missing
    [left] the speaker left
   *[time] time was up
}
transcript_citation = cites
transcript_question = asks
transcript_asides = Questions outside of turns
transcript_votes = Votes
transcript_vote = { $vote ->
    [closing] Closing vote
   *[opening] Opening vote
}
transcript_no_count = not shown
transcript_count = { $stance }: { $count }
transcript_swing_too_few = Too few people voted both times for a swing to be shown.
transcript_journal = Journal
transcript_clock = clock
journal_created = debate created
journal_edited = { $what ->
    [format] format changed to { $to }
    [start] start moved to { $to }
    [archive] transcript to be filed in channel { $to }
    [no_archive] transcript not to be filed
    [thread] to be held in a thread
    [announce] to be held wherever people speak
   *[motion] motion changed to: { $to }
}
journal_published = announced for { $start }
journal_reminded = everybody who joined was reminded
journal_lobby = lobby opened, until { $until } at the latest
journal_cohost_added = { $person } became cohost
journal_cohost_removed = { $person } is cohost no more
journal_joined = { $place ->
    [pro] { $person } joined the pro side
    [con] { $person } joined the con side
   *[audience] { $person } joined the audience
}
journal_left = { $person } left
journal_seated = { $person } took the seat: { $seat }
journal_unseated = { $person } lost their seat
journal_flipped = { $toss ->
    [swap] coin flipped: the sides change places
   *[keep] coin flipped: everybody stays
}
journal_ready = { $person } is ready
journal_vote_opened = { $vote ->
    [closing] closing vote opened, until { $until }
   *[opening] opening vote opened, until { $until }
}
journal_vote_moved = { $vote ->
    [closing] closing vote now runs until { $until }
   *[opening] opening vote now runs until { $until }
}
journal_vote_closed = { $vote ->
    [closing] closing vote closed
   *[opening] opening vote closed
}
journal_vote_reopened = closing vote opened again, until { $until }
journal_called = turn { $turn } called: { $time } to speak, to begin by { $until }
journal_preparing = preparation time runs, until { $until }
journal_began = turn { $turn } began, until { $until }
journal_bell = bell: { $left } left
journal_moved = the end moved to { $until }
journal_grace = time up; what is written is taken until { $until }
journal_turn_ended = turn { $turn } ended: { $how }
journal_paused = { $cause ->
    [no_show] paused: { $person } did not begin
    [vacant] paused: the turn has no speaker
    [left] paused: { $person } left
    [removed] paused: { $person } was sent away
   *[host] paused
}
journal_resumed = went on
journal_outage = the bot was away and came back { $late } late; what was left was moved
journal_hand_raised = { $person } raised a hand
journal_hand_lowered = { $person } lowered the hand
journal_queue_cleared = queue emptied
journal_floor_given = { $person } has the floor, until { $until }
journal_floor_ended = { $person } has the floor no more: { $how }
journal_spoke = { $person } spoke
journal_cited = { $person } cited the article
journal_asked = { $person } asked a question
journal_warned = { $person } was warned
journal_removed = { $person } was sent away
journal_cancelled = called off
journal_concluded = results are there; they are final at { $until }
journal_archived = results are final, transcript filed
courier_no_panel = I cannot post the host panel in { $channel }. Give me these rights there, or choose another channel, then bring it back with `/host panel`: { $rights }
right_manage_threads = Manage Threads
