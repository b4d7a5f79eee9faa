//! A message as a person sees it, in plain text that is the same on every run.
//!
//! It reads Discord's message object and nothing else. Identifiers and addresses of files, which
//! differ between runs, are not shown.

mod marked;

use std::fmt::Write as _;

use serde_json::Value;

use self::marked::{marked, minute};

/// Writes a message as a person would see it, one line feed at the end.
///
/// ```
/// let message = serde_json::json!({
///     "author": {"username": "Rostrum", "bot": true},
///     "content": "Opens <t:0:F>.",
///     "components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "Another"}]}],
/// });
/// assert_eq!(
///     rostrum::playground::transcript::render(&message),
///     "Rostrum [APP]\n  Opens 1970-01-01 00:00 UTC.\n  [Another]\n",
/// );
/// ```
pub fn render(message: &Value) -> String {
    let mut page = Page::default();
    page.lines.push(headline(message));
    let loading = message["flags"].as_u64().unwrap_or(0) & 1 << 7 != 0;
    if loading {
        page.text("is thinking…");
    }
    page.text(&marked(text(&message["content"]), message));
    for embed in list(&message["embeds"]) {
        embed_card(&mut page, embed, message);
    }
    for file in list(&message["attachments"]) {
        attachment(&mut page, file);
    }
    for component in list(&message["components"]) {
        block(&mut page, component, message);
    }
    if !message["edited_timestamp"].is_null() {
        page.text("(edited)");
    }
    let mut written = page.lines.join("\n");
    written.push('\n');
    written
}

/// Writes a form as a person would see it before filling it in, one line feed at the end.
pub fn form(modal: &Value) -> String {
    let mut page = Page::default();
    page.lines.push(format!("[form] {}", text(&modal["title"])));
    for part in list(&modal["components"]) {
        match part["type"].as_u64() {
            Some(18) => field(&mut page, &part["component"], text(&part["label"])),
            Some(10) => page.text(text(&part["content"])),
            _ => {
                for inner in list(&part["components"]) {
                    field(&mut page, inner, text(&inner["label"]));
                }
            }
        }
    }
    let mut written = page.lines.join("\n");
    written.push('\n');
    written
}

/// The lines of a rendering; all but the first are indented.
#[derive(Default)]
struct Page {
    lines: Vec<String>,
}

impl Page {
    /// Adds a text of any number of lines; an empty one adds nothing.
    fn text(&mut self, text: &str) {
        self.prefixed("", text);
    }

    /// Adds a line of a card.
    fn bar(&mut self, text: &str) {
        self.prefixed("| ", text);
    }

    fn prefixed(&mut self, prefix: &str, text: &str) {
        if !text.is_empty() {
            for line in text.lines() {
                self.lines
                    .push(format!("  {prefix}{line}").trim_end().to_owned());
            }
        }
    }
}

fn headline(message: &Value) -> String {
    let author = &message["author"];
    let mut line = name(author).to_owned();
    if author["bot"] == true {
        line.push_str(" [APP]");
    }
    let metadata = &message["interaction_metadata"];
    if metadata.is_object() {
        let who = name(&metadata["user"]);
        // Writing to a string cannot fail.
        let _ = match metadata["name"].as_str() {
            Some(command) => write!(line, ", answering /{command} of {who}"),
            None => write!(line, ", answering {who}"),
        };
    }
    if message["flags"].as_u64().unwrap_or(0) & 1 << 6 != 0 {
        line.push_str(" (only you can see this)");
    }
    line
}

