//! Threads: rooms below a channel, with members, a lock and an archive.
//!
//! A thread is a [`Channel`] whose `thread` is filled in; it has its parent's permissions. Invariant: the
//! parent of a thread exists and is no thread. Only public threads are played.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};

use super::{Channel, Draft, Event, Message, World, moment, permission, seed};

/// Discord's number for public threads.
pub(crate) const PUBLIC: u64 = 11;
/// After how many minutes without activity a thread may be archived.
pub(crate) const RESTS: [u64; 4] = [60, 1440, 4320, 10080];
/// How many threads there are at most; of more, the archived ones that were quiet longest go.
const MOST: usize = 200;
const HAS_THREAD: u64 = 1 << 5;
const THREAD_CREATED: u8 = 18;
/// Discord's number for the first line of a thread that started from a message.
pub(crate) const THREAD_STARTER: u8 = 21;
const GUILDS: u64 = 1 << 0;
const GUILD_MEMBERS: u64 = 1 << 1;

/// What makes a channel a thread.
#[derive(Clone, Debug)]
pub(crate) struct Thread {
    pub(crate) parent: u64,
    pub(crate) owner: u64,
    pub(crate) locked: bool,
    pub(crate) archived: bool,
    /// When it was made, archived, taken out again or given another time of rest.
    pub(crate) turned: Timestamp,
    /// After how many minutes without activity it is archived.
    pub(crate) rest: u64,
    /// How many seconds a member waits between messages.
    pub(crate) slow: u64,
    pub(crate) made: Timestamp,
    /// The last activity.
    pub(crate) active: Timestamp,
    /// Who is in it, and since when.
    pub(crate) members: Vec<(u64, Timestamp)>,
    /// How many messages it holds, and how many were ever sent, its first line left out.
    pub(crate) holds: u64,
    pub(crate) sent: u64,
}

/// What a new thread is to be.
#[derive(Debug)]
pub(crate) struct Start<'a> {
    pub(crate) parent: u64,
    pub(crate) owner: u64,
    pub(crate) name: &'a str,
    pub(crate) rest: u64,
    pub(crate) slow: u64,
    /// The message that it starts from.
    pub(crate) message: Option<u64>,
}

/// What is to change of a thread; nothing where none.
#[derive(Debug, Default)]
pub(crate) struct Turn {
    pub(crate) name: Option<String>,
    pub(crate) archived: Option<bool>,
    pub(crate) locked: Option<bool>,
    pub(crate) rest: Option<u64>,
    pub(crate) slow: Option<u64>,
}

/// Why somebody cannot write in a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hindrance {
    /// They lack the permission.
    Forbidden,
    /// The thread is locked, and they do not manage threads.
    Locked,
    /// The thread is archived, and its lock keeps it so.
    Archived,
}

impl World {
    /// Says why somebody cannot send a message to a channel. A message to an archived thread takes it
    /// out of the archive, unless it is locked.
    pub(crate) fn hindrance(&self, id: u64, channel: &Channel) -> Option<Hindrance> {
        let bits = self.may(id, channel);
        let Some(thread) = &channel.thread else {
            let may = bits & permission::SEND_MESSAGES != 0;
            return (!may).then_some(Hindrance::Forbidden);
        };
        if bits & permission::SEND_MESSAGES_IN_THREADS == 0 {
            Some(Hindrance::Forbidden)
        } else if thread.locked && thread.archived {
            Some(Hindrance::Archived)
        } else if thread.locked && bits & permission::MANAGE_THREADS == 0 {
            Some(Hindrance::Locked)
        } else {
            None
        }
    }

    /// Lists the threads with their channels.
    pub(crate) fn threads(&self) -> impl Iterator<Item = (&Channel, &Thread)> {
        self.channels
            .iter()
            .filter_map(|it| Some((it, it.thread.as_ref()?)))
    }

    /// Starts a thread and gives its identifier; none where there are too many active ones. One that
    /// starts from a message has the message's identifier.
    pub(crate) fn start_thread(&mut self, start: &Start<'_>) -> Option<u64> {
        if !self.make_room() {
            return None;
        }
        let id = start.message.unwrap_or_else(|| self.id());
        let now = self.now;
        self.channels.push(Channel {
            id,
            name: start.name.to_owned(),
            topic: String::new(),
            person: None,
            overwrites: Vec::new(),
            thread: Some(Thread {
                parent: start.parent,
                owner: start.owner,
                locked: false,
                archived: false,
                turned: now,
                rest: start.rest,
                slow: start.slow,
                made: now,
                active: now,
                members: vec![(start.owner, now)],
                holds: 0,
                sent: 0,
            }),
        });
        self.channels_revision += 1;
        self.announce_thread("THREAD_CREATE", id);
        self.tell_members(id, &[start.owner], &[]);
        self.head_thread(start, id);
        Some(id)
    }

