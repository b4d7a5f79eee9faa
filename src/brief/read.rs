//! Article text to brief.
//!
//! Runs the stages in order and knows none of their rules. Invariant: it never fails; an article
//! without a title, arguments or facts gives a brief without them, and notes.

use super::article::{self, Article, Draft, label_side};
use super::block::{self, Block};
use super::chain::Weights;
use super::decide::{Decided, Keep};
use super::front::{self, Front};
use super::source::LineIndex;
use super::word::words;
use super::{
    Argument, Brief, Fact, Passage, Reading, Side, Unsure, account, datum, decide, discourse, fact,
    language, markdown, merge, outline, quote, recommendation, section, slug, summary, title,
};

/// The confidence from which the reader believes itself when nobody says otherwise.
const ENOUGH: f32 = 0.45;

/// What a caller may decide about reading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The language as a BCP 47 tag; found from the text when absent.
    pub language: Option<String>,
    /// The confidence, from 0 to 1, below which an argument or a fact is left out of the brief;
    /// 0.45 when absent.
    pub confidence: Option<f32>,
}

impl Options {
    /// Gives the confidence below which an argument or a fact is left out of the brief.
    pub fn threshold(&self) -> f32 {
        self.confidence.unwrap_or(ENOUGH)
    }
}

/// Reads an article.
///
/// ```
/// let text = "Should buses be free?\n\nPros\n- They cut traffic.\n\nCons\n- They cost money.\n";
/// let brief = rostrum::brief::read(text);
/// assert_eq!(brief.question, "Should buses be free?");
/// assert_eq!(brief.arguments.len(), 2);
/// ```
pub fn read(text: &str) -> Brief {
    read_with(text, &Options::default())
}

/// Reads an article with choices made by the caller.
pub fn read_with(text: &str, options: &Options) -> Brief {
    if markdown::looks_canonical(text) {
        let (brief, breaches) = markdown::read(text);
        let notes = breaches.iter().map(ToString::to_string).collect();
        return Brief { notes, ..brief };
    }
    read_raw(text, options)
}

/// Lists what the reader sees in an article, unit by unit, before it decides anything.
pub fn units(text: &str) -> Vec<super::unit::Unit> {
    with_article(text, &Options::default(), |article, _, tag| {
        super::unit::units(article, tag)
    })
}

/// Reads an article and says, for each sentence, what was decided and why.
///
/// ```
/// let text = "Should buses be free?\n\nPros\n- They cut traffic.\n\nCons\n- They cost money.\n";
/// let reading = rostrum::brief::explain(text, &rostrum::brief::Options::default());
/// assert_eq!(reading.brief, rostrum::brief::read(text));
/// assert_eq!(reading.lines.len(), 5);
/// assert!(reading.lines[2].is_taken());
/// ```
pub fn explain(text: &str, options: &Options) -> Reading {
    if markdown::looks_canonical(text) {
        return account::written(text, read_with(text, options));
    }
    let weights = Weights::built_in();
    let threshold = f64::from(options.threshold());
    with_article(text, options, |article, front, tag| {
        let decided = decide::arguments(article, tag, threshold, weights, Keep::Cues);
        let found = fact::facts(article, options.threshold());
        let unsure = account::unsure(article, &decided, &found.doubted);
        let brief = brief(article, front, tag, &decided, found.facts, &unsure);
        let source = (text, front.end);
        account::reading(source, article, &decided, brief, unsure, weights)
    })
}

/// Lists what speaks for each sentence being a fact or a recommendation.
pub fn weigh(text: &str) -> Vec<super::Weighed> {
    with_article(text, &Options::default(), |article, _, _| {
        super::weigh::weighed(article)
    })
}

/// Lists what speaks for each line of the lead being the title.
pub fn weigh_titles(text: &str) -> Vec<super::Candidate> {
    with_article(text, &Options::default(), |article, _, _| {
        super::weigh::candidates(article)
    })
}

/// Lists what speaks for each word of each sentence being needed by a summary.
pub fn weigh_terms(text: &str) -> Vec<super::WeighedTerm> {
    let options = Options::default();
    with_article(text, &options, |article, _, tag| {
        let threshold = f64::from(options.threshold());
        let decided = decide::arguments(article, tag, threshold, Weights::built_in(), Keep::Cues);
        summary::weighed(article, &decided, &decided.drafts)
    })
}

/// Reads a text that is not in the canonical format.
fn read_raw(text: &str, options: &Options) -> Brief {
    read_weighed(text, options, Weights::built_in())
}

/// Reads an article that is not in the canonical format with weights other than the built-in ones.
pub fn read_weighed(text: &str, options: &Options, weights: &Weights) -> Brief {
    let threshold = f64::from(options.threshold());
    with_article(text, options, |article, front, tag| {
        let decided = decide::arguments(article, tag, threshold, weights, Keep::Words);
        let found = fact::facts(article, options.threshold());
        let unsure = account::unsure(article, &decided, &found.doubted);
        brief(article, front, tag, &decided, found.facts, &unsure)
    })
}

