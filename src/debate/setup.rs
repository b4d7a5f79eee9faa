//! What a debate is set up with, and how that may be changed before it begins.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::format::Format;
use crate::poll::{ChannelId, GuildId, Motion, PersonId};

/// A debate. The id of the interaction that created it serves well: it is unique, and a creation
/// that arrives twice then meets its own row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DebateId(#[serde(with = "crate::poll::id_as_text")] pub u64);

impl std::fmt::Display for DebateId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Where people speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Venue {
    /// In a locked thread, through forms: turns are enforced and the transcript is complete.
    #[default]
    Thread,
    /// Wherever they like: the debate keeps time, queue and votes.
    Announce,
}

impl Venue {
    /// Every venue, in the order of help.
    pub const ALL: [Self; 2] = [Self::Thread, Self::Announce];

    /// Gives the word of commands.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Thread => "thread",
            Self::Announce => "announce",
        }
    }
}

/// A debate that is about to be created.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Its id.
    pub id: DebateId,
    /// The guild that it belongs to.
    pub guild: GuildId,
    /// The channel of its card.
    pub channel: ChannelId,
    /// Where people speak.
    pub venue: Venue,
    /// Where the transcript is filed, if anywhere.
    pub archive: Option<ChannelId>,
    /// Who creates it.
    pub host: PersonId,
    /// The statement that is debated.
    pub motion: Motion,
    /// The article that the motion comes from, if any.
    pub article: Option<Box<str>>,
    /// The plan of turns, copied: an owner who changes the file changes no debate under way.
    #[serde(with = "format_inside")]
    pub format: Arc<Format>,
}

/// A change of the set-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Another motion; frozen once the opening vote opens.
    Motion {
        /// The statement.
        motion: Motion,
        /// The article that it comes from, if any.
        article: Option<Box<str>>,
    },
    /// Another plan of turns, before the lobby opens.
    Format(#[serde(with = "format_inside")] Arc<Format>),
    /// Another start, while it is scheduled.
    Start(Timestamp),
    /// Another place for the transcript, at any time before it is filed.
    Archive(Option<ChannelId>),
    /// Another venue, before the lobby opens.
    Venue(Venue),
}

/// What a coin says of the sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Toss {
    /// Everybody stays where they are.
    Keep,
    /// Pro and con change places.
    Swap,
}

/// A shared format, written out where it is kept.
pub(super) mod format_inside {
    use std::sync::Arc;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::debate::format::Format;

    pub(in crate::debate) fn serialize<S: Serializer>(
        format: &Arc<Format>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        format.as_ref().serialize(to)
    }

    pub(in crate::debate) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Arc<Format>, D::Error> {
        Format::deserialize(from).map(Arc::new)
    }
}
