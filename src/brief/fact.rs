//! Checkable statements.
//!
//! A statement is checkable when it says that something happened or is so, with a day, an amount, a
//! name or a result. Forecasts, orders, questions and judgements are not. What a sentence shows is
//! weighed by a model whose weights are data (`fact.toml`). Invariant: a fact is a whole sentence of
//! the source.

use std::sync::LazyLock;

use super::article::Article;
use super::bearing::{Bearing, held};
use super::cue::Cues;
use super::discourse::{Link, Opener, Sentence};
use super::logistic::{Model, Signs, THRESHOLD};
use super::phrase::Phrases;
use super::section::Part;
use super::word::Word;
use super::{Fact, Role, datum, discourse};

/// The fewest words of a statement.
const SHORTEST: usize = 3;

/// The longest statement, in words; longer ones are seldom one fact.
const LONGEST: usize = 60;

/// The longest line of a label and its number: "Cost: 1.2 million".
const LONGEST_RECORD: usize = 8;

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::built_in(include_str!("fact.toml")));

/// The facts of an article, and what may be more of them.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) facts: Vec<Fact>,
    /// Sentences that the reader takes for facts, yet less surely than it must be: with their chance.
    pub(crate) doubted: Vec<(usize, f32)>,
}

/// Finds the facts of an article that are as sure as the reader must be; what is less likely than not
/// is none, whatever the reader must be.
pub(crate) fn facts(article: &Article, least: f32) -> Found {
    let mut found = Found::default();
    for part in article.parts {
        let topic = part.heading.map(|block| article.heading(block).text);
        for at in part.sentences.clone() {
            let chance = MODEL.chance(signs(article, part, at));
            if chance < THRESHOLD {
                continue;
            }
            if chance < least {
                found.doubted.push((at, chance));
                continue;
            }
            let passage = article.passage(at);
            let data = datum::data(&passage.text, article.cues, &article.names);
            found.facts.push(Fact {
                passage,
                data,
                topic: topic.clone(),
                disputes: Vec::new(),
            });
        }
    }
    found
}

/// Says how sure it is that a sentence is a checkable statement, and why.
pub(crate) fn confidence(article: &Article, part: &Part, at: usize) -> (f32, Signs) {
    MODEL.reasons(signs(article, part, at))
}

/// Lists what a sentence shows; none when it cannot be a statement at all.
pub(crate) fn signs(article: &Article, part: &Part, at: usize) -> Option<Signs> {
    let bearing = Bearing::of(article, part, at);
    let own = bearing.own_words();
    let seen = &bearing.sentence.signs;
    let count = bearing.sentence.words.len();
    if seen.asks() || seen.spoken() || own.is_empty() || !(SHORTEST..=LONGEST).contains(&count) {
        return None;
    }
    let cues = article.cues;
    let cue = &cues.fact;
    let text = bearing.sentence.text.as_str();
    let sum = Sum::of(text, own, seen, cues);
    // What may come cannot be looked up, however exact its numbers.
    if sum.doubts > 0 && cue.forecasts.within(own) && cues.bearing.future.within(own) {
        return None;
    }
    let mut signs = bearing.signs();
    signs.extend(held(counted(&sum)));
    signs.extend(held([
        ("opens with speech", is_told(text, own, cues)),
        ("a time", cue.when.within(own)),
        ("a source", cue.sources.within(own)),
        ("likens or sums up", cue.likens.within(own)),
        ("soft in an argument", !sum.is_hard() && argues(part.role)),
    ]));
    signs.extend(held(joined(&bearing, &sum)));
    Some(signs)
}

