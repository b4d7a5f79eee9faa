//! What holds for every text: the reader never fails, and everything it shows stands in the source.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use rostrum::brief::{self, Brief, Passage};

/// Words that turn up in articles and steer the reader.
const PIECES: [&str; 44] = [
    "# ",
    "## For",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "(a) ",
    "> ",
    "| Pro | Con |\n|---|---|\n| a | b |",
    "```",
    "---",
    "===",
    "First, ",
    "Another concern is ",
    "However, ",
    "Critics say ",
    "Supporters argue ",
    "Pros:",
    "Cons:",
    "**Bold.** ",
    "[link](x)",
    "![",
    "<p>",
    "</p>",
    "<li>",
    "&amp;",
    "\"Quoted words stand here.\"",
    "said Jane Doe",
    "Q: ",
    "Anna: ",
    "Ben: ",
    "in 2024",
    "No. 1",
    "68th",
    "K-pop",
    "그래미",
    "첫째, ",
    "¿Por qué?",
    "。",
    "…",
    "should",
    "a sentence of words. ",
    "\u{200B}",
    "é",
];

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

/// Lists the letters and digits of a text in lower case, with the common entities resolved.
fn letters(text: &str) -> Vec<char> {
    let plain = text
        .replace("&amp;", "&")
        .replace("&rsquo;", "’")
        .replace("&nbsp;", " ");
    plain
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Tells whether all letters occur in the text in this order.
fn is_within(letters: &[char], text: &[char]) -> bool {
    let mut text = text.iter();
    letters
        .iter()
        .all(|letter| text.any(|other| other == letter))
}

fn check(text: &str) {
    let brief = brief::read(text);
    let lines = text.split('\n').count();
    for passage in passages(&brief) {
        let source = text.get(passage.span.start..passage.span.end);
        let source = source
            .unwrap_or_else(|| panic!("{passage:?} lies outside the text or inside a character"));
        assert!(
            is_within(&letters(&passage.text), &letters(source)),
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

fn our_articles() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let entries = fs::read_dir(folder).expect("the folder of articles can be listed");
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .map(|path| fs::read_to_string(path).expect("our articles are UTF-8"))
        .collect()
}

#[test]
fn our_articles_hold() {
    for text in our_articles() {
        check(&text);
    }
}

#[test]
fn strange_shapes_are_read() {
    let long = "word ".repeat(20_000);
    let shapes = [
        String::new(),
        "\n\n\n".into(),
        "a".repeat(100_000),
        long,
        "[".repeat(20_000),
        "*".repeat(20_001),
        "> ".repeat(5_000) + "deep",
        "- ".repeat(5_000) + &"lazy\n".repeat(5_000),
        "<div>".repeat(4_000),
        "<".repeat(20_000),
        "\"".repeat(20_001),
        ". ".repeat(20_000),
        "- a\n".repeat(5_000),
        "Pros:\n".to_owned() + &"- cheap and good\n".repeat(2_000),
        "| a | b |\n".repeat(2_000),
        "שלום עולם. זה טקסט מימין לשמאל. האם זה טוב?".into(),
        "\u{202E}reversed text. It goes on.".into(),
        "```\nfn main() {}\n".into(),
        "---\ntitle: x".into(),
    ];
    for shape in shapes {
        check(&shape);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in "[\\PC\n\t#>*|\"]{0,400}") {
        check(&text);
    }

    #[test]
    fn any_bytes_are_read(bytes: Vec<u8>) {
        check(&brief::decode(&bytes).text);
    }

    #[test]
    fn pieces_in_any_order_are_read(pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..60)) {
        check(&pieces.concat());
    }

    #[test]
    fn torn_articles_are_read(which in any::<prop::sample::Index>(), cut in any::<prop::sample::Index>(), piece in prop::sample::select(PIECES.to_vec()), drop in 0_usize..400) {
        let articles = our_articles();
        let text = &articles[which.index(articles.len())];
        let at = text.floor_char_boundary(cut.index(text.len()));
        let end = text.ceil_char_boundary((at + drop).min(text.len()));
        check(&format!("{}{piece}{}", &text[..at], &text[end..]));
    }
}
