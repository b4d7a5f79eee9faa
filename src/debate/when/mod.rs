//! When a debate starts and by how much a turn moves, as people type it.
//!
//! A start is a length from now ("in 2h", "90분 후"), a moment with its offset (ISO 8601), a timestamp of
//! Discord's (`<t:…>`), or a local time together with a zone. Nothing is guessed: a local time without a
//! zone, and one that a change of clocks skips or repeats, is refused. Zones come from the tables of the
//! IANA Time Zone Database that are compiled in, so that every machine reads the same.

use std::sync::LazyLock;

use jiff::civil::{DateTime, Time};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp};
use unicode_normalization::UnicodeNormalization;

use super::format::{Length, NoLength};
use crate::poll::Duration;

static ZONES: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// The forms of a start that a refusal names.
pub const FORMS: [&str; 4] = [
    "in 2h",
    "2026-02-02T19:30+01:00",
    "<t:1770057000>",
    "2026-02-02 19:30",
];

/// What is no moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoMoment {
    /// It has none of the [`FORMS`], or names a day that there is not.
    NotUnderstood,
    /// It is a local time, and nobody said of which zone.
    NoZone,
    /// There is no such zone.
    NoSuchZone {
        /// Its name as typed.
        named: String,
    },
    /// The clocks of the zone skip it: they go from one offset to another then.
    Skipped {
        /// The offset before, as "+01:00".
        before: String,
        /// The offset after.
        after: String,
    },
    /// The clocks of the zone show it twice, with one offset and then with another.
    Twice {
        /// The first offset, as "+02:00".
        first: String,
        /// The second offset.
        second: String,
    },
}

/// Reads a start. `now` is what lengths and times without a day count from.
///
/// # Errors
///
/// Refuses what is no moment, or no single one.
pub fn start(text: &str, zone: Option<&str>, now: Timestamp) -> Result<Timestamp, NoMoment> {
    let text: String = text.nfkc().collect();
    let text = text.trim();
    if let Some(at) = discord(text).or_else(|| from_now(text, now)) {
        return at;
    }
    if let Some(at) = absolute(text) {
        return Ok(at);
    }
    let (local, said) = split_utc(text);
    let local = Local::read(local).ok_or(NoMoment::NotUnderstood)?;
    let zone = match (said, zone.map(str::trim).filter(|zone| !zone.is_empty())) {
        (Said::Utc, _) => TimeZone::UTC,
        (Said::Nothing, Some(named)) => self::zone(named)?,
        (Said::Nothing, None) => return Err(NoMoment::NoZone),
    };
    local.in_zone(&zone, now)
}

/// Finds a zone by its name, or by its city where that is enough ("Seoul").
///
/// # Errors
///
/// Refuses what names none, or several.
pub fn zone(named: &str) -> Result<TimeZone, NoMoment> {
    let wanted = named.trim().replace(' ', "_");
    if let Ok(zone) = ZONES.get(&wanted) {
        return Ok(zone);
    }
    let city = |zone: &str| {
        let last = zone.rsplit('/').next().unwrap_or(zone);
        last.eq_ignore_ascii_case(&wanted)
    };
    let mut found = ZONES
        .available()
        .map(|zone| zone.to_string())
        .filter(|zone| city(zone));
    let none = || NoMoment::NoSuchZone {
        named: named.to_owned(),
    };
    match (found.next(), found.next()) {
        (Some(one), None) => ZONES.get(&one).map_err(|_| none()),
        _ => Err(none()),
    }
}

/// Lists zones whose names have the typed letters, those that begin a name or a city first.
pub fn zones(typed: &str, most: usize) -> Vec<String> {
    let typed = typed.trim().replace(' ', "_").to_lowercase();
    let mut found: Vec<(bool, String)> = ZONES
        .available()
        .map(|zone| zone.to_string())
        .filter_map(|zone| {
            let low = zone.to_lowercase();
            let begins = low.split('/').any(|part| part.starts_with(&typed));
            low.contains(&typed).then_some((!begins, zone))
        })
        .collect();
    found.sort();
    found.truncate(most);
    found.into_iter().map(|(_, zone)| zone).collect()
}

/// Writes the offset of a zone at a moment, as "+09:00".
pub fn offset(zone: &str, at: Timestamp) -> Option<String> {
    let zone = ZONES.get(zone).ok()?;
    Some(written(zone.to_offset(at)))
}

