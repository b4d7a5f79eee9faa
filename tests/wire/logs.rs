//! Logs at the level that shows everything still show no secret.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use rostrum::config::{ApiOrigin, LogFormat, Secret};
use rostrum::discord::dispatch::Dispatch;
use rostrum::discord::gateway::{self, Pulse, Standing};
use rostrum::discord::rest::Rest;
use rostrum::ops::{Redactor, logs};
use serde_json::json;
use tokio_util::sync::CancellationToken;

use crate::ask::{self, Scripted};
use crate::fake::{Act, Fake, TOKEN, reply};

#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Written {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes all that the finest log shows from now on, in this process.
fn listen() -> Written {
    let shown = Written::default();
    let writer = shown.clone();
    let redactor = Redactor::default();
    let log = logs::subscriber(LogFormat::Text, "trace", &redactor, move || writer.clone());
    tracing::subscriber::set_global_default(log.unwrap()).unwrap();
    shown
}

/// Has a conversation with some of everything in it.
async fn converse() {
    let fake = Fake::start().await;
    fake.script(
        "/interactions/2/",
        reply(404, json!({ "code": 10_062, "message": "unknown" })),
    );
    let rest = Rest::new(ApiOrigin::parse(&fake.origin).unwrap(), Secret::new(TOKEN)).unwrap();
    let rest = Arc::new(rest);
    let standing = Standing::ask(&rest).await.unwrap();
    let dispatch = Dispatch::new(Arc::clone(&rest), Scripted::new([]), || {
        Timestamp::UNIX_EPOCH
    });
    let stop = CancellationToken::new();
    let talking = async {
        fake.wait_frames(2, 1).await;
        fake.act(Act::Dispatch("INTERACTION_CREATE", ask::command(1)));
        fake.act(Act::Dispatch("INTERACTION_CREATE", ask::press(2)));
        let mut unknown = ask::command(3);
        unknown["type"] = 99.into();
        fake.act(Act::Dispatch("INTERACTION_CREATE", unknown));
        fake.wait("/callback", 3).await;
        fake.act(Act::Drop);
        fake.wait_frames(6, 1).await;
        stop.cancel();
    };
    let pulse = Pulse::default();
    let running = gateway::run(&rest, &standing, Arc::new(dispatch), &pulse, stop.clone());
    let (ended, ()) = tokio::join!(running, talking);
    ended.unwrap();
}

#[tokio::test]
async fn the_finest_log_shows_no_token() {
    let shown = listen();
    converse().await;
    let log = shown.text();
    for expected in ["ready", "answered", "was not taken", "unknown shape"] {
        assert!(log.contains(expected), "{expected:?} is missing in:\n{log}");
    }
    for secret in ["token-of-", TOKEN, "session-secret"] {
        assert!(!log.contains(secret), "{secret:?} is in:\n{log}");
    }
}
