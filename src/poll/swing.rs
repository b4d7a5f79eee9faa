//! How the people who voted both times moved.
//!
//! Only they count, by three steps. The swing is the share for minus the share against afterwards,
//! less the same before, in percentage points; all comparisons are made in whole numbers. That
//! margins under five points are ties is the rule of the Soho Forum's debates.
//!
//! Of secret polls the matrix is shown from ten pairs on, nothing that tells stances below the secret
//! minimum. What is shown of the pairs, taken from the results of both polls, leaves the tallies of
//! those who voted only once: nothing is shown where they are fewer than the minimum, unless there are
//! none, and not even how many. Of an open poll and a secret one nothing is shown: the names of the one
//! would tell the stances of the other.
//!
//! A secret swing that was published moves at a later closing only when as many people as the minimum
//! moved; whoever keeps it sees to that.
//!
//! Not protected: what three polls in a row tell together, where the groups of those who are missing
//! differ by few people.

use super::rules::{Rules, Secrecy};
use super::stance::Stance;
use super::tally::{Majority, Tally};

/// Pairs under which a swing is too close to call, and under which secret polls show no matrix.
pub const FEWEST_PAIRS: u64 = 10;
/// Points under which a swing is too close to call.
pub const SMALLEST_SWING: u64 = 5;

const STEPS: [Stance; 3] = [Stance::For, Stance::Undecided, Stance::Against];

/// How many moved from each stance to each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Matrix {
    cells: [[u32; 3]; 3],
}

impl Matrix {
    /// Counts pairs of stances before and after, in any order; strong stances count as plain ones.
    pub fn of(pairs: impl IntoIterator<Item = (Stance, Stance)>) -> Self {
        Self::from_counts(pairs.into_iter().map(|pair| (pair, 1)))
    }

    /// Takes counts of pairs, in any order; the same pair may come several times.
    pub fn from_counts(counts: impl IntoIterator<Item = ((Stance, Stance), u32)>) -> Self {
        let mut matrix = Self::default();
        for ((before, after), many) in counts {
            let cell = &mut matrix.cells[step(before)][step(after)];
            *cell = cell.saturating_add(many);
        }
        matrix
    }

    /// Counts who moved from one stance to another, or stayed.
    pub fn count(&self, before: Stance, after: Stance) -> u32 {
        self.cells[step(before)][step(after)]
    }

    /// Counts the pairs.
    pub fn pairs(&self) -> u64 {
        self.cells
            .iter()
            .flatten()
            .map(|cell| u64::from(*cell))
            .sum()
    }

    /// Gives the tally of the pairs before.
    pub fn before(&self) -> Tally {
        Tally::from_counts(self.cells().map(|((before, _), many)| (before, many)))
    }

    /// Gives the tally of the pairs after.
    pub fn after(&self) -> Tally {
        Tally::from_counts(self.cells().map(|((_, after), many)| (after, many)))
    }

    /// Counts the people who must have voted, changed or withdrawn between two matrices, at least.
    pub fn people_between(&self, other: &Self) -> u64 {
        let (mut more, mut fewer) = (0u64, 0u64);
        let cells = self
            .cells
            .iter()
            .flatten()
            .zip(other.cells.iter().flatten());
        for (one, two) in cells {
            more += u64::from(two.saturating_sub(*one));
            fewer += u64::from(one.saturating_sub(*two));
        }
        more.max(fewer)
    }

    fn cells(&self) -> impl Iterator<Item = ((Stance, Stance), u32)> {
        STEPS.into_iter().flat_map(move |before| {
            STEPS
                .into_iter()
                .map(move |after| ((before, after), self.count(before, after)))
        })
    }
}

/// Gives the place of a stance in the matrix.
fn step(stance: Stance) -> usize {
    stance.collapsed().place() - 1
}

/// What there is to say about two polls on one motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swing {
    /// How many voted twice and once; none where that stays secret.
    pub turnout: Option<Turnout>,
    /// Which side has more of all ballots of the later poll; none when there are too few to be shown.
    pub majority: Option<Majority>,
    /// How the pairs moved.
    pub outcome: Outcome,
}

/// How many people voted in two polls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnout {
    /// People who voted both times.
    pub paired: u64,
    /// Ballots of the earlier poll without a later one.
    pub only_before: u64,
    /// Ballots of the later poll without an earlier one.
    pub only_after: u64,
}

/// How the pairs moved, as far as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There are too few pairs to be shown.
    TooFew {
        /// How many it takes: one, and more in secret polls.
        least: u64,
    },
    /// One poll is secret and the other open.
    Mixed,
    /// Of two secret polls, too few people voted in only one of them to be shown beside the pairs.
    FewUnpaired {
        /// How many it takes, of either kind, where there is any.
        least: u64,
    },
    /// It may be shown.
    Shown(Comparison),
}

