//! Ribbons from what people thought before to what they think after, as wide as there are people.

use super::Label;
use super::advance::{Weight, fitted, width};
use super::canvas::{Anchor, Area, Canvas, Style, WIDTH};
use super::card::{MARGIN, named, shape_room};
use super::lines::clean;
use super::paint;
use super::swing::{SwingWords, joined};
use crate::poll::{Matrix, Scale, Stance};

/// How high both sides are.
const HEIGHT: f64 = 176.0;
/// Room between two nodes of a side.
const GAP: f64 = 14.0;
/// How wide a node is.
const NODE: f64 = 12.0;
/// Where the nodes of each side begin.
const LEFT: f64 = 166.0;
const RIGHT: f64 = WIDTH - LEFT - NODE;
/// The least height of a node that has people.
const LEAST: f64 = 2.5;

const HEAD: Style = Style::new(13.5, Weight::SemiBold, paint::MUTED);
const NAME: Style = Style::new(14.0, Weight::SemiBold, paint::INK);
const VALUE: Style = Style::new(13.5, Weight::Regular, paint::INK);
const NET: Style = Style::new(13.5, Weight::SemiBold, paint::INK);
const FLOW: Style = Style::new(12.5, Weight::SemiBold, paint::INK);

/// The room of a flow's number.
const ROW: f64 = 15.0;
/// How far the numbers of a node may reach over its ends; two neighbours never meet.
const OVERHANG: f64 = 6.0;
/// The most room of one number.
const LONGEST_NUMBER: f64 = 64.0;

/// One end of the ribbons: where it begins and how high it is.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    y: f64,
    height: f64,
}

/// A ribbon: from which stance to which, its upper ends, and its width at each.
#[derive(Clone, Copy, Debug)]
struct Ribbon {
    before: Stance,
    after: Stance,
    place: (usize, usize),
    left: Node,
    right: Node,
}

/// Draws both sides with their labels and the ribbons between, and gives the lowest line of them.
pub(super) fn draw(canvas: &mut Canvas, y: f64, matrix: &Matrix, words: &SwingWords) -> f64 {
    heads(canvas, y, words);
    let top = y + 26.0;
    let counts = |of: &crate::poll::Tally| {
        let own = Scale::Three.stances().iter();
        let own: Vec<_> = own.map(|stance| f64::from(of.count(*stance))).collect();
        [own[0], own[1], own[2]]
    };
    let before = nodes(top, counts(&matrix.before()));
    let after = nodes(top, counts(&matrix.after()));
    let ribbons = ribbons(matrix, &before, &after);
    for ribbon in ribbons
        .iter()
        .filter(|ribbon| ribbon.before == ribbon.after)
    {
        draw_ribbon(canvas, ribbon, 0.26);
    }
    for ribbon in ribbons
        .iter()
        .filter(|ribbon| ribbon.before != ribbon.after)
    {
        draw_ribbon(canvas, ribbon, 0.58);
    }
    for (x, nodes) in [(LEFT, before), (RIGHT, after)] {
        for (stance, node) in Scale::Three.stances().iter().zip(nodes) {
            let area = Area {
                x,
                y: node.y,
                width: NODE,
                height: node.height,
            };
            if node.height > 0.0 {
                canvas.area(area, 2.0, paint::fill(*stance));
            }
        }
    }
    numbers(canvas, &ribbons, &before, &words.flows);
    let span = (top - 8.0, top + HEIGHT + 8.0);
    labels(
        canvas,
        span,
        Anchor::End,
        &before,
        (&words.sides_before, None),
    );
    labels(
        canvas,
        span,
        Anchor::Start,
        &after,
        (&words.sides_after, Some(&words.net)),
    );
    top + HEIGHT
}

fn heads(canvas: &mut Canvas, y: f64, words: &SwingWords) {
    for (text, x, anchor) in [
        (&words.before, LEFT + NODE, Anchor::End),
        (&words.after, RIGHT, Anchor::Start),
    ] {
        let text = fitted(&clean(text), HEAD.weight, HEAD.size, LEFT + NODE - MARGIN);
        canvas.text((x, y + 12.0), anchor, HEAD, &text);
    }
}

