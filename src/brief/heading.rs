//! Headings without marks.
//!
//! A heading is a short line that does not end like a sentence and has something under it. Shape
//! decides; words count only for a label before a colon, and for list items that do nothing but
//! name the sides. When lines follow one another that all look like headings, they are a list.

use super::Role;
use super::article::number_length;
use super::block::{Block, Kind};
use super::cue::Cues;
use super::section::heading_role;
use super::word::{Word, words};

/// The most words in a heading without marks.
const MOST_WORDS: usize = 14;

/// The most words of a question right above a paragraph.
const SHORT_QUESTION: usize = 6;

/// How many questions above their answers make a list of questions.
const FEWEST_QUESTIONS: usize = 3;

/// The most words in an entry such as "Date: 8 May".
const MOST_OF_ENTRY: usize = 10;

/// The most words of an entry that stands among others.
const LONGEST_ENTRY: usize = 14;

/// The most words of a heading in quotation marks, or behind a picture.
const MOST_CALLED: usize = 8;

/// The most characters in one.
const MOST_LETTERS: usize = 110;

/// Turns paragraphs into headings where they look like it.
pub(crate) fn find_plain(blocks: &mut [Block], cues: &Cues) {
    let marked = blocks
        .iter()
        .filter(|block| matches!(block.kind, Kind::Heading(1..=6)))
        .count();
    lift_questions(blocks);
    lift_points(blocks);
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
pub(crate) fn lift_side_items(blocks: &mut [Block], cues: &Cues) {
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

/// "Primero.- Reading of the minutes.": points of minutes, each named in a word, are headings when
/// there are several, however they end.
fn lift_points(blocks: &mut [Block]) {
    let points: Vec<usize> = (0..blocks.len())
        .filter(|at| {
            let block = &blocks[*at];
            let text = block.text.text.trim();
            let named = text.split_once([' ']).and_then(|(first, rest)| {
                Some((first.strip_suffix(".-").or(first.strip_suffix(".–"))?, rest))
            });
            block.kind == Kind::Paragraph
                && block.gap
                && named.is_some_and(|(name, rest)| {
                    name.chars().all(char::is_alphanumeric)
                        && name.starts_with(|letter: char| {
                            letter.is_uppercase() || letter.is_numeric()
                        })
                        && rest.split_whitespace().count() <= MOST_WORDS
                        && !rest.contains(". ")
                })
                && blocks
                    .get(at + 1)
                    .is_some_and(|next| next.kind == Kind::Paragraph)
        })
        .collect();
    if points.len() >= FEWEST_QUESTIONS {
        for at in points {
            blocks[at].kind = Kind::Heading(0);
            blocks[at].lead = None;
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
    if count > MOST_WORDS
        || !starts
        || !text.chars().any(char::is_alphabetic)
        || is_something_else(blocks, at)
    {
        return false;
    }
    let bare = without_notes(text);
    let last = bare.chars().next_back().unwrap_or(' ');
    let alone_above = block.gap && blocks.get(at + 1).is_some_and(|next| next.gap);
    if alone_above && is_called(bare) && next_is_longer(blocks, at) {
        return true;
    }
    let below = blocks.get(at + 1);
    let alone = block.gap && below.is_none_or(|next| next.gap);
    let greets = last == ':' && alone && greets(blocks, at, cues);
    if greets
        || is_labelled(block, page, last, cues)
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

/// Tells whether words before a colon, or bold ones, make something other than a heading of a line: a
/// label, a date, somebody's question.
fn is_labelled(block: &Block, page: Page, last: char, cues: &Cues) -> bool {
    let set_off = block
        .lead
        .as_ref()
        .is_some_and(|lead| lead.bold || page.marked >= 2);
    set_off
        || block.lead_name().is_some_and(|name| {
            let found = words(name);
            let asked_by = last == '?' && name.split_whitespace().count() <= 2;
            let dated = cues.fact.months.within(&found) && has_number(&found);
            asked_by || dated || cues.page.entry.is(&found)
        })
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
                !lead.bold && name <= 4 && name < whole && whole <= LONGEST_ENTRY
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

/// Tells whether a line's shape or place says that it is no heading.
fn is_something_else(blocks: &[Block], at: usize) -> bool {
    let text = blocks[at].text.text.trim();
    is_aside(text)
        || (at > 0 && holds_sentence(text))
        || is_row(&blocks[at])
        || follows_valediction(blocks, at)
        || follows_signature(blocks, at)
        || !stands_above_text(blocks, at)
}

/// Tells whether a line is all in round brackets, or in others and small: "(laughter)".
fn is_aside(text: &str) -> bool {
    let inner = text.trim_start_matches('[').trim_end_matches(']');
    (text.starts_with(['(', '（']) && text.ends_with([')', '）']))
        || (inner.len() + 2 == text.len() && inner.starts_with(char::is_lowercase))
}

/// Tells whether a line goes on behind the end of a sentence, or closes with a smile.
fn holds_sentence(text: &str) -> bool {
    if text.ends_with([')', '(']) && text[..text.len() - 1].ends_with([':', ';', '^', '-']) {
        return true;
    }
    let text = &text[number_length(text)..];
    if text.starts_with(is_sign) || text.ends_with(['?', '？']) {
        return false;
    }
    text.match_indices(['.', '!', '?', '。']).any(|(at, stop)| {
        let (before, after) = (&text[..at], &text[at + stop.len()..]);
        let last = before.split_whitespace().next_back().unwrap_or("");
        let wide = last.chars().any(super::word::is_hangul);
        if !wide && stop == "?" {
            return false;
        }
        let enough = if wide { 2 } else { 3 };
        after.starts_with(' ')
            && before.split_whitespace().count() >= enough
            && last.chars().count() >= enough
            && last.chars().all(char::is_alphabetic)
    })
}

/// Tells whether a line holds columns parted by wide gaps.
fn is_row(block: &Block) -> bool {
    block
        .text
        .text
        .trim()
        .split("   ")
        .filter(|piece| !piece.trim().is_empty())
        .count()
        >= 3
}

/// Leaves out the notes in brackets that close a line: "[3]", "[citation needed]".
fn without_notes(text: &str) -> &str {
    let mut text = text.trim_end();
    while let Some(open) = text
        .strip_suffix(']')
        .and_then(|inner| inner.rfind('['))
        .filter(|open| *open > 0)
    {
        text = text[..open].trim_end();
    }
    text
}

/// Tells whether the line before ends with a comma, as a letter does above its writer's name.
fn follows_valediction(blocks: &[Block], at: usize) -> bool {
    at > 0 && blocks[at - 1].text.text.trim_end().ends_with([',', '，']) && at * 2 > blocks.len()
}

/// Tells whether a line late in the text stands right below a short one that ends like no sentence:
/// a place below a name.
fn follows_signature(blocks: &[Block], at: usize) -> bool {
    const SHORT_LINE: usize = 6;
    at > 0 && !blocks[at].gap && at * 2 > blocks.len() && {
        let above = &blocks[at - 1];
        let text = above.text.text.trim();
        above.kind == Kind::Paragraph
            && above.gap
            && above.by.is_none()
            && text.split_whitespace().count() <= SHORT_LINE
            && text.ends_with(char::is_alphabetic)
            && names_large(text)
    }
}

/// Tells whether all words of some length begin large: a name.
fn names_large(text: &str) -> bool {
    let mut long = text
        .split_whitespace()
        .filter(|word| word.chars().count() > 3)
        .peekable();
    long.peek().is_some() && long.all(|word| word.starts_with(char::is_uppercase))
}

/// Tells whether more than short lines stand below, up to the end of the text.
fn stands_above_text(blocks: &[Block], at: usize) -> bool {
    const FEW: usize = 4;
    const SHORT_LINE: usize = 6;
    let below = &blocks[at + 1..];
    if below.len() > FEW {
        return true;
    }
    below.is_empty()
        || below.iter().any(|block| {
            let text = block.text.text.trim();
            block.kind != Kind::Paragraph
                || text.ends_with(['.', '!', '?', '。', ':', '”', '"', '…'])
                || text.split_whitespace().count() > SHORT_LINE
        })
}

/// Tells whether a line is a few words in quotation marks, or behind a picture: "🔁 Once more!".
fn is_called(text: &str) -> bool {
    let bare = text.trim_start_matches(|letter| is_sign(letter) || letter == '\u{FE0F}');
    let signed = bare.len() < text.len() && !text.starts_with(['[', '(', '<']);
    let bare = bare.trim();
    let quoted = ['“', '"', '«', '「', '‘']
        .iter()
        .zip(['”', '"', '»', '」', '’'])
        .any(|(open, close)| {
            bare.strip_prefix(*open)
                .and_then(|inner| inner.strip_suffix(close))
                .is_some_and(|inner| !inner.contains(close) && !inner.ends_with(['.', ',', '。']))
        });
    bare.split_whitespace().count() <= MOST_CALLED
        && (quoted || (signed && bare.ends_with(['!', '…', '~', '！', '”', '"'])))
}

fn next_is_longer(blocks: &[Block], at: usize) -> bool {
    let count = |at: usize| blocks[at].text.text.chars().count();
    blocks
        .get(at + 1)
        .is_some_and(|next| matches!(next.kind, Kind::Paragraph | Kind::Item { .. }))
        && count(at + 1) >= 3 * count(at)
}

fn has_number(found: &[Word]) -> bool {
    found
        .iter()
        .any(|word| word.lower.starts_with(|first: char| first.is_ascii_digit()))
}

/// Tells whether a line turns to whom a letter is written to: a few words and a colon near the top.
fn greets(blocks: &[Block], at: usize, cues: &Cues) -> bool {
    let found = words(&blocks[at].text.text);
    let names = [
        &cues.label.pro,
        &cues.label.con,
        &cues.label.title,
        &cues.label.question,
    ];
    at < 6
        && !names_role(&blocks[at], cues)
        && !names.iter().any(|set| set.is(&found))
        && blocks
            .get(at + 1)
            .is_some_and(|next| next.kind == Kind::Paragraph)
}

/// Emoji and section signs may open a heading.
fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{25A0}'..='\u{27BF}' | '\u{1F300}'..='\u{1FAFF}' | '[' | '<' | '(' | '§' | '【' | '※' | '〈' | '《')
}