/// Reads by how much a turn moves: a length with a sign or without one, as "+30s", "-1m", "2m".
///
/// # Errors
///
/// Refuses what is none.
pub fn shift(text: &str) -> Result<SignedDuration, NoLength> {
    let text: String = text.nfkc().collect();
    let text = text.trim();
    let (earlier, length) = match text.strip_prefix(['-', '−', '–']) {
        Some(length) => (true, length),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let span = length.parse::<Length>()?.span();
    Ok(if earlier { -span } else { span })
}

/// Reads a timestamp of Discord's: `<t:seconds>`, or with a style after it.
fn discord(text: &str) -> Option<Result<Timestamp, NoMoment>> {
    let inside = text.strip_prefix("<t:")?.strip_suffix('>')?;
    let (seconds, style) = inside.split_once(':').unwrap_or((inside, ""));
    let fits = style.chars().count() <= 1;
    let at = seconds.parse().ok().filter(|_| fits);
    let at = at.and_then(|seconds| Timestamp::from_second(seconds).ok());
    Some(at.ok_or(NoMoment::NotUnderstood))
}

/// Reads a length from now: "in 2h", "90m", "en 2 horas", "dentro de 2 horas", "2시간 후".
fn from_now(text: &str, now: Timestamp) -> Option<Result<Timestamp, NoMoment>> {
    let low = text.to_lowercase();
    let before = ["in ", "en ", "dentro de "]
        .iter()
        .find_map(|word| low.strip_prefix(word));
    let after = ["후", "뒤", "후에", "뒤에"]
        .iter()
        .find_map(|word| low.strip_suffix(word));
    let length = before.or(after).unwrap_or(&low).trim();
    let minutes = Duration::minutes_of(length)?;
    let seconds = minutes.checked_mul(60);
    let span = seconds.and_then(|seconds| i64::try_from(seconds).ok());
    let span = span.map(SignedDuration::from_secs);
    let at = span.and_then(|span| now.checked_add(span).ok());
    // So far away that there is no such day: a later check says how far one may go.
    Some(Ok(at.unwrap_or(Timestamp::MAX)))
}

/// Reads a moment that says its offset.
fn absolute(text: &str) -> Option<Timestamp> {
    // "19:30 +09:00" is how people write it; ISO 8601 has no space there.
    let joined = text.replace(" +", "+").replace(" -", "-");
    [text, joined.as_str()]
        .iter()
        .find_map(|text| text.parse().ok())
}

/// Whether a text says that it means UTC.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Utc,
    Nothing,
}

fn split_utc(text: &str) -> (&str, Said) {
    let low = text.to_ascii_lowercase();
    for word in ["utc", "gmt", "z"] {
        if low.ends_with(word) {
            return (text[..text.len() - word.len()].trim_end(), Said::Utc);
        }
    }
    (text, Said::Nothing)
}

/// A time that a clock on the wall shows.
enum Local {
    /// On a day.
    Full(DateTime),
    /// The next time that clocks show it.
    Next(Time),
}

impl Local {
    fn read(text: &str) -> Option<Self> {
        if text.contains(['+', '[', 'Z', 'z']) {
            return None;
        }
        // A date alone would be midnight, which nobody meant.
        if !text.contains(':') {
            return None;
        }
        if text.contains('-') {
            text.parse().ok().map(Self::Full)
        } else {
            text.parse().ok().map(Self::Next)
        }
    }

    fn in_zone(&self, zone: &TimeZone, now: Timestamp) -> Result<Timestamp, NoMoment> {
        let time = match self {
            Self::Full(full) => return sure(zone, *full),
            Self::Next(time) => *time,
        };
        let today = zone.to_datetime(now).date();
        let first = sure(zone, today.to_datetime(time));
        if first.as_ref().is_ok_and(|at| *at <= now) {
            let tomorrow = today.tomorrow().map_err(|_| NoMoment::NotUnderstood)?;
            return sure(zone, tomorrow.to_datetime(time));
        }
        first
    }
}

/// Finds the moment at which clocks of a zone show a time.
fn sure(zone: &TimeZone, local: DateTime) -> Result<Timestamp, NoMoment> {
    let ambiguous = zone.to_ambiguous_timestamp(local);
    match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { offset } => offset
            .to_timestamp(local)
            .map_err(|_| NoMoment::NotUnderstood),
        AmbiguousOffset::Gap { before, after } => Err(NoMoment::Skipped {
            before: written(before),
            after: written(after),
        }),
        AmbiguousOffset::Fold { before, after } => Err(NoMoment::Twice {
            first: written(before),
            second: written(after),
        }),
    }
}

fn written(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.unsigned_abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests;
