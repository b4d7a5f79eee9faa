//! The picture of a result.

use super::Label;
use super::advance::{Weight, fitted};
use super::bar::{self, AXIS, Part};
use super::canvas::{Anchor, Canvas, Style, WIDTH};
use super::card::{self, INNER, MARGIN, named, shape_room};
use super::lines::{at_most, clean};
use super::paint;
use crate::poll::{Scale, Stance, Tally};

/// The words of a picture of a result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultWords {
    /// The line above the motion: which closing, and when.
    pub heading: String,
    /// The motion.
    pub motion: String,
    /// For, undecided, against; of a poll of five steps these are collapsed.
    pub sides: [Label; 3],
    /// The five steps, of a poll that has them.
    pub steps: Option<[Label; 5]>,
    /// What stands in place of the bar when there are no ballots.
    pub nobody: String,
    /// Lines below: voters first, then whether there is a quorum, and what else there is to say.
    pub notes: Vec<String>,
}

const NAME: Style = Style::new(15.0, Weight::SemiBold, paint::INK);
const SHARE: Style = Style::new(30.0, Weight::SemiBold, paint::INK);
const COUNT: Style = Style::new(14.0, Weight::Regular, paint::MUTED);
const STEP_NAME: Style = Style::new(12.5, Weight::SemiBold, paint::INK);
const STEP_SHARE: Style = Style::new(17.0, Weight::SemiBold, paint::INK);
const STEP_COUNT: Style = Style::new(12.5, Weight::Regular, paint::MUTED);
const NOBODY: Style = Style::new(14.0, Weight::SemiBold, paint::MUTED);

/// How high the bar is.
const BAR: f64 = 40.0;

/// Draws the result of a poll as SVG, 550 wide and as high as its words need.
pub fn result(tally: &Tally, words: &ResultWords) -> String {
    let mut canvas = Canvas::default();
    let mut y = card::head(&mut canvas, &words.heading, &words.motion) + 16.0;
    let counted = if words.steps.is_some() {
        *tally
    } else {
        tally.collapsed()
    };
    let parts = bar::parts(&counted);
    let labels = sides(&mut canvas, y, &words.sides);
    y = labels + 24.0;
    leads(&mut canvas, labels + 8.0, y, &parts);
    let fill = if words.steps.is_some() {
        paint::step_fill
    } else {
        paint::fill
    };
    bar::draw(&mut canvas, (y, BAR), &parts, fill);
    if parts.is_empty() {
        nobody(&mut canvas, y, &words.nobody);
    }
    y += BAR + 2.0;
    if let Some(labels) = &words.steps {
        y = steps(&mut canvas, y, labels, &parts);
    }
    let height = card::foot(&mut canvas, y, &words.notes);
    canvas.finished(height)
}

/// Writes the three labels above the bar, each on its own side, and gives their lowest line.
fn sides(canvas: &mut Canvas, y: f64, labels: &[Label; 3]) -> f64 {
    let room = INNER / 3.0 - 8.0;
    let names = labels.each_ref().map(|label| {
        let room = room - shape_room(NAME);
        at_most(2, &clean(&label.name), NAME.weight, NAME.size, room)
    });
    let rows = names.iter().map(Vec::len).max().unwrap_or_default();
    let below = y + f64::from(u8::try_from(rows).unwrap_or(2)) * 19.0;
    let shared = labels.iter().any(|label| !label.share.is_empty());
    let counts = below + if shared { 47.0 } else { 15.0 };
    for (at, stance) in Scale::Three.stances().iter().enumerate() {
        let (x, anchor) = place(*stance);
        // A shorter name stands lower, beside the share that it belongs to.
        let mut base = below - 5.0;
        for (row, line) in names[at].iter().enumerate().rev() {
            if row == 0 {
                named(canvas, (x, base), anchor, NAME, (*stance, line));
            } else {
                canvas.text((indented(x, anchor), base), anchor, NAME, line);
            }
            base -= 19.0;
        }
        let share = fitted(&clean(&labels[at].share), SHARE.weight, SHARE.size, room);
        canvas.text((x, below + 28.0), anchor, SHARE, &share);
        let count = fitted(&clean(&labels[at].count), COUNT.weight, COUNT.size, room);
        canvas.text((x, counts), anchor, COUNT, &count);
    }
    counts + 4.0
}

