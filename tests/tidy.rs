//! The rules of the house that a compiler cannot check.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Lines of code before the tests of a file, at which it must be split.
const LONGEST_FILE: usize = 500;

/// Lines at which a file is worth a look; listed, never failed.
const LONG_FILE: usize = 250;

/// Names that say nothing about what is in the drawer.
const DRAWERS: [&str; 12] = [
    "util", "utils", "helper", "helpers", "common", "manager", "service", "services", "imp",
    "misc", "shared", "types",
];

/// The modules that speak to the outside; none may know another.
const EDGES: [&str; 4] = ["discord", "picture", "playground", "ops"];

/// What the core may not name, as it stands in paths.
const IMPURE: [&str; 23] = [
    "tokio::",
    "tokio_util::",
    "serenity::",
    "sqlx::",
    "axum::",
    "reqwest::",
    "tracing::",
    "anyhow::",
    "dotenvy::",
    "tempfile::",
    "rand::rng(",
    "rand::random",
    "SysRng",
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "std::io",
    "SystemTime",
    "Instant",
    "Timestamp::now",
    "Zoned::now",
];

/// A source file.
struct Source {
    /// Its path from the package's folder, with forward slashes.
    path: String,
    /// Everything before the tests, with comments blanked and every line in its place.
    code: String,
}

impl Source {
    /// The top-level module that it belongs to; `lib` and `main` for the roots.
    fn module(&self) -> &str {
        let path = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let first = path.split('/').next().unwrap_or(path);
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// Lines of code with their numbers.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code
            .lines()
            .enumerate()
            .map(|(before, line)| (before + 1, line))
    }

    /// The top-level modules of ours that the code names, with the lines where it does.
    fn known_modules(&self) -> Vec<(usize, &str)> {
        let mut known = Vec::new();
        for (at, path) in self.code.match_indices("crate::") {
            if self.code[..at].ends_with('$') {
                continue;
            }
            let start = at + path.len();
            let names = &self.code[start..];
            let names = match names.strip_prefix('{') {
                Some(group) => first_names(group),
                None => vec![identifier(names)],
            };
            let line = self.code[..at].matches('\n').count() + 1;
            known.extend(names.into_iter().map(|name| (line, name)));
        }
        known
    }
}

