//! Random bytes and torn articles: the reader never fails, and what it shows stands in the source.
//!
//! A thousand inputs run with every `cargo test`; `ROSTRUM_FUZZ=10000000 cargo test --release
//! --test fuzz` runs as many as asked on all cores, and `ROSTRUM_FUZZ_FROM=2000000` goes on behind those
//! that ran already. A failure prints the seed of its input, and `ROSTRUM_SEED=…` runs that input alone.
//! The timed test of hostile shapes is run by
//! `cargo test --release --test fuzz -- --ignored`.
#![expect(clippy::print_stderr, reason = "a failure says how to repeat it")]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use rostrum::brief;

use self::holds::{check, our_articles};

mod holds;

/// How many inputs are read when nobody says otherwise.
const INPUTS: u64 = 1_000;

/// The most bytes of an input; half of them have less than a kilobyte.
const LONGEST: usize = 4_000;

/// How many failures are told before the run stops.
const MOST_FAILURES: u64 = 5;

/// Words and marks that steer the reader.
const PIECES: [&str; 40] = [
    "\n",
    "\n\n",
    "# ",
    "## For\n",
    "## Against\n",
    "- ",
    "1. ",
    "+ ",
    "> ",
    ">> ",
    "| Pro | Con |\n|---|---|\n",
    "| a | b |\n",
    "```\n",
    "---\n",
    "===\n",
    "Pros:\n",
    "Cons:\n",
    "**",
    "_",
    "[a](b)",
    "![",
    "<p>",
    "</p>",
    "<!--",
    "&amp;",
    "\"",
    "“",
    "”",
    "«",
    "「",
    "First, ",
    "However, ",
    "Critics say ",
    "Q: ",
    "Anna: ",
    "그래미 ",
    "。",
    "¿",
    "\u{200B}",
    "\u{FE0F}",
];

#[expect(
    clippy::disallowed_methods,
    reason = "whoever runs the test says how much to run"
)]
fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Cuts a stretch of at most so many bytes out of a text.
fn stretch<'a>(random: &mut ChaCha8Rng, text: &'a str, most: usize) -> &'a str {
    let from = text.floor_char_boundary(random.random_range(0..=text.len()));
    let length = random.random_range(0..=most.min(text.len() - from));
    &text[from..text.floor_char_boundary(from + length)]
}

/// Makes the bytes of one input.
fn input(seed: u64, articles: &[String]) -> Vec<u8> {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let random = &mut random;
    let most = if random.random_bool(0.5) {
        600
    } else {
        LONGEST
    };
    let article = &articles[random.random_range(0..articles.len())];
    match random.random_range(0..8) {
        0 => {
            let length = random.random_range(0..most);
            (0..length).map(|_| random.random()).collect()
        }
        1 => {
            let mut text = String::new();
            while text.len() < most && !random.random_bool(0.01) {
                text.push_str(PIECES[random.random_range(0..PIECES.len())]);
                text.push_str(stretch(random, article, 20));
            }
            text.into_bytes()
        }
        2 => {
            let piece = PIECES[random.random_range(0..PIECES.len())];
            let body = stretch(random, article, 12);
            format!("{piece}{body}")
                .repeat(random.random_range(1..60))
                .into_bytes()
        }
        _ => {
            let mut bytes = stretch(random, article, most).as_bytes().to_vec();
            for _ in 0..random.random_range(0..12) {
                tear(random, &mut bytes, articles);
            }
            bytes
        }
    }
}

/// Changes one place of a text.
fn tear(random: &mut ChaCha8Rng, bytes: &mut Vec<u8>, articles: &[String]) {
    let at = random.random_range(0..=bytes.len());
    let end = (at + random.random_range(0..40)).min(bytes.len());
    match random.random_range(0..6) {
        0 => drop(bytes.drain(at..end)),
        1 => {
            let piece = PIECES[random.random_range(0..PIECES.len())];
            bytes.splice(at..at, piece.bytes());
        }
        2 => {
            let again = bytes[at..end].to_vec();
            bytes.splice(at..at, again);
        }
        3 => {
            let other = &articles[random.random_range(0..articles.len())];
            bytes.splice(at..end, stretch(random, other, 80).bytes());
        }
        4 => bytes.insert(at, random.random()),
        _ => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << random.random_range(0..8);
            }
        }
    }
}

/// Reads one input and tells whether all holds.
fn holds_for(seed: u64, articles: &[String]) -> bool {
    let bytes = input(seed, articles);
    let mut text = brief::decode(&bytes).text;
    if text.is_empty() {
        // Noise is not decoded, and must be harmless to whoever reads it all the same.
        let lossy = String::from_utf8_lossy(&bytes);
        text = lossy.replace(|letter: char| letter.is_control() && letter != '\n', "");
    }
    let fine = catch_unwind(AssertUnwindSafe(|| check(&text))).is_ok();
    if !fine {
        eprintln!("ROSTRUM_SEED={seed} fails on {text:?}");
    }
    fine
}

