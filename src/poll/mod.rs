//! Stance polls: opened, cast, closed, counted, compared.
//!
//! Everything here is decided from values: the time and chance are handed in, the rows are the store's.
//! It refuses to know words, pictures and Discord. How the parts go together:
//!
//! - [`Poll`] is the machine over time. [`Poll::handle`] takes an [`Input`], changes the state and
//!   returns [`Output`]s; [`Poll::deadline`] says when to come back.
//! - [`Standing`] is one person's row. [`Poll::cast`], [`Poll::give_reason`], [`Poll::withdraw`],
//!   [`Poll::strike`] and [`Poll::restore`] change it. Read the row, call, write the row, all in
//!   one transaction with the poll's own row: then a vote and a closing never cross.
//! - [`Tally`] counts; [`Tally::shift`] keeps it in step with [`Standing::counted`] before and after.
//! - [`Release::due`] is asked after each such change, in its transaction; [`view`] alone decides
//!   who sees what.
//! - [`Swing`] compares two closed polls, [`Sample`] draws reasons, [`journal`](Entry) keeps account.
//!
//! ```
//! use rostrum::poll::*;
//!
//! let at: jiff::Timestamp = "2026-02-02T10:00:00Z".parse()?;
//! let (mut poll, _outputs) = Poll::open(
//!     Draft {
//!         id: PollId(1),
//!         guild: GuildId(2),
//!         channel: ChannelId(3),
//!         author: PersonId(4),
//!         subject: Subject::Statement(Motion::new("The award opens a door.").unwrap()),
//!         rules: Rules { secrecy: Secrecy::Open, ..Rules::default() },
//!         lasts: "24h".parse().unwrap(),
//!     },
//!     at,
//! )
//! .unwrap();
//!
//! let voter = Voter { person: PersonId(5), joined_at: None, roles: &[] };
//! let vote = Vote { interaction: InteractionId(6), stance: Stance::For, reason: None };
//! let mut standing = Standing::default();
//! poll.cast(&mut standing, at, &voter, vote).unwrap();
//!
//! let now = Tally::of(standing.counted().map(|ballot| ballot.stance));
//! let ballots = Ballots { now: &now, set_aside: 0, release: None };
//! let seen = view(&poll, Asker::of(&standing), ballots);
//! assert_eq!(seen.stances, Sight::Shown(Shown { tally: now, as_of: None }));
//! assert_eq!(view(&poll, Asker::NonVoter, ballots).stances, Sight::Hidden(Hidden::UntilVote));
//!
//! let due = poll.deadline().unwrap();
//! let outputs = poll.handle(due, Input::Tick).unwrap();
//! assert!(outputs.contains(&Output::Announce { number: 1 }));
//! # Ok::<(), jiff::Error>(())
//! ```

mod ballot;
mod duration;
mod identity;
mod journal;
mod led;
mod machine;
mod rules;
mod sample;
mod stance;
mod subject;
mod swing;
mod tally;
mod text;
mod view;
mod word;

pub use ballot::{
    Ballot, BallotRefusal, Cast, Reason, ReasonFate, Rounds, Standing, Vote, Withdrawal,
};
pub use duration::{Duration, DurationRefusal};
pub(crate) use identity::id_as_text;
pub use identity::{ChannelId, GuildId, InteractionId, PersonId, PollId, ReasonId, RoleId};
pub use journal::{By, Decision, Entry, Event};
pub use machine::{Draft, Input, Output, Poll, Refusal, State};
pub use rules::{Denial, Gate, Quorum, Reasons, Results, Rules, RulesRefusal, Secrecy, Voter};
pub use sample::Sample;
pub use stance::{Scale, Stance};
pub use subject::{Choice, MoreThanOne, Subject};
pub use swing::{
    Comparison, FEWEST_PAIRS, Matrix, Outcome, Points, Round, SMALLEST_SWING, Swing, Turnout,
    Verdict,
};
pub use tally::{Majority, OutOfStep, Tally};
pub use text::{Line, Motion, ReasonText, TextRefusal, Why};
pub use view::{Asker, Ballots, Hidden, LEAST_FOR_REASONS, Release, Shown, Sight, View, view};
pub use word::Unknown;

#[cfg(test)]
mod tests;
