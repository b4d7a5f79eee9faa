//! Every refusal in every language; cards and results of polls that no conversation comes to.

use std::{fmt::Write, sync::Arc};

use jiff::{SignedDuration, Timestamp};

use super::{card, receipt, refusals, results};
use crate::{
    app::polls::{Glance, Receipt, Refusal, Seen, What},
    discord::scene::Voice,
    poll::{
        self, Asker, BallotRefusal, ChannelId, Denial, Draft, Duration, DurationRefusal, GuildId,
        MoreThanOne, Motion, PersonId, Poll, PollId, RoleId, Rules, RulesRefusal, Scale, Secrecy,
        Stance, Standing, Subject, Tally, TextRefusal, Withdrawal,
    },
    reply::Row,
    store::{Count, StoredPoll},
    words::{Locale, Words},
};

fn at(seconds: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds)
}

fn voice(locale: Locale) -> Voice {
    Voice::new(Arc::new(Words::built_in()), locale)
}

fn every_refusal() -> Vec<Refusal> {
    let step = [
        poll::Refusal::Closed { since: at(0) },
        poll::Refusal::StillOpen { until: at(0) },
        poll::Refusal::Frozen {
            successor: PollId(2),
        },
        poll::Refusal::TooLong { latest: at(0) },
        poll::Refusal::TooOld { until: at(0) },
        poll::Refusal::OtherGuild,
    ];
    let denials = [
        Denial::RoleMissing(RoleId(7)),
        Denial::AccountTooNew {
            admitted_from: at(0),
        },
        Denial::JoinDateUnknown,
        Denial::JoinedAfterOpening { opened_at: at(0) },
        Denial::MemberTooNew {
            admitted_from: at(0),
        },
    ];
    let ballots = [
        BallotRefusal::Struck,
        BallotRefusal::NotOffered,
        BallotRefusal::NoBallot,
        BallotRefusal::ReasonsOff,
        BallotRefusal::ReasonRequired,
        BallotRefusal::StanceChanged {
            stands: Stance::StronglyAgainst,
        },
        BallotRefusal::AlreadyStruck,
        BallotRefusal::NotStruck,
        BallotRefusal::NoReason,
    ];
    let long = TextRefusal::TooLong {
        characters: 201,
        most: 200,
    };
    let lasts = |why| Refusal::Duration {
        typed: "3 fortnights @everyone".to_owned(),
        why,
    };
    let mut all = vec![
        Refusal::NoSuchPoll {
            named: "**door** <@1>".to_owned(),
        },
        Refusal::Gone,
        Refusal::GuildOnly,
        Refusal::Subject(MoreThanOne),
        Refusal::Text(What::Statement, TextRefusal::Blank),
        Refusal::Text(What::Reason, long),
        Refusal::Text(What::Reason, TextRefusal::Control),
        lasts(DurationRefusal::NotUnderstood),
        lasts(DurationRefusal::TooShort),
        lasts(DurationRefusal::TooLong),
        Refusal::Rules(RulesRefusal::SecretMinimum(2)),
        Refusal::Rules(RulesRefusal::Quorum(10_001)),
        Refusal::Rules(RulesRefusal::Days(366)),
        Refusal::Done,
    ];
    all.extend(step.map(Refusal::Step));
    all.extend(step.map(Refusal::Earlier));
    all.extend(ballots.map(Refusal::Ballot));
    all.extend(denials.map(|why| Refusal::Ballot(BallotRefusal::Gate(why))));
    all
}

#[test]
fn every_refusal_is_a_sentence_in_every_language() {
    let mut transcript = String::new();
    for locale in Locale::ALL {
        let voice = voice(locale);
        writeln!(transcript, "## {}\n", locale.tag()).unwrap();
        for refusal in every_refusal() {
            let said = refusals::explain(&refusal, &voice);
            assert!(!said.contains("refuse_"), "{refusal:?}: {said}");
            assert!(!said.contains(" <@1>"), "nobody is pinged: {said}");
            writeln!(transcript, "{refusal:?}\n    {said}").unwrap();
        }
        transcript.push('\n');
    }
    insta::assert_snapshot!(transcript);
}

fn open(rules: Rules) -> Poll {
    let draft = Draft {
        id: PollId(1),
        guild: GuildId(2),
        channel: ChannelId(3),
        author: PersonId(4),
        subject: Subject::Statement(Motion::new("It is *so* @everyone.").unwrap()),
        rules,
        lasts: Duration::DEFAULT,
    };
    Poll::open(draft, at(0)).unwrap().0
}

fn stored(poll: Poll, now: Tally) -> StoredPoll {
    StoredPoll {
        poll,
        count: Count {
            now,
            ..Count::default()
        },
        card: None,
    }
}

#[test]
fn an_open_secret_poll_shows_no_number_but_that_of_voters() {
    let tally = Tally::from_counts([(Stance::For, 7), (Stance::Against, 11)]);
    for results in poll::Results::ALL {
        let rules = Rules {
            results: *results,
            ..Rules::default()
        };
        let glance = Glance::of(stored(open(rules), tally), Asker::Everyone, at(60));
        let shown = card::card(&glance, &voice(Locale::English));
        let text = format!("{:?}", shown.cards);
        assert!(text.contains("18 people have voted"), "{text}");
        assert!(!text.contains("**7**") && !text.contains("39 %"), "{text}");
    }
}

#[test]
fn a_deadline_that_nobody_noticed_closes_the_card_all_the_same() {
    let rules = Rules {
        scale: Scale::Five,
        secrecy: Secrecy::Open,
        quorum: 100,
        ..Rules::default()
    };
    let tally = Tally::from_counts([(Stance::StronglyFor, 3)]);
    let late = at(25 * 3_600);
    let glance = Glance::of(stored(open(rules), tally), Asker::Everyone, late);
    let shown = card::card(&glance, &voice(Locale::English));
    let Row::Buttons(stances) = &shown.rows[0] else {
        panic!("{:?}", shown.rows);
    };
    assert_eq!(stances.len(), 5);
    assert!(
        stances
            .iter()
            .all(|it| it.state == crate::reply::ButtonState::Off)
    );
    let seen = Seen {
        glance,
        reasons: Vec::new(),
        voters: vec![(PersonId(5), Stance::StronglyFor)],
        swing: None,
    };
    let shown = results::message(&seen, results::Reader::Everyone, &voice(Locale::English));
    let body = &shown.cards[0].body;
    assert!(
        body.contains("Indicative only: the quorum is 100"),
        "{body}"
    );
    assert!(body.contains("In three steps: ▲ For 100 %"), "{body}");
    assert!(shown.cards[0].title.contains("\\*so\\*"));
    assert_eq!(shown.cards[0].fields[0].text, "<@5>");
}

#[test]
fn a_withdrawal_in_the_last_moment_is_told_after_the_close() {
    let closed = Glance::of(
        stored(open(Rules::default()), Tally::default()),
        Asker::Everyone,
        at(25 * 3_600),
    );
    for outcome in [
        Withdrawal::Withdrawn,
        Withdrawal::Nothing,
        Withdrawal::Overtaken,
    ] {
        let receipt = Receipt {
            outcome,
            standing: Standing::default(),
            poll: closed.poll.clone(),
        };
        for locale in Locale::ALL {
            let told = receipt::withdrawn(&receipt, &closed, &voice(locale));
            assert!(
                !told.text.is_empty() && !told.text.contains("receipt_"),
                "{}",
                told.text
            );
        }
    }
}
