//! A text of a message as Discord shows it: mentions, moments, emoji, code.

use serde_json::Value;

use super::{list, name};

/// Writes a text as Discord shows it: mentions and moments resolved (`<@id>`, `<#id>`, `<@&id>`,
/// `<t:seconds:style>`, `</name:id>`, `<:emoji:id>`), escaped signs plain, code as it stands.
pub(super) fn marked(text: &str, message: &Value) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(['<', '\\', '`']) {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        if let Some(length) = code(from) {
            out.push_str(&from[..length]);
            rest = &from[length..];
        } else if let Some(sign) = escaped(from) {
            out.push(sign);
            rest = &from[1 + sign.len_utf8()..];
        } else if let Some((plain, after)) = resolved(from, message) {
            out.push_str(&plain);
            rest = after;
        } else {
            // All three signs are one byte long; a run of backticks without an end is passed whole.
            let length = ticks(from).max(1);
            out.push_str(&from[..length]);
            rest = &from[length..];
        }
    }
    out.push_str(rest);
    out
}

/// Gives the length of the code at the start of a text: it ends at as many backticks as it begins
/// with.
fn code(text: &str) -> Option<usize> {
    let opening = ticks(text);
    if opening == 0 {
        return None;
    }
    let mut at = opening;
    loop {
        at += text[at..].find('`')?;
        let run = ticks(&text[at..]);
        at += run;
        if run == opening {
            return Some(at);
        }
    }
}

fn ticks(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// Gives the sign after a backslash at the start of a text; before letters, digits and spaces a
/// backslash is itself.
fn escaped(text: &str) -> Option<char> {
    let sign = text.strip_prefix('\\')?.chars().next()?;
    let itself = sign.is_ascii_alphanumeric() || sign.is_whitespace();
    (!itself).then_some(sign)
}

/// Resolves the mark at the start of a text, and gives what comes after it.
fn resolved<'a>(text: &'a str, message: &Value) -> Option<(String, &'a str)> {
    let (inner, after) = text.strip_prefix('<')?.split_once('>')?;
    Some((mark(inner, message)?, after))
}

fn mark(inner: &str, message: &Value) -> Option<String> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    if let Some(moment) = inner.strip_prefix("t:") {
        let (seconds, style) = moment.split_once(':').unwrap_or((moment, "f"));
        let at = jiff::Timestamp::from_second(seconds.parse().ok()?).ok()?;
        let seen = (style == "R").then(|| seen_at(message)).flatten();
        return Some(seen.map_or_else(|| minute(at), |seen| apart(at, seen)));
    }
    if let Some(id) = inner.strip_prefix("@&").filter(|it| digits(it)) {
        return Some(format!("@role {id}"));
    }
    if let Some(id) = inner
        .strip_prefix('@')
        .map(|it| it.trim_start_matches('!'))
        .filter(|it| digits(it))
    {
        let mentioned = list(&message["mentions"]).iter().find(|it| it["id"] == id);
        return Some(
            mentioned.map_or_else(|| "@someone".to_owned(), |it| format!("@{}", name(it))),
        );
    }
    if inner.strip_prefix('#').is_some_and(digits) {
        return Some("#channel".to_owned());
    }
    if let Some((command, id)) = inner.strip_prefix('/').and_then(|it| it.rsplit_once(':')) {
        return digits(id).then(|| format!("/{command}"));
    }
    let emoji = inner
        .strip_prefix("a:")
        .or_else(|| inner.strip_prefix(':'))?;
    let (emoji, id) = emoji.split_once(':')?;
    digits(id).then(|| format!(":{emoji}:"))
}

pub(super) fn minute(at: jiff::Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

/// Gives the moment at which a message stood as it does: its last edit, or its sending.
fn seen_at(message: &Value) -> Option<jiff::Timestamp> {
    let edited = message["edited_timestamp"].as_str();
    edited
        .or_else(|| message["timestamp"].as_str())?
        .parse()
        .ok()
}

/// Says how far a moment lies from another, in the steps in which Discord counts: "in 2 days".
fn apart(at: jiff::Timestamp, from: jiff::Timestamp) -> String {
    const STEPS: [(u64, u64, &str); 6] = [
        (45, 1, "second"),
        (45 * 60, 60, "minute"),
        (22 * 3_600, 3_600, "hour"),
        (26 * 86_400, 86_400, "day"),
        (320 * 86_400, 30 * 86_400, "month"),
        (u64::MAX, 365 * 86_400, "year"),
    ];
    let seconds = at.as_second() - from.as_second();
    let far = seconds.unsigned_abs();
    if far == 0 {
        return "now".to_owned();
    }
    let (_, length, name) = STEPS
        .into_iter()
        .find(|(below, ..)| far < *below)
        .unwrap_or(STEPS[5]);
    let count = ((far + length / 2) / length).max(1);
    let count = if count == 1 {
        format!("{} {name}", if name == "hour" { "an" } else { "a" })
    } else {
        format!("{count} {name}s")
    };
    if seconds < 0 {
        format!("{count} ago")
    } else {
        format!("in {count}")
    }
}
