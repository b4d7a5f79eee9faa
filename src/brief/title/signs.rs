//! What a line of the lead shows that bears on its being the title.
//!
//! Marks, place, length, typography and what stands around it; few words: those of mastheads,
//! bylines and labels. It weighs nothing. Invariant: the signs of a line depend on the lead and on
//! how often the whole text says its terms again.

use super::super::bearing::held;
use super::super::block::{Block, Kind};
use super::super::cue::Cues;
use super::super::discourse::Sentence;
use super::super::logistic::Signs;
use super::super::phrase::Phrases;
use super::super::term::Subject;
use super::super::word::{Word, words};
use super::shape::{
    covered, ends_in_one_quotation, is_bracketed, is_byline, is_name, is_name_and_more,
    is_numbered_issue, is_parted, is_quoted, is_shouted, measure, opens_in_capitals,
};
use super::{
    LONGEST, asks, is_body, is_counted, is_issue, is_item_name, is_remark, is_section, is_sentence,
    label, names_writer,
};

/// The most words that a line before the text may have and not be text.
const LONGEST_OF_HEAD: usize = 22;

/// Among how many lines one may be labelled as the title.
const FIRST_LABELS: usize = 6;

/// A line of the lead, and what it looks like by itself.
struct Line<'a> {
    block: &'a Block,
    text: &'a str,
    found: Vec<Word>,
    /// Its words; two signs of a script without spaces count as one.
    count: usize,
    sentences: usize,
    /// Which share of its terms the text says again.
    share: Option<usize>,
    masthead: bool,
    credit: bool,
}

/// The lines before the text begins, and how they look together.
pub(super) struct Lead<'a> {
    cues: &'a Cues,
    lines: Vec<Line<'a>>,
    /// How many lines stand before the first that is text.
    head: usize,
    /// Whether the text has more lines than these.
    alone: bool,
    /// How many headings of the lead ask.
    asking: usize,
}

impl<'a> Lead<'a> {
    pub(super) fn of(
        blocks: &'a [Block],
        most: usize,
        sentences: &[Sentence],
        subject: &Subject,
        cues: &'a Cues,
    ) -> Self {
        let lines: Vec<Line> = blocks
            .iter()
            .take(most)
            .enumerate()
            .map(|(at, block)| {
                let text = block.text.text.trim();
                let found = words(text);
                let from = sentences.partition_point(|sentence| sentence.block < at);
                let to = sentences.partition_point(|sentence| sentence.block <= at);
                Line {
                    block,
                    text,
                    count: measure(&found),
                    found,
                    sentences: to - from,
                    share: None,
                    masthead: false,
                    credit: false,
                }
            })
            .collect();
        let head = lines.iter().position(Line::is_text).unwrap_or(lines.len());
        let asking = lines
            .iter()
            .filter(|line| line.block.is_heading() && asks(line.text, cues))
            .count();
        let mut lead = Self {
            cues,
            lines,
            head,
            alone: blocks.len() < 2,
            asking,
        };
        lead.judge(subject);
        lead
    }

    /// Tells once, for each line up to the text, whether it looks like a masthead or a credit.
    fn judge(&mut self, subject: &Subject) {
        for at in 0..self.lines.len() {
            let line = &self.lines[at];
            if line.is_text() {
                continue;
            }
            let share = subject.share(line.text);
            let (masthead, credit) = (
                self.looks_like_masthead(at, share),
                self.looks_like_credit(line),
            );
            let line = &mut self.lines[at];
            (line.share, line.masthead, line.credit) = (share, masthead, credit);
        }
    }

