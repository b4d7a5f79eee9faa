//! Who takes part: the sides, the seats, who is ready, who was sent away.
//!
//! Invariants: nobody is on the list twice, nobody is on two sides, a seat has one person, and
//! whoever has a seat is on its side.

use serde::{Deserialize, Serialize};

use super::format::{Format, Seat};
use crate::brief::Side;
use crate::poll::PersonId;

/// Where somebody takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// On a side; with a seat, or ready to take one over.
    Side(Side),
    /// In the audience.
    Audience,
}

/// Somebody who takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The person.
    pub person: PersonId,
    /// Where they take part.
    pub place: Place,
    /// Whether they said that they are ready.
    pub ready: bool,
}

/// Everybody who takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    members: Vec<Member>,
    seats: Vec<(Seat, PersonId)>,
    removed: Vec<PersonId>,
    asked: Vec<(PersonId, u8)>,
}

impl People {
    /// The most people on the list: a reminder pings no more than fit a message, and a debate stays
    /// small. Whoever only watches and votes need not be on it.
    pub const MOST: usize = 300;
    /// The most people who can be sent away; then the list of the first ones is full, and staff ban.
    pub const MOST_REMOVED: usize = 100;
    /// How many questions a person may ask in a debate.
    pub const MOST_QUESTIONS: u8 = 5;

    /// Lists everybody in the order in which they joined.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Lists the taken seats.
    pub fn seats(&self) -> &[(Seat, PersonId)] {
        &self.seats
    }

    /// Finds somebody.
    pub fn member(&self, person: PersonId) -> Option<&Member> {
        self.members.iter().find(|member| member.person == person)
    }

    /// Gives the side that somebody is on, which opens its brief pack to them.
    pub fn side(&self, person: PersonId) -> Option<Side> {
        match self.member(person)?.place {
            Place::Side(side) => Some(side),
            Place::Audience => None,
        }
    }

    /// Gives the person in a seat.
    pub fn in_seat(&self, seat: Seat) -> Option<PersonId> {
        let taken = self.seats.iter().find(|(taken, _)| *taken == seat);
        taken.map(|(_, person)| *person)
    }

    /// Lists the seats of somebody: one, or several after a substitution.
    pub fn seats_of(&self, person: PersonId) -> impl Iterator<Item = Seat> {
        let own = self.seats.iter().filter(move |(_, by)| *by == person);
        own.map(|(seat, _)| *seat)
    }

    /// Tells whether somebody has a seat.
    pub fn is_seated(&self, person: PersonId) -> bool {
        self.seats_of(person).next().is_some()
    }

    /// Tells whether somebody was sent away.
    pub fn is_removed(&self, person: PersonId) -> bool {
        self.removed.contains(&person)
    }

    /// Finds the first free seat of a side, slot by slot, so that teams fill evenly.
    pub fn free_seat(&self, format: &Format, side: Side) -> Option<Seat> {
        let free = format
            .seats(side)
            .filter(|seat| self.in_seat(*seat).is_none());
        free.min_by_key(|seat| (seat.slot, seat.team))
    }

    /// Tells whether every seat is taken and everyone in one is ready; never without seats.
    pub fn all_ready(&self, format: &Format) -> bool {
        let mut seats = Side::BOTH.into_iter().flat_map(|side| format.seats(side));
        let ready = |person| self.member(person).is_some_and(|member| member.ready);
        format.slots > 0 && seats.all(|seat| self.in_seat(seat).is_some_and(ready))
    }

    /// Counts those on a side.
    pub fn on_side(&self, side: Side) -> usize {
        let own = self.members.iter();
        own.filter(|member| member.place == Place::Side(side))
            .count()
    }

    /// Counts the questions that somebody asked.
    pub fn questions_of(&self, person: PersonId) -> u8 {
        let own = self.asked.iter().find(|(by, _)| *by == person);
        own.map_or(0, |(_, asked)| *asked)
    }

    pub(super) fn put(&mut self, person: PersonId, place: Place) {
        if self.side(person).map(Place::Side) != Some(place) {
            self.seats.retain(|(_, by)| *by != person);
        }
        match self
            .members
            .iter_mut()
            .find(|member| member.person == person)
        {
            Some(member) => {
                member.place = place;
                member.ready = false;
            }
            None => self.members.push(Member {
                person,
                place,
                ready: false,
            }),
        }
    }

    pub(super) fn drop_out(&mut self, person: PersonId) {
        self.members.retain(|member| member.person != person);
        self.seats.retain(|(_, by)| *by != person);
    }

    pub(super) fn remove(&mut self, person: PersonId) {
        self.drop_out(person);
        if !self.is_removed(person) {
            self.removed.push(person);
        }
    }

    /// Seats somebody, who comes to the side of the seat; whoever sat there stays on the side.
    pub(super) fn seat(&mut self, person: PersonId, seat: Seat) {
        if self.side(person) != Some(seat.side) {
            self.put(person, Place::Side(seat.side));
        }
        self.seats.retain(|(taken, _)| *taken != seat);
        self.seats.push((seat, person));
    }

    pub(super) fn unseat_from(&mut self, person: PersonId) {
        self.seats.retain(|(_, by)| *by != person);
    }

    pub(super) fn make_ready(&mut self, person: PersonId) {
        if let Some(member) = self
            .members
            .iter_mut()
            .find(|member| member.person == person)
        {
            member.ready = true;
        }
    }

    /// Swaps the sides of everybody on one.
    pub(super) fn swap_sides(&mut self) {
        for member in &mut self.members {
            if let Place::Side(side) = &mut member.place {
                *side = side.other();
            }
            member.ready = false;
        }
        for (seat, _) in &mut self.seats {
            seat.side = seat.side.other();
        }
    }

    /// Frees the seats that a format does not have.
    pub(super) fn fit(&mut self, format: &Format) {
        self.seats.retain(|(seat, _)| format.has(*seat));
    }

    pub(super) fn count_question(&mut self, person: PersonId) {
        match self.asked.iter_mut().find(|(by, _)| *by == person) {
            Some((_, asked)) => *asked = asked.saturating_add(1),
            None => self.asked.push((person, 1)),
        }
    }

    /// Counts those who asked, which is bounded as the list is.
    pub(super) fn askers(&self) -> usize {
        self.asked.len()
    }

    pub(super) fn removed(&self) -> usize {
        self.removed.len()
    }
}
