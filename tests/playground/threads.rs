//! Threads as a bot and a person meet them.

use reqwest::Method;
use rostrum::playground::Playground;
use serde_json::{Value, json};

use crate::bot::{Bot, Person, application, playground};

const GUILDS_AND_MESSAGES: u64 = 1 | 1 << 9;

/// Connects a bot that hears of threads and messages, and finds #debates.
async fn listener(play: &Playground) -> (Bot, String) {
    let mut bot = Bot::open(play).await;
    let more = json!({"intents": GUILDS_AND_MESSAGES});
    bot.identify(play.token(), more).await;
    bot.event("READY").await;
    let guild = bot.event("GUILD_CREATE").await;
    assert_eq!(guild["threads"], json!([]));
    let channel = guild["channels"][0]["id"].as_str().unwrap().to_owned();
    (bot, channel)
}

async fn patch(bot: &Bot, thread: &str, body: Value) -> (u16, Value) {
    let path = format!("/channels/{thread}");
    bot.rest.call(Method::PATCH, &path, body).await
}

async fn posts(bot: &Bot, thread: &str, words: &str) -> (u16, Value) {
    let path = format!("/channels/{thread}/messages");
    bot.rest.post(&path, json!({"content": words})).await
}

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_thread_starts_from_a_message_once() {
    let play = playground().await;
    let (mut bot, channel) = listener(&play).await;
    let (_, said) = posts(&bot, &channel, "The motion").await;
    bot.event("MESSAGE_CREATE").await;
    let path = format!("/channels/{channel}/messages/{}/threads", id(&said));
    let (status, thread) = bot.rest.post(&path, json!({"name": "Debate"})).await;
    assert_eq!(status, 201, "{thread}");
    assert_eq!(thread["id"], said["id"]);
    assert_eq!(thread["parent_id"], channel);
    assert_eq!(thread["owner_id"], application().to_string());
    assert_eq!(thread["message_count"], 0);
    let told = bot.event("THREAD_CREATE").await;
    assert_eq!(
        (&told["id"], &told["newly_created"]),
        (&said["id"], &json!(true))
    );
    let joined = bot.event("THREAD_MEMBERS_UPDATE").await;
    assert_eq!(
        joined["added_members"][0]["user_id"],
        application().to_string()
    );
    let marked = bot.event("MESSAGE_UPDATE").await;
    assert_eq!(marked["flags"], 1 << 5);
    assert_eq!(marked["thread"]["name"], "Debate");
    let first = bot.event("MESSAGE_CREATE").await;
    assert_eq!(
        (&first["type"], &first["channel_id"]),
        (&json!(21), &said["id"])
    );
    assert_eq!(first["referenced_message"]["content"], "The motion");
    let (status, fault) = bot.rest.post(&path, json!({"name": "Again"})).await;
    assert_eq!((status, &fault["code"]), (400, &json!(160_004)));
}

#[tokio::test]
async fn a_thread_without_a_message_is_told_of_in_its_channel() {
    let play = playground().await;
    let (mut bot, channel) = listener(&play).await;
    let path = format!("/channels/{channel}/threads");
    let body = json!({"name": "Semi-final", "type": 11, "auto_archive_duration": 60});
    let (status, thread) = bot.rest.post(&path, body).await;
    assert_eq!(status, 201, "{thread}");
    bot.event("THREAD_CREATE").await;
    bot.event("THREAD_MEMBERS_UPDATE").await;
    let line = bot.event("MESSAGE_CREATE").await;
    assert_eq!(
        (&line["type"], &line["content"]),
        (&json!(18), &json!("Semi-final"))
    );
    assert_eq!(line["message_reference"]["channel_id"], thread["id"]);
    let (status, fault) = bot.rest.post(&path, json!({"name": "Secret"})).await;
    assert_eq!(status, 501, "private threads are not played: {fault}");
    for (wrong, field) in [
        (json!({"type": 11}), "name"),
        (json!({"type": 11, "name": " "}), "name"),
        (json!({"type": 11, "name": "x".repeat(101)}), "name"),
        (
            json!({"type": 11, "name": "x", "auto_archive_duration": 61}),
            "auto_archive_duration",
        ),
        (
            json!({"type": 11, "name": "x", "rate_limit_per_user": 21601}),
            "rate_limit_per_user",
        ),
    ] {
        let (status, fault) = bot.rest.post(&path, wrong).await;
        assert_eq!((status, &fault["code"]), (400, &json!(50035)));
        assert!(fault["errors"][field].is_object(), "{fault}");
    }
    let inside = format!("/channels/{}/threads", id(&thread));
    let (status, fault) = bot
        .rest
        .post(&inside, json!({"name": "x", "type": 11}))
        .await;
    assert_eq!((status, &fault["code"]), (400, &json!(50024)));
}

