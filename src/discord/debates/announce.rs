//! What is announced: one or two sentences each, which name those whom they ping.
//!
//! Mentions stand in the text, where they can ping; who is pinged is the core's to say.

use super::{
    brief_motion, button, clock, length, panel, people, person, polls, seat, standing, turn_name,
    until,
};
use crate::{
    app::debates::Glance,
    debate::{
        Ballots, By, Cause, Concern, Debate, Ended, Entry, Event, Floor, Length, Phase, Stage,
        State, Toss, Venue, format::Part,
    },
    discord::scene::Voice,
    poll::PersonId,
    press::Deed,
    reply::{Audience, Message, Row, plain},
    words::say,
};

/// How long a message may be, in UTF-16 units.
const TEXT: usize = 2_000;
/// How much of it a list of mentions leaves to the words and to counting the rest.
const WORDS: usize = 500;

/// Announces what an entry says.
pub fn announcement(glance: &Glance, entry: &Entry, voice: &Voice) -> Message {
    match &entry.event {
        Event::Called { turn, until, time } => {
            let now = &glance.stored.debate;
            call(glance, now, (*turn, *until, *time), voice)
        }
        _ => everyone(words(glance, entry, voice)),
    }
}

/// Announces who is called, by the debate as it was then: seats may have changed since. Whoever still is
/// called can begin from it.
pub fn call(
    glance: &Glance,
    then: &Debate,
    (turn, until, time): (u16, jiff::Timestamp, Length),
    voice: &Voice,
) -> Message {
    let begin = begin(&glance.stored.debate, (turn, then.speaker_of(turn)), voice);
    Message {
        rows: begin.into_iter().collect(),
        ..everyone(called(then, (turn, until, time), voice))
    }
}

fn begin(now: &Debate, (turn, speaker): (u16, Option<PersonId>), voice: &Voice) -> Option<Row> {
    let State::Turn(running) = &now.state else {
        return None;
    };
    let called = running.index == turn && matches!(running.phase, Phase::Called { .. });
    let same = speaker.is_some() && now.speaker_of(turn) == speaker;
    (called && same).then(|| {
        let ready = Deed::Ready(now.segment);
        Row::Buttons(vec![button(&say::press_begin(), now.id, ready, voice)])
    })
}

fn everyone(text: String) -> Message {
    Message {
        audience: Audience::Everyone,
        text,
        ..Message::default()
    }
}

fn words(glance: &Glance, entry: &Entry, voice: &Voice) -> String {
    let debate = &glance.stored.debate;
    let ends = |at| (clock(at, glance.at), polls::span(at));
    match &entry.event {
        Event::Published { start } => voice.say(&say::told_published(
            super::motion(debate),
            format!("<t:{}:F>", start.as_second()),
            polls::span(*start),
        )),
        Event::Reminded => reminder(glance, voice),
        Event::LobbyOpened { .. } => {
            let host = person(debate.host, voice);
            let motion = super::motion(debate);
            voice.say(&if debate.format.slots == 0 {
                say::told_lobby_forum(host, motion)
            } else {
                say::told_lobby(host, motion)
            })
        }
        Event::VoteOpened { ballots, until } => voice.say(&vote_opened(*ballots, ends(*until))),
        Event::VoteMoved { until, .. } => {
            let (at, span) = ends(*until);
            voice.say(&say::told_vote_moved(at, span))
        }
        Event::VoteReopened { until } => {
            let (at, span) = ends(*until);
            voice.say(&say::told_vote_reopened(at, span))
        }
        Event::Outage { late } => voice.say(&say::told_outage(length(*late, voice))),
        Event::Flipped { toss } => voice.say(&match toss {
            Toss::Keep => say::told_coin_keep(),
            Toss::Swap => say::told_coin_swap(),
        }),
        Event::Warned { .. } | Event::Removed { .. } | Event::Cancelled | Event::Paused { .. } => {
            decided(debate, entry, voice)
        }
        Event::Concluded { .. } => voice.say(&say::now_over()),
        _ => turned(glance, entry, voice),
    }
}

