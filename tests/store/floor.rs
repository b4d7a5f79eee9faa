//! Debates for the tests.

use std::sync::Arc;

use rostrum::brief::Side;
use rostrum::debate::*;
use rostrum::poll::{ChannelId, GuildId, Motion, PersonId, Why};
use rostrum::store::{CreatedDebate, SteppedDebate, Store, StoredDebate};

use super::seed::{GUILD, at};

pub(crate) const HOST: PersonId = PersonId(900);
pub(crate) const ANN: PersonId = PersonId(901);
pub(crate) const BEN: PersonId = PersonId(902);

const TWO: &str = r#"
id = "two"
name = "Two turns"
no_show = 60
grace = 20
handover = 10
opening_vote = 120
closing_vote = 120

[[turns]]
name = "For"
side = "pro"
time = 300
bells = [60]

[[turns]]
name = "Against"
side = "con"
time = 300
"#;

/// A debate in a channel of its own: 1,000 and its id.
pub(crate) fn plan(id: u64) -> Draft {
    let (format, _) = format::read(TWO).unwrap();
    Draft {
        id: DebateId(id),
        guild: GUILD,
        channel: ChannelId(1_000 + id),
        venue: Venue::Thread,
        archive: None,
        host: HOST,
        motion: Motion::new("The award opens a door.").unwrap(),
        article: Some("golden".into()),
        format: Arc::new(format),
    }
}

pub(crate) async fn created(store: &Store, draft: Draft) -> StoredDebate {
    match store.create_debate(draft, None, 3, at(0)).await.unwrap() {
        CreatedDebate::New(stored) => stored,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn press(person: PersonId, seen: Seen, act: Act) -> Input {
    let powers = Powers::Member;
    let who = Actor { person, powers };
    Input::Press { who, seen, act }
}

/// Does something, refused or not.
pub(crate) async fn tried(
    store: &Store,
    id: u64,
    second: i64,
    person: PersonId,
    act: Act,
) -> SteppedDebate {
    let input = press(person, Seen::Nothing, act);
    let stepped = store.step_debate(GUILD, DebateId(id), at(second), input);
    stepped.await.unwrap().unwrap()
}

/// Does something that is not refused; what is kept is what is answered, and what its journal says.
pub(crate) async fn does(
    store: &Store,
    id: u64,
    second: i64,
    person: PersonId,
    act: Act,
) -> StoredDebate {
    let stepped = tried(store, id, second, person, act).await;
    stepped.outcome.unwrap();
    agrees(store, &stepped.debate).await;
    stepped.debate
}

/// Lets the deadlines until a moment pass.
pub(crate) async fn passes(store: &Store, second: i64) {
    while let Some(due) = store.next_debate_deadline().await.unwrap() {
        if due > at(second) {
            break;
        }
        let ticked = store.tick_debates(due, 100).await.unwrap();
        assert!(ticked.broken.is_empty());
        for stepped in ticked.stepped {
            agrees(store, &stepped.debate).await;
        }
    }
}

pub(crate) async fn agrees(store: &Store, answered: &StoredDebate) {
    let id = answered.debate.id;
    let kept = store.debate(id).await.unwrap().unwrap();
    assert_eq!(&kept, answered);
    let replayed = store.replayed_debate(id).await.unwrap().unwrap();
    assert_eq!(replayed, kept.debate, "the journal leads to what is kept");
}

/// A debate in its lobby, with Ann for and Ben against.
pub(crate) async fn in_lobby(store: &Store, id: u64) {
    created(store, plan(id)).await;
    does(store, id, 0, HOST, Act::Publish { start: None }).await;
    does(store, id, 1, ANN, Act::Join(Wish::Side(Side::Pro))).await;
    does(store, id, 1, BEN, Act::Join(Wish::Side(Side::Con))).await;
}

/// Runs a debate from its lobby to its closing vote, which opens at the second that is given back.
pub(crate) async fn to_closing_vote(store: &Store, id: u64) -> i64 {
    does(store, id, 2, HOST, Act::Start).await;
    passes(store, 122).await;
    does(store, id, 123, ANN, Act::Ready).await;
    does(store, id, 200, ANN, Act::Yield).await;
    passes(store, 240).await;
    does(store, id, 240, BEN, Act::Ready).await;
    does(store, id, 300, BEN, Act::Yield).await;
    passes(store, 330).await;
    let debate = store.debate(DebateId(id)).await.unwrap().unwrap().debate;
    let State::ClosingVote { until } = debate.state else {
        panic!("{:?}", debate.state);
    };
    until.duration_since(at(120)).as_secs()
}

pub(crate) fn why(text: &str) -> Why {
    Why::new(text).unwrap()
}

pub(crate) const ELSEWHERE: GuildId = GuildId(70);
