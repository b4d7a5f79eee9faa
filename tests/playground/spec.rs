//! What the playground answers, held against Discord's own OpenAPI file (`DISCORD_OPENAPI`).

use reqwest::Method;
use serde_json::{Value, json};

use crate::bot::{Bot, Person, application, commands, playground};

/// Discord's description of its API.
struct Spec(Value);

impl Spec {
    /// Reads the file that the environment names; without one the test says that it skips.
    #[expect(
        clippy::disallowed_methods,
        clippy::print_stdout,
        reason = "the environment names the file, and a skipped test says so"
    )]
    fn read() -> Option<Self> {
        let Some(path) = std::env::var_os("DISCORD_OPENAPI") else {
            println!("skipped: DISCORD_OPENAPI names no file");
            return None;
        };
        let text = std::fs::read_to_string(path).unwrap();
        Some(Self(serde_json::from_str(&text).unwrap()))
    }

    /// Checks the answer to a request against the schema of its route.
    fn check(&self, method: &str, template: &str, status: u16, body: &Value) {
        let answers = &self.0["paths"][template][method]["responses"];
        let answer = &answers[status.to_string()]["content"]["application/json"]["schema"];
        assert!(
            answer.is_object(),
            "no schema for {method} {template} {status}"
        );
        let mut schema = answer.clone();
        schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
        schema["components"] = self.0["components"].clone();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let faults: Vec<String> = validator
            .iter_errors(body)
            .map(|fault| format!("{} at {}", fault, fault.instance_path()))
            .collect();
        assert!(
            faults.is_empty(),
            "{method} {template}: {faults:#?}\n{body:#}"
        );
    }
}

#[tokio::test]
async fn answers_to_look_ups_have_discords_shape() {
    let Some(spec) = Spec::read() else { return };
    let play = playground().await;
    let bot = Bot::connect(&play).await;
    let guild = play.guild_id();
    let owner = bot.rest.get(&format!("/guilds/{guild}")).await.1["owner_id"].clone();
    let owner = owner.as_str().unwrap();
    let channel = bot.rest.get(&format!("/guilds/{guild}/channels")).await.1[0]["id"].clone();
    let channel = channel.as_str().unwrap();
    for (template, path) in [
        ("/gateway", "/gateway".to_owned()),
        ("/gateway/bot", "/gateway/bot".to_owned()),
        ("/users/@me", "/users/@me".to_owned()),
        ("/users/@me/guilds", "/users/@me/guilds".to_owned()),
        ("/users/{user_id}", format!("/users/{owner}")),
        ("/applications/@me", "/applications/@me".to_owned()),
        ("/channels/{channel_id}", format!("/channels/{channel}")),
        ("/guilds/{guild_id}", format!("/guilds/{guild}")),
        (
            "/guilds/{guild_id}/channels",
            format!("/guilds/{guild}/channels"),
        ),
        ("/guilds/{guild_id}/roles", format!("/guilds/{guild}/roles")),
        (
            "/guilds/{guild_id}/members/{user_id}",
            format!("/guilds/{guild}/members/{owner}"),
        ),
    ] {
        let (status, body) = bot.rest.get(&path).await;
        spec.check("get", template, status, &body);
    }
    let (status, body) = bot
        .rest
        .post("/users/@me/channels", json!({"recipient_id": owner}))
        .await;
    spec.check("post", "/users/@me/channels", status, &body);
}

