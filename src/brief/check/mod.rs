//! What `rostrum check` finds in a brief.
//!
//! Judges form, not opinion: that everything is there, stands on its own and fits Discord. It never
//! changes a brief. In the built-in seeds every breach is an error; elsewhere the caller decides.
//! Invariant: each breach says where it is, what is wrong and how to mend it.

mod breach;
mod openings;

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

pub(in crate::brief) use breach::clip;
pub use breach::{Breach, Severity};

use super::{Argument, Brief, Fact, Passage, Side, markdown};

/// The longest slug, in characters.
pub const SLUG: usize = 40;
/// The longest title, in characters: Discord's limit for the title of an embed.
pub const TITLE: usize = 256;
/// The longest question, in characters.
pub const QUESTION: usize = 300;
/// The longest motion, in characters.
pub const MOTION: usize = 200;
/// The most tags.
pub const TAGS: usize = 10;
/// The longest claim, in characters.
pub const CLAIM: usize = 250;
/// The longest claim, support and rebuttals together, in characters.
pub const ARGUMENT: usize = 3500;
/// The longest fact, quotation, recommendation or first paragraph of a summary, in characters.
pub const STATEMENT: usize = 1000;
/// The longest summary, in characters.
pub const SUMMARY: usize = 4000;

/// Reads a file in the canonical format and lists everything that is wrong with it, by line.
///
/// ```
/// let (brief, breaches) = rostrum::brief::check::check_text("---\nslug: golden\n---\n");
/// assert_eq!(brief.slug, "golden");
/// assert!(breaches.iter().any(|breach| breach.what == "`title` is missing"));
/// ```
pub fn check_text(text: &str) -> (Brief, Vec<Breach>) {
    let (brief, mut breaches) = markdown::read(text);
    if breaches.is_empty() {
        breaches.extend(first_difference(text, &markdown::write(&brief)));
    }
    let places = markdown::front_lines(text);
    let found = Inspection::of(&brief, |key| places.get(key).copied());
    let said: HashSet<(Option<u32>, String)> = breaches
        .iter()
        .map(|breach| (breach.line, breach.what.clone()))
        .collect();
    breaches.extend(
        found
            .into_iter()
            .filter(|breach| !said.contains(&(breach.line, breach.what.clone()))),
    );
    breaches.sort_by_key(|breach| breach.line);
    (brief, breaches)
}

/// Lists what is wrong with a brief, wherever it was read from.
pub fn check(brief: &Brief) -> Vec<Breach> {
    Inspection::of(brief, |_| None)
}

fn first_difference(text: &str, canonical: &str) -> Option<Breach> {
    if text == canonical {
        return None;
    }
    let line = text
        .split('\n')
        .zip(canonical.split('\n'))
        .take_while(|(found, wanted)| found == wanted)
        .count();
    let mend = match canonical.split('\n').nth(line) {
        None | Some("") => "leave one blank line between blocks, and none at the end".to_owned(),
        Some(wanted) => format!("write `{}`", clip(wanted)),
    };
    let line = u32::try_from(line + 1).ok();
    Some(Breach::slight(line, "not in the canonical form", mend))
}

/// One look at a brief.
struct Inspection<'a> {
    brief: &'a Brief,
    breaches: Vec<Breach>,
}

impl<'a> Inspection<'a> {
    fn of(brief: &'a Brief, place: impl Fn(&str) -> Option<u32>) -> Vec<Breach> {
        let mut inspection = Self {
            brief,
            breaches: Vec::new(),
        };
        inspection.names(&place);
        inspection.motion(place("motion"));
        inspection.origin(&place);
        inspection.tags(place("tags"));
        inspection.disputes(place("disputes"));
        inspection.summary();
        inspection.facts();
        inspection.arguments();
        inspection.rest();
        inspection.breaches
    }

    fn grave(&mut self, line: Option<u32>, what: impl Into<String>, mend: impl Into<String>) {
        self.breaches.push(Breach::grave(line, what, mend));
    }

    fn slight(&mut self, line: Option<u32>, what: impl Into<String>, mend: impl Into<String>) {
        self.breaches.push(Breach::slight(line, what, mend));
    }

    fn fits(&mut self, line: Option<u32>, what: &str, length: usize, limit: usize) {
        if length > limit {
            self.grave(
                line,
                format!("{what} has {length} characters"),
                format!("shorten it to {limit}"),
            );
        }
    }

