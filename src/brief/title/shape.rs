//! Shapes of lines at the head of an article: capitals, brackets, names, numbers of issues.
//!
//! Knows letters and punctuation, and of words only what cue lists hold. Each function looks at one
//! line alone.

use super::super::cue::Cues;
use super::super::phrase::Phrases;
use super::super::word::{Word, is_hangul, is_wide};

/// Counts words; two signs of a script without spaces count as one.
pub(super) fn measure(found: &[Word]) -> usize {
    let wide = found
        .iter()
        .filter(|word| word.lower.starts_with(is_wide))
        .count();
    found.len() - wide + wide.div_ceil(2)
}

pub(super) fn is_quoted(text: &str) -> bool {
    let open = text.starts_with(['"', '“', '«', '「', '‘', '『']);
    open && text.ends_with(['"', '”', '»', '」', '’', '』'])
}

/// Tells whether a line closes with the only quotation in it.
pub(super) fn ends_in_one_quotation(text: &str) -> bool {
    text.ends_with(['"', '”', '»'])
        && text.matches(['“', '«']).count() <= 1
        && text.matches('"').count() <= 2
}

pub(super) fn is_shouted(text: &str) -> bool {
    text.chars().filter(|letter| letter.is_uppercase()).count() >= 3
        && !text.chars().any(char::is_lowercase)
}

/// "THE B-SIDE, with Ana Oslo": two words in capitals and then others that are not.
pub(super) fn opens_in_capitals(text: &str) -> bool {
    let loud = text.split_whitespace().take_while(|piece| {
        piece.chars().any(char::is_alphabetic)
            && !piece.chars().any(char::is_lowercase)
            && piece.chars().any(char::is_uppercase)
    });
    loud.count() >= 2 && !is_shouted(text)
}

/// "No. 212", "n.º 12", "7호", "제3호": counts an edition.
pub(super) fn is_numbered_issue(text: &str, found: &[Word]) -> bool {
    let number = |word: &Word| word.lower.bytes().all(|byte| byte.is_ascii_digit());
    let behind = found.windows(2).any(|pair| {
        number(&pair[1])
            && matches!(
                pair[0].lower.as_str(),
                "no" | "nº" | "º" | "n" | "núm" | "número" | "issue" | "nr" | "vol" | "edition"
            )
    });
    let joined = found.iter().any(|word| {
        let bare = word.lower.trim_start_matches('제');
        let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
        (1..=4).contains(&digits) && bare[digits..].starts_with('호')
    });
    behind || joined || text.contains('№')
}

/// Counts the words that belong to phrases of a set.
pub(super) fn covered(set: &Phrases, found: &[Word]) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < found.len() {
        let length = set.at(found, at).unwrap_or(0);
        count += length;
        at += length.max(1);
    }
    count
}

pub(super) fn is_bracketed(text: &str) -> bool {
    (text.starts_with('[') && text.ends_with(']'))
        || (text.starts_with('【') && text.ends_with('】'))
        || (text.starts_with('<') && text.ends_with('>'))
        || (text.starts_with('〈') && text.ends_with('〉'))
}

pub(super) fn is_parted(text: &str) -> bool {
    text.contains(['|', '·', '｜', '•', '№'])
        || text.contains("  ")
        || text.contains(" / ")
        || text.contains('　')
}

/// Two or three words that all begin large, or one of three syllables: "Ana Oslo", "민서연 기자".
pub(super) fn is_name(text: &str) -> bool {
    let pieces: Vec<&str> = text.split_whitespace().collect();
    let large = |piece: &&str| {
        piece.starts_with(char::is_uppercase)
            && piece.chars().any(char::is_lowercase)
            && piece
                .chars()
                .all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’' | '.'))
    };
    let small = |piece: &&str| matches!(*piece, "de" | "del" | "la" | "van" | "von" | "da" | "y");
    (2..=4).contains(&pieces.len())
        && pieces.iter().all(|piece| large(piece) || small(piece))
        && pieces.iter().filter(|piece| large(piece)).count() <= 3
        || pieces.len() == 1 && text.chars().count() == 3 && text.chars().all(is_hangul)
}

/// "Ana Oslo, harbour guide", "三枝まどか（教諭）".
pub(super) fn is_name_and_more(text: &str) -> bool {
    text.split_once([',', '(', '（'])
        .is_some_and(|(name, more)| {
            let more = more.trim();
            let role = more.starts_with(|letter: char| {
                letter.is_lowercase() || is_wide(letter) || is_hangul(letter)
            });
            is_name(name.trim()) && !more.is_empty() && role
                || text.ends_with('）') && name.chars().count() <= 6 && name.chars().all(is_wide)
        })
}

/// "By …", and "… 기자": opens or closes with who wrote it.
pub(super) fn is_byline(text: &str, found: &[Word], cues: &Cues) -> bool {
    let hangul = text.chars().any(is_hangul);
    let last = found.len().saturating_sub(1);
    found.len() <= 8
        && (cues.page.byline.opens(found).is_some()
            || hangul && found.len() <= 4 && cues.page.byline.at(found, last).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::super::language::cues;
    use super::super::super::word::words;
    use super::*;

    #[test]
    fn names_are_told_from_titles() {
        for name in ["Ana Oslo", "María de la Cruz", "민서연"] {
            assert!(is_name(name), "{name}");
        }
        for title in [
            "Ana Oslo sings",
            "The",
            "Bring back the tram",
            "A tram for Oldford?",
        ] {
            assert!(!is_name(title), "{title}");
        }
        assert!(is_name_and_more("Ana Oslo, harbour guide"));
        assert!(!is_name_and_more("No, the tram stays"));
    }

    #[test]
    fn numbers_of_issues_and_bylines_are_seen() {
        for line in ["The Lamp, No. 212, June", "등불 7호", "Boletín n.º 12"] {
            assert!(is_numbered_issue(line, &words(line)), "{line}");
        }
        for line in ["Nine trams, one line", "3 reasons to stay"] {
            assert!(!is_numbered_issue(line, &words(line)), "{line}");
        }
        for (line, code) in [
            ("By Ana Oslo", "en"),
            ("민서연 기자", "ko"),
            ("Por Ana Oslo", "es"),
        ] {
            assert!(is_byline(line, &words(line), cues(code)), "{line}");
        }
    }

    #[test]
    fn a_line_that_opens_in_capitals_is_no_shout() {
        assert!(opens_in_capitals("THE LAMP, with Ana Oslo"));
        assert!(!opens_in_capitals("THE LAMP"));
        assert!(!opens_in_capitals("A lamp for Ana"));
    }
}
