//! What there is beside arguments: facts and their disputes, summaries, quotes, help, the bot itself.

use crate::stage::Stage;

#[tokio::test]
async fn a_fact_says_where_articles_disagree() {
    let mut stage = Stage::open().await;
    let line = "/fact article:ost-leap-or-warning topic:Charts";
    let mut shown = stage.says("Amara", line).await;
    for _ in 0..4 {
        shown = stage.presses("Amara", &shown, "Another").await;
    }
    stage.presses("Freya", &shown, "Sources").await;
    let transcript = stage.close().await;
    assert!(transcript.contains("Articles disagree"), "{transcript}");
    insta::assert_snapshot!(transcript);
}

#[tokio::test]
async fn a_summary_grows_and_shrinks_in_its_place() {
    let mut stage = Stage::open().await;
    let short = stage
        .says("Amara", "/summary article:grammy-threshold length:short")
        .await;
    let full = stage.presses("Amara", &short, "Full summary").await;
    let short = stage.presses("Amara", &full, "Short summary").await;
    stage.presses("Amara", &short, "▼ Argument against").await;
    stage.looks("Tariq", "debates").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn a_quote_is_somebodys_words() {
    let mut stage = Stage::open().await;
    let named = stage
        .says("Amara", "/quote article:golden-grammy-door")
        .await;
    stage.presses("Amara", &named, "Another").await;
    stage.presses("Tariq", &named, "Sources").await;
    stage.says("Freya", "/quote").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn help_explains_every_command() {
    let mut stage = Stage::open().await;
    let help = stage.says("Tariq", "/help").await;
    stage.presses("Tariq", &help, "/argument").await;
    stage.presses("Tariq", &help, "/search").await;
    stage.says("Tariq", "/help command:fact private:true").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn the_bot_tells_about_itself() {
    let mut stage = Stage::open().await;
    stage.waits(7384).await;
    stage.says("Amara", "/about").await;
    insta::assert_snapshot!(stage.close().await);
}
