//! Text without its inline markup, and the way back to the source.
//!
//! Makes the edits that the marks ask for, and drops characters that nobody sees. Invariant: every
//! byte of the clean text maps into the source range it came from.

use std::ops::Range;

use super::Span;
use super::marks::Marks;

/// Clean text that remembers where each part of it stood.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mapped {
    /// The words, without markup.
    pub(crate) text: String,
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug)]
struct Piece {
    clean: usize,
    source: Range<usize>,
    /// The piece stands for its source letter for letter.
    exact: bool,
}

impl Mapped {
    /// Appends a range of the source as it stands.
    fn push_exact(&mut self, source: &str, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let clean = self.text.len();
        self.text.push_str(&source[range.clone()]);
        match self.pieces.last_mut() {
            Some(last) if last.exact && last.source.end == range.start => {
                last.source.end = range.end;
            }
            _ => self.pieces.push(Piece {
                clean,
                source: range,
                exact: true,
            }),
        }
    }

    /// Appends words that stand for a range of the source.
    fn push_for(&mut self, words: &str, range: Range<usize>) {
        self.pieces.push(Piece {
            clean: self.text.len(),
            source: range,
            exact: false,
        });
        self.text.push_str(words);
    }

    /// Appends another line of the same block, parted by a space.
    pub(crate) fn push_line(&mut self, source: &str, marks: &Marks, range: Range<usize>) {
        if !self.text.is_empty() && !range.is_empty() {
            let end = self
                .pieces
                .last()
                .map_or(range.start, |piece| piece.source.end);
            self.push_for(" ", end..range.start.max(end));
        }
        clean_into(self, source, marks, range);
    }

    /// Takes the first bytes away.
    pub(crate) fn cut_front(&mut self, bytes: usize) {
        self.text.drain(..bytes);
        let gone = self
            .pieces
            .partition_point(|piece| piece.clean <= bytes)
            .saturating_sub(1);
        self.pieces.drain(..gone);
        for piece in &mut self.pieces {
            if piece.clean < bytes {
                if piece.exact {
                    piece.source.start += bytes - piece.clean;
                }
                piece.clean = 0;
            } else {
                piece.clean -= bytes;
            }
        }
    }

    /// Keeps the first bytes only.
    pub(crate) fn cut_back(&mut self, bytes: usize) {
        self.text.truncate(bytes);
        self.pieces.retain(|piece| piece.clean < bytes);
        if let Some(last) = self.pieces.last_mut().filter(|last| last.exact) {
            last.source.end = last.source.end.min(last.source.start + bytes - last.clean);
        }
    }

    /// Gives the bytes of the source behind a range of the clean text.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        if range.is_empty() {
            let start = self.source_of(range.start).start;
            return Span { start, end: start };
        }
        Span {
            start: self.source_of(range.start).start,
            end: self.source_of(range.end - 1).end,
        }
    }

    /// Gives the source of one byte: a single byte, or the whole of an inexact piece.
    fn source_of(&self, clean: usize) -> Range<usize> {
        let after = self.pieces.partition_point(|piece| piece.clean <= clean);
        let Some(piece) = after.checked_sub(1).and_then(|at| self.pieces.get(at)) else {
            return 0..0;
        };
        if piece.exact {
            let at = piece.source.start + (clean - piece.clean);
            at..at + 1
        } else {
            piece.source.clone()
        }
    }
}

/// Cleans one range of the source.
pub(crate) fn clean(source: &str, marks: &Marks, range: Range<usize>) -> Mapped {
    let mut mapped = Mapped::default();
    clean_into(&mut mapped, source, marks, range);
    mapped
}

fn clean_into(mapped: &mut Mapped, source: &str, marks: &Marks, range: Range<usize>) {
    let mut at = range.start;
    for edit in marks.edits(&range) {
        push_plain(mapped, source, at..edit.range.start.max(at));
        at = edit.range.end.min(range.end);
        if !edit.words.is_empty() {
            mapped.push_for(&edit.words, edit.range.start.max(range.start)..at);
        }
    }
    push_plain(mapped, source, at..range.end);
}

