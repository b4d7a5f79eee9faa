//! What is kept of a person: shown, handed over, erased.

use serde_json::{Value, json};

use super::{Polls, Trouble, report};
use crate::{
    poll::{By, GuildId, PersonId, Standing},
    store::{self, StoredPoll},
};

/// How many votes are listed.
const LISTED: u32 = 200;

/// A person's vote in a poll.
#[derive(Clone, Debug)]
pub struct Vote {
    /// The poll.
    pub poll: StoredPoll,
    /// What stands of the person.
    pub standing: Standing,
}

/// What erasing would take away, and what stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Erasure {
    /// Ballots of open polls, which are withdrawn.
    pub open: usize,
    /// Ballots of closed polls, which stay as counts.
    pub closed: usize,
    /// Decisions as staff, which stay in the journals.
    pub decided: usize,
    /// Polls that the person created, which stay theirs.
    pub created: usize,
    /// Polls from which the person is struck, which stays.
    pub struck: usize,
}

impl Polls {
    /// Lists a person's votes in a guild, the newest poll first.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn votes(&self, guild: GuildId, person: PersonId) -> Result<Vec<Vote>, store::Fault> {
        let parts = self.store.parts_in(guild, person, LISTED).await?;
        let votes = parts.into_iter().map(|part| Vote {
            poll: part.poll,
            standing: part.standing,
        });
        Ok(votes.collect())
    }

    /// Gives all that is stored about a person, as JSON.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn personal(&self, person: PersonId) -> Result<Value, store::Fault> {
        let personal = self.store.personal(person).await?;
        let votes = personal.parts.iter().map(|part| {
            let Standing {
                ballot,
                latest,
                struck,
                struck_in: _,
            } = &part.standing;
            let poll = &part.poll.poll;
            json!({
                "poll": poll.id.to_string(),
                "guild": poll.guild.to_string(),
                "motion": poll.subject.motion().as_str(),
                "stance": ballot.as_ref().map(|ballot| ballot.stance.word()),
                "cast_at": ballot.as_ref().map(|ballot| ballot.cast_at.to_string()),
                "reason": ballot.as_ref().and_then(|ballot| ballot.reason.as_ref())
                    .map(|reason| json!({"text": reason.text.as_str(), "hidden": reason.hidden})),
                "newest_interaction": latest.map(|id| id.to_string()),
                "struck": struck,
            })
        });
        let entries = personal.entries.iter().map(|(poll, entry)| {
            let mut told = report::entry(entry);
            told["poll"] = json!(poll.to_string());
            told
        });
        let created = personal.created.iter().map(ToString::to_string);
        Ok(json!({
            "person": person.to_string(),
            "votes": votes.collect::<Vec<_>>(),
            "journal": entries.collect::<Vec<_>>(),
            "polls_created": created.collect::<Vec<_>>(),
        }))
    }

    /// Counts what erasing would take away and what stays.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn erasure(&self, person: PersonId) -> Result<Erasure, store::Fault> {
        let now = self.now();
        let personal = self.store.personal(person).await?;
        let decided = personal.entries.iter().filter(
            |(_, entry)| matches!(&entry.by, By::Staff(decision) if decision.who == person),
        );
        let struck = personal.parts.iter().filter(|part| part.standing.struck);
        let mut erasure = Erasure {
            decided: decided.count(),
            created: personal.created.len(),
            struck: struck.count(),
            ..Erasure::default()
        };
        for part in personal.parts {
            match (&part.standing.ballot, part.poll.poll.accepts(now)) {
                (None, _) => {}
                (Some(_), Ok(())) => erasure.open += 1,
                (Some(_), Err(_)) => erasure.closed += 1,
            }
        }
        Ok(erasure)
    }

    /// Erases a person.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn erase(&self, person: PersonId) -> Result<u64, Trouble> {
        let erased = self.store.erase(person, self.now()).await?;
        self.wake();
        Ok(erased)
    }
}
