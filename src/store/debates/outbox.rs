//! What debates have to say on Discord: parcels to be sent once each.
//!
//! Of one debate, who has the floor and announcements go one after another, in the order of the steps
//! and within a step by urgency; edits wait for all that came before them, and nothing waits for edits.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::super::polls::micros;
use super::super::polls::record::{id, moment, narrow, strange};
use super::super::session::{Query, Row, Session, Value};
use super::super::{Fault, Store, signed, unsigned};
use super::record::{Record, hold};
use super::write::rows_of;
use super::{Face, Message, MessageId};
use crate::debate::{DebateId, Event, Output, Urgency};
use crate::poll::{ChannelId, GuildId};

/// A parcel of a debate, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DebateParcelId {
    /// The debate.
    pub debate: DebateId,
    /// Its number.
    pub number: u32,
}

/// What is to be done once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DebateErrand {
    /// Post the card, or post it anew.
    PostCard,
    /// Post the panel in the channel that was chosen for it.
    PostPanel,
    /// Do what the debate says; it is never [`Output::Journal`], [`Output::Vote`],
    /// [`Output::ShowCard`] or [`Output::ShowPanel`].
    Do(Output),
}

/// Something to be done once, and how often it was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebateParcel {
    /// Its id.
    pub id: DebateParcelId,
    /// The guild of the debate.
    pub guild: GuildId,
    /// How urgent it is.
    pub urgency: Urgency,
    /// What to do.
    pub errand: DebateErrand,
    /// When the step that asks for it was taken.
    pub written_at: Timestamp,
    /// When it was first tried; long ago means: look among the channel's messages first.
    pub first_tried_at: Option<Timestamp>,
    /// How often it was tried.
    pub tries: u32,
}

impl DebateParcel {
    /// Gives the nonce of its message, at most 25 characters: the same at each try, and no other
    /// parcel's.
    pub fn nonce(&self) -> String {
        format!("{:x}d{:x}", self.id.debate.0, self.id.number)
    }
}

/// A row of the outbox, before it is written.
pub(super) type Line = [Value; 7];

/// Writes what a step asks for as rows, and counts what its faces have to show.
pub(super) fn rows(
    record: &mut Record,
    outputs: &[Output],
    at: Timestamp,
) -> Result<Vec<Line>, Fault> {
    let mut lines = Vec::new();
    for output in outputs {
        let (errand, makes) = match output {
            Output::Journal(_) | Output::Vote(_) => continue,
            Output::ShowPanel => {
                record.panel_changes += 1;
                continue;
            }
            Output::ShowCard => {
                record.card_changes += 1;
                if record.card_changes > 1 {
                    continue;
                }
                (DebateErrand::PostCard, Some("card"))
            }
            Output::OpenThread => (DebateErrand::Do(Output::OpenThread), Some("thread")),
            Output::Announce { entry, .. } if concludes(outputs, *entry) => {
                (DebateErrand::Do(output.clone()), Some("result"))
            }
            output => (DebateErrand::Do(output.clone()), None),
        };
        lines.push(line(record, &errand, (output.urgency(), makes), at)?);
    }
    Ok(lines)
}

fn concludes(outputs: &[Output], number: u64) -> bool {
    outputs.iter().any(|output| {
        matches!(output, Output::Journal(entry)
            if entry.number == number && matches!(entry.event, Event::Concluded { .. }))
    })
}

