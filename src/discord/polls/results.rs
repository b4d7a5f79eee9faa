//! Results as text: what may be seen of them, and why not more.

use super::{button, card, looking, moment, motion, picture, reasons, span, stance, swing};
use crate::{
    app::polls::{Glance, Seen},
    discord::scene::Voice,
    poll::{
        By, Hidden, Majority, Poll, Quorum, Scale, Secrecy, Shown, Sight, Stance, State, Tally,
    },
    press::PollPress,
    reply::{Audience, Card, Field, Message, Row, plain},
    words::{Phrase, say},
};

/// How many people are named beneath a stance before the rest is counted.
const NAMED: usize = 40;

/// What the cards of a message hold together, in UTF-16 units.
const ROOM: usize = 6_000;
/// What a field holds.
const FIELD: usize = 1_024;

/// Who sees results, and with which rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Everyone in the channel.
    Everyone,
    /// One person.
    Member,
    /// One person who may hide reasons, of which there are some.
    Staff,
}

/// Shows results with pictures, as far as they may be seen.
pub fn message(seen: &Seen, reader: Reader, voice: &Voice) -> Message {
    let poll = seen.glance.poll();
    let mut first = result(seen, reader, voice);
    let mut cards = Vec::new();
    let mut attachments = Vec::new();
    if let Sight::Shown(shown) = &seen.glance.view.stances {
        attachments.push(picture::result(&seen.glance, shown, voice));
    }
    if let Some(swung) = &seen.swing {
        let mut card = swing::card(swung, voice);
        if let Some(note) = swing::note(poll, voice) {
            card.body = format!("{}\n{note}", card.body);
        }
        cards.push(card);
        attachments.extend(picture::swing(poll, swung, voice));
    }
    // The swing comes before the names: they take what room is left.
    let used = cards.iter().map(Card::units).sum::<usize>() + first.units();
    first
        .fields
        .extend(named(seen, ROOM.saturating_sub(used), voice));
    cards.insert(0, first);
    let mut rows = Vec::new();
    if reader == Reader::Everyone {
        rows.push(Row::Buttons(looking(poll, voice)));
    }
    if reader == Reader::Staff {
        rows.extend(hiding(&seen.glance, voice));
    }
    Message {
        audience: match reader {
            Reader::Everyone => Audience::Everyone,
            Reader::Member | Reader::Staff => Audience::Asker,
        },
        cards,
        rows,
        attachments,
        ..Message::default()
    }
}

/// Shows the result of a closing to the channel without numbers: the poll was opened again.
pub fn withheld(poll: &Poll, voice: &Voice) -> Message {
    Message {
        audience: Audience::Everyone,
        cards: vec![Card {
            lead: lead(poll, voice),
            title: motion(poll),
            body: voice.say(&say::results_reopened()),
            ..Card::default()
        }],
        rows: vec![Row::Buttons(looking(poll, voice))],
        ..Message::default()
    }
}

/// Shows results beneath a receipt: the numbers alone.
pub fn brief(glance: &Glance, voice: &Voice) -> Card {
    Card {
        lead: lead(glance.poll(), voice),
        title: motion(glance.poll()),
        body: body(glance, voice).join("\n"),
        ..Card::default()
    }
}

fn result(seen: &Seen, reader: Reader, voice: &Voice) -> Card {
    let mut card = brief(&seen.glance, voice);
    let poll = seen.glance.poll();
    let mut extra = Vec::new();
    if seen.one_sided {
        extra.push(format!("-# {}", voice.say(&say::reasons_one_sided())));
    }
    if let State::Closed {
        by: By::Staff(decision),
        ..
    } = &poll.state
    {
        let why = plain(decision.why.as_str());
        extra.push(voice.say(&say::results_closed_by_staff(why)));
    }
    // A private answer is asked for where the card is.
    if reader == Reader::Everyone
        && let Some(message) = seen.glance.poll.card
    {
        let link = super::link(poll.guild, message);
        extra.push(format!("[{}]({link})", voice.say(&say::results_to_poll())));
    }
    if !extra.is_empty() {
        card.body = format!("{}\n\n{}", card.body, extra.join("\n"));
    }
    card.fields = reasons::sample(&seen.reasons, voice);
    card
}

pub(super) fn lead(poll: &Poll, voice: &Voice) -> String {
    voice.say(&match poll.state {
        State::Open { .. } => say::results_lead(),
        State::Closed { number: 1, .. } => say::results_lead_closed(),
        State::Closed { number, .. } => say::results_lead_again(number),
    })
}

