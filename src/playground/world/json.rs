//! The world in Discord's JSON: users, members, roles, channels, the guild, the application.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::message::REPLY;
use super::permission::{Overwrite, Target};
use super::thread::THREAD_STARTER;
use super::{Channel, Member, Message, Role, User, World, permission, seed, snowflake};

/// Writes a moment as Discord does.
pub(crate) fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S%.6f+00:00").to_string()
}

impl User {
    /// Writes a user object.
    pub(crate) fn json(&self) -> Value {
        let mut user = json!({
            "id": self.id.to_string(),
            "username": self.name,
            "discriminator": if self.bot { "0417" } else { "0" },
            "global_name": if self.bot { Value::Null } else { json!(self.shown) },
            "avatar": null,
            "avatar_decoration_data": null,
            "banner": null,
            "accent_color": null,
            "clan": null,
            "primary_guild": null,
            "collectibles": null,
            "public_flags": 0,
            "flags": 0,
        });
        if self.bot {
            user["bot"] = json!(true);
        }
        user
    }
}

impl Member {
    /// Writes a guild member object without its user.
    pub(crate) fn partial_json(&self) -> Value {
        let roles: Vec<String> = self.roles.iter().map(u64::to_string).collect();
        json!({
            "nick": null,
            "avatar": null,
            "banner": null,
            "roles": roles,
            "joined_at": moment(self.joined),
            "premium_since": null,
            "flags": 0,
            "pending": false,
            "communication_disabled_until": null,
            "unusual_dm_activity_until": null,
        })
    }

    /// Writes a guild member object.
    pub(crate) fn json(&self) -> Value {
        let mut member = self.partial_json();
        member["user"] = self.user.json();
        member["deaf"] = json!(false);
        member["mute"] = json!(false);
        member
    }
}

impl Role {
    /// Writes a role object.
    pub(crate) fn json(&self) -> Value {
        let mut role = json!({
            "id": self.id.to_string(),
            "name": self.name,
            "description": null,
            "permissions": self.permissions.to_string(),
            "position": self.position,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null},
            "hoist": false,
            "managed": self.bot.is_some(),
            "mentionable": false,
            "icon": null,
            "unicode_emoji": null,
            "flags": 0,
        });
        if let Some(bot) = self.bot {
            role["tags"] = json!({"bot_id": bot.to_string()});
        }
        role
    }
}

impl World {
    /// Writes a channel object.
    pub(crate) fn channel_json(&self, channel: &Channel) -> Value {
        if let Some(thread) = &channel.thread {
            return self.thread_json(channel, thread);
        }
        let last = self.last_message(channel.id);
        if let Some(person) = channel.person {
            let recipients: Vec<Value> = self
                .member(person)
                .map(|it| it.user.json())
                .into_iter()
                .collect();
            return json!({
                "id": channel.id.to_string(),
                "type": 1,
                "last_message_id": last,
                "recipients": recipients,
                "flags": 0,
            });
        }
        json!({
            "id": channel.id.to_string(),
            "type": 0,
            "guild_id": seed::GUILD.to_string(),
            "name": channel.name,
            "topic": channel.topic,
            "position": self.channels.iter().position(|it| it.id == channel.id),
            "permission_overwrites":
                channel.overwrites.iter().map(overwrite_json).collect::<Vec<_>>(),
            "parent_id": null,
            "nsfw": false,
            "rate_limit_per_user": 0,
            "last_message_id": last,
            "last_pin_timestamp": null,
            "flags": 0,
        })
    }

    /// Writes the partial channel of an interaction, with what the person may do in it.
    pub(crate) fn interaction_channel(&self, channel: &Channel, person: u64) -> Value {
        let mut value = self.channel_json(channel);
        if let Value::Object(object) = &mut value {
            object.remove("permission_overwrites");
            object.insert(
                "permissions".to_owned(),
                json!(self.may(person, channel).to_string()),
            );
        }
        value
    }

