//! Where interactions come from: the gateway, by serenity's client.
//!
//! It knows how to connect, to stay connected and to leave; an interaction's content it hands on
//! unread. The token goes only to the address that the configured API gave: serenity, left alone,
//! falls back to Discord's own when it cannot ask.
//!
//! serenity listens on a runtime of its own. Where a connection is reset and the gateway cannot be
//! reached again at once, its loop turns without ever yielding until the next heartbeat is due,
//! 41 seconds at worst, and while a connection closes it may never stop. One of that runtime's two
//! threads can be lost for a while, or at the end be left behind; deadlines, answers under way and
//! the way out cannot. Interactions are answered there too: to hand each over to another runtime
//! cost 50 µs of waiting where 105 µs are the whole.

mod mend;

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use serde_json::Value;
use serenity::Client;
use serenity::all::{Context, Event, GatewayIntents, RawEventHandler};
use serenity::async_trait;
use serenity::client::ClientBuilder;
use serenity::gateway::{GatewayError, ShardManager};
use serenity::http::{Http, HttpBuilder};
use tokio::runtime::{Builder, Runtime};
use tokio_util::sync::CancellationToken;
use tracing::{info, warn};

use self::mend::{mend, sender};
use super::dispatch::{Answer, Dispatch, Unfinished};
use super::fault::Fault;
use super::rest::{Application, Me, Rest};

/// How long answers that are under way may take once the bot has been told to stop.
const DRAIN: Duration = Duration::from_secs(10);
/// How long the gateway may take to say goodbye; serenity looks at its orders twice a second.
const GOODBYE: Duration = Duration::from_secs(2);
/// Threads that listen and answer: one parses while another answers, and one suffices while
/// serenity holds the other.
const THREADS: usize = 2;

/// Who the bot is, and where its interactions come from.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The bot's account.
    pub me: Me,
    /// The bot's application.
    pub application: Application,
    gateway: String,
}

/// The gateway's heartbeat, for those who want to know how far away Discord is.
#[derive(Clone, Debug, Default)]
pub struct Pulse(Arc<OnceLock<Arc<ShardManager>>>);

/// The runtime in which serenity listens and interactions are answered.
struct Room(Option<Runtime>);

struct Ear<A> {
    dispatch: Arc<Dispatch<A>>,
}

impl Standing {
    /// Asks Discord who the bot is: the calls that must succeed before anything else.
    pub async fn ask(rest: &Rest) -> Result<Self, Fault> {
        let gateway = rest.gateway().await?;
        if !rest.origin().permits_gateway(&gateway) {
            return Err(Fault::Misconfigured(
                "the gateway must be on loopback exactly when the api origin is, and else begin \
                 with wss://; the token was not sent"
                    .into(),
            ));
        }
        let me = rest.me().await?;
        let application = rest.application().await?;
        Ok(Self {
            me,
            application,
            gateway,
        })
    }
}

impl Pulse {
    /// Gives the time from the last heartbeat to its acknowledgement; there is none for the first
    /// 41 seconds of a connection.
    pub async fn latency(&self) -> Option<Duration> {
        let runners = self.0.get()?.runners.lock().await;
        runners.values().filter_map(|runner| runner.latency).max()
    }
}

/// Receives interactions until it is told to stop, then lets what is under way finish.
pub async fn run<A: Answer>(
    rest: &Rest,
    standing: &Standing,
    dispatch: Arc<Dispatch<A>>,
    pulse: &Pulse,
    stop: CancellationToken,
) -> Result<(), Fault> {
    let room = Room::open()?;
    let connecting = connect(
        http(rest, standing),
        standing.gateway.clone(),
        Arc::clone(&dispatch),
    );
    let mut client = room.host(connecting).await??;
    let shards = Arc::clone(&client.shard_manager);
    // Only the first client of a pulse is felt; a bot has one.
    let _ = pulse.0.set(Arc::clone(&shards));
    let listening = room.host(async move { client.start().await.map_err(closed) });
    let ended = tokio::select! {
        ended = listening => Some(ended.flatten()),
        () = rest.expelled() => None,
        () = stop.cancelled() => None,
    };
    info!("no new interactions are answered; finishing those under way");
    if let Err(Unfinished(left)) = dispatch.drain(DRAIN).await {
        warn!(left, "stopped before everything was answered");
    }
    if let Some(ended) = ended {
        return ended;
    }
    if tokio::time::timeout(GOODBYE, shards.shutdown_all())
        .await
        .is_err()
    {
        info!("the gateway did not say goodbye");
    }
    if rest.is_expelled() {
        Err(Fault::Unauthorised)
    } else {
        Ok(())
    }
}

