//! One person and their ballot.

use proptest::prelude::*;

use super::*;

fn required() -> Poll {
    poll(Rules {
        reasons: Reasons::Required,
        ..Rules::default()
    })
}

fn with_reason(interaction: u64, stance: Stance, given: (ReasonId, ReasonText)) -> Vote {
    Vote {
        reason: Some(given),
        ..vote(interaction, stance)
    }
}

#[test]
fn a_ballot_is_cast_changed_and_withdrawn() {
    let poll = poll(Rules::default());
    let mut own = Standing::default();
    let cast = poll.cast(&mut own, minute(1), &voter(), vote(10, Stance::For));
    assert_eq!(
        cast,
        Ok(Cast::Recorded {
            previous: None,
            reason: ReasonFate::None
        })
    );
    let cast = poll.cast(&mut own, minute(2), &voter(), vote(11, Stance::Against));
    assert_eq!(
        cast,
        Ok(Cast::Recorded {
            previous: Some(Stance::For),
            reason: ReasonFate::None
        })
    );
    let cast = poll.cast(&mut own, minute(3), &voter(), vote(12, Stance::Against));
    assert_eq!(cast, Ok(Cast::Unchanged));
    assert_eq!(own.counted().unwrap().cast_at, minute(2));
    assert_eq!(own.latest, Some(InteractionId(12)));
    let gone = poll.withdraw(&mut own, minute(4), InteractionId(13));
    assert_eq!(gone, Ok(Withdrawal::Withdrawn));
    assert_eq!(own.counted(), None);
    let again = poll.withdraw(&mut own, minute(4), InteractionId(14));
    assert_eq!(again, Ok(Withdrawal::Nothing));
}

#[test]
fn a_withdrawal_that_overtakes_its_vote_holds() {
    let poll = poll(Rules::default());
    let mut own = Standing::default();
    let gone = poll.withdraw(&mut own, minute(1), InteractionId(5));
    assert_eq!(gone, Ok(Withdrawal::Nothing));
    let cast = poll.cast(&mut own, minute(1), &voter(), vote(4, Stance::For));
    assert_eq!(cast, Ok(Cast::Overtaken));
    assert_eq!(own.counted(), None);
}

#[test]
fn what_comes_late_undoes_nothing_newer() {
    let poll = poll(Rules::default());
    let mut own = Standing::default();
    poll.cast(&mut own, minute(1), &voter(), vote(20, Stance::For))
        .unwrap();
    for late in [19, 20] {
        let before = own.clone();
        let cast = poll.cast(&mut own, minute(2), &voter(), vote(late, Stance::Against));
        assert_eq!(cast, Ok(Cast::Overtaken));
        let gone = poll.withdraw(&mut own, minute(2), InteractionId(late));
        assert_eq!(gone, Ok(Withdrawal::Overtaken));
        let reason = reason(1, "Late.");
        let given = poll.give_reason(
            &mut own,
            minute(2),
            InteractionId(late),
            Stance::For,
            reason,
        );
        assert_eq!(given, Ok(Cast::Overtaken));
        assert_eq!(own, before);
    }
    poll.withdraw(&mut own, minute(3), InteractionId(30))
        .unwrap();
    let cast = poll.cast(&mut own, minute(4), &voter(), vote(29, Stance::For));
    assert_eq!(cast, Ok(Cast::Overtaken));
    assert_eq!(own.counted(), None);
}

#[test]
fn nothing_is_taken_after_the_close() {
    let poll = closed(Rules::default());
    let mut own = Standing::default();
    let since = minute(30);
    let refused = BallotRefusal::Poll(Refusal::Closed { since });
    let at = minute(31);
    let cast = poll.cast(&mut own, at, &voter(), vote(1, Stance::For));
    assert_eq!(cast, Err(refused));
    let gone = poll.withdraw(&mut own, at, InteractionId(1));
    assert_eq!(gone, Err(refused));
    let given = poll.give_reason(
        &mut own,
        at,
        InteractionId(1),
        Stance::For,
        reason(1, "So."),
    );
    assert_eq!(given, Err(refused));
    let struck = poll.strike(&mut own, at, PersonId(5), Rounds::AtOnce, decision());
    assert_eq!(struck, Err(refused));
    let restored = poll.restore(&mut own, at, PersonId(5), Rounds::AtOnce, decision());
    assert_eq!(restored, Err(refused));
    assert_eq!(own, Standing::default());
}

#[test]
fn forged_stances_and_closed_gates_are_refused() {
    let gate = Gate {
        joined_before_open: true,
        ..Gate::default()
    };
    let mut poll = poll(Rules::default());
    let mut own = Standing::default();
    let cast = poll.cast(&mut own, minute(1), &voter(), vote(1, Stance::StronglyFor));
    assert_eq!(cast, Err(BallotRefusal::NotOffered));
    poll.rules.gate = gate;
    let cast = poll.cast(&mut own, minute(1), &voter(), vote(1, Stance::For));
    assert_eq!(cast, Err(BallotRefusal::Gate(Denial::JoinDateUnknown)));
    assert_eq!(own, Standing::default());
}

