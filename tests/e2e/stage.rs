//! A stage: a playground, the unchanged bot in it, members who act, and what they see, written down.

use std::fmt::Write as _;
use std::future::Future;
use std::path::Path;
use std::time::Duration;

use rostrum::bot::{self, Assembled, Plan, Reloader};
use rostrum::clock::Clock;
use rostrum::config::{ApiOrigin, Config, Scope, Secret, Settings, Variables};
use rostrum::playground::visitor::{Outcome, Refused, Visitor};
use rostrum::playground::{
    Attendance, Options, Pace, Playground, RateLimits, Recorded, transcript,
};
use rostrum::store::DatabaseUrl;
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Row};
use tempfile::TempDir;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tracing::subscriber::DefaultGuard;

use crate::paper::Paper;
use crate::{schema, secrets};

/// When every conversation begins.
const EVENING: &str = "2026-02-02T19:00:00Z";
/// Where the bot's chance begins, and the playground's.
const SEED: u64 = 20_260_202;
/// How long anything is waited for, in real time.
const DEADLINE: Duration = Duration::from_mins(1);

/// A place to converse in.
pub(crate) struct Stage {
    pub(crate) playground: Playground,
    pub(crate) visitor: Visitor,
    pub(crate) settings: Settings,
    /// What the thread of this conversation logs; the bot has others.
    pub(crate) log: Paper,
    folder: TempDir,
    bot: Option<Running>,
    page: Page,
    _listening: DefaultGuard,
}

/// What was seen so far; a conversation that fails prints it.
#[derive(Default)]
struct Page(String);

impl Drop for Page {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{}", self.0);
        }
    }
}

/// A bot at work.
struct Running {
    reloader: Reloader,
    stop: CancellationToken,
    ended: JoinHandle<Result<(), bot::Fault>>,
}

/// Gives the settings that a newcomer has.
pub(crate) fn defaults() -> Settings {
    let config = Config::assemble(Scope::Sealed, None, &Variables::default());
    config.expect("the built-in settings are right").settings
}

impl Stage {
    /// Opens a stage with the bot on it, as a newcomer would find it.
    pub(crate) async fn open() -> Self {
        let mut stage = Self::empty(defaults()).await;
        stage.enter().await;
        stage
    }

    /// Opens a stage with the bot on it, with the owner's own settings.
    pub(crate) async fn set(settings: Settings) -> Self {
        let mut stage = Self::empty(settings).await;
        stage.enter().await;
        stage
    }

    /// Opens a stage on which there is no bot yet.
    pub(crate) async fn empty(settings: Settings) -> Self {
        Paper::of_the_others();
        let (log, listening) = Paper::of_this_thread();
        let options = Options {
            pace: Pace::ByHand,
            bot_name: "Rostrum".to_owned(),
            // The three seconds are the playground's own test; here a slow machine is forgiven.
            answer_within: DEADLINE,
            // Limits run in real time, which here is no part of a conversation.
            rate_limits: RateLimits::Off,
            ..Options::new(EVENING.parse().unwrap(), SEED)
        };
        let playground = Playground::start(options).await.unwrap();
        Self {
            visitor: Visitor::of(&playground),
            playground,
            settings,
            log,
            folder: TempDir::new().unwrap(),
            bot: None,
            page: Page::default(),
            _listening: listening,
        }
    }

    /// Gives a folder that lasts as long as the stage.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Gives the bot's database.
    pub(crate) fn database(&self) -> DatabaseUrl {
        DatabaseUrl::file(self.folder.path().join("rostrum.db"))
    }

    /// Says how the bot is started here.
    pub(crate) fn plan(&self) -> Plan {
        Plan {
            token: Secret::new(self.playground.token()),
            api: ApiOrigin::parse(self.playground.api()).unwrap(),
            database: self.database(),
            settings: self.settings.clone(),
            clock: Clock::following(self.playground.clock()),
            seed: SEED,
        }
    }

    /// Starts the bot and waits until it is connected.
    pub(crate) async fn enter(&mut self) {
        let plan = self.plan();
        self.enter_as(plan).await;
    }

    /// Starts the bot by a plan and waits until it is connected.
    pub(crate) async fn enter_as(&mut self, plan: Plan) {
        let assembled = Assembled::connect(plan).await.unwrap();
        let stop = CancellationToken::new();
        self.bot = Some(Running {
            reloader: assembled.reloader(),
            ended: TaskTracker::new().spawn(assembled.run(stop.clone())),
            stop,
        });
        soon(self.playground.bot_ready()).await;
    }

