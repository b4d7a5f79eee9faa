//! Messages: posted, edited, deleted, and seen by those who may see them.
//!
//! Bodies arrive here only after `rules` accepted them, so reading them is lenient: what has the
//! wrong type is treated as absent. Invariant: an ephemeral message has exactly one viewer for life.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::{Event, World, permission, seed};

/// The flag of a message that only one person sees.
pub(crate) const EPHEMERAL: u64 = 1 << 6;
/// The flag of a message that is still being thought about.
pub(crate) const LOADING: u64 = 1 << 7;
/// Discord's number for replies.
pub(crate) const REPLY: u8 = 19;
/// How many happenings are remembered.
const HAPPENED: usize = 1_000;
const SUPPRESS_EMBEDS: u64 = 1 << 2;
const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;
const COMPONENTS_V2: u64 = 1 << 15;
const GUILD_MESSAGES: u64 = 1 << 9;
const DIRECT_MESSAGES: u64 = 1 << 12;

/// A message in a channel.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) id: u64,
    pub(crate) channel: u64,
    pub(crate) author: u64,
    /// The only person who sees it; none when everyone in the channel does.
    pub(crate) viewer: Option<u64>,
    /// Discord's number for what kind of message it is.
    pub(crate) kind: u8,
    pub(crate) sent: Timestamp,
    pub(crate) edited: Option<Timestamp>,
    /// How often it was edited, also while it was loading.
    pub(crate) revision: u64,
    pub(crate) flags: u64,
    pub(crate) tts: bool,
    pub(crate) content: String,
    pub(crate) embeds: Vec<Value>,
    pub(crate) components: Vec<Value>,
    pub(crate) attachments: Vec<Value>,
    pub(crate) mentions: Vec<u64>,
    pub(crate) mention_roles: Vec<u64>,
    pub(crate) mention_everyone: bool,
    pub(crate) nonce: Option<Value>,
    pub(crate) reference: Option<Value>,
    /// The interaction that it answers.
    pub(crate) metadata: Option<Value>,
    /// The name of the command that it answers.
    pub(crate) command: Option<String>,
}

/// A file that came with a message or as the value of an option.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    /// The number `n` of its field `files[n]`.
    pub(crate) nth: u64,
    pub(crate) name: String,
    pub(crate) kind: Option<String>,
    pub(crate) bytes: Vec<u8>,
    /// What its address must carry to be served.
    pub(crate) sign: String,
}

/// Something that happened to a message, and the message as it then was.
#[derive(Clone, Debug)]
pub(crate) struct Happened {
    pub(crate) number: u64,
    /// `created`, `edited` or `deleted`.
    pub(crate) kind: &'static str,
    pub(crate) message: Message,
}

/// What is to become a message.
#[derive(Debug)]
pub(crate) struct Draft<'a> {
    pub(crate) author: u64,
    pub(crate) channel: u64,
    pub(crate) viewer: Option<u64>,
    pub(crate) kind: u8,
    pub(crate) body: &'a Map<String, Value>,
    pub(crate) files: &'a [Upload],
    pub(crate) reference: Option<Value>,
    pub(crate) metadata: Option<Value>,
    pub(crate) command: Option<String>,
    pub(crate) loading: bool,
}

impl<'a> Draft<'a> {
    /// Starts a plain public message.
    pub(crate) fn plain(author: u64, channel: u64, body: &'a Map<String, Value>) -> Self {
        Self {
            author,
            channel,
            viewer: None,
            kind: 0,
            body,
            files: &[],
            reference: None,
            metadata: None,
            command: None,
            loading: false,
        }
    }
}

impl Message {
    /// Says whether it is still being thought about.
    pub(crate) fn loading(&self) -> bool {
        self.flags & LOADING != 0
    }
}

impl World {
    /// Posts a message and gives its identifier.
    pub(crate) fn post(&mut self, draft: Draft<'_>) -> u64 {
        let id = self.id();
        let asked = draft.body.get("flags").and_then(Value::as_u64).unwrap_or(0);
        let mut flags = asked & (SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2);
        if draft.viewer.is_some() {
            flags |= EPHEMERAL;
        }
        if draft.loading {
            flags |= LOADING;
        }
        let message = Message {
            id,
            channel: draft.channel,
            author: draft.author,
            viewer: draft.viewer,
            kind: draft.kind,
            sent: self.now,
            edited: None,
            revision: 0,
            flags,
            tts: draft.body.get("tts").and_then(Value::as_bool) == Some(true),
            content: String::new(),
            embeds: Vec::new(),
            components: Vec::new(),
            attachments: Vec::new(),
            mentions: Vec::new(),
            mention_roles: Vec::new(),
            mention_everyone: false,
            nonce: draft.body.get("nonce").filter(|it| !it.is_null()).cloned(),
            reference: draft.reference,
            metadata: draft.metadata,
            command: draft.command,
        };
        self.messages.insert(id, message);
        if draft.viewer.is_none() {
            self.latest.insert(draft.channel, id);
        }
        self.forget_messages_beside(id);
        self.write(id, draft.body, draft.files);
        if let Some(message) = self.messages.get(&id).cloned() {
            self.count_in(&message);
        }
        self.note(id, "created");
        self.announce("MESSAGE_CREATE", id);
        id
    }

