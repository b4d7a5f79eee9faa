//! How much of an article the reader got right, as a person's annotation has it.
//!
//! Takes the report of a brief (`rostrum digest --json`), the gold of its article and the source;
//! gives [`Counts`], which are pooled by adding them, and [`measure::figures`] of any counts. It knows
//! neither the reader nor where articles lie: [`corpus`] finds them, [`record`] remembers what was
//! reached. The measures and the comparison of texts are those of `evaluation/SCHEMA.md`; a gold
//! list that is `null` was not annotated and is not scored.

pub(crate) mod corpus;
pub(crate) mod form;
pub(crate) mod gold;
pub(crate) mod label;
pub(crate) mod measure;
pub(crate) mod record;
pub(crate) mod table;

mod argument;
mod count;
mod heading;
mod invented;
mod list;
mod pairing;
mod sentence;
mod summary;
mod words;

#[cfg(test)]
pub(crate) mod parity;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod text_tests;

use serde::Deserialize;
use serde_json::Value;

pub(crate) use self::count::Counts;
use self::gold::Gold;
use self::words::Said;

use rostrum::brief::Side;

/// From which likeness on two statements are the same.
const SAME: f64 = 0.6;

/// A report, as far as it is scored.
#[derive(Debug, Deserialize)]
struct Report {
    title: Option<Said>,
    question: Option<Said>,
    summary: Vec<Said>,
    facts: Vec<Said>,
    arguments: Vec<Reason>,
    quotes: Vec<Said>,
    recommendations: Vec<Said>,
    sections: Vec<Section>,
}

#[derive(Debug, Deserialize)]
struct Reason {
    side: Side,
    claim: Said,
    support: Vec<Said>,
}

#[derive(Debug, Deserialize)]
struct Section {
    heading: Option<Said>,
    role: String,
    first_line: usize,
}

/// Scores the report of one article.
///
/// # Panics
///
/// If the report lacks a list that `rostrum digest --json` always writes.
pub(crate) fn score(report: &Value, gold: &Gold, source: &str) -> Counts {
    let furniture = gold.never.iter().filter(|line| stands(report, line));
    let furniture = furniture.count();
    let report = Report::deserialize(report).expect("a report has every list of the schema");
    let source = invented::Source::new(source);
    let statements = report.facts.iter().chain(&report.quotes);
    let statements = statements.chain(&report.recommendations).chain(
        report
            .arguments
            .iter()
            .flat_map(|reason| std::iter::once(&reason.claim).chain(&reason.support)),
    );
    let (headings, roles) = heading::count(gold, &report.sections);
    let (facts, data) = list::facts(gold, &report.facts);
    Counts {
        articles: 1,
        arguments: argument::count(gold, &report.arguments),
        facts,
        data,
        quotes: list::quotes(gold, &report.quotes),
        recommendations: list::recommendations(gold, &report.recommendations),
        headings,
        roles,
        title: list::title(gold, report.title.as_ref()),
        question: list::question(gold, report.question.as_ref()),
        coverage: summary::coverage(gold, &report.summary, source.words),
        length: summary::length(&report.summary, source.words),
        invented: source.invented(statements),
        invented_in_summary: source.invented(&report.summary),
        furniture,
    }
}

/// Tells whether a line stands in any string of a report.
fn stands(report: &Value, line: &str) -> bool {
    match report {
        Value::String(text) => text.contains(line),
        Value::Array(parts) => parts.iter().any(|part| stands(part, line)),
        Value::Object(parts) => parts.values().any(|part| stands(part, line)),
        _ => false,
    }
}
