//! Where a unit stands, and what shape it and its surroundings have.

use rustc_hash::FxHashSet;

use super::super::article::{Article, is_counted};
use super::super::block::Kind;
use super::super::discourse::{Manner, Sentence};
use super::super::line::Mark;
use super::super::moves::Moves;
use super::super::turns::Turn;
use super::super::word::{Word, stem, words};
use super::super::{Role, Side, writer};
use super::{Scene, Unit, bucket};

/// What holds for the whole article.
pub(super) struct Whole {
    cues: Vec<&'static str>,
    /// The stems of the title's words.
    subject: FxHashSet<String>,
    /// The motion takes something away: "ban", "scrap".
    pub(super) removes: bool,
    pub(super) stance: Option<Side>,
}

impl Whole {
    pub(super) fn of(article: &Article, turns: &[Turn], moves: Option<&Moves>) -> Self {
        let mut cues = Vec::new();
        let stance = writer::stance(article).map(|found| found.side);
        let sided = |side: Side| article.parts.iter().any(|part| part.side == Some(side));
        let items = article
            .blocks
            .iter()
            .filter(|block| block.is_item())
            .count();
        let counted = article
            .parts
            .iter()
            .filter_map(|part| part.heading)
            .filter(|at| is_counted(&article.blocks[*at].text.text))
            .count();
        let labelled = (0..article.blocks.len())
            .filter(|at| article.label_side(*at).is_some())
            .count();
        let mut note = |holds: bool, name: &'static str| {
            if holds {
                cues.push(name);
            }
        };
        note(
            sided(Side::Pro) && sided(Side::Con),
            "article: both sides have parts",
        );
        note(
            sided(Side::Pro) || sided(Side::Con),
            "article: a side has a part",
        );
        note(!turns.is_empty(), "article: people speak in turns");
        note(
            article.blocks.iter().any(|block| block.by.is_some()),
            "article: a thread",
        );
        note(items * 3 > article.blocks.len(), "article: many list items");
        note(
            article.title.trim_end().ends_with(['?', '？']),
            "article: title asks",
        );
        note(stance.is_some(), "article: the writer takes a side");
        note(counted >= 3, "article: counted headings");
        note(labelled >= 2, "article: labelled sides");
        cues.push(bucket(
            article.parts.len(),
            &[1, 3, 6],
            &[
                "article: one part",
                "article: few parts",
                "article: some parts",
                "article: many parts",
            ],
        ));
        let title = words(article.title);
        let removes = moves.is_some_and(|moves| moves.removal.within(&title));
        Self {
            cues,
            subject: stems(&title, article)
                .into_iter()
                .map(str::to_owned)
                .collect(),
            removes,
            stance,
        }
    }
}

/// Gives the stems of the words that mean something.
fn stems<'a>(found: &'a [Word], article: &Article) -> FxHashSet<&'a str> {
    found
        .iter()
        .filter(|word| !article.cues.word.common.has(word))
        .map(|word| stem(&word.lower))
        .collect()
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Lead => "part: lead",
        Role::Summary => "part: summary",
        Role::Context => "part: context",
        Role::Pro => "part: pro",
        Role::Con => "part: con",
        Role::Analysis => "part: analysis",
        Role::Recommendation => "part: recommendation",
        Role::Conclusion => "part: conclusion",
    }
}

/// Tells whether a sentence states something in more than a few words.
pub(super) fn has_content(sentence: &Sentence) -> bool {
    sentence.signs.manner == Manner::States && sentence.words.len() >= 5
}

/// Names what kind of block it is.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Heading(1) => "block: title-size heading",
        Kind::Heading(2..=5) => "block: marked heading",
        Kind::Heading(6) => "block: bold heading",
        Kind::Heading(_) => "block: plain heading",
        Kind::Paragraph => "block: paragraph",
        Kind::Quoted => "block: quoted",
        Kind::Cell(_) => "block: table cell",
        Kind::Item { .. } => "block: item",
    }
}

