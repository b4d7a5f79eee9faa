use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::SEEDS;
use crate::brief::check::check_text;
use crate::brief::{Brief, Passage, Side, markdown};

/// From this many words in a row on, a seed repeats its article.
const RUN: usize = 8;

/// The distinct arguments of each article, in the order of the seeds.
const ARGUMENTS: [usize; 5] = [8, 9, 9, 8, 7];

fn briefs() -> Vec<Brief> {
    SEEDS
        .iter()
        .map(|(_, text)| markdown::read(text).0)
        .collect()
}

#[test]
fn every_seed_is_canonical_and_without_breach() {
    for (slug, text) in SEEDS {
        let (brief, breaches) = check_text(text);
        let told: Vec<String> = breaches.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{slug}: {}", told.join("\n"));
        assert_eq!(brief.slug, slug);
        assert_eq!(markdown::write(&brief), text, "{slug}");
        assert!(markdown::looks_canonical(text), "{slug}");
    }
}

#[test]
fn seeds_stand_in_the_order_of_their_slugs() {
    assert!(SEEDS.is_sorted_by_key(|(slug, _)| slug));
}

#[test]
fn every_seed_holds_all_arguments_of_its_article() {
    for (brief, expected) in briefs().iter().zip(ARGUMENTS) {
        assert_eq!(brief.arguments.len(), expected, "{}", brief.slug);
        for side in Side::BOTH {
            assert!(brief.side(side).count() >= 3, "{} {side}", brief.slug);
        }
        for argument in &brief.arguments {
            let claim = &argument.claim.text;
            assert!(claim.chars().count() <= 100, "{claim}");
            assert!((2..=4).contains(&argument.support.len()), "{claim}");
        }
    }
}

#[test]
fn disputes_can_be_read_without_knowing_the_files() {
    for brief in briefs() {
        for dispute in &brief.disputes {
            let says = &dispute.says;
            assert!(says.chars().count() <= 200, "{}: {says}", brief.slug);
            for (slug, _) in SEEDS {
                assert!(!says.contains(slug), "{} names {slug}: {says}", brief.slug);
            }
        }
    }
}

#[test]
fn no_seed_repeats_its_article() {
    let Some(articles) = beside("articles", "txt") else {
        return;
    };
    for (brief, article) in briefs().iter().zip(articles) {
        let article = words(&fs::read_to_string(article).expect("an article can be read"));
        let runs: HashSet<&[String]> = article.windows(RUN).collect();
        for text in own_words(brief) {
            for run in words(&text).windows(RUN) {
                assert!(!runs.contains(run), "{}: {}", brief.slug, run.join(" "));
            }
        }
    }
}

#[test]
fn every_known_figure_stands_among_the_facts() {
    let Some(annotations) = beside("evaluation/development", "json") else {
        return;
    };
    for (brief, path) in briefs().iter().zip(annotations) {
        let text = fs::read_to_string(path).expect("an annotation can be read");
        let gold: serde_json::Value = serde_json::from_str(&text).expect("annotations are JSON");
        assert_eq!(gold["title"], brief.title.as_str());
        assert_eq!(gold["question"], brief.question.as_str());
        let statements: Vec<String> = brief
            .facts
            .iter()
            .map(|fact| fact.passage.text.to_lowercase())
            .collect();
        let data = gold["facts"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|fact| fact["datum"].as_array().into_iter().flatten())
            .filter_map(serde_json::Value::as_str);
        for datum in data {
            let there = statements.join("\n").contains(&datum.to_lowercase());
            assert!(there, "{}: {datum}", brief.slug);
        }
    }
}

#[test]
fn every_quotation_is_word_for_word() {
    let Some(articles) = beside("articles", "txt") else {
        return;
    };
    for (brief, article) in briefs().iter().zip(articles) {
        let article = fs::read_to_string(article).expect("an article can be read");
        for quote in &brief.quotes {
            assert!(article.contains(&quote.passage.text), "{}", brief.slug);
        }
    }
    assert_eq!(briefs()[0].quotes.len(), 6);
}

/// Lists the reference files beside the project in order, or says that the test is skipped.
fn beside(folder: &str, extension: &str) -> Option<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared")
        .join(folder);
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: {} is not at hand", folder.display());
        return None;
    };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    assert_eq!(files.len(), SEEDS.len(), "one reference for each seed");
    Some(files)
}

/// Gives all that a seed says for itself: everything but title, question, quotations and data.
fn own_words(brief: &Brief) -> Vec<String> {
    let mut texts = vec![brief.motion.clone()];
    texts.extend(brief.disputes.iter().map(|dispute| dispute.says.clone()));
    texts.extend(brief.summary.iter().map(|paragraph| joined(paragraph)));
    for fact in &brief.facts {
        let mut text = fact.passage.text.clone();
        for datum in &fact.data {
            text = text.replacen(datum.as_str(), "\n", 1);
        }
        texts.extend(text.lines().map(str::to_owned));
    }
    for argument in &brief.arguments {
        texts.push(argument.claim.text.clone());
        texts.push(joined(&argument.support));
        texts.push(joined(&argument.counter));
    }
    texts.extend(
        brief
            .recommendations
            .iter()
            .map(|passage| passage.text.clone()),
    );
    texts
}

fn joined(passages: &[Passage]) -> String {
    let texts: Vec<&str> = passages
        .iter()
        .map(|passage| passage.text.as_str())
        .collect();
    texts.join(" ")
}

fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .replace('’', "'")
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
