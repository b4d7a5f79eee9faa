//! Interactions from the person's deed to the outcome, and what may not happen in between.

use std::time::Duration;

use reqwest::Method;
use rostrum::playground::{Options, Playground};
use serde_json::{Value, json};

use crate::bot::{Bot, Person, application, commands, options, playground};

#[tokio::test]
async fn a_command_reaches_the_bot_as_discord_sends_it_and_its_answer_the_person() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let line = json!({"as": "Jiwoo", "line": "/argument side:con article:\"a b\""});
    let (outcome, event) = tokio::join!(
        person.does("/invoke", line),
        bot.answers(json!({"type": 4, "data": {"content": "Because."}})),
    );
    assert_eq!(outcome["status"], "answered");
    assert_eq!(outcome["message"]["content"], "Because.");
    assert_eq!(
        outcome["message"]["interaction_metadata"]["name"],
        "argument"
    );
    assert_eq!(outcome["message"]["interaction"]["name"], "argument");
    assert_eq!((&event["type"], &event["version"]), (&json!(2), &json!(1)));
    assert_eq!(event["data"]["name"], "argument");
    assert_eq!(
        event["data"]["options"],
        json!([
            {"name": "side", "type": 3, "value": "con"},
            {"name": "article", "type": 3, "value": "a b"},
        ])
    );
    let guild = play.guild_id().to_string();
    assert_eq!(event["application_id"], application().to_string());
    assert_eq!(event["guild_id"], guild);
    assert_eq!(
        event["guild"],
        json!({"id": guild, "locale": "en-US", "features": []})
    );
    assert_eq!(event["authorizing_integration_owners"], json!({"0": guild}));
    assert_eq!(
        (&event["locale"], &event["guild_locale"]),
        (&json!("ko"), &json!("en-US"))
    );
    assert_eq!(
        (&event["context"], &event["entitlements"]),
        (&json!(0), &json!([]))
    );
    assert_eq!(event["member"]["user"]["global_name"], "Jiwoo");
    assert_eq!(event["channel"]["name"], "debates");
    assert_eq!(event["channel_id"], event["channel"]["id"]);
    for bits in [&event["member"]["permissions"], &event["app_permissions"]] {
        assert!(bits.as_str().unwrap().parse::<u64>().unwrap() > 0);
    }
    assert!(event["user"].is_null() && event["attachment_size_limit"].is_u64());
    assert_eq!(person.sees("Amara").await, ["Because."]);
}

