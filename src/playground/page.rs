//! The page: its files, compiled in, and who gets to see it.
//!
//! It is made of plain modules and style sheets, so there is nothing to build and nothing to fetch from
//! elsewhere; its policy lets it speak to this playground alone. Without script it is a plain index.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::{Arc, LazyLock};

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::door::{cookie, has_key, same_secret};
use super::ground::Ground;
use super::people;
use super::world::{World, seed};

const POLICY: &str = "default-src 'self'; object-src 'none'; form-action 'none'; \
    base-uri 'none'; frame-ancestors 'none'";

const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";
const DRAWING: &str = "image/svg+xml";

/// The page's files with their types.
const FILES: [(&str, &str, &str); 31] = [
    ("api.js", SCRIPT, include_str!("page/api.js")),
    ("base.css", STYLE, include_str!("page/base.css")),
    ("channels.js", SCRIPT, include_str!("page/channels.js")),
    ("clockbar.js", SCRIPT, include_str!("page/clockbar.js")),
    ("components.js", SCRIPT, include_str!("page/components.js")),
    ("composer.js", SCRIPT, include_str!("page/composer.js")),
    ("dom.js", SCRIPT, include_str!("page/dom.js")),
    ("draft.js", SCRIPT, include_str!("page/draft.js")),
    ("drawers.js", SCRIPT, include_str!("page/drawers.js")),
    ("embed.js", SCRIPT, include_str!("page/embed.js")),
    ("files.js", SCRIPT, include_str!("page/files.js")),
    ("form.js", SCRIPT, include_str!("page/form.js")),
    ("icon.svg", DRAWING, include_str!("page/icon.svg")),
    ("inspector.js", SCRIPT, include_str!("page/inspector.js")),
    ("list.js", SCRIPT, include_str!("page/list.js")),
    ("main.js", SCRIPT, include_str!("page/main.js")),
    ("markdown.js", SCRIPT, include_str!("page/markdown.js")),
    ("marks.js", SCRIPT, include_str!("page/marks.js")),
    ("menus.js", SCRIPT, include_str!("page/menus.js")),
    ("message.css", STYLE, include_str!("page/message.css")),
    ("message.js", SCRIPT, include_str!("page/message.js")),
    ("options.js", SCRIPT, include_str!("page/options.js")),
    ("people.js", SCRIPT, include_str!("page/people.js")),
    ("popup.js", SCRIPT, include_str!("page/popup.js")),
    ("rights.js", SCRIPT, include_str!("page/rights.js")),
    ("start.js", SCRIPT, include_str!("page/start.js")),
    ("store.js", SCRIPT, include_str!("page/store.js")),
    ("suggest.js", SCRIPT, include_str!("page/suggest.js")),
    ("thread.js", SCRIPT, include_str!("page/thread.js")),
    ("time.js", SCRIPT, include_str!("page/time.js")),
    ("write.css", STYLE, include_str!("page/write.css")),
];

/// The files as they are served, with the tags by which a browser knows what it has.
static SERVED: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let serve = |(_, _, text): &(&str, &str, &str)| {
        let text = without_comments(text);
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        let tag = format!("\"{:016x}\"", hasher.finish());
        (text, tag)
    };
    FILES.iter().map(serve).collect()
});

/// Where the plain index stands in the page.
const PLAIN: &str = "<!--plain-->";
/// Where the guild's name stands in it.
const GUILD: &str = "<!--guild-->";
/// Where it names who acts.
const WHO: &str = "<!--as-->";
/// Where it names the channel that the address asks for.
const ROOM: &str = "<!--in-->";
/// Where it holds how things stand; what comes later is told on the line.
const NEWS: &str = "<!--news-->";
/// Where a browser reads what else it will need, so that it asks for all at once.
const AHEAD: &str = "<!--ahead-->";

/// Shows the page to who has the key; a key in the address becomes a cookie and disappears.
pub(crate) async fn index(
    State(ground): State<Arc<Ground>>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    if query
        .get("key")
        .is_some_and(|said| same_secret(said, &ground.key))
    {
        let rest = rest_of_address(&query);
        let headers = [
            (header::SET_COOKIE, cookie(&ground)),
            (header::LOCATION, format!("/{rest}")),
            (header::CACHE_CONTROL, "no-store".to_owned()),
        ];
        return (StatusCode::SEE_OTHER, headers).into_response();
    }
    if !has_key(&ground, &headers) {
        let html = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
            <title>Playground</title><link rel=\"icon\" href=\"/page/icon.svg\"></head><body><main><h1>Playground</h1>\
            <p>This playground opens with the address that it printed when it started: \
            the one that ends in <code>?key=…</code>.</p></main></body></html>";
        return (StatusCode::UNAUTHORIZED, page(html.to_owned())).into_response();
    }
    let connected = ground.sessions().connected();
    let plain = ground.look(|world| describe(world, &ground.origin(), connected));
    let (who, room, news) = ground.look(|world| {
        let asked = query.get("as").and_then(|said| world.person(said));
        let member = asked.or_else(|| world.members.first());
        let who = member.map_or("", |it| it.user.shown.as_str());
        let room = query.get("channel").zip(member).and_then(|(said, member)| {
            let found = world.channel_for(member.user.id, said)?;
            Some(found.id.to_string())
        });
        let news = people::news(&ground, world, who, world.last_happened());
        (
            who.to_owned(),
            room.unwrap_or_default(),
            news.map_or_else(String::new, |(text, _)| text),
        )
    });
    let html = include_str!("page/index.html")
        .replace(PLAIN, &plain)
        .replace(GUILD, &escaped(seed::GUILD_NAME))
        .replace(WHO, &escaped(&who))
        .replace(ROOM, &room)
        .replace(NEWS, &escaped(&news))
        .replace(AHEAD, &ahead(&who, &room));
    page(html)
}

