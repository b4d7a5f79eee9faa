//! The votes of debates, which are polls.

use rostrum::debate::{Act, DebateId, Stage};
use rostrum::poll::*;
use rostrum::store::{OpenRefusal, Opened, Store, StoredPoll, Which};
use tokio::task::JoinSet;

use super::Place;
use super::floor::*;
use super::seed::{self, GUILD, at, booth};

async fn vote(store: &Store, ballots: rostrum::debate::Ballots) -> StoredPoll {
    let debate = store.debate(DebateId(1)).await.unwrap().unwrap();
    let id = debate.vote(ballots).expect("the vote was opened");
    store.poll(id).await.unwrap().unwrap()
}

use rostrum::debate::Ballots::{Closing, Opening};

pub(crate) async fn votes_of_a_debate_are_paired_polls(place: &Place) {
    let store = place.store().await;
    in_lobby(&store, 1).await;
    does(&store, 1, 2, HOST, Act::Start).await;
    let opening = vote(&store, Opening).await;
    assert_eq!(opening.debate, Some(DebateId(1)));
    assert_eq!(opening.poll.deadline(), Some(at(122)));
    assert_eq!(opening.poll.subject.slug(), Some("golden"));
    assert_eq!(opening.poll.author, HOST);
    let id = opening.poll.id.0;
    for person in 11..=13 {
        seed::cast(&store, booth(id, 3), person, 1, Stance::For, None).await;
    }
    // The debate keeps the time of its votes; others have theirs.
    assert_eq!(store.next_deadline().await.unwrap(), None);
    assert_eq!(store.polls_due(at(200), 9).await.unwrap(), []);
    assert_eq!(store.pending(at(3), 9).await.unwrap().len(), 1, "its card");
    does(
        &store,
        1,
        3,
        HOST,
        Act::ExtendVote {
            by: rostrum::debate::Length::seconds(30),
        },
    )
    .await;
    assert_eq!(vote(&store, Opening).await.poll.deadline(), Some(at(152)));
    does(&store, 1, 20, HOST, Act::CloseVote).await;
    let by = By::Author(HOST);
    let closed = State::Closed {
        number: 1,
        at: at(20),
        by,
        successor: None,
    };
    assert_eq!(vote(&store, Opening).await.poll.state, closed);

    passes(&store, 20).await;
    does(&store, 1, 21, ANN, Act::Ready).await;
    does(&store, 1, 30, HOST, Act::End).await;
    passes(&store, 60).await;
    let closing = vote(&store, Closing).await;
    assert_eq!(closing.poll.subject.before(), Some(opening.poll.id));
    assert!(closing.poll.id > opening.poll.id);
    let second = closing.poll.opened_at.duration_since(at(0)).as_secs();
    for person in 12..=14 {
        let booth = booth(closing.poll.id.0, second + 1);
        seed::cast(&store, booth, person, 2, Stance::Against, None).await;
    }
    passes(&store, second + 120).await;
    let debate = store.debate(DebateId(1)).await.unwrap().unwrap();
    assert_eq!(debate.debate.state.stage(), Stage::Results);
    let pairs = store.movement(closing.poll.id).await.unwrap();
    let moved = Matrix::from_counts([((Stance::For, Stance::Against), 2)]);
    assert_eq!(pairs, moved);
    let sent = store.pending(at(999), 9).await.unwrap();
    assert_eq!(
        sent.len(),
        2,
        "two cards; the debate announces results itself"
    );
}

pub(crate) async fn staff_steer_a_vote_as_a_poll_too(place: &Place) {
    let store = place.store().await;
    in_lobby(&store, 1).await;
    does(&store, 1, 2, HOST, Act::Start).await;
    let opening = vote(&store, Opening).await.poll.id;
    seed::step(&store, opening.0, 3, seed::extend("10m", "a late crowd")).await;
    assert_eq!(vote(&store, Opening).await.poll.deadline(), Some(at(722)));
    let closed = seed::step(&store, opening.0, 4, seed::close("all are here")).await;
    let decision = seed::decision("all are here");
    let by = By::Staff(decision);
    let state = State::Closed {
        number: 1,
        at: at(4),
        by,
        successor: None,
    };
    assert_eq!(closed.poll.state, state);
    let debate = store.debate(DebateId(1)).await.unwrap().unwrap();
    assert_eq!(
        debate.debate.state.turn().unwrap().index,
        0,
        "the debate goes on"
    );
    agrees(&store, &debate).await;

    // Once: what is closed is not closed again, and the turn is not skipped.
    let again = store.step(opening, at(5), seed::close("again")).await;
    let since = at(4);
    assert_eq!(
        again.unwrap().unwrap().outcome,
        Err(Refusal::Closed { since })
    );
    let tick = store.step(opening, at(5), Input::Tick).await;
    tick.unwrap().unwrap().outcome.unwrap();
    agrees(&store, &debate).await;
    let reopened = store
        .step(opening, at(5), seed::reopen("10m", "too few"))
        .await;
    let until = at(4);
    assert_eq!(
        reopened.unwrap().unwrap().outcome,
        Err(Refusal::TooOld { until })
    );

    // Nobody else takes up what the debate will.
    let mut wish = seed::draft(50, Rules::default());
    let motion = Motion::new("whatever the caller believes").unwrap();
    wish.subject = Subject::After {
        poll: opening,
        motion,
        slug: None,
    };
    let refused = store.open_poll(wish, at(6)).await.unwrap();
    assert_eq!(refused, Opened::Refused(OpenRefusal::EarlierUnknown));
    assert!(
        store
            .polls(GUILD, Which::Unsucceeded, None, 9)
            .await
            .unwrap()
            .is_empty()
    );
}

