//! Steps of a poll and decisions of staff: each with its journal and its parcels in one transaction.

use jiff::Timestamp;

use super::super::session::{Query, Session};
use super::super::{Fault, Store, debates, signed, unsigned};
use super::outbox::Errand;
use super::record::{self, Record};
use super::{
    Count, OpenRefusal, Opened, Stepped, StoredPoll, account, outbox, rounded, standing, swings,
};
use crate::poll::{
    BallotRefusal, Decision, Draft, Entry, GuildId, Input, Output, PersonId, Poll, PollId,
    ReasonId, Release, Rounds, Standing, Subject, Tally,
};

impl Store {
    /// Opens a poll. A draft about the motion of an earlier poll takes it as it is now, and freezes
    /// that poll in the same transaction. Both have the same kind of ballot: between a secret poll and
    /// one that names its voters, how people moved would tell stances.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn open_poll(&self, draft: Draft, at: Timestamp) -> Result<Opened, Fault> {
        let at = rounded(at);
        let mut session = self.base.begin().await?;
        if let Some(there) = record::lock(&mut session, draft.id).await? {
            return Ok(Opened::Before(there.stored));
        }
        let mut draft = draft;
        let mut earlier = None;
        if let Some(id) = draft.subject.before() {
            match precede(&mut session, id, &draft, at).await? {
                Ok((subject, record, outputs)) => {
                    draft.subject = subject;
                    earlier = Some((record, outputs));
                }
                Err(refusal) => return Ok(Opened::Refused(refusal)),
            }
        }
        let (poll, outputs) = match Poll::open(draft, at) {
            Ok(opened) => opened,
            Err(refusal) => return Ok(Opened::Refused(OpenRefusal::Rules(refusal))),
        };
        let stored = StoredPoll {
            poll,
            count: Count::default(),
            card: None,
            debate: None,
        };
        if !record::insert(&mut session, &stored).await? {
            // Another process was faster; what it kept is seen once its transaction has ended.
            drop(session);
            let there = self.poll(stored.poll.id).await?;
            return there.map(Opened::Before).ok_or(Fault::Crossed);
        }
        if let Some((record, outputs)) = earlier {
            record::update(&mut session, &record).await?;
            write(&mut session, record.stored.poll.id, &outputs, at).await?;
        }
        write(&mut session, stored.poll.id, &outputs, at).await?;
        outbox::add(&mut session, stored.poll.id, Errand::PostCard, at).await?;
        session.commit().await?;
        Ok(Opened::New(stored))
    }

    /// Takes a step of a poll; none when there is no such poll. A step of a vote of a debate is the
    /// debate's: it closes, is extended and opened again as if staff had asked for it there.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn step(
        &self,
        poll: PollId,
        at: Timestamp,
        input: Input,
    ) -> Result<Option<Stepped>, Fault> {
        let at = rounded(at);
        let mut session = self.base.begin().await?;
        let Some(mut record) = record::lock(&mut session, poll).await? else {
            return Ok(None);
        };
        if record.stored.debate.is_some() {
            // The debate is held before its vote, or the two would wait for each other.
            drop(session);
            return self.step_of_vote(record.stored, at, input).await.map(Some);
        }
        let before = record.stored.poll.state.clone();
        let outcome = record.stored.poll.handle(at, input);
        if let Ok(outputs) = &outcome
            && (before != record.stored.poll.state || !outputs.is_empty())
        {
            settle(&mut record.stored, outputs, at);
            record::update(&mut session, &record).await?;
            write(&mut session, poll, outputs, at).await?;
            session.commit().await?;
        }
        let poll = record.stored;
        Ok(Some(Stepped { outcome, poll }))
    }

    /// Strikes a person from a poll; none when there is no such poll.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn strike(
        &self,
        poll: PollId,
        at: Timestamp,
        person: PersonId,
        decision: Decision,
    ) -> Result<Option<Stepped<BallotRefusal>>, Fault> {
        self.judge(poll, at, person, |stored, standing, at| {
            let rounds = stored.count.rounds(&stored.poll);
            stored.poll.strike(standing, at, person, rounds, decision)
        })
        .await
    }

    /// Lifts the strike of a person; none when there is no such poll.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn restore(
        &self,
        poll: PollId,
        at: Timestamp,
        person: PersonId,
        decision: Decision,
    ) -> Result<Option<Stepped<BallotRefusal>>, Fault> {
        self.judge(poll, at, person, |stored, standing, at| {
            let rounds = stored.count.rounds(&stored.poll);
            stored.poll.restore(standing, at, person, rounds, decision)
        })
        .await
    }

    /// Hides a reason of a poll; none when there is no such poll.
    ///
    /// # Errors
    ///
    /// Fails when the database does.
    pub async fn hide_reason(
        &self,
        poll: PollId,
        at: Timestamp,
        reason: ReasonId,
        decision: Decision,
    ) -> Result<Option<Stepped<BallotRefusal>>, Fault> {
        let at = rounded(at);
        let mut session = self.base.begin().await?;
        let Some(record) = record::lock(&mut session, poll).await? else {
            return Ok(None);
        };
        let writer =
            Query::new("SELECT person_id FROM ballots WHERE poll_id = $1 AND reason_id = $2")
                .bind(signed(poll.0))
                .bind(signed(reason.0));
        let mut outcome = Err(BallotRefusal::NoReason);
        if let Some(row) = session.row(writer).await? {
            let key = (poll, PersonId(unsigned(row.get("person_id")?)));
            let mut held = standing::one(&mut session, key).await?;
            let ballot = held.ballot.as_mut();
            if let Some(reason) = ballot.and_then(|ballot| ballot.reason.as_mut()) {
                outcome = reason.hide(at, decision);
            }
            if let Ok(outputs) = &outcome {
                standing::save(&mut session, &[(key, &held)]).await?;
                write(&mut session, poll, outputs, at).await?;
                outbox::revise(&mut session, &record.stored.poll, at).await?;
                session.commit().await?;
            }
        }
        let poll = record.stored;
        Ok(Some(Stepped { outcome, poll }))
    }

    /// Changes what stands of a person by a decision of staff.
    async fn judge(
        &self,
        poll: PollId,
        at: Timestamp,
        person: PersonId,
        decide: impl FnOnce(&StoredPoll, &mut Standing, Timestamp) -> Result<Vec<Output>, BallotRefusal>,
    ) -> Result<Option<Stepped<BallotRefusal>>, Fault> {
        let at = rounded(at);
        let mut session = self.base.begin().await?;
        let Some(mut record) = record::lock(&mut session, poll).await? else {
            return Ok(None);
        };
        let key = (poll, person);
        let mut held = standing::one(&mut session, key).await?;
        let before = held.clone();
        let outcome = decide(&record.stored, &mut held, at);
        if let Ok(outputs) = &outcome {
            follow(&mut session, &mut record.stored, (&before, &mut held), at).await?;
            standing::save(&mut session, &[(key, &held)]).await?;
            record::update(&mut session, &record).await?;
            write(&mut session, poll, outputs, at).await?;
            session.commit().await?;
        }
        let poll = record.stored;
        Ok(Some(Stepped { outcome, poll }))
    }
}

