//! What belongs to the page and not to the article: menus, cookie lines, bylines, captions.
//!
//! Judges short lines only, by the words of the language and by shape. When in doubt a line stays.

use super::block::{Block, Kind};
use super::cue::Cues;
use super::word::{Word, words};

/// The longest line, in words, that can be furniture.
const LONGEST: usize = 14;

/// The most lines of a mail's signature.
const LONGEST_SIGNATURE: usize = 8;

/// A line that was taken out, and what gave it away.
#[derive(Clone, Debug)]
pub(crate) struct Furniture {
    pub(crate) block: Block,
    pub(crate) why: &'static str,
}

/// Takes the furniture out and hands it over.
pub(crate) fn take_furniture(blocks: &mut Vec<Block>, cues: &Cues) -> Vec<Furniture> {
    let menu = menu_length(blocks);
    let signed = signatures(blocks, cues);
    let mut whys = Vec::new();
    let mut index = 0;
    let taken = blocks.extract_if(.., |block| {
        let at = index;
        index += 1;
        let why = if at < menu {
            Some("one of many short lines above everything")
        } else if signed[at] {
            Some("a signature or an advertisement")
        } else {
            furniture(block, at, cues)
        };
        whys.extend(why);
        why.is_some()
    });
    let taken: Vec<Block> = taken.collect();
    let found = taken.into_iter().zip(whys);
    found.map(|(block, why)| Furniture { block, why }).collect()
}

/// Says what makes furniture of a line, if anything does.
fn furniture(block: &Block, at: usize, cues: &Cues) -> Option<&'static str> {
    let text = block.text.text.trim();
    if !text.chars().any(char::is_alphanumeric) {
        return Some("no letters");
    }
    let near = &text[..text.floor_char_boundary(400)];
    if near.len() < text.len() {
        return None;
    }
    let found = words(near);
    if found.is_empty() || found.len() > 2 * LONGEST {
        return None;
    }
    let loose = is_open(text) && !block.is_item();
    if cues.page.notice.within(&found) || (loose && cues.page.holds.within(&found)) {
        return Some("words of a notice");
    }
    if found.len() > LONGEST {
        return None;
    }
    let buttons = "nothing but buttons";
    if matches!(block.kind, Kind::Heading(1..=6)) {
        let pressed = text.contains(['·', '|', '•']) && all_buttons(&found, text, cues);
        return pressed.then_some(buttons);
    }
    let line = cues.page.whole.is(&found) || (is_open(text) && opens_furniture(text, &found, cues));
    [
        (line, "a line that pages have"),
        (
            at < 8 && is_byline(text, cues),
            "names the writer or the day",
        ),
        (is_menu(text), "short pieces between bars"),
        (is_trail(text), "a path through the site"),
        (all_buttons(&found, text, cues), buttons),
        (is_age(&found, cues), "says how old it is"),
        (is_stage(text), "a stage direction"),
        (is_counter(text, cues), "a counter"),
        (is_address(text), "an address"),
    ]
    .into_iter()
    .find_map(|(holds, why)| holds.then_some(why))
}

/// Tells whether a line ends as no sentence does: "Powered by Forum 3", not "Buses powered by hydrogen
/// cost twice as much."
fn is_open(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '”', '’', ')', '»', '」', '*']);
    !bare.ends_with(['.', '!', '?', '。', '！', '？']) || bare.ends_with("..")
}

/// Finds the short lines below the two hyphens that part a mail from its signature, and the name
/// below "Yours,".
fn signatures(blocks: &[Block], cues: &Cues) -> Vec<bool> {
    let mut left = 0;
    blocks
        .iter()
        .enumerate()
        .map(|(at, block)| {
            let text = block.text.text.trim();
            if text == "--" || text == "—" {
                left = LONGEST_SIGNATURE;
                return true;
            }
            let bare = text.trim_matches(|letter: char| !letter.is_alphanumeric());
            if cues.page.advert.is(&words(bare)) {
                left = 2;
                return true;
            }
            if text.ends_with(',') && at * 2 > blocks.len() && cues.page.whole.is(&words(text)) {
                left = 2;
                return true;
            }
            let short = text.split_whitespace().count() <= LONGEST
                && matches!(block.kind, Kind::Paragraph | Kind::Heading(0));
            left = if short && left > 0 { left - 1 } else { 0 };
            left > 0
        })
        .collect()
}

