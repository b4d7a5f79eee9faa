//! Seats as people pick and type them: “pro 2”, “con 1.2”, “pro:1:2”.

use crate::{
    app::debates::Refusal as Refused,
    brief::Side,
    debate::{self, Debate, Format, Seat},
    discord::{
        debates,
        scene::Voice,
        trouble::{Refusal, Trouble},
    },
    reply::Choice,
};

/// Reads a seat: a side in the words of commands or in the person's own, the team where there are
/// several, and the place in it. A side alone is its first free seat.
///
/// # Errors
/// Refuses what is no seat, and a side alone that is full: nobody loses a seat that was not named.
pub(super) fn read(debate: &Debate, typed: &str, voice: &Voice) -> Result<Seat, Trouble> {
    let none = Refused::Step(debate::Refusal::NoSuchSeat);
    match named(typed, &debate.format, voice).ok_or(none)? {
        Named::Seat(seat) => Ok(seat),
        Named::Side(side) => {
            let free = debate.people.free_seat(&debate.format, side);
            free.ok_or_else(|| Refusal::SideFull.into())
        }
    }
}

/// What somebody named for a seat.
enum Named {
    /// A side that has seats.
    Side(Side),
    /// A seat, which the format may lack.
    Seat(Seat),
}

fn named(typed: &str, format: &Format, voice: &Voice) -> Option<Named> {
    let typed = bare(typed);
    let mut sides = Side::BOTH.into_iter();
    let (side, rest) = sides.find_map(|side| {
        let words = [side.word().to_owned(), bare(&debates::side(side, voice))];
        let rest = words.iter().find_map(|word| after(&typed, word))?;
        Some((side, rest))
    })?;
    let numbers = rest.split(|letter: char| !letter.is_ascii_digit());
    let numbers: Option<Vec<u8>> = numbers
        .filter(|digits| !digits.is_empty())
        .map(|digits| digits.parse().ok())
        .collect();
    let (team, slot) = match numbers?[..] {
        [] => return (format.slots > 0).then_some(Named::Side(side)),
        // Where a side has one place in each team, the number is the team's.
        [team] if format.slots == 1 && format.teams > 1 => (team, 1),
        [slot] => (1, slot),
        [team, slot] => (team, slot),
        _ => return None,
    };
    Some(Named::Seat(Seat { side, team, slot }))
}

/// Gives a text in small letters, without signs before them.
fn bare(text: &str) -> String {
    let text = text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    text.trim_end().to_lowercase()
}

/// Gives what follows a word at the beginning of a text; nothing where the word goes on.
fn after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = text.strip_prefix(word)?;
    (!rest.starts_with(char::is_alphabetic)).then_some(rest)
}

/// Completes the seats of a debate, free ones first.
pub fn seats(debate: &Debate, typed: &str, voice: &Voice) -> Vec<Choice> {
    let typed = typed.trim().to_lowercase();
    let all = Side::BOTH
        .into_iter()
        .flat_map(|side| debate.format.seats(side));
    let mut seats: Vec<Seat> = all.collect();
    seats.sort_by_key(|seat| debate.people.in_seat(*seat).is_some());
    let choices = seats.into_iter().map(|seat| Choice {
        name: debates::seat(debate, seat, voice),
        value: format!("{} {} {}", seat.side, seat.team, seat.slot),
    });
    let fits = |choice: &Choice| {
        let name = choice.name.to_lowercase();
        name.contains(&typed) || choice.value.starts_with(&typed)
    };
    choices.filter(fits).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::Timestamp;

    use super::*;
    use crate::{
        debate::{DebateId, Draft, Venue, format},
        poll::{ChannelId, GuildId, Motion, PersonId},
        words::{Locale, Words},
    };

    #[test]
    fn seats_are_read_in_the_words_that_are_shown() {
        let formats = format::built_in();
        let oxford = formats.iter().find(|it| &*it.id == "oxford").unwrap();
        let draft = Draft {
            id: DebateId(1),
            guild: GuildId(2),
            channel: ChannelId(3),
            venue: Venue::Thread,
            archive: None,
            host: PersonId(4),
            motion: Motion::new("It is.").unwrap(),
            article: None,
            format: Arc::clone(oxford),
        };
        let (debate, _) = Debate::create(draft, Timestamp::UNIX_EPOCH);
        for locale in Locale::ALL {
            let voice = Voice::new(Arc::new(Words::built_in()), locale);
            for seat in Side::BOTH
                .into_iter()
                .flat_map(|it| debate.format.seats(it))
            {
                let shown = debates::seat(&debate, seat, &voice);
                let plain = format!("{} {}", seat.side, seat.slot);
                for typed in [shown.as_str(), &bare(&shown), &plain] {
                    assert_eq!(read(&debate, typed, &voice).ok(), Some(seat), "{typed}");
                }
            }
            for typed in ["", "▲", "2", "procon 1", "favor 1", "찬성파 1"] {
                assert!(read(&debate, typed, &voice).is_err(), "{typed}");
            }
        }
    }
}
