//! Private looks at debates: the list of a guild, the plan of one, its queue, who could substitute.

use super::{
    brief_motion, button, card, format_name, length, motion,
    people::{self, Readiness},
    person, polls, side, standing, turn_name,
};
use crate::{
    app::debates::Glance,
    brief::Side,
    debate::{
        Ballots, Debate, Phase, Stage, State, Turn, Venue,
        format::{Part, PlannedTurn, Taking},
    },
    discord::scene::Voice,
    poll::PersonId,
    press::{DebatePress, Deed, Lever, Press},
    reply::{Audience, Button, Card, Entry, Field, Menu, Message, Row, fit, plain},
    store::StoredDebate,
    words::say,
};

/// How many debates a list shows.
pub const LISTED: usize = 20;
/// How long a list may grow, in UTF-16 units.
const LIST: usize = 3_900;
/// How long the plan may grow, so that the people beneath have room.
const PLAN: usize = 2_300;
/// How many people are listed one to a line.
const IN_LINE: usize = 25;

/// Lists debates; those whose card does not stand get a button that posts it.
pub fn list(debates: &[StoredDebate], total: usize, voice: &Voice) -> Message {
    if debates.is_empty() {
        return Message::aside(voice.say(&say::board_empty()));
    }
    let lines = debates.iter().map(|stored| line(stored, voice));
    let lost = debates.iter().filter(|it| lacks_card(it));
    let rows = lost.take(5).map(|stored| {
        let debate = &stored.debate;
        let label = format!("{}: {}", voice.say(&say::button_post_card()), debate.motion);
        let press = Press::Debate(DebatePress::new(debate.id, Deed::PostCard));
        Row::Buttons(vec![Button::new(fit(&label, 80), press)])
    });
    aside(
        Card {
            title: voice.say(&say::board_title(total)),
            body: within(lines, total, LIST, voice),
            ..Card::default()
        },
        rows.collect(),
    )
}

fn aside(card: Card, rows: Vec<Row>) -> Message {
    Message {
        audience: Audience::Asker,
        cards: vec![card],
        rows,
        ..Message::default()
    }
}

/// Tells whether a debate that is announced and not over has no card.
fn lacks_card(stored: &StoredDebate) -> bool {
    let stage = stored.debate.state.stage();
    stored.messages.card.is_none() && stage != Stage::Draft && !stage.is_final()
}

fn line(stored: &StoredDebate, voice: &Voice) -> String {
    let debate = &stored.debate;
    let stage = match &debate.state {
        State::Scheduled { start, .. } => voice.say(&say::now_scheduled(polls::span(*start))),
        state => standing::stage(state.stage(), voice),
    };
    let card = match stored.messages.card {
        Some(at) => voice.say(&say::list_link(polls::link(debate.guild, at))),
        None if lacks_card(stored) => voice.say(&say::list_no_card()),
        None => plain(&format_name(debate, voice)),
    };
    format!(
        "**{}**\n-# {stage} · {card} · <#{}>",
        brief_motion(&debate.motion),
        debate.channel
    )
}

/// Joins lines as far as they have room, and says how many of all are left out.
fn within(
    lines: impl Iterator<Item = String>,
    total: usize,
    units: usize,
    voice: &Voice,
) -> String {
    let (mut list, mut used) = (Vec::new(), 0);
    for line in lines {
        used += line.encode_utf16().count() + 1;
        if used > units {
            break;
        }
        list.push(line);
    }
    if total > list.len() {
        let more = voice.say(&say::list_more(total - list.len()));
        list.push(format!("-# {more}"));
    }
    list.join("\n")
}

