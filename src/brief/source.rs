//! Where things stand in the source.

use std::ops::Range;

use super::inline::Mapped;
use super::{Lines, Passage, Span};

/// Knows at which byte each line begins.
#[derive(Clone, Debug)]
pub(crate) struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    /// Indexes a text.
    pub(crate) fn new(text: &str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            starts: std::iter::once(0).chain(breaks).collect(),
        }
    }

    /// Gives the lines that a span touches.
    pub(crate) fn lines(&self, span: Span) -> Lines {
        let line = |byte: usize| {
            let count = self.starts.partition_point(|start| *start <= byte);
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        Lines {
            first: line(span.start),
            last: line(span.end.saturating_sub(1).max(span.start)),
        }
    }

    /// Makes a passage of a range of clean text.
    pub(crate) fn passage(&self, mapped: &Mapped, range: Range<usize>) -> Passage {
        let span = mapped.span(&range);
        let text = collapse(&mapped.text[range]);
        Passage {
            text,
            span,
            lines: self.lines(span),
        }
    }
}

/// Makes every run of white space one space.
fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
