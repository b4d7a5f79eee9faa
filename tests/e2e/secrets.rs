//! No log line holds a secret, however much is logged.

use rostrum::playground::{Playground, Recorded};

use crate::stage::Stage;

/// Fails where a text holds the bot's token, the playground's key or an interaction's token.
pub(crate) fn none_in(log: &str, playground: &Playground, requests: &[Recorded]) {
    let secrets = tokens(requests);
    let secrets = secrets.iter().map(String::as_str);
    for secret in secrets.chain([playground.token(), playground.key()]) {
        assert!(secret.len() >= 16, "{secret:?} is hardly a secret");
        let found = log.lines().find(|line| line.contains(secret));
        assert_eq!(found, None, "a secret is in the log");
    }
}

/// Lists the tokens of interactions that requests were addressed with.
fn tokens(requests: &[Recorded]) -> Vec<String> {
    let mut tokens: Vec<String> = requests
        .iter()
        .filter_map(|request| {
            let path = request.path.split('?').next()?;
            let mut steps = path
                .split('/')
                .skip_while(|step| !matches!(*step, "interactions" | "webhooks"));
            Some(steps.nth(2)?.to_owned())
        })
        .collect();
    tokens.sort();
    tokens.dedup();
    tokens
}

#[tokio::test]
async fn the_finest_log_of_a_whole_conversation_shows_none() {
    let mut stage = Stage::open().await;
    let drawn = stage.says("Amara", "/argument side:con").await;
    let drawn = stage.presses("Amara", &drawn, "Another").await;
    stage.presses("Freya", &drawn, "Another").await;
    stage.presses("Tariq", &drawn, "Sources").await;
    stage.types("Jiwoo", "/summary", "article", "gold").await;
    stage.says("Jiwoo", "/summary article:nowhere").await;
    stage
        .says_in("Mateo", "dm", "/search query:billboard")
        .await;
    stage.disturbs("drop").await;
    stage.says("Haneul", "/about").await;
    let requests = stage.playground.requests();
    assert!(tokens(&requests).len() >= 8, "{requests:#?}");
    let log = stage.logged();
    for expected in ["name=\"argument\"", "answered", "the library is ready"] {
        assert!(log.contains(expected), "{expected:?} is missing in:\n{log}");
    }
    stage.close().await;
}

#[tokio::test]
#[should_panic(expected = "a secret is in the log")]
async fn one_that_were_there_would_be_found() {
    let mut stage = Stage::open().await;
    stage.says("Amara", "/about private:true").await;
    let requests = stage.playground.requests();
    let leaked = format!("a line\nanother, {} and more", tokens(&requests)[0]);
    none_in(&leaked, &stage.playground, &requests);
}
