//! What happens when a button is pressed or a menu used.
//!
//! The asker's own message changes in place; anyone else gets a private answer, so that nobody
//! takes a message away from under those who read it.

use super::{
    answer::admitted,
    cards,
    commands::{argument, articles, fact, help, privacy, quote, search},
    debates,
    incoming::{Filled, Pressed},
    polls,
    scene::Scene,
    trouble::Trouble,
};
use crate::{
    app::answers::Refusal as Answer,
    press::{Length, Press},
    reply::{Audience, Message, Reply},
};

/// Answers a press.
///
/// # Errors
/// Refuses what we never offered and what points to something that is gone.
pub async fn answer(scene: &Scene<'_>, pressed: &Pressed) -> Result<Reply, Trouble> {
    let press = Press::parse(&pressed.id).ok_or(Answer::Expired)?;
    let first = perform(scene, pressed, press.clone()).await?;
    // Somebody else's bag does not know the card that they look at; twice would be a poor answer.
    if press.draws() && repeats(&first, pressed) {
        return perform(scene, pressed, press).await;
    }
    Ok(first)
}

/// Answers a form.
///
/// # Errors
/// Refuses what we never offered and what points to something that is gone.
pub async fn answer_form(scene: &Scene<'_>, filled: &Filled) -> Result<Reply, Trouble> {
    match Press::parse(&filled.id) {
        Some(Press::Poll(press)) => polls::presses::answer_form(scene, filled, press).await,
        Some(Press::Debate(press)) => debates::presses::answer_form(scene, filled, press).await,
        _ => Err(Answer::Expired.into()),
    }
}

/// Tells whether an answer shows just what is shown already.
fn repeats(reply: &Reply, pressed: &Pressed) -> bool {
    let (Reply::Say(message) | Reply::Replace(message)) = reply else {
        return false;
    };
    let card = message.cards.first();
    card.zip(pressed.shown.as_ref())
        .is_some_and(|(card, (title, text))| card.title == *title && card.body == *text)
}

async fn perform(scene: &Scene<'_>, pressed: &Pressed, press: Press) -> Result<Reply, Trouble> {
    let place = Place::of(scene, pressed);
    let audience = place.audience;
    let message = match press {
        Press::AnotherArgument { slug, side } | Press::OtherSide { slug, side } => {
            let article = scene.app.answers.article_of_press(&slug)?;
            argument::draw(scene, article, Some(side), audience).await?
        }
        Press::DrawArgument { slug, side } => {
            let article = scene.app.answers.article_of_press(&slug)?;
            let drawn = admitted(scene, audience, async |audience| {
                argument::draw(scene, article, Some(side), audience).await
            });
            return Ok(Reply::Say(drawn.await?));
        }
        Press::AnotherFact { slug, topic } => {
            let article = scene.app.answers.article_of_press(&slug)?;
            let topic = Some(topic.as_str()).filter(|topic| !topic.is_empty());
            fact::draw(scene, article, topic, audience).await?
        }
        Press::AnotherQuote { slug } => {
            if !slug.is_empty() {
                scene.app.answers.article_of_press(&slug)?;
            }
            let named = Some(slug.as_str()).filter(|slug| !slug.is_empty());
            quote::draw(scene, named, audience).await?
        }
        Press::Sources { slug } => {
            let article = scene.app.answers.article_of_press(&slug)?;
            return Ok(private(cards::sources(
                &article,
                &scene.voice(Audience::Asker),
            )));
        }
        Press::Summary { slug, length } => {
            let article = scene.app.answers.article_of_press(&slug)?;
            cards::summary(&article, length, audience, &scene.voice(audience))
        }
        Press::ArticlesPage(page) => articles::page(scene, page, audience)?,
        Press::ArticlesOpen => {
            let article = scene.app.answers.article_of_press(picked(pressed)?)?;
            let voice = scene.voice(Audience::Asker);
            let summary = cards::summary(&article, Length::Full, Audience::Asker, &voice);
            return Ok(private(summary));
        }
        Press::SearchPage { page, query } => search::page(scene, &query, page, audience)?,
        Press::SearchOpen => return Ok(private(search::open(scene, picked(pressed)?)?)),
        Press::Erase => {
            let message = privacy::erased(scene).await?;
            return Ok(Reply::Replace(message));
        }
        Press::Poll(press) => return polls::presses::answer(scene, pressed, press).await,
        Press::Debate(press) => return debates::presses::answer(scene, pressed, press).await,
        Press::HelpOpen => {
            let voice = scene.voice(Audience::Asker);
            return Ok(private(help::one(
                picked(pressed)?,
                Audience::Asker,
                &voice,
            )?));
        }
    };
    Ok(place.put(message))
}

/// Where the answer to a press goes.
#[derive(Clone, Copy, Debug)]
struct Place {
    audience: Audience,
    own: bool,
}

impl Place {
    fn of(scene: &Scene<'_>, pressed: &Pressed) -> Self {
        let private = pressed.audience == Audience::Asker;
        let own = private || pressed.asker == Some(scene.person.id);
        Self {
            audience: if own {
                pressed.audience
            } else {
                Audience::Asker
            },
            own,
        }
    }

    fn put(self, message: Message) -> Reply {
        if self.own {
            Reply::Replace(message)
        } else {
            Reply::Say(message)
        }
    }
}

fn private(message: Message) -> Reply {
    Reply::Say(Message {
        audience: Audience::Asker,
        ..message
    })
}

fn picked(pressed: &Pressed) -> Result<&str, Answer> {
    pressed.picked.as_deref().ok_or(Answer::Expired)
}
