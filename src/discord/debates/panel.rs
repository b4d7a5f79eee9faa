//! The host panel: where the debate stands, and the levers that it takes there.

use jiff::SignedDuration;

use super::{
    button, button_if, card, format_name, length, motion, people, polls, side, standing, until,
};
use crate::{
    app::debates::Glance,
    brief::Side,
    debate::{Debate, DebateId, Format, Phase, Stage, State, Turn, format::Part},
    discord::scene::Voice,
    press::{Deed, Lever},
    reply::{Audience, Button, ButtonState, Card, Message, Row},
    words::say,
};

/// How far **+30 s** and **−30 s** move the end of what runs.
const NUDGE: SignedDuration = SignedDuration::from_secs(30);
/// How far **+1 min** moves the end of a vote.
const MINUTE: SignedDuration = SignedDuration::from_secs(60);
/// The most people who a line of the panel names.
const NAMED: usize = 10;

/// Shows the panel of a debate in its host's channel.
pub fn panel(glance: &Glance, voice: &Voice) -> Message {
    let debate = &glance.stored.debate;
    let stage = standing::stage(debate.state.stage(), voice);
    Message {
        audience: Audience::Everyone,
        cards: vec![Card {
            tone: standing::tone(debate),
            lead: voice.say(&say::panel_lead(format_name(debate, voice), stage)),
            title: motion(debate),
            body: lines(glance, voice).join("\n"),
            ..Card::default()
        }],
        rows: rows(glance, voice),
        ..Message::default()
    }
}

fn lines(glance: &Glance, voice: &Voice) -> Vec<String> {
    let debate = &glance.stored.debate;
    let mut lines = vec![format!("### {}", standing::headline(glance, voice))];
    match &debate.state {
        State::Draft => lines.push(voice.say(&say::panel_draft())),
        State::Scheduled { start, .. } => lines.push(format!("**<t:{}:F>**", start.as_second())),
        State::Lobby { until } => {
            lines.push(voice.say(&say::card_lobby_until(polls::span(*until))));
            lines.extend(missing(debate, voice));
        }
        State::OpeningVote { until: end } | State::ClosingVote { until: end } => {
            lines.push(until(*end, glance.at, voice));
            lines.extend(voters(glance, voice));
        }
        State::Turn(_) | State::Paused { .. } => lines.extend(turn_lines(glance, voice)),
        State::Results { .. } | State::Archived | State::Cancelled => {
            lines.extend(card::lines(glance, voice));
        }
    }
    lines.push(String::new());
    lines.extend(standing::next(debate, voice));
    let card = glance
        .stored
        .messages
        .card
        .map(|at| polls::link(debate.guild, at));
    let place = match card {
        Some(link) => say::panel_card(link),
        None => say::panel_channel(format!("<#{}>", debate.channel)),
    };
    lines.push(format!(
        "-# {} · {}",
        voice.say(&place),
        card::hosted(debate, voice)
    ));
    lines
}

fn turn_lines(glance: &Glance, voice: &Voice) -> Vec<String> {
    let debate = &glance.stored.debate;
    let mut lines = match &debate.state {
        State::Turn(turn) => standing::turn_lines(glance, *turn, voice),
        _ => card::lines(glance, voice),
    };
    if let Some(offer) = offer(debate) {
        lines.push(voice.say(&offer));
    }
    if card::hears_audience(debate) {
        lines.push(voice.say(&say::queue_length(debate.queue.len())));
    }
    lines.extend(banks(debate, voice));
    lines
}

/// Says what a host can do about a missing speaker.
fn offer(debate: &Debate) -> Option<crate::words::Phrase<'static>> {
    let State::Paused { turn, cause, .. } = &debate.state else {
        return None;
    };
    is_missing(debate).then(|| match debate.speaker_of(turn.index) {
        Some(_) => say::panel_missing(),
        None if cause.wants_a_speaker() => say::panel_vacant(),
        None => say::panel_vacant_paused(),
    })
}

/// Says who has no seat yet, and who is not ready.
fn missing(debate: &Debate, voice: &Voice) -> Vec<String> {
    let mut lines = Vec::new();
    if debate.format.slots == 0 {
        return lines;
    }
    for of in Side::BOTH {
        let free = people::free(debate, of);
        if free > 0 {
            lines.push(voice.say(&say::panel_free(side(of, voice), free)));
        }
    }
    let seated = debate.people.members().iter();
    let waiting: Vec<_> = seated
        .filter(|it| !it.ready && debate.people.is_seated(it.person))
        .map(|it| it.person)
        .collect();
    if !waiting.is_empty() {
        let names = people::named(&waiting, NAMED, voice);
        lines.push(voice.say(&say::panel_not_ready(names)));
    }
    lines
}

