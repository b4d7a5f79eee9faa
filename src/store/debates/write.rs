//! Writing steps of debates, several at once: a deadline that a thousand debates share is kept by few
//! statements and few commits.

use jiff::Timestamp;

use super::super::polls::micros;
use super::super::polls::votes::hold;
use super::super::session::{Query, Session, Value};
use super::super::{Fault, signed};
use super::record::Record;
use super::{erase, outbox, votes};
use crate::debate::{Entry, Output};
use crate::poll::Decision;

/// Most rows that one statement writes.
const MOST_ROWS: usize = 64;

/// A debate after a step that is not yet written.
pub(super) struct Taken {
    pub(super) record: Record,
    /// Its version before the step.
    pub(super) before: u64,
    pub(super) outputs: Vec<Output>,
}

/// Writes steps: the votes, the journals, what is to be sent, the debates themselves.
///
/// A decision names who of the staff closed a vote by its own command, and why.
pub(super) async fn write(
    session: &mut Session,
    taken: &mut [Taken],
    at: Timestamp,
    decision: Option<&Decision>,
) -> Result<(), Fault> {
    let touched = taken.iter().filter(|taken| votes::are_touched(taken));
    let polls = touched.flat_map(|taken| {
        let stored = &taken.record.stored;
        [stored.opening, stored.closing].into_iter().flatten()
    });
    hold(session, &polls.collect::<Vec<_>>()).await?;
    let mut parcels = Vec::new();
    for taken in &mut *taken {
        votes::carry(session, taken, decision).await?;
        let Taken {
            record, outputs, ..
        } = taken;
        parcels.extend(outbox::rows(record, outputs, at)?);
        let debate = &record.stored.debate;
        if debate.state.stage().is_final() {
            record.stored.ended_at.get_or_insert(debate.touched);
        }
    }
    let entries: Vec<_> = taken.iter().flat_map(entries).collect();
    journal(session, &entries).await?;
    outbox::add(session, parcels).await?;
    update(session, taken).await?;
    for taken in taken {
        if taken.record.stored.ended_at.is_some() {
            erase::leaving(session, &mut taken.record).await?;
        }
    }
    Ok(())
}

fn entries(taken: &Taken) -> impl Iterator<Item = (i64, &Entry)> {
    let debate = signed(taken.record.stored.debate.id.0);
    taken.outputs.iter().filter_map(move |output| match output {
        Output::Journal(entry) => Some((debate, entry.as_ref())),
        _ => None,
    })
}

/// Adds entries to journals, and notes whom they name.
pub(super) async fn journal(session: &mut Session, entries: &[(i64, &Entry)]) -> Result<(), Fault> {
    let rows = entries.iter().map(|(debate, entry)| {
        [
            (*debate).into(),
            signed(entry.number).into(),
            micros(entry.at).into(),
            entry.to_json().as_str().into(),
        ]
    });
    let head = "INSERT INTO debate_journal (debate_id, number, at, body) VALUES ";
    rows_of(session, head, rows.collect(), "").await?;
    let named = entries.iter().flat_map(|(debate, entry)| {
        let people = entry.people().into_iter();
        people.map(move |person| (signed(person.0), *debate))
    });
    let mut named: Vec<_> = named.collect();
    // In one order everywhere, and nobody twice.
    named.sort_unstable();
    named.dedup();
    let rows = named
        .into_iter()
        .map(|(person, debate)| [person.into(), debate.into()]);
    let head = "INSERT INTO debate_people (person_id, debate_id) VALUES ";
    let tail = " ON CONFLICT (person_id, debate_id) DO NOTHING";
    rows_of(session, head, rows.collect(), tail).await
}

/// Writes the rows of debates, each only over the version that was read.
async fn update(session: &mut Session, taken: &[Taken]) -> Result<(), Fault> {
    for group in groups(taken) {
        let values = group.iter().flat_map(values);
        let text = format!(
            "UPDATE debates SET stage = new.column3, version = new.column4, \
             deadline = new.column5, body = new.column6, opening_poll_id = new.column7, \
             closing_poll_id = new.column8, card_changes = new.column9, \
             panel_changes = new.column10, parcels = new.column11, ended_at = new.column12 \
             FROM (VALUES {}) AS new \
             WHERE debates.id = new.column1 AND debates.version = new.column2",
            session.dialect().places(group.len(), 12)
        );
        let written = session.execute(Query::built(text).bind_all(values)).await?;
        if usize::try_from(written) != Ok(group.len()) {
            return Err(Fault::Crossed);
        }
    }
    Ok(())
}

fn values(taken: &Taken) -> [Value; 12] {
    let record = &taken.record;
    let stored = &record.stored;
    let debate = &stored.debate;
    [
        signed(debate.id.0).into(),
        signed(taken.before).into(),
        debate.state.stage().word().into(),
        signed(debate.version).into(),
        debate.deadline().map(micros).into(),
        debate.to_json().as_str().into(),
        stored.opening.map(|poll| signed(poll.0)).into(),
        stored.closing.map(|poll| signed(poll.0)).into(),
        record.card_changes.into(),
        record.panel_changes.into(),
        i64::from(record.parcels).into(),
        stored.ended_at.map(micros).into(),
    ]
}

/// Writes rows by few statements.
pub(super) async fn rows_of<const COLUMNS: usize>(
    session: &mut Session,
    head: &'static str,
    rows: Vec<[Value; COLUMNS]>,
    tail: &'static str,
) -> Result<(), Fault> {
    for group in groups(&rows) {
        let places = session.dialect().places(group.len(), COLUMNS);
        let values = group.iter().flatten().cloned();
        let query = Query::built(format!("{head}{places}{tail}")).bind_all(values);
        session.execute(query).await?;
    }
    Ok(())
}

/// Parts rows into groups whose sizes are powers of two: that keeps the number of prepared statements
/// small.
fn groups<T>(rows: &[T]) -> impl Iterator<Item = &[T]> {
    let mut rest = rows;
    std::iter::from_fn(move || {
        let most = rest.len().checked_ilog2()?;
        let (group, later) = rest.split_at((1 << most).min(MOST_ROWS));
        rest = later;
        Some(group)
    })
}
