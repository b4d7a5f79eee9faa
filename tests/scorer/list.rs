//! Lists of single statements: facts with their data, quotes, recommendations, title and question.

use super::SAME;
use super::count::{Share, Tally};
use super::gold::Gold;
use super::pairing::{nearest, pair, weigh};
use super::words::Said;

/// Counts the facts found, and those of their data that stand in any of the given.
pub(super) fn facts(gold: &Gold, given: &[Said]) -> (Tally, Share) {
    let wanted: Vec<&Said> = gold.facts.iter().map(|fact| &fact.text).collect();
    let spaced = |said: &Said| format!(" {} ", said.normal());
    let texts: Vec<String> = given.iter().map(spaced).collect();
    let data = || gold.facts.iter().flat_map(|fact| &fact.datum);
    // A datum begins a word and need not end it: Korean puts its particles behind.
    let begins = |datum: &Said| format!(" {}", datum.normal());
    let survives = |datum: &&Said| texts.iter().any(|text| text.contains(&begins(datum)));
    (
        tally(given, &wanted, &gold.optional_facts, pair_alike),
        Share::new(data().filter(survives).count(), data().count()),
    )
}

/// Counts the recommendations found.
pub(super) fn recommendations(gold: &Gold, given: &[Said]) -> Tally {
    let wanted: Vec<&Said> = gold.recommendations.iter().collect();
    tally(given, &wanted, &gold.optional_recommendations, pair_alike)
}

/// Counts the quotes found; they are to be exact, or to hold the wanted one and little more.
pub(super) fn quotes(gold: &Gold, given: &[Said]) -> Tally {
    let wanted: Vec<&Said> = gold.quotes.iter().collect();
    tally(given, &wanted, &gold.optional_quotes, |given, wanted| {
        weigh(given.len(), wanted.len(), |i, j| {
            let alike = given[i].likeness(wanted[j]);
            let little_more = 2 * given[i].words.len() <= 3 * wanted[j].words.len() + 6;
            let exact = alike >= 0.8 || wanted[j].contained(given[i]) >= 0.95 && little_more;
            exact.then_some(1.0 + alike)
        })
    })
}

fn pair_alike(given: &[&Said], wanted: &[&Said]) -> Vec<(usize, usize)> {
    let wanted: Vec<_> = wanted.iter().map(|one| vec![*one]).collect();
    pair(given, &wanted, |_, _| 0.0)
}

/// Counts a list; what is optional is neither rewarded nor punished.
fn tally(
    given: &[Said],
    wanted: &[&Said],
    optional: &[Said],
    pair: impl Fn(&[&Said], &[&Said]) -> Vec<(usize, usize)>,
) -> Tally {
    let given: Vec<&Said> = given.iter().collect();
    let found = pair(&given, wanted);
    let is_spare = |i: &usize| !found.iter().any(|(one, _)| one == i);
    let spare: Vec<&Said> = (0..given.len())
        .filter(is_spare)
        .map(|i| given[i])
        .collect();
    let free = pair(&spare, &optional.iter().collect::<Vec<_>>()).len();
    Tally {
        hits: found.len(),
        given: given.len() - free,
        wanted: wanted.len(),
    }
}

/// Counts the title.
pub(super) fn title(gold: &Gold, given: Option<&Said>) -> Share {
    let Some(wanted) = &gold.title else {
        return Share::default();
    };
    let wanted = || std::iter::once(wanted).chain(&gold.title_alts);
    let hit = given.is_some_and(|given| nearest(given, wanted()) >= SAME);
    Share::new(usize::from(hit), 1)
}

/// Counts the question put to debate, if the article puts one; a weaker one earns half.
pub(super) fn question(gold: &Gold, given: Option<&Said>) -> Share {
    let Some(wanted) = gold.question.as_ref().filter(|_| gold.question_explicit) else {
        return Share::default();
    };
    let wanted = || std::iter::once(wanted).chain(&gold.question_alts);
    let part = match given {
        Some(given) if nearest(given, wanted()) >= SAME => 1.0,
        Some(given) if nearest(given, &gold.question_weak) >= SAME => 0.5,
        _ => 0.0,
    };
    Share { part, whole: 1 }
}
