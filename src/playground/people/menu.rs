//! Using a command in the menu of a message or of a member.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde_json::{Map, Value, json};

use super::super::ground::Ground;
use super::super::world::{Channel, Command, Kind, Opening, World, snowflake};
use super::message::find;
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
