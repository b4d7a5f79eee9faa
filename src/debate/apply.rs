//! What an entry of the journal does to a debate. Nothing else changes one.

use jiff::Timestamp;

use super::format::{Format, Length, Part};
use super::journal::{Entry, Event, Misfit};
use super::machine::Debate;
use super::setup::{Change, Toss};
use super::state::{Cause, Floor, Phase, Stage, State, Turn, Voice};
use crate::brief::Side;
use crate::poll::PersonId;

/// Whether an event followed from the state before it.
type Fits = Option<()>;

impl Debate {
    /// Does what an entry says.
    pub(crate) fn apply(&mut self, entry: &Entry) -> Result<(), Misfit> {
        let expected = self.version.saturating_add(1);
        if entry.number != expected {
            let found = entry.number;
            return Err(Misfit::Number { expected, found });
        }
        self.take(entry.at, &entry.event).ok_or(Misfit::Event {
            number: entry.number,
            word: entry.event.word(),
        })?;
        self.version = entry.number;
        self.touched = entry.at;
        if entry.event.is_a_step() {
            self.segment = self.segment.saturating_add(1);
            self.segment_since = entry.at;
        }
        Ok(())
    }

    fn take(&mut self, at: Timestamp, event: &Event) -> Fits {
        match event {
            Event::Created(_) => None,
            Event::Edited(change) => self.edit(at, change),
            Event::CohostAdded { person } => {
                self.cohosts.push(*person);
                Some(())
            }
            Event::CohostRemoved { person } => leave_out(&mut self.cohosts, *person),
            Event::Joined { .. }
            | Event::Left { .. }
            | Event::Seated { .. }
            | Event::Unseated { .. }
            | Event::Flipped { .. }
            | Event::Ready { .. }
            | Event::Removed { .. } => {
                self.move_people(event);
                Some(())
            }
            Event::HandRaised { person } => {
                self.queue.push(*person);
                Some(())
            }
            Event::HandLowered { person } => leave_out(&mut self.queue, *person),
            Event::QueueCleared => {
                self.queue.clear();
                Some(())
            }
            Event::Asked { person, .. } => {
                self.people.count_question(*person);
                Some(())
            }
            Event::Outage { .. }
            | Event::Spoke { .. }
            | Event::Cited { .. }
            | Event::Warned { .. }
            | Event::VoteClosed { .. } => Some(()),
            Event::Called { .. }
            | Event::Preparing { .. }
            | Event::Began { .. }
            | Event::Bell { .. }
            | Event::GraceBegan { .. }
            | Event::TurnEnded { .. }
            | Event::Paused { .. }
            | Event::Resumed
            | Event::FloorGiven { .. }
            | Event::FloorEnded { .. } => self.run(at, event),
            Event::Moved { until } => self.move_end(at, *until),
            _ => self.go(at, event),
        }
    }

    fn edit(&mut self, at: Timestamp, change: &Change) -> Fits {
        match change {
            Change::Motion { motion, article } => {
                self.motion = motion.clone();
                self.article.clone_from(article);
            }
            Change::Format(format) => {
                self.people.fit(format);
                self.bank_pro = format.preparation_pro;
                self.bank_con = format.preparation_con;
                self.format = format.clone();
            }
            Change::Start(moment) => match &mut self.state {
                State::Scheduled { start, heard } => (*start, *heard) = (*moment, at),
                _ => return None,
            },
            Change::Archive(channel) => self.archive = *channel,
            Change::Venue(venue) => self.venue = *venue,
        }
        Some(())
    }

    fn move_people(&mut self, event: &Event) {
        match event {
            Event::Joined { person, place } => self.people.put(*person, *place),
            Event::Left { person } => {
                self.people.drop_out(*person);
                self.queue.retain(|queued| queued != person);
            }
            Event::Seated { person, seat } => self.people.seat(*person, *seat),
            Event::Unseated { person } => self.people.unseat_from(*person),
            Event::Flipped { toss: Toss::Swap } => self.people.swap_sides(),
            Event::Ready { person } => self.people.make_ready(*person),
            Event::Removed { person } => {
                self.people.remove(*person);
                self.queue.retain(|queued| queued != person);
                self.cohosts.retain(|cohost| cohost != person);
            }
            _ => {}
        }
    }

    /// Goes from one stage to another.
    fn go(&mut self, at: Timestamp, event: &Event) -> Fits {
        use super::journal::Ballots;
        let state = match (&self.state, event) {
            (State::Draft, Event::Published { start })
            | (State::Scheduled { start, .. }, Event::Reminded) => State::Scheduled {
                start: *start,
                heard: at,
            },
            (State::Scheduled { .. }, Event::LobbyOpened { until }) => {
                State::Lobby { until: *until }
            }
            (
                State::Lobby { .. },
                Event::VoteOpened {
                    ballots: Ballots::Opening,
                    until,
                },
            )
            | (
                State::OpeningVote { .. },
                Event::VoteMoved {
                    ballots: Ballots::Opening,
                    until,
                },
            ) => State::OpeningVote { until: *until },
            (
                State::Turn(_) | State::Paused { .. },
                Event::VoteOpened {
                    ballots: Ballots::Closing,
                    until,
                },
            )
            | (
                State::ClosingVote { .. },
                Event::VoteMoved {
                    ballots: Ballots::Closing,
                    until,
                },
            )
            | (State::Results { .. }, Event::VoteReopened { until }) => {
                State::ClosingVote { until: *until }
            }
            (
                State::Turn(_) | State::Paused { .. } | State::ClosingVote { .. },
                Event::Concluded { until },
            ) => State::Results { until: *until },
            (State::Results { .. }, Event::Archived) => State::Archived,
            (now, Event::Cancelled) if now.stage() < Stage::Results => State::Cancelled,
            _ => return None,
        };
        self.state = state;
        Some(())
    }

