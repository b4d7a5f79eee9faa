//! Debates: their bodies, their journals, and what they have to say on Discord.
//!
//! Every step reads the debate, asks the pure core, and writes what it says, in one transaction that
//! holds the debate: the body, the entries of the journal, the votes (which are ordinary polls) and
//! what is to be sent. So two presses at once never take the same step, and what was decided is never
//! lost between the store and Discord. A transaction holds a debate before the polls of its votes, and
//! those in the order of their ids. A debate of another guild is as unknown as one that never was.

mod erase;
mod faces;
mod lists;
mod outbox;
mod people;
mod record;
mod steps;
mod votes;
mod write;

use jiff::Timestamp;

pub use erase::ErasedDebates;
pub use faces::{DebateCardDue, Face};
pub use outbox::{DebateErrand, DebateParcel, DebateParcelId};
pub use people::PersonalDebates;
pub(super) use votes::is_over;

use super::Fault;
use super::polls::{Message, MessageId};
use crate::debate::{Ballots, Debate, DebateId, Output, Refusal};
use crate::poll::{ChannelId, PollId, RulesRefusal};

/// A debate as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDebate {
    /// The debate.
    pub debate: Debate,
    /// The poll of the opening vote, once it was opened.
    pub opening: Option<PollId>,
    /// The poll of the closing vote, once it was opened.
    pub closing: Option<PollId>,
    /// Where it stands on Discord.
    pub messages: DebateMessages,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was archived or cancelled.
    pub ended_at: Option<Timestamp>,
}

impl StoredDebate {
    /// Gives the poll of a vote, once it was opened.
    pub fn vote(&self, ballots: Ballots) -> Option<PollId> {
        match ballots {
            Ballots::Opening => self.opening,
            Ballots::Closing => self.closing,
        }
    }
}

/// Where a debate stands on Discord.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DebateMessages {
    /// Its card, in its channel.
    pub card: Option<Message>,
    /// The channel that its host chose for the panel.
    pub panel_channel: Option<ChannelId>,
    /// Its panel.
    pub panel: Option<Message>,
    /// Its thread.
    pub thread: Option<ChannelId>,
    /// The message that announced its results, the last one if it was reopened.
    pub result: Option<Message>,
}

/// What became of a step of a debate, committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SteppedDebate {
    /// What followed, already in the journal, the votes and the outbox; or why it was refused.
    pub outcome: Result<Vec<Output>, Refusal>,
    /// The debate after it.
    pub debate: StoredDebate,
}

/// What became of debates whose deadlines had come.
#[derive(Debug, Default)]
pub struct Ticked {
    /// Those that took their step, committed.
    pub stepped: Vec<SteppedDebate>,
    /// Those that could not: each is called again a minute later.
    pub broken: Vec<(DebateId, Fault)>,
}

/// What became of the wish to create a debate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreatedDebate {
    /// It is there.
    New(StoredDebate),
    /// A debate of this id is there: the wish arrived twice. It is given as it is now.
    Before(StoredDebate),
    /// It was refused, and nothing was kept.
    Refused(CreateRefusal),
}

/// A debate was not created.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreateRefusal {
    /// Another debate is under way in the channel: end it first, or choose another channel.
    ChannelTaken {
        /// The other debate.
        by: DebateId,
    },
    /// The rules of its votes are out of bounds.
    Rules(RulesRefusal),
}

/// Which debates a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichDebates {
    /// Those that are under way, drafts and those with fresh results too.
    Running,
    /// Those that were archived or cancelled.
    Ended,
    /// All.
    All,
}
