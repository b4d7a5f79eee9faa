//! What happens when a button, menu or form of a poll is used.
//!
//! Everything is answered privately, so that nobody sees what another presses. Who may is checked
//! here: buttons and forms of staff can be pressed by whoever sees them.

use serenity::model::permissions::Permissions;

use super::{card, reasons, receipt, results};
use crate::{
    app::{
        answers,
        polls::{self, Draft, Steered, Subject, Verb, Visitor},
    },
    brief::Side,
    discord::{
        cards,
        incoming::{Filled, Member, Pressed},
        scene::{Scene, Voice},
        trouble::{Refusal, Trouble},
    },
    poll::{
        Asker, BallotRefusal, GuildId, PersonId, Poll, PollId, ReasonText, Reasons, Secrecy, Stance,
    },
    press::{Blank, PollPress, Press},
    reply::{Audience, Button, Form, Message, Question, Reply, Row, Size},
    store::{StoredPoll, Within},
    words::say,
};

/// The name of the one question that forms of polls ask.
const ASKED: &str = "text";

/// Answers a press on a button or menu.
///
/// # Errors
/// Refuses what the rules do not allow and what points to something that is gone.
pub async fn answer(
    scene: &Scene<'_>,
    pressed: &Pressed,
    press: PollPress,
) -> Result<Reply, Trouble> {
    let visitor = visitor(scene)?;
    match press {
        PollPress::Choose(poll, stance) => choose(scene, &visitor, poll, stance).await,
        PollPress::Mine(poll) => {
            let own = scene.app.polls.mine(&visitor, poll).await?;
            let voice = scene.voice(Audience::Asker);
            let glance = scene.app.polls.glance(own.poll, Asker::of(&own.standing));
            Ok(Reply::Say(receipt::mine(&own.standing, &glance, &voice)))
        }
        PollPress::AddReason(poll) => add_reason(scene, &visitor, poll).await,
        PollPress::Results(poll) => Ok(Reply::Say(show_results(scene, poll).await?)),
        PollPress::Sides(poll) => Ok(Reply::Say(sides(scene, &visitor, poll).await?)),
        PollPress::Withdraw(poll) => {
            let message = withdraw(scene, poll).await?;
            Ok(Reply::Say(message))
        }
        PollPress::PostCard(poll) => {
            let stored = scene.app.polls.of(visitor.guild, poll).await?;
            if stored.poll.author != visitor.person {
                seen_to(scene, &stored.poll)?;
            }
            let (stored, card) = scene.app.polls.post_card(visitor.guild, poll).await?;
            let voice = scene.voice(Audience::Asker);
            let said = voice.say(&match card {
                polls::Card::Posted(card) => {
                    say::poll_card_there(super::link(stored.poll.guild, card))
                }
                polls::Card::Waiting | polls::Card::Gone => {
                    say::poll_card_posted(format!("<#{}>", stored.poll.channel))
                }
            });
            Ok(Reply::Say(Message::aside(said)))
        }
        PollPress::Restore(poll, person) => {
            overseen(scene, &visitor, poll).await?;
            let form = PollPress::RestoreForm(poll, person);
            Ok(Reply::Ask(why_form(scene, &say::form_restore(), form)))
        }
        PollPress::Reasons(poll) => Ok(Reply::Say(reasons(scene, &visitor, poll, 0).await?)),
        PollPress::ReasonPage(poll, page) => {
            Ok(Reply::Replace(reasons(scene, &visitor, poll, page).await?))
        }
        PollPress::PickReason(poll) => {
            overseen(scene, &visitor, poll).await?;
            let picked = pressed.picked.as_deref().and_then(|it| it.parse().ok());
            let reason = picked.ok_or(answers::Refusal::Expired)?;
            let form = PollPress::HideForm(poll, crate::poll::ReasonId(reason));
            Ok(Reply::Ask(why_form(scene, &say::form_hide(), form)))
        }
        // A form is no button.
        PollPress::VoteForm(..)
        | PollPress::ReasonForm(..)
        | PollPress::HideForm(..)
        | PollPress::RestoreForm(..)
        | PollPress::MotionForm(_) => Err(answers::Refusal::Expired.into()),
    }
}

