//! What can be seen: members, channels, messages and commands as one member sees them, requests.

use std::collections::HashMap;
use std::sync::Arc;

use std::time::Duration;

use axum::Json;
use axum::extract::{Query, State};
use serde_json::{Value, json};
use tokio::time::Instant;

use super::super::ground::Ground;
use super::super::world::{Localizations, Member, Message, World, moment, permission, snowflake};
use super::outcome::wait;
use super::{Refusal, actor, place};

/// The longest that a call waits for something to happen.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

type Asked = Query<HashMap<String, String>>;
type Shown = Result<Json<Value>, Refusal>;

pub(super) async fn members(State(ground): State<Arc<Ground>>) -> Json<Value> {
    Json(ground.look(|world| {
        let members = world.members.iter().map(|it| member(world, it));
        members.collect::<Vec<_>>().into()
    }))
}

/// Writes a member as the person API shows them.
pub(super) fn member(world: &World, member: &Member) -> Value {
    let names = member.roles.iter().filter_map(|id| world.role(*id));
    let direct = world
        .channels
        .iter()
        .find(|it| it.person == Some(member.user.id));
    json!({
        "id": member.user.id.to_string(),
        "name": member.user.shown,
        "username": member.user.name,
        "bot": member.user.bot,
        "owner": member.user.id == world.owner(),
        "locale": member.locale,
        "roles": names.map(|role| role.name.clone()).collect::<Vec<_>>(),
        "permissions": world.base(member.user.id).to_string(),
        "created_at": moment(snowflake::born(member.user.id)),
        "joined_at": moment(member.joined),
        "dm_channel": direct.map(|channel| channel.id.to_string()),
    })
}

/// Lists the roles, `@everyone` first.
pub(super) async fn roles(State(ground): State<Arc<Ground>>) -> Json<Value> {
    Json(ground.look(|world| {
        let roles = world.roles.iter().map(|role| {
            let mut written = role.json();
            written["permission_names"] = json!(permission::names(role.permissions));
            written
        });
        roles.collect::<Vec<_>>().into()
    }))
}

pub(super) async fn channels(State(ground): State<Arc<Ground>>, Query(asked): Asked) -> Shown {
    ground.look(|world| {
        let person = actor(world, asked.get("as").map(String::as_str))?.user.id;
        let seen = world
            .channels
            .iter()
            .filter(|channel| world.may(person, channel) & permission::VIEW_CHANNEL != 0);
        let key = "permission_overwrites";
        let written = seen.map(|it| {
            let mut written = world.interaction_channel(it, person);
            if let Some(overwrites) = world.channel_json(it).get(key) {
                written[key] = overwrites.clone();
            }
            written
        });
        Ok(Json(written.collect::<Vec<_>>().into()))
    })
}

/// Lists messages oldest first, as one member sees them.
pub(super) async fn messages(State(ground): State<Arc<Ground>>, Query(asked): Asked) -> Shown {
    let get = |key: &str| asked.get(key).map(String::as_str);
    ground.look(|world| {
        let person = actor(world, get("as"))?.user.id;
        let channel = place(world, person, get("channel"))?.id;
        let after = match get("after") {
            None => 0,
            Some(said) => snowflake::read(said)
                .ok_or_else(|| Refusal::new(400, "after", "`after` must be a message's id."))?,
        };
        let before = match get("before") {
            None => u64::MAX,
            Some(said) => snowflake::read(said)
                .ok_or_else(|| Refusal::new(400, "before", "`before` must be a message's id."))?,
        };
        let limit = get("limit")
            .and_then(|it| it.parse().ok())
            .unwrap_or(100_usize)
            .min(1000);
        let seen: Vec<&Message> = world
            .messages
            .range(after.saturating_add(1)..before.max(after.saturating_add(1)))
            .map(|(_, it)| it)
            .filter(|it| it.channel == channel && world.sees(person, it))
            .collect();
        let written: Vec<Value> = seen
            .iter()
            .skip(seen.len().saturating_sub(limit))
            .map(|it| world.message_json(it))
            .collect();
        Ok(Json(written.into()))
    })
}

/// Lists what happened to messages that one member sees, after a number; with `wait_ms` it waits
/// until something did.
pub(super) async fn events(State(ground): State<Arc<Ground>>, Query(asked): Asked) -> Shown {
    let get = |key: &str| asked.get(key).map(String::as_str);
    let number = |key: &str| get(key).and_then(|it| it.parse::<u64>().ok());
    let person = ground.look(|world| actor(world, get("as")).map(|member| member.user.id))?;
    let after = number("after").unwrap_or(0);
    let patience = Duration::from_millis(number("wait_ms").unwrap_or(0)).min(LONGEST_WAIT);
    let mut changes = ground.changes();
    let news = |world: &World| !world.happened_since(person, after).is_empty();
    wait(&ground, &mut changes, Instant::now() + patience, news).await;
    Ok(Json(ground.look(|world| {
        let events = world.happened_since(person, after).into_iter().map(|it| {
            json!({
                "number": it.number, "kind": it.kind, "message": world.message_json(&it.message),
            })
        });
        json!({"events": events.collect::<Vec<_>>(), "last": world.last_happened()})
    })))
}

/// Lists commands as the picker offers them: in the member's language, with the rights they have.
pub(super) async fn commands(State(ground): State<Arc<Ground>>, Query(asked): Asked) -> Shown {
    let get = |key: &str| asked.get(key).map(String::as_str);
    ground.look(|world| {
        let member = actor(world, get("as"))?;
        let channel = place(world, member.user.id, get("channel"))?;
        let kind = get("type").map_or(Some(1), |it| it.parse().ok());
        let kind = kind.filter(|kind| (1..=3).contains(kind)).ok_or_else(|| {
            let words = "`type` must be 1 for slash commands, 2 for members' or 3 for messages'.";
            Refusal::new(400, "type", words)
        })?;
        let offered = world.offered(member.user.id, channel, kind);
        let written: Vec<Value> = offered
            .iter()
            .map(|command| {
                let mut value = command.json(Localizations::Whole);
                localize(&mut value, &member.locale);
                value
            })
            .collect();
        Ok(Json(written.into()))
    })
}

pub(super) async fn requests(State(ground): State<Arc<Ground>>) -> Json<Value> {
    let recorded = ground.recorded();
    let written = recorded.into_iter().map(|request| {
        let files = request
            .files
            .iter()
            .map(|(name, size)| json!({"name": name, "size": size}));
        json!({
            "at": moment(request.at),
            "method": request.method,
            "path": request.path,
            "body": request.body,
            "files": files.collect::<Vec<_>>(),
            "status": request.status,
        })
    });
    Json(written.collect::<Vec<_>>().into())
}

/// Lists what bots and the playground said to each other after a revision.
pub(super) async fn journal(State(ground): State<Arc<Ground>>, Query(asked): Asked) -> Json<Value> {
    let after = asked.get("after").and_then(|it| it.parse().ok());
    Json(
        ground
            .journal()
            .since(after.unwrap_or(0), ground.answer_within),
    )
}

/// Adds `name_localized` and `description_localized` where a translation differs.
fn localize(value: &mut Value, locale: &str) {
    for key in ["name", "description"] {
        let translated = value[format!("{key}_localizations")][locale].clone();
        if translated.is_string() {
            value[format!("{key}_localized")] = translated;
        }
        if let Some(object) = value.as_object_mut() {
            object.remove(&format!("{key}_localizations"));
        }
    }
    for key in ["options", "choices"] {
        if let Some(inner) = value.get_mut(key).and_then(Value::as_array_mut) {
            for one in inner {
                localize(one, locale);
            }
        }
    }
}
