//! Looking at debates.

use jiff::Timestamp;

use super::super::polls::micros;
use super::super::polls::record::id;
use super::super::session::Query;
use super::super::{Fault, Store, signed};
use super::record::{self, columns};
use super::{StoredDebate, WhichDebates};
use crate::debate::{Debate, DebateId, Entry};
use crate::poll::{ChannelId, GuildId, PersonId};

impl Store {
    /// Gives a debate.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn debate(&self, id: DebateId) -> Result<Option<StoredDebate>, Fault> {
        let query = Query::new(concat!(
            "SELECT ",
            columns!(),
            " FROM debates WHERE id = $1"
        ))
        .bind(signed(id.0));
        Ok(self.some(query).await?.pop())
    }

    /// Gives the debate of a channel, which its card or its thread stands in: the one that is under
    /// way, else the newest.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn debate_in(&self, channel: ChannelId) -> Result<Option<StoredDebate>, Fault> {
        let query = Query::new(concat!(
            "SELECT ",
            columns!(),
            " FROM debates WHERE channel_id = $1 OR thread_id = $1 \
             ORDER BY (ended_at IS NULL) DESC, id DESC LIMIT 1"
        ))
        .bind(signed(channel.0));
        Ok(self.some(query).await?.pop())
    }

    /// Lists debates of a guild, the newest first, from before a debate on or from the newest.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn debates(
        &self,
        guild: GuildId,
        which: WhichDebates,
        before: Option<DebateId>,
        most: u32,
    ) -> Result<Vec<StoredDebate>, Fault> {
        let kind = kind(which);
        let text = format!(
            concat!(
                "SELECT ",
                columns!(),
                " FROM debates WHERE guild_id = $1 AND id < $2 {} ORDER BY id DESC LIMIT $3"
            ),
            kind
        );
        let query = Query::built(text)
            .bind(signed(guild.0))
            .bind(before.map_or(i64::MAX, |debate| signed(debate.0)))
            .bind(i64::from(most));
        self.some(query).await
    }

    /// Lists debates whose journal names a person, the newest first.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn debates_of(
        &self,
        person: PersonId,
        which: WhichDebates,
        most: u32,
    ) -> Result<Vec<StoredDebate>, Fault> {
        let kind = kind(which);
        let text = format!(
            concat!(
                "SELECT ",
                columns!(),
                " FROM debates WHERE id IN \
                 (SELECT debate_id FROM debate_people WHERE person_id = $1) {} \
                 ORDER BY id DESC LIMIT $2"
            ),
            kind
        );
        let query = Query::built(text)
            .bind(signed(person.0))
            .bind(i64::from(most));
        self.some(query).await
    }

    async fn some(&self, query: Query) -> Result<Vec<StoredDebate>, Fault> {
        let rows = self.base.rows(query).await?;
        rows.iter()
            .map(|row| Ok(record::read(row)?.stored))
            .collect()
    }

    /// Gives the journal of a debate, in order; empty when there is no such debate.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn debate_journal(&self, debate: DebateId) -> Result<Vec<Entry>, Fault> {
        let query =
            Query::new("SELECT body FROM debate_journal WHERE debate_id = $1 ORDER BY number")
                .bind(signed(debate.0));
        let rows = self.base.rows(query).await?;
        rows.iter()
            .map(|row| Ok(Entry::from_json(row.get("body")?)?))
            .collect()
    }

    /// Gives an entry of the journal of a debate.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn debate_entry(
        &self,
        debate: DebateId,
        number: u64,
    ) -> Result<Option<Entry>, Fault> {
        let query =
            Query::new("SELECT body FROM debate_journal WHERE debate_id = $1 AND number = $2")
                .bind(signed(debate.0))
                .bind(signed(number));
        let Some(row) = self.base.row(query).await? else {
            return Ok(None);
        };
        Ok(Some(Entry::from_json(row.get("body")?)?))
    }

    /// Gives the debate to which its journal leads, which is the one that is kept.
    ///
    /// # Errors
    ///
    /// Fails when the database does, and on a journal that leads nowhere.
    pub async fn replayed_debate(&self, debate: DebateId) -> Result<Option<Debate>, Fault> {
        let journal = self.debate_journal(debate).await?;
        if journal.is_empty() {
            return Ok(None);
        }
        Ok(Some(Debate::replay(&journal)?))
    }

    /// Names the earliest deadline of all debates, also one that has passed.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn next_debate_deadline(&self) -> Result<Option<Timestamp>, Fault> {
        let query =
            Query::new("SELECT MIN(deadline) AS due FROM debates WHERE deadline IS NOT NULL");
        self.moment(query, "due").await
    }

    /// Lists debates whose deadline has come, the earliest first;
    /// [`tick_debates`](Self::tick_debates) handles them.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn due_debates(&self, at: Timestamp, most: u32) -> Result<Vec<DebateId>, Fault> {
        let query = Query::new(
            "SELECT id FROM debates WHERE deadline IS NOT NULL AND deadline <= $1 \
             ORDER BY deadline, id LIMIT $2",
        )
        .bind(micros(at))
        .bind(i64::from(most));
        let rows = self.base.rows(query).await?;
        rows.iter()
            .map(|row| Ok(DebateId(id(row, "id")?)))
            .collect()
    }
}

fn kind(which: WhichDebates) -> &'static str {
    match which {
        WhichDebates::Running => "AND ended_at IS NULL",
        WhichDebates::Ended => "AND ended_at IS NOT NULL",
        WhichDebates::All => "",
    }
}
