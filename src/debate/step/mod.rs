//! One step of a debate: deadlines that have passed, then what somebody did.
//!
//! A step works on a copy and writes entries; each changes the copy at once, so that what follows is
//! decided from where the debate then stands. Refused steps are thrown away with their copy.

mod due;
mod floor;
mod follow;
mod people;
mod repair;
mod setup;
mod turns;
mod votes;

use jiff::{SignedDuration, Timestamp};

use super::act::{Act, Actor, Powers, Right, Seen};
use super::journal::{By, Entry, Event};
use super::machine::Debate;
use super::output::Output;
use super::refusal::Refusal;
use super::state::{Floor, Stage};
use crate::poll::Why;

/// How long after a change a command that goes on is refused, because whoever typed it had not seen
/// the change; a press on a card says what it saw.
const UNSEEN: SignedDuration = SignedDuration::from_secs(3);

/// Whether a part of the step could be taken.
type Taken = Result<(), Refusal>;

/// A step being taken.
pub(super) struct Step {
    debate: Debate,
    /// Where the debate stood before.
    from: Stage,
    /// When the step is taken.
    now: Timestamp,
    /// When what is being written happened.
    at: Timestamp,
    by: By,
    why: Option<Why>,
    outputs: Vec<Output>,
}

impl Step {
    pub(super) fn new(debate: Debate, now: Timestamp) -> Self {
        Self {
            from: debate.state.stage(),
            debate,
            now,
            at: now,
            by: By::Deadline,
            why: None,
            outputs: Vec::new(),
        }
    }

    /// Gives the debate after the step, and what follows in the order of its urgency.
    pub(super) fn done(mut self) -> (Debate, Vec<Output>) {
        let written = self.outputs.iter().filter_map(|output| match output {
            Output::Journal(entry) => Some(entry.event.shows()),
            _ => None,
        });
        let (mut any, mut shown) = (false, false);
        for shows in written {
            (any, shown) = (true, shown || shows);
        }
        // What was never announced has no card.
        let announced = match self.stage() {
            Stage::Draft => false,
            Stage::Cancelled => self.from != Stage::Draft,
            _ => true,
        };
        if shown && announced {
            self.outputs.push(Output::ShowCard);
        }
        if any {
            self.outputs.push(Output::ShowPanel);
        }
        self.outputs.sort_by_key(Output::urgency);
        (self.debate, self.outputs)
    }

    /// Writes an entry, changes the debate by it, and notes what follows.
    fn write(&mut self, event: Event) -> Taken {
        let entry = Entry {
            number: self.debate.version.saturating_add(1),
            at: self.at,
            by: self.by,
            why: self.why.clone(),
            event,
        };
        let (floor, stage) = (self.debate.floor(), self.debate.state.stage());
        self.debate.apply(&entry).map_err(|_| Refusal::OutOfStep)?;
        self.pass_floor(floor);
        self.follow(&entry, stage);
        self.outputs.push(Output::Journal(Box::new(entry)));
        Ok(())
    }

    /// Takes the floor from whoever had it and gives it to whoever has it now.
    fn pass_floor(&mut self, from: Floor) {
        let to = self.debate.floor();
        if from == to {
            return;
        }
        if from != Floor::Nobody {
            self.outputs.push(Output::TakeFloor { from });
        }
        let until = self.debate.state.turn().map(|turn| turn.phase.until());
        if let (true, Some(until)) = (to != Floor::Nobody, until) {
            self.outputs.push(Output::GiveFloor { to, until });
        }
    }

    fn stage(&self) -> Stage {
        self.debate.state.stage()
    }

    fn not_now(&self) -> Refusal {
        Refusal::NotNow {
            stage: self.stage(),
        }
    }

    /// Refuses every stage but some.
    fn only_in(&self, stages: &[Stage]) -> Taken {
        let fits = stages.contains(&self.stage());
        fits.then_some(()).ok_or_else(|| self.not_now())
    }

    /// Takes what somebody did.
    pub(super) fn press(&mut self, who: Actor, seen: Seen, act: Act) -> Taken {
        self.at = self.now;
        self.by = By::Person(who.person);
        self.why = act.why().cloned();
        self.may(who, act.right())?;
        self.saw(seen, &act)?;
        let person = who.person;
        match act {
            Act::Edit(change) => self.edit(*change),
            Act::Publish { start } => self.publish(start),
            Act::AddCohost(person) => self.add_cohost(person),
            Act::RemoveCohost(person) => self.remove_cohost(person),
            Act::Cancel { .. } => self.cancel(),
            Act::Join(wish) => self.join(person, wish),
            Act::Leave => self.leave(person),
            Act::Ready => self.ready(person),
            Act::Prepare => self.prepare(person),
            Act::Raise => self.raise(person),
            Act::Lower | Act::Dismiss(_) => self.lower(match act {
                Act::Dismiss(other) => other,
                _ => person,
            }),
            Act::Ask { question } => self.ask(person, question),
            Act::Speak { turn, text } => self.speak(person, turn, text),
            Act::Cite { citation } => self.cite(person, citation),
            Act::Yield => self.give_back(person),
            Act::Assign { person, seat } => self.assign(person, seat),
            Act::Unassign(person) => self.unassign(person),
            Act::Coinflip(toss) => self.coinflip(toss),
            Act::Start => self.start(),
            Act::Next => self.next(),
            Act::EndTurn => self.end_turn(),
            Act::EndVoice => self.end_voice(),
            Act::Pause { .. } => self.pause(),
            Act::Resume => self.resume(),
            Act::Time { by } => self.time(by),
            Act::GiveFloor(person) => self.give_floor(person),
            Act::Take => self.take(),
            Act::Clear => self.clear(),
            Act::OpenVote => self.open_vote(),
            Act::CloseVote => self.close_vote(),
            Act::ExtendVote { by } => self.extend_vote(by),
            Act::Substitute(person) => self.substitute(person),
            Act::Forfeit => self.forfeit(),
            Act::Wait => self.wait(),
            Act::Warn { person, .. } => self.warn(person),
            Act::Remove { person, .. } => self.remove(person),
            Act::End => self.end(),
            Act::Reopen { lasts } => self.reopen(lasts),
            Act::Archive => self.archive(),
        }
    }

    /// Asks whether somebody has a right.
    fn may(&self, who: Actor, right: Right) -> Taken {
        let staff = who.powers == Powers::Staff;
        match right {
            Right::Own if staff || self.debate.host == who.person => Ok(()),
            Right::Own => Err(Refusal::OnlyTheHost),
            Right::Steer if staff || self.debate.is_steered_by(who.person) => Ok(()),
            Right::Steer => Err(Refusal::NotYours),
            Right::TakePart if self.debate.people.is_removed(who.person) => Err(Refusal::SentAway),
            Right::TakePart => Ok(()),
        }
    }

    /// Asks whether what somebody saw is still so. A speech says in which turn it was begun.
    fn saw(&self, seen: Seen, act: &Act) -> Taken {
        let goes_on = matches!(
            act,
            Act::Next | Act::EndTurn | Act::EndVoice | Act::CloseVote | Act::End
        );
        let stale = match seen {
            _ if matches!(act, Act::Speak { .. }) => false,
            Seen::Nothing => {
                let fresh = self.now.duration_since(self.debate.segment_since) < UNSEEN;
                goes_on && fresh && self.debate.segment > 0
            }
            Seen::Segment(segment) => segment != self.debate.segment,
            Seen::Version(version) => version != self.debate.version,
        };
        if stale { Err(Refusal::Stale) } else { Ok(()) }
    }
}
