//! Tables that set the sides against each other.
//!
//! A table whose head names both sides yields one cell for each reason; any other table is left
//! out. Invariant: a cell knows the bytes it came from.

use std::ops::Range;

use super::Side;
use super::block::{Block, Kind};
use super::cue::Cues;
use super::inline::clean;
use super::line::Line;
use super::marks::Marks;
use super::word::words;

/// Reads the cells of a table with a column for each side.
pub(crate) fn cells(text: &str, marks: &Marks, rows: &[Line], cues: &Cues) -> Vec<Block> {
    let Some((head, body)) = rows.split_first() else {
        return Vec::new();
    };
    let columns: Vec<Option<Side>> = of_row(text, marks, head.range.clone())
        .into_iter()
        .map(|cell| side(&text[cell], cues))
        .collect();
    if !Side::BOTH.iter().all(|side| columns.contains(&Some(*side))) {
        return Vec::new();
    }
    let mut blocks = Vec::new();
    for row in body {
        for (cell, column) in of_row(text, marks, row.range.clone())
            .into_iter()
            .zip(&columns)
        {
            let words = &text[cell.clone()];
            if let Some(side) = column
                && words.chars().any(char::is_alphabetic)
            {
                blocks.push(Block {
                    kind: Kind::Cell(*side),
                    text: clean(text, marks, cell.clone()),
                    lead: None,
                    by: None,
                    gap: true,
                    source: cell,
                });
            }
        }
    }
    blocks
}

fn side(head: &str, cues: &Cues) -> Option<Side> {
    let found = words(head);
    Cues::one_side(
        cues.label.pro.is(&found) || cues.heading.pro.within(&found),
        cues.label.con.is(&found) || cues.heading.con.within(&found),
    )
}

/// Lists the cells of a row: Markdown's, or what stands between bars in other tables.
fn of_row(text: &str, marks: &Marks, row: Range<usize>) -> Vec<Range<usize>> {
    let known = marks.cells(&row);
    if !known.is_empty() {
        return known.to_vec();
    }
    let line = &text[row.clone()];
    let inner = line.strip_prefix('|').map_or(row.start, |_| row.start + 1);
    let end = if line.len() > 1 && line.ends_with('|') {
        row.end - 1
    } else {
        row.end
    };
    let mut cells = Vec::new();
    let mut at = inner;
    for cell in text[inner..end.max(inner)].split('|') {
        let start = at + (cell.len() - cell.trim_start().len());
        cells.push(start..start + cell.trim().len());
        at += cell.len() + 1;
    }
    cells
}
