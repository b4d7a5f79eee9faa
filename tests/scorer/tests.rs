//! What is counted, on articles small enough to count by hand.

use serde_json::{Value, json};

use super::gold::Gold;
use super::measure::figures;
use super::{Counts, score};

/// An annotation with nothing in it but what is given.
fn gold(with: Value) -> Gold {
    serde_json::from_value(over(
        json!({
            "id": "t_01", "title": null, "question": null, "sections": [], "arguments": [],
            "facts": [], "quotes": [], "recommendations": [], "summary_points": []
        }),
        with,
    ))
    .unwrap()
}

fn report(with: Value) -> Value {
    over(
        json!({
            "title": null, "question": null, "summary": [], "facts": [], "arguments": [],
            "quotes": [], "recommendations": [], "sections": []
        }),
        with,
    )
}

fn over(mut base: Value, with: Value) -> Value {
    let (Value::Object(parts), Value::Object(with)) = (&mut base, with) else {
        panic!("both are objects");
    };
    parts.extend(with);
    base
}

fn counted(given: Value, wanted: Value, source: &str) -> Counts {
    score(&report(given), &gold(wanted), source)
}

const NIGHT: &str = "Buses at night cost the town too much.";
const LATE: &str = "Running late buses is expensive for everybody.";
const SLEEP: &str = "Neighbours would hear them in their sleep.";

fn argument(side: &str, claim: &str, group: Option<&str>) -> Value {
    json!({ "side": side, "claim": claim, "support": [], "group": group })
}

#[test]
fn a_group_counts_as_found_with_one_of_its_members() {
    let wanted = json!({ "arguments": [
        argument("con", NIGHT, Some("cost")), argument("con", LATE, Some("cost")),
        argument("pro", LATE, Some("cost")), argument("con", SLEEP, None),
    ]});
    let counts = counted(
        json!({ "arguments": [argument("con", NIGHT, None)] }),
        wanted,
        "",
    );
    assert_eq!(counts.arguments.claims.hits, 1);
    assert_eq!(counts.arguments.grouped, 2);
}

#[test]
fn a_claim_counts_only_with_its_side_unless_either_reading_will_do() {
    let given = || json!({ "arguments": [argument("pro", NIGHT, None)] });
    let wanted = |orientation: &str| json!({ "orientation": orientation, "arguments": [argument("con", NIGHT, None)] });
    let fixed = counted(given(), wanted("fixed"), "").arguments;
    assert_eq!((fixed.claims.hits, fixed.sides.whole), (0, 1));
    let flexible = counted(given(), wanted("flexible"), "").arguments;
    assert_eq!((flexible.claims.hits, flexible.sides.whole), (1, 1));
}

#[test]
fn optional_claims_are_neither_rewarded_nor_punished() {
    let given =
        json!({ "arguments": [argument("con", NIGHT, None), argument("con", SLEEP, None)] });
    let wanted = json!({
        "arguments": [argument("con", NIGHT, None)],
        "optional_arguments": [{ "claim": SLEEP }],
    });
    let claims = counted(given, wanted, "").arguments.claims;
    assert_eq!((claims.hits, claims.given, claims.wanted), (1, 1, 1));
}

#[test]
fn what_is_filed_beside_a_claim_is_support_rebuttal_free_or_wrong() {
    let given = json!({ "arguments": [{ "side": "con", "claim": NIGHT, "support": [
        "A driver after midnight earns double.", "Yet the state would pay half of it.",
        "Or so they say in town.", "The library has new chairs.", NIGHT,
    ]}]});
    let mut gold = json!({ "side": "con", "claim": NIGHT,
        "support": ["A driver after midnight earns double.", "Fuel is dear as well."],
        "support_optional": ["Or so they say in town."],
        "counter": ["Yet the state would pay half of it."] });
    let counts = counted(given.clone(), json!({ "arguments": [gold.clone()] }), "").arguments;
    assert_eq!((counts.support.part, counts.support.whole), (1.0, 2));
    assert_eq!(
        (counts.filed.part, counts.filed.whole, counts.leaks),
        (1.0, 3, 1)
    );
    gold["support"] = Value::Null;
    let counts = counted(given, json!({ "arguments": [gold] }), "").arguments;
    assert_eq!(
        (counts.support.whole, counts.filed.whole, counts.leaks),
        (0, 0, 1)
    );
}

