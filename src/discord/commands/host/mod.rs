//! `/host`: what staff do with debates. Discord's own gate decided who may use it.

mod create;
mod edit;
mod seat;
mod steer;

use jiff::Timestamp;
use serenity::model::permissions::Permissions;

pub use self::seat::seats;
use super::{ARTICLE, Opt, Part, Reach, Shape, Takes};
use crate::{
    app::{answers, debates::MotionFrom},
    debate::{Powers, Venue, when},
    discord::{
        debates::{
            acts::{act, actor, glance, guild, looker},
            board, presses, wording,
        },
        incoming::Asked,
        scene::Scene,
        trouble::{Refusal, Trouble},
    },
    poll::{ChannelId, PersonId},
    reply::{Audience, Message, Reply},
    store::{Face, StoredDebate, WhichDebates},
    words::say,
};

/// The option that names a debate.
pub const DEBATE: Opt = Opt::new("debate", Takes::Completed { most: 200 });
/// The option that names a plan of turns.
pub const FORMAT: &str = "format";
/// The option that names a time zone.
pub const ZONE: &str = "zone";
/// The option that names a seat.
pub const SEAT: &str = "seat";

const PERSON: Opt = Opt::new("user", Takes::Person).worded("person");
const REASON: Opt = Opt::new("reason", Takes::Text { most: 300 });
const LENGTH: Takes = Takes::Text { most: 60 };
const MOTION: Opt = Opt::new("motion", Takes::Text { most: 200 });
const PLAN: Opt = Opt::new(FORMAT, Takes::Completed { most: 100 }).worded("plan");
const VENUE: Opt = Opt::new("venue", Takes::OneOf(&["thread", "announce"]));
const START: Opt = Opt::new("start", Takes::Text { most: 60 });
const IN_ZONE: Opt = Opt::new(ZONE, Takes::Completed { most: 60 });
const ARCHIVE: Opt = Opt::new("archive", Takes::Channel);
const ON: Opt = ARTICLE.worded("debate_article");

/// What it looks like.
pub const SHAPE: Shape = Shape {
    name: "host",
    reach: Reach::Staff(Permissions::MANAGE_EVENTS),
    options: &[],
    parts: &[
        part(
            "create",
            &[
                ON,
                MOTION,
                PLAN,
                VENUE,
                START,
                IN_ZONE,
                ARCHIVE,
                Opt::new("panel", Takes::Channel),
                Opt::new("channel", Takes::Channel),
                Opt::new("secret_minimum", Takes::Number { least: 3, most: 20 })
                    .worded("vote_minimum"),
            ],
        ),
        part(
            "edit",
            &[MOTION, ON, PLAN, VENUE, START, IN_ZONE, ARCHIVE, DEBATE],
        ),
        part(
            "cohost",
            &[PERSON.required(), Opt::new("remove", Takes::Flag), DEBATE],
        ),
        part(
            "assign",
            &[
                PERSON.required(),
                Opt::new(SEAT, Takes::Completed { most: 60 }).required(),
                DEBATE,
            ],
        ),
        part("unassign", &[PERSON.required(), DEBATE]),
        part("coinflip", ONE),
        part("start", ONE),
        part("next", ONE),
        part("pause", &[REASON, DEBATE]),
        part("resume", ONE),
        part(
            "time",
            &[Opt::new("by", LENGTH).worded("time_by").required(), DEBATE],
        ),
        part("floor", &[action(&["give", "end"]), PERSON, DEBATE]),
        part(
            "queue",
            &[
                action(&["show", "take", "clear", "dismiss"]),
                PERSON,
                DEBATE,
            ],
        ),
        part(
            "vote",
            &[
                action(&["open", "close", "extend"]),
                Opt::new("by", LENGTH).worded("vote_by"),
                DEBATE,
            ],
        ),
        part("substitute", &[PERSON, DEBATE]),
        part("warn", &[PERSON.required(), REASON.required(), DEBATE]),
        part("remove", &[PERSON.required(), REASON.required(), DEBATE]),
        part(
            "panel",
            &[
                Opt::new("channel", Takes::Channel).worded("panel_channel"),
                DEBATE,
            ],
        ),
        part("card", ONE),
        part("cancel", &[REASON.required(), DEBATE]),
        part("end", ONE),
        part(
            "reopen",
            &[Opt::new("for", LENGTH).worded("vote_for"), DEBATE],
        ),
        part("archive", ONE),
        part(
            "export",
            &[
                Opt::new(FORMAT, Takes::OneOf(&["md", "json", "csv"])).worded("file_format"),
                DEBATE,
            ],
        ),
    ],
    example: (
        "create",
        &[("article", "golden-grammy-door"), ("start", "in 2h")],
    ),
};

const ONE: &[Opt] = &[DEBATE];

const fn part(name: &'static str, options: &'static [Opt]) -> Part {
    Part { name, options }
}

const fn action(choices: &'static [&'static str]) -> Opt {
    Opt::new("action", Takes::OneOf(choices)).required()
}

/// Tells which debates help in an option.
pub fn which(asked: &Asked) -> WhichDebates {
    match (asked.name.as_str(), asked.part.as_str()) {
        (_, "export" | "info" | "transcript" | "pack") => WhichDebates::All,
        _ => WhichDebates::Running,
    }
}

