//! One interaction's life: received, answered in time, and accounted for.
//!
//! It knows deadlines and what Discord says to a late or double answer; what is asked or answered
//! it does not read. Whatever happens to the answer, the person hears something before Discord's
//! three seconds are over: the answer, a deferral that the answer follows, or an apology.

mod deliver;

use std::any::Any;
use std::error::Error;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::Poll;
use std::time::Duration;

use jiff::Timestamp;
use serenity::model::application::Interaction;
use serenity::model::id::InteractionId;
use tokio::time::Instant;
use tokio_util::task::TaskTracker;
use tracing::{debug, warn};

use super::fault::Fault;
use super::response::{Kind, Response};
use super::rest::{Deferral, Rest, Ticket};
use crate::ops::Chain;

/// Whoever answers interactions.
pub trait Answer: Send + Sync + 'static {
    /// Answers an interaction.
    fn answer(&self, interaction: Interaction) -> impl Future<Output = Response> + Send;

    /// Tells how to acknowledge an interaction whose answer takes long.
    fn deferral(&self, interaction: &Interaction) -> Deferral;

    /// Gives the sentence for a person whose interaction cannot be answered.
    fn apology(&self, trouble: Trouble<'_>, locale: &str) -> Response;
}

/// Why an interaction cannot be answered.
#[derive(Clone, Copy, Debug)]
pub enum Trouble<'a> {
    /// Our side broke; the log must hold the whole chain beside the code that the person reads.
    Broken(&'a (dyn Error + 'static)),
    /// The bot is about to restart.
    Restarting,
}

/// How long an answer may take.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// An answer that is not ready by then is deferred.
    pub defer: Duration,
    /// Choices that are not ready by then are of no use any more.
    pub choices: Duration,
}

/// What became of the interactions so far.
#[derive(Debug, Default)]
pub struct Tally {
    received: AtomicU64,
    answered: AtomicU64,
    deferred: AtomicU64,
    late: AtomicU64,
    failed: AtomicU64,
}

/// The numbers of a [`Tally`] at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Interactions that arrived.
    pub received: u64,
    /// Interactions whose answer Discord took.
    pub answered: u64,
    /// Interactions that were acknowledged before their answer was ready.
    pub deferred: u64,
    /// Interactions that arrived or were answered too late.
    pub late: u64,
    /// Interactions whose answer broke, or was not taken.
    pub failed: u64,
}

/// Receives interactions and sees each through to its answer.
pub struct Dispatch<A> {
    rest: Arc<Rest>,
    answer: A,
    patience: Patience,
    now: Box<dyn Fn() -> Timestamp + Send + Sync>,
    tally: Arc<Tally>,
    tasks: TaskTracker,
    closing: AtomicBool,
}

/// What is kept of an interaction once the answering code has it.
struct Asked {
    ticket: Ticket,
    locale: String,
    what: &'static str,
    name: String,
}

/// Discord's number for an interaction in which somebody is typing.
const AUTOCOMPLETE: u64 = 4;
/// Discord's epoch, from which snowflakes count milliseconds.
const EPOCH: i64 = 1_420_070_400_000;
/// An interaction that is older than this when it arrives will hardly be answered in time.
const OLD: i64 = 2_500;

impl Default for Patience {
    fn default() -> Self {
        Self {
            defer: Duration::from_millis(1_500),
            choices: Duration::from_secs(3),
        }
    }
}

impl Tally {
    /// Reads all numbers.
    pub fn count(&self) -> Count {
        let read = |number: &AtomicU64| number.load(Ordering::Relaxed);
        Count {
            received: read(&self.received),
            answered: read(&self.answered),
            deferred: read(&self.deferred),
            late: read(&self.late),
            failed: read(&self.failed),
        }
    }
}

fn add(number: &AtomicU64) {
    number.fetch_add(1, Ordering::Relaxed);
}

impl<A: Answer> Dispatch<A> {
    /// Makes a dispatch that answers over `rest`; `now` is asked for the time of day.
    pub fn new(
        rest: Arc<Rest>,
        answer: A,
        now: impl Fn() -> Timestamp + Send + Sync + 'static,
    ) -> Self {
        Self {
            rest,
            answer,
            patience: Patience::default(),
            now: Box::new(now),
            tally: Arc::default(),
            tasks: TaskTracker::new(),
            closing: AtomicBool::new(false),
        }
    }

