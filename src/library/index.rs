//! An inverted index over every text of every brief.
//!
//! A unit is what an answer can show: one fact, one argument, one paragraph. For each word the index
//! knows the units that hold it and how much it says about each: the saturated, length-normalised and
//! field-weighted frequency of BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework:
//! BM25 and Beyond", 2009, §3.6), in one byte. It refuses to know what a question is. Invariants:
//! words are sorted; a word's units ascend; units of one article are neighbours.

use std::collections::HashMap;
use std::ops::Range;

use super::Entry;
use super::fold::each_word;
use crate::brief::{Brief, Passage, Side};

/// How soon a repeated word stops to say more.
const SATURATION: f32 = 1.2;
/// How much of a text's length is held against it.
const LENGTH: f32 = 0.6;

/// Where in a brief something stands; the numbers are places in the brief's own lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The title.
    Title,
    /// The question.
    Question,
    /// The motion.
    Motion,
    /// A paragraph of the summary.
    Summary(usize),
    /// A fact.
    Fact(usize),
    /// An argument: claim, support or counters.
    Argument(Side, usize),
    /// A quote.
    Quote(usize),
    /// A recommendation.
    Recommendation(usize),
}

/// The part of a unit that a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Tag,
    Question,
    Motion,
    Summary,
    Fact,
    Topic,
    Claim,
    Support,
    Counter,
    Quote,
    Speaker,
    Recommendation,
}

const FIELDS: usize = 13;

pub(super) struct Index {
    words: Box<str>,
    word_ends: Box<[u32]>,
    /// For each unit of a word: the distance from the unit before, seven bits a byte, then the impact.
    postings: Box<[u8]>,
    posting_ends: Box<[usize]>,
    counts: Box<[u32]>,
    /// The first unit of each article, and the end.
    starts: Box<[u32]>,
}

impl Field {
    /// How much a word here says, against the same word in a support.
    fn weight(self) -> f32 {
        match self {
            Self::Title => 4.0,
            Self::Tag | Self::Claim => 3.0,
            Self::Question | Self::Motion | Self::Fact | Self::Quote => 2.0,
            Self::Summary | Self::Recommendation | Self::Speaker => 1.5,
            Self::Topic | Self::Support => 1.0,
            Self::Counter => 0.7,
        }
    }

    /// Tells whether a hit shows this text.
    pub(super) fn is_shown(self) -> bool {
        !matches!(self, Self::Tag | Self::Topic | Self::Speaker)
    }
}

impl Place {
    /// Lists the places of a brief in the order of its units.
    fn all(brief: &Brief) -> impl Iterator<Item = Self> {
        (0..count(brief)).filter_map(|unit| Self::nth(brief, unit))
    }

    /// Names the place of a unit, counted from the article's first.
    pub(super) fn nth(brief: &Brief, unit: usize) -> Option<Self> {
        let Some(mut rest) = unit.checked_sub(3) else {
            return [Self::Title, Self::Question, Self::Motion]
                .get(unit)
                .copied();
        };
        let mut within = |length: usize| {
            let inside = rest < length;
            let at = rest;
            rest = rest.saturating_sub(length);
            inside.then_some(at)
        };
        if let Some(at) = within(brief.summary.len()) {
            return Some(Self::Summary(at));
        }
        if let Some(at) = within(brief.facts.len()) {
            return Some(Self::Fact(at));
        }
        if let Some(at) = within(brief.arguments.len()) {
            return Some(Self::Argument(brief.arguments[at].side, at));
        }
        if let Some(at) = within(brief.quotes.len()) {
            return Some(Self::Quote(at));
        }
        within(brief.recommendations.len()).map(Self::Recommendation)
    }

    /// Lists the texts of the place, each with what it is.
    pub(super) fn texts(self, brief: &Brief) -> Vec<(Field, &str)> {
        match self {
            Self::Title => vec![(Field::Title, &brief.title)],
            // Seeds often put their title as the question; one hit is enough.
            Self::Question if brief.question == brief.title => Vec::new(),
            Self::Question => vec![(Field::Question, &brief.question)],
            Self::Motion => vec![(Field::Motion, &brief.motion)],
            Self::Summary(at) => each(Field::Summary, &brief.summary[at]),
            Self::Fact(at) => {
                let fact = &brief.facts[at];
                let topic = fact
                    .topic
                    .iter()
                    .map(|topic| (Field::Topic, topic.as_str()));
                std::iter::once((Field::Fact, fact.passage.text.as_str()))
                    .chain(topic)
                    .collect()
            }
            Self::Argument(_, at) => {
                let argument = &brief.arguments[at];
                let mut texts = vec![(Field::Claim, argument.claim.text.as_str())];
                texts.extend(each(Field::Support, &argument.support));
                texts.extend(each(Field::Counter, &argument.counter));
                texts
            }
            Self::Quote(at) => {
                let quote = &brief.quotes[at];
                let speaker = quote
                    .speaker
                    .iter()
                    .map(|name| (Field::Speaker, name.as_str()));
                std::iter::once((Field::Quote, quote.passage.text.as_str()))
                    .chain(speaker)
                    .collect()
            }
            Self::Recommendation(at) => {
                vec![(Field::Recommendation, &brief.recommendations[at].text)]
            }
        }
    }
}

