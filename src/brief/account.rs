//! A reading: what was decided about each sentence and heading, how surely, and what decided.
//!
//! Runs the same stages as [`read_with`](super::read_with) and keeps what they saw. Invariant: the
//! brief of a reading is the one that is read without it.

use super::article::Article;
use super::chain::{Chances, Part, Weights};
use super::decide::Decided;
use super::logistic::Signs;
use super::unit::Unit;
use super::{
    Brief, Cue, Decision, Passage, Reading, Role, Side, Traced, Unsure, Verdict, fact,
    recommendation, title,
};

/// How many cues are named for a decision.
const CUES: usize = 6;

/// How surely a role is known that the words of a heading name.
const NAMED: f32 = 0.95;
/// ... that a heading above hands down.
const HANDED_DOWN: f32 = 0.85;
/// ... that was guessed from a heading opposite.
const GUESSED: f32 = 0.6;
/// ... that the place or the sentences suggest.
const SUGGESTED: f32 = 0.5;

/// Puts a reading together.
pub(super) fn reading(
    article: &Article,
    decided: &Decided,
    brief: Brief,
    weights: &Weights,
) -> Reading {
    let traced = |(at, unit): (usize, &Unit)| trace(article, decided, &brief, weights, at, unit);
    let lines = decided.units.iter().enumerate().map(traced).collect();
    let unsure = decided
        .unsure
        .iter()
        .map(|(at, side, chance)| Unsure {
            verdict: Verdict::Claim(*side),
            passage: decided.units[*at].passage.clone(),
            confidence: narrow(*chance),
        })
        .collect();
    Reading {
        brief,
        unsure,
        lines,
    }
}

fn trace(
    article: &Article,
    decided: &Decided,
    brief: &Brief,
    weights: &Weights,
    at: usize,
    unit: &Unit,
) -> Traced {
    let part = &article.parts[unit.part];
    let role_confidence = if part.guessed {
        GUESSED
    } else if part.under.is_some() {
        HANDED_DOWN
    } else if part.named {
        NAMED
    } else {
        SUGGESTED
    };
    let mut decisions = Vec::new();
    if unit.heading {
        decisions.push(sure(Verdict::Heading));
    }
    if !brief.title.is_empty() && unit.passage.text.trim_end_matches([':', ' ']) == brief.title {
        let why = article
            .title_block
            .map(|block| title::confidence(article, block));
        decisions.push(weighed(Verdict::Title, why));
    }
    if !brief.question.is_empty() && unit.passage.text == brief.question {
        decisions.push(sure(Verdict::Question));
    }
    decisions.extend(argued(decided, brief, weights, at, unit));
    decisions.extend(other(article, brief, unit));
    Traced {
        passage: unit.passage.clone(),
        role: part.role,
        role_confidence,
        heading: unit.heading,
        decisions,
    }
}

fn sure(verdict: Verdict) -> Decision {
    Decision {
        verdict,
        confidence: 1.0,
        taken: true,
        cues: Vec::new(),
    }
}

/// Says what a unit does in an argument.
fn argued(
    decided: &Decided,
    brief: &Brief,
    weights: &Weights,
    at: usize,
    unit: &Unit,
) -> Option<Decision> {
    let inside = |passage: &Passage| {
        passage.span.start < unit.passage.span.end && unit.passage.span.start < passage.span.end
    };
    let chances = &decided.chances[at];
    let decision = |verdict, part: Part, side: Side, taken| Decision {
        verdict,
        confidence: chance(chances, part, side),
        taken,
        cues: cues(weights, unit, part, side, taken),
    };
    for argument in &brief.arguments {
        let side = argument.side;
        if inside(&argument.claim) {
            return Some(decision(Verdict::Claim(side), Part::Claim, side, true));
        }
        if argument.support.iter().any(inside) {
            return Some(decision(Verdict::Support(side), Part::Support, side, true));
        }
        if argument.counter.iter().any(inside) {
            return Some(decision(Verdict::Counter(side), Part::Rebuttal, side, true));
        }
    }
    let (_, side, _) = decided.unsure.iter().find(|(unsure, ..)| *unsure == at)?;
    Some(decision(Verdict::Claim(*side), Part::Claim, *side, false))
}

