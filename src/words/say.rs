//! The phrases, one function each: its name is the phrase's id in the language files, its
//! parameters are the phrase's variables.

use fluent_bundle::FluentValue;

use super::Phrase;

macro_rules! phrases {
    ($($name:ident($($value:ident),*);)*) => {
        $(
            #[doc = concat!("Says `", stringify!($name), "` of the language files.")]
            pub fn $name<'a>($($value: impl Into<FluentValue<'a>>),*) -> Phrase<'a> {
                Phrase {
                    id: stringify!($name),
                    values: vec![$((stringify!($value), $value.into())),*],
                }
            }
        )*

        /// All phrases with the names of their variables.
        pub const ALL: &[(&str, &[&str])] = &[$((stringify!($name), &[$(stringify!($value)),*])),*];
    };
}

phrases! {
    side_pro();
    side_con();
    argument_lead(side, index, total);
    rebuttal();
    from_article(title);
    fact_lead(index, total);
    fact_lead_topic(index, total, topic);
    disputed();
    quote_lead(index, total);
    quote_speaker(speaker);
    quote_nameless();
    summary_lead_short();
    summary_lead_full();
    motion();
    question();
    recommendations();
    no_summary();
    articles_title(count);
    articles_counts(pro, con, facts, quotes);
    articles_hint();
    page(page, pages);
    search_title(count, query);
    search_loose();
    search_hint();
    place_title();
    place_question();
    place_motion();
    place_summary();
    place_fact();
    place_argument(side);
    place_quote();
    place_recommendation();
    sources_lead();
    sources_published();
    sources_link();
    sources_unknown();
    sources_facts();
    sources_more(count, slug);
    sources_disputes();
    button_another();
    button_other_side();
    button_sources();
    button_full();
    button_short();
    button_pro();
    button_con();
    button_previous();
    button_next();
    help_title();
    help_intro();
    help_hint();
    help_options();
    help_required();
    help_example();
    about_title(version);
    about_body();
    about_library();
    about_library_counts(articles, arguments, facts);
    about_uptime();
    about_latency();
    about_latency_unknown();
    about_milliseconds(count);
    about_source();
    about_source_unknown();
    about_licence();
    days_hours(days, hours);
    hours_minutes(hours, minutes);
    minutes_seconds(minutes, seconds);
    refuse_article(named);
    refuse_article_near(named, titles);
    or(first, second);
    title_quoted(title);
    refuse_empty();
    refuse_side(title);
    refuse_no_arguments(title);
    refuse_no_arguments_at_all();
    refuse_no_side_at_all();
    refuse_no_facts_at_all();
    refuse_topic(topic);
    refuse_topic_near(topic, topics);
    refuse_facts(title);
    refuse_quotes(title);
    refuse_no_quotes_at_all();
    refuse_search(query);
    refuse_search_blank(query);
    refuse_side_word(word);
    refuse_length_word(word);
    refuse_command(named);
    refuse_expired();
    refuse_outdated();
    note_flooded(count);
    fault(code);
    restarting();
}

/// Tells whether an id names a word of a command, an option or a choice; those are put together
/// from the commands' own names.
pub fn is_command_word(id: &str) -> bool {
    ["command_", "option_", "choice_"]
        .iter()
        .any(|start| id.starts_with(start))
}
