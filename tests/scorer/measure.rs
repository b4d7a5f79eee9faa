//! The figures that are drawn from counts, by the names under which they are recorded.

use std::collections::BTreeMap;

use super::count::{Counts, Tally};

/// Figures by the name of their measure; a measure that has nothing to divide by is left out.
pub(crate) type Figures = BTreeMap<String, f64>;

/// Which way a figure gets better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Better {
    More,
    Less,
    Neither,
}

/// One figure.
pub(crate) struct Measure {
    pub(crate) name: &'static str,
    /// Its key in what `evaluation/score.py` writes; furniture is ours alone.
    pub(crate) reference: Option<&'static str>,
    pub(crate) better: Better,
    pub(crate) of: fn(&Counts) -> Option<f64>,
}

/// Names the figures of counts.
pub(crate) fn figures(counts: &Counts) -> Figures {
    let figure = |one: &Measure| Some((one.name.to_owned(), (one.of)(counts)?));
    MEASURES.iter().filter_map(figure).collect()
}

const fn m(
    name: &'static str,
    reference: &'static str,
    better: Better,
    of: fn(&Counts) -> Option<f64>,
) -> Measure {
    Measure {
        name,
        reference: Some(reference),
        better,
        of,
    }
}

/// Every measure, in the order of a report.
pub(crate) const MEASURES: [Measure; 30] = {
    use Better::{Less, More, Neither};
    [
        Measure {
            name: "articles",
            reference: None,
            better: Neither,
            of: |it| Some(number(it.articles)),
        },
        m("argument_precision", "arg_P", More, |it| {
            Some(it.arguments.claims.precision())
        }),
        m("argument_recall", "arg_R", More, |it| {
            Some(it.arguments.claims.recall())
        }),
        m("argument_f1", "arg_F1", More, |it| {
            Some(it.arguments.claims.f1())
        }),
        m("argument_recall_once", "arg_R_grouped", More, |it| {
            Some(recall_once(it))
        }),
        m("sides", "side_acc", More, |it| it.arguments.sides.value()),
        m("support_recall", "sup_R", More, |it| {
            it.arguments.support.value()
        }),
        m("support_precision", "sup_P", More, |it| {
            it.arguments.filed.value()
        }),
        m("support_recall_of_all", "sup_R_all", More, |it| {
            it.arguments.support_of_all.value()
        }),
        m("leaks", "counter_leak", Less, |it| {
            Some(number(it.arguments.leaks))
        }),
        m("fact_precision", "fact_P", More, |it| {
            Some(it.facts.precision())
        }),
        m("fact_recall", "fact_R", More, |it| Some(it.facts.recall())),
        m("fact_f1", "fact_F1", More, |it| Some(it.facts.f1())),
        m("data", "datum_R", More, |it| it.data.value()),
        m("quote_precision", "quote_P", More, |it| {
            Some(it.quotes.precision())
        }),
        m("quote_recall", "quote_R", More, quote_recall),
        m("title", "title", More, |it| it.title.value()),
        m("question", "question", More, |it| it.question.value()),
        m("coverage", "sum_cov", More, |it| it.coverage.value()),
        m("summary_length", "sum_ratio", Neither, |it| {
            it.length.value()
        }),
        m("invented", "halluc", Less, |it| {
            it.invented.value().or(Some(0.0))
        }),
        m("invented_in_summary", "halluc_sum", Less, |it| {
            it.invented_in_summary.value().or(Some(0.0))
        }),
        m("recommendation_precision", "rec_P", More, |it| {
            Some(it.recommendations.precision())
        }),
        m("recommendation_recall", "rec_R", More, |it| {
            Some(it.recommendations.recall())
        }),
        m("recommendation_f1", "rec_F1", More, |it| {
            Some(it.recommendations.f1())
        }),
        m("heading_precision", "sec_P", More, |it| {
            Some(it.headings?.precision())
        }),
        m("heading_recall", "sec_R", More, |it| {
            Some(it.headings?.recall())
        }),
        m("heading_f1", "sec_F1", More, |it| Some(it.headings?.f1())),
        m("roles", "role_acc", More, |it| it.roles.value()),
        Measure {
            name: "furniture",
            reference: None,
            better: Less,
            of: |it| Some(number(it.furniture)),
        },
    ]
};

impl Tally {
    /// Gives the share of the given that was wanted; where nothing was either, all is well.
    fn precision(self) -> f64 {
        match (self.given, self.wanted) {
            (0, 0) => 1.0,
            (0, _) => 0.0,
            (given, _) => number(self.hits) / number(given),
        }
    }

    /// Gives the share of the wanted that was given.
    fn recall(self) -> f64 {
        match (self.given, self.wanted) {
            (0, 0) => 1.0,
            (_, 0) => 0.0,
            (_, wanted) => number(self.hits) / number(wanted),
        }
    }

    fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        let sum = precision + recall;
        if sum > 0.0 {
            2.0 * precision * recall / sum
        } else {
            0.0
        }
    }
}

/// Gives the recall when the arguments of a group count as found with one of them.
fn recall_once(counts: &Counts) -> f64 {
    let hits = counts.arguments.grouped;
    let claims = counts.arguments.claims;
    Tally { hits, ..claims }.recall()
}

/// Leaves articles without quotes out: silence where none is wanted is no merit.
fn quote_recall(counts: &Counts) -> Option<f64> {
    (counts.quotes.wanted > 0).then(|| counts.quotes.recall())
}

#[expect(clippy::cast_precision_loss, reason = "an article has few statements")]
fn number(count: usize) -> f64 {
    count as f64
}
