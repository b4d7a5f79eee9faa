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

        /// These phrases with the names of their variables.
        pub(super) const LIST: &[(&str, &[&str])] = &[$((stringify!($name), &[$(stringify!($value)),*])),*];
    };
}

mod debates;

pub use debates::*;

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
    stance_strongly_for();
    stance_for();
    stance_undecided();
    stance_against();
    stance_strongly_against();
    name_strongly_for();
    name_for();
    name_undecided();
    name_against();
    name_strongly_against();
    votes(count);
    share(percent);
    decimal(whole, tenth);
    swing_before();
    swing_after();
    poll_lead_open();
    poll_lead_closed();
    poll_closes(at, span);
    poll_closed(at);
    poll_voters(count);
    poll_voters_quorum(count, quorum);
    rule_secret(least);
    rule_open();
    rule_after_vote();
    rule_after_close();
    rule_live();
    rule_reasons_off();
    rule_reasons_optional();
    rule_reasons_optional_open();
    rule_reasons_required();
    rule_reasons_required_open();
    rule_joined(at);
    rule_account_days(days);
    rule_member_days(days);
    rule_role(role);
    rule_quorum(quorum);
    rule_before();
    rule_change();
    poll_results_so_far();
    button_my_vote();
    button_add_reason();
    button_results();
    button_sides();
    button_withdraw();
    button_restore();
    button_post_card();
    button_erase();
    receipt_recorded(stance);
    receipt_changed(before, stance);
    receipt_unchanged(stance);
    receipt_overtaken(stance);
    receipt_overtaken_none();
    receipt_until(at, span);
    receipt_reason_given();
    receipt_reason_kept();
    receipt_reason_dropped();
    receipt_reason_undecided();
    receipt_withdrawn(reasons, at, span);
    receipt_withdrawn_last(reasons);
    receipt_withdrawn_struck(reasons);
    receipt_withdrawn_nothing(at, span);
    receipt_withdrawn_nothing_last();
    receipt_withdrawn_nothing_struck();
    mine_vote(stance, at);
    mine_reason(reason);
    mine_reason_hidden(reason);
    mine_none();
    mine_struck();
    mine_struck_secret(least);
    mine_let_go();
    mine_again(at, span);
    mine_title(count);
    mine_nowhere();
    mine_line(stance, motion);
    results_lead();
    results_lead_closed();
    results_lead_again(number);
    results_line(stance, count, percent);
    results_collapsed(pro, undecided, con);
    results_none();
    results_nobody_voted();
    majority_for();
    majority_against();
    majority_tied();
    majority_nobody();
    results_indicative(quorum, lacking);
    results_struck(least);
    results_as_of(at, least);
    picture_as_of(at, count);
    hidden_until_vote();
    hidden_until_close(span);
    hidden_too_few(least);
    hidden_too_few_closed(least);
    reasons_title_pro();
    reasons_title_con();
    reasons_line(reason);
    reasons_one_sided();
    reasons_nothing();
    reasons_lead();
    voters_title(stance);
    voters_more(count);
    voters_none();
    results_to_poll();
    results_reopened();
    results_closed_by_staff(why);
    alt_results(motion, lines);
    alt_swing(motion, lines);
    swing_lead();
    swing_pairs(count, before, after);
    swing_share_before(pro, undecided, con);
    swing_share_after(pro, undecided, con);
    swing_net(pro, undecided, con);
    swing_matrix();
    swing_from(stance, moves);
    swing_to(count, stance);
    swing_stayed(count);
    swing_matrix_hidden(least);
    swing_too_few(least);
    swing_mixed();
    swing_few_unpaired(least);
    swing_for(points);
    swing_against(points);
    swing_few_pairs(least, points);
    swing_small(points, least);
    swing_majority(majority);
    swing_again(least);
    poll_created(channel, at, span);
    poll_created_elsewhere(channel, rights);
    poll_extended(at, span);
    poll_closed_now(channel);
    poll_reopened(at, span);
    poll_struck(person);
    poll_struck_secret(person, least);
    poll_restored(person);
    poll_restored_secret(person);
    poll_reason_hidden();
    poll_card_posted(channel);
    poll_card_there(link);
    poll_exported(motion, secret);
    poll_exported_hidden();
    list_title(count);
    list_open(span, voters);
    list_closed(span, voters);
    typed_poll_open(at);
    typed_poll_closed(at);
    list_link(link);
    list_no_card();
    list_card_waits();
    list_more(count);
    list_away(channel);
    list_empty();
    hide_hint();
    form_motion();
    form_motion_label();
    form_motion_hint();
    form_reason();
    form_reason_label(stance);
    form_reason_hint();
    form_hide();
    form_restore();
    form_why_label();
    refuse_poll(named);
    refuse_poll_several(named, count);
    refuse_poll_gone();
    refuse_subject();
    refuse_blank(what);
    refuse_long(what, characters, most);
    refuse_control(what);
    what_statement();
    what_reason();
    refuse_duration(typed, forms, shortest, longest);
    refuse_duration_short(typed, shortest, longest, forms);
    refuse_duration_long(typed, shortest, longest, forms);
    refuse_secret_minimum(given, least, most);
    refuse_quorum(given, most);
    refuse_days(given, most);
    refuse_choice_word(word);
    refuse_closed(at);
    refuse_still_open(at, span);
    refuse_frozen();
    refuse_too_long(at);
    refuse_too_old(at);
    refuse_struck();
    refuse_role(role);
    refuse_account(at, span);
    refuse_join_unknown();
    refuse_joined_after(at);
    refuse_member(at, span);
    refuse_not_offered();
    refuse_no_ballot();
    refuse_reasons_off();
    refuse_reason_required();
    refuse_stance_changed(stance);
    refuse_already_struck();
    refuse_not_struck();
    refuse_no_reason();
    refuse_rights();
    refuse_rights_there();
    refuse_rights_channel(channel);
    refuse_bot_rights(channel, rights);
    refuse_guild_only();
    refuse_done();
    refuse_sides();
    refuse_form_needed();
    refuse_form_text(text);
    refuse_source_foreign();
    refuse_source_none();
    refuse_source_many();
    refuse_before_open(at, span);
    refuse_before_taken();
    refuse_before_secret();
    refuse_before_named();
    right_view();
    right_send();
    right_send_threads();
    right_embed();
    right_attach();
    right_history();
    privacy_title();
    privacy_body();
    privacy_votes();
    privacy_votes_text();
    privacy_secret();
    privacy_secret_text();
    privacy_open();
    privacy_open_text();
    privacy_staff();
    privacy_staff_text();
    privacy_short();
    privacy_short_text();
    privacy_rights();
    privacy_rights_text();
    privacy_export();
    erase_ask();
    erase_counts(open, closed);
    erase_stays_nothing();
    erase_stays(decided, created, struck);
    erase_done();
}

/// Lists all phrases with the names of their variables.
pub fn all() -> impl Iterator<Item = &'static (&'static str, &'static [&'static str])> {
    LIST.iter().chain(debates::LIST)
}

/// Tells whether an id names a word of a command, an option, a choice or a menu; those are put together
/// from the commands' own names.
pub fn is_command_word(id: &str) -> bool {
    ["command_", "option_", "choice_", "menu_"]
        .iter()
        .any(|start| id.starts_with(start))
}
