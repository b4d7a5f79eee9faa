//! What a bot may look up: the gateway, itself, users, channels, the guild.

use serde_json::{Value, json};

use super::super::gateway::bot_user;
use super::super::ground::Ground;
use super::super::world::{Channel, Role, World, permission, seed, snowflake};
use super::denied::Denied;
use super::{Call, Reply};

pub(super) fn gateway(ground: &Ground) -> Reply {
    Reply::ok(json!({"url": ground.gateway()}))
}

pub(super) fn gateway_bot(ground: &Ground) -> Reply {
    Reply::ok(json!({
        "url": ground.gateway(),
        "shards": 1,
        "session_start_limit": {
            "total": 1000, "remaining": 1000, "reset_after": 86_400_000, "max_concurrency": 1,
        },
    }))
}

pub(super) fn me(ground: &Ground) -> Reply {
    Reply::ok(bot_user(ground.look(|world| world.bot().user.json())))
}

pub(super) fn application(ground: &Ground) -> Reply {
    Reply::ok(ground.look(World::application_json))
}

pub(super) fn user(ground: &Ground, user: &str) -> Result<Reply, Denied> {
    let id = snowflake::read(user).ok_or_else(|| not_snowflake(user))?;
    ground.look(|world| {
        let member = world.member(id).ok_or_else(Denied::unknown_user)?;
        Ok(Reply::ok(member.user.json()))
    })
}

pub(super) fn guilds(ground: &Ground) -> Reply {
    let (bits, removed) = ground.look(|world| (world.base(seed::APPLICATION), world.bot_removed));
    if removed {
        return Reply::ok(json!([]));
    }
    Reply::ok(json!([{
        "id": seed::GUILD.to_string(),
        "name": seed::GUILD_NAME,
        "icon": null,
        "banner": null,
        "owner": false,
        "permissions": bits.to_string(),
        "features": [],
    }]))
}

/// Opens the direct message with a person.
pub(super) fn direct(ground: &Ground, call: &Call) -> Result<Reply, Denied> {
    let body = call.object()?;
    let id = match body.get("recipient_id") {
        Some(Value::String(text)) => snowflake::read(text),
        Some(other) => other.as_u64(),
        None => {
            let message = "This field is required";
            return Err(Denied::field("recipient_id", "BASE_TYPE_REQUIRED", message));
        }
    };
    ground.look(|world| {
        let channel = world
            .channels
            .iter()
            .find(|it| it.person.is_some() && it.person == id);
        match channel {
            Some(channel) => Ok(Reply::ok(world.channel_json(channel))),
            None if id == Some(seed::APPLICATION) => Err(Denied::not_to_this_user()),
            None => Err(Denied::unknown_user()),
        }
    })
}

pub(super) fn channel(ground: &Ground, channel: &str) -> Result<Reply, Denied> {
    ground.look(|world| {
        let channel = seen(world, channel)?;
        Ok(Reply::ok(world.channel_json(channel)))
    })
}

pub(super) fn guild(ground: &Ground, guild: &str, call: &Call) -> Result<Reply, Denied> {
    here(ground, guild)?;
    ground.look(|world| {
        let mut value = world.guild_json();
        if call.wants("with_counts") {
            let count = world.members.len();
            value["approximate_member_count"] = json!(count);
            value["approximate_presence_count"] = json!(count);
        }
        Ok(Reply::ok(value))
    })
}

pub(super) fn channels(ground: &Ground, guild: &str) -> Result<Reply, Denied> {
    here(ground, guild)?;
    ground.look(|world| {
        let all = world.channels.iter();
        let channels = all.filter(|it| it.person.is_none() && it.thread.is_none());
        let written: Vec<Value> = channels.map(|it| world.channel_json(it)).collect();
        Ok(Reply::ok(json!(written)))
    })
}

pub(super) fn roles(ground: &Ground, guild: &str) -> Result<Reply, Denied> {
    here(ground, guild)?;
    let roles = ground.look(|world| world.roles.iter().map(Role::json).collect::<Vec<_>>());
    Ok(Reply::ok(json!(roles)))
}

pub(super) fn member(ground: &Ground, guild: &str, user: &str) -> Result<Reply, Denied> {
    here(ground, guild)?;
    let id = snowflake::read(user).ok_or_else(|| not_snowflake(user))?;
    ground.look(|world| {
        let member = world.member(id).ok_or_else(Denied::unknown_member)?;
        Ok(Reply::ok(member.json()))
    })
}

/// Finds a channel that the bot may see.
pub(super) fn seen<'a>(world: &'a World, channel: &str) -> Result<&'a Channel, Denied> {
    let id = snowflake::read(channel).ok_or_else(|| not_snowflake(channel))?;
    let channel = world.channel(id).ok_or_else(Denied::unknown_channel)?;
    if world.may(seed::APPLICATION, channel) & permission::VIEW_CHANNEL == 0 {
        return Err(Denied::missing_access());
    }
    Ok(channel)
}

/// Accepts the one guild that there is, while the bot is in it.
pub(super) fn here(ground: &Ground, guild: &str) -> Result<(), Denied> {
    match snowflake::read(guild) {
        Some(seed::GUILD) if ground.look(|world| world.bot_removed) => Err(Denied::unknown_guild()),
        Some(seed::GUILD) => Ok(()),
        Some(_) => Err(Denied::unknown_guild()),
        None => Err(not_snowflake(guild)),
    }
}

fn not_snowflake(said: &str) -> Denied {
    let message = format!("Value \"{said}\" is not snowflake.");
    Denied::field("", "NUMBER_TYPE_COERCE", &message)
}
