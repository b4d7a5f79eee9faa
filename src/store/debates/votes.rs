//! The votes of debates: what a step does to them, and what staff do to them as polls.

use jiff::Timestamp;

use super::super::polls::votes;
use super::super::polls::{Stepped, StoredPoll};
use super::super::session::{Query, Session};
use super::super::{Fault, Store, signed};
use super::StoredDebate;
use super::record::{self, Record};
use super::steps::take;
use super::write::Taken;
use crate::debate::{
    self, Act, Actor, Ballots, Before, Debate, DebateId, Entry, Length, Output, Powers, Seen,
    VoteStep,
};
use crate::poll::{self, Decision, Draft, Duration, Input, PollId, Refusal, Rules, State, Subject};

/// Tells whether a step does something to a vote.
pub(super) fn are_touched(taken: &Taken) -> bool {
    let mut outputs = taken.outputs.iter();
    outputs.any(|output| matches!(output, Output::Vote(_)))
}

/// Does to the votes what a step says. A decision names who of the staff acted on the poll itself.
pub(super) async fn carry(
    session: &mut Session,
    taken: &mut Taken,
    decision: Option<&Decision>,
) -> Result<(), Fault> {
    let Taken {
        record, outputs, ..
    } = taken;
    for (place, output) in outputs.iter().enumerate() {
        let Output::Vote(step) = output else {
            continue;
        };
        // What happens to a vote stands before the entry that says so.
        let entry = outputs[place..].iter().find_map(|output| match output {
            Output::Journal(entry) => Some(entry.as_ref()),
            _ => None,
        });
        let entry = entry.ok_or(Fault::Crossed)?;
        carry_one(session, record, *step, entry, decision).await?;
    }
    Ok(())
}

async fn carry_one(
    session: &mut Session,
    record: &mut Record,
    step: VoteStep,
    entry: &Entry,
    decision: Option<&Decision>,
) -> Result<(), Fault> {
    let stored = &mut record.stored;
    let by = actor(entry, decision);
    match step {
        VoteStep::Open {
            ballots,
            until,
            before,
        } => {
            let earlier = match before {
                Before::Nothing => None,
                Before::OpeningVote => stored.opening,
            };
            let draft = draft(&stored.debate, earlier, record.secret_minimum);
            let debate = stored.debate.id;
            let id = votes::open(session, draft, debate, (entry.at, until)).await?;
            match ballots {
                Ballots::Opening => stored.opening = Some(id),
                Ballots::Closing => stored.closing = Some(id),
            }
            Ok(())
        }
        VoteStep::Move { ballots, until } => {
            let id = stored.vote(ballots).ok_or(Fault::Crossed)?;
            votes::move_end(session, id, (entry.at, until), by).await
        }
        VoteStep::Close { ballots, at } => {
            let id = stored.vote(ballots).ok_or(Fault::Crossed)?;
            votes::close(session, id, at, by).await
        }
        VoteStep::Reopen { until } => {
            let id = stored.closing.ok_or(Fault::Crossed)?;
            votes::reopen(session, id, (entry.at, until), by).await
        }
    }
}

/// Says in the poll's words who did something.
fn actor(entry: &Entry, decision: Option<&Decision>) -> poll::By {
    match (entry.by, decision) {
        (debate::By::Deadline, _) => poll::By::Deadline,
        (debate::By::Person(who), Some(decision)) if decision.who == who => {
            poll::By::Staff(decision.clone())
        }
        (debate::By::Person(who), _) => poll::By::Author(who),
    }
}

/// Writes what a vote is about; its id and its time are not the draft's to say.
fn draft(debate: &Debate, earlier: Option<PollId>, secret_minimum: u8) -> Draft {
    let motion = debate.motion.clone();
    let slug = debate.article.as_deref().map(str::to_owned);
    let subject = match (earlier, slug) {
        (Some(poll), slug) => Subject::After { poll, motion, slug },
        (None, Some(slug)) => Subject::Article { slug, motion },
        (None, None) => Subject::Statement(motion),
    };
    Draft {
        id: PollId(debate.id.0),
        guild: debate.guild,
        channel: debate.channel,
        author: debate.host,
        subject,
        rules: Rules {
            secret_minimum,
            ..Rules::default()
        },
        lasts: Duration::DEFAULT,
    }
}

