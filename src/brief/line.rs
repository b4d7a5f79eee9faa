//! What each line of a text is, looked at by itself.
//!
//! Takes Markdown's marks and tags from [`Marks`] and knows what Markdown does not: rows of any
//! punctuation, headings of a wiki, bullets of every kind, letters and codes before points, quoted
//! mail. Knows no words. A line of which the marks leave nothing, such as code, is blank. Invariant:
//! lines are ascending ranges of the source, without their marks.

use std::collections::HashMap;
use std::ops::Range;

use super::marks::Marks;
use super::markup::tags;

/// The deepest list that is told apart.
const DEEPEST: usize = 20;

/// One line, or the part of one between two tags.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Its words, without marks and surrounding space.
    pub(crate) range: Range<usize>,
    pub(crate) kind: Kind,
    /// How far it is set in, in columns.
    pub(crate) indent: usize,
}

/// What the marks of a line say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Blank,
    Text,
    Heading(u8),
    /// A row of one punctuation character.
    Rule(u8),
    Item(Mark),
    Quoted,
    /// A row of a table.
    Row,
}

/// What stands before a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Bullet,
    Number(u32),
    /// `+`, a tick or a thumb up.
    Plus,
    /// `-`, a cross or a thumb down.
    Minus,
}

/// Reads the lines of a text from a byte on.
pub(crate) fn lines(text: &str, marks: &Marks, from: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut at = from;
    for raw in text[from..].split('\n') {
        let range = at..at + raw.len();
        at = range.end + 1;
        if marks.shows(text, &range) {
            split_at_tags(text, marks, range, &mut lines);
        } else {
            lines.push(blank(range.start));
        }
    }
    lines
}

/// Takes off the link in brackets that a page puts behind each of its headings: "History [edit]".
pub(crate) fn cut_repeated_links(text: &str, lines: &mut [Line]) {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for line in lines.iter() {
        if let Some((_, link)) = closing_link(text, line) {
            *counts.entry(link).or_default() += 1;
        }
    }
    for line in lines {
        if let Some((end, link)) = closing_link(text, line)
            && counts.get(link).is_some_and(|count| *count >= 2)
        {
            line.range.end = end;
        }
    }
}

/// Finds words in brackets that close a short line which does not end like a sentence.
fn closing_link<'a>(text: &'a str, line: &Line) -> Option<(usize, &'a str)> {
    const LONGEST_LINE: usize = 120;
    const LONGEST_LINK: usize = 24;
    let words = &text[line.range.clone()];
    if words.len() > LONGEST_LINE || !matches!(line.kind, Kind::Text | Kind::Heading(_)) {
        return None;
    }
    let open = words.strip_suffix(']')?.rfind('[')?;
    let inner = &words[open + 1..words.len() - 1];
    let head = words[..open].trim_end();
    let links = inner.len() <= LONGEST_LINK
        && inner.chars().next().is_some_and(char::is_lowercase)
        && inner.split_whitespace().count() <= 2;
    let heads = !head.is_empty() && !head.ends_with(['.', '!', '?', ']', '。']);
    (links && heads).then_some((line.range.start + head.len(), inner))
}

fn blank(at: usize) -> Line {
    Line {
        range: at..at,
        kind: Kind::Blank,
        indent: 0,
    }
}

fn classify(text: &str, marks: &Marks, range: Range<usize>) -> Line {
    let raw = &text[range.clone()];
    let indent = raw
        .chars()
        .take_while(|letter| letter.is_whitespace())
        .map(|letter| if letter == '\t' { 4 } else { 1 })
        .take(4 * DEEPEST)
        .sum();
    let start = range.end - raw.trim_start().len();
    let inner = start..start + raw.trim().len();
    let words = &text[inner.clone()];
    let found = marks
        .heading(&inner)
        .filter(|_| !words.starts_with('>') && !above_separator(text, &inner));
    let (kind, range) = if let Some(heading) = found {
        let end = heading.words.end.min(inner.end);
        let range = heading.words.start.min(end)..end;
        (Kind::Heading(heading.level), range)
    } else {
        let table = marks.in_table(inner.start);
        let (kind, skip, drop) = kind_of(words, table);
        let body = &words[skip..words.len() - drop];
        (kind, trimmed(inner.start + skip, body))
    };
    let kind = if range.is_empty() && !matches!(kind, Kind::Rule(_)) {
        Kind::Blank
    } else {
        kind
    };
    Line {
        range,
        kind,
        indent,
    }
}

/// Tells whether a row of signs far longer than a line stands below it: that parts posts.
fn above_separator(text: &str, line: &Range<usize>) -> bool {
    const LONGER: usize = 12;
    if text[line.clone()].starts_with(['#', '=']) {
        return false;
    }
    let below = text[line.end..].split('\n').nth(1).unwrap_or("").trim();
    below.starts_with(['-', '='])
        && is_rule(below)
        && below.len() > text[line.clone()].chars().count() + LONGER
}

fn trimmed(start: usize, body: &str) -> Range<usize> {
    let start = start + (body.len() - body.trim_start().len());
    start..start + body.trim().len()
}

