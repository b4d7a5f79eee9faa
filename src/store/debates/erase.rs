//! Erasing a person from debates.
//!
//! In the journal of a debate that is over, the person becomes somebody without a name, and what they
//! said goes. A debate under way needs its people: there the wish is kept, and done when it ends.

use super::super::polls::record::strange;
use super::super::session::{Query, Session};
use super::super::{Fault, Store, signed, unsigned};
use super::DebateErrand;
use super::record::{self, Record};
use crate::debate::{Debate, DebateId, Entry};
use crate::poll::PersonId;

/// What erasing a person did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ErasedDebates {
    /// In how many debates that are over they were blanked.
    pub blanked: u64,
    /// In how many that are under way they will be, when those end.
    pub leaving: u64,
}

impl Store {
    /// Erases a person from all debates, each in a transaction of its own: at once where they are
    /// over, at their end where they are under way.
    ///
    /// Names give way to an id that nobody has, in each debate another; speeches and questions of
    /// theirs to a mark. What was posted on Discord is not touched.
    ///
    /// # Errors
    ///
    /// Fails when the database does; what was erased till then stays erased, and the rest is erased
    /// by asking again.
    pub async fn erase_from_debates(&self, person: PersonId) -> Result<ErasedDebates, Fault> {
        let query = Query::new(
            "SELECT debate_id FROM debate_people WHERE person_id = $1 ORDER BY debate_id",
        )
        .bind(signed(person.0));
        let mut erased = ErasedDebates::default();
        for row in self.base.rows(query).await? {
            let id = DebateId(unsigned(row.get("debate_id")?));
            let mut session = self.base.begin().await?;
            let record = record::lock(&mut session, id).await?;
            let mut record =
                record.ok_or_else(|| strange("debate of a person", &id.to_string()))?;
            if record.stored.ended_at.is_some() {
                blank(&mut session, &mut record, person).await?;
                erased.blanked += 1;
            } else {
                let leaving = Query::new(
                    "UPDATE debate_people SET is_leaving = TRUE \
                     WHERE person_id = $1 AND debate_id = $2",
                )
                .bind(signed(person.0))
                .bind(signed(id.0));
                session.execute(leaving).await?;
                erased.leaving += 1;
            }
            session.commit().await?;
        }
        Ok(erased)
    }
}

/// Blanks those who erased themselves while a debate ran that is over now.
pub(super) async fn leaving(session: &mut Session, record: &mut Record) -> Result<(), Fault> {
    let query = Query::new(
        "SELECT person_id FROM debate_people WHERE debate_id = $1 AND is_leaving ORDER BY person_id",
    )
    .bind(signed(record.stored.debate.id.0));
    for row in session.rows(query).await? {
        let person = PersonId(unsigned(row.get("person_id")?));
        blank(session, record, person).await?;
    }
    Ok(())
}

/// Blanks a person in a debate that is held.
async fn blank(session: &mut Session, record: &mut Record, person: PersonId) -> Result<(), Fault> {
    let id = record.stored.debate.id;
    let mut journal = read(session, id).await?;
    let stand_in = stand_in(&journal);
    for entry in &mut journal {
        if !entry.people().contains(&person) {
            continue;
        }
        *entry = entry.clone().blanked(person, stand_in);
        let query =
            Query::new("UPDATE debate_journal SET body = $1 WHERE debate_id = $2 AND number = $3")
                .bind(entry.to_json().as_str())
                .bind(signed(id.0))
                .bind(signed(entry.number));
        session.execute(query).await?;
    }
    blank_parcels(session, id, (person, stand_in)).await?;
    let debate = Debate::replay(&journal)?;
    let query = Query::new("UPDATE debates SET body = $1 WHERE id = $2")
        .bind(debate.to_json().as_str())
        .bind(signed(id.0));
    session.execute(query).await?;
    record.stored.debate = debate;
    let query = Query::new("DELETE FROM debate_people WHERE person_id = $1 AND debate_id = $2")
        .bind(signed(person.0))
        .bind(signed(id.0));
    session.execute(query).await?;
    Ok(())
}

async fn read(session: &mut Session, id: DebateId) -> Result<Vec<Entry>, Fault> {
    let query = Query::new("SELECT body FROM debate_journal WHERE debate_id = $1 ORDER BY number")
        .bind(signed(id.0));
    let rows = session.rows(query).await?;
    rows.iter()
        .map(|row| Ok(Entry::from_json(row.get("body")?)?))
        .collect()
}

/// Finds the smallest id that the journal does not name; ids of Discord's are far greater.
fn stand_in(journal: &[Entry]) -> PersonId {
    let named: std::collections::BTreeSet<_> = journal.iter().flat_map(Entry::people).collect();
    let free = (1..=u64::MAX).map(PersonId).find(|id| !named.contains(id));
    free.expect("a journal names fewer people than there are ids")
}

async fn blank_parcels(
    session: &mut Session,
    id: DebateId,
    (person, stand_in): (PersonId, PersonId),
) -> Result<(), Fault> {
    let query = Query::new("SELECT number, errand FROM debate_outbox WHERE debate_id = $1")
        .bind(signed(id.0));
    for row in session.rows(query).await? {
        let kept: &str = row.get("errand")?;
        let DebateErrand::Do(output) = serde_json::from_str(kept)? else {
            continue;
        };
        let errand = DebateErrand::Do(output.blanked(person, stand_in));
        let errand = serde_json::to_string(&errand)?;
        if errand == kept {
            continue;
        }
        let query =
            Query::new("UPDATE debate_outbox SET errand = $1 WHERE debate_id = $2 AND number = $3")
                .bind(errand.as_str())
                .bind(signed(id.0))
                .bind(row.get::<i64>("number")?);
        session.execute(query).await?;
    }
    Ok(())
}
