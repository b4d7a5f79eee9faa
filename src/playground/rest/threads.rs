//! Threads: started, changed, joined, listed and ended by the bot.

use serde_json::{Map, Value, json};

use super::super::ground::Ground;
use super::super::world::thread::{PUBLIC, RESTS, Start, Thread, Turn, member_json};
use super::super::world::{Channel, Member, World, permission as may, seed, snowflake};
use super::denied::Denied;
use super::messages::find;
use super::{Call, Reply, lookups};

/// The most characters of a thread's name.
const NAME: usize = 100;
/// The most seconds between two messages of a member.
const SLOWEST: u64 = 21_600;
/// For how many minutes a thread may be quiet, where nothing is said about it.
const REST: u64 = 4320;

/// Answers what is asked of a channel beside its messages.
pub(super) fn answer(
    ground: &Ground,
    call: &Call,
    channel: &str,
    rest: &[&str],
) -> Result<Reply, Denied> {
    match (call.method.as_str(), rest) {
        ("PATCH", []) => turn(ground, call, channel),
        ("DELETE", []) => end(ground, channel),
        ("POST", ["threads"]) => start(ground, call, channel, None),
        ("GET", ["threads", "archived", "public"]) => archived(ground, call, channel),
        ("GET", ["thread-members"]) => members(ground, call, channel),
        ("GET", ["thread-members", user]) => member(ground, call, channel, user),
        ("PUT", ["thread-members", user]) => join(ground, channel, user),
        ("DELETE", ["thread-members", user]) => leave(ground, channel, user),
        (method, rest) => Err(unspoken(method, rest)),
    }
}

/// Starts a thread, from a message or by itself.
pub(super) fn start(
    ground: &Ground,
    call: &Call,
    channel: &str,
    message: Option<&str>,
) -> Result<Reply, Denied> {
    let body = call.object()?;
    ground.change(|world| {
        let channel = lookups::seen(world, channel)?;
        if channel.person.is_some() || channel.thread.is_some() {
            return Err(Denied::not_here());
        }
        let parent = channel.id;
        let bits = world.may(seed::APPLICATION, channel);
        let message = message.map(|id| find(world, parent, id)).transpose()?;
        let message = message.map(|it| it.id);
        if message.is_none() && body.get("type").and_then(Value::as_u64) != Some(PUBLIC) {
            return Err(Denied::unspoken(
                "POST /channels/{id}/threads for threads that are not public (type 11)",
            ));
        }
        if bits & may::CREATE_PUBLIC_THREADS == 0 {
            return Err(Denied::missing_permissions());
        }
        let Some(name) = name(&body)? else {
            let words = "This field is required";
            return Err(Denied::field("name", "BASE_TYPE_REQUIRED", words));
        };
        let (rest, slow) = (rest(&body)?, slow(&body)?);
        if message.is_some_and(|id| world.channel(id).is_some()) {
            return Err(Denied::has_thread());
        }
        let start = Start {
            parent,
            owner: seed::APPLICATION,
            name: &name,
            rest: rest.unwrap_or(REST),
            slow: slow.unwrap_or(0),
            message,
        };
        let id = world.start_thread(&start);
        let id = id.ok_or_else(Denied::too_many_threads)?;
        Ok(Reply::created(written(world, id)))
    })
}

/// Lists the threads of the guild that are not archived.
pub(super) fn active(ground: &Ground, guild: &str) -> Result<Reply, Denied> {
    lookups::here(ground, guild)?;
    ground.look(|world| {
        let threads: Vec<Value> = world
            .threads()
            .filter(|(it, thread)| !thread.archived && sees(world, it))
            .map(|(it, thread)| world.thread_json(it, thread))
            .collect();
        Ok(Reply::ok(listed(&threads, false)))
    })
}

fn turn(ground: &Ground, call: &Call, channel: &str) -> Result<Reply, Denied> {
    let body = call.object()?;
    ground.change(|world| {
        let channel = lookups::seen(world, channel)?;
        let Some(thread) = &channel.thread else {
            return Err(super::unspoken("PATCH", &["channels", "{id}"]));
        };
        let turn = Turn {
            name: name(&body)?,
            archived: truth(&body, "archived")?,
            locked: truth(&body, "locked")?,
            rest: rest(&body)?,
            slow: slow(&body)?,
        };
        let bits = world.may(seed::APPLICATION, channel);
        allowed(thread, &turn, bits)?;
        if thread.archived && turn.archived != Some(false) {
            return Err(Denied::archived());
        }
        let id = channel.id;
        world.turn_thread(id, turn);
        Ok(Reply::ok(written(world, id)))
    })
}

