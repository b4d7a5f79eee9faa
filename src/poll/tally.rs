//! How many chose what.
//!
//! Counts are exact; percentages are whole and add up to 100, or have a decimal where that would mislead. A
//! tally does not know the order in which
//! ballots came, nor whose they are.

use super::stance::Stance;

/// The number of ballots of each stance, up to 2³² − 1 each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tally {
    counts: [u32; 5],
}

/// A tally that is kept in step does not fit its ballots: count them anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the tally has no room for a change at {0:?}")]
pub struct OutOfStep(pub Stance);

/// Which side has more ballots, the undecided left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Majority {
    /// For.
    For,
    /// Against.
    Against,
    /// Both have as many.
    Tied,
    /// Nobody took a side.
    Nobody,
}

impl Tally {
    /// Counts ballots, in any order.
    pub fn of(ballots: impl IntoIterator<Item = Stance>) -> Self {
        Self::from_counts(ballots.into_iter().map(|stance| (stance, 1)))
    }

    /// Takes counts, in any order; the same stance may come several times.
    pub fn from_counts(counts: impl IntoIterator<Item = (Stance, u32)>) -> Self {
        let mut tally = Self::default();
        for (stance, many) in counts {
            let count = &mut tally.counts[stance.place()];
            *count = count.saturating_add(many);
        }
        tally
    }

    /// Follows one ballot from what it said to what it says; none stands for a ballot that does not
    /// count. Without this a poll of many ballots would be counted again at each press.
    ///
    /// # Errors
    ///
    /// Fails, and changes nothing, when a stance without ballots would lose one.
    pub fn shift(&mut self, from: Option<Stance>, to: Option<Stance>) -> Result<(), OutOfStep> {
        let mut counts = self.counts;
        if let Some(stance) = from {
            let count = &mut counts[stance.place()];
            *count = count.checked_sub(1).ok_or(OutOfStep(stance))?;
        }
        if let Some(stance) = to {
            let count = &mut counts[stance.place()];
            *count = count.checked_add(1).ok_or(OutOfStep(stance))?;
        }
        self.counts = counts;
        Ok(())
    }

