//! Debates, as hosts, speakers and strangers use them: each verb done well, refused, forged and stale.

use std::cell::Cell;

use jiff::SignedDuration;
use serenity::model::permissions::Permissions;

use super::{Stage as Bench, golden, guild};
use crate::{
    app::debates::Refusal,
    brief::Side,
    debate::{self, Debate, DebateId, Floor, Seat, Stage, State, Venue},
    discord::{
        answer::answer,
        debates::{manner::Manner, refusals},
        incoming::{self, Act, Asked, Filled, Incoming, Member, Person, Place, Pressed, Value},
        scene::Scene,
    },
    poll::{InteractionId, PersonId},
    press::{DebatePress, Deed, Joining, Lever, Press},
    reply::{Audience, Choice, Content, Form, Message, Reply, Row},
    words::Locale,
};

const HOST: u64 = (1 << 40) + 1;
const ANN: u64 = (1 << 40) + 2;
const BEN: u64 = (1 << 40) + 3;
const EVE: u64 = (1 << 40) + 4;
const STAFF: u64 = (1 << 40) + 5;

/// A guild in which debates take place; only [`STAFF`] may manage events, and the host by Discord's gate
/// in front of `/host`.
struct Hall {
    bench: Bench,
    next: Cell<u64>,
    place: Place,
}

impl Hall {
    async fn open() -> Self {
        let bench = Bench::with(vec![golden()]).await;
        // Discord's ids are large, and so are days since 1970.
        bench
            .time
            .send_modify(|now| *now = "2026-02-02T12:00:00Z".parse().unwrap());
        Self {
            bench,
            next: Cell::new(1 << 50),
            place: guild(),
        }
    }

    /// A debate in its lobby, set up by [`HOST`].
    async fn in_lobby() -> (Self, DebateId) {
        let hall = Self::open().await;
        let options = [("article", "golden"), ("format", "one-on-one")];
        hall.host("create", &options).await;
        let id = hall.newest();
        hall.host("start", &[]).await;
        assert_eq!(hall.stage(id).await, Stage::Lobby);
        (hall, id)
    }

    /// A debate in which Ann has the floor.
    async fn in_turn() -> (Self, DebateId) {
        let (hall, id) = Self::in_lobby().await;
        for (who, side) in [(ANN, Side::Pro), (BEN, Side::Con)] {
            hall.presses(who, id, Deed::Join(Joining::Side(side))).await;
        }
        hall.host("start", &[]).await;
        hall.later(4);
        hall.host("vote", &[("action", "close")]).await;
        let seen = hall.debate(id).await.segment;
        hall.presses(ANN, id, Deed::Ready(seen)).await;
        assert_eq!(hall.debate(id).await.floor(), Floor::One(PersonId(ANN)));
        (hall, id)
    }

    fn later(&self, seconds: i64) {
        let by = SignedDuration::from_secs(seconds);
        self.bench.time.send_modify(|now| *now += by);
    }

    fn newest(&self) -> DebateId {
        DebateId(self.next.get() - 1)
    }

    async fn debate(&self, id: DebateId) -> Debate {
        self.bench.store.debate(id).await.unwrap().unwrap().debate
    }

    async fn stage(&self, id: DebateId) -> Stage {
        self.debate(id).await.state.stage()
    }

    async fn segment(&self, id: DebateId) -> u32 {
        self.debate(id).await.segment
    }

    fn incoming(&self, who: u64, act: Act) -> Incoming {
        let id = self.next.replace(self.next.get() + 1);
        let may = if who == STAFF {
            Permissions::MANAGE_EVENTS
        } else {
            Permissions::empty()
        };
        Incoming {
            id: InteractionId(id),
            member: Some(Member {
                may,
                ..Member::default()
            }),
            person: Person {
                id: who,
                locale: Some(Locale::English),
            },
            place: self.place,
            act,
        }
    }

    /// Whatever is answered about debates is private.
    async fn does(&self, who: u64, act: Act) -> Reply {
        let reply = answer(&self.bench.app, &self.incoming(who, act)).await;
        if let Reply::Say(message) = &reply {
            assert_eq!(message.audience, Audience::Asker, "{message:?}");
        }
        reply
    }

    async fn says(&self, who: u64, act: Act) -> Message {
        super::said(self.does(who, act).await)
    }

    async fn host(&self, part: &str, options: &[(&str, &str)]) -> Message {
        self.says(HOST, command("host", part, options)).await
    }

    async fn member(&self, who: u64, part: &str, options: &[(&str, &str)]) -> Message {
        self.says(who, command("debate", part, options)).await
    }

    async fn presses(&self, who: u64, id: DebateId, deed: Deed) -> Message {
        self.says(who, press(id, deed)).await
    }

    async fn asked(&self, who: u64, act: Act) -> Form {
        match self.does(who, act).await {
            Reply::Ask(form) => form,
            other => panic!("expected a form, got {other:?}"),
        }
    }

    async fn sends(&self, who: u64, form: &Form, text: &str) -> Message {
        let name = form.questions[0].name.to_owned();
        let filled = Filled {
            id: form.press.encode(),
            written: vec![(name, text.to_owned())],
        };
        self.says(who, Act::Form(filled)).await
    }

    /// Says that a message is a refusal, in the words of that refusal.
    fn refused(&self, message: &Message, refusal: &Refusal) {
        let incoming = self.incoming(HOST, Act::Unknown);
        let voice = Scene::new(&self.bench.app, &incoming).voice(Audience::Asker);
        let mut words = Manner::ALL
            .map(|manner| refusals::explain(refusal, manner, &voice))
            .into_iter();
        let told = words.any(|words| message.text.starts_with(&words));
        assert!(told, "{refusal:?}: {message:?}");
    }

    async fn completes(&self, name: &str, part: &str, typing: (&str, &str)) -> Vec<Choice> {
        let Act::Command(asked) = command(name, part, &[]) else {
            unreachable!("it was just made");
        };
        let act = Act::Complete {
            asked,
            option: typing.0.to_owned(),
            typed: typing.1.to_owned(),
        };
        match self.does(HOST, act).await {
            Reply::Choices(choices) => choices,
            other => panic!("expected choices, got {other:?}"),
        }
    }
}