/// Says what a trimmed line is, and how many bytes of marks stand before and behind its words.
fn kind_of(words: &str, table: bool) -> (Kind, usize, usize) {
    let Some(first) = words.chars().next() else {
        return (Kind::Blank, 0, 0);
    };
    if is_rule(words) {
        return (Kind::Rule(first as u8), 0, 0);
    }
    let equals = words.bytes().take_while(|byte| *byte == b'=').count();
    if (1..=6).contains(&equals) && words[equals..].starts_with(' ') {
        let drop = words.bytes().rev().take_while(|byte| *byte == b'=').count();
        return (Kind::Heading(level(equals)), equals, drop);
    }
    if first == '|' || (table && words.contains('|')) {
        return (Kind::Row, 0, 0);
    }
    if first == '>' {
        let marks = words
            .find(|letter: char| letter != '>' && letter != ' ')
            .unwrap_or(words.len());
        return (Kind::Quoted, marks, 0);
    }
    item(words, first).map_or((Kind::Text, 0, 0), |(mark, skip)| {
        (Kind::Item(mark), skip, 0)
    })
}

fn level(marks: usize) -> u8 {
    u8::try_from(marks).unwrap_or(6)
}

/// A row of at least three equal punctuation marks, spaces allowed.
fn is_rule(words: &str) -> bool {
    let mut bytes = words.bytes().filter(|byte| *byte != b' ');
    let Some(first) = bytes.next() else {
        return false;
    };
    matches!(
        first,
        b'=' | b'-' | b'~' | b'^' | b'*' | b'_' | b'#' | b'+' | b'"' | b'.'
    ) && bytes.clone().count() >= 2
        && bytes.all(|byte| byte == first)
}

fn item(words: &str, first: char) -> Option<(Mark, usize)> {
    let width = first.len_utf8();
    let spaced = words[width..].starts_with([' ', '\t']);
    let mark = match first {
        '-' | '−' | '–' if spaced => Mark::Minus,
        '+' if spaced => Mark::Plus,
        '*' | '•' | '‣' | '◦' | '▪' | '●' | '○' | '·' | '■' | '►' | '▸' | '→' | '※' if spaced => {
            Mark::Bullet
        }
        '•' | '▪' | '●' => Mark::Bullet,
        '✅' | '✔' | '👍' | '➕' | '🟢' | '✓' => Mark::Plus,
        '❌' | '✘' | '👎' | '➖' | '🔴' | '✗' | '✖' => Mark::Minus,
        _ => return numbered(words),
    };
    let variation = words[width..].strip_prefix('\u{FE0F}').map_or(0, |_| 3);
    Some((mark, width + variation))
}

/// Finds `G1)` and `P2.`: a letter or two and a number, as debaters count their points.
fn coded(words: &str) -> Option<(Mark, usize)> {
    let letters = words.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = words[letters..]
        .bytes()
        .take_while(u8::is_ascii_digit)
        .count();
    let end = letters + digits;
    let spaced = words
        .get(end..)?
        .strip_prefix([')', '.', ':'])?
        .starts_with(' ');
    if !(1..=2).contains(&letters) || !(1..=2).contains(&digits) || !spaced {
        return None;
    }
    Some((Mark::Number(words[letters..end].parse().ok()?), end + 1))
}

/// Finds `12.`, `12)`, `(12)` and `a)` before words.
fn numbered(words: &str) -> Option<(Mark, usize)> {
    if let Some(found) = coded(words) {
        return Some(found);
    }
    let open = usize::from(words.starts_with('('));
    let digits = words[open..].bytes().take_while(u8::is_ascii_digit).count();
    let keycap = words[open + digits..]
        .strip_prefix("\u{FE0F}\u{20E3}")
        .map(|_| open + digits + 6);
    if let (1..=3, Some(skip)) = (digits, keycap) {
        return Some((Mark::Number(words[open..open + digits].parse().ok()?), skip));
    }
    let number = match digits {
        1..=3 => words[open..open + digits].parse().ok()?,
        0 => {
            let letter = words[open..]
                .bytes()
                .next()
                .filter(u8::is_ascii_lowercase)?;
            u32::from(letter - b'a') + 1
        }
        _ => return None,
    };
    let end = open + digits.max(1);
    let rest = &words[end..];
    let stop = |letter: char| letter == ')' || (letter == '.' && open == 0 && digits > 0);
    let spaced = rest
        .strip_prefix(stop)
        .is_some_and(|rest| rest.starts_with([' ', '\t']));
    spaced.then_some((Mark::Number(number), end + 1))
}

/// Parts a line at the tags that part blocks in a browser, and lets other tags be.
fn split_at_tags(text: &str, marks: &Marks, range: Range<usize>, lines: &mut Vec<Line>) {
    let mut start = range.start;
    let mut state = Kind::Text;
    let before = lines.len();
    for tag in marks.tags(&range) {
        let Some(next) = tags::parting(&text[tag.clone()]) else {
            continue;
        };
        push_piece(text, marks, start..tag.start, state, lines);
        state = next;
        start = tag.end.min(range.end);
    }
    push_piece(text, marks, start..range.end, state, lines);
    if lines.len() == before {
        lines.push(blank(range.start));
    }
}

