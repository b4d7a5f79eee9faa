//! `/summary`: what an article says, in short or in full.

use super::{ARTICLE, Opt, PRIVATE, Reach, Shape, Takes};
use crate::{
    app::answers::Refusal as Answer,
    discord::{
        cards,
        incoming::Asked,
        scene::Scene,
        trouble::{Refusal, Trouble},
    },
    press::Length,
    reply::{Audience, Message},
};

/// What it looks like.
pub const SHAPE: Shape = Shape {
    name: "summary",
    reach: Reach::Anywhere,
    options: &[
        ARTICLE,
        Opt::new("length", Takes::OneOf(&["short", "full"])),
        PRIVATE,
    ],
    parts: &[],
    example: ("", &[("length", "full")]),
};

/// Answers it.
///
/// # Errors
/// Refuses a word that is no length, and an unknown article.
pub async fn answer(
    scene: &Scene<'_>,
    asked: &Asked,
    audience: Audience,
) -> Result<Message, Trouble> {
    let length = match asked.text("length") {
        None => Length::default(),
        Some(word) => Length::parse(word).ok_or_else(|| Refusal::NotALength {
            word: word.to_owned(),
        })?,
    };
    let article = scene
        .app
        .answers
        .article(
            scene.scope(audience),
            asked.text("article"),
            |_| true,
            Answer::EmptyLibrary,
        )
        .await?;
    let voice = scene.voice(audience);
    Ok(cards::summary(&article, length, audience, &voice))
}
