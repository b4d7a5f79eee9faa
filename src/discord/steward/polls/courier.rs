//! Delivers what the store holds of polls for Discord: cards, results, edits.
//!
//! What may have been posted already is looked for by what its buttons name. Where the bot was removed
//! (50001, 10003, 10004) a parcel waits; nothing is dropped.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use serenity::model::id::ChannelId;
use tracing::{debug, info, warn};

use super::super::{
    office::{AWAY, Office, Trouble, address, buttons, id_of, is_away, message, snowflake},
    pace::Edited,
};
use crate::{
    app::polls::Glance,
    discord::{
        fault::code,
        polls::{card, results},
        scene::Voice,
    },
    ops::Chain,
    poll::{Asker, PollId, State},
    press::{PollPress, Press},
    reply::Message,
    store::{self, CardDue, Errand, Parcel, StoredPoll},
};

/// The longest wait for another try.
const LONGEST: SignedDuration = SignedDuration::from_hours(1);
/// Whoever delivers.
#[derive(Debug)]
pub(super) struct Courier {
    office: Arc<Office>,
}

/// Gives how long to wait for another try, after so many.
pub(super) fn patience(tries: u32) -> SignedDuration {
    let doubled = SignedDuration::from_secs(30 << tries.min(7));
    doubled.min(LONGEST)
}

impl Courier {
    pub(super) fn new(office: Arc<Office>) -> Self {
        Self { office }
    }

    /// Delivers a parcel; what fails stays in the store and is tried again.
    pub(super) async fn deliver(&self, parcel: Parcel) {
        let Err(trouble) = self.try_deliver(&parcel).await else {
            return;
        };
        let (poll, tries) = (parcel.poll, parcel.tries);
        if let Trouble::Discord(fault) = &trouble
            && is_away(fault)
        {
            // It is said once; after that it is only a poll that waits.
            if tries == 0 {
                info!(%poll, %fault, "a channel cannot be reached; what is for it waits");
            }
            let now = self.office.now();
            let store = self.office.app.polls.store();
            if let Err(fault) = store.parcel_tried(parcel.id, now, now + AWAY).await {
                warn!(%poll, %fault, "a parcel was not put aside");
            }
            return;
        }
        let fault = Chain(&trouble);
        warn!(%poll, tries, %fault, "a message was not delivered; it is tried again");
    }

    /// Posts the card of a poll anew, as staff wished, unless it still stands: two would both look
    /// live. If that fails they can wish again.
    pub(super) async fn post_again(&self, poll: PollId) {
        if let Err(trouble) = self.try_post_again(poll).await {
            let fault = Chain(&trouble);
            warn!(%poll, %fault, "a card was not posted again");
        }
    }

    async fn try_post_again(&self, poll: PollId) -> Result<(), Trouble> {
        let store = self.office.app.polls.store();
        let Some(stored) = store.poll(poll).await? else {
            return Ok(());
        };
        let card = self.card(&stored).await;
        let response = self.office.response(card).await;
        if let Some(shown) = stored.card {
            let (channel, id) = address(shown);
            match self.office.rest.edit_message(channel, id, &response).await {
                Err(fault) if fault.code() == Some(code::UNKNOWN_MESSAGE) => {}
                edited => return Ok(edited?),
            }
        }
        let now = self.office.now();
        let nonce = format!("{:x}a{:x}", poll.0 & 0xffff_ffff_ffff, now.as_second());
        let channel = ChannelId::new(stored.poll.channel.0);
        let id = self
            .office
            .rest
            .post_message(channel, &nonce, response)
            .await?;
        let message = message(stored.poll.channel, id);
        store.set_card(poll, Some(message)).await?;
        Ok(())
    }

    /// Brings a card up to date.
    pub(super) async fn edit(&self, due: CardDue) -> Edited {
        match self.try_edit(due).await {
            Ok(edited) => edited,
            Err(Trouble::Discord(fault)) => match fault.code() {
                Some(code::UNKNOWN_MESSAGE) => {
                    let store = self.office.app.polls.store();
                    match store.set_card(due.poll, None).await {
                        Ok(()) => Edited::Gone,
                        Err(_) => Edited::Failed,
                    }
                }
                Some(code::OLD_MESSAGE_EDITED) => Edited::TooMany,
                _ if is_away(&fault) => Edited::Away,
                _ => {
                    let (poll, fault) = (due.poll, Chain(&fault));
                    debug!(%poll, %fault, "a card was not edited; it is tried again");
                    Edited::Failed
                }
            },
            Err(trouble) => {
                let (poll, fault) = (due.poll, Chain(&trouble));
                warn!(%poll, %fault, "a card was not edited; it is tried again");
                Edited::Failed
            }
        }
    }

    async fn try_edit(&self, due: CardDue) -> Result<Edited, Trouble> {
        let store = self.office.app.polls.store();
        let Some(stored) = store.poll(due.poll).await? else {
            return Ok(Edited::Gone);
        };
        let Some(shown) = stored.card else {
            return Ok(Edited::Gone);
        };
        let card = self.card(&stored).await;
        let response = self.office.response(card).await;
        let (channel, id) = address(shown);
        self.office
            .rest
            .edit_message(channel, id, &response)
            .await?;
        store.card_shown(due).await?;
        let posted = snowflake(shown.id.0);
        Ok(Edited::Shown { posted })
    }