/// Gives the place of a side's label: against at the left, for at the right, as on the bar.
pub(super) fn place(stance: Stance) -> (f64, Anchor) {
    match stance.collapsed() {
        Stance::Against | Stance::StronglyAgainst => (MARGIN, Anchor::Start),
        Stance::Undecided => (AXIS, Anchor::Middle),
        Stance::For | Stance::StronglyFor => (WIDTH - MARGIN, Anchor::End),
    }
}

fn indented(x: f64, anchor: Anchor) -> f64 {
    match anchor {
        Anchor::Start => x + shape_room(NAME),
        Anchor::Middle => x + shape_room(NAME) / 2.0,
        Anchor::End => x - shape_room(NAME),
    }
}

/// Leads from each label to its parts of the bar that begins at `y`; several are held together.
fn leads(canvas: &mut Canvas, label: f64, y: f64, parts: &[Part]) {
    for stance in Scale::Three.stances() {
        let own: Vec<_> = parts
            .iter()
            .filter(|p| p.stance.collapsed() == *stance)
            .collect();
        let (Some(first), Some(last)) = (own.first(), own.last()) else {
            continue;
        };
        let span = (first.from, last.to);
        let end = if own.len() > 1 { y - 6.0 } else { y - 1.0 };
        bar::lead(canvas, span, end, (place(*stance).0, label));
        if own.len() > 1 {
            bar::brace(canvas, span, end);
        }
    }
}

fn nobody(canvas: &mut Canvas, y: f64, text: &str) {
    let text = fitted(&clean(text), NOBODY.weight, NOBODY.size, INNER - 24.0);
    canvas.text_on_ground((AXIS, y + BAR / 2.0 + 5.0), Anchor::Middle, NOBODY, &text);
}

/// Writes the five labels below the bar, leads from each part to its own, and gives their lowest line.
fn steps(canvas: &mut Canvas, y: f64, labels: &[Label; 5], parts: &[Part]) -> f64 {
    let column = INNER / 5.0;
    let room = column - 8.0;
    let names = labels.each_ref().map(|label| {
        let (weight, size) = (STEP_NAME.weight, STEP_NAME.size);
        at_most(2, &clean(&label.name), weight, size, room)
    });
    let rows = names.iter().map(Vec::len).max().unwrap_or_default();
    let below = y + 46.0 + f64::from(u8::try_from(rows).unwrap_or(2)) * 15.0;
    let mut x = MARGIN + column / 2.0;
    for at in (0..Stance::ALL.len()).rev() {
        let stance = Stance::ALL[at];
        if let Some(part) = parts.iter().find(|part| part.stance == stance) {
            canvas.line(
                &[
                    (part.middle(), y + 3.0),
                    (part.middle(), y + 7.0),
                    (x, y + 22.0),
                ],
                1.2,
                paint::LEADER,
            );
        }
        mark(canvas, x, y + 32.0, stance);
        let mut base = y + 54.0;
        for line in &names[at] {
            canvas.text((x, base), Anchor::Middle, STEP_NAME, line);
            base += 15.0;
        }
        let texts = [
            (&labels[at].share, STEP_SHARE, 14.0),
            (&labels[at].count, STEP_COUNT, 31.0),
        ];
        for (text, style, down) in texts {
            let text = fitted(&clean(text), style.weight, style.size, room);
            canvas.text((x, below + down), Anchor::Middle, style, &text);
        }
        x += column;
    }
    below + 34.0
}

/// Draws the shape of a step: twice for a strong one.
fn mark(canvas: &mut Canvas, x: f64, y: f64, stance: Stance) {
    let strong = stance != stance.collapsed();
    let shifts: &[f64] = if strong { &[-6.0, 6.0] } else { &[0.0] };
    for shift in shifts {
        let shape = paint::shape(stance, x + shift, y, 5.0);
        canvas.outline(&shape, paint::tone(stance));
    }
}
