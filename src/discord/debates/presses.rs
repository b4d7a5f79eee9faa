//! What happens when a button, menu or form of a debate is used.
//!
//! Everything is answered at once and privately: what everybody shall see goes through the outbox. A press
//! that decides what comes next says which segment it saw, and the debate refuses it when it has moved
//! on.

use super::{
    acts::{act, actor, expired, found, glance, guild, pack_of, powers, private, rehearse, steers},
    board, forms, pack, told, wording,
};
use crate::{
    app::debates::{Debates, Pack, Refusal, question, speech, why},
    debate::{self, Act, Actor, Length, Seen, Speech, Stage, Wish},
    discord::{
        incoming::{Filled, Pressed},
        scene::Scene,
        trouble::Trouble,
    },
    poll::{Line, PersonId},
    press::{DebatePress, Deed, Joining, Lever},
    reply::{Attachment, Audience, Content, Message, Reply},
    store::{Face, StoredDebate},
    words::say,
};
use jiff::SignedDuration;

/// By how much a lever moves the end of a turn.
const NUDGE: SignedDuration = SignedDuration::from_secs(30);
/// By how much a lever lets a vote run longer.
const LONGER_VOTE: Length = Length::seconds(60);

/// Answers a press on a button or menu.
///
/// # Errors
/// Refuses what the debate does not take and what points to something that is gone.
pub async fn answer(
    scene: &Scene<'_>,
    pressed: &Pressed,
    press: DebatePress,
) -> Result<Reply, Trouble> {
    let stored = found(scene, press.debate).await?;
    let who = actor(scene, powers(scene));
    if let Some((seen, deed)) = plain(scene, press.deed) {
        return act(scene, &stored, (who, seen), deed).await.map(private);
    }
    let voice = scene.voice(Audience::Asker);
    let message = match press.deed {
        Deed::Ask => return ask(scene, &stored, who),
        Deed::Speak(turn) => return speak(scene, &stored, who, turn),
        Deed::Cancel(seen) => {
            let why = Line::folded("why").map_err(|_| expired())?;
            let seen_then = Seen::Segment(seen);
            rehearse(scene, &stored, (who, seen_then), Act::Cancel { why })?;
            return Ok(Reply::Ask(forms::cancel(press.debate, seen, &voice)));
        }
        Deed::Cite(turn) => cite(scene, stored, who, turn).await?,
        Deed::PickCitation(turn, _) => {
            let (seen, deed) =
                picked_citation(scene, &stored, who, (turn, picked(pressed)?)).await?;
            act(scene, &stored, (who, seen), deed).await?
        }
        Deed::Pack => show_pack(scene, &stored, who)?,
        Deed::Info => board::info(&glance(scene, stored).await?, &voice),
        Deed::Transcript => transcript(scene, &stored).await?,
        Deed::Confirm(seen, lever) => {
            steers(&stored, who)?;
            fresh(&stored, seen)?;
            told::confirm(&stored.debate, (seen, lever), &voice)
        }
        Deed::Queue => {
            steers(&stored, who)?;
            board::queue(&glance(scene, stored).await?, &voice)
        }
        Deed::Substitutes(seen) => {
            steers(&stored, who)?;
            fresh(&stored, seen)?;
            board::substitutes(&glance(scene, stored).await?, &voice)
        }
        Deed::PickVoice(seen) => {
            let person = picked_person(pressed)?;
            let seen = Seen::Segment(seen);
            act(scene, &stored, (who, seen), Act::GiveFloor(person)).await?
        }
        Deed::PickSubstitute(seen) => {
            let person = picked_person(pressed)?;
            let seen = Seen::Segment(seen);
            act(scene, &stored, (who, seen), Act::Substitute(person)).await?
        }
        Deed::PostCard => post_card(scene, &stored, who).await?,
        // A form is no button, and the rest was done above.
        _ => return Err(expired()),
    };
    Ok(private(message))
}