fn voters(glance: &Glance, voice: &Voice) -> Option<String> {
    let vote = match glance.stored.debate.state.stage() {
        Stage::OpeningVote => glance.opening.as_ref(),
        _ => glance.closing.as_ref(),
    };
    vote.map(|vote| voice.say(&say::poll_voters(vote.count.now.total())))
}

fn banks(debate: &Debate, voice: &Voice) -> Option<String> {
    let format = &debate.format;
    if Side::BOTH
        .into_iter()
        .all(|of| format.preparation(of).is_none())
    {
        return None;
    }
    let banks = Side::BOTH.map(|of| {
        let left = length(debate.bank(of), voice);
        format!("{} {left}", side(of, voice))
    });
    Some(voice.say(&say::panel_banks(banks.join(" · "))))
}

/// Tells whether a turn stands still because it has no speaker.
pub(super) fn is_missing(debate: &Debate) -> bool {
    let State::Paused { turn, cause, .. } = &debate.state else {
        return false;
    };
    let vacant = debate.seat_of(turn.index).is_some() && debate.speaker_of(turn.index).is_none();
    cause.wants_a_speaker() || (vacant && is_before_its_end(turn))
}

/// Tells whether somebody is called, prepares or speaks.
const fn is_before_its_end(turn: &Turn) -> bool {
    matches!(
        turn.phase,
        Phase::Called { .. } | Phase::Preparing { .. } | Phase::Speaking { .. }
    )
}

fn rows(glance: &Glance, voice: &Voice) -> Vec<Row> {
    let debate = &glance.stored.debate;
    let levers = Levers { glance, voice };
    let rows = [levers.going(), levers.steering(), speaker(debate, voice)];
    let full = rows.into_iter().filter(|row| !row.is_empty());
    full.map(Row::Buttons).collect()
}

/// Makes the buttons about a missing speaker that the debate takes.
pub(super) fn speaker(debate: &Debate, voice: &Voice) -> Vec<Button> {
    let segment = debate.segment;
    let (turn, paused) = match &debate.state {
        State::Turn(turn) => (turn, None),
        State::Paused { turn, cause, .. } => (turn, Some(*cause)),
        _ => return Vec::new(),
    };
    let missing = is_missing(debate);
    let called = paused.is_none() && matches!(turn.phase, Phase::Called { .. });
    let mut row = Vec::new();
    let mut add = |label, deed| row.push(button(&label, debate.id, deed, voice));
    let has_seat = debate.seat_of(turn.index).is_some();
    if has_seat && is_before_its_end(turn) && (missing || called) {
        add(say::panel_substitute(), Deed::Substitutes(segment));
    }
    let wants = paused.is_some_and(crate::debate::Cause::wants_a_speaker);
    if wants {
        add(say::panel_forfeit(), Deed::Steer(segment, Lever::Forfeit));
        if debate.speaker_of(turn.index).is_some() && is_before_its_end(turn) {
            add(say::panel_wait(), Deed::Steer(segment, Lever::Wait));
        }
    }
    row
}

/// Makes the buttons of the panel.
struct Levers<'a> {
    glance: &'a Glance,
    voice: &'a Voice,
}

