//! A Discord of our own on loopback: it records what it is asked, answers as a test wants, and
//! speaks as much of the gateway as serenity needs.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::{Notify, broadcast};

pub(crate) const TOKEN: &str = "MTA5.bot-token.secret";

/// One call that the fake received.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) line: String,
    pub(crate) query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    pub(crate) body: Value,
}

/// What the fake answers to one call.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    status: u16,
    headers: Vec<(&'static str, &'static str)>,
    body: Value,
}

/// What the fake does with the open gateway connections.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    Dispatch(&'static str, Value),
    Drop,
    Close(u16),
}

#[derive(Clone)]
pub(crate) struct Fake {
    pub(crate) origin: String,
    shared: Arc<Shared>,
}

struct Shared {
    socket: Mutex<String>,
    calls: Mutex<Vec<Call>>,
    scripted: Mutex<VecDeque<(String, Reply)>>,
    commands: Mutex<Value>,
    frames: Mutex<Vec<Value>>,
    acts: broadcast::Sender<Act>,
    heartbeat: AtomicU64,
    changed: Notify,
}

pub(crate) fn reply(status: u16, body: Value) -> Reply {
    Reply {
        status,
        headers: Vec::new(),
        body,
    }
}

impl Reply {
    pub(crate) fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((name, value));
        self
    }
}

impl Fake {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            socket: Mutex::new(format!("ws://{address}/socket")),
            calls: Mutex::default(),
            scripted: Mutex::default(),
            commands: Mutex::new(json!([])),
            frames: Mutex::default(),
            acts: broadcast::channel(64).0,
            heartbeat: AtomicU64::new(41_250),
            changed: Notify::new(),
        });
        let router = Router::new()
            .route("/socket", any(socket))
            .route("/socket/", any(socket))
            .fallback(rest)
            .with_state(Arc::clone(&shared));
        #[expect(
            clippy::disallowed_methods,
            reason = "the fake ends with the test's runtime"
        )]
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self {
            origin: format!("http://{address}"),
            shared,
        }
    }

    /// Answers the next call whose line (`POST /api/v10/…`) contains `part`.
    pub(crate) fn script(&self, part: &str, reply: Reply) {
        self.shared
            .scripted
            .lock()
            .unwrap()
            .push_back((part.to_owned(), reply));
    }

    pub(crate) fn name_gateway(&self, address: &str) {
        *self.shared.socket.lock().unwrap() = address.to_owned();
    }

    pub(crate) fn ask_heartbeats_every(&self, millis: u64) {
        self.shared.heartbeat.store(millis, Ordering::Relaxed);
    }

    pub(crate) fn know_commands(&self, commands: Value) {
        *self.shared.commands.lock().unwrap() = commands;
    }

    pub(crate) fn act(&self, act: Act) {
        self.shared
            .acts
            .send(act)
            .expect("no gateway connection is open");
    }

    pub(crate) fn calls(&self, part: &str) -> Vec<Call> {
        let calls = self.shared.calls.lock().unwrap();
        calls
            .iter()
            .filter(|call| call.line.contains(part))
            .cloned()
            .collect()
    }

    /// Waits until `count` calls whose line contains `part` have arrived.
    pub(crate) async fn wait(&self, part: &str, count: usize) -> Vec<Call> {
        self.until(|| Some(self.calls(part)).filter(|calls| calls.len() >= count))
            .await
    }

    /// Waits until `count` gateway frames with this `op` have arrived.
    pub(crate) async fn wait_frames(&self, op: u64, count: usize) -> Vec<Value> {
        self.until(|| {
            let frames = self.shared.frames.lock().unwrap();
            let found: Vec<_> = frames.iter().filter(|f| f["op"] == op).cloned().collect();
            Some(found).filter(|found| found.len() >= count)
        })
        .await
    }

    async fn until<T>(&self, mut find: impl FnMut() -> Option<T>) -> T {
        let waiting = async {
            loop {
                let changed = self.shared.changed.notified();
                tokio::pin!(changed);
                changed.as_mut().enable();
                if let Some(found) = find() {
                    return found;
                }
                changed.await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), waiting)
            .await
            .unwrap_or_else(|_| {
                let calls = self.shared.calls.lock().unwrap();
                let lines: Vec<_> = calls.iter().map(|call| call.line.clone()).collect();
                panic!("nothing more came; calls so far: {lines:#?}")
            })
    }
}

