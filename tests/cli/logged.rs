//! The whole log of the program while people vote: nobody's stance is in it, nor a live token.

use std::collections::BTreeMap;

use rostrum::playground::visitor::{Outcome, Visitor};
use rostrum::playground::{Playground, Recorded};
use serde_json::Value;
use tokio::io::AsyncReadExt;

use crate::live::{owned, playground, signal};
use crate::program::{ended, soon};

/// Words that tell a stance, as people read them and as programs do.
const WORDS: [&str; 8] = [
    "▲",
    "●",
    "▼",
    "for",
    "against",
    "undecided",
    "strongly_for",
    "strongly_against",
];
/// Fields whose number would be one.
const FIELDS: [&str; 5] = ["stance", "step", "vote", "ballot", "choice"];
const WHO: [&str; 6] = ["Amara", "Jiwoo", "Mateo", "Freya", "Haneul", "Tariq"];
const REASONS: [&str; 3] = ["midnight", "neighbours", "whichever"];

/// Somebody who acts where the log is kept.
struct Hall {
    visitor: Visitor,
}

impl Hall {
    async fn says(&self, who: &str, line: &str) -> Value {
        newest(&self.visitor.says(Some(who), line).await.unwrap())
    }

    async fn presses(&self, who: &str, on: &Value, label: &str) -> Value {
        newest(
            &self
                .visitor
                .presses(Some(who), Some(on), label)
                .await
                .unwrap(),
        )
    }

    async fn writes(&self, who: &str, form: &Value, text: &str) {
        self.visitor.writes(who, form, text).await.unwrap();
    }

    /// Opens a poll and gives its card.
    async fn opens(&self, line: &str) -> Value {
        self.says("Jiwoo", line).await;
        // The newest card is the one of this poll.
        let motion = line.split('"').nth(1).unwrap();
        let mut after = "0".to_owned();
        soon(async {
            loop {
                let asked = [("as", "Haneul"), ("wait_ms", "30000"), ("after", &*after)];
                let seen = self.visitor.look("events", &asked).await.unwrap();
                after = seen["last"].to_string();
                let events = seen["events"].as_array().unwrap().iter().rev();
                let mut new = events
                    .filter(|it| it["kind"] == "created")
                    .map(|it| &it["message"]);
                if let Some(card) = new.find(|it| it["embeds"][0].to_string().contains(motion)) {
                    return card.clone();
                }
            }
        })
        .await
    }
}

/// Gives the message or the form that came.
fn newest(outcome: &Outcome) -> Value {
    match outcome {
        Outcome::Seen { messages } => messages.last().cloned().unwrap_or_default(),
        Outcome::Form { form } => form.clone(),
        Outcome::Silence { words } => panic!("{words}"),
    }
}

#[tokio::test]
async fn no_line_of_the_finest_log_tells_who_voted_how() {
    let playground = playground().await;
    let program = owned(&playground)
        .given("RUST_LOG", "trace")
        .given("ROSTRUM__LOG__FORMAT", "json");
    let mut child = program.start(&["run"]);
    let mut pipe = child.stderr.take().unwrap();
    let reading = async {
        let mut log = String::new();
        pipe.read_to_string(&mut log).await.unwrap();
        log
    };
    let acting = async {
        soon(playground.bot_ready()).await;
        let hall = Hall {
            visitor: Visitor::of(&playground),
        };
        an_open_poll(&hall).await;
        a_secret_poll(&hall).await;
        signal(&child, "TERM").await;
    };
    let (log, ()) = tokio::join!(reading, acting);
    assert_eq!(ended(child).await.code, Some(0), "{log}");

    assert!(log.lines().count() > 50, "{log}");
    for expected in ["v1:poll:choose", "v1:poll:vote_form", "v1:poll:hide_form"] {
        assert!(log.contains(expected), "{expected}: {log}");
    }
    assert_eq!(leaks(&log, &people(&playground).await), [""; 0]);
    for reason in REASONS {
        assert!(!log.contains(reason), "{reason}: {log}");
    }
    let tokens = tokens(&playground.requests());
    assert!(tokens.len() > 30, "{}", tokens.len());
    for secret in tokens
        .iter()
        .map(String::as_str)
        .chain([playground.token()])
    {
        assert!(!log.contains(secret), "a token is in the log");
    }
    playground.stop().await;
}

async fn an_open_poll(hall: &Hall) {
    let card = hall
        .opens("/poll create statement:\"The hall stays open.\" ballot:open scale:five reasons:required")
        .await;
    for (who, label, reason) in [
        ("Amara", "▲▲ Strongly for", "Shifts end at midnight."),
        ("Mateo", "▼ En contra", "Think of the neighbours."),
        ("Jiwoo", "▲ 찬성", "It is the same, whichever."),
    ] {
        let form = hall.presses(who, &card, &english(&card, label)).await;
        hall.writes(who, &form, reason).await;
    }
    let form = hall
        .presses("Amara", &card, &english(&card, "▼ Against"))
        .await;
    hall.writes("Amara", &form, "The neighbours it is.").await;
    let shown = hall.presses("Jiwoo", &card, "Results").await;
    let list = hall.presses("Jiwoo", &shown, "이유 가리기 …").await;
    let form = hall
        .presses("Jiwoo", &list, "It is the same, whichever.")
        .await;
    hall.writes("Jiwoo", &form, "names somebody").await;
    let struck = "/poll strike poll:hall user:Mateo reason:\"a second account\"";
    let struck = hall.says("Jiwoo", struck).await;
    let form = hall.presses("Jiwoo", &struck, "되돌리기").await;
    hall.writes("Jiwoo", &form, "it was not").await;
    for line in [
        "/poll export poll:hall format:csv",
        "/poll export poll:hall format:json",
        "/stance results poll:hall",
        "/stance mine",
        "/privacy export",
        "/poll close poll:hall reason:enough",
        "/poll reopen poll:hall for:1h reason:more",
        "/stance withdraw poll:hall",
    ] {
        hall.says("Jiwoo", line).await;
    }
}

