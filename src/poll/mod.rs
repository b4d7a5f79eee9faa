//! Stance polls: opened, cast, closed, counted, compared.
//!
//! Everything here is decided from values: the time and chance are handed in, the rows are the store's.
//! It refuses to know words, pictures and Discord.

mod ballot;
mod duration;
mod identity;
mod journal;
mod machine;
mod rules;
mod stance;
mod subject;
mod tally;
mod text;
mod view;
mod word;

pub use ballot::{Ballot, BallotRefusal, Cast, Reason, ReasonFate, Standing, Vote, Withdrawal};
pub use duration::{Duration, DurationRefusal};
pub use identity::{ChannelId, GuildId, InteractionId, PersonId, PollId, ReasonId, RoleId};
pub use journal::{By, Decision, Entry, Event};
pub use machine::{Draft, Input, Output, Poll, Refusal, State};
pub use rules::{Denial, Gate, Quorum, Reasons, Results, Rules, RulesRefusal, Secrecy, Voter};
pub use stance::{Scale, Stance};
pub use subject::{Choice, MoreThanOne, Subject};
pub use tally::{Majority, OutOfStep, Tally};
pub use text::{Line, Motion, ReasonText, TextRefusal, Why};
pub use view::{Asker, Ballots, Hidden, LEAST_FOR_REASONS, Release, Shown, Sight, View, view};
pub use word::Unknown;

#[cfg(test)]
mod tests;
