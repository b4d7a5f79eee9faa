//! Debates as people see them.

mod limits;
mod refusing;
mod speeches;
mod states;

use std::{fmt::Write, sync::Arc};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use crate::{
    app::debates::Glance,
    brief::Side,
    debate::{
        Act, Actor, Debate, DebateId, Draft, Entry, Format, Input, Output, Powers, Refusal, Seen,
        Speech, Venue, Wish, format,
    },
    discord::scene::Voice,
    poll::{
        self, ChannelId, Duration, GuildId, Motion, PersonId, Poll, PollId, Rules, Subject, Tally,
        Why,
    },
    press::Press,
    reply::{Audience, ButtonState, Card, Content, Message, Row, Tone},
    store::{self, Count, DebateMessages, MessageId, StoredDebate, StoredPoll},
    words::{Locale, Words},
};

/// Ids as Discord gives them.
const REAL: u64 = 100_000_000_000_000_000;
const HOST: PersonId = PersonId(REAL + 4);
const NAMES: [&str; 9] = [
    "Hal", "Ann", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Ida",
];

fn voice(locale: Locale) -> Voice {
    Voice::new(Arc::new(Words::built_in()), locale)
}

/// Gives a person by the place in the alphabet; Hal hosts.
fn who(name: &str) -> PersonId {
    let at = NAMES.iter().position(|it| *it == name).unwrap();
    PersonId(HOST.0 + u64::try_from(at).unwrap())
}

fn built_in(id: &str) -> Arc<Format> {
    let all = format::built_in();
    all.into_iter().find(|it| &*it.id == id).unwrap()
}

/// A debate with its journal, at a clock moved by hand.
#[derive(Clone)]
struct Table {
    debate: Debate,
    journal: Vec<Entry>,
    now: Timestamp,
}

impl Table {
    fn draft(format: Arc<Format>, venue: Venue) -> Self {
        let now: Timestamp = "2026-02-02T20:00:00Z".parse().unwrap();
        let draft = Draft {
            id: DebateId(1),
            guild: GuildId(2),
            channel: ChannelId(3),
            venue,
            archive: None,
            host: HOST,
            motion: Motion::new("The award opens a door.").unwrap(),
            article: Some("golden".into()),
            format,
        };
        let (debate, outputs) = Debate::create(draft, now);
        let mut table = Self {
            debate,
            journal: Vec::new(),
            now,
        };
        table.note(&outputs);
        table
    }

    /// An Oxford debate in its lobby; of six seats four are taken, and somebody listens.
    fn lobby() -> Self {
        let mut table = Self::draft(built_in("oxford"), Venue::Thread);
        table.ok(HOST, Act::Publish { start: None });
        for (name, side) in [
            ("Ann", Side::Pro),
            ("Ben", Side::Con),
            ("Cleo", Side::Pro),
            ("Dan", Side::Con),
        ] {
            table.ok(who(name), Act::Join(Wish::Side(side)));
        }
        table.ok(who("Eve"), Act::Join(Wish::Audience));
        table
    }

    /// A debate of two in which the first speaker is called.
    fn called() -> Self {
        let mut table = Self::draft(built_in("one-on-one"), Venue::Thread);
        table.ok(HOST, Act::Publish { start: None });
        table.ok(who("Ann"), Act::Join(Wish::Side(Side::Pro)));
        table.ok(who("Ben"), Act::Join(Wish::Side(Side::Con)));
        table.ok(HOST, Act::Start);
        table.wait(120);
        table
    }

    /// A fan forum in its first round.
    fn forum() -> Self {
        let mut table = Self::draft(built_in("fan-forum"), Venue::Thread);
        table.ok(HOST, Act::Publish { start: None });
        table.ok(HOST, Act::Start);
        table.wait(180);
        table
    }

    fn note(&mut self, outputs: &[Output]) {
        let entries = outputs.iter().filter_map(|output| match output {
            Output::Journal(entry) => Some(entry.as_ref().clone()),
            _ => None,
        });
        self.journal.extend(entries);
    }

