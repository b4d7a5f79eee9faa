//! Speech: pulled quotes and attributed words.
//!
//! Titles in quotation marks and scare quotes are not speech. A line that is all speech is; words
//! inside a paragraph are only when somebody is said to say them. Invariant: the words stand in the
//! source between quotation marks, or in a quoted block.

use super::Quote;
use super::article::Article;
use super::block::{Block, Kind};
use super::word::{Word, words};

/// How far from the words their speaker may be named, in bytes.
const NEAR: usize = 120;

/// The longest speech.
const LONGEST: usize = 1200;

/// The least words of speech inside a paragraph.
const LEAST: usize = 4;

/// Finds the speech of an article.
pub(crate) fn quotes(article: &Article) -> Vec<Quote> {
    let mut quotes = Vec::new();
    for (at, block) in article.blocks.iter().enumerate() {
        if block.is_heading() || article.title_block == Some(at) {
            continue;
        }
        if block.kind == Kind::Quoted {
            quotes.extend(quoted_block(article, block));
            continue;
        }
        let next = article
            .blocks
            .get(at + 1)
            .filter(|next| next.kind == Kind::Paragraph);
        for (start, end, whole) in spans(&block.text.text) {
            quotes.extend(speech(article, block, (start, end), whole, next));
        }
    }
    quotes
}

fn quoted_block(article: &Article, block: &Block) -> Option<Quote> {
    let text = block.text.text.trim_end();
    let dash = text.rfind(['—', '–']).filter(|at| {
        let after = &text[*at..];
        after.split_whitespace().count() <= 8 && !after.ends_with(['.', '!', '?'])
    });
    let end = dash.unwrap_or(text.len());
    let body = text[..end].trim_end();
    let speaker = dash.map(|at| text[at..].trim_matches(['—', '–', ' ', '-']).to_owned());
    let marked = body.starts_with(['"', '“', '«', '「']);
    let start = if marked {
        body.chars().next().map_or(0, char::len_utf8)
    } else {
        0
    };
    let inner = body[start..].trim_end_matches(if marked {
        ['"', '”', '»', '」']
    } else {
        ['\u{0}'; 4]
    });
    let count = inner.split_whitespace().count();
    let enough =
        count >= LEAST && inner.len() <= LONGEST && (speaker.is_some() || marked || count <= 60);
    enough.then(|| Quote {
        passage: article
            .lines
            .passage(&block.text, start..start + inner.len()),
        speaker,
    })
}

/// Finds what stands between quotation marks: its bytes, and whether it is the whole block.
fn spans(text: &str) -> Vec<(usize, usize, bool)> {
    const PAIRS: [(char, char); 7] = [
        ('"', '"'),
        ('„', '“'),
        ('“', '”'),
        ('«', '»'),
        ('「', '」'),
        ('『', '』'),
        ('‘', '’'),
    ];
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((offset, open)) = text[at..]
        .char_indices()
        .find(|(_, letter)| PAIRS.iter().any(|(open, _)| open == letter))
    {
        let start = at + offset + open.len_utf8();
        let Some((_, close)) = PAIRS.iter().find(|(mark, _)| *mark == open) else {
            break;
        };
        let near = &text[start..text.floor_char_boundary(start + LONGEST)];
        let length = if open == '‘' {
            near.match_indices(*close)
                .map(|(end, _)| end)
                .find(|end| near[..*end].ends_with([',', '.', '!', '?']))
        } else {
            near.find(*close)
        };
        let Some(length) = length else {
            at = start;
            continue;
        };
        let end = start + length;
        let before = start <= 8 && text[..start].trim().chars().count() <= 1;
        let rest = &text[end + close.len_utf8()..];
        let after = rest.len() <= 8 && rest.trim_matches(['.', ',', ' ']).is_empty();
        found.push((start, end, before && after));
        at = end + close.len_utf8();
    }
    found
}

fn speech(
    article: &Article,
    block: &Block,
    (start, end): (usize, usize),
    whole: bool,
    next: Option<&Block>,
) -> Option<Quote> {
    let text = &block.text.text;
    let inner = text[start..end].trim();
    let found = words(inner);
    if found.len() < LEAST || looks_like_title(inner, &found, article) && !whole {
        return None;
    }
    let close = text[end..]
        .chars()
        .next()
        .map_or(end, |mark| end + mark.len_utf8());
    let after = &text[close..text.floor_char_boundary(close + NEAR)];
    let before = &text[text.floor_char_boundary(start.saturating_sub(NEAR))..start];
    let told = speaker_after(after, article).or_else(|| speaker_before(before, article));
    let speaker = if whole {
        next.and_then(|next| dashed_name(&next.text.text))
    } else {
        told.as_ref().and_then(|told| told.speaker.clone())
    };
    if !whole && told.is_none() {
        return None;
    }
    let inner_start = start + (text[start..end].len() - text[start..end].trim_start().len());
    let kept = inner.strip_suffix(',').unwrap_or(inner);
    Some(Quote {
        passage: article
            .lines
            .passage(&block.text, inner_start..inner_start + kept.len()),
        speaker,
    })
}

/// Most words are large and no stop ends it: the name of a work.
fn looks_like_title(inner: &str, found: &[Word], article: &Article) -> bool {
    let weighty: Vec<&Word> = found
        .iter()
        .filter(|word| !article.cues.word.common.has(word))
        .collect();
    let large = weighty
        .iter()
        .filter(|word| inner[word.range()].starts_with(char::is_uppercase))
        .count();
    !inner.ends_with(['.', '!', '?', '…']) && large * 10 >= weighty.len() * 7
}

/// Somebody is said to say the words; the text may not name the person.
struct Told {
    speaker: Option<String>,
}

/// "…," said Jane Doe. / "…," Jane Doe said.
fn speaker_after(after: &str, article: &Article) -> Option<Told> {
    let clause = after
        .split(['.', '"', '“', ';', '?', '!'])
        .next()
        .unwrap_or(after);
    told(clause, article)
}

fn speaker_before(before: &str, article: &Article) -> Option<Told> {
    let trimmed = before.trim_end_matches(['"', '“', '«', '「', '‘', ' ']);
    if !trimmed.ends_with([',', ':']) {
        return None;
    }
    let clause = trimmed
        .rsplit(['.', '!', '?', '"', '”'])
        .next()
        .unwrap_or(trimmed);
    told(clause, article)
}

fn told(clause: &str, article: &Article) -> Option<Told> {
    let found = words(clause);
    let speech = &article.cues.voice.speech;
    (0..found.len().min(14)).find(|at| speech.at(&found, *at).is_some())?;
    let large = |word: &Word| {
        clause[word.range()].starts_with(char::is_uppercase) && !article.cues.word.common.has(word)
    };
    let first = found.iter().position(large);
    let name = first.map(|first| {
        let length = found[first..].iter().take_while(|word| large(word)).count();
        clause[found[first].start..found[first + length - 1].end].to_owned()
    });
    Some(Told { speaker: name })
}

fn dashed_name(text: &str) -> Option<String> {
    let name = text.trim().strip_prefix(['—', '–'])?.trim();
    (name.split_whitespace().count() <= 8).then(|| name.to_owned())
}
