//! Short lines that people type: motions, reasons, and why staff did something.
//!
//! Invariant: a [`Line`] is trimmed, composed (NFC), visible, of one line, and no longer than its
//! type says. It is still foreign text: who shows it makes it plain first.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};
use unicode_normalization::UnicodeNormalization;

use crate::brief::check::MOTION;

/// A line of at most `MOST` characters (Unicode scalar values).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Line<const MOST: usize>(Box<str>);

/// The statement that is voted on, as long as the motion of an article may be: 200 characters.
pub type Motion = Line<MOTION>;
/// The words of a reason, at most 280 characters.
pub type ReasonText = Line<280>;
/// Why staff did something, at most 300 characters.
pub type Why = Line<300>;

/// A line was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRefusal {
    /// There is nothing to read: write something.
    Blank,
    /// It is too long: shorten it to `most`.
    TooLong {
        /// How many characters there are.
        characters: usize,
        /// How many there may be.
        most: usize,
    },
    /// It holds characters that cannot be seen, or that turn the text around: type it anew.
    Control,
}

impl<const MOST: usize> Line<MOST> {
    /// The most characters it may have.
    pub const MOST: usize = MOST;

    /// Takes a line.
    ///
    /// # Errors
    ///
    /// Refuses what has no letter or digit, is too long, or holds control characters, line breaks or
    /// marks that reverse the direction of text.
    pub fn new(text: &str) -> Result<Self, TextRefusal> {
        let text: String = text.trim().nfc().collect();
        let characters = text.chars().count();
        if text.chars().any(is_control) {
            Err(TextRefusal::Control)
        } else if !text.chars().any(is_readable) {
            Err(TextRefusal::Blank)
        } else if characters > MOST {
            Err(TextRefusal::TooLong {
                characters,
                most: MOST,
            })
        } else {
            Ok(Self(text.into()))
        }
    }

    /// Takes the text of a form, in which line breaks and tabs count as spaces.
    ///
    /// # Errors
    ///
    /// Refuses as [`new`](Self::new) does.
    pub fn folded(text: &str) -> Result<Self, TextRefusal> {
        let words: Vec<_> = text.split_whitespace().collect();
        Self::new(&words.join(" "))
    }

    /// Gives the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MOST: usize> fmt::Display for Line<MOST> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de, const MOST: usize> Deserialize<'de> for Line<MOST> {
    /// Takes the text as [`new`](Line::new) does: a kept line is no exception.
    fn deserialize<D: Deserializer<'de>>(text: D) -> Result<Self, D::Error> {
        let text = String::deserialize(text)?;
        Self::new(&text).map_err(|refusal| de::Error::custom(format!("{refusal:?}")))
    }
}

/// Tells whether a character commands instead of showing: Unicode's Cc, its line and paragraph
/// separators, and the embeddings, overrides and isolates of UAX #9.
fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Tells whether a character can be read; the fillers of Hangul are letters that show nothing.
fn is_readable(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_is_trimmed_and_composed() {
        assert_eq!(
            Motion::new("  It opens a door. ").unwrap().as_str(),
            "It opens a door."
        );
        assert_eq!(
            Motion::new("\u{1112}\u{1161}\u{11ab}").unwrap().as_str(),
            "한"
        );
        assert_eq!(
            ReasonText::folded("one\r\n\n two\tthree").unwrap().as_str(),
            "one two three"
        );
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for blank in [
            "",
            "  ",
            "?!",
            "\u{3164}\u{3164}",
            "\u{200b}",
            "\u{2800}",
            "👍",
        ] {
            assert_eq!(Motion::new(blank), Err(TextRefusal::Blank), "{blank:?}");
        }
        for control in ["a\nb", "a\0", "a\u{202e}b", "a\u{2028}b", "a\u{7f}b"] {
            assert_eq!(
                Motion::new(control),
                Err(TextRefusal::Control),
                "{control:?}"
            );
        }
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        assert!(Motion::new(&"한".repeat(200)).is_ok());
        assert_eq!(
            Motion::new(&"한".repeat(201)),
            Err(TextRefusal::TooLong {
                characters: 201,
                most: 200
            })
        );
        assert!(ReasonText::new(&"x".repeat(280)).is_ok());
        assert!(ReasonText::new(&"x".repeat(281)).is_err());
    }

    proptest! {
        #[test]
        fn whatever_is_typed_a_line_taken_is_taken_again(text in ".{0,60}") {
            if let Ok(line) = Motion::folded(&text) {
                prop_assert_eq!(Motion::new(line.as_str()), Ok(line.clone()));
            }
        }
    }
}
