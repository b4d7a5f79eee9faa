//! How long a picture takes, from the tally to the bytes of a PNG.
//!
//! `cargo bench --bench picture` prints the size of each file, then criterion's medians.
#![expect(clippy::print_stdout, reason = "a measurement is read on the terminal")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use rostrum::chart::{self, Label, ResultWords, SwingWords};
use rostrum::picture;
use rostrum::poll::{Matrix, Outcome, Round, Rules, Stance, Swing, Tally};

const ENGLISH: &str = "The Golden Grammy is a turning point for animated music.";
const KOREAN: &str =
    "가상의 밴드를 위해 쓰인 영화 노래도 무대에 서는 사람들의 노래와 똑같은 상을 받을 자격이 있다";
const STEPS: [Stance; 3] = [Stance::For, Stance::Undecided, Stance::Against];

fn label(name: &str, count: u32) -> Label {
    Label {
        name: name.to_owned(),
        share: "33 %".to_owned(),
        count: format!("{count} votes"),
    }
}

fn result(motion: &str, five: bool) -> String {
    let counts = [20, 33, 4, 12, 3];
    let tally = Tally::from_counts(Stance::ALL.iter().copied().zip(counts));
    let words = ResultWords {
        heading: "Result 1 · closed 3 February 2026, 18:00 UTC".to_owned(),
        motion: motion.to_owned(),
        sides: [
            label("For", 53),
            label("Undecided", 4),
            label("Against", 15),
        ],
        steps: five.then(|| counts.map(|count| label("Strongly for", count))),
        nobody: String::new(),
        notes: vec!["72 voters".to_owned(), "Quorum of 50 reached".to_owned()],
    };
    chart::result(&tally, &words)
}

fn swing(motion: &str) -> Option<String> {
    let cells = [[12, 1, 2], [5, 3, 1], [4, 2, 10]];
    let pairs = STEPS.iter().zip(cells).flat_map(|(before, row)| {
        let row = STEPS.iter().zip(row);
        row.map(|(after, many)| ((*before, *after), many))
    });
    let pairs = Matrix::from_counts(pairs);
    let rules = Rules::default();
    let (before, after) = (pairs.before(), pairs.after());
    let rounds = [&before, &after].map(|tally| Round {
        rules: &rules,
        tally,
    });
    let Outcome::Shown(comparison) = Swing::between(rounds[0], rounds[1], &pairs).outcome else {
        return None;
    };
    let sides = |tally: &Tally| STEPS.map(|stance| label(stance.word(), tally.count(stance)));
    let words = SwingWords {
        heading: "Swing · polls of 2 and 3 February 2026".to_owned(),
        motion: motion.to_owned(),
        before: "Before".to_owned(),
        after: "After".to_owned(),
        sides_before: sides(&before),
        sides_after: sides(&after),
        net: STEPS.map(|stance| format!("{:+}", comparison.net(stance))),
        flows: cells.map(|row| row.map(|many| many.to_string())),
        verdict: "Swing of 12.5 points to For".to_owned(),
        notes: vec![
            "Final majority: For".to_owned(),
            "40 people voted both times".to_owned(),
        ],
    };
    Some(chart::swing(&comparison, &words))
}

fn pictures(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("picture");
    let drawings: [(&str, &dyn Fn() -> Option<String>); 4] = [
        ("three steps", &|| Some(result(ENGLISH, false))),
        ("five steps, Korean", &|| Some(result(KOREAN, true))),
        ("swing", &|| swing(ENGLISH)),
        ("swing, Korean", &|| swing(KOREAN)),
    ];
    for (name, draw) in drawings {
        let size = draw()
            .and_then(|svg| picture::render(&svg).ok())
            .map(|png| png.bytes.len());
        println!("{name}: {size:?} bytes");
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(draw().map(|svg| picture::render(&svg))));
        });
        group.bench_function(format!("{name}, layout alone"), |bencher| {
            bencher.iter(|| black_box(draw()));
        });
    }
    group.finish();
}

criterion_group!(benches, pictures);
criterion_main!(benches);
