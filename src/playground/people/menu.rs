//! Using a command in the menu of a message, and removing a message.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde_json::{Value, json};

use super::super::ground::Ground;
use super::super::world::{Kind, Message, Opening, World, permission, snowflake};
use super::outcome::await_outcome;
use super::{Refusal, actor, said, text};

/// Uses a command of a message's menu: `{as, message, command}`.
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
    let message = find(world, person, call)?;
    let Some(channel) = world.channel(message.channel) else {
        return Err(Refusal::new(404, "channel", "There is no such channel."));
    };
    let wanted = text(call, "command").unwrap_or("");
    let offered = world.offered_on_messages(person, channel);
    let Some(command) = offered.iter().find(|it| it.name() == wanted) else {
        let names: Vec<&str> = offered.iter().map(|it| it.name()).collect();
        let words = format!(
            "The menu of this message has no {wanted:?}. It has: {}.",
            names.join(", ")
        );
        return Err(Refusal::here("command", words));
    };
    let id = message.id.to_string();
    let mut data = json!({
        "id": command.id.to_string(),
        "name": command.name(),
        "type": command.kind(),
        "target_id": id,
        "resolved": {"messages": {id: world.message_json(message)}},
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

fn find<'a>(world: &'a World, person: u64, call: &Value) -> Result<&'a Message, Refusal> {
    let id = text(call, "message").and_then(snowflake::read);
    id.and_then(|id| world.messages.get(&id))
        .filter(|message| world.sees(person, message))
        .ok_or_else(|| {
            let words = "There is no such message, or you cannot see it.";
            Refusal::new(404, "message", words)
        })
}
