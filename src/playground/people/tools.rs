//! Levers that no member has: the clock, the gateway's line, permissions.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::super::clock::Pace;
use super::super::ground::Ground;
use super::super::world::permission::{Overwrite, Target};
use super::super::world::{moment, seed};
use super::{Refusal, place, said, text};

type Shown = Result<Json<Value>, Refusal>;

/// Reads the clock.
pub(super) async fn clock(State(ground): State<Arc<Ground>>) -> Json<Value> {
    Json(clock_json(&ground))
}

/// Moves the clock, `{advance_ms}` or `{to}`; stops it or lets it run, `{pace}`.
pub(super) async fn move_clock(State(ground): State<Arc<Ground>>, body: Bytes) -> Shown {
    let call = said(&body)?;
    let pace = match text(&call, "pace") {
        None => None,
        Some("real") => Some(Pace::Real),
        Some("by hand") => Some(Pace::ByHand),
        Some(_) => {
            let words = "`pace` must be `real` or `by hand`.";
            return Err(Refusal::new(400, "pace", words));
        }
    };
    if let Some(pace) = pace {
        ground.clock.set_pace(pace);
        if call["advance_ms"].is_null() && call["to"].is_null() {
            ground.stir();
            return Ok(Json(clock_json(&ground)));
        }
    }
    let moved = if let Some(by) = call["advance_ms"].as_u64() {
        let by = SignedDuration::from_millis(i64::try_from(by).unwrap_or(i64::MAX));
        ground.clock.advance(by)
    } else {
        let to: Option<Timestamp> = text(&call, "to").and_then(|it| it.parse().ok());
        let to = to.ok_or_else(|| {
            let words = "Say `advance_ms`, a number of milliseconds, or `to`, a moment such as 2026-02-02T10:00:00Z.";
            Refusal::new(400, "clock", words)
        })?;
        ground.clock.move_to(to)
    };
    moved.map_err(|stuck| Refusal::here("clock", stuck.to_string()))?;
    ground.change(|_| ());
    Ok(Json(clock_json(&ground)))
}

/// Counts the connected bots.
pub(super) async fn gateway(State(ground): State<Arc<Ground>>) -> Json<Value> {
    Json(json!({"connected": ground.sessions().connected()}))
}

/// Disturbs the gateway: `{"action": "reconnect" | "drop" | "invalidate"}`.
pub(super) async fn disturb(State(ground): State<Arc<Ground>>, body: Bytes) -> Shown {
    let call = said(&body)?;
    let mut sessions = ground.sessions();
    let told = match text(&call, "action") {
        Some("reconnect") => sessions.ask_to_reconnect(),
        Some("drop") => sessions.cut(),
        Some("invalidate") => sessions.invalidate(),
        _ => {
            let words = "`action` must be reconnect, drop or invalidate.";
            return Err(Refusal::new(400, "action", words));
        }
    };
    drop(sessions);
    ground.stir();
    Ok(Json(json!({"connections": told})))
}

/// Sets what a channel grants and takes away: `{channel, role | member, allow, deny}`; with
/// neither, the overwrite is taken away.
pub(super) async fn overwrite(State(ground): State<Arc<Ground>>, body: Bytes) -> Shown {
    let call = said(&body)?;
    ground.change(|world| {
        let owner = world.owner();
        let id = place(world, owner, text(&call, "channel"))?.id;
        let target = match (text(&call, "role"), text(&call, "member")) {
            (Some(said), _) => {
                let role = world
                    .roles
                    .iter()
                    .find(|it| it.name == said || it.id.to_string() == said);
                role.map(|it| Target::Role(it.id))
            }
            (None, Some(said)) if said == seed::APPLICATION.to_string() || said == "bot" => {
                Some(Target::Member(seed::APPLICATION))
            }
            (None, Some(said)) => world.person(said).map(|it| Target::Member(it.user.id)),
            (None, None) => None,
        };
        let target = target
            .ok_or_else(|| Refusal::new(404, "target", "Say an existing `role` or `member`."))?;
        let (allow, deny) = (bits(&call["allow"])?, bits(&call["deny"])?);
        world.people_revision += 1;
        let Some(channel) = world.channels.iter_mut().find(|it| it.id == id) else {
            return Err(Refusal::new(404, "channel", "There is no such channel."));
        };
        channel.overwrites.retain(|it| it.target != target);
        if allow | deny != 0 {
            channel.overwrites.push(Overwrite {
                target,
                allow,
                deny,
            });
        }
        let written = world.channel(id).map(|it| world.channel_json(it));
        Ok(Json(written.unwrap_or(Value::Null)))
    })
}

fn bits(value: &Value) -> Result<u64, Refusal> {
    let bits = match value {
        Value::Null => Some(0),
        Value::String(text) => text.parse().ok(),
        other => other.as_u64(),
    };
    bits.ok_or_else(|| Refusal::new(400, "bits", "`allow` and `deny` are permission bits."))
}

fn clock_json(ground: &Ground) -> Value {
    let pace = match ground.clock.pace() {
        Pace::Real => "real",
        Pace::ByHand => "by hand",
    };
    json!({"now": moment(ground.clock.now()), "pace": pace})
}
