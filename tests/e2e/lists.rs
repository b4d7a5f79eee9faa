//! Lists that lead somewhere: articles, and places that speak of something.

use crate::stage::{Stage, title};

#[tokio::test]
async fn the_list_of_articles_opens_summaries() {
    let mut stage = Stage::open().await;
    let list = stage.says("Amara", "/articles").await;
    let opened = stage
        .presses("Freya", &list, "A new scene for K-pop, or a passing trend?")
        .await;
    stage.presses("Freya", &opened, "Short summary").await;
    insta::assert_snapshot!(stage.close().await);
}

#[tokio::test]
async fn a_search_leads_to_the_argument() {
    let mut stage = Stage::open().await;
    let first = stage.says("Amara", "/search query:fandom").await;
    let second = stage.presses("Amara", &first, "Next ▶").await;
    let back = stage.presses("Amara", &second, "◀ Previous").await;
    let argument = entry(&back, "Pro").or(entry(&back, "Con"));
    let argument = argument.expect("the first page has an argument");
    let opened = stage.presses("Amara", &back, &argument).await;
    assert!(argument.contains(title(&opened).split(' ').next().unwrap()));
    stage.presses("Amara", &opened, "Another").await;
    insta::assert_snapshot!(stage.close().await);
}

/// Finds the first entry of a menu that speaks of something.
fn entry(message: &serde_json::Value, word: &str) -> Option<String> {
    let options = message["components"][0]["components"][0]["options"].as_array()?;
    let mut labels = options.iter().filter_map(|option| option["label"].as_str());
    labels.find(|label| label.contains(word)).map(str::to_owned)
}