    async fn try_deliver(&self, parcel: &Parcel) -> Result<(), Trouble> {
        let store = self.office.app.polls.store();
        let now = self.office.now();
        let Some(stored) = store.poll(parcel.poll).await? else {
            store.parcel_dropped(parcel.id, now).await?;
            return Ok(());
        };
        let sent = match parcel.errand {
            Errand::PostCard => {
                let card = self.card(&stored).await;
                self.post(parcel, &stored, card, None).await?
            }
            Errand::Announce { number } => {
                let said = self.announcement(&stored, number).await?;
                let card = stored
                    .card
                    .filter(|card| card.channel == stored.poll.channel);
                self.post(parcel, &stored, said, card).await?
            }
            Errand::HideAnnouncement { number } | Errand::ReviseAnnouncement { number } => {
                let Some(posted) = store.announcement(parcel.poll, number).await? else {
                    store.parcel_dropped(parcel.id, now).await?;
                    return Ok(());
                };
                self.amend(parcel.errand, &stored, posted).await?;
                posted
            }
        };
        store.parcel_delivered(parcel.id, sent, now).await?;
        Ok(())
    }

    /// Changes what was announced.
    async fn amend(
        &self,
        errand: Errand,
        stored: &StoredPoll,
        posted: store::Message,
    ) -> Result<(), Trouble> {
        let said = match errand {
            Errand::ReviseAnnouncement { number } => self.announcement(stored, number).await?,
            _ => results::withheld(&stored.poll, &self.voice(stored).await),
        };
        let mut response = self.office.response(said).await;
        // The pictures that it had go; those of now are listed by themselves.
        response.data["attachments"] = json!([]);
        let (channel, id) = address(posted);
        match self.office.rest.edit_message(channel, id, &response).await {
            // Somebody removed it, and what it showed with it.
            Err(fault) if fault.code() == Some(code::UNKNOWN_MESSAGE) => Ok(()),
            edited => Ok(edited?),
        }
    }

    /// Posts a message once.
    async fn post(
        &self,
        parcel: &Parcel,
        stored: &StoredPoll,
        said: Message,
        reply_to: Option<store::Message>,
    ) -> Result<store::Message, Trouble> {
        let channel = ChannelId::new(stored.poll.channel.0);
        if let Some(tried) = parcel.first_tried_at
            && self.office.is_forgotten(tried)
            && let Some(found) = self.find(parcel, stored, tried).await?
        {
            return Ok(found);
        }
        let mut response = self.office.response(said).await;
        if let Some(card) = reply_to {
            response.data["message_reference"] = json!({
                "message_id": card.id.0.to_string(),
                "fail_if_not_exists": false,
            });
        }
        let nonce = parcel.nonce();
        let posted = self
            .office
            .rest
            .post_message(channel, &nonce, response)
            .await?;
        Ok(message(stored.poll.channel, posted))
    }

    /// Looks for what was perhaps posted already, at a moment or later.
    async fn find(
        &self,
        parcel: &Parcel,
        stored: &StoredPoll,
        since: Timestamp,
    ) -> Result<Option<store::Message>, Trouble> {
        let poll = &stored.poll;
        let channel = ChannelId::new(poll.channel.0);
        let mut known = Vec::new();
        if let Errand::Announce { number } = parcel.errand {
            for earlier in 1..number {
                known.extend(
                    self.office
                        .app
                        .polls
                        .store()
                        .announcement(poll.id, earlier)
                        .await?,
                );
            }
        }
        let choose = Press::Poll(PollPress::Choose(poll.id, poll.rules.scale.stances()[0]));
        let look = Press::Poll(PollPress::Results(poll.id));
        let fits = |candidate: &Value| {
            let found = store::Message {
                channel: poll.channel,
                id: store::MessageId(id_of(candidate)?.get()),
            };
            // A card offers stances, an announcement only looks.
            let is_card = carries(candidate, &choose);
            let fits = match parcel.errand {
                Errand::PostCard => is_card,
                _ => !is_card && carries(candidate, &look) && !known.contains(&found),
            };
            fits.then_some(found)
        };
        Ok(self.office.search(channel, since, fits).await?)
    }

    async fn card(&self, stored: &StoredPoll) -> Message {
        let voice = self.voice(stored).await;
        let now = self.office.now();
        card::card(&Glance::of(stored.clone(), Asker::Everyone, now), &voice)
    }

    /// Writes the result of a closing; without numbers where the poll was opened again.
    async fn announcement(
        &self,
        stored: &StoredPoll,
        number: u32,
    ) -> Result<Message, store::Fault> {
        let voice = self.voice(stored).await;
        match stored.poll.state {
            State::Closed { number: last, .. } if last == number => {
                let polls = &self.office.app.polls;
                let seen = polls.results(stored.clone(), Asker::Everyone).await?;
                Ok(results::message(&seen, results::Reader::Everyone, &voice))
            }
            _ => Ok(results::withheld(&stored.poll, &voice)),
        }
    }

    async fn voice(&self, stored: &StoredPoll) -> Voice {
        self.office.voice(stored.poll.guild).await
    }
}

/// Tells whether a message has a button.
fn carries(message: &Value, press: &Press) -> bool {
    let id = press.encode();
    buttons(message).any(|button| button == id)
}
