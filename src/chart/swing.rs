//! The picture of a swing: how the people who voted both times moved.

use super::Label;
use super::advance::{Weight, fitted};
use super::bar::{self, Part};
use super::canvas::{Anchor, Canvas, Style};
use super::card::{self, INNER, MARGIN, named, shape_room};
use super::flow;
use super::lines::{clean, wrapped};
use super::paint;
use super::result::place;
use crate::poll::{Comparison, Scale, Stance, Verdict};

/// The words of a picture of a swing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SwingWords {
    /// The line above the motion: which polls, and when.
    pub heading: String,
    /// The motion.
    pub motion: String,
    /// The head of the earlier poll's side: "Before".
    pub before: String,
    /// The head of the later poll's side: "After".
    pub after: String,
    /// For, undecided, against of the pairs before.
    pub sides_before: [Label; 3],
    /// For, undecided, against of the pairs after.
    pub sides_after: [Label; 3],
    /// The net movement of for, undecided, against: "+4".
    pub net: [String; 3],
    /// How many moved from for, undecided, against to each of them, in words; what has nobody is not
    /// drawn. Unread without a matrix.
    pub flows: [[String; 3]; 3],
    /// The swing and who won it, or that it is too close to call.
    pub verdict: String,
    /// Lines below: the final majority, who was counted, and what else there is to say.
    pub notes: Vec<String>,
}

const HEAD: Style = Style::new(13.5, Weight::SemiBold, paint::MUTED);
const NAME: Style = Style::new(14.0, Weight::SemiBold, paint::INK);
const VALUE: Style = Style::new(14.0, Weight::Regular, paint::INK);
const NET: Style = Style::new(14.0, Weight::SemiBold, paint::INK);
const VERDICT: Style = Style::new(18.0, Weight::SemiBold, paint::INK);

/// How high a bar is.
const BAR: f64 = 26.0;

/// Draws a comparison as SVG, 550 wide and as high as its words need: flows where the matrix may be
/// shown, else a bar before and a bar after.
pub fn swing(comparison: &Comparison, words: &SwingWords) -> String {
    let mut canvas = Canvas::default();
    let y = card::head(&mut canvas, &words.heading, &words.motion) + 14.0;
    let y = match &comparison.matrix {
        Some(matrix) => flow::draw(&mut canvas, y, matrix, words),
        None => pair(&mut canvas, y, comparison, words),
    };
    let y = verdict(&mut canvas, y, comparison.verdict, &words.verdict);
    let height = card::foot(&mut canvas, y - 4.0, &words.notes);
    canvas.finished(height)
}

/// Draws the bar before with its labels above and the bar after with its labels below, each stance's
/// parts joined by a veil, and gives the lowest line of them.
fn pair(canvas: &mut Canvas, y: f64, comparison: &Comparison, words: &SwingWords) -> f64 {
    let before = bar::parts(&comparison.before);
    let after = bar::parts(&comparison.after);
    head(canvas, y, &words.before);
    let upper = labels(canvas, y + 22.0, &words.sides_before, None) + 10.0;
    let lower = upper + BAR + 34.0;
    between(canvas, (upper + BAR, lower), &before, &after);
    bar::draw(canvas, (upper, BAR), &before, paint::fill);
    bar::draw(canvas, (lower, BAR), &after, paint::fill);
    let y = lower + BAR + 12.0;
    head(canvas, y, &words.after);
    labels(canvas, y + 22.0, &words.sides_after, Some(&words.net))
}

fn head(canvas: &mut Canvas, y: f64, text: &str) {
    let text = fitted(&clean(text), HEAD.weight, HEAD.size, INNER);
    canvas.text((MARGIN, y + 12.0), Anchor::Start, HEAD, &text);
}

/// Writes the three labels of a round, and gives the lowest line of them.
fn labels(canvas: &mut Canvas, y: f64, labels: &[Label; 3], net: Option<&[String; 3]>) -> f64 {
    let room = INNER / 3.0 - 8.0;
    for (at, stance) in Scale::Three.stances().iter().enumerate() {
        let (x, anchor) = place(*stance);
        let label = &labels[at];
        let name = clean(&label.name);
        let name = fitted(&name, NAME.weight, NAME.size, room - shape_room(NAME));
        named(canvas, (x, y + 14.0), anchor, NAME, (*stance, &name));
        let value = joined([&label.share, &label.count].into_iter());
        let value = fitted(&value, VALUE.weight, VALUE.size, room);
        canvas.text((x, y + 33.0), anchor, VALUE, &value);
        if let Some(net) = net {
            let net = fitted(&clean(&net[at]), NET.weight, NET.size, room);
            canvas.text((x, y + 52.0), anchor, NET, &net);
        }
    }
    y + if net.is_some() { 56.0 } else { 37.0 }
}

/// Joins words with dots between, the empty ones left out.
pub(super) fn joined<'a>(words: impl Iterator<Item = &'a String>) -> String {
    let words: Vec<_> = words.map(|word| clean(word)).collect();
    let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words.join(" · ")
}

/// Joins the parts of each stance from the lower edge of one bar to the upper edge of the other.
fn between(canvas: &mut Canvas, (top, bottom): (f64, f64), before: &[Part], after: &[Part]) {
    for part in before {
        let Some(other) = after.iter().find(|other| other.stance == part.stance) else {
            continue;
        };
        let outline = format!(
            "M{:.2} {top:.2}H{:.2}L{:.2} {bottom:.2}H{:.2}Z",
            part.from, part.to, other.to, other.from
        );
        canvas.veil(&outline, paint::tint(part.stance), 0.22);
    }
}

/// Writes the verdict with the winner's shape, and gives its lowest line.
fn verdict(canvas: &mut Canvas, y: f64, verdict: Verdict, words: &str) -> f64 {
    let winner = match verdict {
        Verdict::For => Some(Stance::For),
        Verdict::Against => Some(Stance::Against),
        Verdict::FewPairs | Verdict::SmallSwing => None,
    };
    let room = if winner.is_some() {
        INNER - shape_room(VERDICT)
    } else {
        INNER
    };
    let mut base = y + 32.0;
    for (row, line) in wrapped(&clean(words), VERDICT.weight, VERDICT.size, room)
        .iter()
        .enumerate()
    {
        match winner {
            Some(stance) if row == 0 => {
                named(
                    canvas,
                    (MARGIN, base),
                    Anchor::Start,
                    VERDICT,
                    (stance, line),
                );
            }
            Some(_) => canvas.text(
                (MARGIN + shape_room(VERDICT), base),
                Anchor::Start,
                VERDICT,
                line,
            ),
            None => canvas.text((MARGIN, base), Anchor::Start, VERDICT, line),
        }
        base += 24.0;
    }
    base - 18.0
}
