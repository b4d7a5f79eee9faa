//! The blocks of a brief's body: headings, paragraphs, list items, quotations.
//!
//! Looks at the beginning of each line and joins what belongs together; what a block means is
//! decided by its reader. Invariant: every line that is not blank is in exactly one block.

use std::ops::Range;

use super::inline::line_sign;
use super::source::{Source, number, trim};

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading and its level.
    Heading(usize),
    /// Running text.
    Paragraph,
    /// A list item that begins with `- `.
    Item,
    /// A list item that begins with another bullet or a number.
    OddItem,
    /// A block quote.
    Quotation,
    /// A line of dashes, stars or underscores.
    Rule,
}

/// Lines that belong together, without the signs that say what they are.
pub(super) struct Block {
    /// What it is.
    pub(super) kind: Kind,
    /// The words of each line.
    pub(super) rows: Vec<Range<usize>>,
    /// The number of its first line, counted from 1.
    pub(super) line: u32,
}

/// Finds the blocks from a line on, counted from 0.
pub(super) fn blocks(source: &Source, from: usize) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for line in from..source.len() {
        let range = source.trimmed(line);
        if range.is_empty() {
            open = false;
            continue;
        }
        let (kind, row) = classify(source.text, range);
        let continues = open
            && blocks.last().is_some_and(|block| match kind {
                Kind::Paragraph => !matches!(block.kind, Kind::Heading(_) | Kind::Rule),
                Kind::Quotation => block.kind == Kind::Quotation,
                _ => false,
            });
        match blocks.last_mut() {
            Some(block) if continues => block.rows.push(row),
            _ => blocks.push(Block {
                kind,
                rows: vec![row],
                line: number(line),
            }),
        }
        open = true;
    }
    blocks
}

fn classify(text: &str, range: Range<usize>) -> (Kind, Range<usize>) {
    let line = &text[range.clone()];
    let Some(sign) = line_sign(line) else {
        return (Kind::Paragraph, range);
    };
    let after = |length: usize| trim(text, range.start + length..range.end);
    match line.as_bytes()[0] {
        b'>' => (Kind::Quotation, after(1)),
        b'#' => {
            let level = line.bytes().take_while(|&byte| byte == b'#').count();
            (Kind::Heading(level), after(level))
        }
        b'-' if line.len() == 1 || !line.starts_with("--") => (Kind::Item, after(1)),
        b'0'..=b'9' => (Kind::OddItem, after(sign + 1)),
        b'+' | b'*' if line[1..].is_empty() || line[1..].starts_with(char::is_whitespace) => {
            (Kind::OddItem, after(1))
        }
        _ => (Kind::Rule, range),
    }
}
