//! The list of a guild's polls.

use super::{brief_motion, link, results, within};
use crate::{
    app::polls::{self, Glance},
    discord::scene::Voice,
    press::{PollPress, Press},
    reply::{self, Audience, Button, Message, Row, fit},
    words::say,
};

/// How many polls a list shows.
pub const LISTED: usize = 20;

/// A poll of the list.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The poll, as everyone sees it.
    pub glance: Glance,
    /// What is known of its card.
    pub card: polls::Card,
}

/// Lists polls; those whose card does not stand get a button that posts it.
pub fn list(polls: &[Entry], total: usize, voice: &Voice) -> Message {
    if polls.is_empty() {
        return Message::aside(voice.say(&say::list_empty()));
    }
    let lines = polls.iter().map(|entry| line(entry, voice));
    let body = within(lines, total, voice);
    let lost = polls
        .iter()
        .filter(|entry| !matches!(entry.card, polls::Card::Posted(_)));
    let buttons: Vec<Button> = lost
        .map(|entry| {
            let poll = entry.glance.poll();
            let label = format!(
                "{}: {}",
                voice.say(&say::button_post_card()),
                poll.subject.motion()
            );
            let press = Press::Poll(PollPress::PostCard(poll.id));
            Button::new(fit(&label, 80), press)
        })
        .collect();
    Message {
        audience: Audience::Asker,
        cards: vec![reply::Card {
            title: voice.say(&say::list_title(total)),
            body,
            ..reply::Card::default()
        }],
        rows: buttons
            .chunks(1)
            .take(5)
            .map(|row| Row::Buttons(row.to_vec()))
            .collect(),
        ..Message::default()
    }
}

fn line(entry: &Entry, voice: &Voice) -> String {
    let poll = entry.glance.poll();
    let card = voice.say(&match entry.card {
        polls::Card::Posted(card) => say::list_link(link(poll.guild, card)),
        polls::Card::Waiting => say::list_card_waits(),
        polls::Card::Gone => say::list_no_card(),
    });
    format!(
        "**{}**\n-# {} · {} · {card} · <#{}>",
        brief_motion(poll),
        results::when(poll, voice),
        super::card::voters(&entry.glance, voice),
        poll.channel,
    )
}
