//! From a file in the canonical format to a brief.
//!
//! Walks the blocks and puts each where its section says. Nothing fails: what is written in another
//! way is kept if its place is clear, and every departure is a breach with its line. Invariant: the
//! work grows with the length of the text, whatever it holds.

use super::super::check::{Breach, clip, is_key};
use super::super::{Argument, Brief, Fact, Passage, Quote, Side};
use super::Part;
use super::block::{Block, Kind, blocks};
use super::front;
use super::inline::Inline;
use super::source::Source;

/// The most breaches that one reading names.
const BREACHES: usize = 200;

/// Reads a brief from the canonical format, and lists what is not written as it should be.
///
/// ```
/// let text = "---\nslug: golden\n---\n\n## Facts\n\n- It won on **February 1**.\n";
/// let (brief, breaches) = rostrum::brief::markdown::read(text);
/// assert_eq!(brief.facts[0].data, ["February 1"]);
/// assert_eq!(brief.facts[0].passage.lines.first, 7);
/// assert!(breaches.iter().any(|breach| breach.what == "the section `## Summary` is missing"));
/// ```
pub fn read(text: &str) -> (Brief, Vec<Breach>) {
    let source = Source::new(text);
    let mut reader = Reader {
        source: &source,
        brief: Brief::default(),
        breaches: Vec::new(),
        part: Some(Part::Summary),
        seen: Vec::new(),
        topic: None,
        claim: Claim::None,
    };
    reader.bytes();
    let body = front::read(&source, &mut reader.brief, &mut reader.breaches);
    for block in blocks(&source, body) {
        reader.block(&block);
    }
    reader.finish()
}

/// How far the argument under the last claim has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Claim {
    None,
    Stated,
    Supported,
    Countered,
}

struct Reader<'a> {
    source: &'a Source<'a>,
    brief: Brief,
    breaches: Vec<Breach>,
    /// The section that is being read; none while its heading is not one of the six.
    part: Option<Part>,
    /// The sections that were opened, in the order of the file.
    seen: Vec<Part>,
    topic: Option<String>,
    claim: Claim,
}

