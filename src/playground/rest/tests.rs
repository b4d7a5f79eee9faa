//! Paths, versions and methods; and bodies of any shape, which must be answered, never panicked at.

use proptest::prelude::*;
use serde_json::json;

use super::super::rules::tests::anything;
use super::super::world::{Kind, Opening, World, seed};
use super::super::{Options, ground};
use super::*;

#[test]
fn names_of_routes_hold_no_identifiers_and_no_tokens() {
    let path = ["channels", "123", "messages", "aBc9", "reactions"];
    assert_eq!(
        route_name("PUT", &path),
        "PUT /channels/{id}/messages/{id}/reactions"
    );
}

#[test]
fn versions_are_taken_off_and_unknown_ones_refused() {
    assert_eq!(steps("/api/v10/users/%40me").unwrap(), ["users", "@me"]);
    assert_eq!(steps("/api/gateway").unwrap(), ["gateway"]);
    assert_eq!(steps("/api/v3/gateway").unwrap_err(), Denied::api_version());
}

#[test]
fn a_wrong_method_is_told_from_a_missing_route() {
    assert_eq!(unspoken("DELETE", &["users", "@me"]).status, 405);
    assert_eq!(unspoken("POST", &["guilds", "1", "channels"]).status, 501);
    assert_eq!(unspoken("GET", &["voice", "regions"]).status, 501);
    assert_eq!(unspoken("GET", &[]).status, 404);
}

fn still() -> Ground {
    let mut options = Options::new("2026-02-02T12:00:00Z".parse().unwrap(), 1);
    options.rate_limits = super::super::RateLimits::Off;
    let world = World::new(options.now, options.seed, &options.bot_name);
    ground(&options, world, "127.0.0.1:1".to_owned())
}

fn call(ground: &Ground, method: &str, path: &str, body: &Value) -> Result<Reply, Denied> {
    let call = Call {
        method: method.to_owned(),
        path: path.split('/').map(str::to_owned).collect(),
        query: HashMap::new(),
        authorized: true,
        parcel: Parcel {
            json: Some(body.clone()),
            files: Vec::new(),
        },
    };
    route(ground, &call)
}

/// Opens an interaction on a message and gives its identifier and token.
fn interaction(ground: &Ground, kind: Kind, channel: u64, message: u64) -> (u64, String) {
    ground.change(|world| {
        let person = world.owner();
        let opening = Opening {
            kind,
            person,
            channel,
            data: Value::Null,
            source: Some(message),
            command: None,
            opened_by: None,
            typing: None,
        };
        let id = world.open(opening, |_| ());
        (id, world.interactions[&id].token.clone())
    })
}

/// A body that is anything, with one member that is surely a text.
fn spoken() -> impl Strategy<Value = Value> {
    anything().prop_map(|mut body| {
        if let Some(object) = body.as_object_mut() {
            object.insert("content".to_owned(), json!("x"));
            object.insert("name".to_owned(), json!("x"));
            object.insert("description".to_owned(), json!("x"));
        }
        body
    })
}

proptest! {
    #[test]
    fn any_body_is_answered(body in spoken()) {
        let ground = still();
        let channel = ground.look(|world| world.channels[0].id);
        let messages = format!("channels/{channel}/messages");
        let commands = format!("applications/{}/commands", seed::APPLICATION);
        let _ = call(&ground, "POST", &commands, &body);
        let _ = call(&ground, "PUT", &commands, &json!([body]));
        let _ = call(&ground, "GET", &commands, &Value::Null);
        let sent = call(&ground, "POST", &messages, &json!({"content": "x"})).unwrap();
        let id = sent.body.unwrap()["id"].as_str().unwrap().to_owned();
        let _ = call(&ground, "POST", &messages, &body);
        let _ = call(&ground, "PATCH", &format!("{messages}/{id}"), &body);
        for kind in [Kind::Command, Kind::Component, Kind::Autocomplete, Kind::Modal] {
            for answer in 4..=9 {
                let (nth, token) = interaction(&ground, kind, channel, id.parse().unwrap());
                let path = format!("interactions/{nth}/{token}/callback");
                let _ = call(&ground, "POST", &path, &json!({"type": answer, "data": body}));
                let hook = format!("webhooks/{}/{token}", seed::APPLICATION);
                let _ = call(&ground, "POST", &hook, &body);
                let _ = call(&ground, "PATCH", &format!("{hook}/messages/@original"), &body);
            }
        }
        prop_assert!(call(&ground, "GET", &messages, &Value::Null).is_ok());
    }
}
