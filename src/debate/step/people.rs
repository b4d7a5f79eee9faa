//! Who takes part, where, and who does not any more.

use super::{Step, Taken};
use crate::brief::Side;
use crate::debate::act::Wish;
use crate::debate::format::Seat;
use crate::debate::journal::{Ended, Event};
use crate::debate::people::{People, Place};
use crate::debate::refusal::Refusal;
use crate::debate::state::{Cause, Floor, Phase, Stage, State, Turn};
use crate::poll::PersonId;

impl Step {
    pub(super) fn join(&mut self, person: PersonId, wish: Wish) -> Taken {
        self.only_in(&[
            Stage::Scheduled,
            Stage::Lobby,
            Stage::OpeningVote,
            Stage::Turn,
            Stage::Paused,
            Stage::ClosingVote,
        ])?;
        let own = self.debate.people.member(person).map(|member| member.place);
        let place = self.place(wish, own);
        if own == Some(place) {
            return Err(Refusal::AlreadyThere);
        }
        let open = [Stage::Scheduled, Stage::Lobby, Stage::OpeningVote];
        let sided = [own, Some(place)]
            .into_iter()
            .flatten()
            .any(|place| place != Place::Audience);
        if place != Place::Audience && self.debate.format.slots == 0 {
            return Err(Refusal::NoSides);
        }
        if sided && !open.contains(&self.stage()) {
            return Err(Refusal::SidesLocked);
        }
        self.room_for(person)?;
        self.write(Event::Joined { person, place })?;
        let Place::Side(side) = place else {
            return Ok(());
        };
        match self.debate.people.free_seat(&self.debate.format, side) {
            Some(seat) => self.write(Event::Seated { person, seat }),
            None => Ok(()),
        }
    }

    fn place(&self, wish: Wish, own: Option<Place>) -> Place {
        match (wish, own) {
            (Wish::Audience, _) => Place::Audience,
            (Wish::Side(side), _) | (Wish::Either { .. }, Some(Place::Side(side))) => {
                Place::Side(side)
            }
            (Wish::Either { toss }, _) => {
                let [pro, con] = Side::BOTH.map(|side| self.debate.people.on_side(side));
                Place::Side(match pro.cmp(&con) {
                    std::cmp::Ordering::Less => Side::Pro,
                    std::cmp::Ordering::Greater => Side::Con,
                    std::cmp::Ordering::Equal => toss,
                })
            }
        }
    }

    /// Asks whether somebody is on the list or finds room on it.
    fn room_for(&self, person: PersonId) -> Taken {
        let people = &self.debate.people;
        if people.member(person).is_none() && people.members().len() >= People::MOST {
            return Err(Refusal::Full);
        }
        Ok(())
    }

    /// Asks whether somebody may be given a seat.
    pub(super) fn seatable(&self, person: PersonId, seat: Seat) -> Taken {
        let people = &self.debate.people;
        if people.is_removed(person) {
            return Err(Refusal::SentAway);
        }
        if people.in_seat(seat) == Some(person) {
            return Err(Refusal::AlreadyThere);
        }
        let other = people.side(person).is_some_and(|side| side != seat.side);
        if other && matches!(self.stage(), Stage::Turn | Stage::Paused) {
            return Err(Refusal::OtherSide);
        }
        self.room_for(person)
    }

    pub(super) fn leave(&mut self, person: PersonId) -> Taken {
        if matches!(
            self.stage(),
            Stage::Results | Stage::Archived | Stage::Cancelled
        ) {
            return Err(self.not_now());
        }
        if self.debate.people.member(person).is_none() {
            return Err(Refusal::NotThere);
        }
        self.go(person, Event::Left { person }, Cause::Left(person))
    }

