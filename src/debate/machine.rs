//! A debate over time: its state, and the way in.
//!
//! It refuses to know the clock, the store and the channel. Invariants: a debate changes by entries
//! of its journal alone; a refused input changes nothing; whatever runs has a deadline; at most one
//! person has the floor unless the format gives it to both sides.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::act::Input;
use super::format::{Format, Length, Part, PlannedTurn, Seat};
use super::journal::{self, By, Entry, Event, Misfit, Unreadable};
use super::output::Output;
use super::people::People;
use super::refusal::Refusal;
use super::setup::{DebateId, Draft, Venue, format_inside};
use super::state::{Floor, Phase, State, Turn};
use super::step::Step;
use crate::brief::Side;
use crate::poll::{ChannelId, GuildId, Motion, PersonId};

/// A debate, without its journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debate {
    /// Its id.
    pub id: DebateId,
    /// The guild that it belongs to.
    pub guild: GuildId,
    /// The channel of its card.
    pub channel: ChannelId,
    /// Where people speak.
    pub venue: Venue,
    /// Where the transcript is filed, if anywhere.
    pub archive: Option<ChannelId>,
    /// Who created it.
    pub host: PersonId,
    /// Who may steer it besides.
    pub cohosts: Vec<PersonId>,
    /// The statement that is debated.
    pub motion: Motion,
    /// The article that the motion comes from, if any.
    pub article: Option<Box<str>>,
    /// The plan of turns.
    #[serde(with = "format_inside")]
    pub format: Arc<Format>,
    /// Who takes part.
    pub people: People,
    /// Who wants to speak, the first one first.
    pub queue: Vec<PersonId>,
    /// The preparation time that pro has left.
    pub bank_pro: Length,
    /// The preparation time that con has left.
    pub bank_con: Length,
    /// Where it stands.
    pub state: State,
    /// Counts the steps from one segment to the next: what a button carries.
    pub segment: u32,
    /// When this segment began.
    pub segment_since: Timestamp,
    /// Counts the entries of the journal: what the store compares before it writes.
    pub version: u64,
    /// When the last entry was written; time never goes back behind it.
    pub touched: Timestamp,
}

impl Debate {
    /// The most cohosts.
    pub const MOST_COHOSTS: usize = 10;
    /// The most people in the queue.
    pub const MOST_QUEUED: usize = 100;
    /// For how many hours results can be reopened.
    pub const REOPENABLE: Length = Length::seconds(24 * 60 * 60);

    /// Creates a debate.
    pub fn create(draft: Draft, at: Timestamp) -> (Self, Vec<Output>) {
        let at = whole(at);
        let entry = Entry {
            number: 1,
            at,
            by: By::Person(draft.host),
            why: None,
            event: Event::Created(Box::new(draft.clone())),
        };
        let debate = Self::begin(draft, at);
        let outputs = vec![Output::Journal(Box::new(entry)), Output::ShowPanel];
        (debate, outputs)
    }

    fn begin(draft: Draft, at: Timestamp) -> Self {
        Self {
            id: draft.id,
            guild: draft.guild,
            channel: draft.channel,
            venue: draft.venue,
            archive: draft.archive,
            host: draft.host,
            cohosts: Vec::new(),
            motion: draft.motion,
            article: draft.article,
            people: People::default(),
            queue: Vec::new(),
            bank_pro: draft.format.preparation_pro,
            bank_con: draft.format.preparation_con,
            format: draft.format,
            state: State::Draft,
            segment: 0,
            segment_since: at,
            version: 1,
            touched: at,
        }
    }

    /// Takes one step. Deadlines that have passed count first, whatever the step is.
    ///
    /// Moments are kept in whole milliseconds, and never lie before the last entry.
    ///
    /// # Errors
    ///
    /// Refuses what cannot be, or not by this person; the debate is then as it was.
    pub fn handle(&mut self, at: Timestamp, input: Input) -> Result<Vec<Output>, Refusal> {
        let at = whole(at).max(self.touched);
        let mut step = Step::new(self.clone(), at);
        step.catch_up()?;
        if let Input::Press { who, seen, act } = input {
            step.press(who, seen, act)?;
        }
        let (debate, outputs) = step.done();
        *self = debate;
        Ok(outputs)
    }

