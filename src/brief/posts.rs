//! Who wrote each post of a thread.
//!
//! A thread repeats one kind of header: a name, a number, a time, over one line or several; on some
//! pages the same stands below each post. Such lines are taken out, and the blocks that belong to
//! them are marked with their writer. One such header alone is a byline, not a thread. It decides
//! nothing about what the posts say. Invariant: a header ends before the first line of text.

use super::block::{Block, Kind};
use super::cue::Cues;
use super::page::Furniture;
use super::word::words;

/// How many headers make a thread.
const FEWEST: usize = 3;

/// How many signed posts make one.
const FEWEST_SIGNED: usize = 2;

/// The most lines of a header.
const DEEPEST: usize = 6;

/// The most words of a line of a header.
const LONGEST: usize = 14;

/// The most words of a writer's name.
const LONGEST_NAME: usize = 4;

/// Why a line is taken out.
const WRITER: &str = "says who wrote a post";

/// What parts the pieces of a line that the page wrote.
const BARS: [char; 9] = ['·', '|', '—', '–', '(', ',', '•', ':', '»'];

/// What a line is to the posts around it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    /// Part of a post.
    Text,
    /// The page's own: taken out. What follows is by the writer named, if one is.
    Header(Option<String>),
    /// Names whose words are quoted below it.
    Names(String),
}

/// Marks the blocks of a thread with their writers and takes the headers out.
pub(crate) fn mark(blocks: &mut Vec<Block>, cues: &Cues) -> Vec<Furniture> {
    let mut taken = sign(blocks, cues);
    let mut places = vec![Place::Text; blocks.len()];
    let mut count = 0;
    let mut at = 0;
    while at < blocks.len() {
        if let Some(name) = names_quoted(blocks, at, cues) {
            places[at] = Place::Names(name);
            at += 1;
            continue;
        }
        if let Some((end, name)) = header(blocks, at, cues) {
            for place in &mut places[at..end] {
                *place = Place::Header(Some(name.clone()));
            }
            count += 1;
            at = end;
            continue;
        }
        at += 1;
    }
    let thread = count >= FEWEST;
    let mut open: Option<String> = None;
    let mut quoted: Option<String> = None;
    let mut index = 0;
    let headers = blocks.extract_if(.., |block| {
        let place = &places[index];
        index += 1;
        match place {
            Place::Header(name) if thread => {
                open.clone_from(name);
                quoted = None;
                return true;
            }
            Place::Names(name) => {
                quoted = Some(name.clone());
                return true;
            }
            _ => {}
        }
        if block.kind == Kind::Quoted {
            block.by = quoted.clone().or_else(|| open.clone());
        } else {
            quoted = None;
            if thread && block.by.is_none() {
                block.by.clone_from(&open);
            }
        }
        false
    });
    taken.extend(headers.map(|block| Furniture { block, why: WRITER }));
    taken
}

/// Finds the header that begins at a line, and says where it ends and whom it names.
fn header(blocks: &[Block], at: usize, cues: &Cues) -> Option<(usize, String)> {
    let mut end = at;
    let mut named = None;
    let mut numbered = false;
    for next in at..blocks.len().min(at + DEEPEST) {
        let block = &blocks[next];
        if next > at && (block.gap || names_quoted(blocks, next, cues).is_some()) {
            break;
        }
        let own = writer(block, cues);
        if own.is_some() || (next > at && is_count(block)) {
            end = next + 1;
            named = named.or(own);
            numbered |= is_number(block.text.text.trim());
        } else if !is_short(block) || block.lead.is_some() && next > at {
            break;
        }
    }
    let first = blocks[at].text.text.trim();
    let alone = numbered && end > at + 1 && !is_number(first) && !first.contains(": ");
    let named = named.or_else(|| alone.then(|| first.to_owned()))?;
    let heads = writer(&blocks[at], cues).is_none_or(|_| is_handle(first));
    let name = if heads && end > at + 1 { first } else { &named };
    let name = clean_name(name, cues);
    let short = name.split_whitespace().count() <= LONGEST_NAME + 1;
    (!name.is_empty() && short).then(|| (end, name.to_owned()))
}

/// Leaves of a name what a person would say: no sign, no office in brackets, no handle behind it.
fn clean_name<'a>(name: &'a str, cues: &Cues) -> &'a str {
    let name = name
        .trim_start_matches(['↳', 'ㄴ', '└', '>', '▲', '▼', '»', ' '])
        .trim();
    let name = name.split(" (").next().unwrap_or(name);
    let name = name.split(" @").next().unwrap_or(name);
    let found = words(name);
    let skip = cues.page.wrote.opens(&found).unwrap_or(0);
    let name = match found.get(skip) {
        Some(first) if skip > 0 => &name[first.start..],
        _ => name,
    };
    name.trim_start_matches('@')
        .trim_end_matches([':', ',', ' '])
        .trim()
}

fn is_short(block: &Block) -> bool {
    let text = block.text.text.trim();
    !matches!(block.kind, Kind::Quoted | Kind::Cell(_))
        && text.split_whitespace().count() <= LONGEST_NAME
        && !text.ends_with(['.', '!', '?', ';', ')'])
        || is_role(text)
}

