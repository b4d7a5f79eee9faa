//! The community that the playground plays: its guild, people, channels, messages and commands.
//!
//! Pure state: it knows no socket; the present moment is handed in with [`World::now`].
//! What happens in it is queued as [`Event`]s for the gateway. Invariant: every identifier that an
//! object of the world refers to was made by this world, so it can always be shown.

mod command;
mod interaction;
mod json;
mod memory;
mod mention;
mod message;
pub(crate) mod permission;
mod person;
pub(crate) mod seed;
pub(crate) mod snowflake;
pub(crate) mod thread;

use std::collections::{BTreeMap, HashMap, VecDeque};

use jiff::Timestamp;
use rand::rngs::ChaCha20Rng;
use rand::{Rng as _, SeedableRng as _};
use serde_json::Value;

pub(crate) use self::command::{Command, Localizations};
pub(crate) use self::interaction::{Answer, Interaction, Kind, Opening, TOKEN_LIFE};
pub(crate) use self::json::moment;
pub(crate) use self::message::{Draft, Happened, Message, REPLY, Upload, number};
use self::permission::{Bits, Overwrite};
use self::thread::Thread;

/// A person or the bot.
#[derive(Clone, Debug)]
pub(crate) struct User {
    pub(crate) id: u64,
    /// The unique name.
    pub(crate) name: String,
    /// The name that others see.
    pub(crate) shown: String,
    pub(crate) bot: bool,
}

/// A user in the guild.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) user: User,
    pub(crate) locale: String,
    pub(crate) roles: Vec<u64>,
    pub(crate) joined: Timestamp,
}

/// A role of the guild.
#[derive(Clone, Debug)]
pub(crate) struct Role {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) permissions: Bits,
    pub(crate) position: u16,
    /// The application whose bot this role belongs to.
    pub(crate) bot: Option<u64>,
}

/// A text channel of the guild, a thread below one, or a direct message.
#[derive(Clone, Debug)]
pub(crate) struct Channel {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) topic: String,
    /// The person at the other end of a direct message; none in the guild.
    pub(crate) person: Option<u64>,
    pub(crate) overwrites: Vec<Overwrite>,
    /// What makes it a thread.
    pub(crate) thread: Option<Thread>,
}

/// Something that a connected bot may be told.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    /// Discord's name of it.
    pub(crate) name: &'static str,
    /// What it carries.
    pub(crate) data: Value,
    /// The intents of which one must be asked for; 0 reaches every bot.
    pub(crate) intents: u64,
    /// The guild that it happened in; none for direct messages.
    pub(crate) guild: Option<u64>,
}

/// Everything there is.
#[derive(Debug)]
pub(crate) struct World {
    /// The present moment.
    pub(crate) now: Timestamp,
    /// Where attachments are served: the playground's origin.
    pub(crate) origin: String,
    pub(crate) roles: Vec<Role>,
    pub(crate) members: Vec<Member>,
    pub(crate) channels: Vec<Channel>,
    /// Whether the bot was removed from the guild.
    pub(crate) bot_removed: bool,
    pub(crate) messages: BTreeMap<u64, Message>,
    pub(crate) commands: BTreeMap<u64, Command>,
    pub(crate) interactions: BTreeMap<u64, Interaction>,
    pub(crate) uploads: BTreeMap<u64, Upload>,
    /// Counts changes of members and of what they may do.
    pub(crate) people_revision: u64,
    /// Counts changes of the list of channels and of threads.
    pub(crate) channels_revision: u64,
    /// The newest public message of each channel.
    latest: HashMap<u64, u64>,
    happened: VecDeque<Happened>,
    events: Vec<Event>,
    ids: snowflake::Snowflakes,
    chance: ChaCha20Rng,
}

