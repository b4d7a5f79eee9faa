//! The one place that reads the time.
//!
//! Everybody else takes a [`Timestamp`] or asks a [`Clock`]. A clock either is the system's or
//! follows one that is moved by hand (the playground's). It decides nothing: who waits for a
//! deadline looks at the time again when it wakes.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::watch;

/// The longest sleep in one piece. Sleeping is measured by a counter that stands still while a
/// laptop is shut and knows nothing of a corrected wall clock, so the wall clock is looked at again.
const LONGEST_NAP: Duration = Duration::from_secs(5);

/// A source of the time; cloning it gives the same clock.
#[derive(Clone, Debug)]
pub struct Clock {
    source: Source,
}

#[derive(Clone, Debug)]
enum Source {
    System,
    Following(watch::Receiver<Timestamp>),
}

impl Clock {
    /// The system's clock.
    pub fn system() -> Self {
        Self {
            source: Source::System,
        }
    }

    /// A clock that shows what another shows, and stands still once that one is gone.
    pub fn following(shown: watch::Receiver<Timestamp>) -> Self {
        Self {
            source: Source::Following(shown),
        }
    }

    /// Tells the time.
    pub fn now(&self) -> Timestamp {
        match &self.source {
            Source::System => wall_time(),
            Source::Following(shown) => *shown.borrow(),
        }
    }

    /// Tells whether it jumps because somebody moves it, and not because nobody looked at it.
    pub fn is_moved_by_hand(&self) -> bool {
        matches!(self.source, Source::Following(_))
    }

    /// Waits until the clock shows a moment or a later one; at once when it already does.
    pub async fn until(&self, moment: Timestamp) {
        match &self.source {
            Source::System => {
                while let Some(nap) = nap(wall_time(), moment) {
                    tokio::time::sleep(nap).await;
                }
            }
            Source::Following(shown) => {
                let mut shown = shown.clone();
                if shown.wait_for(|now| *now >= moment).await.is_err() {
                    // A clock that stands still never reaches the moment.
                    std::future::pending::<()>().await;
                }
            }
        }
    }
}

/// Measures how long something takes in real time, whatever a [`Clock`] shows.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch {
    started: Instant,
}

impl Stopwatch {
    /// Starts measuring.
    #[expect(clippy::disallowed_methods, reason = "this is the home of time")]
    pub fn start() -> Self {
        Self {
            started: Instant::now(),
        }
    }

    /// Tells how much time has passed since the start.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the home of time")]
fn wall_time() -> Timestamp {
    Timestamp::now()
}

/// How long to sleep before looking again; nothing when the moment has come.
fn nap(now: Timestamp, moment: Timestamp) -> Option<Duration> {
    let left = Duration::try_from(moment.duration_since(now)).ok()?;
    (!left.is_zero()).then(|| left.min(LONGEST_NAP))
}

#[cfg(test)]
mod tests {
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    fn second(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    /// Polls once, as a runtime would; what is pending stays so until something wakes it.
    fn poll(future: std::pin::Pin<&mut impl Future<Output = ()>>) -> Poll<()> {
        future.poll(&mut Context::from_waker(Waker::noop()))
    }

    #[test]
    fn naps_end_at_the_moment_and_are_never_long() {
        assert_eq!(nap(second(10), second(10)), None);
        assert_eq!(nap(second(11), second(10)), None);
        assert_eq!(nap(second(9), second(10)), Some(Duration::from_secs(1)));
        assert_eq!(nap(second(0), second(86_400)), Some(LONGEST_NAP));
    }

    #[tokio::test]
    async fn a_moment_that_has_passed_is_not_waited_for() {
        let clock = Clock::system();
        clock.until(clock.now()).await;
        clock.until(Timestamp::MIN).await;
    }

    #[test]
    fn a_following_clock_shows_and_reaches_what_it_follows() {
        let (hand, shown) = watch::channel(second(0));
        let clock = Clock::following(shown);
        let mut waiting = pin!(clock.until(second(60)));
        assert!(poll(waiting.as_mut()).is_pending());

        hand.send(second(59)).unwrap();
        assert_eq!(clock.now(), second(59));
        assert!(poll(waiting.as_mut()).is_pending());

        hand.send(second(61)).unwrap();
        assert!(poll(waiting.as_mut()).is_ready());
        assert!(poll(pin!(clock.until(second(61)))).is_ready());
    }

    #[test]
    fn a_clock_whose_hand_is_gone_stands_still() {
        let (hand, shown) = watch::channel(second(7));
        let clock = Clock::following(shown);
        drop(hand);
        assert_eq!(clock.now(), second(7));
        assert!(poll(pin!(clock.until(second(8)))).is_pending());
        assert!(poll(pin!(clock.until(second(7)))).is_ready());
    }
}
