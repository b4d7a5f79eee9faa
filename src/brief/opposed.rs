//! Headings that stand opposite each other: "What won me over", "What drove me mad".
//!
//! Such headings seldom name a side in words that a list could hold. Two siblings oppose each other
//! when their words lean in opposite ways, or when they are built alike and one of them leans.
//! Neither is asked for its side alone. Invariant: only pairs of neighbours change.

use std::collections::HashSet;

use super::article::{is_counted, number_length};
use super::block::{Block, Kind};
use super::cue::Cues;
use super::phrase::Phrases;
use super::section::Part;
use super::word::{Word, is_hangul, words};
use super::{Role, Side};

/// The most words of a heading that is compared.
const LONGEST: usize = 12;

/// How many parts ahead a sibling is looked for.
const FAR: usize = 40;

/// The most words of a question that is compared.
const SHORT: usize = 4;

/// Gives sides to neighbouring parts whose headings oppose each other.
///
/// The motion is what the title and the questions before the headings say, sentence by sentence.
pub(crate) fn pair(
    parts: &mut [Part],
    blocks: &[Block],
    motion: &[(usize, Vec<Word>)],
    cues: &Cues,
) {
    let asked = |part: &Part| motion.partition_point(|(block, _)| *block < part.blocks.start);
    let text = |part: &Part| part.heading.map_or("", |at| blocks[at].text.text.as_str());
    let heads: Vec<Vec<Word>> = parts
        .iter()
        .map(|part| words(&text(part)[number_length(text(part))..]))
        .collect();
    let asks = |part: &Part| text(part).trim_end().ends_with(['?', '？']);
    let mut named_sides: HashSet<(u8, Side)> = parts
        .iter()
        .filter_map(|part| Some((part.level, part.side?)))
        .collect();
    for at in 0..parts.len() {
        let Some(next) = sibling(parts, at) else {
            continue;
        };
        let pair = Pair {
            first: &heads[at],
            second: &heads[next],
            alike: alike(&heads[at], &heads[next]),
            mirrored: shape(&parts[at], blocks) == shape(&parts[next], blocks),
        };
        let level = parts[at].level;
        let taken = |side: Side| named_sides.contains(&(level, side));
        let sides = match (parts[at].side, parts[next].side) {
            (Some(one), Some(two)) if one == two && !taken(one.other()) => {
                pair.same_words(cues).then_some((one, one.other()))
            }
            (Some(one), None) if is_open(&parts[next]) && !taken(one.other()) => pair
                .answers(&heads[next], one, cues)
                .then_some((one, one.other())),
            (None, Some(two)) if is_open(&parts[at]) && !taken(two.other()) => pair
                .leans_from(&heads[at], two, cues)
                .then_some((two.other(), two)),
            (None, None) if is_open(&parts[at]) && is_open(&parts[next]) => pair
                .sides(cues)
                .filter(|_| !(asks(&parts[at]) || asks(&parts[next])) || pair.both_lean(cues)),
            _ => None,
        };
        let counted = is_lettered(&heads[at]) && is_lettered(&heads[next])
            || is_counted(text(&parts[at])) && is_counted(text(&parts[next])) && !pair.twins();
        let open = parts[at].side.is_none() && parts[next].side.is_none();
        let spoken = open && is_spoken(text(&parts[at])) && is_spoken(text(&parts[next]));
        let free = parts[at].paired.is_none() && parts[next].paired.is_none();
        if (sides.is_some() || (open && pair.twins()) || spoken) && !counted && free {
            parts[at].paired = Some(true);
            parts[next].paired = Some(false);
        }
        let sides = sides.or_else(|| {
            (parts[at].paired == Some(true) && parts[next].paired == Some(false) && open)
                .then(|| by_motion(&heads[at], &heads[next], &motion[..asked(&parts[at])], cues))
                .flatten()
        });
        if let Some((one, two)) = sides.filter(|_| !counted) {
            parts[at].guessed = parts[at].side != Some(one);
            parts[next].guessed = parts[next].side != Some(two);
            give(&mut parts[at], one);
            give(&mut parts[next], two);
            named_sides.extend([(level, one), (level, two)]);
        }
    }
}

