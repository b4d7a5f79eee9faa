//! What staff decide: how long a poll runs, who is struck from it, which reasons are hidden.

use super::{Polls, Refusal, Trouble};
use crate::{
    poll::{Decision, Duration, GuildId, Input, InteractionId, PersonId, PollId, ReasonId, Why},
    store::{Stepped, StoredPoll},
};

/// Staff, about to decide something.
#[derive(Clone, Debug)]
pub struct Steered {
    /// The interaction.
    pub interaction: InteractionId,
    /// The guild.
    pub guild: GuildId,
    /// The poll.
    pub poll: PollId,
    /// Who decides.
    pub who: PersonId,
    /// Why.
    pub why: Why,
}

/// What staff can decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Let it run longer.
    Extend(Duration),
    /// Close it.
    Close,
    /// Open it again.
    Reopen(Duration),
    /// Strike a person.
    Strike(PersonId),
    /// Lift a strike.
    Restore(PersonId),
    /// Hide a reason.
    Hide(ReasonId),
}

impl Polls {
    /// Does what staff decide, once, and gives the poll after it.
    ///
    /// # Errors
    /// Refuses a poll that is not the guild's, what its state does not allow, and what was done by
    /// the same interaction before.
    pub async fn steer(&self, steered: Steered, verb: Verb) -> Result<StoredPoll, Trouble> {
        let Steered {
            interaction,
            guild,
            poll,
            who,
            why,
        } = steered;
        self.of(guild, poll).await?;
        let at = self.once(interaction).await?;
        let decision = Decision { who, why };
        let store = &self.store;
        let input = match verb {
            Verb::Strike(person) => {
                return self.judged(store.strike(poll, at, person, decision).await?);
            }
            Verb::Restore(person) => {
                return self.judged(store.restore(poll, at, person, decision).await?);
            }
            Verb::Hide(reason) => {
                return self.judged(store.hide_reason(poll, at, reason, decision).await?);
            }
            Verb::Extend(by) => Input::Extend { by, decision },
            Verb::Close => Input::Close { decision },
            Verb::Reopen(lasts) => Input::Reopen { lasts, decision },
        };
        let stepped = store.step(poll, at, input).await?.ok_or(Refusal::Gone)?;
        stepped.outcome.map_err(Refusal::Step)?;
        self.wake();
        Ok(stepped.poll)
    }

    fn judged(
        &self,
        stepped: Option<Stepped<crate::poll::BallotRefusal>>,
    ) -> Result<StoredPoll, Trouble> {
        let stepped = stepped.ok_or(Refusal::Gone)?;
        stepped.outcome?;
        self.wake();
        Ok(stepped.poll)
    }
}
