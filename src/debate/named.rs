//! Whom entries and outputs name, for whoever asks what is kept of them, or wants it erased.
//!
//! An erased person keeps a place in the journal under an id that nobody has: as every entry is
//! renamed alike, the journal still replays, and two erased people are not taken for one.

use super::journal::{By, Entry, Event};
use super::output::{Concern, Output};
use super::state::{Cause, Floor};
use super::text::{Question, Speech};
use crate::poll::PersonId;

impl Entry {
    /// Names everybody of whom it speaks, whoever did it among them.
    pub fn people(&self) -> Vec<PersonId> {
        let mut people = Vec::new();
        self.clone().each_person(&mut |person| {
            if !people.contains(person) {
                people.push(*person);
            }
        });
        people
    }

    /// Gives it with somebody under another id and without their words; why something was done stays.
    #[must_use]
    pub fn blanked(mut self, person: PersonId, stand_in: PersonId) -> Self {
        match &mut self.event {
            Event::Spoke {
                person: by, text, ..
            } if *by == person => *text = Speech::erased(),
            Event::Asked {
                person: by,
                question,
            } if *by == person => *question = erased_question(),
            _ => {}
        }
        self.each_person(&mut |found| rename(found, person, stand_in));
        self
    }

    fn each_person(&mut self, visit: &mut impl FnMut(&mut PersonId)) {
        if let By::Person(person) = &mut self.by {
            visit(person);
        }
        match &mut self.event {
            Event::Created(draft) => visit(&mut draft.host),
            Event::CohostAdded { person }
            | Event::CohostRemoved { person }
            | Event::Joined { person, .. }
            | Event::Left { person }
            | Event::Seated { person, .. }
            | Event::Unseated { person }
            | Event::Ready { person }
            | Event::HandRaised { person }
            | Event::HandLowered { person }
            | Event::FloorGiven { person, .. }
            | Event::FloorEnded { person, .. }
            | Event::Spoke { person, .. }
            | Event::Cited { person, .. }
            | Event::Asked { person, .. }
            | Event::Warned { person }
            | Event::Removed { person } => visit(person),
            Event::Began { floor, .. } => in_floor(floor, visit),
            Event::Paused { cause } => in_cause(cause, visit),
            Event::Edited(_)
            | Event::Published { .. }
            | Event::Reminded
            | Event::LobbyOpened { .. }
            | Event::Flipped { .. }
            | Event::VoteOpened { .. }
            | Event::VoteMoved { .. }
            | Event::VoteClosed { .. }
            | Event::VoteReopened { .. }
            | Event::Called { .. }
            | Event::Preparing { .. }
            | Event::Bell { .. }
            | Event::Moved { .. }
            | Event::GraceBegan { .. }
            | Event::TurnEnded { .. }
            | Event::Resumed
            | Event::Outage { .. }
            | Event::QueueCleared
            | Event::Cancelled
            | Event::Concluded { .. }
            | Event::Archived => {}
        }
    }
}

impl Output {
    /// Gives it with somebody under another id; they are pinged no more.
    #[must_use]
    pub fn blanked(mut self, person: PersonId, stand_in: PersonId) -> Self {
        let visit = &mut |found: &mut PersonId| rename(found, person, stand_in);
        match &mut self {
            Self::Journal(entry) => **entry = entry.as_ref().clone().blanked(person, stand_in),
            Self::TakeFloor { from: floor } | Self::GiveFloor { to: floor, .. } => {
                in_floor(floor, visit);
            }
            Self::Announce { ping, .. } => ping.retain(|pinged| *pinged != person),
            Self::TellHost(Concern::SpeakerMissing { cause, .. }) => in_cause(cause, visit),
            Self::Vote(_)
            | Self::OpenThread
            | Self::Bell { .. }
            | Self::Post { .. }
            | Self::TellHost(_)
            | Self::ShowCard
            | Self::ShowPanel
            | Self::FileTranscript
            | Self::ArchiveThread => {}
        }
        self
    }
}

fn rename(found: &mut PersonId, person: PersonId, stand_in: PersonId) {
    if *found == person {
        *found = stand_in;
    }
}

fn in_floor(floor: &mut Floor, visit: &mut impl FnMut(&mut PersonId)) {
    if let Floor::One(person) = floor {
        visit(person);
    }
}

fn in_cause(cause: &mut Cause, visit: &mut impl FnMut(&mut PersonId)) {
    match cause {
        Cause::NoShow(person) | Cause::Left(person) | Cause::Removed(person) => visit(person),
        Cause::Host | Cause::Vacant => {}
    }
}

fn erased_question() -> Question {
    Question::new(Speech::ERASED).expect("the mark is a short plain line")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANN: PersonId = PersonId(1_000_000);
    const NOBODY: PersonId = PersonId(1);

    fn entry(event: Event) -> Entry {
        Entry {
            number: 7,
            at: "2026-02-02T20:00:00Z".parse().unwrap(),
            by: By::Person(PersonId(4)),
            why: None,
            event,
        }
    }

    #[test]
    fn an_erased_person_is_nobody_and_said_nothing() {
        let question = Question::new("What of the others?").unwrap();
        let person = ANN;
        let asked = entry(Event::Asked { person, question });
        assert_eq!(asked.people(), [PersonId(4), ANN]);
        let gone = asked.clone().blanked(ANN, NOBODY);
        assert_eq!(gone.people(), [PersonId(4), NOBODY]);
        assert!(!gone.to_json().contains("others"));
        assert_eq!(Entry::from_json(&gone.to_json()).unwrap(), gone);
        let kept = asked.clone().blanked(PersonId(5), NOBODY);
        assert_eq!(kept, asked);

        let text = Speech::new("It opens a door.").unwrap();
        let spoke = entry(Event::Spoke {
            person,
            turn: 0,
            text,
        });
        let gone = spoke.blanked(ANN, NOBODY);
        assert_eq!(Entry::from_json(&gone.to_json()).unwrap(), gone);
        assert!(!gone.to_json().contains("door"));
    }

    #[test]
    fn nobody_is_pinged_who_erased_themselves() {
        let cause = Cause::NoShow(ANN);
        let paused = entry(Event::Paused { cause });
        assert_eq!(paused.people(), [PersonId(4), ANN]);
        let ping = vec![ANN, PersonId(4)];
        let announced = Output::Announce { entry: 7, ping }.blanked(ANN, NOBODY);
        let ping = vec![PersonId(4)];
        assert_eq!(announced, Output::Announce { entry: 7, ping });
        let from = Floor::One(ANN);
        let taken = Output::TakeFloor { from }.blanked(ANN, NOBODY);
        let from = Floor::One(NOBODY);
        assert_eq!(taken, Output::TakeFloor { from });
    }
}
