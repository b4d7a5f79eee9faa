//! Why an interaction gets no answer, and how the person is told.
//!
//! A refusal is the person's world: one sentence that says what happened and what to do next. A
//! fault is ours: one calm sentence with a code, the chain in the log.

use super::scene::Voice;
use crate::{
    app::answers::{self, Refusal as Answer},
    store,
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
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The person asked for what cannot be.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// Our side broke.
    #[error("the store failed")]
    Store(#[from] store::Fault),
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Answer> for Trouble {
    fn from(refusal: Answer) -> Self {
        Self::Refused(Refusal::Answer(refusal))
    }
}

impl From<answers::Trouble> for Trouble {
    fn from(trouble: answers::Trouble) -> Self {
        match trouble {
            answers::Trouble::Refused(refusal) => refusal.into(),
            answers::Trouble::Store(fault) => Self::Store(fault),
        }
    }
}

impl Refusal {
    /// Says what happened and what to do next.
    pub fn explain(&self, voice: &Voice) -> String {
        match self {
            Self::Answer(refusal) => explain_answer(refusal, voice),
            Self::NotASide { word } => voice.say(&say::refuse_side_word(quoted(word))),
            Self::NotALength { word } => voice.say(&say::refuse_length_word(quoted(word))),
            Self::NoSuchCommand { named } => voice.say(&say::refuse_command(quoted(named))),
            Self::Outdated => voice.say(&say::refuse_outdated()),
        }
    }
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
fn quoted(text: &str) -> String {
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
