//! Ballots that arrive together share one commit.
//!
//! One task takes what is waiting, up to [`MOST`] requests, and handles them in one transaction; while
//! the disk is busy with one group, the next gathers. Whoever comes alone waits for nobody. Each request
//! is answered after the commit. Invariants: a refused request writes nothing; a request that breaks
//! its transaction takes no other with it; what was accepted into the queue is handled, also while the
//! store is being closed.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use super::super::session::{Base, Query, Session, Value};
use super::super::{Fault, signed};
use super::ballots::{Act, Casting, Withdrawing};
use super::record::{self, Record, columns, tally_values};
use super::standing::{self, Key};
use super::{Booth, Voted, micros, steps};
use crate::poll::{PersonId, PollId, Standing};

/// Most requests of one group.
const MOST: usize = 64;

/// Most requests that wait; a thousand a second for two seconds.
const QUEUE: usize = 2048;

/// How long a group waits for those who voted together with the one before it, whose next votes are
/// on their way.
const LINGER: Duration = Duration::from_micros(500);

type Answer<T> = Result<Option<Voted<T>>, Fault>;

/// What a person asks for, and whom to answer.
pub(super) struct Asked<A: Act> {
    booth: Booth,
    person: PersonId,
    act: A,
    answer: oneshot::Sender<Answer<A::Done>>,
    /// What came of it, until the commit.
    voted: Option<Voted<A::Done>>,
}

/// A request about a ballot, on its way to the database.
pub(super) enum Job {
    Cast(Asked<Casting>),
    Withdraw(Asked<Withdrawing>),
}

impl<A: Act> Asked<A> {
    /// Asks, and gives the end at which to wait for the answer.
    pub(super) fn new(
        booth: Booth,
        person: PersonId,
        act: A,
    ) -> (Self, oneshot::Receiver<Answer<A::Done>>) {
        let (answer, answered) = oneshot::channel();
        let asked = Self {
            booth,
            person,
            act,
            answer,
            voted: None,
        };
        (asked, answered)
    }

    fn answer(self, done: Result<(), Fault>) {
        // Whoever is gone has stopped waiting; the ballot stands.
        let _gone = self.answer.send(done.map(|()| self.voted));
    }
}

impl Job {
    /// Names the poll and the person.
    fn key(&self) -> Key {
        match self {
            Self::Cast(asked) => (asked.booth.poll, asked.person),
            Self::Withdraw(asked) => (asked.booth.poll, asked.person),
        }
    }

    /// Decides it in memory.
    async fn decide(&mut self, session: &mut Session, ledger: &mut Ledger) -> Result<(), Fault> {
        match self {
            Self::Cast(asked) => ledger.take(session, asked).await,
            Self::Withdraw(asked) => ledger.take(session, asked).await,
        }
    }

    /// Answers whoever asked.
    fn answer(self, done: Result<(), Fault>) {
        match self {
            Self::Cast(asked) => asked.answer(done),
            Self::Withdraw(asked) => asked.answer(done),
        }
    }
}

/// The way to the task that writes ballots.
#[derive(Clone, Debug)]
pub(in super::super) struct Group {
    queue: mpsc::Sender<Job>,
    closing: CancellationToken,
    task: TaskTracker,
}

impl Group {
    /// Starts the task.
    pub(in super::super) fn start(base: Base) -> Self {
        let (queue, jobs) = mpsc::channel(QUEUE);
        let closing = CancellationToken::new();
        let task = TaskTracker::new();
        task.spawn(run(base, jobs, closing.clone()));
        task.close();
        Self {
            queue,
            closing,
            task,
        }
    }

    /// Hands over a request.
    pub(super) fn ask(&self, job: Job) -> Result<(), Fault> {
        self.queue.try_send(job).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => Fault::Crowded,
            mpsc::error::TrySendError::Closed(_) => Fault::Stopped,
        })
    }

    /// Takes no more requests and waits until those that wait are answered.
    pub(in super::super) async fn close(&self) {
        self.closing.cancel();
        self.task.wait().await;
    }
}

/// Writes groups until the queue is closed and empty.
async fn run(base: Base, mut jobs: mpsc::Receiver<Job>, closing: CancellationToken) {
    let mut group = Vec::with_capacity(MOST);
    let mut expected = 1;
    loop {
        tokio::select! {
            biased;
            () = closing.cancelled(), if !jobs.is_closed() => {
                jobs.close();
                continue;
            }
            taken = jobs.recv_many(&mut group, MOST) => if taken == 0 {
                return;
            }
        }
        if group.len() < expected {
            gather(&mut jobs, &mut group, expected).await;
        }
        expected = group.len();
        commit(&base, std::mem::take(&mut group)).await;
        group.reserve(MOST);
    }
}

/// Waits a little for as many requests as there were in the group before.
async fn gather(jobs: &mut mpsc::Receiver<Job>, group: &mut Vec<Job>, expected: usize) {
    let gathering = async {
        while group.len() < expected {
            if jobs.recv_many(group, expected - group.len()).await == 0 {
                return;
            }
        }
    };
    // What was gathered stays when the time is over: a request is taken out of the queue whole.
    let _over = tokio::time::timeout(LINGER, gathering).await;
}

/// Handles a group and answers it.
async fn commit(base: &Base, mut jobs: Vec<Job>) {
    match handle(base, &mut jobs).await {
        Ok(()) => {
            for job in jobs {
                job.answer(Ok(()));
            }
        }
        Err(fault) if jobs.len() == 1 || fault.is_everybodys() => {
            let fault = Arc::new(fault);
            for job in jobs {
                job.answer(Err(Fault::Shared(Arc::clone(&fault))));
            }
        }
        Err(_) => {
            for mut job in jobs {
                let alone = handle(base, std::slice::from_mut(&mut job)).await;
                job.answer(alone);
            }
        }
    }
}

