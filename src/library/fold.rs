//! Brings words that people take for the same into one form.
//!
//! Case, accents and compatibility forms vanish; Hangul comes apart into jamo, so that a syllable
//! half typed is a prefix of the whole one. The folded form is for comparing and is never shown.
//! It knows no language: what a plural or a particle is, the callers decide.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// The longest folded word in bytes; what follows is ignored, in texts and in questions alike.
const LONGEST_WORD: usize = 64;
/// The most words that hyphens join into one more word.
const LONGEST_COMPOUND: usize = 4;

/// Folds a text: compatibility forms, case, accents and runs of white space make no difference.
///
/// ```
/// use rostrum::library::fold;
/// assert_eq!(fold("  Canción\u{301} del AÑO "), "cancion del ano");
/// assert_eq!(fold("케이팝"), fold("케이팝"));
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = folded.len();
        if before > 0 {
            folded.push(' ');
        }
        let start = folded.len();
        fold_into(word, &mut folded);
        if folded.len() == start {
            folded.truncate(before);
        }
    }
    folded
}

/// Hands over every word of a text with its bytes there and its folded form.
///
/// Words joined by a hyphen, slash or dot come singly and then once more as one (`K-pop`: `k`,
/// `pop`, `kpop`), because people write them in every way.
pub(super) fn each_word(text: &str, mut hand: impl FnMut(Range<usize>, &str)) {
    let mut word = String::new();
    let mut joined = String::new();
    let (mut first, mut end, mut parts) = (0, 0, 0);
    for (at, written) in text.unicode_word_indices().flat_map(parts_of) {
        word.clear();
        fold_word(written, &mut word);
        if word.is_empty() {
            continue;
        }
        if parts > 0 && is_joint(&text[end..at]) {
            parts += 1;
            if parts <= LONGEST_COMPOUND {
                joined.push_str(&word);
            }
        } else {
            if (2..=LONGEST_COMPOUND).contains(&parts) {
                hand(first..end, shorten(&joined));
            }
            joined.clear();
            joined.push_str(&word);
            first = at;
            parts = 1;
        }
        end = at + written.len();
        hand(at..end, &word);
    }
    if (2..=LONGEST_COMPOUND).contains(&parts) {
        hand(first..end, shorten(&joined));
    }
}

/// Tells whether a word is still the same word after the prefix: a Hangul syllable cut in two is not.
pub(super) fn continues_word(word: &str, prefix: &str) -> bool {
    word.strip_prefix(prefix)
        .is_some_and(|rest| !rest.starts_with(|c| matches!(c, '\u{1160}'..='\u{11ff}')))
}

/// Tells whether a folded word is written in Hangul, whose particles grow at the end of a word.
pub(super) fn is_hangul(word: &str) -> bool {
    word.chars().all(|c| matches!(c, '\u{1100}'..='\u{11ff}'))
}

fn fold_word(written: &str, word: &mut String) {
    fold_into(written, word);
    if word.ends_with("'s") {
        word.truncate(word.len() - 2);
    }
    word.retain(|c| !matches!(c, '\'' | ','));
    let kept = shorten(word).len();
    word.truncate(kept);
}

/// Takes apart what Unicode counts as one word, such as `end.Start`; numbers stay whole.
fn parts_of((at, written): (usize, &str)) -> impl Iterator<Item = (usize, &str)> {
    let whole = written.bytes().any(|byte| byte.is_ascii_digit());
    let mut start = at;
    written
        .split(move |c| !whole && is_joint_sign(c))
        .filter_map(move |part| {
            let from = start;
            // Every sign that parts is followed by a part, so only its own length must be known.
            let sign = written[from - at + part.len()..].chars().next();
            start = from + part.len() + sign.map_or(0, char::len_utf8);
            (!part.is_empty()).then_some((from, part))
        })
}

fn shorten(word: &str) -> &str {
    &word[..word.floor_char_boundary(LONGEST_WORD)]
}

fn fold_into(text: &str, folded: &mut String) {
    if text.is_ascii() {
        folded.extend(text.chars().map(|c| c.to_ascii_lowercase()));
        return;
    }
    for c in text.nfkd().filter(|c| !is_mark(*c)) {
        for low in c.to_lowercase() {
            match low {
                'ß' => folded.push_str("ss"),
                'æ' => folded.push_str("ae"),
                'œ' => folded.push_str("oe"),
                'ø' => folded.push('o'),
                'ł' => folded.push('l'),
                'đ' | 'ð' => folded.push('d'),
                'ı' => folded.push('i'),
                'ς' => folded.push('σ'),
                '\u{2019}' | '\u{2018}' | '\u{02bc}' => folded.push('\''),
                other => folded.push(other),
            }
        }
    }
}

/// Accents and invisible signs. Vowel signs of other scripts carry meaning and stay.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

fn is_joint(between: &str) -> bool {
    let mut signs = between.chars();
    signs.next().is_some_and(is_joint_sign) && signs.next().is_none()
}

fn is_joint_sign(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}' | '\u{2011}' | '/' | '.' | ':' | '_' | '·'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(&str, String)> {
        let mut all = Vec::new();
        each_word(text, |range, word| {
            all.push((&text[range], word.to_owned()));
        });
        all
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in [
            "Éß Œuvre",
            "케이팝 ㅋ",
            "ﬁne ① Ａ",
            "z͑ͫ̓a",
            "İstanbul",
            "のが",
        ] {
            assert_eq!(fold(&fold(text)), fold(text), "{text}");
        }
    }

    #[test]
    fn a_compound_is_also_one_word() {
        let found = words("K-pop's HUNTR/X, don’t 1,000 a-b-c-d-e");
        let folded: Vec<_> = found.iter().map(|(_, word)| word.as_str()).collect();
        assert_eq!(
            folded,
            [
                "k", "pop", "kpop", "huntr", "x", "huntrx", "dont", "1000", "a", "b", "c", "d", "e"
            ]
        );
        assert_eq!(found[2].0, "K-pop's");
    }

    #[test]
    fn a_missing_space_hides_no_word_and_numbers_stay_whole() {
        let found = words("end.Start U.S. 3.5 at 10:30 a_b");
        let folded: Vec<_> = found.iter().map(|(_, word)| word.as_str()).collect();
        let expected = [
            "end", "start", "endstart", "u", "s", "us", "3.5", "at", "10", "30", "1030", "a", "b",
            "ab",
        ];
        assert_eq!(folded, expected);
        assert_eq!((found[1].0, found[5].0), ("Start", "U.S"));
    }

    #[test]
    fn a_syllable_is_not_cut_for_a_match() {
        assert!(continues_word(&fold("케이팝은"), &fold("케이팝")));
        assert!(!continues_word(&fold("순위"), &fold("수")));
        assert!(is_hangul(&fold("케이팝")) && !is_hangul("kpop"));
    }

    #[test]
    fn a_kana_or_devanagari_sign_is_no_accent() {
        assert_ne!(fold("が"), fold("か"));
        assert_ne!(fold("कि"), fold("क"));
    }

    #[test]
    fn endless_words_are_cut_at_a_character() {
        let long = "é".repeat(10_000) + &"가".repeat(10_000);
        assert!(
            words(&long)
                .iter()
                .all(|(_, word)| word.len() <= LONGEST_WORD)
        );
    }
}