    /// Sets other deadlines than Discord's.
    #[must_use]
    pub fn with_patience(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }

    /// Counts into a tally that others read too.
    #[must_use]
    pub fn with_tally(self, tally: Arc<Tally>) -> Self {
        Self { tally, ..self }
    }

    /// Gives the numbers so far.
    pub fn tally(&self) -> &Arc<Tally> {
        &self.tally
    }

    /// Sees an interaction through; the drain waits for it.
    pub async fn take(&self, interaction: Interaction) {
        if matches!(interaction, Interaction::Ping(_)) {
            return;
        }
        self.tasks.track_future(self.live(interaction)).await;
    }

    /// Apologises for an interaction of a shape that nobody here can read; whoever is typing gets
    /// no choices.
    pub async fn turn_away(&self, ticket: Ticket, kind: u64, locale: &str) {
        let apology = if kind == AUTOCOMPLETE {
            no_choices()
        } else if self.closing.load(Ordering::Relaxed) {
            self.answer.apology(Trouble::Restarting, locale)
        } else {
            self.answer.apology(Trouble::Broken(&Unread), locale)
        };
        let sent = self
            .tasks
            .track_future(self.rest.answer(&ticket, &apology))
            .await;
        add(&self.tally.received);
        add(&self.tally.failed);
        if let Err(fault) = sent {
            warn!(id = %ticket.id, fault = %Chain(&fault), "an apology was not taken");
        }
    }

    /// Lets what is under way finish, for at most `limit`; whoever asks meanwhile is told that
    /// the bot restarts, which is worth more to them than three seconds of silence.
    pub async fn drain(&self, limit: Duration) -> Result<(), Unfinished> {
        self.closing.store(true, Ordering::Relaxed);
        self.tasks.close();
        let waited = tokio::time::timeout(limit, self.tasks.wait()).await;
        waited.map_err(|_| Unfinished(self.tasks.len()))
    }

    async fn live(&self, interaction: Interaction) {
        let started = Instant::now();
        add(&self.tally.received);
        let asked = Asked::of(&interaction);
        self.note_age(&asked);
        let choices = matches!(interaction, Interaction::Autocomplete(_));
        let outcome = if self.closing.load(Ordering::Relaxed) {
            self.decline(&asked, choices).await
        } else if choices {
            self.offer(&asked, interaction).await
        } else {
            self.reply(&asked, interaction).await
        };
        self.account(&asked, started, outcome);
    }

    /// Answers with choices, or not at all: they cannot be deferred, and late ones are stale.
    async fn offer(&self, asked: &Asked, interaction: Interaction) -> Result<(), Fault> {
        let answer = caught(async { self.answer.answer(interaction).await });
        let Ok(answer) = tokio::time::timeout(self.patience.choices, answer).await else {
            add(&self.tally.late);
            return Ok(());
        };
        let choices = answer.unwrap_or_else(|panic| {
            self.note_panic(asked, &panic);
            no_choices()
        });
        self.rest.answer(&asked.ticket, &choices).await
    }

    async fn reply(&self, asked: &Asked, interaction: Interaction) -> Result<(), Fault> {
        let hint = AssertUnwindSafe(|| self.answer.deferral(&interaction));
        let deferral = catch_unwind(hint).unwrap_or(Deferral::Private);
        let mut answer = pin!(caught(async { self.answer.answer(interaction).await }));
        let ready = tokio::select! {
            biased;
            ready = &mut answer => Some(ready),
            () = tokio::time::sleep(self.patience.defer) => None,
        };
        if let Some(ready) = ready {
            return self.send(asked, self.or_apology(asked, ready)).await;
        }
        add(&self.tally.deferred);
        let (deferred, ready) = tokio::join!(self.rest.defer(&asked.ticket, deferral), &mut answer);
        let response = self.or_apology(asked, ready);
        match deferred {
            Ok(()) => self.deliver(asked, deferral, response).await,
            Err(fault @ Fault::Refused { .. }) => self.after_refusal(asked, fault, response).await,
            Err(_) => self.send(asked, response).await,
        }
    }

    async fn decline(&self, asked: &Asked, choices: bool) -> Result<(), Fault> {
        let response = if choices {
            no_choices()
        } else {
            self.answer.apology(Trouble::Restarting, &asked.locale)
        };
        self.rest.answer(&asked.ticket, &response).await
    }

