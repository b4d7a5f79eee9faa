//! Sums over runs of sentences or blocks, without going through the run again.

use std::ops::Range;

/// The sums of all that stands before each place.
pub(super) struct Running(Vec<i32>);

impl Running {
    pub(super) fn of(values: impl Iterator<Item = i32>) -> Self {
        let mut sum = 0;
        let sums = values.map(|value| {
            sum += value;
            sum
        });
        Self(std::iter::once(0).chain(sums).collect())
    }

    /// Adds up what stands in a run.
    pub(super) fn sum(&self, run: Range<usize>) -> i32 {
        self.0[run.end] - self.0[run.start]
    }

    /// Counts what stands in a run, where each value is one or nothing.
    pub(super) fn count(&self, run: Range<usize>) -> usize {
        usize::try_from(self.sum(run)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_run() {
        let running = Running::of([3, -1, 4].into_iter());
        assert_eq!(running.sum(0..3), 6);
        assert_eq!(running.sum(1..2), -1);
        assert_eq!(running.sum(2..2), 0);
        assert_eq!(running.count(1..2), 0);
    }
}
