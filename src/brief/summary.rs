//! A summary taken from the article's own sentences.
//!
//! Chooses a set that covers the words of the whole and draws on every part, as a monotone
//! submodular function under a budget of words: H. Lin and J. Bilmes, "A Class of Submodular
//! Functions for Document Summarization", ACL 2011 (coverage plus a reward for diversity, chosen
//! greedily by gain per cost). What happened comes first; both sides are present when the article
//! has both. Invariant: every sentence stands in the article and the budget holds.

use std::collections::{BTreeMap, HashMap};

use super::article::{Article, Draft};
use super::discourse::Link;
use super::word::stem;
use super::{Passage, Role, Side, fact};

/// How many sentences are compared; from longer texts the rest is left out evenly.
const MOST: usize = 240;

/// The share of the article that a summary may take.
const SHARE: f64 = 0.12;

/// How much a part's first sentences weigh against the coverage of words.
const DIVERSITY: f64 = 2.0;

/// How strongly length counts against a sentence.
const COST: f64 = 0.8;

/// Up to which share of a sentence's likeness to all others it counts as covered.
const SATURATION: f64 = 0.12;

/// The fewest and the most words of a summary.
fn bounds(language: &str) -> (f64, f64) {
    match language {
        "ko" => (45.0, 100.0),
        "ja" | "zh" => (110.0, 250.0),
        _ => (60.0, 130.0),
    }
}

/// Summarises an article: a short paragraph that says what happened, then the rest in order.
pub(crate) fn summary(article: &Article, drafts: &[Draft], language: &str) -> Vec<Vec<Passage>> {
    let total: usize = article
        .sentences
        .iter()
        .map(|sentence| sentence.words.len())
        .sum();
    let (least, most) = bounds(language);
    let total = f64::from(u32::try_from(total).unwrap_or(u32::MAX));
    let budget = (total * SHARE).clamp(least, most).min(total * 0.6);
    let pool = pool(article, drafts);
    if pool.is_empty() {
        return Vec::new();
    }
    let mut choice = Choice::new(article, &pool, budget);
    let opening = choice.open();
    for side in Side::BOTH {
        choice.take_side(side);
    }
    choice.fill();
    let mut rest: Vec<usize> = choice
        .taken
        .iter()
        .copied()
        .filter(|at| !opening.contains(at))
        .collect();
    rest.sort_unstable();
    [opening, rest]
        .into_iter()
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| {
            paragraph
                .into_iter()
                .map(|at| pool[at].passage(article))
                .collect()
        })
        .collect()
}

/// A sentence that may be chosen.
struct Candidate {
    sentence: usize,
    /// Sentences of one group compete for the same reward.
    group: usize,
    side: Option<Side>,
    /// How much it says that can be checked.
    evidence: i32,
    role: Role,
    /// The claim as shown, when it is one.
    claim: Option<Passage>,
}

impl Candidate {
    fn passage(&self, article: &Article) -> Passage {
        self.claim
            .clone()
            .unwrap_or_else(|| article.uncounted(self.sentence))
    }
}

fn pool(article: &Article, drafts: &[Draft]) -> Vec<Candidate> {
    let claims: HashMap<usize, &Draft> = drafts
        .iter()
        .filter_map(|draft| Some((draft.claim_sentence?, draft)))
        .collect();
    let stride = article.sentences.len().div_ceil(MOST).max(1);
    let mut pool = Vec::new();
    for (group, part) in article.parts.iter().enumerate() {
        for at in part.sentences.clone() {
            let sentence = &article.sentences[at];
            let signs = &sentence.signs;
            let claim = claims.get(&at);
            let count = sentence.words.len();
            let length = if claim.is_some() { 3..46 } else { 7..46 };
            let leans = matches!(
                signs.link,
                Some(Link::Leans | Link::Example | Link::SameVoice)
            ) && claim.is_none();
            if signs.asks()
                || signs.spoken()
                || (signs.announces() && claim.is_none())
                || leans
                || !length.contains(&count)
                || at % stride != 0
            {
                continue;
            }
            pool.push(Candidate {
                sentence: at,
                group,
                side: claim.map(|draft| draft.side),
                evidence: fact::evidence(sentence, part.role, article.cues),
                role: part.role,
                claim: claim.map(|draft| draft.claim.clone()),
            });
        }
    }
    pool
}

struct Choice<'a, 'b> {
    article: &'a Article<'b>,
    pool: &'a [Candidate],
    /// Likeness of each pair of candidates.
    alike: Vec<Vec<f64>>,
    /// The most coverage that counts for each candidate.
    enough: Vec<f64>,
    covered: Vec<f64>,
    rewards: BTreeMap<usize, f64>,
    taken: Vec<usize>,
    left: f64,
}

impl<'a, 'b> Choice<'a, 'b> {
    fn new(article: &'a Article<'b>, pool: &'a [Candidate], budget: f64) -> Self {
        let alike = likeness(article, pool);
        let enough = alike
            .iter()
            .map(|row| row.iter().sum::<f64>() * SATURATION)
            .collect();
        let covered = vec![0.0; pool.len()];
        Self {
            article,
            pool,
            alike,
            enough,
            covered,
            rewards: BTreeMap::new(),
            taken: Vec::new(),
            left: budget,
        }
    }

