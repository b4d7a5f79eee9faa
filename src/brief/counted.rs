//! Headings that are counted: "1. Risks", "(a) Cost", "TOP 2 Report".
//!
//! Markdown takes a counted line for a list item and its number for a mark. A line that stands above
//! a text of its own is a heading all the same, and then its number is part of what it says. Knows
//! no words. Invariant: only short lines with something below them become headings.

use std::collections::HashMap;

use super::block::{Block, Kind};
use super::inline;
use super::line::Mark;
use super::marks::Marks;

/// The most words in a counted heading.
const MOST_WORDS: usize = 14;

/// The most characters in one.
const MOST_LETTERS: usize = 110;

/// How many counted lines above texts are headings.
const FEWEST: usize = 2;

/// How many lines that share a word and are counted behind it are headings: "Round 1", "Round 2".
const FEWEST_WORDED: usize = 3;

/// How far before a line's words its number is looked for, in bytes.
const REACH: usize = 12;

/// How a line is counted: two lines of one list share all but the number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Number { open: bool, close: char },
    Letter { open: bool, close: char },
    Coded(char),
    Bullet,
}

/// Turns counted lines that each stand above a text into headings.
pub(crate) fn lift(text: &str, marks: &Marks, blocks: &mut [Block]) {
    let styles: Vec<Option<Style>> = blocks
        .iter()
        .map(|block| match block.kind {
            Kind::Item { depth: 0, mark } => match mark {
                Mark::Number(_) => style(before(text, block)),
                Mark::Bullet => Some(Style::Bullet),
                Mark::Plus | Mark::Minus => None,
            },
            _ => None,
        })
        .collect();
    let mut seen: Vec<Style> = Vec::new();
    for style in styles.iter().flatten() {
        if !seen.contains(style) {
            seen.push(*style);
        }
    }
    for style in seen {
        let of_style: Vec<usize> = (0..blocks.len())
            .filter(|at| styles[*at] == Some(style))
            .collect();
        let found: Vec<usize> = of_style
            .iter()
            .copied()
            .filter(|at| is_short(&blocks[*at]) && heads(blocks, &styles, *at))
            .collect();
        let shouts = |at: &&usize| {
            let words = &blocks[**at].text.text;
            style != Style::Bullet && blocks[**at].gap && is_shouted(words)
        };
        if found.len() >= FEWEST && found.len() * 5 >= of_style.len() * 4 {
            for at in found {
                head(text, marks, &mut blocks[at]);
            }
        } else if let [only] = found.iter().filter(shouts).collect::<Vec<_>>().as_slice() {
            head(text, marks, &mut blocks[**only]);
        }
    }
    lift_worded(blocks);
}

/// Tells whether a text of its own stands below a counted line.
fn heads(blocks: &[Block], styles: &[Option<Style>], at: usize) -> bool {
    let Some(below) = blocks.get(at + 1) else {
        return false;
    };
    match below.kind {
        Kind::Paragraph => true,
        Kind::Item { depth, .. } if styles[at] != Some(Style::Bullet) => {
            depth == 0 && styles[at + 1] != styles[at]
        }
        _ => below.gap && styles[at + 1] != styles[at],
    }
}

fn is_short(block: &Block) -> bool {
    let text = block.text.text.trim();
    text.split_whitespace().count() <= MOST_WORDS
        && text.chars().count() <= MOST_LETTERS
        && !text.ends_with(['.', ',', ';', '。', '、'])
}

fn is_shouted(text: &str) -> bool {
    text.chars().filter(|letter| letter.is_uppercase()).count() >= 3
        && !text.chars().any(char::is_lowercase)
}

/// Makes a heading of a block and gives it back its number.
fn head(text: &str, marks: &Marks, block: &mut Block) {
    block.kind = Kind::Heading(0);
    block.lead = None;
    let number = before(text, block).trim_start();
    let start = block.source.start - number.len();
    let tagged = text[..start].trim_end().ends_with('>');
    if style(number).is_some() && !tagged && !text[block.source.clone()].contains('\n') {
        block.source.start = start;
        block.text = inline::clean(text, marks, block.source.clone());
    }
}

/// Gives what stands before a block's words on their line, if it is short.
fn before<'a>(text: &'a str, block: &Block) -> &'a str {
    let end = block.source.start;
    let near = &text[text.ceil_char_boundary(end.saturating_sub(REACH))..end];
    near.rsplit(['\n', '>']).next().unwrap_or(near)
}

