//! Turns: called, prepared, spoken, ended, one after another.

use super::{Step, Taken};
use crate::debate::format::{Length, Part, SpeakerFloor};
use crate::debate::journal::{Ballots, Ended, Event};
use crate::debate::machine::Debate;
use crate::debate::refusal::Refusal;
use crate::debate::state::{Cause, Floor, Phase, Stage, State, Turn};
use crate::poll::PersonId;

impl Step {
    /// Gives the turn that runs.
    pub(super) fn running(&self) -> Result<Turn, Refusal> {
        match &self.debate.state {
            State::Turn(turn) => Ok(*turn),
            _ => Err(self.not_now()),
        }
    }

    /// Begins a turn: a speaker is called, the floor of others opens at once. A speaker whose turn had
    /// begun has what was left of it.
    pub(super) fn call(&mut self, turn: u16, left: Option<Length>) -> Taken {
        let planned = self.debate.format.turn(turn).ok_or(Refusal::OutOfStep)?;
        let (part, time) = (planned.part, left.unwrap_or(planned.time));
        let floor = match part {
            Part::Speaker { .. } => {
                let until = self.debate.format.no_show.after(self.at);
                self.write(Event::Called { turn, until, time })?;
                if self.debate.speaker_of(turn).is_none() {
                    let cause = Cause::Vacant;
                    return self.write(Event::Paused { cause });
                }
                return Ok(());
            }
            Part::Both => Floor::Seated,
            Part::Audience { .. } | Part::Break => Floor::Nobody,
        };
        let until = time.after(self.at);
        self.write(Event::Began { turn, until, floor })?;
        self.take_next()
    }

    /// Lets the called speaker begin.
    pub(super) fn begin(&mut self) -> Taken {
        let turn = self.running()?;
        let (Phase::Called { time, .. } | Phase::Preparing { time, .. }) = turn.phase else {
            return Err(Refusal::NotInThisPhase);
        };
        let speaker = self
            .debate
            .speaker_of(turn.index)
            .ok_or(Refusal::SeatVacant)?;
        let floor = match self.debate.planned().map(|turn| turn.part) {
            Some(Part::Speaker {
                floor: SpeakerFloor::Both,
                ..
            }) => Floor::Seated,
            _ => Floor::One(speaker),
        };
        let (turn, until) = (turn.index, time.after(self.at));
        self.write(Event::Began { turn, until, floor })
    }

    pub(super) fn prepare(&mut self, person: PersonId) -> Taken {
        let turn = self.running()?;
        let Phase::Called { .. } = turn.phase else {
            return Err(Refusal::NotInThisPhase);
        };
        let seat = self.debate.seat_of(turn.index).ok_or(Refusal::OutOfStep)?;
        if self.debate.people.side(person) != Some(seat.side) {
            return Err(Refusal::NotYourFloor);
        }
        let bank = self.debate.bank(seat.side);
        if bank.is_none() {
            return Err(Refusal::NoPreparation);
        }
        let until = bank.after(self.at);
        self.write(Event::Preparing { until })
    }

    /// Ends the speaking time; the grace follows where there is one, and somebody to use it.
    pub(super) fn finish(&mut self, how: Ended) -> Taken {
        let turn = self.running()?;
        let grace = self.debate.grace(turn.index);
        if grace.is_none() || turn.phase.floor() == Floor::Nobody {
            return self.close_turn(how);
        }
        let until = grace.after(self.at);
        self.write(Event::GraceBegan { until })
    }

    /// Ends the turn; the next follows after the hand-over.
    pub(super) fn close_turn(&mut self, how: Ended) -> Taken {
        let handover = self.debate.format.handover;
        self.end_at(how, handover)?;
        if handover.is_none() {
            return self.advance();
        }
        Ok(())
    }

