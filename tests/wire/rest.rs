//! Calls: retried only where that is harmless, within limits that do not touch each other, and
//! failing without a word of any token.

use std::sync::Arc;

use rostrum::config::{ApiOrigin, Secret};
use rostrum::discord::fault::{Fault, code};
use rostrum::discord::response::{File, Kind, Response};
use rostrum::discord::rest::{Rest, Scope, Ticket};
use serde_json::{Value, json};
use serenity::all::{ApplicationId, ChannelId, GuildId, InteractionId, MessageId};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::ask::message;
use crate::fake::{Fake, TOKEN, reply};

pub(crate) fn rest(fake: &Fake) -> Arc<Rest> {
    let origin = ApiOrigin::parse(&fake.origin).unwrap();
    Arc::new(Rest::new(origin, Secret::new(TOKEN)).unwrap())
}

fn ticket(id: u64) -> Ticket {
    let token = format!("token-of-{id}");
    Ticket {
        id: InteractionId::new(id),
        application: ApplicationId::new(9),
        token,
    }
}

fn limited(seconds: f64) -> Value {
    json!({ "message": "slow down", "retry_after": seconds, "global": false })
}

#[tokio::test]
async fn a_pause_that_discord_asks_for_is_kept_and_the_call_made_again() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    fake.script("/callback", reply(429, limited(0.02)));
    rest.answer(&ticket(1), &message("hi")).await.unwrap();
    assert_eq!(fake.calls("/callback").len(), 2);

    fake.script("/channels/5/", reply(429, limited(0.02)));
    fake.script(
        "/channels/5/",
        reply(429, json!({})).with("retry-after", "0.02"),
    );
    rest.post_message(ChannelId::new(5), "n1", message("hi"))
        .await
        .unwrap();
    let posts = fake.calls("/channels/5/messages");
    assert_eq!(posts.len(), 3);
    assert_eq!(posts[2].body["nonce"], "n1");
    assert_eq!(posts[2].body["enforce_nonce"], true);
    assert_eq!(posts[2].body["allowed_mentions"], json!({ "parse": [] }));
}

#[tokio::test]
async fn a_pause_too_long_to_sleep_is_told_to_the_caller() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    fake.script("/callback", reply(429, limited(30.0)));
    let fault = rest.answer(&ticket(1), &message("hi")).await.unwrap_err();
    assert!(matches!(fault, Fault::RateLimited { retry_after } if retry_after.as_secs() == 30));
    fake.script("/messages/6", reply(429, limited(3_600.0)));
    let edit = rest
        .edit_message(ChannelId::new(5), MessageId::new(6), &message("hi"))
        .await;
    assert!(matches!(edit, Err(Fault::RateLimited { .. })));
    assert_eq!(fake.calls("").len(), 2);
}

#[tokio::test]
async fn an_unreadable_limit_never_repeats_a_post() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    let odd = reply(200, json!({ "id": "900" }))
        .with("x-ratelimit-limit", "many")
        .with("x-ratelimit-remaining", "-1")
        .with("x-ratelimit-reset-after", "NaN");
    for _ in 0..3 {
        fake.script("/messages", odd.clone());
        rest.post_message(ChannelId::new(5), "n", message("hi"))
            .await
            .unwrap();
    }
    assert_eq!(fake.calls("/messages").len(), 3);
}

#[tokio::test]
async fn a_follow_up_is_not_repeated_after_a_broken_answer_but_an_edit_is() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    for _ in 0..2 {
        fake.script(
            "/webhooks/",
            reply(502, json!({ "message": "bad gateway" })),
        );
    }
    let fault = rest
        .follow_up(&ticket(1), &message("hi"))
        .await
        .unwrap_err();
    assert!(matches!(fault, Fault::Refused { status: 502, .. }));
    rest.edit_original(&ticket(1), &message("hi"))
        .await
        .unwrap();
    assert_eq!(fake.calls("POST /api/v10/webhooks/").len(), 1);
    assert_eq!(fake.calls("PATCH /api/v10/webhooks/").len(), 2);
}

#[tokio::test]
async fn one_token_at_its_limit_does_not_delay_another() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    let full = reply(200, json!({ "id": "900" }))
        .with("x-ratelimit-limit", "5")
        .with("x-ratelimit-remaining", "0")
        .with("x-ratelimit-reset-after", "86400");
    fake.script("token-of-1", full);
    rest.edit_original(&ticket(1), &message("one"))
        .await
        .unwrap();
    assert_eq!(rest.remembered_limits(), 1);
    for id in 2..20 {
        rest.edit_original(&ticket(id), &message("another"))
            .await
            .unwrap();
    }
    assert_eq!(
        rest.remembered_limits(),
        1,
        "answers without limits leave nothing behind"
    );
    // The full one waits for its own window, a day from now.
    let (first, second) = (ticket(1), message("more"));
    let waiting = rest.edit_original(&first, &second);
    let other = ticket(20);
    tokio::select! {
        biased;
        _ = waiting => panic!("the limit was not kept"),
        edited = rest.edit_original(&other, &second) => edited.unwrap(),
    }
    assert_eq!(fake.calls("token-of-1/").len(), 1);
}

