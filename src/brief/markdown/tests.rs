use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{looks_canonical, read, write};
use crate::brief::check::{Breach, Severity};
use crate::brief::{Argument, Brief, Dispute, Fact, Lines, Passage, Quote, Side, Span};

const WHOLE: &str = r#"---
slug: golden-first
title: "A \"first\": what now?"
question: "What now?"
motion: "The win is a breakthrough."
language: en
published: 2026-02-02
source: "https://example.org/golden"
tags: [golden, k-pop, "2026"]
disputes:
  format: "This article says film; others say series."
---

## Summary

It won. Nobody at No. 10 knew.

A second paragraph.

## Facts

- It cost **$5**.

### Ceremony

- It took place on **February 1, 2026** in **Seoul**. [format]

## Arguments for

### The win is real

One reason. Another one!

> Not so [sic].

## Arguments against

### The win is small

It is.

## Quotes

- "An "odd" prize." — Kim
- "No name."

## Recommendations

- Labels should plan.
"#;

fn breaches(text: &str) -> Vec<String> {
    read(text).1.iter().map(Breach::to_string).collect()
}

#[test]
fn a_whole_brief_is_read_in_its_places() {
    let (brief, breaches) = read(WHOLE);
    assert_eq!(breaches, []);
    assert_eq!(brief.title, "A \"first\": what now?");
    assert_eq!(brief.tags, ["golden", "k-pop", "2026"]);
    assert_eq!(brief.disputes[0].key, "format");
    assert_eq!(
        texts(&brief.summary[0]),
        ["It won.", "Nobody at No. 10 knew."]
    );
    assert_eq!(brief.facts[0].topic, None);
    assert_eq!(brief.facts[1].topic.as_deref(), Some("Ceremony"));
    assert_eq!(brief.facts[1].data, ["February 1, 2026", "Seoul"]);
    assert_eq!(brief.facts[1].disputes, ["format"]);
    assert_eq!(brief.arguments[0].side, Side::Pro);
    assert_eq!(texts(&brief.arguments[0].counter), ["Not so [sic]."]);
    assert_eq!(brief.quotes[0].passage.text, "An \"odd\" prize.");
    assert_eq!(brief.quotes[0].speaker.as_deref(), Some("Kim"));
    assert_eq!(brief.quotes[1].speaker, None);
    assert_eq!(write(&brief), WHOLE);
}

fn texts(passages: &[Passage]) -> Vec<&str> {
    passages
        .iter()
        .map(|passage| passage.text.as_str())
        .collect()
}

#[test]
fn passages_know_where_they_stand() {
    let (brief, _) = read(WHOLE);
    let second = &brief.arguments[0].support[1];
    assert_eq!(&WHOLE[second.span.start..second.span.end], "Another one!");
    assert_eq!(
        second.lines,
        Lines {
            first: 32,
            last: 32
        }
    );
    let fact = &brief.facts[1].passage;
    assert_eq!(
        &WHOLE[fact.span.start..fact.span.end],
        "It took place on **February 1, 2026** in **Seoul**."
    );
}

#[test]
fn a_sentence_over_two_lines_knows_both() {
    let text = "---\n---\n\n## Summary\n\nOne is short. Two goes\n  on here.\nThree.\n";
    let (brief, _) = read(text);
    assert_eq!(
        texts(&brief.summary[0]),
        ["One is short.", "Two goes on here.", "Three."]
    );
    assert_eq!(brief.summary[0][1].lines, Lines { first: 6, last: 7 });
}

#[test]
fn windows_files_read_the_same_and_say_so() {
    let windows = format!("\u{feff}{}", WHOLE.replace('\n', "\r\n"));
    let (brief, breaches) = read(&windows);
    assert_eq!(write(&brief), WHOLE);
    assert_eq!(breaches.len(), 2, "{breaches:?}");
    assert!(
        breaches
            .iter()
            .all(|breach| breach.severity == Severity::Slight)
    );
    let fact = &brief.facts[0].passage;
    assert_eq!(&windows[fact.span.start..fact.span.end], "It cost **$5**.");
    assert_eq!(fact.lines.first, read(WHOLE).0.facts[0].passage.lines.first);
}

