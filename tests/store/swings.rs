//! How people moved between two polls, and what stays of it.

use rostrum::poll::Stance::{Against, For, StronglyFor, Undecided};
use rostrum::poll::*;
use rostrum::store::{OpenRefusal, Opened, Store};

use super::Place;
use super::seed::*;

/// Opens a poll of five steps, has people vote, closes it, and opens the one that follows it.
async fn followed(store: &Store, ballots: &[(u64, Stance)]) {
    followed_by(store, ballots, open_rules()).await;
}

async fn followed_by(store: &Store, ballots: &[(u64, Stance)], rules: Rules) {
    let five = Rules {
        scale: Scale::Five,
        ..rules.clone()
    };
    opened(store, 1, five).await;
    votes(store, 1, 1, ballots).await;
    step(store, 1, 2, close("enough")).await;
    let mut later = draft(2, rules);
    let poll = store.poll(PollId(1)).await.unwrap().unwrap().poll;
    later.subject = Subject::after(&poll, GUILD).unwrap();
    let opened = store.open_poll(later, at(2)).await.unwrap();
    assert!(matches!(opened, Opened::New(_)), "{opened:?}");
}

async fn votes(store: &Store, poll: u64, second: i64, ballots: &[(u64, Stance)]) {
    for (person, stance) in ballots {
        let press = *person * 100 + u64::try_from(second).unwrap();
        let voted = cast(store, booth(poll, second), *person, press, *stance, None).await;
        voted.outcome.unwrap();
    }
}

async fn moved(store: &Store) -> Matrix {
    store.movement(PollId(2)).await.unwrap()
}

pub(crate) async fn pairs_are_counted_of_those_who_count_twice(place: &Place) {
    let store = place.store().await;
    let before = [
        (11, StronglyFor),
        (12, For),
        (13, Undecided),
        (14, For),
        (16, For),
    ];
    followed(&store, &before).await;
    let after = [(11, For), (12, Against), (13, For), (15, For), (16, For)];
    votes(&store, 2, 3, &after).await;
    store
        .strike(PollId(2), at(4), PersonId(16), decision("why"))
        .await
        .unwrap();
    let pairs = Matrix::of([(For, For), (For, Against), (Undecided, For)]);
    assert_eq!(moved(&store).await, pairs, "not noticed to be closed");
    step(&store, 2, 5, close("enough")).await;
    assert_eq!(moved(&store).await, pairs);
    assert_eq!(
        store.movement(PollId(1)).await.unwrap(),
        Matrix::default(),
        "it follows none"
    );
}

pub(crate) async fn a_published_swing_outlasts_erasing(place: &Place) {
    let store = place.store().await;
    followed(&store, &[(11, Against), (12, For), (13, Undecided)]).await;
    votes(&store, 2, 3, &[(11, For), (12, For), (13, Against)]).await;
    step(&store, 2, 5, close("enough")).await;
    let published = Matrix::of([(Against, For), (For, For), (Undecided, Against)]);
    assert_eq!(moved(&store).await, published);
    assert_eq!(store.erase(PersonId(11), at(6)).await.unwrap(), 2);
    assert_eq!(moved(&store).await, published);

    // Opened again, it is counted of those who are left.
    step(&store, 2, 7, reopen("1d", "again")).await;
    votes(&store, 2, 8, &[(11, For), (12, Against)]).await;
    step(&store, 2, 9, close("enough")).await;
    let again = Matrix::of([(For, Against), (Undecided, Against)]);
    assert_eq!(moved(&store).await, again);
    for person in [12, 13] {
        store.erase(PersonId(person), at(10)).await.unwrap();
        assert_eq!(moved(&store).await, again, "{person}");
    }
}

pub(crate) async fn a_later_poll_has_the_ballot_of_the_earlier(place: &Place) {
    let store = place.store().await;
    let kinds = [Rules::default(), open_rules()];
    for (id, earlier, later) in [(1, &kinds[0], &kinds[1]), (3, &kinds[1], &kinds[0])] {
        opened(&store, id, earlier.clone()).await;
        step(&store, id, 2, close("enough")).await;
        let closed = store.poll(PollId(id)).await.unwrap().unwrap().poll;
        let mut wish = draft(id + 1, later.clone());
        wish.subject = Subject::after(&closed, GUILD).unwrap();
        let refused = store.open_poll(wish.clone(), at(3)).await.unwrap();
        let other = OpenRefusal::OtherBallot(earlier.secrecy);
        assert_eq!(refused, Opened::Refused(other));
        assert_eq!(store.poll(PollId(id + 1)).await.unwrap(), None);
        wish.rules = earlier.clone();
        let opened = store.open_poll(wish, at(3)).await.unwrap();
        assert!(matches!(opened, Opened::New(_)), "{opened:?}");
    }
}

/// Staff open a secret poll again while one person is there, close it, and look at the swing.
pub(crate) async fn a_secret_swing_moves_in_groups(place: &Place) {
    let store = place.store().await;
    let before: Vec<_> = (11..=20).map(|person| (person, For)).collect();
    followed_by(&store, &before, Rules::default()).await;
    let some: Vec<_> = (11..=14).map(|person| (person, Against)).collect();
    votes(&store, 2, 3, &some).await;
    step(&store, 2, 4, close("enough")).await;
    let published = Matrix::from_counts([((For, Against), 4)]);
    assert_eq!(moved(&store).await, published);
    for (second, person) in [(5, 15), (8, 16)] {
        step(&store, 2, second, reopen("1d", "again")).await;
        votes(&store, 2, second + 1, &[(person, Undecided)]).await;
        step(&store, 2, second + 2, close("look")).await;
        assert_eq!(moved(&store).await, published, "{person}");
    }
    step(&store, 2, 11, reopen("1d", "again")).await;
    votes(&store, 2, 12, &[(17, Against)]).await;
    step(&store, 2, 13, close("three")).await;
    let again = Matrix::from_counts([((For, Against), 5), ((For, Undecided), 2)]);
    assert_eq!(moved(&store).await, again);
}

pub(crate) async fn a_swing_is_kept_when_a_deadline_was_missed(place: &Place) {
    let store = place.store().await;
    followed(&store, &[(11, Against), (12, For)]).await;
    votes(&store, 2, 3, &[(11, For), (12, For)]).await;
    // Its hour is over, and nobody has noticed.
    let late = 2 * HOUR;
    store.erase(PersonId(11), at(late)).await.unwrap();
    step(&store, 2, late, Input::Tick).await;
    let published = Matrix::of([(Against, For), (For, For)]);
    assert_eq!(moved(&store).await, published);
    let closed = store.poll(PollId(2)).await.unwrap().unwrap();
    assert_eq!(closed.count.now, Tally::of([For, For]));
    assert_eq!(closed.count.erased, Tally::of([For]));
    let journal = store.journal(PollId(2)).await.unwrap();
    let closings = journal
        .iter()
        .filter(|entry| entry.event == Event::Closed { number: 1 });
    assert_eq!(closings.count(), 1);
}
