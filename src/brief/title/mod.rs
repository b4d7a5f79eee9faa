//! The title of an article.
//!
//! A title is marked, or stands first, or stands alone between the lead and the rest; its words are
//! heard again in the text, which the names of papers and columns are not. Nothing is made up: an
//! article may have none. The question that it puts to debate has a file of its own.

mod question;

pub(crate) use self::question::question;

use super::article::is_counted;
use super::block::{Block, Kind};
use super::cue::Cues;
use super::discourse::Sentence;
use super::section::heading_role;
use super::term::Subject;
use super::word::{Word, words};

/// How many blocks are looked at for a title.
const LEAD: usize = 24;

/// The most words of a title that has the form of a sentence.
const LONGEST: usize = 24;

/// From how many bytes on a line is body text.
const LONG_LINE: usize = 120;

/// A title and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Title {
    pub(crate) block: usize,
    /// Its bytes in the clean text.
    pub(crate) range: std::ops::Range<usize>,
}

/// Finds the title among the first blocks.
pub(crate) fn find(blocks: &[Block], sentences: &[Sentence], cues: &Cues) -> Option<Title> {
    let lead = &blocks[..blocks.len().min(LEAD)];
    let whole = |at: usize| Title {
        block: at,
        range: 0..blocks[at].text.text.trim_end().len(),
    };
    let marked = lead
        .iter()
        .position(|block| block.kind == Kind::Heading(1))
        .filter(|at| !is_section(&blocks[*at], cues));
    let subject = Subject::of(blocks, cues);
    if let Some(at) = marked {
        return Some(whole(below_name(lead, at, &subject, cues).unwrap_or(at)));
    }
    if let Some(title) = labelled(lead, cues) {
        return Some(title);
    }
    let at = (0..lead.len())
        .filter_map(|at| Some((at, weigh_line(blocks, sentences, at, &subject, cues)?)))
        .filter(|(_, weight)| *weight > 0)
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map(|(at, _)| at)?;
    Some(whole(at))
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

/// Weighs a line of the lead as a title; nothing when it cannot be one.
fn weigh_line(
    blocks: &[Block],
    sentences: &[Sentence],
    at: usize,
    subject: &Subject,
    cues: &Cues,
) -> Option<i32> {
    let block = &blocks[at];
    let text = block.text.text.trim();
    let count = words(text).len();
    let plain = matches!(block.kind, Kind::Heading(_) | Kind::Paragraph);
    let fits = plain && block.by.is_none() && (1..=LONGEST).contains(&count);
    if !fits || is_section(block, cues) || blocks.len() < 2 {
        return None;
    }
    let from = sentences.partition_point(|sentence| sentence.block < at);
    let next = sentences.get(from + 1);
    let told = next.is_some_and(|after| after.block == at);
    let asks = asks(text, cues);
    let motion = cues.label.motion.opens(&words(text)).is_some();
    // A line of speech may head an interview.
    let speech = at <= 2 && text.ends_with(['"', '”', '»']) && block.gap;
    let stops = text.ends_with(['.', '。', '…', ',', ';']);
    let told = told && (stops || (at > 2 && !(at < 5 && block.gap)));
    if told
        || is_remark(text)
        || (!block.is_heading() && is_sentence(text) && !asks && !motion && !speech)
    {
        return None;
    }
    let next = blocks.get(at + 1);
    let above_text =
        next.is_some_and(|next| !next.is_heading() && next.text.text.len() > 2 * text.len());
    let above_heading = next.is_some_and(Block::is_heading);
    let body = blocks[..at].iter().any(|block| is_body(&block.text.text));
    let found = words(text);
    let masthead = !asks
        && cues.page.masthead.within(&found)
        && (count <= 3 || cues.page.masthead.count(&found) >= count.min(4).div_ceil(2));
    let share = subject.share(text);
    let dated = (count <= 5 || text.contains([':', '：']))
        && cues.fact.months.within(&found)
        && found.iter().any(|word| {
            word.lower
                .starts_with(|letter: char| letter.is_ascii_digit())
        });
    let shouts = text.chars().any(char::is_lowercase) || !text.chars().any(char::is_uppercase);
    let numbered = text
        .chars()
        .any(|letter| matches!(letter, '|' | '·' | '№' | '›' | '‹' | '»' | '>'))
        || text.contains(" / ")
        || is_issue(&found);
    let place = i32::try_from(at.min(2)).unwrap_or(2);
    Some(
        4 * i32::from(block.is_heading())
            + 3 * i32::from(asks)
            + i32::from(asks && block.gap)
            + 6 * i32::from(cues.label.motion.opens(&found).is_some())
            + 2 * i32::from(above_text)
            + i32::from(above_heading)
            + i32::from(count >= 3)
            + 3 * i32::from(speech)
            + match share {
                Some(0) => i32::from(asks) - 3,
                Some(share) => i32::from(share >= 34) + 2 * i32::from(share >= 60),
                None => -1,
            }
            - 3 * i32::from(dated && at > 0)
            - 5 * i32::from((is_counted(text) || is_item_name(&found)) && at > 0)
            - 4 * i32::from(names_writer(&found, cues))
            - 4 * i32::from(!block.is_heading() && at > 0 && labelled_line(block))
            - 6 * i32::from(asks && body)
            - 4 * i32::from(masthead)
            - 3 * i32::from(!shouts)
            - 4 * i32::from(numbered)
            - 8 * i32::from((body && !asks) || (asks && one_of_many(blocks, at)))
            - place,
    )
}

/// Finds the title below the name of a paper or a series, of which the text says nothing.
fn below_name(lead: &[Block], at: usize, subject: &Subject, cues: &Cues) -> Option<usize> {
    if subject.share(&lead[at].text.text) != Some(0) {
        return None;
    }
    let next = lead
        .iter()
        .enumerate()
        .skip(at + 1)
        .take(3)
        .find(|(_, block)| block.is_heading())?;
    let told = lead[at + 1..next.0]
        .iter()
        .any(|block| is_sentence(&block.text.text));
    let text = &next.1.text.text;
    (!told && !is_section(next.1, cues) && subject.share(text) > Some(0)).then_some(next.0)
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

/// Tells whether a question is one of several headings that ask.
fn one_of_many(blocks: &[Block], at: usize) -> bool {
    let asked = blocks
        .iter()
        .take(at + LEAD)
        .filter(|block| block.is_heading() && block.text.text.trim_end().ends_with(['?', '？']));
    blocks[at].is_heading() && asked.count() >= 3
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

/// "Format: two against two": an entry about the text, not its name.
fn labelled_line(block: &Block) -> bool {
    label(block).is_some_and(|(name, _)| name.split_whitespace().count() <= 2)
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

/// "Title: …" or "Subject: …".
fn labelled(lead: &[Block], cues: &Cues) -> Option<Title> {
    lead.iter().take(6).enumerate().find_map(|(at, block)| {
        let (name, rest) = label(block)?;
        let length = block.text.text.trim_end().len();
        (cues.label.title.is(&words(name)) && rest < length).then_some(Title {
            block: at,
            range: rest..length,
        })
    })
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
