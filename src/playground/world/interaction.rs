//! Interactions: what a person did, as the bot is told of it, and what the bot answered.
//!
//! Invariant: an interaction is answered at most once; what follows are follow-ups.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tokio::time::Instant;

use super::json::app_permissions;
use super::{Event, World, seed};

/// What the tokens of interactions begin with.
const TOKEN_PREFIX: &str = "aW50ZXJhY3Rpb246";
/// How long the token of an interaction lives.
pub(crate) const TOKEN_LIFE: SignedDuration = SignedDuration::from_mins(15);
/// The largest file that an answer may carry, as told to the bot.
const ATTACHMENT_LIMIT: u64 = 10 * 1024 * 1024;

/// What a person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Used a command.
    Command,
    /// Pressed a button or chose from a menu.
    Component,
    /// Is typing the value of an option.
    Autocomplete,
    /// Sent a form.
    Modal,
}

impl Kind {
    /// Gives Discord's number.
    pub(crate) fn number(self) -> u8 {
        match self {
            Self::Command => 2,
            Self::Component => 3,
            Self::Autocomplete => 4,
            Self::Modal => 5,
        }
    }
}

/// The first answer to an interaction.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Answer {
    /// A message of its own; still loading when it was deferred.
    Message,
    /// The pressed message will change later.
    Later,
    /// The pressed message changed.
    Changed,
    /// Choices for the option being typed.
    Choices(Vec<Value>),
    /// A form to fill in.
    Modal(Value),
}

/// An interaction from its beginning to the end of its token.
#[derive(Clone, Debug)]
pub(crate) struct Interaction {
    pub(crate) id: u64,
    pub(crate) token: String,
    pub(crate) kind: Kind,
    pub(crate) person: u64,
    pub(crate) channel: u64,
    pub(crate) born: Timestamp,
    /// The real moment at which the time for the first answer began.
    pub(crate) asked: Instant,
    /// The first answer; none while the bot is silent.
    pub(crate) answer: Option<Answer>,
    /// Whether a person's call waits for what comes of it; so long it is not forgotten.
    pub(crate) awaited: bool,
    /// Whether the time for the first answer ran out.
    pub(crate) late: bool,
    /// The message whose component was pressed, or whose form was sent.
    pub(crate) source: Option<u64>,
    /// The message that `@original` names.
    pub(crate) original: Option<u64>,
    /// Messages that followed.
    pub(crate) followups: Vec<u64>,
    /// What messages that answer it say about it.
    pub(crate) metadata: Value,
    /// The full name of the command used.
    pub(crate) command: Option<String>,
    /// For autocomplete: the type of the option being typed.
    pub(crate) typing: Option<u64>,
}

/// What a person is about to do.
#[derive(Debug)]
pub(crate) struct Opening {
    pub(crate) kind: Kind,
    pub(crate) person: u64,
    pub(crate) channel: u64,
    pub(crate) data: Value,
    pub(crate) source: Option<u64>,
    /// The full name of the command used.
    pub(crate) command: Option<String>,
    /// For forms: the metadata of the interaction that opened it.
    pub(crate) opened_by: Option<Value>,
    /// For autocomplete: the type of the option being typed.
    pub(crate) typing: Option<u64>,
}

impl Interaction {
    /// Says whether its token may still be used.
    pub(crate) fn alive(&self, now: Timestamp) -> bool {
        !self.late && !self.expired(now)
    }

    /// Says whether the time of its token is over.
    pub(crate) fn expired(&self, now: Timestamp) -> bool {
        now.duration_since(self.born) > TOKEN_LIFE
    }
}

