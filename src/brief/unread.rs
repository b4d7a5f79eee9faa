//! Lines of a source that never become part of the article, and why: code, pictures, tables, rows of
//! punctuation.
//!
//! Looks at what the other stages left over, for whoever asks how an article was read; it decides
//! nothing. Invariant: every line is blank, belongs to something that was read, or is listed here.

use std::collections::HashSet;
use std::ops::Range;

use super::line::{Kind, lines};
use super::marks::Marks;
use super::{Cue, Decision, Lines, Passage, Span, Traced, Verdict, markup};

/// Lists the lines of a text that nothing was read of; its front matter ends at a byte.
pub(super) fn unread(text: &str, front: usize, read: &[Traced]) -> Vec<Traced> {
    let marks = markup::read(text, front);
    let rows: Vec<usize> = lines(text, &marks, front)
        .into_iter()
        .filter(|line| line.kind == Kind::Row)
        .map(|line| line.range.start)
        .collect();
    rest(text, read, |range| {
        if range.start < front {
            "tells about the article, above it"
        } else {
            why(text, range, &marks, &rows)
        }
    })
}

/// Lists the lines of a text that nothing was read of, each with what a function says of it.
pub(super) fn rest(
    text: &str,
    read: &[Traced],
    why: impl Fn(&Range<usize>) -> &'static str,
) -> Vec<Traced> {
    let seen: HashSet<u32> = read
        .iter()
        .flat_map(|line| line.passage.lines.first..=line.passage.lines.last)
        .collect();
    let mut left = Vec::new();
    let mut at = 0;
    for (number, line) in (1..).zip(text.split('\n')) {
        let start = at + (line.len() - line.trim_start().len());
        let range = start..start + line.trim().len();
        at += line.len() + 1;
        if range.is_empty() || seen.contains(&number) {
            continue;
        }
        let why = why(&range);
        left.push(traced(text, range, number, why));
    }
    left
}

fn why(text: &str, range: &Range<usize>, marks: &Marks, rows: &[usize]) -> &'static str {
    let line = &text[range.clone()];
    let first = rows.partition_point(|row| *row < range.start);
    if rows.get(first).is_some_and(|row| range.contains(row)) {
        "a table, or its head: only columns for and against are read"
    } else if marks.shows(text, range) {
        if line.chars().any(char::is_alphanumeric) {
            "nothing but what other lines repeat"
        } else {
            "a row of signs"
        }
    } else if line.starts_with("![") || line.starts_with("[![") {
        "a picture"
    } else if line.starts_with('[') {
        "where a link leads"
    } else if line.starts_with('<') {
        "tags and comments are not shown"
    } else {
        "code"
    }
}

fn traced(text: &str, range: Range<usize>, number: u32, why: &str) -> Traced {
    Traced {
        passage: Passage {
            text: text[range.clone()].to_owned(),
            span: Span {
                start: range.start,
                end: range.end,
            },
            lines: Lines {
                first: number,
                last: number,
            },
        },
        decisions: vec![Decision {
            verdict: Verdict::Unread,
            confidence: 1.0,
            taken: false,
            cues: vec![Cue {
                name: why.to_owned(),
                weight: 0.0,
            }],
        }],
        ..Traced::default()
    }
}
