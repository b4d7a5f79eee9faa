//! Reasons in lists: items, lead-ins, counted headings and counted sentences.
//!
//! A list names no side by itself. Its side comes from the part it stands in, or from a title or an
//! announcement such as "five reasons to". Lists of steps, causes, tips and facts are not reasons.

use std::ops::Range;

use super::Side;
use super::argument::{has_lead, sort_rest, under_heading};
use super::article::{Article, Draft, is_counted};
use super::block::Kind;
use super::cue::Cues;
use super::discourse::Opener;
use super::prose;
use super::word::{Word, words};

/// How many sentences are looked at for the author's own stance.
const LEAD: usize = 12;

/// The most words of an item that is a claim waiting for its paragraph.
const SHORT: usize = 12;

/// Reads each item of a part as one argument.
pub(crate) fn items(article: &Article, part: usize, side: Side) -> Vec<Draft> {
    let blocks = article.parts[part].blocks.clone();
    let top = blocks
        .clone()
        .filter_map(|block| depth(article, block))
        .min()
        .unwrap_or(0);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut described = false;
    let last = blocks
        .clone()
        .rev()
        .find(|block| depth(article, *block) == Some(top))
        .unwrap_or(blocks.start);
    for block in blocks {
        let run = article.in_block(block);
        match depth(article, block) {
            Some(depth) if depth <= top => {
                let Some((first, claim, rest)) = article.claim(run, 0) else {
                    continue;
                };
                let mut draft = Draft::new(side, claim, Some(first), part);
                sort_rest(article, &mut draft, rest);
                drafts.push(draft);
            }
            inner => {
                let Some(draft) = drafts.last_mut() else {
                    continue;
                };
                let waiting = draft.support.is_empty()
                    && draft.claim.text.split_whitespace().count() <= SHORT;
                if inner.is_some() || block < last || (described && waiting) {
                    described |= inner.is_none();
                    sort_rest(article, draft, run);
                }
            }
        }
    }
    drafts
}

fn depth(article: &Article, block: usize) -> Option<usize> {
    match article.blocks[block].kind {
        Kind::Item { depth, .. } => Some(depth),
        Kind::Cell(_) => Some(0),
        _ => None,
    }
}

/// Reads each paragraph with a bold lead-in as one argument.
pub(crate) fn leads(article: &Article, part: usize, side: Side) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for block in article.parts[part].blocks.clone() {
        let mut run = article.in_block(block);
        if has_lead(article, block) {
            let Some((first, claim, rest)) = article.claim(run, 0) else {
                continue;
            };
            drafts.push(Draft::new(side, claim, Some(first), part));
            run = rest;
        }
        if let Some(draft) = drafts.last_mut() {
            sort_rest(article, draft, run);
        }
    }
    drafts
}

/// Finds counted reasons where no part names a side, if the title or an announcement does.
pub(crate) fn arguments(article: &Article) -> Vec<Draft> {
    let title = words(article.title);
    let side = stance(article, &title);
    let counted: Vec<usize> = (0..article.parts.len())
        .filter(|at| heading_text(article, *at).is_some_and(is_counted))
        .collect();
    if let Some(side) = side {
        let list = if counted.len() >= 2 {
            counted
        } else {
            plain_headings(article)
        };
        if list.len() >= 2 {
            return list
                .into_iter()
                .filter_map(|at| Some(under_heading(article, at, side, article.parts[at].heading?)))
                .collect();
        }
    }
    (0..article.parts.len())
        .flat_map(|at| in_part(article, at, side))
        .collect()
}

fn heading_text<'a>(article: &'a Article, part: usize) -> Option<&'a str> {
    article.parts[part]
        .heading
        .map(|block| article.blocks[block].text.text.as_str())
}

fn plain_headings(article: &Article) -> Vec<usize> {
    let list: Vec<usize> = (0..article.parts.len())
        .filter(|at| {
            article.parts[*at].heading.is_some()
                && !article.parts[*at].named
                && !article.parts[*at].sentences.is_empty()
        })
        .collect();
    if list.len() >= 3 { list } else { Vec::new() }
}

/// Reads the counted items or sentences of one part.
fn in_part(article: &Article, at: usize, title: Option<Side>) -> Vec<Draft> {
    let part = &article.parts[at];
    let own = part.named && part.side.is_none() && part.heading.is_some();
    let run = part.sentences.clone();
    let announced = run
        .clone()
        .find_map(|sentence| announced(article, sentence).map(|side| (sentence, side)));
    let stated = title
        .or_else(|| author(article, run.clone()))
        .filter(|_| !own);
    let Some((from, side)) = announced.or_else(|| stated.map(|side| (run.start, side))) else {
        return Vec::new();
    };
    let numbered = part
        .blocks
        .clone()
        .filter(|block| matches!(article.blocks[*block].kind, Kind::Item { .. }))
        .count();
    if numbered >= 2 {
        return items(article, at, side);
    }
    let counted = article.sentences[from..run.end]
        .iter()
        .filter(|sentence| sentence.signs.counts())
        .count();
    if counted >= 2 {
        prose::arguments(article, at, side, from..run.end)
    } else {
        Vec::new()
    }
}

/// Finds the side that the author takes in so many words: "I think it should".
fn author(article: &Article, run: Range<usize>) -> Option<Side> {
    let reasons = article.sentences[run]
        .iter()
        .map(|sentence| &sentence.signs);
    let named = reasons
        .filter(|signs| matches!(signs.opener, Some(Opener::Noun | Opener::Another)))
        .count();
    if named < 2 {
        return None;
    }
    let voice = &article.cues.voice;
    article.sentences.iter().take(LEAD).find_map(|sentence| {
        let own = Cues::one_side(
            voice.own_pro.within(&sentence.words),
            voice.own_con.within(&sentence.words),
        );
        own.or_else(|| stance(article, &sentence.words))
    })
}

/// Finds the side that an announcement names: "Here are three reasons to support it."
fn announced(article: &Article, sentence: usize) -> Option<Side> {
    let found = &article.sentences[sentence];
    let many = found.words.iter().any(|word| {
        article.cues.fact.numbers.has(word) || word.lower.bytes().all(|byte| byte.is_ascii_digit())
    }) || article.cues.discourse.reasons_follow.within(&found.words);
    many.then(|| stance(article, &found.words)).flatten()
}

/// Finds the side that a title or an announcement takes.
fn stance(article: &Article, found: &[Word]) -> Option<Side> {
    if article.cues.discourse.other_lists.within(found) {
        return None;
    }
    let longest = |set: &super::phrase::Phrases| {
        (0..found.len())
            .filter_map(|at| set.at(found, at))
            .max()
            .unwrap_or(0)
    };
    let pro = longest(&article.cues.stance.pro);
    let con = longest(&article.cues.stance.con);
    match pro.cmp(&con) {
        std::cmp::Ordering::Greater => Some(Side::Pro),
        std::cmp::Ordering::Less => Some(Side::Con),
        std::cmp::Ordering::Equal => None,
    }
}
