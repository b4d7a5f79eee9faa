//! A format file → a [`Format`], or every mistake that is in it.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::mistake::{Gravity, Mistake};
use super::table::{Findings, Found, Table, clip};
use super::{Format, Length, Part, PlannedTurn, Seat, SpeakerFloor, Taking};
use crate::brief::Side;

const KEYS: [&str; 14] = [
    "id",
    "name",
    "teams",
    "slots",
    "no_show",
    "grace",
    "handover",
    "lobby",
    "preparation",
    "preparation_pro",
    "preparation_con",
    "opening_vote",
    "closing_vote",
    "turns",
];
const TURN_KEYS: [&str; 11] = [
    "name", "side", "team", "slot", "seconds", "time", "bells", "grace", "floor", "each", "take",
];

/// The shortest turn that a format may have.
const SHORTEST_TURN: Length = Length::seconds(5);
/// The shortest vote, and the shortest wait for a called speaker.
const SHORTEST_WAIT: Length = Length::seconds(10);
/// The most characters of an id, as of an article's.
const MOST_ID: usize = 40;

/// Whose a turn is, as the file writes it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    One(Side),
    Both,
    Audience,
    Nobody,
}

/// Who may speak, as the file writes it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Speaker,
    Both,
    Audience,
}

/// Lists every mistake of a format file, in the order of its lines.
pub fn check(text: &str) -> Vec<Mistake> {
    match read(text) {
        Ok((_, warnings)) => warnings,
        Err(mistakes) => mistakes,
    }
}

/// Reads a format file; gives what may not have been meant besides.
///
/// # Errors
///
/// Lists every mistake, warnings too, in the order of the lines.
pub fn read(text: &str) -> Result<(Format, Vec<Mistake>), Vec<Mistake>> {
    let mut findings = Findings::of(text);
    let (table, faults) = DeTable::parse_recoverable(text);
    for fault in faults {
        let at = fault.span().map_or(0, |span| span.start);
        let message = fault.message().lines().collect::<Vec<_>>().join(", ");
        findings.error(at, message, "write it as TOML, https://toml.io");
    }
    let format = format(&table, &mut findings);
    let mut mistakes = findings.mistakes;
    mistakes.sort_by_key(|mistake| mistake.line);
    let broken = mistakes.iter().any(|found| found.gravity == Gravity::Error);
    if broken {
        Err(mistakes)
    } else {
        Ok((format, mistakes))
    }
}

fn format(file: &Spanned<DeTable<'_>>, findings: &mut Findings) -> Format {
    let any = Length::NONE..=Format::LONGEST_TURN;
    let wait = SHORTEST_WAIT..=Format::LONGEST_TURN;
    let name = "the format".to_owned();
    let table = Table::new(name, 0..0, file.get_ref(), &KEYS, findings);
    let id = id(&table, findings);
    let name = table.name(findings);
    let teams = table.number("teams", 1..=Format::MOST_TEAMS, findings);
    let slots = table.number("slots", 0..=Format::MOST_SLOTS, findings);
    let length = |key, default: u32, range, findings: &mut Findings| {
        let found = table.length(key, range, findings);
        found.map_or(Length::seconds(default), |found| found.is)
    };
    let no_show = length("no_show", 60, wait.clone(), findings);
    let grace = length("grace", 15, any.clone(), findings);
    let handover = length("handover", 5, any.clone(), findings);
    let minute = Length::seconds(60);
    let lobby = length(
        "lobby",
        24 * 60 * 60,
        minute..=Format::LONGEST_TURN,
        findings,
    );
    let both = length("preparation", 0, any.clone(), findings).as_seconds();
    let preparation_pro = length("preparation_pro", both, any.clone(), findings);
    let preparation_con = length("preparation_con", both, any, findings);
    let opening_vote = table.length("opening_vote", wait.clone(), findings);
    let closing_vote = table.length("closing_vote", wait, findings);
    if let (Some(opening), None) = (&opening_vote, &closing_vote) {
        findings.warning(
            opening.at,
            "there is an opening vote and no closing vote",
            "add closing_vote, or nobody learns who changed their mind",
        );
    }
    let mut format = Format {
        id: id.unwrap_or_default(),
        // A format without a name is refused in the end; its turns are looked at all the same.
        name: name.unwrap_or_default(),
        teams: teams.map_or(1, |found| found.is),
        slots: slots.map_or(1, |found| found.is),
        no_show,
        handover,
        lobby,
        preparation_pro,
        preparation_con,
        opening_vote: opening_vote.map(|found| found.is),
        closing_vote: closing_vote.map(|found| found.is),
        turns: Vec::new(),
    };
    format.turns = turns(&table, &format, grace, findings);
    let written = table
        .get("turns")
        .and_then(|turns| turns.get_ref().as_array());
    // With a turn missing, what is said of the sides would mislead.
    if written.is_some_and(|written| written.len() == format.turns.len()) {
        balance(&table, &format, findings);
    }
    format
}