    /// Writes the guild object that a bot may ask for.
    pub(crate) fn guild_json(&self) -> Value {
        json!({
            "id": seed::GUILD.to_string(),
            "name": seed::GUILD_NAME,
            "icon": null,
            "description": null,
            "home_header": null,
            "splash": null,
            "discovery_splash": null,
            "features": [],
            "banner": null,
            "owner_id": self.owner().to_string(),
            "application_id": null,
            "region": "us-west",
            "afk_channel_id": null,
            "afk_timeout": 300,
            "system_channel_id": null,
            "system_channel_flags": 0,
            "widget_enabled": false,
            "widget_channel_id": null,
            "verification_level": 0,
            "roles": self.roles.iter().map(Role::json).collect::<Vec<_>>(),
            "default_message_notifications": 0,
            "mfa_level": 0,
            "explicit_content_filter": 0,
            "max_presences": null,
            "max_members": 500_000,
            "max_stage_video_channel_users": 50,
            "max_video_channel_users": 25,
            "vanity_url_code": null,
            "premium_tier": 0,
            "premium_subscription_count": 0,
            "preferred_locale": seed::GUILD_LOCALE,
            "rules_channel_id": null,
            "safety_alerts_channel_id": null,
            "public_updates_channel_id": null,
            "incidents_data": null,
            "premium_progress_bar_enabled": false,
            "nsfw": false,
            "nsfw_level": 0,
            "emojis": [],
            "stickers": [],
        })
    }

    /// Writes the guild as `GUILD_CREATE` carries it.
    pub(crate) fn guild_create(&self) -> Value {
        let mut guild = self.guild_json();
        let channels: Vec<Value> = self
            .channels
            .iter()
            .filter(|channel| channel.person.is_none() && channel.thread.is_none())
            .map(|channel| self.channel_json(channel))
            .collect();
        guild["channels"] = json!(channels);
        guild["threads"] = json!(self.active_threads());
        // Without the members intent, Discord sends only the bot's own member.
        guild["members"] = json!([self.bot().json()]);
        guild["member_count"] = json!(self.members.len());
        guild["joined_at"] = json!(moment(self.bot().joined));
        for (key, value) in [("large", json!(false)), ("unavailable", json!(false))] {
            guild[key] = value;
        }
        for key in [
            "voice_states",
            "presences",
            "stage_instances",
            "guild_scheduled_events",
            "soundboard_sounds",
        ] {
            guild[key] = json!([]);
        }
        guild
    }

    /// Writes the application object.
    pub(crate) fn application_json(&self) -> Value {
        let bot = &self.bot().user;
        let owner = self.member(self.owner()).map(|member| member.user.json());
        json!({
            "id": seed::APPLICATION.to_string(),
            "name": bot.shown,
            "icon": null,
            "description": "",
            "summary": "",
            "type": null,
            "bot": bot.json(),
            "bot_public": true,
            "bot_require_code_grant": false,
            "is_monetized": false,
            "is_verified": false,
            "verify_key": "0000000000000000000000000000000000000000000000000000000000000000",
            "flags": 0,
            "flags_new": "0",
            "explicit_content_filter": 0,
            "eligible_oauth2_scopes": [],
            "hook": true,
            "owner": owner,
            "team": null,
            "tags": [],
            "redirect_uris": [],
            "rpc_origins": [],
            "interactions_endpoint_url": null,
            "role_connections_verification_url": null,
            "event_webhooks_status": 1,
            "event_webhooks_url": null,
            "approximate_guild_count": 1,
            "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0,
            "integration_types_config": {"0": {}},
        })
    }

