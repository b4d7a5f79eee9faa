//! Which units of an article are claims, support and rebuttals, and for which side.
//!
//! A linear-chain conditional random field (Lafferty et al., 2001): every unit has a
//! state, what it shows makes states likely, and so do the states of its neighbours. The side that
//! was argued last is part of the state, so that a piece of support knows its claim and a "however"
//! what it turns from. The weights are data (`weights.toml`, one line a cue); this module only adds
//! them up. Invariant: the chances of the states of a unit add up to one.

mod learn;
mod weights;

#[cfg(test)]
mod tests;

pub use self::learn::{Example, learn};
use self::weights::Known;
pub use self::weights::Weights;

use super::Side;
use super::unit::{Step, Unit};

/// How many states a unit may have.
pub const STATES: usize = 9;

/// What a unit does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It states a reason.
    Claim,
    /// It backs the claim before it.
    Support,
    /// Nothing of these.
    Other,
    /// It answers the claim before it.
    Rebuttal,
}

/// What a unit does, and the side that was argued last; none before the first claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// What it does.
    pub part: Part,
    /// The side of the last claim, itself included.
    pub side: Option<Side>,
}

/// The states in the order of their numbers.
pub const ALL: [State; STATES] = {
    const fn state(part: Part, side: Option<Side>) -> State {
        State { part, side }
    }
    [
        state(Part::Other, None),
        state(Part::Claim, Some(Side::Pro)),
        state(Part::Support, Some(Side::Pro)),
        state(Part::Other, Some(Side::Pro)),
        state(Part::Rebuttal, Some(Side::Pro)),
        state(Part::Claim, Some(Side::Con)),
        state(Part::Support, Some(Side::Con)),
        state(Part::Other, Some(Side::Con)),
        state(Part::Rebuttal, Some(Side::Con)),
    ]
};

/// The logarithm of an impossible chance.
const NEVER: f64 = -1e9;

/// Below this power of e lies no number but zero.
const NOTHING: f64 = -746.0;

/// The chance of each state of a unit, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chances(pub [f64; STATES]);

impl Chances {
    /// Gives the chance that the unit does something, whatever the side.
    #[must_use]
    pub fn of(&self, part: Part) -> f64 {
        self.sum(|state| state.part == part)
    }

    /// Gives the chance that the unit does something for a side.
    #[must_use]
    pub fn of_side(&self, part: Part, side: Side) -> f64 {
        self.sum(|state| state.part == part && state.side == Some(side))
    }

    fn sum(&self, wanted: impl Fn(State) -> bool) -> f64 {
        let pairs = ALL.iter().zip(self.0);
        pairs
            .filter(|(state, _)| wanted(**state))
            .map(|(_, chance)| chance)
            .sum()
    }
}

/// Tells whether one state may follow another: only claims change the side.
fn may_follow(from: State, to: State) -> bool {
    match (to.part, to.side) {
        (Part::Claim, _) => true,
        (_, None) => from.side.is_none(),
        (_, side) => from.side == side,
    }
}

/// The scores of an article under a set of weights, before chances are made of them.
pub(crate) struct Scores {
    /// One row a unit: the score of each state.
    states: Vec<[f64; STATES]>,
    /// What speaks for staying on a side at each unit, and the number of its table.
    stays: Vec<(f64, usize)>,
    /// The score of each state after each other, by the step.
    tables: [[[f64; STATES]; STATES]; 3],
    /// What cues are worth, by where their names stand in the program.
    known: Known,
}

impl Scores {
    /// Begins an article.
    pub(crate) fn new(weights: &Weights) -> Self {
        Self {
            states: Vec::new(),
            stays: Vec::new(),
            tables: weights.tables(),
            known: Known::default(),
        }
    }

    fn of(units: &[Unit], weights: &Weights) -> Self {
        let mut scores = Self::new(weights);
        for unit in units {
            scores.push(unit, weights);
        }
        scores
    }

