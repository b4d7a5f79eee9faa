//! Threads on the wire, and the people whom a message in one may ping.

use rostrum::discord::fault::code;
use rostrum::discord::response::{Kind, Response};
use rostrum::discord::rest::{ActiveThread, ThreadChange};
use serde_json::json;
use serenity::all::{ChannelId, GuildId, UserId};

use crate::fake::{Fake, reply};
use crate::rest::rest;

const CHANNEL: ChannelId = ChannelId::new(5);
const THREAD: ChannelId = ChannelId::new(70);

#[tokio::test]
async fn a_thread_is_started_public_and_then_locked() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    fake.script(
        "/channels/5/threads",
        reply(201, json!({ "id": "70", "type": 11 })),
    );
    let thread = rest.start_thread(CHANNEL, "The motion").await.unwrap();
    assert_eq!(thread, THREAD);
    let locked = ThreadChange {
        locked: Some(true),
        ..ThreadChange::default()
    };
    rest.modify_thread(thread, locked).await.unwrap();
    let calls = fake.calls("");
    assert_eq!(calls[0].line, "POST /api/v10/channels/5/threads");
    assert_eq!(
        calls[0].body,
        json!({ "name": "The motion", "type": 11, "auto_archive_duration": 10_080 })
    );
    assert_eq!(calls[1].line, "PATCH /api/v10/channels/70");
    assert_eq!(calls[1].body, json!({ "locked": true }));
}

#[tokio::test]
async fn a_thread_that_may_have_been_started_is_not_started_again() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    fake.script(
        "/channels/5/threads",
        reply(502, json!({ "message": "bad gateway" })),
    );
    rest.start_thread(CHANNEL, "The motion").await.unwrap_err();
    assert_eq!(fake.calls("/threads").len(), 1);
    let listed = json!({
        "threads": [{ "id": "70", "parent_id": "5", "owner_id": "9", "name": "The motion" }],
        "members": [],
    });
    fake.script("/guilds/4/threads/active", reply(200, listed));
    let found = rest.active_threads(GuildId::new(4)).await.unwrap();
    let thread = ActiveThread {
        id: THREAD,
        parent: CHANNEL,
        owner: UserId::new(9),
        name: "The motion".into(),
    };
    assert_eq!(found, [thread]);
}

#[tokio::test]
async fn what_keeps_a_thread_closed_is_told_by_its_code() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    for (status, code) in [
        (403, code::MISSING_PERMISSION),
        (400, code::WRONG_CHANNEL),
        (400, code::TOO_MANY_THREADS),
    ] {
        fake.script(
            "/threads",
            reply(status, json!({ "code": code, "message": "No" })),
        );
        let channel = ChannelId::new(code);
        let fault = rest.start_thread(channel, "x").await.unwrap_err();
        assert_eq!(fault.code(), Some(code));
    }
    let archived = json!({ "code": 50_083, "message": "Thread is archived" });
    fake.script("/channels/70/messages", reply(400, archived));
    let message = Response::new(Kind::Message, json!({ "content": "Round one" }));
    let fault = rest.post_message(THREAD, "n", message).await.unwrap_err();
    assert_eq!(fault.code(), Some(code::THREAD_ARCHIVED));
}

#[tokio::test]
async fn a_message_pings_those_whom_it_names_by_id_and_nobody_else() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    let data = json!({
        "content": "<@77> <@78> @everyone",
        "allowed_mentions": { "parse": ["everyone"], "users": ["77"] },
    });
    let message = Response::new(Kind::Message, data);
    rest.post_message(CHANNEL, "n", message).await.unwrap();
    let posted = fake.calls("/messages").remove(0);
    assert_eq!(
        posted.body["allowed_mentions"],
        json!({ "parse": [], "users": ["77"] })
    );
}
