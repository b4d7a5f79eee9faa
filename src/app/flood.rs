//! Keeps one person from filling a channel: so many public answers a minute, then private ones.
//!
//! It lives in memory only: forgetting it at a restart harms nobody. Invariant: it holds no entry
//! older than a minute for longer than a minute of use.

use std::collections::{HashMap, VecDeque};

use jiff::{SignedDuration, Timestamp};

const WINDOW: SignedDuration = SignedDuration::from_secs(60);

/// The public answers of the last minute.
#[derive(Debug)]
pub struct Flood {
    most: usize,
    answers: HashMap<(u64, u64), VecDeque<Timestamp>>,
    swept: Timestamp,
}

/// Whether an answer may be public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// It may.
    Public,
    /// The person has had so many within a minute here that this one is for them alone.
    Private {
        /// How many they have had.
        had: usize,
    },
}

impl Flood {
    /// Allows `most` public answers a minute for each person and channel; with 0 all are private.
    pub fn new(most: usize) -> Self {
        Self {
            most,
            answers: HashMap::new(),
            swept: Timestamp::MIN,
        }
    }

    /// Admits an answer, and counts it when it is public.
    pub fn admit(&mut self, now: Timestamp, person: u64, channel: u64) -> Admission {
        self.sweep(now);
        let recent = self.answers.entry((person, channel)).or_default();
        while recent.front().is_some_and(|&at| is_over(at, now)) {
            recent.pop_front();
        }
        if recent.len() >= self.most {
            return Admission::Private { had: recent.len() };
        }
        recent.push_back(now);
        Admission::Public
    }

    /// Takes an admission back: what was admitted did not become a public answer.
    pub fn release(&mut self, person: u64, channel: u64) {
        if let Some(recent) = self.answers.get_mut(&(person, channel)) {
            recent.pop_back();
        }
    }

    /// Drops people who have been quiet; at most once a minute, so that the cost is spread.
    fn sweep(&mut self, now: Timestamp) {
        if is_over(self.swept, now) || self.swept > now {
            self.swept = now;
            self.answers
                .retain(|_, recent| recent.back().is_some_and(|&at| !is_over(at, now)));
        }
    }
}

/// Tells whether a moment lies outside the window; also true of moments in the future, which a
/// clock that was set back leaves behind.
fn is_over(at: Timestamp, now: Timestamp) -> bool {
    at > now || now.duration_since(at) >= WINDOW
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::{Admission, Flood};

    fn at(seconds: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds)
    }

    #[test]
    fn the_sixth_within_a_minute_is_private() {
        let mut flood = Flood::new(5);
        for second in 0..5 {
            assert_eq!(flood.admit(at(second), 1, 1), Admission::Public);
        }
        assert_eq!(flood.admit(at(59), 1, 1), Admission::Private { had: 5 });
        assert_eq!(flood.admit(at(59), 2, 1), Admission::Public);
        assert_eq!(flood.admit(at(59), 1, 2), Admission::Public);
        assert_eq!(flood.admit(at(60), 1, 1), Admission::Public);
        assert_eq!(flood.admit(at(60), 1, 1), Admission::Private { had: 5 });
    }

    #[test]
    fn quiet_people_are_forgotten() {
        let mut flood = Flood::new(5);
        for person in 0..10_000 {
            flood.admit(at(0), person, 1);
        }
        flood.admit(at(61), 1, 1);
        assert_eq!(flood.answers.len(), 1);
    }

    #[test]
    fn a_clock_set_back_locks_nobody_out() {
        let mut flood = Flood::new(1);
        flood.admit(at(1_000), 1, 1);
        assert_eq!(flood.admit(at(10), 1, 1), Admission::Public);
    }
}
