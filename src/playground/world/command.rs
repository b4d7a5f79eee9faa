//! Application commands as registered, and who may use which where.

use serde_json::{Map, Value, json};

use super::{Channel, World, permission, seed};

/// A registered command.
#[derive(Clone, Debug)]
pub(crate) struct Command {
    pub(crate) id: u64,
    /// The guild that it is registered for; none when it is global.
    pub(crate) guild: Option<u64>,
    pub(crate) version: u64,
    /// What the bot sent, with Discord's defaults filled in.
    pub(crate) body: Map<String, Value>,
}

/// Whether the localisations of a command are written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Localizations {
    Whole,
    Omitted,
}

impl Command {
    /// Gives its name.
    pub(crate) fn name(&self) -> &str {
        self.body.get("name").and_then(Value::as_str).unwrap_or("")
    }

    /// Gives its type: 1 slash, 2 user, 3 message.
    pub(crate) fn kind(&self) -> u64 {
        self.body.get("type").and_then(Value::as_u64).unwrap_or(1)
    }

    /// Writes the command object.
    pub(crate) fn json(&self, localizations: Localizations) -> Value {
        let mut object = self.body.clone();
        if localizations == Localizations::Omitted {
            strip(&mut object);
        } else {
            object.entry("name_localizations").or_insert(Value::Null);
            object
                .entry("description_localizations")
                .or_insert(Value::Null);
        }
        object.insert("id".to_owned(), json!(self.id.to_string()));
        object.insert("version".to_owned(), json!(self.version.to_string()));
        let application = json!(seed::APPLICATION.to_string());
        object.insert("application_id".to_owned(), application);
        if let Some(guild) = self.guild {
            object.insert("guild_id".to_owned(), json!(guild.to_string()));
        }
        Value::Object(object)
    }

    /// Says whether the command can be used in guilds or, for a direct message, with the bot.
    fn offered_in(&self, channel: &Channel) -> bool {
        let direct = channel.person.is_some();
        if self.guild.is_some() {
            return !direct;
        }
        match self.body.get("contexts").and_then(Value::as_array) {
            Some(contexts) => contexts.contains(&json!(u8::from(direct))),
            None => !direct || self.body.get("dm_permission") != Some(&json!(false)),
        }
    }
}

impl World {
    /// Stores a command: replaces the one of the same name, type and scope, else makes one.
    ///
    /// Only what changed gets a new version. The answer says whether it is new.
    pub(crate) fn register(&mut self, guild: Option<u64>, body: Map<String, Value>) -> (u64, bool) {
        let body = fill(body, guild);
        let same = self.commands.values_mut().find(|it| {
            it.guild == guild
                && it.body.get("name") == body.get("name")
                && it.body.get("type") == body.get("type")
        });
        if let Some(command) = same {
            let id = command.id;
            self.rewrite(id, body);
            return (id, false);
        }
        let id = self.id();
        let version = self.id();
        let command = Command {
            id,
            guild,
            version,
            body,
        };
        self.commands.insert(id, command);
        (id, true)
    }

    /// Gives a command a new body.
    pub(crate) fn rewrite(&mut self, id: u64, body: Map<String, Value>) {
        let version = self.id();
        if let Some(command) = self.commands.get_mut(&id) {
            let body = fill(body, command.guild);
            if command.body != body {
                command.body = body;
                command.version = version;
            }
        }
    }

    /// Lists the commands of a scope in the order in which they were made.
    pub(crate) fn registered(&self, guild: Option<u64>) -> impl Iterator<Item = &Command> {
        self.commands.values().filter(move |it| it.guild == guild)
    }