    /// Scores the next unit.
    pub(crate) fn push(&mut self, unit: &Unit, weights: &Weights) {
        self.states.push(weights.states(unit, &mut self.known));
        self.stays.push((weights.stays(unit), row(unit.step)));
    }

    /// Gives the score of a step from the unit before.
    fn step(&self, at: usize, from: usize, to: usize) -> f64 {
        let (stays, row) = self.stays[at];
        let plain = self.tables[row][from][to];
        if ALL[to].part == Part::Claim {
            plain + stays * sign(ALL[from].side) * sign(ALL[to].side)
        } else {
            plain
        }
    }

    /// Gives the chances of the states of every unit.
    pub(crate) fn chances(&self) -> Vec<Chances> {
        let sums = Sums::of(self, |_, _| true);
        (0..self.states.len()).map(|at| sums.chances(at)).collect()
    }
}

/// Forward and backward sums, in logarithms (Rabiner, 1989).
struct Sums {
    ahead: Vec<[f64; STATES]>,
    behind: Vec<[f64; STATES]>,
    total: f64,
}

impl Sums {
    /// Adds up all ways through an article; `allowed` rules states out.
    fn of(scores: &Scores, allowed: impl Fn(usize, usize) -> bool) -> Self {
        let count = scores.states.len();
        let own = |at: usize, state: usize| {
            if allowed(at, state) {
                scores.states[at][state]
            } else {
                NEVER
            }
        };
        let mut ahead = vec![[NEVER; STATES]; count];
        let mut behind = vec![[0.0; STATES]; count];
        for at in 0..count {
            for state in 0..STATES {
                let before = if at == 0 {
                    let opens = ALL[state].side.is_none() || ALL[state].part == Part::Claim;
                    if opens { 0.0 } else { NEVER }
                } else {
                    sum_of(|from| ahead[at - 1][from] + scores.step(at, from, state))
                };
                ahead[at][state] = before + own(at, state);
            }
        }
        for at in (0..count.saturating_sub(1)).rev() {
            for state in 0..STATES {
                behind[at][state] = sum_of(|to| {
                    scores.step(at + 1, state, to) + own(at + 1, to) + behind[at + 1][to]
                });
            }
        }
        let total = ahead.last().map_or(0.0, |last| sum_of(|state| last[state]));
        Self {
            ahead,
            behind,
            total,
        }
    }

    fn chances(&self, at: usize) -> Chances {
        Chances(std::array::from_fn(|state| {
            scaled(self.ahead[at][state] + self.behind[at][state] - self.total)
        }))
    }
}

/// Adds up numbers that are given as logarithms.
fn sum_of(term: impl Fn(usize) -> f64) -> f64 {
    let terms: [f64; STATES] = std::array::from_fn(term);
    let most = terms.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if most <= NEVER {
        return NEVER;
    }
    most + terms
        .iter()
        .map(|term| scaled(term - most))
        .sum::<f64>()
        .ln()
}

/// Raises e to a power; powers so low that nothing is left are not computed.
fn scaled(power: f64) -> f64 {
    if power < NOTHING { 0.0 } else { power.exp() }
}

/// Gives the chances of the states of every unit of an article.
#[must_use]
pub fn chances(units: &[Unit], weights: &Weights) -> Vec<Chances> {
    Scores::of(units, weights).chances()
}

/// Gives the row of the table of steps that belongs to a unit.
fn row(step: Step) -> usize {
    match step {
        Step::Same => 0,
        Step::Block => 1,
        Step::Part => 2,
    }
}

/// Gives the number of a part in tables.
fn number(part: Part) -> usize {
    match part {
        Part::Claim => 0,
        Part::Support => 1,
        Part::Other => 2,
        Part::Rebuttal => 3,
    }
}

/// Gives a side as a number; none is 0.
fn sign(side: Option<Side>) -> f64 {
    match side {
        Some(Side::Pro) => 1.0,
        Some(Side::Con) => -1.0,
        None => 0.0,
    }
}