    fn or_apology(&self, asked: &Asked, answer: Result<Response, Panic>) -> Response {
        answer.unwrap_or_else(|panic| {
            self.note_panic(asked, &panic);
            self.answer.apology(Trouble::Broken(&panic), &asked.locale)
        })
    }

    fn note_panic(&self, asked: &Asked, panic: &Panic) {
        add(&self.tally.failed);
        debug!(id = %asked.ticket.id, name = asked.name, %panic, "an answer broke");
    }

    /// Counts an interaction that was old already when it arrived. It is tried all the same: the
    /// clocks may differ.
    fn note_age(&self, asked: &Asked) {
        let age = (self.now)()
            .as_millisecond()
            .saturating_sub(created(asked.ticket.id));
        if age > OLD {
            add(&self.tally.late);
            debug!(id = %asked.ticket.id, age, "an interaction arrived late");
        }
    }

    fn account(&self, asked: &Asked, started: Instant, outcome: Result<(), Fault>) {
        let Asked {
            ticket, what, name, ..
        } = asked;
        let ms = started.elapsed().as_millis();
        match outcome {
            Ok(()) => {
                add(&self.tally.answered);
                debug!(id = %ticket.id, what, name, ms, "answered");
            }
            // The apology that stood in for it has been logged, with its code.
            Err(Fault::Refused { status: 400, .. }) => {
                add(&self.tally.failed);
                debug!(id = %ticket.id, what, name, ms, "an apology stood in for an answer");
            }
            Err(fault) => {
                add(&self.tally.failed);
                let fault = Chain(&fault);
                warn!(id = %ticket.id, what, name, ms, %fault, "an answer was not taken");
            }
        }
    }
}

/// Tells that the drain ended before everything was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfinished(pub usize);

impl Asked {
    fn of(interaction: &Interaction) -> Self {
        let (what, name, locale) = match interaction {
            Interaction::Command(command) => ("command", &*command.data.name, &*command.locale),
            Interaction::Autocomplete(typed) => ("choices", &*typed.data.name, &*typed.locale),
            Interaction::Component(press) => {
                ("press", kind_of(&press.data.custom_id), &*press.locale)
            }
            Interaction::Modal(form) => ("form", kind_of(&form.data.custom_id), &*form.locale),
            _ => ("other", "", ""),
        };
        Self {
            ticket: Ticket::of(interaction),
            locale: locale.to_owned(),
            what,
            name: name.to_owned(),
        }
    }
}

impl Ticket {
    /// Takes from an interaction what its answers are addressed with.
    pub fn of(interaction: &Interaction) -> Self {
        Self {
            id: interaction.id(),
            application: interaction.application_id(),
            token: interaction.token().to_owned(),
        }
    }
}

/// Someone sent what nobody here can read.
#[derive(Debug, thiserror::Error)]
#[error("an interaction of an unknown shape arrived")]
struct Unread;

/// An answer panicked.
#[derive(Debug, thiserror::Error)]
#[error("an answer panicked: {0}")]
struct Panic(String);

impl Panic {
    fn of(payload: &(dyn Any + Send)) -> Self {
        let text = payload.downcast_ref::<&str>().copied();
        let text = text.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
        Self(text.unwrap_or("no message").to_owned())
    }
}

/// Runs a future to its end or its panic, without a task of its own.
async fn caught<T>(future: impl Future<Output = T>) -> Result<T, Panic> {
    let mut future = pin!(future);
    std::future::poll_fn(|context| {
        // After a panic the future is not polled again, so nothing half-done is seen.
        match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
            Err(panic) => Poll::Ready(Err(Panic::of(&*panic))),
        }
    })
    .await
}

/// Keeps of an identifier what was pressed, `v1:subject:action`; what it was about is nobody's
/// business in a log.
fn kind_of(id: &str) -> &str {
    id.match_indices(':')
        .nth(2)
        .map_or(id, |(end, _)| &id[..end])
}

fn no_choices() -> Response {
    Response::new(Kind::Choices, serde_json::json!({ "choices": [] }))
}

fn created(id: InteractionId) -> i64 {
    i64::try_from(id.get() >> 22).unwrap_or(0) + EPOCH
}
