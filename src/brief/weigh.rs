//! What speaks for each sentence being a fact or a recommendation, and for a line being the title.
//!
//! For whoever corrects the reader or fits its weights anew (`examples/fit.rs`). Decides nothing.
//! Invariant: entries stand in the order of the source.

use super::article::Article;
use super::logistic::Signs;
use super::{Passage, fact, recommendation, title};

/// A sentence, and what it shows.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Weighed {
    /// Its words.
    pub passage: Passage,
    /// What bears on its being a fact; empty when it cannot be one.
    pub fact: Signs,
    /// What bears on its being a recommendation; empty when it cannot be one.
    pub recommendation: Signs,
}

/// A line that may be the title, and what it shows.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Candidate {
    /// Its words.
    pub passage: Passage,
    /// What bears on its being the title.
    pub title: Signs,
}

/// Lists what the lines show that may be the title.
pub(crate) fn candidates(article: &Article) -> Vec<Candidate> {
    let found = title::candidates(article.blocks, article.sentences, article.cues);
    let candidate = |(title, signs): (title::Title, Signs)| Candidate {
        passage: article
            .lines
            .passage(&article.blocks[title.block].text, title.range),
        title: signs,
    };
    found.into_iter().map(candidate).collect()
}

/// Lists what the sentences of an article show.
pub(crate) fn weighed(article: &Article) -> Vec<Weighed> {
    let sentence = |part, at| Weighed {
        passage: article.passage(at),
        fact: fact::signs(article, part, at).unwrap_or_default(),
        recommendation: recommendation::signs(article, part, at).unwrap_or_default(),
    };
    article
        .parts
        .iter()
        .flat_map(|part| part.sentences.clone().map(move |at| (part, at)))
        .map(|(part, at)| sentence(part, at))
        .collect()
}