/// Says what may be seen, a line each.
fn body(glance: &Glance, voice: &Voice) -> Vec<String> {
    let poll = glance.poll();
    let closed = card::closed_at(glance).is_some();
    let nobody = closed && glance.view.voters == 0;
    let mut lines = vec![if nobody {
        voice.say(&say::results_nobody_voted())
    } else {
        card::voters(glance, voice)
    }];
    match &glance.view.stances {
        _ if nobody => {}
        Sight::Hidden(hidden) => lines.extend(kept_back(glance, *hidden, voice)),
        Sight::Shown(shown) => {
            lines.push(String::new());
            lines.extend(self::lines(poll, shown, voice));
            if closed {
                lines.push(majority(shown.tally.majority(), voice));
            }
            // What is still open says how its tally moves.
            if closed && poll.rules.secrecy == Secrecy::Secret {
                // The same words whether or not somebody was struck: they must tell nothing.
                let note = voice.say(&say::results_struck(poll.rules.least_for_stances()));
                lines.push(format!("-# {note}"));
            }
        }
    }
    if closed && let Quorum::Short { lacking } = poll.rules.quorum(glance.view.voters) {
        let quorum = poll.rules.quorum;
        let said = voice.say(&say::results_indicative(quorum, lacking));
        lines.push(format!("**{said}**"));
    }
    lines
}

/// Says why stances are hidden. In an open poll of nobody there is nothing to hide.
pub(super) fn kept_back(glance: &Glance, hidden: Hidden, voice: &Voice) -> Option<String> {
    let poll = glance.poll();
    let phrase = match (hidden, &poll.state) {
        (Hidden::UntilVote, _) => say::hidden_until_vote(),
        (Hidden::UntilClose, State::Open { until, .. }) => say::hidden_until_close(span(*until)),
        (Hidden::TooFew { least }, _) if card::closed_at(glance).is_none() => {
            say::hidden_too_few(least)
        }
        (Hidden::TooFew { .. } | Hidden::Secret, _) if glance.view.voters == 0 => {
            say::results_nobody_voted()
        }
        (Hidden::TooFew { least }, _) => say::hidden_too_few_closed(least),
        (Hidden::UntilClose | Hidden::Off | Hidden::Secret, _) => return None,
    };
    Some(voice.say(&phrase))
}

/// Says a tally, a line each stance; five steps also in three, and how old it is where it is.
pub fn lines(poll: &Poll, shown: &Shown, voice: &Voice) -> Vec<String> {
    let tally = &shown.tally;
    let Some(shares) = percents(tally, voice) else {
        return vec![voice.say(&nobody(poll))];
    };
    let offered = poll.rules.scale.stances();
    let mut lines: Vec<String> = tally
        .counts()
        .zip(shares)
        .filter(|((of, _), _)| offered.contains(of))
        .map(|((of, count), share)| voice.say(&say::results_line(stance(of, voice), count, share)))
        .collect();
    if poll.rules.scale == Scale::Five {
        let [pro, undecided, con] = shares_of_three(&tally.collapsed(), voice);
        lines.push(voice.say(&say::results_collapsed(pro, undecided, con)));
    }
    if let Some(at) = shown.as_of {
        let note = voice.say(&say::results_as_of(
            span(at),
            poll.rules.least_for_stances(),
        ));
        lines.push(format!("-# {note}"));
    }
    lines
}

/// Says the shares of for, undecided and against.
pub fn shares_of_three(tally: &Tally, voice: &Voice) -> [String; 3] {
    let share = |of: Stance| format!("{} {}", stance(of, voice), share(tally, of, voice));
    [Stance::For, Stance::Undecided, Stance::Against].map(share)
}

/// Says the share of a stance; nothing where there are no votes.
pub(super) fn share(tally: &Tally, of: Stance, voice: &Voice) -> String {
    let Some(shares) = percents(tally, voice) else {
        return String::new();
    };
    let own = Stance::ALL.iter().zip(shares).find(|(it, _)| **it == of);
    let percent = own.map(|(_, percent)| percent).unwrap_or_default();
    voice.say(&say::share(percent))
}

