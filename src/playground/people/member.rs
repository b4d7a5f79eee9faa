//! Changing who a member is: roles, language, when they joined, how old their account is.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use jiff::Timestamp;
use serde_json::Value;

use super::super::ground::Ground;
use super::super::rules;
use super::super::world::{World, moment, snowflake};
use super::{Refusal, actor, said, text};

/// Changes a member: `{member, roles?, locale?, joined_at?, created_at?}`. Another account age is
/// another identifier, for Discord's identifiers hold it.
pub(super) async fn alter(
    State(ground): State<Arc<Ground>>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let call = said(&body)?;
    ground.change(|world| {
        let id = actor(world, text(&call, "member"))?.user.id;
        let roles = roles(world, &call["roles"])?;
        let joined = past(world, &call, "joined_at")?;
        let created = past(world, &call, "created_at")?;
        let born = created.unwrap_or_else(|| snowflake::born(id));
        if joined.is_some_and(|joined| joined < born) {
            let words = "Nobody joins before their account is made.";
            return Err(Refusal::here("moment", words));
        }
        let locale = text(&call, "locale");
        if let Some(said) = locale.filter(|said| !rules::LOCALES.contains(said)) {
            let words = format!("Discord has no language {said}.");
            return Err(Refusal::here("locale", words));
        }
        let Some(member) = world.members.iter_mut().find(|it| it.user.id == id) else {
            return Err(Refusal::new(404, "member", "There is nobody of that name."));
        };
        if let Some(roles) = roles {
            member.roles = roles;
        }
        if let Some(locale) = locale {
            locale.clone_into(&mut member.locale);
        }
        // Whoever is younger than their membership joined when they were born.
        member.joined = joined.unwrap_or(member.joined).max(born);
        let id = created.map_or(id, |created| world.reborn(id, created));
        world.people_revision += 1;
        let member = world.member(id).map(|it| super::view::member(world, it));
        Ok(Json(member.unwrap_or(Value::Null)))
    })
}

/// Finds roles by name or identifier; a bot's own role is nobody else's.
fn roles(world: &World, said: &Value) -> Result<Option<Vec<u64>>, Refusal> {
    let Some(list) = said.as_array() else {
        return Ok(None);
    };
    let find = |said: &Value| {
        let said = said.as_str().unwrap_or("");
        let mut known = world.roles.iter().skip(1).filter(|it| it.bot.is_none());
        known
            .find(|it| it.name == said || it.id.to_string() == said)
            .map(|it| it.id)
            .ok_or_else(|| {
                Refusal::new(404, "role", format!("There is no role {said} to be given."))
            })
    };
    list.iter().map(find).collect::<Result<_, _>>().map(Some)
}

fn past(world: &World, call: &Value, key: &str) -> Result<Option<Timestamp>, Refusal> {
    let Some(said) = text(call, key) else {
        return Ok(None);
    };
    let at: Timestamp = said.parse().map_err(|_| {
        let words = format!("`{key}` must be a moment such as 2026-02-02T10:00:00Z.");
        Refusal::new(400, "moment", words)
    })?;
    let first = snowflake::EPOCH;
    if at > world.now || at.as_millisecond() < first {
        let now = moment(world.now);
        let words = format!("`{key}` must lie between Discord's beginning and now, {now}.");
        return Err(Refusal::here("moment", words));
    }
    Ok(Some(at))
}