/// Lists what names an article: it counts for all its passages and is no passage itself, for
/// nobody sees tags.
fn naming(brief: &Brief) -> Vec<(Field, &str)> {
    let tags = brief.tags.iter().map(|tag| (Field::Tag, tag.as_str()));
    std::iter::once((Field::Title, brief.title.as_str()))
        .chain(tags)
        .collect()
}

impl Index {
    pub(super) fn new(entries: &[Entry]) -> Self {
        let usual = usual_lengths(entries);
        let mut builder = Builder::default();
        let mut starts = vec![0];
        for entry in entries {
            builder.add(&naming(&entry.brief), &usual);
            for place in Place::all(&entry.brief) {
                builder.add(&place.texts(&entry.brief), &usual);
            }
            starts.push(builder.unit);
        }
        builder.finish(starts)
    }

    /// Counts the units.
    pub(super) fn len(&self) -> usize {
        self.starts.last().map_or(0, |end| *end as usize)
    }

    /// Sums the bytes of all lists.
    pub(super) fn bytes(&self) -> usize {
        self.words.len()
            + size_of_val(&*self.word_ends)
            + self.postings.len()
            + size_of_val(&*self.posting_ends)
            + size_of_val(&*self.counts)
            + size_of_val(&*self.starts)
    }

    /// Gives the units of an article.
    pub(super) fn units(&self, article: usize) -> Range<usize> {
        self.starts[article] as usize..self.starts[article + 1] as usize
    }

    /// Names the article of a unit.
    pub(super) fn article(&self, unit: usize) -> usize {
        self.starts.partition_point(|start| *start as usize <= unit) - 1
    }

    /// Finds a folded word.
    pub(super) fn find(&self, word: &str) -> Option<usize> {
        let at = self.before(word);
        (at < self.counts.len() && self.word(at) == word).then_some(at)
    }

    /// Lists the words that begin with a prefix.
    pub(super) fn begun(&self, prefix: &str) -> Range<usize> {
        let from = self.before(prefix);
        let rest = from..self.counts.len();
        let many = partition(rest.len(), |more| {
            self.word(from + more).starts_with(prefix)
        });
        from..from + many
    }

    /// Gives a word by its number.
    pub(super) fn word(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.word_ends[before]);
        &self.words[start as usize..self.word_ends[at] as usize]
    }

    /// Counts the units that hold a word.
    pub(super) fn count(&self, word: usize) -> u32 {
        self.counts[word]
    }

    /// Hands over the units of a word in order, each with its impact: 255 is all that can be said.
    pub(super) fn each_unit(&self, word: usize, mut hand: impl FnMut(usize, u8)) {
        let start = word
            .checked_sub(1)
            .map_or(0, |before| self.posting_ends[before]);
        let mut bytes = self.postings[start..self.posting_ends[word]].iter();
        let mut unit = 0;
        while let Some(first) = bytes.next() {
            let mut step = usize::from(first & 0x7f);
            let (mut byte, mut shift) = (first, 7);
            while byte & 0x80 != 0 {
                let Some(next) = bytes.next() else { return };
                step |= usize::from(next & 0x7f) << shift;
                (byte, shift) = (next, shift + 7);
            }
            let Some(impact) = bytes.next() else { return };
            unit += step;
            hand(unit, *impact);
        }
    }

    fn before(&self, word: &str) -> usize {
        partition(self.counts.len(), |at| self.word(at) < word)
    }
}

/// Collects postings, unit by unit.
#[derive(Default)]
struct Builder {
    numbers: HashMap<Box<str>, u32>,
    lists: Vec<List>,
    unit: u32,
    seen: Vec<(u32, f32)>,
}

