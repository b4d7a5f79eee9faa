//! Arguments: a claim is found if it is there with its side; support counts where the claim was
//! found.

use std::collections::{BTreeMap, BTreeSet};

use rostrum::brief::Side;

use super::count::{Arguments, Share, Tally};
use super::gold::{Argument, Gold, Orientation};
use super::pairing::pair;
use super::words::Said;
use super::{Reason, SAME};

/// What the right side adds to a likeness, so that a tie goes to it.
const RIGHT_SIDE: f64 = 0.05;

/// Counts the arguments of an article; where either reading of its sides will do, in the better.
pub(super) fn count(gold: &Gold, given: &[Reason]) -> Arguments {
    let straight = count_sides(gold, given, |side| side);
    if gold.orientation == Orientation::Flexible {
        let turned = count_sides(gold, given, Side::other);
        if turned.claims.hits > straight.claims.hits {
            return turned;
        }
    }
    straight
}

fn count_sides(gold: &Gold, given: &[Reason], read: fn(Side) -> Side) -> Arguments {
    let claims: Vec<&Said> = given.iter().map(|reason| &reason.claim).collect();
    let wanted: Vec<_> = gold.arguments.iter().map(|one| one.claim.ways()).collect();
    let agree = |i: usize, j: usize| read(given[i].side) == gold.arguments[j].side;
    let pairs = pair(
        &claims,
        &wanted,
        |i, j| {
            if agree(i, j) { RIGHT_SIDE } else { 0.0 }
        },
    );
    let right: Vec<_> = pairs
        .iter()
        .copied()
        .filter(|(i, j)| agree(*i, *j))
        .collect();

    let optional = gold.optional_arguments.iter().map(|one| one.ways());
    let unpaired = (0..given.len()).filter(|i| !pairs.iter().any(|(one, _)| one == i));
    let unpaired: Vec<&Said> = unpaired.map(|i| claims[i]).collect();
    let free = pair(&unpaired, &optional.collect::<Vec<_>>(), |_, _| 0.0).len();

    let mut counts = Arguments {
        claims: Tally {
            hits: right.len(),
            given: given.len() - free,
            wanted: gold.arguments.len(),
        },
        grouped: with_their_groups(&gold.arguments, &right.iter().map(|(_, j)| *j).collect()),
        sides: Share::new(right.len(), pairs.len()),
        ..Arguments::default()
    };
    counts.support_of_all.whole = gold
        .arguments
        .iter()
        .filter_map(|argument| argument.support.as_ref())
        .map(Vec::len)
        .sum();
    for (i, j) in right {
        count_support(&gold.arguments[j], &given[i], &mut counts);
    }
    counts.support_of_all.part = counts.support.part;
    counts
}

/// Counts the arguments found, and those that say the same as one of them.
fn with_their_groups(arguments: &[Argument], found: &BTreeSet<usize>) -> usize {
    let mut groups: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
    for (at, argument) in arguments.iter().enumerate() {
        if let Some(group) = &argument.group {
            groups.entry((group, argument.side)).or_default().insert(at);
        }
    }
    let met = groups.values().filter(|group| !group.is_disjoint(found));
    let repeated: BTreeSet<usize> = met.flatten().copied().collect();
    found.union(&repeated).count()
}

/// What a sentence that was filed as support is.
enum Filed {
    Support,
    Rebuttal,
    /// The claim again, or what may be left out.
    Free,
    Other,
}

fn count_support(argument: &Argument, given: &Reason, counts: &mut Arguments) {
    let filed = given.support.iter().map(|one| classify(one, argument));
    let Some(wanted) = &argument.support else {
        counts.leaks += filed.filter(|one| matches!(one, Filed::Rebuttal)).count();
        return;
    };
    let holds = |one: &&Said| {
        is_same(&given.claim, one) || given.support.iter().any(|filed| is_same(filed, one))
    };
    counts.support = counts.support + Share::new(wanted.iter().filter(holds).count(), wanted.len());
    for one in filed {
        counts.leaks += usize::from(matches!(one, Filed::Rebuttal));
        counts.filed = counts.filed
            + match one {
                Filed::Support => Share::new(1, 1),
                Filed::Rebuttal | Filed::Other => Share::new(0, 1),
                Filed::Free => Share::default(),
            };
    }
}

fn classify(filed: &Said, argument: &Argument) -> Filed {
    let wanted = argument.support.as_deref().unwrap_or_default();
    let within = |one: &Said| is_same(filed, one) || filed.contained(one) >= 0.9;
    let mut free = argument
        .claim
        .ways()
        .into_iter()
        .chain(&argument.support_optional);
    if wanted.iter().any(within) {
        Filed::Support
    } else if argument.counter.iter().any(|one| is_same(filed, one)) {
        Filed::Rebuttal
    } else if free.any(within) {
        Filed::Free
    } else if filed.words.len() >= 4 && filed.contained(&together(argument, wanted)) >= 0.97 {
        Filed::Support
    } else {
        Filed::Other
    }
}

/// Joins everything that may support an argument: sentences may be filed in one piece.
fn together(argument: &Argument, wanted: &[Said]) -> Said {
    let parts = wanted.iter().chain(&argument.support_optional);
    let parts = parts.chain(std::iter::once(&argument.claim.claim));
    let texts: Vec<&str> = parts.map(|one| one.text.as_str()).collect();
    Said::new(texts.join(" "))
}

/// Tells whether a sentence is the wanted one, or holds nearly all of it.
fn is_same(given: &Said, wanted: &Said) -> bool {
    given.likeness(wanted) >= SAME || wanted.words.len() >= 4 && wanted.contained(given) >= 0.9
}
