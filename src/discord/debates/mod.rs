//! How debates look: cards, panel, announcements, speeches, results, and the words of their refusals.
//!
//! Everything here is a function of values of the core. It decides nothing: a button is shown where the
//! core takes what it means. Texts of people are made plain before they are shown. Invariant: whatever
//! is shown fits Discord's limits, and says how much it leaves out.

pub mod acts;
pub mod announce;
pub mod board;
pub mod card;
pub mod forms;
pub mod manner;
pub mod pack;
pub mod panel;
pub mod people;
pub mod post;
pub mod presses;
pub mod refusals;
pub mod result;
pub mod standing;
pub mod told;
pub mod wording;

use jiff::Timestamp;

use super::{polls, scene::Voice};
use crate::{
    brief::Side,
    debate::{Debate, DebateId, Length, Seat},
    poll::{Motion, PersonId},
    press::{DebatePress, Deed, Press},
    reply::{Button, ButtonState, fit, plain},
    words::{Phrase, say},
};

/// Ids below this stand for people who erased themselves; Discord's begin far above.
const REAL_PEOPLE: u64 = 1 << 32;
/// How much of a motion a list shows, in UTF-16 units.
const LISTED_MOTION: usize = 80;
/// From how far away on a moment is written with its day, in seconds.
const ANOTHER_DAY: i64 = 12 * 60 * 60;

/// Names a person.
pub fn person(person: PersonId, voice: &Voice) -> String {
    if person.0 < REAL_PEOPLE {
        voice.say(&say::debate_somebody())
    } else {
        format!("<@{person}>")
    }
}

/// Makes a button of a debate.
pub fn button(label: &Phrase<'_>, debate: DebateId, deed: Deed, voice: &Voice) -> Button {
    let press = Press::Debate(DebatePress::new(debate, deed));
    Button::new(voice.say(label), press)
}

/// Makes a button of a debate that is greyed where it cannot be pressed.
fn button_if(
    state: ButtonState,
    label: &Phrase<'_>,
    (debate, deed): (DebateId, Deed),
    voice: &Voice,
) -> Button {
    Button {
        state,
        ..button(label, debate, deed, voice)
    }
}

/// Names a side with its sign.
pub fn side(side: Side, voice: &Voice) -> String {
    voice.say(&match side {
        Side::Pro => say::side_pro(),
        Side::Con => say::side_con(),
    })
}

/// Words the button that brings somebody to a side.
fn side_button_label(side: Side) -> Phrase<'static> {
    match side {
        Side::Pro => say::press_join_pro(),
        Side::Con => say::press_join_con(),
    }
}

/// Names a seat: by its side alone where the side has only one.
pub fn seat(debate: &Debate, seat: Seat, voice: &Voice) -> String {
    let side = side(seat.side, voice);
    match (debate.format.teams, debate.format.slots) {
        (..=1, ..=1) => side,
        (..=1, _) => voice.say(&say::debate_seat(side, seat.slot)),
        _ => voice.say(&say::debate_seat_team(side, seat.team, seat.slot)),
    }
}

/// Names a turn of the plan, without any effect of its letters.
pub fn turn_name(debate: &Debate, turn: u16, voice: &Voice) -> String {
    let name = debate.format.turn(turn);
    let name = name.map_or("", |turn| turn.name.of(voice.locale.tag()));
    plain(name)
}

/// Names the plan of turns, for the small line above a title, which shows letters as they are.
pub fn format_name(debate: &Debate, voice: &Voice) -> String {
    debate.format.name.of(voice.locale.tag()).to_owned()
}

/// Writes the motion so that no sign in it has an effect.
pub fn motion(debate: &Debate) -> String {
    plain(debate.motion.as_str())
}

/// Writes as much of a motion as there is room for in a list.
pub fn brief_motion(motion: &Motion) -> String {
    plain(&fit(motion.as_str(), LISTED_MOTION))
}

/// Writes a length of time: "2 min", "1 h 30 min", "30 s".
pub fn length(length: Length, voice: &Voice) -> String {
    let seconds = length.as_seconds();
    let parts = [
        (
            seconds / 86_400,
            say::debate_days as fn(u32) -> Phrase<'static>,
        ),
        (seconds % 86_400 / 3_600, say::debate_hours),
        (seconds % 3_600 / 60, say::debate_minutes),
        (seconds % 60, say::debate_seconds),
    ];
    let written: Vec<String> = parts
        .into_iter()
        .filter(|(many, _)| *many > 0)
        .map(|(many, phrase)| voice.say(&phrase(many)))
        .collect();
    if written.is_empty() {
        return voice.say(&say::debate_seconds(0));
    }
    written.join(" ")
}

/// Writes a moment as a time of day, with its day where that is another; each reader sees their own.
pub fn clock(at: Timestamp, now: Timestamp) -> String {
    if at.duration_since(now).as_secs().abs() < ANOTHER_DAY {
        format!("<t:{}:T>", at.as_second())
    } else {
        polls::moment(at)
    }
}

/// Writes until when something lasts.
pub fn until(at: Timestamp, now: Timestamp, voice: &Voice) -> String {
    voice.say(&say::debate_until(clock(at, now), polls::span(at)))
}

#[cfg(test)]
mod tests;
