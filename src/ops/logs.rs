//! Log lines: what is written, how, and what never is.
//!
//! Three walls stand between a secret and a line. Other libraries write nothing below `INFO` and
//! open no spans, however `RUST_LOG` is set, because their details hold tokens and members' words.
//! Then every line passes the [`Redactor`]. And our own code never logs a token, nor a stance
//! beside a person.

use std::io::{self, Write};

use tracing::level_filters::LevelFilter;
use tracing::{Level, Metadata, Subscriber};
use tracing_subscriber::filter::{EnvFilter, FilterExt, filter_fn};
use tracing_subscriber::fmt::{self, MakeWriter};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::{Layer, Registry};

use super::Redactor;
use crate::config::LogFormat;

/// What is logged when `RUST_LOG` says nothing.
pub const DEFAULT_FILTER: &str = "info";

/// Where even a warning holds a whole message: this one prints what it could not read, with the
/// interaction's token and the member's words. The fault itself is logged by whoever called.
const PRINTS_MESSAGES: &str = "serenity::gateway::ws";

/// The log cannot be started.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The filter is not one.
    #[error(
        "RUST_LOG is not understood ({0}); write for example RUST_LOG=info,rostrum::discord=debug"
    )]
    Filter(String),
    /// Somebody else has started one.
    #[error("the log was started twice")]
    Twice,
}

/// Starts the log of this process on standard error.
///
/// # Errors
///
/// Fails when the filter is not understood, or a log was started before.
pub fn start(format: LogFormat, filter: &str, redactor: &Redactor) -> Result<(), Fault> {
    let subscriber = subscriber(format, filter, redactor, io::stderr)?;
    tracing::subscriber::set_global_default(subscriber).map_err(|_| Fault::Twice)
}

/// Builds a log that writes elsewhere.
///
/// # Errors
///
/// Fails when the filter is not understood.
pub fn subscriber<W>(
    format: LogFormat,
    filter: &str,
    redactor: &Redactor,
    writer: W,
) -> Result<impl Subscriber + Send + Sync + use<W>, Fault>
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let filter = EnvFilter::builder()
        .parse(filter)
        .map_err(|error| Fault::Filter(error.to_string()))?
        .and(filter_fn(harmless).with_max_level_hint(LevelFilter::TRACE));
    let writer = Redacting {
        redactor: redactor.clone(),
        inner: writer,
    };
    // Colours would stand between a name and its value, where the redactor looks.
    let lines = fmt::layer().with_ansi(false).with_writer(writer);
    let lines = match format {
        LogFormat::Text => lines.boxed(),
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
    };
    Ok(Registry::default().with(lines.with_filter(filter)))
}

/// Tells whether lines of this kind can be written at all.
fn harmless(kind: &Metadata<'_>) -> bool {
    let target = kind.target();
    if target == "rostrum" || target.starts_with("rostrum::") {
        return true;
    }
    let loudest = if target == PRINTS_MESSAGES {
        Level::ERROR
    } else {
        Level::INFO
    };
    kind.is_event() && *kind.level() <= loudest
}

/// Passes whole lines through the redactor.
struct Redacting<W> {
    redactor: Redactor,
    inner: W,
}

impl<'w, W: MakeWriter<'w>> MakeWriter<'w> for Redacting<W> {
    type Writer = Line<'w, W::Writer>;

    fn make_writer(&'w self) -> Self::Writer {
        Line {
            redactor: &self.redactor,
            text: Vec::new(),
            inner: self.inner.make_writer(),
        }
    }
}

/// One line while it is written: it is held until it is whole, so that no secret slips through in
/// two halves.
struct Line<'w, W: Write> {
    redactor: &'w Redactor,
    text: Vec<u8>,
    inner: W,
}

