//! What a person found in an article. Lists that may be `null` were then not annotated.

use rostrum::brief::Side;
use serde::Deserialize;

use super::words::Said;

/// The annotation of one article; keys that are not scored are passed over.
#[derive(Debug, Deserialize)]
pub(crate) struct Gold {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) form: Option<String>,
    #[serde(default)]
    pub(crate) lang: String,
    pub(super) title: Option<Said>,
    #[serde(default)]
    pub(super) title_alts: Vec<Said>,
    pub(super) question: Option<Said>,
    #[serde(default)]
    pub(super) question_alts: Vec<Said>,
    /// Questions that earn half.
    #[serde(default)]
    pub(super) question_weak: Vec<Said>,
    /// Whether the article asks it; else it is the annotator's wording and not scored.
    #[serde(default)]
    pub(super) question_explicit: bool,
    #[serde(default)]
    pub(super) orientation: Orientation,
    pub(crate) sections: Option<Vec<Section>>,
    #[serde(default)]
    pub(super) optional_headings: Vec<Said>,
    pub(crate) arguments: Vec<Argument>,
    #[serde(default)]
    pub(super) optional_arguments: Vec<Claim>,
    pub(super) facts: Vec<Fact>,
    #[serde(default)]
    pub(super) optional_facts: Vec<Said>,
    pub(super) quotes: Vec<Said>,
    #[serde(default)]
    pub(super) optional_quotes: Vec<Said>,
    pub(super) recommendations: Vec<Said>,
    #[serde(default)]
    pub(super) optional_recommendations: Vec<Said>,
    pub(crate) summary_points: Option<Vec<Point>>,
    /// Page furniture that must not stand anywhere in the report.
    #[serde(default)]
    pub(super) never: Vec<String>,
}

impl Gold {
    /// Tells whether every list is annotated.
    pub(crate) fn is_complete(&self) -> bool {
        let mut arguments = self.arguments.iter();
        self.sections.is_some()
            && self.summary_points.is_some()
            && arguments.all(|argument| argument.support.is_some())
    }
}

/// Whether the sides could as well be named the other way round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Orientation {
    #[default]
    Fixed,
    Flexible,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Section {
    pub(super) heading: Option<Said>,
    pub(super) role: String,
    #[serde(default)]
    pub(super) role_alts: Vec<String>,
    pub(super) first_line: usize,
}

/// A claim in all the ways in which it may be put.
#[derive(Debug, Deserialize)]
pub(super) struct Claim {
    pub(super) claim: Said,
    #[serde(default)]
    pub(super) claim_alts: Vec<Said>,
}

impl Claim {
    pub(super) fn ways(&self) -> Vec<&Said> {
        std::iter::once(&self.claim)
            .chain(&self.claim_alts)
            .collect()
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct Argument {
    pub(super) side: Side,
    #[serde(flatten)]
    pub(super) claim: Claim,
    pub(super) support: Option<Vec<Said>>,
    #[serde(default)]
    pub(super) support_optional: Vec<Said>,
    /// Rebuttals that stand beside the claim and do not support it.
    #[serde(default)]
    pub(super) counter: Vec<Said>,
    /// Arguments of one group and side say the same.
    #[serde(default)]
    pub(super) group: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Fact {
    pub(super) text: Said,
    /// Strings that must survive.
    #[serde(default)]
    pub(super) datum: Vec<Said>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Point {
    pub(super) text: Said,
    /// Beginnings of words, `|` between alternatives.
    pub(super) keywords: Vec<String>,
}

/// A reason in plain words.
pub(crate) struct Plain {
    pub(crate) claim: String,
    pub(crate) support: Vec<String>,
}

impl Gold {
    /// Gives the title's words.
    pub(crate) fn plain_title(&self) -> Option<String> {
        self.title.as_ref().map(|title| title.text.clone())
    }

    /// Lists the reasons of one side; none when their support was not annotated.
    pub(crate) fn plain_reasons(&self, pro: bool) -> Option<Vec<Plain>> {
        let side = if pro { Side::Pro } else { Side::Con };
        let texts = |list: &[Said]| list.iter().map(|said| said.text.clone()).collect();
        self.arguments
            .iter()
            .filter(|argument| argument.side == side)
            .map(|argument| {
                Some(Plain {
                    claim: argument.claim.claim.text.clone(),
                    support: texts(argument.support.as_ref()?),
                })
            })
            .collect()
    }
}
