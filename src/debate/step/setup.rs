//! Before the first turn: set-up, announcement, lobby.

use jiff::Timestamp;

use super::{Step, Taken};
use crate::debate::format::Length;
use crate::debate::journal::{Ballots, Event};
use crate::debate::machine::Debate;
use crate::debate::refusal::Refusal;
use crate::debate::setup::{Change, Toss};
use crate::debate::state::Stage;
use crate::poll::PersonId;

/// How far away a start may be: a year.
const FARTHEST: jiff::SignedDuration = jiff::SignedDuration::from_hours(24 * 366);

impl Step {
    pub(super) fn edit(&mut self, change: Change) -> Taken {
        if self.stage().is_final() {
            return Err(self.not_now());
        }
        match &change {
            Change::Motion { .. } => {
                let open = [Stage::Draft, Stage::Scheduled, Stage::Lobby];
                self.only_in(&open).map_err(|_| Refusal::MotionFrozen)?;
            }
            Change::Format(_) | Change::Venue(_) => {
                self.only_in(&[Stage::Draft, Stage::Scheduled])?;
            }
            Change::Start(start) => {
                self.only_in(&[Stage::Scheduled])?;
                self.check_start(*start)?;
            }
            Change::Archive(_) => {}
        }
        let change = match change {
            Change::Start(start) => Change::Start(whole(start)),
            other => other,
        };
        self.write(Event::Edited(Box::new(change)))
    }

    fn check_start(&self, start: Timestamp) -> Taken {
        let latest = self.now.checked_add(FARTHEST).unwrap_or(Timestamp::MAX);
        if start <= self.now {
            return Err(Refusal::StartPassed);
        }
        if start > latest {
            return Err(Refusal::StartTooFar { latest });
        }
        Ok(())
    }

    pub(super) fn publish(&mut self, start: Option<Timestamp>) -> Taken {
        self.only_in(&[Stage::Draft])?;
        if let Some(start) = start {
            self.check_start(start)?;
            return self.write(Event::Published {
                start: whole(start),
            });
        }
        self.write(Event::Published { start: self.at })?;
        self.open_lobby()
    }

    pub(super) fn open_lobby(&mut self) -> Taken {
        let until = self.debate.format.lobby.after(self.at);
        self.write(Event::LobbyOpened { until })
    }

    pub(super) fn add_cohost(&mut self, person: PersonId) -> Taken {
        if self.stage().is_final() {
            return Err(self.not_now());
        }
        if self.debate.is_steered_by(person) {
            return Err(Refusal::AlreadyCohost);
        }
        if self.debate.people.is_removed(person) {
            return Err(Refusal::SentAway);
        }
        if self.debate.cohosts.len() >= Debate::MOST_COHOSTS {
            return Err(Refusal::TooManyCohosts);
        }
        self.write(Event::CohostAdded { person })
    }

    pub(super) fn remove_cohost(&mut self, person: PersonId) -> Taken {
        if !self.debate.cohosts.contains(&person) {
            return Err(Refusal::NotCohost);
        }
        self.write(Event::CohostRemoved { person })
    }

    pub(super) fn cancel(&mut self) -> Taken {
        let ballots = match self.stage() {
            Stage::Results | Stage::Archived | Stage::Cancelled => return Err(self.not_now()),
            Stage::OpeningVote => Some(Ballots::Opening),
            Stage::ClosingVote => Some(Ballots::Closing),
            _ => None,
        };
        if let Some(ballots) = ballots {
            self.write(Event::VoteClosed { ballots })?;
        }
        self.write(Event::Cancelled)
    }

    pub(super) fn coinflip(&mut self, toss: Toss) -> Taken {
        self.only_in(&[Stage::Scheduled, Stage::Lobby])?;
        if self.debate.format.slots == 0 {
            return Err(Refusal::NoSides);
        }
        self.write(Event::Flipped { toss })
    }

    pub(super) fn start(&mut self) -> Taken {
        match self.stage() {
            Stage::Scheduled => self.open_lobby(),
            Stage::Lobby => self.begin_debate(),
            _ => Err(self.not_now()),
        }
    }

    /// Goes from the lobby to the opening vote, or without one to the first turn.
    pub(super) fn begin_debate(&mut self) -> Taken {
        let Some(lasts) = self.debate.format.opening_vote else {
            return self.call(0, None);
        };
        self.open(Ballots::Opening, lasts)
    }

    pub(super) fn open(&mut self, ballots: Ballots, lasts: Length) -> Taken {
        let until = lasts.after(self.at);
        self.write(Event::VoteOpened { ballots, until })
    }
}

/// Cuts a moment to whole milliseconds, as all of them are kept.
fn whole(at: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at)
}
