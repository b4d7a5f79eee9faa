//! What is held of a person in a poll, and its columns.

use super::super::session::{Query, Row, Session, Value};
use super::super::{Fault, signed, unsigned};
use super::micros;
use super::record::{line, moment, narrow};
use crate::poll::{Ballot, InteractionId, PersonId, PollId, Reason, ReasonId, Stance, Standing};

/// Every column of a standing but its key.
macro_rules! held {
    () => {
        "stance, cast_at, reason_id, reason, reason_hidden, latest, struck, struck_in"
    };
}
pub(super) use held;

/// Says in a query that the tally holds the ballot of a row, as
/// [`Standing::tallied`](crate::poll::Standing) says it; the table goes by a name.
macro_rules! tallied {
    ($table:literal) => {
        concat!(
            $table,
            ".stance IS NOT NULL AND (NOT ",
            $table,
            ".struck OR ",
            $table,
            ".struck_in = (SELECT round + 1 FROM polls WHERE polls.id = ",
            $table,
            ".poll_id AND polls.secrecy = 'secret'))"
        )
    };
}
pub(super) use tallied;

/// A person in a poll.
pub(super) type Key = (PollId, PersonId);

/// Most rows that one statement writes.
const MOST_ROWS: usize = 64;

/// Reads what is held of some people; those of whom nothing is held are left out.
pub(super) async fn load(
    session: &mut Session,
    keys: &[Key],
) -> Result<Vec<(Key, Standing)>, Fault> {
    let mut found = Vec::with_capacity(keys.len());
    for keys in keys.chunks(MOST_ROWS) {
        // As many places as the next power of two keep the number of prepared statements small; the
        // last key fills them up.
        let room = keys.len().next_power_of_two();
        let text = format!(
            concat!(
                "SELECT poll_id, person_id, ",
                held!(),
                " FROM ballots WHERE (poll_id, person_id) IN (VALUES {})"
            ),
            session.dialect().places(room, 2)
        );
        let last = keys[keys.len() - 1];
        let filled = keys.iter().chain(std::iter::repeat(&last)).take(room);
        let values = filled.flat_map(|(poll, person)| {
            [Value::from(signed(poll.0)), Value::from(signed(person.0))]
        });
        let rows = session.rows(Query::built(text).bind_all(values)).await?;
        for row in &rows {
            let poll = PollId(unsigned(row.get("poll_id")?));
            let person = PersonId(unsigned(row.get("person_id")?));
            found.push(((poll, person), read(row)?));
        }
    }
    Ok(found)
}

/// Reads what is held of one person.
pub(super) async fn one(session: &mut Session, key: Key) -> Result<Standing, Fault> {
    let found = load(session, &[key]).await?;
    Ok(found
        .into_iter()
        .next()
        .map(|(_, standing)| standing)
        .unwrap_or_default())
}

/// Writes what is held of some people, no person twice.
pub(super) async fn save(session: &mut Session, held: &[(Key, &Standing)]) -> Result<(), Fault> {
    let mut rest = held;
    while !rest.is_empty() {
        let many = previous_power_of_two(rest.len()).min(MOST_ROWS);
        let (now, later) = rest.split_at(many);
        let text = format!(
            concat!(
                "INSERT INTO ballots (poll_id, person_id, ",
                held!(),
                ") VALUES {} ON CONFLICT (poll_id, person_id) DO UPDATE SET \
                 stance = excluded.stance, cast_at = excluded.cast_at, \
                 reason_id = excluded.reason_id, reason = excluded.reason, \
                 reason_hidden = excluded.reason_hidden, latest = excluded.latest, \
                 struck = excluded.struck, struck_in = excluded.struck_in"
            ),
            session.dialect().places(many, 10)
        );
        let values = now
            .iter()
            .flat_map(|(key, standing)| values(*key, standing));
        session.execute(Query::built(text).bind_all(values)).await?;
        rest = later;
    }
    Ok(())
}

fn previous_power_of_two(number: usize) -> usize {
    1 << number.ilog2()
}

fn values((poll, person): Key, standing: &Standing) -> [Value; 10] {
    let ballot = standing.ballot.as_ref();
    let reason = ballot.and_then(|ballot| ballot.reason.as_ref());
    [
        signed(poll.0).into(),
        signed(person.0).into(),
        ballot.map(|ballot| i64::from(ballot.stance.code())).into(),
        ballot.map(|ballot| micros(ballot.cast_at)).into(),
        reason.map(|reason| signed(reason.id.0)).into(),
        reason.map(|reason| reason.text.as_str()).into(),
        reason.is_some_and(|reason| reason.hidden).into(),
        standing.latest.map(|latest| signed(latest.0)).into(),
        standing.struck.into(),
        i64::from(standing.struck_in).into(),
    ]
}

/// Reads a standing from its columns.
pub(super) fn read(row: &Row) -> Result<Standing, Fault> {
    let latest: Option<i64> = row.get("latest")?;
    Ok(Standing {
        ballot: match row.get::<Option<i64>>("stance")? {
            Some(_) => Some(ballot(row)?),
            None => None,
        },
        latest: latest.map(|id| InteractionId(unsigned(id))),
        struck: row.get("struck")?,
        struck_in: narrow(row.get("struck_in")?)?,
    })
}

/// Reads a ballot from its columns.
pub(super) fn ballot(row: &Row) -> Result<Ballot, Fault> {
    Ok(Ballot {
        stance: stance(row, "stance")?,
        reason: reason(row)?,
        cast_at: moment(row.get("cast_at")?)?,
    })
}

/// Reads a stance.
pub(super) fn stance(row: &Row, column: &str) -> Result<Stance, Fault> {
    Ok(Stance::from_code(narrow(row.get(column)?)?)?)
}

fn reason(row: &Row) -> Result<Option<Reason>, Fault> {
    let id: Option<i64> = row.get("reason_id")?;
    let text: Option<&str> = row.get("reason")?;
    match (id, text) {
        (Some(id), Some(text)) => Ok(Some(Reason {
            id: ReasonId(unsigned(id)),
            text: line(text, "reason")?,
            hidden: row.get("reason_hidden")?,
        })),
        _ => Ok(None),
    }
}
