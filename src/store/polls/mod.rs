//! Polls and their ballots.
//!
//! Every change reads the poll and the person's row, asks the pure core, and writes what it says, in
//! one transaction that holds the poll: so a ballot and the closing of its poll never cross, and what
//! is answered is on the disk. The counts stand beside the poll and follow each ballot, so that neither
//! voting nor looking sums anything. What is to be said on Discord is written in the same transaction:
//! [`Parcel`]s are sent once each, the card is brought up to date whenever [`Store::cards_due`] names it.
//!
//! Moments are kept to the microsecond, and what a method answers is rounded as what it keeps. A poll of
//! another guild is as unknown as one that never was, where a guild is asked for.

mod account;
mod ballots;
mod group;
mod lists;
mod outbox;
mod people;
pub(super) mod record;
mod standing;
mod steps;
mod swings;
pub(super) mod votes;

use jiff::Timestamp;

pub(super) use group::Group;
pub use outbox::{CardDue, Errand, Parcel, ParcelId};
pub use people::{Part, Personal};

use crate::debate::DebateId;
use crate::poll::{
    BallotRefusal, Ballots, ChannelId, GuildId, Motion, Output, PersonId, Poll, PollId, Reason,
    Refusal, Release, Rounds, RulesRefusal, Secrecy, Stance, Standing, Tally,
};

/// A poll as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPoll {
    /// The poll.
    pub poll: Poll,
    /// Its ballots, counted.
    pub count: Count,
    /// Its card in the channel, once it was posted.
    pub card: Option<Message>,
    /// The debate that it is a vote of, which keeps its time and announces its result.
    pub debate: Option<DebateId>,
}

/// The ballots of a poll, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Every ballot that counts, those of erased people too, and those that are held.
    pub now: Tally,
    /// Ballots of struck people that count until the tally lets them go.
    pub held: Tally,
    /// How often it did.
    pub round: u32,
    /// How many ballots of struck people are set aside.
    pub set_aside: u32,
    /// Those ballots that count whose people erased themselves after a close.
    pub erased: Tally,
    /// What an open secret poll shows, from its first release on.
    pub release: Option<Release>,
}

impl Count {
    /// Tells how far the tallies of a poll are.
    pub fn rounds(&self, poll: &Poll) -> Rounds {
        match poll.rules.secrecy {
            Secrecy::Secret => Rounds::Now(self.round.saturating_add(1)),
            Secrecy::Open => Rounds::AtOnce,
        }
    }

    /// Shows a tally from now on; one without the ballots that are held lets them go.
    pub(super) fn show(&mut self, release: Release) {
        if release.tally != self.now {
            self.set_aside = self
                .set_aside
                .saturating_add(u32::try_from(self.held.total()).unwrap_or(u32::MAX));
            self.now = release.tally;
            self.held = Tally::default();
            self.round += 1;
        }
        self.release = Some(release);
    }

    /// Gives what deciding on a view needs.
    pub fn ballots(&self) -> Ballots<'_> {
        Ballots {
            now: &self.now,
            set_aside: self.set_aside,
            release: self.release.as_ref(),
        }
    }
}

/// A message's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MessageId(pub u64);

/// A message on Discord.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// Where it is.
    pub channel: ChannelId,
    /// Its id.
    pub id: MessageId,
}

/// Whose ballot it is about, and when.
#[derive(Clone, Copy, Debug)]
pub struct Booth {
    /// Where the person pressed; a poll of another guild is not found.
    pub guild: GuildId,
    /// The poll.
    pub poll: PollId,
    /// When they pressed.
    pub at: Timestamp,
}

/// What became of a request about a ballot, committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voted<T> {
    /// What the core said.
    pub outcome: Result<T, BallotRefusal>,
    /// What stands of the person now, whether or not it was refused.
    pub standing: Standing,
    /// The poll with its counts, after this ballot and before the next.
    pub poll: StoredPoll,
}

/// What became of a step of a poll, committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stepped<R = Refusal> {
    /// What followed, already in the journal and the outbox; or why it was refused.
    pub outcome: Result<Vec<Output>, R>,
    /// The poll after it.
    pub poll: StoredPoll,
}

/// What became of the wish to open a poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// It is open.
    New(StoredPoll),
    /// A poll of this id is there: the wish arrived twice. It is given as it is now.
    Before(StoredPoll),
    /// It was refused, and nothing was kept.
    Refused(OpenRefusal),
}

/// A poll was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenRefusal {
    /// Its rules are out of bounds.
    Rules(RulesRefusal),
    /// The earlier poll cannot be frozen.
    Earlier(Refusal),
    /// There is no such earlier poll.
    EarlierUnknown,
    /// The earlier poll has this other kind of ballot.
    OtherBallot(Secrecy),
}

/// Which polls a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that are open, as far as it was noticed.
    Open,
    /// Those that are closed.
    Closed,
    /// Closed ones that a later poll may take up.
    Unsucceeded,
    /// All.
    All,
}

/// Whose eyes a list is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// The whole guild's.
    Guild,
    /// Those of somebody who sees to a channel: what stands there.
    Channel(ChannelId),
    /// Those of somebody in a channel: what stands there, and where they have a ballot themselves.
    Reach {
        /// Where they are.
        channel: ChannelId,
        /// The person.
        person: PersonId,
    },
}

/// A poll as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The poll.
    pub id: PollId,
    /// What is voted on.
    pub motion: Motion,
    /// When it closes; none when it is closed.
    pub closes_at: Option<Timestamp>,
    /// When it closed; none while it is open.
    pub closed_at: Option<Timestamp>,
    /// How many ballots count. Of an open secret poll this is not what everybody may see.
    pub count: u64,
}

/// A ballot as exports hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The person; none where the ballot is secret, or the person was erased.
    pub person: Option<PersonId>,
    /// The stance.
    pub stance: Stance,
    /// When it was cast or last changed; none where there is no person.
    pub cast_at: Option<Timestamp>,
    /// Why.
    pub reason: Option<Reason>,
}

/// Turns a moment into the number that databases keep, in microseconds.
pub(super) fn micros(at: Timestamp) -> i64 {
    at.as_microsecond()
}

/// Rounds a moment down to what databases keep.
pub(super) fn rounded(at: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at)
}
