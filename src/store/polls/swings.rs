//! How people moved between two polls, kept from the close of the later one on.
//!
//! Invariant: what was published stays. Somebody who erases themselves takes their ballots with them;
//! a swing that were counted anew would move by just what those ballots said.

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
        let kept = Query::new("SELECT was, became, many FROM swings WHERE poll_id = $1");
        let mut rows = self.base.rows(kept.bind(signed(later.0))).await?;
        if rows.is_empty() {
            let now = Query::new(concat!(
                "SELECT was, became, COUNT(*) AS many FROM ",
                pairs!(),
                " GROUP BY was, became"
            ));
            rows = self.base.rows(now.bind(signed(later.0))).await?;
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

/// Keeps the movement at a close, and forgets it when the poll is opened again.
pub(super) async fn follow(
    session: &mut Session,
    poll: PollId,
    entry: &Entry,
) -> Result<(), Fault> {
    let query = match entry.event {
        Event::Closed { .. } => Query::new(concat!(
            "INSERT INTO swings (poll_id, was, became, many) \
             SELECT poll_id, was, became, COUNT(*) FROM ",
            pairs!(),
            " GROUP BY poll_id, was, became"
        )),
        Event::Reopened { .. } => Query::new("DELETE FROM swings WHERE poll_id = $1"),
        _ => return Ok(()),
    };
    session.execute(query.bind(signed(poll.0))).await?;
    Ok(())
}
