//! A reply as Discord's JSON: what rendering hands over and the wire sends.
//!
//! It knows the shape of an interaction response and nothing of what it says. Mentions are not
//! set here: [`super::rest`] closes them on every message body, in one place.

use serde_json::Value;

/// The bit in a message's `flags` that makes only one person see it.
pub const PRIVATE: u64 = 1 << 6;

/// A reply as Discord's JSON, ready to send.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// What Discord is asked to do with the data.
    pub kind: Kind,
    /// The `data` object of the interaction response.
    pub data: Value,
    /// Files to attach; they are named in `data` by `attachment://name`.
    pub files: Vec<File>,
}

/// What an interaction response does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Posts a new message.
    Message,
    /// Changes the message whose button or menu was used.
    Update,
    /// Offers choices for the option being typed.
    Choices,
    /// Opens a form.
    Form,
}

/// A file sent along with a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, with the extension that tells Discord how to show it.
    pub name: String,
    /// What it shows, for those who cannot see it.
    pub description: Option<String>,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Response {
    /// Makes a response without files.
    pub fn new(kind: Kind, data: Value) -> Self {
        Self {
            kind,
            data,
            files: Vec::new(),
        }
    }

    /// Tells whether only the person who asked will see the message.
    pub fn is_private(&self) -> bool {
        self.flags() & PRIVATE != 0
    }

    pub(super) fn flags(&self) -> u64 {
        self.data.get("flags").and_then(Value::as_u64).unwrap_or(0)
    }
}

impl Kind {
    /// Gives Discord's number for this kind of response.
    pub fn number(self) -> u8 {
        match self {
            Self::Message => 4,
            Self::Update => 7,
            Self::Choices => 8,
            Self::Form => 9,
        }
    }

    /// Tells whether the data is a message, and so may mention people.
    pub fn is_message(self) -> bool {
        matches!(self, Self::Message | Self::Update)
    }
}
