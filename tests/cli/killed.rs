//! The bot is killed in the middle of everything, again and again, while many people vote.
//!
//! Playground and voters live in this process, the bot in another, which is killed (SIGKILL) at moments
//! that are drawn, and started again on the same database. What was acknowledged must stand; what was
//! in flight may. The bot follows a clock that is moved by hand, so polls close while people vote,
//! while nobody is there, and while their results are on the way.

use std::collections::{BTreeMap, HashMap};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use jiff::Timestamp;
use rand::rngs::ChaCha8Rng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rostrum::bot::{Assembled, Plan};
use rostrum::clock::Clock;
use rostrum::config::{ApiOrigin, Config, LogFormat, Scope, Secret, Variables};
use rostrum::ops::{Redactor, logs};
use rostrum::playground::visitor::Visitor;
use rostrum::playground::{Options, Pace, Playground, RateLimits};
use rostrum::store::DatabaseUrl;
use serde_json::{Value, json};
use sqlx::sqlite::{SqliteConnectOptions, SqliteRow};
use sqlx::{ConnectOptions, Connection, Row, SqliteConnection};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::crowd::{Ledger, Voter};
use crate::gate::Gate;
use crate::program::soon;

const KILLS: u32 = 50;
const VOTERS: usize = 64;
/// Where all chance begins. Another number is another course of events.
const SEED: u64 = 20_260_202;
const EVENING: &str = "2026-02-02T19:00:00Z";
/// When each parcel is due that was not sent.
const UNSETTLED: &str = "SELECT id, due_at FROM outbox WHERE settled_at IS NULL \
    UNION ALL SELECT (debate_id >> 12) * 1000 + number, due_at FROM debate_outbox WHERE settled_at IS NULL";
/// Tells the process of the bot that it is one.
const MARK: &str = "ROSTRUM_IS_KILLED";
/// How many minutes the poll of a round is open.
const LASTS: u64 = 5;
/// The process of the bot: nothing but what `run` starts, with a clock that its standard input moves.
#[test]
#[ignore = "the process that the other test starts and kills"]
#[expect(
    clippy::disallowed_methods,
    reason = "a test that is run by hand must end"
)]
fn the_bot_of_another_process() {
    if std::env::var_os(MARK).is_none() {
        return;
    }
    // What goes wrong over there is to be read here.
    logs::start(LogFormat::Text, "error", &Redactor::default()).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let mut lines = BufReader::new(tokio::io::stdin()).lines();
        let told = lines.next_line().await.unwrap().unwrap();
        let told: Value = serde_json::from_str(&told).unwrap();
        let text = |key: &str| told[key].as_str().unwrap();
        let (hand, shown) = watch::channel(text("now").parse::<Timestamp>().unwrap());
        let settings = Config::assemble(Scope::Sealed, None, &Variables::default());
        let bot = Assembled::connect(Plan {
            token: Secret::new(text("token")),
            api: ApiOrigin::parse(text("api")).unwrap(),
            database: DatabaseUrl::file(text("database")),
            settings: settings.unwrap().settings,
            clock: Clock::following(shown),
            seed: SEED,
        });
        let bot = bot.await.unwrap();
        let stop = CancellationToken::new();
        let time = async {
            while let Some(line) = lines.next_line().await.unwrap() {
                hand.send(line.parse().unwrap()).unwrap();
            }
            // Whoever started it wants it to end, or is gone.
            stop.cancel();
        };
        let (ran, ()) = tokio::join!(bot.run(stop.clone()), time);
        ran.unwrap();
    });
}

/// What everybody can read in the channel, by the ids of messages.
pub(crate) type Board = BTreeMap<u64, Value>;

/// When the bot is killed.
#[derive(Clone, Copy, Debug)]
enum Moment {
    /// After so many acknowledgements.
    Acknowledged(u32),
    /// When the result of this round's poll appears, and after so many more acknowledgements.
    Announced(u32),
}

/// One round, as it was drawn.
#[derive(Clone, Copy, Debug)]
struct Course {
    kill: Moment,
    /// After how many acknowledgements the clock passes the deadline of this round's poll.
    closes: u32,
    /// How many minutes pass while the bot is dead.
    away: u64,
}

/// A playground with its people, and the bot in a process of its own.
pub(crate) struct Ground {
    pub(crate) playground: Playground,
    pub(crate) visitor: Visitor,
    voters: Vec<(String, u64)>,
    folder: tempfile::TempDir,
    board: watch::Receiver<Board>,
    ledger: Arc<Ledger>,
    bot: Option<(Child, Gate)>,
    started: u64,
    chance: ChaCha8Rng,
    _watching: JoinSet<()>,
}

