//! Which sets of phrases have one that begins at a word.
//!
//! All phrases of a language stand in one tree, whose steps are the words and parts of words that
//! phrases are made of; a walk from each word of a text finds every set at once. Invariant: a set
//! that has a phrase at a word is always found, in whatever part of the text it is asked.

use rustc_hash::FxHashMap;

use super::numbers::Numbers;
use super::phrase::{GAP, Pattern, Phrases, is_number, parsed};
use super::word::Word;

/// The tree's root.
const ROOT: u32 = 0;

/// The symbol of a number.
const NUMBER: u32 = 0;

/// The tree of all phrases of a language.
#[derive(Debug, Default)]
pub(crate) struct Index {
    exact: FxHashMap<Box<str>, u32>,
    prefix: FxHashMap<Box<str>, u32>,
    suffix: FxHashMap<Box<str>, u32>,
    /// The lengths that prefixes have, by their first byte.
    prefixes: Lengths,
    /// The lengths that suffixes have, by their last byte.
    suffixes: Lengths,
    /// Where a symbol leads from a node.
    steps: FxHashMap<(u32, u32), u32>,
    nodes: Vec<Node>,
}

/// Which lengths the parts of words have, by the byte at their outer end.
#[derive(Debug, Default)]
struct Lengths(FxHashMap<u8, Vec<usize>>);

impl Lengths {
    fn add(&mut self, end: Option<u8>, length: usize) {
        let Some(end) = end else { return };
        let lengths = self.0.entry(end).or_default();
        if let Err(at) = lengths.binary_search(&length) {
            lengths.insert(at, length);
        }
    }

    /// Lists the lengths up to a limit, the shortest first.
    fn of(&self, end: Option<u8>, limit: usize) -> impl Iterator<Item = usize> {
        let lengths = end.and_then(|end| self.0.get(&end));
        let lengths = lengths.into_iter().flatten().copied();
        lengths.take_while(move |length| *length <= limit)
    }
}

#[derive(Clone, Debug, Default)]
struct Node {
    /// The sets of which a phrase ends here.
    ends: Numbers,
    /// Where a gap leads.
    gap: Option<u32>,
    /// No phrase goes on.
    last: bool,
}

impl Index {
    /// Puts the phrases of all sets that have a number into one tree.
    pub(crate) fn of(sets: &[&Phrases]) -> Self {
        let mut index = Self {
            nodes: vec![Node::default()],
            ..Self::default()
        };
        for set in sets {
            let Some(own) = set.number() else {
                continue;
            };
            for phrase in set.list() {
                index.add(parsed(phrase), Numbers::one(own));
            }
        }
        index
    }

    fn add(&mut self, phrase: impl Iterator<Item = Pattern>, own: Numbers) {
        let mut node = ROOT;
        for pattern in phrase {
            let symbol = match pattern {
                Pattern::Gap => {
                    node = self.gap(node);
                    continue;
                }
                Pattern::Number => NUMBER,
                Pattern::Word(word) => symbol(&mut self.exact, word, 0),
                Pattern::Prefix(prefix) => {
                    self.prefixes.add(prefix.bytes().next(), prefix.len());
                    symbol(&mut self.prefix, prefix, 1)
                }
                Pattern::Suffix(suffix) => {
                    self.suffixes.add(suffix.bytes().next_back(), suffix.len());
                    symbol(&mut self.suffix, suffix, 2)
                }
            };
            let next = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
            let next = *self.steps.entry((node, symbol)).or_insert(next);
            self.reach(node, next);
            node = next;
        }
        let ends = &mut self.nodes[node as usize].ends;
        *ends = ends.or(own);
    }

    fn gap(&mut self, node: u32) -> u32 {
        if let Some(next) = self.nodes[node as usize].gap {
            return next;
        }
        let next = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        self.nodes[node as usize].gap = Some(next);
        self.reach(node, next);
        next
    }

    /// Makes sure that a node is there.
    fn reach(&mut self, from: u32, to: u32) {
        self.nodes[from as usize].last = false;
        if to as usize == self.nodes.len() {
            self.nodes.push(Node {
                last: true,
                ..Node::default()
            });
        }
    }

    /// Notes at each word of a text which sets have a phrase that begins there.
    pub(crate) fn mark(&self, text: &mut [Word]) {
        let mut symbols: Vec<u32> = Vec::with_capacity(text.len() * 2);
        let mut ends: Vec<usize> = Vec::with_capacity(text.len() + 1);
        ends.push(0);
        for word in text.iter() {
            self.symbols(&word.lower, &mut symbols);
            ends.push(symbols.len());
        }
        let found = Found {
            index: self,
            symbols: &symbols,
            ends: &ends,
        };
        for (at, word) in text.iter_mut().enumerate() {
            (word.begins, word.reach) = found.begins(at);
        }
    }

