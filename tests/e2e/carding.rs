//! A poll has one card: it is posted when it waits, and again only when it is gone.

use serde_json::json;

use crate::stage::Stage;

const VIEW_CHANNEL: u64 = 1 << 10;

#[tokio::test]
async fn a_card_that_stands_is_not_posted_again() {
    let mut stage = Stage::open().await;
    let create = "/poll create statement:\"The lobby is locked.\" channel:#lobby";
    let told = stage.says("Amara", create).await;
    stage.posted(1).await;
    let card = stage.newest("Amara", "lobby").await;
    stage.presses("Mateo", &card, "▼ Against").await;
    stage.edited(1).await;
    stage.presses("Amara", &told, "Post the card again").await;
    stage.edited(2).await;
    assert_eq!(stage.newest("Amara", "lobby").await["id"], card["id"]);
    stage.notes("somebody removes it");
    let call = json!({"as": "Jiwoo", "message": card["id"]});
    stage.visitor.call("remove", &call).await.unwrap();
    stage.presses("Amara", &told, "Post the card again").await;
    stage.posted(2).await;
    let again = stage.newest("Amara", "lobby").await;
    assert_ne!(again["id"], card["id"]);
    stage.presses("Freya", &again, "▲ For").await;
    stage.waits(2).await;
    stage.edited(3).await;
    stage.looks("Haneul", "lobby").await;
    insta::assert_snapshot!(stage.close_after_refusals().await);
}

#[tokio::test]
async fn a_card_that_waits_is_hastened() {
    let mut stage = Stage::open().await;
    let right = async |stage: &Stage, deny: u64| {
        let deny = deny.to_string();
        let call = json!({"channel": "lobby", "member": "bot", "allow": "0", "deny": deny});
        stage.visitor.call("permissions", &call).await.unwrap();
    };
    right(&stage, VIEW_CHANNEL).await;
    let create = "/poll create statement:\"The lobby is locked.\" channel:#lobby";
    let told = stage.says("Amara", create).await;
    stage.refused("POST", 403).await;
    stage.log.repeats("what is for it waits", 1).await;
    stage.says("Amara", "/poll list").await;
    right(&stage, 0).await;
    // A call that was refused is not made again so soon by the same bot.
    stage.leave().await;
    stage.enter().await;
    stage.presses("Amara", &told, "Post the card again").await;
    stage.posted(1).await;
    stage.notes("what waited is not posted once more an hour later");
    stage.waits(4_000).await;
    let card = stage.newest("Amara", "lobby").await;
    stage.presses("Freya", &card, "▲ For").await;
    stage.edited(1).await;
    stage.looks("Haneul", "lobby").await;
    stage.says("Amara", "/poll list").await;
    insta::assert_snapshot!(stage.close_after_refusals().await);
}
