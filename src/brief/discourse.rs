//! How each sentence stands to the ones around it.
//!
//! Reads signs off the words: an ordinal, a voice, a contrast, an order. It decides nothing about
//! the sides of sections or arguments; later stages weigh the signs. Invariant: signs depend on the
//! sentence alone.

use std::ops::Range;

use super::block::Block;
use super::cue::Cues;
use super::word::Word;
use super::{Passage, Side, sentence};

/// How many words may stand before a voice: "However, many of its".
const BEFORE_VOICE: usize = 6;

/// How many words may stand between a voice and what it does: "of the new plan".
const BEHIND_VOICE: usize = 7;

/// The most words of an announcement.
const LONGEST_ANNOUNCEMENT: usize = 14;

/// One sentence, where it stands and what it shows.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub(crate) text: String,
    pub(crate) words: Vec<Word>,
    /// The block that it stands in.
    pub(crate) block: usize,
    /// Its bytes in the clean text of that block.
    pub(crate) range: Range<usize>,
    pub(crate) signs: Signs,
}

/// What a sentence shows by its words.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each sign is seen by itself, and any may stand together"
)]
pub(crate) struct Signs {
    pub(crate) opener: Option<Opener>,
    /// The side that the opener's noun names.
    pub(crate) noun: Option<Side>,
    pub(crate) voice: Option<Side>,
    pub(crate) frame: Option<Side>,
    pub(crate) link: Option<Link>,
    pub(crate) advice: bool,
    /// It says early on that it adds something: "it would also".
    pub(crate) also: bool,
    /// It adds a point to those before it: "others point out", "there is also".
    pub(crate) adds: bool,
    /// Somebody unnamed who thinks otherwise speaks: "some warn that".
    pub(crate) rival: bool,
    pub(crate) manner: Manner,
    /// How well it speaks of its subject: bright words less dark ones.
    pub(crate) tone: i32,
}

/// What a sentence does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Manner {
    #[default]
    States,
    Asks,
    /// Its words only say that something follows.
    Announces,
    /// It is a whole line of speech.
    Speaks,
}

/// How a sentence opens a new point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opener {
    /// "First,"; what may be left out are its bytes, comma included.
    Ordinal { skip: usize, begins: bool },
    /// "The first concern is", "one reason is".
    Noun,
    /// "Another concern is": a point stands before it.
    Another,
    /// "Socially,".
    Frame,
    /// "Furthermore,".
    Adds,
}

/// How a sentence leans on the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    Contrast,
    MildContrast,
    Concession,
    Therefore,
    Result,
    Example,
    Support,
    /// "They also argue".
    SameVoice,
    Leans,
    WrapUp,
}

impl Signs {
    /// It grants something by its own words.
    pub(crate) fn concedes(&self) -> bool {
        self.link == Some(Link::Concession)
    }

    pub(crate) fn asks(&self) -> bool {
        self.manner == Manner::Asks
    }

    pub(crate) fn announces(&self) -> bool {
        self.manner == Manner::Announces
    }

    pub(crate) fn spoken(&self) -> bool {
        self.manner == Manner::Speaks
    }

    /// Tells whether the sentence opens a point by counting or naming it.
    pub(crate) fn counts(&self) -> bool {
        matches!(
            self.opener,
            Some(Opener::Ordinal { .. } | Opener::Noun | Opener::Another)
        ) && !self.announces()
    }
}

/// Reads the sentences of all blocks.
pub(crate) fn sentences(blocks: &[Block], cues: &Cues) -> Vec<Sentence> {
    let mut all = Vec::new();
    for (at, block) in blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| !block.is_heading())
    {
        let ranges = sentence::split_casual(&block.text.text);
        let alone = ranges.len() == 1;
        for range in ranges {
            all.push(read(block, at, range, alone, cues));
        }
    }
    all.shrink_to_fit();
    all
}

fn read(block: &Block, at: usize, range: Range<usize>, alone: bool, cues: &Cues) -> Sentence {
    let text = block.text.text[range.clone()].to_owned();
    let mut words = cues.words(&text);
    words.shrink_to_fit();
    let mut signs = signs(&text, &words, cues);
    if alone && is_all_speech(&text, words.len()) {
        signs.manner = Manner::Speaks;
    }
    Sentence {
        text,
        words,
        block: at,
        range,
        signs,
    }
}

impl Sentence {
    /// Gives the sentence as it stands in the source.
    pub(crate) fn passage(&self, blocks: &[Block], lines: &super::source::LineIndex) -> Passage {
        lines.passage(&blocks[self.block].text, self.range.clone())
    }

    /// Gives the sentence from one of its bytes on.
    pub(crate) fn passage_from(
        &self,
        skip: usize,
        blocks: &[Block],
        lines: &super::source::LineIndex,
    ) -> Passage {
        lines.passage(
            &blocks[self.block].text,
            self.range.start + skip..self.range.end,
        )
    }
}

