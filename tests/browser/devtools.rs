//! The `DevTools` protocol: commands, their answers, and what the browser tells unasked.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::{mpsc, oneshot, watch};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};
use tokio_util::task::TaskTracker;

/// How long anything is waited for, in real time.
pub(crate) const DEADLINE: Duration = Duration::from_secs(30);

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;
type Answer = oneshot::Sender<Result<Value, String>>;

/// A line to the browser, shared by its pages.
#[derive(Clone)]
pub(crate) struct Line {
    say: mpsc::UnboundedSender<(Value, Answer)>,
    told: Arc<Mutex<Vec<Value>>>,
    count: watch::Receiver<usize>,
}

impl Line {
    pub(crate) async fn connect(url: &str) -> Self {
        let (socket, _) = tokio_tungstenite::connect_async(url).await.unwrap();
        let (say, asked) = mpsc::unbounded_channel();
        let (counted, count) = watch::channel(0);
        let told = Arc::new(Mutex::new(Vec::new()));
        TaskTracker::new().spawn(carry(socket, asked, told.clone(), counted));
        Self { say, told, count }
    }

    /// Makes the browser do something, in a page's session or as a whole, and gives what it answers.
    pub(crate) async fn call(&self, session: Option<&str>, method: &str, params: Value) -> Value {
        let mut command = json!({"method": method, "params": params});
        if let Some(session) = session {
            command["sessionId"] = json!(session);
        }
        let (answer, answered) = oneshot::channel();
        self.say.send((command, answer)).unwrap();
        let waited = tokio::time::timeout(DEADLINE, answered).await;
        let answer = waited.unwrap_or_else(|late| panic!("{method}: {late}"));
        let answer = answer.unwrap_or_else(|gone| panic!("{method}: {gone}"));
        answer.unwrap_or_else(|words| panic!("{method}: {words}"))
    }

    /// Lists what the browser told about a page.
    pub(crate) fn told(&self, session: &str) -> Vec<Value> {
        let told = self.told.lock().unwrap();
        let mine = told.iter().filter(|it| it["sessionId"] == session);
        mine.cloned().collect()
    }

    /// Waits until the browser tells of an event in a page, after as many of them as given.
    pub(crate) async fn event(&self, session: &str, method: &str, after: usize) {
        let seen = || {
            let told = self.told(session);
            told.iter().filter(|it| it["method"] == method).count() > after
        };
        let mut count = self.count.clone();
        let waited = tokio::time::timeout(DEADLINE, count.wait_for(|_| seen())).await;
        assert!(matches!(waited, Ok(Ok(_))), "{method} never came");
    }
}

/// Carries commands and answers until nobody has any more to say, or the browser goes.
async fn carry(
    mut socket: Socket,
    mut asked: mpsc::UnboundedReceiver<(Value, Answer)>,
    told: Arc<Mutex<Vec<Value>>>,
    counted: watch::Sender<usize>,
) {
    let mut waiting: HashMap<u64, Answer> = HashMap::new();
    let mut last = 0;
    loop {
        tokio::select! {
            command = asked.recv() => {
                let Some((mut command, answer)) = command else { return };
                last += 1;
                command["id"] = json!(last);
                waiting.insert(last, answer);
                if socket.send(Message::Text(command.to_string())).await.is_err() {
                    return;
                }
            }
            heard = socket.next() => {
                let Some(Ok(heard)) = heard else { return };
                let Message::Text(text) = heard else { continue };
                let mut heard: Value = serde_json::from_str(&text).unwrap();
                let answer = heard["id"].as_u64().and_then(|id| waiting.remove(&id));
                if let Some(answer) = answer {
                    let error = &heard["error"];
                    let result = if error.is_null() {
                        Ok(heard["result"].take())
                    } else {
                        Err(error.to_string())
                    };
                    // Whoever asked may have given up.
                    let _ = answer.send(result);
                } else {
                    told.lock().unwrap().push(heard);
                    counted.send_modify(|count| *count += 1);
                }
            }
        }
    }
}
