//! A whole debate in the Oxford format, as an evening with an audience goes: announced, joined, voted
//! on, spoken, held up, helped on, voted on again, handed out and filed.

use rostrum::debate::Debate;
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Row};

use crate::stage::Stage;

const HOUR: u64 = 3_600;
/// Who speaks, in the order in which seats are taken.
const PRO: [&str; 3] = ["Amara", "Mateo", "guest1"];
const CON: [&str; 3] = ["Freya", "Haneul", "Tariq"];
/// Who only listens and votes.
const AUDIENCE: [&str; 6] = ["guest2", "guest3", "guest4", "guest5", "guest6", "guest7"];

/// Waits until the bot has taken every step that is due; gives the segment that runs then.
async fn segment(stage: &Stage) -> u32 {
    let database = SqliteConnectOptions::new().filename(stage.folder().join("rostrum.db"));
    let mut connection = database.connect().await.unwrap();
    loop {
        let row = sqlx::query("SELECT body FROM debates").fetch_one(&mut connection);
        let debate = Debate::from_json(row.await.unwrap().get("body")).unwrap();
        let now = *stage.playground.clock().borrow();
        if debate.deadline().is_none_or(|due| due > now) {
            return debate.segment;
        }
    }
}

/// Gives a card or panel of a channel once it has a button that can be pressed now.
async fn with(stage: &Stage, channel: &str, label: &str) -> Value {
    let segment = segment(stage).await;
    stage
        .sees(channel, |message| {
            let has_card = message["embeds"]
                .as_array()
                .is_some_and(|it| !it.is_empty());
            has_card && offers(message, label, segment)
        })
        .await
}

/// Tells whether a message has a button that can be pressed in a segment.
fn offers(message: &Value, label: &str, segment: u32) -> bool {
    let rows = message["components"].as_array().into_iter().flatten();
    let mut parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    parts.any(|part| {
        let id: Vec<&str> = part["custom_id"].as_str().unwrap().split(':').collect();
        let steps = ["steer", "ready", "prepare", "yield", "substitutes"];
        let is_fresh = match id[..] {
            ["v1", "debate", deed, _, seen, ..] if steps.contains(&deed) => {
                seen == segment.to_string()
            }
            _ => true,
        };
        is_fresh && part["label"] == label && part["disabled"] != true
    })
}

/// Presses on the card, as soon as it offers that.
async fn card(stage: &mut Stage, who: &str, label: &str) -> Value {
    stage.waits(2).await;
    let card = with(stage, "debates", label).await;
    stage.presses(who, &card, label).await
}

/// Presses on the host panel, as soon as it offers that.
async fn panel(stage: &mut Stage, label: &str) -> Value {
    stage.waits(2).await;
    let panel = with(stage, "lobby", label).await;
    stage.presses("Jiwoo", &panel, label).await
}

/// Speaks in a form, once the floor is one's own.
async fn speaks(stage: &mut Stage, who: &str, text: &str) {
    let form = card(stage, who, "Speak").await;
    stage.writes(who, &form, text).await;
}

/// Waits for a message that says something, and writes down how it reads.
async fn hears(stage: &mut Stage, channel: &str, words: &str) {
    let said = stage
        .sees(channel, |message| message.to_string().contains(words))
        .await;
    stage.notes(&format!("in {channel}"));
    stage.shows(&said);
}

async fn votes(stage: &Stage, card: &Value, stances: &[(&str, &str)]) {
    for (who, stance) in stances {
        let press = stage.visitor.presses(Some(who), Some(card), stance).await;
        assert!(press.is_ok(), "{who}: {press:?}");
    }
}

#[tokio::test]
async fn an_oxford_debate_goes_from_its_announcement_to_its_archive() {
    let mut stage = Stage::open().await;
    for guest in 1..=7 {
        let joins = json!({"name": format!("guest{guest}")});
        stage.visitor.call("join", &joins).await.unwrap();
    }
    announced(&mut stage).await;
    lobby(&mut stage).await;
    opening(&mut stage).await;
    first_turns(&mut stage).await;
    a_speaker_is_missing(&mut stage).await;
    the_audience_asks(&mut stage).await;
    closing(&mut stage).await;
    filed(&mut stage).await;
    insta::assert_snapshot!(stage.close().await);
}

async fn announced(stage: &mut Stage) {
    let create = "/host create article:golden-grammy-door format:oxford start:\"in 2h\" panel:#lobby \
                  archive:#lobby";
    stage.says("Jiwoo", create).await;
    hears(stage, "debates", "A debate is coming").await;
    card(stage, "Amara", "▲ Join pro").await;
    card(stage, "Freya", "▼ Join con").await;
    stage.notes("an hour before, those who joined are reminded");
    stage.waits(HOUR).await;
    hears(stage, "debates", "starts <t:").await;
    stage.waits(HOUR).await;
}

