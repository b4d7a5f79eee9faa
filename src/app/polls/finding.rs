//! Finding a poll by what somebody typed.
//!
//! A person finds what they can see: the polls of the channel that they are in, and those in which
//! they have a ballot. Staff of the guild find all of it, staff of a channel what stands there: a right in
//! one channel is none in another. What they may see of the results is decided
//! elsewhere. Invariant: a poll out of reach is as unknown as one that never was.

use super::{Polls, Refusal, Trouble};
use crate::{
    poll::{GuildId, PollId},
    store::{self, Listed, StoredPoll, Which, Within},
};

/// How many polls of a guild are looked through for a name.
const SEARCHED: u32 = 500;

/// Somebody who names a poll.
#[derive(Clone, Copy, Debug)]
pub struct Seeker {
    /// The guild in which they do.
    pub guild: GuildId,
    /// What they can see.
    pub within: Within,
}

/// Which poll is meant where several fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The newest: it is only looked at, and the answer names it.
    Newest,
    /// None, for something would be changed.
    Only,
}

impl Polls {
    /// Finds a poll by what was typed: its id, as completion fills it in, its motion, or letters of
    /// its motion.
    ///
    /// # Errors
    /// Refuses when none is called so, and where only one will do when several are.
    pub async fn named(
        &self,
        seeker: Seeker,
        which: Which,
        typed: &str,
        pick: Pick,
    ) -> Result<StoredPoll, Trouble> {
        let typed = typed.trim();
        if let Ok(id) = typed.parse()
            && let Some(found) = self.in_reach(seeker, PollId(id)).await?
        {
            return Ok(found);
        }
        let named = typed.to_owned();
        if typed.is_empty() {
            return Err(Refusal::NoSuchPoll { named }.into());
        }
        let all = self.search(seeker, Which::All, typed, usize::MAX).await?;
        let helpful = self.search(seeker, which, typed, usize::MAX).await?;
        let whole = |found: &[Listed]| {
            let alike = typed.to_lowercase();
            let found = found.iter();
            let whole = found.filter(|it| it.motion.as_str().to_lowercase() == alike);
            whole.cloned().collect::<Vec<_>>()
        };
        // A whole motion means its own poll, also where only others would help: the refusal then says
        // why that one does not.
        for found in [whole(&helpful), whole(&all), helpful, all] {
            match (found.as_slice(), pick) {
                ([], _) => {}
                ([one], _) | ([one, ..], Pick::Newest) => {
                    return self.of(seeker.guild, one.id).await;
                }
                (_, Pick::Only) => {
                    let among = found;
                    return Err(Refusal::Ambiguous { named, among }.into());
                }
            }
        }
        Err(Refusal::NoSuchPoll { named }.into())
    }

    /// Lists the polls within a person's reach that have the typed letters in their motion, the newest
    /// first.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn search(
        &self,
        seeker: Seeker,
        which: Which,
        typed: &str,
        most: usize,
    ) -> Result<Vec<Listed>, store::Fault> {
        let Seeker { guild, within } = seeker;
        let typed = typed.trim().to_lowercase();
        let listed = self
            .store
            .polls_within(guild, within, which, None, SEARCHED);
        let mut listed = listed.await?;
        listed.retain(|poll| poll.motion.as_str().to_lowercase().contains(&typed));
        listed.truncate(most);
        Ok(listed)
    }

    async fn in_reach(
        &self,
        seeker: Seeker,
        id: PollId,
    ) -> Result<Option<StoredPoll>, store::Fault> {
        let Some(found) = self.store.poll_in(seeker.guild, id).await? else {
            return Ok(None);
        };
        let reached = match seeker.within {
            Within::Guild => true,
            Within::Channel(channel) => found.poll.channel == channel,
            Within::Reach { channel, .. } if found.poll.channel == channel => true,
            Within::Reach { person, .. } => {
                let standing = self.store.standing(id, person).await?;
                standing.ballot.is_some()
            }
        };
        Ok(reached.then_some(found))
    }
}
