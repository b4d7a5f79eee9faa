//! Reasons in running text whose side is known.
//!
//! Cuts a run of sentences at the ones that open a new point, and sorts the rest into support,
//! rebuttal and neither. When in doubt whether a sentence backs or rebuts, its tone decides.

use std::ops::Range;

use super::Side;
use super::article::{Article, Draft};
use super::discourse::{Link, Opener, Signs};

/// What decides where a new point begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cut {
    /// At sentences that count or name a point.
    Counted,
    /// At paragraphs.
    Paragraphs,
    /// At the first sentence, and where one adds a reason.
    First,
}

/// Finds the arguments of one side in a run of sentences.
pub(crate) fn arguments(
    article: &Article,
    part: usize,
    side: Side,
    run: Range<usize>,
) -> Vec<Draft> {
    let mut writer = Writer {
        article,
        part,
        side,
        cut: cut(article, run.clone()),
        drafts: Vec::new(),
        current: None,
        rebutting: false,
    };
    let skip = opening(article, run.clone(), writer.cut);
    for at in skip..run.end {
        writer.take(at);
    }
    writer.close();
    writer.drafts
}

fn cut(article: &Article, run: Range<usize>) -> Cut {
    let inside = &article.sentences[run];
    let counted = inside
        .iter()
        .filter(|sentence| sentence.signs.counts())
        .count();
    let early = inside
        .iter()
        .take(3)
        .any(|sentence| sentence.signs.counts());
    if counted >= 2 || (counted == 1 && (early || !article.spaced)) {
        return Cut::Counted;
    }
    let mut blocks: Vec<usize> = inside.iter().map(|sentence| sentence.block).collect();
    blocks.dedup();
    if article.spaced && blocks.len() >= 2 && inside.len() * 4 >= blocks.len() * 5 {
        Cut::Paragraphs
    } else {
        Cut::First
    }
}

/// Finds where the points begin.
///
/// What stands before the first counted one only announces, unless that one follows another.
fn opening(article: &Article, run: Range<usize>, cut: Cut) -> usize {
    if cut == Cut::Paragraphs {
        let block = |at: usize| article.in_block(article.sentences[at].block).len();
        let lone = run.len() > 3 && block(run.start) == 1 && block(run.start + 1) > 1;
        return run.start + usize::from(lone);
    }
    if cut != Cut::Counted {
        return run.start;
    }
    let first = run
        .clone()
        .find(|at| article.sentences[*at].signs.counts())
        .unwrap_or(run.start);
    let follows = matches!(
        article.sentences[first].signs.opener,
        Some(Opener::Another | Opener::Ordinal { begins: false, .. })
    );
    if follows { run.start } else { first }
}

struct Writer<'a, 'b> {
    article: &'a Article<'b>,
    part: usize,
    side: Side,
    cut: Cut,
    drafts: Vec<Draft>,
    current: Option<Draft>,
    /// The last sentence was a rebuttal.
    rebutting: bool,
}

impl Writer<'_, '_> {
    fn take(&mut self, at: usize) {
        let sentence = &self.article.sentences[at];
        let signs = &sentence.signs;
        if signs.spoken() || signs.announces() {
            return;
        }
        if signs.link == Some(Link::WrapUp) {
            self.close();
            self.rebutting = false;
            return;
        }
        if self.grants(at) {
            self.close();
            self.open(at);
            if let Some(current) = &mut self.current {
                current.side = self.side.other();
            }
            return;
        }
        if self.opens(at) {
            self.close();
            self.open(at);
            return;
        }
        if self.moves_on(at) {
            self.close();
            self.rebutting = false;
            if self.stands_like_them(at) {
                self.open(at);
                return;
            }
        }
        let Some(current) = &mut self.current else {
            return;
        };
        self.rebutting = file(at, signs, current, self.rebutting);
    }

    /// Tells whether a paragraph of running text turns to what the other side has to say.
    fn grants(&self, at: usize) -> bool {
        let sentence = &self.article.sentences[at];
        self.article.spaced
            && self.article.parts[self.part].side.is_none()
            && sentence.signs.concedes()
            && self.article.in_block(sentence.block).start == at
            && self.current.is_some()
    }

    fn open(&mut self, at: usize) {
        self.rebutting = false;
        self.current = Some(Draft::new(
            self.side,
            self.article.uncounted(at),
            Some(at),
            self.part,
        ));
    }

