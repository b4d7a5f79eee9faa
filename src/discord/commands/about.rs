//! `/about`: version, uptime, delay, source and licence.

use super::{PRIVATE, Reach, Shape};
use crate::{
    discord::{
        incoming::Asked,
        scene::{Scene, Voice},
    },
    reply::{Audience, Card, Field, Message, plain},
    words::say,
};

/// What it looks like.
pub const SHAPE: Shape = Shape {
    name: "about",
    reach: Reach::Anywhere,
    options: &[PRIVATE],
    parts: &[],
    example: ("", &[]),
};

/// Answers it.
pub fn answer(scene: &Scene<'_>, _: &Asked, audience: Audience) -> Message {
    let voice = scene.voice(audience);
    let library = scene.app.answers.library();
    let totals = library.totals();
    let vitals = scene.app.vitals();
    let latency = match vitals.latency {
        Some(latency) => voice.say(&say::about_milliseconds(
            u64::try_from(latency.as_millis()).unwrap_or(u64::MAX),
        )),
        None => voice.say(&say::about_latency_unknown()),
    };
    let source = match &scene.app.settings().source {
        Some(address) => plain(address),
        None => voice.say(&say::about_source_unknown()),
    };
    let fields = [
        (
            say::about_library(),
            voice.say(&say::about_library_counts(
                library.len(),
                totals.pro + totals.con,
                totals.facts,
            )),
        ),
        (say::about_uptime(), span(vitals.uptime_seconds, &voice)),
        (say::about_latency(), latency),
        (say::about_source(), source),
        (say::about_licence(), env!("CARGO_PKG_LICENSE").to_owned()),
    ];
    let card = Card {
        title: voice.say(&say::about_title(env!("CARGO_PKG_VERSION"))),
        body: voice.say(&say::about_body()),
        fields: fields
            .into_iter()
            .map(|(label, text)| Field {
                label: voice.say(&label),
                text,
            })
            .collect(),
        ..Card::default()
    };
    Message {
        audience,
        cards: vec![card],
        ..Message::default()
    }
}

/// Says a span of time in its two largest units.
fn span(seconds: u64, voice: &Voice) -> String {
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let (hours, minutes) = (minutes / 60, minutes % 60);
    let (days, hours) = (hours / 24, hours % 24);
    voice.say(&if days > 0 {
        say::days_hours(days, hours)
    } else if hours > 0 {
        say::hours_minutes(hours, minutes)
    } else {
        say::minutes_seconds(minutes, seconds)
    })
}
