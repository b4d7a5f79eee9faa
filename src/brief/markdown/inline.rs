//! The signs inside a block: `**` around data, and the backslash that makes a sign plain.
//!
//! Reads the rows of one block into clean words that know where they came from, and escapes words
//! so that they read back unchanged. Knows nothing of headings or lists. Invariant: the clean text
//! holds every letter of the rows; only marks and escaping backslashes are gone.

use std::borrow::Cow;
use std::ops::Range;

use super::super::{Passage, Span, sentence};
use super::source::{Source, trim};

/// The words of one block.
pub(super) struct Inline {
    /// The words, without marks.
    pub(super) text: String,
    /// What stands between two `**`, as ranges of the words.
    pub(super) bold: Vec<Range<usize>>,
    /// Tells that a `**` has no partner; it was kept as words.
    pub(super) stray: bool,
    pieces: Vec<Piece>,
    breaks: Vec<usize>,
    escaped: Vec<usize>,
}

/// A run of words that stand in the source just so.
struct Piece {
    clean: usize,
    source: usize,
}

enum Token {
    Letter(char),
    Escaped(char),
    Bold,
    Break,
}

impl Inline {
    /// Reads the rows of one block; a backslash at the end of a row ends a passage there.
    pub(super) fn read(source: &str, rows: &[Range<usize>]) -> Self {
        let marks = rows
            .iter()
            .flat_map(|row| tokens(&source[row.clone()]))
            .filter(|(_, token)| matches!(token, Token::Bold))
            .count();
        let mut inline = Self {
            text: String::new(),
            bold: Vec::new(),
            stray: marks % 2 == 1,
            pieces: Vec::new(),
            breaks: Vec::new(),
            escaped: Vec::new(),
        };
        let mut marks_left = marks - marks % 2;
        let mut opened = None;
        for (index, row) in rows.iter().enumerate() {
            if index > 0 {
                inline.text.push(' ');
            }
            let last = index + 1 == rows.len();
            for (at, token) in tokens(&source[row.clone()]) {
                let at = row.start + at;
                match token {
                    Token::Letter(letter) => inline.push(letter, at),
                    Token::Escaped(letter) => {
                        inline.escaped.push(inline.text.len());
                        inline.push(letter, at + 1);
                    }
                    Token::Break if last => inline.push('\\', at),
                    Token::Break => inline.breaks.push(inline.text.len()),
                    Token::Bold if marks_left == 0 => {
                        inline.push('*', at);
                        inline.push('*', at + 1);
                    }
                    Token::Bold => {
                        marks_left -= 1;
                        match opened.take() {
                            None => opened = Some(inline.text.len()),
                            Some(start) => inline.bold.push(start..inline.text.len()),
                        }
                    }
                }
            }
        }
        inline
    }

    fn push(&mut self, letter: char, at: usize) {
        let clean = self.text.len();
        let follows = self
            .pieces
            .last()
            .is_some_and(|piece| at - piece.source == clean - piece.clean);
        if !follows {
            self.pieces.push(Piece { clean, source: at });
        }
        self.text.push(letter);
    }

    /// Gives all the words as one passage.
    pub(super) fn whole(&self, source: &Source) -> Passage {
        self.passage(0..self.text.len(), source)
    }

    /// Gives a range of the words as a passage, without white space around it.
    pub(super) fn passage(&self, range: Range<usize>, source: &Source) -> Passage {
        let range = trim(&self.text, range);
        let span = if range.is_empty() {
            let at = self.place(range.start);
            Span { start: at, end: at }
        } else {
            let last = self.text[range.clone()]
                .chars()
                .next_back()
                .map_or(0, char::len_utf8);
            Span {
                start: self.place(range.start),
                end: self.place(range.end - last) + last,
            }
        };
        Passage {
            text: self.text[range].to_owned(),
            span,
            lines: source.lines_of(span),
        }
    }

    /// Splits the words into sentences; an escaped stop ends none, a break always does.
    pub(super) fn sentences(&self, source: &Source) -> Vec<Passage> {
        let mut sentences = Vec::new();
        let mut start = 0;
        for &end in self.breaks.iter().chain([&self.text.len()]) {
            sentences.extend(
                sentence::split(&self.shadow(start..end))
                    .into_iter()
                    .map(|range| self.passage(start + range.start..start + range.end, source)),
            );
            start = end;
        }
        sentences
    }