async fn rest(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let bytes = axum::body::to_bytes(body, 1 << 24)
        .await
        .unwrap_or_else(|_| Bytes::new());
    let call = Call {
        line: format!("{} {}", parts.method, parts.uri.path()),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        headers: parts.headers,
        text: String::from_utf8_lossy(&bytes).into_owned(),
        body: serde_json::from_slice(&bytes).unwrap_or_default(),
    };
    let reply = shared.answer(&call);
    shared.calls.lock().unwrap().push(call);
    shared.changed.notify_waiters();
    let mut response = match reply.body {
        Value::Null => StatusCode::from_u16(reply.status).unwrap().into_response(),
        body => (
            StatusCode::from_u16(reply.status).unwrap(),
            axum::Json(body),
        )
            .into_response(),
    };
    for (name, value) in reply.headers {
        let name = HeaderName::from_static(name);
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

impl Shared {
    fn answer(&self, call: &Call) -> Reply {
        let mut scripted = self.scripted.lock().unwrap();
        if let Some(at) = scripted
            .iter()
            .position(|(part, _)| call.line.contains(part.as_str()))
        {
            return scripted.remove(at).unwrap().1;
        }
        let (method, path) = call.line.split_once(' ').unwrap();
        match (method, path.trim_start_matches("/api/v10")) {
            ("GET", "/gateway") => reply(200, json!({ "url": *self.socket.lock().unwrap() })),
            ("GET", "/users/@me") => reply(200, json!({ "id": "8", "username": "rostrum" })),
            ("GET", "/applications/@me") => reply(200, json!({ "id": "9", "name": "Rostrum" })),
            ("GET", path) if path.ends_with("/commands") => {
                reply(200, self.commands.lock().unwrap().clone())
            }
            ("PUT", path) if path.ends_with("/commands") => reply(200, json!([])),
            ("DELETE", _) => reply(204, Value::Null),
            ("POST", path) if path.ends_with("/callback") => reply(204, Value::Null),
            _ => reply(200, json!({ "id": "900" })),
        }
    }
}

async fn socket(State(shared): State<Arc<Shared>>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(move |socket| speak(shared, socket))
}

async fn speak(shared: Arc<Shared>, mut socket: WebSocket) {
    let mut acts = shared.acts.subscribe();
    let mut seq = 0;
    let interval = shared.heartbeat.load(Ordering::Relaxed);
    let hello = json!({ "op": 10, "d": { "heartbeat_interval": interval }, "s": null, "t": null });
    if send(&mut socket, &hello).await.is_none() {
        return;
    }
    loop {
        tokio::select! {
            act = acts.recv() => match act {
                Ok(Act::Dispatch(kind, data)) => {
                    seq += 1;
                    let event = json!({ "op": 0, "s": seq, "t": kind, "d": data });
                    send(&mut socket, &event).await;
                }
                Ok(Act::Drop) | Err(_) => return,
                Ok(Act::Close(code)) => {
                    let frame = CloseFrame { code, reason: "".into() };
                    let _ = socket.send(Message::Close(Some(frame))).await;
                    return;
                }
            },
            message = socket.recv() => {
                let Some(Ok(Message::Text(text))) = message else { return };
                let frame: Value = serde_json::from_str(&text).unwrap();
                let answer = match frame["op"].as_u64() {
                    Some(1) => json!({ "op": 11, "d": null, "s": null, "t": null }),
                    Some(2) => { seq += 1; ready(seq) }
                    Some(6) => {
                        seq = frame["d"]["seq"].as_u64().unwrap() + 1;
                        json!({ "op": 0, "s": seq, "t": "RESUMED", "d": {} })
                    }
                    _ => Value::Null,
                };
                if !answer.is_null() {
                    send(&mut socket, &answer).await;
                }
                shared.frames.lock().unwrap().push(frame);
                shared.changed.notify_waiters();
            }
        }
    }
}

async fn send(socket: &mut WebSocket, value: &Value) -> Option<()> {
    socket
        .send(Message::Text(value.to_string().into()))
        .await
        .ok()
}

pub(crate) fn ready(seq: u64) -> Value {
    json!({ "op": 0, "s": seq, "t": "READY", "d": {
        "v": 10,
        "user": { "id": "8", "username": "rostrum", "discriminator": "0000", "avatar": null,
                  "bot": true, "verified": true, "mfa_enabled": false, "flags": 0, "email": null },
        "guilds": [],
        "session_id": "session-secret",
        "resume_gateway_url": "ws://127.0.0.1:1",
        "shard": [0, 1],
        "application": { "id": "9", "flags": 0 },
    }})
}
