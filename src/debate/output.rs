//! What follows from a step, for the store and the outbox. It carries no words.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::format::Length;
use super::journal::{Ballots, Entry};
use super::state::{Cause, Floor};
use crate::poll::PersonId;

/// What follows from a step; [`handle`](super::Debate::handle) gives it in the order in which it is
/// to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Output {
    /// Add a line to the journal.
    Journal(Box<Entry>),
    /// Do something to one of the votes, which are stance polls, in the same transaction.
    Vote(VoteStep),
    /// Nobody of these may speak any more; always before the next may.
    TakeFloor {
        /// Who had the floor.
        from: Floor,
    },
    /// These may speak now.
    GiveFloor {
        /// Who has the floor.
        to: Floor,
        /// Until when, unless it is moved.
        until: Timestamp,
    },
    /// Create the thread of the transcript, locked. It stays locked: all that stands in it is posted
    /// by the bot.
    OpenThread,
    /// Ring a bell.
    Bell {
        /// The turn, from 0.
        turn: u16,
        /// How much time is left.
        left: Length,
    },
    /// Announce what an entry of the journal says.
    Announce {
        /// Its number.
        entry: u64,
        /// Who is pinged.
        ping: Vec<PersonId>,
    },
    /// Post the speech, citation or question that an entry of the journal holds.
    Post {
        /// Its number.
        entry: u64,
    },
    /// Tell host and cohosts what they have to decide or know.
    TellHost(Concern),
    /// Bring the public card up to date; post it when there is none yet.
    ShowCard,
    /// Bring the host panel up to date.
    ShowPanel,
    /// File the transcript.
    FileTranscript,
    /// Archive the thread, locked as it is.
    ArchiveThread,
}

/// What happens to a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteStep {
    /// Open a stance poll on the motion.
    Open {
        /// Which vote it is.
        ballots: Ballots,
        /// When it closes.
        until: Timestamp,
        /// Whether it is paired with an opening vote.
        before: Before,
    },
    /// Let it close at another time.
    Move {
        /// Which vote it is.
        ballots: Ballots,
        /// When it closes.
        until: Timestamp,
    },
    /// Close it; it counts as closed at this moment, however late.
    Close {
        /// Which vote it is.
        ballots: Ballots,
        /// The moment.
        at: Timestamp,
    },
    /// Open the closing vote once more.
    Reopen {
        /// When it closes.
        until: Timestamp,
    },
}

/// Whether a vote is compared with an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Before {
    /// With none.
    Nothing,
    /// With the opening vote of the same debate: that poll is its `before`.
    OpeningVote,
}

/// What the host has to decide or know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// The turn has no speaker: substitute, forfeit, or wait.
    SpeakerMissing {
        /// The turn, from 0.
        turn: u16,
        /// Why.
        cause: Cause,
    },
    /// The bot was away; what was running has been moved.
    Outage {
        /// By how much the first deadline was missed.
        late: Length,
    },
    /// Nobody started the debate, and the lobby was given up.
    GivenUp,
    /// A question was asked.
    Question {
        /// The number of the entry.
        entry: u64,
    },
}

/// How urgent an output is: the order in which the outbox sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Urgency {
    /// It is part of the step's own transaction, and is not sent.
    Record,
    /// Who may speak.
    Floor,
    /// What people have to read.
    Announcement,
    /// What is brought up to date.
    Edit,
}

impl Output {
    /// Gives its urgency.
    pub const fn urgency(&self) -> Urgency {
        match self {
            Self::Journal(_) | Self::Vote(_) => Urgency::Record,
            Self::TakeFloor { .. } | Self::GiveFloor { .. } | Self::OpenThread => Urgency::Floor,
            Self::Bell { .. } | Self::Announce { .. } | Self::Post { .. } | Self::TellHost(_) => {
                Urgency::Announcement
            }
            Self::ShowCard | Self::ShowPanel | Self::FileTranscript | Self::ArchiveThread => {
                Urgency::Edit
            }
        }
    }
}
