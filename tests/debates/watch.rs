//! Watches a debate from the outside: what it says, against what it may do.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use rostrum::debate::{
    Act, Ballots, Before, By, Cause, Concern, Debate, Ended, Entry, Event, Floor, Input, Output,
    Powers, Refusal, Seen, Stage, State, VoteStep, format::Part,
};
use rostrum::poll::PersonId;

use super::moves::{HOST, Move, Scene};

/// What the sequences must come to, besides every stage.
pub(crate) const EVENTS: [&str; 22] = [
    "reminded",
    "seated",
    "flipped",
    "vote_moved",
    "vote_reopened",
    "called",
    "preparing",
    "began",
    "bell",
    "moved",
    "grace_began",
    "turn_ended",
    "paused",
    "resumed",
    "outage",
    "floor_given",
    "floor_ended",
    "spoke",
    "cited",
    "removed",
    "no show",
    "forfeited",
];

const ON_TIME: SignedDuration = SignedDuration::from_secs(30);

/// A debate under watch.
pub(crate) struct Watch {
    debate: Debate,
    now: Timestamp,
    journal: Vec<Entry>,
    /// Who may speak, as those are told who let people speak.
    floor: Floor,
    /// Which vote is open, as the polls are told.
    vote: Option<Ballots>,
    voted: BTreeSet<Ballots>,
    turns: Turns,
    frozen: Option<String>,
    pub(crate) seen: BTreeSet<&'static str>,
}

/// The turns, as the journal tells them.
#[derive(Default)]
struct Turns {
    /// The last turn that came.
    index: Option<u16>,
    /// Whether it began.
    began: bool,
    /// Whether it ended.
    ended: bool,
    /// Whether the turns are over.
    voted: bool,
    /// Before when the clock may not end what runs.
    due: Option<Timestamp>,
    paused: Option<Timestamp>,
}

impl Watch {
    pub(crate) fn begin(scene: Scene) -> Self {
        let now: Timestamp = "2026-02-02T20:00:00Z".parse().expect("it is sound");
        let (debate, outputs) = Debate::create(scene.draft(), now);
        let mut watch = Self {
            debate,
            now,
            journal: Vec::new(),
            floor: Floor::Nobody,
            vote: None,
            voted: BTreeSet::new(),
            turns: Turns::default(),
            frozen: None,
            seen: BTreeSet::new(),
        };
        watch.note(&outputs);
        watch
    }

    pub(crate) fn step(&mut self, one: Move) {
        let at = one.at(&self.debate, self.now);
        let input = one.input(&self.debate);
        let before = self.debate.clone();
        let handled = self.debate.handle(at, input.clone());
        self.now = self.now.max(at);
        match handled {
            Err(refusal) => {
                assert_eq!(self.debate, before, "a refused input changes nothing");
                assert_ne!(refusal, Refusal::OutOfStep, "{input:?}");
            }
            Ok(outputs) => {
                self.check_rights(&before, &input, &outputs);
                self.check_time(&before, at, &outputs);
                self.check_version(&before, &outputs);
                self.note(&outputs);
                self.check_second_press(at, &input);
            }
        }
        self.check_state();
        if self.journal.len().is_multiple_of(32) {
            self.check_replay();
        }
    }

    pub(crate) fn end(&mut self) {
        self.check_replay();
        let kept: Vec<Entry> = self
            .journal
            .iter()
            .map(|entry| Entry::from_json(&entry.to_json()).expect("it is sound"))
            .collect();
        assert_eq!(kept, self.journal);
    }

    fn check_replay(&self) {
        assert_eq!(
            Debate::replay(&self.journal).expect("it is sound"),
            self.debate
        );
        assert_eq!(
            Debate::from_json(&self.debate.to_json()).expect("it is sound"),
            self.debate
        );
    }

    /// Says for itself who may do what.
    fn check_rights(&self, before: &Debate, input: &Input, outputs: &[Output]) {
        let Input::Press { who, act, .. } = input else {
            return;
        };
        let staff = who.powers == Powers::Staff;
        let steers = staff || who.person == HOST || before.cohosts.contains(&who.person);
        match act {
            Act::Edit(_)
            | Act::Publish { .. }
            | Act::AddCohost(_)
            | Act::RemoveCohost(_)
            | Act::Cancel { .. } => assert!(staff || who.person == HOST),
            Act::Join(_) | Act::Leave | Act::Raise | Act::Lower | Act::Ask { .. } => {
                assert!(!before.people.is_removed(who.person));
            }
            Act::Ready | Act::Prepare => assert!(before.people.side(who.person).is_some()),
            Act::Speak { .. } | Act::Cite { .. } => assert!(self.debate.may_speak(who.person)),
            Act::Yield => {
                let own = [Floor::One(who.person), Floor::Seated];
                let took = own.map(|from| outputs.contains(&Output::TakeFloor { from }));
                assert!(took.contains(&true), "{outputs:?}");
            }
            _ => assert!(steers, "{act:?}"),
        }
    }

