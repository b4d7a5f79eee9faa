//! Files of messages, served as Discord's CDN does: to whoever has the signed address.
//!
//! Only plain kinds are shown in a browser; everything else is offered for download, so that an
//! uploaded file never becomes a page.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::door::same_secret;
use super::ground::Ground;

/// The kinds that a browser may show.
const SHOWN: [&str; 5] = [
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "text/plain",
];

pub(crate) async fn serve(
    State(ground): State<Arc<Ground>>,
    Path((_, id, name)): Path<(u64, u64, String)>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let sign = query.get("hm").map_or("", String::as_str);
    let file = ground.look(|world| {
        let file = world.uploads.get(&id);
        file.filter(|file| file.name == name && same_secret(sign, &file.sign))
            .cloned()
    });
    let Some(file) = file else {
        return (
            StatusCode::NOT_FOUND,
            "This content is no longer available.",
        )
            .into_response();
    };
    let kind = file.kind.as_deref().unwrap_or("");
    let plain = kind.split(';').next().unwrap_or("").trim();
    let (kind, manner) = match SHOWN.iter().find(|shown| **shown == plain) {
        Some(&"text/plain") => ("text/plain; charset=utf-8", "inline"),
        Some(shown) => (*shown, "inline"),
        None => ("application/octet-stream", "attachment"),
    };
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        // Names hold letters, digits, dots, hyphens and underscores only.
        (
            header::CONTENT_DISPOSITION,
            format!("{manner}; filename=\"{}\"", file.name),
        ),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; sandbox".to_owned(),
        ),
        (
            HeaderName::from_static("cache-control"),
            "private, max-age=3600".to_owned(),
        ),
    ];
    (headers, file.bytes).into_response()
}
