//! Where a debate stands, in words that the card, the panel and the plan share.

use super::{length, person, polls, side, turn_name, until};
use crate::{
    app::debates::Glance,
    brief::Side,
    debate::{
        Ballots, Cause, Debate, Floor, Length, Phase, Stage, State, Turn, Venue, format::Part,
    },
    discord::scene::Voice,
    reply::Tone,
    words::say,
};

/// Names a stage.
pub fn stage(stage: Stage, voice: &Voice) -> String {
    voice.say(&match stage {
        Stage::Draft => say::stage_draft(),
        Stage::Scheduled => say::stage_scheduled(),
        Stage::Lobby => say::stage_lobby(),
        Stage::OpeningVote => say::stage_opening_vote(),
        Stage::Turn => say::stage_turn(),
        Stage::Paused => say::stage_paused(),
        Stage::ClosingVote => say::stage_closing_vote(),
        Stage::Results => say::stage_results(),
        Stage::Archived => say::stage_archived(),
        Stage::Cancelled => say::stage_cancelled(),
    })
}

/// Gives the side whose turn it is.
pub fn side_of(debate: &Debate) -> Option<Side> {
    let turn = debate.state.turn()?;
    Some(debate.seat_of(turn.index)?.side)
}

/// Gives the colour of what runs: that of the side whose turn it is.
pub fn tone(debate: &Debate) -> Tone {
    match &debate.state {
        State::Turn(Turn {
            phase: Phase::Handover { .. },
            ..
        }) => Tone::Neutral,
        _ => side_of(debate).map_or(Tone::Neutral, Tone::Of),
    }
}

/// Says in one line what is going on.
pub fn headline(glance: &Glance, voice: &Voice) -> String {
    let debate = &glance.stored.debate;
    voice.say(&match &debate.state {
        State::Turn(turn) => return turn_headline(debate, *turn, voice),
        State::Draft => say::now_draft(),
        State::Scheduled { start, .. } => say::now_scheduled(polls::span(*start)),
        State::Lobby { .. } => say::now_lobby(),
        State::OpeningVote { .. } => say::stage_opening_vote(),
        State::Paused { .. } => say::stage_paused(),
        State::ClosingVote { .. } => say::stage_closing_vote(),
        State::Results { .. } | State::Archived => say::now_over(),
        State::Cancelled => say::now_cancelled(),
    })
}

fn turn_headline(debate: &Debate, turn: Turn, voice: &Voice) -> String {
    let speaker = debate.speaker_of(turn.index);
    let own = side_of(debate).map(|of| side(of, voice));
    let with_side = |text: String| match &own {
        Some(side) => format!("{side} · {text}"),
        None => text,
    };
    with_side(match turn.phase {
        Phase::Called { .. } => match speaker {
            Some(called) => voice.say(&say::now_called(person(called, voice))),
            None => voice.say(&say::now_nobody()),
        },
        Phase::Preparing { .. } => voice.say(&say::now_preparing()),
        Phase::Speaking { floor, .. } => match (floor, speaker) {
            (Floor::One(by), _) => voice.say(&say::now_speaks(person(by, voice))),
            (Floor::Seated, Some(by)) => voice.say(&say::now_leads(person(by, voice))),
            (Floor::Seated, None) => voice.say(&say::now_both()),
            (Floor::Nobody, _) => voice.say(&say::now_break()),
        },
        Phase::Forum { voice: None, .. } => voice.say(&say::now_forum()),
        Phase::Forum {
            voice: Some(by), ..
        } => voice.say(&say::now_voice(person(by.person, voice))),
        Phase::Grace { floor, .. } => match floor {
            Floor::One(by) => voice.say(&say::now_grace(person(by, voice))),
            _ => voice.say(&say::now_grace_both()),
        },
        Phase::Handover { .. } => voice.say(&say::now_handover()),
    })
}

/// Names a turn with its place in the plan.
pub fn numbered(debate: &Debate, turn: u16, voice: &Voice) -> String {
    let (number, all) = (turn.saturating_add(1), debate.format.turns.len());
    voice.say(&say::turn_numbered(
        turn_name(debate, turn, voice),
        number,
        all,
    ))
}

