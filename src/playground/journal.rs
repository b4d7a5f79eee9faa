//! What bots and the playground said to each other about each thing that a person did, and which of
//! Discord's rules were broken on the way.
//!
//! Tokens of interactions are blanked before anything is kept. Invariant: of very many entries the
//! oldest are forgotten, and an entry keeps a bounded number of requests.

use std::collections::VecDeque;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::records::Recorded;
use super::world::{TOKEN_LIFE, moment};

/// How many interactions and lone refusals are remembered.
const ENTRIES: usize = 200;
/// How many requests of one interaction are remembered.
const REQUESTS: usize = 50;
/// A first answer later than this is close to Discord's limit.
const SLOW: Duration = Duration::from_secs(2);
/// Discord's number for an answer that is put off.
const LATER: u64 = 5;
/// What stands where a token stood.
const BLANK: &str = "…";

/// The newest exchanges, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Journal {
    entries: VecDeque<Entry>,
    opened: u64,
    revision: u64,
}

/// An interaction and the requests about it; without an interaction, one request that was refused.
#[derive(Debug)]
struct Entry {
    number: u64,
    revision: u64,
    token: String,
    asked: Instant,
    at: jiff::Timestamp,
    /// The interaction as the bot was told of it; null for a lone request.
    sent: Value,
    heard: Vec<Heard>,
    /// Whether an answer that was put off can no longer come.
    lapsed: bool,
}

#[derive(Debug)]
struct Heard {
    after: Duration,
    request: Recorded,
    refused: Value,
}

impl Journal {
    /// Notes an interaction that the bot is told of.
    pub(crate) fn open(&mut self, interaction: &Value, at: jiff::Timestamp) {
        let mut sent = interaction.clone();
        let token = interaction["token"].as_str().unwrap_or("").to_owned();
        sent["token"] = json!(BLANK);
        self.push(token, sent, at);
    }

    /// Notes a request and, if it was refused, the body of the refusal.
    pub(crate) fn hear(&mut self, request: &Recorded, refused: Value) {
        let about = |entry: &Entry| {
            let mut steps = request.path.split(['/', '?']);
            !entry.token.is_empty() && steps.any(|step| step == entry.token)
        };
        let found = self.entries.iter().rposition(about);
        if found.is_none() {
            if refused.is_null() {
                return;
            }
            self.push(String::new(), Value::Null, request.at);
        }
        self.revision += 1;
        let entry = match found {
            Some(nth) => self.entries.get_mut(nth),
            None => self.entries.back_mut(),
        };
        let Some(entry) = entry else {
            return;
        };
        entry.revision = self.revision;
        if entry.heard.len() >= REQUESTS {
            entry.heard.remove(1);
        }
        let mut request = request.clone();
        if !entry.token.is_empty() {
            request.path = request.path.replace(&entry.token, BLANK);
        }
        entry.heard.push(Heard {
            after: entry.asked.elapsed(),
            request,
            refused,
        });
    }

    /// Notes which answers were put off until the token was dead; `now` is the playground's clock.
    pub(crate) fn lapse(&mut self, now: jiff::Timestamp) {
        let hopeless = |it: &&mut Entry| !it.lapsed && now - TOKEN_LIFE > it.at && it.put_off();
        for entry in self.entries.iter_mut().filter(hopeless) {
            self.revision += 1;
            entry.revision = self.revision;
            entry.lapsed = true;
        }
    }

    /// Counts what was noted.
    pub(crate) fn revision(&self) -> u64 {
        self.revision
    }

    /// Writes what was noted after a revision; `within` is the limit of a first answer.
    pub(crate) fn since(&self, revision: u64, within: Duration) -> Value {
        let news = self.entries.iter().filter(|it| it.revision > revision);
        let entries: Vec<Value> = news.map(|it| it.json(within)).collect();
        json!({"entries": entries, "last": self.revision})
    }

