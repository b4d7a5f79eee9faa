//! When a call may be made: Discord's rate limits, kept per route, major parameter and token.
//!
//! It knows buckets and moments, and nothing of what is sent. Discord's headers teach it; a header
//! that cannot be read teaches nothing. Three things hold: a full bucket never delays another, a
//! bucket is forgotten once its window is over, and a route that answered 403 is left alone for a
//! while, since ten thousand refused calls in ten minutes cost the whole machine its access.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use reqwest::Method;
use reqwest::header::HeaderMap;
use tokio::time::Instant;

/// Calls a second that Discord grants a bot over all routes together.
const GLOBAL: u32 = 50;
const SECOND: Duration = Duration::from_secs(1);
/// A refusal is remembered this long at first, and twice as long each time that it repeats.
const FIRST_BACK_OFF: Duration = Duration::from_secs(1);
const LONGEST_BACK_OFF: Duration = Duration::from_mins(10);
/// No window of Discord's is longer than a day; a header that says so is not believed.
const LONGEST_WINDOW: Duration = Duration::from_hours(24);
/// Below this number of buckets, looking for ended ones is not worth the time.
const SWEEP_FROM: usize = 256;

/// Names a bucket: calls with the same key share one limit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    method: Method,
    route: &'static str,
    major: u64,
    token: u64,
}

/// Whether a call counts against the limit over all routes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// It does, as nearly every call.
    Global,
    /// It does not: it is made with an interaction's token.
    Exempt,
}

/// Every limit that Discord has told the bot of.
#[derive(Debug, Default)]
pub struct Limits {
    book: Mutex<Book>,
}

/// Leave to make one call; give it back by dropping it.
#[derive(Debug)]
pub struct Pass<'a> {
    limits: &'a Limits,
    key: Key,
}

/// Why a call may not be made at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// Discord's code for the refusal that closed the route.
    pub code: u64,
}

#[derive(Debug, Default)]
struct Book {
    buckets: HashMap<Key, Bucket>,
    second: Option<(Instant, u32)>,
    paused_until: Option<Instant>,
    sweep_at: usize,
}

#[derive(Debug, Default)]
struct Bucket {
    window: Option<Window>,
    paused_until: Option<Instant>,
    in_flight: u32,
    closed: Option<Refusals>,
}

#[derive(Debug)]
struct Window {
    limit: u32,
    remaining: u32,
    length: Duration,
    ends: Instant,
}

#[derive(Debug)]
struct Refusals {
    code: u64,
    until: Instant,
    pause: Duration,
}

enum Leave {
    Go,
    Wait(Instant),
    Never(Closed),
}

impl Key {
    /// Names the bucket of a call on a kind of route with its major parameter.
    pub fn new(method: &Method, route: &'static str, major: u64) -> Self {
        Self {
            method: method.clone(),
            route,
            major,
            token: 0,
        }
    }

    /// Sets the calls of one interaction's token apart from all others on the same route.
    #[must_use]
    pub fn of_token(mut self, token: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        token.hash(&mut hasher);
        self.token = hasher.finish();
        self
    }
}

impl Limits {
    /// Waits until a call may be made.
    pub async fn admit(&self, key: Key, share: Share) -> Result<Pass<'_>, Closed> {
        loop {
            let leave = self.book().ask(&key, share, Instant::now());
            match leave {
                Leave::Go => return Ok(Pass { limits: self, key }),
                Leave::Wait(moment) => tokio::time::sleep_until(moment).await,
                Leave::Never(closed) => return Err(closed),
            }
        }
    }

    /// Holds back every call for a while, as Discord asked.
    pub fn pause(&self, length: Duration) {
        let until = Instant::now() + length.min(LONGEST_WINDOW);
        let mut book = self.book();
        book.paused_until = book.paused_until.max(Some(until));
    }

    /// Counts the buckets that are remembered.
    pub fn remembered(&self) -> usize {
        self.book().buckets.len()
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        // The book is whole between any two statements, so a panic elsewhere has not spoilt it.
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pass<'_> {
    /// Learns what the answer's headers say about the bucket.
    pub fn learn(&self, headers: &HeaderMap) {
        let (Some(limit), Some(remaining), Some(length)) = (
            whole(headers, "x-ratelimit-limit"),
            whole(headers, "x-ratelimit-remaining"),
            seconds(headers, "x-ratelimit-reset-after"),
        ) else {
            return;
        };
        self.with_bucket(|bucket| bucket.learn(limit, remaining, length, Instant::now()));
    }

    /// Holds the bucket's calls back for a while, as Discord asked.
    pub fn pause(&self, length: Duration) {
        let until = Instant::now() + length.min(LONGEST_WINDOW);
        self.with_bucket(|bucket| bucket.paused_until = bucket.paused_until.max(Some(until)));
    }

    /// Remembers that the call was refused for want of a permission.
    pub fn refused(&self, code: u64) {
        self.with_bucket(|bucket| bucket.refuse(code, Instant::now()));
    }

    /// Remembers that the call succeeded.
    pub fn accepted(&self) {
        self.with_bucket(|bucket| bucket.closed = None);
    }

    fn with_bucket(&self, change: impl FnOnce(&mut Bucket)) {
        if let Some(bucket) = self.limits.book().buckets.get_mut(&self.key) {
            change(bucket);
        }
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        let mut book = self.limits.book();
        let Some(bucket) = book.buckets.get_mut(&self.key) else {
            return;
        };
        bucket.in_flight = bucket.in_flight.saturating_sub(1);
        if bucket.is_blank() {
            book.buckets.remove(&self.key);
        }
    }
}

