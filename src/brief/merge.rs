//! Reasons that an article gives twice.
//!
//! An article that runs through its reasons once and then in detail says each one twice. Two
//! arguments of one side are one reason when they stand in different parts, share weighty words,
//! and are each other's nearest. What stands close behind a claim weighs more than what follows
//! later; words that stand in many sentences weigh little. Once most reasons of a part are found to
//! be repeats of another part, the rest need less likeness. Reasons of one part, and reasons for
//! different options, are never merged: their writer told them apart.

use std::collections::{BTreeMap, BTreeSet};

use super::article::{Article, Draft};
use super::word::stem;

/// From which likeness on two arguments are one reason.
const ALIKE: f64 = 0.16;

/// The same, between parts of which most reasons already pair up.
const ALIKE_AMONG_REPEATS: f64 = 0.10;

/// How much of a sentence's weight the sentence behind it has.
const FADING: f64 = 0.6;

/// What a word counts that only begins like another: "fan" and "fandom".
const KINDRED: f64 = 0.4;

/// How many weighty words two arguments must share to be compared at all.
const FEWEST: usize = 2;

/// How many arguments are compared; a text with more is a list, not an essay.
const MOST: usize = 80;

type Bag<'a> = BTreeMap<&'a str, f64>;

/// Merges repeated arguments and says how many were merged.
pub(crate) fn repeated(article: &Article, drafts: Vec<Draft>) -> (Vec<Draft>, usize) {
    if drafts.len() > MOST {
        return (drafts, 0);
    }
    let pairs = pairs(article, &drafts);
    let mut kept: Vec<Option<Draft>> = drafts.into_iter().map(Some).collect();
    let mut merged = 0;
    for (earlier, later) in pairs.into_iter().rev() {
        if kept[earlier].is_none() {
            continue;
        }
        let Some(again) = kept[later].take() else {
            continue;
        };
        if let Some(first) = &mut kept[earlier] {
            first.support.extend(again.support);
            first.counter.extend(again.counter);
            first.support.sort_unstable();
            first.counter.sort_unstable();
            merged += 1;
        }
    }
    (kept.into_iter().flatten().collect(), merged)
}

/// Finds the pairs of an argument and its repetition, by the number of the later one.
fn pairs(article: &Article, drafts: &[Draft]) -> Vec<(usize, usize)> {
    let bags = bags(article, drafts);
    let alike: Vec<Vec<f64>> = bags
        .iter()
        .map(|one| bags.iter().map(|two| likeness(one, two)).collect())
        .collect();
    let told_apart = told_apart(article);
    let parts: BTreeSet<usize> = drafts
        .iter()
        .filter(|draft| draft.claim_sentence.is_some() && !told_apart.contains(&draft.part))
        .map(|draft| draft.part)
        .collect();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for later in &parts {
        for earlier in parts.range(..later) {
            found.extend(between(drafts, &alike, *earlier, *later));
        }
    }
    found.sort_unstable_by_key(|(_, later)| *later);
    found.dedup_by_key(|(_, later)| *later);
    found
}

/// Lists the parts whose reasons belong to different things: options side by side, and headings that
/// are claims themselves.
fn told_apart(article: &Article) -> BTreeSet<usize> {
    let mut headings: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut apart = BTreeSet::new();
    for (at, part) in article.parts.iter().enumerate() {
        if part.side.is_none() || part.under.is_some() {
            apart.insert(at);
        }
        if let Some(block) = part.heading {
            headings
                .entry(article.blocks[block].text.text.to_lowercase())
                .or_default()
                .push(at);
        }
    }
    apart.extend(
        headings
            .into_values()
            .filter(|same| same.len() > 1)
            .flatten(),
    );
    apart
}