/// Reads how a number is written: "12. ", "(a) ", "P2: ".
fn style(mark: &str) -> Option<Style> {
    let mark = mark.trim();
    let bare = mark.trim_start_matches('(');
    let open = bare.len() < mark.len();
    let close = bare.chars().next_back()?;
    let number = bare.strip_suffix([')', '.', ':'])?;
    let first = number.chars().next()?;
    if number.bytes().all(|byte| byte.is_ascii_digit()) {
        Some(Style::Number { open, close })
    } else if number.len() == 1 && first.is_ascii_alphabetic() {
        Some(Style::Letter { open, close })
    } else if number.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        Some(Style::Coded(first))
    } else {
        None
    }
}

/// Turns lines into headings that begin with one word and a count: "TOP 1 Report", "Round B".
fn lift_worded(blocks: &mut [Block]) {
    let word = |block: &Block| {
        let text = block.text.text.trim();
        let mut parts = text.split_whitespace();
        let (first, second) = (parts.next()?, parts.next()?);
        if let Some(code) = code(first) {
            // A question in Japanese ends like any other sentence.
            let asks = text.ends_with(['?', '？', '。']) && text.chars().count() <= MOST_LETTERS;
            let fits = block.kind == Kind::Paragraph && block.by.is_none() && asks;
            return fits.then(|| code.to_owned());
        }
        let count = second.trim_end_matches([':', '.', ')', '-', '–']);
        let counts = count.bytes().all(|byte| byte.is_ascii_digit())
            || (count.len() == 1 && count.bytes().all(|byte| byte.is_ascii_uppercase()));
        let fits = block.kind == Kind::Paragraph && block.by.is_none() && is_short(block);
        let named = first.chars().all(char::is_alphabetic)
            && first.chars().next().is_some_and(char::is_uppercase);
        (fits && named && counts && !count.is_empty()).then(|| first.to_owned())
    };
    let words: Vec<Option<String>> = blocks.iter().map(word).collect();
    let mut groups: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, word) in words.iter().enumerate() {
        if let Some(word) = word {
            groups.entry(word).or_default().push(at);
        }
    }
    for group in groups.values() {
        let alone = |at: &&usize| **at + 1 < words.len() && words[**at + 1] != words[**at];
        let found: Vec<usize> = group.iter().filter(alone).copied().collect();
        if found.len() >= FEWEST_WORDED && found.len() * 5 >= group.len() * 4 {
            for at in found {
                blocks[at].kind = Kind::Heading(0);
                blocks[at].lead = None;
            }
        }
    }
}

/// Gives the letter of "Q1" or "Q12.": a letter and its count, in one.
fn code(word: &str) -> Option<&str> {
    let bare = word.trim_end_matches([':', '.', ')']);
    let digits = bare.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let counts =
        (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    (counts && bare.len() == digits.len() + 1).then(|| &bare[..1])
}

#[cfg(test)]
mod tests {
    use super::super::read;

    fn headings(text: &str) -> Vec<String> {
        read(text)
            .sections
            .into_iter()
            .filter_map(|section| section.heading)
            .collect()
    }

    #[test]
    fn counted_headings_keep_their_numbers() {
        let text = "Report on the hall\n\n1. Where we are\nThe hall is cold and dark in winter.\n\n2. What it costs\n- The roof costs 400 euros.\n- The door costs 90 euros.\n\n3. Next steps\nWe should mend the roof first.\n";
        assert_eq!(
            headings(text),
            ["1. Where we are", "2. What it costs", "3. Next steps"]
        );
    }

    #[test]
    fn counted_questions_are_headings() {
        let text = "会について\n\nQ1　何を決めるのですか。\nA　配信するかどうかです。\n\nQ2　いくらかかりますか。\nA　一八万円です。\n\nQ3　いつ決めますか。\nA　一二月に決めます。\n";
        assert_eq!(headings(text).len(), 3);
    }

    #[test]
    fn a_counted_list_stays_a_list() {
        let text =
            "What we need\n\nWe need these things for the party:\n\n1. Bread\n2. Milk\n3. Eggs\n";
        assert_eq!(headings(text).len(), 0);
    }
}
