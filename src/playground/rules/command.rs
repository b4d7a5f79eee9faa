//! Application commands: names, descriptions, options, choices, and their size together.

use std::collections::HashSet;

use serde_json::Value;

use super::message::choice_value;
use super::{LOCALES, Length, Violations, join};

/// The most characters that the texts of one command may have together.
const MOST_CHARACTERS: usize = 8000;

/// Checks all commands of a scope, as sent to replace them.
pub(crate) fn bulk(body: &Value) -> Violations {
    let mut found = Violations::default();
    let Some(list) = body.as_array() else {
        found.add(
            "",
            "LIST_TYPE_CONVERT",
            "Only iterables may be used in a ListType",
        );
        return found;
    };
    let mut names = HashSet::new();
    for (nth, one) in list.iter().enumerate() {
        let at = nth.to_string();
        check(&mut found, one, &at);
        let key = (one["type"].as_u64().unwrap_or(1), one["name"].as_str());
        if key.1.is_some() && !names.insert(key) {
            let message = "Application command names must be unique";
            found.add(&at, "APPLICATION_COMMANDS_DUPLICATE_NAME", message);
        }
    }
    found
}

/// Checks one command.
pub(crate) fn command(body: &Value) -> Violations {
    let mut found = Violations::default();
    check(&mut found, body, "");
    found
}

fn check(found: &mut Violations, command: &Value, at: &str) {
    if !found.object(command, at) {
        return;
    }
    let kind = found.integer(command, at, "type", 1..=4).unwrap_or(1);
    let name = found.text(command, at, "name", Length::required(1, 32));
    if kind == 1 {
        if let Some(name) = name {
            slash_name(
                found,
                name,
                &join(at, "name"),
                "APPLICATION_COMMAND_INVALID_NAME",
            );
        }
        found.text(command, at, "description", Length::required(1, 100));
    } else {
        found.text(command, at, "description", Length::up_to(0));
    }
    let naming = if kind == 1 {
        Naming::Slash
    } else {
        Naming::Free
    };
    localizations(found, command, at, "name", naming);
    localizations(found, command, at, "description", Naming::Free);
    let bits = &command["default_member_permissions"];
    let bits_read = match bits {
        Value::Null => true,
        Value::String(text) => text.parse::<u64>().is_ok(),
        other => other.is_u64(),
    };
    if !bits_read {
        let message = format!("Value {bits} is not int.");
        found.add(
            &join(at, "default_member_permissions"),
            "NUMBER_TYPE_COERCE",
            message,
        );
    }
    found.boolean(command, at, "nsfw");
    found.boolean(command, at, "dm_permission");
    numbers(found, command, at, "contexts", 2);
    numbers(found, command, at, "integration_types", 1);
    options(found, command, at, Depth::Command);
    if size(command) > MOST_CHARACTERS {
        let message = format!("Command exceeds maximum size ({MOST_CHARACTERS})");
        found.add(at, "APPLICATION_COMMAND_TOO_LARGE", message);
    }
}

/// Which rule names follow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Naming {
    /// Those that are typed after a slash.
    Slash,
    /// Those that are only shown.
    Free,
}

/// How deep an option stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Command,
    Group,
    Subcommand,
}

fn options(found: &mut Violations, parent: &Value, at: &str, depth: Depth) {
    let list = found.list(parent, at, "options", 25);
    let here = join(at, "options");
    let mut names = HashSet::new();
    let mut optional_before = false;
    let nested = list
        .iter()
        .filter(|it| matches!(it["type"].as_u64(), Some(1 | 2)))
        .count();
    for (nth, option) in list.iter().enumerate() {
        let at = join(&here, nth);
        if !found.object(option, &at) {
            continue;
        }
        let kind = option["type"].as_u64().unwrap_or(0);
        let fits = match depth {
            Depth::Command => (1..=11).contains(&kind),
            Depth::Group => kind == 1,
            Depth::Subcommand => (3..=11).contains(&kind),
        };
        if !fits {
            let message = "Sub-command and sub-command group option types are not valid here, or the type is unknown";
            found.add(
                &join(&at, "type"),
                "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                message,
            );
            continue;
        }
        if nested > 0 && nested < list.len() && kind > 2 {
            let message = "Sub-command and sub-command group option types are mutually exclusive to all other types";
            found.add(
                &join(&at, "type"),
                "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                message,
            );
        }
        if let Some(name) = self::option(found, option, &at, kind)
            && !names.insert(name)
        {
            let message = "Option name already exists in current command";
            found.add(
                &join(&at, "name"),
                "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                message,
            );
        }
        let required = option["required"] == true;
        if required && optional_before {
            let message = "Required options must be placed before non-required options";
            found.add(&at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
        }
        optional_before |= !required;
        match kind {
            1 => options(found, option, &at, Depth::Subcommand),
            2 => options(found, option, &at, Depth::Group),
            _ => {}
        }
    }
}

fn option<'a>(found: &mut Violations, option: &'a Value, at: &str, kind: u64) -> Option<&'a str> {
    let name = found.text(option, at, "name", Length::required(1, 32));
    if let Some(name) = name {
        slash_name(
            found,
            name,
            &join(at, "name"),
            "APPLICATION_COMMAND_INVALID_NAME",
        );
    }
    found.text(option, at, "description", Length::required(1, 100));
    localizations(found, option, at, "name", Naming::Slash);
    localizations(found, option, at, "description", Naming::Free);
    found.boolean(option, at, "required");
    found.boolean(option, at, "autocomplete");
    found.integer(option, at, "min_length", 0..=6000);
    found.integer(option, at, "max_length", 1..=6000);
    let choices = found.list(option, at, "choices", 25);
    if !choices.is_empty() && option["autocomplete"] == true {
        let message = "Autocomplete cannot be set to true if choices are present";
        found.add(
            &join(at, "choices"),
            "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
            message,
        );
    }
    let (mut names, mut values) = (HashSet::new(), HashSet::new());
    for (nth, choice) in choices.iter().enumerate() {
        let at = join(&join(at, "choices"), nth);
        if !found.object(choice, &at) {
            continue;
        }
        let name = found.text(choice, &at, "name", Length::required(1, 100));
        localizations(found, choice, &at, "name", Naming::Free);
        choice_value(found, choice, &at, kind);
        let again = name.is_some_and(|name| !names.insert(name))
            | !values.insert(choice["value"].to_string());
        if again {
            let message = "Choice name or value is already used";
            found.add(
                &at,
                "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS",
                message,
            );
        }
    }
    name
}

