//! The journal and its columns.

use super::super::session::{Query, Row, Session};
use super::super::{Fault, Store, signed, unsigned};
use super::micros;
use super::record::{actor, moment, narrow, read_actor, strange};
use crate::poll::{Entry, Event, PersonId, PollId, ReasonId};

/// The columns of an entry.
macro_rules! entry {
    () => {
        "at, actor, actor_id, why, event, subject"
    };
}

impl Store {
    /// Gives what happened to a poll, in order. An entry on a person who erased themselves names
    /// nobody: its person is 0.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn journal(&self, poll: PollId) -> Result<Vec<Entry>, Fault> {
        let rows = self
            .base
            .rows(
                Query::new(concat!(
                    "SELECT ",
                    entry!(),
                    " FROM journal WHERE poll_id = $1 ORDER BY id"
                ))
                .bind(signed(poll.0)),
            )
            .await?;
        rows.iter().map(read).collect()
    }
}

/// Adds an entry.
pub(super) async fn add(session: &mut Session, poll: PollId, entry: &Entry) -> Result<(), Fault> {
    let (who, id, why) = actor(&entry.by);
    let query = Query::new(concat!(
        "INSERT INTO journal (poll_id, ",
        entry!(),
        ") VALUES ($1, $2, $3, $4, $5, $6, $7)"
    ))
    .bind(signed(poll.0))
    .bind(micros(entry.at))
    .bind(who)
    .bind(id)
    .bind(why)
    .bind(entry.event.word())
    .bind(subject(&entry.event));
    session.execute(query).await?;
    Ok(())
}

/// Gives the number that an event speaks of.
fn subject(event: &Event) -> i64 {
    match event {
        Event::Created { until } | Event::Extended { until } | Event::Reopened { until } => {
            micros(*until)
        }
        Event::Closed { number } => i64::from(*number),
        Event::Struck { person } | Event::Restored { person } => signed(person.0),
        Event::ReasonHidden { reason } => signed(reason.0),
        Event::Frozen { successor } => signed(successor.0),
    }
}

/// Reads an entry from its columns.
pub(super) fn read(row: &Row) -> Result<Entry, Fault> {
    let subject: i64 = row.get("subject")?;
    let person = PersonId(unsigned(subject));
    let event = match row.get("event")? {
        "created" => Event::Created {
            until: moment(subject)?,
        },
        "extended" => Event::Extended {
            until: moment(subject)?,
        },
        "reopened" => Event::Reopened {
            until: moment(subject)?,
        },
        "closed" => Event::Closed {
            number: narrow(subject)?,
        },
        "struck" => Event::Struck { person },
        "restored" => Event::Restored { person },
        "reason_hidden" => Event::ReasonHidden {
            reason: ReasonId(unsigned(subject)),
        },
        "frozen" => Event::Frozen {
            successor: PollId(unsigned(subject)),
        },
        other => return Err(strange("event", other)),
    };
    Ok(Entry {
        at: moment(row.get("at")?)?,
        by: read_actor(row.get("actor")?, row.get("actor_id")?, row.get("why")?)?,
        event,
    })
}
