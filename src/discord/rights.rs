//! What the bot must be allowed to do in a channel before a poll or a debate is set up there.

use serenity::model::permissions::Permissions;

use super::{
    incoming::Venue,
    scene::{Scene, Voice},
    trouble::Refusal,
};
use crate::{debate, words::say};

/// Checks that the bot may run a poll where the person is.
///
/// # Errors
/// Refuses where it lacks a right, and names those.
pub fn check(scene: &Scene<'_>) -> Result<(), Refusal> {
    match lacking(scene, needed(scene.place.venue)) {
        Some((lacking, channel)) => Err(Refusal::BotRights { lacking, channel }),
        None => Ok(()),
    }
}

/// Checks that the bot may run a debate where the person is.
///
/// # Errors
/// Refuses where it lacks a right, and names those.
pub fn check_debate(scene: &Scene<'_>, venue: debate::Venue) -> Result<(), Refusal> {
    match lacking(scene, needed(scene.place.venue) | needed_in(venue)) {
        Some((lacking, channel)) => Err(Refusal::DebateRights { lacking, channel }),
        None => Ok(()),
    }
}

/// Names all rights that running a debate in a channel takes.
pub fn all_debate(venue: debate::Venue, voice: &Voice) -> String {
    named(needed(Venue::Channel) | needed_in(venue), voice)
}

/// Gives what the bot lacks where the person is, with the channel, as far as Discord said so.
fn lacking(scene: &Scene<'_>, needed: Permissions) -> Option<(Permissions, u64)> {
    let may = scene.place.may?;
    let lacking = needed.difference(may);
    let whole = may.contains(Permissions::ADMINISTRATOR) || lacking.is_empty();
    (!whole).then_some((lacking, scene.place.channel))
}

/// What the place in which people speak takes besides: its own thread, locked, in which only the bot
/// writes.
fn needed_in(venue: debate::Venue) -> Permissions {
    match venue {
        debate::Venue::Thread => {
            Permissions::CREATE_PUBLIC_THREADS
                | Permissions::SEND_MESSAGES_IN_THREADS
                | Permissions::MANAGE_THREADS
        }
        debate::Venue::Announce => Permissions::empty(),
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
        (
            Permissions::CREATE_PUBLIC_THREADS,
            say::right_threads_create(),
        ),
        (Permissions::MANAGE_THREADS, say::right_threads_manage()),
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
