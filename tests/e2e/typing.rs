//! What is offered while an option is being typed.

use crate::stage::Stage;

#[tokio::test]
async fn articles_are_found_while_they_are_typed() {
    let mut stage = Stage::open().await;
    for typed in [
        "",
        "gold",
        "thresh",
        "animaton",
        "fndm",
        "leap warning",
        "케이팝",
        "골든",
        "zzzz",
        "ost-leap",
        "royalties",
    ] {
        stage
            .types("Amara", "/argument side:con", "article", typed)
            .await;
    }
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn topics_are_those_of_the_article() {
    let mut stage = Stage::open().await;
    stage.types("Amara", "/fact", "topic", "").await;
    stage
        .types("Amara", "/fact article:grammy-threshold", "topic", "")
        .await;
    stage
        .types("Amara", "/fact article:grammy-threshold", "topic", "crd")
        .await;
    stage
        .types("Amara", "/fact article:nowhere", "topic", "char")
        .await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn nothing_that_is_typed_breaks_anything() {
    let mut stage = Stage::open().await;
    for hostile in [
        "a".repeat(200),
        "\u{202e}\u{0}\u{7f}".repeat(60),
        "e\u{301}\u{30a}\u{327}".repeat(50),
        "👩‍👩‍👧‍👦".repeat(28),
        "'; DROP TABLE bags; --".to_owned(),
        "@everyone <@1> [x](http://x)".to_owned(),
        "     \n\t ".to_owned(),
    ] {
        stage.types("Amara", "/summary", "article", &hostile).await;
        stage.types("Amara", "/fact", "topic", &hostile).await;
    }
    stage
        .says("Amara", "/quote article:golden-grammy-door")
        .await;
    let transcript = stage.close().await;
    assert!(
        transcript.ends_with("[Another] [Sources]\n"),
        "{transcript}"
    );
    assert!(!transcript.contains("did not respond"), "{transcript}");
}