/// "pip (Organiser)", "Runner · Former record holder".
fn is_role(text: &str) -> bool {
    let few = text.split_whitespace().count() <= LONGEST_NAME + 2;
    few && (text.ends_with(')') && text.contains(" (") || text.contains(" · "))
}

/// Tells whether a line counts something about a writer: "Posts: 87", "Joined Apr 2016 · 12 posts".
fn is_count(block: &Block) -> bool {
    let text = block.text.text.trim();
    let few = text.split_whitespace().count() <= 8 && !text.ends_with(['.', '!', '?']);
    if is_number(text) {
        return true;
    }
    let Some(at) = text.find(": ") else {
        return false;
    };
    let label = text[..at].split_whitespace().count() <= 2;
    few && label && (text[at..].bytes().any(|byte| byte.is_ascii_digit()) || text.len() < 24)
}

/// "#3": counts a post and names nobody.
fn is_number(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| {
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Reads the writer off the header of a post: "#3 · user 1 · Tue 19:42", "mossy (2 days ago)".
fn writer(block: &Block, cues: &Cues) -> Option<String> {
    let text = block.text.text.trim();
    if !matches!(
        block.kind,
        Kind::Paragraph | Kind::Heading(_) | Kind::Item { .. }
    ) || text.len() > 40 * LONGEST
        || text.ends_with(['.', '!', '?'])
        || text.starts_with(['[', '"', '“', '«', '='])
    {
        return None;
    }
    let found = words(text);
    if found.is_empty() || found.len() > LONGEST {
        return None;
    }
    let numbered =
        text.starts_with('#') && text[1..].starts_with(|letter: char| letter.is_ascii_digit());
    let timed = has_clock(text) || cues.page.ago.within(&found);
    let wrote = cues.page.wrote.within(&found) && text.ends_with(':');
    let marked = text.contains(['·', '|', '—', '–', '(', ',', '•']);
    let dated =
        cues.fact.months.within(&found) && (marked || cues.page.wrote.opens(&found).is_some());
    let stamped = text.starts_with('»') || (timed && cues.fact.months.within(&found));
    let counts = counted_behind(text, cues);
    let aged = text.contains(" @") && text.contains('·');
    if !(numbered
        || wrote
        || dated
        || aged
        || counts
        || stamped
        || (timed && found.len() <= 3)
        || timed && marked
        || is_handle(text))
    {
        return None;
    }
    let pieces = text.split(BARS);
    pieces
        .map(str::trim)
        .find(|piece| {
            let is_count =
                piece.starts_with('#') || piece.bytes().all(|byte| byte.is_ascii_digit());
            !piece.is_empty() && !is_count && piece.chars().any(char::is_alphabetic)
        })
        .map(str::to_owned)
}

/// Tells whether buttons with numbers follow a name: "user 2 | Likes 61".
fn counted_behind(text: &str, cues: &Cues) -> bool {
    let mut pieces = text.split(['|', '·']).map(str::trim);
    let name = pieces.next().unwrap_or("");
    let few = (1..=LONGEST_NAME).contains(&name.split_whitespace().count());
    let mut behind = pieces.peekable();
    few && behind.peek().is_some()
        && behind.all(|piece| {
            let found = words(piece);
            let number = |lower: &str| lower.bytes().all(|byte| byte.is_ascii_digit());
            found.iter().any(|word| number(&word.lower))
                && found.iter().any(|word| cues.page.button.has(word))
                && found
                    .iter()
                    .all(|word| number(&word.lower) || cues.page.button.has(word))
        })
}

/// Finds a line such as "tallow said: ↑" above the words that it quotes.
fn names_quoted(blocks: &[Block], at: usize, cues: &Cues) -> Option<String> {
    let block = &blocks[at];
    let text = block.text.text.trim().trim_end_matches(['↑', ' ', '⬆']);
    let below = blocks.get(at + 1)?;
    if !text.ends_with(':')
        || below.kind != Kind::Quoted
        || !matches!(block.kind, Kind::Paragraph | Kind::Quoted)
    {
        return None;
    }
    let found = words(text);
    let short = found.len() <= LONGEST_NAME + 2;
    let (last, _) = cues.page.wrote.find(&found).filter(|_| short)?;
    let name = if last == 0 {
        clean_name(text, cues)
    } else {
        clean_name(&text[..found[last].start], cues)
    };
    (!name.is_empty()).then(|| name.to_owned())
}

/// Marks posts and remarks that are signed behind their words: "answered 3 Oct at 11:05   Ludo".
fn sign(blocks: &mut Vec<Block>, cues: &Cues) -> Vec<Furniture> {
    let signed: Vec<Option<(usize, String)>> = blocks
        .iter()
        .map(|block| signature(&block.text.text, cues))
        .collect();
    if signed.iter().flatten().count() < FEWEST_SIGNED {
        return Vec::new();
    }
    let mut from = 0;
    for at in 0..blocks.len() {
        if blocks[at].text.text.starts_with(['▲', '▼']) || blocks[at].is_heading() {
            from = at + 1;
        }
        let Some((end, name)) = &signed[at] else {
            continue;
        };
        if *end == 0 {
            // A heading that is a signature signs nothing: what was before it belongs elsewhere.
            for block in &mut blocks[from.min(at)..at] {
                block.by.get_or_insert_with(|| name.clone());
            }
            from = at + 1;
        } else {
            blocks[at].text.cut_back(*end);
            blocks[at].by = Some(name.clone());
            blocks[at].lead = None;
        }
    }
    let mut index = 0;
    let lines = blocks.extract_if(.., |_| {
        index += 1;
        signed[index - 1].as_ref().is_some_and(|(end, _)| *end == 0)
    });
    lines
        .map(|block| Furniture { block, why: WRITER })
        .collect()
}

/// Reads a signature: where the words before it end, 0 when it is the whole line, and the name.
fn signature(text: &str, cues: &Cues) -> Option<(usize, String)> {
    const WIDE: &str = "  ";
    if !text.contains(WIDE) || !has_clock(text) {
        return None;
    }
    let dated = |piece: &str| has_clock(piece) && cues.fact.months.within(&words(piece));
    let named = |piece: &str| {
        let name = clean_name(piece, cues);
        let few = (1..=LONGEST_NAME).contains(&name.split_whitespace().count());
        (few && name.chars().any(char::is_alphabetic)).then(|| name.to_owned())
    };
    let pieces: Vec<&str> = text
        .split(WIDE)
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .collect();
    match pieces.as_slice() {
        [when, name, ..] if dated(when) && when.split_whitespace().count() <= 6 => {
            Some((0, named(name)?))
        }
        [.., last] if dated(last) && pieces.len() >= 2 => {
            let name = named(last.split(',').next()?)?;
            let end = text.rfind(last)?;
            Some((text[..end].trim_end().len(), name))
        }
        _ => None,
    }
}

/// Tells whether a line is nothing but the name of an account, perhaps behind a person's name.
fn is_handle(text: &str) -> bool {
    if let Some((name, handle)) = text.rsplit_once(" @") {
        return name.split_whitespace().count() <= LONGEST_NAME
            && !handle.contains(char::is_whitespace)
            && !name.contains(['.', ',', ':'])
            && name.starts_with(char::is_uppercase);
    }
    let bare = text.trim_start_matches('@').trim_start_matches("u/");
    !text.contains(char::is_whitespace)
        && bare.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && (bare.len() < text.len()
            || bare.contains(['_', '-'])
            || bare.bytes().any(|byte| byte.is_ascii_digit()))
        && bare
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.'))
}

/// Tells whether a time of day stands in a line: "19:42".
fn has_clock(text: &str) -> bool {
    text.as_bytes().windows(4).any(|near| {
        near[0].is_ascii_digit()
            && near[1] == b':'
            && near[2].is_ascii_digit()
            && near[3].is_ascii_digit()
    })
}

#[cfg(test)]
mod tests {
    use super::super::block::blocks;
    use super::super::language::cues;

    const THREAD: &str = "Shall we?\n\ntallow\nMember\n#1\n\nYes from me, because it is cheap and quick to do.\n\nBrother Osk\nPosts: 87\n#2\n\ntallow said: ↑\n> because it is cheap and quick\n\nIt has never been cheap, and we all know it.\n\nmirelle\nNew member\n#3\n\nI do not care much about either of you.\n";

    #[test]
    fn posts_have_writers_and_no_headers() {
        let found: Vec<(Option<String>, String)> = blocks(THREAD, 0, cues("en"))
            .into_iter()
            .map(|block| (block.by, block.text.text))
            .collect();
        let by: Vec<Option<&str>> = found.iter().map(|(by, _)| by.as_deref()).collect();
        assert_eq!(
            by,
            [
                None,
                Some("tallow"),
                Some("tallow"),
                Some("Brother Osk"),
                Some("mirelle")
            ]
        );
        assert_eq!(found[2].1, "because it is cheap and quick");
    }

    #[test]
    fn a_signature_may_be_a_heading() {
        let text = "We allowed them and would not go back.\n\nanswered Oct 3 at 11:05   Ludo Farnham\n\n# answered Oct 4 at 8:20   Perpetua Lind\n\nStrong no from me, they glow.\n";
        let by: Vec<_> = blocks(text, 0, cues("en"))
            .into_iter()
            .map(|it| it.by)
            .collect();
        assert_eq!(by[0].as_deref(), Some("Ludo Farnham"));
    }

    #[test]
    fn posts_may_be_signed_below() {
        let text = "Tablets?\n\nWe allowed them and would not go back.\n\nanswered Oct 3 at 11:05   Ludo Farnham   2,918\n\nStrong no from me, they glow.\n\nanswered Oct 4 at 8:20   Perpetua Lind   804\n";
        let by: Vec<Option<String>> = blocks(text, 0, cues("en"))
            .into_iter()
            .skip(1)
            .map(|block| block.by)
            .collect();
        assert_eq!(
            by,
            [Some("Ludo Farnham".into()), Some("Perpetua Lind".into())]
        );
    }
}
