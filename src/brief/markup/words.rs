//! The marks inside a sentence.
//!
//! Takes off what Markdown takes off, and a few marks that only look wrong to it: bold words of scripts
//! without spaces, links and notes of reStructuredText.

use std::ops::Range;

use pulldown_cmark::Event;

use super::super::marks::{Emphasis, Marks};
use super::{Pass, tags};

/// The longest footnote mark of reStructuredText.
const LONGEST_NOTE: usize = 24;

impl Pass<'_> {
    /// Takes one piece of a sentence.
    pub(super) fn inline(&mut self, event: &Event, range: Range<usize>, marks: &mut Marks) {
        match event {
            Event::Text(words) => self.words(words, &range, marks),
            Event::Code(_) => self.code_span(range.clone(), marks),
            Event::InlineHtml(_) | Event::Html(_) => self.tag(range.clone(), marks),
            Event::FootnoteReference(_) => {
                let opens = self.view[..range.start].ends_with('\n');
                let label = opens && self.view[range.end..].starts_with(": ");
                self.drop(range.start..range.end + 2 * usize::from(label), marks);
            }
            Event::TaskListMarker(_) => self.drop(range.clone(), marks),
            Event::HardBreak if self.view[range.clone()].starts_with('\\') => {
                self.drop(range.start..range.start + 1, marks);
            }
            _ => {}
        }
        if matches!(event, Event::SoftBreak | Event::HardBreak) {
            self.loose = None;
        }
        self.seen = range.end;
    }

    /// Takes words as they stand, an entity, or what follows a backslash.
    fn words(&mut self, words: &str, range: &Range<usize>, marks: &mut Marks) {
        let source = &self.view[range.clone()];
        if words != source {
            let shown = match words {
                "\u{A0}" => " ",
                "\u{AD}" | "\u{200B}" => "",
                _ => words,
            };
            self.replace(range.clone(), shown, marks);
            return;
        }
        let escaped = range.start > self.seen && self.view[..range.start].ends_with('\\');
        if escaped {
            self.drop(range.start - 1..range.start, marks);
        }
        if source.ends_with('_') {
            self.note(range, marks);
        }
        let (before, here) = self.view.split_at(range.start);
        if !escaped && here.starts_with("**") && !before.ends_with('*') {
            self.loose(range.start..range.start + 2, marks);
        }
    }

    /// Pairs asterisks that touch a letter on the wrong side for Markdown, as in Korean and Japanese,
    /// where no space follows: `**값:**은`.
    fn loose(&mut self, mark: Range<usize>, marks: &mut Marks) {
        let opens = self.view[mark.end..].starts_with(|next: char| !next.is_whitespace());
        match self.loose.take() {
            Some(open) if open.end < mark.start => {
                self.emphasis(open.start..mark.end, 2, true, marks);
            }
            _ if opens => self.loose = Some(mark),
            _ => {}
        }
    }

    /// Leaves out the footnote marks of reStructuredText: `[1]_`.
    fn note(&self, range: &Range<usize>, marks: &mut Marks) {
        let end = range.end;
        let near = &self.view[self
            .view
            .floor_char_boundary(end.saturating_sub(LONGEST_NOTE))
            ..end];
        let Some(inner) = near.strip_suffix("]_") else {
            return;
        };
        if let Some(open) = inner.rfind('[')
            && !inner[open..].contains(char::is_whitespace)
        {
            let before = inner[..open].trim_end().len();
            self.drop(end - (near.len() - before)..end, marks);
        }
    }

    /// Takes the ticks off code in a sentence, and the address off a link of reStructuredText.
    fn code_span(&self, range: Range<usize>, marks: &mut Marks) {
        let source = &self.view[range.clone()];
        let ticks = source.bytes().take_while(|byte| *byte == b'`').count();
        self.drop(range.start..range.start + ticks, marks);
        let inner = &source[ticks..source.len() - ticks];
        let address = inner.rfind(" <").filter(|_| inner.ends_with('>'));
        let end = range.end - ticks - address.map_or(0, |at| inner.len() - at);
        let trailing = self.view[range.end..]
            .bytes()
            .take_while(|byte| *byte == b'_')
            .count()
            .min(2);
        self.drop(end..range.end + trailing, marks);
    }

    /// Takes a tag or comment, and pairs the tags that set words off.
    fn tag(&mut self, range: Range<usize>, marks: &mut Marks) {
        self.drop(range.clone(), marks);
        let source = &self.view[range.clone()];
        if !source[1..].starts_with(|next: char| next.is_ascii_alphabetic() || next == '/') {
            return;
        }
        marks.tags.push(self.at(&range));
        let Some((name, closing)) = tags::name(source) else {
            return;
        };
        let bold = name.eq_ignore_ascii_case("b") || name.eq_ignore_ascii_case("strong");
        if !bold && !name.eq_ignore_ascii_case("i") && !name.eq_ignore_ascii_case("em") {
            return;
        }
        if !closing {
            self.tags.push(range);
        } else if let Some(open) = self.tags.pop() {
            marks.emphases.push(Emphasis {
                outer: self.at(&(open.start..range.end)),
                inner: self.at(&(open.end..range.start)),
                bold,
            });
        }
    }
}
