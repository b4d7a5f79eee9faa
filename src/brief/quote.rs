//! Speech: pulled quotes and attributed words, spoken or written.
//!
//! Titles in quotation marks and scare quotes are not speech. A line that is all speech is; words
//! inside a paragraph are only when somebody is said to say or write them. Posts that are quoted to
//! be answered are not. Invariant: the words stand in the source between quotation marks, or in a
//! quoted block.

use super::Quote;
use super::article::Article;
use super::block::{Block, Kind};
use super::spoken::{LONGEST, Marked, marked};
use super::word::{Word, is_hangul, is_wide, words};

/// How far from the words their speaker may be named, in bytes.
const NEAR: usize = 160;

/// How many words from the speech somebody may be said to speak.
const REACH: usize = 14;

/// As [`REACH`], when no comma or colon stands before the words.
const CLOSE: usize = 10;

/// The least words of speech inside a paragraph.
const LEAST: usize = 4;

/// As [`LEAST`], when Korean: a word holds more.
const LEAST_HANGUL: usize = 3;

/// As [`LEAST`], when each character is a word.
const LEAST_WIDE: usize = 8;

/// From how many words on a comma or a colon is enough to tell speech from a term.
const LONG: usize = 6;

/// The most words of a name behind a dash.
const LONGEST_NAME: usize = 8;

/// Finds the speech of an article.
pub(crate) fn quotes(article: &Article) -> Vec<Quote> {
    let mut quotes = Vec::new();
    let bare = bare_blocks(article);
    for (at, block) in article.blocks.iter().enumerate() {
        if block.is_heading() || article.title_block == Some(at) || is_name(article, at) {
            continue;
        }
        if block.kind != Kind::Quoted {
            quotes.extend(inside(article, at));
        } else if let Some(quote) = quoted_block(article, at, &bare) {
            quotes.push(quote);
        } else {
            quotes.extend(inside(article, at));
        }
    }
    quotes
}

/// Lists the quoted blocks without quotation marks and names.
fn bare_blocks(article: &Article) -> Vec<usize> {
    (0..article.blocks.len())
        .filter(|at| {
            let block = &article.blocks[*at];
            let text = block.text.text.as_str();
            block.kind == Kind::Quoted
                && !is_name(article, *at)
                && !is_name(article, at + 1)
                && marked(text)
                    .first()
                    .is_none_or(|first| first.outer.start > 0)
                && dashed_name(text).is_none()
        })
        .collect()
}

/// Tells whether a quoted block only names who said the one above it.
fn is_name(article: &Article, at: usize) -> bool {
    let quoted = |at: usize| {
        article
            .blocks
            .get(at)
            .filter(|block| block.kind == Kind::Quoted)
    };
    let (Some(above), Some(block)) = (at.checked_sub(1).and_then(quoted), quoted(at)) else {
        return false;
    };
    let text = block.text.text.trim();
    let above = above.text.text.trim_end();
    !text.ends_with(['.', '!', '?', '…'])
        && text.split_whitespace().count() <= LONGEST_NAME
        && text.starts_with(|letter: char| letter.is_uppercase() || is_dash(letter))
        && above.ends_with(['.', '!', '?', '…', '"', '”', '»'])
}

/// Reads a quoted block as the words of somebody.
fn quoted_block(article: &Article, at: usize, bare: &[usize]) -> Option<Quote> {
    let block = &article.blocks[at];
    let text = block.text.text.trim_end();
    let named = dashed_name(text);
    let end = named.map_or(text.len(), |(end, _)| end);
    let body = text[..end].trim_end();
    let inner = match marked(body).first() {
        Some(first) if first.is_whole(body) => first.inner.clone(),
        Some(first) if first.outer.start == 0 => return None,
        _ => 0..body.len(),
    };
    if bare.binary_search(&at).is_ok() && (bare.len() > 1 || answers(article, at)) {
        return None;
    }
    let count = words(&body[inner.clone()]).len();
    let below = is_name(article, at + 1).then(|| article.blocks[at + 1].text.text.as_str());
    let speaker = named
        .map(|(_, name)| name)
        .or(below)
        .map(|name| name.trim().trim_start_matches(is_dash).trim().to_owned());
    let fits = count >= LEAST
        && inner.len() <= LONGEST
        && (speaker.is_some() || inner.start > 0 || count <= 60);
    fits.then(|| Quote {
        passage: article.lines.passage(&block.text, inner),
        speaker,
    })
}

/// Tells whether a quoted block repeats a post, or stands below the day on which one was written.
fn answers(article: &Article, at: usize) -> bool {
    let text = article.blocks[at].text.text.as_str();
    let start = &text[..text.floor_char_boundary(60)];
    let repeated = article
        .blocks
        .iter()
        .any(|block| block.kind != Kind::Quoted && block.text.text.contains(start));
    let introduced = at.checked_sub(1).is_some_and(|above| {
        let above = article.blocks[above].text.text.trim_end();
        let line = above.lines().next_back().unwrap_or(above);
        let said = words(line);
        let dated = line.bytes().any(|byte| byte.is_ascii_digit())
            || article.cues.fact.months.within(&said);
        line.ends_with(':') && (dated || said.len() <= 3) && article.cues.page.wrote.within(&said)
    });
    repeated || introduced
}

