//! `rostrum register`: the commands, made known to Discord.

use std::{path::Path, process::ExitCode};

use clap::Args;

use super::{Ending, assemble, run, tell};
use crate::{
    bot::{self, Plan},
    config::{self, Config, Scope},
    discord::register::Outcome,
};

/// Where the commands are registered.
#[derive(Debug, Args)]
pub(super) struct Register {
    /// Only in this server, where changes show at once; everywhere without it.
    #[arg(long, value_name = "ID", value_parser = clap::value_parser!(u64).range(1..))]
    guild: Option<u64>,
}

impl Register {
    pub(super) fn run(self, config: Option<&Path>) -> Result<ExitCode, Ending> {
        let config = Config::load(Scope::Live, config).map_err(Ending::usage)?;
        let plan: Plan = run::plan(&config)?;
        assemble::start_logs_at(&config, "warn", [plan.token.clone()])?;
        let scope = match self.guild {
            None => config::Register::Global,
            Some(guild) => config::Register::Guild(guild),
        };
        let outcome = assemble::runtime()?.block_on(bot::register(&plan, scope))?;
        tell(&told(&outcome));
        Ok(ExitCode::SUCCESS)
    }
}

fn told(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Unchanged => "Discord already has these commands; nothing was sent.".to_owned(),
        Outcome::Sent {
            added,
            changed,
            removed,
        } => {
            let list = |what: &str, names: &[String]| {
                (!names.is_empty()).then(|| format!("{what}: {}", names.join(", ")))
            };
            let parts = [
                list("added", added),
                list("changed", changed),
                list("removed", removed),
            ];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            format!("Registered ({}).", parts.join("; "))
        }
    }
}
