//! Settings and surroundings, read once at start and typed.
//!
//! Three layers make the [`Settings`]: `config/default.toml`, a file, and variables named
//! `ROSTRUM__SECTION__KEY`. Beside them stand the few variables that are no settings: the token, the
//! API's origin, the database and how much is logged. This is the only module that reads the
//! environment, and it changes nothing there. Invariants: a name that is not known is refused and
//! never passed over; a secret cannot be printed; a [`Scope::Sealed`] configuration holds nothing
//! of the owner's bot.

mod environment;
mod fault;
mod layers;
mod origin;
mod secret;
mod settings;
#[cfg(test)]
mod tests;

use std::path::Path;

pub use environment::Variables;
pub use fault::Fault;
use layers::Layers;
pub use origin::{ApiOrigin, OriginFault};
pub use secret::Secret;
pub use settings::{
    AboutSettings, AnswersSettings, DataSettings, DiscordSettings, LibrarySettings, LogFormat,
    LogSettings, PlaySettings, ReaderSettings, Register, Settings, WordsSettings,
};

use crate::store::DatabaseUrl;

/// How much of the surroundings a command may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The owner's bot: `.env`, the token, the API's origin and the database are read.
    Live,
    /// A bot that must not touch the owner's: only settings and `RUST_LOG` are read, and of the
    /// process alone.
    Sealed,
}

/// All that was configured.
#[derive(Clone, Debug)]
pub struct Config {
    /// The settings.
    pub settings: Settings,
    /// The bot's token, when one is set.
    pub token: Option<Secret>,
    /// Where Discord's API lives.
    pub api: ApiOrigin,
    /// The database that was asked for by variable, if any.
    pub database: Option<DatabaseUrl>,
    /// What `RUST_LOG` says, if anything.
    pub log_filter: Option<String>,
}

impl Config {
    /// Reads the configuration from the surroundings and, when one is named, from a file.
    ///
    /// # Errors
    ///
    /// Fails with one line that says where, what, and how to mend it.
    pub fn load(scope: Scope, file: Option<&Path>) -> Result<Self, Fault> {
        let variables = Variables::of_this_process()?;
        let variables = match scope {
            Scope::Live => variables.with_file(Path::new(".env"))?,
            Scope::Sealed => variables,
        };
        let text = file.map(read).transpose()?;
        Self::assemble(scope, file.zip(text.as_deref()), &variables)
    }

    /// Builds the configuration from a file's path and text, and variables.
    ///
    /// # Errors
    ///
    /// Fails with one line that says where, what, and how to mend it.
    pub fn assemble(
        scope: Scope,
        file: Option<(&Path, &str)>,
        variables: &Variables,
    ) -> Result<Self, Fault> {
        let mut layers = Layers::built_in();
        if let Some((path, text)) = file {
            layers.file(path, text)?;
        }
        for (name, value) in variables.overrides() {
            layers.variable(name, value)?;
        }
        let environment = variables.environment(scope)?;
        Ok(Self {
            settings: Settings::from_layers(&layers)?,
            token: environment.token,
            api: environment.api,
            database: environment.database,
            log_filter: environment.log_filter,
        })
    }

    /// Gives the owner's database: the one asked for, else `rostrum.db` in the data folder.
    pub fn database(&self) -> DatabaseUrl {
        self.database
            .clone()
            .unwrap_or_else(|| DatabaseUrl::file(self.settings.data.folder.join("rostrum.db")))
    }

    /// Gives the playground's database, which is never the owner's: `playground.db` in the data
    /// folder.
    pub fn playground_database(&self) -> DatabaseUrl {
        DatabaseUrl::file(self.settings.data.folder.join("playground.db"))
    }
}

fn read(path: &Path) -> Result<String, Fault> {
    let text = std::fs::read_to_string(path).map_err(|source| Fault::Unreadable {
        path: path.to_owned(),
        source,
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}
