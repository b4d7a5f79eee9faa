//! An article as the later stages see it: blocks, sentences, parts, and the draft of an argument.

use std::ops::Range;

use ecow::EcoString;
use rustc_hash::FxHashSet;

use super::block::Block;
use super::cue::Cues;
use super::discourse::{Opener, Sentence};
use super::page::Furniture;
use super::section::Part;
use super::source::LineIndex;
use super::word::words;
use super::{Passage, Side};

/// Everything that is known about the shape of an article.
pub(crate) struct Article<'a> {
    pub(crate) cues: &'a Cues,
    pub(crate) lines: &'a LineIndex,
    pub(crate) blocks: &'a [Block],
    /// What belongs to the page and was taken out.
    pub(crate) furniture: &'a [Furniture],
    pub(crate) sentences: &'a [Sentence],
    /// The number of the first sentence in or behind each block, and how many there are.
    pub(crate) starts: Vec<usize>,
    pub(crate) parts: &'a [Part],
    /// The side that the marks or label of each block name, and the bytes that the label takes.
    pub(crate) labels: Vec<Option<(Side, usize)>>,
    /// The title's words, empty when there is none.
    pub(crate) title: &'a str,
    /// The block that holds the title.
    pub(crate) title_block: Option<usize>,
    /// The words that it writes large inside sentences.
    pub(crate) names: FxHashSet<EcoString>,
    /// Empty lines part its paragraphs, so that a paragraph means something.
    pub(crate) spaced: bool,
}

/// An argument whose sentences are still numbers.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) side: Side,
    pub(crate) claim: Passage,
    /// The sentence that is the claim, when it is a whole sentence.
    pub(crate) claim_sentence: Option<usize>,
    pub(crate) support: Vec<usize>,
    pub(crate) counter: Vec<usize>,
    pub(crate) part: usize,
}

impl Draft {
    /// Begins an argument.
    pub(crate) fn new(side: Side, claim: Passage, sentence: Option<usize>, part: usize) -> Self {
        Self {
            side,
            claim,
            claim_sentence: sentence,
            support: Vec::new(),
            counter: Vec::new(),
            part,
        }
    }
}

impl Draft {
    /// Lists the sentences that it takes up.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = usize> {
        let claim = self.claim_sentence.into_iter();
        claim
            .chain(self.support.iter().copied())
            .chain(self.counter.iter().copied())
    }
}

/// Lists the number of the first sentence in or behind each block, and how many there are.
pub(crate) fn starts(blocks: &[Block], sentences: &[Sentence]) -> Vec<usize> {
    let mut starts = Vec::with_capacity(blocks.len() + 1);
    for (at, sentence) in sentences.iter().enumerate() {
        if starts.len() <= sentence.block {
            starts.resize(sentence.block + 1, at);
        }
    }
    starts.resize(blocks.len() + 1, sentences.len());
    starts
}

impl Article<'_> {
    /// Lists the sentences of one block by number.
    pub(crate) fn in_block(&self, block: usize) -> std::ops::Range<usize> {
        self.starts[block]..self.starts[block + 1]
    }

    /// Gives a sentence as a passage.
    pub(crate) fn passage(&self, sentence: usize) -> Passage {
        self.sentences[sentence].passage(self.blocks, self.lines)
    }

    /// Gives a sentence without the word that counts it.
    pub(crate) fn uncounted(&self, sentence: usize) -> Passage {
        let found = &self.sentences[sentence];
        match found.signs.opener {
            Some(Opener::Ordinal { skip, .. }) if skip > 0 => self.cut(sentence, skip),
            _ => match self.turn_label(sentence) {
                Some(skip) => self.cut(sentence, skip),
                None => self.passage(sentence),
            },
        }
    }

    /// Measures a label that only says whose turn it is: "First speaker (Ana):".
    fn turn_label(&self, sentence: usize) -> Option<usize> {
        let found = &self.sentences[sentence];
        let block = &self.blocks[found.block];
        let lead = block.lead.as_ref().filter(|lead| !lead.bold)?;
        let named = self.cues.label.turn.within(&words(block.lead_name()?));
        (named && found.range.start == 0 && lead.rest < found.text.len()).then_some(lead.rest)
    }

    /// Gives a sentence from a byte on, with a capital; the whole when too little would be left.
    pub(crate) fn cut(&self, sentence: usize, bytes: usize) -> Passage {
        let found = &self.sentences[sentence];
        let kept = found.text.get(bytes..).unwrap_or("");
        if kept.split_whitespace().count() < 2 && words(kept).len() < 2 {
            return self.passage(sentence);
        }
        let skip = bytes + (kept.len() - kept.trim_start().len());
        let mut passage = found.passage_from(skip, self.blocks, self.lines);
        passage.text = capital(&passage.text);
        passage
    }

    /// Gives the claim that opens a run of sentences of one block, and what is left of the run.
    ///
    /// The bytes to skip are those of a label. A single word such as "Safety." says too little
    /// alone, so the next sentence joins it.
    pub(crate) fn claim(
        &self,
        mut run: Range<usize>,
        skip: usize,
    ) -> Option<(usize, Passage, Range<usize>)> {
        let mut first = run.next()?;
        let mut skip = skip;
        let bare = self.sentences[first]
            .words
            .iter()
            .all(|word| word.start < skip);
        if let Some(second) = run.clone().next().filter(|_| bare && skip > 0) {
            run.next();
            first = second;
            skip = 0;
        }
        let label = &self.cues.label.turn;
        if let Some(second) = run
            .clone()
            .next()
            .filter(|_| label.is(&self.sentences[first].words))
        {
            run.next();
            first = second;
            skip = 0;
        }
        let mut passage = if skip > 0 {
            self.cut(first, skip)
        } else {
            self.uncounted(first)
        };
        let lone = self.sentences[first].words.len() == 1;
        if let Some(second) = run.clone().next().filter(|_| lone) {
            let (from, to) = (&self.sentences[first], &self.sentences[second]);
            passage = self.lines.passage(
                &self.blocks[from.block].text,
                from.range.start..to.range.end,
            );
            run.next();
        }
        Some((first, passage, run))
    }

    /// Gives the words of a heading, from a byte on.
    pub(crate) fn heading(&self, block: usize) -> Passage {
        let text = &self.blocks[block].text.text;
        let skip = number_length(text);
        let end = text
            .trim_end()
            .trim_end_matches([':', '：'])
            .len()
            .max(skip);
        self.lines.passage(&self.blocks[block].text, skip..end)
    }

    /// Measures what opens a block before its first words count: a label of a side or of a speaker.
    pub(crate) fn opening_label(&self, block: usize) -> usize {
        if let Some((_, skip)) = self.label_side(block) {
            return skip;
        }
        let found = &self.blocks[block];
        let speaks = super::turns::speaker(found).is_some();
        match &found.lead {
            Some(lead) if speaks && !lead.bold => lead.rest,
            _ => 0,
        }
    }

    /// Gives the side that a block's own marks or label name, and the bytes that the label takes.
    pub(crate) fn label_side(&self, block: usize) -> Option<(Side, usize)> {
        self.labels[block]
    }
}

