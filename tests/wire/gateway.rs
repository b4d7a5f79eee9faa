//! The gateway: connecting only where configured, staying connected, and leaving well.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use rostrum::config::{ApiOrigin, Secret};
use rostrum::discord::dispatch::{Dispatch, Patience};
use rostrum::discord::fault::Fault;
use rostrum::discord::gateway::{self, Pulse, Standing};
use rostrum::discord::rest::Rest;
use serde_json::json;
use tokio::sync::oneshot;
use tokio_util::sync::CancellationToken;

use crate::ask::{self, Say, Scripted, message};
use crate::fake::{Act, Fake, TOKEN, reply};

fn rest(fake: &Fake) -> Arc<Rest> {
    let origin = ApiOrigin::parse(&fake.origin).unwrap();
    Arc::new(Rest::new(origin, Secret::new(TOKEN)).unwrap())
}

/// Runs a bot against the fake until it stops.
async fn run(fake: &Fake, answer: Scripted, stop: &CancellationToken) -> Result<(), Fault> {
    run_felt(fake, answer, &Pulse::default(), stop).await
}

async fn run_felt(
    fake: &Fake,
    answer: Scripted,
    pulse: &Pulse,
    stop: &CancellationToken,
) -> Result<(), Fault> {
    let rest = rest(fake);
    let standing = Standing::ask(&rest).await?;
    let endless = Patience {
        defer: Duration::MAX,
        choices: Duration::MAX,
    };
    let dispatch =
        Dispatch::new(Arc::clone(&rest), answer, || Timestamp::UNIX_EPOCH).with_patience(endless);
    gateway::run(&rest, &standing, Arc::new(dispatch), pulse, stop.clone()).await
}

/// Runs a bot against the fake while `conversation` goes on, then stops it.
async fn while_running(
    fake: &Fake,
    answer: Scripted,
    conversation: impl AsyncFnOnce(&CancellationToken),
) {
    let stop = CancellationToken::new();
    let talking = async {
        conversation(&stop).await;
        stop.cancel();
    };
    let (ended, ()) = tokio::join!(run(fake, answer, &stop), talking);
    ended.unwrap();
}

#[tokio::test]
async fn interactions_come_in_and_answers_go_out() {
    let fake = Fake::start().await;
    while_running(&fake, Scripted::new([]), async |_| {
        let identify = fake.wait_frames(2, 1).await.remove(0);
        assert_eq!(identify["d"]["token"], format!("Bot {TOKEN}"));
        assert_eq!(identify["d"]["intents"], 0);
        fake.act(Act::Dispatch("INTERACTION_CREATE", ask::command(1)));
        let call = fake.wait("/callback", 1).await.remove(0);
        assert_eq!(call.body["data"]["content"], "hi");
    })
    .await;
}

#[tokio::test]
async fn a_dropped_connection_is_resumed() {
    let fake = Fake::start().await;
    while_running(&fake, Scripted::new([]), async |_| {
        fake.wait_frames(2, 1).await;
        fake.act(Act::Dispatch("INTERACTION_CREATE", ask::command(1)));
        fake.wait("/callback", 1).await;
        fake.act(Act::Drop);
        let resume = fake.wait_frames(6, 1).await.remove(0);
        assert_eq!(resume["d"]["session_id"], "session-secret");
        fake.act(Act::Dispatch("INTERACTION_CREATE", ask::press(2)));
        fake.wait("/interactions/2/", 1).await;
        fake.act(Act::Close(4_000));
        fake.wait_frames(6, 2).await;
        fake.act(Act::Dispatch("INTERACTION_CREATE", ask::command(3)));
        fake.wait("/interactions/3/", 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_rejected_token_ends_the_bot_with_a_clear_sentence() {
    let fake = Fake::start().await;
    let stop = CancellationToken::new();
    let rejecting = async {
        fake.wait_frames(2, 1).await;
        fake.act(Act::Close(4_004));
    };
    let (ended, ()) = tokio::join!(run(&fake, Scripted::new([]), &stop), rejecting);
    assert!(matches!(ended, Err(Fault::Unauthorised)), "{ended:?}");

    fake.script(
        "GET /api/v10/users/@me",
        reply(401, json!({ "code": 0, "message": "401" })),
    );
    let refused = Standing::ask(&rest(&fake)).await.unwrap_err();
    assert!(refused.to_string().contains("DISCORD_TOKEN"), "{refused}");
}

#[tokio::test]
async fn the_token_goes_nowhere_but_to_the_configured_gateway() {
    let fake = Fake::start().await;
    fake.name_gateway("wss://gateway.discord.gg");
    let refused = Standing::ask(&rest(&fake)).await.unwrap_err();
    assert!(
        refused.to_string().contains("must be on loopback"),
        "{refused}"
    );
}

#[tokio::test]
async fn a_gateway_that_changes_its_address_is_refused() {
    let fake = Fake::start().await;
    let rest = rest(&fake);
    let standing = Standing::ask(&rest).await.unwrap();
    // serenity asks once more; when that fails it would turn to Discord's own gateway.
    fake.script(
        "GET /api/v10/gateway",
        reply(500, json!({ "message": "down" })),
    );
    let dispatch = Dispatch::new(Arc::clone(&rest), Scripted::new([]), || {
        Timestamp::UNIX_EPOCH
    });
    let (pulse, stop) = (Pulse::default(), CancellationToken::new());
    let ended = gateway::run(&rest, &standing, Arc::new(dispatch), &pulse, stop).await;
    assert!(matches!(ended, Err(Fault::Misconfigured(_))), "{ended:?}");
}

#[tokio::test]
async fn stopping_finishes_what_is_under_way_and_tells_newcomers() {
    let fake = Fake::start().await;
    let (say, waits) = oneshot::channel();
    let (tell, asked) = oneshot::channel();
    let answer = Scripted::new([Say::Telling(tell, waits)]);
    while_running(&fake, answer, async |stop| {
        fake.wait_frames(2, 1).await;
        fake.act(Act::Dispatch("INTERACTION_CREATE", ask::command(1)));
        asked.await.unwrap();
        stop.cancel();
        let mut newcomer = 2;
        loop {
            fake.act(Act::Dispatch("INTERACTION_CREATE", ask::command(newcomer)));
            let call = fake
                .wait(&format!("/interactions/{newcomer}/"), 1)
                .await
                .remove(0);
            if call.body["data"]["content"] == "sorry: Restarting in ko" {
                break;
            }
            newcomer += 1;
        }
        assert!(fake.calls("/interactions/1/").is_empty());
        say.send(message("in the end")).unwrap();
        let call = fake.wait("/interactions/1/", 1).await.remove(0);
        assert_eq!(call.body["data"]["content"], "in the end");
    })
    .await;
}

#[tokio::test]
async fn the_heartbeat_tells_how_far_away_discord_is() {
    let fake = Fake::start().await;
    fake.ask_heartbeats_every(400);
    let (pulse, stop) = (Pulse::default(), CancellationToken::new());
    assert_eq!(pulse.latency().await, None);
    let feeling = async {
        while pulse.latency().await.is_none() {
            tokio::task::yield_now().await;
        }
        stop.cancel();
    };
    let (ended, ()) = tokio::join!(run_felt(&fake, Scripted::new([]), &pulse, &stop), feeling);
    ended.unwrap();
}
