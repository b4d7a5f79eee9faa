//! What debates bring to Discord: the thread, pings, speeches, the transcript; in order, and once.

use std::sync::Arc;

use rostrum::app::App;
use rostrum::app::debates::{MotionFrom, Proposal};
use rostrum::bot::{self, Assembled};
use rostrum::brief::Side;
use rostrum::debate::{Act, Actor, DebateId, Powers, Seen, Speech, Venue, Wish};
use rostrum::poll::{ChannelId, GuildId, InteractionId, PersonId};
use serde_json::{Value, json};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::stage::{Stage, defaults};

/// A stage with a bot whose debates are led from within.
struct Hall {
    stage: Stage,
    app: Arc<App>,
    stop: CancellationToken,
    ended: JoinHandle<Result<(), bot::Fault>>,
    debate: DebateId,
    acts: u64,
}

impl Hall {
    /// Creates a debate in `#debates` whose transcript is filed in the same channel.
    async fn open() -> Self {
        let stage = Stage::empty(defaults()).await;
        let assembled = Assembled::connect(stage.plan()).await.unwrap();
        let (app, stop) = (Arc::clone(assembled.app()), CancellationToken::new());
        let ended = TaskTracker::new().spawn(assembled.run(stop.clone()));
        stage.playground.bot_ready().await;
        let debate = DebateId(1_300_000_000_000_000_001);
        let mut hall = Self {
            stage,
            app,
            stop,
            ended,
            debate,
            acts: debate.0,
        };
        let channel = hall.channel("debates").await;
        let proposal = Proposal {
            interaction: InteractionId(debate.0),
            guild: hall.guild(),
            channel,
            host: hall.member("Jiwoo").await,
            venue: Venue::Thread,
            archive: Some(channel),
            panel: channel,
            motion: MotionFrom::Statement("The award opens a door.".to_owned()),
            format: "one-on-one".to_owned(),
            start: None,
            secret_minimum: 3,
        };
        hall.app.debates.create(proposal).await.unwrap();
        hall.does("Jiwoo", Act::Publish { start: None }).await;
        hall
    }

    fn guild(&self) -> GuildId {
        GuildId(self.stage.playground.guild_id())
    }

    async fn member(&self, name: &str) -> PersonId {
        PersonId(self.id_of("members", &[], name).await)
    }

    async fn channel(&self, name: &str) -> ChannelId {
        ChannelId(self.id_of("channels", &[("as", "Haneul")], name).await)
    }

    async fn id_of(&self, what: &str, asked: &[(&str, &str)], name: &str) -> u64 {
        let listed = self.stage.visitor.look(what, asked).await.unwrap();
        let found = listed
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["name"] == name);
        let id = found.unwrap_or_else(|| panic!("{name} is not in {listed}"));
        id["id"].as_str().unwrap().parse().unwrap()
    }

    async fn does(&mut self, who: &str, act: Act) {
        self.acts += 1;
        let (person, powers) = (self.member(who).await, Powers::Staff);
        let who = (Actor { person, powers }, Seen::Nothing);
        let debate = (self.guild(), self.debate);
        let interaction = InteractionId(self.acts);
        let acted = self.app.debates.act(debate, interaction, who, act).await;
        acted.unwrap();
    }

    /// Waits until the bot has made a call whose body is as wished, and gives the body.
    async fn called(&self, method: &str, path: &str, wish: impl Fn(&Value) -> bool) -> Value {
        let fits = |it: &rostrum::playground::Recorded| {
            it.method == method && it.path.contains(path) && it.status < 300 && wish(&it.body)
        };
        self.stage
            .playground
            .requested(|requests| requests.iter().any(fits))
            .await;
        let requests = self.stage.playground.requests();
        requests.into_iter().find(fits).unwrap().body
    }

    /// Gives the thread once it is there.
    async fn thread(&self) -> ChannelId {
        self.called("PATCH", "/channels/", |body| body["locked"] == true)
            .await;
        let stored = || self.app.debates.store().debate(self.debate);
        loop {
            if let Some(thread) = stored().await.unwrap().unwrap().messages.thread {
                return thread;
            }
            tokio::task::yield_now().await;
        }
    }

    async fn close(self) -> Stage {
        self.stop.cancel();
        self.ended.await.unwrap().unwrap();
        self.stage
    }
}

/// Tells whether a message pings somebody, and nobody else.
fn pings(body: &Value, person: PersonId) -> bool {
    body["allowed_mentions"] == json!({ "parse": [], "users": [person.to_string()] })
        && body["content"]
            .to_string()
            .contains(&format!("<@{person}>"))
}

#[tokio::test]
async fn a_debate_comes_to_discord_in_order() {
    let mut hall = Hall::open().await;
    let thread = hall.thread().await;
    let started = hall.called("POST", "/threads", |_| true).await;
    assert_eq!(started["name"], "The award opens a door.");
    let host = hall.member("Jiwoo").await;
    hall.called("POST", "/messages", |body| pings(body, host))
        .await;

    hall.does("Amara", Act::Join(Wish::Side(Side::Pro))).await;
    hall.does("Freya", Act::Join(Wish::Side(Side::Con))).await;
    hall.stage.waits(5).await;
    hall.does("Jiwoo", Act::Start).await;
    hall.stage.waits(5).await;
    hall.does("Jiwoo", Act::CloseVote).await;
    hall.does("Amara", Act::Ready).await;
    let text = Speech::new("It is the first of its kind.").unwrap();
    hall.does("Amara", Act::Speak { turn: 0, text }).await;
    let place = format!("/channels/{thread}/messages");
    hall.called("POST", &place, |body| {
        body.to_string().contains("first of its kind")
    })
    .await;

    hall.stage.waits(5).await;
    hall.does("Jiwoo", Act::End).await;
    hall.stage.waits(5).await;
    hall.does("Jiwoo", Act::CloseVote).await;
    hall.does("Jiwoo", Act::Archive).await;
    let away = |body: &Value| *body == json!({ "archived": true, "locked": true });
    hall.called("PATCH", &format!("/channels/{thread}"), away)
        .await;
    let stage = hall.close().await;
    let filed = stage.newest_with_files("debates").await;
    assert_eq!(
        filed,
        [
            "debate-1300000000000000001.md",
            "debate-1300000000000000001.json"
        ]
    );
    stage.close().await;
}
