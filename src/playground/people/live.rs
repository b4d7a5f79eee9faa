//! A line on which one member's page hears of every change, so that open tabs stay in step.
//!
//! Each text is `{now, pace, bots, commands, people, channels, journal, events, last, missed}`: what happened to
//! messages comes whole, of everything else only a number that differs when it is worth asking again.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, close_code};
use axum::extract::{Query, State};
use axum::response::Response;
use serde_json::{Value, json};

use super::super::clock::Pace;
use super::super::ground::Ground;
use super::super::world::{World, moment};
use super::{Refusal, actor};

/// The largest message that a page may send; it has nothing to say.
const LARGEST: usize = 1024;

/// Answers a websocket request: `?as=NAME&after=NUMBER`.
pub(super) async fn live(
    State(ground): State<Arc<Ground>>,
    Query(asked): Query<HashMap<String, String>>,
    upgrade: WebSocketUpgrade,
) -> Result<Response, Refusal> {
    let (who, last) = ground.look(|world| {
        let member = actor(world, asked.get("as").map(String::as_str))?;
        Ok::<_, Refusal>((member.user.name.clone(), world.last_happened()))
    })?;
    let after = asked.get("after").and_then(|it| it.parse().ok());
    let upgrade = upgrade.max_message_size(LARGEST);
    Ok(upgrade.on_upgrade(async move |socket| {
        follow(&ground, socket, &who, after.unwrap_or(last)).await;
    }))
}

/// Tells of changes until either side goes.
async fn follow(ground: &Ground, mut socket: WebSocket, who: &str, mut seen: u64) {
    let mut changes = ground.changes();
    loop {
        changes.borrow_and_update();
        let told = ground.look(|world| news(ground, world, who, seen));
        let Some((text, last)) = told else {
            break;
        };
        seen = last;
        if socket.send(Message::Text(text.into())).await.is_err() {
            return;
        }
        loop {
            tokio::select! {
                news = changes.changed() => match news {
                    Ok(()) => break,
                    Err(_) => return,
                },
                said = socket.recv() => match said {
                    Some(Ok(Message::Close(_)) | Err(_)) | None => return,
                    Some(Ok(_)) => {}
                },
                () = ground.closing.cancelled() => {
                    let frame = CloseFrame { code: close_code::AWAY, reason: "".into() };
                    let _ = socket.send(Message::Close(Some(frame))).await;
                    return;
                }
            }
        }
    }
}

/// Writes what a member's page should know after an event, and the number of the last one; none when
/// the member is gone.
pub(crate) fn news(ground: &Ground, world: &World, who: &str, seen: u64) -> Option<(String, u64)> {
    let person = world.person(who)?.user.id;
    let last = world.last_happened();
    let events = world.happened_since(person, seen).into_iter().map(|it| {
        json!({
            "number": it.number, "kind": it.kind, "message": world.message_json(&it.message),
        })
    });
    let newest = world.commands.values().map(|it| it.version).max();
    let pace = match ground.clock.pace() {
        Pace::Real => "real",
        Pace::ByHand => "by hand",
    };
    let text = json!({
        "now": moment(world.now),
        "pace": pace,
        "bots": ground.sessions().connected(),
        "commands": format!("{} {}", world.commands.len(), newest.unwrap_or(0)),
        "people": world.people_revision,
        "channels": world.channels_revision,
        "journal": ground.journal().revision(),
        "events": events.collect::<Vec<Value>>(),
        "last": last,
        "missed": world.first_happened().is_some_and(|first| first > seen + 1),
    });
    Some((text.to_string(), last))
}
