//! What the reader looks for, one file a language.
//!
//! The words live in `cues/*.toml` and are compiled in; this module only loads them. It knows no
//! article. Invariant: the built-in files parse, which a test proves.

use std::sync::OnceLock;

use serde::Deserialize;

use super::Side;
use super::built_in::{self, BuiltIn};
use super::index::Index;
use super::moves::{Moves, moves};
use super::phrase::{self, Phrases};
use super::polarity::{Lexicon, lexicon};
use super::word::{Word, words};

/// The number of the first set, behind those of moves and polarity.
const FIRST_NUMBER: u8 = 27;

/// One language's words and marks.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Cues {
    /// The BCP 47 tag, such as `en`.
    pub(crate) code: String,
    pub(crate) sentence: SentenceCues,
    pub(crate) word: WordCues,
    pub(crate) heading: HeadingCues,
    pub(crate) discourse: DiscourseCues,
    pub(crate) voice: VoiceCues,
    pub(crate) noun: NounCues,
    pub(crate) stance: StanceCues,
    pub(crate) label: LabelCues,
    pub(crate) fact: FactCues,
    pub(crate) advice: AdviceCues,
    pub(crate) page: PageCues,
    pub(crate) quote: QuoteCues,
    pub(crate) bearing: BearingCues,
    pub(crate) ask: AskCues,
    /// Where the phrases of the language begin.
    #[serde(skip)]
    index: OnceLock<Index>,
}

/// Words whose full stop does not end a sentence, without that stop and in lower case.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SentenceCues {
    /// Never.
    pub(crate) abbreviations: Vec<String>,
    /// Not when a number follows.
    pub(crate) before_number: Vec<String>,
    /// A number and a stop before these is an ordinal: "31. März".
    pub(crate) after_ordinal: Vec<String>,
    /// Abbreviations that may be the last word all the same: "at 5 a.m. The street reopens."
    pub(crate) may_end: Vec<String>,
    /// Words that, written large behind those, begin a sentence.
    pub(crate) openers: Vec<String>,
}

/// Words by what they weigh.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct WordCues {
    /// Too common to tell anything.
    pub(crate) common: Phrases,
    /// Words that only announce that reasons follow.
    pub(crate) announcing: Phrases,
    /// Words that usually speak well of their subject.
    pub(crate) bright: Phrases,
    /// Words that usually speak ill of it.
    pub(crate) dark: Phrases,
}

/// Words of headings, by the role they give.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct HeadingCues {
    pub(crate) summary: Phrases,
    pub(crate) context: Phrases,
    pub(crate) pro: Phrases,
    pub(crate) con: Phrases,
    /// Roles that hold only when they are the whole heading.
    pub(crate) whole_pro: Phrases,
    pub(crate) whole_con: Phrases,
    /// Words too weak to name a side alone: they count in a heading that stands opposite another.
    pub(crate) bright: Phrases,
    pub(crate) dark: Phrases,
    /// "The case for": names what it speaks for, so that two of them oppose each other.
    pub(crate) speaks_for: Phrases,
    /// Somebody else speaks: "what the company says".
    pub(crate) rival: Phrases,
    pub(crate) analysis: Phrases,
    pub(crate) recommendation: Phrases,
    pub(crate) conclusion: Phrases,
}

