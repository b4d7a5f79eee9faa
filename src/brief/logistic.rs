//! A logistic model whose weights are data.
//!
//! A sentence shows named signs, each with a value; the model turns them into a probability and says
//! how much each sign weighed. It knows no sign itself. Invariant: a sign without a weight counts for
//! nothing, and the built-in weights parse, which a test proves.

use rustc_hash::FxHashMap;

/// From which probability on a sentence is taken.
pub(crate) const THRESHOLD: f32 = 0.5;

/// The weight that holds for every sentence.
const BASE: &str = "base";

/// What a sentence shows: the names of signs, and how strongly.
pub(crate) type Signs = Vec<(&'static str, f32)>;

/// The weight of each sign.
#[derive(Debug)]
pub(crate) struct Model {
    weights: FxHashMap<String, f32>,
}

impl Model {
    /// Reads built-in weights: a line a sign.
    pub(crate) fn built_in(text: &str) -> Self {
        Self {
            weights: toml::from_str(text).expect("built-in weights parse"),
        }
    }

    /// Gives the probability, and what each sign adds to it (in log odds), the weightiest first.
    pub(crate) fn weigh(&self, signs: &Signs) -> (f32, Signs) {
        let mut shares: Signs = signs
            .iter()
            .map(|(name, value)| (*name, self.weight(name) * value))
            .filter(|(_, share)| share.abs() >= 0.05)
            .collect();
        shares.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
        (self.sum(signs), shares)
    }

    /// Gives the probability and what adds to it; nothing for what has no signs at all.
    pub(crate) fn reasons(&self, signs: Option<Signs>) -> (f32, Signs) {
        signs.map_or((0.0, Vec::new()), |signs| self.weigh(&signs))
    }

    /// Gives the probability alone; nothing for what has no signs at all.
    pub(crate) fn chance(&self, signs: Option<Signs>) -> f32 {
        signs.map_or(0.0, |signs| self.sum(&signs))
    }

    fn sum(&self, signs: &Signs) -> f32 {
        let shares = signs.iter().map(|(name, value)| self.weight(name) * value);
        let odds = shares.sum::<f32>() + self.weight(BASE);
        1.0 / (1.0 + (-odds).exp())
    }

    fn weight(&self, name: &str) -> f32 {
        self.weights.get(name).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_add_up_and_say_what_they_add() {
        let model = Model::built_in("base = -1.0\n\"a date\" = 2.0\n\"first person\" = -0.5\n");
        let (sure, shares) = model.weigh(&vec![("first person", 1.0), ("a date", 1.0)]);
        assert_eq!(shares, [("a date", 2.0), ("first person", -0.5)]);
        assert!(sure > THRESHOLD);
        let (unsure, none) = model.weigh(&vec![("unheard of", 1.0)]);
        assert!(unsure < THRESHOLD && none.is_empty());
    }

    #[test]
    fn what_has_no_signs_is_never_taken_however_likely_the_rest_is() {
        let model = Model::built_in("base = 3.0\n\"a doubt\" = -9.0\n");
        assert!(model.chance(Some(Vec::new())) > THRESHOLD);
        assert!(model.chance(Some(vec![("a doubt", 1.0)])) < THRESHOLD);
        assert!(model.chance(None) < THRESHOLD);
        assert_eq!(model.reasons(None), (0.0, Vec::new()));
    }
}
