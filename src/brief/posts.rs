//! Who wrote each post of a thread.
//!
//! A thread repeats one kind of line: a number, a name, a time. Such lines are taken out, and the
//! blocks below each of them are marked with its writer. One such line alone is a byline, not a
//! thread. It decides nothing about what the posts say.

use super::block::{Block, Kind};
use super::cue::Cues;
use super::word::words;

/// How many headers make a thread.
const FEWEST: usize = 3;

/// How many lines above its day a header may begin.
const DEEPEST: usize = 3;

/// The most words of a header.
const LONGEST: usize = 14;

/// Marks the blocks of a thread with their writers and takes the headers out.
pub(crate) fn mark(blocks: &mut Vec<Block>, cues: &Cues) {
    let mut heads: Vec<Option<String>> = blocks.iter().map(|block| writer(block, cues)).collect();
    if heads.iter().flatten().count() < FEWEST {
        return;
    }
    for at in 0..blocks.len() {
        name_above(blocks, &mut heads, at, cues);
    }
    let mut open: Option<String> = None;
    let mut index = 0;
    blocks.retain_mut(|block| {
        let head = &heads[index];
        index += 1;
        if let Some(name) = head {
            open = Some(name.clone());
            return false;
        }
        block.by.clone_from(&open);
        true
    });
}

/// A header of several lines has the name in its first: the lines between it and the day belong to it.
fn name_above(blocks: &[Block], heads: &mut [Option<String>], at: usize, cues: &Cues) {
    let found = words(&blocks[at].text.text);
    let day = heads[at].is_some()
        && (cues.fact.months.within(&found)
            || cues.page.ago.within(&found)
            || has_clock(&blocks[at].text.text));
    if !day || blocks[at].gap {
        return;
    }
    let mut first = at;
    while first > 0 && at - first < DEEPEST && !blocks[first].gap && is_short(&blocks[first - 1]) {
        first -= 1;
    }
    if first < at {
        let name = blocks[first].text.text.trim().to_owned();
        for head in &mut heads[first..=at] {
            *head = Some(name.clone());
        }
    }
}

fn is_short(block: &Block) -> bool {
    let text = block.text.text.trim();
    text.split_whitespace().count() <= 4 && !text.ends_with(['.', '!', '?'])
}

/// Reads the writer off the header of a post: "#3 · user 1 · Tue 19:42", "mossy (2 days ago)".
fn writer(block: &Block, cues: &Cues) -> Option<String> {
    let text = block.text.text.trim();
    let found = words(text);
    if !matches!(
        block.kind,
        Kind::Paragraph | Kind::Heading(_) | Kind::Item { .. }
    ) || found.is_empty()
        || found.len() > LONGEST
        || text.ends_with(['.', '!', '?'])
    {
        return None;
    }
    let numbered =
        text.starts_with('#') && text[1..].starts_with(|letter: char| letter.is_ascii_digit());
    let timed = has_clock(text) || cues.page.ago.within(&found);
    let wrote = cues.page.wrote.within(&found) && text.ends_with(':');
    let marked = text.contains(['·', '|', '—', '–', '(', ',', '•']);
    let dated =
        cues.fact.months.within(&found) && (marked || cues.page.wrote.opens(&found).is_some());
    if !(numbered
        || wrote
        || dated
        || (timed && found.len() <= 3)
        || timed && marked
        || is_handle(text))
    {
        return None;
    }
    let pieces = text.split(['·', '|', '—', '–', '(', ',', '•', ':']);
    pieces
        .map(str::trim)
        .find(|piece| {
            let is_count =
                piece.starts_with('#') || piece.bytes().all(|byte| byte.is_ascii_digit());
            !piece.is_empty() && !is_count && piece.chars().any(char::is_alphabetic)
        })
        .map(str::to_owned)
}

/// Tells whether a line is nothing but the name of an account.
fn is_handle(text: &str) -> bool {
    let bare = text.trim_start_matches('@').trim_start_matches("u/");
    !text.contains(char::is_whitespace)
        && bare.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && (bare.len() < text.len()
            || bare.contains(['_', '-'])
            || bare.bytes().any(|byte| byte.is_ascii_digit()))
        && bare
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.'))
}

/// Tells whether a time of day stands in a line: "19:42".
fn has_clock(text: &str) -> bool {
    text.as_bytes().windows(4).any(|near| {
        near[0].is_ascii_digit()
            && near[1] == b':'
            && near[2].is_ascii_digit()
            && near[3].is_ascii_digit()
    })
}
