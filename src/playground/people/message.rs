//! Writing, editing and removing messages as a member.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde_json::{Map, Value, json};

use super::super::ground::Ground;
use super::super::rest::refer;
use super::super::world::thread::Hindrance;
use super::super::world::{Channel, Draft, Message, REPLY, Upload, World, permission, snowflake};
use super::options::file;
use super::{Refusal, actor, place, said, text};

/// The most characters of a message.
const LONGEST: usize = 2000;
/// The most files of a message.
const FILES: usize = 10;

type Shown = Result<Json<Value>, Refusal>;

/// Writes a message: `{as, channel, content?, files?, reply?}`.
pub(super) async fn write(State(ground): State<Arc<Ground>>, body: Bytes) -> Shown {
    let call = said(&body)?;
    let files = files(&call)?;
    let body = content(&call, files.len())?;
    ground.change(|world| {
        let person = actor(world, text(&call, "as"))?.user.id;
        let channel = place(world, person, text(&call, "channel"))?;
        free(world, person, channel)?;
        let bits = world.may(person, channel);
        if !files.is_empty() && bits & permission::ATTACH_FILES == 0 {
            let words = "You do not have permission to attach files in this channel.";
            return Err(Refusal::here("permission", words));
        }
        let reference = match text(&call, "reply") {
            None => None,
            Some(id) => {
                let message = seen(world, person, id)?;
                if message.channel != channel.id || message.viewer.is_some() {
                    let words = "Only a message that others see here can be replied to.";
                    return Err(Refusal::here("reply", words));
                }
                Some(refer(world, message))
            }
        };
        let channel = channel.id;
        let id = world.post(Draft {
            kind: if reference.is_some() { REPLY } else { 0 },
            files: &files,
            reference,
            ..Draft::plain(person, channel, &body)
        });
        Ok(Json(world.message_json(&world.messages[&id])))
    })
}

/// Gives one's own message other words: `{as, message, content}`.
pub(super) async fn edit(State(ground): State<Arc<Ground>>, body: Bytes) -> Shown {
    let call = said(&body)?;
    ground.change(|world| {
        let person = actor(world, text(&call, "as"))?.user.id;
        let message = find(world, person, &call)?;
        if message.author != person {
            let words = "You can only edit your own messages.";
            return Err(Refusal::here("permission", words));
        }
        if let Some(channel) = world.channel(message.channel) {
            still(world, person, channel)?;
        }
        let body = content(&call, message.attachments.len())?;
        let id = message.id;
        world.edit(id, &body, &[]);
        Ok(Json(world.message_json(&world.messages[&id])))
    })
}

/// Removes a message: `{as, message}`; one's own, or anyone's for who manages messages.
pub(super) async fn remove(State(ground): State<Arc<Ground>>, body: Bytes) -> Shown {
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

/// Finds the message that a call is about, as the person sees it.
pub(super) fn find<'a>(
    world: &'a World,
    person: u64,
    call: &Value,
) -> Result<&'a Message, Refusal> {
    seen(world, person, text(call, "message").unwrap_or(""))
}

fn seen<'a>(world: &'a World, person: u64, id: &str) -> Result<&'a Message, Refusal> {
    snowflake::read(id)
        .and_then(|id| world.messages.get(&id))
        .filter(|message| world.sees(person, message))
        .ok_or_else(|| {
            let words = "There is no such message, or you cannot see it.";
            Refusal::new(404, "message", words)
        })
}

/// Refuses where the person cannot write.
fn free(world: &World, person: u64, channel: &Channel) -> Result<(), Refusal> {
    let words = match world.hindrance(person, channel) {
        None => return Ok(()),
        Some(Hindrance::Forbidden) => {
            "You do not have permission to send messages in this channel."
        }
        Some(Hindrance::Locked) => "This thread is locked: only moderators can write in it.",
        Some(Hindrance::Archived) => {
            "This thread is archived and locked: only a moderator can open it again."
        }
    };
    Err(Refusal::here("permission", words))
}

/// Refuses to change what was said in a thread that is archived, or locked for the person.
fn still(world: &World, person: u64, channel: &Channel) -> Result<(), Refusal> {
    if channel.thread.as_ref().is_some_and(|it| it.archived) {
        let words = "This thread is archived: its messages stay as they are.";
        return Err(Refusal::here("permission", words));
    }
    free(world, person, channel)
}

fn content(call: &Value, files: usize) -> Result<Map<String, Value>, Refusal> {
    let content = text(call, "content").unwrap_or("");
    let blank = content.trim().is_empty() && files == 0;
    if blank || content.chars().count() > LONGEST {
        let words = "A message has between 1 and 2000 characters, or a file.";
        return Err(Refusal::here("content", words));
    }
    let mut body = Map::new();
    body.insert("content".to_owned(), json!(content));
    Ok(body)
}

fn files(call: &Value) -> Result<Vec<Upload>, Refusal> {
    let given = call["files"].as_array().map_or(&[][..], Vec::as_slice);
    if given.len() > FILES {
        let words = format!("A message has at most {FILES} files.");
        return Err(Refusal::here("files", words));
    }
    let read = given.iter().zip(0..).map(|(one, nth)| file(one, nth));
    read.collect::<Result<_, _>>()
        .map_err(|words| Refusal::here("files", words))
}
