//! `/help`: what can be asked and how.

use std::fmt::Write;

use super::{Command, Need, Opt, PRIVATE, Reach, Shape, Takes, choice_id};
use crate::{
    discord::{
        incoming::Asked,
        scene::{Scene, Voice},
        trouble::{Refusal, Trouble},
    },
    press::Press,
    reply::{Audience, Card, Entry, Field, Menu, Message, Row},
    words::say,
};

/// What it looks like.
pub const SHAPE: Shape = Shape {
    name: "help",
    reach: Reach::Anywhere,
    options: &[
        Opt::new(
            "command",
            Takes::OneOf(&[
                "argument", "fact", "summary", "quote", "search", "articles", "poll", "stance",
                "privacy", "help", "about",
            ]),
        ),
        PRIVATE,
    ],
    parts: &[],
    example: ("", &[("command", "argument")]),
};

/// Answers it.
///
/// # Errors
/// Refuses a command that does not exist.
pub fn answer(scene: &Scene<'_>, asked: &Asked, audience: Audience) -> Result<Message, Trouble> {
    let voice = scene.voice(audience);
    match asked.text("command") {
        None => Ok(all(audience, &voice)),
        Some(named) => one(named, audience, &voice),
    }
}

/// Lists all commands.
fn all(audience: Audience, voice: &Voice) -> Message {
    let lines: Vec<String> = Command::ALL
        .into_iter()
        .map(|command| {
            let name = command.shape().name;
            let about = voice.named(&format!("command_{name}_about"));
            format!("`/{}` {about}", voice.named(&format!("command_{name}")))
        })
        .collect();
    let card = Card {
        title: voice.say(&say::help_title()),
        body: format!("{}\n\n{}", lines.join("\n"), voice.say(&say::help_intro())),
        ..Card::default()
    };
    let entries = Command::ALL
        .into_iter()
        .map(|command| {
            let name = command.shape().name;
            Entry {
                label: format!("/{}", voice.named(&format!("command_{name}"))),
                note: voice.named(&format!("command_{name}_about")),
                value: name.to_owned(),
            }
        })
        .collect();
    let menu = Menu {
        hint: voice.say(&say::help_hint()),
        press: Press::HelpOpen,
        entries,
    };
    Message {
        audience,
        cards: vec![card],
        rows: vec![Row::Menu(menu)],
        ..Message::default()
    }
}

/// Explains one command.
///
/// # Errors
/// Refuses a command that does not exist.
pub fn one(named: &str, audience: Audience, voice: &Voice) -> Result<Message, Trouble> {
    let name = named.trim_start_matches('/');
    let command = Command::parse(name).ok_or_else(|| Refusal::NoSuchCommand {
        named: named.to_owned(),
    })?;
    let shape = command.shape();
    let options = lines(shape.options, voice);
    let mut fields = vec![(voice.say(&say::help_options()), options)];
    for part in shape.parts {
        let phrase = format!("command_{}_{}", shape.name, part.name);
        let command = voice.named(&format!("command_{}", shape.name));
        let about = voice.named(&format!("{phrase}_about"));
        let options = lines(part.options, voice);
        fields.push((
            format!("/{command} {}", voice.named(&phrase)),
            format!("{about}\n{options}"),
        ));
    }
    let tried = format!("`{}`", example(shape, voice));
    fields.push((voice.say(&say::help_example()), tried));
    let card = Card {
        title: format!("/{}", voice.named(&format!("command_{}", shape.name))),
        body: voice.named(&format!("command_{}_about", shape.name)),
        fields: fields
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(label, text)| Field { label, text })
            .collect(),
        ..Card::default()
    };
    Ok(Message {
        audience,
        cards: vec![card],
        ..Message::default()
    })
}

/// Writes a line that shows a command's use, in the words that the member sees while typing.
fn example(shape: &Shape, voice: &Voice) -> String {
    let mut line = format!("/{}", voice.named(&format!("command_{}", shape.name)));
    let (part, options) = shape.example;
    let parts = shape.parts.iter().find(|it| it.name == part);
    if let Some(part) = parts {
        let name = voice.named(&format!("command_{}_{}", shape.name, part.name));
        // Writing to a text cannot fail.
        let _ = write!(line, " {name}");
    }
    let known = parts.map_or(shape.options, |part| part.options);
    for (option, value) in options {
        let Some(takes) = known.iter().find(|it| it.name == *option) else {
            continue;
        };
        let value = match takes.takes {
            Takes::OneOf(_) => voice.named(&choice_id(option, value)),
            _ if value.contains(' ') => format!("\"{value}\""),
            _ => (*value).to_owned(),
        };
        let option = voice.named(&format!("option_{}", takes.words));
        let _ = write!(line, " {option}:{value}");
    }
    line
}

fn lines(options: &[Opt], voice: &Voice) -> String {
    let lines = options.iter().map(|option| option_line(option, voice));
    lines.collect::<Vec<_>>().join("\n")
}

fn option_line(option: &Opt, voice: &Voice) -> String {
    let name = voice.named(&format!("option_{}", option.words));
    let about = voice.named(&format!("option_{}_about", option.words));
    let line = match option.need {
        Need::Required => format!("`{name}` ({}) {about}", voice.say(&say::help_required())),
        Need::Optional => format!("`{name}` {about}"),
    };
    let Takes::OneOf(choices) = option.takes else {
        return line;
    };
    let choices: Vec<String> = choices
        .iter()
        .map(|choice| format!("`{}`", voice.named(&choice_id(option.name, choice))))
        .collect();
    format!("{line}: {}", choices.join(", "))
}
