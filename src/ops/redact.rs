//! Blanks what authorises: named secrets, and anything with the shape of one.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock};

/// What stands where a secret stood.
const BLANK: &str = "[hidden]";

/// Shorter secrets are not looked for: they would blank ordinary words.
const SHORTEST_SECRET: usize = 8;

/// Shorter values beside the word "token" are left: they are numbers and names, not tokens.
const SHORTEST_TOKEN: usize = 16;

/// How every interaction token of Discord begins: `interaction:` in base64.
const INTERACTION_TOKEN: &str = "aW50ZXJhY3Rpb246";

/// Knows the secrets of this process; cloning it gives another handle on the same ones.
#[derive(Clone, Default)]
pub struct Redactor {
    secrets: Arc<RwLock<Vec<String>>>,
}

impl Redactor {
    /// Blanks a secret from now on.
    pub fn hide(&self, secret: &str) {
        if secret.len() >= SHORTEST_SECRET {
            let mut secrets = self.secrets.write().unwrap_or_else(PoisonError::into_inner);
            secrets.push(secret.to_owned());
        }
    }

    /// Blanks whatever of a text authorises.
    pub fn redact<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut spans = self.named(text);
        spans.extend(in_paths(text));
        spans.extend(interaction_tokens(text));
        spans.extend(beside_the_word(text));
        if spans.is_empty() {
            return Cow::Borrowed(text);
        }
        spans.sort_by_key(|span| span.start);
        let mut kept = String::with_capacity(text.len());
        let mut done = 0;
        for span in spans {
            if span.start >= done {
                kept.push_str(&text[done..span.start]);
                kept.push_str(BLANK);
            }
            done = done.max(span.end);
        }
        kept.push_str(&text[done..]);
        Cow::Owned(kept)
    }

    fn named(&self, text: &str) -> Vec<Range<usize>> {
        let secrets = self.secrets.read().unwrap_or_else(PoisonError::into_inner);
        secrets
            .iter()
            .flat_map(|secret| text.match_indices(secret.as_str()))
            .map(|(start, secret)| start..start + secret.len())
            .collect()
    }
}

/// Finds the tokens in `/interactions/<id>/<token>` and `/webhooks/<id>/<token>`.
fn in_paths(text: &str) -> impl Iterator<Item = Range<usize>> {
    ["/interactions/", "/webhooks/"]
        .into_iter()
        .flat_map(|marker| {
            text.match_indices(marker)
                .map(move |(at, _)| at + marker.len())
        })
        .filter_map(|id| {
            let digits = run(&text[id..], |byte| byte.is_ascii_digit());
            let token = id + digits + 1;
            let slash = digits > 0 && text[id + digits..].starts_with('/');
            let length = slash.then(|| token_length(&text[token..]))?;
            (length > 0).then(|| token..token + length)
        })
}

/// Finds what begins as Discord's interaction tokens do.
fn interaction_tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices(INTERACTION_TOKEN)
        .map(|(start, _)| start..start + token_length(&text[start..]))
}

/// Finds `"token":"…"`, `token: "…"`, `token=…` and `token: Some("…")`, escaped or not.
fn beside_the_word(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices("oken").filter_map(|(at, word)| {
        let after = at + word.len();
        let mut value = after + run(&text[after..], |byte| b"\\\" :=".contains(&byte));
        if value == after {
            return None;
        }
        if text[value..].starts_with("Some(") {
            value += "Some(".len();
            value += run(&text[value..], |byte| b"\\\"".contains(&byte));
        }
        let length = token_length(&text[value..]);
        (length >= SHORTEST_TOKEN).then(|| value..value + length)
    })
}

fn token_length(text: &str) -> usize {
    run(text, |byte| {
        byte.is_ascii_alphanumeric() || b"-_.~%=+".contains(&byte)
    })
}

/// Counts the bytes at the start that satisfy a rule, which only ASCII may do.
fn run(text: &str, rule: impl Fn(u8) -> bool) -> usize {
    text.bytes()
        .position(|byte| !rule(byte))
        .unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redacted(text: &str) -> String {
        let redactor = Redactor::default();
        redactor.hide("MTIzNDU2.Gabcde.secret-secret");
        redactor.hide("tiny");
        redactor.redact(text).into_owned()
    }

    #[test]
    fn named_secrets_are_blanked_wherever_they_stand() {
        assert_eq!(
            redacted("Bot MTIzNDU2.Gabcde.secret-secret, twice: MTIzNDU2.Gabcde.secret-secret!"),
            "Bot [hidden], twice: [hidden]!"
        );
        assert_eq!(redacted("a tiny word"), "a tiny word");
    }

    #[test]
    fn tokens_in_addresses_are_blanked_and_their_ids_stay() {
        for (text, left) in [
            (
                "POST /api/v10/interactions/123/tok.en-1/callback failed",
                "POST /api/v10/interactions/123/[hidden]/callback failed",
            ),
            (
                "https://discord.com/api/v10/webhooks/9/AbC/messages/@original",
                "https://discord.com/api/v10/webhooks/9/[hidden]/messages/@original",
            ),
            ("path=\"/webhooks/9/AbC\"", "path=\"/webhooks/9/[hidden]\""),
            (
                "/webhooks/9/AbC?wait=true",
                "/webhooks/9/[hidden]?wait=true",
            ),
            (
                "/interactions/1/a /interactions/2/b",
                "/interactions/1/[hidden] /interactions/2/[hidden]",
            ),
        ] {
            assert_eq!(redacted(text), left);
        }
    }

    #[test]
    fn tokens_are_blanked_in_json_and_debug_output() {
        for (text, left) in [
            (
                r#"{"id":"5","token":"0123456789abcdef","type":2}"#,
                r#"{"id":"5","token":"[hidden]","type":2}"#,
            ),
            (
                r#""text":"{\"token\":\"0123456789abcdef\"}""#,
                r#""text":"{\"token\":\"[hidden]\"}""#,
            ),
            (
                r#"Interaction { token: "0123456789abcdef", version: 1 }"#,
                r#"Interaction { token: "[hidden]", version: 1 }"#,
            ),
            (
                r#"token: Some("0123456789abcdef")"#,
                r#"token: Some("[hidden]")"#,
            ),
            ("Token=0123456789abcdef&x", "Token=[hidden]&x"),
            ("x aW50ZXJhY3Rpb246MTIzOmFiYw== y", "x [hidden] y"),
        ] {
            assert_eq!(redacted(text), left);
        }
    }

    #[test]
    fn overlapping_findings_are_blanked_once() {
        assert_eq!(
            redacted("/webhooks/9/aW50ZXJhY3Rpb246MTIz token: aW50ZXJhY3Rpb246MTIz"),
            "/webhooks/9/[hidden] token: [hidden]"
        );
    }

    #[test]
    fn ordinary_text_is_left_and_not_copied() {
        let redactor = Redactor::default();
        for text in [
            "",
            "the token is missing",
            "token: short",
            "tokens spoken: 3",
            "/interactions/",
            "/interactions/12",
            "/interactions/12/",
            "/webhooks/:application_id/:token",
            "broken",
            "언어/interactions/언어/token: 언어언어언어언어언어언어",
        ] {
            assert!(
                matches!(redactor.redact(text), Cow::Borrowed(same) if same == text),
                "{text}"
            );
        }
    }
}
