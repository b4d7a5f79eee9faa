//! The handler alone: an interaction's JSON comes in, the reply's JSON goes out, no network.
//!
//! For a library of 5 and of 10,000 articles it prints the median and the 99th percentile of each
//! command, autocomplete and search included: `cargo bench --bench handler`.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::{path::Path, time::Instant};

use rand::{SeedableRng, rngs::ChaCha12Rng};
use rostrum::{
    app::{App, Settings, answers::Answers, debates::Debates, polls::Polls},
    brief::{self, Brief},
    clock::Clock,
    debate::format::built_in,
    discord::{answer::answer, incoming::Incoming, render::render},
    library::Library,
    store::{DatabaseUrl, Identity, Store},
    words::{Locale, Words},
};
use serde_json::{Value, json};
use serenity::model::application::Interaction;

const ROUNDS: usize = 3_000;

fn main() -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    println!(
        "{:>8}  {:<34} {:>10} {:>10}",
        "articles", "interaction", "median µs", "p99 µs"
    );
    for count in [5, 10_000] {
        runtime.block_on(measure(count))?;
    }
    Ok(())
}

async fn measure(count: usize) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let app = app(count, folder.path()).await?;
    let slug = app.answers.library().entries()[count / 2]
        .brief
        .slug
        .clone();
    for (name, interaction) in cases(&slug) {
        let text = interaction.to_string();
        let mut times = Vec::with_capacity(ROUNDS);
        for round in 0..ROUNDS + ROUNDS / 10 {
            let started = now();
            let interaction: Interaction = serde_json::from_str(&text)?;
            let reply = answer(&app, &Incoming::from(&interaction)).await;
            let sent = serde_json::to_string(&render(&reply).data)?;
            let took = now().duration_since(started);
            anyhow::ensure!(sent.len() > 10, "an empty reply");
            if round >= ROUNDS / 10 {
                times.push(took.as_nanos());
            }
        }
        times.sort_unstable();
        let micros = |at: usize| f64::from(u32::try_from(times[at]).unwrap_or(u32::MAX)) / 1000.0;
        println!(
            "{count:>8}  {name:<34} {:>10.1} {:>10.1}",
            micros(times.len() / 2),
            micros(times.len() * 99 / 100)
        );
    }
    app.answers.write_now().await?;
    Ok(())
}

async fn app(count: usize, folder: &Path) -> anyhow::Result<App> {
    let url = DatabaseUrl::file(folder.join("bench.db"));
    let identity = Identity {
        origin: "http://localhost".to_owned(),
        application_id: 1,
    };
    let store = Store::open(&url, &identity).await?;
    let clock = Clock::system();
    let library = Library::new(articles(count));
    let chance = ChaCha12Rng::seed_from_u64;
    let polls = Polls::new(store.clone(), clock.clone(), chance(3));
    let debates = Debates::new(store.clone(), clock.clone(), chance(4), built_in());
    let answers = Answers::new(library, store, clock.clone(), chance(1));
    let settings = Settings {
        default_locale: Locale::English,
        public_per_minute: usize::MAX,
        source: None,
    };
    let words = Words::built_in();
    Ok(App::new(
        settings,
        (answers, polls, debates),
        words,
        clock,
        chance(2),
    ))
}

fn cases(slug: &str) -> Vec<(&'static str, Value)> {
    let option = |name: &str, value: &str| json!({"name": name, "type": 3, "value": value});
    let article = option("article", slug);
    let full = option("length", "full");
    let search = |query: &str| command("search", &[option("query", query)]);
    vec![
        ("/argument", command("argument", &[])),
        (
            "/argument article",
            command("argument", std::slice::from_ref(&article)),
        ),
        ("/fact", command("fact", &[])),
        ("/summary length:full", command("summary", &[article, full])),
        ("/quote", command("quote", &[])),
        ("/articles", command("articles", &[])),
        ("/help", command("help", &[])),
        ("/about", command("about", &[])),
        ("autocomplete “gram”", typing("gram")),
        ("autocomplete “”", typing("")),
        ("autocomplete “xqzw wvut”", typing("xqzw wvut")),
        ("/search billboard", search("billboard")),
        ("/search the (every passage)", search("the")),
        (
            "/search global streaming platforms",
            search("global streaming platforms"),
        ),
    ]
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn now() -> Instant {
    Instant::now()
}

/// The five seeds, repeated under other names and with a word of their own in every text.
fn articles(count: usize) -> Vec<Brief> {
    let seeds: Vec<Brief> = brief::seed::SEEDS
        .iter()
        .map(|(_, text)| brief::read(text))
        .collect();
    (0..count)
        .map(|at| {
            let mut brief = seeds[at % seeds.len()].clone();
            if at >= seeds.len() {
                let word = format!("w{at}");
                brief.slug = format!("article-{at}");
                brief.title = format!("{word} {}", brief.title);
                for argument in &mut brief.arguments {
                    argument.claim.text = format!("{word} {}", argument.claim.text);
                }
                for fact in &mut brief.facts {
                    fact.passage.text = format!("{} {word}", fact.passage.text);
                }
            }
            brief
        })
        .collect()
}

fn command(name: &str, options: &[Value]) -> Value {
    interaction(
        2,
        &json!({"id": "10", "name": name, "type": 1, "options": options}),
    )
}

fn typing(text: &str) -> Value {
    let option = json!({"name": "article", "type": 3, "value": text, "focused": true});
    interaction(
        4,
        &json!({"id": "10", "name": "argument", "type": 1, "options": [option]}),
    )
}

fn interaction(kind: u8, data: &Value) -> Value {
    let user = json!({
        "id": "30", "username": "mina", "discriminator": "0", "global_name": "Mina",
        "avatar": null, "public_flags": 0
    });
    json!({
        "id": "20", "application_id": "1", "type": kind, "data": data, "token": "token",
        "version": 1, "guild_id": "40", "channel_id": "50", "locale": "en-US",
        "guild_locale": "en-US", "app_permissions": "0", "entitlements": [],
        "authorizing_integration_owners": {"0": "40"}, "context": 0,
        "attachment_size_limit": 10_485_760,
        "channel": {"id": "50", "type": 0, "name": "debates", "permissions": "0"},
        "member": {
            "user": user, "roles": [], "joined_at": "2026-01-01T00:00:00Z", "deaf": false,
            "mute": false, "flags": 0, "permissions": "0", "pending": false
        }
    })
}
