//! Who sees what of a poll.
//!
//! [`view`] decides from the rules, the state, who asks and how many voted; nothing else decides.
//! Staff, who also export, see what anyone without a ballot sees.
//!
//! # What a secret poll protects
//!
//! - Who chose what is shown to nobody, at no time.
//! - Below [`Rules::secret_minimum`](super::Rules) voters only their number is shown, at the close too.
//! - While the poll is open, **changes** are protected by the same minimum. A tally that followed each
//!   press would tell what a person chose to anyone who looked before and after. So what is shown is
//!   the last [`Release`], and a release is followed by another only when at least the minimum of
//!   people must have cast, changed or withdrawn in between. The first release is the special case of
//!   it: the minimum of people, counted from nothing.
//! - **Strikes** move no tally by themselves: staff choose whom they strike, and would see what the
//!   tally loses. A struck ballot counts on until as many as the minimum are struck; then all of them go
//!   together, and none ever comes back. A close is no exception: fewer stay in the result and count
//!   towards the quorum, and the result says that this may be so, whether or not it is.
//! - The number of voters does not move when somebody is struck, and no tally falls short of it by
//!   fewer than such a group: otherwise striking would tell who had voted.
//! - Reasons are shown from five voters on, and only those that were given before the release, so that
//!   a reason does not appear beside a vote.
//!
//! # What it does not protect
//!
//! - Unanimity: where all chose the same, the tally says what each chose. The struck who go together
//!   are such a group, too, and their number tells how many of them had voted.
//! - The last few before a close: the final result counts every vote, and may differ by one person from
//!   the last release; who that was, nobody is told. Where that matters the results are shown
//!   `after_close`. The same holds between two closings of a poll that was opened again.
//! - People who pool what they chose can subtract themselves from a group; a greater minimum makes the
//!   groups larger.
//! - What reasons tell about their writers, and what the owner's database holds.

use jiff::Timestamp;

use super::ballot::Standing;
use super::machine::{Poll, State};
use super::rules::{Reasons, Results, Rules, Secrecy};
use super::tally::Tally;

/// Voters from which a secret poll shows reasons, if its minimum is not greater.
pub const LEAST_FOR_REASONS: u64 = 5;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// Everyone in the channel: the card and the announcement.
    Everyone,
    /// Somebody whose ballot counts.
    Voter,
    /// Somebody without a ballot that counts, who may vote.
    NonVoter,
    /// Somebody whom staff struck.
    Struck,
    /// Staff without a ballot that counts, also when they export.
    Staff,
}

impl Asker {
    /// Tells what a person is to a poll by what the store holds of them.
    pub fn of(standing: &Standing) -> Self {
        match standing.counted() {
            Some(_) => Self::Voter,
            None if standing.struck => Self::Struck,
            None => Self::NonVoter,
        }
    }
}

/// The tally that a secret poll shows while it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Release {
    /// What is shown.
    pub tally: Tally,
    /// When it was counted.
    pub at: Timestamp,
}

impl Release {
    /// Gives the release that is due after a change of ballots or a step of the poll; none when the
    /// one that is standing remains. It is stored with the poll, in the transaction of the change; when
    /// its tally is not `now`, it lets go of all that is `held`.
    ///
    /// `now` counts every ballot that counts, and those that are `held`: struck, and not let go yet.
    /// Open polls need no releases.
    pub fn due(
        poll: &Poll,
        standing: Option<&Self>,
        (now, held): (&Tally, &Tally),
        at: Timestamp,
    ) -> Option<Self> {
        let least = poll.rules.least_for_stances();
        if poll.rules.secrecy == Secrecy::Open || now.total() < least {
            return None;
        }
        let before = standing.map(|release| release.tally).unwrap_or_default();
        let rest = now.without(held);
        let together = held.total() >= least && rest.total() >= least;
        let tally = if together && before.people_between(&rest) >= least {
            rest
        } else {
            *now
        };
        let due = match (&poll.state, poll.rules.results) {
            (State::Open { .. }, Results::AfterClose) => false,
            (State::Open { .. }, _) => before.people_between(&tally) >= least,
            (State::Closed { .. }, _) => before != tally,
        };
        due.then_some(Self { tally, at })
    }
}

/// The ballots of a poll, as far as showing them depends on them.
#[derive(Clone, Copy, Debug)]
pub struct Ballots<'a> {
    /// Every ballot that counts.
    pub now: &'a Tally,
    /// How many ballots of struck people are set aside.
    pub set_aside: u32,
    /// The last release.
    pub release: Option<&'a Release>,
}

