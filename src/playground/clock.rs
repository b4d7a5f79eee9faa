//! The playground's time: it runs at real pace, or stands until it is moved by hand.
//!
//! The bot's clock follows [`Clock::follow`]. Invariant: it never goes back. Sockets and the time
//! for a first answer stay in real time.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Notify, watch};
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
    hands: Mutex<Hands>,
    paced: Notify,
    published: watch::Sender<Timestamp>,
}

/// Where the clock stood at a moment of real time, and how it goes on from there.
#[derive(Clone, Copy, Debug)]
struct Hands {
    pace: Pace,
    stood: Timestamp,
    since: Instant,
}

impl Hands {
    fn read(self, at: Instant) -> Timestamp {
        if self.pace == Pace::ByHand {
            return self.stood;
        }
        let elapsed = SignedDuration::try_from(at.duration_since(self.since)).unwrap_or_default();
        self.stood.checked_add(elapsed).unwrap_or(Timestamp::MAX)
    }
}

impl Clock {
    /// Starts at a moment.
    pub(crate) fn new(now: Timestamp, pace: Pace) -> Self {
        Self {
            hands: Mutex::new(Hands {
                pace,
                stood: now,
                since: Instant::now(),
            }),
            paced: Notify::new(),
            published: watch::Sender::new(now),
        }
    }

    /// Reads the time.
    pub(crate) fn now(&self) -> Timestamp {
        self.hands().read(Instant::now())
    }

    /// Moves the clock forward to a moment.
    pub(crate) fn move_to(&self, to: Timestamp) -> Result<(), Stuck> {
        let mut hands = self.hands();
        let now = hands.read(Instant::now());
        if to < now {
            return Err(Stuck::Backwards { now });
        }
        self.push(&mut hands, to.duration_since(now))
    }

    /// Moves the clock forward by a span.
    pub(crate) fn advance(&self, by: SignedDuration) -> Result<(), Stuck> {
        self.push(&mut self.hands(), by)
    }

    /// Stops the clock where it stands, or lets it run on from there.
    pub(crate) fn set_pace(&self, pace: Pace) {
        let mut hands = self.hands();
        let at = Instant::now();
        *hands = Hands {
            pace,
            stood: hands.read(at),
            since: at,
        };
        self.publish(hands.stood);
        drop(hands);
        self.paced.notify_one();
    }

    /// Gives a view of the time that is told of every move.
    pub(crate) fn follow(&self) -> watch::Receiver<Timestamp> {
        self.published.subscribe()
    }

    /// Gives the pace.
    pub(crate) fn pace(&self) -> Pace {
        self.hands().pace
    }

    /// Publishes the running time for ever; while it stands there is nothing to publish.
    pub(crate) async fn run(&self) {
        let mut ticks = tokio::time::interval(TICK);
        loop {
            if self.pace() == Pace::ByHand {
                self.paced.notified().await;
                continue;
            }
            ticks.tick().await;
            let hands = self.hands();
            self.publish(hands.read(Instant::now()));
        }
    }

    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.hands.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, hands: &mut Hands, by: SignedDuration) -> Result<(), Stuck> {
        hands.stood = hands.stood.checked_add(by).map_err(|_| Stuck::TooFar)?;
        self.publish(hands.read(Instant::now()));
        Ok(())
    }

    /// Tells followers the time, unless they know a later one.
    fn publish(&self, now: Timestamp) {
        self.published.send_if_modified(|shown| {
            let later = now > *shown;
            if later {
                *shown = now;
            }
            later
        });
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
        let read = |seconds| {
            let hands = *clock.hands();
            hands.read(hands.since + Duration::from_secs(seconds))
        };
        assert_eq!(read(2), start + SignedDuration::from_secs(2));
        clock.advance(SignedDuration::from_secs(60)).unwrap();
        assert_eq!(read(2), start + SignedDuration::from_secs(62));
    }

    #[tokio::test(start_paused = true)]
    async fn a_clock_that_is_stopped_runs_on_from_where_it_stood() {
        let start: Timestamp = "2026-02-02T10:00:00Z".parse().unwrap();
        let clock = Clock::new(start, Pace::Real);
        let (second, minute) = (Duration::from_secs(1), Duration::from_mins(1));
        tokio::time::advance(second).await;
        clock.set_pace(Pace::ByHand);
        tokio::time::advance(minute).await;
        assert_eq!(clock.now(), start + second);
        clock.set_pace(Pace::Real);
        tokio::time::advance(second).await;
        assert_eq!(clock.now(), start + second + second);
    }
}