impl Book {
    fn ask(&mut self, key: &Key, share: Share, now: Instant) -> Leave {
        if share == Share::Global
            && let Some(moment) = self.global_wait(now)
        {
            return Leave::Wait(moment);
        }
        self.sweep(now);
        let bucket = self.buckets.entry(key.clone()).or_default();
        let leave = bucket.ask(now);
        if matches!(leave, Leave::Go) && share == Share::Global {
            let (_, used) = self.second.get_or_insert((now, 0));
            *used += 1;
        }
        leave
    }

    fn global_wait(&mut self, now: Instant) -> Option<Instant> {
        if let Some(until) = self.paused_until {
            if until > now {
                return Some(until);
            }
            self.paused_until = None;
        }
        let (began, used) = self.second?;
        let ends = began + SECOND;
        if ends <= now {
            self.second = None;
            return None;
        }
        (used >= GLOBAL).then_some(ends)
    }

    /// Forgets ended buckets whenever their number has doubled, so that the work stays in
    /// proportion to the calls made.
    fn sweep(&mut self, now: Instant) {
        if self.buckets.len() < self.sweep_at.max(SWEEP_FROM) {
            return;
        }
        self.buckets.retain(|_, bucket| !bucket.has_ended(now));
        self.sweep_at = self.buckets.len() * 2;
        self.buckets.shrink_to(self.sweep_at.max(SWEEP_FROM));
    }
}

impl Bucket {
    fn ask(&mut self, now: Instant) -> Leave {
        if let Some(closed) = &self.closed
            && closed.until > now
        {
            return Leave::Never(Closed { code: closed.code });
        }
        if let Some(until) = self.paused_until.filter(|until| *until > now) {
            return Leave::Wait(until);
        }
        self.paused_until = None;
        if let Some(window) = &mut self.window {
            if window.ends <= now {
                window.remaining = window.limit;
                window.ends = now + window.length;
            }
            if window.remaining == 0 {
                return Leave::Wait(window.ends);
            }
            window.remaining -= 1;
        }
        self.in_flight += 1;
        Leave::Go
    }

    fn learn(&mut self, limit: u32, remaining: u32, length: Duration, now: Instant) {
        // Answers overtake each other: calls still under way are not in the number given.
        let others = self.in_flight.saturating_sub(1);
        self.window = Some(Window {
            limit: limit.max(1),
            remaining: remaining.saturating_sub(others),
            length: self
                .window
                .as_ref()
                .map_or(length, |known| known.length.max(length)),
            ends: now + length,
        });
    }

    fn refuse(&mut self, code: u64, now: Instant) {
        let pause = self
            .closed
            .as_ref()
            .map_or(FIRST_BACK_OFF, |last| last.pause * 2);
        let pause = pause.min(LONGEST_BACK_OFF);
        self.closed = Some(Refusals {
            code,
            until: now + pause,
            pause,
        });
    }

    fn is_blank(&self) -> bool {
        self.in_flight == 0
            && self.window.is_none()
            && self.paused_until.is_none()
            && self.closed.is_none()
    }

    fn has_ended(&self, now: Instant) -> bool {
        self.in_flight == 0
            && self.window.as_ref().is_none_or(|window| window.ends <= now)
            && self.paused_until.is_none_or(|until| until <= now)
            && self
                .closed
                .as_ref()
                .is_none_or(|closed| closed.until + closed.pause <= now)
    }
}

fn whole(headers: &HeaderMap, name: &str) -> Option<u32> {
    headers.get(name)?.to_str().ok()?.trim().parse().ok()
}

/// Reads a header that counts seconds, with or without a fraction.
pub(super) fn seconds(headers: &HeaderMap, name: &str) -> Option<Duration> {
    duration(headers.get(name)?.to_str().ok()?.trim().parse().ok()?)
}

/// Takes a number of seconds from Discord, unless no clock could follow it.
pub(super) fn duration(seconds: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(seconds)
        .ok()
        .filter(|length| *length <= LONGEST_WINDOW)
}

#[cfg(test)]
mod tests;
