//! Interactions that were acted upon, so that one that arrives twice is acted upon once.

use jiff::{SignedDuration, Timestamp};

use super::session::Query;
use super::{Fault, Store, signed};

/// How long an interaction is remembered: twice as long as its token lives.
const MEMORY: SignedDuration = SignedDuration::from_mins(30);

impl Store {
    /// Remembers an interaction for 30 minutes and tells whether it is seen for the first time.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn remember_interaction(&self, id: u64, at: Timestamp) -> Result<bool, Fault> {
        let expired = at.as_millisecond() - i64::try_from(MEMORY.as_millis()).unwrap_or(i64::MAX);
        let mut session = self.base.begin().await?;
        let forget = Query::new("DELETE FROM interactions WHERE seen_at <= $1").bind(expired);
        session.execute(forget).await?;
        let remember = Query::new(
            "INSERT INTO interactions (id, seen_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING",
        )
        .bind(signed(id))
        .bind(at.as_millisecond());
        let added = session.execute(remember).await?;
        session.commit().await?;
        Ok(added == 1)
    }
}
