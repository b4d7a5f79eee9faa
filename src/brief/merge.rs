//! Reasons that an article gives twice.
//!
//! An article that runs through its reasons once and then in detail says each one twice. Two
//! arguments of one side are one reason when they stand in different parts, share weighty words,
//! and are each other's nearest. Words that stand in many arguments weigh little. Reasons of one
//! part are never merged: their writer told them apart.

use std::collections::{HashMap, HashSet};

use super::article::{Article, Draft};
use super::word::{stem, words};

/// From which likeness on two arguments are one reason.
const ALIKE: f64 = 0.15;

/// How many arguments are compared; a text with more is a list, not an essay.
const MOST: usize = 160;

/// Merges repeated arguments and says how many were merged.
pub(crate) fn repeated(article: &Article, drafts: Vec<Draft>) -> (Vec<Draft>, usize) {
    if drafts.len() > MOST {
        return (drafts, 0);
    }
    let bags = bags(article, &drafts);
    let mut into: Vec<usize> = (0..drafts.len()).collect();
    for (later, target) in into.iter_mut().enumerate() {
        let nearest = nearest(&drafts, &bags, later, |other| other < later);
        if let Some((earlier, _)) = nearest
            && nearest_is(&drafts, &bags, earlier, later)
        {
            *target = earlier;
        }
    }
    let mut kept: Vec<Option<Draft>> = drafts.into_iter().map(Some).collect();
    let mut merged = 0;
    for later in (0..kept.len()).rev() {
        let earlier = into[later];
        if earlier == later {
            continue;
        }
        if let Some(draft) = kept[later].take()
            && let Some(first) = &mut kept[earlier]
        {
            first.support.extend(draft.support);
            first.counter.extend(draft.counter);
            first.support.sort_unstable();
            first.counter.sort_unstable();
            merged += 1;
        }
    }
    (kept.into_iter().flatten().collect(), merged)
}

fn nearest(
    drafts: &[Draft],
    bags: &[HashMap<String, f64>],
    at: usize,
    allowed: impl Fn(usize) -> bool,
) -> Option<(usize, f64)> {
    (0..drafts.len())
        .filter(|other| {
            allowed(*other)
                && drafts[*other].side == drafts[at].side
                && drafts[*other].part != drafts[at].part
        })
        .map(|other| (other, cosine(&bags[at], &bags[other])))
        .filter(|(_, alike)| *alike >= ALIKE)
        .max_by(|one, two| one.1.total_cmp(&two.1))
}

/// Tells whether no other argument of the later one's part is nearer to the earlier one.
fn nearest_is(
    drafts: &[Draft],
    bags: &[HashMap<String, f64>],
    earlier: usize,
    later: usize,
) -> bool {
    nearest(drafts, bags, earlier, |other| {
        drafts[other].part == drafts[later].part
    })
    .is_some_and(|(best, _)| best == later)
}

/// Weighs the words of each argument; those of the claim count twice.
fn bags(article: &Article, drafts: &[Draft]) -> Vec<HashMap<String, f64>> {
    let mut bags: Vec<HashMap<String, f64>> = drafts
        .iter()
        .map(|draft| {
            let mut bag = HashMap::new();
            let claim = words(&draft.claim.text);
            let texts = std::iter::once((claim.as_slice(), 2.0)).chain(
                draft
                    .support
                    .iter()
                    .map(|at| (article.sentences[*at].words.as_slice(), 1.0)),
            );
            for (found, weight) in texts {
                for word in found.iter().filter(|word| {
                    !article.cues.word.common.has(word) && !article.cues.word.announcing.has(word)
                }) {
                    *bag.entry(stem(&word.lower).to_owned()).or_insert(0.0) += weight;
                }
            }
            bag
        })
        .collect();
    let mut spread: HashMap<String, f64> = HashMap::new();
    for bag in &bags {
        for word in bag.keys().collect::<HashSet<_>>() {
            *spread.entry(word.clone()).or_insert(0.0) += 1.0;
        }
    }
    let count = f64::from(u32::try_from(bags.len()).unwrap_or(u32::MAX));
    for bag in &mut bags {
        for (word, weight) in bag {
            *weight =
                weight.sqrt() * ((count + 1.0) / spread.get(word).copied().unwrap_or(1.0)).ln();
        }
    }
    bags
}

fn cosine(one: &HashMap<String, f64>, two: &HashMap<String, f64>) -> f64 {
    let norm = |bag: &HashMap<String, f64>| {
        bag.values()
            .map(|weight| weight * weight)
            .sum::<f64>()
            .sqrt()
    };
    let shared: f64 = one
        .iter()
        .filter_map(|(word, weight)| two.get(word).map(|other| weight * other))
        .sum();
    let scale = norm(one) * norm(two);
    if scale > 0.0 { shared / scale } else { 0.0 }
}