    /// Deadlines count at their own time, or an outage is told and ends no turn.
    fn check_time(&mut self, before: &Debate, at: Timestamp, outputs: &[Output]) {
        let whole = Timestamp::from_millisecond(at.as_millisecond()).expect("it is in range");
        let at = whole.max(before.touched);
        let Some(due) = before.deadline().filter(|due| *due <= at) else {
            let deadline = entries(outputs).find(|entry| entry.by == By::Deadline);
            assert_eq!(deadline, None, "nothing was due");
            return;
        };
        let first = entries(outputs).next().expect("what is due is done");
        assert_eq!(first.by, By::Deadline);
        if at.duration_since(due) <= ON_TIME {
            assert_eq!(
                first.at,
                due.max(before.touched),
                "it counts at its own time"
            );
            return;
        }
        for entry in entries(outputs) {
            assert!(
                entry.at.as_millisecond() == at.as_millisecond(),
                "an outage goes on from now"
            );
        }
        let stage = before.state.stage();
        let told = outputs
            .iter()
            .any(|output| matches!(output, Output::TellHost(Concern::Outage { .. })));
        let reminder = first.event == Event::Reminded;
        assert_eq!(told, stage != Stage::Results && !reminder, "{stage:?}");
        let clock = entries(outputs).filter(|entry| entry.by == By::Deadline);
        for entry in clock {
            let cut = matches!(
                entry.event,
                Event::TurnEnded { .. }
                    | Event::VoteClosed { .. }
                    | Event::Bell { .. }
                    | Event::Cancelled
                    | Event::Paused {
                        cause: Cause::NoShow(_)
                    }
            );
            assert!(!cut, "{entry:?}");
        }
        self.seen.insert("outage");
    }

    fn check_version(&self, before: &Debate, outputs: &[Output]) {
        let written: Vec<_> = entries(outputs).collect();
        let many = u64::try_from(written.len()).expect("it is sound");
        assert_eq!(self.debate.version, before.version + many);
        for (entry, number) in written.iter().zip(before.version + 1..) {
            assert_eq!(entry.number, number);
        }
        assert!(self.debate.segment >= before.segment);
        if before.state.stage() != self.debate.state.stage() {
            assert!(self.debate.segment > before.segment);
        }
        let urgencies: Vec<_> = outputs.iter().map(Output::urgency).collect();
        assert!(urgencies.is_sorted(), "{outputs:?}");
    }

    /// Of two presses on the same card only one counts.
    fn check_second_press(&mut self, at: Timestamp, input: &Input) {
        let Input::Press { who, act, .. } = input else {
            return;
        };
        if !matches!(
            act,
            Act::Next | Act::EndTurn | Act::CloseVote | Act::Forfeit
        ) {
            return;
        }
        for seen in [
            Seen::Segment(self.debate.segment - 1),
            Seen::Version(self.debate.version - 1),
        ] {
            let again = Input::Press {
                who: *who,
                seen,
                act: act.clone(),
            };
            let refused = self.debate.handle(at, again);
            assert_eq!(refused, Err(Refusal::Stale), "{act:?}");
        }
        if let Act::Next | Act::EndTurn | Act::CloseVote = act {
            let again = Input::Press {
                who: *who,
                seen: Seen::Nothing,
                act: act.clone(),
            };
            assert_eq!(self.debate.handle(at, again), Err(Refusal::Stale));
        }
    }

