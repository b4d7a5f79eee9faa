//! Transcripts.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::poll::{Stance, Tally};

/// A short debate with everything in it.
fn told() -> Transcript {
    let mut table = Table::speaking();
    table
        .speak(ANN, 0, "# It is *new*.\n\n===\n1. First\n> so\n<@1> said")
        .unwrap();
    let citation = Citation {
        text: "It is the first.".into(),
        source: "A [first] win".into(),
        link: Some("https://example.org/golden".into()),
    };
    let citation = Box::new(citation);
    table.ok(ANN, Act::Cite { citation });
    let question = Question::new("How many songs?").unwrap();
    table.ok(EVE, Act::Ask { question });
    table.ok(ANN, Act::Yield);
    table.wait(10 + 60);
    table.ok(HOST, Act::Forfeit);
    table.wait(15);
    let why = why();
    table.ok(HOST, Act::Warn { person: BEN, why });
    table.ok(HOST, Act::Next);
    table.wait(30);
    table.ok(HOST, Act::CloseVote);
    let tally = Tally::from_counts([(Stance::For, 3), (Stance::Against, 1)]);
    Transcript::of(table.journal, &[(Ballots::Closing, tally)], None).unwrap()
}

#[test]
fn a_transcript_tells_turns_votes_and_journal() {
    let text = told().to_markdown(&PlainWording);
    for expected in [
        "# Transcript: It opens a door.\n",
        "- **Format:** Two turns\n- **Host:** 4\n",
        "- pro 1.1: 5\n- con 1.1: 6\n",
        "### 1. For · 5\n\n2026-02-02 20:02:00 UTC – 2026-02-02 20:02:00 UTC · yielded\n",
        "**5** · 2026-02-02 20:02:00 UTC\n\n> \\# It is \\*new\\*.\n>\n> ===\n>\n> 1\\. First\n>\n> \\> so\n>\n> \\<@1> said\n",
        "· Cites\n\n> It is the first.\n\n— A \\[first] win, https://example.org/golden\n",
        "**7** · 2026-02-02 20:02:00 UTC · Asks\n\n> How many songs?\n",
        "### 2. Against · 6\n\nnot begun – 2026-02-02 20:03:10 UTC · forfeited\n",
        "- **Opening vote:** no count\n- **Closing vote:** for 3 · undecided 0 · against 1\n",
        " · 4 · warned (It is said.)\n",
    ] {
        assert!(text.contains(expected), "{expected}\n\n{text}");
    }
}

#[test]
fn a_transcript_in_json_holds_the_same() {
    let value = told().to_json();
    assert_eq!(value["debate"], json!("1"));
    assert_eq!(
        value["turns"][0]["remarks"][1]["said"]["source"],
        json!("A [first] win")
    );
    assert_eq!(value["turns"][1]["how"], json!("forfeited"));
    assert_eq!(
        value["votes"][1]["tally"],
        json!({ "for": 3, "undecided": 0, "against": 1 })
    );
    assert_eq!(value["votes"][0]["tally"], json!(null));
    let journal = value["journal"].as_array().unwrap();
    let kept: Vec<Entry> = journal
        .iter()
        .map(|entry| serde_json::from_value(entry.clone()).unwrap())
        .collect();
    assert_eq!(Debate::replay(&kept).unwrap().state.stage(), Stage::Results);
}

#[test]
fn what_no_release_wrote_is_named() {
    let Err(Unreadable::Form(9)) = Entry::from_json(r#"{"v":9,"is":{"other":true}}"#) else {
        panic!("a later form is named")
    };
    assert!(matches!(Debate::from_json("{}"), Err(Unreadable::Json(_))));
    let journal = told().journal;
    let (expected, found) = (3, 4);
    let gap: Vec<_> = journal.iter().filter(|entry| entry.number != 3).collect();
    assert_eq!(Debate::replay(gap), Err(Misfit::Number { expected, found }));
    assert_eq!(Debate::replay(&journal[1..]), Err(Misfit::Beginning));
    let mut wrong = journal[..3].to_vec();
    wrong[2].event = Event::Resumed;
    let (number, word) = (3, "resumed");
    assert_eq!(Debate::replay(&wrong), Err(Misfit::Event { number, word }));
}

proptest! {
    #[test]
    fn whatever_is_said_stays_in_its_quote(text in "[ -~\n]{1,80}") {
        let mut table = Table::speaking();
        prop_assume!(Speech::new(&text).is_ok());
        table.speak(ANN, 0, &text).unwrap();
        let told = Transcript::of(table.journal, &[], None).unwrap();
        let markdown = told.to_markdown(&PlainWording);
        let after = markdown.split_once("**5** · 2026-02-02 20:02:00 UTC\n\n").unwrap().1;
        let (quote, _) = after.split_once("\n\n\n## Votes").unwrap();
        prop_assert!(quote.lines().all(|line| line.starts_with('>')));
        prop_assert!(!quote.contains("> #") && !quote.contains("> -") && !quote.contains("](h"));
    }
}