    fn names(&mut self, place: impl Fn(&str) -> Option<u32>) {
        let brief = self.brief;
        let line = place("slug");
        if brief.slug.is_empty() {
            self.grave(line, "`slug` is missing", "give it a short name");
        } else if !is_key(&brief.slug) {
            self.grave(
                line,
                format!("`slug` is not a short name (\"{}\")", clip(&brief.slug)),
                "use lower-case letters, digits and single hyphens",
            );
        }
        self.fits(line, "`slug`", characters(&brief.slug), SLUG);
        let line = place("title");
        if brief.title.trim().is_empty() {
            self.grave(line, "`title` is missing", "give it the article's title");
        }
        self.fits(line, "`title`", characters(&brief.title), TITLE);
        let length = characters(&brief.question);
        self.fits(place("question"), "`question`", length, QUESTION);
    }

    fn motion(&mut self, line: Option<u32>) {
        let motion = self.brief.motion.trim();
        if motion.is_empty() {
            self.grave(
                line,
                "`motion` is missing",
                "write the statement that people will vote on",
            );
        } else if motion
            .trim_end_matches(['"', '”', '\'', '’', '»', ')'])
            .ends_with(['?', '？', '؟'])
        {
            self.grave(
                line,
                "`motion` is a question",
                "make it a statement that one can be for or against",
            );
        }
        self.fits(line, "`motion`", characters(motion), MOTION);
    }

    fn origin(&mut self, place: impl Fn(&str) -> Option<u32>) {
        let brief = self.brief;
        let language = brief.language.as_str();
        if language.is_empty() {
            self.grave(place("language"), "`language` is missing", "write `en`");
        } else if language.contains('_') || language.parse::<LanguageIdentifier>().is_err() {
            self.grave(
                place("language"),
                format!("`language` is not a language tag (\"{}\")", clip(language)),
                "use a BCP 47 tag such as `en`, `ko` or `es-MX`",
            );
        }
        if !brief.published.is_empty() && !is_date(&brief.published) {
            self.grave(
                place("published"),
                format!("`published` is not a day (\"{}\")", clip(&brief.published)),
                "write it as `2026-02-01`, or leave it empty",
            );
        }
        let source = brief.source.as_str();
        let is_link = ["https://", "http://"]
            .iter()
            .any(|scheme| source.len() > scheme.len() && source.starts_with(scheme));
        if !source.is_empty() && (!is_link || source.contains(char::is_whitespace)) {
            self.grave(
                place("source"),
                format!("`source` is not a link (\"{}\")", clip(source)),
                "write it from `https://` on, or leave it empty",
            );
        }
    }

    fn tags(&mut self, line: Option<u32>) {
        let tags = &self.brief.tags;
        if tags.len() > TAGS {
            let what = format!("there are {} tags", tags.len());
            self.grave(line, what, format!("keep the {TAGS} best"));
        }
        let mut seen = HashSet::new();
        for tag in tags {
            if tag.trim().is_empty() || tag.trim() != tag || tag.to_lowercase() != *tag {
                self.slight(
                    line,
                    format!("a tag is not in lower case (\"{}\")", clip(tag)),
                    format!("write \"{}\"", clip(tag.trim().to_lowercase().as_str())),
                );
            }
            if !seen.insert(tag.to_lowercase()) {
                let what = format!("a tag stands twice (\"{}\")", clip(tag));
                self.slight(line, what, "keep one");
            }
        }
    }

    fn disputes(&mut self, line: Option<u32>) {
        let brief = self.brief;
        let used: HashSet<&str> = brief
            .facts
            .iter()
            .flat_map(|fact| &fact.disputes)
            .map(String::as_str)
            .collect();
        let mut defined = HashSet::new();
        for dispute in &brief.disputes {
            let key = clip(&dispute.key);
            if !is_key(&dispute.key) {
                self.grave(
                    line,
                    format!("a dispute's key is not a short name (\"{key}\")"),
                    "use lower-case letters, digits and single hyphens",
                );
            }
            if !defined.insert(dispute.key.as_str()) {
                self.grave(
                    line,
                    format!("the dispute `{key}` stands twice"),
                    "keep one",
                );
            }
            if dispute.says.trim().is_empty() {
                self.grave(
                    line,
                    format!("the dispute `{key}` says nothing"),
                    "say in one sentence what this article says and what others say",
                );
            }
            let length = characters(&dispute.says);
            self.fits(line, &format!("the dispute `{key}`"), length, STATEMENT);
            if !used.contains(dispute.key.as_str()) {
                self.slight(
                    line,
                    format!("no fact is marked with the dispute `{key}`"),
                    format!("put `[{key}]` after the facts that it touches, or remove it"),
                );
            }
        }
        for fact in &brief.facts {
            for key in &fact.disputes {
                if !defined.contains(key.as_str()) {
                    self.grave(
                        first_line(&fact.passage),
                        format!("no dispute is named `{}`", clip(key)),
                        "define it in `disputes`, or write `\\[` if the brackets are words",
                    );
                }
            }
        }
    }

