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
