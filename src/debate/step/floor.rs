//! The floor of the audience, and what people say.

use super::{Step, Taken};
use crate::debate::format::{Part, Taking};
use crate::debate::journal::{Ended, Event};
use crate::debate::machine::Debate;
use crate::debate::people::People;
use crate::debate::refusal::Refusal;
use crate::debate::setup::Venue;
use crate::debate::state::{Phase, Stage, State, Voice};
use crate::debate::text::{Citation, Question, Speech};
use crate::poll::PersonId;

/// Where people raise hands and ask.
const OPEN: [Stage; 4] = [Stage::Lobby, Stage::OpeningVote, Stage::Turn, Stage::Paused];

impl Step {
    pub(super) fn raise(&mut self, person: PersonId) -> Taken {
        self.only_in(&OPEN)?;
        let turns = &self.debate.format.turns;
        if !turns
            .iter()
            .any(|turn| matches!(turn.part, Part::Audience { .. }))
        {
            return Err(Refusal::NoForum);
        }
        let speaks = self.voice().is_some_and(|voice| voice.person == person);
        if speaks || self.debate.queue.contains(&person) {
            return Err(Refusal::AlreadyQueued);
        }
        if self.debate.queue.len() >= Debate::MOST_QUEUED {
            return Err(Refusal::QueueFull);
        }
        self.write(Event::HandRaised { person })?;
        self.take_next()
    }

    /// Gives whoever of the queue has the floor, paused or not.
    fn voice(&self) -> Option<Voice> {
        match self.debate.state.turn()?.phase {
            Phase::Forum { voice, .. } => voice,
            _ => None,
        }
    }

    pub(super) fn lower(&mut self, person: PersonId) -> Taken {
        if !self.debate.queue.contains(&person) {
            return Err(Refusal::NotQueued);
        }
        self.write(Event::HandLowered { person })
    }

    pub(super) fn clear(&mut self) -> Taken {
        if self.debate.queue.is_empty() {
            return Err(Refusal::QueueEmpty);
        }
        self.write(Event::QueueCleared)
    }

    pub(super) fn take(&mut self) -> Taken {
        self.forum()?;
        let next = self.debate.queue.first().copied();
        self.hand_to(next.ok_or(Refusal::QueueEmpty)?)
    }

    pub(super) fn give_floor(&mut self, person: PersonId) -> Taken {
        self.forum()?;
        if self.debate.people.is_removed(person) {
            return Err(Refusal::SentAway);
        }
        self.hand_to(person)
    }

    /// Asks whether the floor is the audience's.
    fn forum(&self) -> Taken {
        match self.running()?.phase {
            Phase::Forum { .. } => Ok(()),
            _ => Err(Refusal::NoForum),
        }
    }

    fn hand_to(&mut self, person: PersonId) -> Taken {
        if let Some(voice) = self.voice() {
            if voice.person == person {
                return Err(Refusal::AlreadyThere);
            }
            let (person, how) = (voice.person, Ended::Host);
            self.write(Event::FloorEnded { person, how })?;
        }
        self.give_voice(person)
    }

    /// Gives the floor to somebody for their time, or what is left of the turn.
    fn give_voice(&mut self, person: PersonId) -> Taken {
        let turn = self.running()?;
        let Some(Part::Audience { each, .. }) = self.debate.planned().map(|turn| turn.part) else {
            return Err(Refusal::NoForum);
        };
        let until = each.after(self.at).min(turn.phase.until());
        self.write(Event::FloorGiven { person, until })
    }

    /// Gives a free floor to the next of the queue, where the format does so.
    pub(super) fn take_next(&mut self) -> Taken {
        let State::Turn(turn) = &self.debate.state else {
            return Ok(());
        };
        let Phase::Forum {
            until, voice: None, ..
        } = turn.phase
        else {
            return Ok(());
        };
        let auto = self.debate.planned().is_some_and(|turn| {
            matches!(
                turn.part,
                Part::Audience {
                    taking: Taking::Auto,
                    ..
                }
            )
        });
        match self.debate.queue.first() {
            Some(person) if auto && until > self.at => self.give_voice(*person),
            _ => Ok(()),
        }
    }

    pub(super) fn ask(&mut self, person: PersonId, question: Question) -> Taken {
        self.only_in(&OPEN)?;
        let people = &self.debate.people;
        let asked = people.questions_of(person);
        if asked >= People::MOST_QUESTIONS {
            return Err(Refusal::TooManyQuestions);
        }
        if asked == 0 && people.askers() >= People::MOST {
            return Err(Refusal::Full);
        }
        self.write(Event::Asked { person, question })
    }

    /// Takes a speech while its turn or the grace lasts. It begins the turn of a called speaker.
    pub(super) fn speak(&mut self, person: PersonId, turn: u16, text: Speech) -> Taken {
        if self.debate.venue == Venue::Announce {
            return Err(Refusal::SpokenElsewhere);
        }
        let late = Refusal::TooLate { turn };
        let now = match self.stage() {
            Stage::Turn | Stage::Paused => self.debate.state.turn().map(|turn| turn.index),
            Stage::ClosingVote | Stage::Results | Stage::Archived | Stage::Cancelled => {
                return Err(late);
            }
            _ => return Err(self.not_now()),
        };
        match now.map(|now| now.cmp(&turn)) {
            Some(std::cmp::Ordering::Greater) => return Err(late),
            Some(std::cmp::Ordering::Equal) => {}
            _ => return Err(Refusal::Stale),
        }
        let phase = self.running()?.phase;
        match phase {
            Phase::Called { .. } | Phase::Preparing { .. }
                if self.debate.speaker_of(turn) == Some(person) =>
            {
                self.begin()?;
            }
            Phase::Handover { .. } => return Err(late),
            _ if self.debate.may_speak(person) => {}
            _ => return Err(Refusal::NotYourFloor),
        }
        self.write(Event::Spoke { person, turn, text })
    }

    pub(super) fn cite(&mut self, person: PersonId, citation: Box<Citation>) -> Taken {
        let turn = self.running()?.index;
        if !self.debate.may_speak(person) {
            return Err(Refusal::NotYourFloor);
        }
        self.write(Event::Cited {
            person,
            turn,
            citation,
        })
    }
}
