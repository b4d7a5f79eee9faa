//! A Discord that disappears in the middle of a connection, and does not let the bot in again.

use std::sync::Arc;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use jiff::Timestamp;
use rostrum::config::{ApiOrigin, Secret};
use rostrum::discord::dispatch::Dispatch;
use rostrum::discord::gateway::{self, Pulse, Standing};
use rostrum::discord::rest::Rest;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::Instant;
use tokio_tungstenite::tungstenite::Message;
use tokio_util::sync::CancellationToken;

use crate::ask::Scripted;
use crate::fake::{TOKEN, ready};

/// Serves until a bot has identified itself, then resets its connection and refuses the next.
async fn serve_and_vanish(listener: TcpListener) {
    let address = listener.local_addr().unwrap();
    let mut vanished = false;
    loop {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut start = [0; 8];
        stream.peek(&mut start).await.unwrap();
        if start.starts_with(b"GET /ws") {
            if vanished {
                return;
            }
            vanish(stream).await;
            vanished = true;
            continue;
        }
        let mut request = [0; 4_096];
        let length = stream.read(&mut request).await.unwrap();
        let body = if request[..length].starts_with(b"GET /api/v10/gateway") {
            json!({ "url": format!("ws://{address}/ws") })
        } else {
            json!({ "id": "9", "username": "rostrum" })
        };
        let body = body.to_string();
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n", body.len());
        let answer = format!("{head}connection: close\r\n\r\n{body}");
        stream.write_all(answer.as_bytes()).await.unwrap();
    }
}

async fn vanish(stream: TcpStream) {
    let mut socket = tokio_tungstenite::accept_async(stream).await.unwrap();
    let hello = json!({ "op": 10, "d": { "heartbeat_interval": 41_250 }, "s": null, "t": null });
    socket.send(Message::Text(hello.to_string())).await.unwrap();
    while let Some(Ok(message)) = socket.next().await {
        if message.to_string().contains(r#""op":2"#) {
            break;
        }
    }
    socket
        .send(Message::Text(ready(1).to_string()))
        .await
        .unwrap();
    socket.get_ref().set_zero_linger().unwrap();
}

#[tokio::test]
async fn the_bot_stops_in_good_time_even_while_discord_is_away() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = ApiOrigin::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let rest = Arc::new(Rest::new(origin, Secret::new(TOKEN)).unwrap());
    let stop = CancellationToken::new();
    let vanishing = async {
        serve_and_vanish(listener).await;
        stop.cancel();
    };
    let running = async {
        let standing = Standing::ask(&rest).await.unwrap();
        let dispatch = Dispatch::new(Arc::clone(&rest), Scripted::new([]), || {
            Timestamp::UNIX_EPOCH
        });
        gateway::run(
            &rest,
            &standing,
            Arc::new(dispatch),
            &Pulse::default(),
            stop.clone(),
        )
        .await
    };
    let began = Instant::now();
    let (ended, ()) = tokio::join!(running, vanishing);
    ended.unwrap();
    // On the same thread as serenity, this would take until the next heartbeat, or for ever.
    assert!(
        began.elapsed() < Duration::from_secs(20),
        "{:?}",
        began.elapsed()
    );
}
