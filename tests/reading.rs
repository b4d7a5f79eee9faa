//! What holds for every text: the reader never fails, and everything it shows stands in the source.

use proptest::prelude::*;
use rostrum::brief;

use self::holds::{check, our_articles};

mod holds;

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
