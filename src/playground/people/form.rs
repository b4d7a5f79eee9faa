//! Sending forms that the bot opened.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde_json::{Map, Value, json};

use super::super::ground::Ground;
use super::super::world::{Answer, Kind, Opening, World, snowflake};
use super::outcome::await_outcome;
use super::press::{choose, values};
use super::{Refusal, actor, said, text};

/// Sends a form: `{as, interaction, values: {custom_id or label: value}}`, where `interaction` is
/// the one whose outcome was the form; without it, the newest form that was opened to the person.
pub(super) async fn submit(
    State(ground): State<Arc<Ground>>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let call = said(&body)?;
    let opening = ground.look(|world| open(world, &call))?;
    Ok(Json(await_outcome(&ground, opening).await))
}

fn open(world: &World, call: &Value) -> Result<Opening, Refusal> {
    let person = actor(world, text(call, "as"))?.user.id;
    let asked = text(call, "interaction").map(snowflake::read);
    let mut newest = world.interactions.values().rev();
    let found = newest.find_map(|it| match &it.answer {
        Some(Answer::Modal(modal)) if it.person == person => {
            let wanted = asked.is_none_or(|id| id == Some(it.id));
            wanted.then_some((it, modal))
        }
        _ => None,
    });
    let Some((interaction, modal)) = found else {
        return Err(Refusal::new(404, "form", "No such form is open for you."));
    };
    let given = call["values"].as_object().cloned().unwrap_or_default();
    let mut sheet = Sheet {
        world,
        place: (person, interaction.channel),
        given,
        resolved: Map::new(),
    };
    let parts = modal["components"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let components = parts
        .iter()
        .map(|part| sheet.part(part))
        .collect::<Result<Vec<_>, _>>()?;
    if let Some(name) = sheet.given.keys().next() {
        return Err(Refusal::here(
            "field",
            format!("The form has no field {name}."),
        ));
    }
    let mut data = json!({"custom_id": modal["custom_id"], "components": components});
    if !sheet.resolved.is_empty() {
        data["resolved"] = Value::Object(sheet.resolved);
    }
    Ok(Opening {
        kind: Kind::Modal,
        person,
        channel: interaction.channel,
        data,
        source: interaction.source,
        command: None,
        opened_by: Some(interaction.metadata.clone()),
        typing: None,
    })
}

/// A form being filled in.
struct Sheet<'a> {
    world: &'a World,
    place: (u64, u64),
    /// What was given and not yet used.
    given: Map<String, Value>,
    resolved: Map<String, Value>,
}

impl Sheet<'_> {
    fn part(&mut self, part: &Value) -> Result<Value, Refusal> {
        let id = &part["id"];
        match part["type"].as_u64() {
            Some(18) => {
                let label = part["label"].as_str().unwrap_or("");
                let field = self.field(&part["component"], label)?;
                Ok(json!({"type": 18, "id": id, "component": field}))
            }
            Some(1) => {
                let inner = part["components"].as_array().map_or(&[][..], Vec::as_slice);
                let fields = inner
                    .iter()
                    .map(|field| self.field(field, field["label"].as_str().unwrap_or("")))
                    .collect::<Result<Vec<_>, _>>()?;
                Ok(json!({"type": 1, "id": id, "components": fields}))
            }
            kind => Ok(json!({"type": kind, "id": id})),
        }
    }

    fn field(&mut self, field: &Value, label: &str) -> Result<Value, Refusal> {
        let custom_id = field["custom_id"].as_str().unwrap_or("");
        let given = self
            .given
            .remove(custom_id)
            .or_else(|| self.given.remove(label));
        let kind = field["type"].as_u64().unwrap_or(4);
        let mut answer = json!({"type": kind, "id": field["id"], "custom_id": custom_id});
        let required = field["required"] != false;
        if kind == 4 {
            let prefilled = field["value"].as_str().unwrap_or("");
            let text = given.as_ref().and_then(Value::as_str).unwrap_or(prefilled);
            check_text(field, label, text, required)?;
            answer["value"] = json!(text);
            return Ok(answer);
        }
        if !matches!(kind, 3 | 5..=8) {
            let words =
                format!("{label}: fields of this type cannot be filled in in the playground yet.");
            return Err(Refusal::here("field", words));
        }
        let chosen = given.as_ref().map(values).unwrap_or_default();
        answer["values"] = if chosen.is_empty() && !required {
            json!([])
        } else {
            json!(choose(
                self.world,
                self.place,
                field,
                &chosen,
                &mut self.resolved
            )?)
        };
        Ok(answer)
    }
}

fn check_text(field: &Value, label: &str, text: &str, required: bool) -> Result<(), Refusal> {
    let length = text.chars().count() as u64;
    if length == 0 {
        return if required {
            Err(Refusal::here(
                "field",
                format!("{label}: this field is required."),
            ))
        } else {
            Ok(())
        };
    }
    let least = field["min_length"].as_u64().unwrap_or(0);
    let most = field["max_length"].as_u64().unwrap_or(4000);
    if (least..=most).contains(&length) {
        return Ok(());
    }
    let words =
        format!("{label}: this must be {least} to {most} characters long; it has {length}.");
    Err(Refusal::here("field", words))
}