/// A command; `user`, `channel`, `panel` and `archive` take ids, `bot` is a `user` who is one, `remove` is true or false.
fn command(name: &str, part: &str, options: &[(&str, &str)]) -> Act {
    let options = options.iter().map(|(name, value)| {
        let value = match *name {
            "user" | "channel" | "panel" | "archive" => Value::Id(value.parse().unwrap()),
            "bot" => Value::Bot(value.parse().unwrap()),
            "secret_minimum" => Value::Number(value.parse().unwrap()),
            "remove" => Value::Flag(*value == "true"),
            _ => Value::Text((*value).to_owned()),
        };
        let name = if *name == "bot" { "user" } else { name };
        (name.to_owned(), value)
    });
    Act::Command(Asked {
        name: name.to_owned(),
        part: part.to_owned(),
        options: options.collect(),
    })
}

fn pick(id: DebateId, deed: Deed, picked: Option<&str>) -> Act {
    Act::Press(Pressed {
        id: Press::Debate(DebatePress::new(id, deed)).encode(),
        picked: picked.map(str::to_owned),
        asker: None,
        audience: Audience::Everyone,
        shown: None,
    })
}

fn press(id: DebateId, deed: Deed) -> Act {
    pick(id, deed, None)
}

fn step(refusal: debate::Refusal) -> Refusal {
    Refusal::Step(refusal)
}

fn labels(message: &Message) -> Vec<Press> {
    let rows = message.rows.iter().flat_map(|row| match row {
        Row::Buttons(buttons) => buttons.iter().map(|it| it.press.clone()).collect(),
        Row::Menu(menu) => vec![menu.press.clone()],
    });
    rows.collect()
}

#[tokio::test]
async fn a_debate_is_set_up_and_says_what_was_set_up() {
    let hall = Hall::open().await;
    let archive = [
        ("article", "golden"),
        ("format", "uno contra uno"),
        ("archive", "77"),
        ("panel", "78"),
    ];
    let message = hall.host("create", &archive).await;
    let id = hall.newest();
    let debate = hall.debate(id).await;
    assert_eq!(debate.state, State::Draft);
    assert_eq!(debate.host, PersonId(HOST));
    assert_eq!(&*debate.format.id, "one-on-one");
    assert_eq!(message.cards[0].title, "The door opened.");
    for part in ["<#77>", "<#78>", "One on one"] {
        assert!(message.cards[0].body.contains(part), "{message:?}");
    }
    let publish = DebatePress::new(id, Deed::Steer(0, Lever::Publish));
    assert_eq!(labels(&message), [Press::Debate(publish)]);
    hall.presses(HOST, id, publish.deed).await;
    assert_eq!(hall.stage(id).await, Stage::Lobby);
    let again = hall.host("create", &[("motion", "Another one.")]).await;
    let motion = debate.motion;
    hall.refused(&again, &Refusal::ChannelTaken { by: id, motion });
}

#[tokio::test]
async fn an_announced_debate_has_its_start_and_its_own_motion() {
    let hall = Hall::open().await;
    let options = [
        ("article", "golden"),
        ("motion", "Doors open both ways."),
        ("start", "2026-02-03 19:30"),
        ("zone", "Asia/Seoul"),
        ("venue", "announce"),
    ];
    hall.host("create", &options).await;
    let debate = hall.debate(hall.newest()).await;
    assert_eq!(debate.motion.as_str(), "Doors open both ways.");
    assert_eq!(debate.article.as_deref(), Some("golden"));
    assert_eq!(debate.venue, Venue::Announce);
    assert_eq!(&*debate.format.id, "oxford");
    let State::Scheduled { start, .. } = debate.state else {
        panic!("it is announced: {debate:?}");
    };
    assert_eq!(start.to_string(), "2026-02-03T10:30:00Z");
}

#[tokio::test]
async fn what_cannot_be_set_up_is_refused_and_nothing_is_kept() {
    let hall = Hall::open().await;
    hall.refused(&hall.host("create", &[]).await, &Refusal::NoMotion);
    let named = "chess".to_owned();
    let chess = [("motion", "It is."), ("format", "chess")];
    let message = hall.host("create", &chess).await;
    hall.refused(&message, &Refusal::NoSuchFormat { named });
    let past = [("motion", "It is."), ("start", "2026-02-02 11:00 UTC")];
    let message = hall.host("create", &past).await;
    hall.refused(&message, &step(debate::Refusal::StartPassed));
    for (start, zone, words) in [
        ("19:30", "", "local time"),
        ("soon", "", "as a moment"),
        ("19:30", "Mars", "no time zone"),
        ("2026-03-29 02:30", "Europe/Berlin", "+01:00"),
        ("2026-10-25 02:30", "Europe/Berlin", "twice"),
    ] {
        let options = [("motion", "It is."), ("start", start), ("zone", zone)];
        let message = hall.host("create", &options).await;
        assert!(message.text.contains(words), "{start}: {message:?}");
    }
    let all = hall.member(STAFF, "list", &[]).await;
    assert!(!format!("{all:?}").contains("It is."), "{all:?}");
}

#[tokio::test]
async fn rights_that_the_bot_lacks_are_named_before_anything_is_created() {
    let mut hall = Hall::open().await;
    let most = Permissions::VIEW_CHANNEL
        | Permissions::SEND_MESSAGES
        | Permissions::EMBED_LINKS
        | Permissions::ATTACH_FILES
        | Permissions::READ_MESSAGE_HISTORY
        | Permissions::CREATE_PUBLIC_THREADS;
    hall.place.may = Some(most);
    let message = hall.host("create", &[("motion", "It is.")]).await;
    for right in ["Manage Threads", "Send Messages in Threads", "<#10>"] {
        assert!(message.text.contains(right), "{message:?}");
    }
    assert!(!message.text.contains("Create Public"), "{message:?}");
    assert!(
        hall.bench
            .store
            .debate(hall.newest())
            .await
            .unwrap()
            .is_none()
    );
    // Where people speak elsewhere, no thread is needed; of another channel nothing is known.
    let elsewhere = [("motion", "It is."), ("channel", "11")];
    let message = hall.host("create", &elsewhere).await;
    assert!(message.text.contains("Manage Threads"), "{message:?}");
    let announced = [("motion", "It is."), ("venue", "announce")];
    hall.host("create", &announced).await;
    assert_eq!(hall.stage(hall.newest()).await, Stage::Draft);
    hall.place.may = None;
    hall.place.channel = 12;
    hall.place.venue = incoming::Venue::Thread;
    let message = hall.host("create", &[("motion", "It is.")]).await;
    assert!(message.text.contains("inside a thread"), "{message:?}");
}

