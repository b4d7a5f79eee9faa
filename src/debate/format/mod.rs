//! Formats of debates: plans of turns, as data.
//!
//! A format is a TOML file that an owner can write (`docs/formats.md`). [`read`] turns it into a
//! [`Format`] or names every mistake with its line and its remedy. It refuses to know people, the
//! clock and Discord. Invariant: the seat of every turn exists, bells ring strictly inside of their
//! turn, and every length lies within the bounds that are named here.

mod built_in;
mod length;
mod mistake;
mod plan;
mod read;
mod table;

pub use built_in::{BUILT_IN, built_in};
pub use length::{Length, NoLength};
pub use mistake::{Gravity, Mistake};
pub use plan::{Format, Name, Part, PlannedTurn, Seat, SpeakerFloor, Taking};
pub use read::{check, read};

#[cfg(test)]
mod tests;
