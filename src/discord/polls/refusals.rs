//! What cannot be, in words: what happened and what to do next.

use super::{LISTED_MOTION, moment, span, stance};
use crate::{
    app::polls::{Refusal, What},
    discord::{scene::Voice, trouble::quoted},
    poll::{
        self, BallotRefusal, Denial, Duration, DurationRefusal, Gate, Rules, RulesRefusal, Secrecy,
        TextRefusal,
    },
    reply::{fit, plain},
    store::Listed,
    words::{Phrase, say},
};

/// How many polls are named that a word could mean.
const CANDIDATES: usize = 5;

/// Says what happened and what to do next.
pub fn explain(refusal: &Refusal, voice: &Voice) -> String {
    match refusal {
        Refusal::NoSuchPoll { named } => voice.say(&say::refuse_poll(quoted(named))),
        Refusal::Ambiguous { named, among } => several(named, among, voice),
        Refusal::Gone => voice.say(&say::refuse_poll_gone()),
        Refusal::GuildOnly => voice.say(&say::refuse_guild_only()),
        Refusal::Subject(_) => voice.say(&say::refuse_subject()),
        Refusal::Text(what, why) => text(*what, *why, voice),
        Refusal::Duration { typed, why } => duration(typed, *why, voice),
        Refusal::Rules(why) => voice.say(&rules(*why)),
        Refusal::Step(why) => step(*why, voice),
        Refusal::Earlier(why) => earlier(*why, voice),
        Refusal::OtherBallot(Secrecy::Secret) => voice.say(&say::refuse_before_secret()),
        Refusal::OtherBallot(Secrecy::Open) => voice.say(&say::refuse_before_named()),
        Refusal::Ballot(why) => ballot(*why, voice),
        Refusal::Done => voice.say(&say::refuse_done()),
    }
}

/// Lists what a name could mean.
fn several(named: &str, among: &[Listed], voice: &Voice) -> String {
    let listed = among.iter().take(CANDIDATES);
    let mut lines: Vec<String> = listed
        .map(|poll| {
            let motion = plain(&fit(poll.motion.as_str(), LISTED_MOTION));
            let when = match (poll.closes_at, poll.closed_at) {
                (Some(until), _) => say::poll_closes(moment(until), span(until)),
                (None, closed) => say::poll_closed(closed.map(moment).unwrap_or_default()),
            };
            format!("- {motion} · {}", voice.say(&when))
        })
        .collect();
    if among.len() > CANDIDATES {
        let more = voice.say(&say::list_more(among.len() - CANDIDATES));
        lines.push(format!("-# {more}"));
    }
    let lead = voice.say(&say::refuse_poll_several(quoted(named), among.len()));
    format!("{lead}\n{}", lines.join("\n"))
}

fn text(what: What, why: TextRefusal, voice: &Voice) -> String {
    let what = voice.say(&match what {
        What::Statement => say::what_statement(),
        What::Reason => say::what_reason(),
    });
    voice.say(&match why {
        TextRefusal::Blank => say::refuse_blank(what),
        TextRefusal::TooLong { characters, most } => say::refuse_long(what, characters, most),
        TextRefusal::Control => say::refuse_control(what),
    })
}

fn duration(typed: &str, why: DurationRefusal, voice: &Voice) -> String {
    let typed = quoted(typed);
    let forms = Duration::FORMS.join(", ");
    let (shortest, longest) = (
        Duration::SHORTEST.to_string(),
        Duration::LONGEST.to_string(),
    );
    voice.say(&match why {
        DurationRefusal::NotUnderstood => say::refuse_duration(typed, forms, shortest, longest),
        DurationRefusal::TooShort => say::refuse_duration_short(typed, shortest, longest, forms),
        DurationRefusal::TooLong => say::refuse_duration_long(typed, shortest, longest, forms),
    })
}

fn rules(why: RulesRefusal) -> Phrase<'static> {
    match why {
        RulesRefusal::SecretMinimum(given) => {
            say::refuse_secret_minimum(given, Rules::LEAST_MINIMUM, Rules::MOST_MINIMUM)
        }
        RulesRefusal::Quorum(given) => say::refuse_quorum(given, Rules::MOST_QUORUM),
        RulesRefusal::Days(given) => say::refuse_days(given, Gate::MOST_DAYS),
    }
}

fn step(why: poll::Refusal, voice: &Voice) -> String {
    voice.say(&match why {
        poll::Refusal::Closed { since } => say::refuse_closed(moment(since)),
        poll::Refusal::StillOpen { until } => say::refuse_still_open(moment(until), span(until)),
        poll::Refusal::Frozen { .. } => say::refuse_frozen(),
        poll::Refusal::TooLong { latest } => say::refuse_too_long(moment(latest)),
        poll::Refusal::TooOld { until } => say::refuse_too_old(moment(until)),
        poll::Refusal::OtherGuild => say::refuse_poll_gone(),
    })
}

fn earlier(why: poll::Refusal, voice: &Voice) -> String {
    match why {
        poll::Refusal::StillOpen { until } => {
            voice.say(&say::refuse_before_open(moment(until), span(until)))
        }
        poll::Refusal::Frozen { .. } => voice.say(&say::refuse_before_taken()),
        other => step(other, voice),
    }
}

fn ballot(why: BallotRefusal, voice: &Voice) -> String {
    voice.say(&match why {
        BallotRefusal::Poll(why) => return step(why, voice),
        BallotRefusal::Gate(why) => return denial(why, voice),
        BallotRefusal::Struck => say::refuse_struck(),
        BallotRefusal::NotOffered => say::refuse_not_offered(),
        BallotRefusal::NoBallot => say::refuse_no_ballot(),
        BallotRefusal::ReasonsOff => say::refuse_reasons_off(),
        BallotRefusal::ReasonRequired => say::refuse_reason_required(),
        BallotRefusal::StanceChanged { stands } => {
            say::refuse_stance_changed(stance(stands, voice))
        }
        BallotRefusal::AlreadyStruck => say::refuse_already_struck(),
        BallotRefusal::NotStruck => say::refuse_not_struck(),
        BallotRefusal::NoReason => say::refuse_no_reason(),
    })
}

fn denial(why: Denial, voice: &Voice) -> String {
    voice.say(&match why {
        Denial::RoleMissing(role) => say::refuse_role(format!("<@&{role}>")),
        Denial::AccountTooNew { admitted_from } => {
            say::refuse_account(moment(admitted_from), span(admitted_from))
        }
        Denial::JoinDateUnknown => say::refuse_join_unknown(),
        Denial::JoinedAfterOpening { opened_at } => say::refuse_joined_after(moment(opened_at)),
        Denial::MemberTooNew { admitted_from } => {
            say::refuse_member(moment(admitted_from), span(admitted_from))
        }
    })
}
