//! Moderated debates: a motion, sides, timed turns, one voice at a time, a vote before and after.
//!
//! Everything here is decided from values: time and chance are handed in, people and their rights
//! come with what they do. It refuses to know the store, Discord and words. How the parts go together:
//!
//! - [`format`](mod@format) holds the plans of turns, which owners write as files.
//! - [`Debate`] is the machine. [`Debate::handle`] takes an [`Input`] (what a person did, or that time
//!   has passed) and gives [`Output`]s or a [`Refusal`]; [`Debate::deadline`] says when to come back.
//! - Inside, a step writes [`Entry`]s, and only an entry changes a debate: [`Debate::replay`] of a
//!   journal is the debate. Read it and the row of the debate, call, write both, all in one transaction
//!   that compares [`Debate::version`]; then two presses never take the same step.
//! - [`State`] says where it stands: draft → scheduled → lobby → opening vote → turns → closing vote →
//!   results → archived; a pause lies over a turn; it is cancelled before its results. A [`Turn`] is
//!   called, perhaps prepared, spoken, in its grace, and handed over.
//! - A card shows [`Debate::segment`], and a press says which it saw ([`Seen`]): what was decided in
//!   the meantime is refused as [`Refusal::Stale`], so a second press never skips a turn.
//! - [`Transcript`] tells a journal as a document, and [`when`] reads the moments that people type.
//!
//! ```
//! use rostrum::brief::Side;
//! use rostrum::debate::*;
//! use rostrum::poll::{ChannelId, GuildId, Motion, PersonId};
//!
//! let at: jiff::Timestamp = "2026-02-02T20:00:00Z".parse()?;
//! let [_, one_on_one, ..] = &format::built_in()[..] else { panic!("four formats are built in") };
//! let (mut debate, _outputs) = Debate::create(
//!     Draft {
//!         id: DebateId(1),
//!         guild: GuildId(2),
//!         channel: ChannelId(3),
//!         venue: Venue::Thread,
//!         archive: None,
//!         host: PersonId(4),
//!         motion: Motion::new("The award opens a door.").unwrap(),
//!         article: None,
//!         format: one_on_one.clone(),
//!     },
//!     at,
//! );
//!
//! let press = |person: u64, act: Act| Input::Press {
//!     who: Actor { person: PersonId(person), powers: Powers::Member },
//!     seen: Seen::Nothing,
//!     act,
//! };
//! debate.handle(at, press(4, Act::Publish { start: None })).unwrap();
//! debate.handle(at, press(5, Act::Join(Wish::Side(Side::Pro)))).unwrap();
//! debate.handle(at, press(6, Act::Join(Wish::Side(Side::Con)))).unwrap();
//! debate.handle(at, press(4, Act::Start)).unwrap();
//! assert_eq!(debate.state.stage(), Stage::OpeningVote);
//!
//! let due = debate.deadline().unwrap();
//! debate.handle(due, Input::Tick).unwrap();
//! debate.handle(due, press(5, Act::Ready)).unwrap();
//! assert_eq!(debate.floor(), Floor::One(PersonId(5)));
//! assert_eq!(debate.handle(due, press(6, Act::Yield)), Err(Refusal::NotYourFloor));
//! # Ok::<(), jiff::Error>(())
//! ```

pub mod format;
pub mod when;

mod act;
mod apply;
mod journal;
mod machine;
mod named;
mod output;
mod people;
mod refusal;
mod setup;
mod state;
mod step;
mod text;
mod transcript;

pub use act::{Act, Actor, Input, Powers, Seen, Wish};
pub use format::{Format, Length, Seat};
pub use journal::{Ballots, By, Ended, Entry, Event, Misfit, Unreadable};
pub use machine::Debate;
pub use output::{Before, Concern, Output, Urgency, VoteStep};
pub use people::{Member, People, Place};
pub use refusal::Refusal;
pub use setup::{Change, DebateId, Draft, Toss, Venue};
pub use state::{Cause, Floor, Phase, Stage, State, Turn, Voice};
pub use text::{Citation, Question, Speech};
pub use transcript::{
    Label, PlainWording, Remark, Said, Transcript, TranscriptTurn, TranscriptVote, Wording,
};

#[cfg(test)]
mod tests;
