//! Results that are reopened: of two, only the later one looks live.

use serde_json::Value;

use crate::stage::Stage;

fn is_result(message: &Value) -> bool {
    message["embeds"].to_string().contains("Final vote")
}

#[tokio::test]
async fn an_earlier_result_says_that_it_was_replaced() {
    let mut stage = Stage::open().await;
    let create = "/host create motion:\"It opens a door.\" format:fan-forum";
    stage.says("Jiwoo", create).await;
    for line in [
        "/host start",
        "/host start",
        "/host vote action:close",
        "/host end",
        "/host vote action:close",
    ] {
        stage.says("Jiwoo", line).await;
        stage.waits(5).await;
    }
    let first = stage.sees("debates", is_result).await;
    stage.says("Jiwoo", "/host reopen for:2m").await;
    stage.waits(130).await;
    let second = stage
        .sees("debates", |message| {
            is_result(message) && message["id"] != first["id"]
        })
        .await;
    let link = second["id"].as_str().unwrap();
    let replaced = stage
        .sees("debates", |message| {
            message["id"] == first["id"] && !is_result(message)
        })
        .await;
    assert!(replaced["content"].as_str().unwrap().contains(link));
    assert_eq!(replaced["components"].as_array().map_or(0, Vec::len), 0);
    assert_eq!(replaced["attachments"].as_array().map_or(0, Vec::len), 0);
    stage.close().await;
}
