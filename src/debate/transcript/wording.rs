//! The words of a transcript: handed in, because they are another's to know.

use jiff::Timestamp;

use crate::brief::Side;
use crate::debate::format::Name;
use crate::debate::journal::{Ballots, By, Ended, Entry};
use crate::poll::{PersonId, Stance, Swing};

/// Something that a transcript says besides what people said.
#[derive(Clone, Copy, Debug)]
pub enum Label<'a> {
    /// The heading of the document: a debate's transcript.
    Title,
    /// Before the name of the format.
    Format,
    /// Before the name of the host.
    Host,
    /// Before the name of the article.
    Article,
    /// The heading of the sides.
    Sides,
    /// A side, with the place of the seat on it.
    Seat {
        /// The side.
        side: Side,
        /// The team, from 1.
        team: u8,
        /// The place in the team, from 1.
        slot: u8,
    },
    /// The heading of the turns.
    Turns,
    /// Instead of a time: the turn never began.
    NotBegun,
    /// How a turn ended.
    Ended(Ended),
    /// Before a citation.
    Citation,
    /// Before a question.
    Question,
    /// The heading of what was asked outside of turns.
    Asides,
    /// The heading of the votes.
    Votes,
    /// One of the votes.
    Vote(Ballots),
    /// Instead of a count: it is not shown.
    NoCount,
    /// A stance with how many took it.
    Count(Stance, u32),
    /// How people changed their minds.
    Swing(&'a Swing),
    /// The heading of the journal.
    Journal,
    /// Who did something.
    By(By),
    /// What happened, as a phrase; not why.
    Event(&'a Entry),
}

/// The words, names and times of a transcript.
pub trait Wording {
    /// Says a label.
    fn label(&self, label: Label<'_>) -> String;
    /// Names a person.
    fn name(&self, person: PersonId) -> String;
    /// Writes a moment.
    fn time(&self, at: Timestamp) -> String;
    /// Picks the language of a name of the format.
    fn pick<'n>(&self, name: &'n Name) -> &'n str;
}

/// Words for tests and logs: those of the code, ids for names, UTC for times.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainWording;

impl Wording for PlainWording {
    fn label(&self, label: Label<'_>) -> String {
        let word = match label {
            Label::Title => "Transcript",
            Label::Format => "Format",
            Label::Host => "Host",
            Label::Article => "Article",
            Label::Sides => "Sides",
            Label::Seat { side, team, slot } => return format!("{side} {team}.{slot}"),
            Label::Turns => "Turns",
            Label::NotBegun => "not begun",
            Label::Ended(how) => match how {
                Ended::Time => "time over",
                Ended::Yielded => "yielded",
                Ended::Host => "ended by the host",
                Ended::Skipped => "skipped",
                Ended::Forfeited => "forfeited",
                Ended::Left => "speaker gone",
            },
            Label::Citation => "Cites",
            Label::Question => "Asks",
            Label::Asides => "Other questions",
            Label::Votes => "Votes",
            Label::Vote(Ballots::Opening) => "Opening vote",
            Label::Vote(Ballots::Closing) => "Closing vote",
            Label::NoCount => "no count",
            Label::Count(stance, many) => return format!("{} {many}", stance.word()),
            Label::Swing(swing) => {
                let paired = swing.turnout.map(|turnout| turnout.paired);
                return format!("{} pairs", paired.unwrap_or_default());
            }
            Label::Journal => "Journal",
            Label::By(By::Deadline) => "clock",
            Label::By(By::Person(person)) => return self.name(person),
            Label::Event(entry) => entry.event.word(),
        };
        word.to_owned()
    }

    fn name(&self, person: PersonId) -> String {
        person.to_string()
    }

    fn time(&self, at: Timestamp) -> String {
        at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
    }

    fn pick<'n>(&self, name: &'n Name) -> &'n str {
        &name.text
    }
}
