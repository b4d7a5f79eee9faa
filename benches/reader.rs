//! How fast the reader reads, and how much memory it takes.
//!
//! `cargo bench --no-default-features --bench reader` prints a table of speed and of the peak of
//! memory by language and size, draws time over size into `target/reader.svg`, then runs criterion.
#![expect(clippy::print_stdout, reason = "a measurement is read on the terminal")]
#![expect(clippy::disallowed_methods, reason = "a measurement reads the time")]

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use peak_alloc::PeakAlloc;
use rostrum::brief;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Languages and sizes in bytes.
const CASES: [(&str, usize); 6] = [
    ("en", 1_000),
    ("en", 10_000),
    ("en", 100_000),
    ("en", 1_000_000),
    ("ko", 100_000),
    ("es", 100_000),
];

/// How often each case is read for the table; the fastest counts.
const ROUNDS: usize = 7;

/// What one case took.
struct Measured {
    language: &'static str,
    bytes: usize,
    seconds: f64,
    peak: usize,
}

/// Repeats the articles of a language up to a size.
fn text(language: &str, size: usize) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles/gold");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the folder of articles can be listed")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.to_string_lossy()
                .ends_with(&format!("_{language}.txt"))
        })
        .collect();
    files.sort();
    let articles: String = files
        .iter()
        .map(|path| fs::read_to_string(path).expect("our articles are UTF-8"))
        .collect();
    let mut text = articles.repeat(size / articles.len() + 1);
    text.truncate(text.floor_char_boundary(size));
    text
}

fn measure(language: &'static str, size: usize) -> Measured {
    let text = text(language, size);
    black_box(brief::read(&text));
    let mut seconds = f64::INFINITY;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        black_box(brief::read(&text));
        seconds = seconds.min(start.elapsed().as_secs_f64());
    }
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    black_box(brief::read(&text));
    Measured {
        language,
        bytes: text.len(),
        seconds,
        peak: MEMORY.peak_usage().saturating_sub(before),
    }
}

#[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
fn float(count: usize) -> f64 {
    count as f64
}

fn table(cases: &[Measured]) {
    println!("language      bytes        ms    MB/s   peak/input");
    for case in cases {
        println!(
            "{:8} {:>10} {:>9.2} {:>7.2} {:>12.1}",
            case.language,
            case.bytes,
            case.seconds * 1e3,
            float(case.bytes) / case.seconds / 1e6,
            float(case.peak) / float(case.bytes)
        );
    }
}

/// Draws time over size, both logarithmic, with the line of five megabytes a second.
fn plot(cases: &[Measured]) {
    let x = |bytes: f64| 60.0 + (bytes.log10() - 3.0) * 160.0;
    let y = |seconds: f64| 20.0 - seconds.log10() * 90.0;
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"580\" height=\"420\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n",
    );
    let (from, to) = ((1e3, 1e3 / 5e6), (1e6, 1e6 / 5e6));
    let _ = writeln!(
        svg,
        "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"silver\"/><text x=\"400\" y=\"120\" fill=\"gray\">5 MB/s</text>",
        x(from.0),
        y(from.1),
        x(to.0),
        y(to.1)
    );
    for case in cases {
        let (x, y) = (x(float(case.bytes)), y(case.seconds));
        let _ = writeln!(
            svg,
            "<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"4\"/><text x=\"{:.0}\" y=\"{:.0}\">{} {} kB, {:.1} ms</text>",
            x - 50.0,
            y - 8.0,
            case.language,
            case.bytes / 1000,
            case.seconds * 1e3
        );
    }
    svg.push_str("</svg>\n");
    let folder = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".into());
    let path = Path::new(&folder).join("reader.svg");
    fs::write(&path, svg).expect("the plot can be written");
    println!("drawn: {}", path.display());
}

fn reading(criterion: &mut Criterion) {
    let start = Instant::now();
    black_box(brief::read("Should buses be free? They cut traffic."));
    println!(
        "first short text, lexicons and all: {:.1} ms",
        start.elapsed().as_secs_f64() * 1e3
    );
    let cases = CASES.map(|(language, size)| measure(language, size));
    table(&cases);
    plot(&cases);
    let mut group = criterion.benchmark_group("read");
    group.sample_size(10);
    for (language, size) in CASES {
        let text = text(language, size);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::new(language, size), |bench| {
            bench.iter(|| brief::read(black_box(&text)));
        });
    }
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
