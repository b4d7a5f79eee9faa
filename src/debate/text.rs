//! What people say in a debate: speeches, questions, citations.
//!
//! It is foreign text: who shows it makes it plain first.

use serde::{Deserialize, Deserializer, Serialize, de};
use unicode_normalization::UnicodeNormalization;

use crate::poll::{Line, TextRefusal};

/// A question from the audience: one line of at most 500 characters.
pub type Question = Line<500>;

/// A written speech of several paragraphs. Invariant: trimmed, composed (NFC), something to read, at
/// most [`Speech::MOST`] characters, and no control characters but line breaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Speech(Box<str>);

impl Speech {
    /// The most characters (Unicode scalar values), as many as a form takes.
    pub const MOST: usize = 4000;
    /// What stands for a text whose writer erased it; who shows it says so in their own words.
    pub const ERASED: &'static str = "(erased)";

    /// Takes a speech. Tabs become spaces, other control characters are left out: nobody shall lose
    /// what they wrote because of a character that they cannot see.
    ///
    /// # Errors
    ///
    /// Refuses what has no letter or digit, or is too long.
    pub fn new(text: &str) -> Result<Self, TextRefusal> {
        let text = text.replace("\r\n", "\n").replace(['\t', '\r'], " ");
        let text: String = text.nfc().filter(|letter| !commands(*letter)).collect();
        let text = text.trim();
        let characters = text.chars().count();
        if !text.chars().any(char::is_alphanumeric) {
            return Err(TextRefusal::Blank);
        }
        if characters > Self::MOST {
            return Err(TextRefusal::TooLong {
                characters,
                most: Self::MOST,
            });
        }
        Ok(Self(text.into()))
    }

    /// Gives what stands for a speech whose writer erased it.
    pub fn erased() -> Self {
        Self(Self::ERASED.into())
    }

    /// Gives the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Speech {
    fn deserialize<D: Deserializer<'de>>(text: D) -> Result<Self, D::Error> {
        let text = String::deserialize(text)?;
        Self::new(&text).map_err(|refusal| de::Error::custom(format!("{refusal:?}")))
    }
}

/// Tells whether a character commands instead of showing; line breaks may stay.
fn commands(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// An argument or fact of the article's brief, put into a speech with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The words of the brief.
    pub text: Box<str>,
    /// The article that they come from, by its title.
    pub source: Box<str>,
    /// Where the article can be read, if that is known.
    pub link: Option<Box<str>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speech_keeps_its_paragraphs_and_loses_what_cannot_be_seen() {
        let speech = Speech::new(" One.\r\n\r\nTwo\tthree\u{202e}.\0 ").unwrap();
        assert_eq!(speech.as_str(), "One.\n\nTwo three.");
        assert_eq!(Speech::new(" ?! "), Err(TextRefusal::Blank));
        assert!(Speech::new(&"한".repeat(4000)).is_ok());
        let long = Speech::new(&"x".repeat(4001));
        let (characters, most) = (4001, 4000);
        assert_eq!(long, Err(TextRefusal::TooLong { characters, most }));
    }

    #[test]
    fn a_speech_that_was_taken_is_taken_again() {
        let speech = Speech::new("\u{1112}\u{1161}\u{11ab}\n a").unwrap();
        let kept = serde_json::to_string(&speech).unwrap();
        assert_eq!(serde_json::from_str::<Speech>(&kept).unwrap(), speech);
        assert!(serde_json::from_str::<Speech>("\" \"").is_err());
    }
}
