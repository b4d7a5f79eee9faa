//! Embeds: their parts, and the 6000 characters that all embeds of a message share.

use serde_json::Value;

use super::{Length, Violations, join};

const LINKS: [&str; 2] = ["http", "https"];
const FILES: [&str; 3] = ["http", "https", "attachment"];

/// What an embed can show; one of them it must have.
const PARTS: [&str; 7] = [
    "title",
    "description",
    "fields",
    "footer",
    "author",
    "image",
    "thumbnail",
];

/// Checks the embeds of a message.
pub(super) fn embeds(found: &mut Violations, body: &Value) {
    let list = found.list(body, "", "embeds", 10);
    let mut total = 0;
    for (nth, embed) in list.iter().enumerate() {
        let at = join("embeds", nth);
        if found.object(embed, &at) {
            total += size(embed);
            check(found, embed, &at);
            if total > 6000 {
                let message = "Embed size exceeds maximum size of 6000";
                found.add(&at, "MAX_EMBED_SIZE_EXCEEDED", message);
                total = 0;
            }
        }
    }
}

fn check(found: &mut Violations, embed: &Value, at: &str) {
    let shows = |key: &str| match &embed[key] {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(list) => !list.is_empty(),
        _ => true,
    };
    if !PARTS.into_iter().any(shows) {
        let at = join(at, "description");
        found.add(&at, "BASE_TYPE_REQUIRED", "This field is required");
    }
    found.text(embed, at, "title", Length::up_to(256));
    found.text(embed, at, "description", Length::up_to(4096));
    found.url(embed, at, "url", &LINKS);
    found.integer(embed, at, "color", 0..=0x00FF_FFFF);
    if let Some(text) = found.text(embed, at, "timestamp", Length::up_to(64))
        && text.parse::<jiff::Timestamp>().is_err()
    {
        let message = format!("Could not parse {text}. Should be ISO8601.");
        found.add(&join(at, "timestamp"), "DATE_TIME_TYPE_PARSE", message);
    }
    part(found, embed, at, "footer", |found, footer, at| {
        found.text(footer, at, "text", Length::required(1, 2048));
        found.url(footer, at, "icon_url", &FILES);
    });
    part(found, embed, at, "author", |found, author, at| {
        found.text(author, at, "name", Length::required(1, 256));
        found.url(author, at, "url", &LINKS);
        found.url(author, at, "icon_url", &FILES);
    });
    for key in ["image", "thumbnail"] {
        part(found, embed, at, key, |found, image, at| {
            found.url(image, at, "url", &FILES);
        });
    }
    for (nth, field) in found.list(embed, at, "fields", 25).iter().enumerate() {
        let at = join(&join(at, "fields"), nth);
        if found.object(field, &at) {
            found.text(field, &at, "name", Length::required(1, 256));
            found.text(field, &at, "value", Length::required(1, 1024));
            found.boolean(field, &at, "inline");
        }
    }
}

fn part(
    found: &mut Violations,
    embed: &Value,
    at: &str,
    key: &str,
    check: impl FnOnce(&mut Violations, &Value, &str),
) {
    let at = join(at, key);
    if !embed[key].is_null() && found.object(&embed[key], &at) {
        check(found, &embed[key], &at);
    }
}

/// Counts what Discord counts: title, description, names and values of fields, footer, author.
fn size(embed: &Value) -> usize {
    let count = |value: &Value| value.as_str().map_or(0, |text| text.trim().chars().count());
    let fields = embed["fields"].as_array().map_or(&[][..], Vec::as_slice);
    count(&embed["title"])
        + count(&embed["description"])
        + count(&embed["footer"]["text"])
        + count(&embed["author"]["name"])
        + fields
            .iter()
            .map(|field| count(&field["name"]) + count(&field["value"]))
            .sum::<usize>()
}
