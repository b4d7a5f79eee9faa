//! Plain articles made of the annotations of others: a title, and a list of reasons for each side.
//!
//! Nobody writes down many of these on purpose, yet everybody pastes them. They are only learnt from,
//! never scored.

use std::fmt::Write as _;

use crate::scorer::gold::{Gold, Plain};

/// Headings for and against, by language.
const HEADINGS: [(&str, [[&str; 2]; 3]); 6] = [
    (
        "en",
        [
            ["Pros", "Cons"],
            ["For", "Against"],
            ["Arguments in favour", "Arguments against"],
        ],
    ),
    (
        "ko",
        [
            ["찬성", "반대"],
            ["장점", "단점"],
            ["찬성 의견", "반대 의견"],
        ],
    ),
    (
        "es",
        [
            ["A favor", "En contra"],
            ["Ventajas", "Inconvenientes"],
            ["Argumentos a favor", "Argumentos en contra"],
        ],
    ),
    (
        "ja",
        [
            ["賛成", "反対"],
            ["メリット", "デメリット"],
            ["賛成意見", "反対意見"],
        ],
    ),
    (
        "de",
        [
            ["Pro", "Contra"],
            ["Dafür", "Dagegen"],
            ["Vorteile", "Nachteile"],
        ],
    ),
    (
        "fr",
        [
            ["Pour", "Contre"],
            ["Avantages", "Inconvénients"],
            ["Arguments pour", "Arguments contre"],
        ],
    ),
];

/// How the reasons are set.
#[derive(Clone, Copy)]
enum Layout {
    /// A list of claims alone.
    Claims,
    /// A list of claims with their support.
    Items,
    /// A paragraph a claim, with its support.
    Paragraphs,
    /// A heading a claim, with its support below.
    Headings,
    /// As ordinary people count: "First, …", one after the other.
    Running,
}

/// Writes the plain article of an annotation with so many reasons a side; none when it lacks a side.
pub(crate) fn article(gold: &Gold, at: usize, most: usize) -> Option<String> {
    let (_, headings) = HEADINGS
        .iter()
        .find(|(language, _)| gold.lang == *language)?;
    let layout = [
        Layout::Claims,
        Layout::Items,
        Layout::Paragraphs,
        Layout::Headings,
        Layout::Running,
    ][at % 5];
    let names = headings[at / 5 % headings.len()];
    let marked = if at.is_multiple_of(2) { "## " } else { "" };
    let mut text = gold.plain_title()?;
    for (side, name) in [true, false].into_iter().zip(names) {
        let _ = write!(text, "\n\n{marked}{name}\n");
        let reasons: Vec<Plain> = gold.plain_reasons(side)?;
        if reasons.is_empty() {
            return None;
        }
        for reason in reasons.into_iter().take(most) {
            let support = reason.support.join(" ");
            let _ = match layout {
                Layout::Claims => write!(text, "\n- {}", reason.claim),
                Layout::Items => write!(text, "\n- {} {support}", reason.claim),
                Layout::Paragraphs => write!(text, "\n{} {support}\n", reason.claim),
                Layout::Headings => {
                    let claim = reason.claim.trim_end_matches(['.', '。']);
                    write!(text, "\n### {claim}\n\n{support}\n")
                }
                Layout::Running => write!(text, "{} {support} ", reason.claim),
            };
        }
    }
    text.push('\n');
    Some(text)
}