    fn push(&mut self, token: String, sent: Value, at: jiff::Timestamp) {
        if self.entries.len() >= ENTRIES {
            self.entries.pop_front();
        }
        self.opened += 1;
        self.revision += 1;
        self.entries.push_back(Entry {
            number: self.opened,
            revision: self.revision,
            token,
            asked: Instant::now(),
            at,
            sent,
            heard: Vec::new(),
            lapsed: false,
        });
    }
}

impl Entry {
    fn json(&self, within: Duration) -> Value {
        let heard = self.heard.iter().map(|it| {
            let files = it.request.files.iter();
            let files = files.map(|(name, size)| json!({"name": name, "size": size}));
            json!({
                "after_ms": milliseconds(it.after),
                "method": it.request.method,
                "path": it.request.path,
                "body": it.request.body,
                "files": files.collect::<Vec<_>>(),
                "status": it.request.status,
                "refused": it.refused,
            })
        });
        json!({
            "number": self.number,
            "at": moment(self.at),
            "sent": self.sent,
            "heard": heard.collect::<Vec<_>>(),
            "warnings": self.warnings(within),
        })
    }

    /// Says whether the bot asked for time and came with nothing since.
    fn put_off(&self) -> bool {
        let mut taken = self.heard.iter().filter(|it| it.refused.is_null());
        let first = taken.next().map(|it| &it.request.body["type"]);
        first.is_some_and(|kind| kind == LATER) && taken.next().is_none()
    }

    /// Says which rules were broken, a sentence each.
    fn warnings(&self, within: Duration) -> Vec<String> {
        let mut found = Vec::new();
        if !self.sent.is_null() {
            let first = self.heard.first().map(|it| it.after);
            match first {
                None if self.asked.elapsed() > within => {
                    found.push(format!("No answer came within {within:?}."));
                }
                Some(after) if after > SLOW.min(within) => {
                    found.push(format!(
                        "The first answer took {:.1} s; Discord gives up after 3 s.",
                        after.as_secs_f64()
                    ));
                }
                _ => {}
            }
        }
        if self.lapsed {
            let words = "The answer was put off, and none came in the 15 minutes of the token.";
            found.push(words.to_owned());
        }
        for it in self.heard.iter().filter(|it| !it.refused.is_null()) {
            let code = match &it.refused["code"] {
                Value::Number(code) => format!(", code {code}"),
                _ => String::new(),
            };
            let said = it.refused["message"].as_str().unwrap_or("refused");
            let status = it.request.status;
            found.push(format!(
                "{} was refused: {said} ({status}{code})",
                it.request.method
            ));
            breaches(&it.refused["errors"], "", &mut found);
        }
        found
    }
}

/// Lists the fields that Discord's error form names, `path: message` each.
fn breaches(errors: &Value, at: &str, found: &mut Vec<String>) {
    for (key, inner) in errors.as_object().into_iter().flatten() {
        if key == "_errors" {
            let told = inner.as_array().into_iter().flatten();
            found.extend(told.map(|one| {
                let message = one["message"].as_str().unwrap_or("not valid");
                format!("{}: {message}", if at.is_empty() { "body" } else { at })
            }));
        } else {
            let path = if at.is_empty() {
                key.clone()
            } else {
                format!("{at}.{key}")
            };
            breaches(inner, &path, found);
        }
    }
}