impl World {
    /// Starts an interaction, tells the bot, and gives its identifier. What the bot is told may be
    /// forged first.
    pub(crate) fn open(&mut self, opening: Opening, forge: impl FnOnce(&mut Value)) -> u64 {
        let id = self.id();
        let secret = self.secret(120);
        let token = format!("{TOKEN_PREFIX}{id}-{secret}");
        let metadata = self.metadata(id, &opening);
        let mut event = self.interaction_event(id, &token, &opening);
        forge(&mut event.data);
        self.interactions.insert(
            id,
            Interaction {
                id,
                token,
                kind: opening.kind,
                person: opening.person,
                channel: opening.channel,
                born: self.now,
                asked: Instant::now(),
                answer: None,
                awaited: false,
                late: false,
                source: opening.source,
                original: None,
                followups: Vec::new(),
                metadata,
                command: opening.command,
                typing: opening.typing,
            },
        );
        self.tell(event);
        id
    }

    /// Finds an interaction by its token.
    pub(crate) fn by_token(&self, token: &str) -> Option<&Interaction> {
        // The identifier is spelled out in the token, so that finding it needs no second index.
        let (id, _) = token.strip_prefix(TOKEN_PREFIX)?.split_once('-')?;
        let id = super::snowflake::read(id)?;
        self.interactions.get(&id).filter(|it| it.token == token)
    }

    fn metadata(&self, id: u64, opening: &Opening) -> Value {
        let user = self.member(opening.person).map(|member| member.user.json());
        let mut metadata = json!({
            "id": id.to_string(),
            "type": opening.kind.number(),
            "user": user,
            "authorizing_integration_owners": self.owners(opening.channel),
        });
        if let Some(name) = &opening.command {
            metadata["name"] = json!(name);
            metadata["command_type"] = opening.data["type"].clone();
        }
        if opening.kind == Kind::Component {
            metadata["interacted_message_id"] = json!(opening.source.unwrap_or(0).to_string());
        }
        if let Some(opened_by) = &opening.opened_by {
            metadata["triggering_interaction_metadata"] = opened_by.clone();
        }
        metadata
    }

    fn owners(&self, channel: u64) -> Value {
        let direct = self.channel(channel).is_some_and(|it| it.person.is_some());
        let owner = if direct { 0 } else { seed::GUILD };
        json!({"0": owner.to_string()})
    }

    fn interaction_event(&self, id: u64, token: &str, opening: &Opening) -> Event {
        let mut data = json!({
            "id": id.to_string(),
            "application_id": seed::APPLICATION.to_string(),
            "type": opening.kind.number(),
            "data": opening.data,
            "channel_id": opening.channel.to_string(),
            "token": token,
            "version": 1,
            "entitlements": [],
            "entitlement_sku_ids": [],
            "authorizing_integration_owners": self.owners(opening.channel),
            "attachment_size_limit": ATTACHMENT_LIMIT,
        });
        let mut guild = None;
        if let Some(channel) = self.channel(opening.channel) {
            data["channel"] = self.interaction_channel(channel, opening.person);
            data["app_permissions"] = json!(app_permissions(self, channel));
            data["context"] = json!(u8::from(channel.person.is_some()));
            if channel.person.is_none() {
                guild = Some(seed::GUILD);
            }
        }
        if let Some(member) = self.member(opening.person) {
            data["locale"] = json!(member.locale);
            if guild.is_some() {
                let channel = self.channel(opening.channel);
                let bits = channel.map_or(0, |channel| self.may(opening.person, channel));
                data["member"] = member.json();
                data["member"]["permissions"] = json!(bits.to_string());
            } else {
                data["user"] = member.user.json();
            }
        }
        if guild.is_some() {
            data["guild_id"] = json!(seed::GUILD.to_string());
            data["guild_locale"] = json!(seed::GUILD_LOCALE);
            data["guild"] = json!({
                "id": seed::GUILD.to_string(), "locale": seed::GUILD_LOCALE, "features": [],
            });
        }
        if let Some(message) = opening.source.and_then(|source| self.messages.get(&source)) {
            data["message"] = self.message_json(message);
        }
        Event {
            name: "INTERACTION_CREATE",
            data,
            intents: 0,
            guild,
        }
    }
}
