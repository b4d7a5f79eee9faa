//! What a host does to a turn that does not go as planned: pause, more time, another speaker.

use jiff::{SignedDuration, Timestamp};

use super::{Step, Taken};
use crate::debate::format::{Format, Length};
use crate::debate::journal::{Ended, Event};
use crate::debate::refusal::Refusal;
use crate::debate::state::{Cause, Floor, Phase, State, Turn};
use crate::poll::PersonId;

impl Step {
    pub(super) fn pause(&mut self) -> Taken {
        if let State::Paused { .. } = self.debate.state {
            return Err(Refusal::AlreadyPaused);
        }
        self.running()?;
        let cause = Cause::Host;
        self.write(Event::Paused { cause })
    }

    /// Gives the turn that stands still, with the moment and the cause.
    fn paused(&self) -> Result<(Turn, Timestamp, Cause), Refusal> {
        match &self.debate.state {
            State::Paused { turn, since, cause } => Ok((*turn, *since, *cause)),
            _ => Err(self.not_now()),
        }
    }

    pub(super) fn resume(&mut self) -> Taken {
        let (turn, since, cause) = self.paused()?;
        let speaker = self.debate.speaker_of(turn.index);
        let has_seat = self.debate.seat_of(turn.index).is_some();
        match turn.phase {
            Phase::Called { time, .. } | Phase::Preparing { time, .. } => {
                if speaker.is_none() {
                    return Err(Refusal::SeatVacant);
                }
                if cause.wants_a_speaker() {
                    return self.call(turn.index, Some(time));
                }
            }
            Phase::Speaking { until, floor, .. } if has_seat => {
                let speaker = speaker.ok_or(Refusal::SeatVacant)?;
                let another = matches!(floor, Floor::One(before) if before != speaker);
                if another || cause.wants_a_speaker() {
                    return self.call(turn.index, Some(left(since, until)));
                }
            }
            // Whoever spoke has gone, so nobody's speech is awaited.
            Phase::Grace {
                floor: Floor::One(before),
                ..
            } if has_seat && speaker != Some(before) => return self.close_turn(Ended::Left),
            _ => {}
        }
        self.write(Event::Resumed)?;
        self.take_next()
    }

    /// Calls the missing speaker once more.
    pub(super) fn wait(&mut self) -> Taken {
        let (turn, since, cause) = self.paused()?;
        if !cause.wants_a_speaker() {
            return Err(Refusal::NobodyMissing);
        }
        if self.debate.speaker_of(turn.index).is_none() {
            return Err(Refusal::SeatVacant);
        }
        let time = time_of(&turn.phase, since).ok_or(Refusal::NobodyMissing)?;
        self.call(turn.index, Some(time))
    }

    /// Lets somebody else speak in the turn, and keep the seat; they are called as anybody is.
    pub(super) fn substitute(&mut self, person: PersonId) -> Taken {
        let (turn, since) = match &self.debate.state {
            State::Turn(turn) => (*turn, self.at),
            State::Paused { turn, since, .. } => (*turn, *since),
            _ => return Err(self.not_now()),
        };
        let seat = self.debate.seat_of(turn.index);
        let seat = seat.ok_or(Refusal::NobodyMissing)?;
        let time = time_of(&turn.phase, since).ok_or(Refusal::NotInThisPhase)?;
        self.seatable(person, seat)?;
        self.write(Event::Seated { person, seat })?;
        self.call(turn.index, Some(time))
    }

    pub(super) fn forfeit(&mut self) -> Taken {
        match &self.debate.state {
            State::Turn(Turn {
                phase: Phase::Called { .. } | Phase::Preparing { .. },
                ..
            }) => {}
            State::Paused { cause, .. } if cause.wants_a_speaker() => {}
            State::Turn(_) | State::Paused { .. } => return Err(Refusal::NobodyMissing),
            _ => return Err(self.not_now()),
        }
        self.close_turn(Ended::Forfeited)
    }

    /// Moves the end of what runs or stands still.
    pub(super) fn time(&mut self, by: SignedDuration) -> Taken {
        let (turn, from, runs) = match &self.debate.state {
            State::Turn(turn) => (*turn, self.at, true),
            State::Paused { turn, since, .. } => (*turn, *since, false),
            _ => return Err(self.not_now()),
        };
        // Whole seconds keep the moments whole.
        let by = SignedDuration::from_secs(by.as_secs());
        // A speaker who is missing is called anew, for as long as anybody is.
        let missing = self
            .paused()
            .is_ok_and(|(_, _, cause)| cause.wants_a_speaker());
        let begin = match turn.phase {
            Phase::Called { .. } if missing => return Err(Refusal::NotInThisPhase),
            Phase::Preparing { .. } => return Err(Refusal::NotInThisPhase),
            Phase::Grace { .. } if !runs => return Err(Refusal::NotInThisPhase),
            Phase::Grace { .. } => from,
            ref phase => phase.until(),
        };
        let until = begin.checked_add(by).unwrap_or(Timestamp::MAX);
        if until <= from || by.is_zero() {
            return Err(Refusal::TooShort);
        }
        let longest = Format::LONGEST_TURN;
        if until > longest.after(from) {
            return Err(Refusal::TooLong { longest });
        }
        let Phase::Grace { floor, .. } = turn.phase else {
            return self.write(Event::Moved { until });
        };
        self.speak_on(turn.index, until, floor)
    }

    /// Lets a turn whose time was over go on.
    fn speak_on(&mut self, turn: u16, until: Timestamp, floor: Floor) -> Taken {
        self.write(Event::Began { turn, until, floor })?;
        match (self.running()?.phase, floor) {
            (Phase::Forum { .. }, Floor::One(person)) => {
                self.write(Event::FloorGiven { person, until })
            }
            _ => Ok(()),
        }
    }
}

/// Gives the time that a speaker who is called again will have.
fn time_of(phase: &Phase, at: Timestamp) -> Option<Length> {
    match phase {
        Phase::Called { time, .. } | Phase::Preparing { time, .. } => Some(*time),
        Phase::Speaking { until, .. } => Some(left(at, *until)),
        _ => None,
    }
}

/// Gives what is left of a turn, a second at least: whoever is called has something to begin.
fn left(at: Timestamp, until: Timestamp) -> Length {
    Length::between(at, until).max(Length::seconds(1))
}
