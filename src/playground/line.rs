//! A slash line as a person types it: `/debate open motion:"two words" rounds:3`.
//!
//! It knows the shape of registered commands (Discord's JSON), not their values: those are checked
//! where the world is known. Whatever it refuses, it says what would have been understood.

use std::fmt::Write as _;

use serde_json::Value;

/// A line, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// The command, its group and its subcommand, by their registered names.
    pub path: Vec<String>,
    /// Names of options, as registered, and the text given for each.
    pub options: Vec<(String, String)>,
}

/// Why a line was not understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misspoken {
    /// It does not begin with a slash and a name.
    #[error("A command begins with a slash, such as /help.")]
    NoSlash,
    /// A quotation mark is never closed.
    #[error("The quotation mark before {0:?} is never closed.")]
    OpenQuote(String),
    /// No command has that name.
    #[error("There is no command /{said}.{}", suggest(near, "/"))]
    UnknownCommand {
        /// What was said.
        said: String,
        /// The nearest names.
        near: Vec<String>,
    },
    /// The command needs a subcommand.
    #[error("/{path} needs one of: {}.", known.join(", "))]
    NeedsSubcommand {
        /// The command so far.
        path: String,
        /// What can follow.
        known: Vec<String>,
    },
    /// The command has no such option.
    #[error("/{path} has no option {said}.{}", options_of(known))]
    UnknownOption {
        /// The command.
        path: String,
        /// What was said.
        said: String,
        /// The options that it has.
        known: Vec<String>,
    },
    /// An option was given twice.
    #[error("The option {0} is given twice.")]
    Twice(String),
    /// A word stands where no value was expected.
    #[error(
        "{word:?} belongs to no option. Write options as name:value, and values with spaces in quotation marks.{}",
        options_of(known)
    )]
    Stray {
        /// The word.
        word: String,
        /// The options that the command has.
        known: Vec<String>,
    },
}

/// Reads a line against registered commands.
///
/// # Errors
///
/// Says what was not understood, and what would have been.
pub fn parse(line: &str, commands: &[Value]) -> Result<Spoken, Misspoken> {
    let words = words(line.trim())?;
    let mut words = words.into_iter().peekable();
    let first = words.next().ok_or(Misspoken::NoSlash)?;
    let said = first
        .text
        .strip_prefix('/')
        .filter(|it| !it.is_empty())
        .ok_or(Misspoken::NoSlash)?;
    let mut node = named(commands, said).ok_or_else(|| unknown(said, commands))?;
    let mut path = vec![name_of(node).to_owned()];
    while has_subcommands(node) {
        let inner = list(node);
        let next = words.next_if(|word| word.split.is_none());
        let known = || inner.iter().map(|it| name_of(it).to_owned()).collect();
        let Some(found) = next.as_ref().and_then(|word| named(inner, &word.text)) else {
            return Err(Misspoken::NeedsSubcommand {
                path: path.join(" "),
                known: known(),
            });
        };
        path.push(name_of(found).to_owned());
        node = found;
    }
    let options = options(words, list(node), &path.join(" "))?;
    Ok(Spoken { path, options })
}

/// Finds a command or subcommand by the words of its path.
pub(crate) fn follow<'a>(
    commands: &'a [Value],
    path: &[String],
) -> Result<Vec<&'a Value>, Misspoken> {
    let (first, rest) = path.split_first().ok_or(Misspoken::NoSlash)?;
    let first = first.trim_start_matches('/');
    let mut node = named(commands, first).ok_or_else(|| unknown(first, commands))?;
    let mut nodes = vec![node];
    for step in rest {
        let inner = if has_subcommands(node) {
            list(node)
        } else {
            &[]
        };
        node = named(inner, step).ok_or_else(|| unknown(&path.join(" "), commands))?;
        nodes.push(node);
    }
    if has_subcommands(node) {
        return Err(Misspoken::NeedsSubcommand {
            path: path.join(" "),
            known: list(node).iter().map(|it| name_of(it).to_owned()).collect(),
        });
    }
    Ok(nodes)
}

/// Gives the nearest of some names, best first, if any is near.
pub(crate) fn nearest<'a>(said: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut scored: Vec<(f64, &str)> = names
        .map(|name| {
            let score = strsim::jaro_winkler(&said.to_lowercase(), &name.to_lowercase());
            (score, name)
        })
        .filter(|(score, _)| *score >= 0.75)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    scored
        .into_iter()
        .take(3)
        .map(|(_, name)| name.to_owned())
        .collect()
}

/// A word of a line; `split` is where its first plain colon stands.
struct Word {
    text: String,
    split: Option<usize>,
}

fn words(line: &str) -> Result<Vec<Word>, Misspoken> {
    let mut words = Vec::new();
    let mut text = String::new();
    let mut split = None;
    let mut begun = false;
    let mut signs = line.char_indices();
    while let Some((_, sign)) = signs.next() {
        match sign {
            '"' | '“' | '”' => {
                begun = true;
                let from = signs.as_str();
                if !quoted(&mut signs, &mut text) {
                    let start: String = from.chars().take(20).collect();
                    return Err(Misspoken::OpenQuote(start));
                }
            }
            sign if sign.is_whitespace() => {
                if begun {
                    let text = std::mem::take(&mut text);
                    words.push(Word { text, split });
                    (split, begun) = (None, false);
                }
            }
            sign => {
                if sign == ':' && split.is_none() {
                    split = Some(text.len());
                }
                text.push(sign);
                begun = true;
            }
        }
    }
    if begun {
        words.push(Word { text, split });
    }
    Ok(words)
}

