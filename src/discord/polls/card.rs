//! The card of a poll in its channel.

use super::{button, looking, moment, results, rules, span, stance};
use crate::{
    app::polls::Glance,
    discord::scene::Voice,
    poll::{Poll, Reasons, Sight},
    press::{PollPress, Press},
    reply::{Audience, Button, ButtonState, Card, Field, Message, Row},
    words::say,
};

/// Shows a poll to everyone in its channel: the glance is everyone's.
pub fn card(glance: &Glance, voice: &Voice) -> Message {
    let poll = glance.poll();
    let closed = closed_at(glance);
    let until = poll.deadline().unwrap_or(glance.at);
    let when = voice.say(&match closed {
        Some(at) => say::poll_closed(moment(at)),
        None => say::poll_closes(moment(until), span(until)),
    });
    let mut body = vec![when, voters(glance, voice), String::new()];
    body.extend(
        rules::lines(poll, voice)
            .into_iter()
            .map(|line| format!("-# {line}")),
    );
    let mut fields = Vec::new();
    // After the close the result is a message of its own.
    if closed.is_none()
        && let Sight::Shown(shown) = &glance.view.stances
    {
        fields.push(Field {
            label: voice.say(&say::poll_results_so_far()),
            text: results::lines(poll, shown, voice).join("\n"),
        });
    }
    let card = Card {
        lead: voice.say(&match closed {
            None => say::poll_lead_open(),
            Some(_) => say::poll_lead_closed(),
        }),
        title: super::motion(poll),
        body: body.join("\n"),
        fields,
        ..Card::default()
    };
    Message {
        audience: Audience::Everyone,
        cards: vec![card],
        rows: rows(glance, voice),
        ..Message::default()
    }
}

/// Gives when the poll closed, also when nobody has noticed yet; none while it is open.
pub fn closed_at(glance: &Glance) -> Option<jiff::Timestamp> {
    match glance.poll().accepts(glance.at) {
        Ok(()) => None,
        Err(crate::poll::Refusal::Closed { since }) => Some(since),
        Err(_) => Some(glance.at),
    }
}

/// Says how many voted.
pub fn voters(glance: &Glance, voice: &Voice) -> String {
    let (voters, quorum) = (glance.view.voters, glance.poll().rules.quorum);
    voice.say(&if quorum > 0 {
        say::poll_voters_quorum(voters, quorum)
    } else {
        say::poll_voters(voters)
    })
}

fn rows(glance: &Glance, voice: &Voice) -> Vec<Row> {
    let poll = glance.poll();
    let off = closed_at(glance).is_some();
    let mut mine = vec![button(
        &say::button_my_vote(),
        PollPress::Mine(poll.id),
        voice,
    )];
    if poll.rules.reasons != Reasons::Off && !off {
        let press = PollPress::AddReason(poll.id);
        mine.push(button(&say::button_add_reason(), press, voice));
    }
    mine.extend(looking(poll, voice));
    vec![Row::Buttons(stances(poll, off, voice)), Row::Buttons(mine)]
}

fn stances(poll: &Poll, off: bool, voice: &Voice) -> Vec<Button> {
    let offered = poll.rules.scale.stances().iter();
    offered
        .map(|of| Button {
            label: stance(*of, voice),
            press: Press::Poll(PollPress::Choose(poll.id, *of)),
            state: if off {
                ButtonState::Off
            } else {
                ButtonState::Ready
            },
        })
        .collect()
}

/// Shows the rules to the person who has just created a poll.
pub fn preview(glance: &Glance, voice: &Voice) -> Card {
    let rules = rules::lines(glance.poll(), voice);
    Card {
        title: super::motion(glance.poll()),
        body: rules
            .iter()
            .map(|line| format!("-# {line}"))
            .collect::<Vec<_>>()
            .join("\n"),
        ..Card::default()
    }
}
