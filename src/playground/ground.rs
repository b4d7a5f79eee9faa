//! What every entrance of the playground leads to: the world, its clock, connected bots, the keys.
//!
//! Invariant: events reach the gateway in the order in which the world changed, for they are sent
//! before the world is let go.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::clock::Clock;
use super::journal::Journal;
use super::limits::Limits;
use super::records::{Recorded, Records};
use super::sessions::Sessions;
use super::world::World;

/// Discord's name of the event that tells a bot what a person did.
const INTERACTION: &str = "INTERACTION_CREATE";

pub(crate) struct Ground {
    world: Mutex<World>,
    pub(crate) sessions: Mutex<Sessions>,
    pub(crate) limits: Mutex<Limits>,
    recorded: Mutex<Records>,
    journal: Mutex<Journal>,
    pub(crate) clock: Clock,
    /// Counts the changes of the world, so that those who wait look again.
    changed: watch::Sender<u64>,
    /// `127.0.0.1:PORT`.
    pub(crate) authority: String,
    pub(crate) token: String,
    pub(crate) key: String,
    /// How long a bot has for its first answer, in real time.
    pub(crate) answer_within: Duration,
    /// How long a person waits for a deferred answer, in real time.
    pub(crate) patience: Duration,
    /// Ends what would otherwise go on: connections and calls that wait.
    pub(crate) closing: CancellationToken,
}

/// Tokens and keys stay out of logs.
impl std::fmt::Debug for Ground {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ground")
            .field("authority", &self.authority)
            .finish_non_exhaustive()
    }
}

/// What [`Ground::new`] is made from.
pub(crate) struct Parts {
    pub(crate) world: World,
    pub(crate) clock: Clock,
    pub(crate) limits: Limits,
    pub(crate) authority: String,
    pub(crate) token: String,
    pub(crate) key: String,
    pub(crate) answer_within: Duration,
    pub(crate) patience: Duration,
}

impl Ground {
    pub(crate) fn new(parts: Parts) -> Self {
        Self {
            world: Mutex::new(parts.world),
            sessions: Mutex::new(Sessions::default()),
            limits: Mutex::new(parts.limits),
            recorded: Mutex::new(Records::default()),
            journal: Mutex::new(Journal::default()),
            clock: parts.clock,
            changed: watch::Sender::new(0),
            authority: parts.authority,
            token: parts.token,
            key: parts.key,
            answer_within: parts.answer_within,
            patience: parts.patience,
            closing: CancellationToken::new(),
        }
    }

    /// Reads the world.
    pub(crate) fn look<T>(&self, read: impl FnOnce(&World) -> T) -> T {
        read(&self.world_now())
    }

    /// Changes the world, tells connected bots, and wakes those who wait.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        let mut world = self.world_now();
        let outcome = change(&mut world);
        // Only now, so that what was just done keeps alive what it is about.
        world.forget_interactions();
        let events = world.take_events();
        if !events.is_empty() {
            let mut sessions = self.sessions();
            for event in &events {
                if event.name == INTERACTION {
                    self.journal().open(&event.data, world.now);
                }
                sessions.dispatch(event);
            }
        }
        self.journal().lapse(world.now);
        drop(world);
        self.stir();
        outcome
    }

    /// Gives a view that is told of every change of the world.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }

    pub(crate) fn sessions(&self) -> MutexGuard<'_, Sessions> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Remembers a request and, if it was refused, what it was told; of very many, the oldest are
    /// forgotten.
    pub(crate) fn record(&self, request: Recorded, refused: Value) {
        self.journal().hear(&request, refused);
        self.records().push(request);
        self.stir();
    }

    /// Gives what bots and the playground said to each other.
    pub(crate) fn journal(&self) -> MutexGuard<'_, Journal> {
        self.journal.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Wakes those who wait for something that is no change of the world.
    pub(crate) fn stir(&self) {
        self.changed.send_modify(|count| *count += 1);
    }

    /// Lists the remembered requests.
    pub(crate) fn recorded(&self) -> Vec<Recorded> {
        self.records().list()
    }

    /// Gives the origin: `http://127.0.0.1:PORT`.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.authority)
    }

    /// Gives the gateway's address.
    pub(crate) fn gateway(&self) -> String {
        format!("ws://{}/gateway", self.authority)
    }

    fn records(&self) -> MutexGuard<'_, Records> {
        self.recorded.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn world_now(&self) -> MutexGuard<'_, World> {
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        world.now = self.clock.now();
        world.archive_idle();
        world
    }
}
