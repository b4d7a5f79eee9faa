//! The blocks of a text: headings, paragraphs, list items, quoted text, cells.
//!
//! Joins hard-wrapped lines, finds headings that have no marks, and takes lead-ins apart. It looks
//! at shape first and at words only to drop what belongs to the page. Invariant: blocks stand in the
//! order of the source and never overlap.

use std::ops::Range;

use super::cue::Cues;
use super::inline::Mapped;
use super::line::{self, Kind as LineKind, Line, Mark, lines};
use super::marks::Marks;
use super::page::Furniture;
use super::word::words;
use super::{counted, heading, inline, markup, page, posts, speakers, table};

/// The longest words set off at the beginning of a block, in bytes.
const LONGEST_LEAD: usize = 160;

/// By how much a line may pass the width of a text wrapped by hand.
const SLACK: usize = 12;

/// From how many characters on a line may go on in the next without a width.
const SHORTEST_WRAPPED: usize = 14;

/// How many open ends show a wrapped text when some lines are far longer.
const FEWEST_WRAPPED: usize = 5;

/// A stretch of the text that belongs together.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) kind: Kind,
    pub(crate) text: Mapped,
    /// The words before a colon, or the bold words, that open it: the bytes in the clean text.
    pub(crate) lead: Option<Lead>,
    /// Who wrote it, in a thread.
    pub(crate) by: Option<String>,
    /// An empty line stands before it.
    pub(crate) gap: bool,
    /// The bytes of the source, marks excluded.
    pub(crate) source: Range<usize>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A heading and its level; 0 for one without marks.
    Heading(u8),
    Paragraph,
    Item {
        depth: usize,
        mark: Mark,
    },
    Quoted,
    /// A cell of a table that has a column for each side.
    Cell(super::Side),
}

/// The words that open a block like a small heading.
#[derive(Clone, Debug)]
pub(crate) struct Lead {
    /// The words themselves.
    pub(crate) name: Range<usize>,
    /// Where the rest begins.
    pub(crate) rest: usize,
    pub(crate) bold: bool,
}

impl Block {
    /// Gives the words of the lead-in.
    pub(crate) fn lead_name(&self) -> Option<&str> {
        self.lead
            .as_ref()
            .map(|lead| &self.text.text[lead.name.clone()])
    }

    pub(crate) fn is_heading(&self) -> bool {
        matches!(self.kind, Kind::Heading(_))
    }

    pub(crate) fn is_item(&self) -> bool {
        matches!(self.kind, Kind::Item { .. } | Kind::Cell(_))
    }
}

/// Parts a text into blocks, from a byte on; what belongs to the page stands apart.
pub(crate) fn parted(text: &str, from: usize, cues: &Cues) -> (Vec<Block>, Vec<Furniture>) {
    let marks = markup::read(text, from);
    let mut lines = lines(text, &marks, from);
    line::cut_repeated_links(text, &mut lines);
    let width = wrap_width(text, &lines);
    let mut builder = Builder {
        text,
        cues,
        marks: &marks,
        width,
        blocks: Vec::new(),
        open: false,
        gap: true,
        last: None,
        lists: Vec::new(),
    };
    let mut at = 0;
    while at < lines.len() {
        if lines[at].kind == LineKind::Row {
            let end = at
                + lines[at..]
                    .iter()
                    .take_while(|line| line.kind == LineKind::Row)
                    .count();
            builder
                .blocks
                .extend(table::cells(text, &marks, &lines[at..end], cues));
            builder.open = false;
            at = end;
        } else {
            builder.take(&lines[at]);
            at += 1;
        }
    }
    let mut blocks = builder.blocks;
    tell_signs_apart(&mut blocks);
    let mut furniture = posts::mark(&mut blocks, cues);
    furniture.extend(page::take_furniture(&mut blocks, cues));
    furniture.extend(speakers::mark(&mut blocks, cues));
    heading::lift_side_items(&mut blocks, cues);
    counted::lift(text, &marks, &mut blocks);
    heading::find_plain(&mut blocks, cues);
    blocks.shrink_to_fit();
    (blocks, furniture)
}

/// Parts a text into blocks, from a byte on.
#[cfg(test)]
pub(crate) fn blocks(text: &str, from: usize, cues: &Cues) -> Vec<Block> {
    parted(text, from, cues).0
}

struct Builder<'a> {
    text: &'a str,
    cues: &'a Cues,
    marks: &'a Marks,
    width: Option<usize>,
    blocks: Vec<Block>,
    /// The last block may go on.
    open: bool,
    gap: bool,
    /// The line before this one, when the last block may go on.
    last: Option<Range<usize>>,
    /// How far the items are set in that the last item lies within, itself included.
    lists: Vec<usize>,
}

