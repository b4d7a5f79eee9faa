//! What the reader decided about each sentence, how sure it was, and what decided.
//!
//! This is the other half of a brief: a brief says what was taken, a reading also says why, and what
//! was left out. Invariant: the lines stand in the order of the source, and a decision that was not
//! taken is in no brief.

use std::fmt;

use serde::{Serialize, Serializer};

use super::{Brief, Passage, Role, Side, report};

/// A brief with the reasons for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Reading {
    /// What was taken.
    #[serde(serialize_with = "reported")]
    pub brief: Brief,
    /// What was left out for want of confidence, in the order of the source.
    pub unsure: Vec<Unsure>,
    /// The article, sentence by sentence.
    pub lines: Vec<Traced>,
}

/// What the reader was not sure of, and so left out of the brief.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Unsure {
    /// What it may be.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// Where it stands.
    #[serde(flatten)]
    pub passage: Passage,
    /// How sure the reader was, from 0 to 1.
    pub confidence: f32,
}

/// One sentence, heading or line of the page, in the order of the source.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Traced {
    /// The sentence or heading.
    #[serde(flatten)]
    pub passage: Passage,
    /// What the stretch around it does; of no meaning for page furniture.
    pub role: Role,
    /// How sure the reader was of the role, from 0 to 1; 0 for page furniture.
    pub role_confidence: f32,
    /// What gave the stretch its role; empty for page furniture.
    pub role_cue: &'static str,
    /// It heads a stretch.
    pub heading: bool,
    /// What was decided about it: several at once, such as support and fact; none when nothing was
    /// taken.
    pub decisions: Vec<Decision>,
}

/// Something that was decided about a sentence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Decision {
    /// What the sentence is.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// How sure the reader was, from 0 to 1.
    pub confidence: f32,
    /// It came into the brief; else it was left out for want of confidence.
    pub taken: bool,
    /// What decided, weightiest first.
    pub cues: Vec<Cue>,
}

/// What a sentence is to the brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "verdict", content = "side", rename_all = "lowercase")]
pub enum Verdict {
    /// It names the article.
    Title,
    /// It puts the question to debate.
    Question,
    /// It heads a stretch.
    Heading,
    /// It states a reason.
    Claim(Side),
    /// It backs a claim of this side.
    Support(Side),
    /// It rebuts a claim of this side.
    Counter(Side),
    /// It can be checked.
    Fact,
    /// Somebody is quoted.
    Quote,
    /// It says what should be done.
    Recommendation,
    /// It is part of the summary.
    Summary,
    /// It belongs to the page, not to the article: a menu, a notice, a caption.
    Furniture,
    /// It is no text to read: code, a picture, a table without sides.
    Unread,
}

/// What spoke for a decision (weight above 0), against it (below 0), or made it alone (0).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Cue {
    /// What was seen, such as "opens with an ordinal" or "word: because".
    pub name: String,
    /// How much it counted; 0 where a rule decided, which weighs nothing.
    pub weight: f32,
}

impl Traced {
    /// Tells whether anything of it came into the brief.
    pub fn is_taken(&self) -> bool {
        self.decisions
            .iter()
            .any(|decision| decision.taken && decision.verdict != Verdict::Furniture)
    }

    /// Tells whether it is no part of the article: it belongs to the page, or is no text.
    pub fn is_furniture(&self) -> bool {
        self.decisions
            .iter()
            .any(|decision| matches!(decision.verdict, Verdict::Furniture | Verdict::Unread))
    }
}

impl Verdict {
    /// Gives the side that it speaks for or about, if any.
    pub fn side(self) -> Option<Side> {
        match self {
            Self::Claim(side) | Self::Support(side) | Self::Counter(side) => Some(side),
            _ => None,
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("title"),
            Self::Question => f.write_str("question"),
            Self::Heading => f.write_str("heading"),
            Self::Claim(side) => write!(f, "{side} claim"),
            Self::Support(side) => write!(f, "{side} support"),
            Self::Counter(side) => write!(f, "counter to {side}"),
            Self::Fact => f.write_str("fact"),
            Self::Quote => f.write_str("quote"),
            Self::Recommendation => f.write_str("recommendation"),
            Self::Summary => f.write_str("summary"),
            Self::Furniture => f.write_str("page furniture"),
            Self::Unread => f.write_str("not read"),
        }
    }
}

/// Writes a brief as scripts know it.
fn reported<S: Serializer>(brief: &Brief, serializer: S) -> Result<S::Ok, S::Error> {
    report(brief).serialize(serializer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_names_its_side_beside_its_verdict() {
        let decision = |verdict| Decision {
            verdict,
            confidence: 0.87,
            taken: true,
            cues: Vec::new(),
        };
        assert_eq!(
            serde_json::to_string(&decision(Verdict::Claim(Side::Con))).unwrap(),
            r#"{"verdict":"claim","side":"con","confidence":0.87,"taken":true,"cues":[]}"#
        );
        assert_eq!(
            serde_json::to_string(&decision(Verdict::Fact)).unwrap(),
            r#"{"verdict":"fact","confidence":0.87,"taken":true,"cues":[]}"#
        );
    }
}