fn line(
    record: &mut Record,
    errand: &DebateErrand,
    (urgency, makes): (Urgency, Option<&'static str>),
    at: Timestamp,
) -> Result<Line, Fault> {
    record.parcels += 1;
    let class: i64 = match urgency {
        Urgency::Record | Urgency::Floor => 0,
        Urgency::Announcement => 1,
        Urgency::Edit => 2,
    };
    Ok([
        signed(record.stored.debate.id.0).into(),
        i64::from(record.parcels).into(),
        class.into(),
        serde_json::to_string(errand)?.as_str().into(),
        makes.into(),
        micros(at).into(),
        micros(at).into(),
    ])
}

/// Writes rows.
pub(super) async fn add(session: &mut Session, lines: Vec<Line>) -> Result<(), Fault> {
    let head = "INSERT INTO debate_outbox \
        (debate_id, number, class, errand, makes, written_at, due_at) VALUES ";
    rows_of(session, head, lines, "").await
}

/// Asks for a face to be posted; what asked for it before is settled.
pub(super) async fn ask(
    session: &mut Session,
    record: &mut Record,
    face: Face,
    at: Timestamp,
) -> Result<(), Fault> {
    let (errand, makes) = match face {
        Face::Card => (DebateErrand::PostCard, Some("card")),
        Face::Panel => (DebateErrand::PostPanel, Some("panel")),
    };
    let earlier = Query::new(
        "UPDATE debate_outbox SET settled_at = $1 \
         WHERE debate_id = $2 AND makes = $3 AND settled_at IS NULL",
    )
    .bind(micros(at))
    .bind(signed(record.stored.debate.id.0))
    .bind(makes);
    session.execute(earlier).await?;
    let line = line(record, &errand, (Urgency::Edit, makes), at)?;
    add(session, vec![line]).await
}

/// Tells which rows may be tried: those that wait for no other.
macro_rules! unhindered {
    () => {
        "settled_at IS NULL AND NOT EXISTS (SELECT 1 FROM debate_outbox AS earlier \
         WHERE earlier.debate_id = this.debate_id AND earlier.number < this.number \
         AND earlier.settled_at IS NULL AND (earlier.class < 2 OR this.class = 2))"
    };
}

impl Store {
    /// Gives parcels that may be tried at a moment: of all debates first who has the floor, then
    /// announcements, then edits, the longest due first.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn pending_debate_parcels(
        &self,
        at: Timestamp,
        most: u32,
    ) -> Result<Vec<DebateParcel>, Fault> {
        let query = Query::new(concat!(
            "SELECT debate_id, number, class, errand, written_at, first_tried_at, tries, \
             (SELECT guild_id FROM debates WHERE debates.id = this.debate_id) AS guild_id \
             FROM debate_outbox AS this WHERE due_at <= $1 AND ",
            unhindered!(),
            " ORDER BY class, due_at, debate_id, number LIMIT $2"
        ));
        let query = query.bind(micros(at)).bind(i64::from(most));
        let rows = self.base.rows(query).await?;
        rows.iter().map(read).collect()
    }

    /// Names the moment from which [`pending_debate_parcels`](Self::pending_debate_parcels) gives
    /// something; none when all is settled.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn next_debate_parcel(&self) -> Result<Option<Timestamp>, Fault> {
        let query = Query::new(concat!(
            "SELECT due_at FROM debate_outbox AS this WHERE ",
            unhindered!(),
            " ORDER BY due_at LIMIT 1"
        ));
        self.moment(query, "due_at").await
    }

    /// Notes, before a parcel is sent, that it is tried, and when to try again if nothing more is
    /// heard of it. False when it is settled already: do not send it.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn debate_parcel_tried(
        &self,
        parcel: DebateParcelId,
        at: Timestamp,
        again_at: Timestamp,
    ) -> Result<bool, Fault> {
        let query = Query::new(
            "UPDATE debate_outbox SET first_tried_at = COALESCE(first_tried_at, $1), \
             tries = tries + 1, due_at = $2 \
             WHERE debate_id = $3 AND number = $4 AND settled_at IS NULL",
        )
        .bind(micros(at))
        .bind(micros(again_at));
        Ok(self.base.execute(keyed(query, parcel)).await? == 1)
    }

    /// Puts a parcel off without counting a try. False when it is settled already.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn debate_parcel_put_off(
        &self,
        parcel: DebateParcelId,
        until: Timestamp,
    ) -> Result<bool, Fault> {
        let query = Query::new(
            "UPDATE debate_outbox SET due_at = $1 \
             WHERE debate_id = $2 AND number = $3 AND settled_at IS NULL",
        )
        .bind(micros(until));
        Ok(self.base.execute(keyed(query, parcel)).await? == 1)
    }

    /// Settles a parcel: it was sent, as a message if it made one, or it cannot be sent any more.
    /// A card, panel, thread (its channel counts) or result is known by its message from now on.
    /// False when it was settled before, which changes nothing.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn debate_parcel_settled(
        &self,
        parcel: DebateParcelId,
        message: Option<Message>,
        at: Timestamp,
    ) -> Result<bool, Fault> {
        let mut session = self.base.begin().await?;
        // As in every step, the debate is held before its rows.
        hold(&mut session, parcel.debate).await?;
        let settle = Query::new(
            "UPDATE debate_outbox SET settled_at = $1, channel_id = $2, message_id = $3 \
             WHERE debate_id = $4 AND number = $5 AND settled_at IS NULL",
        )
        .bind(micros(at))
        .bind(message.map(|message| signed(message.channel.0)))
        .bind(message.map(|message| signed(message.id.0)));
        if session.execute(keyed(settle, parcel)).await? == 0 {
            return Ok(false);
        }
        if let Some(message) = message {
            know(&mut session, parcel, message).await?;
        }
        session.commit().await?;
        Ok(true)
    }

    /// Gives the message that a face had before the one that a parcel makes; none at the first.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn debate_face_before(
        &self,
        parcel: DebateParcelId,
        face: Face,
    ) -> Result<Option<Message>, Fault> {
        let query = Query::new(
            "SELECT channel_id, message_id FROM debate_outbox \
             WHERE debate_id = $1 AND number < $2 AND makes = $3 AND message_id IS NOT NULL \
             ORDER BY number DESC LIMIT 1",
        );
        let query = keyed(query, parcel).bind(match face {
            Face::Card => "card",
            Face::Panel => "panel",
        });
        let row = self.base.row(query).await?;
        let message = row.map(|row| {
            Ok(Message {
                channel: ChannelId(id(&row, "channel_id")?),
                id: MessageId(id(&row, "message_id")?),
            })
        });
        message.transpose()
    }

    /// Lists the messages that parcels of debates became in a channel, from a message on: what is among
    /// them was found already.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn debate_sent(
        &self,
        channel: ChannelId,
        from: MessageId,
    ) -> Result<Vec<(DebateParcelId, Message)>, Fault> {
        let query = Query::new(
            "SELECT debate_id, number, message_id FROM debate_outbox \
             WHERE channel_id = $1 AND message_id >= $2 ORDER BY message_id",
        )
        .bind(signed(channel.0))
        .bind(signed(from.0));
        let rows = self.base.rows(query).await?;
        rows.iter()
            .map(|row| {
                let parcel = DebateParcelId {
                    debate: DebateId(id(row, "debate_id")?),
                    number: narrow(row.get("number")?)?,
                };
                let id = MessageId(id(row, "message_id")?);
                Ok((parcel, Message { channel, id }))
            })
            .collect()
    }
}

