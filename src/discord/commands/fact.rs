//! `/fact`: one fact, with a note where articles disagree.

use super::{ARTICLE, PRIVATE, Reach, Shape, TOPIC};
use crate::{
    app::answers::Article,
    discord::{cards, incoming::Asked, scene::Scene, trouble::Trouble},
    reply::{Audience, Message},
};

/// What it looks like.
pub const SHAPE: Shape = Shape {
    name: "fact",
    reach: Reach::Anywhere,
    options: &[ARTICLE, TOPIC, PRIVATE],
    parts: &[],
    example: ("", &[("topic", "charts")]),
};

/// Answers it.
///
/// # Errors
/// Refuses an unknown article, and a topic nothing is known about.
pub async fn answer(
    scene: &Scene<'_>,
    asked: &Asked,
    audience: Audience,
) -> Result<Message, Trouble> {
    let topic = asked.text("topic");
    let article = scene
        .app
        .answers
        .article_on(scene.scope(audience), asked.text("article"), topic)
        .await?;
    draw(scene, article, topic, audience).await
}

/// Draws from an article and shows what came.
///
/// # Errors
/// Refuses an article without facts, and a topic nothing is known about.
pub async fn draw(
    scene: &Scene<'_>,
    article: Article,
    topic: Option<&str>,
    audience: Audience,
) -> Result<Message, Trouble> {
    let drawn = scene
        .app
        .answers
        .fact(scene.scope(audience), article, topic)
        .await?;
    Ok(cards::fact(&drawn, topic, audience, &scene.voice(audience)))
}
