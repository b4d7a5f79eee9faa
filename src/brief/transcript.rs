//! Reasons in conversations: interviews, debates, minutes and threads.
//!
//! A speaker's side comes from what is said about the speaker and from what the speaker says; a turn
//! of a speaker without one may still lean by its own words, or by the question that it answers.
//! Those who only ask have none. Invariant: a side is given only when the text names a stance.

use std::collections::{HashMap, HashSet};

use ecow::EcoString;

use super::Side;
use super::article::{Article, Draft};
use super::cue::Cues;
use super::discourse::{Link, Sentence};
use super::phrase::Phrases;
use super::turns::{self, Turn, speaker};
use super::word::{Word, words};

/// The fewest words of a claim.
const LEAST: usize = 4;

/// The most words of a sentence that only takes a side: "I'd hold off, honestly."
const SHORT: usize = 7;

/// Of how many speakers the text can tell where they stand.
const MOST_TOLD: usize = 12;

/// How many sentences of a turn are looked at for its side.
const EARLY: usize = 3;

/// How a turn stands to the one before it.
#[derive(Clone, Copy)]
struct Reply {
    /// Speakers take turns, so that each may answer the one before.
    replies: bool,
    /// The turn before it speaks for the other side.
    opposes: bool,
}

/// Finds the arguments of a conversation.
pub(crate) fn arguments(article: &Article) -> Vec<Draft> {
    let turns = turns::turns(article);
    let sides = sides(article, &turns);
    let by_name: HashMap<EcoString, Side> = sides
        .iter()
        .filter_map(|(name, side)| Some((words(name).pop()?.lower, *side)))
        .collect();
    let asker = opener(article, &turns);
    let mut heard = HashSet::new();
    let takes_turns = turns.iter().any(|turn| !heard.insert(&turn.speaker));
    let mut before = None;
    let mut drafts = Vec::new();
    for (at, turn) in turns.iter().enumerate() {
        if turn.reply || asker == Some(turn.speaker.as_str()) {
            continue;
        }
        let side = match turn.question {
            Some(_) => answered(article, turn),
            None => sides
                .get(turn.speaker.as_str())
                .copied()
                .or_else(|| agreed(article, turn, &by_name))
                .or_else(|| leaning(article, turn)),
        };
        let replies = at > 0 && turn.question.is_none() && takes_turns;
        if let Some(side) = side {
            let reply = Reply {
                replies,
                opposes: before == Some(side.other()),
            };
            drafts.extend(reasons(article, turn, side, reply));
        }
        before = side;
    }
    let told = turns.iter().any(|turn| turn.question.is_none());
    let both = Side::BOTH
        .iter()
        .all(|side| drafts.iter().any(|draft: &Draft| draft.side == *side));
    if both || told { drafts } else { Vec::new() }
}

/// Names who opened a thread with a question: others answer it.
fn opener<'a>(article: &Article, turns: &'a [Turn]) -> Option<&'a str> {
    let first = turns.first()?;
    article.blocks[article.sentences[first.first].block]
        .by
        .as_ref()
        .filter(|name| !article.cues.voice.asker.is(&words(name)))?;
    let asks = article.title.trim_end().ends_with(['?', '？'])
        || article.sentences[first.first..first.end]
            .iter()
            .any(|sentence| sentence.signs.asks());
    asks.then_some(first.speaker.as_str())
}

