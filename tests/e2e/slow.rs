//! A road to the playground on which answers can be held up.
//!
//! It passes everything on as it is; the first answer to an interaction waits until it is let go.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_util::task::TaskTracker;

/// A road that leads to one playground.
pub(crate) struct Road {
    pub(crate) origin: String,
    toll: Arc<Toll>,
}

struct Toll {
    client: reqwest::Client,
    target: String,
    /// Counts the answers that have arrived here.
    arrived: Semaphore,
    /// Counts the answers that may pass.
    passes: Semaphore,
}

impl Road {
    /// Builds a road to the origin of a playground.
    pub(crate) async fn to(target: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let toll = Arc::new(Toll {
            client: reqwest::Client::builder().no_proxy().build().unwrap(),
            target: target.to_owned(),
            arrived: Semaphore::new(0),
            passes: Semaphore::new(0),
        });
        let router = Router::new().fallback(pass).with_state(Arc::clone(&toll));
        TaskTracker::new().spawn(async move { axum::serve(listener, router).await });
        Self { origin, toll }
    }

    /// Waits until an answer is held up.
    pub(crate) async fn holds_an_answer(&self) {
        self.toll.arrived.acquire().await.unwrap().forget();
    }

    /// Lets all answers pass from now on.
    pub(crate) fn opens(&self) {
        self.toll.passes.add_permits(1_000);
    }
}

async fn pass(State(toll): State<Arc<Toll>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path_and_query().map_or("", |it| it.as_str());
    if path.ends_with("/callback") {
        toll.arrived.add_permits(1);
        toll.passes.acquire().await.unwrap().forget();
    }
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    let mut headers = parts.headers;
    headers.remove(header::HOST);
    let sent = toll
        .client
        .request(parts.method, format!("{}{path}", toll.target))
        .headers(headers)
        .body(bytes)
        .send()
        .await;
    let Ok(answer) = sent else {
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
