//! Databases of every age, and files that are no database of ours.
#![cfg(feature = "bot")]
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rostrum::debate::DebateId;
use rostrum::poll::{Matrix, PersonId, PollId, Stance};
use rostrum::store::{DatabaseUrl, Errand, Fault, Identity, MessageId, Store};
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, SqliteConnection};
use tempfile::TempDir;

#[path = "store/cluster.rs"]
mod cluster;

fn ours() -> Identity {
    Identity {
        origin: "https://discord.com".to_owned(),
        application_id: 123,
    }
}

/// A folder with the path of a database that is not there yet.
fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rostrum.db");
    (folder, path)
}

async fn open(path: &Path) -> Result<Store, Fault> {
    Store::open(&DatabaseUrl::file(path), &ours()).await
}

/// What the owner reads.
async fn refusal(path: &Path) -> String {
    let said = open(path).await.unwrap_err().to_string();
    assert!(!said.contains('\n'), "one line: {said}");
    said
}

/// Opens a database as another program would.
async fn raw(path: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(path);
    options.create_if_missing(true).connect().await.unwrap()
}

async fn run(connection: &mut SqliteConnection, sql: String) {
    // The text is a file of this test.
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(connection)
        .await
        .unwrap();
}

async fn tables(connection: &mut SqliteConnection) -> Vec<String> {
    sqlx::query_scalar(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' \
         AND name <> '_sqlx_migrations' ORDER BY name",
    )
    .fetch_all(connection)
    .await
    .unwrap()
}