    /// Gives the state after a journal.
    ///
    /// # Errors
    ///
    /// Fails on a journal that is none of this machine's.
    pub fn replay<'a>(journal: impl IntoIterator<Item = &'a Entry>) -> Result<Self, Misfit> {
        let mut journal = journal.into_iter();
        let first = journal.next().ok_or(Misfit::Beginning)?;
        let Event::Created(draft) = &first.event else {
            return Err(Misfit::Beginning);
        };
        if first.number != 1 {
            return Err(Misfit::Beginning);
        }
        let mut debate = Self::begin(draft.as_ref().clone(), first.at);
        for entry in journal {
            debate.apply(entry)?;
        }
        Ok(debate)
    }

    /// Writes it as JSON, with the version of the form.
    pub fn to_json(&self) -> String {
        journal::write(self)
    }

    /// Reads it from JSON.
    ///
    /// # Errors
    ///
    /// Fails on what no release wrote, or a later one.
    pub fn from_json(text: &str) -> Result<Self, Unreadable> {
        journal::read(text)
    }

    /// Names the moment at which a [`Tick`](Input::Tick) is due; none when nothing is awaited.
    pub fn deadline(&self) -> Option<Timestamp> {
        match &self.state {
            State::Draft | State::Paused { .. } | State::Archived | State::Cancelled => None,
            State::Scheduled { start, heard } => Some(reminder(*start, *heard).unwrap_or(*start)),
            State::Lobby { until }
            | State::OpeningVote { until }
            | State::ClosingVote { until }
            | State::Results { until } => Some(*until),
            State::Turn(turn) => Some(self.due_in(turn)),
        }
    }

    /// Says who has the floor.
    pub fn floor(&self) -> Floor {
        match &self.state {
            State::Turn(turn) => turn.phase.floor(),
            _ => Floor::Nobody,
        }
    }

    /// Tells whether somebody may speak now.
    pub fn may_speak(&self, person: PersonId) -> bool {
        match self.floor() {
            Floor::Nobody => false,
            Floor::One(speaker) => speaker == person,
            Floor::Seated => self.people.is_seated(person),
        }
    }

    /// Tells whether somebody may steer the debate without being staff.
    pub fn is_steered_by(&self, person: PersonId) -> bool {
        self.host == person || self.cohosts.contains(&person)
    }

    /// Gives the plan of the turn that runs or stands still.
    pub fn planned(&self) -> Option<&PlannedTurn> {
        self.format.turn(self.state.turn()?.index)
    }

    /// Gives the speaker's seat of a turn, if it is a speaker's.
    pub fn seat_of(&self, turn: u16) -> Option<Seat> {
        match self.format.turn(turn)?.part {
            Part::Speaker { seat, .. } => Some(seat),
            _ => None,
        }
    }

    /// Gives the person whose turn it is, or will be.
    pub fn speaker_of(&self, turn: u16) -> Option<PersonId> {
        self.people.in_seat(self.seat_of(turn)?)
    }

    /// Gives the preparation time that a side has left.
    pub fn bank(&self, side: Side) -> Length {
        match side {
            Side::Pro => self.bank_pro,
            Side::Con => self.bank_con,
        }
    }

    /// Gives the next moment that matters in a turn.
    fn due_in(&self, turn: &Turn) -> Timestamp {
        match turn.phase {
            Phase::Speaking { until, heard, .. } => {
                self.next_bell(turn.index, until, heard).unwrap_or(until)
            }
            Phase::Forum {
                until,
                heard,
                voice,
            } => {
                let bell = self.next_bell(turn.index, until, heard);
                let voice = voice.map(|voice| self.grace(turn.index).after(voice.until));
                [bell, voice]
                    .into_iter()
                    .flatten()
                    .fold(until, Timestamp::min)
            }
            ref phase => phase.until(),
        }
    }

    /// Gives the moment of the next bell.
    fn next_bell(&self, turn: u16, until: Timestamp, heard: Timestamp) -> Option<Timestamp> {
        let bells = &self.format.turn(turn)?.bells;
        bells
            .iter()
            .map(|bell| bell.before(until))
            .find(|at| *at > heard)
    }

    /// Gives the grace of a turn.
    pub(super) fn grace(&self, turn: u16) -> Length {
        self.format
            .turn(turn)
            .map_or(Length::NONE, |turn| turn.grace)
    }
}

/// How long before the start those who joined are reminded.
const REMINDERS: [Length; 2] = [Length::seconds(60 * 60), Length::seconds(10 * 60)];

/// Gives the moment of the next reminder of the start.
pub(super) fn reminder(start: Timestamp, heard: Timestamp) -> Option<Timestamp> {
    let reminders = REMINDERS.iter().map(|left| left.before(start));
    reminders.into_iter().find(|at| *at > heard)
}

/// Cuts a moment to whole milliseconds, which every database and JSON keep.
fn whole(at: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at)
}
