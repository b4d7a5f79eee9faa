//! Casting, giving a reason, withdrawing.

use jiff::Timestamp;

use super::super::{Fault, Store};
use super::{Booth, StoredPoll, Voted, rounded};
use crate::poll::{
    BallotRefusal, Cast, InteractionId, PersonId, ReasonId, ReasonText, RoleId, Stance, Standing,
    Vote, Voter, Withdrawal,
};

/// A request about a ballot, on its way to the database.
#[derive(Clone, Debug)]
pub(super) struct Request {
    pub(super) booth: Booth,
    pub(super) person: PersonId,
    pub(super) act: Act,
}

/// What a person asks for.
#[derive(Clone, Debug)]
pub(super) enum Act {
    Cast {
        joined_at: Option<Timestamp>,
        roles: Vec<RoleId>,
        vote: Vote,
    },
    Reason {
        interaction: InteractionId,
        stance: Stance,
        reason: (ReasonId, ReasonText),
    },
    Withdraw {
        interaction: InteractionId,
    },
}

/// What came of it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Done {
    Cast(Cast),
    Withdrawal(Withdrawal),
}

impl Request {
    /// Asks the core.
    pub(super) fn decide(
        &self,
        stored: &StoredPoll,
        standing: &mut Standing,
    ) -> Result<Done, BallotRefusal> {
        let (poll, at) = (&stored.poll, self.booth.at);
        match &self.act {
            Act::Cast {
                joined_at,
                roles,
                vote,
            } => {
                let voter = Voter {
                    person: self.person,
                    joined_at: *joined_at,
                    roles,
                };
                poll.cast(standing, at, &voter, vote.clone())
                    .map(Done::Cast)
            }
            Act::Reason {
                interaction,
                stance,
                reason,
            } => poll
                .give_reason(standing, at, *interaction, *stance, reason.clone())
                .map(Done::Cast),
            Act::Withdraw { interaction } => poll
                .withdraw(standing, at, *interaction)
                .map(Done::Withdrawal),
        }
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
        let act = Act::Cast {
            joined_at: voter.joined_at,
            roles: voter.roles.to_vec(),
            vote,
        };
        self.change(booth, voter.person, act, cast).await
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
        let act = Act::Reason {
            interaction,
            stance,
            reason,
        };
        self.change(booth, person, act, cast).await
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
        let act = Act::Withdraw { interaction };
        self.change(booth, person, act, withdrawal).await
    }

    async fn change<T>(
        &self,
        booth: Booth,
        person: PersonId,
        act: Act,
        kind: fn(Done) -> T,
    ) -> Result<Option<Voted<T>>, Fault> {
        let booth = Booth {
            at: rounded(booth.at),
            ..booth
        };
        let voted = self.group.ask(Request { booth, person, act }).await?;
        Ok(voted.map(|voted| Voted {
            outcome: voted.outcome.map(kind),
            standing: voted.standing,
            poll: voted.poll,
        }))
    }
}

fn cast(done: Done) -> Cast {
    match done {
        Done::Cast(cast) => cast,
        Done::Withdrawal(_) => unreachable!("only a withdrawal is answered by one"),
    }
}

fn withdrawal(done: Done) -> Withdrawal {
    match done {
        Done::Withdrawal(withdrawal) => withdrawal,
        Done::Cast(_) => unreachable!("only a withdrawal is answered by one"),
    }
}
