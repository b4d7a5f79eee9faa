//! Using commands: whole, or one option at a time while it is typed.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde_json::{Map, Value, json};

use super::super::ground::Ground;
use super::super::line;
use super::super::world::{Command, Kind, Localizations, Opening, World};
use super::options::{Filled, Stage, fill, may_use_commands};
use super::outcome::await_outcome;
use super::{Refusal, actor, place, said, text};

/// Uses a command: `{as, channel, command, options}` or `{as, channel, line}`.
pub(super) async fn invoke(
    State(ground): State<Arc<Ground>>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let call = said(&body)?;
    let opening = ground.change(|world| {
        let asked = asked(world, &call)?;
        open(world, &asked, Stage::Whole)
    })?;
    Ok(Json(await_outcome(&ground, opening).await))
}

/// Asks for choices: `{as, channel, command, options, focused, value}`, or with `line` for the rest.
pub(super) async fn complete(
    State(ground): State<Arc<Ground>>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let call = said(&body)?;
    let focused = text(&call, "focused").ok_or_else(|| {
        Refusal::new(
            400,
            "focused",
            "`focused` must name the option being typed.",
        )
    })?;
    let typed = call["value"].as_str().unwrap_or("");
    let opening = ground.change(|world| {
        let mut asked = asked(world, &call)?;
        let option = asked.leaf().iter().find(|option| option["name"] == focused);
        let typing = match option {
            Some(option) if option["autocomplete"] == true => option["type"].as_u64(),
            Some(_) => {
                let words = format!("The option {focused} does not complete what is typed.");
                return Err(Refusal::here("autocomplete", words));
            }
            None => {
                let words = format!("There is no option {focused}.");
                return Err(Refusal::here("option", words));
            }
        };
        asked.given.retain(|(name, _)| name != focused);
        asked.given.push((focused.to_owned(), json!(typed)));
        let mut opening = open(world, &asked, Stage::Typing(focused))?;
        opening.kind = Kind::Autocomplete;
        opening.typing = typing;
        Ok(opening)
    })?;
    Ok(Json(await_outcome(&ground, opening).await))
}

/// A command that someone is about to use.
struct Asked {
    person: u64,
    channel: u64,
    command: Command,
    /// The command, its group and its subcommand.
    nodes: Vec<Value>,
    given: Vec<(String, Value)>,
}

impl Asked {
    /// Lists the options that take values.
    fn leaf(&self) -> &[Value] {
        let options = self
            .nodes
            .last()
            .and_then(|node| node["options"].as_array());
        options.map_or(&[], Vec::as_slice)
    }

    fn full_name(&self) -> String {
        let names: Vec<&str> = self
            .nodes
            .iter()
            .filter_map(|it| it["name"].as_str())
            .collect();
        names.join(" ")
    }
}

fn asked(world: &World, call: &Value) -> Result<Asked, Refusal> {
    let person = actor(world, text(call, "as"))?.user.id;
    let channel = place(world, person, text(call, "channel"))?;
    let offered = world.offered(person, channel, 1);
    let written: Vec<Value> = offered
        .iter()
        .map(|it| it.json(Localizations::Whole))
        .collect();
    let spoken = if let Some(line) = text(call, "line") {
        line::parse(line, &written).map(|spoken| {
            let given = spoken
                .options
                .into_iter()
                .map(|(name, value)| (name, json!(value)));
            (spoken.path, given.collect())
        })
    } else {
        let path: Vec<String> = text(call, "command")
            .unwrap_or("")
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        Ok((path, given(&call["options"])?))
    };
    let (path, given) =
        spoken.map_err(|misspoken| explain(world, person, channel.id, &misspoken))?;
    let nodes = line::follow(&written, &path)
        .map_err(|misspoken| explain(world, person, channel.id, &misspoken))?;
    let id = nodes.first().and_then(|node| node["id"].as_str());
    let command = offered
        .into_iter()
        .find(|it| Some(it.id.to_string().as_str()) == id);
    let Some(command) = command.cloned() else {
        return Err(Refusal::here("command", "There is no such command."));
    };
    Ok(Asked {
        person,
        channel: channel.id,
        command,
        nodes: nodes.into_iter().cloned().collect(),
        given,
    })
}

fn given(options: &Value) -> Result<Vec<(String, Value)>, Refusal> {
    match options {
        Value::Null => Ok(Vec::new()),
        Value::Object(map) => {
            let set = map.iter().filter(|(_, value)| !value.is_null());
            Ok(set
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect())
        }
        _ => Err(Refusal::new(
            400,
            "options",
            "`options` must be an object of names and values.",
        )),
    }
}

/// Says more where a command exists but is not offered to this person here.
fn explain(world: &World, person: u64, channel: u64, misspoken: &line::Misspoken) -> Refusal {
    if let line::Misspoken::UnknownCommand { said, .. } = misspoken {
        let name = said.split(' ').next().unwrap_or(said);
        if world
            .commands
            .values()
            .any(|it| it.kind() == 1 && it.name() == name)
        {
            let rights = world.channel(channel).is_some_and(|it| it.person.is_none());
            let words = if rights || !may_use_commands(world, person, channel) {
                format!("You do not have permission to use /{name} in this channel.")
            } else {
                format!("/{name} cannot be used in direct messages.")
            };
            return Refusal::here("permission", words);
        }
        if world.commands.is_empty() {
            let words =
                format!("There is no command /{said}: no bot has registered any command yet.");
            return Refusal::here("command", words);
        }
    }
    Refusal::here("line", misspoken.to_string())
}

fn open(world: &mut World, asked: &Asked, stage: Stage<'_>) -> Result<Opening, Refusal> {
    let place = (asked.person, asked.channel);
    let Filled { options, resolved } = fill(world, place, asked.leaf(), &asked.given, stage)?;
    // From the inside out: the subcommand holds the values, the group holds the subcommand.
    let nested = asked.nodes[1..].iter().rev().fold(options, |inner, node| {
        vec![json!({"name": node["name"], "type": node["type"], "options": inner})]
    });
    let mut data = Map::new();
    data.insert("id".to_owned(), json!(asked.command.id.to_string()));
    data.insert("name".to_owned(), json!(asked.command.name()));
    data.insert("type".to_owned(), json!(asked.command.kind()));
    if let Some(guild) = asked.command.guild {
        data.insert("guild_id".to_owned(), json!(guild.to_string()));
    }
    if !nested.is_empty() {
        data.insert("options".to_owned(), json!(nested));
    }
    if !resolved.is_empty() {
        data.insert("resolved".to_owned(), Value::Object(resolved));
    }
    Ok(Opening {
        kind: Kind::Command,
        person: asked.person,
        channel: asked.channel,
        data: Value::Object(data),
        source: None,
        command: Some(asked.full_name()),
        opened_by: None,
        typing: None,
    })
}