fn push_piece(text: &str, marks: &Marks, range: Range<usize>, state: Kind, lines: &mut Vec<Line>) {
    let whole = text[..range.start].is_empty() || text[..range.start].ends_with('\n');
    if !marks.shows(text, &range) {
        return;
    }
    let mut line = classify(text, marks, range);
    if !whole {
        lines.push(blank(line.range.start));
    }
    if line.kind == Kind::Text {
        line.kind = state;
    }
    lines.push(line);
}

#[cfg(test)]
mod tests {
    use super::super::markup;
    use super::*;

    fn kinds(text: &str) -> Vec<(Kind, &str)> {
        lines(text, &markup::read(text, 0), 0)
            .into_iter()
            .map(|line| (line.kind, &text[line.range]))
            .collect()
    }

    #[test]
    fn marks_are_read_and_taken_off() {
        assert_eq!(kinds("## For ##"), [(Kind::Heading(2), "For")]);
        assert_eq!(kinds("== For =="), [(Kind::Heading(2), "For")]);
        assert_eq!(kinds("> said"), [(Kind::Quoted, "said")]);
        assert_eq!(
            kinds("12) twelve"),
            [(Kind::Item(Mark::Number(12)), "twelve")]
        );
        assert_eq!(kinds("✅ cheap"), [(Kind::Item(Mark::Plus), "cheap")]);
        assert_eq!(kinds("- [x] done"), [(Kind::Item(Mark::Minus), "[x] done")]);
        assert_eq!(kinds("| a | b |"), [(Kind::Row, "| a | b |")]);
        assert_eq!(kinds("-----"), [(Kind::Rule(b'-'), "-----")]);
    }

    #[test]
    fn years_and_initials_are_not_list_marks() {
        for plain in [
            "1986. A great year.",
            "A. Smith said so.",
            "3.5 points",
            "-5 degrees",
            "#tag",
        ] {
            assert_eq!(kinds(plain), [(Kind::Text, plain)]);
        }
    }

    #[test]
    fn code_is_hidden_and_an_open_fence_hides_nothing() {
        assert_eq!(
            kinds("```\nlet x;\n```\nword").last(),
            Some(&(Kind::Text, "word"))
        );
        assert!(
            !kinds("```\nlet x;\n```\nword")
                .iter()
                .any(|(_, words)| *words == "let x;")
        );
        assert!(kinds("```\nword").contains(&(Kind::Text, "word")));
    }

    #[test]
    fn prose_that_markdown_takes_for_code_is_read() {
        let prose = "Dear all,\n\n    I am **not** code.\n    # Nor is this\n\nBye";
        assert!(kinds(prose).contains(&(Kind::Text, "I am **not** code.")));
        assert!(kinds(prose).contains(&(Kind::Heading(1), "Nor is this")));
        let code = "Do this:\n\n    let x = 1;\n    print(x);\n\nBye";
        assert!(!kinds(code).iter().any(|(_, words)| words.contains('x')));
        let underlined = "Title\n~~~~~\nText\n\nOther\n~~~~~\nMore";
        assert!(kinds(underlined).contains(&(Kind::Text, "Text")));
        assert!(kinds(underlined).contains(&(Kind::Rule(b'~'), "~~~~~")));
    }

    #[test]
    fn tables_end_where_their_bars_end() {
        let table = "Here it is:\n\nFor | Against\n--- | ---\na | b\nIt goes on.";
        assert_eq!(
            kinds(table)[2..],
            [
                (Kind::Row, "For | Against"),
                (Kind::Row, "--- | ---"),
                (Kind::Row, "a | b"),
                (Kind::Text, "It goes on."),
            ]
        );
    }

    #[test]
    fn what_is_not_shown_is_blank() {
        for hidden in [
            "![a picture](x.png)",
            "[![alt](x.png)](y)",
            "<!-- a\nb -->",
            "[1]: https://x.org \"Title\"",
            "<style>\np { color: red }\n</style>",
        ] {
            let found = kinds(hidden);
            assert!(
                found.iter().all(|(kind, _)| *kind == Kind::Blank),
                "{found:?}"
            );
        }
        assert_eq!(kinds("[Anna]: Yes"), [(Kind::Text, "[Anna]: Yes")]);
        assert!(kinds("<!-- never closed\nword").contains(&(Kind::Text, "word")));
    }

    #[test]
    fn tags_part_blocks() {
        let found: Vec<(Kind, &str)> = kinds("<h2>For</h2><p>It is <b>cheap</b>.</p><li>one</li>")
            .into_iter()
            .filter(|(kind, _)| *kind != Kind::Blank)
            .collect();
        assert_eq!(
            found,
            [
                (Kind::Heading(2), "For"),
                (Kind::Text, "It is <b>cheap</b>."),
                (Kind::Item(Mark::Bullet), "one"),
            ]
        );
    }
}