/// Shows the plan of a debate, its people and where it stands.
pub fn info(glance: &Glance, voice: &Voice) -> Message {
    let stored = &glance.stored;
    let debate = &stored.debate;
    let stage = standing::stage(debate.state.stage(), voice);
    let mut body = vec![format!("**{}**", standing::headline(glance, voice))];
    body.extend(place(stored, voice));
    body.push(String::new());
    body.push(plan(debate, voice));
    let mut fields = people::sides(debate, Readiness::Hidden, voice);
    let audience = people::audience(debate);
    if !audience.is_empty() {
        fields.push(Field {
            label: voice.say(&say::lobby_audience(audience.len())),
            text: people::named(&audience, IN_LINE, voice),
        });
    }
    let card = Card {
        lead: voice.say(&say::debate_lead(format_name(debate, voice), stage)),
        title: motion(debate),
        body: body.join("\n"),
        fields,
        ..Card::default()
    };
    let deeds = [
        (debate.article.is_some() && debate.format.slots > 0)
            .then(|| (say::press_pack(), Deed::Pack)),
        (debate.state.stage() >= Stage::Turn && debate.state.stage() != Stage::Cancelled)
            .then(|| (say::press_transcript(), Deed::Transcript)),
    ];
    let buttons: Vec<Button> = deeds
        .into_iter()
        .flatten()
        .map(|(label, deed)| button(&label, debate.id, deed, voice))
        .collect();
    let rows = if buttons.is_empty() {
        Vec::new()
    } else {
        vec![Row::Buttons(buttons)]
    };
    aside(card, rows)
}

/// Says where it is, how one speaks, who hosts it.
fn place(stored: &StoredDebate, voice: &Voice) -> Vec<String> {
    let debate = &stored.debate;
    let mut lines = vec![voice.say(&match debate.venue {
        Venue::Thread => say::board_thread(),
        Venue::Announce => say::board_announce(),
    })];
    let at = match (stored.messages.thread, stored.messages.card) {
        (Some(thread), _) => format!("<#{thread}>"),
        (None, Some(card)) => polls::link(debate.guild, card),
        (None, None) => format!("<#{}>", debate.channel),
    };
    lines.push(format!("-# {at} · {}", card::hosted(debate, voice)));
    lines
}

/// Lists votes and turns in order, with a mark where the debate stands.
fn plan(debate: &Debate, voice: &Voice) -> String {
    let format = &debate.format;
    let now = debate.state.turn().map(|turn| usize::from(turn.index));
    let stage = debate.state.stage();
    let vote = |ballots, lasts: Option<_>| {
        let at = match ballots {
            Ballots::Opening => Stage::OpeningVote,
            Ballots::Closing => Stage::ClosingVote,
        };
        lasts.map(|lasts| {
            let mark = if stage == at { "▶ " } else { "• " };
            format!(
                "{mark}{} ({})",
                standing::stage(at, voice),
                length(lasts, voice)
            )
        })
    };
    let turns = format.turns.iter().enumerate().map(|(at, turn)| {
        let mark = if now == Some(at) { "▶ " } else { "" };
        format!("{mark}{}. {}", at + 1, planned(debate, at, turn, voice))
    });
    let opening = vote(Ballots::Opening, format.opening_vote);
    let closing = vote(Ballots::Closing, format.closing_vote);
    let total =
        format.turns.len() + usize::from(opening.is_some()) + usize::from(closing.is_some());
    within(
        opening.into_iter().chain(turns).chain(closing),
        total,
        PLAN,
        voice,
    )
}

fn planned(debate: &Debate, at: usize, turn: &PlannedTurn, voice: &Voice) -> String {
    let name = u16::try_from(at).map_or_else(|_| String::new(), |at| turn_name(debate, at, voice));
    let lasts = length(turn.time, voice);
    let whose = match turn.part {
        Part::Speaker { seat, .. } => Some(match debate.people.in_seat(seat) {
            Some(by) => format!("{} {}", side(seat.side, voice), person(by, voice)),
            None => super::seat(debate, seat, voice),
        }),
        Part::Audience { each, taking } => Some(voice.say(&match taking {
            Taking::Auto => say::board_each(length(each, voice)),
            Taking::Host => say::board_each_host(length(each, voice)),
        })),
        Part::Both | Part::Break => None,
    };
    match whose {
        Some(whose) => format!("{name} · {whose} ({lasts})"),
        None => format!("{name} ({lasts})"),
    }
}

