//! What is hidden or erased after a result was posted, goes from the post as well.

use serde_json::Value;

use crate::stage::Stage;

/// Tells whether a message is the result of a closing.
fn is_result(message: &Value) -> bool {
    message["attachments"][0].is_object()
}

#[tokio::test]
async fn what_is_hidden_or_erased_goes_from_the_announcement() {
    let mut stage = Stage::open().await;
    let create = "/poll create statement:\"The hall stays open.\" ballot:open";
    stage.says("Jiwoo", create).await;
    stage.posted(1).await;
    let card = stage.newest("Amara", "debates").await;
    let shown = stage.presses("Amara", &card, "Results").await;
    let shown = shown.to_string();
    assert!(
        !shown.contains("Hide a reason"),
        "there is none yet: {shown}"
    );
    for (who, stance, why) in [
        ("Freya", "▲ For", "Tariq is a liar, call him at 555."),
        ("Tariq", "▼ Against", "I sleep next door."),
        ("Haneul", "● Undecided", "I am torn."),
    ] {
        stage.presses(who, &card, stance).await;
        let form = stage.presses(who, &card, "Add reason").await;
        stage.writes(who, &form, why).await;
    }
    stage.edited(1).await;
    stage
        .says("Amara", "/poll close poll:hall reason:enough")
        .await;
    stage.posted(2).await;
    stage.waits(2).await;
    stage.edited(2).await;
    let posted = stage.sees("debates", is_result).await;
    assert!(posted.to_string().contains("call him"), "{posted}");

    stage.notes("one reason is hidden; then there is none on its side");
    let shown = stage.presses("Amara", &card, "Results").await;
    let list = stage.presses("Amara", &shown, "Hide a reason …").await;
    let liar = "Tariq is a liar, call him at 555.";
    let form = stage.presses("Amara", &list, liar).await;
    stage.writes("Amara", &form, "a telephone number").await;
    stage.edited(3).await;
    let edited = stage.sees("debates", is_result).await;
    assert_eq!(edited["id"], posted["id"]);
    assert!(!edited.to_string().contains("call him"), "{edited}");
    stage.looks("Haneul", "debates").await;

    stage.notes("one voter erases themselves");
    let ask = stage.says("Tariq", "/privacy erase").await;
    let erase = ask["components"][0]["components"][0]["label"].clone();
    stage.presses("Tariq", &ask, erase.as_str().unwrap()).await;
    stage.edited(4).await;
    stage.looks("Haneul", "debates").await;
    insta::assert_snapshot!(stage.close().await);
}