#[tokio::test]
async fn in_a_direct_message_there_is_a_user_and_no_guild() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let (outcome, event) = tokio::join!(
        person.does(
            "/invoke",
            json!({"as": "Mateo", "channel": "dm", "command": "/argument"})
        ),
        bot.answers(json!({"type": 4, "data": {"content": "Hola."}})),
    );
    assert_eq!(outcome["status"], "answered");
    assert_eq!(event["user"]["global_name"], "Mateo");
    assert_eq!(
        (&event["context"], &event["channel"]["type"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(event["authorizing_integration_owners"], json!({"0": "0"}));
    assert!(event["member"].is_null() && event["guild_id"].is_null() && event["guild"].is_null());
    let host = json!({"as": "Jiwoo", "channel": "dm", "line": "/host open motion:x"});
    let (_, words) = person.refused("/invoke", host).await;
    assert_eq!(words, "/host cannot be used in direct messages.");
}

#[tokio::test]
async fn what_is_late_double_or_unknown_is_refused_with_discords_codes() {
    let options = Options {
        answer_within: Duration::from_millis(30),
        ..options()
    };
    let play = Playground::start(options).await.unwrap();
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let answer = json!({"type": 4, "data": {"content": "x"}});

    let outcome = person.does("/invoke", json!({"line": "/argument"})).await;
    assert_eq!(outcome["status"], "failed");
    assert_eq!(outcome["error"], "The application did not respond");
    let late = bot.interaction().await;
    let (status, body) = bot.rest.answer(&late, answer.clone()).await;
    assert_eq!((status, &body["code"]), (404, &json!(10062)));
    let (status, body) = bot
        .rest
        .hook(Method::POST, &late, "", json!({"content": "x"}))
        .await;
    assert_eq!((status, &body["code"]), (401, &json!(50027)));

    let mut forged = late.clone();
    forged["id"] = json!("1234567890123456789");
    let (status, body) = bot.rest.answer(&forged, answer.clone()).await;
    assert_eq!((status, &body["code"]), (404, &json!(10062)));
    play.stop().await;

    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let (_, event) = tokio::join!(
        person.does("/invoke", json!({"line": "/argument"})),
        bot.answers(answer.clone()),
    );
    let (status, body) = bot.rest.answer(&event, answer).await;
    assert_eq!((status, &body["code"]), (400, &json!(40060)));
    assert_eq!(
        body["message"],
        "Interaction has already been acknowledged."
    );
}

#[tokio::test]
async fn a_token_lives_fifteen_minutes_of_the_playgrounds_clock() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let (_, event) = tokio::join!(
        person.does("/invoke", json!({"line": "/argument"})),
        bot.answers(json!({"type": 4, "data": {"content": "x"}})),
    );
    let edit = json!({"content": "y"});
    let original = "/messages/@original";
    person
        .does("/clock", json!({"advance_ms": 15 * 60 * 1000}))
        .await;
    let (status, body) = bot
        .rest
        .hook(Method::PATCH, &event, original, edit.clone())
        .await;
    assert_eq!((status, &body["content"]), (200, &json!("y")));
    person.does("/clock", json!({"advance_ms": 1})).await;
    let (status, body) = bot.rest.hook(Method::PATCH, &event, original, edit).await;
    assert_eq!((status, &body["code"]), (401, &json!(50027)));
}

#[tokio::test]
async fn an_answer_in_time_counts_though_the_clock_leapt_past_its_token() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let (outcome, ()) = tokio::join!(
        person.does("/invoke", json!({"line": "/argument"})),
        async {
            let event = bot.interaction().await;
            let leap = json!({"advance_ms": 16 * 60 * 1000});
            person.does("/clock", leap).await;
            let data = json!({"content": "x", "flags": 64});
            let answer = json!({"type": 4, "data": data});
            assert_eq!(bot.rest.answer(&event, answer).await.0, 204);
        }
    );
    assert_eq!(outcome["status"], "answered");
    assert_eq!(outcome["message"]["content"], "x");
}

#[tokio::test]
async fn of_many_private_answers_the_newest_stay_until_their_tokens_die() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    for nth in 0..250 {
        let data = json!({"content": nth.to_string(), "flags": 64});
        let (outcome, _) = tokio::join!(
            person.does("/invoke", json!({"as": "Freya", "line": "/argument"})),
            bot.answers(json!({"type": 4, "data": data})),
        );
        assert_eq!(outcome["message"]["content"], nth.to_string());
    }
    let seen = async || {
        let seen = person.get("/messages?as=Freya&limit=1000").await;
        seen.as_array().unwrap().clone()
    };
    let left = seen().await;
    assert_eq!((left.len(), &left[0]["content"]), (200, &json!("50")));
    let life = json!({"advance_ms": 15 * 60 * 1000 + 1});
    person.does("/clock", life).await;
    assert!(seen().await.is_empty());
}

#[tokio::test]
async fn an_ephemeral_answer_is_seen_and_pressed_by_its_viewer_only() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let row = json!([{"type": 1, "components": [
        {"type": 2, "style": 1, "label": "Another", "custom_id": "v1:another"},
    ]}]);
    let data = json!({"content": "psst", "flags": 64, "components": row});
    let (outcome, event) = tokio::join!(
        person.does("/invoke", json!({"as": "Freya", "line": "/argument"})),
        bot.answers(json!({"type": 4, "data": data})),
    );
    assert_eq!(outcome["message"]["flags"], 64);
    assert_eq!(person.sees("Freya").await, ["psst"]);
    assert!(person.sees("Amara").await.is_empty());

    let id = outcome["message"]["id"].as_str().unwrap();
    let channel = event["channel_id"].as_str().unwrap();
    let path = format!("/channels/{channel}/messages/{id}");
    let (status, body) = bot
        .rest
        .call(Method::PATCH, &path, json!({"content": "z"}))
        .await;
    assert_eq!((status, &body["code"]), (404, &json!(10008)));
    let press = json!({"as": "Amara", "message": id, "label": "Another"});
    assert_eq!(person.refused("/press", press).await.0, "message");

    let (outcome, press) = tokio::join!(
        person.does("/press", json!({"as": "Freya", "label": "Another"})),
        bot.answers(json!({"type": 7, "data": {"content": "again"}})),
    );
    assert_eq!(
        (&outcome["status"], &outcome["message"]["content"]),
        (&json!("updated"), &json!("again"))
    );
    assert_eq!(press["data"]["custom_id"], "v1:another");
    assert_eq!(
        (&press["type"], &press["data"]["component_type"]),
        (&json!(3), &json!(2))
    );
    let asker = &press["message"]["interaction_metadata"]["user"]["global_name"];
    assert_eq!(asker, "Freya");
    assert_eq!(press["message"]["content"], "psst");
}

