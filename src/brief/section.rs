//! The parts of an article and what each one does.
//!
//! A heading's words come first; what the sentences under it do comes second; its place comes last.
//! A heading below another takes over its side. Invariant: the parts cover all blocks in order.

use std::ops::Range;

use super::article::{is_counted, number_length};
use super::block::{Block, Kind};
use super::cue::Cues;
use super::discourse::Sentence;
use super::line::Mark;
use super::moves::moves;
use super::opposed::is_lettered;
use super::phrase::Phrases;
use super::word::{Word, words};
use super::{Role, Side, title};

/// The level of headings without marks, below all marked ones.
const PLAIN: u8 = 8;

/// The level of those that have nothing but headings below them.
const BARE: u8 = 7;

/// What it adds to a side's weight that it opens the heading.
const OPENING: usize = 2;

/// How many lines below the title may belong to it.
const DEEPEST_BYLINE: usize = 2;

/// How many lines below the title may tell about the text.
const DEEPEST_CREDIT: usize = 5;

/// From how many words on a line is body text.
const LONG_LINE: usize = 14;

/// From how many words on a heading is long.
const LONG: usize = 4;

/// One part of an article.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// The block that holds its heading.
    pub(crate) heading: Option<usize>,
    pub(crate) level: u8,
    pub(crate) role: Role,
    /// What gave it its role.
    pub(crate) why: &'static str,
    /// The side of its reasons, by its own words or those above it.
    pub(crate) side: Option<Side>,
    /// The part above it that gave it its side.
    pub(crate) under: Option<usize>,
    /// Its own words name its role.
    pub(crate) named: bool,
    /// Its side was guessed from a heading opposite it.
    pub(crate) guessed: bool,
    /// It stands opposite a neighbour; true for the first of the two.
    pub(crate) paired: Option<bool>,
    /// Its blocks, heading excluded.
    pub(crate) blocks: Range<usize>,
    /// Its sentences.
    pub(crate) sentences: Range<usize>,
}

/// Parts an article at its headings; the title's block does not count as one.
pub(crate) fn parts(
    blocks: &[Block],
    sentences: &[Sentence],
    title: Option<usize>,
    cues: &Cues,
) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut start = 0;
    let mut heading = None;
    let heads = headings(blocks, title, cues);
    for at in 0..=blocks.len() {
        let cut = heads.get(at).is_none_or(|heads| *heads);
        if cut {
            if heading.is_some() || at > start {
                parts.push(part(blocks, sentences, heading, start..at, cues));
            }
            heading = Some(at);
            start = at + 1;
        }
    }
    lift_bare(&mut parts, sentences);
    super::opposed::pair(&mut parts, blocks, &motion(sentences, blocks, title), cues);
    pass_sides_down(&mut parts);
    judge_by_content(&mut parts, blocks, sentences, cues);
    if let [.., _, _, last] = parts.as_mut_slice()
        && last.role == Role::Summary
    {
        last.role = Role::Conclusion;
        last.why = "a summary that comes last";
    }
    parts
}

/// Lists what the article asks: its title and its questions, with their blocks.
fn motion(
    sentences: &[Sentence],
    blocks: &[Block],
    title: Option<usize>,
) -> Vec<(usize, Vec<Word>)> {
    const MOST: usize = 12;
    let named = title.map(|at| (at, words(&blocks[at].text.text)));
    let asked = sentences
        .iter()
        .filter(|sentence| sentence.signs.asks() && Some(sentence.block) != title)
        .map(|sentence| (sentence.block, sentence.words.clone()));
    let mut motion: Vec<(usize, Vec<Word>)> = named.into_iter().chain(asked.take(MOST)).collect();
    motion.sort_by_key(|(block, _)| *block);
    motion
}

