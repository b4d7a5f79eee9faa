//! Debates over time: created, stepped, listed, erased.

use rostrum::brief::Side;
use rostrum::debate::*;
use rostrum::poll::{ChannelId, PersonId, RulesRefusal};
use rostrum::store::{CreateRefusal, CreatedDebate, ErasedDebates, WhichDebates};
use tokio::task::JoinSet;

use super::Place;
use super::crowd::spoil;
use super::floor::*;
use super::seed::{GUILD, HOUR, at};

pub(crate) async fn a_debate_comes_back_as_it_was_created(place: &Place) {
    let store = place.store().await;
    let new = created(&store, plan(1)).await;
    agrees(&store, &new).await;
    store.close().await;
    let store = place.store().await;
    agrees(&store, &new).await;

    let again = store.create_debate(plan(1), None, 3, at(9)).await.unwrap();
    assert_eq!(again, CreatedDebate::Before(new));
    let mut second = plan(2);
    second.channel = ChannelId(1_001);
    let taken = store.create_debate(second.clone(), None, 3, at(9)).await;
    let by = DebateId(1);
    let refusal = CreateRefusal::ChannelTaken { by };
    assert_eq!(taken.unwrap(), CreatedDebate::Refused(refusal));
    let few = store.create_debate(plan(3), None, 2, at(9)).await.unwrap();
    let refusal = CreateRefusal::Rules(RulesRefusal::SecretMinimum(2));
    assert_eq!(few, CreatedDebate::Refused(refusal));

    let cancelled = does(&store, 1, 9, HOST, Act::Cancel { why: why("Rain.") }).await;
    assert_eq!(cancelled.ended_at, Some(at(9)));
    created(&store, second).await;
    let found = store.debate_in(ChannelId(1_001)).await.unwrap().unwrap();
    assert_eq!(found.debate.id, DebateId(2));
}

pub(crate) async fn of_wishes_at_once_a_channel_takes_one(place: &Place) {
    let stores = [place.store().await, place.store().await];
    let mut crowd = JoinSet::new();
    for id in 1..=16 {
        let store = stores[usize::try_from(id % 2).unwrap()].clone();
        let mut wish = plan(1 + id / 2);
        wish.channel = ChannelId(1_000);
        crowd.spawn(async move { store.create_debate(wish, None, 3, at(0)).await.unwrap() });
    }
    let all = crowd.join_all().await;
    let new = all
        .iter()
        .filter(|one| matches!(one, CreatedDebate::New(_)));
    assert_eq!(new.count(), 1);
}

pub(crate) async fn a_debate_is_kept_at_every_step(place: &Place) {
    let store = place.store().await;
    in_lobby(&store, 1).await;
    let end = to_closing_vote(&store, 1).await + 120;
    passes(&store, end).await;
    let results = store.debate(DebateId(1)).await.unwrap().unwrap();
    assert_eq!(results.debate.state.stage(), Stage::Results);
    assert_eq!(results.ended_at, None);
    let done = does(&store, 1, end + 60, HOST, Act::Archive).await;
    assert_eq!(done.ended_at, Some(at(end + 60)));
    assert_eq!(store.next_debate_deadline().await.unwrap(), None);
    store.close().await;
    agrees(&place.store().await, &done).await;
}

pub(crate) async fn two_identical_presses_take_one_step(place: &Place) {
    let stores = [place.store().await, place.store().await];
    in_lobby(&stores[0], 1).await;
    let lobby = does(&stores[0], 1, 2, HOST, Act::Start).await;
    let seen = Seen::Segment(lobby.debate.segment);
    let mut crowd = JoinSet::new();
    for turn in 0..8 {
        let store = stores[turn % 2].clone();
        crowd.spawn(async move {
            let next = press(HOST, seen, Act::Next);
            let stepped = store.step_debate(GUILD, DebateId(1), at(10), next).await;
            stepped.unwrap().unwrap()
        });
    }
    let mut steps = 0;
    for stepped in crowd.join_all().await {
        match stepped.outcome {
            Ok(_) => steps += 1,
            Err(refusal) => assert_eq!(refusal, Refusal::Stale),
        }
        assert_eq!(stepped.debate.debate.state.turn().unwrap().index, 0);
    }
    assert_eq!(steps, 1);
}

