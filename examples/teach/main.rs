//! Learns the weights of the reader's chain from annotated articles.
//!
//! `cargo run --release --example teach -- [FOLDER…] [--out FILE] [--threshold SHARE]
//! [--leave-out kind|fifth]`. Without folders it reads the project's own articles, and the five where
//! they are at hand. `--leave-out kind` learns without each kind of article in turn and scores that
//! kind, so that no article is scored by weights that have seen its kind; `fifth` does the same with
//! every fifth article.
#![expect(clippy::print_stdout, reason = "progress is read on the terminal")]

mod plain;
#[path = "../../tests/scorer/mod.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod scorer;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rostrum::brief::chain::{ALL, Example, Part, STATES, Weights, learn};
use rostrum::brief::{self, Options, Side};
use scorer::corpus::{self, Article};
use scorer::gold::Gold;
use scorer::label::{Label, labels};
use scorer::{Counts, form};

/// How often the weights are bettered.
const ROUNDS: usize = 120;

fn main() {
    let mut folders: Vec<PathBuf> = Vec::new();
    let mut out = PathBuf::from("src/brief/chain/weights.toml");
    let mut options = Options::default();
    let mut leave_out = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().unwrap_or_default();
        match argument.as_str() {
            "--out" => out = PathBuf::from(value()),
            "--threshold" => options.confidence = value().parse().ok(),
            "--leave-out" => leave_out = Some(value()),
            _ => folders.push(PathBuf::from(argument)),
        }
    }
    let articles = read(&folders);
    println!("{} articles", articles.len());
    match leave_out.as_deref() {
        None => {
            let weights = teach(&articles.iter().collect::<Vec<_>>(), true);
            std::fs::write(&out, weights.to_toml()).expect("the file of weights can be written");
        }
        Some(by) => compare(&articles, by == "kind", &options),
    }
}

fn read(folders: &[PathBuf]) -> Vec<Article> {
    if folders.is_empty() {
        let mut articles = corpus::own();
        articles.extend(corpus::five());
        return articles;
    }
    let read = |folder: &PathBuf| corpus::read(folder, Path::new(folder));
    folders.iter().flat_map(read).collect()
}

fn teach(articles: &[&Article], aloud: bool) -> Weights {
    let plain = articles.iter().enumerate().flat_map(|(at, article)| {
        let whole = plain::article(&article.gold, at, usize::MAX);
        // Every fourth also as the barest of lists: one reason a side.
        let bare = plain::article(&article.gold, at / 4 * 5, 1).filter(|_| at.is_multiple_of(4));
        let texts = whole.into_iter().chain(bare);
        texts
            .map(|text| example(&article.gold, &text))
            .collect::<Vec<_>>()
    });
    let examples: Vec<Example> = articles
        .iter()
        .map(|article| example(&article.gold, &article.source))
        .chain(plain)
        .collect();
    learn(&examples, ROUNDS, |round, loss| {
        if aloud && round % 20 == 0 {
            println!("round {round}: {loss:.1}");
        }
    })
}

fn example(gold: &Gold, source: &str) -> Example {
    let units = brief::units(source);
    let texts: Vec<String> = units.iter().map(|unit| unit.passage.text.clone()).collect();
    let labels = labels(gold, &texts);
    let mut last = None;
    let allowed = labels
        .iter()
        .map(|label| {
            if let Label::Claim { pro } = label {
                last = Some(if *pro { Side::Pro } else { Side::Con });
            }
            allowed(*label, last)
        })
        .collect();
    Example { units, allowed }
}

/// Says which states a label allows; support and rebuttals need a claim before them.
fn allowed(label: Label, last: Option<Side>) -> [bool; STATES] {
    let parts: &[Part] = match label {
        Label::Claim { .. } => &[Part::Claim],
        Label::Support if last.is_some() => &[Part::Support],
        Label::Rebuttal if last.is_some() => &[Part::Rebuttal],
        Label::PerhapsSupport => &[Part::Support, Part::Other],
        Label::Open => &[Part::Claim, Part::Support, Part::Other],
        _ => &[Part::Other],
    };
    ALL.map(|state| {
        let side = state.part != Part::Claim || label == Label::Open || state.side == last;
        parts.contains(&state.part) && side
    })
}

/// Scores every article by weights that were learnt without its group.
fn compare(articles: &[Article], by_kind: bool, options: &Options) {
    let group = |at: usize, article: &Article| {
        if by_kind {
            form::kind(article.gold.form.as_deref().unwrap_or_default()).to_owned()
        } else {
            format!("fifth {}", at % 5 + 1)
        }
    };
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, article) in articles.iter().enumerate() {
        groups.entry(group(at, article)).or_default().push(at);
    }
    let mut all = Vec::new();
    for (name, members) in &groups {
        let rest: Vec<&Article> = articles
            .iter()
            .enumerate()
            .filter(|(at, _)| !members.contains(at))
            .map(|(_, article)| article)
            .collect();
        let weights = teach(&rest, false);
        let scores: Vec<Counts> = members
            .iter()
            .map(|at| {
                let article = &articles[*at];
                let brief = brief::read_weighed(&article.source, options, &weights);
                scorer::score(&brief::report(&brief), &article.gold, &article.source)
            })
            .collect();
        print(name, &scores);
        all.extend(scores);
    }
    print("all", &all);
}

fn print(name: &str, scores: &[Counts]) {
    let pooled = Counts::pool(scores);
    let figures = scorer::measure::figures(&pooled);
    let shown: Vec<String> = figures
        .iter()
        .filter(|(name, _)| {
            ["argument", "side", "support", "leak"]
                .iter()
                .any(|wanted| name.contains(wanted))
        })
        .map(|(name, value)| format!("{name} {value:.3}"))
        .collect();
    println!("{name:32} {:3}  {}", scores.len(), shown.join("  "));
}
