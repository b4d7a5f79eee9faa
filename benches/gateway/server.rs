//! A Discord small enough not to be what is measured: one thread, no framework, answers by the
//! path alone.

use futures_util::{SinkExt, StreamExt};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio_tungstenite::tungstenite::Message;

const NO_CONTENT: &[u8] = b"HTTP/1.1 204 No Content\r\n\r\n";
const HELLO: &str = r#"{"op":10,"d":{"heartbeat_interval":41250},"s":null,"t":null}"#;
const ACK: &str = r#"{"op":11,"d":null,"s":null,"t":null}"#;
const READY: &str = r#"{"op":0,"s":1,"t":"READY","d":{"v":10,"user":{"id":"8","username":"bot",
    "discriminator":"0000","avatar":null,"bot":true,"verified":true,"mfa_enabled":false,"flags":0,
    "email":null},"guilds":[],"session_id":"s","resume_gateway_url":"ws://127.0.0.1:1",
    "shard":[0,1],"application":{"id":"9","flags":0}}}"#;

/// The server as its driver sees it.
pub(crate) struct Server {
    pub(crate) port: u16,
    /// Ids of interactions in the order in which their answers arrived.
    pub(crate) answered: UnboundedReceiver<u64>,
    /// Where to send events to the bots that identified, in that order.
    pub(crate) bots: UnboundedReceiver<UnboundedSender<String>>,
}

impl Server {
    /// Starts listening; must run inside a `LocalSet`.
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("loopback can be bound");
        let port = listener
            .local_addr()
            .expect("a bound socket has an address")
            .port();
        let (answers, answered) = unbounded_channel();
        let (identified, bots) = unbounded_channel();
        tokio::task::spawn_local(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let _ = stream.set_nodelay(true);
                tokio::task::spawn_local(serve(stream, port, answers.clone(), identified.clone()));
            }
        });
        Self {
            port,
            answered,
            bots,
        }
    }
}

async fn serve(
    mut stream: TcpStream,
    port: u16,
    answers: UnboundedSender<u64>,
    identified: UnboundedSender<UnboundedSender<String>>,
) {
    let mut first = [0; 8];
    if stream.peek(&mut first).await.is_ok() && first.starts_with(b"GET /ws") {
        return converse(stream, identified).await;
    }
    let mut buffer = Vec::with_capacity(16 * 1024);
    loop {
        let Some((head, length)) = whole(&buffer) else {
            match stream.read_buf(&mut buffer).await {
                Ok(0) | Err(_) => return,
                Ok(_) => continue,
            }
        };
        let line = buffer[..head]
            .split(|byte| *byte == b'\r')
            .next()
            .unwrap_or_default();
        let answer = match callback(line) {
            Some(id) => {
                let _ = answers.send(id);
                NO_CONTENT.to_vec()
            }
            None => other(line, port),
        };
        buffer.drain(..head + length);
        if stream.write_all(&answer).await.is_err() {
            return;
        }
    }
}

/// Finds the length of the head and of the body once both have arrived.
fn whole(buffer: &[u8]) -> Option<(usize, usize)> {
    let head = buffer.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(&buffer[..head]).ok()?;
    let length = text.split("\r\n").find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length")
            .then(|| value.trim().parse().ok())?
    });
    let length = length.unwrap_or(0);
    (buffer.len() >= head + length).then_some((head, length))
}

fn callback(line: &[u8]) -> Option<u64> {
    let rest = line.strip_prefix(b"POST /api/v10/interactions/")?;
    let id = rest.split(|byte| *byte == b'/').next()?;
    std::str::from_utf8(id).ok()?.parse().ok()
}

fn other(line: &[u8], port: u16) -> Vec<u8> {
    let line = String::from_utf8_lossy(line);
    let body = match line.split(' ').nth(1).unwrap_or_default() {
        path if path.contains("/messages") => r#"{"id":"77","channel_id":"5"}"#.to_owned(),
        "/api/v10/gateway" => format!(r#"{{"url":"ws://127.0.0.1:{port}/ws"}}"#),
        "/api/v10/users/@me" => r#"{"id":"8","username":"bot"}"#.to_owned(),
        "/api/v10/applications/@me" => r#"{"id":"9","name":"Bot"}"#.to_owned(),
        _ => "[]".to_owned(),
    };
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length";
    format!("{head}: {}\r\n\r\n{body}", body.len()).into_bytes()
}

async fn converse(stream: TcpStream, identified: UnboundedSender<UnboundedSender<String>>) {
    let Ok(socket) = tokio_tungstenite::accept_async(stream).await else {
        return;
    };
    let (mut sink, mut source) = socket.split();
    let (events, mut queue) = unbounded_channel::<String>();
    let _ = events.send(HELLO.to_owned());
    tokio::task::spawn_local(async move {
        while let Some(event) = queue.recv().await {
            let mut fed = sink.feed(Message::Text(event)).await;
            while let Ok(event) = queue.try_recv() {
                fed = fed.and(sink.feed(Message::Text(event)).await);
            }
            if fed.and(sink.flush().await).is_err() {
                return;
            }
        }
    });
    while let Some(Ok(message)) = source.next().await {
        let Message::Text(text) = message else {
            continue;
        };
        let frame: Value = serde_json::from_str(&text).unwrap_or_default();
        match frame["op"].as_u64() {
            Some(1) => drop(events.send(ACK.to_owned())),
            Some(2) => {
                let _ = events.send(READY.replace('\n', ""));
                let _ = identified.send(events.clone());
            }
            _ => {}
        }
    }
}
