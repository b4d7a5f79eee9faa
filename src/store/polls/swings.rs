//! How people moved between two polls, kept from the close of the later one on.
//!
//! Invariant: what was published stays. Somebody who erases themselves takes their ballots with them;
//! a swing that were counted anew would move by just what those ballots said. Of secret polls it moves
//! from one closing to the next in groups.

use super::super::session::{Query, Row, Session};
use super::super::{Fault, Store, signed};
use super::record::narrow;
use super::standing::{self, tallied};
use crate::poll::{Entry, Event, Matrix, PollId, Stance};

/// The people whose ballots count in a poll and in the one before it, by three steps.
macro_rules! pairs {
    () => {
        concat!(
        "(SELECT polls.id AS poll_id, \
         CAST(CASE WHEN one.stance > 0 THEN 1 WHEN one.stance < 0 THEN -1 ELSE 0 END AS BIGINT) \
         AS was, \
         CAST(CASE WHEN two.stance > 0 THEN 1 WHEN two.stance < 0 THEN -1 ELSE 0 END AS BIGINT) \
         AS became \
         FROM polls JOIN ballots AS one ON one.poll_id = polls.before_id \
         JOIN ballots AS two ON two.poll_id = polls.id AND two.person_id = one.person_id \
         WHERE polls.id = $1 AND ",
        tallied!("one"),
        " AND ",
        tallied!("two"),
        ") AS pairs"
        )
    };
}

impl Store {
    /// Counts how the people moved whose ballots count in a poll and in the one that it follows: as
    /// it was at the close; as it is now, where no close was noticed yet. Nobody moved where the
    /// poll follows none.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn movement(&self, later: PollId) -> Result<Matrix, Fault> {
        let mut rows = self.base.rows(kept_of(later)).await?;
        if rows.is_empty() {
            rows = self.base.rows(counted_of(later)).await?;
        }
        let counts: Result<Vec<_>, Fault> = rows.iter().map(read).collect();
        Ok(Matrix::from_counts(counts?))
    }
}

fn read(row: &Row) -> Result<((Stance, Stance), u32), Fault> {
    let pair = (
        standing::stance(row, "was")?,
        standing::stance(row, "became")?,
    );
    Ok((pair, narrow(row.get("many")?)?))
}

/// Keeps the movement at a close, and forgets that of an open poll when it is opened again.
///
/// That of a secret poll stays as it was kept before, until as many people as the minimum moved since: a
/// swing that followed each closing would tell what the one who voted in between had chosen in the earlier
/// poll, which staff could repeat for everyone.
pub(super) async fn follow(
    session: &mut Session,
    poll: PollId,
    entry: &Entry,
) -> Result<(), Fault> {
    if !matches!(entry.event, Event::Closed { .. } | Event::Reopened { .. }) {
        return Ok(());
    }
    let least = least(session, poll).await?;
    if let (Event::Reopened { .. }, Some(_)) = (entry.event, least) {
        return Ok(());
    }
    if let Some(least) = least {
        let kept = matrix(session, kept_of(poll)).await?;
        let now = matrix(session, counted_of(poll)).await?;
        if kept.pairs() > 0 && (1..least).contains(&kept.people_between(&now)) {
            return Ok(());
        }
    }
    let forget = Query::new("DELETE FROM swings WHERE poll_id = $1").bind(signed(poll.0));
    session.execute(forget).await?;
    if let Event::Closed { .. } = entry.event {
        let keep = Query::new(concat!(
            "INSERT INTO swings (poll_id, was, became, many) \
             SELECT poll_id, was, became, COUNT(*) FROM ",
            pairs!(),
            " GROUP BY poll_id, was, became"
        ));
        session.execute(keep.bind(signed(poll.0))).await?;
    }
    Ok(())
}

/// Gives the greater minimum of a poll and the one before it; none where neither is secret.
async fn least(session: &mut Session, poll: PollId) -> Result<Option<u64>, Fault> {
    let query = Query::new(
        "SELECT CAST(MAX(secret_minimum) AS BIGINT) AS least FROM polls WHERE secrecy = 'secret' \
         AND (id = $1 OR id = (SELECT before_id FROM polls WHERE id = $1))",
    );
    let row = session.row(query.bind(signed(poll.0))).await?;
    let least: Option<i64> = match &row {
        Some(row) => row.get("least")?,
        None => None,
    };
    least.map(narrow).transpose()
}

/// Asks for the movement that is kept of a poll.
fn kept_of(poll: PollId) -> Query {
    Query::new("SELECT was, became, many FROM swings WHERE poll_id = $1").bind(signed(poll.0))
}

/// Asks for the movement as it is now.
fn counted_of(poll: PollId) -> Query {
    let query = Query::new(concat!(
        "SELECT was, became, COUNT(*) AS many FROM ",
        pairs!(),
        " GROUP BY was, became"
    ));
    query.bind(signed(poll.0))
}

async fn matrix(session: &mut Session, query: Query) -> Result<Matrix, Fault> {
    let rows = session.rows(query).await?;
    let counts: Result<Vec<_>, Fault> = rows.iter().map(read).collect();
    Ok(Matrix::from_counts(counts?))
}
