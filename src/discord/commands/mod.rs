//! The slash commands: one file each, with its shape and its answer.
//!
//! A shape is data: from it come the registration, the help and the table in the README. A new
//! command does not compile until it has a shape, an answer and a place in [`Command::ALL`].

pub mod about;
pub mod argument;
pub mod articles;
pub mod debate;
pub mod fact;
pub mod help;
pub mod host;
pub mod poll;
pub mod privacy;
pub mod quote;
pub mod search;
mod shape;
pub mod source;
pub mod stance;
pub mod summary;

use serenity::builder::CreateCommand;

pub use self::shape::{Example, Need, Opt, Part, Reach, Shape, Takes};
use super::incoming::Asked;
use crate::{
    press::{QUERY_CHARS, TOPIC_CHARS},
    reply::Audience,
    words::Words,
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
    /// `/poll`
    Poll,
    /// `/stance`
    Stance,
    /// `/host`
    Host,
    /// `/debate`
    Debate,
    /// `/privacy`
    Privacy,
    /// `/help`
    Help,
    /// `/about`
    About,
}

/// The option that names an article.
pub const ARTICLE: Opt = Opt::new("article", Takes::Completed { most: 200 });
/// The option that makes an answer private.
pub const PRIVATE: Opt = Opt::new("private", Takes::Flag);
/// The option that names a topic.
pub const TOPIC: Opt = Opt::new("topic", Takes::Completed { most: TOPIC_CHARS });
/// The option that holds a search query.
pub const QUERY: Opt = Opt::new("query", Takes::Text { most: QUERY_CHARS }).required();
/// The option that names a poll.
pub const POLL: Opt = Opt::new("poll", Takes::Completed { most: 200 });

impl Command {
    /// All commands, in the order of the help.
    pub const ALL: [Self; 13] = [
        Self::Argument,
        Self::Fact,
        Self::Summary,
        Self::Quote,
        Self::Search,
        Self::Articles,
        Self::Poll,
        Self::Stance,
        Self::Debate,
        Self::Host,
        Self::Privacy,
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
            Self::Poll => &poll::SHAPE,
            Self::Stance => &stance::SHAPE,
            Self::Host => &host::SHAPE,
            Self::Debate => &debate::SHAPE,
            Self::Privacy => &privacy::SHAPE,
            Self::Help => &help::SHAPE,
            Self::About => &about::SHAPE,
        }
    }

    /// Tells who shall see its answer: what concerns votes, debates and staff is nobody else's business;
    /// what everybody shall know of a debate it announces itself.
    pub fn audience(self, asked: &Asked) -> Audience {
        match self {
            Self::Poll | Self::Stance | Self::Host | Self::Debate | Self::Privacy => {
                Audience::Asker
            }
            _ => asked.audience(),
        }
    }
}

/// Names the phrase of an option's choice; the commands themselves are choices of `/help`.
pub fn choice_id(option: &str, choice: &str) -> String {
    match option {
        "command" => format!("command_{choice}"),
        // Polls that are open are not ballots that are open, in other languages.
        "state" => format!("choice_state_{choice}"),
        // What one does is not what something is.
        "action" => format!("choice_action_{choice}"),
        _ => format!("choice_{choice}"),
    }
}

/// Builds what is registered with Discord, in all languages.
pub fn definitions(words: &Words) -> Vec<CreateCommand> {
    let menu = shape::menu_definition(source::PHRASE, words);
    Command::ALL
        .into_iter()
        .map(|command| shape::definition(command.shape(), words))
        .chain([menu])
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{Command, Need, definitions};
    use crate::words::Words;

    #[test]
    fn no_command_shows_the_name_of_a_phrase() {
        let built = serde_json::to_string(&definitions(&Words::built_in())).unwrap();
        for id in ["\"command_", "\"option_", "\"choice_", "\"menu_"] {
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
            let (part, options) = shape.example;
            let parts = shape.parts.iter().find(|it| it.name == part);
            let known = parts.map_or(shape.options, |part| part.options);
            assert_eq!(part.is_empty(), shape.parts.is_empty(), "/{}", shape.name);
            for (option, _) in options {
                assert!(
                    known.iter().any(|it| it.name == *option),
                    "/{} has no {option}",
                    shape.name
                );
            }
        }
    }

    #[test]
    fn what_must_be_given_comes_first() {
        for shape in Command::ALL.map(Command::shape) {
            let parts = shape.parts.iter().map(|part| part.options);
            for options in parts.chain([shape.options]) {
                assert!(options.len() <= 25);
                assert!(options.is_sorted_by_key(|option| option.need == Need::Optional));
            }
        }
    }

    /// Discord takes 8,000 characters a command, of each text the longest language, and 25 subcommands.
    #[test]
    fn every_command_is_small_enough_to_be_registered() {
        fn longest(of: &Value, own: &str, others: &str) -> usize {
            let units = |text: &Value| text.as_str().map_or(0, |text| text.encode_utf16().count());
            let others = of[others].as_object().into_iter().flatten();
            let others = others.map(|(_, text)| units(text));
            others.chain([units(&of[own])]).max().unwrap_or(0)
        }
        fn size(of: &Value) -> usize {
            let about = longest(of, "description", "description_localizations");
            assert!(about <= 100, "{of}");
            let inside = ["options", "choices"].map(|key| of[key].as_array());
            let inside = inside.into_iter().flatten().flatten();
            let value = of["value"].as_str().map_or(0, str::len);
            longest(of, "name", "name_localizations")
                + about
                + value
                + inside.map(size).sum::<usize>()
        }
        let built = serde_json::to_value(definitions(&Words::built_in())).unwrap();
        for command in built.as_array().unwrap() {
            assert!(
                size(command) <= 8_000,
                "{}: {}",
                command["name"],
                size(command)
            );
            let options = command["options"].as_array().map_or(0, Vec::len);
            assert!(options <= 25, "{}", command["name"]);
        }
    }

    #[test]
    fn no_two_names_of_a_language_are_alike() {
        fn check(among: &[Value]) {
            for code in ["", "ko", "es-ES"] {
                let called = |it: &Value| match code {
                    "" => it["name"].clone(),
                    code => it["name_localizations"][code].clone(),
                };
                let names: Vec<String> = among.iter().map(|it| called(it).to_string()).collect();
                let mut different = names.clone();
                different.sort();
                different.dedup();
                assert_eq!(different.len(), names.len(), "{names:?}");
            }
            for inside in among.iter().filter_map(|it| it["options"].as_array()) {
                check(inside);
            }
        }
        let built = serde_json::to_value(definitions(&Words::built_in())).unwrap();
        check(built.as_array().unwrap());
    }

    #[test]
    fn staff_commands_ask_for_a_right_and_stay_in_guilds() {
        let built = serde_json::to_value(definitions(&Words::built_in())).unwrap();
        let poll = built
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["name"] == "poll");
        let poll = poll.unwrap();
        assert_eq!(poll["default_member_permissions"], "8192");
        assert_eq!(poll["contexts"], serde_json::json!([0]));
        assert_eq!(poll["integration_types"], serde_json::json!([0]));
    }
}
