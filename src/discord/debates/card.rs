//! The public card of a debate: what is going on, until when, who is next, and what one can press.

use super::{
    button, clock, format_name, length, motion, people,
    people::{NAMED, Readiness, named, sides},
    person, polls, side_button_label, standing, until,
};
use crate::{
    app::debates::Glance,
    brief::Side,
    debate::{Ballots, Debate, Floor, Phase, Seat, Stage, State, Turn, Venue, format::Part},
    discord::scene::Voice,
    press::{Deed, Joining},
    reply::{Audience, Button, Card, Field, Message, Row},
    words::say,
};

/// Shows a debate to everyone in its channel.
pub fn card(glance: &Glance, voice: &Voice) -> Message {
    let debate = &glance.stored.debate;
    let stage = standing::stage(debate.state.stage(), voice);
    let mut body = vec![format!("### {}", standing::headline(glance, voice))];
    body.extend(lines(glance, voice));
    body.push(String::new());
    body.extend(standing::next(debate, voice));
    body.push(format!("-# {}", hosted(debate, voice)));
    Message {
        audience: Audience::Everyone,
        cards: vec![Card {
            tone: standing::tone(debate),
            lead: voice.say(&say::debate_lead(format_name(debate, voice), stage)),
            title: motion(debate),
            body: body.join("\n"),
            fields: fields(debate, voice),
            ..Card::default()
        }],
        rows: rows(glance, voice),
        ..Message::default()
    }
}

/// Says what goes on, a line each.
pub(super) fn lines(glance: &Glance, voice: &Voice) -> Vec<String> {
    let debate = &glance.stored.debate;
    match &debate.state {
        State::Draft => vec![voice.say(&say::card_draft())],
        State::Scheduled { start, .. } => vec![
            format!("**<t:{}:F>**", start.as_second()),
            voice.say(&joining(
                debate,
                &say::card_scheduled(),
                &say::card_scheduled_forum(),
            )),
        ],
        State::Lobby { until } => vec![
            voice.say(&joining(
                debate,
                &say::card_lobby(),
                &say::card_lobby_forum(),
            )),
            voice.say(&say::card_lobby_until(polls::span(*until))),
        ],
        State::OpeningVote { until: end } => vote_lines(glance, Ballots::Opening, *end, voice),
        State::ClosingVote { until: end } => vote_lines(glance, Ballots::Closing, *end, voice),
        State::Turn(turn) => turn_lines(glance, *turn, voice),
        State::Paused { turn, cause, .. } => {
            let mut lines = vec![
                format!("**{}**", standing::numbered(debate, turn.index, voice)),
                standing::cause(*cause, voice),
            ];
            if let Some(left) = standing::left(debate).filter(|left| !left.is_none()) {
                lines.push(voice.say(&say::paused_left_over(length(left, voice))));
            }
            lines
        }
        State::Results { .. } | State::Archived | State::Cancelled => over(glance, voice),
    }
}

fn joining<'a>(
    debate: &Debate,
    seated: &crate::words::Phrase<'a>,
    forum: &crate::words::Phrase<'a>,
) -> crate::words::Phrase<'a> {
    if debate.format.slots == 0 {
        forum
    } else {
        seated
    }
    .clone()
}

fn vote_lines(
    glance: &Glance,
    ballots: Ballots,
    end: jiff::Timestamp,
    voice: &Voice,
) -> Vec<String> {
    let mut lines = vec![
        until(end, glance.at, voice),
        voice.say(&match ballots {
            Ballots::Opening => say::card_opening_vote(),
            Ballots::Closing => say::card_closing_vote(),
        }),
    ];
    let poll = glance.vote(ballots);
    if let Some(card) = poll.and_then(|poll| poll.card) {
        let link = polls::link(glance.stored.debate.guild, card);
        lines.push(voice.say(&say::card_vote_link(link)));
    }
    lines
}

fn turn_lines(glance: &Glance, turn: Turn, voice: &Voice) -> Vec<String> {
    let debate = &glance.stored.debate;
    let mut lines = standing::turn_lines(glance, turn, voice);
    if let Phase::Called { .. } = turn.phase
        && let Some(seat) = debate.seat_of(turn.index)
    {
        let bank = debate.bank(seat.side);
        if !bank.is_none() {
            lines.push(voice.say(&say::turn_bank(length(bank, voice))));
        }
    }
    if let (Venue::Thread, Some(thread)) = (debate.venue, glance.stored.messages.thread) {
        lines.push(voice.say(&say::turn_thread(format!("<#{thread}>"))));
    }
    lines.extend(queue_line(debate, voice));
    lines
}

