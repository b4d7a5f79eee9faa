//! What an article asks for.
//!
//! In parts that recommend, every order, every "should" and every counted point; elsewhere only
//! what closes an argument or the article. A claim is never a recommendation as well.

use std::collections::HashSet;

use super::article::{Article, Draft};
use super::block::Kind;
use super::discourse::{Link, Opener};
use super::{Passage, Role};

/// Finds the recommendations.
pub(crate) fn recommendations(article: &Article, drafts: &[Draft]) -> Vec<Passage> {
    let taken: HashSet<usize> = drafts.iter().flat_map(Draft::sentences).collect();
    let mut found = Vec::new();
    for part in article.parts {
        for at in part.sentences.clone() {
            let sentence = &article.sentences[at];
            let signs = &sentence.signs;
            if taken.contains(&at)
                || signs.asks()
                || signs.spoken()
                || signs.announces()
                || sentence.words.len() < 4
            {
                continue;
            }
            let asks = match part.role {
                Role::Recommendation => {
                    let first_of_item =
                        matches!(article.blocks[sentence.block].kind, Kind::Item { .. })
                            && article.in_block(sentence.block).start == at;
                    signs.advice
                        || first_of_item
                        || matches!(signs.opener, Some(Opener::Ordinal { .. }))
                }
                Role::Conclusion | Role::Pro | Role::Con | Role::Analysis => signs.advice,
                Role::Lead | Role::Summary | Role::Context => {
                    signs.advice && signs.link == Some(Link::Therefore)
                }
            };
            if asks {
                found.push(article.uncounted(at));
            }
        }
    }
    found
}
