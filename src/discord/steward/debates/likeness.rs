//! What a message is recognised by, when it is not known whether it was posted.
//!
//! Discord gives a nonce back only for a while, and announcements have no buttons that tell them apart.
//! So a message is the bot's own that was posted after the first try, belongs to no other parcel, and
//! says the same: words, the words of its cards, the names of its files. What a card or a panel says
//! changes between two tries; they are known by what their buttons name. A debate's parcels go one after
//! another, so two that say the same are not searched for at once.

use serde_json::Value;

use super::super::office::buttons;
use crate::{
    debate::DebateId,
    discord::response::Response,
    press::{Deed, Press},
    store::Face,
};

/// What a message says, as far as Discord gives it back unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Likeness(Vec<String>);

impl Likeness {
    /// Takes what is about to be sent.
    pub(super) fn of(response: &Response) -> Self {
        let files = response.files.iter().map(|file| file.name.clone());
        Self::new(&response.data, files)
    }

    /// Takes what Discord gives back.
    pub(super) fn posted(message: &Value) -> Self {
        let files = message["attachments"].as_array().into_iter().flatten();
        let files = files.filter_map(|file| Some(file["filename"].as_str()?.to_owned()));
        Self::new(message, files)
    }

    fn new(data: &Value, files: impl Iterator<Item = String>) -> Self {
        let mut said = vec![text(&data["content"])];
        for card in data["embeds"].as_array().into_iter().flatten() {
            said.push(text(&card["author"]["name"]));
            said.push(text(&card["title"]));
            said.push(text(&card["description"]));
            for field in card["fields"].as_array().into_iter().flatten() {
                said.push(text(&field["name"]));
                said.push(text(&field["value"]));
            }
            said.push(text(&card["footer"]["text"]));
        }
        said.extend(files);
        Self(said)
    }
}

/// Takes a text without what may differ between two tries: Discord drops white space at the ends, and a
/// moment is written anew when what it is the end of was moved.
fn text(value: &Value) -> String {
    let mut kept = String::new();
    let mut rest = value.as_str().unwrap_or_default().trim();
    while let Some((before, moment)) = rest.split_once("<t:") {
        kept.push_str(before);
        rest = moment.split_once('>').map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// Tells whether a message has the buttons of a face of a debate.
pub(super) fn is_face(message: &Value, debate: DebateId, face: Face) -> bool {
    let deeds = buttons(message).filter_map(|id| match Press::parse(id) {
        Some(Press::Debate(press)) if press.debate == debate => Some(press.deed),
        _ => None,
    });
    let steers = |deed| matches!(deed, Deed::Steer(..) | Deed::Confirm(..));
    let takes_part = |deed| {
        matches!(
            deed,
            Deed::Join(_) | Deed::Leave | Deed::Raise | Deed::Ask | Deed::Info | Deed::Transcript
        )
    };
    let deeds: Vec<Deed> = deeds.collect();
    let is_panel = deeds.iter().copied().any(steers);
    match face {
        Face::Panel => is_panel,
        Face::Card => !is_panel && deeds.iter().copied().any(takes_part),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{
        discord::response::Kind,
        press::{DebatePress, Joining, Lever},
    };

    #[test]
    fn a_message_is_known_by_what_it_says() {
        let sent = json!({
            "content": " Ben speaks. ",
            "embeds": [{ "title": "Turn 2", "color": 7, "fields": [{ "name": "Side", "value": "pro" }] }],
        });
        let sent = Likeness::of(&Response::new(Kind::Message, sent));
        let mut posted = json!({
            "id": "9", "content": "Ben speaks.", "attachments": [], "nonce": null,
            "embeds": [{
                "type": "rich", "title": "Turn 2", "color": 7,
                "fields": [{ "name": "Side", "value": "pro", "inline": false }],
            }],
        });
        assert_eq!(Likeness::posted(&posted), sent);
        posted["content"] = json!("Ben speaks. <t:7:R>");
        assert_ne!(Likeness::posted(&posted), sent);
        posted["content"] = json!("Ben speaks.");
        posted["embeds"][0]["fields"][0]["value"] = json!("con");
        assert_ne!(Likeness::posted(&posted), sent);
    }

    #[test]
    fn a_message_whose_moment_was_moved_is_the_same() {
        let said = |at: u32| json!({ "content": format!("Until <t:{at}:T> (<t:{at}:R>).") });
        let sent = Likeness::of(&Response::new(Kind::Message, said(5)));
        assert_eq!(Likeness::posted(&said(90)), sent);
    }

    #[test]
    fn cards_and_panels_are_known_by_their_buttons() {
        let message = |deed| {
            let id = Press::Debate(DebatePress::new(DebateId(7), deed)).encode();
            json!({ "components": [{ "type": 1, "components": [{ "type": 2, "custom_id": id }] }] })
        };
        let card = message(Deed::Join(Joining::Audience));
        let panel = message(Deed::Steer(3, Lever::Next));
        let ours = |message: &Value, face| is_face(message, DebateId(7), face);
        assert!(ours(&card, Face::Card) && !ours(&card, Face::Panel));
        assert!(ours(&panel, Face::Panel) && !ours(&panel, Face::Card));
        assert!(!is_face(&card, DebateId(8), Face::Card));
        assert!(!ours(&json!({ "content": "x" }), Face::Card));
    }
}
