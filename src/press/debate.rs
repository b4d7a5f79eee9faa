//! What the buttons, menus and forms of debates mean.
//!
//! What goes on to the next segment names the segment that was seen: a second press on the same card
//! is stale, and skips nothing. Invariant: as for every [`Press`](super::Press), what is written is read
//! back as the same.

use super::poll::read_id;
use crate::{brief::Side, debate::DebateId};

/// A use of something that belongs to a debate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DebatePress {
    /// The debate.
    pub debate: DebateId,
    /// What is wanted of it.
    pub deed: Deed,
}

/// What is wanted of a debate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Take part.
    Join(Joining),
    /// Take part no more.
    Leave,
    /// Be ready; begin, when called.
    Ready(u32),
    /// Spend preparation time.
    Prepare(u32),
    /// Give the rest of one's time back.
    Yield(u32),
    /// Want to speak.
    Raise,
    /// Want it no more.
    Lower,
    /// Open the form for a question.
    Ask,
    /// The form with a question.
    AskForm,
    /// Open the form for a speech in a turn.
    Speak(u16),
    /// The form with a speech.
    SpeakForm(u16),
    /// Show what can be cited in a turn.
    Cite(u16),
    /// Cite what was picked in a turn, from one of several menus: no two of a message may be alike.
    PickCitation(u16, u8),
    /// Show the arguments and facts of one's side.
    Pack,
    /// Show the plan, the people and where it stands.
    Info,
    /// Hand out the transcript.
    Transcript,
    /// Steer: host, cohosts and staff.
    Steer(u32, Lever),
    /// Ask once more before steering.
    Confirm(u32, Lever),
    /// Show the queue, to give the floor or empty it.
    Queue,
    /// Give the floor to whoever was picked.
    PickVoice(u32),
    /// Show who could speak instead of the missing speaker.
    Substitutes(u32),
    /// Let whoever was picked speak instead.
    PickSubstitute(u32),
    /// Open the form in which is said why it is called off.
    Cancel(u32),
    /// The form in which is said why it is called off.
    CancelForm(u32),
    /// Bring the card back into its channel.
    PostCard,
}

/// Where somebody wants to take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joining {
    /// On a side.
    Side(Side),
    /// In the audience.
    Audience,
}

/// What the host panel can be pressed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// Open the lobby.
    Publish,
    /// Begin.
    Start,
    /// Go on to what comes next.
    Next,
    /// Stop the clock.
    Pause,
    /// Let it run.
    Resume,
    /// Thirty seconds more.
    Longer,
    /// Thirty seconds less.
    Shorter,
    /// End the speaking time of the turn.
    EndTurn,
    /// Open the vote that comes next.
    OpenVote,
    /// Close the vote that runs.
    CloseVote,
    /// Let the vote run a minute longer.
    ExtendVote,
    /// Give the floor to the next of the queue.
    Take,
    /// Empty the queue.
    Clear,
    /// Flip a coin for the sides.
    Coinflip,
    /// Go on without the missing speaker.
    Forfeit,
    /// Call the missing speaker once more.
    Wait,
    /// End the debate early.
    End,
    /// Make the results final.
    Archive,
}

impl Lever {
    /// Every lever.
    pub const ALL: [Self; 18] = [
        Self::Publish,
        Self::Start,
        Self::Next,
        Self::Pause,
        Self::Resume,
        Self::Longer,
        Self::Shorter,
        Self::EndTurn,
        Self::OpenVote,
        Self::CloseVote,
        Self::ExtendVote,
        Self::Take,
        Self::Clear,
        Self::Coinflip,
        Self::Forfeit,
        Self::Wait,
        Self::End,
        Self::Archive,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Start => "start",
            Self::Next => "next",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::Longer => "longer",
            Self::Shorter => "shorter",
            Self::EndTurn => "end_turn",
            Self::OpenVote => "open_vote",
            Self::CloseVote => "close_vote",
            Self::ExtendVote => "extend_vote",
            Self::Take => "take",
            Self::Clear => "clear",
            Self::Coinflip => "coinflip",
            Self::Forfeit => "forfeit",
            Self::Wait => "wait",
            Self::End => "end",
            Self::Archive => "archive",
        }
    }
}

