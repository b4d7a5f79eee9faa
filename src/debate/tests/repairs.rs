//! Debates that do not go as planned.

use super::*;

/// A debate whose first speaker did not press in time.
fn missing() -> Table {
    let mut table = Table::called(TWO);
    table.wait(60);
    table
}

#[test]
fn a_speaker_who_does_not_press_pauses_the_debate_and_the_host_is_asked() {
    let mut table = Table::called(TWO);
    table.now = table.debate.deadline().unwrap();
    let outputs = table.tick();
    let (turn, cause) = (0, Cause::NoShow(ANN));
    assert!(says(
        &outputs,
        &Output::TellHost(Concern::SpeakerMissing { turn, cause })
    ));
    assert_eq!(table.debate.deadline(), None);
    assert_eq!(table.refused(HOST, Act::Next), Refusal::Stale);
    table.wait(3600);
    let stage = Stage::Paused;
    assert_eq!(table.refused(HOST, Act::Next), Refusal::NotNow { stage });
}

#[test]
fn the_host_substitutes_forfeits_or_waits() {
    let mut table = missing();
    table.ok(HOST, Act::Wait);
    assert_eq!(table.left(), 60);
    let mut table = missing();
    let since = table.journal.len();
    table.ok(HOST, Act::Forfeit);
    table.wait(10);
    assert_eq!(table.events(since), ["turn_ended", "called"]);
    let mut table = missing();
    assert_eq!(
        table.refused(HOST, Act::Substitute(BEN)),
        Refusal::OtherSide
    );
    assert_eq!(
        table.refused(HOST, Act::Substitute(ANN)),
        Refusal::AlreadyThere
    );
    table.ok(HOST, Act::Substitute(EVE));
    table.ok(EVE, Act::Ready);
    assert_eq!(table.debate.floor(), Floor::One(EVE));
    assert_eq!(table.left(), 240);
}

#[test]
fn time_is_not_given_to_a_speaker_who_is_missing() {
    let mut table = missing();
    for seconds in [30, -30] {
        let by = SignedDuration::from_secs(seconds);
        let refused = table.refused(HOST, Act::Time { by });
        assert_eq!(refused, Refusal::NotInThisPhase);
    }
    // What a speaker who had begun has left is not lost, and neither is what is added to it.
    let mut table = Table::speaking();
    table.wait(100);
    table.ok(ANN, Act::Leave);
    let by = SignedDuration::from_secs(30);
    table.ok(HOST, Act::Time { by });
    table.ok(HOST, Act::Substitute(EVE));
    table.ok(EVE, Act::Ready);
    assert!(matches!(table.phase(), Phase::Speaking { until, .. }
        if until == table.now + SignedDuration::from_secs(230)));
}

#[test]
fn a_pause_keeps_what_was_left_and_its_bells() {
    let mut table = Table::speaking();
    table.wait(100);
    let outputs = table.ok(HOST, Act::Pause { why: Some(why()) });
    let from = Floor::One(ANN);
    assert!(says(&outputs, &Output::TakeFloor { from }));
    assert_eq!(
        table.refused(HOST, Act::Pause { why: None }),
        Refusal::AlreadyPaused
    );
    let stage = Stage::Paused;
    assert_eq!(
        table.speak(ANN, 0, "A word."),
        Err(Refusal::NotNow { stage })
    );
    table.wait(10_000);
    let by = SignedDuration::from_secs(-20);
    table.ok(HOST, Act::Time { by });
    table.ok(HOST, Act::Resume);
    // 200 s were left, 20 s of them are taken; a bell rings 60 s before the end.
    assert_eq!(table.left(), 180 - 60);
}

#[test]
fn time_is_given_and_taken_and_bells_ring_anew() {
    let mut table = Table::speaking();
    let by = |seconds| Act::Time {
        by: SignedDuration::from_secs(seconds),
    };
    table.wait(250);
    table.ok(HOST, by(60));
    assert_eq!(table.left(), 110 - 60);
    assert_eq!(table.refused(HOST, by(-110)), Refusal::TooShort);
    assert!(matches!(
        table.refused(HOST, by(15 * 24 * 3600)),
        Refusal::TooLong { .. }
    ));
    table.ok(HOST, by(-100));
    assert_eq!(table.left(), 10);
    table.wait(15);
    assert!(matches!(table.phase(), Phase::Grace { .. }));
    table.ok(HOST, by(40));
    assert_eq!(table.debate.floor(), Floor::One(ANN));
    assert_eq!(table.left(), 10);
}

#[test]
fn a_speaker_who_leaves_pauses_the_turn_and_the_next_has_what_was_left() {
    let mut table = Table::speaking();
    table.wait(100);
    table.ok(ANN, Act::Leave);
    assert_eq!(table.refused(HOST, Act::Resume), Refusal::SeatVacant);
    assert_eq!(table.refused(HOST, Act::Wait), Refusal::SeatVacant);
    table.ok(HOST, Act::Substitute(EVE));
    table.ok(EVE, Act::Ready);
    assert_eq!(table.left(), 200 - 60);
}

