//! Who sees what.

use proptest::prelude::*;

use super::*;

const ASKERS: [Asker; 5] = [
    Asker::Everyone,
    Asker::Voter,
    Asker::NonVoter,
    Asker::Staff,
    Asker::Struck,
];

fn with(results: Results, secrecy: Secrecy) -> Rules {
    Rules {
        results,
        secrecy,
        ..Rules::default()
    }
}

fn tally(pro: u32, undecided: u32, con: u32) -> Tally {
    Tally::from_counts([
        (Stance::For, pro),
        (Stance::Undecided, undecided),
        (Stance::Against, con),
    ])
}

/// What each asker sees of the stances: `+` the tally, else why not.
fn table(poll: &Poll, now: &Tally) -> [&'static str; 5] {
    let release = Release::due(poll, None, (now, &tally(0, 0, 0)), minute(5));
    let ballots = Ballots {
        now,
        set_aside: 0,
        release: release.as_ref(),
    };
    ASKERS.map(|asker| match view(poll, asker, ballots).stances {
        Sight::Shown(shown) => {
            assert_eq!(shown.tally, *now);
            "+"
        }
        Sight::Hidden(Hidden::UntilVote) => "vote",
        Sight::Hidden(Hidden::UntilClose) => "close",
        Sight::Hidden(Hidden::TooFew { least: 3 }) => "few",
        Sight::Hidden(other) => panic!("{other:?}"),
    })
}

#[test]
fn the_rules_decide_before_the_close() {
    let many = tally(4, 1, 2);
    for secrecy in [Secrecy::Secret, Secrecy::Open] {
        let see = |results| table(&poll(with(results, secrecy)), &many);
        // Everyone, a voter, somebody without a ballot, staff, the struck.
        let after_vote = ["close", "+", "vote", "vote", "close"];
        assert_eq!(see(Results::AfterVote), after_vote);
        assert_eq!(see(Results::AfterClose), ["close"; 5]);
        assert_eq!(see(Results::Live), ["+"; 5]);
    }
}

#[test]
fn everybody_sees_after_the_close() {
    for results in [Results::AfterVote, Results::AfterClose, Results::Live] {
        for secrecy in [Secrecy::Secret, Secrecy::Open] {
            assert_eq!(
                table(&closed(with(results, secrecy)), &tally(4, 1, 2)),
                ["+"; 5]
            );
        }
    }
}

#[test]
fn a_secret_poll_of_few_shows_their_number_alone() {
    let two = tally(1, 0, 1);
    for results in [Results::AfterVote, Results::AfterClose, Results::Live] {
        assert_eq!(
            table(&closed(with(results, Secrecy::Secret)), &two),
            ["few"; 5]
        );
        assert_eq!(table(&closed(with(results, Secrecy::Open)), &two), ["+"; 5]);
    }
    let live = poll(with(Results::Live, Secrecy::Secret));
    assert_eq!(table(&live, &two), ["few"; 5]);
    assert_eq!(table(&live, &tally(1, 0, 2)), ["+"; 5]);
}

#[test]
fn reopening_hides_again() {
    let mut poll = closed(Rules::default());
    let many = tally(4, 1, 2);
    assert_eq!(table(&poll, &many), ["+"; 5]);
    poll.handle(minute(40), reopen()).unwrap();
    let after_vote = ["close", "+", "vote", "vote", "close"];
    assert_eq!(table(&poll, &many), after_vote);
}

#[test]
fn names_are_shown_with_the_results_of_open_polls_only() {
    let now = tally(4, 1, 2);
    let see = |poll: &Poll, asker| {
        let ballots = Ballots {
            now: &now,
            set_aside: 0,
            release: None,
        };
        view(poll, asker, ballots).names
    };
    let open = poll(with(Results::AfterVote, Secrecy::Open));
    assert_eq!(see(&open, Asker::Voter), Sight::Shown(()));
    assert_eq!(see(&open, Asker::Staff), Sight::Hidden(Hidden::UntilVote));
    for asker in ASKERS {
        let secret = closed(Rules::default());
        assert_eq!(see(&secret, asker), Sight::Hidden(Hidden::Secret));
    }
}