/// Answers a form.
///
/// # Errors
/// Refuses as [`answer`] does, and texts that cannot be taken.
pub async fn answer_form(
    scene: &Scene<'_>,
    filled: &Filled,
    press: PollPress,
) -> Result<Reply, Trouble> {
    let visitor = visitor(scene)?;
    let text = filled.text(ASKED);
    let polls = &scene.app.polls;
    let voice = scene.voice(Audience::Asker);
    let receipt = match press {
        PollPress::VoteForm(poll, stance) => polls.vote(&visitor, poll, stance, Some(text)).await?,
        PollPress::ReasonForm(poll, stance) => {
            polls.give_reason(&visitor, poll, stance, text).await?
        }
        PollPress::HideForm(poll, reason) => {
            steer(scene, poll, text, Verb::Hide(reason)).await?;
            let said = voice.say(&say::poll_reason_hidden());
            return Ok(Reply::Say(Message::aside(said)));
        }
        PollPress::RestoreForm(poll, person) => {
            let poll = steer(scene, poll, text, Verb::Restore(person)).await?;
            let said = restored(&poll, person, &voice);
            return Ok(Reply::Say(Message::aside(said)));
        }
        PollPress::MotionForm(blank) => {
            staff(scene)?;
            return Ok(Reply::Say(create(scene, *blank, text).await?));
        }
        _ => return Err(answers::Refusal::Expired.into()),
    };
    let asker = Asker::of(&receipt.standing);
    let glance = polls.glance(receipt.poll.clone(), asker);
    Ok(Reply::Say(receipt::cast(&receipt, &glance, &voice)))
}

/// Gives the person as polls need to know them.
///
/// # Errors
/// Refuses outside of guilds.
pub fn visitor(scene: &Scene<'_>) -> Result<Visitor, polls::Refusal> {
    let guild = scene.place.guild.ok_or(polls::Refusal::GuildOnly)?;
    let member = scene.member.as_ref();
    Ok(Visitor {
        interaction: scene.id,
        guild: GuildId(guild),
        person: PersonId(scene.person.id),
        joined_at: member.and_then(|member| member.joined_at),
        roles: member.map_or_else(Vec::new, |member| member.roles.clone()),
    })
}

/// Tells whether the person is of the staff that runs polls in the channel where they are.
fn is_staff(scene: &Scene<'_>) -> bool {
    let of_channel = |member: &Member| member.may.contains(Permissions::MANAGE_MESSAGES);
    is_staff_of_guild(scene) || scene.member.as_ref().is_some_and(of_channel)
}

/// Tells whether the person runs the polls of all channels. Discord says what somebody may do in the
/// channel where they are, and nothing of others; these rights alone no channel can give
/// (<https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags>).
pub fn is_staff_of_guild(scene: &Scene<'_>) -> bool {
    let of_guild = Permissions::ADMINISTRATOR | Permissions::MANAGE_GUILD;
    let member = scene.member.as_ref();
    member.is_some_and(|member| member.may.intersects(of_guild))
}

/// Tells whether the person is of the staff that runs a poll: that of its channel, there, or of the
/// guild, anywhere. A thread counts as a channel of its own.
fn sees_to(scene: &Scene<'_>, poll: &Poll) -> bool {
    let there = scene.place.channel == poll.channel.0;
    is_staff_of_guild(scene) || (there && is_staff(scene))
}

/// Refuses who is not of the staff that runs a poll.
fn seen_to(scene: &Scene<'_>, poll: &Poll) -> Result<(), Refusal> {
    if sees_to(scene, poll) {
        Ok(())
    } else if is_staff(scene) {
        Err(Refusal::NotStaffThere)
    } else {
        Err(Refusal::NotStaff)
    }
}

/// Gives a poll to the staff that runs it.
async fn overseen(
    scene: &Scene<'_>,
    visitor: &Visitor,
    poll: PollId,
) -> Result<StoredPoll, Trouble> {
    let stored = scene.app.polls.of(visitor.guild, poll).await?;
    seen_to(scene, &stored.poll)?;
    Ok(stored)
}

/// Refuses who is not of the staff.
fn staff(scene: &Scene<'_>) -> Result<(), Refusal> {
    if is_staff(scene) {
        Ok(())
    } else {
        Err(Refusal::NotStaff)
    }
}

async fn choose(
    scene: &Scene<'_>,
    visitor: &Visitor,
    poll: PollId,
    stance: Stance,
) -> Result<Reply, Trouble> {
    let polls = &scene.app.polls;
    match polls.vote(visitor, poll, stance, None).await {
        Ok(receipt) => {
            let asker = Asker::of(&receipt.standing);
            let glance = polls.glance(receipt.poll.clone(), asker);
            let voice = scene.voice(Audience::Asker);
            Ok(Reply::Say(receipt::cast(&receipt, &glance, &voice)))
        }
        Err(polls::Trouble::Refused(polls::Refusal::Ballot(BallotRefusal::ReasonRequired))) => {
            let form = PollPress::VoteForm(poll, stance);
            Ok(Reply::Ask(reason_form(scene, stance, form, "")))
        }
        Err(trouble) => Err(trouble.into()),
    }
}