async fn rows(connection: &mut SqliteConnection, table: &str) -> i64 {
    sqlx::query_scalar(AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}")))
        .fetch_one(connection)
        .await
        .unwrap()
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

async fn steps(database: &str) -> Migrator {
    let name = format!("migrations/{database}");
    Migrator::new(folder(&name)).await.unwrap()
}

/// Reads the rows that a step brings.
fn sample(version: i64) -> String {
    let sample = folder("tests/samples").join(format!("{version:04}.sql"));
    fs::read_to_string(&sample)
        .unwrap_or_else(|error| panic!("step {version} brings no rows: {error}"))
}

/// Builds the database of a bot that stopped after a step, with the rows of each step till then.
async fn filled(path: &Path, last: i64) -> SqliteConnection {
    let steps = steps("sqlite").await;
    let mut connection = raw(path).await;
    for version in steps
        .iter()
        .map(|step| step.version)
        .filter(|step| *step <= last)
    {
        steps.run_to(version, &mut connection).await.unwrap();
        run(&mut connection, sample(version)).await;
    }
    connection
}

#[tokio::test]
async fn every_step_is_taken_over_filled_tables() {
    for step in steps("sqlite").await.iter() {
        let (_folder, path) = place();
        let mut connection = filled(&path, step.version).await;
        let mut before = Vec::new();
        for table in tables(&mut connection).await {
            let rows = rows(&mut connection, &table).await;
            assert!(
                rows > 0,
                "step {} leaves {table} without a sample",
                step.version
            );
            before.push((table, rows));
        }
        connection.close().await.unwrap();

        remembers(open(&path).await.unwrap(), step.version).await;

        let mut connection = raw(&path).await;
        for (table, rows_before) in before {
            assert_eq!(rows(&mut connection, &table).await, rows_before, "{table}");
        }
    }
}

/// Fails unless a store holds what the samples up to a step brought.
async fn remembers(store: Store, last: i64) {
    assert_eq!(store.load_bags(42).await.unwrap()[0].bag, [0, 1, 255]);
    assert_eq!(
        store.load_bags(u64::MAX).await.unwrap()[0].drawn,
        rostrum::library::Drawn::Articles
    );
    if last >= 2 {
        let closed = store.poll(PollId(100)).await.unwrap().unwrap();
        assert_eq!(closed.poll.deadline(), None);
        assert_eq!(
            (closed.count.now.total(), closed.count.erased.total()),
            (2, 1)
        );
        let told = store.announcement(PollId(100), 1).await.unwrap().unwrap();
        assert_eq!(told.id, MessageId(1002));
        let personal = store.personal(PersonId(11)).await.unwrap();
        assert_eq!(personal.parts.len(), 2);
        assert_eq!(store.journal(PollId(100)).await.unwrap().len(), 3);
        let due = store.pending(Timestamp::MAX, 10).await.unwrap();
        let errands: Vec<_> = due.iter().map(|it| (it.poll, it.errand)).collect();
        assert_eq!(errands, [(PollId(200), Errand::PostCard)]);
        let moved = [
            (Stance::StronglyFor, Stance::Undecided),
            (Stance::Against, Stance::For),
        ];
        remembers_the_swing(&store, 120, &moved).await;
    }
    if last >= 3 {
        let moved = [
            (Stance::Undecided, Stance::Against),
            (Stance::For, Stance::For),
        ];
        remembers_the_swing(&store, 130, &moved).await;
    }
    if last >= 4 {
        let held = store.poll(PollId(300)).await.unwrap().unwrap();
        assert_eq!((held.count.now.total(), held.count.held.total()), (3, 1));
        let struck = store.standing(PollId(300), PersonId(33)).await.unwrap();
        let rounds = held.count.rounds(&held.poll);
        assert_eq!(struck.tallied(rounds), Some(Stance::Against));
    }
    if last >= 5 {
        let kept = store.debate(DebateId(300)).await.unwrap().unwrap();
        assert_eq!(kept.opening, Some(PollId(400)));
        let replayed = store.replayed_debate(kept.debate.id).await.unwrap();
        assert_eq!(replayed, Some(kept.debate));
    }
    store.close().await;
}

/// Fails unless people moved so between two closed polls.
async fn remembers_the_swing(store: &Store, later: u64, moved: &[(Stance, Stance)]) {
    let moved = Matrix::of(moved.iter().copied());
    let kept = store.movement(PollId(later)).await.unwrap();
    assert_eq!(kept, moved, "poll {later}");
}

#[tokio::test]
async fn every_step_is_taken_over_filled_tables_of_postgresql() {
    for step in steps("postgres").await.iter() {
        let Some(address) = cluster::database().await else {
            return;
        };
        let mut connection = PgConnection::connect(&address).await.unwrap();
        for earlier in steps("postgres").await.iter() {
            if earlier.version > step.version {
                break;
            }
            let steps = steps("postgres").await;
            steps
                .run_to(earlier.version, &mut connection)
                .await
                .unwrap();
            // The one thing that the two databases write differently: bytes.
            let sample = sample(earlier.version).replace("X'", "'\\x");
            sqlx::raw_sql(AssertSqlSafe(sample))
                .execute(&mut connection)
                .await
                .unwrap();
        }
        let before = counted(&mut connection).await;
        assert!(before.iter().all(|(_, rows)| *rows > 0), "{before:?}");
        connection.close().await.unwrap();

        let url = DatabaseUrl::parse(&address).unwrap();
        remembers(Store::open(&url, &ours()).await.unwrap(), step.version).await;

        let mut connection = PgConnection::connect(&address).await.unwrap();
        let after = counted(&mut connection).await;
        for table in before {
            assert!(after.contains(&table), "{table:?} in {after:?}");
        }
        connection.close().await.unwrap();
    }
}

/// Counts the rows of each table of ours in a database of PostgreSQL.
async fn counted(connection: &mut PgConnection) -> Vec<(String, i64)> {
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' \
         AND tablename <> '_sqlx_migrations' ORDER BY tablename",
    )
    .fetch_all(&mut *connection)
    .await
    .unwrap();
    let mut counts = Vec::new();
    for table in tables {
        let query = AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
        let rows = sqlx::query_scalar(query).fetch_one(&mut *connection).await;
        counts.push((table, rows.unwrap()));
    }
    counts
}

#[tokio::test]
async fn every_step_on_disk_is_built_in_and_opening_again_takes_none() {
    let (_folder, path) = place();
    for _ in 0..2 {
        open(&path).await.unwrap().close().await;
        let mut connection = raw(&path).await;
        let taken: Vec<i64> =
            sqlx::query_scalar("SELECT version FROM _sqlx_migrations ORDER BY version")
                .fetch_all(&mut connection)
                .await
                .unwrap();
        let on_disk: Vec<i64> = steps("sqlite")
            .await
            .iter()
            .map(|step| step.version)
            .collect();
        assert_eq!(taken, on_disk);
    }
}

