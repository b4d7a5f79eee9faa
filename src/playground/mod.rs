//! A Discord on loopback: its REST API, its gateway, and a community to play in.
//!
//! An unchanged bot connects to it; people act through the person API under `/playground/v1` (see
//! `docs/playground.md`). It imports nothing of the bot, only Discord's JSON, so the bot cannot
//! cheat, and it enforces what Discord enforces. What it lacks it refuses by name: no silent fakes.

mod attachments;
mod base64;
mod clock;
mod door;
mod gateway;
mod ground;
mod journal;
mod limits;
pub mod line;
mod page;
mod people;
mod records;
mod rest;
mod rules;
mod sessions;
pub mod transcript;
pub mod visitor;
mod world;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::middleware;
use axum::routing::{any, get};
use rand::rngs::ChaCha20Rng;
use rand::{Rng as _, SeedableRng as _};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_util::task::TaskTracker;

pub use self::clock::Pace;
pub use self::limits::RateLimits;
pub use self::records::Recorded;
pub use self::sessions::Attendance;

use self::ground::{Ground, Parts};
use self::world::{World, seed};

/// How long a stopping playground waits for its connections.
const FAREWELL: Duration = Duration::from_secs(2);

/// How a playground is set up. It has no `Debug`, for its seed gives the keys away.
#[derive(Clone)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes any that is free.
    pub port: u16,
    /// The moment at which its clock starts.
    pub now: jiff::Timestamp,
    /// Whether its clock runs by itself.
    pub pace: Pace,
    /// What its keys and tokens are made from.
    pub seed: u64,
    /// The name of the application and its bot, as its owner would choose it.
    pub bot_name: String,
    /// Whether rates are limited.
    pub rate_limits: RateLimits,
    /// How long a bot has for the first answer to an interaction, in real time.
    pub answer_within: Duration,
    /// How long a person's call waits for the answer that was deferred, in real time.
    pub patience: Duration,
}

impl Options {
    /// Gives Discord's own limits, any free port and a clock at real pace.
    pub fn new(now: jiff::Timestamp, seed: u64) -> Self {
        Self {
            port: 0,
            now,
            pace: Pace::Real,
            seed,
            bot_name: "Playground Bot".to_owned(),
            rate_limits: RateLimits::Enforced,
            answer_within: Duration::from_secs(3),
            patience: Duration::from_secs(15),
        }
    }
}

/// Why a playground did not start.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The port cannot be had.
    #[error("cannot listen on 127.0.0.1:{port}")]
    Listen {
        /// The port.
        port: u16,
        /// What the system said.
        source: std::io::Error,
    },
    /// The clock would start before the community exists.
    #[error("the playground's clock cannot start before 2026-01-06, not at {now}")]
    TooEarly {
        /// The moment asked for.
        now: jiff::Timestamp,
    },
}

/// A running playground.
#[derive(Debug)]
pub struct Playground {
    ground: Arc<Ground>,
    api: String,
    tasks: TaskTracker,
}

impl Playground {
    /// Starts listening on 127.0.0.1.
    ///
    /// # Errors
    ///
    /// The port is taken, or the clock would start before the sample members joined.
    pub async fn start(options: Options) -> Result<Self, Fault> {
        let world = World::new(options.now, options.seed, &options.bot_name);
        if world
            .members
            .iter()
            .any(|member| member.joined > options.now)
        {
            return Err(Fault::TooEarly { now: options.now });
        }
        let port = options.port;
        let listen = |source| Fault::Listen { port, source };
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = TcpListener::bind(address).await.map_err(listen)?;
        let authority = listener.local_addr().map_err(listen)?.to_string();
        let ground = Arc::new(ground(&options, world, authority));
        let playground = Self {
            api: ground.origin(),
            ground,
            tasks: TaskTracker::new(),
        };
        let router = router(&playground.ground);
        let closing = playground.ground.closing.clone();
        playground.tasks.spawn(async move {
            let server =
                axum::serve(listener, router).with_graceful_shutdown(closing.cancelled_owned());
            if let Err(fault) = server.await {
                tracing::error!(%fault, "the playground stopped listening");
            }
        });
        let ground = playground.ground.clone();
        playground.tasks.spawn(async move {
            tokio::select! {
                () = ground.clock.run() => {}
                () = ground.closing.cancelled() => {}
            }
        });
        playground.tasks.close();
        Ok(playground)
    }

