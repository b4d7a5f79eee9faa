//! `rostrum run`: the bot itself.

use std::{path::Path, process::ExitCode};

use tokio_util::sync::CancellationToken;
use tracing::info;

use super::{Ending, assemble, play::Play, tell};
use crate::{
    bot::{Assembled, Plan, Reloader},
    clock::Clock,
    config::{Config, Scope},
};

/// Runs the bot when there is a token, the playground when there is none.
pub(super) fn run_or_play(config: Option<&Path>) -> Result<ExitCode, Ending> {
    let configured = Config::load(Scope::Live, config).map_err(Ending::usage)?;
    if configured.token.is_some() {
        return start(&configured);
    }
    tell("DISCORD_TOKEN is not set, so this is the local playground (`rostrum play`).");
    Play::default().run(config)
}

/// Runs the bot.
pub(super) fn run(config: Option<&Path>) -> Result<ExitCode, Ending> {
    start(&Config::load(Scope::Live, config).map_err(Ending::usage)?)
}

fn start(config: &Config) -> Result<ExitCode, Ending> {
    let plan = plan(config)?;
    assemble::start_logs(config, [plan.token.clone()])?;
    assemble::runtime()?.block_on(async {
        let bot = Assembled::connect(plan).await?;
        info!(bot = bot.standing().me.name, "connected");
        let stop = assemble::stop_on_signal();
        reload_on_signal(bot.reloader(), stop.clone());
        bot.run(stop).await?;
        Ok(ExitCode::SUCCESS)
    })
}

/// Plans the owner's bot.
pub(super) fn plan(config: &Config) -> Result<Plan, Ending> {
    let Some(token) = config.token.clone() else {
        return Err(Ending::usage(
            "DISCORD_TOKEN is not set: put it into .env (see .env.example), or try \
             `rostrum play`, which needs none",
        ));
    };
    Ok(Plan {
        token,
        api: config.api.clone(),
        database: config.database(),
        settings: config.settings.clone(),
        clock: Clock::system(),
        seed: assemble::seed()?,
    })
}

#[cfg(unix)]
fn reload_on_signal(reloader: Reloader, stop: CancellationToken) {
    use tokio::signal::unix::{SignalKind, signal};

    let Ok(mut hangups) = signal(SignalKind::hangup()) else {
        return;
    };
    assemble::background(async move {
        loop {
            tokio::select! {
                Some(()) = hangups.recv() => {
                    let reloader = reloader.clone();
                    // Ten thousand briefs take seconds, and answers must not wait for them.
                    let _ = tokio::task::spawn_blocking(move || reloader.reload()).await;
                }
                () = stop.cancelled() => return,
                else => return,
            }
        }
    });
}

#[cfg(not(unix))]
fn reload_on_signal(_: Reloader, _: CancellationToken) {}
