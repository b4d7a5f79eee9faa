//! The one handler behind every ingress: an interaction comes in, a reply goes out.
//!
//! It decides who answers and turns refusals and faults into words. It never speaks to Discord,
//! so it is tested without a network.

use super::{
    commands::{
        Command, about, argument, articles, debate, fact, help, host, poll, privacy, quote, search,
        source, stance, summary,
    },
    complete,
    debates::{forms, manner::Manner},
    incoming::{Act, Asked, Incoming},
    presses,
    scene::Scene,
    trouble::{Refusal, Trouble},
};
use crate::{
    app::{App, flood::Admission},
    reply::{Attachment, Audience, Content, Message, Reply, plain},
    words::say,
};

/// How much text that was not taken is given back in words, in UTF-16 units: with the refusal less than a
/// message holds. More comes as a file, whole.
const LONGEST_RETURNED: usize = 1_200;

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
        let mut told = Message::aside(explain(&scene, &incoming.act, trouble));
        for (name, text) in written(&incoming.act) {
            give_back(&mut told, (name, text), &scene);
        }
        Reply::Say(told)
    })
}

async fn command(scene: &Scene<'_>, asked: &Asked) -> Result<Reply, Trouble> {
    let command = Command::parse(&asked.name).ok_or(Refusal::Outdated)?;
    match command {
        Command::Poll => return poll::answer(scene, asked).await,
        Command::Host => return host::answer(scene, asked).await,
        Command::Debate => return debate::answer(scene, asked).await,
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
        Command::Poll | Command::Stance | Command::Host | Command::Debate | Command::Privacy => {
            Err(Refusal::Outdated.into())
        }
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

/// Lists what somebody wrote for others to read, by the names of its fields.
fn written(act: &Act) -> Vec<(&str, &str)> {
    match act {
        Act::Form(filled) => {
            let written = filled.written.iter();
            written
                .map(|(name, text)| (name.as_str(), text.as_str()))
                .collect()
        }
        Act::Command(asked) if asked.name == debate::SHAPE.name => {
            let question = asked.text(debate::QUESTION);
            question
                .map(|text| (debate::QUESTION, text))
                .into_iter()
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Gives back what was not taken, whole: Discord forgets it with the form.
fn give_back(told: &mut Message, (name, text): (&str, &str), scene: &Scene<'_>) {
    if text.trim().is_empty() {
        return;
    }
    let voice = scene.voice(Audience::Asker);
    let quoted = plain(text.trim());
    if quoted.encode_utf16().count() <= LONGEST_RETURNED {
        told.text.push('\n');
        told.text
            .push_str(&voice.say(&say::refuse_form_text(quoted)));
        return;
    }
    told.text.push('\n');
    told.text.push_str(&voice.say(&say::refuse_form_file()));
    // The name of a field comes from outside, and ends up in the name of a file.
    let known = [forms::SPEECH, forms::QUESTION, forms::REASON];
    let name = known.iter().find(|it| **it == name).unwrap_or(&"text");
    told.attachments.push(Attachment {
        name: format!("{name}.txt"),
        alt: String::new(),
        content: Content::Text(text.to_owned()),
    });
}

/// Tells the person; a fault is logged here, once, with its whole chain.
fn explain(scene: &Scene<'_>, act: &Act, trouble: Trouble) -> String {
    let voice = scene.voice(Audience::Asker);
    match trouble {
        Trouble::Refused(refusal) => refusal.explain(Manner::of(act), &voice),
        Trouble::Store(fault) => {
            let code = scene.app.report(&act.doing(), &fault);
            voice.say(&say::fault(code.to_string()))
        }
    }
}

#[cfg(test)]
mod tests;
