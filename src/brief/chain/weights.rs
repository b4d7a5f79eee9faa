//! The weights of the chain: what each cue is worth.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::super::Side;
use super::super::unit::Unit;
use super::{ALL, NEVER, Part, STATES, may_follow, number, sign};

/// What cues are worth, by their names.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// How much a cue speaks for a claim, for support and for a rebuttal.
    pub cues: FxHashMap<String, [f64; 3]>,
    /// How much evidence of a side counts in a claim and in support.
    pub leans: FxHashMap<String, [f64; 2]>,
    /// How much speaks for staying on the side of the last claim.
    pub turns: FxHashMap<String, f64>,
    /// What follows what, within a block, at a new block and at a new part.
    pub steps: [[[f64; 4]; 4]; 3],
}

/// What cues are worth, by the address and length of their names: names are constants, so that
/// equal addresses are equal names.
pub(super) type Known = FxHashMap<(usize, usize), Option<[f64; 3]>>;

static BUILT_IN: LazyLock<Weights> =
    LazyLock::new(|| toml::from_str(include_str!("weights.toml")).expect("built-in weights parse"));

impl Weights {
    /// Gives the weights that the reader comes with.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Adds up what a unit shows for each state.
    pub(super) fn states(&self, unit: &Unit, known: &mut Known) -> [f64; STATES] {
        let mut parts = [0.0; 4];
        for cue in &unit.cues {
            let found = known
                .entry((cue.as_ptr().addr(), cue.len()))
                .or_insert_with(|| self.cues.get(*cue).copied());
            if let Some([claim, support, rebuttal]) = found {
                parts[number(Part::Claim)] += *claim;
                parts[number(Part::Support)] += *support;
                parts[number(Part::Rebuttal)] += *rebuttal;
            }
        }
        let [claim, support] = self.lean(unit);
        ALL.map(|state| {
            let side = sign(state.side);
            let leaning = match state.part {
                Part::Claim => side * claim,
                Part::Support => side * support,
                Part::Rebuttal => -side * support,
                Part::Other => 0.0,
            };
            parts[number(state.part)] + leaning
        })
    }

    /// Adds up what leans to a side, for claims and for support: positive for pro.
    pub(super) fn lean(&self, unit: &Unit) -> [f64; 2] {
        let mut sum = [0.0; 2];
        for (name, value) in &unit.leans {
            if let Some([claim, support]) = self.leans.get(*name) {
                sum[0] += claim * f64::from(*value);
                sum[1] += support * f64::from(*value);
            }
        }
        sum
    }

    /// Lists what speaks for a unit doing something for a side, by name; below zero, against it.
    #[must_use]
    pub fn reasons(&self, unit: &Unit, part: Part, side: Side) -> Vec<(&'static str, f64)> {
        let column = match part {
            Part::Claim => 0,
            Part::Support => 1,
            Part::Rebuttal => 2,
            Part::Other => return Vec::new(),
        };
        let cues = unit
            .cues
            .iter()
            .filter_map(|cue| Some((*cue, self.cues.get(*cue)?[column])));
        let pull = match part {
            Part::Rebuttal => -sign(Some(side)),
            _ => sign(Some(side)),
        };
        let leans = unit.leans.iter().filter_map(|(name, value)| {
            let weight = self.leans.get(*name)?[usize::from(part != Part::Claim)];
            Some((*name, weight * f64::from(*value) * pull))
        });
        cues.chain(leans).collect()
    }

    /// Adds up what speaks for staying on the side of the last claim.
    pub(super) fn stays(&self, unit: &Unit) -> f64 {
        unit.turns
            .iter()
            .filter_map(|turn| self.turns.get(*turn))
            .sum()
    }

    /// Gives the score of each state after each other, by the step.
    pub(super) fn tables(&self) -> [[[f64; STATES]; STATES]; 3] {
        self.steps.map(|table| {
            ALL.map(|from| {
                ALL.map(|to| {
                    if may_follow(from, to) {
                        table[number(from.part)][number(to.part)]
                    } else {
                        NEVER
                    }
                })
            })
        })
    }

    /// Writes the weights as they stand in the built-in file, three decimals each.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut out = String::from(
            "# What each cue is worth to the chain of `src/brief/chain`, learnt from the annotated articles\n\
             # by `cargo run --release --example teach`. A line may be changed by hand: the numbers are natural\n\
             # logarithms of odds.\n\n\
             # What follows what (claim, support, other, rebuttal; a row for each before), within a block, at a\n\
             # new block, at a new part.\nsteps = [\n",
        );
        let line = |numbers: &[f64]| {
            let numbers: Vec<String> = numbers.iter().map(|number| round(*number)).collect();
            format!("[{}]", numbers.join(", "))
        };
        for table in &self.steps {
            let rows: Vec<String> = table.iter().map(|row| line(row)).collect();
            let _ = writeln!(out, "  [{}],", rows.join(", "));
        }
        out.push_str("]\n\n# Speaks for a claim, for support, for a rebuttal.\n[cues]\n");
        for (name, weights) in self.cues.iter().collect::<BTreeMap<_, _>>() {
            let _ = writeln!(out, "{name:?} = {}", line(weights));
        }
        out.push_str(
            "\n# Evidence of a side: what it counts in a claim, and in support.\n[leans]\n",
        );
        for (name, weights) in self.leans.iter().collect::<BTreeMap<_, _>>() {
            let _ = writeln!(out, "{name:?} = {}", line(weights));
        }
        out.push_str("\n# Speaks for staying on the side of the last claim; below zero, for turning round.\n[turns]\n");
        for (name, weight) in self.turns.iter().collect::<BTreeMap<_, _>>() {
            let _ = writeln!(out, "{name:?} = {}", round(*weight));
        }
        out
    }
}

fn round(number: f64) -> String {
    let text = format!("{number:.3}");
    if text == "-0.000" {
        "0.000".into()
    } else {
        text
    }
}
