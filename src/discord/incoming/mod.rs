//! An interaction, as our handlers see it: who, where, and what was done.
//!
//! Whatever brings interactions in (the gateway now, an HTTP endpoint later) turns them into
//! [`Incoming`] here; nothing behind this file knows how they came. Everything in it was typed,
//! pressed or forged by people, and is checked where it is used.

mod asked;

use jiff::Timestamp;
use serenity::model::{
    application::{
        ActionRowComponent, ButtonKind, CommandDataOption, CommandDataOptionValue,
        CommandDataResolved, CommandInteraction, CommandType, ComponentInteraction,
        ComponentInteractionDataKind, Interaction, ModalInteraction,
    },
    channel::{ChannelType, Message, MessageFlags, PartialChannel},
    guild::Member as Membership,
    id::GuildId,
    permissions::Permissions,
    user::User,
};

use super::commands::about;
use crate::{
    poll::{InteractionId, RoleId},
    reply::Audience,
    words::Locale,
};

/// One interaction.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Its id, by which it is known when it arrives again.
    pub id: InteractionId,
    /// What the guild knows of the person; nothing in direct messages.
    pub member: Option<Member>,
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

/// What a guild knows of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// When they joined, where Discord said so.
    pub joined_at: Option<Timestamp>,
    /// Their roles, without the role of everyone.
    pub roles: Vec<RoleId>,
    /// What they may do in the channel.
    pub may: Permissions,
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
    /// What the bot may do there, where Discord said so.
    pub may: Option<Permissions>,
    /// What kind of place it is.
    pub venue: Venue,
}

/// What kind of place something was done in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Venue {
    /// A channel.
    #[default]
    Channel,
    /// A thread; writing in it is a right of its own.
    Thread,
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
    /// A form was sent.
    Form(Filled),
    /// A command in the menu of a message was used.
    Menu(Chosen),
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
            Self::Form(_) => "answering a form".to_owned(),
            Self::Menu(chosen) => format!("answering “{}”", chosen.name),
            Self::Unknown => "answering something unknown".to_owned(),
        }
    }
}

/// A slash command with its options.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The command's registered name.
    pub name: String,
    /// The subcommand; empty where there are none.
    pub part: String,
    /// The options that were filled in.
    pub options: Vec<(String, Value)>,
}

/// A form that was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// Its `custom_id`, as sent.
    pub id: String,
    /// What was written, by the names of the questions.
    pub written: Vec<(String, String)>,
}

impl Filled {
    /// Gives what was written in answer to a question; nothing when it was left out.
    pub fn text(&self, name: &str) -> &str {
        let written = self.written.iter().find(|(of, _)| of == name);
        written.map_or("", |(_, text)| text)
    }
}

/// A message that a command of its menu was used on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The command's registered name.
    pub name: String,
    /// Whether the bot wrote the message.
    pub own: bool,
    /// The `custom_id`s of its buttons and menus.
    pub presses: Vec<String>,
}

