//! Deadlines that have passed.
//!
//! One that is noticed up to [`ON_TIME`] late counts as at its own time, and so do those that follow
//! from it. Later than that the bot was away, and nobody shall lose by it: one grace period starts
//! now, what was running is moved, missed bells are dropped, the host is told.

use jiff::{SignedDuration, Timestamp};

use super::{Step, Taken};
use crate::debate::format::Length;
use crate::debate::journal::{Ballots, Ended, Event};
use crate::debate::machine::reminder;
use crate::debate::refusal::Refusal;
use crate::debate::state::{Cause, Phase, State, Turn};

/// How late a deadline may be noticed and still count as at its own time.
const ON_TIME: SignedDuration = SignedDuration::from_secs(30);
/// The shortest grace after an outage: people have to come back.
const SHORTEST_GRACE: Length = Length::seconds(30);
/// How long a vote stays open after an outage in which it should have closed.
const VOTE_GRACE: Length = Length::seconds(60);

impl Step {
    /// Handles every deadline that has passed, in order.
    pub(in crate::debate) fn catch_up(&mut self) -> Taken {
        while let Some(due) = self.debate.deadline().filter(|due| *due <= self.now) {
            if self.now.duration_since(due) <= ON_TIME {
                self.at = due.max(self.debate.touched);
                self.pass(due)?;
            } else {
                self.at = self.now;
                self.come_back(due)?;
            }
        }
        Ok(())
    }

    /// Does what a deadline is for.
    fn pass(&mut self, due: Timestamp) -> Taken {
        match self.debate.state {
            State::Scheduled { start, heard } => match reminder(start, heard) {
                Some(reminder) if reminder < start => self.write(Event::Reminded),
                _ => self.open_lobby(),
            },
            State::Lobby { .. } => self.write(Event::Cancelled),
            State::OpeningVote { .. } | State::ClosingVote { .. } => self.close_vote(),
            State::Results { .. } => self.write(Event::Archived),
            State::Turn(turn) => self.pass_in(turn, due),
            State::Draft | State::Paused { .. } | State::Archived | State::Cancelled => {
                Err(Refusal::OutOfStep)
            }
        }
    }

    fn pass_in(&mut self, turn: Turn, due: Timestamp) -> Taken {
        match turn.phase {
            Phase::Called { .. } => {
                let speaker = self.debate.speaker_of(turn.index);
                let cause = speaker.map_or(Cause::Vacant, Cause::NoShow);
                self.write(Event::Paused { cause })
            }
            Phase::Preparing { time, .. } => self.call(turn.index, Some(time)),
            Phase::Speaking { until, .. } | Phase::Forum { until, .. } if until <= due => {
                self.finish(Ended::Time)
            }
            Phase::Forum {
                voice: Some(voice), ..
            } if self.debate.grace(turn.index).after(voice.until) <= due => {
                let (person, how) = (voice.person, Ended::Time);
                self.write(Event::FloorEnded { person, how })?;
                self.take_next()
            }
            Phase::Speaking { until, .. } | Phase::Forum { until, .. } => {
                let left = Length::between(due, until);
                self.write(Event::Bell { left })
            }
            Phase::Grace { .. } => self.close_turn(Ended::Time),
            Phase::Handover { .. } => self.advance(),
        }
    }

    /// Goes on after an outage in which a deadline was missed.
    fn come_back(&mut self, due: Timestamp) -> Taken {
        let late = Length::between(due, self.now);
        match self.debate.state {
            // A late reminder still reminds; it names the start, not the time that is left.
            State::Scheduled { start, .. } if start > self.now => self.write(Event::Reminded),
            State::Results { .. } => self.write(Event::Archived),
            State::Scheduled { .. } => {
                self.write(Event::Outage { late })?;
                self.open_lobby()
            }
            State::Lobby { .. } => {
                self.write(Event::Outage { late })?;
                let until = self.debate.format.lobby.after(self.now);
                self.write(Event::Moved { until })
            }
            State::OpeningVote { .. } => self.come_back_to_vote(late, Ballots::Opening),
            State::ClosingVote { .. } => self.come_back_to_vote(late, Ballots::Closing),
            State::Turn(turn) => {
                self.write(Event::Outage { late })?;
                self.come_back_to(turn, late)
            }
            State::Draft | State::Paused { .. } | State::Archived | State::Cancelled => {
                Err(Refusal::OutOfStep)
            }
        }
    }

    fn come_back_to_vote(&mut self, late: Length, ballots: Ballots) -> Taken {
        self.write(Event::Outage { late })?;
        let until = VOTE_GRACE.after(self.now);
        self.write(Event::VoteMoved { ballots, until })
    }

    fn come_back_to(&mut self, turn: Turn, late: Length) -> Taken {
        let grace = self.debate.grace(turn.index);
        let spare = grace.max(SHORTEST_GRACE);
        let until = spare.after(self.now);
        match turn.phase {
            Phase::Called { time, .. } => self.call(turn.index, Some(time)),
            Phase::Speaking { until: end, .. } | Phase::Forum { until: end, .. }
                if end <= self.now =>
            {
                self.write(Event::GraceBegan { until })
            }
            Phase::Speaking { until: end, .. } => self.write(Event::Moved {
                until: late.after(end),
            }),
            Phase::Forum {
                until: end, voice, ..
            } => {
                let missed = voice.is_some_and(|voice| grace.after(voice.until) <= self.now);
                let end = late.after(end);
                let until = if missed { spare.after(end) } else { end };
                self.write(Event::Moved { until })
            }
            Phase::Preparing { .. } | Phase::Grace { .. } | Phase::Handover { .. } => {
                self.write(Event::Moved { until })
            }
        }
    }
}
