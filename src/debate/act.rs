//! What can be done to a debate, by whom, and what they saw when they did it.

use jiff::{SignedDuration, Timestamp};

use super::format::{Length, Seat};
use super::setup::{Change, Toss};
use super::text::{Citation, Question, Speech};
use crate::brief::Side;
use crate::poll::{PersonId, Why};

/// What comes to a debate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Time has passed. It is harmless at any moment.
    Tick,
    /// Somebody did something.
    Press {
        /// Who.
        who: Actor,
        /// What they saw when they did it.
        seen: Seen,
        /// What they did.
        act: Act,
    },
}

/// Somebody who does something. The edge knows who they are and what Discord lets them do; what they
/// are in the debate is the debate's to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub person: PersonId,
    /// What Discord lets them do.
    pub powers: Powers,
}

/// What Discord lets somebody do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Powers {
    /// They have no power over events.
    #[default]
    Member,
    /// They may manage events, and so every debate of the guild.
    Staff,
}

/// What somebody saw when they pressed. What has changed since is not theirs to decide: of two presses
/// on the same card, only the first counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Seen {
    /// A command, which shows nothing.
    #[default]
    Nothing,
    /// A card that shows a segment.
    Segment(u32),
    /// A card that must be up to date to the last entry.
    Version(u64),
}

/// What somebody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Change the set-up. Host and staff.
    Edit(Box<Change>),
    /// Announce it for a moment; without one the lobby opens at once. Host and staff.
    Publish {
        /// The moment.
        start: Option<Timestamp>,
    },
    /// Let somebody steer it too. Host and staff.
    AddCohost(PersonId),
    /// Let somebody steer it no more. Host and staff.
    RemoveCohost(PersonId),
    /// Call it off. Host and staff.
    Cancel {
        /// Why.
        why: Why,
    },
    /// Take part. Anybody.
    Join(Wish),
    /// Take part no more. Those who take part.
    Leave,
    /// Be ready, in the lobby; begin, when called. Those with a seat.
    Ready,
    /// Spend preparation time. The called speaker and their side.
    Prepare,
    /// Want to speak. Anybody.
    Raise,
    /// Want it no more. Anybody.
    Lower,
    /// Ask a question. Anybody.
    Ask {
        /// The words.
        question: Question,
    },
    /// Speak in writing. Whoever has the floor.
    Speak {
        /// The turn in which the form was opened, from 0.
        turn: u16,
        /// The words.
        text: Speech,
    },
    /// Cite the article. Whoever has the floor.
    Cite {
        /// What is cited.
        citation: Box<Citation>,
    },
    /// Give the rest of one's time back. Whoever has the floor alone.
    Yield,
    /// Put somebody into a seat. From here on: host, cohosts and staff.
    Assign {
        /// The person.
        person: PersonId,
        /// The seat.
        seat: Seat,
    },
    /// Take somebody out of their seats.
    Unassign(PersonId),
    /// Let a coin decide whether the sides change places; the chance is handed in.
    Coinflip(Toss),
    /// Open the lobby; from the lobby, begin.
    Start,
    /// Go on to what comes next, at once.
    Next,
    /// End the speaking time of the turn; its grace follows.
    EndTurn,
    /// End the time of whoever speaks: of the audience's voice, and the round goes on, else of the turn's
    /// speaker.
    EndVoice,
    /// Stop the clock.
    Pause {
        /// Why, if somebody says so.
        why: Option<Why>,
    },
    /// Let it run.
    Resume,
    /// Move the end of what runs; negative is earlier.
    Time {
        /// By how much.
        by: SignedDuration,
    },
    /// Give the floor to somebody in an audience's turn.
    GiveFloor(PersonId),
    /// Give it to the next of the queue.
    Take,
    /// Empty the queue.
    Clear,
    /// Take somebody out of the queue.
    Dismiss(PersonId),
    /// Open the vote that comes next.
    OpenVote,
    /// Close the vote that runs.
    CloseVote,
    /// Let the vote run longer.
    ExtendVote {
        /// By how much.
        by: Length,
    },
    /// Let somebody else speak in the turn, and keep its seat.
    Substitute(PersonId),
    /// Go on without the missing speaker.
    Forfeit,
    /// Call the missing speaker once more.
    Wait,
    /// Warn somebody.
    Warn {
        /// The person.
        person: PersonId,
        /// Why.
        why: Why,
    },
    /// Send somebody away.
    Remove {
        /// The person.
        person: PersonId,
        /// Why.
        why: Why,
    },
    /// End the debate early: the closing vote follows, or the results.
    End,
    /// Open the closing vote once more, while the results are fresh.
    Reopen {
        /// For how long.
        lasts: Length,
    },
    /// Make the results final and file the transcript.
    Archive,
}

/// Where somebody wants to take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// On a side.
    Side(Side),
    /// On the side with fewer people.
    Either {
        /// The side when both have as many; the chance is handed in.
        toss: Side,
    },
    /// In the audience.
    Audience,
}

impl Act {
    /// Says why it is done, where that was said.
    pub(super) fn why(&self) -> Option<&Why> {
        match self {
            Self::Cancel { why } | Self::Warn { why, .. } | Self::Remove { why, .. } => Some(why),
            Self::Pause { why } => why.as_ref(),
            _ => None,
        }
    }

    /// Says who may do it.
    pub(super) const fn right(&self) -> Right {
        match self {
            Self::Edit(_)
            | Self::Publish { .. }
            | Self::AddCohost(_)
            | Self::RemoveCohost(_)
            | Self::Cancel { .. } => Right::Own,
            Self::Join(_)
            | Self::Leave
            | Self::Ready
            | Self::Prepare
            | Self::Raise
            | Self::Lower
            | Self::Ask { .. }
            | Self::Speak { .. }
            | Self::Cite { .. }
            | Self::Yield => Right::TakePart,
            _ => Right::Steer,
        }
    }
}

/// What an act needs; what the debate says of a person besides is asked where it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Right {
    /// The host or staff.
    Own,
    /// The host, a cohost or staff.
    Steer,
    /// Anybody who was not sent away.
    TakePart,
}
