//! Gateway sessions: which bot connections there are, what each was sent, what a resume replays.
//!
//! It knows no socket: a connection is the sending half of a queue. Invariant: a session numbers its
//! events without gaps, whether or not it is connected at the moment.

use std::collections::{HashMap, VecDeque};

use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use super::world::Event;

/// How many events a session keeps for a resume.
const KEPT: usize = 1000;
/// How many sessions are remembered; of more, the oldest disconnected ones go.
const SESSIONS: usize = 64;

/// What a connection is told to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Signal {
    /// Send a text.
    Text(String),
    /// Go away without a word, as a lost line does.
    Drop,
}

#[derive(Debug)]
struct Session {
    age: u64,
    shard: (u64, u64),
    intents: u64,
    last: u64,
    log: VecDeque<(u64, String)>,
    line: Option<UnboundedSender<Signal>>,
}

/// All sessions.
#[derive(Debug, Default)]
pub(crate) struct Sessions {
    by_id: HashMap<String, Session>,
    opened: u64,
    resumed: u64,
}

/// Who is and was at the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// Connections by which events are heard.
    pub connected: usize,
    /// How often a bot identified.
    pub identified: u64,
    /// How often a bot took up a session again.
    pub resumed: u64,
}

/// What a bot asked for when it identified.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Identity {
    /// Which shard of how many.
    pub(crate) shard: (u64, u64),
    pub(crate) intents: u64,
}

/// Why a session cannot be resumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lost {
    /// There is no such session, or it no longer remembers that far back.
    Unknown,
    /// The bot claims to have seen what was never sent.
    Ahead,
}

impl Sessions {
    /// Opens a session on a connection.
    pub(crate) fn open(&mut self, id: &str, identity: Identity, line: UnboundedSender<Signal>) {
        self.forget_oldest();
        self.opened += 1;
        let session = Session {
            age: self.opened,
            shard: identity.shard,
            intents: identity.intents,
            last: 0,
            log: VecDeque::new(),
            line: Some(line),
        };
        self.by_id.insert(id.to_owned(), session);
    }

    /// Sends an event to one session.
    pub(crate) fn send(&mut self, id: &str, name: &str, data: &Value) {
        if let Some(session) = self.by_id.get_mut(id) {
            session.push(name, &data.to_string());
        }
    }

    /// Sends an event to every session that it is meant for.
    pub(crate) fn dispatch(&mut self, event: &Event) {
        let data = event.data.to_string();
        for session in self.by_id.values_mut() {
            let (mine, all) = session.shard;
            let here = event.guild.map_or(0, |guild| (guild >> 22) % all) == mine;
            let wanted = event.intents == 0 || event.intents & session.intents != 0;
            if here && wanted {
                session.push(event.name, &data);
            }
        }
    }

    /// Sends an interaction once more as it was told, to whoever heard of it; counts them.
    pub(crate) fn repeat(&mut self, interaction: u64) -> usize {
        let id = json!(interaction.to_string());
        let mut told = 0;
        for session in self.by_id.values_mut() {
            let events = session.log.iter().rev();
            let mut events = events.filter_map(|(_, text)| {
                let event: Value = serde_json::from_str(text).ok()?;
                (event["t"] == "INTERACTION_CREATE" && event["d"]["id"] == id).then_some(event)
            });
            if let Some(event) = events.next() {
                session.push("INTERACTION_CREATE", &event["d"].to_string());
                told += 1;
            }
        }
        told
    }

    /// Takes a session up again on a new connection and replays what was missed.
    pub(crate) fn resume(
        &mut self,
        id: &str,
        seen: u64,
        line: UnboundedSender<Signal>,
    ) -> Result<(), Lost> {
        let session = self.by_id.get_mut(id).ok_or(Lost::Unknown)?;
        if seen > session.last {
            return Err(Lost::Ahead);
        }
        let oldest = session
            .log
            .front()
            .map_or(session.last + 1, |(number, _)| *number);
        if seen + 1 < oldest {
            return Err(Lost::Unknown);
        }
        for (_, text) in session.log.iter().filter(|(number, _)| *number > seen) {
            // A connection that is gone already misses them again, and may resume again.
            let _ = line.send(Signal::Text(text.clone()));
        }
        session.line = Some(line);
        session.push("RESUMED", "{}");
        self.resumed += 1;
        Ok(())
    }

    /// Notes that a connection is gone; its session waits to be resumed.
    pub(crate) fn detach(&mut self, id: &str, line: &UnboundedSender<Signal>) {
        if let Some(session) = self.by_id.get_mut(id)
            && session
                .line
                .as_ref()
                .is_some_and(|it| it.same_channel(line))
        {
            session.line = None;
        }
    }

    /// Ends a session for good.
    pub(crate) fn end(&mut self, id: &str) {
        self.by_id.remove(id);
    }

    /// Says whether there is such a session.
    pub(crate) fn knows(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    /// Asks every connected bot to reconnect and resume.
    pub(crate) fn ask_to_reconnect(&mut self) -> usize {
        self.tell_all(&Signal::Text(json!({"op": 7, "d": null}).to_string()))
    }

    /// Cuts every connection; what happens meanwhile is replayed on resume.
    pub(crate) fn cut(&mut self) -> usize {
        let cut = self.tell_all(&Signal::Drop);
        for session in self.by_id.values_mut() {
            session.line = None;
        }
        cut
    }

    /// Declares every session invalid.
    pub(crate) fn invalidate(&mut self) -> usize {
        let told = self.tell_all(&Signal::Text(json!({"op": 9, "d": false}).to_string()));
        self.by_id.clear();
        told
    }

    /// Says whether any session, connected or waiting for its bot, would receive interactions.
    pub(crate) fn any(&self) -> bool {
        !self.by_id.is_empty()
    }

    /// Counts the connections.
    pub(crate) fn connected(&self) -> usize {
        self.by_id
            .values()
            .filter(|session| session.line.is_some())
            .count()
    }

    /// Counts the connections, and how they came to be.
    pub(crate) fn attendance(&self) -> Attendance {
        Attendance {
            connected: self.connected(),
            identified: self.opened,
            resumed: self.resumed,
        }
    }

    fn tell_all(&self, signal: &Signal) -> usize {
        let lines = self
            .by_id
            .values()
            .filter_map(|session| session.line.as_ref());
        lines
            .filter(|line| line.send(signal.clone()).is_ok())
            .count()
    }

    fn forget_oldest(&mut self) {
        while self.by_id.len() >= SESSIONS {
            let idle = self.by_id.iter().filter(|(_, it)| it.line.is_none());
            let Some(id) = idle.min_by_key(|(_, it)| it.age).map(|(id, _)| id.clone()) else {
                return;
            };
            self.by_id.remove(&id);
        }
    }
}

impl Session {
    fn push(&mut self, name: &str, data: &str) {
        self.last += 1;
        let text = format!(r#"{{"t":"{name}","s":{},"op":0,"d":{data}}}"#, self.last);
        if self.log.len() == KEPT {
            self.log.pop_front();
        }
        self.log.push_back((self.last, text.clone()));
        if let Some(line) = &self.line
            && line.send(Signal::Text(text)).is_err()
        {
            self.line = None;
        }
    }
}
