//! What the world remembers, and what it forgets so that it never grows without bound.
//!
//! What is forgotten is gone without anybody being told: it was not deleted. Invariant: whatever a
//! person still waits for is not forgotten, nor the message that it is about.

use std::collections::HashSet;

use serde_json::Value;

use super::{Interaction, Message, World, snowflake};

/// How many interactions are remembered.
const INTERACTIONS: usize = 1_000;
/// How many public messages of each channel are remembered.
const PUBLIC: usize = 1_000;
/// How many ephemeral messages of each person are remembered.
const EPHEMERAL: usize = 200;
/// How many files are kept.
const FILES: usize = 200;
/// How many bytes the kept files have together.
const BYTES: usize = 64 * 1024 * 1024;

impl World {
    /// Forgets interactions whose tokens are dead, and of too many the oldest; their ephemeral
    /// messages go with them, unless a later interaction is about the same message.
    pub(crate) fn forget_interactions(&mut self) {
        let spare = self.interactions.len().saturating_sub(INTERACTIONS);
        // Identifiers grow with time, so the oldest come first.
        let over: Vec<u64> = self
            .interactions
            .values()
            .filter(|it| !it.awaited)
            .enumerate()
            .take_while(|(nth, it)| *nth < spare || it.expired(self.now))
            .map(|(_, it)| it.id)
            .collect();
        let gone: Vec<Interaction> = over
            .iter()
            .filter_map(|id| self.interactions.remove(id))
            .collect();
        if gone.is_empty() {
            return;
        }
        let held: HashSet<u64> = self.interactions.values().flat_map(concerns).collect();
        for message in gone.iter().flat_map(concerns) {
            let ephemeral = self
                .messages
                .get(&message)
                .is_some_and(|it| it.viewer.is_some());
            if ephemeral && !held.contains(&message) {
                self.forget_message(message);
            }
        }
    }

    /// Forgets the oldest messages beside one, where there are too many of its sort: public ones
    /// of its channel, or ephemeral ones of its viewer.
    pub(super) fn forget_messages_beside(&mut self, id: u64) {
        let Some(newest) = self.messages.get(&id) else {
            return;
        };
        let most = match newest.viewer {
            Some(_) => EPHEMERAL,
            None => PUBLIC,
        };
        let alike = |it: &&Message| match newest.viewer {
            Some(viewer) => it.viewer == Some(viewer),
            None => it.viewer.is_none() && it.channel == newest.channel,
        };
        let spare = self
            .messages
            .values()
            .filter(alike)
            .count()
            .saturating_sub(most);
        if spare == 0 {
            return;
        }
        let awaited = self.interactions.values().filter(|it| it.awaited);
        let held: HashSet<u64> = awaited.flat_map(concerns).chain([id]).collect();
        let over: Vec<u64> = self
            .messages
            .values()
            .filter(alike)
            .map(|it| it.id)
            .filter(|it| !held.contains(it))
            .take(spare)
            .collect();
        for id in over {
            self.forget_message(id);
        }
    }

    /// Forgets the oldest files where there are too many, or too large ones; the newest stays.
    pub(super) fn forget_files(&mut self) {
        let mut bytes: usize = self.uploads.values().map(|it| it.bytes.len()).sum();
        while self.uploads.len() > FILES || (bytes > BYTES && self.uploads.len() > 1) {
            let Some((_, file)) = self.uploads.pop_first() else {
                return;
            };
            bytes -= file.bytes.len();
        }
    }

    /// Takes a message and its files out of memory.
    pub(super) fn forget_message(&mut self, id: u64) -> Option<Message> {
        let message = self.messages.remove(&id)?;
        for file in self.files(&message) {
            self.uploads.remove(&file);
        }
        Some(message)
    }

    /// Lists the files of a message: attached, and shown by its embeds.
    fn files(&self, message: &Message) -> Vec<u64> {
        let attached = message
            .attachments
            .iter()
            .filter_map(|it| it["id"].as_str().and_then(snowflake::read));
        let ours = format!("{}/attachments/{}/", self.origin, message.channel);
        let shown = message
            .embeds
            .iter()
            .flat_map(|it| [&it["image"]["url"], &it["thumbnail"]["url"]])
            .filter_map(|url: &Value| url.as_str()?.strip_prefix(&ours)?.split_once('/'))
            .filter_map(|(id, _)| snowflake::read(id));
        attached.chain(shown).collect()
    }
}