    /// Writes the first line of a thread, or the line in its parent that tells of it.
    fn head_thread(&mut self, start: &Start<'_>, id: u64) {
        let guild = seed::GUILD.to_string();
        if let Some(message) = start.message {
            let reference = json!({
                "type": 0, "guild_id": guild,
                "channel_id": start.parent.to_string(), "message_id": message.to_string(),
            });
            if let Some(message) = self.messages.get_mut(&message) {
                message.flags |= HAS_THREAD;
            }
            self.touch(message);
            self.post(Draft {
                kind: THREAD_STARTER,
                reference: Some(reference),
                ..Draft::plain(start.owner, id, &Map::new())
            });
        } else {
            let body = json!({"content": start.name, "allowed_mentions": {"parse": []}});
            let body = body.as_object().cloned().unwrap_or_default();
            let reference = json!({"type": 0, "guild_id": guild, "channel_id": id.to_string()});
            self.post(Draft {
                kind: THREAD_CREATED,
                reference: Some(reference),
                ..Draft::plain(start.owner, start.parent, &body)
            });
        }
    }

    /// Changes a thread and tells of it, if anything is different then.
    pub(crate) fn turn_thread(&mut self, id: u64, turn: Turn) {
        let now = self.now;
        let Some(channel) = self.channels.iter_mut().find(|it| it.id == id) else {
            return;
        };
        let Some(thread) = &mut channel.thread else {
            return;
        };
        let before = (channel.name.clone(), thread.clone());
        if let Some(name) = turn.name {
            channel.name = name;
        }
        thread.locked = turn.locked.unwrap_or(thread.locked);
        thread.archived = turn.archived.unwrap_or(thread.archived);
        thread.rest = turn.rest.unwrap_or(thread.rest);
        thread.slow = turn.slow.unwrap_or(thread.slow);
        let (name, old) = before;
        if (thread.archived, thread.rest) != (old.archived, old.rest) {
            thread.turned = now;
            thread.active = now;
        }
        let same = name == channel.name
            && (thread.locked, thread.slow) == (old.locked, old.slow)
            && thread.turned == old.turned
            && thread.archived == old.archived;
        if !same {
            self.channels_revision += 1;
            self.announce_thread("THREAD_UPDATE", id);
        }
    }

    /// Takes a thread away, with its messages.
    pub(crate) fn end_thread(&mut self, id: u64) {
        let Some((channel, thread)) = self.threads().find(|(it, _)| it.id == id) else {
            return;
        };
        let data = json!({
            "id": channel.id.to_string(),
            "guild_id": seed::GUILD.to_string(),
            "parent_id": thread.parent.to_string(),
            "type": PUBLIC,
        });
        self.tell(Event {
            name: "THREAD_DELETE",
            data,
            intents: GUILDS,
            guild: Some(seed::GUILD),
        });
        self.forget_thread(id);
    }

    /// Lets somebody into a thread; whoever is in it stays as they are.
    pub(crate) fn join_thread(&mut self, id: u64, person: u64) {
        let now = self.now;
        if let Some(thread) = self.thread_mut(id)
            && !thread.members.iter().any(|(one, _)| *one == person)
        {
            thread.members.push((person, now));
            self.tell_members(id, &[person], &[]);
        }
    }

    /// Takes somebody out of a thread.
    pub(crate) fn leave_thread(&mut self, id: u64, person: u64) {
        if let Some(thread) = self.thread_mut(id)
            && thread.members.iter().any(|(one, _)| *one == person)
        {
            thread.members.retain(|(one, _)| *one != person);
            self.tell_members(id, &[], &[person]);
        }
    }

    /// Archives the threads in which nothing happened for as long as they are set to rest.
    pub(crate) fn archive_idle(&mut self) {
        let idle: Vec<u64> = self
            .threads()
            .filter(|(_, it)| !it.archived && self.now.duration_since(it.active) >= rest(it))
            .map(|(channel, _)| channel.id)
            .collect();
        for id in idle {
            let archived = Some(true);
            self.turn_thread(
                id,
                Turn {
                    archived,
                    ..Turn::default()
                },
            );
        }
    }

    /// Counts a message that was sent to a thread: its author joins, and an archived one comes back.
    pub(super) fn count_in(&mut self, message: &Message) {
        if message.viewer.is_some() || message.kind == THREAD_STARTER {
            return;
        }
        let (id, now) = (message.channel, self.now);
        let Some(thread) = self.thread_mut(id) else {
            return;
        };
        thread.holds += 1;
        thread.sent += 1;
        thread.active = now;
        if thread.archived {
            let archived = Some(false);
            self.turn_thread(
                id,
                Turn {
                    archived,
                    ..Turn::default()
                },
            );
        }
        self.join_thread(id, message.author);
    }

    /// Counts a message of a thread that was deleted.
    pub(super) fn count_out(&mut self, message: &Message) {
        if message.viewer.is_none()
            && message.kind != THREAD_STARTER
            && let Some(thread) = self.thread_mut(message.channel)
        {
            thread.holds = thread.holds.saturating_sub(1);
        }
    }

