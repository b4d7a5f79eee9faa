//! What structure says about arguments: parts, labels, columns and list marks that name a side.
//!
//! Its findings are evidence for the chain, as are those of turns, lists and essays; none of them
//! decides alone. Invariant: no sentence backs two arguments.

use super::Side;
use super::article::{Article, Draft};
use super::block::Kind;
use super::discourse::{Link, Manner};
use super::{listed, prose};

/// The most words of a labelled heading that only names a topic.
const TOPIC: usize = 2;

/// Reads every part whose heading or labels name a side.
pub(crate) fn structured(article: &Article) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (at, part) in article.parts.iter().enumerate() {
        let labels = part
            .blocks
            .clone()
            .filter(|block| article.label_side(*block).is_some())
            .count();
        match part.side {
            _ if labels >= 1 && (part.side.is_none() || labels >= 2) => {
                drafts.extend(labelled(article, at));
            }
            Some(side) => drafts.extend(sided(article, at, side)),
            None => {}
        }
    }
    drafts
}

/// Reads a part in which blocks carry labels of their own.
fn labelled(article: &Article, part: usize) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut open = false;
    for block in article.parts[part].blocks.clone() {
        let run = article.in_block(block);
        if let Some((side, skip)) = article.label_side(block) {
            let Some((first, claim, rest)) = article.claim(run, skip) else {
                continue;
            };
            if article.sentences[first].signs.asks() {
                open = false;
                continue;
            }
            let mut draft = Draft::new(side, claim, Some(first), part);
            sort_rest(article, &mut draft, rest);
            drafts.push(draft);
            open = true;
        } else if let Some(draft) = drafts.last_mut().filter(|_| open) {
            if is_rebuttal(article, block) {
                draft.counter.extend(run);
            } else if ends_reason(article, draft, block) {
                open = false;
            } else {
                sort_rest(article, draft, run);
            }
        }
    }
    drafts
}

fn deeper(article: &Article, claim: usize, block: usize) -> bool {
    match (
        article.blocks[article.sentences[claim].block].kind,
        article.blocks[block].kind,
    ) {
        (Kind::Item { depth: above, .. }, Kind::Item { depth, .. }) => depth > above,
        _ => true,
    }
}

/// Tells whether a block goes on with something else than the reason before it.
fn ends_reason(article: &Article, draft: &Draft, block: usize) -> bool {
    let same_depth = article.blocks[block].is_item()
        && draft
            .claim_sentence
            .is_some_and(|claim| !deeper(article, claim, block));
    same_depth || leaves_list(article, draft, block) || is_neutral(article, block)
}

/// Tells whether a block's label names neither side.
fn is_neutral(article: &Article, block: usize) -> bool {
    article.blocks[block]
        .lead_name()
        .is_some_and(|name| article.cues.label.neutral.is(&super::word::words(name)))
}

/// Tells whether a paragraph behind an empty line leaves the list of the reason before it.
fn leaves_list(article: &Article, draft: &Draft, block: usize) -> bool {
    let listed = draft
        .claim_sentence
        .is_some_and(|claim| article.blocks[article.sentences[claim].block].is_item());
    listed && article.blocks[block].gap && article.blocks[block].kind == Kind::Paragraph
}

fn is_rebuttal(article: &Article, block: usize) -> bool {
    article.blocks[block]
        .lead_name()
        .map(super::word::words)
        .is_some_and(|name| name.len() <= 3 && article.cues.label.rebuttal.within(&name))
}

/// Sorts the sentences behind a claim into support and rebuttal.
pub(crate) fn sort_rest(article: &Article, draft: &mut Draft, run: impl Iterator<Item = usize>) {
    let mut rebutting = false;
    for at in run {
        let signs = &article.sentences[at].signs;
        if signs.manner == Manner::States && signs.link != Some(Link::WrapUp) {
            rebutting = prose::file(at, signs, draft, rebutting);
        }
    }
    prose::drop_advice(article, draft);
}

