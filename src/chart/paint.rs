//! Colours, patterns and shapes: what tells the stances apart.
//!
//! Blue and orange are told apart by almost everybody; a shape and a pattern beside each colour serve
//! the rest. Contrast is reckoned as WCAG 2.2 does: text has 4.5 to 1 or more, shapes and the card's
//! edge 3 or more.

use crate::poll::Stance;

/// The card: bright on a dark page, set off from a white one by its edge.
pub(super) const PAPER: &str = "#fbf9f4";
/// The edge of the card and fine lines.
pub(super) const EDGE: &str = "#7c8696";
/// Lines from a label to its part.
pub(super) const LEADER: &str = "#8f98a6";
/// Text.
pub(super) const INK: &str = "#18202d";
/// Text of less weight.
pub(super) const MUTED: &str = "#535d6d";
/// Ground on which bars slide.
pub(super) const TRACK: &str = "#ece8de";
/// Hair lines between parts.
pub(super) const RULE: &str = "#dcd6c9";

/// The definitions that fills refer to.
pub(super) const PATTERNS: &str = concat!(
    r##"<pattern id="con" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">"##,
    r##"<rect width="8" height="8" fill="#ee8a22"/><rect width="2.4" height="8" fill="#f8b76a"/></pattern>"##,
    r##"<pattern id="con2" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">"##,
    r##"<rect width="5" height="5" fill="#b35200"/><rect width="1.8" height="5" fill="#d9792a"/></pattern>"##,
    r##"<pattern id="mid" width="8" height="8" patternUnits="userSpaceOnUse">"##,
    r##"<rect width="8" height="8" fill="#c9cbd0"/><circle cx="2" cy="2" r="1.15" fill="#7d838f"/>"##,
    r##"<circle cx="6" cy="6" r="1.15" fill="#7d838f"/></pattern>"##,
);

/// Gives the fill of a stance in a scale of three steps.
pub(super) const fn fill(stance: Stance) -> &'static str {
    match stance.collapsed() {
        Stance::For | Stance::StronglyFor => "#2467b8",
        Stance::Undecided => "url(#mid)",
        Stance::Against | Stance::StronglyAgainst => "url(#con)",
    }
}

/// Gives the fill of a stance in a scale of five steps: the strong ones are darker, and denser.
pub(super) const fn step_fill(stance: Stance) -> &'static str {
    match stance {
        Stance::StronglyFor => "#174f96",
        Stance::For => "#6aa5e3",
        Stance::Undecided => "url(#mid)",
        Stance::Against => "url(#con)",
        Stance::StronglyAgainst => "url(#con2)",
    }
}

/// Gives the colour of a stance's shape and of its text, dark enough for both.
pub(super) const fn tone(stance: Stance) -> &'static str {
    match stance.collapsed() {
        Stance::For | Stance::StronglyFor => "#2467b8",
        Stance::Undecided => "#666d79",
        Stance::Against | Stance::StronglyAgainst => "#b35200",
    }
}

/// Gives the plain colour of a stance's movement.
pub(super) const fn tint(stance: Stance) -> &'static str {
    match stance.collapsed() {
        Stance::For | Stance::StronglyFor => "#2467b8",
        Stance::Undecided => "#8d939f",
        Stance::Against | Stance::StronglyAgainst => "#ee8a22",
    }
}

/// Gives the outline of a stance's shape around a middle: ▲, ● or ▼ of a radius.
pub(super) fn shape(stance: Stance, x: f64, y: f64, radius: f64) -> String {
    let r = radius;
    match stance.collapsed() {
        Stance::Undecided => format!(
            "M{:.2} {y:.2}a{r:.2} {r:.2} 0 1 0 {d:.2} 0a{r:.2} {r:.2} 0 1 0 -{d:.2} 0Z",
            x - r,
            d = 2.0 * r
        ),
        side => {
            let up = if side == Stance::For { 1.0 } else { -1.0 };
            format!(
                "M{x:.2} {:.2}L{:.2} {base:.2}L{:.2} {base:.2}Z",
                y - up * r,
                x + 1.12 * r,
                x - 1.12 * r,
                base = y + up * 0.88 * r
            )
        }
    }
}
