//! What must hold for the brief of any text, whatever the text.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;
use rostrum::brief::{self, Brief, Options, Passage};

fn passages(brief: &Brief) -> Vec<&Passage> {
    let arguments = brief.arguments.iter().flat_map(|argument| {
        std::iter::once(&argument.claim)
            .chain(&argument.support)
            .chain(&argument.counter)
    });
    brief
        .summary
        .iter()
        .flatten()
        .chain(arguments)
        .chain(brief.facts.iter().map(|fact| &fact.passage))
        .chain(brief.quotes.iter().map(|quote| &quote.passage))
        .chain(&brief.recommendations)
        .collect()
}

/// What an entity may stand for: any letter.
const ANY: char = '\u{1}';

/// Lists the letters and digits of a text in lower case.
fn letters(text: &str) -> Vec<char> {
    text.chars()
        .filter(|letter| letter.is_alphanumeric() || *letter == ANY)
        .flat_map(char::to_lowercase)
        .collect()
}

/// Lists the letters and digits of a source; one of any kind stands before each entity.
fn source_letters(source: &str) -> Vec<char> {
    static ENTITY: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new("&#?[A-Za-z0-9]{1,32};").expect("the pattern is a regular expression")
    });
    let source = source.replace(ANY, "");
    letters(&ENTITY.replace_all(&source, "\u{1}$0"))
}

/// Tells whether all letters occur in the text in this order.
fn is_within(letters: &[char], text: &[char]) -> bool {
    let mut text = text.iter();
    letters
        .iter()
        .all(|letter| text.any(|other| other == letter || *other == ANY))
}

/// The longest text that is explained: that takes more time than reading.
const EXPLAINED: usize = 8_000;

/// One text in so many is read both ways, which takes twice the time.
const BOTH_WAYS: usize = 4;

/// Explains a text, checks the lines, and gives the brief.
fn explained(text: &str) -> Brief {
    let reading = brief::explain(text, &Options::default());
    if text.len().is_multiple_of(BOTH_WAYS) {
        let brief = brief::read(text);
        assert_eq!(
            reading.brief, brief,
            "an explained brief is the brief itself"
        );
    }
    for line in &reading.lines {
        let span = &line.passage.span;
        assert!(text.get(span.start..span.end).is_some(), "{line:?}");
    }
    let starts = reading.lines.iter().map(|line| line.passage.span.start);
    assert!(starts.is_sorted(), "{:?}", reading.lines);
    reading.brief
}

/// Reads a text and checks all that is shown of it.
pub(crate) fn check(text: &str) {
    let brief = if text.len() <= EXPLAINED {
        explained(text)
    } else {
        brief::read(text)
    };
    let lines = text.split('\n').count();
    for passage in passages(&brief) {
        let source = text.get(passage.span.start..passage.span.end);
        let source = source
            .unwrap_or_else(|| panic!("{passage:?} lies outside the text or inside a character"));
        assert!(
            is_within(
                &letters(&passage.text.replace(ANY, "")),
                &source_letters(source)
            ),
            "{passage:?} does not stand in {source:?}"
        );
        let (first, last) = (passage.lines.first as usize, passage.lines.last as usize);
        assert!(
            1 <= first && first <= last && last <= lines,
            "{passage:?} of {lines} lines"
        );
        let before = text[..passage.span.start].matches('\n').count() + 1;
        assert_eq!(before, first, "{passage:?}");
    }
    for fact in &brief.facts {
        for datum in &fact.data {
            assert!(
                fact.passage.text.contains(datum.as_str()),
                "{datum} is not in {}",
                fact.passage.text
            );
        }
    }
    for section in &brief.sections {
        assert!(section.lines.first <= section.lines.last && section.lines.last as usize <= lines);
    }
    assert!(brief.slug.len() <= 40);
    assert!(!brief.slug.is_empty());
    assert!(
        brief
            .slug
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    );
}

/// Lists the articles that tests share.
pub(crate) fn our_articles() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut files = Vec::new();
    for folder in [folder.join("gold"), folder] {
        let entries = fs::read_dir(folder).expect("the folders of articles can be listed");
        files.extend(entries.flatten().map(|entry| entry.path()));
    }
    files.sort();
    files
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .map(|path| fs::read_to_string(path).expect("our articles are UTF-8"))
        .collect()
}
