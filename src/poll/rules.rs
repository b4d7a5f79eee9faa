//! What the members of a guild agreed to when a poll was opened; it never changes afterwards.

use jiff::{SignedDuration, Timestamp};

use super::identity::{GuildId, PersonId, RoleId};
use super::stance::Scale;
use super::word::words;

/// When results are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Results {
    /// Privately to those whose ballot counts, to all after the close.
    #[default]
    AfterVote,
    /// To all, after the close.
    AfterClose,
    /// To all, at once.
    Live,
}

words!(Results, "rule for results",
    AfterVote => "after_vote",
    AfterClose => "after_close",
    Live => "live",
);

/// Whether it is shown who chose what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Secrecy {
    /// Nobody learns who chose what.
    #[default]
    Secret,
    /// The results list who chose what.
    Open,
}

words!(Secrecy, "kind of ballot", Secret => "secret", Open => "open");

/// Whether a ballot comes with a reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Reasons {
    /// Never.
    Off,
    /// When the person wants.
    #[default]
    Optional,
    /// Always.
    Required,
}

words!(Reasons, "rule for reasons",
    Off => "off",
    Optional => "optional",
    Required => "required",
);

/// The rules of a poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The steps that it offers.
    pub scale: Scale,
    /// When results are shown.
    pub results: Results,
    /// Whether it is shown who chose what.
    pub secrecy: Secrecy,
    /// Whether ballots come with reasons.
    pub reasons: Reasons,
    /// Who may vote.
    pub gate: Gate,
    /// Voters under which the result is indicative only; 0 when none are asked for.
    pub quorum: u32,
    /// Voters from which a secret poll shows stances; means nothing in an open one.
    pub secret_minimum: u8,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            scale: Scale::default(),
            results: Results::default(),
            secrecy: Secrecy::default(),
            reasons: Reasons::default(),
            gate: Gate::default(),
            quorum: 0,
            secret_minimum: Self::LEAST_MINIMUM,
        }
    }
}

/// Rules were refused; each names what may be asked instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RulesRefusal {
    /// The secret minimum lies outside [`Rules::LEAST_MINIMUM`] to [`Rules::MOST_MINIMUM`].
    SecretMinimum(u8),
    /// The quorum is over [`Rules::MOST_QUORUM`].
    Quorum(u32),
    /// The age of accounts or of memberships is over [`Gate::MOST_DAYS`] days.
    Days(u16),
}

impl Rules {
    /// The smallest secret minimum, and the one that holds when none is asked for.
    pub const LEAST_MINIMUM: u8 = 3;
    /// The greatest secret minimum.
    pub const MOST_MINIMUM: u8 = 20;
    /// The greatest quorum.
    pub const MOST_QUORUM: u32 = 10_000;

    /// Checks the rules for a guild, and drops a role that everybody has.
    ///
    /// # Errors
    ///
    /// Refuses numbers out of bounds.
    pub(super) fn checked(mut self, guild: GuildId) -> Result<Self, RulesRefusal> {
        if !(Self::LEAST_MINIMUM..=Self::MOST_MINIMUM).contains(&self.secret_minimum) {
            return Err(RulesRefusal::SecretMinimum(self.secret_minimum));
        }
        if self.quorum > Self::MOST_QUORUM {
            return Err(RulesRefusal::Quorum(self.quorum));
        }
        let days = [self.gate.min_account_days, self.gate.min_member_days];
        if let Some(days) = days.into_iter().find(|days| *days > Gate::MOST_DAYS) {
            return Err(RulesRefusal::Days(days));
        }
        // The role of everyone bears the guild's id and stands in nobody's list of roles.
        self.gate.role = self.gate.role.filter(|role| role.0 != guild.0);
        Ok(self)
    }

    /// Gives the voters from which stances may be shown: none are needed in an open poll.
    pub fn least_for_stances(&self) -> u64 {
        match self.secrecy {
            Secrecy::Secret => self.secret_minimum.into(),
            Secrecy::Open => 0,
        }
    }

