//! Why an interaction gets no answer, and how the person is told.
//!
//! A refusal is the person's world: one sentence that says what happened and what to do next. A
//! fault is ours: one calm sentence with a code, the chain in the log.

use serenity::model::permissions::Permissions;

use super::{
    debates::{manner::Manner, refusals as debates_refusals},
    polls::refusals,
    rights,
    scene::Voice,
};
use crate::{
    app::{
        self,
        answers::{self, Refusal as Answer},
        debates, polls,
    },
    debate::when::{self, NoMoment},
    words::say,
};

/// The person asked for what cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The library cannot answer.
    Answer(Answer),
    /// The word is not a side.
    NotASide {
        /// The word.
        word: String,
    },
    /// The word is not a length.
    NotALength {
        /// The word.
        word: String,
    },
    /// There is no such command to explain.
    NoSuchCommand {
        /// Its name as typed.
        named: String,
    },
    /// Discord sent a command or option that this version does not have.
    Outdated,
    /// A poll cannot do that.
    Poll(polls::Refusal),
    /// A debate cannot do that.
    Debate(debates::Refusal),
    /// The word is none of the choices.
    NotAChoice {
        /// The word.
        word: String,
    },
    /// That is for staff.
    NotStaff,
    /// That is for the staff of the poll's own channel.
    NotStaffThere,
    /// That is for the staff of a channel.
    NotStaffOf {
        /// The channel.
        channel: u64,
    },
    /// The bot lacks rights in the channel.
    BotRights {
        /// What it lacks.
        lacking: Permissions,
        /// The channel.
        channel: u64,
    },
    /// The bot lacks rights for a debate in the channel.
    DebateRights {
        /// What it lacks.
        lacking: Permissions,
        /// The channel.
        channel: u64,
    },
    /// A thread was to be opened inside a thread.
    ThreadInThread,
    /// A start cannot be read.
    Moment {
        /// As typed.
        typed: String,
        /// Why.
        why: NoMoment,
    },
    /// Nothing was to be changed, or several things at once.
    OneChange,
    /// Nobody was named where somebody must be.
    NobodyNamed,
    /// A side was named for a seat, and has no free one.
    SideFull,
    /// A bot was named where a person must be.
    BotNamed,
    /// The article of the poll is gone, or has one side only.
    NoSides,
    /// The message was written by somebody else.
    ForeignMessage,
    /// No article belongs to the message.
    NoSource,
    /// Several articles belong to the message.
    ManySources,
}

