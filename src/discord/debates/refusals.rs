//! Why a debate does not do what was asked, in words: what happened, and what to do instead.

use super::{brief_motion, length, manner::Manner, polls, standing};
use crate::{
    app::debates::{Refusal, What},
    debate::{self, Debate, Length, People, Stage},
    discord::{scene::Voice, trouble::quoted},
    poll::{Motion, Rules, RulesRefusal, TextRefusal},
    words::{Phrase, say},
};

/// How many debates are named that a word could mean.
const CANDIDATES: usize = 5;

/// Says what happened and what to do next, to whoever asked for it.
pub fn explain(refusal: &Refusal, manner: Manner, voice: &Voice) -> String {
    let list = || command(voice, "debate", "list");
    voice.say(&match refusal {
        Refusal::GuildOnly => say::refuse_debate_guild_only(),
        Refusal::NoneHere => say::refuse_debate_none_here(list()),
        Refusal::NoSuchDebate { named } => say::refuse_debate_unknown(quoted(named)),
        Refusal::Ambiguous { named, among } => return several(named, among, voice),
        Refusal::Gone => say::refuse_debate_gone(list()),
        Refusal::ChannelTaken { motion, .. } => say::refuse_debate_channel(brief_motion(motion)),
        Refusal::NoSuchFormat { named } => say::refuse_debate_format(quoted(named)),
        Refusal::NoMotion => say::refuse_debate_no_motion(),
        Refusal::ArticleWithoutMotion => say::refuse_debate_article_motion(),
        Refusal::Text(what, why) => return text(*what, *why, voice),
        Refusal::Length { typed, .. } => {
            say::refuse_debate_length(quoted(typed), length(Length::LONGEST, voice))
        }
        Refusal::NoChange => say::refuse_debate_no_change(),
        Refusal::Rules(why) => rules(*why),
        Refusal::Step(why) => return step(*why, manner, voice),
        Refusal::Done => say::refuse_debate_done(),
        Refusal::NoArticle => say::refuse_debate_no_article(),
        Refusal::NoSide => say::refuse_debate_no_side(),
        Refusal::NoSuchCitation => say::refuse_debate_citation(),
        Refusal::CitedAlready => say::refuse_debate_cited(),
    })
}

/// Writes a command in the words of the language.
fn command(voice: &Voice, first: &str, second: &str) -> String {
    let word = |id: String, word: &str| {
        let said = voice.named(&id);
        if said == id { word.to_owned() } else { said }
    };
    let verb = word(format!("command_{first}_{second}"), second);
    format!("`/{} {verb}`", word(format!("command_{first}"), first))
}

/// Lists what a name could mean.
fn several(named: &str, among: &[Motion], voice: &Voice) -> String {
    let listed = among.iter().take(CANDIDATES);
    let mut lines: Vec<String> = listed
        .map(|motion| format!("- {}", brief_motion(motion)))
        .collect();
    if among.len() > CANDIDATES {
        let more = voice.say(&say::list_more(among.len() - CANDIDATES));
        lines.push(format!("-# {more}"));
    }
    let lead = voice.say(&say::refuse_debate_several(quoted(named), among.len()));
    format!("{lead}\n{}", lines.join("\n"))
}

fn text(what: What, why: TextRefusal, voice: &Voice) -> String {
    let what = voice.say(&match what {
        What::Motion => say::what_motion(),
        What::Reason => say::what_reason(),
        What::Speech => say::what_speech(),
        What::Question => say::what_question(),
    });
    voice.say(&match why {
        TextRefusal::Blank => say::refuse_blank(what),
        TextRefusal::TooLong { characters, most } => say::refuse_long(what, characters, most),
        TextRefusal::Control => say::refuse_control(what),
    })
}

fn rules(why: RulesRefusal) -> Phrase<'static> {
    match why {
        RulesRefusal::SecretMinimum(given) => {
            say::refuse_secret_minimum(given, Rules::LEAST_MINIMUM, Rules::MOST_MINIMUM)
        }
        RulesRefusal::Quorum(given) => say::refuse_quorum(given, Rules::MOST_QUORUM),
        RulesRefusal::Days(given) => say::refuse_days(given, crate::poll::Gate::MOST_DAYS),
    }
}

