//! What happened in a debate: who did it, when and why.
//!
//! Entries are only ever added, and they are all that there is: a debate changes by its entries
//! alone, so replaying them gives its state, and its transcript is a way of telling them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::format::{Length, Seat};
use super::people::Place;
use super::setup::{Change, Draft, Toss};
use super::state::{Cause, Floor};
use super::text::{Citation, Question, Speech};
use crate::poll::{PersonId, Why};

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A deadline of the debate.
    Deadline,
    /// A person.
    Person(PersonId),
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number, from 1 without a gap; the version of the debate after it.
    pub number: u64,
    /// When it happened: at its own time, however late a deadline was noticed.
    pub at: Timestamp,
    /// Who did it.
    pub by: By,
    /// Why, where somebody said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
    /// What happened.
    pub event: Event,
}

/// One of the two votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ballots {
    /// The vote before the first turn.
    Opening,
    /// The vote after the last turn.
    Closing,
}

/// How a turn, or a voice of the queue, came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// Its time was over.
    Time,
    /// Its speaker gave the rest back.
    Yielded,
    /// The host ended it.
    Host,
    /// The host went on before it had begun.
    Skipped,
    /// Its speaker was missing, and the host went on without.
    Forfeited,
    /// Its speaker left or was sent away.
    Left,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The debate was created.
    Created(Box<Draft>),
    /// Its set-up was changed.
    Edited(Box<Change>),
    /// It was announced.
    Published {
        /// When the lobby opens.
        start: Timestamp,
    },
    /// Those who joined were reminded of the start.
    Reminded,
    /// The lobby opened.
    LobbyOpened {
        /// When it is given up.
        until: Timestamp,
    },
    /// Somebody may steer it besides the host.
    CohostAdded {
        /// The person.
        person: PersonId,
    },
    /// Somebody may steer it no more.
    CohostRemoved {
        /// The person.
        person: PersonId,
    },
    /// Somebody takes part.
    Joined {
        /// The person.
        person: PersonId,
        /// Where.
        place: Place,
    },
    /// Somebody takes part no more.
    Left {
        /// The person.
        person: PersonId,
    },
    /// Somebody got a seat.
    Seated {
        /// The person.
        person: PersonId,
        /// The seat.
        seat: Seat,
    },
    /// Somebody lost their seats.
    Unseated {
        /// The person.
        person: PersonId,
    },
    /// A coin was flipped for the sides.
    Flipped {
        /// What it said.
        toss: Toss,
    },
    /// Somebody is ready.
    Ready {
        /// The person.
        person: PersonId,
    },
    /// A vote opened.
    VoteOpened {
        /// Which.
        ballots: Ballots,
        /// When it closes.
        until: Timestamp,
    },
    /// A vote closes at another time.
    VoteMoved {
        /// Which.
        ballots: Ballots,
        /// When it closes.
        until: Timestamp,
    },
    /// A vote closed.
    VoteClosed {
        /// Which.
        ballots: Ballots,
    },
    /// The closing vote opened once more.
    VoteReopened {
        /// When it closes.
        until: Timestamp,
    },
    /// A speaker was called.
    Called {
        /// The turn, from 0.
        turn: u16,
        /// When the debate pauses for want of the speaker.
        until: Timestamp,
        /// How long the speaker will have.
        time: Length,
    },
    /// A side spends preparation time.
    Preparing {
        /// When it is used up.
        until: Timestamp,
    },
    /// A turn began, or went on after its end.
    Began {
        /// The turn, from 0.
        turn: u16,
        /// Its end.
        until: Timestamp,
        /// Who may speak; in an audience's turn nobody yet.
        floor: Floor,
    },
    /// A bell rang.
    Bell {
        /// How much time was left.
        left: Length,
    },
    /// The end of what runs was moved; by a deadline after an outage.
    Moved {
        /// The end.
        until: Timestamp,
    },
    /// The time of a turn was over.
    GraceBegan {
        /// Until when a speech is accepted.
        until: Timestamp,
    },
    /// A turn ended.
    TurnEnded {
        /// The turn, from 0.
        turn: u16,
        /// How.
        how: Ended,
        /// When the next begins.
        until: Timestamp,
    },
    /// The turn stands still.
    Paused {
        /// Why.
        cause: Cause,
    },
    /// It goes on with what was left.
    Resumed,
    /// The bot was away: what follows was moved.
    Outage {
        /// By how much the first deadline was missed.
        late: Length,
    },
    /// Somebody wants to speak.
    HandRaised {
        /// The person.
        person: PersonId,
    },
    /// Somebody does not want to speak any more.
    HandLowered {
        /// The person.
        person: PersonId,
    },
    /// The queue was emptied.
    QueueCleared,
    /// Somebody of the audience has the floor.
    FloorGiven {
        /// The person.
        person: PersonId,
        /// Until when.
        until: Timestamp,
    },
    /// Somebody of the audience has the floor no more.
    FloorEnded {
        /// The person.
        person: PersonId,
        /// How.
        how: Ended,
    },
    /// Somebody spoke in writing.
    Spoke {
        /// The person.
        person: PersonId,
        /// The turn, from 0.
        turn: u16,
        /// The words.
        text: Speech,
    },
    /// A speaker cited the article.
    Cited {
        /// The person.
        person: PersonId,
        /// The turn, from 0.
        turn: u16,
        /// What was cited.
        citation: Box<Citation>,
    },
    /// Somebody asked a question.
    Asked {
        /// The person.
        person: PersonId,
        /// The words.
        question: Question,
    },
    /// Somebody was warned.
    Warned {
        /// The person.
        person: PersonId,
    },
    /// Somebody was sent away.
    Removed {
        /// The person.
        person: PersonId,
    },
    /// The debate was called off.
    Cancelled,
    /// It came to its results.
    Concluded {
        /// When they become final.
        until: Timestamp,
    },
    /// It is over.
    Archived,
}

