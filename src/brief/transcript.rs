//! Reasons in conversations: interviews and debates whose lines begin with a name.
//!
//! A speaker's side comes from what is said about the speaker and from what the speaker says. Those
//! who only ask have none. Invariant: a side is given only when the text names a stance.

use std::collections::HashMap;

use super::Side;
use super::article::{Article, Draft};
use super::discourse::Link;
use super::word::words;

/// The most speakers that are told apart.
const MOST_SPEAKERS: usize = 12;

/// Everything that one speaker says at once.
struct Turn {
    speaker: String,
    part: usize,
    /// The first sentence and the bytes that the name takes in it.
    first: usize,
    skip: usize,
    /// Number of the sentence after the last.
    end: usize,
}

/// Finds the arguments of a conversation.
pub(crate) fn arguments(article: &Article) -> Vec<Draft> {
    let turns = turns(article);
    let sides = sides(article, &turns);
    turns
        .iter()
        .filter_map(|turn| {
            let side = *sides.get(turn.speaker.as_str())?;
            argument(article, turn, side)
        })
        .collect()
}

fn turns(article: &Article) -> Vec<Turn> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for block in article.blocks {
        if let Some(name) = speaker(block) {
            *counts.entry(name).or_default() += 1;
        }
    }
    let speakers = counts.values().filter(|count| **count >= 2).count();
    if !(2..=MOST_SPEAKERS).contains(&speakers) {
        return Vec::new();
    }
    let mut turns: Vec<Turn> = Vec::new();
    for (at, part) in article.parts.iter().enumerate() {
        let mut open = false;
        for block in part.blocks.clone() {
            let run = article.in_block(block);
            let found = &article.blocks[block];
            match speaker(found).filter(|name| counts.get(name).is_some_and(|count| *count >= 2)) {
                Some(name) if !run.is_empty() => {
                    let skip = found.lead.as_ref().map_or(0, |lead| lead.rest);
                    turns.push(Turn {
                        speaker: name.to_owned(),
                        part: at,
                        first: run.start,
                        skip,
                        end: run.end,
                    });
                    open = true;
                }
                _ => {
                    if let Some(turn) = turns.last_mut().filter(|_| open) {
                        turn.end = run.end;
                    }
                }
            }
        }
    }
    turns
}

/// Names the speaker of a block: a lead-in with a capital.
fn speaker(block: &super::block::Block) -> Option<&str> {
    let name = block.lead_name()?;
    let short = name.split_whitespace().count() <= 4;
    let capital = name
        .chars()
        .next()
        .is_some_and(|letter| letter.is_uppercase() || !letter.is_lowercase());
    (short && capital && !block.is_heading()).then_some(name)
}

fn sides<'a>(article: &Article, turns: &'a [Turn]) -> HashMap<&'a str, Side> {
    let mut scores: HashMap<&str, i32> = HashMap::new();
    for turn in turns {
        let asks = article.cues.voice.asker.is(&words(&turn.speaker));
        let all_questions = article.sentences[turn.first..turn.end]
            .iter()
            .all(|sentence| sentence.signs.asks());
        if asks {
            continue;
        }
        let score = scores.entry(&turn.speaker).or_default();
        if !all_questions {
            *score += 3 * own_stance(article, turn);
        }
    }
    for (name, score) in &mut scores {
        *score += 4 * told_stance(article, name);
    }
    let firm: Vec<(&str, i32)> = scores
        .iter()
        .map(|(name, score)| (*name, *score))
        .filter(|(_, score)| *score != 0)
        .collect();
    let mut sides: HashMap<&str, Side> = firm
        .iter()
        .map(|(name, score)| (*name, if *score > 0 { Side::Pro } else { Side::Con }))
        .collect();
    let open: Vec<&str> = scores
        .iter()
        .filter(|(_, score)| **score == 0)
        .map(|(name, _)| *name)
        .collect();
    if let ([only], [other]) = (open.as_slice(), firm.as_slice()) {
        sides.insert(only, if other.1 > 0 { Side::Con } else { Side::Pro });
    }
    sides
}

fn own_stance(article: &Article, turn: &Turn) -> i32 {
    let voice = &article.cues.voice;
    article.sentences[turn.first..turn.end]
        .iter()
        .map(|sentence| {
            i32::from(voice.own_pro.within(&sentence.words))
                - i32::from(voice.own_con.within(&sentence.words))
        })
        .sum::<i32>()
        .signum()
}

/// Reads what the text says about a speaker outside the speaker's own turns.
fn told_stance(article: &Article, name: &str) -> i32 {
    let own = words(name);
    let Some(last) = own.last() else { return 0 };
    let voice = &article.cues.voice;
    article
        .sentences
        .iter()
        .filter(|sentence| {
            let by = speaker(&article.blocks[sentence.block]);
            by.is_none_or(|by| article.cues.voice.asker.is(&words(by)))
        })
        .filter_map(|sentence| {
            let at = sentence
                .words
                .iter()
                .position(|word| word.lower == last.lower)?;
            let near = &sentence.words[at..sentence.words.len().min(at + 14)];
            let pro = voice.own_pro.find(near).map_or(usize::MAX, |(at, _)| at);
            let con = voice.own_con.find(near).map_or(usize::MAX, |(at, _)| at);
            Some(match pro.cmp(&con) {
                std::cmp::Ordering::Less => 1,
                std::cmp::Ordering::Greater => -1,
                std::cmp::Ordering::Equal => 0,
            })
        })
        .sum::<i32>()
        .signum()
}

/// Makes one argument of a turn: its first sentence with a reason, backed by the rest.
fn argument(article: &Article, turn: &Turn, side: Side) -> Option<Draft> {
    let claim = (turn.first..turn.end).find(|at| {
        let sentence = &article.sentences[*at];
        let skip = if *at == turn.first { turn.skip } else { 0 };
        let said = words(sentence.text.get(skip..).unwrap_or(""));
        let polite = article
            .cues
            .voice
            .polite
            .opens(&said)
            .is_some_and(|length| said.len() <= length + 5);
        let grants = sentence.signs.link == Some(Link::Concession)
            || article.cues.discourse.concession.opens(&said).is_some();
        said.len() >= 5
            && !polite
            && !grants
            && !sentence.signs.asks()
            && !sentence.signs.announces()
    })?;
    let skip = if claim == turn.first { turn.skip } else { 0 };
    let passage = if skip > 0 {
        article.cut(claim, skip)
    } else {
        article.uncounted(claim)
    };
    let mut draft = Draft::new(side, passage, Some(claim), turn.part);
    for at in claim + 1..turn.end {
        let signs = &article.sentences[at].signs;
        if signs.link == Some(Link::Concession) {
            draft.counter.push(at);
        } else if !signs.asks() && !signs.announces() {
            draft.support.push(at);
        }
    }
    Some(draft)
}
