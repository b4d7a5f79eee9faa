//! A poll over time: open until a moment, closed, open again.
//!
//! It refuses to know ballots, the clock and the channel: a step takes the time, changes the state and
//! says what follows from it. Invariants: closings are numbered 1, 2, …; a closed poll with a
//! successor never opens again; a refused step changes nothing. Whoever keeps a poll stores the new
//! state, the journal and what is to be sent in one transaction.

use jiff::{SignedDuration, Timestamp};

use super::duration::Duration;
use super::identity::{ChannelId, GuildId, PersonId, PollId};
use super::journal::{By, Decision, Entry, Event};
use super::rules::{Rules, RulesRefusal};
use super::subject::Subject;

/// A poll, without its ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    /// Its id.
    pub id: PollId,
    /// The guild that it belongs to.
    pub guild: GuildId,
    /// The channel of its card.
    pub channel: ChannelId,
    /// Who created it.
    pub author: PersonId,
    /// What it is about.
    pub subject: Subject,
    /// Its rules.
    pub rules: Rules,
    /// When it was first opened; reopening does not change it.
    pub opened_at: Timestamp,
    /// Whether ballots are taken.
    pub state: State,
}

/// Whether ballots are taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// They are, strictly before a moment.
    Open {
        /// The moment.
        until: Timestamp,
        /// How often the poll was closed before.
        closings: u32,
    },
    /// They are not.
    Closed {
        /// Which closing this is, from 1.
        number: u32,
        /// When it was closed: at its deadline, however late that was noticed.
        at: Timestamp,
        /// Who closed it.
        by: By,
        /// The later poll that took up its motion, if any.
        successor: Option<PollId>,
    },
}

/// A poll that is about to be opened.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its id.
    pub id: PollId,
    /// The guild that it belongs to.
    pub guild: GuildId,
    /// The channel of its card.
    pub channel: ChannelId,
    /// Who creates it.
    pub author: PersonId,
    /// What it is about.
    pub subject: Subject,
    /// Its rules.
    pub rules: Rules,
    /// How long it is open.
    pub lasts: Duration,
}

/// What can be done to a poll.
#[derive(Clone, Debug)]
pub enum Input {
    /// Time has passed. It is harmless at any moment.
    Tick,
    /// Staff let it run longer.
    Extend {
        /// By how much.
        by: Duration,
        /// Who and why.
        decision: Decision,
    },
    /// Staff close it.
    Close {
        /// Who and why.
        decision: Decision,
    },
    /// Staff open it again.
    Reopen {
        /// For how long.
        lasts: Duration,
        /// Who and why.
        decision: Decision,
    },
    /// A later poll takes up its motion.
    Freeze {
        /// The later poll.
        successor: PollId,
        /// The guild of the later poll.
        guild: GuildId,
        /// Who creates the later poll.
        author: PersonId,
    },
}

/// What follows from a step, in the order in which it is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Add a line to the journal.
    Journal(Entry),
    /// Post the result of a closing, once.
    Announce {
        /// Which closing.
        number: u32,
    },
    /// Take the numbers out of the announcement of a closing: the poll is open again.
    HideAnnouncement {
        /// Which closing.
        number: u32,
    },
    /// Remove the ballots that were left as counts when their people erased themselves: they may vote
    /// again, and would count twice.
    DropErased,
    /// Bring the card in the channel up to date; post it when there is none yet.
    ShowCard,
}

/// A step was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The poll is closed already: reopen it first.
    Closed {
        /// Since when.
        since: Timestamp,
    },
    /// The poll is still open: close it first, or wait until then.
    StillOpen {
        /// When it closes.
        until: Timestamp,
    },
    /// A later poll took up the motion: its result must stay. Create another after the later one.
    Frozen {
        /// The later poll.
        successor: PollId,
    },
    /// It would run longer than [`Duration::LONGEST`] from now: ask for less.
    TooLong {
        /// The latest end that can be asked for.
        latest: Timestamp,
    },
    /// It was closed too long ago: create a new poll, after this one if the swing matters.
    TooOld {
        /// Until when it could have been reopened.
        until: Timestamp,
    },
    /// The poll belongs to another guild, and is treated as unknown.
    OtherGuild,
}

type Step = (State, Vec<Output>);

impl Poll {
    /// For how many days after its closing a poll can be reopened: as long as a poll can last. An old
    /// result that people have cited must not change under them.
    pub const REOPENABLE_DAYS: i64 = 32;

    /// Opens a poll.
    ///
    /// # Errors
    ///
    /// Refuses rules whose numbers are out of bounds.
    pub fn open(draft: Draft, at: Timestamp) -> Result<(Self, Vec<Output>), RulesRefusal> {
        let until = draft.lasts.after(at);
        let poll = Self {
            id: draft.id,
            guild: draft.guild,
            channel: draft.channel,
            author: draft.author,
            subject: draft.subject,
            rules: draft.rules.checked(draft.guild)?,
            opened_at: at,
            state: State::Open { until, closings: 0 },
        };
        let by = By::Author(poll.author);
        let created = journal(at, by, Event::Created { until });
        Ok((poll, vec![created, Output::ShowCard]))
    }

    /// Takes one step. A deadline that has passed counts first, at its own time, whatever the step is.
    ///
    /// # Errors
    ///
    /// Refuses what cannot be in this state; the poll is then as it was.
    pub fn handle(&mut self, at: Timestamp, input: Input) -> Result<Vec<Output>, Refusal> {
        let (state, mut outputs) = self.overdue(at);
        let (state, more) = self.step(state, at, input)?;
        self.state = state;
        outputs.extend(more);
        Ok(outputs)
    }

