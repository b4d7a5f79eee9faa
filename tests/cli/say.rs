//! `rostrum say`: one slash command, printed as a member sees it.

use serde_json::Value;

use crate::program::Program;

#[tokio::test]
async fn a_con_argument_is_printed() {
    let program = Program::new();
    let said = program.run(&["say", "/argument side:con"]).await;
    let out = said.printed();
    assert!(
        out.starts_with("Rostrum [APP], answering /argument of Amara\n"),
        "{out}"
    );
    assert!(out.contains("▼ Con · argument "), "{out}");
    assert!(out.ends_with("[Another] [Other side] [Sources]\n"), "{out}");
    let left: Vec<_> = std::fs::read_dir(program.folder()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
}

/// Every `say` of the README, as a newcomer copies it.
#[tokio::test]
async fn the_readme_promises_what_works() {
    let readme = include_str!("../../README.md");
    let lines: Vec<_> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("cargo run --release -- say "))
        .collect();
    assert!(lines.len() >= 2, "{lines:?}");
    for line in lines {
        // Quoted parts stand at odd places between quotation marks.
        let mut arguments = vec!["say"];
        for (at, part) in line.split('\'').enumerate() {
            if at % 2 == 1 {
                arguments.push(part);
            } else {
                arguments.extend(part.split_whitespace());
            }
        }
        let said = Program::new().run(&arguments).await;
        assert!(said.printed().starts_with("Rostrum [APP]"), "{line}");
    }
}

#[tokio::test]
async fn json_lines_are_discords_messages() {
    let line = [
        "say",
        "--json",
        "/search query:billboard",
        "--press",
        "Next ▶",
    ];
    let said = Program::new().run(&line).await;
    let messages: Vec<Value> = said
        .printed()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(messages.len(), 2);
    for message in &messages {
        for field in ["id", "channel_id", "timestamp", "content"] {
            assert!(message[field].is_string(), "{field}: {message:#}");
        }
        assert_eq!(message["author"]["bot"], true);
        assert_eq!(message["embeds"].as_array().unwrap().len(), 1);
        assert_eq!(message["components"].as_array().unwrap().len(), 2);
    }
    assert_eq!(messages[0]["id"], messages[1]["id"], "it changed in place");
    assert!(messages[1]["edited_timestamp"].is_string());

    let private = ["say", "--json", "/about private:true"];
    let said = Program::new().run(&private).await;
    let message: Value = serde_json::from_str(said.printed()).unwrap();
    assert_eq!(message["flags"], 64);
}

#[tokio::test]
async fn a_vote_is_pressed_on_the_card_that_the_command_brought() {
    let line = [
        "say",
        "/poll create statement:\"Buses should be free\"",
        "--press",
        "▲ For",
        "--press",
        "Results",
    ];
    let said = Program::new().run(&line).await;
    let out = said.printed();
    assert!(out.contains("Your vote is recorded: **▲ For**"), "{out}");
    assert!(out.contains("1 person has voted"), "{out}");
}

#[tokio::test]
async fn anyone_can_speak_and_press_in_order() {
    let line = [
        "say",
        "/argument side:pro private:true article:kpop-new-scene",
        "--as",
        "Jiwoo",
        "--press",
        "다른 논거",
        "--press",
        "nothing of this name",
    ];
    let said = Program::new().run(&line[..4]).await;
    let out = said.printed();
    assert!(out.contains("of Jiwoo (only you can see this)"), "{out}");
    let another = out.rsplit_once("\n  [").unwrap().1;
    let another = another.split(']').next().unwrap();

    let pressed = [&line[..4], &["--press", another, "--press", another]].concat();
    let said = Program::new().run(&pressed).await;
    let out = said.printed();
    assert_eq!(out.matches("of Jiwoo").count(), 3, "{out}");
    assert_eq!(out.matches("(edited)").count(), 2, "{out}");

    let wrong = [&line[..4], &line[6..]].concat();
    let said = Program::new().run(&wrong).await;
    let complaint = said.complaint(2);
    assert!(complaint.contains("nothing of this name"), "{complaint}");
    assert!(
        complaint.contains(another),
        "it lists what there is: {complaint}"
    );
}

