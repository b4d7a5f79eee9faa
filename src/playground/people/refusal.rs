//! What a person is told when something cannot be.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// A refusal: a status, a word for programs, a sentence for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    status: u16,
    reason: &'static str,
    pub(crate) words: String,
}

impl Refusal {
    pub(crate) fn new(status: u16, reason: &'static str, words: impl Into<String>) -> Self {
        Self {
            status,
            reason,
            words: words.into(),
        }
    }

    /// Refuses what a person's client would not let happen.
    pub(crate) fn here(reason: &'static str, words: impl Into<String>) -> Self {
        Self::new(422, reason, words)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        let body = json!({"error": self.words, "reason": self.reason}).to_string();
        (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
    }
}
