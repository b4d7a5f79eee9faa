//! What the reader looks for, one file a language.
//!
//! The words live in `cues/*.toml` and are compiled in; this module only loads them. It knows no
//! article. Invariant: the built-in files parse, which a test proves.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Side;
use super::phrase::Phrases;

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
    /// Anywhere in a short line.
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

/// The languages that the reader knows, English first.
pub(crate) static LANGUAGES: LazyLock<Vec<Cues>> = LazyLock::new(|| {
    [
        include_str!("cues/en.toml"),
        include_str!("cues/ko.toml"),
        include_str!("cues/es.toml"),
        include_str!("cues/ja.toml"),
        include_str!("cues/de.toml"),
        include_str!("cues/fr.toml"),
        include_str!("cues/pt.toml"),
    ]
    .into_iter()
    .map(|text| toml::from_str(text).expect("built-in cue files parse"))
    .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_loads() {
        let codes: Vec<&str> = LANGUAGES.iter().map(|cues| cues.code.as_str()).collect();
        assert_eq!(codes, ["en", "ko", "es", "ja", "de", "fr", "pt"]);
    }
}
