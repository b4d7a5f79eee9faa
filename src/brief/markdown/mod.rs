//! The canonical format of a brief: Markdown that a person can write by hand.
//!
//! `docs/briefs.md` is its description for people. [`read`] never fails: it keeps what it can and
//! names every [`Breach`](super::check::Breach) of the format by line; [`write()`] gives the one
//! canonical form. This module knows nothing of raw articles, and does not judge what a brief says:
//! that is [`check`](super::check). Invariant: reading what was written gives the same brief, and
//! writing what was read from a canonical file gives the same bytes.

mod block;
mod front;
mod inline;
mod read;
mod source;
mod write;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use source::Source;

pub use read::read;
pub use write::write;

/// How many lines are searched for the end of the front matter before a text is taken for a raw
/// article.
const FRONT_LINES: usize = 400;

/// The headings of the second level, in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Summary,
    Facts,
    For,
    Against,
    Quotes,
    Recommendations,
}

impl Part {
    const ALL: [Self; 6] = [
        Self::Summary,
        Self::Facts,
        Self::For,
        Self::Against,
        Self::Quotes,
        Self::Recommendations,
    ];

    fn heading(self) -> &'static str {
        match self {
            Self::Summary => "Summary",
            Self::Facts => "Facts",
            Self::For => "Arguments for",
            Self::Against => "Arguments against",
            Self::Quotes => "Quotes",
            Self::Recommendations => "Recommendations",
        }
    }

    fn named(heading: &str) -> Option<Self> {
        let heading = heading.trim_end_matches([':', ' ']);
        Self::ALL
            .into_iter()
            .find(|part| part.heading().eq_ignore_ascii_case(heading))
    }
}

/// Finds the line, counted from 1, of each key of a text's front matter.
pub(super) fn front_lines(text: &str) -> HashMap<&'static str, u32> {
    front::key_lines(&Source::new(text))
}

/// Tells whether a text is a brief rather than a raw article, whose front matter may look alike.
///
/// ```
/// let text = "---\nslug: golden\nmotion: \"Golden is a breakthrough.\"\n---\n\n## Summary\n";
/// assert!(rostrum::brief::markdown::looks_canonical(text));
/// let facts = "---\nslug: golden\n---\n\n## Facts\n\n- It won.\n";
/// assert!(rostrum::brief::markdown::looks_canonical(facts));
/// assert!(!rostrum::brief::markdown::looks_canonical("---\ntitle: Golden\n---\n\nIt won.\n"));
/// ```
pub fn looks_canonical(text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.lines().map(str::trim_end);
    if lines.next() != Some("---") {
        return false;
    }
    let mut slug = false;
    let mut motion = false;
    for line in lines.by_ref().take(FRONT_LINES) {
        if line == "---" {
            return motion || (slug && all_headings_are_ours(lines));
        }
        slug |= line.starts_with("slug:");
        motion |= line.starts_with("motion:");
    }
    false
}

/// A blog post may have a slug and a summary too, but hardly our other headings and no others.
fn all_headings_are_ours<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let mut telling = false;
    for heading in lines.filter_map(|line| line.strip_prefix("## ")) {
        match Part::named(heading) {
            None => return false,
            Some(part) => telling |= part != Part::Summary,
        }
    }
    telling
}
