//! Waiting for the bot, and telling the person what came of it.

use serde_json::{Value, json};
use tokio::time::{Instant, timeout_at};

use super::super::ground::Ground;
use super::super::world::{Answer, Kind, Message, Opening, World};

/// What a person sees when the bot was silent.
fn silence(kind: Kind) -> &'static str {
    match kind {
        Kind::Autocomplete => "Loading options failed",
        Kind::Component => "This interaction failed",
        Kind::Modal => "Something went wrong. Try again.",
        Kind::Command => "The application did not respond",
    }
}

/// Does something to the bot and waits for what comes of it: the first answer within its limit, a
/// deferred one for as long as a person is patient.
pub(super) async fn await_outcome(ground: &Ground, opening: Opening) -> Value {
    await_forged(ground, opening, |_| ()).await
}

/// Does something to the bot that it is told of in other words, and waits for what comes of it.
pub(super) async fn await_forged(
    ground: &Ground,
    opening: Opening,
    forge: impl FnOnce(&mut Value),
) -> Value {
    let (person, silence) = (opening.person, silence(opening.kind));
    if !ground.sessions().any() {
        return json!({
            "status": "failed", "error": silence, "hint": "no bot is connected to the playground",
        });
    }
    let mut changes = ground.changes();
    let (id, revision) = ground.change(|world| {
        let source = opening.source.and_then(|id| world.messages.get(&id));
        let revision = source.map_or(0, |message| message.revision);
        let id = world.open(opening, forge);
        if let Some(interaction) = world.interactions.get_mut(&id) {
            interaction.awaited = true;
        }
        (id, revision)
    });
    let _waiting = Waiting { ground, id };
    let asked = Instant::now();
    let answered = |world: &World| {
        world
            .interactions
            .get(&id)
            .is_some_and(|it| it.answer.is_some())
    };
    if !wait(ground, &mut changes, asked + ground.answer_within, answered).await {
        let late = ground.change(|world| match world.interactions.get_mut(&id) {
            Some(interaction) if interaction.answer.is_none() => {
                interaction.late = true;
                true
            }
            _ => false,
        });
        if late {
            return json!({
                "status": "failed", "interaction": id.to_string(), "error": silence,
            });
        }
    }
    let settled = |world: &World| settled(world, id, revision);
    wait(
        ground,
        &mut changes,
        Instant::now() + ground.patience,
        settled,
    )
    .await;
    ground.look(|world| describe(world, id, person, revision, silence))
}

/// A person's call that waits; when it ends, however it ends, its interaction may be forgotten.
struct Waiting<'a> {
    ground: &'a Ground,
    id: u64,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.ground.change(|world| {
            if let Some(interaction) = world.interactions.get_mut(&self.id) {
                interaction.awaited = false;
            }
        });
    }
}

/// Waits until the world is as wished; says whether it came to that.
pub(super) async fn wait(
    ground: &Ground,
    changes: &mut tokio::sync::watch::Receiver<u64>,
    until: Instant,
    wish: impl Fn(&World) -> bool,
) -> bool {
    loop {
        changes.borrow_and_update();
        if ground.look(&wish) {
            return true;
        }
        let woken = tokio::select! {
            news = timeout_at(until, changes.changed()) => matches!(news, Ok(Ok(()))),
            () = ground.closing.cancelled() => false,
        };
        if !woken {
            return ground.look(&wish);
        }
    }
}

/// Says whether nothing more is owed for an interaction.
fn settled(world: &World, id: u64, revision: u64) -> bool {
    let Some(interaction) = world.interactions.get(&id) else {
        return true;
    };
    let original = interaction.original.and_then(|id| world.messages.get(&id));
    match (&interaction.answer, original) {
        (None, _) => false,
        (Some(Answer::Message), Some(message)) => !message.loading(),
        (Some(Answer::Later), Some(message)) => {
            message.revision > revision || !interaction.followups.is_empty()
        }
        _ => true,
    }
}

fn describe(world: &World, id: u64, person: u64, revision: u64, silence: &str) -> Value {
    let Some(interaction) = world.interactions.get(&id) else {
        return json!({"status": "failed", "error": silence});
    };
    let original = interaction.original.and_then(|id| world.messages.get(&id));
    let mut outcome = json!({"interaction": id.to_string()});
    let status = match (&interaction.answer, original) {
        (None, _) => "failed",
        (Some(Answer::Choices(choices)), _) => {
            outcome["choices"] = json!(choices);
            "choices"
        }
        (Some(Answer::Modal(modal)), _) => {
            outcome["modal"] = modal.clone();
            "modal"
        }
        (Some(Answer::Message), Some(message)) if message.loading() => "deferred",
        (Some(Answer::Message), Some(_)) => "answered",
        (Some(Answer::Changed), Some(_)) => "updated",
        (Some(Answer::Later), Some(message)) if message.revision > revision => "updated",
        (Some(Answer::Later), Some(_)) => "deferred",
        (Some(_), None) => "deleted",
    };
    outcome["status"] = json!(status);
    if let Some(message) = original.filter(|message| world.sees(person, message)) {
        outcome["message"] = world.message_json(message);
    }
    let seen = |id: &u64| {
        world
            .messages
            .get(id)
            .filter(|message| world.sees(person, message))
    };
    let written = |message: &Message| world.message_json(message);
    let followups: Vec<Value> = interaction
        .followups
        .iter()
        .filter_map(seen)
        .map(written)
        .collect();
    if !followups.is_empty() {
        outcome["followups"] = json!(followups);
    }
    outcome
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::super::{Options, ground};
    use super::*;

    fn still() -> Ground {
        let options = Options::new("2026-02-02T12:00:00Z".parse().unwrap(), 1);
        let world = World::new(options.now, options.seed, &options.bot_name);
        ground(&options, world, "127.0.0.1:1".to_owned())
    }

    #[tokio::test]
    async fn whoever_waits_is_let_go_when_the_playground_closes() {
        let ground = still();
        let mut changes = ground.changes();
        let far = Instant::now() + Duration::from_hours(1);
        ground.closing.cancel();
        assert!(!wait(&ground, &mut changes, far, |_| false).await);
        assert!(wait(&ground, &mut changes, far, |_| true).await);
    }

    #[tokio::test]
    async fn whoever_waits_sees_a_change_that_came_before_they_looked() {
        let ground = still();
        let mut changes = ground.changes();
        ground.change(|world| world.commands.clear());
        let now = Instant::now();
        assert!(
            wait(&ground, &mut changes, now, |world| world
                .commands
                .is_empty())
            .await
        );
        assert!(!wait(&ground, &mut changes, now, |_| false).await);
    }
}