/// Lists the first identifier of each path in `{a::b, c::{d, e}, f}`, the opening brace gone.
fn first_names(group: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' | ',' if depth == 0 => {
                names.push(identifier(group[start..at].trim_start()));
                start = at + 1;
                if letter == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn identifier(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    &text[..end.unwrap_or(text.len())]
}

/// The modules that are built without the bot, as the library's root declares them: they decide,
/// and do no input or output, know no clock and no ambient chance.
fn core() -> BTreeSet<String> {
    let root = read(&root().join("src/lib.rs"));
    let lines: Vec<_> = root.lines().collect();
    lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| {
            let name = line.strip_prefix("pub mod ")?.strip_suffix(';')?;
            let gated = at > 0 && lines[at - 1].starts_with("#[cfg(feature = \"bot\")]");
            (!gated).then(|| name.to_owned())
        })
        .collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Lists the files below a folder, sorted; none when the folder is not there.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.expect("a folder lists its files").path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Reads the Rust files below a folder of the package.
fn sources(folder: &str) -> Vec<Source> {
    files(&root().join(folder))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .map(|path| {
            let text = read(&path);
            let path = path.strip_prefix(root()).expect("it lies in the package");
            let path = path.to_string_lossy().replace('\\', "/");
            let code = if is_test_of_module(&path) {
                ""
            } else {
                before_tests(&text)
            };
            Source {
                code: without_comments(code),
                path,
            }
        })
        .collect()
}

/// Tells whether a file holds nothing but the tests of the module beside it.
fn is_test_of_module(path: &str) -> bool {
    path.starts_with("src/") && (path.ends_with("/tests.rs") || path.contains("/tests/"))
}

/// Cuts a file where its tests begin. A file of tests that is only declared does not end it.
fn before_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod tests {")
        .map_or(text, |start| &text[..start])
}

fn without_comments(code: &str) -> String {
    code.lines()
        .map(|line| {
            if line.trim_start().starts_with("//") {
                ""
            } else {
                line
            }
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Fails with every breach at once.
fn assert_none(breaches: &[String], rule: &str) {
    assert!(breaches.is_empty(), "{rule}:\n{}", breaches.join("\n"));
}

#[test]
fn files_are_short_enough_to_hold_in_mind() {
    let mut breaches = Vec::new();
    for source in sources("src") {
        let lines = source.code.lines().count();
        if lines > LONGEST_FILE {
            breaches.push(format!("{}: {lines} lines", source.path));
        } else if lines > LONG_FILE {
            println!("{}: {lines} lines, worth a look", source.path);
        }
    }
    assert_none(
        &breaches,
        "split what is longer than 500 lines before its tests",
    );
}

#[test]
fn no_name_is_a_drawer_for_leftovers() {
    let breaches: Vec<_> = ["src", "tests", "benches"]
        .into_iter()
        .flat_map(sources)
        .map(|source| source.path)
        .filter(|path| {
            let bare = path.trim_end_matches(".rs");
            bare.split('/').any(|part| DRAWERS.contains(&part))
        })
        .collect();
    assert_none(&breaches, "name a file after what it answers for");
}

#[test]
fn every_module_says_what_it_answers_for() {
    let breaches: Vec<_> = ["src", "tests", "benches"]
        .into_iter()
        .flat_map(sources)
        .filter(|source| !is_test_of_module(&source.path))
        .filter(|source| !read(&root().join(&source.path)).starts_with("//! "))
        .map(|source| source.path)
        .collect();
    assert_none(&breaches, "a file begins with `//!` and its purpose");
}

#[test]
fn the_core_touches_nothing() {
    let core = core();
    assert!(core.contains("brief"), "src/lib.rs declares the core");
    let mut breaches = Vec::new();
    for source in sources("src") {
        if !core.contains(source.module()) {
            continue;
        }
        for (number, name) in source.known_modules() {
            if !core.contains(name) {
                breaches.push(format!("{}:{number} knows {name}", source.path));
            }
        }
        for (number, line) in source.lines() {
            for impure in IMPURE.iter().filter(|impure| line.contains(**impure)) {
                breaches.push(format!("{}:{number} names {impure}", source.path));
            }
        }
    }
    assert_none(&breaches, "the core takes values and returns values");
}

#[test]
fn nobody_looks_backwards_or_sideways() {
    let core = core();
    let mut breaches = Vec::new();
    for source in sources("src") {
        let module = source.module();
        for (number, name) in source.known_modules() {
            if name != module && !may_know(module, name, &core) {
                breaches.push(format!("{}:{number} knows {name}", source.path));
            }
        }
    }
    assert_none(&breaches, "core ← store ← app ← edges ← main and cli");
}

fn may_know(module: &str, other: &str, core: &BTreeSet<String>) -> bool {
    let is_core = core.contains(other);
    match module {
        // Only Discord's JSON passes between the bot and its playground.
        "playground" | "clock" => false,
        "store" => is_core,
        "config" => is_core || other == "store",
        "app" => is_core || matches!(other, "store" | "clock" | "config" | "ops"),
        // Every edge, and what they call, may hand a fault to the log.
        edge if EDGES.contains(&edge) => {
            other == "ops" || other != "cli" && !EDGES.contains(&other)
        }
        // The core has a test of its own; the roots and the command line know everybody.
        _ => true,
    }
}

#[test]
fn only_the_command_line_prints() {
    let mut breaches = Vec::new();
    for source in sources("src") {
        if matches!(source.module(), "cli" | "main") {
            continue;
        }
        for (number, line) in source.lines() {
            if ["println!", "eprintln!", "print!(", "eprint!("]
                .iter()
                .any(|print| line.contains(print))
            {
                breaches.push(format!("{}:{number}", source.path));
            }
        }
    }
    assert_none(&breaches, "standard output belongs to the command line");
}

#[test]
fn only_their_homes_read_time_and_environment() {
    let homes = BTreeSet::from([
        "src/clock.rs",
        "src/config/environment.rs",
        // The playground knows nothing of ours, the clock included.
        "src/playground/limits.rs",
        "src/main.rs",
    ]);
    let breaches: Vec<_> = sources("src")
        .into_iter()
        .filter(|source| source.code.contains("clippy::disallowed_methods"))
        .map(|source| source.path)
        .filter(|path| !homes.contains(path.as_str()))
        .collect();
    assert_none(&breaches, "clippy.toml names the one home of each of these");
}

#[test]
fn every_language_says_the_same_things() {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let folder = root().join("config/locales");
    for path in files(&folder) {
        if path.extension().is_none_or(|ending| ending != "ftl") {
            continue;
        }
        // Either `en.ftl` or `en/<subject>.ftl`: the first part names the language.
        let inner = path.strip_prefix(&folder).expect("it lies in the folder");
        let inner = inner.to_string_lossy().replace('\\', "/");
        let language = inner.split(['/', '.']).next().unwrap_or_default();
        messages
            .entry(language.to_owned())
            .or_default()
            .extend(keys(&read(&path)));
    }
    let all: BTreeSet<_> = messages.values().flatten().cloned().collect();
    let breaches: Vec<_> = messages
        .iter()
        .flat_map(|(language, said)| {
            all.difference(said)
                .map(move |key| format!("{language} does not say {key}"))
        })
        .collect();
    assert_none(&breaches, "a message exists in every language");
}

#[test]
fn the_readme_lists_every_command() {
    let commands = files(&root().join("src/discord/commands"));
    let names: BTreeSet<_> = commands
        .iter()
        .flat_map(|path| registered(&read(path)))
        .collect();
    if names.is_empty() {
        assert!(
            commands.is_empty(),
            "no command was recognised in src/discord/commands"
        );
        println!("there are no commands yet");
        return;
    }
    let readme = read(&root().join("README.md"));
    let (_, table) = readme
        .split_once("<!-- commands -->")
        .expect("README.md marks its table of commands with <!-- commands -->");
    let table = table.split("<!--").next().unwrap_or(table);
    let breaches: Vec<_> = names
        .into_iter()
        .filter(|name| !table.contains(&format!("`/{name}")))
        .map(|name| format!("/{name}"))
        .collect();
    assert_none(
        &breaches,
        "the README's table lists every command as `/name`",
    );
}

#[test]
fn the_readme_lists_every_setting() {
    let readme = read(&root().join("README.md"));
    let mut section = String::new();
    let mut breaches = Vec::new();
    for line in read(&root().join("config/default.toml")).lines() {
        if let Some(name) = line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
            name.clone_into(&mut section);
        } else if let Some((key, _)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) {
            let name = format!("`{section}.{key}`");
            if !readme.contains(&name) {
                breaches.push(name);
            }
        }
    }
    assert_none(&breaches, "the README's table lists every setting");
}

/// Lists the messages of a Fluent file, and their attributes as `message.attribute`.
fn keys(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut message = String::new();
    for line in text.lines() {
        let Some((name, _)) = line.split_once('=') else {
            continue;
        };
        let name = name.trim_end();
        if let Some(attribute) = name.trim_start().strip_prefix('.') {
            keys.push(format!("{message}.{attribute}"));
        } else if name.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            name.clone_into(&mut message);
            keys.push(message.clone());
        }
    }
    keys
}

/// Lists the names under which a file registers commands with Discord.
fn registered(text: &str) -> Vec<String> {
    ["CreateCommand::new(\"", "Shape = Shape {\n    name: \""]
        .into_iter()
        .flat_map(|marker| {
            text.match_indices(marker)
                .map(move |(at, _)| &text[at + marker.len()..])
        })
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_rules_see_what_they_look_for() {
    let source = Source {
        path: "src/store/mod.rs".to_owned(),
        code: without_comments(
            "// crate::comment\nuse crate::app::answers;\nuse crate::{\n    brief::{Brief, Side},\n    \
             discord,\n};\nlet x = crate::Root; $crate::own!();",
        ),
    };
    assert_eq!(source.module(), "store");
    assert_eq!(
        source.known_modules(),
        [(2, "app"), (3, "brief"), (3, "discord"), (7, "Root")]
    );
    assert_eq!(before_tests("a\n#[cfg(test)]\nmod tests {\nb"), "a\n");
    assert_eq!(
        before_tests("#[cfg(test)]\nmod tests;\na"),
        "#[cfg(test)]\nmod tests;\na"
    );
    assert_eq!(
        keys(
            "# c = d\nfact = F\n    .title = T\n    more = words\n-brand = B\nside = { $x ->\n  [a] b\n }\n"
        ),
        ["fact", "fact.title", "side"]
    );
    assert_eq!(
        registered(
            "CreateCommand::new(\"fact\")\nconst SHAPE: Shape = Shape {\n    name: \"quote\","
        ),
        ["fact", "quote"]
    );

    let core = BTreeSet::from(["brief".to_owned()]);
    for (module, other, may) in [
        ("playground", "brief", false),
        ("store", "brief", true),
        ("store", "app", false),
        ("app", "store", true),
        ("app", "discord", false),
        ("discord", "app", true),
        ("discord", "ops", true),
        ("discord", "playground", false),
        ("discord", "cli", false),
        ("cli", "playground", true),
    ] {
        assert_eq!(may_know(module, other, &core), may, "{module} → {other}");
    }
}