#[test]
fn a_reason_belongs_to_its_stance() {
    let poll = poll(Rules::default());
    let mut own = Standing::default();
    let first = with_reason(1, Stance::For, reason(7, "It opens a door."));
    let cast = poll.cast(&mut own, minute(1), &voter(), first).unwrap();
    assert!(matches!(
        cast,
        Cast::Recorded {
            reason: ReasonFate::Given,
            ..
        }
    ));
    let cast = poll.cast(&mut own, minute(2), &voter(), vote(2, Stance::For));
    assert_eq!(cast, Ok(Cast::Unchanged));
    assert!(own.counted().unwrap().reason.is_some());
    let cast = poll
        .cast(&mut own, minute(3), &voter(), vote(3, Stance::Undecided))
        .unwrap();
    assert!(matches!(
        cast,
        Cast::Recorded {
            reason: ReasonFate::Dropped,
            ..
        }
    ));
    assert_eq!(own.counted().unwrap().reason, None);
}

#[test]
fn a_reason_is_added_to_the_ballot_that_stands() {
    let poll = poll(Rules::default());
    let mut own = Standing::default();
    let give = |own: &mut Standing, id, stance| {
        poll.give_reason(
            own,
            minute(2),
            InteractionId(id),
            stance,
            reason(id, "It is so."),
        )
    };
    assert_eq!(give(&mut own, 5, Stance::For), Err(BallotRefusal::NoBallot));
    poll.cast(&mut own, minute(1), &voter(), vote(6, Stance::For))
        .unwrap();
    let stands = Stance::For;
    assert_eq!(
        give(&mut own, 7, Stance::Against),
        Err(BallotRefusal::StanceChanged { stands })
    );
    assert_eq!(own.latest, Some(InteractionId(6)));
    assert!(matches!(
        give(&mut own, 8, stands),
        Ok(Cast::Recorded { .. })
    ));
    assert_eq!(give(&mut own, 9, stands), Ok(Cast::Unchanged));
    let ballot = own.counted().unwrap();
    assert_eq!(ballot.reason.as_ref().unwrap().id, ReasonId(8));
    assert_eq!(ballot.cast_at, minute(2));
}

#[test]
fn rules_decide_whether_there_are_reasons() {
    let off = poll(Rules {
        reasons: Reasons::Off,
        ..Rules::default()
    });
    let mut own = Standing::default();
    let given = with_reason(1, Stance::For, reason(1, "So."));
    let cast = off.cast(&mut own, minute(1), &voter(), given.clone());
    assert_eq!(cast, Err(BallotRefusal::ReasonsOff));

    let must = required();
    let cast = must.cast(&mut own, minute(1), &voter(), vote(1, Stance::For));
    assert_eq!(cast, Err(BallotRefusal::ReasonRequired));
    assert_eq!(own, Standing::default());
    must.cast(&mut own, minute(1), &voter(), given).unwrap();
    let cast = must.cast(&mut own, minute(1), &voter(), vote(2, Stance::For));
    assert_eq!(cast, Ok(Cast::Unchanged));
    let cast = must.cast(&mut own, minute(1), &voter(), vote(3, Stance::Against));
    assert_eq!(cast, Err(BallotRefusal::ReasonRequired));
    assert_eq!(own.counted().unwrap().stance, Stance::For);
}

#[test]
fn a_hidden_reason_stays_hidden_until_another_is_written() {
    let poll = poll(Rules::default());
    let mut own = Standing::default();
    let cast = |own: &mut Standing, id, text| {
        let vote = with_reason(id, Stance::For, reason(id, text));
        poll.cast(own, minute(1), &voter(), vote).unwrap();
        own.counted().unwrap().reason.as_ref().unwrap().hidden
    };
    cast(&mut own, 1, "Rude.");
    let shown = own.ballot.as_mut().unwrap().reason.as_mut().unwrap();
    assert_eq!(
        events(&shown.hide(minute(2), decision()).unwrap()),
        ["reason_hidden"]
    );
    assert_eq!(
        shown.hide(minute(2), decision()),
        Err(BallotRefusal::NoReason)
    );
    assert!(cast(&mut own, 2, "Rude."));
    assert!(!cast(&mut own, 3, "Kind."));
}

