//! Levers that no member has: who is in the guild, and interactions that no client would send.

use reqwest::Method;
use serde_json::{Value, json};

use crate::bot::{Bot, Person, Rest, commands, playground};

#[tokio::test]
async fn somebody_new_joins_and_acts() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let joined = person.does("/join", json!({"name": "voter.01"})).await;
    let line = json!({"as": "voter.01", "line": "/argument"});
    let (_, told) = tokio::join!(
        person.does("/invoke", line),
        bot.answers(json!({"type": 4, "data": {"content": "x"}})),
    );
    assert_eq!(told["member"]["user"]["id"], joined["id"]);
    assert_eq!(
        told["member"]["joined_at"],
        "2026-02-02T12:00:00.000000+00:00"
    );
    let direct = person.get("/channels?as=voter.01").await;
    assert_eq!(direct.as_array().unwrap().len(), 3);
    for name in ["voter.01", "amara", "A B", "", &"x".repeat(33)] {
        let (reason, _) = person.refused("/join", json!({ "name": name })).await;
        assert_eq!(reason, "name", "{name:?}");
    }
}

#[tokio::test]
async fn a_bot_that_was_removed_finds_neither_guild_nor_channels() {
    let play = playground().await;
    let (rest, person) = (Rest::new(&play), Person::new(&play));
    let guild = format!("/guilds/{}", play.guild_id());
    let channels = person.get("/channels?as=Amara").await;
    let channel = format!("/channels/{}/messages", channels[0]["id"].as_str().unwrap());
    person.does("/bot", json!({"removed": true})).await;
    let (status, said) = rest.get(&guild).await;
    assert_eq!((status, &said["code"]), (404, &json!(10_004)));
    let (status, said) = rest.post(&channel, json!({"content": "x"})).await;
    assert_eq!((status, &said["code"]), (403, &json!(50_001)));
    assert_eq!(rest.get("/users/@me/guilds").await.1, json!([]));
    person.does("/bot", json!({"removed": false})).await;
    assert_eq!(rest.get(&guild).await.0, 200);
    assert_eq!(rest.post(&channel, json!({"content": "x"})).await.0, 200);
}

#[tokio::test]
async fn a_forged_press_reaches_the_bot_as_it_is() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    let person = Person::new(&play);
    let data = json!({"custom_id": "x".repeat(500), "component_type": 3, "values": ["none"]});
    let call = json!({"as": "Freya", "type": 3, "data": data, "guild": "42"});
    let (outcome, told) = tokio::join!(
        person.does("/forge", call),
        bot.answers(json!({"type": 4, "data": {"content": "no", "flags": 64}})),
    );
    assert_eq!((&told["data"], &told["guild_id"]), (&data, &json!("42")));
    assert_eq!(outcome["message"]["content"], "no");
    let (reason, _) = person.refused("/forge", json!({"type": 4})).await;
    assert_eq!(reason, "type");
}

#[tokio::test]
async fn an_interaction_that_is_told_twice_is_answered_once() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let answer = json!({"type": 4, "data": {"content": "x"}});
    let line = json!({"line": "/argument"});
    let (outcome, first) = tokio::join!(person.does("/invoke", line), bot.answers(answer.clone()),);
    let call = json!({"interaction": outcome["interaction"]});
    person.does("/repeat", call).await;
    let second = bot.interaction().await;
    assert_eq!(first, second);
    let (status, said) = bot.rest.answer(&second, answer).await;
    assert_eq!((status, &said["code"]), (400, &json!(40_060)));
    let (status, _) = bot
        .rest
        .hook(Method::GET, &second, "/messages/@original", Value::Null)
        .await;
    assert_eq!(status, 200);
    let (reason, _) = person.refused("/repeat", json!({"interaction": "1"})).await;
    assert_eq!(reason, "interaction");
}