impl Builder<'_> {
    fn take(&mut self, line: &Line) {
        match line.kind {
            LineKind::Blank => {
                self.open = false;
                self.gap = true;
            }
            LineKind::Rule(mark) => self.rule(mark, line),
            LineKind::Heading(level) => {
                self.lists.clear();
                self.push(Kind::Heading(level), line, false);
            }
            LineKind::Item(mark) => {
                let depth = self.nest(line.indent);
                self.push(Kind::Item { depth, mark }, line, true);
            }
            LineKind::Quoted => {
                let goes_on = self.open
                    && self
                        .blocks
                        .last()
                        .is_some_and(|last| last.kind == Kind::Quoted);
                if goes_on && self.joins(line) {
                    self.join(line);
                } else {
                    self.push(Kind::Quoted, line, true);
                }
            }
            LineKind::Text if self.open && self.joins(line) => self.join(line),
            LineKind::Text => self.push(self.text_kind(line), line, true),
            LineKind::Row => {}
        }
    }

    /// Says how many items an item lies within, whatever their marks are: Markdown knows few of them.
    fn nest(&mut self, indent: usize) -> usize {
        while self.lists.last().is_some_and(|above| indent < above + 2) {
            self.lists.pop();
        }
        self.lists.push(indent);
        self.lists.len() - 1
    }

    /// A set-in paragraph behind a list item belongs to the item.
    fn text_kind(&self, line: &Line) -> Kind {
        match (self.blocks.last().map(|last| last.kind), self.lists.last()) {
            (Some(Kind::Item { mark, .. }), Some(above))
                if line.indent >= 2 && line.indent > *above =>
            {
                Kind::Item {
                    depth: self.lists.len(),
                    mark,
                }
            }
            _ => Kind::Paragraph,
        }
    }

    fn push(&mut self, kind: Kind, line: &Line, open: bool) {
        let text = inline::clean(self.text, self.marks, line.range.clone());
        if text.text.trim().is_empty() {
            return;
        }
        let (kind, lead) = match (kind, self.lead_in(line, &text.text)) {
            (Kind::Paragraph | Kind::Item { .. }, Some(lead))
                if lead.bold && lead.rest >= text.text.trim_end().len() =>
            {
                let numbered = matches!(kind, Kind::Item { .. });
                (
                    if numbered {
                        kind
                    } else {
                        Kind::Heading(if lead.bold { 6 } else { 0 })
                    },
                    None,
                )
            }
            (kind, lead) => (kind, lead),
        };
        self.open = open && !matches!(kind, Kind::Heading(_));
        self.blocks.push(Block {
            kind,
            text,
            lead,
            by: None,
            gap: self.gap,
            source: line.range.clone(),
        });
        self.gap = false;
        self.last = Some(line.range.clone());
    }

    fn join(&mut self, line: &Line) {
        if let Some(last) = self.blocks.last_mut() {
            last.text
                .push_line(self.text, self.marks, line.range.clone());
            last.source.end = line.range.end;
        }
        self.last = Some(line.range.clone());
    }

    /// An underline makes a heading of the one line above it; any other row parts blocks.
    fn rule(&mut self, mark: u8, line: &Line) {
        let one_line = self.last.as_ref() == self.blocks.last().map(|last| &last.source);
        if let Some(last) = self.blocks.last_mut()
            && self.open
            && one_line
            && last.kind == Kind::Paragraph
            && mark != b'.'
        {
            let above = self.text[last.source.clone()].chars().count();
            let below = line.range.len();
            if above <= 120 && below * 2 >= above && below >= 3 {
                last.kind = Kind::Heading(if mark == b'=' { 1 } else { 2 });
                last.lead = None;
            }
        }
        self.open = false;
        self.gap = true;
    }

    /// Finds set-off words, or a few words and a colon, that open a block.
    fn lead_in(&self, line: &Line, clean: &str) -> Option<Lead> {
        let set_off = self
            .marks
            .set_off(line.range.start)
            .filter(|(inner, _)| inner.len() <= LONGEST_LEAD && inner.end <= line.range.end);
        let Some((inner, bold)) = set_off else {
            return labelled(clean);
        };
        let name = inline::clean(self.text, self.marks, inner).text;
        let length = name.len().min(clean.len());
        if clean.get(..length) != Some(name.as_str()) {
            return None;
        }
        let rest = clean[length..].trim_start_matches([':', '.', '-', '–', '—', ' ']);
        let closed = name.ends_with(['.', ':', '!', '?', '。', '：'])
            || clean[length..].starts_with([':', '.', '!', '?', '：'])
            || clean[length..].trim_start().starts_with(['–', '—']);
        if !bold && (!closed || rest.is_empty()) {
            return None;
        }
        let shown = name.trim_end_matches([':', ' ']).len();
        Some(Lead {
            name: 0..shown,
            rest: clean.len() - rest.len(),
            bold: true,
        })
    }

    /// Tells whether a line goes on with the block above it.
    fn joins(&self, line: &Line) -> bool {
        let Some(last) = &self.last else { return false };
        let above = &self.text[last.clone()];
        let below = &self.text[line.range.clone()];
        if below.is_empty() {
            return false;
        }
        let set_off = || self.marks.set_off(line.range.start).is_some();
        if ends_open_not(above) && !set_off() && labelled(below).is_some() {
            return false;
        }
        if is_made_by_page(above) || is_made_by_page(below) {
            return false;
        }
        let lower = below.starts_with(char::is_lowercase) && !is_byline(below, self.cues);
        if lower && !ends_open_not(above) && above.chars().count() >= SHORTEST_WRAPPED {
            return true;
        }
        let Some(width) = self.width else {
            return false;
        };
        let first_word = below
            .split_whitespace()
            .next()
            .map_or(0, |word| word.chars().count());
        let length = above.chars().count();
        let filled = length + 1 + first_word + 8 >= width
            || (length * 5 >= width * 4 && !ends_open_not(above));
        filled || (lower && line.indent > 0)
    }
}

