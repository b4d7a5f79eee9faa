//! Forms: a title and one to five fields, each in a row or under a label.

use serde_json::Value;

use super::component::{Seen, custom_id, menu, wrong_type};
use super::{Length, Violations, join};

/// Checks the data of a form.
pub(crate) fn modal(data: &Value) -> Violations {
    let mut found = Violations::default();
    if !found.object(data, "data") {
        return found;
    }
    found.text(data, "data", "custom_id", Length::required(1, 100));
    found.text(data, "data", "title", Length::required(1, 45));
    let parts = found.list(data, "data", "components", 5);
    if parts.is_empty() {
        let message = "Must be between 1 and 5 in length.";
        found.add("data.components", "BASE_TYPE_BAD_LENGTH", message);
    }
    let mut seen = Seen::default();
    for (nth, part) in parts.iter().enumerate() {
        let at = join("data.components", nth);
        if !found.object(part, &at) {
            continue;
        }
        match part["type"].as_u64() {
            Some(1) => row(&mut found, part, &at, &mut seen),
            Some(10) => {
                found.text(part, &at, "content", Length::required(1, 4000));
            }
            Some(18) => label(&mut found, part, &at, &mut seen),
            _ => wrong_type(&mut found, &at, "(1, 10, 18)"),
        }
    }
    found
}

fn row(found: &mut Violations, row: &Value, at: &str, seen: &mut Seen) {
    let fields = found.list(row, at, "components", 1);
    let here = join(at, "components");
    if fields.is_empty() {
        found.add(
            &here,
            "BASE_TYPE_BAD_LENGTH",
            "Must be between 1 and 1 in length.",
        );
    }
    for (nth, field) in fields.iter().enumerate() {
        let at = join(&here, nth);
        if field["type"] == 4 {
            found.text(field, &at, "label", Length::required(1, 45));
            input(found, field, &at, seen);
        } else {
            wrong_type(found, &at, "(4,)");
        }
    }
}

fn label(found: &mut Violations, label: &Value, at: &str, seen: &mut Seen) {
    found.text(label, at, "label", Length::required(1, 45));
    found.text(label, at, "description", Length::up_to(100));
    let field = &label["component"];
    let at = join(at, "component");
    match field["type"].as_u64() {
        Some(4) => input(found, field, &at, seen),
        Some(3 | 5..=8) => {
            custom_id(found, field, &at, seen);
            menu(found, field, &at);
        }
        Some(19 | 21 | 22 | 23) => custom_id(found, field, &at, seen),
        _ => wrong_type(found, &at, "(3, 4, 5, 6, 7, 8, 19, 21, 22, 23)"),
    }
}

fn input(found: &mut Violations, input: &Value, at: &str, seen: &mut Seen) {
    custom_id(found, input, at, seen);
    if !matches!(input["style"].as_u64(), Some(1 | 2)) {
        let message = "Value must be one of {1, 2}.";
        found.add(&join(at, "style"), "BASE_TYPE_CHOICES", message);
    }
    let least = found
        .integer(input, at, "min_length", 0..=4000)
        .unwrap_or(0);
    let most = found
        .integer(input, at, "max_length", 1..=4000)
        .unwrap_or(4000);
    if least > most {
        let message = "min_length must be less than or equal to max_length.";
        found.add(&join(at, "min_length"), "NUMBER_TYPE_MAX", message);
    }
    found.boolean(input, at, "required");
    found.text(input, at, "value", Length::up_to(4000));
    found.text(input, at, "placeholder", Length::up_to(100));
}
