//! The configuration as its owner writes it.

use std::path::Path;

use super::*;

fn variables(pairs: &[(&str, &str)]) -> Variables {
    Variables::gather(
        pairs
            .iter()
            .map(|(name, value)| (name.into(), value.into())),
    )
    .unwrap()
}

fn live(pairs: &[(&str, &str)]) -> Result<Config, Fault> {
    Config::assemble(Scope::Live, None, &variables(pairs))
}

fn from_file(text: &str) -> Result<Config, Fault> {
    let file = Some((Path::new("my.toml"), text));
    Config::assemble(Scope::Live, file, &variables(&[]))
}

/// What the owner reads.
fn said(result: Result<Config, Fault>) -> String {
    let said = result.unwrap_err().to_string();
    assert!(!said.contains('\n'), "one line: {said}");
    said
}

#[test]
fn without_anything_the_defaults_hold() {
    let config = live(&[]).unwrap();
    assert_eq!(config.settings, Settings::default());
    assert_eq!(config.settings.reader.max_bytes, 1_048_576);
    assert!((config.settings.reader.confidence - 0.45).abs() < f32::EPSILON);
    assert_eq!(config.settings.answers.public_per_minute, 5);
    assert_eq!(config.settings.discord.register, Register::Global);
    assert_eq!(config.settings.library.folder, None);
    assert!(config.settings.library.seeds);
    assert_eq!(config.settings.play.port, 7677);
    assert_eq!(config.token, None);
    assert_eq!(config.api.to_string(), "https://discord.com");
    assert_eq!(config.database().to_string(), "sqlite://data/rostrum.db");
    assert_eq!(
        config.playground_database().to_string(),
        "sqlite://data/playground.db"
    );
}

#[test]
fn every_built_in_setting_is_explained() {
    let text = include_str!("../../config/default.toml");
    let lines: Vec<_> = text.lines().collect();
    for name in Layers::built_in().names() {
        let key = name.split_once('.').unwrap().1;
        let explained = lines.windows(2).any(|pair| {
            pair[0].starts_with("# ")
                && pair[0].ends_with('.')
                && pair[1].starts_with(&format!("{key} = "))
        });
        assert!(explained, "{name} needs a sentence above it");
    }
}

#[test]
fn every_built_in_setting_reaches_its_type() {
    // Each name gets a value of the right kind that no setting can take or that differs from the
    // default; one that changes nothing is not read by anyone.
    for name in Layers::built_in().names() {
        let variable = format!("ROSTRUM__{}", name.to_uppercase().replace('.', "__"));
        let changed = [
            "false",
            "7",
            "1234",
            "0.25",
            "json",
            "never",
            "ko",
            "elsewhere",
            "https://example.org/",
        ]
        .into_iter()
        .filter_map(|value| live(&[(&variable, value)]).ok())
        .any(|config| config.settings != Settings::default());
        assert!(changed, "{name} has no effect");
    }
}

#[test]
fn a_variable_wins_over_the_file_and_the_file_over_the_default() {
    let file =
        "[play]\nport = 1\n[answers]\npublic_per_minute = 9\n[reader]\nmax_bytes = 0x1_000\n";
    let config = Config::assemble(
        Scope::Sealed,
        Some((Path::new("my.toml"), file)),
        &variables(&[("ROSTRUM__PLAY__PORT", "2")]),
    )
    .unwrap();
    assert_eq!(config.settings.play.port, 2);
    assert_eq!(config.settings.answers.public_per_minute, 9);
    assert_eq!(config.settings.reader.max_bytes, 4096);
    assert_eq!(config.settings.discord.register, Register::Global);
}

#[test]
fn unknown_names_are_refused_with_the_nearest_known_one() {
    for (text, sentence) in [
        (
            "[answers]\n\npublic_per_minut = 3",
            "my.toml line 3: there is no setting `answers.public_per_minut`; did you mean `answers.public_per_minute`?",
        ),
        (
            "[answer]\npublic_per_minute = 3",
            "my.toml line 2: there is no setting `answer.public_per_minute`; did you mean `answers.public_per_minute`?",
        ),
        (
            "[library]\nmax_bytes = 3",
            "my.toml line 2: there is no setting `library.max_bytes`; did you mean `reader.max_bytes`?",
        ),
        (
            "port = 3",
            "my.toml line 1: there is no setting `port`; did you mean `play.port`?",
        ),
        (
            "[metrics]",
            "my.toml line 1: there is no setting `metrics`; config/default.toml lists all of them",
        ),
        (
            "discord.token = \"x\"",
            "my.toml line 1: there is no setting `discord.token`; config/default.toml lists all of them",
        ),
    ] {
        assert_eq!(said(from_file(text)), sentence);
    }
    assert_eq!(
        said(live(&[("ROSTRUM__PLAY__PROT", "1")])),
        "the variable ROSTRUM__PLAY__PROT: there is no setting `play.prot`; did you mean ROSTRUM__PLAY__PORT?"
    );
    assert_eq!(
        said(live(&[("ROSTRUM__", "1")])),
        "the variable ROSTRUM__: there is no setting ``; config/default.toml lists all of them"
    );
}

