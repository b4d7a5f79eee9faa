//! How something was asked for, which decides whom the words of a refusal are about.

use crate::{
    discord::{commands::host, incoming::Act},
    press::{DebatePress, Deed, Press},
};

/// How something was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// By somebody for themselves, with a button or a command.
    Own,
    /// By somebody for themselves, with a text that they wrote in a form.
    Form,
    /// By somebody who steers the debate, with a button of what they saw.
    Panel,
    /// By somebody who steers the debate, with a command, which says nothing of what they saw.
    Host,
    /// By somebody who changes the set-up with a command.
    Edit,
}

impl Manner {
    /// Every manner.
    pub const ALL: [Self; 5] = [Self::Own, Self::Form, Self::Panel, Self::Host, Self::Edit];

    /// Tells how something is asked for.
    pub fn of(act: &Act) -> Self {
        match act {
            Act::Command(asked) if asked.name == host::SHAPE.name => match asked.part.as_str() {
                "edit" => Self::Edit,
                _ => Self::Host,
            },
            Act::Press(pressed) => Self::of_press(&pressed.id),
            Act::Form(filled) => Self::of_press(&filled.id),
            _ => Self::Own,
        }
    }

    fn of_press(id: &str) -> Self {
        let Some(Press::Debate(DebatePress { deed, .. })) = Press::parse(id) else {
            return Self::Own;
        };
        match deed {
            Deed::AskForm | Deed::SpeakForm(_) => Self::Form,
            Deed::Steer(..)
            | Deed::Confirm(..)
            | Deed::Queue
            | Deed::PickVoice(_)
            | Deed::Substitutes(_)
            | Deed::PickSubstitute(_)
            | Deed::Cancel(_)
            | Deed::CancelForm(_)
            | Deed::PostCard => Self::Panel,
            _ => Self::Own,
        }
    }

    /// Tells whether somebody steers the debate with it, so that its words are about others.
    pub const fn steers(self) -> bool {
        matches!(self, Self::Panel | Self::Host | Self::Edit)
    }
}