    /// Tells whether a paragraph behind the counted ones is built like them: a point and its support.
    fn stands_like_them(&self, at: usize) -> bool {
        let run = self.article.in_block(self.article.sentences[at].block);
        run.len() >= 2
            && !run.into_iter().any(|at| {
                self.article.sentences[at].signs.advice || self.article.sentences[at].signs.asks()
            })
    }

    /// Tells whether a paragraph leaves the counted points behind: theirs took one paragraph each.
    fn moves_on(&self, at: usize) -> bool {
        let sentence = &self.article.sentences[at];
        let starts = self.article.in_block(sentence.block).start == at;
        if self.cut != Cut::Counted
            || !self.article.spaced
            || !starts
            || sentence.signs.link.is_some()
        {
            return false;
        }
        self.drafts.last().is_some_and(|draft| {
            let block = |at: usize| self.article.sentences[at].block;
            let claim = draft.claim_sentence.map(block);
            !draft.support.is_empty() && draft.support.iter().all(|at| Some(block(*at)) == claim)
        })
    }

    fn opens(&self, at: usize) -> bool {
        let sentence = &self.article.sentences[at];
        let signs = &sentence.signs;
        let starts = self.article.spaced && self.starts(at);
        if signs.asks() || (starts && self.only_advises(at)) {
            return false;
        }
        if signs.counts() {
            return true;
        }
        let Some(current) = &self.current else {
            return match self.cut {
                Cut::Counted | Cut::First => self.drafts.is_empty(),
                Cut::Paragraphs => starts && !leans_back(signs),
            };
        };
        let backed = !current.support.is_empty();
        let adds = signs.opener == Some(Opener::Adds);
        let frames = signs.opener == Some(Opener::Frame);
        match self.cut {
            Cut::Counted => backed && (frames || (starts && (adds || signs.also))),
            Cut::Paragraphs => starts && (signs.also || !leans_back(signs)),
            Cut::First => backed && (adds || frames || signs.adds || signs.also),
        }
    }

    /// Tells whether nothing but announcements stand before a sentence in its paragraph.
    fn starts(&self, at: usize) -> bool {
        let first = self
            .article
            .in_block(self.article.sentences[at].block)
            .start;
        self.article.sentences[first..at]
            .iter()
            .all(|sentence| sentence.signs.announces())
    }

    /// Tells whether a paragraph that is not the first does nothing but ask for something.
    fn only_advises(&self, at: usize) -> bool {
        let block = self.article.sentences[at].block;
        let asked = self
            .article
            .in_block(block)
            .all(|at| self.article.sentences[at].signs.advice);
        asked && !(self.drafts.is_empty() && self.current.is_none())
    }

    fn close(&mut self) {
        if let Some(mut draft) = self.current.take() {
            drop_advice(self.article, &mut draft);
            self.drafts.push(draft);
        }
    }
}

/// Tells whether a paragraph goes on with the one before it.
fn leans_back(signs: &Signs) -> bool {
    signs.link.is_some() && signs.opener != Some(Opener::Adds)
}

/// Takes out what follows from an argument and asks for something: it does not back the claim.
pub(crate) fn drop_advice(article: &Article, draft: &mut Draft) {
    draft.support.retain(|at| {
        let signs = &article.sentences[*at].signs;
        !(signs.advice && signs.link == Some(Link::Therefore))
    });
}

/// Files a sentence behind a claim as support, as rebuttal, or not at all; tells whether it rebuts.
///
/// What leans on a rebuttal belongs to it; a contrast behind a rebuttal comes back to the claim.
pub(crate) fn file(at: usize, signs: &Signs, draft: &mut Draft, rebutting: bool) -> bool {
    let comes_back = rebutting && signs.link == Some(Link::Contrast) && signs.voice.is_none();
    let leans = rebutting && matches!(signs.link, Some(Link::Leans | Link::SameVoice));
    if !comes_back && (leans || rebuts(signs, draft.side)) {
        draft.counter.push(at);
        return true;
    }
    if signs.asks() {
        return rebutting;
    }
    draft.support.push(at);
    false
}

/// Tells whether a sentence speaks against the side that it stands in.
pub(crate) fn rebuts(signs: &Signs, side: Side) -> bool {
    if let Some(voice) = signs.voice.or(signs.frame) {
        return voice != side;
    }
    let with = match side {
        Side::Pro => signs.tone > 0,
        Side::Con => signs.tone < 0,
    };
    let against = match side {
        Side::Pro => signs.tone < 0,
        Side::Con => signs.tone > 0,
    };
    match signs.link {
        Some(Link::Contrast | Link::Concession) => !with,
        Some(Link::MildContrast) => against,
        _ => false,
    }
}
