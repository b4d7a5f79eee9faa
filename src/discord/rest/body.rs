//! What a call carries: JSON closed to mentions, and files beside it.

use axum::body::Bytes;
use reqwest::multipart::{Form, Part};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::discord::fault::Fault;
use crate::discord::response::{File, Response};

/// A call's body; cloned for a second attempt at the price of a reference count.
pub(super) enum Body<'a> {
    None,
    Json(Bytes),
    Files(Bytes, &'a [File]),
}

/// An interaction's first answer as Discord takes it.
#[derive(Serialize)]
struct Envelope<T> {
    #[serde(rename = "type")]
    kind: u8,
    data: T,
}

/// A message as it leaves: it mentions nobody whom it does not name by id, and its files are
/// described.
struct Sealed<'a>(&'a Response);

impl<'a> Body<'a> {
    pub(super) fn json<T: Serialize>(json: &T) -> Result<Self, Fault> {
        serialise(json).map(Self::Json)
    }

    /// Makes the body that posts or edits a message.
    pub(super) fn message(message: &'a Response) -> Result<Self, Fault> {
        let bytes = serialise(&Sealed(message))?;
        Ok(if message.files.is_empty() {
            Self::Json(bytes)
        } else {
            Self::Files(bytes, &message.files)
        })
    }

    /// Makes the body that answers an interaction for the first time.
    pub(super) fn answer(response: &'a Response) -> Result<Self, Fault> {
        let kind = response.kind.number();
        if !response.kind.is_message() {
            return Self::json(&Envelope {
                kind,
                data: &response.data,
            });
        }
        let bytes = serialise(&Envelope {
            kind,
            data: Sealed(response),
        })?;
        Ok(if response.files.is_empty() {
            Self::Json(bytes)
        } else {
            Self::Files(bytes, &response.files)
        })
    }
}

impl Serialize for Sealed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(Response { data, files, .. }) = self;
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in data.as_object().into_iter().flatten() {
            let ours = key == "allowed_mentions" || (key == "attachments" && !files.is_empty());
            if !ours {
                map.serialize_entry(key, value)?;
            }
        }
        map.serialize_entry("allowed_mentions", &AllowedMentions::of(data))?;
        if !files.is_empty() {
            map.serialize_entry("attachments", &attachments(files))?;
        }
        map.end()
    }
}

/// The ids that a message names; in its text Discord finds no mention.
#[derive(Serialize)]
struct AllowedMentions<'a> {
    parse: [(); 0],
    #[serde(skip_serializing_if = "Option::is_none")]
    users: Option<&'a Vec<Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    roles: Option<&'a Vec<Value>>,
}

impl<'a> AllowedMentions<'a> {
    fn of(data: &'a Value) -> Self {
        let wanted = data.get("allowed_mentions");
        let ids = |kind| {
            wanted
                .and_then(|wanted| wanted.get(kind))
                .and_then(Value::as_array)
        };
        Self {
            parse: [],
            users: ids("users"),
            roles: ids("roles"),
        }
    }
}

fn attachments(files: &[File]) -> Value {
    let described = files.iter().enumerate().map(|(id, file)| {
        let mut attachment = json!({ "id": id.to_string(), "filename": file.name });
        if let Some(description) = &file.description {
            attachment["description"] = description.as_str().into();
        }
        attachment
    });
    described.collect()
}

fn serialise<T: Serialize>(json: &T) -> Result<Bytes, Fault> {
    let bytes = serde_json::to_vec(json)
        .map_err(|error| Fault::Unreadable(format!("our own body ({error})")))?;
    Ok(bytes.into())
}

pub(super) fn form(json: &Bytes, files: &[File]) -> Form {
    let json = String::from_utf8_lossy(json).into_owned();
    let payload = Part::text(json).mime_str("application/json");
    let form = payload.map_or_else(
        |_| Form::new(),
        |part| Form::new().part("payload_json", part),
    );
    files.iter().enumerate().fold(form, |form, (id, file)| {
        let part = Part::bytes(file.bytes.clone()).file_name(file.name.clone());
        form.part(format!("files[{id}]"), part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::response::Kind;

    fn sealed(data: Value) -> Value {
        serde_json::to_value(Sealed(&Response::new(Kind::Message, data))).unwrap()
    }

    #[test]
    fn nobody_is_mentioned_unless_named_by_id() {
        let closed = json!({ "parse": [] });
        assert_eq!(sealed(json!({}))["allowed_mentions"], closed);
        let open = json!({ "allowed_mentions": { "parse": ["everyone", "users"] } });
        assert_eq!(sealed(open)["allowed_mentions"], closed);
        let named = json!({ "allowed_mentions": { "users": ["7"], "replied_user": true } });
        let expected = json!({ "parse": [], "users": ["7"] });
        assert_eq!(sealed(named)["allowed_mentions"], expected);
    }

    #[test]
    fn files_are_described_in_order() {
        let mut message = Response::new(Kind::Message, json!({ "content": "see" }));
        let file = |name: &str, description: Option<&str>| File {
            name: name.into(),
            description: description.map(Into::into),
            bytes: vec![1],
        };
        message.files = vec![file("a.png", Some("a chart")), file("b.txt", None)];
        let sealed = serde_json::to_value(Sealed(&message)).unwrap();
        assert_eq!(sealed["content"], "see");
        assert_eq!(
            sealed["attachments"],
            json!([
                { "id": "0", "filename": "a.png", "description": "a chart" },
                { "id": "1", "filename": "b.txt" },
            ])
        );
    }
}
