//! The front matter: a small part of YAML between two lines of `---`.
//!
//! Any valid YAML of the right shape is read, within a budget; one form is written. A key that
//! cannot be read does not take the others with it. Invariant: what was written reads back the same.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_saphyr::{Error, MergeKeyPolicy, budget, options};

use super::super::check::Breach;
use super::super::{Brief, Dispute};
use super::source::{Source, number};

const FENCE: &str = "---";

const KEYS: [&str; 9] = [
    "slug",
    "title",
    "question",
    "motion",
    "language",
    "published",
    "source",
    "tags",
    "disputes",
];

/// How many keys may fail before the rest is given up.
const FAILURES: usize = 20;

/// Words that YAML may take for something else than words.
const SPECIAL: [&str; 9] = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Front {
    slug: Option<String>,
    title: Option<String>,
    question: Option<String>,
    motion: Option<String>,
    language: Option<String>,
    published: Option<String>,
    source: Option<String>,
    tags: Option<Vec<String>>,
    disputes: Option<Disputes>,
}

#[derive(Debug, Default)]
struct Disputes(Vec<Dispute>);

impl<'de> Deserialize<'de> for Disputes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Disputes;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("disputes as `key: \"sentence\"`")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Disputes, A::Error> {
                let mut disputes = Vec::new();
                while let Some((key, says)) = map.next_entry()? {
                    disputes.push(Dispute { key, says });
                }
                Ok(Disputes(disputes))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

/// Reads the front matter into a brief and gives the line, counted from 0, where the body begins.
pub(super) fn read(source: &Source, brief: &mut Brief, breaches: &mut Vec<Breach>) -> usize {
    let Some((lines, body)) = find(source) else {
        breaches.push(Breach::grave(
            Some(1),
            "the front matter is missing",
            "begin the file with `---`, the nine keys and `---` again",
        ));
        return 0;
    };
    if body == lines.end {
        breaches.push(Breach::grave(
            Some(1),
            "the front matter does not end",
            "put `---` on a line of its own after the last key",
        ));
    }
    let front = parse(source, lines.clone())
        .unwrap_or_else(|error| salvage(source, lines.clone(), &error, breaches));
    let places = places(source, lines);
    for (key, read) in KEYS.into_iter().zip(front.read_keys()) {
        if !read && !places.contains_key(key) {
            breaches.push(Breach::grave(
                None,
                format!("`{key}` is missing"),
                format!("write `{key}: {}` if it is not known", empty(key)),
            ));
        }
    }
    brief.slug = front.slug.unwrap_or_default();
    brief.title = front.title.unwrap_or_default();
    brief.question = front.question.unwrap_or_default();
    brief.motion = front.motion.unwrap_or_default();
    brief.language = front.language.unwrap_or_default();
    brief.published = front.published.unwrap_or_default();
    brief.source = front.source.unwrap_or_default();
    brief.tags = front.tags.unwrap_or_default();
    brief.disputes = front.disputes.unwrap_or_default().0;
    body
}

/// Finds the line, counted from 1, of each key of the front matter.
pub(super) fn key_lines(source: &Source) -> HashMap<&'static str, u32> {
    find(source).map_or_else(HashMap::new, |(lines, _)| places(source, lines))
}

impl Front {
    /// Tells which keys have a value, in the order of [`KEYS`].
    fn read_keys(&self) -> [bool; KEYS.len()] {
        [
            self.slug.is_some(),
            self.title.is_some(),
            self.question.is_some(),
            self.motion.is_some(),
            self.language.is_some(),
            self.published.is_some(),
            self.source.is_some(),
            self.tags.is_some(),
            self.disputes.is_some(),
        ]
    }

    fn or(self, other: Self) -> Self {
        Self {
            slug: self.slug.or(other.slug),
            title: self.title.or(other.title),
            question: self.question.or(other.question),
            motion: self.motion.or(other.motion),
            language: self.language.or(other.language),
            published: self.published.or(other.published),
            source: self.source.or(other.source),
            tags: self.tags.or(other.tags),
            disputes: self.disputes.or(other.disputes),
        }
    }
}

/// Finds the lines between the fences, and the line after the second one. Without a second fence
/// the front matter ends at the first blank line.
fn find(source: &Source) -> Option<(Range<usize>, usize)> {
    if source.len() == 0 || source.line(0).trim_end() != FENCE {
        return None;
    }
    if let Some(end) = (1..source.len()).find(|&line| source.line(line).trim_end() == FENCE) {
        return Some((1..end, end + 1));
    }
    let end = (1..source.len())
        .find(|&line| source.trimmed(line).is_empty())
        .unwrap_or(source.len());
    Some((1..end, end))
}

