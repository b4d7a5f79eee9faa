//! What the buttons, menus and forms of polls mean.
//!
//! A form carries what the command before it decided, so that a restart between the two loses
//! nothing. Invariant: as for every [`Press`](super::Press), what is written is read back as the same.

use super::read_slug;
use crate::poll::{
    ChannelId, Duration, Gate, PersonId, PollId, ReasonId, Reasons, Results, RoleId, Rules, Scale,
    Secrecy, Stance,
};

/// A use of something that belongs to a poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PollPress {
    /// Take a stance.
    Choose(PollId, Stance),
    /// Show one's own vote.
    Mine(PollId),
    /// Open the form for a reason.
    AddReason(PollId),
    /// Show the results.
    Results(PollId),
    /// Show one argument of each side.
    Sides(PollId),
    /// Take one's vote back.
    Withdraw(PollId),
    /// Post the card anew.
    PostCard(PollId),
    /// Lift the strike of a person.
    Restore(PollId, PersonId),
    /// List the reasons, for staff to hide one.
    Reasons(PollId),
    /// Turn that list to another page, from 0.
    ReasonPage(PollId, u32),
    /// Hide the reason that was picked.
    PickReason(PollId),
    /// The form in which a vote gets the reason that it needs.
    VoteForm(PollId, Stance),
    /// The form in which a vote gets a reason that it may have.
    ReasonForm(PollId, Stance),
    /// The form in which staff say why a reason is hidden.
    HideForm(PollId, ReasonId),
    /// The form in which staff say why a strike is lifted.
    RestoreForm(PollId, PersonId),
    /// The form in which staff write the statement of a new poll.
    MotionForm(Box<Blank>),
}

/// A poll that still lacks its motion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    /// Where its card is to be posted.
    pub channel: ChannelId,
    /// Its rules.
    pub rules: Rules,
    /// How long it is open.
    pub lasts: Duration,
    /// The article that has no motion, if one was named.
    pub slug: Option<String>,
}

impl PollPress {
    /// Writes what follows the subject in a `custom_id`.
    pub(super) fn encode(&self) -> String {
        match self {
            Self::Choose(poll, stance) => format!("choose:{poll}:{}", stance.word()),
            Self::Mine(poll) => format!("mine:{poll}"),
            Self::AddReason(poll) => format!("reason:{poll}"),
            Self::Results(poll) => format!("results:{poll}"),
            Self::Sides(poll) => format!("sides:{poll}"),
            Self::Withdraw(poll) => format!("withdraw:{poll}"),
            Self::PostCard(poll) => format!("post:{poll}"),
            Self::Restore(poll, person) => format!("restore:{poll}:{person}"),
            Self::Reasons(poll) => format!("reasons:{poll}"),
            Self::ReasonPage(poll, page) => format!("reasons:{poll}:{page}"),
            Self::PickReason(poll) => format!("hide:{poll}"),
            Self::VoteForm(poll, stance) => format!("vote_form:{poll}:{}", stance.word()),
            Self::ReasonForm(poll, stance) => format!("reason_form:{poll}:{}", stance.word()),
            Self::HideForm(poll, reason) => format!("hide_form:{poll}:{reason}"),
            Self::RestoreForm(poll, person) => format!("restore_form:{poll}:{person}"),
            Self::MotionForm(blank) => {
                let slug = blank.slug.as_deref().unwrap_or_default();
                format!("motion_form:{}:{slug}", blank.pack())
            }
        }
    }

    /// Reads what follows the subject in a `custom_id`.
    pub(super) fn parse(action: &str, id: Option<&str>, arg: Option<&str>) -> Option<Self> {
        if action == "motion_form" {
            let blank = Blank::unpack(id?, arg?)?;
            return Some(Self::MotionForm(Box::new(blank)));
        }
        let poll = PollId(read_id(id?)?);
        let stance = |arg: &str| arg.parse::<Stance>().ok();
        Some(match (action, arg) {
            ("choose", Some(arg)) => Self::Choose(poll, stance(arg)?),
            ("mine", None) => Self::Mine(poll),
            ("reason", None) => Self::AddReason(poll),
            ("results", None) => Self::Results(poll),
            ("sides", None) => Self::Sides(poll),
            ("withdraw", None) => Self::Withdraw(poll),
            ("post", None) => Self::PostCard(poll),
            ("restore", Some(arg)) => Self::Restore(poll, PersonId(read_id(arg)?)),
            ("reasons", None) => Self::Reasons(poll),
            ("reasons", Some(arg)) => Self::ReasonPage(poll, u32::try_from(read_id(arg)?).ok()?),
            ("hide", None) => Self::PickReason(poll),
            ("vote_form", Some(arg)) => Self::VoteForm(poll, stance(arg)?),
            ("reason_form", Some(arg)) => Self::ReasonForm(poll, stance(arg)?),
            ("hide_form", Some(arg)) => Self::HideForm(poll, ReasonId(read_id(arg)?)),
            ("restore_form", Some(arg)) => Self::RestoreForm(poll, PersonId(read_id(arg)?)),
            _ => return None,
        })
    }