fn id(table: &Table<'_>, findings: &mut Findings) -> Option<Box<str>> {
    const MEND: &str = "write id = \"my-format\": lower-case letters, digits and hyphens";
    let value = table.needed("id", MEND, findings)?;
    let word = value.get_ref().as_str().unwrap_or_default();
    let fits = !word.is_empty()
        && word.len() <= MOST_ID
        && !word.starts_with('-')
        && !word.ends_with('-')
        && word
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !fits {
        let what = format!("`id` \"{}\" does not fit", clip(word));
        findings.error(value.span().start, what, MEND);
    }
    fits.then(|| word.into())
}

fn turns(
    table: &Table<'_>,
    format: &Format,
    grace: Length,
    findings: &mut Findings,
) -> Vec<PlannedTurn> {
    const MEND: &str = "write a [[turns]] section for each turn";
    let Some(value) = table.needed("turns", MEND, findings) else {
        return Vec::new();
    };
    let at = value.span().start;
    let Some(list) = value.get_ref().as_array().filter(|list| !list.is_empty()) else {
        findings.error(at, "`turns` is no list of turns", MEND);
        return Vec::new();
    };
    if list.len() > Format::MOST_TURNS {
        let mend = format!("keep to {}", Format::MOST_TURNS);
        findings.error(at, format!("there are {} turns", list.len()), mend);
    }
    let mut turns = Vec::new();
    for (value, number) in list.iter().zip(1..) {
        match value.get_ref() {
            DeValue::Table(keys) => {
                let name = format!("turn {number}");
                let turn = Table::new(name, value.span(), keys, &TURN_KEYS, findings);
                turns.extend(self::turn(&turn, format, grace, findings));
            }
            _ => findings.error(
                value.span().start,
                format!("turn {number} is no turn"),
                MEND,
            ),
        }
    }
    turns
}

fn turn(
    turn: &Table<'_>,
    format: &Format,
    grace: Length,
    findings: &mut Findings,
) -> Option<PlannedTurn> {
    let name = turn.name(findings);
    let time = time(turn, findings);
    let part = part(turn, format, time.as_ref(), findings);
    let bells = bells(turn, time.as_ref(), findings);
    let own = turn.length("grace", Length::NONE..=Format::LONGEST_TURN, findings);
    let grace = own.map_or(grace, |found| found.is);
    let (part, time) = (part?, time?);
    Some(PlannedTurn {
        name: name?,
        part,
        time: time.is,
        bells,
        // Nobody speaks in a break, so nobody is late.
        grace: if part == Part::Break {
            Length::NONE
        } else {
            grace
        },
    })
}

fn time(turn: &Table<'_>, findings: &mut Findings) -> Option<Found<Length>> {
    const MEND: &str = "write seconds = 300, or time = \"5m\"";
    let range = SHORTEST_TURN..=Format::LONGEST_TURN;
    match (turn.get("seconds"), turn.get("time")) {
        (Some(_), None) => turn.length("seconds", range, findings),
        (None, Some(_)) => turn.length("time", range, findings),
        (Some(_), Some(twice)) => {
            let what = format!("{} has `seconds` and `time`", turn.name);
            findings.error(twice.span().start, what, "keep one of them");
            None
        }
        (None, None) => {
            findings.error(turn.at, format!("{} has no length", turn.name), MEND);
            None
        }
    }
}

