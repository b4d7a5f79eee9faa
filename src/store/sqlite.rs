//! What only SQLite needs: its file, its connections and its way of saying what is wrong.

use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{SqlSafeStr, SqliteConnection};

use super::Fault;
use super::session::Base;

/// Every step in order; a step that was released is never edited.
const STEPS: [(i64, &str, &str); 5] = [
    (
        1,
        "foundation",
        include_str!("../../migrations/sqlite/0001_foundation.sql"),
    ),
    (
        2,
        "polls",
        include_str!("../../migrations/sqlite/0002_polls.sql"),
    ),
    (
        3,
        "swings",
        include_str!("../../migrations/sqlite/0003_swings.sql"),
    ),
    (
        4,
        "strikes",
        include_str!("../../migrations/sqlite/0004_strikes.sql"),
    ),
    (
        5,
        "debates",
        include_str!("../../migrations/sqlite/0005_debates.sql"),
    ),
];

/// Readers beside the writer; more of them gain nothing on the machines this runs on.
const READERS: u32 = 2;

/// How long a statement waits for another process, such as a backup, to let go of the file.
const PATIENCE: Duration = Duration::from_secs(5);

/// Opens the file: one connection that writes, and some that only read.
pub(super) async fn open(path: &Path) -> Result<Base, Fault> {
    create(path).map_err(|source| Fault::Inaccessible {
        path: path.to_owned(),
        source,
    })?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .busy_timeout(PATIENCE);
    let writing = options
        .clone()
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let writer = SqlitePoolOptions::new()
        .min_connections(1)
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(writing)
        .await
        .map_err(|error| explain(error.into(), path))?;
    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .max_lifetime(None)
        .connect_lazy_with(options.read_only(true));
    Ok(Base::Sqlite { writer, readers })
}

/// Lists the steps for the runner.
pub(super) fn migrations() -> Migrator {
    migrator(&STEPS)
}

/// Makes a runner of steps.
pub(super) fn migrator(steps: &[(i64, &'static str, &'static str)]) -> Migrator {
    let steps = steps.iter().map(|(version, name, sql)| {
        let kind = MigrationType::Simple;
        Migration::new(*version, (*name).into(), kind, sql.into_sql_str(), false)
    });
    Migrator::with_migrations(steps.collect())
}

/// Lists the tables that are there, those of the runner left out.
pub(super) async fn tables(connection: &mut SqliteConnection) -> Result<Vec<String>, Fault> {
    let tables = sqlx::query_scalar(
        "SELECT name FROM sqlite_master WHERE type = 'table' \
         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '_sqlx_migrations'",
    );
    Ok(tables.fetch_all(connection).await?)
}

/// Names the faults that an owner can mend; the rest stays as it is.
pub(super) fn explain(fault: Fault, path: &Path) -> Fault {
    let Fault::Query(error) = fault else {
        return fault;
    };
    let primary = error
        .as_database_error()
        .and_then(|error| error.code()?.parse::<i32>().ok())
        .map(|code| code & 0xff);
    let path = path.to_owned();
    match primary {
        // SQLITE_BUSY, SQLITE_LOCKED.
        Some(5 | 6) => Fault::Busy {
            path,
            source: error,
        },
        // SQLITE_CORRUPT, SQLITE_NOTADB.
        Some(11 | 26) => Fault::Damaged {
            path,
            source: error,
        },
        // SQLITE_IOERR, SQLITE_FULL.
        Some(10 | 13) => Fault::Unusable {
            path,
            source: error,
        },
        // SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN.
        Some(3 | 8 | 14) => Fault::Inaccessible {
            path,
            source: io::Error::other(error),
        },
        _ => Fault::Query(error),
    }
}

/// Makes the folder and the file, so that from the first byte on nobody else can read it; SQLite
/// gives the files that it keeps beside the database the same permissions.
///
/// A file that is there is not touched: closing it here would release the locks that SQLite holds
/// on it elsewhere in this process.
fn create(path: &Path) -> io::Result<()> {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        fs::create_dir_all(folder)?;
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn pragma(pool: &sqlx::SqlitePool, question: &'static str) -> String {
        sqlx::query_scalar::<_, String>(question)
            .fetch_one(pool)
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn what_is_committed_is_on_the_disk_and_readers_cannot_write() {
        let folder = tempfile::tempdir().unwrap();
        let base = open(&folder.path().join("rostrum.db")).await.unwrap();
        let Base::Sqlite { writer, readers } = base else {
            panic!("a file is opened by SQLite")
        };
        let journal = pragma(&writer, "SELECT journal_mode FROM pragma_journal_mode").await;
        assert_eq!(journal, "wal");
        // 2 is FULL: the log is synced at every commit, not only at checkpoints.
        let asked = "SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous";
        assert_eq!(pragma(&writer, asked).await, "2");
        let asked = "SELECT CAST(foreign_keys AS TEXT) FROM pragma_foreign_keys";
        assert_eq!(pragma(&writer, asked).await, "1");

        sqlx::query("CREATE TABLE t (x INTEGER)")
            .execute(&writer)
            .await
            .unwrap();
        let refused = sqlx::query("INSERT INTO t VALUES (1)")
            .execute(&readers)
            .await;
        assert!(refused.unwrap_err().to_string().contains("readonly"));
    }
}
