//! Durable votes: how many a second, how soon each is answered, and what large polls cost.
//!
//! A vote is a press, from its JSON to the JSON of its receipt, after the commit. Turns of these and of a loop by hand, which commits the same upserts by 64 without asking anybody
//! whether they may, follow each other on one disk; medians and ratios are printed:
//! `cargo bench --bench votes`.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use rand::{SeedableRng, rngs::ChaCha12Rng};
use rostrum::app::{App, Settings, answers::Answers, debates::Debates, polls::Polls};
use rostrum::clock::Clock;
use rostrum::debate::format::built_in;
use rostrum::discord::{
    answer::answer, incoming::Incoming, polls::card, render::render, scene::Voice,
};
use rostrum::library::Library;
use rostrum::poll::{
    Asker, ChannelId, Draft, GuildId, Motion, PersonId, PollId, Results, Rules, Scale, Secrecy,
    Stance, Subject,
};
use rostrum::reply::Reply;
use rostrum::store::{DatabaseUrl, Identity, Store};
use rostrum::words::{Locale, Words};
use serde_json::{Value, json};
use serenity::model::application::Interaction;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions, SqliteConnection};
use tokio::task::JoinSet;

const ROUNDS: usize = 7;
const LENGTH: Duration = Duration::from_millis(700);
const GROUP: u64 = 64;
const GUILD: GuildId = GuildId(7);
/// A poll that holds [`MANY`] ballots, and the one that the loop by hand writes to.
const POLL: u64 = 1;
const BY_HAND: u64 = 2;
/// A poll that holds [`MOST`] ballots.
const LARGE: u64 = 3;
const MANY: u64 = 10_000;
const MOST: u64 = 100_000;
const OPEN_POLLS: u64 = 10_000;
/// What a copy of an open poll must have beside its id.
const COLUMNS: &str = "guild_id, channel_id, author_id, subject, motion, scale, results, secrecy, \
    reasons, joined_before_open, min_account_days, min_member_days, quorum, secret_minimum, \
    opened_at, closes_at, closings";

/// Ids of presses, each newer than the one before.
static PRESS: AtomicU64 = AtomicU64::new(1_000_000);

fn main() -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(measure())
}

async fn measure() -> anyhow::Result<()> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let (few, mut hand) = prepare(&folder.path().join("few.db"), 0).await?;
    let (many, _) = prepare(&folder.path().join("many.db"), OPEN_POLLS).await?;
    let before = resident()?;
    touch(&many).await?;
    println!(
        "memory for each of 10,000 open polls, B    {:>9}",
        resident()?.saturating_sub(before) / OPEN_POLLS
    );
    compare(&few, &many, &mut hand).await?;
    latency(&few, "1,000 a second").await?;
    looking(&few).await?;
    for app in [few, many] {
        app.polls.store().close().await;
    }
    Ok(())
}

/// Votes once in each of the open polls.
async fn touch(app: &App) -> anyhow::Result<()> {
    for poll in 0..OPEN_POLLS {
        vote(app, 1_001 + poll, 11).await?;
    }
    Ok(())
}

/// Reads how much memory the process has, in bytes (Linux, `proc_pid_status(5)`).
fn resident() -> anyhow::Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|it| it.trim().strip_suffix(" kB"));
    let kib: u64 = kib.unwrap_or("0").trim().parse()?;
    Ok(kib * 1024)
}

/// Makes a database with the polls that are voted in, and so many more that are open.
async fn prepare(path: &Path, more: u64) -> anyhow::Result<(Arc<App>, SqliteConnection)> {
    let identity = Identity {
        origin: "http://localhost".to_owned(),
        application_id: 1,
    };
    let store = Store::open(&DatabaseUrl::file(path), &identity).await?;
    for id in [POLL, BY_HAND, LARGE] {
        open(&store, id).await?;
    }
    let mut hand = connect(path).await?;
    for (poll, ballots) in [(POLL, MANY), (BY_HAND, MANY), (LARGE, MOST)] {
        fill(&mut hand, poll, ballots).await?;
    }
    let copy = format!(
        "CREATE TEMP TABLE one AS SELECT * FROM polls WHERE id = {POLL}; \
         WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x <= {more}) \
         INSERT INTO polls (id, {COLUMNS}) SELECT 1000 + x, {COLUMNS} FROM one, n WHERE x <= {more}; \
         DROP TABLE one;"
    );
    sqlx::raw_sql(AssertSqlSafe(copy))
        .execute(&mut hand)
        .await?;
    Ok((Arc::new(assembled(store)?), hand))
}

