//! The requests that bots made, remembered within bounds.

use std::collections::VecDeque;

use serde_json::Value;

/// How many requests are remembered.
const REMEMBERED: usize = 5_000;
/// How much memory the remembered requests take together, about.
const BYTES: usize = 8 * 1024 * 1024;

/// A request that a bot made, and the status it was answered with.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// The moment on the playground's clock.
    pub at: jiff::Timestamp,
    /// The method, such as `POST`.
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// The JSON body, or `payload_json` of a form; null when there was none.
    pub body: Value,
    /// Names and sizes of the files that came along.
    pub files: Vec<(String, usize)>,
    /// The status of the answer.
    pub status: u16,
}

/// The newest requests, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Records {
    kept: VecDeque<(usize, Recorded)>,
    bytes: usize,
}

impl Records {
    /// Remembers a request and forgets the oldest where there are too many; the newest stays,
    /// however large.
    pub(crate) fn push(&mut self, request: Recorded) {
        let weight = weight(&request);
        self.bytes += weight;
        self.kept.push_back((weight, request));
        while self.kept.len() > REMEMBERED || (self.bytes > BYTES && self.kept.len() > 1) {
            let Some((weight, _)) = self.kept.pop_front() else {
                return;
            };
            self.bytes -= weight;
        }
    }

    /// Lists the remembered requests.
    pub(crate) fn list(&self) -> Vec<Recorded> {
        self.kept.iter().map(|(_, it)| it.clone()).collect()
    }
}

fn weight(request: &Recorded) -> usize {
    let files: usize = request
        .files
        .iter()
        .map(|(name, _)| size_of::<(String, usize)>() + name.len())
        .sum();
    size_of::<(usize, Recorded)>()
        + request.method.len()
        + request.path.len()
        + files
        + inside(&request.body)
}

/// Estimates what a value holds besides itself.
fn inside(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(list) => list.iter().map(|it| size_of::<Value>() + inside(it)).sum(),
        Value::Object(object) => object
            .iter()
            .map(|(key, it)| size_of::<(String, Value)>() + key.len() + inside(it))
            .sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn request(nth: usize, body: Value) -> Recorded {
        Recorded {
            at: jiff::Timestamp::UNIX_EPOCH,
            method: "POST".to_owned(),
            path: format!("/api/v10/{nth}"),
            body,
            files: Vec::new(),
            status: 200,
        }
    }

    #[test]
    fn of_very_many_requests_the_newest_are_remembered() {
        let mut records = Records::default();
        for nth in 0..REMEMBERED + 10 {
            records.push(request(nth, Value::Null));
        }
        let listed = records.list();
        assert_eq!(listed.len(), REMEMBERED);
        assert_eq!(listed[0].path, "/api/v10/10");
    }

    #[test]
    fn large_requests_are_bounded_by_their_bytes() {
        let mut records = Records::default();
        for nth in 0..100 {
            let body = json!({"embeds": [{"description": "x".repeat(BYTES / 10)}]});
            records.push(request(nth, body));
            assert!(records.bytes <= BYTES);
        }
        let listed = records.list();
        assert_eq!((listed.len(), &*listed[8].path), (9, "/api/v10/99"));
        records.push(request(100, json!("x".repeat(2 * BYTES))));
        assert_eq!(records.list().len(), 1);
        records.push(request(101, Value::Null));
        assert_eq!(records.list()[0].path, "/api/v10/101");
        assert_eq!(records.bytes, weight(&request(101, Value::Null)));
    }
}
