//! A poll and its columns.

use jiff::Timestamp;

use super::super::session::{Query, Row, Session, Value};
use super::super::{Fault, signed, unsigned};
use super::{Count, Message, MessageId, StoredPoll, micros};
use crate::debate::DebateId;
use crate::poll::{
    By, ChannelId, Decision, Gate, GuildId, Line, Motion, PersonId, Poll, PollId, Release, RoleId,
    Rules, Stance, State, Subject, Tally, Unknown,
};

/// Every column of a poll that is read.
macro_rules! columns {
    () => {
        "id, guild_id, channel_id, author_id, subject, motion, slug, before_id, \
         scale, results, secrecy, reasons, joined_before_open, min_account_days, min_member_days, \
         role_id, quorum, secret_minimum, opened_at, \
         closes_at, closings, closed_at, closed_by, closer_id, closed_why, successor_id, \
         now_2, now_1, now_0, now_m1, now_m2, set_aside, \
         held_2, held_1, held_0, held_m1, held_m2, round, \
         erased_2, erased_1, erased_0, erased_m1, erased_m2, \
         released_at, release_2, release_1, release_0, release_m1, release_m2, \
         card_channel_id, card_message_id, debate_id, version"
    };
}
pub(super) use columns;

/// A poll with the number by which a change of it is noticed.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) stored: StoredPoll,
    pub(super) version: i64,
}

/// Reads a poll to change it; nobody else changes it until the transaction ends.
pub(super) async fn lock(session: &mut Session, id: PollId) -> Result<Option<Record>, Fault> {
    let locking = session.dialect().locking();
    let text = format!(
        concat!("SELECT ", columns!(), " FROM polls WHERE id = $1{}"),
        locking
    );
    let row = session.row(Query::built(text).bind(signed(id.0))).await?;
    row.as_ref().map(read).transpose()
}

/// Writes what a step may have changed: the state and the counts.
pub(super) async fn update(session: &mut Session, record: &Record) -> Result<(), Fault> {
    let query = Query::new(
        "UPDATE polls SET closes_at = $1, closings = $2, closed_at = $3, closed_by = $4, \
         closer_id = $5, closed_why = $6, successor_id = $7, \
         now_2 = $8, now_1 = $9, now_0 = $10, now_m1 = $11, now_m2 = $12, set_aside = $13, \
         erased_2 = $14, erased_1 = $15, erased_0 = $16, erased_m1 = $17, erased_m2 = $18, \
         released_at = $19, release_2 = $20, release_1 = $21, release_0 = $22, release_m1 = $23, \
         release_m2 = $24, held_2 = $25, held_1 = $26, held_0 = $27, held_m1 = $28, held_m2 = $29, \
         round = $30, card_changes = card_changes + 1, version = version + 1 \
         WHERE id = $31 AND version = $32",
    );
    let StoredPoll { poll, count, .. } = &record.stored;
    let release = count.release.unwrap_or(Release {
        tally: Tally::default(),
        at: Timestamp::UNIX_EPOCH,
    });
    let query = query
        .bind_all(state_values(&poll.state))
        .bind_all(tally_values(&count.now))
        .bind(i64::from(count.set_aside))
        .bind_all(tally_values(&count.erased))
        .bind(count.release.map(|release| micros(release.at)))
        .bind_all(tally_values(&release.tally))
        .bind_all(tally_values(&count.held))
        .bind(i64::from(count.round))
        .bind(signed(poll.id.0))
        .bind(record.version);
    match session.execute(query).await? {
        1 => Ok(()),
        _ => Err(Fault::Crossed),
    }
}

