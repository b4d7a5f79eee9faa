//! How long a poll stays open, as people type it.
//!
//! Digits with a unit, in English, Korean or Spanish: "30m", "1h30m", "2 days", "7일", "2 horas y
//! 30 minutos". Invariant: a [`Duration`] lies between [`Duration::SHORTEST`] and
//! [`Duration::LONGEST`], and what it shows is read back as the same.

use std::fmt;
use std::str::FromStr;

use jiff::{SignedDuration, Timestamp};
use unicode_normalization::UnicodeNormalization;

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;
const WEEK: u32 = 7 * DAY;

/// A whole number of minutes, from 5 minutes to 32 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Duration {
    minutes: u32,
}

/// A duration was refused. The sentence names [`Duration::FORMS`] and both bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DurationRefusal {
    /// It is no number with a unit: write it as one of [`Duration::FORMS`].
    NotUnderstood,
    /// It is under [`Duration::SHORTEST`].
    TooShort,
    /// It is over [`Duration::LONGEST`].
    TooLong,
}

impl Duration {
    /// The shortest: 5 minutes.
    pub const SHORTEST: Self = Self { minutes: 5 };
    /// The longest: 32 days.
    pub const LONGEST: Self = Self { minutes: 32 * DAY };
    /// A day, when nothing else is asked for.
    pub const DEFAULT: Self = Self { minutes: DAY };
    /// The forms that a refusal names.
    pub const FORMS: [&str; 4] = ["30m", "24h", "7d", "1h30m"];

    /// Takes a number of minutes.
    ///
    /// # Errors
    ///
    /// Refuses what lies outside the bounds.
    pub fn from_minutes(minutes: u64) -> Result<Self, DurationRefusal> {
        if minutes < Self::SHORTEST.minutes.into() {
            return Err(DurationRefusal::TooShort);
        }
        let minutes = u32::try_from(minutes).map_err(|_| DurationRefusal::TooLong)?;
        if minutes > Self::LONGEST.minutes {
            return Err(DurationRefusal::TooLong);
        }
        Ok(Self { minutes })
    }

    /// Reads a length of any size as people type it, in minutes; none when it is no length.
    pub fn minutes_of(text: &str) -> Option<u64> {
        let text: String = text.nfkc().collect::<String>().to_lowercase();
        let mut rest = text.trim();
        let mut total: u64 = 0;
        let mut seen = Vec::new();
        while !rest.is_empty() {
            let (many, unit, after) = part(rest)?;
            if seen.contains(&unit) {
                return None;
            }
            seen.push(unit);
            total = total.saturating_add(many.saturating_mul(unit.into()));
            rest = after;
        }
        (!seen.is_empty()).then_some(total)
    }

    /// Gives the number of minutes.
    pub const fn minutes(self) -> u32 {
        self.minutes
    }

    /// Gives the moment that lies so long after another.
    pub fn after(self, at: Timestamp) -> Timestamp {
        at.checked_add(SignedDuration::from_mins(self.minutes.into()))
            .unwrap_or(Timestamp::MAX)
    }
}

impl FromStr for Duration {
    type Err = DurationRefusal;

    fn from_str(text: &str) -> Result<Self, DurationRefusal> {
        let minutes = Self::minutes_of(text).ok_or(DurationRefusal::NotUnderstood)?;
        Self::from_minutes(minutes)
    }
}

/// Reads a number, its unit, and what joins them to the next; gives what follows.
fn part(text: &str) -> Option<(u64, u32, &str)> {
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let (number, rest) = text.split_at(digits);
    if number.is_empty() {
        return None;
    }
    // More digits than fit are a long time, not a riddle.
    let many = number.parse().unwrap_or(u64::MAX);
    let rest = rest.trim_start();
    let letters = rest
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(rest.len());
    let (word, rest) = rest.split_at(letters);
    let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start();
    let rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
    let joined = ["and ", "y "].iter().find_map(|and| rest.strip_prefix(and));
    // A word that joins needs something to join.
    let rest = joined.map_or(rest, str::trim_start);
    if joined.is_some() && rest.is_empty() {
        return None;
    }
    Some((many, unit(word)?, rest))
}

