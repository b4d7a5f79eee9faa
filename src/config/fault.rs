//! What can be wrong with the configuration, said in one line: where, what, how to mend it.

use std::io;
use std::path::PathBuf;

use super::origin::OriginFault;
use crate::store::UrlFault;

/// The configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A file was named and cannot be read.
    #[error("{}: cannot be read ({source})", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file is not written as its format asks.
    #[error("{place}: {message}")]
    Syntax {
        /// The file and line.
        place: String,
        /// What is wrong there.
        message: String,
    },
    /// A setting has a name that is not known.
    #[error("{place}: there is no setting `{name}`; {hint}")]
    Unknown {
        /// The file and line, or the variable.
        place: String,
        /// The name as it would be written in a file.
        name: String,
        /// The nearest known name, or where all of them are listed.
        hint: String,
    },
    /// A setting has a value of the wrong kind.
    #[error("{place}: `{name}` must be {wanted}, not {found}")]
    Kind {
        /// The file and line, or the variable.
        place: String,
        /// The setting.
        name: String,
        /// What it must be.
        wanted: &'static str,
        /// What it is.
        found: String,
    },
    /// A setting has a value that it cannot take.
    #[error("{place}: `{name}` is {found}; it must be {wanted}")]
    Value {
        /// The file and line, or the variable.
        place: String,
        /// The setting.
        name: String,
        /// What it is.
        found: String,
        /// What it must be.
        wanted: String,
    },
    /// A variable holds something other than text.
    #[error("the variable {0} is not UTF-8 text")]
    NotText(&'static str),
    /// The bot's token cannot be one.
    #[error(
        "DISCORD_TOKEN holds white space; paste the token alone, as the Developer Portal shows it"
    )]
    Token,
    /// The API's address cannot be used.
    #[error("DISCORD_API_URL {0}")]
    Api(OriginFault),
    /// The database's address cannot be used.
    #[error("DATABASE_URL {0}")]
    Database(UrlFault),
}
