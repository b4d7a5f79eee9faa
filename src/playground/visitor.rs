//! A member at the person API: types commands, presses buttons, looks at what came of it.
//!
//! `rostrum say` and the end-to-end tests are members through this; it knows the person API and
//! Discord's message objects, and nothing of the bot.

use serde_json::{Value, json};

use super::Playground;

/// Someone who can act as any member.
#[derive(Clone, Debug)]
pub struct Visitor {
    client: reqwest::Client,
    address: String,
    key: String,
}

/// What came of an act, as the member sees it.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Messages that appeared or changed, the newest last.
    Seen {
        /// Discord's message objects.
        messages: Vec<Value>,
    },
    /// A form opened.
    Form {
        /// Discord's form object.
        form: Value,
    },
    /// Nothing came; the words are Discord's.
    Silence {
        /// What the member reads.
        words: String,
    },
}

/// The member's client would not let it happen, or the playground is gone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{words}")]
pub struct Refused {
    /// What the member reads.
    pub words: String,
}

impl Outcome {
    /// Gives the message that a press would be on.
    pub fn newest(&self) -> Option<&Value> {
        match self {
            Self::Seen { messages } => messages.last(),
            _ => None,
        }
    }
}

impl Visitor {
    /// Enters a playground.
    pub fn of(playground: &Playground) -> Self {
        Self {
            client: reqwest::Client::builder()
                .no_proxy()
                .build()
                .unwrap_or_default(),
            address: format!("{}/playground/v1", playground.api()),
            key: playground.key().to_owned(),
        }
    }

    /// Types a line as a member, the first one when none is named, and waits for what comes of it.
    ///
    /// # Errors
    /// Refused as the member's client would: an unknown command or option, a missing value.
    pub async fn says(&self, who: Option<&str>, line: &str) -> Result<Outcome, Refused> {
        self.acts("invoke", json!({"as": who, "line": line})).await
    }

    /// Types a line in a channel, named or by id.
    ///
    /// # Errors
    /// Refused as the member's client would.
    pub async fn says_in(&self, who: &str, channel: &str, line: &str) -> Result<Outcome, Refused> {
        let call = json!({"as": who, "channel": channel, "line": line});
        self.acts("invoke", call).await
    }

    /// Presses a button, or picks an entry of a menu, by its label or `custom_id`; where the message
    /// has none at all, on the newest message of its channel that has, which may still be coming.
    ///
    /// # Errors
    /// Refused when the message has nothing of that name, or the button cannot be pressed.
    pub async fn presses(
        &self,
        who: Option<&str>,
        message: Option<&Value>,
        label: &str,
    ) -> Result<Outcome, Refused> {
        let message = message.ok_or_else(|| Refused {
            words: format!("there is no message to press {label:?} on"),
        })?;
        if message["components"].as_array().is_none_or(Vec::is_empty) {
            let call = json!({"as": who, "channel": message["channel_id"], "label": label});
            return self.acts("press", call).await;
        }
        let (component, values) = find(message, label)?;
        let call = json!({
            "as": who,
            "channel": message["channel_id"],
            "message": message["id"],
            "custom_id": component["custom_id"],
            "values": values,
        });
        self.acts("press", call).await
    }

    /// Sends the form that was opened last, its one field filled in.
    ///
    /// # Errors
    /// Refused when no form is open, or what was written does not fit.
    pub async fn writes(&self, who: &str, form: &Value, text: &str) -> Result<Outcome, Refused> {
        let field = &form["components"][0]["components"][0]["custom_id"];
        let field = field.as_str().unwrap_or_default();
        let call = json!({"as": who, "values": {field: text}});
        self.acts("submit", call).await
    }

    /// Uses a command in the menu of a message.
    ///
    /// # Errors
    /// Refused when the menu has no such command.
    pub async fn chooses(
        &self,
        who: &str,
        message: &Value,
        command: &str,
    ) -> Result<Outcome, Refused> {
        let call = json!({"as": who, "message": message["id"], "command": command});
        self.acts("choose", call).await
    }

