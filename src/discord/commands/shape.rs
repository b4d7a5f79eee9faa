//! What a command looks like: to the person who types it, and to Discord, in all languages.

use serenity::{
    all::{ChannelType, CommandOptionType, CommandType, InstallationContext, InteractionContext},
    builder::{CreateCommand, CreateCommandOption},
    model::permissions::Permissions,
};

use super::choice_id;
use crate::words::{Locale, Words};

/// What a command looks like to the person who types it.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Its registered name.
    pub name: &'static str,
    /// Where it is offered, and to whom.
    pub reach: Reach,
    /// Its options, required ones first; none where it has parts.
    pub options: &'static [Opt],
    /// Its subcommands.
    pub parts: &'static [Part],
    /// The subcommand, options and values that show its use.
    pub example: Example,
}

/// A use of a command, for the help.
pub type Example = (&'static str, &'static [(&'static str, &'static str)]);

/// A subcommand.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Its registered name.
    pub name: &'static str,
    /// Its options, required ones first.
    pub options: &'static [Opt],
}

/// Where a command is offered, and to whom; owners can change it under Integrations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// In guilds and direct messages, also where only a person installed the bot.
    Anywhere,
    /// In guilds that have the bot.
    Guilds,
    /// In guilds that have the bot, to whom the permission is given.
    Staff(Permissions),
}

/// An option of a command.
#[derive(Clone, Copy, Debug)]
pub struct Opt {
    /// Its registered name.
    pub name: &'static str,
    /// The phrases that name and describe it, after `option_`.
    pub words: &'static str,
    /// What may stand in it.
    pub takes: Takes,
    /// Whether it can be left out.
    pub need: Need,
}

/// Whether an option can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It can.
    Optional,
    /// It cannot.
    Required,
}

/// What may stand in an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Words, completed while they are typed.
    Completed {
        /// The most characters.
        most: u16,
    },
    /// Words.
    Text {
        /// The most characters.
        most: u16,
    },
    /// One of a few words.
    OneOf(&'static [&'static str]),
    /// True or false.
    Flag,
    /// A whole number within bounds.
    Number {
        /// The least.
        least: u16,
        /// The most.
        most: u16,
    },
    /// A member.
    Person,
    /// A role.
    Role,
    /// A channel in which messages are written.
    Channel,
}

impl Opt {
    /// Makes an option that can be left out.
    pub const fn new(name: &'static str, takes: Takes) -> Self {
        Self {
            name,
            words: name,
            takes,
            need: Need::Optional,
        }
    }

    /// Makes it one that cannot be left out.
    #[must_use]
    pub const fn required(self) -> Self {
        Self {
            need: Need::Required,
            ..self
        }
    }

    /// Gives it phrases of its own, where another command has an option of the same name.
    #[must_use]
    pub const fn worded(self, words: &'static str) -> Self {
        Self { words, ..self }
    }

    fn kind(&self) -> CommandOptionType {
        match self.takes {
            Takes::Completed { .. } | Takes::Text { .. } | Takes::OneOf(_) => {
                CommandOptionType::String
            }
            Takes::Flag => CommandOptionType::Boolean,
            Takes::Number { .. } => CommandOptionType::Integer,
            Takes::Person => CommandOptionType::User,
            Takes::Role => CommandOptionType::Role,
            Takes::Channel => CommandOptionType::Channel,
        }
    }
}

/// Builds the definition of a slash command.
pub(super) fn definition(shape: &Shape, words: &Words) -> CreateCommand {
    let name = format!("command_{}", shape.name);
    let about = format!("{name}_about");
    let parts = shape.parts.iter().map(|part| {
        let name = format!("command_{}_{}", shape.name, part.name);
        let kind = CommandOptionType::SubCommand;
        let built = localised_option(kind, part.name, &name, words);
        part.options.iter().fold(built, |built, option| {
            built.add_sub_option(taken(option, words))
        })
    });
    let options = shape.options.iter().map(|option| taken(option, words));
    let mut built = reaching(CreateCommand::new(shape.name), shape.reach)
        .description(word(words, Locale::English, &about))
        .set_options(parts.chain(options).collect());
    for (locale, code) in translations() {
        built = built
            .name_localized(code, word(words, locale, &name))
            .description_localized(code, word(words, locale, &about));
    }
    built
}

/// Builds the definition of a command in the menu of messages, which has a name alone.
pub(super) fn menu_definition(id: &str, words: &Words) -> CreateCommand {
    let english = word(words, Locale::English, id);
    let built = CreateCommand::new(english).kind(CommandType::Message);
    translations().fold(reaching(built, Reach::Anywhere), |built, (locale, code)| {
        built.name_localized(code, word(words, locale, id))
    })
}

fn reaching(built: CreateCommand, reach: Reach) -> CreateCommand {
    match reach {
        Reach::Anywhere => built
            .contexts(vec![
                InteractionContext::Guild,
                InteractionContext::BotDm,
                InteractionContext::PrivateChannel,
            ])
            .integration_types(vec![InstallationContext::Guild, InstallationContext::User]),
        Reach::Guilds => built
            .contexts(vec![InteractionContext::Guild])
            .integration_types(vec![InstallationContext::Guild]),
        Reach::Staff(permission) => {
            reaching(built, Reach::Guilds).default_member_permissions(permission)
        }
    }
}

fn taken(option: &Opt, words: &Words) -> CreateCommandOption {
    let phrase = format!("option_{}", option.words);
    let built = localised_option(option.kind(), option.name, &phrase, words)
        .required(option.need == Need::Required);
    match option.takes {
        Takes::Completed { most } => built.set_autocomplete(true).max_length(most),
        Takes::Text { most } => built.max_length(most),
        Takes::OneOf(choices) => choices.iter().fold(built, |built, choice| {
            let id = choice_id(option.name, choice);
            let named = translations().map(|(locale, code)| (code, word(words, locale, &id)));
            built.add_string_choice_localized(word(words, Locale::English, &id), *choice, named)
        }),
        Takes::Number { least, most } => {
            built.min_int_value(least.into()).max_int_value(most.into())
        }
        Takes::Channel => built.channel_types(vec![
            ChannelType::Text,
            ChannelType::News,
            ChannelType::PublicThread,
            ChannelType::PrivateThread,
        ]),
        Takes::Flag | Takes::Person | Takes::Role => built,
    }
}

fn localised_option(
    kind: CommandOptionType,
    name: &str,
    phrase: &str,
    words: &Words,
) -> CreateCommandOption {
    let about = format!("{phrase}_about");
    let built = CreateCommandOption::new(kind, name, word(words, Locale::English, &about));
    translations().fold(built, |built, (locale, code)| {
        built
            .name_localized(code, word(words, locale, phrase))
            .description_localized(code, word(words, locale, &about))
    })
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
