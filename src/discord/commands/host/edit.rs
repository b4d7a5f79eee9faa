//! `/host edit`: changes the set-up of a debate, one thing at a time.

use super::{ARCHIVE, FORMAT, motion, start, venue};
use crate::{
    app::debates::MotionFrom,
    debate::{Act, Change, Powers, Seen, Stage},
    discord::{
        debates::acts::{act, actor},
        incoming::Asked,
        scene::Scene,
        trouble::{Refusal, Trouble},
    },
    poll::ChannelId,
    reply::Message,
    store::StoredDebate,
};

/// Changes the set-up.
///
/// # Errors
/// Refuses more or less than one change, and what the debate does not take.
pub(super) async fn answer(
    scene: &Scene<'_>,
    asked: &Asked,
    stored: &StoredDebate,
) -> Result<Message, Trouble> {
    let mut changes = Vec::new();
    if let Some(from) = motion(scene, asked).await? {
        // Another wording is still about the same article.
        let keeps = matches!(from, MotionFrom::Statement(_));
        let (motion, article) = from.read()?;
        let article = article.or_else(|| stored.debate.article.clone().filter(|_| keeps));
        changes.push(Change::Motion { motion, article });
    }
    if let Some(named) = asked.typed(FORMAT) {
        changes.push(Change::Format(scene.app.debates.format(named)?));
    }
    changes.extend(venue(asked)?.map(Change::Venue));
    changes.extend(start(scene, asked)?.map(Change::Start));
    let archive = asked.id(ARCHIVE.name).map(ChannelId);
    changes.extend(archive.map(|archive| Change::Archive(Some(archive))));
    let mut changes = changes.into_iter();
    // The debate takes one change for each interaction, so that it takes all of it or nothing.
    let (Some(change), None) = (changes.next(), changes.next()) else {
        return Err(Refusal::OneChange.into());
    };
    let deed = match change {
        // A draft that gets a start is announced for it.
        Change::Start(start) if stored.debate.state.stage() == Stage::Draft => {
            let start = Some(start);
            Act::Publish { start }
        }
        change => Act::Edit(Box::new(change)),
    };
    let who = (actor(scene, Powers::Staff), Seen::Nothing);
    act(scene, stored, who, deed).await
}
