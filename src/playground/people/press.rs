//! Pressing buttons and choosing from menus, on messages that the person sees.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde_json::{Map, Value, json};
use tokio::time::Instant;

use super::super::ground::Ground;
use super::super::world::{Kind, Message, Opening, World, seed, snowflake};
use super::options::resolve_choice;
use super::outcome::{await_outcome, wait};
use super::{Refusal, actor, place, said, text};

/// Presses: `{as, channel?, message?, custom_id|label, values?}`; without a message, on the newest
/// one of the channel that the person sees and that has components. What a bot posts of its own
/// accord may come a moment after its answer: without a message, the call waits for it.
pub(super) async fn press(
    State(ground): State<Arc<Ground>>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let call = said(&body)?;
    if text(&call, "message").is_none() {
        let until = Instant::now() + ground.answer_within;
        let can_press = |world: &World| open(world, &call).is_ok();
        wait(&ground, &mut ground.changes(), until, can_press).await;
    }
    let opening = ground.look(|world| open(world, &call))?;
    Ok(Json(await_outcome(&ground, opening).await))
}

/// Lists the buttons and menus of a message, however deep they stand.
pub(super) fn parts(components: &[Value]) -> Vec<&Value> {
    let mut found = Vec::new();
    for component in components {
        if matches!(component["type"].as_u64(), Some(2 | 3 | 5..=8)) {
            found.push(component);
        }
        if let Some(inner) = component["components"].as_array() {
            found.extend(parts(inner));
        }
        if component["accessory"].is_object() {
            found.extend(parts(std::slice::from_ref(&component["accessory"])));
        }
    }
    found
}

/// Checks what was chosen in a menu, and writes the values.
pub(super) fn choose(
    world: &World,
    actor: (u64, u64),
    menu: &Value,
    chosen: &[String],
    resolved: &mut Map<String, Value>,
) -> Result<Vec<Value>, Refusal> {
    let least = menu["min_values"].as_u64().unwrap_or(1);
    let most = menu["max_values"].as_u64().unwrap_or(1);
    let count = chosen.len() as u64;
    if count < least || count > most {
        let words = format!("Choose between {least} and {most}; {count} were chosen.");
        return Err(Refusal::here("values", words));
    }
    let kind = menu["type"].as_u64().unwrap_or(3);
    let options = menu["options"].as_array().map_or(&[][..], Vec::as_slice);
    chosen
        .iter()
        .map(|said| {
            if kind != 3 {
                return resolve_choice(world, actor, kind, menu, said, resolved)
                    .map_err(|words| Refusal::here("values", words));
            }
            let found = options.iter().find(|it| it["value"] == *said);
            let found = found.or_else(|| options.iter().find(|it| it["label"] == *said));
            found.map(|it| it["value"].clone()).ok_or_else(|| {
                let labels: Vec<&str> = options
                    .iter()
                    .filter_map(|it| it["label"].as_str())
                    .collect();
                let words = format!("{said:?} is not in the menu: {}.", labels.join(", "));
                Refusal::here("values", words)
            })
        })
        .collect()
}

/// Reads `values`: a text or a list of texts.
pub(super) fn values(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    }
}

fn open(world: &World, call: &Value) -> Result<Opening, Refusal> {
    let person = actor(world, text(call, "as"))?.user.id;
    let message = message(world, person, call)?;
    let parts = parts(&message.components);
    let part = part(&parts, call)?;
    if part["disabled"] == true {
        return Err(Refusal::here(
            "disabled",
            format!("{} is disabled.", title(part)),
        ));
    }
    if let Some(url) = part["url"].as_str() {
        let words = format!("{} only opens {url} in a browser.", title(part));
        return Err(Refusal::here("link", words));
    }
    let kind = part["type"].as_u64().unwrap_or(2);
    let mut data = json!({
        "id": part["id"], "custom_id": part["custom_id"], "component_type": kind,
    });
    if kind != 2 {
        let mut resolved = Map::new();
        let place = (person, message.channel);
        let chosen = choose(world, place, part, &values(&call["values"]), &mut resolved)?;
        data["values"] = json!(chosen);
        if kind != 3 {
            data["resolved"] = Value::Object(resolved);
        }
    }
    Ok(Opening {
        kind: Kind::Component,
        person,
        channel: message.channel,
        data,
        source: Some(message.id),
        command: None,
        opened_by: None,
        typing: None,
    })
}

fn message<'a>(world: &'a World, person: u64, call: &Value) -> Result<&'a Message, Refusal> {
    let ours = |it: &&Message| it.author == seed::APPLICATION && world.sees(person, it);
    if let Some(said) = text(call, "message") {
        let found = snowflake::read(said)
            .and_then(|id| world.messages.get(&id))
            .filter(ours);
        return found.ok_or_else(|| {
            Refusal::new(
                404,
                "message",
                "There is no such message, or you cannot see it.",
            )
        });
    }
    let channel = place(world, person, text(call, "channel"))?.id;
    let newest = world
        .messages
        .values()
        .rev()
        .filter(|it| it.channel == channel && !parts(&it.components).is_empty())
        .find(ours);
    newest.ok_or_else(|| Refusal::new(404, "message", "No message here has buttons or menus."))
}

fn part<'a>(parts: &[&'a Value], call: &Value) -> Result<&'a Value, Refusal> {
    let by = |key: &str, said: &str| parts.iter().copied().find(|it| it[key] == said);
    let found = match (text(call, "custom_id"), text(call, "label")) {
        (Some(id), _) => by("custom_id", id),
        (None, Some(said)) => by("label", said)
            .or_else(|| by("custom_id", said))
            .or_else(|| by("placeholder", said))
            .or_else(|| parts.iter().copied().find(|it| said_as(it) == said)),
        (None, None) => {
            let words = "Say which button or menu: `label` or `custom_id`.";
            return Err(Refusal::new(400, "label", words));
        }
    };
    found.ok_or_else(|| {
        let titles: Vec<String> = parts.iter().map(|it| title(it)).collect();
        let words = if titles.is_empty() {
            "This message has no buttons and no menus.".to_owned()
        } else {
            format!(
                "This message has no such button or menu. It has: {}.",
                titles.join(", ")
            )
        };
        Refusal::here("component", words)
    })
}

/// Names a button as a person reads it: emoji and label.
fn said_as(part: &Value) -> String {
    let emoji = part["emoji"]["name"].as_str().unwrap_or("");
    let label = part["label"].as_str().unwrap_or("");
    format!("{emoji} {label}").trim().to_owned()
}

fn title(part: &Value) -> String {
    let name = said_as(part);
    let fallback = ["placeholder", "custom_id"]
        .iter()
        .find_map(|key| part[*key].as_str());
    format!(
        "[{}]",
        if name.is_empty() {
            fallback.unwrap_or("")
        } else {
            &name
        }
    )
}
