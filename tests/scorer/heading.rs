//! Headings, which must be the same words, and the roles of those found.

use std::collections::BTreeSet;

use super::Section;
use super::count::{Share, Tally};
use super::gold::{self, Gold};
use super::pairing::weigh;
use super::words::Said;

/// Counts the headings found, and the right roles among them; none where none are annotated.
pub(super) fn count(gold: &Gold, given: &[Section]) -> (Option<Tally>, Share) {
    let Some(sections) = &gold.sections else {
        return (None, Share::default());
    };
    let wanted: Vec<(String, &gold::Section)> = sections
        .iter()
        .filter_map(|section| Some((named(section.heading.as_ref())?, section)))
        .collect();
    let known: BTreeSet<&str> = wanted.iter().map(|(name, _)| name.as_str()).collect();
    // The title, table heads and the like may be listed and need not be.
    let untitled = Said::new("");
    let free = std::iter::once(gold.title.as_ref().unwrap_or(&untitled));
    let free: BTreeSet<String> = free
        .chain(&gold.title_alts)
        .chain(&gold.optional_headings)
        .map(Said::normal)
        .collect();
    let given: Vec<(String, &Section)> = given
        .iter()
        .filter_map(|section| Some((named(section.heading.as_ref())?, section)))
        .filter(|(name, _)| known.contains(name.as_str()) || !free.contains(name))
        .collect();
    let found = weigh(given.len(), wanted.len(), |i, j| {
        let there = given[i].1.first_line == wanted[j].1.first_line;
        (given[i].0 == wanted[j].0).then_some(if there { 1.5 } else { 1.0 })
    });
    let is_right = |(i, j): &&(usize, usize)| {
        let (role, wanted) = (given[*i].1.role.to_lowercase(), wanted[*j].1);
        role == wanted.role || wanted.role_alts.contains(&role)
    };
    let roles = found.iter().filter(is_right).count();
    let tally = Tally {
        hits: found.len(),
        given: given.len(),
        wanted: wanted.len(),
    };
    (Some(tally), Share::new(roles, found.len()))
}

fn named(heading: Option<&Said>) -> Option<String> {
    heading
        .filter(|heading| !heading.text.is_empty())
        .map(Said::normal)
}
