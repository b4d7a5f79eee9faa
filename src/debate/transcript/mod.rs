//! A debate as a document: its journal, told by turns.
//!
//! It refuses to know languages and names of people: a [`Wording`] has them. Invariant: every speech,
//! citation and question of the journal stands in it once, whole.

mod json;
mod markdown;
mod wording;

use jiff::Timestamp;

pub use wording::{Label, PlainWording, Wording};

use super::format::{Name, Part, Seat};
use super::journal::{Ballots, Ended, Entry, Event, Misfit};
use super::machine::Debate;
use super::setup::DebateId;
use super::state::Floor;
use super::text::{Citation, Question, Speech};
use crate::poll::{Motion, PersonId, Swing, Tally};

/// A debate as a document.
#[derive(Clone, Debug)]
pub struct Transcript {
    /// The debate.
    pub debate: DebateId,
    /// The statement that was debated.
    pub motion: Motion,
    /// The article that it came from, if any.
    pub article: Option<Box<str>>,
    /// The name of the plan of turns.
    pub format: Name,
    /// Who hosted it.
    pub host: PersonId,
    /// Who had which seat last, in the order of the seats.
    pub seats: Vec<(Seat, PersonId)>,
    /// The turns that came, in order.
    pub turns: Vec<TranscriptTurn>,
    /// What was asked outside of turns.
    pub asides: Vec<Remark>,
    /// The votes, in order.
    pub votes: Vec<TranscriptVote>,
    /// How people changed their minds, as far as it may be shown.
    pub swing: Option<Swing>,
    /// Everything that happened, in order.
    pub journal: Vec<Entry>,
}

/// A turn that came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranscriptTurn {
    /// Its place in the format, from 0.
    pub index: u16,
    /// Its name.
    pub name: Name,
    /// Whose it was.
    pub part: Part,
    /// Who spoke in it, if it was a speaker's.
    pub speaker: Option<PersonId>,
    /// When it first began, if it did.
    pub began: Option<Timestamp>,
    /// When and how it ended, if it did.
    pub ended: Option<(Timestamp, Ended)>,
    /// What was said in it, in order.
    pub remarks: Vec<Remark>,
}

/// Something that somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub person: PersonId,
    /// What.
    pub said: Said,
}

/// What somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A speech.
    Speech(Speech),
    /// A citation.
    Citation(Citation),
    /// A question.
    Question(Question),
}

/// One of the two votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TranscriptVote {
    /// Which.
    pub ballots: Ballots,
    /// When it opened.
    pub opened: Timestamp,
    /// When it last closed, if it did.
    pub closed: Option<Timestamp>,
    /// The count, as far as it may be shown.
    pub tally: Option<Tally>,
}

impl Transcript {
    /// Tells a journal. The counts and the swing are handed in by whoever knows what of them may be
    /// shown.
    ///
    /// # Errors
    ///
    /// Fails on a journal that is none of this machine's.
    pub fn of(
        journal: Vec<Entry>,
        counts: &[(Ballots, Tally)],
        swing: Option<Swing>,
    ) -> Result<Self, Misfit> {
        let mut debate = Debate::replay(journal.first())?;
        let mut told = Told::default();
        for entry in journal.iter().skip(1) {
            debate.apply(entry)?;
            told.take(entry, &debate);
        }
        for vote in &mut told.votes {
            let count = counts.iter().find(|(ballots, _)| *ballots == vote.ballots);
            vote.tally = count.map(|(_, tally)| *tally);
        }
        let mut seats = debate.people.seats().to_vec();
        seats.sort_unstable();
        Ok(Self {
            debate: debate.id,
            motion: debate.motion,
            article: debate.article,
            format: debate.format.name.clone(),
            host: debate.host,
            seats,
            turns: told.turns,
            asides: told.asides,
            votes: told.votes,
            swing,
            journal,
        })
    }
}

/// What was told so far.
#[derive(Default)]
struct Told {
    turns: Vec<TranscriptTurn>,
    asides: Vec<Remark>,
    votes: Vec<TranscriptVote>,
}

impl Told {
    /// Tells an entry, after which the debate stands as given.
    fn take(&mut self, entry: &Entry, debate: &Debate) {
        match &entry.event {
            Event::Called { turn, .. } => {
                self.turn(*turn, debate);
            }
            Event::Began { turn, floor, .. } => {
                let Some(told) = self.turn(*turn, debate) else {
                    return;
                };
                told.began.get_or_insert(entry.at);
                told.ended = None;
                if let Floor::One(speaker) = floor {
                    told.speaker = Some(*speaker);
                }
            }
            Event::TurnEnded { turn, how, .. } => {
                if let Some(told) = self.turn(*turn, debate) {
                    told.ended = Some((entry.at, *how));
                }
            }
            Event::VoteOpened { ballots, .. } => self.votes.push(TranscriptVote {
                ballots: *ballots,
                opened: entry.at,
                closed: None,
                tally: None,
            }),
            Event::VoteClosed { ballots } => {
                let mut own = self.votes.iter_mut();
                if let Some(vote) = own.find(|vote| vote.ballots == *ballots) {
                    vote.closed = Some(entry.at);
                }
            }
            Event::Spoke { person, text, .. } => {
                self.say(entry.at, *person, Said::Speech(text.clone()), debate);
            }
            Event::Cited {
                person, citation, ..
            } => {
                let said = Said::Citation(citation.as_ref().clone());
                self.say(entry.at, *person, said, debate);
            }
            Event::Asked { person, question } => {
                self.say(entry.at, *person, Said::Question(question.clone()), debate);
            }
            _ => {}
        }
    }

    /// Gives a turn of the document, begun with its speaker when it is new.
    fn turn(&mut self, index: u16, debate: &Debate) -> Option<&mut TranscriptTurn> {
        let planned = debate.format.turn(index)?;
        if self.turns.last().is_none_or(|last| last.index != index) {
            self.turns.push(TranscriptTurn {
                index,
                name: planned.name.clone(),
                part: planned.part,
                speaker: None,
                began: None,
                ended: None,
                remarks: Vec::new(),
            });
        }
        let told = self.turns.last_mut()?;
        told.speaker = debate.speaker_of(index).or(told.speaker);
        Some(told)
    }

    fn say(&mut self, at: Timestamp, person: PersonId, said: Said, debate: &Debate) {
        let remark = Remark { at, person, said };
        let running = debate.state.turn().map(|turn| turn.index);
        match self.turns.last_mut() {
            Some(turn) if running == Some(turn.index) => turn.remarks.push(remark),
            _ => self.asides.push(remark),
        }
    }
}
