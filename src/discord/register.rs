//! Which commands Discord knows, kept equal to those the bot has.
//!
//! What Discord gives back and what is wanted are brought to one form before they are compared:
//! Discord adds ids, versions and defaults, turns numbers into texts, and drops what is empty.
//! Nothing is sent unless something differs, so a restart costs no change of commands, which
//! Discord counts by the day and members see as a flicker.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Number, Value};
use serenity::model::id::ApplicationId;
use tracing::info;

use super::fault::Fault;
use super::rest::{Rest, Scope};

/// What registering did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Discord knew every command as it is, and no other.
    Unchanged,
    /// The commands were sent; these names differed.
    Sent {
        /// Commands that Discord did not know.
        added: Vec<String>,
        /// Commands that Discord knew differently.
        changed: Vec<String>,
        /// Commands that the bot no longer has.
        removed: Vec<String>,
    },
}

/// The fields that say what a command is. Others are Discord's own affair, and a field that it
/// invents later must not look like a difference.
const MEANT: [&str; 20] = [
    "autocomplete",
    "channel_types",
    "choices",
    "contexts",
    "default_member_permissions",
    "description",
    "description_localizations",
    "integration_types",
    "max_length",
    "max_value",
    "min_length",
    "min_value",
    "name",
    "name_localizations",
    "nsfw",
    "options",
    "required",
    "type",
    "value",
    "handler",
];

/// Makes Discord know exactly the wanted commands.
pub async fn register(
    rest: &Rest,
    application: ApplicationId,
    scope: Scope,
    wanted: &[Value],
) -> Result<Outcome, Fault> {
    let known = rest.commands(application, scope).await?;
    let outcome = compare(&known, wanted, scope);
    if let Outcome::Sent {
        added,
        changed,
        removed,
    } = &outcome
    {
        rest.put_commands(application, scope, wanted).await?;
        info!(?scope, ?added, ?changed, ?removed, "commands registered");
    } else {
        info!(?scope, count = wanted.len(), "commands unchanged");
    }
    Ok(outcome)
}

fn compare(known: &[Value], wanted: &[Value], scope: Scope) -> Outcome {
    let mut meant: BTreeSet<&str> = MEANT.into();
    for command in wanted {
        collect_keys(command, &mut meant);
    }
    let known = by_name(known, scope, &meant);
    let wanted = by_name(wanted, scope, &meant);
    let name = |(_, name): &(i64, String)| name.clone();
    let added: Vec<_> = wanted
        .keys()
        .filter(|key| !known.contains_key(key))
        .map(name)
        .collect();
    let removed: Vec<_> = known
        .keys()
        .filter(|key| !wanted.contains_key(key))
        .map(name)
        .collect();
    let differs = |(key, command): &(&(i64, String), &Value)| {
        known.get(key).is_some_and(|known| !same(known, command))
    };
    let changed: Vec<_> = wanted
        .iter()
        .filter(differs)
        .map(|(key, _)| name(key))
        .collect();
    if added.is_empty() && changed.is_empty() && removed.is_empty() {
        Outcome::Unchanged
    } else {
        Outcome::Sent {
            added,
            changed,
            removed,
        }
    }
}

/// Compares two commands in plain form. Where the bot does not say in which places a command is
/// offered, Discord fills in what the application's settings allow, and any answer is right.
fn same(known: &Value, wanted: &Value) -> bool {
    let mut known = known.clone();
    if let Value::Object(known) = &mut known {
        for place in ["contexts", "integration_types"] {
            if wanted.get(place).is_none() {
                known.remove(place);
            }
        }
    }
    known == *wanted
}

/// Sorts commands by what Discord tells them apart with: their type and name.
fn by_name(
    commands: &[Value],
    scope: Scope,
    meant: &BTreeSet<&str>,
) -> BTreeMap<(i64, String), Value> {
    let named = commands.iter().map(|command| {
        let kind = command.get("type").and_then(Value::as_i64).unwrap_or(1);
        let name = command
            .get("name")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let mut command = plain(command, meant);
        if let Value::Object(command) = &mut command {
            command.remove("type");
            // In one guild, Discord ignores where else a command could be used.
            if scope != Scope::Global {
                command.remove("contexts");
                command.remove("integration_types");
            }
        }
        ((kind, name.to_owned()), command)
    });
    named.collect()
}

/// Brings a command, an option or a choice to the form in which equal ones are equal.
fn plain(value: &Value, meant: &BTreeSet<&str>) -> Value {
    let Value::Object(fields) = value else {
        return number(value);
    };
    let kept = fields
        .iter()
        .filter(|(key, _)| meant.contains(key.as_str()));
    let kept = kept.map(|(key, value)| (key.clone(), field(key, value, meant)));
    Value::Object(kept.filter(|(_, value)| !says_nothing(value)).collect())
}

fn field(key: &str, value: &Value, meant: &BTreeSet<&str>) -> Value {
    match (key, value) {
        ("options" | "choices", Value::Array(items)) => {
            items.iter().map(|item| plain(item, meant)).collect()
        }
        ("contexts" | "integration_types" | "channel_types", Value::Array(items)) => {
            let mut items = items.clone();
            items.sort_by_key(Value::as_i64);
            items.into()
        }
        ("name_localizations" | "description_localizations", Value::Object(texts)) => {
            let given = texts.iter().filter(|(_, text)| !text.is_null());
            Value::Object(
                given
                    .map(|(key, text)| (key.clone(), text.clone()))
                    .collect::<Map<_, _>>(),
            )
        }
        ("default_member_permissions", Value::Number(bits)) => bits.to_string().into(),
        _ => number(value),
    }
}

