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
fn strewn_letters_do_not_join_what_words_found() {
    assert_eq!(
        slugs(&shelf().complete("door", 25)),
        ["golden-first-grammy"]
    );
    assert_eq!(slugs(&shelf().complete("uch", 25)), ["uk-charts"]);
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