    /// Lists what a word may stand for in phrases.
    fn symbols(&self, lower: &str, symbols: &mut Vec<u32>) {
        symbols.extend(self.exact.get(lower));
        if is_number(lower) {
            symbols.push(NUMBER);
        }
        for length in self.prefixes.of(lower.bytes().next(), lower.len()) {
            let head = lower.get(..length);
            symbols.extend(head.and_then(|head| self.prefix.get(head)));
        }
        for length in self.suffixes.of(lower.bytes().next_back(), lower.len()) {
            let tail = lower.get(lower.len() - length..);
            symbols.extend(tail.and_then(|tail| self.suffix.get(tail)));
        }
        symbols.extend(self.suffix.get(""));
    }
}

/// Gives the number of a word or part of one; the kind makes numbers of different tables differ.
fn symbol(table: &mut FxHashMap<Box<str>, u32>, key: String, kind: u32) -> u32 {
    let next = u32::try_from(table.len()).unwrap_or(u32::MAX / 4);
    *table
        .entry(key.into_boxed_str())
        .or_insert(1 + next * 3 + kind)
}

/// What a walk has found.
struct Seen {
    /// The word that it set out from.
    from: usize,
    begins: Numbers,
    /// How many words it took to find the last of them.
    reach: usize,
}

/// A text as the walk sees it.
struct Found<'a> {
    index: &'a Index,
    /// The symbols of all words, one behind the other.
    symbols: &'a [u32],
    /// Where the symbols of each word end, behind a zero.
    ends: &'a [usize],
}

impl Found<'_> {
    /// Gives the sets that begin at a word, and how many words from there on show that they do.
    fn begins(&self, at: usize) -> (Numbers, u32) {
        let mut seen = Seen {
            from: at,
            begins: Numbers::default(),
            reach: 0,
        };
        for symbol in self.of(at) {
            if let Some(next) = self.index.steps.get(&(ROOT, *symbol)) {
                self.walk(*next, at + 1, &mut seen);
            }
        }
        (seen.begins, u32::try_from(seen.reach).unwrap_or(u32::MAX))
    }

    fn of(&self, at: usize) -> &[u32] {
        &self.symbols[self.ends[at]..self.ends[at + 1]]
    }

    fn walk(&self, node: u32, at: usize, seen: &mut Seen) {
        let found = &self.index.nodes[node as usize];
        if !seen.begins.holds(found.ends) {
            seen.begins = seen.begins.or(found.ends);
            seen.reach = seen.reach.max(at - seen.from);
        }
        let count = self.ends.len() - 1;
        if found.last || at > count {
            return;
        }
        if let Some(gap) = found.gap {
            for behind in at..=count.min(at + GAP) {
                self.walk(gap, behind, seen);
            }
        }
        if at == count {
            return;
        }
        for symbol in self.of(at) {
            if let Some(next) = self.index.steps.get(&(node, *symbol)) {
                self.walk(*next, at + 1, seen);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::cue;
    use super::super::word::words;

    /// Sentences, and scraps of phrases put together in every order.
    const TEXTS: [&str; 6] = [
        "On the other hand, those who are in favour say it would cost 3 million in May 2024.",
        "However, many critics of the plan warn that fewer people will not benefit.",
        "the first reason is that I support it and on the one hand there is",
        "por otro lado, los que están a favor dicen que no costará 3 millones",
        "이것은 찬성하는 쪽의 첫째 이유이며 매년 공개해야 한다",
        "街は計画について投票するべきだ。しかし、反対する人もいる。",
    ];

    #[test]
    fn the_index_hides_no_phrase() {
        for cues in cue::languages() {
            for text in TEXTS {
                let (plain, marked) = (words(text), cues.words(text));
                for set in cues.sets() {
                    for at in 0..plain.len() {
                        assert_eq!(set.at(&plain, at), set.at(&marked, at), "{text} {at}");
                        assert_eq!(set.has(&plain[at]), set.has(&marked[at]), "{text} {at}");
                        for end in at..plain.len() {
                            let (plain, marked) = (&plain[at..=end], &marked[at..=end]);
                            assert_eq!(set.count(plain), set.count(marked), "{text} {at} {end}");
                        }
                    }
                }
            }
        }
    }
}