/// Opens the form for a reason, with the one there is in it.
async fn add_reason(scene: &Scene<'_>, visitor: &Visitor, poll: PollId) -> Result<Reply, Trouble> {
    let own = scene.app.polls.mine(visitor, poll).await?;
    let now = scene.app.clock().now();
    let held = own.standing.ballot.as_ref();
    let refusal = match (own.poll.poll.accepts(now), held) {
        (Err(closed), _) => BallotRefusal::Poll(closed),
        _ if own.standing.struck => BallotRefusal::Struck,
        _ if own.poll.poll.rules.reasons == Reasons::Off => BallotRefusal::ReasonsOff,
        (Ok(()), None) => BallotRefusal::NoBallot,
        (Ok(()), Some(ballot)) => {
            let given = ballot.reason.as_ref().map(|reason| reason.text.as_str());
            let form = PollPress::ReasonForm(poll, ballot.stance);
            let given = given.unwrap_or_default();
            return Ok(Reply::Ask(reason_form(scene, ballot.stance, form, given)));
        }
    };
    Err(polls::Refusal::Ballot(refusal).into())
}

/// Withdraws a person's vote.
///
/// # Errors
/// Refuses after the close.
pub async fn withdraw(scene: &Scene<'_>, poll: PollId) -> Result<Message, Trouble> {
    let receipt = scene.app.polls.withdraw(&visitor(scene)?, poll).await?;
    let asker = Asker::of(&receipt.standing);
    let glance = scene.app.polls.glance(receipt.poll.clone(), asker);
    let voice = scene.voice(Audience::Asker);
    Ok(receipt::withdrawn(&receipt, &glance, &voice))
}

/// Shows a person the results that they may see.
///
/// # Errors
/// Refuses a poll that is not the guild's.
pub async fn show_results(scene: &Scene<'_>, poll: PollId) -> Result<Message, Trouble> {
    let own = scene.app.polls.mine(&visitor(scene)?, poll).await?;
    let asker = Asker::of(&own.standing);
    let seen = scene.app.polls.results(own.poll, asker).await?;
    let polls = &scene.app.polls;
    let reader = if sees_to(scene, seen.glance.poll()) && polls.has_reasons(&seen.glance).await? {
        results::Reader::Staff
    } else {
        results::Reader::Member
    };
    let voice = scene.voice(Audience::Asker);
    Ok(results::message(&seen, reader, &voice))
}

/// Shows staff the reasons of which they may hide one.
async fn reasons(
    scene: &Scene<'_>,
    visitor: &Visitor,
    poll: PollId,
    page: u32,
) -> Result<Message, Trouble> {
    let polls = &scene.app.polls;
    let stored = overseen(scene, visitor, poll).await?;
    let glance = polls.glance(stored, Asker::Staff);
    let found = polls.reasons(&glance, page).await?;
    Ok(reasons::page(
        &glance,
        &found,
        &scene.voice(Audience::Asker),
    ))
}

/// Shows one argument of each side.
async fn sides(scene: &Scene<'_>, visitor: &Visitor, poll: PollId) -> Result<Message, Trouble> {
    let stored = scene.app.polls.of(visitor.guild, poll).await?;
    let slug = stored.poll.subject.slug().unwrap_or_default();
    let gone = || Trouble::from(Refusal::NoSides);
    let article = scene.app.answers.article_of_press(slug);
    let article = article.map_err(|_| gone())?;
    let voice = scene.voice(Audience::Asker);
    let mut message = Message::aside("");
    for side in Side::BOTH {
        if article.counts.side(side) == 0 {
            return Err(gone());
        }
        let scope = scene.scope(Audience::Asker);
        let drawn = scene
            .app
            .answers
            .argument(scope, article.clone(), Some(side));
        let drawn = cards::argument(&drawn.await?, Audience::Asker, &voice);
        message.cards.extend(drawn.cards);
    }
    let sources = Press::Sources {
        slug: slug.to_owned(),
    };
    message.rows = vec![Row::Buttons(vec![Button::new(
        voice.say(&say::button_sources()),
        sources,
    )])];
    Ok(message)
}

/// Does what staff decide.
///
/// # Errors
/// Refuses who is not of the staff, a reason that cannot be read, and what the poll refuses.
pub async fn steer(
    scene: &Scene<'_>,
    poll: PollId,
    why: &str,
    verb: Verb,
) -> Result<Poll, Trouble> {
    let visitor = visitor(scene)?;
    // A slash command was let through by Discord's own gate, which owners can widen, and found its poll
    // within the person's reach; a form was not.
    if scene.is_form() {
        overseen(scene, &visitor, poll).await?;
    }
    let steered = Steered {
        interaction: visitor.interaction,
        guild: visitor.guild,
        poll,
        who: visitor.person,
        why: polls::why(why)?,
    };
    let stored = scene.app.polls.steer(steered, verb).await?;
    Ok(stored.poll)
}

