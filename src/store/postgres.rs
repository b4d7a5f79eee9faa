//! What only PostgreSQL needs: its connections and its way of saying what is wrong.

use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::postgres::PgPoolOptions;
use sqlx::{ConnectOptions, PgConnection};

use super::session::Base;
use super::url::Address;
use super::{DatabaseUrl, Fault, sqlite};

/// The steps of `sqlite.rs`, in PostgreSQL's words.
const STEPS: [(i64, &str, &str); 5] = [
    (
        1,
        "foundation",
        include_str!("../../migrations/postgres/0001_foundation.sql"),
    ),
    (
        2,
        "polls",
        include_str!("../../migrations/postgres/0002_polls.sql"),
    ),
    (
        3,
        "swings",
        include_str!("../../migrations/postgres/0003_swings.sql"),
    ),
    (
        4,
        "strikes",
        include_str!("../../migrations/postgres/0004_strikes.sql"),
    ),
    (
        5,
        "debates",
        include_str!("../../migrations/postgres/0005_debates.sql"),
    ),
];

/// Connections: one writes ballots, the others serve everything else.
const CONNECTIONS: u32 = 8;

/// How long somebody waits for a connection, less than Discord waits for an answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// A number of ours, by which only one process at a time takes steps.
const STEP_LOCK: i64 = 0x0072_6f73_7472_756d;

/// Opens the pool; the first connection is made by whoever asks first.
pub(super) fn open(address: &Address) -> Result<Base, Fault> {
    let options = address.options()?;
    // What is slow shows elsewhere; a statement's text helps nobody who reads the log.
    let options = options
        .application_name("rostrum")
        .disable_statement_logging();
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .connect_lazy_with(options);
    Ok(Base::Postgres(pool))
}

/// Lists the steps for the runner.
pub(super) fn migrations() -> Migrator {
    let mut migrator = sqlite::migrator(&STEPS);
    migrator.set_locking(false);
    migrator
}

/// Lists the tables that are there, those of the runner left out. Whoever else opens the database
/// waits here until this transaction ends.
pub(super) async fn tables(connection: &mut PgConnection) -> Result<Vec<String>, Fault> {
    sqlx::query("SELECT pg_advisory_xact_lock($1)")
        .bind(STEP_LOCK)
        .execute(&mut *connection)
        .await?;
    let tables = sqlx::query_scalar(
        "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() \
         AND tablename <> '_sqlx_migrations'",
    );
    Ok(tables.fetch_all(connection).await?)
}

/// Names the faults that an owner can mend; the rest stays as it is.
pub(super) fn explain(fault: Fault, url: &DatabaseUrl) -> Fault {
    match fault {
        Fault::Query(source) => Fault::Unreachable {
            place: url.to_string(),
            source,
        },
        other => other,
    }
}