#[test]
fn a_strike_answers_the_same_and_bars_until_restored() {
    let poll = poll(Rules::default());
    let person = PersonId(5);
    let (mut voted, mut never) = (Standing::default(), Standing::default());
    poll.cast(&mut voted, minute(1), &voter(), vote(1, Stance::For))
        .unwrap();
    let one = poll.strike(&mut voted, minute(2), person, Rounds::AtOnce, decision());
    let other = poll.strike(&mut never, minute(2), person, Rounds::AtOnce, decision());
    assert_eq!(one, other);
    assert_eq!(events(&one.unwrap()), ["struck"]);
    let twice = poll.strike(&mut never, minute(2), person, Rounds::AtOnce, decision());
    assert_eq!(twice, Err(BallotRefusal::AlreadyStruck));
    assert_eq!(voted.counted(), None);
    for own in [&mut voted, &mut never] {
        let cast = poll.cast(own, minute(3), &voter(), vote(3, Stance::For));
        assert_eq!(cast, Err(BallotRefusal::Struck));
    }
    let one = poll.restore(&mut voted, minute(4), person, Rounds::AtOnce, decision());
    let other = poll.restore(&mut never, minute(4), person, Rounds::AtOnce, decision());
    assert_eq!(one, other);
    assert_eq!(voted.counted().unwrap().stance, Stance::For);
    let twice = poll.restore(&mut never, minute(4), person, Rounds::AtOnce, decision());
    assert_eq!(twice, Err(BallotRefusal::NotStruck));
}

#[test]
fn the_struck_may_withdraw_and_then_nothing_is_restored() {
    let poll = poll(Rules::default());
    let mut own = Standing::default();
    poll.cast(&mut own, minute(1), &voter(), vote(1, Stance::For))
        .unwrap();
    poll.strike(&mut own, minute(2), PersonId(5), Rounds::AtOnce, decision())
        .unwrap();
    poll.withdraw(&mut own, minute(3), InteractionId(2))
        .unwrap();
    poll.restore(&mut own, minute(4), PersonId(5), Rounds::AtOnce, decision())
        .unwrap();
    assert_eq!(own.counted(), None);
}

proptest! {
    /// Whatever the order of delivery, the newest interaction stands.
    #[test]
    fn the_newest_interaction_wins(
        sent in prop::collection::vec(
            prop::option::of(prop::sample::select(Scale::Three.stances())), 1..12),
        seed in any::<u64>(),
    ) {
        use rand::{SeedableRng, seq::SliceRandom};
        let mut delivered: Vec<_> = (1u64..).zip(sent.clone()).collect();
        delivered.shuffle(&mut rand::rngs::ChaCha8Rng::seed_from_u64(seed));
        let poll = poll(Rules::default());
        let mut own = Standing::default();
        for (id, stance) in delivered {
            if let Some(stance) = stance {
                poll.cast(&mut own, minute(1), &voter(), vote(id, stance)).unwrap();
            } else {
                poll.withdraw(&mut own, minute(1), InteractionId(id)).unwrap();
            }
        }
        prop_assert_eq!(own.counted().map(|ballot| ballot.stance), sent[sent.len() - 1]);
        prop_assert_eq!(own.latest, Some(InteractionId(sent.len() as u64)));
    }
}

#[test]
fn a_ballot_that_was_let_go_never_comes_back() {
    let poll = poll(Rules::default());
    let voted = || {
        let mut own = Standing::default();
        poll.cast(&mut own, minute(1), &voter(), vote(1, Stance::For))
            .unwrap();
        own
    };
    let strike = |own: &mut Standing, rounds| {
        let struck = poll.strike(own, minute(2), PersonId(5), rounds, decision());
        struck.unwrap();
    };
    let restore = |own: &mut Standing, rounds| {
        let restored = poll.restore(own, minute(3), PersonId(5), rounds, decision());
        restored.unwrap();
        own.ballot.as_ref().map(|ballot| ballot.stance)
    };
    // In an open poll it goes at once, and comes back.
    let mut own = voted();
    strike(&mut own, Rounds::AtOnce);
    assert_eq!(own.tallied(Rounds::AtOnce), None);
    assert_eq!(restore(&mut own, Rounds::AtOnce), Some(Stance::For));
    // It counts on in the round of the strike.
    strike(&mut own, Rounds::Now(1));
    assert_eq!(own.counted(), None);
    assert_eq!(own.tallied(Rounds::Now(1)), Some(Stance::For));
    assert_eq!(restore(&mut own, Rounds::Now(1)), Some(Stance::For));
    // In the next round it is gone for good, and its person is told so; also where it was struck under
    // the rule of earlier versions, by which it went at once before anything was shown.
    strike(&mut own, Rounds::Now(1));
    assert_eq!(own.tallied(Rounds::Now(2)), None);
    assert!(!own.is_let_go());
    assert_eq!(restore(&mut own, Rounds::Now(2)), None);
    assert!(own.is_let_go());
    let mut own = voted();
    strike(&mut own, Rounds::AtOnce);
    assert_eq!(restore(&mut own, Rounds::Now(1)), None);
}
