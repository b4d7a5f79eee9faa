//! What gets lost between the bot and Discord: answers, calls, the bot's place in the guild.

use axum::http::StatusCode;
use rostrum::config::ApiOrigin;
use serde_json::{Value, json};

use crate::slow::{Road, Weather};
use crate::stage::{Stage, defaults};

const CREATE: &str = "/poll create statement:\"It is so.\"";
const CLOSE: &str = "/poll close poll:so reason:enough";
const REOPEN: &str = "/poll reopen poll:so for:1d reason:\"not enough\"";
const IN_VAIN: &str = "a message was not delivered; it is tried again";
/// Long after Discord has forgotten a nonce.
const LATER: u64 = 600;

/// Lets the bot in over a road.
async fn enter(stage: &mut Stage, road: &Road) {
    let mut plan = stage.plan();
    plan.api = ApiOrigin::parse(&road.origin).unwrap();
    stage.enter_as(plan).await;
}

async fn away() -> (Stage, Road) {
    let mut stage = Stage::empty(defaults()).await;
    let road = Road::to(stage.playground.api()).await;
    road.opens();
    enter(&mut stage, &road).await;
    (stage, road)
}

/// Says whether a message has a button of a poll.
fn has(message: &Value, button: &str) -> bool {
    let button = format!("\"v1:poll:{button}:");
    message["components"].to_string().contains(&button)
}

/// Lists the public messages of the channel: cards, and announcements.
async fn posted(stage: &Stage) -> (Vec<Value>, Vec<Value>) {
    let asked = [("as", "Haneul"), ("channel", "debates")];
    let seen = stage.visitor.look("messages", &asked).await.unwrap();
    let seen = seen.as_array().unwrap().iter().cloned();
    let (cards, others): (Vec<_>, Vec<_>) = seen.partition(|it| has(it, "choose"));
    let told = others.into_iter().filter(|it| has(it, "results"));
    (cards, told.collect())
}

#[tokio::test]
async fn what_was_posted_without_an_answer_is_found_and_not_posted_again() {
    let (mut stage, road) = away().await;
    road.turns(Weather::AnswersAreLost);
    stage.says("Jiwoo", CREATE).await;
    stage.log.repeats(IN_VAIN, 1).await;
    road.turns(Weather::Fair);
    stage.waits(LATER).await;
    let card = stage.sees("debates", |it| has(it, "choose")).await;
    stage.presses("Amara", &card, "▲ For").await;
    stage
        .sees("debates", |it| {
            it.to_string().contains("1 person has voted")
        })
        .await;

    stage.notes("the answer to an announcement is lost");
    road.turns(Weather::AnswersAreLost);
    stage.says("Jiwoo", CLOSE).await;
    stage.log.repeats(IN_VAIN, 2).await;
    road.turns(Weather::Fair);
    stage.waits(LATER).await;
    stage.says("Jiwoo", REOPEN).await;
    // Numbers are taken out of a message that is known.
    let first = stage
        .sees("debates", |it| it.to_string().contains("opened again"))
        .await;
    assert_eq!(first["attachments"], json!([]));

    stage.notes("another announcement never arrives, and the one before is not taken for it");
    road.turns(Weather::CallsAreLost);
    stage.says("Jiwoo", CLOSE).await;
    stage.log.repeats(IN_VAIN, 3).await;
    assert_eq!(posted(&stage).await.1.len(), 1);
    road.turns(Weather::Fair);
    stage.waits(LATER).await;
    stage
        .sees("debates", |it| {
            it.to_string().contains("Result of closing 2")
        })
        .await;
    let (cards, told) = posted(&stage).await;
    assert_eq!((cards.len(), told.len()), (1, 2));
    stage.close().await;
}

#[tokio::test]
async fn it_is_found_however_much_was_said_since() {
    let (mut stage, road) = away().await;
    road.turns(Weather::AnswersAreLost);
    stage.says("Jiwoo", CREATE).await;
    stage.log.repeats(IN_VAIN, 1).await;
    for nth in 0..250 {
        let call = json!({"as": "Freya", "content": format!("line {nth}")});
        stage.visitor.call("messages", &call).await.unwrap();
    }
    road.turns(Weather::Fair);
    stage.waits(LATER).await;
    let asked = [("as", "Haneul"), ("channel", "debates"), ("limit", "1000")];
    let seen = stage.visitor.look("messages", &asked).await.unwrap();
    let card = seen.as_array().unwrap().iter().find(|it| has(it, "choose"));
    stage.presses("Amara", card.unwrap(), "▲ For").await;
    stage.edited(1).await;
    let seen = stage.visitor.look("messages", &asked).await.unwrap();
    let cards = seen
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| has(it, "choose"));
    assert_eq!(cards.count(), 1);
    stage.close().await;
}

#[tokio::test]
async fn a_refusal_that_is_not_discords_ends_no_poll() {
    let (mut stage, road) = away().await;
    stage.says("Jiwoo", &format!("{CREATE} duration:30m")).await;
    let card = stage.sees("debates", |it| has(it, "choose")).await;
    road.turns(Weather::Refused(StatusCode::NOT_FOUND));
    stage.presses("Amara", &card, "▲ For").await;
    stage
        .log
        .repeats("a card was not edited; it is tried again", 1)
        .await;
    road.turns(Weather::Fair);
    stage.waits(60).await;
    stage
        .sees("debates", |it| {
            it.to_string().contains("1 person has voted")
        })
        .await;

    stage.notes("the poll closes while something on the way says no");
    road.turns(Weather::Refused(StatusCode::FORBIDDEN));
    stage.waits(1_800).await;
    stage.log.repeats(IN_VAIN, 1).await;
    stage.leave().await;
    road.turns(Weather::Fair);
    enter(&mut stage, &road).await;
    stage.waits(LATER).await;
    stage
        .sees("debates", |it| has(it, "results") && !has(it, "choose"))
        .await;
    let (cards, told) = posted(&stage).await;
    assert_eq!((cards.len(), told.len()), (1, 1));
    stage.close().await;
}

#[tokio::test]
async fn polls_outlast_the_bots_removal_from_the_guild() {
    let mut stage = Stage::open().await;
    stage.says("Jiwoo", &format!("{CREATE} duration:30m")).await;
    stage.posted(1).await;
    let card = stage.newest("Amara", "debates").await;
    stage.presses("Amara", &card, "▲ For").await;
    stage.edited(1).await;
    let longer = "/poll create statement:\"It is not.\" duration:7d";
    stage.says("Jiwoo", longer).await;
    stage.posted(2).await;

    stage.notes("the bot is removed from the guild, and one poll closes");
    let removed = json!({"removed": true});
    stage.visitor.call("bot", &removed).await.unwrap();
    stage.waits(3_600).await;
    stage.refused("POST", 403).await;
    stage.log.repeats("what is for it waits", 1).await;
    stage.leave().await;
    stage.enter().await;
    stage.waits(24 * 3_600).await;
    stage.log.repeats("a message was not delivered", 0).await;

    stage.notes("a day later it is invited again");
    stage.leave().await;
    let back = json!({"removed": false});
    stage.visitor.call("bot", &back).await.unwrap();
    stage.enter().await;
    stage.waits(2 * 3_600).await;
    stage.posted(3).await;
    stage.edited(2).await;
    let open = stage
        .sees("debates", |it| it.to_string().contains("It is not."))
        .await;
    stage.presses("Amara", &open, "▼ Against").await;
    stage.edited(3).await;
    stage.looks("Haneul", "debates").await;
    insta::assert_snapshot!(stage.close_after_refusals().await);
}
