//! How a call is made: within its limits, again where that helps and cannot harm, and its failure
//! told without the address.

use std::borrow::Cow;
use std::time::Duration;

use axum::body::Bytes;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use reqwest::{Method, Request, StatusCode, Url};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Rest;
use super::body::{Body, form};
use super::route::{Route, Ticket};
use crate::discord::fault::Fault;
use crate::discord::limits::{self, Key, Pass};

/// Attempts at one call, the first included.
const ATTEMPTS: u32 = 4;
const FIRST_PAUSE: Duration = Duration::from_millis(250);
/// A longer pause than this is the caller's to plan, not one call's to sleep.
const LONGEST_PAUSE: Duration = Duration::from_mins(1);
/// An interaction waits three seconds for its first answer; a longer pause would waste it.
const LONGEST_CALLBACK_PAUSE: Duration = Duration::from_secs(2);
/// What is waited when Discord asks for a pause without saying how long.
const UNNAMED_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_MESSAGE: usize = 300;

/// One call, before it is made.
pub(super) struct Call<'a> {
    pub(super) method: Method,
    pub(super) route: Route<'a>,
    pub(super) query: Cow<'static, str>,
    pub(super) body: Body<'a>,
    pub(super) repeat: Repeat,
}

/// When a call that failed may be made again.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeat {
    /// Always: making it twice is making it once.
    Harmless,
    /// Only where it cannot have arrived.
    IfUnsent,
}

enum Outcome {
    Done(Bytes),
    Wait(Duration),
    Again(Fault),
    Failed(Fault),
}

/// A call that got no whole answer.
enum Broken {
    /// It was never sent.
    Unsent(reqwest::Error),
    /// It may have arrived.
    Midway(reqwest::Error),
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Refusal {
    code: u64,
    message: String,
    retry_after: Option<f64>,
    global: bool,
}

impl<'a> Call<'a> {
    pub(super) fn get(route: Route<'a>) -> Self {
        let repeat = Repeat::Harmless;
        Self {
            method: Method::GET,
            route,
            query: Cow::Borrowed(""),
            body: Body::None,
            repeat,
        }
    }

    pub(super) fn delete(route: Route<'a>) -> Self {
        Self {
            method: Method::DELETE,
            ..Self::get(route)
        }
    }

    fn key(&self) -> Key {
        let (route, major) = self.route.bucket();
        let key = Key::new(&self.method, route, major);
        match self.route.ticket() {
            Some(ticket) => key.of_token(&ticket.token),
            None => key,
        }
    }
}

impl Rest {
    /// Makes a call within its limits, and again where that can help and cannot harm.
    pub(super) async fn send(&self, call: Call<'_>) -> Result<Bytes, Fault> {
        let url = self.url(&call)?;
        let mut pause = FIRST_PAUSE;
        for attempt in 1.. {
            if call.route.ticket().is_none() && self.is_expelled() {
                return Err(Fault::Unauthorised);
            }
            let pass = self
                .limits
                .admit(call.key(), call.route.share())
                .await
                .map_err(|closed| {
                    let message = "not asked again so soon after the last refusal".to_owned();
                    Fault::Refused {
                        status: 403,
                        code: closed.code,
                        message,
                    }
                })?;
            let outcome = self.attempt(&call, url.clone(), &pass).await;
            // Given back before any sleep: a call that waits is not under way.
            drop(pass);
            let last = attempt >= ATTEMPTS;
            match outcome {
                Outcome::Done(bytes) => return Ok(bytes),
                Outcome::Wait(retry_after) if last || retry_after > LONGEST_PAUSE => {
                    return Err(Fault::RateLimited { retry_after });
                }
                // The limit holds the next attempt back for as long as it takes.
                Outcome::Wait(_) => {}
                Outcome::Again(_) if !last => {
                    tokio::time::sleep(pause).await;
                    pause *= 2;
                }
                Outcome::Again(fault) | Outcome::Failed(fault) => return Err(fault),
            }
        }
        unreachable!("the last attempt returns")
    }

    async fn attempt(&self, call: &Call<'_>, url: Url, pass: &Pass<'_>) -> Outcome {
        let (status, headers, bytes) = match self.exchange(&call.method, url, &call.body).await {
            Ok(answer) => answer,
            Err(Broken::Midway(error)) if call.repeat == Repeat::IfUnsent => {
                return Outcome::Failed(Fault::unreachable(error));
            }
            Err(broken) => return Outcome::Again(broken.into()),
        };
        pass.learn(&headers);
        if status.is_success() {
            pass.accepted();
            return Outcome::Done(bytes);
        }
        let refusal = Refusal::read(&bytes);
        let ticket = call.route.ticket();
        match status {
            StatusCode::TOO_MANY_REQUESTS => {
                let pause = refusal.pause(&headers);
                if refusal.global {
                    self.limits.pause(pause);
                } else {
                    pass.pause(pause);
                }
                Outcome::Wait(pause)
            }
            // An interaction's token that has expired is a 401 as well, and no reason to stop.
            StatusCode::UNAUTHORIZED if ticket.is_none() => {
                self.expelled.cancel();
                Outcome::Failed(Fault::Unauthorised)
            }
            StatusCode::FORBIDDEN => {
                pass.refused(refusal.code);
                Outcome::Failed(self.fault(status, &refusal, ticket))
            }
            _ if status.is_server_error() && call.repeat == Repeat::Harmless => {
                Outcome::Again(self.fault(status, &refusal, ticket))
            }
            _ => Outcome::Failed(self.fault(status, &refusal, ticket)),
        }
    }