/// Words that say how a sentence stands to the one before.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct DiscourseCues {
    /// "First", at the beginning.
    pub(crate) ordinal: Phrases,
    /// Ordinals that count from one; any other says that a reason stands before it.
    pub(crate) begins: Phrases,
    /// "It would also": goes on, or adds a reason at the start of a paragraph.
    pub(crate) also: Phrases,
    /// "Another", "one": an opener when a noun of reasons follows soon.
    pub(crate) further: Phrases,
    /// "Socially", "from an economic perspective": opens a field of its own.
    pub(crate) frame: Phrases,
    /// "Furthermore": may open a new reason.
    pub(crate) adds_reason: Phrases,
    /// "There is also", "others point out": another point of the side at hand, anywhere.
    pub(crate) adds_point: Phrases,
    /// "Also": goes on with the reason at hand.
    pub(crate) adds_support: Phrases,
    pub(crate) contrast: Phrases,
    /// Contrast only when a comma follows: "still,".
    pub(crate) paused_contrast: Phrases,
    /// "On the other hand": contrast, or only a second thought.
    pub(crate) mild_contrast: Phrases,
    /// "Admittedly": grants the other side something.
    pub(crate) concession: Phrases,
    /// "Nobody agrees": says that there are two sides.
    pub(crate) debate: Phrases,
    /// "I understand": grants, and says nothing else.
    pub(crate) grants_only: Phrases,
    /// "And": joins another point to a finished one.
    pub(crate) conjoins: Phrases,
    /// The sentence spells out what the one before announced.
    pub(crate) spells_out: Phrases,
    pub(crate) result: Phrases,
    pub(crate) therefore: Phrases,
    pub(crate) example: Phrases,
    /// "This", "they": leans on the sentence before.
    pub(crate) leaning: Phrases,
    pub(crate) wrap_up: Phrases,
    /// "There are three reasons": reasons follow.
    pub(crate) reasons_follow: Phrases,
    /// Ordinals after these are steps, causes or parts, not reasons.
    pub(crate) other_lists: Phrases,
}

/// Who speaks for a side, and how speech is told.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct VoiceCues {
    pub(crate) pro: Phrases,
    pub(crate) con: Phrases,
    pub(crate) says: Phrases,
    /// Verbs of speech that follow or come before quoted words.
    pub(crate) speech: Phrases,
    /// "They add": the same voice goes on.
    pub(crate) goes_on: Phrases,
    /// Frames that need no speaker: "on the plus side".
    pub(crate) pro_frame: Phrases,
    pub(crate) con_frame: Phrases,
    /// A speaker's own stance: "I support".
    pub(crate) own_pro: Phrases,
    pub(crate) own_con: Phrases,
    /// "Some warn that": somebody thinks otherwise than the writer.
    pub(crate) rival: Phrases,
    /// Words of the first person.
    pub(crate) me: Phrases,
    /// Names of those who only ask.
    pub(crate) asker: Phrases,
    /// "Yes please", "absolutely not": how a post opens that takes a side.
    pub(crate) yes: Phrases,
    pub(crate) no: Phrases,
    /// "Agree with": takes the side of the one named.
    pub(crate) agrees: Phrases,
    pub(crate) disagrees: Phrases,
    /// Beginnings of a question that asks for plain facts.
    pub(crate) asks_fact: Phrases,
    /// Words of a question that asks for objections, and of one that asks for advice.
    pub(crate) asks_con: Phrases,
    pub(crate) asks_pro: Phrases,
    pub(crate) asks_advice: Phrases,
    /// Short answers that carry no reason.
    pub(crate) polite: Phrases,
}

/// Nouns that name a reason.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct NounCues {
    pub(crate) pro: Phrases,
    pub(crate) con: Phrases,
    pub(crate) neutral: Phrases,
}

/// What a title or an announcement takes sides with: "five reasons to".
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct StanceCues {
    pub(crate) pro: Phrases,
    pub(crate) con: Phrases,
}

/// Labels before a colon or dash, or of a column.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct LabelCues {
    pub(crate) pro: Phrases,
    pub(crate) con: Phrases,
    /// "Good, because": labels without a colon.
    pub(crate) pro_start: Phrases,
    pub(crate) con_start: Phrases,
    pub(crate) title: Phrases,
    pub(crate) question: Phrases,
    pub(crate) rebuttal: Phrases,
    /// Neither side.
    pub(crate) neutral: Phrases,
    /// "This house": how a motion begins.
    pub(crate) motion: Phrases,
    /// Words of a heading above the question put to debate.
    pub(crate) asks: Phrases,
    /// "1st speaker.": only says whose turn it is.
    pub(crate) turn: Phrases,
}

