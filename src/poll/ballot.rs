//! One person's part in one poll: the ballot, its reason, and whether staff set it aside.
//!
//! A [`Standing`] is what the store holds of a person, one row for each poll and person; the methods of
//! [`Poll`] change it by the rules. Invariants: an older interaction never undoes a newer one, also
//! after a withdrawal; a reason belongs to the stance that it was written for.
//!
//! A struck person stays struck until restored: their ballot is kept, they cannot cast another, and
//! may still withdraw. In an open poll the ballot does not count from then on. In a secret poll it
//! still does, at the close too, until the tally lets it go together with other struck ballots: two
//! tallies that differ by one known person tell what that person chose, and a tally that falls short of
//! the number of voters tells that they voted. See [`Release`](super::Release). For the same reason a
//! ballot that was let go never comes back, its person votes again; staff get the same answer whether
//! or not there is a ballot; and a poll that is closed is left alone. Erasing a person
//! from an open poll removes the ballot but must leave a strike, or erasing would lift it.

use jiff::Timestamp;

use super::identity::{InteractionId, PersonId, ReasonId};
use super::journal::{By, Decision, Entry, Event};
use super::machine::{Output, Poll, Refusal};
use super::rules::{Denial, Reasons, Voter};
use super::stance::Stance;
use super::text::ReasonText;

/// What the store holds of one person in one poll; the default is what it holds of nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The ballot, until it is withdrawn.
    pub ballot: Option<Ballot>,
    /// The newest interaction that cast, changed or withdrew; it outlives a withdrawal.
    pub latest: Option<InteractionId>,
    /// Whether staff struck the person.
    pub struck: bool,
    /// The [round](Rounds) of the poll's tallies in which the ballot was struck, 0 when none was. It stays
    /// when a ballot was let go, until the person votes again.
    pub struck_in: u32,
}

/// How far the tallies of a secret poll are: each time that one lets struck ballots go, the next round
/// begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounds {
    /// Struck ballots do not count from the strike on: the poll is open.
    AtOnce,
    /// Those that were struck in this round, counted from 1, count still.
    Now(u32),
}

/// What a person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// The stance.
    pub stance: Stance,
    /// Why, if they said.
    pub reason: Option<Reason>,
    /// When the stance or the reason last changed.
    pub cast_at: Timestamp,
}

/// Why a person chose a stance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Its id, by which staff can hide it without knowing the writer.
    pub id: ReasonId,
    /// The words.
    pub text: ReasonText,
    /// Whether staff hid it.
    pub hidden: bool,
}

/// What a person asks for when casting or changing a ballot.
#[derive(Clone, Debug)]
pub struct Vote {
    /// The interaction that asks.
    pub interaction: InteractionId,
    /// The stance.
    pub stance: Stance,
    /// The reason with a fresh id; none keeps the one there is if the stance stays.
    pub reason: Option<(ReasonId, ReasonText)>,
}

/// What became of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cast {
    /// It is recorded. Store the standing before saying so.
    Recorded {
        /// The stance until now, if there was a ballot.
        previous: Option<Stance>,
        /// What became of the reason.
        reason: ReasonFate,
    },
    /// It says what the ballot said before. Store the standing all the same: its interaction is newer.
    Unchanged,
    /// The interaction is not newer than one that was handled; what stands is in the standing, which
    /// did not change.
    Overtaken,
}

/// What became of the reason of a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonFate {
    /// There was none, and is none.
    None,
    /// It stays.
    Kept,
    /// A new one is recorded.
    Given,
    /// The one there was is gone, because it spoke for another stance: say so, and offer to write anew.
    Dropped,
}

/// What became of a withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withdrawal {
    /// The ballot is gone.
    Withdrawn,
    /// There was none. Store the standing all the same: a vote that was sent earlier may still be on
    /// its way, and must not count.
    Nothing,
    /// The interaction is not newer than one that was handled; nothing changed.
    Overtaken,
}

/// A person's request about a ballot was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BallotRefusal {
    /// The poll does not take it; see [`Refusal::Closed`].
    Poll(Refusal),
    /// Staff struck the person from this poll: ask staff.
    Struck,
    /// The gate is shut.
    Gate(Denial),
    /// The poll does not offer the stance; no button of ours asks for it.
    NotOffered,
    /// There is no ballot: vote first.
    NoBallot,
    /// The poll takes no reasons: vote without.
    ReasonsOff,
    /// The ballot counts only with a reason: open the form.
    ReasonRequired,
    /// The ballot meanwhile says something else: write a reason for that.
    StanceChanged {
        /// What it says.
        stands: Stance,
    },
    /// The person was struck before.
    AlreadyStruck,
    /// The person is not struck.
    NotStruck,
    /// The reason is gone or hidden already.
    NoReason,
}

