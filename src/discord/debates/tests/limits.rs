//! The largest debate that the core allows breaks no limit of Discord.

use super::*;
use crate::{
    app::debates::{Citable, Pack},
    debate::{Concern, Event, Length, People, format::Name},
    discord::debates::{announce, board, card, pack, panel, post, result},
};

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[track_caller]
fn fits(message: &Message, what: &str) {
    assert!(units(&message.text) <= 2_000, "{what}: {}", message.text);
    let mut total = 0;
    for card in &message.cards {
        // A motion whose every sign is marked is cut where it is rendered.
        assert!(units(&card.lead) <= 256, "{what}: {}", card.lead);
        assert!(units(&card.body) <= 4_096, "{what}: {}", units(&card.body));
        total += units(&card.lead) + units(&card.title).min(256) + units(&card.body);
        for field in &card.fields {
            assert!(units(&field.label) <= 256, "{what}: {}", field.label);
            let size = units(&field.text);
            assert!((1..=1_024).contains(&size), "{what}: {size}");
            total += units(&field.label) + size;
        }
    }
    assert!(total <= 6_000, "{what}: {total}");
    assert!(message.rows.len() <= 5, "{what}");
    let mut ids: Vec<String> = Vec::new();
    for row in &message.rows {
        match row {
            Row::Buttons(buttons) => {
                assert!((1..=5).contains(&buttons.len()), "{what}");
                for button in buttons {
                    // The button that brings a card back names its motion, and is cut.
                    assert!(units(&button.label) <= 80, "{what}: {}", button.label);
                    ids.push(button.press.encode());
                }
            }
            Row::Menu(menu) => {
                assert!((1..=25).contains(&menu.entries.len()), "{what}");
                assert!(units(&menu.hint) <= 150, "{what}: {}", menu.hint);
                for entry in &menu.entries {
                    assert!(units(&entry.label) <= 100 && units(&entry.note) <= 100);
                }
                ids.push(menu.press.encode());
            }
        }
    }
    assert!(ids.iter().all(|id| units(id) <= 100), "{what}: {ids:?}");
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "{what}: two alike");
}

fn large_format() -> Arc<Format> {
    let mut format = (*built_in("oxford")).clone();
    let name = |sign: &str| Name {
        text: sign.repeat(60).into(),
        others: vec![("ko".into(), sign.repeat(80).into())],
    };
    format.name = name("_");
    (format.teams, format.slots) = (Format::MOST_TEAMS, Format::MOST_SLOTS);
    let turns = format.turns.clone();
    let mut turns: Vec<_> = turns
        .iter()
        .cycle()
        .take(Format::MOST_TURNS)
        .cloned()
        .collect();
    for turn in &mut turns {
        turn.name = name("*");
        turn.time = Length::seconds(14 * 24 * 60 * 60 - 1);
    }
    format.turns = turns;
    Arc::new(format)
}

/// Gives somebody with the longest id.
fn far(at: u64) -> PersonId {
    PersonId(u64::MAX - at)
}

fn large() -> Table {
    let mut table = Table::draft(large_format(), Venue::Thread);
    table.debate.motion = Motion::new(&format!("A{}", "*_".repeat(99))).unwrap();
    table.debate.host = far(1_000);
    let host = far(1_000);
    let start = Some(table.now + SignedDuration::from_hours(26));
    table.ok(host, Act::Publish { start });
    for at in 0..u64::try_from(Debate::MOST_COHOSTS).unwrap() {
        table.ok(host, Act::AddCohost(far(2_000 + at)));
    }
    for at in 0..u64::try_from(People::MOST).unwrap() {
        let wish = match at % 6 {
            0 | 1 => Wish::Side(Side::Pro),
            2 | 3 => Wish::Side(Side::Con),
            _ => Wish::Audience,
        };
        table.ok(far(at), Act::Join(wish));
    }
    table
}

