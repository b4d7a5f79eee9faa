//! What follows from an entry, outside of the debate.

use super::Step;
use crate::debate::journal::{Ballots, By, Ended, Entry, Event};
use crate::debate::output::{Before, Concern, Output, VoteStep};
use crate::debate::setup::Venue;
use crate::debate::state::Stage;
use crate::poll::PersonId;

impl Step {
    /// Notes what follows from an entry that led on from a stage.
    pub(super) fn follow(&mut self, entry: &Entry, from: Stage) {
        match &entry.event {
            Event::VoteOpened { .. }
            | Event::VoteMoved { .. }
            | Event::VoteClosed { .. }
            | Event::VoteReopened { .. } => self.follow_vote(entry),
            Event::Archived | Event::Cancelled => self.follow_end(entry, from),
            Event::Spoke { .. } | Event::Cited { .. } | Event::Asked { .. } => {
                let entry = entry.number;
                self.outputs.push(Output::Post { entry });
            }
            Event::LobbyOpened { .. } if self.debate.venue == Venue::Thread => {
                self.outputs.push(Output::OpenThread);
            }
            Event::Bell { left } => {
                if let Some(turn) = self.debate.state.turn() {
                    let (turn, left) = (turn.index, *left);
                    self.outputs.push(Output::Bell { turn, left });
                }
            }
            _ => {}
        }
        if let Some(ping) = self.announced(entry) {
            self.announce(entry.number, ping);
        }
        self.concern(entry);
    }

    /// Says whether an entry is announced, and whom that pings.
    fn announced(&self, entry: &Entry) -> Option<Vec<PersonId>> {
        let debate = &self.debate;
        let by_person = entry.by != By::Deadline;
        Some(match &entry.event {
            Event::Published { start } if *start > entry.at => Vec::new(),
            Event::Reminded => {
                let people = debate.people.members();
                people.iter().map(|member| member.person).collect()
            }
            Event::LobbyOpened { .. } => vec![debate.host],
            Event::Called { turn, .. } => {
                let next = turn.saturating_add(1);
                let mut ping: Vec<PersonId> = [*turn, next]
                    .into_iter()
                    .filter_map(|turn| debate.speaker_of(turn))
                    .collect();
                ping.dedup();
                ping
            }
            // A speaker who begins was announced when called.
            Event::Began { turn, .. } if debate.seat_of(*turn).is_none() => Vec::new(),
            Event::TurnEnded {
                how: Ended::Skipped | Ended::Forfeited | Ended::Left,
                ..
            }
            | Event::GraceBegan { .. }
            | Event::Flipped { .. }
            | Event::Removed { .. }
            | Event::Paused { .. }
            | Event::Outage { .. }
            | Event::Concluded { .. } => Vec::new(),
            Event::Moved { .. } if by_person => Vec::new(),
            Event::Resumed => {
                let turn = debate.state.turn();
                let speaker = turn.and_then(|turn| debate.speaker_of(turn.index));
                speaker.into_iter().collect()
            }
            Event::FloorGiven { person, .. } | Event::Warned { person } => vec![*person],
            _ => return None,
        })
    }

    /// Tells the host what they have to decide or know.
    fn concern(&mut self, entry: &Entry) {
        let turn = self.debate.state.turn().map(|turn| turn.index);
        match (&entry.event, turn) {
            (Event::Paused { cause }, Some(turn)) if cause.wants_a_speaker() => {
                let cause = *cause;
                self.tell(Concern::SpeakerMissing { turn, cause });
            }
            (Event::Outage { late }, _) => self.tell(Concern::Outage { late: *late }),
            (Event::Asked { .. }, _) => {
                let entry = entry.number;
                self.tell(Concern::Question { entry });
            }
            _ => {}
        }
    }

    fn follow_vote(&mut self, entry: &Entry) {
        let step = match entry.event {
            Event::VoteOpened { ballots, until } => VoteStep::Open {
                ballots,
                until,
                before: match ballots {
                    Ballots::Closing if self.debate.format.opening_vote.is_some() => {
                        Before::OpeningVote
                    }
                    _ => Before::Nothing,
                },
            },
            Event::VoteMoved { ballots, until } => VoteStep::Move { ballots, until },
            Event::VoteReopened { until } => VoteStep::Reopen { until },
            Event::VoteClosed { ballots } => VoteStep::Close {
                ballots,
                at: entry.at,
            },
            _ => return,
        };
        self.outputs.push(Output::Vote(step));
        // What follows on the close of a vote is announced of itself.
        if !matches!(step, VoteStep::Close { .. }) {
            self.announce(entry.number, vec![]);
        }
    }

    fn follow_end(&mut self, entry: &Entry, from: Stage) {
        if entry.event == Event::Cancelled && from != Stage::Draft {
            self.announce(entry.number, vec![]);
        }
        if from == Stage::Lobby && entry.by == By::Deadline {
            self.tell(Concern::GivenUp);
        }
        let begun = matches!(
            from,
            Stage::Turn | Stage::Paused | Stage::ClosingVote | Stage::Results
        );
        if begun {
            self.outputs.push(Output::FileTranscript);
        }
        let opened = begun || matches!(from, Stage::Lobby | Stage::OpeningVote);
        if opened && self.debate.venue == Venue::Thread {
            self.outputs.push(Output::ArchiveThread);
        }
    }

    fn announce(&mut self, entry: u64, ping: Vec<PersonId>) {
        self.outputs.push(Output::Announce { entry, ping });
    }

    fn tell(&mut self, concern: Concern) {
        self.outputs.push(Output::TellHost(concern));
    }
}
