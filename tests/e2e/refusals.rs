//! What cannot be: a private, kind sentence that says what to do next.

use std::fs;

use crate::stage::{Stage, defaults};

const OWN: &str = "\
---
slug: own
title: Should the hall stay open at night?
motion: The hall stays open at night.
language: en
---

## Summary

The hall closes at ten, and some would rather have it open.

## Arguments for

### People who work late get a place to meet

Shifts end at midnight, and every other door is shut by then.

## Arguments against

### Nights are loud enough already

Neighbours sleep with closed windows as it is.
";

#[tokio::test]
async fn an_article_that_is_not_there_is_met_halfway() {
    let mut stage = Stage::open().await;
    stage
        .says("Amara", "/argument article:\"quantum chess\"")
        .await;
    stage
        .says("Amara", "/summary article:\"golden gramy treshold\"")
        .await;
    stage.says("Amara", "/fact topic:weather").await;
    stage.says("Amara", "/search query:xyzzy").await;
    stage.says("Amara", "/search query:\"?!\"").await;
    stage
        .says("Amara", "/argument article:\"@everyone <@1> **x**\"")
        .await;
    stage.looks("Freya", "debates").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn an_empty_library_says_how_to_fill_it() {
    let mut settings = defaults();
    settings.library.seeds = false;
    let mut stage = Stage::set(settings).await;
    stage.says("Amara", "/argument").await;
    stage.says("Amara", "/articles").await;
    stage.says("Amara", "/search query:golden").await;
    stage.types("Amara", "/summary", "article", "gold").await;
    stage.says("Amara", "/about").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn a_button_outlives_its_article() {
    let mut settings = defaults();
    settings.library.seeds = false;
    let folder = tempfile::tempdir().unwrap();
    let brief = folder.path().join("own.md");
    fs::write(&brief, OWN).unwrap();
    settings.library.folder = Some(folder.path().to_owned());
    let mut stage = Stage::set(settings).await;
    let shown = stage.says("Amara", "/argument side:con").await;
    let list = stage.says("Amara", "/articles").await;

    stage.notes("the owner replaces the article by another");
    fs::remove_file(&brief).unwrap();
    let other = OWN
        .replace("slug: own", "slug: other")
        .replace("hall", "pool");
    fs::write(folder.path().join("other.md"), other).unwrap();
    stage.reload();
    stage.presses("Amara", &shown, "Another").await;
    stage.presses("Amara", &shown, "Sources").await;
    stage
        .presses("Freya", &list, "Should the hall stay open at night?")
        .await;
    stage.says("Amara", "/argument side:con").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn the_sixth_public_answer_in_a_minute_is_private() {
    let mut stage = Stage::open().await;
    for _ in 0..5 {
        stage.says("Amara", "/quote").await;
    }
    stage.notes("one too many");
    stage.says("Amara", "/quote").await;
    stage.notes("elsewhere, and for others, nothing has changed");
    stage.says_in("Amara", "lobby", "/quote").await;
    stage.says("Freya", "/quote").await;
    stage.waits(60).await;
    stage.says("Amara", "/quote").await;
    insta::assert_snapshot!(stage.close().await);
}
