//! Reading a debate: where it stands, with its votes, and its transcript.

use jiff::Timestamp;

use super::{Debates, Trouble};
use crate::{
    app::polls::{Polls, Seen},
    debate::{Ballots, Citation, DebateId, Event, Transcript},
    poll::{Asker, Sight},
    store::{self, StoredDebate, StoredPoll},
};

/// A debate with its votes, at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance {
    /// The debate.
    pub stored: StoredDebate,
    /// Its opening vote, once it was opened.
    pub opening: Option<StoredPoll>,
    /// Its closing vote, once it was opened.
    pub closing: Option<StoredPoll>,
    /// The moment.
    pub at: Timestamp,
}

impl Glance {
    /// Gives one of the votes, once it was opened.
    pub fn vote(&self, ballots: Ballots) -> Option<&StoredPoll> {
        match ballots {
            Ballots::Opening => self.opening.as_ref(),
            Ballots::Closing => self.closing.as_ref(),
        }
    }

    /// Gives the vote whose results are the debate's: the last one.
    pub fn last_vote(&self) -> Option<&StoredPoll> {
        self.closing.as_ref().or(self.opening.as_ref())
    }
}

impl Debates {
    /// Looks at a debate.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn glance(&self, stored: StoredDebate) -> Result<Glance, store::Fault> {
        let at = self.now();
        let mut votes = [None, None];
        for (vote, id) in votes.iter_mut().zip([stored.opening, stored.closing]) {
            if let Some(id) = id {
                *vote = self.store.poll(id).await?;
            }
        }
        let [opening, closing] = votes;
        Ok(Glance {
            stored,
            opening,
            closing,
            at,
        })
    }

    /// Gives what everybody may see of the results of a debate, with the swing; none without a vote.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn results(
        &self,
        glance: &Glance,
        polls: &Polls,
    ) -> Result<Option<Seen>, store::Fault> {
        let Some(vote) = glance.last_vote() else {
            return Ok(None);
        };
        let seen = polls.results(vote.clone(), Asker::Everyone).await?;
        Ok(Some(seen))
    }

    /// Tells a debate as a document, with what everybody may see of its votes.
    ///
    /// # Errors
    /// Fails when the store does, and on a journal that leads nowhere.
    pub async fn transcript(
        &self,
        stored: &StoredDebate,
        polls: &Polls,
    ) -> Result<Transcript, Trouble> {
        let glance = self.glance(stored.clone()).await?;
        let mut counts = Vec::new();
        for ballots in [Ballots::Opening, Ballots::Closing] {
            let Some(vote) = glance.vote(ballots) else {
                continue;
            };
            let view = polls.glance(vote.clone(), Asker::Everyone).view;
            if let Sight::Shown(shown) = view.stances {
                counts.push((ballots, shown.tally));
            }
        }
        let seen = self.results(&glance, polls).await?;
        let swing = seen.and_then(|seen| seen.swing);
        let journal = self.store.debate_journal(stored.debate.id).await?;
        let told = Transcript::of(journal, &counts, swing);
        Ok(told.map_err(store::Fault::from)?)
    }

    /// Tells whether just that was cited in a turn already.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn has_cited(
        &self,
        debate: DebateId,
        turn: u16,
        citation: &Citation,
    ) -> Result<bool, Trouble> {
        let journal = self.store.debate_journal(debate).await?;
        Ok(journal.iter().any(|entry| match &entry.event {
            Event::Cited {
                turn: of,
                citation: cited,
                ..
            } => *of == turn && cited.as_ref() == citation,
            _ => false,
        }))
    }
}
