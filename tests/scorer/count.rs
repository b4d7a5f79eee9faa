//! What was found, given and wanted, in counts that add up over articles.

use std::ops::Add;

/// Statements found, given and wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) hits: usize,
    pub(crate) given: usize,
    pub(crate) wanted: usize,
}

/// A part of a whole; the part may be half of one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Share {
    pub(crate) part: f64,
    pub(crate) whole: usize,
}

impl Share {
    #[expect(clippy::cast_precision_loss, reason = "an article has few statements")]
    pub(super) fn new(part: usize, whole: usize) -> Self {
        Self {
            part: part as f64,
            whole,
        }
    }

    /// Gives the share, none of nothing.
    #[expect(clippy::cast_precision_loss, reason = "an article has few statements")]
    pub(super) fn value(self) -> Option<f64> {
        (self.whole > 0).then(|| self.part / self.whole as f64)
    }
}

/// The arguments of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Arguments {
    /// Claims found with their side.
    pub(crate) claims: Tally,
    /// Claims found when those of a group count as found with one of them.
    pub(crate) grouped: usize,
    /// The right side, among the claims found with any.
    pub(crate) sides: Share,
    /// Support found, of that of the arguments found.
    pub(crate) support: Share,
    /// Support found, of that of all arguments.
    pub(crate) support_of_all: Share,
    /// What is rightly filed as support, of all that is filed in arguments found.
    pub(crate) filed: Share,
    /// Rebuttals filed as support.
    pub(crate) leaks: usize,
}

/// Everything that is counted in an article, or in many.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Counts {
    pub(crate) articles: usize,
    pub(crate) arguments: Arguments,
    pub(crate) facts: Tally,
    /// Data of the facts that survive.
    pub(crate) data: Share,
    pub(crate) quotes: Tally,
    pub(crate) recommendations: Tally,
    /// None where headings are not annotated.
    pub(crate) headings: Option<Tally>,
    pub(crate) roles: Share,
    pub(crate) title: Share,
    pub(crate) question: Share,
    pub(crate) coverage: Share,
    /// Words of the summary, of those of the article.
    pub(crate) length: Share,
    /// Sentences outside the summary that the source does not hold.
    pub(crate) invented: Share,
    pub(crate) invented_in_summary: Share,
    pub(crate) furniture: usize,
}

impl Counts {
    /// Adds up the counts of many articles.
    pub(crate) fn pool<'a>(counts: impl IntoIterator<Item = &'a Self>) -> Self {
        let all = counts.into_iter().copied();
        all.fold(Self::default(), |sum, one| sum + one)
    }

    /// Lists the counts in one line: found/given/wanted, or part/whole.
    pub(crate) fn line(&self) -> String {
        let of = |tally: Tally| format!("{}/{}/{}", tally.hits, tally.given, tally.wanted);
        let part = |share: Share| format!("{}/{}", round(share.part), share.whole);
        let arguments = &self.arguments;
        format!(
            "claims {} once {} sides {} support {} filed {} leaks {} facts {} data {} quotes {} \
             recommendations {} headings {} roles {} title {} question {} coverage {} invented {} \
             invented-in-summary {} furniture {}",
            of(arguments.claims),
            arguments.grouped,
            part(arguments.sides),
            part(arguments.support_of_all),
            part(arguments.filed),
            arguments.leaks,
            of(self.facts),
            part(self.data),
            of(self.quotes),
            of(self.recommendations),
            self.headings.map_or_else(|| "-".to_owned(), of),
            part(self.roles),
            part(self.title),
            part(self.question),
            part(self.coverage),
            part(self.invented),
            part(self.invented_in_summary),
            self.furniture,
        )
    }
}

fn round(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            hits: self.hits + other.hits,
            given: self.given + other.given,
            wanted: self.wanted + other.wanted,
        }
    }
}

impl Add for Share {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            part: self.part + other.part,
            whole: self.whole + other.whole,
        }
    }
}

impl Add for Arguments {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            claims: self.claims + other.claims,
            grouped: self.grouped + other.grouped,
            sides: self.sides + other.sides,
            support: self.support + other.support,
            support_of_all: self.support_of_all + other.support_of_all,
            filed: self.filed + other.filed,
            leaks: self.leaks + other.leaks,
        }
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            articles: self.articles + other.articles,
            arguments: self.arguments + other.arguments,
            facts: self.facts + other.facts,
            data: self.data + other.data,
            quotes: self.quotes + other.quotes,
            recommendations: self.recommendations + other.recommendations,
            headings: match (self.headings, other.headings) {
                (Some(one), Some(two)) => Some(one + two),
                (one, two) => one.or(two),
            },
            roles: self.roles + other.roles,
            title: self.title + other.title,
            question: self.question + other.question,
            coverage: self.coverage + other.coverage,
            length: self.length + other.length,
            invented: self.invented + other.invented,
            invented_in_summary: self.invented_in_summary + other.invented_in_summary,
            furniture: self.furniture + other.furniture,
        }
    }
}