pub(crate) fn sides<'a>(article: &Article, turns: &'a [Turn]) -> HashMap<&'a str, Side> {
    let mut scores: HashMap<&str, i32> = HashMap::new();
    let mut hosts: HashMap<&str, i32> = HashMap::new();
    for turn in turns.iter().filter(|turn| turn.question.is_none()) {
        let all_questions = article.sentences[turn.first..turn.end]
            .iter()
            .all(|sentence| sentence.signs.asks());
        let asks = article.cues.voice.asker.is(&words(&turn.speaker));
        let set = if asks { &mut hosts } else { &mut scores };
        let score = set.entry(&turn.speaker).or_default();
        if !all_questions {
            *score += 3 * own_stance(article, turn);
        }
    }
    if scores.len() > MOST_TOLD {
        hosts.clear();
    }
    // A host may take a side, but only one that the text tells of.
    for (name, _) in hosts {
        let told = told_stance(article, name);
        if told != 0 {
            scores.insert(name, 4 * told);
        }
    }
    let few = scores.len() <= MOST_TOLD;
    for (name, score) in scores.iter_mut().filter(|_| few) {
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

/// Adds up what a speaker says in so many words.
fn own_stance(article: &Article, turn: &Turn) -> i32 {
    let voice = &article.cues.voice;
    article.sentences[turn.first..turn.end]
        .iter()
        .filter(|sentence| sentence.signs.link != Some(Link::Concession))
        .map(|sentence| {
            i32::from(voice.own_pro.within(&sentence.words))
                - i32::from(voice.own_con.within(&sentence.words))
        })
        .sum::<i32>()
        .signum()
        + opening(article, turn)
}

/// Reads how a post opens: "Yes please.", "Absolutely not."
fn opening(article: &Article, turn: &Turn) -> i32 {
    let voice = &article.cues.voice;
    let first = &article.sentences[turn.first];
    if article.blocks[first.block].by.is_none() || first.words.len() > LEAST {
        return 0;
    }
    i32::from(longer(&voice.yes, &voice.no, first))
        - i32::from(longer(&voice.no, &voice.yes, first))
}

/// Reads what the text says about a speaker outside the speaker's own turns.
fn told_stance(article: &Article, name: &str) -> i32 {
    let own = words(name);
    let Some(last) = own.last() else { return 0 };
    let voice = &article.cues.voice;
    article
        .sentences
        .iter()
        .filter_map(|sentence| {
            let named = |word: &Word| word.lower == last.lower;
            let at = sentence.words.iter().position(named)?;
            let by = speaker(&article.blocks[sentence.block]);
            if by.is_some_and(|by| by == name || !voice.asker.is(&words(by))) {
                return None;
            }
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

/// Takes the side of the speaker that a turn agrees with by name.
fn agreed(article: &Article, turn: &Turn, by_name: &HashMap<EcoString, Side>) -> Option<Side> {
    let first = &article.sentences[turn.first];
    let voice = &article.cues.voice;
    let (agrees, disagrees) = (
        voice.agrees.within(&first.words),
        voice.disagrees.within(&first.words),
    );
    if !agrees && !disagrees {
        return None;
    }
    let side = first
        .words
        .iter()
        .find_map(|word| by_name.get(word.lower.as_str()))?;
    Some(if disagrees { side.other() } else { *side })
}

/// Says which way a turn leans by its first sentences: a stance, or clearly bright or dark words.
fn leaning(article: &Article, turn: &Turn) -> Option<Side> {
    if article.cues.voice.asker.is(&words(&turn.speaker)) {
        return None;
    }
    let early = &article.sentences[turn.first..turn.end.min(turn.first + EARLY)];
    let tone: i32 = early.iter().map(|sentence| sentence.signs.tone).sum();
    Cues::one_side(tone >= 2, tone <= -2)
}

/// Says for which side an answer speaks: its question asks for objections, or it does not.
///
/// Who is interviewed defends the thing; a list of questions has no such voice, so there a question
/// must lean. "No" at the beginning turns the answer round.
fn answered(article: &Article, turn: &Turn) -> Option<Side> {
    let question = words(turn.question.as_ref()?);
    let first = &article.sentences[turn.first];
    let voice = &article.cues.voice;
    if voice.asks_advice.within(&question) {
        return None;
    }
    let objects = voice.asks_con.within(&question)
        || !turn.listed && voice.asks_con.within(&first.words) && first.words.len() <= 2 * SHORT;
    let asks_for = voice.asks_pro.within(&question);
    if turn.listed && !objects && (!asks_for || voice.asks_fact.opens(&question).is_some()) {
        return None;
    }
    let denies = turn.listed && longer(&voice.no, &voice.yes, first);
    Some(if objects == denies {
        Side::Pro
    } else {
        Side::Con
    })
}

/// Tells whether a sentence opens with a phrase of the first set, and not with a longer one of the
/// second.
fn longer(one: &Phrases, two: &Phrases, sentence: &Sentence) -> bool {
    one.opens(&sentence.words).unwrap_or(0) > two.opens(&sentence.words).unwrap_or(0)
}

/// Reads the reasons of a turn: the first sentence that states one, and those that add one.
fn reasons(article: &Article, turn: &Turn, side: Side, reply: Reply) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for at in turn.first..turn.end {
        let sentence = &article.sentences[at];
        let signs = &sentence.signs;
        let skip = if at == turn.first { turn.skip } else { 0 };
        let adds = signs.adds
            || signs.counts()
            || article
                .cues
                .discourse
                .conjoins
                .opens(&sentence.words)
                .is_some();
        let turns = !drafts.is_empty() && signs.link == Some(Link::MildContrast);
        if turns {
            let passage = article.uncounted(at);
            drafts.push(Draft::new(side.other(), passage, Some(at), turn.part));
            continue;
        }
        if drafts.is_empty() || adds {
            if states(article, turn, at, skip, reply) {
                let passage = if skip > 0 {
                    article.cut(at, skip)
                } else {
                    article.uncounted(at)
                };
                drafts.push(Draft::new(side, passage, Some(at), turn.part));
            }
        } else if let Some(draft) = drafts.last_mut() {
            if signs.link == Some(Link::Concession) {
                draft.counter.push(at);
            } else if !signs.asks() && !signs.announces() {
                draft.support.push(at);
            }
        }
    }
    drafts
}

/// Tells whether a sentence of a turn states a reason.
fn states(article: &Article, turn: &Turn, at: usize, skip: usize, reply: Reply) -> bool {
    let sentence = &article.sentences[at];
    let said = words(sentence.text.get(skip..).unwrap_or(""));
    let cues = article.cues;
    let more = at + 1 < turn.end;
    let polite = cues
        .voice
        .polite
        .opens(&said)
        .is_some_and(|length| said.len() <= length + 5);
    let grants = sentence.signs.link == Some(Link::Concession)
        || cues.discourse.concession.opens(&said).is_some();
    let stance = more && said.len() <= SHORT && is_stance(sentence, cues);
    let opens = at == turn.first || (at == turn.first + 1 && turn.skip == 0);
    // What leans on the turn before it answers that turn.
    let rebuts = reply.replies
        && opens
        && (more || reply.opposes)
        && cues.discourse.leaning.opens(&said).is_some();
    said.len() >= LEAST
        && !polite
        && !grants
        && !stance
        && !rebuts
        && !sentence.signs.asks()
        && !sentence.signs.announces()
        && (!sentence.signs.advice || is_stance(sentence, cues))
}

fn is_stance(sentence: &Sentence, cues: &Cues) -> bool {
    cues.voice.own_pro.within(&sentence.words) || cues.voice.own_con.within(&sentence.words)
}
