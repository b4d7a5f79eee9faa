//! `/stance`: a member's own votes, and the results that they may see.

use super::{Opt, POLL, Part, Reach, Shape, poll};
use crate::{
    discord::{
        incoming::Asked,
        polls::{
            presses::{show_results, visitor, withdraw},
            receipt,
        },
        scene::Scene,
        trouble::{Refusal, Trouble},
    },
    reply::{Audience, Message},
};

const NAMED: &[Opt] = &[POLL.required()];

/// What it looks like.
pub const SHAPE: Shape = Shape {
    name: "stance",
    reach: Reach::Guilds,
    options: &[],
    parts: &[
        Part {
            name: "mine",
            options: &[],
        },
        Part {
            name: "results",
            options: NAMED,
        },
        Part {
            name: "withdraw",
            options: NAMED,
        },
    ],
    example: ("results", &[("poll", "open door")]),
};

/// Answers it.
///
/// # Errors
/// Refuses a poll that is not the guild's, and to withdraw after the close.
pub async fn answer(scene: &Scene<'_>, asked: &Asked) -> Result<Message, Trouble> {
    match asked.part.as_str() {
        "mine" => {
            let visitor = visitor(scene)?;
            let votes = scene.app.polls.votes(visitor.guild, visitor.person).await?;
            Ok(receipt::votes(&votes, &scene.voice(Audience::Asker)))
        }
        "results" => show_results(scene, poll::named(scene, asked).await?.poll.id).await,
        "withdraw" => withdraw(scene, poll::named(scene, asked).await?.poll.id).await,
        _ => Err(Refusal::Outdated.into()),
    }
}
