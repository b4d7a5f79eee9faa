//! Every refusal in every language; cards and results of polls that no conversation comes to.

use std::{fmt::Write, sync::Arc};

use jiff::{SignedDuration, Timestamp};

use super::{board, card, reasons, receipt, refusals, results};
use crate::{
    app::polls::{Glance, Receipt, Refusal, Seen, Vote, What},
    discord::scene::Voice,
    poll::{
        self, Asker, Ballot, BallotRefusal, ChannelId, Denial, Draft, Duration, DurationRefusal,
        GuildId, MoreThanOne, Motion, PersonId, Poll, PollId, Reason, ReasonId, ReasonText, RoleId,
        Rules, RulesRefusal, Scale, Secrecy, Stance, Standing, Subject, Tally, TextRefusal,
        Withdrawal,
    },
    reply::Row,
    store::{Count, Listed, Message, MessageId, StoredPoll},
    words::{Locale, Words},
};

fn at(seconds: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds)
}

fn voice(locale: Locale) -> Voice {
    Voice::new(Arc::new(Words::built_in()), locale)
}

fn motion(text: &str) -> Motion {
    Motion::new(text).unwrap()
}

fn ambiguous() -> Refusal {
    let door = |seconds: i64| Listed {
        id: PollId(1),
        motion: motion(&format!("*Door* {seconds}{}", " is open".repeat(20))),
        closes_at: (seconds % 2 == 0).then(|| at(seconds)),
        closed_at: (seconds % 2 == 1).then(|| at(seconds)),
        count: 0,
    };
    Refusal::Ambiguous {
        named: "door".to_owned(),
        among: (1..8).map(door).collect(),
    }
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
        ambiguous(),
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
        Refusal::OtherBallot(Secrecy::Secret),
        Refusal::OtherBallot(Secrecy::Open),
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
        debate: None,
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
        assert!(!text.contains("**7**") && !text.contains("39%"), "{text}");
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
    let tally = Tally::from_counts([(Stance::StronglyFor, 1)]);
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
        one_sided: false,
        voters: vec![(PersonId(5), Stance::StronglyFor)],
        swing: None,
    };
    let shown = results::message(&seen, results::Reader::Everyone, &voice(Locale::English));
    let body = &shown.cards[0].body;
    assert!(
        body.contains("Indicative only: the quorum is 100"),
        "{body}"
    );
    assert!(body.contains("In three steps: ▲ For 100%"), "{body}");
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

/// Gives a long reason that grows when its signs are made plain.
fn reasoned(stance: Stance, at: u64, text: &str) -> Ballot {
    Ballot {
        stance,
        reason: Some(Reason {
            id: ReasonId(at),
            text: ReasonText::new(text).unwrap(),
            hidden: false,
        }),
        cast_at: at_second(at),
    }
}

fn at_second(second: u64) -> Timestamp {
    at(i64::try_from(second).unwrap())
}

#[test]
fn as_many_reasons_are_shown_of_each_side_however_long_they_are() {
    let long = format!("So {}", "*_".repeat(120));
    let mut ballots: Vec<Ballot> = (0..3)
        .map(|at| reasoned(Stance::StronglyFor, at, &long))
        .collect();
    ballots.extend((3..6).map(|at| reasoned(Stance::Against, at, "No.")));
    let fields = reasons::sample(&ballots, &voice(Locale::English));
    let counts: Vec<usize> = fields.iter().map(|it| it.text.lines().count()).collect();
    assert_eq!(counts, [2, 2], "{fields:?}");
    assert!(
        fields
            .iter()
            .all(|it| it.text.encode_utf16().count() <= 1_024)
    );
    assert!(reasons::sample(&[], &voice(Locale::English)).is_empty());
}

#[test]
fn a_long_list_says_how_many_it_leaves_out() {
    let draft = open(Rules::default());
    let votes: Vec<Vote> = (0..25)
        .map(|_| {
            let mut poll = draft.clone();
            poll.subject = Subject::Statement(motion(&format!("A{}", "*_".repeat(99))));
            let mut stored = stored(poll, Tally::default());
            stored.card = Some(Message {
                channel: ChannelId(u64::MAX),
                id: MessageId(u64::MAX),
            });
            Vote {
                poll: stored,
                standing: Standing {
                    ballot: Some(reasoned(Stance::For, 1, "Yes.")),
                    ..Standing::default()
                },
            }
        })
        .collect();
    for locale in Locale::ALL {
        let voice = voice(locale);
        let entries: Vec<board::Entry> = votes
            .iter()
            .map(|vote| board::Entry {
                glance: Glance::of(vote.poll.clone(), Asker::Everyone, at(60)),
                card: crate::app::polls::Card::Waiting,
            })
            .collect();
        for told in [
            receipt::votes(&votes, &voice),
            board::list(&entries[..20], 25, &voice),
        ] {
            let body = &told.cards[0].body;
            assert!(body.encode_utf16().count() <= 4_096, "{}", body.len());
            let shown = body.matches("\\*").count() / 39;
            let last = body.lines().last().unwrap();
            let left = (25 - shown).to_string();
            assert!(shown > 5 && last.contains(&left), "{shown}: {last}");
        }
    }
}

