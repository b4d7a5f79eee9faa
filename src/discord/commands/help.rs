//! `/help`: what can be asked and how.

use std::fmt::Write;

use super::{Command, Opt, PRIVATE, Shape, Takes, choice_id};
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
    options: &[
        Opt {
            name: "command",
            takes: Takes::OneOf(&[
                "argument", "fact", "summary", "quote", "search", "articles", "help", "about",
            ]),
        },
        PRIVATE,
    ],
    example: &[("command", "argument")],
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
    let options: Vec<String> = shape
        .options
        .iter()
        .map(|option| option_line(option, voice))
        .collect();
    let fields = [
        (say::help_options(), options.join("\n")),
        (say::help_example(), format!("`{}`", example(shape, voice))),
    ];
    let card = Card {
        title: format!("/{}", voice.named(&format!("command_{}", shape.name))),
        body: voice.named(&format!("command_{}_about", shape.name)),
        fields: fields
            .into_iter()
            .map(|(label, text)| Field {
                label: voice.say(&label),
                text,
            })
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
    for (option, value) in shape.example {
        let takes = shape.options.iter().find(|it| it.name == *option);
        let value = match takes.map(|it| it.takes) {
            Some(Takes::OneOf(_)) => voice.named(&choice_id(value)),
            _ => (*value).to_owned(),
        };
        let option = voice.named(&format!("option_{option}"));
        // Writing to a text cannot fail.
        let _ = write!(line, " {option}:{value}");
    }
    line
}

fn option_line(option: &Opt, voice: &Voice) -> String {
    let name = voice.named(&format!("option_{}", option.name));
    let about = voice.named(&format!("option_{}_about", option.name));
    match option.takes {
        Takes::OneOf(choices) => {
            let choices: Vec<String> = choices
                .iter()
                .map(|choice| format!("`{}`", voice.named(&choice_id(choice))))
                .collect();
            format!("`{name}` {about}: {}", choices.join(", "))
        }
        Takes::Required { .. } => {
            format!("`{name}` ({}) {about}", voice.say(&say::help_required()))
        }
        Takes::Completed { .. } | Takes::Flag => format!("`{name}` {about}"),
    }
}
