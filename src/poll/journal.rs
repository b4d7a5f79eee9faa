//! What happened to a poll: who did it, when and why.
//!
//! Entries are only ever added. Invariant: none has a field for a stance, and the one on a reason does
//! not name its writer, so the journal can be exported whole.

use jiff::Timestamp;

use super::identity::{PersonId, PollId, ReasonId};
use super::text::Why;

/// Who of the staff decided something, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The person.
    pub who: PersonId,
    /// Their reason.
    pub why: Why,
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// The poll's deadline.
    Deadline,
    /// The person who created the poll; nobody asks them why.
    Author(PersonId),
    /// Staff.
    Staff(Decision),
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The poll was opened.
    Created {
        /// Until when.
        until: Timestamp,
    },
    /// It stays open longer.
    Extended {
        /// Until when.
        until: Timestamp,
    },
    /// It was closed.
    Closed {
        /// Which closing it was, from 1.
        number: u32,
    },
    /// It was opened again.
    Reopened {
        /// Until when.
        until: Timestamp,
    },
    /// Somebody's ballot does not count; the entry is the same when there is none.
    Struck {
        /// The person.
        person: PersonId,
    },
    /// Somebody's ballot counts again, if there is one.
    Restored {
        /// The person.
        person: PersonId,
    },
    /// A reason is shown no more.
    ReasonHidden {
        /// The reason.
        reason: ReasonId,
    },
    /// A later poll took up the motion; this one cannot be opened again.
    Frozen {
        /// The later poll.
        successor: PollId,
    },
}

impl Event {
    /// Gives the word that the store keeps.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Created { .. } => "created",
            Self::Extended { .. } => "extended",
            Self::Closed { .. } => "closed",
            Self::Reopened { .. } => "reopened",
            Self::Struck { .. } => "struck",
            Self::Restored { .. } => "restored",
            Self::ReasonHidden { .. } => "reason_hidden",
            Self::Frozen { .. } => "frozen",
        }
    }
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When it happened.
    pub at: Timestamp,
    /// Who did it.
    pub by: By,
    /// What happened.
    pub event: Event,
}