async fn a_secret_poll(hall: &Hall) {
    let card = hall
        .opens("/poll create statement:\"The pool stays open.\"")
        .await;
    for who in WHO {
        hall.presses(who, &card, "▲ For").await;
    }
    hall.presses("Freya", &card, "▼ Against").await;
    let form = hall.presses("Freya", &card, "Add reason").await;
    hall.writes("Freya", &form, "The neighbours again.").await;
    hall.presses("Freya", &card, "My vote").await;
    hall.presses("Freya", &card, "Results").await;
    hall.says("Freya", "/stance withdraw poll:pool").await;
    hall.says("Jiwoo", "/poll close poll:pool reason:enough")
        .await;
    let line = "/poll create before:pool";
    hall.says("Jiwoo", line).await;
    hall.says("Jiwoo", "/poll export poll:pool format:json")
        .await;
    let ask = hall.says("Amara", "/privacy erase").await;
    hall.presses("Amara", &ask, "Erase it all").await;
}

/// Finds the label of a card, which speaks the guild's language, by its sign.
fn english(card: &Value, label: &str) -> String {
    let sign = label.split(' ').next().unwrap();
    let parts = card["components"][0]["components"]
        .as_array()
        .unwrap()
        .iter();
    let mut labels = parts.map(|it| it["label"].as_str().unwrap());
    let found = labels.find(|it| it.split(' ').next() == Some(sign));
    found.unwrap().to_owned()
}

/// Lists by what members can be known: ids and names.
async fn people(playground: &Playground) -> Vec<String> {
    let members = Visitor::of(playground).look("members", &[]).await.unwrap();
    let members = members
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["bot"] == false);
    let known = members.flat_map(|it| [&it["id"], &it["name"]]);
    known
        .map(|it| it.as_str().unwrap().to_lowercase())
        .collect()
}

/// Lists what a log tells of stances beside people, where all lines about one interaction are read
/// together.
fn leaks(log: &str, people: &[String]) -> Vec<String> {
    let mut told: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (nth, line) in log.lines().enumerate() {
        let read: Value = serde_json::from_str(line).unwrap();
        let about = match &read["id"] {
            Value::String(id) => id.clone(),
            Value::Number(id) => id.to_string(),
            _ => format!("line {nth}"),
        };
        told.entry(about).or_default().push(line);
    }
    let lines = told.into_values().map(|lines| lines.join("\n"));
    lines
        .filter(|lines| names_somebody(lines, people) && tells_a_stance(lines))
        .collect()
}

fn names_somebody(lines: &str, people: &[String]) -> bool {
    let lines = lines.to_lowercase();
    people
        .iter()
        .any(|person| words(&lines).any(|it| it == person))
}

fn tells_a_stance(lines: &str) -> bool {
    let fields = FIELDS
        .iter()
        .any(|field| lines.contains(&format!("\"{field}\":")));
    fields
        || words(lines).any(|word| WORDS.contains(&word.to_lowercase().as_str()))
        || lines.contains(['▲', '●', '▼'])
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '_' && sign != '.')
        .map(|word| word.trim_matches('.'))
}

/// Lists the tokens of interactions that requests were addressed with.
fn tokens(requests: &[Recorded]) -> Vec<String> {
    let tokens = requests.iter().filter_map(|request| {
        let path = request.path.split('?').next()?;
        let mut steps = path
            .split('/')
            .skip_while(|step| !matches!(*step, "interactions" | "webhooks"));
        steps.nth(2).map(str::to_owned)
    });
    let mut tokens: Vec<String> = tokens.collect();
    tokens.sort();
    tokens.dedup();
    tokens
}

#[test]
fn a_line_that_tells_is_found() {
    let people = ["1000000000000000001".to_owned(), "amara".to_owned()];
    for line in [
        r#"{"message":"voted","person":1000000000000000001,"stance":-1}"#,
        r#"{"message":"voted","person":"1000000000000000001","choice":2}"#,
        r#"{"message":"1000000000000000001 voted for it"}"#,
        r#"{"message":"Amara: ▲ For"}"#,
        r#"{"message":"recorded","who":"amara","name":"v1:poll:choose:9:strongly_against"}"#,
        "{\"id\":\"7\",\"person\":\"1000000000000000001\"}\n{\"id\":8}\n\
         {\"id\":7,\"name\":\"v1:poll:choose:9:undecided\"}",
    ] {
        assert_eq!(leaks(line, &people).len(), 1, "{line}");
    }
    for line in [
        r#"{"message":"voted","stance":-1}"#,
        r#"{"message":"answered","who":"amara","name":"v1:poll:choose","forms":4}"#,
        "{\"id\":7,\"person\":\"1000000000000000001\"}\n{\"id\":8,\"stance\":1}",
    ] {
        assert_eq!(leaks(line, &people), [""; 0], "{line}");
    }
}
