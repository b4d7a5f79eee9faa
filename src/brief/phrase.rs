//! Sets of phrases, looked up word by word.
//!
//! A phrase is words parted by spaces. `word*` stands for any word that begins so, `*word` for any
//! that ends so, `~` for up to three words, `#` for a number. A set is asked at one word at a time
//! and answers in time bound by the phrases that fit that word, never by the length of the text. A set
//! with a number is not searched at a word that is known to begin none of its phrases.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::numbers::MOST;
use super::word::{Word, words};

/// The longest gap that `~` may stand for.
pub(super) const GAP: usize = 3;

/// A set of phrases.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(crate) struct Phrases {
    list: Vec<String>,
    /// The number of this set in [`Word::begins`], if it has one.
    number: Option<u8>,
    table: OnceLock<Table>,
}

/// The phrases of a set by their first words, made when the set is first asked.
#[derive(Clone, Debug, Default)]
struct Table {
    exact: Rests,
    prefix: Rests,
    suffix: Rests,
    /// What follows a number that opens the phrase.
    numbered: Vec<Vec<Pattern>>,
    longest: usize,
}

type Rests = FxHashMap<String, Vec<Vec<Pattern>>>;

/// What one word of a phrase may be.
#[derive(Clone, Debug)]
pub(super) enum Pattern {
    Word(String),
    Prefix(String),
    Suffix(String),
    Number,
    Gap,
}

impl From<Vec<String>> for Phrases {
    fn from(list: Vec<String>) -> Self {
        Self {
            list,
            ..Self::default()
        }
    }
}

impl Table {
    fn of(list: &[String]) -> Self {
        let mut table = Self::default();
        for phrase in list {
            let mut patterns = parsed(phrase);
            let (rests, first) = match patterns.next() {
                Some(Pattern::Word(first)) => (&mut table.exact, first),
                Some(Pattern::Prefix(first)) => {
                    table.longest = table.longest.max(first.len());
                    (&mut table.prefix, first)
                }
                Some(Pattern::Suffix(first)) => {
                    table.longest = table.longest.max(first.len());
                    (&mut table.suffix, first)
                }
                Some(Pattern::Number) => {
                    table.numbered.push(patterns.collect());
                    continue;
                }
                Some(Pattern::Gap) | None => continue,
            };
            rests.entry(first).or_default().push(patterns.collect());
        }
        table
    }

    fn at(&self, first: &str, rest: &[Word]) -> Option<usize> {
        let mut longest = None;
        let mut weigh = |phrases: &[Vec<Pattern>]| {
            let lengths = phrases.iter().filter_map(|phrase| length(phrase, rest));
            longest = longest.max(lengths.max());
        };
        if let Some(phrases) = self.exact.get(first) {
            weigh(phrases);
        }
        if !self.numbered.is_empty() && is_number(first) {
            weigh(&self.numbered);
        }
        let limit = self.longest.min(first.len());
        for size in 1..=limit {
            let head = first.get(..size).filter(|_| !self.prefix.is_empty());
            if let Some(phrases) = head.and_then(|head| self.prefix.get(head)) {
                weigh(phrases);
            }
            let tail = first.get(first.len() - size..);
            let tail = tail.filter(|_| !self.suffix.is_empty());
            if let Some(phrases) = tail.and_then(|tail| self.suffix.get(tail)) {
                weigh(phrases);
            }
        }
        longest.map(|taken| taken + 1)
    }
}

/// Reads a phrase as it stands in a file.
pub(super) fn parsed(phrase: &str) -> impl Iterator<Item = Pattern> {
    phrase.split_whitespace().flat_map(patterns)
}

fn patterns(piece: &str) -> Vec<Pattern> {
    match piece {
        "~" => vec![Pattern::Gap],
        "#" => vec![Pattern::Number],
        _ => {
            let open = piece.ends_with('*');
            if let Some(suffix) = piece.strip_prefix('*') {
                return vec![Pattern::Suffix(suffix.to_lowercase())];
            }
            let mut list: Vec<Pattern> = words(piece)
                .into_iter()
                .map(|word| Pattern::Word(word.lower.into()))
                .collect();
            if open && let Some(Pattern::Word(last)) = list.pop() {
                list.push(Pattern::Prefix(last));
            }
            list
        }
    }
}

/// Tells whether a word stands for a number in a phrase.
pub(super) fn is_number(lower: &str) -> bool {
    lower.bytes().all(|byte| byte.is_ascii_digit())
}

/// Gives each set a number of its own, from one on; sets beyond the last number get none.
pub(super) fn number(sets: Vec<&mut Phrases>, from: u8) {
    for (set, number) in sets.into_iter().zip(from..MOST) {
        set.number = Some(number);
    }
}

impl Phrases {
    pub(super) fn number(&self) -> Option<u8> {
        self.number
    }

    pub(super) fn list(&self) -> &[String] {
        &self.list
    }

    /// Finds the longest phrase that begins at a word, and says how many words it takes.
    #[inline]
    pub(crate) fn at(&self, text: &[Word], at: usize) -> Option<usize> {
        let first = text.get(at)?;
        if self.number.is_some_and(|own| !first.begins.has(own)) {
            return None;
        }
        self.search(first, &text[at + 1..])
    }