#[tokio::test]
async fn a_debate_does_not_begin_where_the_bot_may_not_run_it() {
    let mut hall = Hall::open().await;
    hall.host("create", &[("motion", "It is.")]).await;
    let id = hall.newest();
    let most = Permissions::VIEW_CHANNEL
        | Permissions::SEND_MESSAGES
        | Permissions::EMBED_LINKS
        | Permissions::ATTACH_FILES
        | Permissions::READ_MESSAGE_HISTORY
        | Permissions::CREATE_PUBLIC_THREADS
        | Permissions::SEND_MESSAGES_IN_THREADS;
    let lever = |seen, lever| press(id, Deed::Steer(seen, lever));
    for stage in [Stage::Draft, Stage::Lobby] {
        assert_eq!(hall.stage(id).await, stage);
        hall.place.may = Some(most);
        let seen = hall.segment(id).await;
        let first = match stage {
            Stage::Draft => Lever::Publish,
            _ => Lever::Start,
        };
        for act in [
            lever(seen, first),
            command("host", "start", &[]),
            command("host", "next", &[]),
            command("host", "vote", &[("action", "open")]),
        ] {
            let message = hall.says(HOST, act).await;
            assert!(message.text.contains("Manage Threads"), "{message:?}");
            assert!(!message.text.contains("Create Public"), "{message:?}");
        }
        assert_eq!(hall.stage(id).await, stage);
        // What the bot may do is no news for strangers.
        let message = hall.says(EVE, lever(seen, first)).await;
        assert!(!message.text.contains("Manage Threads"), "{message:?}");
        hall.place.may = Some(most | Permissions::MANAGE_THREADS);
        hall.says(HOST, lever(seen, first)).await;
    }
    assert_eq!(hall.stage(id).await, Stage::OpeningVote);
}

#[tokio::test]
async fn a_draft_is_unknown_to_members_even_by_its_id() {
    let hall = Hall::open().await;
    hall.host("create", &[("motion", "It is.")]).await;
    let id = hall.newest();
    for who in [HOST, STAFF] {
        let info = hall.presses(who, id, Deed::Info).await;
        assert!(format!("{info:?}").contains("It is."), "{info:?}");
    }
    let side = Joining::Side(Side::Pro);
    for deed in [
        Deed::Info,
        Deed::Join(side),
        Deed::Transcript,
        Deed::Pack,
        Deed::PostCard,
        Deed::Confirm(0, Lever::End),
        Deed::Steer(0, Lever::Publish),
    ] {
        hall.refused(&hall.presses(EVE, id, deed).await, &Refusal::Gone);
    }
    for part in ["info", "transcript", "leave"] {
        hall.refused(&hall.member(EVE, part, &[]).await, &Refusal::NoneHere);
    }
    let named = id.to_string();
    let message = hall.member(EVE, "info", &[("debate", &named)]).await;
    hall.refused(&message, &Refusal::NoSuchDebate { named });
    // A card of a draft would tell everybody.
    let stage = Stage::Draft;
    let message = hall.host("card", &[]).await;
    hall.refused(&message, &step(debate::Refusal::NotNow { stage }));
}

#[tokio::test]
async fn a_debate_of_another_channel_is_known_to_its_people_alone() {
    let (mut hall, id) = Hall::in_lobby().await;
    hall.member(ANN, "join", &[("side", "pro")]).await;
    hall.place.channel += 1;
    let named = id.to_string();
    // A right in one channel opens no other.
    for who in [EVE, STAFF] {
        let message = hall.member(who, "info", &[("debate", &named)]).await;
        let named = named.clone();
        hall.refused(&message, &Refusal::NoSuchDebate { named });
        hall.refused(&hall.presses(who, id, Deed::Info).await, &Refusal::Gone);
        let lever = Deed::Steer(hall.segment(id).await, Lever::Start);
        hall.refused(&hall.presses(who, id, lever).await, &Refusal::Gone);
    }
    for who in [ANN, HOST] {
        let message = hall.member(who, "info", &[("debate", &named)]).await;
        assert!(!message.cards.is_empty(), "{message:?}");
    }
}

#[tokio::test]
async fn people_take_their_places_and_learn_what_comes_next() {
    let (hall, id) = Hall::in_lobby().await;
    let joined = hall.member(ANN, "join", &[("side", "pro")]).await;
    let ready = Deed::Ready(hall.segment(id).await);
    let own = [ready, Deed::Pack, Deed::Leave];
    let own = own.map(|deed| Press::Debate(DebatePress::new(id, deed)));
    assert_eq!(labels(&joined), own);
    let again = hall.presses(ANN, id, Deed::Join(Joining::Side(Side::Pro)));
    hall.refused(&again.await, &step(debate::Refusal::AlreadyThere));
    // Either is the side with fewer people.
    hall.member(BEN, "join", &[("side", "either")]).await;
    assert_eq!(
        hall.debate(id).await.people.side(PersonId(BEN)),
        Some(Side::Con)
    );
    let reserve = hall.member(EVE, "join", &[("side", "con")]).await;
    assert!(reserve.text.contains("substitute"), "{reserve:?}");
    hall.presses(EVE, id, Deed::Join(Joining::Audience)).await;
    let pack = hall.presses(EVE, id, Deed::Pack).await;
    hall.refused(&pack, &Refusal::NoSide);
    let pack = hall.member(ANN, "pack", &[]).await;
    assert!(format!("{pack:?}").contains("It opens doors."), "{pack:?}");
    hall.member(EVE, "leave", &[]).await;
    let message = hall.presses(EVE, id, Deed::Leave).await;
    hall.refused(&message, &step(debate::Refusal::NotThere));
    let unknown = hall.member(EVE, "join", &[("side", "left")]).await;
    assert!(unknown.text.contains("left"), "{unknown:?}");
    hall.presses(ANN, id, ready).await;
    hall.presses(BEN, id, ready).await;
    assert_eq!(hall.stage(id).await, Stage::OpeningVote);
}

