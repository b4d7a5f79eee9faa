//! What the surroundings say: the process's variables and the file `.env`.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::path::Path;

use super::Scope;
use super::fault::Fault;
use super::layers::PREFIX;
use super::origin::ApiOrigin;
use super::secret::Secret;
use crate::store::DatabaseUrl;

/// The variables that this program reads; all others are passed over.
///
/// An empty variable counts as one that is not set, so that a line of `.env` may stay empty.
#[derive(Clone, Default)]
pub struct Variables {
    known: BTreeMap<String, String>,
}

impl Variables {
    /// Keeps what is ours of the given variables.
    ///
    /// # Errors
    ///
    /// Fails when one of ours is not text.
    pub fn gather(given: impl IntoIterator<Item = (OsString, OsString)>) -> Result<Self, Fault> {
        let mut known = BTreeMap::new();
        for (name, value) in given {
            let Ok(name) = name.into_string() else {
                continue;
            };
            let Some(ours) = Name::of(&name) else {
                continue;
            };
            let value = value.into_string().map_err(|_| ours.not_text())?;
            known.insert(name, value);
        }
        Ok(Self { known })
    }

    /// Reads the variables of this process.
    ///
    /// # Errors
    ///
    /// Fails when one of ours is not text.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the environment"
    )]
    pub fn of_this_process() -> Result<Self, Fault> {
        Self::gather(std::env::vars_os())
    }

    /// Adds the lines of a file in the format of `.env`, if there is one; what was set before wins.
    /// No variable of the process is changed.
    ///
    /// # Errors
    ///
    /// Fails when the file is there and cannot be read. The fault names the line and never shows
    /// it, because it may hold a token.
    pub fn with_file(mut self, path: &Path) -> Result<Self, Fault> {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(self),
            Err(source) => {
                return Err(Fault::Unreadable {
                    path: path.to_owned(),
                    source,
                });
            }
        };
        let text = text.trim_start_matches('\u{feff}');
        for line in dotenvy::from_read_iter(text.as_bytes()) {
            let (name, value) = line.map_err(|error| unreadable_line(path, text, &error))?;
            if Name::of(&name).is_some() {
                let entry = self.known.entry(name).or_default();
                if entry.is_empty() {
                    *entry = value;
                }
            }
        }
        Ok(self)
    }

    /// Lists the variables that override settings.
    pub(super) fn overrides(&self) -> impl Iterator<Item = (&str, &str)> {
        self.known
            .iter()
            .filter(|(name, _)| name.starts_with(PREFIX))
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Reads the variables that are no settings.
    pub(super) fn environment(&self, scope: Scope) -> Result<Environment, Fault> {
        let log_filter = self.get("RUST_LOG").map(str::to_owned);
        if scope == Scope::Sealed {
            return Ok(Environment {
                log_filter,
                ..Environment::default()
            });
        }
        Ok(Environment {
            token: self.get("DISCORD_TOKEN").map(token).transpose()?,
            api: self
                .get("DISCORD_API_URL")
                .map(ApiOrigin::parse)
                .transpose()
                .map_err(Fault::Api)?
                .unwrap_or_default(),
            database: self
                .get("DATABASE_URL")
                .map(DatabaseUrl::parse)
                .transpose()
                .map_err(Fault::Database)?,
            log_filter,
        })
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.known
            .get(name)
            .map(|value| value.trim())
            .filter(|value| !value.is_empty())
    }
}

/// What the variables said.
#[derive(Debug, Default)]
pub(super) struct Environment {
    pub(super) token: Option<Secret>,
    pub(super) api: ApiOrigin,
    pub(super) database: Option<DatabaseUrl>,
    pub(super) log_filter: Option<String>,
}

#[derive(Clone, Copy)]
enum Name {
    Fixed(&'static str),
    Setting,
}

impl Name {
    fn of(name: &str) -> Option<Self> {
        const FIXED: [&str; 4] = [
            "DISCORD_TOKEN",
            "DISCORD_API_URL",
            "DATABASE_URL",
            "RUST_LOG",
        ];
        FIXED
            .into_iter()
            .find(|fixed| *fixed == name)
            .map(Self::Fixed)
            .or_else(|| name.starts_with(PREFIX).then_some(Self::Setting))
    }

    fn not_text(self) -> Fault {
        Fault::NotText(match self {
            Self::Fixed(name) => name,
            Self::Setting => "ROSTRUM__…",
        })
    }
}

/// Reads a token, with or without the word that precedes it in Discord's own examples.
fn token(text: &str) -> Result<Secret, Fault> {
    let token = text.strip_prefix("Bot ").unwrap_or(text).trim();
    if token.contains(|letter: char| letter.is_whitespace() || letter.is_control()) {
        return Err(Fault::Token);
    }
    Ok(Secret::new(token))
}

fn unreadable_line(path: &Path, text: &str, error: &dotenvy::Error) -> Fault {
    let line = match error {
        dotenvy::Error::LineParse(wrong, _) => {
            let first = wrong.lines().next().unwrap_or_default().trim();
            // Of a value that cannot be read the parser tells the value only.
            text.lines().position(|line| line.trim().ends_with(first))
        }
        _ => None,
    };
    let place = match line {
        Some(before) => format!("{} line {}", path.display(), before + 1),
        None => path.display().to_string(),
    };
    Fault::Syntax {
        place,
        message: "is not of the form NAME=value; put values with spaces in quotes".to_owned(),
    }
}
