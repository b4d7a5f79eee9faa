//! Reasons: a few of each side for everyone, all of them for staff who mean to hide one.

use super::{button, motion, results};
use crate::{
    app::polls::{Glance, ReasonPage},
    brief::Side,
    discord::scene::Voice,
    poll::{Ballot, Poll, Reason, Sight, Stance},
    press::{PollPress, Press},
    reply::{Audience, Card, Entry, Field, Menu, Message, Row, fit, plain},
    words::say,
};

/// How much a field holds, in UTF-16 units.
const FIELD: usize = 1_024;

/// Shows as many reasons of each side: what does not fit is left out of both.
pub fn sample(ballots: &[Ballot], voice: &Voice) -> Vec<Field> {
    let mut sides = Side::BOTH.map(|side| said(ballots, side, voice));
    while let Some(longest) = sides.iter().map(|said| units(said)).max()
        && longest > FIELD
    {
        let fewer = sides.iter().map(Vec::len).min().unwrap_or_default();
        for side in &mut sides {
            side.truncate(fewer.saturating_sub(1));
        }
    }
    let titled = Side::BOTH.into_iter().zip(sides);
    titled
        .filter(|(_, said)| !said.is_empty())
        .map(|(side, said)| Field {
            label: voice.say(&match side {
                Side::Pro => say::reasons_title_pro(),
                Side::Con => say::reasons_title_con(),
            }),
            text: said.join("\n"),
        })
        .collect()
}

/// Lists reasons to staff, with no word on their stances, and a menu that hides one.
pub fn page(glance: &Glance, found: &Sight<ReasonPage>, voice: &Voice) -> Message {
    let poll = glance.poll();
    let page = match found {
        Sight::Shown(page) => page,
        Sight::Hidden(hidden) => {
            let said = results::kept_back(glance, *hidden, voice);
            return Message::aside(said.unwrap_or_else(|| voice.say(&say::reasons_nothing())));
        }
    };
    let lines = page.reasons.iter().map(|reason| line(reason, voice));
    let mut body = lines.collect::<Vec<_>>().join("\n");
    if body.is_empty() {
        body = voice.say(&say::reasons_nothing());
    }
    let mut rows = Vec::new();
    rows.extend(menu(poll, &page.reasons, voice));
    rows.extend(turning(poll, page, voice));
    Message {
        audience: Audience::Asker,
        cards: vec![Card {
            lead: voice.say(&say::reasons_lead()),
            title: motion(poll),
            body,
            ..Card::default()
        }],
        rows,
        ..Message::default()
    }
}

fn said(ballots: &[Ballot], side: Side, voice: &Voice) -> Vec<String> {
    let of = match side {
        Side::Pro => Stance::For,
        Side::Con => Stance::Against,
    };
    let own = ballots.iter().filter(|it| it.stance.collapsed() == of);
    own.filter_map(|ballot| ballot.reason.as_ref())
        .map(|reason| line(reason, voice))
        .collect()
}

fn line(reason: &Reason, voice: &Voice) -> String {
    voice.say(&say::reasons_line(plain(reason.text.as_str())))
}

fn units(lines: &[String]) -> usize {
    lines.iter().map(|it| it.encode_utf16().count() + 1).sum()
}

fn menu(poll: &Poll, reasons: &[Reason], voice: &Voice) -> Option<Row> {
    let entries: Vec<Entry> = reasons
        .iter()
        .map(|reason| Entry {
            label: fit(reason.text.as_str(), 100),
            note: String::new(),
            value: reason.id.to_string(),
        })
        .collect();
    (!entries.is_empty()).then(|| {
        Row::Menu(Menu {
            hint: voice.say(&say::hide_hint()),
            press: Press::Poll(PollPress::PickReason(poll.id)),
            entries,
        })
    })
}

fn turning(poll: &Poll, page: &ReasonPage, voice: &Voice) -> Option<Row> {
    let mut buttons = Vec::new();
    if let Some(previous) = page.number.checked_sub(1) {
        let press = PollPress::ReasonPage(poll.id, previous);
        buttons.push(button(&say::button_previous(), press, voice));
    }
    if page.more {
        let press = PollPress::ReasonPage(poll.id, page.number.saturating_add(1));
        buttons.push(button(&say::button_next(), press, voice));
    }
    (!buttons.is_empty()).then_some(Row::Buttons(buttons))
}