/// Tells whether a value is what Discord assumes where there is none.
fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// Writes whole numbers in one way: `1.0` and `1` are the same bound.
fn number(value: &Value) -> Value {
    let Some(number) = value.as_f64().filter(|_| value.is_number()) else {
        return value.clone();
    };
    Number::from_f64(number).map_or_else(|| value.clone(), Value::Number)
}

fn collect_keys<'a>(value: &'a Value, keys: &mut BTreeSet<&'a str>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                if !key.ends_with("_localizations") {
                    collect_keys(value, keys);
                }
                keys.insert(key);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect_keys(item, keys)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use serenity::model::id::GuildId;

    use super::*;

    fn wanted() -> Vec<Value> {
        vec![
            json!({
                "name": "argument", "description": "Gives an argument", "type": 1,
                "name_localizations": { "ko": "논거" },
                "contexts": [0, 1, 2], "integration_types": [0],
                "options": [
                    { "type": 3, "name": "article", "description": "Which", "autocomplete": true },
                    { "type": 4, "name": "page", "description": "Page", "min_value": 1 },
                    { "type": 3, "name": "side", "description": "Side", "required": false,
                      "choices": [{ "name": "for", "value": "pro" }] },
                ],
            }),
            json!({ "name": "about", "description": "Tells about the bot" }),
        ]
    }

    /// The same commands as Discord gives them back.
    fn known() -> Vec<Value> {
        vec![
            json!({
                "id": "2", "application_id": "9", "version": "5", "type": 1, "name": "about",
                "name_localizations": null, "description": "Tells about the bot",
                "description_localizations": null, "default_member_permissions": null,
                "dm_permission": true, "contexts": [0, 1, 2], "integration_types": [0, 1],
                "nsfw": false, "options": [], "a_field_of_next_year": 3,
            }),
            json!({
                "id": "1", "application_id": "9", "version": "4", "type": 1, "name": "argument",
                "name_localizations": { "ko": "논거" }, "description": "Gives an argument",
                "description_localizations": {}, "default_member_permissions": null,
                "dm_permission": true, "contexts": [2, 1, 0], "integration_types": [0],
                "nsfw": false,
                "options": [
                    { "type": 3, "name": "article", "name_localizations": null,
                      "description": "Which", "autocomplete": true },
                    { "type": 4, "name": "page", "description": "Page", "min_value": 1.0 },
                    { "type": 3, "name": "side", "description": "Side",
                      "choices": [{ "name": "for", "name_localizations": null, "value": "pro" }] },
                ],
            }),
        ]
    }

    #[test]
    fn what_discord_adds_is_no_difference() {
        assert_eq!(
            compare(&known(), &wanted(), Scope::Global),
            Outcome::Unchanged
        );
        assert_eq!(
            compare(&wanted(), &wanted(), Scope::Global),
            Outcome::Unchanged
        );
        assert_eq!(compare(&[], &[], Scope::Global), Outcome::Unchanged);
    }

    #[test]
    fn every_difference_that_a_member_could_notice_is_found() {
        let changes = [
            ("/0/description", json!("Draws an argument")),
            ("/0/name_localizations/ko", json!("주장")),
            ("/0/contexts", json!([0])),
            ("/0/integration_types", json!([0, 1])),
            ("/0/options/0/autocomplete", json!(false)),
            ("/0/options/1/min_value", json!(2)),
            ("/0/options/2/required", json!(true)),
            ("/0/options/2/choices/0/value", json!("con")),
        ];
        for (place, value) in changes {
            let mut wanted = Value::from(wanted());
            *wanted.pointer_mut(place).unwrap() = value;
            let outcome = compare(&known(), wanted.as_array().unwrap(), Scope::Global);
            let Outcome::Sent {
                added,
                changed,
                removed,
            } = outcome
            else {
                panic!("{place}")
            };
            assert_eq!(
                (added, changed, removed),
                (vec![], vec!["argument".into()], vec![])
            );
        }
        let mut wanted = wanted();
        wanted[1]["default_member_permissions"] = "32".into();
        let outcome = compare(&known(), &wanted, Scope::Global);
        assert!(matches!(outcome, Outcome::Sent { changed, .. } if changed == ["about"]));
    }

    #[test]
    fn added_and_removed_commands_are_named() {
        let mut wanted = wanted();
        wanted[1]["name"] = "help".into();
        let outcome = compare(&known(), &wanted, Scope::Global);
        let (added, removed) = (vec!["help".into()], vec!["about".into()]);
        assert_eq!(
            outcome,
            Outcome::Sent {
                added,
                changed: vec![],
                removed
            }
        );
    }

    #[test]
    fn a_field_that_only_the_bot_knows_is_compared_too() {
        let mut wanted = wanted();
        wanted[1]["options"] = json!([{ "type": 11, "name": "file", "description": "File",
                                        "file_types": [".md"] }]);
        let mut known = known();
        known[0]["options"] = wanted[1]["options"].clone();
        assert_eq!(compare(&known, &wanted, Scope::Global), Outcome::Unchanged);
        known[0]["options"][0]["file_types"] = json!([".txt"]);
        assert_ne!(compare(&known, &wanted, Scope::Global), Outcome::Unchanged);
    }

    #[test]
    fn in_one_guild_the_contexts_do_not_count() {
        let mut known = known();
        known[1]["contexts"] = Value::Null;
        known[1]["integration_types"] = Value::Null;
        let guild = Scope::Guild(GuildId::new(4));
        assert_eq!(compare(&known, &wanted(), guild), Outcome::Unchanged);
        assert_ne!(
            compare(&known, &wanted(), Scope::Global),
            Outcome::Unchanged
        );
    }
}