#[tokio::test]
async fn disabled_buttons_missing_labels_and_links_cannot_be_pressed() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let row = json!([{"type": 1, "components": [
        {"type": 2, "style": 1, "label": "Vote", "custom_id": "a", "disabled": true},
        {"type": 2, "style": 5, "label": "Read", "url": "https://example.org"},
    ]}]);
    tokio::join!(
        person.does("/invoke", json!({"line": "/argument"})),
        bot.answers(json!({"type": 4, "data": {"components": row}})),
    );
    let refused = async |label: &str| person.refused("/press", json!({"label": label})).await.1;
    assert_eq!(refused("Vote").await, "[Vote] is disabled.");
    assert_eq!(
        refused("Read").await,
        "[Read] only opens https://example.org in a browser."
    );
    assert_eq!(
        refused("Nope").await,
        "This message has no such button or menu. It has: [Vote], [Read]."
    );
}

#[tokio::test]
async fn a_deferred_answer_is_awaited_and_a_follow_up_can_be_it() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let (outcome, ()) = tokio::join!(
        person.does("/invoke", json!({"as": "Tariq", "line": "/argument"})),
        async {
            let event = bot.answers(json!({"type": 5, "data": {"flags": 64}})).await;
            let (status, loading) = bot
                .rest
                .hook(Method::GET, &event, "/messages/@original", Value::Null)
                .await;
            assert_eq!((status, &loading["flags"]), (200, &json!(64 | 128)));
            let (status, body) = bot
                .rest
                .hook(Method::POST, &event, "", json!({"content": "done"}))
                .await;
            assert_eq!((status, &body["id"]), (200, &loading["id"]));
            let more = json!({"content": "and more", "flags": 64});
            let (status, _) = bot.rest.hook(Method::POST, &event, "", more).await;
            assert_eq!(status, 200);
        },
    );
    assert_eq!(
        (&outcome["status"], &outcome["message"]["content"]),
        (&json!("answered"), &json!("done"))
    );
    assert_eq!(outcome["message"]["flags"], 64);
    assert_eq!(person.sees("Tariq").await, ["done", "and more"]);
    assert!(person.sees("Amara").await.is_empty());
}

#[tokio::test]
async fn answers_must_fit_what_the_person_did() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    tokio::join!(
        person.does("/invoke", json!({"line": "/argument"})),
        async {
            let event = bot.interaction().await;
            for kind in [1, 6, 7, 8, 99] {
                let (status, body) = bot
                    .rest
                    .answer(&event, json!({"type": kind, "data": {}}))
                    .await;
                assert_eq!((status, &body["code"]), (400, &json!(50035)), "{kind}");
                assert!(body["errors"]["type"]["_errors"].is_array(), "{body}");
            }
            let long = "x".repeat(4097);
            let data = json!({"embeds": [{"title": "t"}, {"description": long}]});
            let (status, body) = bot
                .rest
                .answer(&event, json!({"type": 4, "data": data}))
                .await;
            assert_eq!(status, 400);
            assert_eq!(
                body["errors"],
                json!({"data": {"embeds": {"1": {"description": {"_errors": [{
                    "code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 4096 or fewer in length.",
                }]}}}}})
            );
            let (status, body) = bot
                .rest
                .answer(&event, json!({"type": 4, "data": {}}))
                .await;
            assert_eq!((status, &body["code"]), (400, &json!(50006)));
            let (status, body) = bot
                .rest
                .post(
                    &format!(
                        "/interactions/{}/{}/callback?with_response=true",
                        event["id"].as_str().unwrap(),
                        event["token"].as_str().unwrap()
                    ),
                    json!({"type": 4, "data": {"content": "ok"}}),
                )
                .await;
            assert_eq!((status, &body["resource"]["type"]), (200, &json!(4)));
            assert_eq!(body["resource"]["message"]["content"], "ok");
        }
    );
}