/// Tells which blocks open a part: headings below the title that are no byline.
fn headings(blocks: &[Block], title: Option<usize>, cues: &Cues) -> Vec<bool> {
    let mut heads: Vec<bool> = blocks
        .iter()
        .enumerate()
        .map(|(at, block)| {
            let above = title.is_some_and(|title| at < title) && !is_counted(&block.text.text);
            block.is_heading() && !above && title != Some(at)
        })
        .collect();
    let plain = |at: usize| blocks[at].kind == Kind::Heading(0);
    // Right under the title, and parted from the text: a byline.
    let first = title.map_or(0, |title| title + 1);
    for at in first.max(1)..blocks.len().min(first + DEEPEST_BYLINE) {
        let tight = !blocks[at].gap && blocks.get(at + 1).is_some_and(|next| next.gap);
        let asks = blocks[at].text.text.trim_end().ends_with(['?', '？']);
        if heads[at]
            && plain(at)
            && tight
            && !asks
            && heading_role(&blocks[at].text.text, cues).is_none()
        {
            heads[at] = false;
        }
    }
    drop_credits(&mut heads, blocks, first, cues);
    // One plain heading in a whole text, at either end of it, is a name or a place.
    let all: Vec<usize> = (0..blocks.len()).filter(|at| heads[*at]).collect();
    if let [only] = all.as_slice() {
        let long = |block: &Block| block.text.text.split_whitespace().count() > LONG_LINE;
        let body = (
            blocks.iter().position(long).unwrap_or(0),
            blocks.iter().rposition(long).unwrap_or(blocks.len()),
        );
        let text = &blocks[*only].text.text;
        let outside = *only < body.0 || *only > body.1;
        if plain(*only) && outside && heading_role(text, cues).is_none() {
            heads[*only] = false;
        }
    }
    heads
}

/// Lines about the text between the title and the text are no headings: "Category | 6 comments".
fn drop_credits(heads: &mut [bool], blocks: &[Block], first: usize, cues: &Cues) {
    let long = |block: &Block| block.text.text.split_whitespace().count() > LONG_LINE;
    let body = blocks[first.min(blocks.len())..]
        .iter()
        .position(|block| !block.is_heading() && long(block))
        .map_or(blocks.len(), |at| first + at);
    for at in first..body.min(first + DEEPEST_CREDIT) {
        let unmarked = matches!(blocks[at].kind, Kind::Heading(0 | 6));
        let text = blocks[at].text.text.trim();
        let counted = is_counted(text) || text.ends_with(['?', '？', '。']);
        if heads[at] && unmarked && !counted && title::is_credit(text, cues) {
            heads[at] = false;
        }
    }
}

fn part(
    blocks: &[Block],
    sentences: &[Sentence],
    heading: Option<usize>,
    range: Range<usize>,
    cues: &Cues,
) -> Part {
    let from = sentences.partition_point(|sentence| sentence.block < range.start);
    let to = sentences.partition_point(|sentence| sentence.block < range.end);
    let named = heading.and_then(|at| heading_role(&blocks[at].text.text, cues));
    let (role, why) = match (named, heading) {
        (Some(role), _) => (role, "words of its heading"),
        (None, None) => (Role::Lead, "stands above all headings"),
        (None, Some(_)) => (Role::Context, "nothing names it"),
    };
    let level = match heading.map(|at| blocks[at].kind) {
        Some(Kind::Heading(level @ 1..=6)) => level,
        _ => PLAIN,
    };
    Part {
        heading,
        level,
        role,
        why,
        side: side_of(role),
        under: None,
        named: named.is_some(),
        guessed: false,
        paired: None,
        blocks: range,
        sentences: from..to,
    }
}

fn side_of(role: Role) -> Option<Side> {
    match role {
        Role::Pro => Some(Side::Pro),
        Role::Con => Some(Side::Con),
        _ => None,
    }
}

/// Finds the role that a heading's words give; the words before a colon or dash weigh first.
pub(crate) fn heading_role(text: &str, cues: &Cues) -> Option<Role> {
    let text = &text[number_length(text)..];
    let said = words(text.split(',').next().unwrap_or(text));
    if said.len() == 1 {
        // "YES, says Jane Doe"
        let side = Cues::one_side(
            cues.heading.whole_pro.is(&said),
            cues.heading.whole_con.is(&said),
        );
        if let Some(side) = side {
            return Some(if side == Side::Pro {
                Role::Pro
            } else {
                Role::Con
            });
        }
    }
    let head = text.split([':', '—', '–', '：']).next().unwrap_or(text);
    role_of(&words(head), cues).or_else(|| role_of(&words(text), cues))
}

