//! Learning the weights from annotated articles.
//!
//! Maximises the conditional likelihood of the annotations, less a quadratic penalty, by resilient
//! propagation (Riedmiller and Braun, 1993): deterministic, and with no step size to choose. Where an
//! annotation leaves a unit open, every state that it allows is summed over.

use std::collections::HashMap;

use super::super::unit::Unit;
use super::{ALL, Part, STATES, Scores, Sums, Weights, may_follow, number, row, sign};

/// How much each kind of weight is held back; evidence of a side is held near [`PRIOR`].
const PENALTY_CUES: f64 = 5.0;
const PENALTY_LEANS: f64 = 8.0;
const PENALTY_TURNS: f64 = 3.0;
const PENALTY_STEPS: f64 = 0.1;

/// What evidence of a side is worth before anything was learnt: it counts in its own direction.
const PRIOR: f64 = 0.3;

/// In how many units a cue must stand to be learnt from.
const FEWEST: usize = 3;

/// An annotated article.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its units.
    pub units: Vec<Unit>,
    /// Which states the annotation allows for each unit.
    pub allowed: Vec<[bool; STATES]>,
}

/// Where each weight stands in the vector that is optimised.
struct Places {
    cues: HashMap<&'static str, usize>,
    leans: HashMap<&'static str, usize>,
    turns: HashMap<&'static str, usize>,
    count: usize,
}

impl Places {
    fn of(examples: &[Example]) -> Self {
        let mut counts: [HashMap<&'static str, usize>; 3] = Default::default();
        for unit in examples.iter().flat_map(|example| &example.units) {
            for name in &unit.cues {
                *counts[0].entry(name).or_default() += 1;
            }
            for (name, _) in &unit.leans {
                *counts[1].entry(name).or_default() += 1;
            }
            for name in &unit.turns {
                *counts[2].entry(name).or_default() += 1;
            }
        }
        let mut count = 48;
        let mut place = |counts: &HashMap<&'static str, usize>, width: usize| {
            let mut names: Vec<&'static str> = counts
                .iter()
                .filter(|(_, count)| **count >= FEWEST)
                .map(|(name, _)| *name)
                .collect();
            names.sort_unstable();
            names
                .into_iter()
                .map(|name| {
                    let at = count;
                    count += width;
                    (name, at)
                })
                .collect::<HashMap<_, _>>()
        };
        let cues = place(&counts[0], 3);
        let leans = place(&counts[1], 2);
        let turns = place(&counts[2], 1);
        Self {
            cues,
            leans,
            turns,
            count,
        }
    }

    fn start(&self) -> Vec<f64> {
        let mut start = vec![0.0; self.count];
        for at in self.leans.values() {
            start[*at] = PRIOR;
        }
        start
    }

    fn penalties(&self) -> Vec<f64> {
        let mut penalties = vec![PENALTY_STEPS; self.count];
        let mut set = |places: &HashMap<&'static str, usize>, width: usize, value: f64| {
            for at in places.values() {
                penalties[*at..at + width].fill(value);
            }
        };
        set(&self.cues, 3, PENALTY_CUES);
        set(&self.leans, 2, PENALTY_LEANS);
        set(&self.turns, 1, PENALTY_TURNS);
        penalties
    }

    fn weights(&self, vector: &[f64]) -> Weights {
        let mut weights = Weights::default();
        for (at, value) in vector[..48].iter().enumerate() {
            weights.steps[at / 16][at / 4 % 4][at % 4] = *value;
        }
        for (name, at) in &self.cues {
            let values = [vector[*at], vector[at + 1], vector[at + 2]];
            weights.cues.insert((*name).to_owned(), values);
        }
        for (name, at) in &self.leans {
            weights
                .leans
                .insert((*name).to_owned(), [vector[*at], vector[at + 1]]);
        }
        for (name, at) in &self.turns {
            weights.turns.insert((*name).to_owned(), vector[*at]);
        }
        weights
    }
}