#[tokio::test]
async fn autocomplete_sends_what_is_typed_and_gives_the_choices() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let typing = json!({"line": "/argument side:pro", "focused": "article", "value": "gol"});
    let (outcome, event) = tokio::join!(
        person.does("/complete", typing),
        bot.answers(
            json!({"type": 8, "data": {"choices": [{"name": "Golden", "value": "golden"}]}})
        ),
    );
    assert_eq!(outcome["status"], "choices");
    assert_eq!(
        outcome["choices"],
        json!([{"name": "Golden", "value": "golden"}])
    );
    assert_eq!(event["type"], 4);
    assert_eq!(
        event["data"]["options"],
        json!([
            {"name": "side", "type": 3, "value": "pro"},
            {"name": "article", "type": 3, "value": "gol", "focused": true},
        ])
    );
    let fixed = json!({"line": "/argument", "focused": "side", "value": "p"});
    assert_eq!(person.refused("/complete", fixed).await.0, "autocomplete");
}

#[tokio::test]
async fn a_form_is_opened_checked_and_sent() {
    let play = playground().await;
    let mut bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    let form = json!({"custom_id": "v1:why", "title": "Why?", "components": [
        {"type": 1, "components": [{"type": 4, "custom_id": "reason", "label": "Reason",
            "style": 2, "max_length": 10}]},
    ]});
    let (outcome, _) = tokio::join!(
        person.does("/invoke", json!({"as": "Haneul", "line": "/argument"})),
        bot.answers(json!({"type": 9, "data": form})),
    );
    assert_eq!(
        (&outcome["status"], &outcome["modal"]["title"]),
        (&json!("modal"), &json!("Why?"))
    );
    let send = |values: Value| json!({"as": "Haneul", "values": values});
    let (_, words) = person
        .refused("/submit", send(json!({"reason": "x".repeat(11)})))
        .await;
    assert_eq!(
        words,
        "Reason: this must be 0 to 10 characters long; it has 11."
    );
    assert_eq!(
        person.refused("/submit", send(json!({}))).await.1,
        "Reason: this field is required."
    );
    assert_eq!(
        person.refused("/submit", json!({"as": "Amara"})).await.0,
        "form"
    );
    let (outcome, event) = tokio::join!(
        person.does("/submit", send(json!({"reason": "so"}))),
        async {
            let event = bot.interaction().await;
            let again = json!({"type": 9, "data": form});
            let (status, body) = bot.rest.answer(&event, again).await;
            assert_eq!((status, &body["code"]), (400, &json!(50035)));
            let (status, _) = bot
                .rest
                .answer(&event, json!({"type": 4, "data": {"content": "kept"}}))
                .await;
            assert_eq!(status, 204);
            event
        },
    );
    assert_eq!(outcome["message"]["content"], "kept");
    assert_eq!(
        (&event["type"], &event["data"]["custom_id"]),
        (&json!(5), &json!("v1:why"))
    );
    let field = &event["data"]["components"][0]["components"][0];
    assert_eq!(
        (&field["custom_id"], &field["value"]),
        (&json!("reason"), &json!("so"))
    );
}

#[tokio::test]
async fn without_a_bot_a_person_hears_at_once_that_nobody_answers() {
    let play = playground().await;
    let bot = Bot::connect(&play).await;
    bot.rest.register(commands()).await;
    let person = Person::new(&play);
    person
        .does("/gateway", json!({"action": "invalidate"}))
        .await;
    let outcome = person.does("/invoke", json!({"line": "/argument"})).await;
    assert_eq!(outcome["error"], "The application did not respond");
    assert_eq!(outcome["hint"], "no bot is connected to the playground");
}
