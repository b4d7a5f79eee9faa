//! Who and what is there when a playground opens: *The Green Room* and its people.
//!
//! Identifiers are constants, so that a bot's database can be bound to them across restarts.

use jiff::Timestamp;

use super::permission as may;
use super::{Channel, Member, Role, User, snowflake};

/// The application's identifier, and its bot user's.
pub(crate) const APPLICATION: u64 = 1_212_830_208_000_000_417;
/// The guild's identifier, and that of its role `@everyone`.
pub(crate) const GUILD: u64 = 1_212_467_821_000_000_100;
/// The guild's name.
pub(crate) const GUILD_NAME: &str = "The Green Room";
/// The guild's language.
pub(crate) const GUILD_LOCALE: &str = "en-US";

const HOST_ROLE: u64 = GUILD + 1;
const BOT_ROLE: u64 = GUILD + 2;
const DEBATES: u64 = GUILD + 10;
const LOBBY: u64 = GUILD + 11;

const EVERYONE_MAY: may::Bits = may::VIEW_CHANNEL
    | may::SEND_MESSAGES
    | may::EMBED_LINKS
    | may::ATTACH_FILES
    | may::READ_MESSAGE_HISTORY
    | may::ADD_REACTIONS
    | may::USE_APPLICATION_COMMANDS
    | may::CHANGE_NICKNAME
    | may::CREATE_PUBLIC_THREADS
    | may::SEND_MESSAGES_IN_THREADS;
const BOT_MAY: may::Bits = may::VIEW_CHANNEL
    | may::SEND_MESSAGES
    | may::CREATE_PUBLIC_THREADS
    | may::SEND_MESSAGES_IN_THREADS
    | may::MANAGE_THREADS
    | may::EMBED_LINKS
    | may::ATTACH_FILES
    | may::READ_MESSAGE_HISTORY;

/// First name, language, day the account was made, day they joined, roles.
const PEOPLE: [(&str, &str, &str, &str, &[u64]); 6] = [
    ("Amara", "en-US", "2019-04-11", "2024-03-01", &[]),
    ("Jiwoo", "ko", "2020-09-23", "2024-03-02", &[HOST_ROLE]),
    ("Mateo", "es-ES", "2018-01-30", "2024-05-19", &[]),
    ("Freya", "en-US", "2021-06-05", "2024-11-08", &[]),
    ("Haneul", "ko", "2022-12-17", "2025-02-14", &[]),
    ("Tariq", "en-US", "2025-12-28", "2026-01-05", &[]),
];

/// Lists the roles, `@everyone` first.
pub(crate) fn roles(bot_name: &str) -> Vec<Role> {
    let role = |id, name: &str, permissions, position| Role {
        id,
        name: name.to_owned(),
        permissions,
        position,
        bot: (id == BOT_ROLE).then_some(APPLICATION),
    };
    vec![
        role(GUILD, "@everyone", EVERYONE_MAY, 0),
        role(BOT_ROLE, bot_name, BOT_MAY, 1),
        role(
            HOST_ROLE,
            "Host",
            may::MANAGE_EVENTS | may::MANAGE_MESSAGES,
            2,
        ),
    ]
}

/// Lists the members: the sample people, the owner first, then the bot.
pub(crate) fn members(bot_name: &str) -> Vec<Member> {
    let mut members: Vec<Member> = PEOPLE
        .iter()
        .zip(1_u64..)
        .map(|((name, locale, made, joined, roles), nth)| Member {
            user: User {
                id: snowflake::first_of(noon(made)) + nth,
                name: name.to_lowercase(),
                shown: (*name).to_owned(),
                bot: false,
            },
            locale: (*locale).to_owned(),
            roles: roles.to_vec(),
            joined: noon(joined),
        })
        .collect();
    members.push(Member {
        user: User {
            id: APPLICATION,
            name: bot_name.to_owned(),
            shown: bot_name.to_owned(),
            bot: true,
        },
        locale: GUILD_LOCALE.to_owned(),
        roles: vec![BOT_ROLE],
        joined: noon("2024-03-03"),
    });
    members
}

/// Lists the channels: two of the guild, and one direct message with the bot for each person.
pub(crate) fn channels(members: &[Member]) -> Vec<Channel> {
    let text = |id, name: &str, topic: &str| Channel {
        id,
        name: name.to_owned(),
        topic: topic.to_owned(),
        person: None,
        overwrites: Vec::new(),
        thread: None,
    };
    let mut channels = vec![
        text(DEBATES, "debates", "Arguments, polls and debates"),
        text(LOBBY, "lobby", "Everything else"),
    ];
    let people = members.iter().filter(|member| !member.user.bot);
    channels.extend(people.zip(1_u64..).map(|(member, nth)| Channel {
        id: DEBATES + 100 + nth,
        name: String::new(),
        topic: String::new(),
        person: Some(member.user.id),
        overwrites: Vec::new(),
        thread: None,
    }));
    channels
}

fn noon(day: &str) -> Timestamp {
    format!("{day}T12:00:00Z")
        .parse()
        .expect("the days written in this file are dates")
}