/// Puts a program around a store, with a clock that stands still.
fn assembled(store: Store) -> anyhow::Result<App> {
    let (_, shown) = tokio::sync::watch::channel(Timestamp::from_second(1_767_225_601)?);
    let clock = Clock::following(shown);
    let chance = ChaCha12Rng::seed_from_u64;
    let library = Library::new(Vec::new());
    let answers = Answers::new(library, store.clone(), clock.clone(), chance(1));
    let polls = Polls::new(store.clone(), clock.clone(), chance(2));
    let debates = Debates::new(store, clock.clone(), chance(3), built_in());
    let settings = Settings {
        default_locale: Locale::English,
        public_per_minute: usize::MAX,
        source: None,
    };
    let parts = (answers, polls, debates);
    Ok(App::new(
        settings,
        parts,
        Words::built_in(),
        clock,
        chance(4),
    ))
}

/// Takes turns, and prints medians and ratios.
async fn compare(
    few: &Arc<App>,
    many: &Arc<App>,
    hand: &mut SqliteConnection,
) -> anyhow::Result<()> {
    let mut figures = [const { Vec::new() }; 6];
    for _ in 0..ROUNDS {
        let turns = [
            in_flight(few).await?,
            by_hand(hand, 1).await?,
            by_hand(hand, GROUP).await?,
            in_flight(many).await?,
            alone(few).await?,
            alone(many).await?,
        ];
        for (figures, turn) in figures.iter_mut().zip(turns) {
            figures.push(turn);
        }
    }
    let [ours, single, whole, crowded, alone, alone_crowded] = figures.map(median);
    println!("votes a second, 64 in flight               {ours:>9.0}");
    println!("by hand, 64 statements a commit            {single:>9.0}");
    println!("by hand, one statement of 64 rows a commit {whole:>9.0}");
    println!(
        "ratio to 64 statements                     {:>9.2}",
        ours / single
    );
    println!(
        "ratio to one statement                     {:>9.2}",
        ours / whole
    );
    println!(
        "rate, 10,000 open polls ÷ 3                {:>9.2}",
        crowded / ours
    );
    println!("one at a time, ms                          {alone:>9.2}");
    println!(
        "the same, 10,000 open polls ÷ 3            {:>9.2}",
        alone_crowded / alone
    );
    Ok(())
}

/// Keeps 64 votes in flight for a turn, and gives votes a second.
async fn in_flight(app: &Arc<App>) -> anyhow::Result<f64> {
    let began = now();
    let mut crowd = JoinSet::new();
    for voter in 0..GROUP {
        let app = Arc::clone(app);
        crowd.spawn(async move {
            let mut votes = 0_u32;
            while now() - began < LENGTH {
                let turn = u64::from(votes);
                let person = (turn * GROUP + voter).wrapping_mul(7919) % MANY;
                vote(&app, POLL, person).await?;
                votes += 1;
            }
            anyhow::Ok(votes)
        });
    }
    let mut votes = 0;
    while let Some(more) = crowd.join_next().await {
        votes += more??;
    }
    Ok(f64::from(votes) / began.elapsed().as_secs_f64())
}

