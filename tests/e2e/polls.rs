//! Polls: opened, voted on, hidden and shown, extended, closed while nobody is there, compared.

use serde_json::json;

use crate::stage::Stage;

const HOUR: u64 = 3_600;
/// What a poll needs and a channel can take away: Attach Files.
const ATTACH_FILES: u64 = 1 << 15;
const VIEW_CHANNEL: u64 = 1 << 10;

#[tokio::test]
async fn a_poll_lives_through_a_night_without_its_bot() {
    let mut stage = Stage::open().await;
    let create = "/poll create article:golden-grammy-door min_member_days:29 quorum:5";
    stage.says("Jiwoo", create).await;
    stage.posted(1).await;
    stage.looks("Amara", "debates").await;
    let card = stage.newest("Amara", "debates").await;

    stage.notes("hidden before the vote");
    stage.presses("Amara", &card, "Results").await;
    stage.presses("Amara", &card, "▲ For").await;
    stage.edited(1).await;
    stage.presses("Freya", &card, "▲ For").await;
    stage.presses("Tariq", &card, "▲ For").await;
    stage.presses("Mateo", &card, "▼ Against").await;
    stage.presses("Haneul", &card, "● Undecided").await;
    stage.presses("Jiwoo", &card, "▼ Against").await;

    stage.notes("shown after it");
    stage.presses("Amara", &card, "Results").await;
    let form = stage.presses("Amara", &card, "Add reason").await;
    stage
        .writes("Amara", &form, "It was *the* first @everyone noticed.")
        .await;
    stage.presses("Amara", &card, "My vote").await;
    stage.presses("Amara", &card, "Read both sides").await;

    stage.notes("one changes, one withdraws");
    stage.presses("Mateo", &card, "● Undecided").await;
    stage
        .says("Freya", "/stance withdraw poll:breakthrough")
        .await;
    stage.presses("Freya", &card, "Results").await;
    stage.presses("Freya", &card, "▼ Against").await;
    stage.waits(2).await;
    stage.edited(2).await;
    stage.looks("Amara", "debates").await;

    stage.notes("a day later the newest member is old enough");
    stage.waits(18 * HOUR).await;
    stage.presses("Tariq", &card, "▲ For").await;
    stage.edited(3).await;
    let extend = "/poll extend poll:breakthrough by:1h reason:\"late voters\"";
    stage.says("Jiwoo", extend).await;

    stage.notes("the bot is away when the poll closes");
    stage.leave().await;
    stage.waits(8 * HOUR).await;
    stage.enter().await;
    stage.posted(2).await;
    stage.edited(4).await;
    stage.presses("Amara", &card, "My vote").await;
    stage.leave().await;
    stage.enter().await;
    stage
        .says("Mateo", "/stance results poll:breakthrough")
        .await;
    stage.looks("Amara", "debates").await;
    assert_eq!(announced(&stage), 2, "a card and one result");

    stage.notes("open once more, and closed by hand");
    let reopen = "/poll reopen poll:breakthrough for:30m reason:\"a link was wrong\"";
    stage.says("Jiwoo", reopen).await;
    stage.edited(6).await;
    stage.looks("Amara", "debates").await;
    let close = "/poll close poll:breakthrough reason:\"that will do\"";
    stage.says("Jiwoo", close).await;
    stage.posted(3).await;
    stage.waits(60).await;
    stage.edited(7).await;
    stage.looks("Amara", "debates").await;
    stage
        .says("Jiwoo", "/poll export poll:breakthrough format:csv")
        .await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn a_second_poll_shows_how_people_moved() {
    let mut stage = Stage::open().await;
    let create = "/poll create statement:\"The hall stays open at night.\" ballot:open";
    stage.says("Jiwoo", create).await;
    stage.posted(1).await;
    let before = stage.newest("Amara", "debates").await;
    for (who, stance) in [
        ("Amara", "▲ For"),
        ("Freya", "● Undecided"),
        ("Mateo", "▼ Against"),
        ("Haneul", "▼ Against"),
    ] {
        stage.presses(who, &before, stance).await;
    }
    stage.edited(1).await;
    stage
        .says(
            "Jiwoo",
            "/poll close poll:hall reason:\"the debate begins\"",
        )
        .await;
    stage.posted(2).await;
    let create = "/poll create before:hall duration:30m scale:five ballot:open";
    stage.says("Jiwoo", create).await;
    stage.posted(3).await;
    let after = stage.newest("Amara", "debates").await;
    for (who, stance) in [
        ("Amara", "▲▲ Strongly for"),
        ("Freya", "▲ For"),
        ("Mateo", "▲ For"),
        ("Tariq", "▼ Against"),
    ] {
        stage.presses(who, &after, stance).await;
    }
    stage.edited(2).await;
    stage.waits(HOUR).await;
    stage.posted(4).await;
    stage.edited(4).await;
    stage.looks("Amara", "debates").await;
    stage.says("Amara", "/stance mine").await;
    stage.says("Amara", "/privacy export").await;
    let ask = stage.says("Amara", "/privacy erase").await;
    stage.presses("Amara", &ask, "Erase it all").await;
    stage.says("Amara", "/stance mine").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn a_reason_is_asked_for_and_can_be_hidden() {
    let mut stage = Stage::open().await;
    let form = stage
        .says("Jiwoo", "/poll create ballot:open reasons:required")
        .await;
    stage
        .writes("Jiwoo", &form, "The hall stays open at night.")
        .await;
    stage.posted(1).await;
    let card = stage.newest("Amara", "debates").await;
    let form = stage.presses("Amara", &card, "▲ For").await;
    stage.presses("Amara", &card, "My vote").await;
    stage.writes("Amara", &form, "?!").await;
    stage
        .writes("Amara", &form, "Shifts end at midnight.")
        .await;
    let form = stage.presses("Freya", &card, "▼ Against").await;
    stage
        .writes("Freya", &form, "Because @everyone sleeps.")
        .await;
    stage.notes("staff who did not vote see reasons, and nothing else");
    let shown = stage.presses("Jiwoo", &card, "Results").await;
    let list = stage.presses("Jiwoo", &shown, "이유 가리기 …").await;
    let form = stage
        .presses("Jiwoo", &list, "Shifts end at midnight.")
        .await;
    stage.writes("Jiwoo", &form, "names a workplace").await;
    stage.presses("Jiwoo", &shown, "이유 가리기 …").await;
    let form = stage.presses("Jiwoo", &card, "▼ Against").await;
    stage.writes("Jiwoo", &form, "Nights are loud.").await;
    stage.presses("Freya", &card, "Results").await;
    let struck = "/poll strike poll:hall user:Freya reason:\"a second account\"";
    let struck = stage.says("Jiwoo", struck).await;
    stage.presses("Freya", &card, "My vote").await;
    stage.presses("Freya", &card, "Results").await;
    let form = stage.presses("Jiwoo", &struck, "되돌리기").await;
    stage.writes("Jiwoo", &form, "it was her sister").await;
    stage.presses("Freya", &card, "My vote").await;
    stage
        .says("Jiwoo", "/poll export poll:hall format:json")
        .await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn what_cannot_be_is_said_before_it_is_tried() {
    let mut stage = Stage::open().await;
    for line in [
        "/poll create statement:\"It is so.\" duration:\"3 fortnights\"",
        "/poll create statement:\"It is so.\" duration:1m",
        "/poll create statement:\"It is so.\" duration:33d",
        "/poll create statement:\"?!\"",
        "/poll create statement:\"It is so.\" article:golden-grammy-door",
        "/poll create article:nowhere",
        "/poll create before:nowhere",
        "/poll extend poll:nowhere by:1h reason:x",
    ] {
        stage.says("Jiwoo", line).await;
    }
    stage.says("Amara", "/poll list").await;
    stage.says("Amara", "/stance mine").await;
    stage.says_in("Amara", "dm", "/privacy policy").await;
    stage.notes("the bot may not attach files here");
    let call = json!({"member": "bot", "deny": ATTACH_FILES.to_string()});
    stage.visitor.call("permissions", &call).await.unwrap();
    let create = "/poll create statement:\"It is so.\"";
    stage.says("Jiwoo", create).await;
    let nowhere = stage.sent("POST");
    assert!(nowhere.iter().all(|it| !it.path.contains("/channels/")));
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn a_source_is_asked_for_in_the_menu_of_a_message() {
    let mut stage = Stage::open().await;
    let shown = stage
        .says("Amara", "/argument article:golden-grammy-door")
        .await;
    stage.chooses("Freya", &shown, "Ask for a source").await;
    let list = stage.says("Amara", "/articles").await;
    stage.chooses("Freya", &list, "Ask for a source").await;
    stage
        .says("Jiwoo", "/poll create article:golden-grammy-door")
        .await;
    stage.posted(1).await;
    let card = stage.newest("Amara", "debates").await;
    stage.chooses("Freya", &card, "Ask for a source").await;
    let help = stage.says("Amara", "/help").await;
    stage.chooses("Freya", &help, "Ask for a source").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn nothing_is_lost_where_the_bot_is_shut_out() {
    let mut stage = Stage::open().await;
    stage
        .says("Jiwoo", "/poll create statement:\"It is so.\" duration:30m")
        .await;
    stage.posted(1).await;
    let card = stage.newest("Amara", "debates").await;
    stage.presses("Amara", &card, "▲ For").await;
    stage.edited(1).await;
    stage.notes("the bot loses sight of the channel, and the poll closes");
    let call = json!({"member": "bot", "deny": VIEW_CHANNEL.to_string()});
    stage.visitor.call("permissions", &call).await.unwrap();
    stage.waits(HOUR).await;
    stage.refused("POST", 403).await;
    stage.leave().await;
    let call = json!({"member": "bot", "allow": "0", "deny": "0"});
    stage.visitor.call("permissions", &call).await.unwrap();
    stage.waits(2 * HOUR).await;
    stage.notes("it can see again, and starts anew");
    stage.enter().await;
    stage.posted(2).await;
    stage.edited(2).await;
    stage.looks("Amara", "debates").await;

    stage.notes("somebody removes a card; the poll goes on, and its card can come back");
    stage
        .says(
            "Jiwoo",
            "/poll create statement:\"It is not so.\" duration:30d",
        )
        .await;
    stage.posted(3).await;
    let card = stage.newest("Amara", "debates").await;
    let call = json!({"as": "Jiwoo", "message": card["id"]});
    stage.visitor.call("remove", &call).await.unwrap();
    let extend = "/poll extend poll:not by:1d reason:\"more time\"";
    stage.says("Jiwoo", extend).await;
    stage.refused("PATCH", 404).await;
    stage.leave().await;
    stage.enter().await;
    let list = stage.says("Jiwoo", "/poll list").await;
    let button = list["components"][0]["components"][0]["label"].clone();
    stage
        .presses("Jiwoo", &list, button.as_str().unwrap_or_default())
        .await;
    stage.posted(4).await;
    let card = stage.newest("Amara", "debates").await;
    stage.presses("Amara", &card, "▲ For").await;
    insta::assert_snapshot!(stage.close_after_refusals().await);
}

/// Counts the messages that the bot posted to channels.
fn announced(stage: &Stage) -> usize {
    let posts = stage.sent("POST");
    let posts = posts.iter().filter(|it| it.path.contains("/channels/"));
    posts.count()
}