/// Appends words without marks; characters that nobody sees go, and every space is a plain one.
fn push_plain(mapped: &mut Mapped, source: &str, range: Range<usize>) {
    let mut plain = range.start;
    for (found, hidden) in source[range.clone()].match_indices(['\u{200B}', '\u{AD}', '\u{A0}']) {
        let at = range.start + found;
        mapped.push_exact(source, plain..at);
        plain = at + hidden.len();
        if hidden == "\u{A0}" {
            mapped.push_for(" ", at..plain);
        }
    }
    mapped.push_exact(source, plain..range.end);
}

#[cfg(test)]
mod tests {
    use super::super::markup;
    use super::*;
    use proptest::prelude::*;

    fn mapped(source: &str) -> Mapped {
        clean(source, &markup::read(source, 0), 0..source.len())
    }

    fn cleaned(source: &str) -> String {
        mapped(source).text
    }

    #[test]
    fn markup_goes_and_words_stay() {
        assert_eq!(cleaned("**Bold** and _thin_ `code`"), "Bold and thin code");
        assert_eq!(
            cleaned("a [link](https://x.org/a_b) here[^1]."),
            "a link here."
        );
        assert_eq!(cleaned("![alt](pic.png) [ref][1]"), " ref");
        assert_eq!(cleaned("5 * 3 and snake_case"), "5 * 3 and snake_case");
        assert_eq!(cleaned("Q&amp;A <b>now</b> 1 < 2"), "Q&A now 1 < 2");
        assert_eq!(cleaned(r"\*plain\*"), "*plain*");
    }

    #[test]
    fn marks_reach_over_lines_and_into_blocks_of_tags() {
        assert_eq!(cleaned("a **b\nc** d"), "a b\nc d");
        assert_eq!(cleaned("<div>\n**a** &eacute;\n</div>"), "\na é\n");
        assert_eq!(cleaned("```\nnever **closed**"), "\nnever closed");
    }

    #[test]
    fn marks_that_markdown_does_not_take_are_taken_off() {
        assert_eq!(cleaned("**값이 싸다.**라고 했다"), "값이 싸다.라고 했다");
        assert_eq!(cleaned("2 ** 3 and 3 ** 2"), "2 ** 3 and 3 ** 2");
        assert_eq!(
            cleaned("as scanned [1]_.\n\nSee `us <x.org>`_"),
            "as scanned.\n\nSee us"
        );
        assert_eq!(cleaned("by A <a@b.org>"), "by A ");
    }

    #[test]
    fn spans_lead_back_to_the_source() {
        let source = "So **bold** it&rsquo;s.";
        let mapped = mapped(source);
        assert_eq!(mapped.text, "So bold it’s.");
        let span = mapped.span(&(3..7));
        assert_eq!(&source[span.start..span.end], "bold");
        let span = mapped.span(&(8..mapped.text.len()));
        assert_eq!(&source[span.start..span.end], "it&rsquo;s.");
    }

    proptest! {
        #[test]
        fn spans_stay_on_character_boundaries(source in "[\\PC*_\\[\\]()<>&;!`\\\\]{0,120}") {
            let mapped = mapped(&source);
            let ends: Vec<usize> = mapped.text.char_indices().map(|(at, _)| at).chain([mapped.text.len()]).collect();
            for pair in ends.windows(2) {
                let span = mapped.span(&(pair[0]..pair[1]));
                prop_assert!(source.get(span.start..span.end).is_some());
            }
        }
    }

    #[test]
    fn what_is_cut_leaves_the_rest_where_it_stood() {
        let source = "Ann: it is *so* cheap - Ann";
        let mut mapped = clean(source, &markup::read(source, 0), 0..source.len());
        mapped.cut_front(5);
        mapped.cut_back("it is so cheap".len());
        assert_eq!(mapped.text, "it is so cheap");
        let whole = mapped.span(&(0..mapped.text.len()));
        assert_eq!(&source[whole.start..whole.end], "it is *so* cheap");
    }
}
