//! The card, the panel and the plan in every state, and that their buttons are taken there.

use super::*;
use crate::{
    discord::debates::{board, card, panel, result},
    poll::{Asker, Matrix, Round, Stance, Swing},
    press::{DebatePress, Deed, Joining, Lever},
};

fn told(locale: Locale, show: fn(&Glance, &Voice) -> Message, names: &[&str]) -> String {
    let voice = voice(locale);
    let mut out = String::new();
    for (name, table) in every_state() {
        if names.is_empty() || names.contains(&name) {
            let shown = seen(&show(&table.glance(), &voice), table.now);
            writeln!(out, "# {name}\n\n{shown}").unwrap();
        }
    }
    out
}

#[test]
fn the_card_says_what_goes_on() {
    insta::assert_snapshot!(told(Locale::English, card::card, &[]));
}

#[test]
fn what_began_is_not_said_never_to_take_place() {
    let voice = voice(Locale::English);
    for (mut table, words) in [
        (Table::lobby(), "does not take place"),
        (Table::called(), "does not go on"),
    ] {
        let why = Why::new("It rains.").unwrap();
        table.ok(HOST, Act::Cancel { why });
        let shown = card::card(&table.glance(), &voice);
        assert!(shown.cards[0].body.contains(words), "{shown:?}");
    }
}

#[test]
fn the_card_speaks_other_languages() {
    let some = [
        "scheduled",
        "lobby",
        "called",
        "speaking",
        "forum with a queue",
        "speaker missing",
        "closing vote",
    ];
    let korean = told(Locale::Korean, card::card, &some);
    let spanish = told(Locale::Spanish, card::card, &some);
    insta::assert_snapshot!(format!("{korean}\n{spanish}"));
}

#[test]
fn the_panel_offers_what_can_be_done() {
    insta::assert_snapshot!(told(Locale::English, panel::panel, &[]));
}

#[test]
fn the_panel_speaks_other_languages() {
    let some = ["lobby", "speaking", "speaker missing", "opening vote"];
    let korean = told(Locale::Korean, panel::panel, &some);
    let spanish = told(Locale::Spanish, panel::panel, &some);
    insta::assert_snapshot!(format!("{korean}\n{spanish}"));
}

#[test]
fn the_plan_and_the_queue_are_lists() {
    let plan = told(
        Locale::English,
        board::info,
        &["scheduled", "speaking", "forum"],
    );
    let queue = told(
        Locale::English,
        board::queue,
        &["lobby", "forum", "forum with a queue"],
    );
    let substitutes = told(
        Locale::English,
        board::substitutes,
        &["speaker missing", "seat vacant"],
    );
    let debates: Vec<StoredDebate> = every_state()
        .iter()
        .filter(|(name, _)| ["scheduled", "speaking", "archived"].contains(name))
        .map(|(_, table)| table.stored())
        .collect();
    let list = board::list(&debates, 9, &voice(Locale::English));
    let list = seen(&list, Table::lobby().now);
    insta::assert_snapshot!([plan, queue, substitutes, list].join("\n"));
}

/// Gives the act of a press, as a handler would.
fn act_of(deed: Deed, table: &Table) -> Option<(Seen, Act)> {
    let seen = |segment| Seen::Segment(segment);
    let text = || Speech::new("It opens a door.").unwrap();
    Some(match deed {
        Deed::Join(Joining::Side(side)) => (Seen::Nothing, Act::Join(Wish::Side(side))),
        Deed::Join(Joining::Audience) => (Seen::Nothing, Act::Join(Wish::Audience)),
        Deed::Leave => (Seen::Nothing, Act::Leave),
        Deed::Ready(at) => (seen(at), Act::Ready),
        Deed::Prepare(at) => (seen(at), Act::Prepare),
        Deed::Yield(at) => (seen(at), Act::Yield),
        Deed::Raise => (Seen::Nothing, Act::Raise),
        Deed::Lower if table.debate.queue.is_empty() => return None,
        Deed::Lower => (Seen::Nothing, Act::Lower),
        Deed::Ask => {
            let question = crate::debate::Question::new("What of the others?").unwrap();
            (Seen::Nothing, Act::Ask { question })
        }
        Deed::Speak(turn) => (Seen::Nothing, Act::Speak { turn, text: text() }),
        Deed::Cite(_) => {
            let citation = Box::new(crate::debate::Citation {
                text: "It was first.".into(),
                source: "Golden".into(),
                link: None,
            });
            (Seen::Nothing, Act::Cite { citation })
        }
        Deed::Steer(at, lever) | Deed::Confirm(at, lever) => (seen(at), lever_of(lever)),
        Deed::PickVoice(at) => (seen(at), Act::GiveFloor(*table.debate.queue.first()?)),
        Deed::Substitutes(at) => (seen(at), Act::Substitute(who("Gus"))),
        Deed::Cancel(at) => {
            let why = Why::new("It rains.").unwrap();
            (seen(at), Act::Cancel { why })
        }
        _ => return None,
    })
}

