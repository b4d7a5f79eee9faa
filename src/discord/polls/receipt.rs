//! What a person is told about their own vote: recorded, changed, withdrawn, as it stands.

use super::{button, moment, results, span, stance};
use crate::{
    app::polls::{Glance, Receipt, Vote},
    discord::scene::Voice,
    poll::{Cast, PollId, ReasonFate, Reasons, Secrecy, Stance, Standing, State, Withdrawal},
    press::PollPress,
    reply::{Audience, Card, Message, Row, plain},
    words::say,
};

/// How many votes a list shows at most.
const LISTED: usize = 20;

/// Tells what became of a vote. The glance is the person's own, after it.
pub fn cast(receipt: &Receipt<Cast>, glance: &Glance, voice: &Voice) -> Message {
    let stands = receipt.standing.ballot.as_ref().map(|ballot| ballot.stance);
    let said = |of: Stance| stance(of, voice);
    let first = match (receipt.outcome, stands) {
        (
            Cast::Recorded {
                previous: Some(before),
                ..
            },
            Some(now),
        ) if before != now => say::receipt_changed(said(before), said(now)),
        (Cast::Recorded { previous: None, .. }, Some(now)) => say::receipt_recorded(said(now)),
        (Cast::Recorded { .. } | Cast::Unchanged, Some(now)) => say::receipt_unchanged(said(now)),
        (Cast::Overtaken, Some(now)) => say::receipt_overtaken(said(now)),
        (_, None) => say::receipt_overtaken_none(),
    };
    let mut lines = vec![voice.say(&first)];
    let fate = match receipt.outcome {
        Cast::Recorded { reason, .. } => reason,
        _ => ReasonFate::None,
    };
    match fate {
        ReasonFate::None => {}
        ReasonFate::Kept => lines.push(voice.say(&say::receipt_reason_kept())),
        ReasonFate::Given => lines.push(voice.say(&say::receipt_reason_given())),
        ReasonFate::Dropped => lines.push(voice.say(&say::receipt_reason_dropped())),
    }
    let written = matches!(fate, ReasonFate::Given | ReasonFate::Kept);
    if written && stands == Some(Stance::Undecided) {
        lines.push(voice.say(&say::receipt_reason_undecided()));
    }
    lines.extend(until(glance, say::receipt_until, voice));
    told(&lines, glance, voice)
}

/// Tells what became of a withdrawal. The glance is the person's own, after it.
pub fn withdrawn(receipt: &Receipt<Withdrawal>, glance: &Glance, voice: &Voice) -> Message {
    let stands = receipt.standing.ballot.as_ref().map(|ballot| ballot.stance);
    // The deadline may pass between the withdrawal and this.
    let line = match (receipt.outcome, stands) {
        (Withdrawal::Overtaken, Some(now)) => {
            voice.say(&say::receipt_overtaken(stance(now, voice)))
        }
        (Withdrawal::Overtaken, None) => voice.say(&say::receipt_overtaken_none()),
        (Withdrawal::Withdrawn, _) => {
            let reasons = match glance.poll().rules.reasons {
                Reasons::Off => "off",
                Reasons::Optional | Reasons::Required => "on",
            };
            if receipt.standing.struck {
                voice.say(&say::receipt_withdrawn_struck(reasons))
            } else {
                let again = |at, span| say::receipt_withdrawn(reasons, at, span);
                until(glance, again, voice)
                    .unwrap_or_else(|| voice.say(&say::receipt_withdrawn_last(reasons)))
            }
        }
        (Withdrawal::Nothing, _) if receipt.standing.struck => {
            voice.say(&say::receipt_withdrawn_nothing_struck())
        }
        (Withdrawal::Nothing, _) => until(glance, say::receipt_withdrawn_nothing, voice)
            .unwrap_or_else(|| voice.say(&say::receipt_withdrawn_nothing_last())),
    };
    let mut message = Message::aside(line);
    message.cards = vec![Card {
        title: super::motion(glance.poll()),
        ..Card::default()
    }];
    message
}

