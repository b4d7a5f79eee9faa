//! A summary taken from the article's own sentences.
//!
//! Chooses sentences that together hold the words a reader would keep, as a monotone submodular
//! function under a budget of words, greedily by gain per cost: H. Lin and J. Bilmes, "A Class of
//! Submodular Functions for Document Summarization", ACL 2011. A word counts once, with the worth
//! of the sentence that tells it best; a block or part that has been heard gains less. What happened
//! comes first; both sides are present when the article has both. Invariant: every sentence stands
//! in the article and the budget holds.

mod worth;

pub use self::worth::Weighed;
pub(super) use self::worth::{Known, worth_of_cues};

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rustc_hash::FxHashMap;

use self::worth::{Said, Terms, float};
use super::article::{Article, Draft};
use super::decide::Decided;
use super::discourse::Link;
use super::word::{Word, is_wide};
use super::{Passage, Side, fact, title};

/// The share of the article that a summary may take.
const SHARE: f64 = 0.12;

/// The share of the budget that a sentence of the opening may take.
const OPENING: f64 = 0.45;

/// From which budget on the opening has two sentences.
const ROOM: f64 = 100.0;

/// How strongly length counts against a sentence of the opening; elsewhere it counts in full.
const OPENING_COST: f64 = 0.6;

/// What is left of the gain of another sentence of the same block.
const SAME_BLOCK: f64 = 0.6;

/// What is left of the gain of another sentence of the same part.
const SAME_PART: f64 = 0.7;

/// The fewest words of a heading that says something alone.
const TELLING: usize = 3;

/// The fewest and the most words of a summary; pairs of characters in scripts without spaces.
fn bounds(language: &str) -> (f64, f64) {
    match language {
        "ko" => (45.0, 100.0),
        "ja" | "zh" => (130.0, 280.0),
        _ => (60.0, 130.0),
    }
}

/// The longest sentence that may be chosen, in the measure of the bounds.
fn longest(language: &str) -> usize {
    match language {
        "ja" | "zh" => 100,
        _ => 45,
    }
}

/// Summarises an article: a short paragraph that says what happened, then the rest in order.
pub(crate) fn summary(
    article: &Article,
    decided: &Decided,
    drafts: &[Draft],
    language: &str,
) -> Vec<Vec<Passage>> {
    let units = &decided.units;
    let said = said(decided, article, drafts);
    let total = float(said.iter().map(|said| said.cost).sum());
    let (least, most) = bounds(language);
    let budget = (total * SHARE).clamp(least, most).min(total * 0.6);
    let question = title::question(article).unwrap_or_default();
    let pool = pool(&said, article, drafts, &question, longest(language));
    let mut choice = Choice::new(&pool, budget);
    let early = units.len().div_ceil(5).max(12);
    let opening = choice.open(early, if budget < ROOM { 1 } else { 2 });
    for side in Side::BOTH {
        choice.take(|found| f64::from(found.side == Some(side)));
    }
    while choice.take(|_| 1.0).is_some() {}
    let mut rest = choice.taken;
    rest.retain(|at| !opening.contains(at));
    rest.sort_unstable();
    [opening, rest]
        .into_iter()
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| {
            paragraph
                .iter()
                .map(|at| pool[*at].shown(article))
                .collect()
        })
        .collect()
}

/// Lists the terms of an article with what bears on a summary needing them.
pub(crate) fn weighed(article: &Article, decided: &Decided, drafts: &[Draft]) -> Vec<Weighed> {
    let question = title::question(article).unwrap_or_default();
    worth::weighed(&said(decided, article, drafts), article, &question)
}

/// Reads the units, the title left out.
fn said<'a>(decided: &'a Decided, article: &'a Article, drafts: &[Draft]) -> Vec<Said<'a>> {
    let starts: BTreeSet<usize> = drafts.iter().map(|draft| draft.claim.span.start).collect();
    let claims: HashSet<usize> = drafts
        .iter()
        .filter_map(|draft| draft.claim_sentence)
        .collect();
    let support: HashSet<usize> = drafts
        .iter()
        .flat_map(|draft| draft.support.iter().copied())
        .collect();
    decided
        .units
        .iter()
        .zip(&decided.worth)
        .filter(|(unit, _)| Some(unit.block) != article.title_block)
        .map(|(unit, cues)| {
            let words: Cow<[Word]> = match unit.sentence {
                Some(at) => Cow::Borrowed(&article.sentences[at].words),
                None => Cow::Owned(article.cues.words(&unit.passage.text)),
            };
            let span = unit.passage.span.start..unit.passage.span.end;
            let heads = unit.heading && starts.range(span).next().is_some();
            Said {
                cost: cost(&words),
                words,
                claim: heads || unit.sentence.is_some_and(|at| claims.contains(&at)),
                support: unit.sentence.is_some_and(|at| support.contains(&at)),
                unit,
                cues: *cues,
                opens: unit
                    .sentence
                    .is_some_and(|at| article.in_block(unit.block).start == at),
            }
        })
        .collect()
}

