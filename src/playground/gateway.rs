//! Discord's gateway over a websocket: hello, identify or resume, heartbeats, events.
//!
//! What is sent and replayed is decided by `sessions`; here is only the conversation.

use std::sync::Arc;

use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::door::same_secret;
use super::ground::Ground;
use super::sessions::{Identity, Lost, Signal};
use super::world::seed;

const HEARTBEAT_MS: u64 = 41_250;
/// The largest payload that a bot may send.
const LARGEST: usize = 4096;
const GUILDS: u64 = 1;
/// Members, presences and message content: a bot must be granted these.
const PRIVILEGED: u64 = 1 << 1 | 1 << 8 | 1 << 15;
/// Every intent that Discord has given a meaning.
const KNOWN: u64 = ((1 << 17) - 1) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

/// What a bot says in the address.
#[derive(Debug, serde::Deserialize)]
pub(crate) struct Wish {
    v: Option<String>,
    encoding: Option<String>,
    compress: Option<String>,
}

/// Answers a websocket request.
pub(crate) async fn connect(
    State(ground): State<Arc<Ground>>,
    Query(wish): Query<Wish>,
    upgrade: WebSocketUpgrade,
) -> Response {
    let refuse = |message: String| (StatusCode::BAD_REQUEST, message).into_response();
    if !matches!(wish.encoding.as_deref(), None | Some("json")) {
        return refuse("the playground's gateway speaks encoding=json only".to_owned());
    }
    let packing = match wish.compress.as_deref() {
        None | Some("") => Packing::Text,
        Some("zlib-stream") => Packing::Zlib {
            started: Started::No,
        },
        Some(other) => {
            return refuse(format!(
                "the playground's gateway knows compress=zlib-stream or none, not {other}"
            ));
        }
    };
    let version = wish.v;
    upgrade
        .max_message_size(64 * 1024)
        .on_upgrade(async move |socket| {
            let (line, queue) = unbounded_channel();
            let talk = Talk {
                ground,
                socket,
                packing,
                line,
                session: None,
            };
            talk.run(version.as_deref(), queue).await;
        })
}

/// One connection.
struct Talk {
    ground: Arc<Ground>,
    socket: WebSocket,
    packing: Packing,
    line: UnboundedSender<Signal>,
    session: Option<String>,
}