/// Shows the queue to those who steer: a menu that gives the floor, and buttons where they are taken.
pub fn queue(glance: &Glance, voice: &Voice) -> Message {
    let debate = &glance.stored.debate;
    let segment = debate.segment;
    let forum = match &debate.state {
        State::Turn(Turn {
            phase: Phase::Forum { voice, .. },
            ..
        }) => Some(*voice),
        _ => None,
    };
    let mut body = Vec::new();
    if let Some(Some(by)) = forum {
        body.push(voice.say(&say::now_voice(person(by.person, voice))));
    }
    if debate.queue.is_empty() {
        body.push(voice.say(&say::queue_empty()));
    }
    body.push(numbered(&debate.queue, voice));
    if forum.is_none() && !debate.queue.is_empty() {
        body.push(format!("-# {}", voice.say(&say::queue_waits())));
    }
    let mut rows = Vec::new();
    if forum.is_some() && !debate.queue.is_empty() {
        let press = Press::Debate(DebatePress::new(debate.id, Deed::PickVoice(segment)));
        rows.push(menu(
            &debate.queue,
            voice.say(&say::queue_pick()),
            press,
            voice,
        ));
    }
    let mut buttons = Vec::new();
    if !debate.queue.is_empty() {
        if forum.is_some() {
            let deed = Deed::Steer(segment, Lever::Take);
            buttons.push(button(&say::queue_take(), debate.id, deed, voice));
        }
        let deed = Deed::Steer(segment, Lever::Clear);
        buttons.push(button(&say::queue_clear(), debate.id, deed, voice));
        rows.push(Row::Buttons(buttons));
    }
    let title = voice.say(&say::queue_title(debate.queue.len()));
    let body: Vec<String> = body.into_iter().filter(|line| !line.is_empty()).collect();
    aside(
        Card {
            lead: debate.motion.to_string(),
            title,
            body: body.join("\n"),
            ..Card::default()
        },
        rows,
    )
}

/// Numbers people, one to a line, and counts those who are too many.
fn numbered(list: &[PersonId], voice: &Voice) -> String {
    let lines = list.iter().take(IN_LINE).enumerate();
    let lines = lines.map(|(at, by)| format!("{}. {}", at + 1, person(*by, voice)));
    within(lines, list.len(), LIST, voice)
}

/// Makes a menu of people by their numbers: Discord shows no names in it.
fn menu(list: &[PersonId], hint: String, press: Press, voice: &Voice) -> Row {
    let entries = list.iter().take(IN_LINE).enumerate();
    let entries = entries.map(|(at, by)| Entry {
        label: voice.say(&say::queue_number(at + 1)),
        note: String::new(),
        value: by.to_string(),
    });
    Row::Menu(Menu {
        hint,
        press,
        entries: entries.collect(),
    })
}

/// Shows who could speak instead of the missing speaker: those of the side first, then the audience.
pub fn substitutes(glance: &Glance, voice: &Voice) -> Message {
    let debate = &glance.stored.debate;
    let turn = debate.state.turn().map(|turn| turn.index);
    let Some(seat) = turn.and_then(|turn| debate.seat_of(turn)) else {
        return Message::aside(voice.say(&say::substitute_nobody()));
    };
    let list = candidates(debate, seat.side, debate.people.in_seat(seat));
    if list.is_empty() {
        return Message::aside(voice.say(&say::substitute_nobody()));
    }
    let press = Press::Debate(DebatePress::new(
        debate.id,
        Deed::PickSubstitute(debate.segment),
    ));
    let hint = voice.say(&say::substitute_pick());
    let name = turn.map_or_else(String::new, |turn| turn_name(debate, turn, voice));
    aside(
        Card {
            lead: super::seat(debate, seat, voice),
            title: voice.say(&say::substitute_title(name)),
            body: numbered(&list, voice),
            ..Card::default()
        },
        vec![menu(&list, hint, press, voice)],
    )
}

/// Lists who may take a seat while turns run: nobody of the other side.
fn candidates(debate: &Debate, side: Side, missing: Option<PersonId>) -> Vec<PersonId> {
    let mut list = people::reserves(debate, side);
    let seated = debate.people.seats().iter();
    let own = seated.filter(|(seat, _)| seat.side == side);
    for (_, by) in own {
        if !list.contains(by) {
            list.push(*by);
        }
    }
    list.extend(people::audience(debate));
    list.retain(|by| Some(*by) != missing);
    list
}
