//! The timekeeper of polls and debates: takes the steps that are due, and brings to Discord what the
//! store holds.
//!
//! One task waits for the earliest deadline; no handler sleeps. What is to be done stands in the store,
//! so after a restart it goes on where it was. It decides nothing: the core says what follows from a
//! deadline, the store keeps it, the couriers deliver. Invariants: each message is posted once; a card
//! shows the newest state, at most one edit at a time; of a debate one thing is said after another.

mod debates;
mod office;
mod pace;
mod polls;

use std::{sync::Arc, time::Duration};

use jiff::Timestamp;
use tokio::task::{JoinError, JoinSet};
use tokio_util::sync::CancellationToken;
use tracing::{error, info};

use self::{debates::Debates, office::Office, polls::Polls};
use super::{paint::Painter, rest::Rest};
use crate::{app::App, store::Fault};

/// How many rows are looked at together.
const TOGETHER: u32 = 100;
/// How many calls to Discord are under way at most.
const JOBS: usize = 16;
/// The first and the longest pause after the store failed.
const PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_mins(1);
/// What is under way when the bot stops may take so long.
const LEAVE: Duration = Duration::from_secs(10);

/// Calls to Discord that are under way.
type Jobs = JoinSet<Done>;

/// The timekeeper.
#[derive(Debug)]
pub struct Steward {
    app: Arc<App>,
    polls: Polls,
    debates: Debates,
    jobs: Jobs,
}

/// What a call to Discord ended in.
#[derive(Debug)]
enum Done {
    Poll(polls::Done),
    Debate(debates::Done),
}

/// Counts the calls that may still be begun.
fn room(jobs: &Jobs) -> usize {
    JOBS.saturating_sub(jobs.len())
}

impl Steward {
    /// Makes a timekeeper that speaks to Discord over `rest`.
    pub fn new(app: Arc<App>, rest: Arc<Rest>, painter: Painter) -> Self {
        let office = Arc::new(Office::new(Arc::clone(&app), rest, painter));
        Self {
            app,
            polls: Polls::new(&office),
            debates: Debates::new(&office),
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
                        let code = self
                            .app
                            .report("keeping the time of polls and debates", &fault);
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
        let jobs = &mut self.jobs;
        // The votes of a debate are polls: its steps come first, and what they write is sent at once.
        self.debates.step_due().await?;
        self.polls.close_due(now).await?;
        self.debates.send(now, jobs).await?;
        self.polls.send(now, jobs).await?;
        let faces = self.debates.show(now, jobs).await?;
        let cards = self.polls.show(now, jobs).await?;
        let next = [faces, cards].into_iter().flatten().min();
        let next = next.unwrap_or(Timestamp::MAX);
        let next = next.min(self.debates.next(now, jobs).await?);
        Ok(next.min(self.polls.next(jobs).await?))
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
            () = self.app.debates.changes() => {}
            Some(done) = self.jobs.join_next() => self.note(done),
            () = stop.cancelled() => {}
        }
        while let Some(done) = self.jobs.try_join_next() {
            self.note(done);
        }
    }

    fn note(&mut self, done: Result<Done, JoinError>) {
        match done {
            Ok(Done::Poll(done)) => self.polls.note(&done),
            Ok(Done::Debate(done)) => self.debates.note(&done),
            Err(broken) => {
                error!(%broken, "a delivery broke; it is tried again");
                self.polls.forget_jobs();
                self.debates.forget_jobs();
            }
        }
    }
}
