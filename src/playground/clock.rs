//! The playground's time: it runs at real pace, or stands until it is moved by hand.
//!
//! The bot's clock follows [`Clock::follow`]. Invariant: it never goes back. Sockets and the time
//! for a first answer stay in real time.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::time::Instant;

/// How often a running clock is published.
const TICK: Duration = Duration::from_millis(100);

/// Whether the playground's clock runs by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// It advances with real time.
    #[default]
    Real,
    /// It stands until `POST /playground/v1/clock` moves it.
    ByHand,
}

/// Why the clock was not moved.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Stuck {
    #[error("The clock stands at {now} and only goes forward.")]
    Backwards { now: Timestamp },
    #[error("The clock cannot go that far.")]
    TooFar,
}

#[derive(Debug)]
pub(crate) struct Clock {
    pace: Pace,
    started: Instant,
    /// The time at the start, with every move by hand added.
    base: Mutex<Timestamp>,
    published: watch::Sender<Timestamp>,
}

impl Clock {
    /// Starts at a moment.
    pub(crate) fn new(now: Timestamp, pace: Pace) -> Self {
        Self {
            pace,
            started: Instant::now(),
            base: Mutex::new(now),
            published: watch::Sender::new(now),
        }
    }

    /// Reads the time.
    pub(crate) fn now(&self) -> Timestamp {
        self.read(Instant::now())
    }

    /// Reads the time at a moment of real time.
    fn read(&self, at: Instant) -> Timestamp {
        self.add_elapsed(*self.base(), at)
    }

    /// Moves the clock forward to a moment.
    pub(crate) fn move_to(&self, to: Timestamp) -> Result<(), Stuck> {
        let mut base = self.base();
        let now = self.add_elapsed(*base, Instant::now());
        if to < now {
            return Err(Stuck::Backwards { now });
        }
        self.push(&mut base, to.duration_since(now))
    }

    /// Moves the clock forward by a span.
    pub(crate) fn advance(&self, by: SignedDuration) -> Result<(), Stuck> {
        self.push(&mut self.base(), by)
    }

    /// Gives a view of the time that is told of every move.
    pub(crate) fn follow(&self) -> watch::Receiver<Timestamp> {
        self.published.subscribe()
    }

    /// Gives the pace.
    pub(crate) fn pace(&self) -> Pace {
        self.pace
    }

    /// Publishes the running time for ever; by hand there is nothing to publish.
    pub(crate) async fn run(&self) {
        if self.pace == Pace::ByHand {
            return std::future::pending().await;
        }
        let mut ticks = tokio::time::interval(TICK);
        loop {
            ticks.tick().await;
            let now = self.now();
            self.published.send_if_modified(|shown| {
                let later = now > *shown;
                if later {
                    *shown = now;
                }
                later
            });
        }
    }

    fn base(&self) -> MutexGuard<'_, Timestamp> {
        self.base.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, base: &mut Timestamp, by: SignedDuration) -> Result<(), Stuck> {
        let moved = base.checked_add(by).map_err(|_| Stuck::TooFar)?;
        *base = moved;
        self.published
            .send_replace(self.add_elapsed(moved, Instant::now()));
        Ok(())
    }

    fn add_elapsed(&self, base: Timestamp, at: Instant) -> Timestamp {
        if self.pace == Pace::ByHand {
            return base;
        }
        let elapsed = SignedDuration::try_from(at.duration_since(self.started)).unwrap_or_default();
        base.checked_add(elapsed).unwrap_or(Timestamp::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_clock_by_hand_moves_only_forward_and_tells_its_followers() {
        let start: Timestamp = "2026-02-02T10:00:00Z".parse().unwrap();
        let clock = Clock::new(start, Pace::ByHand);
        let mut follower = clock.follow();
        assert_eq!(clock.now(), start);
        clock.advance(SignedDuration::from_mins(3)).unwrap();
        let later = clock.now();
        assert_eq!(later, start + SignedDuration::from_mins(3));
        follower.changed().await.unwrap();
        assert_eq!(*follower.borrow(), later);
        assert_eq!(clock.move_to(start), Err(Stuck::Backwards { now: later }));
        assert_eq!(clock.advance(SignedDuration::MAX), Err(Stuck::TooFar));
    }

    #[test]
    fn a_running_clock_keeps_real_pace_and_can_be_moved_too() {
        let start: Timestamp = "2026-02-02T10:00:00Z".parse().unwrap();
        let clock = Clock::new(start, Pace::Real);
        let soon = clock.started + Duration::from_secs(2);
        assert_eq!(clock.read(soon), start + SignedDuration::from_secs(2));
        clock.advance(SignedDuration::from_secs(60)).unwrap();
        assert_eq!(clock.read(soon), start + SignedDuration::from_secs(62));
    }
}