fn chance(chances: &Chances, part: Part, side: Side) -> f32 {
    narrow(chances.of_side(part, side))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a chance needs no more digits"
)]
fn narrow(chance: f64) -> f32 {
    chance as f32
}

/// Names what decided: what spoke for it where it was taken, what spoke against it where it was not,
/// weightiest first.
fn cues(weights: &Weights, unit: &Unit, part: Part, side: Side, taken: bool) -> Vec<Cue> {
    let mut cues: Vec<Cue> = weights
        .reasons(unit, part, side)
        .into_iter()
        .map(|(name, weight)| Cue {
            name: name.to_owned(),
            weight: narrow(weight),
        })
        .collect();
    cues.sort_by(|one, two| one.weight.total_cmp(&two.weight));
    if taken {
        cues.reverse();
    }
    cues.truncate(CUES);
    cues
}

/// A decision that a model of signs took.
fn weighed(verdict: Verdict, weighed: Option<(f32, Signs)>) -> Decision {
    let Some((confidence, signs)) = weighed else {
        return sure(verdict);
    };
    let cue = |(name, weight): (&str, f32)| Cue {
        name: name.to_owned(),
        weight,
    };
    Decision {
        verdict,
        confidence,
        taken: true,
        cues: signs.into_iter().take(CUES).map(cue).collect(),
    }
}

/// Says what else of the brief stands in a unit.
fn other(article: &Article, brief: &Brief, unit: &Unit) -> Vec<Decision> {
    let inside = |passage: &Passage| {
        passage.span.start < unit.passage.span.end && unit.passage.span.start < passage.span.end
    };
    let part = &article.parts[unit.part];
    let mut decisions = Vec::new();
    if brief.facts.iter().any(|fact| inside(&fact.passage)) {
        let sure = unit.sentence.map(|at| fact::confidence(article, part, at));
        decisions.push(weighed(Verdict::Fact, sure));
    }
    if brief.quotes.iter().any(|quote| inside(&quote.passage)) {
        decisions.push(sure(Verdict::Quote));
    }
    if brief.recommendations.iter().any(inside) {
        let sure = unit
            .sentence
            .map(|at| recommendation::confidence(article, part, at));
        decisions.push(weighed(Verdict::Recommendation, sure));
    }
    if brief.summary.iter().flatten().any(inside) {
        decisions.push(sure(Verdict::Summary));
    }
    decisions
}

/// Gives the reading of a brief that a person has written: nothing was decided about it.
pub(super) fn written(brief: Brief) -> Reading {
    let mut lines: Vec<Traced> = Vec::new();
    let mut add = |passage: &Passage, role: Role, verdict: Verdict| {
        lines.push(Traced {
            passage: passage.clone(),
            role,
            role_confidence: 1.0,
            heading: false,
            decisions: vec![sure(verdict)],
        });
    };
    for passage in brief.summary.iter().flatten() {
        add(passage, Role::Summary, Verdict::Summary);
    }
    for fact in &brief.facts {
        add(&fact.passage, Role::Context, Verdict::Fact);
    }
    for argument in &brief.arguments {
        let role = match argument.side {
            Side::Pro => Role::Pro,
            Side::Con => Role::Con,
        };
        add(&argument.claim, role, Verdict::Claim(argument.side));
        for passage in &argument.support {
            add(passage, role, Verdict::Support(argument.side));
        }
        for passage in &argument.counter {
            add(passage, role, Verdict::Counter(argument.side));
        }
    }
    for quote in &brief.quotes {
        add(&quote.passage, Role::Context, Verdict::Quote);
    }
    for passage in &brief.recommendations {
        add(passage, Role::Recommendation, Verdict::Recommendation);
    }
    lines.sort_by_key(|line| line.passage.span.start);
    Reading {
        brief,
        unsure: Vec::new(),
        lines,
    }
}
