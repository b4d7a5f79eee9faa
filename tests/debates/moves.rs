//! Scenes and moves: arbitrary, and often enough sensible to come somewhere.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use rostrum::brief::Side;
use rostrum::debate::{
    Act, Actor, Change, Citation, Debate, DebateId, Draft, Floor, Format, Input, Length, Phase,
    Powers, Question, Seat, Seen, Speech, Toss, Venue, Wish, format,
};
use rostrum::poll::{ChannelId, GuildId, Motion, PersonId, Why};

/// The host; the person after is a cohost once added, then come staff and members.
pub(crate) const HOST: PersonId = PersonId(10);
/// Staff.
pub(crate) const STAFF: PersonId = PersonId(12);
const PEOPLE: u64 = 9;

/// No handover, no grace, two teams, a host who takes the queue, no opening vote.
const ODD: &str = r#"
id = "odd"
name = "Odd"
teams = 2
slots = 1
grace = 0
handover = 0
no_show = 20
preparation = 40
closing_vote = 60

[[turns]]
name = "One"
side = "pro"
team = 1
time = "60s"
bells = [30, 10]

[[turns]]
name = "Questions to con"
side = "con"
team = 2
floor = "both"
time = "60s"

[[turns]]
name = "Break"
side = "none"
time = "30s"
bells = [10]

[[turns]]
name = "Audience"
side = "audience"
time = "90s"
each = "20s"
take = "host"
grace = 5
"#;

/// No votes at all.
const BARE: &str = r#"
id = "bare"
name = "Bare"
handover = 0

[[turns]]
name = "One"
side = "pro"
time = "40s"

[[turns]]
name = "Two"
side = "con"
time = "40s"
"#;

pub(crate) fn formats() -> Vec<Arc<Format>> {
    let own = [ODD, BARE].map(|text| Arc::new(format::read(text).expect("the format is sound").0));
    format::built_in().into_iter().chain(own).collect()
}

/// What a sequence begins with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene {
    pub(crate) format: u8,
    pub(crate) venue: u8,
    /// How far the debate is brought before the arbitrary moves.
    pub(crate) depth: u8,
}

impl Arbitrary for Scene {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        (0u8..6, 0u8..5, 0u8..8)
            .prop_map(|(format, venue, depth)| Self {
                format,
                venue,
                depth,
            })
            .boxed()
    }
}

impl Scene {
    pub(crate) fn draft(self) -> Draft {
        // Reading the formats is dear, and they never change.
        thread_local!(static FORMATS: Vec<Arc<Format>> = formats());
        Draft {
            id: DebateId(1),
            guild: GuildId(2),
            channel: ChannelId(3),
            venue: if self.venue == 0 {
                Venue::Announce
            } else {
                Venue::Thread
            },
            archive: None,
            host: HOST,
            motion: Motion::new("It opens a door.").expect("it is sound"),
            article: None,
            format: FORMATS.with(|formats| formats[usize::from(self.format)].clone()),
        }
    }

    /// Moves that a host would make: announce, fill the seats, begin.
    pub(crate) fn prelude(self) -> Vec<Move> {
        let step = |who, act, arg| Move {
            wait: 0,
            who,
            seen: 0,
            act,
            arg,
        };
        let mut moves = Vec::new();
        if self.depth >= 1 {
            moves.push(step(0, 1, 0));
            moves.push(step(0, 2, 1));
        }
        if self.depth >= 2 {
            // Everybody joins, alternating between the sides.
            moves.extend((3..9).map(|who| step(who, 6, u16::from(who) % 2)));
        }
        if self.depth >= 3 {
            if self.venue > 2 {
                moves.extend((3..9).map(|who| step(who, 14, 0)));
            }
            moves.push(step(0, 19, 0));
            moves.push(Move {
                wait: 17,
                ..step(0, 0, 0)
            });
        }
        // Further in, the debate has run by its clock alone, its speakers there or not.
        for _ in 3..self.depth {
            let present = step(40, 9, 0);
            moves.extend([
                present,
                Move {
                    wait: 17,
                    ..step(0, 0, 0)
                },
                present,
            ]);
            moves.extend(
                [Move {
                    wait: 17,
                    ..step(0, 0, 0)
                }; 3],
            );
        }
        moves
    }
}

/// A move: how long to wait, who does it, what they saw, what they do, and with what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Move {
    pub(crate) wait: u8,
    pub(crate) who: u8,
    pub(crate) seen: u8,
    pub(crate) act: u8,
    pub(crate) arg: u16,
}