/// Who manages threads may change everything; who started one its name, archive and time of rest while
/// it is not locked; and who may write in it may take it out of the archive.
fn allowed(thread: &Thread, turn: &Turn, bits: u64) -> Result<(), Denied> {
    if bits & may::MANAGE_THREADS != 0 {
        return Ok(());
    }
    if turn.locked.is_some() || turn.slow.is_some() {
        return Err(Denied::missing_permissions());
    }
    if thread.locked {
        return Err(Denied::locked());
    }
    let only_back = turn.archived == Some(false) && turn.name.is_none() && turn.rest.is_none();
    let writes = bits & may::SEND_MESSAGES_IN_THREADS != 0;
    if thread.owner == seed::APPLICATION || only_back && writes {
        Ok(())
    } else {
        Err(Denied::missing_permissions())
    }
}

fn end(ground: &Ground, channel: &str) -> Result<Reply, Denied> {
    ground.change(|world| {
        let channel = lookups::seen(world, channel)?;
        if channel.thread.is_none() {
            return Err(super::unspoken("DELETE", &["channels", "{id}"]));
        }
        if world.may(seed::APPLICATION, channel) & may::MANAGE_THREADS == 0 {
            return Err(Denied::missing_permissions());
        }
        let (id, gone) = (channel.id, world.channel_json(channel));
        world.end_thread(id);
        Ok(Reply::ok(gone))
    })
}

fn archived(ground: &Ground, call: &Call, channel: &str) -> Result<Reply, Denied> {
    let limit = usize::try_from(call.number("limit").unwrap_or(50)).unwrap_or(50);
    let before: Option<jiff::Timestamp> = match call.query.get("before") {
        None => None,
        Some(said) => {
            let words = "Value is not a valid ISO8601 timestamp.";
            let read = said.replace(' ', "+").parse();
            Some(read.map_err(|_| Denied::field("before", "DATETIME_TYPE_PARSE", words))?)
        }
    };
    ground.look(|world| {
        let parent = lookups::seen(world, channel)?;
        let bits = world.may(seed::APPLICATION, parent);
        if bits & may::READ_MESSAGE_HISTORY == 0 {
            return Err(Denied::missing_permissions());
        }
        let mut found: Vec<(&Channel, &Thread)> = world
            .threads()
            .filter(|(_, it)| it.archived && it.parent == parent.id)
            .filter(|(_, it)| before.is_none_or(|before| it.turned < before))
            .collect();
        found.sort_by_key(|(_, it)| std::cmp::Reverse(it.turned));
        let more = found.len() > limit;
        let threads = found.into_iter().take(limit);
        let threads = threads.map(|(it, thread)| world.thread_json(it, thread));
        let threads: Vec<Value> = threads.collect();
        Ok(Reply::ok(listed(&threads, more)))
    })
}

fn members(ground: &Ground, call: &Call, channel: &str) -> Result<Reply, Denied> {
    ground.look(|world| {
        let (channel, thread) = thread(world, channel)?;
        let members = thread.members.iter().map(|(person, since)| {
            let mut written = member_json(channel.id, *person, *since);
            if call.wants("with_member") {
                written["member"] = world.member(*person).map_or(Value::Null, Member::json);
            }
            written
        });
        Ok(Reply::ok(json!(members.collect::<Vec<_>>())))
    })
}

fn member(ground: &Ground, call: &Call, channel: &str, user: &str) -> Result<Reply, Denied> {
    ground.look(|world| {
        let (channel, thread) = thread(world, channel)?;
        let id = who(user)?;
        let found = thread.members.iter().find(|(one, _)| *one == id);
        let (person, since) = found.ok_or_else(Denied::unknown_member)?;
        let mut written = member_json(channel.id, *person, *since);
        if call.wants("with_member") {
            written["member"] = world.member(*person).map_or(Value::Null, Member::json);
        }
        Ok(Reply::ok(written))
    })
}