#[test]
fn wrong_kinds_and_values_are_refused_with_what_would_do() {
    for (text, sentence) in [
        (
            "[reader]\nmax_bytes = \"big\"",
            "my.toml line 2: `reader.max_bytes` must be a whole number, not string",
        ),
        (
            "[reader]\nmax_bytes = 5",
            "my.toml line 2: `reader.max_bytes` is 5; it must be from 1024 to 16777216",
        ),
        (
            "[reader]\nconfidence = 50",
            "my.toml line 2: `reader.confidence` is 50; it must be from 0.0 to 1.0",
        ),
        (
            "[reader]\nconfidence = nan",
            "my.toml line 2: `reader.confidence` is NaN; it must be from 0.0 to 1.0",
        ),
        (
            "[reader]\nconfidence = \"high\"",
            "my.toml line 2: `reader.confidence` must be a number with a decimal point, not string",
        ),
        (
            "[play]\nport = 70000",
            "my.toml line 2: `play.port` is 70000; it must be from 0 to 65535",
        ),
        (
            "[play]\nport = -1",
            "my.toml line 2: `play.port` is -1; it must be from 0 to 65535",
        ),
        (
            "[discord]\nregister = 81384788765712384",
            "my.toml line 2: `discord.register` must be a text in quotes, not integer",
        ),
        (
            "[discord]\nregister = \"all\"",
            "my.toml line 2: `discord.register` is \"all\"; it must be \"global\", \"never\" or a server's id",
        ),
        (
            "[log]\nformat = \"xml\"",
            "my.toml line 2: `log.format` is \"xml\"; it must be \"text\" or \"json\"",
        ),
        (
            "[data]\nfolder = \"\"",
            "my.toml line 2: `data.folder` is \"\"; it must be a folder, such as \"data\"",
        ),
        (
            "[words]\ndefault_locale = \"no locale\"",
            "my.toml line 2: `words.default_locale` is \"no locale\"; it must be \"en\", \"ko\" or \"es\"",
        ),
        (
            "reader = 5",
            "my.toml line 1: `reader` must be a section, not integer",
        ),
    ] {
        assert_eq!(said(from_file(text)), sentence);
    }
    assert_eq!(
        said(live(&[("ROSTRUM__LIBRARY__SEEDS", "yes")])),
        "the variable ROSTRUM__LIBRARY__SEEDS: `library.seeds` must be true or false, not \"yes\""
    );
}

#[test]
fn what_is_not_toml_is_refused_with_its_line() {
    let said = said(from_file("[play]\nport = \n"));
    assert!(said.starts_with("my.toml line 2: "), "{said}");
}

#[test]
fn a_share_may_be_written_as_a_whole_number() {
    let config = from_file("[reader]\nconfidence = 1").unwrap();
    assert_eq!(config.settings.reader.options().confidence, Some(1.0));
    let config = live(&[("ROSTRUM__READER__CONFIDENCE", "0")]).unwrap();
    assert_eq!(config.settings.reader.options().confidence, Some(0.0));
}

#[test]
fn one_guild_can_be_registered() {
    let register = |text| {
        live(&[("ROSTRUM__DISCORD__REGISTER", text)]).map(|config| config.settings.discord.register)
    };
    assert_eq!(
        register("81384788765712384").unwrap(),
        Register::Guild(81_384_788_765_712_384)
    );
    assert_eq!(register("never").unwrap(), Register::Never);
    assert!(register("0").is_err());
    assert!(register("+5").is_err());
    assert!(register("99999999999999999999999").is_err());
}

#[test]
fn the_environment_is_read_trimmed_and_empty_counts_as_absent() {
    let config = live(&[
        ("DISCORD_TOKEN", " Bot abc.def.ghi \n"),
        ("DISCORD_API_URL", ""),
        ("DATABASE_URL", "sqlite://x.db"),
        ("RUST_LOG", "debug"),
        ("PATH", "/bin"),
    ])
    .unwrap();
    assert_eq!(config.token.unwrap().expose(), "abc.def.ghi");
    assert_eq!(config.api, ApiOrigin::default());
    assert_eq!(config.database.unwrap().path(), Some(Path::new("x.db")));
    assert_eq!(config.log_filter.as_deref(), Some("debug"));
}