/// What makes a statement checkable, and what makes it an opinion.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct FactCues {
    pub(crate) months: Phrases,
    /// Days of the week: alone they date nothing.
    pub(crate) weekdays: Phrases,
    /// "Every": what recurs is not dated.
    pub(crate) every: Phrases,
    pub(crate) events: Phrases,
    pub(crate) states: Phrases,
    pub(crate) numbers: Phrases,
    pub(crate) units: Phrases,
    /// Words inside names and days: "of", "for".
    pub(crate) joints: Phrases,
    pub(crate) hedges: Phrases,
    /// The hedges that make a forecast of it.
    pub(crate) doubts: Phrases,
    pub(crate) opinions: Phrases,
    /// The doubts that tell of what may come.
    pub(crate) forecasts: Phrases,
    /// "Last year": dates a statement without a month.
    pub(crate) when: Phrases,
    /// "According to", "a survey": where a statement comes from.
    pub(crate) sources: Phrases,
    /// "As if", "the kind of": likens instead of telling.
    pub(crate) likens: Phrases,
}

/// Who speaks, when and how surely: what bears on facts and recommendations alike.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct BearingCues {
    pub(crate) me: Phrases,
    pub(crate) us: Phrases,
    pub(crate) you: Phrases,
    pub(crate) past: Phrases,
    pub(crate) future: Phrases,
    /// "If", "unless".
    pub(crate) condition: Phrases,
    /// "Always", "nobody": holds for all and cannot be looked up.
    pub(crate) general: Phrases,
    pub(crate) denies: Phrases,
    /// "Is said to", "claims": somebody else's word, beyond the verbs of speech.
    pub(crate) told: Phrases,
}

/// What a demand or a proposal says of itself.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct AskCues {
    /// "Should", "ought to".
    pub(crate) duty: Phrases,
    /// "I recommend", "my suggestion".
    pub(crate) proposes: Phrases,
    /// "Could the council please".
    pub(crate) polite: Phrases,
    /// "Let us", "let it".
    pub(crate) lets: Phrases,
    /// "It would be better to".
    pub(crate) wishes: Phrases,
    /// "Needs to", "it takes".
    pub(crate) needs: Phrases,
    /// Verbs that open an order, beyond those that open one anywhere.
    pub(crate) orders: Phrases,
    /// Words that may stand before the verb of an order: "and", "instead".
    pub(crate) before_order: Phrases,
    /// "Must not exceed", "the rules": tells what is demanded already.
    pub(crate) rules: Phrases,
}

/// How an article asks for something.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct AdviceCues {
    /// "should": anywhere.
    pub(crate) modal: Phrases,
    /// Verbs that open an order.
    pub(crate) orders: Phrases,
    /// Words that open a question with two answers.
    pub(crate) polar: Phrases,
    /// Words that set two answers against each other.
    pub(crate) choice: Phrases,
    /// Last letters of a question that has no mark.
    pub(crate) asking_ends: Vec<String>,
    /// Words that turn to the reader.
    pub(crate) reader_questions: Phrases,
}

/// What stands around words that somebody says or writes.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct QuoteCues {
    /// "Sees", "in the words": tells of speech only beside quotation marks.
    pub(crate) tells: Phrases,
    /// "Puts it like this", at the end of the sentence before.
    pub(crate) announces: Phrases,
    /// What follows the closing mark at once, where grammar marks speech.
    pub(crate) behind: Phrases,
    /// "Titled": what makes a name of the words beside it.
    pub(crate) naming: Phrases,
    /// "The": before the opening mark it makes a noun of the words.
    pub(crate) before_noun: Phrases,
    /// "And": behind the closing mark the writer goes on.
    pub(crate) joins: Phrases,
}

/// What belongs to the page, not to the article.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PageCues {
    /// Beginnings of short lines.
    pub(crate) starts: Phrases,
    /// Whole lines.
    pub(crate) whole: Phrases,
    /// "Ago": a line that says how old a post is.
    pub(crate) ago: Phrases,
    /// "Wrote": before the colon above a post.
    pub(crate) wrote: Phrases,
    /// Names of columns in which somebody gives an opinion.
    pub(crate) opinion: Phrases,
    /// "Status", "Place": before a colon, about the text itself.
    pub(crate) entry: Phrases,
    /// Words of buttons and counters: a line of nothing else is furniture.
    pub(crate) button: Phrases,
    /// Names of columns and series, which head a page and are no title.
    pub(crate) masthead: Phrases,
    /// "Advertisement": the short line below it belongs to it.
    pub(crate) advert: Phrases,
    /// "We use cookies": nothing but a notice of the page says so, in a sentence or out of one.
    pub(crate) notice: Phrases,
    /// "Powered by": a notice in a short line that is no sentence, and elsewhere plain words.
    pub(crate) holds: Phrases,
    /// "By": opens the line that names the writer.
    pub(crate) byline: Phrases,
}