impl Joining {
    const ALL: [Self; 3] = [Self::Side(Side::Pro), Self::Side(Side::Con), Self::Audience];

    const fn word(self) -> &'static str {
        match self {
            Self::Side(side) => side.word(),
            Self::Audience => "audience",
        }
    }
}

impl DebatePress {
    /// Makes a press.
    pub const fn new(debate: DebateId, deed: Deed) -> Self {
        Self { debate, deed }
    }

    /// Writes what follows the subject in a `custom_id`.
    pub(super) fn encode(&self) -> String {
        let Self { debate, deed } = self;
        match deed {
            Deed::Join(wish) => format!("join:{debate}:{}", wish.word()),
            Deed::Leave => format!("leave:{debate}"),
            Deed::Ready(seen) => format!("ready:{debate}:{seen}"),
            Deed::Prepare(seen) => format!("prepare:{debate}:{seen}"),
            Deed::Yield(seen) => format!("yield:{debate}:{seen}"),
            Deed::Raise => format!("raise:{debate}"),
            Deed::Lower => format!("lower:{debate}"),
            Deed::Ask => format!("ask:{debate}"),
            Deed::AskForm => format!("ask_form:{debate}"),
            Deed::Speak(turn) => format!("speak:{debate}:{turn}"),
            Deed::SpeakForm(turn) => format!("speak_form:{debate}:{turn}"),
            Deed::Cite(turn) => format!("cite:{debate}:{turn}"),
            Deed::PickCitation(turn, menu) => format!("pick_citation:{debate}:{turn}:{menu}"),
            Deed::Pack => format!("pack:{debate}"),
            Deed::Info => format!("info:{debate}"),
            Deed::Transcript => format!("transcript:{debate}"),
            Deed::Steer(seen, lever) => format!("steer:{debate}:{seen}:{}", lever.word()),
            Deed::Confirm(seen, lever) => format!("confirm:{debate}:{seen}:{}", lever.word()),
            Deed::Queue => format!("queue:{debate}"),
            Deed::PickVoice(seen) => format!("pick_voice:{debate}:{seen}"),
            Deed::Substitutes(seen) => format!("substitutes:{debate}:{seen}"),
            Deed::PickSubstitute(seen) => format!("pick_substitute:{debate}:{seen}"),
            Deed::Cancel(seen) => format!("cancel:{debate}:{seen}"),
            Deed::CancelForm(seen) => format!("cancel_form:{debate}:{seen}"),
            Deed::PostCard => format!("post:{debate}"),
        }
    }

