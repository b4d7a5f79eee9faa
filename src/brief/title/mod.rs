//! The title of an article.
//!
//! A title is marked, or stands first, or stands alone between the lead and the rest; its words are
//! heard again in the text, which the names of papers and columns are not. What a line shows
//! (`signs`) is weighed by a model whose weights are data (`title.toml`). Nothing is made up: an
//! article may have none. The question that it puts to debate has a file of its own.

mod question;
mod shape;
mod signs;

pub(crate) use self::question::question;

use std::sync::LazyLock;

use super::article::{Article, is_counted};
use super::block::{Block, Kind};
use super::cue::Cues;
use super::discourse::Sentence;
use super::logistic::{Model, Signs};
use super::section::heading_role;
use super::term::Subject;
use super::word::{Word, words};

/// How many blocks are looked at for a title.
const LEAD: usize = 24;

/// The most words of a title.
const LONGEST: usize = 24;

/// From which probability on the likeliest line is the title.
const LEAST: f32 = 0.08;

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::built_in(include_str!("../title.toml")));

/// From how many bytes on a line is body text.
const LONG_LINE: usize = 120;

/// A title and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Title {
    pub(crate) block: usize,
    /// Its bytes in the clean text.
    pub(crate) range: std::ops::Range<usize>,
}

/// Finds the title among the first blocks: the likeliest line, if one is likely at all.
pub(crate) fn find(blocks: &[Block], sentences: &[Sentence], cues: &Cues) -> Option<Title> {
    let weighed = candidates(blocks, sentences, cues)
        .into_iter()
        .map(|(title, signs)| (title, MODEL.weigh(&signs).0));
    let (title, chance) = weighed.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    (chance >= LEAST).then_some(title)
}

/// Lists the lines that may be the title, and what each shows.
pub(crate) fn candidates(
    blocks: &[Block],
    sentences: &[Sentence],
    cues: &Cues,
) -> Vec<(Title, Signs)> {
    let subject = Subject::of(blocks, cues);
    let lead = signs::Lead::of(blocks, LEAD, sentences, &subject, cues);
    (0..blocks.len().min(LEAD))
        .filter_map(|at| Some((named(blocks, at, cues), lead.signs(at)?)))
        .collect()
}

/// Says how sure it is that a block is the title, and why.
pub(crate) fn confidence(article: &Article, block: usize) -> (f32, Signs) {
    let found = candidates(article.blocks, article.sentences, article.cues);
    let signs = found.into_iter().find(|(title, _)| title.block == block);
    signs.map_or((1.0, Vec::new()), |(_, signs)| MODEL.weigh(&signs))
}

/// Gives a block as a title, without a label such as "Subject:".
fn named(blocks: &[Block], at: usize, cues: &Cues) -> Title {
    let length = blocks[at].text.text.trim_end().len();
    let labelled = label(&blocks[at])
        .filter(|(name, rest)| cues.label.title.is(&words(name)) && *rest < length);
    Title {
        block: at,
        range: labelled.map_or(0, |(_, rest)| rest)..length,
    }
}

/// Gives the label of a block, and where the rest begins; headings have theirs before a colon.
fn label(block: &Block) -> Option<(&str, usize)> {
    if let Some(lead) = &block.lead {
        return Some((block.lead_name()?, lead.rest));
    }
    let text = &block.text.text;
    let at = text.find([':', '：']).filter(|_| block.is_heading())?;
    let rest = text[at..]
        .find(' ')
        .map_or(text.len(), |space| at + space + 1);
    Some((&text[..at], rest))
}

/// Tells whether a line above a text is about it: who wrote it and when, where it is filed.
pub(crate) fn is_credit(text: &str, cues: &Cues) -> bool {
    let text = text.trim();
    let found = words(text);
    let filed = text.split_once([':', '：']).is_some_and(|(name, _)| {
        cues.page.masthead.is(&words(name)) || cues.page.entry.is(&words(name))
    });
    is_remark(text)
        || shape::is_parted(text)
        || shape::is_byline(text, &found, cues)
        || shape::is_name_and_more(text)
        || filed
}

/// "(transcript, lightly tidied)", "Mo Castellane @mo": about the text or its writer.
fn is_remark(text: &str) -> bool {
    let stamped = text
        .strip_prefix('[')
        .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    stamped
        || (text.starts_with(['(', '（']) && text.ends_with([')', '）']))
        || text
            .split_whitespace()
            .any(|word| word.len() > 2 && word.starts_with('@'))
}

