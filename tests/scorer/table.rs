//! Figures as a table of Markdown, and its place in a page.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::measure::Figures;
use super::record::Record;

/// Between these lines a page holds the tables.
pub(crate) const MARKS: [&str; 2] = ["<!-- scores:begin -->", "<!-- scores:end -->"];

/// A heading and the measures beneath it.
pub(crate) type Column = (&'static str, &'static [&'static str]);

/// Everything that is measured of a set.
pub(crate) const OF_SETS: [Column; 16] = [
    ("articles", &["articles"]),
    (
        "argument P / R / F1",
        &["argument_precision", "argument_recall", "argument_f1"],
    ),
    ("R, repeats once", &["argument_recall_once"]),
    ("sides", &["sides"]),
    ("support P / R", &["support_precision", "support_recall"]),
    ("leaks", &["leaks"]),
    (
        "fact P / R / F1",
        &["fact_precision", "fact_recall", "fact_f1"],
    ),
    ("data", &["data"]),
    ("quote P / R", &["quote_precision", "quote_recall"]),
    ("advice F1", &["recommendation_f1"]),
    ("title", &["title"]),
    ("question", &["question"]),
    ("heading F1", &["heading_f1"]),
    ("roles", &["roles"]),
    ("summary", &["coverage"]),
    ("invented", &["invented", "invented_in_summary"]),
];

/// What tells kinds of article apart.
pub(crate) const OF_FORMS: [Column; 7] = [
    OF_SETS[0],
    OF_SETS[1],
    OF_SETS[3],
    OF_SETS[4],
    OF_SETS[6],
    OF_SETS[12],
    OF_SETS[14],
];

/// What a page says above the tables.
const PREFACE: &str = "\
What it reaches today, mostly on articles that it has learnt from by now. `cargo test --test articles` fails when a
figure falls by more than .02; `UPDATE_SCORES=1 cargo test --test articles` writes these tables anew. *R, repeats once*:
reasons that say the same count as found with one of them. *Leaks*: rebuttals filed as support. *Invented*: the share of
sentences that the source does not hold, outside the summary / in it. A dash: nothing to count, or not annotated.

";

/// Measures that are counts.
const WHOLE: [&str; 3] = ["articles", "leaks", "furniture"];

/// Shows what is recorded: a row for each set, and one for each kind of article.
pub(crate) fn tables(record: &Record) -> String {
    let mut text = PREFACE.to_owned();
    text.push_str(&rows("set", &OF_SETS, &record.sets));
    text.push('\n');
    text.push_str(&rows("form", &OF_FORMS, &record.forms));
    text
}

/// Writes a table with a row for each name.
pub(crate) fn rows(first: &str, columns: &[Column], figures: &BTreeMap<String, Figures>) -> String {
    let mut text = format!("| {first} |");
    for (heading, _) in columns {
        let _ = write!(text, " {heading} |");
    }
    let _ = writeln!(text, "\n|---|{}", "---|".repeat(columns.len()));
    for (name, figures) in figures {
        let _ = write!(text, "| {name} |");
        for (_, measures) in columns {
            let cells: Vec<String> = measures.iter().map(|name| cell(name, figures)).collect();
            let _ = write!(text, " {} |", cells.join(" / "));
        }
        text.push('\n');
    }
    text
}

/// Writes a figure the way the pages do: `.95`, `1.00`, a count, or a dash for none.
fn cell(name: &str, figures: &Figures) -> String {
    match figures.get(name) {
        None => "–".to_owned(),
        Some(figure) if WHOLE.contains(&name) => format!("{figure:.0}"),
        Some(0.0) if name.starts_with("invented") => "0".to_owned(),
        Some(figure) => {
            let text = format!("{figure:.2}");
            text.strip_prefix('0').map_or(text.clone(), str::to_owned)
        }
    }
}

/// Gives what stands between the marks of a page.
pub(crate) fn between(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once(MARKS[0])?;
    rest.split_once(MARKS[1]).map(|(inside, _)| inside)
}

/// Puts the tables between the marks of a page; a page without marks stays as it is.
pub(crate) fn place(page: &str, tables: &str) -> String {
    between(page).map_or_else(
        || page.to_owned(),
        |old| {
            let old = [MARKS[0], old, MARKS[1]].concat();
            let new = format!("{}\n{tables}{}", MARKS[0], MARKS[1]);
            page.replacen(&old, &new, 1)
        },
    )
}
