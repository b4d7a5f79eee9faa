//! What outlives the process.
//!
//! [`Store`] is the one type over the databases; it takes and gives plain values, and no row leaves
//! this module. Queries are written so that SQLite and PostgreSQL both understand them; what only
//! one of them knows stands in `sqlite.rs` and in `migrations/<database>/`. It refuses to know what
//! the values mean and what time it is. Invariants: what was answered as stored is on the disk; a
//! database serves one bot, the one it was opened by first.

mod bags;
mod fault;
mod identity;
mod interactions;
mod sqlite;
mod url;

pub use fault::Fault;
pub use identity::Identity;
use sqlx::SqlitePool;
pub use url::{DatabaseUrl, UrlFault};

/// The bot's memory; cloning it gives another handle on the same database.
#[derive(Clone, Debug)]
pub struct Store {
    /// One connection: writers queue here instead of meeting in the database.
    writer: SqlitePool,
    /// Connections that cannot write, opened when they are first needed.
    readers: SqlitePool,
}

impl Store {
    /// Opens a database for one bot, creating it if needed, and brings it up to date.
    ///
    /// A database that belongs to another bot is left as it was.
    ///
    /// # Errors
    ///
    /// Fails when the database cannot be used, is another bot's or program's, or is newer than this
    /// release.
    pub async fn open(url: &DatabaseUrl, ours: &Identity) -> Result<Self, Fault> {
        let (writer, readers) = sqlite::open(url.path()).await?;
        let store = Self { writer, readers };
        match store.prepare(url, ours).await {
            Ok(()) => Ok(store),
            Err(fault) => {
                store.close().await;
                Err(sqlite::explain(fault, url.path()))
            }
        }
    }

    /// Waits for what is under way, then lets go of the database.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }

    /// Checks whose database it is, takes the missing steps and signs it, all in one transaction: a
    /// refused database stays as it was.
    async fn prepare(&self, url: &DatabaseUrl, ours: &Identity) -> Result<(), Fault> {
        let mut transaction = self.writer.begin_with(sqlite::BEGIN_WRITING).await?;
        match sqlite::inhabitant(&mut transaction).await? {
            sqlite::Inhabitant::Nobody => {}
            sqlite::Inhabitant::Rostrum => identity::check(&mut transaction, ours).await?,
            sqlite::Inhabitant::Stranger => {
                return Err(Fault::NotOurs {
                    path: url.path().to_owned(),
                });
            }
        }
        sqlite::migrations().run(&mut *transaction).await?;
        identity::claim(&mut transaction, ours).await?;
        Ok(transaction.commit().await?)
    }
}

/// Turns an id of Discord's into the signed number that databases keep, bit by bit; only the order
/// of ids above 2⁶³ changes, which no snowflake reaches.
fn signed(id: u64) -> i64 {
    id.cast_signed()
}

/// Turns a kept number back into an id.
fn unsigned(id: i64) -> u64 {
    id.cast_unsigned()
}
