//! Who speaks in lines that begin with a name: "HANA VOSS: …", "[20:02] pete: …", "NF: …".
//!
//! Such a label is the page's, not the speaker's: it is taken off the words, and the blocks are
//! marked with the speaker, by one name through the whole text. Labels such as "Evidence:" look the
//! same, so a label counts as a name only with a time before it, in capitals or when the text knows
//! it as a name, and only in a text where several speak. It decides nothing about what is said.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use ecow::EcoString;
use rustc_hash::FxHashSet;

use super::block::{Block, Kind};
use super::cue::Cues;
use super::page::Furniture;
use super::section::heading_role;
use super::word::{Word, is_hangul, words};

/// How many labelled lines make a conversation.
const FEWEST: usize = 4;

/// How many are enough when a time or a handle marks each of them.
const FEWEST_SURE: usize = 3;

/// The most different labels that are told apart; a text with more is no conversation.
const MOST: usize = 200;

/// The most words of a name.
const LONGEST_NAME: usize = 4;

/// The most bytes of what stands before a speaker's words.
const LONGEST_LABEL: usize = 90;

/// The label of a line.
#[derive(Clone, Debug)]
struct Label {
    name: String,
    /// Where the words begin.
    rest: usize,
    /// A time stands before the name, or it is a handle.
    timed: bool,
}

/// Marks the blocks of a conversation with their speakers and takes the labels off.
pub(crate) fn mark(blocks: &mut Vec<Block>, cues: &Cues) -> Vec<Furniture> {
    if blocks.iter().any(|block| block.by.is_some()) {
        return Vec::new();
    }
    let mut labels: Vec<Option<Label>> = blocks.iter().map(|block| label(block, cues)).collect();
    let known = Known::of(blocks, &labels, cues);
    if known.counts.len() > MOST {
        return Vec::new();
    }
    // Each name is judged once, however often it opens a line.
    let mut judged: HashMap<(String, bool), bool> = HashMap::new();
    for found in &mut labels {
        if let Some(label) = found {
            let named = *judged
                .entry((label.name.clone(), label.timed))
                .or_insert_with(|| known.is_name(label));
            if !named {
                *found = None;
            }
        }
    }
    let mut counts: HashMap<String, usize> = HashMap::new();
    for label in labels.iter().flatten() {
        *counts.entry(label.name.clone()).or_default() += 1;
    }
    let whole = whole_names(&counts);
    let speakers: HashSet<&String> = whole.values().collect();
    let total: usize = counts.values().sum();
    let again = speakers.len() < total;
    let sure = known.korean || labels.iter().flatten().all(|label| label.timed);
    if speakers.len() < 2 || total < FEWEST_SURE || !sure && (total < FEWEST || !again) {
        return Vec::new();
    }
    let last = labels.iter().rposition(Option::is_some).unwrap_or(0);
    let mut open: Option<String> = None;
    for (at, block) in blocks.iter_mut().enumerate() {
        if let Some(label) = &labels[at] {
            open = whole.get(&label.name).cloned();
            block.by.clone_from(&open);
            block.text.cut_front(label.rest);
            block.lead = None;
        } else if block.is_heading() {
            open = None;
        } else if at < last && block.kind == Kind::Paragraph {
            block.by.clone_from(&open);
        }
    }
    let mut index = 0;
    let alone = blocks.extract_if(.., |block| {
        index += 1;
        labels[index - 1].is_some() && block.text.text.trim().is_empty()
    });
    let why = "says who speaks";
    alone.map(|block| Furniture { block, why }).collect()
}