    /// Lists the commands of a type (1 slash, 2 user, 3 message) that a person is offered in a
    /// channel; a guild's own command hides the global one of the same name.
    pub(crate) fn offered(&self, person: u64, channel: &Channel, kind: u64) -> Vec<&Command> {
        let own: Vec<&Command> = self.registered(Some(seed::GUILD)).collect();
        let global = self.registered(None).filter(|it| {
            !own.iter()
                .any(|other| other.name() == it.name() && other.kind() == it.kind())
        });
        own.iter()
            .copied()
            .chain(global)
            .filter(|it| it.kind() == kind && it.offered_in(channel))
            .filter(|it| self.allowed(person, it, channel))
            .collect()
    }

    /// Says whether Discord's own gate lets a person use a command in a channel.
    fn allowed(&self, person: u64, command: &Command, channel: &Channel) -> bool {
        if channel.person.is_some() {
            return true;
        }
        let bits = self.may(person, channel);
        let shut = channel
            .thread
            .as_ref()
            .is_some_and(|it| it.archived || it.locked && bits & permission::MANAGE_THREADS == 0);
        if shut || bits & permission::USE_APPLICATION_COMMANDS == 0 {
            return false;
        }
        match command.body.get("default_member_permissions") {
            Some(Value::String(needed)) => match needed.parse::<u64>() {
                Ok(0) | Err(_) => bits & permission::ADMINISTRATOR != 0,
                Ok(needed) => bits & needed == needed,
            },
            _ => true,
        }
    }
}

/// Fills in Discord's defaults.
fn fill(mut body: Map<String, Value>, guild: Option<u64>) -> Map<String, Value> {
    for key in [
        "id",
        "application_id",
        "version",
        "guild_id",
        "default_permission",
    ] {
        body.remove(key);
    }
    for key in ["name_localizations", "description_localizations", "options"] {
        if body
            .get(key)
            .is_some_and(|it| it.is_null() || *it == json!([]) || *it == json!({}))
        {
            body.remove(key);
        }
    }
    let defaults = [
        ("type", json!(1)),
        ("description", json!("")),
        ("default_member_permissions", Value::Null),
        ("nsfw", json!(false)),
    ];
    for (key, value) in defaults {
        let slot = body.entry(key).or_insert(Value::Null);
        if slot.is_null() {
            *slot = value;
        }
    }
    if let Some(Value::Number(bits)) = body.get("default_member_permissions") {
        let text = bits.to_string();
        body.insert("default_member_permissions".to_owned(), json!(text));
    }
    if guild.is_none() {
        let asked = body.get("dm_permission").and_then(Value::as_bool);
        let contexts = body.entry("contexts").or_insert(Value::Null);
        let direct = match contexts.as_array() {
            Some(listed) => listed.contains(&json!(1)),
            None => asked.unwrap_or(true),
        };
        body.insert("dm_permission".to_owned(), json!(direct));
        let types = body.entry("integration_types").or_insert(Value::Null);
        if types.is_null() {
            *types = json!([0]);
        }
    } else {
        for key in ["dm_permission", "contexts", "integration_types"] {
            body.remove(key);
        }
        body.insert("contexts".to_owned(), Value::Null);
        body.insert("integration_types".to_owned(), json!([0]));
    }
    settle_options(&mut body);
    body
}

/// Drops what says nothing, as Discord does before it stores an option.
fn settle_options(object: &mut Map<String, Value>) {
    for option in object
        .get_mut("options")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        let Some(option) = option.as_object_mut() else {
            continue;
        };
        option.retain(|key, value| {
            let silent = value.is_null()
                || *value == json!([])
                || *value == json!({})
                || (*value == json!(false) && key == "required");
            !silent
        });
        for choice in option
            .get_mut("choices")
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            if let Some(choice) = choice.as_object_mut() {
                choice.retain(|_, value| !value.is_null() && *value != json!({}));
            }
        }
        settle_options(option);
    }
}

fn strip(object: &mut Map<String, Value>) {
    object.remove("name_localizations");
    object.remove("description_localizations");
    for key in ["options", "choices"] {
        for inner in object
            .get_mut(key)
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            if let Some(inner) = inner.as_object_mut() {
                strip(inner);
            }
        }
    }
}