/// Stacks the nodes of a side, as high as there are people.
fn nodes(top: f64, counts: [f64; 3]) -> [Node; 3] {
    let heights = heights(counts, HEIGHT - 2.0 * GAP);
    let mut y = top;
    heights.map(|height| {
        let node = Node { y, height };
        y += height + GAP;
        node
    })
}

/// Shares a height out; whoever has people is seen, at the cost of the greatest.
fn heights(counts: [f64; 3], full: f64) -> [f64; 3] {
    let total: f64 = counts.iter().sum();
    if total <= 0.0 {
        return [0.0; 3];
    }
    let mut heights = counts.map(|count| {
        let height = count / total * full;
        if count > 0.0 { height.max(LEAST) } else { 0.0 }
    });
    let mut greatest = 0;
    for at in 1..3 {
        if heights[at] > heights[greatest] {
            greatest = at;
        }
    }
    heights[greatest] += full - heights.iter().sum::<f64>();
    heights
}

/// Lays out the flows that have people; at each node in the order of the other side, so that ribbons
/// cross as little as can be.
fn ribbons(matrix: &Matrix, before: &[Node; 3], after: &[Node; 3]) -> Vec<Ribbon> {
    let stances = Scale::Three.stances();
    let (from, to) = (matrix.before(), matrix.after());
    let mut left = before.map(|node| node.y);
    let mut right = after.map(|node| node.y);
    let mut ribbons = Vec::new();
    for (row, one) in stances.iter().enumerate() {
        for (column, two) in stances.iter().enumerate() {
            let many = f64::from(matrix.count(*one, *two));
            if many == 0.0 {
                continue;
            }
            let out = before[row].height * many / f64::from(from.count(*one));
            let into = after[column].height * many / f64::from(to.count(*two));
            ribbons.push(Ribbon {
                before: *one,
                after: *two,
                place: (row, column),
                left: Node {
                    y: left[row],
                    height: out,
                },
                right: Node {
                    y: right[column],
                    height: into,
                },
            });
            left[row] += out;
            right[column] += into;
        }
    }
    ribbons
}

fn draw_ribbon(canvas: &mut Canvas, ribbon: &Ribbon, opacity: f64) {
    let (x, to) = (LEFT + NODE + 1.0, RIGHT - 1.0);
    let middle = f64::midpoint(x, to);
    let (left, right) = (ribbon.left, ribbon.right);
    let outline = format!(
        "M{x:.2} {:.2}C{middle:.2} {:.2} {middle:.2} {:.2} {to:.2} {:.2}V{:.2}C{middle:.2} {:.2} {middle:.2} {:.2} {x:.2} {:.2}Z",
        left.y,
        left.y,
        right.y,
        right.y,
        right.y + right.height,
        right.y + right.height,
        left.y + left.height,
        left.y + left.height,
    );
    canvas.veil(&outline, paint::tint(ribbon.before), opacity);
}

/// Writes at the start of each ribbon where it goes and how many it carries: below each other where the
/// node is high enough, else beside each other.
fn numbers(canvas: &mut Canvas, ribbons: &[Ribbon], before: &[Node; 3], words: &[[String; 3]; 3]) {
    for (row, node) in before.iter().enumerate() {
        let own: Vec<_> = ribbons.iter().filter(|r| r.place.0 == row).collect();
        let wanted: Vec<_> = own
            .iter()
            .map(|ribbon| (ribbon.left.y + ribbon.left.height / 2.0, ROW))
            .collect();
        let needed: f64 = wanted.iter().map(|(_, high)| high).sum();
        let x = LEFT + NODE + 8.0;
        if needed <= node.height + 2.0 * OVERHANG {
            let span = (node.y - OVERHANG, node.y + node.height + OVERHANG);
            for (ribbon, middle) in own.iter().zip(spread(&wanted, span)) {
                number(canvas, (x, middle), ribbon, words);
            }
        } else {
            let middle = node.y + node.height / 2.0;
            own.iter()
                .fold(x, |x, ribbon| number(canvas, (x, middle), ribbon, words));
        }
    }
}