#[tokio::test]
async fn only_those_who_steer_pull_levers() {
    let (hall, id) = Hall::in_lobby().await;
    let seen = hall.segment(id).await;
    let start = Deed::Steer(seen, Lever::Start);
    let mine = step(debate::Refusal::NotYours);
    for deed in [
        start,
        Deed::Confirm(seen, Lever::End),
        Deed::Queue,
        Deed::Substitutes(seen),
        Deed::PostCard,
    ] {
        hall.refused(&hall.presses(EVE, id, deed).await, &mine);
    }
    let user = EVE.to_string();
    hall.host("cohost", &[("user", &user)]).await;
    let sure = hall.presses(EVE, id, Deed::Confirm(seen, Lever::Start));
    let steer = Press::Debate(DebatePress::new(id, start));
    assert_eq!(labels(&sure.await), [steer]);
    hall.presses(EVE, id, Deed::Queue).await;
    hall.presses(EVE, id, Deed::PostCard).await;
    // A cohost steers, and does not decide whether there is a debate.
    let message = hall.presses(EVE, id, Deed::Cancel(seen)).await;
    hall.refused(&message, &step(debate::Refusal::OnlyTheHost));
    hall.presses(EVE, id, start).await;
    assert_eq!(hall.stage(id).await, Stage::OpeningVote);
    hall.host("cohost", &[("user", &user), ("remove", "true")])
        .await;
    let next = Deed::Steer(hall.segment(id).await, Lever::CloseVote);
    hall.refused(&hall.presses(EVE, id, next).await, &mine);
    hall.presses(STAFF, id, next).await;
    // Nobody has the seat of the first turn.
    assert_eq!(hall.stage(id).await, Stage::Paused);
}

#[tokio::test]
async fn a_second_press_on_the_same_card_is_stale() {
    let (hall, id) = Hall::in_turn().await;
    let seen = hall.segment(id).await;
    hall.presses(HOST, id, Deed::Steer(seen, Lever::Next)).await;
    let turn = hall.debate(id).await.state.turn().copied();
    let stale = step(debate::Refusal::Stale);
    for deed in [
        Deed::Steer(seen, Lever::Next),
        Deed::Steer(seen, Lever::Pause),
        Deed::Ready(seen),
        Deed::Yield(seen),
        Deed::Prepare(seen),
        Deed::Confirm(seen, Lever::End),
        Deed::Substitutes(seen),
    ] {
        hall.refused(&hall.presses(HOST, id, deed).await, &stale);
    }
    for deed in [Deed::PickVoice(seen), Deed::PickSubstitute(seen)] {
        let picked = EVE.to_string();
        let message = hall.says(HOST, pick(id, deed, Some(&picked))).await;
        hall.refused(&message, &stale);
    }
    assert_eq!(hall.debate(id).await.state.turn().copied(), turn);
    // A command has seen nothing: right after a change it waits too.
    hall.refused(&hall.host("next", &[]).await, &stale);
}

#[tokio::test]
async fn forged_and_foreign_debates_are_unknown() {
    let (mut hall, id) = Hall::in_lobby().await;
    for id in [DebateId(1), DebateId(u64::MAX)] {
        let seen = Deed::Steer(0, Lever::Next);
        for deed in [Deed::Info, Deed::Ask, Deed::Cite(0), seen, Deed::Pack] {
            hall.refused(&hall.presses(STAFF, id, deed).await, &Refusal::Gone);
        }
    }
    // What is picked, and what is no button, is forged too.
    for act in [
        pick(id, Deed::PickVoice(0), Some("nobody")),
        pick(id, Deed::PickSubstitute(0), None),
        press(id, Deed::SpeakForm(0)),
        press(id, Deed::AskForm),
        press(id, Deed::CancelForm(0)),
    ] {
        let message = hall.says(STAFF, act).await;
        assert!(message.text.contains("earlier time"), "{message:?}");
    }
    let forged = Filled {
        id: Press::Debate(DebatePress::new(id, Deed::Leave)).encode(),
        written: Vec::new(),
    };
    let message = hall.says(ANN, Act::Form(forged)).await;
    assert!(message.text.contains("earlier time"), "{message:?}");
    hall.place.guild = Some(21);
    hall.refused(&hall.presses(STAFF, id, Deed::Info).await, &Refusal::Gone);
    let named = id.to_string();
    let message = hall.host("end", &[("debate", &named)]).await;
    hall.refused(&message, &Refusal::NoSuchDebate { named });
    hall.place.guild = None;
    let message = hall.presses(STAFF, id, Deed::Info).await;
    hall.refused(&message, &Refusal::GuildOnly);
    hall.refused(&hall.host("end", &[]).await, &Refusal::GuildOnly);
    hall.refused(&hall.member(ANN, "list", &[]).await, &Refusal::GuildOnly);
}

#[tokio::test]
async fn an_interaction_that_comes_twice_is_done_once() {
    let (hall, id) = Hall::in_turn().await;
    let act = command("host", "time", &[("by", "+30s")]);
    let incoming = hall.incoming(HOST, act);
    answer(&hall.bench.app, &incoming).await;
    let once = hall.debate(id).await;
    let twice = super::said(answer(&hall.bench.app, &incoming).await);
    hall.refused(&twice, &Refusal::Done);
    assert_eq!(hall.debate(id).await, once);
}

#[tokio::test]
async fn a_speech_is_taken_from_whoever_has_the_floor() {
    let (hall, id) = Hall::in_turn().await;
    let ben = hall.presses(BEN, id, Deed::Speak(0)).await;
    hall.refused(&ben, &step(debate::Refusal::NotYourFloor));
    hall.refused(
        &hall.member(BEN, "speak", &[]).await,
        &step(debate::Refusal::NotYourFloor),
    );
    let form = hall.asked(ANN, command("debate", "speak", &[])).await;
    assert_eq!(
        form.press,
        Press::Debate(DebatePress::new(id, Deed::SpeakForm(0)))
    );
    assert_eq!(form.questions[0].most, 4000);
    let before = hall.debate(id).await.version;
    hall.sends(ANN, &form, "Doors *open*.").await;
    assert_eq!(hall.debate(id).await.version, before + 1);
    let yielded = Deed::Yield(hall.segment(id).await);
    hall.presses(ANN, id, yielded).await;
    assert_eq!(hall.debate(id).await.floor(), Floor::Nobody);
}