impl Scene<'_> {
    /// Notes what the article, the part and the block around a unit show.
    fn surroundings(&self, unit: &mut Unit) {
        unit.cues.extend(&self.whole.cues);
        self.note_part(unit);
        self.note_block(unit);
    }

    fn note_part(&self, unit: &mut Unit) {
        let article = self.article;
        let part = &article.parts[unit.part];
        let heading = part.heading.map(|at| article.blocks[at].text.text.as_str());
        let items = self.runs.items.count(part.blocks.clone());
        unit.cues.push(role(part.role));
        unit.note([
            (part.named, "part: named by its heading"),
            (part.side.is_some(), "part: has a side"),
            (part.under.is_some(), "part: below a sided heading"),
            (part.paired.is_some(), "part: stands opposite another"),
            (heading.is_none(), "part: no heading"),
            (unit.part == 0, "part: first"),
            (unit.part + 1 == article.parts.len(), "part: last"),
            (
                heading.is_some_and(|text| text.trim_end().ends_with(['?', '？'])),
                "part: heading asks",
            ),
            (heading.is_some_and(is_counted), "part: heading is counted"),
        ]);
        unit.cues.push(bucket(
            part.blocks.len(),
            &[0, 1, 3, 6],
            &[
                "part: empty",
                "part: one block",
                "part: few blocks",
                "part: some blocks",
                "part: many blocks",
            ],
        ));
        unit.cues.push(bucket(
            items,
            &[0, 1, 3],
            &[
                "part: no items",
                "part: one item",
                "part: some items",
                "part: many items",
            ],
        ));
    }

    fn note_block(&self, unit: &mut Unit) {
        let article = self.article;
        let part = &article.parts[unit.part];
        let block = &article.blocks[unit.block];
        let count = article.blocks.len();
        unit.cues.push(kind(block.kind));
        if let Kind::Item { mark, depth } = block.kind {
            unit.note([
                (depth > 0, "block: inner item"),
                (matches!(mark, Mark::Number(_)), "block: numbered item"),
                (
                    matches!(mark, Mark::Plus | Mark::Minus),
                    "block: signed item",
                ),
            ]);
        }
        let bold = block.lead.as_ref().map(|lead| lead.bold);
        let first = !part.blocks.is_empty() && unit.block == part.blocks.start;
        unit.note([
            (bold == Some(true), "block: bold lead-in"),
            (bold == Some(false), "block: lead-in with colon"),
            (block.by.is_some(), "block: in a post"),
            (block.gap, "block: gap before"),
            (
                article.label_side(unit.block).is_some(),
                "block: labelled with a side",
            ),
            (first, "block: first of part"),
            (unit.block + 1 == part.blocks.end, "block: last of part"),
            (unit.block + 1 == count, "block: last of all"),
        ]);
        unit.cues.push(bucket(
            unit.block * 10 / count.max(1),
            &[0, 2, 5, 7, 8],
            &[
                "place: opening",
                "place: early",
                "place: middle",
                "place: late",
                "place: near the end",
                "place: end",
            ],
        ));
    }

    pub(super) fn place_heading(&self, unit: &mut Unit, said: &[Word]) {
        self.surroundings(unit);
        let text = self.article.blocks[unit.block].text.text.trim_end();
        let subject = &self.whole.subject;
        unit.cues.push("heading");
        unit.cues.push(bucket(
            said.len(),
            &[2, 4, 7, 11],
            &[
                "heading: 1-2 words",
                "heading: 3-4 words",
                "heading: 5-7 words",
                "heading: 8-11 words",
                "heading: long",
            ],
        ));
        unit.cues.push(bucket(
            self.article.parts[unit.part].sentences.len(),
            &[0, 1, 4, 8],
            &[
                "heading: nothing below",
                "heading: one sentence below",
                "heading: a few sentences below",
                "heading: some sentences below",
                "heading: many sentences below",
            ],
        ));
        unit.note([
            (is_counted(text), "heading: counted"),
            (text.ends_with(['?', '？']), "heading: asks"),
            (
                text.ends_with(['.', '!', '。']),
                "heading: ends like a sentence",
            ),
            (
                said.iter().any(|word| subject.contains(stem(&word.lower))),
                "heading: names the subject",
            ),
        ]);
    }

    pub(super) fn place_sentence(&self, unit: &mut Unit, sentence: usize) {
        self.surroundings(unit);
        self.place_in_block(unit, sentence);
        self.note_content(unit, sentence);
        self.note_neighbours(unit, sentence);
        self.place_in_turn(unit, sentence);
    }

    fn place_in_block(&self, unit: &mut Unit, sentence: usize) {
        let run = self.article.in_block(unit.block);
        unit.cues.push(bucket(
            sentence - run.start,
            &[0, 1, 3],
            &[
                "in block: 1st",
                "in block: 2nd",
                "in block: 3rd-4th",
                "in block: later",
            ],
        ));
        unit.note([(sentence + 1 == run.end, "in block: last")]);
        unit.cues.push(bucket(
            run.len(),
            &[1, 2, 4],
            &[
                "block: 1 sentence",
                "block: 2 sentences",
                "block: 3-4 sentences",
                "block: long",
            ],
        ));
        unit.cues.push(bucket(
            run.end - sentence - 1,
            &[0, 1, 2, 4],
            &[
                "follows: nothing",
                "follows: 1 sentence",
                "follows: 2 sentences",
                "follows: 3-4 sentences",
                "follows: many",
            ],
        ));
        unit.cues.push(bucket(
            self.found(sentence).words.len(),
            &[4, 8, 14, 22, 32],
            &[
                "length: 1-4 words",
                "length: 5-8 words",
                "length: 9-14 words",
                "length: 15-22 words",
                "length: 23-32 words",
                "length: over 32 words",
            ],
        ));
    }

    fn note_content(&self, unit: &mut Unit, sentence: usize) {
        let run = self.article.in_block(unit.block);
        let before = self.runs.content.count(run.start..sentence);
        unit.cues.push(if has_content(self.found(sentence)) {
            bucket(
                before,
                &[0, 1, 3],
                &[
                    "content: 1st",
                    "content: 2nd",
                    "content: 3rd-4th",
                    "content: later",
                ],
            )
        } else {
            "content: little"
        });
        unit.cues.push(bucket(
            self.runs.telling[sentence],
            &[1, 3, 6, 10],
            &[
                "telling words: 0-1",
                "telling words: 2-3",
                "telling words: 4-6",
                "telling words: 7-10",
                "telling words: many",
            ],
        ));
    }

    /// Notes what a sentence shares with its neighbours and with the title, and how they compare.
    fn note_neighbours(&self, unit: &mut Unit, sentence: usize) {
        let found = self.found(sentence);
        let mine = stems(&found.words, self.article);
        let shares = |at: usize| {
            let words = &self.found(at).words;
            words.iter().any(|word| mine.contains(stem(&word.lower)))
        };
        let subject = mine.iter().any(|stem| self.whole.subject.contains(*stem));
        unit.note([(subject, "words: names the subject")]);
        if let Some(before) = self.before(sentence) {
            let near = self.found(before);
            unit.note([
                (shares(before), "words: shared with the sentence before"),
                (near.words.len() <= 6, "before: short"),
                (
                    near.text.ends_with([':', '：']),
                    "before: ends with a colon",
                ),
                (self.runs.telling[before] <= 3, "before: says little"),
                (!has_content(near), "before: little content"),
            ]);
        }
        let next = sentence + 1;
        if next < self.article.in_block(unit.block).end {
            let longer = self.found(next).words.len() > found.words.len();
            unit.note([
                (shares(next), "words: shared with the sentence behind"),
                (self.runs.telling[next] <= 3, "behind: says little"),
                (longer, "behind: longer"),
            ]);
        }
    }

    fn place_in_turn(&self, unit: &mut Unit, sentence: usize) {
        if let Some(turn) = self.turn_of[sentence].map(|at| &self.turns[at]) {
            unit.note([
                (true, "turn: inside"),
                (sentence == turn.first, "turn: 1st sentence"),
                (sentence == turn.first + 1, "turn: 2nd sentence"),
                (turn.question.is_some(), "turn: answers a question"),
                (turn.reply, "turn: replies"),
                (turn.end - turn.first == 1, "turn: one sentence"),
            ]);
        }
    }
}