    /// Goes from one phase of a turn to another.
    fn run(&mut self, at: Timestamp, event: &Event) -> Fits {
        match event {
            Event::Called { turn, until, time } => {
                self.seat_of(*turn)?;
                let (until, time) = (*until, *time);
                self.enter(at, *turn, Phase::Called { until, time })
            }
            Event::Preparing { until } => {
                let index = self.state.turn()?.index;
                let Phase::Called { time, .. } = self.running()?.phase else {
                    return None;
                };
                let (since, until) = (at, *until);
                self.enter(at, index, Phase::Preparing { since, until, time })
            }
            Event::Began { turn, until, floor } => {
                let phase = began(&self.format, *turn, at, *until, *floor)?;
                self.enter(at, *turn, phase)
            }
            Event::GraceBegan { until } => {
                let Turn { index, phase } = *self.running()?;
                let floor = phase.floor();
                self.enter(
                    at,
                    index,
                    Phase::Grace {
                        until: *until,
                        floor,
                    },
                )
            }
            Event::TurnEnded { turn, until, .. } => {
                let same = self.state.turn()?.index == *turn;
                same.then_some(())?;
                self.enter(at, *turn, Phase::Handover { until: *until })
            }
            Event::Paused { cause } => self.pause(at, *cause),
            Event::Resumed => self.resume(at),
            Event::Bell { .. } => match &mut self.running()?.phase {
                Phase::Speaking { heard, .. } | Phase::Forum { heard, .. } => {
                    *heard = at;
                    Some(())
                }
                _ => None,
            },
            Event::FloorGiven { person, until } => self.give(*person, *until),
            Event::FloorEnded { person, .. } => self.end_voice(*person),
            _ => None,
        }
    }

    fn running(&mut self) -> Option<&mut Turn> {
        match &mut self.state {
            State::Turn(turn) => Some(turn),
            _ => None,
        }
    }

    fn enter(&mut self, at: Timestamp, index: u16, phase: Phase) -> Fits {
        match self.state {
            State::Lobby { .. }
            | State::OpeningVote { .. }
            | State::Turn(_)
            | State::Paused { .. } => {}
            _ => return None,
        }
        self.draw_bank(at);
        self.state = State::Turn(Turn { index, phase });
        Some(())
    }

    /// Takes what was spent of the preparation time when its phase ends.
    fn draw_bank(&mut self, at: Timestamp) {
        let (turn, end) = match &self.state {
            State::Turn(turn) => (turn, at),
            State::Paused { turn, since, .. } => (turn, *since),
            _ => return,
        };
        let Phase::Preparing { since, .. } = turn.phase else {
            return;
        };
        let spent = Length::between(since, end);
        let side = self.seat_of(turn.index).map(|seat| seat.side);
        let bank = match side {
            Some(Side::Pro) => &mut self.bank_pro,
            Some(Side::Con) => &mut self.bank_con,
            None => return,
        };
        *bank = bank.less(spent);
    }

    fn pause(&mut self, at: Timestamp, cause: Cause) -> Fits {
        let turn = *self.running()?;
        self.state = State::Paused {
            turn,
            since: at,
            cause,
        };
        Some(())
    }

    fn resume(&mut self, at: Timestamp) -> Fits {
        let State::Paused { turn, since, .. } = &self.state else {
            return None;
        };
        let mut turn = *turn;
        turn.phase.shift(at.duration_since(*since));
        self.state = State::Turn(turn);
        Some(())
    }

    fn move_end(&mut self, at: Timestamp, end: Timestamp) -> Fits {
        match &mut self.state {
            State::Lobby { until } => *until = end,
            State::Turn(turn) => turn.phase.end_at(at, end),
            State::Paused { turn, since, .. } => turn.phase.end_at(*since, end),
            _ => return None,
        }
        Some(())
    }

    fn give(&mut self, person: PersonId, until: Timestamp) -> Fits {
        match &mut self.running()?.phase {
            Phase::Forum { voice, .. } if voice.is_none() => *voice = Some(Voice { person, until }),
            _ => return None,
        }
        self.queue.retain(|queued| *queued != person);
        Some(())
    }

    fn end_voice(&mut self, person: PersonId) -> Fits {
        // Whoever has the floor may go while the turn stands still.
        let (State::Turn(turn) | State::Paused { turn, .. }) = &mut self.state else {
            return None;
        };
        let Phase::Forum { voice, .. } = &mut turn.phase else {
            return None;
        };
        let own = voice.is_some_and(|voice| voice.person == person);
        own.then(|| *voice = None)
    }
}

/// Gives the phase in which a turn begins, as its part of the plan has it.
fn began(
    format: &Format,
    turn: u16,
    at: Timestamp,
    until: Timestamp,
    floor: Floor,
) -> Option<Phase> {
    let heard = at;
    Some(match format.turn(turn)?.part {
        Part::Audience { .. } => Phase::Forum {
            until,
            heard,
            voice: None,
        },
        Part::Speaker { .. } | Part::Both | Part::Break => Phase::Speaking {
            until,
            heard,
            floor,
        },
    })
}

fn leave_out(list: &mut Vec<PersonId>, person: PersonId) -> Fits {
    let place = list.iter().position(|listed| *listed == person)?;
    list.remove(place);
    Some(())
}
