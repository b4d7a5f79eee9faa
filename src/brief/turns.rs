//! Who speaks when, in conversations.
//!
//! Lines that begin with a name, posts of a thread, and questions with their answers are turns. It
//! only finds them; what they argue is read elsewhere. Invariant: turns stand in the order of the
//! source and never overlap.

use std::collections::HashMap;

use super::article::Article;
use super::block::{Block, Kind};
use super::word::words;

/// The most speakers that are told apart.
const MOST_SPEAKERS: usize = 40;

/// The most words of a speaker's name.
const LONGEST_NAME: usize = 5;

/// Everything that one speaker says at once.
#[derive(Debug)]
pub(crate) struct Turn {
    pub(crate) speaker: String,
    pub(crate) part: usize,
    /// The first sentence and the bytes that the name takes in it.
    pub(crate) first: usize,
    pub(crate) skip: usize,
    /// Number of the sentence after the last.
    pub(crate) end: usize,
    /// The question that it answers.
    pub(crate) question: Option<String>,
    /// Its question is a heading, in a list of questions.
    pub(crate) listed: bool,
    /// It answers words that it quotes.
    pub(crate) reply: bool,
}

/// Finds the turns of a conversation.
pub(crate) fn turns(article: &Article) -> Vec<Turn> {
    let posts = posts(article);
    if !posts.is_empty() {
        return posts;
    }
    let named = named(article);
    if named.is_empty() {
        answers(article)
    } else {
        named
    }
}

/// Names the speaker of a block: its writer, or a lead-in with a capital.
pub(crate) fn speaker(block: &Block) -> Option<&str> {
    if let Some(by) = &block.by {
        return Some(by);
    }
    let name = block.lead_name()?;
    let rest = block.lead.as_ref()?.rest;
    let short = name.split_whitespace().count() <= LONGEST_NAME;
    let told = !block.text.text[rest..].trim_start().is_empty();
    let capital = name
        .chars()
        .next()
        .is_some_and(|letter| letter.is_uppercase() || !letter.is_lowercase());
    let colon = block.text.text[..rest].trim_end().ends_with([':', '：'])
        || block.lead.as_ref().is_some_and(|lead| lead.bold);
    (short && told && capital && colon && !block.is_heading()).then_some(name)
}

/// Finds the posts of a thread.
fn posts(article: &Article) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    for (at, part) in article.parts.iter().enumerate() {
        let mut before: Option<&str> = None;
        let mut quoting = false;
        for block in part.blocks.clone() {
            let found = &article.blocks[block];
            let by = found.by.as_deref();
            let run = article.in_block(block);
            if let Some(name) = by.filter(|_| !run.is_empty() && found.kind != Kind::Quoted) {
                if before == by
                    && let Some(turn) = turns.last_mut()
                {
                    turn.end = run.end;
                } else {
                    turns.push(Turn {
                        speaker: name.to_owned(),
                        part: at,
                        first: run.start,
                        skip: 0,
                        end: run.end,
                        question: None,
                        listed: false,
                        reply: quoting,
                    });
                }
                quoting = false;
            }
            quoting |= found.kind == Kind::Quoted;
            // What follows quoted words in a post answers them.
            before = if found.kind == Kind::Quoted { None } else { by };
        }
    }
    turns
}

/// Finds lines that begin with the name of who speaks.
fn named(article: &Article) -> Vec<Turn> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for block in article.blocks {
        if let Some(name) = speaker(block) {
            *counts.entry(name).or_default() += 1;
        }
    }
    let twice = counts.values().filter(|count| **count >= 2).count();
    let least = if (2..=MOST_SPEAKERS).contains(&twice) {
        2
    } else {
        1
    };
    if least == 1 && longest_run(article) < 4 {
        return Vec::new();
    }
    let closing = article
        .blocks
        .iter()
        .rposition(|block| speaker(block).is_some());
    let mut turns: Vec<Turn> = Vec::new();
    for (at, part) in article.parts.iter().enumerate() {
        let mut open = false;
        for block in part.blocks.clone() {
            let run = article.in_block(block);
            let found = &article.blocks[block];
            match speaker(found)
                .filter(|name| counts.get(name).is_some_and(|count| *count >= least))
            {
                Some(name) if !run.is_empty() => {
                    let skip = found.lead.as_ref().map_or(0, |lead| lead.rest);
                    turns.push(Turn {
                        speaker: name.to_owned(),
                        part: at,
                        first: run.start,
                        skip,
                        end: run.end,
                        question: None,
                        listed: false,
                        reply: false,
                    });
                    open = true;
                }
                _ => {
                    // A line without a name behind the last turn closes the text.
                    let more = closing.is_none_or(|at| block < at);
                    if let Some(turn) = turns.last_mut().filter(|_| open && more) {
                        turn.end = run.end;
                    }
                }
            }
        }
    }
    turns
}

/// Counts the longest run of paragraphs in one part that each begin with a name and go on for long.
fn longest_run(article: &Article) -> usize {
    const LONG: usize = 8;
    let mut longest = 0;
    for part in article.parts {
        let mut run = 0;
        for block in part.blocks.clone() {
            let found = &article.blocks[block];
            let told = found.kind == Kind::Paragraph
                && speaker(found).is_some()
                && found.text.text.split_whitespace().count() >= LONG;
            run = if told { run + 1 } else { 0 };
            longest = longest.max(run);
        }
    }
    longest
}

/// Finds questions set off by a dash, a label or bold letters, and the answers below them.
fn answers(article: &Article) -> Vec<Turn> {
    let asked = |block: usize| {
        let found = &article.blocks[block];
        let text = found.text.text.trim_start();
        let label = found
            .lead_name()
            .is_some_and(|name| article.cues.voice.asker.is(&words(name)));
        let dash = text.starts_with(['―', '—', '–', '─']) || text.starts_with("- ");
        found.kind == Kind::Paragraph && (dash || label)
    };
    let mut turns: Vec<Turn> = Vec::new();
    for (at, part) in article.parts.iter().enumerate() {
        let mut question = headed(article, at);
        let listed = question.is_some();
        let mut open = false;
        for block in part.blocks.clone() {
            let run = article.in_block(block);
            if asked(block) {
                question = Some(article.blocks[block].text.text.clone());
                open = false;
            } else if let Some(asked) = question.as_ref().filter(|_| !run.is_empty()) {
                match turns.last_mut().filter(|_| open) {
                    Some(turn) => turn.end = run.end,
                    None => turns.push(Turn {
                        speaker: String::new(),
                        part: at,
                        first: run.start,
                        skip: 0,
                        end: run.end,
                        question: Some(asked.clone()),
                        listed,
                        reply: false,
                    }),
                }
                open = true;
            }
        }
    }
    if turns.len() >= 3 { turns } else { Vec::new() }
}

/// Gives the heading of a part when it asks.
fn headed(article: &Article, part: usize) -> Option<String> {
    let text = article.blocks[article.parts[part].heading?]
        .text
        .text
        .trim();
    text.ends_with(['?', '？']).then(|| text.to_owned())
}