#[test]
fn sentences_filed_in_one_piece_are_support() {
    let given = json!({ "arguments": [{ "side": "con", "claim": NIGHT,
        "support": ["Drivers earn double. Fuel is dear. Tyres wear out."] }] });
    let wanted = json!({ "arguments": [{ "side": "con", "claim": NIGHT,
        "support": ["Drivers earn double.", "Fuel is dear.", "Tyres wear out."] }] });
    let counts = counted(given, wanted, "").arguments;
    assert_eq!((counts.filed.part, counts.filed.whole), (1.0, 1));
}

#[test]
fn data_survive_from_the_beginning_of_a_word() {
    let given = json!({ "facts": ["It cost 1.8 million in May 2024."] });
    let wanted = json!({ "facts": [
        { "text": "It cost 1.8 million in May 2024.", "datum": ["1.8 million", "May", "202", "024"] },
    ]});
    let counts = counted(given, wanted, "");
    assert_eq!(
        (counts.facts.hits, counts.data.part, counts.data.whole),
        (1, 3.0, 4)
    );
}

#[test]
fn a_summary_is_looked_at_within_its_cap() {
    let point = json!({ "text": "The ferry", "keywords": ["ferr|boat", "last_boat", "pier"] });
    let source = "word ".repeat(100);
    let of = |before: usize| {
        let summary = format!("{}The last boat leaves the pier.", "so ".repeat(before));
        counted(
            json!({ "summary": [summary] }),
            json!({ "summary_points": [point] }),
            &source,
        )
        .coverage
        .part
    };
    assert!((of(0) - 1.0).abs() < 1e-12);
    // Sixty words are looked at; `last boat` ends at the sixtieth, then it is cut.
    assert!((of(57) - 2.0 / 3.0).abs() < 1e-12);
    assert!(of(58).abs() < 1e-12);
}

#[test]
fn a_sentence_is_invented_unless_its_words_stand_in_a_row() {
    let source = "# Ferries\n\nThe *last* boat leaves at <b>ten</b>. Nobody waits for it.";
    let given = json!({ "facts": [
        "The last boat leaves at ten.", "2. Nobody waits for it.", "The last boat waits.", "Too short",
    ]});
    let invented = counted(given, json!({}), source).invented;
    assert_eq!((invented.part, invented.whole), (1.0, 3));
}

#[test]
fn headings_are_the_same_words_and_the_title_is_free() {
    let section = |heading: &str, role: &str, line: usize| json!({ "heading": heading, "role": role, "first_line": line });
    let given = json!({ "sections": [
        section("The ferry", "lead", 1), section("## Why not?", "con", 9), section("Menu", "lead", 20),
    ]});
    let wanted = json!({ "title": "The Ferry", "sections": [
        section("Why not", "pro", 5), section("Why not", "con", 9), { "heading": null, "role": "lead", "first_line": 1 },
    ]});
    let counts = counted(given.clone(), wanted, "");
    let headings = counts.headings.unwrap();
    assert_eq!((headings.hits, headings.given, headings.wanted), (1, 2, 2));
    assert_eq!((counts.roles.part, counts.roles.whole), (1.0, 1));
    assert!(
        counted(given, json!({ "sections": null }), "")
            .headings
            .is_none()
    );
}

#[test]
fn a_weak_question_earns_half_and_an_unasked_one_nothing() {
    let given = || json!({ "question": "How do you see it?" });
    let wanted = |explicit: bool| {
        json!({ "question": "Should the ferry run all night?",
        "question_weak": ["How do you see it?"], "question_explicit": explicit })
    };
    let question = counted(given(), wanted(true), "").question;
    assert_eq!((question.part, question.whole), (0.5, 1));
    assert_eq!(counted(given(), wanted(false), "").question.whole, 0);
}

#[test]
fn furniture_is_looked_for_everywhere() {
    let given =
        json!({ "notes": ["x"], "facts": [{ "text": "Sent from my phone", "lines": [1, 1] }] });
    assert_eq!(
        counted(given, json!({ "never": ["from my phone", "cookies"] }), "").furniture,
        1
    );
}

#[test]
fn an_article_without_arguments_is_right_if_none_is_given() {
    let none = figures(&counted(json!({}), json!({}), ""));
    assert_eq!(
        (none["argument_f1"], none["argument_recall_once"]),
        (1.0, 1.0)
    );
    assert_eq!((none.get("sides"), none.get("quote_recall")), (None, None));
    let some = figures(&counted(
        json!({ "arguments": [argument("pro", NIGHT, None)] }),
        json!({}),
        "",
    ));
    assert_eq!(
        (some["argument_precision"], some["argument_recall"]),
        (0.0, 0.0)
    );
}
