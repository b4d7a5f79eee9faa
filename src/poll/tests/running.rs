//! A poll over time.

use proptest::prelude::*;

use super::*;

#[test]
fn opening_is_written_down_and_shown() {
    let (poll, outputs) = Poll::open(draft(Rules::default()), minute(0)).unwrap();
    assert_eq!(poll.deadline(), Some(minute(60)));
    assert_eq!(poll.closings(), 0);
    assert_eq!(poll.accepts(minute(0)), Ok(()));
    let until = minute(60);
    let created = Entry {
        at: minute(0),
        by: By::Author(AUTHOR),
        event: Event::Created { until },
    };
    assert_eq!(outputs, [Output::Journal(created), Output::ShowCard]);
}

#[test]
fn rules_out_of_bounds_open_nothing() {
    let rules = Rules {
        secret_minimum: 2,
        ..Rules::default()
    };
    let refused = Poll::open(draft(rules), minute(0)).unwrap_err();
    assert_eq!(refused, RulesRefusal::SecretMinimum(2));
}

#[test]
fn ballots_are_taken_strictly_before_the_deadline_however_late_it_is_noticed() {
    let poll = poll(Rules::default());
    let last = minute(60) - SignedDuration::from_nanos(1);
    assert_eq!(poll.accepts(last), Ok(()));
    let since = minute(60);
    for at in [minute(60), minute(600)] {
        assert_eq!(poll.accepts(at), Err(Refusal::Closed { since }));
    }
}

#[test]
fn a_deadline_closes_at_its_own_time_and_announces_once() {
    let mut poll = poll(Rules::default());
    assert_eq!(poll.handle(minute(59), Input::Tick), Ok(vec![]));
    let outputs = poll.handle(minute(500), Input::Tick).unwrap();
    let closed = Entry {
        at: minute(60),
        by: By::Deadline,
        event: Event::Closed { number: 1 },
    };
    assert_eq!(
        outputs,
        [
            Output::Journal(closed),
            Output::ShowCard,
            Output::Announce { number: 1 }
        ]
    );
    assert_eq!(poll.handle(minute(501), Input::Tick), Ok(vec![]));
    assert_eq!(poll.deadline(), None);
}

#[test]
fn staff_close_extend_and_reopen_with_a_reason() {
    let mut poll = poll(Rules::default());
    let outputs = poll.handle(minute(10), extend("30m")).unwrap();
    assert_eq!(events(&outputs), ["extended"]);
    assert_eq!(poll.deadline(), Some(minute(90)));
    let outputs = poll.handle(minute(70), close()).unwrap();
    assert_eq!(outputs.last(), Some(&Output::Announce { number: 1 }));
    let since = minute(70);
    assert_eq!(
        poll.handle(minute(71), extend("30m")),
        Err(Refusal::Closed { since })
    );
    assert_eq!(
        poll.handle(minute(71), close()),
        Err(Refusal::Closed { since })
    );
    let outputs = poll.handle(minute(80), reopen()).unwrap();
    assert_eq!(
        outputs[1..],
        [
            Output::DropErased,
            Output::HideAnnouncement { number: 1 },
            Output::ShowCard
        ]
    );
    assert_eq!(poll.accepts(minute(81)), Ok(()));
    assert_eq!(poll.opened_at, minute(0));
    let outputs = poll.handle(minute(140), Input::Tick).unwrap();
    assert_eq!(outputs.last(), Some(&Output::Announce { number: 2 }));
}

#[test]
fn a_poll_runs_no_longer_than_the_longest_from_now() {
    let mut poll = poll(Rules::default());
    let latest = Duration::LONGEST.after(minute(30));
    let before = poll.clone();
    assert_eq!(
        poll.handle(minute(30), extend("32d")),
        Err(Refusal::TooLong { latest })
    );
    assert_eq!(poll, before);
    assert!(poll.handle(minute(60 - 1), extend("31d23h59m")).is_ok());
}

