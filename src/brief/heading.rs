//! Headings without marks.
//!
//! A heading is a short line that does not end like a sentence and has something under it. Shape
//! decides; words count only for a label before a colon, and for list items that do nothing but
//! name the sides. When lines follow one another that all look like headings, they are a list.

use super::Role;
use super::block::{Block, Kind};
use super::cue::Cues;
use super::line::Mark;
use super::section::heading_role;
use super::word::words;

/// The most words in a heading without marks.
const MOST_WORDS: usize = 14;

/// The most words of a question right above a paragraph.
const SHORT_QUESTION: usize = 6;

/// How many questions above their answers make a list of questions.
const FEWEST_QUESTIONS: usize = 3;

/// How many counted lines above paragraphs are headings.
const FEWEST_COUNTED: usize = 2;

/// The most words in an entry such as "Date: 8 May".
const MOST_OF_ENTRY: usize = 10;

/// The most characters in one.
const MOST_LETTERS: usize = 110;

/// Turns paragraphs into headings where they look like it.
pub(crate) fn find_plain(blocks: &mut [Block], cues: &Cues) {
    lift_side_items(blocks, cues);
    lift_counted(blocks);
    let marked = blocks
        .iter()
        .filter(|block| matches!(block.kind, Kind::Heading(1..=6)))
        .count();
    lift_questions(blocks);
    let spaced = blocks.iter().filter(|block| block.gap).count() * 2 > blocks.len();
    let looks: Vec<bool> = (0..blocks.len())
        .map(|at| looks_like(blocks, at, Page { marked, spaced }, cues))
        .collect();
    let mut at = 0;
    while at < blocks.len() {
        let run = looks[at..].iter().take_while(|looks| **looks).count();
        if run == 0 {
            at += 1;
            continue;
        }
        if run == 1 && at + 1 == blocks.len() {
            break;
        }
        let list = if at + run == blocks.len() && !names_role(&blocks[at], cues) {
            0
        } else {
            list_start(blocks, at, run)
        };
        for block in &mut blocks[at..at + list] {
            block.kind = Kind::Heading(0);
            block.lead = None;
        }
        let signed = list == 0;
        for block in blocks[at + list..at + run].iter_mut().filter(|_| !signed) {
            block.kind = Kind::Item {
                depth: 0,
                mark: super::line::Mark::Bullet,
            };
        }
        at += run;
    }
}

/// Items that only name a side, when both sides are named so, are headings of the items below them.
fn lift_side_items(blocks: &mut [Block], cues: &Cues) {
    let side = |block: &Block| {
        let text = &block.text.text;
        let short = text.split_whitespace().count() <= 3 && !text.ends_with(['.', '!', '?']);
        let role = if short && matches!(block.kind, Kind::Item { .. }) {
            heading_role(text, cues)
        } else {
            None
        };
        role.filter(|role| matches!(role, Role::Pro | Role::Con))
    };
    let named: Vec<(usize, Role)> = blocks
        .iter()
        .enumerate()
        .filter_map(|(at, block)| Some((at, side(block)?)))
        .collect();
    let both = [Role::Pro, Role::Con]
        .iter()
        .all(|wanted| named.iter().any(|(_, role)| role == wanted));
    let below = |at: &usize| blocks.get(at + 1).is_some_and(|next| side(next).is_none());
    if both && named.iter().all(|(at, _)| below(at)) {
        for (at, _) in named {
            blocks[at].kind = Kind::Heading(0);
            blocks[at].lead = None;
        }
    }
}

/// Counted or signed lines that each stand above a paragraph are headings, not a list: "1. Risks".
fn lift_counted(blocks: &mut [Block]) {
    for numbered in [true, false] {
        let is_mark = |block: &Block| match block.kind {
            Kind::Item { depth: 0, mark } => match mark {
                Mark::Number(_) => numbered,
                Mark::Bullet => !numbered,
                Mark::Plus | Mark::Minus => false,
            },
            _ => false,
        };
        let heads = |at: &usize| {
            let text = blocks[*at].text.text.trim();
            is_mark(&blocks[*at])
                && text.split_whitespace().count() <= MOST_WORDS
                && text.chars().count() <= MOST_LETTERS
                && !text.ends_with(['.', ',', ';', '。', '、'])
                && blocks
                    .get(at + 1)
                    .is_some_and(|next| next.gap && !is_mark(next) || next.kind == Kind::Paragraph)
        };
        let all = blocks.iter().filter(|block| is_mark(block)).count();
        let found: Vec<usize> = (0..blocks.len()).filter(heads).collect();
        if found.len() >= FEWEST_COUNTED && found.len() * 5 >= all * 4 {
            for at in found {
                blocks[at].kind = Kind::Heading(0);
                blocks[at].lead = None;
            }
        }
    }
}

/// Tells whether a line's words name a role; what closes a text and names none is a signature.
fn names_role(block: &Block, cues: &Cues) -> bool {
    heading_role(&block.text.text, cues).is_some()
}