/// Adds a poll; false when one of its id is there.
pub(super) async fn insert(session: &mut Session, stored: &StoredPoll) -> Result<bool, Fault> {
    let StoredPoll { poll, debate, .. } = stored;
    let query = Query::new(
        "INSERT INTO polls (id, guild_id, channel_id, author_id, subject, motion, slug, before_id, \
         scale, results, secrecy, reasons, joined_before_open, min_account_days, min_member_days, \
         role_id, quorum, secret_minimum, opened_at, \
         closes_at, closings, closed_at, closed_by, closer_id, closed_why, successor_id, debate_id) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, \
         $19, $20, $21, $22, $23, $24, $25, $26, $27) ON CONFLICT (id) DO NOTHING",
    );
    let Rules {
        scale,
        results,
        secrecy,
        reasons,
        gate,
        quorum,
        secret_minimum,
    } = &poll.rules;
    let subject = match &poll.subject {
        Subject::Article { .. } => "article",
        Subject::Statement(_) => "statement",
        Subject::After { .. } => "after",
    };
    let query = query
        .bind(signed(poll.id.0))
        .bind(signed(poll.guild.0))
        .bind(signed(poll.channel.0))
        .bind(signed(poll.author.0))
        .bind(subject)
        .bind(poll.subject.motion().as_str())
        .bind(poll.subject.slug())
        .bind(poll.subject.before().map(|poll| signed(poll.0)))
        .bind(scale.word())
        .bind(results.word())
        .bind(secrecy.word())
        .bind(reasons.word())
        .bind(gate.joined_before_open)
        .bind(i64::from(gate.min_account_days))
        .bind(i64::from(gate.min_member_days))
        .bind(gate.role.map(|role| signed(role.0)))
        .bind(i64::from(*quorum))
        .bind(i64::from(*secret_minimum))
        .bind(micros(poll.opened_at))
        .bind_all(state_values(&poll.state))
        .bind(debate.map(|debate| signed(debate.0)));
    Ok(session.execute(query).await? == 1)
}

/// Gives the columns of a state, from `closes_at` to `successor_id`.
fn state_values(state: &State) -> [Value; 7] {
    match state {
        State::Open { until, closings } => [
            micros(*until).into(),
            i64::from(*closings).into(),
            Value::Int(None),
            Value::Text(None),
            Value::Int(None),
            Value::Text(None),
            Value::Int(None),
        ],
        State::Closed {
            number,
            at,
            by,
            successor,
        } => {
            let (who, id, why) = actor(by);
            [
                Value::Int(None),
                i64::from(*number).into(),
                micros(*at).into(),
                who.into(),
                id.into(),
                why.into(),
                successor.map(|poll| signed(poll.0)).into(),
            ]
        }
    }
}

/// Gives the columns of a tally, from strongly for to strongly against.
pub(super) fn tally_values(tally: &Tally) -> impl Iterator<Item = Value> {
    tally.counts().map(|(_, many)| i64::from(many).into())
}

/// Gives the columns of who did something: a word, the person and why.
pub(super) fn actor(by: &By) -> (&'static str, Option<i64>, Option<&str>) {
    match by {
        By::Deadline => ("deadline", None, None),
        By::Author(person) => ("author", Some(signed(person.0)), None),
        By::Staff(Decision { who, why }) => ("staff", Some(signed(who.0)), Some(why.as_str())),
    }
}

/// Reads who did something from the columns that [`actor`] gives.
pub(super) fn read_actor(word: &str, person: Option<i64>, why: Option<&str>) -> Result<By, Fault> {
    let person = person.map(|id| PersonId(unsigned(id)));
    match (word, person, why) {
        ("deadline", _, _) => Ok(By::Deadline),
        ("author", Some(person), _) => Ok(By::Author(person)),
        ("staff", Some(who), Some(why)) => Ok(By::Staff(Decision {
            who,
            why: line(why, "reason of staff")?,
        })),
        _ => Err(strange("actor", word)),
    }
}

/// Reads a poll from its columns.
pub(super) fn read(row: &Row) -> Result<Record, Fault> {
    let poll = Poll {
        id: PollId(id(row, "id")?),
        guild: GuildId(id(row, "guild_id")?),
        channel: ChannelId(id(row, "channel_id")?),
        author: PersonId(id(row, "author_id")?),
        subject: subject(row)?,
        rules: rules(row)?,
        opened_at: moment(row.get("opened_at")?)?,
        state: state(row)?,
    };
    let card = match row.get::<Option<i64>>("card_message_id")? {
        Some(message) => Some(Message {
            channel: ChannelId(id(row, "card_channel_id")?),
            id: MessageId(unsigned(message)),
        }),
        None => None,
    };
    let released_at: Option<i64> = row.get("released_at")?;
    let count = Count {
        now: tally(row, ["now_2", "now_1", "now_0", "now_m1", "now_m2"])?,
        held: tally(row, ["held_2", "held_1", "held_0", "held_m1", "held_m2"])?,
        round: narrow(row.get("round")?)?,
        set_aside: narrow(row.get("set_aside")?)?,
        erased: tally(
            row,
            ["erased_2", "erased_1", "erased_0", "erased_m1", "erased_m2"],
        )?,
        release: match released_at {
            Some(at) => Some(Release {
                tally: tally(
                    row,
                    [
                        "release_2",
                        "release_1",
                        "release_0",
                        "release_m1",
                        "release_m2",
                    ],
                )?,
                at: moment(at)?,
            }),
            None => None,
        },
    };
    let debate: Option<i64> = row.get("debate_id")?;
    Ok(Record {
        stored: StoredPoll {
            poll,
            count,
            card,
            debate: debate.map(|id| DebateId(unsigned(id))),
        },
        version: row.get("version")?,
    })
}