#[tokio::test]
async fn a_refusal_is_an_answer_and_a_mistake_is_none() {
    let program = Program::new();
    let refused = program.run(&["say", "/argument article:nowhere"]).await;
    assert!(
        refused
            .printed()
            .contains("I have no article called “nowhere”")
    );
    for (line, part) in [
        (&["say", "/argumnt"][..], "argumnt"),
        (&["say", "/nope"], "Known: /argument, /fact, "),
        (&["say", "/argument sied:con"], "sied"),
        (&["say", "/argument side:left"], "left"),
        (&["say", "/search"], "query"),
        (&["say", "argument"], "slash"),
        (&["say", ""], "rostrum: "),
        (&["say", "/about", "--as", "Nobody"], "Nobody"),
        (
            &["say", "/about", "--database", "mysql://x"],
            "--database \"mysql://x\" is not an address like sqlite://",
        ),
        (&["say"], "LINE"),
        (&["shout", "/about"], "shout"),
    ] {
        let ended = program.run(line).await;
        let complaint = ended.complaint(2);
        assert!(complaint.contains(part), "{line:?}: {complaint}");
        assert_eq!(ended.out, "", "{line:?}");
    }
}

#[tokio::test]
async fn a_mistake_is_told_once_and_without_tails() {
    let program = Program::new().file("text.db", "this is a text and no database".repeat(99));
    for line in [
        &["say", "/about", "--databas", "x"][..],
        &["shout"],
        &["say"],
        &["check", "--nope"],
    ] {
        let ended = program.run(line).await;
        let complaint = ended.complaint(2);
        for tail in ["For more", "tip:", "Usage:"] {
            assert!(!complaint.contains(tail), "{complaint}");
        }
    }
    let line = ["say", "/about", "--database", "sqlite://text.db"];
    let ended = program.run(&line).await;
    let complaint = ended.complaint(1);
    assert!(complaint.contains("text.db"), "{complaint}");
    assert_eq!(complaint.matches("file is not a database").count(), 1);
}

#[cfg(unix)]
#[tokio::test]
async fn a_database_that_is_no_file_is_named_with_a_remedy() {
    let line = ["say", "/about", "--database", "sqlite:///dev/null"];
    let ended = Program::new().run(&line).await;
    let complaint = ended.complaint(1);
    for part in ["/dev/null", "--database"] {
        assert!(complaint.contains(part), "{complaint}");
    }
}

#[tokio::test]
async fn the_owners_bot_is_left_alone() {
    let poison = [
        ("DISCORD_TOKEN", "poisoned-token"),
        ("DISCORD_API_URL", "http://127.0.0.1:9"),
        ("DATABASE_URL", "sqlite://poisoned.db"),
    ];
    let mut lines: Vec<String> = poison
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    lines.push("ROSTRUM__LIBRARY__SEEDS=false".to_owned());
    lines.push("this is no line of such a file".to_owned());
    let file = lines.join("\n");
    let program = poison.iter().fold(
        Program::new().file(".env", file),
        |program, (name, value)| program.given(name, value),
    );
    let said = program.run(&["say", "/argument side:con"]).await;
    assert!(said.printed().contains("▼ Con"));
    assert!(!program.folder().join("poisoned.db").exists());
}

#[tokio::test]
async fn help_and_version_are_printed() {
    let program = Program::new();
    let help = program.run(&["--help"]).await;
    for command in ["run", "play", "say", "digest", "check", "register"] {
        assert!(
            help.printed().contains(&format!("\n  {command}")),
            "{command}"
        );
    }
    let version = program.run(&["--version"]).await;
    assert_eq!(
        version.printed(),
        concat!("rostrum ", env!("CARGO_PKG_VERSION"), "\n")
    );
}
