//! Delivers what the store holds for Discord: cards, results, edits.
//!
//! A message is posted with an enforced nonce, which Discord remembers for minutes. One that was first
//! tried longer ago is looked for among the channel's messages before it is sent again, by what its
//! buttons name. Where the bot was removed (50001, 10003, 10004) a parcel waits; nothing is dropped.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use serenity::model::id::{ChannelId, GuildId, MessageId};
use tracing::{debug, info, warn};

use super::pace::Edited;
use crate::{
    app::{App, polls::Glance},
    discord::{
        fault::{Fault, code},
        paint::{self, Painter},
        polls::{card, results},
        render::render,
        response::Response,
        rest::Rest,
        scene::Voice,
    },
    ops::Chain,
    poll::{Asker, PollId, State},
    press::{PollPress, Press},
    reply::{Message, Reply},
    store::{self, CardDue, Errand, Parcel, StoredPoll},
    words::Locale,
};

/// From this age on, a try may have been forgotten by Discord's nonces.
const REMEMBERED: SignedDuration = SignedDuration::from_mins(2);
/// Discord's clock and ours may differ by so much.
const SKEW: SignedDuration = SignedDuration::from_mins(1);
/// So many messages come at once, and so many times more are asked for.
const PAGE: usize = 100;
const PAGES: usize = 10;
/// Where the bot cannot reach a channel.
const AWAY: SignedDuration = SignedDuration::from_hours(1);
/// The longest wait for another try.
const LONGEST: SignedDuration = SignedDuration::from_hours(1);
/// Discord's first second, in milliseconds since 1970.
const EPOCH: i64 = 1_420_070_400_000;

/// Whoever delivers.
#[derive(Debug)]
pub(super) struct Courier {
    app: Arc<App>,
    rest: Arc<Rest>,
    painter: Painter,
    locales: Mutex<HashMap<u64, Locale>>,
}