pub(crate) async fn fresh_results_are_opened_again_by_either_name(place: &Place) {
    let store = place.store().await;
    in_lobby(&store, 1).await;
    let opened = to_closing_vote(&store, 1).await;
    let closing = vote(&store, Closing).await.poll.id;
    passes(&store, opened + 120).await;
    let later = opened + 200;
    let again = seed::step(&store, closing.0, later, seed::reopen("5m", "too few")).await;
    assert_eq!(again.poll.deadline(), Some(at(later + 300)));
    let debate = store.debate(DebateId(1)).await.unwrap().unwrap();
    assert_eq!(debate.debate.state.stage(), Stage::ClosingVote);
    does(&store, 1, later + 9, HOST, Act::CloseVote).await;
    assert_eq!(vote(&store, Closing).await.poll.closings(), 2);
    does(&store, 1, later + 20, HOST, Act::Archive).await;
    let refused = store.step(closing, at(later + 30), seed::reopen("5m", "too few"));
    let refused = refused.await.unwrap().unwrap().outcome;
    assert!(
        matches!(refused, Err(Refusal::TooOld { .. })),
        "{refused:?}"
    );
    // The debate is over, and a later poll may take up its motion.
    let free = store
        .polls(GUILD, Which::Unsucceeded, None, 9)
        .await
        .unwrap();
    assert_eq!(
        free.iter().map(|poll| poll.id).collect::<Vec<_>>(),
        [closing]
    );
}

pub(crate) async fn a_vote_outlives_an_outage(place: &Place) {
    let store = place.store().await;
    in_lobby(&store, 1).await;
    does(&store, 1, 2, HOST, Act::Start).await;
    let opening = vote(&store, Opening).await.poll.id;
    store.close().await;
    let store = place.store().await;
    let ticked = store.tick_debates(at(500), 9).await.unwrap();
    agrees(&store, &ticked.stepped[0].debate).await;
    let moved = vote(&store, Opening).await;
    assert_eq!(
        (moved.poll.id, moved.poll.deadline()),
        (opening, Some(at(560)))
    );
    let cast = seed::cast(&store, booth(opening.0, 559), 11, 1, Stance::For, None).await;
    cast.outcome.unwrap();
    passes(&store, 560).await;
    assert_eq!(vote(&store, Opening).await.poll.closings(), 1);
}

pub(crate) async fn ballots_closings_and_steps_never_wait_in_a_circle(place: &Place) {
    let stores = [place.store().await, place.store().await];
    for id in 1..=8 {
        in_lobby(&stores[0], id).await;
        does(&stores[0], id, 2, HOST, Act::Start).await;
    }
    let mut polls = Vec::new();
    for id in 1..=8 {
        let debate = stores[0].debate(DebateId(id)).await.unwrap().unwrap();
        polls.push(debate.opening.unwrap());
    }
    let mut crowd = JoinSet::new();
    for person in 1..=16_u64 {
        let (store, polls) = (
            stores[usize::try_from(person % 2).unwrap()].clone(),
            polls.clone(),
        );
        crowd.spawn(async move {
            for poll in &polls {
                seed::cast(&store, booth(poll.0, 3), person, 1, Stance::For, None).await;
            }
        });
        if person % 4 == 0 {
            let store = stores[0].clone();
            crowd.spawn(async move { drop(store.tick_debates(at(122), 5).await.unwrap()) });
        }
    }
    for (turn, poll) in polls.iter().enumerate() {
        let (store, poll) = (stores[turn % 2].clone(), *poll);
        let close = seed::close("enough");
        crowd.spawn(async move { drop(store.step(poll, at(122), close).await.unwrap()) });
        let store = stores[(turn + 1) % 2].clone();
        let id = u64::try_from(turn).unwrap() + 1;
        crowd.spawn(async move { drop(tried(&store, id, 122, HOST, Act::CloseVote).await) });
    }
    crowd.join_all().await;
    passes(&stores[0], 122).await;
    for (id, poll) in (1..).zip(polls) {
        let debate = stores[0].debate(DebateId(id)).await.unwrap().unwrap();
        agrees(&stores[0], &debate).await;
        assert_eq!(debate.debate.state.turn().unwrap().index, 0);
        let poll = stores[0].poll(poll).await.unwrap().unwrap();
        assert_eq!(poll.poll.closings(), 1, "debate {id}");
        let held = stores[0].voters(poll.poll.id, None, 99).await.unwrap();
        assert!(held.is_empty(), "secret");
    }
}
