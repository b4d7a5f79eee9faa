//! A set of small numbers, by which sets of phrases are known.
//!
//! Knows neither words nor phrases. Invariant: a number from [`MOST`] on is in no set but the full one.

/// How many numbers there are.
pub(super) const MOST: u8 = 192;

/// Numbers below [`MOST`], a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Numbers([u64; 3]);

impl Numbers {
    /// All numbers.
    pub(super) const ALL: Self = Self([u64::MAX; 3]);

    /// Makes the set of a single number; an empty one when there is no such number.
    pub(super) fn one(number: u8) -> Self {
        let mut set = Self::default();
        if let Some(bits) = set.0.get_mut(usize::from(number / 64)) {
            *bits = 1 << (number % 64);
        }
        set
    }

    /// Tells whether a number is in the set.
    #[inline]
    pub(super) fn has(&self, number: u8) -> bool {
        let bits = self.0.get(usize::from(number / 64));
        bits.is_some_and(|bits| bits >> (number % 64) & 1 == 1)
    }

    /// Tells whether the set has all numbers of another.
    pub(super) fn holds(self, other: Self) -> bool {
        self.or(other) == self
    }

    /// Tells whether two sets share a number.
    #[inline]
    pub(super) fn meets(self, other: Self) -> bool {
        let shared: [u64; 3] = std::array::from_fn(|at| self.0[at] & other.0[at]);
        shared != [0; 3]
    }

    /// Joins two sets.
    pub(super) fn or(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_what_was_put_in() {
        let set = Numbers::one(3).or(Numbers::one(MOST - 1));
        assert!(set.has(3) && set.has(MOST - 1));
        assert!(!set.has(4) && !set.has(67) && !set.has(MOST));
        assert!(set.holds(Numbers::one(3)) && !Numbers::one(3).holds(set));
        assert!(Numbers::ALL.holds(set) && Numbers::ALL.meets(set));
        assert!(!set.meets(Numbers::one(4)));
    }
}
