//! What leans to a side, and what may turn the discussion round.

use std::collections::HashMap;

use super::super::article::Article;
use super::super::discourse::{Link, Opener};
use super::super::moves::{Moves, early};
use super::super::transcript;
use super::super::turns::Turn;
use super::super::word::{Word, words};
use super::{Scene, Unit, sign};

/// What the speakers of a conversation lean to.
pub(super) struct Speakers {
    told: HashMap<String, f32>,
    stance: HashMap<String, i32>,
    polarity: HashMap<String, i32>,
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
        for turn in turns {
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
        }
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
        let sum: i32 = self.polarity[part.sentences.clone()].iter().sum();
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
        let article = self.article;
        let found = self.found(sentence);
        let signs = &found.signs;
        let block = &article.blocks[unit.block];
        let run = article.in_block(unit.block);
        let mut lean = |name: &'static str, value: f32| {
            if value != 0.0 {
                unit.leans.push((name, value));
            }
        };
        let side = |side: Option<super::Side>| side.map_or(0.0, sign);
        lean(
            "label of the block",
            side(article.label_side(unit.block).map(|(side, _)| side)),
        );
        lean("a side speaks", side(signs.voice));
        lean("on one side", side(signs.frame));
        lean("names pro or con", side(signs.noun));
        let opening = article.sentences[run.clone()]
            .iter()
            .take(2)
            .find_map(|near| near.signs.voice.or(near.signs.frame));
        lean("a side speaks in the block", side(opening));
        if let Some(stance) = self.whole.stance {
            lean("the writer's side", sign(stance));
            if signs.rival || signs.concedes() {
                lean("against the writer's side", -sign(stance));
            }
        }
        lean("tone", squeeze(signs.tone));
        let tone: i32 = article.sentences[run.clone()]
            .iter()
            .map(|near| near.signs.tone)
            .sum();
        lean("tone of the block", squeeze(tone));
        let polarity = self.polarity[sentence];
        lean("polarity", squeeze(polarity));
        if self.whole.removes {
            lean("polarity, where something is to go", -squeeze(polarity));
        }
        lean(
            "polarity of the block",
            squeeze(self.polarity[run.clone()].iter().sum()),
        );
        let ahead = run.end.min(sentence + 4);
        lean(
            "polarity of what follows",
            squeeze(self.polarity[sentence..ahead].iter().sum()),
        );
        if let Some(before) = self.before(sentence) {
            lean(
                "polarity of what stands before",
                squeeze(self.polarity[before]),
            );
        }
        let cues = &article.cues.voice;
        lean(
            "takes a side",
            either(
                cues.own_pro.within(&found.words),
                cues.own_con.within(&found.words),
            ),
        );
        if let Some(turn) = self.turn_of[sentence].map(|at| &self.turns[at]) {
            lean(
                "the speaker's side",
                self.speakers
                    .told
                    .get(&turn.speaker)
                    .copied()
                    .unwrap_or(0.0),
            );
            lean(
                "stance of the speaker",
                squeeze(
                    self.speakers
                        .stance
                        .get(&turn.speaker)
                        .copied()
                        .unwrap_or(0),
                ),
            );
            lean(
                "polarity of the speaker",
                squeeze(
                    self.speakers
                        .polarity
                        .get(&turn.speaker)
                        .copied()
                        .unwrap_or(0),
                ),
            );
        }
        if let Some(moves) = self.moves {
            let said = &found.words;
            lean(
                "opens a side",
                either(
                    early(&moves.opens_for, said),
                    early(&moves.opens_against, said),
                ),
            );
            lean(
                "names a side inside",
                either(
                    moves.opens_for.within(said),
                    moves.opens_against.within(said),
                ),
            );
            lean(
                "stance",
                either(
                    moves.stance_for.within(said),
                    moves.stance_against.within(said),
                ),
            );
            lean(
                "welcomes or warns",
                either(moves.says_for.within(said), moves.says_against.within(said)),
            );
            if let Some(before) = self.before(sentence) {
                let said = &self.found(before).words;
                lean(
                    "before: opens a side",
                    either(
                        moves.opens_for.within(said),
                        moves.opens_against.within(said),
                    ),
                );
                lean(
                    "before: stance",
                    either(
                        moves.stance_for.within(said),
                        moves.stance_against.within(said),
                    ),
                );
            }
        }
        if let Some(at) = article.parts[unit.part].heading {
            let said = words(&article.blocks[at].text.text);
            self.lean_words(
                unit,
                &said,
                "polarity of the heading",
                "the heading opens a side",
            );
        }
        if let Some(name) = block.lead_name() {
            self.lean_words(
                unit,
                &words(name),
                "polarity of the lead-in",
                "the lead-in opens a side",
            );
        }
    }

    /// Notes what may turn the discussion round between the unit before and this one.
    pub(super) fn turn_sentence(&self, unit: &mut Unit, sentence: usize) {
        let article = self.article;
        let found = self.found(sentence);
        let part = &article.parts[unit.part];
        let block = &article.blocks[unit.block];
        let run = article.in_block(unit.block);
        let mut note = |holds: bool, name: &'static str| {
            if holds {
                unit.turns.push(name);
            }
        };
        let first = sentence == run.start;
        note(first, "block begins");
        note(!first, "within the block");
        note(first && unit.block == part.blocks.start, "part begins");
        note(
            part.paired.is_some() && first && unit.block == part.blocks.start,
            "opposite part begins",
        );
        note(part.side.is_some(), "sided part");
        note(block.is_item(), "item");
        note(block.is_item() && first, "item begins");
        note(
            block.lead.as_ref().is_some_and(|lead| lead.bold),
            "bold lead-in",
        );
        note(
            block.lead.as_ref().is_some_and(|lead| !lead.bold) && first,
            "lead-in with colon",
        );
        note(block.kind == super::super::block::Kind::Quoted, "quoted");
        note(article.label_side(unit.block).is_some(), "labelled block");
        if let Some(at) = self.turn_of[sentence] {
            let turn = &self.turns[at];
            note(true, "in a turn");
            note(sentence == turn.first, "turn begins");
            note(
                sentence == turn.first && turn.question.is_some(),
                "answer begins",
            );
            note(turn.reply, "reply");
        }
        let links = |link: Option<Link>, names: [&'static str; 5]| match link {
            Some(Link::Contrast) => Some(names[0]),
            Some(Link::MildContrast) => Some(names[1]),
            Some(Link::Concession) => Some(names[2]),
            Some(Link::SameVoice) => Some(names[3]),
            Some(Link::Support) => Some(names[4]),
            _ => None,
        };
        let own = [
            "however",
            "on the other hand",
            "granted",
            "the same voice",
            "also",
        ];
        let own = links(found.signs.link, own);
        note(own.is_some(), own.unwrap_or_default());
        let opener = match found.signs.opener {
            Some(Opener::Ordinal { begins: true, .. }) => Some("first"),
            Some(Opener::Ordinal { .. }) => Some("next ordinal"),
            Some(Opener::Another) => Some("another point"),
            Some(Opener::Noun) => Some("names a point"),
            Some(Opener::Adds) => Some("furthermore"),
            _ => None,
        };
        note(opener.is_some(), opener.unwrap_or_default());
        note(found.signs.voice.is_some(), "a side speaks");
        note(found.signs.rival, "somebody objects");
        note(found.signs.adds || found.signs.also, "adds a point");
        let before = self.before(sentence);
        if let Some(before) = before {
            let signs = &self.found(before).signs;
            let names = [
                "before: however",
                "before: on the other hand",
                "before: granted",
                "before: the same voice",
                "before: also",
            ];
            let name = links(signs.link, names);
            note(name.is_some(), name.unwrap_or_default());
            note(signs.rival, "before: somebody objects");
        }
        let Some(moves) = self.moves else { return };
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
            note(early(set, &found.words), own);
            // What stands in the block before this sentence may have turned it.
            let told = |at: usize| set.within(&self.found(at).words);
            note((run.start..sentence).rev().take(2).any(told), earlier);
        }
    }
}