#[tokio::test]
async fn what_is_refused_goes_back_to_its_writer_whole() {
    let (hall, id) = Hall::in_turn().await;
    let form = hall.asked(ANN, press(id, Deed::Speak(0))).await;
    hall.later(4);
    hall.host("next", &[]).await;
    let late = step(debate::Refusal::TooLate { turn: 0 });
    let short = hall.sends(ANN, &form, "Doors open.").await;
    hall.refused(&short, &late);
    assert!(short.text.contains("Doors open."), "{short:?}");
    let speech = format!("{}end", "A door *opens*.\n\n".repeat(230));
    let long = hall.sends(ANN, &form, &speech).await;
    hall.refused(&long, &late);
    assert_eq!(long.attachments[0].name, "speech.txt");
    assert_eq!(long.attachments[0].content, Content::Text(speech));
    // Blank and forged ones too, under a name that we gave.
    let forged = Filled {
        id: form.press.encode(),
        written: vec![("../../x".to_owned(), "x".repeat(4001))],
    };
    let forged = hall.says(ANN, Act::Form(forged)).await;
    assert_eq!(forged.attachments[0].name, "text.txt");
    let question = "Why? ".repeat(101);
    let asked = hall.member(EVE, "ask", &[("question", &question)]).await;
    assert!(asked.text.contains(question.trim()), "{asked:?}");
}

#[tokio::test]
async fn questions_come_by_form_and_by_command() {
    let (hall, id) = Hall::in_turn().await;
    for act in [press(id, Deed::Ask), command("debate", "ask", &[])] {
        let form = hall.asked(EVE, act).await;
        assert_eq!(form.questions[0].most, 500);
        hall.sends(EVE, &form, "Whose door?").await;
    }
    for _ in 0..3 {
        hall.member(EVE, "ask", &[("question", "And why?")]).await;
    }
    // Nobody writes a question that would be refused.
    let many = step(debate::Refusal::TooManyQuestions);
    hall.refused(&hall.presses(EVE, id, Deed::Ask).await, &many);
    hall.refused(&hall.member(EVE, "ask", &[]).await, &many);
    let people = hall.debate(id).await.people;
    assert_eq!(people.questions_of(PersonId(EVE)), 5);
}

#[tokio::test]
async fn a_speaker_cites_what_their_side_can_use() {
    let (hall, id) = Hall::in_turn().await;
    for who in [HOST, EVE] {
        let message = hall.presses(who, id, Deed::Cite(0)).await;
        hall.refused(&message, &Refusal::NoSide);
    }
    let mine = step(debate::Refusal::NotYourFloor);
    hall.refused(&hall.presses(BEN, id, Deed::Cite(0)).await, &mine);
    let stale = step(debate::Refusal::Stale);
    hall.refused(&hall.presses(ANN, id, Deed::Cite(1)).await, &stale);
    let shown = hall.member(ANN, "cite", &[]).await;
    let Some(Row::Menu(menu)) = shown.rows.first() else {
        panic!("no menu: {shown:?}");
    };
    let key = menu.entries[0].value.clone();
    let before = hall.debate(id).await.version;
    let act = pick(id, Deed::PickCitation(0, 0), Some(&key));
    hall.says(ANN, act).await;
    assert_eq!(hall.debate(id).await.version, before + 1);
    let again = pick(id, Deed::PickCitation(0, 1), Some(&key));
    hall.refused(&hall.says(ANN, again).await, &Refusal::CitedAlready);
    assert_eq!(hall.debate(id).await.version, before + 1);
    let other = pick(id, Deed::PickCitation(0, 0), Some("0000000000000000"));
    let message = hall.says(ANN, other).await;
    hall.refused(&message, &Refusal::NoSuchCitation);
    for (who, turn, refusal) in [(BEN, 0, &mine), (ANN, 1, &stale)] {
        let debate = hall.debate(id).await;
        let article = hall.bench.app.answers.article_of_press("golden").unwrap();
        let side = debate.people.side(PersonId(who)).unwrap();
        let pack = crate::app::debates::Pack::of(&article, side);
        let act = pick(
            id,
            Deed::PickCitation(turn, 0),
            Some(&pack.arguments[0].key),
        );
        hall.refused(&hall.says(who, act).await, refusal);
    }
}

#[tokio::test]
async fn a_host_runs_a_turn_from_commands() {
    let (hall, id) = Hall::in_turn().await;
    hall.host("pause", &[("reason", "A siren.")]).await;
    assert_eq!(hall.stage(id).await, Stage::Paused);
    let paused = step(debate::Refusal::AlreadyPaused);
    hall.refused(&hall.host("pause", &[]).await, &paused);
    hall.host("resume", &[]).await;
    let until = |debate: Debate| debate.state.turn().unwrap().phase.until();
    let before = until(hall.debate(id).await);
    hall.host("time", &[("by", "-1m")]).await;
    hall.host("time", &[("by", "+30s")]).await;
    let seen = hall.segment(id).await;
    hall.presses(HOST, id, Deed::Steer(seen, Lever::Longer))
        .await;
    assert_eq!(until(hall.debate(id).await), before);
    let why = debate::format::NoLength;
    let typed = "30".to_owned();
    let message = hall.host("time", &[("by", "30")]).await;
    hall.refused(&message, &Refusal::Length { typed, why });
    let (ben, eve) = (BEN.to_string(), EVE.to_string());
    let warned = [("user", ben.as_str()), ("reason", "Shouting.")];
    hall.host("warn", &warned).await;
    hall.host("substitute", &[("user", &eve)]).await;
    assert_eq!(hall.debate(id).await.speaker_of(0), Some(PersonId(EVE)));
    let list = hall.host("substitute", &[]).await;
    let text = format!("{list:?}");
    assert!(text.contains(&ANN.to_string()), "{text}");
    assert!(!text.contains(&EVE.to_string()), "{text}");
    hall.host("remove", &[("user", &eve), ("reason", "Spam.")])
        .await;
    assert_eq!(hall.stage(id).await, Stage::Paused);
    let seen = hall.segment(id).await;
    let ann = ANN.to_string();
    let back = pick(id, Deed::PickSubstitute(seen), Some(&ann));
    hall.says(HOST, back).await;
    assert_eq!(hall.debate(id).await.speaker_of(0), Some(PersonId(ANN)));
    let away = hall.member(EVE, "join", &[("side", "audience")]).await;
    hall.refused(&away, &step(debate::Refusal::SentAway));
    let nobody = hall.host("floor", &[("action", "give")]).await;
    assert!(nobody.text.contains("`user:`"), "{nobody:?}");
    let forum = step(debate::Refusal::NoForum);
    let give = [("action", "give"), ("user", ben.as_str())];
    hall.refused(&hall.host("floor", &give).await, &forum);
    hall.refused(&hall.host("queue", &[("action", "take")]).await, &forum);
}

