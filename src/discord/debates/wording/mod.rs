//! A transcript in words: Markdown for people in the language of the guild, JSON and CSV for programs.
//!
//! Mentions do not show in a file, and the bot knows no names of members without an intent that it does
//! not ask for. So people are called by what they are in the debate ("Pro 1", "Host", "Guest 3"), the
//! same throughout, and a legend at the top gives for each a code that shows the person when it is
//! pasted into Discord. Times are in UTC and say so: a file does not know where it is read.

mod table;

use std::{collections::HashMap, fmt::Write as _};

use jiff::{Timestamp, tz::TimeZone};

use super::super::{
    polls::{self, results, swing},
    scene::Voice,
};
use crate::{
    debate::{
        By, Change, DebateId, Ended, Entry, Event, Label, Remark, Said, Speech, Transcript, Venue,
        Wording,
        format::{Name, Seat},
    },
    poll::{Outcome, PersonId, Swing},
    reply::plain,
    words::{Phrase, say},
};

pub use self::table::csv;
use self::table::{cause_word, ended, place_word, toss_word, vote_word};

/// Ids below stand for people who erased themselves; no id of Discord's is as small.
const ERASED: u64 = 1 << 32;

/// Writes a transcript for people, in a language.
pub fn markdown(transcript: &Transcript, voice: &Voice) -> String {
    let words = Told::of(transcript, voice);
    let localised;
    let transcript = if has_erased(transcript) {
        localised = with_erased_said(transcript, voice);
        &localised
    } else {
        transcript
    };
    let text = transcript.to_markdown(&words);
    // Nothing in the head can look like a heading, so the first one ends it.
    match text.split_once("\n## ") {
        Some((head, rest)) => format!("{head}{}\n## {rest}", words.legend()),
        None => text + &words.legend(),
    }
}

/// Writes a transcript for programs.
pub fn json(transcript: &Transcript) -> String {
    format!("{:#}\n", transcript.to_json())
}

/// Says how a debate came out, a line for each thing that may be said.
pub fn outcome(transcript: &Transcript, voice: &Voice) -> Vec<String> {
    let mut lines = Vec::new();
    let last = transcript.journal.last().map(|entry| &entry.event);
    if last == Some(&Event::Cancelled) {
        lines.push(voice.say(&say::filed_cancelled()));
    }
    let counted = transcript.votes.iter().rev().find_map(|vote| vote.tally);
    lines.extend(counted.map(|tally| results::majority(tally.majority(), voice)));
    if let Some(Swing {
        outcome: Outcome::Shown(shown),
        ..
    }) = &transcript.swing
    {
        lines.push(swing::verdict(shown, voice));
    }
    lines
}

/// Names the files of a debate.
pub fn file_name(debate: DebateId, ending: &str) -> String {
    format!("debate-{debate}.{ending}")
}

/// The words of a transcript in a language.
struct Told<'a> {
    transcript: &'a Transcript,
    voice: &'a Voice,
    names: HashMap<PersonId, String>,
    /// Those who have a name, in the order of the legend.
    order: Vec<PersonId>,
    teams: bool,
}

impl<'a> Told<'a> {
    fn of(transcript: &'a Transcript, voice: &'a Voice) -> Self {
        let mut told = Self {
            transcript,
            voice,
            names: HashMap::new(),
            order: Vec::new(),
            teams: transcript.seats.iter().any(|(seat, _)| seat.team > 1),
        };
        for (seat, person) in &transcript.seats {
            let number = if told.teams {
                format!("{}.{}", seat.team, seat.slot)
            } else {
                seat.slot.to_string()
            };
            told.call(
                *person,
                &say::transcript_name_side(seat.side.word(), number),
            );
        }
        told.call(transcript.host, &say::transcript_name_host());
        let mut cohosts = 0u32;
        for entry in &transcript.journal {
            if let Event::CohostAdded { person } = entry.event
                && !told.names.contains_key(&person)
            {
                cohosts += 1;
                told.call(person, &say::transcript_name_cohost(cohosts));
            }
        }
        let mut others = 0u32;
        for person in transcript.journal.iter().flat_map(Entry::people) {
            if !told.names.contains_key(&person) {
                others += 1;
                told.call(person, &say::transcript_name_other(others));
            }
        }
        told
    }

    fn call(&mut self, person: PersonId, name: &Phrase<'_>) {
        if !self.names.contains_key(&person) {
            self.names.insert(person, self.voice.say(name));
            self.order.push(person);
        }
    }

    fn legend(&self) -> String {
        let mut text = format!("\n## {}\n\n", self.voice.say(&say::transcript_people()));
        let hint = self.voice.say(&say::transcript_people_hint());
        // Writing to a text cannot fail.
        let _ = writeln!(text, "{}\n", plain(&hint));
        for person in &self.order {
            let name = plain(&self.name(*person));
            let who = if person.0 < ERASED {
                self.voice.say(&say::transcript_gone())
            } else {
                format!("`<@{person}>`")
            };
            let _ = writeln!(text, "- **{name}:** {who}");
        }
        text
    }

