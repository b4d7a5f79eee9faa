//! Fits the weights of facts, recommendations, titles or summaries to articles whose answers are
//! known.
//!
//! `cargo run --release --no-default-features --example fit -- facts DIR… > src/brief/fact.toml`
//!
//! Each `DIR` holds `<id>.txt` beside `<id>.json` with its gold; `TEXTS:GOLD` names two folders. A
//! folder named twice counts twice. Logistic regression by Newton's method, each weight drawn to its
//! prior: naught for most. `summary` fits the words that a summary needs, for
//! `src/brief/summary/weights.toml`: those that a key word of the gold's summary begins.
#![expect(
    clippy::print_stdout,
    reason = "the weights are printed to be redirected into their file"
)]

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use serde_json::Value;

/// How strongly weights are drawn to their priors.
const PULL: f64 = 3.0;

/// What the rules of annotation say, however few examples show it.
const PRIORS: [(&str, f64); 2] = [("asked as a result", 4.5), ("labelled as a title", 3.0)];

/// From which likeness on a line is the title.
const SAME: f64 = 0.6;

/// The fewest letters of a stem that stands for a longer key word.
const SHORTEST_STEM: usize = 4;

/// A sentence: the numbers of its signs with their values, and whether it was to be found.
struct Example {
    signs: Vec<(usize, f64)>,
    wanted: bool,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let measure = arguments.next().unwrap_or_default();
    // Missing one costs more than taking one too many: the odds at which a sentence is taken.
    let threshold: f64 = match measure.as_str() {
        "facts" => 0.40,
        "recommendations" => 0.36,
        "titles" | "summary" => 0.5,
        _ => {
            return Err(
                "fit: name `facts`, `recommendations`, `titles` or `summary`, then folders".into(),
            );
        }
    };
    let mut names = vec!["base".to_owned()];
    let mut numbers = HashMap::new();
    let mut examples = Vec::new();
    for folder in arguments {
        let (texts, gold) = folder.split_once(':').unwrap_or((&folder, &folder));
        let mut files: Vec<_> = std::fs::read_dir(gold)?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|end| end == "json"))
            .collect();
        files.sort();
        for file in files {
            let text =
                Path::new(texts).join(file.with_extension("txt").file_name().unwrap_or_default());
            let Ok(bytes) = std::fs::read(text) else {
                continue;
            };
            let answers: Value = serde_json::from_slice(&std::fs::read(&file)?)?;
            let text = rostrum::brief::decode(&bytes).text;
            let shown = match measure.as_str() {
                "titles" => shown_by_lines(&text, &answers),
                "summary" => shown_by_terms(&text, &answers),
                _ => shown_by_sentences(&text, &answers, &measure),
            };
            for (signs, wanted) in shown {
                let mut numbered = vec![(0, 1.0)];
                for (name, value) in signs {
                    let number = *numbers.entry(name).or_insert_with(|| {
                        names.push(name.to_owned());
                        names.len() - 1
                    });
                    numbered.push((number, f64::from(value)));
                }
                examples.push(Example {
                    signs: numbered,
                    wanted,
                });
            }
        }
    }
    let priors: Vec<f64> = names
        .iter()
        .map(|name| {
            PRIORS
                .iter()
                .find(|(prior, _)| prior == name)
                .map_or(0.0, |(_, prior)| *prior)
        })
        .collect();
    let mut weights = fit(&examples, &priors);
    weights[0] -= (threshold / (1.0 - threshold)).ln();
    print(&measure, &names, &weights);
    Ok(())
}