#[tokio::test]
async fn answers_about_commands_and_messages_have_discords_shape() {
    let Some(spec) = Spec::read() else { return };
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    let person = Person::new(&play);
    let all = "/applications/{application_id}/commands";
    let path = format!("/applications/{}/commands", application());
    let (status, body) = bot.rest.call(Method::PUT, &path, commands()).await;
    spec.check("put", all, status, &body);
    let (status, body) = bot
        .rest
        .get(&format!("{path}?with_localizations=true"))
        .await;
    spec.check("get", all, status, &body);

    let data = json!({
        "embeds": [{"title": "t", "description": "d", "color": 1, "fields": [{"name": "a", "value": "b"}],
            "footer": {"text": "f"}}],
        "components": [{"type": 1, "components": [
            {"type": 2, "style": 1, "label": "Another", "custom_id": "a"},
        ]}],
    });
    let (_, event) = tokio::join!(
        person.does("/invoke", json!({"line": "/argument"})),
        async {
            let event = bot.interaction().await;
            let path = format!(
                "/interactions/{}/{}/callback?with_response=true",
                event["id"].as_str().unwrap(),
                event["token"].as_str().unwrap()
            );
            let (status, body) = bot.rest.post(&path, json!({"type": 4, "data": data})).await;
            let template = "/interactions/{interaction_id}/{interaction_token}/callback";
            spec.check("post", template, status, &body);
            event
        },
    );
    let hook = "/webhooks/{webhook_id}/{webhook_token}";
    let (status, body) = bot
        .rest
        .hook(Method::GET, &event, "/messages/@original", Value::Null)
        .await;
    spec.check("get", &format!("{hook}/messages/@original"), status, &body);
    let (status, body) = bot
        .rest
        .hook(Method::POST, &event, "?wait=true", data.clone())
        .await;
    spec.check("post", hook, status, &body);
    let (_, press) = tokio::join!(
        person.does("/press", json!({"label": "Another"})),
        bot.answers(json!({"type": 4, "data": data})),
    );
    let (status, body) = bot
        .rest
        .hook(Method::GET, &press, "/messages/@original", Value::Null)
        .await;
    spec.check("get", &format!("{hook}/messages/@original"), status, &body);
    let messages = "/channels/{channel_id}/messages";
    let path = format!(
        "/channels/{}/messages",
        event["channel_id"].as_str().unwrap()
    );
    let (status, body) = bot.rest.post(&path, data).await;
    spec.check("post", messages, status, &body);
    let (status, body) = bot.rest.get(&path).await;
    spec.check("get", messages, status, &body);
}

#[tokio::test]
async fn answers_about_threads_have_discords_shape() {
    let Some(spec) = Spec::read() else { return };
    let play = playground().await;
    let bot = Bot::connect(&play).await;
    let guild = play.guild_id();
    let channel = bot.rest.get(&format!("/guilds/{guild}/channels")).await.1[0]["id"].clone();
    let channel = channel.as_str().unwrap();
    let text = |value: &Value| value["id"].as_str().unwrap().to_owned();

    let messages = format!("/channels/{channel}/messages");
    let (_, said) = bot.rest.post(&messages, json!({"content": "x"})).await;
    let path = format!("{messages}/{}/threads", text(&said));
    let (status, thread) = bot
        .rest
        .post(&path, json!({"name": "From a message"}))
        .await;
    let template = "/channels/{channel_id}/messages/{message_id}/threads";
    spec.check("post", template, status, &thread);
    let path = format!("/channels/{}/messages", text(&thread));
    let (status, body) = bot.rest.get(&path).await;
    spec.check("get", "/channels/{channel_id}/messages", status, &body);
    let (status, body) = bot.rest.get(&messages).await;
    spec.check("get", "/channels/{channel_id}/messages", status, &body);

    let path = format!("/channels/{channel}/threads");
    let (status, thread) = bot
        .rest
        .post(&path, json!({"name": "Alone", "type": 11}))
        .await;
    spec.check("post", "/channels/{channel_id}/threads", status, &thread);
    let path = format!("/channels/{}", text(&thread));
    let (status, body) = bot.rest.get(&path).await;
    spec.check("get", "/channels/{channel_id}", status, &body);
    let (status, body) = bot
        .rest
        .get(&format!("{path}/thread-members?with_member=true"))
        .await;
    spec.check(
        "get",
        "/channels/{channel_id}/thread-members",
        status,
        &body,
    );
    let (status, body) = bot.rest.get(&format!("{path}/thread-members/@me")).await;
    spec.check(
        "get",
        "/channels/{channel_id}/thread-members/{user_id}",
        status,
        &body,
    );
    let (status, body) = bot
        .rest
        .get(&format!("/guilds/{guild}/threads/active"))
        .await;
    spec.check("get", "/guilds/{guild_id}/threads/active", status, &body);
    let turn = json!({"archived": true, "locked": true});
    let (status, body) = bot.rest.call(Method::PATCH, &path, turn).await;
    spec.check("patch", "/channels/{channel_id}", status, &body);
    let archived = format!("/channels/{channel}/threads/archived/public");
    let (status, body) = bot.rest.get(&archived).await;
    spec.check(
        "get",
        "/channels/{channel_id}/threads/archived/public",
        status,
        &body,
    );
    let (status, body) = bot.rest.call(Method::DELETE, &path, Value::Null).await;
    spec.check("delete", "/channels/{channel_id}", status, &body);
}