/// Finds what stands before a speaker's words.
fn label(block: &Block, cues: &Cues) -> Option<Label> {
    if !matches!(block.kind, Kind::Paragraph | Kind::Item { .. }) {
        return None;
    }
    let text = &block.text.text;
    let near = &text[..text.floor_char_boundary(LONGEST_LABEL)];
    let stamp = stamp_length(near);
    let after = &near[stamp..];
    let after = after.strip_prefix(counter(after)).unwrap_or(after);
    let body = after.trim_start_matches(['↳', 'ㄴ', '└', '@', '<', ' ']);
    let from = near.len() - body.len();
    let (at, mark) = body.match_indices([':', '：', '>']).next()?;
    if mark == ">" && !after.trim_start().starts_with('<') {
        return None;
    }
    let rest = from + at + mark.len();
    let said = &text[rest..];
    let spaced = said.starts_with([' ', '*']) || said.is_empty() || mark == "：";
    let name = body[..at].split(['(', '[']).next().unwrap_or("").trim();
    let count = name.split_whitespace().count();
    let quiet = !name.contains(['"', '“', '«', '?', '!', ';', '/']) && !name.contains(", ");
    if !spaced || !quiet || count == 0 || count > LONGEST_NAME || name.chars().count() < 2 {
        return None;
    }
    let found = words(name);
    let label = &cues.label;
    let taken = [
        &label.pro,
        &label.con,
        &label.title,
        &label.question,
        &label.rebuttal,
        &label.neutral,
        &label.turn,
        &cues.page.entry,
    ];
    if taken.iter().any(|set| set.is(&found)) || heading_role(name, cues).is_some() {
        return None;
    }
    Some(Label {
        name: name.to_owned(),
        rest: text.len() - said.trim_start().len(),
        timed: stamp > 0 || body.len() < after.len() && after.contains(['@', '<']),
    })
}

/// Gives the Korean letter that counts a line: "가. ".
fn counter(text: &str) -> &str {
    let mut letters = text.char_indices();
    match (letters.next(), letters.next(), letters.next()) {
        (Some((_, first)), Some((_, '.')), Some((end, ' '))) if is_hangul(first) => &text[..end],
        _ => "",
    }
}

/// Measures the time that opens a line: "[20:02] ", "(1:02:44) ", "20:02 – ".
fn stamp_length(text: &str) -> usize {
    let inner: Range<usize> = match text.chars().next() {
        Some('[') => 1..text.find(']').unwrap_or(0),
        Some('(') => 1..text.find(')').unwrap_or(0),
        Some(first) if first.is_ascii_digit() => {
            0..text.find(' ').filter(|end| *end <= 8).unwrap_or(0)
        }
        _ => return 0,
    };
    let Some(stamp) = text.get(inner.clone()) else {
        return 0;
    };
    let clock = stamp
        .as_bytes()
        .windows(3)
        .any(|near| near[0].is_ascii_digit() && near[1] == b':' && near[2].is_ascii_digit());
    if !clock || stamp.len() > 30 {
        return 0;
    }
    let end = if inner.start == 0 {
        inner.end
    } else {
        inner.end + 1
    };
    let rest = text[end..].trim_start_matches([' ', '-', '–', '—']);
    text.len() - rest.len()
}

/// What the text tells about its names.
struct Known {
    /// Words written large inside sentences.
    large: FxHashSet<EcoString>,
    /// Words written small.
    small: FxHashSet<EcoString>,
    /// How often each name opens a line.
    counts: HashMap<String, usize>,
    /// Somebody only asks; who else speaks again and again answers.
    asked: bool,
    /// Names are written in capitals.
    capital: bool,
    /// Most labels are Korean names of three syllables.
    korean: bool,
}

impl Known {
    fn of(blocks: &[Block], labels: &[Option<Label>], cues: &Cues) -> Self {
        let mut large = FxHashSet::default();
        let mut small = FxHashSet::default();
        let mut counts: HashMap<String, usize> = HashMap::new();
        for (block, label) in blocks.iter().zip(labels) {
            let from = label.as_ref().map_or(0, |label| label.rest);
            let said = &block.text.text[from..];
            for word in words(said) {
                let first = said[word.range()].chars().next().unwrap_or(' ');
                if first.is_lowercase() {
                    small.insert(word.lower);
                } else if first.is_alphabetic() {
                    large.insert(word.lower);
                }
            }
            if let Some(label) = label {
                *counts.entry(label.name.clone()).or_default() += 1;
            }
        }
        let asked = counts
            .iter()
            .any(|(name, count)| *count >= 2 && cues.voice.asker.is(&words(name)));
        let loud: Vec<(&String, &usize)> =
            counts.iter().filter(|(name, _)| is_capital(name)).collect();
        let again = loud.iter().filter(|(_, count)| **count >= 2).count();
        let lines: usize = loud.iter().map(|(_, count)| **count).sum();
        let quiet = loud
            .iter()
            .all(|(name, _)| words(name).iter().all(|word| !small.contains(&word.lower)));
        let hangul: Vec<&String> = counts
            .keys()
            .filter(|name| name.starts_with(is_hangul))
            .collect();
        let trios = hangul
            .iter()
            .filter(|name| name.chars().count() == 3 && name.chars().all(is_hangul))
            .count();
        Self {
            asked,
            capital: again >= 2 || (quiet && loud.len() >= 2 && lines >= FEWEST),
            korean: trios >= FEWEST && trios * 4 >= hangul.len() * 3,
            large,
            small,
            counts,
        }
    }

