//! `run`, `play` and `register`: the program as it lives, and how it ends.

use std::time::Duration;

use rostrum::playground::visitor::Visitor;
use rostrum::playground::{Options, Pace, Playground, transcript};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::program::{Program, ended, soon};

/// A brief of the owner's.
const OWN: &str = "\
---
slug: own
title: Should it stay?
motion: It stays.
language: en
---

## Summary

Some would rather keep it.
";

pub(crate) async fn playground() -> Playground {
    let options = Options {
        pace: Pace::ByHand,
        answer_within: Duration::from_mins(1),
        ..Options::new("2026-02-02T19:00:00Z".parse().unwrap(), 11)
    };
    Playground::start(options).await.unwrap()
}

/// The program of an owner whose Discord is a playground.
pub(crate) fn owned(playground: &Playground) -> Program {
    Program::new()
        .given("DISCORD_TOKEN", playground.token())
        .given("DISCORD_API_URL", playground.api())
        .given("DATABASE_URL", "sqlite://memory/bot.db")
}

/// Someone at the page whose address a playground printed.
struct Guest {
    client: reqwest::Client,
    api: String,
    key: String,
}

impl Guest {
    fn of(line: &str) -> Self {
        let (api, key) = line.split_once("/?key=").unwrap();
        let (_, api) = api.split_once("http://").unwrap();
        Self {
            client: reqwest::Client::builder().no_proxy().build().unwrap(),
            api: format!("http://{api}/playground/v1"),
            key: key.trim().to_owned(),
        }
    }

    async fn look(&self, path: &str) -> Value {
        let request = self.client.get(format!("{}/{path}", self.api));
        let request = request.header("X-Playground-Key", &self.key);
        request.send().await.unwrap().json().await.unwrap()
    }

    /// Waits for what is posted first; gives all that stands in the channel by then.
    async fn awaits_a_card(&self) -> Vec<Value> {
        let mut after = 0;
        loop {
            let path = format!("events?as=Amara&after={after}&wait_ms=30000");
            let news = self.look(&path).await;
            after = news["last"].as_u64().unwrap();
            let messages = self.look("messages?as=Amara").await;
            let messages = messages.as_array().unwrap();
            if !messages.is_empty() {
                return messages.clone();
            }
        }
    }

    /// Presses the first button of a card.
    async fn presses(&self, card: &Value) {
        let press = json!({
            "as": "Amara",
            "channel": card["channel_id"],
            "message": card["id"],
            "custom_id": card["components"][0]["components"][0]["custom_id"],
        });
        let request = self.client.post(format!("{}/press", self.api));
        let request = request.header("X-Playground-Key", &self.key).json(&press);
        let answer = soon(request.send()).await.unwrap();
        assert!(
            answer.status().is_success(),
            "{}",
            answer.text().await.unwrap()
        );
    }
}

/// Sends a signal, as `kill` does.
pub(crate) async fn signal(child: &Child, name: &str) {
    let id = child.id().expect("it still runs");
    let line = format!("kill -{name} {id}");
    let sent = Command::new("/bin/sh").args(["-c", &line]).status().await;
    assert!(sent.unwrap().success());
}

#[tokio::test]
async fn without_a_token_there_is_no_bot() {
    let program = Program::new().file(".env", "DISCORD_TOKEN=\n");
    for command in ["run", "register"] {
        let refused = program.run(&[command]).await;
        let complaint = refused.complaint(2);
        assert!(
            complaint.contains("DISCORD_TOKEN is not set"),
            "{complaint}"
        );
        assert!(complaint.contains(".env"), "{complaint}");
    }
}

#[tokio::test]
async fn a_token_that_discord_refuses_ends_it() {
    let playground = playground().await;
    let program = Program::new()
        .given("DISCORD_TOKEN", "not-the-token-of-anybody")
        .given("DISCORD_API_URL", playground.api())
        .given("RUST_LOG", "off");
    let refused = program.run(&["run"]).await;
    let complaint = refused.complaint(1);
    assert!(complaint.contains("DISCORD_TOKEN"), "{complaint}");
    assert!(!complaint.contains("anybody"), "{complaint}");
    playground.stop().await;
}

#[tokio::test]
async fn an_empty_playground_says_how_to_come_in() {
    let program = Program::new();
    let mut child = program.start(&["play", "--no-bot", "--port", "0"]);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let line = soon(lines.next_line()).await.unwrap().unwrap();
    let way: Value = serde_json::from_str(&line).unwrap();
    let keys: Vec<&String> = way.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["api", "application_id", "guild_id", "page", "token"]);
    let api = way["api"].as_str().unwrap();
    assert!(api.starts_with("http://127.0.0.1:"), "{api}");
    assert!(way["page"].as_str().unwrap().starts_with(api));

    let bot = Program::new()
        .given("DISCORD_TOKEN", way["token"].as_str().unwrap())
        .given("DISCORD_API_URL", api);
    assert!(
        bot.run(&["register"])
            .await
            .printed()
            .starts_with("Registered")
    );

    signal(&child, "TERM").await;
    assert_eq!(
        soon(lines.next_line()).await.unwrap(),
        None,
        "one line, no more"
    );
    let ended = ended(child).await;
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
}

