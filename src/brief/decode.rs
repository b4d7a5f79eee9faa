//! Bytes to text.
//!
//! Accepts any bytes and never fails: what cannot be read becomes U+FFFD and a note, and where that is
//! most of it, no text is left. Lines and
//! spans of a brief refer to the text that comes out here. Invariant: the text holds no carriage
//! return and no control character but the line feed and the tab.

use std::borrow::Cow;
use std::iter::Peekable;
use std::str::Chars;

/// How many control characters for each kibibyte make a file look binary.
const BINARY_PER_KIB: usize = 8;

/// How many bytes tell whether this is UTF-16.
const LOOKED_AT: usize = 4096;

/// One in so many characters lost, and what is left is noise.
const ILLEGIBLE: usize = 5;

/// Text taken from bytes, and what was odd about them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// The text, with `\n` line ends.
    pub text: String,
    /// What a person should know: replaced bytes, dropped characters.
    pub notes: Vec<String>,
}

/// Turns any bytes into text.
///
/// ```
/// let decoded = rostrum::brief::decode(b"\xEF\xBB\xBFone\r\ntwo\xFF");
/// assert_eq!(decoded.text, "one\ntwo\u{FFFD}");
/// assert_eq!(decoded.notes.len(), 1);
/// ```
pub fn decode(bytes: &[u8]) -> Decoded {
    let mut notes = Vec::new();
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes, &mut notes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes, &mut notes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => narrow(rest, &mut notes),
        _ => match unmarked(bytes) {
            Some(join) => wide(bytes, join, &mut notes),
            None => narrow(bytes, &mut notes),
        },
    };
    let (mut text, dropped) = plain(&text);
    if dropped > bytes.len() / 1024 * BINARY_PER_KIB + BINARY_PER_KIB {
        notes.push("this does not look like text: it may be a picture or another file".into());
    }
    if dropped > 0 {
        notes.push(format!("{dropped} control characters were left out"));
    }
    let lost = text.matches(char::REPLACEMENT_CHARACTER).count() + dropped;
    if !text.is_empty() && lost * ILLEGIBLE > text.chars().count() + dropped {
        text.clear();
        notes.push("most of it cannot be read, so nothing was; save an article as UTF-8".into());
    } else if text.trim().is_empty() {
        notes.push("there is no text".into());
    }
    Decoded { text, notes }
}

/// Says in which order the bytes of UTF-16 without a mark stand: most of its letters are ASCII, so
/// that every other byte is nought.
fn unmarked(bytes: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    let (pairs, _) = bytes[..bytes.len().min(LOOKED_AT)].as_chunks::<2>();
    let most = |test: fn(&[u8; 2]) -> bool| {
        let count = pairs.iter().filter(|pair| test(pair)).count();
        count * 2 > pairs.len()
    };
    if most(|[low, high]| *low != 0 && *high == 0) {
        Some(u16::from_le_bytes)
    } else if most(|[high, low]| *low != 0 && *high == 0) {
        Some(u16::from_be_bytes)
    } else {
        None
    }
}

fn narrow<'a>(bytes: &'a [u8], notes: &mut Vec<String>) -> Cow<'a, str> {
    let text = String::from_utf8_lossy(bytes);
    if matches!(text, Cow::Owned(_)) {
        notes.push("some bytes are not UTF-8 and were replaced".into());
    }
    text
}

fn wide<'a>(bytes: &[u8], join: fn([u8; 2]) -> u16, notes: &mut Vec<String>) -> Cow<'a, str> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| join(*pair));
    let mut broken = !rest.is_empty();
    let text = char::decode_utf16(units)
        .map(|unit| {
            unit.unwrap_or_else(|_| {
                broken = true;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    if broken {
        notes.push("some bytes are not UTF-16 and were replaced".into());
    }
    Cow::Owned(text)
}

fn plain(text: &str) -> (String, usize) {
    let mut out = String::with_capacity(text.len());
    let mut dropped = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                out.push('\n');
            }
            '\u{2028}' | '\u{2029}' | '\u{85}' => out.push('\n'),
            '\n' | '\t' => out.push(letter),
            '\u{FEFF}' => {}
            _ if letter.is_control() => {
                dropped += 1;
                if letter == '\u{9B}' || letter == '\u{1B}' && letters.next_if_eq(&'[').is_some() {
                    skip_parameters(&mut letters);
                }
            }
            _ => out.push(letter),
        }
    }
    (out, dropped)
}

