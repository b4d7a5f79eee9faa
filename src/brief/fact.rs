//! Checkable statements.
//!
//! A statement is checkable when it says that something happened or is so, with a day, an amount, a
//! name or a result. Forecasts, orders, questions and judgements are not. Evidence is added up and
//! held against a threshold. Invariant: a fact is a whole sentence of the source.

use super::article::Article;
use super::cue::Cues;
use super::discourse::{Link, Opener, Sentence};
use super::word::Word;
use super::{Fact, Role, datum};

/// From which evidence on a statement is a fact.
const ENOUGH: i32 = 4;

/// The longest statement, in words; longer ones are seldom one fact.
const LONGEST: usize = 60;

/// Finds the facts of an article.
pub(crate) fn facts(article: &Article) -> Vec<Fact> {
    let mut facts = Vec::new();
    for part in article.parts {
        let topic = part.heading.map(|block| article.heading(block).text);
        for at in part.sentences.clone() {
            let sentence = &article.sentences[at];
            if article.blocks[sentence.block].kind == super::block::Kind::Quoted
                || evidence(sentence, part.role, article.cues) < ENOUGH
            {
                continue;
            }
            let passage = article.passage(at);
            let data = datum::data(&passage.text, article.cues, &article.names);
            facts.push(Fact {
                passage,
                data,
                topic: topic.clone(),
                disputes: Vec::new(),
            });
        }
    }
    facts
}

/// Adds up what speaks for and against a statement being checkable.
pub(crate) fn evidence(sentence: &Sentence, role: Role, cues: &Cues) -> i32 {
    let signs = &sentence.signs;
    let words = &sentence.words;
    if signs.asks()
        || signs.spoken()
        || signs.announces()
        || words.len() > LONGEST
        || words.len() < 3
    {
        return i32::MIN;
    }
    let sum = Sum::of(sentence, cues);
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
    fn of(sentence: &Sentence, cues: &Cues) -> Self {
        let cue = &cues.fact;
        let words = &sentence.words;
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
        Self {
            digits: capped(digits.count(), 2),
            counted: capped(counted, 2),
            measured: i32::from(measures(&sentence.text, words, cues)),
            dated: i32::from((0..words.len()).any(|at| is_dated(words, at, cues))),
            names: capped(names(&sentence.text, words, cues), 3),
            events: capped(cue.events.count(words), 2),
            states: i32::from(cue.states.within(words)),
            hedges: capped(cue.hedges.count(words), 3),
            doubts: i32::from(cue.doubts.within(words)),
            opinions: capped(cue.opinions.count(words), 3),
            advice: i32::from(sentence.signs.advice),
            voiced: i32::from(sentence.signs.voice.is_some())
                + i32::from(is_told(&sentence.text, words, cues)),
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
