//! Delivers what the store holds of debates for Discord, and keeps cards and panels up to date.
//!
//! A parcel is settled once all of its messages are posted. Where the bot may not write, it waits, and
//! the hosts are told what to grant; only what Discord will never take is given up, with a line in the
//! log, so that it does not hold the debate up for ever.
//!
//! Who has the floor needs no call: in a thread, which is locked for everybody, the bot posts what the
//! speaker writes in a form; in the other venue people speak where they like. A venue that lets
//! speakers write for themselves takes and gives their right to in [`Courier::do_output`], and settles
//! the parcel only when Discord has it.

use std::sync::Arc;

use jiff::SignedDuration;
use serde_json::{Value, json};
use serenity::model::id::ChannelId;
use tracing::{debug, error, info, warn};

use super::{
    likeness::{Likeness, is_face},
    pings::{Outgoing, pinging},
};
use crate::{
    app::debates::Glance,
    debate::{Debate, Event, Output},
    discord::{
        debates::{announce, card, panel, post},
        fault::{Fault, code},
        response::Response,
        rest::ThreadChange,
        scene::Voice,
        steward::{
            office::{
                AWAY, Office, SKEW, Trouble, address, earliest, id_of, is_away, message, snowflake,
            },
            pace::Edited,
        },
    },
    ops::Chain,
    poll::{self, PersonId},
    reply::Message,
    store::{
        self, DebateCardDue, DebateErrand, DebateMessages, DebateParcel, Face, Store, StoredDebate,
    },
};

/// The longest wait for another try after a fault.
const LONGEST: SignedDuration = SignedDuration::from_mins(10);
/// How long a channel that cannot be reached is left alone: a host who grants a right is waiting.
const SHUT: SignedDuration = SignedDuration::from_mins(1);
/// From so many tries on it is left alone for longer.
const PATIENT: u32 = 30;
/// How often Discord may call a message malformed before it is given up.
const MALFORMED: u32 = 3;
/// A bell that is later than this would mislead.
const BELL: SignedDuration = SignedDuration::from_secs(30);
/// A card or panel that is older is posted anew instead of edited: from an hour on Discord takes few
/// edits (30046), and in a lively channel it is far away by then.
const STALE: SignedDuration = SignedDuration::from_mins(50);
/// The longest nonce that Discord takes.
const NONCE: usize = 25;

/// Whoever delivers for debates.
#[derive(Debug)]
pub(super) struct Courier {
    pub(super) office: Arc<Office>,
}

/// A parcel with the debate that it is of, and the language of its guild.
pub(super) struct Case<'a> {
    pub(super) parcel: &'a DebateParcel,
    pub(super) glance: Glance,
    pub(super) voice: Voice,
}

impl Case<'_> {
    pub(super) fn debate(&self) -> &Debate {
        &self.glance.stored.debate
    }

    pub(super) fn messages(&self) -> &DebateMessages {
        &self.glance.stored.messages
    }

    /// Gives the channel in which hosts are told things: the panel's, else the debate's.
    pub(super) fn hosts_channel(&self) -> poll::ChannelId {
        let panel = self.messages().panel_channel;
        panel.unwrap_or(self.debate().channel)
    }

    /// Lists those who steer.
    pub(super) fn hosts(&self) -> Vec<PersonId> {
        let mut hosts = vec![self.debate().host];
        hosts.extend(&self.debate().cohosts);
        hosts
    }
}

/// What came of a parcel: the message that it became, if any.
pub(super) type Sent = Result<Option<store::Message>, Trouble>;

/// Gives how long to wait for another try, after so many. A debate that runs cannot wait long.
pub(super) fn patience(tries: u32) -> SignedDuration {
    SignedDuration::from_secs(5 << tries.min(7)).min(LONGEST)
}

impl Courier {
    pub(super) fn new(office: Arc<Office>) -> Self {
        Self { office }
    }

    pub(super) fn store(&self) -> &Store {
        self.office.app.debates.store()
    }

    /// Delivers a parcel; what fails stays in the store and is tried again.
    pub(super) async fn deliver(&self, parcel: DebateParcel) {
        let trouble = match self.try_deliver(&parcel).await {
            Ok(message) => match self.settle(&parcel, message).await {
                Ok(()) => return,
                Err(fault) => fault.into(),
            },
            Err(trouble) => trouble,
        };
        if let Err(fault) = self.bear(&parcel, &trouble).await {
            let (debate, fault) = (parcel.id.debate, Chain(&fault));
            warn!(%debate, %fault, "a parcel was not put aside");
        }
    }

