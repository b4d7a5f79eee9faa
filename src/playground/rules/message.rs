//! Messages as bots send and edit them, and autocomplete choices.

use serde_json::{Map, Value};

use super::super::world::snowflake;
use super::{Length, Violations, component, embed, join};

/// The flag that says a message is made of components only.
const COMPONENTS_V2: u64 = 1 << 15;

/// What a message already holds; a new message holds nothing.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Existing<'a> {
    /// The identifiers of its attachments.
    pub(crate) attachments: &'a [Value],
    /// Whether it is made of components only.
    pub(crate) flags: u64,
}

/// Checks the body of a message that is to be sent or edited.
pub(crate) fn message(
    body: &Map<String, Value>,
    files: &[(u64, &str)],
    existing: Existing<'_>,
) -> Violations {
    let mut found = Violations::default();
    let body = &Value::Object(body.clone());
    found.text(body, "", "content", Length::up_to(2000));
    embed::embeds(&mut found, body);
    let flags = body["flags"].as_u64().unwrap_or(0) | existing.flags;
    if flags & COMPONENTS_V2 == 0 {
        component::rows(&mut found, body);
    } else {
        for key in ["content", "embeds", "poll", "stickers"] {
            let blank = matches!(&body[key], Value::Null)
                || body[key] == ""
                || body[key].as_array().is_some_and(Vec::is_empty);
            if !blank {
                let message =
                    "The `MessageFlags.IS_COMPONENTS_V2` flag cannot be used with this field.";
                found.add(
                    key,
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    message,
                );
            }
        }
        component::layout(&mut found, body);
    }
    found.boolean(body, "", "tts");
    found.integer(body, "", "flags", 0..=i64::from(u32::MAX));
    allowed_mentions(&mut found, body);
    nonce(&mut found, body);
    attachments(&mut found, body, files, existing.attachments);
    found
}

/// Says whether a new message would show nothing.
pub(crate) fn is_empty(body: &Map<String, Value>, files: usize) -> bool {
    let blank = |key: &str| match body.get(key) {
        None | Some(Value::Null) => true,
        Some(Value::String(text)) => text.trim().is_empty(),
        Some(Value::Array(list)) => list.is_empty(),
        Some(_) => false,
    };
    files == 0
        && ["content", "embeds", "components", "sticker_ids", "poll"]
            .into_iter()
            .all(blank)
}

/// Checks the choices that answer an autocomplete interaction, for an option type.
pub(crate) fn choices(data: &Value, option: u64) -> Violations {
    let mut found = Violations::default();
    if !data["choices"].is_array() {
        found.add(
            "data.choices",
            "BASE_TYPE_REQUIRED",
            "This field is required",
        );
    }
    for (nth, choice) in found.list(data, "data", "choices", 25).iter().enumerate() {
        let at = join("data.choices", nth);
        if !found.object(choice, &at) {
            continue;
        }
        found.text(choice, &at, "name", Length::required(1, 100));
        choice_value(&mut found, choice, &at, option);
    }
    found
}

/// Checks the value of a choice against the type of its option.
pub(super) fn choice_value(found: &mut Violations, choice: &Value, at: &str, option: u64) {
    let value = &choice["value"];
    let here = join(at, "value");
    match option {
        3 => {
            found.text(choice, at, "value", Length::required(1, 100));
        }
        4 if !value.is_i64() && !value.is_u64() => {
            found.add(
                &here,
                "NUMBER_TYPE_COERCE",
                format!("Value \"{value}\" is not int."),
            );
        }
        10 if !value.is_number() => {
            found.add(
                &here,
                "NUMBER_TYPE_COERCE",
                format!("Value \"{value}\" is not float."),
            );
        }
        _ => {}
    }
}

fn allowed_mentions(found: &mut Violations, body: &Value) {
    let mentions = &body["allowed_mentions"];
    if mentions.is_null() || !found.object(mentions, "allowed_mentions") {
        return;
    }
    let parse = found.list(mentions, "allowed_mentions", "parse", 3);
    for (nth, kind) in parse.iter().enumerate() {
        if !["roles", "users", "everyone"]
            .iter()
            .any(|known| kind == known)
        {
            let at = join("allowed_mentions.parse", nth);
            let message = "Value must be one of ('users', 'everyone', 'roles').";
            found.add(&at, "BASE_TYPE_CHOICES", message);
        }
    }
    for key in ["users", "roles"] {
        let ids = found.list(mentions, "allowed_mentions", key, 100);
        let at = join("allowed_mentions", key);
        for (nth, id) in ids.iter().enumerate() {
            user_or_role(found, id, &join(&at, nth));
        }
        if !ids.is_empty() && parse.iter().any(|kind| kind == key) {
            let message = format!("parse:[\"{key}\"] and {key}: [ids...] are mutually exclusive.");
            found.add(
                "allowed_mentions",
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                message,
            );
        }
    }
}

fn user_or_role(found: &mut Violations, id: &Value, at: &str) {
    let plain = match id {
        Value::String(text) => snowflake::read(text).is_some(),
        other => other.is_u64(),
    };
    if !plain {
        let message = format!("Value {id} is not snowflake.");
        found.add(at, "NUMBER_TYPE_COERCE", message);
    }
}

fn nonce(found: &mut Violations, body: &Value) {
    match &body["nonce"] {
        Value::String(text) if text.chars().count() > 25 => {
            found.add(
                "nonce",
                "BASE_TYPE_MAX_LENGTH",
                "Must be 25 or fewer in length.",
            );
        }
        Value::Null | Value::String(_) => {}
        other if other.is_i64() || other.is_u64() => {}
        _ => found.add(
            "nonce",
            "UNION_TYPE_CHOICES",
            "Value is neither an integer nor a string.",
        ),
    }
    found.boolean(body, "", "enforce_nonce");
}

/// Every entry names a file that came along, or one that is there already.
fn attachments(found: &mut Violations, body: &Value, files: &[(u64, &str)], existing: &[Value]) {
    for (nth, entry) in found.list(body, "", "attachments", 10).iter().enumerate() {
        let at = join("attachments", nth);
        if !found.object(entry, &at) {
            continue;
        }
        found.text(entry, &at, "description", Length::up_to(1024));
        let id = match &entry["id"] {
            Value::String(text) => text.parse::<u64>().ok(),
            other => other.as_u64(),
        };
        let known = id.is_some_and(|id| {
            files.iter().any(|(nth, _)| *nth == id)
                || existing
                    .iter()
                    .any(|old| old["id"].as_str().and_then(snowflake::read) == Some(id))
        });
        if !known {
            let message = "Attachment data is not valid: there is no file for this id.";
            found.add(&join(&at, "id"), "ATTACHMENT_NOT_FOUND", message);
        }
    }
    if files.len() > 10 {
        found.add(
            "attachments",
            "BASE_TYPE_MAX_LENGTH",
            "Must be 10 or fewer in length.",
        );
    }
}
