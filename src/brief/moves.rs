//! What sentences do in a discussion: grant, turn back, add a point, answer, back a claim.
//!
//! The phrases live in `cues/moves/*.toml`, one file a language. This module looks them up and
//! decides nothing. Invariant: the built-in files parse, which a test proves.

use std::sync::LazyLock;

use serde::Deserialize;

use super::phrase::Phrases;
use super::word::Word;

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

static MOVES: LazyLock<Vec<(&str, Moves)>> = LazyLock::new(|| {
    [
        ("en", include_str!("cues/moves/en.toml")),
        ("ko", include_str!("cues/moves/ko.toml")),
        ("es", include_str!("cues/moves/es.toml")),
        ("ja", include_str!("cues/moves/ja.toml")),
        ("de", include_str!("cues/moves/de.toml")),
        ("fr", include_str!("cues/moves/fr.toml")),
        ("pt", include_str!("cues/moves/pt.toml")),
    ]
    .into_iter()
    .map(|(code, text)| {
        let moves = toml::from_str(text).expect("built-in files of moves parse");
        (code, moves)
    })
    .collect()
});

/// Gives the moves of a language, if it has any.
pub(crate) fn moves(tag: &str) -> Option<&'static Moves> {
    let primary = tag.split('-').next().unwrap_or(tag);
    MOVES
        .iter()
        .find(|(code, _)| code.eq_ignore_ascii_case(primary))
        .map(|(_, moves)| moves)
}

/// Tells whether a phrase begins within the first words.
pub(crate) fn early(set: &Phrases, words: &[Word]) -> bool {
    (0..words.len().min(EARLY)).any(|at| set.at(words, at).is_some())
}
