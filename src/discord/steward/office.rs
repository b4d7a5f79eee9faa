//! What every courier needs: the program, the way to Discord, pictures, and the languages of guilds.
//!
//! A message is posted with an enforced nonce, which Discord remembers for minutes. One that was first
//! tried longer ago is looked for among the channel's messages before it is sent again; by what it is
//! recognised its courier knows.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use serenity::model::id::{ChannelId, GuildId, MessageId, UserId};
use tokio::sync::OnceCell;
use tracing::debug;

use crate::{
    app::App,
    discord::{
        fault::{Fault, code},
        paint::{self, Painter},
        render::render,
        response::Response,
        rest::Rest,
        scene::Voice,
    },
    poll,
    reply::{Message, Reply},
    store,
    words::Locale,
};

/// From this age on, a try may have been forgotten by Discord's nonces.
const REMEMBERED: SignedDuration = SignedDuration::from_mins(2);
/// Discord's clock and ours may differ by so much.
pub(super) const SKEW: SignedDuration = SignedDuration::from_mins(1);
/// So many messages come at once, and so many times more are asked for.
const PAGE: usize = 100;
const PAGES: usize = 10;
/// Where the bot cannot reach a channel.
pub(super) const AWAY: SignedDuration = SignedDuration::from_hours(1);
/// Discord's first second, in milliseconds since 1970.
const EPOCH: i64 = 1_420_070_400_000;

/// The program, the way to Discord, pictures and languages.
#[derive(Debug)]
pub(super) struct Office {
    pub(super) app: Arc<App>,
    pub(super) rest: Arc<Rest>,
    painter: Painter,
    locales: Mutex<HashMap<u64, Locale>>,
    me: OnceCell<UserId>,
}

/// Why something was not delivered.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    #[error(transparent)]
    Discord(#[from] Fault),
    #[error("the store failed")]
    Store(#[from] store::Fault),
}

impl Office {
    pub(super) fn new(app: Arc<App>, rest: Arc<Rest>, painter: Painter) -> Self {
        Self {
            app,
            rest,
            painter,
            locales: Mutex::default(),
            me: OnceCell::new(),
        }
    }

    /// Tells the time.
    pub(super) fn now(&self) -> Timestamp {
        self.app.clock().now()
    }

    /// Gives the bot's own account; Discord is asked once.
    pub(super) async fn me(&self) -> Result<UserId, Fault> {
        let ask = async || Ok(self.rest.me().await?.id);
        self.me.get_or_try_init(ask).await.copied()
    }

    /// Makes a message ready to be sent.
    pub(super) async fn response(&self, mut message: Message) -> Response {
        let attachments = std::mem::take(&mut message.attachments);
        let mut response = render(&Reply::Say(message));
        // Flags belong to answers of interactions.
        if let Value::Object(data) = &mut response.data {
            data.remove("flags");
        }
        response.files = paint::files(attachments, self.painter).await;
        response
    }

    /// Tells whether what was first tried at a moment may be there without Discord knowing its nonce.
    pub(super) fn is_forgotten(&self, tried: Timestamp) -> bool {
        self.now().duration_since(tried) > REMEMBERED
    }

    /// Looks for the first message in a channel that fits, posted at a moment or later.
    pub(super) async fn search<T>(
        &self,
        channel: ChannelId,
        since: Timestamp,
        fits: impl Fn(&Value) -> Option<T>,
    ) -> Result<Option<T>, Fault> {
        // Forward from the first try: much may have been said in a lively channel since.
        let mut after = earliest(since - SKEW);
        for _ in 0..PAGES {
            let page = self.rest.messages_after(channel, after).await?;
            if let Some(found) = page.iter().rev().find_map(&fits) {
                return Ok(Some(found));
            }
            match page.iter().filter_map(id_of).max() {
                Some(newest) if newest > after && page.len() >= PAGE => after = newest,
                _ => break,
            }
        }
        Ok(None)
    }

    /// Gives the voice of a guild; Discord is asked for its language once.
    pub(super) async fn voice(&self, guild: poll::GuildId) -> Voice {
        let known = self.locales().get(&guild.0).copied();
        let locale = match known {
            Some(locale) => locale,
            None => self.ask_locale(guild.0).await,
        };
        Voice::new(self.app.words(), locale)
    }

    async fn ask_locale(&self, guild: u64) -> Locale {
        let fallback = self.app.settings().default_locale;
        match self.rest.guild_locale(GuildId::new(guild)).await {
            Ok(tag) => {
                let locale = Locale::from_tag(&tag).unwrap_or(fallback);
                self.locales().insert(guild, locale);
                locale
            }
            Err(fault) => {
                debug!(%fault, "the language of a guild is not known");
                fallback
            }
        }
    }

    fn locales(&self) -> std::sync::MutexGuard<'_, HashMap<u64, Locale>> {
        self.locales.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tells whether the bot has no way to the channel.
pub(super) fn is_away(fault: &Fault) -> bool {
    matches!(
        fault.code(),
        Some(
            code::MISSING_ACCESS
                | code::UNKNOWN_CHANNEL
                | code::UNKNOWN_GUILD
                | code::MISSING_PERMISSION
                | code::THREAD_LOCKED
        )
    )
}

pub(super) fn message(channel: poll::ChannelId, id: MessageId) -> store::Message {
    store::Message {
        channel,
        id: store::MessageId(id.get()),
    }
}

pub(super) fn address(message: store::Message) -> (ChannelId, MessageId) {
    (
        ChannelId::new(message.channel.0),
        MessageId::new(message.id.0),
    )
}

pub(super) fn id_of(message: &Value) -> Option<MessageId> {
    let id: u64 = message["id"].as_str()?.parse().ok()?;
    (id > 0).then(|| MessageId::new(id))
}

/// Lists what the buttons and menus of a message name.
pub(super) fn buttons(message: &Value) -> impl Iterator<Item = &str> {
    let rows = message["components"].as_array().into_iter().flatten();
    let parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    parts.filter_map(|part| part["custom_id"].as_str())
}

/// Gives an id that is smaller than those of messages that are posted from a moment on.
pub(super) fn earliest(at: Timestamp) -> MessageId {
    let since = at.as_millisecond().saturating_sub(EPOCH);
    MessageId::new((u64::try_from(since).unwrap_or_default() << 22).max(1))
}

/// Tells when a message was posted, or a thread was started; its id says so.
pub(super) fn snowflake(id: u64) -> Timestamp {
    let since = i64::try_from(id >> 22).unwrap_or(i64::MAX);
    Timestamp::from_millisecond(EPOCH.saturating_add(since)).unwrap_or(Timestamp::MAX)
}