    async fn settle(
        &self,
        parcel: &DebateParcel,
        message: Option<store::Message>,
    ) -> Result<(), store::Fault> {
        let now = self.office.now();
        let settled = self
            .store()
            .debate_parcel_settled(parcel.id, message, now)
            .await?;
        if !settled {
            debug!(debate = %parcel.id.debate, "a parcel had been settled before");
        }
        Ok(())
    }

    /// Decides what becomes of a parcel that was not delivered.
    async fn bear(&self, parcel: &DebateParcel, trouble: &Trouble) -> Result<(), store::Fault> {
        let (debate, tries, now) = (parcel.id.debate, parcel.tries, self.office.now());
        let until = match trouble {
            Trouble::Discord(fault) if is_away(fault) => {
                // It is said once; after that it is only a debate that waits.
                if tries == 0 {
                    info!(%debate, %fault, "a channel cannot be reached; what is for it waits");
                    self.tell_rights(parcel).await;
                }
                now + if tries < PATIENT { SHUT } else { AWAY }
            }
            Trouble::Discord(Fault::RateLimited { retry_after }) => {
                now + SignedDuration::try_from(*retry_after).unwrap_or(SHUT)
            }
            Trouble::Discord(fault) if is_malformed(fault) && tries + 1 >= MALFORMED => {
                let number = parcel.id.number;
                error!(%debate, number, %fault, "discord does not take a message; it is given up");
                return self.settle(parcel, None).await;
            }
            trouble => {
                let fault = Chain(trouble);
                warn!(%debate, tries, %fault, "a message was not delivered; it is tried again");
                return Ok(());
            }
        };
        self.store()
            .debate_parcel_put_off(parcel.id, until)
            .await
            .map(drop)
    }

