//! The faces of debates: a card for everybody and a panel for its hosts, which are brought up to date.

use jiff::Timestamp;

use super::super::polls::record::{id, narrow};
use super::super::session::Query;
use super::super::{Fault, Store, signed};
use super::Message;
use super::outbox::ask;
use super::record::lock;
use crate::debate::DebateId;
use crate::poll::{ChannelId, GuildId};

/// A message of a debate that is kept up to date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// The public card.
    Card,
    /// The host panel.
    Panel,
}

/// A face that does not show the latest change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DebateCardDue {
    /// The debate.
    pub debate: DebateId,
    /// Which face.
    pub face: Face,
    /// How many changes there were when this was asked; hand it to [`Store::debate_card_shown`].
    pub changes: u64,
}

impl Store {
    /// Lists faces that were posted and do not show the latest change, panels first.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn debate_cards_due(&self, most: u32) -> Result<Vec<DebateCardDue>, Fault> {
        let mut due = Vec::new();
        for (face, text) in [
            (
                Face::Panel,
                "SELECT id, panel_changes AS changes FROM debates \
                 WHERE panel_changes > panel_shown AND panel_message_id IS NOT NULL \
                 ORDER BY id LIMIT $1",
            ),
            (
                Face::Card,
                "SELECT id, card_changes AS changes FROM debates \
                 WHERE card_changes > card_shown AND card_message_id IS NOT NULL \
                 ORDER BY id LIMIT $1",
            ),
        ] {
            let query = Query::new(text).bind(i64::from(most));
            for row in self.base.rows(query).await? {
                due.push(DebateCardDue {
                    debate: DebateId(id(&row, "id")?),
                    face,
                    changes: narrow(row.get("changes")?)?,
                });
            }
        }
        due.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(due)
    }

    /// Notes that a face shows the changes up to a number.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn debate_card_shown(&self, due: DebateCardDue) -> Result<(), Fault> {
        let query = Query::new(match due.face {
            Face::Card => "UPDATE debates SET card_shown = $1 WHERE id = $2 AND card_shown < $1",
            Face::Panel => "UPDATE debates SET panel_shown = $1 WHERE id = $2 AND panel_shown < $1",
        })
        .bind(i64::try_from(due.changes).unwrap_or(i64::MAX))
        .bind(signed(due.debate.0));
        self.base.execute(query).await?;
        Ok(())
    }

    /// Asks for a face to be posted anew: the card in the debate's channel, the panel in `channel`.
    /// The message before it is forgotten. False when there is no such debate in the guild.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn post_debate_face(
        &self,
        guild: GuildId,
        debate: DebateId,
        face: (Face, ChannelId),
        at: Timestamp,
    ) -> Result<bool, Fault> {
        let mut session = self.base.begin().await?;
        let record = lock(&mut session, debate).await?;
        let Some(mut record) = record.filter(|record| record.stored.debate.guild == guild) else {
            return Ok(false);
        };
        let query = match face {
            (Face::Card, _) => {
                ask(&mut session, &mut record, Face::Card, at).await?;
                Query::new("UPDATE debates SET parcels = $1, card_message_id = NULL WHERE id = $2")
                    .bind(i64::from(record.parcels))
            }
            (Face::Panel, channel) => {
                ask(&mut session, &mut record, Face::Panel, at).await?;
                Query::new(
                    "UPDATE debates SET parcels = $1, panel_channel_id = $2, \
                     panel_message_id = NULL WHERE id = $3",
                )
                .bind(i64::from(record.parcels))
                .bind(signed(channel.0))
            }
        };
        session.execute(query.bind(signed(debate.0))).await?;
        session.commit().await?;
        Ok(true)
    }

    /// Forgets the message of a face that is gone: then nothing is due for it.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn forget_debate_face(
        &self,
        debate: DebateId,
        gone: Message,
        face: Face,
    ) -> Result<(), Fault> {
        let query = Query::new(match face {
            Face::Card => {
                "UPDATE debates SET card_message_id = NULL WHERE id = $1 AND card_message_id = $2"
            }
            Face::Panel => {
                "UPDATE debates SET panel_message_id = NULL WHERE id = $1 AND panel_message_id = $2"
            }
        })
        .bind(signed(debate.0))
        .bind(signed(gone.id.0));
        self.base.execute(query).await?;
        Ok(())
    }
}