    fn check_state(&mut self) {
        let stage = self.debate.state.stage();
        self.seen.insert(stage.word());
        let waits = matches!(
            stage,
            Stage::Draft | Stage::Paused | Stage::Archived | Stage::Cancelled
        );
        let deadline = self.debate.deadline();
        assert_eq!(
            deadline.is_none(),
            waits,
            "what runs has a deadline: {stage:?}"
        );
        assert!(deadline.is_none_or(|due| due >= self.debate.touched));
        assert_eq!(
            self.floor,
            self.debate.floor(),
            "who was told to speak may speak"
        );
        assert_eq!(self.vote, open_vote(&self.debate.state));
        if let Floor::One(person) = self.floor {
            assert!(!self.debate.people.is_removed(person));
        }
        if let State::Turn(turn) = &self.debate.state {
            let part = self.debate.planned().expect("it is sound").part;
            let fits = match self.floor {
                Floor::Nobody => true,
                Floor::One(person) => match part {
                    Part::Speaker { seat, .. } => self.debate.people.in_seat(seat) == Some(person),
                    Part::Audience { .. } => true,
                    Part::Both | Part::Break => false,
                },
                Floor::Seated => !matches!(part, Part::Audience { .. } | Part::Break),
            };
            assert!(fits, "{:?} in {turn:?}", self.floor);
        }
        self.check_people();
        let now = self.debate.motion.to_string();
        match &self.frozen {
            Some(frozen) => assert_eq!(*frozen, now, "the motion is frozen"),
            None if stage > Stage::Lobby && stage != Stage::Cancelled => self.frozen = Some(now),
            None => {}
        }
    }

    fn check_people(&self) {
        let people = &self.debate.people;
        let mut listed = BTreeSet::new();
        for member in people.members() {
            assert!(listed.insert(member.person), "nobody is there twice");
            assert!(!people.is_removed(member.person));
        }
        let mut seats = BTreeSet::new();
        for (seat, person) in people.seats() {
            assert!(seats.insert(*seat), "a seat has one person");
            assert!(self.debate.format.has(*seat));
            assert_eq!(people.side(*person), Some(seat.side));
        }
        let queue: BTreeSet<PersonId> = self.debate.queue.iter().copied().collect();
        assert_eq!(queue.len(), self.debate.queue.len());
        assert!(queue.iter().all(|person| !people.is_removed(*person)));
    }

    /// Follows what is told, in its order.
    fn note(&mut self, outputs: &[Output]) {
        for output in outputs {
            match output {
                Output::TakeFloor { from } => {
                    assert_eq!(*from, self.floor, "the floor is taken from who has it");
                    self.floor = Floor::Nobody;
                }
                Output::GiveFloor { to, .. } => {
                    assert_eq!(self.floor, Floor::Nobody, "two never have the floor");
                    self.floor = *to;
                }
                Output::Vote(step) => self.note_vote(*step),
                Output::Journal(entry) => self.note_entry(entry),
                _ => {}
            }
        }
        for entry in entries(outputs) {
            if let Event::Paused { cause } = entry.event
                && cause.wants_a_speaker()
            {
                let asked = outputs.iter().any(|output| {
                    matches!(output, Output::TellHost(Concern::SpeakerMissing { .. }))
                });
                assert!(asked, "the host is offered what to do");
            }
            let posted = matches!(
                entry.event,
                Event::Spoke { .. } | Event::Cited { .. } | Event::Asked { .. }
            );
            let post = Output::Post {
                entry: entry.number,
            };
            assert_eq!(outputs.contains(&post), posted);
        }
    }

    fn note_vote(&mut self, step: VoteStep) {
        match step {
            VoteStep::Open {
                ballots, before, ..
            } => {
                assert_eq!(self.vote, None);
                assert!(self.voted.insert(ballots), "a vote opens once");
                let paired = ballots == Ballots::Closing && self.voted.contains(&Ballots::Opening);
                assert_eq!(before == Before::OpeningVote, paired);
                self.vote = Some(ballots);
            }
            VoteStep::Move { ballots, .. } => assert_eq!(self.vote, Some(ballots)),
            VoteStep::Close { ballots, .. } => {
                assert_eq!(self.vote.take(), Some(ballots));
            }
            VoteStep::Reopen { .. } => {
                assert_eq!(self.vote, None);
                assert!(self.voted.contains(&Ballots::Closing));
                self.vote = Some(Ballots::Closing);
            }
        }
    }

