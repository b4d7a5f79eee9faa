//! What outlives the process.
//!
//! [`Store`] is the one type over the databases; it takes and gives plain values, and no row leaves
//! this module. Queries are written so that SQLite and PostgreSQL both understand them; what only
//! one of them knows stands in `sqlite.rs`, `postgres.rs` and `migrations/<database>/`. It refuses to know what
//! the values mean and what time it is. Invariants: what was answered as stored is on the disk; a
//! database serves one bot, the one it was opened by first.

mod bags;
mod debates;
mod fault;
mod identity;
mod interactions;
mod polls;
mod postgres;
mod session;
mod sqlite;
mod url;

pub use debates::{
    CreateRefusal, CreatedDebate, DebateCardDue, DebateErrand, DebateMessages, DebateParcel,
    DebateParcelId, ErasedDebates, Face, PersonalDebates, SteppedDebate, StoredDebate, Ticked,
    WhichDebates,
};
pub use fault::Fault;
pub use identity::Identity;
use polls::Group;
pub use polls::{
    Booth, CardDue, Count, Errand, Exported, Listed, Message, MessageId, OpenRefusal, Opened,
    Parcel, ParcelId, Part, Personal, Stepped, StoredPoll, Voted, Which, Within,
};
use session::{Base, Session};
use url::Place;
pub use url::{DatabaseUrl, UrlFault};

/// The bot's memory; cloning it gives another handle on the same database.
#[derive(Clone, Debug)]
pub struct Store {
    base: Base,
    /// Writes ballots, those that arrive together in one commit.
    group: Group,
}

/// Who has tables in a database.
enum Inhabitant {
    Nobody,
    Rostrum,
    Stranger,
}

impl Store {
    /// Opens a database for one bot, creating a file if needed, and brings it up to date.
    ///
    /// A database that belongs to another bot is left as it was. It needs a runtime, in which it
    /// writes ballots until it is closed or dropped.
    ///
    /// # Errors
    ///
    /// Fails when the database cannot be used, is another bot's or program's, or is newer than this
    /// release.
    pub async fn open(url: &DatabaseUrl, ours: &Identity) -> Result<Self, Fault> {
        let base = match url.place() {
            Place::File(path) => sqlite::open(path).await?,
            Place::Server(address) => postgres::open(address)?,
        };
        match prepare(&base, url, ours).await {
            Ok(()) => {
                let group = Group::start(base.clone());
                Ok(Self { base, group })
            }
            Err(fault) => {
                base.close().await;
                Err(match url.place() {
                    Place::File(path) => sqlite::explain(fault, path),
                    Place::Server(_) => postgres::explain(fault, url),
                })
            }
        }
    }

    /// Waits for what is under way, then lets go of the database.
    pub async fn close(&self) {
        self.group.close().await;
        self.base.close().await;
    }
}

/// Checks whose database it is, takes the missing steps and signs it, all in one transaction: a
/// refused database stays as it was.
async fn prepare(base: &Base, url: &DatabaseUrl, ours: &Identity) -> Result<(), Fault> {
    let mut session = base.begin().await?;
    match inhabitant(&mut session).await? {
        Inhabitant::Nobody => {}
        Inhabitant::Rostrum => identity::check(&mut session, ours).await?,
        Inhabitant::Stranger => {
            return Err(Fault::NotOurs {
                place: url.to_string(),
            });
        }
    }
    match &mut session {
        Session::Sqlite(transaction) => sqlite::migrations().run(&mut **transaction).await?,
        Session::Postgres(transaction) => postgres::migrations().run(&mut **transaction).await?,
    }
    identity::claim(&mut session, ours).await?;
    session.commit().await
}

/// Looks at the tables that are there.
async fn inhabitant(session: &mut Session) -> Result<Inhabitant, Fault> {
    let tables = match session {
        Session::Sqlite(transaction) => sqlite::tables(transaction).await?,
        Session::Postgres(transaction) => postgres::tables(transaction).await?,
    };
    Ok(if tables.is_empty() {
        Inhabitant::Nobody
    } else if tables.iter().any(|table| table == "identity") {
        Inhabitant::Rostrum
    } else {
        Inhabitant::Stranger
    })
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
