//! Discord's permission bits, and how roles and overwrites add up to them.
//!
//! Only the bits that the playground decides by have a name; every other bit travels untouched.

/// What someone may do, as Discord's bit set.
pub(crate) type Bits = u64;

pub(crate) const ADMINISTRATOR: Bits = 1 << 3;
pub(crate) const ADD_REACTIONS: Bits = 1 << 6;
pub(crate) const VIEW_CHANNEL: Bits = 1 << 10;
pub(crate) const SEND_MESSAGES: Bits = 1 << 11;
pub(crate) const MANAGE_MESSAGES: Bits = 1 << 13;
pub(crate) const EMBED_LINKS: Bits = 1 << 14;
pub(crate) const ATTACH_FILES: Bits = 1 << 15;
pub(crate) const READ_MESSAGE_HISTORY: Bits = 1 << 16;
pub(crate) const MENTION_EVERYONE: Bits = 1 << 17;
pub(crate) const USE_EXTERNAL_EMOJIS: Bits = 1 << 18;
pub(crate) const CHANGE_NICKNAME: Bits = 1 << 26;
pub(crate) const USE_APPLICATION_COMMANDS: Bits = 1 << 31;
pub(crate) const MANAGE_EVENTS: Bits = 1 << 33;
pub(crate) const MANAGE_THREADS: Bits = 1 << 34;
pub(crate) const CREATE_PUBLIC_THREADS: Bits = 1 << 35;
pub(crate) const SEND_MESSAGES_IN_THREADS: Bits = 1 << 38;

/// Every bit that Discord has given a meaning.
pub(crate) const ALL: Bits = ((1 << 53) - 1) & !(1 << 47);

/// The permissions that an owner knows by name, in the order of their bits.
const NAMES: [(Bits, &str); 16] = [
    (ADMINISTRATOR, "Administrator"),
    (ADD_REACTIONS, "Add Reactions"),
    (VIEW_CHANNEL, "View Channels"),
    (SEND_MESSAGES, "Send Messages"),
    (MANAGE_MESSAGES, "Manage Messages"),
    (EMBED_LINKS, "Embed Links"),
    (ATTACH_FILES, "Attach Files"),
    (READ_MESSAGE_HISTORY, "Read Message History"),
    (MENTION_EVERYONE, "Mention Everyone"),
    (USE_EXTERNAL_EMOJIS, "Use External Emoji"),
    (CHANGE_NICKNAME, "Change Nickname"),
    (USE_APPLICATION_COMMANDS, "Use Application Commands"),
    (MANAGE_EVENTS, "Manage Events"),
    (MANAGE_THREADS, "Manage Threads"),
    (CREATE_PUBLIC_THREADS, "Create Public Threads"),
    (SEND_MESSAGES_IN_THREADS, "Send Messages in Threads"),
];

/// Names what a bit set holds, as far as the playground decides by it.
pub(crate) fn names(bits: Bits) -> Vec<&'static str> {
    let held = NAMES.iter().filter(|(bit, _)| bits & bit != 0);
    held.map(|(_, name)| *name).collect()
}

/// What a bot may do in a direct message with a person.
pub(crate) const IN_DIRECT_MESSAGES: Bits = ATTACH_FILES
    | EMBED_LINKS
    | MENTION_EVERYONE
    | USE_EXTERNAL_EMOJIS
    | VIEW_CHANNEL
    | SEND_MESSAGES
    | READ_MESSAGE_HISTORY
    | ADD_REACTIONS;

/// Whom an overwrite of a channel is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// Everyone who has the role.
    Role(u64),
    /// One member.
    Member(u64),
}

/// What a channel grants or takes away, over the roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Overwrite {
    /// Whom it is about.
    pub(crate) target: Target,
    /// What it grants.
    pub(crate) allow: Bits,
    /// What it takes away.
    pub(crate) deny: Bits,
}

/// Adds roles and overwrites up in Discord's order: everyone, roles together, the member.
pub(crate) fn within(
    base: Bits,
    everyone: u64,
    roles: &[u64],
    member: u64,
    overwrites: &[Overwrite],
) -> Bits {
    if base & ADMINISTRATOR != 0 {
        return ALL;
    }
    let mut bits = base;
    for overwrite in overwrites {
        if overwrite.target == Target::Role(everyone) {
            bits = bits & !overwrite.deny | overwrite.allow;
        }
    }
    let (mut allow, mut deny) = (0, 0);
    for overwrite in overwrites {
        if matches!(overwrite.target, Target::Role(role) if roles.contains(&role)) {
            allow |= overwrite.allow;
            deny |= overwrite.deny;
        }
    }
    bits = bits & !deny | allow;
    for overwrite in overwrites {
        if overwrite.target == Target::Member(member) {
            bits = bits & !overwrite.deny | overwrite.allow;
        }
    }
    if bits & VIEW_CHANNEL == 0 { 0 } else { bits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_overwrite_wins_over_roles_and_roles_over_everyone() {
        let overwrites = [
            Overwrite {
                target: Target::Role(1),
                allow: 0,
                deny: SEND_MESSAGES,
            },
            Overwrite {
                target: Target::Role(2),
                allow: SEND_MESSAGES,
                deny: EMBED_LINKS,
            },
            Overwrite {
                target: Target::Member(9),
                allow: EMBED_LINKS,
                deny: 0,
            },
        ];
        let base = VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS;
        assert_eq!(
            within(base, 1, &[], 8, &overwrites),
            VIEW_CHANNEL | EMBED_LINKS
        );
        assert_eq!(
            within(base, 1, &[2], 8, &overwrites),
            VIEW_CHANNEL | SEND_MESSAGES
        );
        assert_eq!(within(base, 1, &[2], 9, &overwrites), base);
    }

    #[test]
    fn who_cannot_see_a_channel_can_do_nothing_there_unless_administrator() {
        let hidden = [Overwrite {
            target: Target::Role(1),
            allow: SEND_MESSAGES,
            deny: VIEW_CHANNEL,
        }];
        assert_eq!(within(VIEW_CHANNEL, 1, &[], 9, &hidden), 0);
        assert_eq!(within(ADMINISTRATOR, 1, &[], 9, &hidden), ALL);
    }
}