#[tokio::test]
async fn a_debate_goes_to_its_end_and_can_be_reopened() {
    let (hall, id) = Hall::in_turn().await;
    hall.later(4);
    hall.host("end", &[]).await;
    assert_eq!(hall.stage(id).await, Stage::ClosingVote);
    let until = hall.debate(id).await.deadline().unwrap();
    hall.host("vote", &[("action", "extend"), ("by", "90s")])
        .await;
    let seen = hall.segment(id).await;
    hall.presses(HOST, id, Deed::Steer(seen, Lever::ExtendVote))
        .await;
    let later = until + SignedDuration::from_secs(150);
    assert_eq!(hall.debate(id).await.deadline(), Some(later));
    hall.later(4);
    hall.host("vote", &[("action", "close")]).await;
    assert_eq!(hall.stage(id).await, Stage::Results);
    hall.host("reopen", &[]).await;
    assert_eq!(hall.stage(id).await, Stage::ClosingVote);
    hall.later(4);
    hall.host("vote", &[("action", "close")]).await;
    for (format, name) in [("md", "md"), ("json", "json"), ("csv", "csv")] {
        let file = hall.host("export", &[("format", format)]).await;
        assert_eq!(file.attachments[0].name, format!("debate-{id}.{name}"));
    }
    let exe = hall.host("export", &[("format", "exe")]).await;
    assert!(exe.attachments.is_empty(), "{exe:?}");
    hall.host("archive", &[]).await;
    assert_eq!(hall.stage(id).await, Stage::Archived);
    // What is over is still found where it was, and handed out.
    let file = hall.member(EVE, "transcript", &[]).await;
    assert_eq!(file.attachments.len(), 1);
    let list = hall.member(EVE, "list", &[]).await;
    assert!(format!("{list:?}").contains("The door opened."), "{list:?}");
}

#[tokio::test]
async fn seats_and_sides_are_the_hosts_to_give() {
    let (hall, id) = Hall::in_lobby().await;
    let (ann, ben) = (ANN.to_string(), BEN.to_string());
    hall.host("assign", &[("user", &ann), ("seat", "con 1")])
        .await;
    hall.host("assign", &[("user", &ben), ("seat", "pro")])
        .await;
    let seat = |side| Seat {
        side,
        team: 1,
        slot: 1,
    };
    let people = hall.debate(id).await.people;
    assert_eq!(people.in_seat(seat(Side::Con)), Some(PersonId(ANN)));
    assert_eq!(people.in_seat(seat(Side::Pro)), Some(PersonId(BEN)));
    for typed in ["pro 2", "left 1", "pro 1 1 1", "7", ""] {
        let options = [("user", ann.as_str()), ("seat", typed)];
        let message = hall.host("assign", &options).await;
        hall.refused(&message, &step(debate::Refusal::NoSuchSeat));
    }
    let flipped = hall.host("coinflip", &[]).await;
    let on = hall.debate(id).await.people.side(PersonId(ANN));
    let swapped = flipped.text.contains("change places");
    assert_eq!(on, Some(if swapped { Side::Pro } else { Side::Con }));
    hall.host("unassign", &[("user", &ann)]).await;
    let message = hall.host("unassign", &[("user", &ann)]).await;
    hall.refused(&message, &step(debate::Refusal::NotSeated));
}

#[tokio::test]
async fn nobody_loses_a_seat_unsaid() {
    let (hall, id) = Hall::in_lobby().await;
    let (ann, ben) = (ANN.to_string(), BEN.to_string());
    let options = [("user", ann.as_str()), ("seat", "pro")];
    let first = hall.host("assign", &options).await;
    assert!(!first.text.contains("any more"), "{first:?}");
    let before = hall.debate(id).await;
    let options = [("user", ben.as_str()), ("seat", "pro")];
    let full = hall.host("assign", &options).await;
    assert!(full.text.contains("Every seat"), "{full:?}");
    assert_eq!(hall.debate(id).await, before);
    let options = [("user", ben.as_str()), ("seat", "pro 1")];
    let over = hall.host("assign", &options).await;
    assert!(over.text.contains(&format!("<@{ANN}> had it")), "{over:?}");
    let seat = Seat {
        side: Side::Pro,
        team: 1,
        slot: 1,
    };
    let people = hall.debate(id).await.people;
    assert_eq!(people.in_seat(seat), Some(PersonId(BEN)));
}

#[tokio::test]
async fn bots_take_no_part() {
    let (hall, id) = Hall::in_lobby().await;
    let before = hall.debate(id).await;
    let (bot, named) = (("bot", "77"), id.to_string());
    for (part, more) in [
        ("assign", ("seat", "pro 1")),
        ("cohost", ("remove", "false")),
        ("floor", ("action", "give")),
        ("warn", ("reason", "Noise.")),
        ("unassign", ("debate", named.as_str())),
    ] {
        let message = hall.host(part, &[bot, more]).await;
        assert!(message.text.contains("is a bot"), "{part}: {message:?}");
    }
    assert_eq!(hall.debate(id).await, before);
}

#[tokio::test]
async fn the_set_up_changes_one_thing_at_a_time() {
    let hall = Hall::open().await;
    hall.host("create", &[("article", "golden")]).await;
    let id = hall.newest();
    hall.host("edit", &[("motion", "It opened.")]).await;
    let debate = hall.debate(id).await;
    assert_eq!(debate.motion.as_str(), "It opened.");
    assert_eq!(debate.article.as_deref(), Some("golden"));
    hall.host("edit", &[("format", "one-on-one")]).await;
    hall.host("edit", &[("venue", "announce")]).await;
    hall.host("edit", &[("archive", "77")]).await;
    for options in [&[][..], &[("motion", "A."), ("venue", "thread")]] {
        let message = hall.host("edit", options).await;
        assert!(message.text.contains("one thing"), "{message:?}");
    }
    // A draft that gets a start is announced.
    hall.host("edit", &[("start", "in 2h")]).await;
    assert_eq!(hall.stage(id).await, Stage::Scheduled);
    hall.host("edit", &[("start", "in 3h")]).await;
    let message = hall.host("edit", &[("start", "in 400 days")]).await;
    let latest = hall.bench.app.clock().now() + SignedDuration::from_hours(24 * 366);
    hall.refused(&message, &step(debate::Refusal::StartTooFar { latest }));
    hall.host("start", &[]).await;
    assert_eq!(hall.stage(id).await, Stage::Lobby);
    let stage = Stage::Lobby;
    let message = hall.host("edit", &[("venue", "thread")]).await;
    hall.refused(&message, &step(debate::Refusal::NotNow { stage }));
}