#[tokio::test]
async fn a_database_of_a_later_release_is_refused() {
    let (_folder, path) = place();
    open(&path).await.unwrap().close().await;
    let mut connection = raw(&path).await;
    run(
        &mut connection,
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         VALUES (9999, 'of the future', 1, X'00', 0)"
            .to_owned(),
    )
    .await;
    connection.close().await.unwrap();
    assert_eq!(
        refusal(&path).await,
        "this database was written by a newer Rostrum (its step 9999 is not known here); \
         update Rostrum, or use another DATABASE_URL"
    );
}

#[tokio::test]
async fn a_database_of_an_edited_step_is_refused() {
    let (_folder, path) = place();
    open(&path).await.unwrap().close().await;
    let mut connection = raw(&path).await;
    run(
        &mut connection,
        "UPDATE _sqlx_migrations SET checksum = X'00' WHERE version = 1".to_owned(),
    )
    .await;
    connection.close().await.unwrap();
    assert!(
        refusal(&path)
            .await
            .starts_with("step 1 of this database is not the one")
    );
}

#[tokio::test]
async fn a_refused_database_stays_as_it_was() {
    let (_folder, path) = place();
    let mut connection = raw(&path).await;
    run(
        &mut connection,
        "CREATE TABLE songs (title TEXT)".to_owned(),
    )
    .await;
    connection.close().await.unwrap();

    let said = refusal(&path).await;
    assert!(
        said.contains("holds the tables of another program"),
        "{said}"
    );

    let mut connection = raw(&path).await;
    assert_eq!(tables(&mut connection).await, ["songs"]);
    let steps: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM sqlite_master WHERE name = '_sqlx_migrations'")
            .fetch_one(&mut connection)
            .await
            .unwrap();
    assert_eq!(steps, 0);
}

#[tokio::test]
async fn an_empty_file_is_a_new_database() {
    let (_folder, path) = place();
    fs::write(&path, "").unwrap();
    open(&path).await.unwrap().close().await;
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_and_left() {
    let (_folder, path) = place();
    let text = "These are my notes, not a database. ".repeat(100);
    fs::write(&path, &text).unwrap();
    let said = refusal(&path).await;
    assert!(
        said.contains("rostrum.db is not a database, or a damaged one"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[tokio::test]
async fn a_damaged_database_is_refused() {
    let (_folder, path) = place();
    open(&path).await.unwrap().close().await;
    let mut bytes = fs::read(&path).unwrap();
    // The header stays; what it leads to is gone.
    bytes[100..].fill(0xA5);
    fs::write(&path, bytes).unwrap();
    let said = refusal(&path).await;
    assert!(
        said.contains("rostrum.db is not a database, or a damaged one"),
        "{said}"
    );
}

#[tokio::test]
async fn a_place_that_cannot_be_written_is_named() {
    let (_folder, path) = place();
    fs::write(&path, "").unwrap();
    let below_a_file = path.join("inner.db");
    let said = refusal(&below_a_file).await;
    assert!(
        said.contains("inner.db cannot be opened for writing"),
        "{said}"
    );
    assert!(said.ends_with("with DATABASE_URL or --database"), "{said}");

    let (folder, _) = place();
    let said = refusal(folder.path()).await;
    assert!(
        said.contains("cannot be opened for writing"),
        "a folder is no file: {said}"
    );
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_read_only_folder_is_named() {
    // Not even the superuser writes there.
    let said = refusal(Path::new("/proc/rostrum.db")).await;
    assert!(
        said.contains("/proc/rostrum.db cannot be opened for writing"),
        "{said}"
    );
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;

    let (folder, path) = place();
    let store = open(&path).await.unwrap();
    let mut seen = 0;
    for file in fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", file.path().display());
        seen += 1;
    }
    assert_eq!(seen, 3, "the database and the two files beside it");
    store.close().await;
}
