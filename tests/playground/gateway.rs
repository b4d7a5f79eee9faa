//! Identifying, resuming, shards and close codes.

use serde_json::{Value, json};

use crate::bot::{Bot, Heard, Person, commands, playground};

async fn close_code(payload: Value) -> Option<u16> {
    let play = playground().await;
    let mut bot = Bot::open(&play).await;
    bot.say(payload).await;
    match bot.hear().await {
        Heard::Closed(code) => code,
        Heard::Payload(other) => panic!("{other}"),
    }
}

#[tokio::test]
async fn ready_says_who_and_where_and_heartbeats_are_answered() {
    let play = playground().await;
    let mut bot = Bot::open(&play).await;
    bot.say(json!({"op": 1, "d": null})).await;
    assert_eq!(bot.hear().await, Heard::Payload(json!({"op": 11})));
    bot.identify(play.token(), json!({"intents": 1, "shard": [0, 1]}))
        .await;
    let ready = bot.event("READY").await;
    assert_eq!(
        (&ready["v"], &ready["user"]["bot"]),
        (&json!(10), &json!(true))
    );
    assert_eq!(
        ready["application"]["id"],
        play.application_id().to_string()
    );
    assert_eq!(
        ready["guilds"][0],
        json!({"id": play.guild_id().to_string(), "unavailable": true})
    );
    assert_eq!(ready["shard"], json!([0, 1]));
    assert!(
        ready["resume_gateway_url"]
            .as_str()
            .unwrap()
            .starts_with("ws://127.0.0.1:")
    );
    let guild = bot.event("GUILD_CREATE").await;
    assert_eq!(guild["name"], "The Green Room");
    assert_eq!(guild["channels"][0]["name"], "debates");
}

#[tokio::test]
async fn mistakes_close_with_discords_codes() {
    assert_eq!(
        close_code(json!({"op": 2, "d": {"token": "no", "intents": 0}})).await,
        Some(4004)
    );
    assert_eq!(close_code(json!({"op": 3, "d": {}})).await, Some(4003));
    assert_eq!(close_code(json!({"op": 99})).await, Some(4001));
    assert_eq!(
        close_code(json!({"op": 1, "d": "x".repeat(5000)})).await,
        Some(4002)
    );
    let play = playground().await;
    for (intents, code) in [(1 << 15, 4014), (1 << 30, 4013)] {
        let mut bot = Bot::open(&play).await;
        bot.identify(play.token(), json!({"intents": intents}))
            .await;
        assert_eq!(bot.hear().await, Heard::Closed(Some(code)));
    }
    let mut bot = Bot::connect(&play).await;
    bot.identify(play.token(), json!({})).await;
    assert_eq!(bot.hear().await, Heard::Closed(Some(4005)));
}

#[tokio::test]
async fn a_resume_replays_what_was_missed_while_the_line_was_cut() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    person.does("/gateway", json!({"action": "drop"})).await;
    assert_eq!(bot.hear().await, Heard::Closed(None));

    let (outcome, ()) = tokio::join!(
        person.does("/invoke", json!({"line": "/argument"})),
        async {
            let mut again = Bot::open(&play).await;
            again.seen = bot.seen;
            let resume = json!({"token": play.token(), "session_id": bot.session, "seq": bot.seen});
            again.say(json!({"op": 6, "d": resume})).await;
            // The command may be used before or after the resume; it arrives once either way.
            let (first, second) = (again.hear().await, again.hear().await);
            let events = [first, second].map(|heard| match heard {
                Heard::Payload(payload) => payload,
                Heard::Closed(code) => panic!("closed with {code:?}"),
            });
            let find = |name: &str| events.iter().find(|it| it["t"] == name).unwrap();
            assert_eq!(find("RESUMED")["d"], json!({}));
            let event = &find("INTERACTION_CREATE")["d"];
            let answer = json!({"type": 4, "data": {"content": "back"}});
            assert_eq!(again.rest.answer(event, answer).await.0, 204);
        },
    );
    assert_eq!(outcome["message"]["content"], "back");
}

#[tokio::test]
async fn sessions_that_are_unknown_or_ended_cannot_be_resumed() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.socket.close(None).await.unwrap();
    while bot.hear().await != Heard::Closed(None) {}
    for session in ["nonsense", bot.session.as_str()] {
        let mut again = Bot::open(&play).await;
        let resume = json!({"token": play.token(), "session_id": session, "seq": 1});
        again.say(json!({"op": 6, "d": resume})).await;
        assert_eq!(
            again.hear().await,
            Heard::Payload(json!({"op": 9, "d": false})),
            "{session}"
        );
    }
    let ahead = Bot::connect(&play).await;
    let mut again = Bot::open(&play).await;
    let resume = json!({"token": play.token(), "session_id": ahead.session, "seq": 50});
    again.say(json!({"op": 6, "d": resume})).await;
    assert_eq!(again.hear().await, Heard::Closed(Some(4007)));
}

#[tokio::test]
async fn a_bot_can_be_asked_to_reconnect_or_to_start_over() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    let person = Person::new(&play);
    assert_eq!(person.get("/gateway").await, json!({"connected": 1}));
    person
        .does("/gateway", json!({"action": "reconnect"}))
        .await;
    assert_eq!(
        bot.hear().await,
        Heard::Payload(json!({"op": 7, "d": null}))
    );
    person
        .does("/gateway", json!({"action": "invalidate"}))
        .await;
    assert_eq!(
        bot.hear().await,
        Heard::Payload(json!({"op": 9, "d": false}))
    );
    bot.seen = 0;
    bot.identify(play.token(), json!({})).await;
    bot.event("READY").await;
}

#[tokio::test]
async fn interactions_go_to_the_shard_of_the_guild_and_direct_messages_to_the_first() {
    let play = playground().await;
    let mine = (play.guild_id() >> 22) % 3;
    let mut shards = Vec::new();
    for shard in 0..3_u64 {
        let mut bot = Bot::open(&play).await;
        bot.identify(play.token(), json!({"shard": [shard, 3]}))
            .await;
        let ready = bot.event("READY").await;
        let guilds = usize::from(shard == mine);
        assert_eq!(ready["guilds"].as_array().unwrap().len(), guilds);
        shards.push(bot);
    }
    shards[0].rest.register(commands()).await;
    let person = Person::new(&play);
    for (channel, shard) in [("debates", mine), ("dm", 0)] {
        let bot = &mut shards[usize::try_from(shard).unwrap()];
        let (outcome, _) = tokio::join!(
            person.does(
                "/invoke",
                json!({"channel": channel, "command": "argument"})
            ),
            bot.answers(json!({"type": 4, "data": {"content": channel}})),
        );
        assert_eq!(outcome["message"]["content"], channel);
    }
}
