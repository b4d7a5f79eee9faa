//! What a side can use from the article: its arguments, and the facts.

use super::{Debates, Refusal};
use crate::{
    app::answers::Article,
    brief::{Brief, Side},
    debate::Citation,
    library::Key,
};

/// The brief pack of a side.
#[derive(Clone, Debug)]
pub struct Pack {
    /// The side.
    pub side: Side,
    /// The arguments of the side.
    pub arguments: Vec<Citable>,
    /// The facts.
    pub facts: Vec<Citable>,
}

/// Something that can be cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citable {
    /// By which it is found again, as long as its words are the same; at most 20 characters.
    pub key: String,
    /// The claim or statement.
    pub text: String,
    /// What backs it, a sentence each.
    pub support: Vec<String>,
}

impl Pack {
    /// Packs what a side can use from an article.
    pub fn of(article: &Article, side: Side) -> Self {
        let brief: &Brief = &article.brief;
        let keyed = brief.arguments.iter().zip(&article.argument_keys);
        let own = keyed.filter(|(it, _)| it.side == side);
        let arguments = own.map(|(argument, key)| {
            let support = argument.support.iter().map(|it| it.text.clone());
            citable(*key, &argument.claim.text, support)
        });
        let facts = brief.facts.iter().zip(&article.fact_keys);
        let facts = facts.map(|(fact, key)| citable(*key, &fact.passage.text, []));
        Self {
            side,
            arguments: arguments.collect(),
            facts: facts.collect(),
        }
    }

    /// Finds what was picked.
    pub fn find(&self, key: &str) -> Option<&Citable> {
        let mut all = self.arguments.iter().chain(&self.facts);
        all.find(|it| it.key == key)
    }
}

impl Debates {
    /// Makes a citation of what was picked from the pack of a side.
    ///
    /// # Errors
    /// Refuses what is not in the article's brief any more.
    pub fn citation(article: &Article, side: Side, key: &str) -> Result<Citation, Refusal> {
        let pack = Pack::of(article, side);
        let found = pack.find(key).ok_or(Refusal::NoSuchCitation)?;
        let brief: &Brief = &article.brief;
        Ok(Citation {
            text: found.text.as_str().into(),
            source: brief.title.as_str().into(),
            link: (!brief.source.is_empty()).then(|| brief.source.as_str().into()),
        })
    }
}

fn citable(key: Key, text: &str, support: impl IntoIterator<Item = String>) -> Citable {
    Citable {
        // By its words: a library that was read anew may hold other texts in the same places.
        key: format!("{:016x}", key.0),
        text: text.to_owned(),
        support: support.into_iter().collect(),
    }
}
