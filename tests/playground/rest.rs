//! Discord's REST side: commands, messages, look-ups, refusals.

use reqwest::Method;
use reqwest::multipart::{Form, Part};
use rostrum::playground::{Options, Playground, RateLimits};
use serde_json::{Value, json};

use crate::bot::{Person, Rest, application, client, options, playground, read};

async fn debates(rest: &Rest, play: &Playground) -> String {
    let (_, channels) = rest
        .get(&format!("/guilds/{}/channels", play.guild_id()))
        .await;
    channels[0]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_wrong_token_is_unauthorized_and_missing_routes_are_named() {
    let play = playground().await;
    let url = format!("{}/api/v10/users/@me", play.api());
    let (status, body) = read(client().get(&url).header("authorization", "Bot nonsense")).await;
    assert_eq!(
        (status, body),
        (401, json!({"message": "401: Unauthorized", "code": 0}))
    );
    let rest = Rest::new(&play);
    let path = format!("/guilds/{}/scheduled-events", play.guild_id());
    let (status, body) = rest.get(&path).await;
    assert_eq!(status, 501);
    assert_eq!(
        body["message"],
        "The playground does not speak GET /guilds/{id}/scheduled-events yet."
    );
    assert_eq!(
        rest.call(Method::PUT, "/users/@me", Value::Null).await.0,
        405
    );
    assert_eq!(
        read(client().get(format!("{}/api/v6/gateway", play.api())))
            .await
            .1["code"],
        50041
    );
    let recorded = play.requests();
    let last = recorded.last().unwrap();
    assert_eq!(
        (last.method.as_str(), last.path.as_str(), last.status),
        ("GET", "/api/v6/gateway", 400)
    );
}

#[tokio::test]
async fn what_a_bot_looks_up_is_there() {
    let play = playground().await;
    let rest = Rest::new(&play);
    let guild = play.guild_id();
    let me = rest.get("/users/@me").await.1;
    assert_eq!(
        (&me["id"], &me["bot"]),
        (&json!(application().to_string()), &json!(true))
    );
    for path in ["/applications/@me", "/oauth2/applications/@me"] {
        assert_eq!(rest.get(path).await.1["id"], application().to_string());
    }
    assert_eq!(rest.get("/gateway/bot").await.1["shards"], 1);
    assert_eq!(
        rest.get(&format!("/guilds/{guild}")).await.1["name"],
        "The Green Room"
    );
    assert_eq!(
        rest.get(&format!("/guilds/{guild}/roles")).await.1[0]["name"],
        "@everyone"
    );
    let owner = rest.get(&format!("/guilds/{guild}")).await.1["owner_id"].clone();
    let owner = owner.as_str().unwrap();
    assert_eq!(
        rest.get(&format!("/users/{owner}")).await.1["global_name"],
        "Amara"
    );
    let member = rest
        .get(&format!("/guilds/{guild}/members/{owner}"))
        .await
        .1;
    assert_eq!(member["user"]["username"], "amara");
    let (status, direct) = rest
        .post("/users/@me/channels", json!({"recipient_id": owner}))
        .await;
    assert_eq!((status, &direct["type"]), (200, &json!(1)));
    let path = format!("/channels/{}/messages", direct["id"].as_str().unwrap());
    assert_eq!(rest.post(&path, json!({"content": "hello"})).await.0, 200);
    for (path, code) in [
        ("/users/1", 10013),
        ("/channels/1", 10003),
        ("/guilds/1", 10004),
        (&format!("/guilds/{guild}/members/1"), 10007),
    ] {
        let (status, body) = rest.get(path).await;
        assert_eq!((status, &body["code"]), (404, &json!(code)), "{path}");
    }
}

#[tokio::test]
async fn commands_are_stored_as_discord_stores_them() {
    let play = playground().await;
    let rest = Rest::new(&play);
    let path = format!("/applications/{}/commands", application());
    let command = json!({"name": "ask", "description": "Ask", "name_localizations": {"ko": "질문"},
    "default_member_permissions": "8", "options": [
        {"type": 3, "name": "what", "description": "What", "required": false},
    ]});
    let (status, made) = rest.post(&path, command.clone()).await;
    assert_eq!(status, 201);
    assert_eq!((&made["type"], &made["nsfw"]), (&json!(1), &json!(false)));
    assert_eq!(made["default_member_permissions"], "8");
    let (status, same) = rest.post(&path, command.clone()).await;
    assert_eq!(
        (status, &same["id"], &same["version"]),
        (200, &made["id"], &made["version"])
    );
    let listed = rest.get(&path).await.1;
    assert!(listed[0].get("name_localizations").is_none());
    let listed = rest.get(&format!("{path}?with_localizations=true")).await.1;
    assert_eq!(listed[0]["name_localizations"], json!({"ko": "질문"}));
    assert_eq!(listed[0]["description_localizations"], Value::Null);
    assert_eq!(
        (&listed[0]["contexts"], &listed[0]["integration_types"]),
        (&Value::Null, &json!([0]))
    );
    let one = format!("{path}/{}", made["id"].as_str().unwrap());
    let (_, edited) = rest
        .call(Method::PATCH, &one, json!({"description": "Ask more"}))
        .await;
    assert_eq!(
        (&edited["description"], &edited["name"]),
        (&json!("Ask more"), &json!("ask"))
    );
    assert_ne!(edited["version"], made["version"]);
    let (_, replaced) = rest
        .call(
            Method::PUT,
            &path,
            json!([{"name": "new", "description": "New"}]),
        )
        .await;
    assert_eq!(replaced.as_array().unwrap().len(), 1);
    assert_eq!(rest.get(&one).await.1["code"], 10063);
    let guild = format!(
        "/applications/{}/guilds/{}/commands",
        application(),
        play.guild_id()
    );
    let (_, own) = rest
        .post(&guild, json!({"name": "ask", "description": "Here"}))
        .await;
    assert_eq!(own["guild_id"], play.guild_id().to_string());
    let one = format!("{guild}/{}", own["id"].as_str().unwrap());
    assert_eq!(
        rest.call(Method::DELETE, &one, Value::Null).await,
        (204, Value::Null)
    );
    assert_eq!(rest.get("/applications/1/commands").await.0, 403);
    let bad = json!([{"name": "Bad Name", "description": ""}]);
    let (status, body) = rest.call(Method::PUT, &path, bad).await;
    assert_eq!((status, &body["code"]), (400, &json!(50035)));
    assert_eq!(
        body["errors"]["0"]["name"]["_errors"][0]["code"],
        "APPLICATION_COMMAND_INVALID_NAME"
    );
    assert_eq!(
        body["errors"]["0"]["description"]["_errors"][0]["code"],
        "BASE_TYPE_REQUIRED"
    );
}

#[tokio::test]
async fn messages_are_sent_once_per_nonce_edited_and_deleted() {
    let play = playground().await;
    let rest = Rest::new(&play);
    let path = format!("/channels/{}/messages", debates(&rest, &play).await);
    let body = json!({"content": "one", "nonce": "n1", "enforce_nonce": true});
    let first = rest.post(&path, body.clone()).await.1;
    let again = rest.post(&path, body).await.1;
    assert_eq!(first["id"], again["id"]);
    assert_eq!(first["nonce"], "n1");
    let id = first["id"].as_str().unwrap();
    let reply = json!({"content": "two", "message_reference": {"message_id": id}});
    assert_eq!(
        rest.post(&path, reply).await.1["message_reference"]["message_id"],
        id
    );
    let one = format!("{path}/{id}");
    let edited = rest
        .call(Method::PATCH, &one, json!({"content": "uno"}))
        .await
        .1;
    assert_eq!(edited["content"], "uno");
    assert!(edited["edited_timestamp"].is_string());
    let listed = rest.get(&path).await.1;
    let contents: Vec<_> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["content"].as_str())
        .collect();
    assert_eq!(contents, [Some("two"), Some("uno")]);
    assert!(
        listed[1].get("nonce").is_none(),
        "a nonce is lost when its message is read again"
    );
    assert_eq!(
        rest.call(Method::PATCH, &one, json!({"content": ""}))
            .await
            .1["code"],
        50006
    );
    assert_eq!(rest.post(&path, json!({})).await.1["code"], 50006);
    assert_eq!(rest.call(Method::DELETE, &one, Value::Null).await.0, 204);
    assert_eq!(rest.get(&one).await.1["code"], 10008);
}

