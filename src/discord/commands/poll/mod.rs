//! `/poll`: what staff do with polls.

mod create;

use serenity::model::permissions::Permissions;

use super::{Opt, POLL, Part, Reach, Shape, Takes};
use crate::{
    app::polls::{self, Format, Pick, Seeker, Verb},
    discord::{
        incoming::Asked,
        polls::{
            board, button, moment, motion,
            presses::{is_staff_of_guild, restored, steer, visitor},
            span,
        },
        scene::Scene,
        trouble::{Refusal, Trouble},
    },
    poll::{Asker, ChannelId, PersonId, Poll, Secrecy, Sight},
    press::PollPress,
    reply::{Attachment, Audience, Card, Content, Message, Reply, Row},
    store::{StoredPoll, Which, Within},
    words::say,
};

/// The option that names an earlier poll.
pub const BEFORE: &str = "before";

/// Room for a duration in words.
const DURATION: Takes = Takes::Text { most: 60 };
const REASON: Opt = Opt::new("reason", Takes::Text { most: 300 }).required();
const NAMED: Opt = POLL.required();

/// What it looks like.
pub const SHAPE: Shape = Shape {
    name: "poll",
    reach: Reach::Staff(Permissions::MANAGE_MESSAGES),
    options: &[],
    parts: &[
        Part {
            name: "create",
            options: create::OPTIONS,
        },
        Part {
            name: "extend",
            options: &[NAMED, Opt::new("by", DURATION).required(), REASON],
        },
        Part {
            name: "close",
            options: &[NAMED, REASON],
        },
        Part {
            name: "reopen",
            options: &[NAMED, Opt::new("for", DURATION).required(), REASON],
        },
        Part {
            name: "list",
            options: &[Opt::new("state", Takes::OneOf(&["open", "closed", "all"]))],
        },
        Part {
            name: "export",
            options: &[NAMED, Opt::new("format", Takes::OneOf(&["csv", "json"]))],
        },
        Part {
            name: "strike",
            options: &[
                NAMED,
                Opt::new("user", Takes::Person).required(),
                REASON,
                Opt::new("undo", Takes::Flag),
            ],
        },
    ],
    example: (
        "create",
        &[("article", "golden-grammy-door"), ("duration", "24h")],
    ),
};

/// Tells which polls help in an option.
pub fn which(asked: &Asked, option: &str) -> Which {
    match (option, asked.part.as_str()) {
        (BEFORE, _) => Which::Unsucceeded,
        (_, "extend" | "close" | "strike" | "withdraw") => Which::Open,
        (_, "reopen") => Which::Closed,
        _ => Which::All,
    }
}

/// Answers it.
///
/// # Errors
/// Refuses what the rules do not allow.
pub async fn answer(scene: &Scene<'_>, asked: &Asked) -> Result<Reply, Trouble> {
    let message = match asked.part.as_str() {
        "create" => return create::answer(scene, asked).await,
        "list" => list(scene, asked).await?,
        "export" => export(scene, asked).await?,
        "strike" => strike(scene, asked).await?,
        "extend" | "close" | "reopen" => run(scene, asked).await?,
        _ => return Err(Refusal::Outdated.into()),
    };
    Ok(Reply::Say(message))
}

/// Finds the poll that a command names. One that a command changes must be the only one that fits.
///
/// # Errors
/// Refuses when no poll that the person can see is called so, or when several are.
pub async fn named(scene: &Scene<'_>, asked: &Asked) -> Result<StoredPoll, Trouble> {
    let typed = asked.typed(POLL.name).ok_or(Refusal::Outdated)?;
    let pick = match asked.part.as_str() {
        "results" | "export" => Pick::Newest,
        _ => Pick::Only,
    };
    let (seeker, which) = (seeker(scene, asked)?, which(asked, POLL.name));
    Ok(scene.app.polls.named(seeker, which, typed, pick).await?)
}

/// Tells which polls the person can see. Discord's own gate let them through to what is for staff, in
/// the channel where they are.
///
/// # Errors
/// Refuses outside of guilds.
pub fn seeker(scene: &Scene<'_>, asked: &Asked) -> Result<Seeker, polls::Refusal> {
    let visitor = visitor(scene)?;
    let channel = ChannelId(scene.place.channel);
    let within = if is_staff_of_guild(scene) {
        Within::Guild
    } else if asked.name == SHAPE.name {
        Within::Channel(channel)
    } else {
        let person = visitor.person;
        Within::Reach { channel, person }
    };
    let guild = visitor.guild;
    Ok(Seeker { guild, within })
}

