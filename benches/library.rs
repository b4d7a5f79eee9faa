//! How long the library takes to be built, asked and drawn from, at 5 and at 10,000 articles.
//!
//! `cargo bench --no-default-features --bench library` prints percentiles of each question over many
//! different inputs, then criterion's medians.
#![expect(clippy::print_stdout, reason = "a measurement is read on the terminal")]
#![expect(clippy::disallowed_methods, reason = "a measurement reads the time")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use rostrum::brief;
use rostrum::library::{Bags, Library, Page, Scope};

mod synthetic;

const SIZES: [usize; 2] = [5, 10_000];
const PAGE: Page = Page {
    offset: 0,
    limit: 10,
};

/// What a hostile or hasty person types into an article's field.
fn typings(library: &Library) -> Vec<String> {
    let mut typings: Vec<String> = [
        "",
        "a",
        "t",
        "th",
        "e",
        "gold",
        "golden gra",
        "kpop",
        "k-pop song",
        "grmmy",
        "sondtrack",
        "케",
        "케이파",
        "그래ㅁ",
        "cancion",
        "CANCIÓN",
        "aeiou",
        "eaio",
        "tesimo",
        "xqzj",
        "🔥🔥🔥",
        "!!!",
        "conta mopel verin duski",
        "a b c d e f g h",
        "aaaaaaaa bbbbbbbb cccccccc dddddddd eeeeeeee",
        "stimogra pelverin onkita recon duski targas monkey verona",
    ]
    .map(str::to_owned)
    .to_vec();
    typings.extend(
        [
            "e",
            "ta",
            "é",
            "e\u{301}",
            "가",
            "ᄀ",
            "z\u{300}\u{301}\u{302}\u{303}",
            "🇰🇷",
            "the ",
        ]
        .map(|part| part.repeat(120)),
    );
    for entry in library.entries().iter().step_by(library.len() / 5) {
        let title = &entry.brief.title;
        typings.push(title.clone());
        typings.push(title.chars().step_by(2).collect());
        typings.push(title.chars().rev().collect());
        for length in 1..12 {
            typings.push(title.chars().take(length).collect());
        }
    }
    typings
}

fn questions(library: &Library) -> Vec<String> {
    let mut questions: Vec<String> = [
        "the",
        "of",
        "the of and to a in that is",
        "of and to in that is for it",
        "golden",
        "golden category",
        "award golden category music song grammy industry global",
        "gold",
        "co",
        "st",
        "ta",
        "re",
        "케",
        "케이팝 그래미",
        "canciones",
        "artists culture platform ta",
        "xqzjw",
        "stimogra",
        "k-pop success",
        "the the the th",
        "re co ta st mo gr pe ve",
        "award conta music re",
    ]
    .map(str::to_owned)
    .to_vec();
    for entry in library.entries().iter().step_by(library.len() / 5) {
        let words: Vec<&str> = entry.brief.title.split(' ').collect();
        questions.extend((1..words.len()).map(|many| words[..many].join(" ")));
    }
    questions
}

/// Prints what each input takes: over all runs, and over the best run of each input, which a busy
/// machine disturbs least.
fn percentiles(name: &str, inputs: &[String], mut run: impl FnMut(&str)) {
    let mut all: Vec<Duration> = Vec::new();
    let mut best: Vec<(Duration, &str)> = Vec::new();
    for input in inputs {
        let mut own: Vec<Duration> = Vec::new();
        for _ in 0..30 {
            let start = Instant::now();
            run(input);
            own.push(start.elapsed());
        }
        best.push((own.iter().copied().min().unwrap_or_default(), input));
        all.extend(own);
    }
    all.sort_unstable();
    best.sort_unstable();
    let part = |length: usize, part: usize| (length - 1) * part / 1000;
    let all = [500, 990, 1000].map(|at| all[part(all.len(), at)]);
    let calm = [500, 990, 1000].map(|at| best[part(best.len(), at)].0);
    let worst: String = best[best.len() - 1].1.chars().take(30).collect();
    println!("{name:<15} p50, p99, worst {all:>8.1?}; best runs {calm:>8.1?}, worst {worst:?}");
}

fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS"))
        .unwrap_or_default();
    line.split_whitespace()
        .nth(1)
        .and_then(|kib| kib.parse().ok())
        .unwrap_or_default()
}

fn report(_: &mut Criterion) {
    for size in SIZES {
        let before = resident();
        let briefs = synthetic::briefs(size, 1);
        let texts = resident();
        let start = Instant::now();
        let library = Library::new(briefs);
        println!(
            "{size} articles: built in {:.1?}; briefs {} KiB, library {} KiB more, index {} KiB",
            start.elapsed(),
            texts - before,
            resident().saturating_sub(texts),
            library.index_bytes() / 1024
        );
        percentiles("complete", &typings(&library), |typed| {
            black_box(library.complete(typed, 25));
        });
        percentiles("resolve", &typings(&library), |typed| {
            let _ = black_box(library.resolve(typed));
        });
        percentiles("search", &questions(&library), |question| {
            let _ = black_box(library.search(question, PAGE));
        });
        let topics = ["charts", "Ceremony", "credits"].map(str::to_owned);
        percentiles("facts by heading", &topics, |topic| {
            black_box(library.facts(None, Some(topic)));
        });
        percentiles("facts by words", &questions(&library), |question| {
            black_box(library.facts(None, Some(question)));
        });
    }
}

fn build(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("build");
    group.sample_size(10);
    for size in SIZES {
        let briefs = synthetic::briefs(size, 1);
        group.bench_with_input(
            BenchmarkId::from_parameter(size),
            &briefs,
            |bencher, briefs| {
                bencher.iter_batched(|| briefs.clone(), Library::new, BatchSize::PerIteration);
            },
        );
    }
}

fn ask(criterion: &mut Criterion) {
    for size in SIZES {
        let library = Library::new(synthetic::briefs(size, 1));
        let slug = library.entries()[size / 2].brief.slug.replace('-', " ");
        for (name, typed) in [
            ("empty", ""),
            ("begun", "gold"),
            ("misspelt", "sondtrack"),
            ("strewn", "eaio"),
        ] {
            criterion.bench_function(&format!("complete/{name}/{size}"), |bencher| {
                bencher.iter(|| black_box(library.complete(black_box(typed), 25)));
            });
        }
        for (name, named) in [("slug", slug.as_str()), ("miss", "no such article")] {
            criterion.bench_function(&format!("resolve/{name}/{size}"), |bencher| {
                bencher.iter(|| black_box(library.resolve(black_box(named)).is_ok()));
            });
        }
        let questions = [
            ("typical", "golden category"),
            ("begun", "artists culture ta"),
            ("small", "the of and to a in that is"),
        ];
        for (name, question) in questions {
            criterion.bench_function(&format!("search/{name}/{size}"), |bencher| {
                bencher.iter(|| black_box(library.search(black_box(question), PAGE).is_ok()));
            });
        }
    }
}

fn draw(criterion: &mut Criterion) {
    for size in SIZES {
        let library = Library::new(synthetic::briefs(size, 1));
        let mut chance = ChaCha8Rng::seed_from_u64(1);
        let mut bags = Bags::new(20_000);
        let mut channel = 0;
        criterion.bench_function(&format!("draw/argument/{size}"), |bencher| {
            bencher.iter(|| {
                channel += 1;
                let entry = &library.entries()[channel % size];
                let scope = Scope::Channel((channel % 50) as u64);
                black_box(bags.argument(scope, entry, None, &mut chance))
            });
        });
        criterion.bench_function(&format!("draw/article/{size}"), |bencher| {
            bencher.iter(|| {
                let article = bags.article(
                    Scope::Channel(1),
                    &library,
                    |e| e.counts.quotes > 0,
                    &mut chance,
                );
                black_box(article.is_some())
            });
        });
    }
}

criterion_group!(benches, report, build, ask, draw);
criterion_main!(benches);
