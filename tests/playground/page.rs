//! What the page is made of and asks for: files, the line of changes, members, the journal, the clock.

use std::time::Duration;

use futures_util::StreamExt as _;
use reqwest::Method;
use rostrum::playground::Playground;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

use crate::bot::{Bot, Person, client, commands, playground};

/// The line of changes, as a page of one member hears it.
struct Line(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Line {
    async fn open(play: &Playground, who: &str) -> Self {
        let address = play.api().replace("http", "ws");
        let url = format!("{address}/playground/v1/live?as={who}");
        let mut request = url.into_client_request().unwrap();
        let key = play.key().parse().unwrap();
        request.headers_mut().insert("x-playground-key", key);
        Self(tokio_tungstenite::connect_async(request).await.unwrap().0)
    }

    /// Hears texts until one is as wished.
    async fn until(&mut self, wish: impl Fn(&Value) -> bool) -> Value {
        let heard = async {
            loop {
                let text = match self.0.next().await {
                    Some(Ok(Message::Text(text))) => text,
                    other => panic!("{other:?}"),
                };
                let news: Value = serde_json::from_str(&text).unwrap();
                if wish(&news) {
                    return news;
                }
            }
        };
        let heard = tokio::time::timeout(Duration::from_secs(10), heard).await;
        heard.expect("it is told within ten seconds")
    }
}

#[tokio::test]
async fn files_have_their_types_and_are_asked_for_once() {
    let play = playground().await;
    for (name, kind) in [
        ("main.js", "text/javascript; charset=utf-8"),
        ("base.css", "text/css; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
    ] {
        let url = format!("{}/page/{name}", play.api());
        let first = client().get(&url).send().await.unwrap();
        assert_eq!(first.status(), 200);
        assert_eq!(first.headers()["content-type"], kind);
        assert_eq!(first.headers()["cache-control"], "no-cache");
        assert_eq!(first.headers()["x-content-type-options"], "nosniff");
        let tag = first.headers()["etag"].clone();
        let again = client().get(&url).header("if-none-match", tag);
        assert_eq!(again.send().await.unwrap().status(), 304);
    }
    for name in ["index.html", "nothing.js", "..%2Fpage.rs"] {
        let url = format!("{}/page/{name}", play.api());
        assert_eq!(client().get(url).send().await.unwrap().status(), 404);
    }
}

#[tokio::test]
async fn the_line_tells_each_member_what_they_see() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let mut amara = Line::open(&play, "Amara").await;
    let mut freya = Line::open(&play, "Freya").await;
    let first = freya.until(|_| true).await;
    assert_eq!((&first["bots"], &first["events"]), (&json!(1), &json!([])));
    assert_eq!(first["pace"], "by hand");

    let private = json!({"type": 4, "data": {"content": "Yours", "flags": 64}});
    let line = json!({"as": "Amara", "line": "/argument"});
    tokio::join!(person.does("/invoke", line), bot.answers(private));
    let told = amara.until(|it| it["events"][0].is_object()).await;
    assert_eq!(told["events"][0]["message"]["content"], "Yours");
    person
        .does("/messages", json!({"as": "Amara", "content": "For all"}))
        .await;
    let told = freya.until(|it| it["events"][0].is_object()).await;
    assert_eq!(told["events"].as_array().unwrap().len(), 1);
    assert_eq!(told["events"][0]["message"]["content"], "For all");

    person.does("/clock", json!({"advance_ms": 60_000})).await;
    freya
        .until(|it| it["now"] == "2026-02-02T12:01:00.000000+00:00")
        .await;
    person.does("/clock", json!({"pace": "real"})).await;
    freya.until(|it| it["pace"] == "real").await;
    bot.rest.register(json!([])).await;
    freya.until(|it| it["commands"] != first["commands"]).await;
    let changed = json!({"member": "Tariq", "roles": ["Host"]});
    person.does("/members", changed).await;
    freya.until(|it| it["people"] != first["people"]).await;
    play.stop().await;
}

#[tokio::test]
async fn the_line_needs_the_key_and_a_member() {
    let play = playground().await;
    let url = format!("{}/playground/v1/live", play.api().replace("http", "ws"));
    assert!(tokio_tungstenite::connect_async(&url).await.is_err());
    let mut request = format!("{url}?as=Nobody").into_client_request().unwrap();
    let key = play.key().parse().unwrap();
    request.headers_mut().insert("x-playground-key", key);
    assert!(tokio_tungstenite::connect_async(request).await.is_err());
}

#[tokio::test]
async fn a_member_of_another_age_keeps_what_was_theirs() {
    let play = playground().await;
    let person = Person::new(&play);
    person
        .does(
            "/messages",
            json!({"as": "Freya", "channel": "dm", "content": "Mine"}),
        )
        .await;
    let young = json!({
        "member": "Freya", "created_at": "2026-02-01T12:00:00Z", "locale": "es-ES",
        "joined_at": "2026-02-02T00:00:00Z", "roles": [],
    });
    let freya = person.does("/members", young).await;
    assert_eq!(freya["locale"], "es-ES");
    let younger = json!({"member": "Freya", "created_at": "2026-02-02T06:00:00Z"});
    let younger = person.does("/members", younger).await;
    assert_eq!(
        younger["joined_at"], younger["created_at"],
        "nobody joins unborn"
    );
    let freya = younger;
    let messages = person.get("/messages?as=Freya&channel=dm").await;
    assert_eq!(messages[0]["author"]["id"], freya["id"]);
    for (wrong, reason) in [
        (json!({"member": "Freya", "locale": "tlh"}), "locale"),
        (json!({"member": "Freya", "roles": ["King"]}), "role"),
        (
            json!({"member": "Freya", "roles": ["Playground Bot"]}),
            "role",
        ),
        (
            json!({"member": "Freya", "joined_at": "2027-01-01T00:00:00Z"}),
            "moment",
        ),
        (
            json!({"member": "Freya", "created_at": "2001-01-01T00:00:00Z"}),
            "moment",
        ),
        (json!({"member": "Freya", "created_at": "soon"}), "moment"),
        (
            json!({"member": "Freya", "joined_at": "2026-02-01T00:00:00Z"}),
            "moment",
        ),
        (json!({"member": "Nobody"}), "member"),
    ] {
        assert_eq!(person.refused("/members", wrong).await.0, reason);
    }
}

#[tokio::test]
async fn the_journal_holds_both_sides_and_names_what_was_wrong() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let before = person.get("/journal").await["last"].clone();
    let act = async {
        let asked = bot.interaction().await;
        let long = json!({"type": 4, "data": {"content": "x".repeat(2001)}});
        assert_eq!(bot.rest.answer(&asked, long).await.0, 400);
        bot.rest
            .answer(&asked, json!({"type": 4, "data": {"content": "x"}}))
            .await;
        asked["token"].as_str().unwrap().to_owned()
    };
    let line = json!({"line": "/argument"});
    let (_, token) = tokio::join!(person.does("/invoke", line), act);
    let journal = person.get(&format!("/journal?after={before}")).await;
    let entry = &journal["entries"][0];
    assert_eq!(entry["sent"]["data"]["name"], "argument");
    assert_eq!(entry["heard"].as_array().unwrap().len(), 2);
    let warnings = entry["warnings"].to_string();
    assert!(
        warnings.contains("50035") && warnings.contains("data.content"),
        "{warnings}"
    );
    assert!(!journal.to_string().contains(&token));
}