fn role_of(found: &[Word], cues: &Cues) -> Option<Role> {
    let cue = &cues.heading;
    if cue.whole_pro.is(found) {
        return Some(Role::Pro);
    }
    if cue.whole_con.is(found) {
        return Some(Role::Con);
    }
    let longest = |set: &Phrases| longest(set, found);
    let (pro, con) = weights_of_sides(found, cues);
    let early = |set: &Phrases| {
        // A single word deep inside a long heading says little about it.
        let reach = if found.len() > LONG { 2 } else { found.len() };
        (0..found.len())
            .filter_map(|at| set.at(found, at).filter(|length| *length > 1 || at < reach))
            .max()
            .unwrap_or(0)
    };
    let weights = [
        // "What the others think" concludes nothing.
        (
            Role::Conclusion,
            if cue.rival.within(found) {
                0
            } else {
                longest(&cue.conclusion)
            },
        ),
        (Role::Recommendation, longest(&cue.recommendation)),
        (Role::Pro, pro),
        (Role::Con, con),
        (Role::Summary, early(&cue.summary)),
        (Role::Analysis, early(&cue.analysis)),
        (Role::Context, early(&cue.context)),
    ];
    let best = weights.iter().map(|(_, weight)| *weight).max()?;
    if best == 0 {
        // What opens a side in running text names it in a heading.
        let moves = moves(&cues.code)?;
        let longer = |one: &Phrases, two: &Phrases| longest(one) > longest(two);
        return match (
            longer(&moves.opens_for, &moves.opens_against),
            longer(&moves.opens_against, &moves.opens_for),
        ) {
            (true, false) => Some(Role::Pro),
            (false, true) => Some(Role::Con),
            _ => None,
        };
    }
    weights
        .iter()
        .find(|(_, weight)| *weight == best)
        .map(|(role, _)| *role)
}

/// Gives the length of the longest phrase of a list among the words, 0 for none.
fn longest(set: &Phrases, found: &[Word]) -> usize {
    (0..found.len())
        .filter_map(|at| set.at(found, at))
        .max()
        .unwrap_or(0)
}

/// Says how much a heading's words name each side; at most one of the two is above 0.
fn weights_of_sides(found: &[Word], cues: &Cues) -> (usize, usize) {
    let cue = &cues.heading;
    // A side that opens the heading outweighs what follows: "Gains at a glance".
    let opening = |set: &Phrases| {
        let first = (0..found.len().min(2)).find_map(|at| set.at(found, at));
        first.map_or(0, |length| length + OPENING)
    };
    match (longest(&cue.pro, found), longest(&cue.con, found)) {
        (pro, 0) => (pro.max(opening(&cue.pro)), 0),
        (0, con) => (0, con.max(opening(&cue.con))),
        (pro, con) if pro > con => (pro, 0),
        (pro, con) if con > pro => (0, con),
        _ => (0, 0),
    }
}

/// Headings without marks have no level: one stands above those that follow when nothing, or only an
/// announcement, stands between them.
fn lift_bare(parts: &mut [Part], sentences: &[Sentence]) {
    for at in 1..parts.len() {
        let above = &parts[at - 1];
        let empty = sentences[above.sentences.clone()]
            .iter()
            .all(|sentence| sentence.signs.announces());
        if above.level == PLAIN && above.heading.is_some() && empty && parts[at].level == PLAIN {
            parts[at - 1].level = BARE;
        }
    }
}

/// Hands the side of a heading to the headings below it that name no role of their own.
fn pass_sides_down(parts: &mut [Part]) {
    let mut giver: Option<usize> = None;
    for at in 0..parts.len() {
        if let Some(above) = giver
            && !parts[at].named
            && parts[at].level > parts[above].level
        {
            parts[at].side = parts[above].side;
            parts[at].role = parts[above].role;
            parts[at].under = Some(above);
            parts[at].why = "the heading above it";
        } else if parts[at].side.is_some() {
            giver = Some(at);
        } else if parts[at].named
            || giver.is_some_and(|above| parts[at].level <= parts[above].level)
        {
            giver = None;
        }
    }
}

