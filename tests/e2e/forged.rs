//! Presses that no card offers: forged, foreign, told twice, too late.

use serde_json::{Value, json};

use crate::stage::Stage;

/// Opens a poll and gives its card and its id.
async fn opens(stage: &mut Stage, line: &str, posts: usize) -> (Value, String) {
    stage.says("Jiwoo", line).await;
    stage.posted(posts).await;
    let card = stage.newest("Haneul", "debates").await;
    let button = &card["components"][0]["components"][0]["custom_id"];
    let id = button
        .as_str()
        .unwrap()
        .split(':')
        .nth(3)
        .unwrap()
        .to_owned();
    (card, id)
}

#[tokio::test]
async fn a_forged_press_is_told_what_it_is() {
    let mut stage = Stage::open().await;
    let create = "/poll create statement:\"It is so.\" ballot:open";
    let (card, id) = opens(&mut stage, create, 1).await;
    let none = json!({});
    for press in [
        "",
        "v1",
        "v1:poll:choose",
        "v1:poll:choose:1:for",
        &format!("v1:poll:abolish:{id}"),
        &format!("v2:poll:choose:{id}:for"),
        &format!("v1:poll:choose:{id}"),
        &format!("v1:poll:choose:{id}:"),
        &format!("v1:poll:choose:{id}:abstain"),
        &format!("v1:poll:choose:{id}:for:"),
        &format!("v1:poll:choose:0{id}:for"),
        &format!("v1:poll:choose:-{id}:for"),
        &format!("v1:poll:mine:{id}:1:2"),
        &format!("v1:poll:choose:{}:for", "9".repeat(4_000)),
        &format!("v1:poll:vote_form:{id}:for"),
    ] {
        stage.forges("Amara", &card, press, &none).await;
    }
    stage.notes("a stance that a poll of three steps does not offer");
    let press = format!("v1:poll:choose:{id}:strongly_for");
    stage.forges("Amara", &card, &press, &none).await;
    stage.notes("a form that was never opened, and a button sent as one");
    for press in ["vote_form", "choose"] {
        let row =
            json!({"type": 1, "components": [{"type": 4, "custom_id": "text", "value": "So."}]});
        let more = json!({"type": 5, "data": {"components": [row]}});
        let press = format!("v1:poll:{press}:{id}:strongly_for");
        stage.forges("Amara", &card, &press, &more).await;
    }
    stage.notes("nothing of it counted");
    stage.presses("Amara", &card, "My vote").await;
    stage.looks("Haneul", "debates").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn what_belongs_to_staff_or_to_another_guild_is_refused() {
    let mut stage = Stage::open().await;
    let create = "/poll create statement:\"It is so.\" ballot:open results:live";
    let (card, id) = opens(&mut stage, create, 1).await;
    stage.presses("Amara", &card, "▲ For").await;
    let form = stage.presses("Amara", &card, "Add reason").await;
    stage.writes("Amara", &form, "Because.").await;
    let none = json!({});
    stage.notes("a member presses what staff are offered");
    for press in ["post", "hide", "reasons"] {
        let press = format!("v1:poll:{press}:{id}");
        stage.forges("Freya", &card, &press, &none).await;
    }
    for press in ["restore", "reasons", "hide_form", "restore_form"] {
        let press = format!("v1:poll:{press}:{id}:7");
        let row =
            json!({"type": 1, "components": [{"type": 4, "custom_id": "text", "value": "So."}]});
        let form = json!({"type": 5, "data": {"components": [row]}});
        let more = if press.contains("form") { &form } else { &none };
        stage.forges("Freya", &card, &press, more).await;
    }
    stage.notes("staff choose what the menu does not offer");
    for value in ["999", "Because.", "", "-1"] {
        let more = json!({"data": {"component_type": 3, "values": [value]}});
        let form = stage
            .forges("Jiwoo", &card, &format!("v1:poll:hide:{id}"), &more)
            .await;
        if form["components"].is_array() && form["custom_id"].is_string() {
            stage.writes("Jiwoo", &form, "to see").await;
        }
    }
    stage.notes("somebody of another guild knows the poll's number");
    let elsewhere = json!({"guild": "42"});
    for press in [
        "choose", "mine", "reason", "results", "sides", "withdraw", "post",
    ] {
        let of = if press == "choose" { ":for" } else { "" };
        let press = format!("v1:poll:{press}:{id}{of}");
        let who = if press.contains("post") {
            "Jiwoo"
        } else {
            "Freya"
        };
        stage.forges(who, &card, &press, &elsewhere).await;
    }
    stage.notes("a card that somehow stands in a direct message");
    for press in [
        format!("v1:poll:choose:{id}:for"),
        format!("v1:poll:results:{id}"),
    ] {
        let direct = json!({"channel": "dm"});
        stage.forges("Freya", &card, &press, &direct).await;
    }
    stage.notes("one vote counts, one card is there");
    stage.looks("Haneul", "debates").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn what_was_written_too_late_is_given_back() {
    let mut stage = Stage::open().await;
    let create = "/poll create statement:\"It is so.\" duration:30m reasons:required ballot:open";
    let (card, _) = opens(&mut stage, create, 1).await;
    let form = stage.presses("Freya", &card, "▼ Against").await;
    stage.writes("Freya", &form, "?!").await;
    stage.writes("Freya", &form, "It never was.").await;
    // A form can be sent for fifteen minutes.
    stage.waits(1_200).await;
    stage.notes("while they write, one is struck and the poll closes");
    let late = stage.presses("Amara", &card, "▲ For").await;
    let second = stage.presses("Freya", &card, "Add reason").await;
    let strike = "/poll strike poll:so user:Tariq reason:\"a second account\"";
    let third = stage.presses("Tariq", &card, "▲ For").await;
    stage.says("Jiwoo", strike).await;
    stage.writes("Tariq", &third, "I am only one.").await;
    stage.waits(600).await;
    let long = "It was *the* first time that @everyone heard of it, and <@1> said so: ";
    stage.writes("Amara", &late, &long.repeat(4)[..280]).await;
    stage.writes("Freya", &second, "It never will be.").await;
    stage.posted(2).await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn what_arrives_twice_happens_once() {
    let mut stage = Stage::open().await;
    let create = json!({"as": "Jiwoo", "line": "/poll create statement:\"It is so.\" ballot:open"});
    let created = stage.visitor.call("invoke", &create).await.unwrap();
    stage.posted(1).await;
    let mut edits = 0;
    repeats(&stage, &created, &mut edits).await;
    let card = stage.newest("Haneul", "debates").await;
    let press = async |stage: &Stage, nth: usize| {
        let button = &card["components"][0]["components"][nth]["custom_id"];
        let call = json!({"as": "Amara", "message": card["id"], "custom_id": button});
        stage.visitor.call("press", &call).await.unwrap()
    };
    let first = press(&stage, 0).await;
    repeats(&stage, &first, &mut edits).await;
    press(&stage, 2).await;
    stage.notes("the first press of Amara arrives once more, after her second");
    repeats(&stage, &first, &mut edits).await;
    stage.presses("Amara", &card, "My vote").await;
    for line in [
        "/poll extend poll:so by:1h reason:more",
        "/poll strike poll:so user:Tariq reason:twice",
        "/poll close poll:so reason:enough",
        "/poll reopen poll:so for:1h reason:more",
    ] {
        let done = json!({"as": "Jiwoo", "line": line});
        let done = stage.visitor.call("invoke", &done).await.unwrap();
        repeats(&stage, &done, &mut edits).await;
    }
    stage
        .sees("debates", |it| it.to_string().contains("opened again"))
        .await;
    stage.looks("Amara", "debates").await;
    let told = stage.says("Jiwoo", "/poll export poll:so format:csv").await;
    let journal = stage.reads(&told).await;
    for event in ["created", "extended", "struck", "closed", "reopened"] {
        let times = journal
            .lines()
            .filter(|line| line.contains(&format!(",{event},")));
        assert_eq!(times.count(), 1, "{event}: {journal}");
    }
    insta::assert_snapshot!(stage.close_after_refusals().await);
}

/// Tells the bot once more of what it answered, and waits until it has answered again.
async fn repeats(stage: &Stage, outcome: &Value, edits: &mut usize) {
    let call = json!({"interaction": outcome["interaction"]});
    stage.visitor.call("repeat", &call).await.unwrap();
    // Discord refuses the second answer; it takes the place of the first.
    *edits += 1;
    stage.answered_again(*edits).await;
}

#[tokio::test]
async fn a_poll_for_another_channel_names_the_rights_that_it_takes_there() {
    let mut stage = Stage::open().await;
    let call = json!({"channel": "lobby", "member": "bot", "deny": (1_u64 << 11).to_string()});
    stage.visitor.call("permissions", &call).await.unwrap();
    let create = "/poll create statement:\"It is so.\" channel:#lobby";
    let told = stage.says("Jiwoo", create).await;
    stage.refused("POST", 403).await;
    stage.log.repeats("what is for it waits", 1).await;
    stage.leave().await;
    let call = json!({"channel": "lobby", "member": "bot", "allow": "0", "deny": "0"});
    stage.visitor.call("permissions", &call).await.unwrap();
    stage.enter().await;
    stage.notes("the right is granted, and the button is pressed");
    let button = told["components"][0]["components"][0]["label"].clone();
    stage
        .presses("Jiwoo", &told, button.as_str().unwrap())
        .await;
    stage.posted(1).await;
    stage.notes("an hour later the parcel is due again, and finds its card");
    stage.waits(3_700).await;
    let card = stage.sees("lobby", |it| it["components"].is_array()).await;
    stage.presses("Amara", &card, "▲ For").await;
    stage.edited(1).await;
    stage.looks("Haneul", "lobby").await;
    insta::assert_snapshot!(stage.close_after_refusals().await);
}
