//! Where a debate stands. Every state carries what only it has: a deadline cannot be left over from
//! another, and a pause cannot lie over anything but a turn.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::format::Length;
use crate::poll::PersonId;

/// Where a debate stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is being set up, and nobody but its hosts sees it.
    Draft,
    /// It is announced for a moment.
    Scheduled {
        /// When the lobby opens.
        start: Timestamp,
        /// Until when reminders are done.
        heard: Timestamp,
    },
    /// People take their places.
    Lobby {
        /// When it is given up.
        until: Timestamp,
    },
    /// The vote before the first turn.
    OpeningVote {
        /// When it closes.
        until: Timestamp,
    },
    /// A turn runs.
    Turn(Turn),
    /// A turn stands still; its moments are those of `since`, so what was left then is left now.
    Paused {
        /// The turn.
        turn: Turn,
        /// Since when.
        since: Timestamp,
        /// Why.
        cause: Cause,
    },
    /// The vote after the last turn.
    ClosingVote {
        /// When it closes.
        until: Timestamp,
    },
    /// The results are shown and can still be reopened.
    Results {
        /// When they become final.
        until: Timestamp,
    },
    /// It is over, and its transcript is filed.
    Archived,
    /// It was called off.
    Cancelled,
}

/// A turn that has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Its place in the format, from 0.
    pub index: u16,
    /// How far it is.
    pub phase: Phase,
}

/// How far a turn is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Its speaker is called and has to press.
    Called {
        /// When the debate pauses for want of the speaker.
        until: Timestamp,
        /// How long the speaker will have.
        time: Length,
    },
    /// The side spends preparation time before its speaker begins.
    Preparing {
        /// Since when.
        since: Timestamp,
        /// When the preparation time is used up.
        until: Timestamp,
        /// How long the speaker will have.
        time: Length,
    },
    /// A speaker, both sides, or in a break nobody, has the floor.
    Speaking {
        /// Its end.
        until: Timestamp,
        /// Until when bells are done.
        heard: Timestamp,
        /// Who may speak.
        floor: Floor,
    },
    /// The floor is the audience's, one after another.
    Forum {
        /// Its end.
        until: Timestamp,
        /// Until when bells are done.
        heard: Timestamp,
        /// Who has the floor.
        voice: Option<Voice>,
    },
    /// The time is over, and a speech is still accepted.
    Grace {
        /// Its end.
        until: Timestamp,
        /// Whose speech is accepted.
        floor: Floor,
    },
    /// The turn is over, and the next is about to come.
    Handover {
        /// Its end.
        until: Timestamp,
    },
}

/// Somebody of the queue who has the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// The person.
    pub person: PersonId,
    /// The end of their time; a speech is accepted for the turn's grace longer.
    pub until: Timestamp,
}

/// Who may speak. Two people never have the floor except where a format gives it to both sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Floor {
    /// Nobody.
    #[default]
    Nobody,
    /// One person.
    One(PersonId),
    /// Whoever has a seat.
    Seated,
}

/// Why a debate is paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The host paused it.
    Host,
    /// The called speaker did not press in time.
    NoShow(PersonId),
    /// Nobody has the seat of the turn.
    Vacant,
    /// The speaker left, or was unseated.
    Left(PersonId),
    /// The speaker was sent away.
    Removed(PersonId),
}

impl Cause {
    /// Tells whether the host is offered a substitute, a forfeit, and waiting.
    pub fn wants_a_speaker(self) -> bool {
        self != Self::Host
    }
}

/// The name of a state, for refusals, rows and cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// See [`State::Draft`].
    Draft,
    /// See [`State::Scheduled`].
    Scheduled,
    /// See [`State::Lobby`].
    Lobby,
    /// See [`State::OpeningVote`].
    OpeningVote,
    /// See [`State::Turn`].
    Turn,
    /// See [`State::Paused`].
    Paused,
    /// See [`State::ClosingVote`].
    ClosingVote,
    /// See [`State::Results`].
    Results,
    /// See [`State::Archived`].
    Archived,
    /// See [`State::Cancelled`].
    Cancelled,
}

