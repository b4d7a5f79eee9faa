//! Coming and going: people who join the guild, the bot that is taken out of it.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde_json::{Value, json};

use super::super::ground::Ground;
use super::super::world::{Channel, Member, User, World};
use super::{Refusal, said, text};

/// How many members there can be.
const MEMBERS: usize = 1_000;

type Shown = Result<Json<Value>, Refusal>;

/// Lets somebody new join: `{name, locale}`.
pub(super) async fn join(State(ground): State<Arc<Ground>>, body: Bytes) -> Shown {
    let call = said(&body)?;
    let name = text(&call, "name").unwrap_or("").to_owned();
    let locale = text(&call, "locale").unwrap_or("en-US").to_owned();
    ground.change(|world| {
        check(world, &name)?;
        let id = world.id();
        let direct = world.id();
        world.channels.push(Channel {
            id: direct,
            name: String::new(),
            topic: String::new(),
            person: Some(id),
            overwrites: Vec::new(),
            thread: None,
        });
        world.members.push(Member {
            user: User {
                id,
                name: name.clone(),
                shown: name.clone(),
                bot: false,
            },
            locale,
            roles: Vec::new(),
            joined: world.now,
        });
        world.people_revision += 1;
        Ok(Json(json!({"id": id.to_string(), "name": name})))
    })
}

/// Takes the bot out of the guild, or back in: `{removed}`.
pub(super) async fn bot(State(ground): State<Arc<Ground>>, body: Bytes) -> Shown {
    let call = said(&body)?;
    let Some(removed) = call["removed"].as_bool() else {
        return Err(Refusal::new(
            400,
            "removed",
            "Say `removed`, true or false.",
        ));
    };
    ground.change(|world| world.bot_removed = removed);
    Ok(Json(json!({"removed": removed})))
}

fn check(world: &World, name: &str) -> Result<(), Refusal> {
    let plain =
        |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || matches!(it, b'_' | b'.');
    if !(2..=32).contains(&name.len()) || !name.bytes().all(plain) {
        let words = "A name has 2 to 32 of the letters a-z, digits, _ and .";
        return Err(Refusal::here("name", words));
    }
    if world.members.iter().any(|member| member.user.name == name) {
        return Err(Refusal::here("name", format!("{name} is here already.")));
    }
    if world.members.len() >= MEMBERS {
        return Err(Refusal::here("members", "The guild is full."));
    }
    Ok(())
}
