//! `/host create`: sets up a debate, and says what was set up.

use super::{ARCHIVE, FORMAT, motion, start, venue};
use crate::{
    app::debates::{self, Debates, Proposal},
    debate::Venue,
    discord::{
        debates::{
            acts::guild,
            told::{self, Setup},
        },
        incoming::{self, Asked},
        rights,
        scene::Scene,
        trouble::{Refusal, Trouble},
    },
    poll::{ChannelId, PersonId},
    reply::{Audience, Message},
};

/// The plan of turns where none was named.
const USUAL: &str = "oxford";

/// Sets up a debate.
///
/// # Errors
/// Refuses what cannot be read, a channel in which the bot may not run it, and what debates refuse.
pub(super) async fn answer(scene: &Scene<'_>, asked: &Asked) -> Result<Message, Trouble> {
    let guild = guild(scene)?;
    let here = scene.place.channel;
    let channel = asked.id("channel").unwrap_or(here);
    let venue = venue(asked)?.unwrap_or_default();
    let motion = motion(scene, asked).await?;
    let motion = motion.ok_or(debates::Refusal::NoMotion)?;
    let start = start(scene, asked)?;
    if channel == here {
        rights::check_debate(scene, venue)?;
        if venue == Venue::Thread && scene.place.venue == incoming::Venue::Thread {
            return Err(Refusal::ThreadInThread.into());
        }
    }
    let minimum = match asked.number("secret_minimum") {
        // One that does not fit is refused by the rules of votes.
        Some(number) => u8::try_from(number).unwrap_or(u8::MAX),
        None => Debates::default_minimum(),
    };
    let panel = ChannelId(asked.id("panel").unwrap_or(here));
    let proposal = Proposal {
        interaction: scene.id,
        guild,
        channel: ChannelId(channel),
        host: PersonId(scene.person.id),
        venue,
        archive: asked.id(ARCHIVE.name).map(ChannelId),
        panel,
        motion,
        format: asked.typed(FORMAT).unwrap_or(USUAL).to_owned(),
        start,
        secret_minimum: minimum,
    };
    let stored = scene.app.debates.create(proposal).await?;
    let voice = scene.voice(Audience::Asker);
    let unknown = channel != here || scene.place.may.is_none();
    let setup = Setup {
        panel,
        minimum,
        // Of another channel Discord does not say what the bot may do there.
        rights: unknown.then(|| rights::all_debate(venue, &voice)),
    };
    Ok(told::created(&stored.debate, &setup, &voice))
}
