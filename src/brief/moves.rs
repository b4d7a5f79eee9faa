//! What sentences do in a discussion: grant, turn back, add a point, answer, back a claim.
//!
//! The phrases live in `cues/moves/*.toml`, one file a language. This module looks them up and
//! decides nothing. Invariant: the built-in files parse, which a test proves.

use serde::Deserialize;

use super::built_in::{self, BuiltIn};
use super::phrase::{self, Phrases, sets};
use super::word::Word;

/// The number of the first set.
const FIRST_NUMBER: u8 = 0;

/// Within how many words a phrase counts as the beginning.
const EARLY: usize = 6;

/// The phrases of one language.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Moves {
    pub(crate) opens_for: Phrases,
    pub(crate) opens_against: Phrases,
    pub(crate) stance_for: Phrases,
    pub(crate) stance_against: Phrases,
    pub(crate) grants: Phrases,
    pub(crate) returns: Phrases,
    pub(crate) adds_point: Phrases,
    pub(crate) first_point: Phrases,
    pub(crate) meta: Phrases,
    pub(crate) rebuts: Phrases,
    pub(crate) evidence: Phrases,
    pub(crate) result: Phrases,
    pub(crate) asks_for: Phrases,
    pub(crate) closes: Phrases,
    pub(crate) removal: Phrases,
    pub(crate) says: Phrases,
    pub(crate) says_for: Phrases,
    pub(crate) says_against: Phrases,
    pub(crate) people: Phrases,
    pub(crate) past: Phrases,
}

sets!(Moves {
    opens_for,
    opens_against,
    stance_for,
    stance_against,
    grants,
    returns,
    adds_point,
    first_point,
    meta,
    rebuts,
    evidence,
    result,
    asks_for,
    closes,
    removal,
    says,
    says_for,
    says_against,
    people,
    past
});

static MOVES: [BuiltIn<Moves>; 7] = [
    BuiltIn::new("en", include_str!("cues/moves/en.toml")),
    BuiltIn::new("ko", include_str!("cues/moves/ko.toml")),
    BuiltIn::new("es", include_str!("cues/moves/es.toml")),
    BuiltIn::new("ja", include_str!("cues/moves/ja.toml")),
    BuiltIn::new("de", include_str!("cues/moves/de.toml")),
    BuiltIn::new("fr", include_str!("cues/moves/fr.toml")),
    BuiltIn::new("pt", include_str!("cues/moves/pt.toml")),
];

/// Gives the moves of a language, if it has any.
pub(crate) fn moves(tag: &str) -> Option<&'static Moves> {
    let file = built_in::of(&MOVES, tag)?;
    Some(file.get(|moves| phrase::number(moves.sets_mut(), FIRST_NUMBER)))
}

/// Tells whether a phrase begins within the first words.
pub(crate) fn early(set: &Phrases, words: &[Word]) -> bool {
    (0..words.len().min(EARLY)).any(|at| set.begins(words, at))
}