impl<W: Write> Write for Line<'_, W> {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        self.text.extend_from_slice(part);
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<W: Write> Drop for Line<'_, W> {
    fn drop(&mut self) {
        let text = String::from_utf8_lossy(&self.text);
        // Nobody is left to be told that standard error is gone.
        let _ = self.inner.write_all(self.redactor.redact(&text).as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use rand::SeedableRng;
    use rand::rngs::ChaCha8Rng;
    use tracing::{debug, info, trace, warn};

    use super::*;
    use crate::ops::{FaultCode, report};

    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, part: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(part);
            Ok(part.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// Gives what is written while something happens.
    fn written(format: LogFormat, filter: &str, happens: impl FnOnce()) -> String {
        let paper = Paper::default();
        let redactor = Redactor::default();
        redactor.hide("MTIzNDU2.Gabcde.secret-secret");
        let writer = paper.clone();
        let log = subscriber(format, filter, &redactor, move || writer.clone()).unwrap();
        tracing::subscriber::with_default(log, happens);
        let bytes = paper.0.lock().unwrap().clone();
        String::from_utf8(bytes).unwrap()
    }

    /// Says things that hold tokens, in the ways and under the names that libraries do.
    fn careless_libraries() {
        let payload = r#"{"t":"INTERACTION_CREATE","d":{"token":"playground-token-1"}}"#;
        debug!(target: "serenity::gateway::ws", "Received {payload}");
        trace!(target: "hyper::proto::h1", "/interactions/1/playground-token-1/callback");
        trace!(target: "reqwest::connect", "Authorization: Bot MTIzNDU2.Gabcde.secret-secret");
        debug!(target: "tungstenite::protocol", "Identify MTIzNDU2.Gabcde.secret-secret");
        debug!(target: "sqlx::query", "INSERT … playground-token-1");
        warn!(target: "serenity::gateway::ws", "Err deserializing text: eof; text: {payload}");
        warn!(target: "serenity::http", "failed: http://h/api/v10/webhooks/1/playground-token-1");
        info!(target: "some_library", "Bot MTIzNDU2.Gabcde.secret-secret is ready");
        let span = tracing::info_span!(target: "serenity::shard", "handle", event = payload);
        let _inside = span.enter();
        info!("ours, inside a span of theirs");
    }

    #[test]
    fn no_filter_lets_a_token_through() {
        for filter in [
            "trace",
            "serenity=trace,hyper=trace,info",
            "info",
            "serenity[handle]=trace",
        ] {
            for format in [LogFormat::Text, LogFormat::Json] {
                let lines = written(format, filter, careless_libraries);
                assert!(!lines.contains("playground-token"), "{filter}: {lines}");
                assert!(!lines.contains("secret"), "{filter}: {lines}");
                assert!(!lines.contains("INTERACTION_CREATE"), "{filter}: {lines}");
            }
        }
        // And they were let through where they may.
        let lines = written(LogFormat::Text, "trace", careless_libraries);
        assert!(lines.contains("/webhooks/1/[hidden]"), "{lines}");
        assert!(lines.contains("Bot [hidden] is ready"), "{lines}");
        assert!(lines.contains("ours, inside"), "{lines}");
        assert_eq!(lines.lines().count(), 3, "{lines}");
    }

    #[test]
    fn the_filter_is_honoured_for_our_own_lines() {
        let speak = || {
            trace!(target: "rostrum::discord", "quietest");
            debug!(target: "rostrum::discord", "quiet");
            info!(target: "rostrum", "plain");
        };
        assert_eq!(written(LogFormat::Text, "info", speak).lines().count(), 1);
        assert_eq!(
            written(LogFormat::Text, "warn,rostrum::discord=debug", speak)
                .lines()
                .count(),
            1
        );
        assert_eq!(written(LogFormat::Text, "trace", speak).lines().count(), 3);
        assert_eq!(written(LogFormat::Text, "off", speak), "");
    }

    #[test]
    fn a_fault_is_one_line_with_its_code_and_its_cause() {
        let code = FaultCode::draw(&mut ChaCha8Rng::seed_from_u64(7));
        let fault = crate::config::Fault::Unreadable {
            path: "my.toml".into(),
            source: io::Error::other("/webhooks/1/live-token"),
        };
        let lines = written(LogFormat::Text, "info", || {
            report(code, "answering /fact", &fault);
        });
        assert_eq!(lines.lines().count(), 1, "{lines}");
        assert!(lines.contains("ERROR rostrum::ops"), "{lines}");
        assert!(lines.contains(&format!("code={code}")), "{lines}");
        assert!(lines.contains("doing=\"answering /fact\""), "{lines}");
        assert!(
            lines.contains("my.toml: cannot be read (/webhooks/1/[hidden])"),
            "{lines}"
        );
    }

    #[test]
    fn json_lines_are_objects() {
        let lines = written(LogFormat::Json, "info", || {
            info!(code = "R-1", "a \"fault\"\n");
        });
        let line: serde_json::Value = serde_json::from_str(&lines).unwrap();
        assert_eq!(line["message"], "a \"fault\"\n");
        assert_eq!(line["code"], "R-1");
        assert_eq!(line["level"], "INFO");
    }

    #[test]
    fn a_members_line_break_makes_no_second_line() {
        let lines = written(LogFormat::Text, "info", || {
            info!(query = "a\nERROR forged", "asked");
        });
        assert_eq!(lines.lines().count(), 1, "{lines}");
    }

    #[test]
    fn a_filter_that_is_none_is_refused_with_an_example() {
        let fault = subscriber(
            LogFormat::Text,
            "rostrum=loud",
            &Redactor::default(),
            io::stderr,
        )
        .map(drop)
        .unwrap_err();
        let said = fault.to_string();
        assert!(said.starts_with("RUST_LOG is not understood"), "{said}");
        assert!(!said.contains('\n'), "{said}");
    }
}
