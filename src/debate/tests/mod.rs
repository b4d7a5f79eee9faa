//! Debates as hosts and speakers run them.

mod outages;
mod repairs;
mod running;
mod telling;

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::*;
use crate::brief::Side;
use crate::poll::{ChannelId, GuildId, Motion, PersonId, Why};

const HOST: PersonId = PersonId(4);
const ANN: PersonId = PersonId(5);
const BEN: PersonId = PersonId(6);
const EVE: PersonId = PersonId(7);

const TWO: &str = r#"
id = "two"
name = "Two turns"
no_show = 60
grace = 20
handover = 10
preparation = 90
opening_vote = 120
closing_vote = 120

[[turns]]
name = "For"
side = "pro"
time = 300
bells = [60, 30]

[[turns]]
name = "Against"
side = "con"
time = 300

[[turns]]
name = "Forum"
side = "audience"
time = 120
each = 40
grace = 5
"#;

/// A debate with its journal, at a clock moved by hand.
struct Table {
    debate: Debate,
    journal: Vec<Entry>,
    now: Timestamp,
}

impl Table {
    /// A debate in its lobby, with Ann for and Ben against.
    fn in_lobby(text: &str) -> Self {
        let now: Timestamp = "2026-02-02T20:00:00Z".parse().unwrap();
        let (format, _) = format::read(text).unwrap();
        let draft = Draft {
            id: DebateId(1),
            guild: GuildId(2),
            channel: ChannelId(3),
            venue: Venue::Thread,
            archive: None,
            host: HOST,
            motion: Motion::new("It opens a door.").unwrap(),
            article: None,
            format: Arc::new(format),
        };
        let (debate, outputs) = Debate::create(draft, now);
        let mut table = Self {
            debate,
            journal: Vec::new(),
            now,
        };
        table.note(&outputs);
        table.ok(HOST, Act::Publish { start: None });
        table.ok(ANN, Act::Join(Wish::Side(Side::Pro)));
        table.ok(BEN, Act::Join(Wish::Side(Side::Con)));
        table
    }

    /// A debate whose first speaker is called.
    fn called(text: &str) -> Self {
        let mut table = Self::in_lobby(text);
        table.ok(HOST, Act::Start);
        table.wait(120);
        table
    }

    /// A debate whose first speaker speaks.
    fn speaking() -> Self {
        let mut table = Self::called(TWO);
        table.ok(ANN, Act::Ready);
        table
    }

    fn note(&mut self, outputs: &[Output]) {
        self.journal
            .extend(outputs.iter().filter_map(|output| match output {
                Output::Journal(entry) => Some(entry.as_ref().clone()),
                _ => None,
            }));
    }

    fn seen(&mut self, person: PersonId, seen: Seen, act: Act) -> Result<Vec<Output>, Refusal> {
        let powers = Powers::Member;
        let who = Actor { person, powers };
        let before = self.debate.clone();
        let handled = self
            .debate
            .handle(self.now, Input::Press { who, seen, act });
        match &handled {
            Ok(outputs) => self.note(outputs),
            Err(_) => assert_eq!(self.debate, before),
        }
        handled
    }

    fn act(&mut self, person: PersonId, act: Act) -> Result<Vec<Output>, Refusal> {
        self.seen(person, Seen::Nothing, act)
    }

    #[track_caller]
    fn ok(&mut self, person: PersonId, act: Act) -> Vec<Output> {
        self.act(person, act).unwrap()
    }

    #[track_caller]
    fn refused(&mut self, person: PersonId, act: Act) -> Refusal {
        self.act(person, act).unwrap_err()
    }

    /// Moves the clock by seconds, and lets every deadline on the way be noticed in time.
    fn wait(&mut self, seconds: i64) {
        let end = self.now + SignedDuration::from_secs(seconds);
        while let Some(due) = self.debate.deadline().filter(|due| *due <= end) {
            self.now = self.now.max(due);
            self.tick();
        }
        self.now = end;
    }

    /// Moves the clock by seconds while nobody looks.
    fn away(&mut self, seconds: i64) -> Vec<Output> {
        self.now += SignedDuration::from_secs(seconds);
        self.tick()
    }

    fn tick(&mut self) -> Vec<Output> {
        let outputs = self.debate.handle(self.now, Input::Tick).unwrap();
        self.note(&outputs);
        outputs
    }

    fn speak(&mut self, person: PersonId, turn: u16, text: &str) -> Result<Vec<Output>, Refusal> {
        let text = Speech::new(text).unwrap();
        self.act(person, Act::Speak { turn, text })
    }

    /// Gives the events since an entry.
    fn events(&self, since: usize) -> Vec<&'static str> {
        self.journal[since..]
            .iter()
            .map(|entry| entry.event.word())
            .collect()
    }

    fn phase(&self) -> Phase {
        self.debate.state.turn().expect("a turn is there").phase
    }

    /// Gives the seconds until the deadline.
    fn left(&self) -> i64 {
        let due = self.debate.deadline().expect("something is awaited");
        due.duration_since(self.now).as_secs()
    }
}

fn why() -> Why {
    Why::new("It is said.").unwrap()
}

fn says(outputs: &[Output], wanted: &Output) -> bool {
    outputs.contains(wanted)
}