/// Answers a form.
///
/// # Errors
/// Refuses as [`answer`] does, and texts that cannot be taken.
pub async fn answer_form(
    scene: &Scene<'_>,
    filled: &Filled,
    press: DebatePress,
) -> Result<Reply, Trouble> {
    let stored = found(scene, press.debate).await?;
    let who = actor(scene, powers(scene));
    let (seen, deed) = match press.deed {
        Deed::AskForm => {
            let question = question(filled.text(forms::QUESTION))?;
            (Seen::Nothing, Act::Ask { question })
        }
        Deed::SpeakForm(turn) => {
            let text = speech(filled.text(forms::SPEECH))?;
            (Seen::Nothing, Act::Speak { turn, text })
        }
        Deed::CancelForm(seen) => {
            let why = why(filled.text(forms::REASON))?;
            (Seen::Segment(seen), Act::Cancel { why })
        }
        _ => return Err(expired()),
    };
    act(scene, &stored, (who, seen), deed).await.map(private)
}

/// Gives the act of a deed that needs nothing more, with what was seen.
fn plain(scene: &Scene<'_>, deed: Deed) -> Option<(Seen, Act)> {
    Some(match deed {
        Deed::Join(Joining::Side(side)) => (Seen::Nothing, Act::Join(Wish::Side(side))),
        Deed::Join(Joining::Audience) => (Seen::Nothing, Act::Join(Wish::Audience)),
        Deed::Leave => (Seen::Nothing, Act::Leave),
        Deed::Ready(seen) => (Seen::Segment(seen), Act::Ready),
        Deed::Prepare(seen) => (Seen::Segment(seen), Act::Prepare),
        Deed::Yield(seen) => (Seen::Segment(seen), Act::Yield),
        Deed::Raise => (Seen::Nothing, Act::Raise),
        Deed::Lower => (Seen::Nothing, Act::Lower),
        Deed::Steer(seen, lever) => (Seen::Segment(seen), pulled(scene, lever)),
        _ => return None,
    })
}

/// Gives what a lever does.
fn pulled(scene: &Scene<'_>, lever: Lever) -> Act {
    match lever {
        Lever::Publish => Act::Publish { start: None },
        Lever::Start => Act::Start,
        Lever::Next => Act::Next,
        Lever::Pause => Act::Pause { why: None },
        Lever::Resume => Act::Resume,
        Lever::Longer => Act::Time { by: NUDGE },
        Lever::Shorter => Act::Time { by: -NUDGE },
        Lever::EndTurn => Act::EndTurn,
        Lever::OpenVote => Act::OpenVote,
        Lever::CloseVote => Act::CloseVote,
        Lever::ExtendVote => Act::ExtendVote { by: LONGER_VOTE },
        Lever::Take => Act::Take,
        Lever::Clear => Act::Clear,
        Lever::Coinflip => Act::Coinflip(scene.app.debates.toss()),
        Lever::Forfeit => Act::Forfeit,
        Lever::Wait => Act::Wait,
        Lever::End => Act::End,
        Lever::Archive => Act::Archive,
    }
}

/// Opens the form for a question.
///
/// # Errors
/// Refuses where a question would be refused.
pub fn ask(scene: &Scene<'_>, stored: &StoredDebate, who: Actor) -> Result<Reply, Trouble> {
    let question = Line::folded("why").map_err(|_| expired())?;
    rehearse(scene, stored, (who, Seen::Nothing), Act::Ask { question })?;
    let voice = scene.voice(Audience::Asker);
    Ok(Reply::Ask(forms::question(stored.debate.id, &voice)))
}

/// Opens the form for a speech.
///
/// # Errors
/// Refuses where a speech would be refused.
pub fn speak(
    scene: &Scene<'_>,
    stored: &StoredDebate,
    who: Actor,
    turn: u16,
) -> Result<Reply, Trouble> {
    let text = Speech::new("speech").map_err(|_| expired())?;
    let speak = Act::Speak { turn, text };
    rehearse(scene, stored, (who, Seen::Nothing), speak)?;
    let voice = scene.voice(Audience::Asker);
    Ok(Reply::Ask(forms::speech(stored.debate.id, turn, &voice)))
}

/// Shows what somebody can cite in a turn.
///
/// # Errors
/// Refuses who has no side, and who does not have the floor.
pub async fn cite(
    scene: &Scene<'_>,
    stored: StoredDebate,
    who: Actor,
    turn: u16,
) -> Result<Message, Trouble> {
    let (article, side) = pack_of(scene, &stored, who.person)?;
    in_turn(&stored, turn)?;
    if !stored.debate.may_speak(who.person) {
        return Err(Refusal::Step(debate::Refusal::NotYourFloor).into());
    }
    let voice = scene.voice(Audience::Asker);
    let pack = Pack::of(&article, side);
    Ok(pack::citations(
        &glance(scene, stored).await?,
        turn,
        &pack,
        &voice,
    ))
}

