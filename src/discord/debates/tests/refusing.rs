//! Every refusal in every language.

use super::*;
use crate::{
    app::debates::{Refusal as Refused, What},
    debate::{Length, Stage, format::NoLength},
    discord::debates::{manner::Manner, refusals},
    poll::{RulesRefusal, TextRefusal},
};

fn steps() -> Vec<Refusal> {
    let at = Timestamp::UNIX_EPOCH;
    let mut all = vec![
        Refusal::NotYours,
        Refusal::OnlyTheHost,
        Refusal::SentAway,
        Refusal::Stale,
        Refusal::NotInThisPhase,
        Refusal::MotionFrozen,
        Refusal::StartPassed,
        Refusal::StartTooFar { latest: at },
        Refusal::AlreadyCohost,
        Refusal::NotCohost,
        Refusal::TooManyCohosts,
        Refusal::HostStays,
        Refusal::AlreadyThere,
        Refusal::Full,
        Refusal::SidesLocked,
        Refusal::NoSides,
        Refusal::NotThere,
        Refusal::NotSeated,
        Refusal::NoSuchSeat,
        Refusal::OtherSide,
        Refusal::SpeakingNow,
        Refusal::SeatVacant,
        Refusal::AlreadyReady,
        Refusal::NotYourFloor,
        Refusal::TooLate { turn: 0 },
        Refusal::SpokenElsewhere,
        Refusal::NoPreparation,
        Refusal::AlreadyQueued,
        Refusal::NotQueued,
        Refusal::QueueFull,
        Refusal::QueueEmpty,
        Refusal::NoForum,
        Refusal::NobodySpeaks,
        Refusal::TooManyQuestions,
        Refusal::TooShort,
        Refusal::TooLong {
            longest: Format::LONGEST_TURN,
        },
        Refusal::NoVote,
        Refusal::TurnsRemain,
        Refusal::NobodyMissing,
        Refusal::AlreadyPaused,
        Refusal::OutOfStep,
    ];
    all.extend(Stage::ALL.map(|stage| Refusal::NotNow { stage }));
    all
}

fn every_refusal() -> Vec<Refused> {
    let motion = |at| Motion::new(&format!("*Door* {at}{}", " is open".repeat(20))).unwrap();
    let long = TextRefusal::TooLong {
        characters: 4_001,
        most: Speech::MOST,
    };
    let named = || "**door** <@1>".to_owned();
    let mut all = vec![
        Refused::GuildOnly,
        Refused::NoneHere,
        Refused::NoSuchDebate { named: named() },
        Refused::Ambiguous {
            named: named(),
            among: (1..8).map(motion).collect(),
        },
        Refused::Gone,
        Refused::ChannelTaken {
            by: DebateId(2),
            motion: motion(1),
        },
        Refused::NoSuchFormat { named: named() },
        Refused::NoMotion,
        Refused::ArticleWithoutMotion,
        Refused::Text(What::Motion, TextRefusal::Blank),
        Refused::Text(What::Speech, long),
        Refused::Text(What::Question, TextRefusal::Control),
        Refused::Text(What::Reason, TextRefusal::Blank),
        Refused::Length {
            typed: named(),
            why: NoLength,
        },
        Refused::Rules(RulesRefusal::SecretMinimum(2)),
        Refused::Rules(RulesRefusal::Quorum(10_001)),
        Refused::Rules(RulesRefusal::Days(366)),
        Refused::Done,
        Refused::NoArticle,
        Refused::NoSide,
        Refused::NoSuchCitation,
        Refused::NoChange,
        Refused::CitedAlready,
    ];
    all.extend(steps().into_iter().map(Refused::Step));
    all
}

#[test]
fn every_refusal_is_a_sentence_in_every_language() {
    let mut transcript = String::new();
    for locale in Locale::ALL {
        let voice = voice(locale);
        writeln!(transcript, "## {}\n", locale.tag()).unwrap();
        for refusal in every_refusal() {
            writeln!(transcript, "{refusal:?}").unwrap();
            let mut told = Vec::new();
            for manner in Manner::ALL {
                let said = refusals::explain(&refusal, manner, &voice);
                assert!(!said.contains("refuse_"), "{refusal:?}: {said}");
                assert!(!said.contains(" <@1>"), "nobody is pinged: {said}");
                assert!(said.encode_utf16().count() <= 2_000, "{said}");
                if !told.contains(&said) {
                    writeln!(transcript, "    {manner:?}: {said}").unwrap();
                    told.push(said);
                }
            }
        }
        transcript.push('\n');
    }
    insta::assert_snapshot!(transcript);
}

#[test]
fn lengths_of_time_are_words() {
    use crate::discord::debates::length;
    let told = |seconds| {
        let spoken = |locale| length(Length::seconds(seconds), &voice(locale));
        Locale::ALL.map(spoken)
    };
    assert_eq!(told(0), ["0 s", "0초", "0 s"]);
    assert_eq!(told(90), ["1 min 30 s", "1분 30초", "1 min 30 s"]);
    assert_eq!(told(129_600), ["1 d 12 h", "1일 12시간", "1 d 12 h"]);
}