#[tokio::test]
async fn an_open_poll_stands_with_its_votes_at_every_visit() {
    let program = Program::new();
    let mut seen = Vec::new();
    for _ in 0..2 {
        let mut child = program.start(&["play", "--port", "0"]);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let open = soon(lines.next_line()).await.unwrap().unwrap();
        let guest = Guest::of(&open);
        let cards = soon(guest.awaits_a_card()).await;
        let [card] = cards.as_slice() else {
            panic!("one card at a time: {cards:?}");
        };
        let body = card["embeds"][0]["description"].as_str().unwrap();
        seen.push(body.lines().nth(1).unwrap().to_owned());
        guest.presses(card).await;
        signal(&child, "TERM").await;
        while soon(lines.next_line()).await.unwrap().is_some() {}
        let ended = ended(child).await;
        assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
    }
    assert_eq!(seen, ["0 people have voted", "1 person has voted"]);
}

#[tokio::test]
async fn without_anything_the_playground_opens() {
    let program = Program::new().given("ROSTRUM__PLAY__PORT", "0");
    let mut child = program.start(&[]);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let why = soon(lines.next_line()).await.unwrap().unwrap();
    assert!(why.contains("DISCORD_TOKEN is not set"), "{why}");
    let open = soon(lines.next_line()).await.unwrap().unwrap();
    let (_, page) = open.split_once("http://127.0.0.1:").unwrap();
    assert!(page.contains("/?key="), "{open}");
    assert!(program.folder().join("data/playground.db").exists());
    signal(&child, "TERM").await;
    while soon(lines.next_line()).await.unwrap().is_some() {}
    let ended = ended(child).await;
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
    assert!(!program.folder().join("data/rostrum.db").exists());
}

#[tokio::test]
async fn commands_are_registered_once() {
    let playground = playground().await;
    let program = owned(&playground);
    let first = program.run(&["register"]).await;
    assert_eq!(
        first.printed(),
        "Registered (added: about, argument, articles, debate, fact, help, host, poll, privacy, quote, search, stance, summary, Ask for a source).\n"
    );
    let again = program.run(&["register"]).await;
    assert_eq!(
        again.printed(),
        "Discord already has these commands; nothing was sent.\n"
    );
    let guild = playground.guild_id().to_string();
    let here = program.run(&["register", "--guild", &guild]).await;
    assert!(here.printed().starts_with("Registered (added: "));
    let sent = playground
        .requests()
        .into_iter()
        .filter(|it| it.method == "PUT");
    assert_eq!(sent.count(), 2);
    assert!(
        !program.folder().join("memory").exists(),
        "it remembers nothing"
    );
    playground.stop().await;
}

#[tokio::test]
async fn a_bot_registers_answers_reloads_and_stops() {
    let playground = playground().await;
    let program = owned(&playground)
        .given("ROSTRUM__LIBRARY__FOLDER", "briefs")
        .file("briefs/.keep", "");
    let mut child = program.start(&["run"]);
    let mut log = BufReader::new(child.stderr.take().unwrap()).lines();
    soon(playground.bot_ready()).await;
    let visitor = Visitor::of(&playground);
    let answer = visitor
        .says(Some("Tariq"), "/argument side:con")
        .await
        .unwrap();
    let seen = transcript::render(answer.newest().unwrap());
    assert!(seen.contains("▼ Con"), "{seen}");
    assert!(program.folder().join("memory/bot.db").exists());

    let program = program.file("briefs/own.md", OWN);
    signal(&child, "HUP").await;
    let mut written = String::new();
    while !written.contains("articles=6") {
        let line = soon(log.next_line()).await.unwrap();
        written += &line.expect("it logs that its library is ready, until it is");
        written.push('\n');
    }
    let answer = visitor.says(None, "/summary article:own").await.unwrap();
    let seen = transcript::render(answer.newest().unwrap());
    assert!(seen.contains("Should it stay?"), "{seen}");

    signal(&child, "TERM").await;
    while let Some(line) = soon(log.next_line()).await.unwrap() {
        written += &line;
    }
    let ended = ended(child).await;
    assert_eq!((ended.code, ended.out.as_str()), (Some(0), ""), "{written}");
    assert!(!written.contains(playground.token()), "{written}");
    drop(program);
    playground.stop().await;
}