/// Counts words; of scripts without spaces, pairs of neighbours.
fn cost(words: &[Word]) -> usize {
    let mut count = 0;
    let mut run = 0;
    let mut end = 0;
    for word in words {
        let wide = word.lower.starts_with(is_wide);
        run = match (wide, run > 0 && word.start == end) {
            (false, _) => 0,
            (true, true) => run + 1,
            (true, false) => 1,
        };
        count += usize::from(run != 2);
        end = word.end;
    }
    count.max(1)
}

/// A sentence or heading that may be chosen.
struct Candidate<'a> {
    unit: usize,
    block: usize,
    part: usize,
    side: Option<Side>,
    heading: bool,
    /// How much it says that can be checked.
    evidence: f64,
    cost: f64,
    /// What each of its terms is worth.
    worth: Terms,
    /// The sentence; none for a heading.
    sentence: Option<usize>,
    /// The argument whose claim it is.
    draft: Option<&'a Draft>,
}

impl Candidate<'_> {
    /// Gives it as it is shown.
    fn shown(&self, article: &Article) -> Passage {
        match (self.draft, self.sentence) {
            (Some(draft), _) => draft.claim.clone(),
            (None, Some(sentence)) => article.uncounted(sentence),
            (None, None) => article.heading(self.block),
        }
    }
}

fn pool<'a>(
    said: &[Said],
    article: &Article,
    drafts: &'a [Draft],
    question: &str,
    longest: usize,
) -> Vec<Candidate<'a>> {
    let claims: BTreeMap<usize, &'a Draft> = drafts
        .iter()
        .map(|draft| (draft.claim.span.start, draft))
        .collect();
    let worth = worth::worth(said, article, question);
    let found = worth
        .into_iter()
        .zip(said)
        .enumerate()
        .filter(|(_, (_, said))| said.cost <= longest && stands_alone(said, article))
        .map(|(unit, (worth, said))| {
            let span = said.unit.passage.span.start..said.unit.passage.span.end;
            let draft = claims.range(span).next().map(|(_, draft)| *draft);
            let draft = draft.filter(|_| said.claim);
            Candidate {
                unit,
                block: said.unit.block,
                part: said.unit.part,
                evidence: evidence(said, article),
                side: draft.map(|draft| draft.side),
                heading: said.unit.heading,
                cost: float(said.cost),
                worth,
                sentence: said.unit.sentence,
                draft,
            }
        });
    let mut pool = Vec::with_capacity(said.len());
    pool.extend(found);
    pool
}

/// Tells whether a sentence or heading says something without the ones around it.
fn stands_alone(said: &Said, article: &Article) -> bool {
    if said
        .unit
        .passage
        .text
        .trim_end()
        .ends_with(['?', '？', ':', '：'])
    {
        return false;
    }
    let Some(at) = said.unit.sentence else {
        let named = article.parts[said.unit.part].named;
        return said.claim || (said.words.len() >= TELLING && !named);
    };
    let signs = &article.sentences[at].signs;
    let leans = matches!(
        signs.link,
        Some(Link::Leans | Link::Example | Link::SameVoice)
    );
    let empty = signs.asks() || signs.spoken() || signs.announces() || leans;
    said.words.len() >= if said.claim { TELLING } else { 5 } && (said.claim || !empty)
}

/// Says how much can be checked in a sentence; beyond a point more evidence tells no more.
fn evidence(said: &Said, article: &Article) -> f64 {
    let found = said.unit.sentence.map(|at| {
        let role = article.parts[said.unit.part].role;
        fact::evidence(&article.sentences[at], role, article.cues)
    });
    f64::from(found.unwrap_or(0).clamp(0, 7))
}

