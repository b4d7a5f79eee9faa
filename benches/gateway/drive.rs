//! Asking one bot for a while, and what came of it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::sync::mpsc::UnboundedSender;

use crate::server::Server;

const LENGTH: Duration = Duration::from_millis(600);
/// Discord's epoch, from which snowflakes count milliseconds.
const EPOCH: i64 = 1_420_070_400_000;
const PATIENCE: Duration = Duration::from_secs(10);

/// What was measured in one turn.
pub(crate) struct Turn {
    rate: f64,
    cpu: f64,
    latencies: Vec<f64>,
}

impl Turn {
    pub(crate) fn answers(&self) -> usize {
        self.latencies.len()
    }
}

/// Medians over turns: answers a second, microseconds.
pub(crate) struct Figures {
    pub(crate) rate: f64,
    pub(crate) middle: f64,
    pub(crate) tail: f64,
    pub(crate) cpu: f64,
}

/// Keeps `load` interactions in flight for the length of a turn.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
pub(crate) async fn turn(
    server: &mut Server,
    events: &UnboundedSender<String>,
    pid: u32,
    (load, event): (usize, &str),
) -> Turn {
    let mut sent: HashMap<u64, Instant> = HashMap::with_capacity(load);
    let mut latencies = Vec::new();
    let before = cpu(pid);
    let began = Instant::now();
    for _ in 0..load {
        sent.insert(ask(events, event), Instant::now());
    }
    while !sent.is_empty() {
        let id = tokio::time::timeout(PATIENCE, server.answered.recv()).await;
        let id = id
            .expect("the bot answers in time")
            .expect("the server runs");
        let now = Instant::now();
        if let Some(asked) = sent.remove(&id) {
            latencies.push((now - asked).as_secs_f64() * 1e6);
            if now - began < LENGTH {
                sent.insert(ask(events, event), now);
            }
        }
    }
    let count = f64::from(u32::try_from(latencies.len()).unwrap_or(u32::MAX));
    let seconds = began.elapsed().as_secs_f64();
    let cpu = cpu(pid).saturating_sub(before).as_secs_f64() * 1e6 / count;
    Turn {
        rate: count / seconds,
        cpu,
        latencies,
    }
}

impl Figures {
    pub(crate) fn of(turns: &[Turn]) -> Self {
        let part = |part: f64| {
            median(
                turns
                    .iter()
                    .map(|turn| quantile(turn.latencies.clone(), part))
                    .collect(),
            )
        };
        Self {
            rate: median(turns.iter().map(|turn| turn.rate).collect()),
            middle: part(0.5),
            tail: part(0.99),
            cpu: median(turns.iter().map(|turn| turn.cpu).collect()),
        }
    }

    /// Compares turn by turn, since neighbouring turns met the same weather.
    pub(crate) fn ratio(ours: &[Turn], theirs: &[Turn]) -> Self {
        let pairs = |of: &dyn Fn(&Turn) -> f64| {
            median(
                ours.iter()
                    .zip(theirs)
                    .map(|(ours, theirs)| of(ours) / of(theirs))
                    .collect(),
            )
        };
        let part = |part: f64| pairs(&|turn| quantile(turn.latencies.clone(), part));
        Self {
            rate: pairs(&|turn| turn.rate),
            middle: part(0.5),
            tail: part(0.99),
            cpu: pairs(&|turn| turn.cpu),
        }
    }
}

fn median(values: Vec<f64>) -> f64 {
    quantile(values, 0.5)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "an index into a list that fits memory"
)]
fn quantile(mut values: Vec<f64>, part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let at = (values.len().saturating_sub(1) as f64 * part) as usize;
    values.get(at).copied().unwrap_or(f64::NAN)
}

/// Reads the CPU time of all threads of a process, to the nanosecond where the kernel counts so.
fn cpu(pid: u32) -> Duration {
    let tasks = std::fs::read_dir(format!("/proc/{pid}/task"))
        .into_iter()
        .flatten()
        .flatten();
    let nanos = tasks.filter_map(|task| {
        let text = std::fs::read_to_string(task.path().join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<u64>().ok()
    });
    Duration::from_nanos(nanos.sum())
}

/// Reads the memory that a process holds, in MiB.
pub(crate) fn memory(pid: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .unwrap_or_default();
    let kib = line.trim().trim_end_matches(" kB").parse::<f64>();
    kib.map_or(f64::NAN, |kib| kib / 1024.0)
}

/// Sends an interaction, as large as Discord's own, of this moment, by one of many members.
#[expect(
    clippy::disallowed_methods,
    reason = "interactions are dated in real time"
)]
fn ask(events: &UnboundedSender<String>, event: &str) -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(2);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let millis = jiff::Timestamp::now().as_millisecond() - EPOCH;
    let id = (u64::try_from(millis).unwrap_or(0) << 22) | (number % (1 << 22));
    let event = event
        .replace("\"@seq\"", &number.to_string())
        .replace(
            "@member",
            &(300_000_000_000_000_000 + number % 10_000).to_string(),
        )
        .replace("@id", &id.to_string());
    let _ = events.send(event);
    id
}
