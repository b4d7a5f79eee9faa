//! Words by which closed choices are typed and kept.
//!
//! A word never changes its meaning from release to release: rows and buttons hold it.

/// A word or number that no release of ours wrote.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{word:?} is no {what}")]
pub struct Unknown {
    /// What was expected.
    pub what: &'static str,
    /// What was there.
    pub word: String,
}

/// Gives a closed enum its words: a list of all, a way to write and a way to read them.
macro_rules! words {
    ($kind:ident, $what:literal, $($variant:ident => $word:literal),+ $(,)?) => {
        impl $kind {
            /// Every choice, in the order of help and tables.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Gives the word of commands, buttons and the store.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }
        }

        impl std::str::FromStr for $kind {
            type Err = $crate::poll::Unknown;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    other => Err($crate::poll::Unknown { what: $what, word: other.to_owned() }),
                }
            }
        }
    };
}

pub(super) use words;