/// What has been chosen so far.
struct Choice<'a> {
    pool: &'a [Candidate<'a>],
    /// The most that each term has been worth.
    heard: FxHashMap<&'a str, f64>,
    /// How many were taken from each block.
    blocks: HashMap<usize, i32>,
    parts: HashMap<usize, i32>,
    taken: Vec<usize>,
    left: f64,
    /// What each candidate gained when that was last computed; it never gains more later.
    gains: Vec<f64>,
}

impl<'a> Choice<'a> {
    fn new(pool: &'a [Candidate<'a>], budget: f64) -> Self {
        Self {
            pool,
            heard: FxHashMap::default(),
            blocks: HashMap::new(),
            parts: HashMap::new(),
            taken: Vec::new(),
            left: budget,
            gains: vec![f64::INFINITY; pool.len()],
        }
    }

    /// Takes the sentences that best say what happened.
    fn open(&mut self, early: usize, count: usize) -> Vec<usize> {
        let most = self.left * OPENING;
        let mut opening = Vec::new();
        for _ in 0..count {
            opening.extend(self.take(|found| {
                let fits = found.unit < early && found.cost <= most;
                let tells = fits && !found.heading && found.side.is_none();
                f64::from(tells) * (1.0 + found.evidence) * found.cost.powf(1.0 - OPENING_COST)
            }));
        }
        opening.sort_unstable();
        opening
    }

    /// Takes the candidate with the most gain for its cost, times a factor, among those that fit.
    fn take(&mut self, factor: impl Fn(&Candidate) -> f64) -> Option<usize> {
        let mut open: Vec<(f64, usize)> = (0..self.pool.len())
            .filter(|at| self.pool[*at].cost <= self.left && !self.taken.contains(at))
            .map(|at| (factor(&self.pool[at]), at))
            .filter(|(factor, _)| *factor > 0.0)
            .collect();
        let value = |gain: f64, (factor, at): (f64, usize)| factor * gain / self.pool[at].cost;
        // The likeliest first, so that few others need be computed.
        if let Some(first) = (0..open.len()).max_by(|one, two| {
            let most = |at: usize| value(self.gains[open[at].1], open[at]);
            most(*one).total_cmp(&most(*two))
        }) {
            open.swap(0, first);
        }
        let mut best: Option<(f64, usize)> = None;
        for (factor, at) in open {
            if best.is_some_and(|(most, _)| value(self.gains[at], (factor, at)) < most) {
                continue;
            }
            self.gains[at] = self.gain(at);
            let gain = value(self.gains[at], (factor, at));
            let better =
                best.is_none_or(|(most, first)| gain.total_cmp(&most).then(first.cmp(&at)).is_gt());
            if gain > 0.0 && better {
                best = Some((gain, at));
            }
        }
        let (_, best) = best?;
        let found = &self.pool[best];
        for (term, worth) in &found.worth {
            let heard = self.heard.entry(term).or_insert(0.0);
            *heard = heard.max(*worth);
        }
        *self.blocks.entry(found.block).or_insert(0) += 1;
        *self.parts.entry(found.part).or_insert(0) += 1;
        self.left -= found.cost;
        self.taken.push(best);
        Some(best)
    }

    fn gain(&self, at: usize) -> f64 {
        let found = &self.pool[at];
        let new: f64 = found
            .worth
            .iter()
            .map(|(term, worth)| {
                let heard = self.heard.get(term.as_str()).copied().unwrap_or(0.0);
                (worth - heard).max(0.0)
            })
            .sum();
        let times = |heard: &HashMap<usize, i32>, at| heard.get(&at).copied().unwrap_or(0);
        new * SAME_BLOCK.powi(times(&self.blocks, found.block))
            * SAME_PART.powi(times(&self.parts, found.part))
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::word::words;
    use super::*;

    #[test]
    fn words_cost_one_and_runs_without_spaces_cost_their_pairs() {
        assert_eq!(cost(&words("The vote is at 8.")), 5);
        assert_eq!(cost(&words("夏祭り")), 2);
        assert_eq!(cost(&words("夏、祭り")), 2);
    }

    #[test]
    fn the_title_is_not_repeated() {
        let text = "# Trams should run all night\n\nOn 3 May 2024 the council voted to run trams all night.\n\n## They bring people home\n\nNurses and waiters finish after midnight and have no other way home.\n";
        let brief = read(text);
        let told: Vec<&Passage> = brief.summary.iter().flatten().collect();
        assert!(!told.is_empty());
        assert!(told.iter().all(|passage| passage.text != brief.title));
    }
}
