//! The forms of debates: a question, a speech, why a debate is called off.

use crate::{
    debate::{DebateId, Question as Asked, Speech},
    discord::scene::Voice,
    poll::Why,
    press::{DebatePress, Deed, Press},
    reply::{Form, Question, Size},
    words::say,
};

/// The name of the field of a question.
pub const QUESTION: &str = "question";
/// The name of the field of a speech.
pub const SPEECH: &str = "speech";
/// The name of the field of a reason.
pub const REASON: &str = "reason";

/// Asks for a question.
pub fn question(debate: DebateId, voice: &Voice) -> Form {
    Form {
        title: voice.say(&say::form_question()),
        press: Press::Debate(DebatePress::new(debate, Deed::AskForm)),
        questions: vec![Question {
            name: QUESTION,
            label: voice.say(&say::form_question_label()),
            hint: voice.say(&say::form_question_hint()),
            given: String::new(),
            most: most(Asked::MOST),
            size: Size::Paragraph,
        }],
    }
}

/// Asks for a speech in a turn.
pub fn speech(debate: DebateId, turn: u16, voice: &Voice) -> Form {
    Form {
        title: voice.say(&say::form_speech()),
        press: Press::Debate(DebatePress::new(debate, Deed::SpeakForm(turn))),
        questions: vec![Question {
            name: SPEECH,
            label: voice.say(&say::form_speech_label()),
            hint: voice.say(&say::form_speech_hint()),
            given: String::new(),
            most: most(Speech::MOST),
            size: Size::Paragraph,
        }],
    }
}

/// Asks why a debate is called off.
pub fn cancel(debate: DebateId, seen: u32, voice: &Voice) -> Form {
    Form {
        title: voice.say(&say::form_cancel()),
        press: Press::Debate(DebatePress::new(debate, Deed::CancelForm(seen))),
        questions: vec![Question {
            name: REASON,
            label: voice.say(&say::form_why_label()),
            hint: String::new(),
            given: String::new(),
            most: most(Why::MOST),
            size: Size::Paragraph,
        }],
    }
}

fn most(characters: usize) -> u16 {
    u16::try_from(characters).unwrap_or(u16::MAX)
}
