//! Doing something in a debate.

use super::{Debates, Refusal, Trouble, What, locked};
use crate::{
    brief::Side,
    debate::{Act, Actor, DebateId, Input, Length, Output, Question, Seen, Speech, Toss, Wish},
    poll::{ChannelId, GuildId, InteractionId, Line, Why},
    store::{Face, StoredDebate},
};
use rand::RngExt;

/// What was done.
#[derive(Clone, Debug)]
pub struct Acted {
    /// The debate after it.
    pub debate: StoredDebate,
    /// What followed.
    pub outputs: Vec<Output>,
}

impl Debates {
    /// Does something in a debate, once for each interaction.
    ///
    /// # Errors
    /// Refuses a debate that is not the guild's, what the debate does not take, and what was done by
    /// the same interaction before.
    pub async fn act(
        &self,
        (guild, id): (GuildId, DebateId),
        interaction: InteractionId,
        (who, seen): (Actor, Seen),
        act: Act,
    ) -> Result<Acted, Trouble> {
        self.of(guild, id).await?;
        self.catch_up().await?;
        let now = self.now();
        if !self.store.remember_interaction(interaction.0, now).await? {
            return Err(Refusal::Done.into());
        }
        let press = Input::Press { who, seen, act };
        let stepped = self.store.step_debate(guild, id, now, press).await?;
        let stepped = stepped.ok_or(Refusal::Gone)?;
        let outputs = stepped.outcome.map_err(Refusal::Step)?;
        self.wake();
        Ok(Acted {
            debate: stepped.debate,
            outputs,
        })
    }

    /// Posts the card in its channel, or the panel in a channel, anew.
    ///
    /// # Errors
    /// Refuses a debate that is not the guild's.
    pub async fn post(
        &self,
        (guild, id): (GuildId, DebateId),
        face: Face,
        channel: ChannelId,
    ) -> Result<(), Trouble> {
        let now = self.now();
        let face = (face, channel);
        if !self.store.post_debate_face(guild, id, face, now).await? {
            return Err(Refusal::Gone.into());
        }
        self.wake();
        Ok(())
    }

    /// Wishes for the side with fewer people; chance decides between equal ones.
    pub fn either(&self) -> Wish {
        let toss = if locked(&self.chance).random() {
            Side::Pro
        } else {
            Side::Con
        };
        Wish::Either { toss }
    }

    /// Flips a coin for the sides.
    pub fn toss(&self) -> Toss {
        if locked(&self.chance).random() {
            Toss::Keep
        } else {
            Toss::Swap
        }
    }
}

/// Takes the words of a reason.
///
/// # Errors
/// Refuses what cannot be read.
pub fn why(text: &str) -> Result<Why, Refusal> {
    Line::folded(text).map_err(|why| Refusal::Text(What::Reason, why))
}

/// Takes a speech.
///
/// # Errors
/// Refuses what cannot be read.
pub fn speech(text: &str) -> Result<Speech, Refusal> {
    Speech::new(text).map_err(|why| Refusal::Text(What::Speech, why))
}

/// Takes a question.
///
/// # Errors
/// Refuses what cannot be read.
pub fn question(text: &str) -> Result<Question, Refusal> {
    Line::folded(text).map_err(|why| Refusal::Text(What::Question, why))
}

/// Takes a length of time.
///
/// # Errors
/// Refuses what is none.
pub fn length(typed: &str) -> Result<Length, Refusal> {
    typed.parse().map_err(|why| Refusal::Length {
        typed: typed.to_owned(),
        why,
    })
}
