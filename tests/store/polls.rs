//! Polls over time, and what is to be said of them.

use rostrum::poll::*;
use rostrum::store::{Errand, Message, MessageId, OpenRefusal, Opened, Which, Within};

use super::Place;
use super::seed::*;

pub(crate) async fn a_poll_comes_back_as_it_was_opened(place: &Place) {
    let store = place.store().await;
    let rules = Rules {
        scale: Scale::Five,
        results: Results::Live,
        secrecy: Secrecy::Open,
        reasons: Reasons::Required,
        gate: Gate {
            joined_before_open: true,
            min_account_days: 30,
            min_member_days: 365,
            role: Some(RoleId(u64::MAX)),
        },
        quorum: 10_000,
        secret_minimum: 20,
    };
    let mut wish = draft(u64::MAX, rules);
    wish.subject = Subject::Article {
        slug: "골든".to_owned(),
        motion: Motion::new("It's \"골든\"; DROP TABLE polls; --").unwrap(),
    };
    wish.guild = GuildId(1 << 63);
    // What is finer than a microsecond is not kept, and not answered either.
    let moment = at(0) + jiff::SignedDuration::from_nanos(1_999);
    let Opened::New(opened) = store.open_poll(wish, moment).await.unwrap() else {
        panic!("it is new");
    };
    store.close().await;
    let store = place.store().await;
    let kept = store.poll(PollId(u64::MAX)).await.unwrap().unwrap();
    assert_eq!(kept, opened);
    assert_eq!(
        kept.poll.opened_at,
        at(0) + jiff::SignedDuration::from_micros(1)
    );
    assert!(store.poll_in(GUILD, kept.poll.id).await.unwrap().is_none());
    assert!(
        store
            .poll_in(kept.poll.guild, kept.poll.id)
            .await
            .unwrap()
            .is_some()
    );
    assert!(store.poll(PollId(1)).await.unwrap().is_none());
}

pub(crate) async fn a_wish_that_arrives_twice_opens_one_poll(place: &Place) {
    let store = place.store().await;
    let (one, other) = tokio::join!(
        store.open_poll(draft(1, Rules::default()), at(0)),
        store.open_poll(draft(1, Rules::default()), at(0)),
    );
    let new = [one.unwrap(), other.unwrap()]
        .into_iter()
        .filter(|opened| matches!(opened, Opened::New(_)))
        .count();
    assert_eq!(new, 1);
    assert_eq!(store.journal(PollId(1)).await.unwrap().len(), 1);
    assert_eq!(store.pending(at(0), 9).await.unwrap().len(), 1);

    let rules = Rules {
        secret_minimum: 2,
        ..Rules::default()
    };
    let refused = store.open_poll(draft(2, rules), at(0)).await.unwrap();
    let refusal = OpenRefusal::Rules(RulesRefusal::SecretMinimum(2));
    assert_eq!(refused, Opened::Refused(refusal));
    assert!(store.poll(PollId(2)).await.unwrap().is_none());
}

pub(crate) async fn steps_are_kept_with_their_journal_and_parcels(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, open_rules()).await;
    let (poll, later) = (PollId(1), 3 * HOUR);
    step(&store, 1, 1, extend("30m", "more time")).await;
    // The deadline is noticed late and counts at its own time.
    step(&store, 1, 2 * HOUR, Input::Tick).await;
    step(&store, 1, later, reopen("1h", "too few")).await;
    let closed = step(&store, 1, later + 1, close("enough")).await;
    assert_eq!(Some(&closed), store.poll(poll).await.unwrap().as_ref());
    let state = State::Closed {
        number: 2,
        at: at(later + 1),
        by: By::Staff(decision("enough")),
        successor: None,
    };
    assert_eq!(closed.poll.state, state);

    let journal = store.journal(poll).await.unwrap();
    let events: Vec<_> = journal
        .iter()
        .map(|entry| (entry.at, entry.event))
        .collect();
    let until = at;
    assert_eq!(
        events,
        [
            (at(0), Event::Created { until: until(HOUR) }),
            (
                at(1),
                Event::Extended {
                    until: until(HOUR * 3 / 2)
                }
            ),
            (at(HOUR * 3 / 2), Event::Closed { number: 1 }),
            (
                at(later),
                Event::Reopened {
                    until: until(later + HOUR)
                }
            ),
            (at(later + 1), Event::Closed { number: 2 }),
        ]
    );
    assert_eq!(journal[0].by, By::Author(PersonId(9)));
    assert_eq!(journal[1].by, By::Staff(decision("more time")));
    assert_eq!(journal[2].by, By::Deadline);
}

