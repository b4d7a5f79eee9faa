//! Blocks whose inside is not Markdown to the parser: code and HTML.
//!
//! Code is left out. But plain texts set paragraphs in, fences are left open or are underlines of
//! another markup, and pages are pasted with their tags: such text is read again line by line.

use std::ops::Range;

use pulldown_cmark::CodeBlockKind;

use super::super::marks::Marks;
use super::{Pass, Reach};

impl Pass<'_> {
    /// Leaves code out; a fence that never closes, and prose set in, are read line by line.
    pub(super) fn code(&mut self, kind: &CodeBlockKind, range: Range<usize>, marks: &mut Marks) {
        let source = &self.view[range.clone()];
        let hides = match kind {
            CodeBlockKind::Fenced(label) => is_fenced(source, label),
            CodeBlockKind::Indented => is_indented(source),
        };
        // The underlines of reStructuredText look like fences.
        let fence = matches!(kind, CodeBlockKind::Fenced(label) if source.starts_with('`') || !label.is_empty());
        if hides || (fence && self.reach != Reach::Whole) {
            self.drop(range, marks);
        } else {
            self.lines(range, marks);
        }
    }

    /// Leaves comments out; any other block of HTML is text between tags.
    pub(super) fn html(&mut self, range: Range<usize>, marks: &mut Marks) {
        let source = &self.view[range.clone()];
        let comment = source
            .strip_prefix("<!--")
            .and_then(|rest| rest.find("-->"))
            .map_or(0, |length| length + 7);
        self.drop(range.start..range.start + comment, marks);
        self.lines(range.start + comment..range.end, marks);
    }

    /// Reads a part again, each line by itself.
    fn lines(&self, range: Range<usize>, marks: &mut Marks) {
        if self.reach == Reach::Words {
            return;
        }
        let part = self.at(&range);
        let mut at = part.start;
        for line in self.text[part].split('\n') {
            let start = at + (line.len() - line.trim_start().len());
            let inner = start..start + line.trim().len();
            at += line.len() + 1;
            if inner.is_empty() {
                continue;
            }
            if self.reach == Reach::Whole {
                Pass::new(self.text, inner, Reach::Line).run(marks);
            } else {
                self.only_words(inner, marks);
            }
        }
    }

    /// Reads a line behind a full stop, so that no block can begin in it.
    fn only_words(&self, part: Range<usize>, marks: &mut Marks) {
        let view = format!(".{}", &self.text[part.clone()]);
        let pass = Pass {
            view: &view,
            shift: 1,
            ..Pass::new(self.text, part, Reach::Words)
        };
        pass.run(marks);
    }
}

/// Tells whether a fenced block is code, and closed.
fn is_fenced(source: &str, label: &str) -> bool {
    let Some((first, rest)) = source.trim_end().split_once('\n') else {
        return false;
    };
    let mark = if first.starts_with('`') { "```" } else { "~~~" };
    let last = rest.rsplit('\n').next().unwrap_or(rest);
    let closes = last.trim_start_matches([' ', '\t', '>']).starts_with(mark);
    closes && (mark == "```" || !label.is_empty())
}

/// Tells whether most lines of a part that is set in look like code and not like sentences.
fn is_indented(source: &str) -> bool {
    const SIGNS: [&str; 9] = ["();", "==", "=>", "->", "::", "&&", "//", "</", " = "];
    let (mut code, mut all) = (0_usize, 0_usize);
    for line in source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        all += 1;
        code += usize::from(
            line.ends_with([';', '{', '}'])
                || line.starts_with("$ ")
                || SIGNS.iter().any(|sign| line.contains(sign)),
        );
    }
    code * 2 > all
}