/// Says what a running turn needs to know: until when, for how long, what to press.
pub fn turn_lines(glance: &Glance, turn: Turn, voice: &Voice) -> Vec<String> {
    let debate = &glance.stored.debate;
    let ends = |at| until(at, glance.at, voice);
    let mut lines = vec![format!("**{}**", numbered(debate, turn.index, voice))];
    match turn.phase {
        Phase::Called { until, time } => {
            lines.push(voice.say(&say::turn_called(polls::span(until), length(time, voice))));
        }
        Phase::Preparing { until, time, .. } => lines.push(voice.say(&say::turn_preparing(
            polls::span(until),
            length(time, voice),
        ))),
        Phase::Speaking { until, .. } => lines.push(ends(until)),
        Phase::Forum {
            until, voice: by, ..
        } => {
            if let Some(by) = by {
                lines.push(ends(by.until));
            }
            lines.push(voice.say(&say::turn_forum(polls::span(until))));
        }
        Phase::Grace { until, .. } => lines.push(voice.say(&match debate.venue {
            Venue::Thread => say::turn_grace(polls::span(until)),
            Venue::Announce => say::turn_grace_spoken(polls::span(until)),
        })),
        Phase::Handover { until } => {
            lines.push(voice.say(&say::turn_handover(polls::span(until))));
        }
    }
    lines
}

/// Says why a turn stands still.
pub fn cause(cause: Cause, voice: &Voice) -> String {
    voice.say(&match cause {
        Cause::Host => say::paused_host(),
        Cause::NoShow(by) => say::paused_no_show(person(by, voice)),
        Cause::Vacant => say::paused_vacant(),
        Cause::Left(by) => say::paused_left(person(by, voice)),
        Cause::Removed(by) => say::paused_removed(person(by, voice)),
    })
}

/// Gives the time that is left of a turn that stands still, where it has one.
pub fn left(debate: &Debate) -> Option<Length> {
    let State::Paused { turn, since, .. } = &debate.state else {
        return None;
    };
    Some(match turn.phase {
        Phase::Called { time, .. } | Phase::Preparing { time, .. } => time,
        ref phase => Length::between(*since, phase.until()),
    })
}

/// Says what comes next, or nothing where that is said already.
pub fn next(debate: &Debate, voice: &Voice) -> Option<String> {
    let format = &debate.format;
    let what = match &debate.state {
        State::Scheduled { .. } => voice.say(&say::next_lobby()),
        State::Lobby { .. } => match format.opening_vote {
            Some(lasts) => vote(Ballots::Opening, lasts, voice),
            None => turn(debate, 0, voice),
        },
        State::OpeningVote { .. } => turn(debate, 0, voice),
        State::Turn(now) | State::Paused { turn: now, .. } => {
            after(debate, now.index.saturating_add(1), voice)
        }
        State::ClosingVote { .. } => voice.say(&say::stage_results()),
        State::Draft | State::Results { .. } | State::Archived | State::Cancelled => return None,
    };
    Some(voice.say(&say::next_is(what)))
}

fn after(debate: &Debate, next: u16, voice: &Voice) -> String {
    match (debate.format.turn(next), debate.format.closing_vote) {
        (Some(_), _) => turn(debate, next, voice),
        (None, Some(lasts)) => vote(Ballots::Closing, lasts, voice),
        (None, None) => voice.say(&say::stage_results()),
    }
}

fn vote(ballots: Ballots, lasts: Length, voice: &Voice) -> String {
    let vote = stage(
        match ballots {
            Ballots::Opening => Stage::OpeningVote,
            Ballots::Closing => Stage::ClosingVote,
        },
        voice,
    );
    format!("{vote} ({})", length(lasts, voice))
}

/// Names a turn with whose it is and how long it lasts: "▲ Pro · @Ann · Opening (5 min)".
pub fn turn(debate: &Debate, index: u16, voice: &Voice) -> String {
    let name = turn_name(debate, index, voice);
    let Some(planned) = debate.format.turn(index) else {
        return name;
    };
    let lasts = length(planned.time, voice);
    match planned.part {
        Part::Speaker { seat, .. } => {
            let by = match debate.people.in_seat(seat) {
                Some(by) => person(by, voice),
                None => voice.say(&say::next_free()),
            };
            format!("{} · {by} · {name} ({lasts})", side(seat.side, voice))
        }
        Part::Both | Part::Audience { .. } | Part::Break => format!("{name} ({lasts})"),
    }
}
