//! Polls that are the votes of a debate, which keeps their time: to the second, beyond the bounds of
//! polls that people open, and over outages of the bot.
//!
//! Invariant: a result is announced by the debate alone, so none of these steps asks for it.

use jiff::Timestamp;

use super::journal::{By, Entry, Event};
use super::machine::{Draft, Output, Poll, Refusal, State};
use super::rules::RulesRefusal;

impl Poll {
    /// Opens a poll until a moment; how long the draft says is not asked.
    ///
    /// # Errors
    ///
    /// Refuses rules whose numbers are out of bounds.
    pub fn open_until(
        draft: Draft,
        at: Timestamp,
        until: Timestamp,
    ) -> Result<(Self, Vec<Output>), RulesRefusal> {
        let (mut poll, _) = Self::open(draft, at)?;
        poll.state = State::Open { until, closings: 0 };
        let by = By::Author(poll.author);
        let outputs = told(at, by, Event::Created { until });
        Ok((poll, outputs))
    }

    /// Lets it close at another moment. A deadline that has passed unnoticed does not count.
    ///
    /// # Errors
    ///
    /// Refuses a poll that is closed.
    pub fn move_end(
        &mut self,
        at: Timestamp,
        until: Timestamp,
        by: By,
    ) -> Result<Vec<Output>, Refusal> {
        let (was, closings) = self.running()?;
        self.state = State::Open { until, closings };
        let mut outputs = told(at, by, Event::Extended { until });
        if at >= was {
            // People who erased themselves after the deadline may vote again.
            outputs.push(Output::DropErased);
        }
        Ok(outputs)
    }

    /// Closes it at a moment, whatever its deadline says.
    ///
    /// # Errors
    ///
    /// Refuses a poll that is closed.
    pub fn close_at(&mut self, at: Timestamp, by: By) -> Result<Vec<Output>, Refusal> {
        let (_, closings) = self.running()?;
        let number = closings.saturating_add(1);
        self.state = State::Closed {
            number,
            at,
            by: by.clone(),
            successor: None,
        };
        Ok(told(at, by, Event::Closed { number }))
    }

    /// Opens it again until a moment.
    ///
    /// # Errors
    ///
    /// Refuses a poll that is open, or that a later one took up.
    pub fn reopen_until(
        &mut self,
        at: Timestamp,
        until: Timestamp,
        by: By,
    ) -> Result<Vec<Output>, Refusal> {
        match self.state {
            State::Open { until, .. } => Err(Refusal::StillOpen { until }),
            State::Closed {
                successor: Some(successor),
                ..
            } => Err(Refusal::Frozen { successor }),
            State::Closed { number, .. } => {
                self.state = State::Open {
                    until,
                    closings: number,
                };
                let mut outputs = told(at, by, Event::Reopened { until });
                outputs.push(Output::DropErased);
                Ok(outputs)
            }
        }
    }

    fn running(&self) -> Result<(Timestamp, u32), Refusal> {
        match self.state {
            State::Open { until, closings } => Ok((until, closings)),
            State::Closed { at: since, .. } => Err(Refusal::Closed { since }),
        }
    }
}

fn told(at: Timestamp, by: By, event: Event) -> Vec<Output> {
    vec![Output::Journal(Entry { at, by, event }), Output::ShowCard]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::poll::{ChannelId, GuildId, Motion, PersonId, PollId, Rules, Subject};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_led_poll_closes_when_its_debate_says_so_and_announces_nothing() {
        let draft = Draft {
            id: PollId(1),
            guild: GuildId(2),
            channel: ChannelId(3),
            author: PersonId(4),
            subject: Subject::Statement(Motion::new("It opens a door.").unwrap()),
            rules: Rules::default(),
            lasts: crate::poll::Duration::DEFAULT,
        };
        let (mut poll, mut outputs) = Poll::open_until(draft, at(0), at(90)).unwrap();
        assert_eq!(poll.deadline(), Some(at(90)));
        // The bot was away for the deadline, and the debate goes on.
        let moved = poll.move_end(at(500), at(560), By::Deadline).unwrap();
        assert!(moved.contains(&Output::DropErased));
        assert_eq!(poll.accepts(at(559)), Ok(()));
        outputs.extend(moved);
        outputs.extend(poll.close_at(at(530), By::Deadline).unwrap());
        let since = at(530);
        assert_eq!(
            poll.move_end(at(531), at(600), By::Deadline),
            Err(Refusal::Closed { since })
        );
        let by = By::Author(PersonId(4));
        outputs.extend(poll.reopen_until(at(600), at(700), by.clone()).unwrap());
        let until = at(700);
        assert_eq!(
            poll.reopen_until(at(601), at(800), by.clone()),
            Err(Refusal::StillOpen { until })
        );
        outputs.extend(poll.close_at(at(700), by).unwrap());
        assert_eq!(poll.closings(), 2);
        let announced = |output: &Output| {
            matches!(
                output,
                Output::Announce { .. } | Output::HideAnnouncement { .. }
            )
        };
        assert!(!outputs.iter().any(announced));
    }
}