/// Commits upserts by 64, so many rows a statement, for a turn; gives ballots a second.
async fn by_hand(connection: &mut SqliteConnection, rows: u64) -> anyhow::Result<f64> {
    let places = vec!["(?, ?, ?, ?, NULL, NULL, FALSE, ?, FALSE)"; usize::try_from(rows)?];
    let upsert = format!(
        "INSERT INTO ballots (poll_id, person_id, stance, cast_at, reason_id, reason, \
         reason_hidden, latest, struck) VALUES {} ON CONFLICT (poll_id, person_id) DO UPDATE SET \
         stance = excluded.stance, cast_at = excluded.cast_at, reason_id = excluded.reason_id, \
         reason = excluded.reason, reason_hidden = excluded.reason_hidden, \
         latest = excluded.latest, struck = excluded.struck",
        places.join(", ")
    );
    let upsert: Arc<str> = upsert.into();
    let began = now();
    let (mut turn, mut ballots) = (0, 0_u32);
    while now() - began < LENGTH {
        sqlx::query("BEGIN IMMEDIATE")
            .execute(&mut *connection)
            .await?;
        for _ in 0..GROUP / rows {
            let mut query = sqlx::query(AssertSqlSafe(Arc::clone(&upsert)));
            for _ in 0..rows {
                turn += 1_u64;
                let person = turn.wrapping_mul(7919) % MANY;
                let press = PRESS.fetch_add(1, Ordering::Relaxed);
                query = query
                    .bind(BY_HAND.cast_signed())
                    .bind(person.cast_signed())
                    .bind(i64::from(stance(press).code()))
                    .bind(1_767_225_601_000_000_i64)
                    .bind(press.cast_signed());
                ballots += 1;
            }
            query.execute(&mut *connection).await?;
        }
        sqlx::query("COMMIT").execute(&mut *connection).await?;
    }
    Ok(f64::from(ballots) / began.elapsed().as_secs_f64())
}

/// Votes at a steady rate, whether or not earlier votes are answered, and prints how long each took.
async fn latency(app: &Arc<App>, name: &str) -> anyhow::Result<()> {
    let mut crowd = JoinSet::new();
    let mut beat = tokio::time::interval(Duration::from_millis(1));
    for turn in 0..5_000_u64 {
        let due = beat.tick().await;
        let app = Arc::clone(app);
        crowd.spawn(async move {
            vote(&app, POLL, turn.wrapping_mul(7919) % MANY).await?;
            anyhow::Ok(due.elapsed().as_secs_f64() * 1e3)
        });
    }
    let mut times = Vec::new();
    while let Some(time) = crowd.join_next().await {
        times.push(time??);
    }
    times.sort_by(f64::total_cmp);
    println!(
        "{name}: median {:.2} ms, p99 {:.2} ms",
        part(&times, 50),
        part(&times, 99)
    );
    Ok(())
}

/// Votes one at a time and gives the median in milliseconds.
async fn alone(app: &App) -> anyhow::Result<f64> {
    let mut times = Vec::new();
    for turn in 0..100_u64 {
        let began = now();
        vote(app, POLL, turn.wrapping_mul(7919) % MANY).await?;
        times.push(began.elapsed().as_secs_f64() * 1e3);
    }
    Ok(median(times))
}

/// Looks at the poll of 100,000 ballots and writes its card, and prints how long that takes.
async fn looking(app: &App) -> anyhow::Result<()> {
    let voice = Voice::new(app.words(), Locale::English);
    let mut times = Vec::new();
    for _ in 0..1_000 {
        let began = now();
        let poll = app.polls.of(GUILD, PollId(LARGE)).await?;
        let total = poll.count.now.total();
        let glance = app.polls.glance(poll, Asker::Everyone);
        let card = render(&Reply::Say(card::card(&glance, &voice)));
        let sent = serde_json::to_string(&card.data)?;
        times.push(began.elapsed().as_secs_f64() * 1e3);
        anyhow::ensure!(
            total == MOST && sent.len() > 100,
            "the tally is wrong: {total}"
        );
    }
    times.sort_by(f64::total_cmp);
    println!(
        "tally and card of 100,000 ballots: median {:.3} ms, p99 {:.3} ms",
        part(&times, 50),
        part(&times, 99)
    );
    Ok(())
}