#[tokio::test]
async fn a_lock_keeps_members_out_and_the_bot_writes_on() {
    let play = playground().await;
    let bot = Bot::connect(&play).await;
    let person = Person::new(&play);
    let channel = person.get("/channels?as=Freya").await[0]["id"].clone();
    let path = format!("/channels/{}/threads", channel.as_str().unwrap());
    let (_, thread) = bot
        .rest
        .post(&path, json!({"name": "Debate", "type": 11}))
        .await;
    let thread = id(&thread);
    let write = |who: &str| json!({"as": who, "channel": thread, "content": "I agree"});
    person.does("/messages", write("Freya")).await;
    let (status, locked) = patch(&bot, &thread, json!({"locked": true})).await;
    assert_eq!(
        (status, &locked["thread_metadata"]["locked"]),
        (200, &json!(true))
    );
    assert_eq!(locked["message_count"], 1);
    assert_eq!(locked["member_count"], 2);
    let (reason, words) = person.refused("/messages", write("Freya")).await;
    assert_eq!(
        (reason.as_str(), words.contains("locked")),
        ("permission", true)
    );
    person.does("/messages", write("Amara")).await;
    assert_eq!(posts(&bot, &thread, "Round one").await.0, 200);

    let (_, away) = patch(&bot, &thread, json!({"archived": true})).await;
    assert_eq!(away["thread_metadata"]["archived"], true);
    let (status, fault) = posts(&bot, &thread, "Round two").await;
    assert_eq!((status, &fault["code"]), (400, &json!(50083)));
    let (status, fault) = patch(&bot, &thread, json!({"name": "Over"})).await;
    assert_eq!((status, &fault["code"]), (400, &json!(50083)));
    let (_, back) = patch(&bot, &thread, json!({"archived": false, "name": "Final"})).await;
    assert_eq!(
        (&back["name"], &back["thread_metadata"]["archived"]),
        (&json!("Final"), &json!(false))
    );
    assert_eq!(posts(&bot, &thread, "Round two").await.0, 200);

    let (_, gone) = bot
        .rest
        .call(Method::DELETE, &format!("/channels/{thread}"), Value::Null)
        .await;
    assert_eq!(gone["id"], thread);
    assert_eq!(
        bot.rest.get(&format!("/channels/{thread}")).await.1["code"],
        10003
    );
}

#[tokio::test]
async fn words_bring_a_thread_back_and_silence_puts_it_away() {
    let play = playground().await;
    let (mut bot, channel) = listener(&play).await;
    let person = Person::new(&play);
    let path = format!("/channels/{channel}/threads");
    let body = json!({"name": "Quiet", "type": 11, "auto_archive_duration": 60});
    let (_, thread) = bot.rest.post(&path, body).await;
    let thread = id(&thread);
    for event in ["THREAD_CREATE", "THREAD_MEMBERS_UPDATE", "MESSAGE_CREATE"] {
        bot.event(event).await;
    }
    person
        .does("/clock", json!({"advance_ms": 59 * 60_000}))
        .await;
    let active = format!("/guilds/{}/threads/active", play.guild_id());
    assert_eq!(bot.rest.get(&active).await.1["threads"][0]["id"], thread);
    person.does("/clock", json!({"advance_ms": 60_000})).await;
    let put_away = bot.event("THREAD_UPDATE").await;
    assert_eq!(put_away["thread_metadata"]["archived"], true);
    assert_eq!(bot.rest.get(&active).await.1["threads"], json!([]));
    let archived = format!("/channels/{channel}/threads/archived/public");
    assert_eq!(bot.rest.get(&archived).await.1["threads"][0]["id"], thread);
    let offered = person
        .get(&format!("/commands?as=Freya&channel={thread}"))
        .await;
    assert_eq!(offered, json!([]));
    let call = json!({"as": "Freya", "channel": thread, "content": "One more thing"});
    person.does("/messages", call).await;
    let back = bot.event("THREAD_UPDATE").await;
    assert_eq!(back["thread_metadata"]["archived"], false);
}