/// Serves one of the page's files; a browser that has it is told so.
pub(crate) async fn file(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let mut files = FILES.iter().zip(SERVED.iter());
    let Some(((_, kind, _), (text, tag))) = files.find(|((known, ..), _)| *known == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let known = headers.get(header::IF_NONE_MATCH);
    let fresh = known.is_some_and(|it| it.as_bytes() == tag.as_bytes());
    let headers = [
        (header::CONTENT_TYPE, (*kind).to_owned()),
        (header::ETAG, tag.clone()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    if fresh {
        (StatusCode::NOT_MODIFIED, headers).into_response()
    } else {
        (headers, text.as_str()).into_response()
    }
}

/// Leaves away the lines that are only a comment: who reads the code reads it in the repository. Empty
/// lines stand for them, so that a browser counts lines as the file does.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.lines() {
        let words = line.trim();
        let begins = words.starts_with("/*");
        if !(inside || begins || words.starts_with("//")) {
            out.push_str(line);
        }
        inside = (inside || begins) && !words.ends_with("*/");
        out.push('\n');
    }
    out
}

/// Names the modules, and the calls that the page makes first.
fn ahead(who: &str, room: &str) -> String {
    let mut html = String::new();
    for (name, ..) in FILES.iter().filter(|(_, kind, _)| *kind == SCRIPT) {
        // Writing to a string cannot fail.
        let _ = writeln!(html, "<link rel=\"modulepreload\" href=\"/page/{name}\">");
    }
    let who: String = who.bytes().map(percent).collect();
    let place = match room {
        "" => String::new(),
        id => format!("&amp;channel={id}"),
    };
    let calls = [
        "members".to_owned(),
        "roles".to_owned(),
        format!("channels?as={who}"),
        format!("messages?as={who}{place}&amp;limit=100"),
    ];
    let menus = (1..=3).map(|kind| format!("commands?as={who}{place}&amp;type={kind}"));
    for call in calls.into_iter().chain(menus) {
        let _ = writeln!(
            html,
            "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"/playground/v1/{call}\">"
        );
    }
    html
}

/// Writes a byte as it stands in a query.
fn percent(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

/// Keeps in the address who acts and where, if the names are plain.
fn rest_of_address(query: &HashMap<String, String>) -> String {
    let plain = |key: &str| {
        let said = query.get(key)?;
        let plain = said.bytes().all(|it| it.is_ascii_alphanumeric());
        plain.then(|| format!("{key}={said}"))
    };
    let kept: Vec<String> = ["as", "channel"].into_iter().filter_map(plain).collect();
    if kept.is_empty() {
        String::new()
    } else {
        format!("?{}", kept.join("&"))
    }
}

fn page(html: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, html).into_response()
}

fn describe(world: &World, origin: &str, connected: usize) -> String {
    let mut html = String::new();
    let bot = escaped(&world.bot().user.shown);
    let state = match connected {
        0 => "No bot is connected.".to_owned(),
        1 => format!("{bot} is connected."),
        many => format!("{bot} is connected with {many} shards."),
    };
    let people: Vec<String> = world
        .members
        .iter()
        .filter(|member| !member.user.bot)
        .map(|member| {
            format!(
                "{} ({})",
                escaped(&member.user.shown),
                escaped(&member.locale)
            )
        })
        .collect();
    let commands: Vec<(String, String)> = world
        .registered(None)
        .chain(world.registered(Some(seed::GUILD)))
        .map(|it| {
            (
                it.name().to_owned(),
                it.body["description"].as_str().unwrap_or("").to_owned(),
            )
        })
        .collect();
    // Writing to a string cannot fail.
    let _ = write!(
        html,
        "<h1>The playground is running</h1><p>It plays Discord for a bot on this machine. {state}</p>\
        <h2>Try</h2><p>In a terminal, as one of the members below:</p>\
        <pre>rostrum say '/{}'</pre>\
        <h2>Members of {}</h2><p>{}</p><h2>Commands</h2>",
        escaped(commands.first().map_or("help", |(name, _)| name)),
        escaped(seed::GUILD_NAME),
        people.join(", "),
    );
    if commands.is_empty() {
        html.push_str("<p>No bot has registered any command yet.</p>");
    } else {
        html.push_str("<table><tbody>");
        for (name, description) in &commands {
            let (name, description) = (escaped(name), escaped(description));
            let _ = write!(
                html,
                "<tr><th scope=\"row\"><code>/{name}</code></th><td>{description}</td></tr>"
            );
        }
        html.push_str("</tbody></table>");
    }
    let _ = write!(
        html,
        "<h2>Connect a bot of your own</h2><p>Point its library at <code>{}</code> instead of \
        <code>https://discord.com</code>; the token is printed by <code>rostrum play --no-bot</code>.</p>",
        escaped(origin)
    );
    html
}

/// Makes a text harmless in HTML.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            sign => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_stay_at_home_and_lines_keep_their_numbers() {
        let text = "// One.\nlet a = 1; // two\n  /** Three\n   * four. */\n  f();\n/* Five. */\n";
        assert_eq!(
            without_comments(text),
            "\nlet a = 1; // two\n\n\n  f();\n\n"
        );
        for (name, _, text) in FILES {
            let served = without_comments(text);
            assert_eq!(served.lines().count(), text.lines().count(), "{name}");
        }
    }

    #[test]
    fn texts_are_never_html() {
        assert_eq!(
            escaped("<b a='1'>&\""),
            "&lt;b a=&#39;1&#39;&gt;&amp;&quot;"
        );
    }
}