/// Freezes an earlier poll for a draft: gives the subject that it leaves, its record and what follows.
async fn precede(
    session: &mut Session,
    id: PollId,
    draft: &Draft,
    at: Timestamp,
) -> Result<Result<(Subject, Record, Vec<Output>), OpenRefusal>, Fault> {
    let Some(mut record) = record::lock(session, id).await? else {
        return Ok(Err(OpenRefusal::EarlierUnknown));
    };
    if let Some(debate) = record.stored.debate
        && !debates::is_over(session, debate).await?
    {
        // The debate itself may still take it up, or open it again.
        return Ok(Err(OpenRefusal::EarlierUnknown));
    }
    let ballot = record.stored.poll.rules.secrecy;
    if ballot != draft.rules.secrecy {
        return Ok(Err(OpenRefusal::OtherBallot(ballot)));
    }
    let guild: GuildId = draft.guild;
    let freeze = Input::Freeze {
        successor: draft.id,
        guild,
        author: draft.author,
    };
    let poll = &mut record.stored.poll;
    // Its deadline may have passed unnoticed.
    let frozen = poll.handle(at, Input::Tick).and_then(|mut outputs| {
        let subject = Subject::after(poll, guild)?;
        outputs.extend(poll.handle(at, freeze)?);
        Ok((subject, outputs))
    });
    Ok(match frozen {
        Ok((subject, outputs)) => {
            settle(&mut record.stored, &outputs, at);
            Ok((subject, record, outputs))
        }
        Err(refusal) => Err(OpenRefusal::Earlier(refusal)),
    })
}

