//! The title of an article, and the question that it puts to debate.
//!
//! A title is marked, or stands first, or stands alone between the lead and the rest. A question is
//! the title when that asks, else the one that best invites an answer. Nothing is made up: an
//! article may have neither.

use super::article::{Article, is_counted};
use super::block::{Block, Kind};
use super::cue::Cues;
use super::discourse::Sentence;
use super::section::heading_role;
use super::word::{Word, words};

/// How many blocks are looked at for a title.
const LEAD: usize = 24;

/// The most words of a title that has the form of a sentence.
const LONGEST: usize = 24;

/// From how many bytes on a line is body text.
const LONG_LINE: usize = 120;

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
    let at = (0..lead.len())
        .filter_map(|at| Some((at, weigh_line(blocks, sentences, at, cues)?)))
        .filter(|(_, weight)| *weight > 0)
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map(|(at, _)| at)?;
    Some(whole(at))
}

/// Gives the label of a block, and where the rest begins; headings have theirs before a colon.
fn label(block: &Block) -> Option<(&str, usize)> {
    if let Some(lead) = &block.lead {
        return Some((block.lead_name()?, lead.rest));
    }
    let text = &block.text.text;
    let at = text.find([':', '：']).filter(|_| block.is_heading())?;
    let rest = text[at..]
        .find(' ')
        .map_or(text.len(), |space| at + space + 1);
    Some((&text[..at], rest))
}

/// Weighs a line of the lead as a title; nothing when it cannot be one.
fn weigh_line(blocks: &[Block], sentences: &[Sentence], at: usize, cues: &Cues) -> Option<i32> {
    let block = &blocks[at];
    let text = block.text.text.trim();
    let count = words(text).len();
    let plain = matches!(block.kind, Kind::Heading(_) | Kind::Paragraph);
    if is_section(block, cues)
        || block.by.is_some()
        || !plain
        || count == 0
        || count > LONGEST
        || blocks.len() < 2
    {
        return None;
    }
    let from = sentences.partition_point(|sentence| sentence.block < at);
    let told = sentences
        .get(from + 1)
        .is_some_and(|after| after.block == at);
    let asks = asks(text, cues);
    let motion = cues.label.motion.opens(&words(text)).is_some();
    // A line of speech may head an interview.
    let speech = at == 0 && text.ends_with(['"', '”', '»']) && block.gap;
    if told || (!block.is_heading() && is_sentence(text) && !asks && !motion && !speech) {
        return None;
    }
    let next = blocks.get(at + 1);
    let above_text =
        next.is_some_and(|next| !next.is_heading() && next.text.text.len() > 2 * text.len());
    let above_heading = next.is_some_and(Block::is_heading);
    let body = blocks[..at]
        .iter()
        .any(|block| block.text.text.len() > LONG_LINE && is_sentence(&block.text.text));
    let found = words(text);
    let masthead = cues.page.masthead.within(&found) && !asks;
    let shouts = text.chars().any(char::is_lowercase) || !text.chars().any(char::is_uppercase);
    let numbered = text.chars().any(|letter| matches!(letter, '|' | '·' | '№')) || is_issue(&found);
    let place = i32::try_from(at.min(2)).unwrap_or(2);
    Some(
        4 * i32::from(block.is_heading())
            + 3 * i32::from(asks)
            + i32::from(asks && block.gap)
            + 6 * i32::from(cues.label.motion.opens(&found).is_some())
            + 2 * i32::from(above_text)
            + i32::from(above_heading)
            + i32::from(count >= 3)
            + 3 * i32::from(speech)
            - 4 * i32::from(!block.is_heading() && labelled_line(block))
            - 6 * i32::from(asks && body && blocks[..at].iter().any(Block::is_heading))
            - 4 * i32::from(masthead)
            - 3 * i32::from(!shouts)
            - 4 * i32::from(numbered)
            - 8 * i32::from((body && !asks) || (asks && one_of_many(blocks, at)))
            - place,
    )
}

/// Tells whether a question is one of several headings that ask.
fn one_of_many(blocks: &[Block], at: usize) -> bool {
    let asked = blocks[at + 1..]
        .iter()
        .take(LEAD)
        .filter(|block| block.is_heading() && block.text.text.trim_end().ends_with(['?', '？']));
    blocks[at].is_heading() && asked.count() >= 2
}

/// "Format: two against two": an entry about the text, not its name.
fn labelled_line(block: &Block) -> bool {
    label(block).is_some_and(|(name, _)| name.split_whitespace().count() <= 2)
}

/// Tells whether a line ends like a sentence.
fn is_sentence(text: &str) -> bool {
    text.ends_with(['.', '。', ',', ':', ';', '…', '"', '”'])
}

/// "Issue 48", "n.º 12": counts an edition.
fn is_issue(found: &[Word]) -> bool {
    found.last().is_some_and(|word| {
        word.lower.len() <= 3 && word.lower.bytes().all(|byte| byte.is_ascii_digit())
    }) && found.len() > 2
}

