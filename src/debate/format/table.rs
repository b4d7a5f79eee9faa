//! Typed look-ups in a TOML table that go on after a mistake, so that all are named at once.

use std::ops::{Range, RangeInclusive};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::mistake::{Gravity, Mistake};
use super::{Length, Name};

/// The most characters of a name.
const MOST_NAME: usize = 60;

/// The text of a file, and what is wrong with it so far.
pub(super) struct Findings {
    starts: Vec<usize>,
    pub(super) mistakes: Vec<Mistake>,
}

impl Findings {
    pub(super) fn of(text: &str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            starts: std::iter::once(0).chain(breaks).collect(),
            mistakes: Vec::new(),
        }
    }

    /// Gives the line of a byte, from 1.
    pub(super) fn line(&self, at: usize) -> u32 {
        u32::try_from(self.starts.partition_point(|start| *start <= at)).unwrap_or(u32::MAX)
    }

    pub(super) fn error(&mut self, at: usize, what: impl Into<String>, mend: impl Into<String>) {
        self.find(Gravity::Error, at, what.into(), mend.into());
    }

    pub(super) fn warning(&mut self, at: usize, what: impl Into<String>, mend: impl Into<String>) {
        self.find(Gravity::Warning, at, what.into(), mend.into());
    }

    fn find(&mut self, gravity: Gravity, at: usize, what: String, mend: String) {
        let line = self.line(at);
        self.mistakes.push(Mistake {
            line,
            gravity,
            what,
            mend,
        });
    }
}

/// A table of the file, with a name for messages: "the format", "turn 3".
pub(super) struct Table<'t> {
    pub(super) name: String,
    pub(super) at: usize,
    keys: &'t DeTable<'t>,
}

/// A value that was read, with the byte where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found<T> {
    pub(super) is: T,
    pub(super) at: usize,
}

impl<'t> Table<'t> {
    /// Takes a table whose keys must be among the known ones.
    pub(super) fn new(
        name: String,
        span: Range<usize>,
        keys: &'t DeTable<'t>,
        known: &[&str],
        findings: &mut Findings,
    ) -> Self {
        for (key, _) in keys {
            let word = key.get_ref().as_ref();
            if known.contains(&word) {
                continue;
            }
            let near = known
                .iter()
                .map(|known| (strsim::damerau_levenshtein(word, known), known))
                .filter(|(apart, known)| apart * 3 <= known.len())
                .min_by_key(|(apart, _)| *apart);
            let mend = near.map_or_else(
                || format!("remove it; the keys here are {}", known.join(", ")),
                |(_, near)| format!("did you mean `{near}`?"),
            );
            let what = format!("{name} has an unknown key `{}`", clip(word));
            findings.error(key.span().start, what, mend);
        }
        Self {
            name,
            at: span.start,
            keys,
        }
    }

    pub(super) fn get(&self, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.keys.get(key)
    }

    /// Gives a key that must be there.
    pub(super) fn needed(
        &self,
        key: &str,
        mend: &str,
        findings: &mut Findings,
    ) -> Option<&'t Spanned<DeValue<'t>>> {
        let value = self.get(key);
        if value.is_none() {
            findings.error(self.at, format!("{} has no `{key}`", self.name), mend);
        }
        value
    }

    /// Gives a number from a range.
    pub(super) fn number(
        &self,
        key: &str,
        range: RangeInclusive<u8>,
        findings: &mut Findings,
    ) -> Option<Found<u8>> {
        let value = self.get(key)?;
        let at = value.span().start;
        let number = integer(value.get_ref()).and_then(|number| u8::try_from(number).ok());
        let fits = number.filter(|number| range.contains(number));
        if fits.is_none() {
            let mend = format!(
                "write a whole number from {} to {}",
                range.start(),
                range.end()
            );
            findings.error(at, format!("`{key}` of {} does not fit", self.name), mend);
        }
        fits.map(|is| Found { is, at })
    }

