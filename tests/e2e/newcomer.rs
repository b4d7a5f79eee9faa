//! The first minutes: an argument, the next ones, the other side, where it comes from.

use std::collections::BTreeSet;

use crate::stage::{Stage, title};

#[tokio::test]
async fn everything_is_heard_once_before_anything_is_heard_again() {
    let mut stage = Stage::open().await;
    let line = "/argument side:con article:golden-grammy-door";
    let mut shown = stage.says("Amara", line).await;
    let mut heard = BTreeSet::from([title(&shown)]);
    for _ in 1..4 {
        shown = stage.presses("Amara", &shown, "Another").await;
        assert!(heard.insert(title(&shown)), "{heard:?}");
    }
    stage.notes("all four were heard; it begins anew");
    shown = stage.presses("Amara", &shown, "Another").await;
    assert!(heard.contains(&title(&shown)), "{heard:?}");
    shown = stage.presses("Amara", &shown, "Other side").await;
    assert!(!heard.contains(&title(&shown)), "{heard:?}");
    stage.presses("Amara", &shown, "Sources").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn somebody_elses_press_takes_nothing_away() {
    let mut stage = Stage::open().await;
    let shown = stage.says("Amara", "/argument").await;
    let theirs = stage.presses("Freya", &shown, "Another").await;
    stage.presses("Freya", &theirs, "Other side").await;
    stage.looks("Amara", "debates").await;
    insta::assert_snapshot!(stage.close().await);
}