#[test]
fn any_yaml_of_that_shape_is_front_matter() {
    let text = "---\n# by hand\ntags:\n  - a\n  - 12\nlanguage: no\ntitle: >\n  Two\n  lines\n\
                slug: 'it''s'\ndisputes: {one: says one, two: \"says two\"}\n---\n";
    let (brief, _) = read(text);
    assert_eq!(brief.tags, ["a", "12"]);
    assert_eq!(brief.language, "no");
    assert_eq!(brief.title, "Two lines\n");
    assert_eq!(brief.slug, "it's");
    assert_eq!(brief.disputes[1].says, "says two");
}

#[test]
fn one_bad_key_does_not_take_the_others_along() {
    let text = "---\nslug: golden\ntitle: \"He said \"no\"\"\ncolour: red\ntags: [a]\n---\n";
    let (brief, breaches) = read(text);
    assert_eq!(brief.slug, "golden");
    assert_eq!(brief.tags, ["a"]);
    let lines: Vec<Option<u32>> = breaches
        .iter()
        .filter(|breach| breach.what.contains("cannot be read"))
        .map(|breach| breach.line)
        .collect();
    assert_eq!(lines, [Some(3), Some(4)], "{breaches:?}");
}

#[test]
fn anchors_that_multiply_are_refused() {
    let bomb = "---\ntitle: &a [x, x]\ntags: [*a, *a, *a]\nslug: golden\n---\n";
    let (brief, breaches) = read(bomb);
    assert_eq!(brief.slug, "golden");
    assert!(
        breaches.iter().any(|breach| breach.line == Some(2)),
        "{breaches:?}"
    );
}