/// Tells whether a line asks, with a mark or by its last letters.
fn asks(text: &str, cues: &Cues) -> bool {
    let bare = text.trim_end_matches(['"', '”', '’', ')', ' ']);
    bare.ends_with(['?', '？'])
        || (!cues.advice.asking_ends.is_empty()
            && cues
                .advice
                .asking_ends
                .iter()
                .any(|end| bare.trim_end_matches(['.', '。']).ends_with(end.as_str())))
}

fn is_section(block: &Block, cues: &Cues) -> bool {
    let text = &block.text.text;
    let counted = block.kind == Kind::Heading(0) && is_counted(text);
    counted || text.split_whitespace().count() <= 3 && heading_role(text, cues).is_some()
}

/// "Title: …" or "Subject: …".
fn labelled(lead: &[Block], cues: &Cues) -> Option<Title> {
    lead.iter().take(6).enumerate().find_map(|(at, block)| {
        let (name, rest) = label(block)?;
        let length = block.text.text.trim_end().len();
        (cues.label.title.is(&words(name)) && rest < length).then_some(Title {
            block: at,
            range: rest..length,
        })
    })
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
    if asks(title, article.cues) {
        return Some(title.to_owned());
    }
    // "A team at our school? Your questions answered"
    if let Some((asked, _)) = title
        .split_once('?')
        .filter(|(asked, _)| words(asked).len() >= 4)
    {
        return Some(format!("{asked}?"));
    }
    let count = article.sentences.len();
    let headings = article.parts.iter().filter_map(|part| {
        let text = article.blocks[part.heading?].text.text.trim();
        let early = part.sentences.start * 3 < count;
        let text = after_colon(text, article.cues);
        asks(text, article.cues).then(|| (weigh(text, false, early, article), text.to_owned()))
    });
    let asked = article
        .sentences
        .iter()
        .enumerate()
        .filter(|(at, sentence)| {
            let closes = *at + 4 >= count || at * 5 < count;
            let asked = sentence.signs.asks() || (closes && asks(&sentence.text, article.cues));
            asked && !sentence.signs.spoken()
        })
        .map(|(at, sentence)| {
            let late = at + 4 >= count;
            let early = at * 5 < count;
            let text = after_colon(&sentence.text, article.cues);
            let alone = article.in_block(sentence.block).len() == 1;
            let put = 3 * i32::from(is_put(article, at)) + i32::from(alone);
            (put + weigh(text, late, early, article), text.to_owned())
        });
    let motion = motion(article);
    let best = headings
        .chain(asked)
        .filter(|(weight, _)| *weight >= if motion.is_some() { 6 } else { 3 })
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, text)| text);
    best.or(motion)
}

/// Tells whether a heading says that a question follows: "The jury will ask".
fn is_put(article: &Article, sentence: usize) -> bool {
    let at = article
        .parts
        .partition_point(|part| part.sentences.end <= sentence);
    let heading = article.parts.get(at).and_then(|part| part.heading);
    heading.is_some_and(|block| {
        article
            .cues
            .label
            .asks
            .within(&words(&article.blocks[block].text.text))
    })
}

/// Gives the motion that a label names: "Motion: This house would …".
fn motion(article: &Article) -> Option<String> {
    let opens = |block: &&Block| {
        let text = words(&block.text.text);
        text.len() <= LONGEST && article.cues.label.motion.opens(&text).is_some()
    };
    let told = article.blocks.iter().take(LEAD).find(opens);
    let told = told.map(|block| block.text.text.trim().to_owned());
    told.or_else(|| labelled_motion(article))
}

fn labelled_motion(article: &Article) -> Option<String> {
    article.blocks.iter().take(LEAD).find_map(|block| {
        let (name, from) = label(block)?;
        let name = words(name);
        let rest = block.text.text.get(from..)?.trim();
        (article.cues.label.question.is(&name) && words(rest).len() >= 4).then(|| rest.to_owned())
    })
}

/// "We leave it to readers: do you …?"
fn after_colon<'a>(text: &'a str, cues: &Cues) -> &'a str {
    let Some((_, rest)) = text.rsplit_once(": ") else {
        return text;
    };
    let rest = rest.trim_start_matches(['"', '“']);
    let found = words(rest);
    let cue = &cues.advice;
    let asks = cue.polar.opens(&found).is_some()
        || cue.reader_questions.opens(&found).is_some()
        || cues.voice.asks_fact.opens(&found).is_some()
        || rest.starts_with(|letter: char| letter.is_uppercase() || letter == '¿');
    if found.len() >= 4 && asks { rest } else { text }
}

fn weigh(text: &str, late: bool, early: bool, article: &Article) -> i32 {
    let found = words(text);
    let cue = &article.cues.advice;
    let invites = cue.reader_questions.within(&found);
    let polar = cue.polar.opens(&found).is_some();
    let choice = cue.choice.within(&found);
    let asks_for = cue.modal.within(&found);
    3 * i32::from(late)
        + 3 * i32::from(early)
        + i32::from(invites)
        + 2 * i32::from(polar)
        + 2 * i32::from(asks_for && !invites)
        + i32::from(choice)
        - 2 * i32::from(found.len() < 4)
}
