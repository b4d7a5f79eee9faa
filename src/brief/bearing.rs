//! What a sentence shows by its place, its person, its tense and its shape.
//!
//! Facts and recommendations are told by the same signs, weighed differently. Nothing is weighed
//! here. Invariant: each sign is named once for a sentence, and its value is 1.

use super::Role;
use super::article::Article;
use super::block::Kind;
use super::discourse::{Link, Opener, Sentence};
use super::line::Mark;
use super::logistic::Signs;
use super::quote::looks_like_title;
use super::section::Part;
use super::spoken::marked;
use super::word::{Word, is_hangul, is_wide, words};

/// The fewest words of speech that make a sentence somebody else's.
const SPEECH: usize = 4;

/// A sentence, the part that it stands in, and its own words without labels and stamps.
pub(crate) struct Bearing<'a> {
    pub(crate) article: &'a Article<'a>,
    pub(crate) at: usize,
    pub(crate) sentence: &'a Sentence,
    pub(crate) part: &'a Part,
    /// Where its own words begin: behind "[20:13] Ana:", "2.1", "3/".
    pub(crate) start: usize,
}

impl<'a> Bearing<'a> {
    pub(crate) fn of(article: &'a Article<'a>, part: &'a Part, at: usize) -> Self {
        let sentence = &article.sentences[at];
        let block = &article.blocks[sentence.block];
        let lead = block.lead.as_ref().map_or(0, |lead| lead.rest);
        let labelled = sentence.range.start == 0 && lead < sentence.text.len();
        let label = if labelled { lead } else { 0 };
        Self {
            article,
            at,
            sentence,
            part,
            start: label.max(stamp(&sentence.text)),
        }
    }