impl Ground {
    pub(crate) async fn open() -> Self {
        let options = Options {
            pace: Pace::ByHand,
            rate_limits: RateLimits::Off,
            answer_within: Duration::from_mins(1),
            ..Options::new(EVENING.parse().unwrap(), SEED)
        };
        let playground = Playground::start(options).await.unwrap();
        let visitor = Visitor::of(&playground);
        let mut voters = Vec::new();
        for nth in 0..VOTERS {
            let name = format!("voter{nth}");
            let joined = visitor.call("join", &json!({ "name": name })).await;
            voters.push((name, id(&joined.unwrap()["id"])));
        }
        let (sender, board) = watch::channel(Board::new());
        let mut watching = JoinSet::new();
        watching.spawn(watches(visitor.clone(), sender));
        Self {
            playground,
            visitor,
            voters,
            folder: tempfile::tempdir().unwrap(),
            board,
            ledger: Arc::default(),
            bot: None,
            started: 0,
            chance: ChaCha8Rng::seed_from_u64(SEED),
            _watching: watching,
        }
    }

    /// Names a voter.
    pub(crate) fn name_of(&self, person: u64) -> String {
        let mut voters = self.voters.iter();
        let found = voters.find(|(_, id)| *id == person);
        found.map(|(name, _)| name.clone()).unwrap()
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.path().join("rostrum.db")
    }

    pub(crate) fn now(&self) -> Timestamp {
        *self.playground.clock().borrow()
    }

    /// Starts the bot, and waits until it listens and has sent what was due.
    pub(crate) async fn start(&mut self) {
        let now = self.now().as_microsecond();
        let mut due = HashMap::new();
        if self.started > 0 {
            due = counted(&self.database(), UNSETTLED).await;
            due.retain(|_, due_at| *due_at <= now);
        }
        self.launch().await;
        // Time is moved by hand: what is on its way would arrive after Discord has forgotten its nonce.
        soon(async {
            while !due.is_empty() {
                let left = counted(&self.database(), UNSETTLED).await;
                due.retain(|parcel, _| left.contains_key(parcel));
            }
        })
        .await;
    }