#[tokio::test]
async fn without_the_rights_a_thread_is_neither_made_nor_locked() {
    let play = playground().await;
    let bot = Bot::connect(&play).await;
    let person = Person::new(&play);
    let channel = person.get("/channels?as=Freya").await[0]["id"].clone();
    let path = format!("/channels/{}/threads", channel.as_str().unwrap());
    let body = json!({"name": "Debate", "type": 11});
    let (_, thread) = bot.rest.post(&path, body.clone()).await;
    let thread = id(&thread);
    let (create, manage) = (1_u64 << 35, 1_u64 << 34);
    let deny = json!({"channel": channel, "member": "bot", "deny": create | manage});
    person.does("/permissions", deny).await;
    assert_eq!(bot.rest.post(&path, body).await.1["code"], 50013);
    assert_eq!(
        patch(&bot, &thread, json!({"locked": true})).await.1["code"],
        50013
    );
    // Who started a thread may still name it.
    assert_eq!(patch(&bot, &thread, json!({"name": "Mine"})).await.0, 200);
    let deny = json!({"channel": channel, "member": "bot", "deny": 1_u64 << 38});
    person.does("/permissions", deny).await;
    assert_eq!(posts(&bot, &thread, "x").await.1["code"], 50013);
    let lock = patch(&bot, &thread, json!({"locked": true})).await;
    assert_eq!(lock.0, 200);
    let deny = json!({"channel": channel, "member": "bot", "deny": manage});
    person.does("/permissions", deny).await;
    assert_eq!(posts(&bot, &thread, "x").await.1["code"], 160_005);
}

#[tokio::test]
async fn members_start_threads_where_they_may() {
    let play = playground().await;
    let (mut bot, channel) = listener(&play).await;
    let person = Person::new(&play);
    let said = json!({"as": "Freya", "content": "Cats are better"});
    let message = id(&person.does("/messages", said).await);
    let start = |name: &str| json!({"as": "Mateo", "message": message, "name": name});
    let thread = person.does("/threads", start("  Cats ")).await;
    assert_eq!(
        (id(&thread), &thread["name"]),
        (message.clone(), &json!("Cats"))
    );
    bot.event("MESSAGE_CREATE").await;
    let told = bot.event("THREAD_CREATE").await;
    assert_eq!(told["parent_id"], channel);
    let mateo = person.get("/members").await[2]["id"].clone();
    assert_eq!(told["owner_id"], mateo);
    assert_eq!(
        person.refused("/threads", start("Again")).await.0,
        "message"
    );
    let own = json!({"as": "Mateo", "channel": "lobby", "name": "Elsewhere"});
    let lone = person.does("/threads", own.clone()).await;
    let within = json!({"as": "Mateo", "channel": id(&lone), "name": "Within"});
    assert_eq!(person.refused("/threads", within).await.0, "channel");
    assert_eq!(person.refused("/threads", start("")).await.0, "name");
    let deny = json!({"channel": "lobby", "member": "Mateo", "deny": (1_u64 << 35).to_string()});
    person.does("/permissions", deny).await;
    assert_eq!(person.refused("/threads", own).await.0, "permission");
}

#[tokio::test]
async fn people_come_and_go() {
    let play = playground().await;
    let bot = Bot::connect(&play).await;
    let person = Person::new(&play);
    let channel = person.get("/channels?as=Freya").await[0]["id"].clone();
    let freya = person.get("/members").await[3]["id"].clone();
    let path = format!("/channels/{}/threads", channel.as_str().unwrap());
    let (_, thread) = bot
        .rest
        .post(&path, json!({"name": "Debate", "type": 11}))
        .await;
    let members = format!("/channels/{}/thread-members", id(&thread));
    let one = format!("{members}/{}", freya.as_str().unwrap());
    assert_eq!(bot.rest.get(&one).await.1["code"], 10007);
    assert_eq!(bot.rest.call(Method::PUT, &one, Value::Null).await.0, 204);
    let (_, listed) = bot.rest.get(&members).await;
    assert_eq!(listed.as_array().unwrap().len(), 2);
    assert_eq!(
        bot.rest.call(Method::DELETE, &one, Value::Null).await.0,
        204
    );
    let (_, listed) = bot.rest.get(&members).await;
    assert_eq!(listed.as_array().unwrap().len(), 1);
}