/// Short questions that stand alone, each above its answer, are headings when there are several.
fn lift_questions(blocks: &mut [Block]) {
    let asked: Vec<usize> = (0..blocks.len())
        .filter(|at| {
            let block = &blocks[*at];
            let text = block.text.text.trim();
            let answered = blocks.get(at + 1).is_some_and(|next| {
                matches!(next.kind, Kind::Paragraph | Kind::Item { .. })
                    && !next.text.text.trim_end().ends_with(['?', '？'])
            });
            block.kind == Kind::Paragraph
                && block.by.is_none()
                && block.lead.is_none()
                && (block.gap || blocks.get(at + 1).is_some_and(|next| next.gap))
                && text.ends_with(['?', '？'])
                && text.starts_with(|letter: char| letter.is_alphabetic() || letter == '¿')
                && text.split_whitespace().count() <= MOST_WORDS
                && !text.contains(". ")
                && answered
        })
        .collect();
    if asked.len() >= FEWEST_QUESTIONS {
        for at in asked {
            blocks[at].kind = Kind::Heading(0);
        }
    }
}

#[derive(Clone, Copy)]
struct Page {
    /// How many headings have marks.
    marked: usize,
    /// Most blocks are parted by empty lines.
    spaced: bool,
}

/// Says how many lines of a run of heading-like lines are headings; the rest is a list.
fn list_start(blocks: &[Block], at: usize, run: usize) -> usize {
    let room = if at == 0 { 3 } else { 2 };
    let ends = at + run == blocks.len();
    if run > room || (ends && run > 1) {
        let tight = blocks[at + 1..at + run]
            .iter()
            .filter(|block| !block.gap)
            .count();
        if tight + 1 >= run || ends { 1 } else { run }
    } else {
        run
    }
}

fn looks_like(blocks: &[Block], at: usize, page: Page, cues: &Cues) -> bool {
    let block = &blocks[at];
    let text = block.text.text.trim();
    if heads_list(blocks, at, cues) {
        return true;
    }
    if block.kind != Kind::Paragraph
        || block.by.is_some()
        || text.len() > 4 * MOST_LETTERS
        || text.chars().count() > MOST_LETTERS
    {
        return false;
    }
    let count = text.split_whitespace().count();
    let first = text.chars().next().unwrap_or(' ');
    let starts = first.is_uppercase()
        || first.is_numeric()
        || (first.is_alphabetic() && !first.is_lowercase())
        || is_sign(first);
    if count > MOST_WORDS || !starts || !text.chars().any(char::is_alphabetic) {
        return false;
    }
    let last = text.chars().next_back().unwrap_or(' ');
    let below = blocks.get(at + 1);
    let alone = block.gap && below.is_none_or(|next| next.gap);
    let labelled = block
        .lead
        .as_ref()
        .is_some_and(|lead| lead.bold || page.marked >= 2);
    let asked_by = last == '?'
        && block
            .lead_name()
            .is_some_and(|name| name.split_whitespace().count() <= 2);
    let noted = block
        .lead_name()
        .is_some_and(|name| cues.page.entry.is(&words(name)));
    if labelled
        || noted
        || asked_by
        || is_entry(blocks, at)
        || (page.marked >= 2 && !(alone && last != '?'))
    {
        return false;
    }
    match last {
        '.' | '!' | '…' | ',' | ';' | '。' | '！' | '"' | '”' | '-' | '—' | '」' => false,
        '？' | '?' => {
            let tight = block.gap && below.is_some_and(|next| !next.gap) && count <= SHORT_QUESTION;
            ((page.spaced && alone && count <= 10) || tight)
                && below.is_some_and(|next| !next.text.text.ends_with('?'))
        }
        ':' | '：' => {
            let found = words(text);
            let names_side = cues.label.pro.is(&found) || cues.label.con.is(&found);
            count <= 4 || names_side
        }
        _ => true,
    }
}

/// Tells whether a line announces the list below it and names its side: "and against it:".
fn heads_list(blocks: &[Block], at: usize, cues: &Cues) -> bool {
    let block = &blocks[at];
    let text = block.text.text.trim();
    let listed = blocks
        .get(at + 1)
        .is_some_and(|next| matches!(next.kind, Kind::Item { .. }));
    block.kind == Kind::Paragraph
        && listed
        && text.ends_with([':', '：'])
        && text.split_whitespace().count() <= MOST_OF_ENTRY
        && matches!(heading_role(text, cues), Some(Role::Pro | Role::Con))
}

/// Tells whether a line is one of several entries such as "Date: 8 May" that follow one another.
fn is_entry(blocks: &[Block], at: usize) -> bool {
    let entry = |at: usize| {
        blocks.get(at).is_some_and(|block| {
            block.lead.as_ref().is_some_and(|lead| {
                let name = block.text.text[lead.name.clone()]
                    .split_whitespace()
                    .count();
                let whole = block.text.text.split_whitespace().count();
                !lead.bold && name <= 4 && name < whole && whole <= MOST_OF_ENTRY
            })
        })
    };
    let name = blocks[at].lead_name().unwrap_or_default();
    if blocks[at].gap && name.ends_with(|letter: char| letter.is_ascii_digit()) {
        return false;
    }
    let above = at > 0 && !blocks[at].gap && entry(at - 1);
    let below = blocks.get(at + 1).is_some_and(|next| !next.gap) && entry(at + 1);
    entry(at) && (above || below)
}

/// Emoji and section signs may open a heading.
fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{2600}'..='\u{27BF}' | '\u{1F300}'..='\u{1FAFF}' | '[' | '<' | '(' | '§' | '■' | '▶' | '◆' | '【')
}
