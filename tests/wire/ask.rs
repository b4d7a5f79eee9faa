//! Interactions as Discord sends them, and someone to answer them.

use std::collections::VecDeque;
use std::future::Future;
use std::sync::Mutex;

use rostrum::discord::dispatch::{Answer, Trouble};
use rostrum::discord::response::{Kind, Response};
use rostrum::discord::rest::Deferral;
use serde_json::{Value, json};
use serenity::all::Interaction;
use tokio::sync::oneshot;

pub(crate) const APPLICATION: u64 = 9;

fn user() -> Value {
    json!({ "id": "77", "username": "hanna", "discriminator": "0", "avatar": null })
}

fn interaction(id: u64, kind: u8, data: &Value) -> Value {
    json!({
        "id": id.to_string(), "application_id": APPLICATION.to_string(), "type": kind,
        "token": format!("token-of-{id}"), "version": 1, "data": data,
        "guild_id": "4", "channel_id": "5", "locale": "ko", "guild_locale": "en-US",
        "app_permissions": "2147483647", "entitlements": [], "attachment_size_limit": 10_485_760,
        "authorizing_integration_owners": {}, "context": 0,
        "member": {
            "user": user(), "roles": [], "joined_at": "2026-01-01T00:00:00+00:00",
            "deaf": false, "mute": false, "permissions": "2147483647", "flags": 0,
        },
    })
}

pub(crate) fn command(id: u64) -> Value {
    interaction(id, 2, &json!({ "id": "3", "name": "argument", "type": 1 }))
}

pub(crate) fn typing(id: u64) -> Value {
    let option = json!({ "name": "article", "type": 3, "value": "gol", "focused": true });
    interaction(
        id,
        4,
        &json!({ "id": "3", "name": "argument", "type": 1, "options": [option] }),
    )
}

pub(crate) fn press(id: u64) -> Value {
    let mut press = interaction(
        id,
        3,
        &json!({ "custom_id": "v1:draw:more:1", "component_type": 2 }),
    );
    press["message"] = json!({
        "id": "6", "channel_id": "5", "author": user(), "content": "", "type": 0,
        "timestamp": "2026-01-01T00:00:00+00:00", "edited_timestamp": null, "tts": false,
        "mention_everyone": false, "mentions": [], "mention_roles": [], "attachments": [],
        "embeds": [], "pinned": false, "components": [],
    });
    press
}

pub(crate) fn read(value: Value) -> Interaction {
    serde_json::from_value(value).expect("serenity reads its own kind of interaction")
}

pub(crate) fn message(text: &str) -> Response {
    Response::new(Kind::Message, json!({ "content": text }))
}

pub(crate) fn private(text: &str) -> Response {
    Response::new(Kind::Message, json!({ "content": text, "flags": 64 }))
}

pub(crate) fn update(text: &str) -> Response {
    Response::new(Kind::Update, json!({ "content": text }))
}

pub(crate) fn choices() -> Response {
    let choices = json!([{ "name": "Golden", "value": "golden" }]);
    Response::new(Kind::Choices, json!({ "choices": choices }))
}

/// Answers what it was given to say, in order.
pub(crate) struct Scripted {
    says: Mutex<VecDeque<Say>>,
    deferral: Deferral,
}

pub(crate) enum Say {
    Now(Response),
    When(oneshot::Receiver<Response>),
    /// Tells that it has been asked, and answers later.
    Telling(oneshot::Sender<()>, oneshot::Receiver<Response>),
    Panic,
}

impl Scripted {
    pub(crate) fn new(says: impl IntoIterator<Item = Say>) -> Self {
        Self {
            says: Mutex::new(says.into_iter().collect()),
            deferral: Deferral::Public,
        }
    }

    pub(crate) fn deferring(self, deferral: Deferral) -> Self {
        Self { deferral, ..self }
    }
}

impl Answer for Scripted {
    fn answer(&self, _: Interaction) -> impl Future<Output = Response> + Send {
        let say = self
            .says
            .lock()
            .unwrap()
            .pop_front()
            .unwrap_or_else(|| Say::Now(message("hi")));
        async move {
            match say {
                Say::Now(response) => response,
                Say::When(later) => later.await.expect("the test says it in the end"),
                Say::Telling(asked, later) => {
                    asked.send(()).expect("the test waits for it");
                    later.await.expect("the test says it in the end")
                }
                Say::Panic => panic!("the answer broke"),
            }
        }
    }

    fn deferral(&self, _: &Interaction) -> Deferral {
        self.deferral
    }

    fn apology(&self, trouble: Trouble<'_>, locale: &str) -> Response {
        let trouble = match trouble {
            Trouble::Broken(fault) => fault.to_string(),
            Trouble::Restarting => "Restarting".to_owned(),
        };
        private(&format!("sorry: {trouble} in {locale}"))
    }
}
