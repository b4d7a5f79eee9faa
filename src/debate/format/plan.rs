//! What a format says, once it is read.

use serde::{Deserialize, Serialize};

use super::Length;
use crate::brief::Side;

/// A plan of turns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Format {
    /// The word of commands, also the name of its file: lower-case letters, digits and hyphens.
    pub id: Box<str>,
    /// Its name.
    pub name: Name,
    /// Teams on each side, from 1.
    pub teams: u8,
    /// Speakers in each team; none in a format in which nobody has a seat.
    pub slots: u8,
    /// How long a called speaker may take to press before the debate pauses.
    pub no_show: Length,
    /// The pause between a turn and the next.
    pub handover: Length,
    /// How long the lobby waits for a start.
    pub lobby: Length,
    /// The preparation time that the pro side may spend between its turns.
    pub preparation_pro: Length,
    /// The preparation time that the con side may spend between its turns.
    pub preparation_con: Length,
    /// How long the opening vote lasts, if there is one.
    pub opening_vote: Option<Length>,
    /// How long the closing vote lasts, if there is one.
    pub closing_vote: Option<Length>,
    /// The turns, in order; at least one.
    pub turns: Vec<PlannedTurn>,
}

/// A name in one language or several.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// What is shown where no other language fits.
    pub text: Box<str>,
    /// The name in other languages, by their tag.
    pub others: Vec<(Box<str>, Box<str>)>,
}

impl Name {
    /// Gives the name in a language, named by its tag ("ko", "es").
    pub fn of(&self, tag: &str) -> &str {
        let other = self.others.iter().find(|(known, _)| **known == *tag);
        other.map_or(&self.text, |(_, name)| name)
    }
}

/// A turn of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedTurn {
    /// Its name.
    pub name: Name,
    /// Whose it is.
    pub part: Part,
    /// How long it lasts.
    pub time: Length,
    /// When bells ring, as time before its end, the first one first.
    pub bells: Vec<Length>,
    /// How long after its end a speech is still accepted.
    pub grace: Length,
}

/// Whose a turn is, and who may speak in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// One speaker's, who is called and begins by pressing.
    Speaker {
        /// The speaker's seat.
        seat: Seat,
        /// Who may speak once the speaker has begun.
        floor: SpeakerFloor,
    },
    /// Both sides': whoever has a seat may speak.
    Both,
    /// The audience's: one after another of the queue.
    Audience {
        /// How long each has the floor.
        each: Length,
        /// Who gives the floor to the next.
        taking: Taking,
    },
    /// Nobody's: a pause in the plan.
    Break,
}

/// Who may speak in a speaker's turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpeakerFloor {
    /// The speaker alone.
    Alone,
    /// The speaker, and whoever has a seat may ask and answer.
    Both,
}

/// Who gives the floor to the next of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Taking {
    /// The debate, as soon as the floor is free.
    Auto,
    /// The host.
    Host,
}

/// A speaker's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Seat {
    /// The side.
    pub side: Side,
    /// The team on that side, from 1.
    pub team: u8,
    /// The place in the team, from 1.
    pub slot: u8,
}

impl Format {
    /// The most teams on a side.
    pub const MOST_TEAMS: u8 = 4;
    /// The most speakers in a team.
    pub const MOST_SLOTS: u8 = 6;
    /// The most turns.
    pub const MOST_TURNS: usize = 60;
    /// The most bells of a turn.
    pub const MOST_BELLS: usize = 5;
    /// The longest turn, and the longest of the other times: 14 days.
    pub const LONGEST_TURN: Length = Length::seconds(14 * 24 * 60 * 60);

    /// Tells whether a seat is in the plan.
    pub fn has(&self, seat: Seat) -> bool {
        (1..=self.teams).contains(&seat.team) && (1..=self.slots).contains(&seat.slot)
    }

    /// Lists the seats of a side, team by team.
    pub fn seats(&self, side: Side) -> impl Iterator<Item = Seat> + use<> {
        let slots = self.slots;
        (1..=self.teams)
            .flat_map(move |team| (1..=slots).map(move |slot| Seat { side, team, slot }))
    }

    /// Gives the preparation time of a side.
    pub fn preparation(&self, side: Side) -> Length {
        match side {
            Side::Pro => self.preparation_pro,
            Side::Con => self.preparation_con,
        }
    }

    /// Gives a turn by its place, from 0.
    pub fn turn(&self, index: u16) -> Option<&PlannedTurn> {
        self.turns.get(usize::from(index))
    }

    /// Counts the seconds of speech that the plan gives a side in turns of its own.
    pub fn time_of(&self, side: Side) -> u64 {
        let own = self
            .turns
            .iter()
            .filter(|turn| matches!(turn.part, Part::Speaker { seat, .. } if seat.side == side));
        own.map(|turn| u64::from(turn.time.as_seconds())).sum()
    }
}
