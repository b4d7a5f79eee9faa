//! How polls look: cards, receipts, results, swings, and the words of their refusals.
//!
//! Everything here is a function of values of the core. Motions and reasons are made plain before they
//! are shown. Invariant: what [`view`](crate::poll::view) hides is not shown, whoever asks.

pub mod board;
pub mod card;
pub mod picture;
pub mod presses;
pub mod reasons;
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
    reply::{Button, fit, plain},
    store::Message,
    words::say,
};

/// How much of a motion a list shows, in UTF-16 units.
const LISTED_MOTION: usize = 80;
/// How long a list may grow, in UTF-16 units: a card takes 4096, and the note beneath needs some.
const LIST: usize = 3_900;

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

/// Writes a moment where Discord shows text as it is, as in pictures and completions: in UTC.
pub fn on_paper(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
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

/// Writes as much of the motion as there is room for in a list.
pub fn brief_motion(poll: &Poll) -> String {
    plain(&fit(poll.subject.motion().as_str(), LISTED_MOTION))
}

/// Joins the entries of a list as far as they fit a card, and says how many of all are left out.
pub fn within(entries: impl Iterator<Item = String>, total: usize, voice: &Voice) -> String {
    let (mut list, mut shown, mut units) = (Vec::new(), 0, 0);
    for entry in entries {
        units += entry.encode_utf16().count() + 1;
        if units > LIST {
            break;
        }
        list.push(entry);
        shown += 1;
    }
    if total > shown {
        let more = voice.say(&say::list_more(total - shown));
        list.push(format!("-# {more}"));
    }
    list.join("\n")
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
