//! A few reasons of each side, as many for as against.

use rand::Rng;
use rand::seq::SliceRandom;

use super::ballot::{Ballot, Reason};
use super::stance::Stance;

/// Reasons of both sides; both lists are of one length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sample<'a> {
    /// Reasons for the motion.
    pub pro: Vec<&'a Reason>,
    /// Reasons against it.
    pub con: Vec<&'a Reason>,
}

impl<'a> Sample<'a> {
    /// Draws up to `most` reasons of each side, every choice and order alike. Hidden reasons and those
    /// of the undecided are left out; where one side has none, neither is heard.
    ///
    /// The ballots are those that count and may be shown, see [`View::reasons`](super::View).
    pub fn draw(
        ballots: impl IntoIterator<Item = &'a Ballot>,
        most: usize,
        rng: &mut (impl Rng + ?Sized),
    ) -> Self {
        let mut sample = Self::default();
        for ballot in ballots {
            let Some(reason) = ballot.reason.as_ref().filter(|reason| !reason.hidden) else {
                continue;
            };
            match ballot.stance.collapsed() {
                Stance::For => sample.pro.push(reason),
                Stance::Against => sample.con.push(reason),
                _ => {}
            }
        }
        let each = most.min(sample.pro.len()).min(sample.con.len());
        for side in [&mut sample.pro, &mut sample.con] {
            side.shuffle(rng);
            side.truncate(each);
        }
        sample
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::Timestamp;
    use rand::{SeedableRng, rngs::ChaCha8Rng};

    use super::*;
    use crate::poll::{ReasonId, ReasonText};

    fn ballot(id: u64, stance: Stance, hidden: bool) -> Ballot {
        let text = ReasonText::new(&format!("reason {id}")).unwrap();
        let reason = Reason {
            id: ReasonId(id),
            text,
            hidden,
        };
        Ballot {
            stance,
            reason: Some(reason),
            cast_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn ids(side: &[&Reason]) -> Vec<u64> {
        side.iter().map(|reason| reason.id.0).collect()
    }

    #[test]
    fn both_sides_are_heard_alike() {
        let mut ballots: Vec<_> = (0..9).map(|id| ballot(id, Stance::For, false)).collect();
        ballots.push(ballot(20, Stance::StronglyAgainst, false));
        ballots.push(ballot(21, Stance::Against, false));
        ballots.push(ballot(22, Stance::Against, true));
        ballots.push(ballot(30, Stance::Undecided, false));
        ballots.push(Ballot {
            reason: None,
            ..ballot(31, Stance::Against, false)
        });
        let mut heard = BTreeSet::new();
        for seed in 0..200 {
            let mut chance = ChaCha8Rng::seed_from_u64(seed);
            let sample = Sample::draw(&ballots, 3, &mut chance);
            assert_eq!(sample.pro.len(), 2);
            let con: BTreeSet<_> = ids(&sample.con).into_iter().collect();
            assert_eq!(con, BTreeSet::from([20, 21]));
            heard.extend(ids(&sample.pro));
        }
        assert_eq!(heard, (0..9).collect());
    }

    #[test]
    fn a_side_without_reasons_silences_the_other() {
        let ballots = [
            ballot(1, Stance::For, false),
            ballot(2, Stance::Against, true),
        ];
        let mut chance = ChaCha8Rng::seed_from_u64(1);
        assert_eq!(Sample::draw(&ballots, 3, &mut chance), Sample::default());
    }

    #[test]
    fn no_more_are_drawn_than_asked_for() {
        let ballots = [
            ballot(1, Stance::For, false),
            ballot(2, Stance::For, false),
            ballot(3, Stance::Against, false),
            ballot(4, Stance::Against, false),
        ];
        let mut chance = ChaCha8Rng::seed_from_u64(1);
        let sample = Sample::draw(&ballots, 1, &mut chance);
        assert_eq!((sample.pro.len(), sample.con.len()), (1, 1));
    }
}
