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