    fn note_entry(&mut self, entry: &Entry) {
        if let Some(last) = self.journal.last() {
            assert!(entry.at >= last.at, "time does not go back");
        }
        let rest = entry.at.subsec_nanosecond() % 1_000_000;
        assert_eq!(rest, 0, "every store keeps milliseconds");
        self.seen.insert(entry.event.word());
        let turns = self.debate.format.turns.len();
        self.turns.note(entry, turns);
        match &entry.event {
            Event::Paused {
                cause: Cause::NoShow(_),
            } => {
                self.seen.insert("no show");
            }
            Event::TurnEnded {
                how: Ended::Forfeited,
                ..
            } => {
                self.seen.insert("forfeited");
            }
            _ => {}
        }
        self.journal.push(entry.clone());
    }
}

impl Turns {
    /// Follows the turns: one after another, none skipped but by a person, none cut by the clock.
    fn note(&mut self, entry: &Entry, many: usize) {
        let person = entry.by != By::Deadline;
        let in_time = |due: Option<Timestamp>| {
            assert!(
                person || due.is_none_or(|due| entry.at >= due),
                "cut short by {entry:?}"
            );
        };
        match &entry.event {
            Event::Called { turn, until, .. } => {
                self.come_to(*turn);
                self.due = Some(*until);
            }
            Event::Began { turn, until, .. } => {
                self.come_to(*turn);
                self.began = true;
                self.due = Some(*until);
            }
            Event::Preparing { until } | Event::Moved { until } => {
                self.due = Some(*until);
            }
            Event::GraceBegan { until } => {
                in_time(self.due);
                self.due = Some(*until);
            }
            Event::TurnEnded { turn, until, how } => {
                assert_eq!(self.index, Some(*turn));
                if *how == Ended::Time {
                    in_time(self.due);
                }
                self.ended = true;
                assert!(self.began || person, "skipped silently: {entry:?}");
                self.due = Some(*until);
            }
            Event::Paused { cause } => {
                if let Cause::NoShow(_) = cause {
                    in_time(self.due);
                }
                self.paused = Some(entry.at);
            }
            Event::Resumed => {
                let since = self.paused.take().expect("it was paused");
                let stood = entry.at.duration_since(since);
                self.due = self.due.map(|due| due + stood);
            }
            Event::VoteOpened {
                ballots: Ballots::Closing,
                ..
            } => {
                self.come_to_the_end(many, person);
            }
            Event::Concluded { .. } if !self.voted => self.come_to_the_end(many, person),
            _ => {}
        }
    }

    fn come_to(&mut self, turn: u16) {
        if self.index == Some(turn) {
            assert!(!self.ended, "a turn that ended does not come again");
            return;
        }
        assert_eq!(
            turn,
            self.index.map_or(0, |index| index + 1),
            "turns come in order"
        );
        assert!(
            self.index.is_none() || self.ended,
            "the turn before has ended"
        );
        *self = Self {
            index: Some(turn),
            ..Self::default()
        };
    }

    fn come_to_the_end(&mut self, many: usize, person: bool) {
        let last = self.index.map(|index| usize::from(index) + 1) == Some(many);
        assert!(self.ended, "the turn before has ended");
        assert!(last || person, "turns were left out by the clock");
        self.voted = true;
    }
}

fn open_vote(state: &State) -> Option<Ballots> {
    match state {
        State::OpeningVote { .. } => Some(Ballots::Opening),
        State::ClosingVote { .. } => Some(Ballots::Closing),
        _ => None,
    }
}

fn entries(outputs: &[Output]) -> impl Iterator<Item = &Entry> {
    outputs.iter().filter_map(|output| match output {
        Output::Journal(entry) => Some(entry.as_ref()),
        _ => None,
    })
}

/// Counts the bytes of a debate with all that it holds, the format included.
pub(crate) fn footprint(debate: &Debate) -> usize {
    let people = &debate.people;
    let lists = size_of_val(people.members()) + size_of_val(people.seats());
    // The two private lists, of those who were sent away and of those who asked.
    let counted = 8 * 100 + 16 * 300;
    let ids = size_of_val(&debate.queue[..]) + size_of_val(&debate.cohosts[..]);
    let names = |name: &rostrum::debate::format::Name| {
        let others = name.others.iter();
        name.text.len()
            + others
                .map(|(tag, text)| tag.len() + text.len() + 32)
                .sum::<usize>()
    };
    let format = &debate.format;
    let turns = format.turns.iter();
    let turns: usize = turns
        .map(|turn| size_of_val(turn) + names(&turn.name) + size_of_val(&turn.bells[..]))
        .sum();
    let format = size_of_val(&**format) + names(&format.name) + turns;
    size_of::<Debate>() + lists + counted + ids + format + debate.motion.as_str().len()
}
