//! Threads: started, found again, locked and archived.
//!
//! Discord knows no nonce for threads, so one is never started a second time by itself: whoever does not
//! know whether it was started looks among the active ones first.

use reqwest::Method;
use serde::{Deserialize, Serialize};
use serde_json::json;
use serenity::model::id::{ChannelId, GuildId, UserId};

use super::Rest;
use super::body::Body;
use super::route::Route;
use super::send::{Call, Repeat, parse};
use crate::discord::fault::Fault;

/// Discord's number for public threads.
const PUBLIC: u8 = 11;
/// The longest time after which Discord archives a quiet thread by itself, in minutes: seven days.
const LONGEST_REST: u32 = 10_080;

/// A change of a thread; what is none stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ThreadChange {
    /// Whether it is in the archive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<bool>,
    /// Whether only those who manage threads may write in it and take it out of the archive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked: Option<bool>,
}

/// A thread that is not archived, as far as it is recognised by it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ActiveThread {
    /// Its id, which is a channel's.
    pub id: ChannelId,
    /// The channel that it belongs to.
    #[serde(rename = "parent_id")]
    pub parent: ChannelId,
    /// Who started it.
    #[serde(rename = "owner_id")]
    pub owner: UserId,
    /// Its name.
    pub name: String,
}

impl Rest {
    /// Starts a public thread in a channel, without a message of its own; it is archived after seven
    /// quiet days. A broken call is not repeated, for it may have started one.
    pub async fn start_thread(&self, channel: ChannelId, name: &str) -> Result<ChannelId, Fault> {
        #[derive(Deserialize)]
        struct Started {
            id: ChannelId,
        }
        let body = Body::json(&json!({
            "name": name,
            "type": PUBLIC,
            "auto_archive_duration": LONGEST_REST,
        }))?;
        let call = Call {
            method: Method::POST,
            body,
            repeat: Repeat::IfUnsent,
            ..Call::get(Route::Threads(channel))
        };
        parse::<Started>(&self.send(call).await?).map(|started| started.id)
    }

    /// Changes a thread.
    pub async fn modify_thread(
        &self,
        thread: ChannelId,
        change: ThreadChange,
    ) -> Result<(), Fault> {
        let call = Call {
            method: Method::PATCH,
            body: Body::json(&change)?,
            ..Call::get(Route::Channel(thread))
        };
        self.send(call).await.map(drop)
    }

    /// Lists the threads of a guild that are not archived and that the bot sees.
    pub async fn active_threads(&self, guild: GuildId) -> Result<Vec<ActiveThread>, Fault> {
        #[derive(Deserialize)]
        struct Listed {
            threads: Vec<ActiveThread>,
        }
        let bytes = self.send(Call::get(Route::ActiveThreads(guild))).await?;
        parse::<Listed>(&bytes).map(|listed| listed.threads)
    }
}
