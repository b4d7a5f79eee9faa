//! Text into lines: cleaned, broken where its script allows, and of even length.

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

use super::advance::{Weight, fitted, width};

/// Marks that may stand on one character; more of them would climb out of the line.
const MOST_MARKS: usize = 4;

/// Makes any text fit for one line of a picture: white space is single spaces, and what commands
/// instead of showing (control characters, marks that turn text around) is gone.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut marks = 0;
    for c in text.chars() {
        if c.is_whitespace() || c.is_control() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
            marks = 0;
        } else if !is_command(c) {
            marks = if c.width() == Some(0) { marks + 1 } else { 0 };
            if marks <= MOST_MARKS {
                out.push(c);
            }
        }
    }
    out.trim().to_owned()
}

/// Tells whether a character is a direction mark of UAX #9 or no character of XML 1.0.
fn is_command(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' | '\u{feff}')
}

/// Breaks a clean text into lines no wider than `most`: by UAX #14, but Korean words stay whole. A word
/// that is wider than a line is broken between characters as people see them.
pub(super) fn wrapped(text: &str, weight: Weight, size: f64, most: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0.0;
    for piece in pieces(text) {
        let seen = width(piece.trim_end(), weight, size);
        if used + seen > most && used > 0.0 {
            lines.push(String::new());
            used = 0.0;
        }
        if seen <= most {
            append(&mut lines, piece);
            used += width(piece, weight, size);
            continue;
        }
        for grapheme in piece.graphemes(true) {
            let wide = width(grapheme, weight, size);
            if used + wide > most && used > 0.0 {
                lines.push(String::new());
                used = 0.0;
            }
            append(&mut lines, grapheme);
            used += wide;
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn append(lines: &mut [String], text: &str) {
    if let Some(line) = lines.last_mut() {
        line.push_str(text);
    }
}

/// Breaks as [`wrapped`] does, and then evenly: no more lines, but the longest as short as can be.
pub(super) fn balanced(text: &str, weight: Weight, size: f64, most: f64) -> Vec<String> {
    let lines = wrapped(text, weight, size, most);
    let (mut low, mut high) = (most / 2.0, most);
    while high - low > 2.0 {
        let middle = f64::midpoint(low, high);
        if wrapped(text, weight, size, middle).len() > lines.len() {
            low = middle;
        } else {
            high = middle;
        }
    }
    wrapped(text, weight, size, high)
}

/// Breaks into at most `count` lines; what is left over is cut, with an ellipsis.
pub(super) fn at_most(
    count: usize,
    text: &str,
    weight: Weight,
    size: f64,
    most: f64,
) -> Vec<String> {
    let mut lines = wrapped(text, weight, size, most);
    if lines.len() > count {
        let rest = lines.split_off(count.saturating_sub(1)).join(" ");
        lines.push(fitted(&rest, weight, size, most));
    }
    lines
}

/// Cuts a text at every place where a line may end.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, _) in linebreaks(text) {
        let (before, after) = text.split_at(at);
        if before.chars().next_back().is_some_and(is_hangul) && after.starts_with(is_hangul) {
            continue;
        }
        pieces.push(&text[start..at]);
        start = at;
    }
    pieces
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// Tells whether a text begins in a script that is written from right to left.
pub(super) fn is_right_to_left(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WEIGHT: Weight = Weight::SemiBold;

    #[test]
    fn korean_words_stay_whole_and_long_ones_are_broken() {
        let lines = wrapped("수상은 모두의 승리다", WEIGHT, 10.0, 50.0);
        assert_eq!(lines, ["수상은", "모두의", "승리다"]);
        let lines = wrapped("가나다라마바사", WEIGHT, 10.0, 30.0);
        assert_eq!(lines, ["가나다", "라마바", "사"]);
    }

    #[test]
    fn lines_are_of_even_length() {
        let text = "The award is a turning point for animated music everywhere";
        let even = balanced(text, WEIGHT, 20.0, 500.0);
        assert_eq!(even.len(), wrapped(text, WEIGHT, 20.0, 500.0).len());
        let wide = |line: &String| width(line, WEIGHT, 20.0);
        let longest = even.iter().map(wide).fold(0.0, f64::max);
        let shortest = even.iter().map(wide).fold(f64::MAX, f64::min);
        assert!(longest - shortest < 100.0, "{even:?}");
    }

    #[test]
    fn what_commands_is_gone() {
        assert_eq!(clean(" a\0b\u{202e}c\n\td\u{ffff} "), "a bc d");
        let towers = format!("a{}b", "\u{301}".repeat(40));
        assert_eq!(clean(&towers), "a\u{301}\u{301}\u{301}\u{301}b");
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_too_wide(text in "\\PC{0,200}", most in 60f64..400.0) {
            let text = clean(&text);
            for lines in [wrapped(&text, WEIGHT, 17.0, most), balanced(&text, WEIGHT, 17.0, most)] {
                let bare = |text: &str| text.replace(char::is_whitespace, "");
                prop_assert_eq!(bare(&lines.concat()), bare(&text));
                for line in lines {
                    prop_assert!(width(&line, WEIGHT, 17.0) <= most);
                }
            }
        }
    }
}