#[test]
fn whoever_is_sent_away_is_gone_everywhere() {
    let mut table = Table::speaking();
    table.ok(EVE, Act::Raise);
    let remove = |person| Act::Remove { person, why: why() };
    assert_eq!(table.refused(HOST, remove(HOST)), Refusal::HostStays);
    table.ok(HOST, remove(EVE));
    assert_eq!(table.debate.queue, []);
    assert_eq!(table.refused(EVE, Act::Raise), Refusal::SentAway);
    assert_eq!(
        table.refused(EVE, Act::Join(Wish::Audience)),
        Refusal::SentAway
    );
    table.ok(HOST, remove(ANN));
    assert_eq!(table.debate.floor(), Floor::Nobody);
    let State::Paused { cause, .. } = table.debate.state else {
        panic!("the turn stands still")
    };
    assert_eq!(cause, Cause::Removed(ANN));
    let last = table
        .journal
        .iter()
        .rev()
        .find(|entry| entry.event.word() == "removed");
    assert_eq!(last.and_then(|entry| entry.why.clone()), Some(why()));
}

#[test]
fn a_voice_that_is_sent_away_in_a_pause_makes_room_for_the_next() {
    let mut table = Table::speaking();
    table.ok(EVE, Act::Raise);
    table.ok(PersonId(8), Act::Raise);
    for _ in 0..2 {
        table.wait(5);
        table.ok(HOST, Act::Next);
    }
    assert_eq!(table.debate.floor(), Floor::One(EVE));
    table.ok(HOST, Act::Pause { why: None });
    let (person, why) = (EVE, why());
    table.ok(HOST, Act::Remove { person, why });
    table.ok(HOST, Act::Resume);
    assert_eq!(table.debate.floor(), Floor::One(PersonId(8)));
}

#[test]
fn a_turn_without_a_speaker_waits_for_one() {
    let mut table = Table::in_lobby(TWO);
    table.ok(ANN, Act::Leave);
    table.ok(HOST, Act::Start);
    table.wait(120);
    let State::Paused { cause, .. } = table.debate.state else {
        panic!("the turn stands still")
    };
    assert_eq!(cause, Cause::Vacant);
    let seat = table.debate.seat_of(0).unwrap();
    table.ok(HOST, Act::Assign { person: EVE, seat });
    table.ok(HOST, Act::Resume);
    table.ok(EVE, Act::Ready);
    assert_eq!(table.debate.floor(), Floor::One(EVE));
}

#[test]
fn sides_are_chosen_tossed_and_then_locked() {
    let mut table = Table::in_lobby(TWO);
    table.ok(EVE, Act::Join(Wish::Either { toss: Side::Con }));
    assert_eq!(table.debate.people.side(EVE), Some(Side::Con));
    assert!(!table.debate.people.is_seated(EVE));
    table.ok(ANN, Act::Ready);
    table.ok(HOST, Act::Coinflip(Toss::Swap));
    assert_eq!(table.debate.people.side(ANN), Some(Side::Con));
    assert_eq!(table.debate.speaker_of(0), Some(BEN));
    // Whoever was ready was ready for the other side.
    table.ok(ANN, Act::Ready);
    table.ok(HOST, Act::Start);
    table.wait(120);
    let other = Act::Join(Wish::Side(Side::Con));
    assert_eq!(table.refused(PersonId(8), other), Refusal::SidesLocked);
    table.ok(PersonId(8), Act::Join(Wish::Audience));
}

#[test]
fn it_is_cancelled_with_its_vote_closed() {
    let mut table = Table::in_lobby(TWO);
    table.ok(HOST, Act::Start);
    let at = table.now;
    let outputs = table.ok(HOST, Act::Cancel { why: why() });
    let ballots = Ballots::Opening;
    assert!(says(
        &outputs,
        &Output::Vote(VoteStep::Close { ballots, at })
    ));
    assert!(says(&outputs, &Output::ArchiveThread));
    assert!(!says(&outputs, &Output::FileTranscript));
    assert_eq!(table.debate.deadline(), None);
}

#[test]
fn a_draft_that_is_cancelled_was_never_shown() {
    let table = Table::in_lobby(TWO);
    let Event::Created(draft) = &table.journal[0].event else {
        panic!("a journal begins with the creation")
    };
    let (mut debate, outputs) = Debate::create(draft.as_ref().clone(), table.now);
    assert!(!says(&outputs, &Output::ShowCard));
    let powers = Powers::Member;
    let (who, seen) = (
        Actor {
            person: HOST,
            powers,
        },
        Seen::Nothing,
    );
    let act = Act::Cancel { why: why() };
    let outputs = debate
        .handle(table.now, Input::Press { who, seen, act })
        .unwrap();
    assert!(
        outputs
            .iter()
            .all(|output| output.urgency() != Urgency::Announcement)
    );
    assert!(!says(&outputs, &Output::ShowCard));
}