impl Reader<'_> {
    fn grave(&mut self, line: u32, what: impl Into<String>, mend: impl Into<String>) {
        self.note(Breach::grave(Some(line), what, mend));
    }

    fn slight(&mut self, line: u32, what: impl Into<String>, mend: impl Into<String>) {
        self.note(Breach::slight(Some(line), what, mend));
    }

    fn note(&mut self, breach: Breach) {
        if self.breaches.len() < BREACHES {
            self.breaches.push(breach);
        }
    }

    fn bytes(&mut self) {
        if self.source.text.starts_with('\u{feff}') {
            self.slight(
                1,
                "the file begins with a byte order mark",
                "save it as UTF-8 without one",
            );
        }
        if self.source.text.contains("\r\n") {
            self.slight(
                1,
                "lines end in the Windows way",
                "save the file with LF line ends",
            );
        }
    }

    fn block(&mut self, block: &Block) {
        match (block.kind, self.part) {
            (Kind::Rule, _) => self.slight(block.line, "a rule has no meaning here", "remove it"),
            (Kind::Heading(1), _) => self.page_title(block),
            (Kind::Heading(2), _) => self.section(block),
            (_, None) => {}
            (_, Some(part)) => self.within(part, block),
        }
    }

    fn page_title(&mut self, block: &Block) {
        self.slight(
            block.line,
            "a heading of the first level has no meaning here",
            "put the title into the front matter",
        );
        if self.brief.title.is_empty() {
            self.brief.title = self.inline(block).text;
        }
    }

    fn section(&mut self, block: &Block) {
        let heading = self.inline(block).text;
        self.topic = None;
        self.claim = Claim::None;
        self.part = Part::named(&heading);
        let Some(part) = self.part else {
            self.grave(
                block.line,
                format!(
                    "the section `## {}` is not one of the six, and was left out",
                    clip(&heading)
                ),
                "move its text under one of the six headings",
            );
            return;
        };
        if self.seen.contains(&part) {
            let what = format!("the section `## {}` stands twice", part.heading());
            self.slight(block.line, what, "merge the two");
            return;
        }
        if self.seen.iter().any(|&seen| seen > part) {
            let what = format!("the section `## {}` stands too late", part.heading());
            self.slight(block.line, what, "keep the order of the six sections");
        }
        if heading != part.heading() {
            let what = format!("the heading `## {}` is written differently", clip(&heading));
            self.slight(block.line, what, format!("write `## {}`", part.heading()));
        }
        self.seen.push(part);
    }

    fn within(&mut self, part: Part, block: &Block) {
        if self.seen.is_empty() {
            self.slight(
                block.line,
                "text stands before the first section",
                "put it under `## Summary`",
            );
        }
        if block.kind == Kind::OddItem {
            self.slight(
                block.line,
                "a list item begins differently",
                "begin it with `- `",
            );
        }
        match part {
            Part::Summary => self.summary(block),
            Part::Facts => self.fact(block),
            Part::For => self.argument(Side::Pro, block),
            Part::Against => self.argument(Side::Con, block),
            Part::Quotes => self.quote(block),
            Part::Recommendations => self.recommendation(block),
        }
    }

    fn summary(&mut self, block: &Block) {
        if block.kind != Kind::Paragraph {
            self.slight(
                block.line,
                "the summary is more than plain paragraphs",
                "write it without headings, lists and quotations",
            );
        }
        let paragraph = self.sentences(block);
        if !paragraph.is_empty() {
            self.brief.summary.push(paragraph);
        }
    }

    fn fact(&mut self, block: &Block) {
        if let Kind::Heading(level) = block.kind {
            self.level(block, level);
            let topic = self.words(block).text;
            self.topic = Some(topic).filter(|topic| !topic.is_empty());
            return;
        }
        self.listed(block, "a fact");
        let inline = self.inline(block);
        let (end, disputes) = marked_disputes(&inline);
        let passage = inline.passage(0..end, self.source);
        if passage.text.is_empty() {
            self.grave(block.line, "a fact is empty", "remove it");
            return;
        }
        let data = inline
            .bold
            .iter()
            .filter(|range| range.end <= end && !range.is_empty())
            .map(|range| inline.text[range.clone()].to_owned())
            .collect();
        self.brief.facts.push(Fact {
            passage,
            data,
            topic: self.topic.clone(),
            disputes,
        });
    }

    fn argument(&mut self, side: Side, block: &Block) {
        match block.kind {
            Kind::Heading(level) => {
                self.level(block, level);
                let claim = self.words(block);
                if claim.text.is_empty() {
                    self.claim = Claim::None;
                    self.grave(block.line, "a claim is empty", "write it after `###`");
                    return;
                }
                self.open(side, claim, Vec::new(), Claim::Stated);
            }
            Kind::Quotation => self.rebuttal(block),
            _ => self.support(side, block),
        }
    }

    fn open(&mut self, side: Side, claim: Passage, support: Vec<Passage>, state: Claim) {
        self.claim = state;
        self.brief.arguments.push(Argument {
            side,
            claim,
            support,
            counter: Vec::new(),
        });
    }

    fn support(&mut self, side: Side, block: &Block) {
        let mut sentences = self.sentences(block);
        if sentences.is_empty() {
            return;
        }
        if self.claim == Claim::None {
            self.grave(
                block.line,
                "support stands without a claim",
                "give it a claim, `### …`, of its own",
            );
            let claim = sentences.remove(0);
            self.open(side, claim, sentences, Claim::Supported);
            return;
        }
        if self.claim != Claim::Stated || block.kind != Kind::Paragraph {
            self.slight(
                block.line,
                "support is more than one paragraph",
                "make it one, before the rebuttals",
            );
        }
        if self.claim == Claim::Stated {
            self.claim = Claim::Supported;
        }
        if let Some(argument) = self.brief.arguments.last_mut() {
            argument.support.append(&mut sentences);
        }
    }

    fn rebuttal(&mut self, block: &Block) {
        let mut sentences = self.sentences(block);
        match self.claim {
            Claim::None => {
                self.grave(
                    block.line,
                    "a rebuttal stands without a claim, and was left out",
                    "put it after the claim that it answers",
                );
                return;
            }
            Claim::Countered => {
                self.slight(block.line, "a claim has two block quotes", "make them one");
            }
            Claim::Stated | Claim::Supported => self.claim = Claim::Countered,
        }
        if let Some(argument) = self.brief.arguments.last_mut() {
            argument.counter.append(&mut sentences);
        }
    }

    fn quote(&mut self, block: &Block) {
        if let Kind::Heading(_) = block.kind {
            self.slight(block.line, "quotes have no headings", "remove it");
            return;
        }
        self.listed(block, "a quote");
        let inline = self.inline(block);
        let (words, speaker) = spoken(&inline).unwrap_or_else(|| {
            self.slight(
                block.line,
                "a quote has no quotation marks",
                "put the words between double quotes, then ` — ` and the speaker",
            );
            (0..inline.text.len(), None)
        });
        let passage = inline.passage(words, self.source);
        if passage.text.is_empty() {
            self.grave(block.line, "a quote is empty", "remove it");
            return;
        }
        self.brief.quotes.push(Quote { passage, speaker });
    }

    fn recommendation(&mut self, block: &Block) {
        if let Kind::Heading(_) = block.kind {
            self.slight(block.line, "recommendations have no headings", "remove it");
            return;
        }
        self.listed(block, "a recommendation");
        let passage = self.words(block);
        if passage.text.is_empty() {
            self.grave(block.line, "a recommendation is empty", "remove it");
            return;
        }
        self.brief.recommendations.push(passage);
    }

    fn level(&mut self, block: &Block, level: usize) {
        if level != 3 {
            self.slight(
                block.line,
                "a heading has the wrong level",
                "write it with `###`",
            );
        }
    }

    fn listed(&mut self, block: &Block, what: &str) {
        if !matches!(block.kind, Kind::Item | Kind::OddItem) {
            self.slight(
                block.line,
                format!("{what} is no list item"),
                "begin it with `- `",
            );
        }
    }

    fn words(&mut self, block: &Block) -> Passage {
        self.plain(block).whole(self.source)
    }

    fn sentences(&mut self, block: &Block) -> Vec<Passage> {
        self.plain(block).sentences(self.source)
    }

    /// Reads a block where bold means nothing.
    fn plain(&mut self, block: &Block) -> Inline {
        let inline = self.inline(block);
        if !inline.bold.is_empty() {
            self.slight(
                block.line,
                "bold marks data in facts, and nothing here",
                "remove the stars, or write `\\*\\*` if they are words",
            );
        }
        inline
    }

    fn inline(&mut self, block: &Block) -> Inline {
        let inline = Inline::read(self.source.text, &block.rows);
        if inline.stray {
            self.slight(
                block.line,
                "`**` has no partner",
                "close it, or write `\\*\\*` if the stars are words",
            );
        }
        inline
    }

    fn finish(mut self) -> (Brief, Vec<Breach>) {
        for part in Part::ALL {
            if !self.seen.contains(&part) {
                self.note(Breach::grave(
                    None,
                    format!("the section `## {}` is missing", part.heading()),
                    "write its heading, even when nothing stands under it",
                ));
            }
        }
        self.brief.arguments.sort_by_key(|argument| argument.side);
        (self.brief, self.breaches)
    }
}

