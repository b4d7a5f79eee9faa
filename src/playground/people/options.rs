//! Values of options, checked and written as a person's client would send them.

use serde_json::{Map, Value, json};

use super::super::base64;
use super::super::world::thread::PUBLIC;
use super::super::world::{Upload, User, World, permission};
use super::Refusal;

/// The largest and smallest whole number that Discord carries.
const WHOLE: i64 = (1 << 53) - 1;

/// What options came to: the list to send, and the objects that it refers to.
#[derive(Debug, Default)]
pub(super) struct Filled {
    pub(super) options: Vec<Value>,
    pub(super) resolved: Map<String, Value>,
}

/// Whether a command is about to be used, or an option is still being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage<'a> {
    /// All that is required must be there.
    Whole,
    /// The option of this name is being typed; others may be missing.
    Typing(&'a str),
}

/// Fills in the options of a command for a person in a channel.
pub(super) fn fill(
    world: &mut World,
    actor: (u64, u64),
    known: &[Value],
    given: &[(String, Value)],
    stage: Stage<'_>,
) -> Result<Filled, Refusal> {
    let mut filled = Filled::default();
    for (name, _) in given {
        if !known.iter().any(|option| option["name"] == *name) {
            let names: Vec<&str> = known.iter().filter_map(|it| it["name"].as_str()).collect();
            let words = format!(
                "There is no option {name}. The options are: {}.",
                names.join(", ")
            );
            return Err(Refusal::here("option", words));
        }
    }
    for option in known {
        let name = option["name"].as_str().unwrap_or("");
        let value = given
            .iter()
            .find(|(given, _)| given == name)
            .map(|(_, value)| value);
        match value {
            Some(value) if stage == Stage::Typing(name) => {
                let text = value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned);
                filled.options.push(json!({
                    "name": name, "type": option["type"], "value": text, "focused": true,
                }));
            }
            Some(value) => {
                let value = read(world, actor, option, value, &mut filled.resolved)
                    .map_err(|words| Refusal::here("value", format!("{name}: {words}")))?;
                filled
                    .options
                    .push(json!({"name": name, "type": option["type"], "value": value}));
            }
            None if option["required"] == true && stage == Stage::Whole => {
                let words = format!("The option {name} is required.");
                return Err(Refusal::here("required", words));
            }
            None => {}
        }
    }
    Ok(filled)
}

fn read(
    world: &mut World,
    actor: (u64, u64),
    option: &Value,
    value: &Value,
    resolved: &mut Map<String, Value>,
) -> Result<Value, String> {
    if let Some(choices) = option["choices"].as_array().filter(|it| !it.is_empty()) {
        return chosen(choices, value);
    }
    match option["type"].as_u64() {
        Some(3) => text(option, value),
        Some(4) => whole(option, value),
        Some(5) => truth(value),
        Some(6) => {
            let id = user(world, value)?;
            resolve_user(world, actor.1, id, resolved);
            Ok(json!(id.to_string()))
        }
        Some(7) => channel(world, actor.0, option, value, resolved),
        Some(8) => role(world, value, resolved),
        Some(9) => match user(world, value) {
            Ok(id) => {
                resolve_user(world, actor.1, id, resolved);
                Ok(json!(id.to_string()))
            }
            Err(_) => role(world, value, resolved),
        },
        Some(10) => number(option, value),
        Some(11) => attachment(world, actor.1, value, resolved),
        _ => Err("options of this type cannot be given in the playground yet.".to_owned()),
    }
}

/// A choice is named by its value or by the name that a person sees.
fn chosen(choices: &[Value], value: &Value) -> Result<Value, String> {
    let said = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    let is = |choice: &&Value| {
        let same = |it: &Value| match it {
            Value::String(text) => *text == said,
            other => {
                let written = other.to_string();
                written == said
            }
        };
        let translated = choice["name_localizations"].as_object();
        same(&choice["value"])
            || same(&choice["name"])
            || translated.is_some_and(|names| names.values().any(same))
    };
    choices
        .iter()
        .find(is)
        .map(|choice| choice["value"].clone())
        .ok_or_else(|| {
            let names: Vec<String> = choices
                .iter()
                .map(|choice| match &choice["value"] {
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                })
                .collect();
            format!("{said:?} is not one of the choices: {}.", names.join(", "))
        })
}