/// How texts travel.
enum Packing {
    Text,
    /// One zlib stream over all messages; without a compressor its blocks are stored as they are.
    Zlib {
        started: Started,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Started {
    No,
    Yes,
}

/// How a conversation ended.
#[derive(Debug)]
enum End {
    /// We close, for a reason that Discord has a code for.
    Close(u16, &'static str),
    /// The bot said goodbye: its session is void.
    Goodbye,
    /// The line was lost, or we drop it.
    Lost,
}

impl Talk {
    async fn run(mut self, version: Option<&str>, mut queue: UnboundedReceiver<Signal>) {
        let end = if matches!(version, None | Some("9" | "10")) {
            self.talk(&mut queue).await
        } else {
            End::Close(4012, "Invalid API version.")
        };
        if let Some(session) = &self.session {
            let mut sessions = self.ground.sessions();
            match end {
                End::Goodbye => sessions.end(session),
                _ => sessions.detach(session, &self.line),
            }
            drop(sessions);
            self.ground.change(|_| ());
        }
        if let End::Close(code, reason) = end {
            let frame = CloseFrame {
                code,
                reason: reason.into(),
            };
            // The other side may be gone already, which is what we want.
            let _ = self.socket.send(Message::Close(Some(frame))).await;
        }
    }

    async fn talk(&mut self, queue: &mut UnboundedReceiver<Signal>) -> End {
        let closing = self.ground.closing.clone();
        let hello = json!({"op": 10, "d": {"heartbeat_interval": HEARTBEAT_MS, "_trace": []}});
        if let Err(end) = self.send(&hello.to_string()).await {
            return end;
        }
        loop {
            let step = tokio::select! {
                () = closing.cancelled() => Err(End::Close(1001, "The playground is closing.")),
                signal = queue.recv() => match signal {
                    Some(Signal::Text(text)) => self.send(&text).await,
                    Some(Signal::Drop) | None => Err(End::Lost),
                },
                frame = self.socket.recv() => self.hear(frame).await,
            };
            if let Err(end) = step {
                return end;
            }
        }
    }

    async fn hear(&mut self, frame: Option<Result<Message, axum::Error>>) -> Result<(), End> {
        let text = match frame {
            None | Some(Err(_)) => return Err(End::Lost),
            Some(Ok(Message::Close(frame))) => {
                let normal = frame.is_none_or(|it| matches!(it.code, 1000 | 1001));
                // The goodbye is returned by the next look at the line.
                let _ = self.socket.recv().await;
                return Err(if normal { End::Goodbye } else { End::Lost });
            }
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => return Ok(()),
            Some(Ok(Message::Text(text))) => text.to_string(),
            Some(Ok(Message::Binary(bytes))) => String::from_utf8_lossy(&bytes).into_owned(),
        };
        if text.len() > LARGEST {
            return Err(End::Close(4002, "Error while decoding payload."));
        }
        let Ok(payload) = serde_json::from_str::<Value>(&text) else {
            return Err(End::Close(4002, "Error while decoding payload."));
        };
        let data = &payload["d"];
        match payload["op"].as_u64() {
            Some(1) => self.send(&json!({"op": 11}).to_string()).await,
            Some(2) => self.identify(data),
            Some(6) => self.resume(data).await,
            Some(3 | 4 | 8 | 31 | 43) if self.session.is_none() => {
                Err(End::Close(4003, "Not authenticated."))
            }
            Some(3) => Ok(()),
            Some(op @ (4 | 8 | 31 | 43)) => {
                tracing::warn!(op, "the playground's gateway does not answer this yet");
                Ok(())
            }
            _ => Err(End::Close(4001, "Unknown opcode.")),
        }
    }

    fn identify(&mut self, data: &Value) -> Result<(), End> {
        if self.authenticated() {
            return Err(End::Close(4005, "Already authenticated."));
        }
        self.check_token(data)?;
        let identity = identity(data)?;
        let (id, ready, guild) = self.ground.change(|world| {
            let ready = json!({
                "v": 10,
                "user_settings": {},
                "user": bot_user(world.bot().user.json()),
                "session_type": "normal",
                "guilds": [],
                "private_channels": [],
                "presences": [],
                "relationships": [],
                "geo_ordered_rtc_regions": [],
                "application": {"id": seed::APPLICATION.to_string(), "flags": 0},
                "_trace": [],
            });
            (
                world.secret(32).replace(['-', '_'], "0").to_lowercase(),
                ready,
                world.guild_create(),
            )
        });
        let mut ready = ready;
        let (mine, all) = identity.shard;
        let has_guild = (seed::GUILD >> 22) % all == mine;
        if has_guild {
            ready["guilds"] = json!([{"id": seed::GUILD.to_string(), "unavailable": true}]);
        }
        ready["session_id"] = json!(id);
        ready["resume_gateway_url"] = json!(self.ground.gateway());
        ready["shard"] = json!([mine, all]);
        let mut sessions = self.ground.sessions();
        sessions.open(&id, identity, self.line.clone());
        sessions.send(&id, "READY", &ready);
        if has_guild && identity.intents & GUILDS != 0 {
            sessions.send(&id, "GUILD_CREATE", &guild);
        }
        tracing::debug!(shard = mine, of = all, "a bot identified");
        drop(sessions);
        self.session = Some(id);
        self.ground.change(|_| ());
        Ok(())
    }

    async fn resume(&mut self, data: &Value) -> Result<(), End> {
        if self.authenticated() {
            return Err(End::Close(4005, "Already authenticated."));
        }
        self.check_token(data)?;
        let id = data["session_id"].as_str().unwrap_or("").to_owned();
        let Some(seen) = data["seq"].as_u64() else {
            return Err(End::Close(4007, "Invalid seq."));
        };
        let resumed = self.ground.sessions().resume(&id, seen, self.line.clone());
        match resumed {
            Ok(()) => {
                self.session = Some(id);
                self.ground.change(|_| ());
                Ok(())
            }
            Err(Lost::Ahead) => Err(End::Close(4007, "Invalid seq.")),
            Err(Lost::Unknown) => self.send(&json!({"op": 9, "d": false}).to_string()).await,
        }
    }

    /// A session that was declared invalid no longer counts.
    fn authenticated(&self) -> bool {
        self.session
            .as_ref()
            .is_some_and(|id| self.ground.sessions().knows(id))
    }

    fn check_token(&self, data: &Value) -> Result<(), End> {
        let said = data["token"].as_str().unwrap_or("");
        let said = said.strip_prefix("Bot ").unwrap_or(said);
        if same_secret(said, &self.ground.token) {
            Ok(())
        } else {
            Err(End::Close(4004, "Authentication failed."))
        }
    }

    async fn send(&mut self, text: &str) -> Result<(), End> {
        let message = match &mut self.packing {
            Packing::Text => Message::Text(text.into()),
            Packing::Zlib { started } => {
                let packed = stored_zlib(text.as_bytes(), *started);
                *started = Started::Yes;
                Message::Binary(packed.into())
            }
        };
        self.socket.send(message).await.map_err(|_| End::Lost)
    }
}

fn identity(data: &Value) -> Result<Identity, End> {
    let invalid = End::Close(4013, "Invalid intent(s).");
    let Some(intents) = data["intents"].as_u64() else {
        return Err(invalid);
    };
    if intents & !KNOWN != 0 {
        return Err(invalid);
    }
    if intents & PRIVILEGED != 0 {
        return Err(End::Close(4014, "Disallowed intent(s)."));
    }
    let shard = match &data["shard"] {
        Value::Null => Some((0, 1)),
        pair => pair[0].as_u64().zip(pair[1].as_u64()),
    };
    match shard {
        Some((mine, all)) if mine < all => Ok(Identity {
            shard: (mine, all),
            intents,
        }),
        _ => Err(End::Close(4010, "Invalid shard.")),
    }
}

/// Adds what a bot learns about its own user only.
pub(crate) fn bot_user(mut user: Value) -> Value {
    user["verified"] = json!(true);
    user["email"] = Value::Null;
    user["mfa_enabled"] = json!(true);
    user["locale"] = json!(seed::GUILD_LOCALE);
    user
}

/// Writes bytes as stored blocks of a zlib stream, flushed so that they can be read at once.
fn stored_zlib(bytes: &[u8], started: Started) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + 16);
    if started == Started::No {
        out.extend_from_slice(&[0x78, 0x01]);
    }
    for block in bytes.chunks(usize::from(u16::MAX)) {
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        out.push(0);
        out.extend_from_slice(&length.to_le_bytes());
        out.extend_from_slice(&(!length).to_le_bytes());
        out.extend_from_slice(block);
    }
    out.extend_from_slice(&[0x00, 0x00, 0x00, 0xFF, 0xFF]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_stream_has_a_header_once_and_ends_each_message_with_a_flush() {
        let first = stored_zlib(b"abc", Started::No);
        assert_eq!(first[..7], [0x78, 0x01, 0, 3, 0, 0xFC, 0xFF]);
        assert_eq!(&first[7..10], b"abc");
        assert!(first.ends_with(&[0, 0, 0xFF, 0xFF]));
        let long = vec![7; 70_000];
        let second = stored_zlib(&long, Started::Yes);
        assert_eq!(second[..5], [0, 0xFF, 0xFF, 0, 0]);
        assert_eq!(second.len(), 70_000 + 2 * 5 + 5);
    }

    #[test]
    fn intents_and_shards_are_checked_as_discord_does() {
        let ask = |value: Value| match identity(&value) {
            Ok(it) => format!("{:?} {}", it.shard, it.intents),
            Err(End::Close(code, _)) => code.to_string(),
            Err(other) => format!("{other:?}"),
        };
        assert_eq!(ask(json!({"intents": 0})), "(0, 1) 0");
        assert_eq!(ask(json!({"intents": 1, "shard": [1, 4]})), "(1, 4) 1");
        assert_eq!(ask(json!({})), "4013");
        assert_eq!(ask(json!({"intents": 1_u64 << 40})), "4013");
        assert_eq!(ask(json!({"intents": 1 << 15})), "4014");
        assert_eq!(ask(json!({"intents": 0, "shard": [4, 4]})), "4010");
        assert_eq!(ask(json!({"intents": 0, "shard": [0, 0]})), "4010");
    }
}