pub(crate) async fn a_refused_press_writes_nothing(place: &Place) {
    let store = place.store().await;
    in_lobby(&store, 1).await;
    let before = store.debate(DebateId(1)).await.unwrap().unwrap();
    let parcels = store.pending_debate_parcels(at(9), 99).await.unwrap();
    let refused = tried(&store, 1, 9, ANN, Act::Start).await;
    assert_eq!(refused.outcome, Err(Refusal::NotYours));
    assert_eq!(refused.debate, before);
    agrees(&store, &before).await;
    let after = store.pending_debate_parcels(at(9), 99).await.unwrap();
    assert_eq!(after, parcels);
    let start = press(HOST, Seen::Nothing, Act::Start);
    for (guild, id) in [(ELSEWHERE, 1), (GUILD, 2)] {
        let stepped = store.step_debate(guild, DebateId(id), at(9), start.clone());
        assert_eq!(stepped.await.unwrap(), None);
    }
}

pub(crate) async fn a_step_and_its_parcels_are_one(place: &Place) {
    let store = place.store().await;
    in_lobby(&store, 1).await;
    let before = store.debate(DebateId(1)).await.unwrap().unwrap();
    // The last thing that the step writes is in its way.
    spoil(
        place,
        "INSERT INTO debate_outbox (debate_id, number, class, errand, written_at, due_at, \
         settled_at) SELECT id, parcels + 1, 2, '\"post_card\"', 0, 0, 0 FROM debates",
    )
    .await;
    let start = press(HOST, Seen::Nothing, Act::Start);
    let failed = store.step_debate(GUILD, DebateId(1), at(2), start);
    failed.await.unwrap_err();
    agrees(&store, &before).await;
    assert_eq!(store.next_deadline().await.unwrap(), None);
    assert!(
        store
            .polls(GUILD, rostrum::store::Which::All, None, 9)
            .await
            .unwrap()
            .is_empty()
    );
}

pub(crate) async fn deadlines_of_debates_come_in_order(place: &Place) {
    let store = place.store().await;
    for (id, start) in [(1, 3), (2, 1), (3, 2)] {
        created(&store, plan(id)).await;
        let start = Some(at(HOUR * start));
        does(&store, id, 0, HOST, Act::Publish { start }).await;
    }
    // Reminders come an hour and ten minutes before.
    let next = store.next_debate_deadline().await.unwrap();
    assert_eq!(next, Some(at(HOUR - 600)));
    let due = store.due_debates(at(2 * HOUR), 9).await.unwrap();
    assert_eq!(due, [2, 3, 1].map(DebateId));
    let first = store.tick_debates(at(HOUR - 600), 9).await.unwrap();
    assert_eq!(first.stepped.len(), 1);
    passes(&store, 3 * HOUR).await;
    for id in 1..=3 {
        let debate = store.debate(DebateId(id)).await.unwrap().unwrap().debate;
        assert_ne!(debate.state.stage(), Stage::Scheduled, "debate {id}");
    }
}

pub(crate) async fn a_debate_that_cannot_be_read_harms_no_other(place: &Place) {
    let store = place.store().await;
    for id in 1..=5 {
        in_lobby(&store, id).await;
    }
    spoil(place, "UPDATE debates SET body = '{}' WHERE id = 3").await;
    let due = store.next_debate_deadline().await.unwrap().unwrap();
    let ticked = store.tick_debates(due, 99).await.unwrap();
    assert_eq!(ticked.stepped.len(), 4);
    let [(broken, fault)] = &ticked.broken[..] else {
        panic!("{:?}", ticked.broken);
    };
    assert_eq!(*broken, DebateId(3));
    assert_eq!(fault.to_string(), "a debate cannot be read");
    let again = store.tick_debates(due, 99).await.unwrap();
    assert!(again.stepped.is_empty() && again.broken.is_empty());
}

