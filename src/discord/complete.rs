//! Completions for options while they are typed.

use super::{
    commands::{ARTICLE, TOPIC},
    incoming::Asked,
    scene::Scene,
};
use crate::{press::TOPIC_CHARS, reply::Choice};

/// Discord shows at most so many.
const MOST: usize = 25;

/// Completes an option; an unknown one has no completions.
pub fn complete(scene: &Scene<'_>, asked: &Asked, option: &str, typed: &str) -> Vec<Choice> {
    let library = scene.app.answers.library();
    if option == ARTICLE.name {
        let entries = library.complete(typed, MOST);
        return entries
            .into_iter()
            .map(|entry| Choice {
                name: entry.brief.title.clone(),
                value: entry.brief.slug.clone(),
            })
            .collect();
    }
    if option == TOPIC.name {
        let article = asked
            .text(ARTICLE.name)
            .and_then(|named| library.resolve(named).ok());
        let topics = library.topics(article, typed, MOST);
        return topics
            .into_iter()
            .filter(|topic| topic.chars().count() <= usize::from(TOPIC_CHARS))
            .map(|topic| Choice {
                name: topic.to_owned(),
                value: topic.to_owned(),
            })
            .collect();
    }
    Vec::new()
}
