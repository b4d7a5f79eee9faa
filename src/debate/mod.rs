//! Moderated debates: a motion, sides, timed turns, one voice at a time, a vote before and after.

pub mod format;
