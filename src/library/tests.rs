//! What the library promises, over briefs made here.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use proptest::prelude::*;
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

use super::*;
use crate::brief::{self, Argument, Fact, Passage, Quote};

#[path = "../../benches/synthetic/mod.rs"]
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

mod finding {
    use super::*;

    #[test]
    fn nothing_typed_lists_the_newest_first() {
        assert_eq!(
            slugs(&shelf().complete("  ", 2)),
            ["uk-charts", "golden-first-grammy"]
        );
    }

    #[test]
    fn people_find_articles_as_they_type_them() {
        let library = shelf();
        for (typed, expected) in [
            ("gram", "golden-first-grammy"),
            ("GRAMMYS DOOR", "golden-first-grammy"),
            ("grmmy", "golden-first-grammy"),
            ("gramyms", "golden-first-grammy"),
            ("golden-first", "golden-first-grammy"),
            ("kpop demon", "uk-charts"),
            ("k-pop dem", "uk-charts"),
            ("deamon", "uk-charts"),
            ("kdhunt", "uk-charts"),
            ("cancion", "cancion-dorada"),
            ("CANCIO\u{301}N", "cancion-dorada"),
            ("musica", "cancion-dorada"),
            ("케이팝", "golden-korea"),
            ("케이파", "golden-korea"),
            ("케이ㅍ", "golden-korea"),
            ("캐이팝", "golden-korea"),
            ("골든", "golden-korea"),
        ] {
            assert_eq!(first(&library, typed), expected, "{typed}");
        }
    }

    #[test]
    fn nonsense_finds_nothing() {
        for typed in ["zzzzqq", "weather forecast", "木星"] {
            assert!(shelf().complete(typed, 25).is_empty(), "{typed}");
        }
    }

    #[test]
    fn names_resolve_only_when_they_are_sure() {
        let library = shelf();
        for (named, slug) in [
            ("uk-charts", "uk-charts"),
            ("UK Charts", "uk-charts"),
            ("did the grammys open the door", "golden-first-grammy"),
            ("demon hunters", "uk-charts"),
            ("golden-frist-gramy", "golden-first-grammy"),
        ] {
            assert_eq!(library.resolve(named).unwrap().brief.slug, slug, "{named}");
        }
        let near = library.resolve("golden").unwrap_err();
        assert_eq!(
            slugs(&near.suggestions),
            ["golden-first-grammy", "golden-korea"]
        );
        assert!(library.resolve("🔥").unwrap_err().suggestions.is_empty());
        assert!(
            library
                .resolve("weather")
                .unwrap_err()
                .suggestions
                .is_empty()
        );
    }

    #[test]
    fn two_articles_of_one_title_are_never_guessed_between() {
        let library = Library::new(vec![
            titled("one", "Same title", &[]),
            titled("two", "Same title", &[]),
        ]);
        assert_eq!(
            slugs(&library.resolve("same title").unwrap_err().suggestions),
            ["one", "two"]
        );
    }

    proptest! {
        #[test]
        fn any_typing_is_survived(typed in any::<String>(), wide in "[각가ㅋ\u{301}🔥A-z ]{0,300}") {
            static SHELF: LazyLock<Library> = LazyLock::new(shelf);
            let library = &*SHELF;
            for typed in [typed, wide] {
                prop_assert!(library.complete(&typed, 3).len() <= 3);
                let _ = library.resolve(&typed);
                let _ = library.search(&typed, Page { offset: usize::MAX, limit: usize::MAX });
            }
        }

    }

    #[test]
    fn every_slug_and_title_finds_its_own_article() {
        let library = Library::new(synthetic::briefs(100, 6));
        for entry in library.entries() {
            let slug = &entry.brief.slug;
            assert_eq!(&library.resolve(slug).unwrap().brief.slug, slug);
            assert_eq!(
                &library.resolve(&slug.replace('-', " ")).unwrap().brief.slug,
                slug
            );
            assert_eq!(
                &library.complete(&entry.brief.title, 25)[0].brief.slug,
                slug
            );
        }
    }
}

mod searching {
    use super::*;

    const ALL: Page = Page {
        offset: 0,
        limit: 50,
    };

    fn places(question: &str) -> Vec<(String, Place)> {
        let library = shelf();
        let found = library.search(question, ALL).unwrap();
        let hits = found.hits.iter();
        hits.map(|hit| (hit.entry.brief.slug.clone(), hit.place))
            .collect()
    }

