//! The one handler behind every ingress: an interaction comes in, a reply goes out.
//!
//! It decides who answers and turns refusals and faults into words. It never speaks to Discord,
//! so it is tested without a network.

use super::{
    commands::{
        Command, about, argument, articles, fact, help, poll, privacy, quote, search, source,
        stance, summary,
    },
    complete,
    incoming::{Act, Asked, Filled, Incoming},
    presses,
    scene::Scene,
    trouble::{Refusal, Trouble},
};
use crate::{
    app::{App, flood::Admission},
    reply::{Audience, Message, Reply, fit, plain},
    words::say,
};

/// How much of a form's text is given back, in characters: more than any form of ours takes, and made
/// plain still less than a message holds.
const LONGEST_RETURNED: usize = 400;

/// Answers an interaction.
pub async fn answer(app: &App, incoming: &Incoming) -> Reply {
    let scene = Scene::new(app, incoming);
    let outcome = match &incoming.act {
        Act::Command(asked) => command(&scene, asked).await,
        Act::Complete {
            asked,
            option,
            typed,
        } => return Reply::Choices(complete::complete(&scene, asked, option, typed).await),
        Act::Press(pressed) => presses::answer(&scene, pressed).await,
        Act::Form(filled) => presses::answer_form(&scene, filled).await,
        Act::Menu(chosen) => source::answer(&scene, chosen).await.map(Reply::Say),
        Act::Unknown => Err(Refusal::Outdated.into()),
    };
    outcome.unwrap_or_else(|trouble| {
        let doing = incoming.act.doing();
        let mut told = explain(&scene, &doing, trouble);
        if let Act::Form(filled) = &incoming.act {
            told.push_str(&returned(&scene, filled));
        }
        Reply::Say(Message::aside(told))
    })
}

async fn command(scene: &Scene<'_>, asked: &Asked) -> Result<Reply, Trouble> {
    let command = Command::parse(&asked.name).ok_or(Refusal::Outdated)?;
    match command {
        Command::Poll => return poll::answer(scene, asked).await,
        Command::Stance => return stance::answer(scene, asked).await.map(Reply::Say),
        Command::Privacy => return privacy::answer(scene, asked).await.map(Reply::Say),
        _ => {}
    }
    let said = admitted(scene, asked.audience(), async |audience| match command {
        Command::Summary => summary::answer(scene, asked, audience).await,
        Command::Fact => fact::answer(scene, asked, audience).await,
        Command::Argument => argument::answer(scene, asked, audience).await,
        Command::Quote => quote::answer(scene, asked, audience).await,
        Command::Articles => articles::answer(scene, asked, audience),
        Command::Search => search::answer(scene, asked, audience),
        Command::Help => help::answer(scene, asked, audience),
        Command::About => Ok(about::answer(scene, asked, audience)),
        Command::Poll | Command::Stance | Command::Privacy => Err(Refusal::Outdated.into()),
    });
    said.await.map(Reply::Say)
}

/// Answers publicly when that is wished for and the person has not flooded the channel, else
/// privately; says so when it is for the flood.
pub(super) async fn admitted(
    scene: &Scene<'_>,
    wished: Audience,
    answer: impl AsyncFnOnce(Audience) -> Result<Message, Trouble>,
) -> Result<Message, Trouble> {
    // Nobody else reads direct messages.
    if wished == Audience::Asker || scene.place.guild.is_none() {
        return answer(wished).await;
    }
    let (person, channel) = (scene.person.id, scene.place.channel);
    match scene.app.admit(person, channel) {
        Admission::Public => {
            let answered = answer(wished).await;
            // A refusal is told privately and fills no channel.
            if answered.is_err() {
                scene.app.release(person, channel);
            }
            answered
        }
        Admission::Private { had } => {
            let mut message = answer(Audience::Asker).await?;
            if had > 0 {
                message.text = scene.voice(Audience::Asker).say(&say::note_flooded(had));
            }
            Ok(message)
        }
    }
}

/// Gives back what was written into a form that was not taken: Discord forgets it with the form.
fn returned(scene: &Scene<'_>, filled: &Filled) -> String {
    let voice = scene.voice(Audience::Asker);
    let texts = filled.written.iter().map(|(_, text)| text.trim());
    let texts = texts.filter(|text| !text.is_empty()).map(|text| {
        let text = plain(&fit(text, LONGEST_RETURNED));
        format!("\n{}", voice.say(&say::refuse_form_text(text)))
    });
    texts.collect()
}

/// Tells the person; a fault is logged here, once, with its whole chain.
fn explain(scene: &Scene<'_>, doing: &str, trouble: Trouble) -> String {
    let voice = scene.voice(Audience::Asker);
    match trouble {
        Trouble::Refused(refusal) => refusal.explain(&voice),
        Trouble::Store(fault) => {
            let code = scene.app.report(doing, &fault);
            voice.say(&say::fault(code.to_string()))
        }
    }
}

#[cfg(test)]
mod tests;
