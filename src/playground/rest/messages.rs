//! Messages of channels: sent, read, edited and deleted by the bot in its own name.

use jiff::SignedDuration;
use serde_json::{Map, Value, json};

use super::super::ground::Ground;
use super::super::rules::{self, Existing};
use super::super::world::thread::Hindrance;
use super::super::world::{
    Channel, Draft, Message, REPLY, Upload, World, permission as may, seed, snowflake,
};
use super::denied::Denied;
use super::{Call, Reply, lookups, threads};

/// How long a nonce is remembered.
const NONCE_LIFE: SignedDuration = SignedDuration::from_mins(5);

/// Answers everything below the messages of a channel.
pub(super) fn answer(
    ground: &Ground,
    call: &Call,
    channel: &str,
    rest: &[&str],
) -> Result<Reply, Denied> {
    match (call.method.as_str(), rest) {
        ("GET", []) => list(ground, call, channel),
        ("POST", []) => send(ground, call, channel),
        ("GET", [id]) => one(ground, channel, id),
        ("PATCH", [id]) => edit(ground, call, channel, id),
        ("DELETE", [id]) => delete(ground, channel, id),
        ("POST", [id, "threads"]) => threads::start(ground, call, channel, Some(id)),
        (_, [] | [_]) => Err(Denied::wrong_method()),
        (method, rest) => {
            let mut path = vec!["channels", "{id}", "messages"];
            path.extend(rest);
            Err(super::unspoken(method, &path))
        }
    }
}

/// Checks a message body as sent or edited.
pub(super) fn check(
    body: &Map<String, Value>,
    files: &[Upload],
    existing: Existing<'_>,
) -> rules::Violations {
    let files: Vec<(u64, &str)> = files.iter().map(|it| (it.nth, it.name.as_str())).collect();
    rules::message(body, &files, existing)
}

/// Refuses an edit that breaks a rule or leaves nothing to see.
pub(super) fn check_edit(
    message: &Message,
    body: &Map<String, Value>,
    files: &[Upload],
) -> Result<(), Denied> {
    let existing = Existing {
        attachments: &message.attachments,
        flags: message.flags,
    };
    let found = check(body, files, existing);
    if !found.is_empty() {
        return Err(Denied::form(found));
    }
    let blank = |key: &str, held: bool| match body.get(key) {
        None => !held,
        Some(Value::String(text)) => text.trim().is_empty(),
        Some(Value::Array(list)) => list.is_empty(),
        Some(_) => true,
    };
    let empty = files.is_empty()
        && blank("content", !message.content.is_empty())
        && blank("embeds", !message.embeds.is_empty())
        && blank("components", !message.components.is_empty())
        && blank("attachments", !message.attachments.is_empty());
    if empty {
        Err(Denied::empty_message())
    } else {
        Ok(())
    }
}

fn send(ground: &Ground, call: &Call, channel: &str) -> Result<Reply, Denied> {
    let body = call.object()?;
    let files = &call.parcel.files;
    ground.change(|world| {
        let channel = lookups::seen(world, channel)?;
        let (id, bits) = (channel.id, world.may(seed::APPLICATION, channel));
        let mut needed = 0;
        if body
            .get("embeds")
            .and_then(Value::as_array)
            .is_some_and(|it| !it.is_empty())
        {
            needed |= may::EMBED_LINKS;
        }
        if !files.is_empty() {
            needed |= may::ATTACH_FILES;
        }
        if bits & needed != needed {
            return Err(Denied::missing_permissions());
        }
        free(world, channel)?;
        let found = check(&body, files, Existing::default());
        if !found.is_empty() {
            return Err(Denied::form(found));
        }
        if rules::is_empty(&body, files.len()) {
            return Err(Denied::empty_message());
        }
        if let Some(earlier) = repeated(world, id, &body) {
            return Ok(Reply::ok(world.sent_json(earlier)));
        }
        let reference = reference(world, id, &body)?;
        let posted = world.post(Draft {
            kind: if reference.is_some() { REPLY } else { 0 },
            files,
            reference,
            ..Draft::plain(seed::APPLICATION, id, &body)
        });
        Ok(Reply::ok(world.sent_json(&world.messages[&posted])))
    })
}

/// Refuses to write where the bot cannot.
fn free(world: &World, channel: &Channel) -> Result<(), Denied> {
    match world.hindrance(seed::APPLICATION, channel) {
        None => Ok(()),
        Some(Hindrance::Forbidden) => Err(Denied::missing_permissions()),
        Some(Hindrance::Locked) => Err(Denied::locked()),
        Some(Hindrance::Archived) => Err(Denied::archived()),
    }
}

/// Finds the message that was sent with the same enforced nonce a moment ago.
fn repeated<'a>(world: &'a World, channel: u64, body: &Map<String, Value>) -> Option<&'a Message> {
    let nonce = body.get("nonce").filter(|it| !it.is_null())?;
    if body.get("enforce_nonce") != Some(&json!(true)) {
        return None;
    }
    world.messages.values().rev().find(|it| {
        it.author == seed::APPLICATION
            && it.channel == channel
            && it.nonce.as_ref() == Some(nonce)
            && world.now.duration_since(it.sent) <= NONCE_LIFE
    })
}

