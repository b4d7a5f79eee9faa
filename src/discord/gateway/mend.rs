//! Interactions that serenity cannot read, brought to a shape that it can.
//!
//! serenity drops an interaction for the lack of one field, even of one that nobody here reads,
//! and servers other than Discord's leave out what they do not use. So what is missing gets the
//! value that says least; what is there is never changed, except the channel, which no answer
//! needs and which is left out if it alone stands in the way.

use serde_json::{Map, Value, json};
use serenity::model::application::Interaction;
use serenity::model::id::{ApplicationId, InteractionId};

use crate::discord::rest::Ticket;

/// Discord's limit for attachments where nothing raises it.
const ATTACHMENT_LIMIT: u32 = 10 * 1024 * 1024;

/// Reads an interaction after filling in what is missing.
pub(super) fn mend(mut value: Value) -> Option<Interaction> {
    let defaults = json!({
        "version": 1, "locale": "en-US", "entitlements": [],
        "attachment_size_limit": ATTACHMENT_LIMIT,
    });
    fill(value.as_object_mut()?, defaults);
    if let Some(Value::Object(message)) = value.get_mut("message") {
        let author = json!({ "id": "1", "username": "", "discriminator": "0", "avatar": null });
        let defaults = json!({
            "author": author, "content": "", "type": 0, "timestamp": "1970-01-01T00:00:00Z",
            "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [],
            "mention_roles": [], "attachments": [], "embeds": [], "pinned": false,
        });
        fill(message, defaults);
    }
    serde_json::from_value(value.clone()).ok().or_else(|| {
        value.as_object_mut()?.remove("channel");
        serde_json::from_value(value).ok()
    })
}

/// Finds where to apologise for an interaction that cannot be read at all.
pub(super) fn sender(value: &Value) -> Option<(Ticket, String)> {
    let text = |key: &str| value.get(key)?.as_str();
    let id = |key: &str| text(key)?.parse::<u64>().ok().filter(|id| *id != 0);
    let ticket = Ticket {
        id: InteractionId::new(id("id")?),
        application: ApplicationId::new(id("application_id")?),
        token: text("token")?.to_owned(),
    };
    Some((ticket, text("locale").unwrap_or("en-US").to_owned()))
}

fn fill(object: &mut Map<String, Value>, defaults: Value) {
    let Value::Object(defaults) = defaults else {
        return;
    };
    for (key, value) in defaults {
        object.entry(key).or_insert(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bare() -> Value {
        json!({
            "id": "1", "application_id": "9", "type": 2, "token": "t", "channel_id": "5",
            "data": { "id": "3", "name": "about", "type": 1 },
            "user": { "id": "77", "username": "hanna", "discriminator": "0", "avatar": null },
        })
    }

    #[test]
    fn what_is_missing_is_filled_in_and_what_is_there_is_kept() {
        let mut asked = bare();
        assert!(serde_json::from_value::<Interaction>(asked.clone()).is_err());
        asked["locale"] = "ko".into();
        asked["channel"] = json!({ "id": "5" });
        let command = mend(asked).unwrap().command().unwrap();
        assert_eq!(
            (command.locale.as_str(), command.data.name.as_str()),
            ("ko", "about")
        );
    }

    #[test]
    fn a_press_on_a_scant_message_is_read() {
        let mut asked = bare();
        asked["type"] = 3.into();
        asked["data"] = json!({ "custom_id": "v1:draw:more:1", "component_type": 2 });
        asked["message"] = json!({ "id": "6", "channel_id": "5", "flags": 64 });
        let press = mend(asked).unwrap().message_component().unwrap();
        assert_eq!(press.message.id.get(), 6);
    }

    #[test]
    fn the_unreadable_keep_their_sender() {
        let mut asked = bare();
        asked["type"] = 99.into();
        assert!(mend(asked.clone()).is_none());
        let (ticket, locale) = sender(&asked).unwrap();
        assert_eq!(
            (ticket.id.get(), ticket.token.as_str(), locale.as_str()),
            (1, "t", "en-US")
        );
        assert!(sender(&json!({ "id": "0", "application_id": "9", "token": "t" })).is_none());
        assert!(mend(json!([])).is_none());
    }
}
