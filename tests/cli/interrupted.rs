//! A debate is interrupted in every state: the bot is killed there, time goes on without it, and the
//! debate finishes right.
//!
//! Time passes by less than half a minute beyond the next deadline, which counts as in time, and by
//! more, which is an outage. What the debate must be afterwards is asked of the pure core.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};
use rostrum::debate::{Debate, Entry, Event, Input, Phase, State};
use serde_json::{Value, json};
use sqlx::Row;

use crate::killed::{Ground, connect};
use crate::program::soon;

const SPEAKERS: [(&str, &str); 6] = [
    ("voter0", "pro"),
    ("voter1", "pro"),
    ("voter2", "pro"),
    ("voter3", "con"),
    ("voter4", "con"),
    ("voter5", "con"),
];

/// Where a debate is interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Draft,
    Scheduled,
    Lobby,
    OpeningVote,
    Called,
    Preparing,
    Speaking,
    Paused,
    Grace,
    Handover,
    Forum,
    ClosingVote,
    Results,
    Archived,
}

const PLACES: [Place; 14] = [
    Place::Draft,
    Place::Scheduled,
    Place::Lobby,
    Place::OpeningVote,
    Place::Called,
    Place::Preparing,
    Place::Speaking,
    Place::Paused,
    Place::Grace,
    Place::Handover,
    Place::Forum,
    Place::ClosingVote,
    Place::Results,
    Place::Archived,
];

fn place(debate: &Debate) -> Place {
    match &debate.state {
        State::Draft => Place::Draft,
        State::Scheduled { .. } => Place::Scheduled,
        State::Lobby { .. } => Place::Lobby,
        State::OpeningVote { .. } => Place::OpeningVote,
        State::Paused { .. } => Place::Paused,
        State::ClosingVote { .. } => Place::ClosingVote,
        State::Results { .. } => Place::Results,
        State::Archived | State::Cancelled => Place::Archived,
        State::Turn(turn) => match turn.phase {
            Phase::Called { .. } => Place::Called,
            Phase::Preparing { .. } => Place::Preparing,
            Phase::Speaking { .. } => Place::Speaking,
            Phase::Forum { .. } => Place::Forum,
            Phase::Grace { .. } => Place::Grace,
            Phase::Handover { .. } => Place::Handover,
        },
    }
}

/// A debate of the ground.
struct Run {
    id: u64,
}

impl Run {
    async fn create(ground: &Ground, title: &str) -> Self {
        let line = format!("/host create motion:\"{title}\" format:oxford");
        let call = json!({"as": "Jiwoo", "line": line});
        let created = ground.visitor.call("invoke", &call).await.unwrap();
        let id = created["interaction"].as_str().unwrap().parse().unwrap();
        Self { id }
    }

    async fn debate(&self, ground: &Ground) -> Debate {
        let mut connection = connect(&ground.database()).await;
        let row = sqlx::query("SELECT body FROM debates WHERE id = ?");
        let row = row.bind(self.id.cast_signed());
        let row = row.fetch_one(&mut connection).await.unwrap();
        Debate::from_json(row.get("body")).unwrap()
    }

    async fn journal(&self, ground: &Ground) -> Vec<Entry> {
        let mut connection = connect(&ground.database()).await;
        let rows =
            sqlx::query("SELECT body FROM debate_journal WHERE debate_id = ? ORDER BY number");
        let rows = rows.bind(self.id.cast_signed());
        let rows = rows.fetch_all(&mut connection).await.unwrap();
        rows.iter()
            .map(|row| Entry::from_json(row.get("body")).unwrap())
            .collect()
    }

    /// Types a line of the host's.
    async fn host(&self, ground: &Ground, part: &str) -> String {
        let line = format!("/host {part} debate:{}", self.id);
        let call = json!({"as": "Jiwoo", "line": line});
        said(&ground.visitor.call("invoke", &call).await.unwrap())
    }

