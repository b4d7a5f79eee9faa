//! The votes of debates: polls whose time a debate keeps, changed in the transaction of its step.

use jiff::Timestamp;

use super::super::session::{Dialect, Query, Session, Value};
use super::super::{Fault, signed};
use super::outbox::Errand;
use super::record::{self, Record, strange};
use super::steps::{self, settle};
use super::{Count, StoredPoll, outbox};
use crate::debate::DebateId;
use crate::poll::{By, Draft, Input, Output, Poll, PollId, Refusal, Subject};

/// The ids of one millisecond that no interaction has: Discord's snowflakes count workers and
/// processes from 0, and these are the last of both.
const OURS: u64 = 0x3ff << 12;
/// Most polls that one statement holds.
const MOST_HELD: usize = 64;
/// Discord's first second, in milliseconds since 1970.
const EPOCH: i64 = 1_420_070_400_000;

/// Opens a vote of a debate until a moment, and gives its id. It has a card of its own; what it is
/// about and its rules come from the draft, or from the vote before it.
pub(in super::super) async fn open(
    session: &mut Session,
    draft: Draft,
    debate: DebateId,
    (at, until): (Timestamp, Timestamp),
) -> Result<PollId, Fault> {
    let mut draft = draft;
    draft.id = first_id(debate, at);
    let earlier = match draft.subject.before() {
        Some(id) => Some(locked(session, id).await?),
        None => None,
    };
    if let Some(earlier) = &earlier {
        let poll = &earlier.stored.poll;
        draft.subject = Subject::after(poll, draft.guild).map_err(|_| astray(poll.id))?;
        draft.rules = poll.rules.clone();
    }
    let opened = Poll::open_until(draft.clone(), at, until);
    let (poll, outputs) = opened.map_err(|_| astray(draft.id))?;
    let mut stored = StoredPoll {
        poll,
        count: Count::default(),
        card: None,
        debate: Some(debate),
    };
    while !record::insert(session, &stored).await? {
        stored.poll.id.0 += 1;
    }
    let id = stored.poll.id;
    if let Some(mut earlier) = earlier {
        let freeze = Input::Freeze {
            successor: id,
            guild: draft.guild,
            author: draft.author,
        };
        take(session, &mut earlier, at, |poll| poll.handle(at, freeze)).await?;
    }
    steps::write(session, id, &outputs, at).await?;
    outbox::add(session, id, Errand::PostCard, at).await?;
    Ok(id)
}

/// Lets a vote close at another moment.
pub(in super::super) async fn move_end(
    session: &mut Session,
    id: PollId,
    (at, until): (Timestamp, Timestamp),
    by: By,
) -> Result<(), Fault> {
    let mut record = locked(session, id).await?;
    take(session, &mut record, at, |poll| {
        poll.move_end(at, until, by)
    })
    .await
}

/// Closes a vote.
pub(in super::super) async fn close(
    session: &mut Session,
    id: PollId,
    at: Timestamp,
    by: By,
) -> Result<(), Fault> {
    let mut record = locked(session, id).await?;
    take(session, &mut record, at, |poll| poll.close_at(at, by)).await
}

/// Opens a vote again.
pub(in super::super) async fn reopen(
    session: &mut Session,
    id: PollId,
    (at, until): (Timestamp, Timestamp),
    by: By,
) -> Result<(), Fault> {
    let mut record = locked(session, id).await?;
    take(session, &mut record, at, |poll| {
        poll.reopen_until(at, until, by)
    })
    .await
}

/// Holds polls until the transaction ends. In one order everywhere, so that two transactions never
/// wait for each other in a circle; SQLite's holds the whole file already.
pub(in super::super) async fn hold(session: &mut Session, polls: &[PollId]) -> Result<(), Fault> {
    if session.dialect() == Dialect::Sqlite {
        return Ok(());
    }
    let mut polls = polls.to_vec();
    polls.sort_unstable();
    polls.dedup();
    for polls in polls.chunks(MOST_HELD) {
        let text = format!(
            "SELECT id FROM polls WHERE id IN (VALUES {}) ORDER BY id{}",
            session.dialect().places(polls.len(), 1),
            session.dialect().locking()
        );
        let ids = polls.iter().map(|poll| Value::from(signed(poll.0)));
        session.rows(Query::built(text).bind_all(ids)).await?;
    }
    Ok(())
}

/// Takes a step of a vote and writes what follows.
async fn take(
    session: &mut Session,
    record: &mut Record,
    at: Timestamp,
    step: impl FnOnce(&mut Poll) -> Result<Vec<Output>, Refusal>,
) -> Result<(), Fault> {
    let id = record.stored.poll.id;
    let outputs = step(&mut record.stored.poll).map_err(|_| astray(id))?;
    settle(&mut record.stored, &outputs, at);
    record::update(session, record).await?;
    steps::write(session, id, &outputs, at).await
}

async fn locked(session: &mut Session, id: PollId) -> Result<Record, Fault> {
    record::lock(session, id).await?.ok_or_else(|| astray(id))
}

fn astray(poll: PollId) -> Fault {
    strange("vote of a debate", &poll.to_string())
}

/// Gives the id that a vote has if no other poll has it: by its moment, as ids of interactions are, so
/// that lists keep their order. Votes that open in one millisecond are spread by their debates.
fn first_id(debate: DebateId, at: Timestamp) -> PollId {
    let since = at.as_millisecond().saturating_sub(EPOCH).max(0);
    let moment = u64::try_from(since).unwrap_or_default() << 22;
    // Fibonacci hashing (Knuth, TAOCP 3, 6.4): the upper bits of the product depend on all of the id.
    let spread = debate.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 52;
    PollId(moment | OURS | spread)
}