    /// Reads what follows the subject in a `custom_id`.
    pub(super) fn parse(action: &str, id: Option<&str>, arg: Option<&str>) -> Option<Self> {
        let debate = DebateId(read_id(id?)?);
        let seen = |arg: &str| u32::try_from(read_id(arg)?).ok();
        let turn = |arg: &str| u16::try_from(read_id(arg)?).ok();
        let lever = |arg: &str| {
            let (segment, word) = arg.split_once(':')?;
            let lever = Lever::ALL.into_iter().find(|it| it.word() == word)?;
            Some((seen(segment)?, lever))
        };
        let deed = match (action, arg) {
            ("join", Some(arg)) => {
                Deed::Join(Joining::ALL.into_iter().find(|it| it.word() == arg)?)
            }
            ("leave", None) => Deed::Leave,
            ("ready", Some(arg)) => Deed::Ready(seen(arg)?),
            ("prepare", Some(arg)) => Deed::Prepare(seen(arg)?),
            ("yield", Some(arg)) => Deed::Yield(seen(arg)?),
            ("raise", None) => Deed::Raise,
            ("lower", None) => Deed::Lower,
            ("ask", None) => Deed::Ask,
            ("ask_form", None) => Deed::AskForm,
            ("speak", Some(arg)) => Deed::Speak(turn(arg)?),
            ("speak_form", Some(arg)) => Deed::SpeakForm(turn(arg)?),
            ("cite", Some(arg)) => Deed::Cite(turn(arg)?),
            ("pick_citation", Some(arg)) => {
                let (of, menu) = arg.split_once(':')?;
                Deed::PickCitation(turn(of)?, u8::try_from(read_id(menu)?).ok()?)
            }
            ("pack", None) => Deed::Pack,
            ("info", None) => Deed::Info,
            ("transcript", None) => Deed::Transcript,
            ("steer", Some(arg)) => {
                let (seen, lever) = lever(arg)?;
                Deed::Steer(seen, lever)
            }
            ("confirm", Some(arg)) => {
                let (seen, lever) = lever(arg)?;
                Deed::Confirm(seen, lever)
            }
            ("queue", None) => Deed::Queue,
            ("pick_voice", Some(arg)) => Deed::PickVoice(seen(arg)?),
            ("substitutes", Some(arg)) => Deed::Substitutes(seen(arg)?),
            ("pick_substitute", Some(arg)) => Deed::PickSubstitute(seen(arg)?),
            ("cancel", Some(arg)) => Deed::Cancel(seen(arg)?),
            ("cancel_form", Some(arg)) => Deed::CancelForm(seen(arg)?),
            ("post", None) => Deed::PostCard,
            _ => return None,
        };
        Some(Self { debate, deed })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::{prelude::*, sample::select};

    use super::{DebatePress, Deed, Joining, Lever};
    use crate::debate::DebateId;

    /// Any press of a debate.
    pub(crate) fn presses() -> impl Strategy<Value = DebatePress> {
        let segments = [
            Deed::Ready as fn(u32) -> Deed,
            Deed::Prepare,
            Deed::Yield,
            Deed::PickVoice,
            Deed::Substitutes,
            Deed::PickSubstitute,
            Deed::Cancel,
            Deed::CancelForm,
        ];
        let turns = [Deed::Speak as fn(u16) -> Deed, Deed::SpeakForm, Deed::Cite];
        let plain = [
            Deed::Leave,
            Deed::Raise,
            Deed::Lower,
            Deed::Ask,
            Deed::AskForm,
            Deed::Pack,
            Deed::Info,
            Deed::Transcript,
            Deed::Queue,
            Deed::PostCard,
        ];
        let levers = || (any::<u32>(), select(Lever::ALL.to_vec()));
        let deed = prop_oneof![
            select(plain.to_vec()),
            select(Joining::ALL.to_vec()).prop_map(Deed::Join),
            (select(segments.to_vec()), any::<u32>()).prop_map(|(deed, seen)| deed(seen)),
            (select(turns.to_vec()), any::<u16>()).prop_map(|(deed, turn)| deed(turn)),
            any::<(u16, u8)>().prop_map(|(turn, menu)| Deed::PickCitation(turn, menu)),
            levers().prop_map(|(seen, lever)| Deed::Steer(seen, lever)),
            levers().prop_map(|(seen, lever)| Deed::Confirm(seen, lever)),
        ];
        (any::<u64>(), deed).prop_map(|(id, deed)| DebatePress::new(DebateId(id), deed))
    }

    #[test]
    fn refuses_what_it_never_wrote() {
        for (action, id, arg) in [
            ("steer", Some("1"), Some("2")),
            ("steer", Some("1"), Some("2:fly")),
            ("steer", Some("1"), Some("-2:next")),
            ("speak", Some("1"), Some("70000")),
            ("pick_citation", Some("1"), Some("2")),
            ("pick_citation", Some("1"), Some("2:256")),
            ("join", Some("1"), Some("both")),
            ("leave", Some("1"), Some("")),
            ("leave", None, None),
        ] {
            assert_eq!(DebatePress::parse(action, id, arg), None, "{action}");
        }
    }
}