/// Extends, closes or reopens a poll.
async fn run(scene: &Scene<'_>, asked: &Asked) -> Result<Message, Trouble> {
    let lasts = |option: &str| polls::duration(asked.text(option).unwrap_or_default());
    let verb = match asked.part.as_str() {
        "extend" => Verb::Extend(lasts("by")?),
        "reopen" => Verb::Reopen(lasts("for")?),
        _ => Verb::Close,
    };
    let poll = named(scene, asked).await?.poll.id;
    let why = asked.text(REASON.name).unwrap_or_default();
    let poll = steer(scene, poll, why, verb).await?;
    let voice = scene.voice(Audience::Asker);
    let said = match (verb, poll.deadline()) {
        (Verb::Extend(_), Some(until)) => say::poll_extended(moment(until), span(until)),
        (_, Some(until)) => say::poll_reopened(moment(until), span(until)),
        (_, None) => say::poll_closed_now(format!("<#{}>", poll.channel)),
    };
    Ok(about(&poll, voice.say(&said)))
}

/// Says something to staff above the motion that it is about.
fn about(poll: &Poll, text: String) -> Message {
    let mut message = Message::aside(text);
    message.cards = vec![Card {
        title: motion(poll),
        ..Card::default()
    }];
    message
}

async fn list(scene: &Scene<'_>, asked: &Asked) -> Result<Message, Trouble> {
    let which = match asked.text("state") {
        None | Some("open") => Which::Open,
        Some("closed") => Which::Closed,
        Some("all") => Which::All,
        Some(word) => return Err(not_a_choice(word)),
    };
    let seeker = seeker(scene, asked)?;
    let polls = &scene.app.polls;
    let found = polls.search(seeker, which, "", usize::MAX).await?;
    let mut entries = Vec::new();
    for listed in found.iter().take(board::LISTED) {
        let stored = polls.of(seeker.guild, listed.id).await?;
        entries.push(board::Entry {
            card: polls.card(&stored).await?,
            glance: polls.glance(stored, Asker::Everyone),
        });
    }
    let voice = scene.voice(Audience::Asker);
    Ok(board::list(&entries, found.len(), &voice))
}

async fn export(scene: &Scene<'_>, asked: &Asked) -> Result<Message, Trouble> {
    let word = asked.text("format").unwrap_or("csv");
    let format = Format::parse(word).ok_or_else(|| not_a_choice(word))?;
    let poll = named(scene, asked).await?.poll;
    let report = scene.app.polls.report(poll.guild, poll.id, format).await?;
    let voice = scene.voice(Audience::Asker);
    let secret = match poll.rules.secrecy {
        Secrecy::Secret => "yes",
        Secrecy::Open => "no",
    };
    let mut text = voice.say(&say::poll_exported(motion(&poll), secret));
    if let Sight::Hidden(_) = report.ballots {
        text = format!("{text}\n{}", voice.say(&say::poll_exported_hidden()));
    }
    let mut message = Message::aside(text);
    message.attachments = vec![Attachment {
        name: format!("poll-{}.{}", poll.id, format.ending()),
        alt: String::new(),
        content: Content::Text(report.text),
    }];
    Ok(message)
}

/// Strikes a person, or lets them vote again. The answer is the same whether or not they had voted.
async fn strike(scene: &Scene<'_>, asked: &Asked) -> Result<Message, Trouble> {
    let person = PersonId(asked.id("user").ok_or(Refusal::Outdated)?);
    let poll = named(scene, asked).await?.poll;
    let why = asked.text(REASON.name).unwrap_or_default();
    let undo = asked.flag("undo").unwrap_or_default();
    let verb = if undo {
        Verb::Restore(person)
    } else {
        Verb::Strike(person)
    };
    steer(scene, poll.id, why, verb).await?;
    let voice = scene.voice(Audience::Asker);
    if undo {
        return Ok(about(&poll, restored(&poll, person, &voice)));
    }
    let who = format!("<@{person}>");
    let said = match poll.rules.secrecy {
        Secrecy::Secret => say::poll_struck_secret(who, poll.rules.least_for_stances()),
        Secrecy::Open => say::poll_struck(who),
    };
    let mut message = about(&poll, voice.say(&said));
    let press = PollPress::Restore(poll.id, person);
    message.rows = vec![Row::Buttons(vec![button(
        &say::button_restore(),
        press,
        &voice,
    )])];
    Ok(message)
}

fn not_a_choice(word: &str) -> Trouble {
    let word = word.to_owned();
    Refusal::NotAChoice { word }.into()
}