fn keyed(query: Query, parcel: DebateParcelId) -> Query {
    query
        .bind(signed(parcel.debate.0))
        .bind(i64::from(parcel.number))
}

/// Keeps the message that a parcel made, if it is one of the debate's.
async fn know(
    session: &mut Session,
    parcel: DebateParcelId,
    message: Message,
) -> Result<(), Fault> {
    let query = Query::new("SELECT makes FROM debate_outbox WHERE debate_id = $1 AND number = $2");
    let row = session.row(keyed(query, parcel)).await?;
    let row = row.ok_or(Fault::Crossed)?;
    let (channel, id) = (signed(message.channel.0), signed(message.id.0));
    let query = match row.get::<Option<&str>>("makes")? {
        Some("card") => {
            Query::new("UPDATE debates SET card_message_id = $1 WHERE id = $2").bind(id)
        }
        Some("thread") => {
            Query::new("UPDATE debates SET thread_id = $1 WHERE id = $2").bind(channel)
        }
        Some("panel") => Query::new(
            "UPDATE debates SET panel_channel_id = $1, panel_message_id = $2 WHERE id = $3",
        )
        .bind(channel)
        .bind(id),
        Some("result") => Query::new(
            "UPDATE debates SET result_channel_id = $1, result_message_id = $2 WHERE id = $3",
        )
        .bind(channel)
        .bind(id),
        _ => return Ok(()),
    };
    session.execute(query.bind(signed(parcel.debate.0))).await?;
    Ok(())
}

fn read(row: &Row) -> Result<DebateParcel, Fault> {
    let class: i64 = row.get("class")?;
    Ok(DebateParcel {
        id: DebateParcelId {
            debate: DebateId(unsigned(row.get("debate_id")?)),
            number: narrow(row.get("number")?)?,
        },
        guild: GuildId(id(row, "guild_id")?),
        urgency: match class {
            0 => Urgency::Floor,
            1 => Urgency::Announcement,
            2 => Urgency::Edit,
            other => return Err(strange("urgency", &other.to_string())),
        },
        errand: serde_json::from_str(row.get("errand")?)?,
        written_at: moment(row.get("written_at")?)?,
        first_tried_at: row
            .get::<Option<i64>>("first_tried_at")?
            .map(moment)
            .transpose()?,
        tries: narrow(row.get("tries")?)?,
    })
}
