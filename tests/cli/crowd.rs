//! People who vote at once, and what each of them was told.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use rand::rngs::ChaCha8Rng;
use rand::seq::IndexedRandom;
use rostrum::playground::visitor::Visitor;
use serde_json::json;
use tokio::sync::watch;

/// What may be pressed, what the answer says then, and what stands.
const WISHES: [(&str, &str, Option<i64>); 7] = [
    ("for", "**▲ For**", Some(1)),
    ("for", "**▲ For**", Some(1)),
    ("undecided", "**● Undecided**", Some(0)),
    ("undecided", "**● Undecided**", Some(0)),
    ("against", "**▼ Against**", Some(-1)),
    ("against", "**▼ Against**", Some(-1)),
    ("withdraw", "Your vote is withdrawn", None),
];

/// What stands of one voter in one poll.
#[derive(Default)]
pub(crate) struct Told {
    /// What was acknowledged last; none when there is no ballot.
    pub(crate) stands: Option<i64>,
    /// What was pressed after that, without an answer so far.
    pub(crate) pressed: Vec<Option<i64>>,
}

/// What all voters were told, by poll and person.
#[derive(Default)]
pub(crate) struct Ledger {
    pub(crate) votes: Mutex<HashMap<(u64, u64), Told>>,
    pub(crate) refused: AtomicU32,
    pub(crate) troubles: Mutex<Vec<String>>,
}

impl Ledger {
    fn told<T>(&self, key: (u64, u64), note: impl FnOnce(&mut Told) -> T) -> T {
        note(self.votes.lock().unwrap().entry(key).or_default())
    }
}

/// Somebody who votes as fast as they are answered.
pub(crate) struct Voter {
    pub(crate) visitor: Visitor,
    pub(crate) ledger: Arc<Ledger>,
    /// Counts the acknowledgements of this round.
    pub(crate) count: Arc<watch::Sender<u32>>,
    pub(crate) chance: ChaCha8Rng,
    pub(crate) name: String,
    pub(crate) person: u64,
}

impl Voter {
    /// Votes in polls, given with their cards, until they are closed.
    pub(crate) async fn votes(mut self, polls: [(u64, u64); 2]) {
        let mut open = polls.to_vec();
        while let Some((poll, card)) = open.choose(&mut self.chance).copied() {
            let (word, expected, stance) = *WISHES.choose(&mut self.chance).unwrap();
            let key = (poll, self.person);
            self.ledger.told(key, |told| told.pressed.push(stance));
            let Some(said) = self.presses(poll, card, word).await else {
                return;
            };
            let nothing = word == "withdraw" && said.starts_with("You have no vote");
            if said.contains(expected) || nothing {
                self.ledger.told(key, |told| {
                    told.stands = stance;
                    told.pressed.clear();
                });
                self.count.send_modify(|count| *count += 1);
            } else if said.starts_with("This poll closed") {
                self.ledger.told(key, |told| told.pressed.pop());
                self.ledger.refused.fetch_add(1, Ordering::SeqCst);
                open.retain(|it| it.0 != poll);
            } else {
                self.ledger.troubles.lock().unwrap().push(said);
                return;
            }
        }
    }

    /// Presses, and gives what is answered.
    async fn presses(&self, poll: u64, card: u64, word: &str) -> Option<String> {
        let press = match word {
            "withdraw" => format!("v1:poll:withdraw:{poll}"),
            stance => format!("v1:poll:choose:{poll}:{stance}"),
        };
        let call = json!({
            "as": self.name, "message": card.to_string(), "type": 3,
            "data": {"custom_id": press, "component_type": 2},
        });
        let outcome = self.visitor.call("forge", &call).await.ok()?;
        outcome["message"]["content"].as_str().map(str::to_owned)
    }
}