impl Levers<'_> {
    fn debate(&self) -> &Debate {
        &self.glance.stored.debate
    }

    fn id(&self) -> DebateId {
        self.debate().id
    }

    fn steer(&self, label: &crate::words::Phrase<'_>, lever: Lever) -> Button {
        let deed = Deed::Steer(self.debate().segment, lever);
        button(label, self.id(), deed, self.voice)
    }

    /// Makes a button that keeps its place while turns run, greyed where it is not taken.
    fn steer_if(&self, taken: Taken, label: &crate::words::Phrase<'_>, lever: Lever) -> Button {
        let deed = Deed::Steer(self.debate().segment, lever);
        let state = match taken {
            Taken::Yes => ButtonState::Ready,
            Taken::No => ButtonState::Off,
        };
        button_if(state, label, (self.id(), deed), self.voice)
    }

    /// The first row: the clock.
    fn going(&self) -> Vec<Button> {
        let debate = self.debate();
        match &debate.state {
            State::Draft => vec![self.steer(&say::panel_publish(), Lever::Publish)],
            State::Scheduled { .. } => vec![self.steer(&say::panel_publish(), Lever::Start)],
            State::Lobby { .. } => vec![self.steer(&say::panel_start(), Lever::Start)],
            State::OpeningVote { until } | State::ClosingVote { until } => {
                let mut row = vec![self.steer(&say::panel_close_vote(), Lever::CloseVote)];
                let latest = Format::LONGEST_TURN.after(self.glance.at);
                if until.checked_add(MINUTE).is_ok_and(|until| until <= latest) {
                    row.push(self.steer(&say::panel_extend_vote(), Lever::ExtendVote));
                }
                row
            }
            State::Turn(turn) => self.clock(turn, &self.steer(&say::panel_pause(), Lever::Pause)),
            State::Paused { turn, .. } => {
                let resumes = Taken::when(can_resume(debate));
                let resume = self.steer_if(resumes, &say::panel_resume(), Lever::Resume);
                self.clock(turn, &resume)
            }
            State::Results { .. } => vec![
                self.steer(&say::panel_archive(), Lever::Archive),
                button(
                    &say::press_transcript(),
                    self.id(),
                    Deed::Transcript,
                    self.voice,
                ),
            ],
            State::Archived | State::Cancelled => vec![button(
                &say::press_transcript(),
                self.id(),
                Deed::Transcript,
                self.voice,
            )],
        }
    }

    fn clock(&self, turn: &Turn, second: &Button) -> Vec<Button> {
        let runs = self.debate().state.stage() == Stage::Turn;
        let ends = matches!(
            turn.phase,
            Phase::Speaking { .. } | Phase::Forum { .. } | Phase::Grace { .. }
        );
        let moves = |by| Taken::when(can_move(self.glance, by));
        vec![
            self.steer_if(Taken::when(runs), &say::panel_next(), Lever::Next),
            second.clone(),
            self.steer_if(moves(NUDGE), &say::panel_longer(), Lever::Longer),
            self.steer_if(moves(-NUDGE), &say::panel_shorter(), Lever::Shorter),
            self.steer_if(
                Taken::when(runs && ends),
                &say::panel_end_turn(),
                Lever::EndTurn,
            ),
        ]
    }

    /// The second row: votes, queue, sides, the end.
    fn steering(&self) -> Vec<Button> {
        let (debate, voice) = (self.debate(), self.voice);
        let segment = debate.segment;
        let stage = debate.state.stage();
        let mut row = Vec::new();
        if can_open_vote(debate) {
            row.push(self.steer(&say::panel_open_vote(), Lever::OpenVote));
        }
        let queues = stage >= Stage::Lobby && stage < Stage::ClosingVote;
        if queues && card::hears_audience(debate) {
            let label = say::panel_queue(debate.queue.len());
            row.push(button(&label, debate.id, Deed::Queue, voice));
        }
        if stage == Stage::Lobby && debate.format.slots > 0 {
            row.push(self.steer(&say::panel_coin(), Lever::Coinflip));
        }
        if matches!(stage, Stage::Turn | Stage::Paused) {
            let deed = Deed::Confirm(segment, Lever::End);
            row.push(button(&say::panel_end(), debate.id, deed, voice));
        }
        if stage < Stage::Results {
            let deed = Deed::Cancel(segment);
            row.push(button(&say::panel_cancel(), debate.id, deed, voice));
        }
        row
    }
}

/// Whether a lever is taken where the debate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taken {
    Yes,
    No,
}

impl Taken {
    const fn when(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

/// Tells whether the vote that comes next can be opened.
fn can_open_vote(debate: &Debate) -> bool {
    match &debate.state {
        State::Lobby { .. } => debate.format.opening_vote.is_some(),
        State::Turn(Turn {
            index,
            phase: Phase::Handover { .. },
        }) => {
            let last = usize::from(*index) + 1 == debate.format.turns.len();
            last && debate.format.closing_vote.is_some()
        }
        _ => false,
    }
}

/// Tells whether a turn that stands still can go on: not for want of a speaker.
fn can_resume(debate: &Debate) -> bool {
    let Some(turn) = debate.state.turn() else {
        return false;
    };
    let speakers = matches!(
        debate.format.turn(turn.index).map(|turn| turn.part),
        Some(Part::Speaker { .. })
    );
    !speakers || !is_before_its_end(turn) || debate.speaker_of(turn.index).is_some()
}

/// Tells whether the end of what runs can be moved so far; the moment is that of the glance.
fn can_move(glance: &Glance, by: SignedDuration) -> bool {
    let (turn, from) = match &glance.stored.debate.state {
        State::Turn(turn) => (turn, glance.at),
        State::Paused { turn, since, .. } => (turn, *since),
        _ => return false,
    };
    let runs = matches!(glance.stored.debate.state, State::Turn(_));
    let missing = matches!(
        &glance.stored.debate.state,
        State::Paused { cause, .. } if cause.wants_a_speaker()
    );
    let begin = match turn.phase {
        Phase::Called { .. } if missing => return false,
        Phase::Preparing { .. } => return false,
        Phase::Grace { .. } if !runs => return false,
        Phase::Grace { .. } => from,
        ref phase => phase.until(),
    };
    let Ok(until) = begin.checked_add(by) else {
        return false;
    };
    until > from && until <= Format::LONGEST_TURN.after(from)
}
