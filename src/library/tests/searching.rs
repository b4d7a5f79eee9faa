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
                read += usize::from(own != 0 && (own | title).count_ones() as usize == asked.len());
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