    /// Tells whether the sign at a byte of the words was escaped.
    pub(super) fn is_escaped(&self, at: usize) -> bool {
        self.escaped.binary_search(&at).is_ok()
    }

    /// Replaces escaped signs by letters of the same length, so that they mean nothing.
    fn shadow(&self, range: Range<usize>) -> Cow<'_, str> {
        let from = self.escaped.partition_point(|&at| at < range.start);
        let to = self.escaped.partition_point(|&at| at < range.end);
        if from == to {
            return Cow::Borrowed(&self.text[range]);
        }
        let mut shadow = String::with_capacity(range.len());
        let mut done = range.start;
        for &at in &self.escaped[from..to] {
            let length = self.text[at..].chars().next().map_or(0, char::len_utf8);
            shadow.push_str(&self.text[done..at]);
            shadow.extend(std::iter::repeat_n('x', length));
            done = at + length;
        }
        shadow.push_str(&self.text[done..range.end]);
        Cow::Owned(shadow)
    }

    fn place(&self, clean: usize) -> usize {
        let piece = self
            .pieces
            .partition_point(|piece| piece.clean <= clean)
            .checked_sub(1)
            .and_then(|index| self.pieces.get(index));
        piece.map_or(0, |piece| piece.source + (clean - piece.clean))
    }
}

fn tokens(row: &str) -> impl Iterator<Item = (usize, Token)> {
    let mut letters = row.char_indices().peekable();
    std::iter::from_fn(move || {
        let (at, letter) = letters.next()?;
        let token = match (letter, letters.peek().map(|&(_, next)| next)) {
            ('\\', None) => Token::Break,
            ('\\', Some(next)) if is_sign(next) => {
                letters.next();
                Token::Escaped(next)
            }
            ('*', Some('*')) => {
                letters.next();
                Token::Bold
            }
            _ => Token::Letter(letter),
        };
        Some((at, token))
    })
}

/// Tells whether a backslash before this character makes it plain.
pub(super) fn is_sign(letter: char) -> bool {
    !letter.is_alphanumeric() && !letter.is_whitespace() && !letter.is_control()
}

/// Escapes words so that they read back unchanged inside a block.
///
/// `marked` are the ranges that stand between `**`; `plain` tells which further signs, by byte,
/// need a backslash.
pub(super) fn escape(text: &str, marked: &[Range<usize>], plain: impl Fn(usize) -> bool) -> String {
    let mut written = String::with_capacity(text.len() + 4 * marked.len());
    let mut edges = marked
        .iter()
        .flat_map(|range| [range.start, range.end])
        .peekable();
    let mut before = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let mut edge_before = false;
        while edges.next_if_eq(&at).is_some() {
            written.push_str("**");
            edge_before = true;
        }
        let next = letters.peek().map(|&(_, next)| next);
        let edge_after = edges.peek() == Some(&(at + letter.len_utf8()));
        let means = match letter {
            '\\' => edge_after || next.is_none_or(is_sign),
            '*' => edge_before || edge_after || before == Some('*') || next == Some('*'),
            _ => false,
        };
        if means || plain(at) {
            written.push('\\');
        }
        written.push(letter);
        before = Some(letter);
    }
    for _ in edges {
        written.push_str("**");
    }
    written
}

/// Gives the byte of the sign that would turn a line beginning with these words into a heading,
/// list item, quotation or rule.
pub(super) fn line_sign(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let run = text.len() - text.trim_start_matches(first).len();
    let ends = |at: usize| text[at..].chars().next().is_none_or(char::is_whitespace);
    match first {
        '>' => Some(0),
        '#' if run <= 6 && ends(run) => Some(0),
        '-' | '+' | '*' if ends(1) => Some(0),
        '-' | '*' | '_' if run >= 3 && run == text.len() => Some(0),
        '0'..='9' => {
            let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let stopped = text[digits..].starts_with(['.', ')']);
            (digits <= 9 && stopped && ends(digits + 1)).then_some(digits)
        }
        _ => None,
    }
}