impl Cues {
    /// Gives the side that a set of paired lists finds, unless both find one.
    pub(crate) fn one_side(pro: bool, con: bool) -> Option<Side> {
        match (pro, con) {
            (true, false) => Some(Side::Pro),
            (false, true) => Some(Side::Con),
            _ => None,
        }
    }
}

impl Cues {
    /// Lists the words of a text, each with the sets that have a phrase beginning there.
    pub(crate) fn words(&self, text: &str) -> Vec<Word> {
        let mut found = words(text);
        self.index
            .get_or_init(|| self.make_index())
            .mark(&mut found);
        found
    }

    fn make_index(&self) -> Index {
        let mut sets = self.sets();
        sets.extend(moves(&self.code).into_iter().flat_map(Moves::sets));
        sets.extend(lexicon(&self.code).into_iter().flat_map(Lexicon::sets));
        Index::of(&sets)
    }
}

static LANGUAGES: [BuiltIn<Cues>; 7] = [
    BuiltIn::new("en", include_str!("cues/en.toml")),
    BuiltIn::new("ko", include_str!("cues/ko.toml")),
    BuiltIn::new("es", include_str!("cues/es.toml")),
    BuiltIn::new("ja", include_str!("cues/ja.toml")),
    BuiltIn::new("de", include_str!("cues/de.toml")),
    BuiltIn::new("fr", include_str!("cues/fr.toml")),
    BuiltIn::new("pt", include_str!("cues/pt.toml")),
];

fn numbered(file: &'static BuiltIn<Cues>) -> &'static Cues {
    file.get(|cues| phrase::number(cues.sets_mut(), FIRST_NUMBER))
}

/// Gives the cues of a language, if it has any.
pub(crate) fn cues(tag: &str) -> Option<&'static Cues> {
    built_in::of(&LANGUAGES, tag).map(numbered)
}

/// Lists the languages that the reader knows, English first.
pub(crate) fn languages() -> impl DoubleEndedIterator<Item = &'static Cues> {
    LANGUAGES.iter().map(numbered)
}

/// Lists what the languages say about the ends of sentences, without reading the rest of their files.
pub(crate) fn sentence_cues() -> Vec<SentenceCues> {
    const TITLE: &str = "\n[sentence]\n";
    let section = |file: &BuiltIn<Cues>| {
        let from = file.text().find(TITLE)? + TITLE.len();
        let rest = &file.text()[from..];
        let end = rest.find("\n[").map_or(rest.len(), |end| end + 1);
        Some(toml::from_str(&rest[..end]).expect("built-in cue files parse"))
    };
    LANGUAGES
        .iter()
        .map(|file| section(file).unwrap_or_default())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::numbers::Numbers;
    use super::*;

    #[test]
    fn every_language_loads() {
        let codes: Vec<&str> = languages().map(|cues| cues.code.as_str()).collect();
        assert_eq!(codes, ["en", "ko", "es", "ja", "de", "fr", "pt"]);
    }

    #[test]
    fn short_forms_are_those_of_the_whole_files() {
        for (alone, whole) in sentence_cues().iter().zip(languages()) {
            assert_eq!(alone.abbreviations, whole.sentence.abbreviations);
            assert_eq!(alone.before_number, whole.sentence.before_number);
            assert_eq!(alone.after_ordinal, whole.sentence.after_ordinal);
            assert_eq!(alone.may_end, whole.sentence.may_end);
            assert_eq!(alone.openers, whole.sentence.openers);
        }
    }

    #[test]
    fn no_two_sets_of_a_language_share_a_number() {
        let cues = cues("en").expect("English is known");
        let mut sets = cues.sets();
        sets.extend(moves("en").expect("English has moves").sets());
        sets.extend(lexicon("en").expect("English has a lexicon").sets());
        let mut seen = Numbers::default();
        for set in sets {
            let own = set.number().expect("there are numbers enough");
            assert!(!seen.has(own));
            seen = seen.or(Numbers::one(own));
        }
    }
}
