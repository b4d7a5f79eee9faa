//! The rules of a poll in words.

use super::moment;
use crate::{
    discord::scene::Voice,
    poll::{Gate, Poll, Reasons, Results, Rules, Secrecy, State},
    words::say,
};

/// Says the rules, a line each.
pub fn lines(poll: &Poll, voice: &Voice) -> Vec<String> {
    let Rules {
        scale: _,
        results,
        secrecy,
        reasons,
        gate,
        quorum,
        secret_minimum,
    } = &poll.rules;
    let mut lines = vec![
        match secrecy {
            Secrecy::Secret => voice.say(&say::rule_secret(*secret_minimum)),
            Secrecy::Open => voice.say(&say::rule_open()),
        },
        voice.say(&match results {
            Results::AfterVote => say::rule_after_vote(),
            Results::AfterClose => say::rule_after_close(),
            Results::Live => say::rule_live(),
        }),
        voice.say(&match (reasons, secrecy) {
            (Reasons::Off, _) => say::rule_reasons_off(),
            (Reasons::Optional, Secrecy::Secret) => say::rule_reasons_optional(),
            (Reasons::Optional, Secrecy::Open) => say::rule_reasons_optional_open(),
            (Reasons::Required, Secrecy::Secret) => say::rule_reasons_required(),
            (Reasons::Required, Secrecy::Open) => say::rule_reasons_required_open(),
        }),
    ];
    lines.extend(gated(gate, poll, voice));
    if *quorum > 0 {
        lines.push(voice.say(&say::rule_quorum(*quorum)));
    }
    if poll.subject.before().is_some() {
        lines.push(voice.say(&say::rule_before()));
    }
    if matches!(poll.state, State::Open { .. }) {
        lines.push(voice.say(&say::rule_change()));
    }
    lines
}

/// Says who may vote; nothing where everyone may.
fn gated(gate: &Gate, poll: &Poll, voice: &Voice) -> Vec<String> {
    let mut lines = Vec::new();
    if gate.joined_before_open {
        lines.push(voice.say(&say::rule_joined(moment(poll.opened_at))));
    }
    if gate.min_member_days > 0 {
        lines.push(voice.say(&say::rule_member_days(gate.min_member_days)));
    }
    if gate.min_account_days > 0 {
        lines.push(voice.say(&say::rule_account_days(gate.min_account_days)));
    }
    if let Some(role) = gate.role {
        lines.push(voice.say(&say::rule_role(format!("<@&{role}>"))));
    }
    lines
}
