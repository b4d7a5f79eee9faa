//! What an article asks for.
//!
//! Demands and proposals: a duty, an order, a request, a proposal, wherever they stand; rules that
//! are only described, questions and what others want are not. What a sentence shows is weighed by a
//! model whose weights are data (`recommendation.toml`). A claim is never a recommendation as well.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::article::{Article, Draft};
use super::bearing::{Bearing, held};
use super::block::Kind;
use super::cue::Cues;
use super::discourse::Link;
use super::logistic::{Model, Signs, THRESHOLD};
use super::section::Part;
use super::word::Word;
use super::{Passage, Role};

/// The fewest words of a demand.
const SHORTEST: usize = 4;

/// The fewest words of a demand that an order or a duty makes plain.
const SHORTEST_ORDER: usize = 3;

/// How many words may stand before the verb of an order.
const BEFORE: usize = 3;

static MODEL: LazyLock<Model> =
    LazyLock::new(|| Model::built_in(include_str!("recommendation.toml")));

/// Finds the recommendations.
pub(crate) fn recommendations(article: &Article, drafts: &[Draft]) -> Vec<Passage> {
    let claims: HashSet<usize> = drafts
        .iter()
        .filter_map(|draft| draft.claim_sentence)
        .collect();
    let mut found = Vec::new();
    for part in article.parts {
        for at in part.sentences.clone() {
            if !claims.contains(&at) && MODEL.chance(signs(article, part, at)) >= THRESHOLD {
                found.push(article.uncounted(at));
            }
        }
    }
    found
}

/// Says how sure it is that a sentence asks for something, and why.
pub(crate) fn confidence(article: &Article, part: &Part, at: usize) -> (f32, Signs) {
    MODEL.reasons(signs(article, part, at))
}

/// Lists what a sentence shows; none when it cannot ask for anything.
pub(crate) fn signs(article: &Article, part: &Part, at: usize) -> Option<Signs> {
    let bearing = Bearing::of(article, part, at);
    let own = bearing.own_words();
    let seen = &bearing.sentence.signs;
    let cues = article.cues;
    let text = bearing.sentence.text.as_str();
    let asks = Asks::of(text, own, cues);
    let least = if asks.strongly() {
        SHORTEST_ORDER
    } else {
        SHORTEST
    };
    if seen.spoken() || seen.announces() || own.len() < least {
        return None;
    }
    let duty = cues.ask.duty.within(own);
    let asked = asks.any() || seen.advice;
    let follows = asked && seen.link == Some(Link::Therefore);
    let doubted = cues.fact.doubts.within(own);
    let block = bearing.sentence.block;
    let item = matches!(article.blocks[block].kind, Kind::Item { .. })
        && article.in_block(block).start == at;
    let mut signs = bearing.signs();
    // What follows is told apart: a demand, or a thought.
    signs.retain(|(name, _)| !(follows && *name == "follows"));
    signs.extend(held(asks.named()));
    signs.extend(held([
        ("advice", seen.advice),
        ("digits", own.iter().any(has_digit)),
        ("duty in the past", duty && cues.bearing.past.within(own)),
        ("my duty", duty && cues.bearing.me.within(own)),
        ("a doubt", doubted),
        (
            "asked with a doubt",
            asked && doubted && !cues.bearing.condition.within(own),
        ),
        ("asked as a result", follows),
        ("nothing asked", !asked),
        ("asked late", asked && at * 4 >= article.sentences.len() * 3),
        (
            "asked just before",
            at > 0 && demands(article, at - 1, block),
        ),
        ("asked just after", demands(article, at + 1, block)),
        (
            "a recommended point",
            item && part.role == Role::Recommendation,
        ),
    ]));
    Some(signs)
}

fn has_digit(word: &Word) -> bool {
    word.lower
        .starts_with(|letter: char| letter.is_ascii_digit())
}

/// Tells whether a sentence of a block demands something by its words alone.
fn demands(article: &Article, at: usize, block: usize) -> bool {
    let Some(sentence) = article
        .sentences
        .get(at)
        .filter(|sentence| sentence.block == block)
    else {
        return false;
    };
    sentence.signs.advice || Asks::of(&sentence.text, &sentence.words, article.cues).strongly()
}

/// The ways in which a sentence asks.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each way is seen by itself, and any may stand together"
)]
struct Asks {
    duty: bool,
    proposes: bool,
    polite: bool,
    lets: bool,
    wishes: bool,
    needs: bool,
    order: bool,
    order_behind: bool,
    rules: bool,
}

impl Asks {
    fn of(text: &str, own: &[Word], cues: &Cues) -> Self {
        let ask = &cues.ask;
        Self {
            duty: ask.duty.within(own),
            proposes: ask.proposes.within(own),
            polite: ask.polite.within(own),
            lets: ask.lets.within(own),
            wishes: ask.wishes.within(own),
            needs: ask.needs.within(own),
            order: opens_order(own, cues),
            order_behind: order_behind(text, own, cues),
            rules: ask.rules.within(own),
        }
    }

    fn strongly(&self) -> bool {
        self.duty || self.proposes || self.lets || self.order || self.order_behind
    }

    fn any(&self) -> bool {
        self.strongly() || self.polite || self.wishes || self.needs
    }

    fn named(&self) -> [(&'static str, bool); 9] {
        [
            ("a duty", self.duty),
            ("a proposal", self.proposes),
            ("a request", self.polite),
            ("let", self.lets),
            ("a wish", self.wishes),
            ("a need", self.needs),
            ("an order", self.order),
            ("an order behind a comma", self.order_behind),
            ("a rule", self.rules),
        ]
    }
}

/// Tells whether an order opens a sentence, behind words such as "and" or "instead".
fn opens_order(own: &[Word], cues: &Cues) -> bool {
    let mut at = 0;
    while at < BEFORE {
        if is_order(own, at, cues) {
            return true;
        }
        let Some(length) = cues.ask.before_order.at(own, at) else {
            return false;
        };
        at += length;
    }
    false
}

/// Tells whether an order stands behind the first commas: "If it rains, bring a coat."
fn order_behind(text: &str, own: &[Word], cues: &Cues) -> bool {
    own.windows(2).enumerate().any(|(at, pair)| {
        let gap = &text[pair[0].end..pair[1].start];
        gap.contains([',', ':', '—', '–', ';'])
            && (is_order(own, at + 1, cues)
                || (cues.ask.before_order.has(&pair[1]) && is_order(own, at + 2, cues)))
    })
}

fn is_order(own: &[Word], at: usize, cues: &Cues) -> bool {
    let Some(verb) = own.get(at) else {
        return false;
    };
    let goes_on = own.get(at + 1).is_some_and(|next| {
        !matches!(
            next.lower.as_str(),
            "is" | "are" | "was" | "were" | "has" | "had" | "will" | "can" | "may" | "of" | "and"
        )
    });
    let set = cues.advice.orders.has(verb) || cues.ask.orders.at(own, at).is_some();
    set && goes_on
}
