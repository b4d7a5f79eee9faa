//! The bot's calls to Discord.
//!
//! It knows routes, limits and retries; what a message says it does not read. Three rules hold:
//! every message body leaves with `allowed_mentions` that parses nothing, no fault or log line
//! holds an address, and only what is harmless twice is sent twice.
//!
//! serenity's `Request::build` is not used: its span records the route, so every interaction's
//! token would reach the log. Nor is its limiter: it sleeps holding a bucket's lock, keys every
//! follow-up of an application alike, forgets nothing, and repeats a `POST` after one unreadable
//! header.

mod body;
mod route;
mod send;
mod threads;

use std::time::Duration;

use axum::body::Bytes;
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use reqwest::redirect::Policy;
use reqwest::{Client, Method};
use serde::Deserialize;
use serde_json::{Value, json};
use serenity::model::id::{ApplicationId, ChannelId, GuildId, MessageId, UserId};
use tokio_util::sync::CancellationToken;

use self::body::Body;
use self::route::Route;
pub use self::route::{Scope, Ticket};
use self::send::{Call, Repeat, parse};
pub use self::threads::{ActiveThread, ThreadChange};
use super::fault::Fault;
use super::limits::Limits;
use super::response::Response;
use crate::config::{ApiOrigin, Secret};

/// Discord asks for the address and version of the library, and lets more follow
/// (<https://discord.com/developers/docs/reference#user-agent>).
const AGENT: &str = concat!(
    "DiscordBot (https://github.com/serenity-rs/serenity, 0.12.5) rostrum/",
    env!("CARGO_PKG_VERSION")
);
const CONNECT_WITHIN: Duration = Duration::from_secs(5);
const ANSWER_WITHIN: Duration = Duration::from_secs(15);
const KEEP_ALIVE: Duration = Duration::from_secs(30);

/// The bot's connection to Discord's API.
#[derive(Debug)]
pub struct Rest {
    client: Client,
    origin: ApiOrigin,
    api: String,
    token: Secret,
    limits: Limits,
    expelled: CancellationToken,
}

/// The bot's own account.
#[derive(Clone, Debug, Deserialize)]
pub struct Me {
    /// The account's id.
    pub id: UserId,
    /// The account's name.
    #[serde(rename = "username")]
    pub name: String,
}

/// The application that the bot's token belongs to.
#[derive(Clone, Debug, Deserialize)]
pub struct Application {
    /// The application's id.
    pub id: ApplicationId,
    /// The application's name.
    #[serde(default)]
    pub name: String,
}

/// How an interaction is acknowledged before its answer is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deferral {
    /// A message that everyone will see is on its way.
    Public,
    /// A message that only the person who asked will see is on its way.
    Private,
    /// The message whose button or menu was used will change.
    Update,
}

#[derive(Deserialize)]
struct Identified {
    id: MessageId,
}

impl Rest {
    /// Opens a client for an origin; nothing is sent yet.
    pub fn new(origin: ApiOrigin, token: Secret) -> Result<Self, Fault> {
        if token.expose().is_empty() {
            return Err(Fault::Misconfigured("the token is empty".into()));
        }
        let mut secret = HeaderValue::from_str(&format!("Bot {}", token.expose()))
            .map_err(|_| Fault::Misconfigured("the token holds characters no token has".into()))?;
        secret.set_sensitive(true);
        // An idle connection is kept as long as Discord keeps it: opening one costs an interaction
        // several round trips. System proxies are not asked, for the gateway could not use them.
        let client = Client::builder()
            .user_agent(AGENT)
            .default_headers(HeaderMap::from_iter([(AUTHORIZATION, secret)]))
            .redirect(Policy::none())
            .no_proxy()
            .pool_idle_timeout(None)
            .tcp_keepalive(KEEP_ALIVE)
            .tcp_nodelay(true)
            .connect_timeout(CONNECT_WITHIN)
            .timeout(ANSWER_WITHIN)
            .build()
            .map_err(Fault::unreachable)?;
        Ok(Self {
            api: format!("{origin}/api/v10"),
            client,
            origin,
            token,
            limits: Limits::default(),
            expelled: CancellationToken::new(),
        })
    }

    /// Gives the origin that is spoken to.
    pub fn origin(&self) -> &ApiOrigin {
        &self.origin
    }

    /// Resolves once Discord has rejected the bot's token.
    pub async fn expelled(&self) {
        self.expelled.cancelled().await;
    }

    /// Tells whether Discord has rejected the bot's token.
    pub fn is_expelled(&self) -> bool {
        self.expelled.is_cancelled()
    }

    /// Counts the rate limits that are remembered.
    pub fn remembered_limits(&self) -> usize {
        self.limits.remembered()
    }

    pub(super) fn client(&self) -> &Client {
        &self.client
    }

    pub(super) fn token(&self) -> &Secret {
        &self.token
    }

    /// Asks for the gateway's address.
    pub async fn gateway(&self) -> Result<String, Fault> {
        #[derive(Deserialize)]
        struct Gateway {
            url: String,
        }
        let bytes = self.send(Call::get(Route::Gateway)).await?;
        parse::<Gateway>(&bytes).map(|gateway| gateway.url)
    }

    /// Asks who the bot is.
    pub async fn me(&self) -> Result<Me, Fault> {
        parse(&self.send(Call::get(Route::Me)).await?)
    }

    /// Asks which application the bot belongs to.
    pub async fn application(&self) -> Result<Application, Fault> {
        parse(&self.send(Call::get(Route::Application)).await?)
    }

