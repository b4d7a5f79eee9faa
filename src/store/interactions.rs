//! Interactions that were acted upon, so that one that arrives twice is acted upon once.

use jiff::{SignedDuration, Timestamp};

use super::sqlite::BEGIN_WRITING;
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
        let mut transaction = self.writer.begin_with(BEGIN_WRITING).await?;
        sqlx::query("DELETE FROM interactions WHERE seen_at <= $1")
            .bind(expired)
            .execute(&mut *transaction)
            .await?;
        let done = sqlx::query(
            "INSERT INTO interactions (id, seen_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING",
        )
        .bind(signed(id))
        .bind(at.as_millisecond())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(done.rows_affected() == 1)
    }
}
