//! Ballots of people: kept, counted, shown to whom they may be, erased.

use jiff::SignedDuration;
use rostrum::poll::*;
use rostrum::store::Booth;

use super::Place;
use super::seed::*;

pub(crate) async fn a_ballot_lives_from_cast_to_withdrawal(place: &Place) {
    let store = place.store().await;
    let (poll, person) = (PollId(1), PersonId(11));
    opened(&store, 1, Rules::default()).await;
    let recorded = |previous, reason| Ok(Cast::Recorded { previous, reason });
    let first = cast(&store, booth(1, 1), 11, 1, Stance::For, Some(reason(1))).await;
    assert_eq!(first.outcome, recorded(None, ReasonFate::Given));
    assert_eq!(first.standing, store.standing(poll, person).await.unwrap());
    assert_eq!(Some(first.poll), store.poll(poll).await.unwrap());

    let changed = cast(&store, booth(1, 2), 11, 2, Stance::Against, None).await;
    let dropped = recorded(Some(Stance::For), ReasonFate::Dropped);
    assert_eq!(changed.outcome, dropped);
    assert_eq!(tally(&store, 1).await, Tally::of([Stance::Against]));

    let gone = store.withdraw(booth(1, 4), person, InteractionId(5));
    let gone = gone.await.unwrap().unwrap();
    assert_eq!(gone.outcome, Ok(Withdrawal::Withdrawn));
    assert_eq!(gone.poll.count.now, Tally::default());
    let held = Standing {
        latest: Some(InteractionId(5)),
        ..Standing::default()
    };
    assert_eq!(store.standing(poll, person).await.unwrap(), held);
    let nobody = store.standing(poll, PersonId(12)).await.unwrap();
    assert_eq!(nobody, Standing::default());
}

pub(crate) async fn a_reason_is_added_to_the_stance_it_speaks_for(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, Rules::default()).await;
    cast(&store, booth(1, 2), 11, 2, Stance::Against, None).await;
    let give = async |press, stance, id| {
        let press = InteractionId(press);
        let given = store.give_reason(booth(1, 3), PersonId(11), press, stance, reason(id));
        given.await.unwrap().unwrap()
    };
    let given = give(3, Stance::Against, u64::MAX).await;
    let kept = store.standing(PollId(1), PersonId(11)).await.unwrap();
    assert_eq!(given.standing, kept);
    assert_eq!(kept.ballot.unwrap().reason.unwrap().id, ReasonId(u64::MAX));
    let stands = Stance::Against;
    let refused = give(4, Stance::For, 6).await.outcome;
    assert_eq!(refused, Err(BallotRefusal::StanceChanged { stands }));
}

pub(crate) async fn an_older_press_never_undoes_a_newer_one(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, Rules::default()).await;
    cast(&store, booth(1, 1), 11, u64::MAX, Stance::For, None).await;
    let late = cast(&store, booth(1, 2), 11, 8, Stance::Against, None).await;
    assert_eq!(late.outcome, Ok(Cast::Overtaken));
    assert_eq!(late.standing.ballot.unwrap().stance, Stance::For);
    assert_eq!(tally(&store, 1).await, Tally::of([Stance::For]));
}

pub(crate) async fn a_poll_of_another_guild_is_unknown(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, Rules::default()).await;
    let voter = Voter {
        person: PersonId(11),
        joined_at: None,
        roles: &[],
    };
    let vote = Vote {
        interaction: InteractionId(1),
        stance: Stance::For,
        reason: None,
    };
    for (guild, poll) in [(GuildId(70), PollId(1)), (GUILD, PollId(2))] {
        let booth = Booth {
            guild,
            poll,
            at: at(1),
        };
        assert!(
            store
                .cast(booth, voter, vote.clone())
                .await
                .unwrap()
                .is_none()
        );
    }
    assert_eq!(tally(&store, 1).await, Tally::default());
}

pub(crate) async fn reasons_are_given_of_both_sides(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, open_rules()).await;
    for person in 1..=9 {
        let stance = match person % 3 {
            0 => Stance::Against,
            1 => Stance::For,
            _ => Stance::Undecided,
        };
        let second = i64::try_from(person).unwrap();
        cast(
            &store,
            booth(1, second),
            person,
            person,
            stance,
            Some(reason(person * 10)),
        )
        .await;
    }
    cast(&store, booth(1, 1), 20, 20, Stance::For, None).await;
    let ids = async |until, from, each| {
        let found = store
            .reasons(PollId(1), until, ReasonId(from), each)
            .await
            .unwrap();
        let ids = found
            .iter()
            .map(|ballot| ballot.reason.as_ref().unwrap().id.0);
        ids.collect::<Vec<_>>()
    };
    assert_eq!(ids(None, 0, 9).await, [10, 40, 70, 30, 60, 90]);
    assert_eq!(ids(None, 41, 2).await, [70, 10, 60, 90]);
    assert_eq!(ids(Some(at(4)), 41, 9).await, [10, 40, 30]);
    assert_eq!(ids(None, 0, 0).await, [0; 0]);
}