/// Answers it.
///
/// # Errors
/// Refuses what the debate does not take.
pub async fn answer(scene: &Scene<'_>, asked: &Asked) -> Result<Reply, Trouble> {
    if asked.part == "create" {
        return create::answer(scene, asked).await.map(Reply::Say);
    }
    let stored = named(scene, asked, Powers::Staff).await?;
    let voice = scene.voice(Audience::Asker);
    let message = match asked.part.as_str() {
        "edit" => edit::answer(scene, asked, &stored).await?,
        "panel" => panel(scene, asked, &stored).await?,
        "card" => presses::post_card(scene, &stored, actor(scene, Powers::Staff)).await?,
        "export" => export(scene, asked, &stored).await?,
        "queue" if asked.text("action") == Some("show") => {
            board::queue(&glance(scene, stored).await?, &voice)
        }
        "substitute" if asked.id(PERSON.name).is_none() => {
            board::substitutes(&glance(scene, stored).await?, &voice)
        }
        _ => {
            let (who, seen) = (actor(scene, Powers::Staff), crate::debate::Seen::Nothing);
            let deed = steer::deed(scene, asked, &stored)?;
            act(scene, &stored, (who, seen), deed).await?
        }
    };
    Ok(Reply::Say(Message {
        audience: Audience::Asker,
        ..message
    }))
}

/// Finds the debate that a command means: the one that it names, else the one of the channel.
///
/// # Errors
/// Refuses when the person knows of none that is meant, or of several.
pub async fn named(
    scene: &Scene<'_>,
    asked: &Asked,
    powers: Powers,
) -> Result<StoredDebate, Trouble> {
    let looker = looker(scene, powers)?;
    let debates = &scene.app.debates;
    let typed = asked.typed(DEBATE.name);
    Ok(debates.meant(looker, which(asked), typed).await?)
}

/// Posts the panel anew where the host wants it.
async fn panel(
    scene: &Scene<'_>,
    asked: &Asked,
    stored: &StoredDebate,
) -> Result<Message, Trouble> {
    let channel = ChannelId(asked.id("channel").unwrap_or(scene.place.channel));
    let place = (guild(scene)?, stored.debate.id);
    scene.app.debates.post(place, Face::Panel, channel).await?;
    let voice = scene.voice(Audience::Asker);
    let said = say::did_panel(format!("<#{channel}>"));
    Ok(Message::aside(voice.say(&said)))
}

async fn export(
    scene: &Scene<'_>,
    asked: &Asked,
    stored: &StoredDebate,
) -> Result<Message, Trouble> {
    let word = asked.text(FORMAT).unwrap_or("md");
    if !["md", "json", "csv"].contains(&word) {
        return Err(not_a_choice(word));
    }
    let (debates, polls) = (&scene.app.debates, &scene.app.polls);
    let transcript = debates.transcript(stored, polls).await?;
    let voice = scene.voice(Audience::Asker);
    let text = match word {
        "json" => wording::json(&transcript),
        "csv" => wording::csv(&transcript),
        _ => wording::markdown(&transcript, &voice),
    };
    Ok(presses::filed(stored, (word, text), &voice))
}

/// Reads what a debate shall be about; none where neither option was filled in.
async fn motion(scene: &Scene<'_>, asked: &Asked) -> Result<Option<MotionFrom>, Trouble> {
    let typed = asked.typed(MOTION.name).map(str::to_owned);
    let Some(named) = asked.typed(ARTICLE.name) else {
        return Ok(typed.map(MotionFrom::Statement));
    };
    let scope = scene.scope(Audience::Asker);
    let empty = answers::Refusal::EmptyLibrary;
    let found = scene
        .app
        .answers
        .article(scope, Some(named), |_| true, empty);
    let found = found.await?;
    let own = &found.brief.motion;
    Ok(Some(MotionFrom::Article {
        slug: found.brief.slug.clone(),
        motion: typed.unwrap_or_else(|| own.clone()),
    }))
}

/// Reads where people shall speak; none where that was left out.
fn venue(asked: &Asked) -> Result<Option<Venue>, Trouble> {
    let Some(word) = asked.text(VENUE.name) else {
        return Ok(None);
    };
    let venue = Venue::ALL.into_iter().find(|venue| venue.word() == word);
    venue.map(Some).ok_or_else(|| not_a_choice(word))
}

/// Reads the start; none where that was left out.
fn start(scene: &Scene<'_>, asked: &Asked) -> Result<Option<Timestamp>, Trouble> {
    let Some(typed) = asked.typed(START.name) else {
        return Ok(None);
    };
    let now = scene.app.clock().now();
    let read = when::start(typed, asked.text(ZONE), now);
    let read = read.map_err(|why| Refusal::Moment {
        typed: typed.to_owned(),
        why,
    });
    Ok(Some(read?))
}

/// Gives the person that an option names; a bot cannot press, speak or steer.
fn person(asked: &Asked) -> Result<PersonId, Trouble> {
    let person = asked.id(PERSON.name).ok_or(Refusal::NobodyNamed)?;
    if asked.is_bot(PERSON.name) {
        return Err(Refusal::BotNamed.into());
    }
    Ok(PersonId(person))
}

fn not_a_choice(word: &str) -> Trouble {
    let word = word.to_owned();
    Refusal::NotAChoice { word }.into()
}