    fn say(&self, phrase: &Phrase<'_>) -> String {
        self.voice.say(phrase)
    }

    fn seat(&self, seat: Seat) -> String {
        let (side, team, slot) = (seat.side.word(), seat.team, seat.slot);
        self.say(&if self.teams || team > 1 {
            say::transcript_seat_team(side, u32::from(team), u32::from(slot))
        } else {
            say::transcript_seat(side, u32::from(slot))
        })
    }

    /// Names a turn by its number and, where it came, its name.
    fn turn(&self, index: u16) -> String {
        let number = u32::from(index) + 1;
        let named = self.transcript.turns.iter().find(|it| it.index == index);
        match named {
            Some(turn) => format!("{number} ({})", self.pick(&turn.name)),
            None => number.to_string(),
        }
    }

    fn how(&self, how: Ended) -> String {
        self.say(&say::transcript_ended(ended(how)))
    }

    fn swing(&self, swing: &Swing) -> String {
        match &swing.outcome {
            Outcome::TooFew { .. } => self.say(&say::transcript_swing_too_few()),
            Outcome::Mixed => self.say(&say::swing_mixed()),
            Outcome::FewUnpaired { least } => self.say(&say::swing_few_unpaired(*least)),
            // The words are for Discord, where stars make them bold.
            Outcome::Shown(shown) => swing::verdict(shown, self.voice).replace("**", ""),
        }
    }

    fn change(&self, change: &Change) -> String {
        let (what, to) = match change {
            Change::Motion { motion, .. } => ("motion", motion.as_str().to_owned()),
            Change::Format(format) => ("format", self.pick(&format.name).to_owned()),
            Change::Start(start) => ("start", self.time(*start)),
            Change::Archive(Some(channel)) => ("archive", channel.to_string()),
            Change::Archive(None) => ("no_archive", String::new()),
            Change::Venue(Venue::Thread) => ("thread", String::new()),
            Change::Venue(Venue::Announce) => ("announce", String::new()),
        };
        self.say(&say::journal_edited(what, to))
    }

    /// Says what happened; the first half, up to the turns.
    fn happened(&self, entry: &Entry) -> String {
        // On the same day its date says nothing new.
        let until = |until: &Timestamp| moment(entry.at, *until);
        let name = |person: &PersonId| self.name(*person);
        let phrase = match &entry.event {
            Event::Created(_) => say::journal_created(),
            Event::Edited(change) => return self.change(change),
            Event::Published { start } => say::journal_published(self.time(*start)),
            Event::Reminded => say::journal_reminded(),
            Event::LobbyOpened { until: end } => say::journal_lobby(until(end)),
            Event::CohostAdded { person } => say::journal_cohost_added(name(person)),
            Event::CohostRemoved { person } => say::journal_cohost_removed(name(person)),
            Event::Joined { person, place } => {
                say::journal_joined(name(person), place_word(*place))
            }
            Event::Left { person } => say::journal_left(name(person)),
            Event::Seated { person, seat } => say::journal_seated(name(person), self.seat(*seat)),
            Event::Unseated { person } => say::journal_unseated(name(person)),
            Event::Flipped { toss } => say::journal_flipped(toss_word(*toss)),
            Event::Ready { person } => say::journal_ready(name(person)),
            Event::VoteOpened {
                ballots,
                until: end,
            } => say::journal_vote_opened(vote_word(*ballots), until(end)),
            Event::VoteMoved {
                ballots,
                until: end,
            } => say::journal_vote_moved(vote_word(*ballots), until(end)),
            Event::VoteClosed { ballots } => say::journal_vote_closed(vote_word(*ballots)),
            Event::VoteReopened { until: end } => say::journal_vote_reopened(until(end)),
            _ => return self.went_on(entry),
        };
        self.say(&phrase)
    }