    fn press(&mut self, person: PersonId, seen: Seen, act: Act) -> Result<Vec<Output>, Refusal> {
        let who = Actor {
            person,
            powers: Powers::Member,
        };
        let outputs = self
            .debate
            .handle(self.now, Input::Press { who, seen, act })?;
        self.note(&outputs);
        Ok(outputs)
    }

    #[track_caller]
    fn ok(&mut self, person: PersonId, act: Act) -> Vec<Output> {
        let seen = Seen::Segment(self.debate.segment);
        self.press(person, seen, act).unwrap()
    }

    fn wait(&mut self, seconds: i64) {
        let end = self.now + SignedDuration::from_secs(seconds);
        while let Some(due) = self.debate.deadline().filter(|due| *due <= end) {
            self.now = self.now.max(due);
            let outputs = self.debate.handle(self.now, Input::Tick).unwrap();
            self.note(&outputs);
        }
        self.now = end;
    }

    fn speak(&mut self, name: &str, text: &str) {
        let turn = self.debate.state.turn().unwrap().index;
        let text = Speech::new(text).unwrap();
        self.ok(who(name), Act::Speak { turn, text });
    }

    /// Gives the newest entry of a kind.
    fn last(&self, word: &str) -> &Entry {
        let mut newest = self.journal.iter().rev();
        newest.find(|entry| entry.event.word() == word).unwrap()
    }

    fn stored(&self) -> StoredDebate {
        let announced = self.journal.len() > 1;
        StoredDebate {
            debate: self.debate.clone(),
            opening: None,
            closing: None,
            messages: DebateMessages {
                card: announced.then_some(message(3, 30)),
                panel_channel: Some(ChannelId(5)),
                panel: Some(message(5, 50)),
                thread: self.has("lobby_opened").then_some(ChannelId(6)),
                result: self.has("concluded").then_some(message(3, 31)),
            },
            created_at: self.now,
            ended_at: None,
        }
    }

    fn has(&self, word: &str) -> bool {
        self.journal.iter().any(|entry| entry.event.word() == word)
    }

    fn glance(&self) -> Glance {
        let opened = |word: &str| {
            let votes = self.journal.iter();
            let mut own = votes.filter(|entry| entry.event.word() == "vote_opened");
            own.any(|entry| entry.to_json().contains(word))
        };
        Glance {
            stored: self.stored(),
            opening: opened("opening").then(|| vote(7, Tally::default())),
            closing: opened("closing").then(|| vote(8, Tally::default())),
            at: self.now,
        }
    }
}

fn message(channel: u64, id: u64) -> store::Message {
    store::Message {
        channel: ChannelId(channel),
        id: MessageId(id),
    }
}

fn vote(id: u64, now: Tally) -> StoredPoll {
    let draft = poll::Draft {
        id: PollId(id),
        guild: GuildId(2),
        channel: ChannelId(3),
        author: HOST,
        subject: Subject::Statement(Motion::new("The award opens a door.").unwrap()),
        rules: Rules::default(),
        lasts: Duration::DEFAULT,
    };
    let at: Timestamp = "2026-02-02T20:00:00Z".parse().unwrap();
    StoredPoll {
        poll: Poll::open(draft, at).unwrap().0,
        count: Count {
            now,
            ..Count::default()
        },
        card: Some(message(3, 40 + id)),
        debate: Some(DebateId(1)),
    }
}