impl Arbitrary for Move {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        (0u8..24, 0u8..36, 0u8..8, 0u8..60, 0u16..64)
            .prop_map(|(wait, who, seen, act, arg)| Self {
                wait,
                who,
                seen,
                act,
                arg,
            })
            .boxed()
    }
}

impl Move {
    /// Says when it happens: at once, around the deadline, or after an outage.
    pub(crate) fn at(self, debate: &Debate, now: Timestamp) -> Timestamp {
        let arg = i64::from(self.arg);
        let due = debate.deadline().unwrap_or(now).max(now);
        let later = |from: Timestamp, millis: i64| {
            from.checked_add(SignedDuration::from_millis(millis))
                .unwrap_or(from)
        };
        match self.wait {
            0..=9 => now,
            // A clock is finer than what is kept.
            10..=12 => later(now, arg * 37) + SignedDuration::from_nanos(arg * 7001),
            13 | 14 => later(now, arg * 1_000),
            // Clocks of two machines differ.
            15 => later(now, -arg * 50),
            16 => later(due, -1),
            17..=20 => due,
            21 => later(due, arg * 480),
            22 => later(due, 30_001 + arg * 900),
            _ if arg < 8 => later(now, arg * 6_000_000),
            _ => later(now, arg * 5_000),
        }
    }

    fn person(self, debate: &Debate) -> PersonId {
        match u64::from(self.who) {
            who if who < PEOPLE => PersonId(10 + who),
            // Most of the time those act who may.
            who => match self.act {
                6..=8 | 14..=17 => PersonId(10 + (who + u64::from(self.arg)) % PEOPLE),
                9..=13 | 18 | 20..=22 => {
                    let somebody = PersonId(10 + (who + u64::from(self.arg)) % PEOPLE);
                    speaker(debate).unwrap_or(somebody)
                }
                _ => HOST,
            },
        }
    }

    pub(crate) fn input(self, debate: &Debate) -> Input {
        let person = self.person(debate);
        let Some(act) = self.act(debate) else {
            return Input::Tick;
        };
        let powers = if person == STAFF {
            Powers::Staff
        } else {
            Powers::Member
        };
        let seen = match self.seen {
            0..=3 => Seen::Nothing,
            4 | 5 => Seen::Segment(debate.segment),
            6 => Seen::Segment(debate.segment.saturating_sub(1)),
            _ => Seen::Version(debate.version),
        };
        Input::Press {
            who: Actor { person, powers },
            seen,
            act,
        }
    }

    fn act(self, debate: &Debate) -> Option<Act> {
        let arg = self.arg;
        let other = PersonId(10 + u64::from(arg) % PEOPLE);
        let side = if arg.is_multiple_of(2) {
            Side::Pro
        } else {
            Side::Con
        };
        let why = || Why::new("It is said.").expect("it is sound");
        let turn = debate.state.turn().map_or(0, |turn| turn.index);
        Some(match self.act {
            1 => Act::Publish {
                start: (!arg.is_multiple_of(3)).then(|| {
                    let wait = SignedDuration::from_mins(i64::from(arg) * 7);
                    debate.touched + wait
                }),
            },
            2 => Act::AddCohost(other),
            3 => Act::RemoveCohost(other),
            4 => Act::Edit(Box::new(self.change())),
            5 if arg < 6 => Act::Cancel { why: why() },
            5..=7 => Act::Join(match arg % 5 {
                0 | 2 => Wish::Side(Side::Pro),
                1 => Wish::Side(Side::Con),
                3 => Wish::Either { toss: side },
                _ => Wish::Audience,
            }),
            8 if arg < 16 => Act::Leave,
            8..=12 => Act::Ready,
            13 => Act::Prepare,
            14 | 15 => Act::Raise,
            16 if arg < 32 => Act::Lower,
            16 => Act::Dismiss(other),
            17 => Act::Ask {
                question: Question::new("Why so?").expect("it is sound"),
            },
            18 if arg < 48 => Act::Cite {
                citation: Box::new(Citation {
                    text: "A claim.".into(),
                    source: "An article".into(),
                    link: None,
                }),
            },
            18 => Act::Yield,
            19 => Act::Start,
            20..=22 => Act::Speak {
                // Now and then a form of another turn comes.
                turn: if arg < 56 {
                    turn
                } else {
                    turn.wrapping_add(arg).wrapping_sub(58) % 8
                },
                text: Speech::new("So it is.").expect("it is sound"),
            },
            _ => return self.steering(),
        })
    }

