//! What the bot must be allowed to do in a channel before a poll is opened there.

use serenity::model::permissions::Permissions;

use super::{
    incoming::Venue,
    scene::{Scene, Voice},
    trouble::Refusal,
};
use crate::words::say;

/// Checks that the bot may run a poll where the person is.
///
/// # Errors
/// Refuses where it lacks a right, and names those.
pub fn check(scene: &Scene<'_>) -> Result<(), Refusal> {
    let Some(may) = scene.place.may else {
        return Ok(());
    };
    if may.contains(Permissions::ADMINISTRATOR) {
        return Ok(());
    }
    let lacking = needed(scene.place.venue).difference(may);
    if lacking.is_empty() {
        Ok(())
    } else {
        let channel = scene.place.channel;
        Err(Refusal::BotRights { lacking, channel })
    }
}

/// Names all rights that running a poll in a channel takes.
pub fn all(voice: &Voice) -> String {
    named(needed(Venue::Channel), voice)
}

/// What running a poll takes: the card, its edits, the result with its picture, and finding again what
/// was posted already.
fn needed(venue: Venue) -> Permissions {
    let writing = match venue {
        Venue::Channel => Permissions::SEND_MESSAGES,
        Venue::Thread => Permissions::SEND_MESSAGES_IN_THREADS,
    };
    writing
        | Permissions::VIEW_CHANNEL
        | Permissions::EMBED_LINKS
        | Permissions::ATTACH_FILES
        | Permissions::READ_MESSAGE_HISTORY
}

/// Names rights.
pub fn named(rights: Permissions, voice: &Voice) -> String {
    let names = [
        (Permissions::VIEW_CHANNEL, say::right_view()),
        (Permissions::SEND_MESSAGES, say::right_send()),
        (
            Permissions::SEND_MESSAGES_IN_THREADS,
            say::right_send_threads(),
        ),
        (Permissions::EMBED_LINKS, say::right_embed()),
        (Permissions::ATTACH_FILES, say::right_attach()),
        (Permissions::READ_MESSAGE_HISTORY, say::right_history()),
    ];
    let names = names
        .iter()
        .filter(|(right, _)| rights.contains(*right))
        .map(|(_, name)| format!("**{}**", voice.say(name)));
    names.collect::<Vec<_>>().join(", ")
}
