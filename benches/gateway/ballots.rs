//! A poll with many ballots, and a bot that counts them at each click: one transaction and a
//! `COUNT`, as poll bots usually do it.

use std::path::Path;

use rostrum::config::ApiOrigin;
use rostrum::poll::{ChannelId, Draft, GuildId, Motion, PersonId, PollId, Rules, Stance, Subject};
use rostrum::press::{PollPress, Press};
use rostrum::store::{DatabaseUrl, Identity, Store};
use serenity::all::{
    ComponentInteraction, Context, CreateInteractionResponse, CreateInteractionResponseMessage,
    EventHandler, GatewayIntents, Interaction,
};
use serenity::async_trait;
use serenity::client::ClientBuilder;
use serenity::http::HttpBuilder;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqliteSynchronous};
use sqlx::{AssertSqlSafe, Row};

/// Whose presses [`press.json`](press.json) holds.
const GUILD: u64 = 300_000_000_000_000_004;
const CHANNEL: u64 = 300_000_000_000_000_005;
const APPLICATION: u64 = 9;
const POLL: u64 = 1;
const BALLOTS: u64 = 10_000;
/// The first of as many members; all who press are among them.
const FIRST: u64 = 300_000_000_000_000_000;

/// A bot that keeps ballots in SQLite, as durably as ours.
struct Clicks {
    pool: SqlitePool,
}

/// Names the button of the poll that is pressed: the same for both bots.
pub(crate) fn button() -> String {
    Press::Poll(PollPress::Choose(PollId(POLL), Stance::For)).encode()
}

/// Makes our database, with a poll that holds a ballot of every member.
pub(crate) async fn prepare(path: &Path, origin: &str) -> anyhow::Result<()> {
    let identity = Identity {
        origin: ApiOrigin::parse(origin)?.lasting(),
        application_id: APPLICATION,
    };
    let store = Store::open(&DatabaseUrl::file(path), &identity).await?;
    let motion = Motion::new("The award opens a door.");
    let draft = Draft {
        id: PollId(POLL),
        guild: GuildId(GUILD),
        channel: ChannelId(CHANNEL),
        author: PersonId(1),
        subject: Subject::Statement(motion.map_err(|refusal| anyhow::anyhow!("{refusal:?}"))?),
        rules: Rules::default(),
        lasts: rostrum::poll::Duration::LONGEST,
    };
    store.open_poll(draft, now()).await?;
    store.close().await;
    let pool = connect(path).await?;
    let text = format!(
        "WITH RECURSIVE n (x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM n WHERE x < {BALLOTS} - 1) \
         INSERT INTO ballots (poll_id, person_id, stance, cast_at, reason_hidden, latest, struck) \
         SELECT {POLL}, {FIRST} + x, 1, 1767225600000001, FALSE, 1, FALSE FROM n; \
         UPDATE polls SET now_1 = {BALLOTS} WHERE id = {POLL};"
    );
    sqlx::raw_sql(AssertSqlSafe(text)).execute(&pool).await?;
    pool.close().await;
    Ok(())
}

/// Runs the bot that counts at each click.
pub(crate) async fn clicks(origin: &str, token: &str, path: &Path) {
    let pool = connect(path).await.expect("the database can be opened");
    let tables = format!(
        "CREATE TABLE ballots (poll TEXT, person INTEGER, stance TEXT, PRIMARY KEY (poll, person)); \
         WITH RECURSIVE n (x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM n WHERE x < {BALLOTS} - 1) \
         INSERT INTO ballots SELECT '{}', {FIRST} + x, 'against' FROM n;",
        button()
    );
    sqlx::raw_sql(AssertSqlSafe(tables))
        .execute(&pool)
        .await
        .expect("tables can be made");
    let http = HttpBuilder::new(token)
        .proxy(origin)
        .ratelimiter_disabled(true)
        .build();
    let client = ClientBuilder::new_with_http(http, GatewayIntents::empty());
    let mut client = client
        .event_handler(Clicks { pool })
        .await
        .expect("the client can be built");
    client.start().await.expect("the server stays");
}

impl Clicks {
    /// Keeps a ballot, and gives how many there are.
    async fn count(&self, press: &ComponentInteraction) -> sqlx::Result<i64> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        sqlx::query(
            "INSERT INTO ballots (poll, person, stance) VALUES (?, ?, 'for') \
             ON CONFLICT (poll, person) DO UPDATE SET stance = excluded.stance",
        )
        .bind(&press.data.custom_id)
        .bind(press.user.id.get().cast_signed())
        .execute(&mut *transaction)
        .await?;
        let row = sqlx::query("SELECT COUNT(*) FROM ballots WHERE poll = ?")
            .bind(&press.data.custom_id)
            .fetch_one(&mut *transaction)
            .await?;
        transaction.commit().await?;
        row.try_get(0)
    }
}

#[async_trait]
impl EventHandler for Clicks {
    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        let Interaction::Component(press) = interaction else {
            return;
        };
        let count = self.count(&press).await.expect("a ballot can be kept");
        let message = CreateInteractionResponseMessage::new()
            .ephemeral(true)
            .content(format!("Your vote is recorded. {count} have voted."));
        let response = CreateInteractionResponse::Message(message);
        let _ = press.create_response(&context.http, response).await;
    }
}

/// Opens a database that loses nothing it has said to have kept.
async fn connect(path: &Path) -> sqlx::Result<SqlitePool> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(std::time::Duration::from_secs(10));
    SqlitePool::connect_with(options).await
}

#[expect(
    clippy::disallowed_methods,
    reason = "the poll is open while the benchmark runs"
)]
fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}