    /// Tells the bot to stop, without waiting for it.
    pub(crate) fn asks_the_bot_to_stop(&self) {
        if let Some(bot) = &self.bot {
            bot.stop.cancel();
        }
    }

    /// Stops the bot, and waits until the playground has seen it go.
    pub(crate) async fn leave(&mut self) {
        self.asks_the_bot_to_stop();
        if let Some(bot) = self.bot.take() {
            soon(bot.ended).await.unwrap().unwrap();
            self.attended(|now| now.connected == 0).await;
        }
    }

    /// Waits until the gateway is attended as wished.
    pub(crate) async fn attended(&self, wish: impl Fn(Attendance) -> bool) {
        soon(self.playground.attended(wish)).await;
    }

    /// Puts what the owner's folders now hold in place, as `SIGHUP` does.
    pub(crate) fn reload(&self) {
        self.bot.as_ref().unwrap().reloader.reload();
    }

    /// Types a line in `#debates`.
    pub(crate) async fn says(&mut self, who: &str, line: &str) -> Value {
        self.line(&format!("> {who}: {line}"));
        let outcome = self.visitor.says(Some(who), line).await;
        self.comes(outcome)
    }

    /// Types a line in another channel; `dm` is the one with the bot.
    pub(crate) async fn says_in(&mut self, who: &str, channel: &str, line: &str) -> Value {
        self.line(&format!("> {who} in {channel}: {line}"));
        let outcome = self.visitor.says_in(who, channel, line).await;
        self.comes(outcome)
    }

    /// Presses a button, or picks an entry of a menu.
    pub(crate) async fn presses(&mut self, who: &str, message: &Value, label: &str) -> Value {
        self.line(&format!("> {who} presses [{label}]"));
        let outcome = self.visitor.presses(Some(who), Some(message), label).await;
        self.comes(outcome)
    }

    /// Sends the form that was opened last, its one field filled in.
    pub(crate) async fn writes(&mut self, who: &str, form: &Value, text: &str) -> Value {
        self.line(&format!("> {who} writes: {text}"));
        let outcome = self.visitor.writes(who, form, text).await;
        self.comes(outcome)
    }

    /// Does on a message what no client would: `press` is passed as it is, with more of the call.
    pub(crate) async fn forges(
        &mut self,
        who: &str,
        message: &Value,
        press: &str,
        more: &Value,
    ) -> Value {
        let shown: String = press.chars().take(60).collect();
        let more_shown = if *more == json!({}) {
            String::new()
        } else {
            format!(" with {more}")
        };
        self.line(&nameless(&format!("> {who} forges {shown}{more_shown}")));
        let mut call = json!({
            "as": who, "message": message["id"], "type": 3,
            "data": {"custom_id": press, "component_type": 2},
        });
        for (key, value) in more.as_object().into_iter().flatten() {
            call[key] = value.clone();
        }
        if let Some(fields) = call["data"].as_object_mut() {
            fields.insert("custom_id".to_owned(), json!(press));
        }
        let outcome = self.visitor.forges(call).await;
        self.comes(outcome)
    }

    /// Waits until some public message of a channel is as wished, and gives it.
    pub(crate) async fn sees(&self, channel: &str, wish: impl Fn(&Value) -> bool) -> Value {
        let mut after = "0".to_owned();
        soon(async {
            loop {
                let asked = [("as", "Haneul"), ("after", &*after), ("wait_ms", "30000")];
                let happened = self.visitor.look("events", &asked).await.unwrap();
                after = happened["last"].to_string();
                let asked = [("as", "Haneul"), ("channel", channel)];
                let seen = self.visitor.look("messages", &asked).await.unwrap();
                if let Some(found) = seen.as_array().unwrap().iter().find(|it| wish(it)) {
                    return found.clone();
                }
            }
        })
        .await
    }

    /// Uses a command in the menu of a message.
    pub(crate) async fn chooses(&mut self, who: &str, message: &Value, command: &str) -> Value {
        self.line(&format!("> {who} opens the menu of a message: {command}"));
        let outcome = self.visitor.chooses(who, message, command).await;
        self.comes(outcome)
    }

    /// Reads the file of a message, with names in place of members' ids.
    pub(crate) async fn reads(&self, message: &Value) -> String {
        let address = message["attachments"][0]["url"].as_str().unwrap();
        let mut text = self.visitor.fetches(address).await.unwrap();
        let members = self.visitor.look("members", &[]).await.unwrap();
        for member in members.as_array().unwrap() {
            let (id, name) = (&member["id"], &member["name"]);
            text = text.replace(id.as_str().unwrap(), name.as_str().unwrap());
        }
        text.lines().map(|line| nameless(line) + "\n").collect()
    }