    /// Lists what a line shows; none when it cannot be the title.
    pub(super) fn signs(&self, at: usize) -> Option<Signs> {
        let line = &self.lines[at];
        let plain = matches!(line.block.kind, Kind::Heading(_) | Kind::Paragraph);
        let fits = plain && line.block.by.is_none() && (1..=LONGEST).contains(&line.count);
        let titled = at < FIRST_LABELS
            && label(line.block).is_some_and(|(name, _)| self.cues.label.title.is(&words(name)));
        if !fits || self.alone || is_remark(line.text) || line.is_text() && !titled {
            return None;
        }
        if is_section(line.block, self.cues) && !titled {
            return None;
        }
        let asked = asks(line.text, self.cues);
        let marked = matches!(line.block.kind, Kind::Heading(1..=6));
        if at > self.head && !marked && !asked && !titled {
            return None;
        }
        let motion = self.cues.label.motion.opens(&line.found).is_some();
        // A line of speech may head an interview.
        let speech = line.block.gap && at <= 2 && ends_in_one_quotation(line.text);
        if !titled
            && !line.block.is_heading()
            && is_sentence(line.text)
            && !asked
            && !motion
            && !speech
        {
            return None;
        }
        let mut signs: Signs = held(self.marks(at)).collect();
        signs.extend(held(self.place(at)));
        signs.extend(held(self.length(at)));
        signs.extend(held(self.ends(at)));
        signs.extend(held(self.form(at)));
        signs.extend(held(self.words(at)));
        signs.extend(held(self.around(at)));
        Some(signs)
    }

