//! What leans to a side, and what may turn the discussion round.

use std::collections::HashMap;

use super::super::article::Article;
use super::super::block::Kind;
use super::super::discourse::{Link, Opener};
use super::super::moves::{Moves, early};
use super::super::transcript;
use super::super::turns::Turn;
use super::super::word::Word;
use super::{Scene, Unit, sign};

/// What the speakers of a conversation lean to.
pub(super) struct Speakers {
    told: HashMap<String, f32>,
    stance: HashMap<String, i32>,
    polarity: HashMap<String, i32>,
    /// Whose turn came first, second and so on.
    numbers: HashMap<String, usize>,
}

impl Speakers {
    pub(super) fn of(
        article: &Article,
        turns: &[Turn],
        moves: Option<&Moves>,
        polarity: &[i32],
    ) -> Self {
        let told = transcript::sides(article, turns)
            .into_iter()
            .map(|(name, side)| (name.to_owned(), sign(side)))
            .collect();
        let mut stance: HashMap<String, i32> = HashMap::new();
        let mut weighed: HashMap<String, i32> = HashMap::new();
        let mut numbers: HashMap<String, usize> = HashMap::new();
        for turn in turns {
            let next = numbers.len();
            numbers.entry(turn.speaker.clone()).or_insert(next);
            let run = turn.first..turn.end;
            *weighed.entry(turn.speaker.clone()).or_default() +=
                polarity[run.clone()].iter().sum::<i32>();
            let Some(moves) = moves else { continue };
            for sentence in &article.sentences[run] {
                let sum = i32::from(moves.stance_for.within(&sentence.words))
                    - i32::from(moves.stance_against.within(&sentence.words));
                *stance.entry(turn.speaker.clone()).or_default() += sum;
            }
        }
        Self {
            told,
            stance,
            polarity: weighed,
            numbers,
        }
    }

    /// Gives the number of a speaker of this article, from zero in the order of speaking.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }
}

/// Squeezes a sum into -1 to 1.
fn squeeze(sum: i32) -> f32 {
    let sum = f32::from(i16::try_from(sum.clamp(-20, 20)).unwrap_or(0));
    (sum / 2.0).tanh()
}

/// Says which of two opposite signs is shown, unless both are.
fn either(pro: bool, con: bool) -> f32 {
    f32::from(i8::from(pro) - i8::from(con))
}

