//! How polls look: cards, receipts, results, swings, and the words of their refusals.
//!
//! Everything here is a function of values of the core. Motions and reasons are made plain before they
//! are shown. Invariant: what [`view`](crate::poll::view) hides is not shown, whoever asks.

pub mod board;
pub mod card;
pub mod picture;
pub mod presses;
pub mod receipt;
pub mod refusals;
pub mod results;
pub mod rules;
pub mod swing;

use jiff::Timestamp;

use super::scene::Voice;
use crate::{
    poll::{Poll, PollId, Stance},
    press::{PollPress, Press},
    reply::{Button, plain},
    store::Message,
    words::say,
};

/// Says a stance with its sign.
pub fn stance(stance: Stance, voice: &Voice) -> String {
    voice.say(&match stance {
        Stance::StronglyFor => say::stance_strongly_for(),
        Stance::For => say::stance_for(),
        Stance::Undecided => say::stance_undecided(),
        Stance::Against => say::stance_against(),
        Stance::StronglyAgainst => say::stance_strongly_against(),
    })
}

/// Says a stance without its sign, for places that draw it.
pub fn name(stance: Stance, voice: &Voice) -> String {
    voice.say(&match stance {
        Stance::StronglyFor => say::name_strongly_for(),
        Stance::For => say::name_for(),
        Stance::Undecided => say::name_undecided(),
        Stance::Against => say::name_against(),
        Stance::StronglyAgainst => say::name_strongly_against(),
    })
}

/// Writes a moment so that each reader sees it in their own time zone.
pub fn moment(at: Timestamp) -> String {
    format!("<t:{}:f>", at.as_second())
}

/// Writes how far away a moment is; Discord keeps it current.
pub fn span(at: Timestamp) -> String {
    format!("<t:{}:R>", at.as_second())
}

/// Writes the address of a message.
pub fn link(guild: crate::poll::GuildId, message: Message) -> String {
    let Message { channel, id } = message;
    format!("https://discord.com/channels/{guild}/{channel}/{}", id.0)
}

/// Writes the motion so that no sign in it has an effect.
pub fn motion(poll: &Poll) -> String {
    plain(poll.subject.motion().as_str())
}

/// Makes a button of a poll.
pub fn button(label: &crate::words::Phrase<'_>, press: PollPress, voice: &Voice) -> Button {
    Button::new(voice.say(label), Press::Poll(press))
}

/// Makes the buttons that open the results and both sides.
pub fn looking(poll: &Poll, voice: &Voice) -> Vec<Button> {
    let id: PollId = poll.id;
    let mut buttons = vec![button(
        &say::button_results(),
        PollPress::Results(id),
        voice,
    )];
    if poll.subject.slug().is_some() {
        buttons.push(button(&say::button_sides(), PollPress::Sides(id), voice));
    }
    buttons
}

#[cfg(test)]
mod tests;
