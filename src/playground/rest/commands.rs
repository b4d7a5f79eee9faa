//! Registering application commands, global or for the guild.

use serde_json::{Map, Value, json};

use super::super::ground::Ground;
use super::super::rules::{self, Violations};
use super::super::world::{Command, Localizations, World, seed, snowflake};
use super::denied::Denied;
use super::{Call, Reply, lookups};

/// Answers everything below the commands of a scope.
pub(super) fn answer(
    ground: &Ground,
    call: &Call,
    application: &str,
    guild: Option<&str>,
    rest: &[&str],
) -> Result<Reply, Denied> {
    if snowflake::read(application) != Some(seed::APPLICATION) {
        return Err(Denied::other_application());
    }
    let scope = match guild {
        None => None,
        Some(guild) => {
            lookups::here(ground, guild).map_err(|_| Denied::missing_access())?;
            Some(seed::GUILD)
        }
    };
    match (call.method.as_str(), rest) {
        ("GET", []) => Ok(list(ground, call, scope)),
        ("POST", []) => create(ground, call, scope),
        ("PUT", []) => replace(ground, call, scope),
        ("GET", [id]) => one(ground, scope, id),
        ("PATCH", [id]) => edit(ground, call, scope, id),
        ("DELETE", [id]) => delete(ground, scope, id),
        (method, [] | [_]) => {
            tracing::debug!(method, "commands have no such method");
            Err(Denied::wrong_method())
        }
        (method, _) => Err(super::unspoken(
            method,
            &["applications", "{id}", "commands", "permissions"],
        )),
    }
}

fn list(ground: &Ground, call: &Call, scope: Option<u64>) -> Reply {
    let localizations = if call.wants("with_localizations") {
        Localizations::Whole
    } else {
        Localizations::Omitted
    };
    let list = |world: &World| -> Vec<Value> {
        world
            .registered(scope)
            .map(|it| it.json(localizations))
            .collect()
    };
    Reply::ok(json!(ground.look(list)))
}

fn create(ground: &Ground, call: &Call, scope: Option<u64>) -> Result<Reply, Denied> {
    let body = call.object()?;
    check(rules::command(&Value::Object(body.clone())))?;
    ground.change(|world| {
        let same = |it: &&Command| it.name() == body["name"] && it.kind() == kind(&body);
        if world.registered(scope).find(same).is_none() {
            room(world, scope, kind(&body), 1)?;
        }
        let (id, new) = world.register(scope, body);
        let written = world.commands[&id].json(Localizations::Whole);
        Ok(if new {
            Reply::created(written)
        } else {
            Reply::ok(written)
        })
    })
}

fn replace(ground: &Ground, call: &Call, scope: Option<u64>) -> Result<Reply, Denied> {
    let body = call.parcel.json.clone().unwrap_or(Value::Null);
    check(rules::bulk_commands(&body))?;
    let bodies: Vec<Map<String, Value>> = body
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|it| it.as_object().cloned())
        .collect();
    for wanted in 1..=3 {
        let count = bodies.iter().filter(|it| kind(it) == wanted).count();
        if count > most(wanted) {
            return Err(Denied::too_many_commands(most(wanted)));
        }
    }
    ground.change(|world| {
        let kept: Vec<u64> = bodies
            .into_iter()
            .map(|body| world.register(scope, body).0)
            .collect();
        world
            .commands
            .retain(|id, it| it.guild != scope || kept.contains(id));
        let written: Vec<Value> = kept
            .iter()
            .map(|id| world.commands[id].json(Localizations::Whole))
            .collect();
        Ok(Reply::ok(json!(written)))
    })
}

fn one(ground: &Ground, scope: Option<u64>, id: &str) -> Result<Reply, Denied> {
    ground.look(|world| {
        let command = find(world, scope, id)?;
        Ok(Reply::ok(command.json(Localizations::Whole)))
    })
}

fn edit(ground: &Ground, call: &Call, scope: Option<u64>, id: &str) -> Result<Reply, Denied> {
    let changes = call.object()?;
    ground.change(|world| {
        let command = find(world, scope, id)?;
        let id = command.id;
        let mut body = command.body.clone();
        for (key, value) in changes {
            if key != "type" {
                body.insert(key, value);
            }
        }
        check(rules::command(&Value::Object(body.clone())))?;
        let clash = world
            .registered(scope)
            .any(|it| it.id != id && it.name() == body["name"] && it.kind() == kind(&body));
        if clash {
            let message = "Application command names must be unique";
            return Err(Denied::field(
                "name",
                "APPLICATION_COMMANDS_DUPLICATE_NAME",
                message,
            ));
        }
        world.rewrite(id, body);
        Ok(Reply::ok(world.commands[&id].json(Localizations::Whole)))
    })
}

fn delete(ground: &Ground, scope: Option<u64>, id: &str) -> Result<Reply, Denied> {
    ground.change(|world| {
        let id = find(world, scope, id)?.id;
        world.commands.remove(&id);
        Ok(Reply::empty())
    })
}

fn find<'a>(world: &'a World, scope: Option<u64>, id: &str) -> Result<&'a Command, Denied> {
    snowflake::read(id)
        .and_then(|id| world.commands.get(&id))
        .filter(|command| command.guild == scope)
        .ok_or_else(Denied::unknown_command)
}

fn check(found: Violations) -> Result<(), Denied> {
    if found.is_empty() {
        Ok(())
    } else {
        Err(Denied::form(found))
    }
}

fn room(world: &World, scope: Option<u64>, wanted: u64, more: usize) -> Result<(), Denied> {
    let count = world
        .registered(scope)
        .filter(|it| it.kind() == wanted)
        .count();
    if count + more > most(wanted) {
        return Err(Denied::too_many_commands(most(wanted)));
    }
    Ok(())
}

fn kind(body: &Map<String, Value>) -> u64 {
    body.get("type").and_then(Value::as_u64).unwrap_or(1)
}

fn most(kind: u64) -> usize {
    if kind == 1 { 100 } else { 15 }
}
