//! What the library promises, over briefs made here.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use proptest::prelude::*;
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

use super::*;
use crate::brief::{self, Argument, Fact, Passage, Quote};

mod drawing;
mod finding;
mod keeping;
mod searching;
#[path = "../../../benches/synthetic/mod.rs"]
mod synthetic;

fn passage(text: &str) -> Passage {
    Passage {
        text: text.into(),
        ..Passage::default()
    }
}

fn argument(side: Side, claim: &str, support: &str) -> Argument {
    Argument {
        side,
        claim: passage(claim),
        support: vec![passage(support)],
        counter: vec![],
    }
}

fn titled(slug: &str, title: &str, tags: &[&str]) -> Brief {
    Brief {
        slug: slug.into(),
        title: title.into(),
        tags: tags.iter().map(|tag| (*tag).into()).collect(),
        ..Brief::default()
    }
}

fn shelf() -> Library {
    let mut door = titled(
        "golden-first-grammy",
        "Did the Grammys open the door?",
        &["golden", "k-pop"],
    );
    door.published = "2026-02-02".into();
    door.arguments = vec![
        argument(
            Side::Con,
            "The win is in a minor category",
            "The main categories stayed closed.",
        ),
        argument(
            Side::Pro,
            "The win shows range",
            "It honours songwriters, whose category matters.",
        ),
    ];
    door.facts = vec![
        Fact {
            passage: passage("The ceremony was on February 1, 2026."),
            topic: Some("Ceremony".into()),
            ..Fact::default()
        },
        Fact {
            passage: passage("The song is from a series."),
            topic: Some("Work".into()),
            ..Fact::default()
        },
    ];
    door.quotes = vec![Quote {
        passage: passage("We did it"),
        speaker: Some("EJAE".into()),
    }];
    let mut charts = titled(
        "uk-charts",
        "K-Pop Demon Hunters and the UK charts",
        &["charts"],
    );
    charts.published = "2026-02-05".into();
    charts.summary = vec![vec![passage(
        "The soundtrack topped the charts for ten weeks.",
    )]];
    charts.arguments = vec![argument(
        Side::Pro,
        "Streams endure",
        "Weekly streams kept growing.",
    )];
    Library::new(vec![
        door,
        charts,
        titled(
            "cancion-dorada",
            "¿Una canción dorada abre la puerta?",
            &["música"],
        ),
        titled("golden-korea", "골든, 케이팝의 문을 열었나", &["케이팝"]),
    ])
}

fn slugs(entries: &[&Entry]) -> Vec<String> {
    entries
        .iter()
        .map(|entry| entry.brief.slug.clone())
        .collect()
}

fn first(library: &Library, typed: &str) -> String {
    slugs(&library.complete(typed, 25))
        .first()
        .cloned()
        .unwrap_or_default()
}

mod holding {
    use super::*;

    #[test]
    fn a_later_brief_replaces_an_earlier_one() {
        let library = Library::new(vec![
            titled("b", "Old", &[]),
            titled("a", "A", &[]),
            titled("b", "New", &[]),
        ]);
        assert_eq!(library.len(), 2);
        assert_eq!(library.get("b").unwrap().brief.title, "New");
        assert_eq!(library.entries()[0].brief.slug, "a");
    }

    #[test]
    fn arguments_stand_pro_first_whatever_the_brief_said() {
        let library = shelf();
        let door = library.get("golden-first-grammy").unwrap();
        assert_eq!(
            (
                door.counts.pro,
                door.counts.con,
                door.counts.facts,
                door.counts.quotes
            ),
            (1, 1, 2, 1)
        );
        assert_eq!(
            door.brief.arguments[door.side(Side::Con).start].side,
            Side::Con
        );
        assert_eq!(library.totals().pro, 2);
    }

    #[test]
    fn tags_are_counted_whatever_their_case() {
        let library = Library::new(vec![
            titled("a", "A", &["K-Pop", "k-pop", "ost"]),
            titled("b", "B", &["k-pop"]),
        ]);
        assert_eq!(library.tags(), [("K-Pop", 2), ("ost", 1)]);
    }

    #[test]
    fn an_empty_library_answers_nothing() {
        let library = Library::new(Vec::new());
        let mut chance = ChaCha8Rng::seed_from_u64(1);
        assert!(library.complete("a", 25).is_empty() && library.complete("", 25).is_empty());
        assert!(library.resolve("a").unwrap_err().suggestions.is_empty());
        assert_eq!(
            library
                .search(
                    "a",
                    Page {
                        offset: 0,
                        limit: 5
                    }
                )
                .unwrap()
                .total,
            0
        );
        assert!(
            Bags::new(10)
                .article(Scope::Channel(1), &library, |_| true, &mut chance)
                .is_none()
        );
    }
}

mod by_topic {
    use super::*;

    #[test]
    fn a_heading_goes_before_words() {
        let library = shelf();
        let door = library.get("golden-first-grammy");
        let facts = |article, topic| -> Vec<usize> {
            library
                .facts(article, topic)
                .iter()
                .map(|at| at.fact)
                .collect()
        };
        assert_eq!(facts(door, None), [0, 1]);
        assert_eq!(facts(None, Some("CEREMONY")), [0]);
        assert_eq!(facts(door, Some("song series")), [1]);
        assert!(facts(library.get("uk-charts"), Some("series")).is_empty());
        assert!(facts(door, Some("??")).is_empty());
        assert_eq!(library.topics(door, "", 25), ["Ceremony", "Work"]);
        assert_eq!(library.topics(None, "wo", 25), ["Work"]);
        assert!(library.topics(library.get("uk-charts"), "", 25).is_empty());
    }
}