/// A comparison of the pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The pairs before.
    pub before: Tally,
    /// The pairs after.
    pub after: Tally,
    /// Who moved where; none below ten pairs of secret polls.
    pub matrix: Option<Matrix>,
    /// The swing.
    pub points: Points,
    /// Who won it.
    pub verdict: Verdict,
}

impl Comparison {
    /// Gives the net movement of a stance in people: how many more the pairs have after than before.
    pub fn net(&self, stance: Stance) -> i64 {
        i64::from(self.after.count(stance)) - i64::from(self.before.count(stance))
    }
}

/// A swing in percentage points, exactly; above zero it is for the motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points {
    /// The change of the lead of for over against, in people.
    gained: i64,
    /// The pairs, at least one.
    pairs: u64,
}

impl Points {
    /// Gives tenths of a point, rounded to the nearest, halves away from zero; from −2000 to 2000.
    pub fn tenths(self) -> i64 {
        let (gained, pairs) = (i128::from(self.gained), i128::from(self.pairs));
        let rounded = (2000 * gained.abs() + pairs) / (2 * pairs);
        i64::try_from(rounded * gained.signum()).unwrap_or_default()
    }

    /// Tells whether it is nearer to zero than a number of points.
    pub fn is_under(self, points: u64) -> bool {
        100 * u128::from(self.gained.unsigned_abs()) < u128::from(points) * u128::from(self.pairs)
    }
}

/// Who won the swing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The side for the motion.
    For,
    /// The side against it.
    Against,
    /// Nobody: there are fewer than [`FEWEST_PAIRS`] pairs.
    FewPairs,
    /// Nobody: it is under [`SMALLEST_SWING`] points.
    SmallSwing,
}

/// One of the two polls, when it is closed.
#[derive(Clone, Copy, Debug)]
pub struct Round<'a> {
    /// Its rules.
    pub rules: &'a Rules,
    /// All its ballots that count.
    pub tally: &'a Tally,
}

impl Swing {
    /// Compares two closed polls by the people whose ballots count in both.
    pub fn between(before: Round<'_>, after: Round<'_>, pairs: &Matrix) -> Self {
        let paired = pairs.pairs();
        let turnout = Turnout {
            paired,
            only_before: before.tally.total().saturating_sub(paired),
            only_after: after.tally.total().saturating_sub(paired),
        };
        let rules = [before.rules, after.rules];
        let secret = rules.map(|rules| rules.secrecy == Secrecy::Secret);
        let least = rules.map(Rules::least_for_stances).into_iter().max();
        let outcome = outcome(pairs, turnout, secret, least.unwrap_or_default().max(1));
        let told = secret == [false, false] || matches!(outcome, Outcome::Shown(_));
        let shown = after.tally.total() >= after.rules.least_for_stances();
        Self {
            turnout: told.then_some(turnout),
            majority: shown.then(|| after.tally.majority()),
            outcome,
        }
    }
}

/// Decides what is shown of pairs in polls of which each is secret or not; `least` is the greater
/// minimum of the two.
fn outcome(pairs: &Matrix, turnout: Turnout, secret: [bool; 2], least: u64) -> Outcome {
    let few = |many: u64| (1..least).contains(&many);
    let is_secret = secret == [true, true];
    if secret[0] != secret[1] {
        Outcome::Mixed
    } else if turnout.paired < least {
        Outcome::TooFew { least }
    } else if is_secret && (few(turnout.only_before) || few(turnout.only_after)) {
        Outcome::FewUnpaired { least }
    } else {
        let hidden = is_secret && turnout.paired < FEWEST_PAIRS.max(least);
        let matrix = (!hidden).then_some(*pairs);
        Outcome::Shown(compare(pairs, turnout.paired, matrix))
    }
}

fn compare(pairs: &Matrix, paired: u64, matrix: Option<Matrix>) -> Comparison {
    let (before, after) = (pairs.before(), pairs.after());
    let points = Points {
        gained: lead(&after) - lead(&before),
        pairs: paired,
    };
    let verdict = if paired < FEWEST_PAIRS {
        Verdict::FewPairs
    } else if points.is_under(SMALLEST_SWING) {
        Verdict::SmallSwing
    } else if points.gained > 0 {
        Verdict::For
    } else {
        Verdict::Against
    };
    Comparison {
        before,
        after,
        matrix,
        points,
        verdict,
    }
}

/// Gives the lead of for over against, in people.
fn lead(tally: &Tally) -> i64 {
    i64::from(tally.count(Stance::For)) - i64::from(tally.count(Stance::Against))
}