    /// Tells the bot of an interaction that no client would send, see `docs/playground.md`.
    ///
    /// # Errors
    /// Refused when the call is not well formed.
    pub async fn forges(&self, call: Value) -> Result<Outcome, Refused> {
        self.acts("forge", call).await
    }

    /// Makes a call of the person API.
    ///
    /// # Errors
    /// Refused with the words that the playground gives.
    pub async fn call(&self, name: &str, body: &Value) -> Result<Value, Refused> {
        let request = self
            .client
            .post(format!("{}/{name}", self.address))
            .json(body);
        self.send(request).await
    }

    /// Looks something up in the person API.
    ///
    /// # Errors
    /// Refused with the words that the playground gives.
    pub async fn look(&self, name: &str, query: &[(&str, &str)]) -> Result<Value, Refused> {
        let request = self
            .client
            .get(format!("{}/{name}", self.address))
            .query(query);
        self.send(request).await
    }

    /// Reads a file by the address that its message gives.
    ///
    /// # Errors
    /// Refused when there is no such file any more.
    pub async fn fetches(&self, address: &str) -> Result<String, Refused> {
        let gone = |_| Refused {
            words: "the file cannot be read".to_owned(),
        };
        let answer = self.client.get(address).send().await.map_err(gone)?;
        let answer = answer.error_for_status().map_err(gone)?;
        answer.text().await.map_err(gone)
    }

    async fn acts(&self, name: &str, mut call: Value) -> Result<Outcome, Refused> {
        if let Some(fields) = call.as_object_mut() {
            fields.retain(|_, value| !value.is_null());
        }
        let outcome = self.call(name, &call).await?;
        if let Some(form) = outcome.get("modal") {
            return Ok(Outcome::Form { form: form.clone() });
        }
        let mut messages: Vec<Value> = outcome.get("message").cloned().into_iter().collect();
        if let Some(more) = outcome["followups"].as_array() {
            messages.extend(more.iter().cloned());
        }
        if messages.is_empty() {
            let words = outcome["error"]
                .as_str()
                .unwrap_or("nothing came of it")
                .to_owned();
            return Ok(Outcome::Silence { words });
        }
        Ok(Outcome::Seen { messages })
    }

    async fn send(&self, request: reqwest::RequestBuilder) -> Result<Value, Refused> {
        let gone = |_| Refused {
            words: "the playground does not answer".to_owned(),
        };
        let answer = request
            .header("X-Playground-Key", &self.key)
            .send()
            .await
            .map_err(gone)?;
        let status = answer.status();
        let body: Value = answer.json().await.map_err(gone)?;
        if status.is_success() {
            return Ok(body);
        }
        let words = ["error", "message"]
            .iter()
            .find_map(|key| body[key].as_str())
            .unwrap_or("the playground refused without a word");
        Err(Refused {
            words: words.to_owned(),
        })
    }
}

/// Finds what a label means on a message: a button, or an entry of a menu.
fn find<'a>(message: &'a Value, label: &str) -> Result<(&'a Value, Vec<&'a Value>), Refused> {
    let mut known = Vec::new();
    let rows = message["components"].as_array().into_iter().flatten();
    for component in rows.flat_map(|row| row["components"].as_array().into_iter().flatten()) {
        if component["label"] == label || component["custom_id"] == label {
            return Ok((component, Vec::new()));
        }
        known.extend(component["label"].as_str());
        for entry in component["options"].as_array().into_iter().flatten() {
            if entry["label"] == label || entry["value"] == label {
                return Ok((component, vec![&entry["value"]]));
            }
            known.extend(entry["label"].as_str());
        }
    }
    let words = if known.is_empty() {
        format!("the message has no buttons, so {label:?} cannot be pressed")
    } else {
        format!("the message has no {label:?}; it has: {}", known.join(", "))
    };
    Err(Refused { words })
}
