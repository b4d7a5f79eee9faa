//! Searches every text of every article.
//!
//! A question is folded into words; each stands for itself, its plural or singular, and the last one
//! (in Hangul every one) for whatever begins with it. Passages with all words come first; only when
//! there is none do passages with some of them count. A word of the article's title counts for all
//! its passages. Ranking is BM25F over the index's impacts. Invariant: the same library and
//! question give the same order, so pages never overlap.

use super::fold::{continues_word, each_word, is_hangul};
use super::index::{Index, Place};
use super::snippet::Snippet;
use super::{Entry, Library};

/// The longest question that is searched for, in characters.
pub const MOST_CHARACTERS: usize = 200;
/// Words of a question that count; a mask of a byte has a bit for each.
const MOST_WORDS: usize = 8;
/// What a plural or singular, and a word that merely begins so, is worth.
const INFLECTED: f32 = 0.8;
const BEGUN: f32 = 0.6;
/// Words that tell nothing beside others: English and Spanish, folded.
const SMALL_WORDS: &[&str] = &[
    "a", "al", "an", "and", "are", "as", "at", "be", "been", "by", "con", "de", "del", "el", "en",
    "es", "for", "from", "in", "is", "it", "its", "la", "las", "lo", "los", "o", "of", "on", "or",
    "para", "por", "que", "se", "su", "sus", "that", "the", "these", "this", "those", "to", "un",
    "una", "was", "were", "with", "y",
];

/// Which hits to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// How many to pass over.
    pub offset: usize,
    /// How many to show at most.
    pub limit: usize,
}

/// Why nothing can be searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsearchable {
    /// There is no letter or digit in the question.
    NoWords,
    /// The question is longer than [`MOST_CHARACTERS`].
    TooLong,
}

/// One page of what was found.
#[derive(Debug)]
pub struct Found<'a> {
    /// How many hits there are on all pages.
    pub total: usize,
    /// The hits have all words; else no passage has, and these have some.
    pub every_word: bool,
    /// The hits of this page, best first.
    pub hits: Vec<Hit<'a>>,
}

/// A passage that answers.
#[derive(Debug)]
pub struct Hit<'a> {
    /// The article.
    pub entry: &'a Entry,
    /// Where in it.
    pub place: Place,
    /// How well it answers; comparable within one question only.
    pub score: f32,
    /// What to show.
    pub snippet: Snippet,
}

/// One word of the question: what it stands for.
pub(super) struct Asked {
    /// The word first, then its other forms.
    forms: Vec<String>,
    begins: bool,
}

/// What each unit of the index got.
pub(super) struct Tally {
    scores: Vec<f32>,
    /// A bit for each word that the unit holds.
    masks: Vec<u8>,
    full: u8,
}

/// Joins the texts of a passage; a claim without a stop is set off from what follows it.
fn one_text(texts: &[&str]) -> String {
    let mut joined = String::new();
    for text in texts.iter().filter(|text| !text.is_empty()) {
        let stopped = joined.ends_with(['.', '!', '?', '…', '。', '！', '？', '"', '”', ')']);
        joined.push_str(match joined.as_str() {
            "" => "",
            _ if stopped => " ",
            _ => " — ",
        });
        joined.push_str(text);
    }
    joined
}