/// Says what somebody decided, and why.
fn decided(debate: &Debate, entry: &Entry, voice: &Voice) -> String {
    let text = match &entry.event {
        Event::Paused { cause } => paused(*cause, voice),
        Event::Warned { person: by } => voice.say(&say::told_warned(person(*by, voice))),
        Event::Removed { person: by } => voice.say(&say::told_removed(person(*by, voice))),
        _ if entry.by == By::Deadline => voice.say(&say::told_given_up(super::motion(debate))),
        _ => voice.say(&say::told_cancelled(super::motion(debate))),
    };
    match &entry.why {
        Some(why) => {
            let why = voice.say(&say::told_why(plain(why.as_str())));
            format!("{text} {why}")
        }
        None => text,
    }
}

/// Says what happened to a turn.
fn turned(glance: &Glance, entry: &Entry, voice: &Voice) -> String {
    let debate = &glance.stored.debate;
    match &entry.event {
        Event::Began {
            turn, until: end, ..
        } => began(debate, *turn, &until(*end, glance.at, voice), voice),
        Event::Moved { until } => voice.say(&say::told_moved(
            clock(*until, glance.at),
            polls::span(*until),
        )),
        Event::GraceBegan { until } => grace(debate, *until, voice),
        Event::TurnEnded { turn, how, .. } => {
            let name = turn_name(debate, *turn, voice);
            voice.say(&match how {
                Ended::Skipped => say::told_skipped(name),
                Ended::Forfeited => say::told_forfeited(name),
                Ended::Left => say::told_gone(name),
                Ended::Yielded | Ended::Time | Ended::Host => say::told_turn_over(name),
            })
        }
        Event::Resumed => resumed(glance, voice),
        Event::FloorGiven { person: by, until } => voice.say(&say::told_floor(
            person(*by, voice),
            clock(*until, glance.at),
            polls::span(*until),
        )),
        _ => standing::headline(glance, voice),
    }
}

fn vote_opened(ballots: Ballots, (at, span): (String, String)) -> crate::words::Phrase<'static> {
    match ballots {
        Ballots::Opening => say::told_opening_vote(at, span),
        Ballots::Closing => say::told_closing_vote(at, span),
    }
}

/// Reminds those who joined, the speakers first: as many as a message has room for.
fn reminder(glance: &Glance, voice: &Voice) -> String {
    let debate = &glance.stored.debate;
    let start = match &debate.state {
        State::Scheduled { start, .. } => *start,
        _ => glance.at,
    };
    let text = voice.say(&say::told_reminder(
        brief_motion(&debate.motion),
        polls::span(start),
    ));
    let members = debate.people.members();
    let (mut first, rest): (Vec<PersonId>, Vec<PersonId>) = members
        .iter()
        .map(|member| member.person)
        .partition(|it| debate.people.is_seated(*it));
    first.extend(rest);
    if first.is_empty() {
        return text;
    }
    format!("{text}\n{}", within(&first, TEXT - WORDS, voice))
}

/// Names people as far as there is room, and counts the rest.
fn within(list: &[PersonId], room: usize, voice: &Voice) -> String {
    let mut used = 0;
    let fitting = list.iter().take_while(|it| {
        used += person(**it, voice).encode_utf16().count() + 2;
        used <= room
    });
    people::named(list, fitting.count(), voice)
}

fn called(
    debate: &Debate,
    (turn, until, time): (u16, jiff::Timestamp, Length),
    voice: &Voice,
) -> String {
    let name = turn_name(debate, turn, voice);
    let own = debate
        .seat_of(turn)
        .map_or_else(String::new, |it| seat(debate, it, voice));
    let Some(speaker) = debate.speaker_of(turn) else {
        return voice.say(&say::told_vacant(name, own));
    };
    let mut text = voice.say(&say::told_called(
        person(speaker, voice),
        name,
        own,
        length(time, voice),
        polls::span(until),
    ));
    let next = debate.speaker_of(turn.saturating_add(1));
    if let Some(next) = next.filter(|next| *next != speaker) {
        text = format!("{text} {}", voice.say(&say::told_next(person(next, voice))));
    }
    text
}

fn began(debate: &Debate, turn: u16, ends: &str, voice: &Voice) -> String {
    let name = turn_name(debate, turn, voice);
    let text = match debate.format.turn(turn).map(|planned| planned.part) {
        Some(Part::Audience { each, .. }) => voice.say(&say::told_forum(name, length(each, voice))),
        Some(Part::Both) => voice.say(&say::told_both(name)),
        Some(Part::Break) => voice.say(&say::told_break(name)),
        Some(Part::Speaker { .. }) | None => voice.say(&say::told_on(name)),
    };
    format!("{text} {ends}")
}

