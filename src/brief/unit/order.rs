//! What the order of telling leans to.
//!
//! Who weighs a matter mostly tells the reasons for it first, and who is asked first mostly speaks
//! for it. That is habit, not meaning: the values are small numbers that any real sign outweighs.

use super::{Scene, Unit};
use crate::brief::article::Article;

/// From which share of the article on a unit stands near its end.
const NEAR_END: f32 = 0.8;

/// Gives a place among several as a number from 1, the first, to -1, the last; 0 where it is alone.
fn among(place: usize, count: usize) -> f32 {
    if count < 2 {
        return 0.0;
    }
    1.0 - 2.0 * share(place, count - 1)
}

/// Divides two counts; the result lies between 0 and 1.
fn share(part: usize, whole: usize) -> f32 {
    let number = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    // Long articles are measured in coarser steps, so that both counts stay exact as numbers.
    let step = whole / usize::from(u16::MAX) + 1;
    number(part / step) / number(whole / step).max(1.0)
}

/// The sentence that a block begins with, or would begin with if it had one.
fn opening(article: &Article, block: usize) -> usize {
    article.in_block(block).start
}

impl Scene<'_> {
    /// Notes where a heading stands among everything that is told.
    pub(super) fn order_heading(&self, unit: &mut Unit) {
        if self.may_lean() {
            self.order(unit, opening(self.article, unit.block));
        }
    }

    /// Notes where a sentence stands, and whether the first or the second speaker says it.
    pub(super) fn order_sentence(&self, unit: &mut Unit, sentence: usize) {
        if !self.may_lean() {
            return;
        }
        self.order(unit, sentence);
        let run = self.article.parts[unit.part].sentences.clone();
        if run.len() > 2 {
            unit.lean("early in its part", among(sentence - run.start, run.len()));
        }
        let speaker =
            self.turn_of[sentence].and_then(|turn| self.speakers.number(&self.turns[turn].speaker));
        match speaker {
            Some(0) => unit.lean("the first who speaks", 1.0),
            Some(1) => unit.lean("the second who speaks", 1.0),
            _ => {}
        }
    }

    /// Where no word is known that could outweigh the order, it would decide alone.
    fn may_lean(&self) -> bool {
        self.lexicon.is_some()
    }

    fn order(&self, unit: &mut Unit, sentence: usize) {
        let all = self.article.sentences.len();
        unit.lean("told early", among(sentence, all));
        unit.lean(
            "in an early part",
            among(unit.part, self.article.parts.len()),
        );
        if share(sentence, all) > NEAR_END {
            unit.lean("told near the end", 1.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{among, share};

    #[test]
    fn the_first_is_one_the_last_minus_one() {
        assert!((among(0, 9) - 1.0).abs() < f32::EPSILON);
        assert!((among(8, 9) + 1.0).abs() < f32::EPSILON);
        assert!(among(4, 9).abs() < f32::EPSILON);
        assert!(among(0, 1).abs() < f32::EPSILON);
    }

    #[test]
    fn long_articles_keep_to_the_range() {
        for part in [0, 65_536, 500_000, 1_000_000] {
            assert!((0.0..=1.0).contains(&share(part, 1_000_000)));
        }
        assert!((share(500_000, 1_000_000) - 0.5).abs() < 0.01);
    }
}
