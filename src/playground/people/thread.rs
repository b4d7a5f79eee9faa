//! Starting threads as a member.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde_json::Value;

use super::super::ground::Ground;
use super::super::world::thread::Start;
use super::super::world::{REPLY, permission};
use super::{Refusal, actor, message, place, said, text};

/// The most characters of a thread's name.
const NAME: usize = 100;
/// For how many minutes a thread may be quiet, as members' clients choose it.
const REST: u64 = 4320;
/// Discord's numbers of messages that somebody wrote: plain ones, replies, answers to commands.
const WRITTEN: [u8; 4] = [0, REPLY, 20, 23];

/// Starts a thread: `{as, name, message}` from a message, or `{as, name, channel}` by itself.
pub(super) async fn start(
    State(ground): State<Arc<Ground>>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let call = said(&body)?;
    let name = text(&call, "name").unwrap_or("").trim();
    if name.is_empty() || name.chars().count() > NAME {
        let words = "A thread's name has between 1 and 100 characters.";
        return Err(Refusal::here("name", words));
    }
    ground.change(|world| {
        let person = actor(world, text(&call, "as"))?.user.id;
        let from = match text(&call, "message") {
            None => None,
            Some(_) => Some(message::find(world, person, &call)?),
        };
        let parent = match from {
            None => Some(place(world, person, text(&call, "channel"))?),
            Some(from) => world.channel(from.channel),
        };
        let parent = parent.filter(|it| it.person.is_none() && it.thread.is_none());
        let Some(parent) = parent else {
            let words = "Threads stand below the channels of the community only.";
            return Err(Refusal::here("channel", words));
        };
        if from.is_some_and(|it| it.viewer.is_some() || !WRITTEN.contains(&it.kind)) {
            let words = "No thread can start from this message.";
            return Err(Refusal::here("message", words));
        }
        if world.may(person, parent) & permission::CREATE_PUBLIC_THREADS == 0 {
            let words = "You do not have permission to create threads in this channel.";
            return Err(Refusal::here("permission", words));
        }
        let (parent, from) = (parent.id, from.map(|it| it.id));
        if from.is_some_and(|id| world.channel(id).is_some()) {
            let words = "A thread has started from this message already.";
            return Err(Refusal::here("message", words));
        }
        let start = Start {
            parent,
            owner: person,
            name,
            rest: REST,
            slow: 0,
            message: from,
        };
        let id = world.start_thread(&start).ok_or_else(|| {
            let words = "There are too many active threads here.";
            Refusal::here("threads", words)
        })?;
        let written = world.channel(id);
        let written = written.map(|it| world.interaction_channel(it, person));
        Ok(Json(written.unwrap_or(Value::Null)))
    })
}