/// Brings the counts in line with a step.
pub(super) fn settle(stored: &mut StoredPoll, outputs: &[Output], at: Timestamp) {
    let count = &mut stored.count;
    if outputs.contains(&Output::DropErased) {
        count.now = count.now.without(&count.erased);
        count.erased = Tally::default();
    }
    let tallies = (&count.now, &count.held);
    if let Some(due) = Release::due(&stored.poll, count.release.as_ref(), tallies, at) {
        count.show(due);
    }
}

/// Brings the counts in line with what changed of one person.
///
/// Reasons are shown up to the moment of a release, and moments of presses need not come in their
/// order: a ballot that the standing release does not hold is dated after it.
pub(super) async fn follow(
    session: &mut Session,
    stored: &mut StoredPoll,
    (before, after): (&Standing, &mut Standing),
    at: Timestamp,
) -> Result<(), Fault> {
    let rounds = stored.count.rounds(&stored.poll);
    let (from, to) = (before.tallied(rounds), after.tallied(rounds));
    let held = |standing: &Standing| standing.tallied(rounds).filter(|_| standing.struck);
    let count = &mut stored.count;
    let mut moved = count.now;
    if moved.shift(from, to).is_err() || count.held.shift(held(before), held(after)).is_err() {
        // The row is not written yet, so what is counted is what was before.
        (moved, count.held) = recount(session, stored.poll.id, rounds, &count.erased).await?;
        moved.shift(from, to)?;
        count.held.shift(held(before), held(after))?;
    }
    count.now = moved;
    let aside = |standing: &Standing| u32::from(standing.is_set_aside(rounds));
    count.set_aside = (count.set_aside + aside(after)).saturating_sub(aside(before));
    let tallies = (&count.now, &count.held);
    if from != to
        && let Some(due) = Release::due(&stored.poll, count.release.as_ref(), tallies, at)
    {
        count.show(due);
    } else if let Some(release) = count.release
        && let Some(ballot) = after.ballot.as_mut()
        && before.ballot.as_ref() != Some(ballot)
        && ballot.cast_at <= release.at
    {
        ballot.cast_at = release.at + jiff::SignedDuration::from_micros(1);
    }
    Ok(())
}

/// Counts the ballots of a poll anew: those that count, and of these the ones that are held.
async fn recount(
    session: &mut Session,
    poll: PollId,
    rounds: Rounds,
    erased: &Tally,
) -> Result<(Tally, Tally), Fault> {
    let query = Query::new(
        "SELECT stance, struck, struck_in, COUNT(*) AS many FROM ballots \
         WHERE poll_id = $1 AND stance IS NOT NULL GROUP BY stance, struck, struck_in",
    )
    .bind(signed(poll.0));
    let mut counts: Vec<_> = erased.counts().collect();
    let mut held = Vec::new();
    for row in session.rows(query).await? {
        let many = (
            standing::stance(&row, "stance")?,
            record::narrow(row.get("many")?)?,
        );
        let struck: bool = row.get("struck")?;
        if !struck || rounds == Rounds::Now(record::narrow(row.get("struck_in")?)?) {
            counts.push(many);
            held.extend(struck.then_some(many));
        }
    }
    Ok((Tally::from_counts(counts), Tally::from_counts(held)))
}

/// Writes what follows from a step. The card is counted with the poll's own row.
pub(super) async fn write(
    session: &mut Session,
    poll: PollId,
    outputs: &[Output],
    at: Timestamp,
) -> Result<(), Fault> {
    for output in outputs {
        match output {
            Output::Journal(entry) => {
                // A moment that the core computed, such as a deadline, is rounded already.
                let entry = Entry {
                    at: rounded(entry.at),
                    ..entry.clone()
                };
                account::add(session, poll, &entry).await?;
                swings::follow(session, poll, &entry).await?;
            }
            Output::Announce { number } => {
                outbox::add(session, poll, Errand::Announce { number: *number }, at).await?;
            }
            Output::HideAnnouncement { number } => {
                outbox::add(
                    session,
                    poll,
                    Errand::HideAnnouncement { number: *number },
                    at,
                )
                .await?;
            }
            Output::DropErased | Output::ShowCard => {}
        }
    }
    Ok(())
}
