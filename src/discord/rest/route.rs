//! The routes that the bot calls: their paths, and what shares a rate limit.
//!
//! serenity's `Route` is not used: it lacks `applications/@me`, gives absolute addresses of
//! Discord's own host, and puts the follow-ups of all interactions into one bucket.

use std::borrow::Cow;
use std::fmt;

use serenity::model::id::{ApplicationId, ChannelId, GuildId, InteractionId, MessageId};

use crate::discord::fault::Fault;
use crate::discord::limits::Share;

/// An interaction as far as its answers need it: the address to which they go.
#[derive(Clone)]
pub struct Ticket {
    /// The interaction's id.
    pub id: InteractionId,
    /// The application that was asked.
    pub application: ApplicationId,
    /// The secret that lets the bot answer for fifteen minutes.
    pub token: String,
}

/// Where commands are registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// In every guild and in direct messages.
    Global,
    /// In one guild.
    Guild(GuildId),
}

/// Something of Discord's that can be read or changed.
#[derive(Clone, Copy)]
pub(super) enum Route<'a> {
    Gateway,
    Me,
    Application,
    Commands(ApplicationId, Scope),
    Original(&'a Ticket),
    FollowUps(&'a Ticket),
    FollowUp(&'a Ticket, MessageId),
    Guild(GuildId),
    Messages(ChannelId),
    Message(ChannelId, MessageId),
    Channel(ChannelId),
    Threads(ChannelId),
    ActiveThreads(GuildId),
}

impl Ticket {
    /// Refuses a token that would lead its call to another path than its own.
    pub(super) fn check(&self) -> Result<(), Fault> {
        let sound = !self.token.is_empty()
            && self
                .token
                .bytes()
                .all(|b| b.is_ascii_graphic() && !b"/?#\\%".contains(&b));
        if sound {
            Ok(())
        } else {
            Err(Fault::Unreadable("an interaction's token".into()))
        }
    }
}

impl fmt::Debug for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ticket({})", self.id)
    }
}

impl<'a> Route<'a> {
    pub(super) fn path(&self) -> Cow<'static, str> {
        match self {
            Self::Gateway => "/gateway".into(),
            Self::Me => "/users/@me".into(),
            Self::Application => "/applications/@me".into(),
            Self::Commands(application, Scope::Global) => {
                format!("/applications/{application}/commands").into()
            }
            Self::Commands(application, Scope::Guild(guild)) => {
                format!("/applications/{application}/guilds/{guild}/commands").into()
            }
            Self::Original(Ticket {
                application, token, ..
            }) => format!("/webhooks/{application}/{token}/messages/@original").into(),
            Self::FollowUps(Ticket {
                application, token, ..
            }) => format!("/webhooks/{application}/{token}").into(),
            Self::FollowUp(
                Ticket {
                    application, token, ..
                },
                message,
            ) => format!("/webhooks/{application}/{token}/messages/{message}").into(),
            Self::Guild(guild) => format!("/guilds/{guild}").into(),
            Self::Messages(channel) => format!("/channels/{channel}/messages").into(),
            Self::Message(channel, message) => {
                format!("/channels/{channel}/messages/{message}").into()
            }
            Self::Channel(channel) => format!("/channels/{channel}").into(),
            Self::Threads(channel) => format!("/channels/{channel}/threads").into(),
            Self::ActiveThreads(guild) => format!("/guilds/{guild}/threads/active").into(),
        }
    }

    /// Names the kind of route and its major parameter, which together share a limit.
    pub(super) fn bucket(&self) -> (&'static str, u64) {
        match self {
            Self::Gateway => ("gateway", 0),
            Self::Me => ("me", 0),
            Self::Application => ("application", 0),
            Self::Commands(_, Scope::Global) => ("commands", 0),
            Self::Commands(_, Scope::Guild(guild)) => ("commands", guild.get()),
            Self::Original(_) | Self::FollowUp(..) => ("webhook message", 0),
            Self::FollowUps(_) => ("webhook", 0),
            Self::Guild(guild) => ("guild", guild.get()),
            Self::Messages(channel) => ("messages", channel.get()),
            Self::Message(channel, _) => ("message", channel.get()),
            Self::Channel(channel) => ("channel", channel.get()),
            Self::Threads(channel) => ("threads", channel.get()),
            Self::ActiveThreads(guild) => ("active threads", guild.get()),
        }
    }

    /// Gives the interaction whose token makes the call, if one does.
    pub(super) fn ticket(&self) -> Option<&'a Ticket> {
        match self {
            Self::Original(ticket) | Self::FollowUps(ticket) | Self::FollowUp(ticket, _) => {
                Some(ticket)
            }
            _ => None,
        }
    }

    pub(super) fn share(&self) -> Share {
        if self.ticket().is_some() {
            Share::Exempt
        } else {
            Share::Global
        }
    }
}
