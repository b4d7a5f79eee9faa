//! A road to the playground on which answers can be held up, and what is for channels lost.
//!
//! It passes everything on as it is; the first answer to an interaction waits until it is let go.

use std::io;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
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
    weather: Mutex<Weather>,
}

/// What becomes of what the bot writes to channels.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Weather {
    /// It arrives, and so does the answer.
    Fair,
    /// It arrives, and the line is cut before the answer does.
    AnswersAreLost,
    /// The line is cut before it arrives.
    CallsAreLost,
    /// Something on the way refuses it, which is not Discord and has no code.
    Refused(StatusCode),
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
            weather: Mutex::new(Weather::Fair),
        });
        let router = Router::new().fallback(pass).with_state(Arc::clone(&toll));
        TaskTracker::new().spawn(async move { axum::serve(listener, router).await });
        Self { origin, toll }
    }

    /// Waits until an answer is held up.
    pub(crate) async fn holds_an_answer(&self) {
        self.toll.arrived.acquire().await.unwrap().forget();
    }

    /// Changes what becomes of what is for channels.
    pub(crate) fn turns(&self, weather: Weather) {
        *self.toll.weather.lock().unwrap() = weather;
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
    let writes = path.contains("/channels/") && parts.method != Method::GET;
    let weather = *toll.weather.lock().unwrap();
    match weather {
        Weather::CallsAreLost if writes => return cut(),
        Weather::Refused(status) if writes => return (status, "<html>no</html>").into_response(),
        _ => {}
    }
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
    if writes && matches!(weather, Weather::AnswersAreLost) {
        return cut();
    }
    let mut response = Response::builder().status(answer.status());
    for (name, value) in answer.headers() {
        if name != header::TRANSFER_ENCODING && name != header::CONTENT_LENGTH {
            response = response.header(name, value);
        }
    }
    let bytes = answer.bytes().await.unwrap_or_default();
    response.body(Body::from(bytes)).unwrap()
}

/// Begins an answer and breaks off.
fn cut() -> Response {
    let broken = futures_util::stream::iter([Err::<Vec<u8>, _>(io::ErrorKind::BrokenPipe)]);
    let broken = futures_util::StreamExt::map(broken, |part| part.map_err(io::Error::from));
    Body::from_stream(broken).into_response()
}
