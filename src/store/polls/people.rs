//! What is held of one person across polls: to show, to hand over, to erase.

use jiff::Timestamp;

use super::super::session::{Query, Row, Session};
use super::super::{Fault, Store, signed, unsigned};
use super::record::{self, Record, columns, strange};
use super::standing::{self, held};
use super::{StoredPoll, account, outbox, rounded, steps};
use crate::poll::{Entry, GuildId, Input, PersonId, PollId, Secrecy, Standing, State, Tally};

/// A person's part in a poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The poll.
    pub poll: StoredPoll,
    /// What stands of the person.
    pub standing: Standing,
}

/// All that polls hold of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Personal {
    /// Where they have a ballot, withdrew one, or were struck.
    pub parts: Vec<Part>,
    /// Entries of journals that name them: what they did as staff, and what was done to them.
    pub entries: Vec<(PollId, Entry)>,
    /// Polls that they created.
    pub created: Vec<PollId>,
}

/// A person's parts in polls.
macro_rules! parts {
    () => {
        concat!(
            "SELECT ",
            columns!(),
            ", ",
            held!(),
            " FROM ballots JOIN polls ON polls.id = ballots.poll_id WHERE person_id = $1"
        )
    };
}

impl Store {
    /// Lists a person's parts in polls of a guild in which they have a ballot, the newest poll first.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn parts_in(
        &self,
        guild: GuildId,
        person: PersonId,
        most: u32,
    ) -> Result<Vec<Part>, Fault> {
        let query = Query::new(concat!(
            parts!(),
            " AND guild_id = $2 AND stance IS NOT NULL ORDER BY poll_id DESC LIMIT $3"
        ));
        let query = query
            .bind(signed(person.0))
            .bind(signed(guild.0))
            .bind(i64::from(most));
        self.base.rows(query).await?.iter().map(part).collect()
    }

    /// Gives all that polls hold of a person.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn personal(&self, person: PersonId) -> Result<Personal, Fault> {
        let entries = Query::new(
            "SELECT poll_id, at, actor, actor_id, why, event, subject FROM journal WHERE actor_id = $1 \
             OR (subject = $1 AND event IN ('struck', 'restored')) ORDER BY id",
        );
        let created = Query::new("SELECT id FROM polls WHERE author_id = $1 ORDER BY id");
        let parts = Query::new(concat!(parts!(), " ORDER BY poll_id DESC"));
        let parts = self.base.rows(parts.bind(signed(person.0))).await?;
        let parts: Result<_, Fault> = parts.iter().map(part).collect();
        let mut personal = Personal {
            parts: parts?,
            ..Personal::default()
        };
        for row in self.base.rows(entries.bind(signed(person.0))).await? {
            let poll = PollId(unsigned(row.get("poll_id")?));
            personal.entries.push((poll, account::read(&row)?));
        }
        for row in self.base.rows(created.bind(signed(person.0))).await? {
            personal.created.push(PollId(unsigned(row.get("id")?)));
        }
        Ok(personal)
    }

    /// Erases a person from all polls, each in a transaction of its own, and tells in how many they
    /// had a ballot.
    ///
    /// From open polls the ballot goes; of closed ones it stays as a count. Reasons go with the
    /// ballots. A strike stays, else erasing would lift it, and in open polls the newest interaction,
    /// else an older vote on its way would count. Entries on the person name nobody afterwards; what a
    /// person did as staff stays under their name.
    ///
    /// # Errors
    ///
    /// Fails when the database does; what was erased till then stays erased, and the rest is erased
    /// by asking again.
    pub async fn erase(&self, person: PersonId, at: Timestamp) -> Result<u64, Fault> {
        let at = rounded(at);
        // A later poll goes first: should its deadline have passed unnoticed, the swing is counted
        // while the ballot of the earlier one is there.
        let polls =
            Query::new("SELECT poll_id FROM ballots WHERE person_id = $1 ORDER BY poll_id DESC");
        let mut ballots = 0;
        for row in self.base.rows(polls.bind(signed(person.0))).await? {
            let poll = PollId(unsigned(row.get("poll_id")?));
            let mut session = self.base.begin().await?;
            ballots += erase_from(&mut session, poll, person, at).await?;
            session.commit().await?;
        }
        let entries = Query::new(
            "UPDATE journal SET subject = 0 WHERE subject = $1 AND event IN ('struck', 'restored')",
        );
        self.base.execute(entries.bind(signed(person.0))).await?;
        Ok(ballots)
    }
}

fn part(row: &Row) -> Result<Part, Fault> {
    Ok(Part {
        poll: record::read(row)?.stored,
        standing: standing::read(row)?,
    })
}

/// Erases a person from one poll and tells how many ballots that took away, 0 or 1.
async fn erase_from(
    session: &mut Session,
    poll: PollId,
    person: PersonId,
    at: Timestamp,
) -> Result<u64, Fault> {
    let Some(mut record) = record::lock(session, poll).await? else {
        return Err(strange("poll of a ballot", &poll.to_string()));
    };
    let key = (poll, person);
    let before = standing::one(session, key).await?;
    let closed = close_overdue(session, &mut record, at).await?;
    let mut after = Standing {
        ballot: None,
        latest: before.latest.filter(|_| !closed || before.struck),
        struck: before.struck,
        struck_in: 0,
    };
    let counted = before.tallied(record.stored.count.rounds(&record.stored.poll));
    if closed && let Some(stance) = counted {
        let erased = &mut record.stored.count.erased;
        *erased = Tally::from_counts(erased.counts().chain([(stance, 1)]));
        if before.struck {
            // It was held, and counts for good now.
            record.stored.count.held.shift(Some(stance), None)?;
        }
    } else {
        steps::follow(session, &mut record.stored, (&before, &mut after), at).await?;
    }
    if after == Standing::default() {
        let gone = Query::new("DELETE FROM ballots WHERE poll_id = $1 AND person_id = $2");
        let gone = gone.bind(signed(poll.0)).bind(signed(person.0));
        session.execute(gone).await?;
    } else {
        standing::save(session, &[(key, &after)]).await?;
    }
    if let Some(ballot) = &before.ballot {
        record::update(session, &record).await?;
        // What was announced named the person, or held their words.
        if ballot.reason.is_some() || record.stored.poll.rules.secrecy == Secrecy::Open {
            outbox::revise(session, &record.stored.poll, at).await?;
        }
    }
    Ok(u64::from(before.ballot.is_some()))
}

/// Closes a poll whose deadline has passed unnoticed, with all its ballots still in it, and tells
/// whether it is closed now.
async fn close_overdue(
    session: &mut Session,
    record: &mut Record,
    at: Timestamp,
) -> Result<bool, Fault> {
    let Ok(outputs) = record.stored.poll.handle(at, Input::Tick) else {
        return Ok(matches!(record.stored.poll.state, State::Closed { .. }));
    };
    if !outputs.is_empty() {
        steps::settle(&mut record.stored, &outputs, at);
        record::update(session, record).await?;
        record.version += 1;
        steps::write(session, record.stored.poll.id, &outputs, at).await?;
    }
    Ok(matches!(record.stored.poll.state, State::Closed { .. }))
}
