use super::*;
use crate::brief::{Dispute, Quote};

fn passage(text: &str) -> Passage {
    Passage {
        text: text.to_owned(),
        ..Passage::default()
    }
}

fn argument(side: Side, claim: &str) -> Argument {
    Argument {
        side,
        claim: passage(claim),
        support: vec![passage("It does.")],
        counter: Vec::new(),
    }
}

/// A brief with which nothing is wrong.
fn sound() -> Brief {
    Brief {
        slug: "golden".to_owned(),
        title: "Golden".to_owned(),
        question: "What now?".to_owned(),
        motion: "The win is a breakthrough.".to_owned(),
        language: "en".to_owned(),
        published: "2026-02-28".to_owned(),
        source: "https://example.org/golden".to_owned(),
        tags: vec!["golden".to_owned()],
        disputes: vec![Dispute {
            key: "format".to_owned(),
            says: "This article says film; others say series.".to_owned(),
        }],
        summary: vec![vec![passage("It won.")]],
        facts: vec![Fact {
            passage: passage("It won in 2026."),
            data: vec!["2026".to_owned()],
            topic: None,
            disputes: vec!["format".to_owned()],
        }],
        arguments: vec![
            argument(Side::Pro, "The win is real"),
            argument(Side::Con, "The win is small"),
        ],
        ..Brief::default()
    }
}

fn after(change: impl FnOnce(&mut Brief)) -> Vec<String> {
    let mut brief = sound();
    change(&mut brief);
    check(&brief)
        .iter()
        .map(|breach| breach.what.clone())
        .collect()
}

fn letters(count: usize) -> String {
    "é".repeat(count)
}

#[test]
fn a_sound_brief_has_no_breach() {
    assert_eq!(check(&sound()), []);
}

#[test]
fn an_empty_brief_is_told_what_it_lacks() {
    let what: Vec<String> = check(&Brief::default())
        .into_iter()
        .map(|breach| breach.what)
        .collect();
    assert_eq!(
        what,
        [
            "`slug` is missing",
            "`title` is missing",
            "`motion` is missing",
            "`language` is missing",
            "there is no summary",
            "there is no fact",
            "there is no argument for the motion",
            "there is no argument against the motion",
        ]
    );
}

#[test]
fn slugs_are_short_names() {
    for slug in ["Golden", "a--b", "-a", "a-", "a b", "골든", "a_b"] {
        assert_eq!(
            after(|brief| brief.slug = slug.to_owned()).len(),
            1,
            "{slug}"
        );
    }
    assert_eq!(after(|brief| brief.slug = "a".repeat(40)), [""; 0]);
    assert_eq!(
        after(|brief| brief.slug = "a".repeat(41)),
        ["`slug` has 41 characters"]
    );
}

#[test]
fn motions_are_statements() {
    for question in ["Is it real?", "\"Is it real?\"", "진짜인가?", "本物か？"] {
        assert_eq!(
            after(|brief| brief.motion = question.to_owned()),
            ["`motion` is a question"]
        );
    }
    assert_eq!(after(|brief| brief.motion = letters(200)), [""; 0]);
    assert_eq!(after(|brief| brief.motion = letters(201)).len(), 1);
}

#[test]
fn language_day_link_and_tags_are_valid() {
    for language in ["en", "ko", "es-419", "zh-Hant-TW"] {
        assert_eq!(after(|brief| brief.language = language.to_owned()), [""; 0]);
    }
    for language in ["english language", "e", "en_US", "123", "-"] {
        assert_eq!(
            after(|brief| brief.language = language.to_owned()).len(),
            1,
            "{language}"
        );
    }
    for day in ["2026-02-29", "2026-2-1", "yesterday", "2026-02-01T00:00"] {
        assert_eq!(
            after(|brief| brief.published = day.to_owned()).len(),
            1,
            "{day}"
        );
    }
    for source in ["example.org", "https://", "javascript:x", "https://a b"] {
        assert_eq!(
            after(|brief| brief.source = source.to_owned()).len(),
            1,
            "{source}"
        );
    }
    assert_eq!(after(|brief| brief.published.clear()), [""; 0]);
    assert_eq!(after(|brief| brief.source.clear()), [""; 0]);
    let tags = |count: u8| (0..count).map(|tag| format!("tag{tag}")).collect();
    assert_eq!(after(|brief| brief.tags = tags(10)), [""; 0]);
    assert_eq!(after(|brief| brief.tags = tags(11)), ["there are 11 tags"]);
    assert_eq!(
        after(|brief| brief.tags = vec!["Golden".to_owned(), "golden".to_owned()]).len(),
        2
    );
}

#[test]
fn claims_stand_alone() {
    for claim in [
        "First, it is small",
        "This win is small",
        "These wins are small",
        "It is small",
        "It's small",
        "Another reason is size",
        "However, it is small",
        "\"Such a win\" is small",
        "The second worry is size",
        "finally it is small",
    ] {
        let what = after(|brief| brief.arguments[1].claim.text = claim.to_owned());
        assert_eq!(what.len(), 1, "{claim}");
        assert!(
            what[0].starts_with("claim leans on its article"),
            "{what:?}"
        );
    }
    for claim in [
        "First-week sales were small",
        "Italy cheered",
        "The first K-pop Grammy is small",
        "Second place is no win",
        "Thistles grow",
        "Otherwise gifted writers lost",
    ] {
        let what = after(|brief| brief.arguments[1].claim.text = claim.to_owned());
        assert_eq!(what, [""; 0], "{claim}");
    }
}

