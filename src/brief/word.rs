//! The words of a text.
//!
//! Knows letters and digits, no language. A word is a run of letters and digits, with apostrophes
//! inside; a Han or kana character is a word of its own. Invariants: each word knows its bytes; words
//! that are marked with sets of phrases are cut into runs, never picked from (see [`Word::reach`]).

use std::ops::Range;

use ecow::EcoString;

use super::numbers::Numbers;

/// One word, in lower case, with straight apostrophes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) lower: EcoString,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The sets of phrases that have one beginning here; all when not known.
    pub(crate) begins: Numbers,
    /// How many words from here on must be there, as they stood in the text, for that to hold; never
    /// enough when not known.
    pub(crate) reach: u32,
}

impl Word {
    /// Makes a word that stands nowhere.
    pub(crate) fn alone(lower: &str) -> Self {
        Self {
            lower: lower.into(),
            start: 0,
            end: 0,
            begins: Numbers::ALL,
            reach: u32::MAX,
        }
    }

    /// Gives the bytes that it came from.
    pub(crate) fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// Lists the words of a text in order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::with_capacity(text.len() / 6 + 1);
    let mut open = false;
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let plain = text.as_bytes()[at..]
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric())
            .count();
        let end = at + plain.max(letter.len_utf8());
        let inner_apostrophe = || {
            let next = || text[end..].chars().next();
            open && is_apostrophe(letter) && next().is_some_and(char::is_alphanumeric)
        };
        let known = plain > 0 || (!letter.is_ascii() && letter.is_alphanumeric());
        if !known && !is_mark(letter) && !inner_apostrophe() {
            open = false;
            at = end;
            continue;
        }
        let wide = is_wide(letter);
        let piece = &text[at..end];
        if let Some(word) = found.last_mut().filter(|_| open && !wide) {
            push_lower(&mut word.lower, piece);
            word.end = end;
        } else {
            found.push(Word {
                lower: lowered(piece),
                start: at,
                end,
                begins: Numbers::ALL,
                reach: u32::MAX,
            });
        }
        open = !wide;
        at = end;
    }
    found
}

/// Cuts a word to the part that related words share: six letters, or two syllables of Hangul.
///
/// Truncation is crude, yet needs no grammar and holds across languages.
pub(crate) fn stem(lower: &str) -> &str {
    let keep = if lower.chars().next().is_some_and(is_hangul) {
        2
    } else {
        6
    };
    let bare = lower.strip_suffix("'s").unwrap_or(lower);
    let bare = match bare.strip_suffix('s') {
        Some(single) if single.len() > 3 && !single.ends_with('s') => single,
        _ => bare,
    };
    bare.char_indices()
        .nth(keep)
        .map_or(bare, |(end, _)| &bare[..end])
}

/// Tells whether a character belongs to a script without spaces between words.
pub(crate) fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{3005}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{FF66}'..='\u{FF9F}')
}

/// Tells whether a character is a Hangul syllable or letter.
pub(crate) fn is_hangul(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7A3}')
}

/// Makes small letters of a run of ASCII, or of a single character.
fn lowered(piece: &str) -> EcoString {
    let small = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if piece.bytes().all(small) {
        return piece.into();
    }
    let mut lower = EcoString::new();
    push_lower(&mut lower, piece);
    lower
}

/// Appends a run of ASCII, or a single character.
fn push_lower(word: &mut EcoString, piece: &str) {
    if piece.is_ascii() {
        let mut small = [0; 16];
        for part in piece.as_bytes().chunks(small.len()) {
            let small = &mut small[..part.len()];
            small.copy_from_slice(part);
            small.make_ascii_lowercase();
            word.push_str(str::from_utf8(small).unwrap_or_default());
        }
    } else if piece == "’" {
        word.push('\'');
    } else {
        word.extend(piece.chars().flat_map(char::to_lowercase));
    }
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’')
}

/// Combining accents belong to the letter before them.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lower(text: &str) -> Vec<String> {
        words(text)
            .into_iter()
            .map(|word| word.lower.into())
            .collect()
    }

    #[test]
    fn apostrophes_join_and_hyphens_part() {
        assert_eq!(
            lower("K-pop’s 'new' rock'n'roll"),
            ["k", "pop's", "new", "rock'n'roll"]
        );
    }

    #[test]
    fn wide_scripts_have_one_character_words() {
        assert_eq!(lower("韓国のK팝"), ["韓", "国", "の", "k팝"]);
    }

    #[test]
    fn words_know_their_bytes() {
        let text = "Rosé won.";
        let found = words(text);
        assert_eq!(&text[found[0].range()], "Rosé");
        assert_eq!(&text[found[1].range()], "won");
    }

    #[test]
    fn related_words_share_a_stem() {
        assert_eq!(stem("diversify"), stem("diversification"));
        assert_eq!(stem("labels"), stem("label's"));
        assert_eq!(stem("그래미상은"), stem("그래미는"));
    }
}
