//! Text in columns, as wide as it stands on a terminal.
//!
//! Counts columns, not characters: one of Chinese, Japanese or Korean fills two. Invariant: nothing
//! that it gives can move the cursor or change the terminal, whatever an article holds.

use std::ops::RangeInclusive;

use console::{Style, Term};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The width of a page that nobody's terminal limits.
const PIPED: usize = 100;

/// Narrower than this nothing can be laid out, wider than this nothing can be read.
const READABLE: RangeInclusive<usize> = 40..=140;

/// Gives the width of the page in columns: the terminal's, or a fixed one when there is none.
pub(super) fn page_width() -> usize {
    let columns = Term::stdout()
        .size_checked()
        .map_or(PIPED, |(_, columns)| usize::from(columns).saturating_sub(1));
    columns.clamp(*READABLE.start(), *READABLE.end())
}

/// Counts the columns of a text.
pub(super) fn width(text: &str) -> usize {
    clean(text).width()
}

/// Leaves out what a terminal would obey instead of showing.
pub(super) fn clean(text: &str) -> String {
    let kept = |letter: char| match letter {
        '\t' | '\n' => Some(' '),
        _ if letter.is_control() => None,
        _ => Some(letter),
    };
    text.chars().filter_map(kept).collect()
}

/// Breaks a text into lines of a width: between words, inside a word that is wider than a line, and
/// between any two wide characters.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for piece in pieces(&clean(text)) {
        let wide = piece.trim_end().width();
        if used > 0 && used + wide > width {
            lines.push(String::new());
            used = 0;
        }
        for letter in piece.chars() {
            let step = letter.width().unwrap_or(0);
            if used + step > width && letter != ' ' {
                lines.push(String::new());
                used = 0;
            }
            if let Some(line) = lines.last_mut().filter(|_| used > 0 || letter != ' ') {
                line.push(letter);
                used += step;
            }
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
}

/// Parts a text where a line may end; spaces stay with what stands before them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let wide = |letter: char| letter.width() == Some(2) && letter.is_alphanumeric();
        let parted = before.is_some_and(|last: char| {
            (last == ' ' && letter != ' ') || (breaks_inside(last) && wide(letter))
        });
        if parted {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(letter);
    }
    pieces.push(&text[start..]);
    pieces
}

/// Tells whether a line may end behind a character: in Chinese and Japanese words are not parted, in
/// Korean they are.
fn breaks_inside(letter: char) -> bool {
    let hangul = matches!(letter, '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}');
    letter.width() == Some(2) && !hangul && !matches!(letter, '「' | '『' | '（' | '《' | '【')
}

/// Cuts a text at its end to fit a width.
pub(super) fn cut(text: &str, width: usize) -> String {
    let text = clean(text);
    if text.width() <= width {
        return text;
    }
    let mut used = 1;
    let kept = text.chars().take_while(|letter| {
        used += letter.width().unwrap_or(0);
        used <= width
    });
    let kept: String = kept.collect();
    format!("{}…", kept.trim_end())
}

/// Cuts a text at its beginning to fit a width: of a path, the end says most.
pub(super) fn cut_start(text: &str, width: usize) -> String {
    let turned: String = clean(text).chars().rev().collect();
    cut(&turned, width).chars().rev().collect()
}

/// One column of a row.
pub(super) struct Cell<'a> {
    text: &'a str,
    width: usize,
    /// The text stands at the right of its column.
    right: bool,
    style: &'a Style,
}

impl<'a> Cell<'a> {
    pub(super) fn left(text: &'a str, width: usize, style: &'a Style) -> Self {
        Self {
            text,
            width,
            right: false,
            style,
        }
    }

    pub(super) fn right(text: &'a str, width: usize, style: &'a Style) -> Self {
        Self {
            right: true,
            ..Self::left(text, width, style)
        }
    }
}

/// Sets cells beside each other, without blanks at the end.
pub(super) fn row(cells: &[Cell<'_>]) -> String {
    let last = cells.iter().rposition(|cell| !cell.text.is_empty());
    let mut out = String::new();
    for (at, cell) in cells.iter().enumerate().take(last.map_or(0, |at| at + 1)) {
        let blank = " ".repeat(cell.width.saturating_sub(cell.text.width()));
        if at > 0 {
            out.push_str("  ");
        }
        if cell.right {
            out.push_str(&blank);
        }
        if !cell.text.is_empty() {
            out.push_str(&cell.style.apply_to(cell.text).to_string());
        }
        if !cell.right && Some(at) != last {
            out.push_str(&blank);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_between_words_and_wide_characters() {
        assert_eq!(
            wrap("It cuts traffic in town", 10),
            ["It cuts", "traffic in", "town"]
        );
        assert_eq!(
            wrap("도시는 버스를 바꾼다", 14),
            ["도시는 버스를", "바꾼다"]
        );
        assert_eq!(
            wrap("街は計画について投票する。", 10),
            ["街は計画に", "ついて投票", "する。"]
        );
        assert_eq!(wrap("unbroken!", 4), ["unbr", "oken", "!"]);
        assert_eq!(wrap("", 4), [""]);
    }

    #[test]
    fn what_does_not_fit_is_cut_and_marked() {
        assert_eq!(cut("Free buses", 10), "Free buses");
        assert_eq!(cut("Free buses?", 10), "Free buse…");
        assert_eq!(cut("버스를 바꾼다", 6), "버스…");
        assert_eq!(cut_start("folder/one.txt", 8), "…one.txt");
    }

    #[test]
    fn an_article_cannot_speak_to_the_terminal() {
        assert_eq!(clean("a\u{1b}[2Jb\u{7}\tc\u{9b}"), "a[2Jb c");
    }
}