fn embed_card(page: &mut Page, embed: &Value, message: &Value) {
    if let Some(colour) = embed["color"].as_u64() {
        page.bar(&format!("({})", colour_name(colour)));
    }
    // Discord shows the names of authors and footers as plain text.
    page.bar(text(&embed["author"]["name"]));
    let title = marked(text(&embed["title"]), message);
    match embed["url"].as_str() {
        Some(url) if !title.is_empty() => page.bar(&format!("# {title} <{url}>")),
        _ if !title.is_empty() => page.bar(&format!("# {title}")),
        _ => {}
    }
    page.bar(&marked(text(&embed["description"]), message));
    for field in list(&embed["fields"]) {
        page.bar(&format!("{}:", marked(text(&field["name"]), message)));
        page.prefixed("|   ", &marked(text(&field["value"]), message));
    }
    for key in ["image", "thumbnail"] {
        if let Some(url) = embed[key]["url"].as_str() {
            let file = url
                .split('?')
                .next()
                .unwrap_or(url)
                .rsplit('/')
                .next()
                .unwrap_or(url);
            page.bar(&format!("[{key}: {file}]"));
        }
    }
    let footer = text(&embed["footer"]["text"]);
    let when = embed["timestamp"]
        .as_str()
        .and_then(|it| it.parse().ok())
        .map(minute);
    match (footer.is_empty(), when) {
        (false, Some(when)) => page.bar(&format!("-- {footer} · {when}")),
        (false, None) => page.bar(&format!("-- {footer}")),
        (true, Some(when)) => page.bar(&format!("-- {when}")),
        (true, None) => {}
    }
}

fn attachment(page: &mut Page, file: &Value) {
    let name = text(&file["filename"]);
    match file["description"].as_str() {
        Some(alt) => page.text(&format!("[file: {name}, \"{alt}\"]")),
        None => page.text(&format!("[file: {name}]")),
    }
}

fn block(page: &mut Page, component: &Value, message: &Value) {
    let inner = list(&component["components"]);
    match component["type"].as_u64() {
        Some(1) => {
            let buttons: Vec<String> = inner
                .iter()
                .filter(|it| it["type"] == 2)
                .map(button)
                .collect();
            page.text(&buttons.join(" "));
            for menu in inner.iter().filter(|it| it["type"] != 2) {
                self::menu(page, menu);
            }
        }
        Some(2) => page.text(&button(component)),
        Some(9) => {
            for part in inner {
                block(page, part, message);
            }
            block(page, &component["accessory"], message);
        }
        Some(10) => page.text(&marked(text(&component["content"]), message)),
        Some(11) => media(page, component),
        Some(12) => {
            for item in list(&component["items"]) {
                media(page, item);
            }
        }
        Some(13) => page.text("[file]"),
        Some(14) => page.text("---"),
        Some(17) => {
            let mut card = Page::default();
            for part in inner {
                block(&mut card, part, message);
            }
            for line in card.lines {
                page.bar(&line[2.min(line.len())..]);
            }
        }
        _ => {}
    }
}

fn media(page: &mut Page, item: &Value) {
    match item["description"].as_str() {
        Some(alt) => page.text(&format!("[picture: \"{alt}\"]")),
        None => page.text("[picture]"),
    }
}

fn button(button: &Value) -> String {
    let emoji = text(&button["emoji"]["name"]);
    let label = format!("{emoji} {}", text(&button["label"]));
    let label = label.trim();
    if let Some(url) = button["url"].as_str() {
        return format!("[{label} -> {url}]");
    }
    if button["disabled"] == true {
        format!("[{label} (off)]")
    } else {
        format!("[{label}]")
    }
}

fn menu(page: &mut Page, menu: &Value) {
    let hint = menu["placeholder"].as_str().unwrap_or("Make a selection");
    let off = if menu["disabled"] == true {
        " (off)"
    } else {
        ""
    };
    page.text(&format!("[{hint} v]{off}"));
    for option in list(&menu["options"]) {
        let chosen = if option["default"] == true {
            "(x)"
        } else {
            "( )"
        };
        let label = text(&option["label"]);
        match option["description"].as_str() {
            Some(more) => page.text(&format!("  {chosen} {label}: {more}")),
            None => page.text(&format!("  {chosen} {label}")),
        }
    }
}

