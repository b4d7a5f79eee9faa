//! How often a card is edited.
//!
//! The newest state wins: changes that come while a card waits for its turn are one edit. A message that
//! is older than an hour is edited less often, since Discord refuses more (30046).

use std::{collections::HashMap, hash::Hash};

use jiff::{SignedDuration, Timestamp};

/// Between two edits of a young message.
const YOUNG: SignedDuration = SignedDuration::from_secs(2);
/// Between two edits of an old one.
const OLD: SignedDuration = SignedDuration::from_mins(1);
/// A message is old from this age on.
const AGE: SignedDuration = SignedDuration::from_hours(1);
/// After Discord said that there were too many, and after a fault.
const HELD: SignedDuration = SignedDuration::from_mins(10);
const FAULT: SignedDuration = SignedDuration::from_secs(30);
/// Where the bot cannot reach its message.
const AWAY: SignedDuration = SignedDuration::from_hours(1);
/// From so many entries on, those that hold nothing back are dropped.
const SWEEP: usize = 1_024;

/// What came of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edited {
    /// It is shown, on a message that was posted at a moment.
    Shown {
        /// When the message was posted.
        posted: Timestamp,
    },
    /// There is nothing to edit any more.
    Gone,
    /// Discord wants fewer edits.
    TooMany,
    /// The bot cannot reach the channel.
    Away,
    /// It failed otherwise.
    Failed,
}

/// What says which card it is.
pub(super) trait Paced {
    /// The name of a card.
    type Key: Copy + Ord + Hash;
    /// Gives the name of the card.
    fn key(&self) -> Self::Key;
}

/// When each card may be edited next, and whose turn it is.
#[derive(Debug)]
pub(super) struct Pace<K> {
    next: HashMap<K, Timestamp>,
    /// The last card that had a turn; those behind it come first, so that none waits for ever.
    last: Option<K>,
}

impl<K> Default for Pace<K> {
    fn default() -> Self {
        let next = HashMap::new();
        Self { next, last: None }
    }
}

impl<K: Copy + Ord + Hash> Pace<K> {
    /// Names the moment from which a card may be edited.
    pub(super) fn may(&self, card: K) -> Timestamp {
        self.next.get(&card).copied().unwrap_or(Timestamp::MIN)
    }

    /// Chooses up to `room` of the cards that are due, going round behind the last that was chosen; and
    /// names the moment at which another may be edited that now may not. None when all were chosen, or
    /// when there was no room for the rest.
    pub(super) fn turns<C: Paced<Key = K>>(
        &mut self,
        mut due: Vec<C>,
        now: Timestamp,
        room: usize,
    ) -> (Vec<C>, Option<Timestamp>) {
        due.sort_unstable_by_key(Paced::key);
        let behind = due.partition_point(|card| Some(card.key()) <= self.last);
        due.rotate_left(behind);
        let (mut turns, mut next) = (Vec::with_capacity(room), None::<Timestamp>);
        for card in due {
            let at = self.may(card.key());
            if at > now {
                next = Some(next.map_or(at, |other| other.min(at)));
            } else if turns.len() < room {
                self.last = Some(card.key());
                turns.push(card);
            } else {
                return (turns, None);
            }
        }
        (turns, next)
    }

    /// Notes what came of an edit that began at a moment.
    pub(super) fn note(&mut self, card: K, edited: Edited, now: Timestamp) {
        let pause = match edited {
            Edited::Shown { posted } if now.duration_since(posted) < AGE => YOUNG,
            Edited::Shown { .. } => OLD,
            Edited::Gone => {
                self.next.remove(&card);
                return;
            }
            Edited::TooMany => HELD,
            Edited::Away => AWAY,
            Edited::Failed => FAULT,
        };
        if self.next.len() >= SWEEP {
            self.next.retain(|_, at| *at > now);
        }
        self.next.insert(card, now + pause);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{poll::PollId, store::CardDue};

    const POLL: PollId = PollId(1);

    fn at(seconds: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds)
    }

    fn after(edited: Edited, now: i64) -> Timestamp {
        let mut pace = Pace::default();
        assert_eq!(pace.may(POLL), Timestamp::MIN);
        pace.note(POLL, edited, at(now));
        pace.may(POLL)
    }

    #[test]
    fn old_messages_are_edited_less_often() {
        let shown = Edited::Shown { posted: at(0) };
        assert_eq!(after(shown, 10), at(12));
        assert_eq!(after(shown, 3_599), at(3_601));
        assert_eq!(after(shown, 3_600), at(3_660));
        assert_eq!(after(Edited::TooMany, 3_600), at(4_200));
    }

    fn due(polls: std::ops::Range<u64>) -> Vec<CardDue> {
        let card = |poll| CardDue {
            poll: PollId(poll),
            changes: 1,
        };
        polls.map(card).collect()
    }

    fn chosen(pace: &mut Pace<PollId>, polls: std::ops::Range<u64>, room: usize) -> Vec<u64> {
        let (turns, _) = pace.turns(due(polls), at(100), room);
        turns.iter().map(|card| card.poll.0).collect()
    }

    #[test]
    fn cards_that_must_wait_keep_no_other_from_its_turn() {
        let mut pace = Pace::default();
        for poll in 0..5_000 {
            pace.note(PollId(poll), Edited::Away, at(90));
        }
        assert_eq!(chosen(&mut pace, 0..5_001, 16), [5_000]);
        let (turns, next) = pace.turns(due(0..5_000), at(100), 16);
        assert_eq!((turns, next), (vec![], Some(at(90) + AWAY)));
    }

    #[test]
    fn cards_that_change_all_the_time_keep_no_other_from_its_turn() {
        let mut pace = Pace::default();
        assert_eq!(chosen(&mut pace, 1..6, 2), [1, 2]);
        assert_eq!(chosen(&mut pace, 1..6, 2), [3, 4]);
        assert_eq!(chosen(&mut pace, 1..6, 2), [5, 1]);
        let (_, next) = pace.turns(due(1..6), at(100), 2);
        assert_eq!(next, None, "a job that ends makes room");
    }

    #[test]
    fn what_holds_nothing_back_is_forgotten() {
        let mut pace = Pace::default();
        for poll in 0..10_000 {
            let now = at(i64::try_from(poll).unwrap() * 5);
            pace.note(PollId(poll), Edited::Shown { posted: now }, now);
        }
        assert!(pace.next.len() <= SWEEP + 1);
        pace.note(PollId(9_999), Edited::Gone, at(0));
        assert_eq!(pace.may(PollId(9_999)), Timestamp::MIN);
    }
}
