//! A poll as a file: its rules, its journal, and its ballots as far as they may be seen.
//!
//! Invariants: of a secret poll no ballot names its person; of a poll whose stances may not be seen
//! yet no ballot is in it, whoever asks; there are as many ballots of each stance as the tally counts,
//! those whose people erased themselves too.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Polls, seeing::Glance};
use crate::{
    poll::{Asker, By, Entry, Event, GuildId, PollId, Rules, Secrecy, Sight, Stance, State},
    store::{Exported, StoredPoll},
};

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table of what the poll is and its tally, one of the ballots, and one of the journal.
    Csv,
    /// All as JSON.
    Json,
}

impl Format {
    /// Reads the word of commands.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// Gives the ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

/// A poll as a file.
#[derive(Clone, Debug)]
pub struct Report {
    /// The poll.
    pub poll: StoredPoll,
    /// What is in the file.
    pub text: String,
    /// Whether the ballots may be in it.
    pub ballots: Sight<()>,
}

impl Polls {
    /// Writes a poll to a file. Staff see no more in it than the rules show to anyone who did not vote.
    ///
    /// # Errors
    /// Refuses a poll that is not the guild's.
    pub async fn report(
        &self,
        guild: GuildId,
        poll: PollId,
        format: Format,
    ) -> Result<Report, super::Trouble> {
        let poll = self.of(guild, poll).await?;
        let glance = self.glance(poll, Asker::Staff);
        // While a secret poll runs, single ballots would tell more than its tally does.
        let closed = glance.poll().accepts(glance.at).is_err();
        let ballots = match glance.view.stances {
            Sight::Shown(_) if closed || glance.poll().rules.secrecy == Secrecy::Open => {
                Sight::Shown(())
            }
            Sight::Shown(_) => Sight::Hidden(crate::poll::Hidden::UntilClose),
            Sight::Hidden(hidden) => Sight::Hidden(hidden),
        };
        let mut exported = match ballots {
            Sight::Shown(()) => self.store.exported(&glance.poll).await?,
            Sight::Hidden(_) => Vec::new(),
        };
        if let Sight::Hidden(_) = glance.view.reasons {
            for ballot in &mut exported {
                ballot.reason = None;
            }
        }
        let journal = self.store.journal(glance.poll().id).await?;
        let text = match format {
            Format::Json => document(&glance, &exported, &journal),
            Format::Csv => tables(&glance, &exported, &journal),
        };
        Ok(Report {
            poll: glance.poll,
            text,
            ballots,
        })
    }
}

fn document(glance: &Glance, exported: &[Exported], journal: &[Entry]) -> String {
    let poll = glance.poll();
    let rules = &poll.rules;
    let tally = tally(glance).map_or(Value::Null, |tally| {
        let counts = tally.map(|(stance, many)| (stance.word().to_owned(), json!(many)));
        counts.collect()
    });
    let ballots = exported.iter().zip(1u64..).map(|(ballot, number)| {
        json!({
            "person": name(rules, ballot, number),
            "stance": ballot.stance.word(),
            "cast_at": ballot.cast_at.map(|at| at.to_string()),
            "reason": reason(ballot),
        })
    });
    let document = json!({
        "poll": poll.id.to_string(),
        "motion": poll.subject.motion().as_str(),
        "article": poll.subject.slug(),
        "before": poll.subject.before().map(|id| id.to_string()),
        "opened_at": poll.opened_at.to_string(),
        "state": match &poll.state {
            State::Open { until, .. } => json!({"open_until": until.to_string()}),
            State::Closed { number, at, .. } => {
                json!({"closed_at": at.to_string(), "closing": number})
            }
        },
        "rules": {
            "scale": rules.scale.word(),
            "results": rules.results.word(),
            "ballot": rules.secrecy.word(),
            "reasons": rules.reasons.word(),
            "quorum": rules.quorum,
            "secret_minimum": rules.secret_minimum,
            "joined_before_open": rules.gate.joined_before_open,
            "min_account_days": rules.gate.min_account_days,
            "min_member_days": rules.gate.min_member_days,
            "role": rules.gate.role.map(|role| role.to_string()),
        },
        "voters": glance.view.voters,
        "tally": tally,
        "ballots": ballots.collect::<Vec<_>>(),
        "journal": journal.iter().map(entry).collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}

/// Gives the stances that the poll offers with their ballots; none while they are hidden.
fn tally(glance: &Glance) -> Option<impl Iterator<Item = (Stance, u32)>> {
    let Sight::Shown(shown) = glance.view.stances else {
        return None;
    };
    let offered = glance.poll().rules.scale.stances();
    Some(
        offered
            .iter()
            .map(move |stance| (*stance, shown.tally.count(*stance))),
    )
}

/// Writes an entry of a journal as JSON.
pub(super) fn entry(entry: &Entry) -> Value {
    let (by, why) = match &entry.by {
        By::Deadline => (json!("deadline"), Value::Null),
        By::Author(person) => (json!(person.to_string()), Value::Null),
        By::Staff(decision) => (
            json!(decision.who.to_string()),
            json!(decision.why.as_str()),
        ),
    };
    json!({
        "at": entry.at.to_string(),
        "by": by,
        "why": why,
        "event": entry.event.word(),
        "about": about(&entry.event),
    })
}

/// Writes what an event speaks of.
fn about(event: &Event) -> String {
    match event {
        Event::Created { until } | Event::Extended { until } | Event::Reopened { until } => {
            until.to_string()
        }
        Event::Closed { number } => number.to_string(),
        // Somebody who erased themselves.
        Event::Struck { person } | Event::Restored { person } if person.0 == 0 => String::new(),
        Event::Struck { person } | Event::Restored { person } => person.to_string(),
        Event::ReasonHidden { .. } => String::new(),
        Event::Frozen { successor } => successor.to_string(),
    }
}

/// What a file begins with that holds more than the Latin alphabet; without it a spreadsheet reads
/// UTF-8 as something else.
pub(crate) const MARK: char = '\u{feff}';

fn tables(glance: &Glance, exported: &[Exported], journal: &[Entry]) -> String {
    let mut text = String::from(MARK);
    for (what, value) in facts(glance) {
        row(&mut text, &[what.to_owned(), value]);
    }
    text.push_str("\r\nperson,stance,cast_at,reason\r\n");
    for (ballot, number) in exported.iter().zip(1u64..) {
        let fields = [
            name(&glance.poll().rules, ballot, number).unwrap_or_default(),
            ballot.stance.word().to_owned(),
            ballot.cast_at.map_or_else(String::new, |at| at.to_string()),
            reason(ballot).unwrap_or_default().to_owned(),
        ];
        row(&mut text, &fields);
    }
    text.push_str("\r\nat,by,event,about,why\r\n");
    for one in journal {
        let told = entry(one);
        let field = |key: &str| told[key].as_str().unwrap_or_default().to_owned();
        row(&mut text, &["at", "by", "event", "about", "why"].map(field));
    }
    text
}

/// Says what the poll is and how it stands, as far as it may be seen.
fn facts(glance: &Glance) -> Vec<(&'static str, String)> {
    let poll = glance.poll();
    let state = match &poll.state {
        State::Open { until, .. } => [("state", "open".to_owned()), ("until", until.to_string())],
        State::Closed { at, .. } => [("state", "closed".to_owned()), ("since", at.to_string())],
    };
    let mut facts = vec![
        ("poll", poll.id.to_string()),
        ("motion", poll.subject.motion().as_str().to_owned()),
    ];
    facts.extend(state);
    facts.push(("voters", glance.view.voters.to_string()));
    let tally = tally(glance).into_iter().flatten();
    facts.extend(tally.map(|(stance, many)| (stance.word(), many.to_string())));
    facts
}

/// What a spreadsheet begins a formula with; some take the wide signs of East Asia for the same.
const FORMULAS: [char; 9] = ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'];

/// Writes a row of a table as RFC 4180 has it, harmless in a spreadsheet.
pub(crate) fn row(text: &mut String, fields: &[String]) {
    let quoted = fields.iter().map(|field| {
        let field = disarmed(field);
        if field.contains([',', ';', '"', '\n', '\r']) {
            format!("\"{}\"", field.replace('"', "\"\""))
        } else {
            field
        }
    });
    // Writing to a text cannot fail.
    let _ = write!(text, "{}\r\n", quoted.collect::<Vec<_>>().join(","));
}

/// Leads by an apostrophe whatever a spreadsheet would take for a formula. Where numbers have a comma,
/// spreadsheets part fields at semicolons and see no quotes inside of what they part at, so what
/// follows a semicolon is a field, too.
fn disarmed(field: &str) -> String {
    let parts = field.split(';').map(|part| {
        let formula = part.starts_with(FORMULAS) || part.trim_start().starts_with(FORMULAS);
        format!("{}{part}", if formula { "'" } else { "" })
    });
    parts.collect::<Vec<_>>().join(";")
}

/// Names who cast a ballot: in a secret poll by a number; nobody in an open one where the person was
/// erased.
fn name(rules: &Rules, ballot: &Exported, number: u64) -> Option<String> {
    match (rules.secrecy, ballot.person) {
        (Secrecy::Secret, _) => Some(number.to_string()),
        (Secrecy::Open, person) => person.map(|person| person.to_string()),
    }
}

/// Gives a reason that is not hidden.
fn reason(ballot: &Exported) -> Option<&str> {
    let reason = ballot.reason.as_ref().filter(|reason| !reason.hidden);
    reason.map(|reason| reason.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(field: &str) -> String {
        let mut text = String::new();
        row(&mut text, &[field.to_owned()]);
        text
    }

    #[test]
    fn nothing_in_a_table_is_a_formula_whatever_parts_its_fields() {
        assert_eq!(told("a plain word"), "a plain word\r\n");
        assert_eq!(told("=1+1"), "'=1+1\r\n");
        assert_eq!(told("so;=1+1"), "\"so;'=1+1\"\r\n");
        assert_eq!(told("so; ＝1+1"), "\"so;' ＝1+1\"\r\n");
        assert_eq!(told("so; or not"), "\"so; or not\"\r\n");
        assert_eq!(told("a \"word\", too"), "\"a \"\"word\"\", too\"\r\n");
    }
}
