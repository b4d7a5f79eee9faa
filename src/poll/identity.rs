//! Identifiers, each a type of its own so that none is taken for another.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Discord's first second, in milliseconds since 1970.
const EPOCH: i64 = 1_420_070_400_000;

macro_rules! identifiers {
    ($($(#[$doc:meta])+ $name:ident,)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(#[serde(with = "crate::poll::id_as_text")] pub u64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

identifiers! {
    /// A poll. The id of the interaction that created it serves well: it is unique, and a creation
    /// that arrives twice then meets its own row.
    PollId,
    /// A person on Discord.
    PersonId,
    /// A guild.
    GuildId,
    /// A channel or thread.
    ChannelId,
    /// A role.
    RoleId,
    /// A use of a command, button or form; later ones have greater ids.
    InteractionId,
    /// A reason. It is drawn by chance, so that it tells neither its writer nor when it was written.
    ReasonId,
}

/// Ids in JSON: text, as Discord writes them, because JavaScript rounds numbers of that size.
pub(crate) mod id_as_text {
    use std::fmt;

    use serde::{Deserializer, Serializer, de};

    struct Digits;

    impl de::Visitor<'_> for Digits {
        type Value = u64;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an id, as text")
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<u64, E> {
            text.parse().map_err(E::custom)
        }
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde hands out references"
    )]
    pub(crate) fn serialize<S: Serializer>(id: &u64, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(id)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
        from.deserialize_str(Digits)
    }
}

impl PersonId {
    /// Tells when the account was created, to the millisecond; the id itself says so
    /// (Discord API reference, "Snowflakes").
    pub fn created_at(self) -> Timestamp {
        let since = i64::try_from(self.0 >> 22).unwrap_or(i64::MAX);
        Timestamp::from_millisecond(EPOCH.saturating_add(since)).unwrap_or(Timestamp::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::{PersonId, Timestamp};

    #[test]
    fn an_id_is_kept_as_text() {
        let kept = serde_json::to_string(&PersonId(u64::MAX)).unwrap();
        assert_eq!(kept, "\"18446744073709551615\"");
        assert_eq!(
            serde_json::from_str::<PersonId>(&kept).unwrap(),
            PersonId(u64::MAX)
        );
        assert!(serde_json::from_str::<PersonId>("17").is_err());
    }

    #[test]
    fn an_account_tells_its_age() {
        // The example of Discord's own reference.
        let created: Timestamp = "2016-04-30T11:18:25.796Z".parse().unwrap();
        assert_eq!(PersonId(175_928_847_299_117_063).created_at(), created);
        assert!(PersonId(u64::MAX).created_at() > created);
    }
}
