//! What is to be said on Discord: parcels to be sent once, and cards to be brought up to date.

use jiff::Timestamp;

use super::super::session::{Query, Row, Session};
use super::super::{Fault, Store, signed, unsigned};
use super::record::{moment, narrow, strange};
use super::{Message, MessageId, micros};
use crate::poll::{ChannelId, Poll, PollId, State};

/// The id of a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ParcelId(pub u64);

/// What is to be done once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Errand {
    /// Post the card.
    PostCard,
    /// Post the result of a closing. If the poll was opened again meanwhile, post it without numbers.
    Announce {
        /// Which closing.
        number: u32,
    },
    /// Take the numbers out of the announcement of a closing, see [`Store::announcement`]; it comes
    /// after that one was sent.
    HideAnnouncement {
        /// Which closing.
        number: u32,
    },
    /// Bring the announcement of a closing up to date: it may show a reason or a name that is no
    /// longer to be shown.
    ReviseAnnouncement {
        /// Which closing.
        number: u32,
    },
}

/// Something to be done once, and how often it was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Its id.
    pub id: ParcelId,
    /// The poll.
    pub poll: PollId,
    /// What to do.
    pub errand: Errand,
    /// When the step that asks for it was taken.
    pub written_at: Timestamp,
    /// When it was first tried; long ago means: look among the channel's messages first.
    pub first_tried_at: Option<Timestamp>,
    /// How often it was tried.
    pub tries: u32,
}

impl Parcel {
    /// Gives the nonce of its message, at most 25 characters: the same at each try, and no other
    /// parcel's, also of another database.
    pub fn nonce(&self) -> String {
        let (letter, number) = match self.errand {
            Errand::PostCard => ('p', 0),
            Errand::Announce { number } => ('n', number),
            Errand::HideAnnouncement { number } => ('h', number),
            Errand::ReviseAnnouncement { number } => ('r', number),
        };
        format!("{:x}{letter}{number:x}", self.poll.0)
    }
}

/// A card that does not show the latest change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardDue {
    /// The poll.
    pub poll: PollId,
    /// How many changes there were when this was asked; hand it to [`Store::card_shown`].
    pub changes: u64,
}

impl Errand {
    /// Gives the word and the number that the store keeps.
    fn columns(self) -> (&'static str, u32) {
        match self {
            Self::PostCard => ("post_card", 0),
            Self::Announce { number } => ("announce", number),
            Self::HideAnnouncement { number } => ("hide_announcement", number),
            Self::ReviseAnnouncement { number } => ("revise_announcement", number),
        }
    }

    fn read(word: &str, number: u32) -> Result<Self, Fault> {
        match word {
            "post_card" => Ok(Self::PostCard),
            "announce" => Ok(Self::Announce { number }),
            "hide_announcement" => Ok(Self::HideAnnouncement { number }),
            "revise_announcement" => Ok(Self::ReviseAnnouncement { number }),
            other => Err(strange("errand", other)),
        }
    }
}

