//! Discord's own description of its API, held against what the bot sends.
//!
//! The file is named by `DISCORD_OPENAPI`, or lies in `../shared` beside the project; without it the
//! tests say once that they skip this. Each body is checked twice: as the file says, and once more
//! with every object closed, which is what finds a misspelt key.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock};

use jsonschema::Validator;
use rostrum::playground::Recorded;
use serde_json::{Map, Value, json};

/// The description, with the checks that were built from it so far.
pub(crate) struct Book {
    document: Value,
    open: Value,
    closed: Value,
    built: Mutex<HashMap<String, Arc<Checks>>>,
}

/// The two checks of one kind of body.
struct Checks {
    open: Validator,
    closed: Validator,
}

/// Holds requests against the description, where there is one.
pub(crate) fn check_all(requests: &[Recorded]) {
    let Some(book) = book() else {
        return;
    };
    for request in requests {
        if let Err(why) = book.check(request) {
            panic!(
                "{} {}: {why}\n{:#}",
                request.method, request.path, request.body
            );
        }
    }
}

/// Reads the description once.
fn book() -> Option<&'static Book> {
    static BOOK: OnceLock<Option<Book>> = OnceLock::new();
    BOOK.get_or_init(|| {
        let path = place();
        if let Ok(text) = std::fs::read_to_string(&path) {
            return Some(Book::new(serde_json::from_str(&text).unwrap()));
        }
        println!(
            "skipped: bodies are not held against Discord's OpenAPI file, which is not at {}",
            path.display()
        );
        None
    })
    .as_ref()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the file lies wherever whoever runs the tests put it"
)]
fn place() -> PathBuf {
    let beside = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/discord/openapi.json"
    );
    std::env::var_os("DISCORD_OPENAPI").map_or_else(|| PathBuf::from(beside), PathBuf::from)
}

impl Book {
    fn new(mut document: Value) -> Self {
        accept_digits(&mut document["components"]);
        let open = document["components"].clone();
        let mut closed = open.clone();
        close(&mut closed);
        Self {
            document,
            open,
            closed,
            built: Mutex::default(),
        }
    }

    /// Checks the body of a request.
    fn check(&self, request: &Recorded) -> Result<(), String> {
        let method = request.method.to_lowercase();
        let path = request.path.split('?').next().unwrap_or_default();
        let path = path.strip_prefix("/api/v10").ok_or("not of version 10")?;
        let template = self.template(&method, path).ok_or("no such route")?;
        let operation = &self.document["paths"][template][&method];
        let body = &request.body;
        let content = &operation["requestBody"]["content"]["application/json"];
        if content.is_null() || body.is_null() {
            let owed = operation["requestBody"]["required"] == true;
            return match (content.is_null(), body.is_null()) {
                (true, false) => Err("a body where none belongs".to_owned()),
                (_, true) if owed => Err("no body".to_owned()),
                _ => Ok(()),
            };
        }
        let schema = self.of_this_type(&content["schema"], body)?;
        let checks = self.checks(&schema);
        first_error(&checks.open, body)?;
        first_error(&checks.closed, &essence(body))
    }

    /// Finds the route of a path; of several, the one that leaves least open.
    fn template(&self, method: &str, path: &str) -> Option<&str> {
        let steps: Vec<&str> = path.split('/').collect();
        let paths = self.document["paths"].as_object()?;
        let fitting = paths
            .iter()
            .filter(|(_, methods)| methods.get(method).is_some());
        let fitting = fitting.filter_map(|(template, _)| {
            let known: Vec<&str> = template.split('/').collect();
            let open = |step: &str| step.starts_with('{');
            let fits = known.len() == steps.len()
                && known
                    .iter()
                    .zip(&steps)
                    .all(|(known, step)| open(known) || known == step);
            let literal = known.iter().filter(|step| !open(step)).count();
            fits.then_some((literal, template.as_str()))
        });
        fitting.max().map(|(_, template)| template)
    }

    /// Chooses among kinds of bodies by `type`: an error then speaks of the right one.
    fn of_this_type(&self, schema: &Value, body: &Value) -> Result<Value, String> {
        let (Some(kinds), Some(_)) = (schema["anyOf"].as_array(), body.get("type")) else {
            return Ok(schema.clone());
        };
        let fits = |kind: &&Value| {
            let name = kind["$ref"].as_str().and_then(|it| it.rsplit('/').next());
            let types = &self.open["schemas"][name.unwrap_or_default()]["properties"]["type"];
            let listed = |types: &Value| {
                let types = types["enum"].as_array();
                types.is_some_and(|types| types.contains(&body["type"]))
            };
            let ones = types["oneOf"].as_array();
            listed(types) || ones.is_some_and(|ones| ones.iter().any(listed))
        };
        let found = kinds.iter().find(fits).cloned();
        found.ok_or_else(|| format!("no body has the type {}", body["type"]))
    }

    fn checks(&self, schema: &Value) -> Arc<Checks> {
        let validator = |schema: Value, components: &Value| {
            let whole = json!({
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "allOf": [schema],
                "components": components,
            });
            jsonschema::validator_for(&whole).unwrap()
        };
        let mut built = self.built.lock().unwrap();
        let entry = built.entry(schema.to_string()).or_insert_with(|| {
            let mut shut = schema.clone();
            close(&mut shut);
            Arc::new(Checks {
                open: validator(schema.clone(), &self.open),
                closed: validator(shut, &self.closed),
            })
        });
        Arc::clone(entry)
    }
}

