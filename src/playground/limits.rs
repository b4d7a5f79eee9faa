//! Rate limits of channel messages, in real time: five requests in five seconds for each bucket.

use std::collections::HashMap;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::time::Instant;

/// How many requests a bucket holds.
const REQUESTS: u32 = 5;
/// How long a bucket takes to fill up again.
const WINDOW: Duration = Duration::from_secs(5);

/// Whether the playground limits rates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RateLimits {
    /// As Discord does.
    #[default]
    Enforced,
    /// Never.
    Off,
}

#[derive(Debug)]
pub(crate) struct Limits {
    rule: RateLimits,
    buckets: HashMap<String, Bucket>,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    opened: Instant,
    used: u32,
}

/// What one request found in its bucket.
#[derive(Clone, Debug)]
pub(crate) struct Share {
    pub(crate) bucket: String,
    pub(crate) limit: u32,
    pub(crate) remaining: u32,
    pub(crate) reset_after: Duration,
    /// Seconds since 1970 on the machine's clock.
    pub(crate) reset: f64,
    /// Whether the bucket was empty.
    pub(crate) exceeded: bool,
}

impl Limits {
    pub(crate) fn new(rule: RateLimits) -> Self {
        Self {
            rule,
            buckets: HashMap::new(),
        }
    }

    /// Takes one request out of a bucket; none when rates are not limited.
    pub(crate) fn take(&mut self, bucket: &str, now: Instant) -> Option<Share> {
        if self.rule == RateLimits::Off {
            return None;
        }
        self.buckets
            .retain(|_, it| now.duration_since(it.opened) < WINDOW);
        let entry = self.buckets.entry(bucket.to_owned()).or_insert(Bucket {
            opened: now,
            used: 0,
        });
        let exceeded = entry.used >= REQUESTS;
        if !exceeded {
            entry.used += 1;
        }
        let reset_after = WINDOW.saturating_sub(now.duration_since(entry.opened));
        Some(Share {
            bucket: name(bucket),
            limit: REQUESTS,
            remaining: REQUESTS - entry.used,
            reset_after,
            reset: (machine_time() + reset_after).as_secs_f64(),
            exceeded,
        })
    }
}

/// Libraries compare `X-RateLimit-Reset` with the machine's clock, never with the playground's.
#[expect(
    clippy::disallowed_methods,
    reason = "sockets live in real time, and the header is defined against it"
)]
fn machine_time() -> Duration {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
}

/// Hides the path behind a name, as Discord does (FNV-1a).
fn name(bucket: &str) -> String {
    let hash = bucket
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sixth_request_in_five_seconds_waits_for_the_rest_of_the_window() {
        let start = Instant::now();
        let after = |seconds| start + Duration::from_secs(seconds);
        let mut limits = Limits::new(RateLimits::Enforced);
        for left in (0..5).rev() {
            let share = limits.take("post 1", start).unwrap();
            assert_eq!((share.remaining, share.exceeded), (left, false));
        }
        let share = limits.take("post 1", after(3)).unwrap();
        assert!(share.exceeded);
        assert_eq!(share.reset_after, Duration::from_secs(2));
        assert!(!limits.take("post 2", after(3)).unwrap().exceeded);
        assert!(!limits.take("post 1", after(5)).unwrap().exceeded);
    }
}
