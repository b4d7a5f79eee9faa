//! Something in a format file that is not as it should be, in words for the owner who can mend it.

use std::fmt;

/// How much a mistake matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gravity {
    /// The format works, and may not be what was meant.
    Warning,
    /// The format cannot be used.
    Error,
}

/// A mistake in a format file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line of the file, counted from 1.
    pub line: u32,
    /// How much it matters.
    pub gravity: Gravity,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub mend: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}: {}", self.line, self.what, self.mend)
    }
}
