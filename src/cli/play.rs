//! `rostrum play`: a local playground, with the bot in it or without.

use std::{path::Path, process::ExitCode, sync::Arc};

use clap::Args;
use serde_json::json;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::{Ending, assemble, sample, tell};
use crate::{
    app::App,
    bot::{self, Assembled, Plan},
    clock::Clock,
    config::{ApiOrigin, Config, Register, Scope, Secret},
    playground::{Options, Playground, visitor::Visitor},
    store::DatabaseUrl,
};

/// How the playground is set up.
#[derive(Debug, Default, Args)]
pub(super) struct Play {
    /// The port on this machine; 0 takes any free one (the setting play.port without it).
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Start no bot, and print one JSON line so that any Discord library's bot can connect.
    #[arg(long)]
    no_bot: bool,
    /// A database to remember in (sqlite://… or postgres://…); playground.db in the data folder without it.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

impl Play {
    pub(super) fn run(self, config: Option<&Path>) -> Result<ExitCode, Ending> {
        let config = Config::load(Scope::Sealed, config).map_err(Ending::usage)?;
        let database = match &self.database {
            Some(url) => database(url)?,
            None => config.playground_database(),
        };
        let port = self.port.unwrap_or(config.settings.play.port);
        assemble::start_logs_at(&config, "warn,serenity=error", [])?;
        assemble::runtime()?.block_on(async {
            let stop = assemble::stop_on_signal();
            if self.no_bot {
                return empty(port, stop).await;
            }
            let ground = Ground::open(&config, Place { port, database }).await?;
            tell(&format!(
                "The playground is open: {}",
                ground.playground.page()
            ));
            tell("Ask as a member, in a playground of its own: rostrum say '/argument side:con'");
            tell("Press Ctrl+C to close it.");
            ground.prepare();
            ground.stay(stop).await?;
            Ok(ExitCode::SUCCESS)
        })
    }
}

/// Reads what was given as `--database`.
pub(super) fn database(url: &str) -> Result<DatabaseUrl, Ending> {
    DatabaseUrl::parse(url).map_err(|fault| Ending::usage(format!("--database {url:?} {fault}")))
}

/// Keeps a playground open for somebody else's bot.
async fn empty(port: u16, stop: CancellationToken) -> Result<ExitCode, Ending> {
    let playground = Playground::start(options(port)?).await?;
    tell(
        &json!({
            "api": playground.api(),
            "token": playground.token(),
            "application_id": playground.application_id().to_string(),
            "guild_id": playground.guild_id().to_string(),
            "page": playground.page(),
        })
        .to_string(),
    );
    stop.cancelled().await;
    playground.stop().await;
    Ok(ExitCode::SUCCESS)
}

fn options(port: u16) -> Result<Options, Ending> {
    Ok(Options {
        port,
        bot_name: "Rostrum".to_owned(),
        ..Options::new(Clock::system().now(), assemble::seed()?)
    })
}

/// Where a playground and its bot's memory are.
#[derive(Debug)]
pub(super) struct Place {
    /// The port; 0 takes any free one.
    pub(super) port: u16,
    /// Where the bot remembers.
    pub(super) database: DatabaseUrl,
}

/// A playground with the bot in it.
#[derive(Debug)]
pub(super) struct Ground {
    playground: Playground,
    app: Arc<App>,
    bot: JoinHandle<Result<(), bot::Fault>>,
    stop: CancellationToken,
}

impl Ground {
    /// Opens a playground and waits until the bot is in it.
    pub(super) async fn open(config: &Config, place: Place) -> Result<Self, Ending> {
        let playground = Playground::start(options(place.port)?).await?;
        let mut settings = config.settings.clone();
        settings.discord.register = Register::Global;
        let plan = Plan {
            token: Secret::new(playground.token()),
            api: ApiOrigin::parse(playground.api())?,
            database: place.database,
            settings,
            clock: Clock::following(playground.clock()),
            seed: assemble::seed()?,
        };
        let assembled = Assembled::connect(plan).await?;
        let app = Arc::clone(assembled.app());
        let stop = CancellationToken::new();
        let mut bot = assemble::joined(assembled.run(stop.clone()));
        tokio::select! {
            () = playground.bot_ready() => Ok(Self { playground, app, bot, stop }),
            ended = &mut bot => {
                ended??;
                Err(anyhow::anyhow!("the bot left its playground").into())
            }
        }
    }

    /// Puts the polls that are open in front of whoever comes, while they may already come.
    fn prepare(&self) {
        let (app, visitor) = (Arc::clone(&self.app), self.visitor());
        let guild = self.playground.guild_id();
        assemble::background(async move { sample::prepare(&app, guild, visitor).await });
    }

    /// Gives a member's side of it.
    pub(super) fn visitor(&self) -> Visitor {
        Visitor::of(&self.playground)
    }

    /// Stays open until told to stop, or until the bot leaves.
    async fn stay(mut self, stop: CancellationToken) -> Result<(), Ending> {
        tokio::select! {
            () = stop.cancelled() => {}
            ended = &mut self.bot => {
                ended??;
                return Err(anyhow::anyhow!("the bot left its playground").into());
            }
        }
        self.close().await
    }

    /// Stops the bot, then the playground.
    pub(super) async fn close(self) -> Result<(), Ending> {
        self.stop.cancel();
        self.bot.await??;
        self.playground.stop().await;
        Ok(())
    }
}
