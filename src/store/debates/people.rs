//! What is held of one person across debates.

use super::super::session::Query;
use super::super::{Fault, Store, signed, unsigned};
use crate::debate::{DebateId, Entry, Event};
use crate::poll::PersonId;

/// All that debates hold of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonalDebates {
    /// Entries of journals that name them: what they did and said, and what was done to them.
    pub entries: Vec<(DebateId, Entry)>,
    /// Debates that they created.
    pub hosted: Vec<DebateId>,
}

impl Store {
    /// Gives all that debates hold of a person, the oldest debate first.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn personal_debates(&self, person: PersonId) -> Result<PersonalDebates, Fault> {
        let query = Query::new(
            "SELECT debate_id FROM debate_people WHERE person_id = $1 ORDER BY debate_id",
        )
        .bind(signed(person.0));
        let mut personal = PersonalDebates::default();
        for row in self.base.rows(query).await? {
            let debate = DebateId(unsigned(row.get("debate_id")?));
            for entry in self.debate_journal(debate).await? {
                if matches!(&entry.event, Event::Created(draft) if draft.host == person) {
                    personal.hosted.push(debate);
                }
                if entry.people().contains(&person) {
                    personal.entries.push((debate, entry));
                }
            }
        }
        Ok(personal)
    }
}