    fn search(&self, first: &Word, rest: &[Word]) -> Option<usize> {
        if self.list.is_empty() {
            return None;
        }
        let table = self.table.get_or_init(|| Table::of(&self.list));
        table.at(&first.lower, rest)
    }

    /// Tells whether a phrase begins at a word.
    #[inline]
    pub(crate) fn begins(&self, text: &[Word], at: usize) -> bool {
        let Some(first) = text.get(at) else {
            return false;
        };
        if let Some(own) = self.number {
            if !first.begins.has(own) {
                return false;
            }
            if first.reach as usize <= text.len() - at {
                // Whoever leaves words out of a marked text hears of it in every test.
                debug_assert!(self.at(text, at).is_some(), "marked words were left out");
                return true;
            }
        }
        self.at(text, at).is_some()
    }

    /// Finds a phrase at the beginning.
    pub(crate) fn opens(&self, text: &[Word]) -> Option<usize> {
        self.at(text, 0)
    }

    /// Finds the first phrase anywhere: the word it begins at, and how many it takes.
    pub(crate) fn find(&self, text: &[Word]) -> Option<(usize, usize)> {
        (0..text.len()).find_map(|at| self.at(text, at).map(|length| (at, length)))
    }

    /// Tells whether the set holds nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Tells whether a phrase stands anywhere.
    pub(crate) fn within(&self, text: &[Word]) -> bool {
        if let Some(own) = self.number
            && !text.iter().any(|word| word.begins.has(own))
        {
            return false;
        }
        (0..text.len()).any(|at| self.begins(text, at))
    }

    /// Tells whether the whole text is one phrase.
    pub(crate) fn is(&self, text: &[Word]) -> bool {
        self.at(text, 0) == Some(text.len())
    }

    /// Counts the words at which a phrase begins.
    pub(crate) fn count(&self, text: &[Word]) -> usize {
        (0..text.len()).filter(|at| self.begins(text, *at)).count()
    }

    /// Tells whether one word is in the set by itself.
    pub(crate) fn has(&self, word: &Word) -> bool {
        self.begins(std::slice::from_ref(word), 0)
    }
}

fn length(phrase: &[Pattern], text: &[Word]) -> Option<usize> {
    let Some((first, rest)) = phrase.split_first() else {
        return Some(0);
    };
    if matches!(first, Pattern::Gap) {
        return (0..=GAP.min(text.len()))
            .find_map(|gap| length(rest, &text[gap..]).map(|taken| taken + gap));
    }
    let (word, after) = text.split_first()?;
    let fits = match first {
        Pattern::Word(exact) => word.lower == *exact,
        Pattern::Prefix(prefix) => word.lower.starts_with(prefix.as_str()),
        Pattern::Suffix(suffix) => word.lower.ends_with(suffix.as_str()),
        Pattern::Number => is_number(&word.lower),
        Pattern::Gap => false,
    };
    fits.then(|| length(rest, after))
        .flatten()
        .map(|taken| taken + 1)
}

/// Lists the sets of a struct, each field once.
macro_rules! sets {
    ($name:ident { $($set:ident),* $(,)? } $($other:ident)*) => {
        impl $name {
            /// Lists its sets in the order of their numbers.
            pub(super) fn sets(&self) -> Vec<&Phrases> {
                let Self { $($set,)* $($other: _,)* } = self;
                vec![$($set),*]
            }

            pub(super) fn sets_mut(&mut self) -> Vec<&mut Phrases> {
                let Self { $($set,)* $($other: _,)* } = self;
                vec![$($set),*]
            }
        }
    };
}
pub(super) use sets;

#[cfg(test)]
mod tests {
    use super::*;

    fn set(list: &[&str]) -> Phrases {
        Phrases::from(list.iter().map(ToString::to_string).collect::<Vec<_>>())
    }

    #[test]
    fn the_longest_phrase_wins() {
        let phrases = set(&["on the", "on the other hand"]);
        assert_eq!(phrases.opens(&words("On the other hand, no")), Some(4));
        assert_eq!(phrases.opens(&words("On the one hand")), Some(2));
        assert_eq!(phrases.opens(&words("Not on the")), None);
    }

    #[test]
    fn stars_gaps_and_numbers_stand_for_words() {
        let phrases = set(&["concern*", "those ~ in favo*", "reason #"]);
        assert!(phrases.within(&words("a concerning thing")));
        assert_eq!(
            phrases.opens(&words("Those who are in favour say")),
            Some(5)
        );
        assert_eq!(
            phrases.opens(&words("Those who really are not in favour")),
            None
        );
        assert!(phrases.is(&words("Reason 3")));
        assert!(set(&["# may"]).within(&words("on 12 May")));
        assert_eq!(phrases.count(&words("concerns, concern, calm")), 2);
    }

    #[test]
    fn syllables_are_prefixes_too() {
        let phrases = set(&["찬성*"]);
        assert!(phrases.within(&words("이것은 찬성하는 쪽")));
        assert!(set(&["*해야"]).within(&words("매년 공개해야 한다")));
    }
}
