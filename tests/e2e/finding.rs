//! Which poll is meant: by whom it can be seen, and by what was typed.

use serde_json::json;

use crate::stage::Stage;

const VIEW_CHANNEL: u64 = 1 << 10;
const MANAGE_MESSAGES: u64 = 1 << 13;

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
    stage.notes("Mateo has a vote in it, Haneul finds it once in the lobby, Jiwoo’s right is none there, Amara’s is");
    stage.says("Mateo", "/stance results poll:locked").await;
    stage.says("Haneul", "/stance results poll:locked").await;
    stage
        .says_in("Haneul", "lobby", "/stance results poll:locked")
        .await;
    stage.types("Jiwoo", line, "poll", "lock").await;
    stage.types("Amara", line, "poll", "lock").await;
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

#[tokio::test]
async fn a_right_in_one_channel_is_none_in_another() {
    let mut stage = Stage::open().await;
    let create = "/poll create statement:\"The debates are private.\" results:live ballot:open";
    stage.says("Jiwoo", create).await;
    stage.posted(1).await;
    let card = stage.newest("Jiwoo", "debates").await;
    let button = card["components"][0]["components"][0]["custom_id"].clone();
    let id = button.as_str().unwrap().split(':').nth(3).unwrap();
    stage.presses("Mateo", &card, "▲ For").await;
    let form = stage.presses("Mateo", &card, "Add reason").await;
    stage.writes("Mateo", &form, "So it is.").await;
    stage.notes("Tariq sees to the lobby, and cannot see the debates");
    for (channel, allow, deny) in [("lobby", MANAGE_MESSAGES, 0), ("debates", 0, VIEW_CHANNEL)] {
        let call = json!({
            "channel": channel, "member": "Tariq",
            "allow": allow.to_string(), "deny": deny.to_string(),
        });
        stage.visitor.call("permissions", &call).await.unwrap();
    }
    let typed = "/poll close reason:x";
    stage.types("Tariq", typed, "poll", "private").await;
    for line in [
        "/poll list state:all",
        "/stance results poll:private",
        "/poll export poll:private format:csv",
        "/poll strike poll:private user:Mateo reason:\"from outside\"",
        "/poll create before:private",
    ] {
        let refused = stage.says_in("Tariq", "lobby", line).await;
        assert!(!refused.to_string().contains("The debates"), "{refused}");
    }
    for line in [
        format!("/poll close poll:{id} reason:\"from outside\""),
        format!("/poll export poll:{id} format:json"),
        format!("/poll create before:{id}"),
    ] {
        let refused = stage.says_in("Tariq", "lobby", &line).await;
        assert!(!refused.to_string().contains("The debates"), "{refused}");
    }
    let create = "/poll create statement:\"The lobby is lit.\"";
    stage.says_in("Tariq", "lobby", create).await;
    stage.posted(2).await;
    let own = stage.newest("Tariq", "lobby").await;
    for press in [
        format!("v1:poll:reasons:{id}"),
        format!("v1:poll:post:{id}"),
        format!("v1:poll:restore:{id}:5"),
    ] {
        let refused = stage.forges("Tariq", &own, &press, &json!({})).await;
        assert!(!refused.to_string().contains("So it is"), "{refused}");
    }
    stage.says_in("Tariq", "lobby", "/poll list").await;
    stage
        .says_in("Tariq", "lobby", "/poll close poll:lit reason:enough")
        .await;
    stage.notes("Amara runs the server, from anywhere");
    stage
        .says_in("Amara", "lobby", "/poll close poll:private reason:enough")
        .await;
    stage.posted(4).await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn a_poll_is_opened_elsewhere_by_those_who_see_to_that_place() {
    let mut stage = Stage::open().await;
    let call = json!({
        "channel": "lobby", "member": "Tariq",
        "allow": MANAGE_MESSAGES.to_string(), "deny": "0",
    });
    stage.visitor.call("permissions", &call).await.unwrap();
    let create = "/poll create statement:\"It is so.\" channel:debates";
    let refused = stage.says_in("Tariq", "lobby", create).await;
    assert!(refused.to_string().contains("Manage Messages"), "{refused}");
    let create = "/poll create statement:\"It is so.\" channel:lobby";
    let opened = stage.says("Jiwoo", create).await;
    stage.posted(1).await;
    stage.delivered().await;
    stage.notes("whoever opened it may post its card again, and no more");
    stage.presses("Jiwoo", &opened, "카드 다시 올리기").await;
    let close = "/poll close poll:so reason:enough";
    stage.says("Jiwoo", close).await;
    stage.says_in("Jiwoo", "lobby", close).await;
    stage.posted(2).await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn a_whole_motion_means_its_own_poll() {
    let mut stage = Stage::open().await;
    for (at, motion) in ["Pizza is the best.", "Pizza"].iter().enumerate() {
        let create = format!("/poll create statement:\"{motion}\" ballot:open");
        stage.says("Amara", &create).await;
        stage.posted(at + 1).await;
    }
    let close = "/poll close poll:pizza reason:enough";
    stage.says("Amara", close).await;
    stage.posted(3).await;
    stage.notes("it is closed, and no other is closed in its place");
    let refused = stage.says("Amara", close).await;
    assert!(
        refused.to_string().contains("This poll closed"),
        "{refused}"
    );

    stage.notes("polls that follow each other are told apart by their dates");
    stage.says("Amara", "/poll create before:Pizza").await;
    stage.posted(4).await;
    stage
        .types("Amara", "/stance results", "poll", "pizza")
        .await;
    let extend = "/poll extend poll:Pizza by:1h reason:\"the one that is open\"";
    stage.says("Amara", extend).await;
    stage.says("Amara", close).await;
    stage.posted(5).await;
    let again = "/poll reopen poll:pizz for:1h reason:which";
    stage.says("Amara", again).await;
    insta::assert_snapshot!(stage.close().await);
}
