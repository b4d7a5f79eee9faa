//! From a brief to the one canonical form of its file.
//!
//! Writes each part in its place and escapes only where the words would otherwise mean something.
//! Invariant: what is written reads back as the same brief, apart from its places in the source.
//! White space that a line cannot hold becomes a space, and data that overlap earlier data, or do
//! not stand in their fact, are left out, because bold cannot show them.

use std::borrow::Cow;
use std::ops::Range;

use super::super::{Argument, Brief, Fact, Passage, Quote, Side, sentence};
use super::Part;
use super::front;
use super::inline::{Inline, escape, is_sign, line_sign};
use super::read::{SPEAKER, is_dispute};
use super::source::Source;

/// The most data of one fact that are looked for out of their order.
const SCATTERED: usize = 32;

/// Writes a brief in the canonical format. Its sections and notes, which tell of the raw article,
/// are not part of the format.
///
/// ```
/// let brief = rostrum::brief::Brief::default();
/// let text = rostrum::brief::markdown::write(&brief);
/// assert!(text.starts_with("---\nslug: \"\"\ntitle: \"\"\n"));
/// assert_eq!(rostrum::brief::markdown::read(&text).0, brief);
/// ```
pub fn write(brief: &Brief) -> String {
    let mut text = front::write(brief);
    for part in Part::ALL {
        for block in std::iter::once(format!("## {}", part.heading())).chain(blocks(part, brief)) {
            text.push('\n');
            text.push_str(&block);
            text.push('\n');
        }
    }
    text
}

fn blocks(part: Part, brief: &Brief) -> Vec<String> {
    match part {
        Part::Summary => brief
            .summary
            .iter()
            .filter_map(|passages| paragraph(passages))
            .collect(),
        Part::Facts => facts(&brief.facts),
        Part::For => brief.side(Side::Pro).flat_map(argument).collect(),
        Part::Against => brief.side(Side::Con).flat_map(argument).collect(),
        Part::Quotes => list(brief.quotes.iter().map(quote)),
        Part::Recommendations => list(brief.recommendations.iter().map(recommendation)),
    }
}

/// Makes one block of all items that have words.
fn list(items: impl Iterator<Item = String>) -> Vec<String> {
    let items: Vec<String> = items
        .filter(|item| !item.is_empty())
        .map(|item| format!("- {item}"))
        .collect();
    if items.is_empty() {
        Vec::new()
    } else {
        vec![items.join("\n")]
    }
}

fn facts(facts: &[Fact]) -> Vec<String> {
    let mut topic = "";
    let mut blocks = Vec::new();
    for group in facts.chunk_by(|one, next| one.topic == next.topic) {
        let next = group[0].topic.as_deref().unwrap_or_default();
        if next != topic {
            blocks.push(heading(next));
            topic = next;
        }
        blocks.extend(list(group.iter().map(fact)));
    }
    blocks
}

fn heading(text: &str) -> String {
    let text = one_line(text);
    format!("### {}", escape(&text, &[], |_| false))
        .trim_end()
        .to_owned()
}

fn fact(fact: &Fact) -> String {
    let text = one_line(&fact.passage.text);
    if text.is_empty() {
        return String::new();
    }
    let bold = places(&text, &fact.data);
    let sign = line_sign(&text).filter(|_| bold.first().is_none_or(|range| range.start > 0));
    let bracket = bracket(&text).filter(|_| fact.disputes.is_empty());
    let mut written = escape(&text, &bold, |at| Some(at) == sign || Some(at) == bracket);
    if !fact.disputes.is_empty() {
        written.push_str(" [");
        written.push_str(&fact.disputes.join(", "));
        written.push(']');
    }
    written
}

/// Finds each datum in the words, one after the other; whole words are preferred.
fn places(text: &str, data: &[String]) -> Vec<Range<usize>> {
    let data: Vec<Cow<str>> = data
        .iter()
        .map(|datum| one_line(datum))
        .filter(|datum| !datum.is_empty())
        .collect();
    let mut places = in_order(text, &data, is_whole);
    if places.len() < data.len() {
        let anywhere = in_order(text, &data, |_, _| true);
        if anywhere.len() > places.len() {
            places = anywhere;
        }
    }
    if places.len() < data.len() && data.len() <= SCATTERED {
        places = in_any_order(text, &data);
    }
    places
}

fn in_order(
    text: &str,
    data: &[Cow<str>],
    accepts: fn(&str, &Range<usize>) -> bool,
) -> Vec<Range<usize>> {
    let mut from = 0;
    let mut places = Vec::new();
    for datum in data {
        let place = text[from..]
            .match_indices(datum.as_ref())
            .map(|(at, _)| from + at..from + at + datum.len())
            .find(|place| accepts(text, place));
        if let Some(place) = place {
            from = place.end;
            places.push(place);
        }
    }
    places
}