/// Reads a part whose heading names its side.
fn sided(article: &Article, at: usize, side: Side) -> Vec<Draft> {
    let part = &article.parts[at];
    let items: Vec<usize> = part
        .blocks
        .clone()
        .filter(|block| article.blocks[*block].is_item())
        .collect();
    let leads = part
        .blocks
        .clone()
        .filter(|block| has_lead(article, *block))
        .count();
    if let Some(heading) = part
        .heading
        .filter(|_| part.under.is_some() || is_one_claim(article, at))
    {
        return vec![under_heading(article, at, side, heading)];
    }
    let is_list = items.len() >= 2 || (items.len() == 1 && part.sentences.len() <= 3);
    if is_list {
        let first = article.in_block(items[0]).start;
        let mut drafts = Vec::new();
        let counted = article.sentences[part.sentences.start..first]
            .iter()
            .filter(|sentence| sentence.signs.counts())
            .count();
        if counted >= 2 {
            drafts = prose::arguments(article, at, side, part.sentences.start..first);
        }
        drafts.extend(listed::items(article, at, side));
        return drafts;
    }
    if leads >= 2 {
        return listed::leads(article, at, side);
    }
    prose::arguments(article, at, side, part.sentences.clone())
}

pub(crate) fn has_lead(article: &Article, block: usize) -> bool {
    article.blocks[block]
        .lead
        .as_ref()
        .is_some_and(|lead| lead.bold)
        && !article.blocks[block].is_item()
}

/// "Proposition 2: lower costs": a heading that is itself the claim.
fn is_one_claim(article: &Article, at: usize) -> bool {
    let heading = article.parts[at]
        .heading
        .map(|block| article.blocks[block].text.text.as_str());
    heading.is_some_and(|text| {
        label_length(text).is_some_and(|skip| names_no_side(&text[skip..], article.cues))
    })
}

/// Measures a counted label of a heading: "Proposition 2: ", "Point 1 - ".
fn label_length(text: &str) -> Option<usize> {
    let at = text.find([':', '—', '–']).or_else(|| text.find(" - "))?;
    let counted = text[..at]
        .trim_end()
        .ends_with(|letter: char| letter.is_ascii_digit());
    let rest = text[at..].trim_start_matches([':', '—', '–', '-', ' ']);
    (counted && !rest.is_empty()).then_some(text.len() - rest.len())
}

/// "Round 1: Affirmative" names a side, not a reason.
fn names_no_side(rest: &str, cues: &super::cue::Cues) -> bool {
    let side = super::section::heading_role(rest, cues);
    let short = rest.split_whitespace().count() <= 3;
    !(short && matches!(side, Some(super::Role::Pro | super::Role::Con)))
}

/// Makes one argument of a heading and everything under it.
pub(crate) fn under_heading(article: &Article, at: usize, side: Side, heading: usize) -> Draft {
    let text = &article.blocks[heading].text;
    let label = label_length(&text.text).filter(|_| is_one_claim(article, at));
    let first = article.parts[at].sentences.clone().next();
    let mut draft = match (label, first) {
        // A label and a topic say too little: "Point 1: Access".
        (Some(skip), Some(first)) if text.text[skip..].split_whitespace().count() <= TOPIC => {
            Draft::new(side, article.uncounted(first), Some(first), at)
        }
        (Some(skip), _) => {
            let claim = article.lines.passage(text, skip..text.text.len());
            Draft::new(side, claim, None, at)
        }
        (None, _) => Draft::new(side, article.heading(heading), None, at),
    };
    let claim = draft.claim_sentence;
    for block in article.parts[at].blocks.clone() {
        if is_rebuttal(article, block) {
            draft.counter.extend(article.in_block(block));
        } else {
            let run = article.in_block(block).filter(|at| Some(*at) != claim);
            sort_rest(article, &mut draft, run);
        }
    }
    draft
}