    /// Names the moment at which a [`Tick`](Input::Tick) is due; none when nothing is awaited.
    pub fn deadline(&self) -> Option<Timestamp> {
        match self.state {
            State::Open { until, .. } => Some(until),
            State::Closed { .. } => None,
        }
    }

    /// Tells whether a ballot may be cast, changed or withdrawn at a moment: strictly before the
    /// deadline, also when nobody has noticed the deadline yet.
    ///
    /// # Errors
    ///
    /// Says since when the poll is closed.
    pub fn accepts(&self, at: Timestamp) -> Result<(), Refusal> {
        match self.state {
            State::Open { until, .. } if at < until => Ok(()),
            State::Open { until: since, .. } | State::Closed { at: since, .. } => {
                Err(Refusal::Closed { since })
            }
        }
    }

    /// Counts the closings so far.
    pub fn closings(&self) -> u32 {
        match self.state {
            State::Open { closings, .. } => closings,
            State::Closed { number, .. } => number,
        }
    }

    /// Tells whether a later poll of a guild may take up the motion.
    ///
    /// # Errors
    ///
    /// Refuses a poll that is open, has a successor, or is another guild's.
    pub(super) fn may_precede(&self, guild: GuildId) -> Result<(), Refusal> {
        if self.guild != guild {
            return Err(Refusal::OtherGuild);
        }
        match self.state {
            State::Open { until, .. } => Err(Refusal::StillOpen { until }),
            State::Closed { successor, .. } => {
                successor.map_or(Ok(()), |successor| Err(Refusal::Frozen { successor }))
            }
        }
    }

    /// Gives the state after a deadline that has passed, and what follows from that.
    fn overdue(&self, at: Timestamp) -> Step {
        match self.state {
            State::Open { until, closings } if at >= until => close(until, closings, By::Deadline),
            _ => (self.state.clone(), Vec::new()),
        }
    }

    fn step(&self, state: State, at: Timestamp, input: Input) -> Result<Step, Refusal> {
        match (state, input) {
            (state, Input::Tick) => Ok((state, Vec::new())),
            (State::Open { until, closings }, Input::Extend { by, decision }) => {
                extend(at, until, closings, by, decision)
            }
            (State::Open { closings, .. }, Input::Close { decision }) => {
                Ok(close(at, closings, By::Staff(decision)))
            }
            (State::Open { until, .. }, Input::Reopen { .. } | Input::Freeze { .. }) => {
                Err(Refusal::StillOpen { until })
            }
            (State::Closed { at: since, .. }, Input::Extend { .. } | Input::Close { .. }) => {
                Err(Refusal::Closed { since })
            }
            (
                State::Closed {
                    successor: Some(successor),
                    ..
                },
                _,
            ) => Err(Refusal::Frozen { successor }),
            (
                State::Closed {
                    number, at: since, ..
                },
                Input::Reopen { lasts, decision },
            ) => reopen(at, since, number, lasts, decision),
            (
                State::Closed {
                    number,
                    at: since,
                    by,
                    ..
                },
                Input::Freeze {
                    successor,
                    guild,
                    author,
                },
            ) => {
                if self.guild != guild {
                    return Err(Refusal::OtherGuild);
                }
                let state = State::Closed {
                    number,
                    at: since,
                    by,
                    successor: Some(successor),
                };
                let frozen = journal(at, By::Author(author), Event::Frozen { successor });
                Ok((state, vec![frozen]))
            }
        }
    }
}

fn extend(
    at: Timestamp,
    until: Timestamp,
    closings: u32,
    by: Duration,
    decision: Decision,
) -> Result<Step, Refusal> {
    let latest = Duration::LONGEST.after(at);
    let until = by.after(until);
    if until > latest {
        return Err(Refusal::TooLong { latest });
    }
    let extended = journal(at, By::Staff(decision), Event::Extended { until });
    Ok((
        State::Open { until, closings },
        vec![extended, Output::ShowCard],
    ))
}

fn close(at: Timestamp, closings: u32, by: By) -> Step {
    let number = closings.saturating_add(1);
    let outputs = vec![
        journal(at, by.clone(), Event::Closed { number }),
        Output::ShowCard,
        Output::Announce { number },
    ];
    (
        State::Closed {
            number,
            at,
            by,
            successor: None,
        },
        outputs,
    )
}

fn reopen(
    at: Timestamp,
    since: Timestamp,
    number: u32,
    lasts: Duration,
    decision: Decision,
) -> Result<Step, Refusal> {
    let latest = since
        .checked_add(SignedDuration::from_hours(24 * Poll::REOPENABLE_DAYS))
        .unwrap_or(Timestamp::MAX);
    if at > latest {
        return Err(Refusal::TooOld { until: latest });
    }
    let until = lasts.after(at);
    let outputs = vec![
        journal(at, By::Staff(decision), Event::Reopened { until }),
        Output::DropErased,
        Output::HideAnnouncement { number },
        Output::ShowCard,
    ];
    Ok((
        State::Open {
            until,
            closings: number,
        },
        outputs,
    ))
}

fn journal(at: Timestamp, by: By, event: Event) -> Output {
    Output::Journal(Entry { at, by, event })
}
