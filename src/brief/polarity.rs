//! How well a sentence speaks of what it tells of.
//!
//! A lexicon names good and bad things for people; operators such as "fewer" and "not" turn round
//! what stands near them. Method: lexical polarity with contextual valence shifters (Polanyi and
//! Zaenen, 2006). It knows no sides: that good news speaks for the motion is for others to weigh.

use serde::Deserialize;

use super::built_in::{self, BuiltIn};
use super::numbers::Numbers;
use super::phrase::{self, Phrases, sets};
use super::word::Word;

/// The number of the first set.
const FIRST_NUMBER: u8 = 20;

/// How many words an operator reaches.
const REACH: usize = 4;

/// The words of one language.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Lexicon {
    good: Phrases,
    bad: Phrases,
    strong_good: Phrases,
    strong_bad: Phrases,
    /// "Fewer": takes away what stands near.
    less: Phrases,
    /// "Not".
    not: Phrases,
    /// "Increasingly".
    more: Phrases,
    /// Operators stand behind what they turn round.
    #[serde(skip)]
    behind: bool,
}

sets!(Lexicon { good, bad, strong_good, strong_bad, less, not, more } behind);

/// The lexicons by language.
static LEXICONS: [BuiltIn<Lexicon>; 7] = [
    BuiltIn::new("en", include_str!("cues/polarity/en.toml")),
    BuiltIn::new("ko", include_str!("cues/polarity/ko.toml")),
    BuiltIn::new("es", include_str!("cues/polarity/es.toml")),
    BuiltIn::new("ja", include_str!("cues/polarity/ja.toml")),
    BuiltIn::new("de", include_str!("cues/polarity/de.toml")),
    BuiltIn::new("fr", include_str!("cues/polarity/fr.toml")),
    BuiltIn::new("pt", include_str!("cues/polarity/pt.toml")),
];

/// Gives the lexicon of a language, if there is one.
pub(crate) fn lexicon(tag: &str) -> Option<&'static Lexicon> {
    let file = built_in::of(&LEXICONS, tag)?;
    Some(file.get(|lexicon| {
        lexicon.behind = matches!(file.code(), "ko" | "ja");
        phrase::number(lexicon.sets_mut(), FIRST_NUMBER);
    }))
}

/// What one phrase does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hit {
    Value(i32),
    Turns,
    Passes,
}

impl Lexicon {
    /// Gives the numbers of its sets; all when one of them has none.
    fn numbers(&self) -> Numbers {
        self.sets()
            .into_iter()
            .fold(Numbers::default(), |all, set| {
                all.or(set.number().map_or(Numbers::ALL, Numbers::one))
            })
    }

    /// Adds up good less bad things, each from -2 to 2, and counts them.
    ///
    /// The longest phrase wins, and its words are used up.
    pub(crate) fn weigh(&self, words: &[Word]) -> (i32, usize) {
        let mut hits: Vec<(usize, usize, Hit)> = Vec::new();
        let mut at = 0;
        let mine = self.numbers();
        while at < words.len() {
            if !words[at].begins.meets(mine) {
                at += 1;
                continue;
            }
            let found = [
                (Hit::Passes, &self.more),
                (Hit::Value(2), &self.strong_good),
                (Hit::Value(-2), &self.strong_bad),
                (Hit::Turns, &self.not),
                (Hit::Turns, &self.less),
                (Hit::Value(1), &self.good),
                (Hit::Value(-1), &self.bad),
            ]
            .into_iter()
            .filter_map(|(hit, set)| Some((set.at(words, at)?, hit)))
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
            match found {
                Some((length, hit)) => {
                    hits.push((at, at + length, hit));
                    at += length;
                }
                None => at += 1,
            }
        }
        let mut sum = 0;
        let mut count = 0;
        for (at, (start, end, hit)) in hits.iter().enumerate() {
            let Hit::Value(value) = hit else { continue };
            let turns = |(_, _, other): &&(usize, usize, Hit)| *other == Hit::Turns;
            let turns = if self.behind {
                let near = hits[at + 1..].iter();
                near.take_while(|(from, _, _)| *from < end + REACH)
                    .filter(turns)
                    .count()
            } else {
                let near = hits[..at].iter().rev();
                near.take_while(|(_, to, _)| to + REACH > *start)
                    .filter(turns)
                    .count()
            };
            let turned = turns % 2 == 1 && value.abs() == 1;
            sum += if turned { -value } else { *value };
            count += 1;
        }
        (sum, count)
    }
}
