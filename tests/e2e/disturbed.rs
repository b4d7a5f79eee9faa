//! What goes wrong on purpose: the gateway, the database, a stop in the middle of an answer.

use rostrum::config::ApiOrigin;
use rostrum::playground::transcript;
use sqlx::{Connection, SqliteConnection};

use crate::slow::Road;
use crate::stage::{Stage, defaults};

#[tokio::test]
async fn the_bot_comes_back_when_it_is_told_to_reconnect() {
    comes_back("reconnect").await;
}

#[tokio::test]
async fn the_bot_comes_back_when_the_line_is_cut() {
    comes_back("drop").await;
}

/// A session that is only interrupted is taken up again, so that nothing asked meanwhile is lost.
async fn comes_back(action: &str) {
    let mut stage = Stage::open().await;
    stage
        .says("Amara", "/quote article:golden-grammy-door")
        .await;
    stage.disturbs(action).await;
    stage
        .says("Amara", "/quote article:golden-grammy-door")
        .await;
    stage.attended(|now| now.resumed == 1).await;
    let now = stage.playground.attendance();
    assert_eq!((now.connected, now.identified), (1, 1));
    let transcript = stage.close().await;
    assert!(!transcript.contains("did not respond"), "{transcript}");
    assert_eq!(transcript.matches("Quote ").count(), 2, "{transcript}");
}

#[tokio::test]
async fn the_bot_comes_back_when_its_session_is_void() {
    let mut stage = Stage::open().await;
    stage
        .says("Amara", "/quote article:golden-grammy-door")
        .await;
    stage.disturbs("invalidate").await;
    stage.attended(|now| now.identified == 2).await;
    stage
        .says("Amara", "/quote article:golden-grammy-door")
        .await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn a_broken_store_is_one_calm_sentence_and_one_line_of_log() {
    let mut stage = Stage::open().await;
    stage.notes("somebody drops the table of bags");
    let mut other = SqliteConnection::connect(&stage.database().to_string())
        .await
        .unwrap();
    sqlx::query("DROP TABLE bags")
        .execute(&mut other)
        .await
        .unwrap();
    other.close().await.unwrap();

    let told = stage.says("Amara", "/argument").await;
    let code = told["content"]
        .as_str()
        .unwrap()
        .rsplit(' ')
        .next()
        .unwrap();
    assert!(code.starts_with("R-"), "{told:#}");
    let log = stage.logged();
    let lines: Vec<&str> = log.lines().filter(|line| line.contains(code)).collect();
    assert_eq!(lines.len(), 1, "{log}");
    for part in ["ERROR", "answering /argument", "no such table: bags"] {
        assert!(
            lines[0].contains(part),
            "{part:?} is missing in {:?}",
            lines[0]
        );
    }
    stage.notes("what needs no memory still works");
    stage.says("Amara", "/argument private:true").await;
    stage.looks("Freya", "debates").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn an_answer_under_way_is_finished_before_the_bot_stops() {
    let mut stage = Stage::empty(defaults()).await;
    let road = Road::to(stage.playground.api()).await;
    let mut plan = stage.plan();
    plan.api = ApiOrigin::parse(&road.origin).unwrap();
    stage.enter_as(plan).await;
    let (visitor, log) = (stage.visitor.clone(), stage.log.clone());
    let early = visitor.says(Some("Amara"), "/quote private:true");
    let stopping = async {
        road.holds_an_answer().await;
        stage.asks_the_bot_to_stop();
        log.says("finishing those under way").await;
        let late = visitor.says(Some("Freya"), "/quote private:true");
        let opening = async {
            road.holds_an_answer().await;
            road.opens();
        };
        tokio::join!(late, opening).0
    };
    let (early, late) = tokio::join!(early, stopping);
    let early = transcript::render(early.unwrap().newest().unwrap());
    let late = transcript::render(late.unwrap().newest().unwrap());
    assert!(early.contains("Quote "), "{early}");
    assert!(late.contains("I am restarting."), "{late}");
    stage.close().await;
}