    pub(super) async fn case<'a>(
        &self,
        parcel: &'a DebateParcel,
    ) -> Result<Option<Case<'a>>, store::Fault> {
        let Some(stored) = self.store().debate(parcel.id.debate).await? else {
            return Ok(None);
        };
        let voice = self.office.voice(stored.debate.guild).await;
        let glance = self.office.app.debates.glance(stored).await?;
        Ok(Some(Case {
            parcel,
            glance,
            voice,
        }))
    }

    async fn try_deliver(&self, parcel: &DebateParcel) -> Sent {
        if let DebateErrand::Do(output) = &parcel.errand
            && !speaks(output)
        {
            return Ok(None);
        }
        let Some(case) = self.case(parcel).await? else {
            return Ok(None);
        };
        match &parcel.errand {
            DebateErrand::PostCard => {
                let card = card::card(&case.glance, &case.voice);
                let channel = case.debate().channel;
                let posted = self.post(&case, channel, quiet([card])).await?;
                self.take_down(parcel, Face::Card).await?;
                Ok(posted)
            }
            DebateErrand::PostPanel => {
                let posted = self.post_panel(&case).await?;
                self.take_down(parcel, Face::Panel).await?;
                Ok(posted)
            }
            DebateErrand::Do(output) => self.do_output(&case, output).await,
        }
    }

    async fn do_output(&self, case: &Case<'_>, output: &Output) -> Sent {
        let channel = case.debate().channel;
        match output {
            Output::OpenThread => self.open_thread(case).await,
            Output::ArchiveThread => self.archive_thread(case).await,
            Output::FileTranscript => self.file_transcript(case).await,
            Output::TellHost(concern) => self.tell_host(case, *concern).await,
            Output::Bell { turn, left } => {
                let late = self.office.now().duration_since(case.parcel.written_at) > BELL;
                if late {
                    return Ok(None);
                }
                let bell = announce::bell(&case.glance, *turn, *left, &case.voice);
                self.post(case, channel, quiet([bell])).await
            }
            Output::Announce { entry, ping } => {
                let Some(entry) = self.entry(case, *entry).await? else {
                    return Ok(None);
                };
                let said = self.announcement(case, &entry).await?;
                let posted = self.post(case, channel, pinging(said, ping)).await?;
                if matches!(entry.event, Event::Concluded { .. }) {
                    self.replace_result(case, posted).await;
                }
                Ok(posted)
            }
            Output::Post { entry } => {
                let Some(entry) = self.entry(case, *entry).await? else {
                    return Ok(None);
                };
                let parts = post::parts(&case.glance, &entry, &case.voice);
                self.post_in_venue(case, quiet(parts)).await
            }
            // The first two are the seam for venues in which people write for themselves; see the top.
            Output::TakeFloor { .. }
            | Output::GiveFloor { .. }
            | Output::Journal(_)
            | Output::Vote(_)
            | Output::ShowCard
            | Output::ShowPanel => Ok(None),
        }
    }

    /// Posts messages one after another, each once, and gives the first.
    pub(super) async fn post(
        &self,
        case: &Case<'_>,
        channel: poll::ChannelId,
        outgoing: Vec<Outgoing>,
    ) -> Sent {
        let mut posted: Vec<store::Message> = Vec::new();
        for (part, outgoing) in outgoing.into_iter().enumerate() {
            let response = self.office.response(outgoing.message).await;
            let response = naming(response, &outgoing.pings);
            let found = self.find(case, channel, &response, &posted).await?;
            posted.push(if let Some(found) = found {
                found
            } else {
                let nonce = nonce(case.parcel, part);
                self.send(channel, &nonce, response).await?
            });
        }
        Ok(posted.first().copied())
    }

    /// Sends a message; a thread that was archived meanwhile is taken out of the archive first.
    pub(super) async fn send(
        &self,
        channel: poll::ChannelId,
        nonce: &str,
        response: Response,
    ) -> Result<store::Message, Fault> {
        let (rest, to) = (&self.office.rest, ChannelId::new(channel.0));
        let id = match rest.post_message(to, nonce, response.clone()).await {
            Err(fault) if fault.code() == Some(code::THREAD_ARCHIVED) => {
                let back = ThreadChange {
                    archived: Some(false),
                    ..ThreadChange::default()
                };
                rest.modify_thread(to, back).await?;
                rest.post_message(to, nonce, response).await?
            }
            posted => posted?,
        };
        Ok(message(channel, id))
    }

    /// Looks for what was perhaps posted already, if Discord may have forgotten it.
    async fn find(
        &self,
        case: &Case<'_>,
        channel: poll::ChannelId,
        response: &Response,
        posted: &[store::Message],
    ) -> Sent {
        let tried = case.parcel.first_tried_at;
        let Some(tried) = tried.filter(|tried| self.office.is_forgotten(*tried)) else {
            return Ok(None);
        };
        let debate = case.debate().id;
        let from = store::MessageId(earliest(tried - SKEW).get());
        let sent = self.store().debate_sent(channel, from).await?;
        let known: Vec<_> = sent.iter().map(|(_, sent)| sent).chain(posted).collect();
        let me = self.office.me().await?.to_string();
        let likeness = Likeness::of(response);
        let face = match case.parcel.errand {
            DebateErrand::PostCard => Some(Face::Card),
            DebateErrand::PostPanel => Some(Face::Panel),
            DebateErrand::Do(_) => None,
        };
        let fits = |candidate: &Value| {
            let found = message(channel, id_of(candidate)?);
            let ours = candidate["author"]["id"] == me && !known.contains(&&found);
            let alike = Likeness::posted(candidate) == likeness
                || face.is_some_and(|face| is_face(candidate, debate, face));
            (ours && alike).then_some(found)
        };
        let to = ChannelId::new(channel.0);
        Ok(self.office.search(to, tried, fits).await?)
    }
}

/// Faces, which are brought up to date.
impl Courier {
    /// Brings a card or panel up to date.
    pub(super) async fn edit(&self, due: DebateCardDue) -> Edited {
        let debate = due.debate;
        match self.try_edit(due).await {
            Ok(edited) => edited,
            Err(Trouble::Discord(fault)) => match fault.code() {
                Some(code::OLD_MESSAGE_EDITED) => Edited::TooMany,
                Some(code::THREAD_ARCHIVED) => Edited::Away,
                _ if is_away(&fault) => Edited::Away,
                _ => {
                    let fault = Chain(&fault);
                    debug!(%debate, %fault, "a card was not edited; it is tried again");
                    Edited::Failed
                }
            },
            Err(trouble) => {
                let fault = Chain(&trouble);
                warn!(%debate, %fault, "a card was not edited; it is tried again");
                Edited::Failed
            }
        }
    }

