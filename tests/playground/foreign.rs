//! A bot of another library in another language, unchanged: discord.js, from its registry.

use std::process::Stdio;
use std::time::Duration;

use serde_json::json;
use tokio::process::Command;

use crate::bot::{Person, playground};

const BOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/playground/foreign.mjs");
/// How long the bot may take to come, in real time.
const DEADLINE: Duration = Duration::from_mins(1);

#[tokio::test]
#[expect(
    clippy::disallowed_methods,
    reason = "whoever runs the test says where discord.js is"
)]
async fn discord_js_registers_answers_and_handles_buttons_and_forms() {
    let Some(modules) = std::env::var_os("FOREIGN_MODULES") else {
        println!("skipped: FOREIGN_MODULES names no folder with discord.js");
        return;
    };
    let play = playground().await;
    let mut bot = Command::new("node")
        .arg(BOT)
        .env("FOREIGN_MODULES", modules)
        .env("FOREIGN_API", play.api())
        .env("FOREIGN_TOKEN", play.token())
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let came = async {
        tokio::select! {
            () = play.bot_ready() => {}
            ended = bot.wait() => panic!("the bot ended: {ended:?}"),
        }
    };
    let came = tokio::time::timeout(DEADLINE, came).await;
    came.expect("the bot should have come by now");
    let person = Person::new(&play);

    let typed = json!({"command": "greet", "focused": "name", "value": "Am"});
    let outcome = person.does("/complete", typed).await;
    assert_eq!(outcome["choices"][0]["name"], "Am!", "{outcome}");

    let outcome = person
        .does("/invoke", json!({"line": "/greet name:Amara"}))
        .await;
    assert_eq!(outcome["status"], "answered", "{outcome}");
    assert_eq!(outcome["message"]["embeds"][0]["title"], "Hello, Amara");

    let outcome = person.does("/press", json!({"label": "Say more"})).await;
    assert_eq!(outcome["modal"]["title"], "Say more", "{outcome}");

    let outcome = person
        .does("/submit", json!({"values": {"Words": "cats"}}))
        .await;
    assert_eq!(outcome["message"]["content"], "You said: cats", "{outcome}");
    let refused: Vec<_> = play
        .requests()
        .into_iter()
        .filter(|it| it.status >= 400)
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
    bot.kill().await.unwrap();
}
