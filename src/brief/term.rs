//! The terms that an article is about.
//!
//! A term is the stem of a telling word, or two neighbours of a script without spaces. What an
//! article is about, it says again: a term of its subject stands in more than one block. Invariant:
//! the terms of a text come in order, each once.

use ecow::{EcoString, eco_format};
use rustc_hash::FxHashMap;

use super::block::Block;
use super::cue::Cues;
use super::word::{Word, is_wide, stem, words};

/// Lists the terms of some words, each once, in order.
pub(crate) fn terms(words: &[Word], cues: &Cues) -> Vec<EcoString> {
    let mut found: Vec<EcoString> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        if word.lower.starts_with(is_wide) {
            let next = words
                .get(at + 1)
                .filter(|next| next.start == word.end && next.lower.starts_with(is_wide));
            let pair = next.map(|next| eco_format!("{}{}", word.lower, next.lower));
            found.extend(pair.filter(|pair| !pair.chars().all(is_hiragana)));
            continue;
        }
        let digits = word.lower.bytes().all(|byte| byte.is_ascii_digit());
        let short = word.lower.chars().count() == 1 && !digits;
        if !short && !cues.word.common.has(word) {
            found.push(stem(&word.lower).into());
        }
    }
    found.sort_unstable();
    found.dedup();
    found.shrink_to_fit();
    found
}

fn is_hiragana(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{309F}')
}

/// In how many blocks each term of an article stands.
pub(crate) struct Subject<'a> {
    cues: &'a Cues,
    blocks: FxHashMap<EcoString, usize>,
}

impl<'a> Subject<'a> {
    /// Reads the terms of all blocks.
    pub(crate) fn of(blocks: &[Block], cues: &'a Cues) -> Self {
        let mut count = FxHashMap::default();
        for block in blocks {
            for term in terms(&words(&block.text.text), cues) {
                *count.entry(term).or_insert(0) += 1;
            }
        }
        Self {
            cues,
            blocks: count,
        }
    }

    /// Says which share of the terms of a block's text, in percent, stand in other blocks as well.
    pub(crate) fn share(&self, text: &str) -> Option<usize> {
        let mut terms = terms(&words(text), self.cues);
        terms.retain(|term| !term.bytes().all(|byte| byte.is_ascii_digit()));
        let again = terms
            .iter()
            .filter(|term| self.blocks.get(*term).is_some_and(|count| *count > 1))
            .count();
        (!terms.is_empty()).then(|| again * 100 / terms.len())
    }
}