    /// Names the poll that it belongs to; none before there is one.
    pub fn poll(&self) -> Option<PollId> {
        match self {
            Self::Choose(poll, _)
            | Self::Mine(poll)
            | Self::AddReason(poll)
            | Self::Results(poll)
            | Self::Sides(poll)
            | Self::Withdraw(poll)
            | Self::PostCard(poll)
            | Self::Restore(poll, _)
            | Self::Reasons(poll)
            | Self::ReasonPage(poll, _)
            | Self::PickReason(poll)
            | Self::VoteForm(poll, _)
            | Self::ReasonForm(poll, _)
            | Self::HideForm(poll, _)
            | Self::RestoreForm(poll, _) => Some(*poll),
            Self::MotionForm(_) => None,
        }
    }
}

impl Blank {
    /// Writes all but the article as three numbers in base 36, together at most 40 characters.
    fn pack(&self) -> String {
        let Rules {
            scale,
            results,
            secrecy,
            reasons,
            gate,
            quorum,
            secret_minimum,
        } = &self.rules;
        let mut bits = Bits(0);
        bits.push(place(Scale::ALL, scale), 1);
        bits.push(place(Results::ALL, results), 2);
        bits.push(place(Secrecy::ALL, secrecy), 1);
        bits.push(place(Reasons::ALL, reasons), 2);
        bits.push(gate.joined_before_open.into(), 1);
        bits.push(gate.min_account_days.into(), 9);
        bits.push(gate.min_member_days.into(), 9);
        bits.push((*quorum).into(), 14);
        bits.push((*secret_minimum).into(), 5);
        bits.push(self.lasts.minutes().into(), 16);
        let role = gate.role.map_or(0, |role| role.0);
        format!(
            "{}.{}.{}",
            base36(bits.0),
            base36(self.channel.0),
            base36(role)
        )
    }

    fn unpack(packed: &str, slug: &str) -> Option<Self> {
        let mut numbers = packed
            .split('.')
            .map(|text| u64::from_str_radix(text, 36).ok());
        let mut bits = Bits(numbers.next()??);
        let channel = ChannelId(numbers.next()??);
        let role = numbers.next()??;
        if numbers.next().is_some() {
            return None;
        }
        // What was pushed last comes out first.
        let lasts = Duration::from_minutes(bits.pop(16)).ok()?;
        let secret_minimum = u8::try_from(bits.pop(5)).ok()?;
        let quorum = u32::try_from(bits.pop(14)).ok()?;
        let min_member_days = u16::try_from(bits.pop(9)).ok()?;
        let min_account_days = u16::try_from(bits.pop(9)).ok()?;
        let joined_before_open = bits.pop(1) == 1;
        let reasons = at(Reasons::ALL, bits.pop(2))?;
        let secrecy = at(Secrecy::ALL, bits.pop(1))?;
        let results = at(Results::ALL, bits.pop(2))?;
        let scale = at(Scale::ALL, bits.pop(1))?;
        let gate = Gate {
            joined_before_open,
            min_account_days,
            min_member_days,
            role: (role != 0).then_some(RoleId(role)),
        };
        let blank = Self {
            channel,
            rules: Rules {
                scale,
                results,
                secrecy,
                reasons,
                gate,
                quorum,
                secret_minimum,
            },
            lasts,
            slug: if slug.is_empty() {
                None
            } else {
                Some(read_slug(slug)?)
            },
        };
        (blank.pack() == packed).then_some(blank)
    }
}

/// Numbers beside each other in one.
struct Bits(u64);

impl Bits {
    /// Adds a number of at most so many bits; a greater one becomes the greatest, which no rule allows.
    fn push(&mut self, number: u64, width: u32) {
        self.0 = self.0 << width | number.min((1 << width) - 1);
    }

