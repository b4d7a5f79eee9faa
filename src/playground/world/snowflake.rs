//! Discord's identifiers: a moment and a running number in 64 bits.
//!
//! Invariant: identifiers of one playground never repeat and never decrease, even when its clock
//! stands still.

use jiff::Timestamp;

/// Discord's first second, in milliseconds since 1970.
pub(crate) const EPOCH: i64 = 1_420_070_400_000;

/// Hands out identifiers.
#[derive(Debug, Default)]
pub(crate) struct Snowflakes {
    last: u64,
}

impl Snowflakes {
    /// Makes the next identifier for a moment.
    pub(crate) fn next(&mut self, now: Timestamp) -> u64 {
        self.last = first_of(now).max(self.last + 1);
        self.last
    }
}

/// Gives the smallest identifier that a moment can have.
pub(crate) fn first_of(at: Timestamp) -> u64 {
    let since = at.as_millisecond().saturating_sub(EPOCH).max(0);
    u64::try_from(since).unwrap_or(0) << 22
}

/// Gives the moment that an identifier holds.
pub(crate) fn born(id: u64) -> Timestamp {
    let since = i64::try_from(id >> 22).unwrap_or(i64::MAX);
    Timestamp::from_millisecond(EPOCH.saturating_add(since)).unwrap_or(Timestamp::MAX)
}

/// Reads an identifier from a path or a JSON string; anything else is none.
pub(crate) fn read(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_grow_while_the_clock_stands_still() {
        let now: Timestamp = "2026-02-02T10:00:00Z".parse().unwrap();
        let mut ids = Snowflakes::default();
        let first = ids.next(now);
        assert_eq!(
            i64::try_from(first >> 22).unwrap() + EPOCH,
            now.as_millisecond()
        );
        assert!(ids.next(now) > first);
    }

    #[test]
    fn only_plain_digits_are_identifiers() {
        assert_eq!(read("42"), Some(42));
        for bad in [
            "",
            "+1",
            "-1",
            "1e3",
            "99999999999999999999999",
            "@original",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
