//! What every card has: a heading and the motion above, notes below.

use super::advance::{Weight, width};
use super::canvas::{Anchor, Area, Canvas, Style, WIDTH};
use super::lines::{balanced, clean, is_right_to_left, wrapped};
use super::paint;
use crate::poll::Stance;

/// From the edge of the card to what stands on it.
pub(super) const MARGIN: f64 = 28.0;
/// How wide what stands on the card may be.
pub(super) const INNER: f64 = WIDTH - 2.0 * MARGIN;

/// The part of a text's size that it rises above its base line.
const RISE: f64 = 0.95;

const HEADING: Style = Style::new(13.5, Weight::Regular, paint::MUTED);
const NOTE: Style = Style::new(14.0, Weight::Regular, paint::MUTED);
const FIRST_NOTE: Style = Style::new(14.0, Weight::SemiBold, paint::INK);

/// Sizes of a motion, each with the most lines that it may take; the last one takes all.
const TITLES: [(f64, usize); 3] = [(24.0, 2), (20.0, 3), (17.0, usize::MAX)];

/// Writes the heading and the motion, and gives the lowest line of them.
pub(super) fn head(canvas: &mut Canvas, heading: &str, motion: &str) -> f64 {
    let mut y = 22.0;
    for line in wrapped(&clean(heading), HEADING.weight, HEADING.size, INNER) {
        canvas.text(
            (MARGIN, y + HEADING.size * RISE),
            Anchor::Start,
            HEADING,
            &line,
        );
        y += HEADING.size * 1.35;
    }
    y += 5.0;
    let (size, lines) = title(&clean(motion));
    let style = Style::new(size, Weight::SemiBold, paint::INK);
    for line in lines {
        let (x, anchor) = if is_right_to_left(motion) {
            (WIDTH - MARGIN, Anchor::End)
        } else {
            (MARGIN, Anchor::Start)
        };
        canvas.text((x, y + size * RISE), anchor, style, &line);
        y += (size * 1.3).round();
    }
    y
}

/// Chooses the size of a motion: the greatest at which it does not take too many lines.
fn title(motion: &str) -> (f64, Vec<String>) {
    let tried = TITLES.map(|(size, most)| {
        let lines = balanced(motion, Weight::SemiBold, size, INNER);
        (size, most, lines)
    });
    let fits = tried
        .into_iter()
        .find(|(_, most, lines)| lines.len() <= *most);
    fits.map_or_else(|| (24.0, Vec::new()), |(size, _, lines)| (size, lines))
}

/// Writes the notes below a rule, the first one heavier, and gives the height of the card.
///
/// Notes stand beside each other with a dot between as long as there is room, else below each other.
pub(super) fn foot(canvas: &mut Canvas, y: f64, notes: &[String]) -> f64 {
    let notes: Vec<_> = notes.iter().map(|note| clean(note)).collect();
    let mut y = y + 16.0;
    canvas.area(
        Area {
            x: MARGIN,
            y,
            width: INNER,
            height: 1.0,
        },
        0.0,
        paint::RULE,
    );
    y += 11.0;
    let mut x = MARGIN;
    let gap = width("  ·  ", NOTE.weight, NOTE.size);
    let notes = notes.iter().filter(|note| !note.is_empty());
    for (at, note) in notes.enumerate() {
        let style = if at == 0 { FIRST_NOTE } else { NOTE };
        let wide = width(note, style.weight, style.size);
        if x > MARGIN && x + gap + wide <= WIDTH - MARGIN {
            dot(canvas, x + gap / 2.0, y);
            x += gap;
        } else if x > MARGIN {
            x = MARGIN;
            y += 20.0;
        }
        let lines = wrapped(note, style.weight, style.size, INNER);
        for (number, line) in lines.iter().enumerate() {
            if number > 0 {
                x = MARGIN;
                y += 20.0;
            }
            canvas.text((x, y + style.size * RISE), Anchor::Start, style, line);
            x += width(line, style.weight, style.size);
        }
    }
    y + 20.0 + 15.0
}

fn dot(canvas: &mut Canvas, x: f64, y: f64) {
    let dot = paint::shape(Stance::Undecided, x, y + NOTE.size * 0.62, 1.4);
    canvas.outline(&dot, paint::MUTED);
}

/// Writes the name of a stance with its shape beside it: before it at the start of a line, after it at
/// the end of one.
pub(super) fn named(
    canvas: &mut Canvas,
    (x, y): (f64, f64),
    anchor: Anchor,
    style: Style,
    (stance, name): (Stance, &str),
) {
    let radius = style.size * 0.4;
    let room = shape_room(style);
    let wide = width(name, style.weight, style.size);
    let (shape_x, text_x, anchor) = match anchor {
        Anchor::Start => (x + radius * 1.12, x + room, Anchor::Start),
        Anchor::End => (x - radius * 1.12, x - room, Anchor::End),
        Anchor::Middle => {
            let start = x - f64::midpoint(wide, room);
            (start + radius * 1.12, start + room, Anchor::Start)
        }
    };
    let shape = paint::shape(stance, shape_x, y - style.size * 0.355, radius);
    canvas.outline(&shape, paint::tone(stance));
    canvas.text((text_x, y), anchor, style, name);
}

/// Gives the width that a shape takes beside a name.
pub(super) const fn shape_room(style: Style) -> f64 {
    style.size * 1.3
}
