//! Where interactions come from: the gateway, by serenity's client.
//!
//! It knows how to connect, to stay connected and to leave; an interaction's content it hands on
//! unread. The token goes only to the address that the configured API gave: serenity, left alone,
//! falls back to Discord's own when it cannot ask.
//!
//! serenity listens on a thread of its own. Where a connection is reset and the gateway cannot be
//! reached again at once, its loop turns without ever yielding until the next heartbeat is due,
//! 41 seconds at worst, and while a connection closes it may never stop. That thread can be lost
//! for a while, or at the end be left behind; deadlines, answers and the way out cannot.

mod mend;

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::redirect::Policy;
use serde_json::Value;
use serenity::Client;
use serenity::all::{Context, Event, GatewayIntents, RawEventHandler};
use serenity::async_trait;
use serenity::client::ClientBuilder;
use serenity::gateway::{GatewayError, ShardManager};
use serenity::http::{Http, HttpBuilder};
use serenity::model::application::Interaction;
use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;
use tokio_util::sync::CancellationToken;
use tracing::{Metadata, info, warn};

use self::mend::{mend, sender};
use super::dispatch::{Answer, Dispatch, Unfinished};
use super::fault::Fault;
use super::rest::{Application, Me, Rest};

/// How long answers that are under way may take once the bot has been told to stop.
const DRAIN: Duration = Duration::from_secs(10);
/// How long the gateway may take to say goodbye; serenity looks at its orders twice a second.
const GOODBYE: Duration = Duration::from_secs(2);

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

struct Ear<A> {
    dispatch: Arc<Dispatch<A>>,
    runtime: Handle,
}

impl Standing {
    /// Asks Discord who the bot is: the calls that must succeed before anything else.
    pub async fn ask(rest: &Rest) -> Result<Self, Fault> {
        let gateway = rest.gateway().await?;
        if !rest.origin().permits_gateway(&gateway) {
            return Err(Fault::Misconfigured(
                "the gateway's address is not one that this api origin may send the token to"
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
    /// Gives the time from the last heartbeat to its acknowledgement.
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
    let ear = Ear {
        dispatch: Arc::clone(&dispatch),
        runtime: Handle::current(),
    };
    let (connected, shards) = oneshot::channel();
    let (ending, ended) = oneshot::channel();
    let http = http(rest, standing)?;
    let address = standing.gateway.clone();
    std::thread::Builder::new()
        .name("gateway".into())
        .spawn(move || listen(http, &address, ear, connected, ending))
        .map_err(|error| Fault::Closed(error.to_string()))?;
    let lost = |_| Fault::Closed("the listening thread broke".into());
    let shards = shards.await.map_err(lost)??;
    // Only the first client of a pulse is felt; a bot has one.
    let _ = pulse.0.set(Arc::clone(&shards));
    let ended = tokio::select! {
        ended = ended => Some(ended.map_err(lost).flatten()),
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

/// Makes the client by which serenity asks for the gateway's address, and nothing else: ours must
/// not depend on connections that live on the listening thread.
fn http(rest: &Rest, standing: &Standing) -> Result<Http, Fault> {
    let client = reqwest::Client::builder()
        .redirect(Policy::none())
        .no_proxy();
    let client = client.build().map_err(Fault::unreachable)?;
    // serenity heeds the proxy only with its own limiter off.
    let http = HttpBuilder::new(rest.token().expose()).client(client);
    let http = http
        .proxy(rest.origin().to_string())
        .ratelimiter_disabled(true);
    Ok(http.application_id(standing.application.id).build())
}

/// Listens on this thread until the shards have stopped.
fn listen<A: Answer>(
    http: Http,
    address: &str,
    ear: Ear<A>,
    connected: oneshot::Sender<Result<Arc<ShardManager>, Fault>>,
    ending: oneshot::Sender<Result<(), Fault>>,
) {
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => return drop(connected.send(Err(Fault::Closed(error.to_string())))),
    };
    runtime.block_on(async {
        // Whoever asked may be gone by the time of either answer; then nobody minds.
        match connect(http, address, ear).await {
            Ok(mut client) => {
                let _ = connected.send(Ok(Arc::clone(&client.shard_manager)));
                let _ = ending.send(client.start().await.map_err(closed));
            }
            Err(fault) => drop(connected.send(Err(fault))),
        }
    });
}

async fn connect<A: Answer>(http: Http, address: &str, ear: Ear<A>) -> Result<Client, Fault> {
    let client = ClientBuilder::new_with_http(http, GatewayIntents::empty())
        .raw_event_handler(ear)
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

#[async_trait]
impl<A: Answer> RawEventHandler for Ear<A> {
    async fn raw_event(&self, _: Context, event: Event) {
        match event {
            Event::InteractionCreate(event) => self.hand_over(event.interaction),
            Event::Ready(event) => {
                let shard = event.ready.shard.map_or(0, |shard| shard.id.0);
                info!(shard, name = event.ready.user.name, "ready");
            }
            Event::Resumed(_) => info!("resumed"),
            Event::Unknown(event) if event.kind == "INTERACTION_CREATE" => {
                self.take_unread(event.value);
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
    fn hand_over(&self, interaction: Interaction) {
        let dispatch = Arc::clone(&self.dispatch);
        let taken = async move { dispatch.take(interaction).await };
        self.dispatch.tasks().spawn_on(taken, &self.runtime);
    }

    fn take_unread(&self, value: Value) {
        let sender = sender(&value);
        if let Some(interaction) = mend(value) {
            self.hand_over(interaction);
        } else if let Some((ticket, locale)) = sender {
            warn!(id = %ticket.id, "an interaction of an unknown shape arrived");
            let dispatch = Arc::clone(&self.dispatch);
            let turned_away = async move { dispatch.turn_away(ticket, &locale).await };
            self.dispatch.tasks().spawn_on(turned_away, &self.runtime);
        } else {
            warn!("an interaction without a sender arrived");
        }
    }
}

/// Tells whether a record may be written to a log, whatever level was asked for.
///
/// serenity's spans hold whole events, and some of its lines whole payloads: both carry the tokens
/// of interactions. Its warnings stay, except where they quote what arrived.
pub fn may_log(metadata: &Metadata<'_>) -> bool {
    let target = metadata.target();
    let theirs = [
        "serenity",
        "tungstenite",
        "tokio_tungstenite",
        "hyper",
        "hyper_util",
        "reqwest",
    ];
    let crate_name = target.split("::").next().unwrap_or(target);
    if !theirs.contains(&crate_name) {
        return true;
    }
    metadata.is_event()
        && *metadata.level() <= tracing::Level::INFO
        && target != "serenity::gateway::ws"
}
