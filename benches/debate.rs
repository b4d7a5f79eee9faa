//! How long a debate takes to be replayed, pressed and kept, and how much memory a thousand take.
//!
//! `cargo bench --no-default-features --bench debate` prints sizes, then criterion's medians.
#![expect(clippy::print_stdout, reason = "a measurement is read on the terminal")]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use jiff::{SignedDuration, Timestamp};
use peak_alloc::PeakAlloc;
use rostrum::brief::Side;
use rostrum::debate::{
    Act, Actor, Debate, DebateId, Draft, Entry, Input, Output, Phase, Powers, Question, Seen,
    Speech, Venue, Wish, format,
};
use rostrum::poll::{ChannelId, GuildId, Motion, PersonId};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const HOST: PersonId = PersonId(1_000_000_000_000_000_000);
const EVENTS: usize = 10_000;

/// A debate, its journal, and a clock moved by hand.
struct Run {
    debate: Debate,
    journal: Vec<Entry>,
    now: Timestamp,
}

impl Run {
    /// An Oxford debate with its seats filled, in its lobby.
    fn lobby(format: &Arc<format::Format>, id: u64) -> Self {
        let now: Timestamp = "2026-02-02T20:00:00Z".parse().expect("it is a moment");
        let draft = Draft {
            id: DebateId(id),
            guild: GuildId(2),
            channel: ChannelId(3),
            venue: Venue::Thread,
            archive: None,
            host: HOST,
            motion: Motion::new("The award opens a door.").expect("it is a motion"),
            article: None,
            format: format.clone(),
        };
        let (debate, outputs) = Debate::create(draft, now);
        let journal = Vec::new();
        let mut run = Self {
            debate,
            journal,
            now,
        };
        run.note(outputs);
        run.act(HOST, Act::Publish { start: None });
        for seat in 0..6 {
            let side = if seat % 2 == 0 { Side::Pro } else { Side::Con };
            run.act(person(seat), Act::Join(Wish::Side(side)));
        }
        run
    }

    fn note(&mut self, outputs: Vec<Output>) {
        for output in outputs {
            if let Output::Journal(entry) = output {
                self.journal.push(*entry);
            }
        }
    }

    fn act(&mut self, person: PersonId, act: Act) {
        let powers = Powers::Member;
        let who = Actor { person, powers };
        let seen = Seen::Nothing;
        if let Ok(outputs) = self
            .debate
            .handle(self.now, Input::Press { who, seen, act })
        {
            self.note(outputs);
        }
    }

    fn begin_first_speech(&mut self) {
        self.act(HOST, Act::Start);
        self.now = self.debate.deadline().expect("a vote has a deadline");
        let outputs = self.debate.handle(self.now, Input::Tick);
        self.note(outputs.expect("a tick is never refused"));
        self.act(person(0), Act::Ready);
    }
}

fn person(number: u64) -> PersonId {
    PersonId(HOST.0 + 1 + number)
}

/// A long debate: speeches, hands, pauses, extensions, questions, until there are so many entries.
fn long(format: &Arc<format::Format>) -> Run {
    let mut run = Run::lobby(format, 1);
    run.begin_first_speech();
    let speech = Speech::new(&"It opens a door for many. ".repeat(20)).expect("it is a speech");
    let mut number = 0;
    while run.journal.len() < EVENTS {
        number += 1;
        run.now += SignedDuration::from_secs(1);
        run.act(person(number % 150 + 10), Act::Join(Wish::Audience));
        run.act(person(number % 90 + 10), Act::Raise);
        run.act(person(number % 90 + 10), Act::Lower);
        let question = Question::new("How many songs were there?").expect("it is a question");
        run.act(person(number % 150 + 10), Act::Ask { question });
        let text = speech.clone();
        run.act(person(0), Act::Speak { turn: 0, text });
        run.act(HOST, Act::Pause { why: None });
        run.act(HOST, Act::Resume);
        let by = SignedDuration::from_secs(2);
        run.act(HOST, Act::Time { by });
    }
    run.journal.truncate(EVENTS);
    run
}

fn sizes(format: &Arc<format::Format>) {
    let before = MEMORY.current_usage();
    let thousand: Vec<Debate> = (0..1_000)
        .map(|id| {
            let mut run = Run::lobby(format, id);
            for number in 0..100 {
                run.act(person(number + 10), Act::Join(Wish::Audience));
            }
            run.begin_first_speech();
            run.debate
        })
        .collect();
    let each = (MEMORY.current_usage() - before) / 1_000;
    println!("a debate of 106 people that shares its format: {each} bytes");
    let before = MEMORY.current_usage();
    let text = thousand[0].to_json();
    println!("its JSON: {} bytes", text.len());
    let alone = Debate::from_json(&text).expect("it was written just now");
    let each = MEMORY.current_usage() - before - text.capacity();
    println!("the same with a format of its own, as read from a row: {each} bytes");
    drop(alone);
}

fn measure(criterion: &mut Criterion) {
    let format = &format::built_in()[0];
    sizes(format);
    let run = long(format);
    let rows: Vec<String> = run.journal.iter().map(Entry::to_json).collect();
    let bytes: usize = rows.iter().map(String::len).sum();
    println!("a journal of {EVENTS} entries: {bytes} bytes as JSON");

    criterion.bench_function("replay of 10,000 entries", |bencher| {
        bencher.iter(|| Debate::replay(black_box(&run.journal)));
    });
    criterion.bench_function("reading and replay of 10,000 rows of JSON", |bencher| {
        bencher.iter(|| {
            let read = rows.iter().map(|row| Entry::from_json(black_box(row)));
            let journal: Result<Vec<Entry>, _> = read.collect();
            Debate::replay(&journal.expect("they were written by us"))
        });
    });
    let mut pressed = Run::lobby(format, 1);
    pressed.begin_first_speech();
    assert!(matches!(
        pressed.debate.state.turn().map(|turn| turn.phase),
        Some(Phase::Speaking { .. })
    ));
    criterion.bench_function("a press of the host", |bencher| {
        bencher.iter_batched_ref(
            || pressed.debate.clone(),
            |debate| {
                let act = Act::EndTurn;
                let (person, powers) = (HOST, Powers::Member);
                let (who, seen) = (Actor { person, powers }, Seen::Segment(debate.segment));
                debate.handle(pressed.now, Input::Press { who, seen, act })
            },
            BatchSize::SmallInput,
        );
    });
    let text = run.debate.to_json();
    criterion.bench_function("a row read, pressed and written", |bencher| {
        bencher.iter(|| {
            let mut debate = Debate::from_json(black_box(&text)).expect("it was written by us");
            let act = Act::Pause { why: None };
            let (person, powers) = (HOST, Powers::Member);
            let (who, seen) = (Actor { person, powers }, Seen::Nothing);
            let pressed = debate.handle(run.now, Input::Press { who, seen, act });
            (pressed, debate.to_json())
        });
    });
}

criterion_group!(benches, measure);
criterion_main!(benches);