/// The large debate wherever it has more to show.
fn stages() -> Vec<Table> {
    let host = far(1_000);
    let scheduled = large();
    let mut lobby = scheduled.clone();
    lobby.ok(host, Act::Start);
    for at in 0..u64::try_from(Debate::MOST_QUEUED).unwrap() {
        lobby.ok(far(3_000 + at), Act::Raise);
    }
    let mut some_ready = lobby.clone();
    for at in 0..20 {
        if at % 6 < 4 {
            some_ready.ok(far(at), Act::Ready);
        }
    }
    let mut vote = lobby.clone();
    vote.ok(host, Act::Start);
    let mut called = vote.clone();
    called.ok(host, Act::Next);
    let speaker = called.debate.speaker_of(0).unwrap();
    let mut missing = called.clone();
    missing.ok(speaker, Act::Leave);
    let mut speaking = called.clone();
    speaking.ok(speaker, Act::Ready);
    let mut forum = called.clone();
    while forum.debate.state.turn().unwrap().index < 4 {
        forum.ok(host, Act::Next);
    }
    let mut over = speaking.clone();
    over.ok(host, Act::End);
    over.ok(host, Act::CloseVote);
    vec![
        scheduled, lobby, some_ready, vote, called, missing, speaking, forum, over,
    ]
}

#[test]
fn the_largest_debate_fits() {
    for table in stages() {
        let mut glance = table.glance();
        glance.stored.messages.thread = Some(ChannelId(u64::MAX));
        let stage = table.debate.state.stage().word();
        for locale in Locale::ALL {
            let voice = voice(locale);
            fits(&card::card(&glance, &voice), &format!("card {stage}"));
            fits(&panel::panel(&glance, &voice), &format!("panel {stage}"));
            fits(&board::info(&glance, &voice), &format!("info {stage}"));
            fits(&board::queue(&glance, &voice), &format!("queue {stage}"));
            fits(&board::substitutes(&glance, &voice), stage);
            fits(&result::message(&glance, None, &voice), "result");
            let left = Length::seconds(1);
            fits(&announce::bell(&glance, 0, left, &voice), "bell");
            for entry in &table.journal {
                let told = announce::announcement(&glance, entry, &voice);
                fits(&told, entry.event.word());
            }
            let gone = Concern::Outage {
                late: Length::LONGEST,
            };
            fits(&announce::concern(&glance, &gone, None, &voice), "outage");
            let cause = crate::debate::Cause::NoShow(far(1));
            let missing = Concern::SpeakerMissing { turn: 0, cause };
            fits(
                &announce::concern(&glance, &missing, None, &voice),
                "missing",
            );
            let many = vec![glance.stored.clone(); board::LISTED];
            fits(&board::list(&many, 300, &voice), "list");
        }
    }
}

#[test]
fn the_longest_speech_fits() {
    let table = stages().swap_remove(6);
    let speaker = table.debate.speaker_of(0).unwrap();
    for text in ["*".repeat(3_999), "한 ".repeat(1_999), "🎤".repeat(3_999)] {
        let entry = Entry {
            event: Event::Spoke {
                person: speaker,
                turn: 0,
                text: Speech::new(&format!("a{text}")).unwrap(),
            },
            ..table.journal[1].clone()
        };
        for part in post::parts(&table.glance(), &entry, &voice(Locale::Korean)) {
            fits(&part, "speech");
        }
    }
}

#[test]
fn as_much_of_a_pack_can_be_cited_as_five_menus_hold() {
    let table = Table::called();
    let citable = |at: usize| Citable {
        key: format!("{at:016x}"),
        text: format!("{at} {}", "*so* ".repeat(60)),
        support: vec!["Because.".repeat(40); 5],
    };
    let pack = Pack {
        side: Side::Pro,
        arguments: (0..60).map(citable).collect(),
        facts: (100..160).map(citable).collect(),
    };
    for locale in Locale::ALL {
        let shown = pack::citations(&table.glance(), 0, &pack, &voice(locale));
        assert_eq!(shown.rows.len(), 5);
        fits(&shown, "citations");
    }
}
