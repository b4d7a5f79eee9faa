use std::sync::Arc;

use jiff::SignedDuration;

use super::*;
use crate::{
    brief::Side,
    debate::{
        Act, Actor, Ballots, Debate, Draft, Input, Output, Powers, Question, Seen, Wish, format,
    },
    poll::{ChannelId, GuildId, Motion, Stance, Tally, Why},
    words::{Locale, Words},
};

const HOST: PersonId = PersonId(1_300_000_000_000_000_004);
const ANN: PersonId = PersonId(1_300_000_000_000_000_005);
const BEN: PersonId = PersonId(1_300_000_000_000_000_006);
const EVE: PersonId = PersonId(1_300_000_000_000_000_007);

/// A debate with its journal, at a clock moved by hand.
struct Table {
    debate: Debate,
    journal: Vec<Entry>,
    now: Timestamp,
}

impl Table {
    fn new() -> Self {
        let now: Timestamp = "2026-02-02T20:00:00Z".parse().unwrap();
        let draft = Draft {
            id: DebateId(9),
            guild: GuildId(2),
            channel: ChannelId(3),
            venue: Venue::Thread,
            archive: None,
            host: HOST,
            motion: Motion::new("It opens a *door*.").unwrap(),
            article: None,
            format: Arc::clone(&format::built_in()[1]),
        };
        let (debate, outputs) = Debate::create(draft, now);
        let mut table = Self {
            debate,
            journal: Vec::new(),
            now,
        };
        table.note(outputs);
        table
    }

    fn note(&mut self, outputs: Vec<Output>) {
        for output in outputs {
            if let Output::Journal(entry) = output {
                self.journal.push(*entry);
            }
        }
    }

    fn act(&mut self, person: PersonId, act: Act) {
        let powers = Powers::Member;
        let press = Input::Press {
            who: Actor { person, powers },
            seen: Seen::Nothing,
            act,
        };
        let outputs = self.debate.handle(self.now, press).unwrap();
        self.note(outputs);
    }

    fn wait(&mut self, seconds: i64) {
        self.now += SignedDuration::from_secs(seconds);
        let outputs = self.debate.handle(self.now, Input::Tick).unwrap();
        self.note(outputs);
    }

    fn told(&self, counts: &[(Ballots, Tally)]) -> Transcript {
        Transcript::of(self.journal.clone(), counts, None).unwrap()
    }
}

/// A debate in whose first turn Ann spoke; Eve asked something, and was warned.
fn table() -> Table {
    let mut table = Table::new();
    table.act(HOST, Act::Publish { start: None });
    table.act(ANN, Act::Join(Wish::Side(Side::Pro)));
    table.act(BEN, Act::Join(Wish::Side(Side::Con)));
    table.act(HOST, Act::Start);
    let due = table.debate.deadline().unwrap();
    table.wait(due.duration_since(table.now).as_secs());
    table.act(ANN, Act::Ready);
    let text = Speech::new("=1+1; it is new.\n\n\"So\", they say.").unwrap();
    table.act(ANN, Act::Speak { turn: 0, text });
    let question = Question::new("How many songs?").unwrap();
    table.act(EVE, Act::Ask { question });
    let why = Why::new("Shouting.").unwrap();
    table.act(HOST, Act::Warn { person: EVE, why });
    table.act(ANN, Act::Yield);
    table
}

fn voice(locale: Locale) -> Voice {
    Voice::new(Arc::new(Words::built_in()), locale)
}

#[test]
fn people_are_called_by_what_they_are_and_the_legend_comes_first() {
    let tally = Tally::from_counts([(Stance::For, 3), (Stance::Against, 1)]);
    let told = table().told(&[(Ballots::Opening, tally)]);
    let text = markdown(&told, &voice(Locale::English));
    for expected in [
        "# Transcript of a debate: It opens a \\*door\\*.\n",
        "- **Host:** Host\n",
        "\n## Who is who\n\nPaste a code",
        "- **Pro 1:** `<@1300000000000000005>`\n",
        "- **Con 1:** `<@1300000000000000006>`\n",
        "- **Host:** `<@1300000000000000004>`\n",
        "- **Guest 1:** `<@1300000000000000007>`\n",
        "\n## Sides\n\n- Pro, speaker 1: Pro 1\n",
        "**Pro 1** · 2026-02-02 20:0",
        "**Guest 1** · 2026-02-02 20:0",
        "- **Opening vote:** For: 3 · Undecided: 0 · Against: 1\n",
        " · Pro 1 · Pro 1 joined the pro side\n",
        " · Host · Guest 1 was warned (Shouting.)\n",
        " · gave the rest back\n",
    ] {
        assert!(text.contains(expected), "{expected}\n\n{text}");
    }
    assert!(text.find("## Who is who") < text.find("## Sides"), "{text}");
}