    /// Lists its words behind labels and stamps.
    pub(crate) fn own_words(&self) -> &'a [Word] {
        let words = &self.sentence.words;
        let from = words.partition_point(|word| word.start < self.start);
        &words[from..]
    }

    /// Lists what it shows.
    pub(crate) fn signs(&self) -> Signs {
        held(self.place())
            .chain(held(self.shape()))
            .chain(held(self.manner()))
            .chain(held(self.voice()))
            .collect()
    }

    fn place(&self) -> [(&'static str, bool); 18] {
        let article = self.article;
        let count = article.sentences.len().max(1);
        let in_block = self.sentence.block;
        let block = &article.blocks[in_block];
        let run = article.in_block(in_block);
        let edge = |edge: Option<&Sentence>| edge.is_some_and(|edge| edge.block == in_block);
        // Where most paragraphs hold one sentence, it says nothing to stand alone.
        let several = article.sentences.len() * 2 >= article.blocks.len() * 3;
        let last = article.parts.last();
        [
            (role(self.part.role), true),
            ("first sentence", self.at == 0),
            ("first paragraph", edge(article.sentences.first())),
            ("early", self.at * 4 < count),
            ("late", self.at * 4 >= count * 3),
            ("last tenth", self.at * 10 >= count * 9),
            ("last paragraph", edge(article.sentences.last())),
            ("last sentence", self.at + 1 == count),
            (
                "last part",
                last.is_some_and(|last| std::ptr::eq(self.part, last)),
            ),
            ("alone in its paragraph", run.len() == 1 && several),
            ("opens its paragraph", run.start == self.at && run.len() > 1),
            (
                "ends its paragraph",
                run.end == self.at + 1 && run.len() > 1,
            ),
            ("list item", block.is_item()),
            (
                "numbered item",
                matches!(
                    block.kind,
                    Kind::Item {
                        mark: Mark::Number(_),
                        ..
                    }
                ),
            ),
            ("quoted block", block.kind == Kind::Quoted),
            ("part of a side", self.part.side.is_some()),
            ("heading names the part", self.part.named),
            ("post in a thread", block.by.is_some()),
        ]
    }

    fn shape(&self) -> [(&'static str, bool); 11] {
        let text = self.sentence.text.as_str();
        let own = self.own_words();
        let of = |script: fn(char) -> bool| {
            own.iter()
                .filter(|word| word.lower.starts_with(script))
                .count()
        };
        // A wide character is less than a word, a Korean word more.
        let length = own.len() - of(is_wide) / 2 + of(is_hangul) / 2;
        let bare = text.trim_end_matches(['"', '”', '’', '\'', ')', '*', '»', '」', ']']);
        let stops = bare.ends_with(['.', '!', '?', '…', '。', '！', '？', ';']);
        let page = text.contains(['|', '·', '•', '●', '›', '@', '↳', '_', '='])
            || text.contains(" / ")
            || text.starts_with(['[', '#', '*', '»']);
        let stamped = stamp(text) > 0;
        let own_text = text[self.start.min(text.len())..].trim_start();
        [
            ("very short", length < 5),
            ("short", (5..9).contains(&length)),
            ("long", (26..41).contains(&length)),
            ("very long", length >= 41),
            // Korean notes end in a noun form and need no stop.
            ("no stop", !stops && !bare.ends_with(is_hangul)),
            ("exclaims", bare.ends_with(['!', '！'])),
            ("colon at the end", bare.ends_with([':', '：'])),
            ("marks of a page", page),
            ("stamped", self.start > 0 && stamped),
            ("labelled", self.start > 0 && !stamped),
            ("begins small", own_text.starts_with(char::is_lowercase)),
        ]
    }

    fn manner(&self) -> [(&'static str, bool); 12] {
        let seen = &self.sentence.signs;
        let counted = matches!(
            seen.opener,
            Some(Opener::Ordinal { .. } | Opener::Noun | Opener::Another)
        );
        let links = |links: &[Link]| seen.link.is_some_and(|link| links.contains(&link));
        [
            ("asks", seen.asks()),
            ("announces", seen.announces()),
            ("one side speaks", seen.voice.is_some()),
            ("others think so", seen.rival),
            ("counted point", counted),
            ("adds a point", seen.adds || seen.also),
            ("follows", links(&[Link::Therefore, Link::Result])),
            ("wraps up", links(&[Link::WrapUp])),
            ("an example", links(&[Link::Example])),
            ("contrast", links(&[Link::Contrast, Link::MildContrast])),
            ("grants", links(&[Link::Concession])),
            ("leans back", links(&[Link::Leans])),
        ]
    }

    fn voice(&self) -> [(&'static str, bool); 10] {
        let own = self.own_words();
        let cues = self.article.cues;
        let cue = &cues.bearing;
        let text = &self.sentence.text;
        let speech = marked(text)
            .iter()
            .map(|found| &text[found.inner.clone()])
            .any(|inner| words(inner).len() >= SPEECH && !looks_like_title(inner, self.article));
        [
            ("first person", cue.me.within(own)),
            ("we", cue.us.within(own)),
            ("you", cue.you.within(own)),
            ("past tense", cue.past.within(own)),
            ("future tense", cue.future.within(own)),
            ("a condition", cue.condition.within(own)),
            ("always or never", cue.general.within(own)),
            ("denies", cue.denies.within(own)),
            ("holds speech", speech),
            (
                "somebody says",
                cues.voice.speech.within(own) || cue.told.within(own),
            ),
        ]
    }
}

/// Keeps the signs that hold.
pub(crate) fn held<const N: usize>(
    list: [(&'static str, bool); N],
) -> impl Iterator<Item = (&'static str, f32)> {
    list.into_iter()
        .filter(|(_, holds)| *holds)
        .map(|(name, _)| (name, 1.0))
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Lead => "in the lead",
        Role::Summary => "in a summary",
        Role::Context => "in the background",
        Role::Pro => "in a part for",
        Role::Con => "in a part against",
        Role::Analysis => "in an analysis",
        Role::Recommendation => "among recommendations",
        Role::Conclusion => "in the conclusion",
    }
}

/// Measures a stamp or number before a sentence: "[20:13] ", "2.1 ", "3/ ", "@ana ".
fn stamp(text: &str) -> usize {
    let mut rest = text.trim_start_matches(['↳', '*', '>', '»', ' ']);
    if let Some(end) = rest.strip_prefix('[').and_then(|inner| inner.find(']')) {
        rest = rest[end + 2..].trim_start();
        let name = &rest[..rest.floor_char_boundary(40)];
        if let Some(colon) = name.find(": ")
            && name[..colon].split_whitespace().count() <= 3
        {
            rest = &rest[colon + 2..];
        }
    }
    if let Some(name) = rest.strip_prefix('@') {
        let end = name
            .find(|letter: char| letter.is_whitespace())
            .unwrap_or(name.len());
        rest = name[end..].trim_start();
    }
    let digits = rest.len()
        - rest
            .trim_start_matches(|mark: char| mark.is_ascii_digit())
            .len();
    let number = &rest[digits..];
    let mark = number
        .chars()
        .take_while(|mark| matches!(mark, '.' | '/' | ')' | ':') || mark.is_ascii_digit())
        .count();
    let behind = number[mark..].trim_start();
    let begins = !behind.starts_with(|letter: char| letter.is_lowercase() || letter.is_numeric());
    if (1..=2).contains(&digits) && mark > 0 && number[mark..].starts_with(' ') && begins {
        rest = behind;
    }
    text.len() - rest.len()
}

#[cfg(test)]
mod tests {
    use super::stamp;

    #[test]
    fn stamps_are_measured() {
        let rest = |text: &'static str| &text[stamp(text)..];
        assert_eq!(rest("[20:13] ana: It closed."), "It closed.");
        assert_eq!(rest("4/ It closed."), "It closed.");
        assert_eq!(rest("2.1 It closed."), "It closed.");
        assert_eq!(rest("1,300 calls came."), "1,300 calls came.");
        assert_eq!(rest("5.5 million came."), "5.5 million came.");
    }
}