    fn pop(&mut self, width: u32) -> u64 {
        let number = self.0 & ((1 << width) - 1);
        self.0 >>= width;
        number
    }
}

fn place<T: PartialEq>(all: &[T], one: &T) -> u64 {
    all.iter()
        .position(|it| it == one)
        .map_or(0, |at| at as u64)
}

fn at<T: Copy>(all: &[T], place: u64) -> Option<T> {
    all.get(usize::try_from(place).ok()?).copied()
}

fn base36(mut number: u64) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut digits = Vec::new();
    loop {
        digits.push(char::from(DIGITS[(number % 36) as usize]));
        number /= 36;
        if number == 0 {
            break;
        }
    }
    digits.iter().rev().collect()
}

/// Reads an id as we write it: no sign, no leading zero.
pub(super) fn read_id(text: &str) -> Option<u64> {
    let id: u64 = text.parse().ok()?;
    (id.to_string() == text).then_some(id)
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::press::Press;

    fn blanks() -> impl Strategy<Value = Blank> {
        let rules = (
            select(Scale::ALL),
            select(Results::ALL),
            select(Secrecy::ALL),
            select(Reasons::ALL),
            (any::<bool>(), 0u16..=365, 0u16..=365, any::<Option<u64>>()),
            0u32..=10_000,
            3u8..=20,
        );
        let slug = prop::option::of("[a-z0-9-]{1,40}");
        (rules, 5u64..=46_080, any::<u64>(), slug).prop_map(|(rules, minutes, channel, slug)| {
            let (scale, results, secrecy, reasons, gate, quorum, secret_minimum) = rules;
            let (joined_before_open, min_account_days, min_member_days, role) = gate;
            let role = role.filter(|role| *role != 0).map(RoleId);
            Blank {
                channel: ChannelId(channel),
                rules: Rules {
                    scale,
                    results,
                    secrecy,
                    reasons,
                    gate: Gate {
                        joined_before_open,
                        min_account_days,
                        min_member_days,
                        role,
                    },
                    quorum,
                    secret_minimum,
                },
                lasts: Duration::from_minutes(minutes).unwrap(),
                slug,
            }
        })
    }

    pub(in crate::press) fn presses() -> impl Strategy<Value = PollPress> {
        let poll = any::<u64>().prop_map(PollId);
        let person = any::<u64>().prop_map(PersonId);
        let stance = select(Stance::ALL);
        prop_oneof![
            (poll.clone(), stance.clone())
                .prop_map(|(poll, stance)| PollPress::Choose(poll, stance)),
            poll.clone().prop_map(PollPress::Mine),
            poll.clone().prop_map(PollPress::AddReason),
            poll.clone().prop_map(PollPress::Results),
            poll.clone().prop_map(PollPress::Sides),
            poll.clone().prop_map(PollPress::Withdraw),
            poll.clone().prop_map(PollPress::PostCard),
            (poll.clone(), person.clone())
                .prop_map(|(poll, person)| PollPress::Restore(poll, person)),
            poll.clone().prop_map(PollPress::Reasons),
            (poll.clone(), any::<u32>()).prop_map(|(poll, page)| PollPress::ReasonPage(poll, page)),
            poll.clone().prop_map(PollPress::PickReason),
            (poll.clone(), stance.clone())
                .prop_map(|(poll, stance)| PollPress::VoteForm(poll, stance)),
            (poll.clone(), stance).prop_map(|(poll, stance)| PollPress::ReasonForm(poll, stance)),
            (poll.clone(), any::<u64>())
                .prop_map(|(poll, reason)| PollPress::HideForm(poll, ReasonId(reason))),
            (poll, person).prop_map(|(poll, person)| PollPress::RestoreForm(poll, person)),
            blanks().prop_map(|blank| PollPress::MotionForm(Box::new(blank))),
        ]
    }

    #[test]
    fn a_forged_blank_is_none() {
        for id in [
            "v1:poll:motion_form:0.0.0:",
            "v1:poll:motion_form:zzzzzzzzzzzz.1.0:",
            "v1:poll:motion_form:1.2:slug",
            "v1:poll:motion_form:-1.2.3:slug",
            "v1:poll:choose:1:abstain",
            "v1:poll:choose:01:for",
            "v1:poll:mine:1:2",
            "v1:poll:results:18446744073709551616",
        ] {
            assert_eq!(Press::parse(id), None, "{id}");
        }
    }
}
