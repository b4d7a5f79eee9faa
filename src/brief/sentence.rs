//! Where sentences end inside one block of text.
//!
//! Works on the words and marks alone: no grammar, no memory of other blocks. Abbreviations of all
//! languages apply at once, because a wrong join is rarer than a wrongly guessed language.
//! Invariant: the ranges are ascending, do not overlap, lie on character boundaries, and hold every
//! character of the text that is not white space.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::cue::sentence_cues;

/// The longest word that is looked up as an abbreviation, so that a line without spaces stays linear.
const LONGEST_WORD: usize = 24;

/// Finds the sentences of one block of text, as byte ranges without surrounding white space.
///
/// A stop ends a sentence when white space follows it, with any closing quotes and brackets in
/// between; the stops of Chinese and Japanese need no space.
///
/// ```
/// let text = "It peaked at No. 1. \"Nobody expected that!\" Dr. Kim agreed.";
/// let sentences: Vec<&str> = rostrum::brief::sentence::split(text)
///     .into_iter()
///     .map(|range| &text[range])
///     .collect();
/// assert_eq!(
///     sentences,
///     ["It peaked at No. 1.", "\"Nobody expected that!\"", "Dr. Kim agreed."]
/// );
/// ```
pub fn split(text: &str) -> Vec<Range<usize>> {
    split_at_stops(text, Begins::Large)
}

/// Finds the sentences of a block whose writer may not use large letters at all: who begins in small
/// letters goes on in small letters.
pub(crate) fn split_casual(text: &str) -> Vec<Range<usize>> {
    if text.starts_with(char::is_lowercase) {
        split_at_stops(text, Begins::Anyhow)
    } else {
        split(text)
    }
}

/// How the sentence behind a full stop begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begins {
    Large,
    Anyhow,
}

fn split_at_stops(text: &str, begins: Begins) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut from = 0;
    while let Some(stop) = next_stop(text, from) {
        from = stop.end;
        if ends_sentence(text, start, &stop, begins) {
            push_trimmed(text, start..stop.end, &mut sentences);
            start = stop.end;
        }
    }
    push_trimmed(text, start..text.len(), &mut sentences);
    sentences
}

/// A run of stops with the closing marks behind it.
struct Stop {
    /// Where the first stop stands.
    start: usize,
    /// The byte after the last closing mark.
    end: usize,
    /// The run of stops itself.
    marks: Range<usize>,
}

fn next_stop(text: &str, from: usize) -> Option<Stop> {
    let start = from + text[from..].find(is_stop)?;
    let marks_end = end_of(text, start, is_stop);
    let end = end_of(text, marks_end, is_closing);
    Some(Stop {
        start,
        end,
        marks: start..marks_end,
    })
}

fn end_of(text: &str, from: usize, accepts: fn(char) -> bool) -> usize {
    text[from..]
        .find(|letter| !accepts(letter))
        .map_or(text.len(), |length| from + length)
}

fn ends_sentence(text: &str, start: usize, stop: &Stop, begins: Begins) -> bool {
    let marks = &text[stop.marks.clone()];
    if marks.contains(is_wide_stop) {
        return true;
    }
    let rest = &text[stop.end..];
    if !rest.starts_with(char::is_whitespace) {
        return rest.is_empty();
    }
    let next = rest.trim_start().chars().next();
    let small = begins == Begins::Anyhow && marks == ".";
    let continues = next.is_some_and(char::is_lowercase) && !small;
    let closed_quote = text[stop.marks.end..stop.end].contains(is_quote);
    match marks {
        "." => !continues && !is_abbreviation(text, start, stop.start, next),
        "…" => !continues,
        _ if marks.starts_with("..") => !continues,
        _ => !(continues && closed_quote),
    }
}

fn is_abbreviation(text: &str, start: usize, stop: usize, next: Option<char>) -> bool {
    let before = &text[start..stop];
    let tail = before
        .char_indices()
        .rev()
        .take(LONGEST_WORD)
        .last()
        .map_or(0, |(at, _)| at);
    let word_at = before[tail..]
        .rfind(|letter: char| letter.is_whitespace() || is_opening(letter))
        .map_or(tail, |at| {
            tail + at + before[tail + at..].chars().next().map_or(0, char::len_utf8)
        });
    let word = before[word_at..].to_lowercase();
    let mut letters = word.chars();
    let initial = match (letters.next(), letters.next()) {
        (Some(letter), None) => letter.is_alphabetic() && letter != 'i',
        _ => false,
    };
    let list_number = before[..word_at].trim().is_empty()
        && !word.is_empty()
        && word.chars().all(|letter| letter.is_ascii_digit());
    if SHORT_FORMS.may_end.contains(word.as_str())
        && next.is_some_and(char::is_uppercase)
        && SHORT_FORMS
            .openers
            .contains(first_word(&text[stop + 1..]).as_str())
    {
        return false;
    }
    let number_follows = next.is_some_and(|letter| letter.is_ascii_digit() || letter == '#');
    let numeral = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    initial
        || list_number
        || (numeral
            && SHORT_FORMS
                .after_ordinal
                .contains(first_word(&text[stop + 1..]).as_str()))
        || SHORT_FORMS.always.contains(word.as_str())
        || (number_follows && SHORT_FORMS.before_number.contains(word.as_str()))
}

