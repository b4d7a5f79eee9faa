//! A debate and its columns.

use super::super::polls::record::{id, moment, narrow};
use super::super::session::{Query, Row, Session};
use super::super::{Fault, signed, unsigned};
use super::{DebateMessages, Message, MessageId, StoredDebate};
use crate::debate::{Debate, DebateId};
use crate::poll::{ChannelId, PollId};

/// Every column of a debate that is read.
macro_rules! columns {
    () => {
        "id, channel_id, thread_id, body, secret_minimum, opening_poll_id, closing_poll_id, \
         card_message_id, panel_channel_id, panel_message_id, result_channel_id, result_message_id, \
         card_changes, panel_changes, parcels, created_at, ended_at"
    };
}
pub(super) use columns;

/// A debate with what only the store counts.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) stored: StoredDebate,
    pub(super) secret_minimum: u8,
    pub(super) card_changes: i64,
    pub(super) panel_changes: i64,
    /// How many rows of the outbox were written.
    pub(super) parcels: u32,
}

/// Reads a debate to change it; nobody else changes it until the transaction ends.
pub(super) async fn lock(session: &mut Session, id: DebateId) -> Result<Option<Record>, Fault> {
    let locking = session.dialect().locking();
    let text = format!(
        concat!("SELECT ", columns!(), " FROM debates WHERE id = $1{}"),
        locking
    );
    let row = session.row(Query::built(text).bind(signed(id.0))).await?;
    row.as_ref().map(read).transpose()
}

/// Holds a debate until the transaction ends, without reading it.
pub(super) async fn hold(session: &mut Session, id: DebateId) -> Result<(), Fault> {
    let locking = session.dialect().locking();
    let text = format!("SELECT id FROM debates WHERE id = $1{locking}");
    session.row(Query::built(text).bind(signed(id.0))).await?;
    Ok(())
}

/// Reads a debate from its columns.
pub(super) fn read(row: &Row) -> Result<Record, Fault> {
    let number = |column| row.get::<Option<i64>>(column);
    let channel = |column| Ok::<_, Fault>(number(column)?.map(|id| ChannelId(unsigned(id))));
    let poll = |column| Ok::<_, Fault>(number(column)?.map(|id| PollId(unsigned(id))));
    let message = |channel: Option<ChannelId>, column| {
        let id = number(column)?.map(|id| MessageId(unsigned(id)));
        Ok::<_, Fault>(channel.zip(id).map(|(channel, id)| Message { channel, id }))
    };
    let own = ChannelId(id(row, "channel_id")?);
    let panel_channel = channel("panel_channel_id")?;
    let stored = StoredDebate {
        debate: Debate::from_json(row.get("body")?)?,
        opening: poll("opening_poll_id")?,
        closing: poll("closing_poll_id")?,
        messages: DebateMessages {
            card: message(Some(own), "card_message_id")?,
            panel_channel,
            panel: message(panel_channel, "panel_message_id")?,
            thread: channel("thread_id")?,
            result: message(channel("result_channel_id")?, "result_message_id")?,
        },
        created_at: moment(row.get("created_at")?)?,
        ended_at: number("ended_at")?.map(moment).transpose()?,
    };
    Ok(Record {
        stored,
        secret_minimum: narrow(row.get("secret_minimum")?)?,
        card_changes: row.get("card_changes")?,
        panel_changes: row.get("panel_changes")?,
        parcels: narrow(row.get("parcels")?)?,
    })
}