/// Writes a message as a person sees it: times of the clock, names for mentions.
fn seen(message: &Message, now: Timestamp) -> String {
    let mut out = String::new();
    if message.audience == Audience::Asker {
        out.push_str("(only for the asker)\n");
    }
    if !message.text.is_empty() {
        writeln!(out, "{}", message.text).unwrap();
    }
    for card in &message.cards {
        framed(card, &mut out);
    }
    for row in &message.rows {
        match row {
            Row::Buttons(buttons) => {
                let labels = buttons.iter().map(|button| match button.state {
                    ButtonState::Ready => format!("[{}]", button.label),
                    ButtonState::Off => format!("({})", button.label),
                });
                writeln!(out, "{}", labels.collect::<Vec<_>>().join(" ")).unwrap();
            }
            Row::Menu(menu) => {
                let entries = menu.entries.iter().map(|it| it.label.as_str());
                let entries = entries.collect::<Vec<_>>().join(" | ");
                writeln!(out, "<{}> {entries}", menu.hint).unwrap();
            }
        }
    }
    for attached in &message.attachments {
        let kind = match &attached.content {
            Content::Drawing(_) => "picture",
            Content::Text(_) => "text",
        };
        writeln!(out, "{kind} {}: {}", attached.name, attached.alt).unwrap();
    }
    spelled(&out, now)
}

fn framed(card: &Card, out: &mut String) {
    let edge = match card.tone {
        Tone::Neutral => "│",
        Tone::Of(Side::Pro) => "▲│",
        Tone::Of(Side::Con) => "▼│",
    };
    let mut line = |text: &str| writeln!(out, "{edge} {text}").unwrap();
    if !card.lead.is_empty() {
        line(&card.lead);
    }
    if !card.title.is_empty() {
        line(&format!("## {}", card.title));
    }
    for text in card.body.lines() {
        line(text);
    }
    for field in &card.fields {
        line(&format!("*{}*", field.label));
        for text in field.text.lines() {
            line(&format!("  {text}"));
        }
    }
}

/// Replaces Discord's times and mentions by what they show.
fn spelled(text: &str, now: Timestamp) -> String {
    let mut out = text.to_owned();
    for (at, name) in NAMES.iter().enumerate() {
        let id = HOST.0 + u64::try_from(at).unwrap();
        out = out.replace(&format!("<@{id}>"), &format!("@{name}"));
    }
    while let Some(start) = out.find("<t:") {
        let end = start + out[start..].find('>').unwrap();
        let (second, style) = out[start + 3..end].split_once(':').unwrap();
        let at = Timestamp::from_second(second.parse().unwrap()).unwrap();
        let shown = match style {
            "R" => relative(at.duration_since(now).as_secs()),
            "T" => at.to_zoned(TimeZone::UTC).strftime("%H:%M:%S").to_string(),
            _ => at
                .to_zoned(TimeZone::UTC)
                .strftime("%-d %B %H:%M")
                .to_string(),
        };
        out.replace_range(start..=end, &shown);
    }
    out
}

fn relative(seconds: i64) -> String {
    let ahead = seconds.abs();
    let span = if ahead < 120 {
        format!("{ahead} seconds")
    } else if ahead < 7_200 {
        format!("{} minutes", ahead / 60)
    } else {
        format!("{} hours", ahead / 3_600)
    };
    if seconds < 0 {
        format!("{span} ago")
    } else {
        format!("in {span}")
    }
}

/// A debate in every state that looks different, with its name.
fn every_state() -> Vec<(&'static str, Table)> {
    let mut all = before_turns();
    all.extend(in_turns());
    all.extend(stopped());
    all.extend(after_turns());
    all
}

fn before_turns() -> Vec<(&'static str, Table)> {
    let draft = Table::draft(built_in("oxford"), Venue::Thread);
    let mut scheduled = draft.clone();
    let start = Some(scheduled.now + SignedDuration::from_hours(26));
    scheduled.ok(HOST, Act::Publish { start });
    scheduled.ok(who("Ann"), Act::Join(Wish::Side(Side::Pro)));
    let mut lobby = Table::lobby();
    lobby.ok(who("Ann"), Act::Ready);
    let mut vote = lobby.clone();
    vote.ok(HOST, Act::Start);
    let mut fans = Table::draft(built_in("fan-forum"), Venue::Announce);
    fans.ok(HOST, Act::Publish { start: None });
    fans.ok(who("Eve"), Act::Join(Wish::Audience));
    vec![
        ("draft", draft),
        ("scheduled", scheduled),
        ("lobby", lobby),
        ("lobby without sides", fans),
        ("opening vote", vote),
    ]
}