    /// Writes a message object.
    pub(crate) fn message_json(&self, message: &Message) -> Value {
        let mut object = Map::new();
        let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
        let author = self.member(message.author);
        put("id", json!(message.id.to_string()));
        put("channel_id", json!(message.channel.to_string()));
        put("type", json!(message.kind));
        put("author", author.map_or(Value::Null, |it| it.user.json()));
        put("timestamp", json!(moment(message.sent)));
        put(
            "edited_timestamp",
            message.edited.map_or(Value::Null, |at| json!(moment(at))),
        );
        put("tts", json!(message.tts));
        put("pinned", json!(false));
        put("content", json!(message.content));
        put("embeds", json!(message.embeds));
        put("components", json!(message.components));
        put("attachments", json!(message.attachments));
        put("flags", json!(message.flags));
        put("mentions", json!(self.mentioned(message)));
        put("mention_everyone", json!(message.mention_everyone));
        let roles: Vec<String> = message.mention_roles.iter().map(u64::to_string).collect();
        put("mention_roles", json!(roles));
        if let Some(reference) = &message.reference {
            put("message_reference", reference.clone());
        }
        if matches!(message.kind, REPLY | THREAD_STARTER) {
            put("referenced_message", self.referenced(message));
        }
        if let Some(thread) = self.thread_of(message) {
            put("thread", thread);
        }
        if let Some(metadata) = &message.metadata {
            put("interaction_metadata", metadata.clone());
            put("application_id", json!(seed::APPLICATION.to_string()));
            put("webhook_id", json!(seed::APPLICATION.to_string()));
            if let Some(name) = &message.command {
                let brief = json!({
                    "id": metadata["id"], "type": 2, "name": name, "user": metadata["user"],
                });
                put("interaction", brief);
            }
        }
        Value::Object(object)
    }

    /// Writes the message that another one points at, without what that one points at itself.
    fn referenced(&self, message: &Message) -> Value {
        let id = message
            .reference
            .as_ref()
            .and_then(|it| it["message_id"].as_str());
        let found = id
            .and_then(snowflake::read)
            .and_then(|id| self.messages.get(&id))
            .filter(|it| it.viewer.is_none());
        let Some(found) = found else {
            return Value::Null;
        };
        let plain = Message {
            kind: 0,
            ..found.clone()
        };
        self.message_json(&plain)
    }

    /// Writes a message as the bot may read it: without the privileged intent, what others wrote in
    /// the guild is hidden unless it calls the bot.
    pub(crate) fn readable_json(&self, message: &Message) -> Value {
        let mut value = self.message_json(message);
        let direct = self
            .channel(message.channel)
            .is_some_and(|it| it.person.is_some());
        if !direct {
            hide(&mut value);
            if let Some(inner) = value.get_mut("referenced_message") {
                hide(inner);
            }
        }
        value
    }

    /// Writes a message as its author is told that it was sent: only then its nonce is there.
    pub(crate) fn sent_json(&self, message: &Message) -> Value {
        let mut value = self.message_json(message);
        if let Some(nonce) = &message.nonce {
            value["nonce"] = nonce.clone();
        }
        value
    }

    fn mentioned(&self, message: &Message) -> Vec<Value> {
        let members = message.mentions.iter().filter_map(|id| self.member(*id));
        members.map(|member| member.user.json()).collect()
    }

    fn last_message(&self, channel: u64) -> Option<String> {
        self.latest.get(&channel).map(u64::to_string)
    }
}

/// Gives what the bot may do where an interaction happens, as Discord reports it.
pub(crate) fn app_permissions(world: &World, channel: &Channel) -> String {
    let bits = match channel.person {
        Some(_) => {
            permission::ATTACH_FILES
                | permission::EMBED_LINKS
                | permission::MENTION_EVERYONE
                | permission::USE_EXTERNAL_EMOJIS
        }
        None => world.may(seed::APPLICATION, channel),
    };
    bits.to_string()
}

/// Empties a message that is neither the bot's own nor calls it.
fn hide(value: &mut Value) {
    let bot = json!(seed::APPLICATION.to_string());
    let called = value["mentions"]
        .as_array()
        .is_some_and(|all| all.iter().any(|it| it["id"] == bot));
    if !value.is_object() || called || value["author"]["id"] == bot {
        return;
    }
    value["content"] = json!("");
    for key in ["embeds", "attachments", "components"] {
        value[key] = json!([]);
    }
}

fn overwrite_json(overwrite: &Overwrite) -> Value {
    let (id, kind) = match overwrite.target {
        Target::Role(id) => (id, 0),
        Target::Member(id) => (id, 1),
    };
    json!({
        "id": id.to_string(),
        "type": kind,
        "allow": overwrite.allow.to_string(),
        "deny": overwrite.deny.to_string(),
    })
}
