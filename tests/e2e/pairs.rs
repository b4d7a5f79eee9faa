//! Two polls on one motion: what they may tell together.

use serde_json::Value;

use crate::stage::Stage;

const VOTES: [(&str, &str); 6] = [
    ("Amara", "▲ For"),
    ("Jiwoo", "▼ Against"),
    ("Mateo", "● Undecided"),
    ("Freya", "▼ Against"),
    ("Haneul", "▲ For"),
    ("Tariq", "● Undecided"),
];

/// Tells whether a message is the result of a later poll.
fn is_swing(message: &Value) -> bool {
    message["embeds"][1].is_object()
}

/// Opens a poll, has all vote, and closes it.
async fn voted_and_closed(stage: &mut Stage, create: &str) {
    stage.says("Jiwoo", create).await;
    stage.posted(1).await;
    let card = stage.newest("Amara", "debates").await;
    for (who, stance) in VOTES {
        stage.presses(who, &card, stance).await;
    }
    stage
        .says("Jiwoo", "/poll close poll:hall reason:\"it begins\"")
        .await;
    stage.posted(2).await;
}

#[tokio::test]
async fn a_later_poll_is_as_secret_as_the_earlier() {
    let mut stage = Stage::open().await;
    let create = "/poll create statement:\"The hall stays open at night.\"";
    voted_and_closed(&mut stage, create).await;
    let refused = stage
        .says("Amara", "/poll create before:hall ballot:open")
        .await;
    assert!(refused.to_string().contains("is secret"), "{refused}");
    stage.says("Amara", "/poll create before:hall").await;
    stage.posted(3).await;
    let card = stage.newest("Amara", "debates").await;
    assert!(card.to_string().contains("Secret ballot"), "{card}");

    stage.notes("an open one is followed by an open one");
    let create = "/poll create statement:\"The gate stays open.\" ballot:open";
    stage.says("Amara", create).await;
    stage.posted(4).await;
    stage
        .says("Amara", "/poll close poll:gate reason:\"it begins\"")
        .await;
    stage.posted(5).await;
    let refused = stage
        .says("Amara", "/poll create before:gate ballot:secret")
        .await;
    assert!(refused.to_string().contains("is open"), "{refused}");
    stage.says("Amara", "/poll create before:gate").await;
    stage.posted(6).await;
    let card = stage.newest("Amara", "debates").await;
    assert!(card.to_string().contains("Open ballot"), "{card}");
    stage.close().await;
}

#[tokio::test]
async fn who_is_kept_out_of_the_later_poll_is_not_exposed_by_it() {
    let mut stage = Stage::open().await;
    let create = "/poll create statement:\"The hall stays open at night.\"";
    voted_and_closed(&mut stage, create).await;
    stage.says("Jiwoo", "/poll create before:hall").await;
    stage.posted(3).await;
    let card = stage.newest("Amara", "debates").await;
    stage
        .says(
            "Jiwoo",
            "/poll strike poll:hall user:Tariq reason:\"to see what he chose\"",
        )
        .await;
    for (who, stance) in VOTES {
        stage.presses(who, &card, stance).await;
    }
    stage
        .says("Jiwoo", "/poll close poll:hall reason:\"it ends\"")
        .await;
    stage.posted(4).await;
    let posted = stage.sees("debates", is_swing).await;
    let said = posted["embeds"][1]["description"].as_str().unwrap();
    assert!(said.contains("fewer than 3 people"), "{said}");
    assert!(!said.contains("Before:") && !said.contains('5'), "{said}");
    assert!(posted["attachments"][1].is_null(), "a picture of the pairs");
    stage.says("Freya", "/stance results poll:hall").await;
    insta::assert_snapshot!(stage.close().await);
}