/// Presses a stance as somebody, and reads that it was taken.
async fn vote(app: &App, poll: u64, person: u64) -> anyhow::Result<()> {
    let id = PRESS.fetch_add(1, Ordering::Relaxed);
    let press = press(id, poll, person).to_string();
    let interaction: Interaction = serde_json::from_str(&press)?;
    let reply = answer(app, &Incoming::from(&interaction)).await;
    let sent = serde_json::to_string(&render(&reply).data)?;
    anyhow::ensure!(sent.contains("Your vote"), "it is refused: {sent}");
    Ok(())
}

/// Writes a press on a stance as Discord sends it.
fn press(id: u64, poll: u64, person: u64) -> Value {
    let user =
        |id: &str| json!({"id": id, "username": "somebody", "discriminator": "0", "avatar": null});
    let moment = "2026-01-01T00:00:00+00:00";
    let custom_id = format!("v1:poll:choose:{poll}:{}", stance(id).word());
    json!({
        "id": id.to_string(), "application_id": "1", "type": 3, "token": "token", "version": 1,
        "data": {"custom_id": custom_id, "component_type": 2},
        "guild_id": GUILD.0.to_string(), "channel_id": "8", "locale": "en-US",
        "guild_locale": "en-US", "app_permissions": "0", "entitlements": [],
        "attachment_size_limit": 10_485_760, "authorizing_integration_owners": {}, "context": 0,
        "member": {
            "user": user(&person.max(1).to_string()), "roles": [], "joined_at": moment, "deaf": false,
            "mute": false, "permissions": "0", "flags": 0,
        },
        "message": {
            "id": "6", "channel_id": "8", "author": user("1"), "content": "", "type": 0,
            "timestamp": moment, "edited_timestamp": null, "tts": false,
            "mention_everyone": false, "mentions": [], "mention_roles": [], "attachments": [],
            "embeds": [], "pinned": false, "components": [],
        },
    })
}

fn stance(press: u64) -> Stance {
    let stances = Scale::Three.stances();
    stances[usize::try_from(press % 3).unwrap_or_default()]
}

async fn open(store: &Store, id: u64) -> anyhow::Result<()> {
    let motion = Motion::new("The award opens a door.");
    let draft = Draft {
        id: PollId(id),
        guild: GUILD,
        channel: ChannelId(8),
        author: PersonId(9),
        subject: Subject::Statement(motion.map_err(|refusal| anyhow::anyhow!("{refusal:?}"))?),
        rules: Rules {
            secrecy: Secrecy::Secret,
            results: Results::AfterVote,
            ..Rules::default()
        },
        lasts: rostrum::poll::Duration::LONGEST,
    };
    store
        .open_poll(draft, Timestamp::from_second(1_767_225_600)?)
        .await?;
    Ok(())
}

/// Gives a poll so many ballots, in step with its counts.
async fn fill(hand: &mut SqliteConnection, poll: u64, ballots: u64) -> anyhow::Result<()> {
    let text = format!(
        "WITH RECURSIVE n (x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM n WHERE x < {ballots} - 1) \
         INSERT INTO ballots (poll_id, person_id, stance, cast_at, reason_hidden, latest, struck) \
         SELECT {poll}, x, 1, 1767225600000001, FALSE, 1, FALSE FROM n; \
         UPDATE polls SET now_1 = {ballots} WHERE id = {poll};"
    );
    sqlx::raw_sql(AssertSqlSafe(text)).execute(hand).await?;
    Ok(())
}

/// Opens the database as the store does.
async fn connect(path: &Path) -> anyhow::Result<SqliteConnection> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true);
    Ok(options.connect().await?)
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    part(&figures, 50)
}

/// Gives the figure at so many per cent of sorted ones.
fn part(figures: &[f64], percent: usize) -> f64 {
    figures[(figures.len() * percent / 100).min(figures.len() - 1)]
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn now() -> Instant {
    Instant::now()
}
