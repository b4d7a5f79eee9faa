//! The plain index: what runs, whether a bot is connected, what to try. It needs no script.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::door::{cookie, has_key, same_secret};
use super::ground::Ground;
use super::world::{World, seed};

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; \
    base-uri 'none'; frame-ancestors 'none'";

/// Shows the index to who has the key; a key in the address becomes a cookie and disappears.
pub(crate) async fn index(
    State(ground): State<Arc<Ground>>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    if query
        .get("key")
        .is_some_and(|said| same_secret(said, &ground.key))
    {
        let headers = [
            (header::SET_COOKIE, cookie(&ground)),
            (header::LOCATION, "/".to_owned()),
            (header::CACHE_CONTROL, "no-store".to_owned()),
        ];
        return (StatusCode::SEE_OTHER, headers).into_response();
    }
    if !has_key(&ground, &headers) {
        let words = "<p>This playground opens with the address that it printed when it started: \
            the one that ends in <code>?key=…</code>.</p>";
        return (StatusCode::UNAUTHORIZED, page(words)).into_response();
    }
    let connected = ground.sessions().connected();
    let body = ground.look(|world| describe(world, &ground.origin(), connected));
    page(&body)
}

/// Serves the page's one style sheet.
pub(crate) async fn style() -> Response {
    let style = "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}\
        code,pre{font-family:ui-monospace,monospace;overflow-wrap:anywhere}\
        table{border-collapse:collapse}th,td{text-align:left;padding:.2rem 1rem .2rem 0;vertical-align:top}\
        @media(prefers-color-scheme:dark){body{background:#16181d;color:#e8e8ea}}";
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], style).into_response()
}

fn page(body: &str) -> Response {
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
        <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
        <title>Playground</title><link rel=\"stylesheet\" href=\"/style.css\"></head>\
        <body><main><h1>The playground is running</h1>{body}</main></body></html>"
    );
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
        "<p>It plays Discord for a bot on this machine. {state}</p>\
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
    fn texts_are_never_html() {
        assert_eq!(
            escaped("<b a='1'>&\""),
            "&lt;b a=&#39;1&#39;&gt;&amp;&quot;"
        );
    }
}
