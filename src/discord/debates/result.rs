//! The results of a debate: how the vote ended, who won the swing, who spoke for how long.

use super::{button, length, motion, person, polls, side, standing};
use crate::{
    app::{debates::Glance, polls::Seen},
    brief::Side,
    debate::{Debate, Entry, Event, Floor, Length, Stage, format::Part},
    discord::{
        polls::{picture, results, swing},
        scene::Voice,
    },
    poll::{PersonId, Sight},
    press::Deed,
    reply::{Audience, Card, Field, Message, Row},
    words::say,
};

/// The most speakers of a side who are named before the rest is counted.
const NAMED: usize = 12;

/// Shows the results, with how long the plan gave each speaker.
pub fn message(glance: &Glance, seen: Option<&Seen>, voice: &Voice) -> Message {
    told(glance, seen, &planned(&glance.stored.debate), voice)
}

/// Shows the results, with how long each speaker of the journal really had the floor.
pub fn timed(glance: &Glance, seen: Option<&Seen>, journal: &[Entry], voice: &Voice) -> Message {
    told(glance, seen, &spoken(&glance.stored.debate, journal), voice)
}

/// Says in place of an earlier result that a later one counts.
pub fn replaced(link: String, voice: &Voice) -> Message {
    Message {
        audience: Audience::Everyone,
        text: voice.say(&say::told_result_replaced(link)),
        ..Message::default()
    }
}

/// A speaker with the side they spoke for and how long they had the floor.
pub type Spoken = (PersonId, Option<Side>, Length);

fn told(glance: &Glance, seen: Option<&Seen>, speakers: &[Spoken], voice: &Voice) -> Message {
    let debate = &glance.stored.debate;
    let mut attachments = Vec::new();
    let mut body = Vec::new();
    let mut fields = Vec::new();
    match seen {
        None => body.push(voice.say(&say::result_no_vote())),
        Some(seen) => {
            let final_vote = voice.say(&say::result_final_vote());
            body.push(format!("**{final_vote}**"));
            body.push(results::brief(&seen.glance, voice).body);
            if let Some(swung) = &seen.swing {
                let heading = voice.say(&say::swing_lead());
                let mut told = swing::card(swung, voice);
                // The majority stands above already, unless the count may not be shown.
                if swung.majority.is_some()
                    && matches!(seen.glance.view.stances, Sight::Shown(_))
                    && let Some((kept, _)) = told.body.rsplit_once('\n')
                {
                    told.body = kept.to_owned();
                }
                body.push(format!("\n**{heading}**\n{}", told.body));
                body.extend(swing::note(seen.glance.poll(), voice));
                fields.append(&mut told.fields);
                attachments.extend(picture::swing(seen.glance.poll(), swung, voice));
            }
            if let Sight::Shown(shown) = &seen.glance.view.stances {
                attachments.push(picture::result(&seen.glance, shown, voice));
            }
        }
    }
    fields.extend(speaker_fields(speakers, voice));
    let lead = standing::stage(Stage::Results, voice);
    let name = super::format_name(debate, voice);
    let mut buttons = vec![
        button(&say::press_transcript(), debate.id, Deed::Transcript, voice),
        button(&say::press_plan(), debate.id, Deed::Info, voice),
    ];
    if let Some(seen) = seen {
        buttons.extend(polls::looking(seen.glance.poll(), voice));
    }
    Message {
        audience: Audience::Everyone,
        cards: vec![Card {
            lead: voice.say(&say::debate_lead(name, lead)),
            title: motion(debate),
            body: body.join("\n"),
            fields,
            ..Card::default()
        }],
        rows: vec![Row::Buttons(buttons)],
        attachments,
        ..Message::default()
    }
}

fn speaker_fields(speakers: &[Spoken], voice: &Voice) -> Vec<Field> {
    let groups = [
        (Some(Side::Pro), side(Side::Pro, voice)),
        (Some(Side::Con), side(Side::Con, voice)),
        (None, voice.say(&say::result_audience())),
    ];
    let fields = groups.into_iter().filter_map(|(of, label)| {
        let own: Vec<&Spoken> = speakers.iter().filter(|(_, by, _)| *by == of).collect();
        if own.is_empty() {
            return None;
        }
        let mut lines: Vec<String> = own
            .iter()
            .take(NAMED)
            .map(|(by, _, time)| format!("{} · {}", person(*by, voice), length(*time, voice)))
            .collect();
        if own.len() > NAMED {
            lines.push(voice.say(&say::debate_people_more(own.len() - NAMED)));
        }
        Some(Field {
            label,
            text: lines.join("\n"),
        })
    });
    fields.collect()
}

/// Sums the time that the plan gives to each speaker, in the order of the turns.
fn planned(debate: &Debate) -> Vec<Spoken> {
    let mut sums = Vec::new();
    for turn in &debate.format.turns {
        if let Part::Speaker { seat, .. } = turn.part
            && let Some(by) = debate.people.in_seat(seat)
        {
            add(&mut sums, (by, Some(seat.side)), turn.time);
        }
    }
    sums
}

fn add(sums: &mut Vec<Spoken>, (by, side): (PersonId, Option<Side>), time: Length) {
    match sums.iter_mut().find(|(it, of, _)| *it == by && *of == side) {
        Some((_, _, sum)) => {
            *sum = Length::seconds(sum.as_seconds().saturating_add(time.as_seconds()));
        }
        None => sums.push((by, side, time)),
    }
}

/// Sums how long each person alone had the floor: pauses and grace do not count.
pub fn spoken(debate: &Debate, journal: &[Entry]) -> Vec<Spoken> {
    let mut sums = Vec::new();
    let (mut runs, mut stands) = (None, None);
    for entry in journal {
        let stops = entry.event.is_a_step();
        if let Some((by, side, since)) = runs.filter(|_| stops) {
            add(&mut sums, (by, side), Length::between(since, entry.at));
        }
        match entry.event {
            Event::Began {
                turn,
                floor: Floor::One(by),
                ..
            } => {
                let side = debate.seat_of(turn).map(|seat| seat.side);
                runs = Some((by, side, entry.at));
            }
            Event::FloorGiven { person, .. } => runs = Some((person, None, entry.at)),
            Event::Paused { .. } => stands = runs.take(),
            Event::Resumed => runs = stands.take().map(|(by, side, _)| (by, side, entry.at)),
            _ if stops => (runs, stands) = (None, None),
            _ => {}
        }
    }
    sums
}
