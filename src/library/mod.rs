//! The briefs that the bot answers from: held, found by name, searched, drawn from.
//!
//! A [`Library`] never changes once built; a new one takes its place when files change. It answers
//! which article someone means, where words stand, and what to hear next. It refuses to know where
//! briefs came from, and what is said around an answer. Invariant: entries are sorted by slug, every
//! slug stands once, and an entry's keys run parallel to the lists of its brief.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use crate::brief::{Brief, Side};

mod bag;
mod draw;
mod find;
mod fold;
mod index;
mod search;
mod slip;
mod snippet;
mod topic;

pub use bag::{Bag, Key, draw, draw_among, toss};
pub use draw::{Bags, Drawn, Saved, Scope};
pub use find::NearMiss;
pub use fold::fold;
pub use index::Place;
pub use search::{Found, Hit, MOST_CHARACTERS, Page, Unsearchable};
pub use snippet::Snippet;
pub use topic::FactAt;

/// All articles, ready to be asked.
///
/// ```
/// use rostrum::brief::Brief;
/// use rostrum::library::Library;
///
/// let brief = Brief { slug: "golden".into(), title: "The golden door".into(), ..Brief::default() };
/// let library = Library::new(vec![brief]);
/// assert_eq!(library.get("golden").unwrap().brief.title, "The golden door");
/// assert_eq!(library.resolve("the GOLDEN door").unwrap().brief.slug, "golden");
/// assert_eq!(library.complete("gold", 25).len(), 1);
/// ```
pub struct Library {
    entries: Vec<Entry>,
    keys: Vec<Key>,
    by_slug: HashMap<Box<str>, usize>,
    finder: find::Finder,
    index: index::Index,
    topics: topic::Topics,
    totals: Counts,
}

impl fmt::Debug for Library {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Library")
            .field("articles", &self.len())
            .finish_non_exhaustive()
    }
}

/// One article of the library.
#[derive(Debug)]
pub struct Entry {
    /// What was taken from the article.
    pub brief: Brief,
    /// How much of each kind it has.
    pub counts: Counts,
    /// One key for each of the brief's arguments, in their order.
    pub argument_keys: Box<[Key]>,
    /// One key for each of the brief's facts, in their order.
    pub fact_keys: Box<[Key]>,
    /// One key for each of the brief's quotes, in their order.
    pub quote_keys: Box<[Key]>,
}

/// How much there is of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Arguments for the motion.
    pub pro: usize,
    /// Arguments against it.
    pub con: usize,
    /// Facts.
    pub facts: usize,
    /// Quotes.
    pub quotes: usize,
}

impl Library {
    /// Builds a library, sorted by slug; of briefs with the same slug the last one stays.
    pub fn new(briefs: Vec<Brief>) -> Self {
        let unique: BTreeMap<String, Brief> = briefs
            .into_iter()
            .map(|brief| (brief.slug.clone(), brief))
            .collect();
        let entries: Vec<Entry> = unique.into_values().map(Entry::new).collect();
        let by_slug = entries
            .iter()
            .enumerate()
            .map(|(at, entry)| (entry.brief.slug.as_str().into(), at))
            .collect();
        Self {
            keys: entries
                .iter()
                .map(|entry| Key::of(&entry.brief.slug))
                .collect(),
            by_slug,
            finder: find::Finder::new(&entries),
            index: index::Index::new(&entries),
            topics: topic::Topics::new(&entries),
            totals: entries
                .iter()
                .fold(Counts::default(), |sum, entry| sum.and(entry.counts)),
            entries,
        }
    }

    /// Looks an article up by its exact slug.
    pub fn get(&self, slug: &str) -> Option<&Entry> {
        self.by_slug.get(slug).map(|at| &self.entries[*at])
    }

    /// Lists all articles, sorted by slug.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Gives one key for each article, in the order of [`entries`](Self::entries).
    pub fn keys(&self) -> &[Key] {
        &self.keys
    }

    /// Counts the articles.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Tells whether there is nothing to answer from.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Sums the counts of all articles.
    pub fn totals(&self) -> Counts {
        self.totals
    }

    /// Sums what the search index takes, in bytes.
    pub fn index_bytes(&self) -> usize {
        self.index.bytes()
    }

    /// Lists every tag once, as first written, with the number of articles that bear it; the most
    /// used come first.
    pub fn tags(&self) -> Vec<(&str, usize)> {
        let mut seen: HashMap<String, (&str, usize)> = HashMap::new();
        for entry in &self.entries {
            let mut own: Vec<String> = Vec::new();
            for tag in &entry.brief.tags {
                let folded = fold(tag);
                if !own.contains(&folded) {
                    seen.entry(folded.clone()).or_insert((tag, 0)).1 += 1;
                    own.push(folded);
                }
            }
        }
        let mut tags: Vec<_> = seen.into_iter().collect();
        tags.sort_unstable_by(|(a, (_, many)), (b, (_, more))| more.cmp(many).then(a.cmp(b)));
        tags.into_iter().map(|(_, tag)| tag).collect()
    }
}

impl Entry {
    fn new(mut brief: Brief) -> Self {
        brief.arguments.sort_by_key(|argument| argument.side);
        let pro = brief.side(Side::Pro).count();
        Self {
            counts: Counts {
                pro,
                con: brief.arguments.len() - pro,
                facts: brief.facts.len(),
                quotes: brief.quotes.len(),
            },
            argument_keys: brief
                .arguments
                .iter()
                .map(|a| Key::of(&a.claim.text))
                .collect(),
            fact_keys: brief
                .facts
                .iter()
                .map(|fact| Key::of(&fact.passage.text))
                .collect(),
            quote_keys: brief
                .quotes
                .iter()
                .map(|quote| Key::of(&quote.passage.text))
                .collect(),
            brief,
        }
    }

    /// Lists the places of one side's arguments in the brief's list.
    pub fn side(&self, side: Side) -> std::ops::Range<usize> {
        match side {
            Side::Pro => 0..self.counts.pro,
            Side::Con => self.counts.pro..self.brief.arguments.len(),
        }
    }
}

impl Counts {
    /// Counts the arguments of one side.
    pub fn side(self, side: Side) -> usize {
        match side {
            Side::Pro => self.pro,
            Side::Con => self.con,
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            pro: self.pro + other.pro,
            con: self.con + other.con,
            facts: self.facts + other.facts,
            quotes: self.quotes + other.quotes,
        }
    }
}

#[cfg(test)]
mod tests;
