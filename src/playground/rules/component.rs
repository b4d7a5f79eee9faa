//! Message components: rows of buttons and menus, and the newer layouts made of components only.

use std::collections::HashSet;

use serde_json::Value;

use super::{Length, Violations, join};

/// The most components that a message made of components only may hold, nested ones included.
const MOST: usize = 40;
/// The most characters that its texts may have together.
const MOST_TEXT: usize = 4000;

/// Checks the components of an ordinary message: at most five rows.
pub(super) fn rows(found: &mut Violations, body: &Value) {
    let mut seen = Seen::default();
    for (nth, row) in found.list(body, "", "components", 5).iter().enumerate() {
        let at = join("components", nth);
        if !found.object(row, &at) {
            continue;
        }
        if row["type"] == 1 {
            self::row(found, row, &at, &mut seen);
        } else {
            wrong_type(found, &at, "(1,)");
        }
    }
}

/// Checks the components of a message that is made of nothing else.
pub(super) fn layout(found: &mut Violations, body: &Value) {
    let mut seen = Seen::default();
    for (nth, part) in found.list(body, "", "components", MOST).iter().enumerate() {
        let at = join("components", nth);
        if found.object(part, &at) {
            block(found, part, &at, &mut seen, Depth::Top);
        }
    }
    if seen.count > MOST {
        let message = format!("Must be {MOST} or fewer in length, nested components included.");
        found.add(
            "components",
            "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
            message,
        );
    }
    if seen.characters > MOST_TEXT {
        let message = format!("Component text size exceeds maximum size of {MOST_TEXT}");
        found.add(
            "components",
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            message,
        );
    }
}

/// Checks a menu, in a message or a form.
pub(super) fn menu(found: &mut Violations, menu: &Value, at: &str) {
    found.text(menu, at, "placeholder", Length::up_to(150));
    let least = found.integer(menu, at, "min_values", 0..=25).unwrap_or(1);
    let most = found.integer(menu, at, "max_values", 1..=25).unwrap_or(1);
    if least > most {
        let message = "min_values must be less than or equal to max_values.";
        found.add(&join(at, "min_values"), "NUMBER_TYPE_MAX", message);
    }
    found.boolean(menu, at, "disabled");
    if menu["type"] != 3 {
        return;
    }
    let options = found.list(menu, at, "options", 25);
    let here = join(at, "options");
    if options.is_empty() {
        found.add(&here, "BASE_TYPE_REQUIRED", "This field is required");
    }
    if usize::try_from(most).is_ok_and(|most| most > options.len()) && !options.is_empty() {
        let message = format!(
            "int value should be less than or equal to {}.",
            options.len()
        );
        found.add(&join(at, "max_values"), "NUMBER_TYPE_MAX", message);
    }
    let mut values = HashSet::new();
    for (nth, option) in options.iter().enumerate() {
        let at = join(&here, nth);
        if !found.object(option, &at) {
            continue;
        }
        found.text(option, &at, "label", Length::required(1, 100));
        found.text(option, &at, "description", Length::up_to(100));
        found.boolean(option, &at, "default");
        emoji(found, option, &at);
        let value = found.text(option, &at, "value", Length::required(1, 100));
        if value.is_some_and(|value| !values.insert(value)) {
            let message = "The specified option value is already used";
            found.add(
                &join(&at, "value"),
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                message,
            );
        }
    }
    let chosen = options
        .iter()
        .filter(|option| option["default"] == true)
        .count();
    if usize::try_from(most).is_ok_and(|most| chosen > most) {
        let message = "The number of default options exceeds max_values";
        found.add(&here, "SELECT_COMPONENT_TOO_MANY_DEFAULT_OPTIONS", message);
    }
}

/// Requires a `custom_id` that no other component has.
pub(super) fn custom_id(found: &mut Violations, part: &Value, at: &str, seen: &mut Seen) {
    let id = found.text(part, at, "custom_id", Length::required(1, 100));
    if id.is_some_and(|id| !seen.ids.insert(id.to_owned())) {
        let message = "Component custom id cannot be duplicated";
        found.add(
            &join(at, "custom_id"),
            "COMPONENT_CUSTOM_ID_DUPLICATED",
            message,
        );
    }
}

/// Says that a component's type cannot stand where it stands.
pub(super) fn wrong_type(found: &mut Violations, at: &str, known: &str) {
    let message = format!("Value of field \"type\" must be one of {known}.");
    found.add(&join(at, "type"), "UNION_TYPE_CHOICES", message);
}

/// What was met so far in one message or form.
#[derive(Debug, Default)]
pub(super) struct Seen {
    ids: HashSet<String>,
    count: usize,
    characters: usize,
}

/// Where a layout component stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Top,
    Container,
}

fn row(found: &mut Violations, row: &Value, at: &str, seen: &mut Seen) {
    seen.count += 1;
    let parts = found.list(row, at, "components", 5);
    let here = join(at, "components");
    if parts.is_empty() {
        found.add(
            &here,
            "BASE_TYPE_BAD_LENGTH",
            "Must be between 1 and 5 in length.",
        );
    }
    let menus = parts.iter().filter(|part| part["type"] != 2).count();
    if menus > 0 && parts.len() > 1 {
        let message = "The specified component exceeds the maximum width";
        found.add(&join(&here, 1), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message);
    }
    for (nth, part) in parts.iter().enumerate() {
        let at = join(&here, nth);
        if !found.object(part, &at) {
            continue;
        }
        seen.count += 1;
        match part["type"].as_u64() {
            Some(2) => button(found, part, &at, seen),
            Some(3 | 5 | 6 | 7 | 8) => {
                custom_id(found, part, &at, seen);
                menu(found, part, &at);
            }
            _ => wrong_type(found, &at, "(2, 3, 5, 6, 7, 8)"),
        }
    }
}

