//! What the program can do, one file a subject, one method an intention.
//!
//! It stands between the edges, which speak to people, and the core and the store. It knows no
//! Discord type and says no word.

pub mod answers;
pub mod debates;
pub mod flood;
pub mod plans;
pub mod polls;
pub mod shelf;

use std::{
    error::Error,
    fmt,
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use jiff::Timestamp;
use rand::rngs::ChaCha12Rng;

use self::{
    answers::Answers,
    debates::Debates,
    flood::{Admission, Flood},
    polls::Polls,
};
use crate::{
    clock::Clock,
    ops::{self, FaultCode},
    store,
    words::{Locale, Words},
};

/// What an owner decides about answers.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The language where neither place nor person has one that we speak.
    pub default_locale: Locale,
    /// Public answers a minute for each person and channel; 0 makes all private.
    pub public_per_minute: usize,
    /// Where this bot's source can be had; none when the owner does not say.
    pub source: Option<String>,
}

/// The whole program without its edges.
#[derive(Debug)]
pub struct App {
    /// What members ask.
    pub answers: Answers,
    /// What is voted on.
    pub polls: Polls,
    /// What is debated.
    pub debates: Debates,
    settings: Settings,
    words: RwLock<Arc<Words>>,
    clock: Clock,
    started: Timestamp,
    flood: Mutex<Flood>,
    chance: Mutex<ChaCha12Rng>,
    latency: AtomicU64,
}

/// Why there is no answer; `R` is how the subject refuses.
#[derive(Debug, thiserror::Error)]
pub enum Trouble<R: fmt::Debug> {
    /// The person asked for what cannot be.
    #[error("refused: {0:?}")]
    Refused(R),
    /// The store broke.
    #[error("the store failed")]
    Store(#[from] store::Fault),
}

impl<R: fmt::Debug> Trouble<R> {
    /// Tells the refusal in the words of another subject.
    pub fn told_as<S: fmt::Debug + From<R>>(self) -> Trouble<S> {
        match self {
            Self::Refused(refusal) => Trouble::Refused(refusal.into()),
            Self::Store(fault) => Trouble::Store(fault),
        }
    }
}

/// How the program is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vitals {
    /// Whole seconds since it started.
    pub uptime_seconds: u64,
    /// The delay to Discord and back; none before it was first measured.
    pub latency: Option<Duration>,
}

impl App {
    /// Puts the program together.
    pub fn new(
        settings: Settings,
        (answers, polls, debates): (Answers, Polls, Debates),
        words: Words,
        clock: Clock,
        chance: ChaCha12Rng,
    ) -> Self {
        Self {
            answers,
            polls,
            debates,
            words: RwLock::new(Arc::new(words)),
            started: clock.now(),
            clock,
            flood: Mutex::new(Flood::new(settings.public_per_minute)),
            settings,
            chance: Mutex::new(chance),
            latency: AtomicU64::new(0),
        }
    }

    /// Gives the owner's decisions.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Gives the words as they are now.
    pub fn words(&self) -> Arc<Words> {
        Arc::clone(&self.words.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts other words in place.
    pub fn replace_words(&self, words: Words) {
        *self.words.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(words);
    }

    /// Gives the clock that everything follows.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Admits a public answer, and counts it.
    pub fn admit(&self, person: u64, channel: u64) -> Admission {
        let mut flood = self.flood.lock().unwrap_or_else(PoisonError::into_inner);
        flood.admit(self.clock.now(), person, channel)
    }

    /// Takes back an admission whose answer was refused.
    pub fn release(&self, person: u64, channel: u64) {
        let mut flood = self.flood.lock().unwrap_or_else(PoisonError::into_inner);
        flood.release(person, channel);
    }

    /// Writes a fault to the log, once, and gives the code by which a person can tell the owner
    /// about it.
    pub fn report(&self, doing: &str, fault: &dyn Error) -> FaultCode {
        let code = {
            let mut chance = self.chance.lock().unwrap_or_else(PoisonError::into_inner);
            FaultCode::draw(&mut *chance)
        };
        ops::report(code, doing, fault);
        code
    }

    /// Notes the delay to Discord and back.
    pub fn note_latency(&self, latency: Duration) {
        let micros = u64::try_from(latency.as_micros()).unwrap_or(u64::MAX);
        self.latency.store(micros.max(1), Ordering::Relaxed);
    }

    /// Tells how the program is.
    pub fn vitals(&self) -> Vitals {
        let up = self.clock.now().duration_since(self.started);
        let latency = self.latency.load(Ordering::Relaxed);
        Vitals {
            uptime_seconds: u64::try_from(up.as_secs()).unwrap_or(0),
            latency: (latency > 0).then(|| Duration::from_micros(latency)),
        }
    }
}