impl Library {
    /// Searches all texts; hits are passages, best first.
    ///
    /// # Errors
    /// [`Unsearchable`] says why a question has no answer, as opposed to none being found.
    ///
    /// ```
    /// # use rostrum::brief::{Brief, Fact, Passage};
    /// # use rostrum::library::{Library, Page, Place};
    /// # let passage = Passage { text: "It won the award on February 1.".into(), ..Passage::default() };
    /// # let brief = Brief { slug: "golden".into(), facts: vec![Fact { passage, ..Fact::default() }], ..Brief::default() };
    /// let library = Library::new(vec![brief]);
    /// let found = library.search("awards feb", Page { offset: 0, limit: 10 }).unwrap();
    /// assert_eq!((found.total, found.hits[0].place), (1, Place::Fact(0)));
    /// let snippet = &found.hits[0].snippet;
    /// assert_eq!(&snippet.text[snippet.marks[0].clone()], "award");
    /// ```
    pub fn search(&self, question: &str, page: Page) -> Result<Found<'_>, Unsearchable> {
        let asked = ask(&self.index, question)?;
        let mut ranked = self.rank(&Tally::of(&self.index, &asked));
        let every_word = ranked.every_word;
        let total = ranked.units.len();
        let end = page.offset.saturating_add(page.limit).min(total);
        let start = page.offset.min(end);
        // Only what is shown is put in order.
        if end < total && end > 0 {
            ranked.units.select_nth_unstable_by(end - 1, best_first);
        }
        ranked.units[..end].sort_unstable_by(best_first);
        let hits = ranked.units[start..end].iter();
        Ok(Found {
            total,
            every_word,
            hits: hits
                .filter_map(|ranked| self.hit(*ranked, &asked))
                .collect(),
        })
    }

    fn rank(&self, tally: &Tally) -> Ranking {
        let mut ranking = Ranking {
            every_word: false,
            units: Vec::new(),
        };
        for article in 0..self.len() {
            let units = self.index.units(article);
            let title = tally.masks[units.start];
            for unit in units.skip(1) {
                let own = tally.masks[unit];
                if own == 0 {
                    continue;
                }
                let every_word = own | title == tally.full;
                if every_word && !ranking.every_word {
                    ranking.every_word = true;
                    ranking.units.clear();
                }
                if every_word == ranking.every_word {
                    let words = (own | title).count_ones();
                    ranking.units.push(Ranked {
                        // All words in one place go before some here and some in the title.
                        words: words + u32::from(own == tally.full),
                        score: tally.scores[unit],
                        unit,
                    });
                }
            }
        }
        ranking
    }

    fn hit(&self, ranked: Ranked, asked: &[Asked]) -> Option<Hit<'_>> {
        let article = self.index.article(ranked.unit);
        let entry = &self.entries[article];
        let place = Place::nth(
            &entry.brief,
            ranked.unit - self.index.units(article).start - 1,
        )?;
        let texts = place.texts(&entry.brief);
        let shown: Vec<&str> = texts
            .iter()
            .filter(|(field, _)| field.is_shown())
            .map(|(_, text)| *text)
            .collect();
        let snippet = Snippet::around(&one_text(&shown), |word| {
            asked
                .iter()
                .enumerate()
                .filter(|(_, asked)| asked.is(word))
                .fold(0, |mask, (bit, _)| mask | 1 << bit)
        });
        Some(Hit {
            entry,
            place,
            score: ranked.score,
            snippet,
        })
    }
}

struct Ranking {
    every_word: bool,
    units: Vec<Ranked>,
}

#[derive(Clone, Copy)]
struct Ranked {
    words: u32,
    score: f32,
    unit: usize,
}

fn best_first(a: &Ranked, b: &Ranked) -> std::cmp::Ordering {
    b.words
        .cmp(&a.words)
        .then(b.score.total_cmp(&a.score))
        .then(a.unit.cmp(&b.unit))
}

/// Reads a question into the words that it asks for.
pub(super) fn ask(index: &Index, question: &str) -> Result<Vec<Asked>, Unsearchable> {
    if question.chars().nth(MOST_CHARACTERS).is_some() {
        return Err(Unsearchable::TooLong);
    }
    let mut words: Vec<(usize, String)> = Vec::new();
    each_word(question, |range, word| {
        let parts = words.partition_point(|(start, _)| *start < range.start);
        // A compound comes after its parts and replaces them if it is known.
        if parts == words.len() || !index.begun(word).is_empty() {
            words.truncate(parts);
            words.push((range.start, word.to_owned()));
        }
    });
    let last = words
        .last()
        .map(|(_, word)| word.clone())
        .ok_or(Unsearchable::NoWords)?;
    let mut distinct: Vec<String> = Vec::new();
    for (_, word) in words {
        if !distinct.contains(&word) {
            distinct.push(word);
        }
    }
    if distinct.iter().any(|word| !is_small(word)) {
        distinct.retain(|word| !is_small(word));
    }
    distinct.truncate(MOST_WORDS);
    Ok(distinct
        .into_iter()
        .map(|word| Asked::new(word.clone(), word == last))
        .collect())
}