#[test]
fn a_closed_poll_without_votes_says_so_once() {
    for secrecy in Secrecy::ALL {
        let rules = Rules {
            secrecy: *secrecy,
            ..Rules::default()
        };
        let mut poll = open(rules);
        poll.handle(at(25 * 3_600), poll::Input::Tick).unwrap();
        let stored = stored(poll, Tally::default());
        let glance = Glance::of(stored, Asker::Everyone, at(26 * 3_600));
        for (locale, said) in [
            (Locale::English, "Nobody voted."),
            (Locale::Korean, "아무도 투표하지 않았습니다."),
            (Locale::Spanish, "No votó nadie."),
        ] {
            let shown = results::brief(&glance, &voice(locale));
            assert_eq!(shown.body, said);
        }
    }
}

#[test]
fn equal_counts_have_equal_shares() {
    let poll = open(Rules::default());
    let lines = |counts: [u32; 3]| {
        let tally = Tally::from_counts([
            (Stance::For, counts[0]),
            (Stance::Undecided, counts[1]),
            (Stance::Against, counts[2]),
        ]);
        let shown = poll::Shown { tally, as_of: None };
        results::lines(&poll, &shown, &voice(Locale::English)).join("; ")
    };
    assert_eq!(
        lines([1, 1, 1]),
        "▲ For **1** · 33.3%; ● Undecided **1** · 33.3%; ▼ Against **1** · 33.3%"
    );
    assert_eq!(
        lines([1, 1, 2]),
        "▲ For **1** · 25%; ● Undecided **1** · 25%; ▼ Against **2** · 50%"
    );
}

#[test]
fn shares_are_written_as_the_language_does_and_never_round_to_nothing() {
    let shares = |counts: [u32; 3], locale| {
        let steps = [Stance::For, Stance::Undecided, Stance::Against];
        let tally = Tally::from_counts(steps.into_iter().zip(counts));
        let said = results::shares_of_three(&tally, &voice(locale));
        said.map(|it| {
            it.rsplit_once(|c: char| c.is_alphabetic())
                .unwrap()
                .1
                .trim()
                .to_owned()
        })
    };
    let all = |counts| Locale::ALL.map(|locale| shares(counts, locale));
    let [english, korean, spanish] = all([5, 5, 1]);
    assert_eq!(english, ["45.5%", "45.5%", "9.1%"]);
    assert_eq!(korean, english);
    assert_eq!(spanish, ["45,5 %", "45,5 %", "9,1 %"]);
    assert_eq!(
        shares([10, 1, 1], Locale::English),
        ["83.3%", "8.3%", "8.3%"]
    );
    assert_eq!(
        shares([9_999, 0, 1], Locale::English),
        [">99%", "0%", "<1%"]
    );
    let [_, _, spanish] = all([99_998, 1, 1]);
    assert_eq!(spanish, [">99 %", "<1 %", "<1 %"]);
    assert_eq!(shares([5, 0, 0], Locale::English), ["100%", "0%", "0%"]);
}

#[test]
fn what_nobody_will_read_is_said_to_its_writer() {
    let glance = Glance::of(
        stored(open(Rules::default()), Tally::default()),
        Asker::Voter,
        at(60),
    );
    for (stance, told) in [(Stance::Undecided, true), (Stance::For, false)] {
        let receipt = Receipt {
            outcome: poll::Cast::Recorded {
                previous: None,
                reason: poll::ReasonFate::Given,
            },
            standing: Standing {
                ballot: Some(reasoned(stance, 1, "I am torn.")),
                ..Standing::default()
            },
            poll: glance.poll.clone(),
        };
        let text = receipt::cast(&receipt, &glance, &voice(Locale::English)).text;
        assert_eq!(text.contains("yours is not shown"), told, "{text}");
    }
}

#[test]
fn reasons_of_one_side_are_withheld_with_a_word() {
    let tally = Tally::from_counts([(Stance::For, 7)]);
    let rules = Rules {
        secrecy: Secrecy::Open,
        results: poll::Results::Live,
        ..Rules::default()
    };
    let seen = Seen {
        glance: Glance::of(stored(open(rules), tally), Asker::NonVoter, at(60)),
        reasons: Vec::new(),
        one_sided: true,
        voters: Vec::new(),
        swing: None,
    };
    let shown = results::message(&seen, results::Reader::Member, &voice(Locale::English));
    let body = &shown.cards[0].body;
    assert!(
        body.ends_with("-# Reasons are shown once both sides have some."),
        "{body}"
    );
}

