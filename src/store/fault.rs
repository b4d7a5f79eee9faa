//! What can be wrong with a database, said in one line.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use sqlx::migrate::MigrateError;

use super::Identity;
use crate::debate;
use crate::poll::{OutOfStep, Unknown};

/// The database cannot be opened, or did not answer.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The file or its folder cannot be made or written.
    #[error("the database {} cannot be opened for writing ({source}); check the folder's permissions, or name another file with DATABASE_URL or --database", path.display())]
    Inaccessible {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file cannot be read or written as a database needs it.
    #[error("the database {} cannot be read or written ({source}); name a file on a disk with free space, with DATABASE_URL or --database", path.display())]
    Unusable {
        /// The file.
        path: PathBuf,
        /// What the database said.
        source: sqlx::Error,
    },
    /// The file is something else than a database.
    #[error("{} is not a database, or a damaged one; restore a copy, or move it away to start afresh", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the database said.
        source: sqlx::Error,
    },
    /// Somebody else holds the file and does not let go.
    #[error("the database {} is in use by another program; stop that, or use another DATABASE_URL", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
        /// What the database said.
        source: sqlx::Error,
    },
    /// The database is another program's.
    #[error("{place} holds the tables of another program; use another DATABASE_URL")]
    NotOurs {
        /// The file or the server's database.
        place: String,
    },
    /// The server is away, or does not let us in.
    #[error(
        "the database {place} cannot be reached ({source}); check that PostgreSQL runs and what DATABASE_URL says"
    )]
    Unreachable {
        /// The address, without a password.
        place: String,
        /// What the client said.
        source: sqlx::Error,
    },
    /// The database belongs to another bot.
    #[error("this database belongs to {recorded}; this bot is {ours}; use another DATABASE_URL")]
    OtherIdentity {
        /// Whom the database names.
        recorded: Identity,
        /// Who asks.
        ours: Identity,
    },
    /// The database was changed by a later release.
    #[error(
        "this database was written by a newer Rostrum (its step {version} is not known here); update Rostrum, or use another DATABASE_URL"
    )]
    Newer {
        /// The first step that is not known.
        version: i64,
    },
    /// A step that was taken is not the one that is known.
    #[error(
        "step {version} of this database is not the one that this Rostrum knows; it was written by a build that was never released"
    )]
    Altered {
        /// The step.
        version: i64,
    },
    /// A step could not be taken.
    #[error("the database could not be brought up to date")]
    Migration(#[source] MigrateError),
    /// A row holds what no release wrote.
    #[error("the database holds what no release of Rostrum wrote")]
    Strange(#[from] Unknown),
    /// A count does not fit its ballots even after counting anew.
    #[error("the ballots of a poll cannot be counted")]
    Uncountable(#[from] OutOfStep),
    /// A debate or an entry of its journal cannot be read.
    #[error("a debate cannot be read")]
    Unreadable(#[from] debate::Unreadable),
    /// The journal of a debate does not lead to it.
    #[error("the journal of a debate does not lead to it")]
    Misfit(#[from] debate::Misfit),
    /// What is to be sent for a debate cannot be read.
    #[error("what is to be sent for a debate cannot be read")]
    Errand(#[from] serde_json::Error),
    /// Something else changed a row that was held.
    #[error("a row was changed by something else in the middle of a change")]
    Crossed,
    /// Too many ballots are waiting to be written.
    #[error("too many ballots are waiting to be written")]
    Crowded,
    /// The store was closed.
    #[error("the database was closed")]
    Stopped,
    /// Several requests shared one commit, which failed.
    #[error(transparent)]
    Shared(Arc<Fault>),
    /// A query failed.
    #[error("the database did not answer")]
    Query(#[from] sqlx::Error),
}

impl Fault {
    /// Tells whether the database as a whole is in trouble, so that trying one request at a time
    /// would only take longer.
    pub(super) fn is_everybodys(&self) -> bool {
        let Self::Query(error) = self else {
            return false;
        };
        match error.as_database_error() {
            // Constraints are broken by one request; busy files and full disks are everybody's.
            Some(error) => matches!(error.kind(), sqlx::error::ErrorKind::Other),
            None => true,
        }
    }
}

impl From<MigrateError> for Fault {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(version) => Self::Newer { version },
            MigrateError::VersionMismatch(version) => Self::Altered { version },
            other => Self::Migration(other),
        }
    }
}