#[test]
fn reasons_of_secret_polls_wait_for_five() {
    let see = |rules: Rules, now: Tally| {
        let ballots = Ballots {
            now: &now,
            set_aside: 0,
            release: None,
        };
        view(&closed(rules), Asker::NonVoter, ballots).reasons
    };
    let four = tally(2, 0, 2);
    let five = tally(2, 1, 2);
    assert_eq!(
        see(Rules::default(), four),
        Sight::Hidden(Hidden::TooFew { least: 5 })
    );
    assert_eq!(see(Rules::default(), five), Sight::Shown(None));
    let strict = Rules {
        secret_minimum: 20,
        ..Rules::default()
    };
    assert_eq!(
        see(strict, five),
        Sight::Hidden(Hidden::TooFew { least: 20 })
    );
    let open = with(Results::AfterVote, Secrecy::Open);
    assert_eq!(see(open, tally(1, 0, 0)), Sight::Shown(None));
    let off = Rules {
        reasons: Reasons::Off,
        ..Rules::default()
    };
    assert_eq!(see(off, five), Sight::Hidden(Hidden::Off));
}

#[test]
fn a_secret_tally_stands_until_enough_people_moved() {
    let poll = poll(Rules::default());
    let first = Release::due(&poll, None, (&tally(1, 1, 1), &tally(0, 0, 0)), minute(3)).unwrap();
    for (now, due) in [
        (tally(2, 1, 1), false),
        (tally(2, 2, 1), false),
        (tally(0, 2, 1), false),
        (tally(3, 1, 0), false),
        (tally(2, 2, 2), true),
        (tally(1, 1, 4), true),
        (tally(4, 0, 0), true),
    ] {
        let next = Release::due(&poll, Some(&first), (&now, &tally(0, 0, 0)), minute(4));
        assert_eq!(next.is_some(), due, "{now:?}");
        let ballots = Ballots {
            now: &now,
            set_aside: 0,
            release: Some(&first),
        };
        let seen = view(&poll, Asker::Voter, ballots);
        let shown = Shown {
            tally: first.tally,
            as_of: Some(minute(3)),
        };
        assert_eq!(seen.stances, Sight::Shown(shown));
        assert_eq!(seen.voters, now.total());
    }
    // A withdrawal below the minimum hides what was shown before.
    let ballots = Ballots {
        now: &tally(1, 1, 0),
        set_aside: 0,
        release: Some(&first),
    };
    let seen = view(&poll, Asker::Voter, ballots);
    assert_eq!(seen.stances, Sight::Hidden(Hidden::TooFew { least: 3 }));
}

#[test]
fn the_final_result_is_exact() {
    let poll = closed(Rules::default());
    let first = Release {
        tally: tally(1, 1, 1),
        at: minute(3),
    };
    let now = tally(2, 1, 1);
    let ballots = Ballots {
        now: &now,
        set_aside: 1,
        release: Some(&first),
    };
    let seen = view(&poll, Asker::Everyone, ballots);
    assert_eq!(
        seen.stances,
        Sight::Shown(Shown {
            tally: now,
            as_of: None
        })
    );
    assert_eq!(seen.voters, 4);
    // What was announced is what the next opening starts from.
    let last = Release::due(&poll, Some(&first), (&now, &tally(0, 0, 0)), minute(30)).unwrap();
    assert_eq!(last.tally, now);
    assert_eq!(
        Release::due(&poll, Some(&last), (&now, &tally(0, 0, 0)), minute(31)),
        None
    );
}

#[test]
fn struck_ballots_leave_in_groups_of_their_own() {
    let all = tally(5, 2, 4);
    let due = |poll: &Poll, held: Tally| {
        let due = Release::due(poll, None, (&all, &held), minute(5)).unwrap();
        due.tally
    };
    for results in [Results::Live, Results::AfterVote] {
        let poll = poll(with(results, Secrecy::Secret));
        // Others have voted by dozens, and nothing was shown before: two stay all the same.
        assert_eq!(due(&poll, tally(1, 0, 1)), all);
        assert_eq!(due(&poll, tally(2, 0, 1)), tally(3, 2, 3));
    }
    for results in Results::ALL {
        let closed = closed(with(*results, Secrecy::Secret));
        assert_eq!(due(&closed, tally(1, 0, 1)), all);
        assert_eq!(due(&closed, tally(2, 0, 1)), tally(3, 2, 3));
        // Those who are left must be a group as well.
        assert_eq!(due(&closed, tally(5, 0, 4)), all);
    }
}

