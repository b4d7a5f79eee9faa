//! `rostrum check`: mistakes are found before anybody meets them.

use crate::program::Program;

#[tokio::test]
async fn what_is_built_in_is_right() {
    let checked = Program::new().run(&["check"]).await;
    let out = checked.printed();
    for line in [
        "settings: understood",
        "built-in briefs: 5",
        "built-in formats: 4",
        "languages: en, ko, es",
    ] {
        assert!(
            out.lines().any(|it| it == line),
            "{line:?} is missing in\n{out}"
        );
    }
    assert!(out.ends_with("0 errors, 0 warnings\n"), "{out}");
}

#[tokio::test]
async fn a_flawed_format_is_named_with_file_and_line() {
    let program = Program::new().file(
        "own.toml",
        "id = \"own\"\nname = \"Own\"\n\n[[turns]]\nname = \"One\"\nside = \"pro\"\nseconds = 0\n",
    );
    let checked = program.run(&["check", "own.toml"]).await;
    let expected =
        "error: own.toml: line 7: `seconds` of turn 1 does not fit: write from 5s to 14d";
    assert!(checked.out.contains(expected), "{checked:#?}");
    assert_eq!(checked.code, Some(2), "{checked:#?}");
}

#[tokio::test]
async fn a_flawed_brief_is_warned_of_and_an_unreadable_one_is_an_error() {
    let program = Program::new()
        .file(
            "briefs/own.md",
            "---\nslug: Own Brief\n---\n\n## Arguments for\n\n### First, it helps\n",
        )
        .file("settings.toml", "[library]\nfolder = \"briefs\"\n");
    let alone = program.run(&["check", "briefs/own.md"]).await;
    assert!(
        alone.printed().contains("warning: briefs/own.md: "),
        "{alone:#?}"
    );
    assert!(alone.out.contains("\n0 errors, "), "{alone:#?}");
    let all = program.run(&["check", "--config", "settings.toml"]).await;
    assert!(all.printed().contains("own briefs: 1\n"), "{all:#?}");
    assert!(all.out.contains("warning: "), "{all:#?}");

    let missing = program.run(&["check", "briefs/none.md"]).await;
    let complaint = missing.complaint(2);
    assert!(
        complaint.starts_with("rostrum: 1 error; cannot read briefs/none.md: "),
        "{complaint}"
    );
    assert!(
        missing.out.contains("error: cannot read briefs/none.md: "),
        "{missing:#?}"
    );
    assert!(
        missing.out.ends_with("1 error, 0 warnings\n"),
        "{missing:#?}"
    );
}

#[tokio::test]
async fn wordings_are_checked() {
    let program = Program::new()
        .given("ROSTRUM__WORDS__FOLDER", "words")
        .file("words/en.ftl", "side_pro = { $nobody }\nno_such_word = x\n");
    let checked = program.run(&["check"]).await;
    assert_eq!(checked.code, Some(2), "{checked:#?}");
    for part in ["nobody", "no_such_word"] {
        assert!(checked.out.contains(part), "{part}: {checked:#?}");
    }
    let complaint = checked.complaint(2);
    assert!(complaint.contains("errors, listed on"), "{complaint}");
}

#[tokio::test]
async fn formats_of_the_owner_are_checked() {
    let turn =
        |side: &str| format!("[[turns]]\nname = \"{side}\"\nside = \"{side}\"\nseconds = 60\n");
    let short = |id: &str| {
        format!(
            "id = \"{id}\"\nname = \"Short\"\n{}{}",
            turn("pro"),
            turn("con")
        )
    };
    let program = Program::new()
        .given("ROSTRUM__DEBATES__FORMATS", "formats")
        .file(
            "formats/bad.toml",
            short("bad").replace("seconds", "second"),
        )
        .file("formats/good.toml", short("good"));
    let checked = program.run(&["check"]).await;
    assert_eq!(checked.code, Some(2), "{checked:#?}");
    for part in ["formats/bad.toml: line ", "`second`", "own formats: 1"] {
        assert!(checked.out.contains(part), "{part}: {checked:#?}");
    }
    let absent = Program::new().given("ROSTRUM__DEBATES__FORMATS", "nowhere");
    let refused = absent.run(&["check"]).await;
    let complaint = refused.complaint(2);
    assert!(complaint.contains("debates.formats"), "{complaint}");
}

#[tokio::test]
async fn wordings_that_cannot_be_read_are_errors() {
    let absent = Program::new().given("ROSTRUM__WORDS__FOLDER", "nowhere");
    let large = Program::new()
        .given("ROSTRUM__WORDS__FOLDER", "words")
        .file("words/ko.ftl", "#".repeat(2_000_000));
    for (program, parts) in [
        (absent, ["nowhere", "words.folder"]),
        (large, ["ko.ftl", "a language file may have"]),
    ] {
        let checked = program.run(&["check"]).await;
        let complaint = checked.complaint(2);
        assert!(
            parts.iter().all(|part| complaint.contains(part)),
            "{complaint}"
        );
        assert!(!complaint.contains("max_bytes"), "{complaint}");
        assert!(
            checked.out.ends_with("1 error, 0 warnings\n"),
            "{checked:#?}"
        );
    }
}

#[tokio::test]
async fn settings_are_refused_by_name() {
    let misspelt = Program::new().given("ROSTRUM__LIBRARY__SEED", "false");
    let file = Program::new().file("own.toml", "[reader]\nmaxbytes = 5\n");
    let wrong = Program::new().given("ROSTRUM__READER__MAX_BYTES", "many");
    let filter = Program::new().given("RUST_LOG", "rostrum=loud");
    let elsewhere = Program::new().given("DISCORD_API_URL", "http://discord.com");
    for (program, arguments, parts) in [
        (
            &misspelt,
            &["check"][..],
            &["ROSTRUM__LIBRARY__SEED", "ROSTRUM__LIBRARY__SEEDS"][..],
        ),
        (&misspelt, &["say", "/about"], &["ROSTRUM__LIBRARY__SEED"]),
        (
            &file,
            &["check", "--config", "own.toml"],
            &["own.toml line 2", "reader.maxbytes", "reader.max_bytes"],
        ),
        (&file, &["check", "--config", "none.toml"], &["none.toml"]),
        (
            &wrong,
            &["digest", "-"],
            &["ROSTRUM__READER__MAX_BYTES", "many"],
        ),
        (&filter, &["say", "/about"], &["RUST_LOG"]),
        (&elsewhere, &["run"], &["DISCORD_API_URL", "https"]),
    ] {
        let ended = program.run(arguments).await;
        let complaint = ended.complaint(2);
        assert!(
            parts.iter().all(|part| complaint.contains(part)),
            "{complaint}"
        );
    }
}
