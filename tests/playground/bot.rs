//! A bot and a person without any library of ours: only sockets, HTTP and JSON.

use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use reqwest::Method;
use rostrum::playground::{Options, Pace, Playground};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

/// Noon on a day after all sample members joined.
pub(crate) const NOON: &str = "2026-02-02T12:00:00Z";

/// Options whose clock stands still.
pub(crate) fn options() -> Options {
    Options {
        pace: Pace::ByHand,
        ..Options::new(NOON.parse().unwrap(), 7)
    }
}

pub(crate) async fn playground() -> Playground {
    Playground::start(options()).await.unwrap()
}

/// A gateway connection, and the REST side beside it.
pub(crate) struct Bot {
    pub(crate) rest: Rest,
    pub(crate) socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    pub(crate) session: String,
    pub(crate) seen: u64,
}

/// A client that says nothing it was not told to say.
pub(crate) struct Rest {
    client: reqwest::Client,
    api: String,
    token: String,
}

/// What came over the gateway.
#[derive(Debug, PartialEq)]
pub(crate) enum Heard {
    Payload(Value),
    Closed(Option<u16>),
}

impl Rest {
    pub(crate) fn new(playground: &Playground) -> Self {
        Self {
            client: client(),
            api: format!("{}/api/v10", playground.api()),
            token: playground.token().to_owned(),
        }
    }

    /// Makes a request as the bot; a null body is none.
    pub(crate) async fn call(&self, method: Method, path: &str, body: Value) -> (u16, Value) {
        let mut request = self
            .client
            .request(method, format!("{}{path}", self.api))
            .header("authorization", format!("Bot {}", self.token));
        if !body.is_null() {
            request = request.json(&body);
        }
        read(request).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> (u16, Value) {
        self.call(Method::POST, path, body).await
    }

    pub(crate) async fn get(&self, path: &str) -> (u16, Value) {
        self.call(Method::GET, path, Value::Null).await
    }

    /// Replaces the global commands.
    pub(crate) async fn register(&self, commands: Value) {
        let path = format!("/applications/{}/commands", application());
        let (status, body) = self.call(Method::PUT, &path, commands).await;
        assert_eq!(status, 200, "{body}");
    }

    /// Answers an interaction.
    pub(crate) async fn answer(&self, interaction: &Value, body: Value) -> (u16, Value) {
        let (id, token) = (
            interaction["id"].as_str().unwrap(),
            interaction["token"].as_str().unwrap(),
        );
        self.post(&format!("/interactions/{id}/{token}/callback"), body)
            .await
    }

    /// Makes a request below the token of an interaction.
    pub(crate) async fn hook(
        &self,
        method: Method,
        interaction: &Value,
        rest: &str,
        body: Value,
    ) -> (u16, Value) {
        let token = interaction["token"].as_str().unwrap();
        self.call(
            method,
            &format!("/webhooks/{}/{token}{rest}", application()),
            body,
        )
        .await
    }

    pub(crate) fn raw(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let url = format!("{}{path}", self.api);
        self.client
            .request(method, url)
            .header("authorization", format!("Bot {}", self.token))
    }
}

impl Bot {
    /// Connects and identifies without intents.
    pub(crate) async fn connect(playground: &Playground) -> Self {
        let mut bot = Self::open(playground).await;
        bot.identify(playground.token(), json!({})).await;
        let ready = bot.event("READY").await;
        ready["session_id"]
            .as_str()
            .unwrap()
            .clone_into(&mut bot.session);
        bot
    }

    /// Opens the socket and reads the hello.
    pub(crate) async fn open(playground: &Playground) -> Self {
        let rest = Rest::new(playground);
        let (status, gateway) = rest.get("/gateway").await;
        assert_eq!(status, 200);
        let url = format!("{}?v=10&encoding=json", gateway["url"].as_str().unwrap());
        let (socket, _) = tokio_tungstenite::connect_async(url).await.unwrap();
        let mut bot = Self {
            rest,
            socket,
            session: String::new(),
            seen: 0,
        };
        let Heard::Payload(hello) = bot.hear().await else {
            panic!("no hello")
        };
        assert_eq!(
            (&hello["op"], &hello["d"]["heartbeat_interval"]),
            (&json!(10), &json!(41250))
        );
        bot
    }

    pub(crate) async fn identify(&mut self, token: &str, more: Value) {
        let mut data = json!({
            "token": token, "intents": 0, "compress": true,
            "properties": {"os": "linux", "browser": "test", "device": "test"},
        });
        for (key, value) in more.as_object().unwrap() {
            data[key] = value.clone();
        }
        self.say(json!({"op": 2, "d": data})).await;
    }

    pub(crate) async fn say(&mut self, payload: Value) {
        self.socket
            .send(Message::Text(payload.to_string()))
            .await
            .unwrap();
    }

