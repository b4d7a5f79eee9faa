//! The book of limits, at moments that the tests choose.

use reqwest::header::{HeaderMap, HeaderValue};

use super::*;

fn key(major: u64) -> Key {
    Key::new(&Method::POST, "messages", major)
}

fn seconds_later(now: Instant, seconds: f64) -> Instant {
    now + Duration::from_secs_f64(seconds)
}

/// Asks as often as leave is given, and tells how often that was.
fn granted(book: &mut Book, key: &Key, share: Share, now: Instant) -> u32 {
    let mut count = 0;
    while count < 1_000 && matches!(book.ask(key, share, now), Leave::Go) {
        count += 1;
    }
    count
}

fn finish(book: &mut Book, key: &Key) {
    let bucket = book.buckets.get_mut(key).unwrap();
    bucket.in_flight = 0;
}

#[test]
fn a_window_grants_its_limit_and_no_more() {
    let (mut book, now) = (Book::default(), Instant::now());
    assert!(matches!(book.ask(&key(1), Share::Exempt, now), Leave::Go));
    book.buckets
        .get_mut(&key(1))
        .unwrap()
        .learn(5, 4, Duration::from_secs(2), now);
    assert_eq!(granted(&mut book, &key(1), Share::Exempt, now), 4);
    let Leave::Wait(until) = book.ask(&key(1), Share::Exempt, now) else {
        panic!("full")
    };
    assert_eq!(until, seconds_later(now, 2.0));
    assert_eq!(
        granted(&mut book, &key(2), Share::Exempt, now),
        1_000,
        "others go on"
    );
    // All who waited come at once; the next window still grants five.
    assert_eq!(granted(&mut book, &key(1), Share::Exempt, until), 5);
}

#[test]
fn calls_under_way_are_not_granted_twice() {
    let (mut book, now) = (Book::default(), Instant::now());
    for _ in 0..3 {
        book.ask(&key(1), Share::Exempt, now);
    }
    // Discord has seen one of the three.
    book.buckets
        .get_mut(&key(1))
        .unwrap()
        .learn(5, 4, Duration::from_secs(2), now);
    assert_eq!(granted(&mut book, &key(1), Share::Exempt, now), 2);
}

#[test]
fn fifty_calls_a_second_leave_over_all_routes() {
    let (mut book, now) = (Book::default(), Instant::now());
    let sent =
        (0..100).filter(|major| matches!(book.ask(&key(*major), Share::Global, now), Leave::Go));
    assert_eq!(sent.count(), 50);
    assert!(
        matches!(book.ask(&key(1), Share::Exempt, now), Leave::Go),
        "interactions go on"
    );
    let next = seconds_later(now, 1.0);
    assert!(matches!(book.ask(&key(1), Share::Global, next), Leave::Go));
}

#[test]
fn the_memory_of_many_interactions_stays_flat() {
    let (mut book, mut now) = (Book::default(), Instant::now());
    for number in 0..200_000 {
        let key = Key::new(&Method::PATCH, "webhook message", 0).of_token(&number.to_string());
        assert!(matches!(book.ask(&key, Share::Exempt, now), Leave::Go));
        book.buckets
            .get_mut(&key)
            .unwrap()
            .learn(5, 4, Duration::from_secs(1), now);
        finish(&mut book, &key);
        now += Duration::from_millis(2);
        assert!(book.buckets.len() <= 1_200, "{}", book.buckets.len());
    }
    assert!(
        book.buckets.capacity() < 4_000,
        "{}",
        book.buckets.capacity()
    );
}

#[test]
fn a_refused_route_is_left_alone_longer_each_time() {
    let (mut book, mut now) = (Book::default(), Instant::now());
    for pause in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600] {
        assert!(matches!(book.ask(&key(1), Share::Exempt, now), Leave::Go));
        finish(&mut book, &key(1));
        book.buckets.get_mut(&key(1)).unwrap().refuse(50_013, now);
        let pause = Duration::from_secs(pause);
        let almost = now + pause.saturating_sub(Duration::from_millis(1));
        let Leave::Never(closed) = book.ask(&key(1), Share::Exempt, almost) else {
            panic!("{pause:?}")
        };
        assert_eq!(closed.code, 50_013);
        now += pause;
    }
    book.buckets.get_mut(&key(1)).unwrap().closed = None;
    assert!(matches!(book.ask(&key(1), Share::Exempt, now), Leave::Go));
}

#[test]
fn a_pause_holds_back_what_it_was_asked_for() {
    let limits = Limits::default();
    limits.pause(Duration::from_secs(5));
    let now = Instant::now();
    assert!(matches!(
        limits.book().ask(&key(1), Share::Global, now),
        Leave::Wait(_)
    ));
    assert!(matches!(
        limits.book().ask(&key(1), Share::Exempt, now),
        Leave::Go
    ));
}

#[test]
fn headers_teach_only_what_can_be_true() {
    let read = |text: &'static str| {
        let headers =
            HeaderMap::from_iter([(reqwest::header::RETRY_AFTER, HeaderValue::from_static(text))]);
        seconds(&headers, "retry-after")
    };
    assert_eq!(read("1.5"), Some(Duration::from_millis(1_500)));
    assert_eq!(read("0"), Some(Duration::ZERO));
    for odd in ["", "soon", "-1", "NaN", "inf", "1e300", "86401"] {
        assert_eq!(read(odd), None, "{odd}");
    }
}
