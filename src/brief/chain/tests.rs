//! The chain's sums and slopes against what they must be.

use super::super::read::units;
use super::*;

fn article() -> Vec<Unit> {
    units(
        "Free buses?\n\nPros\n\n- They cut traffic. Streets in Oslo got quiet in 2020.\n- They save money.\n\nCons\n\n- They cost the town 40 million. Somebody pays.\n",
    )
}

#[test]
fn chances_add_up_to_one() {
    for chances in chances(&article(), Weights::built_in()) {
        assert!((chances.0.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    }
}

#[test]
fn nothing_but_a_claim_changes_the_side() {
    for from in ALL {
        for to in ALL {
            let turns = from.side.is_some() && to.side != from.side;
            assert!(!may_follow(from, to) || !turns || to.part == Part::Claim);
        }
    }
}

#[test]
fn an_empty_article_has_no_chances() {
    assert!(chances(&[], Weights::built_in()).is_empty());
}

#[test]
fn weights_survive_their_file() {
    let weights = Weights::built_in();
    let again: Weights = toml::from_str(&weights.to_toml()).expect("what was written parses");
    assert_eq!(again.cues.len(), weights.cues.len());
    for (name, values) in &again.cues {
        for (one, two) in values.iter().zip(weights.cues[name]) {
            assert!((one - two).abs() < 0.001, "{name}");
        }
    }
}

#[test]
fn learning_lowers_the_loss_and_finds_the_annotation() {
    let units = article();
    let wanted: Vec<usize> = units
        .iter()
        .map(|unit| match unit.passage.text.as_str() {
            "They cut traffic." | "They save money." => 1,
            "Streets in Oslo got quiet in 2020." => 2,
            "They cost the town 40 million." => 5,
            "Somebody pays." => 6,
            _ => usize::MAX,
        })
        .collect();
    let allowed = wanted
        .iter()
        .map(|state| {
            std::array::from_fn(|at| {
                if *state == usize::MAX {
                    ALL[at].part == Part::Other
                } else {
                    at == *state
                }
            })
        })
        .collect();
    let example = Example {
        units: units.clone(),
        allowed,
    };
    let examples = vec![example; 20];
    let mut losses = Vec::new();
    let weights = learn(&examples, 60, |_, loss| losses.push(loss));
    assert!(losses[59] < losses[0] / 4.0, "{losses:?}");
    for (at, chances) in chances(&units, &weights).iter().enumerate() {
        if wanted[at] != usize::MAX {
            assert!(chances.0[wanted[at]] > 0.5, "{}", units[at].passage.text);
        }
    }
}
