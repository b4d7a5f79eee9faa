//! What each word of a sentence is worth to a summary.
//!
//! The worth of a term in a sentence is the likelihood that a summary needs it, as in supervised concept weighting: C. Li,
//! X. Qian and Y. Liu, "Using Supervised Bigram-based ILP for Extractive Summarization", ACL 2013.
//! The weights live in `weights.toml`. Invariant: every worth lies between 0 and 1.

use std::borrow::Cow;
use std::sync::LazyLock;

use ecow::EcoString;
use rustc_hash::{FxHashMap, FxHashSet};

use super::super::article::Article;
use super::super::term::terms;
use super::super::unit::Unit;
use super::super::word::{Word, is_hangul, is_wide};

/// Up to which share of the units a term counts as early.
const EARLY: f64 = 0.15;

/// What each sign adds to the odds.
static WEIGHTS: LazyLock<FxHashMap<String, f64>> = LazyLock::new(|| {
    toml::from_str(include_str!("weights.toml")).expect("the built-in weights parse")
});

fn weight(sign: &str) -> f64 {
    WEIGHTS.get(sign).copied().unwrap_or(0.0)
}

/// A unit as the worth of its terms depends on it.
pub(super) struct Said<'a> {
    pub(super) unit: &'a Unit,
    pub(super) words: Cow<'a, [Word]>,
    /// How much of the budget it takes.
    pub(super) cost: usize,
    pub(super) claim: bool,
    pub(super) support: bool,
    /// What its cues are worth.
    pub(super) cues: f64,
    /// It opens its block.
    pub(super) opens: bool,
}

/// What each term is worth, terms in order.
pub(super) type Terms = Vec<(EcoString, f64)>;

/// Gives the worth of each term of each unit.
pub(super) fn worth(said: &[Said], article: &Article, question: &str) -> Vec<Terms> {
    let bags: Vec<Vec<EcoString>> = said
        .iter()
        .map(|said| terms(&said.words, article.cues))
        .collect();
    let spread = Spread::of(said, &bags, article, question);
    let odds: FxHashMap<&str, f64> = spread
        .terms
        .iter()
        .map(|(term, seen)| (*term, spread.odds(term, seen)))
        .collect();
    let own =
        |said: &Said| weight("always") + said.cues + signs_of_unit(said).map(weight).sum::<f64>();
    let worth: Vec<Vec<f64>> = said
        .iter()
        .zip(&bags)
        .map(|(said, bag)| {
            let own = own(said);
            bag.iter()
                .map(|term| {
                    let sum = own + odds.get(term.as_str()).copied().unwrap_or(0.0);
                    1.0 / (1.0 + (-sum).exp())
                })
                .collect()
        })
        .collect();
    bags.into_iter()
        .zip(worth)
        .map(|(bag, worth)| bag.into_iter().zip(worth).collect())
        .collect()
}

/// What cues are worth, by the address and length of their names, which are constants.
pub(in super::super) type Known = FxHashMap<(usize, usize), f64>;

/// Adds up what the cues of a unit are worth.
pub(in super::super) fn worth_of_cues(unit: &Unit, known: &mut Known) -> f64 {
    let mut worth = |cue: &&'static str| {
        let name = (cue.as_ptr().addr(), cue.len());
        *known.entry(name).or_insert_with(|| weight(cue))
    };
    unit.cues.iter().map(&mut worth).sum()
}

/// Names what of a unit, its cues aside, bears on what its terms are worth.
fn signs_of_unit(said: &Said) -> impl Iterator<Item = &'static str> {
    const COSTS: [&str; 7] = [
        "cost: under 6",
        "cost: 6-11",
        "cost: 12-17",
        "cost: 18-23",
        "cost: 24-29",
        "cost: 30-35",
        "cost: 36 and more",
    ];
    let drafted = [
        (said.claim, "draft: claim"),
        (said.support, "draft: support"),
    ];
    drafted
        .into_iter()
        .filter_map(|(holds, sign)| holds.then_some(sign))
        .chain([COSTS[(said.cost / 6).min(COSTS.len() - 1)]])
}

/// A word of a sentence, and what bears on a summary needing it.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Weighed {
    /// The word, as the summary counts it.
    pub term: String,
    /// Names of what the word and its sentence show.
    pub signs: Vec<&'static str>,
}