#[tokio::test]
async fn a_debate_is_called_off_with_a_reason() {
    let (hall, id) = Hall::in_lobby().await;
    let seen = hall.segment(id).await;
    let form = hall.asked(HOST, press(id, Deed::Cancel(seen))).await;
    assert_eq!(form.questions[0].most, 300);
    let message = hall.sends(HOST, &form, "?!").await;
    assert!(message.text.contains("?!"), "{message:?}");
    assert_eq!(hall.stage(id).await, Stage::Lobby);
    hall.sends(HOST, &form, "Nobody came.").await;
    assert_eq!(hall.stage(id).await, Stage::Cancelled);
    let stage = Stage::Cancelled;
    let message = hall.sends(HOST, &form, "Once more.").await;
    assert!(message.text.contains("Once more."), "{message:?}");
    let now = step(debate::Refusal::NotNow { stage });
    hall.refused(&hall.host("cancel", &[("reason", "Again.")]).await, &now);
}

#[tokio::test]
async fn hands_make_a_queue_that_the_host_uses() {
    let hall = Hall::open().await;
    let options = [("motion", "It is."), ("format", "fan-forum")];
    hall.host("create", &options).await;
    let id = hall.newest();
    hall.host("start", &[]).await;
    hall.member(ANN, "hand", &[("action", "raise")]).await;
    let second = hall.presses(BEN, id, Deed::Raise).await;
    assert!(second.text.contains("number 2"), "{second:?}");
    let queued = step(debate::Refusal::AlreadyQueued);
    hall.refused(&hall.presses(BEN, id, Deed::Raise).await, &queued);
    hall.member(BEN, "hand", &[("action", "lower")]).await;
    let out = step(debate::Refusal::NotQueued);
    hall.refused(&hall.presses(BEN, id, Deed::Lower).await, &out);
    let shown = hall.host("queue", &[("action", "show")]).await;
    assert!(format!("{shown:?}").contains(&ANN.to_string()), "{shown:?}");
    let ann = ANN.to_string();
    let dismiss = [("action", "dismiss"), ("user", ann.as_str())];
    hall.host("queue", &dismiss).await;
    hall.presses(EVE, id, Deed::Raise).await;
    hall.host("queue", &[("action", "clear")]).await;
    assert_eq!(hall.debate(id).await.queue, []);
    let empty = step(debate::Refusal::QueueEmpty);
    hall.refused(&hall.host("queue", &[("action", "clear")]).await, &empty);
    let dance = hall.host("queue", &[("action", "dance")]).await;
    assert!(dance.text.contains("dance"), "{dance:?}");
}

#[tokio::test]
async fn whoever_gets_the_floor_reads_the_end_of_their_own_time() {
    let hall = Hall::open().await;
    let options = [("motion", "It is."), ("format", "fan-forum")];
    hall.host("create", &options).await;
    let id = hall.newest();
    hall.host("start", &[]).await;
    hall.host("next", &[]).await;
    for _ in 0..10 {
        if hall.debate(id).await.state.turn().is_some() {
            break;
        }
        hall.later(4);
        hall.host("next", &[]).await;
    }
    let raised = hall.presses(ANN, id, Deed::Raise).await;
    let phase = hall.debate(id).await.state.turn().unwrap().phase;
    let debate::Phase::Forum {
        until,
        voice: Some(voice),
        ..
    } = phase
    else {
        panic!("Ann has the floor: {phase:?}");
    };
    assert!(voice.until < until);
    let ends = format!("<t:{}:R>", voice.until.as_second());
    assert!(raised.text.contains(&ends), "{raised:?}");
}

#[tokio::test]
async fn card_and_panel_come_back_where_they_are_wanted() {
    let (hall, id) = Hall::in_lobby().await;
    assert!(hall.host("card", &[]).await.text.contains("<#10>"));
    let panel = hall.host("panel", &[("channel", "88")]).await;
    assert!(panel.text.contains("<#88>"), "{panel:?}");
    let stored = hall.bench.store.debate(id).await.unwrap().unwrap();
    let channel = stored.messages.panel_channel;
    assert_eq!(channel.map(|channel| channel.0), Some(88));
}

#[tokio::test]
async fn options_are_completed() {
    let (hall, id) = Hall::in_lobby().await;
    let debates = hall.completes("host", "end", ("debate", "door")).await;
    assert_eq!(debates[0].name, "The door opened.");
    assert_eq!(debates[0].value, id.to_string());
    assert_eq!(hall.completes("host", "end", ("debate", "zz")).await, []);
    let seats = hall.completes("host", "assign", ("seat", "")).await;
    assert_eq!(seats.len(), 2);
    let formats = hall.completes("host", "create", ("format", "one")).await;
    assert_eq!(formats[0].value, "one-on-one");
    let zones = hall.completes("host", "create", ("zone", "seo")).await;
    assert_eq!(zones[0].name, "Asia/Seoul (+09:00)");
    assert!(
        !hall
            .completes("host", "create", ("zone", ""))
            .await
            .is_empty()
    );
    let articles = hall.completes("host", "create", ("article", "door")).await;
    assert_eq!(articles[0].value, "golden");
    assert_eq!(hall.completes("debate", "ask", ("question", "x")).await, []);
}

