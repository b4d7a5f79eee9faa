//! What somebody is told when a debate took what they did: what came of it, and what comes next.
//!
//! It is told privately; what everybody shall know is announced by the debate itself.

use super::{button, length, motion, person, seat, turn_name};
use crate::{
    brief::Side,
    debate::{Act, Actor, Change, Debate, Length, Phase, Place, Stage, State, Toss, Turn, Venue},
    discord::{
        polls::{moment, span},
        scene::Voice,
    },
    poll::ChannelId,
    press::{Deed, Lever},
    reply::{Card, Message, Row, plain},
    words::say,
};

/// What was done.
#[derive(Clone, Copy, Debug)]
pub struct Done<'a> {
    /// The debate before it.
    pub before: &'a Debate,
    /// The debate after it.
    pub debate: &'a Debate,
    /// Who did it.
    pub who: Actor,
}

/// Tells what came of an act.
pub fn done(done: &Done<'_>, act: &Act, voice: &Voice) -> Message {
    let debate = done.debate;
    let text = match act {
        Act::Edit(change) => edited(change, voice),
        Act::Join(_) => return joined(done, voice),
        Act::Leave
        | Act::Ready
        | Act::Prepare
        | Act::Raise
        | Act::Lower
        | Act::Ask { .. }
        | Act::Speak { .. }
        | Act::Cite { .. }
        | Act::Yield => own(done, act, voice),
        Act::AddCohost(who) => voice.say(&say::did_cohost(person(*who, voice))),
        Act::RemoveCohost(who) => voice.say(&say::did_cohost_gone(person(*who, voice))),
        Act::Assign { person: who, seat } => {
            let (who, name) = (person(*who, voice), self::seat(debate, *seat, voice));
            voice.say(&match done.before.people.in_seat(*seat) {
                Some(lost) => say::did_assigned_over(who, name, person(lost, voice)),
                None => say::did_assigned(who, name),
            })
        }
        Act::Unassign(who) => voice.say(&say::did_unassigned(person(*who, voice))),
        Act::Coinflip(Toss::Keep) => voice.say(&say::did_toss_keep()),
        Act::Coinflip(Toss::Swap) => voice.say(&say::did_toss_swap()),
        Act::GiveFloor(_) | Act::Take => floor(debate, voice),
        Act::Substitute(who) => {
            let said = voice.say(&say::did_substitute(person(*who, voice)));
            format!("{said}\n{}", stands(debate, voice))
        }
        Act::Clear => voice.say(&say::did_queue_cleared()),
        Act::Dismiss(who) => voice.say(&say::did_dismissed(person(*who, voice))),
        Act::Warn { person: who, .. } => voice.say(&say::did_warned(person(*who, voice))),
        Act::Remove { person: who, .. } => voice.say(&say::did_removed(person(*who, voice))),
        _ => stands(debate, voice),
    };
    Message::aside(text)
}

/// Says where a debate stands, for whoever steers it.
pub fn stands(debate: &Debate, voice: &Voice) -> String {
    voice.say(&match &debate.state {
        State::Draft => say::at_draft(),
        State::Scheduled { start, .. } => say::at_scheduled(moment(*start), span(*start)),
        State::Lobby { until } => say::at_lobby(span(*until)),
        State::OpeningVote { until } => say::at_opening_vote(span(*until)),
        State::Turn(turn) => return turn_stands(debate, *turn, voice),
        State::Paused { turn, .. } => say::at_paused(turn_name(debate, turn.index, voice)),
        State::ClosingVote { until } => say::at_closing_vote(span(*until)),
        State::Results { until } => say::at_results(span(*until)),
        State::Archived => say::at_archived(),
        State::Cancelled => say::at_cancelled(),
    })
}

