//! Shuffle bags: what each channel has heard.

use jiff::Timestamp;
use sqlx::Row;

use super::sqlite::BEGIN_WRITING;
use super::{Fault, Store, signed};

/// One bag as it is kept. What `heard` holds is the library's affair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredBag {
    /// The channel that heard.
    pub channel_id: u64,
    /// The article's slug; empty for a bag that is not of one article.
    pub article: String,
    /// What the bag holds: `pro`, `con`, `fact`, `quote` or `article`.
    pub kind: String,
    /// Which of them were heard.
    pub heard: Vec<u8>,
}

impl Store {
    /// Gives the bags of a channel, by article and kind.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn load_bags(&self, channel_id: u64) -> Result<Vec<StoredBag>, Fault> {
        let rows = sqlx::query(
            "SELECT article, kind, heard FROM bags WHERE channel_id = $1 ORDER BY article, kind",
        )
        .bind(signed(channel_id))
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(StoredBag {
                    channel_id,
                    article: row.try_get("article")?,
                    kind: row.try_get("kind")?,
                    heard: row.try_get("heard")?,
                })
            })
            .collect()
    }

    /// Keeps bags, all or none; a bag of the same channel, article and kind is replaced.
    ///
    /// # Errors
    ///
    /// Fails when the database does; then none of them was kept.
    pub async fn save_bags(&self, bags: &[StoredBag], at: Timestamp) -> Result<(), Fault> {
        if bags.is_empty() {
            return Ok(());
        }
        let mut transaction = self.writer.begin_with(BEGIN_WRITING).await?;
        for bag in bags {
            sqlx::query(
                "INSERT INTO bags (channel_id, article, kind, heard, updated_at) \
                 VALUES ($1, $2, $3, $4, $5) \
                 ON CONFLICT (channel_id, article, kind) DO UPDATE \
                 SET heard = excluded.heard, updated_at = excluded.updated_at",
            )
            .bind(signed(bag.channel_id))
            .bind(&bag.article)
            .bind(&bag.kind)
            .bind(&bag.heard)
            .bind(at.as_millisecond())
            .execute(&mut *transaction)
            .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Forgets what a channel has heard and tells how many bags that were.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn forget_bags(&self, channel_id: u64) -> Result<u64, Fault> {
        let done = sqlx::query("DELETE FROM bags WHERE channel_id = $1")
            .bind(signed(channel_id))
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected())
    }

    /// Forgets the bags that were last kept before a moment and tells how many those were.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn forget_bags_before(&self, moment: Timestamp) -> Result<u64, Fault> {
        let done = sqlx::query("DELETE FROM bags WHERE updated_at < $1")
            .bind(moment.as_millisecond())
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected())
    }
}
