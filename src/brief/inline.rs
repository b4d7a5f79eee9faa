//! Text without its inline markup, and the way back to the source.
//!
//! Drops emphasis, code ticks, links, images, tags and footnote marks, and resolves the common
//! entities. One pass with bounded look-ahead, so a line of a million brackets costs no more than
//! any other. Invariant: every byte of the clean text maps into the source range it came from.

use std::ops::Range;

use super::Span;

/// How far a link, tag or entity may reach before it is taken as plain text.
const REACH: usize = 400;

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
    pub(crate) fn push_line(&mut self, source: &str, range: Range<usize>) {
        if !self.text.is_empty() && !range.is_empty() {
            let end = self
                .pieces
                .last()
                .map_or(range.start, |piece| piece.source.end);
            self.push_for(" ", end..range.start.max(end));
        }
        clean_into(self, source, range);
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
pub(crate) fn clean(source: &str, range: Range<usize>) -> Mapped {
    let mut mapped = Mapped::default();
    clean_into(&mut mapped, source, range);
    mapped
}

fn clean_into(mapped: &mut Mapped, source: &str, range: Range<usize>) {
    let text = &source[..range.end];
    let mut plain = range.start;
    let mut at = range.start;
    let mut link_ends: Vec<(usize, usize)> = Vec::new();
    while let Some(letter) = text[at..].chars().next() {
        if let Some(&(close, end)) = link_ends.last()
            && at >= close
        {
            mapped.push_exact(source, plain..close);
            link_ends.pop();
            at = end.max(at);
            plain = at;
            continue;
        }
        match markup(text, range.start, at, letter) {
            Markup::None => at += letter.len_utf8(),
            Markup::Escape => {
                mapped.push_exact(source, plain..at);
                plain = at + 1;
                at += 2;
            }
            Markup::Drop(length) => {
                mapped.push_exact(source, plain..at);
                at += length;
                plain = at;
            }
            Markup::Space(length) => {
                mapped.push_exact(source, plain..at);
                mapped.push_for(" ", at..at + length);
                at += length;
                plain = at;
            }
            Markup::Entity(words, length) => {
                mapped.push_exact(source, plain..at);
                mapped.push_for(words, at..at + length);
                at += length;
                plain = at;
            }
            Markup::Link { open, close, end } => {
                mapped.push_exact(source, plain..at);
                let inside = link_ends.last().is_none_or(|(outer, _)| end <= *outer);
                if inside {
                    link_ends.push((close, end));
                }
                at = open;
                plain = at;
            }
        }
    }
    mapped.push_exact(source, plain..range.end);
}

enum Markup {
    None,
    /// A backslash before a mark that is meant as it stands.
    Escape,
    Drop(usize),
    Space(usize),
    Entity(&'static str, usize),
    Link {
        open: usize,
        close: usize,
        end: usize,
    },
}

fn markup(text: &str, first: usize, at: usize, letter: char) -> Markup {
    match letter {
        '*' | '_' | '`' | '~' => emphasis(text, first, at, letter),
        '\\' if text[at + 1..].starts_with(|next: char| next.is_ascii_punctuation()) => {
            Markup::Escape
        }
        '!' if text[at + 1..].starts_with('[') => {
            link(text, at + 1).map_or(Markup::None, |_| Markup::Drop(1))
        }
        '[' => link(text, at).unwrap_or(Markup::None),
        '<' => tag(text, at),
        '&' => entity(text, at),
        '\u{200B}' | '\u{AD}' => Markup::Drop(letter.len_utf8()),
        '\u{A0}' => Markup::Space(letter.len_utf8()),
        _ => Markup::None,
    }
}

/// Drops a run of emphasis marks that touches a word on one side only.
fn emphasis(text: &str, first: usize, at: usize, mark: char) -> Markup {
    let run = text[at..]
        .bytes()
        .take_while(|byte| *byte == mark as u8)
        .count();
    let before = text[first..at].chars().next_back();
    let after = text[at + run..].chars().next();
    let solid = |letter: Option<char>| letter.is_some_and(|letter| !letter.is_whitespace());
    let word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let drop = match mark {
        '`' => true,
        '~' => run == 2,
        '_' => !(word(before) && word(after)) && (solid(before) || solid(after)),
        _ => solid(before) || solid(after),
    };
    if drop {
        Markup::Drop(run)
    } else {
        Markup::None
    }
}

/// Finds `[words](address)`, `[words][key]` and `[^note]` at an opening bracket.
fn link(text: &str, at: usize) -> Option<Markup> {
    let near = head(&text[at..], REACH);
    let close = at + near.find(']')?;
    if text[at..].starts_with("[^") {
        return Some(Markup::Drop(close + 1 - at));
    }
    let rest = head(&text[close + 1..], REACH);
    let closing = match rest.chars().next()? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let end = close + 1 + rest.find(closing)? + 1;
    Some(Markup::Link {
        open: at + 1,
        close,
        end,
    })
}

fn tag(text: &str, at: usize) -> Markup {
    let near = head(&text[at..], REACH);
    let opens = near[1..]
        .starts_with(|next: char| next.is_ascii_alphabetic() || next == '/' || next == '!');
    match near.find('>') {
        Some(end) if opens => Markup::Drop(end + 1),
        _ => Markup::None,
    }
}

fn entity(text: &str, at: usize) -> Markup {
    const NAMED: [(&str, &str); 17] = [
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&nbsp;", " "),
        ("&#160;", " "),
        ("&mdash;", "—"),
        ("&ndash;", "–"),
        ("&hellip;", "…"),
        ("&rsquo;", "’"),
        ("&lsquo;", "‘"),
        ("&rdquo;", "”"),
        ("&ldquo;", "“"),
        ("&#8217;", "’"),
    ];
    NAMED
        .iter()
        .find(|(name, _)| text[at..].starts_with(name))
        .map_or(Markup::None, |(name, words)| {
            Markup::Entity(words, name.len())
        })
}

/// Gives the first bytes of a text, cut at a character.
fn head(text: &str, length: usize) -> &str {
    &text[..text.floor_char_boundary(length)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cleaned(source: &str) -> String {
        clean(source, 0..source.len()).text
    }

    #[test]
    fn markup_goes_and_words_stay() {
        assert_eq!(cleaned("**Bold** and _thin_ `code`"), "Bold and thin code");
        assert_eq!(
            cleaned("a [link](https://x.org/a_b) here[^1]."),
            "a link here."
        );
        assert_eq!(cleaned("![alt](pic.png) [ref][1]"), "alt ref");
        assert_eq!(cleaned("5 * 3 and snake_case"), "5 * 3 and snake_case");
        assert_eq!(cleaned("Q&amp;A <b>now</b> 1 < 2"), "Q&A now 1 < 2");
        assert_eq!(cleaned(r"\*plain\*"), "*plain*");
    }

    #[test]
    fn spans_lead_back_to_the_source() {
        let source = "So **bold** it&rsquo;s.";
        let mapped = clean(source, 0..source.len());
        assert_eq!(mapped.text, "So bold it’s.");
        let span = mapped.span(&(3..7));
        assert_eq!(&source[span.start..span.end], "bold");
        let span = mapped.span(&(8..mapped.text.len()));
        assert_eq!(&source[span.start..span.end], "it&rsquo;s.");
    }

    proptest! {
        #[test]
        fn spans_stay_on_character_boundaries(source in "[\\PC*_\\[\\]()<>&;!`\\\\]{0,120}") {
            let mapped = clean(&source, 0..source.len());
            let ends: Vec<usize> = mapped.text.char_indices().map(|(at, _)| at).chain([mapped.text.len()]).collect();
            for pair in ends.windows(2) {
                let span = mapped.span(&(pair[0]..pair[1]));
                prop_assert!(source.get(span.start..span.end).is_some());
            }
        }
    }
}