#[test]
fn what_is_written_otherwise_is_kept_and_named() {
    let text = "---\nslug: golden\n---\nBefore.\n\n## facts:\n\nNo bullet **12**.\n* Star. [one]\n\
                \n## Arguments for\n\nNo claim. But support.\n\n#### Deep\n\n- **a**\n- b\n\n\
                ## Extra\n\nlost\n\n## Quotes\n\n- no marks\n- “curly” — Kim\n\n---\n";
    let (brief, _) = read(text);
    assert_eq!(texts(&brief.summary[0]), ["Before."]);
    assert_eq!(brief.facts[0].data, ["12"]);
    assert_eq!(brief.facts[1].disputes, ["one"]);
    assert_eq!(brief.arguments[0].claim.text, "No claim.");
    assert_eq!(brief.arguments[1].claim.text, "Deep");
    assert_eq!(texts(&brief.arguments[1].support), ["a", "b"]);
    assert_eq!(brief.quotes[0].passage.text, "no marks");
    assert_eq!(brief.quotes[1].passage.text, "curly");
    insta::assert_snapshot!(breaches(text).join("\n"), @r#"
    `title` is missing: write `title: ""` if it is not known
    `question` is missing: write `question: ""` if it is not known
    `motion` is missing: write `motion: ""` if it is not known
    `language` is missing: write `language: ""` if it is not known
    `published` is missing: write `published: ""` if it is not known
    `source` is missing: write `source: ""` if it is not known
    `tags` is missing: write `tags: []` if it is not known
    `disputes` is missing: write `disputes: {}` if it is not known
    line 4: text stands before the first section: put it under `## Summary`
    line 6: the heading `## facts:` is written differently: write `## Facts`
    line 8: a fact is no list item: begin it with `- `
    line 9: a list item begins differently: begin it with `- `
    line 13: support stands without a claim: give it a claim, `### …`, of its own
    line 15: a heading has the wrong level: write it with `###`
    line 17: bold marks data in facts, and nothing here: remove the stars, or write `\*\*` if they are words
    line 17: support is more than one paragraph: make it one, before the rebuttals
    line 18: support is more than one paragraph: make it one, before the rebuttals
    line 20: the section `## Extra` is not one of the six, and was left out: move its text under one of the six headings
    line 26: a quote has no quotation marks: put the words between double quotes, then ` — ` and the speaker
    line 29: a rule has no meaning here: remove it
    the section `## Summary` is missing: write its heading, even when nothing stands under it
    the section `## Arguments against` is missing: write its heading, even when nothing stands under it
    the section `## Recommendations` is missing: write its heading, even when nothing stands under it
    "#);
}

#[test]
fn plain_words_need_no_backslash() {
    for text in [
        "It rose 5 * 3 * 2 = 30 points, see #4.",
        "C:\\music\\new - a folder_name and `code` [12] [in Korean] <b> & co.",
        "\"Quoted\" - he said, 3.5% > 2%!",
        "한국어 문장 *하나*.",
    ] {
        let brief = Brief {
            summary: vec![vec![passage(text)]],
            recommendations: vec![passage(text)],
            facts: vec![Fact {
                passage: passage(text),
                ..Fact::default()
            }],
            ..Brief::default()
        };
        assert_eq!(write(&brief).matches(text).count(), 3, "{}", write(&brief));
    }
}

#[test]
fn sentences_that_do_not_look_like_sentences_are_kept_apart_and_together() {
    let support = ["no stop", "Dr. Who. And more.", "end.", "lower."];
    let brief = Brief {
        summary: vec![support.iter().map(|text| passage(text)).collect()],
        ..Brief::default()
    };
    let text = write(&brief);
    assert_eq!(texts(&read(&text).0.summary[0]), support);
    let summary = text.split("## Summary\n\n").nth(1);
    let paragraph = summary.and_then(|rest| rest.split("\n\n## ").next());
    assert_eq!(
        paragraph,
        Some("no stop\\\nDr. Who\\. And more.\\\nend.\\\nlower.")
    );
}

#[test]
fn briefs_are_told_from_articles() {
    assert!(looks_canonical(WHOLE));
    assert!(looks_canonical(&format!(
        "\u{feff}{}",
        WHOLE.replace('\n', "\r\n")
    )));
    for article in [
        "",
        "---",
        "---\nmotion: \"open end\"\n",
        "---\nslug: a-blog-post\ntitle: Hi\n---\n\n## Summary\n\nText.\n",
        "motion: \"no fence\"\n---\n",
        "## Arguments for\n\n### One\n",
    ] {
        assert!(!looks_canonical(article), "{article}");
    }
}

#[test]
fn hostile_files_are_read_and_written() {
    const SIZE: usize = 60_000;
    let fronts = [
        "---\n",
        "---\nslug: a\n---\n\n## Facts\n\n- ",
        "---\nslug: a\n---\n\n## Summary\n\n",
    ];
    for unit in [
        "*",
        "**",
        "\\",
        "[a",
        "]",
        "\"",
        "a: [",
        "- ",
        "> ",
        "# ",
        "### x\n",
        "## x\n",
        "a. ",
        "a.\\\n",
        "1. ",
        "{",
        "&a ",
        "- \"x\" — y\n",
        "\n",
        "é",
        "x: \"",
        "slug: [\n",
    ] {
        for front in fronts {
            let text = format!("{front}{}", unit.repeat(SIZE / unit.len()));
            let (brief, breaches) = read(&text);
            assert!(breaches.len() <= 220, "{unit:?}");
            write(&brief);
        }
    }
}

fn passage(text: &str) -> Passage {
    Passage {
        text: text.to_owned(),
        ..Passage::default()
    }
}

/// Words full of signs that mean something somewhere, without white space around them.
fn words() -> impl Strategy<Value = String> {
    let pieces = vec![
        "word",
        "Golden",
        "U.S.",
        "e.g.",
        "No.",
        "1.",
        "12)",
        "3",
        "*",
        "**",
        "***",
        "\\",
        "[",
        "]",
        "[format]",
        "[a, b]",
        "\"",
        "\" — ",
        " — ",
        "#",
        "###",
        ">",
        "-",
        "---",
        "+",
        "_",
        "`",
        "&amp;",
        ". ",
        "! ",
        "? ",
        "。",
        "…",
        "“",
        "”",
        "’",
        ":",
        "é",
        "한국어",
        "🎵",
        "\t",
        "\u{3000}",
        "\u{2028}",
        "\u{7f}",
        "\u{301}",
        " ",
        " ",
        " ",
    ];
    let built = vec(select(pieces), 1..12).prop_map(|pieces| pieces.concat());
    prop_oneof![3 => built, 1 => "\\PC{1,30}", 1 => "[A-Z][a-z ]{1,20}[.!?]"]
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("words", |text| !text.is_empty())
}

fn passages(most: usize) -> impl Strategy<Value = Vec<Passage>> {
    vec(words().prop_map(|text| passage(&text)), 0..most)
}

fn key() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3}){0,2}"
}

