//! Looking at polls and ballots.

use jiff::Timestamp;

use super::super::session::Query;
use super::super::{Fault, Store, signed, unsigned};
use super::record::{self, columns, line, moment, narrow};
use super::standing::{self, held, tallied};
use super::{Exported, Listed, StoredPoll, Which, Within, micros};
use crate::poll::{
    Ballot, GuildId, PersonId, PollId, Reason, ReasonId, Secrecy, Stance, Standing, State, Tally,
};

impl Store {
    /// Gives a poll.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn poll(&self, id: PollId) -> Result<Option<StoredPoll>, Fault> {
        let query = Query::new(concat!("SELECT ", columns!(), " FROM polls WHERE id = $1"))
            .bind(signed(id.0));
        let row = self.base.row(query).await?;
        Ok(row
            .as_ref()
            .map(record::read)
            .transpose()?
            .map(|record| record.stored))
    }

    /// Gives a poll of a guild; one of another guild is not found.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn poll_in(&self, guild: GuildId, id: PollId) -> Result<Option<StoredPoll>, Fault> {
        let found = self.poll(id).await?;
        Ok(found.filter(|stored| stored.poll.guild == guild))
    }

    /// Lists polls of a guild, the newest first, from before a poll on or from the newest.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn polls(
        &self,
        guild: GuildId,
        which: Which,
        before: Option<PollId>,
        most: u32,
    ) -> Result<Vec<Listed>, Fault> {
        self.polls_within(guild, Within::Guild, which, before, most)
            .await
    }

    /// Lists as [`polls`](Self::polls) does, of the guild those that are within somebody's reach.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn polls_within(
        &self,
        guild: GuildId,
        within: Within,
        which: Which,
        before: Option<PollId>,
        most: u32,
    ) -> Result<Vec<Listed>, Fault> {
        let (reach, channel, person) = match within {
            Within::Guild => ("", 0, 0),
            Within::Channel(channel) => ("AND channel_id = $4", channel.0, 0),
            Within::Reach { channel, person } => (
                "AND (channel_id = $4 OR EXISTS (SELECT 1 FROM ballots WHERE poll_id = polls.id \
                 AND person_id = $5 AND stance IS NOT NULL))",
                channel.0,
                person.0,
            ),
        };
        let kind = match which {
            Which::Open => "AND closes_at IS NOT NULL",
            Which::Closed => "AND closes_at IS NULL",
            // What a debate may still take up or open again is not for others.
            Which::Unsucceeded => {
                "AND closes_at IS NULL AND successor_id IS NULL AND NOT EXISTS \
                 (SELECT 1 FROM debates WHERE debates.id = polls.debate_id AND ended_at IS NULL)"
            }
            Which::All => "",
        };
        let text = format!(
            "SELECT id, motion, closes_at, closed_at, now_2 + now_1 + now_0 + now_m1 + now_m2 AS many \
             FROM polls WHERE guild_id = $1 AND id < $2 {kind} {reach} ORDER BY id DESC LIMIT $3"
        );
        let mut query = Query::built(text)
            .bind(signed(guild.0))
            .bind(before.map_or(i64::MAX, |poll| signed(poll.0)))
            .bind(i64::from(most));
        if !reach.is_empty() {
            query = query.bind(signed(channel));
        }
        if let Within::Reach { .. } = within {
            query = query.bind(signed(person));
        }
        let rows = self.base.rows(query).await?;
        rows.iter()
            .map(|row| {
                let at = |column| row.get::<Option<i64>>(column)?.map(moment).transpose();
                Ok(Listed {
                    id: PollId(unsigned(row.get("id")?)),
                    motion: line(row.get("motion")?, "motion")?,
                    closes_at: at("closes_at")?,
                    closed_at: at("closed_at")?,
                    count: narrow(row.get("many")?)?,
                })
            })
            .collect()
    }

    /// Names the earliest deadline of all open polls, also one that has passed. Those of debates are
    /// not among them.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn next_deadline(&self) -> Result<Option<Timestamp>, Fault> {
        let query = Query::new(
            "SELECT MIN(closes_at) AS due FROM polls \
                 WHERE closes_at IS NOT NULL AND debate_id IS NULL",
        );
        self.moment(query, "due").await
    }

    /// Lists polls whose deadline has come, the earliest first; each is owed a tick. Votes of debates
    /// are not among them: their debates are.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn polls_due(&self, at: Timestamp, most: u32) -> Result<Vec<PollId>, Fault> {
        let query = Query::new(
            "SELECT id FROM polls WHERE closes_at IS NOT NULL AND closes_at <= $1 \
             AND debate_id IS NULL ORDER BY closes_at, id LIMIT $2",
        )
        .bind(micros(at))
        .bind(i64::from(most));
        let rows = self.base.rows(query).await?;
        rows.iter()
            .map(|row| Ok(PollId(unsigned(row.get("id")?))))
            .collect()
    }

    /// Gives what stands of a person in a poll; the default when nothing does.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn standing(&self, poll: PollId, person: PersonId) -> Result<Standing, Fault> {
        let query = Query::new(concat!(
            "SELECT ",
            held!(),
            " FROM ballots WHERE poll_id = $1 AND person_id = $2"
        ))
        .bind(signed(poll.0))
        .bind(signed(person.0));
        let row = self.base.row(query).await?;
        Ok(row
            .as_ref()
            .map(standing::read)
            .transpose()?
            .unwrap_or_default())
    }

    /// Gives ballots that count with reasons that are not hidden, from which a sample is drawn: of
    /// each side up to `each`, those whose ids follow `from` in their circle. The ids were drawn by
    /// chance, so a `from` drawn by chance makes a fair choice without reading all.
    ///
    /// With `until`, only ballots that were cast then or before, as [`View`](crate::poll::View) asks.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn reasons(
        &self,
        poll: PollId,
        until: Option<Timestamp>,
        from: ReasonId,
        each: u32,
    ) -> Result<Vec<Ballot>, Fault> {
        let mut found = Vec::new();
        for side in ["stance > 0", "stance < 0"] {
            let mut left = each;
            for (way, first) in [(">=", from.0), ("<", from.0)] {
                let text = format!(
                    concat!(
                        "SELECT ",
                        held!(),
                        " FROM ballots WHERE poll_id = $1 AND reason_id IS NOT NULL \
                         AND reason_id {} $2 AND {} AND {} AND NOT reason_hidden \
                         AND cast_at <= $3 ORDER BY reason_id LIMIT $4"
                    ),
                    way,
                    side,
                    tallied!("ballots")
                );
                let query = Query::built(text)
                    .bind(signed(poll.0))
                    .bind(signed(first))
                    .bind(until.map_or(i64::MAX, micros))
                    .bind(i64::from(left));
                for row in self.base.rows(query).await? {
                    found.push(standing::ballot(&row)?);
                    left = left.saturating_sub(1);
                }
            }
        }
        Ok(found)
    }

    /// Lists reasons of ballots that count, without those that are hidden and without a word on who
    /// wrote them or for which stance, in the order of their ids, which chance drew.
    ///
    /// With `until`, only those of ballots that were cast then or before.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn reasons_listed(
        &self,
        poll: PollId,
        until: Option<Timestamp>,
        skip: u32,
        most: u32,
    ) -> Result<Vec<Reason>, Fault> {
        let query = Query::new(concat!(
            "SELECT ",
            held!(),
            " FROM ballots WHERE poll_id = $1 AND reason_id IS NOT NULL AND ",
            tallied!("ballots"),
            " AND NOT reason_hidden AND cast_at <= $2 ORDER BY reason_id LIMIT $3 OFFSET $4"
        ))
        .bind(signed(poll.0))
        .bind(until.map_or(i64::MAX, micros))
        .bind(i64::from(most))
        .bind(i64::from(skip));
        let mut found = Vec::new();
        for row in self.base.rows(query).await? {
            found.extend(standing::ballot(&row)?.reason);
        }
        Ok(found)
    }

    /// Lists who chose what in an open ballot, by the people's ids, from after a person on; of a
    /// secret one, nobody. Only those who count. The rules say when it may be shown.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn voters(
        &self,
        poll: PollId,
        after: Option<PersonId>,
        most: u32,
    ) -> Result<Vec<(PersonId, Stance)>, Fault> {
        let query = Query::new(
            "SELECT person_id, stance FROM ballots WHERE poll_id = $1 AND person_id > $2 \
             AND stance IS NOT NULL AND NOT struck \
             AND EXISTS (SELECT 1 FROM polls WHERE polls.id = $1 AND secrecy = 'open') \
             ORDER BY person_id LIMIT $3",
        )
        .bind(signed(poll.0))
        .bind(after.map_or(i64::MIN, |person| signed(person.0)))
        .bind(i64::from(most));
        let rows = self.base.rows(query).await?;
        rows.iter()
            .map(|row| {
                let person = PersonId(unsigned(row.get("person_id")?));
                Ok((person, standing::stance(row, "stance")?))
            })
            .collect()
    }

    /// Gives the ballots of a poll that count, as many as its tally. Those of a secret poll come without
    /// person and moment, in an order that tells neither; those whose people erased themselves come so
    /// in every poll, else the one that is missing would tell what was erased. The rules say when they
    /// may be exported.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn exported(&self, poll: &StoredPoll) -> Result<Vec<Exported>, Fault> {
        let open = poll.poll.rules.secrecy == Secrecy::Open;
        let query = Query::new(concat!(
            "SELECT person_id, ",
            held!(),
            " FROM ballots WHERE poll_id = $1 AND ",
            tallied!("ballots"),
            " ORDER BY cast_at, person_id"
        ));
        let rows = self.base.rows(query.bind(signed(poll.poll.id.0))).await?;
        let mut ballots = Vec::with_capacity(rows.len());
        for row in &rows {
            let ballot = standing::ballot(row)?;
            let person = PersonId(unsigned(row.get("person_id")?));
            ballots.push(Exported {
                person: open.then_some(person),
                stance: ballot.stance,
                cast_at: open.then_some(ballot.cast_at),
                reason: ballot.reason,
            });
        }
        ballots.extend(nameless(&missing(poll, &ballots)));
        if !open {
            // The ids of reasons were drawn by chance, and ballots without one are alike.
            ballots.sort_by_key(|ballot| {
                let reason = ballot.reason.as_ref().map(|reason| reason.id);
                (std::cmp::Reverse(ballot.stance.code()), reason)
            });
        }
        Ok(ballots)
    }
}

/// Counts the ballots of a closed poll whose people erased themselves: its tally does not change any
/// more, so this fits it also where somebody is erased between the two looks.
fn missing(poll: &StoredPoll, ballots: &[Exported]) -> Tally {
    if let State::Open { .. } = poll.poll.state {
        return Tally::default();
    }
    let there = Tally::of(ballots.iter().map(|ballot| ballot.stance));
    poll.count.now.without(&there)
}

/// Gives ballots without people, from strongly for to strongly against.
fn nameless(tally: &Tally) -> impl Iterator<Item = Exported> {
    let each = tally
        .counts()
        .flat_map(|(stance, many)| (0..many).map(move |_| stance));
    each.map(|stance| Exported {
        person: None,
        stance,
        cast_at: None,
        reason: None,
    })
}