/// Goes past the rest of a sequence that moves or colours a terminal's cursor: parameters, then one
/// final byte (ECMA-48, 5.4).
fn skip_parameters(letters: &mut Peekable<Chars<'_>>) {
    const LONGEST: usize = 32;
    for _ in 0..LONGEST {
        if letters.next_if(|it| matches!(it, ' '..='?')).is_none() {
            letters.next_if(|it| matches!(it, '@'..='~'));
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn line_ends_become_one_kind() {
        assert_eq!(decode(b"a\r\nb\rc\nd").text, "a\nb\nc\nd");
        assert!(decode(b"a\r\nb").notes.is_empty());
    }

    #[test]
    fn the_colours_of_a_terminal_leave_no_trace() {
        let coloured = "\u{1b}[1;31mRed letters\u{1b}[0m stand out \u{9b}2Jto the end \u{1b}";
        let decoded = decode(coloured.as_bytes());
        assert_eq!(decoded.text, "Red letters stand out to the end ");
        assert_eq!(decoded.notes, ["4 control characters were left out"]);
        assert_eq!(decode(b"a [31m b").text, "a [31m b");
    }

    #[test]
    fn utf_16_is_read_by_its_mark() {
        let little: Vec<u8> = [0xFEFF, 0x48, 0xC0C1]
            .iter()
            .flat_map(|unit: &u16| unit.to_le_bytes())
            .collect();
        let big: Vec<u8> = [0xFEFF, 0x48, 0xC0C1]
            .iter()
            .flat_map(|unit: &u16| unit.to_be_bytes())
            .collect();
        assert_eq!(decode(&little).text, "H상");
        assert_eq!(decode(&big).text, "H상");
        assert_eq!(
            decode(b"\xFF\xFEH").notes[0],
            "some bytes are not UTF-16 and were replaced"
        );
    }

    #[test]
    fn utf_16_is_known_without_its_mark() {
        let text = "¿Deberían ser gratis los autobuses?\n";
        for order in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes: Vec<u8> = text.encode_utf16().flat_map(order).collect();
            assert_eq!(decode(&bytes).text, text);
            assert_eq!(decode(&bytes).notes.len(), 0);
        }
    }

    #[test]
    fn binary_is_noticed() {
        let decoded = decode(&[0; 64]);
        assert_eq!(decoded.text, "");
        assert_eq!(decoded.notes.len(), 3);
        assert_eq!(decode(b"").notes, ["there is no text"]);
    }

    #[test]
    fn noise_gives_no_text_and_a_few_lost_letters_do() {
        // Random bytes, and Korean in an old encoding.
        let noise: Vec<u8> = (0_u32..4000)
            .map(|at| at.wrapping_mul(2_654_435_761).to_be_bytes()[0])
            .collect();
        let euc = b"\xb9\xf6\xbd\xba\xb4\xc2 \xb9\xab\xb7\xe1\xbf\xa9\xbe\xdf \xc7\xd1\xb4\xd9.";
        for bytes in [noise.as_slice(), euc] {
            let decoded = decode(bytes);
            assert_eq!(decoded.text, "");
            assert!(
                decoded
                    .notes
                    .last()
                    .is_some_and(|note| note.contains("UTF-8"))
            );
        }
        let latin = decode(b"El caf\xe9 deber\xeda ser libre, dice la se\xf1ora.");
        assert_eq!(latin.text.matches('\u{FFFD}').count(), 3);
    }

    proptest! {
        #[test]
        fn any_bytes_become_plain_text(bytes: Vec<u8>) {
            let text = decode(&bytes).text;
            let tame = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\t');
            prop_assert!(text.chars().all(tame));
        }
    }
}