/// Names what was counted.
fn counted(sum: &Sum) -> [(&'static str, bool); 19] {
    [
        ("digits", sum.digits > 0),
        ("several numbers", sum.digits > 1),
        ("a counted thing", sum.counted > 0),
        ("several counted", sum.counted > 1),
        ("a measure", sum.measured > 0),
        ("a date", sum.dated > 0),
        ("a name", sum.names > 0),
        ("several names", sum.names > 1),
        ("three names", sum.names > 2),
        ("an event", sum.events > 0),
        ("several events", sum.events > 1),
        ("a state", sum.states > 0),
        ("a hedge", sum.hedges > 0),
        ("several hedges", sum.hedges > 1),
        ("a doubt", sum.doubts > 0),
        ("an opinion word", sum.opinions > 0),
        ("several opinion words", sum.opinions > 1),
        ("advice", sum.advice > 0),
        ("nothing to look up", !sum.is_hard() && sum.names == 0),
    ]
}

/// Names what says more together than each alone.
fn joined(bearing: &Bearing, sum: &Sum) -> [(&'static str, bool); 9] {
    let own = bearing.own_words();
    let cue = &bearing.article.cues.bearing;
    let hard = sum.is_hard();
    let told = cue.past.within(own);
    let plain = sum.hedges + sum.opinions + sum.doubts + sum.advice == 0;
    [
        ("number in the past", hard && told),
        ("name in the past", sum.names > 0 && told),
        ("dated future", sum.dated > 0 && cue.future.within(own)),
        (
            "number under a condition",
            hard && cue.condition.within(own),
        ),
        ("my number", hard && cue.me.within(own)),
        ("plain report", plain && told && sum.events > 0),
        ("reports several events", plain && sum.events > 1),
        ("says what it is", plain && sum.states > 0 && sum.names > 0),
        (
            "label and number",
            bearing.start > 0 && hard && own.len() <= LONGEST_RECORD,
        ),
    ]
}

fn argues(role: Role) -> bool {
    matches!(role, Role::Pro | Role::Con | Role::Analysis)
}

/// Adds up what speaks for and against a statement being checkable, for those who rank statements.
pub(crate) fn evidence(sentence: &Sentence, role: Role, cues: &Cues) -> i32 {
    let signs = &sentence.signs;
    let words = &sentence.words;
    if signs.asks()
        || signs.spoken()
        || signs.announces()
        || words.len() > LONGEST
        || words.len() < SHORTEST
    {
        return i32::MIN;
    }
    let sum = Sum::of(&sentence.text, words, signs, cues);
    sum.told() - sum.doubted() - leaning_on(signs) + place(role, sum.is_hard())
}

/// What stands in a sentence that can be checked, and what makes it an opinion.
struct Sum {
    /// Words with digits.
    digits: i32,
    /// "eleven joints": number words before what they count.
    counted: i32,
    /// A number beside its unit.
    measured: i32,
    dated: i32,
    names: i32,
    events: i32,
    states: i32,
    hedges: i32,
    doubts: i32,
    opinions: i32,
    advice: i32,
    voiced: i32,
}

impl Sum {
    fn of(text: &str, words: &[Word], signs: &discourse::Signs, cues: &Cues) -> Self {
        let cue = &cues.fact;
        let capped = |count: usize, most: usize| i32::try_from(count.min(most)).unwrap_or(0);
        let digits = words
            .iter()
            .filter(|word| word.lower.bytes().any(|byte| byte.is_ascii_digit()));
        let counted = (0..words.len())
            .filter(|at| {
                cue.numbers.at(words, *at).is_some_and(|length| {
                    words
                        .get(at + length)
                        .is_some_and(|next| !cues.word.common.has(next) || cue.units.has(next))
                })
            })
            .count();
        // "May 3" doubts nothing.
        let month = |at: usize| {
            cue.months.at(words, at).is_some()
                || at > 0
                    && cue
                        .months
                        .at(words, at - 1)
                        .is_some_and(|length| length > 1)
        };
        let unsure = |set: &Phrases| {
            (0..words.len())
                .filter(|at| set.at(words, *at).is_some() && !month(*at))
                .count()
        };
        Self {
            digits: capped(digits.count(), 2),
            counted: capped(counted, 2),
            measured: i32::from(measures(text, words, cues)),
            dated: i32::from((0..words.len()).any(|at| is_dated(words, at, cues))),
            names: capped(names(text, words, cues), 3),
            events: capped(cue.events.count(words), 2),
            states: i32::from(cue.states.within(words)),
            hedges: capped(unsure(&cue.hedges), 3),
            doubts: capped(unsure(&cue.doubts), 1),
            opinions: capped(cue.opinions.count(words), 3),
            advice: i32::from(signs.advice),
            voiced: i32::from(signs.voice.is_some()) + i32::from(is_told(text, words, cues)),
        }
    }

    /// Tells whether a number or a day can be looked up.
    fn is_hard(&self) -> bool {
        self.digits + self.counted + self.dated > 0
    }

    fn told(&self) -> i32 {
        2 * (self.digits + self.measured + self.dated + self.events)
            + self.counted
            + self.names
            + self.states
            + if self.is_hard() { 2 } else { 0 }
    }

    /// A number outweighs a word of judgement: "only nine of the 22 works" can be checked.
    fn doubted(&self) -> i32 {
        let (hedges, opinions) = if self.is_hard() {
            (self.hedges.min(2), self.opinions.min(1))
        } else {
            (2 * self.hedges, self.opinions)
        };
        hedges + opinions + 5 * self.doubts + 3 * (self.advice + self.voiced)
    }
}

/// Tells whether a month stands at a word, and not every such month.
fn is_dated(words: &[Word], at: usize, cues: &Cues) -> bool {
    let cue = &cues.fact;
    let recurs = at > 0 && cue.every.has(&words[at - 1]);
    cue.months.at(words, at).is_some() && cue.weekdays.at(words, at).is_none() && !recurs
}

/// Weighs how a sentence leans on others: a counted point or a conclusion is seldom a fact.
fn leaning_on(signs: &super::discourse::Signs) -> i32 {
    let counted = matches!(
        signs.opener,
        Some(Opener::Ordinal { .. } | Opener::Noun | Opener::Another)
    );
    let follows = matches!(
        signs.link,
        Some(Link::Therefore | Link::WrapUp | Link::Example)
    );
    i32::from(counted) + 2 * i32::from(follows)
}

/// Weighs where a sentence stands.
fn place(role: Role, hard: bool) -> i32 {
    match role {
        Role::Lead | Role::Summary => 1,
        Role::Context => 0,
        Role::Pro | Role::Con | Role::Analysis => -i32::from(!hard),
        Role::Conclusion => -2,
        Role::Recommendation => -3,
    }
}

/// Tells whether a sentence gives somebody's words: those are a quote, and what they say is a view.
fn is_told(text: &str, words: &[Word], cues: &Cues) -> bool {
    text.starts_with(['"', '“', '«', '「']) && cues.voice.speech.within(words)
}

/// Tells whether a number stands beside its unit: "6.2 million", "18 percent", "€40".
fn measures(text: &str, words: &[Word], cues: &Cues) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        if !word.lower.bytes().any(|byte| byte.is_ascii_digit()) {
            return false;
        }
        let before = text[..word.start].chars().next_back();
        let after = text[word.end..].trim_start().chars().next();
        let sign =
            |letter: Option<char>| matches!(letter, Some('$' | '€' | '£' | '¥' | '₩' | '%' | '°'));
        let unit = (at + 1..words.len().min(at + 3)).any(|next| {
            cues.fact.units.at(words, next).is_some() || cues.fact.numbers.has(&words[next])
        });
        let bare = word
            .lower
            .trim_start_matches(|letter: char| letter.is_ascii_digit());
        let joined = || cues.fact.units.has(&Word::alone(bare));
        sign(before) || sign(after) || unit || joined()
    })
}

/// Counts names: runs of large letters behind the first word, and titles in quotation marks.
fn names(text: &str, words: &[Word], cues: &Cues) -> usize {
    let mut count = text
        .matches(['"', '“', '«', '「'])
        .count()
        .div_ceil(2)
        .min(1);
    let mut inside = false;
    for word in words.iter().skip(1) {
        let large = is_large(text, word) && !cues.word.common.has(word);
        count += usize::from(large && !inside);
        inside = large;
    }
    count
}

fn is_large(text: &str, word: &Word) -> bool {
    text[word.range()].starts_with(char::is_uppercase)
}