impl Store {
    /// Takes a step of a poll that is a vote of a debate: it is the debate's step.
    pub(in super::super) async fn step_of_vote(
        &self,
        vote: StoredPoll,
        at: Timestamp,
        input: Input,
    ) -> Result<Stepped, Fault> {
        let id = vote.poll.id;
        let debate = vote.debate.ok_or(Fault::Crossed)?;
        let mut session = self.base.begin().await?;
        let record = record::lock(&mut session, debate).await?;
        let record = record.ok_or(Fault::Crossed)?;
        let refusal = match translate(&record.stored, &vote, input) {
            Ok((input, decision)) => {
                let taken = take(session, record, at, |_| input, decision.as_ref()).await?;
                taken.outcome.err()
            }
            Err(refusal) => {
                drop(session);
                return Ok(Stepped {
                    outcome: Err(refusal),
                    poll: vote,
                });
            }
        };
        let poll = self.poll(id).await?.ok_or(Fault::Crossed)?;
        let outcome = match refusal {
            None => Ok(vec![poll::Output::ShowCard]),
            Some(refusal) => Err(in_poll_words(refusal, &poll, at)),
        };
        Ok(Stepped { outcome, poll })
    }
}

/// Says in the debate's words what staff ask of a vote.
fn translate(
    stored: &StoredDebate,
    vote: &StoredPoll,
    input: Input,
) -> Result<(debate::Input, Option<Decision>), Refusal> {
    let id = Some(vote.poll.id);
    let runs = match stored.debate.state {
        debate::State::OpeningVote { .. } => stored.opening == id,
        debate::State::ClosingVote { .. } => stored.closing == id,
        _ => false,
    };
    let (act, decision) = match input {
        Input::Tick => return Ok((debate::Input::Tick, None)),
        Input::Close { decision } if runs => (Act::CloseVote, decision),
        Input::Extend { by, decision } if runs => {
            let by = seconds(by);
            (Act::ExtendVote { by }, decision)
        }
        Input::Reopen { lasts, decision } if !runs && stored.closing == id => {
            let lasts = seconds(lasts);
            (Act::Reopen { lasts }, decision)
        }
        Input::Close { .. } | Input::Extend { .. } => {
            let (State::Open { until: since, .. } | State::Closed { at: since, .. }) =
                vote.poll.state;
            return Err(Refusal::Closed { since });
        }
        Input::Reopen { .. } | Input::Freeze { .. } => return Err(as_it_stands(&vote.poll)),
    };
    let press = debate::Input::Press {
        who: Actor {
            person: decision.who,
            powers: Powers::Staff,
        },
        // Who names a poll knows which vote is meant.
        seen: Seen::Segment(stored.debate.segment),
        act,
    };
    Ok((press, Some(decision)))
}

fn seconds(duration: Duration) -> Length {
    Length::seconds(duration.minutes().saturating_mul(60))
}

/// Refuses to open a poll again, by what its state says.
fn as_it_stands(poll: &poll::Poll) -> Refusal {
    match poll.state {
        State::Open { until, .. } => Refusal::StillOpen { until },
        State::Closed {
            successor: Some(successor),
            ..
        } => Refusal::Frozen { successor },
        State::Closed { at: until, .. } => Refusal::TooOld { until },
    }
}

/// Says in the poll's words why a debate refused.
fn in_poll_words(refusal: debate::Refusal, vote: &StoredPoll, at: Timestamp) -> Refusal {
    match (refusal, &vote.poll.state) {
        (debate::Refusal::TooLong { longest }, _) => Refusal::TooLong {
            latest: longest.after(at),
        },
        // The deadline has passed, and nobody noticed it yet.
        (_, State::Open { until: since, .. }) => Refusal::Closed { since: *since },
        _ => as_it_stands(&vote.poll),
    }
}

/// Tells whether a debate is over, so that its votes are free for later polls.
pub(in super::super) async fn is_over(
    session: &mut Session,
    debate: DebateId,
) -> Result<bool, Fault> {
    let query = Query::new("SELECT ended_at FROM debates WHERE id = $1").bind(signed(debate.0));
    let row = session.row(query).await?.ok_or(Fault::Crossed)?;
    Ok(row.get::<Option<i64>>("ended_at")?.is_some())
}