/// Gives the first word behind a stop, in lower case.
fn first_word(rest: &str) -> String {
    rest.trim_start()
        .chars()
        .take(LONGEST_WORD)
        .take_while(|letter| letter.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect()
}

fn push_trimmed(text: &str, range: Range<usize>, sentences: &mut Vec<Range<usize>>) {
    let piece = &text[range.clone()];
    let trimmed = piece.trim();
    if !trimmed.is_empty() {
        let start = range.start + (piece.len() - piece.trim_start().len());
        sentences.push(start..start + trimmed.len());
    }
}

fn is_stop(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…') || is_wide_stop(letter)
}

fn is_wide_stop(letter: char) -> bool {
    matches!(letter, '。' | '！' | '？')
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '”' | '’' | '»' | '“' | '」' | '』')
}

fn is_closing(letter: char) -> bool {
    is_quote(letter) || matches!(letter, ')' | ']' | '）' | '】' | '*' | '_')
}

fn is_opening(letter: char) -> bool {
    matches!(letter, '(' | '[' | '"' | '“' | '‘' | '«' | '*' | '_')
}

#[derive(Default)]
struct ShortForms {
    always: FxHashSet<String>,
    before_number: FxHashSet<String>,
    after_ordinal: FxHashSet<String>,
    may_end: FxHashSet<String>,
    openers: FxHashSet<String>,
}

static SHORT_FORMS: LazyLock<ShortForms> = LazyLock::new(|| {
    let mut forms = ShortForms::default();
    for cues in sentence_cues() {
        forms.always.extend(cues.abbreviations);
        forms.before_number.extend(cues.before_number);
        forms.after_ordinal.extend(cues.after_ordinal);
        forms.may_end.extend(cues.may_end);
        forms.openers.extend(cues.openers);
    }
    forms
});

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sentences(text: &str) -> Vec<&str> {
        split(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn plain_sentences_end_at_stops() {
        assert_eq!(
            sentences("One. Two!  Three? Four"),
            ["One.", "Two!", "Three?", "Four"]
        );
    }

    #[test]
    fn abbreviations_initials_and_decimals_go_on() {
        for whole in [
            "Dr. Lee met J. K. Park at 9 a.m. Tuesday.",
            "It rose 3.5 points to No. 1 in Dec. 2024.",
            "The U.S. Congress met.",
            "2. Write tests.",
            "Some artists, e.g. IU, agree.",
            "El Sr. Pérez llegó a la pág. 4.",
        ] {
            assert_eq!(sentences(whole), [whole]);
        }
    }

    #[test]
    fn an_abbreviation_may_be_the_last_word() {
        assert_eq!(
            sentences(
                "It is shut from 9 p.m. to 5 a.m. The last train left. Ask Ann, Bob, etc. They know."
            ),
            [
                "It is shut from 9 p.m. to 5 a.m.",
                "The last train left.",
                "Ask Ann, Bob, etc.",
                "They know."
            ]
        );
        assert_eq!(
            sentences("Abre a las 9 p.m. El resto espera."),
            ["Abre a las 9 p.m.", "El resto espera."]
        );
    }

    #[test]
    fn a_refusal_is_not_a_number() {
        assert_eq!(
            sentences("The answer is no. We left."),
            ["The answer is no.", "We left."]
        );
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        assert_eq!(
            sentences("\"It ended.\" (Nobody knew.) *Stop.* Then it began."),
            [
                "\"It ended.\"",
                "(Nobody knew.)",
                "*Stop.*",
                "Then it began."
            ]
        );
    }

    #[test]
    fn speech_that_goes_on_is_one_sentence() {
        let whole = "\"Are you sure?\" she asked.";
        assert_eq!(sentences(whole), [whole]);
    }

    #[test]
    fn an_ellipsis_ends_only_before_a_new_start() {
        assert_eq!(
            sentences("Well... maybe. Or not… Perhaps."),
            ["Well... maybe.", "Or not…", "Perhaps."]
        );
    }

    #[test]
    fn wide_stops_need_no_space() {
        assert_eq!(
            sentences("終わった。次だ！「本当？」"),
            ["終わった。", "次だ！", "「本当？」"]
        );
        assert_eq!(
            sentences("상을 받았다. 모두가 놀랐다."),
            ["상을 받았다.", "모두가 놀랐다."]
        );
    }

    proptest! {
        #[test]
        fn nothing_but_white_space_is_lost(text in "[\\PC .!?…。\"'\n]{0,200}") {
            let mut from = 0;
            for range in split(&text) {
                prop_assert!(text[from..range.start].trim().is_empty());
                prop_assert!(!text[range.clone()].trim().is_empty());
                from = range.end;
            }
            prop_assert!(text[from..].trim().is_empty());
        }
    }
}