    /// Presses what would stand on the card.
    async fn presses(&self, ground: &Ground, who: &str, deed: &str) -> String {
        let id = self.id.cast_signed();
        let card = soon(async {
            loop {
                let mut connection = connect(&ground.database()).await;
                let row = sqlx::query("SELECT card_message_id FROM debates WHERE id = ?").bind(id);
                let row = row.fetch_one(&mut connection).await.unwrap();
                if let Some(card) = row.get::<Option<i64>, _>("card_message_id") {
                    return card;
                }
            }
        })
        .await;
        let call = json!({
            "as": who, "message": card.to_string(), "type": 3,
            "data": {"custom_id": format!("v1:debate:{deed}"), "component_type": 2},
        });
        said(&ground.visitor.call("forge", &call).await.unwrap())
    }

    /// Goes on from where the debate stands until it has come to a place.
    async fn reaches(&self, ground: &Ground, goal: Place) {
        for _ in 0..40 {
            let debate = self.debate(ground).await;
            let here = place(&debate);
            if here == goal {
                return;
            }
            let said = self.goes(ground, &debate, way(&debate, goal)).await;
            let after = self.debate(ground).await;
            assert!(
                after.version > debate.version,
                "{here:?} → {goal:?}: {said}"
            );
        }
        panic!("{goal:?} was not reached");
    }

    async fn goes(&self, ground: &Ground, debate: &Debate, way: Way) -> String {
        let (id, seen) = (self.id, debate.segment);
        match way {
            Way::Host(part) => self.host(ground, part).await,
            Way::Begin => {
                for (who, side) in SPEAKERS {
                    let deed = format!("join:{id}:{side}");
                    self.presses(ground, who, &deed).await;
                }
                self.host(ground, "start").await
            }
            Way::Speaker(word) => {
                let turn = debate.state.turn().unwrap();
                let speaker = ground.name_of(debate.speaker_of(turn.index).unwrap().0);
                let deed = format!("{word}:{id}:{seen}");
                self.presses(ground, &speaker, &deed).await
            }
            Way::Steer(lever) => {
                let deed = format!("steer:{id}:{seen}:{lever}");
                self.presses(ground, "Jiwoo", &deed).await
            }
        }
    }
}