fn http(rest: &Rest, standing: &Standing) -> Http {
    // serenity heeds the proxy only with its own limiter off.
    HttpBuilder::new(rest.token().expose())
        .client(rest.client().clone())
        .proxy(rest.origin().to_string())
        .ratelimiter_disabled(true)
        .application_id(standing.application.id)
        .build()
}

async fn connect<A: Answer>(
    http: Http,
    address: String,
    dispatch: Arc<Dispatch<A>>,
) -> Result<Client, Fault> {
    let client = ClientBuilder::new_with_http(http, GatewayIntents::empty())
        .raw_event_handler(Ear { dispatch })
        .await
        .map_err(|error| Fault::Closed(error.to_string()))?;
    if *client.ws_url.lock().await == address {
        Ok(client)
    } else {
        Err(Fault::Misconfigured(
            "the gateway's address changed between two questions; the token was not sent".into(),
        ))
    }
}

impl Room {
    fn open() -> Result<Self, Fault> {
        let mut runtime = Builder::new_multi_thread();
        runtime
            .worker_threads(THREADS)
            .thread_name("gateway")
            .enable_all();
        let runtime = runtime
            .build()
            .map_err(|error| Fault::Closed(error.to_string()))?;
        Ok(Self(Some(runtime)))
    }

    /// Runs something of serenity's, and with it all that it starts.
    async fn host<T: Send + 'static>(
        &self,
        guest: impl Future<Output = T> + Send + 'static,
    ) -> Result<T, Fault> {
        let broken = || Fault::Closed("the gateway's runtime broke".into());
        let runtime = self.0.as_ref().ok_or_else(broken)?;
        runtime.spawn(guest).await.map_err(|_| broken())
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        // Waiting for its threads could take for ever.
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

#[async_trait]
impl<A: Answer> RawEventHandler for Ear<A> {
    async fn raw_event(&self, _: Context, event: Event) {
        match event {
            Event::InteractionCreate(event) => self.dispatch.take(event.interaction).await,
            Event::Ready(event) => {
                let shard = event.ready.shard.map_or(0, |shard| shard.id.0);
                info!(shard, name = event.ready.user.name, "ready");
            }
            Event::Resumed(_) => info!("resumed"),
            Event::Unknown(event) if event.kind == "INTERACTION_CREATE" => {
                self.take_unread(event.value).await;
            }
            _ => {}
        }
    }
}

fn closed(error: serenity::Error) -> Fault {
    match error {
        serenity::Error::Gateway(GatewayError::InvalidAuthentication) => Fault::Unauthorised,
        serenity::Error::Gateway(GatewayError::InvalidGatewayIntents) => {
            Fault::Closed("discord does not know the intents that were asked for".into())
        }
        serenity::Error::Gateway(GatewayError::DisallowedGatewayIntents) => {
            Fault::Closed("discord does not grant the intents that were asked for".into())
        }
        other => Fault::Closed(other.to_string()),
    }
}

impl<A: Answer> Ear<A> {
    async fn take_unread(&self, value: Value) {
        let sender = sender(&value);
        let kind = value["type"].as_u64().unwrap_or(0);
        if let Some(interaction) = mend(value) {
            self.dispatch.take(interaction).await;
        } else if let Some((ticket, locale)) = sender {
            warn!(id = %ticket.id, "an interaction of an unknown shape arrived");
            self.dispatch.turn_away(ticket, kind, &locale).await;
        } else {
            warn!("an interaction without a sender arrived");
        }
    }
}