/// Says why the debate does not take a step.
fn step(why: debate::Refusal, manner: Manner, voice: &Voice) -> String {
    use debate::Refusal as Why;
    if let Some(said) = suited(why, manner, voice) {
        return said;
    }
    let host = |verb| command(voice, "host", verb);
    voice.say(&match why {
        Why::NotYours => say::refuse_step_not_yours(),
        Why::OnlyTheHost => say::refuse_step_only_host(),
        Why::SentAway => say::refuse_step_sent_away(),
        Why::Stale => say::refuse_step_stale(),
        Why::NotNow { stage } => return not_now(stage, voice),
        Why::NotInThisPhase => say::refuse_step_phase(),
        Why::MotionFrozen => say::refuse_step_frozen(),
        Why::StartPassed => say::refuse_step_start_passed(),
        Why::StartTooFar { latest } => say::refuse_step_start_far(polls::moment(latest)),
        Why::AlreadyCohost => say::refuse_step_already_cohost(),
        Why::NotCohost => say::refuse_step_not_cohost(),
        Why::TooManyCohosts => say::refuse_step_cohosts(Debate::MOST_COHOSTS),
        Why::HostStays => say::refuse_step_host_stays(host("cancel")),
        Why::AlreadyThere => say::refuse_step_already_there(),
        Why::Full => say::refuse_step_full(People::MOST),
        Why::SidesLocked => say::refuse_step_sides_locked(),
        Why::NoSides => say::refuse_step_no_sides(),
        Why::NotThere => say::refuse_step_not_there(),
        Why::NotSeated => say::refuse_step_not_seated(),
        Why::NoSuchSeat => say::refuse_step_no_seat(),
        Why::OtherSide => say::refuse_step_other_side(),
        Why::SpeakingNow => say::refuse_step_speaking_now(),
        Why::SeatVacant => say::refuse_step_vacant(),
        Why::AlreadyReady => say::refuse_step_already_ready(),
        Why::NotYourFloor => say::refuse_step_floor(),
        Why::TooLate { .. } => say::refuse_step_too_late(),
        Why::SpokenElsewhere => say::refuse_step_elsewhere(),
        Why::NoPreparation => say::refuse_step_no_preparation(),
        Why::AlreadyQueued => say::refuse_step_already_queued(),
        Why::NotQueued => say::refuse_step_not_queued(),
        Why::QueueFull => say::refuse_step_queue_full(Debate::MOST_QUEUED),
        Why::QueueEmpty => say::refuse_step_queue_empty(),
        Why::NoForum => say::refuse_step_no_forum(),
        Why::NobodySpeaks => say::refuse_step_nobody_speaks(),
        Why::TooManyQuestions => say::refuse_step_questions(People::MOST_QUESTIONS),
        Why::TooShort => say::refuse_step_short(),
        Why::TooLong { longest } => say::refuse_step_long(length(longest, voice)),
        Why::NoVote => say::refuse_step_no_vote(),
        Why::TurnsRemain => say::refuse_step_turns_remain(host("end")),
        Why::NobodyMissing => say::refuse_step_nobody_missing(),
        Why::AlreadyPaused => say::refuse_step_already_paused(),
        Why::OutOfStep => say::refuse_step_out_of_step(),
    })
}

/// Says what depends on who asked: hosts are told about others, and commands showed nothing.
fn suited(why: debate::Refusal, manner: Manner, voice: &Voice) -> Option<String> {
    use debate::Refusal as Why;
    let phrase = match why {
        Why::SentAway if !manner.steers() => say::refuse_own_sent_away(),
        Why::TooLate { .. } if manner != Manner::Form => say::refuse_own_too_late(),
        Why::Stale if manner == Manner::Host => say::refuse_host_stale(),
        Why::NotNow { stage } if manner == Manner::Edit && !stage.is_final() => {
            say::refuse_host_edit(command(voice, "host", "cancel"))
        }
        Why::NotNow { stage } if manner.steers() => host_not_now(stage, voice)?,
        Why::NotSeated if manner.steers() => say::refuse_host_not_seated(),
        Why::NotQueued if manner.steers() => say::refuse_host_not_queued(),
        Why::Full if manner.steers() => say::refuse_host_full(People::MOST),
        Why::NoSides if manner.steers() => say::refuse_host_no_sides(),
        Why::NoForum if manner.steers() => say::refuse_host_no_forum(),
        _ => return None,
    };
    Some(voice.say(&phrase))
}

/// Tells who steers the debate how it gets to where something can be done; nothing where it does not.
fn host_not_now(stage: Stage, voice: &Voice) -> Option<Phrase<'static>> {
    let host = |verb| command(voice, "host", verb);
    Some(match stage {
        Stage::Draft => say::refuse_host_draft(host("start")),
        Stage::Scheduled => say::refuse_host_scheduled(host("start")),
        Stage::Lobby => say::refuse_host_lobby(host("start")),
        Stage::OpeningVote | Stage::ClosingVote => {
            say::refuse_host_vote(standing::stage(stage, voice), host("vote"))
        }
        Stage::Paused => say::refuse_host_paused(),
        Stage::Turn | Stage::Results | Stage::Archived | Stage::Cancelled => return None,
    })
}

fn not_now(stage: Stage, voice: &Voice) -> String {
    let name = standing::stage(stage, voice);
    voice.say(&match stage {
        Stage::Draft => say::refuse_now_draft(),
        Stage::Scheduled => say::refuse_now_scheduled(),
        Stage::Lobby => say::refuse_now_lobby(),
        Stage::OpeningVote | Stage::ClosingVote => say::refuse_now_vote(name),
        Stage::Turn => say::refuse_now_turn(),
        Stage::Paused => say::refuse_now_paused(),
        Stage::Results => say::refuse_now_results(),
        Stage::Archived => say::refuse_now_archived(),
        Stage::Cancelled => say::refuse_now_cancelled(),
    })
}