    /// Changes what a body names and leaves the rest; a loading message is answered by it.
    pub(crate) fn edit(&mut self, id: u64, body: &Map<String, Value>, files: &[Upload]) {
        let now = self.now;
        self.write(id, body, files);
        if let Some(message) = self.messages.get_mut(&id) {
            message.revision += 1;
            if let Some(asked) = body.get("flags").and_then(Value::as_u64) {
                let settable = SUPPRESS_EMBEDS | COMPONENTS_V2;
                message.flags = message.flags & !SUPPRESS_EMBEDS | asked & settable;
            }
            if message.flags & LOADING == 0 {
                message.edited = Some(now);
            } else {
                message.flags &= !LOADING;
            }
        }
        self.note(id, "edited");
        self.announce("MESSAGE_UPDATE", id);
    }

    /// Tells that a message looks different, though nobody edited it.
    pub(super) fn touch(&mut self, id: u64) {
        self.note(id, "edited");
        self.announce("MESSAGE_UPDATE", id);
    }

    /// Takes a message away, with its files.
    pub(crate) fn delete(&mut self, id: u64) {
        self.note(id, "deleted");
        let Some(message) = self.forget_message(id) else {
            return;
        };
        self.count_out(&message);
        let Some((guild, intents)) = self.place(message.channel) else {
            return;
        };
        if message.viewer.is_none() {
            let mut data = json!({
                "id": id.to_string(), "channel_id": message.channel.to_string(),
            });
            if let Some(guild) = guild {
                data["guild_id"] = json!(guild.to_string());
            }
            self.tell(Event {
                name: "MESSAGE_DELETE",
                data,
                intents,
                guild,
            });
        }
    }

    /// Says whether a member sees a message.
    pub(crate) fn sees(&self, person: u64, message: &Message) -> bool {
        let here = self
            .channel(message.channel)
            .is_some_and(|channel| self.may(person, channel) & permission::VIEW_CHANNEL != 0);
        here && message.viewer.is_none_or(|viewer| viewer == person)
    }

    /// Lists what happened to messages after a number, as a member saw it.
    pub(crate) fn happened_since(&self, person: u64, number: u64) -> Vec<&Happened> {
        let from = self.happened.partition_point(|it| it.number <= number);
        self.happened
            .range(from..)
            .filter(|it| self.sees(person, &it.message))
            .collect()
    }

    /// Gives the number of the last thing that happened to a message.
    pub(crate) fn last_happened(&self) -> u64 {
        self.happened.back().map_or(0, |it| it.number)
    }

    /// Gives the number of the oldest thing that is remembered to have happened.
    pub(crate) fn first_happened(&self) -> Option<u64> {
        self.happened.front().map(|it| it.number)
    }

    fn note(&mut self, id: u64, kind: &'static str) {
        let Some(message) = self.messages.get(&id).cloned() else {
            return;
        };
        if self.happened.len() >= HAPPENED {
            self.happened.pop_front();
        }
        let number = self.last_happened() + 1;
        self.happened.push_back(Happened {
            number,
            kind,
            message,
        });
    }

    /// Keeps a file and gives its attachment object.
    pub(crate) fn keep(&mut self, channel: u64, file: &Upload, description: Option<&str>) -> Value {
        let id = self.id();
        let sign = self.secret(32);
        let url = format!(
            "{}/attachments/{channel}/{id}/{}?hm={sign}",
            self.origin, file.name
        );
        let mut object = json!({
            "id": id.to_string(),
            "filename": file.name,
            "size": file.bytes.len(),
            "url": url,
            "proxy_url": url,
        });
        if let Some(kind) = &file.kind {
            object["content_type"] = json!(kind);
        }
        if let Some(description) = description {
            object["description"] = json!(description);
        }
        if let Some((width, height)) = png_size(&file.bytes) {
            object["width"] = json!(width);
            object["height"] = json!(height);
        }
        let kept = Upload {
            sign,
            ..file.clone()
        };
        self.uploads.insert(id, kept);
        self.forget_files();
        object
    }

