//! Interactions that no client would send: forged in what they name, or told twice.
//!
//! Discord checks what clients send, but not all of it, and a bot is told of messages that it posted
//! years ago. What the playground checks of a press is skipped here, so that a bot can be shown to
//! check for itself.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde_json::{Value, json};

use super::super::ground::Ground;
use super::super::world::{Kind, Opening, World, snowflake};
use super::outcome::await_forged;
use super::{Refusal, actor, place, said, text};

type Shown = Result<Json<Value>, Refusal>;

/// Tells the bot of an interaction: `{as, channel, message, type, data, guild}`.
pub(super) async fn forge(State(ground): State<Arc<Ground>>, body: Bytes) -> Shown {
    let call = said(&body)?;
    let opening = ground.look(|world| open(world, &call))?;
    let guild = text(&call, "guild").map(str::to_owned);
    let forged = await_forged(&ground, opening, |told| {
        if let Some(guild) = guild {
            told["authorizing_integration_owners"]["0"] = json!(guild);
            told["guild"]["id"] = json!(guild);
            told["guild_id"] = json!(guild);
        }
    });
    Ok(Json(forged.await))
}

/// Tells the bot of an interaction once more: `{interaction}`.
pub(super) async fn repeat(State(ground): State<Arc<Ground>>, body: Bytes) -> Shown {
    let call = said(&body)?;
    let id = text(&call, "interaction").and_then(snowflake::read);
    let told = id.map_or(0, |id| ground.sessions().repeat(id));
    if told == 0 {
        let words = "No bot that is remembered was told of such an interaction.";
        return Err(Refusal::new(404, "interaction", words));
    }
    Ok(Json(json!({"connections": told})))
}

fn open(world: &World, call: &Value) -> Result<Opening, Refusal> {
    let person = actor(world, text(call, "as"))?.user.id;
    let kind = match call["type"].as_u64() {
        Some(2) => Kind::Command,
        Some(3) => Kind::Component,
        Some(5) => Kind::Modal,
        _ => {
            let words = "`type` must be 2 (a command), 3 (a press) or 5 (a form).";
            return Err(Refusal::new(400, "type", words));
        }
    };
    let source = text(call, "message").and_then(snowflake::read);
    Ok(Opening {
        kind,
        person,
        channel: place(world, person, text(call, "channel"))?.id,
        data: call["data"].clone(),
        source: source.filter(|id| world.messages.contains_key(id)),
        command: None,
        opened_by: None,
        typing: None,
    })
}