    #[test]
    fn a_claim_goes_before_a_support() {
        let door = "golden-first-grammy".to_owned();
        let expected = [
            (door.clone(), Place::Argument(Side::Con, 1)),
            (door, Place::Argument(Side::Pro, 0)),
        ];
        assert_eq!(places("category"), expected);
    }

    #[test]
    fn the_last_word_may_be_begun_and_numbers_do_not_matter() {
        assert_eq!(
            places("demon hunter"),
            [("uk-charts".to_owned(), Place::Title)]
        );
        assert_eq!(
            places("weekly str"),
            [("uk-charts".to_owned(), Place::Argument(Side::Pro, 0))]
        );
        assert_eq!(places("chart tops")[0].1, Place::Title);
        assert_eq!(places("stream kept")[0].1, Place::Argument(Side::Pro, 0));
    }

    #[test]
    fn hangul_words_are_found_with_their_particles() {
        assert_eq!(places("케이팝 골든")[0].0, "golden-korea");
        assert!(places("케").iter().all(|(slug, _)| slug == "golden-korea"));
        assert_eq!(places("무").len(), 0, "a syllable is not cut");
    }

    #[test]
    fn compounds_are_found_however_they_are_written() {
        for question in ["k-pop demon", "kpop demon", "K Pop demon", "K‑POP demon"] {
            assert_eq!(
                places(question)[0],
                ("uk-charts".to_owned(), Place::Title),
                "{question}"
            );
        }
    }

    #[test]
    fn a_word_of_the_title_counts_for_the_whole_article() {
        let library = shelf();
        let found = library.search("charts kept", ALL).unwrap();
        assert!(found.every_word);
        assert_eq!(found.hits[0].place, Place::Argument(Side::Pro, 0));
    }

    #[test]
    fn some_words_are_enough_when_no_passage_has_all() {
        let library = shelf();
        let found = library.search("february weather", ALL).unwrap();
        assert!(!found.every_word);
        assert_eq!(found.hits[0].place, Place::Fact(0));
    }

    #[test]
    fn small_words_do_not_narrow() {
        assert_eq!(places("the minor category"), places("minor category"));
        assert!(!places("the").is_empty());
    }

    #[test]
    fn a_question_without_words_has_a_reason() {
        let library = shelf();
        for question in ["", "  ?!… 🔥", "\u{301}\u{301}"] {
            assert_eq!(
                library.search(question, ALL).unwrap_err(),
                Unsearchable::NoWords,
                "{question}"
            );
        }
        let long = "a".repeat(MOST_CHARACTERS + 1);
        assert_eq!(
            library.search(&long, ALL).unwrap_err(),
            Unsearchable::TooLong
        );
    }

    #[test]
    fn pages_follow_one_another_without_gap_or_overlap() {
        let library = Library::new(synthetic::briefs(20, 3));
        let whole = library
            .search(
                "golden",
                Page {
                    offset: 0,
                    limit: usize::MAX,
                },
            )
            .unwrap();
        assert!(whole.total > 30 && whole.hits.len() == whole.total);
        let mut paged = Vec::new();
        for offset in (0..whole.total + 7).step_by(7) {
            let found = library.search("golden", Page { offset, limit: 7 }).unwrap();
            assert_eq!(found.total, whole.total);
            paged.extend(
                found
                    .hits
                    .iter()
                    .map(|hit| (hit.entry.brief.slug.clone(), hit.place)),
            );
        }
        let expected: Vec<_> = whole
            .hits
            .iter()
            .map(|hit| (hit.entry.brief.slug.clone(), hit.place))
            .collect();
        assert_eq!(paged, expected);
    }

    /// The index against the plain definition: units that hold all words, by reading them all.
    #[test]
    fn the_index_finds_what_reading_everything_finds() {
        let library = Library::new(synthetic::briefs(30, 5));
        for question in ["award", "chart market", "canción", "케이팝", "film gl"] {
            let asked = search::ask(&library.index, question).unwrap();
            let mut read = 0;
            for entry in library.entries() {
                let holds = |place: Place, mask: &mut u32| {
                    for (_, text) in place.texts(&entry.brief) {
                        fold::each_word(text, |_, word| {
                            for (bit, asked) in asked.iter().enumerate() {
                                *mask |= u32::from(asked.is(word)) << bit;
                            }
                        });
                    }
                };
                let mut title = 0;
                holds(Place::Title, &mut title);
                for unit in 0.. {
                    let Some(place) = Place::nth(&entry.brief, unit) else {
                        break;
                    };
                    let mut own = 0;
                    holds(place, &mut own);
                    read +=
                        usize::from(own != 0 && (own | title).count_ones() as usize == asked.len());
                }
            }
            let found = library
                .search(
                    question,
                    Page {
                        offset: 0,
                        limit: 1,
                    },
                )
                .unwrap();
            assert!(found.every_word && read > 0);
            assert_eq!(found.total, read, "{question}");
        }
    }

