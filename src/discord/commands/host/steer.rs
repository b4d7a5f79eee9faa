//! The parts of `/host` that do one thing to a debate.

use super::{REASON, SEAT, not_a_choice, person, seat};
use crate::{
    app::debates::{self, length, why},
    debate::{Act, Length, Stage, when},
    discord::{
        incoming::Asked,
        scene::Scene,
        trouble::{Refusal, Trouble},
    },
    reply::Audience,
    store::StoredDebate,
};

/// How much longer a vote runs where nobody says.
const LONGER_VOTE: Length = Length::seconds(60);
/// How long a vote that is opened again lasts where neither host nor format says.
const AGAIN: Length = Length::seconds(120);

/// Reads what is to be done.
///
/// # Errors
/// Refuses what cannot be read.
pub(super) fn deed(
    scene: &Scene<'_>,
    asked: &Asked,
    stored: &StoredDebate,
) -> Result<Act, Trouble> {
    let debate = &stored.debate;
    Ok(match asked.part.as_str() {
        "cohost" if asked.flag("remove") == Some(true) => Act::RemoveCohost(person(asked)?),
        "cohost" => Act::AddCohost(person(asked)?),
        "assign" => {
            let typed = asked.text(SEAT).unwrap_or_default();
            let voice = scene.voice(Audience::Asker);
            let seat = seat::read(debate, typed, &voice)?;
            let person = person(asked)?;
            Act::Assign { person, seat }
        }
        "unassign" => Act::Unassign(person(asked)?),
        "coinflip" => Act::Coinflip(scene.app.debates.toss()),
        // A draft is announced first; then there is something to start.
        "start" if debate.state.stage() == Stage::Draft => Act::Publish { start: None },
        "start" => Act::Start,
        "next" => Act::Next,
        "pause" => {
            let why = asked.text(REASON.name).map(why).transpose()?;
            Act::Pause { why }
        }
        "resume" => Act::Resume,
        "time" => time(asked)?,
        "floor" => floor(asked)?,
        "queue" => queue(asked)?,
        "vote" => vote(asked)?,
        "substitute" => Act::Substitute(person(asked)?),
        "warn" => Act::Warn {
            person: person(asked)?,
            why: why(asked.text(REASON.name).unwrap_or_default())?,
        },
        "remove" => Act::Remove {
            person: person(asked)?,
            why: why(asked.text(REASON.name).unwrap_or_default())?,
        },
        "cancel" => Act::Cancel {
            why: why(asked.text(REASON.name).unwrap_or_default())?,
        },
        "end" => Act::End,
        "reopen" => Act::Reopen {
            lasts: match asked.typed("for") {
                Some(typed) => length(typed)?,
                None => debate.format.closing_vote.unwrap_or(AGAIN),
            },
        },
        "archive" => Act::Archive,
        _ => return Err(Refusal::Outdated.into()),
    })
}

fn time(asked: &Asked) -> Result<Act, Trouble> {
    let typed = asked.typed("by").unwrap_or_default();
    let by = when::shift(typed).map_err(|why| debates::Refusal::Length {
        typed: typed.to_owned(),
        why,
    })?;
    if by.is_zero() {
        return Err(debates::Refusal::NoChange.into());
    }
    Ok(Act::Time { by })
}

fn floor(asked: &Asked) -> Result<Act, Trouble> {
    match asked.text("action").unwrap_or_default() {
        "give" => Ok(Act::GiveFloor(person(asked)?)),
        "end" => Ok(Act::EndVoice),
        word => Err(not_a_choice(word)),
    }
}

fn queue(asked: &Asked) -> Result<Act, Trouble> {
    match asked.text("action").unwrap_or_default() {
        "take" => Ok(Act::Take),
        "clear" => Ok(Act::Clear),
        "dismiss" => Ok(Act::Dismiss(person(asked)?)),
        word => Err(not_a_choice(word)),
    }
}

fn vote(asked: &Asked) -> Result<Act, Trouble> {
    match asked.text("action").unwrap_or_default() {
        "open" => Ok(Act::OpenVote),
        "close" => Ok(Act::CloseVote),
        "extend" => Ok(Act::ExtendVote {
            by: match asked.typed("by").map(length).transpose()? {
                Some(by) if by.is_none() => return Err(debates::Refusal::NoChange.into()),
                Some(by) => by,
                None => LONGER_VOTE,
            },
        }),
        word => Err(not_a_choice(word)),
    }
}
