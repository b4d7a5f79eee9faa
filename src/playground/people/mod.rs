//! The person API: what a member can see and do, as JSON under `/playground/v1`.
//!
//! Tests, `rostrum say` and the page speak it; `docs/playground.md` describes it. A call needs the
//! key. What a person's client would not let happen is refused here, in the words a person sees.

mod coming;
mod command;
mod forge;
mod form;
mod live;
mod member;
mod menu;
mod message;
mod options;
mod outcome;
mod press;
mod refusal;
mod thread;
mod tools;
mod view;

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use serde_json::Value;

pub(crate) use self::live::news;
pub(crate) use self::refusal::Refusal;
use super::door::has_key;
use super::ground::Ground;
use super::world::{Channel, Member, World, permission};

/// The largest body of a call.
const LARGEST: usize = 16 * 1024 * 1024;

/// Lists the calls.
pub(crate) fn router(ground: &Arc<Ground>) -> Router<Arc<Ground>> {
    Router::new()
        .route("/members", get(view::members).post(member::alter))
        .route("/roles", get(view::roles))
        .route("/channels", get(view::channels))
        .route("/messages", get(view::messages).post(message::write))
        .route("/events", get(view::events))
        .route("/live", get(live::live))
        .route("/journal", get(view::journal))
        .route("/commands", get(view::commands))
        .route("/requests", get(view::requests))
        .route("/clock", get(tools::clock).post(tools::move_clock))
        .route("/gateway", get(tools::gateway).post(tools::disturb))
        .route("/permissions", post(tools::overwrite))
        .route("/join", post(coming::join))
        .route("/bot", post(coming::bot))
        .route("/forge", post(forge::forge))
        .route("/repeat", post(forge::repeat))
        .route("/invoke", post(command::invoke))
        .route("/complete", post(command::complete))
        .route("/press", post(press::press))
        .route("/submit", post(form::submit))
        .route("/choose", post(menu::choose))
        .route("/threads", post(thread::start))
        .route("/edit", post(message::edit))
        .route("/remove", post(message::remove))
        .fallback(async || Refusal::new(404, "call", "The person API has no such call."))
        .layer(axum::extract::DefaultBodyLimit::max(LARGEST))
        .layer(middleware::from_fn_with_state(ground.clone(), keyed))
}

async fn keyed(State(ground): State<Arc<Ground>>, request: Request, next: Next) -> Response {
    if has_key(&ground, request.headers()) {
        next.run(request).await
    } else {
        let words =
            "This call needs the playground's key, in X-Playground-Key or the page's cookie.";
        Refusal::new(StatusCode::UNAUTHORIZED.as_u16(), "key", words).into_response()
    }
}

/// Reads the body of a call.
fn said(body: &Bytes) -> Result<Value, Refusal> {
    let value: Value = serde_json::from_slice(body)
        .map_err(|fault| Refusal::new(400, "json", format!("The body is not JSON: {fault}.")))?;
    if value.is_object() {
        Ok(value)
    } else {
        Err(Refusal::new(400, "json", "The body must be a JSON object."))
    }
}

/// Finds who acts: `as`, else the first sample member.
fn actor<'a>(world: &'a World, said: Option<&str>) -> Result<&'a Member, Refusal> {
    let Some(said) = said else {
        return world
            .members
            .first()
            .ok_or_else(|| Refusal::new(404, "member", "There is nobody."));
    };
    world.person(said).ok_or_else(|| {
        let people = world.members.iter().filter(|member| !member.user.bot);
        let names: Vec<&str> = people.map(|member| member.user.shown.as_str()).collect();
        let words = format!(
            "There is no member {said}. There are: {}.",
            names.join(", ")
        );
        Refusal::new(404, "member", words)
    })
}

/// Finds where something happens: `channel`, else the first channel that the person sees.
fn place<'a>(world: &'a World, person: u64, said: Option<&str>) -> Result<&'a Channel, Refusal> {
    let Some(said) = said else {
        let sees = |it: &&Channel| world.may(person, it) & permission::VIEW_CHANNEL != 0;
        let first = world.channels.iter().find(sees);
        return first.ok_or_else(|| Refusal::new(404, "channel", "There is no channel."));
    };
    world.channel_for(person, said).ok_or_else(|| {
        let words = format!("There is no channel {said} here, or you cannot see it.");
        Refusal::new(404, "channel", words)
    })
}

/// Reads a text or a number of a call as text.
fn text<'a>(call: &'a Value, key: &str) -> Option<&'a str> {
    call[key].as_str().filter(|it| !it.is_empty())
}