    #[test]
    fn a_snippet_shows_the_cluster_and_marks_it() {
        let far = "word ".repeat(60);
        let mut brief = titled("a", "A", &[]);
        brief.arguments = vec![argument(
            Side::Pro,
            &format!("Golden {far}"),
            &format!("{far} the golden K-pop award counts here {far}"),
        )];
        let library = Library::new(vec![brief]);
        let found = library.search("golden kpop", ALL).unwrap();
        let snippet = &found.hits[0].snippet;
        assert!(snippet.text.starts_with('…') && snippet.text.ends_with('…'));
        let marked: Vec<&str> = snippet
            .marks
            .iter()
            .map(|mark| &snippet.text[mark.clone()])
            .collect();
        assert_eq!(marked, ["golden", "K-pop"]);
        assert!(snippet.text.chars().count() <= 160 && snippet.text.chars().count() > 140);
        assert!(
            snippet
                .text
                .trim_matches('…')
                .split(' ')
                .all(|word| far.contains(word) || word.len() > 2)
        );
    }

    proptest! {
        #[test]
        fn snippets_keep_to_their_limits(
            text in "(golden |[가-힣]{1,50} |🔥|\u{301}|[a-z]{1,90}[ ,.]|—){0,80}",
        ) {
            let snippet = Snippet::around(&text, |word| u8::from(word == "golden"));
            prop_assert!(snippet.text.chars().count() <= 160);
            prop_assert!(text.contains(snippet.text.trim_matches('…')));
            prop_assert_eq!(snippet.marks.is_empty(), !text.contains("golden"));
            let mut end = 0;
            for mark in &snippet.marks {
                prop_assert!(mark.start >= end && mark.end > mark.start);
                end = mark.end;
                prop_assert_eq!(fold(&snippet.text[mark.clone()]), "golden");
            }
        }
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

mod drawing {
    use super::*;

    fn keys(count: u64) -> Vec<Key> {
        (0..count).map(|at| Key(at * 0x9e37_79b9)).collect()
    }

    #[test]
    fn keys_stay_the_same_for_ever() {
        assert_eq!(
            Key::of("  The WIN is\nin a minor Category "),
            Key::of("The win is in a minor category")
        );
        assert_eq!(Key::of(""), Key(0xcbf2_9ce4_8422_2325));
        assert_eq!(Key::of("foobar"), Key(0x8594_4171_f739_67e8));
    }

    #[test]
    fn one_item_alone_comes_every_time_and_none_never() {
        let mut chance = ChaCha8Rng::seed_from_u64(1);
        let mut bag = Bag::default();
        for _ in 0..3 {
            assert_eq!(draw(&mut bag, &keys(1), &mut chance), Some(0));
        }
        assert_eq!(draw(&mut bag, &[], &mut chance), None);
        assert_eq!(draw_among(&mut bag, &keys(2), &[7], &mut chance), None);
    }

    #[test]
    fn every_item_is_as_likely_at_every_place_of_a_round() {
        const ITEMS: usize = 6;
        const ROUNDS: u32 = 12_000;
        let keys = keys(ITEMS as u64);
        let mut chance = ChaCha8Rng::seed_from_u64(42);
        let mut counts = [[0_u32; ITEMS]; ITEMS];
        for _ in 0..ROUNDS {
            let mut bag = Bag::default();
            for place in &mut counts {
                place[draw(&mut bag, &keys, &mut chance).unwrap()] += 1;
            }
        }
        let expected = f64::from(ROUNDS) / 6.0;
        for place in counts {
            let chi: f64 = place
                .iter()
                .map(|n| (f64::from(*n) - expected).powi(2) / expected)
                .sum();
            assert!(chi < 20.5, "5 degrees of freedom, p < 0.001: {chi}");
        }
    }

    #[test]
    fn both_sides_come_up_equally() {
        let library = shelf();
        let door = library.get("golden-first-grammy").unwrap();
        let mut bags = Bags::new(100);
        let mut chance = ChaCha8Rng::seed_from_u64(9);
        let draws = 20_000;
        let pro = (0..draws)
            .filter(|_| bags.argument(Scope::Person(1), door, None, &mut chance) == Some(0))
            .count();
        let off = f64::from(u32::try_from(pro).unwrap()) - f64::from(draws) / 2.0;
        let chi = 2.0 * off * off / (f64::from(draws) / 2.0);
        assert!(chi < 10.83, "1 degree of freedom, p < 0.001: {chi}");
    }

    #[test]
    fn an_article_of_one_side_gives_that_side() {
        let library = shelf();
        let charts = library.get("uk-charts").unwrap();
        let mut bags = Bags::new(100);
        let mut chance = ChaCha8Rng::seed_from_u64(9);
        assert_eq!(
            bags.argument(Scope::Channel(1), charts, None, &mut chance),
            Some(0)
        );
        assert_eq!(
            bags.argument(Scope::Channel(1), charts, Some(Side::Con), &mut chance),
            None
        );
    }

    #[test]
    fn hostile_bytes_are_an_empty_bag() {
        for bytes in [
            &b""[..],
            b"x",
            b"\x11",
            b"\x10abc",
            b"\xff12345678",
            &vec![0x10; 2_000_001],
        ] {
            assert!(Bag::from_bytes(bytes).heard().is_empty());
        }
    }

    proptest! {
        #[test]
        fn nothing_repeats_until_all_were_heard(count in 1_u64..40, seed: u64) {
            let keys = keys(count);
            let mut chance = ChaCha8Rng::seed_from_u64(seed);
            let mut bag = Bag::default();
            let mut before = None;
            for _ in 0..3 {
                let mut round = BTreeSet::new();
                for _ in 0..count {
                    bag = Bag::from_bytes(&bag.to_bytes());
                    let drawn = draw(&mut bag, &keys, &mut chance).unwrap();
                    prop_assert!(round.insert(drawn));
                    prop_assert!(count == 1 || before != Some(drawn));
                    before = Some(drawn);
                }
            }
        }

        #[test]
        fn edits_neither_lose_nor_repeat(old in prop::collection::btree_set(0_u64..60, 1..30), new in prop::collection::btree_set(0_u64..60, 1..30), seed: u64, draws in 0_usize..29) {
            let keys = |set: &BTreeSet<u64>| -> Vec<Key> { set.iter().map(|key| Key(*key)).collect() };
            let (old, new) = (keys(&old), keys(&new));
            let mut chance = ChaCha8Rng::seed_from_u64(seed);
            let mut bag = Bag::default();
            let mut heard = BTreeSet::new();
            for _ in 0..draws.min(old.len()) {
                heard.insert(old[draw(&mut bag, &old, &mut chance).unwrap()]);
            }
            let mut open: BTreeSet<Key> = new.iter().copied().filter(|key| !heard.contains(key)).collect();
            while !open.is_empty() {
                let drawn = new[draw(&mut bag, &new, &mut chance).unwrap()];
                prop_assert!(open.remove(&drawn), "heard before, or not there");
                prop_assert!(bag.heard().iter().all(|key| new.contains(key)), "what left is forgotten");
            }
        }

        #[test]
        fn a_topic_has_its_own_turn(count in 2_u64..20, seed: u64, cut in 1_usize..19) {
            let keys = keys(count);
            let allowed: Vec<usize> = (0..cut.min(keys.len())).collect();
            let mut chance = ChaCha8Rng::seed_from_u64(seed);
            let mut bag = Bag::default();
            let outside = keys.len() - allowed.len();
            for _ in 0..2 * allowed.len() {
                prop_assert!(allowed.contains(&draw_among(&mut bag, &keys, &allowed, &mut chance).unwrap()));
            }
            let rest: BTreeSet<usize> = (0..outside).map(|_| draw(&mut bag, &keys, &mut chance).unwrap()).collect();
            prop_assert_eq!(rest.len(), outside, "those outside the topic kept their turn");
        }

        #[test]
        fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200), form in 0x10_u8..0x12) {
            let bag = Bag::from_bytes(&[&[form], &bytes[..bytes.len() / 8 * 8]].concat());
            prop_assert_eq!(Bag::from_bytes(&bag.to_bytes()), bag);
            let _ = Bag::from_bytes(&bytes);
        }
    }
}

