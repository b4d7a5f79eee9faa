//! Sentences that their source does not hold, word for word and in one piece.

use super::count::Share;
use super::sentence::split;
use super::words::{Said, plain_words};

/// Sentences of fewer words than this are not looked for.
const SHORTEST: usize = 3;

/// An article as sentences are looked for in it.
pub(super) struct Source {
    normal: String,
    /// The same with its markup taken for words: what was cut may end inside a tag.
    raw: String,
    pub(super) words: usize,
}

impl Source {
    pub(super) fn new(text: &str) -> Self {
        let said = Said::new(text);
        Self {
            normal: spaced(&said.words),
            raw: spaced(&plain_words(text)),
            words: said.words.len(),
        }
    }

    /// Counts the sentences that do not stand in the source, of those long enough to be looked for.
    pub(super) fn invented<'a>(&self, given: impl IntoIterator<Item = &'a Said>) -> Share {
        let mut counts = Share::default();
        for sentence in given.into_iter().flat_map(|said| split(&said.text)) {
            let said = Said::new(sentence);
            if said.words.len() >= SHORTEST {
                counts = counts + Share::new(usize::from(!self.holds(&said)), 1);
            }
        }
        counts
    }

    fn holds(&self, said: &Said) -> bool {
        let is_number = said.words[0].chars().all(char::is_numeric);
        self.normal.contains(&spaced(&said.words))
            || self.raw.contains(&spaced(&plain_words(&said.text)))
            // The number of a list may have been kept where the source has it as markup.
            || is_number && self.normal.contains(&spaced(&said.words[1..]))
    }
}

fn spaced(words: &[String]) -> String {
    format!(" {} ", words.join(" "))
}
