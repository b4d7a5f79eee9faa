//! Polls and people for the tests.

use jiff::Timestamp;
use rostrum::poll::*;
use rostrum::store::{Booth, Opened, Store, StoredPoll, Voted};

pub(crate) const GUILD: GuildId = GuildId(7);
pub(crate) const HOUR: i64 = 3600;

/// A moment so many seconds after the first poll is opened.
pub(crate) fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_767_225_600 + second).unwrap()
}

pub(crate) fn open_rules() -> Rules {
    Rules {
        secrecy: Secrecy::Open,
        ..Rules::default()
    }
}

pub(crate) fn draft(id: u64, rules: Rules) -> Draft {
    Draft {
        id: PollId(id),
        guild: GUILD,
        channel: ChannelId(8),
        author: PersonId(9),
        subject: Subject::Statement(Motion::new("The award opens a door.").unwrap()),
        rules,
        lasts: "1h".parse().unwrap(),
    }
}

/// Opens a poll at the first moment, for an hour.
pub(crate) async fn opened(store: &Store, id: u64, rules: Rules) -> StoredPoll {
    match store.open_poll(draft(id, rules), at(0)).await.unwrap() {
        Opened::New(stored) => stored,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn decision(why: &str) -> Decision {
    Decision {
        who: PersonId(90),
        why: Why::new(why).unwrap(),
    }
}

pub(crate) fn booth(poll: u64, second: i64) -> Booth {
    Booth {
        guild: GUILD,
        poll: PollId(poll),
        at: at(second),
    }
}

pub(crate) fn reason(id: u64) -> (ReasonId, ReasonText) {
    let text = ReasonText::new(&format!("reason {id}")).unwrap();
    (ReasonId(id), text)
}

pub(crate) fn close(why: &str) -> Input {
    let decision = decision(why);
    Input::Close { decision }
}

pub(crate) fn extend(by: &str, why: &str) -> Input {
    let (by, decision) = (by.parse().unwrap(), decision(why));
    Input::Extend { by, decision }
}

pub(crate) fn reopen(lasts: &str, why: &str) -> Input {
    let (lasts, decision) = (lasts.parse().unwrap(), decision(why));
    Input::Reopen { lasts, decision }
}

/// Takes a step that is not refused.
pub(crate) async fn step(store: &Store, poll: u64, second: i64, input: Input) -> StoredPoll {
    let stepped = store.step(PollId(poll), at(second), input).await;
    let stepped = stepped.unwrap().unwrap();
    stepped.outcome.unwrap();
    stepped.poll
}

/// Casts a ballot by the press of a number.
pub(crate) async fn cast(
    store: &Store,
    booth: Booth,
    person: u64,
    press: u64,
    stance: Stance,
    reason: Option<(ReasonId, ReasonText)>,
) -> Voted<Cast> {
    let voter = Voter {
        person: PersonId(person),
        joined_at: None,
        roles: &[],
    };
    let vote = Vote {
        interaction: InteractionId(press),
        stance,
        reason,
    };
    store.cast(booth, voter, vote).await.unwrap().unwrap()
}

/// The tally of a poll as it is kept.
pub(crate) async fn tally(store: &Store, poll: u64) -> Tally {
    store.poll(PollId(poll)).await.unwrap().unwrap().count.now
}
