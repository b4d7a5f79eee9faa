//! The arguments of an article, with how sure the reader is of each.
//!
//! The chain says what each unit may be; this stage puts claims, their support and their rebuttals
//! together, and leaves out what is not likely enough. Invariant: no sentence backs two arguments,
//! and nothing below the threshold comes into the brief.

use super::article::{Article, Draft};
use super::chain::{Chances, Part, Scores, Weights};
use super::unit::{self, Unit};
use super::{Passage, Side, summary};

/// From which chance on support and rebuttals belong to their claim.
const BELONGS: f64 = 0.5;

/// The share of the threshold from which a claim that was left out is worth naming.
const WORTH_NAMING: f64 = 0.5;

/// What the reader made of an article's units.
pub(crate) struct Decided {
    pub(crate) units: Vec<Unit>,
    /// What the cues of each unit are worth to a summary.
    pub(crate) worth: Vec<f64>,
    pub(crate) chances: Vec<Chances>,
    /// The arguments, in the order of the source.
    pub(crate) drafts: Vec<Draft>,
    /// The units that are the claims of the drafts, in the same order.
    pub(crate) claims: Vec<usize>,
    /// Claims that were left out: the unit, the side and the chance.
    pub(crate) unsure: Vec<(usize, Side, f64)>,
}

/// What is kept of the units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Their words alone.
    Words,
    /// What they show as well.
    Cues,
}

/// Decides which units are arguments; the threshold is the least chance of a claim and its side.
pub(crate) fn arguments(
    article: &Article,
    tag: &str,
    threshold: f64,
    weights: &Weights,
    keep: Keep,
) -> Decided {
    let many = article.sentences.len() + article.parts.len();
    let mut units = Vec::with_capacity(many);
    let mut worth = Vec::with_capacity(many);
    let mut known = summary::Known::default();
    let mut scores = Scores::new(weights);
    unit::each(article, tag, |mut unit| {
        scores.push(&unit, weights);
        worth.push(summary::worth_of_cues(&unit, &mut known));
        if keep == Keep::Words {
            unit.cues = Vec::new();
            unit.leans = Vec::new();
            unit.turns = Vec::new();
        }
        units.push(unit);
    });
    let chances = scores.chances();
    let mut decided = Decided {
        units,
        worth,
        chances,
        drafts: Vec::new(),
        claims: Vec::new(),
        unsure: Vec::new(),
    };
    let mut open: Option<Draft> = None;
    for at in 0..decided.units.len() {
        let (side, chance) = likely_side(&decided.chances[at]);
        let is_claim = decided.chances[at].of(Part::Claim);
        if chance >= threshold {
            decided.drafts.extend(open.take());
            if let Some(draft) = draft(article, &decided.units[at], side) {
                open = Some(draft);
                decided.claims.push(at);
            }
        } else if is_claim >= BELONGS {
            decided.drafts.extend(open.take());
            decided.unsure.push((at, side, chance));
        } else {
            if chance >= threshold * WORTH_NAMING {
                decided.unsure.push((at, side, chance));
            }
            let Some((draft, sentence)) = open.as_mut().zip(decided.units[at].sentence) else {
                continue;
            };
            let own = draft.claim_sentence == Some(sentence);
            let chances = &decided.chances[at];
            if own {
            } else if chances.of(Part::Support) >= BELONGS {
                draft.support.push(sentence);
            } else if chances.of(Part::Rebuttal) >= BELONGS {
                draft.counter.push(sentence);
            }
        }
    }
    decided.drafts.extend(open);
    decided
}

/// Gives the side that a unit is more likely a claim of, and how likely that is.
fn likely_side(chances: &Chances) -> (Side, f64) {
    let pro = chances.of_side(Part::Claim, Side::Pro);
    let con = chances.of_side(Part::Claim, Side::Con);
    if pro >= con {
        (Side::Pro, pro)
    } else {
        (Side::Con, con)
    }
}

/// Begins the argument of a unit; none when it has no words of its own.
fn draft(article: &Article, unit: &Unit, side: Side) -> Option<Draft> {
    let (claim, sentence): (Passage, Option<usize>) = match unit.sentence {
        None => (article.heading(unit.block), None),
        Some(sentence) => {
            let run = article.in_block(unit.block);
            let skip = if sentence == run.start {
                article.opening_label(unit.block)
            } else {
                0
            };
            let (first, claim, _) = article.claim(sentence..run.end, skip)?;
            (claim, Some(first))
        }
    };
    claim
        .text
        .chars()
        .any(char::is_alphabetic)
        .then(|| Draft::new(side, claim, sentence, unit.part))
}

#[cfg(test)]
mod tests {
    use super::super::{Options, read, read_with};

    const TEXT: &str = "Free buses?\n\nPros\n\n- They cut traffic. Streets in Oslo got quiet in 2020.\n- They save money.\n\nCons\n\n- They cost the town 40 million. Somebody pays.\n";

    #[test]
    fn a_threshold_of_one_leaves_everything_out() {
        let options = Options {
            confidence: Some(1.0),
            ..Options::default()
        };
        assert!(read_with(TEXT, &options).arguments.is_empty());
        assert_eq!(read(TEXT).arguments.len(), 3);
    }

    #[test]
    fn a_lower_threshold_never_takes_less() {
        let count = |confidence: f32| {
            let options = Options {
                confidence: Some(confidence),
                ..Options::default()
            };
            read_with(TEXT, &options).arguments.len()
        };
        let counts: Vec<usize> = [0.9, 0.6, 0.3, 0.1].into_iter().map(count).collect();
        assert!(counts.is_sorted(), "{counts:?}");
    }
}