pub(crate) async fn a_refused_step_changes_nothing(place: &Place) {
    let store = place.store().await;
    let before = opened(&store, 1, Rules::default()).await;
    let reopen = reopen("1h", "why");
    // The deadline has passed, yet a poll this old is not opened again: it stays as it was.
    let late = at(40 * 24 * HOUR);
    let refused = store.step(PollId(1), late, reopen).await.unwrap().unwrap();
    assert!(matches!(refused.outcome, Err(Refusal::TooOld { .. })));
    assert_eq!(refused.poll, before);
    assert_eq!(store.poll(PollId(1)).await.unwrap().unwrap(), before);
    assert_eq!(store.journal(PollId(1)).await.unwrap().len(), 1);
    assert!(
        store
            .step(PollId(2), at(1), Input::Tick)
            .await
            .unwrap()
            .is_none()
    );
}

pub(crate) async fn deadlines_are_found_in_order(place: &Place) {
    let store = place.store().await;
    assert_eq!(store.next_deadline().await.unwrap(), None);
    for (id, lasts) in [(1, "3h"), (2, "1h"), (3, "2h")] {
        let mut wish = draft(id, Rules::default());
        wish.lasts = lasts.parse().unwrap();
        store.open_poll(wish, at(0)).await.unwrap();
    }
    assert_eq!(store.next_deadline().await.unwrap(), Some(at(HOUR)));
    assert_eq!(store.polls_due(at(HOUR - 1), 9).await.unwrap(), []);
    assert_eq!(store.polls_due(at(HOUR), 9).await.unwrap(), [PollId(2)]);
    let due = store.polls_due(at(3 * HOUR), 9).await.unwrap();
    assert_eq!(due, [PollId(2), PollId(3), PollId(1)]);
    for poll in due {
        store.step(poll, at(3 * HOUR), Input::Tick).await.unwrap();
    }
    assert_eq!(store.polls_due(at(9 * HOUR), 9).await.unwrap(), []);
    assert_eq!(store.next_deadline().await.unwrap(), None);
}

pub(crate) async fn a_later_poll_freezes_the_earlier_in_one_step(place: &Place) {
    let store = place.store().await;
    let earlier = opened(&store, 1, Rules::default()).await;
    let later = |id| {
        let mut wish = draft(id, Rules::default());
        wish.subject = Subject::After {
            poll: PollId(1),
            motion: Motion::new("whatever the caller believes").unwrap(),
            slug: None,
        };
        wish
    };
    let early = store.open_poll(later(2), at(1)).await.unwrap();
    let refusal = OpenRefusal::Earlier(Refusal::StillOpen { until: at(HOUR) });
    assert_eq!(early, Opened::Refused(refusal));

    // Nobody noticed the deadline yet; it is part of the step.
    let Opened::New(second) = store.open_poll(later(2), at(HOUR)).await.unwrap() else {
        panic!("it opens");
    };
    assert_eq!(second.poll.subject.motion(), earlier.poll.subject.motion());
    assert_eq!(store.poll(PollId(2)).await.unwrap().unwrap(), second);
    let state = store.poll(PollId(1)).await.unwrap().unwrap().poll.state;
    assert!(matches!(
        state,
        State::Closed {
            successor: Some(PollId(2)),
            number: 1,
            ..
        }
    ));
    assert_eq!(store.journal(PollId(1)).await.unwrap().len(), 3);

    let third = store.open_poll(later(3), at(HOUR)).await.unwrap();
    let refusal = OpenRefusal::Earlier(Refusal::Frozen {
        successor: PollId(2),
    });
    assert_eq!(third, Opened::Refused(refusal));
    let mut foreign = later(4);
    foreign.guild = GuildId(70);
    let refusal = OpenRefusal::Earlier(Refusal::OtherGuild);
    assert_eq!(
        store.open_poll(foreign, at(HOUR)).await.unwrap(),
        Opened::Refused(refusal)
    );
    assert!(store.poll(PollId(3)).await.unwrap().is_none());
}

pub(crate) async fn lists_know_guild_and_state(place: &Place) {
    let store = place.store().await;
    for id in 1..=4 {
        opened(&store, id, Rules::default()).await;
    }
    let mut foreign = draft(5, Rules::default());
    foreign.guild = GuildId(70);
    store.open_poll(foreign, at(0)).await.unwrap();
    let close = close("done");
    store.step(PollId(2), at(1), close).await.unwrap();
    cast(&store, booth(3, 1), 11, 1, Stance::For, None).await;

    let ids = async |which, before| {
        let found = store.polls(GUILD, which, before, 2).await.unwrap();
        found.into_iter().map(|poll| poll.id.0).collect::<Vec<_>>()
    };
    assert_eq!(ids(Which::All, None).await, [4, 3]);
    assert_eq!(ids(Which::All, Some(PollId(3))).await, [2, 1]);
    assert_eq!(ids(Which::Open, Some(PollId(4))).await, [3, 1]);
    assert_eq!(ids(Which::Closed, None).await, [2]);
    assert_eq!(ids(Which::Unsucceeded, None).await, [2]);
    let listed = &store.polls(GUILD, Which::Open, None, 9).await.unwrap()[1];
    assert_eq!((listed.count, listed.closes_at), (1, Some(at(HOUR))));

    let reached = async |channel, person| {
        let within = Within::Reach {
            channel,
            person: PersonId(person),
        };
        let found = store.polls_within(GUILD, within, Which::All, None, 9);
        let found = found.await.unwrap();
        found.into_iter().map(|poll| poll.id.0).collect::<Vec<_>>()
    };
    let here = draft(1, Rules::default()).channel;
    assert_eq!(reached(here, 12).await, [4, 3, 2, 1]);
    assert_eq!(reached(ChannelId(999), 11).await, [3]);
    assert!(reached(ChannelId(999), 12).await.is_empty());
}

