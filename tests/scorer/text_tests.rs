//! How texts are compared and paired, and how figures are kept and shown.

use super::corpus::set;
use super::form::kind;
use super::record::Record;
use super::words::Said;
use super::{pairing, sentence, table};

fn normal(text: &str) -> String {
    Said::new(text).normal()
}

#[test]
fn markup_and_quotes_are_no_words() {
    assert_eq!(normal("**It’s** the _Dam's_ end."), "its the dams end");
    assert_eq!(
        normal("A [link [1]](https://x.org/a_(b)) here"),
        "a link 1 here"
    );
    assert_eq!(
        normal("![Alt text](a.png) and [ref][1]"),
        "alt text and ref"
    );
    assert_eq!(normal("[1]: https://x.org \"Title\"\nWords"), "words");
    assert_eq!(
        normal("`Rust <https://rust-lang.org>`_ it is"),
        "rust it is"
    );
    assert_eq!(
        normal("<p class=\"a\">One</p><br/>two, 1 < 2"),
        "one two 1 2"
    );
    assert_eq!(
        normal("d&eacute;j&agrave; &#39;vu&#x27; &mdash; Q&amp;A"),
        "déjà vu q a"
    );
    assert_eq!(normal("snake_case ５０% ﬁne"), "snake case 50 fine");
    assert_eq!(normal("[a](b) [a](b)"), "a a");
}

#[test]
fn japanese_counts_by_pairs_and_korean_by_words() {
    assert_eq!(normal("朝の列車"), "朝の の列 列車");
    assert_eq!(normal("K-POPが好き、2024年"), "k pop が好 好き 2024 年");
    assert_eq!(normal("동네 서점은 좋다."), "동네 서점은 좋다");
}

#[test]
fn likeness_counts_repeated_words_as_often_as_both_have_them() {
    let (one, two) = (Said::new("a a b c"), Said::new("a b b d"));
    assert!((one.likeness(&two) - 0.5).abs() < 1e-12);
    assert!((Said::new("a b").contained(&two) - 1.0).abs() < 1e-12);
    assert!(Said::new("…").likeness(&one).abs() < 1e-12);
}

#[test]
fn sentences_end_where_the_annotators_end_them() {
    assert_eq!(
        sentence::split(
            "Dr. A. Lee of the U.S. came at 9 p.m. on foot. \"Well?\" she said! 3.5 km"
        ),
        [
            "Dr. A. Lee of the U.S. came at 9 p.m. on foot.",
            "\"Well?\"",
            "she said!",
            "3.5 km"
        ]
    );
    assert_eq!(
        sentence::split("1. First. so on. Then"),
        ["1. First. so on.", "Then"]
    );
    assert_eq!(
        sentence::split("朝です。「夜？」昼"),
        ["朝です。", "「夜？」", "昼"]
    );
}

#[test]
fn the_best_pairs_are_not_always_the_most_alike_first() {
    let weights = [[1.9, 1.8], [1.8, 0.0]];
    let pairs = pairing::weigh(2, 2, |i, j| (weights[i][j] > 0.0).then_some(weights[i][j]));
    assert_eq!(pairs, [(1, 0), (0, 1)]);
    assert!(pairing::weigh(0, 3, |_, _| Some(1.0)).is_empty());
    assert_eq!(
        pairing::weigh(3, 1, |i, _| (i == 2).then_some(1.0)),
        [(2, 0)]
    );
}

#[test]
fn no_other_assignment_weighs_more() {
    // A small generator of its own keeps the cases the same for ever.
    let mut state = 7_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(state >> 24) / 256.0
    };
    for _ in 0..50 {
        let weights: Vec<Vec<f64>> = (0..4).map(|_| (0..5).map(|_| next()).collect()).collect();
        let found = pairing::weigh(4, 5, |i, j| Some(weights[i][j]).filter(|w| *w > 0.4));
        let sum: f64 = found.iter().map(|(i, j)| weights[*i][*j]).sum();
        assert!((sum - heaviest(&weights, 0, &mut [false; 5])).abs() < 1e-9);
    }
}

fn heaviest(weights: &[Vec<f64>], row: usize, used: &mut [bool; 5]) -> f64 {
    if row == weights.len() {
        return 0.0;
    }
    let mut best = heaviest(weights, row + 1, used);
    for column in 0..5 {
        if !used[column] && weights[row][column] > 0.4 {
            used[column] = true;
            best = best.max(weights[row][column] + heaviest(weights, row + 1, used));
            used[column] = false;
        }
    }
    best
}

#[test]
fn sets_and_kinds_have_names() {
    let names = [
        "c01_proscons_en",
        "r1_01",
        "o_web",
        "000_9aaf",
        "a1_01",
        "b3_07",
    ]
    .map(set);
    assert_eq!(names, ["corpus", "round1", "own", "five", "a1", "b3"]);
    assert_eq!(kind("Interview (Q&A), Korean"), "interviews, panels");
    assert_eq!(kind("reStructuredText"), "web pages, markup and others");
}

#[test]
fn a_fall_is_told_with_its_articles() {
    let record = |recall: f64, leaks: usize, line: &str| -> Record {
        toml::from_str(&format!(
            "[sets.a1]\nargument_recall = {recall:?}\nleaks = {leaks}.0\nsummary_length = 0.1\n\
             [articles]\na1_01 = \"{line}\"\na1_02 = \"claims 1/1/1\""
        ))
        .unwrap()
    };
    let old = record(0.5, 0, "claims 3/4/6 leaks 0");
    assert!(old.falls(&record(0.48, 0, "")).is_empty());
    assert_eq!(
        old.falls(&record(0.47, 1, "claims 2/4/6 leaks 0")),
        [
            "a1: argument_recall was 0.5, is 0.47",
            "a1: leaks was 0, is 1",
            "    a1_01: claims 3/4/6 → claims 2/4/6",
        ]
    );
    assert_eq!(
        old.falls(&Record::default()),
        ["a1: is recorded and has no articles"]
    );
    assert_eq!(Record::default().falls(&old), ["a1: nothing is recorded"]);
    assert_eq!(toml::from_str::<Record>(&old.to_toml()).unwrap(), old);
}

#[test]
fn tables_stand_between_the_marks_and_nowhere_else() {
    let page = format!(
        "before\n{}\nold\n{}\nbehind\n",
        table::MARKS[0],
        table::MARKS[1]
    );
    let placed = table::place(&page, "| new |\n");
    assert_eq!(table::between(&placed).map(str::trim), Some("| new |"));
    assert!(placed.starts_with("before\n") && placed.ends_with("\nbehind\n"));
    assert_eq!(table::place("no marks", "new"), "no marks");
}
