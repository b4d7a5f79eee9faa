//! `/argument`: an argument for or against, drawn so that nothing repeats until all were heard.

use super::{ARTICLE, Opt, PRIVATE, Reach, Shape, Takes};
use crate::{
    app::answers::{Article, Refusal as Answer},
    brief::Side,
    discord::{
        cards,
        incoming::Asked,
        scene::Scene,
        trouble::{Refusal, Trouble},
    },
    library::Entry,
    reply::{Audience, Message},
};

/// What it looks like.
pub const SHAPE: Shape = Shape {
    name: "argument",
    reach: Reach::Anywhere,
    options: &[
        ARTICLE,
        Opt::new("side", Takes::OneOf(&["pro", "con", "either"])),
        PRIVATE,
    ],
    parts: &[],
    example: ("", &[("side", "con")]),
};

/// Answers it.
///
/// # Errors
/// Refuses a word that is no side, an unknown article, and a side without arguments.
pub async fn answer(
    scene: &Scene<'_>,
    asked: &Asked,
    audience: Audience,
) -> Result<Message, Trouble> {
    let side = match asked.text("side") {
        None | Some("either") => None,
        Some(word) => Some(Side::parse(word).ok_or_else(|| Refusal::NotASide {
            word: word.to_owned(),
        })?),
    };
    let fit = |entry: &Entry| match side {
        Some(side) => entry.counts.side(side) > 0,
        None => entry.counts.pro + entry.counts.con > 0,
    };
    let article = scene
        .app
        .answers
        .article(
            scene.scope(audience),
            asked.text("article"),
            fit,
            match side {
                Some(_) => Answer::NoArgumentsAtAll,
                None => Answer::NoSideAtAll,
            },
        )
        .await?;
    draw(scene, article, side, audience).await
}

/// Draws from an article and shows what came.
///
/// # Errors
/// Refuses an article without arguments on that side.
pub async fn draw(
    scene: &Scene<'_>,
    article: Article,
    side: Option<Side>,
    audience: Audience,
) -> Result<Message, Trouble> {
    let drawn = scene
        .app
        .answers
        .argument(scene.scope(audience), article, side)
        .await?;
    Ok(cards::argument(&drawn, audience, &scene.voice(audience)))
}