/// Something that may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight<T> {
    /// It may not, for this reason.
    Hidden(Hidden),
    /// It may.
    Shown(T),
}

/// Why something is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// The asker's ballot does not count: vote first.
    UntilVote,
    /// The poll is open: wait for the close.
    UntilClose,
    /// Too few voted, or their votes are too few to be shown yet.
    TooFew {
        /// How many it takes.
        least: u64,
    },
    /// The poll is secret.
    Secret,
    /// The poll takes no reasons.
    Off,
}

/// A tally that may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The tally.
    pub tally: Tally,
    /// When it was counted; none when it is the tally of now. Say so beside it: a voter who does not
    /// find their own vote in it must know that it is recorded and shown with the next ones.
    pub as_of: Option<Timestamp>,
}

/// What one asker sees of a poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// The number of voters; everyone always sees it.
    pub voters: u64,
    /// How many chose what.
    pub stances: Sight<Shown>,
    /// Reasons, with their stances and without their writers: those whose ballot was cast at this time or
    /// before, or all of them.
    pub reasons: Sight<Option<Timestamp>>,
    /// Who chose what.
    pub names: Sight<()>,
}

/// Decides what an asker sees.
pub fn view(poll: &Poll, asker: Asker, ballots: Ballots<'_>) -> View {
    let stances = match barred(poll, asker) {
        Some(hidden) => Sight::Hidden(hidden),
        None => countable(poll, ballots),
    };
    View {
        voters: voters(poll, ballots),
        stances,
        reasons: reasons(&poll.rules, stances),
        names: match (stances, poll.rules.secrecy) {
            (_, Secrecy::Secret) => Sight::Hidden(Hidden::Secret),
            (Sight::Hidden(hidden), Secrecy::Open) => Sight::Hidden(hidden),
            (Sight::Shown(_), Secrecy::Open) => Sight::Shown(()),
        },
    }
}

/// Says why this asker sees no stances now, however many voted.
fn barred(poll: &Poll, asker: Asker) -> Option<Hidden> {
    match (&poll.state, poll.rules.results, asker) {
        (State::Closed { .. }, _, _)
        | (State::Open { .. }, Results::Live, _)
        | (State::Open { .. }, Results::AfterVote, Asker::Voter) => None,
        (State::Open { .. }, Results::AfterClose, _)
        | (State::Open { .. }, Results::AfterVote, Asker::Everyone | Asker::Struck) => {
            Some(Hidden::UntilClose)
        }
        (State::Open { .. }, Results::AfterVote, Asker::NonVoter | Asker::Staff) => {
            Some(Hidden::UntilVote)
        }
    }
}

/// Gives the tally that there is to show.
fn countable(poll: &Poll, ballots: Ballots<'_>) -> Sight<Shown> {
    let least = poll.rules.least_for_stances();
    let current = Shown {
        tally: *ballots.now,
        as_of: None,
    };
    let too_few = Sight::Hidden(Hidden::TooFew { least });
    if ballots.now.total() < least {
        return too_few;
    }
    match (&poll.state, poll.rules.secrecy, ballots.release) {
        (State::Closed { .. }, _, _) | (_, Secrecy::Open, _) => Sight::Shown(current),
        (State::Open { .. }, Secrecy::Secret, None) => too_few,
        (State::Open { .. }, Secrecy::Secret, Some(release)) => Sight::Shown(Shown {
            tally: release.tally,
            as_of: Some(release.at),
        }),
    }
}

fn voters(poll: &Poll, ballots: Ballots<'_>) -> u64 {
    match (&poll.state, poll.rules.secrecy) {
        (State::Open { .. }, Secrecy::Secret) => ballots.now.total() + u64::from(ballots.set_aside),
        _ => ballots.now.total(),
    }
}

fn reasons(rules: &Rules, stances: Sight<Shown>) -> Sight<Option<Timestamp>> {
    if rules.reasons == Reasons::Off {
        return Sight::Hidden(Hidden::Off);
    }
    match stances {
        Sight::Hidden(hidden) => Sight::Hidden(hidden),
        Sight::Shown(shown) => {
            let least = match rules.secrecy {
                Secrecy::Open => 0,
                Secrecy::Secret => LEAST_FOR_REASONS.max(rules.least_for_stances()),
            };
            if shown.tally.total() < least {
                return Sight::Hidden(Hidden::TooFew { least });
            }
            Sight::Shown(shown.as_of)
        }
    }
}
