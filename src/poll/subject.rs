//! What a poll is about: the motion of an article, a statement, or the motion of a poll before it.

use super::identity::{GuildId, PollId};
use super::machine::{Poll, Refusal};
use super::text::Motion;

/// What a poll is about. The motion is copied, so that a corrected article changes no open poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An article's motion.
    Article {
        /// The article.
        slug: String,
        /// Its motion, or the one that staff wrote where it has none.
        motion: Motion,
    },
    /// A statement of staff.
    Statement(Motion),
    /// The motion of a closed poll, voted on once more.
    After {
        /// The earlier poll.
        poll: PollId,
        /// Its motion.
        motion: Motion,
        /// The article that it came from, if any.
        slug: Option<String>,
    },
}

impl Subject {
    /// Takes the motion of an earlier poll, which must be closed, of the same guild, and without a
    /// successor. It is frozen in the same transaction by [`Input::Freeze`](super::Input::Freeze).
    ///
    /// # Errors
    ///
    /// Refuses a poll that cannot be frozen.
    pub fn after(poll: &Poll, guild: GuildId) -> Result<Self, Refusal> {
        poll.may_precede(guild)?;
        Ok(Self::After {
            poll: poll.id,
            motion: poll.subject.motion().clone(),
            slug: poll.subject.slug().map(str::to_owned),
        })
    }

    /// Gives the statement that is voted on.
    pub fn motion(&self) -> &Motion {
        match self {
            Self::Article { motion, .. } | Self::Statement(motion) | Self::After { motion, .. } => {
                motion
            }
        }
    }

    /// Names the article, if there is one; without it there are no sides to read.
    pub fn slug(&self) -> Option<&str> {
        match self {
            Self::Article { slug, .. } => Some(slug),
            Self::After { slug, .. } => slug.as_deref(),
            Self::Statement(_) => None,
        }
    }

    /// Names the poll before this one.
    pub fn before(&self) -> Option<PollId> {
        match self {
            Self::After { poll, .. } => Some(*poll),
            _ => None,
        }
    }
}

/// Which of the three a command names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice<'a> {
    /// An article, as typed.
    Article(&'a str),
    /// A statement, as typed.
    Statement(&'a str),
    /// An earlier poll, as typed.
    Before(&'a str),
    /// None: a form asks for a statement.
    Form,
}

/// More than one was named: name an article, a statement or an earlier poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoreThanOne;

impl<'a> Choice<'a> {
    /// Picks the one that is named.
    ///
    /// # Errors
    ///
    /// Refuses more than one.
    pub fn of(
        article: Option<&'a str>,
        statement: Option<&'a str>,
        before: Option<&'a str>,
    ) -> Result<Self, MoreThanOne> {
        match (article, statement, before) {
            (Some(slug), None, None) => Ok(Self::Article(slug)),
            (None, Some(text), None) => Ok(Self::Statement(text)),
            (None, None, Some(poll)) => Ok(Self::Before(poll)),
            (None, None, None) => Ok(Self::Form),
            _ => Err(MoreThanOne),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_one_is_picked() {
        assert_eq!(Choice::of(Some("a"), None, None), Ok(Choice::Article("a")));
        assert_eq!(
            Choice::of(None, Some("s"), None),
            Ok(Choice::Statement("s"))
        );
        assert_eq!(Choice::of(None, None, Some("1")), Ok(Choice::Before("1")));
        assert_eq!(Choice::of(None, None, None), Ok(Choice::Form));
        assert_eq!(Choice::of(Some("a"), Some("s"), None), Err(MoreThanOne));
        assert_eq!(Choice::of(Some("a"), None, Some("1")), Err(MoreThanOne));
        assert_eq!(Choice::of(None, Some("s"), Some("1")), Err(MoreThanOne));
        assert_eq!(Choice::of(Some(""), Some(""), Some("")), Err(MoreThanOne));
    }
}
