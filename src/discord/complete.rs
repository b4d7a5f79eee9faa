//! Completions for options while they are typed.

use super::{
    commands::{
        ARTICLE, POLL, TOPIC, debate,
        host::{self, DEBATE, FORMAT, SEAT, ZONE},
        poll,
    },
    debates::acts,
    incoming::Asked,
    polls::on_paper,
    scene::{Scene, Voice},
};
use crate::{
    debate::{Powers, when},
    press::TOPIC_CHARS,
    reply::{Audience, Choice, fit},
    store::Listed,
    words::{Locale, say},
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
    if [host::SHAPE.name, debate::SHAPE.name].contains(&asked.name.as_str()) {
        return debates(scene, asked, option, typed).await;
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

/// Completes what commands of debates take.
async fn debates(scene: &Scene<'_>, asked: &Asked, option: &str, typed: &str) -> Vec<Choice> {
    // Discord's own gate let them through to what is for staff.
    let powers = if asked.name == host::SHAPE.name {
        Powers::Staff
    } else {
        acts::powers(scene)
    };
    if option == DEBATE.name {
        return named(scene, asked, powers, typed).await;
    }
    if option == FORMAT {
        return formats(scene, typed);
    }
    if option == ZONE {
        return zones(scene, typed);
    }
    if option == SEAT {
        let Ok(stored) = host::named(scene, asked, powers).await else {
            return Vec::new();
        };
        let voice = scene.voice(Audience::Asker);
        let mut seats = host::seats(&stored.debate, typed, &voice);
        seats.truncate(MOST);
        return seats;
    }
    Vec::new()
}

/// Completes the name of a debate. A store that is away offers nothing; using the command then says so.
async fn named(scene: &Scene<'_>, asked: &Asked, powers: Powers, typed: &str) -> Vec<Choice> {
    let Ok(looker) = acts::looker(scene, powers) else {
        return Vec::new();
    };
    let debates = &scene.app.debates;
    let found = debates
        .search(looker, host::which(asked), typed, MOST)
        .await;
    let choices = found.unwrap_or_default().into_iter().map(|stored| Choice {
        name: stored.debate.motion.to_string(),
        value: stored.debate.id.to_string(),
    });
    choices.collect()
}

/// Completes plans of turns by their names in the person's language.
fn formats(scene: &Scene<'_>, typed: &str) -> Vec<Choice> {
    let voice = scene.voice(Audience::Asker);
    let typed = typed.trim().to_lowercase();
    let formats = scene.app.debates.formats();
    let choices = formats.iter().map(|format| Choice {
        name: format.name.of(voice.locale.tag()).to_owned(),
        value: format.id.to_string(),
    });
    let fits = |choice: &Choice| {
        choice.name.to_lowercase().contains(&typed) || choice.value.contains(&typed)
    };
    choices.filter(fits).take(MOST).collect()
}

/// Completes time zones, with their offset now; before a letter is typed, those that speakers of the
/// person's language are likely to mean.
fn zones(scene: &Scene<'_>, typed: &str) -> Vec<Choice> {
    let names = if typed.trim().is_empty() {
        let likely: &[&str] = match scene.voice(Audience::Asker).locale {
            Locale::English => &[
                "UTC",
                "Europe/London",
                "America/New_York",
                "America/Chicago",
                "America/Los_Angeles",
                "Asia/Seoul",
                "Australia/Sydney",
            ],
            Locale::Korean => &["Asia/Seoul", "UTC", "America/Los_Angeles", "Europe/London"],
            Locale::Spanish => &[
                "Europe/Madrid",
                "America/Mexico_City",
                "America/Bogota",
                "America/Lima",
                "America/Santiago",
                "America/Argentina/Buenos_Aires",
                "UTC",
            ],
        };
        likely.iter().map(ToString::to_string).collect()
    } else {
        when::zones(typed, MOST)
    };
    let now = scene.app.clock().now();
    let choices = names.into_iter().map(|name| Choice {
        name: match when::offset(&name, now) {
            Some(offset) => format!("{name} ({offset})"),
            None => name.clone(),
        },
        value: name,
    });
    choices.collect()
}