fn field(page: &mut Page, field: &Value, label: &str) {
    let star = if field["required"] == false { "" } else { "*" };
    let hint = field["value"]
        .as_str()
        .or_else(|| field["placeholder"].as_str())
        .unwrap_or("");
    page.text(format!("{label}{star}: {hint}").trim_end());
    for option in list(&field["options"]) {
        page.text(&format!("  ( ) {}", text(&option["label"])));
    }
}

/// Gives the word for a colour by its hue, and its digits.
fn colour_name(colour: u64) -> String {
    let part = |shift: u64| i64::try_from(colour >> shift & 0xFF).unwrap_or(0);
    let (red, green, blue) = (part(16), part(8), part(0));
    let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
    let spread = most - least;
    let word = if spread < 24 {
        match most {
            0..64 => "black",
            64..208 => "grey",
            _ => "white",
        }
    } else {
        let hue = if most == red {
            60 * (green - blue) / spread
        } else if most == green {
            120 + 60 * (blue - red) / spread
        } else {
            240 + 60 * (red - green) / spread
        };
        match hue.rem_euclid(360) {
            15..45 => "orange",
            45..70 => "yellow",
            70..165 => "green",
            165..260 => "blue",
            260..345 => "purple",
            _ => "red",
        }
    };
    format!("{word} #{colour:06x}")
}