    /// Takes the one or two sentences that best say what happened.
    fn open(&mut self) -> Vec<usize> {
        let early = self.article.sentences.len().div_ceil(3);
        let mut ranked: Vec<usize> = (0..self.pool.len())
            .filter(|at| {
                let found = &self.pool[*at];
                found.sentence < early.max(12)
                    && matches!(found.role, Role::Lead | Role::Summary | Role::Context)
                    && found.side.is_none()
            })
            .collect();
        // Beyond a point more evidence tells no more, and what stands first tells best.
        ranked.sort_by_key(|at| (std::cmp::Reverse(self.pool[*at].evidence.clamp(0, 7)), *at));
        let mut opening = Vec::new();
        for at in ranked {
            let repeats = opening
                .iter()
                .any(|other: &usize| self.alike[at][*other] > 0.45);
            if opening.len() < 2 && !repeats && self.cost(at) <= self.left * 0.45 {
                self.take(at);
                opening.push(at);
            }
        }
        opening.sort_unstable();
        opening
    }

    /// Takes the best claim of one side.
    fn take_side(&mut self, side: Side) {
        let best = self.best(|found| found.side == Some(side));
        if let Some(at) = best {
            self.take(at);
        }
    }

    fn fill(&mut self) {
        while let Some(at) = self.best(|_| true) {
            self.take(at);
        }
    }

    /// Finds the candidate with the most gain for its cost among those that fit.
    fn best(&self, allowed: impl Fn(&Candidate) -> bool) -> Option<usize> {
        (0..self.pool.len())
            .filter(|at| {
                allowed(&self.pool[*at]) && !self.taken.contains(at) && self.cost(*at) <= self.left
            })
            .map(|at| (at, self.gain(at) / self.cost(at).powf(COST)))
            .filter(|(_, gain)| *gain > 0.0)
            .max_by(|one, two| one.1.total_cmp(&two.1).then(two.0.cmp(&one.0)))
            .map(|(at, _)| at)
    }

    fn gain(&self, at: usize) -> f64 {
        let row = &self.alike[at];
        let coverage: f64 = row
            .iter()
            .zip(&self.covered)
            .zip(&self.enough)
            .map(|((alike, covered), enough)| (covered + alike).min(*enough) - covered.min(*enough))
            .sum();
        let before = self
            .rewards
            .get(&self.pool[at].group)
            .copied()
            .unwrap_or(0.0);
        coverage + DIVERSITY * ((before + self.worth(at)).sqrt() - before.sqrt())
    }

    /// Says how much a sentence stands for its part.
    fn worth(&self, at: usize) -> f64 {
        let found = &self.pool[at];
        let central = self.central(at);
        let claim = if found.side.is_some() { 1.0 } else { 0.0 };
        let role = match found.role {
            Role::Conclusion | Role::Recommendation => 0.3,
            _ => 0.0,
        };
        central * 3.0 + 0.25 * claim + role
    }

    /// Gives the mean likeness to all sentences.
    fn central(&self, at: usize) -> f64 {
        let count = f64::from(u32::try_from(self.pool.len()).unwrap_or(u32::MAX));
        self.alike[at].iter().sum::<f64>() / count
    }

    fn cost(&self, at: usize) -> f64 {
        let count = self.article.sentences[self.pool[at].sentence].words.len();
        f64::from(u32::try_from(count).unwrap_or(u32::MAX))
    }

    fn take(&mut self, at: usize) {
        for (covered, alike) in self.covered.iter_mut().zip(&self.alike[at]) {
            *covered += alike;
        }
        *self.rewards.entry(self.pool[at].group).or_insert(0.0) += self.worth(at);
        self.left -= self.cost(at);
        self.taken.push(at);
    }
}

/// Compares all candidates by the weighty words they share.
fn likeness(article: &Article, pool: &[Candidate]) -> Vec<Vec<f64>> {
    let mut spread: HashMap<&str, f64> = HashMap::new();
    let stems: Vec<Vec<&str>> = pool
        .iter()
        .map(|found| {
            let words = &article.sentences[found.sentence].words;
            let mut stems: Vec<&str> = words
                .iter()
                .filter(|word| !article.cues.word.common.has(word))
                .map(|word| stem(&word.lower))
                .collect();
            stems.sort_unstable();
            stems.dedup();
            for stem in &stems {
                *spread.entry(stem).or_insert(0.0) += 1.0;
            }
            stems
        })
        .collect();
    let count = f64::from(u32::try_from(pool.len()).unwrap_or(u32::MAX));
    let weight = |stem: &str| ((count + 1.0) / spread.get(stem).copied().unwrap_or(1.0)).ln();
    let bags: Vec<BTreeMap<&str, f64>> = stems
        .iter()
        .map(|stems| stems.iter().map(|stem| (*stem, weight(stem))).collect())
        .collect();
    let norms: Vec<f64> = bags
        .iter()
        .map(|bag| {
            bag.values()
                .map(|weight| weight * weight)
                .sum::<f64>()
                .sqrt()
        })
        .collect();
    bags.iter()
        .zip(&norms)
        .map(|(one, norm)| {
            bags.iter()
                .zip(&norms)
                .map(|(two, other)| {
                    let shared: f64 = one
                        .iter()
                        .filter(|(stem, _)| two.contains_key(*stem))
                        .map(|(_, weight)| weight * weight)
                        .sum();
                    if norm * other > 0.0 {
                        shared / (norm * other)
                    } else {
                        0.0
                    }
                })
                .collect()
        })
        .collect()
}