impl Store {
    /// Gives parcels that may be tried at a moment, the longest due first; of one poll in the order of
    /// its steps, the next only once the one before is settled.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn pending(&self, at: Timestamp, most: u32) -> Result<Vec<Parcel>, Fault> {
        let query = Query::new(
            "SELECT id, poll_id, errand, number, written_at, first_tried_at, tries FROM outbox AS this \
             WHERE settled_at IS NULL AND due_at <= $1 AND NOT EXISTS (SELECT 1 FROM outbox AS earlier \
             WHERE earlier.poll_id = this.poll_id AND earlier.id < this.id \
             AND earlier.settled_at IS NULL) ORDER BY due_at, id LIMIT $2",
        );
        let query = query.bind(micros(at)).bind(i64::from(most));
        let rows = self.base.rows(query).await?;
        rows.iter().map(read).collect()
    }

    /// Names the moment from which [`pending`](Self::pending) gives something; none when all is settled.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn next_parcel(&self) -> Result<Option<Timestamp>, Fault> {
        let query = Query::new(
            "SELECT MIN(due_at) AS due_at FROM outbox AS this WHERE settled_at IS NULL \
             AND NOT EXISTS (SELECT 1 FROM outbox AS earlier \
             WHERE earlier.poll_id = this.poll_id AND earlier.id < this.id \
             AND earlier.settled_at IS NULL)",
        );
        self.moment(query, "due_at").await
    }

    /// Notes, before a parcel is sent, that it is tried, and when to try again if nothing more is heard
    /// of it. False when it is settled already: do not send it.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn parcel_tried(
        &self,
        parcel: ParcelId,
        at: Timestamp,
        again_at: Timestamp,
    ) -> Result<bool, Fault> {
        let query = Query::new(
            "UPDATE outbox SET first_tried_at = COALESCE(first_tried_at, $1), tries = tries + 1, \
             due_at = $2 WHERE id = $3 AND settled_at IS NULL",
        )
        .bind(micros(at))
        .bind(micros(again_at))
        .bind(signed(parcel.0));
        Ok(self.base.execute(query).await? == 1)
    }

    /// Settles a parcel: it was sent. A card or an announcement is known by its message from now on.
    /// False when it was settled before, which changes nothing.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn parcel_delivered(
        &self,
        parcel: ParcelId,
        message: Message,
        at: Timestamp,
    ) -> Result<bool, Fault> {
        let mut session = self.base.begin().await?;
        let settle = Query::new(
            "UPDATE outbox SET settled_at = $1, channel_id = $2, message_id = $3 \
             WHERE id = $4 AND settled_at IS NULL",
        )
        .bind(micros(at))
        .bind(signed(message.channel.0))
        .bind(signed(message.id.0))
        .bind(signed(parcel.0));
        if session.execute(settle).await? == 0 {
            return Ok(false);
        }
        let card = Query::new(
            "UPDATE polls SET card_channel_id = $1, card_message_id = $2 WHERE id = \
             (SELECT poll_id FROM outbox WHERE id = $3 AND errand = 'post_card')",
        )
        .bind(signed(message.channel.0))
        .bind(signed(message.id.0))
        .bind(signed(parcel.0));
        session.execute(card).await?;
        session.commit().await?;
        Ok(true)
    }

    /// Settles a parcel that cannot be sent any more. False when it was settled before.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn parcel_dropped(&self, parcel: ParcelId, at: Timestamp) -> Result<bool, Fault> {
        let query =
            Query::new("UPDATE outbox SET settled_at = $1 WHERE id = $2 AND settled_at IS NULL")
                .bind(micros(at))
                .bind(signed(parcel.0));
        Ok(self.base.execute(query).await? == 1)
    }

    /// Tells whether the card of a poll waits to be posted for the first time.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn card_waits(&self, poll: PollId) -> Result<bool, Fault> {
        let query = Query::new(
            "SELECT id FROM outbox WHERE poll_id = $1 AND errand = 'post_card' AND settled_at IS NULL",
        );
        let row = self.base.row(query.bind(signed(poll.0))).await?;
        Ok(row.is_some())
    }

    /// Makes a card that waits to be posted due at once, also where the bot was shut out for a while.
    /// False when none waits.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn hasten_card(&self, poll: PollId, at: Timestamp) -> Result<bool, Fault> {
        let query = Query::new(
            "UPDATE outbox SET due_at = $1 WHERE poll_id = $2 AND errand = 'post_card' \
             AND settled_at IS NULL",
        )
        .bind(micros(at))
        .bind(signed(poll.0));
        Ok(self.base.execute(query).await? == 1)
    }

    /// Gives the message that announced a closing, if one did.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn announcement(&self, poll: PollId, number: u32) -> Result<Option<Message>, Fault> {
        let query = Query::new(
            "SELECT channel_id, message_id FROM outbox WHERE poll_id = $1 AND errand = 'announce' \
             AND number = $2 AND message_id IS NOT NULL",
        )
        .bind(signed(poll.0))
        .bind(i64::from(number));
        let Some(row) = self.base.row(query).await? else {
            return Ok(None);
        };
        Ok(Some(Message {
            channel: ChannelId(unsigned(row.get("channel_id")?)),
            id: MessageId(unsigned(row.get("message_id")?)),
        }))
    }

    /// Gives all cards that were posted and do not show the latest change, by the ids of their polls.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn cards_due(&self) -> Result<Vec<CardDue>, Fault> {
        let query = Query::new(
            "SELECT id, card_changes FROM polls WHERE card_changes > card_shown \
             AND card_message_id IS NOT NULL ORDER BY id",
        );
        let rows = self.base.rows(query).await?;
        rows.iter()
            .map(|row| {
                Ok(CardDue {
                    poll: PollId(unsigned(row.get("id")?)),
                    changes: narrow(row.get("card_changes")?)?,
                })
            })
            .collect()
    }

    /// Notes that a card shows the changes up to a number.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn card_shown(&self, card: CardDue) -> Result<(), Fault> {
        let query =
            Query::new("UPDATE polls SET card_shown = $1 WHERE id = $2 AND card_shown < $1")
                .bind(narrow_back(card.changes))
                .bind(signed(card.poll.0));
        self.base.execute(query).await?;
        Ok(())
    }

    /// Sets the message of a poll's card, or forgets one that is gone: then nothing is due for it.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn set_card(&self, poll: PollId, card: Option<Message>) -> Result<(), Fault> {
        let query =
            Query::new("UPDATE polls SET card_channel_id = $1, card_message_id = $2 WHERE id = $3")
                .bind(card.map(|card| signed(card.channel.0)))
                .bind(card.map(|card| signed(card.id.0)))
                .bind(signed(poll.0));
        self.base.execute(query).await?;
        Ok(())
    }

    /// Reads one moment, which may be none.
    pub(in crate::store) async fn moment(
        &self,
        query: Query,
        column: &str,
    ) -> Result<Option<Timestamp>, Fault> {
        let Some(row) = self.base.row(query).await? else {
            return Ok(None);
        };
        row.get::<Option<i64>>(column)?.map(moment).transpose()
    }
}