/// Lists the messages that an interaction is about: pressed, answered and followed by.
fn concerns(interaction: &Interaction) -> impl Iterator<Item = u64> + '_ {
    let followups = interaction.followups.iter().copied();
    interaction
        .source
        .into_iter()
        .chain(interaction.original)
        .chain(followups)
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use serde_json::{Map, json};

    use super::super::{Draft, Kind, Opening, Upload, seed};
    use super::*;

    fn world() -> World {
        World::new("2026-02-02T12:00:00Z".parse().unwrap(), 1, "Rostrum")
    }

    fn opening(world: &World, source: Option<u64>) -> Opening {
        Opening {
            kind: Kind::Command,
            person: world.owner(),
            channel: world.channels[0].id,
            data: Value::Null,
            source,
            command: None,
            opened_by: None,
            typing: None,
        }
    }

    fn say(world: &mut World, viewer: Option<u64>, files: &[Upload]) -> u64 {
        let mut body = Map::new();
        body.insert("content".to_owned(), json!("x"));
        let channel = world.channels[0].id;
        world.post(Draft {
            viewer,
            files,
            ..Draft::plain(seed::APPLICATION, channel, &body)
        })
    }

    fn file(bytes: usize) -> Upload {
        Upload {
            nth: 0,
            name: "tally.png".to_owned(),
            kind: None,
            bytes: vec![0; bytes],
            sign: String::new(),
        }
    }

    /// Uses a command that is answered privately, with a file.
    fn used(world: &mut World, source: Option<u64>) -> (u64, u64) {
        let id = world.open(opening(world, source), |_| ());
        let message = say(world, Some(world.owner()), &[file(1)]);
        if let Some(kept) = world.interactions.get_mut(&id) {
            kept.original = Some(message);
        }
        (id, message)
    }

    #[test]
    fn thousands_of_interactions_and_messages_leave_bounded_traces() {
        let mut world = world();
        let (waiting, loading) = used(&mut world, None);
        if let Some(kept) = world.interactions.get_mut(&waiting) {
            kept.awaited = true;
        }
        let (second, _) = used(&mut world, None);
        let mut newest = (0, 0);
        for _ in 0..2_000 {
            newest = used(&mut world, None);
            say(&mut world, None, &[]);
            world.take_events();
            world.forget_interactions();
        }
        assert_eq!(world.interactions.len(), INTERACTIONS);
        let private = |it: &&Message| it.viewer.is_some();
        assert_eq!(world.messages.values().filter(private).count(), EPHEMERAL);
        assert_eq!(world.messages.len(), EPHEMERAL + PUBLIC);
        assert_eq!(world.uploads.len(), FILES);
        for (interaction, message) in [(waiting, loading), newest] {
            assert!(world.interactions.contains_key(&interaction));
            assert!(world.messages.contains_key(&message));
        }
        assert!(!world.interactions.contains_key(&second));
    }

    #[test]
    fn what_outlived_its_token_is_forgotten_unless_something_younger_is_about_it() {
        let mut world = world();
        let said = say(&mut world, None, &[]);
        let (first, lost) = used(&mut world, Some(said));
        let (second, pressed) = used(&mut world, None);
        let (third, owed) = used(&mut world, None);
        if let Some(kept) = world.interactions.get_mut(&third) {
            kept.awaited = true;
        }
        world.now += SignedDuration::from_mins(10);
        let press = world.open(opening(&world, Some(pressed)), |_| ());
        world.now += SignedDuration::from_mins(5);
        world.forget_interactions();
        assert_eq!(world.interactions.len(), 4);
        world.now += SignedDuration::from_millis(1);
        world.forget_interactions();
        let left: Vec<u64> = world.interactions.keys().copied().collect();
        assert_eq!(left, [third, press], "{first} and {second} are over");
        let left: Vec<u64> = world.messages.keys().copied().collect();
        assert_eq!(left, [said, pressed, owed], "{lost} is over");
        assert_eq!(world.uploads.len(), 2);
        world.now += SignedDuration::from_mins(10);
        world.forget_interactions();
        assert!(!world.messages.contains_key(&pressed));
    }

    #[test]
    fn files_are_bounded_by_their_bytes_and_the_newest_stays() {
        let mut world = world();
        for size in [BYTES / 2, BYTES / 2, 1, BYTES + 1] {
            say(&mut world, None, &[file(size)]);
            let bytes: usize = world.uploads.values().map(|it| it.bytes.len()).sum();
            assert!(bytes <= BYTES.max(size));
        }
        assert_eq!(world.uploads.len(), 1);
    }

    #[test]
    fn a_picture_of_an_embed_goes_with_its_message() {
        let mut world = world();
        "http://127.0.0.1:1".clone_into(&mut world.origin);
        let body = json!({"embeds": [{"image": {"url": "attachment://tally.png"}}]});
        let channel = world.channels[0].id;
        let id = world.post(Draft {
            files: &[file(1)],
            ..Draft::plain(seed::APPLICATION, channel, body.as_object().unwrap())
        });
        assert_eq!(world.uploads.len(), 1);
        world.delete(id);
        assert!(world.uploads.is_empty());
    }
}
