//! Which poll is meant: by whom it can be seen, and by what was typed.

use serde_json::json;

use crate::stage::Stage;

const VIEW_CHANNEL: u64 = 1 << 10;

#[tokio::test]
async fn a_poll_is_found_where_it_stands() {
    let mut stage = Stage::open().await;
    let deny = json!({"channel": "lobby", "member": "Freya", "deny": VIEW_CHANNEL.to_string()});
    stage.visitor.call("permissions", &deny).await.unwrap();
    let create = "/poll create statement:\"The lobby is locked.\" ballot:open results:live";
    stage.says_in("Jiwoo", "lobby", create).await;
    stage.posted(1).await;
    let card = stage.newest("Jiwoo", "lobby").await;
    let button = card["components"][0]["components"][0]["custom_id"].clone();
    let id = button.as_str().unwrap().split(':').nth(3).unwrap();
    stage.presses("Mateo", &card, "▲ For").await;
    stage.notes("Freya cannot see the lobby, and nothing that is asked there");
    let line = "/stance results";
    stage.types("Freya", line, "poll", "lock").await;
    for part in ["results", "withdraw"] {
        let line = format!("/stance {part} poll:locked");
        stage.says("Freya", &line).await;
        let line = format!("/stance {part} poll:{id}");
        let refused = stage.says("Freya", &line).await;
        assert!(!refused.to_string().contains("The lobby"), "{refused}");
    }
    stage.notes("Mateo has a vote in it, Haneul finds it once in the lobby, Jiwoo is of the staff");
    stage.says("Mateo", "/stance results poll:locked").await;
    stage.says("Haneul", "/stance results poll:locked").await;
    stage
        .says_in("Haneul", "lobby", "/stance results poll:locked")
        .await;
    stage.types("Jiwoo", line, "poll", "lock").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn what_fits_several_polls_changes_none() {
    let mut stage = Stage::open().await;
    let mut cards = Vec::new();
    for (at, motion) in ["Pizza takes *pineapple*.", "Pizza is the best.", "Pizza"]
        .iter()
        .enumerate()
    {
        let create = format!("/poll create statement:\"{motion}\" reasons:off ballot:open");
        stage.says("Jiwoo", &create).await;
        stage.posted(at + 1).await;
        cards.push(stage.newest("Freya", "debates").await);
    }
    for card in &cards {
        stage.presses("Freya", card, "▲ For").await;
    }
    for line in [
        "/stance withdraw poll:pizz",
        "/stance withdraw poll:\" \"",
        "/stance withdraw poll:\"is the best\"",
        "/stance results poll:pizz",
        "/stance mine",
    ] {
        stage.says("Freya", line).await;
    }
    for line in [
        "/poll close poll:p reason:done",
        "/poll extend poll:pizz by:1h reason:more",
        "/poll strike poll:pizz user:Freya reason:why",
        "/poll extend poll:pineapple by:1h reason:more",
        "/poll close poll:PIZZA reason:\"its whole name\"",
        "/poll reopen poll:pizz for:1h reason:more",
        "/poll reopen poll:pineapple for:1h reason:more",
    ] {
        stage.says("Amara", line).await;
    }
    stage.posted(4).await;
    stage.notes("what is blank is no choice");
    for line in [
        "/poll create statement:\"It is so.\" duration:\" \"",
        "/poll create statement:\"   \"",
        "/poll create before:\" \"",
        "/poll create article:\" \"",
        "/poll close poll:\" \" reason:done",
    ] {
        stage.says("Amara", line).await;
    }
    insta::assert_snapshot!(stage.close().await);
}