impl Asked {
    fn new(word: String, last: bool) -> Self {
        let hangul = is_hangul(&word);
        let begins = hangul || last && word.chars().nth(1).is_some();
        let mut forms = vec![word];
        if forms[0].len() > 3 && forms[0].bytes().all(|byte| byte.is_ascii_lowercase()) {
            forms.extend(other_number(&forms[0]));
        }
        Self { forms, begins }
    }

    /// Tells whether a folded word is what was asked for.
    pub(super) fn is(&self, word: &str) -> bool {
        self.forms.iter().any(|form| form == word)
            || self.begins && continues_word(word, &self.forms[0])
    }

    /// Lists the words of the index that it stands for, with what each is worth.
    fn found(&self, index: &Index) -> Vec<(usize, f32)> {
        let mut found = Vec::new();
        for (at, form) in self.forms.iter().enumerate() {
            let worth = if at == 0 { 1.0 } else { INFLECTED };
            found.extend(index.find(form).map(|word| (word, worth)));
        }
        if self.begins {
            for word in index.begun(&self.forms[0]) {
                let text = index.word(word);
                if continues_word(text, &self.forms[0])
                    && !self.forms.iter().any(|form| form == text)
                {
                    found.push((word, BEGUN));
                }
            }
        }
        found
    }
}

impl Tally {
    /// Adds up what each unit says about the words asked for.
    pub(super) fn of(index: &Index, asked: &[Asked]) -> Self {
        let mut scores = vec![0.0; index.len()];
        let mut masks = vec![0; index.len()];
        for (bit, asked) in asked.iter().enumerate() {
            let found = asked.found(index);
            // All forms share the rarity of their sum, or the rarest would outrank the word itself.
            let units: u64 = found
                .iter()
                .map(|(word, _)| u64::from(index.count(*word)))
                .sum();
            let rarity = rarity(units, index.len());
            for (word, worth) in found {
                let most = rarity * worth / 255.0;
                index.each_unit(word, |unit, impact| {
                    scores[unit] += most * f32::from(impact);
                    masks[unit] |= 1 << bit;
                });
            }
        }
        let full = asked
            .iter()
            .enumerate()
            .fold(0, |mask, (bit, _)| mask | 1 << bit);
        Self {
            scores,
            masks,
            full,
        }
    }

    /// Tells whether a unit holds every word.
    pub(super) fn is_full(&self, unit: usize) -> bool {
        self.masks[unit] == self.full
    }
}

/// The inverse document frequency of BM25, kept above zero.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of units; ranking forgives rounding"
)]
fn rarity(holding: u64, units: usize) -> f32 {
    let holding = holding.min(units as u64) as f32;
    (1.0 + (units as f32 - holding + 0.5) / (holding + 0.5)).ln()
}

fn is_small(word: &str) -> bool {
    SMALL_WORDS.binary_search(&word).is_ok()
}

/// Plural for singular and the reverse, as English and Spanish mostly form them. In the first
/// articles a fifth of the words stand in both numbers, so exact words alone would miss much.
fn other_number(word: &str) -> Vec<String> {
    let without = |end: &str| word.strip_suffix(end).map(str::to_owned);
    if let Some(stem) = word.strip_suffix("ies") {
        return vec![format!("{stem}y"), format!("{stem}ie")];
    }
    if let Some(stem) = word.strip_suffix('y') {
        return vec![format!("{stem}ies"), format!("{word}s")];
    }
    if word.ends_with('s') && !word.ends_with("ss") {
        return without("s").into_iter().chain(without("es")).collect();
    }
    vec![format!("{word}s"), format!("{word}es")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_are_sorted_for_the_search() {
        assert!(SMALL_WORDS.is_sorted());
    }
}