fn parse(source: &Source, lines: Range<usize>) -> Result<Front, Error> {
    let text = &source.text[source.range(lines.start).start..source.range(lines.end).start];
    if text.trim().is_empty() {
        return Ok(Front::default());
    }
    let options = options! {
        with_snippet: false,
        strict_booleans: true,
        merge_keys: MergeKeyPolicy::Error,
        budget: budget! {
            flow_nesting_limit: 8,
            max_depth: 8,
            max_documents: 1,
            max_events: 20_000,
            max_nodes: 10_000,
            max_aliases: 0,
            max_anchors: 0,
            max_total_scalar_bytes: 1 << 20,
        },
    };
    serde_saphyr::from_str_with_options(text, options)
}

/// Reads what can be read key by key when the whole cannot.
fn salvage(
    source: &Source,
    lines: Range<usize>,
    error: &Error,
    breaches: &mut Vec<Breach>,
) -> Front {
    let starts: Vec<usize> = lines
        .clone()
        .filter(|&line| line == lines.start || key_of(source.line(line)).is_some())
        .chain([lines.end])
        .collect();
    let mut front = Front::default();
    let mut failed = 0;
    for pair in starts.windows(2) {
        match parse(source, pair[0]..pair[1]) {
            Ok(part) => front = front.or(part),
            Err(error) => {
                breaches.push(unreadable(&error, pair[0]));
                failed += 1;
            }
        }
        if failed == FAILURES {
            break;
        }
    }
    if failed == 0 {
        breaches.push(unreadable(error, lines.start));
    }
    front
}

fn unreadable(error: &Error, from: usize) -> Breach {
    let line = error
        .location()
        .and_then(|place| usize::try_from(place.line()).ok())
        .map_or(from, |line| from + line.saturating_sub(1));
    let reason = error.without_snippet().to_string();
    let reason = reason.lines().next().unwrap_or_default();
    Breach::grave(
        Some(number(line)),
        format!("the front matter cannot be read here ({reason})"),
        "write `key: \"words\"`, with a backslash before a double quote among the words",
    )
}

fn places(source: &Source, lines: Range<usize>) -> HashMap<&'static str, u32> {
    let mut places = HashMap::new();
    for line in lines {
        if let Some(key) = KEYS
            .into_iter()
            .find(|&key| key_of(source.line(line)) == Some(key))
        {
            places.entry(key).or_insert(number(line));
        }
    }
    places
}

/// Gives the key with which a line of the outermost level begins.
fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(':')?;
    let plain = key
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    (plain && !key.is_empty()).then_some(key)
}

fn empty(key: &str) -> &'static str {
    match key {
        "tags" => "[]",
        "disputes" => "{}",
        _ => "\"\"",
    }
}

/// Writes the front matter in its one form, fences included.
pub(super) fn write(brief: &Brief) -> String {
    let tags: Vec<String> = brief.tags.iter().map(|tag| word(tag)).collect();
    let mut front = format!(
        "{FENCE}\nslug: {}\ntitle: {}\nquestion: {}\nmotion: {}\nlanguage: {}\npublished: {}\n\
         source: {}\ntags: [{}]\ndisputes:",
        word(&brief.slug),
        quoted(&brief.title),
        quoted(&brief.question),
        quoted(&brief.motion),
        word(&brief.language),
        day(&brief.published),
        quoted(&brief.source),
        tags.join(", "),
    );
    if brief.disputes.is_empty() {
        front.push_str(" {}");
    }
    for dispute in &brief.disputes {
        front.push_str("\n  ");
        front.push_str(&word(&dispute.key));
        front.push_str(": ");
        front.push_str(&quoted(&dispute.says));
    }
    front.push('\n');
    front.push_str(FENCE);
    front.push('\n');
    front
}

/// Leaves a short name bare where YAML cannot mistake it.
fn word(text: &str) -> String {
    let bare = text.starts_with(char::is_alphabetic)
        && text
            .chars()
            .all(|letter| letter.is_alphanumeric() || letter == '-')
        && !SPECIAL.contains(&text.to_lowercase().as_str());
    if bare { text.to_owned() } else { quoted(text) }
}

/// Leaves a day bare.
fn day(text: &str) -> String {
    let shaped = text.len() == "2026-02-01".len()
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if shaped {
        text.to_owned()
    } else {
        quoted(text)
    }
}

fn quoted(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => written.extend(['\\', letter]),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            _ if is_hidden(letter) => {
                written.extend(format!("\\U{:08X}", u32::from(letter)).chars());
            }
            _ => written.push(letter),
        }
    }
    written.push('"');
    written
}

/// Tells whether YAML forbids a character as it is, or takes it for the end of a line.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
}