fn signs(text: &str, words: &[Word], cues: &Cues) -> Signs {
    let (opener, noun) = opener(text, words, cues);
    Signs {
        opener,
        noun,
        voice: voice(words, cues),
        frame: frame(words, cues),
        link: link(text, words, cues),
        advice: advises(text, words, cues),
        manner: manner(text, words, cues),
        also: (0..words.len().min(5)).any(|at| cues.discourse.also.at(words, at).is_some()),
        adds: adds(words, cues),
        rival: (0..words.len().min(4)).any(|at| cues.voice.rival.at(words, at).is_some()),
        tone: tone(words, cues),
    }
}

/// Tells whether a sentence adds a point, by its beginning or by its last words.
fn adds(words: &[Word], cues: &Cues) -> bool {
    let near = |at: &usize| *at < 5 || *at + 4 >= words.len();
    let set = &cues.discourse.adds_point;
    (0..words.len()).filter(near).any(|at| {
        set.at(words, at)
            .is_some_and(|length| at < 5 || at + length == words.len())
    })
}

fn opener(text: &str, words: &[Word], cues: &Cues) -> (Option<Opener>, Option<Side>) {
    let cue = &cues.discourse;
    let noun = named(words, cues);
    if let Some(length) = cue.ordinal.opens(words) {
        let rest = &text[words[length - 1].end..];
        if length > 1 || pauses(rest) || words.get(1).is_some_and(|word| word.lower == "there") {
            let begins = cue.begins.opens(words).is_some();
            if !pauses(rest) {
                return (Some(Opener::Ordinal { skip: 0, begins }), noun);
            }
            let marks = rest.len()
                - rest
                    .trim_start_matches([',', ':', '-', '–', '—', '.', ' '])
                    .len();
            return (
                Some(Opener::Ordinal {
                    skip: words[length - 1].end + marks,
                    begins,
                }),
                noun,
            );
        }
    }
    if let Some(length) = cue
        .further
        .opens(words)
        .filter(|length| names_point(words, *length, cues))
    {
        let opener = if is_another(&words[..length], cues) {
            Opener::Another
        } else {
            Opener::Noun
        };
        return (Some(opener), noun);
    }
    let plain = if cue.adds_reason.opens(words).is_some() {
        Some(Opener::Adds)
    } else if cue
        .frame
        .opens(words)
        .is_some_and(|length| length > 1 || pauses(&text[words[0].end..]))
    {
        Some(Opener::Frame)
    } else {
        None
    };
    (plain, noun.filter(|_| subject_named(words, cues)))
}

/// "Another" and "a second" point back at a point before them; "the first" and "one" do not.
fn is_another(words: &[Word], cues: &Cues) -> bool {
    let first = cues.discourse.ordinal.has(&words[words.len() - 1]);
    let counts_from_one = words
        .last()
        .is_some_and(|word| matches!(word.lower.as_str(), "first" | "one"));
    !counts_from_one
        && (first
            || words
                .iter()
                .any(|word| word.lower.ends_with("other") || word.lower == "further"))
}

/// Finds the side of the noun that an opener names: "the second *worry*".
fn named(words: &[Word], cues: &Cues) -> Option<Side> {
    let from = cues
        .discourse
        .further
        .opens(words)
        .or_else(|| cues.discourse.ordinal.opens(words))
        .unwrap_or(0);
    (from..words.len().min(from + 5)).find_map(|at| side_at(words, at, cues))
}

/// Tells whether a noun of reasons follows soon.
fn names_point(words: &[Word], from: usize, cues: &Cues) -> bool {
    let noun = &cues.noun;
    (from..words.len().min(from + 5)).any(|at| {
        [&noun.pro, &noun.con, &noun.neutral]
            .iter()
            .any(|set| set.at(words, at).is_some())
    })
}

fn side_at(words: &[Word], at: usize, cues: &Cues) -> Option<Side> {
    let length = |set: &super::phrase::Phrases| set.at(words, at).unwrap_or(0);
    match (length(&cues.noun.pro), length(&cues.noun.con)) {
        (0, 0) => None,
        (pro, con) => Some(if pro >= con { Side::Pro } else { Side::Con }),
    }
}

/// Tells whether a noun of reasons is what the sentence is about: "The risk is", "Drawbacks include".
fn subject_named(words: &[Word], cues: &Cues) -> bool {
    let Some(at) = (0..words.len().min(4)).find(|at| side_at(words, *at, cues).is_some()) else {
        return false;
    };
    words[..at]
        .iter()
        .all(|word| cues.word.common.has(word) || cues.word.announcing.has(word))
        && words.get(at + 1).is_some_and(|word| {
            matches!(
                word.lower.as_str(),
                "is" | "are" | "was" | "were" | "include" | "includes" | "lies" | "of"
            )
        })
}

/// Tells whether a text begins with a mark that makes the reader pause.
fn pauses(rest: &str) -> bool {
    rest.trim_start()
        .starts_with([',', ':', '—', '–', '、', '，'])
}

