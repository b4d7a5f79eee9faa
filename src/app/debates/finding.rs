//! Finding a debate.
//!
//! Most commands are given where the debate is, so what is not named is the debate of the channel: of its
//! card, its thread or its panel. People find what is in the channel where they are, and what they take
//! part in; only staff of the guild find all, and a draft is its hosts' and staff's alone.

use super::{Debates, Refusal, Trouble};
use crate::{
    debate::{DebateId, Stage},
    poll::{ChannelId, GuildId, PersonId},
    store::{self, StoredDebate, WhichDebates},
};

/// How many debates of a guild are looked through for a name.
const SEARCHED: u32 = 200;

/// Somebody who looks for a debate.
#[derive(Clone, Copy, Debug)]
pub struct Looker {
    /// The guild in which they do.
    pub guild: GuildId,
    /// The channel in which they do.
    pub channel: ChannelId,
    /// Who they are.
    pub person: PersonId,
    /// How far they reach.
    pub reach: Reach,
}

/// How far somebody reaches who looks for a debate. Their own debates everybody reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// What is announced where they are.
    Member,
    /// What is where they are, drafts too: a right in one channel opens no other.
    Staff,
    /// All of the guild.
    Guild,
}

impl Looker {
    /// Tells whether they may know of a debate.
    pub fn sees(&self, stored: &StoredDebate) -> bool {
        let (debate, messages) = (&stored.debate, &stored.messages);
        if debate.guild != self.guild {
            return false;
        }
        let steers = debate.is_steered_by(self.person);
        let own = steers || debate.people.member(self.person).is_some();
        let places = [
            Some(debate.channel),
            messages.thread,
            messages.panel_channel,
        ];
        let near = own || places.contains(&Some(self.channel));
        match self.reach {
            Reach::Guild => true,
            Reach::Staff => near,
            Reach::Member => near && (steers || debate.state.stage() != Stage::Draft),
        }
    }
}

impl Debates {
    /// Gives a debate of a guild.
    ///
    /// # Errors
    /// Refuses when there is none.
    pub async fn of(&self, guild: GuildId, id: DebateId) -> Result<StoredDebate, Trouble> {
        let found = self.store.debate(id).await?;
        let found = found.filter(|stored| stored.debate.guild == guild);
        Ok(found.ok_or(Refusal::Gone)?)
    }

    /// Finds the debate that is meant: the one that was named, by its id as completion fills it in or
    /// by letters of its motion; else the one of the channel; else the only one under way.
    ///
    /// # Errors
    /// Refuses when there is none, or when several fit.
    pub async fn meant(
        &self,
        looker: Looker,
        which: WhichDebates,
        typed: Option<&str>,
    ) -> Result<StoredDebate, Trouble> {
        match typed {
            Some(typed) => self.named(looker, which, typed.trim()).await,
            None => self.here(looker).await,
        }
    }

    async fn here(&self, looker: Looker) -> Result<StoredDebate, Trouble> {
        let here = self.store.debate_in(looker.channel).await?;
        if let Some(here) = here.filter(|stored| looker.sees(stored)) {
            return Ok(here);
        }
        let running = self.search(looker, WhichDebates::Running, "", usize::MAX);
        let running = running.await?;
        let panel = running
            .iter()
            .find(|stored| stored.messages.panel_channel == Some(looker.channel));
        match (panel, running.as_slice()) {
            (Some(stored), _) => Ok(stored.clone()),
            (None, [one]) => Ok(one.clone()),
            (None, _) => Err(Refusal::NoneHere.into()),
        }
    }

    async fn named(
        &self,
        looker: Looker,
        which: WhichDebates,
        typed: &str,
    ) -> Result<StoredDebate, Trouble> {
        if let Ok(id) = typed.parse()
            && let Some(found) = self.store.debate(DebateId(id)).await?
            && looker.sees(&found)
        {
            return Ok(found);
        }
        let named = typed.to_owned();
        let mut found = match typed {
            "" => Vec::new(),
            _ => self.search(looker, which, typed, usize::MAX).await?,
        };
        let alike = typed.to_lowercase();
        let whole = |stored: &&StoredDebate| stored.debate.motion.as_str().to_lowercase() == alike;
        if found.len() > 1
            && let [one] = found.iter().filter(whole).collect::<Vec<_>>()[..]
        {
            return Ok(one.clone());
        }
        match found.len() {
            0 => Err(Refusal::NoSuchDebate { named }.into()),
            1 => Ok(found.remove(0)),
            _ => {
                let among = found.into_iter().map(|stored| stored.debate.motion);
                let among = among.collect();
                Err(Refusal::Ambiguous { named, among }.into())
            }
        }
    }

    /// Lists the debates that somebody may know of and that have the typed letters in their motion,
    /// the newest first.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn search(
        &self,
        looker: Looker,
        which: WhichDebates,
        typed: &str,
        most: usize,
    ) -> Result<Vec<StoredDebate>, store::Fault> {
        let typed = typed.trim().to_lowercase();
        let mut found = self
            .store
            .debates(looker.guild, which, None, SEARCHED)
            .await?;
        found.retain(|stored| {
            let motion = stored.debate.motion.as_str().to_lowercase();
            looker.sees(stored) && motion.contains(&typed)
        });
        found.truncate(most);
        Ok(found)
    }
}
