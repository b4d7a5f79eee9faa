//! Decisions of staff about people.

use rostrum::poll::*;

use super::Place;
use super::seed::*;

pub(crate) async fn a_strike_is_kept_and_lifted(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, Rules::default()).await;
    cast(&store, booth(1, 1), 11, 1, Stance::For, None).await;
    for person in [PersonId(11), PersonId(12)] {
        let struck = store
            .strike(PollId(1), at(2), person, decision("raid"))
            .await
            .unwrap()
            .unwrap();
        assert!(struck.outcome.is_ok());
        assert_eq!(Some(struck.poll), store.poll(PollId(1)).await.unwrap());
    }
    let count = store.poll(PollId(1)).await.unwrap().unwrap().count;
    assert_eq!((count.now, count.set_aside), (Tally::default(), 1));
    let refused = cast(&store, booth(1, 3), 12, 2, Stance::For, None).await;
    assert_eq!(refused.outcome, Err(BallotRefusal::Struck));
    let again = store
        .strike(PollId(1), at(3), PersonId(11), decision("raid"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(again.outcome, Err(BallotRefusal::AlreadyStruck));

    store
        .restore(PollId(1), at(4), PersonId(11), decision("mistake"))
        .await
        .unwrap();
    let count = store.poll(PollId(1)).await.unwrap().unwrap().count;
    assert_eq!((count.now, count.set_aside), (Tally::of([Stance::For]), 0));
    let journal = store.journal(PollId(1)).await.unwrap();
    let events: Vec<_> = journal.iter().skip(1).map(|entry| entry.event).collect();
    let (one, other) = (PersonId(11), PersonId(12));
    assert_eq!(
        events,
        [
            Event::Struck { person: one },
            Event::Struck { person: other },
            Event::Restored { person: one },
        ]
    );
    let missing = store
        .strike(PollId(2), at(4), one, decision("raid"))
        .await
        .unwrap();
    assert!(missing.is_none());
}

pub(crate) async fn a_hidden_reason_stays_hidden(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, open_rules()).await;
    cast(
        &store,
        booth(1, 1),
        11,
        1,
        Stance::For,
        Some(reason(u64::MAX)),
    )
    .await;
    let hide = async |id| {
        let hidden = store
            .hide_reason(PollId(1), at(2), ReasonId(id), decision("rude"))
            .await;
        hidden.unwrap().unwrap().outcome
    };
    assert_eq!(hide(5).await, Err(BallotRefusal::NoReason));
    assert!(hide(u64::MAX).await.is_ok());
    assert_eq!(hide(u64::MAX).await, Err(BallotRefusal::NoReason));
    assert_eq!(
        store
            .reasons(PollId(1), None, ReasonId(0), 9)
            .await
            .unwrap(),
        []
    );
    let held = store.standing(PollId(1), PersonId(11)).await.unwrap();
    assert!(held.ballot.unwrap().reason.unwrap().hidden);
    let entry = store.journal(PollId(1)).await.unwrap().pop().unwrap();
    assert_eq!(
        entry.event,
        Event::ReasonHidden {
            reason: ReasonId(u64::MAX)
        }
    );
}
