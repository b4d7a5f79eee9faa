//! What outlives the bot: its registration with Discord, what a channel has heard, whose it is.

use std::collections::BTreeSet;
use std::fs;

use rostrum::bot::Assembled;
use rostrum::store::{Identity, Store};

use crate::stage::{Stage, defaults, title};

#[tokio::test]
async fn commands_are_sent_only_when_they_changed() {
    let mut stage = Stage::open().await;
    assert_eq!(stage.sent("PUT").len(), 1);
    stage.leave().await;

    stage.enter().await;
    assert_eq!(stage.sent("PUT").len(), 1, "nothing had changed");
    stage.leave().await;

    let words = stage.folder().join("words");
    fs::create_dir(&words).unwrap();
    fs::write(words.join("en.ftl"), "command_about_about = Who I am\n").unwrap();
    stage.settings.words.folder = Some(words);
    for _ in 0..2 {
        stage.enter().await;
        let sent = stage.sent("PUT");
        assert_eq!(sent.len(), 2, "one description had changed, once");
        let commands = sent[1].body.as_array().unwrap();
        let about = commands.iter().find(|it| it["name"] == "about").unwrap();
        assert_eq!(about["description"], "Who I am");
        assert_eq!(commands.len(), 14);
        stage.leave().await;
    }
    stage.close().await;
}

#[tokio::test]
async fn a_channel_goes_on_where_it_was_after_a_restart() {
    let mut stage = Stage::open().await;
    let line = "/argument side:con article:golden-grammy-door";
    let first = stage.says("Amara", line).await;
    let second = stage.presses("Amara", &first, "Another").await;
    stage.leave().await;
    stage.notes("the bot restarts");
    stage.enter().await;
    let third = stage.presses("Amara", &second, "Another").await;
    let fourth = stage.says("Freya", line).await;
    let heard: BTreeSet<String> = [&first, &second, &third, &fourth].map(title).into();
    assert_eq!(heard.len(), 4, "{heard:?}");
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn another_bots_database_is_refused_by_both_names() {
    let stage = Stage::empty(defaults()).await;
    let theirs = Identity {
        origin: "https://discord.com".to_owned(),
        application_id: 42,
    };
    let store = Store::open(&stage.database(), &theirs).await.unwrap();
    store.close().await;
    let fault = Assembled::connect(stage.plan()).await.unwrap_err();
    let ours = stage.playground.application_id();
    assert_eq!(
        fault.to_string(),
        format!(
            "this database belongs to application 42 at https://discord.com; this bot is \
             application {ours} at http://localhost; use another DATABASE_URL"
        )
    );
    assert!(stage.sent("PUT").is_empty(), "it registered nothing");
    stage.close().await;
}
