//! Announcements, and what people say.

use proptest::prelude::*;

use super::*;
use crate::{
    debate::{Citation, Concern, Event, Length, Question},
    discord::debates::{announce, post},
    press::{DebatePress, Deed},
};

fn posted(table: &Table, word: &str, locale: Locale) -> String {
    let parts = post::parts(&table.glance(), table.last(word), &voice(locale));
    let shown = parts.iter().map(|part| seen(part, table.now));
    shown.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_speech_stands_in_the_colour_of_its_side() {
    let mut table = Table::called();
    table.speak("Ann", "It *opens* a door.\n\n# Not a heading");
    let mut out = posted(&table, "spoke", Locale::English);
    let citation = Citation {
        text: "It was the first [win].".into(),
        source: "Golden: a win_".into(),
        link: Some("https://example.org/golden".into()),
    };
    table.ok(
        who("Ann"),
        Act::Cite {
            citation: Box::new(citation),
        },
    );
    out.push_str(&posted(&table, "cited", Locale::English));
    let question = Question::new("What of @everyone else?").unwrap();
    table.ok(who("Eve"), Act::Ask { question });
    out.push_str(&posted(&table, "asked", Locale::Korean));
    table.ok(HOST, Act::Next);
    table.speak("Ben", &"No door opens. ".repeat(266));
    let long = posted(&table, "spoke", Locale::Spanish);
    let short = long
        .lines()
        .map(|line| line.chars().take(60).collect::<String>());
    out.push_str(&short.collect::<Vec<_>>().join("\n"));
    insta::assert_snapshot!(out);
}

#[test]
fn an_erased_text_is_said_to_be_erased() {
    let mut table = Table::called();
    table.speak("Ann", "It opens a door.");
    let gone = table.last("spoke").clone().blanked(who("Ann"), PersonId(1));
    let parts = post::parts(&table.glance(), &gone, &voice(Locale::English));
    assert_eq!(
        parts[0].cards[0].body,
        "somebody who left\n*Erased by whoever wrote it.*"
    );
}

proptest! {
    #[test]
    fn no_word_of_a_speech_is_lost(text in "([a-z가-힣*_#🎤.!]{1,25}[ \n]{1,3}){0,300}", units in 60usize..4_000) {
        let pieces = post::pieces(&text, units);
        for piece in &pieces {
            prop_assert!(piece.encode_utf16().count() <= units);
        }
        let plain = |text: &str| text.replace('\\', "").split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(plain(&pieces.join(" ")), plain(&text));
    }

    #[test]
    fn a_text_without_spaces_is_cut_between_characters(text in "[가-힣🎤*]{1,900}", units in 60usize..400) {
        let pieces = post::pieces(&text, units);
        prop_assert!(pieces.iter().all(|piece| piece.encode_utf16().count() <= units));
        prop_assert_eq!(pieces.concat().replace('\\', ""), text);
    }
}

fn announced(table: &Table, outputs: &[Output], locale: Locale) -> String {
    let (glance, voice) = (table.glance(), voice(locale));
    let mut out = String::new();
    for output in outputs {
        let shown = match output {
            Output::Announce { entry, ping } => {
                let number = usize::try_from(*entry).unwrap();
                let told = announce::announcement(&glance, &table.journal[number - 1], &voice);
                for person in ping {
                    assert!(told.text.contains(&format!("<@{person}>")), "{}", told.text);
                }
                told
            }
            Output::Bell { turn, left } => announce::bell(&glance, *turn, *left, &voice),
            Output::TellHost(concern) => {
                let entry = match concern {
                    Concern::Question { entry } => Some(*entry),
                    _ => None,
                };
                let entry = entry.map(|it| &table.journal[usize::try_from(it).unwrap() - 1]);
                announce::concern(&glance, concern, entry, &voice)
            }
            _ => continue,
        };
        out.push_str(&seen(&shown, table.now));
    }
    out
}

/// Tells a debate as its channel hears it.
struct Told {
    table: Table,
    out: String,
    locale: Locale,
}

impl Told {
    fn does(&mut self, name: &str, act: Act) {
        let outputs = self.table.ok(who(name), act);
        self.hears(&outputs);
    }

    fn waits(&mut self, seconds: i64) {
        let end = self.table.now + SignedDuration::from_secs(seconds);
        while let Some(due) = self.table.debate.deadline().filter(|due| *due <= end) {
            self.table.now = self.table.now.max(due);
            self.ticks();
        }
        self.table.now = end;
    }

    fn ticks(&mut self) {
        let outputs = self
            .table
            .debate
            .handle(self.table.now, Input::Tick)
            .unwrap();
        self.table.note(&outputs);
        self.hears(&outputs);
    }

    fn hears(&mut self, outputs: &[Output]) {
        let said = announced(&self.table, outputs, self.locale);
        self.out.push_str(&said);
    }
}

/// Runs through all that is announced.
fn evening(locale: Locale) -> String {
    let mut told = Told {
        table: Table::draft(built_in("one-on-one"), Venue::Thread),
        out: String::new(),
        locale,
    };
    let why = || Why::new("Please *calm* down.").unwrap();
    let start = Some(told.table.now + SignedDuration::from_hours(2));
    told.does("Hal", Act::Publish { start });
    told.does("Ann", Act::Join(Wish::Side(Side::Pro)));
    told.does("Ben", Act::Join(Wish::Side(Side::Con)));
    told.does("Eve", Act::Join(Wish::Audience));
    told.waits(7_200);
    let toss = crate::debate::Toss::Swap;
    told.does("Hal", Act::Coinflip(toss));
    told.does("Hal", Act::Start);
    told.does(
        "Hal",
        Act::ExtendVote {
            by: Length::seconds(60),
        },
    );
    told.waits(180);
    told.does("Ben", Act::Ready);
    told.does(
        "Hal",
        Act::Warn {
            person: who("Eve"),
            why: why(),
        },
    );
    told.waits(150);
    told.does(
        "Hal",
        Act::Time {
            by: SignedDuration::from_secs(30),
        },
    );
    told.waits(85);
    told.does("Ann", Act::Ready);
    told.does("Hal", Act::Pause { why: Some(why()) });
    told.does("Hal", Act::Resume);
    told.does(
        "Hal",
        Act::Remove {
            person: who("Ann"),
            why: why(),
        },
    );
    told.does("Hal", Act::Substitute(who("Eve")));
    told.waits(60);
    told.does("Hal", Act::Forfeit);
    told.waits(5);
    told.table.now += SignedDuration::from_mins(30);
    told.ticks();
    told.does(
        "Eve",
        Act::Ask {
            question: Question::new("What of the others?").unwrap(),
        },
    );
    told.does("Hal", Act::End);
    told.waits(180);
    told.out
}

#[test]
fn an_evening_is_announced_in_short_sentences() {
    let all = Locale::ALL.map(|locale| format!("# {}\n\n{}", locale.tag(), evening(locale)));
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn a_forum_and_a_cancellation_are_announced() {
    let mut told = Told {
        table: Table::draft(built_in("fan-forum"), Venue::Announce),
        out: String::new(),
        locale: Locale::English,
    };
    told.does("Hal", Act::Publish { start: None });
    told.does("Hal", Act::Start);
    told.waits(180);
    told.does("Ann", Act::Raise);
    told.waits(18 * 60);
    told.waits(180);
    told.waits(180);
    let why = Why::new("The hall is closed.").unwrap();
    told.does("Hal", Act::Cancel { why });
    let mut lobby = Told {
        table: Table::lobby(),
        out: std::mem::take(&mut told.out),
        locale: Locale::English,
    };
    lobby.waits(24 * 60 * 60);
    insta::assert_snapshot!(lobby.out);
}

#[test]
fn a_call_names_whom_it_called_and_lets_them_begin() {
    let mut table = Table::called();
    let entry = table.journal.last().unwrap().clone();
    let Event::Called { turn, until, time } = entry.event else {
        panic!("somebody is called: {entry:?}");
    };
    let voice = voice(Locale::English);
    let told = announce::announcement(&table.glance(), &entry, &voice);
    let begin = Deed::Ready(table.debate.segment);
    let begin = Press::Debate(DebatePress::new(table.debate.id, begin));
    let Some(Row::Buttons(buttons)) = told.rows.first() else {
        panic!("the speaker can begin: {told:?}");
    };
    assert_eq!(buttons[0].press, begin);
    // Told late, it still names whom it called, and nobody can begin for another.
    let then = table.debate.clone();
    table.ok(HOST, Act::Substitute(who("Eve")));
    let called = (turn, until, time);
    let late = announce::call(&table.glance(), &then, called, &voice);
    assert_eq!(late.text, told.text);
    assert!(late.rows.is_empty());
    let mut table = Table::called();
    table.ok(who("Ann"), Act::Ready);
    let over = announce::announcement(&table.glance(), &entry, &voice);
    assert!(over.rows.is_empty());
}

#[test]
fn whatever_is_announced_has_words() {
    for (_, table) in every_state() {
        for entry in &table.journal {
            if matches!(entry.event, Event::Created(_)) {
                continue;
            }
            let told = announce::announcement(&table.glance(), entry, &voice(Locale::English));
            assert!(!told.text.trim().is_empty(), "{entry:?}");
        }
    }
}