#[test]
fn claims_stand_alone_in_their_own_language() {
    let leans = |language: &str, claim: &str| {
        let breaches = after(|brief| {
            brief.language = language.to_owned();
            brief.arguments[1].claim.text = claim.to_owned();
        });
        !breaches.is_empty()
    };
    assert!(leans("ko", "첫째, 상은 작다"));
    assert!(leans("ko-KR", "이러한 상은 작다"));
    assert!(!leans("ko", "이러닝은 작다"));
    assert!(leans("es", "Además, el premio es menor"));
    assert!(leans("es-MX", "Por último, el premio es menor"));
    assert!(!leans("es", "It es un nombre"));
    assert!(leans("fr", "It is small"));
    assert_eq!(
        openings::leaning("Por lo tanto, no", "es"),
        Some("Por lo tanto")
    );
}

#[test]
fn the_breach_of_a_claim_reads_well() {
    let (_, breaches) = check_text(&crate::brief::markdown::write(&Brief {
        arguments: vec![
            argument(Side::Pro, "First, the win is real"),
            argument(Side::Con, "The win is small"),
        ],
        ..sound()
    }));
    let told: Vec<String> = breaches.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        ["line 24: claim leans on its article (\"First,\"): say it so that it stands alone"]
    );
}

#[test]
fn breaches_of_the_front_matter_know_their_line() {
    let text = crate::brief::markdown::write(&Brief {
        motion: "Is it?".to_owned(),
        ..sound()
    });
    let (_, breaches) = check_text(&text);
    assert_eq!(breaches[0].line, Some(5));
}

#[test]
fn the_first_line_that_is_not_canonical_is_named() {
    let text = crate::brief::markdown::write(&sound());
    assert_eq!(check_text(&text).1, []);
    let spaced = text.replace("## Facts\n\n", "## Facts\n\n\n");
    let told: Vec<String> = check_text(&spaced)
        .1
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        told,
        ["line 20: not in the canonical form: write `- It won in **2026**. [format]`"]
    );
    let (_, breaches) = check_text(&format!("{text}\n"));
    assert_eq!(breaches.len(), 1);
    assert_eq!(breaches[0].severity, Severity::Slight);
}

#[test]
fn repeated_claims_are_found() {
    let what = after(|brief| {
        brief
            .arguments
            .push(argument(Side::Con, "The win—is small!"));
    });
    assert_eq!(what, ["a claim repeats the claim"]);
}

#[test]
fn disputes_are_used_and_defined() {
    assert_eq!(
        after(|brief| brief.facts[0].disputes.clear()),
        ["no fact is marked with the dispute `format`"]
    );
    assert_eq!(
        after(|brief| brief.facts[0].disputes.push("sic".to_owned())),
        ["no dispute is named `sic`"]
    );
    assert_eq!(
        after(|brief| brief.disputes.push(brief.disputes[0].clone())),
        ["the dispute `format` stands twice"]
    );
    assert_eq!(
        after(|brief| brief.disputes[0].says.clear()),
        ["the dispute `format` says nothing"]
    );
}

#[test]
fn data_stand_in_their_fact() {
    assert_eq!(
        after(|brief| brief.facts[0].data.push("2027".to_owned())),
        ["a fact lacks its datum (\"2027\")"]
    );
}

#[test]
fn every_part_fits_discord() {
    assert_eq!(after(|brief| brief.title = letters(256)), [""; 0]);
    assert_eq!(after(|brief| brief.title = letters(257)).len(), 1);
    assert_eq!(
        after(|brief| brief.arguments[0].claim.text = letters(250)),
        [""; 0]
    );
    assert_eq!(
        after(|brief| brief.arguments[0].claim.text = letters(251)).len(),
        1
    );
    let room = ARGUMENT - "The win is real".len() - 1;
    let filled = |count: usize| {
        after(|brief| {
            let half = count / 2;
            brief.arguments[0].support = vec![passage(&letters(half))];
            brief.arguments[0].counter = vec![passage(&letters(count - half - 1))];
        })
    };
    assert_eq!(filled(room), [""; 0]);
    assert_eq!(filled(room + 1), ["an argument has 3501 characters"]);
    assert_eq!(
        after(|brief| brief.summary[0] = vec![passage(&letters(1000))]),
        [""; 0]
    );
    assert_eq!(
        after(|brief| brief.summary[0] = vec![passage(&letters(1001))]).len(),
        1
    );
    let paragraphs = |last: usize| {
        after(|brief| {
            brief.summary = vec![vec![passage(&letters(998))]; 3];
            brief.summary.push(vec![passage(&letters(last))]);
        })
    };
    assert_eq!(paragraphs(1000), [""; 0]);
    assert_eq!(paragraphs(1001), ["the summary has 4001 characters"]);
    let said = |count: usize| {
        after(|brief| {
            brief.quotes.push(Quote {
                passage: passage(&letters(count)),
                speaker: Some("Kim".to_owned()),
            });
        })
    };
    assert_eq!(said(997), [""; 0]);
    assert_eq!(said(998).len(), 1);
    assert_eq!(
        after(|brief| brief.recommendations.push(passage(&letters(1001)))).len(),
        1
    );
    assert_eq!(
        after(|brief| brief.facts[0].passage.text = format!("2026{}", letters(997))).len(),
        1
    );
}

#[test]
fn the_example_of_the_description_is_itself_in_order() {
    let described = include_str!("../../../docs/briefs.md");
    let example = described
        .split("```markdown\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("the description holds an example");
    assert_eq!(check_text(example).1, []);
}