mod keeping {
    use super::*;

    #[test]
    fn the_stores_words_are_read_back() {
        for drawn in Drawn::ALL {
            assert_eq!(Drawn::parse(drawn.word()), Some(drawn));
        }
        assert_eq!(Drawn::parse("ballots"), None);
    }

    #[test]
    fn a_restart_goes_on_where_the_channel_was() {
        let library = shelf();
        let door = library.get("golden-first-grammy").unwrap();
        let mut chance = ChaCha8Rng::seed_from_u64(3);
        let mut before = Bags::new(100);
        before.put(5, []);
        let first = before
            .fact(Scope::Channel(5), door, None, &mut chance)
            .unwrap();
        let saved = before.take_dirty();
        assert!(before.take_dirty().is_empty());

        let mut after = Bags::new(100);
        assert!(!after.knows(Scope::Channel(5)));
        after.put(5, saved);
        assert!(after.knows(Scope::Channel(5)));
        assert_ne!(
            after.fact(Scope::Channel(5), door, None, &mut chance),
            Some(first)
        );
    }

    #[test]
    fn private_draws_leave_the_channels_bag_alone() {
        let library = shelf();
        let door = library.get("golden-first-grammy").unwrap();
        let mut chance = ChaCha8Rng::seed_from_u64(3);
        let mut bags = Bags::new(100);
        let public = bags
            .fact(Scope::Channel(5), door, None, &mut chance)
            .unwrap();
        for _ in 0..5 {
            bags.fact(Scope::Person(5), door, None, &mut chance);
        }
        assert_ne!(
            bags.fact(Scope::Channel(5), door, None, &mut chance),
            Some(public)
        );
        assert_eq!(bags.take_dirty().len(), 1);
    }

