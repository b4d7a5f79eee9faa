//! What follows a first answer: `@original` read, edited and deleted, and follow-up messages.
//!
//! The token in the address is the authority; it lives fifteen minutes of the playground's clock.

use serde_json::{Map, Value};

use super::super::ground::Ground;
use super::super::rules::{self, Existing};
use super::super::world::{Draft, Interaction, Message, Upload, World, seed, snowflake};
use super::denied::Denied;
use super::{Call, Reply, messages};

const EPHEMERAL: u64 = 1 << 6;

/// Answers requests about one message of an interaction.
pub(super) fn answer(
    ground: &Ground,
    call: &Call,
    application: &str,
    token: &str,
    message: &str,
) -> Result<Reply, Denied> {
    match call.method.as_str() {
        "GET" => ground.look(|world| {
            let interaction = alive(world, application, token)?;
            let message = find(world, interaction, message)?;
            Ok(Reply::ok(world.message_json(message)))
        }),
        "PATCH" => {
            let body = call.object()?;
            ground.change(|world| {
                let interaction = alive(world, application, token)?;
                let id = find(world, interaction, message)?.id;
                edit(world, id, &body, &call.parcel.files)
            })
        }
        "DELETE" => ground.change(|world| {
            let interaction = alive(world, application, token)?;
            let id = find(world, interaction, message)?.id;
            world.delete(id);
            Ok(Reply::empty())
        }),
        _ => Err(Denied::wrong_method()),
    }
}

/// Sends a follow-up; right after a deferred answer it is the answer.
pub(super) fn follow_up(
    ground: &Ground,
    call: &Call,
    application: &str,
    token: &str,
) -> Result<Reply, Denied> {
    let body = call.object()?;
    let files = &call.parcel.files;
    ground.change(|world| {
        let interaction = alive(world, application, token)?.clone();
        let original = interaction.original.and_then(|id| world.messages.get(&id));
        if let Some(loading) = original.filter(|it| it.loading()) {
            let id = loading.id;
            return edit(world, id, &body, files);
        }
        let found = messages::check(&body, files, Existing::default());
        if !found.is_empty() {
            return Err(Denied::form(found));
        }
        if rules::is_empty(&body, files.len()) {
            return Err(Denied::empty_message());
        }
        let flags = body.get("flags").and_then(Value::as_u64).unwrap_or(0);
        let reference = original.map(|message| messages::refer(world, message));
        let id = world.post(Draft {
            viewer: (flags & EPHEMERAL != 0).then_some(interaction.person),
            kind: if reference.is_some() { 19 } else { 20 },
            files,
            reference,
            metadata: Some(interaction.metadata.clone()),
            ..Draft::plain(seed::APPLICATION, interaction.channel, &body)
        });
        if let Some(kept) = world.interactions.get_mut(&interaction.id) {
            kept.followups.push(id);
        }
        Ok(Reply::ok(world.message_json(&world.messages[&id])))
    })
}

fn edit(
    world: &mut World,
    id: u64,
    body: &Map<String, Value>,
    files: &[Upload],
) -> Result<Reply, Denied> {
    let message = world
        .messages
        .get(&id)
        .ok_or_else(Denied::unknown_message)?;
    messages::check_edit(message, body, files)?;
    world.edit(id, body, files);
    Ok(Reply::ok(world.message_json(&world.messages[&id])))
}

/// Finds the interaction of a token that still lives and was answered.
fn alive<'a>(world: &'a World, application: &str, token: &str) -> Result<&'a Interaction, Denied> {
    if snowflake::read(application) != Some(seed::APPLICATION) {
        return Err(Denied::unknown_webhook());
    }
    let interaction = world.by_token(token).ok_or_else(Denied::webhook_token)?;
    if !interaction.alive(world.now) {
        return Err(Denied::webhook_token());
    }
    if interaction.answer.is_none() {
        return Err(Denied::unknown_webhook());
    }
    Ok(interaction)
}

/// Finds `@original` or a message that followed; nobody else's.
fn find<'a>(
    world: &'a World,
    interaction: &Interaction,
    said: &str,
) -> Result<&'a Message, Denied> {
    let id = if said == "@original" {
        interaction.original
    } else {
        snowflake::read(said)
            .filter(|id| interaction.original == Some(*id) || interaction.followups.contains(id))
    };
    id.and_then(|id| world.messages.get(&id))
        .ok_or_else(Denied::unknown_message)
}