#[derive(Default)]
struct List {
    count: u32,
    last: u32,
    bytes: Vec<u8>,
}

impl Builder {
    fn add(&mut self, texts: &[(Field, &str)], usual: &[f32; FIELDS]) {
        self.seen.clear();
        for (field, text) in texts {
            // A field's length is that of all its texts, or a long support would pass as many short.
            let long: usize = texts
                .iter()
                .filter(|(f, _)| f == field)
                .map(|(_, t)| length(t))
                .sum();
            let ratio = real(long) / usual[*field as usize].max(1.0);
            let worth = field.weight() / (1.0 - LENGTH + LENGTH * ratio);
            each_word(text, |_, word| {
                let number = self.numbers.get(word).copied().unwrap_or_else(|| {
                    let next = u32::try_from(self.lists.len()).unwrap_or(u32::MAX);
                    self.lists.push(List::default());
                    self.numbers.insert(word.into(), next);
                    next
                });
                self.seen.push((number, worth));
            });
        }
        self.seen.sort_unstable_by_key(|(number, _)| *number);
        for same in self.seen.chunk_by(|a, b| a.0 == b.0) {
            let frequency: f32 = same.iter().map(|(_, worth)| worth).sum();
            self.lists[same[0].0 as usize].push(self.unit, frequency / (SATURATION + frequency));
        }
        self.unit += 1;
    }

    fn finish(self, starts: Vec<u32>) -> Index {
        let mut sorted: Vec<(Box<str>, u32)> = self.numbers.into_iter().collect();
        sorted.sort_unstable();
        let mut index = (
            String::new(),
            Vec::new(),
            Vec::new(),
            Vec::new(),
            Vec::new(),
        );
        let (words, word_ends, postings, posting_ends, counts) = &mut index;
        postings.reserve_exact(self.lists.iter().map(|list| list.bytes.len()).sum());
        let mut lists = self.lists;
        for (word, number) in sorted {
            let list = std::mem::take(&mut lists[number as usize]);
            words.push_str(&word);
            word_ends.push(u32::try_from(words.len()).unwrap_or(u32::MAX));
            postings.extend_from_slice(&list.bytes);
            posting_ends.push(postings.len());
            counts.push(list.count);
        }
        Index {
            words: index.0.into(),
            word_ends: index.1.into(),
            postings: index.2.into(),
            posting_ends: index.3.into(),
            counts: index.4.into(),
            starts: starts.into(),
        }
    }
}

impl List {
    fn push(&mut self, unit: u32, share: f32) {
        let mut step = unit - self.last;
        while step > 0x7f {
            self.bytes.push(low_bits(step) | 0x80);
            step >>= 7;
        }
        self.bytes.push(low_bits(step));
        self.bytes.push(as_impact(share));
        self.last = unit;
        self.count += 1;
    }
}

fn each(field: Field, passages: &[Passage]) -> Vec<(Field, &str)> {
    let texts = passages.iter().map(|passage| passage.text.as_str());
    texts.map(|text| (field, text)).collect()
}

fn count(brief: &Brief) -> usize {
    3 + brief.summary.len()
        + brief.facts.len()
        + brief.arguments.len()
        + brief.quotes.len()
        + brief.recommendations.len()
}

/// The mean length of each field over the units that have it.
fn usual_lengths(entries: &[Entry]) -> [f32; FIELDS] {
    let mut sums = [(0, 0); FIELDS];
    for entry in entries {
        let places = Place::all(&entry.brief).map(|place| place.texts(&entry.brief));
        for texts in std::iter::once(naming(&entry.brief)).chain(places) {
            let mut before = None;
            for (field, text) in texts {
                let (words, units) = &mut sums[field as usize];
                *words += length(text);
                *units += usize::from(before != Some(field));
                before = Some(field);
            }
        }
    }
    sums.map(|(words, units)| real(words) / real(units.max(1)))
}

fn length(text: &str) -> usize {
    text.split_ascii_whitespace().count()
}

fn partition(length: usize, before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, length);
    while low < high {
        let middle = usize::midpoint(low, high);
        if before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

fn low_bits(number: u32) -> u8 {
    number.to_le_bytes()[0] & 0x7f
}

#[expect(
    clippy::cast_precision_loss,
    reason = "lengths are far below 2^24, and ranking forgives"
)]
fn real(number: usize) -> f32 {
    number as f32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the share lies between 0 and 1, and casts from reals saturate"
)]
fn as_impact(share: f32) -> u8 {
    (share * 255.0).ceil() as u8
}