/// What a group changes, beside what it began with.
struct Ledger {
    polls: BTreeMap<PollId, Polled>,
    held: HashMap<Key, Held>,
}

struct Polled {
    record: Record,
    is_changed: bool,
}

struct Held {
    standing: Standing,
    is_changed: bool,
}

/// Handles requests in their order, in one transaction.
async fn handle(base: &Base, jobs: &mut [Job]) -> Result<(), Fault> {
    let mut session = base.begin().await?;
    let mut ledger = read(&mut session, jobs).await?;
    for job in jobs {
        job.decide(&mut session, &mut ledger).await?;
    }
    if ledger.write(&mut session).await? {
        session.commit().await?;
    }
    Ok(())
}

/// Reads the polls of a group, which nobody else changes until it is written, and the standings.
async fn read(session: &mut Session, jobs: &[Job]) -> Result<Ledger, Fault> {
    let mut keys: Vec<_> = jobs.iter().map(Job::key).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut ids: Vec<_> = keys.iter().map(|(poll, _)| *poll).collect();
    ids.dedup();
    let room = ids.len().next_power_of_two();
    let dialect = session.dialect();
    // In one order everywhere, so that two processes never wait for each other in a circle.
    let text = format!(
        concat!(
            "SELECT ",
            columns!(),
            " FROM polls WHERE id IN (VALUES {}) ORDER BY id{}"
        ),
        dialect.places(room, 1),
        dialect.locking()
    );
    let last = ids[ids.len() - 1];
    let filled = ids.iter().chain(std::iter::repeat(&last)).take(room);
    let query = Query::built(text).bind_all(filled.map(|id| Value::from(signed(id.0))));
    let mut polls = BTreeMap::new();
    for row in session.rows(query).await? {
        let record = record::read(&row)?;
        let polled = Polled {
            record,
            is_changed: false,
        };
        polls.insert(polled.record.stored.poll.id, polled);
    }
    let held = standing::load(session, &keys).await?;
    let held = held.into_iter().map(|(key, standing)| {
        let held = Held {
            standing,
            is_changed: false,
        };
        (key, held)
    });
    Ok(Ledger {
        polls,
        held: held.collect(),
    })
}

impl Ledger {
    /// Handles one request in memory; one about a poll of another guild comes to nothing.
    async fn take<A: Act>(
        &mut self,
        session: &mut Session,
        asked: &mut Asked<A>,
    ) -> Result<(), Fault> {
        let Booth { guild, poll, at } = asked.booth;
        let polled = self.polls.get_mut(&poll);
        let Some(polled) = polled.filter(|polled| polled.record.stored.poll.guild == guild) else {
            asked.voted = None;
            return Ok(());
        };
        let key = (poll, asked.person);
        let before = self
            .held
            .get(&key)
            .map(|held| held.standing.clone())
            .unwrap_or_default();
        let mut after = before.clone();
        let stored = &mut polled.record.stored;
        let outcome = asked.act.decide(&stored.poll, &mut after, asked.person, at);
        if after != before {
            let count = stored.count;
            steps::follow(session, stored, (&before, &mut after), at).await?;
            polled.is_changed |= count != stored.count;
            let held = Held {
                standing: after.clone(),
                is_changed: true,
            };
            self.held.insert(key, held);
        }
        asked.voted = Some(Voted {
            outcome,
            standing: after,
            poll: stored.clone(),
        });
        Ok(())
    }

    /// Writes what changed; false when nothing did.
    async fn write(&self, session: &mut Session) -> Result<bool, Fault> {
        let held = self.held.iter().filter(|(_, held)| held.is_changed);
        let mut held: Vec<_> = held.map(|(key, held)| (*key, &held.standing)).collect();
        if held.is_empty() {
            return Ok(false);
        }
        held.sort_unstable_by_key(|(key, _)| *key);
        standing::save(session, &held).await?;
        for polled in self.polls.values().filter(|polled| polled.is_changed) {
            count(session, &polled.record).await?;
        }
        Ok(true)
    }
}

/// Writes the counts of a poll.
async fn count(session: &mut Session, record: &Record) -> Result<(), Fault> {
    let count = &record.stored.count;
    let shown = count.release.map(|release| release.tally);
    let query = Query::new(
        "UPDATE polls SET now_2 = $1, now_1 = $2, now_0 = $3, now_m1 = $4, now_m2 = $5, \
         set_aside = $6, released_at = $7, release_2 = $8, release_1 = $9, release_0 = $10, \
         release_m1 = $11, release_m2 = $12, held_2 = $13, held_1 = $14, held_0 = $15, held_m1 = $16, \
         held_m2 = $17, round = $18, card_changes = card_changes + 1, version = version + 1 \
         WHERE id = $19 AND version = $20",
    )
    .bind_all(tally_values(&count.now))
    .bind(i64::from(count.set_aside))
    .bind(count.release.map(|release| micros(release.at)))
    .bind_all(tally_values(&shown.unwrap_or_default()))
    .bind_all(tally_values(&count.held))
    .bind(i64::from(count.round))
    .bind(signed(record.stored.poll.id.0))
    .bind(record.version);
    match session.execute(query).await? {
        1 => Ok(()),
        _ => Err(Fault::Crossed),
    }
}