fn first_error(validator: &Validator, body: &Value) -> Result<(), String> {
    match validator.iter_errors(body).next() {
        None => Ok(()),
        Some(error) => Err(format!(
            "{error} at {:?}",
            error.instance_path().to_string()
        )),
    }
}

/// Permissions are numbers in the file and digits in life.
fn accept_digits(schema: &mut Value) {
    each_object(schema, &mut |object| {
        let Some(Value::Object(properties)) = object.get_mut("properties") else {
            return;
        };
        for key in ["default_member_permissions", "allow", "deny"] {
            if let Some(number) = properties.get_mut(key) {
                let digits = json!({"type": "string", "pattern": "^[0-9]+$"});
                *number = json!({"anyOf": [number.take(), digits]});
            }
        }
    });
}

/// Closes every object, so that a key that nobody knows is an error.
fn close(schema: &mut Value) {
    each_object(schema, &mut |object| {
        if object.get("properties").is_some_and(Value::is_object) {
            object.entry("additionalProperties").or_insert(json!(false));
        }
    });
}

fn each_object(value: &mut Value, act: &mut impl FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            act(object);
            for inner in object.values_mut() {
                each_object(inner, act);
            }
        }
        Value::Array(list) => {
            for inner in list {
                each_object(inner, act);
            }
        }
        _ => {}
    }
}

/// Leaves out what says nothing: nulls, empty lists, and the two flags that serenity writes where
/// the file does not know them. Choices may be none, and say so.
fn essence(body: &Value) -> Value {
    match body {
        Value::Object(object) => {
            let choices = object.len() == 1 && object.contains_key("choices");
            let kept = object.iter().filter(|(key, value)| {
                let empty = value.as_array().is_some_and(Vec::is_empty);
                let unset = **value == false && matches!(key.as_str(), "nsfw" | "autocomplete");
                !value.is_null() && !unset && (!empty || choices)
            });
            kept.map(|(key, value)| (key.clone(), essence(value)))
                .collect::<Map<_, _>>()
                .into()
        }
        Value::Array(list) => list.iter().map(essence).collect(),
        other => other.clone(),
    }
}

fn answer(data: &Value) -> Recorded {
    Recorded {
        at: jiff::Timestamp::UNIX_EPOCH,
        method: "POST".to_owned(),
        path: "/api/v10/interactions/1/token/callback".to_owned(),
        body: json!({"type": 4, "data": data}),
        files: Vec::new(),
        status: 204,
    }
}

#[test]
fn what_is_misspelt_or_too_large_is_found() {
    let Some(book) = book() else {
        return;
    };
    let button = |label: &str| json!({"type": 2, "style": 1, "custom_id": "v1", "label": label});
    let row = |button: Value| json!({"components": [{"type": 1, "components": [button]}]});
    let embed = |title: &str| json!({"embeds": [{"title": title}]});
    for good in [
        json!({"content": "x".repeat(2000), "allowed_mentions": {"parse": []}, "flags": 64}),
        embed(&"x".repeat(256)),
        row(button("Another")),
    ] {
        assert_eq!(book.check(&answer(&good)), Ok(()));
    }
    for bad in [
        json!({"contnet": "x"}),
        json!({"content": "x".repeat(2001)}),
        json!({"content": 7}),
        json!({"embeds": [{"titel": "x"}]}),
        embed(&"x".repeat(257)),
        row(button(&"x".repeat(81))),
        json!({"componets": []}),
        json!({"components": [{"type": 1, "componets": []}]}),
        json!({"embeds": vec![json!({"title": "x"}); 11]}),
    ] {
        // An empty list says nothing, so it is filled to be noticed.
        let bad = match bad.get("componets") {
            Some(_) => json!({"componets": [1]}),
            None => bad,
        };
        assert!(book.check(&answer(&bad)).is_err(), "{bad}");
    }
}

#[test]
fn what_goes_to_the_wrong_place_is_found() {
    let Some(book) = book() else {
        return;
    };
    let elsewhere = |method: &str, path: &str, body: Value| Recorded {
        method: method.to_owned(),
        path: path.to_owned(),
        body,
        ..answer(&Value::Null)
    };
    let commands = "/api/v10/applications/1/commands";
    let known =
        json!([{"name": "about", "description": "About", "default_member_permissions": "8"}]);
    for (request, right) in [
        (elsewhere("PUT", commands, known), true),
        (elsewhere("GET", "/api/v10/users/@me", Value::Null), true),
        (elsewhere("PUT", commands, json!([{"name": ""}])), false),
        (
            elsewhere("PUT", commands, json!([{"name": "a", "descripton": "b"}])),
            false,
        ),
        (elsewhere("PUT", commands, Value::Null), false),
        (
            elsewhere("GET", "/api/v10/users/@me", json!({"a": 1})),
            false,
        ),
        (
            elsewhere("GET", "/api/v10/users/@me/nothing", Value::Null),
            false,
        ),
        (elsewhere("GET", "/api/v9/users/@me", Value::Null), false),
        (
            elsewhere(
                "POST",
                "/api/v10/interactions/1/t/callback",
                json!({"type": 99}),
            ),
            false,
        ),
    ] {
        assert_eq!(book.check(&request).is_ok(), right, "{request:#?}");
    }
}
