//! Bags, interactions, and whose database it is.

use jiff::{SignedDuration, Timestamp};
use rostrum::library::{Drawn, Saved};
use rostrum::store::{Fault, Identity};

use super::{Place, ours};

fn second(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn bag(channel: u64, slug: &str, drawn: &str, heard: &[u8]) -> Saved {
    Saved {
        channel,
        slug: slug.to_owned(),
        drawn: Drawn::parse(drawn).unwrap(),
        bag: heard.to_vec(),
    }
}

pub(crate) async fn bags_come_back_as_they_were_kept(place: &Place) {
    let store = place.open(&ours()).await.unwrap();
    // In the order of article and kind, which is the order they come back in.
    let kept = [
        bag(u64::MAX, "", "articles", &[]),
        bag(u64::MAX, "golden", "con", &[0, 255, 128]),
        bag(u64::MAX, "golden", "pro", b"text \0 and zero"),
        bag(
            u64::MAX,
            "한국어'; DROP TABLE bags; --",
            "facts",
            &[1; 10_000],
        ),
    ];
    store.save_bags(&kept, second(0)).await.unwrap();
    assert_eq!(store.load_bags(u64::MAX).await.unwrap(), kept);
}

pub(crate) async fn bags_of_other_channels_stay_out_of_it(place: &Place) {
    let store = place.open(&ours()).await.unwrap();
    let kept = [0, 1, 1 << 63, u64::MAX].map(|channel| bag(channel, "a", "pro", &[1]));
    store.save_bags(&kept, second(0)).await.unwrap();
    for bag in kept {
        assert_eq!(store.load_bags(bag.channel).await.unwrap(), [bag]);
    }
    assert_eq!(store.load_bags(2).await.unwrap(), []);
}

pub(crate) async fn a_bag_that_is_kept_again_is_replaced(place: &Place) {
    let store = place.open(&ours()).await.unwrap();
    let other = bag(1, "a", "con", &[7]);
    store
        .save_bags(&[bag(1, "a", "pro", &[1]), other.clone()], second(0))
        .await
        .unwrap();
    let newer = bag(1, "a", "pro", &[1, 2]);
    store
        .save_bags(std::slice::from_ref(&newer), second(1))
        .await
        .unwrap();
    assert_eq!(store.load_bags(1).await.unwrap(), [other, newer]);
}

pub(crate) async fn keeping_no_bags_is_no_fault(place: &Place) {
    let store = place.open(&ours()).await.unwrap();
    store.save_bags(&[], second(0)).await.unwrap();
}

pub(crate) async fn bags_are_forgotten_by_channel_and_by_age(place: &Place) {
    let store = place.open(&ours()).await.unwrap();
    store
        .save_bags(
            &[bag(1, "a", "pro", &[]), bag(1, "a", "con", &[])],
            second(10),
        )
        .await
        .unwrap();
    store
        .save_bags(&[bag(2, "a", "pro", &[])], second(10))
        .await
        .unwrap();
    store
        .save_bags(&[bag(3, "a", "pro", &[])], second(20))
        .await
        .unwrap();

    assert_eq!(store.forget_bags(1).await.unwrap(), 2);
    assert_eq!(store.forget_bags(1).await.unwrap(), 0);
    assert_eq!(store.load_bags(1).await.unwrap(), []);

    assert_eq!(store.forget_bags_before(second(10)).await.unwrap(), 0);
    assert_eq!(store.forget_bags_before(second(20)).await.unwrap(), 1);
    assert_eq!(store.load_bags(2).await.unwrap(), []);
    assert_eq!(store.load_bags(3).await.unwrap().len(), 1);
}

pub(crate) async fn everything_survives_a_restart(place: &Place) {
    let store = place.open(&ours()).await.unwrap();
    let kept = [bag(1, "a", "pro", &[1, 2, 3])];
    store.save_bags(&kept, second(0)).await.unwrap();
    assert!(store.remember_interaction(9, second(0)).await.unwrap());
    store.close().await;

    let store = place.open(&ours()).await.unwrap();
    assert_eq!(store.load_bags(1).await.unwrap(), kept);
    assert!(!store.remember_interaction(9, second(1)).await.unwrap());
}

pub(crate) async fn an_interaction_is_new_once_in_thirty_minutes(place: &Place) {
    let store = place.open(&ours()).await.unwrap();
    let first = second(1_000_000);
    let minutes = |minutes| first + SignedDuration::from_mins(minutes);
    assert!(store.remember_interaction(u64::MAX, first).await.unwrap());
    assert!(store.remember_interaction(1, first).await.unwrap());
    assert!(!store.remember_interaction(u64::MAX, first).await.unwrap());
    // Seeing it again does not make it last longer.
    assert!(
        !store
            .remember_interaction(u64::MAX, minutes(29))
            .await
            .unwrap()
    );
    assert!(
        store
            .remember_interaction(u64::MAX, minutes(30))
            .await
            .unwrap()
    );
    assert!(
        !store
            .remember_interaction(u64::MAX, minutes(31))
            .await
            .unwrap()
    );
}

pub(crate) async fn of_two_at_once_one_interaction_is_new(place: &Place) {
    let store = place.open(&ours()).await.unwrap();
    for id in 0..50 {
        let (one, other) = tokio::join!(
            store.remember_interaction(id, second(0)),
            store.remember_interaction(id, second(0)),
        );
        assert!(one.unwrap() ^ other.unwrap());
    }
}

pub(crate) async fn a_database_serves_the_bot_that_opened_it_first(place: &Place) {
    let store = place.open(&ours()).await.unwrap();
    store
        .save_bags(&[bag(1, "a", "pro", &[1])], second(0))
        .await
        .unwrap();
    store.close().await;

    let elsewhere = Identity {
        origin: "http://localhost".to_owned(),
        ..ours()
    };
    let other = Identity {
        application_id: u64::MAX,
        ..ours()
    };
    let fault = place.open(&elsewhere).await.unwrap_err();
    assert_eq!(
        fault.to_string(),
        "this database belongs to application 123 at https://discord.com; \
         this bot is application 123 at http://localhost; use another DATABASE_URL"
    );
    let fault = place.open(&other).await.unwrap_err();
    assert!(matches!(
        fault,
        Fault::OtherIdentity { recorded, ours } if recorded == super::ours() && ours == other
    ));
    let store = place.open(&ours()).await.unwrap();
    assert_eq!(store.load_bags(1).await.unwrap().len(), 1);
}

pub(crate) async fn two_handles_on_one_database_agree(place: &Place) {
    let one = place.open(&ours()).await.unwrap();
    let other = place.open(&ours()).await.unwrap();
    for turn in 0..50_u8 {
        let bags = [1, 2].map(|channel| [bag(channel, "a", "pro", &[turn])]);
        let (first, last) = tokio::join!(
            one.save_bags(&bags[0], second(0)),
            other.save_bags(&bags[1], second(0)),
        );
        first.unwrap();
        last.unwrap();
        assert_eq!(other.load_bags(1).await.unwrap()[0].bag, [turn]);
        assert_eq!(one.load_bags(2).await.unwrap()[0].bag, [turn]);
    }
}