fn button(found: &mut Violations, button: &Value, at: &str, seen: &mut Seen) {
    found.text(button, at, "label", Length::up_to(80));
    found.boolean(button, at, "disabled");
    emoji(found, button, at);
    let blank = button["label"].as_str().is_none_or(str::is_empty) && button["emoji"].is_null();
    match button["style"].as_u64() {
        Some(1..=4) => {
            if !button["url"].is_null() {
                let message = "A custom id and url cannot both be specified";
                found.add(
                    &join(at, "url"),
                    "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                    message,
                );
            }
            custom_id(found, button, at, seen);
        }
        Some(5) => {
            if !button["custom_id"].is_null() {
                let message = "A custom id and url cannot both be specified";
                found.add(
                    &join(at, "custom_id"),
                    "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                    message,
                );
            }
            if button["url"].is_null() {
                found.add(
                    &join(at, "url"),
                    "BASE_TYPE_REQUIRED",
                    "This field is required",
                );
            }
            found.url(button, at, "url", &["http", "https", "discord"]);
            found.text(button, at, "url", Length::up_to(512));
        }
        Some(6) => {
            if button["sku_id"].is_null() {
                found.add(
                    &join(at, "sku_id"),
                    "BASE_TYPE_REQUIRED",
                    "This field is required",
                );
            }
            return;
        }
        _ => {
            let message = "Value must be one of {1, 2, 3, 4, 5, 6}.";
            found.add(&join(at, "style"), "BASE_TYPE_CHOICES", message);
        }
    }
    if blank {
        let message = "A label or emoji is required";
        found.add(at, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", message);
    }
}

fn emoji(found: &mut Violations, part: &Value, at: &str) {
    let emoji = &part["emoji"];
    let at = join(at, "emoji");
    if emoji.is_null() || !found.object(emoji, &at) {
        return;
    }
    let name = emoji["name"].as_str().unwrap_or("");
    if emoji["id"].is_null() && (name.is_empty() || name.is_ascii()) {
        found.add(
            &join(&at, "name"),
            "BUTTON_COMPONENT_INVALID_EMOJI",
            "Invalid emoji",
        );
    }
}

fn block(found: &mut Violations, part: &Value, at: &str, seen: &mut Seen, depth: Depth) {
    let kind = part["type"].as_u64();
    if kind != Some(1) {
        seen.count += 1;
    }
    match kind {
        Some(1) => row(found, part, at, seen),
        Some(9) => section(found, part, at, seen),
        Some(10) => words(found, part, at, seen),
        Some(12) => {
            let items = found.list(part, at, "items", 10);
            if items.is_empty() {
                let message = "Must be between 1 and 10 in length.";
                found.add(&join(at, "items"), "BASE_TYPE_BAD_LENGTH", message);
            }
        }
        Some(13) if part["file"]["url"].is_null() => {
            found.add(
                &join(at, "file"),
                "BASE_TYPE_REQUIRED",
                "This field is required",
            );
        }
        Some(13 | 14) => {}
        Some(17) if depth == Depth::Top => {
            let inner = found.list(part, at, "components", MOST);
            for (nth, inner) in inner.iter().enumerate() {
                let at = join(&join(at, "components"), nth);
                if found.object(inner, &at) {
                    block(found, inner, &at, seen, Depth::Container);
                }
            }
        }
        _ if depth == Depth::Top => wrong_type(found, at, "(1, 9, 10, 12, 13, 14, 17)"),
        _ => wrong_type(found, at, "(1, 9, 10, 12, 13, 14)"),
    }
}

fn section(found: &mut Violations, part: &Value, at: &str, seen: &mut Seen) {
    let texts = found.list(part, at, "components", 3);
    if texts.is_empty() {
        let message = "Must be between 1 and 3 in length.";
        found.add(&join(at, "components"), "BASE_TYPE_BAD_LENGTH", message);
    }
    for (nth, text) in texts.iter().enumerate() {
        let at = join(&join(at, "components"), nth);
        seen.count += 1;
        if text["type"] == 10 {
            words(found, text, &at, seen);
        } else {
            wrong_type(found, &at, "(10,)");
        }
    }
    let at = join(at, "accessory");
    seen.count += 1;
    match part["accessory"]["type"].as_u64() {
        Some(2) => button(found, &part["accessory"], &at, seen),
        Some(11) => {}
        Some(_) => wrong_type(found, &at, "(2, 11)"),
        None => found.add(&at, "BASE_TYPE_REQUIRED", "This field is required"),
    }
}

fn words(found: &mut Violations, part: &Value, at: &str, seen: &mut Seen) {
    let text = found.text(part, at, "content", Length::required(1, MOST_TEXT));
    seen.characters += text.map_or(0, |text| text.chars().count());
}
