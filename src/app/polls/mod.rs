//! What people do with polls: create, vote, look, steer, and have their say about what is kept.
//!
//! One method for each intention. What cannot be is a [`Refusal`]; what breaks is a fault of the
//! store. It knows no Discord type and says no word. Invariants: a poll of another guild is as
//! unknown as one that never was; whatever changes a poll wakes the steward.

mod casting;
mod creating;
mod finding;
mod person;
pub(crate) mod report;
mod seeing;
mod staff;

use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use rand::{Rng, rngs::ChaCha12Rng};
use tokio::sync::Notify;

pub use self::{
    casting::{Receipt, Visitor},
    creating::{Draft, Subject},
    finding::{Pick, Seeker},
    person::{Erasure, Vote},
    report::{Format, Report},
    seeing::{Glance, ReasonPage, Seen},
    staff::{Steered, Verb},
};
use crate::{
    clock::Clock,
    poll::{
        BallotRefusal, DurationRefusal, GuildId, Line, MoreThanOne, PollId, ReasonId, RulesRefusal,
        Secrecy, TextRefusal, Why,
    },
    store::{self, Listed, Message, Store, StoredPoll},
};

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
    /// Several polls are called so, and one of them would be changed.
    Ambiguous {
        /// The name as typed.
        named: String,
        /// They, the newest first.
        among: Vec<Listed>,
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
    /// The earlier poll has this kind of ballot, and another was asked for.
    OtherBallot(Secrecy),
    /// The ballot is refused.
    Ballot(BallotRefusal),
    /// It was done before: the interaction came twice.
    Done,
}

/// What is known of a poll's card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card {
    /// It was posted, and nobody has noticed that it is gone.
    Posted(Message),
    /// It is not posted yet.
    Waiting,
    /// It was posted, and is gone.
    Gone,
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

    /// Wishes for a poll's card to be posted: one that waits is due now; one that was posted is looked
    /// for, and posted anew where it is gone.
    ///
    /// # Errors
    /// Refuses a poll that is not the guild's.
    pub async fn post_card(
        &self,
        guild: GuildId,
        poll: PollId,
    ) -> Result<(StoredPoll, Card), Trouble> {
        let stored = self.of(guild, poll).await?;
        let card = self.card(&stored).await?;
        match card {
            Card::Waiting => {
                self.store.hasten_card(poll, self.now()).await?;
            }
            Card::Posted(_) | Card::Gone => locked(&self.wanted).push(poll),
        }
        self.changed.notify_one();
        Ok((stored, card))
    }

    /// Tells what is known of a poll's card.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn card(&self, stored: &StoredPoll) -> Result<Card, store::Fault> {
        Ok(match stored.card {
            Some(message) => Card::Posted(message),
            None if self.store.card_waits(stored.poll.id).await? => Card::Waiting,
            None => Card::Gone,
        })
    }

    /// Gives a poll of a guild.
    ///
    /// # Errors
    /// Refuses one that is not the guild's.
    pub async fn of(&self, guild: GuildId, poll: PollId) -> Result<StoredPoll, Trouble> {
        let found = self.store.poll_in(guild, poll).await?;
        Ok(found.ok_or(Refusal::Gone)?)
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