fn lever_of(lever: Lever) -> Act {
    let by = SignedDuration::from_secs;
    match lever {
        Lever::Publish => Act::Publish { start: None },
        Lever::Start => Act::Start,
        Lever::Next => Act::Next,
        Lever::Pause => Act::Pause { why: None },
        Lever::Resume => Act::Resume,
        Lever::Longer => Act::Time { by: by(30) },
        Lever::Shorter => Act::Time { by: by(-30) },
        Lever::EndTurn => Act::EndTurn,
        Lever::OpenVote => Act::OpenVote,
        Lever::CloseVote => Act::CloseVote,
        Lever::ExtendVote => Act::ExtendVote {
            by: crate::debate::Length::seconds(60),
        },
        Lever::Take => Act::Take,
        Lever::Clear => Act::Clear,
        Lever::Coinflip => Act::Coinflip(crate::debate::Toss::Swap),
        Lever::Forfeit => Act::Forfeit,
        Lever::Wait => Act::Wait,
        Lever::End => Act::End,
        Lever::Archive => Act::Archive,
    }
}

/// Tells whether anybody could press a button with success.
fn is_taken(table: &Table, deed: Deed) -> bool {
    let Some((seen, act)) = act_of(deed, table) else {
        return true;
    };
    NAMES.iter().any(|name| {
        let mut tried = table.clone();
        tried.press(who(name), seen, act.clone()).is_ok()
    })
}

#[test]
fn every_button_can_be_pressed_by_somebody() {
    let voice = voice(Locale::English);
    for (name, table) in every_state() {
        let glance = table.glance();
        for shown in [
            card::card(&glance, &voice),
            panel::panel(&glance, &voice),
            board::queue(&glance, &voice),
        ] {
            for press in presses(&shown) {
                let Press::Debate(DebatePress { deed, .. }) = press else {
                    continue;
                };
                assert!(is_taken(&table, deed), "{name}: {deed:?}");
            }
        }
    }
}

#[test]
fn every_lever_that_is_taken_is_offered() {
    let voice = voice(Locale::English);
    // The same as others where it is taken, or asked for elsewhere.
    let elsewhere = |lever, table: &Table| match lever {
        Lever::Start | Lever::Next => table.debate.state.stage() != crate::debate::Stage::Turn,
        Lever::End => table.debate.state.stage() == crate::debate::Stage::ClosingVote,
        Lever::Take | Lever::Clear => true,
        Lever::Coinflip => table.debate.state.stage() == crate::debate::Stage::Scheduled,
        Lever::Forfeit => matches!(table.debate.state, crate::debate::State::Turn(_)),
        _ => false,
    };
    for (name, table) in every_state() {
        let offered = presses(&panel::panel(&table.glance(), &voice));
        for lever in Lever::ALL {
            let mut tried = table.clone();
            let seen = Seen::Segment(table.debate.segment);
            let taken = tried.press(HOST, seen, lever_of(lever)).is_ok();
            if !taken || elsewhere(lever, &table) {
                continue;
            }
            let there = offered.iter().any(|press| {
                matches!(press, Press::Debate(DebatePress {
                    deed: Deed::Steer(_, it) | Deed::Confirm(_, it),
                    ..
                }) if *it == lever)
            });
            assert!(there, "{name}: {lever:?}");
        }
    }
}

fn result_of(moves: &[((Stance, Stance), u32)], locale: Locale) -> String {
    let [.., (_, table), _, _] = &after_turns()[..] else {
        panic!("results are there");
    };
    let mut vote = vote(8, Tally::default());
    vote.poll
        .handle(
            table.now + SignedDuration::from_hours(25),
            poll::Input::Tick,
        )
        .unwrap();
    let matrix = Matrix::from_counts(moves.iter().copied());
    let rules = Rules::default();
    let round = |tally| Round {
        rules: &rules,
        tally,
    };
    let (before, after) = (matrix.before(), matrix.after());
    let swing = Swing::between(round(&before), round(&after), &matrix);
    vote.count.now = after;
    let later = table.now + SignedDuration::from_hours(26);
    let seen_vote = crate::app::polls::Seen {
        glance: crate::app::polls::Glance::of(vote, Asker::Everyone, later),
        reasons: Vec::new(),
        one_sided: false,
        voters: Vec::new(),
        swing: Some(swing),
    };
    let (glance, voice) = (table.glance(), voice(locale));
    let shown = result::timed(&glance, Some(&seen_vote), &table.journal, &voice);
    seen(&shown, table.now)
}

#[test]
fn the_result_shows_majority_and_swing() {
    use Stance::{Against, For, Undecided};
    let won = [
        ((Undecided, For), 6),
        ((Against, Against), 9),
        ((For, For), 2),
    ];
    let close = [
        ((For, For), 30),
        ((Against, Against), 28),
        ((Undecided, For), 1),
    ];
    let few = [((For, For), 1), ((Against, Against), 1)];
    let all = [
        result_of(&won, Locale::English),
        result_of(&close, Locale::English),
        result_of(&few, Locale::English),
        result_of(&won, Locale::Korean),
        result_of(&won, Locale::Spanish),
    ];
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn a_debate_without_a_vote_names_its_speakers() {
    let [.., (_, table), _, _] = &after_turns()[..] else {
        panic!("results are there");
    };
    let shown = result::message(&table.glance(), None, &voice(Locale::English));
    insta::assert_snapshot!(seen(&shown, table.now));
}
