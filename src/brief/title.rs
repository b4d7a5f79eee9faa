//! The title of an article, and the question that it puts to debate.
//!
//! A title is marked, or stands first, or stands alone between the lead and the rest. A question is
//! the title when that asks, else the one that best invites an answer. Nothing is made up: an
//! article may have neither.

use super::article::Article;
use super::block::{Block, Kind};
use super::cue::Cues;
use super::discourse::Sentence;
use super::section::heading_role;
use super::word::words;

/// How many blocks are looked at for a title.
const LEAD: usize = 24;

/// The most words of a title that has the form of a sentence.
const LONGEST: usize = 24;

/// A title and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Title {
    pub(crate) block: usize,
    /// Its bytes in the clean text.
    pub(crate) range: std::ops::Range<usize>,
}

/// Finds the title among the first blocks.
pub(crate) fn find(blocks: &[Block], sentences: &[Sentence], cues: &Cues) -> Option<Title> {
    let lead = &blocks[..blocks.len().min(LEAD)];
    let whole = |at: usize| Title {
        block: at,
        range: 0..blocks[at].text.text.trim_end().len(),
    };
    let marked = lead
        .iter()
        .position(|block| block.kind == Kind::Heading(1))
        .filter(|at| !is_section(&blocks[*at], cues));
    if let Some(at) = marked {
        return Some(whole(at));
    }
    if let Some(title) = labelled(lead, cues) {
        return Some(title);
    }
    let first_plain = lead
        .iter()
        .position(|block| !matches!(block.kind, Kind::Quoted))?;
    if blocks[first_plain].is_heading()
        && !is_section(&blocks[first_plain], cues)
        && blocks.len() > 1
    {
        return Some(whole(first_plain));
    }
    let at = standing_alone(lead, sentences, cues)?;
    Some(whole(at))
}

fn is_section(block: &Block, cues: &Cues) -> bool {
    let text = &block.text.text;
    text.split_whitespace().count() <= 3 && heading_role(text, cues).is_some()
}

/// "Title: …" or "Subject: …".
fn labelled(lead: &[Block], cues: &Cues) -> Option<Title> {
    lead.iter().take(6).enumerate().find_map(|(at, block)| {
        let name = words(block.lead_name()?);
        let rest = block.lead.as_ref()?.rest;
        let length = block.text.text.trim_end().len();
        (cues.label.title.is(&name) && rest < length).then_some(Title {
            block: at,
            range: rest..length,
        })
    })
}

/// Finds a line in the lead that is no sentence of it: a question, or a heading above a heading.
fn standing_alone(lead: &[Block], sentences: &[Sentence], cues: &Cues) -> Option<usize> {
    let mut opening = None;
    for (at, block) in lead.iter().enumerate() {
        let next = lead.get(at + 1);
        if block.is_heading() {
            return match next {
                Some(next) if next.is_heading() && !is_section(block, cues) => Some(at),
                _ => opening,
            };
        }
        let count = block.text.text.split_whitespace().count();
        let asks = block.text.text.trim_end().ends_with(['?', '？']);
        let from = sentences.partition_point(|sentence| sentence.block < at);
        let alone = sentences
            .get(from + 1)
            .is_none_or(|after| after.block != at);
        if asks && alone && count <= LONGEST && block.kind == Kind::Paragraph {
            return Some(at);
        }
        let stands_out = at == 0
            && alone
            && count <= 14
            && next
                .is_some_and(|next| next.gap && next.text.text.len() > 2 * block.text.text.len());
        if stands_out {
            opening = Some(at);
        }
    }
    opening
}

/// Finds the question that the article puts to debate.
pub(crate) fn question(article: &Article) -> Option<String> {
    let labelled = article.blocks.iter().take(LEAD).find_map(|block| {
        let name = words(block.lead_name()?);
        let rest = block.text.text.get(block.lead.as_ref()?.rest..)?.trim();
        (article.cues.label.question.is(&name) && rest.ends_with(['?', '？']))
            .then(|| rest.to_owned())
    });
    if labelled.is_some() {
        return labelled;
    }
    let title = article.title.trim();
    if title.ends_with(['?', '？']) {
        return Some(title.to_owned());
    }
    let count = article.sentences.len();
    let headings = article.parts.iter().filter_map(|part| {
        let text = article.blocks[part.heading?].text.text.trim();
        let early = part.sentences.start * 3 < count;
        let text = after_colon(text);
        text.ends_with(['?', '？'])
            .then(|| (weigh(text, false, early, article), text.to_owned()))
    });
    let asked = article
        .sentences
        .iter()
        .enumerate()
        .filter(|(_, sentence)| sentence.signs.asks() && !sentence.signs.spoken())
        .map(|(at, sentence)| {
            let late = at + 4 >= count;
            let early = at * 5 < count;
            let text = after_colon(&sentence.text);
            (weigh(text, late, early, article), text.to_owned())
        });
    headings
        .chain(asked)
        .filter(|(weight, _)| *weight >= 4)
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, text)| text)
}

/// "We leave it to readers: do you …?"
fn after_colon(text: &str) -> &str {
    match text.rsplit_once(": ") {
        Some((_, rest)) if rest.split_whitespace().count() >= 4 => {
            rest.trim_start_matches(['"', '“'])
        }
        _ => text,
    }
}

fn weigh(text: &str, late: bool, early: bool, article: &Article) -> i32 {
    let found = words(text);
    let invites = article.cues.advice.reader_questions.within(&found);
    let polar = article.cues.advice.polar.opens(&found).is_some();
    let choice = article.cues.advice.choice.within(&found);
    3 * i32::from(late)
        + 2 * i32::from(early)
        + i32::from(invites)
        + 2 * i32::from(polar)
        + i32::from(choice)
        - i32::from(found.len() < 3)
}
