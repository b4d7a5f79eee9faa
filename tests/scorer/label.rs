//! What the annotation says about each unit of an article: what the reader learns from.

use rostrum::brief::Side;

use super::gold::Gold;
use super::words::Said;

/// From which likeness on a unit is what was annotated.
const SAME: f64 = 0.6;

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// A claim, for the motion or against it.
    Claim { pro: bool },
    /// It backs a claim.
    Support,
    /// It may back a claim.
    PerhapsSupport,
    /// It answers a claim.
    Rebuttal,
    /// The annotation leaves it open.
    Open,
    /// Nothing of these.
    Other,
}

/// Labels the units of an article; where support was not annotated, everything else may be some.
pub(crate) fn labels(gold: &Gold, units: &[String]) -> Vec<Label> {
    let said: Vec<Said> = units.iter().map(Said::new).collect();
    let known = gold
        .arguments
        .iter()
        .all(|argument| argument.support.is_some());
    let rest = if known {
        Label::Other
    } else {
        Label::PerhapsSupport
    };
    let mut labels = vec![rest; units.len()];
    for argument in &gold.optional_arguments {
        for way in argument.ways() {
            if let Some(at) = find(&said, way) {
                labels[at] = Label::Open;
            }
        }
    }
    for argument in &gold.arguments {
        for text in &argument.counter {
            set(&mut labels, find(&said, text), Label::Rebuttal);
        }
        for text in &argument.support_optional {
            set(&mut labels, find(&said, text), Label::PerhapsSupport);
        }
    }
    for argument in &gold.arguments {
        for text in argument.support.iter().flatten() {
            set(&mut labels, find(&said, text), Label::Support);
        }
    }
    for argument in &gold.arguments {
        let pro = argument.side == Side::Pro;
        let mut ways = argument.claim.ways().into_iter();
        let main = ways.next().and_then(|way| find(&said, way));
        set(&mut labels, main, Label::Claim { pro });
        for way in ways {
            if let Some(at) = find(&said, way).filter(|at| Some(*at) != main)
                && !matches!(labels[at], Label::Claim { .. })
            {
                labels[at] = Label::PerhapsSupport;
            }
        }
    }
    labels
}

fn set(labels: &mut [Label], at: Option<usize>, label: Label) {
    if let Some(at) = at {
        labels[at] = label;
    }
}

/// Finds the unit that says what was annotated.
fn find(units: &[Said], wanted: &Said) -> Option<usize> {
    let best = |measure: &dyn Fn(&Said) -> f64| {
        units
            .iter()
            .enumerate()
            .map(|(at, unit)| (at, measure(unit)))
            .reduce(|best, next| if next.1 > best.1 { next } else { best })
    };
    let (at, likeness) = best(&|unit| unit.likeness(wanted))?;
    if likeness >= SAME {
        return Some(at);
    }
    if wanted.words.len() < 3 {
        return None;
    }
    best(&|unit| wanted.contained(unit))
        .filter(|(_, share)| *share >= 0.9)
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_labelled_by_what_was_annotated() {
        let gold: Gold = serde_json::from_value(serde_json::json!({
            "id": "x_1", "lang": "en", "title": "Trams", "orientation": "fixed", "question": null,
            "sections": [], "facts": [], "quotes": [], "recommendations": [], "summary_points": [],
            "arguments": [{
                "side": "con", "claim": "Rails are dear to lay.",
                "support": ["The first line cost 90 million euros."],
                "counter": ["The town replies that a loan would pay for it."]
            }],
        }))
        .expect("a small annotation");
        let units = [
            "Trams",
            "Rails are dear to lay.",
            "The first line cost 90 million euros.",
            "The town replies that a loan would pay for it.",
        ];
        let units: Vec<String> = units.map(str::to_owned).to_vec();
        assert_eq!(
            labels(&gold, &units),
            [
                Label::Other,
                Label::Claim { pro: false },
                Label::Support,
                Label::Rebuttal
            ]
        );
        assert_eq!(gold.plain_title().as_deref(), Some("Trams"));
        let reasons = gold.plain_reasons(false).expect("support was annotated");
        assert_eq!(reasons[0].claim, "Rails are dear to lay.");
        assert_eq!(reasons[0].support.len(), 1);
    }
}