fn join(ground: &Ground, channel: &str, user: &str) -> Result<Reply, Denied> {
    ground.change(|world| {
        let (channel, thread) = thread(world, channel)?;
        if thread.archived {
            return Err(Denied::archived());
        }
        let person = who(user)?;
        let others = person != seed::APPLICATION;
        if others && world.hindrance(seed::APPLICATION, channel).is_some() {
            return Err(Denied::missing_permissions());
        }
        if world.member(person).is_none() {
            return Err(Denied::unknown_member());
        }
        let id = channel.id;
        world.join_thread(id, person);
        Ok(Reply::empty())
    })
}

fn leave(ground: &Ground, channel: &str, user: &str) -> Result<Reply, Denied> {
    ground.change(|world| {
        let (channel, thread) = thread(world, channel)?;
        if thread.archived {
            return Err(Denied::archived());
        }
        let person = who(user)?;
        let bits = world.may(seed::APPLICATION, channel);
        if person != seed::APPLICATION && bits & may::MANAGE_THREADS == 0 {
            return Err(Denied::missing_permissions());
        }
        let id = channel.id;
        world.leave_thread(id, person);
        Ok(Reply::empty())
    })
}

fn thread<'a>(world: &'a World, said: &str) -> Result<(&'a Channel, &'a Thread), Denied> {
    let channel = lookups::seen(world, said)?;
    match &channel.thread {
        Some(thread) => Ok((channel, thread)),
        None => Err(Denied::not_here()),
    }
}

fn who(said: &str) -> Result<u64, Denied> {
    if said == "@me" {
        return Ok(seed::APPLICATION);
    }
    snowflake::read(said).ok_or_else(Denied::unknown_user)
}

fn sees(world: &World, channel: &Channel) -> bool {
    world.may(seed::APPLICATION, channel) & may::VIEW_CHANNEL != 0
}

fn written(world: &World, id: u64) -> Value {
    let channel = world.channel(id);
    channel.map_or(Value::Null, |it| world.channel_json(it))
}

/// Lists threads, and the bot's memberships in them.
fn listed(threads: &[Value], more: bool) -> Value {
    let own = threads.iter().map(|it| it["member"].clone());
    let members: Vec<Value> = own.filter(Value::is_object).collect();
    json!({"threads": threads, "members": members, "has_more": more})
}

fn name(body: &Map<String, Value>) -> Result<Option<String>, Denied> {
    let Some(said) = body.get("name").filter(|it| !it.is_null()) else {
        return Ok(None);
    };
    let name = said.as_str().unwrap_or("").trim();
    if name.is_empty() || name.chars().count() > NAME {
        let words = "Must be between 1 and 100 in length.";
        return Err(Denied::field("name", "BASE_TYPE_BAD_LENGTH", words));
    }
    Ok(Some(name.to_owned()))
}

fn rest(body: &Map<String, Value>) -> Result<Option<u64>, Denied> {
    let key = "auto_archive_duration";
    let Some(said) = body.get(key).filter(|it| !it.is_null()) else {
        return Ok(None);
    };
    let read = said.as_u64().filter(|it| RESTS.contains(it));
    let words = "Value must be one of {60, 1440, 4320, 10080}.";
    read.map(Some)
        .ok_or_else(|| Denied::field(key, "BASE_TYPE_CHOICES", words))
}

fn slow(body: &Map<String, Value>) -> Result<Option<u64>, Denied> {
    let key = "rate_limit_per_user";
    let Some(said) = body.get(key).filter(|it| !it.is_null()) else {
        return Ok(None);
    };
    let read = said.as_u64().filter(|it| *it <= SLOWEST);
    let words = "int value should be between 0 and 21600.";
    read.map(Some)
        .ok_or_else(|| Denied::field(key, "NUMBER_TYPE_MAX", words))
}

fn truth(body: &Map<String, Value>, key: &str) -> Result<Option<bool>, Denied> {
    match body.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Bool(said)) => Ok(Some(*said)),
        Some(_) => {
            let words = "Must be either true or false.";
            Err(Denied::field(key, "BOOLEAN_TYPE_CONVERT", words))
        }
    }
}

fn unspoken(method: &str, rest: &[&str]) -> Denied {
    let mut path = vec!["channels", "{id}"];
    path.extend(rest);
    super::unspoken(method, &path)
}