/// Shows a person's own vote. The glance is theirs.
pub fn mine(standing: &Standing, glance: &Glance, voice: &Voice) -> Message {
    let mut lines = Vec::new();
    match &standing.ballot {
        Some(ballot) => {
            let (now, since) = (stance(ballot.stance, voice), moment(ballot.cast_at));
            lines.push(voice.say(&say::mine_vote(now, since)));
            if let Some(reason) = &ballot.reason {
                let text = plain(reason.text.as_str());
                lines.push(voice.say(&if reason.hidden {
                    say::mine_reason_hidden(text)
                } else {
                    say::mine_reason(text)
                }));
            }
        }
        None if standing.is_let_go() => {
            lines.push(voice.say(&say::mine_let_go()));
            lines.extend(until(glance, say::mine_again, voice));
        }
        None => lines.push(voice.say(&say::mine_none())),
    }
    let rules = &glance.poll().rules;
    if standing.struck {
        lines.push(voice.say(&match rules.secrecy {
            Secrecy::Secret => say::mine_struck_secret(rules.least_for_stances()),
            Secrecy::Open => say::mine_struck(),
        }));
    } else if standing.ballot.is_some() {
        lines.extend(until(glance, say::receipt_until, voice));
    }
    let mut message = told(&lines, glance, voice);
    if standing.ballot.is_some() && glance.poll().accepts(glance.at).is_ok() {
        // A reason of the struck would be refused.
        let reasons = if standing.struck {
            Reasons::Off
        } else {
            rules.reasons
        };
        message.rows = buttons(glance.poll().id, reasons, voice);
    }
    message
}

/// Lists a person's votes, those of open polls with a button each as far as there is room.
pub fn votes(votes: &[Vote], voice: &Voice) -> Message {
    if votes.is_empty() {
        return Message::aside(voice.say(&say::mine_nowhere()));
    }
    let lines = votes.iter().take(LISTED).filter_map(|vote| {
        let ballot = vote.standing.ballot.as_ref()?;
        let poll = &vote.poll.poll;
        let line = say::mine_line(stance(ballot.stance, voice), super::brief_motion(poll));
        let at = match poll.state {
            State::Open { until, .. } => voice.say(&say::poll_closes(moment(until), span(until))),
            State::Closed { at, .. } => voice.say(&say::poll_closed(moment(at))),
        };
        let to_card = vote.poll.card.map(|card| {
            let address = super::link(poll.guild, card);
            format!(" · {}", voice.say(&say::list_link(address)))
        });
        let to_card = to_card.unwrap_or_default();
        Some(format!("{}\n-# {at}{to_card}", voice.say(&line)))
    });
    let body = super::within(lines, votes.len(), voice);
    Message {
        audience: Audience::Asker,
        cards: vec![Card {
            title: voice.say(&say::mine_title(votes.len())),
            body,
            ..Card::default()
        }],
        ..Message::default()
    }
}

/// Puts lines about a vote above what its person may see of the results.
fn told(lines: &[String], glance: &Glance, voice: &Voice) -> Message {
    Message {
        audience: Audience::Asker,
        text: lines.join("\n"),
        cards: vec![results::brief(glance, voice)],
        ..Message::default()
    }
}

/// Says until when a vote can be changed; nothing after the close.
fn until<'a>(
    glance: &Glance,
    phrase: impl Fn(String, String) -> crate::words::Phrase<'a>,
    voice: &Voice,
) -> Option<String> {
    match glance.poll().state {
        State::Open { until, .. } if glance.at < until => {
            Some(voice.say(&phrase(moment(until), span(until))))
        }
        _ => None,
    }
}

fn buttons(poll: PollId, reasons: Reasons, voice: &Voice) -> Vec<Row> {
    let mut row = Vec::new();
    if reasons != Reasons::Off {
        row.push(button(
            &say::button_add_reason(),
            PollPress::AddReason(poll),
            voice,
        ));
    }
    row.push(button(
        &say::button_withdraw(),
        PollPress::Withdraw(poll),
        voice,
    ));
    vec![Row::Buttons(row)]
}
