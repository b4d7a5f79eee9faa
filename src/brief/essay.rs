//! Reasons in running text whose headings name no side: essays, columns, letters.
//!
//! A paragraph takes the side of who speaks in it: "supporters say", "on the plus side", "some will
//! object". Where the writer takes a side in so many words, the other paragraphs of the body argue
//! for it. A text without voices on both sides and without a writer's stance has no arguments.

use std::ops::Range;

use super::argument::sort_rest;
use super::article::{Article, Draft};
use super::discourse::{Link, Opener, Signs};
use super::writer::{self, Writer};
use super::{Role, Side, prose};

/// How many sentences may back a claim where no empty lines part the paragraphs.
const NEAR: usize = 3;

/// The most words of a sentence that only names who speaks next.
const SHORT: usize = 9;

/// How many sentences are looked at for signs of a debate.
const EARLY: usize = 6;

/// A run of sentences that belongs together.
struct Paragraph {
    part: usize,
    run: Range<usize>,
    /// The side that its own words name.
    told: Option<Side>,
    /// It grants the other side something.
    grants: bool,
}

/// Finds the arguments of running text.
pub(crate) fn arguments(article: &Article) -> Vec<Draft> {
    let paragraphs = paragraphs(article);
    let told: Vec<Draft> = paragraphs
        .iter()
        .filter_map(|found| Some((found, found.told?)))
        .flat_map(|(found, side)| read(article, found, side))
        .collect();
    if is_debate(&told) {
        return told;
    }
    if let Some(writer) = writer::stance(article) {
        let own = own(article, &paragraphs, writer);
        return if own.len() >= 2 { own } else { Vec::new() };
    }
    if !told.is_empty() || asks(article) {
        let weighed = weighed(article, &paragraphs);
        if is_debate(&weighed)
            && Side::BOTH
                .iter()
                .all(|side| weighed.iter().any(|draft| draft.side == *side))
        {
            return weighed;
        }
    }
    Vec::new()
}

/// Tells whether the article puts a question, or says that people disagree.
fn asks(article: &Article) -> bool {
    let debated = article
        .sentences
        .iter()
        .take(EARLY)
        .any(|sentence| article.cues.discourse.debate.within(&sentence.words));
    debated || article.title.trim_end().ends_with(['?', '？'])
}

/// Reads paragraphs whose first sentences speak plainly well or ill of the thing.
fn weighed(article: &Article, paragraphs: &[Paragraph]) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (at, found) in paragraphs.iter().enumerate() {
        let headed = article.parts[found.part].heading.is_some();
        if (at == 0 && !headed) || !argues(article, found) {
            continue;
        }
        let tone: i32 = article.sentences[found.run.clone()]
            .iter()
            .take(2)
            .map(|sentence| sentence.signs.tone)
            .sum();
        let opens = article.sentences[found.run.start].signs.tone;
        let side = found.told.or(match tone {
            1 if headed && opens != 0 => Some(Side::Pro),
            -1 if headed && opens != 0 => Some(Side::Con),
            2.. => Some(Side::Pro),
            ..=-2 => Some(Side::Con),
            _ => None,
        });
        if let Some(side) = side {
            drafts.extend(read(article, found, side));
        }
    }
    drafts
}

/// Tells whether voices make a debate: both sides speak, or one side brings three reasons.
fn is_debate(drafts: &[Draft]) -> bool {
    let both = Side::BOTH
        .iter()
        .all(|side| drafts.iter().any(|draft| draft.side == *side));
    both || drafts.len() >= 3
}

/// Cuts the text into paragraphs; without empty lines, at the sentences that bring a new voice.
fn paragraphs(article: &Article) -> Vec<Paragraph> {
    let mut all: Vec<Paragraph> = Vec::new();
    for (at, part) in article.parts.iter().enumerate() {
        if part.role == Role::Recommendation {
            continue;
        }
        let mut last = None;
        for sentence in part.sentences.clone() {
            let found = &article.sentences[sentence];
            let starts = last != Some(found.block);
            let signs = &found.signs;
            let turns = signs.voice.or(signs.frame).is_some()
                && all
                    .last()
                    .is_some_and(|open| open.told != signs.voice.or(signs.frame));
            if all.is_empty() || last.is_none() || turns || (starts && article.spaced) {
                all.push(Paragraph {
                    part: at,
                    run: sentence..sentence,
                    told: None,
                    grants: false,
                });
            }
            last = Some(found.block);
            let before = all.len().checked_sub(2).and_then(|at| all[at].told);
            if let Some(open) = all.last_mut() {
                open.run.end = sentence + 1;
                if open.run.len() <= 2 && open.told.is_none() {
                    open.told = told(signs).or_else(|| {
                        before
                            .filter(|_| starts)
                            .and_then(|before| goes_on(signs, before))
                    });
                    open.grants |= open.told.is_none() && grants(signs);
                }
            }
        }
    }
    all
}

/// Says for which side a sentence speaks.
fn told(signs: &Signs) -> Option<Side> {
    if signs.asks() {
        return None;
    }
    signs
        .voice
        .or(signs.frame)
        .or(signs.noun.filter(|_| signs.counts()))
}

/// Says for which side a paragraph speaks that goes on with the one before, or turns from it.
fn goes_on(signs: &Signs, before: Side) -> Option<Side> {
    match signs.link {
        Some(Link::SameVoice) => Some(before),
        Some(Link::MildContrast) => Some(before.other()),
        _ => None,
    }
}

fn grants(signs: &Signs) -> bool {
    signs.link == Some(Link::Concession) || signs.rival
}

