//! How the points of a part are told from each other, and whether a unit keeps to it.
//!
//! Where two sentences of a part count their points, others are hardly points; the same holds for
//! list items, bold lead-ins and paragraphs. The kind of part and the place in it make one cue.

use super::super::article::Article;
use super::super::block::Kind;
use super::{Scene, Unit};

/// How a part sets its points off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pattern {
    Counted,
    Items,
    Leads,
    Paragraphs,
    Plain,
}

/// The cues of one pattern: without a side, and with one.
pub(super) type Names = [[&'static str; 3]; 2];

/// The cues of the patterns: whether the unit opens a point, stands later in its block, or elsewhere;
/// for parts without a side and with one.
const NAMES: [Names; 5] = [
    [
        [
            "counted part: counts",
            "counted part: later in a block",
            "counted part: opens a block uncounted",
        ],
        [
            "counted sided part: counts",
            "counted sided part: later in a block",
            "counted sided part: opens a block uncounted",
        ],
    ],
    [
        [
            "list part: opens an item",
            "list part: later in an item",
            "list part: outside the items",
        ],
        [
            "sided list: opens an item",
            "sided list: later in an item",
            "sided list: outside the items",
        ],
    ],
    [
        [
            "part of lead-ins: opens with one",
            "part of lead-ins: later in the block",
            "part of lead-ins: opens without one",
        ],
        [
            "sided part of lead-ins: opens with one",
            "sided part of lead-ins: later in the block",
            "sided part of lead-ins: opens without one",
        ],
    ],
    [
        [
            "part of paragraphs: opens one",
            "part of paragraphs: later in one",
            "part of paragraphs: a single sentence",
        ],
        [
            "sided part of paragraphs: opens one",
            "sided part of paragraphs: later in one",
            "sided part of paragraphs: a single sentence",
        ],
    ],
    [
        [
            "short part: opens it",
            "short part: later in a block",
            "short part: opens another block",
        ],
        [
            "short sided part: opens it",
            "short sided part: later in a block",
            "short sided part: opens another block",
        ],
    ],
];

/// How many of a kind make a pattern.
const ENOUGH: usize = 2;

fn pattern(article: &Article, part: usize) -> Pattern {
    let part = &article.parts[part];
    let counted = article.sentences[part.sentences.clone()]
        .iter()
        .filter(|sentence| sentence.signs.counts())
        .count();
    let blocks = || part.blocks.clone().map(|at| &article.blocks[at]);
    let items = blocks().filter(|block| block.is_item()).count();
    let leads = blocks()
        .filter(|block| block.lead.as_ref().is_some_and(|lead| lead.bold))
        .count();
    let full = part
        .blocks
        .clone()
        .filter(|at| article.blocks[*at].kind == Kind::Paragraph && article.in_block(*at).len() > 1)
        .count();
    if counted >= ENOUGH {
        Pattern::Counted
    } else if items >= ENOUGH {
        Pattern::Items
    } else if leads >= ENOUGH {
        Pattern::Leads
    } else if full >= ENOUGH {
        Pattern::Paragraphs
    } else {
        Pattern::Plain
    }
}

/// Finds the pattern of every part.
pub(super) fn patterns(article: &Article) -> Vec<(Pattern, &'static Names)> {
    (0..article.parts.len())
        .map(|part| {
            let found = pattern(article, part);
            (found, &NAMES[found as usize])
        })
        .collect()
}

impl Scene<'_> {
    /// Notes whether a sentence keeps to the pattern of its part.
    pub(super) fn pattern_sentence(&self, unit: &mut Unit, sentence: usize) {
        let article = self.article;
        let part = &article.parts[unit.part];
        let block = &article.blocks[unit.block];
        let run = article.in_block(unit.block);
        let opens = sentence == run.start;
        let (pattern, names) = self.patterns[unit.part];
        let names = &names[usize::from(part.side.is_some())];
        let place = match pattern {
            Pattern::Counted if self.found(sentence).signs.counts() => 0,
            Pattern::Items if !block.is_item() => 2,
            Pattern::Leads if opens && block.lead.as_ref().is_some_and(|lead| lead.bold) => 0,
            Pattern::Paragraphs if run.len() == 1 => 2,
            Pattern::Items | Pattern::Paragraphs => usize::from(!opens),
            Pattern::Plain if opens && unit.block == part.blocks.start => 0,
            Pattern::Counted | Pattern::Leads | Pattern::Plain => {
                if opens {
                    2
                } else {
                    1
                }
            }
        };
        unit.cues.push(names[place]);
    }
}
