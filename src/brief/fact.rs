//! Checkable statements.
//!
//! A statement is checkable when it says that something happened or is so, with a day, an amount, a
//! name or a result. Forecasts, orders, questions and judgements are not. Evidence is added up and
//! held against a threshold. Invariant: each datum stands in its statement letter for letter.

use super::article::Article;
use super::cue::Cues;
use super::discourse::{Link, Opener, Sentence};
use super::word::Word;
use super::{Fact, Role};

/// From which evidence on a statement is a fact.
const ENOUGH: i32 = 5;

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
            let data = data(&passage.text, article.cues);
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
    if signs.asks || signs.spoken || signs.announces || words.len() > LONGEST || words.len() < 4 {
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
    let names = names(&sentence.text, words, cues);
    let mut score = 2 * capped(numbers, 2) + capped(names, 3);
    score += 2 * i32::from(cue.months.within(words)) + 2 * i32::from(counted);
    score += 2 * capped(cue.events.count(words), 2) + i32::from(cue.states.within(words));
    score -= 2 * capped(cue.hedges.count(words), 3) + capped(cue.opinions.count(words), 3);
    score -= 4 * i32::from(signs.advice) + 3 * i32::from(signs.voice.is_some());
    score -= 2 * i32::from(matches!(
        signs.opener,
        Some(Opener::Ordinal(_) | Opener::Noun | Opener::Another)
    ));
    score -= 2 * i32::from(matches!(
        signs.link,
        Some(Link::Therefore | Link::WrapUp | Link::Example)
    ));
    score
        + match role {
            Role::Lead | Role::Summary => 1,
            Role::Context => 0,
            Role::Pro | Role::Con | Role::Analysis => -1,
            Role::Conclusion => -3,
            Role::Recommendation => -4,
        }
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

/// Finds what must survive when a statement is retold: names, titles, days, amounts.
pub(crate) fn data(text: &str, cues: &Cues) -> Vec<String> {
    let words = super::word::words(text);
    let mut found: Vec<(usize, usize)> = quoted(text);
    let mut at = 0;
    while at < words.len() {
        let end = run_end(text, &words, at, cues);
        if end > at {
            let range = (words[at].start, words[end - 1].end);
            if !found
                .iter()
                .any(|(start, stop)| *start <= range.0 && range.1 <= *stop)
            {
                found.push(range);
            }
            at = end;
        } else {
            at += 1;
        }
    }
    found.sort_unstable();
    let mut data: Vec<String> = Vec::new();
    for (start, end) in found {
        let datum = text[start..end]
            .trim_end_matches([',', '.', ';', ':'])
            .to_owned();
        if !datum.is_empty() && !data.contains(&datum) {
            data.push(datum);
        }
    }
    data
}

/// Finds titles in quotation marks.
fn quoted(text: &str) -> Vec<(usize, usize)> {
    const PAIRS: [(char, char); 5] = [
        ('"', '"'),
        ('“', '”'),
        ('«', '»'),
        ('「', '」'),
        ('『', '』'),
    ];
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((open, mark)) = text[at..]
        .char_indices()
        .find(|(_, letter)| PAIRS.iter().any(|(open, _)| open == letter))
    {
        let start = at + open + mark.len_utf8();
        let close = PAIRS
            .iter()
            .find(|(open, _)| *open == mark)
            .map_or(mark, |(_, close)| *close);
        let Some(length) = text[start..].find(close) else {
            break;
        };
        if length > 0 && length <= 120 {
            found.push((start, start + length));
        }
        at = start + length + close.len_utf8();
    }
    found
}

/// Finds the end of a run that is a name, a day or an amount, or gives back its beginning.
fn run_end(text: &str, words: &[Word], at: usize, cues: &Cues) -> usize {
    let number = |word: &Word| {
        word.lower.bytes().any(|byte| byte.is_ascii_digit()) || cues.fact.numbers.has(word)
    };
    let first = &words[at];
    let large = |index: usize| {
        is_large(text, &words[index]) && (index > 0 || !cues.word.common.has(&words[index]))
    };
    if !large(at) && !number(first) {
        return at;
    }
    let mut end = at + 1;
    while end < words.len() {
        let gap = &text[words[end - 1].end..words[end].start];
        let near = gap.chars().all(|letter| {
            matches!(
                letter,
                ' ' | '-' | '.' | ',' | '/' | '&' | '$' | '%' | '€' | ':'
            )
        }) && gap.chars().count() <= 2;
        let parted = gap.contains(',') && !number(&words[end]);
        let next = large(end)
            || number(&words[end])
            || cues.fact.units.has(&words[end]) && number(&words[end - 1])
            || cues.fact.units.at(words, end).is_some() && cues.fact.units.has(&words[end - 1]);
        let joins = matches!(
            words[end].lower.as_str(),
            "of" | "for" | "the" | "de" | "del" | "la" | "in"
        ) && end + 1 < words.len()
            && large(end + 1)
            && large(end - 1)
            && gap == " ";
        if !near || parted || !(next || joins) {
            break;
        }
        end += 1;
    }
    let small_number = end == at + 1
        && cues.fact.numbers.has(first)
        && !first.lower.bytes().any(|byte| byte.is_ascii_digit());
    let lone_opening = end == at + 1 && at == 0 && !number(first) && first.lower.len() < 3;
    if small_number || lone_opening {
        at
    } else {
        end
    }
}
