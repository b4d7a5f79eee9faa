//! Ballots counted.

use proptest::prelude::*;
use proptest::sample::subsequence;

use super::*;

fn tallies(most: u32) -> impl Strategy<Value = Tally> {
    prop::array::uniform5(0..=most).prop_map(five)
}

fn five(counts: [u32; 5]) -> Tally {
    Tally::from_counts(Stance::ALL.iter().copied().zip(counts))
}

fn stances() -> impl Strategy<Value = Stance> {
    prop::sample::select(Stance::ALL)
}

fn three(pro: u32, undecided: u32, con: u32) -> Tally {
    five([0, pro, undecided, con, 0])
}

#[test]
fn percentages_are_those_of_largest_remainders() {
    for (tally, expected) in [
        (three(1, 0, 0), [0, 100, 0, 0, 0]),
        (three(2, 1, 3), [0, 33, 17, 50, 0]),
        (three(1, 1, 1), [0, 33, 34, 33, 0]),
        (three(5, 1, 1), [0, 72, 14, 14, 0]),
        (three(1, 5, 1), [0, 14, 72, 14, 0]),
        (three(2, 1, 0), [0, 67, 33, 0, 0]),
        // Fractions of .6, .8 and .6 with two points left: Hamilton's own choice would part equals.
        (three(2, 3, 2), [0, 29, 42, 29, 0]),
        (five([1, 1, 1, 1, 1]), [20; 5]),
        (five([1, 2, 1, 2, 1]), [14, 29, 14, 29, 14]),
    ] {
        assert_eq!(tally.percentages(), Some(expected), "{tally:?}");
    }
    assert_eq!(Tally::default().percentages(), None);
    // 32.6, 32.8 and 32.6 with two points left: the one with most must not get least.
    let tally = five([20, 326, 328, 326, 0]);
    assert_eq!(tally.percentages(), Some([2, 33, 33, 32, 0]));
}

#[test]
fn the_largest_poll_is_counted_exactly() {
    let tally = five([u32::MAX; 5]);
    assert_eq!(tally.total(), 5 * u64::from(u32::MAX));
    assert_eq!(tally.percentages(), Some([20; 5]));
    assert_eq!(tally.majority(), Majority::Tied);
    let tally = three(u32::MAX, 0, u32::MAX - 1);
    assert_eq!(tally.majority(), Majority::For);
}

#[test]
fn the_undecided_decide_no_majority() {
    assert_eq!(three(2, 90, 1).majority(), Majority::For);
    assert_eq!(three(1, 0, 2).majority(), Majority::Against);
    assert_eq!(three(1, 5, 1).majority(), Majority::Tied);
    assert_eq!(three(0, 5, 0).majority(), Majority::Nobody);
    assert_eq!(five([2, 0, 0, 1, 0]).majority(), Majority::For);
}

#[test]
fn a_change_that_cannot_be_changes_nothing() {
    let mut tally = three(1, 0, 0);
    let fault = tally.shift(Some(Stance::Against), Some(Stance::For));
    assert_eq!(fault, Err(OutOfStep(Stance::Against)));
    assert_eq!(tally, three(1, 0, 0));
    let mut full = three(u32::MAX, 0, 0);
    assert_eq!(
        full.shift(None, Some(Stance::For)),
        Err(OutOfStep(Stance::For))
    );
    assert_eq!(full.shift(Some(Stance::For), Some(Stance::For)), Ok(()));
}

#[test]
fn a_change_is_one_person_and_not_two() {
    assert_eq!(three(3, 0, 0).people_between(&three(2, 0, 1)), 1);
    assert_eq!(three(3, 0, 0).people_between(&three(3, 1, 0)), 1);
    assert_eq!(three(3, 0, 0).people_between(&three(1, 0, 0)), 2);
    assert_eq!(three(3, 0, 0).people_between(&three(0, 2, 4)), 6);
}