fn text(option: &Value, value: &Value) -> Result<Value, String> {
    let Some(text) = value.as_str() else {
        return Err("this must be a text.".to_owned());
    };
    let length = text.chars().count() as u64;
    let least = option["min_length"].as_u64().unwrap_or(0);
    let most = option["max_length"].as_u64().unwrap_or(6000);
    if length < least {
        return Err(format!("this must be at least {least} characters long."));
    }
    if length > most {
        return Err(format!(
            "this must be {most} characters or fewer; it has {length}."
        ));
    }
    if text.is_empty() {
        return Err("this is empty.".to_owned());
    }
    Ok(json!(text))
}

fn whole(option: &Value, value: &Value) -> Result<Value, String> {
    let number = value
        .as_i64()
        .or_else(|| value.as_str()?.trim().parse().ok());
    let number = number
        .filter(|it| (-WHOLE..=WHOLE).contains(it))
        .ok_or_else(|| "this must be a whole number.".to_owned())?;
    if let Some(least) = option["min_value"].as_i64().filter(|least| number < *least) {
        return Err(format!("this must be {least} or more."));
    }
    if let Some(most) = option["max_value"].as_i64().filter(|most| number > *most) {
        return Err(format!("this must be {most} or less."));
    }
    Ok(json!(number))
}

fn number(option: &Value, value: &Value) -> Result<Value, String> {
    let number: Option<f64> = value
        .as_f64()
        .or_else(|| value.as_str()?.trim().parse().ok());
    let number = number
        .filter(|it| it.is_finite())
        .ok_or_else(|| "this must be a number.".to_owned())?;
    if let Some(least) = option["min_value"].as_f64().filter(|least| number < *least) {
        return Err(format!("this must be {least} or more."));
    }
    if let Some(most) = option["max_value"].as_f64().filter(|most| number > *most) {
        return Err(format!("this must be {most} or less."));
    }
    Ok(json!(number))
}

fn truth(value: &Value) -> Result<Value, String> {
    match value {
        Value::Bool(_) => Ok(value.clone()),
        Value::String(text) => match text.to_lowercase().as_str() {
            "true" => Ok(json!(true)),
            "false" => Ok(json!(false)),
            _ => Err("this must be true or false.".to_owned()),
        },
        _ => Err("this must be true or false.".to_owned()),
    }
}

fn user(world: &World, value: &Value) -> Result<u64, String> {
    let said = value.as_str().unwrap_or("");
    let plain = said.trim_start_matches("<@").trim_end_matches('>');
    let bot = &world.bot().user;
    let is_bot =
        |user: &User| plain == user.id.to_string() || plain.trim_start_matches('@') == user.shown;
    if is_bot(bot) {
        return Ok(bot.id);
    }
    let member = world.person(plain);
    member
        .map(|it| it.user.id)
        .ok_or_else(|| format!("there is no member {said:?}."))
}

pub(super) fn resolve_user(
    world: &World,
    channel: u64,
    id: u64,
    resolved: &mut Map<String, Value>,
) {
    let Some(member) = world.member(id) else {
        return;
    };
    put(resolved, "users", id, member.user.json());
    if let Some(channel) = world.channel(channel).filter(|it| it.person.is_none()) {
        let mut partial = member.partial_json();
        partial["permissions"] = json!(world.may(id, channel).to_string());
        put(resolved, "members", id, partial);
    }
}