/// Gives parts whose headings say little the role of what their sentences do.
fn judge_by_content(parts: &mut [Part], blocks: &[Block], sentences: &[Sentence], cues: &Cues) {
    let count = parts.len();
    let moves = moves(&cues.code);
    let argues = parts
        .iter()
        .any(|part| part.side.is_some() || part.paired.is_some())
        || parts
            .iter()
            .any(|part| weighs_both(&blocks[part.blocks.clone()], cues));
    for (at, part) in parts.iter_mut().enumerate() {
        let vague = !part.named || matches!(part.role, Role::Context | Role::Analysis);
        if !vague || part.under.is_some() || part.heading.is_none() {
            continue;
        }
        let inside = &sentences[part.sentences.clone()];
        let asks_for = |sentence: &Sentence| {
            sentence.signs.advice
                || moves.is_some_and(|moves| moves.asks_for.within(&sentence.words))
        };
        let closes =
            |sentence: &Sentence| moves.is_some_and(|moves| moves.closes.within(&sentence.words));
        if let Some(role) = role_by_content(inside) {
            part.role = role;
            part.why = "its sentences name reasons of one side, or advise";
            part.side = side_of(role);
        } else if weighs_both(&blocks[part.blocks.clone()], cues) {
            part.role = Role::Analysis;
            part.why = "sets both sides beside each other";
            part.named = true;
        } else if is_option(part, blocks) {
            part.role = Role::Analysis;
            part.why = "one of several by letter or number";
            part.named = true;
        } else if !part.named && part.paired.is_none() {
            let last = count > 2 && at + 1 == count;
            let late = last || (count > 3 && at + 2 == count);
            let advice = inside.iter().filter(|sentence| asks_for(sentence)).count();
            let few = if last && argues { 1 } else { 2 };
            (part.role, part.why) = if late && advice >= few {
                (Role::Recommendation, "comes late and advises")
            } else if last && (wraps_up(inside, cues) || inside.iter().any(closes)) {
                (Role::Conclusion, "comes last and wraps up")
            } else if at > 1 && argues {
                (Role::Analysis, "other parts argue")
            } else {
                (Role::Context, "nothing names it")
            };
        }
    }
}

/// Tells whether a heading names one of several by a letter or a number: "Option B: …", "Round 2".
fn is_option(part: &Part, blocks: &[Block]) -> bool {
    !part.named
        && part.heading.is_some_and(|at| {
            let text = &blocks[at].text.text;
            let found = words(&text[number_length(text)..]);
            found.len() > 1 && found[0].lower.len() > 1 && is_lettered(&found[1..2])
        })
}

/// Tells whether a stretch sets reasons for beside reasons against: an option, a table.
fn weighs_both(inside: &[Block], cues: &Cues) -> bool {
    let side = |block: &Block| match block.kind {
        Kind::Cell(side) => Some(side),
        Kind::Item {
            mark: Mark::Plus, ..
        } => Some(Side::Pro),
        Kind::Item {
            mark: Mark::Minus, ..
        } => Some(Side::Con),
        _ => {
            let name = words(block.lead_name()?);
            Cues::one_side(cues.label.pro.is(&name), cues.label.con.is(&name))
        }
    };
    Side::BOTH
        .iter()
        .all(|wanted| inside.iter().any(|block| side(block) == Some(*wanted)))
}

/// Finds a role that the sentences themselves make plain: named reasons of one side, or advice.
fn role_by_content(inside: &[Sentence]) -> Option<Role> {
    let nouns = |side: Side| {
        let named = inside.iter().map(|sentence| &sentence.signs);
        named
            .filter(|signs| signs.counts() && signs.noun == Some(side))
            .count()
    };
    match (nouns(Side::Pro), nouns(Side::Con)) {
        (2.., 0) => return Some(Role::Pro),
        (0, 2..) => return Some(Role::Con),
        _ => {}
    }
    let telling = inside
        .iter()
        .filter(|sentence| !sentence.signs.announces())
        .count();
    let advice = inside
        .iter()
        .filter(|sentence| sentence.signs.advice)
        .count();
    (advice >= 2 && advice * 2 >= telling).then_some(Role::Recommendation)
}

fn wraps_up(inside: &[Sentence], cues: &Cues) -> bool {
    inside.iter().any(|sentence| {
        sentence.signs.link == Some(super::discourse::Link::WrapUp)
            || sentence.signs.asks()
            || cues.discourse.therefore.opens(&sentence.words).is_some()
    })
}