pub(crate) async fn voters_are_listed_of_open_ballots_alone(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, open_rules()).await;
    opened(&store, 2, Rules::default()).await;
    for person in 1..=5 {
        cast(&store, booth(1, 1), person, person, Stance::For, None).await;
        cast(&store, booth(2, 1), person, person, Stance::For, None).await;
    }
    store
        .strike(PollId(1), at(2), PersonId(2), decision("why"))
        .await
        .unwrap();
    let voters = async |poll, after| {
        let found = store.voters(PollId(poll), after, 2).await.unwrap();
        found
            .into_iter()
            .map(|(person, _)| person.0)
            .collect::<Vec<_>>()
    };
    assert_eq!(voters(1, None).await, [1, 3]);
    assert_eq!(voters(1, Some(PersonId(3))).await, [4, 5]);
    assert_eq!(voters(2, None).await, [0; 0]);
}

pub(crate) async fn exports_of_secret_polls_name_nobody(place: &Place) {
    let store = place.store().await;
    for (id, rules) in [(1, open_rules()), (2, Rules::default())] {
        opened(&store, id, rules).await;
        cast(
            &store,
            booth(id, 1),
            11,
            1,
            Stance::Against,
            Some(reason(1)),
        )
        .await;
        cast(&store, booth(id, 2), 12, 2, Stance::For, Some(reason(2))).await;
        store
            .strike(PollId(id), at(3), PersonId(13), decision("why"))
            .await
            .unwrap();
        let poll = store.poll(PollId(id)).await.unwrap().unwrap();
        let rows = store.exported(&poll).await.unwrap();
        let named = rows
            .iter()
            .filter(|row| row.person.is_some() && row.cast_at.is_some());
        assert_eq!(
            (rows.len(), named.count()),
            (2, if id == 1 { 2 } else { 0 })
        );
        let first = if id == 1 {
            Stance::Against
        } else {
            Stance::For
        };
        assert_eq!(
            rows[0].stance, first,
            "a secret poll is not told in the order of casting"
        );
    }
}

pub(crate) async fn exports_hold_as_many_ballots_as_the_tally_after_erasing(place: &Place) {
    use Stance::{Against, For, Undecided};

    let store = place.store().await;
    let ballots = [
        (11, For, Some(3)),
        (12, Against, None),
        (13, For, None),
        (14, Against, Some(4)),
        (15, Undecided, None),
    ];
    for (id, rules) in [(1, open_rules()), (2, Rules::default())] {
        opened(&store, id, rules).await;
        for (person, stance, id_of_reason) in ballots {
            let reason = id_of_reason.map(reason);
            cast(&store, booth(id, 1), person, 1, stance, reason).await;
        }
        step(&store, id, 2, close("enough")).await;
    }
    for erased in [14, 11] {
        store.erase(PersonId(erased), at(3)).await.unwrap();
    }
    let rows = async |id| {
        let poll = store.poll(PollId(id)).await.unwrap().unwrap();
        let rows = store.exported(&poll).await.unwrap();
        let stances = Tally::of(rows.iter().map(|row| row.stance));
        assert_eq!(stances, poll.count.now, "poll {id}");
        rows
    };
    let open: Vec<_> = rows(1)
        .await
        .into_iter()
        .map(|row| (row.person.map(|person| person.0), row.stance))
        .collect();
    let nobody = [(None, For), (None, Against)];
    let left = [(Some(12), Against), (Some(13), For), (Some(15), Undecided)];
    assert_eq!(open, [left.as_slice(), nobody.as_slice()].concat());

    let secret = rows(2).await;
    let stances: Vec<_> = secret.iter().map(|row| row.stance).collect();
    assert_eq!(stances, [For, For, Undecided, Against, Against]);
    assert!(
        secret
            .iter()
            .all(|row| row.person.is_none() && row.cast_at.is_none() && row.reason.is_none()),
        "those who were erased look like the others: {secret:?}"
    );
}

