//! Cuts the piece of a text that shows best why it was found.
//!
//! It knows which words matched by a mask and nothing else of the question. Invariants: a snippet
//! has at most [`MOST`] characters, starts and ends between words, and its marks are words of it.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::fold::each_word;

/// The longest snippet in characters, signs of omission included.
const MOST: usize = 160;
/// What is left for the text itself.
const ROOM: usize = MOST - 2;
/// A stretch without word boundaries that is longer is cut after so many characters.
const LONGEST_PIECE: usize = 40;

/// A piece of a text with the matched words marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The words, with `…` where something was left out.
    pub text: String,
    /// The bytes of the matched words in `text`, in order, apart from one another.
    pub marks: Vec<Range<usize>>,
}

/// A word, or what stands between two.
struct Piece {
    bytes: Range<usize>,
    characters: usize,
    mask: u8,
}

impl Snippet {
    /// Cuts a text around its best cluster of matches: `mask` tells the words asked for that a
    /// folded word is.
    pub(super) fn around(text: &str, mask: impl Fn(&str) -> u8) -> Self {
        let pieces = pieces(text, &mask);
        let (first, last) = widen(&pieces, cluster(&pieces));
        let Some(pieces) = pieces.get(first..last) else {
            return Self::default();
        };
        let (Some(start), Some(end)) = (pieces.first(), pieces.last()) else {
            return Self::default();
        };
        let body = text[start.bytes.start..end.bytes.end].trim();
        let mut snippet = String::with_capacity(body.len() + 6);
        if start.bytes.start > 0 {
            snippet.push('…');
        }
        let shift = snippet.len();
        snippet.push_str(body);
        if end.bytes.end < text.len() {
            snippet.push('…');
        }
        let mut marks: Vec<Range<usize>> = Vec::new();
        each_word(body, |range, word| {
            if mask(word) != 0 {
                mark(&mut marks, range.start + shift..range.end + shift);
            }
        });
        Self {
            text: snippet,
            marks,
        }
    }
}

/// Adds a mark; a compound swallows the marks of its parts.
fn mark(marks: &mut Vec<Range<usize>>, new: Range<usize>) {
    while marks.last().is_some_and(|last| last.start >= new.start) {
        marks.pop();
    }
    marks.push(new);
}

fn pieces(text: &str, mask: &impl Fn(&str) -> u8) -> Vec<Piece> {
    let mut matches: Vec<(Range<usize>, u8)> = Vec::new();
    each_word(text, |range, word| {
        let mask = mask(word);
        if mask != 0 {
            matches.push((range, mask));
        }
    });
    matches.sort_by_key(|(range, _)| range.start);
    let mut pieces = Vec::new();
    let mut from = 0;
    for (at, segment) in text.split_word_bound_indices() {
        let mut start = at;
        while start < at + segment.len() {
            let rest = &text[start..at + segment.len()];
            let size = rest
                .char_indices()
                .nth(LONGEST_PIECE)
                .map_or(rest.len(), |(end, _)| end);
            let bytes = start..start + size;
            while matches
                .get(from)
                .is_some_and(|(range, _)| range.end <= bytes.start)
            {
                from += 1;
            }
            let over = matches[from..]
                .iter()
                .take_while(|(range, _)| range.start < bytes.end);
            pieces.push(Piece {
                characters: rest[..size].chars().count(),
                mask: over.fold(0, |all, (_, mask)| all | mask),
                bytes,
            });
            start += size;
        }
    }
    pieces
}

/// Finds the shortest run of pieces that shows the most words asked for; the first of equals.
fn cluster(pieces: &[Piece]) -> (usize, usize) {
    let mut best = (0, 0);
    let mut most = (0, 0, 0);
    for (first, piece) in pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| piece.mask != 0)
    {
        let (mut mask, mut matches, mut wide) = (0_u8, 0, 0);
        let _ = piece;
        for (more, next) in pieces[first..].iter().enumerate() {
            wide += next.characters;
            if wide > ROOM {
                break;
            }
            if next.mask != 0 {
                mask |= next.mask;
                matches += 1;
                let worth = (mask.count_ones(), matches, ROOM - wide);
                if worth > most {
                    (most, best) = (worth, (first, first + more + 1));
                }
            }
        }
    }
    best
}

/// Adds what stands around a run while there is room, evenly; from the text's start if that fits.
fn widen(pieces: &[Piece], (mut first, mut last): (usize, usize)) -> (usize, usize) {
    let wide = |run: &[Piece]| run.iter().map(|piece| piece.characters).sum::<usize>();
    if wide(&pieces[..last]) <= ROOM {
        first = 0;
    }
    let mut room = ROOM.saturating_sub(wide(&pieces[first..last]));
    loop {
        let before = first
            .checked_sub(1)
            .filter(|at| pieces[*at].characters <= room);
        if let Some(at) = before {
            room -= pieces[at].characters;
            first = at;
        }
        let after = pieces.get(last).filter(|piece| piece.characters <= room);
        if let Some(piece) = after {
            room -= piece.characters;
            last += 1;
        }
        if before.is_none() && after.is_none() {
            return (first, last);
        }
    }
}