    /// Gives the origin to which a bot appends `/api/v10`.
    pub fn api(&self) -> &str {
        &self.api
    }

    /// Gives the only bot token that it accepts.
    pub fn token(&self) -> &str {
        &self.ground.token
    }

    /// Gives the application's identifier: a constant.
    pub fn application_id(&self) -> u64 {
        seed::APPLICATION
    }

    /// Gives the guild's identifier: a constant.
    pub fn guild_id(&self) -> u64 {
        seed::GUILD
    }

    /// Gives the address of the page, key included.
    pub fn page(&self) -> String {
        format!("{}/?key={}", self.api, self.ground.key)
    }

    /// Gives the key of the person API.
    pub fn key(&self) -> &str {
        &self.ground.key
    }

    /// Follows the playground's clock.
    pub fn clock(&self) -> watch::Receiver<jiff::Timestamp> {
        self.ground.clock.follow()
    }

    /// Waits until a bot is connected and some command is registered. It waits for ever if no bot
    /// comes, so give it a deadline.
    pub async fn bot_ready(&self) {
        self.until(|| {
            let registered = self.ground.look(|world| !world.commands.is_empty());
            registered && self.ground.sessions().connected() > 0
        })
        .await;
    }

    /// Tells who is and was at the gateway.
    pub fn attendance(&self) -> Attendance {
        self.ground.sessions().attendance()
    }

    /// Waits until the gateway is attended as wished; give it a deadline, too.
    pub async fn attended(&self, wish: impl Fn(Attendance) -> bool) {
        self.until(|| wish(self.attendance())).await;
    }

    /// Waits until the REST requests that were made are as wished; give it a deadline, too.
    pub async fn requested(&self, wish: impl Fn(&[Recorded]) -> bool) {
        self.until(|| wish(&self.requests())).await;
    }

    async fn until(&self, wish: impl Fn() -> bool) {
        let mut changes = self.ground.changes();
        while !wish() {
            if changes.changed().await.is_err() {
                return;
            }
        }
    }

    /// Lists the REST requests that were made, oldest first.
    pub fn requests(&self) -> Vec<Recorded> {
        self.ground.recorded()
    }

    /// Stops listening and closes what is open.
    pub async fn stop(self) {
        self.ground.closing.cancel();
        if tokio::time::timeout(FAREWELL, self.tasks.wait())
            .await
            .is_err()
        {
            tracing::warn!("the playground left connections open when it stopped");
        }
    }
}

impl Drop for Playground {
    fn drop(&mut self) {
        self.ground.closing.cancel();
    }
}

fn ground(options: &Options, mut world: World, authority: String) -> Ground {
    // Keys come from a stream of their own, so that no identifier gives them away.
    let mut chance = ChaCha20Rng::seed_from_u64(options.seed);
    chance.set_stream(1);
    let mut secret = |length: usize| {
        let bytes: Vec<u8> = std::iter::repeat_with(|| chance.next_u32().to_le_bytes())
            .flatten()
            .take(length)
            .collect();
        base64::write(&bytes)
    };
    let token = format!(
        "{}.{}.{}",
        base64::write(seed::APPLICATION.to_string().as_bytes()),
        secret(4),
        secret(28)
    );
    let key = secret(24);
    world.origin = format!("http://{authority}");
    Ground::new(Parts {
        world,
        clock: clock::Clock::new(options.now, options.pace),
        limits: limits::Limits::new(options.rate_limits),
        authority,
        token,
        key,
        answer_within: options.answer_within,
        patience: options.patience,
    })
}

fn router(ground: &Arc<Ground>) -> Router {
    Router::new()
        .route("/", get(page::index))
        .route("/page/{name}", get(page::file))
        .route(
            "/attachments/{channel}/{id}/{name}",
            get(attachments::serve),
        )
        .route("/api", any(rest::serve))
        .route("/api/{*rest}", any(rest::serve))
        .route("/gateway", get(gateway::connect))
        .route("/gateway/", get(gateway::connect))
        .nest("/playground/v1", people::router(ground))
        .with_state(ground.clone())
        .layer(middleware::from_fn_with_state(ground.clone(), door::guard))
}
