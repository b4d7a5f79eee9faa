//! What people do with debates: create, find, act, read.
//!
//! One method for each intention. What cannot be is a [`Refusal`]; what breaks is a fault of the
//! store. It knows no Discord type and says no word. Invariants: a debate of another guild is as unknown
//! as one that never was; whatever changes a debate wakes the steward.

mod acting;
mod creating;
mod finding;
mod pack;
mod person;
mod telling;
mod time;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use jiff::Timestamp;
use rand::rngs::ChaCha12Rng;
use tokio::sync::Notify;

pub use self::{
    acting::{Acted, length, question, speech, why},
    creating::{MotionFrom, Proposal},
    finding::{Looker, Reach},
    pack::{Citable, Pack},
    person::DebateErasure,
    telling::Glance,
};
use crate::{
    clock::Clock,
    debate::{DebateId, Format, format::NoLength},
    poll::{Motion, RulesRefusal, TextRefusal},
    store::Store,
};

/// The debates of all guilds.
#[derive(Debug)]
pub struct Debates {
    store: Store,
    clock: Clock,
    chance: Mutex<ChaCha12Rng>,
    changed: Notify,
    since: Timestamp,
    formats: RwLock<Arc<[Arc<Format>]>>,
}

/// The person asked for what cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Debates belong to guilds.
    GuildOnly,
    /// No debate is under way where the command was given; name one.
    NoneHere,
    /// No debate of the guild is called so.
    NoSuchDebate {
        /// The name as typed.
        named: String,
    },
    /// Several debates are called so.
    Ambiguous {
        /// The name as typed.
        named: String,
        /// What they are about, the newest first.
        among: Vec<Motion>,
    },
    /// What a button names is no debate of the guild.
    Gone,
    /// Another debate is under way in the channel.
    ChannelTaken {
        /// The other debate.
        by: DebateId,
        /// What it is about.
        motion: Motion,
    },
    /// No plan of turns is called so.
    NoSuchFormat {
        /// The name as typed.
        named: String,
    },
    /// Neither a motion nor an article was named.
    NoMotion,
    /// The article has no motion of its own; write one.
    ArticleWithoutMotion,
    /// A text cannot be taken.
    Text(What, TextRefusal),
    /// A length of time cannot be taken.
    Length {
        /// As typed.
        typed: String,
        /// Why.
        why: NoLength,
    },
    /// A change by no time at all was asked for.
    NoChange,
    /// The rules of its votes are out of bounds.
    Rules(RulesRefusal),
    /// The debate does not take the step.
    Step(crate::debate::Refusal),
    /// It was done before: the interaction came twice.
    Done,
    /// The debate has no article, or the article is gone.
    NoArticle,
    /// Only people of a side have a pack.
    NoSide,
    /// What was picked is not in the brief any more.
    NoSuchCitation,
    /// Just that was cited in this turn already.
    CitedAlready,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A motion.
    Motion,
    /// A reason of a decision.
    Reason,
    /// A speech.
    Speech,
    /// A question.
    Question,
}

/// Why there is no answer.
pub type Trouble = super::Trouble<Refusal>;

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Debates {
    /// Takes the debates that a store keeps, and the plans of turns that new ones can have.
    pub fn new(store: Store, clock: Clock, chance: ChaCha12Rng, formats: Vec<Arc<Format>>) -> Self {
        Self {
            store,
            since: clock.now(),
            clock,
            chance: Mutex::new(chance),
            changed: Notify::new(),
            formats: RwLock::new(formats.into()),
        }
    }

    /// Gives the store.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Gives the clock.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Resolves when something has changed that the steward must look at.
    pub async fn changes(&self) {
        self.changed.notified().await;
    }

    /// Lists the plans of turns.
    pub fn formats(&self) -> Arc<[Arc<Format>]> {
        Arc::clone(&self.formats.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts other plans of turns in place. Debates that were created keep theirs.
    pub fn replace_formats(&self, formats: Vec<Arc<Format>>) {
        *self.formats.write().unwrap_or_else(PoisonError::into_inner) = formats.into();
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn wake(&self) {
        self.changed.notify_one();
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