    fn write(&mut self, id: u64, body: &Map<String, Value>, files: &[Upload]) {
        let Some(mut message) = self.messages.remove(&id) else {
            return;
        };
        if let Some(content) = body.get("content") {
            content
                .as_str()
                .unwrap_or("")
                .trim()
                .clone_into(&mut message.content);
            self.mention(&mut message, body.get("allowed_mentions"));
        }
        self.attach(&mut message, body, files);
        if let Some(embeds) = body.get("embeds") {
            message.embeds = embeds.as_array().cloned().unwrap_or_default();
            for embed in &mut message.embeds {
                settle_embed(embed, &mut message.attachments);
            }
        }
        if let Some(components) = body.get("components") {
            message.components = components.as_array().cloned().unwrap_or_default();
            number(&mut message.components, &mut 1);
        }
        self.messages.insert(id, message);
    }

    /// `attachments` names what stays and describes what comes; without it all stays.
    fn attach(&mut self, message: &mut Message, body: &Map<String, Value>, files: &[Upload]) {
        let listed = body
            .get("attachments")
            .map(|it| it.as_array().cloned().unwrap_or_default());
        let id_of = |it: &Value| match &it["id"] {
            Value::String(text) => text.parse::<u64>().ok(),
            other => other.as_u64(),
        };
        if let Some(listed) = &listed {
            let stays: Vec<Option<u64>> = listed.iter().map(id_of).collect();
            message
                .attachments
                .retain(|old| stays.contains(&id_of(old)));
        }
        for file in files {
            let described = listed
                .iter()
                .flatten()
                .find(|it| id_of(it) == Some(file.nth));
            let description = described.and_then(|it| it["description"].as_str());
            let object = self.keep(message.channel, file, description);
            message.attachments.push(object);
        }
    }

    fn announce(&mut self, name: &'static str, id: u64) {
        let Some(message) = self.messages.get(&id) else {
            return;
        };
        let Some((guild, intents)) = self.place(message.channel) else {
            return;
        };
        if message.viewer.is_some() {
            return;
        }
        let mut data = self.readable_json(message);
        if name == "MESSAGE_CREATE"
            && let Some(nonce) = &message.nonce
        {
            data["nonce"] = nonce.clone();
        }
        if let Some(guild) = guild {
            data["guild_id"] = json!(guild.to_string());
            if let Some(member) = self.member(message.author) {
                data["member"] = member.partial_json();
            }
        }
        self.tell(Event {
            name,
            data,
            intents,
            guild,
        });
    }

    /// Gives the guild of a channel and the intents that its messages need.
    fn place(&self, channel: u64) -> Option<(Option<u64>, u64)> {
        let channel = self.channel(channel)?;
        Some(match channel.person {
            Some(_) => (None, DIRECT_MESSAGES),
            None => (Some(seed::GUILD), GUILD_MESSAGES),
        })
    }
}

/// Adds what Discord adds to an embed, and points it at the files that came with the message.
fn settle_embed(embed: &mut Value, attachments: &mut Vec<Value>) {
    let Some(object) = embed.as_object_mut() else {
        return;
    };
    object.retain(|_, value| !value.is_null());
    object.insert("type".to_owned(), json!("rich"));
    for field in object
        .get_mut("fields")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        if let Some(field) = field.as_object_mut() {
            field.entry("inline").or_insert(json!(false));
        }
    }
    for key in ["image", "thumbnail"] {
        let Some(url) = object.get_mut(key).and_then(|it| it.get_mut("url")) else {
            continue;
        };
        let name = url.as_str().and_then(|it| it.strip_prefix("attachment://"));
        let file = name.and_then(|name| attachments.iter().position(|it| it["filename"] == name));
        if let Some(nth) = file {
            *url = attachments.remove(nth)["url"].clone();
        }
    }
}

/// Gives every component a number, as Discord does for those that have none.
pub(crate) fn number(components: &mut [Value], next: &mut u64) {
    for component in components {
        let Some(object) = component.as_object_mut() else {
            continue;
        };
        object.entry("id").or_insert(json!(*next));
        *next += 1;
        if let Some(Value::Array(inner)) = object.get_mut("components") {
            number(inner, next);
        }
        for key in ["accessory", "component"] {
            if let Some(inner) = object.get_mut(key) {
                number(std::slice::from_mut(inner), next);
            }
        }
    }
}

fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let size = header.get(8..16)?;
    let (width, height) = size.split_at(4);
    Some((
        u32::from_be_bytes(width.try_into().ok()?),
        u32::from_be_bytes(height.try_into().ok()?),
    ))
}
