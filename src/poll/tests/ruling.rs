//! Rules, and who may vote.

use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// An account of 2016-04-30T11:18:25.796Z.
fn member(joined_at: Option<&str>) -> Voter<'static> {
    Voter {
        person: PersonId(175_928_847_299_117_063),
        joined_at: joined_at.map(at),
        roles: &[RoleId(3)],
    }
}

#[test]
fn what_nobody_asked_for_is_secret_and_hidden_until_the_vote() {
    let rules = Rules::default();
    assert_eq!(rules.secrecy, Secrecy::Secret);
    assert_eq!(rules.results, Results::AfterVote);
    assert_eq!(rules.scale, Scale::Three);
    assert_eq!(rules.reasons, Reasons::Optional);
    assert_eq!(rules.secret_minimum, 3);
    assert_eq!(rules.clone().checked(GUILD), Ok(rules));
}

#[test]
fn numbers_keep_their_bounds() {
    for (minimum, fits) in [(2, false), (3, true), (20, true), (21, false)] {
        let rules = Rules {
            secret_minimum: minimum,
            ..Rules::default()
        };
        assert_eq!(rules.checked(GUILD).is_ok(), fits, "{minimum}");
    }
    let rules = Rules {
        quorum: 10_001,
        ..Rules::default()
    };
    assert_eq!(rules.checked(GUILD), Err(RulesRefusal::Quorum(10_001)));
    let gate = Gate {
        min_member_days: 366,
        ..Gate::default()
    };
    let rules = Rules {
        gate,
        ..Rules::default()
    };
    assert_eq!(rules.checked(GUILD), Err(RulesRefusal::Days(366)));
}

#[test]
fn the_role_of_everyone_bars_nobody() {
    let gate = Gate {
        role: Some(RoleId(GUILD.0)),
        ..Gate::default()
    };
    let rules = Rules {
        gate,
        ..Rules::default()
    };
    assert_eq!(rules.checked(GUILD).unwrap().gate.role, None);
}

#[test]
fn a_quorum_says_how_many_are_lacking() {
    let rules = Rules {
        quorum: 10,
        ..Rules::default()
    };
    assert_eq!(rules.quorum(9), Quorum::Short { lacking: 1 });
    assert_eq!(rules.quorum(10), Quorum::Reached);
    assert_eq!(Rules::default().quorum(0), Quorum::NotAsked);
}

#[test]
fn a_gate_without_conditions_asks_nothing() {
    let now = at("2026-02-02T10:00:00Z");
    assert_eq!(Gate::default().admits(&member(None), now, now), Ok(()));
}

#[test]
fn members_are_frozen_at_the_opening() {
    let gate = Gate {
        joined_before_open: true,
        ..Gate::default()
    };
    let opened = at("2026-02-02T10:00:00Z");
    let now = at("2026-02-03T10:00:00Z");
    let ask = |joined| gate.admits(&member(joined), opened, now);
    assert_eq!(ask(Some("2026-02-02T09:59:59.999Z")), Ok(()));
    let late = Err(Denial::JoinedAfterOpening { opened_at: opened });
    assert_eq!(ask(Some("2026-02-02T10:00:00Z")), late);
    assert_eq!(ask(None), Err(Denial::JoinDateUnknown));
}

#[test]
fn ages_are_reached_to_the_moment() {
    let gate = Gate {
        min_member_days: 7,
        ..Gate::default()
    };
    let joined = Some("2026-02-01T00:00:00Z");
    let from = at("2026-02-08T00:00:00Z");
    let ask = |now| gate.admits(&member(joined), from, now);
    assert_eq!(ask(from), Ok(()));
    let just_before = at("2026-02-07T23:59:59.999Z");
    assert_eq!(
        ask(just_before),
        Err(Denial::MemberTooNew {
            admitted_from: from
        })
    );

    let gate = Gate {
        min_account_days: 1,
        ..Gate::default()
    };
    let from = at("2016-05-01T11:18:25.796Z");
    let ask = |now| gate.admits(&member(None), from, now);
    assert_eq!(ask(from), Ok(()));
    let created = member(None).person.created_at();
    assert_eq!(
        ask(created),
        Err(Denial::AccountTooNew {
            admitted_from: from
        })
    );
}

#[test]
fn a_missing_role_is_named() {
    let ask = |role| {
        let gate = Gate {
            role: Some(RoleId(role)),
            ..Gate::default()
        };
        gate.admits(&member(None), Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH)
    };
    assert_eq!(ask(3), Ok(()));
    assert_eq!(ask(4), Err(Denial::RoleMissing(RoleId(4))));
}
