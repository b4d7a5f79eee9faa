//! Two polls on one motion, looked at together.

use proptest::prelude::*;

use super::seeing::{Act, World, acts};
use super::*;

/// What is published of two closed polls.
struct Published {
    before: Vec<Option<Stance>>,
    after: Vec<Option<Stance>>,
    swing: Swing,
}

/// Compares two worlds of the same people as a store would.
fn published(one: &World, two: &World) -> Published {
    let (before, after) = (one.stances(), two.stances());
    let both = before.iter().zip(&after);
    let pairs = Matrix::of(both.filter_map(|(before, after)| Some(((*before)?, (*after)?))));
    let round = |world: &World| world.poll.rules.clone();
    let (rules, later) = (round(one), round(two));
    let swing = Swing::between(
        Round {
            rules: &rules,
            tally: &one.now,
        },
        Round {
            rules: &later,
            tally: &two.now,
        },
        &pairs,
    );
    Published {
        before,
        after,
        swing,
    }
}

/// The stances of those who have none in the other poll.
fn alone(own: &[Option<Stance>], other: &[Option<Stance>]) -> Vec<Stance> {
    let both = own.iter().zip(other);
    both.filter(|(_, other)| other.is_none())
        .filter_map(|(own, _)| *own)
        .collect()
}

proptest! {
    /// Whatever people do in both polls, and staff with them: where anything of the pairs is shown, what
    /// the results less the pairs tell is the tally of nobody, or of as many as the minimum.
    #[test]
    fn two_polls_together_single_nobody_out(
        results in prop::sample::select(Results::ALL),
        minimum in 3u8..6,
        first in prop::collection::vec(acts(), 0..60),
        second in prop::collection::vec(acts(), 0..60),
    ) {
        let mut one = World::new(results);
        for (person, act, _) in first {
            one.act(person, act);
        }
        if one.is_open() {
            one.act(0, Act::Close);
        }
        let mut two = World::new(results);
        two.poll.rules.secret_minimum = minimum;
        for (person, act, _) in second {
            two.act(person, act);
            if two.is_open() {
                continue;
            }
            let Published { before, after, swing } = published(&one, &two);
            let least = u64::from(minimum);
            let Outcome::Shown(shown) = swing.outcome else {
                prop_assert_eq!(swing.turnout, None);
                continue;
            };
            prop_assert!(shown.before.total() >= least);
            prop_assert!(shown.matrix.is_none() || shown.before.total() >= FEWEST_PAIRS);
            for (tally, pairs, loners) in [
                (one.now, shown.before, alone(&before, &after)),
                (two.now, shown.after, alone(&after, &before)),
            ] {
                prop_assert_eq!(tally.without(&pairs), Tally::of(loners.iter().copied()));
                prop_assert!(loners.is_empty() || loners.len() as u64 >= least);
            }
        }
    }

    /// A poll that names its voters beside one that does not tells nothing of how people moved.
    #[test]
    fn a_mixed_pair_tells_nothing(
        first in prop::collection::vec(acts(), 0..60),
        second in prop::collection::vec(acts(), 0..60),
        later_is_open in any::<bool>(),
    ) {
        let (mut one, mut two) = (World::new(Results::Live), World::new(Results::Live));
        for (person, act, _) in first {
            one.act(person, act);
        }
        for (person, act, _) in second {
            two.act(person, act);
        }
        let open = if later_is_open { &mut two } else { &mut one };
        open.poll.rules.secrecy = Secrecy::Open;
        let swing = published(&one, &two).swing;
        prop_assert_eq!((swing.outcome, swing.turnout), (Outcome::Mixed, None));
    }
}