fn name(user: &Value) -> &str {
    user["global_name"]
        .as_str()
        .or_else(|| user["username"].as_str())
        .unwrap_or("someone")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn how_far_a_moment_is_counts_from_the_message() {
        let sent = json!("2026-02-02T10:00:00.000000+00:00");
        let seen = |seconds: i64| {
            let content = format!("<t:{}:R>", 1_770_026_400 + seconds);
            marked(&content, &json!({"timestamp": sent}))
        };
        for (seconds, words) in [
            (30 * 60, "in 30 minutes"),
            (3_600, "in an hour"),
            (86_400, "in a day"),
            (7 * 86_400, "in 7 days"),
            (20, "in 20 seconds"),
            (0, "now"),
            (-90 * 60, "2 hours ago"),
            (-400 * 86_400, "a year ago"),
        ] {
            assert_eq!(seen(seconds), words);
        }
        let bare = marked("<t:1770026400:R>", &json!({}));
        assert_eq!(bare, "2026-02-02 10:00 UTC");
    }

    #[test]
    fn a_full_message_reads_as_a_person_sees_it() {
        let message = json!({
            "author": {"username": "rostrum", "bot": true},
            "flags": 64,
            "interaction_metadata": {"name": "argument", "user": {"global_name": "Jiwoo"}},
            "content": "For <@7>, <@8> in <#9>: </help:1> <:yes:2> a < b <t:1770026400:R>",
            "mentions": [{"id": "7", "global_name": "Amara"}],
            "embeds": [{
                "color": 0x2F_6F_DB,
                "title": "The win is in a minor category",
                "description": "Its support.\nMore of it.",
                "fields": [{"name": "Article", "value": "Golden"}],
                "image": {"url": "http://127.0.0.1:1/attachments/1/2/chart.png?hm=x"},
                "footer": {"text": "2 of 9"},
            }],
            "attachments": [{"filename": "tally.png", "description": "For 3, against 2"}],
            "components": [
                {"type": 1, "components": [
                    {"type": 2, "style": 1, "label": "Another", "emoji": {"name": "▲"}},
                    {"type": 2, "style": 2, "label": "Other side", "disabled": true},
                    {"type": 2, "style": 5, "label": "Source", "url": "https://example.org"},
                ]},
                {"type": 1, "components": [{"type": 3, "placeholder": "Stance", "options": [
                    {"label": "For", "default": true},
                    {"label": "Against", "description": "The motion fails"},
                ]}]},
            ],
            "edited_timestamp": "2026-02-02T10:00:00.000000+00:00",
        });
        assert_eq!(
            render(&message),
            "\
rostrum [APP], answering /argument of Jiwoo (only you can see this)
  For @Amara, @someone in #channel: /help :yes: a < b now
  | (blue #2f6fdb)
  | # The win is in a minor category
  | Its support.
  | More of it.
  | Article:
  |   Golden
  | [image: chart.png]
  | -- 2 of 9
  [file: tally.png, \"For 3, against 2\"]
  [▲ Another] [Other side (off)] [Source -> https://example.org]
  [Stance v]
    (x) For
    ( ) Against: The motion fails
  (edited)
"
        );
    }

    #[test]
    fn escaped_signs_are_plain_and_name_nobody() {
        let shown = |text: &str| marked(text, &json!({"mentions": [{"id": "1", "username": "a"}]}));
        for (written, seen) in [
            (r"\*not bold\* \_nor\_ \# this", "*not bold* _nor_ # this"),
            (r"\<@1> but <@1> and \\<@1>", r"<@1> but @a and \@a"),
            (r"\<t:0:F> \</help:1>", "<t:0:F> </help:1>"),
            (r"C:\new \ 1\", r"C:\new \ 1\"),
            (r"\é \👍", "é 👍"),
            (r"`\* <@1>` \*", r"`\* <@1>` *"),
            (r"``a ` \*`` ```\_``` \_", r"``a ` \*`` ```\_``` _"),
            (r"\`\*\` ` \* <@1>", "`*` ` * @a"),
            (r"``\*` <@1>", "``*` @a"),
        ] {
            assert_eq!(shown(written), seen, "{written}");
        }
    }

    #[test]
    fn authors_and_footers_of_embeds_are_plain_text() {
        let message = json!({
            "author": {"username": "x"},
            "mentions": [{"id": "1", "username": "a"}],
            "embeds": [{
                "author": {"name": r"\*A <@1>"},
                "description": r"\*B <@1>",
                "footer": {"text": r"\*C <t:0:F>"},
            }],
        });
        assert_eq!(
            render(&message),
            "x\n  | \\*A <@1>\n  | *B @a\n  | -- \\*C <t:0:F>\n"
        );
    }

    #[test]
    fn components_alone_make_a_message_too() {
        let words = |text: &str| json!({"type": 10, "content": text});
        let message = json!({
            "author": {"username": "x"},
            "components": [
                {"type": 17, "components": [words("# Card"), {"type": 14}, words("body")]},
                {"type": 9, "components": [words("side")], "accessory": {"type": 2, "label": "Go"}},
            ],
        });
        assert_eq!(
            render(&message),
            "x\n  | # Card\n  | ---\n  | body\n  side\n  [Go]\n"
        );
    }

    #[test]
    fn a_form_shows_its_fields() {
        let modal = json!({"title": "Why?", "components": [
            {"type": 1, "components": [{"type": 4, "label": "Reason", "placeholder": "One line"}]},
            {"type": 18, "label": "More", "component": {"type": 4, "required": false}},
        ]});
        assert_eq!(form(&modal), "[form] Why?\n  Reason*: One line\n  More:\n");
    }

    #[test]
    fn colours_have_words() {
        for (colour, word) in [
            (0x001F_77B4, "blue"),
            (0x00FF_7F0E, "orange"),
            (0x00E6_9F00, "orange"),
            (0x0000_72B2, "blue"),
            (0x00F0_E442, "yellow"),
            (0x00D6_2728, "red"),
            (0x002C_A02C, "green"),
            (0x0080_8080, "grey"),
            (0x0094_67BD, "purple"),
        ] {
            assert!(
                colour_name(colour).starts_with(word),
                "{colour:06x} {}",
                colour_name(colour)
            );
        }
    }

    #[test]
    fn anything_at_all_can_be_rendered() {
        for odd in [
            json!(null),
            json!([]),
            json!({"content": 7, "embeds": {}, "components": [[]]}),
        ] {
            assert!(render(&odd).ends_with('\n'));
        }
        let hostile =
            json!({"content": "<<@>><t:><t:999999999999999999> <", "embeds": [{"color": 1e9}]});
        assert_eq!(
            render(&hostile),
            "someone\n  <<@>><t:><t:999999999999999999> <\n"
        );
    }
}