/// "TOP 1 Welcome", "Item 2: fees": names a point of a list by its number.
fn is_item_name(found: &[Word]) -> bool {
    found.len() > 2
        && found[1].lower.len() <= 2
        && found[1].lower.bytes().all(|byte| byte.is_ascii_digit())
}

/// "Opinion. By our theatre correspondent": names the writer soon.
fn names_writer(found: &[Word], cues: &Cues) -> bool {
    (0..found.len().min(3)).any(|at| cues.page.byline.at(found, at).is_some()) && found.len() <= 14
}

/// Tells whether a line is body text: long, and closed like a sentence.
fn is_body(text: &str) -> bool {
    let text = text.trim_end();
    text.len() > LONG_LINE && (is_sentence(text) || text.ends_with(['?', '!', '？', '！']))
}

/// Tells whether a line ends like a sentence.
fn is_sentence(text: &str) -> bool {
    text.ends_with(['.', '。', ',', ':', ';', '…', '"', '”'])
}

/// "Issue 48", "n.º 12": counts an edition.
fn is_issue(found: &[Word]) -> bool {
    found.last().is_some_and(|word| {
        word.lower.len() <= 3 && word.lower.bytes().all(|byte| byte.is_ascii_digit())
    }) && found.len() > 2
}

/// Tells whether a line asks, with a mark or by its last letters.
fn asks(text: &str, cues: &Cues) -> bool {
    let bare = text.trim_end_matches(['"', '”', '’', ')', ' ']);
    bare.ends_with(['?', '？'])
        || (!cues.advice.asking_ends.is_empty()
            && cues
                .advice
                .asking_ends
                .iter()
                .any(|end| bare.trim_end_matches(['.', '。']).ends_with(end.as_str())))
}

fn is_section(block: &Block, cues: &Cues) -> bool {
    let text = &block.text.text;
    let counted = block.kind == Kind::Heading(0) && is_counted(text);
    counted || text.split_whitespace().count() <= 3 && heading_role(text, cues).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::read;

    const BODY: &str = "On Friday the council of Oldford voted to close the market hall on Sundays. The market hall has been open on Sundays since 1974, and many shops there live from it.\n\nTraders say that the hall is empty on Sundays. They want their day of rest.\n";

    fn title(lead: &str) -> String {
        read(&format!("{lead}\n\n{BODY}")).title
    }

    #[test]
    fn the_name_of_a_paper_is_no_title() {
        assert_eq!(
            title("# The Lantern\n\n## A market hall without Sundays"),
            "A market hall without Sundays"
        );
        assert_eq!(
            title("NEWS › TOWN\n\nA market hall without Sundays"),
            "A market hall without Sundays"
        );
    }

    #[test]
    fn mastheads_of_every_kind_give_way() {
        for head in [
            "THE LAMP, with Ana Oslo\n\nA market hall without Sundays",
            "[Readers' corner]\n\nA market hall without Sundays",
            "MEMORANDUM\n\nFrom: Ana Oslo\nDate: 9 May 2025\nRe: A market hall without Sundays",
            "OPINION\nA market hall without Sundays\nAna Oslo, stallholder",
            "A market hall without Sundays\nby Ana Oslo · 5 min read",
        ] {
            assert_eq!(title(head), "A market hall without Sundays", "{head}");
        }
    }

    #[test]
    fn a_text_that_begins_with_a_side_has_no_title_of_that_name() {
        let text = "Pros\n- Cheap tickets everywhere\n- Quiet streets\n\nCons\n- Slow trains\n";
        assert_eq!(read(text).arguments.len(), 3);
    }

    #[test]
    fn remarks_and_writers_are_no_title() {
        for below in [
            "(lightly edited)",
            "Ana Oslo @ana_oslo",
            "[12:03] ana: hello",
        ] {
            assert_eq!(
                title(&format!("A market hall without Sundays\n{below}")),
                "A market hall without Sundays"
            );
        }
    }

    #[test]
    fn a_tagged_title_gives_way_to_the_question_of_the_text() {
        let text = format!(
            "[Debate] Market hall: yes or no?\n\nShould the council close the market hall on Sundays or leave it open?\n\n{BODY}"
        );
        assert_eq!(
            read(&text).question,
            "Should the council close the market hall on Sundays or leave it open?"
        );
    }
}
