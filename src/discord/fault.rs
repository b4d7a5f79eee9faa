//! What can go wrong between the bot and Discord.
//!
//! No fault holds an address: the addresses of interactions carry live tokens. What Discord says
//! is kept short, and cleared of the token of the call that it answers.

use std::time::Duration;

/// The codes that Discord gives its refusals, as far as the bot acts on them.
pub mod code {
    /// The interaction is unknown: more than three seconds old, or never was.
    pub const UNKNOWN_INTERACTION: u64 = 10_062;
    /// The interaction has been answered already.
    pub const ALREADY_ANSWERED: u64 = 40_060;
    /// The interaction's token has expired.
    pub const EXPIRED_TOKEN: u64 = 50_027;
    /// The bot lacks a permission.
    pub const MISSING_PERMISSION: u64 = 50_013;
    /// The bot cannot see the channel.
    pub const MISSING_ACCESS: u64 = 50_001;
    /// There is no such channel.
    pub const UNKNOWN_CHANNEL: u64 = 10_003;
    /// There is no such guild, or the bot is not in it.
    pub const UNKNOWN_GUILD: u64 = 10_004;
    /// There is no such message.
    pub const UNKNOWN_MESSAGE: u64 = 10_008;
    /// A message that is more than an hour old was edited too often.
    pub const OLD_MESSAGE_EDITED: u64 = 30_046;
    /// A call carries more than Discord takes.
    pub const TOO_LARGE: u64 = 40_005;
    /// The channel is of a kind in which this cannot be done.
    pub const WRONG_CHANNEL: u64 = 50_024;
    /// The thread is archived; take it out of the archive first.
    pub const THREAD_ARCHIVED: u64 = 50_083;
    /// The thread is locked, and the bot does not manage threads.
    pub const THREAD_LOCKED: u64 = 160_005;
    /// There are as many active threads as a guild may have.
    pub const TOO_MANY_THREADS: u64 = 160_006;
}

/// A call to Discord that did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Discord understood the call and refused it.
    #[error("discord refused the call: {message} (status {status}, code {code})")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// Discord's own code, 0 where it gave none; see [`code`].
        code: u64,
        /// Discord's sentence, shortened.
        message: String,
    },
    /// Discord does not know the bot's token; nothing more can be done with it.
    #[error(
        "discord does not accept the bot's token: copy it again from the developer portal \
         (Bot, Reset Token) into DISCORD_TOKEN"
    )]
    Unauthorised,
    /// Discord asked for a longer pause than the call may take.
    #[error("discord asks to wait {retry_after:?} before this call")]
    RateLimited {
        /// The pause that Discord asked for.
        retry_after: Duration,
    },
    /// No answer came back.
    #[error("discord cannot be reached")]
    Unreachable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// An answer came back that does not have the expected shape.
    #[error("discord's answer cannot be read: {0}")]
    Unreadable(String),
    /// The gateway closed for a reason that reconnecting cannot mend.
    #[error("the gateway closed for good: {0}")]
    Closed(String),
    /// What was configured must not or cannot be used.
    #[error("{0}")]
    Misconfigured(String),
}

impl Fault {
    /// Gives Discord's code, where it gave one.
    pub fn code(&self) -> Option<u64> {
        match self {
            Self::Refused { code, .. } if *code != 0 => Some(*code),
            _ => None,
        }
    }

    pub(super) fn unreachable(error: reqwest::Error) -> Self {
        Self::Unreachable(Box::new(error.without_url()))
    }
}
