//! Who sees an answer, and in which language.

use crate::stage::Stage;

#[tokio::test]
async fn a_private_answer_is_seen_by_the_asker_alone() {
    let mut stage = Stage::open().await;
    let shown = stage.says("Amara", "/fact private:true").await;
    stage.presses("Amara", &shown, "Another").await;
    stage.looks("Freya", "debates").await;
    stage.looks("Amara", "debates").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn the_public_hears_the_guilds_language_and_a_person_their_own() {
    let mut stage = Stage::open().await;
    let line = "/argument article:kpop-new-scene side:pro";
    let public = stage.says("Jiwoo", line).await;
    stage.presses("Haneul", &public, "Another").await;
    stage
        .says("Jiwoo", "/summary article:kpop-new-scene private:true")
        .await;
    stage.says("Mateo", &format!("{line} private:true")).await;
    stage.says("Mateo", "/quote article:nowhere").await;
    stage
        .says("Haneul", "/help command:search private:true")
        .await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn direct_messages_speak_the_persons_language_and_know_no_flood() {
    let mut stage = Stage::open().await;
    let line = "/argument article:kpop-through-animation side:con";
    let shown = stage.says_in("Mateo", "dm", line).await;
    stage.presses("Mateo", &shown, "Otro").await;
    for _ in 0..5 {
        stage.says_in("Amara", "dm", "/quote").await;
    }
    stage
        .says_in(
            "Amara",
            "dm",
            "/summary article:kpop-new-scene length:short",
        )
        .await;
    insta::assert_snapshot!(stage.close().await);
}