    /// Sends an interaction's first answer. No limit applies, but three seconds do: a pause is
    /// slept once if it is short, and a broken connection is tried once more, since Discord says
    /// so (40060) should the first attempt have arrived after all.
    pub(super) async fn callback(&self, ticket: &Ticket, body: &Body<'_>) -> Result<(), Fault> {
        ticket.check()?;
        let Ticket { id, token, .. } = ticket;
        let url = address(&format!("{}/interactions/{id}/{token}/callback", self.api))?;
        match self.try_callback(ticket, url.clone(), body).await {
            Outcome::Done(_) => Ok(()),
            Outcome::Failed(fault) => Err(fault),
            Outcome::Again(_) => self.try_callback(ticket, url, body).await.settle(),
            Outcome::Wait(retry_after) if retry_after > LONGEST_CALLBACK_PAUSE => {
                Err(Fault::RateLimited { retry_after })
            }
            Outcome::Wait(retry_after) => {
                tokio::time::sleep(retry_after).await;
                self.try_callback(ticket, url, body).await.settle()
            }
        }
    }

    async fn try_callback(&self, ticket: &Ticket, url: Url, body: &Body<'_>) -> Outcome {
        match self.exchange(&Method::POST, url, body).await {
            Ok((status, _, bytes)) if status.is_success() => Outcome::Done(bytes),
            Ok((StatusCode::TOO_MANY_REQUESTS, headers, bytes)) => {
                Outcome::Wait(Refusal::read(&bytes).pause(&headers))
            }
            Ok((status, _, bytes)) => {
                Outcome::Failed(self.fault(status, &Refusal::read(&bytes), Some(ticket)))
            }
            Err(Broken::Midway(error)) if error.is_timeout() => {
                Outcome::Failed(Fault::unreachable(error))
            }
            Err(broken) => Outcome::Again(broken.into()),
        }
    }

    /// Sends one request and reads the whole answer, so that the connection can be used again.
    async fn exchange(
        &self,
        method: &Method,
        url: Url,
        body: &Body<'_>,
    ) -> Result<(StatusCode, HeaderMap, Bytes), Broken> {
        let request = match body {
            Body::None => Request::new(method.clone(), url),
            Body::Json(bytes) => {
                let mut request = Request::new(method.clone(), url);
                let json = HeaderValue::from_static("application/json");
                request.headers_mut().insert(CONTENT_TYPE, json);
                *request.body_mut() = Some(bytes.clone().into());
                request
            }
            Body::Files(bytes, files) => {
                let builder = self.client.request(method.clone(), url);
                builder
                    .multipart(form(bytes, files))
                    .build()
                    .map_err(Broken::Unsent)?
            }
        };
        let mut response = self.client.execute(request).await.map_err(|error| {
            if error.is_connect() {
                Broken::Unsent(error)
            } else {
                Broken::Midway(error)
            }
        })?;
        let status = response.status();
        let headers = std::mem::take(response.headers_mut());
        let bytes = response.bytes().await.map_err(Broken::Midway)?;
        Ok((status, headers, bytes))
    }

    fn url(&self, call: &Call<'_>) -> Result<Url, Fault> {
        if let Some(ticket) = call.route.ticket() {
            ticket.check()?;
        }
        address(&format!("{}{}{}", self.api, call.route.path(), call.query))
    }

    fn fault(&self, status: StatusCode, refusal: &Refusal, ticket: Option<&Ticket>) -> Fault {
        let mut message = refusal.message.replace(self.token.expose(), "…");
        if let Some(ticket) = ticket {
            message = message.replace(&ticket.token, "…");
        }
        message.truncate(message.floor_char_boundary(LONGEST_MESSAGE));
        Fault::Refused {
            status: status.as_u16(),
            code: refusal.code,
            message,
        }
    }
}

impl Outcome {
    /// Takes the outcome of the last attempt.
    fn settle(self) -> Result<(), Fault> {
        match self {
            Self::Done(_) => Ok(()),
            Self::Wait(retry_after) => Err(Fault::RateLimited { retry_after }),
            Self::Again(fault) | Self::Failed(fault) => Err(fault),
        }
    }
}

impl From<Broken> for Fault {
    fn from(broken: Broken) -> Self {
        let (Broken::Unsent(error) | Broken::Midway(error)) = broken;
        Self::unreachable(error)
    }
}

impl Refusal {
    fn read(bytes: &[u8]) -> Self {
        serde_json::from_slice(bytes).unwrap_or_default()
    }

    fn pause(&self, headers: &HeaderMap) -> Duration {
        self.retry_after
            .and_then(limits::duration)
            .or_else(|| limits::seconds(headers, "retry-after"))
            .unwrap_or(UNNAMED_PAUSE)
    }
}

/// Reads an answer's body.
pub(super) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(bytes).map_err(|error| Fault::Unreadable(error.to_string()))
}

fn address(text: &str) -> Result<Url, Fault> {
    Url::parse(text).map_err(|_| Fault::Unreadable("an address cannot be built".into()))
}
