//! The command line: what can be asked of the program, and what it ends with.
//!
//! Exit codes: 0 done, 1 a fault of ours, 2 bad usage or bad input. Whatever goes wrong is told in
//! one line on standard error: what, where, how to mend it.

mod assemble;
mod check;
mod digest;
mod play;
mod register;
mod run;
mod sample;
mod say;

use std::{fmt, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::ops::Chain;

/// Turns opinion articles into debates on Discord.
#[derive(Debug, Parser)]
#[command(name = "rostrum", version, about)]
struct Arguments {
    /// A file of settings over the defaults (see config/default.toml).
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the bot; needs `DISCORD_TOKEN`.
    Run,
    /// Run a local playground and the bot in it; needs nothing.
    Play(play::Play),
    /// Send one slash command in a playground and print the answer.
    Say(say::Say),
    /// Turn articles into briefs.
    Digest(digest::Digest),
    /// Check settings, briefs and languages.
    Check(check::Check),
    /// Register the slash commands with Discord.
    Register(register::Register),
}

/// Why the program ends early.
#[derive(Debug)]
enum Ending {
    /// The person can mend it: exit code 2.
    Usage(String),
    /// We cannot go on: exit code 1.
    Fault(anyhow::Error),
}

impl Ending {
    fn usage(what: impl fmt::Display) -> Self {
        Self::Usage(what.to_string())
    }
}

impl<E: Into<anyhow::Error>> From<E> for Ending {
    fn from(fault: E) -> Self {
        Self::Fault(fault.into())
    }
}

/// Does what the command line asks and gives the exit code.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error),
    };
    let config = arguments.config.as_deref();
    let ended = match arguments.command {
        None => run::run_or_play(config),
        Some(Command::Run) => run::run(config),
        Some(Command::Play(play)) => play.run(config),
        Some(Command::Say(say)) => say.run(config),
        Some(Command::Digest(digest)) => digest.run(config),
        Some(Command::Check(check)) => check.run(config),
        Some(Command::Register(register)) => register.run(config),
    };
    match ended {
        Ok(code) => code,
        Err(Ending::Usage(what)) => {
            complain(&what);
            ExitCode::from(2)
        }
        Err(Ending::Fault(fault)) => {
            complain(&Chain(fault.as_ref()).to_string());
            ExitCode::FAILURE
        }
    }
}

/// What follows the mistake itself in what clap writes.
const TAILS: [&str; 3] = ["Usage:", "tip:", "For more information"];

/// Help and version go to standard output; a mistake is told in one line.
fn usage(error: &clap::Error) -> ExitCode {
    use clap::error::ErrorKind;

    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        tell(error.to_string().trim_end());
        return ExitCode::SUCCESS;
    }
    let told = error.to_string();
    let what: Vec<&str> = told
        .lines()
        .map(str::trim)
        .take_while(|line| !TAILS.iter().any(|tail| line.starts_with(tail)))
        .filter(|line| !line.is_empty())
        .collect();
    let what = what.join(" ");
    let what = what.strip_prefix("error: ").unwrap_or(&what);
    complain(&format!("{what}; `rostrum --help` shows what can be asked"));
    ExitCode::from(2)
}

/// Prints a line for the person who asked; a closed pipe is their wish, not our fault.
fn tell(line: &str) {
    use std::io::Write;

    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// Prints a line on standard error; names and faults from elsewhere neither make it two nor speak to
/// the terminal.
fn complain(line: &str) {
    use std::io::Write;

    let line: Vec<&str> = line.lines().map(str::trim).collect();
    let line = line.join(" ").replace(char::is_control, "");
    let _ = writeln!(std::io::stderr().lock(), "rostrum: {line}");
}
