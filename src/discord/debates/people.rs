//! Who takes part, in lists that stay short.

use super::{person, side};
use crate::{
    brief::Side,
    debate::{Debate, Place, Seat},
    discord::scene::Voice,
    poll::PersonId,
    reply::Field,
    words::say,
};

/// How many people a card names in a row before the rest is counted.
pub const NAMED: usize = 8;
/// The most seats of a side beside which reserves are named.
const FEW_SEATS: usize = 12;

/// Names people, and counts those who are too many.
pub fn named(people: &[PersonId], most: usize, voice: &Voice) -> String {
    let shown = people.iter().take(most);
    let mut names: Vec<String> = shown.map(|it| person(*it, voice)).collect();
    if people.len() > most {
        names.push(voice.say(&say::debate_people_more(people.len() - most)));
    }
    names.join(", ")
}

/// Lists those on a side who have no seat, in the order in which they joined.
pub fn reserves(debate: &Debate, of: Side) -> Vec<PersonId> {
    let people = &debate.people;
    let own = people.members().iter();
    own.filter(|it| it.place == Place::Side(of) && !people.is_seated(it.person))
        .map(|it| it.person)
        .collect()
}

/// Lists the audience.
pub fn audience(debate: &Debate) -> Vec<PersonId> {
    let all = debate.people.members().iter();
    all.filter(|it| it.place == Place::Audience)
        .map(|it| it.person)
        .collect()
}

/// Whether it matters who is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// It is shown.
    Shown,
    /// It is over, or still to come.
    Hidden,
}

/// Shows a side: its seats, who has them, what is free.
pub fn side_field(debate: &Debate, of: Side, readiness: Readiness, voice: &Voice) -> Field {
    let seats: Vec<Seat> = debate.format.seats(of).collect();
    let taken = seats
        .iter()
        .filter(|it| debate.people.in_seat(**it).is_some());
    let label = say::lobby_side(side(of, voice), taken.count(), seats.len());
    let mut lines: Vec<String> = seats
        .iter()
        .map(|it| seat_line(debate, *it, readiness, voice))
        .collect();
    let reserves = reserves(debate, of);
    if !reserves.is_empty() {
        let named_most = if seats.len() > FEW_SEATS { 0 } else { NAMED };
        lines.push(voice.say(&match named_most {
            0 => say::lobby_reserves(reserves.len()),
            most => say::lobby_reserve(named(&reserves, most, voice)),
        }));
    }
    Field {
        label: voice.say(&label),
        text: lines.join("\n"),
    }
}

/// Shows both sides; nothing in a format in which nobody has a seat.
pub fn sides(debate: &Debate, readiness: Readiness, voice: &Voice) -> Vec<Field> {
    if debate.format.slots == 0 {
        return Vec::new();
    }
    Side::BOTH
        .map(|of| side_field(debate, of, readiness, voice))
        .into()
}

fn seat_line(debate: &Debate, seat: Seat, readiness: Readiness, voice: &Voice) -> String {
    let number = number(debate, seat);
    let Some(by) = debate.people.in_seat(seat) else {
        return voice.say(&say::lobby_free(number));
    };
    let ready = debate.people.member(by).is_some_and(|it| it.ready);
    let name = person(by, voice);
    voice.say(&match readiness {
        Readiness::Shown if ready => say::lobby_seat_ready(number, name),
        _ => say::lobby_seat(number, name),
    })
}

/// Numbers a seat within its side.
pub fn number(debate: &Debate, seat: Seat) -> String {
    if debate.format.teams > 1 {
        format!("{}.{}", seat.team, seat.slot)
    } else {
        seat.slot.to_string()
    }
}

/// Counts the free seats of a side.
pub fn free(debate: &Debate, of: Side) -> usize {
    let seats = debate.format.seats(of);
    seats
        .filter(|it| debate.people.in_seat(*it).is_none())
        .count()
}