    /// Tells whether a label is a name.
    fn is_name(&self, label: &Label) -> bool {
        let name = &label.name;
        let found = words(name);
        let again = self.counts.get(name).is_some_and(|count| *count >= 2);
        if label.timed || (self.asked && again) || (self.capital && is_capital(name)) {
            return true;
        }
        if self.korean && name.chars().count() == 3 && name.chars().all(is_hangul) {
            return true;
        }
        let small = found.iter().any(|word| self.small.contains(&word.lower));
        let begins = name.starts_with(|letter: char| !letter.is_lowercase());
        begins && !small && found.iter().any(|word| self.tells_of(word))
    }

    /// Tells whether the text speaks of a name, in Korean with a particle behind it.
    fn tells_of(&self, word: &Word) -> bool {
        self.large.contains(&word.lower)
            || word.lower.chars().all(is_hangul)
                && word.lower.chars().count() >= 2
                && self
                    .large
                    .iter()
                    .any(|far| far.len() > word.lower.len() && far.starts_with(word.lower.as_str()))
    }
}

fn is_capital(name: &str) -> bool {
    let mut letters = name
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .peekable();
    letters.peek().is_some() && letters.clone().count() >= 2 && letters.all(char::is_uppercase)
}

/// Gives each name the longest one that it stands for: "RENN" for "TOBIAS RENN".
fn whole_names(counts: &HashMap<String, usize>) -> HashMap<String, String> {
    let split =
        |name: &str| -> Vec<EcoString> { words(name).into_iter().map(|word| word.lower).collect() };
    let all: Vec<(&String, Vec<EcoString>)> =
        counts.keys().map(|name| (name, split(name))).collect();
    all.iter()
        .map(|(name, own)| {
            let longer: Vec<&&String> = all
                .iter()
                .filter(|(_, other)| {
                    other.len() > own.len() && own.iter().all(|word| other.contains(word))
                })
                .map(|(name, _)| name)
                .collect();
            let whole = match longer.as_slice() {
                [only] => (**only).clone(),
                _ => (*name).clone(),
            };
            ((*name).clone(), whole)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::block::blocks;
    use super::super::language::cues;

    fn said(text: &str) -> Vec<(String, String)> {
        blocks(text, 0, cues("en"))
            .into_iter()
            .filter_map(|block| Some((block.by?, block.text.text)))
            .collect()
    }

    fn names(text: &str) -> Vec<String> {
        said(text).into_iter().map(|(by, _)| by).collect()
    }

    #[test]
    fn one_speaker_has_one_name_and_the_label_goes() {
        let text = "The panel\n\nTOBIAS RENN: I am for it, and my reason is boring.\n\nLUCIA MARSH: I am not, and mine is not.\n\nRENN: That was the old rule.\n\nMARSH: It still stands.\n";
        assert_eq!(
            names(text),
            ["TOBIAS RENN", "LUCIA MARSH", "TOBIAS RENN", "LUCIA MARSH"]
        );
        assert_eq!(said(text)[2].1, "That was the old rule.");
    }

    #[test]
    fn chat_lines_lose_their_time_and_name() {
        let text = "Log of the evening\n\n[20:02] ada: shall we keep the map or wipe it\n[20:03] ben_9: keep it\n[20:04] ada: why\n[20:05] ben_9: we built a lot there\n";
        assert_eq!(names(text), ["ada", "ben_9", "ada", "ben_9"]);
        assert_eq!(said(text)[1].1, "keep it");
    }

    #[test]
    fn labels_of_a_brief_are_no_speakers() {
        let text = "Motion\n\nEvidence: the evidence is thin.\n\nReply: a reply is easy.\n\nEvidence: there is more.\n\nReply: none.\n";
        assert_eq!(names(text).len(), 0);
    }
}
