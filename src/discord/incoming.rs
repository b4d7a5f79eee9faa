//! An interaction, as our handlers see it: who, where, and what was done.
//!
//! Whatever brings interactions in (the gateway now, an HTTP endpoint later) turns them into
//! [`Incoming`] here; nothing behind this file knows how they came. Everything in it was typed,
//! pressed or forged by people, and is checked where it is used.

use serenity::model::{
    application::{
        CommandDataOption, CommandDataOptionValue, CommandInteraction, ComponentInteraction,
        ComponentInteractionDataKind, Interaction,
    },
    channel::{Message, MessageFlags},
    id::GuildId,
    user::User,
};

use super::commands::about;
use crate::{reply::Audience, words::Locale};

/// One interaction.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Who did it.
    pub person: Person,
    /// Where.
    pub place: Place,
    /// What was done.
    pub act: Act,
}

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// The user's id.
    pub id: u64,
    /// The language of their client; none when we do not speak it.
    pub locale: Option<Locale>,
}

/// Where something was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The channel's id.
    pub channel: u64,
    /// The guild's id; none in direct messages.
    pub guild: Option<u64>,
    /// The guild's language; none in direct messages or when we do not speak it.
    pub locale: Option<Locale>,
}

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// A slash command was sent.
    Command(Asked),
    /// An option of a slash command is being typed.
    Complete {
        /// The command so far.
        asked: Asked,
        /// The option that is being typed.
        option: String,
        /// What stands in it so far.
        typed: String,
    },
    /// A button was pressed or a menu used.
    Press(Pressed),
    /// Something that we never offered.
    Unknown,
}

impl Act {
    /// Says what was being done, for the log; never what people typed.
    pub fn doing(&self) -> String {
        match self {
            Self::Command(asked) | Self::Complete { asked, .. } => {
                format!("answering /{}", asked.name)
            }
            Self::Press(_) => "answering a press".to_owned(),
            Self::Unknown => "answering something unknown".to_owned(),
        }
    }
}

/// A slash command with its options.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The command's registered name.
    pub name: String,
    /// The options that were filled in.
    pub options: Vec<(String, Value)>,
}

/// The value of an option.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text or the value of a choice.
    Text(String),
    /// True or false.
    Flag(bool),
}

impl Asked {
    /// Gives the text of an option, without white space around it; none when it was left out or
    /// left blank.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.options.iter().find_map(|(of, value)| match value {
            Value::Text(text) if of == name => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        })
    }

    /// Tells who shall see the answer by the option `private`.
    pub fn audience(&self) -> Audience {
        let private = self
            .options
            .iter()
            .any(|(of, value)| of == "private" && *value == Value::Flag(true));
        if private {
            Audience::Asker
        } else {
            Audience::Everyone
        }
    }
}

/// A use of a button or menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// Its `custom_id`, as sent.
    pub id: String,
    /// The value picked from a menu.
    pub picked: Option<String>,
    /// Who asked for the message that carries it, as Discord itself says.
    pub asker: Option<u64>,
    /// Who sees the message that carries it.
    pub audience: Audience,
    /// The title and text of the card above it, as they were sent.
    pub shown: Option<(String, String)>,
}

impl From<&Interaction> for Incoming {
    fn from(interaction: &Interaction) -> Self {
        match interaction {
            Interaction::Command(command) => Self::command(command, Act::Command),
            Interaction::Autocomplete(command) => {
                Self::command(command, |asked| match command.data.autocomplete() {
                    Some(option) => Act::Complete {
                        asked,
                        option: option.name.to_owned(),
                        typed: option.value.to_owned(),
                    },
                    None => Act::Unknown,
                })
            }
            Interaction::Component(component) => Self::component(component),
            Interaction::Modal(form) => Self {
                person: person(&form.user, &form.locale),
                place: place(
                    form.channel_id.get(),
                    form.guild_id,
                    form.guild_locale.as_deref(),
                ),
                act: Act::Unknown,
            },
            // A ping never comes over the gateway, and later kinds are not known today.
            _ => Self {
                person: Person {
                    id: 0,
                    locale: None,
                },
                place: Place {
                    channel: 0,
                    guild: None,
                    locale: None,
                },
                act: Act::Unknown,
            },
        }
    }
}

impl Incoming {
    /// Tells whether the question is about the bot itself, so that its state is worth a look.
    pub fn asks_about_us(&self) -> bool {
        matches!(&self.act, Act::Command(asked) if asked.name == about::SHAPE.name)
    }

    fn command(command: &CommandInteraction, act: impl FnOnce(Asked) -> Act) -> Self {
        let asked = Asked {
            name: command.data.name.clone(),
            options: command.data.options.iter().filter_map(option).collect(),
        };
        Self {
            person: person(&command.user, &command.locale),
            place: place(
                command.channel_id.get(),
                command.guild_id,
                command.guild_locale.as_deref(),
            ),
            act: act(asked),
        }
    }

    fn component(component: &ComponentInteraction) -> Self {
        let picked = match &component.data.kind {
            ComponentInteractionDataKind::StringSelect { values } => values.first().cloned(),
            _ => None,
        };
        let private = component
            .message
            .flags
            .is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
        Self {
            person: person(&component.user, &component.locale),
            place: place(
                component.channel_id.get(),
                component.guild_id,
                component.guild_locale.as_deref(),
            ),
            act: Act::Press(Pressed {
                id: component.data.custom_id.clone(),
                picked,
                asker: asker(&component.message),
                shown: shown(&component.message),
                audience: if private {
                    Audience::Asker
                } else {
                    Audience::Everyone
                },
            }),
        }
    }
}

fn option(option: &CommandDataOption) -> Option<(String, Value)> {
    let value = match &option.value {
        CommandDataOptionValue::String(text) => Value::Text(text.clone()),
        CommandDataOptionValue::Boolean(flag) => Value::Flag(*flag),
        _ => return None,
    };
    Some((option.name.clone(), value))
}

fn person(user: &User, locale: &str) -> Person {
    Person {
        id: user.id.get(),
        locale: Locale::from_tag(locale),
    }
}

fn place(channel: u64, guild: Option<GuildId>, locale: Option<&str>) -> Place {
    Place {
        channel,
        guild: guild.map(GuildId::get),
        locale: locale.and_then(Locale::from_tag),
    }
}

/// Reads the first card of a message.
fn shown(message: &Message) -> Option<(String, String)> {
    let card = message.embeds.first()?;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    Some((text(&card.title), text(&card.description)))
}

/// Finds who asked for a message: Discord names the person whose interaction made it.
fn asker(message: &Message) -> Option<u64> {
    use serenity::model::application::MessageInteractionMetadata as Metadata;

    let user = match message.interaction_metadata.as_deref()? {
        Metadata::Command(made) => &made.user,
        Metadata::Component(made) => &made.user,
        Metadata::ModalSubmit(made) => &made.user,
        _ => return None,
    };
    Some(user.id.get())
}