/// Something that happens, by anyone.
#[derive(Clone, Copy, Debug)]
pub(super) enum Act {
    Cast(Stance),
    Withdraw,
    Strike,
    Restore,
    Close,
    Reopen,
}

pub(super) fn acts() -> impl Strategy<Value = (usize, Act, Stance)> {
    let stance = || prop::sample::select(Scale::Three.stances());
    let act = prop_oneof![
        8 => stance().prop_map(Act::Cast),
        2 => Just(Act::Withdraw),
        2 => Just(Act::Strike),
        2 => Just(Act::Restore),
        1 => Just(Act::Close),
        1 => Just(Act::Reopen),
    ];
    (0usize..9, act, stance())
}

/// A poll with its ballots, kept as a store would.
pub(super) struct World {
    pub(super) poll: Poll,
    pub(super) people: Vec<Standing>,
    pub(super) now: Tally,
    held: Tally,
    round: u32,
    release: Option<Release>,
    clock: i64,
}

impl World {
    pub(super) fn new(results: Results) -> Self {
        Self {
            poll: poll(with(results, Secrecy::Secret)),
            people: vec![Standing::default(); 9],
            now: Tally::default(),
            held: Tally::default(),
            round: 1,
            release: None,
            clock: 0,
        }
    }

    pub(super) fn act(&mut self, person: usize, act: Act) {
        self.clock += 1;
        let at = minute(0) + SignedDuration::from_secs(self.clock);
        let id = u64::try_from(self.clock).unwrap();
        let rounds = self.rounds();
        let own = &mut self.people[person];
        let who = PersonId(5);
        let held = |own: &Standing| own.tallied(rounds).filter(|_| own.struck);
        let (before, held_before) = (own.tallied(rounds), held(own));
        // What is refused is refused; only the consequences are looked at.
        match act {
            Act::Cast(stance) => drop(self.poll.cast(own, at, &voter(), vote(id, stance))),
            Act::Withdraw => drop(self.poll.withdraw(own, at, InteractionId(id))),
            Act::Strike => drop(self.poll.strike(own, at, who, rounds, decision())),
            Act::Restore => drop(self.poll.restore(own, at, who, rounds, decision())),
            Act::Close => drop(self.poll.handle(at, close())),
            Act::Reopen => drop(self.poll.handle(at, reopen())),
        }
        self.now.shift(before, own.tallied(rounds)).unwrap();
        self.held.shift(held_before, held(own)).unwrap();
        // Staff's judgements alone move no tally.
        if matches!(act, Act::Strike | Act::Restore) {
            return;
        }
        let tallies = (&self.now, &self.held);
        if let Some(due) = Release::due(&self.poll, self.release.as_ref(), tallies, at) {
            if due.tally != self.now {
                (self.now, self.held) = (due.tally, Tally::default());
                self.round += 1;
            }
            self.release = Some(due);
        }
    }

    fn see(&self, asker: Asker) -> View {
        let rounds = self.rounds();
        let aside = self.people.iter().filter(|own| own.is_set_aside(rounds));
        let ballots = Ballots {
            now: &self.now,
            set_aside: u32::try_from(aside.count()).unwrap(),
            release: self.release.as_ref(),
        };
        view(&self.poll, asker, ballots)
    }

    pub(super) fn stances(&self) -> Vec<Option<Stance>> {
        let rounds = self.rounds();
        self.people.iter().map(|own| own.tallied(rounds)).collect()
    }

    fn rounds(&self) -> Rounds {
        Rounds::Now(self.round)
    }

    pub(super) fn is_open(&self) -> bool {
        self.poll.deadline().is_some()
    }
}