    /// Says what happened; the second half, from the turns on.
    fn went_on(&self, entry: &Entry) -> String {
        let until = |until: &Timestamp| moment(entry.at, *until);
        let name = |person: &PersonId| self.name(*person);
        let phrase = match &entry.event {
            Event::Called {
                turn,
                until: end,
                time,
            } => say::journal_called(
                self.turn(*turn),
                until(end),
                super::length(*time, self.voice),
            ),
            Event::Preparing { until: end } => say::journal_preparing(until(end)),
            Event::Began {
                turn, until: end, ..
            } => say::journal_began(self.turn(*turn), until(end)),
            Event::Bell { left } => say::journal_bell(super::length(*left, self.voice)),
            Event::Moved { until: end } => say::journal_moved(until(end)),
            Event::GraceBegan { until: end } => say::journal_grace(until(end)),
            Event::TurnEnded { turn, how, .. } => {
                say::journal_turn_ended(self.turn(*turn), self.how(*how))
            }
            Event::Paused { cause } => {
                let (word, person) = cause_word(*cause);
                let person = person.map_or(String::new(), |person| self.name(person));
                say::journal_paused(word, person)
            }
            Event::Resumed => say::journal_resumed(),
            Event::Outage { late } => say::journal_outage(super::length(*late, self.voice)),
            Event::HandRaised { person } => say::journal_hand_raised(name(person)),
            Event::HandLowered { person } => say::journal_hand_lowered(name(person)),
            Event::QueueCleared => say::journal_queue_cleared(),
            Event::FloorGiven { person, until: end } => {
                say::journal_floor_given(name(person), until(end))
            }
            Event::FloorEnded { person, how } => {
                say::journal_floor_ended(name(person), self.how(*how))
            }
            Event::Spoke { person, .. } => say::journal_spoke(name(person)),
            Event::Cited { person, .. } => say::journal_cited(name(person)),
            Event::Asked { person, .. } => say::journal_asked(name(person)),
            Event::Warned { person } => say::journal_warned(name(person)),
            Event::Removed { person } => say::journal_removed(name(person)),
            Event::Cancelled => say::journal_cancelled(),
            Event::Concluded { until: end } => say::journal_concluded(until(end)),
            Event::Archived => say::journal_archived(),
            // What comes before the turns was said.
            _ => return entry.event.word().to_owned(),
        };
        self.say(&phrase)
    }
}

impl Wording for Told<'_> {
    fn label(&self, label: Label<'_>) -> String {
        self.say(&match label {
            Label::Title => say::transcript_title(),
            Label::Format => say::transcript_format(),
            Label::Host => say::transcript_host(),
            Label::Article => say::transcript_article(),
            Label::Sides => say::transcript_sides(),
            Label::Seat { side, team, slot } => return self.seat(Seat { side, team, slot }),
            Label::Turns => say::transcript_turns(),
            Label::NotBegun => say::transcript_not_begun(),
            Label::Ended(how) => return self.how(how),
            Label::Citation => say::transcript_citation(),
            Label::Question => say::transcript_question(),
            Label::Asides => say::transcript_asides(),
            Label::Votes => say::transcript_votes(),
            Label::Vote(ballots) => say::transcript_vote(vote_word(ballots)),
            Label::NoCount => say::transcript_no_count(),
            Label::Count(stance, many) => {
                say::transcript_count(polls::name(stance, self.voice), many)
            }
            Label::Swing(swing) => return self.swing(swing),
            Label::Journal => say::transcript_journal(),
            Label::By(By::Deadline) => say::transcript_clock(),
            Label::By(By::Person(person)) => return self.name(person),
            Label::Event(entry) => return self.happened(entry),
        })
    }

    fn name(&self, person: PersonId) -> String {
        let known = self.names.get(&person);
        known.map_or_else(|| person.to_string(), Clone::clone)
    }

    fn time(&self, at: Timestamp) -> String {
        at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
    }

    fn pick<'n>(&self, name: &'n Name) -> &'n str {
        name.of(self.voice.locale.tag())
    }
}

/// Writes a moment as seen from another: without its date on the same day.
fn moment(from: Timestamp, at: Timestamp) -> String {
    let day = |at: Timestamp| at.to_zoned(TimeZone::UTC).date();
    let form = if day(from) == day(at) {
        "%H:%M:%S UTC"
    } else {
        "%Y-%m-%d %H:%M:%S UTC"
    };
    at.strftime(form).to_string()
}

fn is_erased(remark: &Remark) -> bool {
    match &remark.said {
        Said::Speech(speech) => speech.as_str() == Speech::ERASED,
        Said::Question(question) => question.as_str() == Speech::ERASED,
        Said::Citation(_) => false,
    }
}

fn has_erased(transcript: &Transcript) -> bool {
    let turns = transcript.turns.iter().flat_map(|turn| &turn.remarks);
    turns.chain(&transcript.asides).any(is_erased)
}

/// Says in the reader's language what was erased.
fn with_erased_said(transcript: &Transcript, voice: &Voice) -> Transcript {
    let mut told = transcript.clone();
    let Ok(erased) = Speech::new(&voice.say(&say::transcript_erased())) else {
        return told;
    };
    let turns = told.turns.iter_mut().flat_map(|turn| &mut turn.remarks);
    for remark in turns.chain(&mut told.asides).filter(|it| is_erased(it)) {
        remark.said = match &remark.said {
            Said::Question(_) => crate::debate::Question::new(erased.as_str())
                .map_or_else(|_| remark.said.clone(), Said::Question),
            _ => Said::Speech(erased.clone()),
        };
    }
    told
}

#[cfg(test)]
mod tests;
