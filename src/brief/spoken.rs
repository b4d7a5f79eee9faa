//! What stands between quotation marks.
//!
//! Knows the marks of many languages and which of them open and close; it does not know whether
//! somebody says the words. Invariant: ranges lie inside the text, in order, none over another.

use std::ops::Range;

use super::word::{is_hangul, is_wide};

/// The longest speech, in bytes.
pub(crate) const LONGEST: usize = 1200;

/// The most bytes of a list marker before speech.
const MARKER: usize = 8;

/// Each opening mark, and the marks that may close it.
const PAIRS: [(char, &[char]); 9] = [
    ('"', &['"']),
    ('„', &['“', '”']),
    ('“', &['”']),
    ('«', &['»']),
    ('「', &['」']),
    ('『', &['』']),
    ('‘', &['’']),
    ('\'', &['\'']),
    ('»', &['«']),
];

/// Words between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Marked {
    /// The words, without the marks.
    pub(crate) inner: Range<usize>,
    /// The words and their marks.
    pub(crate) outer: Range<usize>,
}

impl Marked {
    /// Tells whether nothing but these words stands in a text.
    pub(crate) fn is_whole(&self, text: &str) -> bool {
        let near = self.outer.start <= MARKER;
        let after = text[self.outer.end..].trim_matches(['.', ',', ' ']);
        near && after.is_empty() && text[..self.outer.start].trim().chars().count() <= 1
    }
}

/// Finds what stands between quotation marks.
pub(crate) fn marked(text: &str) -> Vec<Marked> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((offset, open)) = text[at..]
        .char_indices()
        .find(|(_, letter)| PAIRS.iter().any(|(open, _)| open == letter))
    {
        let mark = at + offset;
        let start = mark + open.len_utf8();
        let Some(end) = opens(text, mark, open)
            .then(|| close(text, start, open))
            .flatten()
        else {
            at = start;
            continue;
        };
        let outer_end = end + text[end..].chars().next().map_or(0, char::len_utf8);
        let inner = &text[start..end];
        let lead = inner.len() - inner.trim_start().len();
        found.push(Marked {
            inner: start + lead..start + inner.trim_end().len().max(lead),
            outer: mark..outer_end,
        });
        at = outer_end;
    }
    found
}

/// Tells whether a mark can open: marks that also close must stand before a word and behind none.
fn opens(text: &str, mark: usize, open: char) -> bool {
    let before = text[..mark].chars().next_back();
    let after = text[mark + open.len_utf8()..].chars().next();
    let joined = before.is_some_and(|letter| letter.is_alphanumeric() && !is_east_asian(letter));
    match open {
        '"' => !joined && after.is_some_and(|letter| !letter.is_whitespace()),
        '\'' => {
            before.is_none_or(|letter| letter.is_whitespace() || letter == '(')
                && after.is_some_and(char::is_alphabetic)
        }
        '»' => !joined && after.is_some_and(char::is_alphanumeric),
        _ => true,
    }
}

/// Finds where the words that begin at a byte end.
fn close(text: &str, start: usize, open: char) -> Option<usize> {
    let (_, closing) = PAIRS.iter().find(|(mark, _)| *mark == open)?;
    let near = &text[start..text.floor_char_boundary(start + LONGEST)];
    let length = near
        .match_indices(*closing)
        .find(|(end, mark)| {
            let inner = &near[..*end];
            let rest = near[end + mark.len()..].chars().next();
            match open {
                // An apostrophe looks the same: only a stop before it tells them apart.
                '‘' | '\'' => {
                    inner.ends_with([',', '.', '!', '?', '…'])
                        && rest.is_none_or(|letter| !letter.is_alphanumeric())
                }
                _ => true,
            }
        })
        .map(|(end, _)| end)?;
    Some(start + length)
}

fn is_east_asian(letter: char) -> bool {
    is_hangul(letter) || is_wide(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner(text: &str) -> Vec<&str> {
        marked(text)
            .into_iter()
            .map(|found| &text[found.inner])
            .collect()
    }

    #[test]
    fn marks_of_many_languages_pair() {
        assert_eq!(
            inner("„Ja“, sagt sie. «Sí», dijo. « Oui », dit-il. \"Yes\""),
            ["Ja", "Sí", "Oui", "Yes"]
        );
        assert_eq!(inner("彼は「行く」と言う。"), ["行く"]);
    }

    #[test]
    fn inches_and_apostrophes_open_nothing() {
        assert!(inner("A 19\" rack and a 24\" one").is_empty());
        assert!(inner("It's the dogs' dinner").is_empty());
        assert_eq!(inner("'I won't,' she said."), ["I won't,"]);
    }
}