fn with_article<T>(
    text: &str,
    options: &Options,
    then: impl FnOnce(&Article, &Front, &str) -> T,
) -> T {
    let front = front::read(text);
    let tag = options
        .language
        .clone()
        .or_else(|| front.language.clone())
        .unwrap_or_else(|| language::detect(&text[front.end..]).to_owned());
    let cues = language::cues(&tag);
    let (blocks, furniture) = block::parted(text, front.end, cues);
    let sentences = discourse::sentences(&blocks, cues);
    let found = title::find(&blocks, &sentences, cues);
    let title_block = found.as_ref().map(|title| title.block);
    let parts = section::parts(&blocks, &sentences, title_block, cues);
    let lines = LineIndex::new(text);
    let named = found.map(|title| lines.passage(&blocks[title.block].text, title.range).text);
    let title = front.title.clone().or(named).unwrap_or_default();
    let gaps = blocks.iter().filter(|block| block.gap).count();
    let article = Article {
        cues,
        lines: &lines,
        blocks: &blocks,
        furniture: &furniture,
        sentences: &sentences,
        starts: article::starts(&blocks, &sentences),
        parts: &parts,
        labels: blocks.iter().map(|block| label_side(block, cues)).collect(),
        title: &title,
        title_block,
        names: datum::known_names(&sentences, cues),
        spaced: gaps * 2 > blocks.len() || is_full(&blocks, &sentences),
    };
    then(&article, &front, &tag)
}

/// Tells whether most lines hold several sentences: then each is a paragraph, spaced or not.
fn is_full(blocks: &[Block], sentences: &[discourse::Sentence]) -> bool {
    let bodies = blocks
        .iter()
        .filter(|block| block.kind == block::Kind::Paragraph)
        .count();
    let inside = sentences
        .iter()
        .filter(|sentence| blocks[sentence.block].kind == block::Kind::Paragraph)
        .count();
    inside * 2 >= bodies * 3
}

fn brief(
    article: &Article,
    front: &Front,
    tag: &str,
    decided: &Decided,
    facts: Vec<Fact>,
    unsure: &[Unsure],
) -> Brief {
    let mut notes = doubts(unsure);
    let drafts = decided.drafts.clone();
    let (drafts, merged) = merge::repeated(article, drafts);
    if merged > 0 {
        notes.push(format!(
            "{merged} repeated arguments were merged with the ones they repeat"
        ));
    }
    let title = if article.title.is_empty() {
        let first = first_words(article.sentences, article.blocks);
        if !first.is_empty() {
            notes.push("the text has no title; its first words stand in for one".into());
        }
        first
    } else {
        article.title.to_owned()
    };
    if drafts.is_empty() && !article.sentences.is_empty() {
        notes.push("no arguments were found".into());
    }
    Brief {
        slug: slug(&title),
        question: title::question(article).unwrap_or_default(),
        title,
        language: tag.to_owned(),
        published: front.published.clone().unwrap_or_default(),
        summary: summary::summary(article, decided, &drafts, tag),
        facts,
        quotes: quote::quotes(article),
        recommendations: recommendation::recommendations(article, &drafts),
        sections: outline::sections(article, &drafts),
        arguments: arguments(article, drafts),
        notes,
        ..Brief::default()
    }
}

/// How a note begins that names something left out for want of confidence.
pub const NOT_SURE: &str = "not sure: ";

/// Names what was left out for want of confidence, likeliest first.
fn doubts(unsure: &[Unsure]) -> Vec<String> {
    const MOST: usize = 5;
    let mut list: Vec<&Unsure> = unsure.iter().collect();
    list.sort_by(|one, two| two.confidence.total_cmp(&one.confidence));
    let named = list.iter().take(MOST).map(|doubt| {
        let Passage { text, lines, .. } = &doubt.passage;
        let (verdict, confidence) = (doubt.verdict, doubt.confidence);
        format!(
            "{NOT_SURE}{verdict} {confidence:.2}, line {}: {text}",
            lines.first
        )
    });
    let mut notes: Vec<String> = named.collect();
    if list.len() > MOST {
        notes.push(format!("{NOT_SURE}{} more", list.len() - MOST));
    }
    notes
}

fn arguments(article: &Article, drafts: Vec<Draft>) -> Vec<Argument> {
    let passages = |list: &[usize]| list.iter().map(|at| article.passage(*at)).collect();
    let mut arguments: Vec<Argument> = drafts
        .into_iter()
        .map(|draft| Argument {
            side: draft.side,
            support: passages(&draft.support),
            counter: passages(&draft.counter),
            claim: draft.claim,
        })
        .collect();
    arguments.sort_by_key(|argument| argument.side == Side::Con);
    arguments
}

/// Gives the beginning of the text, cut between words: at white space where there is any, so that no
/// number is torn.
fn first_words(sentences: &[discourse::Sentence], blocks: &[Block]) -> String {
    const LONGEST: usize = 80;
    let text = sentences.first().map_or_else(
        || blocks.first().map_or("", |block| block.text.text.as_str()),
        |sentence| sentence.text.as_str(),
    );
    let near = &text[..text.floor_char_boundary(LONGEST)];
    let cut = if text[near.len()..].starts_with(|next: char| !next.is_whitespace()) {
        let end = near
            .rfind(char::is_whitespace)
            .or_else(|| words(near).last().map(|word| word.start));
        &near[..end.filter(|end| *end > 0).unwrap_or(near.len())]
    } else {
        near
    };
    cut.split_whitespace().collect::<Vec<_>>().join(" ")
}