fn turn_stands(debate: &Debate, turn: Turn, voice: &Voice) -> String {
    let name = turn_name(debate, turn.index, voice);
    let until = span(turn.phase.until());
    voice.say(&match turn.phase {
        Phase::Called { .. } => match debate.speaker_of(turn.index) {
            Some(called) => say::at_called(name, person(called, voice), until),
            None => say::at_speaking(name, until),
        },
        Phase::Preparing { .. } => say::at_preparing(name, until),
        Phase::Speaking { .. } | Phase::Forum { .. } => say::at_speaking(name, until),
        Phase::Grace { .. } => say::at_grace(name, until),
        Phase::Handover { .. } => say::at_handover(name, until),
    })
}

fn edited(change: &Change, voice: &Voice) -> String {
    voice.say(&match change {
        Change::Motion { motion, .. } => say::did_motion(plain(motion.as_str())),
        Change::Format(format) => say::did_format(plain(format.name.of(voice.locale.tag()))),
        Change::Start(start) => say::did_start(moment(*start), span(*start)),
        Change::Archive(Some(channel)) => say::did_archive(format!("<#{channel}>")),
        Change::Archive(None) => say::did_archive_none(),
        Change::Venue(Venue::Thread) => say::did_venue_thread(),
        Change::Venue(Venue::Announce) => say::did_venue_announce(),
    })
}

/// Tells somebody where they take part, and what comes next for them.
fn joined(done: &Done<'_>, voice: &Voice) -> Message {
    let (debate, who) = (done.debate, done.who.person);
    let place = debate.people.member(who).map(|member| member.place);
    let own = debate.people.seats_of(who).next();
    let first = match (place, own) {
        (_, Some(own)) => say::joined_seat(seat(debate, own, voice)),
        (Some(Place::Side(side)), None) => say::joined_reserve(side_name(side, voice)),
        _ => say::joined_audience(),
    };
    let next = match (&debate.state, own) {
        (State::Scheduled { start, .. }, _) => {
            voice.say(&say::joined_scheduled(moment(*start), span(*start)))
        }
        (State::Lobby { .. }, Some(_)) => voice.say(&say::joined_lobby()),
        (State::Lobby { .. }, None) if debate.format.slots == 0 => {
            voice.say(&say::joined_lobby_forum())
        }
        (State::Lobby { .. }, None) => voice.say(&say::joined_lobby_watching()),
        _ => stands(debate, voice),
    };
    let mut message = Message::aside(format!("{}\n{next}", voice.say(&first)));
    let mut buttons = Vec::new();
    if own.is_some() && debate.state.stage() == Stage::Lobby {
        let ready = Deed::Ready(debate.segment);
        buttons.push(button(&say::own_ready(), debate.id, ready, voice));
    }
    if matches!(place, Some(Place::Side(_))) && debate.article.is_some() {
        buttons.push(button(&say::own_pack(), debate.id, Deed::Pack, voice));
    }
    buttons.push(button(&say::own_leave(), debate.id, Deed::Leave, voice));
    message.rows = vec![Row::Buttons(buttons)];
    message
}

/// Tells somebody what came of what they did for themselves.
fn own(done: &Done<'_>, act: &Act, voice: &Voice) -> String {
    let (debate, who) = (done.debate, done.who.person);
    let ends = debate.state.turn().map(|turn| match turn.phase {
        // A voice of the audience ends before its round does.
        Phase::Forum {
            voice: Some(given), ..
        } => span(given.until),
        phase => span(phase.until()),
    });
    let ends = ends.unwrap_or_default();
    voice.say(&match act {
        Act::Leave => say::did_leave(),
        Act::Ready if debate.state.stage() == Stage::Lobby => say::did_ready(),
        Act::Ready if debate.may_speak(who) => match debate.venue {
            Venue::Thread => say::did_begin(ends),
            Venue::Announce => say::did_begin_aloud(ends),
        },
        Act::Prepare => say::did_prepare(ends),
        Act::Raise if debate.may_speak(who) => say::did_floor_own(ends),
        Act::Raise => {
            let ahead = debate.queue.iter().position(|queued| *queued == who);
            say::did_raise(ahead.map_or(1, |ahead| ahead + 1))
        }
        Act::Lower => say::did_lower(),
        Act::Ask { .. } => say::did_ask(),
        Act::Speak { .. } if in_grace(debate) => say::did_speak_grace(ends),
        Act::Speak { .. } => say::did_speak(),
        Act::Cite { .. } => say::did_cite(),
        Act::Yield => say::did_yield(),
        _ => return stands(debate, voice),
    })
}

