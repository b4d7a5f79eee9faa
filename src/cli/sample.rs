//! The polls that somebody finds open in the playground.
//!
//! The bot remembers polls longer than the playground its messages: the cards of those that an
//! earlier visit left open are posted anew, with all their votes. Unless the sample is among them, it
//! is opened as any host opens a poll, with the bot's own command.

use crate::{
    app::{App, polls::Trouble},
    playground::visitor::Visitor,
    poll::GuildId,
    store::Which,
};

/// The member who may open polls.
const HOST: &str = "Jiwoo";
/// The built-in article that the sample is about, and what only its motion says.
const ARTICLE: &str = "golden-grammy-door";
const MOTION: &str = "real breakthrough";

/// How many polls of earlier visits get their cards again.
const MOST: u32 = 25;

/// Puts the open polls in front of whoever comes. A bot that does not let the sample be opened,
/// because its articles were replaced for one, leaves the playground without.
pub(super) async fn prepare(app: &App, guild: u64, visitor: Visitor) {
    let known = match remembered(app, GuildId(guild)).await {
        Ok(known) => known,
        Err(fault) => {
            tracing::warn!(%fault, "the polls of earlier visits have no cards");
            return;
        }
    };
    if known {
        return;
    }
    let line = format!("/poll create article:{ARTICLE}");
    if let Err(refused) = visitor.says(Some(HOST), &line).await {
        tracing::debug!(%refused, "the playground has no sample poll");
    }
}

/// Posts the cards of polls that are open still, and tells whether the sample is one of them.
async fn remembered(app: &App, guild: GuildId) -> Result<bool, Trouble> {
    let store = app.polls.store();
    let mut open = store.polls(guild, Which::Open, None, MOST).await?;
    let now = app.clock().now();
    open.retain(|it| it.closes_at.is_some_and(|at| at > now));
    for poll in open.iter().rev() {
        app.polls.post_card(guild, poll.id).await?;
    }
    Ok(open.iter().any(|it| it.motion.as_str().contains(MOTION)))
}
