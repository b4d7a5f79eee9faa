//! Voting: cast, change, say why, withdraw.

use jiff::Timestamp;

use super::{Polls, Refusal, Trouble, What, line};
use crate::{
    poll::{
        Cast, GuildId, InteractionId, PersonId, PollId, ReasonText, RoleId, Stance, Standing,
        Voter, Withdrawal,
    },
    store::{Booth, StoredPoll, Voted},
};

/// Somebody who presses, as far as polls need to know them.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The interaction.
    pub interaction: InteractionId,
    /// The guild in which they press.
    pub guild: GuildId,
    /// The person.
    pub person: PersonId,
    /// When they joined the guild, where Discord said so.
    pub joined_at: Option<Timestamp>,
    /// Their roles.
    pub roles: Vec<RoleId>,
}

/// What was recorded, committed.
#[derive(Clone, Debug)]
pub struct Receipt<T> {
    /// What became of the wish.
    pub outcome: T,
    /// What stands of the person.
    pub standing: Standing,
    /// The poll.
    pub poll: StoredPoll,
}

impl Polls {
    /// Casts a ballot or changes it; with a reason where one was written.
    ///
    /// # Errors
    /// Refuses as [`Poll::cast`](crate::poll::Poll::cast) does, and a reason that cannot be read.
    pub async fn vote(
        &self,
        visitor: &Visitor,
        poll: PollId,
        stance: Stance,
        reason: Option<&str>,
    ) -> Result<Receipt<Cast>, Trouble> {
        let reason = match reason {
            Some(text) => Some((self.draw_reason_id(), words(text)?)),
            None => None,
        };
        let vote = crate::poll::Vote {
            interaction: visitor.interaction,
            stance,
            reason,
        };
        let voter = Voter {
            person: visitor.person,
            joined_at: visitor.joined_at,
            roles: &visitor.roles,
        };
        let cast = self.store.cast(self.booth(visitor, poll), voter, vote);
        self.receipt(cast.await?)
    }

    /// Gives a ballot a reason, or another one.
    ///
    /// # Errors
    /// Refuses as [`Poll::give_reason`](crate::poll::Poll::give_reason) does, and a reason that cannot
    /// be read.
    pub async fn give_reason(
        &self,
        visitor: &Visitor,
        poll: PollId,
        stance: Stance,
        reason: &str,
    ) -> Result<Receipt<Cast>, Trouble> {
        let reason = (self.draw_reason_id(), words(reason)?);
        let booth = self.booth(visitor, poll);
        let voted =
            self.store
                .give_reason(booth, visitor.person, visitor.interaction, stance, reason);
        self.receipt(voted.await?)
    }

    /// Withdraws a ballot.
    ///
    /// # Errors
    /// Refuses after the close.
    pub async fn withdraw(
        &self,
        visitor: &Visitor,
        poll: PollId,
    ) -> Result<Receipt<Withdrawal>, Trouble> {
        let booth = self.booth(visitor, poll);
        let voted = self
            .store
            .withdraw(booth, visitor.person, visitor.interaction);
        self.receipt(voted.await?)
    }

    /// Shows what stands of a person in a poll.
    ///
    /// # Errors
    /// Refuses a poll that is not the guild's.
    pub async fn mine(&self, visitor: &Visitor, poll: PollId) -> Result<Receipt<()>, Trouble> {
        let poll = self.of(visitor.guild, poll).await?;
        let standing = self.store.standing(poll.poll.id, visitor.person).await?;
        Ok(Receipt {
            outcome: (),
            standing,
            poll,
        })
    }

    fn booth(&self, visitor: &Visitor, poll: PollId) -> Booth {
        Booth {
            guild: visitor.guild,
            poll,
            at: self.now(),
        }
    }

    fn receipt<T>(&self, voted: Option<Voted<T>>) -> Result<Receipt<T>, Trouble> {
        let voted = voted.ok_or(Refusal::Gone)?;
        let outcome = voted.outcome?;
        self.wake();
        Ok(Receipt {
            outcome,
            standing: voted.standing,
            poll: voted.poll,
        })
    }
}

fn words(text: &str) -> Result<ReasonText, Refusal> {
    line(What::Reason, text)
}