fn part(
    turn: &Table<'_>,
    format: &Format,
    time: Option<&Found<Length>>,
    findings: &mut Findings,
) -> Option<Part> {
    const SIDES: [(&str, Whose); 5] = [
        ("pro", Whose::One(Side::Pro)),
        ("con", Whose::One(Side::Con)),
        ("both", Whose::Both),
        ("audience", Whose::Audience),
        ("none", Whose::Nobody),
    ];
    const FLOORS: [(&str, Who); 3] = [
        ("speaker", Who::Speaker),
        ("both", Who::Both),
        ("audience", Who::Audience),
    ];
    const MEND: &str = "write side = \"pro\", \"con\", \"both\", \"audience\" or \"none\"";
    turn.needed("side", MEND, findings)?;
    let whose = turn.word("side", &SIDES, findings)?;
    let floor = turn.word("floor", &FLOORS, findings);
    let given = floor.as_ref().map(|floor| floor.is);
    needless(turn, whose.is, findings);
    let part = match (whose.is, given) {
        (Whose::One(side), None | Some(Who::Speaker)) => Part::Speaker {
            seat: seat(turn, side, format, findings)?,
            floor: SpeakerFloor::Alone,
        },
        (Whose::One(side), Some(Who::Both)) => Part::Speaker {
            seat: seat(turn, side, format, findings)?,
            floor: SpeakerFloor::Both,
        },
        (Whose::Both, None | Some(Who::Both)) => Part::Both,
        (Whose::Audience, None | Some(Who::Audience)) => audience(turn, time, findings),
        (Whose::Nobody, None) => Part::Break,
        _ => {
            let at = floor.map_or(turn.at, |floor| floor.at);
            let what = format!("`floor` of {} does not go with its side", turn.name);
            findings.error(
                at,
                what,
                "a side's turn has \"speaker\" or \"both\", a turn of both \"both\", the audience's \
                 \"audience\", a break none",
            );
            return None;
        }
    };
    if part == Part::Both && format.slots == 0 {
        let what = format!("{} is of both sides, and nobody has a seat", turn.name);
        findings.error(
            turn.at,
            what,
            "write slots = 1 or more at the top of the file",
        );
    }
    Some(part)
}

/// Names keys that say nothing in a turn of this kind.
fn needless(turn: &Table<'_>, whose: Whose, findings: &mut Findings) {
    let keys: &[&str] = match whose {
        Whose::One(_) => &["each", "take"],
        Whose::Audience => &["team", "slot"],
        Whose::Both | Whose::Nobody => &["team", "slot", "each", "take"],
    };
    for key in keys {
        if let Some(value) = turn.get(key) {
            let what = format!("`{key}` says nothing in {}", turn.name);
            findings.error(value.span().start, what, "remove it");
        }
    }
}

fn seat(turn: &Table<'_>, side: Side, format: &Format, findings: &mut Findings) -> Option<Seat> {
    let known = findings.mistakes.len();
    let team = turn.number("team", 1..=Format::MOST_TEAMS, findings);
    let slot = turn.number("slot", 1..=Format::MOST_SLOTS, findings);
    if findings.mistakes.len() > known {
        return None;
    }
    if slot.is_none() && format.slots > 1 {
        let mend = format!("say who speaks: slot = 1 to {}", format.slots);
        findings.error(turn.at, format!("{} has no `slot`", turn.name), mend);
        return None;
    }
    if team.is_none() && format.teams > 1 {
        let mend = format!("say which team speaks: team = 1 to {}", format.teams);
        findings.error(turn.at, format!("{} has no `team`", turn.name), mend);
        return None;
    }
    let at = slot.as_ref().or(team.as_ref()).map_or(turn.at, |it| it.at);
    let seat = Seat {
        side,
        team: team.map_or(1, |team| team.is),
        slot: slot.map_or(1, |slot| slot.is),
    };
    if !format.has(seat) {
        let what = format!(
            "{} is of team {}, slot {}, which is not there",
            turn.name, seat.team, seat.slot
        );
        let mend = format!(
            "the format has teams = {} and slots = {}",
            format.teams, format.slots
        );
        findings.error(at, what, mend);
    }
    Some(seat)
}

