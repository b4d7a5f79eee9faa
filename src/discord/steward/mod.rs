//! The timekeeper of polls: closes them at their deadlines, and brings to Discord what the store holds.
//!
//! One task waits for the earliest deadline; no handler sleeps. What is to be done stands in the store,
//! so after a restart it goes on where it was. It decides nothing about polls: the core says what
//! follows from a deadline, the store keeps it, `courier` delivers. Invariants: each closing is
//! announced once; a card shows the newest state, at most one edit at a time.

mod courier;
mod pace;

use std::{collections::HashSet, sync::Arc, time::Duration};

use jiff::Timestamp;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use tracing::{error, info};

use self::{courier::Courier, pace::Pace};
use super::{paint::Painter, rest::Rest};
use crate::{
    app::App,
    poll::{Input, PollId},
    store::{Fault, Parcel},
};

/// How many rows are looked at together.
const TOGETHER: u32 = 100;
/// How many calls to Discord are under way at most.
const JOBS: usize = 16;
/// The first and the longest pause after the store failed.
const PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_mins(1);
/// What is under way when the bot stops may take so long.
const LEAVE: Duration = Duration::from_secs(10);

/// The timekeeper.
#[derive(Debug)]
pub struct Steward {
    app: Arc<App>,
    courier: Arc<Courier>,
    pace: Pace,
    editing: HashSet<PollId>,
    posting: HashSet<PollId>,
    jobs: JoinSet<Done>,
}

/// What a call to Discord ended in.
#[derive(Debug)]
enum Done {
    /// A parcel is delivered, or will be tried again.
    Parcel,
    /// A card was posted anew where it was gone, or can be wished for again.
    Posted(PollId),
    /// A card was edited, or not; the edit began at a moment.
    Card(PollId, pace::Edited, Timestamp),
}

impl Steward {
    /// Makes a timekeeper that speaks to Discord over `rest`.
    pub fn new(app: Arc<App>, rest: Arc<Rest>, painter: Painter) -> Self {
        Self {
            courier: Arc::new(Courier::new(Arc::clone(&app), rest, painter)),
            app,
            pace: Pace::default(),
            editing: HashSet::new(),
            posting: HashSet::new(),
            jobs: JoinSet::new(),
        }
    }

    /// Keeps time until told to stop.
    pub async fn run(mut self, stop: CancellationToken) {
        let mut pause = PAUSE;
        while !stop.is_cancelled() {
            let next = match self.round().await {
                Ok(next) => {
                    if pause > PAUSE {
                        info!("the store answers the steward again");
                        pause = PAUSE;
                    }
                    next
                }
                // A store that is away is asked ever more seldom, and complained of once.
                Err(fault) => {
                    if pause == PAUSE {
                        let code = self.app.report("keeping the time of polls", &fault);
                        error!(%code, "it is tried again");
                    }
                    tokio::select! {
                        () = tokio::time::sleep(pause) => {}
                        () = stop.cancelled() => {}
                    }
                    pause = (pause * 2).min(LONGEST_PAUSE);
                    continue;
                }
            };
            self.wait(next, &stop).await;
        }
        let leaving = async { while self.jobs.join_next().await.is_some() {} };
        // What is not finished stands in the store, and is looked for before it is sent again.
        let _ = tokio::time::timeout(LEAVE, leaving).await;
    }

    /// Does what is due, and names the next moment at which something is.
    async fn round(&mut self) -> Result<Timestamp, Fault> {
        let now = self.app.clock().now();
        self.close_due(now).await?;
        let wanted = self.app.polls.wanted_cards();
        for poll in wanted {
            // One wish is enough: whoever wished again meanwhile has the same card.
            if !self.posting.insert(poll) {
                continue;
            }
            let courier = Arc::clone(&self.courier);
            self.jobs.spawn(async move {
                courier.post_again(poll).await;
                Done::Posted(poll)
            });
        }
        let store = self.app.polls.store();
        let room = JOBS.saturating_sub(self.jobs.len());
        let room = u32::try_from(room).unwrap_or_default();
        for parcel in store.pending(now, room).await? {
            self.dispatch(parcel, now).await?;
        }
        let cards = self.edit_due(now).await?;
        let store = self.app.polls.store();
        let mut next = cards.unwrap_or(Timestamp::MAX);
        if let Some(deadline) = store.next_deadline().await? {
            next = next.min(deadline);
        }
        // With no room left, the next job that ends makes some.
        if self.jobs.len() < JOBS
            && let Some(parcel) = store.next_parcel().await?
        {
            next = next.min(parcel);
        }
        Ok(next)
    }

    /// Closes what is due, each poll at its own deadline.
    async fn close_due(&self, now: Timestamp) -> Result<(), Fault> {
        let store = self.app.polls.store();
        loop {
            let due = store.polls_due(now, TOGETHER).await?;
            if due.is_empty() {
                return Ok(());
            }
            for poll in due {
                store.step(poll, now, Input::Tick).await?;
            }
        }
    }

    /// Notes that a parcel is tried, and hands it to the courier.
    async fn dispatch(&mut self, parcel: Parcel, now: Timestamp) -> Result<(), Fault> {
        let store = self.app.polls.store();
        let again = now + courier::patience(parcel.tries);
        if store.parcel_tried(parcel.id, now, again).await? {
            let courier = Arc::clone(&self.courier);
            self.jobs.spawn(async move {
                courier.deliver(parcel).await;
                Done::Parcel
            });
        }
        Ok(())
    }

    /// Edits the cards whose turn it is, and names the moment of the next.
    async fn edit_due(&mut self, now: Timestamp) -> Result<Option<Timestamp>, Fault> {
        let room = JOBS.saturating_sub(self.jobs.len());
        if room == 0 {
            // The next job that ends makes room.
            return Ok(None);
        }
        let mut due = self.app.polls.store().cards_due().await?;
        due.retain(|card| !self.editing.contains(&card.poll));
        let (turns, next) = self.pace.turns(due, now, room);
        for due in turns {
            let poll = due.poll;
            self.editing.insert(poll);
            let courier = Arc::clone(&self.courier);
            self.jobs
                .spawn(async move { Done::Card(poll, courier.edit(due).await, now) });
        }
        Ok(next)
    }

    /// Waits until something is due, has changed or has ended.
    async fn wait(&mut self, next: Timestamp, stop: &CancellationToken) {
        let clock = self.app.clock().clone();
        let due = async {
            if next < Timestamp::MAX {
                clock.until(next).await;
            } else {
                std::future::pending::<()>().await;
            }
        };
        tokio::select! {
            () = due => {}
            () = self.app.polls.changes() => {}
            Some(done) = self.jobs.join_next() => self.note(done),
            () = stop.cancelled() => {}
        }
        while let Some(done) = self.jobs.try_join_next() {
            self.note(done);
        }
    }

    fn note(&mut self, done: Result<Done, tokio::task::JoinError>) {
        match done {
            Ok(Done::Parcel) => {}
            Ok(Done::Posted(poll)) => {
                self.posting.remove(&poll);
            }
            Ok(Done::Card(poll, edited, begun)) => {
                self.editing.remove(&poll);
                self.pace.note(poll, edited, begun);
            }
            Err(broken) => {
                error!(%broken, "a delivery broke; it is tried again");
                // Which card it was is not known, so all may be tried again.
                self.editing.clear();
                self.posting.clear();
            }
        }
    }
}