#[tokio::test]
async fn older_messages_are_read_in_parts_and_files_have_any_bytes() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    let person = Person::new(&play);
    for nth in 0..5 {
        person
            .does("/messages", json!({"content": nth.to_string()}))
            .await;
    }
    let newest = person.get("/messages?limit=2").await;
    let before = newest[0]["id"].as_str().unwrap();
    let older = person
        .get(&format!("/messages?limit=2&before={before}"))
        .await;
    assert_eq!(
        (&older[0]["content"], &older[1]["content"]),
        (&json!("1"), &json!("2"))
    );

    bot.rest
        .register(json!([{"name": "read", "description": "Reads", "options": [
            {"type": 11, "name": "file", "description": "Which", "required": true},
        ]}]))
        .await;
    let file = json!({"filename": "a.bin", "base64": "/wD/"});
    let call = json!({"command": "read", "options": {"file": file}});
    let answer = json!({"type": 4, "data": {"content": "x"}});
    let (_, asked) = tokio::join!(person.does("/invoke", call), bot.answers(answer));
    let id = asked["data"]["options"][0]["value"].as_str().unwrap();
    let url = asked["data"]["resolved"]["attachments"][id]["url"]
        .as_str()
        .unwrap();
    let bytes = client().request(Method::GET, url).send().await.unwrap();
    assert_eq!(bytes.bytes().await.unwrap().as_ref(), [0xFF, 0x00, 0xFF]);
    let file = json!({"filename": "a.bin", "base64": "?"});
    let call = json!({"command": "read", "options": {"file": file}});
    assert_eq!(person.refused("/invoke", call).await.0, "value");
}

#[tokio::test]
async fn commands_of_menus_know_their_target() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest
        .register(json!([{"name": "Record", "type": 2}, {"name": "Find", "type": 3}]))
        .await;
    let person = Person::new(&play);
    assert_eq!(person.get("/commands").await, json!([]));
    assert_eq!(person.get("/commands?type=2").await[0]["name"], "Record");
    let said = person.does("/messages", json!({"content": "Words"})).await;
    let answer = json!({"type": 4, "data": {"content": "x"}});
    let call = json!({"command": "Record", "member": "Mateo"});
    let (_, asked) = tokio::join!(person.does("/choose", call), bot.answers(answer.clone()));
    let target = asked["data"]["target_id"].as_str().unwrap();
    assert_eq!(
        asked["data"]["resolved"]["users"][target]["username"],
        "mateo"
    );
    assert!(asked["data"]["resolved"]["members"][target]["permissions"].is_string());
    let call = json!({"command": "Find", "message": said["id"]});
    let (_, asked) = tokio::join!(person.does("/choose", call), bot.answers(answer));
    assert_eq!(asked["data"]["target_id"], said["id"]);
    for (wrong, reason) in [
        (json!({"command": "Find", "member": "Mateo"}), "command"),
        (json!({"command": "Record", "member": "Nobody"}), "member"),
        (json!({"command": "Find", "message": "1"}), "message"),
    ] {
        assert_eq!(person.refused("/choose", wrong).await.0, reason);
    }
}