/// Writes the number of a ribbon after the shape of where it goes, and gives where the next may begin.
fn number(
    canvas: &mut Canvas,
    (x, y): (f64, f64),
    ribbon: &Ribbon,
    words: &[[String; 3]; 3],
) -> f64 {
    let text = clean(&words[ribbon.place.0][ribbon.place.1]);
    let text = fitted(&text, FLOW.weight, FLOW.size, LONGEST_NUMBER);
    let halo = paint::shape(ribbon.after, x + 4.5, y, 6.4);
    let shape = paint::shape(ribbon.after, x + 4.5, y, 4.2);
    canvas.outline(&halo, paint::PAPER);
    canvas.outline(&shape, paint::tone(ribbon.after));
    canvas.text_on_ground((x + 13.0, y + 4.5), Anchor::Start, FLOW, &text);
    x + 13.0 + width(&text, FLOW.weight, FLOW.size) + 9.0
}

/// Writes the labels of a side beside its nodes, and leads to those that had to move.
fn labels(
    canvas: &mut Canvas,
    span: (f64, f64),
    anchor: Anchor,
    nodes: &[Node; 3],
    (labels, net): (&[Label; 3], Option<&[String; 3]>),
) {
    let room = LEFT - MARGIN - 14.0;
    let (x, node_x, out) = match anchor {
        Anchor::End => (LEFT - 14.0, LEFT, -1.0),
        Anchor::Start | Anchor::Middle => (RIGHT + NODE + 14.0, RIGHT + NODE, 1.0),
    };
    let rows: Vec<_> = labels
        .iter()
        .enumerate()
        .map(|(at, label)| rows(label, net.map(|net| net[at].as_str()), room))
        .collect();
    let wanted: Vec<_> = nodes
        .iter()
        .zip(&rows)
        .map(|(node, rows)| {
            let high = 18.0 * f64::from(u8::try_from(rows.len() + 1).unwrap_or(4)) + 4.0;
            (node.y + node.height / 2.0, high)
        })
        .collect();
    let places = spread(&wanted, span);
    for (at, stance) in Scale::Three.stances().iter().enumerate() {
        let (node, middle) = (nodes[at], places[at]);
        if node.height > 0.0 {
            let start = node.y + node.height / 2.0;
            let line = [(node_x + 2.0 * out, start), (node_x + 10.0 * out, middle)];
            canvas.line(&line, 1.2, paint::LEADER);
        }
        let mut base = middle - wanted[at].1 / 2.0 + 16.0;
        let name = clean(&labels[at].name);
        let name = fitted(&name, NAME.weight, NAME.size, room - shape_room(NAME));
        named(canvas, (x, base), anchor, NAME, (*stance, &name));
        for (style, text) in &rows[at] {
            base += 18.0;
            canvas.text((x, base), anchor, *style, text);
        }
    }
}

/// Breaks the numbers of a label into rows: share and count beside each other if there is room.
fn rows(label: &Label, net: Option<&str>, room: f64) -> Vec<(Style, String)> {
    let both = joined([&label.share, &label.count].into_iter());
    let values = if width(&both, VALUE.weight, VALUE.size) <= room {
        vec![both]
    } else {
        vec![clean(&label.share), clean(&label.count)]
    };
    let values = values.into_iter().map(|value| (VALUE, value));
    let net = net.map(|net| (NET, clean(net)));
    values
        .chain(net)
        .map(|(style, text)| (style, fitted(&text, style.weight, style.size, room)))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// Moves boxes of a height, wanted around a middle each and in order, so far apart that none lies on
/// another, within a span if they fit there; gives the middles.
fn spread(wanted: &[(f64, f64)], (top, bottom): (f64, f64)) -> Vec<f64> {
    let mut places: Vec<f64> = Vec::with_capacity(wanted.len());
    let mut least = top;
    for (middle, high) in wanted {
        let place = middle.max(least + high / 2.0);
        places.push(place);
        least = place + high / 2.0;
    }
    let mut most = bottom;
    for (place, (_, high)) in places.iter_mut().zip(wanted).rev() {
        *place = place.min(most - high / 2.0);
        most = *place - high / 2.0;
    }
    places
}
