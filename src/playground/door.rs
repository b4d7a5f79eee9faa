//! Who may come in: the right Host, no foreign Origin, the key, and headers that guard the page.
//!
//! The server listens on loopback only, but any web page may make a browser ask it things; so the
//! names by which it is called, and the pages that call, are checked on every request.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::ground::Ground;

/// The header that carries the key.
pub(crate) const KEY_HEADER: &str = "x-playground-key";

/// Refuses foreign hosts and origins, and puts guarding headers on every answer.
pub(crate) async fn guard(
    State(ground): State<Arc<Ground>>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = match refused(&ground, request.headers()) {
        Some((status, words)) => (status, words).into_response(),
        None => next.run(request).await,
    };
    let guards = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ];
    for (name, value) in guards {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Says whether the key came along, in the header or the cookie.
pub(crate) fn has_key(ground: &Ground, headers: &HeaderMap) -> bool {
    let header = headers.get(KEY_HEADER).and_then(|it| it.to_str().ok());
    let name = cookie_name(ground);
    let cookie = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(';'))
        .filter_map(|it| it.trim().split_once('='))
        .find(|(said, _)| *said == name)
        .map(|(_, value)| value);
    [header, cookie]
        .into_iter()
        .flatten()
        .any(|said| same_secret(said, &ground.key))
}

/// Writes the cookie that stands for the key.
pub(crate) fn cookie(ground: &Ground) -> String {
    format!(
        "{}={}; HttpOnly; SameSite=Strict; Path=/",
        cookie_name(ground),
        ground.key
    )
}

/// Names the cookie by the port, for browsers do not keep the cookies of ports apart.
fn cookie_name(ground: &Ground) -> String {
    format!("playground_key_{}", port(ground))
}

fn port(ground: &Ground) -> &str {
    ground.authority.rsplit(':').next().unwrap_or("")
}

/// Compares secrets in a time that does not tell where they differ.
pub(crate) fn same_secret(said: &str, kept: &str) -> bool {
    let (said, kept) = (said.as_bytes(), kept.as_bytes());
    let differ = said
        .iter()
        .zip(kept)
        .fold(0, |differ, (a, b)| differ | (a ^ b));
    std::hint::black_box(differ) == 0 && said.len() == kept.len()
}

fn refused(ground: &Ground, headers: &HeaderMap) -> Option<(StatusCode, &'static str)> {
    let port = port(ground);
    let ours = |authority: &str| matches!(authority.rsplit_once(':'), Some(("127.0.0.1" | "localhost", it)) if it == port);
    let host = headers.get(header::HOST).and_then(|it| it.to_str().ok());
    if !host.is_some_and(ours) {
        let words = "this playground answers to 127.0.0.1 and localhost at its own port only\n";
        return Some((StatusCode::MISDIRECTED_REQUEST, words));
    }
    let origin = headers.get(header::ORIGIN)?;
    let same = origin
        .to_str()
        .is_ok_and(|it| it.strip_prefix("http://").is_some_and(ours));
    (!same).then_some((
        StatusCode::FORBIDDEN,
        "pages of other origins may not use this playground\n",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_equal_only_as_a_whole() {
        assert!(same_secret("abc", "abc"));
        for wrong in ["", "ab", "abd", "abcd"] {
            assert!(!same_secret(wrong, "abc"), "{wrong}");
        }
    }
}