/// Lists the terms of each unit with what they show, for whoever fits the weights anew.
pub(super) fn weighed(said: &[Said], article: &Article, question: &str) -> Vec<Weighed> {
    let bags: Vec<Vec<EcoString>> = said
        .iter()
        .map(|said| terms(&said.words, article.cues))
        .collect();
    let spread = Spread::of(said, &bags, article, question);
    let signs = |said: &Said, term: &EcoString| {
        let mut signs: Vec<&'static str> = said.unit.cues.clone();
        signs.extend(signs_of_unit(said));
        signs.extend(
            spread
                .terms
                .get(term.as_str())
                .into_iter()
                .flat_map(|seen| spread.signs(term, seen)),
        );
        signs
    };
    said.iter()
        .zip(&bags)
        .flat_map(|(said, bag)| bag.iter().map(move |term| (said, term)))
        .map(|(said, term)| Weighed {
            term: term.to_string(),
            signs: signs(said, term),
        })
        .collect()
}

/// Where a term stands.
#[derive(Default)]
struct Seen {
    blocks: usize,
    last_block: Option<usize>,
    openings: usize,
    claims: usize,
    heading: bool,
    early: bool,
}

/// Where the terms of an article stand.
struct Spread<'a> {
    terms: FxHashMap<&'a str, Seen>,
    title: FxHashSet<EcoString>,
    question: FxHashSet<EcoString>,
}

impl<'a> Spread<'a> {
    fn of(said: &[Said], bags: &'a [Vec<EcoString>], article: &Article, question: &str) -> Self {
        let mut seen: FxHashMap<&str, Seen> = FxHashMap::default();
        let count = float(said.len());
        for (at, (said, bag)) in said.iter().zip(bags).enumerate() {
            for term in bag {
                let early = float(at) < count * EARLY;
                let entry = seen.entry(term).or_insert_with(|| Seen {
                    early,
                    ..Seen::default()
                });
                if entry.last_block != Some(said.unit.block) {
                    entry.blocks += 1;
                    entry.last_block = Some(said.unit.block);
                }
                entry.openings += usize::from(said.opens);
                entry.claims += usize::from(said.claim);
                entry.heading |= said.unit.heading;
            }
        }
        let set = |text: &str| {
            terms(&article.cues.words(text), article.cues)
                .into_iter()
                .collect()
        };
        Self {
            terms: seen,
            title: set(article.title),
            question: set(question),
        }
    }

    fn odds(&self, term: &str, seen: &Seen) -> f64 {
        self.signs(term, seen).into_iter().map(weight).sum()
    }

    /// Names what a term shows.
    fn signs(&self, term: &str, seen: &Seen) -> Vec<&'static str> {
        let digits = term.chars().filter(char::is_ascii_digit).count();
        let letters = term.chars().count();
        let spaced = !term.starts_with(|letter| is_hangul(letter) || is_wide(letter));
        let mut signs = vec![
            match seen.blocks {
                0 | 1 => "word: in 1 block",
                2 => "word: in 2 blocks",
                3 => "word: in 3 blocks",
                4 | 5 => "word: in 4-5 blocks",
                _ => "word: in many blocks",
            },
            match seen.openings {
                0 => "",
                1 => "word: in 1 opening",
                2 => "word: in 2 openings",
                _ => "word: in many openings",
            },
            match seen.claims {
                0 => "",
                1 => "word: in 1 claim",
                _ => "word: in many claims",
            },
            match letters {
                _ if !spaced => "",
                0 | 1 => "word: 1 letter",
                2 => "word: 2 letters",
                3 => "word: 3 letters",
                4 => "word: 4 letters",
                5 => "word: 5 letters",
                _ => "word: 6 letters",
            },
        ];
        let plain = [
            (self.title.contains(term), "word: in the title"),
            (self.question.contains(term), "word: in the question"),
            (seen.heading, "word: in a heading"),
            (seen.early, "word: early"),
            (digits == letters, "word: a number"),
            (digits > 0 && digits < letters, "word: holds a digit"),
        ];
        signs.extend(
            plain
                .iter()
                .filter(|(holds, _)| *holds)
                .map(|(_, sign)| *sign),
        );
        signs
    }
}

/// Gives a count as a number with a fraction.
pub(super) fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
