//! Creating a debate.

use jiff::Timestamp;

use super::{Debates, Refusal, Trouble, What};
use crate::{
    debate::{Act, Actor, Debate, DebateId, Draft, Format, Input, Powers, Seen, Venue},
    poll::{ChannelId, GuildId, InteractionId, Line, Motion, PersonId, Rules},
    store::{CreateRefusal, CreatedDebate, StoredDebate},
};
use std::sync::Arc;

/// A debate that somebody wants to create.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The interaction that asks; the debate takes its id.
    pub interaction: InteractionId,
    /// The guild.
    pub guild: GuildId,
    /// Where its card shall stand.
    pub channel: ChannelId,
    /// Who asks.
    pub host: PersonId,
    /// Where people speak.
    pub venue: Venue,
    /// Where the transcript is filed, if anywhere.
    pub archive: Option<ChannelId>,
    /// Where the host panel stands.
    pub panel: ChannelId,
    /// What it is about.
    pub motion: MotionFrom,
    /// The plan of turns, as typed.
    pub format: String,
    /// When the lobby opens; without it the debate is a draft.
    pub start: Option<Timestamp>,
    /// From how many voters on its votes show stances.
    pub secret_minimum: u8,
}

/// What a debate is to be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MotionFrom {
    /// An article, with its own motion or one that was typed.
    Article {
        /// The article.
        slug: String,
        /// The motion.
        motion: String,
    },
    /// A statement as typed.
    Statement(String),
}

impl MotionFrom {
    /// Takes the motion, and the article that it comes from.
    ///
    /// # Errors
    /// Refuses what cannot be read.
    pub fn read(self) -> Result<(Motion, Option<Box<str>>), Refusal> {
        let (text, slug) = match self {
            Self::Article { slug, motion } => (motion, Some(slug.into_boxed_str())),
            Self::Statement(text) => (text, None),
        };
        if text.trim().is_empty() && slug.is_some() {
            return Err(Refusal::ArticleWithoutMotion);
        }
        let motion = Line::folded(&text).map_err(|why| Refusal::Text(What::Motion, why))?;
        Ok((motion, slug))
    }
}

impl Debates {
    /// Creates a debate, and announces it where a start is given. One that was created by the same
    /// interaction is given as it is.
    ///
    /// # Errors
    /// Refuses texts, plans and moments that cannot be, and a channel in which a debate is under way.
    pub async fn create(&self, proposal: Proposal) -> Result<StoredDebate, Trouble> {
        let format = self.format(&proposal.format)?;
        let (motion, article) = proposal.motion.read()?;
        let draft = Draft {
            id: DebateId(proposal.interaction.0),
            guild: proposal.guild,
            channel: proposal.channel,
            venue: proposal.venue,
            archive: proposal.archive,
            host: proposal.host,
            motion,
            article,
            format,
        };
        let publish = Input::Press {
            who: Actor {
                person: proposal.host,
                powers: Powers::Staff,
            },
            seen: Seen::Nothing,
            act: Act::Publish {
                start: proposal.start,
            },
        };
        let now = self.now();
        if proposal.start.is_some() {
            // A start that cannot be is refused before anything is kept.
            let mut tried = Debate::create(draft.clone(), now).0;
            tried.handle(now, publish.clone()).map_err(Refusal::Step)?;
        }
        let (guild, id, channel) = (draft.guild, draft.id, draft.channel);
        let minimum = proposal.secret_minimum;
        let created = self
            .store
            .create_debate(draft, Some(proposal.panel), minimum, now);
        let stored = match created.await? {
            CreatedDebate::New(stored) => stored,
            CreatedDebate::Before(stored) => return Ok(stored),
            CreatedDebate::Refused(refusal) => {
                return Err(self.explain(refusal, channel).await?.into());
            }
        };
        self.wake();
        if proposal.start.is_none() {
            return Ok(stored);
        }
        let stepped = self.store.step_debate(guild, id, now, publish).await?;
        let stepped = stepped.ok_or(Refusal::Gone)?;
        stepped.outcome.map_err(Refusal::Step)?;
        self.wake();
        Ok(stepped.debate)
    }

    /// Finds a plan of turns by its word or its name in any language.
    ///
    /// # Errors
    /// Refuses when none is called so.
    pub fn format(&self, typed: &str) -> Result<Arc<Format>, Refusal> {
        let named = typed.trim().to_lowercase();
        let formats = self.formats();
        let fits = |format: &Arc<Format>| {
            let translated = format.name.others.iter().map(|(_, name)| name);
            let mut words = translated.chain([&format.id, &format.name.text]);
            words.any(|word| word.to_lowercase() == named)
        };
        let found = formats.iter().find(|format| fits(format)).cloned();
        found.ok_or_else(|| Refusal::NoSuchFormat {
            named: typed.to_owned(),
        })
    }

    /// Gives the votes' least number of voters where nobody asked for another.
    pub const fn default_minimum() -> u8 {
        Rules::LEAST_MINIMUM
    }

    async fn explain(
        &self,
        refusal: CreateRefusal,
        channel: ChannelId,
    ) -> Result<Refusal, crate::store::Fault> {
        Ok(match refusal {
            CreateRefusal::Rules(rules) => Refusal::Rules(rules),
            CreateRefusal::ChannelTaken { by } => match self.store.debate_in(channel).await? {
                Some(there) => Refusal::ChannelTaken {
                    by,
                    motion: there.debate.motion,
                },
                None => Refusal::Gone,
            },
        })
    }
}
