//! A bar that slides: against to the left, for to the right, the undecided halved by the middle.
//!
//! Its length is always half of the track's, so that two pictures can be compared: a bar that lies
//! wholly right of the middle is unanimity, one that is halved by it is a tie.

use super::canvas::{Area, Canvas, WIDTH};
use super::card::{INNER, MARGIN};
use super::paint;
use crate::poll::{Stance, Tally};

/// The middle of the track.
pub(super) const AXIS: f64 = WIDTH / 2.0;
/// Room between two parts of a bar.
const GAP: f64 = 1.5;
/// The least width of a part that has ballots.
const LEAST: f64 = 2.5;

/// A part of a bar: a stance and where it begins and ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) stance: Stance,
    pub(super) from: f64,
    pub(super) to: f64,
}

impl Part {
    pub(super) const fn middle(self) -> f64 {
        f64::midpoint(self.from, self.to)
    }
}

/// Lays out the stances that have ballots, from left to right.
pub(super) fn parts(tally: &Tally) -> Vec<Part> {
    let full = INNER / 2.0;
    let widths = widths(tally, full);
    let against: f64 = widths[3] + widths[4];
    let mut x = AXIS - widths[2] / 2.0 - against;
    let mut parts = Vec::new();
    for (stance, wide) in Stance::ALL.iter().zip(widths).rev() {
        if wide > 0.0 {
            parts.push(Part {
                stance: *stance,
                from: x,
                to: x + wide,
            });
            x += wide;
        }
    }
    parts
}

/// Shares a length out among the stances; whoever has a ballot is seen, at the cost of the greatest.
fn widths(tally: &Tally, full: f64) -> [f64; 5] {
    let total = tally.counts().map(|(_, many)| f64::from(many)).sum::<f64>();
    let mut widths = [0.0; 5];
    if total == 0.0 {
        return widths;
    }
    let mut greatest = 0;
    for (at, (_, many)) in tally.counts().enumerate() {
        if many > 0 {
            widths[at] = (f64::from(many) / total * full).max(LEAST);
        }
        if widths[at] > widths[greatest] {
            greatest = at;
        }
    }
    widths[greatest] += full - widths.iter().sum::<f64>();
    widths
}

/// Draws the track with a bar on it, and a mark at its middle.
pub(super) fn draw(
    canvas: &mut Canvas,
    (y, height): (f64, f64),
    parts: &[Part],
    fill: fn(Stance) -> &'static str,
) {
    let track = Area {
        x: MARGIN,
        y,
        width: INNER,
        height,
    };
    canvas.area(track, 6.0, paint::TRACK);
    if !parts.is_empty() {
        let axis = [(AXIS, y - 6.0), (AXIS, y + height + 6.0)];
        canvas.line(&axis, 1.5, paint::LEADER);
    }
    for part in parts {
        let wide = part.to - part.from;
        let gap = GAP.min(wide / 3.0);
        let area = Area {
            x: part.from + gap / 2.0,
            y,
            width: wide - gap,
            height,
        };
        canvas.area(area, 3.0, fill(part.stance));
    }
}

/// Leads from a label, whose line begins at `start`, to the middle of a span of the bar at `y`.
pub(super) fn lead(canvas: &mut Canvas, (from, to): (f64, f64), y: f64, start: (f64, f64)) {
    let middle = f64::midpoint(from, to);
    canvas.line(&[start, (middle, start.1), (middle, y)], 1.2, paint::LEADER);
}

/// Holds a span of several parts together, just above the bar.
pub(super) fn brace(canvas: &mut Canvas, (from, to): (f64, f64), y: f64) {
    let points = [
        (from + 1.5, y + 4.0),
        (from + 1.5, y),
        (to - 1.5, y),
        (to - 1.5, y + 4.0),
    ];
    canvas.line(&points, 1.2, paint::LEADER);
}