#[test]
fn random_inputs_hold() {
    let articles = our_articles();
    if let Some(seed) = number("ROSTRUM_SEED") {
        assert!(holds_for(seed, &articles));
        return;
    }
    let count = number("ROSTRUM_FUZZ").unwrap_or(INPUTS);
    let from = number("ROSTRUM_FUZZ_FROM").unwrap_or(0);
    let (next, failed) = (AtomicU64::new(from), AtomicU64::new(0));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while failed.load(Ordering::Relaxed) < MOST_FAILURES {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= count {
                        break;
                    }
                    if !holds_for(seed, &articles) {
                        failed.fetch_add(1, Ordering::Relaxed);
                    }
                    if (seed + 1).is_multiple_of(100_000) {
                        eprintln!("{} inputs", seed + 1);
                    }
                }
            });
        }
    });
    assert_eq!(failed.into_inner(), 0, "of inputs {from} to {count}");
}

#[test]
fn half_of_the_inputs_are_short() {
    let articles = our_articles();
    let mut lengths: Vec<usize> = (0..501).map(|seed| input(seed, &articles).len()).collect();
    lengths.sort_unstable();
    assert!(lengths[250] <= 1_000, "{}", lengths[250]);
}

/// Shapes on which a careless reader takes the square of the time.
fn shapes(times: usize) -> Vec<(&'static str, String)> {
    let thousand = 1_000 * times;
    let each = |count: usize, line: fn(usize) -> String| (0..count).map(line).collect::<String>();
    let speakers = each(2 * thousand, |at| {
        format!("Speaker {at}: I support it, since it would cut costs for everybody.\n")
    });
    let hosts = each(2 * thousand, |at| {
        format!("Q{at}: Why would anybody support it?\n")
    });
    let headings = each(thousand, |at| {
        format!("## What they say {at}\n\nIt is good, and it costs too much.\n\n")
    });
    let posts = each(thousand, |at| {
        let other = at / 2;
        format!("#{at} · user{at} · 19:42\nI agree with user{other}, it is cheap.\n\n")
    });
    vec![
        (
            "one line of sentences",
            "It would cut costs by 3 percent, critics say. ".repeat(thousand),
        ),
        (
            "one sentence",
            "cheap words and no stop ".repeat(2 * thousand),
        ),
        (
            "list items",
            "- It is cheap and good.\n".repeat(5 * thousand),
        ),
        (
            "lines below one heading",
            "## For\n\n".to_owned() + &"It is cheap. It is good.\n\n".repeat(2 * thousand),
        ),
        ("deep quotes", "> ".repeat(thousand) + "deep"),
        ("quotation marks", "\"".repeat(10 * thousand)),
        (
            "words in quotation marks",
            "“It is cheap and good,” said Ann. ".repeat(thousand),
        ),
        ("no spaces", "abcdefghij".repeat(5 * thousand)),
        (
            "no spaces, wide",
            "街は計画について投票する".repeat(thousand),
        ),
        ("open brackets", "[".repeat(5 * thousand)),
        (
            "rows of a table",
            "| Pro | Con |\n|---|---|\n".to_owned() + &"| cheap | slow |\n".repeat(2 * thousand),
        ),
        ("tags", "<div>".repeat(2 * thousand)),
        ("speakers", speakers),
        ("hosts", hosts),
        ("headings", headings),
        ("posts", posts),
        (
            "questions",
            "Should it be free for all of us? ".repeat(thousand),
        ),
        ("entries", "Date: 8 May\n".repeat(2 * thousand)),
    ]
}

#[test]
#[ignore = "a timed test, for a quiet machine and a release build"]
#[expect(clippy::disallowed_methods, reason = "a measurement reads the time")]
fn four_times_the_text_takes_less_than_eight_times_the_time() {
    let time = |text: &str| {
        let runs = (0..3).map(|_| {
            let start = std::time::Instant::now();
            let read = brief::read(text);
            let taken = start.elapsed().as_secs_f64();
            drop(read);
            taken
        });
        runs.fold(f64::INFINITY, f64::min)
    };
    let mut slow = Vec::new();
    for ((name, once), (_, four)) in shapes(2).into_iter().zip(shapes(8)) {
        let (one, all) = (time(&once), time(&four));
        eprintln!(
            "{name}: {} kB in {:.0} ms, then {:.1} times",
            once.len() / 1000,
            one * 1e3,
            all / one
        );
        if all / one > 8.0 {
            slow.push(name);
        }
    }
    assert!(slow.is_empty(), "{slow:?}");
}