/// Learns weights from annotated articles in a number of rounds; `tell` hears the loss of each.
pub fn learn(examples: &[Example], rounds: usize, mut tell: impl FnMut(usize, f64)) -> Weights {
    let places = Places::of(examples);
    let prior = places.start();
    let penalties = places.penalties();
    let mut vector = prior.clone();
    let mut before = vec![0.0; places.count];
    let mut steps = vec![0.05; places.count];
    for round in 0..rounds {
        let (mut loss, mut slope) = slope(examples, &places, &vector);
        for at in 0..places.count {
            let off = vector[at] - prior[at];
            loss += penalties[at] * off * off / 2.0;
            slope[at] += penalties[at] * off;
        }
        tell(round, loss);
        for at in 0..places.count {
            let same = before[at] * slope[at];
            if same > 0.0 {
                steps[at] = (steps[at] * 1.2_f64).min(1.0);
            } else if same < 0.0 {
                steps[at] = (steps[at] * 0.5_f64).max(1e-6);
                slope[at] = 0.0;
            }
            if slope[at] != 0.0 {
                vector[at] -= steps[at] * slope[at].signum();
            }
            before[at] = slope[at];
        }
    }
    places.weights(&vector)
}

/// Gives the negative log-likelihood and its slope, summed over the examples.
fn slope(examples: &[Example], places: &Places, vector: &[f64]) -> (f64, Vec<f64>) {
    let weights = places.weights(vector);
    let mut loss = 0.0;
    let mut slope = vec![0.0; places.count];
    for example in examples {
        loss += add_slope(example, places, &weights, &mut slope);
    }
    (loss, slope)
}

fn add_slope(example: &Example, places: &Places, weights: &Weights, slope: &mut [f64]) -> f64 {
    let scores = Scores::of(&example.units, weights);
    let free = Sums::of(&scores, |_, _| true);
    let held = Sums::of(&scores, |at, state| example.allowed[at][state]);
    for (at, unit) in example.units.iter().enumerate() {
        let (free_now, held_now) = (free.chances(at).0, held.chances(at).0);
        let mut parts = [0.0; 4];
        let mut leans = [0.0; 2];
        for (state, (free, held)) in ALL.iter().zip(free_now.iter().zip(held_now)) {
            let off = free - held;
            parts[number(state.part)] += off;
            let side = sign(state.side) * off;
            match state.part {
                Part::Claim => leans[0] += side,
                Part::Support => leans[1] += side,
                Part::Rebuttal => leans[1] -= side,
                Part::Other => {}
            }
        }
        for cue in &unit.cues {
            if let Some(place) = places.cues.get(cue) {
                slope[*place] += parts[0];
                slope[place + 1] += parts[1];
                slope[place + 2] += parts[3];
            }
        }
        for (name, value) in &unit.leans {
            if let Some(place) = places.leans.get(name) {
                slope[*place] += leans[0] * f64::from(*value);
                slope[place + 1] += leans[1] * f64::from(*value);
            }
        }
        if at == 0 {
            continue;
        }
        let mut stays = 0.0;
        for (from, first) in ALL.iter().enumerate() {
            for (to, second) in ALL.iter().enumerate() {
                if !may_follow(*first, *second) {
                    continue;
                }
                let chance = |sums: &Sums, own: bool| {
                    let state = if own && !example.allowed[at][to] {
                        super::NEVER
                    } else {
                        scores.states[at][to]
                    };
                    (sums.ahead[at - 1][from]
                        + scores.step(at, from, to)
                        + state
                        + sums.behind[at][to]
                        - sums.total)
                        .exp()
                };
                let off = chance(&free, false) - chance(&held, true);
                slope[row(unit.step) * 16 + number(first.part) * 4 + number(second.part)] += off;
                if second.part == Part::Claim {
                    stays += off * sign(first.side) * sign(second.side);
                }
            }
        }
        for name in &unit.turns {
            if let Some(place) = places.turns.get(name) {
                slope[*place] += stays;
            }
        }
    }
    free.total - held.total
}
