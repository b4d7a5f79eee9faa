//! One interaction's life, from its arrival to the answer that Discord took.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use rostrum::config::{ApiOrigin, Secret};
use rostrum::discord::dispatch::{Count, Dispatch, Patience};
use rostrum::discord::rest::{Deferral, Rest};
use serde_json::json;
use tokio::sync::oneshot;

use crate::ask::{self, Say, Scripted, choices, message, private, update};
use crate::fake::{Fake, TOKEN, reply};

/// Deadlines for answers that come only once the test says so.
const AT_ONCE: Patience = Patience {
    defer: Duration::ZERO,
    choices: Duration::ZERO,
};

fn rest(fake: &Fake) -> Arc<Rest> {
    let origin = ApiOrigin::parse(&fake.origin).unwrap();
    Arc::new(Rest::new(origin, Secret::new(TOKEN)).unwrap())
}

fn dispatch(fake: &Fake, answer: Scripted) -> Dispatch<Scripted> {
    Dispatch::new(rest(fake), answer, || Timestamp::UNIX_EPOCH)
}

#[tokio::test]
async fn an_answer_is_one_callback_that_mentions_nobody() {
    let fake = Fake::start().await;
    let dispatch = dispatch(&fake, Scripted::new([Say::Now(message("@everyone"))]));
    dispatch.take(ask::read(ask::command(1))).await;
    let calls = fake.calls("");
    assert_eq!(calls.len(), 1);
    assert_eq!(
        calls[0].line,
        "POST /api/v10/interactions/1/token-of-1/callback"
    );
    let data = json!({ "content": "@everyone", "allowed_mentions": { "parse": [] } });
    assert_eq!(calls[0].body, json!({ "type": 4, "data": data }));
    assert_eq!(calls[0].headers["content-type"], "application/json");
    assert_eq!(calls[0].headers["authorization"], format!("Bot {TOKEN}"));
    assert!(
        calls[0].headers["user-agent"]
            .to_str()
            .unwrap()
            .starts_with("DiscordBot (")
    );
    let count = Count {
        received: 1,
        answered: 1,
        ..Count::default()
    };
    assert_eq!(dispatch.tally().count(), count);
}

#[tokio::test]
async fn choices_carry_no_mentions_and_are_dropped_when_late() {
    let fake = Fake::start().await;
    let (_never, waits) = oneshot::channel();
    let answer = Scripted::new([Say::Now(choices()), Say::When(waits)]);
    let dispatch = dispatch(&fake, answer).with_patience(AT_ONCE);
    dispatch.take(ask::read(ask::typing(1))).await;
    dispatch.take(ask::read(ask::typing(2))).await;
    let calls = fake.calls("");
    assert_eq!(calls.len(), 1);
    assert_eq!(calls[0].body["type"], 8);
    assert_eq!(
        calls[0].body["data"],
        json!({ "choices": [{ "name": "Golden", "value": "golden" }] })
    );
    assert_eq!(dispatch.tally().count().late, 1);
}

/// Lets an answer be deferred, gives it once the deferral has arrived, and lists what was sent.
async fn deferred(
    deferral: Deferral,
    asked: serde_json::Value,
    answer: rostrum::discord::response::Response,
) -> Vec<(String, serde_json::Value)> {
    let fake = Fake::start().await;
    let (say, waits) = oneshot::channel();
    let scripted = Scripted::new([Say::When(waits)]).deferring(deferral);
    let dispatch = dispatch(&fake, scripted).with_patience(AT_ONCE);
    let saying = async {
        fake.wait("/callback", 1).await;
        say.send(answer).unwrap();
    };
    tokio::join!(dispatch.take(ask::read(asked)), saying);
    assert_eq!(dispatch.tally().count().deferred, 1);
    let shorten = |line: &str| line.replace("/api/v10", "").replace("token-of-1", "T");
    fake.calls("")
        .into_iter()
        .map(|call| (shorten(&call.line), call.body))
        .collect()
}