    async fn try_edit(&self, due: DebateCardDue) -> Result<Edited, Trouble> {
        let Some(stored) = self.store().debate(due.debate).await? else {
            return Ok(Edited::Gone);
        };
        let shown = match due.face {
            Face::Card => stored.messages.card,
            Face::Panel => stored.messages.panel,
        };
        let Some(shown) = shown else {
            return Ok(Edited::Gone);
        };
        let posted = snowflake(shown.id.0);
        if stored.ended_at.is_none() && self.office.now().duration_since(posted) > STALE {
            let (guild, face) = (stored.debate.guild, (due.face, shown.channel));
            let now = self.office.now();
            self.store()
                .post_debate_face(guild, due.debate, face, now)
                .await?;
            return Ok(Edited::Gone);
        }
        let voice = self.office.voice(stored.debate.guild).await;
        let glance = self.office.app.debates.glance(stored).await?;
        let said = match due.face {
            Face::Card => card::card(&glance, &voice),
            Face::Panel => panel::panel(&glance, &voice),
        };
        let response = self.office.response(said).await;
        let (channel, id) = address(shown);
        let edit = self.office.rest.edit_message(channel, id, &response);
        match edit.await {
            Err(fault) if fault.code() == Some(code::UNKNOWN_MESSAGE) => {
                self.mourn(&glance.stored, due.face, shown).await?;
                Ok(Edited::Gone)
            }
            edited => {
                edited?;
                self.store().debate_card_shown(due).await?;
                Ok(Edited::Shown { posted })
            }
        }
    }

    /// Removes the message that a face had before: two would both look live.
    async fn take_down(&self, parcel: &DebateParcel, face: Face) -> Result<(), store::Fault> {
        let Some(before) = self.store().debate_face_before(parcel.id, face).await? else {
            return Ok(());
        };
        let (channel, id) = address(before);
        if let Err(fault) = self.office.rest.delete_message(channel, id).await
            && fault.code() != Some(code::UNKNOWN_MESSAGE)
        {
            let debate = parcel.id.debate;
            debug!(%debate, %fault, "an earlier card stays where it was");
        }
        Ok(())
    }

    /// Notes that somebody deleted a face. Without its card nobody could take part in a debate that is
    /// under way, so that is posted anew; hosts bring their panel back themselves.
    async fn mourn(
        &self,
        stored: &StoredDebate,
        face: Face,
        gone: store::Message,
    ) -> Result<(), store::Fault> {
        let Debate {
            id, guild, channel, ..
        } = stored.debate;
        if face == Face::Card && stored.ended_at.is_none() {
            let (card, now) = ((face, channel), self.office.now());
            let posted = self.store().post_debate_face(guild, id, card, now).await;
            return posted.map(drop);
        }
        self.store().forget_debate_face(id, gone, face).await
    }
}

/// Tells whether an output is more than a line of the store.
fn speaks(output: &Output) -> bool {
    !matches!(
        output,
        Output::TakeFloor { .. }
            | Output::GiveFloor { .. }
            | Output::Journal(_)
            | Output::Vote(_)
            | Output::ShowCard
            | Output::ShowPanel
    )
}

/// Lets a message ping people.
pub(super) fn naming(mut response: Response, people: &[PersonId]) -> Response {
    if !people.is_empty() {
        let users: Vec<_> = people.iter().map(ToString::to_string).collect();
        response.data["allowed_mentions"] = json!({ "users": users });
    }
    response
}

/// Makes messages that ping nobody.
fn quiet(messages: impl IntoIterator<Item = Message>) -> Vec<Outgoing> {
    messages.into_iter().map(Outgoing::quiet).collect()
}

/// Tells whether Discord will take a message no other time either.
fn is_malformed(fault: &Fault) -> bool {
    matches!(fault, Fault::Refused { status: 400 | 413, code, .. } if *code != code::TOO_MANY_THREADS)
}

/// Gives the nonce of a part of a parcel: the parcel's own for the first.
fn nonce(parcel: &DebateParcel, part: usize) -> String {
    let nonce = match part {
        0 => parcel.nonce(),
        part => format!("{}p{part:x}", parcel.nonce()),
    };
    // What counts through stands at the end.
    shortened(&nonce)
}

/// Keeps the end of a nonce that Discord finds too long.
pub(super) fn shortened(nonce: &str) -> String {
    nonce[nonce.len().saturating_sub(NONCE)..].to_owned()
}
