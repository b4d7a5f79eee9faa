//! The two votes, and what comes after the last one.

use super::{Step, Taken};
use crate::debate::format::{Format, Length};
use crate::debate::journal::{Ballots, Event};
use crate::debate::refusal::Refusal;
use crate::debate::state::{Phase, Stage, State, Turn};

impl Step {
    /// Opens the vote that comes next: the opening vote from the lobby, the closing vote when no turn
    /// is to come any more.
    pub(super) fn open_vote(&mut self) -> Taken {
        match &self.debate.state {
            State::Lobby { .. } => {
                self.debate.format.opening_vote.ok_or(Refusal::NoVote)?;
                self.begin_debate()
            }
            State::Turn(Turn { index, phase }) => {
                self.debate.format.closing_vote.ok_or(Refusal::NoVote)?;
                let last = usize::from(*index) + 1 == self.debate.format.turns.len();
                if !last || !matches!(phase, Phase::Handover { .. }) {
                    return Err(Refusal::TurnsRemain);
                }
                self.close_debate()
            }
            _ => Err(self.not_now()),
        }
    }

    /// Closes the vote that runs and goes on.
    pub(super) fn close_vote(&mut self) -> Taken {
        match self.stage() {
            Stage::OpeningVote => {
                let ballots = Ballots::Opening;
                self.write(Event::VoteClosed { ballots })?;
                self.call(0, None)
            }
            Stage::ClosingVote => {
                let ballots = Ballots::Closing;
                self.write(Event::VoteClosed { ballots })?;
                self.conclude()
            }
            _ => Err(self.not_now()),
        }
    }

    pub(super) fn extend_vote(&mut self, by: Length) -> Taken {
        let (ballots, until) = match &self.debate.state {
            State::OpeningVote { until } => (Ballots::Opening, *until),
            State::ClosingVote { until } => (Ballots::Closing, *until),
            _ => return Err(self.not_now()),
        };
        if by.is_none() {
            return Err(Refusal::TooShort);
        }
        let (until, longest) = (by.after(until), Format::LONGEST_TURN);
        if until > longest.after(self.at) {
            return Err(Refusal::TooLong { longest });
        }
        self.write(Event::VoteMoved { ballots, until })
    }

    pub(super) fn reopen(&mut self, lasts: Length) -> Taken {
        self.only_in(&[Stage::Results])?;
        self.debate.format.closing_vote.ok_or(Refusal::NoVote)?;
        if lasts.is_none() {
            return Err(Refusal::TooShort);
        }
        let longest = Format::LONGEST_TURN;
        if lasts > longest {
            return Err(Refusal::TooLong { longest });
        }
        let until = lasts.after(self.at);
        self.write(Event::VoteReopened { until })
    }

    pub(super) fn archive(&mut self) -> Taken {
        self.only_in(&[Stage::Results])?;
        self.write(Event::Archived)
    }
}
