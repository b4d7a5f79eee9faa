//! `/articles`: the list of articles and what is in them, a page at a time.

use super::{PRIVATE, Reach, Shape};
use crate::{
    app::answers::Refusal as Answer,
    discord::{
        incoming::Asked,
        pages::{self, Paged},
        scene::Scene,
        trouble::Trouble,
    },
    press::Press,
    reply::{Audience, Card, Entry, Menu, Message, Row, fit, plain},
    words::say,
};

/// What it looks like.
pub const SHAPE: Shape = Shape {
    name: "articles",
    reach: Reach::Anywhere,
    options: &[PRIVATE],
    parts: &[],
    example: ("", &[]),
};

/// Articles on one page: few enough to read, many enough to choose from.
const ON_A_PAGE: usize = 10;

/// Answers it.
///
/// # Errors
/// Refuses when the library is empty.
pub fn answer(scene: &Scene<'_>, _: &Asked, audience: Audience) -> Result<Message, Trouble> {
    page(scene, 0, audience)
}

/// Shows one page, counted from 0; beyond the last, the last.
///
/// # Errors
/// Refuses when the library is empty.
pub fn page(scene: &Scene<'_>, page: u16, audience: Audience) -> Result<Message, Trouble> {
    let library = scene.app.answers.library();
    if library.is_empty() {
        return Err(Answer::EmptyLibrary.into());
    }
    let voice = scene.voice(audience);
    let paged = Paged::new(library.len(), ON_A_PAGE, page);
    let shown = &library.entries()[paged.range()];
    let lines: Vec<String> = shown
        .iter()
        .map(|entry| {
            let counts = entry.counts;
            let counts = voice.say(&say::articles_counts(
                counts.pro,
                counts.con,
                counts.facts,
                counts.quotes,
            ));
            format!("**{}**\n-# {counts}", plain(&fit(&entry.brief.title, 200)))
        })
        .collect();
    let entries = shown
        .iter()
        .map(|entry| Entry {
            label: entry.brief.title.clone(),
            note: entry.brief.slug.clone(),
            value: entry.brief.slug.clone(),
        })
        .collect();
    let card = Card {
        title: voice.say(&say::articles_title(library.len())),
        body: lines.join("\n"),
        footer: pages::footer(paged, &voice),
        ..Card::default()
    };
    let menu = Menu {
        hint: voice.say(&say::articles_hint()),
        press: Press::ArticlesOpen,
        entries,
    };
    let mut rows = vec![Row::Menu(menu)];
    rows.extend(pages::turns(paged, &voice, Press::ArticlesPage));
    Ok(Message {
        audience,
        cards: vec![card],
        rows,
        ..Message::default()
    })
}
