//! The slash commands: one file each, with its shape and its answer.
//!
//! A shape is data: from it come the registration, the help and the table in the README. A new
//! command does not compile until it has a shape, an answer and a place in [`Command::ALL`].

pub mod about;
pub mod argument;
pub mod articles;
pub mod fact;
pub mod help;
pub mod quote;
pub mod search;
pub mod summary;

use serenity::{
    all::{CommandOptionType, InstallationContext, InteractionContext},
    builder::{CreateCommand, CreateCommandOption},
};

use crate::{
    press::{QUERY_CHARS, TOPIC_CHARS},
    words::{Locale, Words},
};

/// A slash command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// `/summary`
    Summary,
    /// `/fact`
    Fact,
    /// `/argument`
    Argument,
    /// `/quote`
    Quote,
    /// `/articles`
    Articles,
    /// `/search`
    Search,
    /// `/help`
    Help,
    /// `/about`
    About,
}

/// What a command looks like to the person who types it.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Its registered name.
    pub name: &'static str,
    /// Its options, required ones first.
    pub options: &'static [Opt],
    /// Options and values that show its use.
    pub example: &'static [(&'static str, &'static str)],
}

/// An option of a command.
#[derive(Clone, Copy, Debug)]
pub struct Opt {
    /// Its registered name.
    pub name: &'static str,
    /// What may stand in it.
    pub takes: Takes,
}

/// What may stand in an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Words, completed while they are typed.
    Completed {
        /// The most characters.
        most: u16,
    },
    /// Words that must be given.
    Required {
        /// The most characters.
        most: u16,
    },
    /// One of a few words.
    OneOf(&'static [&'static str]),
    /// True or false.
    Flag,
}

/// The option that names an article.
pub const ARTICLE: Opt = Opt {
    name: "article",
    takes: Takes::Completed { most: 200 },
};
/// The option that makes an answer private.
pub const PRIVATE: Opt = Opt {
    name: "private",
    takes: Takes::Flag,
};
/// The option that names a topic.
pub const TOPIC: Opt = Opt {
    name: "topic",
    takes: Takes::Completed { most: TOPIC_CHARS },
};
/// The option that holds a search query.
pub const QUERY: Opt = Opt {
    name: "query",
    takes: Takes::Required { most: QUERY_CHARS },
};

impl Command {
    /// All commands, in the order of the help.
    pub const ALL: [Self; 8] = [
        Self::Argument,
        Self::Fact,
        Self::Summary,
        Self::Quote,
        Self::Search,
        Self::Articles,
        Self::Help,
        Self::About,
    ];

    /// Finds the command of a registered name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|command| command.shape().name == name)
    }

    /// Gives its shape.
    pub fn shape(self) -> &'static Shape {
        match self {
            Self::Summary => &summary::SHAPE,
            Self::Fact => &fact::SHAPE,
            Self::Argument => &argument::SHAPE,
            Self::Quote => &quote::SHAPE,
            Self::Articles => &articles::SHAPE,
            Self::Search => &search::SHAPE,
            Self::Help => &help::SHAPE,
            Self::About => &about::SHAPE,
        }
    }
}

/// Names the phrase of a choice; the commands themselves are choices of `/help`.
pub fn choice_id(choice: &str) -> String {
    if Command::parse(choice).is_some() {
        format!("command_{choice}")
    } else {
        format!("choice_{choice}")
    }
}

/// Builds what is registered with Discord, in all languages.
pub fn definitions(words: &Words) -> Vec<CreateCommand> {
    Command::ALL
        .into_iter()
        .map(|command| definition(command.shape(), words))
        .collect()
}

fn definition(shape: &Shape, words: &Words) -> CreateCommand {
    let name = format!("command_{}", shape.name);
    let about = format!("{name}_about");
    let mut built = CreateCommand::new(shape.name)
        .description(word(words, Locale::English, &about))
        .contexts(vec![
            InteractionContext::Guild,
            InteractionContext::BotDm,
            InteractionContext::PrivateChannel,
        ])
        .integration_types(vec![InstallationContext::Guild, InstallationContext::User])
        .set_options(
            shape
                .options
                .iter()
                .map(|option| option_definition(option, words))
                .collect(),
        );
    for (locale, code) in translations() {
        built = built
            .name_localized(code, word(words, locale, &name))
            .description_localized(code, word(words, locale, &about));
    }
    built
}

fn option_definition(option: &Opt, words: &Words) -> CreateCommandOption {
    let name = format!("option_{}", option.name);
    let about = format!("{name}_about");
    let kind = match option.takes {
        Takes::Flag => CommandOptionType::Boolean,
        _ => CommandOptionType::String,
    };
    let mut built =
        CreateCommandOption::new(kind, option.name, word(words, Locale::English, &about));
    for (locale, code) in translations() {
        built = built
            .name_localized(code, word(words, locale, &name))
            .description_localized(code, word(words, locale, &about));
    }
    match option.takes {
        Takes::Completed { most } => built.set_autocomplete(true).max_length(most),
        Takes::Required { most } => built.required(true).max_length(most),
        Takes::OneOf(choices) => choices.iter().fold(built, |built, choice| {
            let id = choice_id(choice);
            let named = translations().map(|(locale, code)| (code, word(words, locale, &id)));
            built.add_string_choice_localized(word(words, Locale::English, &id), *choice, named)
        }),
        Takes::Flag => built,
    }
}

/// The languages beside English, under each of Discord's codes.
fn translations() -> impl Iterator<Item = (Locale, &'static str)> {
    Locale::ALL
        .into_iter()
        .filter(|locale| *locale != Locale::English)
        .flat_map(|locale| {
            locale
                .discord_codes()
                .iter()
                .map(move |code| (locale, *code))
        })
}

/// Looks up a word of a command; a test proves that the compiled-in files have them all.
fn word(words: &Words, locale: Locale, id: &str) -> String {
    words.named(locale, id).unwrap_or_else(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Command, definitions};
    use crate::words::Words;

    #[test]
    fn no_command_shows_the_name_of_a_phrase() {
        let built = serde_json::to_string(&definitions(&Words::built_in())).unwrap();
        for id in ["\"command_", "\"option_", "\"choice_"] {
            assert!(!built.contains(id), "{id} in {built}");
        }
    }

    #[test]
    fn help_knows_every_command() {
        let help = Command::Help.shape();
        let super::Takes::OneOf(known) = help.options[0].takes else {
            panic!("/help completes its command by choices");
        };
        let names = Command::ALL.map(|command| command.shape().name);
        assert_eq!(known, names);
    }

    #[test]
    fn examples_use_options_that_exist() {
        for command in Command::ALL {
            let shape = command.shape();
            for (option, _) in shape.example {
                assert!(
                    shape.options.iter().any(|it| it.name == *option),
                    "/{} has no {option}",
                    shape.name
                );
            }
        }
    }
}