    /// Takes the ballots of another tally away, where there are as many.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let left =
            |(stance, many): (Stance, u32)| (stance, many.saturating_sub(other.count(stance)));
        Self::from_counts(self.counts().map(left))
    }

    /// Gives the ballots of a stance.
    pub fn count(&self, stance: Stance) -> u32 {
        self.counts[stance.place()]
    }

    /// Lists all five stances with their ballots, from strongly for to strongly against.
    pub fn counts(&self) -> impl Iterator<Item = (Stance, u32)> {
        Stance::ALL
            .iter()
            .map(|stance| (*stance, self.count(*stance)))
    }

    /// Sums all ballots.
    pub fn total(&self) -> u64 {
        self.counts.iter().map(|count| u64::from(*count)).sum()
    }

    /// Puts the strong stances to the plain ones.
    #[must_use]
    pub fn collapsed(&self) -> Self {
        Self::from_counts(
            self.counts()
                .map(|(stance, many)| (stance.collapsed(), many)),
        )
    }

    /// Exchanges the sides.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        Self::from_counts(
            self.counts()
                .map(|(stance, many)| (stance.mirrored(), many)),
        )
    }

    /// Tells which side has more ballots; strength counts for nothing.
    pub fn majority(&self) -> Majority {
        let sum = |of: Stance| -> u64 {
            let own = self.counts().filter(|(stance, _)| stance.collapsed() == of);
            own.map(|(_, many)| u64::from(many)).sum()
        };
        match (sum(Stance::For), sum(Stance::Against)) {
            (0, 0) => Majority::Nobody,
            (pro, con) if pro > con => Majority::For,
            (pro, con) if pro < con => Majority::Against,
            _ => Majority::Tied,
        }
    }

    /// Counts the people who must have cast, changed or withdrawn between two tallies, at least.
    ///
    /// One person adds one ballot, takes one away, or does both by changing.
    pub fn people_between(&self, other: &Self) -> u64 {
        let (mut more, mut fewer) = (0u64, 0u64);
        for (one, two) in self.counts.iter().zip(&other.counts) {
            more += u64::from(two.saturating_sub(*one));
            fewer += u64::from(one.saturating_sub(*two));
        }
        more.max(fewer)
    }

    /// Tells whether whole percentages mislead: they make a difference where there is none, as 33, 34
    /// and 33 do of three equal counts, or one is not the whole number nearest to its share.
    pub fn percentages_mislead(&self) -> bool {
        let Some(shares) = self.percentages() else {
            return false;
        };
        let total = self.total();
        let one = || self.counts.iter().zip(shares);
        let is_far = |(many, share): (&u32, u8)| {
            let off = (u64::from(*many) * 100).abs_diff(u64::from(share) * total);
            2 * off > total
        };
        one().any(is_far)
            || one().any(|(many, share)| one().any(|(other, its)| many == other && share != its))
    }

    /// Gives the shares of all five stances in tenths of per cent, each rounded by itself, so that
    /// they need not add up to 1000; none without ballots.
    pub fn tenths_of_percent(&self) -> Option<[u16; 5]> {
        let total = self.total();
        (total > 0).then(|| {
            self.counts.map(|count| {
                let tenths = (u64::from(count) * 2_000 + total) / (2 * total);
                u16::try_from(tenths).unwrap_or(1_000)
            })
        })
    }

    /// Gives whole percentages of all five stances that add up to 100, or none without ballots.
    ///
    /// Method of largest remainders (Hamilton's; M. L. Balinski and H. P. Young, *Fair Representation*,
    /// 1982): each share is rounded down, and the points left go to the largest fractions. Stances with
    /// equally many ballots get equal percentages wherever the sum of 100 and the order of the others
    /// allow it, even if a smaller fraction is rounded up for that; so a tie never looks like a lead.
    /// Among equal fractions more ballots come first, then the middle, then for.
    pub fn percentages(&self) -> Option<[u8; 5]> {
        let total = self.total();
        if total == 0 {
            return None;
        }
        let floors = self.counts.map(|count| u64::from(count) * 100 / total);
        let fractions = self.counts.map(|count| u64::from(count) * 100 % total);
        let left = 100 - floors.iter().sum::<u64>();
        (0u8..1 << 5)
            .filter(|set| u64::from(set.count_ones()) == left)
            .filter(|set| (0..5).all(|at| !has(*set, at) || fractions[at] > 0))
            .min_by_key(|set| self.cost(*set, &floors, &fractions))
            .map(|set| raised(&floors, set).map(|share| u8::try_from(share).unwrap_or(100)))
    }

    /// Weighs a set of stances to round up; the least is the best. In this order: pairs of which the one
    /// with fewer ballots would get more, pairs of equals that it parts, the fractions that it leaves
    /// out, the ballots that it leaves out, and its distance from the middle.
    fn cost(&self, set: u8, floors: &[u64; 5], fractions: &[u64; 5]) -> impl Ord + use<> {
        let shares = raised(floors, set);
        let pairs = || (0..5).flat_map(|one| (0..5).map(move |two| (one, two)));
        let inverted = pairs()
            .filter(|(one, two)| self.counts[*one] > self.counts[*two])
            .filter(|(one, two)| shares[*one] < shares[*two])
            .count();
        let parted = pairs()
            .filter(|(one, two)| self.counts[*one] == self.counts[*two])
            .filter(|(one, two)| shares[*one] != shares[*two])
            .count();
        let (mut fraction, mut ballots, mut outward) = (0, 0, 0);
        for (at, (lost, count)) in fractions.iter().zip(self.counts).enumerate() {
            if has(set, at) {
                outward += at.abs_diff(2);
            } else {
                fraction += lost;
                ballots += u64::from(count);
            }
        }
        (inverted, parted, fraction, ballots, outward, set)
    }
}

/// Adds a point to each stance of a set.
fn raised(floors: &[u64; 5], set: u8) -> [u64; 5] {
    std::array::from_fn(|at| floors[at] + u64::from(has(set, at)))
}

/// Tells whether a set of places, a bit for each, has one of them.
fn has(set: u8, place: usize) -> bool {
    set >> place & 1 == 1
}