impl Standing {
    /// Gives the ballot if it counts.
    pub fn counted(&self) -> Option<&Ballot> {
        self.ballot.as_ref().filter(|_| !self.struck)
    }

    /// Gives the stance that the tally holds: of a ballot that counts, or that was struck and is not let
    /// go yet.
    pub fn tallied(&self, rounds: Rounds) -> Option<Stance> {
        let counts = !self.struck || rounds == Rounds::Now(self.struck_in);
        self.ballot
            .as_ref()
            .filter(|_| counts)
            .map(|ballot| ballot.stance)
    }

    /// Tells whether there is, or was, a ballot that staff keep out of the tally: its person is one of
    /// the voters still, or their number would tell who had voted.
    pub fn is_set_aside(&self, rounds: Rounds) -> bool {
        match self.ballot {
            Some(_) => self.tallied(rounds).is_none(),
            None => self.struck_in > 0,
        }
    }

    /// Tells whether there was a ballot that the tally let go, of a person who may vote again.
    pub fn is_let_go(&self) -> bool {
        self.ballot.is_none() && self.struck_in > 0 && !self.struck
    }

    /// Tells whether an interaction comes too late to matter.
    fn has_seen(&self, interaction: InteractionId) -> bool {
        self.latest >= Some(interaction)
    }
}

impl Poll {
    /// Casts a ballot or changes it.
    ///
    /// # Errors
    ///
    /// Refuses, in this order: after the close, the struck, whom the gate does not admit, a stance
    /// that is not offered, a reason against the rules or a missing one. The standing is then as it was.
    pub fn cast(
        &self,
        standing: &mut Standing,
        at: Timestamp,
        voter: &Voter<'_>,
        vote: Vote,
    ) -> Result<Cast, BallotRefusal> {
        self.accepts(at).map_err(BallotRefusal::Poll)?;
        if standing.struck {
            return Err(BallotRefusal::Struck);
        }
        let admitted = self.rules.gate.admits(voter, self.opened_at, at);
        admitted.map_err(BallotRefusal::Gate)?;
        if !self.rules.scale.offers(vote.stance) {
            return Err(BallotRefusal::NotOffered);
        }
        if standing.has_seen(vote.interaction) {
            return Ok(Cast::Overtaken);
        }
        let previous = standing.ballot.as_ref();
        let had = previous.and_then(|ballot| ballot.reason.as_ref());
        let same = previous.is_some_and(|ballot| ballot.stance == vote.stance);
        let (reason, fate) = match vote.reason {
            Some(_) if self.rules.reasons == Reasons::Off => return Err(BallotRefusal::ReasonsOff),
            Some((_, text)) if same && had.is_some_and(|had| had.text == text) => {
                (had.cloned(), ReasonFate::Kept)
            }
            Some((id, text)) => (
                Some(Reason {
                    id,
                    text,
                    hidden: false,
                }),
                ReasonFate::Given,
            ),
            None if same && had.is_some() => (had.cloned(), ReasonFate::Kept),
            None if self.rules.reasons == Reasons::Required => {
                return Err(BallotRefusal::ReasonRequired);
            }
            None if had.is_some() => (None, ReasonFate::Dropped),
            None => (None, ReasonFate::None),
        };
        standing.latest = Some(vote.interaction);
        if same && fate != ReasonFate::Given {
            return Ok(Cast::Unchanged);
        }
        let previous = previous.map(|ballot| ballot.stance);
        standing.struck_in = 0;
        standing.ballot = Some(Ballot {
            stance: vote.stance,
            reason,
            cast_at: at,
        });
        Ok(Cast::Recorded {
            previous,
            reason: fate,
        })
    }