#[test]
fn what_the_environment_must_not_hold_is_said() {
    for (name, value, sentence) in [
        (
            "DATABASE_URL",
            "postgres://me:secret@host",
            "DATABASE_URL is not an address like postgres://user:password@host/database; \
             in a password write %40 for @, %2F for / and %25 for %",
        ),
        (
            "DISCORD_API_URL",
            "https://discord.com/api/v10",
            "DISCORD_API_URL must be an origin only, without a path; /api/v10 is added for you",
        ),
        (
            "DISCORD_API_URL",
            "http://discord.com",
            "DISCORD_API_URL may use http only for this machine (localhost, 127.0.0.1, [::1]); use https",
        ),
        (
            "DISCORD_TOKEN",
            "two words",
            "DISCORD_TOKEN holds white space; paste the token alone, as the Developer Portal shows it",
        ),
    ] {
        assert_eq!(said(live(&[(name, value)])), sentence);
    }
}

#[test]
fn a_sealed_configuration_holds_nothing_of_the_owners_bot() {
    let config = Config::assemble(
        Scope::Sealed,
        None,
        &variables(&[
            ("DISCORD_TOKEN", "not even a token"),
            ("DISCORD_API_URL", "nonsense"),
            ("DATABASE_URL", "postgres://x"),
            ("ROSTRUM__PLAY__PORT", "1"),
        ]),
    )
    .unwrap();
    assert_eq!(config.token, None);
    assert_eq!(config.api, ApiOrigin::default());
    assert_eq!(config.database, None);
    assert_eq!(config.settings.play.port, 1);
}

#[test]
fn a_secret_is_never_printed() {
    let config = live(&[
        ("DISCORD_TOKEN", "abc.def.ghi"),
        ("DATABASE_URL", "sqlite://x.db"),
    ])
    .unwrap();
    assert!(!format!("{config:?}").contains("abc.def"));
    assert!(!format!("{config:#?}").contains("abc.def"));
}

#[test]
fn a_dotenv_file_fills_what_the_process_leaves_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(".env");
    let given = variables(&[("DISCORD_TOKEN", "from.the.process"), ("RUST_LOG", "")]);
    let kept = given.clone().with_file(&path).unwrap();
    assert_eq!(
        kept.get("DISCORD_TOKEN"),
        Some("from.the.process"),
        "no file is no fault"
    );

    let text = "\u{feff}DISCORD_TOKEN=from.the.file\r\nexport RUST_LOG='warn' # how much\n\nROSTRUM__PLAY__PORT=\"3\"\nHOME=/x\n";
    std::fs::write(&path, text).unwrap();
    let filled = given.with_file(&path).unwrap();
    assert_eq!(filled.get("DISCORD_TOKEN"), Some("from.the.process"));
    assert_eq!(filled.get("RUST_LOG"), Some("warn"));
    assert_eq!(filled.get("HOME"), None);
    let config = Config::assemble(Scope::Live, None, &filled).unwrap();
    assert_eq!(config.settings.play.port, 3);
}

#[test]
fn a_dotenv_line_that_cannot_be_read_is_named_but_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(".env");
    std::fs::write(&path, "# a comment\nDISCORD_TOKEN=sec ret\n").unwrap();
    let said = variables(&[])
        .with_file(&path)
        .map(drop)
        .unwrap_err()
        .to_string();
    assert!(said.contains(".env line 2"), "{said}");
    assert!(!said.contains("sec"), "{said}");

    std::fs::write(&path, b"DISCORD_TOKEN=\xff").unwrap();
    let said = variables(&[])
        .with_file(&path)
        .map(drop)
        .unwrap_err()
        .to_string();
    assert!(said.contains("cannot be read"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_not_text_is_named() {
    use std::os::unix::ffi::OsStringExt;

    let broken = || std::ffi::OsString::from_vec(vec![0xff]);
    let fault = Variables::gather([("DISCORD_TOKEN".into(), broken())])
        .map(drop)
        .unwrap_err();
    assert_eq!(
        fault.to_string(),
        "the variable DISCORD_TOKEN is not UTF-8 text"
    );
    assert!(Variables::gather([("OTHER".into(), broken()), (broken(), broken())]).is_ok());
}

#[test]
fn the_example_of_an_environment_is_readable() {
    let example = variables(&[])
        .with_file(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".env.example"))
        .unwrap();
    let config = Config::assemble(Scope::Live, None, &example).unwrap();
    assert_eq!(config.token, None, "the example must not hold a token");
}
