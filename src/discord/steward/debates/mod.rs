//! The time of debates: takes the steps that are due, sends what they have to say, and keeps their
//! cards and panels up to date.
//!
//! Invariant: of one debate a single parcel is under way at a time, in the order that the store gives.

mod courier;
mod filing;
mod likeness;
mod pings;
mod saying;
mod thread;

use std::{collections::HashSet, sync::Arc};

use jiff::{SignedDuration, Timestamp};
use tracing::error;

use self::courier::Courier;
use super::{
    Jobs,
    office::Office,
    pace::{self, Pace, Paced},
    room,
};
use crate::{
    debate::DebateId,
    store::{DebateCardDue, DebateParcel, Face, Fault, Store},
};

/// What is due and must wait all the same (a parcel for another of its debate, a step for another
/// process) is looked at again so much later; its end comes first, as a rule.
const AGAIN: SignedDuration = SignedDuration::from_secs(1);

/// What is under way for debates.
#[derive(Debug)]
pub(super) struct Debates {
    office: Arc<Office>,
    courier: Arc<Courier>,
    pace: Pace<(DebateId, Face)>,
    editing: HashSet<(DebateId, Face)>,
    /// Debates of which a parcel is under way.
    busy: HashSet<DebateId>,
    /// Debates whose steps fail, which was said.
    ailing: HashSet<DebateId>,
}

/// What a call to Discord ended in.
#[derive(Debug)]
pub(super) enum Done {
    /// A parcel of a debate is delivered, or will be tried again.
    Parcel(DebateId),
    /// A face was edited, or not; the edit began at a moment.
    Face((DebateId, Face), pace::Edited, Timestamp),
}

impl Paced for DebateCardDue {
    type Key = (DebateId, Face);

    fn key(&self) -> Self::Key {
        (self.debate, self.face)
    }
}

impl Debates {
    pub(super) fn new(office: &Arc<Office>) -> Self {
        Self {
            courier: Arc::new(Courier::new(Arc::clone(office))),
            office: Arc::clone(office),
            pace: Pace::default(),
            editing: HashSet::new(),
            busy: HashSet::new(),
            ailing: HashSet::new(),
        }
    }

    fn store(&self) -> &Store {
        self.office.app.debates.store()
    }

    /// Takes every step that is due.
    pub(super) async fn step_due(&mut self) -> Result<(), Fault> {
        loop {
            let ticked = self.office.app.debates.pass().await?;
            for stepped in &ticked.stepped {
                self.ailing.remove(&stepped.debate.debate.id);
            }
            for (debate, fault) in &ticked.broken {
                // The store calls it again each minute; its owner hears of it once.
                if self.ailing.insert(*debate) {
                    let doing = format!("taking a step of debate {debate}");
                    let code = self.office.app.report(&doing, fault);
                    error!(%debate, %code, "the debate stands still; it is tried again each minute");
                }
            }
            if ticked.stepped.is_empty() && ticked.broken.is_empty() {
                return Ok(());
            }
        }
    }

    /// Sends what debates have to say.
    pub(super) async fn send(&mut self, now: Timestamp, jobs: &mut Jobs) -> Result<(), Fault> {
        if room(jobs) == 0 {
            return Ok(());
        }
        // Debates that must wait for their own keep no other from its turn.
        let most = room(jobs) + self.busy.len();
        let most = u32::try_from(most).unwrap_or(u32::MAX);
        let pending = self.store().pending_debate_parcels(now, most).await?;
        for parcel in pending {
            if room(jobs) == 0 {
                break;
            }
            if !self.busy.contains(&parcel.id.debate) {
                self.dispatch(parcel, now, jobs).await?;
            }
        }
        Ok(())
    }

    /// Notes that a parcel is tried, and hands it to the courier.
    async fn dispatch(
        &mut self,
        parcel: DebateParcel,
        now: Timestamp,
        jobs: &mut Jobs,
    ) -> Result<(), Fault> {
        let (id, again) = (parcel.id, now + courier::patience(parcel.tries));
        if !self.store().debate_parcel_tried(id, now, again).await? {
            return Ok(());
        }
        self.busy.insert(id.debate);
        let courier = Arc::clone(&self.courier);
        jobs.spawn(async move {
            courier.deliver(parcel).await;
            super::Done::Debate(Done::Parcel(id.debate))
        });
        Ok(())
    }

    /// Edits the cards and panels whose turn it is, and names the moment of the next.
    pub(super) async fn show(
        &mut self,
        now: Timestamp,
        jobs: &mut Jobs,
    ) -> Result<Option<Timestamp>, Fault> {
        let room = room(jobs);
        if room == 0 {
            return Ok(None);
        }
        let mut due = self.store().debate_cards_due(u32::MAX).await?;
        due.retain(|face| !self.editing.contains(&face.key()));
        let (turns, next) = self.pace.turns(due, now, room);
        for due in turns {
            let face = due.key();
            self.editing.insert(face);
            let courier = Arc::clone(&self.courier);
            jobs.spawn(async move {
                let edited = courier.edit(due).await;
                super::Done::Debate(Done::Face(face, edited, now))
            });
        }
        Ok(next)
    }

    /// Names the next moment at which a step is due or something may be sent.
    pub(super) async fn next(&self, now: Timestamp, jobs: &Jobs) -> Result<Timestamp, Fault> {
        // What is due after all steps were taken is another process's, which holds it.
        let deadline = self.store().next_debate_deadline().await?;
        let mut next = deadline.map_or(Timestamp::MAX, |deadline| {
            if deadline <= now {
                now + AGAIN
            } else {
                deadline
            }
        });
        // With no room left, the next job that ends makes some.
        if room(jobs) > 0
            && let Some(parcel) = self.store().next_debate_parcel().await?
        {
            let held = parcel <= now && !self.busy.is_empty();
            next = next.min(if held { now + AGAIN } else { parcel });
        }
        Ok(next)
    }

    /// Notes what a job ended in.
    pub(super) fn note(&mut self, done: &Done) {
        match *done {
            Done::Parcel(debate) => {
                self.busy.remove(&debate);
            }
            Done::Face(face, edited, begun) => {
                self.editing.remove(&face);
                self.pace.note(face, edited, begun);
            }
        }
    }

    /// Notes that a job broke: which it was is not known, so all may be tried again.
    pub(super) fn forget_jobs(&mut self) {
        self.editing.clear();
        self.busy.clear();
    }
}
