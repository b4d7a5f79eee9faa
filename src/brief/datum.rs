//! What must survive when a statement is retold: names, titles, days, amounts.
//!
//! Sorts words into large ones, numbers, months and units, and takes the runs that belong together.
//! Invariant: each datum stands in its statement letter for letter.

use std::ops::Range;

use ecow::EcoString;
use rustc_hash::FxHashSet;

use super::cue::Cues;
use super::discourse::Sentence;
use super::word::{Word, is_hangul, words};

/// The longest title in quotation marks, in bytes.
const LONGEST_TITLE: usize = 120;

/// What a word can be part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Name,
    Number,
    /// "ten", "million".
    NumberWord,
    Month,
    Unit,
    /// "of", "for": inside a name, never at its end.
    Joint,
    Plain,
}

/// Collects the words that are written large inside sentences: the names an article uses.
pub(crate) fn known_names(sentences: &[Sentence], cues: &Cues) -> FxHashSet<EcoString> {
    let mut names = FxHashSet::default();
    for sentence in sentences {
        for word in sentence.words.iter().skip(1) {
            if is_large(&sentence.text, word)
                && !names.contains(&word.lower)
                && !cues.word.common.has(word)
            {
                names.insert(word.lower.clone());
            }
        }
    }
    names
}

/// Finds the data of a statement in the order in which they stand.
pub(crate) fn data(text: &str, cues: &Cues, names: &FxHashSet<EcoString>) -> Vec<String> {
    let words = words(text);
    let classes: Vec<Class> = (0..words.len())
        .map(|at| class(text, &words, at, cues))
        .collect();
    let mut found = titles(text);
    let mut at = 0;
    while at < words.len() {
        let end = run_end(text, &words, &classes, at);
        if end > at && worth(&words, &classes, at, end, names) {
            let range = words[at].start..words[end - 1].end;
            let inside =
                |other: &Range<usize>| other.start <= range.start && range.end <= other.end;
            if !found.iter().any(inside) {
                found.push(range);
            }
        }
        at = end.max(at + 1);
    }
    found.sort_unstable_by_key(|range| range.start);
    let mut data: Vec<String> = Vec::new();
    for range in found {
        let datum = text[range].trim_end_matches([',', '.', ';', ':']);
        let datum = datum
            .strip_suffix("'s")
            .or_else(|| datum.strip_suffix("’s"))
            .unwrap_or(datum);
        if !datum.is_empty() && !data.iter().any(|known| known == datum) {
            data.push(datum.to_owned());
        }
    }
    data
}

/// Finds the ranges between quotation marks that are short enough for a title.
fn titles(text: &str) -> Vec<Range<usize>> {
    const PAIRS: [(char, char); 5] = [
        ('"', '"'),
        ('“', '”'),
        ('«', '»'),
        ('「', '」'),
        ('『', '』'),
    ];
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((offset, open)) = text[at..]
        .char_indices()
        .find(|(_, letter)| PAIRS.iter().any(|(open, _)| open == letter))
    {
        let start = at + offset + open.len_utf8();
        let close = PAIRS
            .iter()
            .find(|(mark, _)| *mark == open)
            .map_or(open, |(_, close)| *close);
        let Some(length) = text[start..].find(close) else {
            break;
        };
        if (1..=LONGEST_TITLE).contains(&length) {
            found.push(start..start + length);
        }
        at = start + length + close.len_utf8();
    }
    found
}

fn class(text: &str, words: &[Word], at: usize, cues: &Cues) -> Class {
    let word = &words[at];
    if cues.fact.months.at(words, at).is_some() {
        Class::Month
    } else if word.lower.bytes().any(|byte| byte.is_ascii_digit()) {
        Class::Number
    } else if cues.fact.joints.has(word) {
        Class::Joint
    } else if is_large(text, word)
        && !(at == 0 && (cues.word.common.has(word) || cues.fact.numbers.has(word)))
    {
        Class::Name
    } else if cues.fact.numbers.has(word) {
        Class::NumberWord
    } else if cues.fact.units.has(word) {
        Class::Unit
    } else {
        Class::Plain
    }
}