/// Finds the speech inside a block.
fn inside(article: &Article, at: usize) -> Vec<Quote> {
    let block = &article.blocks[at];
    let text = block.text.text.as_str();
    let next = article
        .blocks
        .get(at + 1)
        .filter(|next| next.kind == Kind::Paragraph);
    let mut quotes: Vec<Quote> = Vec::new();
    let mut told_end = None;
    for found in marked(text) {
        let told = if !is_long_enough(&text[found.inner.clone()]) {
            None
        } else if found.is_whole(text) {
            Some(next.and_then(|next| named_below(&next.text.text)))
        } else if looks_like_title(&text[found.inner.clone()], article) {
            None
        } else if goes_on(text, told_end, &found) {
            quotes.last().map(|quote| quote.speaker.clone())
        } else {
            speaker(article, text, &found)
        };
        if let Some(speaker) = told {
            told_end = Some(found.outer.end);
            quotes.push(quote(article, block, &found, speaker));
        }
    }
    quotes
}

fn quote(article: &Article, block: &Block, found: &Marked, speaker: Option<String>) -> Quote {
    let inner = &block.text.text[found.inner.clone()];
    let kept = inner.strip_suffix(',').unwrap_or(inner).len();
    Quote {
        passage: article
            .lines
            .passage(&block.text, found.inner.start..found.inner.start + kept),
        speaker,
    }
}

fn is_long_enough(inner: &str) -> bool {
    let least = match inner.chars().find(|letter| letter.is_alphabetic()) {
        Some(letter) if is_hangul(letter) => LEAST_HANGUL,
        Some(letter) if is_wide(letter) => LEAST_WIDE,
        _ => LEAST,
    };
    words(inner).len() >= least
}

/// Most words are large and no stop ends it: the name of a work.
pub(crate) fn looks_like_title(inner: &str, article: &Article) -> bool {
    let found = words(inner);
    let weighty = found
        .iter()
        .filter(|word| !article.cues.word.common.has(word));
    let (mut all, mut large) = (0, 0);
    for word in weighty {
        all += 1;
        large += usize::from(inner[word.range()].starts_with(char::is_uppercase));
    }
    !inner.ends_with(['.', '!', '?', '…']) && large * 10 >= all * 7
}

/// A sentence of speech behind told speech is spoken by the same person.
fn goes_on(text: &str, told_end: Option<usize>, found: &Marked) -> bool {
    let Some(told_end) = told_end else {
        return false;
    };
    let gap = text[told_end..found.outer.start].trim();
    let inner = &text[found.inner.clone()];
    gap.len() <= NEAR
        && gap.ends_with(['.', ','])
        && gap.matches(['.', '!', '?']).count() <= 1
        && inner.ends_with(['.', '!', '?', '…'])
}

/// Somebody is said to say the words; gives the name, where there is one.
type Told = Option<Option<String>>;

fn speaker(article: &Article, text: &str, found: &Marked) -> Told {
    let inner = &text[found.inner.clone()];
    let after = &text[found.outer.end..text.floor_char_boundary(found.outer.end + NEAR)];
    let before =
        &text[text.floor_char_boundary(found.outer.start.saturating_sub(NEAR))..found.outer.start];
    if let Some(name) = named_after(after) {
        return Some(Some(name));
    }
    told_after(article, inner, after).or_else(|| told_before(article, inner, before))
}

/// "…" — Jane Doe.
fn named_after(after: &str) -> Option<String> {
    let rest = after.trim_start();
    let name = rest.strip_prefix(is_dash)?.trim_start_matches(is_dash);
    let end = name.find(['"', '“', '«', '\n']).unwrap_or(name.len());
    let name = name[..end].trim();
    let large = name.starts_with(char::is_uppercase);
    (large && name.split_whitespace().count() <= LONGEST_NAME).then(|| name.to_owned())
}

/// "…," said Jane Doe. / "…," Jane Doe said. / "…" 라고 말했다.
fn told_after(article: &Article, inner: &str, after: &str) -> Told {
    let cues = article.cues;
    let clause = after
        .split(['.', '"', '“', '«', ';', '?', '!', '。', '」'])
        .next()
        .unwrap_or(after);
    let found = words(clause);
    if cues.quote.naming.opens(&found).is_some() {
        return None;
    }
    if cues.quote.behind.opens(&found).is_some() {
        return Some(None);
    }
    let near = &found[..found.len().min(REACH)];
    if says(article, near) {
        return Some(name(article, clause, &found));
    }
    let paused = inner.ends_with([',', '!', '?']) || clause.trim_start().starts_with([',', '，']);
    let joined = found
        .first()
        .is_some_and(|first| cues.quote.joins.has(first));
    let name = name(article, clause, &found);
    // Without cues the comma alone must do.
    let (least, anyone) = if cues.voice.speech.is_empty() {
        (LEAST, true)
    } else {
        (LONG, name.is_some())
    };
    (paused && !joined && anyone && words(inner).len() >= least).then_some(name)
}

