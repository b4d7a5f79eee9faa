//! Completions for options while they are typed.

use super::{
    commands::{ARTICLE, POLL, TOPIC, poll},
    incoming::Asked,
    polls::on_paper,
    scene::{Scene, Voice},
};
use crate::{
    press::TOPIC_CHARS,
    reply::{Audience, Choice, fit},
    store::Listed,
    words::say,
};

/// Discord shows at most so many.
const MOST: usize = 25;
/// How long the name of one may be, in UTF-16 units.
const CHOICE: usize = 100;

/// Completes an option; an unknown one has no completions.
pub async fn complete(scene: &Scene<'_>, asked: &Asked, option: &str, typed: &str) -> Vec<Choice> {
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
    if option == POLL.name || option == poll::BEFORE {
        return polls(scene, asked, option, typed).await;
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

/// Completes the name of a poll. A store that is away offers nothing; using the command then says so.
async fn polls(scene: &Scene<'_>, asked: &Asked, option: &str, typed: &str) -> Vec<Choice> {
    let Ok(seeker) = poll::seeker(scene, asked) else {
        return Vec::new();
    };
    let which = poll::which(asked, option);
    let polls = &scene.app.polls;
    let Ok(found) = polls.search(seeker, which, typed, MOST).await else {
        return Vec::new();
    };
    let voice = scene.voice(Audience::Asker);
    let choices = found.into_iter().map(|poll| Choice {
        name: titled(&poll, &voice),
        value: poll.id.to_string(),
    });
    choices.collect()
}

/// Names a poll by its motion and by when it closes or closed: polls that follow each other have one
/// motion. The end of a long motion goes, not the date.
fn titled(poll: &Listed, voice: &Voice) -> String {
    let when = voice.say(&match (poll.closes_at, poll.closed_at) {
        (Some(until), _) => say::typed_poll_open(on_paper(until)),
        (None, closed) => say::typed_poll_closed(closed.map(on_paper).unwrap_or_default()),
    });
    let room = CHOICE.saturating_sub(when.encode_utf16().count() + 3);
    format!("{} · {when}", fit(poll.motion.as_str(), room))
}
