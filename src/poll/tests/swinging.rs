//! Two polls compared.

use proptest::prelude::*;

use super::*;
use Stance::{Against, For, Undecided};

fn open() -> Rules {
    Rules {
        secrecy: Secrecy::Open,
        ..Rules::default()
    }
}

/// Compares two polls in which everybody voted both times.
fn paired(rules: &Rules, matrix: &Matrix) -> Swing {
    let (before, after) = (matrix.before(), matrix.after());
    Swing::between(
        Round {
            rules,
            tally: &before,
        },
        Round {
            rules,
            tally: &after,
        },
        matrix,
    )
}

fn comparison(swing: &Swing) -> &Comparison {
    match &swing.outcome {
        Outcome::Shown(comparison) => comparison,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_one_who_moved_more_wins_and_the_majority_stands_beside() {
    let matrix = Matrix::from_counts([
        ((Against, Against), 10),
        ((Against, Undecided), 2),
        ((Undecided, For), 3),
        ((For, For), 5),
    ]);
    let swing = paired(&open(), &matrix);
    let shown = comparison(&swing);
    // Before 5 : 12 of 20, a lead of -35 points; after 8 : 10, one of -10.
    assert_eq!(shown.points.tenths(), 250);
    assert_eq!(shown.verdict, Verdict::For);
    assert_eq!(swing.majority, Some(Majority::Against));
    assert_eq!(
        (shown.net(For), shown.net(Undecided), shown.net(Against)),
        (3, -1, -2)
    );
    assert_eq!(shown.before.percentages(), Some([0, 25, 15, 60, 0]));
    assert_eq!(shown.after.percentages(), Some([0, 40, 10, 50, 0]));
    assert_eq!(shown.matrix, Some(matrix));
}

#[test]
fn who_voted_once_is_counted_and_not_compared() {
    let matrix = Matrix::from_counts([((For, For), 12)]);
    let before = Tally::from_counts([(For, 12), (Against, 3)]);
    let after = Tally::from_counts([(For, 12), (Against, 40)]);
    let rules = Rules::default();
    let swing = Swing::between(
        Round {
            rules: &rules,
            tally: &before,
        },
        Round {
            rules: &rules,
            tally: &after,
        },
        &matrix,
    );
    let turnout = Turnout {
        paired: 12,
        only_before: 3,
        only_after: 40,
    };
    assert_eq!(swing.turnout, Some(turnout));
    assert_eq!(swing.majority, Some(Majority::Against));
    assert_eq!(comparison(&swing).points.tenths(), 0);
    assert_eq!(comparison(&swing).verdict, Verdict::SmallSwing);
}

#[test]
fn five_points_win_and_less_does_not() {
    let swing = |moved, pairs| {
        let counts = [((Undecided, Against), moved), ((For, For), pairs - moved)];
        let swing = paired(&open(), &Matrix::from_counts(counts));
        let shown = *comparison(&swing);
        (shown.points.tenths(), shown.verdict)
    };
    assert_eq!(swing(1, 20), (-50, Verdict::Against));
    // 4.999… points are shown as 5.0 and are under five all the same.
    assert_eq!(swing(49_999, 1_000_000), (-50, Verdict::SmallSwing));
    assert_eq!(swing(1, 21), (-48, Verdict::SmallSwing));
    assert_eq!(swing(1, 10), (-100, Verdict::Against));
    assert_eq!(swing(9, 9), (-1000, Verdict::FewPairs));
    let all = paired(&open(), &Matrix::from_counts([((Against, For), u32::MAX)]));
    assert_eq!(comparison(&all).points.tenths(), 2000);
}

#[test]
fn secret_polls_show_what_their_minimum_allows() {
    let secret = Rules::default();
    let see =
        |rules: &Rules, pairs| paired(rules, &Matrix::from_counts([((Undecided, For), pairs)]));
    assert_eq!(see(&secret, 2).outcome, Outcome::TooFew { least: 3 });
    assert_eq!(see(&secret, 2).majority, None);
    assert_eq!(see(&secret, 3).majority, Some(Majority::For));
    assert_eq!(comparison(&see(&secret, 3)).matrix, None);
    assert_eq!(comparison(&see(&secret, 9)).net(For), 9);
    assert_eq!(comparison(&see(&secret, 9)).matrix, None);
    assert!(comparison(&see(&secret, 10)).matrix.is_some());
    assert!(comparison(&see(&open(), 1)).matrix.is_some());
    assert_eq!(see(&open(), 0).outcome, Outcome::TooFew { least: 1 });
    let strict = Rules {
        secret_minimum: 20,
        ..secret.clone()
    };
    assert_eq!(see(&strict, 19).outcome, Outcome::TooFew { least: 20 });
    assert!(comparison(&see(&strict, 20)).matrix.is_some());
}

#[test]
fn names_of_an_open_poll_tell_nothing_of_a_secret_one() {
    let matrix = Matrix::from_counts([((Undecided, For), 50)]);
    let (before, after) = (matrix.before(), matrix.after());
    let secret = Rules::default();
    for (one, two) in [(&secret, &open()), (&open(), &secret)] {
        let swing = Swing::between(
            Round {
                rules: one,
                tally: &before,
            },
            Round {
                rules: two,
                tally: &after,
            },
            &matrix,
        );
        assert_eq!(swing.outcome, Outcome::Mixed);
        assert_eq!(swing.turnout, None);
        assert_eq!(swing.majority, Some(Majority::For));
    }
}

/// Compares two polls of the same rules, of pairs and of people who voted once.
fn with_loners(rules: &Rules, pairs: u32, only: [u32; 2]) -> Swing {
    let matrix = Matrix::from_counts([((Undecided, For), pairs)]);
    let tally = |pairs: Tally, only| Tally::from_counts(pairs.counts().chain([(Against, only)]));
    Swing::between(
        Round {
            rules,
            tally: &tally(matrix.before(), only[0]),
        },
        Round {
            rules,
            tally: &tally(matrix.after(), only[1]),
        },
        &matrix,
    )
}

#[test]
fn the_pairs_never_stand_beside_few_who_voted_once() {
    let secret = Rules::default();
    let few = Outcome::FewUnpaired { least: 3 };
    for only in [[1, 0], [2, 0], [0, 1], [2, 9], [9, 1], [1, 1]] {
        let swing = with_loners(&secret, 20, only);
        assert_eq!((swing.outcome, swing.turnout), (few, None), "{only:?}");
        assert_eq!(swing.majority, Some(Majority::For));
        assert!(with_loners(&open(), 20, only).turnout.is_some());
        comparison(&with_loners(&open(), 20, only));
    }
    for only in [[0, 0], [3, 0], [0, 3], [4, 9]] {
        comparison(&with_loners(&secret, 20, only));
    }
    let strict = Rules {
        secret_minimum: 5,
        ..Rules::default()
    };
    let few = Outcome::FewUnpaired { least: 5 };
    assert_eq!(with_loners(&strict, 20, [0, 4]).outcome, few);
    assert_eq!(with_loners(&secret, 2, [0, 0]).turnout, None);
    assert!(with_loners(&open(), 0, [2, 0]).turnout.is_some());
}

#[test]
fn a_pair_that_moves_is_one_person_and_not_two() {
    let one = Matrix::from_counts([((For, For), 4), ((Against, For), 2)]);
    let two = Matrix::from_counts([((For, Against), 1), ((For, For), 3), ((Against, For), 2)]);
    let three = Matrix::from_counts([((For, For), 4), ((Against, For), 2), ((For, Undecided), 3)]);
    assert_eq!(one.people_between(&one), 0);
    assert_eq!(one.people_between(&two), 1);
    assert_eq!(one.people_between(&three), 3);
    assert_eq!(three.people_between(&two), 4);
}

fn pairs() -> impl Strategy<Value = Vec<(Stance, Stance)>> {
    let stance = || prop::sample::select(Stance::ALL);
    prop::collection::vec((stance(), stance()), 1..60)
}

proptest! {
    #[test]
    fn the_matrix_sums_to_the_pairs(pairs in pairs()) {
        let matrix = Matrix::of(pairs.clone());
        prop_assert_eq!(matrix.pairs(), pairs.len() as u64);
        let before = Tally::of(pairs.iter().map(|(before, _)| *before));
        let after = Tally::of(pairs.iter().map(|(_, after)| *after));
        prop_assert_eq!(matrix.before(), before.collapsed());
        prop_assert_eq!(matrix.after(), after.collapsed());
        let swing = paired(&open(), &matrix);
        let net: i64 = [For, Undecided, Against].map(|stance| comparison(&swing).net(stance)).iter().sum();
        prop_assert_eq!(net, 0);
    }

    #[test]
    fn the_order_of_pairs_changes_nothing(pairs in pairs(), seed in any::<u64>()) {
        use rand::{SeedableRng, seq::SliceRandom};
        let mut other = pairs.clone();
        other.shuffle(&mut rand::rngs::ChaCha8Rng::seed_from_u64(seed));
        prop_assert_eq!(Matrix::of(pairs), Matrix::of(other));
    }

    #[test]
    fn who_did_not_move_makes_no_swing(pairs in pairs()) {
        let still = Matrix::of(pairs.into_iter().map(|(before, _)| (before, before)));
        let swing = paired(&open(), &still);
        prop_assert_eq!(comparison(&swing).points.tenths(), 0);
        prop_assert!(!matches!(comparison(&swing).verdict, Verdict::For | Verdict::Against));
    }

    #[test]
    fn exchanged_sides_exchange_the_winner(pairs in pairs()) {
        let swing = paired(&open(), &Matrix::of(pairs.clone()));
        let mirror = |(before, after): (Stance, Stance)| (before.mirrored(), after.mirrored());
        let other = paired(&open(), &Matrix::of(pairs.into_iter().map(mirror)));
        let (one, other) = (comparison(&swing), comparison(&other));
        prop_assert_eq!(one.points.tenths(), -other.points.tenths());
        let mirrored = match one.verdict {
            Verdict::For => Verdict::Against,
            Verdict::Against => Verdict::For,
            same => same,
        };
        prop_assert_eq!(other.verdict, mirrored);
    }
}