    fn summary(&mut self) {
        let summary = &self.brief.summary;
        let Some(short) = summary.first() else {
            self.grave(
                None,
                "there is no summary",
                "write two or three sentences under `## Summary`",
            );
            return;
        };
        let line = short.first().and_then(first_line);
        self.fits(line, "the short summary", joined(short), STATEMENT);
        let whole: usize = summary.iter().map(|paragraph| joined(paragraph) + 2).sum();
        self.fits(line, "the summary", whole - 2, SUMMARY);
    }

    fn facts(&mut self) {
        let brief = self.brief;
        if brief.facts.is_empty() {
            self.grave(None, "there is no fact", "list one under `## Facts`");
        }
        for fact in &brief.facts {
            let line = first_line(&fact.passage);
            self.fits(line, "a fact", characters(&fact.passage.text), STATEMENT);
            self.fact_data(line, fact);
        }
    }

    fn fact_data(&mut self, line: Option<u32>, fact: &Fact) {
        for datum in &fact.data {
            if datum.is_empty() || !fact.passage.text.contains(datum.as_str()) {
                self.grave(
                    line,
                    format!("a fact lacks its datum (\"{}\")", clip(datum)),
                    "mark as bold only what stands in the fact",
                );
            }
        }
    }

    fn arguments(&mut self) {
        let brief = self.brief;
        for side in Side::BOTH {
            if brief.side(side).next().is_none() {
                let word = match side {
                    Side::Pro => "for",
                    Side::Con => "against",
                };
                self.grave(
                    None,
                    format!("there is no argument {word} the motion"),
                    format!("write one under `## Arguments {word}`"),
                );
            }
        }
        let mut claims: HashMap<String, Option<u32>> = HashMap::new();
        for argument in &brief.arguments {
            self.argument(argument);
            let line = first_line(&argument.claim);
            let words = bare(&argument.claim.text);
            if words.is_empty() {
                continue;
            }
            match claims.get(&words).copied() {
                Some(earlier) => {
                    let place = earlier.map_or_else(String::new, |line| format!(" of line {line}"));
                    let what = format!("a claim repeats the claim{place}");
                    self.grave(line, what, "merge the two");
                }
                None => {
                    claims.insert(words, line);
                }
            }
        }
    }

    fn argument(&mut self, argument: &Argument) {
        let claim = argument.claim.text.as_str();
        let line = first_line(&argument.claim);
        if bare(claim).is_empty() {
            self.grave(line, "an argument has no claim", "write it after `###`");
        }
        if let Some(opening) = openings::leaning(claim, &self.brief.language) {
            self.grave(
                line,
                format!("claim leans on its article (\"{opening}\")"),
                "say it so that it stands alone",
            );
        }
        if argument.support.is_empty() {
            self.slight(
                line,
                "a claim has no support",
                "back it with a sentence or two",
            );
        }
        self.fits(line, "a claim", characters(claim), CLAIM);
        let length =
            characters(claim) + 1 + joined(&argument.support) + 1 + joined(&argument.counter);
        self.fits(line, "an argument", length, ARGUMENT);
    }

    fn rest(&mut self) {
        let brief = self.brief;
        for quote in &brief.quotes {
            let line = first_line(&quote.passage);
            let speaker = quote.speaker.as_deref().map_or(0, characters);
            let length = characters(&quote.passage.text) + speaker;
            self.fits(line, "a quotation", length, STATEMENT);
        }
        for passage in &brief.recommendations {
            let length = characters(&passage.text);
            self.fits(first_line(passage), "a recommendation", length, STATEMENT);
        }
    }
}

/// Tells whether a word can be a slug or a dispute's key: lower-case letters and digits, in groups
/// with single hyphens between them.
pub fn is_key(word: &str) -> bool {
    word.split('-').all(|group| {
        !group.is_empty()
            && group
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

fn is_date(text: &str) -> bool {
    text.len() == "2026-02-01".len() && text.parse::<Date>().is_ok()
}

fn first_line(passage: &Passage) -> Option<u32> {
    (passage.lines.first > 0).then_some(passage.lines.first)
}

fn characters(text: &str) -> usize {
    text.chars().count()
}

/// Counts the characters of sentences that stand in one paragraph.
fn joined(passages: &[Passage]) -> usize {
    let words: usize = passages
        .iter()
        .map(|passage| characters(&passage.text) + 1)
        .sum();
    words.saturating_sub(1)
}

/// Gives the words alone, so that claims which differ in dress only are seen to be the same.
fn bare(text: &str) -> String {
    text.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
