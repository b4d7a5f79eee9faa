//! What was taken from many articles, a row each.

use std::path::Path;

use console::Style;

use super::layout::{self, Cell, cut, cut_start, row};
use crate::brief::{Brief, Side};

/// What the columns of counts are called; each is as wide as its name.
const COUNTS: [&str; 6] = ["pro", "con", "facts", "quotes", "not sure", "notes"];

/// The columns of a language, and at most of a file's name.
const LANGUAGE: usize = 8;
const FILE: usize = 32;

/// The narrowest columns of a file's name and of a title.
const NARROWEST: usize = 12;

/// The blanks between two columns.
const GAP: usize = 2;

/// The rows so far.
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<Row>,
}

struct Row {
    file: String,
    language: String,
    title: String,
    counts: [usize; COUNTS.len()],
}

/// How wide the columns of words are.
struct Widths {
    file: usize,
    title: usize,
}

impl Table {
    /// Adds an article.
    pub(super) fn add(&mut self, file: &Path, brief: &Brief, unsure: usize) {
        self.rows.push(Row {
            file: file.display().to_string(),
            language: brief.language.clone(),
            title: brief.title.clone(),
            counts: [
                brief.side(Side::Pro).count(),
                brief.side(Side::Con).count(),
                brief.facts.len(),
                brief.quotes.len(),
                unsure,
                brief.notes.len(),
            ],
        });
    }

    /// Lays the rows out with their totals; nothing when there are none.
    pub(super) fn lines(&self) -> Option<String> {
        if self.rows.is_empty() {
            return None;
        }
        let widths = self.widths();
        let (plain, strong, dim) = (Style::new(), Style::new().bold(), Style::new().dim());
        let names = COUNTS.map(str::to_owned);
        let mut lines = vec![widths.set("file", "language", "title", &names, &strong)];
        let total = self.rows.iter().fold([0; COUNTS.len()], |mut total, row| {
            for (sum, count) in total.iter_mut().zip(row.counts) {
                *sum += count;
            }
            total
        });
        lines.extend(self.rows.iter().map(|row| {
            let counts = row.counts.map(|count| count.to_string());
            widths.set(&row.file, &row.language, &row.title, &counts, &plain)
        }));
        lines.push(dim.apply_to("─".repeat(widths.whole())).to_string());
        let articles = match self.rows.len() {
            1 => "1 article".to_owned(),
            count => format!("{count} articles"),
        };
        let counts = total.map(|count| count.to_string());
        lines.push(widths.set(&articles, "", "", &counts, &strong));
        Some(lines.join("\n"))
    }

    fn widths(&self) -> Widths {
        let numbers: usize = COUNTS.iter().map(|name| GAP + name.len()).sum();
        let words = layout::page_width().saturating_sub(numbers + LANGUAGE + 2 * GAP);
        let longest = self.rows.iter().map(|row| layout::width(&row.file)).max();
        let file = longest
            .unwrap_or(0)
            .min(FILE.min(words.saturating_sub(NARROWEST)))
            .max(NARROWEST);
        Widths {
            file,
            title: words.saturating_sub(file).max(NARROWEST),
        }
    }
}

impl Widths {
    fn whole(&self) -> usize {
        let numbers: usize = COUNTS.iter().map(|name| GAP + name.len()).sum();
        self.file + GAP + LANGUAGE + GAP + self.title + numbers
    }

    fn set(
        &self,
        file: &str,
        language: &str,
        title: &str,
        counts: &[String],
        style: &Style,
    ) -> String {
        let file = cut_start(file, self.file);
        let language = cut(language, LANGUAGE);
        let title = cut(title, self.title);
        let mut cells = vec![
            Cell::left(&file, self.file, style),
            Cell::left(&language, LANGUAGE, style),
            Cell::left(&title, self.title, style),
        ];
        let numbers = counts.iter().zip(COUNTS);
        cells.extend(numbers.map(|(count, name)| Cell::right(count, name.len(), style)));
        row(&cells)
    }
}
