//! A transcript as JSON: ids as text, moments in UTC, no words of any language.

use serde_json::{Value, json};

use super::{Remark, Said, Transcript, TranscriptTurn, TranscriptVote};
use crate::debate::format::Part;
use crate::poll::{Outcome, Scale, Swing, Verdict};

impl Transcript {
    /// Writes it as JSON.
    pub fn to_json(&self) -> Value {
        let seats: Vec<_> = self
            .seats
            .iter()
            .map(|(seat, person)| {
                json!({
                    "side": seat.side.word(),
                    "team": seat.team,
                    "slot": seat.slot,
                    "person": person,
                })
            })
            .collect();
        json!({
            "v": 1,
            "debate": self.debate,
            "motion": self.motion,
            "article": self.article,
            "format": self.format.text,
            "host": self.host,
            "seats": seats,
            "turns": self.turns.iter().map(turn).collect::<Vec<_>>(),
            "asides": self.asides.iter().map(remark).collect::<Vec<_>>(),
            "votes": self.votes.iter().map(vote).collect::<Vec<_>>(),
            "swing": self.swing.as_ref().map(swing),
            "journal": self.journal,
        })
    }
}

fn turn(turn: &TranscriptTurn) -> Value {
    let side = match turn.part {
        Part::Speaker { seat, .. } => seat.side.word(),
        Part::Both => "both",
        Part::Audience { .. } => "audience",
        Part::Break => "none",
    };
    json!({
        "turn": turn.index,
        "name": turn.name.text,
        "side": side,
        "speaker": turn.speaker,
        "began": turn.began,
        "ended": turn.ended.map(|(at, _)| at),
        "how": turn.ended.map(|(_, how)| how),
        "remarks": turn.remarks.iter().map(remark).collect::<Vec<_>>(),
    })
}

fn remark(remark: &Remark) -> Value {
    let (kind, said) = match &remark.said {
        Said::Speech(speech) => ("speech", json!(speech)),
        Said::Citation(citation) => ("citation", json!(citation)),
        Said::Question(question) => ("question", json!(question)),
    };
    json!({ "at": remark.at, "person": remark.person, "kind": kind, "said": said })
}

fn vote(vote: &TranscriptVote) -> Value {
    let tally = vote.tally.map(|tally| {
        let counts = tally.collapsed();
        let counts = counts
            .counts()
            .filter(|(stance, _)| Scale::Three.offers(*stance));
        let counts = counts.map(|(stance, many)| (stance.word().to_owned(), json!(many)));
        Value::Object(counts.collect())
    });
    json!({
        "vote": vote.ballots,
        "opened": vote.opened,
        "closed": vote.closed,
        "tally": tally,
    })
}

/// Writes a swing; its points are tenths, above zero for the motion.
fn swing(swing: &Swing) -> Value {
    let (tenths, verdict) = match &swing.outcome {
        Outcome::TooFew { .. } => (None, "too_few"),
        Outcome::Mixed | Outcome::FewUnpaired { .. } => (None, "secret"),
        Outcome::Shown(shown) => {
            let verdict = match shown.verdict {
                Verdict::For => "for",
                Verdict::Against => "against",
                Verdict::FewPairs => "few_pairs",
                Verdict::SmallSwing => "small_swing",
            };
            (Some(shown.points.tenths()), verdict)
        }
    };
    json!({
        "paired": swing.turnout.map(|turnout| turnout.paired),
        "only_before": swing.turnout.map(|turnout| turnout.only_before),
        "only_after": swing.turnout.map(|turnout| turnout.only_after),
        "tenths_of_points": tenths,
        "verdict": verdict,
    })
}