    /// Adds a reason to a ballot, or puts it in place of the one there is. The stance of the vote is
    /// the one that the form was opened for; a form that was open for long never changes a stance. The
    /// gate is not asked: the ballot counts already.
    ///
    /// # Errors
    ///
    /// Refuses after the close, the struck, without a ballot, when the ballot meanwhile says something
    /// else, and in polls without reasons. The standing is then as it was.
    pub fn give_reason(
        &self,
        standing: &mut Standing,
        at: Timestamp,
        interaction: InteractionId,
        stance: Stance,
        (id, text): (ReasonId, ReasonText),
    ) -> Result<Cast, BallotRefusal> {
        self.accepts(at).map_err(BallotRefusal::Poll)?;
        if standing.struck {
            return Err(BallotRefusal::Struck);
        }
        if self.rules.reasons == Reasons::Off {
            return Err(BallotRefusal::ReasonsOff);
        }
        if standing.has_seen(interaction) {
            return Ok(Cast::Overtaken);
        }
        let ballot = standing.ballot.as_mut().ok_or(BallotRefusal::NoBallot)?;
        if ballot.stance != stance {
            return Err(BallotRefusal::StanceChanged {
                stands: ballot.stance,
            });
        }
        standing.latest = Some(interaction);
        if ballot.reason.as_ref().is_some_and(|had| had.text == text) {
            return Ok(Cast::Unchanged);
        }
        ballot.reason = Some(Reason {
            id,
            text,
            hidden: false,
        });
        ballot.cast_at = at;
        Ok(Cast::Recorded {
            previous: Some(stance),
            reason: ReasonFate::Given,
        })
    }

    /// Withdraws a ballot and its reason. Neither gate nor strike bars this.
    ///
    /// # Errors
    ///
    /// Refuses after the close.
    pub fn withdraw(
        &self,
        standing: &mut Standing,
        at: Timestamp,
        interaction: InteractionId,
    ) -> Result<Withdrawal, BallotRefusal> {
        self.accepts(at).map_err(BallotRefusal::Poll)?;
        if standing.has_seen(interaction) {
            return Ok(Withdrawal::Overtaken);
        }
        standing.latest = Some(interaction);
        Ok(match standing.ballot.take() {
            Some(_) => {
                standing.struck_in = 0;
                Withdrawal::Withdrawn
            }
            // It was let go: what its person sees, and the number of voters, must not tell.
            None if standing.struck_in > 0 => {
                standing.struck_in = 0;
                Withdrawal::Withdrawn
            }
            None => Withdrawal::Nothing,
        })
    }

    /// Strikes a person from the poll, whether or not they voted; what follows is the same.
    /// `rounds` is how far the poll's tallies are.
    ///
    /// # Errors
    ///
    /// Refuses after the close, and to strike twice.
    pub fn strike(
        &self,
        standing: &mut Standing,
        at: Timestamp,
        person: PersonId,
        rounds: Rounds,
        decision: Decision,
    ) -> Result<Vec<Output>, BallotRefusal> {
        self.accepts(at).map_err(BallotRefusal::Poll)?;
        if standing.struck {
            return Err(BallotRefusal::AlreadyStruck);
        }
        standing.struck = true;
        if let (Rounds::Now(round), Some(_)) = (rounds, &standing.ballot) {
            standing.struck_in = round;
        }
        let event = Event::Struck { person };
        Ok(vec![decided(at, decision, event), Output::ShowCard])
    }

    /// Lifts a strike; a ballot that was kept counts again, unless a tally was shown without it.
    /// `rounds` is how far the poll's tallies are.
    ///
    /// # Errors
    ///
    /// Refuses after the close, and where there is no strike.
    pub fn restore(
        &self,
        standing: &mut Standing,
        at: Timestamp,
        person: PersonId,
        rounds: Rounds,
        decision: Decision,
    ) -> Result<Vec<Output>, BallotRefusal> {
        self.accepts(at).map_err(BallotRefusal::Poll)?;
        if !standing.struck {
            return Err(BallotRefusal::NotStruck);
        }
        match rounds {
            Rounds::Now(round) if standing.ballot.is_some() && standing.is_set_aside(rounds) => {
                standing.ballot = None;
                standing.struck_in = round;
            }
            _ if standing.ballot.is_some() => standing.struck_in = 0,
            _ => {}
        }
        standing.struck = false;
        let event = Event::Restored { person };
        Ok(vec![decided(at, decision, event), Output::ShowCard])
    }
}

impl Reason {
    /// Hides the reason, after the close too; only another reason takes its place.
    ///
    /// # Errors
    ///
    /// Refuses one that is hidden already.
    pub fn hide(
        &mut self,
        at: Timestamp,
        decision: Decision,
    ) -> Result<Vec<Output>, BallotRefusal> {
        if self.hidden {
            return Err(BallotRefusal::NoReason);
        }
        self.hidden = true;
        let event = Event::ReasonHidden { reason: self.id };
        Ok(vec![decided(at, decision, event)])
    }
}

fn decided(at: Timestamp, decision: Decision, event: Event) -> Output {
    Output::Journal(Entry {
        at,
        by: By::Staff(decision),
        event,
    })
}
