//! Where a unit stands, and what shape it and its surroundings have.

use std::collections::HashSet;

use super::super::article::{Article, is_counted};
use super::super::block::Kind;
use super::super::discourse::Manner;
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
    subject: HashSet<String>,
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
            subject: stems(&title, article),
            removes,
            stance,
        }
    }
}

/// Gives the stems of the words that mean something.
fn stems(found: &[Word], article: &Article) -> HashSet<String> {
    found
        .iter()
        .filter(|word| !article.cues.word.common.has(word))
        .map(|word| stem(&word.lower).to_owned())
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

impl Scene<'_> {
    /// Notes what the part, the block and the place in the article show.
    fn surroundings(&self, unit: &mut Unit) {
        let article = self.article;
        let part = &article.parts[unit.part];
        let block = &article.blocks[unit.block];
        unit.cues.extend(&self.whole.cues);
        let mut note = |holds: bool, name: &'static str| {
            if holds {
                unit.cues.push(name);
            }
        };
        note(true, role(part.role));
        note(part.named, "part: named by its heading");
        note(part.side.is_some(), "part: has a side");
        note(part.under.is_some(), "part: below a sided heading");
        note(part.paired.is_some(), "part: stands opposite another");
        note(part.heading.is_none(), "part: no heading");
        note(unit.part == 0, "part: first");
        note(unit.part + 1 == article.parts.len(), "part: last");
        let asks = part.heading.is_some_and(|at| {
            article.blocks[at]
                .text
                .text
                .trim_end()
                .ends_with(['?', '？'])
        });
        note(asks, "part: heading asks");
        let counted = part
            .heading
            .is_some_and(|at| is_counted(&article.blocks[at].text.text));
        note(counted, "part: heading is counted");
        let items = part
            .blocks
            .clone()
            .filter(|at| article.blocks[*at].is_item())
            .count();
        note(
            true,
            bucket(
                part.blocks.len(),
                &[0, 1, 3, 6],
                &[
                    "part: empty",
                    "part: one block",
                    "part: few blocks",
                    "part: some blocks",
                    "part: many blocks",
                ],
            ),
        );
        note(
            true,
            bucket(
                items,
                &[0, 1, 3],
                &[
                    "part: no items",
                    "part: one item",
                    "part: some items",
                    "part: many items",
                ],
            ),
        );
        match block.kind {
            Kind::Heading(1) => note(true, "block: title-size heading"),
            Kind::Heading(2..=5) => note(true, "block: marked heading"),
            Kind::Heading(6) => note(true, "block: bold heading"),
            Kind::Heading(_) => note(true, "block: plain heading"),
            Kind::Paragraph => note(true, "block: paragraph"),
            Kind::Quoted => note(true, "block: quoted"),
            Kind::Cell(_) => note(true, "block: table cell"),
            Kind::Item { mark, depth } => {
                note(true, "block: item");
                note(depth > 0, "block: inner item");
                note(matches!(mark, Mark::Number(_)), "block: numbered item");
                note(
                    matches!(mark, Mark::Plus | Mark::Minus),
                    "block: signed item",
                );
            }
        }
        note(
            block.lead.as_ref().is_some_and(|lead| lead.bold),
            "block: bold lead-in",
        );
        note(
            block.lead.as_ref().is_some_and(|lead| !lead.bold),
            "block: lead-in with colon",
        );
        note(block.by.is_some(), "block: in a post");
        note(block.gap, "block: gap before");
        note(
            article.label_side(unit.block).is_some(),
            "block: labelled with a side",
        );
        let count = article.blocks.len();
        note(
            true,
            bucket(
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
            ),
        );
        note(
            !part.blocks.is_empty() && unit.block == part.blocks.start,
            "block: first of part",
        );
        note(unit.block + 1 == part.blocks.end, "block: last of part");
        note(unit.block + 1 == count, "block: last of all");
    }

    pub(super) fn place_heading(&self, unit: &mut Unit, said: &[Word]) {
        self.surroundings(unit);
        let text = self.article.blocks[unit.block].text.text.trim_end();
        let mut note = |holds: bool, name: &'static str| {
            if holds {
                unit.cues.push(name);
            }
        };
        note(true, "heading");
        note(
            true,
            bucket(
                said.len(),
                &[2, 4, 7, 11],
                &[
                    "heading: 1-2 words",
                    "heading: 3-4 words",
                    "heading: 5-7 words",
                    "heading: 8-11 words",
                    "heading: long",
                ],
            ),
        );
        note(is_counted(text), "heading: counted");
        note(text.ends_with(['?', '？']), "heading: asks");
        note(
            text.ends_with(['.', '!', '。']),
            "heading: ends like a sentence",
        );
        let part = &self.article.parts[unit.part];
        let has_body = part.sentences.len();
        note(
            true,
            bucket(
                has_body,
                &[0, 1, 4, 8],
                &[
                    "heading: nothing below",
                    "heading: one sentence below",
                    "heading: a few sentences below",
                    "heading: some sentences below",
                    "heading: many sentences below",
                ],
            ),
        );
        let subject = said
            .iter()
            .filter(|word| self.whole.subject.contains(stem(&word.lower)))
            .count();
        note(subject > 0, "heading: names the subject");
    }

    pub(super) fn place_sentence(&self, unit: &mut Unit, sentence: usize) {
        self.surroundings(unit);
        let article = self.article;
        let run = article.in_block(unit.block);
        let found = self.found(sentence);
        let at = sentence - run.start;
        let mut note = |holds: bool, name: &'static str| {
            if holds {
                unit.cues.push(name);
            }
        };
        note(
            true,
            bucket(
                at,
                &[0, 1, 3],
                &[
                    "in block: 1st",
                    "in block: 2nd",
                    "in block: 3rd-4th",
                    "in block: later",
                ],
            ),
        );
        note(sentence + 1 == run.end, "in block: last");
        note(
            true,
            bucket(
                run.len(),
                &[1, 2, 4],
                &[
                    "block: 1 sentence",
                    "block: 2 sentences",
                    "block: 3-4 sentences",
                    "block: long",
                ],
            ),
        );
        note(
            true,
            bucket(
                run.end - sentence - 1,
                &[0, 1, 2, 4],
                &[
                    "follows: nothing",
                    "follows: 1 sentence",
                    "follows: 2 sentences",
                    "follows: 3-4 sentences",
                    "follows: many",
                ],
            ),
        );
        note(
            true,
            bucket(
                found.words.len(),
                &[4, 8, 14, 22, 32],
                &[
                    "length: 1-4 words",
                    "length: 5-8 words",
                    "length: 9-14 words",
                    "length: 15-22 words",
                    "length: 23-32 words",
                    "length: over 32 words",
                ],
            ),
        );
        let content = |at: usize| {
            let sentence = self.found(at);
            sentence.signs.manner == Manner::States && sentence.words.len() >= 5
        };
        let before = (run.start..sentence).filter(|at| content(*at)).count();
        if content(sentence) {
            note(
                true,
                bucket(
                    before,
                    &[0, 1, 3],
                    &[
                        "content: 1st",
                        "content: 2nd",
                        "content: 3rd-4th",
                        "content: later",
                    ],
                ),
            );
        } else {
            note(true, "content: little");
        }
        let telling = |at: usize| {
            let sentence = self.found(at);
            sentence
                .words
                .iter()
                .filter(|word| !article.cues.word.common.has(word))
                .count()
        };
        let own = telling(sentence);
        note(
            true,
            bucket(
                own,
                &[1, 3, 6, 10],
                &[
                    "telling words: 0-1",
                    "telling words: 2-3",
                    "telling words: 4-6",
                    "telling words: 7-10",
                    "telling words: many",
                ],
            ),
        );
        let mine = stems(&found.words, article);
        let shares = |at: usize| {
            self.found(at)
                .words
                .iter()
                .any(|word| mine.contains(stem(&word.lower)))
        };
        note(
            mine.iter().any(|stem| self.whole.subject.contains(stem)),
            "words: names the subject",
        );
        if let Some(before) = self.before(sentence) {
            note(shares(before), "words: shared with the sentence before");
            note(self.found(before).words.len() <= 6, "before: short");
            note(
                self.found(before).text.ends_with([':', '：']),
                "before: ends with a colon",
            );
            note(telling(before) <= 3, "before: says little");
            note(!content(before), "before: little content");
        }
        if sentence + 1 < run.end {
            let next = sentence + 1;
            note(shares(next), "words: shared with the sentence behind");
            note(telling(next) <= 3, "behind: says little");
            note(
                self.found(next).words.len() > found.words.len(),
                "behind: longer",
            );
        }
        if let Some(turn) = self.turn_of[sentence].map(|at| &self.turns[at]) {
            note(true, "turn: inside");
            note(sentence == turn.first, "turn: 1st sentence");
            note(sentence == turn.first + 1, "turn: 2nd sentence");
            note(turn.question.is_some(), "turn: answers a question");
            note(turn.reply, "turn: replies");
            note(turn.end - turn.first == 1, "turn: one sentence");
        }
    }
}