/// Reads what the writer argues, and what the writer grants the other side.
///
/// The first paragraph leads in, and the last one closes; what is asked for ends the body.
fn own(article: &Article, paragraphs: &[Paragraph], writer: Writer) -> Vec<Draft> {
    let full: Vec<usize> = (0..paragraphs.len())
        .filter(|at| paragraphs[*at].run.len() >= 2)
        .collect();
    // Behind the last full stop stands a signature at most.
    let last = (0..paragraphs.len())
        .rev()
        .find(|at| is_told(article, &paragraphs[*at]))
        .map_or(0, |at| at + 1);
    let mut drafts = Vec::new();
    for (place, at) in full.iter().enumerate() {
        let found = &paragraphs[*at];
        if place * 2 > full.len() && asks_first(article, found) {
            break;
        }
        let closes = place + 1 == full.len() && *at + 1 >= last;
        if place == 0 || closes || !argues(article, found) {
            continue;
        }
        let side = match found.told {
            Some(side) => side,
            None if found.grants => writer.side.other(),
            None => writer.side,
        };
        drafts.extend(read(article, found, side));
    }
    drafts
}

/// Tells whether a paragraph ends like a sentence.
fn is_told(article: &Article, found: &Paragraph) -> bool {
    let text = article.sentences[found.run.end - 1].text.as_str();
    text.ends_with(['.', '!', '?', '。', '"', '”', '»', '」', '？', '！', ')'])
}

fn asks_first(article: &Article, found: &Paragraph) -> bool {
    article.sentences[found.run.start].signs.advice
}

/// Tells whether a paragraph does more than ask or order.
fn argues(article: &Article, found: &Paragraph) -> bool {
    let inside = &article.sentences[found.run.clone()];
    let asks = inside
        .iter()
        .filter(|sentence| {
            sentence.signs.advice || sentence.signs.asks() || sentence.signs.spoken()
        })
        .count();
    let wraps = inside
        .first()
        .is_some_and(|first| first.signs.link == Some(Link::WrapUp));
    asks * 2 <= inside.len() && !wraps
}

/// Reads the reasons of one paragraph.
fn read(article: &Article, found: &Paragraph, side: Side) -> Vec<Draft> {
    let mut reader = Reader {
        article,
        part: found.part,
        side,
        drafts: Vec::new(),
        rebutting: false,
        waiting: false,
    };
    for at in found.run.clone() {
        reader.take(at, found);
    }
    for draft in &mut reader.drafts {
        prose::drop_advice(article, draft);
    }
    reader.drafts
}

struct Reader<'a, 'b> {
    article: &'a Article<'b>,
    part: usize,
    side: Side,
    drafts: Vec<Draft>,
    rebutting: bool,
    /// The next sentence states a reason.
    waiting: bool,
}

impl Reader<'_, '_> {
    fn take(&mut self, at: usize, found: &Paragraph) {
        let signs = &self.article.sentences[at].signs;
        if signs.asks() || signs.spoken() || signs.announces() || signs.link == Some(Link::WrapUp) {
            return;
        }
        if self.only_names(at, found) {
            self.waiting = true;
        } else if self.waiting || self.drafts.is_empty() || self.opens(at) {
            self.open(at);
        } else {
            self.file(at, found);
        }
    }

    fn open(&mut self, at: usize) {
        self.rebutting = false;
        self.waiting = false;
        let claim = self.article.uncounted(at);
        self.drafts
            .push(Draft::new(self.side, claim, Some(at), self.part));
    }

    /// Files a sentence behind a claim. What the writer says to a rival's claim rebuts it.
    fn file(&mut self, at: usize, found: &Paragraph) {
        let Some(draft) = self.drafts.last_mut() else {
            return;
        };
        let signs = &self.article.sentences[at].signs;
        if !self.article.spaced && draft.support.len() >= NEAR {
            return;
        }
        let turns = matches!(signs.link, Some(Link::Contrast | Link::MildContrast));
        let answered = draft.claim_sentence.is_some_and(|claim| {
            self.article.sentences[claim].signs.rival
                && !self.article.sentences[claim].signs.concedes()
        });
        if found.grants && (turns || self.rebutting || answered) {
            self.rebutting = true;
            draft.counter.push(at);
            return;
        }
        sort_rest(self.article, draft, std::iter::once(at));
    }

    /// Tells whether a sentence only names whose reasons follow, or that a reason follows.
    fn only_names(&self, at: usize, found: &Paragraph) -> bool {
        let sentence = &self.article.sentences[at];
        let Some(next) = (at + 1 < found.run.end).then(|| &self.article.sentences[at + 1]) else {
            return false;
        };
        let cue = &self.article.cues.discourse;
        let named = told(&sentence.signs).is_some();
        let listed = matches!(
            next.signs.opener,
            Some(Opener::Noun | Opener::Ordinal { .. })
        );
        let short = sentence.words.len() <= SHORT;
        (named
            && (listed
                || next
                    .words
                    .last()
                    .is_some_and(|word| cue.spells_out.has(word))))
            || (named && short && sentence.signs.voice.is_none())
            || (found.grants && short && cue.grants_only.within(&sentence.words))
            || (short && !self.drafts.is_empty() && cue.reasons_follow.within(&sentence.words))
    }

    /// Tells whether a sentence adds another reason to the paragraph.
    fn opens(&self, at: usize) -> bool {
        let sentence = &self.article.sentences[at];
        let signs = &sentence.signs;
        let backed = self
            .drafts
            .last()
            .is_some_and(|draft| !draft.support.is_empty() || !draft.counter.is_empty());
        let joins = self
            .article
            .cues
            .discourse
            .conjoins
            .opens(&sentence.words)
            .is_some();
        signs.counts()
            || signs.adds
            || signs.voice == Some(self.side)
            || signs.link == Some(Link::SameVoice)
            || (backed && (signs.also || joins || signs.opener == Some(Opener::Adds)))
    }
}
