//! The poll that a newcomer finds open in the playground.
//!
//! It is made as any host makes one, with the bot's own command, and nobody has voted in it. The bot
//! remembers polls longer than the playground its messages: what is left of the sample of an earlier
//! visit is closed first, so that one is open at a time.

use serde_json::{Value, json};

use crate::playground::visitor::{Outcome, Refused, Visitor};

/// The member who may open polls.
const HOST: &str = "Jiwoo";
/// The built-in article that it is about, and what only its motion says.
const ARTICLE: &str = "golden-grammy-door";
const MOTION: &str = "real breakthrough";

/// Opens the sample poll. A bot that does not let it be opened, because its articles were replaced
/// for one, leaves the playground without.
pub(super) async fn open(visitor: Visitor) {
    if let Err(refused) = begin(&visitor).await {
        tracing::debug!(%refused, "the playground has no sample poll");
    }
}

async fn begin(visitor: &Visitor) -> Result<Outcome, Refused> {
    if let Some(poll) = left(visitor).await? {
        let options = json!({"poll": poll, "reason": "the playground was opened anew"});
        let close = json!({"as": HOST, "command": "poll close", "options": options});
        visitor.call("invoke", &close).await?;
    }
    let line = format!("/poll create article:{ARTICLE}");
    visitor.says(Some(HOST), &line).await
}

/// Finds the sample of an earlier visit among the open polls that the bot offers to close.
async fn left(visitor: &Visitor) -> Result<Option<Value>, Refused> {
    let asked = json!({
        "as": HOST, "command": "poll close", "focused": "poll", "value": "",
        "options": {},
    });
    let offered = visitor.call("complete", &asked).await?;
    let choices = offered["choices"].as_array().into_iter().flatten();
    let mut found = choices.filter(|it| it["name"].as_str().is_some_and(|it| it.contains(MOTION)));
    Ok(found.next().map(|it| it["value"].clone()))
}
