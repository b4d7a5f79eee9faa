//! Shuffle bags: what each channel has heard.

use jiff::Timestamp;

use super::session::Query;
use super::{Fault, Store, signed};
use crate::library::{Drawn, Saved};

impl Store {
    /// Gives the bags of a channel, by article and kind.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn load_bags(&self, channel: u64) -> Result<Vec<Saved>, Fault> {
        let query = Query::new(
            "SELECT article, kind, heard FROM bags WHERE channel_id = $1 ORDER BY article, kind",
        );
        let rows = self.base.rows(query.bind(signed(channel))).await?;
        let mut bags = Vec::with_capacity(rows.len());
        for row in rows {
            // A kind that a later version wrote stays in the database and is passed over here.
            if let Some(drawn) = Drawn::parse(row.get("kind")?) {
                bags.push(Saved {
                    channel,
                    slug: row.get("article")?,
                    drawn,
                    bag: row.get("heard")?,
                });
            }
        }
        Ok(bags)
    }

    /// Keeps bags, all or none; a bag of the same channel, article and kind is replaced.
    ///
    /// # Errors
    ///
    /// Fails when the database does; then none of them was kept.
    pub async fn save_bags(&self, bags: &[Saved], at: Timestamp) -> Result<(), Fault> {
        if bags.is_empty() {
            return Ok(());
        }
        let mut session = self.base.begin().await?;
        for bag in bags {
            let query = Query::new(
                "INSERT INTO bags (channel_id, article, kind, heard, updated_at) \
                 VALUES ($1, $2, $3, $4, $5) \
                 ON CONFLICT (channel_id, article, kind) DO UPDATE \
                 SET heard = excluded.heard, updated_at = excluded.updated_at",
            )
            .bind(signed(bag.channel))
            .bind(bag.slug.as_str())
            .bind(bag.drawn.word())
            .bind(bag.bag.as_slice())
            .bind(at.as_millisecond());
            session.execute(query).await?;
        }
        session.commit().await
    }

    /// Forgets what a channel has heard and tells how many bags that were.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn forget_bags(&self, channel_id: u64) -> Result<u64, Fault> {
        let query = Query::new("DELETE FROM bags WHERE channel_id = $1");
        self.base.execute(query.bind(signed(channel_id))).await
    }

    /// Forgets the bags that were last kept before a moment and tells how many those were.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn forget_bags_before(&self, moment: Timestamp) -> Result<u64, Fault> {
        let query = Query::new("DELETE FROM bags WHERE updated_at < $1");
        self.base.execute(query.bind(moment.as_millisecond())).await
    }
}