pub(crate) async fn lists_of_debates_know_guild_and_people(place: &Place) {
    let store = place.store().await;
    for id in 1..=3 {
        in_lobby(&store, id).await;
    }
    let mut foreign = plan(4);
    foreign.guild = ELSEWHERE;
    created(&store, foreign).await;
    does(&store, 2, 9, HOST, Act::Cancel { why: why("Rain.") }).await;
    let eve = PersonId(903);
    does(&store, 3, 9, eve, Act::Join(Wish::Audience)).await;

    let ids = async |which, before, most| {
        let found = store.debates(GUILD, which, before, most).await.unwrap();
        found.iter().map(|one| one.debate.id.0).collect::<Vec<_>>()
    };
    assert_eq!(ids(WhichDebates::All, None, 2).await, [3, 2]);
    assert_eq!(ids(WhichDebates::All, Some(DebateId(2)), 2).await, [1]);
    assert_eq!(ids(WhichDebates::Running, None, 9).await, [3, 1]);
    assert_eq!(ids(WhichDebates::Ended, None, 9).await, [2]);
    let of = async |person, which| {
        let found = store.debates_of(person, which, 9).await.unwrap();
        found.iter().map(|one| one.debate.id.0).collect::<Vec<_>>()
    };
    assert_eq!(of(ANN, WhichDebates::Running).await, [3, 1]);
    assert_eq!(of(HOST, WhichDebates::All).await, [4, 3, 2, 1]);
    assert_eq!(of(eve, WhichDebates::All).await, [3]);
    let entry = store.debate_entry(DebateId(3), 2).await.unwrap().unwrap();
    assert_eq!(entry.event.word(), "published");
    assert_eq!(store.debate_entry(DebateId(3), 99).await.unwrap(), None);
}

pub(crate) async fn erasing_takes_names_and_words(place: &Place) {
    let store = place.store().await;
    for id in [1, 2] {
        in_lobby(&store, id).await;
        for (person, text) in [(ANN, "What of the others?"), (BEN, "Which others?")] {
            let question = Question::new(text).unwrap();
            does(&store, id, 5, person, Act::Ask { question }).await;
        }
    }
    does(&store, 1, 9, HOST, Act::Cancel { why: why("Rain.") }).await;
    let personal = store.personal_debates(ANN).await.unwrap();
    let held: Vec<_> = personal.entries.iter().map(|(id, _)| id.0).collect();
    assert_eq!(held, [1, 1, 1, 2, 2, 2], "joining, sitting, asking");
    let hosted = store.personal_debates(HOST).await.unwrap().hosted;
    assert_eq!(hosted, [1, 2].map(DebateId));

    let expected = ErasedDebates {
        blanked: 1,
        leaving: 1,
    };
    assert_eq!(store.erase_from_debates(ANN).await.unwrap(), expected);
    assert_eq!(store.erase_from_debates(BEN).await.unwrap(), expected);
    let ended = store.debate(DebateId(1)).await.unwrap().unwrap();
    agrees(&store, &ended).await;
    let gone = [Side::Pro, Side::Con].map(|side| {
        let seats = ended.debate.people.seats();
        let seat = seats.iter().find(|(seat, _)| seat.side == side);
        seat.unwrap().1
    });
    assert_eq!(gone, [PersonId(1), PersonId(2)]);
    // Where the debate needs them they stay until it ends.
    let left = store.personal_debates(ANN).await.unwrap().entries;
    assert!(left.iter().all(|(id, _)| *id == DebateId(2)) && left.len() == 3);
    does(&store, 2, 9, HOST, Act::Cancel { why: why("Rain.") }).await;
    for person in [ANN, BEN] {
        let left = store.personal_debates(person).await.unwrap();
        assert_eq!(left.entries, []);
    }
    for id in [1, 2] {
        let journal = store.debate_journal(DebateId(id)).await.unwrap();
        let told = format!("{journal:?}");
        assert!(!told.contains("What of") && !told.contains("Which others"));
        assert!(told.contains(Speech::ERASED));
        let sent = store.pending_debate_parcels(at(HOUR), 99).await.unwrap();
        assert!(!format!("{sent:?}").contains(&ANN.to_string()));
    }
}
