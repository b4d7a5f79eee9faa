//! Decisions of staff about people.

use rostrum::poll::*;
use rostrum::store::Count;

use super::Place;
use super::seed::*;

pub(crate) async fn a_strike_is_kept_and_lifted(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, open_rules()).await;
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

/// A vote that is struck by mistake before anything was shown is there again when that is undone, also
/// after the first tally; and until then the tally and the number of voters tell nothing of it.
pub(crate) async fn a_vote_struck_early_is_not_lost(place: &Place) {
    let store = place.store().await;
    let poll = PollId(1);
    opened(&store, 1, Rules::default()).await;
    cast(&store, booth(1, 1), 1, 1, Stance::For, None).await;
    for person in [1, 9] {
        let struck = store.strike(poll, at(2), PersonId(person), decision("raid"));
        let count = struck.await.unwrap().unwrap().poll.count;
        assert_eq!((count.now.total(), count.set_aside), (1, 0), "{person}");
    }
    for person in 2..=4 {
        cast(&store, booth(1, 3), person, person, Stance::Against, None).await;
    }
    let stored = store.poll(poll).await.unwrap().unwrap();
    assert_eq!(stored.count.release.map(|it| it.tally.total()), Some(3));
    let restored = store.restore(poll, at(4), PersonId(1), decision("mistake"));
    restored.await.unwrap().unwrap().outcome.unwrap();
    let standing = store.standing(poll, PersonId(1)).await.unwrap();
    assert!(standing.counted().is_some());
    assert_eq!(tally(&store, 1).await.count(Stance::For), 1);
    step(&store, 1, 5, close("enough")).await;
    assert_eq!(tally(&store, 1).await.total(), 4);
}

/// Staff strike, close, look, open again and undo: nothing that is shown moves, until as many as the
/// minimum are struck and go together; and none of those comes back.
pub(crate) async fn strikes_in_a_secret_poll_tell_nothing(place: &Place) {
    let store = place.store().await;
    let poll = PollId(1);
    opened(&store, 1, Rules::default()).await;
    for person in 1..=6 {
        let stance = if person > 3 {
            Stance::Against
        } else {
            Stance::For
        };
        cast(&store, booth(1, 1), person, person, stance, None).await;
    }
    let strike = async |person| {
        let struck = store.strike(poll, at(2), PersonId(person), decision("raid"));
        assert!(struck.await.unwrap().unwrap().outcome.is_ok());
        store.poll(poll).await.unwrap().unwrap().count
    };
    let restore = async |person| {
        let restored = store.restore(poll, at(4), PersonId(person), decision("no"));
        restored.await.unwrap().unwrap().poll.count
    };
    let six = tally(&store, 1).await;
    let shown = |count: Count| (count.now, count.release.map(|release| release.tally));
    assert_eq!(shown(strike(1).await), (six, Some(six)));
    step(&store, 1, 3, close("look")).await;
    assert_eq!(tally(&store, 1).await, six);
    step(&store, 1, 3, reopen("1d", "again")).await;
    let count = restore(1).await;
    assert_eq!((shown(count), count.held.total()), ((six, Some(six)), 0));

    for person in [1, 2, 4] {
        assert_eq!(shown(strike(person).await), (six, Some(six)));
    }
    step(&store, 1, 5, close("raid")).await;
    let three = Tally::of([Stance::For, Stance::Against, Stance::Against]);
    let count = store.poll(poll).await.unwrap().unwrap().count;
    assert_eq!(shown(count), (three, Some(three)));
    step(&store, 1, 6, reopen("1d", "again")).await;
    assert_eq!(shown(restore(1).await), (three, Some(three)));
    let standing = store.standing(poll, PersonId(1)).await.unwrap();
    assert_eq!((standing.ballot, standing.struck), (None, false));
    cast(&store, booth(1, 7), 1, 60, Stance::Against, None).await;
    let count = store.poll(poll).await.unwrap().unwrap().count;
    assert_eq!((count.now.total(), count.set_aside), (4, 2));
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
