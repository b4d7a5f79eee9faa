//! What people and staff can take with them as files, and what stays when a person is erased.

use std::fmt::Write as _;

use serde_json::Value;

use crate::stage::Stage;

const AT_ONCE: &str = "/poll create statement:\"It is so.\" results:live";

/// Takes both files of a poll, as they are now.
async fn exports(stage: &mut Stage, poll: &str) -> String {
    let mut files = String::new();
    for format in ["csv", "json"] {
        let line = format!("/poll export poll:{poll} format:{format}");
        let told = stage.says("Jiwoo", &line).await;
        let text = stage.reads(&told).await;
        let unmarked = text.strip_prefix('\u{feff}');
        assert_eq!(unmarked.is_some(), format == "csv", "{text}");
        writeln!(files, "# {format}\n{}", unmarked.unwrap_or(&text)).unwrap();
    }
    files
}

/// Votes with a reason.
async fn argues(stage: &mut Stage, who: &str, card: &Value, label: &str, reason: &str) {
    stage.presses(who, card, label).await;
    let form = stage.presses(who, card, "Add reason").await;
    stage.writes(who, &form, reason).await;
}

async fn card(stage: &mut Stage, line: &str) -> Value {
    stage.says("Jiwoo", line).await;
    stage.posted(1).await;
    stage.newest("Amara", "debates").await
}

fn said(message: &Value) -> &str {
    message["content"].as_str().unwrap()
}

/// Reasons as somebody writes them who hopes that staff open the file in a spreadsheet.
const HOSTILE: [(&str, &str, &str); 5] = [
    ("Amara", "▲ For", "=cmd|' /C calc'!A0"),
    ("Freya", "▼ Against", "+1, \"quoted\", and 'more'"),
    ("Mateo", "▲ For", "-2+3;@SUM(A1)"),
    ("Haneul", "● Undecided", "@everyone\n\"=1+1\""),
    ("Tariq", "▼ Against", "＝HYPERLINK(\"http://localhost\")"),
];

#[tokio::test]
async fn an_open_poll_is_exported_with_its_people() {
    let mut stage = Stage::open().await;
    let card = card(&mut stage, &format!("{AT_ONCE} ballot:open scale:three")).await;
    for (who, label, reason) in HOSTILE {
        argues(&mut stage, who, &card, label, reason).await;
    }
    let shown = stage.presses("Jiwoo", &card, "Results").await;
    let list = stage.presses("Jiwoo", &shown, "이유 가리기 …").await;
    let form = stage.presses("Jiwoo", &list, HOSTILE[0].2).await;
    stage.writes("Jiwoo", &form, "=a formula").await;
    let struck = "/poll strike poll:so user:Freya reason:\"-1 account\"";
    stage.says("Jiwoo", struck).await;
    let mut files = exports(&mut stage, "so").await;
    stage
        .says("Jiwoo", "/poll close poll:so reason:enough")
        .await;
    stage.posted(2).await;
    files += &exports(&mut stage, "so").await;
    insta::assert_snapshot!(files);
    stage.close().await;
}

#[tokio::test]
async fn a_secret_poll_is_exported_without_its_people() {
    let mut stage = Stage::open().await;
    let card = card(
        &mut stage,
        "/poll create statement:\"It is so.\" secret_minimum:3",
    )
    .await;
    for (who, label, reason) in HOSTILE {
        argues(&mut stage, who, &card, label, reason).await;
    }
    argues(&mut stage, "Jiwoo", &card, "▲ For", "It always was.").await;
    stage
        .says("Jiwoo", "/poll strike poll:so user:Freya reason:twice")
        .await;
    let mut files = String::from("## While it is open\n");
    files += &exports(&mut stage, "so").await;
    stage
        .says("Jiwoo", "/poll close poll:so reason:enough")
        .await;
    stage.posted(2).await;
    files += "## After the close\n";
    files += &exports(&mut stage, "so").await;
    let before = files.len();
    let ask = stage.says("Tariq", "/privacy erase").await;
    stage.presses("Tariq", &ask, "Erase it all").await;
    files += "## After one was erased\n";
    files += &exports(&mut stage, "so").await;
    assert!(!files[before..].contains("HYPERLINK"), "{files}");
    for (who, ..) in HOSTILE {
        let (ballots, _) = files.split_once("at,by,event").unwrap();
        assert!(!ballots.contains(who), "{who}: {ballots}");
    }
    insta::assert_snapshot!(files);
    stage.close().await;
}

#[tokio::test]
async fn a_person_takes_their_own_and_leaves_counts_behind() {
    let mut stage = Stage::open().await;
    let closed = card(&mut stage, &format!("{AT_ONCE} ballot:open")).await;
    argues(&mut stage, "Jiwoo", &closed, "▲ For", "It always was.").await;
    stage.presses("Freya", &closed, "▲ For").await;
    stage.presses("Mateo", &closed, "● Undecided").await;
    stage
        .says("Jiwoo", "/poll strike poll:so user:Freya reason:twice")
        .await;
    stage
        .says("Jiwoo", "/poll close poll:so reason:enough")
        .await;
    stage.posted(2).await;
    stage
        .says("Jiwoo", "/poll create statement:\"It is not.\" ballot:open")
        .await;
    stage.posted(3).await;
    let open = stage.newest("Amara", "debates").await;
    stage.presses("Jiwoo", &open, "▼ Against").await;
    stage.presses("Amara", &open, "▼ Against").await;

    let mut files = String::new();
    for who in ["Jiwoo", "Freya", "Tariq"] {
        let told = stage.says(who, "/privacy export").await;
        writeln!(files, "# {who}\n{}", stage.reads(&told).await).unwrap();
    }
    let told = stage.says("Freya", "/privacy erase").await;
    let kept = "What stays with the polls: no decision of yours as staff, no poll that you created, \
                1 strike against you.";
    assert!(said(&told).ends_with(kept), "{told:#}");
    let ask = stage.says("Jiwoo", "/privacy erase").await;
    let kept = "운영진으로서 내린 결정 2건, 내가 만든 투표 2개, 나를 제외한 기록 0건.";
    assert!(said(&ask).ends_with(kept), "{ask:#}");
    let done = stage.presses("Jiwoo", &ask, "모두 지우기").await;
    assert!(said(&done).ends_with(kept), "{done:#}");
    let told = stage.says("Jiwoo", "/privacy export").await;
    writeln!(files, "# Jiwoo, erased\n{}", stage.reads(&told).await).unwrap();
    files += "# The closed poll\n";
    files += &exports(&mut stage, "so").await;
    files += "# The open poll\n";
    files += &exports(&mut stage, "not").await;
    // What staff did stays with the poll, as `/privacy policy` says; their own vote does not.
    let (_, erased) = files.split_once("# The closed poll").unwrap();
    assert!(!erased.contains("It always was."), "{files}");
    assert!(!erased.contains("Jiwoo,for"), "{files}");
    insta::assert_snapshot!(files);
    stage.close().await;
}