fn in_grace(debate: &Debate) -> bool {
    let turn = debate.state.turn();
    turn.is_some_and(|turn| matches!(turn.phase, Phase::Grace { .. }))
}

fn floor(debate: &Debate, voice: &Voice) -> String {
    let State::Turn(Turn {
        phase: Phase::Forum {
            voice: Some(given), ..
        },
        ..
    }) = &debate.state
    else {
        return stands(debate, voice);
    };
    let who = person(given.person, voice);
    voice.say(&say::did_floor(who, span(given.until)))
}

/// Asks once more before a lever is pulled.
pub fn confirm(debate: &Debate, (seen, lever): (u32, Lever), voice: &Voice) -> Message {
    let asked = match lever {
        Lever::End => say::sure_end(),
        Lever::Archive => say::sure_archive(),
        Lever::Clear => say::sure_clear(),
        Lever::CloseVote => say::sure_close_vote(),
        Lever::Forfeit => say::sure_forfeit(),
        _ => say::sure_other(),
    };
    let mut message = Message::aside(voice.say(&asked));
    let steer = Deed::Steer(seen, lever);
    let button = button(&say::host_sure(), debate.id, steer, voice);
    message.rows = vec![Row::Buttons(vec![button])];
    message
}

/// Tells the host what was set up, and what comes next.
pub fn created(debate: &Debate, setup: &Setup, voice: &Voice) -> Message {
    let format = &debate.format;
    let name = plain(format.name.of(voice.locale.tag()));
    let turns = format.turns.iter();
    let turns: u32 = turns.map(|turn| turn.time.as_seconds()).sum();
    let turns = length(Length::seconds(turns), voice);
    let channel = |channel: ChannelId| format!("<#{channel}>");
    let mut lines = vec![
        say::setup_format(name, format.turns.len(), turns),
        match debate.venue {
            Venue::Thread => say::setup_thread(channel(debate.channel)),
            Venue::Announce => say::setup_announce(channel(debate.channel)),
        },
        say::setup_panel(channel(setup.panel)),
        say::setup_minimum(setup.minimum),
    ];
    lines.push(match debate.archive {
        Some(archive) => say::setup_archive(channel(archive)),
        None => say::setup_no_archive(),
    });
    lines.extend(debate.article.is_none().then(say::setup_no_article));
    let lines = lines.iter().map(|line| format!("- {}", voice.say(line)));
    let lines: Vec<String> = lines.collect();
    let said = match &debate.state {
        State::Draft => say::setup_draft(),
        State::Scheduled { start, .. } => say::setup_scheduled(moment(*start), span(*start)),
        _ => return Message::aside(stands(debate, voice)),
    };
    let mut text = voice.say(&said);
    if let Some(rights) = &setup.rights {
        let more = say::setup_elsewhere(channel(debate.channel), rights.as_str());
        text = format!("{text}\n{}", voice.say(&more));
    }
    let mut message = Message::aside(text);
    message.cards = vec![Card {
        title: motion(debate),
        body: lines.join("\n"),
        ..Card::default()
    }];
    if debate.state.stage() == Stage::Draft {
        let publish = Deed::Steer(debate.segment, Lever::Publish);
        let button = button(&say::host_publish(), debate.id, publish, voice);
        message.rows = vec![Row::Buttons(vec![button])];
    }
    message
}

/// What a debate was set up with, besides itself.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Where the panel stands.
    pub panel: ChannelId,
    /// From how many voters on its votes show stances.
    pub minimum: u8,
    /// The rights that the bot needs in the card's channel, where Discord did not say that it has them.
    pub rights: Option<String>,
}

fn side_name(side: Side, voice: &Voice) -> String {
    voice.say(&match side {
        Side::Pro => say::side_pro(),
        Side::Con => say::side_con(),
    })
}
