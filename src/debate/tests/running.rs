//! A debate that goes as planned.

use super::*;

#[test]
fn it_runs_by_its_clock_and_its_speakers_alone() {
    let mut table = Table::in_lobby(TWO);
    table.ok(ANN, Act::Ready);
    assert_eq!(table.refused(ANN, Act::Ready), Refusal::AlreadyReady);
    let outputs = table.ok(BEN, Act::Ready);
    assert_eq!(table.debate.state.stage(), Stage::OpeningVote);
    let until = table.debate.deadline().unwrap();
    let open = VoteStep::Open {
        ballots: Ballots::Opening,
        until,
        before: Before::Nothing,
    };
    assert!(says(&outputs, &Output::Vote(open)));
    table.wait(120);
    let since = table.journal.len();
    let outputs = table.ok(ANN, Act::Ready);
    let until = table.now + SignedDuration::from_secs(300);
    let to = Floor::One(ANN);
    assert!(says(&outputs, &Output::GiveFloor { to, until }));
    table.wait(300 + 20 + 10);
    assert_eq!(
        table.events(since),
        [
            "began",
            "bell",
            "bell",
            "grace_began",
            "turn_ended",
            "called"
        ]
    );
    table.ok(BEN, Act::Ready);
    table.ok(BEN, Act::Yield);
    table.wait(10);
    assert!(matches!(table.phase(), Phase::Forum { voice: None, .. }));
    table.wait(120 + 10);
    let until = table.debate.deadline().unwrap();
    assert_eq!(table.debate.state, State::ClosingVote { until });
    table.wait(120);
    assert_eq!(table.debate.state.stage(), Stage::Results);
    table.wait(24 * 60 * 60);
    assert_eq!(table.debate.state, State::Archived);
    assert_eq!(Debate::replay(&table.journal), Ok(table.debate));
}

#[test]
fn the_closing_vote_is_paired_with_the_opening_one() {
    let mut table = Table::speaking();
    table.wait(10);
    let outputs = table.ok(HOST, Act::End);
    let until = table.debate.deadline().unwrap();
    let open = VoteStep::Open {
        ballots: Ballots::Closing,
        until,
        before: Before::OpeningVote,
    };
    assert!(says(&outputs, &Output::Vote(open)));
}

#[test]
fn of_two_presses_on_one_card_only_the_first_counts() {
    let mut table = Table::speaking();
    table.wait(10);
    let seen = Seen::Segment(table.debate.segment);
    table.seen(HOST, seen, Act::Next).unwrap();
    assert_eq!(table.seen(HOST, seen, Act::Next), Err(Refusal::Stale));
    let turn = table.debate.state.turn().unwrap().index;
    assert_eq!(turn, 1);
    // A command shows nothing: for a moment after a change it is refused.
    assert_eq!(table.refused(HOST, Act::Next), Refusal::Stale);
    table.wait(3);
    table.ok(HOST, Act::Next);
    let version = Seen::Version(table.debate.version);
    table.ok(EVE, Act::Raise);
    assert_eq!(
        table.seen(HOST, version, Act::Pause { why: None }),
        Err(Refusal::Stale)
    );
}

#[test]
fn a_deadline_just_passed_makes_a_late_press_stale() {
    let mut table = Table::speaking();
    let seen = Seen::Segment(table.debate.segment);
    table.now += SignedDuration::from_secs(301);
    assert_eq!(table.seen(HOST, seen, Act::Next), Err(Refusal::Stale));
    assert_eq!(table.refused(HOST, Act::Next), Refusal::Stale);
}

#[test]
fn a_speech_is_taken_in_the_grace_and_later_given_back() {
    let mut table = Table::speaking();
    table.wait(310);
    assert!(matches!(table.phase(), Phase::Grace { .. }));
    let outputs = table.speak(ANN, 0, "At last.").unwrap();
    let entry = table.debate.version;
    assert!(says(&outputs, &Output::Post { entry }));
    assert_eq!(table.speak(BEN, 0, "Me too."), Err(Refusal::NotYourFloor));
    table.wait(11);
    let late = Err(Refusal::TooLate { turn: 0 });
    assert_eq!(table.speak(ANN, 0, "Too late."), late);
    table.wait(10);
    assert_eq!(table.speak(ANN, 0, "Too late."), late);
    assert_eq!(table.speak(BEN, 2, "Too early."), Err(Refusal::Stale));
    // A called speaker who sends a speech has begun.
    table.speak(BEN, 1, "Here.").unwrap();
    assert_eq!(table.debate.floor(), Floor::One(BEN));
}

#[test]
fn only_those_who_may_do_what_they_may() {
    let mut table = Table::speaking();
    table.wait(5);
    for act in [
        Act::Next,
        Act::Pause { why: None },
        Act::Take,
        Act::End,
        Act::Coinflip(Toss::Swap),
    ] {
        assert_eq!(table.refused(ANN, act), Refusal::NotYours);
    }
    table.ok(HOST, Act::AddCohost(EVE));
    table.ok(EVE, Act::Pause { why: None });
    assert_eq!(
        table.refused(EVE, Act::Cancel { why: why() }),
        Refusal::OnlyTheHost
    );
    assert_eq!(
        table.refused(EVE, Act::AddCohost(ANN)),
        Refusal::OnlyTheHost
    );
    let who = Actor {
        person: PersonId(99),
        powers: Powers::Staff,
    };
    let (seen, act) = (Seen::Nothing, Act::Resume);
    assert!(
        table
            .debate
            .handle(table.now, Input::Press { who, seen, act })
            .is_ok()
    );
}

