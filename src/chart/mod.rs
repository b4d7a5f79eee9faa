//! Pictures of results, as SVG text.
//!
//! Answers for layout: where bars, ribbons and labels stand, and how text is broken. It refuses to know
//! words and languages (every word is handed in), files and fonts; the numbers come from [`poll`].
//! Invariant: whatever the counts and texts, everything drawn lies inside the picture, the XML is
//! well-formed, and text is never cut inside a character.
//!
//! Lists of three go for, undecided, against; lists of five as [`Stance::ALL`].
//!
//! ```
//! use rostrum::chart::{self, Label, ResultWords};
//! use rostrum::poll::{Stance, Tally};
//!
//! let tally = Tally::from_counts([(Stance::For, 30), (Stance::Against, 10)]);
//! let label = |name: &str, share: &str, count: &str| Label {
//!     name: name.to_owned(),
//!     share: share.to_owned(),
//!     count: count.to_owned(),
//! };
//! let svg = chart::result(
//!     &tally,
//!     &ResultWords {
//!         heading: "Result 1".to_owned(),
//!         motion: "The award opens a door.".to_owned(),
//!         sides: [
//!             label("For", "75 %", "30 votes"),
//!             label("Undecided", "0 %", "no votes"),
//!             label("Against", "25 %", "10 votes"),
//!         ],
//!         steps: None,
//!         nobody: "No votes yet".to_owned(),
//!         notes: vec!["40 voters".to_owned()],
//!     },
//! );
//! assert!(svg.starts_with("<svg"));
//! ```
//!
//! [`poll`]: crate::poll
//! [`Stance::ALL`]: crate::poll::Stance::ALL

mod advance;
mod bar;
mod canvas;
mod card;
mod flow;
mod lines;
mod paint;
mod result;
mod swing;

pub use advance::{Weight, width};
pub use result::{ResultWords, result};
pub use swing::{SwingWords, swing};

#[cfg(test)]
mod tests;

/// The words beside a part of a picture; an empty one is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// The name of the stance: "Strongly for".
    pub name: String,
    /// Its share: "57 %".
    pub share: String,
    /// Its ballots: "73 votes".
    pub count: String,
}
