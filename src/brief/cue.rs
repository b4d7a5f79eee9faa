//! What the reader looks for, one file a language.
//!
//! The words live in `cues/*.toml` and are compiled in; this module only loads them. It knows no
//! article. Invariant: the built-in files parse, which a test proves.

use std::sync::LazyLock;

use serde::Deserialize;

/// One language's words and marks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cues {
    /// The BCP 47 tag, such as `en`.
    pub(crate) code: String,
    /// Where sentences do not end.
    pub(crate) sentence: SentenceCues,
}

/// Words whose full stop does not end a sentence, without that stop and in lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SentenceCues {
    /// Never.
    pub(crate) abbreviations: Vec<String>,
    /// Not when a number follows.
    pub(crate) before_number: Vec<String>,
}

/// The languages that the reader knows, English first.
pub(crate) static LANGUAGES: LazyLock<Vec<Cues>> = LazyLock::new(|| {
    [
        include_str!("cues/en.toml"),
        include_str!("cues/ko.toml"),
        include_str!("cues/es.toml"),
    ]
    .into_iter()
    .map(|text| toml::from_str(text).expect("built-in cue files parse"))
    .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_loads() {
        let codes: Vec<&str> = LANGUAGES.iter().map(|cues| cues.code.as_str()).collect();
        assert_eq!(codes, ["en", "ko", "es"]);
    }
}