#[test]
fn every_entry_is_told_in_every_language() {
    let told = table().told(&[]);
    for locale in Locale::ALL {
        let voice = voice(locale);
        let words = Told::of(&told, &voice);
        for entry in &told.journal {
            let said = words.label(Label::Event(entry));
            let word = entry.event.word();
            assert!(
                said != word && !said.contains("journal_"),
                "{locale:?} {word}"
            );
            assert!(!said.contains('{'), "{locale:?}: {said}");
        }
    }
    let korean = markdown(&told, &voice(Locale::Korean));
    assert!(korean.contains("- **찬성 1:** `<@"), "{korean}");
    let spanish = markdown(&told, &voice(Locale::Spanish));
    assert!(spanish.contains("\n## Quién es quién\n"), "{spanish}");
}

#[test]
fn whoever_erased_themselves_left_nothing_but_a_place() {
    let mut table = table();
    let nobody = PersonId(1);
    for entry in &mut table.journal {
        *entry = entry.clone().blanked(EVE, nobody).blanked(ANN, PersonId(2));
    }
    let text = markdown(&table.told(&[]), &voice(Locale::Spanish));
    for expected in [
        "- **Participante 1:** alguien que se fue\n",
        "- **A favor 1:** alguien que se fue\n",
        "> (borrado por quien lo escribió)\n",
    ] {
        assert!(text.contains(expected), "{expected}\n\n{text}");
    }
    assert!(
        !text.contains("(erased)") && !text.contains("songs"),
        "{text}"
    );
}

#[test]
fn a_table_has_a_row_for_each_entry_and_no_formula() {
    let tally = Tally::from_counts([(Stance::For, 3), (Stance::Against, 1)]);
    let told = table().told(&[(Ballots::Opening, tally)]);
    let text = csv(&told);
    assert!(text.starts_with("\u{feff}time,turn,side,person,kind,text\r\n"));
    assert_eq!(text.matches("\r\n").count(), told.journal.len() + 1);
    let speech = "1,pro,1300000000000000005,spoke,\
        \"'=1+1; it is new.\n\n\"\"So\"\", they say.\"\r\n";
    for expected in [
        speech,
        ",1,,1300000000000000007,asked,How many songs?\r\n",
        ",1,pro,1300000000000000005,called,\r\n",
        ",,,,vote_closed,opening for 3 undecided 0 against 1\r\n",
        ",vote_opened,opening 2026-02-02T20:",
        ",began,2026-02-02T20:",
        ",1300000000000000007,warned,Shouting.\r\n",
        ",,pro,1300000000000000005,joined,pro\r\n",
        ",1,pro,1300000000000000005,turn_ended,yielded\r\n",
    ] {
        assert!(text.contains(expected), "{expected}\n\n{text}");
    }
}

#[test]
fn the_outcome_names_majority_and_end() {
    let mut table = table();
    let tally = Tally::from_counts([(Stance::For, 3), (Stance::Against, 1)]);
    let english = voice(Locale::English);
    let told = table.told(&[(Ballots::Opening, tally)]);
    let lines = outcome(&told, &english);
    assert_eq!(lines, ["More voted for the motion than against it."]);
    let why = Why::new("It rains.").unwrap();
    table.act(HOST, Act::Cancel { why });
    let lines = outcome(&table.told(&[]), &english);
    assert_eq!(lines, ["It was called off."]);
    let read: serde_json::Value = serde_json::from_str(&json(&told)).unwrap();
    assert_eq!(read["debate"], "9");
    assert_eq!(file_name(told.debate, "md"), "debate-9.md");
}
