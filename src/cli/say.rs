//! `rostrum say`: one slash command in a playground of its own, printed as a member sees it.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use tempfile::TempDir;

use super::{
    Ending, assemble,
    play::{self, Ground, Place},
    tell,
};
use crate::{
    config::{Config, Scope},
    playground::{
        transcript,
        visitor::{Outcome, Refused, Visitor},
    },
    store::DatabaseUrl,
};

/// What is said, by whom, and what is pressed afterwards.
#[derive(Debug, Args)]
pub(super) struct Say {
    /// The line, as it would be typed: '/argument side:con'. Values with spaces: query:"two words".
    #[arg(value_name = "LINE")]
    line: String,
    /// The sample member who types; the first one without it.
    #[arg(long = "as", value_name = "NAME")]
    who: Option<String>,
    /// A button to press on the newest message, or a menu entry to pick, by label or `custom_id`;
    /// repeated in order.
    #[arg(long, value_name = "LABEL")]
    press: Vec<String>,
    /// Print message objects, one a line, instead of what a person sees.
    #[arg(long)]
    json: bool,
    /// A database to remember in (sqlite://… or postgres://…); a temporary one without it.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

impl Say {
    pub(super) fn run(self, config: Option<&Path>) -> Result<ExitCode, Ending> {
        let config = Config::load(Scope::Sealed, config).map_err(Ending::usage)?;
        assemble::start_logs_at(&config, "warn,serenity=error", [])?;
        let folder = TempDir::new()?;
        let database = match &self.database {
            Some(url) => play::database(url)?,
            None => DatabaseUrl::file(PathBuf::from(folder.path()).join("say.db")),
        };
        assemble::runtime()?.block_on(async {
            let place = Place { port: 0, database };
            let ground = Ground::open(&config, place).await?;
            let said = self.conversation(&ground.visitor()).await;
            ground.close().await?;
            said
        })
    }

    async fn conversation(&self, visitor: &Visitor) -> Result<ExitCode, Ending> {
        let mut outcome = match visitor.says(self.who.as_deref(), &self.line).await {
            Ok(outcome) => outcome,
            Err(refused) => return Err(self.refused(visitor, refused).await),
        };
        self.print(&outcome);
        for label in &self.press {
            outcome = visitor
                .presses(self.who.as_deref(), outcome.newest(), label)
                .await
                .map_err(Ending::usage)?;
            self.print(&outcome);
        }
        Ok(match outcome {
            Outcome::Silence { .. } => ExitCode::FAILURE,
            _ => ExitCode::SUCCESS,
        })
    }

    /// Says what there is where a command was asked for that is not there.
    async fn refused(&self, visitor: &Visitor, refused: Refused) -> Ending {
        let who = self.who.as_deref().map(|who| ("as", who));
        let commands = if refused.words.starts_with("There is no command") {
            visitor.look("commands", who.as_slice()).await.ok()
        } else {
            None
        };
        let names: Vec<String> = commands
            .iter()
            .flat_map(|list| list.as_array().into_iter().flatten())
            .filter_map(|command| command["name"].as_str())
            .map(|name| format!("/{name}"))
            .collect();
        if names.is_empty() {
            return Ending::usage(refused);
        }
        Ending::usage(format!("{} Known: {}.", refused.words, names.join(", ")))
    }

    fn print(&self, outcome: &Outcome) {
        match outcome {
            Outcome::Silence { words } => super::complain(words),
            Outcome::Seen { messages } if self.json => {
                for message in messages {
                    tell(&message.to_string());
                }
            }
            Outcome::Seen { messages } => {
                for message in messages {
                    tell(transcript::render(message).trim_end());
                }
            }
            Outcome::Form { form } if self.json => tell(&form.to_string()),
            Outcome::Form { form } => tell(transcript::form(form).trim_end()),
        }
    }
}