    /// Tells what a number of voters means for the quorum.
    pub fn quorum(&self, voters: u64) -> Quorum {
        match u64::from(self.quorum) {
            0 => Quorum::NotAsked,
            asked if voters >= asked => Quorum::Reached,
            asked => Quorum::Short {
                lacking: asked - voters,
            },
        }
    }
}

/// What a number of voters means for the quorum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quorum {
    /// None was asked for.
    NotAsked,
    /// There are enough voters.
    Reached,
    /// There are too few: the result is indicative only.
    Short {
        /// How many more voters it takes.
        lacking: u64,
    },
}

/// Who may vote, against raids.
///
/// It is asked each time somebody casts, so a lost role ends changes but leaves the ballot, and
/// withdrawing is never barred.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    /// Only people who were members before the poll was first opened; reopening admits nobody new.
    pub joined_before_open: bool,
    /// Days since the account was created, at least; 0 when any age will do.
    pub min_account_days: u16,
    /// Days since the person joined, at least; 0 when any will do.
    pub min_member_days: u16,
    /// A role that is needed.
    pub role: Option<RoleId>,
}

/// What is known of somebody who casts.
#[derive(Clone, Copy, Debug)]
pub struct Voter<'a> {
    /// The person; the id tells the account's age.
    pub person: PersonId,
    /// When they joined the guild, where Discord said so.
    pub joined_at: Option<Timestamp>,
    /// Their roles, without the role of everyone.
    pub roles: &'a [RoleId],
}

/// The gate stays shut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denial {
    /// A role is missing: ask for it, then vote.
    RoleMissing(RoleId),
    /// The account is too new: come back then, if the poll is still open.
    AccountTooNew {
        /// When it is old enough.
        admitted_from: Timestamp,
    },
    /// Discord did not say when the person joined: try again in the guild itself, or ask staff.
    JoinDateUnknown,
    /// The person joined when the poll was open already: only earlier members vote.
    JoinedAfterOpening {
        /// When the poll was opened.
        opened_at: Timestamp,
    },
    /// The membership is too new: come back then, if the poll is still open.
    MemberTooNew {
        /// When it is old enough.
        admitted_from: Timestamp,
    },
}

impl Gate {
    /// The greatest age that can be asked for, in days.
    pub const MOST_DAYS: u16 = 365;

    /// Admits a person to a poll that was opened at `opened_at`. Who is just old enough is admitted;
    /// who joined at the moment of opening is not.
    ///
    /// # Errors
    ///
    /// Says what keeps the person out. A join date that is needed and unknown keeps out.
    pub fn admits(
        &self,
        voter: &Voter<'_>,
        opened_at: Timestamp,
        at: Timestamp,
    ) -> Result<(), Denial> {
        if let Some(role) = self.role.filter(|role| !voter.roles.contains(role)) {
            return Err(Denial::RoleMissing(role));
        }
        let admitted_from = days_after(voter.person.created_at(), self.min_account_days);
        if self.min_account_days > 0 && at < admitted_from {
            return Err(Denial::AccountTooNew { admitted_from });
        }
        if !self.joined_before_open && self.min_member_days == 0 {
            return Ok(());
        }
        let joined_at = voter.joined_at.ok_or(Denial::JoinDateUnknown)?;
        if self.joined_before_open && joined_at >= opened_at {
            return Err(Denial::JoinedAfterOpening { opened_at });
        }
        let admitted_from = days_after(joined_at, self.min_member_days);
        if at < admitted_from {
            return Err(Denial::MemberTooNew { admitted_from });
        }
        Ok(())
    }
}

/// Gives the moment so many times 24 hours later.
fn days_after(at: Timestamp, days: u16) -> Timestamp {
    at.checked_add(SignedDuration::from_hours(24 * i64::from(days)))
        .unwrap_or(Timestamp::MAX)
}