fn subject(row: &Row) -> Result<Subject, Fault> {
    let motion: Motion = line(row.get("motion")?, "motion")?;
    let slug: Option<String> = row.get("slug")?;
    let before: Option<i64> = row.get("before_id")?;
    match (row.get("subject")?, slug, before) {
        ("article", Some(slug), _) => Ok(Subject::Article { slug, motion }),
        ("statement", _, _) => Ok(Subject::Statement(motion)),
        ("after", slug, Some(before)) => Ok(Subject::After {
            poll: PollId(unsigned(before)),
            motion,
            slug,
        }),
        (other, _, _) => Err(strange("subject", other)),
    }
}

fn rules(row: &Row) -> Result<Rules, Fault> {
    let role: Option<i64> = row.get("role_id")?;
    Ok(Rules {
        scale: row.get::<&str>("scale")?.parse()?,
        results: row.get::<&str>("results")?.parse()?,
        secrecy: row.get::<&str>("secrecy")?.parse()?,
        reasons: row.get::<&str>("reasons")?.parse()?,
        gate: Gate {
            joined_before_open: row.get("joined_before_open")?,
            min_account_days: narrow(row.get("min_account_days")?)?,
            min_member_days: narrow(row.get("min_member_days")?)?,
            role: role.map(|role| RoleId(unsigned(role))),
        },
        quorum: narrow(row.get("quorum")?)?,
        secret_minimum: narrow(row.get("secret_minimum")?)?,
    })
}

fn state(row: &Row) -> Result<State, Fault> {
    let closings = narrow(row.get("closings")?)?;
    if let Some(until) = row.get::<Option<i64>>("closes_at")? {
        let until = moment(until)?;
        return Ok(State::Open { until, closings });
    }
    let successor: Option<i64> = row.get("successor_id")?;
    Ok(State::Closed {
        number: closings,
        at: moment(row.get("closed_at")?)?,
        by: read_actor(
            row.get("closed_by")?,
            row.get("closer_id")?,
            row.get("closed_why")?,
        )?,
        successor: successor.map(|id| PollId(unsigned(id))),
    })
}

fn tally(row: &Row, columns: [&str; 5]) -> Result<Tally, Fault> {
    let mut counts = Vec::with_capacity(5);
    for (stance, column) in Stance::ALL.iter().zip(columns) {
        counts.push((*stance, narrow(row.get(column)?)?));
    }
    Ok(Tally::from_counts(counts))
}

/// Reads an id.
pub(in crate::store) fn id(row: &Row, column: &str) -> Result<u64, Fault> {
    Ok(unsigned(row.get(column)?))
}

/// Reads a moment.
pub(in crate::store) fn moment(micros: i64) -> Result<Timestamp, Fault> {
    Timestamp::from_microsecond(micros).map_err(|_| strange("moment", &micros.to_string()))
}

/// Reads a line of text, which must still be as short and plain as when it was written.
pub(in crate::store) fn line<const MOST: usize>(
    text: &str,
    what: &'static str,
) -> Result<Line<MOST>, Fault> {
    // The text itself is a person's, and stays out of logs.
    Line::new(text).map_err(|_| strange(what, "…"))
}

/// Reads a number of a smaller kind.
pub(in crate::store) fn narrow<T: TryFrom<i64>>(number: i64) -> Result<T, Fault> {
    T::try_from(number).map_err(|_| strange("number", &number.to_string()))
}

/// Says that a row holds what we never wrote.
pub(in crate::store) fn strange(what: &'static str, word: &str) -> Fault {
    Fault::Strange(Unknown {
        what,
        word: word.to_owned(),
    })
}
