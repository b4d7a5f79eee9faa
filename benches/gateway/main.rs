//! The bot beside a bare serenity bot, through a gateway and a REST server on loopback.
//!
//! Every bot is a process of its own, so that its CPU time is its own; all are connected all the
//! time and driven in short turns, so that whatever else the machine does strikes them alike.
//! `bare` answers a constant as serenity's examples would; `wire` answers the same constant by our
//! own wire, on the same allocator; `rostrum` is the program itself, asked for an argument. Then votes:
//! `clicks` keeps each in a transaction of its own and counts all 10,000 at each click.
//! Run it with `cargo bench --bench gateway`; `-- --turns N` asks for more turns.

mod ballots;
mod bots;
mod drive;
mod server;

use std::path::Path;
use std::process::{Child, Command};
use std::time::Duration;

use drive::{Figures, Turn, memory};
use server::Server;
use tokio::sync::mpsc::UnboundedSender;

/// In flight at once: one to see how long an answer takes, many to see how many a bot can give.
const LOADS: [usize; 2] = [1, 64];
const TURNS: usize = 12;
/// A program that has not identified itself by then is not a bot.
const START_WITHIN: Duration = Duration::from_secs(10);
/// The program's database.
const DATABASE: &str = "rostrum.db";

struct Contender {
    name: &'static str,
    child: Child,
    events: UnboundedSender<String>,
    turns: [Vec<Turn>; 2],
    ready: f64,
    half: f64,
}

/// What bots are compared by.
struct Race {
    title: &'static str,
    names: &'static [&'static str],
    event: String,
}

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [role, origin, folder] = &arguments[..]
        && ["bare", "wire", "clicks"].contains(&role.as_str())
    {
        play(role, origin, Path::new(folder));
        return Ok(());
    }
    let flag = arguments.iter().position(|argument| argument == "--turns");
    let turns = flag
        .and_then(|at| arguments.get(at + 1)?.parse().ok())
        .unwrap_or(TURNS);
    let races = [
        Race {
            title: "an argument",
            names: &["bare", "wire", "rostrum"],
            event: include_str!("interaction.json").to_owned(),
        },
        Race {
            title: "a vote in a poll of 10,000",
            names: &["clicks", "rostrum"],
            event: include_str!("press.json").replace("@button", &ballots::button()),
        },
    ];
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    for race in &races {
        tokio::task::LocalSet::new().block_on(&runtime, compare(race, turns))?;
    }
    Ok(())
}

fn play(role: &str, origin: &str, folder: &Path) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime can be built");
    match role {
        "bare" => runtime.block_on(bots::bare(origin, "token")),
        "wire" => runtime.block_on(bots::wire(origin, "token")),
        _ => runtime.block_on(ballots::clicks(origin, "token", &folder.join("clicks.db"))),
    }
}

async fn compare(race: &Race, turns: usize) -> anyhow::Result<()> {
    let mut server = Server::start().await;
    let origin = format!("http://127.0.0.1:{}", server.port);
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    ballots::prepare(&folder.path().join(DATABASE), &origin).await?;
    let mut contenders = Vec::new();
    for name in race.names {
        contenders.extend(start(name, &origin, folder.path(), &mut server).await);
    }
    for turn in 0..=turns {
        for contender in &mut contenders {
            if turn == turns / 2 {
                contender.half = memory(contender.child.id());
            }
            for (load, kept) in LOADS.into_iter().zip(&mut contender.turns) {
                let pid = contender.child.id();
                let asked = (load, race.event.as_str());
                let measured = drive::turn(&mut server, &contender.events, pid, asked).await;
                // The first turn warms connections and caches.
                if turn > 0 {
                    kept.push(measured);
                }
            }
        }
    }
    report(race.title, &contenders);
    for contender in &mut contenders {
        let _ = contender.child.kill();
        let _ = contender.child.wait();
    }
    Ok(())
}

async fn start(
    name: &'static str,
    origin: &str,
    folder: &Path,
    server: &mut Server,
) -> Option<Contender> {
    let mut command = if name == "rostrum" {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rostrum"));
        let database = format!("sqlite://{}", folder.join(DATABASE).display());
        command.arg("run").current_dir(folder);
        command
            .env("DISCORD_TOKEN", "token")
            .env("DISCORD_API_URL", origin);
        command
            .env("DATABASE_URL", database)
            .env("RUST_LOG", "warn");
        command
    } else {
        let this = std::env::current_exe().expect("a program knows its own path");
        let mut command = Command::new(this);
        command.args([name, origin]).arg(folder);
        command
    };
    let mut child = command.spawn().expect("a bot can be started");
    let Ok(events) = tokio::time::timeout(START_WITHIN, server.bots.recv()).await else {
        let _ = child.kill();
        let _ = child.wait();
        return None;
    };
    let events = events.expect("the server runs");
    let ready = memory(child.id());
    Some(Contender {
        name,
        child,
        events,
        turns: [Vec::new(), Vec::new()],
        ready,
        half: f64::NAN,
    })
}

#[expect(clippy::print_stdout, reason = "a benchmark's figures are its output")]
fn report(title: &str, contenders: &[Contender]) {
    let Some(first) = contenders.first() else {
        return println!("{title}: no bot came");
    };
    println!("{title}");
    for contender in contenders {
        let name = contender.name;
        for (at, load) in LOADS.iter().enumerate() {
            let own = Figures::of(&contender.turns[at]);
            let by = Figures::ratio(&contender.turns[at], &first.turns[at]);
            println!(
                "{name:<8} {load:>3} in flight: {:>6.0}/s ({:.2}), p50 {:>5.0} µs ({:.2}), \
                 p99 {:>6.0} µs, CPU {:>5.1} µs ({:.2})",
                own.rate, by.rate, own.middle, by.middle, own.tail, own.cpu, by.cpu,
            );
        }
        let answers: usize = contender.turns.iter().flatten().map(Turn::answers).sum();
        let Contender { ready, half, .. } = contender;
        let end = memory(contender.child.id());
        println!(
            "{name:<8} resident {ready:.1} MiB at ready, {half:.1} halfway, {end:.1} after \
             {answers} answers"
        );
    }
    println!("(in brackets: as a multiple of the first, the median over pairs of turns)");
}
