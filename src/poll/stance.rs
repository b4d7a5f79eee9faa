//! What a person thinks of a motion, in three steps or in five.

use super::word::{Unknown, words};

/// A stance on a motion. Three-step polls use the three in the middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stance {
    /// Strongly for it.
    StronglyFor,
    /// For it.
    For,
    /// Neither for nor against it.
    Undecided,
    /// Against it.
    Against,
    /// Strongly against it.
    StronglyAgainst,
}

words!(Stance, "stance",
    StronglyFor => "strongly_for",
    For => "for",
    Undecided => "undecided",
    Against => "against",
    StronglyAgainst => "strongly_against",
);

impl Stance {
    /// Gives the number that ballots are kept with: 2 for strongly for … −2 for strongly against.
    pub const fn code(self) -> i16 {
        match self {
            Self::StronglyFor => 2,
            Self::For => 1,
            Self::Undecided => 0,
            Self::Against => -1,
            Self::StronglyAgainst => -2,
        }
    }

    /// Reads the number that a ballot is kept with.
    ///
    /// # Errors
    ///
    /// Fails on any number outside −2 to 2, which we never wrote.
    pub fn from_code(code: i64) -> Result<Self, Unknown> {
        let known = Self::ALL
            .iter()
            .find(|stance| i64::from(stance.code()) == code);
        known.copied().ok_or_else(|| Unknown {
            what: "code of a stance",
            word: code.to_string(),
        })
    }

    /// Gives the stance without its strength: for, undecided or against.
    #[must_use]
    pub const fn collapsed(self) -> Self {
        match self {
            Self::StronglyFor | Self::For => Self::For,
            Self::Undecided => Self::Undecided,
            Self::Against | Self::StronglyAgainst => Self::Against,
        }
    }

    /// Gives the stance that is as far on the other side.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::StronglyFor => Self::StronglyAgainst,
            Self::For => Self::Against,
            Self::Undecided => Self::Undecided,
            Self::Against => Self::For,
            Self::StronglyAgainst => Self::StronglyFor,
        }
    }

    /// Gives the place among all five, from 0 for strongly for.
    pub(super) const fn place(self) -> usize {
        self as usize
    }
}

/// How many steps a poll offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scale {
    /// For, undecided, against.
    #[default]
    Three,
    /// Strongly for … strongly against.
    Five,
}

words!(Scale, "scale", Three => "three", Five => "five");

impl Scale {
    /// Lists what can be chosen, from for to against.
    pub const fn stances(self) -> &'static [Stance] {
        match self {
            Self::Three => &[Stance::For, Stance::Undecided, Stance::Against],
            Self::Five => Stance::ALL,
        }
    }

    /// Tells whether a stance can be chosen.
    pub fn offers(self, stance: Stance) -> bool {
        self.stances().contains(&stance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again() {
        for stance in Stance::ALL {
            assert_eq!(Stance::from_code(stance.code().into()), Ok(*stance));
            assert_eq!(stance.word().parse(), Ok(*stance));
        }
        for scale in Scale::ALL {
            assert_eq!(scale.word().parse(), Ok(*scale));
        }
    }

    #[test]
    fn what_was_never_written_is_named() {
        for code in [3, -3, i64::MAX, 1 << 16] {
            let unknown = Stance::from_code(code).unwrap_err();
            assert_eq!(unknown.word, code.to_string());
        }
        let unknown = "For".parse::<Stance>().unwrap_err();
        assert_eq!(unknown.to_string(), "\"For\" is no stance");
    }

    #[test]
    fn five_steps_collapse_to_three() {
        for stance in Stance::ALL {
            assert!(Scale::Three.offers(stance.collapsed()));
            assert_eq!(stance.mirrored().collapsed(), stance.collapsed().mirrored());
        }
        assert!(!Scale::Three.offers(Stance::StronglyFor));
    }
}