    #[test]
    fn a_late_load_does_not_undo_what_was_drawn() {
        let library = shelf();
        let door = library.get("golden-first-grammy").unwrap();
        let mut chance = ChaCha8Rng::seed_from_u64(3);
        let mut bags = Bags::new(100);
        bags.quote(Scope::Channel(1), door, &mut chance);
        assert!(!bags.knows(Scope::Channel(1)));
        let stale = Saved {
            channel: 1,
            slug: door.brief.slug.clone(),
            drawn: Drawn::Quotes,
            bag: Vec::new(),
        };
        bags.put(1, [stale]);
        let kept = bags.take_dirty();
        assert_eq!(Bag::from_bytes(&kept[0].bag).heard(), &*door.quote_keys);
    }

    #[test]
    fn what_was_not_written_is_handed_over_again() {
        let library = shelf();
        let mut chance = ChaCha8Rng::seed_from_u64(3);
        let mut bags = Bags::new(0);
        bags.article(Scope::Channel(1), &library, |_| true, &mut chance);
        let failed = bags.take_dirty();
        bags.article(Scope::Person(2), &library, |_| true, &mut chance);
        assert!(
            !bags.knows(Scope::Channel(1)),
            "written, and over the limit"
        );
        bags.give_back(failed.clone());
        bags.article(Scope::Person(3), &library, |_| true, &mut chance);
        assert_eq!(bags.take_dirty(), failed);
    }

    #[test]
    fn memory_stays_flat_over_many_draws_in_many_channels() {
        let library = shelf();
        let door = library.get("golden-first-grammy").unwrap();
        let mut chance = ChaCha8Rng::seed_from_u64(4);
        let mut bags = Bags::new(1000);
        let mut written: HashMap<u64, usize> = HashMap::new();
        let mut draws = 0_u64;
        let mut most = 0;
        while draws < 200_000 {
            for _ in 0..100 {
                draws += 1;
                let channel = draws * 7919 % 30_000;
                bags.argument(Scope::Channel(channel), door, None, &mut chance);
                bags.quote(Scope::Person(draws), door, &mut chance);
            }
            most = most.max(bags.held());
            for saved in bags.take_dirty() {
                *written.entry(saved.channel).or_default() += 1;
            }
            assert!(bags.held() <= 1000);
        }
        assert!(most <= 1000 + 2, "{most}");
        assert_eq!(written.len(), 30_000, "every change was written");
    }

    #[test]
    fn what_is_not_written_is_never_dropped() {
        let library = shelf();
        let door = library.get("golden-first-grammy").unwrap();
        let mut chance = ChaCha8Rng::seed_from_u64(4);
        let mut bags = Bags::new(10);
        for channel in 0..500 {
            bags.quote(Scope::Channel(channel), door, &mut chance);
        }
        assert_eq!(bags.take_dirty().len(), 500);
        assert!(bags.held() <= 10);
    }
}
