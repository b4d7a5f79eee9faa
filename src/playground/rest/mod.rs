//! Discord's REST API, version 10: which request goes where, who may make it, what is recorded.
//!
//! The answering functions are plain and know no socket: a [`Call`] in, a [`Reply`] or a [`Denied`]
//! out. A route that Discord has and the playground lacks is answered 501 by name, and logged.

mod body;
mod commands;
mod denied;
mod interactions;
mod lookups;
mod messages;
#[cfg(test)]
mod tests;
mod threads;
mod webhooks;

use std::collections::HashMap;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::{Map, Value};

use self::body::{Parcel, decoded};
pub(crate) use self::body::{guess, plain_name};
use self::denied::Denied;
pub(crate) use self::messages::refer;
use super::door::same_secret;
use super::ground::Ground;
use super::limits::Share;
use super::records::Recorded;

/// A request, read.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) method: String,
    /// The steps of the path after the version, decoded.
    pub(crate) path: Vec<String>,
    pub(crate) query: HashMap<String, String>,
    /// Whether the bot's token came along.
    pub(crate) authorized: bool,
    pub(crate) parcel: Parcel,
}

/// An answer without a body, or with one.
#[derive(Debug, PartialEq)]
pub(crate) struct Reply {
    status: u16,
    body: Option<Value>,
}

impl Reply {
    fn ok(body: Value) -> Self {
        Self {
            status: 200,
            body: Some(body),
        }
    }

    fn created(body: Value) -> Self {
        Self {
            status: 201,
            body: Some(body),
        }
    }

    fn empty() -> Self {
        Self {
            status: 204,
            body: None,
        }
    }
}

impl Call {
    /// Gives the JSON body as an object; an absent body is an empty one.
    fn object(&self) -> Result<Map<String, Value>, Denied> {
        match &self.parcel.json {
            Some(Value::Object(object)) => Ok(object.clone()),
            None => Ok(Map::new()),
            Some(_) => Err(Denied::field(
                "",
                "DICT_TYPE_CONVERT",
                "Only dictionaries may be used in a DictType",
            )),
        }
    }

    /// Says whether a query parameter is switched on.
    fn wants(&self, parameter: &str) -> bool {
        self.query
            .get(parameter)
            .is_some_and(|it| matches!(it.as_str(), "true" | "True" | "1"))
    }

    fn number(&self, parameter: &str) -> Option<u64> {
        self.query.get(parameter).and_then(|it| it.parse().ok())
    }
}

/// Answers a request below `/api`.
pub(crate) async fn serve(State(ground): State<Arc<Ground>>, request: Request) -> Response {
    let (parts, payload) = request.into_parts();
    let method = parts.method.as_str().to_owned();
    let target = parts
        .uri
        .path_and_query()
        .map_or_else(String::new, ToString::to_string);
    let query = Query::try_from_uri(&parts.uri).map_or_else(|_| HashMap::new(), |Query(it)| it);
    let mut parcel = Parcel::default();
    let mut share = None;
    let outcome = match steps(parts.uri.path()) {
        Err(denied) => Err(denied),
        Ok(path) => match body::read(&parts.headers, payload).await {
            Err(denied) => Err(denied),
            Ok(read) => {
                let call = Call {
                    method: method.clone(),
                    path,
                    query,
                    authorized: authorized(&ground, &parts.headers),
                    parcel: read,
                };
                share = limited(&ground, &call);
                let outcome = match &share {
                    Some(share) if share.exceeded => {
                        Err(Denied::too_soon(share.reset_after.as_secs_f64()))
                    }
                    _ => route(&ground, &call),
                };
                parcel = call.parcel;
                outcome
            }
        },
    };
    let refused = outcome.as_ref().err().map_or(Value::Null, Denied::json);
    let response = respond(outcome, share.as_ref());
    let request = Recorded {
        at: ground.clock.now(),
        method,
        path: target,
        body: parcel.json.unwrap_or(Value::Null),
        files: parcel
            .files
            .into_iter()
            .map(|file| (file.name, file.bytes.len()))
            .collect(),
        status: response.status().as_u16(),
    };
    ground.record(request, refused);
    response
}

/// Splits a path below `/api` and takes the version off.
fn steps(path: &str) -> Result<Vec<String>, Denied> {
    let mut steps: Vec<String> = path
        .trim_start_matches("/api")
        .split('/')
        .filter(|step| !step.is_empty())
        .map(decoded)
        .collect();
    match steps.first().map(String::as_str) {
        Some("v10" | "v9") => {
            steps.remove(0);
        }
        Some(first) if first.starts_with('v') && first[1..].parse::<u32>().is_ok() => {
            return Err(Denied::api_version());
        }
        _ => {}
    }
    Ok(steps)
}

fn authorized(ground: &Ground, headers: &HeaderMap) -> bool {
    headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bot "))
        .is_some_and(|token| same_secret(token.trim(), &ground.token))
}

/// Only messages of channels are limited; the bucket is the route, its channel and the method.
fn limited(ground: &Ground, call: &Call) -> Option<Share> {
    let path: Vec<&str> = call.path.iter().map(String::as_str).collect();
    let ["channels", channel, "messages", rest @ ..] = path.as_slice() else {
        return None;
    };
    if !call.authorized || rest.len() > 1 {
        return None;
    }
    let one = if rest.is_empty() { "all" } else { "one" };
    let bucket = format!("{} {channel} {one}", call.method);
    let mut limits = ground
        .limits
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    limits.take(&bucket, tokio::time::Instant::now())
}

