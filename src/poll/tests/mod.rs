//! Polls as their users use them.

mod casting;
mod counting;
mod pairing;
mod ruling;
mod running;
mod seeing;
mod swinging;

use jiff::{SignedDuration, Timestamp};

use super::*;

const GUILD: GuildId = GuildId(2);
const AUTHOR: PersonId = PersonId(4);
const SUCCESSOR: PollId = PollId(90);

/// The moment some minutes after the opening.
fn minute(minutes: i64) -> Timestamp {
    let opened: Timestamp = "2026-02-02T10:00:00Z".parse().unwrap();
    opened + SignedDuration::from_mins(minutes)
}

fn lasting(text: &str) -> Duration {
    text.parse().unwrap()
}

fn decision() -> Decision {
    Decision {
        who: PersonId(8),
        why: Why::new("A raid.").unwrap(),
    }
}

/// A poll of an hour, not yet open.
fn draft(rules: Rules) -> Draft {
    Draft {
        id: PollId(1),
        guild: GUILD,
        channel: ChannelId(3),
        author: AUTHOR,
        subject: Subject::Article {
            slug: "golden".to_owned(),
            motion: Motion::new("The award opens a door.").unwrap(),
        },
        rules,
        lasts: lasting("1h"),
    }
}

/// A poll of an hour.
fn poll(rules: Rules) -> Poll {
    Poll::open(draft(rules), minute(0)).unwrap().0
}

fn close() -> Input {
    Input::Close {
        decision: decision(),
    }
}

fn reopen() -> Input {
    Input::Reopen {
        lasts: lasting("1h"),
        decision: decision(),
    }
}

fn extend(by: &str) -> Input {
    Input::Extend {
        by: lasting(by),
        decision: decision(),
    }
}

fn freeze() -> Input {
    Input::Freeze {
        successor: SUCCESSOR,
        guild: GUILD,
        author: AUTHOR,
    }
}

fn closed(rules: Rules) -> Poll {
    let mut poll = poll(rules);
    poll.handle(minute(30), close()).unwrap();
    poll
}

fn voter() -> Voter<'static> {
    Voter {
        person: PersonId(5),
        joined_at: None,
        roles: &[],
    }
}

fn vote(interaction: u64, stance: Stance) -> Vote {
    Vote {
        interaction: InteractionId(interaction),
        stance,
        reason: None,
    }
}

fn reason(id: u64, text: &str) -> (ReasonId, ReasonText) {
    (ReasonId(id), ReasonText::new(text).unwrap())
}

fn events(outputs: &[Output]) -> Vec<&'static str> {
    let entries = outputs.iter().filter_map(|output| match output {
        Output::Journal(entry) => Some(entry.event.word()),
        _ => None,
    });
    entries.collect()
}
