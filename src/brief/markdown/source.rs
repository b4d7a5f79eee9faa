//! A file as numbered lines.
//!
//! Answers where a line stands and on which line a byte stands; knows nothing of Markdown.
//! Invariant: a line's range excludes its end, be it `LF` or `CRLF`, and a leading byte order mark.

use std::ops::Range;

use super::super::{Lines, Span};

/// The text with the place of each line.
pub(super) struct Source<'a> {
    /// The whole text.
    pub(super) text: &'a str,
    lines: Vec<Range<usize>>,
}

impl<'a> Source<'a> {
    /// Finds the lines of a text; a text that ends with a line end has no empty line after it.
    pub(super) fn new(text: &'a str) -> Self {
        let mut lines = Vec::new();
        let mut start = if text.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        };
        for piece in text[start..].split_inclusive('\n') {
            let bare = piece.strip_suffix('\n').unwrap_or(piece);
            let bare = bare.strip_suffix('\r').unwrap_or(bare);
            lines.push(start..start + bare.len());
            start += piece.len();
        }
        Self { text, lines }
    }

    /// Counts the lines.
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// Gives the place of a line, counted from 0.
    pub(super) fn range(&self, line: usize) -> Range<usize> {
        self.lines
            .get(line)
            .cloned()
            .unwrap_or(self.text.len()..self.text.len())
    }

    /// Gives the words of a line, counted from 0.
    pub(super) fn line(&self, line: usize) -> &'a str {
        &self.text[self.range(line)]
    }

    /// Gives the place of a line without the white space around it.
    pub(super) fn trimmed(&self, line: usize) -> Range<usize> {
        trim(self.text, self.range(line))
    }

    /// Names the lines on which a span stands, counted from 1.
    pub(super) fn lines_of(&self, span: Span) -> Lines {
        Lines {
            first: self.number(span.start),
            last: self.number(span.end.saturating_sub(1).max(span.start)),
        }
    }

    fn number(&self, at: usize) -> u32 {
        let before = self.lines.partition_point(|line| line.start <= at);
        number(before.saturating_sub(1))
    }
}

/// Turns a line counted from 0 into its number for people, counted from 1.
pub(super) fn number(line: usize) -> u32 {
    u32::try_from(line + 1).unwrap_or(u32::MAX)
}

/// Narrows a range to what is not white space at either end.
pub(super) fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let piece = &text[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start().len());
    start..start + piece.trim().len()
}
