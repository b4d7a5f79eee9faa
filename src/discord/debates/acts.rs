//! Doing something in a debate from an interaction: who does it, in which debate, and what came of it.
//!
//! Who may is decided by the debate; here is said only what Discord lets the person do. A draft is
//! unknown to everybody but staff and those who steer it, also to those who forge its id.

use serenity::model::permissions::Permissions;

use super::told;
use crate::{
    app::{
        answers::{Article, Refusal as Answer},
        debates::{self, Acted, Glance, Looker, Reach, Refusal},
    },
    brief::Side,
    debate::{Act, Actor, Debate, DebateId, Input, Powers, Seen, Stage},
    discord::{
        polls::presses::is_staff_of_guild,
        rights,
        scene::Scene,
        trouble::{self, Trouble},
    },
    poll::{ChannelId, GuildId, PersonId},
    reply::{Audience, Message, Reply},
    store::StoredDebate,
};

/// Tells what Discord lets the person do with the events of the guild.
pub fn powers(scene: &Scene<'_>) -> Powers {
    let staff = Permissions::MANAGE_EVENTS | Permissions::ADMINISTRATOR;
    match &scene.member {
        Some(member) if member.may.intersects(staff) => Powers::Staff,
        _ => Powers::Member,
    }
}

/// Gives the person with what they may.
pub fn actor(scene: &Scene<'_>, powers: Powers) -> Actor {
    Actor {
        person: PersonId(scene.person.id),
        powers,
    }
}

/// Gives the guild.
///
/// # Errors
/// Refuses outside of guilds.
pub fn guild(scene: &Scene<'_>) -> Result<GuildId, Refusal> {
    scene.place.guild.map(GuildId).ok_or(Refusal::GuildOnly)
}

/// Gives the person as somebody who looks for a debate where they are.
///
/// # Errors
/// Refuses outside of guilds.
pub fn looker(scene: &Scene<'_>, powers: Powers) -> Result<Looker, Refusal> {
    Ok(Looker {
        guild: guild(scene)?,
        channel: ChannelId(scene.place.channel),
        person: PersonId(scene.person.id),
        reach: match powers {
            _ if is_staff_of_guild(scene) => Reach::Guild,
            Powers::Staff => Reach::Staff,
            Powers::Member => Reach::Member,
        },
    })
}

/// Finds the debate that a button names.
///
/// # Errors
/// Refuses what is no debate of the guild, and what is not the person's to know of.
pub async fn found(scene: &Scene<'_>, id: DebateId) -> Result<StoredDebate, Trouble> {
    let stored = scene.app.debates.of(guild(scene)?, id).await?;
    if !looker(scene, powers(scene))?.sees(&stored) {
        return Err(Refusal::Gone.into());
    }
    Ok(stored)
}

/// Refuses who does not steer the debate.
///
/// # Errors
/// As it says.
pub fn steers(stored: &StoredDebate, who: Actor) -> Result<(), Refusal> {
    if who.powers == Powers::Staff || stored.debate.is_steered_by(who.person) {
        Ok(())
    } else {
        Err(Refusal::Step(crate::debate::Refusal::NotYours))
    }
}

/// Tries something without doing it, so that nobody fills in a form that would be refused.
///
/// # Errors
/// Refuses as doing it now would.
pub fn rehearse(
    scene: &Scene<'_>,
    stored: &StoredDebate,
    (who, seen): (Actor, Seen),
    act: Act,
) -> Result<(), Refusal> {
    let mut tried = stored.debate.clone();
    let press = Input::Press { who, seen, act };
    let tried = tried.handle(scene.app.clock().now(), press);
    tried.map(|_| ()).map_err(Refusal::Step)
}

/// Does something, once for each interaction, and says what came of it.
///
/// # Errors
/// Refuses what the debate does not take, what was done by the same interaction before, and leading on
/// to the first turn where the bot may not run the debate.
pub async fn act(
    scene: &Scene<'_>,
    stored: &StoredDebate,
    (who, seen): (Actor, Seen),
    act: Act,
) -> Result<Message, Trouble> {
    if leads_in(&stored.debate, &act) && steers(stored, who).is_ok() {
        may_run(scene, &stored.debate)?;
    }
    let debates = &scene.app.debates;
    let place = (guild(scene)?, stored.debate.id);
    let done = act.clone();
    let acted: Acted = debates.act(place, scene.id, (who, seen), act).await?;
    let voice = scene.voice(Audience::Asker);
    let debate = &acted.debate.debate;
    let told = told::Done {
        before: &stored.debate,
        debate,
        who,
    };
    Ok(told::done(&told, &done, &voice))
}

/// Tells whether an act brings a debate closer to its first turn.
fn leads_in(debate: &Debate, act: &Act) -> bool {
    let early = matches!(
        debate.state.stage(),
        Stage::Draft | Stage::Scheduled | Stage::Lobby
    );
    let leads = matches!(
        act,
        Act::Publish { .. } | Act::Start | Act::Next | Act::OpenVote
    );
    early && leads
}

/// Checks that the bot may run a debate, where the person is in its channel: of another channel
/// Discord does not say what the bot may do there.
fn may_run(scene: &Scene<'_>, debate: &Debate) -> Result<(), trouble::Refusal> {
    if scene.place.channel == debate.channel.0 {
        rights::check_debate(scene, debate.venue)?;
    }
    Ok(())
}

/// Looks at a debate with its votes.
///
/// # Errors
/// Fails when the store does.
pub async fn glance(scene: &Scene<'_>, stored: StoredDebate) -> Result<Glance, Trouble> {
    let glance = scene.app.debates.glance(stored).await;
    Ok(glance.map_err(debates::Trouble::from)?)
}

/// Gives the side of somebody and the article of the debate, which opens its brief pack to them.
///
/// # Errors
/// Refuses who has no side, and a debate without an article.
pub fn pack_of(
    scene: &Scene<'_>,
    stored: &StoredDebate,
    person: PersonId,
) -> Result<(Article, Side), Refusal> {
    let side = stored.debate.people.side(person);
    let side = side.ok_or(Refusal::NoSide)?;
    let slug = stored.debate.article.as_deref();
    let slug = slug.ok_or(Refusal::NoArticle)?;
    let article = scene.app.answers.article_of_press(slug);
    Ok((article.map_err(|_: Answer| Refusal::NoArticle)?, side))
}

/// Answers with a message that only the person sees.
pub fn private(message: Message) -> Reply {
    Reply::Say(Message {
        audience: Audience::Asker,
        ..message
    })
}

/// What we never offered: a button or menu of an earlier time, or a forged one.
pub fn expired() -> Trouble {
    trouble::Refusal::Answer(Answer::Expired).into()
}