#[test]
fn the_motion_is_frozen_once_people_vote_on_it() {
    let mut table = Table::in_lobby(TWO);
    let change = |text: &str| {
        Act::Edit(Box::new(Change::Motion {
            motion: Motion::new(text).unwrap(),
            article: None,
        }))
    };
    table.ok(HOST, change("It opens two doors."));
    table.ok(HOST, Act::Start);
    assert_eq!(table.refused(HOST, change("None.")), Refusal::MotionFrozen);
    assert_eq!(table.debate.motion.as_str(), "It opens two doors.");
}

#[test]
fn preparation_is_drawn_from_the_bank_of_the_side() {
    let mut table = Table::called(TWO);
    assert_eq!(table.refused(BEN, Act::Prepare), Refusal::NotYourFloor);
    table.ok(ANN, Act::Prepare);
    table.wait(30);
    table.ok(ANN, Act::Ready);
    assert_eq!(table.debate.bank(Side::Pro), Length::seconds(60));
    assert_eq!(table.debate.bank(Side::Con), Length::seconds(90));
    table.wait(330);
    table.ok(BEN, Act::Prepare);
    table.wait(90);
    assert_eq!(table.debate.bank(Side::Con), Length::NONE);
    assert!(matches!(table.phase(), Phase::Called { .. }));
    assert_eq!(table.refused(BEN, Act::Prepare), Refusal::NoPreparation);
}

#[test]
fn the_queue_has_the_floor_one_after_another() {
    let mut table = Table::speaking();
    for person in [EVE, ANN, PersonId(8)] {
        table.ok(person, Act::Raise);
    }
    assert_eq!(table.refused(EVE, Act::Raise), Refusal::AlreadyQueued);
    assert_eq!(table.refused(HOST, Act::Take), Refusal::NoForum);
    table.wait(5);
    table.ok(HOST, Act::Next);
    table.wait(5);
    table.ok(HOST, Act::Next);
    assert_eq!(table.debate.floor(), Floor::One(EVE));
    table.speak(EVE, 2, "A word.").unwrap();
    assert_eq!(table.speak(ANN, 2, "A word."), Err(Refusal::NotYourFloor));
    table.ok(EVE, Act::Yield);
    assert_eq!(table.debate.floor(), Floor::One(ANN));
    table.wait(46);
    assert_eq!(table.debate.floor(), Floor::One(PersonId(8)));
    table.ok(HOST, Act::GiveFloor(BEN));
    assert_eq!(table.debate.floor(), Floor::One(BEN));
    // What is left of the turn bounds the last one.
    table.wait(29);
    table.ok(EVE, Act::Raise);
    table.wait(20);
    let Phase::Forum { until, voice, .. } = table.phase() else {
        panic!("the forum is open")
    };
    assert_eq!(
        voice.map(|voice| (voice.person, voice.until)),
        Some((EVE, until))
    );
}

#[test]
fn ending_one_voice_leaves_the_round_to_the_next() {
    let mut table = Table::speaking();
    table.ok(EVE, Act::Raise);
    table.wait(5);
    assert_eq!(table.refused(ANN, Act::EndVoice), Refusal::NotYours);
    // In a speaker's turn it ends that speaker's time.
    table.ok(HOST, Act::EndVoice);
    assert!(matches!(table.phase(), Phase::Grace { .. }));
    table.wait(5);
    table.ok(HOST, Act::Next);
    table.wait(5);
    table.ok(HOST, Act::Next);
    table.ok(BEN, Act::Raise);
    assert_eq!(table.debate.floor(), Floor::One(EVE));
    table.wait(5);
    let since = table.journal.len();
    table.ok(HOST, Act::EndVoice);
    assert_eq!(table.events(since), ["floor_ended", "floor_given"]);
    assert_eq!(table.debate.floor(), Floor::One(BEN));
    // The next one is not meant by who had not seen the change.
    assert_eq!(table.refused(HOST, Act::EndVoice), Refusal::Stale);
    table.wait(5);
    table.ok(HOST, Act::EndVoice);
    assert!(matches!(table.phase(), Phase::Forum { voice: None, .. }));
    table.wait(5);
    assert_eq!(table.refused(HOST, Act::EndVoice), Refusal::NobodySpeaks);
    table.ok(HOST, Act::EndTurn);
    assert!(!matches!(table.phase(), Phase::Forum { .. }));
}

#[test]
fn results_can_be_reopened_for_a_day() {
    let mut table = Table::speaking();
    table.wait(5);
    table.ok(HOST, Act::End);
    table.wait(5);
    table.ok(HOST, Act::CloseVote);
    table.wait(3600);
    let lasts = Length::seconds(300);
    let outputs = table.ok(HOST, Act::Reopen { lasts });
    let until = table.debate.deadline().unwrap();
    assert!(says(&outputs, &Output::Vote(VoteStep::Reopen { until })));
    table.wait(300 + 24 * 3600);
    let stage = Stage::Archived;
    assert_eq!(
        table.refused(HOST, Act::Reopen { lasts }),
        Refusal::NotNow { stage }
    );
}

#[test]
fn the_floor_is_sent_before_announcements_and_those_before_edits() {
    let mut table = Table::called(TWO);
    let outputs = table.ok(HOST, Act::Substitute(EVE));
    let urgencies: Vec<_> = outputs.iter().map(Output::urgency).collect();
    assert!(urgencies.is_sorted());
    let outputs = table.ok(EVE, Act::Ready);
    let floor = outputs
        .iter()
        .position(|output| output.urgency() == Urgency::Floor);
    let edit = outputs
        .iter()
        .position(|output| *output == Output::ShowCard);
    assert!(floor < edit);
}