impl World {
    /// Opens the world at a moment; the seed decides its tokens.
    pub(crate) fn new(now: Timestamp, seed: u64, bot_name: &str) -> Self {
        let members = seed::members(bot_name);
        Self {
            now,
            origin: String::new(),
            roles: seed::roles(bot_name),
            channels: seed::channels(&members),
            members,
            bot_removed: false,
            messages: BTreeMap::new(),
            commands: BTreeMap::new(),
            interactions: BTreeMap::new(),
            uploads: BTreeMap::new(),
            people_revision: 0,
            channels_revision: 0,
            latest: HashMap::new(),
            happened: VecDeque::new(),
            events: Vec::new(),
            ids: snowflake::Snowflakes::default(),
            chance: ChaCha20Rng::seed_from_u64(seed),
        }
    }

    /// Makes an identifier.
    pub(crate) fn id(&mut self) -> u64 {
        self.ids.next(self.now)
    }

    /// Makes an unguessable word of as many characters.
    pub(crate) fn secret(&mut self, length: usize) -> String {
        const SIGNS: &[u8; 64] =
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        (0..length)
            .map(|_| char::from(SIGNS[(self.chance.next_u32() & 63) as usize]))
            .collect()
    }

    /// Queues something for connected bots.
    pub(crate) fn tell(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Hands over what was queued.
    pub(crate) fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    pub(crate) fn member(&self, id: u64) -> Option<&Member> {
        self.members.iter().find(|member| member.user.id == id)
    }

    pub(crate) fn channel(&self, id: u64) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == id)
    }

    pub(crate) fn role(&self, id: u64) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// Gives the bot.
    pub(crate) fn bot(&self) -> &Member {
        self.member(seed::APPLICATION)
            .expect("the bot is a member from the first day")
    }

    /// Gives the guild's owner.
    pub(crate) fn owner(&self) -> u64 {
        self.members.first().map_or(0, |member| member.user.id)
    }

    /// Finds a person by identifier or name, in any case.
    pub(crate) fn person(&self, said: &str) -> Option<&Member> {
        let said = said.trim().trim_start_matches('@');
        let id = snowflake::read(said);
        self.members.iter().find(|member| {
            !member.user.bot
                && (Some(member.user.id) == id || member.user.name == said.to_lowercase())
        })
    }

    /// Finds a channel by identifier or name as a person sees it; `@bot` and `dm` are their own
    /// direct message.
    pub(crate) fn channel_for(&self, person: u64, said: &str) -> Option<&Channel> {
        let said = said.trim();
        let id = snowflake::read(said);
        let direct = matches!(said, "dm" | "@bot" | "@me");
        let name = said.trim_start_matches('#');
        self.channels.iter().find(|channel| match channel.person {
            Some(other) => other == person && (direct || Some(channel.id) == id),
            None => {
                (Some(channel.id) == id || channel.name == name)
                    && self.may(person, channel) & permission::VIEW_CHANNEL != 0
            }
        })
    }

    /// Gives what a member's roles grant in the guild as a whole.
    pub(crate) fn base(&self, id: u64) -> Bits {
        if id == self.owner() {
            return permission::ALL;
        }
        let Some(member) = self.member(id) else {
            return 0;
        };
        let bits = self
            .roles
            .iter()
            .filter(|role| role.id == seed::GUILD || member.roles.contains(&role.id))
            .fold(0, |bits, role| bits | role.permissions);
        if bits & permission::ADMINISTRATOR != 0 {
            permission::ALL
        } else {
            bits
        }
    }

    /// Gives what a member may do in a channel; in a thread, what they may do in its parent.
    pub(crate) fn may(&self, id: u64, channel: &Channel) -> Bits {
        if let Some(thread) = &channel.thread {
            let parent = self.channel(thread.parent).filter(|it| it.thread.is_none());
            return parent.map_or(0, |parent| self.may(id, parent));
        }
        if let Some(person) = channel.person {
            let inside = id == person || id == seed::APPLICATION;
            return if inside {
                permission::IN_DIRECT_MESSAGES
            } else {
                0
            };
        }
        if id == seed::APPLICATION && self.bot_removed {
            return 0;
        }
        let base = self.base(id);
        if base == permission::ALL {
            return base;
        }
        let roles = self.member(id).map_or(&[][..], |member| &member.roles);
        permission::within(base, seed::GUILD, roles, id, &channel.overwrites)
    }
}