/// The value of an option.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text or the value of a choice.
    Text(String),
    /// True or false.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A person or a role.
    Id(u64),
    /// A bot or another application where a person was asked for.
    Bot(u64),
    /// A channel, and what the person who asks may do there.
    Channel(u64, Permissions),
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
            Interaction::Command(command) if command.data.kind == CommandType::Message => {
                Self::command(command, |_| chosen(command))
            }
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
            Interaction::Modal(form) => Self::form(form),
            // A ping never comes over the gateway, and later kinds are not known today.
            _ => Self {
                id: InteractionId(0),
                member: None,
                person: Person {
                    id: 0,
                    locale: None,
                },
                place: Place {
                    channel: 0,
                    guild: None,
                    locale: None,
                    may: None,
                    venue: Venue::Channel,
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
        let options = &command.data.options;
        let (part, options) = match options.first().map(|first| (first, &first.value)) {
            Some((first, CommandDataOptionValue::SubCommand(inner))) => {
                (first.name.clone(), inner.as_slice())
            }
            _ => (String::new(), options.as_slice()),
        };
        let asked = Asked {
            name: command.data.name.clone(),
            part,
            options: options
                .iter()
                .filter_map(|it| option(it, &command.data.resolved))
                .collect(),
        };
        Self {
            id: InteractionId(command.id.get()),
            member: command.member.as_deref().map(member),
            person: person(&command.user, &command.locale),
            place: place(
                command.channel_id.get(),
                command.guild_id,
                command.guild_locale.as_deref(),
                (command.app_permissions, venue(command.channel.as_ref())),
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
            id: InteractionId(component.id.get()),
            member: component.member.as_ref().map(member),
            person: person(&component.user, &component.locale),
            place: place(
                component.channel_id.get(),
                component.guild_id,
                component.guild_locale.as_deref(),
                (component.app_permissions, venue(component.channel.as_ref())),
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

    /// Reads a form. Its fields stand in action rows: in labels serenity would lose what was written.
    fn form(form: &ModalInteraction) -> Self {
        let fields = form.data.components.iter().flat_map(|row| &row.components);
        let written = fields
            .filter_map(|field| match field {
                ActionRowComponent::InputText(field) => {
                    let text = field.value.clone().unwrap_or_default();
                    Some((field.custom_id.clone(), text))
                }
                _ => None,
            })
            .collect();
        Self {
            id: InteractionId(form.id.get()),
            member: form.member.as_ref().map(member),
            person: person(&form.user, &form.locale),
            place: place(
                form.channel_id.get(),
                form.guild_id,
                form.guild_locale.as_deref(),
                (form.app_permissions, venue(form.channel.as_ref())),
            ),
            act: Act::Form(Filled {
                id: form.data.custom_id.clone(),
                written,
            }),
        }
    }
}

/// Reads which message a command of the message menu was used on.
fn chosen(command: &CommandInteraction) -> Act {
    let target = command.data.target_id;
    let messages = &command.data.resolved.messages;
    let Some(message) = target.and_then(|id| messages.get(&id.to_message_id())) else {
        return Act::Unknown;
    };
    let mut presses = Vec::new();
    for part in message.components.iter().flat_map(|row| &row.components) {
        match part {
            ActionRowComponent::Button(button) => {
                if let ButtonKind::NonLink { custom_id, .. } = &button.data {
                    presses.push(custom_id.clone());
                }
            }
            ActionRowComponent::SelectMenu(menu) => presses.extend(menu.custom_id.clone()),
            _ => {}
        }
    }
    Act::Menu(Chosen {
        name: command.data.name.clone(),
        own: message.author.id.get() == command.application_id.get(),
        presses,
    })
}

fn option(option: &CommandDataOption, resolved: &CommandDataResolved) -> Option<(String, Value)> {
    let value = match &option.value {
        CommandDataOptionValue::String(text) => Value::Text(text.clone()),
        CommandDataOptionValue::Boolean(flag) => Value::Flag(*flag),
        CommandDataOptionValue::Integer(number) => Value::Number(*number),
        CommandDataOptionValue::User(id) => match resolved.users.get(id) {
            Some(user) if user.bot => Value::Bot(id.get()),
            _ => Value::Id(id.get()),
        },
        CommandDataOptionValue::Role(id) => Value::Id(id.get()),
        CommandDataOptionValue::Channel(id) => {
            let channel = resolved.channels.get(id);
            let may = channel.and_then(|channel| channel.permissions);
            Value::Channel(id.get(), may.unwrap_or_default())
        }
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

fn member(member: &Membership) -> Member {
    let joined = member.joined_at.map(|at| at.unix_timestamp_nanos());
    Member {
        joined_at: joined.and_then(|at| Timestamp::from_nanosecond(at).ok()),
        roles: member.roles.iter().map(|role| RoleId(role.get())).collect(),
        may: member.permissions.unwrap_or_default(),
    }
}

fn place(
    channel: u64,
    guild: Option<GuildId>,
    locale: Option<&str>,
    (may, venue): (Option<Permissions>, Venue),
) -> Place {
    Place {
        channel,
        guild: guild.map(GuildId::get),
        locale: locale.and_then(Locale::from_tag),
        may,
        venue,
    }
}

fn venue(channel: Option<&PartialChannel>) -> Venue {
    match channel.map(|channel| channel.kind) {
        Some(ChannelType::PublicThread | ChannelType::PrivateThread | ChannelType::NewsThread) => {
            Venue::Thread
        }
        _ => Venue::Channel,
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