proptest! {
    /// Two polls in which the same people do the same, but choose otherwise: below the minimum nobody can
    /// tell one from the other, whatever was looked at before.
    #[test]
    fn below_the_minimum_no_stance_changes_what_anyone_sees(
        results in prop::sample::select(Results::ALL),
        acts in prop::collection::vec(acts(), 0..60),
    ) {
        let (mut one, mut other) = (World::new(results), World::new(results));
        let mut most = 0;
        for (person, act, instead) in acts {
            one.act(person, act);
            other.act(person, if let Act::Cast(_) = act { Act::Cast(instead) } else { act });
            most = most.max(one.now.total().max(other.now.total()));
            for asker in ASKERS {
                let (seen, instead) = (one.see(asker), other.see(asker));
                prop_assert!(!one.is_open() || seen.voters == instead.voters);
                if one.now.total() < 3 && other.now.total() < 3 {
                    prop_assert!(matches!(seen.stances, Sight::Hidden(_)));
                    prop_assert!(matches!(seen.reasons, Sight::Hidden(_)));
                    prop_assert_eq!(seen, instead);
                }
                if most < 3 {
                    prop_assert_eq!(one.release, None);
                }
            }
        }
    }

    /// Whoever looks as often as they like while a poll is open never sees fewer than the minimum of
    /// people move at once; from nothing to the first tally included.
    #[test]
    fn no_sequence_of_looks_singles_anyone_out(
        results in prop::sample::select(Results::ALL),
        acts in prop::collection::vec(acts(), 0..120),
    ) {
        let mut world = World::new(results);
        let mut seen = Tally::default();
        let mut then = world.stances();
        let mut history = vec![(minute(0), world.stances())];
        for (person, act, _) in acts {
            world.act(person, act);
            let at = minute(0) + SignedDuration::from_secs(world.clock);
            history.push((at, world.stances()));
            for asker in ASKERS {
                let Sight::Shown(shown) = world.see(asker).stances else { continue };
                if shown.tally == seen {
                    continue;
                }
                let counted = shown.as_of.unwrap_or(at);
                let (_, people) = history.iter().find(|(at, _)| *at == counted).unwrap();
                prop_assert_eq!(shown.tally, Tally::of(people.iter().copied().flatten()));
                let moved = people.iter().zip(&then).filter(|(now, then)| now != then).count();
                prop_assert!(!world.is_open() || moved >= 3, "{} moved", moved);
                (seen, then) = (shown.tally, people.clone());
            }
        }
    }

    /// Striking and restoring change nothing that anyone sees of an open secret poll.
    #[test]
    fn a_strike_tells_nothing(
        results in prop::sample::select(Results::ALL),
        acts in prop::collection::vec(acts(), 0..60),
    ) {
        let mut world = World::new(results);
        for (person, act, _) in acts {
            let before = ASKERS.map(|asker| (world.see(asker).stances, world.see(asker).voters));
            let was_open = world.is_open();
            world.act(person, act);
            if matches!(act, Act::Strike | Act::Restore) && was_open {
                let after = ASKERS.map(|asker| (world.see(asker).stances, world.see(asker).voters));
                prop_assert_eq!(before, after);
            }
        }
    }

    /// No struck ballot leaves a tally but with so many others that were struck, also at the close and
    /// before anything was shown; none comes back, and none moves the number of voters by itself.
    #[test]
    fn no_struck_ballot_leaves_or_enters_a_tally_alone(
        results in prop::sample::select(Results::ALL),
        acts in prop::collection::vec(acts(), 0..160),
    ) {
        let mut world = World::new(results);
        for (person, act, _) in acts {
            let (before, voters) = (world.stances(), world.see(Asker::Everyone).voters);
            let had = world.people[person].ballot.clone();
            world.act(person, act);
            let after = world.stances();
            let own = world.people[person].ballot != had;
            let others = (0..before.len()).filter(|it| !own || *it != person);
            let moved: Vec<_> = others.filter(|it| before[*it] != after[*it]).collect();
            prop_assert!(moved.is_empty() || moved.len() >= 3, "{:?}: {:?}", act, moved);
            for it in &moved {
                prop_assert!(world.people[*it].struck && after[*it].is_none());
            }
            let now = world.see(Asker::Everyone).voters;
            match act {
                Act::Strike | Act::Restore => prop_assert_eq!(now, voters),
                Act::Close if world.round == 1 => prop_assert_eq!(now, voters),
                _ => {}
            }
        }
    }
}