/// Makes an act of what was picked, for the segment that runs now: it is refused when the turn ends
/// before it is done.
async fn picked_citation(
    scene: &Scene<'_>,
    stored: &StoredDebate,
    who: Actor,
    (turn, key): (u16, &str),
) -> Result<(Seen, Act), Trouble> {
    let (article, side) = pack_of(scene, stored, who.person)?;
    in_turn(stored, turn)?;
    let citation = Box::new(Debates::citation(&article, side, key)?);
    let debates = &scene.app.debates;
    if debates.has_cited(stored.debate.id, turn, &citation).await? {
        return Err(Refusal::CitedAlready.into());
    }
    let seen = Seen::Segment(stored.debate.segment);
    Ok((seen, Act::Cite { citation }))
}

/// Refuses when the debate has moved on since a card was shown.
fn fresh(stored: &StoredDebate, seen: u32) -> Result<(), Refusal> {
    if stored.debate.segment == seen {
        Ok(())
    } else {
        Err(Refusal::Step(debate::Refusal::Stale))
    }
}

/// Refuses when another turn runs.
fn in_turn(stored: &StoredDebate, turn: u16) -> Result<(), Refusal> {
    let running = stored.debate.state.turn().map(|turn| turn.index);
    if running == Some(turn) {
        Ok(())
    } else {
        Err(Refusal::Step(debate::Refusal::Stale))
    }
}

/// Shows the brief pack of somebody's side.
///
/// # Errors
/// Refuses who has no side, and a debate without an article.
pub fn show_pack(scene: &Scene<'_>, stored: &StoredDebate, who: Actor) -> Result<Message, Trouble> {
    let (article, side) = pack_of(scene, stored, who.person)?;
    let pack = Pack::of(&article, side);
    Ok(pack::pack(&article, &pack, &scene.voice(Audience::Asker)))
}

/// Hands out the transcript as a file.
///
/// # Errors
/// Fails when the store does.
pub async fn transcript(scene: &Scene<'_>, stored: &StoredDebate) -> Result<Message, Trouble> {
    let (debates, polls) = (&scene.app.debates, &scene.app.polls);
    let transcript = debates.transcript(stored, polls).await?;
    let voice = scene.voice(Audience::Asker);
    let text = wording::markdown(&transcript, &voice);
    Ok(filed(stored, ("md", text), &voice))
}

/// Puts a text of a debate into a file.
pub fn filed(
    stored: &StoredDebate,
    (ending, text): (&str, String),
    voice: &crate::discord::scene::Voice,
) -> Message {
    let said = match stored.debate.state.stage() {
        Stage::Archived | Stage::Cancelled => say::did_transcript(),
        Stage::Results => say::did_transcript_results(),
        _ => say::did_transcript_so_far(),
    };
    let mut message = Message::aside(voice.say(&said));
    message.attachments = vec![Attachment {
        name: format!("debate-{}.{ending}", stored.debate.id),
        alt: String::new(),
        content: Content::Text(text),
    }];
    message
}

/// Brings the card back into its channel.
///
/// # Errors
/// Refuses who does not steer the debate, and a draft, which has no card.
pub async fn post_card(
    scene: &Scene<'_>,
    stored: &StoredDebate,
    who: Actor,
) -> Result<Message, Trouble> {
    steers(stored, who)?;
    let debate = &stored.debate;
    let stage = debate.state.stage();
    if stage == Stage::Draft {
        return Err(Refusal::Step(debate::Refusal::NotNow { stage }).into());
    }
    let place = (guild(scene)?, debate.id);
    let debates = &scene.app.debates;
    debates.post(place, Face::Card, debate.channel).await?;
    let voice = scene.voice(Audience::Asker);
    let said = say::did_card(format!("<#{}>", debate.channel));
    Ok(Message::aside(voice.say(&said)))
}

fn picked(pressed: &Pressed) -> Result<&str, Trouble> {
    pressed.picked.as_deref().ok_or_else(expired)
}

fn picked_person(pressed: &Pressed) -> Result<PersonId, Trouble> {
    let person = picked(pressed)?.parse().map_err(|_| expired())?;
    Ok(PersonId(person))
}