    /// Waits until the bot has changed its answers so many times since the stage opened.
    pub(crate) async fn answered_again(&self, count: usize) {
        let done = |requests: &[Recorded]| {
            let calls = requests.iter();
            let calls = calls.filter(|it| it.method == "PATCH" && it.path.contains("/webhooks/"));
            calls.count() >= count
        };
        soon(self.playground.requested(done)).await;
    }

    /// Waits until the bot has posted so many messages to channels since the stage opened.
    pub(crate) async fn posted(&self, count: usize) {
        self.channel_calls("POST", count).await;
    }

    /// Waits until the bot has edited messages in channels so many times since the stage opened.
    pub(crate) async fn edited(&self, count: usize) {
        self.channel_calls("PATCH", count).await;
    }

    async fn channel_calls(&self, method: &str, count: usize) {
        let done = |requests: &[Recorded]| {
            let calls = requests.iter().filter(|it| {
                it.method == method && it.path.contains("/channels/") && it.status < 300
            });
            calls.count() >= count
        };
        soon(self.playground.requested(done)).await;
    }

    /// Waits until the bot knows that everything which polls had to say is said.
    pub(crate) async fn delivered(&self) {
        let database = SqliteConnectOptions::new().filename(self.folder.path().join("rostrum.db"));
        let mut connection = database.connect().await.unwrap();
        let left = "SELECT COUNT(*) FROM outbox WHERE settled_at IS NULL";
        soon(async {
            loop {
                let row = sqlx::query(left).fetch_one(&mut connection).await.unwrap();
                if row.get::<i64, _>(0) == 0 {
                    return;
                }
            }
        })
        .await;
    }

    /// Gives the newest message of a channel that has buttons, as a member sees it.
    pub(crate) async fn newest(&self, who: &str, channel: &str) -> Value {
        let asked = [("as", who), ("channel", channel)];
        let seen = self.visitor.look("messages", &asked).await.unwrap();
        let mut seen = seen.as_array().unwrap().iter().rev();
        let found = seen.find(|message| message["components"][0].is_object());
        found.cloned().unwrap_or_default()
    }