/// Says who waits for the floor; nothing where no audience's turn is to come.
fn queue_line(debate: &Debate, voice: &Voice) -> Option<String> {
    if !hears_audience(debate) {
        return None;
    }
    if debate.queue.is_empty() {
        let forum = matches!(
            debate.state.turn().map(|turn| turn.phase),
            Some(Phase::Forum { .. })
        );
        return forum.then(|| voice.say(&say::queue_nobody()));
    }
    let names = named(&debate.queue, NAMED, voice);
    Some(voice.say(&say::queue_next(names)))
}

fn over(glance: &Glance, voice: &Voice) -> Vec<String> {
    let stored = &glance.stored;
    let debate = &stored.debate;
    let mut lines = Vec::new();
    match &debate.state {
        State::Results { until } => {
            lines.push(voice.say(&say::card_results(clock(*until, glance.at))));
        }
        // Whether turns came is known only where a vote comes before them.
        State::Cancelled if glance.opening.is_none() && debate.format.opening_vote.is_some() => {
            lines.push(voice.say(&say::card_cancelled()));
        }
        State::Cancelled => lines.push(voice.say(&say::card_cancelled_midway())),
        _ => {}
    }
    if let Some(result) = stored.messages.result {
        let link = polls::link(debate.guild, result);
        lines.push(voice.say(&say::card_result_link(link)));
    }
    if let Some(thread) = stored.messages.thread {
        lines.push(voice.say(&say::card_thread(format!("<#{thread}>"))));
    }
    lines
}

/// Says who hosts it.
pub(super) fn hosted(debate: &Debate, voice: &Voice) -> String {
    let host = person(debate.host, voice);
    voice.say(&if debate.cohosts.is_empty() {
        say::card_host(host)
    } else {
        say::card_hosts(host, named(&debate.cohosts, NAMED, voice))
    })
}

fn fields(debate: &Debate, voice: &Voice) -> Vec<Field> {
    let readiness = match debate.state {
        State::Scheduled { .. } | State::OpeningVote { .. } => Readiness::Hidden,
        State::Lobby { .. } => Readiness::Shown,
        _ => return Vec::new(),
    };
    let mut fields = sides(debate, readiness, voice);
    let audience = people::audience(debate);
    if !audience.is_empty() {
        fields.push(Field {
            label: voice.say(&say::lobby_audience(audience.len())),
            text: named(&audience, NAMED, voice),
        });
    }
    fields
}

/// Tells whether the audience is heard now or later.
pub(super) fn hears_audience(debate: &Debate) -> bool {
    let from = debate
        .state
        .turn()
        .map_or(0, |turn| usize::from(turn.index));
    let turns = debate.format.turns.iter().skip(from);
    let mut parts = turns.map(|turn| turn.part);
    parts.any(|part| matches!(part, Part::Audience { .. }))
}

fn rows(glance: &Glance, voice: &Voice) -> Vec<Row> {
    let debate = &glance.stored.debate;
    let press = Presser { debate, voice };
    let rows = match &debate.state {
        State::Draft => Vec::new(),
        State::Scheduled { .. } => vec![press.joins(), press.staying()],
        State::Lobby { .. } => vec![press.joins(), press.staying(), press.audience(&[])],
        State::OpeningVote { .. } => {
            vec![press.late(), press.audience(&[Deed::Pack, Deed::Info])]
        }
        State::Turn(turn) => vec![
            press.speaker(*turn),
            press.audience(&[Deed::Pack, Deed::Info]),
        ],
        State::Paused { .. } => vec![press.audience(&[Deed::Pack, Deed::Info])],
        State::ClosingVote { .. } => vec![press.these(&[Deed::Pack, Deed::Info])],
        State::Results { .. } | State::Archived => {
            vec![press.these(&[Deed::Transcript, Deed::Info])]
        }
        State::Cancelled => vec![if has_begun(glance) {
            press.these(&[Deed::Transcript, Deed::Info])
        } else {
            press.these(&[Deed::Info])
        }],
    };
    let full = rows.into_iter().filter(|row| !row.is_empty());
    full.map(Row::Buttons).collect()
}

/// Tells whether a debate that was called off has anything to read.
fn has_begun(glance: &Glance) -> bool {
    glance.opening.is_some() || glance.stored.messages.thread.is_some()
}

/// Makes the buttons of a card.
struct Presser<'a> {
    debate: &'a Debate,
    voice: &'a Voice,
}

