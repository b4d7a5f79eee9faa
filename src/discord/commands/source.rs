//! “Ask for a source” in the menu of a message: the facts and sources of its article.

use std::collections::BTreeSet;

use crate::{
    discord::{
        cards,
        incoming::Chosen,
        scene::Scene,
        trouble::{Refusal, Trouble},
    },
    poll::GuildId,
    press::Press,
    reply::{Audience, Message},
};

/// The phrase of its name.
pub const PHRASE: &str = "menu_source";

/// Shows the sources of a message's article, privately.
///
/// # Errors
/// Refuses a message of somebody else, and one to which no article or more than one belongs.
pub async fn answer(scene: &Scene<'_>, chosen: &Chosen) -> Result<Message, Trouble> {
    let english = crate::words::Locale::English;
    let ours = scene.app.words().named(english, PHRASE);
    if ours.as_ref() != Some(&chosen.name) {
        return Err(Refusal::Outdated.into());
    }
    if !chosen.own {
        return Err(Refusal::ForeignMessage.into());
    }
    let mut slugs = BTreeSet::new();
    let mut several = false;
    for press in chosen.presses.iter().filter_map(|id| Press::parse(id)) {
        several |= matches!(press, Press::ArticlesOpen | Press::SearchOpen);
        slugs.extend(slug(scene, &press).await?);
    }
    let mut slugs = slugs.into_iter();
    match (slugs.next(), slugs.next()) {
        (Some(slug), None) => {
            let article = scene.app.answers.article_of_press(&slug)?;
            let voice = scene.voice(Audience::Asker);
            Ok(cards::sources(&article, &voice))
        }
        (Some(_), Some(_)) => Err(Refusal::ManySources.into()),
        (None, _) if several => Err(Refusal::ManySources.into()),
        (None, _) => Err(Refusal::NoSource.into()),
    }
}

/// Names the article that a button speaks of.
async fn slug(scene: &Scene<'_>, press: &Press) -> Result<Option<String>, Trouble> {
    Ok(match press {
        Press::AnotherArgument { slug, .. }
        | Press::OtherSide { slug, .. }
        | Press::DrawArgument { slug, .. }
        | Press::AnotherFact { slug, .. }
        | Press::AnotherQuote { slug }
        | Press::Sources { slug }
        | Press::Summary { slug, .. } => Some(slug.clone()).filter(|slug| !slug.is_empty()),
        Press::Poll(press) => match (press.poll(), scene.place.guild) {
            (Some(poll), Some(guild)) => {
                let stored = scene.app.polls.of(GuildId(guild), poll).await?;
                stored.poll.subject.slug().map(str::to_owned)
            }
            _ => None,
        },
        Press::Debate(press) => match scene.place.guild {
            Some(guild) => {
                let debates = &scene.app.debates;
                let stored = debates.of(GuildId(guild), press.debate).await?;
                stored.debate.article.map(String::from)
            }
            None => None,
        },
        Press::ArticlesPage(_)
        | Press::ArticlesOpen
        | Press::SearchPage { .. }
        | Press::SearchOpen
        | Press::HelpOpen
        | Press::Erase => None,
    })
}
