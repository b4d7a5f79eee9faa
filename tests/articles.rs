//! The reader, measured on articles: our own in many forms and languages, those whose writers saw
//! neither code nor cues, and the five that the seeds come from where they are at hand.
//!
//! Every annotation was written before the reader was run on its article. What was reached stands
//! in `articles/recorded.toml` and in `docs/reader.md`; after a change for the better
//! `UPDATE_SCORES=1 cargo test --test articles` writes both anew.

mod scorer;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::thread;

use rostrum::brief;
use serde_json::Value;

use self::scorer::corpus::{self, Article};
use self::scorer::parity;
use self::scorer::record::Record;
use self::scorer::{Counts, table};

/// An article that was read and scored.
struct Scored {
    article: Article,
    report: Value,
    counts: Counts,
}

/// Every article at hand, read once.
static SCORED: LazyLock<Vec<Scored>> = LazyLock::new(|| {
    let mut articles: Vec<Article> = corpus::own().into_iter().chain(corpus::five()).collect();
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = articles.len().div_ceil(cores).max(1);
    thread::scope(|scope| {
        let mut readers = Vec::new();
        while !articles.is_empty() {
            let rest = articles.split_off(share.min(articles.len()));
            let these = std::mem::replace(&mut articles, rest);
            readers.push(scope.spawn(|| these.into_iter().map(read).collect::<Vec<_>>()));
        }
        let scored = readers
            .into_iter()
            .flat_map(|reader| reader.join().expect("no article is a reason to panic"));
        scored.collect()
    })
});

fn read(article: Article) -> Scored {
    let report = brief::report(&brief::read(&article.source));
    let counts = scorer::score(&report, &article.gold, &article.source);
    Scored {
        article,
        report,
        counts,
    }
}

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[expect(
    clippy::disallowed_methods,
    reason = "whoever runs the tests says so when the figures are to be written anew"
)]
fn is_update() -> bool {
    std::env::var_os("UPDATE_SCORES").is_some_and(|value| !value.is_empty() && value != "0")
}

#[test]
fn no_figure_falls() {
    let (record, page) = (
        project("tests/articles/recorded.toml"),
        project("docs/reader.md"),
    );
    let text = fs::read_to_string(&record).unwrap_or_default();
    let recorded: Record = toml::from_str(&text).unwrap();
    let scored = SCORED.iter().map(|one| (&one.article, &one.counts));
    let now = Record::of(scored).keep_the_five(&recorded);
    for (id, line) in &now.articles {
        println!("{id}: {line}");
    }
    println!("\n{}", table::tables(&now));
    if !SCORED.iter().any(|one| one.article.set() == "five") {
        println!(
            "skipped: the five are not at hand in {}",
            corpus::shared().display()
        );
    }
    let document = fs::read_to_string(&page).unwrap();
    if is_update() {
        fs::write(&record, now.to_toml()).unwrap();
        fs::write(&page, table::place(&document, &table::tables(&now))).unwrap();
        return;
    }
    let falls = recorded.falls(&now);
    assert!(
        falls.is_empty(),
        "worse than recorded (if that is meant, `UPDATE_SCORES=1 cargo test --test articles`):\n{}",
        falls.join("\n")
    );
    assert_eq!(
        table::between(&document).map(str::trim),
        Some(table::tables(&recorded).trim()),
        "docs/reader.md shows other figures than tests/articles/recorded.toml"
    );
}

#[test]
fn the_reference_agrees() {
    let scored = SCORED
        .iter()
        .map(|one| (&one.article, &one.report, &one.counts));
    match parity::differences(&scored.collect::<Vec<_>>()) {
        Ok(differences) => assert!(
            differences.is_empty(),
            "other figures than the reference:\n{}",
            differences.join("\n")
        ),
        Err(reason) => println!("skipped: {reason}"),
    }
}