impl Presser<'_> {
    /// Makes buttons, leaving out those that this debate would always refuse.
    fn these(&self, deeds: &[Deed]) -> Vec<Button> {
        let useful = deeds.iter().filter(|deed| self.is_useful(**deed));
        useful.map(|deed| self.press(*deed)).collect()
    }

    fn is_useful(&self, deed: Deed) -> bool {
        let debate = self.debate;
        match deed {
            Deed::Pack => debate.article.is_some() && debate.format.slots > 0,
            Deed::Cite(_) => debate.article.is_some(),
            Deed::Speak(_) => debate.venue == Venue::Thread,
            Deed::Raise => hears_audience(debate),
            Deed::Lower => hears_audience(debate) || !debate.queue.is_empty(),
            Deed::Join(Joining::Side(_)) | Deed::Ready(_) => debate.format.slots > 0,
            _ => true,
        }
    }

    fn press(&self, deed: Deed) -> Button {
        let debate = self.debate;
        let called = matches!(debate.state, State::Turn(_));
        let bank = standing::side_of(debate).map(|side| debate.bank(side));
        let label = match deed {
            Deed::Join(Joining::Side(side)) => side_button_label(side),
            Deed::Join(Joining::Audience) => say::press_audience(),
            Deed::Leave => say::press_leave(),
            Deed::Ready(_) if called => say::press_begin(),
            Deed::Ready(_) => say::press_ready(),
            Deed::Prepare(_) => {
                let bank = length(bank.unwrap_or_default(), self.voice);
                say::press_prepare(bank)
            }
            Deed::Speak(_) => say::press_speak(),
            Deed::Cite(_) => say::press_cite(),
            Deed::Yield(_) => say::press_yield(),
            Deed::Raise => say::press_raise(),
            Deed::Lower => say::press_lower(),
            Deed::Ask => say::press_ask(),
            Deed::Pack => say::press_pack(),
            Deed::Transcript => say::press_transcript(),
            _ => say::press_plan(),
        };
        button(&label, debate.id, deed, self.voice)
    }

    fn joins(&self) -> Vec<Button> {
        let mut deeds = vec![
            Deed::Join(Joining::Side(Side::Pro)),
            Deed::Join(Joining::Side(Side::Con)),
            Deed::Join(Joining::Audience),
        ];
        if self.debate.state.stage() == Stage::Lobby {
            deeds.push(Deed::Ready(self.debate.segment));
        }
        self.these(&deeds)
    }

    fn staying(&self) -> Vec<Button> {
        self.these(&[Deed::Leave, Deed::Pack, Deed::Info])
    }

    /// Offers the seats that are still free while the opening vote runs: sides lock after it.
    fn late(&self) -> Vec<Button> {
        let free = Side::BOTH
            .into_iter()
            .filter(|side| people::free(self.debate, *side) > 0);
        let deeds: Vec<Deed> = free.map(|side| Deed::Join(Joining::Side(side))).collect();
        self.these(&deeds)
    }

    fn audience(&self, more: &[Deed]) -> Vec<Button> {
        let mut deeds = vec![Deed::Raise, Deed::Lower, Deed::Ask];
        deeds.extend(more);
        self.these(&deeds)
    }

    fn speaker(&self, turn: Turn) -> Vec<Button> {
        let (segment, index) = (self.debate.segment, turn.index);
        let seat = self.debate.seat_of(index);
        let deeds = match turn.phase {
            Phase::Called { .. } => {
                let prepares = seat.filter(|seat| !self.debate.bank(seat.side).is_none());
                let mut deeds = vec![Deed::Ready(segment)];
                deeds.extend(prepares.map(|_: Seat| Deed::Prepare(segment)));
                deeds
            }
            Phase::Preparing { .. } => vec![Deed::Ready(segment)],
            Phase::Speaking { floor, .. } => match floor {
                Floor::Nobody => Vec::new(),
                Floor::One(_) => {
                    vec![Deed::Speak(index), Deed::Cite(index), Deed::Yield(segment)]
                }
                Floor::Seated => {
                    let mut deeds = vec![Deed::Speak(index), Deed::Cite(index)];
                    // Only whose turn it is can end it; a turn of both sides is nobody's.
                    deeds.extend(seat.map(|_: Seat| Deed::Yield(segment)));
                    deeds
                }
            },
            Phase::Forum { voice: Some(_), .. } => {
                vec![Deed::Speak(index), Deed::Yield(segment)]
            }
            Phase::Grace { .. } => vec![Deed::Speak(index)],
            Phase::Forum { voice: None, .. } | Phase::Handover { .. } => Vec::new(),
        };
        self.these(&deeds)
    }
}