/// Takes what stands up to the closing mark; a backslash makes the next mark plain.
fn quoted(signs: &mut std::str::CharIndices<'_>, text: &mut String) -> bool {
    while let Some((_, sign)) = signs.next() {
        match sign {
            '"' | '“' | '”' => return true,
            '\\' if matches!(signs.as_str().chars().next(), Some('"' | '\\')) => {
                text.extend(signs.next().map(|(_, sign)| sign));
            }
            sign => text.push(sign),
        }
    }
    false
}

fn options(
    words: impl Iterator<Item = Word>,
    known: &[Value],
    path: &str,
) -> Result<Vec<(String, String)>, Misspoken> {
    let names = || {
        known
            .iter()
            .map(|it| name_of(it).to_owned())
            .collect::<Vec<_>>()
    };
    let mut options: Vec<(String, String)> = Vec::new();
    for word in words {
        let Some(split) = word.split else {
            return Err(Misspoken::Stray {
                word: word.text,
                known: names(),
            });
        };
        let (said, value) = (&word.text[..split], &word.text[split + 1..]);
        let Some(option) = named(known, said) else {
            return Err(Misspoken::UnknownOption {
                path: path.to_owned(),
                said: said.to_owned(),
                known: names(),
            });
        };
        let name = name_of(option);
        if options.iter().any(|(given, _)| given == name) {
            return Err(Misspoken::Twice(name.to_owned()));
        }
        options.push((name.to_owned(), value.to_owned()));
    }
    Ok(options)
}

/// Finds by the registered name, else by one of its translations.
fn named<'a>(list: &'a [Value], said: &str) -> Option<&'a Value> {
    let translated = |it: &&Value| {
        let names = it["name_localizations"].as_object();
        names.is_some_and(|names| names.values().any(|name| name == said))
    };
    list.iter()
        .find(|it| name_of(it) == said)
        .or_else(|| list.iter().find(translated))
}

fn unknown(said: &str, commands: &[Value]) -> Misspoken {
    Misspoken::UnknownCommand {
        said: said.to_owned(),
        near: nearest(said, commands.iter().map(name_of)),
    }
}

fn name_of(value: &Value) -> &str {
    value["name"].as_str().unwrap_or("")
}

fn list(node: &Value) -> &[Value] {
    node["options"].as_array().map_or(&[], Vec::as_slice)
}

fn has_subcommands(node: &Value) -> bool {
    list(node)
        .iter()
        .any(|it| matches!(it["type"].as_u64(), Some(1 | 2)))
}

fn suggest(near: &[String], sign: &str) -> String {
    match near.split_first() {
        None => String::new(),
        Some((first, rest)) => {
            let mut text = format!(" Did you mean {sign}{first}");
            for other in rest {
                // Writing to a string cannot fail.
                let _ = write!(text, " or {sign}{other}");
            }
            text.push('?');
            text
        }
    }
}

fn options_of(known: &[String]) -> String {
    if known.is_empty() {
        " It has no options.".to_owned()
    } else {
        format!(" Its options: {}.", known.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn commands() -> Vec<Value> {
        let text = |name: &str| json!({"type": 3, "name": name});
        vec![
            json!({"name": "argument", "name_localizations": {"ko": "논거"},
                "options": [text("side"), text("article")]}),
            json!({"name": "search", "options": [text("query")]}),
            json!({"name": "about"}),
            json!({"name": "debate", "options": [
                {"type": 1, "name": "open", "options": [text("motion")]},
                {"type": 2, "name": "turn", "options": [{"type": 1, "name": "skip"}]},
            ]}),
        ]
    }

    fn said(line: &str) -> String {
        match parse(line, &commands()) {
            Ok(spoken) => format!("{} {:?}", spoken.path.join("/"), spoken.options),
            Err(misspoken) => misspoken.to_string(),
        }
    }

    #[test]
    fn lines_are_read_with_quotes_subcommands_and_translations() {
        assert_eq!(said("/about"), "about []");
        assert_eq!(
            said("/argument side:con  article:golden"),
            r#"argument [("side", "con"), ("article", "golden")]"#
        );
        assert_eq!(
            said(r#"/search query:"two \"words\" and a c:\\path""#),
            r#"search [("query", "two \"words\" and a c:\\path")]"#
        );
        assert_eq!(
            said("/search query:https://example.org"),
            r#"search [("query", "https://example.org")]"#
        );
        assert_eq!(said("/search query:"), r#"search [("query", "")]"#);
        assert_eq!(
            said("/debate open motion:“It is so”"),
            r#"debate/open [("motion", "It is so")]"#
        );
        assert_eq!(said("/debate turn skip"), "debate/turn/skip []");
        assert_eq!(said("/논거 side:pro"), r#"argument [("side", "pro")]"#);
    }

    #[test]
    fn refusals_say_what_would_have_been_understood() {
        assert_eq!(
            said("argument"),
            "A command begins with a slash, such as /help."
        );
        assert_eq!(said("/"), "A command begins with a slash, such as /help.");
        assert_eq!(
            said("/argumnet"),
            "There is no command /argumnet. Did you mean /argument?"
        );
        assert_eq!(said("/zzz"), "There is no command /zzz.");
        assert_eq!(said("/debate"), "/debate needs one of: open, turn.");
        assert_eq!(said("/debate turn"), "/debate turn needs one of: skip.");
        assert_eq!(
            said("/argument sde:con"),
            "/argument has no option sde. Its options: side, article."
        );
        assert_eq!(
            said("/about x:1"),
            "/about has no option x. It has no options."
        );
        assert_eq!(
            said("/argument side:pro side:con"),
            "The option side is given twice."
        );
        assert_eq!(
            said("/search query:two words"),
            "\"words\" belongs to no option. Write options as name:value, and values with spaces in \
             quotation marks. Its options: query."
        );
        assert_eq!(
            said(r#"/search query:"two words"#),
            "The quotation mark before \"two words\" is never closed."
        );
    }
}