#[tokio::test]
async fn a_slow_answer_is_announced_and_then_edited_in() {
    let sent = deferred(Deferral::Public, ask::command(1), message("at last")).await;
    assert_eq!(
        sent[0],
        (
            "POST /interactions/1/T/callback".into(),
            json!({ "type": 5 })
        )
    );
    let edited = json!({ "content": "at last", "allowed_mentions": { "parse": [] } });
    assert_eq!(
        sent[1],
        ("PATCH /webhooks/9/T/messages/@original".into(), edited)
    );
    assert_eq!(sent.len(), 2);

    let sent = deferred(Deferral::Private, ask::command(1), private("for you")).await;
    assert_eq!(sent[0].1, json!({ "type": 5, "data": { "flags": 64 } }));
    assert_eq!(sent[1].0, "PATCH /webhooks/9/T/messages/@original");
    assert!(sent[1].1.get("flags").is_none());

    let sent = deferred(Deferral::Update, ask::press(1), update("another")).await;
    assert_eq!(sent[0].1, json!({ "type": 6 }));
    assert_eq!(sent[1].0, "PATCH /webhooks/9/T/messages/@original");
}

#[tokio::test]
async fn an_answer_more_private_than_announced_is_seen_by_one_person_only() {
    let sent = deferred(Deferral::Public, ask::command(1), private("for you")).await;
    assert_eq!(sent[1].0, "DELETE /webhooks/9/T/messages/@original");
    assert_eq!(sent[2].0, "POST /webhooks/9/T");
    assert_eq!(sent[2].1["flags"], 64);

    let sent = deferred(Deferral::Private, ask::command(1), message("for all")).await;
    assert_eq!(sent[1].0, "DELETE /webhooks/9/T/messages/@original");
    assert_eq!(sent[2].0, "POST /webhooks/9/T");

    let sent = deferred(Deferral::Update, ask::press(1), private("not yours")).await;
    assert_eq!(sent[1].0, "POST /webhooks/9/T");
    assert_eq!(sent[1].1["flags"], 64);
    assert_eq!(sent.len(), 2);
}

#[tokio::test]
async fn an_answered_interaction_is_edited_and_a_forgotten_one_is_let_go() {
    let fake = Fake::start().await;
    fake.script(
        "/interactions/1/",
        reply(400, json!({ "code": 40_060, "message": "already" })),
    );
    fake.script(
        "/interactions/2/",
        reply(404, json!({ "code": 10_062, "message": "unknown" })),
    );
    let dispatch = dispatch(&fake, Scripted::new([]));
    dispatch.take(ask::read(ask::command(1))).await;
    assert_eq!(
        fake.calls("PATCH /api/v10/webhooks/9/token-of-1/messages/@original")
            .len(),
        1
    );
    dispatch.take(ask::read(ask::command(2))).await;
    assert_eq!(fake.calls("token-of-2").len(), 1);
    let count = dispatch.tally().count();
    assert_eq!((count.answered, count.late, count.failed), (1, 1, 1));
}

#[tokio::test]
async fn a_broken_or_refused_answer_becomes_an_apology() {
    let fake = Fake::start().await;
    fake.script(
        "/interactions/2/",
        reply(400, json!({ "code": 50_035, "message": "invalid" })),
    );
    let dispatch = dispatch(
        &fake,
        Scripted::new([Say::Panic, Say::Now(message("too long"))]),
    );
    dispatch.take(ask::read(ask::command(1))).await;
    assert_eq!(
        fake.calls("token-of-1")[0].body["data"]["content"],
        "sorry: an answer panicked: the answer broke in ko"
    );
    dispatch.take(ask::read(ask::command(2))).await;
    let calls = fake.calls("token-of-2");
    let apology = calls[1].body["data"]["content"].as_str().unwrap();
    assert!(apology.contains("50035"), "{apology}");
    assert_eq!(calls.len(), 2);
}