    fn end_at(&mut self, how: Ended, handover: Length) -> Taken {
        let turn = self.debate.state.turn().ok_or(Refusal::OutOfStep)?.index;
        let until = handover.after(self.at);
        self.write(Event::TurnEnded { turn, how, until })
    }

    /// Goes to the next turn, or after the last one to the closing vote.
    pub(super) fn advance(&mut self) -> Taken {
        let next = self.running()?.index.saturating_add(1);
        if self.debate.format.turn(next).is_some() {
            return self.call(next, None);
        }
        self.close_debate()
    }

    pub(super) fn close_debate(&mut self) -> Taken {
        match self.debate.format.closing_vote {
            Some(lasts) => self.open(Ballots::Closing, lasts),
            None => self.conclude(),
        }
    }

    pub(super) fn conclude(&mut self) -> Taken {
        let until = Debate::REOPENABLE.after(self.at);
        self.write(Event::Concluded { until })
    }

    pub(super) fn next(&mut self) -> Taken {
        match self.stage() {
            Stage::Scheduled | Stage::Lobby => self.start(),
            Stage::OpeningVote | Stage::ClosingVote => self.close_vote(),
            Stage::Turn => {
                let how = match self.running()?.phase {
                    Phase::Handover { .. } => return self.advance(),
                    Phase::Called { .. } | Phase::Preparing { .. } => Ended::Skipped,
                    _ => Ended::Host,
                };
                self.end_at(how, Length::NONE)?;
                self.advance()
            }
            _ => Err(self.not_now()),
        }
    }

    pub(super) fn end_turn(&mut self) -> Taken {
        match self.running()?.phase {
            Phase::Speaking { .. } | Phase::Forum { .. } => self.finish(Ended::Host),
            Phase::Grace { .. } => self.close_turn(Ended::Host),
            _ => Err(Refusal::NotInThisPhase),
        }
    }

    /// Ends the time of whoever speaks. A round of the audience goes on; one in which nobody has the floor
    /// is not ended for a voice that ended a moment before.
    pub(super) fn end_voice(&mut self) -> Taken {
        match self.running()?.phase {
            Phase::Forum {
                voice: Some(voice), ..
            } => {
                let (person, how) = (voice.person, Ended::Host);
                self.write(Event::FloorEnded { person, how })?;
                self.take_next()
            }
            Phase::Forum { voice: None, .. } => Err(Refusal::NobodySpeaks),
            _ => self.end_turn(),
        }
    }

    /// Ends the debate before its last turn.
    pub(super) fn end(&mut self) -> Taken {
        match self.stage() {
            Stage::ClosingVote => return self.close_vote(),
            Stage::Turn | Stage::Paused => {}
            _ => return Err(self.not_now()),
        }
        let phase = self.debate.state.turn().map(|turn| turn.phase);
        match phase {
            Some(Phase::Handover { .. }) => {}
            Some(Phase::Called { .. } | Phase::Preparing { .. }) => {
                self.end_at(Ended::Skipped, Length::NONE)?;
            }
            _ => self.end_at(Ended::Host, Length::NONE)?,
        }
        self.close_debate()
    }

    /// Lets whoever has the floor give the rest of their time back.
    pub(super) fn give_back(&mut self, person: PersonId) -> Taken {
        let turn = self.running()?;
        match turn.phase {
            Phase::Forum {
                voice: Some(voice), ..
            } if voice.person == person => {
                let how = Ended::Yielded;
                self.write(Event::FloorEnded { person, how })?;
                self.take_next()
            }
            Phase::Speaking { floor, .. } | Phase::Grace { floor, .. } => {
                let own = match floor {
                    Floor::One(speaker) => speaker == person,
                    Floor::Seated => self.debate.speaker_of(turn.index) == Some(person),
                    Floor::Nobody => false,
                };
                if !own {
                    return Err(Refusal::NotYourFloor);
                }
                self.close_turn(Ended::Yielded)
            }
            _ => Err(Refusal::NotYourFloor),
        }
    }
}