fn channel(
    world: &World,
    person: u64,
    option: &Value,
    value: &Value,
    resolved: &mut Map<String, Value>,
) -> Result<Value, String> {
    let said = value.as_str().unwrap_or("");
    let plain = said.trim_start_matches("<#").trim_end_matches('>');
    let channel = world
        .channel_for(person, plain)
        .filter(|it| it.person.is_none())
        .ok_or_else(|| format!("there is no channel {said:?}."))?;
    let kinds = option["channel_types"].as_array();
    let (kind, name) = match channel.thread {
        Some(_) => (PUBLIC, "thread"),
        None => (0, "text channel"),
    };
    if kinds.is_some_and(|kinds| !kinds.is_empty() && !kinds.contains(&json!(kind))) {
        return Err(format!("a {name} cannot be chosen here."));
    }
    put(
        resolved,
        "channels",
        channel.id,
        world.interaction_channel(channel, person),
    );
    Ok(json!(channel.id.to_string()))
}

fn role(world: &World, value: &Value, resolved: &mut Map<String, Value>) -> Result<Value, String> {
    let said = value.as_str().unwrap_or("");
    let plain = said.trim_start_matches("<@&").trim_end_matches('>');
    let role = world
        .roles
        .iter()
        .find(|role| role.name == plain || role.id.to_string() == plain)
        .ok_or_else(|| format!("there is nobody and no role {said:?}."))?;
    put(resolved, "roles", role.id, role.json());
    Ok(json!(role.id.to_string()))
}

fn attachment(
    world: &mut World,
    channel: u64,
    value: &Value,
    resolved: &mut Map<String, Value>,
) -> Result<Value, String> {
    let upload = file(value, 0)?;
    let mut object = world.keep(channel, &upload, None);
    object["ephemeral"] = json!(true);
    let id = object["id"]
        .as_str()
        .and_then(|it| it.parse().ok())
        .unwrap_or(0);
    put(resolved, "attachments", id, object);
    Ok(json!(id.to_string()))
}

/// Reads a file: `{"filename": …, "text": …}` or with `base64` for the text, and with a
/// `content_type` if need be.
pub(super) fn file(value: &Value, nth: u64) -> Result<Upload, String> {
    let bytes = match (value["text"].as_str(), value["base64"].as_str()) {
        (Some(text), _) => Some(text.as_bytes().to_vec()),
        (None, Some(coded)) => base64::read(coded),
        (None, None) => None,
    };
    let (Some(name), Some(bytes)) = (value["filename"].as_str(), bytes) else {
        return Err(
            "a file is given as {\"filename\": …, \"text\": …}, or \"base64\" for the text."
                .to_owned(),
        );
    };
    let kind = value["content_type"].as_str().map(str::to_owned);
    let name = super::super::rest::plain_name(name);
    Ok(Upload {
        nth,
        kind: kind.or_else(|| super::super::rest::guess(&name).map(str::to_owned)),
        name,
        bytes,
        sign: String::new(),
    })
}

fn put(resolved: &mut Map<String, Value>, kind: &str, id: u64, object: Value) {
    let slot = resolved.entry(kind).or_insert_with(|| json!({}));
    slot[id.to_string()] = object;
}

/// Resolves what was chosen in a menu of users, roles or channels.
pub(super) fn resolve_choice(
    world: &World,
    actor: (u64, u64),
    kind: u64,
    menu: &Value,
    said: &str,
    resolved: &mut Map<String, Value>,
) -> Result<Value, String> {
    let said = &json!(said);
    match kind {
        5 => {
            let id = user(world, said)?;
            resolve_user(world, actor.1, id, resolved);
            Ok(json!(id.to_string()))
        }
        6 => role(world, said, resolved),
        7 => match user(world, said) {
            Ok(id) => {
                resolve_user(world, actor.1, id, resolved);
                Ok(json!(id.to_string()))
            }
            Err(_) => role(world, said, resolved),
        },
        _ => channel(world, actor.0, menu, said, resolved),
    }
}

/// Says whether a person may use commands somewhere at all.
pub(super) fn may_use_commands(world: &World, person: u64, channel: u64) -> bool {
    world.channel(channel).is_some_and(|channel| {
        channel.person.is_some()
            || world.may(person, channel) & permission::USE_APPLICATION_COMMANDS != 0
    })
}
