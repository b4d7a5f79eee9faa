//! `/debate`: what members do in debates.

use super::{
    Opt, Part, Reach, Shape, Takes,
    host::{self, DEBATE},
};
use crate::{
    app::debates::{Refusal as Debates, question},
    brief::Side,
    debate::{self, Act, Seen, Wish},
    discord::{
        debates::{
            acts::{act, actor, glance, looker, powers, private},
            board, presses,
        },
        incoming::Asked,
        scene::Scene,
        trouble::{Refusal, Trouble},
    },
    reply::{Audience, Reply},
    store::WhichDebates,
};

/// The option that holds a question.
pub const QUESTION: &str = "question";
/// How many debates a list shows.
const LISTED: usize = 25;

const ONE: &[Opt] = &[DEBATE];

/// What it looks like.
pub const SHAPE: Shape = Shape {
    name: "debate",
    reach: Reach::Guilds,
    options: &[],
    parts: &[
        Part {
            name: "list",
            options: &[],
        },
        Part {
            name: "info",
            options: ONE,
        },
        Part {
            name: "join",
            options: &[
                Opt::new("side", Takes::OneOf(&["pro", "con", "either", "audience"]))
                    .worded("place")
                    .required(),
                DEBATE,
            ],
        },
        Part {
            name: "leave",
            options: ONE,
        },
        Part {
            name: "hand",
            options: &[
                Opt::new("action", Takes::OneOf(&["raise", "lower"])).required(),
                DEBATE,
            ],
        },
        Part {
            name: "ask",
            options: &[Opt::new(QUESTION, Takes::Text { most: 500 }), DEBATE],
        },
        Part {
            name: "speak",
            options: ONE,
        },
        Part {
            name: "cite",
            options: ONE,
        },
        Part {
            name: "pack",
            options: ONE,
        },
        Part {
            name: "transcript",
            options: ONE,
        },
    ],
    example: ("join", &[("side", "either")]),
};

/// Answers it.
///
/// # Errors
/// Refuses what the debate does not take.
pub async fn answer(scene: &Scene<'_>, asked: &Asked) -> Result<Reply, Trouble> {
    if asked.part == "list" {
        return list(scene).await;
    }
    let stored = host::named(scene, asked, powers(scene)).await?;
    let who = actor(scene, powers(scene));
    let deed = match asked.part.as_str() {
        "info" => {
            let voice = scene.voice(Audience::Asker);
            let info = board::info(&glance(scene, stored).await?, &voice);
            return Ok(private(info));
        }
        "speak" | "cite" => {
            let stage = stored.debate.state.stage();
            let turn = stored.debate.state.turn().map(|turn| turn.index);
            let none = Debates::Step(debate::Refusal::NotNow { stage });
            let turn = turn.ok_or(none)?;
            if asked.part == "speak" {
                return presses::speak(scene, &stored, who, turn);
            }
            return presses::cite(scene, stored, who, turn).await.map(private);
        }
        "pack" => return presses::show_pack(scene, &stored, who).map(private),
        "transcript" => return presses::transcript(scene, &stored).await.map(private),
        "ask" => match asked.typed(QUESTION) {
            None => return presses::ask(scene, &stored, who),
            Some(typed) => Act::Ask {
                question: question(typed)?,
            },
        },
        "join" => Act::Join(wish(scene, asked)?),
        "leave" => Act::Leave,
        "hand" => match asked.text("action").unwrap_or_default() {
            "raise" => Act::Raise,
            "lower" => Act::Lower,
            word => return Err(not_a_choice(word)),
        },
        _ => return Err(Refusal::Outdated.into()),
    };
    let message = act(scene, &stored, (who, Seen::Nothing), deed).await?;
    Ok(private(message))
}

fn wish(scene: &Scene<'_>, asked: &Asked) -> Result<Wish, Trouble> {
    Ok(match asked.text("side").unwrap_or_default() {
        "either" => scene.app.debates.either(),
        "audience" => Wish::Audience,
        word => Wish::Side(Side::parse(word).ok_or_else(|| not_a_choice(word))?),
    })
}

/// Lists the debates of the guild, those that are under way first.
async fn list(scene: &Scene<'_>) -> Result<Reply, Trouble> {
    let looker = looker(scene, powers(scene))?;
    let debates = &scene.app.debates;
    let all = debates.search(looker, WhichDebates::All, "", usize::MAX);
    let mut found = all.await?;
    found.sort_by_key(|stored| stored.ended_at.is_some());
    let total = found.len();
    found.truncate(LISTED);
    let voice = scene.voice(Audience::Asker);
    Ok(private(board::list(&found, total, &voice)))
}

fn not_a_choice(word: &str) -> Trouble {
    let word = word.to_owned();
    Refusal::NotAChoice { word }.into()
}