/// Why a parcel was not delivered.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error(transparent)]
    Discord(#[from] Fault),
    #[error("the store failed")]
    Store(#[from] store::Fault),
}

/// Gives how long to wait for another try, after so many.
pub(super) fn patience(tries: u32) -> SignedDuration {
    let doubled = SignedDuration::from_secs(30 << tries.min(7));
    doubled.min(LONGEST)
}

/// Tells whether the bot has no way to the channel.
fn is_away(fault: &Fault) -> bool {
    matches!(
        fault.code(),
        Some(
            code::MISSING_ACCESS
                | code::UNKNOWN_CHANNEL
                | code::UNKNOWN_GUILD
                | code::MISSING_PERMISSION
        )
    )
}

impl Courier {
    pub(super) fn new(app: Arc<App>, rest: Arc<Rest>, painter: Painter) -> Self {
        Self {
            app,
            rest,
            painter,
            locales: Mutex::default(),
        }
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
            let now = self.app.clock().now();
            let store = self.app.polls.store();
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
        let store = self.app.polls.store();
        let Some(stored) = store.poll(poll).await? else {
            return Ok(());
        };
        let card = self.card(&stored).await;
        let response = self.response(card).await;
        if let Some(shown) = stored.card {
            let (channel, id) = address(shown);
            match self.rest.edit_message(channel, id, &response).await {
                Err(fault) if fault.code() == Some(code::UNKNOWN_MESSAGE) => {}
                edited => return Ok(edited?),
            }
        }
        let now = self.app.clock().now();
        let nonce = format!("{:x}a{:x}", poll.0 & 0xffff_ffff_ffff, now.as_second());
        let channel = ChannelId::new(stored.poll.channel.0);
        let id = self.rest.post_message(channel, &nonce, response).await?;
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
                    let store = self.app.polls.store();
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
        let store = self.app.polls.store();
        let Some(stored) = store.poll(due.poll).await? else {
            return Ok(Edited::Gone);
        };
        let Some(shown) = stored.card else {
            return Ok(Edited::Gone);
        };
        let card = self.card(&stored).await;
        let response = self.response(card).await;
        let (channel, id) = address(shown);
        self.rest.edit_message(channel, id, &response).await?;
        store.card_shown(due).await?;
        let posted = snowflake(shown.id.0);
        Ok(Edited::Shown { posted })
    }

    async fn try_deliver(&self, parcel: &Parcel) -> Result<(), Trouble> {
        let store = self.app.polls.store();
        let now = self.app.clock().now();
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
        let mut response = self.response(said).await;
        // The pictures that it had go; those of now are listed by themselves.
        response.data["attachments"] = json!([]);
        let (channel, id) = address(posted);
        match self.rest.edit_message(channel, id, &response).await {
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
        let now = self.app.clock().now();
        if let Some(tried) = parcel.first_tried_at
            && now.duration_since(tried) > REMEMBERED
            && let Some(found) = self.find(parcel, stored, tried).await?
        {
            return Ok(found);
        }
        let mut response = self.response(said).await;
        if let Some(card) = reply_to {
            response.data["message_reference"] = json!({
                "message_id": card.id.0.to_string(),
                "fail_if_not_exists": false,
            });
        }
        let nonce = parcel.nonce();
        let posted = self.rest.post_message(channel, &nonce, response).await?;
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
                    self.app
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
        // Forward from the first try: much may have been said in a lively channel since.
        let mut after = earliest(since - SKEW);
        for _ in 0..PAGES {
            let page = self.rest.messages_after(channel, after).await?;
            if let Some(found) = page.iter().rev().find_map(fits) {
                return Ok(Some(found));
            }
            match page.iter().filter_map(id_of).max() {
                Some(newest) if newest > after && page.len() >= PAGE => after = newest,
                _ => break,
            }
        }
        Ok(None)
    }

    async fn card(&self, stored: &StoredPoll) -> Message {
        let voice = self.voice(stored).await;
        let now = self.app.clock().now();
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
                let polls = &self.app.polls;
                let seen = polls.results(stored.clone(), Asker::Everyone).await?;
                Ok(results::message(&seen, results::Reader::Everyone, &voice))
            }
            _ => Ok(results::withheld(&stored.poll, &voice)),
        }
    }

    async fn response(&self, mut message: Message) -> Response {
        let attachments = std::mem::take(&mut message.attachments);
        let mut response = render(&Reply::Say(message));
        // Flags belong to answers of interactions.
        if let Value::Object(data) = &mut response.data {
            data.remove("flags");
        }
        response.files = paint::files(attachments, self.painter).await;
        response
    }

    /// Gives the voice of a poll's guild; Discord is asked for its language once.
    async fn voice(&self, stored: &StoredPoll) -> Voice {
        let guild = stored.poll.guild.0;
        let known = self.locales().get(&guild).copied();
        let locale = match known {
            Some(locale) => locale,
            None => self.ask_locale(guild).await,
        };
        Voice::new(self.app.words(), locale)
    }

    async fn ask_locale(&self, guild: u64) -> Locale {
        let fallback = self.app.settings().default_locale;
        match self.rest.guild_locale(GuildId::new(guild)).await {
            Ok(tag) => {
                let locale = Locale::from_tag(&tag).unwrap_or(fallback);
                self.locales().insert(guild, locale);
                locale
            }
            Err(fault) => {
                debug!(%fault, "the language of a guild is not known");
                fallback
            }
        }
    }

    fn locales(&self) -> std::sync::MutexGuard<'_, HashMap<u64, Locale>> {
        self.locales.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tells whether a message has a button.
fn carries(message: &Value, press: &Press) -> bool {
    let id = press.encode();
    let rows = message["components"].as_array().into_iter().flatten();
    let mut parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    parts.any(|part| part["custom_id"] == id)
}

fn message(channel: crate::poll::ChannelId, id: MessageId) -> store::Message {
    store::Message {
        channel,
        id: store::MessageId(id.get()),
    }
}

fn address(message: store::Message) -> (ChannelId, MessageId) {
    (
        ChannelId::new(message.channel.0),
        MessageId::new(message.id.0),
    )
}

fn id_of(message: &Value) -> Option<MessageId> {
    let id: u64 = message["id"].as_str()?.parse().ok()?;
    (id > 0).then(|| MessageId::new(id))
}

/// Gives an id that is smaller than those of messages that are posted from a moment on.
fn earliest(at: Timestamp) -> MessageId {
    let since = at.as_millisecond().saturating_sub(EPOCH);
    MessageId::new((u64::try_from(since).unwrap_or_default() << 22).max(1))
}

/// Tells when a message was posted; its id says so.
fn snowflake(id: u64) -> Timestamp {
    let since = i64::try_from(id >> 22).unwrap_or(i64::MAX);
    Timestamp::from_millisecond(EPOCH.saturating_add(since)).unwrap_or(Timestamp::MAX)
}