#[test]
fn whole_percentages_mislead_where_they_are_not_the_nearest() {
    // 9.09 would be shown as 10, and 83.3 as 84.
    for (counts, misleads) in [
        ([5, 5, 1], true),
        ([10, 1, 1], true),
        ([10, 0, 1], false),
        ([9_999, 0, 1], false),
        ([2, 1, 0], false),
        ([0, 0, 0], false),
    ] {
        let tally = three(counts[0], counts[1], counts[2]);
        let shares = tally.percentages();
        assert_eq!(
            tally.percentages_mislead(),
            misleads,
            "{counts:?}: {shares:?}"
        );
    }
}

#[test]
fn whole_percentages_mislead_where_they_part_equal_counts() {
    let three = Tally::of([Stance::For, Stance::Undecided, Stance::Against]);
    assert!(three.percentages_mislead());
    assert_eq!(three.tenths_of_percent(), Some([0, 333, 333, 333, 0]));
    let two = Tally::of([Stance::For, Stance::Against]);
    assert!(!two.percentages_mislead());
    assert_eq!(two.tenths_of_percent(), Some([0, 500, 0, 500, 0]));
    assert!(!Tally::default().percentages_mislead());
    assert_eq!(Tally::default().tenths_of_percent(), None);
}

proptest! {
    #[test]
    fn the_order_of_ballots_changes_nothing(
        ballots in prop::collection::vec(stances(), 0..40),
        seed in any::<u64>(),
    ) {
        use rand::{SeedableRng, seq::SliceRandom};
        let mut other = ballots.clone();
        other.shuffle(&mut rand::rngs::ChaCha8Rng::seed_from_u64(seed));
        prop_assert_eq!(Tally::of(ballots), Tally::of(other));
    }

    #[test]
    fn a_tally_kept_in_step_is_the_tally_counted(
        steps in prop::collection::vec((0usize..8, prop::option::of(stances())), 0..60),
    ) {
        let mut people = [None; 8];
        let mut kept = Tally::default();
        for (person, stance) in steps {
            prop_assert_eq!(kept.shift(people[person], stance), Ok(()));
            people[person] = stance;
            prop_assert_eq!(kept, Tally::of(people.into_iter().flatten()));
        }
    }

    #[test]
    fn percentages_add_up_and_stay_beside_the_truth(tally in tallies(300)) {
        prop_assume!(tally.total() > 0);
        let shares = tally.percentages().unwrap();
        prop_assert_eq!(shares.iter().map(|share| u64::from(*share)).sum::<u64>(), 100);
        for ((_, count), share) in tally.counts().zip(shares) {
            let off = (u64::from(share) * tally.total()).abs_diff(u64::from(count) * 100);
            prop_assert!(off < tally.total());
        }
    }

    #[test]
    fn more_ballots_never_get_a_smaller_percentage(tally in prop_oneof![tallies(9), tallies(300)]) {
        prop_assume!(tally.total() > 0);
        let shares = tally.percentages().unwrap();
        for ((_, one), share) in tally.counts().zip(shares) {
            for ((_, two), other) in tally.counts().zip(shares) {
                prop_assert!(one <= two || share >= other);
            }
        }
    }

    #[test]
    fn sides_are_treated_alike(pro in 0u32..200, undecided in 0u32..200, con in 0u32..200) {
        let tally = three(pro, undecided, con);
        prop_assume!(pro != con && tally.total() > 0);
        let mut mirrored = tally.mirrored().percentages().unwrap();
        mirrored.reverse();
        prop_assert_eq!(tally.percentages().unwrap(), mirrored);
    }

    #[test]
    fn no_fewer_people_moved_than_the_tallies_tell(
        before in prop::collection::vec(prop::option::of(stances()), 12),
        moved in subsequence((0..12).collect::<Vec<usize>>(), 0..12),
        to in prop::option::of(stances()),
    ) {
        let mut after = before.clone();
        for person in &moved {
            after[*person] = to;
        }
        let (before, after) = (
            Tally::of(before.into_iter().flatten()),
            Tally::of(after.into_iter().flatten()),
        );
        prop_assert!(before.people_between(&after) <= moved.len() as u64);
        prop_assert_eq!(before.people_between(&after), after.people_between(&before));
    }
}
