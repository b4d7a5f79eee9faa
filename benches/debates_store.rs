//! A thousand debates in one database: how soon the rows of a common deadline are committed, how long a
//! press takes, and how large a debate is.
//!
//! `cargo bench --bench debates_store` uses SQLite in the target folder.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::sync::Arc;
use std::time::Instant;

use anyhow::Context as _;
use jiff::{SignedDuration, Timestamp};
use rostrum::brief::Side;
use rostrum::debate::{
    Act, Actor, Debate, DebateId, Draft, Format, Input, Powers, Seen, Venue, Wish, format,
};
use rostrum::poll::{ChannelId, GuildId, Motion, PersonId};
use rostrum::store::{DatabaseUrl, Identity, Store};

const DEBATES: u64 = 1_000;
/// How many debates one commit handles.
const TOGETHER: u32 = 100;
const GUILD: GuildId = GuildId(7);
const HOST: PersonId = PersonId(1_000_000_000_000_000_000);

fn main() -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(measure())
}

async fn measure() -> anyhow::Result<()> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let url = DatabaseUrl::file(folder.path().join("debates.db"));
    let identity = Identity {
        origin: "http://localhost".to_owned(),
        application_id: 1,
    };
    let store = Store::open(&url, &identity).await?;
    let mut now = Timestamp::from_second(1_767_225_600)?;
    seat(&store, now).await?;
    let mut presses = Vec::new();
    for speech in 0..2 {
        if speech == 0 {
            all(&store, now, HOST, &Act::Start, &mut presses).await?;
            now = deadline(&store, "opening votes close, speakers are called").await?;
        }
        let speaker = person(speech);
        all(&store, now, speaker, &Act::Ready, &mut presses).await?;
        for name in ["bells", "last bells", "times are over", "graces are over"] {
            deadline(&store, name).await?;
        }
        now = deadline(&store, "next speakers are called").await?;
    }
    presses.sort_by(f64::total_cmp);
    println!(
        "a press: median {:.2} ms, p99 {:.2} ms, most {:.2} ms",
        part(&presses, 50),
        part(&presses, 99),
        part(&presses, 100)
    );
    looking(&store, now).await?;
    size(&store, folder.path()).await?;
    store.close().await;
    Ok(())
}

/// Creates the debates and fills their seats.
async fn seat(store: &Store, now: Timestamp) -> anyhow::Result<()> {
    let formats = format::built_in();
    let oxford: &Arc<Format> = formats.first().context("formats are built in")?;
    let motion = Motion::new("The award opens a door.");
    let motion = motion.map_err(|refusal| anyhow::anyhow!("{refusal:?}"))?;
    for id in 1..=DEBATES {
        let draft = Draft {
            id: DebateId(id),
            guild: GUILD,
            channel: ChannelId(10_000 + id),
            venue: Venue::Thread,
            archive: None,
            host: HOST,
            motion: motion.clone(),
            article: None,
            format: Arc::clone(oxford),
        };
        store
            .create_debate(draft, Some(ChannelId(8)), 3, now)
            .await?;
    }
    let mut presses = Vec::new();
    all(
        store,
        now,
        HOST,
        &Act::Publish { start: None },
        &mut presses,
    )
    .await?;
    for seat in 0..6 {
        let side = if seat % 2 == 0 { Side::Pro } else { Side::Con };
        let join = Act::Join(Wish::Side(side));
        all(store, now, person(seat), &join, &mut presses).await?;
    }
    Ok(())
}

/// Does the same in every debate, and notes how long each press took, in milliseconds.
async fn all(
    store: &Store,
    at: Timestamp,
    person: PersonId,
    act: &Act,
    presses: &mut Vec<f64>,
) -> anyhow::Result<()> {
    for id in 1..=DEBATES {
        let powers = Powers::Staff;
        let input = Input::Press {
            who: Actor { person, powers },
            seen: Seen::Nothing,
            act: act.clone(),
        };
        let began = now();
        let stepped = store.step_debate(GUILD, DebateId(id), at, input).await?;
        presses.push(began.elapsed().as_secs_f64() * 1e3);
        let outcome = stepped.context("the debate is there")?.outcome;
        anyhow::ensure!(outcome.is_ok(), "{act:?} is refused: {outcome:?}");
    }
    Ok(())
}

/// Lets all debates reach their common deadline, and prints when the first and the last commit was
/// done.
async fn deadline(store: &Store, name: &str) -> anyhow::Result<Timestamp> {
    let due = store
        .next_debate_deadline()
        .await?
        .context("something is due")?;
    let began = now();
    let (mut first, mut many) = (None, 0);
    loop {
        let ticked = store.tick_debates(due, TOGETHER).await?;
        anyhow::ensure!(ticked.broken.is_empty(), "{:?}", ticked.broken);
        if ticked.stepped.is_empty() {
            break;
        }
        many += ticked.stepped.len();
        first.get_or_insert(began.elapsed());
    }
    let last = began.elapsed().as_secs_f64() * 1e3;
    let first = first.unwrap_or_default().as_secs_f64() * 1e3;
    println!("{name}: {many} debates, first rows after {first:.0} ms, all after {last:.0} ms");
    Ok(due)
}

/// Prints how long looking for work takes with all of the outbox unsent.
async fn looking(store: &Store, at: Timestamp) -> anyhow::Result<()> {
    let at = at + SignedDuration::from_hours(1);
    let began = now();
    let parcels = store.pending_debate_parcels(at, 16).await?;
    let pending = began.elapsed().as_secs_f64() * 1e3;
    let began = now();
    store.next_debate_parcel().await?;
    let next = began.elapsed().as_secs_f64() * 1e3;
    let began = now();
    store.next_debate_deadline().await?;
    let deadline = began.elapsed().as_secs_f64() * 1e3;
    println!(
        "looking: {} parcels {pending:.2} ms, next parcel {next:.2} ms, next deadline {deadline:.2} ms",
        parcels.len()
    );
    Ok(())
}

/// Prints how large debates are, in bytes.
async fn size(store: &Store, folder: &std::path::Path) -> anyhow::Result<()> {
    let kept = store.debate(DebateId(1)).await?.context("it is there")?;
    let body = kept.debate.to_json().len();
    let journal = store.debate_journal(DebateId(1)).await?;
    let entries: usize = journal.iter().map(|entry| entry.to_json().len()).sum();
    let replayed = Debate::replay(&journal)?;
    anyhow::ensure!(replayed == kept.debate, "the journal leads elsewhere");
    let mut files = 0;
    for file in std::fs::read_dir(folder)? {
        let file = file?;
        if file.path().extension().is_some_and(|kind| kind == "db") {
            files += file.metadata()?.len();
        }
    }
    println!(
        "a debate: body {body} bytes, journal {entries} bytes in {} entries, file {} bytes",
        journal.len(),
        files / DEBATES
    );
    Ok(())
}

fn person(number: u64) -> PersonId {
    PersonId(HOST.0 + 1 + number)
}

/// Gives the figure at so many per cent of sorted ones.
fn part(figures: &[f64], percent: usize) -> f64 {
    figures[(figures.len() * percent / 100).min(figures.len() - 1)]
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn now() -> Instant {
    Instant::now()
}