/// Finds the side that a block's own marks or label name, and the bytes that the label takes.
pub(crate) fn label_side(found: &Block, cues: &Cues) -> Option<(Side, usize)> {
    use super::block::Kind;
    use super::line::Mark;
    match found.kind {
        Kind::Cell(side) => return Some((side, 0)),
        Kind::Item {
            mark: Mark::Plus, ..
        } => return Some((Side::Pro, 0)),
        Kind::Item {
            mark: Mark::Minus, ..
        } => return Some((Side::Con, 0)),
        Kind::Heading(_) | Kind::Quoted => return None,
        Kind::Paragraph | Kind::Item { .. } => {}
    }
    let label = &cues.label;
    if let Some(lead) = &found.lead {
        let name = words(&found.text.text[lead.name.clone()]);
        let side = Cues::one_side(label.pro.is(&name), label.con.is(&name));
        if let Some(side) = side {
            return Some((side, lead.rest));
        }
    }
    let near = &found.text.text[..found.text.text.floor_char_boundary(60)];
    let opening = words(near);
    [(Side::Pro, &label.pro_start), (Side::Con, &label.con_start)]
        .into_iter()
        .find_map(|(side, set)| {
            let length = set.opens(&opening)?;
            Some((side, opening[length - 1].end))
        })
}
/// Counts the bytes of a number that stands before a heading: "1. ", "#2: ", "a) ", "P2. ".
pub(crate) fn number_length(text: &str) -> usize {
    let open = text.len() - text.trim_start_matches(['#', '(', ' ']).len();
    let letters = text[open..]
        .bytes()
        .take_while(u8::is_ascii_alphabetic)
        .count();
    let digits = text[open + letters..]
        .bytes()
        .take_while(u8::is_ascii_digit)
        .count();
    let rest = &text[open + letters + digits..];
    let closed = rest.len()
        - rest
            .trim_start_matches(['.', ')', ':', '-', '–', '—', ' '])
            .len();
    let marked = rest.starts_with([')', '.']) && rest[1..].starts_with(' ');
    let counts = match (letters, digits) {
        (0, 1..=3) => closed > 1,
        (1, 0) | (1..=2, 1..=2) => marked,
        _ => false,
    };
    if counts {
        open + letters + digits + closed
    } else {
        0
    }
}

/// Tells whether a heading is counted: "3. Lower costs".
pub(crate) fn is_counted(text: &str) -> bool {
    number_length(text) > 0
}

/// Writes the first letter large. One that is large only as several letters, as "ß" is, stays: what
/// is shown stands in the article.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let mut large = first.to_uppercase();
    match (large.next(), large.next()) {
        (Some(large), None) => std::iter::once(large).chain(letters).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::capital;

    #[test]
    fn a_first_letter_is_large_where_it_stays_one() {
        assert_eq!(capital("öde"), "Öde");
        assert_eq!(capital("ßlich"), "ßlich");
        assert_eq!(capital(""), "");
    }
}