    /// Starts the bot and waits until it listens.
    async fn launch(&mut self) {
        let name = "killed::the_bot_of_another_process";
        let gate = Gate::to(self.playground.api()).await;
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([name, "--exact", "--ignored", "--nocapture", "--quiet"])
            .env(MARK, "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let told = json!({
            "token": self.playground.token(),
            "api": gate.origin,
            "database": self.database(),
            "now": self.now().to_string(),
        });
        says(&mut child, &told.to_string()).await;
        self.bot = Some((child, gate));
        self.started += 1;
        let started = self.started;
        let here = self
            .playground
            .attended(|now| now.connected == 1 && now.identified == started);
        soon(here).await;
        soon(self.playground.bot_ready()).await;
    }

    /// Kills the bot, and waits until nothing more of it can arrive.
    pub(crate) async fn kill(&mut self) {
        let (mut bot, gate) = self.bot.take().unwrap();
        bot.start_kill().unwrap();
        let ended = bot.wait().await.unwrap();
        assert_eq!(
            ended.signal(),
            Some(9),
            "it was killed, and did not end: {ended}"
        );
        soon(gate.shuts()).await;
        soon(self.playground.attended(|now| now.connected == 0)).await;
    }

    /// Asks the bot to stop, and waits until it has.
    pub(crate) async fn stop(&mut self) {
        let (mut bot, _gate) = self.bot.take().unwrap();
        drop(bot.stdin.take());
        assert!(soon(bot.wait()).await.unwrap().success());
    }

    async fn pass(&mut self, minutes: u64) {
        self.passes(minutes * 60_000).await;
    }

    /// Lets time pass for everybody; the bot hears of it where there is one.
    pub(crate) async fn passes(&mut self, milliseconds: u64) {
        let call = json!({"advance_ms": milliseconds});
        self.visitor.call("clock", &call).await.unwrap();
        let now = self.now().to_string();
        if let Some((bot, _)) = &mut self.bot {
            says(bot, &now).await;
        }
    }

    /// Opens a poll and waits for its card; gives the ids of both.
    async fn opens(&mut self, line: &str) -> (u64, u64) {
        let call = json!({"as": "Jiwoo", "line": line});
        let opened = self.visitor.call("invoke", &call).await.unwrap();
        let poll = id(&opened["interaction"]);
        let mut board = self.board.clone();
        let board = soon(board.wait_for(|board| !cards(board, poll).is_empty())).await;
        (poll, cards(&board.unwrap(), poll)[0])
    }

    fn course(&mut self, round: u32) -> Course {
        let chance = &mut self.chance;
        let kill = if round % 3 == 2 {
            Moment::Announced(chance.random_range(0..8))
        } else {
            Moment::Acknowledged(chance.random_range(0..80))
        };
        Course {
            kill,
            closes: chance.random_range(0..50),
            away: *[0, 1, 3, 20].choose(chance).unwrap(),
        }
    }

    /// Lets everybody vote until the bot is killed; counts the acknowledgements.
    async fn round(&mut self, course: Course, polls: [(u64, u64); 2]) -> u32 {
        let mut voters = JoinSet::new();
        let (count, mut counted) = watch::channel(0);
        let count = Arc::new(count);
        for (name, person) in self.voters.clone() {
            let voter = Voter {
                visitor: self.visitor.clone(),
                ledger: Arc::clone(&self.ledger),
                count: Arc::clone(&count),
                chance: ChaCha8Rng::seed_from_u64(self.chance.random()),
                name,
                person,
            };
            voters.spawn(voter.votes(polls));
        }
        let mut reach =
            async |many: u32| *soon(counted.wait_for(|now| *now >= many)).await.unwrap();
        let mut away = course.away;
        match course.kill {
            Moment::Acknowledged(many) if many <= course.closes => {
                reach(many).await;
                away += LASTS;
            }
            Moment::Acknowledged(many) => {
                reach(course.closes).await;
                self.pass(LASTS).await;
                reach(many).await;
            }
            Moment::Announced(more) => {
                reach(course.closes).await;
                self.pass(LASTS).await;
                let mut board = self.board.clone();
                let posted = board.wait_for(|board| !results(board, polls[0].0).is_empty());
                drop(soon(posted).await.unwrap());
                let now = reach(0).await;
                reach(now + more).await;
            }
        }
        self.kill().await;
        voters.shutdown().await;
        self.pass(away).await;
        *count.borrow()
    }

    /// Compares what is stored with what was acknowledged, and takes what is stored for certain.
    async fn compare(&self) {
        assert_eq!(*self.ledger.troubles.lock().unwrap(), [""; 0]);
        let stored = ballots(&self.database()).await;
        for (key, told) in &mut *self.ledger.votes.lock().unwrap() {
            let stands = stored.get(key).copied();
            assert!(
                stands == told.stands || told.pressed.contains(&stands),
                "poll and person {key:?}: {:?} was acknowledged, then {:?} pressed, {stands:?} stands",
                told.stands,
                told.pressed
            );
            told.stands = stands;
            told.pressed.clear();
        }
    }

    /// Reads the channel as it is in the end.
    pub(crate) async fn read(&self) -> Board {
        let asked = [("as", "Haneul"), ("channel", "debates"), ("limit", "1000")];
        let seen = self.visitor.look("messages", &asked).await.unwrap();
        let seen = seen.as_array().unwrap().iter();
        seen.map(|it| (id(&it["id"]), it.clone())).collect()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_kills_lose_no_acknowledged_ballot_and_double_no_announcement() {
    println!("seed {SEED}");
    let mut ground = Ground::open().await;
    ground.start().await;
    let lasting = "/poll create statement:\"It lasts.\" duration:32d ballot:open";
    let lasting = ground.opens(lasting).await;
    let mut acknowledged = 0;
    let mut polls = Vec::new();
    for round in 0..KILLS {
        let course = ground.course(round);
        let secrecy = ["open", "secret"][round as usize % 2];
        let line =
            format!("/poll create statement:\"Round {round}.\" duration:{LASTS}m ballot:{secrecy}");
        let poll = ground.opens(&line).await;
        polls.push(poll.0);
        let counted = ground.round(course, [poll, lasting]).await;
        println!("{round}: {course:?}, {counted} acknowledged");
        acknowledged += counted;
        ground.compare().await;
        ground.start().await;
    }
    // Whatever was tried in vain is due again within the hour.
    ground.pass(61).await;
    let mut seen = ground.board.clone();
    let all = seen.wait_for(|board| polls.iter().all(|it| !results(board, *it).is_empty()));
    drop(soon(all).await.unwrap());
    ground.stop().await;
    ground.compare().await;
    settled(&ground, &polls, lasting.0).await;
    let refused = ground.ledger.refused.load(Ordering::SeqCst);
    println!("{acknowledged} acknowledged, {refused} refused after a close");
    assert!(acknowledged > 1_000 && refused > 100);
    ground.playground.stop().await;
}

/// Fails unless each poll has one card, and each that closed one closing and one result, which
/// counts all its ballots.
async fn settled(ground: &Ground, polls: &[u64], lasting: u64) {
    let board = ground.read().await;
    assert_eq!(cards(&board, lasting).len(), 1);
    assert!(results(&board, lasting).is_empty());
    let stored = ballots(&ground.database()).await;
    let closings = "SELECT poll_id, COUNT(*) FROM journal WHERE event = 'closed' GROUP BY poll_id";
    let closings = counted(&ground.database(), closings).await;
    for poll in polls {
        assert_eq!(cards(&board, *poll).len(), 1, "cards of {poll}");
        assert_eq!(closings.get(poll), Some(&1), "closings of {poll}");
        let results = results(&board, *poll);
        let texts: Vec<_> = results.iter().map(|it| &board[it]).collect();
        assert_eq!(results.len(), 1, "results of {poll}: {texts:#?}");
        let voters = stored.keys().filter(|(of, _)| of == poll).count();
        let said = board[&results[0]]["embeds"][0].to_string();
        if voters > 1 {
            let voters = format!("{voters} people have voted");
            assert!(said.contains(&voters), "{voters}: {said}");
        }
    }
    assert_eq!(closings.len(), polls.len());
    assert_eq!(counted(&ground.database(), UNSETTLED).await, HashMap::new());
    let tallies = "SELECT id, now_1 + now_0 + now_m1 FROM polls";
    for (poll, tally) in counted(&ground.database(), tallies).await {
        let ballots = stored.keys().filter(|(of, _)| *of == poll).count();
        assert_eq!(usize::try_from(tally), Ok(ballots), "the tally of {poll}");
    }
}

/// Writes a line to the bot.
async fn says(bot: &mut Child, line: &str) {
    let input = bot.stdin.as_mut().unwrap();
    let line = format!("{line}\n");
    input.write_all(line.as_bytes()).await.unwrap();
    input.flush().await.unwrap();
}

/// Notes what appears in the channel, until the playground is gone.
async fn watches(visitor: Visitor, board: watch::Sender<Board>) {
    let mut after = "0".to_owned();
    loop {
        let asked = [("as", "Haneul"), ("after", &*after), ("wait_ms", "30000")];
        let Ok(seen) = visitor.look("events", &asked).await else {
            return;
        };
        after = seen["last"].to_string();
        let events = seen["events"].as_array().unwrap();
        let new = events.iter().filter(|it| it["kind"] == "created");
        let new = new.map(|it| (id(&it["message"]["id"]), it["message"].clone()));
        board.send_modify(|board| board.extend(new));
    }
}

/// Lists the cards of a poll.
fn cards(board: &Board, poll: u64) -> Vec<u64> {
    with(board, &format!("v1:poll:choose:{poll}:for"))
}

/// Lists the announcements of a poll: they let everybody look, and nobody vote.
fn results(board: &Board, poll: u64) -> Vec<u64> {
    let cards = cards(board, poll);
    let mut all = with(board, &format!("v1:poll:results:{poll}"));
    all.retain(|it| !cards.contains(it));
    all
}

fn with(board: &Board, button: &str) -> Vec<u64> {
    let button = json!(button).to_string();
    let having = board
        .iter()
        .filter(|(_, message)| message["components"].to_string().contains(&button));
    having.map(|(id, _)| *id).collect()
}

pub(crate) async fn connect(database: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(database);
    options.connect().await.unwrap()
}

/// Reads the stances that are stored, by poll and person.
async fn ballots(database: &Path) -> HashMap<(u64, u64), i64> {
    let mut connection = connect(database).await;
    let rows = "SELECT poll_id, person_id, stance FROM ballots WHERE stance IS NOT NULL";
    let rows = sqlx::query(rows).fetch_all(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let number = |row: &SqliteRow, nth: usize| row.get::<i64, _>(nth).cast_unsigned();
    let ballots = rows
        .iter()
        .map(|row| ((number(row, 0), number(row, 1)), row.get(2)));
    ballots.collect()
}

/// Reads numbers, each by an id.
async fn counted(database: &Path, query: &'static str) -> HashMap<u64, i64> {
    let mut connection = connect(database).await;
    let rows = sqlx::query(query).fetch_all(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let counts = rows
        .iter()
        .map(|row| (row.get::<i64, _>(0).cast_unsigned(), row.get(1)));
    counts.collect()
}

fn id(value: &Value) -> u64 {
    value.as_str().unwrap().parse().unwrap()
}