/// Finds somebody who speaks for a side: "However, many critics of the plan say".
fn voice(words: &[Word], cues: &Cues) -> Option<Side> {
    let voice = &cues.voice;
    for at in 0..words.len().min(BEFORE_VOICE) {
        let pro = voice.pro.at(words, at);
        let con = voice.con.at(words, at);
        let Some(length) = pro.max(con) else {
            if matches!(words[at].lower.as_str(), "and" | "y") {
                return None;
            }
            continue;
        };
        let side = if pro >= con { Side::Pro } else { Side::Con };
        let after = at + length;
        for next in after..words.len().min(after + BEHIND_VOICE) {
            if voice.says.at(words, next).is_some() {
                return Some(side);
            }
            if matches!(words[next].lower.as_str(), "and" | "y") {
                return None;
            }
        }
        return None;
    }
    None
}

fn frame(words: &[Word], cues: &Cues) -> Option<Side> {
    (0..words.len().min(3)).find_map(|at| {
        if at > 0 && !cues.word.common.has(&words[at - 1]) {
            return None;
        }
        Cues::one_side(
            cues.voice.pro_frame.at(words, at).is_some(),
            cues.voice.con_frame.at(words, at).is_some(),
        )
    })
}

fn link(text: &str, words: &[Word], cues: &Cues) -> Option<Link> {
    let cue = &cues.discourse;
    let first = words.first()?;
    let paused = pauses(&text[first.end..]);
    let opens = |set: &super::phrase::Phrases| set.opens(words).is_some();
    if opens(&cue.wrap_up) {
        Some(Link::WrapUp)
    } else if opens(&cue.contrast) || (paused && opens(&cue.paused_contrast)) {
        Some(Link::Contrast)
    } else if opens(&cue.mild_contrast) {
        Some(Link::MildContrast)
    } else if opens(&cue.concession) {
        Some(Link::Concession)
    } else if opens(&cues.voice.goes_on) {
        Some(Link::SameVoice)
    } else if opens(&cue.therefore) {
        Some(Link::Therefore)
    } else if opens(&cue.result) {
        Some(Link::Result)
    } else if opens(&cue.example) {
        Some(Link::Example)
    } else if opens(&cue.adds_support) {
        Some(Link::Support)
    } else if opens(&cue.leaning) {
        Some(Link::Leans)
    } else {
        None
    }
}

/// Tells whether a sentence asks for something: a modal verb, or an order at its beginning.
fn advises(text: &str, words: &[Word], cues: &Cues) -> bool {
    if cues.advice.modal.within(words) {
        return true;
    }
    orders(text, words, cues)
}

/// Tells whether a sentence is an order: "First, strengthen", "Also, plan".
pub(crate) fn orders(text: &str, words: &[Word], cues: &Cues) -> bool {
    let skip = [
        &cues.discourse.ordinal,
        &cues.discourse.adds_support,
        &cues.discourse.therefore,
        &cues.discourse.adds_reason,
    ]
    .iter()
    .find_map(|set| set.opens(words))
    .filter(|length| pauses(&text[words[length - 1].end..]))
    .unwrap_or(0);
    let Some(verb) = words.get(skip) else {
        return false;
    };
    let goes_on = words.get(skip + 1).is_some_and(|word| {
        !matches!(
            word.lower.as_str(),
            "is" | "are"
                | "was"
                | "were"
                | "has"
                | "have"
                | "will"
                | "can"
                | "may"
                | "of"
                | "and"
                | "that"
        )
    });
    cues.advice.orders.has(verb) && goes_on && !text.ends_with('?')
}

fn manner(text: &str, words: &[Word], cues: &Cues) -> Manner {
    let bare = text.trim_end_matches(['"', '”', '’', '\'', ')', '*']);
    if bare.ends_with(['?', '？']) {
        Manner::Asks
    } else if announces(text, words, cues) {
        Manner::Announces
    } else {
        Manner::States
    }
}

/// Tells whether the words only say that something follows: "There are clear positives."
fn announces(text: &str, words: &[Word], cues: &Cues) -> bool {
    if words.is_empty() || words.len() > LONGEST_ANNOUNCEMENT {
        return false;
    }
    if text.ends_with([':', '：']) || cues.label.turn.is(words) {
        return true;
    }
    let empty = words
        .iter()
        .all(|word| cues.word.common.has(word) || cues.word.announcing.has(word));
    let named = words.iter().any(|word| cues.word.announcing.has(word));
    empty && named
}

fn tone(words: &[Word], cues: &Cues) -> i32 {
    let count =
        |set: &super::phrase::Phrases| i32::try_from(set.count(words)).unwrap_or(i32::MAX / 2);
    count(&cues.word.bright) - count(&cues.word.dark)
}

/// Tells whether a whole line stands in quotation marks and is long enough for speech.
pub(crate) fn is_all_speech(text: &str, count: usize) -> bool {
    const PAIRS: [(char, char); 5] = [
        ('"', '"'),
        ('“', '”'),
        ('«', '»'),
        ('「', '」'),
        ('『', '』'),
    ];
    let Some((_, close)) = PAIRS.iter().find(|(open, _)| text.starts_with(*open)) else {
        return false;
    };
    let inner = &text[text.chars().next().map_or(0, char::len_utf8)..];
    count >= 4
        && inner
            .find(*close)
            .is_some_and(|end| inner[end..].trim_end_matches(['.', ',']).chars().count() == 1)
}