pub(crate) async fn votes_in_other_guilds_displace_none(place: &Place) {
    let store = place.store().await;
    let person = PersonId(11);
    opened(&store, 1, open_rules()).await;
    opened(&store, 2, open_rules()).await;
    let mut elsewhere = draft(3, open_rules());
    elsewhere.guild = GuildId(70);
    store.open_poll(elsewhere, at(0)).await.unwrap();
    for (poll, guild) in [(1, GUILD), (2, GUILD), (3, GuildId(70))] {
        let booth = Booth {
            guild,
            ..booth(poll, 1)
        };
        cast(&store, booth, 11, 1, Stance::For, None).await;
    }
    let gone = store.withdraw(booth(2, 2), person, InteractionId(2)).await;
    assert_eq!(gone.unwrap().unwrap().outcome, Ok(Withdrawal::Withdrawn));
    let listed = store.parts_in(GUILD, person, 1).await.unwrap();
    let listed: Vec<_> = listed.iter().map(|part| part.poll.poll.id.0).collect();
    assert_eq!(listed, [1], "one of two other parts took its place");
    assert_eq!(store.personal(person).await.unwrap().parts.len(), 3);
}

pub(crate) async fn erasing_leaves_counts_and_strikes(place: &Place) {
    let store = place.store().await;
    let person = PersonId(11);
    for id in 1..=4 {
        opened(&store, id, open_rules()).await;
        cast(&store, booth(id, 1), 11, 1, Stance::For, Some(reason(id))).await;
        cast(&store, booth(id, 1), 12, 1, Stance::Against, None).await;
    }
    store
        .strike(PollId(3), at(2), person, decision("why"))
        .await
        .unwrap();
    // Poll 1 is closed, 2 is open, 3 is open with a strike, 4 ran out without being noticed.
    step(&store, 1, 2, close("done")).await;
    step(&store, 2, 2, extend("1d", "longer")).await;
    step(&store, 3, 2, extend("1d", "longer")).await;
    let personal = store.personal(person).await.unwrap();
    assert_eq!((personal.parts.len(), personal.entries.len()), (4, 1));

    assert_eq!(store.erase(person, at(2 * HOUR)).await.unwrap(), 4);
    let both = Tally::of([Stance::For, Stance::Against]);
    let other = Tally::of([Stance::Against]);
    for (id, left) in [(1, both), (2, other), (3, other), (4, both)] {
        let count = store.poll(PollId(id)).await.unwrap().unwrap().count;
        assert_eq!((count.now, count.set_aside), (left, 0), "poll {id}");
        let held = store.standing(PollId(id), person).await.unwrap();
        let open = id == 2 || id == 3;
        let latest = open.then_some(InteractionId(1));
        assert_eq!(
            held,
            Standing {
                ballot: None,
                latest,
                struck: id == 3,
                struck_in: 0,
            },
            "poll {id}"
        );
    }
    let struck = store.journal(PollId(3)).await.unwrap()[1].event;
    assert_eq!(
        struck,
        Event::Struck {
            person: PersonId(0)
        }
    );
    assert_eq!(store.erase(person, at(2 * HOUR)).await.unwrap(), 0);

    // Whoever erased themselves may vote again, and counts once.
    step(&store, 1, 2 * HOUR, reopen("1d", "again")).await;
    assert_eq!(tally(&store, 1).await, other);
    cast(&store, booth(1, 2 * HOUR), 11, 9, Stance::For, None).await;
    assert_eq!(tally(&store, 1).await, both);
}

pub(crate) async fn a_secret_tally_waits_for_enough_people(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, Rules::default()).await;
    let mut releases = Vec::new();
    for person in 1..=6 {
        let second = i64::try_from(person).unwrap();
        let voted = cast(&store, booth(1, second), person, person, Stance::For, None).await;
        assert_eq!(store.poll(PollId(1)).await.unwrap().unwrap(), voted.poll);
        releases.push(
            voted
                .poll
                .count
                .release
                .map(|release| (release.tally.total(), release.at)),
        );
    }
    let (three, six) = (Some((3, at(3))), Some((6, at(6))));
    assert_eq!(releases, [None, None, three, three, three, six]);
    cast(&store, booth(1, 7), 7, 7, Stance::For, None).await;
    let closed = store
        .step(PollId(1), at(HOUR), Input::Tick)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(closed.poll.count.release.unwrap().tally.total(), 7);
}

pub(crate) async fn a_reason_never_comes_before_its_release(place: &Place) {
    let store = place.store().await;
    opened(&store, 1, Rules::default()).await;
    for person in 1..=3 {
        cast(&store, booth(1, 10), person, person, Stance::For, None).await;
    }
    // This press was read before the release, and waited.
    let late = cast(&store, booth(1, 9), 4, 4, Stance::For, Some(reason(4))).await;
    let release = late.poll.count.release.unwrap();
    assert_eq!(release.at, at(10));
    let cast_at = at(10) + SignedDuration::from_micros(1);
    assert_eq!(late.standing.ballot.unwrap().cast_at, cast_at);
    let shown = store
        .reasons(PollId(1), Some(release.at), ReasonId(0), 9)
        .await
        .unwrap();
    assert_eq!(shown, []);
}