/// "by Ana Oslo · 5 min": a short line that names the writer, however small it begins.
fn is_byline(line: &str, cues: &Cues) -> bool {
    const LONGEST: usize = 9;
    let found = words(line);
    let named = cues
        .page
        .byline
        .opens(&found)
        .and_then(|length| found.get(length));
    let large = named.is_some_and(|name| line[name.start..].starts_with(char::is_uppercase));
    large && found.len() <= LONGEST && !line.ends_with(['.', ',', ';'])
}

/// Tells whether a line ends like a sentence or an announcement.
fn ends_open_not(line: &str) -> bool {
    line.ends_with(['.', '!', '?', ':', '…', '。', '"', '”', ')', '↑'])
}

/// Tells whether a line is one of a page's own: pieces between bars and dots, or wide apart.
fn is_made_by_page(line: &str) -> bool {
    const LONGEST_ROW: usize = 100;
    let bars = line.matches(" · ").count() + line.matches(" | ").count();
    let wide = line.split("  ").filter(|piece| !piece.trim().is_empty());
    line.len() <= LONGEST_ROW && !line.ends_with('.') && (bars >= 2 || wide.count() >= 3)
}

/// Finds the width to which a text was wrapped by hand, if it was.
fn wrap_width(text: &str, lines: &[Line]) -> Option<usize> {
    let mut pairs = 0_usize;
    let mut widths = Vec::new();
    for pair in lines.windows(2) {
        let [above, below] = pair else { continue };
        if below.kind != LineKind::Text
            || !matches!(
                above.kind,
                LineKind::Text | LineKind::Item(_) | LineKind::Quoted
            )
        {
            continue;
        }
        pairs += 1;
        let words = &text[above.range.clone()];
        let count = words.chars().take(200).count();
        let next = text[below.range.clone()].chars().next();
        let flows = next.is_some_and(|letter| {
            letter.is_lowercase() || (letter.is_alphabetic() && !letter.is_uppercase())
        });
        if !ends_open_not(words) && flows && (20..=120).contains(&count) {
            widths.push(count);
        }
    }
    let longest = lines
        .iter()
        .filter(|line| line.kind == LineKind::Text)
        .map(|line| text[line.range.clone()].chars().take(200).count())
        .max()
        .unwrap_or(0);
    let width = widths.iter().copied().max()?;
    // Nothing is longer than a hand-wrapped line, so fewer open ends are enough.
    let (share, fewest) = if longest <= width + SLACK {
        (10, 2)
    } else {
        (4, FEWEST_WRAPPED)
    };
    (widths.len() >= fewest && widths.len() * share >= pairs).then_some(width)
}

/// Finds a few words and a colon or dash that open a block.
fn labelled(clean: &str) -> Option<Lead> {
    let near = &clean[..clean.floor_char_boundary(80)];
    let (at, mark) = near.match_indices([':', '：', '—', '–']).next()?;
    let after = &clean[at + mark.len()..];
    let name = clean[..at].trim_end();
    let spaced = after.starts_with(' ') || after.is_empty() || mark == "：";
    let words = name.split_whitespace().count();
    let dashed = matches!(mark, "—" | "–");
    if !spaced
        || words == 0
        || words > 6
        || (dashed && !clean[..at].ends_with(' '))
        || name.contains(['.', '?', '!', '"', '“', ','])
    {
        return None;
    }
    Some(Lead {
        name: 0..name.len(),
        rest: clean.len() - after.trim_start().len(),
        bold: false,
    })
}

/// A hyphen means "minus" only in a list that also uses a plus.
fn tell_signs_apart(blocks: &mut [Block]) {
    let uses = |wanted: Mark| move |block: &Block| matches!(block.kind, Kind::Item { mark, .. } if mark == wanted);
    if blocks.iter().any(uses(Mark::Plus)) && blocks.iter().any(uses(Mark::Minus)) {
        return;
    }
    for block in blocks {
        if let Kind::Item {
            mark: mark @ (Mark::Plus | Mark::Minus),
            ..
        } = &mut block.kind
        {
            *mark = Mark::Bullet;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::language::cues;
    use super::*;

    #[test]
    fn items_of_any_mark_know_how_deep_they_lie() {
        let text = "# Reasons\n\n ○ one\n   - two\n       1. three\n\n          set in\n - four\n";
        let depths: Vec<usize> = blocks(text, 0, cues("en"))
            .iter()
            .filter_map(|block| match block.kind {
                Kind::Item { depth, .. } => Some(depth),
                _ => None,
            })
            .collect();
        assert_eq!(depths, [0, 1, 2, 3, 0]);
    }
}
