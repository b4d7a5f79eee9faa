//! An article, and the brief that was taken from it.
//!
//! This module holds the values; the stages that find them each have a file of their own. Nothing
//! here knows Discord, the disk or the clock. Invariant: every [`Passage`] stands in its source,
//! and says where.

pub mod check;
pub mod markdown;
pub mod seed;
pub mod sentence;

mod account;
mod argument;
mod article;
mod bearing;
mod block;
mod built_in;
pub mod chain;
mod counted;
mod cue;
mod cue_sets;
mod datum;
mod decide;
mod decode;
mod discourse;
mod essay;
mod fact;
mod front;
mod heading;
mod index;
mod inline;
mod language;
mod line;
mod listed;
mod logistic;
mod marks;
mod markup;
mod merge;
mod moves;
mod numbers;
mod opposed;
mod outline;
mod page;
mod phrase;
mod polarity;
mod posts;
mod prose;
mod quote;
mod read;
mod recommendation;
mod report;
mod section;
mod slug;
mod source;
mod speakers;
mod spoken;
mod summary;
mod table;
mod term;
mod title;
mod trace;
mod transcript;
mod turns;
pub mod unit;
mod unread;
mod weigh;
mod word;
mod writer;

#[cfg(test)]
mod tests;

pub use self::decode::{Decoded, decode};
pub use self::read::{
    NOT_SURE, Options, explain, read, read_weighed, read_with, units, weigh, weigh_terms,
    weigh_titles,
};
pub use self::report::report;
pub use self::slug::slug;
pub use self::summary::Weighed as WeighedTerm;
pub use self::trace::{Cue, Decision, Reading, Traced, Unsure, Verdict};
pub use self::weigh::{Candidate, Weighed};

use std::fmt;

use serde::{Deserialize, Serialize};

/// Which way an argument pulls the motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// For the motion.
    Pro,
    /// Against the motion.
    Con,
}

impl Side {
    /// Both sides, pro first.
    pub const BOTH: [Self; 2] = [Self::Pro, Self::Con];

    /// Names the opposing side.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Pro => Self::Con,
            Self::Con => Self::Pro,
        }
    }

    /// Gives the word used in commands, files and identifiers: `pro` or `con`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pro => "pro",
            Self::Con => "con",
        }
    }
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A half-open range of bytes in the source text; both ends lie on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// The lines of the source, counted from 1, both ends included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Lines {
    /// The first line.
    pub first: u32,
    /// The last line.
    pub last: u32,
}

/// A sentence or heading as it stands in the source, without markup, list markers or line breaks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// The words.
    pub text: String,
    /// The bytes of the source that they came from.
    pub span: Span,
    /// The lines of the source that they came from.
    pub lines: Lines,
}

/// A checkable statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The statement.
    #[serde(flatten)]
    pub passage: Passage,
    /// What must survive when it is retold: dates, amounts, names, results. Each stands in the
    /// statement, letter for letter.
    pub data: Vec<String>,
    /// The heading it is filed under, if any.
    pub topic: Option<String>,
    /// Keys of [`Brief::disputes`] that touch it.
    pub disputes: Vec<String>,
}

/// A reason for or against the motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Argument {
    /// Which way it pulls.
    pub side: Side,
    /// The sentence that states the reason.
    pub claim: Passage,
    /// The sentences that back the claim, in the order of the source.
    pub support: Vec<Passage>,
    /// Rebuttals that stand beside the claim; never its support.
    pub counter: Vec<Passage>,
}

/// Speech, word for word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// The words spoken, without quotation marks.
    #[serde(flatten)]
    pub passage: Passage,
    /// Who said it, when the source names the speaker.
    pub speaker: Option<String>,
}

/// What a stretch of an article does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// What stands before the first heading.
    Lead,
    /// It retells what happened.
    Summary,
    /// It gives background.
    #[default]
    Context,
    /// It argues for.
    Pro,
    /// It argues against.
    Con,
    /// It explains causes or weighs consequences.
    Analysis,
    /// It says what should be done.
    Recommendation,
    /// It closes.
    Conclusion,
}

impl Role {
    /// Gives the word used on screen and in files, such as `lead`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Summary => "summary",
            Self::Context => "context",
            Self::Pro => "pro",
            Self::Con => "con",
            Self::Analysis => "analysis",
            Self::Recommendation => "recommendation",
            Self::Conclusion => "conclusion",
        }
    }
}

/// A stretch of an article under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The heading's words; none before the first heading.
    pub heading: Option<String>,
    /// What the stretch does.
    pub role: Role,
    /// Its lines, heading included.
    pub lines: Lines,
}

/// A point on which articles disagree.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// A short key, used by facts to name the dispute.
    pub key: String,
    /// One sentence: what this article says and what others say.
    pub says: String,
}

/// What was taken from one article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Brief {
    /// The short name used in commands: lower-case letters, digits and hyphens.
    pub slug: String,
    /// The title.
    pub title: String,
    /// The question that the article puts to debate; empty when it puts none.
    pub question: String,
    /// The statement to vote on; empty for an article that no person has edited.
    pub motion: String,
    /// The language of the text as a BCP 47 tag, such as `en`.
    pub language: String,
    /// The day of publication, `YYYY-MM-DD`; empty when not known.
    pub published: String,
    /// Where the article can be found; empty when not known.
    pub source: String,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// Where it and other articles disagree.
    pub disputes: Vec<Dispute>,
    /// Paragraphs of sentences; the first paragraph alone is the short summary.
    pub summary: Vec<Vec<Passage>>,
    /// Checkable statements.
    pub facts: Vec<Fact>,
    /// Reasons for and against, pro first.
    pub arguments: Vec<Argument>,
    /// Speech.
    pub quotes: Vec<Quote>,
    /// What the article asks for.
    pub recommendations: Vec<Passage>,
    /// The stretches of the article; empty for a brief read from the canonical format.
    pub sections: Vec<Section>,
    /// What the reader wants to say about its own work: odd bytes, an absent title.
    pub notes: Vec<String>,
}

impl Brief {
    /// Lists the arguments of one side in order.
    pub fn side(&self, side: Side) -> impl Iterator<Item = &Argument> {
        self.arguments
            .iter()
            .filter(move |argument| argument.side == side)
    }
}
