//! The question that an article puts to debate.
//!
//! It is the title when that asks, else the one that best invites an answer: it stands early or
//! last, can be answered with yes or no, and names the subject. An article may have none.

use super::super::article::Article;
use super::super::block::Block;
use super::super::cue::Cues;
use super::super::sentence;
use super::super::term::Subject;
use super::super::word::words;
use super::{LEAD, LONGEST, asks, label};

/// From which weight on a question of the text is surer than one that the title tags.
const SURE: i32 = 7;

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
    let titled = in_title(article);
    if let Some((asked, true)) = &titled {
        return Some(asked.clone());
    }
    let motion = motion(article);
    let least = match (&titled, &motion) {
        (Some(_), _) => SURE,
        (None, Some(_)) => 6,
        (None, None) => 3,
    };
    let best = in_text(article)
        .into_iter()
        .filter(|(weight, _)| *weight >= least)
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, text)| text);
    best.or(titled.map(|(asked, _)| asked)).or(motion)
}

/// Gives the question that the title asks, and whether that is all it says.
fn in_title(article: &Article) -> Option<(String, bool)> {
    let title = article.title.trim();
    if asks(title, article.cues) {
        let tagged = title.starts_with('[') || title.contains(": ") || title.contains(". ");
        return Some((title.to_owned(), !tagged));
    }
    // "A team at our school? Your questions answered"
    let (asked, _) = title.split_once('?')?;
    (words(asked).len() >= 4).then(|| (format!("{asked}?"), true))
}

/// Weighs the questions of the headings and sentences.
fn in_text(article: &Article) -> Vec<(i32, String)> {
    let cues = article.cues;
    let count = article.sentences.len();
    let subject = Subject::of(article.blocks, cues);
    let headings = article.parts.iter().filter_map(|part| {
        let text = article.blocks[part.heading?].text.text.trim();
        let early = part.sentences.start * 3 < count;
        let text = after_colon(last_asked(text, cues), cues);
        let weight = weigh(text, false, early, article, &subject);
        asks(text, cues).then(|| (weight, text.to_owned()))
    });
    let told = article.sentences.iter().enumerate();
    let told = told.filter_map(|(at, sentence)| {
        let late = at + 4 >= count;
        let early = at * 5 < count;
        let asked = sentence.signs.asks() || ((late || early) && asks(&sentence.text, cues));
        if !asked || sentence.signs.spoken() {
            return None;
        }
        let text = after_colon(&sentence.text, cues);
        let alone = article.in_block(sentence.block).len() == 1;
        let led = text.len() < sentence.text.trim().len();
        let put = 3 * i32::from(is_put(article, at)) + i32::from(alone) + i32::from(led);
        let weight = put + weigh(text, late, early, article, &subject);
        Some((weight, text.to_owned()))
    });
    headings.chain(told).collect()
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

/// "You began it all. Should it go on?": gives the last sentence of a heading when it asks alone.
fn last_asked<'a>(text: &'a str, cues: &Cues) -> &'a str {
    let last = sentence::split_casual(text)
        .pop()
        .map_or(text, |range| text[range].trim());
    if asks(last, cues) && words(last).len() >= 4 {
        last
    } else {
        text
    }
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

fn weigh(text: &str, late: bool, early: bool, article: &Article, subject: &Subject) -> i32 {
    let found = words(text);
    let cue = &article.cues.advice;
    let invites = cue.reader_questions.within(&found);
    let polar = cue.polar.opens(&found).is_some() || asks_by_end(text, article.cues);
    let share = subject.share(text).unwrap_or(0);
    let choice = cue.choice.within(&found);
    let asks_for = cue.modal.within(&found);
    3 * i32::from(late)
        + 3 * i32::from(early)
        + i32::from(invites)
        + 2 * i32::from(polar)
        + 2 * i32::from(asks_for && !invites)
        + i32::from(choice)
        + i32::from(share >= 40)
        + i32::from(share >= 70)
        - 2 * i32::from(found.len() < 4)
}

/// Tells whether the last letters ask for yes or no: "할까?".
fn asks_by_end(text: &str, cues: &Cues) -> bool {
    let bare = text.trim_end_matches(['?', '？', '.', '。', '"', '”', ' ']);
    let ends = &cues.advice.asking_ends;
    !cues.voice.asks_fact.within(&words(text))
        && ends.iter().any(|end| bare.ends_with(end.as_str()))
}
