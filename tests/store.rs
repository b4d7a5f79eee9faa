//! What every database must keep to: one contract, run for each of them.
#![cfg(feature = "bot")]
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use jiff::{SignedDuration, Timestamp};
use rostrum::library::{Drawn, Saved};
use rostrum::store::{DatabaseUrl, Fault, Identity, Store};

/// Runs each clause of the contract in a database of its own, which `$place` makes.
macro_rules! contract {
    ($database:ident in $place:path: $($clause:ident),+ $(,)?) => {
        mod $database {
            $(
                #[tokio::test]
                async fn $clause() {
                    let place = $place();
                    super::$clause(async |ours| super::Store::open(place.url(), ours).await).await;
                }
            )+
        }
    };
}

contract!(sqlite in super::File::fresh:
    bags_come_back_as_they_were_kept,
    bags_of_other_channels_stay_out_of_it,
    a_bag_that_is_kept_again_is_replaced,
    keeping_no_bags_is_no_fault,
    bags_are_forgotten_by_channel_and_by_age,
    everything_survives_a_restart,
    an_interaction_is_new_once_in_thirty_minutes,
    of_two_at_once_one_interaction_is_new,
    a_database_serves_the_bot_that_opened_it_first,
    two_handles_on_one_database_agree,
);

/// A place for a database in a file, gone at the end of the test.
struct File {
    url: DatabaseUrl,
    _folder: tempfile::TempDir,
}

impl File {
    fn fresh() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            url: DatabaseUrl::file(folder.path().join("inner/rostrum.db")),
            _folder: folder,
        }
    }

    fn url(&self) -> &DatabaseUrl {
        &self.url
    }
}

fn ours() -> Identity {
    Identity {
        origin: "https://discord.com".to_owned(),
        application_id: 123,
    }
}

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

async fn bags_come_back_as_they_were_kept(open: impl AsyncFn(&Identity) -> Result<Store, Fault>) {
    let store = open(&ours()).await.unwrap();
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

async fn bags_of_other_channels_stay_out_of_it(
    open: impl AsyncFn(&Identity) -> Result<Store, Fault>,
) {
    let store = open(&ours()).await.unwrap();
    let kept = [0, 1, 1 << 63, u64::MAX].map(|channel| bag(channel, "a", "pro", &[1]));
    store.save_bags(&kept, second(0)).await.unwrap();
    for bag in kept {
        assert_eq!(store.load_bags(bag.channel).await.unwrap(), [bag]);
    }
    assert_eq!(store.load_bags(2).await.unwrap(), []);
}

async fn a_bag_that_is_kept_again_is_replaced(
    open: impl AsyncFn(&Identity) -> Result<Store, Fault>,
) {
    let store = open(&ours()).await.unwrap();
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

async fn keeping_no_bags_is_no_fault(open: impl AsyncFn(&Identity) -> Result<Store, Fault>) {
    let store = open(&ours()).await.unwrap();
    store.save_bags(&[], second(0)).await.unwrap();
}

async fn bags_are_forgotten_by_channel_and_by_age(
    open: impl AsyncFn(&Identity) -> Result<Store, Fault>,
) {
    let store = open(&ours()).await.unwrap();
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

async fn everything_survives_a_restart(open: impl AsyncFn(&Identity) -> Result<Store, Fault>) {
    let store = open(&ours()).await.unwrap();
    let kept = [bag(1, "a", "pro", &[1, 2, 3])];
    store.save_bags(&kept, second(0)).await.unwrap();
    assert!(store.remember_interaction(9, second(0)).await.unwrap());
    store.close().await;

    let store = open(&ours()).await.unwrap();
    assert_eq!(store.load_bags(1).await.unwrap(), kept);
    assert!(!store.remember_interaction(9, second(1)).await.unwrap());
}

async fn an_interaction_is_new_once_in_thirty_minutes(
    open: impl AsyncFn(&Identity) -> Result<Store, Fault>,
) {
    let store = open(&ours()).await.unwrap();
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

async fn of_two_at_once_one_interaction_is_new(
    open: impl AsyncFn(&Identity) -> Result<Store, Fault>,
) {
    let store = open(&ours()).await.unwrap();
    for id in 0..50 {
        let (one, other) = tokio::join!(
            store.remember_interaction(id, second(0)),
            store.remember_interaction(id, second(0)),
        );
        assert!(one.unwrap() ^ other.unwrap());
    }
}

async fn a_database_serves_the_bot_that_opened_it_first(
    open: impl AsyncFn(&Identity) -> Result<Store, Fault>,
) {
    let store = open(&ours()).await.unwrap();
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
    let fault = open(&elsewhere).await.unwrap_err();
    assert_eq!(
        fault.to_string(),
        "this database belongs to application 123 at https://discord.com; \
         this bot is application 123 at http://localhost; use another DATABASE_URL"
    );
    let fault = open(&other).await.unwrap_err();
    assert!(matches!(
        fault,
        Fault::OtherIdentity { recorded, ours } if recorded == self::ours() && ours == other
    ));
    let store = open(&ours()).await.unwrap();
    assert_eq!(store.load_bags(1).await.unwrap().len(), 1);
}

async fn two_handles_on_one_database_agree(open: impl AsyncFn(&Identity) -> Result<Store, Fault>) {
    let one = open(&ours()).await.unwrap();
    let other = open(&ours()).await.unwrap();
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
