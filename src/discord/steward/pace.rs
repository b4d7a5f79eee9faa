//! How often the card of a poll is edited.
//!
//! The newest state wins: changes that come while a card waits for its turn are one edit. A message that
//! is older than an hour is edited less often, since Discord refuses more (30046).

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};

use crate::poll::PollId;

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

/// When each card may be edited next.
#[derive(Debug, Default)]
pub(super) struct Pace {
    next: HashMap<PollId, Timestamp>,
}

impl Pace {
    /// Names the moment from which a card may be edited.
    pub(super) fn may(&self, poll: PollId) -> Timestamp {
        self.next.get(&poll).copied().unwrap_or(Timestamp::MIN)
    }

    /// Notes what came of an edit that began at a moment.
    pub(super) fn note(&mut self, poll: PollId, edited: Edited, now: Timestamp) {
        let pause = match edited {
            Edited::Shown { posted } if now.duration_since(posted) < AGE => YOUNG,
            Edited::Shown { .. } => OLD,
            Edited::Gone => {
                self.next.remove(&poll);
                return;
            }
            Edited::TooMany => HELD,
            Edited::Away => AWAY,
            Edited::Failed => FAULT,
        };
        if self.next.len() >= SWEEP {
            self.next.retain(|_, at| *at > now);
        }
        self.next.insert(poll, now + pause);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