async fn lobby(stage: &mut Stage) {
    hears(stage, "debates", "starts the debate").await;
    for who in PRO.into_iter().skip(1) {
        card(stage, who, "▲ Join pro").await;
    }
    for who in CON.into_iter().skip(1) {
        card(stage, who, "▼ Join con").await;
    }
    card(stage, "guest2", "Audience").await;
    card(stage, "Amara", "Brief pack").await;
    card(stage, "Amara", "Ready").await;
    stage.waits(2).await;
    let shown = stage
        .sees("debates", |message| message.to_string().contains("✓ ready"))
        .await;
    stage.notes("the card");
    stage.shows(&shown);
    panel(stage, "Start").await;
}

async fn opening(stage: &mut Stage) {
    let vote = with(stage, "debates", "▲ For").await;
    stage.notes("twelve people vote");
    let mut stances: Vec<(&str, &str)> = Vec::new();
    stances.extend(PRO.map(|who| (who, "▲ For")));
    stances.extend(CON.map(|who| (who, "▼ Against")));
    stances.extend(AUDIENCE.map(|who| (who, "● Undecided")));
    votes(stage, &vote, &stances).await;
    stage.presses("Amara", &vote, "My vote").await;
    panel(stage, "+1 min").await;
    stage.notes("the vote closes by the clock");
    stage.waits(4 * 60).await;
}

async fn first_turns(stage: &mut Stage) {
    hears(stage, "debates", "it is your turn").await;
    stage.notes("somebody else cannot begin, nor speak");
    card(stage, "Freya", "Begin").await;
    card(stage, "Amara", "Begin").await;
    speaks(
        stage,
        "Amara",
        "It is the *first* win of its kind.\n\nThat opens a door, @everyone.",
    )
    .await;
    let picked = card(stage, "Amara", "Cite").await;
    let first = picked["components"][0]["components"][0]["options"][0]["label"].clone();
    stage
        .presses("Amara", &picked, first.as_str().unwrap())
        .await;
    stage.notes("the host stops the clock, lets it run, and gives half a minute more");
    panel(stage, "Pause").await;
    panel(stage, "Resume").await;
    panel(stage, "+30 s").await;
    card(stage, "Amara", "Yield").await;
    stage.waits(12).await;

    stage.notes(
        "the second speaker's time runs out; a speech in the grace counts, a later one comes back",
    );
    card(stage, "Freya", "Begin").await;
    let form = card(stage, "Freya", "Speak").await;
    stage.waits(5 * 60 + 3).await;
    stage
        .writes("Freya", &form, "One award is not a movement.")
        .await;
    let form = card(stage, "Freya", "Speak").await;
    stage.waits(40).await;
    stage.writes("Freya", &form, "And one more thing.").await;

    card(stage, "Mateo", "Begin").await;
    speaks(stage, "Mateo", "Doors that open stay open.").await;
    card(stage, "Mateo", "Yield").await;
    stage.waits(12).await;
}

async fn a_speaker_is_missing(stage: &mut Stage) {
    stage.notes("Haneul is called and does not come");
    with(stage, "debates", "Begin").await;
    stage.waits(70).await;
    hears(stage, "lobby", "the debate waits at").await;
    let menu = panel(stage, "Substitute").await;
    let options = menu["components"][0]["components"][0]["options"].as_array();
    let first = options.unwrap()[0]["label"].clone();
    stage.presses("Jiwoo", &menu, first.as_str().unwrap()).await;
    let called = with(stage, "debates", "Begin").await;
    stage.notes("the card");
    stage.shows(&called);
    panel(stage, "Next").await;
}

async fn the_audience_asks(stage: &mut Stage) {
    hears(stage, "debates", "the floor is open").await;
    card(stage, "guest3", "Raise hand").await;
    speaks(stage, "guest3", "What would change your mind?").await;
    let form = card(stage, "guest4", "Ask a question").await;
    stage.writes("guest4", &form, "Who pays for it?").await;
    card(stage, "guest5", "Raise hand").await;
    panel(stage, "Queue (1)").await;
    stage.notes("one minute each");
    stage.waits(80).await;
    card(stage, "guest5", "Yield").await;
    panel(stage, "End turn").await;
    stage.waits(20).await;
    for who in ["Tariq", "guest1"] {
        card(stage, who, "Begin").await;
        speaks(stage, who, "That is all I had to say.").await;
        card(stage, who, "Yield").await;
        stage.waits(12).await;
    }
}

async fn closing(stage: &mut Stage) {
    hears(stage, "debates", "The closing vote is open").await;
    let vote = stage
        .sees("debates", |message| {
            offers(message, "▲ For", 0) && message.to_string().contains("later vote")
        })
        .await;
    let mut stances: Vec<(&str, &str)> = Vec::new();
    stances.extend(PRO.map(|who| (who, "▲ For")));
    stances.extend(CON.map(|who| (who, "▼ Against")));
    stances.extend(AUDIENCE.map(|who| (who, "▲ For")));
    votes(stage, &vote, &stances).await;
    stage.waits(5 * 60).await;
    hears(stage, "debates", "Final vote").await;
}

async fn filed(stage: &mut Stage) {
    let handed = stage.says("Jiwoo", "/host export format:md").await;
    let text = stage.reads(&handed).await;
    stage.writes_down(&text);
    stage.says("Amara", "/debate info").await;
    stage.notes("a day later it is final");
    stage.waits(24 * HOUR).await;
    hears(stage, "lobby", "debate-").await;
}
