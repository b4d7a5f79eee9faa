//! `/quote`: the words of someone quoted in an article.

use super::{ARTICLE, PRIVATE, Reach, Shape};
use crate::{
    app::answers::Refusal as Answer,
    discord::{cards, incoming::Asked, scene::Scene, trouble::Trouble},
    reply::{Audience, Message},
};

/// What it looks like.
pub const SHAPE: Shape = Shape {
    name: "quote",
    reach: Reach::Anywhere,
    options: &[ARTICLE, PRIVATE],
    parts: &[],
    example: ("", &[]),
};

/// Answers it.
///
/// # Errors
/// Refuses an unknown article, and one that quotes nobody.
pub async fn answer(
    scene: &Scene<'_>,
    asked: &Asked,
    audience: Audience,
) -> Result<Message, Trouble> {
    draw(scene, asked.text("article"), audience).await
}

/// Draws from the named article, or from any that quotes somebody, and shows what came.
///
/// # Errors
/// Refuses an unknown article, and one that quotes nobody.
pub async fn draw(
    scene: &Scene<'_>,
    named: Option<&str>,
    audience: Audience,
) -> Result<Message, Trouble> {
    let scope = scene.scope(audience);
    let answers = &scene.app.answers;
    let article = answers
        .article(
            scope,
            named,
            |entry| entry.counts.quotes > 0,
            Answer::NoQuotesAtAll,
        )
        .await?;
    let slug = named.map(|_| article.brief.slug.clone());
    let drawn = answers.quote(scope, article).await?;
    let voice = scene.voice(audience);
    Ok(cards::quote(&drawn, slug.as_deref(), audience, &voice))
}