/// A pair of open polls of five steps in which many voted and gave long reasons.
fn crowded(many: u64) -> Seen {
    let rules = Rules {
        scale: Scale::Five,
        secrecy: Secrecy::Open,
        ..Rules::default()
    };
    let cast = (0..many).map(|id| {
        let stance = Stance::ALL[usize::try_from(id % 5).unwrap()];
        (PersonId(1_100_000_000_000_000_000 + id), stance)
    });
    let cast: Vec<(PersonId, Stance)> = cast.collect();
    let tally = Tally::of(cast.iter().map(|(_, stance)| *stance));
    let pairs = poll::Matrix::of(cast.iter().map(|(id, stance)| {
        let before = Stance::ALL[usize::try_from(id.0 % 3).unwrap() + 1];
        (before, *stance)
    }));
    let before = pairs.before();
    let swing = poll::Swing::between(
        poll::Round {
            rules: &rules,
            tally: &before,
        },
        poll::Round {
            rules: &rules,
            tally: &tally,
        },
        &pairs,
    );
    let mut poll = open(rules);
    poll.handle(at(25 * 3_600), poll::Input::Tick).unwrap();
    let long = "So ".repeat(93);
    let reasons = (0..6u64).map(|at| {
        let stance = if at < 3 { Stance::For } else { Stance::Against };
        reasoned(stance, at, &long)
    });
    Seen {
        glance: Glance::of(stored(poll, tally), Asker::Everyone, at(26 * 3_600)),
        reasons: reasons.collect(),
        one_sided: false,
        voters: cast.into_iter().take(2_000).collect(),
        swing: Some(swing),
    }
}

#[test]
fn however_many_voted_the_swing_is_whole_and_names_are_too() {
    for voters in [40, 200, 300, 4_000] {
        for locale in Locale::ALL {
            let seen = crowded(voters);
            let said = results::message(&seen, results::Reader::Everyone, &voice(locale));
            let whole: Vec<usize> = said.cards.iter().map(crate::reply::Card::units).collect();
            assert!(whole.iter().sum::<usize>() <= 6_000, "{whole:?}");
            let fields = &said.cards[0].fields;
            let lists = fields.iter().rev().take(5);
            let mut counted = 0;
            for field in lists {
                let names = field.text.matches("<@1100000000000").count();
                let more = field.text.rsplit('>').next().unwrap();
                let digits: String = more.chars().filter(char::is_ascii_digit).collect();
                counted += names + digits.parse::<usize>().unwrap_or_default();
                assert_eq!(field.text.matches('<').count(), names, "{}", field.text);
                assert!(names > 5, "{}", field.text);
            }
            assert_eq!(counted, usize::try_from(voters).unwrap(), "{locale:?}");
            let reply = crate::reply::Reply::Say(said.clone());
            let data = crate::discord::render::render(&reply).data;
            assert_eq!(data["embeds"][1]["description"], said.cards[1].body);
            let moves = &data["embeds"][1]["fields"][0]["value"];
            assert_eq!(*moves, said.cards[1].fields[0].text);
        }
    }
}

/// Gives the drawing and what stands for it where it cannot be seen.
fn drawn(stored: StoredPoll, asker: Asker, locale: Locale) -> (String, String) {
    let glance = Glance::of(stored, asker, at(30 * 3_600));
    let poll::Sight::Shown(shown) = glance.view.stances else {
        panic!("{:?}", glance.view);
    };
    let picture = super::picture::result(&glance, &shown, &voice(locale));
    match picture.content {
        crate::reply::Content::Drawing(svg) => (svg, picture.alt),
        other @ crate::reply::Content::Text(_) => panic!("{other:?}"),
    }
}

#[test]
fn a_picture_of_a_tally_that_stands_says_when_it_was_counted_and_of_what() {
    let tally = Tally::from_counts([(Stance::For, 3), (Stance::Against, 1)]);
    let draft = Rules::default();
    let mut running = open(draft);
    running.state = poll::State::Open {
        until: at(60 * 3_600),
        closings: 0,
    };
    let mut stored = stored(running, Tally::of([Stance::For; 5]));
    stored.count.release = Some(poll::Release {
        tally,
        at: at(3_600),
    });
    for (locale, votes) in [
        (Locale::English, "4 votes"),
        (Locale::Korean, "4표"),
        (Locale::Spanish, "4 votos"),
    ] {
        let (svg, alt) = drawn(stored.clone(), Asker::Voter, locale);
        for said in [&svg, &alt] {
            assert!(said.contains("1970-01-01 01:00 UTC"), "{said}");
            assert!(said.contains(votes), "{said}");
        }
    }
}

