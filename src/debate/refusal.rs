//! Why something cannot be done. Each becomes one sentence that says what to do instead.

use jiff::Timestamp;

use super::format::Length;
use super::state::Stage;

/// Something was refused; the debate is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Only the host, a cohost or staff may do that.
    NotYours,
    /// Only the host or staff may do that.
    OnlyTheHost,
    /// The person was sent away from this debate.
    SentAway,
    /// The debate has moved on since the card was shown, or a moment ago: look again, and press
    /// again if it is still wanted.
    Stale,
    /// It cannot be done where the debate stands.
    NotNow {
        /// Where it stands.
        stage: Stage,
    },
    /// It cannot be done in this phase of the turn.
    NotInThisPhase,
    /// The motion is frozen: people have voted on it.
    MotionFrozen,
    /// The moment has passed: name a later one.
    StartPassed,
    /// The moment is too far away.
    StartTooFar {
        /// The latest that can be named.
        latest: Timestamp,
    },
    /// That person may steer the debate already.
    AlreadyCohost,
    /// That person is no cohost.
    NotCohost,
    /// There are as many cohosts as there may be.
    TooManyCohosts,
    /// The host cannot be sent away.
    HostStays,
    /// The person is there already.
    AlreadyThere,
    /// The list is full; watching and voting need no place on it.
    Full,
    /// Sides cannot be chosen any more; the host assigns.
    SidesLocked,
    /// Nobody has a side in this format.
    NoSides,
    /// The person does not take part.
    NotThere,
    /// The person has no seat.
    NotSeated,
    /// The format has no such seat.
    NoSuchSeat,
    /// The person is on the other side.
    OtherSide,
    /// It is that speaker's turn: substitute instead.
    SpeakingNow,
    /// Nobody has the seat of the turn: name a substitute, or forfeit.
    SeatVacant,
    /// The person is ready already.
    AlreadyReady,
    /// The person does not have the floor.
    NotYourFloor,
    /// The speech came after its turn and the grace that follows; its writer gets it back whole.
    TooLate {
        /// The turn, from 0.
        turn: u16,
    },
    /// In this venue people speak in a channel, not through a form.
    SpokenElsewhere,
    /// The side has no preparation time left.
    NoPreparation,
    /// The person is in the queue already, or has the floor.
    AlreadyQueued,
    /// The person is not in the queue.
    NotQueued,
    /// The queue is full.
    QueueFull,
    /// The queue is empty.
    QueueEmpty,
    /// Only in an audience's turn is the floor given to somebody.
    NoForum,
    /// Nobody of the audience has the floor.
    NobodySpeaks,
    /// The person asked as many questions as one may.
    TooManyQuestions,
    /// It would end at once or in the past: end it instead.
    TooShort,
    /// It would last longer than the longest.
    TooLong {
        /// The longest.
        longest: Length,
    },
    /// The format has no such vote.
    NoVote,
    /// Turns are still to come: end the debate instead.
    TurnsRemain,
    /// No speaker is missing.
    NobodyMissing,
    /// The debate is already paused.
    AlreadyPaused,
    /// The step did not fit the debate, which is a fault of ours; nothing was changed.
    OutOfStep,
}
