//! What debates keep of a person, and their say about it.

use serde_json::{Value, json};

use super::Debates;
use crate::{
    poll::PersonId,
    store::{self, ErasedDebates, WhichDebates},
};

/// How many debates of a person are counted.
const COUNTED: u32 = 1_000;

/// What erasing a person from debates would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DebateErasure {
    /// In how many debates that are over they would be blanked.
    pub over: usize,
    /// In how many that are under way they stay until those end.
    pub running: usize,
}

impl Debates {
    /// Gives all that debates keep of a person, as JSON.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn personal(&self, person: PersonId) -> Result<Value, store::Fault> {
        let personal = self.store.personal_debates(person).await?;
        let entries = personal.entries.iter().map(|(debate, entry)| {
            json!({
                "debate": debate.to_string(),
                "entry": entry,
            })
        });
        let hosted = personal.hosted.iter().map(ToString::to_string);
        Ok(json!({
            "debates": entries.collect::<Vec<_>>(),
            "debates_hosted": hosted.collect::<Vec<_>>(),
        }))
    }

    /// Counts what erasing would do.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn erasure(&self, person: PersonId) -> Result<DebateErasure, store::Fault> {
        let over = self.store.debates_of(person, WhichDebates::Ended, COUNTED);
        let over = over.await?.len();
        let running = self
            .store
            .debates_of(person, WhichDebates::Running, COUNTED);
        let running = running.await?.len();
        Ok(DebateErasure { over, running })
    }

    /// Erases a person from all debates: at once where they are over, at their end where they are
    /// under way.
    ///
    /// # Errors
    /// Fails when the store does.
    pub async fn erase(&self, person: PersonId) -> Result<ErasedDebates, store::Fault> {
        self.store.erase_from_debates(person).await
    }
}