/// The signs of something, and whether it was to be found.
type Shown = (Vec<(&'static str, f32)>, bool);

/// Lists what each sentence shows that may be a fact or a recommendation.
fn shown_by_sentences(text: &str, answers: &Value, measure: &str) -> Vec<Shown> {
    let sentences = rostrum::brief::weigh(text);
    let found = taken(&sentences, &answers[measure]);
    let optional = taken(&sentences, &answers[format!("optional_{measure}")]);
    let signs = |sentence: rostrum::brief::Weighed| match measure {
        "facts" => sentence.fact,
        _ => sentence.recommendation,
    };
    sentences
        .into_iter()
        .enumerate()
        .map(|(at, sentence)| (at, signs(sentence)))
        .filter(|(at, signs)| !signs.is_empty() && (!optional.contains(at) || found.contains(at)))
        .map(|(at, signs)| (signs, found.contains(&at)))
        .collect()
}

/// Lists what each word of each sentence shows; nothing where nobody wrote what a summary needs.
fn shown_by_terms(text: &str, answers: &Value) -> Vec<Shown> {
    let points = answers["summary_points"].as_array().into_iter().flatten();
    let keys: Vec<String> = points
        .flat_map(|point| point["keywords"].as_array().into_iter().flatten())
        .filter_map(|key| key.as_str())
        .flat_map(|key| key.split('|'))
        .map(str::to_lowercase)
        .collect();
    if keys.is_empty() {
        return Vec::new();
    }
    // A term may be cut back to its stem, shorter than the key word.
    let is_needed = |term: &str| {
        let stem = term.chars().count() >= SHORTEST_STEM;
        keys.iter()
            .any(|key| term.starts_with(key.as_str()) || stem && key.starts_with(term))
    };
    rostrum::brief::weigh_terms(text)
        .into_iter()
        .map(|found| {
            let signs = found.signs.into_iter().filter(|sign| !sign.is_empty());
            (
                signs.map(|sign| (sign, 1.0)).collect(),
                is_needed(&found.term),
            )
        })
        .collect()
}

/// Lists what each line shows that may be the title; the likest to the gold is it.
fn shown_by_lines(text: &str, answers: &Value) -> Vec<Shown> {
    let alternatives = answers["title_alts"].as_array().into_iter().flatten();
    let wanted: Vec<_> = std::iter::once(&answers["title"])
        .chain(alternatives)
        .filter_map(|title| title.as_str().or_else(|| title["text"].as_str()))
        .map(bag)
        .collect();
    let lines = rostrum::brief::weigh_titles(text);
    let likeness = |line: &rostrum::brief::Candidate| {
        let words = bag(&line.passage.text);
        let all = wanted.iter().map(|title| likeness(title, &words));
        all.fold(0.0, f64::max)
    };
    let alike: Vec<f64> = lines.iter().map(likeness).collect();
    let best = alike.iter().copied().fold(SAME, f64::max);
    let told = !wanted.is_empty();
    lines
        .into_iter()
        .zip(alike)
        .filter(|_| told)
        .map(|(line, alike)| (line.title, alike >= best.min(0.95)))
        .collect()
}

/// Finds the sentences that the gold names, each gold sentence once.
fn taken(sentences: &[rostrum::brief::Weighed], gold: &Value) -> Vec<usize> {
    let bags: Vec<_> = sentences
        .iter()
        .map(|sentence| bag(&sentence.passage.text))
        .collect();
    let mut found = Vec::new();
    for answer in gold.as_array().into_iter().flatten() {
        let text = answer
            .as_str()
            .or_else(|| answer["text"].as_str())
            .unwrap_or_default();
        let wanted = bag(text);
        let best = bags
            .iter()
            .enumerate()
            .filter(|(at, _)| !found.contains(at))
            .map(|(at, other)| (at, likeness(&wanted, other)))
            .max_by(|one, other| one.1.total_cmp(&other.1));
        found.extend(
            best.filter(|(_, likeness)| *likeness >= 0.6)
                .map(|(at, _)| at),
        );
    }
    found
}

/// Counts the words of a text; a wide character is a word.
fn bag(text: &str) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for word in text
        .to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
    {
        let wide = word
            .chars()
            .any(|letter| ('\u{3040}'..='\u{9FFF}').contains(&letter));
        if wide {
            for letter in word.chars() {
                *counts.entry(letter.to_string()).or_default() += 1;
            }
        } else if !word.is_empty() {
            *counts.entry(word.to_owned()).or_default() += 1;
        }
    }
    counts
}

fn likeness(one: &BTreeMap<String, u32>, other: &BTreeMap<String, u32>) -> f64 {
    let shared: u32 = one
        .iter()
        .map(|(word, count)| (*count).min(other.get(word).copied().unwrap_or_default()))
        .sum();
    let all: u32 = one.values().chain(other.values()).sum();
    f64::from(2 * shared) / f64::from(all.max(1))
}

/// Finds the weights that make the answers likeliest.
fn fit(examples: &[Example], priors: &[f64]) -> Vec<f64> {
    let size = priors.len();
    let mut weights = priors.to_vec();
    for _ in 0..15 {
        // Each row holds the curvature, and the slope in its last place.
        let mut rows = vec![vec![0.0; size + 1]; size];
        for example in examples {
            let odds: f64 = example
                .signs
                .iter()
                .map(|(at, value)| weights[*at] * value)
                .sum();
            let likely = 1.0 / (1.0 + (-odds).exp());
            let curve = likely * (1.0 - likely) + 1e-6;
            for (at, value) in &example.signs {
                rows[*at][size] += (f64::from(u8::from(example.wanted)) - likely) * value;
                for (other, also) in &example.signs {
                    rows[*at][*other] += curve * value * also;
                }
            }
        }
        for at in 0..size {
            let pull = if at == 0 { 1e-3 } else { PULL };
            rows[at][at] += pull;
            rows[at][size] -= pull * (weights[at] - priors[at]);
        }
        for (weight, step) in weights.iter_mut().zip(solve(rows)) {
            *weight += step;
        }
    }
    weights
}

/// Solves linear equations by elimination; the matrix is positive, so no row need be swapped.
fn solve(mut rows: Vec<Vec<f64>>) -> Vec<f64> {
    let size = rows.len();
    for at in 0..size {
        let (above, below) = rows.split_at_mut(at + 1);
        let pivot = &above[at];
        for row in below {
            let share = row[at] / pivot[at];
            if share != 0.0 {
                for (place, value) in row.iter_mut().zip(pivot).skip(at) {
                    *place -= share * value;
                }
            }
        }
    }
    let mut found = vec![0.0; size];
    for at in (0..size).rev() {
        let known: f64 = (at + 1..size)
            .map(|other| rows[at][other] * found[other])
            .sum();
        found[at] = (rows[at][size] - known) / rows[at][at];
    }
    found
}

fn print(measure: &str, names: &[String], weights: &[f64]) {
    let what = match measure {
        "facts" => "is a checkable statement",
        "titles" => "is the title",
        "summary" => "is needed by a summary",
        _ => "asks for something",
    };
    let (kind, base) = match measure {
        "titles" => ("line", "base"),
        "summary" => ("word", "always"),
        _ => ("sentence", "base"),
    };
    println!("# What each sign adds to the odds (logarithms) that a {kind} {what}.");
    println!("#\n# Fitted by `examples/fit.rs`; a sign without a line weighs nothing.\n");
    println!("{base} = {:.2}", weights[0]);
    let mut rows: Vec<_> = names.iter().zip(weights).skip(1).collect();
    rows.sort_by(|one, other| other.1.total_cmp(one.1));
    for (name, weight) in rows.into_iter().filter(|(_, weight)| weight.abs() >= 0.05) {
        println!("\"{name}\" = {weight:.2}");
    }
}