#[tokio::test]
async fn what_others_wrote_is_hidden_and_cannot_be_edited_or_deleted() {
    let play = playground().await;
    let rest = Rest::new(&play);
    let person = Person::new(&play);
    let written = person
        .does("/messages", json!({"as": "Tariq", "content": "my own"}))
        .await;
    let path = format!(
        "/channels/{}/messages/{}",
        written["channel_id"].as_str().unwrap(),
        written["id"].as_str().unwrap()
    );
    assert_eq!(rest.get(&path).await.1["content"], "");
    assert_eq!(
        rest.call(Method::PATCH, &path, json!({"content": "x"}))
            .await
            .1["code"],
        50005
    );
    assert_eq!(
        rest.call(Method::DELETE, &path, Value::Null).await.1["code"],
        50013
    );
}

#[tokio::test]
async fn permissions_of_the_channel_are_enforced() {
    let play = playground().await;
    let rest = Rest::new(&play);
    let person = Person::new(&play);
    let path = format!("/channels/{}/messages", debates(&rest, &play).await);
    let deny = |bits: u64| json!({"channel": "debates", "member": "bot", "deny": bits.to_string()});
    person.does("/permissions", deny(1 << 14)).await;
    let embed = json!({"embeds": [{"title": "x"}]});
    assert_eq!(rest.post(&path, embed).await.1["code"], 50013);
    assert_eq!(rest.post(&path, json!({"content": "x"})).await.0, 200);
    person.does("/permissions", deny(1 << 11)).await;
    assert_eq!(
        rest.post(&path, json!({"content": "x"})).await.1["code"],
        50013
    );
    person.does("/permissions", deny(1 << 10)).await;
    let (status, body) = rest.post(&path, json!({"content": "x"})).await;
    assert_eq!((status, &body["code"]), (403, &json!(50001)));
    person.does("/permissions", deny(0)).await;
    assert_eq!(rest.post(&path, json!({"content": "x"})).await.0, 200);
}

