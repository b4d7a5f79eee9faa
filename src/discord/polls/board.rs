//! The list of a guild's polls.

use super::{link, motion, results};
use crate::{
    app::polls::Glance,
    discord::scene::Voice,
    press::{PollPress, Press},
    reply::{Audience, Button, Card, Message, Row, fit},
    words::say,
};

/// How many polls a list shows.
pub const LISTED: usize = 20;

/// Lists polls; those whose card is gone get a button that posts it again.
pub fn list(polls: &[Glance], total: usize, voice: &Voice) -> Message {
    if polls.is_empty() {
        return Message::aside(voice.say(&say::list_empty()));
    }
    let lines: Vec<String> = polls.iter().map(|poll| line(poll, voice)).collect();
    let mut body = lines.join("\n");
    if total > polls.len() {
        body = format!("{body}\n-# {}", voice.say(&say::note_cut()));
    }
    let lost = polls.iter().filter(|glance| glance.poll.card.is_none());
    let buttons: Vec<Button> = lost
        .map(|glance| {
            let label = format!(
                "{}: {}",
                voice.say(&say::button_post_card()),
                glance.poll().subject.motion()
            );
            let press = Press::Poll(PollPress::PostCard(glance.poll().id));
            Button::new(fit(&label, 80), press)
        })
        .collect();
    Message {
        audience: Audience::Asker,
        cards: vec![Card {
            title: voice.say(&say::list_title(total)),
            body,
            ..Card::default()
        }],
        rows: buttons
            .chunks(1)
            .take(5)
            .map(|row| Row::Buttons(row.to_vec()))
            .collect(),
        ..Message::default()
    }
}

fn line(glance: &Glance, voice: &Voice) -> String {
    let poll = glance.poll();
    let card = match glance.poll.card {
        Some(card) => voice.say(&say::list_link(link(poll.guild, card))),
        None => voice.say(&say::list_no_card()),
    };
    format!(
        "**{}**\n-# {} · {} · {card} · <#{}>",
        motion(poll),
        results::when(poll, voice),
        super::card::voters(glance, voice),
        poll.channel,
    )
}