    fn marks(&self, at: usize) -> [(&'static str, bool); 6] {
        let kind = self.lines[at].block.kind;
        let tops = |line: &Line| line.block.kind == Kind::Heading(1);
        let first = self.lines[..at].iter().all(|line| !tops(line));
        let marked = self.lines[..at].iter().any(Line::is_marked);
        [
            (
                "marked as the first heading",
                tops(&self.lines[at]) && first,
            ),
            (
                "marked as a later top heading",
                tops(&self.lines[at]) && !first,
            ),
            (
                "marked as the first, lower",
                matches!(kind, Kind::Heading(2..=5)) && !marked,
            ),
            (
                "marked below another",
                matches!(kind, Kind::Heading(2..=5)) && marked,
            ),
            ("all bold", kind == Kind::Heading(6)),
            ("shaped like a heading", kind == Kind::Heading(0)),
        ]
    }

    fn place(&self, at: usize) -> [(&'static str, bool); 11] {
        let gap = self.lines[at].block.gap;
        let below = self.lines.get(at + 1);
        let parted = below.is_none_or(|next| next.block.gap);
        let told = self.lines[..at].iter().all(|line| {
            line.block.kind == Kind::Paragraph && (is_sentence(line.text) || line.is_text())
        });
        let tops = self
            .lines
            .iter()
            .any(|line| line.block.kind == Kind::Heading(1));
        [
            ("first line", at == 0),
            ("second line", at == 1),
            ("third line", at == 2),
            ("fourth line or later", at > 2),
            ("text stands above", at > self.head),
            ("stands alone", gap && parted && at > 0),
            ("only sentences stand above", at > 0 && told),
            ("first and alone", at == 0 && parted),
            ("first of several lines", gap && !parted),
            ("goes on from the line above", !gap),
            (
                "another is marked",
                tops && self.lines[at].block.kind != Kind::Heading(1),
            ),
        ]
    }

    fn length(&self, at: usize) -> [(&'static str, bool); 7] {
        let count = self.lines[at].count;
        let head = &self.lines[..self.head.min(self.lines.len())];
        let others = head.iter().enumerate().filter(|(other, _)| *other != at);
        let longest = others.map(|(_, line)| line.count).max();
        [
            ("one word", count == 1),
            ("two words", count == 2),
            ("three or four words", (3..5).contains(&count)),
            ("a long line", count > 14),
            (
                "longest line above the text",
                at < self.head && longest.is_some_and(|most| most < count),
            ),
            (
                "only line above the text",
                at < self.head && longest.is_none(),
            ),
            (
                "far shorter than another line above the text",
                at < self.head && longest.is_some_and(|most| most >= 2 * count && most > 4),
            ),
        ]
    }

    fn ends(&self, at: usize) -> [(&'static str, bool); 8] {
        let line = &self.lines[at];
        let asked = asks(line.text, self.cues);
        let quoted = is_quoted(line.text);
        [
            ("asks", asked),
            ("asks after the text began", asked && at > self.head),
            (
                "one of several that ask",
                asked && line.block.is_heading() && self.asking >= 3,
            ),
            ("all in quotation marks", quoted),
            (
                "ends like a sentence",
                is_sentence(line.text) && !quoted && !asked,
            ),
            ("exclaims", line.text.ends_with(['!', '！'])),
            ("ends with a colon", line.text.ends_with([':', '：'])),
            ("several sentences", line.sentences > 1 && !asked),
        ]
    }

    fn form(&self, at: usize) -> [(&'static str, bool); 19] {
        let line = &self.lines[at];
        let text = line.text;
        let shouted = is_shouted(text);
        let names = is_name(text);
        let dated = is_dated(line, self.cues);
        [
            ("in capitals", shouted),
            (
                "only line left above the text",
                self.left(at) == Some((0, 1)),
            ),
            (
                "first line left above the text",
                self.left(at)
                    .is_some_and(|(before, all)| before == 0 && all > 1),
            ),
            (
                "a later line left above the text",
                self.left(at).is_some_and(|(before, _)| before > 0),
            ),
            (
                "no line is left above the text",
                at < self.head && !(0..self.head).any(|at| self.is_left(at)),
            ),
            ("in capitals and short", shouted && line.count <= 3),
            (
                "capitals above a line without",
                shouted
                    && self
                        .below(at)
                        .is_some_and(|next| !is_shouted(next.text) && !next.is_text()),
            ),
            ("in brackets", is_bracketed(text)),
            ("opens in capitals", opens_in_capitals(text)),
            (
                "opens with brackets",
                text.starts_with('[') && !is_bracketed(text),
            ),
            ("parted by bars or dots", is_parted(text)),
            (
                "a path",
                text.contains(['›', '»']) && !is_quoted(text) || text.contains(" > "),
            ),
            ("parted by a slash", text.contains(" / ")),
            ("a number at the end", is_issue(&line.found)),
            (
                "the number of an issue",
                is_numbered_issue(text, &line.found),
            ),
            ("a date", dated),
            ("like a name", names),
            ("a name and more", is_name_and_more(text)),
            (
                "like an address",
                text.contains('@') || text.contains("://"),
            ),
        ]
    }

    fn words(&self, at: usize) -> [(&'static str, bool); 16] {
        let line = &self.lines[at];
        let (text, found, cues) = (line.text, &line.found, self.cues);
        let masthead = covered(&cues.page.masthead, found);
        let share = line.share;
        let named = label(line.block).map(|(name, _)| words(name));
        let is = |set: &Phrases| named.as_ref().is_some_and(|name| set.is(name));
        [
            ("a word of mastheads", masthead > 0),
            (
                "mostly words of mastheads",
                masthead > 0 && 2 * masthead >= found.len(),
            ),
            ("names a column", cues.page.opinion.opens(found).is_some()),
            (
                "names the writer",
                names_writer(found, cues) || is_byline(text, found, cues),
            ),
            (
                "opens like a motion",
                cues.label.motion.opens(found).is_some(),
            ),
            ("labelled as a title", is(&cues.label.title)),
            (
                "labelled as a question",
                is(&cues.label.question) && !is(&cues.label.title),
            ),
            ("an entry", is(&cues.page.entry)),
            (
                "labelled",
                !line.block.is_heading()
                    && named.as_ref().is_some_and(|name| name.len() <= 2)
                    && !is(&cues.label.title),
            ),
            ("counted", is_counted(text) && at > 0),
            ("names a point by number", is_item_name(found) && at > 0),
            ("of nothing said again", share == Some(0)),
            (
                "of little said again",
                share.is_some_and(|share| (1..34).contains(&share)),
            ),
            ("mostly said again", share.is_some_and(|share| share >= 60)),
            ("without terms", share.is_none()),
            (
                "a page's own words",
                cues.page.starts.opens(found).is_some() || cues.page.holds.within(found),
            ),
        ]
    }

    fn around(&self, at: usize) -> [(&'static str, bool); 11] {
        let below = self.below(at);
        let above = at.checked_sub(1).map(|above| &self.lines[above]);
        let asked_below = self.lines[(at + 1).min(self.lines.len())..]
            .iter()
            .take(3)
            .any(|line| line.block.is_heading() && line.count > 4 && asks(line.text, self.cues));
        [
            ("above the text", below.is_some_and(Line::is_text)),
            (
                "above a far longer line",
                below.is_some_and(|next| next.text.len() > 2 * self.lines[at].text.len()),
            ),
            (
                "above a heading",
                below.is_some_and(|next| next.block.is_heading()),
            ),
            (
                "above a name or date",
                below.is_some_and(|line| line.credit),
            ),
            (
                "below a name or date",
                above.is_some_and(|line| line.credit),
            ),
            ("below a masthead", above.is_some_and(|line| line.masthead)),
            ("like a masthead", at == 0 && self.lines[at].masthead),
            ("above a question", asked_below),
            ("above a masthead", below.is_some_and(|line| line.masthead)),
            (
                "last line above the text",
                at + 1 == self.head && self.head > 1,
            ),
            (
                "above an entry",
                below.is_some_and(|next| {
                    label(next.block).is_some_and(|(name, _)| {
                        !next.block.is_heading() && self.cues.page.entry.is(&words(name))
                    })
                }),
            ),
        ]
    }

    /// Tells whether a line above the text looks like neither a masthead nor a credit.
    fn is_left(&self, at: usize) -> bool {
        let line = &self.lines[at];
        at < self.head && !line.masthead && (at == 0 || !line.credit)
    }

    /// Says which of how many such lines a line is.
    fn left(&self, at: usize) -> Option<(usize, usize)> {
        let count = |lines: std::ops::Range<usize>| lines.filter(|at| self.is_left(*at)).count();
        self.is_left(at)
            .then(|| (count(0..at), count(0..self.head)))
    }

    fn looks_like_credit(&self, line: &Line) -> bool {
        is_remark(line.text)
            || names_writer(&line.found, self.cues)
            || is_byline(line.text, &line.found, self.cues)
            || is_dated(line, self.cues)
            || is_name(line.text)
            || is_name_and_more(line.text)
            || label(line.block).is_some_and(|(name, _)| {
                !line.block.is_heading() && self.cues.page.entry.is(&words(name))
            })
    }

    fn looks_like_masthead(&self, at: usize, share: Option<usize>) -> bool {
        let line = &self.lines[at];
        if matches!(line.block.kind, Kind::Heading(1..=5)) {
            return at == 0 && share == Some(0);
        }
        let masthead = covered(&self.cues.page.masthead, &line.found);
        let lower = self
            .below(at)
            .is_some_and(|next| !is_shouted(next.text) && !next.is_text());
        (is_shouted(line.text) && lower)
            || is_bracketed(line.text)
            || is_parted(line.text)
            || is_issue(&line.found)
            || is_numbered_issue(line.text, &line.found)
            || 2 * masthead >= line.found.len()
            || self.cues.page.opinion.opens(&line.found).is_some()
            || (at == 0 && lower && opens_in_capitals(line.text))
            || (at == 0 && share == Some(0))
    }

    fn below(&self, at: usize) -> Option<&Line<'a>> {
        self.lines.get(at + 1)
    }
}

impl Line<'_> {
    /// Tells whether it is text: several sentences, or one of some length.
    fn is_text(&self) -> bool {
        let closed = is_sentence(self.text) || self.text.ends_with(['?', '!', '？', '！']);
        let marked = matches!(self.block.kind, Kind::Heading(1..=6));
        !marked
            && (is_body(self.text)
                || self.count > LONGEST_OF_HEAD && closed
                || self.sentences > 1 && self.text.ends_with(['.', '。', '!']) && self.count > 8)
    }

    fn is_marked(&self) -> bool {
        matches!(self.block.kind, Kind::Heading(1..=5))
    }
}

/// A month or a year, and a number.
fn is_dated(line: &Line, cues: &Cues) -> bool {
    let number = |word: &Word| word.lower.starts_with(|first: char| first.is_ascii_digit());
    let year = |word: &Word| {
        let digits = word.lower.bytes().take_while(u8::is_ascii_digit).count();
        digits == 4 && word.lower.starts_with(['1', '2'])
    };
    let few = line.count <= 5 || line.text.contains([':', '：']);
    few && line.found.iter().any(number)
        && (cues.fact.months.within(&line.found)
            || line.found.iter().any(year)
                && line.found.iter().filter(|word| number(word)).count() >= 3)
}