fn milliseconds(span: Duration) -> f64 {
    (span.as_secs_f64() * 10_000.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Duration = Duration::from_secs(3);

    fn request(path: &str, status: u16) -> Recorded {
        Recorded {
            at: jiff::Timestamp::UNIX_EPOCH,
            method: "POST".to_owned(),
            path: path.to_owned(),
            body: json!({"type": 4}),
            files: Vec::new(),
            status,
        }
    }

    fn opened() -> Journal {
        let mut journal = Journal::default();
        let sent = json!({"id": "1", "token": "secret"});
        journal.open(&sent, jiff::Timestamp::UNIX_EPOCH);
        journal
    }

    #[tokio::test(start_paused = true)]
    async fn an_exchange_knows_its_delay_and_no_token() {
        let mut journal = opened();
        tokio::time::advance(Duration::from_millis(40)).await;
        journal.hear(
            &request("/api/v10/interactions/1/secret/callback", 204),
            Value::Null,
        );
        let told = journal.since(0, LIMIT);
        assert!(!told.to_string().contains("secret"), "{told}");
        let entry = &told["entries"][0];
        assert_eq!(entry["heard"][0]["after_ms"], 40.0);
        assert_eq!(entry["warnings"], json!([]));
        let last = told["last"].as_u64().unwrap();
        assert_eq!(journal.since(last, LIMIT)["entries"], json!([]));
    }

    #[tokio::test(start_paused = true)]
    async fn silence_slowness_and_refusals_are_named() {
        let mut journal = opened();
        tokio::time::advance(Duration::from_millis(2500)).await;
        let refused = json!({"code": 50035, "message": "Invalid Form Body", "errors": {
            "embeds": {"0": {"title": {"_errors": [{"message": "Too long."}]}}},
        }});
        journal.hear(
            &request("/api/v10/interactions/1/secret/callback", 400),
            refused,
        );
        let warnings = journal.since(0, LIMIT)["entries"][0]["warnings"].clone();
        assert_eq!(
            warnings,
            json!([
                "The first answer took 2.5 s; Discord gives up after 3 s.",
                "POST was refused: Invalid Form Body (400, code 50035)",
                "embeds.0.title: Too long.",
            ])
        );
        let mut silent = opened();
        tokio::time::advance(LIMIT + SLOW).await;
        let told = silent.since(0, LIMIT);
        assert_eq!(
            told["entries"][0]["warnings"][0],
            "No answer came within 3s."
        );
        silent.hear(
            &request("/api/v10/guilds", 501),
            json!({"message": "Not here"}),
        );
        assert_eq!(
            silent.since(0, LIMIT)["entries"][1]["warnings"][0],
            "POST was refused: Not here (501)"
        );
    }

    #[tokio::test]
    async fn an_answer_put_off_for_ever_is_named_once_its_token_is_dead() {
        let mut journal = opened();
        let mut later = request("/api/v10/interactions/1/secret/callback", 204);
        later.body = json!({"type": 5});
        journal.hear(&later, Value::Null);
        let dies = jiff::Timestamp::UNIX_EPOCH + TOKEN_LIFE;
        journal.lapse(dies);
        assert_eq!(journal.since(0, LIMIT)["entries"][0]["warnings"], json!([]));
        let before = journal.revision();
        journal.lapse(dies + jiff::SignedDuration::from_secs(1));
        let told = journal.since(before, LIMIT)["entries"][0]["warnings"].clone();
        assert!(told[0].as_str().unwrap().contains("put off"), "{told}");
        journal.lapse(dies + TOKEN_LIFE);
        assert_eq!(journal.revision(), before + 1, "it is said once");

        let mut answered = opened();
        answered.hear(&later, Value::Null);
        answered.hear(
            &request("/api/v10/webhooks/9/secret/messages/@original", 200),
            Value::Null,
        );
        answered.lapse(dies + TOKEN_LIFE);
        assert_eq!(
            answered.since(0, LIMIT)["entries"][0]["warnings"],
            json!([])
        );
    }

    #[tokio::test]
    async fn traces_are_bounded() {
        let mut journal = opened();
        for _ in 0..REQUESTS * 2 {
            journal.hear(
                &request("/api/v10/webhooks/9/secret?wait=true", 200),
                Value::Null,
            );
        }
        assert_eq!(journal.entries[0].heard.len(), REQUESTS);
        for _ in 0..ENTRIES * 2 {
            journal.hear(&request("/api/v10/x", 404), json!({"message": "x"}));
        }
        assert_eq!(journal.entries.len(), ENTRIES);
    }
}
