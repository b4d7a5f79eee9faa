//! A playground with the bot in it, and a browser before it.

use std::time::Duration;

use rostrum::bot::{self, Assembled, Plan};
use rostrum::clock::Clock;
use rostrum::config::{ApiOrigin, Config, Scope, Secret, Variables};
use rostrum::playground::{Options, Pace, Playground};
use rostrum::store::DatabaseUrl;
use tempfile::TempDir;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::chromium::{Chromium, Tab, View};
use crate::devtools::DEADLINE;

/// When everything begins.
pub(crate) const EVENING: &str = "2026-02-02T19:00:00Z";
/// What its keys are made from.
pub(crate) const SEED: u64 = 20_260_202;

/// A playground, the browser and, if it was asked in, the bot.
pub(crate) struct Stage {
    pub(crate) playground: Playground,
    browser: Chromium,
    bot: Option<(CancellationToken, JoinHandle<Result<(), bot::Fault>>)>,
    folder: TempDir,
}

fn options(seed: u64) -> Options {
    Options {
        pace: Pace::ByHand,
        bot_name: "Rostrum".to_owned(),
        // A slow machine is forgiven.
        answer_within: DEADLINE,
        patience: Duration::from_secs(5),
        ..Options::new(EVENING.parse().unwrap(), seed)
    }
}

impl Stage {
    /// Opens a playground without a bot; where there is no browser, gives none.
    pub(crate) async fn empty() -> Option<Self> {
        let browser = Chromium::start().await?;
        Some(Self {
            playground: Playground::start(options(SEED)).await.unwrap(),
            browser,
            bot: None,
            folder: TempDir::new().unwrap(),
        })
    }

    /// Stops the playground, waits until a tab says so, and starts another at the same address. The
    /// seed decides whether it has the same key.
    pub(crate) async fn begins_anew(self, seed: u64, tab: &Tab) -> Self {
        let port = self.playground.api().rsplit(':').next().unwrap();
        let options = Options {
            port: port.parse().unwrap(),
            ..options(seed)
        };
        self.playground.stop().await;
        tab.until("!document.getElementById('offline').hidden")
            .await;
        Self {
            playground: Playground::start(options).await.unwrap(),
            ..self
        }
    }

    /// Opens a playground with the bot in it.
    pub(crate) async fn open() -> Option<Self> {
        let mut stage = Self::empty().await?;
        let settings = Config::assemble(Scope::Sealed, None, &Variables::default());
        let plan = Plan {
            token: Secret::new(stage.playground.token()),
            api: ApiOrigin::parse(stage.playground.api()).unwrap(),
            database: DatabaseUrl::file(stage.folder.path().join("rostrum.db")),
            settings: settings.unwrap().settings,
            clock: Clock::following(stage.playground.clock()),
            seed: SEED,
        };
        let stop = CancellationToken::new();
        let assembled = Assembled::connect(plan).await.unwrap();
        let running = TaskTracker::new().spawn(assembled.run(stop.clone()));
        let ready = stage.playground.bot_ready();
        tokio::time::timeout(DEADLINE, ready).await.unwrap();
        stage.bot = Some((stop, running));
        Some(stage)
    }

    /// Opens the page as a member and waits until it can be used.
    pub(crate) async fn tab(&self, who: &str, view: View) -> Tab {
        let page = self.playground.page();
        let tab = self.browser.tab(&format!("{page}&as={who}"), view).await;
        tab.until("document.body.dataset.ready").await;
        tab
    }

    /// Ends everything, and checks that no tab had anything to complain of.
    pub(crate) async fn close(self, tabs: &[&Tab]) {
        for tab in tabs {
            tab.was_quiet();
        }
        if let Some((stop, running)) = self.bot {
            stop.cancel();
            let ended = tokio::time::timeout(DEADLINE, running).await;
            ended.unwrap().unwrap().unwrap();
        }
        drop(self.browser);
        self.playground.stop().await;
    }
}