impl Stage {
    /// Every stage, in the order of a debate.
    pub const ALL: [Self; 10] = [
        Self::Draft,
        Self::Scheduled,
        Self::Lobby,
        Self::OpeningVote,
        Self::Turn,
        Self::Paused,
        Self::ClosingVote,
        Self::Results,
        Self::Archived,
        Self::Cancelled,
    ];

    /// Gives the word that the store keeps.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Scheduled => "scheduled",
            Self::Lobby => "lobby",
            Self::OpeningVote => "opening_vote",
            Self::Turn => "turn",
            Self::Paused => "paused",
            Self::ClosingVote => "closing_vote",
            Self::Results => "results",
            Self::Archived => "archived",
            Self::Cancelled => "cancelled",
        }
    }

    /// Tells whether the debate is over for good, and its channel free for another.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Archived | Self::Cancelled)
    }
}

impl State {
    /// Names it.
    pub const fn stage(&self) -> Stage {
        match self {
            Self::Draft => Stage::Draft,
            Self::Scheduled { .. } => Stage::Scheduled,
            Self::Lobby { .. } => Stage::Lobby,
            Self::OpeningVote { .. } => Stage::OpeningVote,
            Self::Turn(_) => Stage::Turn,
            Self::Paused { .. } => Stage::Paused,
            Self::ClosingVote { .. } => Stage::ClosingVote,
            Self::Results { .. } => Stage::Results,
            Self::Archived => Stage::Archived,
            Self::Cancelled => Stage::Cancelled,
        }
    }

    /// Gives the turn that runs or stands still.
    pub const fn turn(&self) -> Option<&Turn> {
        match self {
            Self::Turn(turn) | Self::Paused { turn, .. } => Some(turn),
            _ => None,
        }
    }
}

impl Phase {
    /// Gives its end.
    pub const fn until(&self) -> Timestamp {
        match self {
            Self::Called { until, .. }
            | Self::Preparing { until, .. }
            | Self::Speaking { until, .. }
            | Self::Forum { until, .. }
            | Self::Grace { until, .. }
            | Self::Handover { until } => *until,
        }
    }

    /// Says who may speak in it.
    pub const fn floor(&self) -> Floor {
        match self {
            Self::Speaking { floor, .. } | Self::Grace { floor, .. } => *floor,
            Self::Forum {
                voice: Some(voice), ..
            } => Floor::One(voice.person),
            Self::Forum { voice: None, .. }
            | Self::Called { .. }
            | Self::Preparing { .. }
            | Self::Handover { .. } => Floor::Nobody,
        }
    }

    /// Moves all its moments by as much, as after a pause.
    pub(super) fn shift(&mut self, by: SignedDuration) {
        let late = |at: &mut Timestamp| *at = at.checked_add(by).unwrap_or(Timestamp::MAX);
        match self {
            Self::Called { until, .. } | Self::Grace { until, .. } | Self::Handover { until } => {
                late(until);
            }
            Self::Preparing {
                since: start,
                until,
                ..
            }
            | Self::Speaking {
                heard: start,
                until,
                ..
            } => {
                late(start);
                late(until);
            }
            Self::Forum {
                until,
                heard,
                voice,
            } => {
                late(until);
                late(heard);
                if let Some(voice) = voice {
                    late(&mut voice.until);
                }
            }
        }
    }

    /// Moves its end, and that of whoever of the queue has the floor, without ringing what is past.
    pub(super) fn end_at(&mut self, at: Timestamp, end: Timestamp) {
        match self {
            Self::Called { until, .. }
            | Self::Preparing { until, .. }
            | Self::Grace { until, .. }
            | Self::Handover { until } => *until = end,
            Self::Speaking { until, heard, .. } => (*until, *heard) = (end, at),
            Self::Forum {
                until,
                heard,
                voice,
            } => {
                let by = end.duration_since(*until);
                (*until, *heard) = (end, at);
                if let Some(voice) = voice {
                    let moved = voice.until.checked_add(by).unwrap_or(Timestamp::MAX);
                    voice.until = moved.max(at);
                }
            }
        }
    }
}