fn facts() -> impl Strategy<Value = Vec<Fact>> {
    let cuts = vec(any::<prop::sample::Index>(), 0..6);
    let fact = (words(), cuts, prop::option::of(words()), vec(key(), 0..3));
    let fact = fact.prop_map(|(text, cuts, topic, disputes)| {
        let ends: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| ends[cut.index(ends.len())]).collect();
        cuts.sort_unstable();
        let data = cuts
            .chunks_exact(2)
            .map(|pair| text[pair[0]..pair[1]].trim().to_owned())
            .filter(|datum| !datum.is_empty())
            .collect();
        Fact {
            passage: passage(&text),
            data,
            topic,
            disputes,
        }
    });
    vec(fact, 0..4)
}

fn arguments() -> impl Strategy<Value = Vec<Argument>> {
    let argument = (any::<bool>(), words(), passages(4), passages(3));
    let argument = argument.prop_map(|(pro, claim, support, counter)| Argument {
        side: if pro { Side::Pro } else { Side::Con },
        claim: passage(&claim),
        support,
        counter,
    });
    vec(argument, 0..4).prop_map(|mut arguments| {
        arguments.sort_by_key(|argument| argument.side);
        arguments
    })
}

prop_compose! {
    fn briefs()(
        slug in prop_oneof![key(), any::<String>()],
        [title, question, motion, source] in [any::<String>(), any::<String>(), any::<String>(), any::<String>()],
        language in prop_oneof![select(vec!["en", "no", "ko", ""]).prop_map(str::to_owned), any::<String>()],
        published in prop_oneof![select(vec!["2026-02-01", "", "2026-13-99"]).prop_map(str::to_owned), any::<String>()],
        tags in vec(prop_oneof![key(), words()], 0..4),
        says in prop::collection::btree_map(prop_oneof![key(), Just("null".to_owned())], any::<String>(), 0..4),
        summary in vec(passages(4).prop_filter("sentences", |paragraph| !paragraph.is_empty()), 0..3),
        facts in facts(),
        arguments in arguments(),
        quotes in vec((words(), prop::option::of(words())), 0..4),
        recommendations in passages(4),
    ) -> Brief {
        Brief {
            slug, title, question, motion, language, published, source, tags, summary, facts, arguments,
            recommendations,
            disputes: says.into_iter().map(|(key, says)| Dispute { key, says }).collect(),
            quotes: quotes
                .into_iter()
                .map(|(text, speaker)| Quote { passage: passage(&text), speaker })
                .collect(),
            ..Brief::default()
        }
    }
}

fn all_passages(brief: &mut Brief) -> Vec<&mut Passage> {
    let mut all: Vec<&mut Passage> = brief.summary.iter_mut().flatten().collect();
    all.extend(brief.facts.iter_mut().map(|fact| &mut fact.passage));
    for argument in &mut brief.arguments {
        all.push(&mut argument.claim);
        all.extend(&mut argument.support);
        all.extend(&mut argument.counter);
    }
    all.extend(brief.quotes.iter_mut().map(|quote| &mut quote.passage));
    all.extend(&mut brief.recommendations);
    all
}

fn without_places(mut brief: Brief) -> Brief {
    for passage in all_passages(&mut brief) {
        passage.span = Span::default();
        passage.lines = Lines::default();
    }
    brief
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_the_same(brief in briefs()) {
        let text = write(&brief);
        let (again, breaches) = read(&text);
        prop_assert_eq!(&breaches, &[], "{}", text);
        prop_assert_eq!(write(&again), text.clone());
        prop_assert_eq!(without_places(again), brief, "{}", text);
    }

    #[test]
    fn anything_is_read_and_then_written_once_and_for_all(
        lines in vec(prop_oneof![
            select(WHOLE.lines().map(str::to_owned).collect::<Vec<_>>()),
            words(),
            any::<String>(),
            (select(vec!["- ", "> ", "### ", "# ", "1. ", "  "]), words()).prop_map(|(sign, words)| format!("{sign}{words}")),
        ], 0..40),
        fenced in any::<bool>(),
    ) {
        let text = format!("{}{}", if fenced { "---\n---\n" } else { "" }, lines.join("\n"));
        let (mut brief, _) = read(&text);
        let written = write(&brief);
        let (again, _) = read(&written);
        prop_assert_eq!(write(&again), written);
        let last = u32::try_from(text.lines().count()).unwrap_or(u32::MAX);
        for passage in all_passages(&mut brief) {
            let Span { start, end } = passage.span;
            prop_assert!(start < end && text.get(start..end).is_some(), "{:?}", passage);
            prop_assert!(passage.lines.first >= 1 && passage.lines.first <= passage.lines.last);
            prop_assert!(passage.lines.last <= last);
        }
    }
}