/// Writes a parcel; one of the same kind is never written twice.
pub(super) async fn add(
    session: &mut Session,
    poll: PollId,
    errand: Errand,
    at: Timestamp,
) -> Result<(), Fault> {
    let (word, number) = errand.columns();
    let query = Query::new(
        "INSERT INTO outbox (poll_id, errand, number, written_at, due_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (poll_id, errand, number) DO NOTHING",
    )
    .bind(signed(poll.0))
    .bind(word)
    .bind(i64::from(number))
    .bind(micros(at))
    .bind(micros(at));
    session.execute(query).await?;
    Ok(())
}

/// Has the announcement of a poll's last closing brought up to date, where there is one.
///
/// Each time it is a parcel of its own: one that is on its way may hold what was there before.
pub(super) async fn revise(session: &mut Session, poll: &Poll, at: Timestamp) -> Result<(), Fault> {
    let State::Closed { number, .. } = poll.state else {
        return Ok(());
    };
    let errand = Errand::ReviseAnnouncement { number };
    let (word, number) = errand.columns();
    let earlier =
        Query::new("DELETE FROM outbox WHERE poll_id = $1 AND errand = $2 AND number = $3")
            .bind(signed(poll.id.0))
            .bind(word)
            .bind(i64::from(number));
    session.execute(earlier).await?;
    add(session, poll.id, errand, at).await
}

fn read(row: &Row) -> Result<Parcel, Fault> {
    Ok(Parcel {
        id: ParcelId(unsigned(row.get("id")?)),
        poll: PollId(unsigned(row.get("poll_id")?)),
        errand: Errand::read(row.get("errand")?, narrow(row.get("number")?)?)?,
        written_at: moment(row.get("written_at")?)?,
        first_tried_at: row
            .get::<Option<i64>>("first_tried_at")?
            .map(moment)
            .transpose()?,
        tries: narrow(row.get("tries")?)?,
    })
}

/// Turns a number of changes back into what is kept.
fn narrow_back(changes: u64) -> i64 {
    i64::try_from(changes).unwrap_or(i64::MAX)
}