#[tokio::test]
async fn a_person_gets_what_debates_keep_and_can_erase_it() {
    let (hall, id) = Hall::in_turn().await;
    let form = hall.asked(ANN, press(id, Deed::Speak(0))).await;
    hall.sends(ANN, &form, "Doors open.").await;
    let mine = hall.says(ANN, command("privacy", "export", &[])).await;
    let Content::Text(text) = &mine.attachments[0].content else {
        panic!("no text: {mine:?}");
    };
    assert!(text.contains("Doors open."), "{text}");
    let asked = hall.says(ANN, command("privacy", "erase", &[])).await;
    assert!(asked.text.contains("1 that is under way"), "{asked:?}");
    hall.host("cancel", &[("reason", "Fire.")]).await;
    let asked = hall.says(ANN, command("privacy", "erase", &[])).await;
    assert!(asked.text.contains("In 1 debate"), "{asked:?}");
    let erase = Act::Press(Pressed {
        id: Press::Erase.encode(),
        picked: None,
        asker: Some(ANN),
        audience: Audience::Asker,
        shown: None,
    });
    let Reply::Replace(done) = hall.does(ANN, erase).await else {
        panic!("the question gives way to the answer");
    };
    assert!(done.text.contains("without a name"), "{done:?}");
    let journal = hall.bench.store.debate_journal(id).await.unwrap();
    let kept = format!("{journal:?}");
    assert!(!kept.contains("Doors open."), "{kept}");
    let none = hall.says(EVE, command("privacy", "erase", &[])).await;
    assert!(none.text.contains("No debate names you"), "{none:?}");
}

#[tokio::test]
async fn who_steers_is_told_about_others_and_others_about_themselves() {
    let (hall, id) = Hall::in_lobby().await;
    for side in [("venue", "announce"), ("format", "oxford")] {
        let message = hall.host("edit", &[side]).await;
        assert!(
            message.text.contains("only before the lobby opens"),
            "{message:?}"
        );
    }
    let eve = EVE.to_string();
    let message = hall.host("unassign", &[("user", &eve)]).await;
    assert!(
        message.text.starts_with("That person has no seat"),
        "{message:?}"
    );
    let message = hall.presses(EVE, id, Deed::Lower).await;
    assert!(
        message.text.starts_with("There is no raised hand"),
        "{message:?}"
    );
    let options = [("action", "dismiss"), ("user", eve.as_str())];
    let message = hall.host("queue", &options).await;
    assert!(
        message.text.starts_with("That person is not in the queue"),
        "{message:?}"
    );
    hall.host("remove", &[("user", &eve), ("reason", "Shouts.")])
        .await;
    let join = Deed::Join(Joining::Audience);
    let message = hall.presses(EVE, id, join).await;
    assert!(
        message.text.starts_with("You were sent away"),
        "{message:?}"
    );
    let message = hall.host("cohost", &[("user", &eve)]).await;
    assert!(
        message.text.starts_with("That person was sent away"),
        "{message:?}"
    );
}

#[tokio::test]
async fn a_command_that_comes_too_soon_or_in_a_vote_says_how_to_go_on() {
    let (hall, _) = Hall::in_lobby().await;
    hall.host("start", &[]).await;
    let message = hall.host("next", &[]).await;
    assert!(message.text.contains("send it again"), "{message:?}");
    let message = hall.host("pause", &[]).await;
    assert!(
        message.text.contains("close it with `/host vote`"),
        "{message:?}"
    );
}

#[tokio::test]
async fn only_a_text_that_was_written_is_said_to_come_back() {
    let (hall, id) = Hall::in_turn().await;
    let form = hall.asked(ANN, press(id, Deed::Speak(0))).await;
    hall.later(4);
    hall.host("next", &[]).await;
    let message = hall.presses(ANN, id, Deed::Speak(0)).await;
    assert!(message.text.contains("no speech is taken"), "{message:?}");
    let message = hall.sends(ANN, &form, "All of it.").await;
    assert!(
        message.text.contains("Here is your text back"),
        "{message:?}"
    );
}

#[tokio::test]
async fn a_transcript_says_how_final_it_is() {
    let (hall, id) = Hall::in_turn().await;
    let said = hall.member(ANN, "transcript", &[]).await.text;
    assert!(said.contains("not over"), "{said}");
    hall.later(4);
    hall.host("end", &[]).await;
    hall.later(4);
    hall.host("vote", &[("action", "close")]).await;
    assert_eq!(hall.stage(id).await, Stage::Results);
    for said in [
        hall.presses(ANN, id, Deed::Transcript).await.text,
        hall.host("export", &[]).await.text,
    ] {
        assert!(said.contains("not final yet"), "{said}");
    }
    hall.host("archive", &[]).await;
    let said = hall.presses(ANN, id, Deed::Transcript).await.text;
    assert!(!said.contains("not"), "{said}");
}

#[tokio::test]
async fn a_forum_speaks_of_no_seats() {
    let hall = Hall::open().await;
    let options = [("motion", "It is."), ("format", "fan-forum")];
    hall.host("create", &options).await;
    let id = hall.newest();
    hall.host("start", &[]).await;
    let join = Deed::Join(Joining::Audience);
    let message = hall.presses(EVE, id, join).await;
    assert!(message.text.contains("when the host starts it"));
    assert!(!message.text.contains("seat"), "{message:?}");
}

#[tokio::test]
async fn a_speech_in_grace_is_not_promised_time() {
    let (hall, id) = Hall::in_turn().await;
    let form = hall.asked(ANN, press(id, Deed::Speak(0))).await;
    let said = hall.sends(ANN, &form, "First.").await.text;
    assert!(said.contains("While your time runs"), "{said}");
    let end = hall.debate(id).await.state.turn().unwrap().phase.until();
    let now = *hall.bench.time.borrow();
    hall.later(end.duration_since(now).as_secs() + 1);
    let said = hall.sends(ANN, &form, "Last.").await.text;
    assert!(said.contains("Your time is up"), "{said}");
}

#[tokio::test]
async fn a_change_by_no_time_is_refused_as_one() {
    let (hall, id) = Hall::in_turn().await;
    let before = hall.debate(id).await.version;
    for (part, options) in [
        ("time", vec![("by", "0s")]),
        ("vote", vec![("action", "extend"), ("by", "0s")]),
    ] {
        let message = hall.host(part, &options).await;
        hall.refused(&message, &Refusal::NoChange);
    }
    assert_eq!(hall.debate(id).await.version, before);
}

#[tokio::test]
async fn a_substitute_is_said_to_keep_the_seat() {
    let (hall, id) = Hall::in_turn().await;
    let eve = EVE.to_string();
    let said = hall.host("substitute", &[("user", &eve)]).await.text;
    assert!(said.contains("for the rest of the debate"), "{said}");
    let debate = hall.debate(id).await;
    assert_eq!(debate.speaker_of(0), Some(PersonId(EVE)));
}
