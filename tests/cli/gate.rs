//! A gate between a bot and the playground, which shuts behind a bot that is dead.
//!
//! What a process sent before it was killed may still be on its way, and time is moved by hand here: a
//! call that arrives a moment later would arrive hours later, as none does in life. Whoever shuts the gate
//! waits until all that has passed it is answered; nothing passes it afterwards.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::sync::RwLock;
use tokio_util::task::TaskTracker;

/// The gate of one bot.
pub(crate) struct Gate {
    pub(crate) origin: String,
    way: Way,
}

#[derive(Clone)]
struct Way {
    client: reqwest::Client,
    target: String,
    is_shut: Arc<RwLock<bool>>,
    calls: TaskTracker,
}

impl Gate {
    /// Builds a gate to the origin of a playground.
    pub(crate) async fn to(target: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let way = Way {
            client: reqwest::Client::builder().no_proxy().build().unwrap(),
            target: target.to_owned(),
            is_shut: Arc::default(),
            calls: TaskTracker::new(),
        };
        let router = Router::new().fallback(pass).with_state(way.clone());
        TaskTracker::new().spawn(async move { axum::serve(listener, router).await });
        Self { origin, way }
    }

    /// Lets nothing pass any more, and waits for what has passed.
    pub(crate) async fn shuts(self) {
        *self.way.is_shut.write().await = true;
    }
}

async fn pass(State(way): State<Way>, request: Request) -> Response {
    // On its own, so that a call which has begun to pass does so even when its sender is gone.
    let passing = way.calls.clone().spawn(async move {
        let is_shut = Arc::clone(&way.is_shut).read_owned().await;
        if *is_shut {
            return StatusCode::BAD_GATEWAY.into_response();
        }
        let passed = forward(&way, request).await;
        drop(is_shut);
        passed
    });
    passing.await.unwrap()
}

async fn forward(way: &Way, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path_and_query().map_or("", |it| it.as_str());
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let mut headers = parts.headers;
    headers.remove(header::HOST);
    let call = way
        .client
        .request(parts.method, format!("{}{path}", way.target))
        .headers(headers)
        .body(bytes);
    let Ok(answer) = call.send().await else {
        return StatusCode::BAD_GATEWAY.into_response();
    };
    let mut response = Response::builder().status(answer.status());
    for (name, value) in answer.headers() {
        if name != header::TRANSFER_ENCODING && name != header::CONTENT_LENGTH {
            response = response.header(name, value);
        }
    }
    let bytes = answer.bytes().await.unwrap_or_default();
    response.body(Body::from(bytes)).unwrap()
}