fn audience(turn: &Table<'_>, time: Option<&Found<Length>>, findings: &mut Findings) -> Part {
    const TAKING: [(&str, Taking); 2] = [("auto", Taking::Auto), ("host", Taking::Host)];
    let longest = time.map_or(Format::LONGEST_TURN, |time| time.is);
    let each = turn.length("each", SHORTEST_TURN..=longest, findings);
    let taking = turn.word("take", &TAKING, findings);
    Part::Audience {
        each: each.map_or(longest.min(Length::seconds(60)), |each| each.is),
        taking: taking.map_or(Taking::Auto, |taking| taking.is),
    }
}

/// Reads bells; the one that rings first comes first.
fn bells(turn: &Table<'_>, time: Option<&Found<Length>>, findings: &mut Findings) -> Vec<Length> {
    let Some(value) = turn.get("bells") else {
        return Vec::new();
    };
    let at = value.span().start;
    let Some(list) = value.get_ref().as_array() else {
        let what = format!("`bells` of {} is no list", turn.name);
        findings.error(
            at,
            what,
            "write bells = [60, 30], in seconds before the end",
        );
        return Vec::new();
    };
    if list.len() > Format::MOST_BELLS {
        let mend = format!("keep to {}", Format::MOST_BELLS);
        findings.error(at, format!("{} has {} bells", turn.name, list.len()), mend);
    }
    let any = Length::NONE..=Length::LONGEST;
    let mut bells: Vec<Length> = Vec::new();
    for value in list {
        let Some(bell) = turn.length_of("bells", value, any.clone(), findings) else {
            continue;
        };
        if bell.is.is_none() || time.is_some_and(|time| bell.is >= time.is) {
            let what = format!("a bell of {} rings outside of the turn", turn.name);
            let mend = "a bell is the time before the end: more than 0, less than the turn";
            findings.error(bell.at, what, mend);
        } else if bells.contains(&bell.is) {
            let what = format!("a bell of {} is there twice", turn.name);
            findings.warning(bell.at, what, "remove one of them");
        } else {
            bells.push(bell.is);
        }
    }
    bells.sort_unstable_by(|a, b| b.cmp(a));
    bells
}

/// Compares the sides, and looks for seats that never speak.
fn balance(table: &Table<'_>, format: &Format, findings: &mut Findings) {
    let at = table.get("turns").map_or(0, |turns| turns.span().start);
    let [pro, con] = Side::BOTH.map(|side| format.time_of(side));
    for (side, own, other) in [(Side::Pro, pro, con), (Side::Con, con, pro)] {
        if own == 0 && other > 0 {
            let what = format!("the {side} side has no turn");
            findings.error(at, what, format!("add a turn with side = \"{side}\""));
        }
    }
    if pro != con && pro > 0 && con > 0 {
        let what = format!("pro speaks {pro} s in all, con {con} s");
        findings.warning(at, what, "give both sides the same, unless it is meant so");
    }
    if format.preparation_pro != format.preparation_con {
        let at = ["preparation_pro", "preparation_con"]
            .into_iter()
            .find_map(|key| table.get(key));
        findings.warning(
            at.map_or(0, |value| value.span().start),
            "the sides may prepare for different times",
            "give both the same, unless it is meant so",
        );
    }
    if pro == 0 && con == 0 {
        return;
    }
    for seat in Side::BOTH.into_iter().flat_map(|side| format.seats(side)) {
        let speaks = format
            .turns
            .iter()
            .any(|turn| matches!(turn.part, Part::Speaker { seat: own, .. } if own == seat));
        if !speaks {
            let Seat { side, team, slot } = seat;
            let what = format!("{side} team {team}, slot {slot} never speaks");
            findings.warning(
                at,
                what,
                "add a turn for it, or make `teams` or `slots` smaller",
            );
        }
    }
}