fn in_any_order(text: &str, data: &[Cow<str>]) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    for datum in data {
        let found = text
            .match_indices(datum.as_ref())
            .map(|(at, _)| at..at + datum.len())
            .filter(|place| is_free(place, &places))
            .max_by_key(|place| (is_whole(text, place), std::cmp::Reverse(place.start)));
        if let Some(place) = found {
            let at = places.partition_point(|other| other.start < place.start);
            places.insert(at, place);
        }
    }
    places
}

/// Tells whether a place overlaps none of the places, which are in order.
fn is_free(place: &Range<usize>, places: &[Range<usize>]) -> bool {
    let next = places.partition_point(|other| other.start < place.end);
    next == 0 || places[next - 1].end <= place.start
}

fn is_whole(text: &str, place: &Range<usize>) -> bool {
    let before = text[..place.start].chars().next_back();
    let after = text[place.end..].chars().next();
    ![before, after]
        .into_iter()
        .flatten()
        .any(char::is_alphanumeric)
}

/// Finds the bracket of words at the end of a fact that look like the key of a dispute.
fn bracket(text: &str) -> Option<usize> {
    let inner = text.strip_suffix(']')?;
    let open = inner.rfind('[')?;
    inner[open + 1..]
        .split(',')
        .all(|key| is_dispute(key.trim()))
        .then_some(open)
}

fn argument(argument: &Argument) -> Vec<String> {
    let mut blocks = vec![heading(&argument.claim.text)];
    blocks.extend(paragraph(&argument.support));
    blocks.extend(paragraph(&argument.counter).map(|text| {
        let rows: Vec<String> = text.lines().map(|row| format!("> {row}")).collect();
        rows.join("\n")
    }));
    blocks
}

fn quote(quote: &Quote) -> String {
    let text = one_line(&quote.passage.text);
    if text.is_empty() {
        return String::new();
    }
    let words = escape(&text, &[], |at| {
        text[at..]
            .strip_prefix('"')
            .is_some_and(|rest| rest.starts_with(SPEAKER))
    });
    let speaker = one_line(quote.speaker.as_deref().unwrap_or_default());
    if speaker.is_empty() {
        format!("\"{words}\"")
    } else {
        format!("\"{words}\"{SPEAKER}{}", escape(&speaker, &[], |_| false))
    }
}

fn recommendation(passage: &Passage) -> String {
    let text = one_line(&passage.text);
    let sign = line_sign(&text);
    escape(&text, &[], |at| Some(at) == sign)
}

/// Writes sentences as one paragraph that splits into the same sentences again. Where their stops
/// do not say so, a backslash does: at the end of a line it parts, before a stop it joins.
fn paragraph(passages: &[Passage]) -> Option<String> {
    let sentences: Vec<Cow<str>> = passages
        .iter()
        .map(|passage| one_line(&passage.text))
        .filter(|text| !text.is_empty())
        .collect();
    let mut written = held(sentences.first()?, line_sign(&sentences[0]));
    let mut before = written.clone();
    for pair in sentences.windows(2) {
        let next = held(&pair[1], None);
        if splits_into(&format!("{before} {next}"), pair) {
            written.push(' ');
            before = next;
        } else {
            written.push_str("\\\n");
            before = held(&pair[1], line_sign(&pair[1]));
        }
        written.push_str(&before);
    }
    if splits_into(&written, &sentences) {
        return Some(written);
    }
    let rows: Vec<String> = sentences
        .iter()
        .map(|text| escape(text, &[], |at| text[at..].starts_with(is_sign)))
        .collect();
    Some(rows.join("\\\n"))
}

/// Escapes a sentence, and the stops inside it that would end it too early.
fn held(text: &str, sign: Option<usize>) -> String {
    let mut stops = Vec::new();
    let parts = sentence::split(text);
    for part in parts.iter().take(parts.len().saturating_sub(1)) {
        let words = text[part.clone()].trim_end_matches(is_sign);
        stops.extend(part.start + words.len()..part.end);
    }
    escape(text, &[], |at| {
        Some(at) == sign || stops.binary_search(&at).is_ok()
    })
}

fn splits_into(paragraph: &str, sentences: &[Cow<str>]) -> bool {
    let source = Source::new(paragraph);
    let rows: Vec<Range<usize>> = (0..source.len()).map(|line| source.trimmed(line)).collect();
    let read = Inline::read(paragraph, &rows).sentences(&source);
    read.len() == sentences.len()
        && read
            .iter()
            .zip(sentences)
            .all(|(passage, sentence)| passage.text == *sentence)
}

/// Gives words as one line can hold them.
fn one_line(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.contains(['\n', '\r']) {
        Cow::Owned(text.replace(['\n', '\r'], " "))
    } else {
        Cow::Borrowed(text)
    }
}
