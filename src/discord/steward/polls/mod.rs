//! The time of polls: closes them at their deadlines, sends what they have to say, edits their cards.

mod courier;

use std::{collections::HashSet, sync::Arc};

use jiff::Timestamp;

use self::courier::Courier;
use super::{
    Jobs, TOGETHER,
    office::Office,
    pace::{self, Pace, Paced},
    room,
};
use crate::{
    poll::{Input, PollId},
    store::{CardDue, Fault, Parcel, Store},
};

/// What is under way for polls.
#[derive(Debug)]
pub(super) struct Polls {
    office: Arc<Office>,
    courier: Arc<Courier>,
    pace: Pace<PollId>,
    editing: HashSet<PollId>,
    posting: HashSet<PollId>,
}

/// What a call to Discord ended in.
#[derive(Debug)]
pub(super) enum Done {
    /// A parcel is delivered, or will be tried again.
    Parcel,
    /// A card was posted anew where it was gone, or can be wished for again.
    Posted(PollId),
    /// A card was edited, or not; the edit began at a moment.
    Card(PollId, pace::Edited, Timestamp),
}

impl Paced for CardDue {
    type Key = PollId;

    fn key(&self) -> PollId {
        self.poll
    }
}

impl Polls {
    pub(super) fn new(office: &Arc<Office>) -> Self {
        Self {
            courier: Arc::new(Courier::new(Arc::clone(office))),
            office: Arc::clone(office),
            pace: Pace::default(),
            editing: HashSet::new(),
            posting: HashSet::new(),
        }
    }

    fn store(&self) -> &Store {
        self.office.app.polls.store()
    }

    /// Closes what is due, each poll at its own deadline.
    pub(super) async fn close_due(&self, now: Timestamp) -> Result<(), Fault> {
        loop {
            let due = self.store().polls_due(now, TOGETHER).await?;
            if due.is_empty() {
                return Ok(());
            }
            for poll in due {
                self.store().step(poll, now, Input::Tick).await?;
            }
        }
    }

    /// Sends what polls have to say.
    pub(super) async fn send(&mut self, now: Timestamp, jobs: &mut Jobs) -> Result<(), Fault> {
        let wanted = self.office.app.polls.wanted_cards();
        for poll in wanted {
            // One wish is enough: whoever wished again meanwhile has the same card.
            if !self.posting.insert(poll) {
                continue;
            }
            let courier = Arc::clone(&self.courier);
            jobs.spawn(async move {
                courier.post_again(poll).await;
                super::Done::Poll(Done::Posted(poll))
            });
        }
        let most = u32::try_from(room(jobs)).unwrap_or_default();
        for parcel in self.store().pending(now, most).await? {
            self.dispatch(parcel, now, jobs).await?;
        }
        Ok(())
    }

    /// Notes that a parcel is tried, and hands it to the courier.
    async fn dispatch(&self, parcel: Parcel, now: Timestamp, jobs: &mut Jobs) -> Result<(), Fault> {
        let again = now + courier::patience(parcel.tries);
        if self.store().parcel_tried(parcel.id, now, again).await? {
            let courier = Arc::clone(&self.courier);
            jobs.spawn(async move {
                courier.deliver(parcel).await;
                super::Done::Poll(Done::Parcel)
            });
        }
        Ok(())
    }

    /// Edits the cards whose turn it is, and names the moment of the next.
    pub(super) async fn show(
        &mut self,
        now: Timestamp,
        jobs: &mut Jobs,
    ) -> Result<Option<Timestamp>, Fault> {
        let room = room(jobs);
        if room == 0 {
            // The next job that ends makes room.
            return Ok(None);
        }
        let mut due = self.store().cards_due().await?;
        due.retain(|card| !self.editing.contains(&card.poll));
        let (turns, next) = self.pace.turns(due, now, room);
        for due in turns {
            let poll = due.poll;
            self.editing.insert(poll);
            let courier = Arc::clone(&self.courier);
            jobs.spawn(async move {
                let edited = courier.edit(due).await;
                super::Done::Poll(Done::Card(poll, edited, now))
            });
        }
        Ok(next)
    }

    /// Names the next moment at which a poll closes or has something to say.
    pub(super) async fn next(&self, jobs: &Jobs) -> Result<Timestamp, Fault> {
        let deadline = self.store().next_deadline().await?;
        let mut next = deadline.unwrap_or(Timestamp::MAX);
        // With no room left, the next job that ends makes some.
        if room(jobs) > 0
            && let Some(parcel) = self.store().next_parcel().await?
        {
            next = next.min(parcel);
        }
        Ok(next)
    }

    /// Notes what a job ended in.
    pub(super) fn note(&mut self, done: &Done) {
        match *done {
            Done::Parcel => {}
            Done::Posted(poll) => {
                self.posting.remove(&poll);
            }
            Done::Card(poll, edited, begun) => {
                self.editing.remove(&poll);
                self.pace.note(poll, edited, begun);
            }
        }
    }

    /// Notes that a job broke: which it was is not known, so all may be tried again.
    pub(super) fn forget_jobs(&mut self) {
        self.editing.clear();
        self.posting.clear();
    }
}
