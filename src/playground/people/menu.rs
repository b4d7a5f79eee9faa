//! Using a command in the menu of a message or of a member, and removing a message.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde_json::{Map, Value, json};

use super::super::ground::Ground;
use super::super::world::{Channel, Command, Kind, Message, Opening, World, permission, snowflake};
use super::options::resolve_user;
use super::outcome::await_outcome;
use super::{Refusal, actor, place, said, text};

/// Uses a command of a menu: `{as, command, message}`, or `{as, command, channel, member}`.
pub(super) async fn choose(
    State(ground): State<Arc<Ground>>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let call = said(&body)?;
    let opening = ground.look(|world| open(world, &call))?;
    Ok(Json(await_outcome(&ground, opening).await))
}

/// Removes a message: `{as, message}`; one's own, or anyone's for who manages messages.
pub(super) async fn remove(
    State(ground): State<Arc<Ground>>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let call = said(&body)?;
    ground.change(|world| {
        let person = actor(world, text(&call, "as"))?.user.id;
        let message = find(world, person, &call)?;
        let channel = world.channel(message.channel);
        let bits = channel.map_or(0, |channel| world.may(person, channel));
        if message.author != person && bits & permission::MANAGE_MESSAGES == 0 {
            let words = "You do not have permission to remove this message.";
            return Err(Refusal::here("permission", words));
        }
        let id = message.id;
        world.delete(id);
        Ok(Json(json!({"removed": id.to_string()})))
    })
}

fn open(world: &World, call: &Value) -> Result<Opening, Refusal> {
    let person = actor(world, text(call, "as"))?.user.id;
    let (kind, channel, target, resolved) = if text(call, "member").is_some() {
        let channel = place(world, person, text(call, "channel"))?;
        let (id, resolved) = member(world, channel, call)?;
        (2, channel, id, resolved)
    } else {
        let message = find(world, person, call)?;
        let words = "There is no such channel.";
        let channel = world.channel(message.channel);
        let channel = channel.ok_or_else(|| Refusal::new(404, "channel", words))?;
        let id = message.id.to_string();
        let resolved = json!({"messages": {id: world.message_json(message)}});
        (3, channel, message.id, resolved)
    };
    let command = offered(world, person, channel, kind, call)?;
    let mut data = json!({
        "id": command.id.to_string(),
        "name": command.name(),
        "type": kind,
        "target_id": target.to_string(),
        "resolved": resolved,
    });
    if let Some(guild) = command.guild {
        data["guild_id"] = json!(guild.to_string());
    }
    Ok(Opening {
        kind: Kind::Command,
        person,
        channel: channel.id,
        data,
        source: None,
        command: Some(command.name().to_owned()),
        opened_by: None,
        typing: None,
    })
}

fn offered<'a>(
    world: &'a World,
    person: u64,
    channel: &Channel,
    kind: u64,
    call: &Value,
) -> Result<&'a Command, Refusal> {
    let wanted = text(call, "command").unwrap_or("");
    let offered = world.offered(person, channel, kind);
    if let Some(command) = offered.iter().find(|it| it.name() == wanted) {
        return Ok(command);
    }
    let names: Vec<&str> = offered.iter().map(|it| it.name()).collect();
    let words = format!("This menu has no {wanted:?}. It has: {}.", names.join(", "));
    Err(Refusal::here("command", words))
}

fn member(world: &World, channel: &Channel, call: &Value) -> Result<(u64, Value), Refusal> {
    let said = text(call, "member").unwrap_or("");
    let id = snowflake::read(said)
        .filter(|id| world.member(*id).is_some())
        .or_else(|| world.person(said).map(|it| it.user.id))
        .ok_or_else(|| Refusal::new(404, "member", "There is nobody of that name."))?;
    let mut resolved = Map::new();
    resolve_user(world, channel.id, id, &mut resolved);
    Ok((id, Value::Object(resolved)))
}

fn find<'a>(world: &'a World, person: u64, call: &Value) -> Result<&'a Message, Refusal> {
    let id = text(call, "message").and_then(snowflake::read);
    id.and_then(|id| world.messages.get(&id))
        .filter(|message| world.sees(person, message))
        .ok_or_else(|| {
            let words = "There is no such message, or you cannot see it.";
            Refusal::new(404, "message", words)
        })
}