/// Writes percentages: whole ones, or with a decimal where whole ones would mislead. What is not
/// nothing is not written as nothing, nor what is not all as all.
fn percents(tally: &Tally, voice: &Voice) -> Option<[String; 5]> {
    let whole = tally.percentages()?;
    let tenths = tally.tenths_of_percent()?;
    let is_fine = tally.percentages_mislead();
    let write = |tenths: u64| {
        if is_fine {
            decimal(tenths, voice)
        } else {
            (tenths / 10).to_string()
        }
    };
    let (step, total) = (if is_fine { 1 } else { 10 }, tally.total());
    let mut shares = tally.counts().zip(whole).zip(tenths);
    Some(std::array::from_fn(|_| {
        let Some(((of, whole), tenths)) = shares.next() else {
            return String::new();
        };
        let (many, whole) = (u64::from(of.1), u64::from(whole) * 10);
        let share = if is_fine { tenths.into() } else { whole };
        match share {
            0 if many > 0 => format!("<{}", write(step)),
            1_000 if many < total => format!(">{}", write(1_000 - step)),
            share => write(share),
        }
    }))
}

/// Writes tenths as a number with one decimal, as the language does.
pub(super) fn decimal(tenths: u64, voice: &Voice) -> String {
    voice.say(&say::decimal(tenths / 10, tenths % 10))
}

/// Says that there are no votes: not yet, or not any more.
pub(super) fn nobody(poll: &Poll) -> Phrase<'static> {
    match poll.state {
        State::Open { .. } => say::results_none(),
        State::Closed { .. } => say::results_nobody_voted(),
    }
}

/// Says which side has more.
pub fn majority(majority: Majority, voice: &Voice) -> String {
    voice.say(&match majority {
        Majority::For => say::majority_for(),
        Majority::Against => say::majority_against(),
        Majority::Tied => say::majority_tied(),
        Majority::Nobody => say::majority_nobody(),
    })
}

/// Names who chose what, where the poll is open, in as many units as there is room for; the stances
/// share it.
fn named(seen: &Seen, room: usize, voice: &Voice) -> Vec<Field> {
    let poll = seen.glance.poll();
    let Sight::Shown(shown) = &seen.glance.view.stances else {
        return Vec::new();
    };
    if poll.rules.secrecy == Secrecy::Secret || seen.voters.is_empty() {
        return Vec::new();
    }
    let offered = poll.rules.scale.stances();
    let each = room / offered.len();
    let fields = offered.iter().map(|of| {
        let label = voice.say(&say::voters_title(stance(*of, voice)));
        let own = seen.voters.iter().filter(|(_, stance)| stance == of);
        let names = own.map(|(id, _)| format!("<@{id}>"));
        let room = each.saturating_sub(label.encode_utf16().count());
        let text = listed(names, shown.tally.count(*of), room.min(FIELD), voice);
        Field { label, text }
    });
    fields.collect()
}

/// Lists names as far as there is room, and says how many of all are left out: the tally knows those
/// who were not looked up, too, and those who erased themselves.
fn listed(names: impl Iterator<Item = String>, total: u32, room: usize, voice: &Voice) -> String {
    let rest = |shown: usize| {
        usize::try_from(total)
            .unwrap_or(usize::MAX)
            .saturating_sub(shown)
    };
    let more = |shown| match rest(shown) {
        0 => String::new(),
        many => voice.say(&say::voters_more(many)),
    };
    let mut list = String::new();
    let mut shown = 0;
    for name in names.take(NAMED) {
        let next = if list.is_empty() {
            name
        } else {
            format!("{list}, {name}")
        };
        if next.len() + 1 + more(shown + 1).encode_utf16().count() > room {
            break;
        }
        (list, shown) = (next, shown + 1);
    }
    match (shown, rest(shown)) {
        (0, 0) => voice.say(&say::voters_none()),
        (0, _) => more(0),
        (_, 0) => list,
        _ => format!("{list} {}", more(shown)),
    }
}

/// Makes the button that lists the reasons to staff, as soon as they can be shown to anybody.
fn hiding(glance: &Glance, voice: &Voice) -> Option<Row> {
    let Sight::Shown(_) = glance.reasons_to_hide() else {
        return None;
    };
    let press = PollPress::Reasons(glance.poll().id);
    Some(Row::Buttons(vec![button(&say::hide_hint(), press, voice)]))
}

/// Says when a poll closes or closed.
pub fn when(poll: &Poll, voice: &Voice) -> String {
    voice.say(&match poll.state {
        State::Open { until, .. } => say::poll_closes(moment(until), span(until)),
        State::Closed { at, .. } => say::poll_closed(moment(at)),
    })
}