/// Says that a strike is lifted; the same whether or not the person had voted.
pub fn restored(poll: &Poll, person: PersonId, voice: &Voice) -> String {
    let who = format!("<@{person}>");
    voice.say(&match poll.rules.secrecy {
        Secrecy::Secret => say::poll_restored_secret(who),
        Secrecy::Open => say::poll_restored(who),
    })
}

/// Opens the poll of a blank with what the form says.
async fn create(scene: &Scene<'_>, blank: Blank, text: &str) -> Result<Message, Trouble> {
    let motion = text.to_owned();
    let subject = match blank.slug {
        Some(slug) => Subject::Article { slug, motion },
        None => Subject::Statement(motion),
    };
    let visitor = visitor(scene)?;
    open(
        scene,
        Draft {
            interaction: visitor.interaction,
            guild: visitor.guild,
            channel: blank.channel,
            author: visitor.person,
            subject,
            rules: blank.rules,
            ballot: None,
            within: Within::Channel(blank.channel),
            lasts: blank.lasts,
        },
    )
    .await
}

/// Opens a poll and tells its author.
///
/// # Errors
/// Refuses what the rules do not allow, and a channel in which the bot may not run polls.
pub async fn open(scene: &Scene<'_>, draft: Draft) -> Result<Message, Trouble> {
    let here = draft.channel.0 == scene.place.channel;
    if here {
        super::super::rights::check(scene)?;
    }
    let stored = scene.app.polls.create(draft).await?;
    let poll = &stored.poll;
    let voice = scene.voice(Audience::Asker);
    let channel = format!("<#{}>", poll.channel);
    let until = poll.deadline().unwrap_or(poll.opened_at);
    let said = say::poll_created(channel.clone(), super::moment(until), super::span(until));
    let mut message = Message::aside(voice.say(&said));
    if !here {
        // Of another channel Discord does not say what the bot may do there.
        let rights = super::super::rights::all(&voice);
        let more = voice.say(&say::poll_created_elsewhere(channel, rights));
        message.text = format!("{}\n{more}", message.text);
        let button = super::button(
            &say::button_post_card(),
            PollPress::PostCard(poll.id),
            &voice,
        );
        message.rows = vec![Row::Buttons(vec![button])];
    }
    let glance = scene
        .app
        .polls
        .glance(stored.clone(), crate::poll::Asker::Everyone);
    message.cards = vec![card::preview(&glance, &voice)];
    Ok(message)
}

fn reason_form(scene: &Scene<'_>, of: Stance, press: PollPress, given: &str) -> Form {
    let voice = scene.voice(Audience::Asker);
    Form {
        title: voice.say(&say::form_reason()),
        press: Press::Poll(press),
        questions: vec![Question {
            name: ASKED,
            label: voice.say(&say::form_reason_label(super::stance(of, &voice))),
            hint: voice.say(&say::form_reason_hint()),
            given: given.to_owned(),
            most: u16::try_from(ReasonText::MOST).unwrap_or(u16::MAX),
            size: Size::Paragraph,
        }],
    }
}

fn why_form(scene: &Scene<'_>, title: &crate::words::Phrase<'_>, press: PollPress) -> Form {
    let voice = scene.voice(Audience::Asker);
    Form {
        title: voice.say(title),
        press: Press::Poll(press),
        questions: vec![Question {
            name: ASKED,
            label: voice.say(&say::form_why_label()),
            hint: String::new(),
            given: String::new(),
            most: u16::try_from(crate::poll::Why::MOST).unwrap_or(u16::MAX),
            size: Size::Paragraph,
        }],
    }
}

/// Opens the form that asks for a statement.
pub fn motion_form(scene: &Scene<'_>, blank: Blank) -> Form {
    let voice = scene.voice(Audience::Asker);
    Form {
        title: voice.say(&say::form_motion()),
        press: Press::Poll(PollPress::MotionForm(Box::new(blank))),
        questions: vec![Question {
            name: ASKED,
            label: voice.say(&say::form_motion_label()),
            hint: voice.say(&say::form_motion_hint()),
            given: String::new(),
            most: u16::try_from(crate::poll::Motion::MOST).unwrap_or(u16::MAX),
            size: Size::Paragraph,
        }],
    }
}