fn in_turns() -> Vec<(&'static str, Table)> {
    let called = Table::called();
    let mut preparing = called.clone();
    preparing.ok(who("Ann"), Act::Prepare);
    let mut speaking = called.clone();
    speaking.ok(who("Ann"), Act::Ready);
    let mut grace = speaking.clone();
    grace.wait(180);
    let mut handover = speaking.clone();
    handover.ok(who("Ann"), Act::Yield);
    let mut asking = handover.clone();
    asking.wait(5);
    asking.ok(who("Ben"), Act::Ready);
    let mut both = asking.clone();
    for name in ["Ben", "Ann"] {
        both.ok(HOST, Act::Next);
        both.ok(who(name), Act::Ready);
    }
    both.ok(HOST, Act::Next);
    let mut spoken = Table::draft(built_in("one-on-one"), Venue::Announce);
    spoken.debate = Table::called().debate;
    spoken.debate.venue = Venue::Announce;
    spoken.now = Table::called().now;
    spoken.ok(who("Ann"), Act::Ready);
    let mut spoken_grace = spoken.clone();
    spoken_grace.wait(180);
    let forum = Table::forum();
    let mut queued = forum.clone();
    for name in ["Ann", "Ben", "Cleo"] {
        queued.ok(who(name), Act::Raise);
    }
    let mut pause = forum.clone();
    pause.wait(20 * 60 + 10);
    vec![
        ("called", called),
        ("preparing", preparing),
        ("speaking", speaking),
        ("grace", grace),
        ("handover", handover),
        ("asking", asking),
        ("both sides", both),
        ("speaking elsewhere", spoken),
        ("grace elsewhere", spoken_grace),
        ("forum", forum),
        ("forum with a queue", queued),
        ("break", pause),
    ]
}

fn stopped() -> Vec<(&'static str, Table)> {
    let mut called = Table::called();
    called.ok(who("Eve"), Act::Join(Wish::Audience));
    let mut missing = called.clone();
    missing.wait(60);
    let mut vacant = called.clone();
    vacant.ok(who("Ann"), Act::Leave);
    let mut vacant_paused = called.clone();
    vacant_paused.ok(HOST, Act::Pause { why: None });
    vacant_paused.ok(who("Ann"), Act::Leave);
    let mut paused = called;
    paused.ok(who("Ann"), Act::Ready);
    paused.wait(40);
    paused.ok(HOST, Act::Pause { why: None });
    vec![
        ("paused", paused),
        ("speaker missing", missing),
        ("seat vacant", vacant),
        ("seat vacant while paused", vacant_paused),
    ]
}

fn after_turns() -> Vec<(&'static str, Table)> {
    let mut last = Table::called();
    last.ok(who("Ann"), Act::Ready);
    last.wait(95);
    let mut handover = Table::forum();
    handover.ok(HOST, Act::Next);
    handover.ok(HOST, Act::Next);
    handover.ok(HOST, Act::EndTurn);
    let mut vote = last.clone();
    vote.ok(HOST, Act::End);
    let mut results = vote.clone();
    results.wait(180);
    let mut archived = results.clone();
    archived.ok(HOST, Act::Archive);
    let mut cancelled = Table::lobby();
    let why = Why::new("The hall is closed.").unwrap();
    cancelled.ok(HOST, Act::Cancel { why });
    vec![
        ("last handover", handover),
        ("closing vote", vote),
        ("results", results),
        ("archived", archived),
        ("cancelled", cancelled),
    ]
}

/// Lists what can be pressed.
fn presses(message: &Message) -> Vec<Press> {
    let rows = message.rows.iter();
    let all = rows.flat_map(|row| match row {
        Row::Buttons(buttons) => buttons
            .iter()
            .filter(|button| button.state == ButtonState::Ready)
            .map(|button| button.press.clone())
            .collect::<Vec<_>>(),
        Row::Menu(menu) => vec![menu.press.clone()],
    });
    all.collect()
}
