//! How wide text is.
//!
//! The advances are those of the fonts that pictures are drawn with, kept as a table so that layout
//! needs neither font nor system; a test beside the drawing compares the two. Kerning is left out, so a
//! text is rather narrower than it is measured. What the compiled-in fonts do not have is measured
//! generously, because any system font may come to draw it.

use std::sync::LazyLock;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    SemiBold,
}

/// Units of the table in an em.
const EM: f64 = 2048.0;
/// Hangul syllables of the compiled-in fonts, all alike.
const HANGUL: f64 = 1770.0;
/// Ideographs and kana: the compiled-in fonts' are narrower by a sixteenth, those of systems are not.
const IDEOGRAPH: f64 = 2048.0;
/// Squared and circled words of East Asia.
const SQUARED: f64 = 3700.0;
/// Emoji of the usual colour fonts.
const EMOJI: f64 = 2700.0;
/// A letter of any other script.
const OTHER: f64 = 1500.0;

/// Neighbouring characters with their advances, regular and semi-bold.
struct Run {
    first: u32,
    advances: Vec<[u16; 2]>,
}

static RUNS: LazyLock<Vec<Run>> = LazyLock::new(|| {
    let lines = include_str!("advances.txt").lines();
    lines.filter_map(run).collect()
});

fn run(line: &str) -> Option<Run> {
    let (first, advances) = line.split_once(' ')?;
    let pair = |pair: &str| {
        let (regular, bold) = pair.split_once('/')?;
        Some([regular.parse().ok()?, bold.parse().ok()?])
    };
    Some(Run {
        first: u32::from_str_radix(first, 16).ok()?,
        advances: advances.split(' ').map(pair).collect::<Option<_>>()?,
    })
}

/// Gives the width of a text, in the units of `size`, which is the size of an em.
pub fn width(text: &str, weight: Weight, size: f64) -> f64 {
    text.chars().map(|c| advance(c, weight)).sum::<f64>() * size / EM
}

/// Cuts a text that is wider than `most` between two characters as people see them, and marks the cut
/// with an ellipsis.
pub(super) fn fitted(text: &str, weight: Weight, size: f64, most: f64) -> String {
    if width(text, weight, size) <= most {
        return text.to_owned();
    }
    let room = most - width("…", weight, size);
    let mut end = 0;
    let mut used = 0.0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += width(grapheme, weight, size);
        if used > room {
            break;
        }
        end = at + grapheme.len();
    }
    format!("{}…", text[..end].trim_end())
}

fn advance(c: char, weight: Weight) -> f64 {
    tabled(c).map_or_else(
        || by_rule(c),
        |pair| f64::from(pair[usize::from(weight == Weight::SemiBold)]),
    )
}

fn tabled(c: char) -> Option<[u16; 2]> {
    let code = u32::from(c);
    let after = RUNS.partition_point(|run| run.first <= code);
    let run = RUNS.get(after.checked_sub(1)?)?;
    let at = usize::try_from(code - run.first).ok()?;
    run.advances.get(at).copied()
}

fn by_rule(c: char) -> f64 {
    match u32::from(c) {
        0xac00..=0xd7a3 => HANGUL,
        0x3200..=0x33ff => SQUARED,
        0x2600..=0x27bf | 0x2b00..=0x2bff | 0x1f000..=0x1faff => EMOJI,
        _ => match c.width() {
            None | Some(0) => 0.0,
            Some(1) => OTHER,
            Some(_) => IDEOGRAPH,
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        assert_eq!(RUNS.len(), include_str!("advances.txt").lines().count());
        assert!(RUNS.is_sorted_by_key(|run| run.first));
        assert_eq!(tabled(' '), Some([514, 486]));
    }

    #[test]
    fn bold_and_big_letters_are_wider() {
        let plain = width("The award", Weight::Regular, 10.0);
        assert!(width("The award", Weight::SemiBold, 10.0) > plain);
        assert!((width("The award", Weight::Regular, 20.0) - 2.0 * plain).abs() < 1e-9);
        assert!((width("한국", Weight::Regular, 2048.0) - 3540.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn a_cut_never_parts_what_people_see_as_one(text in "\\PC{0,60}", most in 20f64..200.0) {
            let cut = fitted(&text, Weight::Regular, 14.0, most);
            prop_assert!(width(&cut, Weight::Regular, 14.0) <= most);
            let kept = cut.strip_suffix('…').unwrap_or(&cut);
            prop_assert!(text.starts_with(kept));
            let ends: Vec<_> = text.grapheme_indices(true).map(|(at, _)| at).collect();
            let trimmed = &text[kept.len()..];
            prop_assert!(
                kept.len() == text.len()
                    || ends.contains(&kept.len())
                    || trimmed.starts_with(char::is_whitespace)
            );
        }
    }
}
