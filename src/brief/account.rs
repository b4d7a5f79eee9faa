//! A reading: what was decided about each sentence and heading, how surely, and what decided.
//!
//! Runs the same stages as [`read_with`](super::read_with) and keeps what they saw. Invariant: the
//! brief of a reading is the one that is read without it.

use std::collections::{BTreeMap, HashSet};

use super::article::Article;
use super::block::Kind;
use super::chain::{Chances, Part, Weights};
use super::decide::Decided;
use super::logistic::Signs;
use super::page::Furniture;
use super::unit::Unit;
use super::unread::{rest, unread};
use super::{
    Argument, Brief, Cue, Decision, Passage, Reading, Role, Side, Traced, Unsure, Verdict, fact,
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

/// What decided about a brief that is no longer read but kept.
const PERSON: &str = "a person wrote it";

/// Lists what was left out for want of confidence, in the order of the source.
pub(super) fn unsure(
    article: &Article,
    decided: &Decided,
    doubted: &[(usize, f32)],
) -> Vec<Unsure> {
    let claims = decided.unsure.iter().map(|(at, side, chance)| Unsure {
        verdict: Verdict::Claim(*side),
        passage: decided.units[*at].passage.clone(),
        confidence: narrow(*chance),
    });
    let facts = doubted.iter().map(|(at, chance)| Unsure {
        verdict: Verdict::Fact,
        passage: article.passage(*at),
        confidence: *chance,
    });
    let mut unsure: Vec<Unsure> = claims.chain(facts).collect();
    unsure.sort_by_key(|doubt| doubt.passage.span.start);
    unsure
}

/// Puts a reading of a text together; its front matter ends at a byte.
pub(super) fn reading(
    (text, front): (&str, usize),
    article: &Article,
    decided: &Decided,
    brief: Brief,
    unsure: Vec<Unsure>,
    weights: &Weights,
) -> Reading {
    let doubted: HashSet<usize> = unsure
        .iter()
        .filter(|doubt| doubt.verdict == Verdict::Fact)
        .map(|doubt| doubt.passage.span.start)
        .collect();
    let units = decided.units.iter().enumerate().map(|(at, unit)| {
        let mut traced = trace(article, decided, &brief, weights, at, unit);
        let doubted = doubted.contains(&unit.passage.span.start);
        if let Some(sentence) = unit.sentence.filter(|_| doubted) {
            let part = &article.parts[unit.part];
            traced.decisions.push(Decision {
                taken: false,
                ..weighed(Verdict::Fact, fact::confidence(article, part, sentence))
            });
        }
        traced
    });
    let mut lines: Vec<Traced> = units.collect();
    lines.extend(
        article
            .furniture
            .iter()
            .map(|found| furniture(article, found)),
    );
    lines.extend(unread(text, front, &lines));
    lines.sort_by_key(|line| line.passage.span.start);
    Reading {
        brief,
        unsure,
        lines,
    }
}

/// Describes a line that belongs to the page; it has no role.
fn furniture(article: &Article, found: &Furniture) -> Traced {
    let text = &found.block.text;
    Traced {
        passage: article.lines.passage(text, 0..text.text.len()),
        decisions: vec![sure(Verdict::Furniture, &[found.why])],
        ..Traced::default()
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
        let marked = article.blocks[unit.block].kind != Kind::Heading(0);
        let line = if marked {
            "marked as a heading"
        } else {
            "a short line of its own"
        };
        let cues = [line, "its words name the role"];
        let named = usize::from(part.named);
        decisions.push(sure(Verdict::Heading, &cues[..=named]));
    }
    if !brief.title.is_empty() && unit.passage.text.trim_end_matches([':', ' ']) == brief.title {
        decisions.push(match article.title_block {
            Some(block) => weighed(Verdict::Title, title::confidence(article, block)),
            None => sure(Verdict::Title, &["named above the text"]),
        });
    }
    if !brief.question.is_empty() && unit.passage.text == brief.question {
        let why = if Some(unit.block) == article.title_block {
            "the title asks"
        } else {
            "invites an answer best"
        };
        decisions.push(sure(Verdict::Question, &[why]));
    }
    decisions.extend(argued(decided, brief, weights, at, unit));
    decisions.extend(other(article, brief, unit));
    Traced {
        passage: unit.passage.clone(),
        role: part.role,
        role_confidence,
        role_cue: part.why,
        heading: unit.heading,
        decisions,
    }
}

/// A decision of a rule; its cues are named, and have no weight.
fn sure(verdict: Verdict, cues: &[&str]) -> Decision {
    let cue = |name: &&str| Cue {
        name: (*name).to_owned(),
        weight: 0.0,
    };
    Decision {
        verdict,
        confidence: 1.0,
        taken: true,
        cues: cues.iter().map(cue).collect(),
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
    // A cue may speak for the part and for the side: a reader sees it once.
    let mut weighed: BTreeMap<&str, f64> = BTreeMap::new();
    for (name, weight) in weights.reasons(unit, part, side) {
        *weighed.entry(name).or_default() += weight;
    }
    let cue = |(name, weight): (&str, f64)| Cue {
        name: name.to_owned(),
        weight: narrow(weight),
    };
    let mut cues: Vec<Cue> = weighed.into_iter().map(cue).collect();
    cues.sort_by(|one, two| one.weight.total_cmp(&two.weight));
    if taken {
        cues.reverse();
    }
    cues.truncate(CUES);
    cues
}

/// A decision that a model of signs took.
fn weighed(verdict: Verdict, (confidence, signs): (f32, Signs)) -> Decision {
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
    if let Some(at) = unit.sentence {
        if brief.facts.iter().any(|fact| inside(&fact.passage)) {
            decisions.push(weighed(Verdict::Fact, fact::confidence(article, part, at)));
        }
        if brief.recommendations.iter().any(inside) {
            let why = recommendation::confidence(article, part, at);
            decisions.push(weighed(Verdict::Recommendation, why));
        }
    }
    if brief.quotes.iter().any(|quote| inside(&quote.passage)) {
        let why = if article.blocks[unit.block].kind == Kind::Quoted {
            "a quoted block"
        } else {
            "quotation marks, and somebody speaks"
        };
        decisions.push(sure(Verdict::Quote, &[why]));
    }
    if let Some(at) = brief.summary.iter().position(|all| all.iter().any(inside)) {
        let claim = |argument: &Argument| inside(&argument.claim);
        let why = if at == 0 {
            "tells what it is about"
        } else if brief.arguments.iter().any(claim) {
            "a reason of a side"
        } else {
            "adds most to what is said"
        };
        decisions.push(sure(Verdict::Summary, &[why]));
    }
    decisions
}

/// Gives the reading of a brief that a person has written: nothing was decided about it.
pub(super) fn written(text: &str, brief: Brief) -> Reading {
    let mut lines: Vec<Traced> = Vec::new();
    let mut add = |passage: &Passage, role: Role, verdict: Verdict| {
        lines.push(Traced {
            passage: passage.clone(),
            role,
            role_confidence: 1.0,
            role_cue: PERSON,
            heading: false,
            decisions: vec![sure(verdict, &[PERSON])],
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
    lines.extend(rest(text, &lines, |_| "part of every brief"));
    lines.sort_by_key(|line| line.passage.span.start);
    Reading {
        brief,
        unsure: Vec::new(),
        lines,
    }
}
