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
        || words.len() < 4
    {
        return i32::MIN;
    }
    let cue = &cues.fact;
    let capped = |count: usize, most: usize| i32::try_from(count.min(most)).unwrap_or(0);
    let numbers = words
        .iter()
        .filter(|word| word.lower.bytes().any(|byte| byte.is_ascii_digit()))
        .count();
    let counted = words.windows(2).any(|pair| {
        cue.numbers.has(&pair[0]) && (cue.units.has(&pair[1]) || pair[1].lower.starts_with("non"))
    });
    let several = words
        .windows(2)
        .filter(|pair| cue.numbers.has(&pair[0]) && !cues.word.common.has(&pair[1]))
        .count();
    let measured = measures(&sentence.text, words, cues);
    let names = names(&sentence.text, words, cues);
    let mut score = 2 * capped(numbers, 2) + capped(names, 3) + capped(several, 2);
    score += 2 * i32::from(cue.months.within(words)) + 2 * i32::from(measured) + i32::from(counted);
    score += 2 * capped(cue.events.count(words), 2) + i32::from(cue.states.within(words));
    score -= 2 * capped(cue.hedges.count(words), 3) + capped(cue.opinions.count(words), 3);
    score -= 2 * i32::from(cue.doubts.within(words));
    score -= 3 * i32::from(signs.advice) + 3 * i32::from(signs.voice.is_some());
    score -= 3 * i32::from(is_told(&sentence.text, words, cues));
    if matches!(
        signs.opener,
        Some(Opener::Ordinal { .. } | Opener::Noun | Opener::Another)
    ) {
        score -= if numbers > 0 { 1 } else { 2 };
    }
    if matches!(
        signs.link,
        Some(Link::Therefore | Link::WrapUp | Link::Example)
    ) {
        score -= 2;
    }
    score
        + match role {
            Role::Lead | Role::Summary => 1,
            Role::Context => 0,
            Role::Pro | Role::Con | Role::Analysis => -1,
            Role::Conclusion => -3,
            Role::Recommendation => -4,
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
        let joined = cues.fact.units.has(&Word {
            lower: word
                .lower
                .trim_start_matches(|letter: char| letter.is_ascii_digit())
                .to_owned(),
            start: word.start,
            end: word.end,
        });
        sign(before) || sign(after) || unit || joined
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
