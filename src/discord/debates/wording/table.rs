//! A transcript as a table for programs, and the words that files of every language share.

use crate::{
    app::polls::report,
    brief::Side,
    debate::{
        Ballots, By, Cause, Change, Citation, Debate, Ended, Entry, Event, Place, Toss, Transcript,
        format::Seat,
    },
    poll::{PersonId, Scale},
};

/// Writes a transcript as a table: a row for each entry of the journal, in its order; what was said, why
/// something was done, until when or with which count stand in its last column. The side is that which
/// the person had then.
pub fn csv(transcript: &Transcript) -> String {
    let mut text = String::from(report::MARK);
    let head = ["time", "turn", "side", "person", "kind", "text"];
    report::row(&mut text, &head.map(str::to_owned));
    let mut turn = None;
    let mut debate = Debate::replay(transcript.journal.first()).ok();
    for (row, entry) in transcript.journal.iter().enumerate() {
        turn = match &entry.event {
            Event::Called { turn, .. } | Event::Began { turn, .. } => Some(*turn),
            _ => turn,
        };
        let before = debate.clone();
        if row > 0 {
            debate = debate.and_then(|debate| after(debate, entry));
        }
        let (mut person, mut said) = told(entry);
        if let Event::Called { turn, .. } = entry.event {
            person = debate.as_ref().and_then(|debate| debate.speaker_of(turn));
        }
        if let Some(more) = moment(&entry.event) {
            said = more;
        }
        said.push_str(&count(transcript, entry));
        // Whoever left has a side before it, whoever joined after it.
        let place = person.and_then(|person| {
            let mut stood = [&debate, &before].into_iter().flatten();
            stood.find_map(|debate| debate.people.member(person))
        });
        let fields = [
            entry.at.to_string(),
            turn.map_or(String::new(), |turn| (u32::from(turn) + 1).to_string()),
            place
                .map_or("", |member| place_word(member.place))
                .to_owned(),
            person.map_or(String::new(), |person| person.to_string()),
            entry.event.word().to_owned(),
            said,
        ];
        report::row(&mut text, &fields);
        if matches!(entry.event, Event::TurnEnded { .. }) {
            turn = None;
        }
    }
    text
}

/// Gives a debate as an entry leaves it.
fn after(mut debate: Debate, entry: &Entry) -> Option<Debate> {
    debate.apply(entry).ok()?;
    Some(debate)
}

/// Gives until when, or from when, what an entry says holds.
fn moment(event: &Event) -> Option<String> {
    Some(match event {
        Event::VoteOpened { ballots, until } | Event::VoteMoved { ballots, until } => {
            format!("{} {until}", vote_word(*ballots))
        }
        Event::Published { start: at }
        | Event::LobbyOpened { until: at }
        | Event::VoteReopened { until: at }
        | Event::Preparing { until: at }
        | Event::Began { until: at, .. }
        | Event::Moved { until: at }
        | Event::GraceBegan { until: at }
        | Event::FloorGiven { until: at, .. }
        | Event::Concluded { until: at } => at.to_string(),
        _ => return None,
    })
}

/// Gives the count of a vote with its last close, as far as it may be shown.
fn count(transcript: &Transcript, entry: &Entry) -> String {
    let Event::VoteClosed { ballots } = entry.event else {
        return String::new();
    };
    let mut votes = transcript.votes.iter();
    let own = votes.find(|vote| vote.ballots == ballots && vote.closed == Some(entry.at));
    let Some(tally) = own.and_then(|vote| vote.tally) else {
        return String::new();
    };
    let tally = tally.collapsed();
    let counts = tally.counts();
    let offered = counts.filter(|(stance, _)| Scale::Three.offers(*stance));
    let counts = offered.map(|(stance, many)| format!(" {} {many}", stance.word()));
    counts.collect()
}

/// Gives whom an entry is about, and what was said in it or why it was done.
fn told(entry: &Entry) -> (Option<PersonId>, String) {
    let by = match entry.by {
        By::Person(person) => Some(person),
        By::Deadline => None,
    };
    let why = || {
        let why = entry.why.as_ref();
        why.map_or(String::new(), |why| why.as_str().to_owned())
    };
    match &entry.event {
        Event::Spoke { person, text, .. } => (Some(*person), text.as_str().to_owned()),
        Event::Cited {
            person, citation, ..
        } => (Some(*person), cited(citation)),
        Event::Asked { person, question } => (Some(*person), question.to_string()),
        Event::CohostAdded { person }
        | Event::CohostRemoved { person }
        | Event::Left { person }
        | Event::Unseated { person }
        | Event::Ready { person }
        | Event::HandRaised { person }
        | Event::HandLowered { person }
        | Event::FloorGiven { person, .. }
        | Event::Warned { person }
        | Event::Removed { person } => (Some(*person), why()),
        Event::Joined { person, place } => (Some(*person), place_word(*place).to_owned()),
        Event::Seated { person, seat } => {
            let Seat { side, team, slot } = seat;
            (Some(*person), format!("{} {team}.{slot}", side.word()))
        }
        Event::FloorEnded { person, how } => (Some(*person), ended(*how).to_owned()),
        Event::TurnEnded { how, .. } => (by, ended(*how).to_owned()),
        Event::Paused { cause } => {
            let (word, person) = cause_word(*cause);
            let why = why();
            let text = if why.is_empty() { word.to_owned() } else { why };
            (person.or(by), text)
        }
        Event::Created(draft) => (by, draft.motion.as_str().to_owned()),
        Event::Edited(change) => match change.as_ref() {
            Change::Motion { motion, .. } => (by, motion.as_str().to_owned()),
            _ => (by, why()),
        },
        Event::Flipped { toss } => (by, toss_word(*toss).to_owned()),
        Event::VoteClosed { ballots } => (by, vote_word(*ballots).to_owned()),
        Event::Bell { left } => (by, left.to_string()),
        Event::Outage { late } => (by, late.to_string()),
        _ => (by, why()),
    }
}

fn cited(citation: &Citation) -> String {
    let Citation { text, source, link } = citation;
    let link = link.as_deref().map(|link| format!(", {link}"));
    format!("{text} ({source}{})", link.unwrap_or_default())
}

pub(super) const fn ended(how: Ended) -> &'static str {
    match how {
        Ended::Time => "time",
        Ended::Yielded => "yielded",
        Ended::Host => "host",
        Ended::Skipped => "skipped",
        Ended::Forfeited => "forfeited",
        Ended::Left => "left",
    }
}

pub(super) const fn vote_word(ballots: Ballots) -> &'static str {
    match ballots {
        Ballots::Opening => "opening",
        Ballots::Closing => "closing",
    }
}

pub(super) const fn toss_word(toss: Toss) -> &'static str {
    match toss {
        Toss::Keep => "keep",
        Toss::Swap => "swap",
    }
}

pub(super) const fn place_word(place: Place) -> &'static str {
    match place {
        Place::Side(Side::Pro) => "pro",
        Place::Side(Side::Con) => "con",
        Place::Audience => "audience",
    }
}

pub(super) const fn cause_word(cause: Cause) -> (&'static str, Option<PersonId>) {
    match cause {
        Cause::Host => ("host", None),
        Cause::NoShow(person) => ("no_show", Some(person)),
        Cause::Vacant => ("vacant", None),
        Cause::Left(person) => ("left", Some(person)),
        Cause::Removed(person) => ("removed", Some(person)),
    }
}
