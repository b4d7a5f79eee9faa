//! Debates under arbitrary inputs: whoever does whatever, whenever, what was promised holds.
//!
//! Two thousand sequences run with every `cargo test`; `ROSTRUM_DEBATES=100000 cargo test --release
//! --no-default-features --test debates` runs as many as asked, and `ROSTRUM_SEED=…` others than
//! the usual. A failure is shrunk to the fewest moves that bring it about.

mod moves;
mod watch;

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rostrum::debate::{Debate, Stage};

use self::moves::{Move, Scene};
use self::watch::Watch;

/// How many sequences are run when nobody says otherwise.
const SEQUENCES: u32 = 2_000;
/// The most moves of a sequence.
const LONGEST: usize = 60;

#[expect(
    clippy::disallowed_methods,
    reason = "whoever runs the test says how much to run"
)]
fn number(name: &str) -> Option<u32> {
    std::env::var(name).ok()?.parse().ok()
}

/// Makes the chance of a run; the same each time, so that a failure is no accident.
fn chance() -> TestRng {
    let seed = number("ROSTRUM_SEED").unwrap_or_default().to_le_bytes();
    TestRng::from_seed(RngAlgorithm::ChaCha, &seed.repeat(8))
}

/// Plays a sequence under watch; gives the debate and its watch.
fn play(scene: Scene, moves: &[Move]) -> Watch {
    let mut watch = Watch::begin(scene);
    for one in scene.prelude().iter().chain(moves) {
        watch.step(*one);
    }
    watch.end();
    watch
}

#[test]
fn whatever_is_done_what_was_promised_holds() {
    let cases = number("ROSTRUM_DEBATES").unwrap_or(SEQUENCES);
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..Config::default()
    };
    let mut runner = TestRunner::new_with_rng(config, chance());
    let reached = std::cell::RefCell::new(BTreeMap::<&str, u32>::new());
    let moves = prop::collection::vec(any::<Move>(), 0..LONGEST);
    let played = runner.run(&(any::<Scene>(), moves), |(scene, moves)| {
        let watch = play(scene, &moves);
        let mut reached = reached.borrow_mut();
        for seen in &watch.seen {
            *reached.entry(seen).or_default() += 1;
        }
        Ok(())
    });
    if let Err(failure) = played {
        panic!("{failure}");
    }
    let reached = reached.into_inner();
    eprintln!("{cases} sequences reached {reached:?}");
    // A test that never comes to the states that it watches would not fail.
    for stage in Stage::ALL {
        assert!(
            reached.contains_key(stage.word()),
            "{}: {reached:?}",
            stage.word()
        );
    }
    for event in watch::EVENTS {
        assert!(reached.contains_key(event), "{event}: {reached:?}");
    }
}

#[test]
fn a_debate_keeps_its_size_at_its_fullest() {
    let full = moves::fullest();
    let kept = full.to_json();
    assert_eq!(Debate::from_json(&kept).unwrap(), full);
    let bytes = watch::footprint(&full);
    eprintln!("{bytes} bytes in memory, {} as JSON", kept.len());
    assert!(bytes <= 20_000, "{bytes}");
}