/// Finds the end of the run that begins at a word; the word itself when none does.
fn run_end(text: &str, words: &[Word], classes: &[Class], at: usize) -> usize {
    if matches!(classes[at], Class::Unit | Class::Joint | Class::Plain) {
        return at;
    }
    let mut end = at + 1;
    let mut before = classes[at];
    while end < words.len() {
        let gap = &text[words[end - 1].end..words[end].start];
        let next = (end..words.len().min(end + 3)).find(|next| classes[*next] != Class::Joint);
        if gap.len() == 1 && gap.contains(['-', '.', '/', '\'', ':', '&']) {
            end += 1;
        } else if classes[end] == Class::Joint && gap == " " {
            let Some(next) = next.filter(|next| joined(before, classes[*next])) else {
                break;
            };
            before = classes[next];
            end = next + 1;
        } else if follows(&words[end - 1], before, &words[end], classes[end], gap) {
            before = classes[end];
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// Tells whether two words belong together across "of" or "de".
fn joined(before: Class, after: Class) -> bool {
    let dated = |class: Class| matches!(class, Class::Number | Class::Month);
    (before == Class::Name && after == Class::Name)
        || (dated(before) && dated(after) && before != after)
}

/// Tells whether a word goes on with the one before it.
fn follows(last: &Word, before: Class, word: &Word, after: Class, gap: &str) -> bool {
    match gap {
        " " => match (before, after) {
            (Class::Number, Class::Name | Class::NumberWord) => !is_year(last),
            (Class::Number, Class::Unit) => !last.lower.contains(is_hangul),
            (Class::Name | Class::Month, Class::Name | Class::Month | Class::Number)
            | (Class::Number, Class::Month)
            | (Class::NumberWord | Class::Unit, Class::Unit)
            | (Class::NumberWord, Class::NumberWord) => true,
            _ => false,
        },
        ", " => before == Class::Number && is_year(word),
        "," => before == Class::Number && after == Class::Number,
        ". " => {
            last.lower.len() <= 3
                && before == Class::Name
                && matches!(after, Class::Name | Class::Number)
        }
        _ => false,
    }
}

fn is_year(word: &Word) -> bool {
    word.lower.len() == 4 && word.lower.bytes().all(|byte| byte.is_ascii_digit())
}

/// Tells whether a run says something by itself.
fn worth(
    words: &[Word],
    classes: &[Class],
    at: usize,
    end: usize,
    names: &FxHashSet<EcoString>,
) -> bool {
    let alone = end == at + 1;
    match classes[at] {
        Class::NumberWord => !alone,
        Class::Name if alone && at == 0 => names.contains(&words[at].lower),
        Class::Name => !alone || words[at].lower.chars().count() > 1,
        _ => true,
    }
}

fn is_large(text: &str, word: &Word) -> bool {
    text[word.range()].starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::super::language::cues;
    use super::*;

    fn found(text: &str) -> Vec<String> {
        data(text, cues("en"), &FxHashSet::default())
    }

    #[test]
    fn names_days_and_amounts_are_whole() {
        assert_eq!(
            found(
                "On February 1, 2026, the 68th Grammy Awards were held at Crypto.com Arena in Los Angeles."
            ),
            [
                "February 1, 2026",
                "68th Grammy Awards",
                "Crypto.com Arena",
                "Los Angeles"
            ]
        );
        assert_eq!(
            found(
                "The K-pop song \"Golden\" spent ten nonconsecutive weeks at No. 1, ahead of 6.2 million others."
            ),
            [
                "K-pop",
                "Golden",
                "ten nonconsecutive weeks",
                "No. 1",
                "6.2 million"
            ]
        );
        assert_eq!(
            found("It won Best Song Written for Visual Media."),
            ["Best Song Written for Visual Media"]
        );
    }

    #[test]
    fn the_first_word_is_a_name_only_when_known() {
        assert!(found("Multiple songs entered the charts.").is_empty());
        let known = FxHashSet::from_iter(["rosé".into()]);
        assert_eq!(data("Rosé did not win.", cues("en"), &known), ["Rosé"]);
    }

    #[test]
    fn spanish_days_are_whole() {
        assert_eq!(
            data(
                "Cerró el 4 de mayo de 2024 doce calles.",
                cues("es"),
                &FxHashSet::default()
            ),
            ["4 de mayo de 2024"]
        );
    }
}