    /// Lists the registered commands with their localisations.
    pub async fn commands(
        &self,
        application: ApplicationId,
        scope: Scope,
    ) -> Result<Vec<Value>, Fault> {
        let call = Call::get(Route::Commands(application, scope));
        parse(
            &self
                .send(Call {
                    query: "?with_localizations=true".into(),
                    ..call
                })
                .await?,
        )
    }

    /// Replaces the registered commands.
    pub async fn put_commands(
        &self,
        application: ApplicationId,
        scope: Scope,
        commands: &[Value],
    ) -> Result<(), Fault> {
        let body = Body::json(&commands)?;
        let call = Call::get(Route::Commands(application, scope));
        self.send(Call {
            method: Method::PUT,
            body,
            ..call
        })
        .await
        .map(drop)
    }
}

/// Answers to interactions, made with their tokens.
impl Rest {
    /// Answers an interaction for the first time.
    pub async fn answer(&self, ticket: &Ticket, response: &Response) -> Result<(), Fault> {
        self.callback(ticket, &Body::answer(response)?).await
    }

    /// Acknowledges an interaction whose answer is not ready yet.
    pub async fn defer(&self, ticket: &Ticket, deferral: Deferral) -> Result<(), Fault> {
        let body = match deferral {
            Deferral::Public => json!({ "type": 5 }),
            Deferral::Private => json!({ "type": 5, "data": { "flags": 64 } }),
            Deferral::Update => json!({ "type": 6 }),
        };
        self.callback(ticket, &Body::json(&body)?).await
    }

    /// Changes the message that answered an interaction.
    pub async fn edit_original(&self, ticket: &Ticket, message: &Response) -> Result<(), Fault> {
        self.write(Method::PATCH, Route::Original(ticket), message)
            .await
            .map(drop)
    }

    /// Reads the message that answered an interaction.
    pub async fn original(&self, ticket: &Ticket) -> Result<Value, Fault> {
        parse(&self.send(Call::get(Route::Original(ticket))).await?)
    }

    /// Removes the message that answered an interaction.
    pub async fn delete_original(&self, ticket: &Ticket) -> Result<(), Fault> {
        self.send(Call::delete(Route::Original(ticket)))
            .await
            .map(drop)
    }

    /// Posts another message in answer to an interaction.
    pub async fn follow_up(&self, ticket: &Ticket, message: &Response) -> Result<MessageId, Fault> {
        let bytes = self
            .write(Method::POST, Route::FollowUps(ticket), message)
            .await?;
        parse::<Identified>(&bytes).map(|message| message.id)
    }

    /// Changes an earlier follow-up.
    pub async fn edit_follow_up(
        &self,
        ticket: &Ticket,
        id: MessageId,
        message: &Response,
    ) -> Result<(), Fault> {
        self.write(Method::PATCH, Route::FollowUp(ticket, id), message)
            .await
            .map(drop)
    }

    /// Removes an earlier follow-up.
    pub async fn delete_follow_up(&self, ticket: &Ticket, id: MessageId) -> Result<(), Fault> {
        self.send(Call::delete(Route::FollowUp(ticket, id)))
            .await
            .map(drop)
    }
}

/// Messages in channels, made with the bot's token.
impl Rest {
    /// Posts a message to a channel; the same nonce within minutes posts it once.
    pub async fn post_message(
        &self,
        channel: ChannelId,
        nonce: &str,
        mut message: Response,
    ) -> Result<MessageId, Fault> {
        if let Value::Object(data) = &mut message.data {
            data.insert("nonce".into(), nonce.into());
            data.insert("enforce_nonce".into(), true.into());
        }
        let bytes = self
            .write(Method::POST, Route::Messages(channel), &message)
            .await?;
        parse::<Identified>(&bytes).map(|message| message.id)
    }

    /// Changes a message of the bot's own.
    pub async fn edit_message(
        &self,
        channel: ChannelId,
        id: MessageId,
        message: &Response,
    ) -> Result<(), Fault> {
        self.write(Method::PATCH, Route::Message(channel, id), message)
            .await
            .map(drop)
    }

    /// Removes a message of the bot's own.
    pub async fn delete_message(&self, channel: ChannelId, id: MessageId) -> Result<(), Fault> {
        self.send(Call::delete(Route::Message(channel, id)))
            .await
            .map(drop)
    }

    /// Reads a message.
    pub async fn message(&self, channel: ChannelId, id: MessageId) -> Result<Value, Fault> {
        parse(&self.send(Call::get(Route::Message(channel, id))).await?)
    }

    /// Lists the messages of a channel that came first after an id, a hundred at most, the newest
    /// first.
    pub async fn messages_after(
        &self,
        channel: ChannelId,
        id: MessageId,
    ) -> Result<Vec<Value>, Fault> {
        let call = Call::get(Route::Messages(channel));
        let query = format!("?limit=100&after={id}").into();
        parse(&self.send(Call { query, ..call }).await?)
    }

    /// Asks for the language of a guild, as Discord writes it.
    pub async fn guild_locale(&self, guild: GuildId) -> Result<String, Fault> {
        #[derive(Deserialize)]
        struct Guild {
            preferred_locale: String,
        }
        let bytes = self.send(Call::get(Route::Guild(guild))).await?;
        parse::<Guild>(&bytes).map(|guild| guild.preferred_locale)
    }

    async fn write(
        &self,
        method: Method,
        route: Route<'_>,
        message: &Response,
    ) -> Result<Bytes, Fault> {
        // Only a follow-up shows twice if it is sent twice: a message in a channel carries an
        // enforced nonce, and an edit is the same edit again.
        let repeat = match route {
            Route::FollowUps(_) => Repeat::IfUnsent,
            _ => Repeat::Harmless,
        };
        let body = Body::message(message)?;
        self.send(Call {
            method,
            body,
            repeat,
            ..Call::get(route)
        })
        .await
    }
}