    /// Names the files of the newest message of a channel that has some.
    pub(crate) async fn newest_with_files(&self, channel: &str) -> Vec<String> {
        let asked = [("as", "Haneul"), ("channel", channel)];
        let seen = self.visitor.look("messages", &asked).await.unwrap();
        let mut seen = seen.as_array().unwrap().iter().rev();
        let found = seen.find(|message| message["attachments"][0].is_object());
        let files = found.map(|message| message["attachments"].as_array().unwrap());
        let names = files.into_iter().flatten();
        names
            .map(|file| file["filename"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Types an option and looks at what is offered.
    pub(crate) async fn types(&mut self, who: &str, line: &str, option: &str, value: &str) {
        let shown: String = value.chars().take(40).collect();
        let cut = if shown == value { "" } else { "…" };
        self.line(&format!("> {who} types: {line} {option}:{shown}{cut}"));
        let call = json!({"as": who, "line": line, "focused": option, "value": value});
        let said = match self.visitor.call("complete", &call).await {
            Ok(outcome) => choices(&outcome),
            Err(refused) => format!("({refused})\n"),
        };
        self.page.0.push_str(&said);
    }

    /// Looks at a channel as a member sees it.
    pub(crate) async fn looks(&mut self, who: &str, channel: &str) {
        self.line(&format!("> {who} looks at {channel}"));
        let asked = [("as", who), ("channel", channel)];
        let seen = self.visitor.look("messages", &asked).await.unwrap();
        let seen = seen.as_array().unwrap();
        if seen.is_empty() {
            self.page.0.push_str("(nothing)\n");
        }
        for message in seen {
            self.shows(message);
        }
    }

    /// Lets time pass.
    pub(crate) async fn waits(&mut self, seconds: u64) {
        self.line(&format!("-- {seconds} seconds later"));
        let call = json!({"advance_ms": seconds * 1000});
        self.visitor.call("clock", &call).await.unwrap();
    }

    /// Does something to the gateway: reconnect, drop or invalidate.
    pub(crate) async fn disturbs(&mut self, action: &str) {
        self.line(&format!("-- the gateway: {action}"));
        let call = json!({ "action": action });
        let told = self.visitor.call("gateway", &call).await.unwrap();
        assert_eq!(told["connections"], 1);
    }

    /// Writes a line between acts.
    pub(crate) fn notes(&mut self, words: &str) {
        self.line(&format!("-- {words}"));
    }

    /// Writes down a text, as it is.
    pub(crate) fn writes_down(&mut self, text: &str) {
        self.page.0.push_str(text);
    }

    /// Reads what was logged by this conversation, and by the bots of all.
    pub(crate) fn logged(&self) -> String {
        self.log.text() + &Paper::of_the_others().text()
    }

    /// Lists what the bot sent by a method.
    pub(crate) fn sent(&self, method: &str) -> Vec<Recorded> {
        let mut requests = self.playground.requests();
        requests.retain(|request| request.method == method);
        requests
    }

    /// Waits until Discord has refused a call that writes to a channel.
    pub(crate) async fn refused(&self, method: &str, status: u16) {
        let done = |requests: &[Recorded]| {
            let mut calls = requests.iter();
            calls.any(|it| {
                it.method == method && it.path.contains("/channels/") && it.status == status
            })
        };
        soon(self.playground.requested(done)).await;
    }

    /// Ends the conversation: the bot stops, every request that it made is checked, no secret is in
    /// the log. Gives the transcript.
    pub(crate) async fn close(mut self) -> String {
        self.leave().await;
        for request in &self.playground.requests() {
            assert!(
                request.status < 400,
                "refused with {}: {request:#?}",
                request.status
            );
        }
        self.close_after_refusals().await
    }

    /// Ends a conversation in which requests were refused on purpose.
    pub(crate) async fn close_after_refusals(mut self) -> String {
        self.leave().await;
        let requests = self.playground.requests();
        schema::check_all(&requests);
        secrets::none_in(&self.logged(), &self.playground, &requests);
        self.playground.stop().await;
        std::mem::take(&mut self.page.0)
    }

    fn line(&mut self, words: &str) {
        if !self.page.0.is_empty() {
            self.page.0.push('\n');
        }
        self.page.0.push_str(&nameless(words));
        self.page.0.push('\n');
    }

    fn comes(&mut self, outcome: Result<Outcome, Refused>) -> Value {
        match outcome {
            Ok(Outcome::Seen { messages }) => {
                for message in &messages {
                    self.shows(message);
                }
                messages.last().cloned().unwrap_or_default()
            }
            Ok(Outcome::Form { form }) => {
                self.page.0.push_str(&transcript::form(&form));
                form
            }
            Ok(Outcome::Silence { words }) | Err(Refused { words }) => {
                let _ = writeln!(self.page.0, "({words})");
                Value::Null
            }
        }
    }

    /// Writes down how a message reads.
    pub(crate) fn shows(&mut self, message: &Value) {
        self.page
            .0
            .push_str(&measured(&transcript::render(message)));
    }
}

/// Waits, but not for ever: what never comes is a failure.
async fn soon<T>(what: impl Future<Output = T>) -> T {
    let waited = tokio::time::timeout(DEADLINE, what).await;
    waited.expect("it should have come by now")
}

/// Gives what stands above a card: the claim of an argument, the title of a summary.
pub(crate) fn title(message: &Value) -> String {
    let title = message["embeds"][0]["title"].as_str();
    title.unwrap_or_default().to_owned()
}

fn choices(outcome: &Value) -> String {
    let mut said = String::new();
    for choice in outcome["choices"].as_array().into_iter().flatten() {
        let (name, value) = (&choice["name"], &choice["value"]);
        let _ = writeln!(
            said,
            "  {} = {}",
            name.as_str().unwrap_or_default(),
            value.as_str().unwrap_or_default()
        );
    }
    said = said.lines().map(|line| nameless(line) + "\n").collect();
    if said.is_empty() {
        let words = outcome["error"].as_str().unwrap_or("nothing is offered");
        return format!("  ({words})\n");
    }
    said
}

/// Blanks the delay to Discord, the one thing that is measured in real time, and identifiers, which
/// depend on what else was posted meanwhile.
fn measured(rendered: &str) -> String {
    let mut lines = Vec::new();
    let mut follows = false;
    for line in rendered.lines() {
        lines.push(if follows {
            "  |   (measured)".to_owned()
        } else {
            nameless(line)
        });
        follows = line.ends_with("| Delay to Discord:");
    }
    lines.join("\n") + "\n"
}

/// Blanks runs of digits that are as long as Discord's identifiers.
fn nameless(line: &str) -> String {
    let mut out = String::new();
    let mut digits = String::new();
    for letter in line.chars().chain(['\n']) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        out.push_str(if digits.len() >= 17 { "…" } else { &digits });
        digits.clear();
        out.push(letter);
    }
    out.trim_end_matches('\n').to_owned()
}
