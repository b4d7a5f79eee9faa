//! Casting, giving a reason, withdrawing.

use jiff::Timestamp;

use super::super::{Fault, Store};
use super::group::{Asked, Job};
use super::{Booth, Voted, rounded};
use crate::poll::{
    BallotRefusal, Cast, InteractionId, PersonId, Poll, ReasonId, ReasonText, RoleId, Stance,
    Standing, Vote, Voter, Withdrawal,
};

/// What a person asks for, which has its own kind of outcome.
pub(super) trait Act {
    /// What comes of it.
    type Done;

    /// Asks the core.
    fn decide(
        &self,
        poll: &Poll,
        standing: &mut Standing,
        person: PersonId,
        at: Timestamp,
    ) -> Result<Self::Done, BallotRefusal>;
}

/// A ballot is cast, or a reason given for it.
#[derive(Clone, Debug)]
pub(super) enum Casting {
    Vote {
        joined_at: Option<Timestamp>,
        roles: Vec<RoleId>,
        vote: Vote,
    },
    Reason {
        interaction: InteractionId,
        stance: Stance,
        reason: (ReasonId, ReasonText),
    },
}

/// A ballot is withdrawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Withdrawing {
    pub(super) interaction: InteractionId,
}

impl Act for Casting {
    type Done = Cast;

    fn decide(
        &self,
        poll: &Poll,
        standing: &mut Standing,
        person: PersonId,
        at: Timestamp,
    ) -> Result<Cast, BallotRefusal> {
        match self {
            Self::Vote {
                joined_at,
                roles,
                vote,
            } => {
                let voter = Voter {
                    person,
                    joined_at: *joined_at,
                    roles,
                };
                poll.cast(standing, at, &voter, vote.clone())
            }
            Self::Reason {
                interaction,
                stance,
                reason,
            } => poll.give_reason(standing, at, *interaction, *stance, reason.clone()),
        }
    }
}

impl Act for Withdrawing {
    type Done = Withdrawal;

    fn decide(
        &self,
        poll: &Poll,
        standing: &mut Standing,
        _person: PersonId,
        at: Timestamp,
    ) -> Result<Withdrawal, BallotRefusal> {
        poll.withdraw(standing, at, self.interaction)
    }
}

impl Store {
    /// Casts a ballot or changes it; none when there is no such poll in the guild.
    ///
    /// Requests that arrive together share one commit, and each is answered after it. Whoever stops
    /// waiting does not undo it.
    ///
    /// # Errors
    ///
    /// Fails when the database does, when too many are waiting, and after the close of the store.
    pub async fn cast(
        &self,
        booth: Booth,
        voter: Voter<'_>,
        vote: Vote,
    ) -> Result<Option<Voted<Cast>>, Fault> {
        let act = Casting::Vote {
            joined_at: voter.joined_at,
            roles: voter.roles.to_vec(),
            vote,
        };
        self.change(booth, voter.person, act, Job::Cast).await
    }

    /// Adds a reason to a ballot that says `stance`; none when there is no such poll in the guild.
    ///
    /// # Errors
    ///
    /// As [`cast`](Self::cast).
    pub async fn give_reason(
        &self,
        booth: Booth,
        person: PersonId,
        interaction: InteractionId,
        stance: Stance,
        reason: (ReasonId, ReasonText),
    ) -> Result<Option<Voted<Cast>>, Fault> {
        let act = Casting::Reason {
            interaction,
            stance,
            reason,
        };
        self.change(booth, person, act, Job::Cast).await
    }

    /// Withdraws a ballot; none when there is no such poll in the guild.
    ///
    /// # Errors
    ///
    /// As [`cast`](Self::cast).
    pub async fn withdraw(
        &self,
        booth: Booth,
        person: PersonId,
        interaction: InteractionId,
    ) -> Result<Option<Voted<Withdrawal>>, Fault> {
        let act = Withdrawing { interaction };
        self.change(booth, person, act, Job::Withdraw).await
    }

    async fn change<A: Act>(
        &self,
        booth: Booth,
        person: PersonId,
        act: A,
        kind: fn(Asked<A>) -> Job,
    ) -> Result<Option<Voted<A::Done>>, Fault> {
        let booth = Booth {
            at: rounded(booth.at),
            ..booth
        };
        let (asked, answered) = Asked::new(booth, person, act);
        self.group.ask(kind(asked))?;
        answered.await.map_err(|_| Fault::Stopped)?
    }
}