/// Why there is no answer.
pub type Trouble = app::Trouble<Refusal>;

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Answer> for Trouble {
    fn from(refusal: Answer) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<polls::Refusal> for Trouble {
    fn from(refusal: polls::Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<polls::Trouble> for Trouble {
    fn from(trouble: polls::Trouble) -> Self {
        trouble.told_as()
    }
}

impl From<debates::Refusal> for Trouble {
    fn from(refusal: debates::Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<debates::Trouble> for Trouble {
    fn from(trouble: debates::Trouble) -> Self {
        trouble.told_as()
    }
}

impl From<debates::Refusal> for Refusal {
    fn from(refusal: debates::Refusal) -> Self {
        Self::Debate(refusal)
    }
}

impl From<answers::Trouble> for Trouble {
    fn from(trouble: answers::Trouble) -> Self {
        trouble.told_as()
    }
}

impl From<Answer> for Refusal {
    fn from(refusal: Answer) -> Self {
        Self::Answer(refusal)
    }
}

impl From<polls::Refusal> for Refusal {
    fn from(refusal: polls::Refusal) -> Self {
        Self::Poll(refusal)
    }
}

impl Refusal {
    /// Says what happened and what to do next, to whoever asked for it.
    pub fn explain(&self, manner: Manner, voice: &Voice) -> String {
        match self {
            Self::Answer(refusal) => explain_answer(refusal, voice),
            Self::NotASide { word } => voice.say(&say::refuse_side_word(quoted(word))),
            Self::NotALength { word } => voice.say(&say::refuse_length_word(quoted(word))),
            Self::NoSuchCommand { named } => voice.say(&say::refuse_command(quoted(named))),
            Self::Outdated => voice.say(&say::refuse_outdated()),
            Self::Poll(refusal) => refusals::explain(refusal, voice),
            Self::Debate(refusal) => debates_refusals::explain(refusal, manner, voice),
            Self::NotAChoice { word } => voice.say(&say::refuse_choice_word(quoted(word))),
            Self::NotStaff => voice.say(&say::refuse_rights()),
            Self::NotStaffThere => voice.say(&say::refuse_rights_there()),
            Self::NotStaffOf { channel } => {
                voice.say(&say::refuse_rights_channel(format!("<#{channel}>")))
            }
            Self::BotRights { lacking, channel } => voice.say(&say::refuse_bot_rights(
                format!("<#{channel}>"),
                rights::named(*lacking, voice),
            )),
            Self::DebateRights { lacking, channel } => voice.say(&say::refuse_debate_rights(
                format!("<#{channel}>"),
                rights::named(*lacking, voice),
            )),
            Self::ThreadInThread => voice.say(&say::refuse_thread_in_thread()),
            Self::Moment { typed, why } => explain_moment(typed, why, voice),
            Self::OneChange => voice.say(&say::refuse_one_change()),
            Self::NobodyNamed => voice.say(&say::refuse_nobody_named()),
            Self::SideFull => voice.say(&say::refuse_side_full()),
            Self::BotNamed => voice.say(&say::refuse_bot_named()),
            Self::NoSides => voice.say(&say::refuse_sides()),
            Self::ForeignMessage => voice.say(&say::refuse_source_foreign()),
            Self::NoSource => voice.say(&say::refuse_source_none()),
            Self::ManySources => voice.say(&say::refuse_source_many()),
        }
    }
}

fn explain_moment(typed: &str, why: &NoMoment, voice: &Voice) -> String {
    let typed = quoted(typed);
    voice.say(&match why {
        NoMoment::NotUnderstood => {
            let forms = when::FORMS.map(|form| format!("`{form}`"));
            say::refuse_moment(typed, forms.join(", "))
        }
        NoMoment::NoZone => say::refuse_no_zone(typed),
        NoMoment::NoSuchZone { named } => say::refuse_zone(quoted(named)),
        NoMoment::Skipped { before, after } => {
            say::refuse_skipped(typed, before.as_str(), after.as_str())
        }
        NoMoment::Twice { first, second } => {
            say::refuse_twice(typed, first.as_str(), second.as_str())
        }
    })
}

fn explain_answer(refusal: &Answer, voice: &Voice) -> String {
    match refusal {
        Answer::NoSuchArticle { named, near } if near.is_empty() => {
            voice.say(&say::refuse_article(quoted(named)))
        }
        Answer::NoSuchArticle { named, near } => {
            let titles = alternatives(near, voice);
            voice.say(&say::refuse_article_near(quoted(named), titles))
        }
        Answer::EmptyLibrary => voice.say(&say::refuse_empty()),
        Answer::OtherSideOnly { title } => voice.say(&say::refuse_side(quoted(title))),
        Answer::NoArguments { title } => voice.say(&say::refuse_no_arguments(quoted(title))),
        Answer::NoArgumentsAtAll => voice.say(&say::refuse_no_arguments_at_all()),
        Answer::NoSuchTopic { topic, topics } if topics.is_empty() => {
            voice.say(&say::refuse_topic(quoted(topic)))
        }
        Answer::NoSuchTopic { topic, topics } => {
            let topics = quoted(&topics.join(", "));
            voice.say(&say::refuse_topic_near(quoted(topic), topics))
        }
        Answer::NoFactsAtAll => voice.say(&say::refuse_no_facts_at_all()),
        Answer::NoSideAtAll => voice.say(&say::refuse_no_side_at_all()),
        Answer::NoFacts { title } => voice.say(&say::refuse_facts(quoted(title))),
        Answer::NoQuotes { title } => voice.say(&say::refuse_quotes(quoted(title))),
        Answer::NoQuotesAtAll => voice.say(&say::refuse_no_quotes_at_all()),
        Answer::NothingFound { query } => voice.say(&say::refuse_search(quoted(query))),
        Answer::NothingToSearch { query } => voice.say(&say::refuse_search_blank(quoted(query))),
        Answer::Expired => voice.say(&say::refuse_expired()),
    }
}

/// Repeats what someone typed: on one line, not too long, and without any effect.
pub(super) fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    crate::reply::plain(&crate::reply::fit(&line, 200))
}

/// Names titles as alternatives: “A”, “B” or “C”.
fn alternatives(titles: &[String], voice: &Voice) -> String {
    let mut titles = titles
        .iter()
        .map(|title| voice.say(&say::title_quoted(quoted(title))));
    let Some(first) = titles.next() else {
        return String::new();
    };
    titles.fold(first, |before, title| voice.say(&say::or(before, title)))
}
