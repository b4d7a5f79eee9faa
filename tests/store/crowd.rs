//! Many at once.

use rostrum::poll::*;
use rostrum::store::{Fault, Store};
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use tokio::task::JoinSet;

use super::Place;
use super::seed::*;

const CROWD: u64 = 64;

/// A stance that depends on who and how often.
fn stance(person: u64, turn: u64) -> Stance {
    let stances = Scale::Three.stances();
    stances[usize::try_from(person * 7 + turn * 5).unwrap() % stances.len()]
}

pub(crate) async fn many_at_once_are_counted_exactly(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, open_rules()).await;
    opened(&store, 2, open_rules()).await;
    let mut crowd = JoinSet::new();
    for person in 1..=CROWD {
        let store = store.clone();
        crowd.spawn(async move {
            for turn in 1..=10 {
                let poll = 1 + (person + turn) % 2;
                cast(
                    &store,
                    booth(poll, 1),
                    person,
                    turn,
                    stance(person, turn),
                    None,
                )
                .await;
            }
            if person % 8 == 0 {
                let press = InteractionId(99);
                store
                    .withdraw(booth(1, 1), PersonId(person), press)
                    .await
                    .unwrap();
            }
        });
    }
    crowd.join_all().await;
    for poll in [1, 2] {
        let last = |person| if (person + 10) % 2 + 1 == poll { 10 } else { 9 };
        let voters = (1..=CROWD).filter(|person| poll == 2 || person % 8 != 0);
        let expected = Tally::of(voters.map(|person| stance(person, last(person))));
        assert_eq!(tally(&store, poll).await, expected, "poll {poll}");
        let held = store.voters(PollId(poll), None, 1000).await.unwrap();
        assert_eq!(
            Tally::of(held.into_iter().map(|(_, stance)| stance)),
            expected
        );
    }
}

pub(crate) async fn a_ballot_and_the_closing_never_cross(place: &Place) {
    let store = place.store().await;
    for poll in 1..=10 {
        opened(&store, poll, open_rules()).await;
        let mut crowd = JoinSet::new();
        for person in 1..=CROWD {
            let store = store.clone();
            crowd.spawn(async move {
                if person == CROWD / 2 {
                    let close = close("enough");
                    let closed = store
                        .step(PollId(poll), at(2), close)
                        .await
                        .unwrap()
                        .unwrap();
                    return Err(closed.poll.count.now);
                }
                Ok(cast(&store, booth(poll, 1), person, 1, Stance::For, None)
                    .await
                    .outcome)
            });
        }
        let (mut accepted, mut published) = (0, None);
        for answer in crowd.join_all().await {
            match answer {
                Ok(Ok(_)) => accepted += 1,
                Ok(Err(refusal)) => {
                    let since = at(2);
                    assert_eq!(refusal, BallotRefusal::Poll(Refusal::Closed { since }));
                }
                Err(tally) => published = Some(tally.total()),
            }
        }
        assert_eq!(
            published,
            Some(accepted),
            "what was accepted is in the result"
        );
        assert_eq!(tally(&store, poll).await.total(), accepted);
    }
}

pub(crate) async fn two_stores_on_one_database_count_together(place: &Place) {
    let stores = [place.store().await, place.store().await];
    opened(&stores[0], 1, Rules::default()).await;
    let mut crowd = JoinSet::new();
    for person in 1..=CROWD {
        let store = stores[usize::try_from(person % 2).unwrap()].clone();
        crowd.spawn(async move {
            cast(&store, booth(1, 1), person, 1, Stance::For, None)
                .await
                .outcome
                .unwrap();
        });
    }
    crowd.join_all().await;
    assert_eq!(tally(&stores[0], 1).await.total(), CROWD);
}

pub(crate) async fn one_bad_row_takes_nobody_with_it(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, Rules::default()).await;
    opened(&store, 2, Rules::default()).await;
    spoil(
        place,
        "UPDATE polls SET scale = 'of the future' WHERE id = 2",
    )
    .await;
    let mut crowd = JoinSet::new();
    for person in 1..=CROWD {
        let store = store.clone();
        crowd.spawn(async move { (person, vote(&store, 1 + person % 2, person).await) });
    }
    for (person, answer) in crowd.join_all().await {
        match answer {
            Ok(()) => assert_eq!(person % 2, 0, "a poll that cannot be read takes no votes"),
            Err(fault) => {
                assert_eq!(person % 2, 1, "{fault}");
                assert!(
                    fault.to_string().contains("no release of Rostrum wrote"),
                    "{fault}"
                );
            }
        }
    }
    assert_eq!(tally(&store, 1).await.total(), CROWD / 2);
}

pub(crate) async fn a_closed_store_answers_all_that_wait(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, open_rules()).await;
    let mut crowd = JoinSet::new();
    for person in 1..=4 * CROWD {
        let store = store.clone();
        crowd.spawn(async move { vote(&store, 1, person).await });
    }
    tokio::task::yield_now().await;
    store.close().await;
    let mut kept = 0;
    for answer in crowd.join_all().await {
        match answer {
            Ok(()) => kept += 1,
            Err(fault) => assert!(matches!(fault, Fault::Stopped), "{fault}"),
        }
    }
    assert_eq!(tally(&place.store().await, 1).await.total(), kept);
}

async fn vote(store: &Store, poll: u64, person: u64) -> Result<(), Fault> {
    let voter = Voter {
        person: PersonId(person),
        joined_at: None,
        roles: &[],
    };
    let vote = Vote {
        interaction: InteractionId(1),
        stance: Stance::For,
        reason: None,
    };
    let answer = store.cast(booth(poll, 1), voter, vote).await?;
    answer.unwrap().outcome.unwrap();
    Ok(())
}

/// Changes rows as another program would.
pub(crate) async fn spoil(place: &Place, sql: &'static str) {
    if place.url.path().is_some() {
        let mut connection = SqliteConnection::connect(&place.url.to_string())
            .await
            .unwrap();
        sqlx::raw_sql(AssertSqlSafe(sql))
            .execute(&mut connection)
            .await
            .unwrap();
    } else {
        let url = place.url.to_string().replace("://", "://rostrum@");
        let mut connection = PgConnection::connect(&url).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(sql))
            .execute(&mut connection)
            .await
            .unwrap();
    }
}
