//! The first answer to an interaction: once, in time, of a kind that fits what the person did.

use serde_json::{Map, Value, json};

use super::super::ground::Ground;
use super::super::rules::{self, Existing};
use super::super::world::{
    Answer, Draft, Interaction, Kind, Upload, World, number, seed, snowflake,
};
use super::denied::Denied;
use super::{Call, Reply, messages};

const EPHEMERAL: u64 = 1 << 6;
const MESSAGE: u64 = 4;
const DEFERRED_MESSAGE: u64 = 5;
const DEFERRED_UPDATE: u64 = 6;
const UPDATE: u64 = 7;
const CHOICES: u64 = 8;
const MODAL: u64 = 9;

pub(super) fn callback(
    ground: &Ground,
    call: &Call,
    id: &str,
    token: &str,
) -> Result<Reply, Denied> {
    let body = call.object()?;
    ground.change(|world| {
        let interaction = snowflake::read(id)
            .and_then(|id| world.interactions.get_mut(&id))
            .filter(|it| it.token == token)
            .ok_or_else(Denied::unknown_interaction)?;
        let silent = interaction.answer.is_none();
        if interaction.late || (silent && interaction.asked.elapsed() > ground.answer_within) {
            interaction.late = true;
            return Err(Denied::unknown_interaction());
        }
        if !silent {
            return Err(Denied::acknowledged());
        }
        let interaction = interaction.clone();
        let kind = fitting(world, &interaction, &body)?;
        let data = body.get("data").cloned().unwrap_or(Value::Null);
        let answer = apply(world, &interaction, kind, &data, &call.parcel.files)?;
        let response = described(world, interaction.id, kind);
        if let Some(kept) = world.interactions.get_mut(&interaction.id) {
            kept.answer = Some(answer);
        }
        Ok(if call.wants("with_response") {
            Reply::ok(response)
        } else {
            Reply::empty()
        })
    })
}

/// Refuses a kind of answer that does not fit the interaction.
fn fitting(
    world: &World,
    interaction: &Interaction,
    body: &Map<String, Value>,
) -> Result<u64, Denied> {
    let on_message = interaction
        .source
        .is_some_and(|id| world.messages.contains_key(&id));
    let mut fits: Vec<u64> = match interaction.kind {
        Kind::Autocomplete => vec![CHOICES],
        Kind::Command | Kind::Component => vec![MESSAGE, DEFERRED_MESSAGE, MODAL],
        Kind::Modal => vec![MESSAGE, DEFERRED_MESSAGE],
    };
    if on_message {
        fits.extend([DEFERRED_UPDATE, UPDATE]);
    }
    match body.get("type") {
        None | Some(Value::Null) => Err(Denied::field(
            "type",
            "BASE_TYPE_REQUIRED",
            "This field is required",
        )),
        Some(kind) => kind
            .as_u64()
            .filter(|kind| fits.contains(kind))
            .ok_or_else(|| {
                let mut names: Vec<String> = fits.iter().map(u64::to_string).collect();
                names.sort();
                let message = format!("Value must be one of {{{}}}.", names.join(", "));
                Denied::field("type", "BASE_TYPE_CHOICES", &message)
            }),
    }
}

fn apply(
    world: &mut World,
    interaction: &Interaction,
    kind: u64,
    data: &Value,
    files: &[Upload],
) -> Result<Answer, Denied> {
    let empty = Map::new();
    let body = match data {
        Value::Object(body) => body,
        Value::Null => &empty,
        _ => {
            let message = "Only dictionaries may be used in a DictType";
            return Err(Denied::field("data", "DICT_TYPE_CONVERT", message));
        }
    };
    match kind {
        CHOICES => choices(interaction, data),
        MODAL => modal(data),
        DEFERRED_UPDATE => {
            note_original(world, interaction.id, interaction.source.unwrap_or(0));
            Ok(Answer::Later)
        }
        UPDATE => {
            let source = interaction.source.unwrap_or(0);
            let message = world
                .messages
                .get(&source)
                .ok_or_else(Denied::unknown_message)?;
            messages::check_edit(message, body, files).map_err(|it| it.under("data"))?;
            world.edit(source, body, files);
            note_original(world, interaction.id, source);
            Ok(Answer::Changed)
        }
        DEFERRED_MESSAGE => {
            let mut only_flags = Map::new();
            only_flags.extend(
                body.get("flags")
                    .map(|flags| ("flags".to_owned(), flags.clone())),
            );
            respond(world, interaction, &only_flags, &[], Readiness::Loading);
            Ok(Answer::Message)
        }
        _ => {
            let found = messages::check(body, files, Existing::default());
            if !found.is_empty() {
                return Err(Denied::form(found.under("data")));
            }
            if rules::is_empty(body, files.len()) {
                return Err(Denied::empty_message());
            }
            respond(world, interaction, body, files, Readiness::Ready);
            Ok(Answer::Message)
        }
    }
}

fn choices(interaction: &Interaction, data: &Value) -> Result<Answer, Denied> {
    let found = rules::choices(data, interaction.typing.unwrap_or(3));
    if !found.is_empty() {
        return Err(Denied::form(found));
    }
    let choices = data["choices"].as_array().cloned().unwrap_or_default();
    Ok(Answer::Choices(choices))
}

fn modal(data: &Value) -> Result<Answer, Denied> {
    let found = rules::modal(data);
    if !found.is_empty() {
        return Err(Denied::form(found));
    }
    let mut modal = data.clone();
    if let Some(Value::Array(components)) = modal.get_mut("components") {
        number(components, &mut 1);
    }
    Ok(Answer::Modal(modal))
}

/// Whether a message is complete or still being thought about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Readiness {
    Ready,
    Loading,
}

/// Posts the message that answers; to a component it refers to the message pressed.
fn respond(
    world: &mut World,
    interaction: &Interaction,
    body: &Map<String, Value>,
    files: &[Upload],
    readiness: Readiness,
) {
    let flags = body.get("flags").and_then(Value::as_u64).unwrap_or(0);
    let source = interaction.source.and_then(|id| world.messages.get(&id));
    let reference = source.map(|message| messages::refer(world, message));
    let posted = world.post(Draft {
        viewer: (flags & EPHEMERAL != 0).then_some(interaction.person),
        kind: if reference.is_some() { 19 } else { 20 },
        files,
        reference,
        metadata: Some(interaction.metadata.clone()),
        command: interaction.command.clone(),
        loading: readiness == Readiness::Loading,
        ..Draft::plain(seed::APPLICATION, interaction.channel, body)
    });
    note_original(world, interaction.id, posted);
}

fn note_original(world: &mut World, interaction: u64, message: u64) {
    if let Some(kept) = world.interactions.get_mut(&interaction) {
        kept.original = Some(message);
    }
}

fn described(world: &World, interaction: u64, kind: u64) -> Value {
    let Some(interaction) = world.interactions.get(&interaction) else {
        return Value::Null;
    };
    let message = interaction.original.and_then(|id| world.messages.get(&id));
    let mut about = json!({
        "id": interaction.id.to_string(),
        "type": interaction.kind.number(),
    });
    if let Some(message) = message {
        about["response_message_id"] = json!(message.id.to_string());
        about["response_message_loading"] = json!(kind == DEFERRED_MESSAGE);
        about["response_message_ephemeral"] = json!(message.viewer.is_some());
    }
    let mut resource = json!({"type": kind});
    if let (MESSAGE | DEFERRED_MESSAGE | UPDATE, Some(message)) = (kind, message) {
        resource["message"] = world.message_json(message);
    }
    json!({"interaction": about, "resource": resource})
}