    /// Gives what those who steer may do.
    fn steering(self) -> Option<Act> {
        let arg = self.arg;
        let other = PersonId(10 + u64::from(arg) % PEOPLE);
        let side = if arg.is_multiple_of(2) {
            Side::Pro
        } else {
            Side::Con
        };
        let why = || Why::new("It is said.").expect("it is sound");
        Some(match self.act {
            23 => Act::Assign {
                person: other,
                seat: Seat {
                    side,
                    team: 1 + u8::try_from(arg / 9 % 2).expect("it is sound"),
                    slot: 1 + u8::try_from(arg / 18 % 3).expect("it is sound"),
                },
            },
            24 => Act::Unassign(other),
            25 => Act::Coinflip(if arg.is_multiple_of(2) {
                Toss::Keep
            } else {
                Toss::Swap
            }),
            26..=28 => Act::Next,
            29 => Act::EndTurn,
            30 => Act::EndVoice,
            31 | 32 => Act::Pause {
                why: (arg.is_multiple_of(2)).then(why),
            },
            33..=35 => Act::Resume,
            36 | 37 => Act::Time {
                by: SignedDuration::from_secs(i64::from(arg) * 20 - 600),
            },
            38 => Act::GiveFloor(other),
            39 => Act::Take,
            40 if arg < 8 => Act::Clear,
            40 | 41 => Act::OpenVote,
            42 => Act::CloseVote,
            43 => Act::ExtendVote {
                by: Length::seconds(u32::from(arg) * 60),
            },
            44 | 45 => Act::Substitute(other),
            46 | 47 => Act::Forfeit,
            48 => Act::Wait,
            49 => Act::Warn {
                person: other,
                why: why(),
            },
            50 if arg < 32 => Act::Remove {
                person: other,
                why: why(),
            },
            50 if arg < 36 => Act::End,
            50 | 51 | 53 | 54 => Act::Reopen {
                lasts: Length::seconds(u32::from(arg) * 5),
            },
            52 => Act::Archive,
            _ => return None,
        })
    }

    fn change(self) -> Change {
        match self.arg % 5 {
            0 => Change::Motion {
                motion: Motion::new(&format!("Door {} opens.", self.arg)).expect("it is sound"),
                article: Some("golden".into()),
            },
            1 => Change::Format(
                Scene {
                    format: 4,
                    venue: 0,
                    depth: 0,
                }
                .draft()
                .format,
            ),
            2 => Change::Start(
                "2026-02-02T21:00:00.1234567Z"
                    .parse::<Timestamp>()
                    .expect("it is sound")
                    + SignedDuration::from_hours(self.arg.into()),
            ),
            3 => Change::Archive(Some(ChannelId(9))),
            _ => Change::Venue(Venue::Thread),
        }
    }
}

/// Finds whoever is called or speaks.
fn speaker(debate: &Debate) -> Option<PersonId> {
    if let Floor::One(person) = debate.floor() {
        return Some(person);
    }
    let turn = debate.state.turn()?;
    match turn.phase {
        Phase::Forum { .. } => debate.queue.first().copied(),
        _ => debate.speaker_of(turn.index),
    }
}

/// Makes a debate with as many people everywhere as it takes.
pub(crate) fn fullest() -> Debate {
    let scene = Scene {
        format: 4,
        venue: 1,
        depth: 0,
    };
    let at: Timestamp = "2026-02-02T20:00:00Z".parse().expect("it is sound");
    let mut draft = scene.draft();
    draft.motion = Motion::new(&"한".repeat(Motion::MOST)).expect("it is sound");
    let mut debate = Debate::create(draft, at).0;
    let mut act = |person: u64, act: Act| {
        let who = Actor {
            person: PersonId(person),
            powers: Powers::Staff,
        };
        let seen = Seen::Nothing;
        // What no longer finds room is refused, and that is the point.
        let _ = debate.handle(at, Input::Press { who, seen, act });
    };
    act(1, Act::Publish { start: None });
    for person in 100..600 {
        act(person, Act::Join(Wish::Either { toss: Side::Pro }));
        act(person, Act::Raise);
        let question = Question::new("Why?").expect("it is sound");
        act(person, Act::Ask { question });
        act(1, Act::AddCohost(PersonId(person)));
    }
    for person in 1000..1200 {
        let (person, why) = (PersonId(person), Why::new("Spam.").expect("it is sound"));
        act(1, Act::Remove { person, why });
    }
    debate
}
