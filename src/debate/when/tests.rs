use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use super::*;

/// A Monday, noon in London.
fn now() -> Timestamp {
    "2026-02-02T12:00:00Z".parse().unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn lengths_count_from_now_in_every_language() {
    for (text, minutes) in [
        ("in 2h", 120),
        ("In 90 minutes", 90),
        ("in 1 minute", 1),
        ("45m", 45),
        ("2시간 후", 120),
        ("30분 뒤에", 30),
        ("dentro de 2 horas y 30 minutos", 150),
        ("en 1 día", 24 * 60),
    ] {
        let later = now() + SignedDuration::from_mins(minutes);
        assert_eq!(start(text, None, now()), Ok(later), "{text}");
    }
    // It is for the debate to say that this is too far.
    assert_eq!(
        start("in 99999999999999999999d", None, now()),
        Ok(Timestamp::MAX)
    );
}

#[test]
fn moments_that_say_their_offset_need_no_zone() {
    let seven = at("2026-02-02T19:30:00Z");
    for text in [
        "2026-02-02T19:30:00Z",
        "2026-02-02T19:30Z",
        "2026-02-02 20:30+01:00",
        "2026-02-02 20:30 +01:00",
        "2026-02-02T14:30-05:00",
        "2026-02-02 14:30 -0500",
        "2026-02-02 19:30 UTC",
        "2026-02-02 19:30 gmt",
        "19:30 UTC",
        "<t:1770060600>",
        "<t:1770060600:R>",
        "２０２６-02-02 19:30 UTC",
    ] {
        assert_eq!(start(text, None, now()), Ok(seven), "{text}");
        // A zone besides changes nothing.
        assert_eq!(start(text, Some("Asia/Seoul"), now()), Ok(seven), "{text}");
    }
}

#[test]
fn local_times_need_a_zone() {
    for text in ["2026-02-02 19:30", "2026-02-02T19:30:00", "19:30"] {
        assert_eq!(start(text, None, now()), Err(NoMoment::NoZone), "{text}");
        assert_eq!(
            start(text, Some(" "), now()),
            Err(NoMoment::NoZone),
            "{text}"
        );
    }
    let seoul = Ok(at("2026-02-02T10:30:00Z"));
    for zone in ["Asia/Seoul", "asia/seoul", "Seoul"] {
        assert_eq!(start("2026-02-02 19:30", Some(zone), now()), seoul);
    }
    let new_york = start("2026-07-02 19:30", Some("America/New York"), now());
    assert_eq!(new_york, Ok(at("2026-07-02T23:30:00Z")));
    for zone in ["Mars/Olympus", "KST", "é"] {
        let named = zone.to_owned();
        let refused = Err(NoMoment::NoSuchZone { named });
        assert_eq!(start("19:30", Some(zone), now()), refused);
    }
}

#[test]
fn a_time_alone_is_the_next_one() {
    let zone = Some("Asia/Seoul");
    // It is 21:00 in Seoul.
    assert_eq!(start("22:00", zone, now()), Ok(at("2026-02-02T13:00:00Z")));
    assert_eq!(start("21:00", zone, now()), Ok(at("2026-02-03T12:00:00Z")));
    assert_eq!(start("00:30", zone, now()), Ok(at("2026-02-02T15:30:00Z")));
}

#[test]
fn what_a_change_of_clocks_skips_or_repeats_is_refused_with_both_offsets() {
    let berlin = Some("Europe/Berlin");
    let skipped = NoMoment::Skipped {
        before: "+01:00".to_owned(),
        after: "+02:00".to_owned(),
    };
    assert_eq!(start("2026-03-29 02:30", berlin, now()), Err(skipped));
    let twice = NoMoment::Twice {
        first: "+02:00".to_owned(),
        second: "+01:00".to_owned(),
    };
    assert_eq!(start("2026-10-25 02:30", berlin, now()), Err(twice.clone()));
    // The next half past two is the one that comes twice.
    let evening = at("2026-10-24T20:00:00Z");
    assert_eq!(start("02:30", berlin, evening), Err(twice));
    let clear = start("2026-10-25 02:30+01:00", None, now());
    assert_eq!(clear, Ok(at("2026-10-25T01:30:00Z")));
}

#[test]
fn nothing_is_guessed() {
    for text in [
        "",
        "soon",
        "tomorrow",
        "2026-02-02",
        "2026-02-30 19:30",
        "25:00",
        "19",
        "in",
        "in -2h",
        "<t:>",
        "<t:1:RR>",
        "<t:99999999999999999999>",
        "UTC",
    ] {
        let refused = start(text, Some("Asia/Seoul"), now());
        assert_eq!(refused, Err(NoMoment::NotUnderstood), "{text}");
    }
}

#[test]
fn zones_are_completed_by_their_cities() {
    assert_eq!(zones("seo", 25), ["Asia/Seoul"]);
    assert!(zones("new y", 25).contains(&"America/New_York".to_owned()));
    assert_eq!(zones("", 25).len(), 25);
    assert_eq!(zones("zzzz", 25), [""; 0]);
    for name in zones("", usize::MAX) {
        assert!(offset(&name, now()).is_some(), "{name}");
    }
    assert_eq!(offset("Asia/Kolkata", now()), Some("+05:30".to_owned()));
    assert_eq!(offset("America/New_York", now()), Some("-05:00".to_owned()));
}

#[test]
fn turns_move_both_ways() {
    for (text, seconds) in [
        ("+30s", 30),
        ("-1m", -60),
        ("2m", 120),
        ("−1m30s", -90),
        (" + 1m ", 60),
    ] {
        assert_eq!(
            shift(text),
            Ok(SignedDuration::from_secs(seconds)),
            "{text}"
        );
    }
    for text in ["", "30", "+", "--1m", "a while", "+-1m"] {
        assert!(shift(text).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_is_read_or_refused(text in "\\PC{0,24}", zone in "\\PC{0,12}") {
        let _ = start(&text, Some(&zone), now());
        let _ = shift(&text);
        let _ = zones(&zone, 25);
    }

    #[test]
    fn a_moment_is_read_as_it_was_written(seconds in 0i64..4_000_000_000) {
        let moment = Timestamp::from_second(seconds).unwrap();
        prop_assert_eq!(start(&moment.to_string(), None, now()), Ok(moment));
        prop_assert_eq!(start(&format!("<t:{seconds}:F>"), None, now()), Ok(moment));
    }
}
