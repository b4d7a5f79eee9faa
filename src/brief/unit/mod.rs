//! What the reader sees in each sentence and heading before it decides anything.
//!
//! A unit carries the names of the cues it shows, the evidence for one side or the other, and what
//! may turn the discussion round. Nothing is weighed here. Invariant: units stand in the order of
//! the source, each once.

mod lean;
mod order;
mod pattern;
mod place;
mod running;
mod told;

use self::running::Running;

use super::article::Article;
use super::discourse::Sentence;
use super::moves::{self, Moves};
use super::polarity::{self, Lexicon};
use super::turns::{self, Turn};
use super::word::Word;
use super::{Passage, Side};

/// Room for the cues of most sentences.
const MANY: usize = 96;

/// Where a unit stands to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub enum Step {
    /// In the same block.
    Same,
    /// In the next block.
    Block,
    /// In another part.
    Part,
}

/// A sentence or a heading, and what it shows.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Unit {
    /// Its words.
    pub passage: Passage,
    /// It is a heading.
    pub heading: bool,
    /// The number of its block.
    pub block: usize,
    /// The number of its part.
    pub part: usize,
    /// The number of its sentence; none for a heading.
    pub sentence: Option<usize>,
    /// Where it stands to the unit before it.
    pub step: Step,
    /// The cues that it shows.
    pub cues: Vec<&'static str>,
    /// What leans to a side: positive for pro, at most 1 either way for each name.
    pub leans: Vec<(&'static str, f32)>,
    /// What may turn the discussion to the other side, or keep it on this one.
    pub turns: Vec<&'static str>,
}