/// One word opens furniture only before a colon ("Photo: …"); several do anywhere.
fn opens_furniture(text: &str, found: &[Word], cues: &Cues) -> bool {
    cues.page.starts.opens(found).is_some_and(|length| {
        length > 1
            || length == found.len()
            || text[found[0].end..]
                .trim_start()
                .starts_with([':', '：', '|'])
    })
}

/// Tells whether a line names its writer or its day and nothing else.
fn is_byline(text: &str, cues: &Cues) -> bool {
    let found = words(text);
    if text.ends_with(['.', '?', '!']) || found.len() > 12 {
        return false;
    }
    let named = cues.page.byline.opens(&found).is_some_and(|length| {
        found.get(length).is_some_and(|word| {
            text[word.range()]
                .starts_with(|letter: char| letter.is_uppercase() || letter.is_numeric())
        }) && found.len() <= 9
    });
    let dated = found.len() <= 6
        && cues.fact.months.within(&found)
        && found.iter().any(|word| {
            word.lower.bytes().all(|byte| byte.is_ascii_digit()) && word.lower.len() == 4
        });
    named || dated
}

/// Tells whether a line is a row of links: several short pieces between bars, dots or slashes.
fn is_menu(text: &str) -> bool {
    ["  ", " | ", " · ", " • ", " » ", " / "].iter().any(|bar| {
        let pieces: Vec<&str> = text
            .split(bar)
            .filter(|piece| !piece.trim().is_empty())
            .collect();
        pieces.len() >= 3
            && pieces
                .iter()
                .all(|piece| piece.split_whitespace().count() <= 4)
    })
}

/// Tells whether a line is a path through a site: "Home > Opinion > Letters".
fn is_trail(text: &str) -> bool {
    [" > ", " >> ", " › ", " » "]
        .iter()
        .any(|mark| text.matches(mark).count() >= 2)
        || (text.matches('[').count() >= 2 && text.starts_with('[') && text.ends_with(']'))
}

/// Tells whether every word is one of a page's buttons, or a number: "Like (4) Reply Report".
fn all_buttons(found: &[Word], text: &str, cues: &Cues) -> bool {
    let number = |word: &Word| word.lower.starts_with(|first: char| first.is_ascii_digit());
    !text.ends_with(['.', '!', '?'])
        && found
            .iter()
            .all(|word| number(word) || cues.page.button.has(word))
        && found.iter().any(|word| cues.page.button.has(word))
}

/// Tells whether a line only says how old something is: "2 days ago".
fn is_age(found: &[Word], cues: &Cues) -> bool {
    let number = |word: &Word| word.lower.starts_with(|first: char| first.is_ascii_digit());
    found.len() <= 4 && found.iter().any(number) && cues.page.ago.within(found)
}

/// Tells whether a line is a stage direction: "(laughter)", "[applause, laughter]".
fn is_stage(text: &str) -> bool {
    let inner = [('(', ')'), ('[', ']')].iter().find_map(|(open, close)| {
        text.strip_prefix(*open)
            .and_then(|inner| inner.strip_suffix(*close))
    });
    inner.is_some_and(|inner| {
        inner.starts_with(char::is_lowercase)
            && inner.split_whitespace().count() <= 3
            && !inner.contains(['(', ')', '[', ']', ':'])
    })
}

/// Tells whether a line is a vote, or a link with a counter behind it: "▲ 41 ▼", "PAL? · 12 replies".
fn is_counter(text: &str, cues: &Cues) -> bool {
    let voted = text.starts_with(['▲', '▼', '👍']) && text.split_whitespace().count() <= 5;
    let last = text.rsplit(['·', '|', '•']).next().unwrap_or("");
    voted
        || (last.len() < text.len() && last.bytes().any(|byte| byte.is_ascii_digit()) && {
            let found = words(last);
            all_buttons(&found, last, cues)
        })
}

fn is_address(text: &str) -> bool {
    !text.contains(' ')
        && (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www."))
}

/// Counts the lines of a menu that stands before everything else: at least four of one or two words.
fn menu_length(blocks: &[Block]) -> usize {
    let count = blocks
        .iter()
        .take_while(|block| {
            matches!(block.kind, Kind::Paragraph | Kind::Item { .. })
                && block.text.text.split_whitespace().count() <= 2
                && !block.text.text.ends_with(['.', '!', '?', ':'])
                && block.text.text.is_ascii()
        })
        .count();
    if count >= 4 { count } else { 0 }
}