/// What leads on from a place.
enum Way {
    /// A command of the host's.
    Host(&'static str),
    /// People take the seats, and the host starts.
    Begin,
    /// A press of the speaker's.
    Speaker(&'static str),
    /// A press on the panel.
    Steer(&'static str),
}

fn way(debate: &Debate, goal: Place) -> Way {
    use Place::{
        Called, ClosingVote, Draft, Grace, Handover, Lobby, Paused, Preparing, Results, Scheduled,
        Speaking,
    };
    let last = debate.state.turn().is_some_and(|turn| turn.index == 6);
    match (place(debate), goal) {
        (Draft, Scheduled) => Way::Host("edit start:\"in 1h\""),
        (Draft | Scheduled, _) => Way::Host("start"),
        (Lobby, _) => Way::Begin,
        (Called, Preparing) => Way::Speaker("prepare"),
        (Called | Preparing, Speaking | Grace | Handover | Paused) => Way::Speaker("ready"),
        (Speaking, Grace) => Way::Steer("end_turn"),
        (Speaking, Handover) => Way::Speaker("yield"),
        (Speaking, Paused) => Way::Steer("pause"),
        (Paused, _) => Way::Steer("resume"),
        (_, ClosingVote | Results | Place::Archived) if last => Way::Steer("end"),
        (Results, _) => Way::Steer("archive"),
        _ => Way::Steer("next"),
    }
}

fn said(outcome: &Value) -> String {
    outcome["message"]["content"]
        .as_str()
        .map_or_else(|| outcome.to_string(), str::to_owned)
}

/// By how many seconds the deadline is missed.
const MISSED: [i64; 2] = [20, 95];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_debate_that_is_interrupted_anywhere_finishes_right() {
    let mut ground = Ground::open().await;
    ground.start().await;
    for at in PLACES {
        for missed in MISSED {
            interrupt(&mut ground, at, missed).await;
        }
    }
    ground.stop().await;
    nothing_was_said_twice(&ground).await;
    ground.playground.stop().await;
}

async fn interrupt(ground: &mut Ground, at: Place, missed: i64) {
    let run = Run::create(ground, &format!("{at:?} is left for {missed} seconds.")).await;
    run.reaches(ground, at).await;
    ground.kill().await;
    let mut expected = run.debate(ground).await;
    assert_eq!(place(&expected), at);
    let before = expected.clone();
    let now = ground.now();
    let due = expected.deadline().unwrap_or(now).max(now);
    let back = due + SignedDuration::from_secs(missed);
    let away = back.duration_since(now).as_millis();
    ground.passes(u64::try_from(away).unwrap()).await;
    expected.handle(ground.now(), Input::Tick).unwrap();
    ground.start().await;
    let found = soon(async {
        loop {
            let found = run.debate(ground).await;
            if found.version >= expected.version {
                return found;
            }
        }
    })
    .await;
    assert_eq!(found, expected, "{at:?}, {missed} s late");
    let journal = run.journal(ground).await;
    let new = &journal[usize::try_from(before.version).unwrap()..];
    let outage = new
        .iter()
        .any(|it| matches!(it.event, Event::Outage { .. }));
    let runs = matches!(
        at,
        Place::Lobby
            | Place::Called
            | Place::Preparing
            | Place::Speaking
            | Place::Grace
            | Place::Handover
            | Place::Forum
            | Place::OpeningVote
            | Place::ClosingVote
    );
    assert_eq!(
        outage,
        runs && missed > 30,
        "{at:?}, {missed} s late: {new:#?}"
    );
    if runs && missed <= 30 {
        let first: Timestamp = new[0].at;
        assert_eq!(first, due, "a deadline counts at its own time");
    }
    if place(&found) != Place::Archived {
        run.reaches(ground, Place::Archived).await;
    }
    let journal = run.journal(ground).await;
    let ended = run.debate(ground).await;
    assert_eq!(Debate::replay(&journal).unwrap(), ended);
    no_turn_was_skipped(&journal, at);
}

/// Fails unless the turns that came came in order, each once.
fn no_turn_was_skipped(journal: &[Entry], at: Place) {
    let mut turns: Vec<u16> = journal
        .iter()
        .filter_map(|entry| match entry.event {
            Event::Called { turn, .. } | Event::Began { turn, .. } => Some(turn),
            _ => None,
        })
        .collect();
    turns.dedup();
    let all: Vec<u16> = (0..turns.len())
        .map(|it| u16::try_from(it).unwrap())
        .collect();
    assert_eq!(turns, all, "{at:?}");
}

/// Fails unless every message of the bot's in its channels is the one of a parcel, or of no other.
async fn nothing_was_said_twice(ground: &Ground) {
    let mut connection = connect(&ground.database()).await;
    let mut known = HashSet::new();
    for table in ["outbox", "debate_outbox"] {
        let query = format!("SELECT message_id FROM {table} WHERE message_id IS NOT NULL");
        let rows = sqlx::query(sqlx::AssertSqlSafe(query));
        for row in rows.fetch_all(&mut connection).await.unwrap() {
            known.insert(row.get::<i64, _>("message_id").cast_unsigned());
        }
        let query = format!("SELECT COUNT(*) AS many FROM {table} WHERE settled_at IS NULL");
        let left = sqlx::query(sqlx::AssertSqlSafe(query));
        let left = left.fetch_one(&mut connection).await.unwrap();
        assert_eq!(left.get::<i64, _>("many"), 0, "left in {table}");
    }
    let board = ground.read().await;
    // Discord itself writes that a thread was started (type 18).
    let said = board.iter().filter(|(_, message)| message["type"] == 0);
    let strange: Vec<_> = said.filter(|(id, _)| !known.contains(id)).collect();
    assert_eq!(strange.len(), 0, "{strange:#?}");
}