fn told_before(article: &Article, inner: &str, before: &str) -> Told {
    let cues = article.cues;
    let trimmed = before.trim_end_matches(|letter: char| letter.is_whitespace() || letter == '(');
    let clause = trimmed
        .rsplit(['.', '!', '?', '"', '”', '»', '。', '」', ';'])
        .next()
        .unwrap_or(trimmed);
    let found = words(clause);
    let ends = inner.ends_with(['.', '!', '?', '…']);
    if clause.is_empty() {
        let line = words(trimmed);
        let last = &line[line.len().saturating_sub(REACH)..];
        let whole = ends && cues.quote.announces.within(last);
        return whole.then_some(None);
    }
    let last = found.last()?;
    let pause = clause.ends_with([',', ':', '：']);
    let reach = if pause { REACH } else { CLOSE };
    let near = &found[found.len().saturating_sub(reach)..];
    let noun = cues.quote.before_noun.has(last) || cues.quote.naming.within(near);
    let told = says(article, near) || cues.quote.announces.within(near);
    if told && (pause || !noun) {
        return Some(name(article, clause, &found));
    }
    let count = words(inner).len();
    let colon = clause.ends_with([':', '：']) && !noun && (count >= LONG || ends);
    (colon && inner.starts_with(char::is_uppercase)).then(|| name(article, clause, &found))
}

/// Tells whether some words say that somebody says or writes something.
fn says(article: &Article, found: &[Word]) -> bool {
    article.cues.voice.speech.within(found) || article.cues.quote.tells.within(found)
}

/// Finds the first name in a clause.
fn name(article: &Article, clause: &str, found: &[Word]) -> Option<String> {
    let large = |word: &Word| {
        clause[word.range()].starts_with(char::is_uppercase) && !article.cues.word.common.has(word)
    };
    let first = found.iter().position(large)?;
    let length = found[first..].iter().take_while(|word| large(word)).count();
    Some(clause[found[first].start..found[first + length - 1].end].to_owned())
}

/// Finds a name behind a dash at the end of a text: where the dash stands, and the name.
fn dashed_name(text: &str) -> Option<(usize, &str)> {
    let at = text
        .rfind(['—', '–'])
        .or_else(|| text.rfind("--"))
        .filter(|at| *at > 0)?;
    let name = text[at..].trim_start_matches(is_dash).trim();
    let fits = (1..=LONGEST_NAME).contains(&name.split_whitespace().count())
        && !name.ends_with(['.', '!', '?']);
    fits.then_some((at, name))
}

/// Reads a line that is nothing but a dash and a name.
fn named_below(text: &str) -> Option<String> {
    let name = text.trim().strip_prefix(['—', '–'])?.trim();
    (name.split_whitespace().count() <= LONGEST_NAME).then(|| name.to_owned())
}

fn is_dash(letter: char) -> bool {
    matches!(letter, '—' | '–' | '-')
}

#[cfg(test)]
mod tests {
    use crate::brief::read;

    fn said(text: &str) -> Vec<String> {
        read(&format!("A title of some words\n\n{text}\n"))
            .quotes
            .into_iter()
            .map(|quote| quote.passage.text)
            .collect()
    }

    #[test]
    fn speech_is_told_before_behind_and_around() {
        for text in [
            "The mayor said that \"the bridge was never safe to begin with\".",
            "\"The bridge was never safe to begin with,\" Mayor Ines Ruiz said.",
            "One of them wrote \"the bridge was never safe to begin with\" and left.",
            "He called it \"a bridge that was never safe to begin with\".",
            "Her letter closed with the words \"the bridge was never safe to begin with\".",
        ] {
            assert_eq!(said(text).len(), 1, "{text}");
        }
        assert_eq!(
            said("\"We waited for years,\" she said, \"and then it rained all day.\""),
            ["We waited for years", "and then it rained all day."]
        );
    }

    #[test]
    fn speech_is_told_in_other_languages() {
        for text in [
            "그 공연장의 주인은 \"돈보다 사람이 먼저 왔다\"며 웃었다. 공연은 다섯 시간 동안 이어졌다.",
            "«No vinimos a pedir permiso esta vez», ha declarado la concejala Marta Ruiz en el pleno.",
            "„Das Dorf war noch nie so laut wie heute“, schimpft der Rentner Alois Huber im Garten.",
        ] {
            assert_eq!(said(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn names_terms_and_answered_posts_are_no_speech() {
        for text in [
            "The band played \"Nine Steps to the Lamp\" again, which fans of it loved.",
            "Click prices for \"sweet pea seeds in bulk\" doubled last winter.",
            "On Mon, 10 Mar 2025, user 2 wrote:\n\n> I would like to stop this in May.\n\nI agree.",
            "> I would like to stop this in May.\n\nFair.\n\n> And it costs a lot of money.\n\nNo.",
        ] {
            assert!(said(text).is_empty(), "{text}");
        }
    }
}