#[tokio::test]
async fn a_missing_permission_is_not_asked_about_again_at_once() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    fake.script(
        "/channels/5/",
        reply(403, json!({ "code": 50_013, "message": "Missing" })),
    );
    for _ in 0..3 {
        let fault = rest
            .post_message(ChannelId::new(5), "n", message("hi"))
            .await
            .unwrap_err();
        assert_eq!(fault.code(), Some(code::MISSING_PERMISSION));
    }
    assert_eq!(fake.calls("/channels/5/").len(), 1);
    rest.post_message(ChannelId::new(6), "n", message("hi"))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_rejected_token_silences_the_bot_but_an_expired_interaction_does_not() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    fake.script(
        "/webhooks/",
        reply(401, json!({ "code": 50_027, "message": "Invalid" })),
    );
    let fault = rest
        .edit_original(&ticket(1), &message("hi"))
        .await
        .unwrap_err();
    assert_eq!(fault.code(), Some(code::EXPIRED_TOKEN));
    assert!(!rest.is_expelled());

    fake.script(
        "/users/@me",
        reply(401, json!({ "code": 0, "message": "401: Unauthorized" })),
    );
    assert!(matches!(rest.me().await, Err(Fault::Unauthorised)));
    assert!(matches!(rest.gateway().await, Err(Fault::Unauthorised)));
    assert_eq!(
        fake.calls("").len(),
        2,
        "nothing more is asked with a rejected token"
    );
    rest.expelled().await;
}

#[tokio::test]
async fn a_picture_goes_along_with_its_description() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    let mut response = Response::new(Kind::Message, json!({ "content": "see" }));
    let description = Some("for: 7, against: 5".to_owned());
    response.files = vec![File {
        name: "tally.png".into(),
        description,
        bytes: vec![1, 2, 3],
    }];
    rest.answer(&ticket(1), &response).await.unwrap();
    let call = fake.calls("/callback").remove(0);
    let content_type = call.headers["content-type"].to_str().unwrap();
    assert!(
        content_type.starts_with("multipart/form-data"),
        "{content_type}"
    );
    assert!(
        call.text.contains(r#"name="payload_json""#),
        "{}",
        call.text
    );
    assert!(
        call.text
            .contains(r#"name="files[0]"; filename="tally.png""#),
        "{}",
        call.text
    );
    assert!(
        call.text.contains(r#""description":"for: 7, against: 5""#),
        "{}",
        call.text
    );
    assert!(
        call.text.contains(r#""allowed_mentions":{"parse":[]}"#),
        "{}",
        call.text
    );
}

#[tokio::test]
async fn commands_are_asked_for_with_their_localisations() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    let application = ApplicationId::new(9);
    fake.know_commands(json!([{ "name": "argument" }]));
    let known = rest.commands(application, Scope::Global).await.unwrap();
    assert_eq!(known, vec![json!({ "name": "argument" })]);
    rest.commands(application, Scope::Guild(GuildId::new(4)))
        .await
        .unwrap();
    let calls = fake.calls("");
    assert_eq!(calls[0].line, "GET /api/v10/applications/9/commands");
    assert_eq!(
        calls[1].line,
        "GET /api/v10/applications/9/guilds/4/commands"
    );
    assert!(
        calls
            .iter()
            .all(|call| call.query == "with_localizations=true")
    );
}

#[tokio::test]
async fn no_fault_tells_a_token_or_an_address() {
    let fake = Fake::start().await;
    let echo = format!("no route /interactions/1/token-of-1/callback for Bot {TOKEN}");
    fake.script(
        "/callback",
        reply(501, json!({ "code": 0, "message": echo })),
    );
    let refused = rest(&fake)
        .answer(&ticket(1), &message("hi"))
        .await
        .unwrap_err();
    let closed = ApiOrigin::parse("http://127.0.0.1:1").unwrap();
    let nobody = Rest::new(closed, Secret::new(TOKEN)).unwrap();
    let unreachable = nobody.answer(&ticket(1), &message("hi")).await.unwrap_err();
    let astray = Ticket {
        token: "x/../../applications".into(),
        ..ticket(1)
    };
    let misled = rest(&fake)
        .answer(&astray, &message("hi"))
        .await
        .unwrap_err();
    for fault in [refused, unreachable, misled] {
        let error: &dyn std::error::Error = &fault;
        let mut told = format!("{error:?} {error}");
        let mut source = error.source();
        while let Some(error) = source {
            told = format!("{told} {error:?} {error}");
            source = error.source();
        }
        assert!(!told.contains("token-of-1"), "{told}");
        assert!(!told.contains(TOKEN), "{told}");
        assert!(!told.contains("http://"), "{told}");
    }
    assert!(fake.calls("applications").is_empty());
}

#[tokio::test]
async fn an_answer_whose_connection_breaks_is_sent_once_more() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = ApiOrigin::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let rest = Rest::new(origin, Secret::new(TOKEN)).unwrap();
    let breaking = async {
        for answer in ["", "HTTP/1.1 204 No Content\r\n\r\n"] {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut request = [0; 4_096];
            assert!(stream.read(&mut request).await.unwrap() > 0);
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
    };
    let (asked, response) = (ticket(1), message("hi"));
    let (sent, ()) = tokio::join!(rest.answer(&asked, &response), breaking);
    sent.unwrap();
}
