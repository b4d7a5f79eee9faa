//! Reasons told through the people who hold them: "supporters say", "critics reply".
//!
//! For articles whose parts name no side. A voice, a frame ("on the plus side") or a named reason
//! ("the main drawback") opens an argument; the sentences of its paragraph back it. One lone voice is
//! news, not a debate, and yields nothing.

use super::Side;
use super::article::{Article, Draft};
use super::discourse::{Link, Opener};
use super::{Role, prose};

/// How many sentences may back a claim where no empty lines part the paragraphs.
const NEAR: usize = 3;

/// Finds the arguments that voices bring.
pub(crate) fn arguments(article: &Article) -> Vec<Draft> {
    let mut all = Vec::new();
    for (at, part) in article.parts.iter().enumerate() {
        if part.role == Role::Recommendation {
            continue;
        }
        let mut walk = Walk {
            article,
            part: at,
            side: None,
            drafts: Vec::new(),
            block: None,
            open: false,
        };
        for sentence in part.sentences.clone() {
            walk.take(sentence);
        }
        all.extend(walk.drafts);
    }
    for draft in &mut all {
        prose::drop_advice(article, draft);
    }
    if is_debate(article, &all) {
        all
    } else {
        Vec::new()
    }
}

/// Tells whether voices make a debate: both sides, or two people who speak, or three named reasons.
fn is_debate(article: &Article, drafts: &[Draft]) -> bool {
    let both = Side::BOTH
        .iter()
        .all(|side| drafts.iter().any(|draft| draft.side == *side));
    let told = drafts
        .iter()
        .filter_map(|draft| draft.claim_sentence)
        .filter(|at| {
            let signs = &article.sentences[*at].signs;
            signs.voice.or(signs.frame).is_some()
        });
    both || told.count() >= 2 || drafts.len() >= 3
}

struct Walk<'a, 'b> {
    article: &'a Article<'b>,
    part: usize,
    side: Option<Side>,
    drafts: Vec<Draft>,
    block: Option<usize>,
    open: bool,
}

impl Walk<'_, '_> {
    fn take(&mut self, at: usize) {
        let sentence = &self.article.sentences[at];
        let signs = &sentence.signs;
        let fresh = self.block != Some(sentence.block);
        self.block = Some(sentence.block);
        if signs.asks() || signs.spoken() {
            return;
        }
        if signs.announces() {
            self.side = signs.noun.or(self.announced(at)).or(self.side);
            self.open = false;
            return;
        }
        if let Some(side) = self.opens(at, fresh) {
            self.side = Some(side);
            self.open = true;
            self.drafts.push(Draft::new(
                side,
                self.article.uncounted(at),
                Some(at),
                self.part,
            ));
            return;
        }
        let leans = signs.link.is_some();
        if fresh && self.article.spaced && !leans {
            self.open = false;
            self.side = None;
        }
        let spaced = self.article.spaced;
        let Some(draft) = self.drafts.last_mut().filter(|_| self.open) else {
            return;
        };
        if !spaced && draft.support.len() >= NEAR {
            self.open = false;
        } else if matches!(signs.link, Some(Link::Contrast | Link::Concession))
            || prose::rebuts(signs, draft.side)
        {
            draft.counter.push(at);
        } else if draft.counter.is_empty() || signs.link != Some(Link::Leans) {
            draft.support.push(at);
        } else {
            draft.counter.push(at);
        }
    }

    /// Says for which side a sentence opens an argument, if it does.
    fn opens(&self, at: usize, fresh: bool) -> Option<Side> {
        let signs = &self.article.sentences[at].signs;
        if let Some(side) = signs.voice.or(signs.frame) {
            return Some(side);
        }
        if signs.opener.is_some() && signs.noun.is_some() {
            return signs.noun;
        }
        match (signs.link, signs.opener) {
            (Some(Link::MildContrast), _) if fresh => self.side.map(Side::other),
            (Some(Link::SameVoice), _)
            | (_, Some(Opener::Ordinal { .. } | Opener::Noun | Opener::Another)) => self.side,
            (_, Some(Opener::Adds)) if self.open => self.side,
            _ => signs.noun,
        }
    }

    fn announced(&self, at: usize) -> Option<Side> {
        let words = &self.article.sentences[at].words;
        let noun = &self.article.cues.noun;
        super::cue::Cues::one_side(noun.pro.within(words), noun.con.within(words))
    }
}