#[test]
fn a_step_after_an_unnoticed_deadline_finds_the_poll_closed() {
    let fresh = poll(Rules::default());
    let mut extended = fresh.clone();
    let refused = extended.handle(minute(61), extend("30m"));
    let since = minute(60);
    assert_eq!(refused, Err(Refusal::Closed { since }));
    assert_eq!(extended, fresh);

    let mut reopened = fresh.clone();
    let outputs = reopened.handle(minute(61), reopen()).unwrap();
    assert_eq!(events(&outputs), ["closed", "reopened"]);
    assert_eq!(reopened.closings(), 1);
    assert_eq!(reopened.deadline(), Some(minute(121)));

    let mut frozen = fresh;
    let outputs = frozen.handle(minute(61), freeze()).unwrap();
    assert_eq!(events(&outputs), ["closed", "frozen"]);
}

#[test]
fn a_successor_freezes_and_is_the_only_one() {
    let mut poll = poll(Rules::default());
    let until = minute(60);
    let refused = Err(Refusal::StillOpen { until });
    assert_eq!(poll.handle(minute(1), freeze()), refused);
    assert_eq!(
        Subject::after(&poll, GUILD).unwrap_err(),
        Refusal::StillOpen { until }
    );

    let mut poll = closed(Rules::default());
    let subject = Subject::after(&poll, GUILD).unwrap();
    assert_eq!(subject.motion().as_str(), "The award opens a door.");
    assert_eq!(subject.slug(), Some("golden"));
    assert_eq!(subject.before(), Some(PollId(1)));
    assert_eq!(
        Subject::after(&poll, GuildId(77)).unwrap_err(),
        Refusal::OtherGuild
    );
    let foreign = Input::Freeze {
        successor: SUCCESSOR,
        guild: GuildId(77),
        author: AUTHOR,
    };
    assert_eq!(poll.handle(minute(40), foreign), Err(Refusal::OtherGuild));

    assert_eq!(
        events(&poll.handle(minute(40), freeze()).unwrap()),
        ["frozen"]
    );
    let frozen = Err(Refusal::Frozen {
        successor: SUCCESSOR,
    });
    assert_eq!(poll.handle(minute(41), reopen()), frozen);
    assert_eq!(poll.handle(minute(41), freeze()), frozen);
    assert_eq!(Subject::after(&poll, GUILD).err(), frozen.err());
    assert_eq!(poll.closings(), 1);
}

#[test]
fn an_open_poll_takes_less_than_a_kilobyte() {
    // The longest motion in Hangul, three bytes a character, and the longest slug.
    let texts = 3 * Motion::MOST + crate::press::SLUG_CHARS;
    assert!(size_of::<Poll>() + texts < 1000, "{}", size_of::<Poll>());
}

#[test]
fn an_old_result_stays() {
    let mut poll = closed(Rules::default());
    let until = minute(30) + SignedDuration::from_hours(24 * Poll::REOPENABLE_DAYS);
    let late = until + SignedDuration::from_secs(1);
    assert_eq!(poll.handle(late, reopen()), Err(Refusal::TooOld { until }));
    assert!(poll.handle(until, reopen()).is_ok());
}

proptest! {
    #[test]
    fn closings_are_numbered_and_announced_once(
        steps in prop::collection::vec((0u8..5, 0i64..50), 0..40),
    ) {
        let mut poll = poll(Rules::default());
        let (mut now, mut announced, mut frozen) = (0, Vec::new(), false);
        for (kind, wait) in steps {
            now += wait;
            let input = match kind {
                0 => Input::Tick,
                1 => extend("30m"),
                2 => close(),
                3 => reopen(),
                _ => freeze(),
            };
            let before = poll.clone();
            match poll.handle(minute(now), input) {
                Err(_) => prop_assert_eq!(&poll, &before),
                Ok(outputs) => {
                    prop_assert!(!frozen || kind == 0);
                    frozen |= kind == 4;
                    announced.extend(outputs.iter().filter_map(|output| match output {
                        Output::Announce { number } => Some(*number),
                        _ => None,
                    }));
                    prop_assert!(poll.deadline().is_none_or(|due| due > minute(now)));
                }
            }
            prop_assert_eq!(&announced, &(1..=poll.closings()).collect::<Vec<_>>());
        }
    }
}
