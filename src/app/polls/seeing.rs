//! Looking at polls: results, reasons, who chose what, the swing.

use jiff::Timestamp;
use rand::Rng as _;

use super::{Polls, locked};
use crate::{
    poll::{
        Asker, Ballot, PersonId, Poll, Reason, ReasonId, Round, Sample, Sight, Stance, State,
        Swing, View, view,
    },
    store::{self, StoredPoll},
};

/// How many reasons of each side are shown.
const REASONS: usize = 3;
/// Out of how many they are drawn.
const DRAWN: u32 = 32;
/// How many reasons stand on a page; six of the longest fit a card.
const PAGE: u32 = 6;
/// How many voters of an open poll are listed.
const VOTERS: u32 = 2_000;

/// A poll as one asker sees it.
#[derive(Clone, Debug)]
pub struct Glance {
    /// The poll.
    pub poll: StoredPoll,
    /// What they may see.
    pub view: View,
    /// When they look.
    pub at: Timestamp,
}

/// All that is shown of results.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The poll and what may be seen of it.
    pub glance: Glance,
    /// Reasons of both sides, as many for as against.
    pub reasons: Vec<Ballot>,
    /// Whether only one side has reasons, so that none is shown.
    pub one_sided: bool,
    /// Who chose what, in open polls.
    pub voters: Vec<(PersonId, Stance)>,
    /// The swing, where the poll follows another and is closed.
    pub swing: Option<Swing>,
}

/// A page of reasons from which staff choose the one to hide.
#[derive(Clone, Debug)]
pub struct ReasonPage {
    /// Which page it is, from 0.
    pub number: u32,
    /// The reasons, with no word on their stances.
    pub reasons: Vec<Reason>,
    /// Whether there is another page.
    pub more: bool,
}

impl Glance {
    /// Looks at a poll.
    pub fn of(poll: StoredPoll, asker: Asker, at: Timestamp) -> Self {
        let view = view(&noticed(&poll.poll, at), asker, poll.count.ballots());
        Self { poll, view, at }
    }

    /// Gives the poll.
    pub fn poll(&self) -> &Poll {
        &self.poll.poll
    }

    /// Tells up to when reasons were given that staff may read in order to hide one, whether or not
    /// they voted: as soon as anybody can be shown them.
    pub fn reasons_to_hide(&self) -> Sight<Option<Timestamp>> {
        Self::of(self.poll.clone(), Asker::Voter, self.at)
            .view
            .reasons
    }
}

/// Gives the poll as it is at a moment, also when nobody has noticed yet that its deadline passed.
fn noticed(poll: &Poll, at: Timestamp) -> Poll {
    let mut poll = poll.clone();
    // A tick is never refused.
    let _ = poll.handle(at, crate::poll::Input::Tick);
    poll
}

impl Polls {
    /// Looks at a poll as a person whose standing is known.
    pub fn glance(&self, poll: StoredPoll, asker: Asker) -> Glance {
        Glance::of(poll, asker, self.now())
    }

    /// Gives all that a person may see of the results.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn results(&self, poll: StoredPoll, asker: Asker) -> Result<Seen, store::Fault> {
        let glance = self.glance(poll, asker);
        let id = glance.poll().id;
        let (reasons, one_sided) = match glance.view.reasons {
            Sight::Hidden(_) => (Vec::new(), false),
            Sight::Shown(until) => {
                let from = ReasonId(locked(&self.chance).next_u64() >> 1);
                let drawn = self.store.reasons(id, until, from, DRAWN).await?;
                let some = !drawn.is_empty();
                let sample = self.sample(drawn);
                let silenced = some && sample.is_empty();
                (sample, silenced)
            }
        };
        let voters = match glance.view.names {
            Sight::Shown(()) => self.store.voters(id, None, VOTERS).await?,
            Sight::Hidden(_) => Vec::new(),
        };
        let swing = self.swing(&glance).await?;
        Ok(Seen {
            glance,
            reasons,
            one_sided,
            voters,
            swing,
        })
    }

    /// Gives a page of the reasons that staff may hide.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn reasons(
        &self,
        glance: &Glance,
        number: u32,
    ) -> Result<Sight<ReasonPage>, store::Fault> {
        let until = match glance.reasons_to_hide() {
            Sight::Hidden(hidden) => return Ok(Sight::Hidden(hidden)),
            Sight::Shown(until) => until,
        };
        let (id, skip) = (glance.poll().id, number.saturating_mul(PAGE));
        let found = self.store.reasons_listed(id, until, skip, PAGE + 1);
        let mut reasons = found.await?;
        let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = reasons.len() > most;
        reasons.truncate(most);
        Ok(Sight::Shown(ReasonPage {
            number,
            reasons,
            more,
        }))
    }

    /// Tells whether there are reasons that staff may hide.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn has_reasons(&self, glance: &Glance) -> Result<bool, store::Fault> {
        let found = self.reasons(glance, 0).await?;
        Ok(matches!(found, Sight::Shown(page) if !page.reasons.is_empty()))
    }

    /// Draws as many reasons of each side.
    fn sample(&self, mut ballots: Vec<Ballot>) -> Vec<Ballot> {
        let mut chance = locked(&self.chance);
        let sample = Sample::draw(&ballots, REASONS, &mut *chance);
        let drawn = sample.pro.iter().chain(&sample.con);
        let drawn: Vec<ReasonId> = drawn.map(|reason| reason.id).collect();
        ballots.retain(|ballot| {
            let reason = ballot.reason.as_ref();
            reason.is_some_and(|reason| drawn.contains(&reason.id))
        });
        ballots
    }

    /// Compares a closed poll with the one before it.
    async fn swing(&self, glance: &Glance) -> Result<Option<Swing>, store::Fault> {
        let poll = glance.poll();
        let closed = matches!(noticed(poll, glance.at).state, State::Closed { .. });
        let Some(before) = poll.subject.before().filter(|_| closed) else {
            return Ok(None);
        };
        let Some(earlier) = self.store.poll(before).await? else {
            return Ok(None);
        };
        let pairs = self.store.movement(poll.id).await?;
        let before = Round {
            rules: &earlier.poll.rules,
            tally: &earlier.count.now,
        };
        let after = Round {
            rules: &poll.rules,
            tally: &glance.poll.count.now,
        };
        Ok(Some(Swing::between(before, after, &pairs)))
    }
}
