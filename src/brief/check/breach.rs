//! Something in a brief that is not as it should be, in words for the person who can mend it.
//!
//! Knows neither the format nor the rules. Invariant: what is shown of a brief inside a message is
//! short, whatever the brief holds.

use std::fmt;

/// How much a breach matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The brief can be used; it reads less well, or is not written in the canonical way.
    Slight,
    /// A part is missing, lost, or does not fit Discord.
    Grave,
}

/// Something in a brief that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The line of the file, counted from 1, when it is known.
    pub line: Option<u32>,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub mend: String,
}

impl Breach {
    /// Makes a breach that matters.
    pub fn grave(line: Option<u32>, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self {
            line,
            severity: Severity::Grave,
            what: what.into(),
            mend: mend.into(),
        }
    }

    /// Makes a breach that can be lived with.
    pub fn slight(line: Option<u32>, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self {
            severity: Severity::Slight,
            ..Self::grave(line, what, mend)
        }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        write!(f, "{}: {}", self.what, self.mend)
    }
}

/// Shortens what is shown inside a message.
pub(in crate::brief) fn clip(text: &str) -> String {
    const SHOWN: usize = 60;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