/// Letters of any script, digits, hyphen, underscore, apostrophe; lower case where there is one.
fn slash_name(found: &mut Violations, name: &str, at: &str, code: &str) {
    let sign_fits = |sign: char| {
        // Combining marks are allowed in the two scripts whose vowels need them.
        let mark = matches!(sign, '\u{900}'..='\u{97F}' | '\u{E00}'..='\u{E7F}');
        sign.is_alphanumeric() || matches!(sign, '-' | '_' | '\'') || mark
    };
    if !name.chars().all(sign_fits) || name.chars().any(|it| !it.to_lowercase().eq([it])) {
        found.add(at, code, "Command name is invalid");
    }
}

fn localizations(found: &mut Violations, object: &Value, at: &str, key: &str, naming: Naming) {
    let map = &object[format!("{key}_localizations")];
    let here = join(at, format!("{key}_localizations"));
    if map.is_null() || !found.object(map, &here) {
        return;
    }
    let most = if key == "description" || object["value"] != Value::Null {
        100
    } else {
        32
    };
    for (locale, text) in map.as_object().into_iter().flatten() {
        if !LOCALES.contains(&locale.as_str()) {
            let message = format!("Value \"{locale}\" is not a locale that Discord knows.");
            found.add(&here, "BASE_TYPE_CHOICES", message);
            continue;
        }
        if text.is_null() {
            continue;
        }
        let text = found.text(map, &here, locale, Length::between(1, most));
        if let Some(text) = text.filter(|_| naming == Naming::Slash) {
            let at = join(&here, locale);
            slash_name(found, text, &at, "APPLICATION_COMMAND_INVALID_NAME");
        }
    }
}

fn numbers(found: &mut Violations, object: &Value, at: &str, key: &str, most: u64) {
    let list = found.list(object, at, key, 3);
    let here = join(at, key);
    let mut seen = HashSet::new();
    for (nth, value) in list.iter().enumerate() {
        let known = value.as_u64().is_some_and(|it| it <= most);
        if !known {
            let message = format!("Value must be one of 0 to {most}.");
            found.add(&join(&here, nth), "BASE_TYPE_CHOICES", message);
        } else if !seen.insert(value.as_u64()) {
            let message = "List items must be unique";
            found.add(&here, "SET_TYPE_CONTAINS_DUPLICATES", message);
        }
    }
    if key == "integration_types" && object[key].is_array() && list.is_empty() {
        found.add(
            &here,
            "BASE_TYPE_BAD_LENGTH",
            "Must be between 1 and 2 in length.",
        );
    }
}

/// Counts names, descriptions and values; of localised texts only the longest.
fn size(object: &Value) -> usize {
    let longest = |key: &str| {
        let own = object[key].as_str().map_or(0, |text| text.chars().count());
        let map = object[format!("{key}_localizations")].as_object();
        let localised = map.into_iter().flat_map(|map| map.values());
        localised
            .filter_map(Value::as_str)
            .map(|text| text.chars().count())
            .fold(own, usize::max)
    };
    let value = object["value"]
        .as_str()
        .map_or(0, |text| text.chars().count());
    let inner: usize = ["options", "choices"]
        .iter()
        .filter_map(|key| object[*key].as_array())
        .flatten()
        .map(size)
        .sum();
    longest("name") + longest("description") + value + inner
}
