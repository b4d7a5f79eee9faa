//! How long something lasts, as format files write it: seconds, or a text such as "5m" or "1d12h".
//!
//! Invariant: a [`Length`] is a whole number of seconds, and what it shows is read back as the same.

use std::fmt;
use std::str::FromStr;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

const MINUTE: u32 = 60;
const HOUR: u32 = 60 * MINUTE;
const DAY: u32 = 24 * HOUR;

/// A whole number of seconds, up to [`Length::LONGEST`].
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct Length(u32);

/// A text that is no length: digits with `s`, `m`, `h` or `d`, as in "90s", "5m" or "1d12h".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoLength;

impl Length {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// The longest: 32 days, as long as a poll may last.
    pub const LONGEST: Self = Self(32 * DAY);

    /// Makes a length of seconds; more than the longest is the longest.
    pub const fn seconds(seconds: u32) -> Self {
        if seconds > Self::LONGEST.0 {
            Self::LONGEST
        } else {
            Self(seconds)
        }
    }

    /// Measures the time between two moments, rounded up to whole seconds; nothing when the second
    /// is not later.
    pub fn between(from: Timestamp, to: Timestamp) -> Self {
        let span = to.duration_since(from);
        let started = i64::from(span.subsec_nanos() > 0);
        let seconds = span.as_secs().saturating_add(started).max(0);
        Self::seconds(u32::try_from(seconds).unwrap_or(u32::MAX))
    }

    /// Gives the number of seconds.
    pub const fn as_seconds(self) -> u32 {
        self.0
    }

    /// Tells whether it is nothing.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Gives it as a duration.
    pub fn span(self) -> SignedDuration {
        SignedDuration::from_secs(self.0.into())
    }

    /// Gives the moment so long after another; the end of time is not passed.
    pub fn after(self, at: Timestamp) -> Timestamp {
        at.checked_add(self.span()).unwrap_or(Timestamp::MAX)
    }

    /// Gives the moment so long before another; the beginning of time is not passed.
    pub fn before(self, at: Timestamp) -> Timestamp {
        at.checked_sub(self.span()).unwrap_or(Timestamp::MIN)
    }

    /// Gives what is left of it after another.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl FromStr for Length {
    type Err = NoLength;

    fn from_str(text: &str) -> Result<Self, NoLength> {
        let mut rest = text.trim();
        let (mut total, mut smallest) = (0u32, u32::MAX);
        if rest.is_empty() {
            return Err(NoLength);
        }
        while !rest.is_empty() {
            let digits = rest.find(|letter: char| !letter.is_ascii_digit());
            let (number, unit) = rest.split_at(digits.ok_or(NoLength)?);
            let many: u32 = number.parse().map_err(|_| NoLength)?;
            let seconds = match unit.chars().next() {
                Some('s') => 1,
                Some('m') => MINUTE,
                Some('h') => HOUR,
                Some('d') => DAY,
                _ => return Err(NoLength),
            };
            // "1h30m" reads; "30m1h" and "1h1h" are slips.
            if seconds >= smallest {
                return Err(NoLength);
            }
            smallest = seconds;
            total = total.saturating_add(many.saturating_mul(seconds));
            rest = unit[1..].trim_start();
        }
        if total > Self::LONGEST.0 {
            return Err(NoLength);
        }
        Ok(Self(total))
    }
}

impl fmt::Display for Length {
    /// Writes days, hours, minutes and seconds: "5m", "1d12h", "0s".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_none() {
            return f.write_str("0s");
        }
        let parts = [
            (self.0 / DAY, "d"),
            (self.0 % DAY / HOUR, "h"),
            (self.0 % HOUR / MINUTE, "m"),
            (self.0 % MINUTE, "s"),
        ];
        for (many, unit) in parts.into_iter().filter(|(many, _)| *many > 0) {
            write!(f, "{many}{unit}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_of_files_are_read() {
        for (text, seconds) in [
            ("90s", 90),
            ("5m", 300),
            ("1m30s", 90),
            (" 1d 12h ", 129_600),
        ] {
            assert_eq!(text.parse(), Ok(Length::seconds(seconds)), "{text}");
        }
        for text in [
            "",
            "5",
            "m",
            "5 min",
            "1.5h",
            "-5m",
            "30m1h",
            "1h1h",
            "33d",
            "99999999999s",
        ] {
            assert_eq!(text.parse::<Length>(), Err(NoLength), "{text}");
        }
    }

    #[test]
    fn time_between_is_rounded_up_and_never_negative() {
        let from = Timestamp::UNIX_EPOCH;
        let to = from + SignedDuration::from_millis(1001);
        assert_eq!(Length::between(from, to), Length::seconds(2));
        assert_eq!(Length::between(to, from), Length::NONE);
        assert_eq!(Length::LONGEST.after(Timestamp::MAX), Timestamp::MAX);
        assert_eq!(Length::LONGEST.before(Timestamp::MIN), Timestamp::MIN);
    }

    proptest! {
        #[test]
        fn comes_back_as_it_is_shown(seconds in 0u32..=32 * DAY) {
            let length = Length::seconds(seconds);
            prop_assert_eq!(length.to_string().parse(), Ok(length));
        }

        #[test]
        fn survives_whatever_is_typed(text in "\\PC{0,20}") {
            let _ = text.parse::<Length>();
        }
    }
}
