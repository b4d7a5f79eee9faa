//! What people do with polls: create, vote, look, steer, and have their say about what is kept.
//!
//! One method for each intention. What cannot be is a [`Refusal`]; what breaks is a fault of the
//! store. It knows no Discord type and says no word. Invariants: a poll of another guild is as
//! unknown as one that never was; whatever changes a poll wakes the steward.

mod casting;
mod creating;
mod person;
mod report;
mod seeing;
mod staff;

use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use rand::{Rng, rngs::ChaCha12Rng};
use tokio::sync::Notify;

pub use self::{
    casting::{Receipt, Visitor},
    creating::{Draft, Subject},
    person::{Erasure, Vote},
    report::{Format, Report},
    seeing::{Glance, Seen},
    staff::{Steered, Verb},
};
use crate::{
    clock::Clock,
    poll::{
        BallotRefusal, DurationRefusal, GuildId, Line, MoreThanOne, PollId, ReasonId, RulesRefusal,
        TextRefusal, Why,
    },
    store::{self, Listed, Store, StoredPoll, Which},
};

/// How many polls of a guild are looked through for a name.
const SEARCHED: u32 = 500;

/// The polls of all guilds.
#[derive(Debug)]
pub struct Polls {
    store: Store,
    clock: Clock,
    chance: Mutex<ChaCha12Rng>,
    changed: Notify,
    wanted: Mutex<Vec<PollId>>,
}

/// The person asked for what cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No poll of the guild is called so.
    NoSuchPoll {
        /// The name as typed.
        named: String,
    },
    /// What a button names is no poll of the guild.
    Gone,
    /// Polls belong to guilds.
    GuildOnly,
    /// More than one of article, statement and earlier poll was named.
    Subject(MoreThanOne),
    /// A text cannot be taken.
    Text(What, TextRefusal),
    /// A duration cannot be taken.
    Duration {
        /// As typed.
        typed: String,
        /// Why.
        why: DurationRefusal,
    },
    /// The rules are out of bounds.
    Rules(RulesRefusal),
    /// The poll does not take the step.
    Step(crate::poll::Refusal),
    /// The earlier poll cannot be followed.
    Earlier(crate::poll::Refusal),
    /// The ballot is refused.
    Ballot(BallotRefusal),
    /// It was done before: the interaction came twice.
    Done,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The statement of a poll.
    Statement,
    /// A reason, of a ballot or of a decision.
    Reason,
}

/// Why there is no answer.
pub type Trouble = super::Trouble<Refusal>;

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<BallotRefusal> for Trouble {
    fn from(refusal: BallotRefusal) -> Self {
        Self::Refused(Refusal::Ballot(refusal))
    }
}

impl Polls {
    /// Takes the polls that a store keeps.
    pub fn new(store: Store, clock: Clock, chance: ChaCha12Rng) -> Self {
        Self {
            store,
            clock,
            chance: Mutex::new(chance),
            changed: Notify::new(),
            wanted: Mutex::new(Vec::new()),
        }
    }

    /// Gives the store, for whoever brings to Discord what it holds.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Gives the clock that polls follow.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Waits until a poll has changed. A change while nobody waits is noticed by the next who does.
    pub async fn changes(&self) {
        self.changed.notified().await;
    }

    /// Lists whose cards are to be posted anew, and forgets the wishes.
    pub fn wanted_cards(&self) -> Vec<PollId> {
        std::mem::take(&mut *locked(&self.wanted))
    }

    /// Wishes for a poll's card to be posted anew.
    ///
    /// # Errors
    /// Refuses a poll that is not the guild's.
    pub async fn post_card(&self, guild: GuildId, poll: PollId) -> Result<StoredPoll, Trouble> {
        let stored = self.of(guild, poll).await?;
        locked(&self.wanted).push(poll);
        self.changed.notify_one();
        Ok(stored)
    }

    /// Gives a poll of a guild.
    ///
    /// # Errors
    /// Refuses one that is not the guild's.
    pub async fn of(&self, guild: GuildId, poll: PollId) -> Result<StoredPoll, Trouble> {
        let found = self.store.poll_in(guild, poll).await?;
        Ok(found.ok_or(Refusal::Gone)?)
    }

    /// Finds a poll by what was typed: its id, as completion fills it in, or letters of its motion.
    /// Of several that have the letters the newest is meant.
    ///
    /// # Errors
    /// Refuses when none is called so.
    pub async fn named(
        &self,
        guild: GuildId,
        which: Which,
        typed: &str,
    ) -> Result<StoredPoll, Trouble> {
        if let Ok(id) = typed.parse()
            && let Some(found) = self.store.poll_in(guild, PollId(id)).await?
        {
            return Ok(found);
        }
        // What is closed may be named where only open ones help: the refusal then says that it is.
        for which in [which, Which::All] {
            if let Some(found) = self.search(guild, which, typed, 1).await?.first() {
                return self.of(guild, found.id).await;
            }
        }
        let named = typed.to_owned();
        Err(Refusal::NoSuchPoll { named }.into())
    }

    /// Lists the polls of a guild that have the typed letters in their motion, the newest first.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn search(
        &self,
        guild: GuildId,
        which: Which,
        typed: &str,
        most: usize,
    ) -> Result<Vec<Listed>, store::Fault> {
        let typed = typed.trim().to_lowercase();
        let mut listed = self.store.polls(guild, which, None, SEARCHED).await?;
        listed.retain(|poll| poll.motion.as_str().to_lowercase().contains(&typed));
        listed.truncate(most);
        Ok(listed)
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Acts upon an interaction once.
    async fn once(&self, interaction: crate::poll::InteractionId) -> Result<Timestamp, Trouble> {
        let now = self.now();
        if self.store.remember_interaction(interaction.0, now).await? {
            Ok(now)
        } else {
            Err(Refusal::Done.into())
        }
    }

    fn wake(&self) {
        self.changed.notify_one();
    }

    fn draw_reason_id(&self) -> ReasonId {
        // The store keeps 63 bits in order.
        ReasonId(locked(&self.chance).next_u64() >> 1)
    }
}

/// Takes the words of a reason for what staff decide.
///
/// # Errors
/// Refuses what cannot be read.
pub fn why(text: &str) -> Result<Why, Refusal> {
    line(What::Reason, text)
}

/// Takes a line as typed.
fn line<const MOST: usize>(what: What, text: &str) -> Result<Line<MOST>, Refusal> {
    Line::folded(text).map_err(|refusal| Refusal::Text(what, refusal))
}

/// Takes a duration as typed.
///
/// # Errors
/// Refuses what is no duration, too short or too long.
pub fn duration(typed: &str) -> Result<crate::poll::Duration, Refusal> {
    typed.parse().map_err(|why| Refusal::Duration {
        typed: typed.to_owned(),
        why,
    })
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