fn reference(
    world: &World,
    channel: u64,
    body: &Map<String, Value>,
) -> Result<Option<Value>, Denied> {
    let Some(asked) = body.get("message_reference").filter(|it| !it.is_null()) else {
        return Ok(None);
    };
    let id = asked["message_id"].as_str().and_then(snowflake::read);
    let message = id
        .and_then(|id| world.messages.get(&id))
        .filter(|it| it.channel == channel);
    match message {
        Some(message) => Ok(Some(refer(world, message))),
        None if asked["fail_if_not_exists"] == false => Ok(None),
        None => Err(Denied::field(
            "message_reference",
            "REPLIES_UNKNOWN_MESSAGE",
            "Unknown message",
        )),
    }
}

/// Writes a reference to a message.
pub(crate) fn refer(world: &World, message: &Message) -> Value {
    let mut reference = json!({
        "type": 0,
        "message_id": message.id.to_string(),
        "channel_id": message.channel.to_string(),
    });
    if world
        .channel(message.channel)
        .is_some_and(|it| it.person.is_none())
    {
        reference["guild_id"] = json!(seed::GUILD.to_string());
    }
    reference
}

fn list(ground: &Ground, call: &Call, channel: &str) -> Result<Reply, Denied> {
    let limit = call
        .query
        .get("limit")
        .map_or(Some(50), |it| it.parse().ok());
    let Some(limit) = limit.filter(|limit: &usize| (1..=100).contains(limit)) else {
        let message = "int value should be between 1 and 100.";
        return Err(Denied::field("limit", "NUMBER_TYPE_MAX", message));
    };
    ground.look(|world| {
        let channel = lookups::seen(world, channel)?;
        if world.may(seed::APPLICATION, channel) & may::READ_MESSAGE_HISTORY == 0 {
            return Ok(Reply::ok(json!([])));
        }
        let (before, after) = (call.number("before"), call.number("after"));
        let around = call.number("around");
        let mut found: Vec<&Message> = world
            .messages
            .values()
            .filter(|it| it.channel == channel.id && it.viewer.is_none())
            .filter(|it| before.is_none_or(|id| it.id < id) && after.is_none_or(|id| it.id > id))
            .collect();
        if let Some(middle) = around {
            let at = found.partition_point(|it| it.id <= middle);
            let from = at.saturating_sub(limit / 2 + 1);
            found = found.into_iter().skip(from).take(limit).collect();
        } else if after.is_some() {
            found.truncate(limit);
        } else {
            found.drain(..found.len().saturating_sub(limit));
        }
        let written: Vec<Value> = found
            .iter()
            .rev()
            .map(|it| world.readable_json(it))
            .collect();
        Ok(Reply::ok(json!(written)))
    })
}

fn one(ground: &Ground, channel: &str, id: &str) -> Result<Reply, Denied> {
    ground.look(|world| {
        let channel = lookups::seen(world, channel)?;
        if world.may(seed::APPLICATION, channel) & may::READ_MESSAGE_HISTORY == 0 {
            return Err(Denied::missing_access());
        }
        let message = find(world, channel.id, id)?;
        Ok(Reply::ok(world.readable_json(message)))
    })
}

fn edit(ground: &Ground, call: &Call, channel: &str, id: &str) -> Result<Reply, Denied> {
    let body = call.object()?;
    let files = &call.parcel.files;
    ground.change(|world| {
        let channel = lookups::seen(world, channel)?;
        let bits = world.may(seed::APPLICATION, channel);
        let message = find(world, channel.id, id)?;
        if message.author != seed::APPLICATION {
            return Err(Denied::anothers_message());
        }
        if !files.is_empty() && bits & may::ATTACH_FILES == 0 {
            return Err(Denied::missing_permissions());
        }
        if channel.thread.as_ref().is_some_and(|it| it.archived) {
            return Err(Denied::archived());
        }
        if world.hindrance(seed::APPLICATION, channel) == Some(Hindrance::Locked) {
            return Err(Denied::locked());
        }
        check_edit(message, &body, files)?;
        let id = message.id;
        world.edit(id, &body, files);
        Ok(Reply::ok(world.message_json(&world.messages[&id])))
    })
}

fn delete(ground: &Ground, channel: &str, id: &str) -> Result<Reply, Denied> {
    ground.change(|world| {
        let channel = lookups::seen(world, channel)?;
        let message = find(world, channel.id, id)?;
        let others = message.author != seed::APPLICATION;
        if others && world.may(seed::APPLICATION, channel) & may::MANAGE_MESSAGES == 0 {
            return Err(Denied::missing_permissions());
        }
        let id = message.id;
        world.delete(id);
        Ok(Reply::empty())
    })
}

/// Finds a message that channel routes know of: never an ephemeral one.
pub(super) fn find<'a>(world: &'a World, channel: u64, id: &str) -> Result<&'a Message, Denied> {
    snowflake::read(id)
        .and_then(|id| world.messages.get(&id))
        .filter(|it| it.channel == channel && it.viewer.is_none())
        .ok_or_else(Denied::unknown_message)
}