impl Scene<'_> {
    fn weigh(&self, words: &[Word]) -> i32 {
        self.lexicon.map_or(0, |lexicon| lexicon.weigh(words).0)
    }

    /// Notes what the part leans to.
    fn lean_part(&self, unit: &mut Unit) {
        let part = &self.article.parts[unit.part];
        if let Some(side) = part.side {
            let name = if part.under.is_some() {
                "side of a heading above"
            } else if part.guessed {
                "side opposite another heading"
            } else if part.named {
                "side named by the heading"
            } else {
                "side of what the part says"
            };
            unit.leans.push((name, sign(side)));
        }
        if let Some(first) = part.paired {
            unit.leans.push((
                "first of two opposite parts",
                if first { 1.0 } else { -1.0 },
            ));
        }
        let sum = self.runs.polarity.sum(part.sentences.clone());
        if part.heading.is_some() && sum != 0 {
            unit.leans.push(("polarity of the part", squeeze(sum)));
        }
    }

    fn lean_words(
        &self,
        unit: &mut Unit,
        said: &[Word],
        polarity: &'static str,
        opens: &'static str,
    ) {
        let sum = self.weigh(said);
        if sum != 0 {
            unit.leans.push((polarity, squeeze(sum)));
        }
        if let Some(moves) = self.moves {
            let value = either(
                moves.opens_for.within(said),
                moves.opens_against.within(said),
            );
            if value != 0.0 {
                unit.leans.push((opens, value));
            }
        }
    }

    pub(super) fn lean_heading(&self, unit: &mut Unit, said: &[Word]) {
        self.lean_part(unit);
        self.lean_words(unit, said, "polarity", "the heading opens a side");
        let cues = &self.article.cues.heading;
        let value = either(cues.bright.within(said), cues.dark.within(said));
        if value != 0.0 {
            unit.leans.push(("bright or dark heading", value));
        }
        if self.article.parts[unit.part].paired.is_some() {
            unit.turns.push("opposite part");
        }
    }

    pub(super) fn lean_sentence(&self, unit: &mut Unit, sentence: usize) {
        self.lean_part(unit);
        self.lean_voices(unit, sentence);
        self.lean_tone(unit, sentence);
        self.lean_speaker(unit, sentence);
        self.lean_moves(unit, sentence);
        let article = self.article;
        if article.parts[unit.part].heading.is_some() {
            self.lean_words(
                unit,
                &self.headings[unit.part],
                "polarity of the heading",
                "the heading opens a side",
            );
        }
        if let Some(name) = article.blocks[unit.block].lead_name() {
            self.lean_words(
                unit,
                &article.cues.words(name),
                "polarity of the lead-in",
                "the lead-in opens a side",
            );
        }
    }

    /// Notes labels, voices and the writer's own side.
    fn lean_voices(&self, unit: &mut Unit, sentence: usize) {
        let article = self.article;
        let found = self.found(sentence);
        let signs = &found.signs;
        let side = |side: Option<super::Side>| side.map_or(0.0, sign);
        let label = article.label_side(unit.block).map(|(side, _)| side);
        unit.lean("label of the block", side(label));
        unit.lean("a side speaks", side(signs.voice));
        unit.lean("on one side", side(signs.frame));
        unit.lean("names pro or con", side(signs.noun));
        let opening = article.sentences[article.in_block(unit.block)]
            .iter()
            .take(2)
            .find_map(|near| near.signs.voice.or(near.signs.frame));
        unit.lean("a side speaks in the block", side(opening));
        if let Some(stance) = self.whole.stance {
            unit.lean("the writer's side", sign(stance));
            if signs.rival || signs.concedes() {
                unit.lean("against the writer's side", -sign(stance));
            }
        }
        let voice = &article.cues.voice;
        let own = either(
            voice.own_pro.within(&found.words),
            voice.own_con.within(&found.words),
        );
        unit.lean("takes a side", own);
    }

    /// Notes how well the sentence and what stands around it speak of things.
    fn lean_tone(&self, unit: &mut Unit, sentence: usize) {
        let run = self.article.in_block(unit.block);
        unit.lean("tone", squeeze(self.found(sentence).signs.tone));
        unit.lean(
            "tone of the block",
            squeeze(self.runs.tone.sum(run.clone())),
        );
        let polarity = self.polarity[sentence];
        unit.lean("polarity", squeeze(polarity));
        if self.whole.removes {
            unit.lean("polarity, where something is to go", -squeeze(polarity));
        }
        let ahead = run.end.min(sentence + 4);
        let sum = |range: std::ops::Range<usize>| squeeze(self.runs.polarity.sum(range));
        unit.lean("polarity of the block", sum(run));
        unit.lean("polarity of what follows", sum(sentence..ahead));
        if let Some(before) = self.before(sentence) {
            unit.lean(
                "polarity of what stands before",
                squeeze(self.polarity[before]),
            );
        }
    }

    fn lean_speaker(&self, unit: &mut Unit, sentence: usize) {
        let Some(turn) = self.turn_of[sentence].map(|at| &self.turns[at]) else {
            return;
        };
        let speakers = &self.speakers;
        let sum =
            |sums: &HashMap<String, i32>| squeeze(sums.get(&turn.speaker).copied().unwrap_or(0));
        let told = speakers.told.get(&turn.speaker).copied();
        unit.lean("the speaker's side", told.unwrap_or(0.0));
        unit.lean("stance of the speaker", sum(&speakers.stance));
        unit.lean("polarity of the speaker", sum(&speakers.polarity));
    }

    fn lean_moves(&self, unit: &mut Unit, sentence: usize) {
        let Some(moves) = self.moves else { return };
        let said = &self.found(sentence).words;
        let opens = |words: &[Word]| {
            either(
                moves.opens_for.within(words),
                moves.opens_against.within(words),
            )
        };
        let stance = |words: &[Word]| {
            either(
                moves.stance_for.within(words),
                moves.stance_against.within(words),
            )
        };
        unit.lean(
            "opens a side",
            either(
                early(&moves.opens_for, said),
                early(&moves.opens_against, said),
            ),
        );
        unit.lean("names a side inside", opens(said));
        unit.lean("stance", stance(said));
        unit.lean(
            "welcomes or warns",
            either(moves.says_for.within(said), moves.says_against.within(said)),
        );
        if let Some(before) = self.before(sentence) {
            let said = &self.found(before).words;
            unit.lean("before: opens a side", opens(said));
            unit.lean("before: stance", stance(said));
        }
    }

    /// Notes what may turn the discussion round between the unit before and this one.
    pub(super) fn turn_sentence(&self, unit: &mut Unit, sentence: usize) {
        self.turn_place(unit, sentence);
        self.turn_links(unit, sentence);
        self.turn_moves(unit, sentence);
    }

    fn turn_place(&self, unit: &mut Unit, sentence: usize) {
        let article = self.article;
        let part = &article.parts[unit.part];
        let block = &article.blocks[unit.block];
        let first = sentence == article.in_block(unit.block).start;
        let opens = first && unit.block == part.blocks.start;
        let bold = block.lead.as_ref().map(|lead| lead.bold);
        unit.turn([
            (first, "block begins"),
            (!first, "within the block"),
            (opens, "part begins"),
            (opens && part.paired.is_some(), "opposite part begins"),
            (part.side.is_some(), "sided part"),
            (block.is_item(), "item"),
            (block.is_item() && first, "item begins"),
            (bold == Some(true), "bold lead-in"),
            (bold == Some(false) && first, "lead-in with colon"),
            (block.kind == Kind::Quoted, "quoted"),
            (article.label_side(unit.block).is_some(), "labelled block"),
        ]);
        if let Some(turn) = self.turn_of[sentence].map(|at| &self.turns[at]) {
            let begins = sentence == turn.first;
            unit.turn([
                (true, "in a turn"),
                (begins, "turn begins"),
                (begins && turn.question.is_some(), "answer begins"),
                (turn.reply, "reply"),
            ]);
        }
    }

    fn turn_links(&self, unit: &mut Unit, sentence: usize) {
        let signs = &self.found(sentence).signs;
        let own = [
            "however",
            "on the other hand",
            "granted",
            "the same voice",
            "also",
        ];
        unit.turns.extend(link(signs.link, own));
        unit.turns.extend(match signs.opener {
            Some(Opener::Ordinal { begins: true, .. }) => Some("first"),
            Some(Opener::Ordinal { .. }) => Some("next ordinal"),
            Some(Opener::Another) => Some("another point"),
            Some(Opener::Noun) => Some("names a point"),
            Some(Opener::Adds) => Some("furthermore"),
            _ => None,
        });
        unit.turn([
            (signs.voice.is_some(), "a side speaks"),
            (signs.rival, "somebody objects"),
            (signs.adds || signs.also, "adds a point"),
        ]);
        if let Some(before) = self.before(sentence) {
            let signs = &self.found(before).signs;
            let names = [
                "before: however",
                "before: on the other hand",
                "before: granted",
                "before: the same voice",
                "before: also",
            ];
            unit.turns.extend(link(signs.link, names));
            unit.turn([(signs.rival, "before: somebody objects")]);
        }
    }

    /// Notes the moves of the sentence, and those of the two before it in the block.
    fn turn_moves(&self, unit: &mut Unit, sentence: usize) {
        let Some(moves) = self.moves else { return };
        let run = self.article.in_block(unit.block);
        let near = (run.start..sentence).rev().take(2);
        let sets = [
            (&moves.grants, "move: grants", "before: grants"),
            (&moves.returns, "move: turns back", "before: turns back"),
            (&moves.rebuts, "move: answers", "before: answers"),
            (
                &moves.adds_point,
                "move: adds a point",
                "before: adds a point",
            ),
            (
                &moves.first_point,
                "move: first point",
                "before: first point",
            ),
            (&moves.opens_for, "move: opens pro", "before: opens pro"),
            (&moves.opens_against, "move: opens con", "before: opens con"),
            (&moves.people, "move: people", "before: people"),
            (&moves.says_against, "move: warns", "before: warns"),
        ];
        for (set, own, earlier) in sets {
            let told = |at: usize| set.within(&self.found(at).words);
            unit.turn([
                (early(set, &self.found(sentence).words), own),
                (near.clone().any(told), earlier),
            ]);
        }
    }
}

/// Names a link that may turn the discussion, or keep it on its side.
fn link(link: Option<Link>, names: [&'static str; 5]) -> Option<&'static str> {
    match link? {
        Link::Contrast => Some(names[0]),
        Link::MildContrast => Some(names[1]),
        Link::Concession => Some(names[2]),
        Link::SameVoice => Some(names[3]),
        Link::Support => Some(names[4]),
        _ => None,
    }
}