impl Event {
    /// Gives the word that the store keeps.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Created(_) => "created",
            Self::Edited(_) => "edited",
            Self::Published { .. } => "published",
            Self::Reminded => "reminded",
            Self::LobbyOpened { .. } => "lobby_opened",
            Self::CohostAdded { .. } => "cohost_added",
            Self::CohostRemoved { .. } => "cohost_removed",
            Self::Joined { .. } => "joined",
            Self::Left { .. } => "left",
            Self::Seated { .. } => "seated",
            Self::Unseated { .. } => "unseated",
            Self::Flipped { .. } => "flipped",
            Self::Ready { .. } => "ready",
            Self::VoteOpened { .. } => "vote_opened",
            Self::VoteMoved { .. } => "vote_moved",
            Self::VoteClosed { .. } => "vote_closed",
            Self::VoteReopened { .. } => "vote_reopened",
            Self::Called { .. } => "called",
            Self::Preparing { .. } => "preparing",
            Self::Began { .. } => "began",
            Self::Bell { .. } => "bell",
            Self::Moved { .. } => "moved",
            Self::GraceBegan { .. } => "grace_began",
            Self::TurnEnded { .. } => "turn_ended",
            Self::Paused { .. } => "paused",
            Self::Resumed => "resumed",
            Self::Outage { .. } => "outage",
            Self::HandRaised { .. } => "hand_raised",
            Self::HandLowered { .. } => "hand_lowered",
            Self::QueueCleared => "queue_cleared",
            Self::FloorGiven { .. } => "floor_given",
            Self::FloorEnded { .. } => "floor_ended",
            Self::Spoke { .. } => "spoke",
            Self::Cited { .. } => "cited",
            Self::Asked { .. } => "asked",
            Self::Warned { .. } => "warned",
            Self::Removed { .. } => "removed",
            Self::Cancelled => "cancelled",
            Self::Concluded { .. } => "concluded",
            Self::Archived => "archived",
        }
    }

    /// Tells whether it ends one segment and begins another: what was shown before it may no longer
    /// be pressed.
    pub const fn is_a_step(&self) -> bool {
        matches!(
            self,
            Self::Published { .. }
                | Self::LobbyOpened { .. }
                | Self::VoteOpened { .. }
                | Self::VoteClosed { .. }
                | Self::VoteReopened { .. }
                | Self::Called { .. }
                | Self::Preparing { .. }
                | Self::Began { .. }
                | Self::GraceBegan { .. }
                | Self::TurnEnded { .. }
                | Self::Paused { .. }
                | Self::Resumed
                | Self::FloorGiven { .. }
                | Self::FloorEnded { .. }
                | Self::Cancelled
                | Self::Concluded { .. }
                | Self::Archived
        )
    }

    /// Tells whether it changes what the public card shows.
    pub const fn shows(&self) -> bool {
        !matches!(
            self,
            Self::Reminded
                | Self::Bell { .. }
                | Self::Spoke { .. }
                | Self::Cited { .. }
                | Self::Asked { .. }
                | Self::Warned { .. }
        )
    }
}

/// The form of kept entries; a later form reads the earlier ones.
const FORM: u8 = 1;

#[derive(Serialize, Deserialize)]
struct Kept<T> {
    v: u8,
    is: T,
}

/// What is kept cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// It is no JSON of ours.
    #[error("what is kept of a debate is no JSON of ours")]
    Json(#[from] serde_json::Error),
    /// It was written by a later release.
    #[error("what is kept of a debate has form {0}, which this release does not know")]
    Form(u8),
}

/// Writes something with its form.
pub(super) fn write<T: Serialize>(is: &T) -> String {
    serde_json::to_string(&Kept { v: FORM, is })
        .expect("what is kept has string keys and no fallible parts")
}

/// Reads what [`write`] wrote.
pub(super) fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, Unreadable> {
    #[derive(Deserialize)]
    struct Form {
        v: u8,
    }
    match serde_json::from_str::<Kept<T>>(text) {
        Ok(kept) if kept.v == FORM => Ok(kept.is),
        Ok(kept) => Err(Unreadable::Form(kept.v)),
        // A later form is better named than called broken.
        Err(fault) => match serde_json::from_str(text) {
            Ok(Form { v }) if v != FORM => Err(Unreadable::Form(v)),
            _ => Err(fault.into()),
        },
    }
}

impl Entry {
    /// Writes it as JSON, with the version of the form.
    pub fn to_json(&self) -> String {
        write(self)
    }

    /// Reads it from JSON.
    ///
    /// # Errors
    ///
    /// Fails on what no release wrote, or a later one.
    pub fn from_json(text: &str) -> Result<Self, Unreadable> {
        read(text)
    }
}

/// A journal that is none of this machine's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// It does not begin with the creation.
    #[error("the journal does not begin with the creation of a debate")]
    Beginning,
    /// An entry is missing, or there twice.
    #[error("entry {found} of the journal stands where {expected} should")]
    Number {
        /// The number that should be there.
        expected: u64,
        /// The number that is there.
        found: u64,
    },
    /// An entry cannot follow on those before it.
    #[error("entry {number} of the journal, {word}, does not follow from those before it")]
    Event {
        /// Its number.
        number: u64,
        /// Its event.
        word: &'static str,
    },
}