    /// Gives a length from a range; what is not there is not found.
    pub(super) fn length(
        &self,
        key: &str,
        range: RangeInclusive<Length>,
        findings: &mut Findings,
    ) -> Option<Found<Length>> {
        let value = self.get(key)?;
        self.length_of(key, value, range, findings)
    }

    /// Reads a length: a number is seconds.
    pub(super) fn length_of(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        range: RangeInclusive<Length>,
        findings: &mut Findings,
    ) -> Option<Found<Length>> {
        let at = value.span().start;
        let what = || format!("`{key}` of {} does not fit", self.name);
        let length = match value.get_ref() {
            DeValue::String(text) => text.parse().ok(),
            other => integer(other)
                .and_then(|seconds| u32::try_from(seconds).ok())
                .map(Length::seconds),
        };
        let Some(length) = length else {
            findings.error(
                at,
                what(),
                "write seconds, or a text such as \"90s\", \"5m\", \"2d\"",
            );
            return None;
        };
        if !range.contains(&length) {
            let mend = format!("write from {} to {}", range.start(), range.end());
            findings.error(at, what(), mend);
            return None;
        }
        Some(Found { is: length, at })
    }

    /// Gives one of some words.
    pub(super) fn word<T: Copy>(
        &self,
        key: &str,
        words: &[(&str, T)],
        findings: &mut Findings,
    ) -> Option<Found<T>> {
        let value = self.get(key)?;
        let at = value.span().start;
        let word = value.get_ref().as_str();
        let found = word.and_then(|word| words.iter().find(|(known, _)| *known == word));
        if found.is_none() {
            let known: Vec<_> = words
                .iter()
                .map(|(word, _)| format!("\"{word}\""))
                .collect();
            let mend = format!("write {}", known.join(" or "));
            findings.error(
                at,
                format!("`{key}` of {} is none that is known", self.name),
                mend,
            );
        }
        found.map(|(_, is)| Found { is: *is, at })
    }

    /// Gives a name: a text, or a table of languages.
    pub(super) fn name(&self, findings: &mut Findings) -> Option<Name> {
        const MEND: &str = "write name = \"…\", or name = { en = \"…\", ko = \"…\" }";
        let value = self.needed("name", MEND, findings)?;
        let at = value.span().start;
        match value.get_ref() {
            DeValue::String(text) => Some(Name {
                text: self.name_text(text, at, findings)?,
                others: Vec::new(),
            }),
            DeValue::Table(languages) => {
                let mut others = Vec::new();
                for (tag, text) in languages {
                    let Some(name) = text.get_ref().as_str() else {
                        let what = format!("`name` of {} is no text", self.name);
                        findings.error(text.span().start, what, MEND);
                        return None;
                    };
                    let name = self.name_text(name, text.span().start, findings)?;
                    others.push((tag.get_ref().as_ref().into(), name));
                }
                let Some(first) = others
                    .iter()
                    .position(|(tag, _): &(Box<str>, _)| **tag == *"en")
                else {
                    let what = format!("`name` of {} is not said in English", self.name);
                    findings.error(at, what, MEND);
                    return None;
                };
                let (_, text) = others.remove(first);
                Some(Name { text, others })
            }
            _ => {
                findings.error(at, format!("`name` of {} is no text", self.name), MEND);
                None
            }
        }
    }

    fn name_text(&self, text: &str, at: usize, findings: &mut Findings) -> Option<Box<str>> {
        let text = text.trim();
        let wrong = text.is_empty()
            || text.chars().count() > MOST_NAME
            || text.chars().any(char::is_control);
        if wrong {
            let mend = format!("write one line of 1 to {MOST_NAME} characters");
            findings.error(at, format!("`name` of {} does not fit", self.name), mend);
            return None;
        }
        Some(text.into())
    }
}

fn integer(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// Shortens what is shown inside a message.
pub(super) fn clip(text: &str) -> String {
    const SHOWN: usize = 40;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