    fn thread_mut(&mut self, id: u64) -> Option<&mut Thread> {
        let channel = self.channels.iter_mut().find(|it| it.id == id)?;
        channel.thread.as_mut()
    }

    fn make_room(&mut self) -> bool {
        if self.threads().count() < MOST {
            return true;
        }
        let archived = self.threads().filter(|(_, it)| it.archived);
        let oldest = archived.min_by_key(|(_, it)| it.turned);
        let Some(id) = oldest.map(|(channel, _)| channel.id) else {
            return false;
        };
        self.forget_thread(id);
        true
    }

    fn forget_thread(&mut self, id: u64) {
        self.channels.retain(|it| it.id != id);
        let within: Vec<u64> = self
            .messages
            .values()
            .filter(|it| it.channel == id)
            .map(|it| it.id)
            .collect();
        for message in within {
            self.forget_message(message);
        }
        self.latest.remove(&id);
        self.channels_revision += 1;
    }

    fn announce_thread(&mut self, name: &'static str, id: u64) {
        let Some((channel, thread)) = self.threads().find(|(it, _)| it.id == id) else {
            return;
        };
        let mut data = self.thread_json(channel, thread);
        if name == "THREAD_CREATE" {
            data["newly_created"] = json!(true);
        }
        self.tell(Event {
            name,
            data,
            intents: GUILDS,
            guild: Some(seed::GUILD),
        });
    }

    /// A bot hears of itself; of others only with the intent for members.
    fn tell_members(&mut self, id: u64, came: &[u64], went: &[u64]) {
        let Some((channel, thread)) = self.threads().find(|(it, _)| it.id == id) else {
            return;
        };
        let own = came.iter().chain(went).any(|it| *it == seed::APPLICATION);
        let added: Vec<Value> = thread
            .members
            .iter()
            .filter(|(one, _)| came.contains(one))
            .map(|(one, since)| {
                let mut written = member_json(channel.id, *one, *since);
                written["member"] = self.member(*one).map_or(Value::Null, super::Member::json);
                written["presence"] = Value::Null;
                written
            })
            .collect();
        let data = json!({
            "id": channel.id.to_string(),
            "guild_id": seed::GUILD.to_string(),
            "member_count": thread.members.len(),
            "added_members": added,
            "removed_member_ids": went.iter().map(u64::to_string).collect::<Vec<_>>(),
        });
        self.tell(Event {
            name: "THREAD_MEMBERS_UPDATE",
            data,
            intents: if own { GUILDS } else { GUILD_MEMBERS },
            guild: Some(seed::GUILD),
        });
    }

    /// Writes a thread as a channel object, with the bot's own membership.
    pub(crate) fn thread_json(&self, channel: &Channel, thread: &Thread) -> Value {
        let mut value = json!({
            "id": channel.id.to_string(),
            "type": PUBLIC,
            "guild_id": seed::GUILD.to_string(),
            "parent_id": thread.parent.to_string(),
            "owner_id": thread.owner.to_string(),
            "name": channel.name,
            "last_message_id": self.latest.get(&channel.id).map(u64::to_string),
            "last_pin_timestamp": null,
            "rate_limit_per_user": thread.slow,
            "message_count": thread.holds,
            "total_message_sent": thread.sent,
            "member_count": thread.members.len(),
            "flags": 0,
            "thread_metadata": {
                "archived": thread.archived,
                "archive_timestamp": moment(thread.turned),
                "auto_archive_duration": thread.rest,
                "locked": thread.locked,
                "create_timestamp": moment(thread.made),
            },
        });
        let own = thread
            .members
            .iter()
            .find(|(one, _)| *one == seed::APPLICATION);
        if let Some((one, since)) = own {
            value["member"] = member_json(channel.id, *one, *since);
        }
        value
    }

    /// Writes the threads that are not archived.
    pub(crate) fn active_threads(&self) -> Vec<Value> {
        let active = self.threads().filter(|(_, it)| !it.archived);
        active
            .map(|(it, thread)| self.thread_json(it, thread))
            .collect()
    }

    /// Writes the thread that started from a message, for the message's own object.
    pub(super) fn thread_of(&self, message: &Message) -> Option<Value> {
        let (channel, thread) = self.threads().find(|(it, _)| it.id == message.id)?;
        Some(self.thread_json(channel, thread))
    }
}

/// Writes a membership of a thread.
pub(crate) fn member_json(thread: u64, person: u64, since: Timestamp) -> Value {
    json!({
        "id": thread.to_string(),
        "user_id": person.to_string(),
        "join_timestamp": moment(since),
        "flags": 0,
    })
}

fn rest(thread: &Thread) -> SignedDuration {
    SignedDuration::from_mins(i64::try_from(thread.rest).unwrap_or(i64::MAX / 60))
}