/// Pairs the arguments of two parts.
fn between(
    drafts: &[Draft],
    alike: &[Vec<f64>],
    earlier: usize,
    later: usize,
) -> Vec<(usize, usize)> {
    let of = |part: usize| -> Vec<usize> {
        (0..drafts.len())
            .filter(|at| drafts[*at].part == part)
            .collect()
    };
    let (mut first, mut second) = (of(earlier), of(later));
    let fewest = first.len().min(second.len());
    let mut found = Vec::new();
    for threshold in [ALIKE, ALIKE_AMONG_REPEATS] {
        if threshold < ALIKE && found.len() * 2 <= fewest {
            break;
        }
        while let Some((one, two)) = nearest(drafts, alike, &first, &second, threshold) {
            found.push((one, two));
            first.retain(|at| *at != one);
            second.retain(|at| *at != two);
        }
    }
    found
}

fn nearest(
    drafts: &[Draft],
    alike: &[Vec<f64>],
    first: &[usize],
    second: &[usize],
    threshold: f64,
) -> Option<(usize, usize)> {
    first
        .iter()
        .flat_map(|one| second.iter().map(|two| (*one, *two)))
        .filter(|(one, two)| {
            drafts[*one].side == drafts[*two].side && alike[*one][*two] >= threshold
        })
        .max_by(|one, two| alike[one.0][one.1].total_cmp(&alike[two.0][two.1]))
}

/// Weighs the words of each argument.
fn bags<'a>(article: &'a Article, drafts: &[Draft]) -> Vec<Bag<'a>> {
    let mut spread: Bag = BTreeMap::new();
    for sentence in article.sentences {
        let stems: BTreeSet<&str> = sentence
            .words
            .iter()
            .map(|word| stem(&word.lower))
            .collect();
        for stem in stems {
            *spread.entry(stem).or_insert(0.0) += 1.0;
        }
    }
    let count = f64::from(u32::try_from(article.sentences.len()).unwrap_or(u32::MAX));
    (0..drafts.len())
        .map(|at| {
            let mut bag: Bag = BTreeMap::new();
            let mut weight = 1.0;
            for (place, sentence) in territory(article, drafts, at).into_iter().enumerate() {
                if place > 1 {
                    weight *= FADING;
                }
                for word in &article.sentences[sentence].words {
                    if word.lower.len() > 2 && !article.cues.word.common.has(word) {
                        *bag.entry(stem(&word.lower)).or_insert(0.0) += weight;
                    }
                }
            }
            for (stem, weight) in &mut bag {
                let spread = spread.get(stem).copied().unwrap_or(1.0);
                *weight = weight.sqrt() * ((count + 1.0) / spread).ln();
            }
            bag
        })
        .collect()
}

/// Lists the sentences from a claim to the next claim of its part.
///
/// What was left out of the support says what the claim is about, too.
fn territory(article: &Article, drafts: &[Draft], at: usize) -> Vec<usize> {
    let draft = &drafts[at];
    let Some(start) = draft.claim_sentence else {
        return draft.support.clone();
    };
    let next = drafts
        .iter()
        .filter(|other| other.part == draft.part)
        .filter_map(|other| other.claim_sentence)
        .filter(|other| *other > start)
        .min();
    let last = draft
        .support
        .iter()
        .chain(&draft.counter)
        .max()
        .map_or(start, |last| last + 1);
    let end = next.unwrap_or(article.parts[draft.part].sentences.end.min(last + 1));
    (start..end.max(start + 1)).collect()
}

fn likeness(one: &Bag, two: &Bag) -> f64 {
    let norm = |bag: &Bag| {
        bag.values()
            .map(|weight| weight * weight)
            .sum::<f64>()
            .sqrt()
    };
    let scale = norm(one) * norm(two);
    if scale <= 0.0 {
        return 0.0;
    }
    if one.keys().filter(|word| two.contains_key(*word)).count() < FEWEST {
        return 0.0;
    }
    let shared: f64 = one
        .iter()
        .map(|(word, weight)| match two.get(word) {
            Some(other) => weight * other,
            None => KINDRED * weight * kindred(word, two),
        })
        .sum();
    shared / scale
}

/// Finds the weight of the weightiest word that begins like this one, or that this one begins like.
fn kindred(word: &str, bag: &Bag) -> f64 {
    bag.iter()
        .filter(|(other, _)| other.starts_with(word) || word.starts_with(**other))
        .map(|(_, weight)| *weight)
        .fold(0.0, f64::max)
}
