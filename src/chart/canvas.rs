//! SVG text, written piece by piece.
//!
//! Invariant: what comes out is well-formed whatever text goes in, and holds finite numbers alone.

use std::fmt::Write;

use super::advance::Weight;
use super::lines::is_right_to_left;
use super::paint;

/// The width of every picture, in the pixels of a page; Discord shows no picture wider.
pub(super) const WIDTH: f64 = 550.0;

/// Where a text hangs on its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) colour: &'static str,
}

impl Style {
    pub(super) const fn new(size: f64, weight: Weight, colour: &'static str) -> Self {
        Self {
            size,
            weight,
            colour,
        }
    }
}

/// A rectangle by its left upper corner.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// A picture under way.
#[derive(Default)]
pub(super) struct Canvas {
    body: String,
}

impl Canvas {
    /// Draws a rectangle with corners of a radius.
    pub(super) fn area(&mut self, area: Area, radius: f64, fill: &str) {
        let Area {
            x,
            y,
            width,
            height,
        } = area;
        let radius = radius.min(width / 2.0).min(height / 2.0).max(0.0);
        self.put(format_args!(
            r#"<rect x="{x:.2}" y="{y:.2}" width="{width:.2}" height="{height:.2}" rx="{radius:.2}" fill="{fill}"/>"#
        ));
    }

    /// Fills an outline.
    pub(super) fn outline(&mut self, outline: &str, fill: &str) {
        self.put(format_args!(r#"<path d="{outline}" fill="{fill}"/>"#));
    }

    /// Fills an outline through which what lies below is seen; the opacity is between 0 and 1.
    pub(super) fn veil(&mut self, outline: &str, fill: &str, opacity: f64) {
        self.put(format_args!(
            r#"<path d="{outline}" fill="{fill}" fill-opacity="{opacity:.2}"/>"#
        ));
    }

    /// Draws a line through points.
    pub(super) fn line(&mut self, points: &[(f64, f64)], width: f64, colour: &str) {
        let mut list = String::new();
        for (x, y) in points {
            let gap = if list.is_empty() { "" } else { " " };
            // Writing into a string cannot fail.
            let _ = write!(list, "{gap}{x:.2},{y:.2}");
        }
        self.put(format_args!(
            r#"<polyline points="{list}" fill="none" stroke="{colour}" stroke-width="{width:.2}" stroke-linejoin="round" stroke-linecap="round"/>"#
        ));
    }

    /// Writes a text on a base line.
    pub(super) fn text(&mut self, at: (f64, f64), anchor: Anchor, style: Style, text: &str) {
        self.words(at, anchor, style, text, "");
    }

    /// Writes a text with a margin of paper around its letters, to be read on any ground.
    pub(super) fn text_on_ground(
        &mut self,
        at: (f64, f64),
        anchor: Anchor,
        style: Style,
        text: &str,
    ) {
        let halo = format!(
            r#" stroke="{}" stroke-width="3" stroke-linejoin="round" paint-order="stroke""#,
            paint::PAPER
        );
        self.words(at, anchor, style, text, &halo);
    }

    fn words(&mut self, (x, y): (f64, f64), anchor: Anchor, style: Style, text: &str, halo: &str) {
        if text.is_empty() {
            return;
        }
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
            Anchor::End => r#" text-anchor="end""#,
        };
        let weight = match style.weight {
            Weight::Regular => 400,
            Weight::SemiBold => 600,
        };
        let Style { size, colour, .. } = style;
        self.put(format_args!(
            r#"<text x="{x:.2}" y="{y:.2}" font-size="{size}" font-weight="{weight}" fill="{colour}"{anchor}{halo}>{}</text>"#,
            escaped(text)
        ));
    }

    fn put(&mut self, piece: std::fmt::Arguments<'_>) {
        // Writing into a string cannot fail.
        let _ = self.body.write_fmt(piece);
        self.body.push('\n');
    }

    /// Puts everything on a card of a height.
    pub(super) fn finished(self, height: f64) -> String {
        let height = height.ceil();
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" "#,
                r#"font-family="Pretendard, sans-serif">"#,
                "\n<defs>{patterns}</defs>\n",
                r#"<rect x="0.75" y="0.75" width="{iw}" height="{ih}" rx="13" fill="{paper}" stroke="{edge}" stroke-width="1.5"/>"#,
                "\n{body}</svg>\n"
            ),
            w = WIDTH,
            h = height,
            iw = WIDTH - 1.5,
            ih = height - 1.5,
            patterns = paint::PATTERNS,
            paper = paint::PAPER,
            edge = paint::EDGE,
            body = self.body
        )
    }
}

/// Escapes what XML reads as markup, and keeps a text that runs from right to left together.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let turned = is_right_to_left(text);
    if turned {
        out.push('\u{2067}');
    }
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    if turned {
        out.push('\u{2069}');
    }
    out
}
