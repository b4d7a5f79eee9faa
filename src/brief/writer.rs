//! What the writer of an article thinks of its subject.
//!
//! Adds up the signs of an opinion piece: a title that takes a side, "I oppose", words of the first
//! person outside of speech, advice towards the end, objections that are met. News and guides show
//! too few of them. It decides nothing about single sentences.

use super::Side;
use super::article::Article;
use super::discourse::{Link, Sentence, orders};
use super::word::words;

/// From which weight on the writer takes a side.
const ENOUGH: i32 = 4;

/// Where the writer stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Writer {
    pub(crate) side: Side,
}

/// Finds the writer's stance, if the article is a piece of opinion.
pub(crate) fn stance(article: &Article) -> Option<Writer> {
    let title = words(article.title);
    if article.cues.discourse.other_lists.within(&title) {
        return None;
    }
    let own: Vec<&Sentence> = article
        .sentences
        .iter()
        .filter(|sentence| is_own(article, sentence))
        .collect();
    let voice = &article.cues.voice;
    let count = |test: &dyn Fn(&Sentence) -> bool| own.iter().filter(|found| test(found)).count();
    let me = |found: &Sentence| found.words.iter().any(|word| voice.me.has(word));
    let stance = &article.cues.stance;
    let pro = count(&|found| {
        voice.own_pro.within(&found.words) || (me(found) && stance.pro.within(&found.words))
    });
    let con = count(&|found| {
        voice.own_con.within(&found.words) || (me(found) && stance.con.within(&found.words))
    });
    let first = count(&me);
    let met = count(&|found| found.signs.link == Some(Link::Concession) || found.signs.rival);
    let late = own.len() - own.len() / 3;
    let advice = own[late.min(own.len())..]
        .iter()
        .any(|found| found.signs.advice);
    let asks = article.title.trim_end().ends_with(['?', '？']);
    let (for_it, against) = (stance.pro.within(&title), stance.con.within(&title));
    let ordered =
        orders(article.title, &title, article.cues) || article.cues.advice.modal.within(&title);
    let weight = 3 * i32::from(pro + con > 0)
        + 2 * i32::from(!asks && (for_it || against || ordered))
        + i32::from(first >= 2)
        + i32::from(first >= 4)
        + i32::from(met > 0)
        + i32::from(met > 1)
        + i32::from(advice)
        + 2 * i32::from(article.cues.page.opinion.within(&title));
    let against = against || article.cues.heading.dark.within(&title) && !ordered;
    let side = if con > pro || (con == pro && against) {
        Side::Con
    } else {
        Side::Pro
    };
    (weight >= ENOUGH).then_some(Writer { side })
}

/// Tells whether a sentence is the writer's own: neither speech nor somebody else's view.
fn is_own(article: &Article, sentence: &Sentence) -> bool {
    let quoted = sentence.text.contains(['"', '“', '«', '「', '„']);
    !quoted
        && !sentence.signs.spoken()
        && !article.blocks[sentence.block].is_heading()
        && article.blocks[sentence.block].kind != super::block::Kind::Quoted
}