/// Gives the minutes of a unit.
fn unit(word: &str) -> Option<u32> {
    Some(match word {
        "m" | "min" | "mins" | "minute" | "minutes" | "minuto" | "minutos" | "분" | "분간" => 1,
        "h" | "hr" | "hrs" | "hour" | "hours" | "hora" | "horas" | "시간" => HOUR,
        "d" | "day" | "days" | "día" | "días" | "dia" | "dias" | "일" | "일간" => DAY,
        "w" | "wk" | "wks" | "week" | "weeks" | "semana" | "semanas" | "주" | "주일" | "주간" => {
            WEEK
        }
        _ => return None,
    })
}

impl fmt::Display for Duration {
    /// Writes days, hours and minutes: "7d", "1h30m".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            (self.minutes / DAY, "d"),
            (self.minutes % DAY / HOUR, "h"),
            (self.minutes % HOUR, "m"),
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

    fn read(text: &str) -> Result<u32, DurationRefusal> {
        text.parse().map(Duration::minutes)
    }

    #[test]
    fn reads_what_people_type() {
        for (text, minutes) in [
            ("30m", 30),
            (" 24H ", 1440),
            ("7d", 7 * DAY),
            ("1h30m", 90),
            ("1h 30 m", 90),
            ("2 days", 2 * DAY),
            ("90 min.", 90),
            ("1 hour and 30 minutes", 90),
            ("1 day, 2 hours, 5 mins", DAY + 125),
            ("2w", 2 * WEEK),
            ("30분", 30),
            ("2시간", 120),
            ("1시간 30분", 90),
            ("7일", 7 * DAY),
            ("2주일", 2 * WEEK),
            ("３０분", 30),
            ("2 horas y 30 minutos", 150),
            ("3 días", 3 * DAY),
            ("1 semana", WEEK),
            ("5m", 5),
            ("32d", 32 * DAY),
            ("768h", 32 * DAY),
        ] {
            assert_eq!(read(text), Ok(minutes), "{text}");
        }
        for form in Duration::FORMS {
            assert!(read(form).is_ok(), "{form}");
        }
    }

    #[test]
    fn refuses_what_it_cannot_read() {
        for text in [
            "",
            " ",
            "3 fortnights",
            "soon",
            "30",
            "h",
            "1.5h",
            "-5m",
            "1h30",
            "1h 2h",
            "5m!",
            "m30",
            "1h and",
            "1h and ",
            "and 1h",
            "1e3m",
            "dos horas",
            "1h,,5m",
        ] {
            assert_eq!(read(text), Err(DurationRefusal::NotUnderstood), "{text}");
        }
    }

    #[test]
    fn keeps_its_bounds() {
        assert_eq!(read("4m"), Err(DurationRefusal::TooShort));
        assert_eq!(read("0d"), Err(DurationRefusal::TooShort));
        assert_eq!(read("33d"), Err(DurationRefusal::TooLong));
        assert_eq!(read("32d1m"), Err(DurationRefusal::TooLong));
        assert_eq!(
            read("99999999999999999999999d"),
            Err(DurationRefusal::TooLong)
        );
        assert_eq!(
            Duration::from_minutes(u64::MAX),
            Err(DurationRefusal::TooLong)
        );
    }

    #[test]
    fn the_end_of_time_is_not_passed() {
        assert_eq!(Duration::LONGEST.after(Timestamp::MAX), Timestamp::MAX);
    }

    proptest! {
        #[test]
        fn comes_back_as_it_is_shown(minutes in 5u64..=46_080) {
            let duration = Duration::from_minutes(minutes).unwrap();
            prop_assert_eq!(duration.to_string().parse(), Ok(duration));
        }

        #[test]
        fn survives_whatever_is_typed(text in "\\PC{0,40}") {
            let _ = text.parse::<Duration>();
        }
    }
}
