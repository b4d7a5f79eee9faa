//! A PostgreSQL server for this run of the tests, on a socket in a folder of its own.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection, PgConnection};

const SCRIPT: &str = include_str!("cluster.sh");

/// The running server.
struct Cluster {
    /// Its folder, percent-encoded as the host of an address.
    host: String,
    /// The server ends with the standard input of this, which the end of the tests closes.
    _keeper: Child,
}

static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
static NEXT: AtomicU32 = AtomicU32::new(0);

fn cluster() -> Option<&'static Cluster> {
    CLUSTER.get_or_init(start).as_ref()
}

#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn start() -> Option<Cluster> {
    let mut keeper = Command::new("sh")
        .args(["-c", SCRIPT, "cluster", SCRIPT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut folder = String::new();
    BufReader::new(keeper.stdout.take().unwrap())
        .read_line(&mut folder)
        .unwrap();
    match folder.trim_end() {
        "" => panic!("PostgreSQL is here and does not start"),
        "missing" => {
            println!("skipped: no PostgreSQL (initdb) on this machine");
            None
        }
        folder => Some(Cluster {
            host: folder.replace('/', "%2F"),
            _keeper: keeper,
        }),
    }
}

/// The address of a new, empty database; none where there is no PostgreSQL.
pub(crate) async fn database() -> Option<String> {
    let cluster = tokio::task::spawn_blocking(cluster).await.unwrap()?;
    let address = |name: &str| format!("postgres://rostrum@{}/{name}", cluster.host);
    let name = format!("test_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let mut connection = PgConnection::connect(&address("postgres")).await.unwrap();
    sqlx::query(AssertSqlSafe(format!("CREATE DATABASE {name}")))
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
    Some(address(&name))
}
