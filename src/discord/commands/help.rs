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
                "debate", "host", "privacy", "help", "about",
            ]),
        ),
        PRIVATE,
    ],
    parts: &[],
    example: ("", &[("command", "argument")]),
};

/// Up to how many subcommands have their options described: more do not fit a card, and Discord
/// describes each while it is typed.
const DETAILED: usize = 12;

/// How long a labelled paragraph may be, in UTF-16 units.
const PIECE: usize = 1_024;

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
        let options = if shape.parts.len() > DETAILED {
            names(part.options, voice)
        } else {
            lines(part.options, voice)
        };
        let title = format!("/{command} {}", voice.named(&phrase));
        let text = format!("{about}\n{options}");
        fields.extend(pieces(&text).map(|piece| (title.clone(), piece)));
    }
    let tried = format!("`{}`", example(shape, voice));
    fields.push((voice.say(&say::help_example()), tried));
    let card = Card {
        title: format!("/{}", voice.named(&format!("command_{}", shape.name))),
        body: voice.named(&format!("command_{}_about", shape.name)),
        fields: fields
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
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

/// Cuts a text between lines into pieces that fit a labelled paragraph.
fn pieces(text: &str) -> impl Iterator<Item = String> {
    let mut pieces = vec![String::new()];
    for line in text.lines() {
        let units = |text: &str| text.encode_utf16().count();
        let last = pieces.last().map_or(0, |last| units(last));
        if last > 0 && last + units(line) >= PIECE {
            pieces.push(String::new());
        }
        if let Some(last) = pieces.last_mut() {
            if !last.is_empty() {
                last.push('\n');
            }
            last.push_str(line);
        }
    }
    pieces.into_iter()
}

/// Names options on one line, those that must be given first.
fn names(options: &[Opt], voice: &Voice) -> String {
    let names = options.iter().map(|option| {
        let name = voice.named(&format!("option_{}", option.words));
        match option.need {
            Need::Required => format!("`{name}` ({})", voice.say(&say::help_required())),
            Need::Optional => format!("`{name}`"),
        }
    });
    names.collect::<Vec<_>>().join(", ")
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Command, one};
    use crate::{
        discord::{render::render, scene::Voice},
        reply::{Audience, Reply},
        words::{Locale, Words},
    };

    /// Discord cuts nothing: what does not fit is refused, and our own cut would lose the example.
    #[test]
    fn the_help_of_every_command_is_shown_whole_in_every_language() {
        let words = Arc::new(Words::built_in());
        for locale in Locale::ALL {
            let voice = Voice::new(Arc::clone(&words), locale);
            for command in Command::ALL {
                let name = command.shape().name;
                let message = one(name, Audience::Asker, &voice).unwrap();
                let card = message.cards[0].clone();
                let shown = render(&Reply::Say(message)).data;
                let fields = shown["embeds"][0]["fields"].as_array().unwrap().clone();
                assert_eq!(fields.len(), card.fields.len(), "/{name} {locale:?}");
                for (shown, field) in fields.iter().zip(&card.fields) {
                    assert_eq!(shown["value"], field.text, "/{name} {locale:?}");
                }
            }
        }
    }
}