/// Finds who answers. The token is asked for first, except where the address holds its own.
fn route(ground: &Ground, call: &Call) -> Result<Reply, Denied> {
    let path: Vec<&str> = call.path.iter().map(String::as_str).collect();
    let open = matches!(
        path.as_slice(),
        ["gateway"] | ["interactions" | "webhooks", ..]
    );
    if !open && !call.authorized {
        return Err(Denied::unauthorized());
    }
    match (call.method.as_str(), path.as_slice()) {
        ("GET", ["gateway"]) => Ok(lookups::gateway(ground)),
        ("GET", ["gateway", "bot"]) => Ok(lookups::gateway_bot(ground)),
        ("GET", ["users", "@me"]) => Ok(lookups::me(ground)),
        ("GET", ["users", "@me", "guilds"]) => Ok(lookups::guilds(ground)),
        ("POST", ["users", "@me", "channels"]) => lookups::direct(ground, call),
        ("GET", ["users", user]) => lookups::user(ground, user),
        ("GET", ["applications", "@me"] | ["oauth2", "applications", "@me"]) => {
            Ok(lookups::application(ground))
        }
        ("GET", ["channels", channel]) => lookups::channel(ground, channel),
        ("GET", ["guilds", guild]) => lookups::guild(ground, guild, call),
        ("GET", ["guilds", guild, "channels"]) => lookups::channels(ground, guild),
        ("GET", ["guilds", guild, "threads", "active"]) => threads::active(ground, guild),
        ("GET", ["guilds", guild, "roles"]) => lookups::roles(ground, guild),
        ("GET", ["guilds", guild, "members", user]) => lookups::member(ground, guild, user),
        (_, ["applications", application, "commands", rest @ ..]) => {
            commands::answer(ground, call, application, None, rest)
        }
        (
            _,
            [
                "applications",
                application,
                "guilds",
                guild,
                "commands",
                rest @ ..,
            ],
        ) => commands::answer(ground, call, application, Some(guild), rest),
        ("POST", ["interactions", id, token, "callback"]) => {
            interactions::callback(ground, call, id, token)
        }
        ("POST", ["webhooks", application, token]) => {
            webhooks::follow_up(ground, call, application, token)
        }
        (_, ["webhooks", application, token, "messages", message]) => {
            webhooks::answer(ground, call, application, token, message)
        }
        (_, ["channels", channel, "messages", rest @ ..]) => {
            messages::answer(ground, call, channel, rest)
        }
        (_, ["channels", channel, rest @ ..]) => threads::answer(ground, call, channel, rest),
        _ => Err(unspoken(&call.method, &path)),
    }
}

/// A path that is spoken, with a method that Discord has not, is the wrong method; all else is a
/// route that the playground lacks.
fn unspoken(method: &str, path: &[&str]) -> Denied {
    let spoken = match path {
        ["gateway"] | ["gateway", "bot"] | ["oauth2", "applications", "@me"] => &[][..],
        ["users" | "applications", "@me"] => &["PATCH"],
        ["users", "@me", "guilds" | "channels"]
        | ["users", _]
        | ["interactions", _, _, "callback"]
        | ["guilds", _, "threads", "active"]
        | ["channels", _, "thread-members"]
        | ["channels", _, "thread-members", _] => &[],
        ["channels" | "guilds", _] => &["PATCH", "DELETE", "PUT"],
        ["guilds", _, "channels" | "roles"] => &["POST", "PATCH"],
        ["guilds", _, "members", _] => &["PUT", "PATCH", "DELETE"],
        ["webhooks", _, _] => &["GET", "PATCH", "DELETE"],
        [] => return Denied::not_found(),
        _ => &["GET", "POST", "PUT", "PATCH", "DELETE"],
    };
    if !spoken.contains(&method) {
        return Denied::wrong_method();
    }
    let route = route_name(method, path);
    tracing::warn!(route, "a route that the playground does not speak");
    Denied::unspoken(&route)
}

/// Names a route without its identifiers and tokens.
fn route_name(method: &str, path: &[&str]) -> String {
    let steps: Vec<&str> = path
        .iter()
        .map(|step| {
            let plain = step.len() <= 40
                && step
                    .bytes()
                    .all(|it| it.is_ascii_lowercase() || matches!(it, b'-' | b'@' | b'_'));
            if plain { step } else { "{id}" }
        })
        .collect();
    format!("{method} /{}", steps.join("/"))
}

fn respond(outcome: Result<Reply, Denied>, share: Option<&Share>) -> Response {
    let (status, body) = match outcome {
        Ok(reply) => (reply.status, reply.body),
        Err(denied) => (denied.status, Some(denied.json())),
    };
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = match body {
        Some(body) => {
            let kind = [(header::CONTENT_TYPE, "application/json")];
            (status, kind, body.to_string()).into_response()
        }
        None => (status, Body::empty()).into_response(),
    };
    if let Some(share) = share {
        let seconds = share.reset_after.as_secs_f64();
        let mut put = |name: &'static str, value: String| {
            if let Ok(value) = HeaderValue::from_str(&value) {
                response.headers_mut().insert(name, value);
            }
        };
        put("x-ratelimit-limit", share.limit.to_string());
        put("x-ratelimit-remaining", share.remaining.to_string());
        put("x-ratelimit-reset", format!("{:.3}", share.reset));
        put("x-ratelimit-reset-after", format!("{seconds:.3}"));
        put("x-ratelimit-bucket", share.bucket.clone());
        if share.exceeded {
            put("x-ratelimit-scope", "user".to_owned());
            put("retry-after", format!("{:.0}", seconds.ceil()));
        }
    }
    response
}
