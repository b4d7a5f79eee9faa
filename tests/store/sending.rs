//! What debates have to say on Discord.

use rostrum::debate::{Act, DebateId, Output, Urgency};
use rostrum::poll::ChannelId;
use rostrum::store::{DebateErrand, DebateParcel, Face, Message, MessageId, Store};

use super::Place;
use super::floor::*;
use super::seed::{GUILD, at};

fn message(channel: u64, id: u64) -> Message {
    Message {
        channel: ChannelId(channel),
        id: MessageId(id),
    }
}

/// Delivers everything, one after another, and tells what.
async fn deliver(store: &Store, second: i64) -> Vec<DebateParcel> {
    let mut sent = Vec::new();
    while let Some(parcel) = store
        .pending_debate_parcels(at(second), 9)
        .await
        .unwrap()
        .pop()
    {
        let id = 5_000 + u64::from(parcel.id.number);
        let made = message(1_000 + parcel.id.debate.0, id);
        let settled = store.debate_parcel_settled(parcel.id, Some(made), at(second));
        assert!(settled.await.unwrap());
        sent.push(parcel);
    }
    sent
}

fn classes(sent: &[DebateParcel]) -> Vec<Urgency> {
    sent.iter().map(|parcel| parcel.urgency).collect()
}

pub(crate) async fn parcels_go_by_urgency_within_their_step(place: &Place) {
    use Urgency::{Announcement, Edit, Floor};

    let store = place.store().await;
    created(&store, plan(1)).await;
    assert_eq!(store.next_debate_parcel().await.unwrap(), None);
    does(&store, 1, 1, HOST, Act::Publish { start: None }).await;
    assert_eq!(store.next_debate_parcel().await.unwrap(), Some(at(1)));
    let sent = deliver(&store, 1).await;
    assert_eq!(classes(&sent), [Floor, Announcement, Edit]);
    assert_eq!(sent[0].errand, DebateErrand::Do(Output::OpenThread));
    assert_eq!(sent[2].errand, DebateErrand::PostCard);
    assert_eq!(store.next_debate_parcel().await.unwrap(), None);

    let numbers: Vec<_> = sent.iter().map(|parcel| parcel.id.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    let mut largest = sent[0].clone();
    (largest.id.debate, largest.id.number) = (DebateId(u64::MAX), u32::MAX);
    assert_eq!(largest.nonce().len(), 25);
    assert_ne!(sent[0].nonce(), sent[1].nonce());
}

pub(crate) async fn floors_of_all_debates_go_first(place: &Place) {
    let store = place.store().await;
    for id in [1, 2] {
        created(&store, plan(id)).await;
        does(
            &store,
            id,
            i64::try_from(id).unwrap(),
            HOST,
            Act::Publish { start: None },
        )
        .await;
    }
    let next = async || store.pending_debate_parcels(at(9), 9).await.unwrap();
    let heads = next().await;
    let heads: Vec<_> = heads
        .iter()
        .map(|one| (one.id.debate.0, one.urgency))
        .collect();
    assert_eq!(heads, [(1, Urgency::Floor), (2, Urgency::Floor)]);
    let first = next().await.remove(0);
    store
        .debate_parcel_settled(first.id, None, at(9))
        .await
        .unwrap();
    let heads = next().await;
    let heads: Vec<_> = heads
        .iter()
        .map(|one| (one.id.debate.0, one.urgency))
        .collect();
    assert_eq!(heads, [(2, Urgency::Floor), (1, Urgency::Announcement)]);
}

pub(crate) async fn later_steps_wait_for_earlier_ones_but_not_for_edits(place: &Place) {
    let store = place.store().await;
    in_lobby(&store, 1).await;
    does(&store, 1, 2, HOST, Act::Start).await;
    let head = async || store.pending_debate_parcels(at(9), 9).await.unwrap();
    let thread = head().await.remove(0);
    let put_off = store
        .debate_parcel_put_off(thread.id, at(60))
        .await
        .unwrap();
    assert!(put_off);
    assert_eq!(head().await, [], "what follows waits");
    assert_eq!(store.next_debate_parcel().await.unwrap(), Some(at(60)));
    store
        .debate_parcel_settled(thread.id, None, at(60))
        .await
        .unwrap();
    let announced = head().await.remove(0);
    assert_eq!(announced.urgency, Urgency::Announcement);
    store
        .debate_parcel_settled(announced.id, None, at(60))
        .await
        .unwrap();
    // The card hangs; the vote is announced all the same.
    let both = head().await;
    let classes: Vec<_> = both.iter().map(|one| one.urgency).collect();
    assert_eq!(classes, [Urgency::Announcement, Urgency::Edit]);
}

pub(crate) async fn a_parcel_of_a_debate_is_settled_once(place: &Place) {
    let store = place.store().await;
    created(&store, plan(1)).await;
    does(&store, 1, 1, HOST, Act::Publish { start: None }).await;
    let parcel = store
        .pending_debate_parcels(at(1), 9)
        .await
        .unwrap()
        .remove(0);
    assert_eq!(
        (parcel.guild, parcel.tries, parcel.first_tried_at),
        (GUILD, 0, None)
    );
    let id = parcel.id;
    assert!(store.debate_parcel_tried(id, at(1), at(5)).await.unwrap());
    assert!(store.debate_parcel_tried(id, at(2), at(6)).await.unwrap());
    assert_eq!(store.pending_debate_parcels(at(5), 9).await.unwrap(), []);
    let again = store
        .pending_debate_parcels(at(6), 9)
        .await
        .unwrap()
        .remove(0);
    assert_eq!((again.tries, again.first_tried_at), (2, Some(at(1))));
    assert_eq!(again.nonce(), parcel.nonce());
    let (one, other) = tokio::join!(
        store.debate_parcel_settled(id, Some(message(77, 78)), at(7)),
        store.debate_parcel_settled(id, Some(message(77, 78)), at(7)),
    );
    assert_ne!(one.unwrap(), other.unwrap());
    assert!(!store.debate_parcel_tried(id, at(8), at(9)).await.unwrap());
    assert!(!store.debate_parcel_put_off(id, at(9)).await.unwrap());
    let debate = store.debate(DebateId(1)).await.unwrap().unwrap();
    assert_eq!(debate.messages.thread, Some(ChannelId(77)));
    let from = MessageId(1);
    let sent = store.debate_sent(ChannelId(77), from).await.unwrap();
    assert_eq!(sent, [(id, message(77, 78))]);
}

pub(crate) async fn the_messages_of_a_debate_are_known(place: &Place) {
    let store = place.store().await;
    in_lobby(&store, 1).await;
    let opened = to_closing_vote(&store, 1).await;
    passes(&store, opened + 120).await;
    let panel = (Face::Panel, ChannelId(8));
    assert!(
        store
            .post_debate_face(GUILD, DebateId(1), panel, at(600))
            .await
            .unwrap()
    );
    assert!(
        !store
            .post_debate_face(ELSEWHERE, DebateId(1), panel, at(600))
            .await
            .unwrap()
    );
    assert_eq!(store.debate_cards_due(9).await.unwrap(), []);
    let sent = deliver(&store, 600).await;
    let number = |errand: fn(&DebateErrand) -> bool| {
        let found = sent.iter().find(|parcel| errand(&parcel.errand));
        5_000 + u64::from(found.unwrap().id.number)
    };
    let debate = store.debate(DebateId(1)).await.unwrap().unwrap();
    let messages = debate.messages;
    let card = number(|errand| *errand == DebateErrand::PostCard);
    assert_eq!(messages.card, Some(message(1_001, card)));
    let panel = number(|errand| *errand == DebateErrand::PostPanel);
    assert_eq!(messages.panel, Some(message(1_001, panel)));
    assert_eq!(messages.thread, Some(ChannelId(1_001)));
    let journal = store.debate_journal(DebateId(1)).await.unwrap();
    let concluded = journal
        .iter()
        .find(|entry| entry.event.word() == "concluded")
        .unwrap();
    let announced = |parcel: &&DebateParcel| {
        matches!(&parcel.errand, DebateErrand::Do(Output::Announce { entry, .. })
            if *entry == concluded.number)
    };
    let result = sent.iter().find(announced).unwrap().id.number;
    assert_eq!(
        messages.result,
        Some(message(1_001, 5_000 + u64::from(result)))
    );

    let found = store.debate_in(ChannelId(1_001)).await.unwrap();
    assert_eq!(found, Some(debate));
    let faces = store.debate_cards_due(9).await.unwrap();
    let due: Vec<_> = faces.iter().map(|due| due.face).collect();
    assert_eq!(due, [Face::Panel, Face::Card]);
    for face in faces {
        store.debate_card_shown(face).await.unwrap();
    }
    assert_eq!(store.debate_cards_due(9).await.unwrap(), []);
    does(&store, 1, 700, HOST, Act::Archive).await;
    assert_eq!(store.debate_cards_due(9).await.unwrap().len(), 2);
    let gone = message(1_001, card);
    store
        .forget_debate_face(DebateId(1), gone, Face::Card)
        .await
        .unwrap();
    assert_eq!(store.debate_cards_due(9).await.unwrap().len(), 1);
}