    /// Hears the next payload or the end.
    pub(crate) async fn hear(&mut self) -> Heard {
        let wait = tokio::time::timeout(Duration::from_secs(10), self.socket.next());
        match wait.await.expect("something is heard within ten seconds") {
            Some(Ok(Message::Text(text))) => {
                let payload: Value = serde_json::from_str(&text).unwrap();
                if let Some(number) = payload["s"].as_u64() {
                    assert_eq!(number, self.seen + 1, "events are numbered without gaps");
                    self.seen = number;
                }
                Heard::Payload(payload)
            }
            Some(Ok(Message::Close(frame))) => Heard::Closed(frame.map(|it| it.code.into())),
            Some(Ok(other)) => panic!("unexpected frame {other:?}"),
            Some(Err(_)) | None => Heard::Closed(None),
        }
    }

    /// Hears the next event, which must have this name, and gives what it carries.
    pub(crate) async fn event(&mut self, name: &str) -> Value {
        match self.hear().await {
            Heard::Payload(mut payload) => {
                assert_eq!(payload["t"], name, "{payload}");
                payload["d"].take()
            }
            Heard::Closed(code) => panic!("closed with {code:?} instead of {name}"),
        }
    }

    pub(crate) async fn interaction(&mut self) -> Value {
        self.event("INTERACTION_CREATE").await
    }

    /// Waits for the next interaction and answers it; gives the interaction.
    pub(crate) async fn answers(&mut self, body: Value) -> Value {
        let interaction = self.interaction().await;
        let (status, said) = self.rest.answer(&interaction, body).await;
        assert_eq!(status, 204, "{said}");
        interaction
    }
}

/// Someone with the key.
pub(crate) struct Person {
    client: reqwest::Client,
    address: String,
    key: String,
}

impl Person {
    pub(crate) fn new(playground: &Playground) -> Self {
        Self {
            client: client(),
            address: format!("{}/playground/v1", playground.api()),
            key: playground.key().to_owned(),
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        let (status, body) = self.call(Method::GET, path, Value::Null).await;
        assert_eq!(status, 200, "{body}");
        body
    }

    /// Does something that must succeed.
    pub(crate) async fn does(&self, path: &str, body: Value) -> Value {
        let (status, body) = self.call(Method::POST, path, body).await;
        assert_eq!(status, 200, "{body}");
        body
    }

    /// Does something that must be refused; gives reason and words.
    pub(crate) async fn refused(&self, path: &str, body: Value) -> (String, String) {
        let (status, body) = self.call(Method::POST, path, body).await;
        assert!((400..500).contains(&status), "{status} {body}");
        let text = |key: &str| body[key].as_str().unwrap().to_owned();
        (text("reason"), text("error"))
    }

    pub(crate) async fn call(&self, method: Method, path: &str, body: Value) -> (u16, Value) {
        let url = format!("{}{path}", self.address);
        let mut request = self
            .client
            .request(method, url)
            .header("x-playground-key", &self.key);
        if !body.is_null() {
            request = request.json(&body);
        }
        read(request).await
    }

    /// Lists the contents of the messages that a member sees in #debates.
    pub(crate) async fn sees(&self, who: &str) -> Vec<String> {
        let messages = self
            .get(&format!("/messages?as={who}&channel=debates"))
            .await;
        let contents = messages.as_array().unwrap().iter();
        contents
            .map(|it| it["content"].as_str().unwrap().to_owned())
            .collect()
    }
}

pub(crate) fn client() -> reqwest::Client {
    reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap()
}

pub(crate) async fn read(request: reqwest::RequestBuilder) -> (u16, Value) {
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    let body = if text.is_empty() {
        Value::Null
    } else {
        serde_json::from_str(&text).unwrap()
    };
    (status, body)
}

/// The application's identifier, as every playground has it.
pub(crate) fn application() -> u64 {
    1_212_830_208_000_000_417
}

/// Two commands that show most of what there is.
pub(crate) fn commands() -> Value {
    json!([
        {"name": "argument", "description": "One argument", "options": [
            {"type": 3, "name": "side", "description": "Which side", "choices": [
                {"name": "For", "value": "pro"}, {"name": "Against", "value": "con"},
            ]},
            {"type": 3, "name": "article", "description": "Which article", "autocomplete": true},
        ]},
        {"name": "host", "description": "For hosts", "default_member_permissions": "8589934592",
            "contexts": [0], "options": [
                {"type": 1, "name": "open", "description": "Open", "options": [
                    {"type": 3, "name": "motion", "description": "What", "required": true,
                        "max_length": 20},
                    {"type": 4, "name": "rounds", "description": "How many",
                        "min_value": 1, "max_value": 5},
                    {"type": 6, "name": "speaker", "description": "Who"},
                ]},
            ]},
    ])
}
