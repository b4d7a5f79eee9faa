//! The thread of a debate: opened and locked, written in, archived; and what to do where it cannot be.
//!
//! It is started in the channel of the debate, without a message of its own: the card is posted anew
//! when it is lost, and a thread must not go with it. Discord has no nonce for threads, so a second try
//! looks for one that the bot started since the first, under the name that it gives.

use serenity::model::{
    id::{ChannelId, GuildId},
    permissions::Permissions,
};
use tracing::warn;

use super::{
    courier::{Case, Courier, Sent, naming, shortened},
    pings::{Outgoing, pinging},
};
use crate::{
    debate::{Output, Venue},
    discord::{
        debates::panel,
        fault::code,
        rest::ThreadChange,
        rights,
        steward::office::{SKEW, Trouble, is_away, snowflake},
    },
    ops::Chain,
    poll,
    reply::{Message, fit},
    store::{self, DebateErrand, DebateParcel},
    words::say,
};

/// The most of a thread's name, in characters; UTF-16 units are never fewer.
const NAME: usize = 100;

impl Courier {
    /// Opens the thread, locked.
    pub(super) async fn open_thread(&self, case: &Case<'_>) -> Sent {
        let debate = case.debate();
        if case.glance.stored.ended_at.is_some() {
            return Ok(None);
        }
        let rest = &self.office.rest;
        let name = fit(debate.motion.as_str(), NAME);
        let thread = match self.started(case, &name).await? {
            Some(thread) => thread,
            None => match rest.start_thread(channel(debate.channel), &name).await {
                // No right helps here; what is said goes to the channel itself.
                Err(fault) if fault.code() == Some(code::WRONG_CHANNEL) => {
                    let place = place(debate.channel);
                    let said = case.voice.say(&say::courier_no_threads(place));
                    self.tell(case, case.hosts_channel(), said).await;
                    return Ok(None);
                }
                started => started?,
            },
        };
        let lock = ThreadChange {
            locked: Some(true),
            ..ThreadChange::default()
        };
        rest.modify_thread(thread, lock).await?;
        Ok(Some(store::Message {
            channel: poll::ChannelId(thread.get()),
            id: store::MessageId(thread.get()),
        }))
    }

    /// Looks for the thread that an earlier try started.
    async fn started(&self, case: &Case<'_>, name: &str) -> Result<Option<ChannelId>, Trouble> {
        let Some(tried) = case.parcel.first_tried_at else {
            return Ok(None);
        };
        let debate = case.debate();
        let (me, parent) = (self.office.me().await?, channel(debate.channel));
        let guild = GuildId::new(debate.guild.0);
        let active = self.office.rest.active_threads(guild).await?;
        let since = tried - SKEW;
        let own = active.into_iter().filter(|thread| {
            thread.parent == parent
                && thread.owner == me
                && thread.name == name.trim()
                && snowflake(thread.id.get()) >= since
        });
        Ok(own.map(|thread| thread.id).min())
    }

    /// Archives the thread, locked. Whoever archived or deleted it before us did no harm.
    pub(super) async fn archive_thread(&self, case: &Case<'_>) -> Sent {
        let Some(thread) = case.messages().thread else {
            return Ok(None);
        };
        let away = ThreadChange {
            archived: Some(true),
            locked: Some(true),
        };
        match self.office.rest.modify_thread(channel(thread), away).await {
            Err(fault)
                if matches!(
                    fault.code(),
                    Some(code::THREAD_ARCHIVED | code::UNKNOWN_CHANNEL)
                ) =>
            {
                Ok(None)
            }
            archived => Ok(archived.map(|()| None)?),
        }
    }

    /// Posts where people speak: in the thread, and in the channel when there is none any more.
    pub(super) async fn post_in_venue(&self, case: &Case<'_>, outgoing: Vec<Outgoing>) -> Sent {
        let debate = case.debate();
        let thread = match debate.venue {
            Venue::Thread => case.messages().thread,
            Venue::Announce => None,
        };
        let Some(thread) = thread else {
            return self.post(case, debate.channel, outgoing).await;
        };
        match self.post(case, thread, outgoing.clone()).await {
            Err(Trouble::Discord(fault)) if fault.code() == Some(code::UNKNOWN_CHANNEL) => {
                self.post(case, debate.channel, outgoing).await
            }
            sent => sent,
        }
    }

    /// Tells the hosts which rights the bot lacks for a parcel, where it can reach them.
    pub(super) async fn tell_rights(&self, parcel: &DebateParcel) {
        let Ok(Some(case)) = self.case(parcel).await else {
            return;
        };
        let debate = case.debate();
        let (shut, needed) =
            match &parcel.errand {
                // Where the hosts cannot be reached, there is nobody to tell.
                DebateErrand::PostPanel | DebateErrand::Do(Output::TellHost(_)) => return,
                DebateErrand::Do(Output::FileTranscript) => {
                    (debate.archive.unwrap_or(debate.channel), writing())
                }
                DebateErrand::Do(
                    Output::OpenThread | Output::ArchiveThread | Output::Post { .. },
                ) if debate.venue == Venue::Thread => (debate.channel, writing() | threads()),
                _ => (debate.channel, writing()),
            };
        let rights = rights::named(needed, &case.voice);
        let said = say::courier_needs_rights(place(shut), rights);
        let said = case.voice.say(&said);
        self.tell(&case, case.hosts_channel(), said).await;
    }

    /// Posts the panel; where that cannot be, hosts are told in the channel of the debate, and bring it
    /// back once it can: the card must not wait for it.
    pub(super) async fn post_panel(&self, case: &Case<'_>) -> Sent {
        let Some(chosen) = case.messages().panel_channel else {
            return Ok(None);
        };
        let panel = Outgoing::quiet(panel::panel(&case.glance, &case.voice));
        match self.post(case, chosen, vec![panel]).await {
            Err(Trouble::Discord(fault)) if is_away(&fault) => {
                let rights = rights::named(writing(), &case.voice);
                let said = say::courier_no_panel(place(chosen), rights);
                let said = case.voice.say(&said);
                self.tell(case, case.debate().channel, said).await;
                Ok(None)
            }
            sent => sent,
        }
    }

    /// Tells the hosts something beside the outbox, once; that they cannot be told is only logged.
    async fn tell(&self, case: &Case<'_>, to: poll::ChannelId, text: String) {
        let said = Message {
            text,
            ..Message::default()
        };
        // A debate has a handful of hosts: one message names them all.
        let Some(told) = pinging(said, &case.hosts()).into_iter().next() else {
            return;
        };
        let response = self.office.response(told.message).await;
        let response = naming(response, &told.pings);
        let nonce = shortened(&format!("{}h", case.parcel.nonce()));
        if let Err(fault) = self.send(to, &nonce, response).await {
            let (debate, fault) = (case.debate().id, Chain(&fault));
            warn!(%debate, %fault, "the hosts could not be told");
        }
    }
}

fn channel(id: poll::ChannelId) -> ChannelId {
    ChannelId::new(id.0)
}

fn place(channel: poll::ChannelId) -> String {
    format!("<#{channel}>")
}

fn writing() -> Permissions {
    Permissions::VIEW_CHANNEL
        | Permissions::SEND_MESSAGES
        | Permissions::EMBED_LINKS
        | Permissions::ATTACH_FILES
        | Permissions::READ_MESSAGE_HISTORY
}

fn threads() -> Permissions {
    Permissions::CREATE_PUBLIC_THREADS
        | Permissions::SEND_MESSAGES_IN_THREADS
        | Permissions::MANAGE_THREADS
}
