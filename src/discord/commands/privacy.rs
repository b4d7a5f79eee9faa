//! `/privacy`: what is kept about a person, and their say about it.

use serde_json::Value;

use super::{Part, Reach, Shape};
use crate::{
    app::{debates::DebateErasure, polls::Erasure},
    discord::{
        incoming::Asked,
        scene::Scene,
        trouble::{Refusal, Trouble},
    },
    poll::PersonId,
    press::Press,
    reply::{Attachment, Audience, Button, Card, Content, Field, Message, Row},
    words::{Phrase, say},
};

/// What it looks like.
pub const SHAPE: Shape = Shape {
    name: "privacy",
    reach: Reach::Anywhere,
    options: &[],
    parts: &[
        Part {
            name: "policy",
            options: &[],
        },
        Part {
            name: "export",
            options: &[],
        },
        Part {
            name: "erase",
            options: &[],
        },
    ],
    example: ("policy", &[]),
};

/// Answers it.
///
/// # Errors
/// Fails when the store does.
pub async fn answer(scene: &Scene<'_>, asked: &Asked) -> Result<Message, Trouble> {
    match asked.part.as_str() {
        "policy" => Ok(policy(scene)),
        "export" => export(scene).await,
        "erase" => ask(scene).await,
        _ => Err(Refusal::Outdated.into()),
    }
}

fn policy(scene: &Scene<'_>) -> Message {
    let voice = scene.voice(Audience::Asker);
    let fields = [
        (say::privacy_votes(), say::privacy_votes_text()),
        (say::privacy_secret(), say::privacy_secret_text()),
        (say::privacy_open(), say::privacy_open_text()),
        (say::privacy_debates(), say::privacy_debates_text()),
        (say::privacy_staff(), say::privacy_staff_text()),
        (say::privacy_short(), say::privacy_short_text()),
        (say::privacy_rights(), say::privacy_rights_text()),
    ];
    let card = Card {
        title: voice.say(&say::privacy_title()),
        body: voice.say(&say::privacy_body()),
        fields: fields
            .iter()
            .map(|(label, text)| Field {
                label: voice.say(label),
                text: voice.say(text),
            })
            .collect(),
        ..Card::default()
    };
    Message {
        audience: Audience::Asker,
        cards: vec![card],
        ..Message::default()
    }
}

async fn export(scene: &Scene<'_>) -> Result<Message, Trouble> {
    let person = PersonId(scene.person.id);
    let mut personal = scene.app.polls.personal(person).await?;
    let debated = scene.app.debates.personal(person).await?;
    if let (Value::Object(all), Value::Object(debated)) = (&mut personal, debated) {
        all.extend(debated);
    }
    let voice = scene.voice(Audience::Asker);
    let mut message = Message::aside(voice.say(&say::privacy_export()));
    message.attachments = vec![Attachment {
        name: "my-data.json".to_owned(),
        alt: String::new(),
        content: Content::Text(format!("{personal:#}\n")),
    }];
    Ok(message)
}

/// Says what erasing takes away and what stays, and asks.
async fn ask(scene: &Scene<'_>) -> Result<Message, Trouble> {
    let person = PersonId(scene.person.id);
    let erasure = scene.app.polls.erasure(person).await?;
    let voice = scene.voice(Audience::Asker);
    let debates = scene.app.debates.erasure(person).await?;
    let counts = say::erase_counts(erasure.open, erasure.closed);
    let lines = [say::erase_ask(), counts, debated(debates), stays(&erasure)];
    let text = lines.map(|line| voice.say(&line)).join("\n");
    let mut message = Message::aside(text);
    let button = Button::new(voice.say(&say::button_erase()), Press::Erase);
    message.rows = vec![Row::Buttons(vec![button])];
    Ok(message)
}

/// Says what stays of a person with the polls.
fn stays(erasure: &Erasure) -> Phrase<'static> {
    match (erasure.decided, erasure.created, erasure.struck) {
        (0, 0, 0) => say::erase_stays_nothing(),
        (decided, created, struck) => say::erase_stays(decided, created, struck),
    }
}

/// Says what erasing does with debates.
fn debated(erasure: DebateErasure) -> Phrase<'static> {
    match (erasure.over, erasure.running) {
        (0, 0) => say::erase_debates_none(),
        (over, running) => say::erase_debates(over, running),
    }
}

/// Erases the person who pressed, and says what stays.
///
/// # Errors
/// Fails when the store does.
pub async fn erased(scene: &Scene<'_>) -> Result<Message, Trouble> {
    let person = PersonId(scene.person.id);
    scene.app.polls.erase(person).await?;
    let debates = scene.app.debates.erase(person).await?;
    let left = scene.app.polls.erasure(person).await?;
    let voice = scene.voice(Audience::Asker);
    let mut lines = vec![say::erase_done()];
    if debates.blanked + debates.leaving > 0 {
        lines.push(say::erase_debates_done(debates.blanked, debates.leaving));
    }
    lines.push(stays(&left));
    let lines: Vec<String> = lines.iter().map(|line| voice.say(line)).collect();
    Ok(Message::aside(lines.join("\n")))
}