pub(crate) async fn a_parcel_is_settled_once(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, Rules::default()).await;
    let message = Message {
        channel: ChannelId(8),
        id: MessageId(1001),
    };
    let parcel = store.pending(at(0), 9).await.unwrap()[0];
    assert_eq!((parcel.errand, parcel.tries), (Errand::PostCard, 0));
    assert!(store.parcel_tried(parcel.id, at(1), at(5)).await.unwrap());
    assert!(store.parcel_tried(parcel.id, at(2), at(6)).await.unwrap());
    assert_eq!(store.pending(at(5), 9).await.unwrap(), []);
    assert_eq!(store.next_parcel().await.unwrap(), Some(at(6)));
    let again = store.pending(at(6), 9).await.unwrap()[0];
    assert_eq!((again.tries, again.first_tried_at), (2, Some(at(1))));
    assert_eq!((again.id, again.nonce()), (parcel.id, parcel.nonce()));
    assert!(
        store
            .parcel_delivered(parcel.id, message, at(7))
            .await
            .unwrap()
    );

    let other = Message {
        id: MessageId(1),
        ..message
    };
    assert!(
        !store
            .parcel_delivered(parcel.id, other, at(8))
            .await
            .unwrap()
    );
    assert!(!store.parcel_tried(parcel.id, at(8), at(9)).await.unwrap());
    assert!(!store.parcel_dropped(parcel.id, at(8)).await.unwrap());
    assert_eq!(
        store.poll(PollId(1)).await.unwrap().unwrap().card,
        Some(message)
    );
    assert_eq!(store.next_parcel().await.unwrap(), None);
}

pub(crate) async fn parcels_of_a_poll_come_one_after_another(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, Rules::default()).await;
    let poll = PollId(1);
    store.step(poll, at(HOUR), Input::Tick).await.unwrap();
    store.step(poll, at(HOUR), Input::Tick).await.unwrap();
    let reopen = reopen("1h", "why");
    store.step(poll, at(HOUR), reopen).await.unwrap();
    let message = Message {
        channel: ChannelId(8),
        id: MessageId(1002),
    };
    let mut errands = Vec::new();
    while let [parcel] = store.pending(at(HOUR), 9).await.unwrap()[..] {
        errands.push(parcel.errand);
        store
            .parcel_delivered(parcel.id, message, at(HOUR))
            .await
            .unwrap();
    }
    let number = 1;
    assert_eq!(
        errands,
        [
            Errand::PostCard,
            Errand::Announce { number },
            Errand::HideAnnouncement { number }
        ]
    );
    assert_eq!(store.announcement(poll, 1).await.unwrap(), Some(message));
    assert_eq!(store.announcement(poll, 2).await.unwrap(), None);
}

pub(crate) async fn a_card_is_due_after_each_change(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, Rules::default()).await;
    cast(&store, booth(1, 1), 11, 1, Stance::For, None).await;
    assert_eq!(store.cards_due().await.unwrap(), [], "there is no card yet");
    let card = Message {
        channel: ChannelId(8),
        id: MessageId(1001),
    };
    store.set_card(PollId(1), Some(card)).await.unwrap();
    let due = store.cards_due().await.unwrap();
    assert_eq!(due.len(), 1);
    // While it is drawn, somebody else votes.
    cast(&store, booth(1, 2), 12, 2, Stance::For, None).await;
    store.card_shown(due[0]).await.unwrap();
    let due = store.cards_due().await.unwrap();
    assert_eq!(due.len(), 1);
    store.card_shown(due[0]).await.unwrap();
    assert_eq!(store.cards_due().await.unwrap(), []);
    // The same stance again shows nothing new.
    cast(&store, booth(1, 3), 12, 3, Stance::For, None).await;
    assert_eq!(store.cards_due().await.unwrap(), []);
    store.set_card(PollId(1), None).await.unwrap();
    assert_eq!(store.poll(PollId(1)).await.unwrap().unwrap().card, None);
}