#[test]
fn a_picture_of_no_votes_has_no_shares() {
    let rules = Rules {
        secrecy: Secrecy::Open,
        ..Rules::default()
    };
    let mut poll = open(rules);
    poll.handle(at(25 * 3_600), poll::Input::Tick).unwrap();
    let (svg, alt) = drawn(
        stored(poll, Tally::default()),
        Asker::Everyone,
        Locale::English,
    );
    assert!(svg.contains("Nobody voted."), "{svg}");
    let texts = svg.split('>').filter(|it| it.contains("</text"));
    assert!(texts.clone().count() > 3, "{svg}");
    for text in texts {
        assert!(!text.contains('%'), "{text}");
    }
    assert!(!alt.contains('%'), "{alt}");
}

/// What a struck person has, and one whose vote was let go.
fn set_aside() -> [Standing; 2] {
    let struck = Standing {
        ballot: Some(reasoned(Stance::For, 1, "Yes.")),
        struck: true,
        struck_in: 1,
        ..Standing::default()
    };
    let let_go = Standing {
        struck_in: 1,
        ..Standing::default()
    };
    [struck, let_go]
}

#[test]
fn the_struck_read_what_is_true() {
    let [struck, let_go] = set_aside();
    let stored = stored(open(Rules::default()), Tally::of([Stance::For; 5]));
    let see = |standing: &Standing, locale| {
        let glance = Glance::of(stored.clone(), Asker::of(standing), at(60));
        let mine = receipt::mine(standing, &glance, &voice(locale));
        let withdrawn = Receipt {
            outcome: Withdrawal::Withdrawn,
            standing: Standing {
                ballot: None,
                ..standing.clone()
            },
            poll: stored.clone(),
        };
        let withdrawn = receipt::withdrawn(&withdrawn, &glance, &voice(locale)).text;
        (format!("{mine:?}"), withdrawn)
    };
    let (mine, withdrawn) = see(&struck, Locale::English);
    assert!(mine.contains("stays in the tally until 3"), "{mine}");
    assert!(mine.contains("shown after the close"), "{mine}");
    assert!(mine.contains("Withdraw"), "{mine}");
    for wrong in ["does not count", "Press a stance first", "Add reason"] {
        assert!(!mine.contains(wrong), "{wrong}: {mine}");
    }
    assert!(!withdrawn.contains("vote again until"), "{withdrawn}");
    assert!(withdrawn.contains("cannot vote again"), "{withdrawn}");
    let (mine, _) = see(&let_go, Locale::English);
    assert!(mine.contains("has left the tally together"), "{mine}");
    assert!(mine.contains("Press a stance to vote again"), "{mine}");
    for locale in Locale::ALL {
        for standing in [&struck, &let_go] {
            let (mine, withdrawn) = see(standing, locale);
            assert!(!mine.contains("mine_"), "{mine}");
            assert!(!withdrawn.contains("receipt_"), "{withdrawn}");
        }
    }
}

#[test]
fn every_secret_result_says_that_struck_votes_may_be_in_it() {
    for (locale, said) in [
        (Locale::English, "people whom staff struck"),
        (Locale::Korean, "운영진이 제외한 사람의 표"),
        (Locale::Spanish, "personas que el equipo excluyó"),
    ] {
        for (secrecy, held, told) in [
            (Secrecy::Secret, 0, true),
            (Secrecy::Secret, 2, true),
            (Secrecy::Open, 0, false),
        ] {
            let rules = Rules {
                secrecy,
                ..Rules::default()
            };
            let mut poll = open(rules);
            poll.handle(at(25 * 3_600), poll::Input::Tick).unwrap();
            let mut stored = stored(poll, Tally::of([Stance::For; 6]));
            stored.count.held = Tally::from_counts([(Stance::For, held)]);
            let seen = Seen {
                glance: Glance::of(stored, Asker::Everyone, at(26 * 3_600)),
                reasons: Vec::new(),
                one_sided: false,
                voters: Vec::new(),
                swing: None,
            };
            let shown = results::message(&seen, results::Reader::Everyone, &voice(locale));
            let body = &shown.cards[0].body;
            assert_eq!(body.contains(said), told, "{secrecy:?}: {body}");
        }
    }
}

#[test]
fn a_stance_takes_no_particle_whose_form_hangs_on_its_sound() {
    let korean = crate::words::built_in_text(Locale::Korean);
    assert!(!korean.contains("(으)로"));
}
