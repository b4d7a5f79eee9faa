//! What was reached and written down, and what has got worse since.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

use super::corpus::{Article, set};
use super::count::Counts;
use super::form::kind;
use super::measure::{Better, Figures, MEASURES, figures};

/// How far a figure may fall before it is a fall; what should be none may not rise at all.
const SLACK: f64 = 0.02;

/// Figures are written with four digits.
const DIGITS: f64 = 10_000.0;

/// The set that is scored only where it is at hand.
const FIVE: &str = "five";

/// The pooled figures of each set and of each kind of article, and the counts of each article.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Record {
    pub(crate) sets: BTreeMap<String, Figures>,
    pub(crate) forms: BTreeMap<String, Figures>,
    pub(crate) articles: BTreeMap<String, String>,
}

impl Record {
    /// Pools the counts of articles.
    pub(crate) fn of<'a>(scored: impl IntoIterator<Item = (&'a Article, &'a Counts)>) -> Self {
        let mut sets: BTreeMap<String, Vec<&Counts>> = BTreeMap::new();
        let mut forms: BTreeMap<String, Vec<&Counts>> = BTreeMap::new();
        let mut articles = BTreeMap::new();
        for (article, counts) in scored {
            sets.entry(article.set()).or_default().push(counts);
            if let Some(form) = &article.gold.form {
                forms.entry(kind(form).to_owned()).or_default().push(counts);
            }
            articles.insert(article.gold.id.clone(), counts.line());
        }
        Self {
            sets: pooled(sets),
            forms: pooled(forms),
            articles,
        }
    }

    /// Takes over the five from an older record if they are not at hand now.
    pub(crate) fn keep_the_five(mut self, older: &Self) -> Self {
        if !self.sets.contains_key(FIVE) {
            let five = older.sets.get_key_value(FIVE);
            self.sets
                .extend(five.map(|(name, it)| (name.clone(), it.clone())));
            let of_five = older.articles.iter().filter(|(id, _)| set(id) == FIVE);
            self.articles
                .extend(of_five.map(|(id, line)| (id.clone(), line.clone())));
        }
        self
    }

    /// Writes the record as TOML.
    pub(crate) fn to_toml(&self) -> String {
        let mut text = "# What the reader reaches on each set of articles; no figure may fall by more than .02.\n\
            # Written by `UPDATE_SCORES=1 cargo test --test articles`.\n"
            .to_owned();
        for (kind, tables) in [("sets", &self.sets), ("forms", &self.forms)] {
            for (name, figures) in tables {
                let _ = writeln!(text, "\n[{kind}.\"{name}\"]");
                for measure in &MEASURES {
                    if let Some(figure) = figures.get(measure.name) {
                        let _ = writeln!(text, "{} = {figure}", measure.name);
                    }
                }
            }
        }
        text.push_str("\n# found/given/wanted, or part/whole\n[articles]\n");
        for (id, line) in &self.articles {
            let _ = writeln!(text, "\"{id}\" = \"{line}\"");
        }
        text
    }

    /// Describes every figure that is worse now, with the articles of its set that changed.
    pub(crate) fn falls(&self, now: &Self) -> Vec<String> {
        let mut falls = Vec::new();
        for (name, figures) in &now.sets {
            let Some(recorded) = self.sets.get(name) else {
                falls.push(format!("{name}: nothing is recorded"));
                continue;
            };
            let worse: Vec<String> = MEASURES
                .iter()
                .filter_map(|measure| {
                    let (before, now) = (*recorded.get(measure.name)?, *figures.get(measure.name)?);
                    is_fall(measure.better, before, now)
                        .then(|| format!("{name}: {} was {before}, is {now}", measure.name))
                })
                .collect();
            if !worse.is_empty() {
                falls.extend(worse);
                falls.extend(self.changes(now, name));
            }
        }
        let gone = self
            .sets
            .keys()
            .filter(|name| !now.sets.contains_key(*name));
        falls.extend(gone.map(|name| format!("{name}: is recorded and has no articles")));
        falls
    }

    /// Lists the articles of a set whose counts are others now.
    fn changes(&self, now: &Self, of: &str) -> Vec<String> {
        now.articles
            .iter()
            .filter(|(id, line)| set(id) == of && self.articles.get(*id) != Some(line))
            .map(|(id, line)| {
                let before = self.articles.get(id).map_or("nothing", String::as_str);
                let (before, now) = differences(before, line);
                format!("    {id}: {before} → {now}")
            })
            .collect()
    }
}

fn is_fall(better: Better, before: f64, now: f64) -> bool {
    match better {
        Better::More => now < before - SLACK - 0.5 / DIGITS,
        Better::Less => now > before + 0.5 / DIGITS,
        Better::Neither => false,
    }
}

/// Leaves of two lines of counts only what differs.
fn differences(before: &str, now: &str) -> (String, String) {
    let pairs = |line: &str| -> Vec<String> {
        let words: Vec<&str> = line.split(' ').collect();
        words.chunks(2).map(|pair| pair.join(" ")).collect()
    };
    let (before, now) = (pairs(before), pairs(now));
    let only = |these: &[String], others: &[String]| {
        let only = these.iter().filter(|one| !others.contains(one));
        only.map(String::as_str).collect::<Vec<_>>().join(", ")
    };
    (only(&before, &now), only(&now, &before))
}

fn pooled(groups: BTreeMap<String, Vec<&Counts>>) -> BTreeMap<String, Figures> {
    let pool = |counts: Vec<&Counts>| {
        let mut figures = figures(&Counts::pool(counts));
        for figure in figures.values_mut() {
            *figure = (*figure * DIGITS).round() / DIGITS;
        }
        figures
    };
    groups
        .into_iter()
        .map(|(name, counts)| (name, pool(counts)))
        .collect()
}
