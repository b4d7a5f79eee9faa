//! The marks of a text: what they set off, and what of it is not shown.
//!
//! Holds what [`super::markup`] found and answers for a range of the source. Knows neither words nor
//! blocks. Invariant: every list is in the order of the source, and edits never overlap.

use std::ops::Range;

/// Marks of a whole text, by the bytes of the source.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    /// What is not shown as it stands.
    pub(crate) edits: Vec<Edit>,
    pub(crate) emphases: Vec<Emphasis>,
    pub(crate) headings: Vec<Heading>,
    /// Tags of HTML, brackets included.
    pub(crate) tags: Vec<Range<usize>>,
    pub(crate) tables: Vec<Range<usize>>,
    /// The cells of all tables, without surrounding space.
    pub(crate) cells: Vec<Range<usize>>,
}

/// A stretch of the source that is left out, or stands for other words.
#[derive(Debug)]
pub(crate) struct Edit {
    pub(crate) range: Range<usize>,
    /// The words that it stands for; none when it is left out.
    pub(crate) words: Box<str>,
}

/// Words set off from those around them.
#[derive(Debug)]
pub(crate) struct Emphasis {
    /// Marks included.
    pub(crate) outer: Range<usize>,
    pub(crate) inner: Range<usize>,
    /// Strong, where other emphasis is slight.
    pub(crate) bold: bool,
}

/// A heading that begins with its marks.
#[derive(Debug)]
pub(crate) struct Heading {
    /// The first mark.
    pub(crate) at: usize,
    pub(crate) level: u8,
    /// Marks excluded.
    pub(crate) words: Range<usize>,
}

impl Marks {
    /// Puts every list in order, and joins edits with those that they lie within.
    pub(crate) fn settle(&mut self) {
        self.edits
            .sort_by_key(|edit| (edit.range.start, usize::MAX - edit.range.end));
        let mut end = 0;
        self.edits.retain_mut(|edit| {
            if edit.range.start < end {
                edit.words = Box::default();
                edit.range.start = end;
            }
            let keeps = edit.range.end > edit.range.start;
            end = end.max(edit.range.end);
            keeps
        });
        self.emphases
            .sort_by_key(|emphasis| (emphasis.outer.start, usize::MAX - emphasis.outer.end));
        self.headings.sort_by_key(|heading| heading.at);
        self.tags.sort_by_key(|tag| tag.start);
        self.tables.sort_by_key(|table| table.start);
        self.cells.sort_by_key(|cell| cell.start);
    }

    /// Lists the edits that touch a range, the first of which may begin before it.
    pub(crate) fn edits(&self, range: &Range<usize>) -> impl Iterator<Item = &Edit> {
        let from = self
            .edits
            .partition_point(|edit| edit.range.end <= range.start);
        let end = range.end;
        self.edits[from..]
            .iter()
            .take_while(move |edit| edit.range.start < end)
    }

    /// Tells whether anything but space is left of a range once the edits are made.
    pub(crate) fn shows(&self, text: &str, range: &Range<usize>) -> bool {
        let mut at = range.start;
        for edit in self.edits(range) {
            let start = edit.range.start.max(at);
            if !text[at..start].trim().is_empty() || !edit.words.trim().is_empty() {
                return true;
            }
            at = edit.range.end.min(range.end);
        }
        !text[at..range.end].trim().is_empty()
    }

    /// Gives the words set off that begin at a byte: their range, and whether they are bold.
    pub(crate) fn set_off(&self, at: usize) -> Option<(Range<usize>, bool)> {
        let from = self
            .emphases
            .partition_point(|emphasis| emphasis.outer.start < at);
        let mut found: Option<(Range<usize>, bool)> = None;
        for emphasis in &self.emphases[from..] {
            let begins = found.as_ref().map_or(at, |(inner, _)| inner.start);
            if emphasis.outer.start != begins {
                break;
            }
            let bold = emphasis.bold || found.is_some_and(|(_, bold)| bold);
            found = Some((emphasis.inner.clone(), bold));
        }
        found
    }

    /// Finds the heading whose marks stand in a range.
    pub(crate) fn heading(&self, range: &Range<usize>) -> Option<&Heading> {
        let from = self
            .headings
            .partition_point(|heading| heading.at < range.start);
        self.headings
            .get(from)
            .filter(|heading| heading.at < range.end)
    }

    /// Lists the tags that begin in a range.
    pub(crate) fn tags(&self, range: &Range<usize>) -> &[Range<usize>] {
        within(&self.tags, range)
    }

    /// Lists the cells that begin in a range.
    pub(crate) fn cells(&self, range: &Range<usize>) -> &[Range<usize>] {
        within(&self.cells, range)
    }

    /// Tells whether a byte lies in a table.
    pub(crate) fn in_table(&self, at: usize) -> bool {
        let after = self.tables.partition_point(|table| table.start <= at);
        after
            .checked_sub(1)
            .is_some_and(|found| at < self.tables[found].end)
    }
}

fn within<'a>(ranges: &'a [Range<usize>], range: &Range<usize>) -> &'a [Range<usize>] {
    let from = ranges.partition_point(|found| found.start < range.start);
    let to = ranges.partition_point(|found| found.start < range.end);
    &ranges[from..to.max(from)]
}