    pub(super) fn ready(&mut self, person: PersonId) -> Taken {
        match &self.debate.state {
            State::Lobby { .. } => {
                if !self.debate.people.is_seated(person) {
                    return Err(Refusal::NotSeated);
                }
                let own = self.debate.people.member(person);
                if own.is_some_and(|member| member.ready) {
                    return Err(Refusal::AlreadyReady);
                }
                self.write(Event::Ready { person })?;
                if self.debate.people.all_ready(&self.debate.format) {
                    return self.begin_debate();
                }
                Ok(())
            }
            State::Turn(turn) => match turn.phase {
                Phase::Called { .. } | Phase::Preparing { .. } => {
                    if self.debate.speaker_of(turn.index) != Some(person) {
                        return Err(Refusal::NotYourFloor);
                    }
                    self.begin()
                }
                _ => Err(Refusal::NotInThisPhase),
            },
            _ => Err(self.not_now()),
        }
    }

    pub(super) fn assign(&mut self, person: PersonId, seat: Seat) -> Taken {
        let before = [
            Stage::Draft,
            Stage::Scheduled,
            Stage::Lobby,
            Stage::OpeningVote,
        ];
        let early = before.contains(&self.stage());
        if !early {
            self.only_in(&[Stage::Turn, Stage::Paused])?;
        }
        if !self.debate.format.has(seat) {
            return Err(Refusal::NoSuchSeat);
        }
        self.seatable(person, seat)?;
        if let State::Turn(turn) = &self.debate.state
            && self.debate.seat_of(turn.index) == Some(seat)
            && !matches!(turn.phase, Phase::Handover { .. })
        {
            return Err(Refusal::SpeakingNow);
        }
        // While turns run somebody may stand in on several seats.
        if early && self.debate.people.is_seated(person) {
            self.write(Event::Unseated { person })?;
        }
        self.write(Event::Seated { person, seat })
    }

    pub(super) fn unassign(&mut self, person: PersonId) -> Taken {
        if matches!(
            self.stage(),
            Stage::ClosingVote | Stage::Results | Stage::Archived | Stage::Cancelled
        ) {
            return Err(self.not_now());
        }
        if !self.debate.people.is_seated(person) {
            return Err(Refusal::NotSeated);
        }
        self.go(person, Event::Unseated { person }, Cause::Left(person))
    }

    pub(super) fn warn(&mut self, person: PersonId) -> Taken {
        if self.stage().is_final() {
            return Err(self.not_now());
        }
        self.write(Event::Warned { person })
    }

    pub(super) fn remove(&mut self, person: PersonId) -> Taken {
        if matches!(
            self.stage(),
            Stage::Results | Stage::Archived | Stage::Cancelled
        ) {
            return Err(self.not_now());
        }
        if person == self.debate.host {
            return Err(Refusal::HostStays);
        }
        if self.debate.people.is_removed(person) {
            return Err(Refusal::SentAway);
        }
        if self.debate.people.removed() >= People::MOST_REMOVED {
            return Err(Refusal::Full);
        }
        self.go(person, Event::Removed { person }, Cause::Removed(person))
    }

    /// Lets somebody go; a turn that was theirs pauses, and a voice of the audience ends.
    fn go(&mut self, person: PersonId, event: Event, cause: Cause) -> Taken {
        let unseated = matches!(event, Event::Unseated { .. });
        let speaks = match &self.debate.state {
            State::Turn(turn) => self.debate.speaker_of(turn.index) == Some(person),
            _ => false,
        };
        let voice = match self.debate.state.turn() {
            Some(Turn {
                phase: Phase::Forum { voice, .. },
                ..
            }) => voice.is_some_and(|voice| voice.person == person),
            _ => false,
        };
        self.write(event)?;
        if voice && !unseated {
            let how = Ended::Left;
            self.write(Event::FloorEnded { person, how })?;
            return self.take_next();
        }
        let State::Turn(turn) = self.debate.state else {
            return Ok(());
        };
        match turn.phase {
            Phase::Called { .. } | Phase::Preparing { .. } | Phase::Speaking { .. } if speaks => {
                self.write(Event::Paused { cause })
            }
            Phase::Grace { floor, .. } if floor == Floor::One(person) => {
                self.close_turn(Ended::Left)
            }
            _ => Ok(()),
        }
    }
}