#[tokio::test]
async fn files_are_kept_described_and_served_to_whoever_has_the_address() {
    let play = playground().await;
    let rest = Rest::new(&play);
    let path = format!("/channels/{}/messages", debates(&rest, &play).await);
    let payload = json!({
        "embeds": [{"image": {"url": "attachment://chart.png"}}],
        "attachments": [{"id": 1, "description": "For 3, against 2"}],
    });
    let form = Form::new()
        .text("payload_json", payload.to_string())
        .part(
            "files[0]",
            Part::bytes(b"\x89PNG\r\n\x1a\n".to_vec()).file_name("chart.png"),
        )
        .part(
            "files[1]",
            Part::bytes(b"<svg onload=x>".to_vec())
                .file_name("tally.svg")
                .mime_str("image/svg+xml")
                .unwrap(),
        );
    let (status, message) = read(rest.raw(Method::POST, &path).multipart(form)).await;
    assert_eq!(status, 200, "{message}");
    let files = message["attachments"].as_array().unwrap();
    assert_eq!(
        files.len(),
        1,
        "the picture of the embed is not listed again"
    );
    assert_eq!(files[0]["description"], "For 3, against 2");
    let picture = message["embeds"][0]["image"]["url"].as_str().unwrap();
    let response = client().get(picture).send().await.unwrap();
    assert_eq!(
        (
            response.status().as_u16(),
            &response.headers()["content-type"]
        ),
        (200, &"image/png".parse().unwrap())
    );
    let url = files[0]["url"].as_str().unwrap();
    let response = client().get(url).send().await.unwrap();
    assert_eq!(
        response.headers()["content-type"],
        "application/octet-stream"
    );
    assert_eq!(
        response.headers()["content-disposition"],
        "attachment; filename=\"tally.svg\""
    );
    assert_eq!(response.headers()["x-content-type-options"], "nosniff");
    let unsigned = url.split('?').next().unwrap();
    assert_eq!(client().get(unsigned).send().await.unwrap().status(), 404);
    let recorded = play.requests();
    let last = recorded.last().unwrap();
    assert_eq!(last.body, payload);
    assert_eq!(
        last.files,
        [("chart.png".to_owned(), 8), ("tally.svg".to_owned(), 14)]
    );
}

#[tokio::test]
async fn the_sixth_message_at_once_is_limited_unless_limits_are_off() {
    for (rule, statuses) in [
        (RateLimits::Enforced, [200, 200, 200, 200, 200, 429]),
        (RateLimits::Off, [200; 6]),
    ] {
        let options = Options {
            rate_limits: rule,
            ..options()
        };
        let play = Playground::start(options).await.unwrap();
        let rest = Rest::new(&play);
        let path = format!("/channels/{}/messages", debates(&rest, &play).await);
        let mut seen = Vec::new();
        for _ in 0..6 {
            let request = rest.raw(Method::POST, &path).json(&json!({"content": "x"}));
            let response = request.send().await.unwrap();
            seen.push(response.status().as_u16());
            if response.status() == 429 {
                let headers = response.headers().clone();
                assert_eq!(headers["x-ratelimit-remaining"], "0");
                let body: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
                let seconds = body["retry_after"].as_f64().unwrap();
                assert!(seconds > 0.0 && seconds <= 5.0, "{body}");
                assert_eq!(body["global"], false);
            }
        }
        assert_eq!(seen, statuses);
    }
}

#[tokio::test]
async fn bodies_over_their_limit_and_bodies_that_are_no_json_are_refused() {
    let play = playground().await;
    let rest = Rest::new(&play);
    let path = format!("/channels/{}/messages", debates(&rest, &play).await);
    let huge = json!({"content": "x".repeat(8 * 1024 * 1024)});
    let (status, body) = rest.post(&path, huge).await;
    assert_eq!((status, &body["code"]), (413, &json!(40005)));
    let broken = rest
        .raw(Method::POST, &path)
        .header("content-type", "application/json")
        .body("{");
    assert_eq!(read(broken).await.1["code"], 50109);
    let plain = rest
        .raw(Method::POST, &path)
        .header("content-type", "text/plain")
        .body("x");
    assert_eq!(read(plain).await.1["code"], 50035);
    for odd in [json!([]), json!("x"), json!(7)] {
        assert_eq!(rest.post(&path, odd).await.1["code"], 50035);
    }
}
