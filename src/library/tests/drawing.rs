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