/// "Option A", "Round 2": told apart by a letter or a number, not by what they say.
pub(crate) fn is_lettered(found: &[Word]) -> bool {
    found.iter().take(2).any(|word| {
        word.lower.bytes().all(|byte| byte.is_ascii_digit())
            || (word.lower.len() == 1 && !matches!(word.lower.as_str(), "i" | "a"))
    }) || found.get(1).is_some_and(|word| word.lower == "a")
}

/// Tells whether a heading is speech: words in quotation marks, with or without their speaker.
fn is_spoken(text: &str) -> bool {
    let text = text.trim();
    text.ends_with(['”', '»', '"', '」', '’']) && text.contains(['“', '«', '"', '「', '‘'])
}

/// Gives the first place to the heading that says what the motion says, when the other does not.
fn by_motion(
    one: &[Word],
    two: &[Word],
    motion: &[(usize, Vec<Word>)],
    cues: &Cues,
) -> Option<(Side, Side)> {
    let shares = |own: &[Word], other: &[Word]| {
        own.iter()
            .filter(|word| !other.iter().any(|far| far.lower == word.lower))
            .filter(|word| !cues.word.common.has(word))
            .any(|word| {
                motion
                    .iter()
                    .any(|(_, said)| said.iter().any(|far| same_stem(&word.lower, &far.lower)))
            })
    };
    match (shares(one, two), shares(two, one)) {
        (true, false) => Some((Side::Pro, Side::Con)),
        (false, true) => Some((Side::Con, Side::Pro)),
        _ => None,
    }
}

/// Tells whether two words are forms of one: they begin alike, or are one Korean verb.
fn same_stem(one: &str, two: &str) -> bool {
    const STEM: usize = 5;
    if let Some(stem) = one.split("자").next().filter(|stem| stem.len() < one.len()) {
        // The last syllable of a stem may gain a final consonant: 늘리자, 늘릴.
        let open = |letter: char| (u32::from(letter)).saturating_sub(0xAC00) / 28;
        let mut far = two.chars();
        return !stem.is_empty()
            && stem.chars().all(is_hangul)
            && stem.chars().all(|letter| {
                far.next()
                    .is_some_and(|other| is_hangul(other) && open(letter) == open(other))
            });
    }
    let shared = one
        .chars()
        .zip(two.chars())
        .take_while(|(one, two)| one == two)
        .count();
    shared >= STEM || (one == two && one.chars().count() >= 3)
}

fn give(part: &mut Part, side: Side) {
    part.side = Some(side);
    part.role = match side {
        Side::Pro => Role::Pro,
        Side::Con => Role::Con,
    };
    part.why = if part.guessed {
        "stands opposite another heading"
    } else {
        part.why
    };
    part.named = true;
}

/// Tells whether the words of a heading leave its side open.
fn is_open(part: &Part) -> bool {
    part.heading.is_some() && (!part.named || matches!(part.role, Role::Context | Role::Analysis))
}

/// Finds the next part of the same level, unless a higher one stands between.
fn sibling(parts: &[Part], at: usize) -> Option<usize> {
    parts[at].heading?;
    let level = parts[at].level;
    let next = (at + 1..parts.len().min(at + FAR)).find(|next| parts[*next].level <= level)?;
    (parts[next].level == level).then_some(next)
}

/// What the body of a part is made of.
fn shape(part: &Part, blocks: &[Block]) -> (bool, bool) {
    let inside = &blocks[part.blocks.clone()];
    let lead = |block: &&Block| block.lead.as_ref().is_some_and(|lead| lead.bold);
    (
        inside
            .iter()
            .filter(|block| matches!(block.kind, Kind::Item { .. }))
            .count()
            >= 2,
        inside.iter().filter(lead).count() >= 2,
    )
}

