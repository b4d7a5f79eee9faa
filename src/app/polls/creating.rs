//! Opening a poll.

use super::{Pick, Polls, Refusal, Seeker, Trouble, What, line};
use crate::{
    poll::{
        self, ChannelId, Duration, GuildId, InteractionId, Motion, PersonId, PollId, Rules, Secrecy,
    },
    store::{OpenRefusal, Opened, StoredPoll, Which, Within},
};

/// A poll that somebody wants to open.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The interaction that asks; the poll takes its id.
    pub interaction: InteractionId,
    /// The guild.
    pub guild: GuildId,
    /// Where its card shall stand.
    pub channel: ChannelId,
    /// Which polls whoever asks can see, where it follows one.
    pub within: Within,
    /// Who asks.
    pub author: PersonId,
    /// What it is about, as typed.
    pub subject: Subject,
    /// Its rules.
    pub rules: Rules,
    /// The kind of ballot, where it was asked for; else a poll has that of the one that it follows, or
    /// the one of the rules.
    pub ballot: Option<Secrecy>,
    /// How long it is open.
    pub lasts: Duration,
}

/// What a poll is to be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An article with its motion, or with the one that staff wrote for it.
    Article {
        /// The article.
        slug: String,
        /// The motion as typed.
        motion: String,
    },
    /// A statement as typed.
    Statement(String),
    /// An earlier poll as typed.
    Before(String),
}

impl Polls {
    /// Opens a poll. One that was opened by the same interaction is given as it is.
    ///
    /// # Errors
    /// Refuses texts and rules that cannot be, and an earlier poll that cannot be followed.
    pub async fn create(&self, draft: Draft) -> Result<StoredPoll, Trouble> {
        let mut rules = draft.rules;
        rules.secrecy = draft.ballot.unwrap_or(rules.secrecy);
        let subject = match draft.subject {
            Subject::Article { slug, motion } => poll::Subject::Article {
                slug,
                motion: statement(&motion)?,
            },
            Subject::Statement(text) => poll::Subject::Statement(statement(&text)?),
            Subject::Before(named) => {
                let seeker = Seeker {
                    guild: draft.guild,
                    within: draft.within,
                };
                let found = self.named(seeker, Which::Unsucceeded, &named, Pick::Only);
                let earlier = found.await?;
                let secrecy = earlier.poll.rules.secrecy;
                rules.secrecy = draft.ballot.unwrap_or(secrecy);
                poll::Subject::After {
                    poll: earlier.poll.id,
                    motion: earlier.poll.subject.motion().clone(),
                    slug: earlier.poll.subject.slug().map(str::to_owned),
                }
            }
        };
        let draft = poll::Draft {
            id: PollId(draft.interaction.0),
            guild: draft.guild,
            channel: draft.channel,
            author: draft.author,
            subject,
            rules,
            lasts: draft.lasts,
        };
        match self.store.open_poll(draft, self.now()).await? {
            Opened::New(stored) => {
                self.wake();
                Ok(stored)
            }
            Opened::Before(stored) => Ok(stored),
            Opened::Refused(refusal) => Err(explain(refusal).into()),
        }
    }
}

fn statement(text: &str) -> Result<Motion, Refusal> {
    line(What::Statement, text)
}

fn explain(refusal: OpenRefusal) -> Refusal {
    match refusal {
        OpenRefusal::Rules(rules) => Refusal::Rules(rules),
        OpenRefusal::Earlier(step) => Refusal::Earlier(step),
        OpenRefusal::EarlierUnknown => Refusal::Gone,
        OpenRefusal::OtherBallot(earlier) => Refusal::OtherBallot(earlier),
    }
}