/// Finds the dispute keys in brackets at the end of a fact, and where its words end before them.
fn marked_disputes(inline: &Inline) -> (usize, Vec<String>) {
    let text = inline.text.trim_end();
    let none = (text.len(), Vec::new());
    if !text.ends_with(']') || inline.is_escaped(text.len() - 1) {
        return none;
    }
    let Some(open) = text.rfind('[').filter(|&open| !inline.is_escaped(open)) else {
        return none;
    };
    let before = &text[..open];
    let keys: Vec<String> = text[open + 1..text.len() - 1]
        .split(',')
        .map(|key| key.trim().to_owned())
        .collect();
    let meant = keys.iter().all(|key| is_dispute(key));
    if !meant || before.trim().is_empty() || !before.ends_with(char::is_whitespace) {
        return none;
    }
    (before.trim_end().len(), keys)
}

/// Tells whether words in brackets name a dispute; `[12]` and `[in Korean]` do not.
pub(super) fn is_dispute(key: &str) -> bool {
    key.starts_with(|letter: char| letter.is_ascii_lowercase()) && is_key(key)
}

/// What stands between the closing quotation mark and the speaker.
pub(super) const SPEAKER: &str = " — ";

/// Finds the words between quotation marks and the speaker after them.
fn spoken(inline: &Inline) -> Option<(std::ops::Range<usize>, Option<String>)> {
    let text = inline.text.trim_end();
    let opening = text
        .chars()
        .next()
        .filter(|sign| matches!(sign, '"' | '“'))?;
    let closing = if opening == '"' { '"' } else { '”' };
    let start = opening.len_utf8();
    for (at, sign) in text[start..].match_indices(closing) {
        let at = start + at;
        let rest = &text[at + sign.len()..];
        if inline.is_escaped(at) {
            continue;
        }
        if rest.is_empty() {
            return Some((start..at, None));
        }
        if let Some(speaker) = rest.strip_prefix(SPEAKER) {
            let speaker = speaker.trim().to_owned();
            return Some((start..at, Some(speaker).filter(|name| !name.is_empty())));
        }
    }
    None
}