/// Tells whether two headings are built alike: they begin or end with the same word.
fn alike(one: &[Word], two: &[Word]) -> bool {
    let short = |found: &[Word]| (2..=LONGEST).contains(&found.len());
    let same = |one: Option<&Word>, two: Option<&Word>| {
        one.zip(two)
            .is_some_and(|(one, two)| one.lower == two.lower)
    };
    short(one)
        && short(two)
        && one.len().abs_diff(two.len()) <= 4
        && (same(one.first(), two.first()) || same(one.last(), two.last()))
}

struct Pair<'a> {
    first: &'a [Word],
    second: &'a [Word],
    alike: bool,
    /// Both are lists, or both open their points in bold.
    mirrored: bool,
}

impl Pair<'_> {
    /// Finds the sides of two headings that name none.
    fn sides(&self, cues: &Cues) -> Option<(Side, Side)> {
        let (one, two) = (lean(self.first, cues), lean(self.second, cues));
        let opposed = one * two < 0;
        let open = if one == 0 { self.first } else { self.second };
        let rival = self.mirrored && cues.heading.rival.within(open);
        let even = self.first.len().abs_diff(self.second.len()) <= 2;
        let leaning = one + two != 0 && one * two == 0 && (self.alike && even || rival);
        if !opposed && !leaning {
            return None;
        }
        Some(if one > two {
            (Side::Pro, Side::Con)
        } else {
            (Side::Con, Side::Pro)
        })
    }

    /// Tells whether the headings are of one mould: "those who cheer", "those who frown"; or end with
    /// the word for a side or a voice.
    fn twins(&self) -> bool {
        let same = |one: Option<&Word>, two: Option<&Word>| {
            one.zip(two)
                .is_some_and(|(one, two)| one.lower == two.lower)
        };
        let begin = self.first.len() > 2
            && self.second.len() > 2
            && same(self.first.first(), self.second.first())
            && same(self.first.get(1), self.second.get(1));
        let end = (2..=LONGEST).contains(&self.first.len())
            && (2..=LONGEST).contains(&self.second.len())
            && same(self.first.last(), self.second.last())
            && self
                .first
                .last()
                .is_some_and(|word| word.lower.chars().any(is_hangul));
        (self.alike && begin) || end
    }

    fn both_lean(&self, cues: &Cues) -> bool {
        self.first.len() <= SHORT
            && self.second.len() <= SHORT
            && lean(self.first, cues) * lean(self.second, cues) < 0
    }

    /// Tells whether a heading without a side answers a neighbour that has one.
    fn answers(&self, open: &[Word], side: Side, cues: &Cues) -> bool {
        let against = against(open, side, cues);
        let rival = cues.heading.rival.within(open) && (self.alike || self.mirrored);
        against > 0 || (against == 0 && rival)
    }

    /// Tells whether a heading before one with a side leans the other way.
    fn leans_from(&self, open: &[Word], side: Side, cues: &Cues) -> bool {
        against(open, side, cues) > 0 && (self.alike || self.mirrored)
    }

    /// Tells whether both headings speak for something, each for its own: "the case for staying".
    fn same_words(&self, cues: &Cues) -> bool {
        let set = &cues.heading.speaks_for;
        self.alike && self.first != self.second && set.within(self.first) && set.within(self.second)
    }
}

/// Says how far the words of a heading lean away from a side.
fn against(found: &[Word], side: Side, cues: &Cues) -> i32 {
    match side {
        Side::Pro => -lean(found, cues),
        Side::Con => lean(found, cues),
    }
}

/// Says which way the words of a heading lean.
fn lean(found: &[Word], cues: &Cues) -> i32 {
    let count = |set: &Phrases| i32::try_from(set.count(found)).unwrap_or(0);
    let (bright, dark) = (count(&cues.heading.bright), count(&cues.heading.dark));
    (bright - 2 * dark).signum()
}
