//! Looking at polls: results, reasons, who chose what, the swing.

use jiff::Timestamp;
use rand::Rng as _;

use super::{Polls, locked};
use crate::{
    poll::{
        Asker, Ballot, PersonId, Poll, ReasonId, Round, Sample, Sight, Stance, State, Swing, View,
        view,
    },
    store::{self, StoredPoll},
};

/// How many reasons of each side are shown.
const REASONS: usize = 3;
/// Out of how many they are drawn.
const DRAWN: u32 = 32;
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
    /// Reasons of both sides.
    pub reasons: Vec<Ballot>,
    /// Who chose what, in open polls.
    pub voters: Vec<(PersonId, Stance)>,
    /// The swing, where the poll follows another and is closed.
    pub swing: Option<Swing>,
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
        let reasons = match glance.view.reasons {
            Sight::Hidden(_) => Vec::new(),
            Sight::Shown(until) => {
                let from = ReasonId(locked(&self.chance).next_u64() >> 1);
                let drawn = self.store.reasons(id, until, from, DRAWN).await?;
                self.sample(drawn)
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
            voters,
            swing,
        })
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