fn grace(debate: &Debate, until: jiff::Timestamp, voice: &Voice) -> String {
    let speaker = match debate.floor() {
        Floor::One(by) => Some(person(by, voice)),
        _ => None,
    };
    let span = polls::span(until);
    voice.say(&match (debate.venue, speaker) {
        (Venue::Thread, Some(by)) => say::told_grace(by, span),
        (Venue::Thread, None) => say::told_grace_both(span),
        (Venue::Announce, Some(by)) => say::told_grace_spoken(by, span),
        (Venue::Announce, None) => say::told_grace_spoken_both(span),
    })
}

fn paused(cause: Cause, voice: &Voice) -> String {
    let stands = voice.say(&say::told_paused());
    format!("{stands} {}", standing::cause(cause, voice))
}

fn resumed(glance: &Glance, voice: &Voice) -> String {
    let debate = &glance.stored.debate;
    let State::Turn(turn) = &debate.state else {
        return voice.say(&say::told_resumed());
    };
    let ends = until(turn.phase.until(), glance.at, voice);
    let text = match debate.speaker_of(turn.index) {
        Some(by) => say::told_resumed_speaker(person(by, voice)),
        None => say::told_resumed(),
    };
    let called = matches!(turn.phase, Phase::Called { .. });
    let hint = if called {
        voice.say(&say::told_press_begin())
    } else {
        String::new()
    };
    format!("{} {hint} {ends}", voice.say(&text)).replace("  ", " ")
}

/// Rings a bell.
pub fn bell(glance: &Glance, turn: u16, left: Length, voice: &Voice) -> Message {
    let debate = &glance.stored.debate;
    let left = length(left, voice);
    let floor = match debate.state.turn() {
        Some(now) if now.index == turn => debate.floor(),
        _ => Floor::Nobody,
    };
    let part = debate.format.turn(turn).map(|planned| planned.part);
    let text = match (part, floor) {
        (Some(Part::Speaker { .. }), Floor::One(by)) => {
            voice.say(&say::bell_for(left, person(by, voice)))
        }
        _ => voice.say(&say::bell(left, turn_name(debate, turn, voice))),
    };
    everyone(text)
}

/// Tells hosts what they have to decide or know; with the entry that a question stands in.
pub fn concern(
    glance: &Glance,
    concern: &Concern,
    entry: Option<&Entry>,
    voice: &Voice,
) -> Message {
    let debate = &glance.stored.debate;
    let mut hosts = vec![debate.host];
    hosts.extend(&debate.cohosts);
    let hosts = people::named(&hosts, hosts.len(), voice);
    let motion = brief_motion(&debate.motion);
    let mut rows = Vec::new();
    let text = match concern {
        Concern::SpeakerMissing { turn, cause } => {
            let name = turn_name(debate, *turn, voice);
            let still = debate.state.stage() == Stage::Paused
                && debate.state.turn().is_some_and(|now| now.index == *turn);
            if still {
                rows.push(Row::Buttons(panel::speaker(debate, voice)));
            }
            let cause = standing::cause(*cause, voice);
            voice.say(&if debate.speaker_of(*turn).is_some() {
                say::concern_missing(hosts, name, cause)
            } else {
                say::concern_vacant(hosts, name, cause)
            })
        }
        Concern::Outage { late } => {
            voice.say(&say::concern_outage(hosts, motion, length(*late, voice)))
        }
        Concern::GivenUp => voice.say(&say::concern_given_up(hosts, motion)),
        Concern::Question { .. } => asked(entry, (hosts, &motion), voice),
    };
    rows.retain(|row| !matches!(row, Row::Buttons(buttons) if buttons.is_empty()));
    Message {
        rows,
        ..everyone(text)
    }
}

/// Tells of a question; the hosts come first, so that no words of the asker's end in their names.
fn asked(entry: Option<&Entry>, (hosts, motion): (String, &str), voice: &Voice) -> String {
    match entry.map(|entry| &entry.event) {
        Some(Event::Asked {
            person: by,
            question,
        }) => {
            let words = super::post::said(question.as_str(), voice);
            voice.say(&say::concern_question(hosts, person(*by, voice), words))
        }
        _ => voice.say(&say::concern_questions(hosts, motion)),
    }
}