impl Unit {
    /// Notes cues that hold.
    fn note<const N: usize>(&mut self, cues: [(bool, &'static str); N]) {
        let held = cues.into_iter().filter(|(holds, _)| *holds);
        self.cues.extend(held.map(|(_, name)| name));
    }

    /// Notes evidence of a side, unless there is none.
    fn lean(&mut self, name: &'static str, value: f32) {
        if value != 0.0 {
            self.leans.push((name, value));
        }
    }

    /// Notes what may turn the discussion round.
    fn turn<const N: usize>(&mut self, turns: [(bool, &'static str); N]) {
        let held = turns.into_iter().filter(|(holds, _)| *holds);
        self.turns.extend(held.map(|(_, name)| name));
    }
}

/// Everything that units are made from.
struct Scene<'a> {
    article: &'a Article<'a>,
    lexicon: Option<&'static Lexicon>,
    moves: Option<&'static Moves>,
    /// How well each sentence speaks of its subject.
    polarity: Vec<i32>,
    turns: Vec<Turn>,
    /// The number of the turn that each sentence stands in.
    turn_of: Vec<Option<usize>>,
    rules: told::Rules,
    speakers: lean::Speakers,
    whole: place::Whole,
    /// What stands in runs of sentences and blocks.
    runs: Runs,
    /// The words of the heading of each part.
    headings: Vec<Vec<Word>>,
    /// The pattern and the cue names of each part.
    patterns: Vec<(pattern::Pattern, &'static pattern::Names)>,
}

/// What stands in runs of sentences and blocks, added up.
struct Runs {
    polarity: Running,
    tone: Running,
    /// Sentences that say something.
    content: Running,
    /// Sentences with digits.
    digits: Running,
    /// Sentences with quotation marks.
    quotes: Running,
    /// Blocks that are list items.
    items: Running,
    /// How many telling words each sentence has.
    telling: Vec<usize>,
}

impl Runs {
    fn of(article: &Article, polarity: &[i32]) -> Self {
        let sentences = || article.sentences.iter();
        let holds = |test: fn(&Sentence) -> bool| {
            Running::of(sentences().map(|found| i32::from(test(found))))
        };
        let common = &article.cues.word.common;
        let telling = |found: &Sentence| {
            let words = found.words.iter();
            words.filter(|word| !common.has(word)).count()
        };
        Self {
            polarity: Running::of(polarity.iter().copied()),
            tone: Running::of(sentences().map(|found| found.signs.tone)),
            content: holds(place::has_content),
            digits: holds(|found| told::has_digit(&found.text)),
            quotes: holds(|found| found.text.contains(told::QUOTES)),
            items: Running::of(
                article
                    .blocks
                    .iter()
                    .map(|block| i32::from(block.is_item())),
            ),
            telling: sentences().map(telling).collect(),
        }
    }
}

/// Lists the units of an article.
pub(crate) fn units(article: &Article, tag: &str) -> Vec<Unit> {
    let mut all = Vec::new();
    each(article, tag, |unit| all.push(unit));
    all
}

/// Hands over the units of an article one by one.
pub(crate) fn each(article: &Article, tag: &str, mut take: impl FnMut(Unit)) {
    let lexicon = polarity::lexicon(tag);
    let moves = moves::moves(tag);
    let polarity: Vec<i32> = article
        .sentences
        .iter()
        .map(|sentence| lexicon.map_or(0, |lexicon| lexicon.weigh(&sentence.words).0))
        .collect();
    let turns = turns::turns(article);
    let mut turn_of = vec![None; article.sentences.len()];
    for (number, turn) in turns.iter().enumerate() {
        for place in &mut turn_of[turn.first..turn.end] {
            *place = Some(number);
        }
    }
    let scene = Scene {
        article,
        lexicon,
        moves,
        speakers: lean::Speakers::of(article, &turns, moves, &polarity),
        rules: told::Rules::of(article),
        whole: place::Whole::of(article, &turns, moves),
        headings: headings(article),
        patterns: pattern::patterns(article),
        runs: Runs::of(article, &polarity),
        polarity,
        turns,
        turn_of,
    };
    let mut last = None;
    let mut push = |mut unit: Unit| {
        unit.step = step(last, &unit);
        last = Some((unit.block, unit.part));
        take(unit);
    };
    for (part, found) in article.parts.iter().enumerate() {
        for block in found.heading.into_iter().chain(found.blocks.clone()) {
            if article.blocks[block].is_heading() {
                push(scene.heading(block, part));
            } else {
                for sentence in article.in_block(block) {
                    push(scene.sentence(sentence, part));
                }
            }
        }
    }
}

/// Lists the words of the heading of each part.
fn headings(article: &Article) -> Vec<Vec<Word>> {
    let said = |at: usize| article.cues.words(&article.blocks[at].text.text);
    let parts = article.parts.iter();
    parts
        .map(|part| part.heading.map(said).unwrap_or_default())
        .collect()
}

/// Says where a unit stands to the block and part before it.
fn step(last: Option<(usize, usize)>, unit: &Unit) -> Step {
    match last {
        Some((block, _)) if block == unit.block => Step::Same,
        Some((_, part)) if part == unit.part => Step::Block,
        _ => Step::Part,
    }
}

impl Scene<'_> {
    fn heading(&self, block: usize, part: usize) -> Unit {
        let text = &self.article.blocks[block].text;
        let said = self.article.cues.words(&text.text);
        let mut unit = Unit {
            passage: self.article.lines.passage(text, 0..text.text.len()),
            heading: true,
            block,
            part,
            sentence: None,
            step: Step::Part,
            cues: Vec::new(),
            leans: Vec::new(),
            turns: vec!["heading"],
        };
        self.place_heading(&mut unit, &said);
        self.told_heading(&mut unit);
        self.lean_heading(&mut unit, &said);
        self.order_heading(&mut unit);
        unit
    }

    fn sentence(&self, sentence: usize, part: usize) -> Unit {
        let found = &self.article.sentences[sentence];
        let mut unit = Unit {
            passage: self.article.passage(sentence),
            heading: false,
            block: found.block,
            part,
            sentence: Some(sentence),
            step: Step::Part,
            cues: Vec::with_capacity(MANY),
            leans: Vec::with_capacity(MANY / 4),
            turns: vec!["always"],
        };
        self.place_sentence(&mut unit, sentence);
        self.pattern_sentence(&mut unit, sentence);
        self.told_sentence(&mut unit, sentence);
        self.lean_sentence(&mut unit, sentence);
        self.order_sentence(&mut unit, sentence);
        self.turn_sentence(&mut unit, sentence);
        unit
    }

    fn found(&self, sentence: usize) -> &Sentence {
        &self.article.sentences[sentence]
    }

    /// Gives the sentence before, if it stands in the same block.
    fn before(&self, sentence: usize) -> Option<usize> {
        let before = sentence.checked_sub(1)?;
        (self.found(before).block == self.found(sentence).block).then_some(before)
    }
}

/// Gives a side as a number.
fn sign(side: Side) -> f32 {
    match side {
        Side::Pro => 1.0,
        Side::Con => -1.0,
    }
}

/// Chooses the name of the bucket that a count falls in: the first bound that it does not pass.
fn bucket(count: usize, bounds: &[usize], names: &[&'static str]) -> &'static str {
    let at = bounds.iter().filter(|bound| count > **bound).count();
    names[at.min(names.len() - 1)]
}
